"""What a scan does, once it is known what it means."""

from __future__ import annotations

from app.bench import items, labels, on_two
from app.bench.events import BenchEvent, NotUsed, Opened, Tone, Why
from app.bench.label import Label
from app.bench.question import Answer, Ask, Choice, Question
from app.bench.session import Session
from app.bench.stage import Stage
from app.domain.order import OrderLine
from app.domain.tracking_number import same_number
from app.services.bench.desk import Desk

#: As many choices as there are keys in a row.
_MOST_CHOICES = 9


class Scans:
    """One method a meaning."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def order(self, number: str) -> None:
        """An order's own code: bring it to the bench, but leave no half-packed one unless it is scanned once more."""
        desk, session = self._desk, self._desk.session
        is_meant = session is not None and session.is_asked_to_leave(number)
        desk.begin()
        if session is not None and number == desk.number and session.stage.can_edit:
            desk.say([Opened(number)])
        elif session is not None and number != desk.number and session.is_half_packed and not is_meant:
            choices = (Choice(Answer.STAY, desk.number), Choice(Answer.ORDER, number))
            desk.ask(session, Question(Ask.LEAVE, choices, about=number, other=desk.number))
        else:
            desk.open(number)

    def item(self, code: str, sku: str, units: int = 1) -> None:
        """One code of a product: counted, or with no order open the fast lane."""
        desk = self._desk
        desk.begin()
        if desk.is_free:
            self._fast_lane(code, sku, units)
            return
        session = desk.sessions[desk.number]
        elsewhere = desk.waiting.wanting(sku, without=desk.not_waiting())
        desk.say(items.count_item(session, sku, desk.name_of(sku), units, elsewhere=elsewhere))
        desk.go_by_itself()

    def label(self, label: Label) -> None:
        """A carrier's label."""
        desk = self._desk
        desk.begin()
        other = desk.order_with(label.tracking_number)
        if other is not None and desk.session is not None and desk.session.stage is Stage.DONE:
            desk.say([on_two.stop(desk.session, label.tracking_number, other, label)])
            return
        session = desk.open_session(label.tracking_number)
        if session is not None:
            methods = desk.settings.last_methods
            desk.say(labels.take_label(session, label, on_other=other, methods=methods))
            desk.go_by_itself()

    def is_on_other(self, session: Session, number: str, other: str, *, is_kept: bool = False) -> None:
        """It was found out that the number in that order's form is another order's: taken out, unless it was typed."""
        desk, entered = self._desk, session.entry.tracking_number.strip()
        if same_number(entered) != same_number(number) or not session.stage.can_edit or session.shared == entered:
            return
        desk.stop_countdown()
        label = None if is_kept else session.read
        if label is not None:
            session.take_off_number()
        desk.say([on_two.stop(session, entered, desk.on_other(other), label)])

    def is_free_again(self, session: Session, number: str) -> None:
        """The label that was stopped is on no other order any more: it is simply taken."""
        question = session.question
        if question is None or question.ask is not Ask.DUPLICATE or question.about != number:
            return
        if session.stage.can_edit and question.label is not None:
            self.take(session, question.label)

    def take(self, session: Session, label: Label) -> None:
        """What was in the way of that label is put right."""
        self._desk.say(labels.take_stopped(session, label, self._desk.settings.last_methods))
        self._desk.go_by_itself()

    def routing_bars(self, postcode: str, country: str) -> None:
        """The bars that carry the postcode and no number."""
        desk = self._desk
        desk.begin()
        session = desk.open_session(postcode)
        if session is not None:
            desk.say(labels.check_routing_bars(session, postcode, country))
            desk.go_by_itself()

    def unknown(self, code: str, after: int = 0) -> None:
        """Nothing that is known has this code: with an order open it may be taught. `after` so many lines."""
        desk = self._desk
        desk.begin()
        session = desk.session
        if session is None or not session.stage.can_edit or session.counting is None:
            desk.say([NotUsed(Why.UNKNOWN, code)])
            return
        counting = session.counting
        if counting.next_line is None:  # whatever the answer were, it would be one too many, and teach nothing
            desk.say([NotUsed(Why.UNKNOWN, code)])
            return
        lines = sorted(
            (line for line in counting.lines if line.remaining > 0),
            key=lambda line: counting.missing(line.line_id) <= 0,
        )
        rest, room = [choice for line in lines for choice in _choices_of(line)][after:], _MOST_CHOICES - 1
        ends = [Choice(Answer.STAY)]
        if len(rest) > room:
            room -= 1
            ends.insert(0, Choice(Answer.MORE, str(after + room)))
        desk.ask(session, Question(Ask.LINE, (*rest[:room], *ends), about=code))

    def several(self, code: str, choices: tuple[Choice, ...], label: Label | None = None) -> None:
        """A code that could be two things: asked once, never guessed."""
        desk = self._desk
        desk.begin()
        # With no order open the question stands in a session of no order, which goes with its answer.
        session = desk.session or desk.sessions.setdefault("", Session(""))
        desk.ask(session, Question(Ask.MEANING, choices[:_MOST_CHOICES], about=code, label=label))

    def of_no_use(self, event: BenchEvent) -> None:
        """`event` says why."""
        self._desk.begin()
        self._desk.say([event])

    def _fast_lane(self, code: str, sku: str, units: int) -> None:
        """The most urgent order that this one unit completes."""
        desk = self._desk
        order = desk.waiting.needs_only(sku, without=desk.not_waiting()) if units == 1 else None
        if order is None:
            desk.say([NotUsed(Why.NO_ORDER, desk.name_of(sku) or code)])
            return
        desk.hands.bring(order.number)
        session = desk.sessions.get(order.number)
        if session is None or session.counting is None:
            desk.say([NotUsed(Why.READING, code, order.number)])
            return
        told = items.count_item(session, sku, desk.name_of(sku))
        is_right = all(event.tone is not Tone.WRONG for event in told)
        desk.say([Opened(order.number, desk.name_of(sku))] if is_right else told)


def _choices_of(line: OrderLine) -> list[Choice]:
    """The line, and each part of it where it is a kit."""
    parts = (Choice(Answer.PART, part.sku, part.name or part.sku) for part in line.parts)
    return [Choice(Answer.LINE, line.line_id, line.name or line.sku), *parts]
