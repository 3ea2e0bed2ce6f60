"""What an answer to a question does."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from app.bench import items, labels, on_two
from app.bench.events import AllCounted, Chosen, Counted, LabelTaken, PartCounted, Taught
from app.bench.question import Answer, Ask, Choice, Question
from app.bench.session import Session
from app.domain.tracking_number import same_number
from app.services.bench.commands import Commands
from app.services.bench.desk import Desk
from app.services.bench.scans import Scans

#: What cases usually hold.
_USUAL_CASES = (6, 12, 24)
#: What a barcode on goods may say; a case's own code (fourteen digits, the first of which counts the cases) is none.
_CODE_ON_GOODS = re.compile(r"(?![1-9][0-9]{13}$)[A-Za-z0-9-]{4,20}")


class Answers:
    """One method an answer."""

    def __init__(self, desk: Desk, scans: Scans, commands: Commands) -> None:
        self._desk = desk
        self._commands = commands
        self._scans = scans
        self._acts: dict[Answer, Callable[[Session, Question, Choice], object]] = {
            Answer.CARRIER: self._carrier,
            Answer.ORDER: lambda _session, _question, choice: desk.open(choice.value),
            Answer.NEXT_ORDER: lambda session, _question, _choice: desk.hands.next_order(session.number),
            Answer.ITEM: lambda _session, question, choice: scans.item(question.about, choice.value),
            Answer.UNKNOWN: lambda _session, question, _choice: scans.unknown(question.about),
            Answer.MORE: lambda _session, question, choice: scans.unknown(question.about, int(choice.value)),
            Answer.LABEL: self._label,
            Answer.USE_ALL_THE_SAME: self._label,
            Answer.OTHER_LABEL: lambda session, _question, _choice: labels.other_label(session),
            Answer.LINE: self._line,
            Answer.PART: lambda session, question, choice: self._teach(session, question.about, choice.value, 1),
            Answer.UNITS: self._units,
            Answer.SAVE_UPC: lambda _session, question, choice: desk.hands.save_upc(choice.value, question.about),
            Answer.SHIP_COUNTED: self._ship_counted,
            Answer.SHIP_CLOSED: self._ship_closed,
            Answer.MOVE: self._move,
            Answer.SWAP: self._swap,
            Answer.BOTH: self._both,
            Answer.COUNT_THE_REST: lambda session, _question, _choice: desk.say(items.count_the_rest(session)),
        }

    def answer(self, at: int) -> None:
        """The choice at that place, from 0. One that undoes a safeguard has to be chosen twice."""
        desk = self._desk
        session = desk.session if desk.session is not None else desk.sessions.get("")
        question = session.question if session is not None else None
        if session is None or question is None or not 0 <= at < len(question.choices):
            return
        if question.is_about_the_parcel and question.ask is not Ask.DUPLICATE and not session.stage.can_edit:
            return
        choice = question.choices[at]
        if choice.twice and question.pressed != at:
            session.question = replace(question, pressed=at)
            return
        session.question = desk.told = None
        desk.sessions.pop("", None)
        act = self._acts.get(choice.answer)
        if act is not None:
            act(session, question, choice)
        labels.ask_again(session)
        desk.go_by_itself()

    def _carrier(self, session: Session, question: Question, choice: Choice) -> None:
        before = session.before_number if question.ask is Ask.CARRIER else None  # it is still the label's
        labels.choose_carrier(session, choice.value, self._desk.settings.last_methods, before=before)
        self._desk.say([Chosen("carrier", choice.value)])

    def _label(self, session: Session, question: Question, _choice: Choice) -> None:
        if question.label is None:
            return
        if question.ask is Ask.MEANING:
            self._scans.label(question.label)
        else:
            self._desk.say(labels.take_stopped(session, question.label, self._desk.settings.last_methods))

    def _line(self, session: Session, question: Question, choice: Choice) -> None:
        """Which line the unknown code belongs to; where several are missing it may stand for more than one."""
        counting = session.counting
        if counting is None:
            return
        line = next(line for line in counting.lines if line.line_id == choice.value)
        missing = counting.missing(line.line_id)
        if missing <= 1:
            self._teach(session, question.about, line.sku, 1)
            return
        units = sorted({1, missing, *(size for size in _USUAL_CASES if size <= missing)})
        choices = tuple(Choice(Answer.UNITS, str(each)) for each in units)
        self._desk.ask(session, Question(Ask.UNITS, choices, about=question.about, other=line.sku))

    def _units(self, session: Session, question: Question, choice: Choice) -> None:
        self._teach(session, question.about, question.other, int(choice.value))

    def _teach(self, session: Session, code: str, sku: str, units: int) -> None:
        """Learned only where it counted: a refused answer was most likely the wrong one."""
        desk = self._desk
        name = desk.name_of(sku)
        told = items.count_item(session, sku, name, units)
        desk.say(told)
        if not isinstance(told[-1], Counted | PartCounted | AllCounted):
            return
        desk.teach(code, sku, units)
        desk.say([Taught(code, name, units, told[-1])])
        if units == 1 and self._may_be_upc(code, sku):
            # Beside what was counted, and without a word of its own: packing goes on, whoever answers it or not.
            choices = (Choice(Answer.HERE_ONLY), Choice(Answer.SAVE_UPC, sku, code))
            session.question = Question(Ask.UPC, choices, about=code, other=sku)

    def _may_be_upc(self, code: str, sku: str) -> bool:
        """Whether Ordoro has the product without a UPC, and the code is what a barcode on goods may say."""
        product = self._desk.known.products.get(sku)
        return product is not None and not product.upc.strip() and _CODE_ON_GOODS.fullmatch(code) is not None

    def _move(self, session: Session, question: Question, choice: Choice) -> None:
        desk = self._desk
        other = desk.sessions.get(choice.value)
        if other is None or not desk.has_entered(choice.value, question.about):
            desk.hands.move_number(session, question.about, choice.value)
            return
        other.take_off_number()
        if question.label is not None:
            desk.say(labels.take_stopped(session, question.label, desk.settings.last_methods))

    def _swap(self, session: Session, question: Question, choice: Choice) -> None:
        desk = self._desk
        other = desk.sessions.get(choice.value)
        if other is None or not desk.has_entered(choice.value, question.about):
            desk.hands.swap_numbers(session, choice.value, question.label)
            return
        on_two.exchange(session, other)
        desk.say([session.label or LabelTaken(session.entry.tracking_number, session.entry.carrier)])

    def _both(self, session: Session, question: Question, _choice: Choice) -> None:
        desk = self._desk
        if question.label is not None:
            desk.say(labels.take_stopped(session, question.label, desk.settings.last_methods))
        session.shared = session.entry.tracking_number.strip()
        if question.label is None and same_number(session.shared) == same_number(question.about):
            desk.hands.ship(session.number)

    def _ship_closed(self, session: Session, question: Question, choice: Choice) -> None:
        if not self._commands.take_up_last_box(session):
            return
        if session.counting is not None and session.counting.has_begun:
            self._ship_counted(session, question, choice)
        else:
            self._desk.hands.ship(session.number)

    def _ship_counted(self, session: Session, _question: Question, _choice: Choice) -> None:
        if session.counting is not None:
            for line_id, units in session.counting.quantities().items():
                session.edit(session.entry.with_quantity(line_id, str(units)))
            self._desk.hands.ship(session.number)
