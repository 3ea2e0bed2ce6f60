"""The session at the bench: scans, keys and edits come in, small events go out. Two views show the same one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from app.bench import items, labels, presets
from app.bench.countdown import Countdown
from app.bench.entry import Entry
from app.bench.events import (
    AllCounted,
    AskWhich,
    BenchEvent,
    Chosen,
    CountdownStarted,
    CountdownStopped,
    NotUsed,
    Opened,
    Taught,
    Tone,
    Why,
)
from app.bench.label import Label
from app.bench.question import Answer, Ask, Choice, Question
from app.bench.session import Session
from app.bench.waiting import Waiting
from app.domain.order import Order
from app.domain.plan import Plan, PlanOutcome
from app.domain.product import Product
from app.ports import Clock
from app.scan.carriers import Carrier
from app.settings.model import Verification
from app.settings.store import SettingsStore
from app.settings.taught import TaughtCodes

#: As many choices as there are keys in a row.
_MOST_CHOICES = 9
#: What cases usually hold.
_USUAL_CASES = (6, 12, 24)


class Hands(Protocol):
    """What the bench asks of whoever reads and sends for it."""

    def open_order(self, number: str) -> None: ...
    def ship(self, number: str) -> None: ...
    def next_order(self, number: str) -> None: ...

    def can_ship(self, session: Session) -> bool:
        """Whether nothing that was entered forbids it, and nothing about the label is in doubt."""


class Known(Protocol):
    """What the catalogue knows."""

    @property
    def products(self) -> Mapping[str, Product]: ...
    def carriers(self) -> tuple[Carrier, ...]: ...


class Bench:
    """Synchronous and without Qt. `tell` hears of each event once the session has changed."""

    def __init__(
        self,
        known: Known,
        settings: SettingsStore,
        taught: TaughtCodes,
        clock: Clock,
        hands: Hands,
        *,
        tell: Callable[[BenchEvent], object],
        fits: labels.Fits,
        countdown_seconds: float = 3.0,
    ) -> None:
        self._known = known
        self._settings = settings
        self._taught = taught
        self._clock = clock
        self._hands = hands
        self._tell = tell
        self._fits = fits
        self._countdown_seconds = countdown_seconds
        self.sessions: dict[str, Session] = {}
        self.number = ""
        #: What the last scan or command did; what was wrong stays until the next right one, or a key.
        self.told: BenchEvent | None = None
        self.countdown: Countdown | None = None
        self.waiting = Waiting()
        #: Plans that are not over, by order.
        self.plans: dict[str, Plan] = {}
        self._tracked: dict[str, str] = {}
        #: Shipped here; a list that was being read meanwhile may bring it once more.
        self._shipped: dict[str, int] = {}

    @property
    def session(self) -> Session | None:
        """The one at the bench."""
        return self.sessions.get(self.number)

    @property
    def is_free(self) -> bool:
        """Whether no order is open that something could still be entered for."""
        return self.session is None or not self.session.stage.can_edit

    # ---- what is known ------------------------------------------------------------------------------------------

    def take_orders(self, orders: Iterable[Order]) -> None:
        """The waiting orders as they were read now."""
        self.waiting = Waiting(orders)
        self._shipped = {number: reads - 1 for number, reads in self._shipped.items() if reads}

    def follow(self, plan: Plan) -> None:
        """A plan was made, or moved."""
        if plan.is_over:
            self.plans.pop(plan.number, None)
        else:
            self.plans[plan.number] = plan
        if plan.outcome is PlanOutcome.DONE and not plan.draft.is_short:
            self._shipped[plan.number] = 1
        elif plan.outcome is PlanOutcome.CANCELLED:
            self._shipped.pop(plan.number, None)
        tracking = plan.draft.tracking_number.strip().upper()
        if tracking and plan.outcome is PlanOutcome.CANCELLED:
            self._tracked.pop(tracking, None)
        elif tracking:
            self._tracked[tracking] = plan.number
        session = self.sessions.get(plan.number)
        if session is not None:
            session.follow(plan)

    def proposed(self, order: Order) -> Entry:
        """What an untouched form begins with for that order."""
        return presets.proposed(self._settings.settings, order.requested_method, self._carrier_names())

    # ---- scans --------------------------------------------------------------------------------------------------

    def scan_order(self, number: str) -> None:
        """An order's own code: bring it to the bench, but leave no half-packed one without a word."""
        self._begin()
        session = self.session
        if number == self.number and session is not None and session.stage.can_edit:
            self._say([Opened(number)])
        elif session is not None and number != self.number and session.is_half_packed:
            choices = (Choice(Answer.STAY, self.number), Choice(Answer.ORDER, number))
            self._ask(session, Question(Ask.LEAVE, choices, about=number, other=self.number))
        else:
            self._open(number)

    def scan_item(self, code: str, sku: str, units: int = 1) -> None:
        """One code of a product: counted, or with no order open the fast lane."""
        self._begin()
        name = self._name_of(sku)
        if self.is_free:
            self._open_for(code, sku, units)
            return
        session = self.sessions[self.number]
        elsewhere = self.waiting.wanting(sku, without=self._not_waiting())
        self._say(items.count_item(session, sku, name, units, elsewhere=elsewhere))
        self._go_by_itself()

    def scan_label(self, label: Label) -> None:
        """A carrier's label."""
        self._begin()
        session = self._open_session(label.raw)
        if session is not None:
            other = self._order_with(label.tracking_number)
            methods = self._settings.settings.last_methods
            self._say(labels.take_label(session, label, self._fits, on_other=other, methods=methods))
            self._go_by_itself()

    def scan_routing_bars(self, postcode: str, raw: str) -> None:
        """The bars that carry the postcode and no number."""
        self._begin()
        session = self._open_session(raw)
        if session is not None:
            self._say(labels.check_routing_bars(session, postcode, self._fits))

    def scan_unknown(self, code: str) -> None:
        """Nothing that is known has this code: with an order open it may be taught."""
        self._begin()
        session = self.session
        if session is None or not session.stage.can_edit or session.counting is None:
            self._say([NotUsed(Why.UNKNOWN, code)])
            return
        lines = [line for line in session.counting.lines if line.remaining > 0]
        lines.sort(key=lambda line: session.counting is not None and session.counting.missing(line.line_id) <= 0)
        choices = [Choice(Answer.LINE, line.line_id, line.name or line.sku) for line in lines[: _MOST_CHOICES - 1]]
        self._ask(session, Question(Ask.LINE, (*choices, Choice(Answer.STAY)), about=code))

    def scan_several(self, code: str, choices: tuple[Choice, ...], label: Label | None = None) -> None:
        """A code that could be two things: asked once, never guessed."""
        self._begin()
        session = self.session
        if session is None:
            session = self.sessions.setdefault("", Session(""))
        session.pending = label
        self._ask(session, Question(Ask.MEANING, choices, about=code))

    def refuse(self, event: BenchEvent) -> None:
        """A scan that is of no use; `event` says why."""
        self._begin()
        self._say([event])

    # ---- commands -----------------------------------------------------------------------------------------------

    def ship(self) -> None:
        self._begin()
        session = self._open_session("")
        if session is not None:
            self._hands.ship(session.number)

    def may_ship(self, session: Session) -> bool:
        """Whether what has to be counted was; asks, or says so, where it was not."""
        self.stop_countdown()
        counting = session.counting
        if counting is None or counting.is_complete or session.entry.create_only:
            return True
        if not counting.has_begun:
            if self._settings.settings.verification is not Verification.REQUIRED:
                return True
            self._say([NotUsed(Why.NOT_VERIFIED, number=session.number)])
            return False
        choices = [Choice(Answer.SHIP_COUNTED, str(counting.total))] if counting.total else []
        rest = Choice(Answer.COUNT_THE_REST, str(counting.of_total))
        self._ask(
            session, Question(Ask.SHORT, (*choices, rest), about=str(counting.total), other=str(counting.of_total))
        )
        return False

    def count_the_rest(self) -> None:
        """ALL: everything is in the parcel."""
        self._command(items.count_the_rest)

    def count_more(self, units: int, line_id: str = "") -> None:
        """ "+3" """
        self._command(lambda session: items.count_more(session, units, line_id))

    def skip(self) -> None:
        self._command(items.skip_line)

    def undo_last(self) -> None:
        self._command(items.undo_last)

    def next_order(self) -> None:
        """NEXT: go on with the next order of the list."""
        self._begin()
        self._hands.next_order(self.number)

    def choose_packer(self, name: str) -> None:
        self._begin()
        self._settings.change(packer=name)
        self._say([Chosen("packer", name)])

    def choose_carrier(self, name: str) -> None:
        self._begin()
        session = self._open_session(name)
        if session is not None:
            labels.choose_carrier(session, name, self._settings.settings.last_methods)
            self._say([Chosen("carrier", name)])
            self._go_by_itself()

    def choose_preset(self, name: str) -> None:
        self._begin()
        preset = presets.find(self._settings.settings.presets, name)
        if preset is None:
            self._say([NotUsed(Why.NO_PRESET, name)])
            return
        session = self._open_session(name)
        if session is not None:
            session.edit(presets.applied(preset, session.entry, self._carrier_names()))
            self._say([Chosen("preset", preset.name)])
            self._go_by_itself()

    # ---- keys and time ------------------------------------------------------------------------------------------

    def edit(self, entry: Entry) -> None:
        """What stands in the form now."""
        session = self.session
        if session is not None and session.stage.can_edit:
            self.stop_countdown()
            session.edit(entry)

    def acknowledge(self) -> None:
        """A key was pressed: what was wrong has been seen. A question stays until it is answered."""
        if self.told is not None and self.told.tone is Tone.WRONG:
            self.told = None

    def answer(self, at: int) -> None:
        """The choice at that place, from 0. One that undoes a safeguard has to be chosen twice."""
        session = self.sessions.get(self.number) or self.sessions.get("")
        question = session.question if session is not None else None
        if session is None or question is None or not 0 <= at < len(question.choices):
            return
        choice = question.choices[at]
        if choice.twice and question.pressed != at:
            session.question = replace(question, pressed=at)
            return
        session.question = None
        self.sessions.pop("", None)
        self.told = None
        self._do(session, question, choice)

    def stop_countdown(self) -> None:
        """Any key or scan does."""
        if self.countdown is not None:
            self.countdown = None
            self._say([CountdownStopped()])

    def tick(self) -> None:
        """Time has passed: ship when the countdown is over."""
        countdown = self.countdown
        if countdown is not None and countdown.left(self._clock.monotonic()) <= 0:
            self.countdown = None
            self.told = None
            self._hands.ship(countdown.number)

    def changed_order(self) -> None:
        """Another order stands at the bench."""
        self.countdown = None
        self.told = None

    # ---- within -------------------------------------------------------------------------------------------------

    def _do(self, session: Session, question: Question, choice: Choice) -> None:
        methods = self._settings.settings.last_methods
        match choice.answer:
            case Answer.CARRIER:
                labels.choose_carrier(session, choice.value, methods)
                self._say([Chosen("carrier", choice.value)])
            case Answer.ORDER:
                self._open(choice.value)
            case Answer.ITEM:
                self.scan_item(question.about, choice.value)
            case Answer.LABEL if question.ask is Ask.MEANING and session.pending is not None:
                label, session.pending = session.pending, None
                self.scan_label(label)
            case Answer.LABEL | Answer.USE_ALL_THE_SAME:
                self._say(labels.take_pending(session, methods))
            case Answer.OTHER_LABEL:
                labels.other_label(session)
            case Answer.LINE:
                self._learn_line(session, question.about, choice)
            case Answer.UNITS:
                self._teach(session, question.about, question.other, int(choice.value))
            case Answer.SHIP_COUNTED if session.counting is not None:
                for line_id, units in session.counting.quantities().items():
                    session.edit(session.entry.with_quantity(line_id, str(units)))
                self._hands.ship(session.number)
                return
            case Answer.COUNT_THE_REST:
                self._say(items.count_the_rest(session))
            case _:
                session.pending = None
        self._go_by_itself()

    def _learn_line(self, session: Session, code: str, choice: Choice) -> None:
        counting = session.counting
        if counting is None:
            return
        line = next(line for line in counting.lines if line.line_id == choice.value)
        missing = counting.missing(line.line_id)
        if missing <= 1:
            self._teach(session, code, line.sku, 1)
            return
        units = sorted({1, missing, *(size for size in _USUAL_CASES if size <= missing)})
        choices = tuple(Choice(Answer.UNITS, str(each)) for each in units)
        self._ask(session, Question(Ask.UNITS, choices, about=code, other=line.sku))

    def _teach(self, session: Session, code: str, sku: str, units: int) -> None:
        self._taught.teach(code, sku, units)
        name = self._name_of(sku)
        self._say([Taught(code, name, units), *items.count_item(session, sku, name, units)])

    def _open_for(self, code: str, sku: str, units: int) -> None:
        """The fast lane: the most urgent order that this one unit completes."""
        order = self.waiting.needs_only(sku, without=self._not_waiting()) if units == 1 else None
        if order is None:
            self._say([NotUsed(Why.NO_ORDER, self._name_of(sku) or code)])
            return
        self._open(order.number, item=self._name_of(sku))
        session = self.sessions.get(order.number)
        if session is not None:
            events = items.count_item(session, sku, self._name_of(sku))
            if all(isinstance(event, AllCounted) or event.tone is Tone.ACCEPTED for event in events):
                events = [Opened(order.number, self._name_of(sku))]
            self._say(events)

    def _open(self, number: str, item: str = "") -> None:
        self._hands.open_order(number)
        self._say([Opened(number, item)])

    def _open_session(self, code: str) -> Session | None:
        """The session that something can be entered for; says so where there is none."""
        session = self.session
        if session is None:
            self._say([NotUsed(Why.NO_ORDER, code)])
        elif not session.stage.can_edit:
            self._say([NotUsed(Why.CLOSED, code, session.number)])
        elif session.base is None:
            self._say([NotUsed(Why.READING, code, session.number)])
        else:
            return session
        return None

    def _command(self, act: Callable[[Session], list[BenchEvent]]) -> None:
        self._begin()
        session = self._open_session("")
        if session is not None:
            self._say(act(session))
            self._go_by_itself()

    def _begin(self) -> None:
        """A scan stops the countdown, and drops a question that was not answered."""
        self.stop_countdown()
        for session in (self.session, self.sessions.pop("", None)):
            if session is not None and session.question is not None and session.question.ask is not Ask.CARRIER:
                session.question = session.pending = None

    def _ask(self, session: Session, question: Question) -> None:
        session.question = question
        self._say([AskWhich(question)])

    def _say(self, events: list[BenchEvent]) -> None:
        for event in events:
            self.told = event
            self._tell(event)

    def _go_by_itself(self) -> None:
        """Begin the countdown where that is wanted and everything that is required is there."""
        session = self.session
        if session is None or not self._settings.settings.ship_by_itself or not session.stage.can_edit:
            return
        entry, counting = session.entry, session.counting
        is_labelled = session.label is not None and not session.label.doubt and bool(entry.carrier)
        is_counted = counting is not None and (
            counting.is_complete
            or (not counting.has_begun and self._settings.settings.verification is not Verification.REQUIRED)
        )
        if not is_labelled or not is_counted or session.question is not None or session.wrong_postcode:
            return
        if self._hands.can_ship(session):
            seconds = self._countdown_seconds
            self.countdown = Countdown(session.number, self._clock.monotonic() + seconds, seconds)
            self._tell(CountdownStarted(seconds))

    def _not_waiting(self) -> set[str]:
        """Numbers that the list still has and that are not to be packed now."""
        under_way = {number for number, session in self.sessions.items() if not session.stage.can_edit}
        return {self.number, *under_way, *self.plans, *self._shipped}

    def _order_with(self, tracking_number: str) -> str:
        """The other order that has that number, as far as is known here, or ""."""
        wanted = tracking_number.strip().upper()
        found = self._tracked.get(wanted, "")
        for number, session in self.sessions.items():
            if session.entry.tracking_number.strip().upper() == wanted:
                found = number if number != self.number else found
        return "" if found == self.number else found

    def _name_of(self, sku: str) -> str:
        product = self._known.products.get(sku)
        return product.name if product is not None and product.name else sku

    def _carrier_names(self) -> list[str]:
        return [carrier.name for carrier in self._known.carriers()]
