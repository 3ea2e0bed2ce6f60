"""A carrier's label at the bench: its number into the form, its postcode against the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.bench import on_two
from app.bench.entry import Entry
from app.bench.events import (
    AskWhich,
    BenchEvent,
    FurtherBox,
    LabelTaken,
    NotUsed,
    PostcodeMismatch,
    RoutingBars,
    Why,
)
from app.bench.label import Label
from app.bench.on_two import OnOther
from app.bench.question import Answer, Ask, Choice, Question
from app.bench.session import Session
from app.domain.shipment import Field
from app.domain.tracking_number import same_number
from app.scan.postcode import Agreement, PostcodeCheck, check_postcode

#: More choices than keys within one hand's reach are no choice.
_MOST_CARRIERS = 5


def take_label(
    session: Session, label: Label, *, on_other: OnOther | None = None, methods: Mapping[str, str] | None = None
) -> list[BenchEvent]:
    """Put it into the form, unless it is for another address, on another order, or a second one for this parcel.

    `on_other` is what is known of the order that has this number already; `methods` the last method by carrier.
    """
    check = _check(session, label.postcode, label.country)
    if check.agreement is Agreement.MISMATCH:
        return [_stop(session, check.sentence, label)]
    if check.agreement is Agreement.MATCH or _is_on_it(session, label):
        _forget_the_stop(session)
    elif session.wrong_address:
        _stop(session, session.wrong_address, label)
        return [PostcodeMismatch(session.wrong_address, not_taken=label.tracking_number)]
    if box := _box_with(session, label.tracking_number):
        return [NotUsed(Why.OTHER_BOX, label.tracking_number, str(box))]
    if session.awaits_further and not label.may_be(session.entry.tracking_number):
        session.awaits_further = False
        session.further = tuple(dict.fromkeys((*session.further, label.tracking_number)))
        return [FurtherBox(label.tracking_number, len(session.further) + 1)]
    if on_other:
        return [on_two.stop(session, label.tracking_number, on_other, label)]
    former = session.entry.tracking_number.strip()
    if former and not label.may_be(former):
        choices = (
            Choice(Answer.LABEL, label.tracking_number),
            Choice(Answer.STAY, former),
        )
        session.question = Question(Ask.LABEL, choices, about=label.tracking_number, other=former, label=label)
        return [AskWhich(session.question)]
    return _fill_in(session, label, is_checked=check.agreement is Agreement.MATCH, methods=methods or {})


def _is_on_it(session: Session, label: Label) -> bool:
    """Whether it was taken before the label that stopped: scanned once more, it says that it is on the parcel."""
    stopped = session.question.label if session.question is not None else None
    is_taken = session.label is not None and label.may_be(session.entry.tracking_number)
    return is_taken and stopped is not None and not label.may_be(stopped.tracking_number)


def _box_with(session: Session, tracking_number: str) -> int:
    """The closed box that has that label, counted from 1; 0 for none."""
    wanted = same_number(tracking_number)
    numbers = (same_number(box.tracking_number) for box in session.boxes)
    return next((at + 1 + (at >= session.place) for at, number in enumerate(numbers) if number == wanted), 0)


def take_stopped(session: Session, label: Label, methods: Mapping[str, str]) -> list[BenchEvent]:
    """The label that was stopped, or that came second, is the one that counts after all."""
    session.question, session.wrong_address = None, ""
    return _fill_in(session, label, is_checked=False, methods=methods)


def other_label(session: Session) -> None:
    """The label that did not fit was taken off; the next one is looked at afresh."""
    _forget_the_stop(session)


def ask_again(session: Session) -> None:
    """A stop holds until the packer says what became of the label, so its question never hides while it does.

    Which carrier it is stays asked as well, while the label's number and what was proposed for it stand in the form.
    """
    if session.question is not None or not session.stage.can_edit:
        return
    if session.wrong_address:
        _stop(session, session.wrong_address)
    elif session.open_carriers is not None:
        is_as_it_was = session.open_carriers.about == session.entry.tracking_number
        session.question = session.open_carriers if is_as_it_was else None


def check_routing_bars(session: Session, postcode: str, country: str) -> list[BenchEvent]:
    """The bars that carry the postcode alone: they check the address, and name no parcel."""
    check = _check(session, postcode, country)
    if check.agreement is Agreement.MISMATCH:
        if session.label is not None and not session.label.is_checked:
            session.take_off_number()  # it is the same label's, scanned before its bars
        return [_stop(session, check.sentence)]
    is_right = check.agreement is Agreement.MATCH
    if is_right:
        _forget_the_stop(session)
    return [RoutingBars(postcode, is_right, check.sentence)]


def choose_carrier(session: Session, carrier: str, methods: Mapping[str, str], *, before: Entry | None = None) -> None:
    """With the method that went with it the last time, and the number that the label is for that carrier.

    `before` is what stood in the form before a number chose it; without one the packer did.
    """
    if session.question is not None and session.question.ask in (Ask.CARRIER, Ask.OTHER_CARRIER):
        session.question = None
    session.open_carriers = None
    entry = session.entry
    method = entry.method if carrier == entry.carrier else methods.get(carrier, "")
    number = entry.tracking_number
    if session.read is not None:
        number = session.read.number_for(carrier)
        session.label = replace(session.label, carrier=carrier, tracking_number=number) if session.label else None
    session.entry = replace(entry, carrier=carrier, is_other=False, method=method, tracking_number=number)
    session.before_number = before


def _fill_in(session: Session, label: Label, *, is_checked: bool, methods: Mapping[str, str]) -> list[BenchEvent]:
    if not label.may_be(session.entry.tracking_number):
        session.take_off_number()
    chosen = session.entry.carrier
    carriers = tuple(dict.fromkeys(candidate.carrier for candidate in label.candidates))[:_MOST_CARRIERS]
    # What a preset or the packer chose is taken for one of several; it is never taken against a sure label.
    is_chosen = not label.is_sure and chosen in carriers
    carrier = chosen if is_chosen else next(iter(carriers), chosen)
    number = label.number_for(carrier)
    session.read, session.scanned = label, label.raw
    session.label = taken = LabelTaken(number, carrier, label.removed, is_checked, label.doubt)
    session.left.discard(Field.TRACKING)
    before = session.before_number or session.entry
    session.entry = replace(session.entry, tracking_number=number)
    choose_carrier(session, carrier, methods, before=before)
    if label.is_sure or is_chosen:
        return [taken]
    choices = tuple(Choice(Answer.CARRIER, name) for name in carriers)
    session.question = session.open_carriers = Question(Ask.CARRIER, choices, about=number, chosen=0)
    return [taken, AskWhich(session.question)]


def _check(session: Session, postcode: str, country: str) -> PostcodeCheck:
    if not postcode or session.order is None:
        return PostcodeCheck(Agreement.CANNOT_TELL)
    return check_postcode(postcode, country, session.order.ship_to)


def _forget_the_stop(session: Session) -> None:
    if session.wrong_address:
        session.question, session.wrong_address = None, ""


def _stop(session: Session, sentence: str, label: Label | None = None) -> PostcodeMismatch:
    """Loud, and nothing of the label stands in the form; only a deliberate act goes past it."""
    session.wrong_address = sentence
    choices = [Choice(Answer.OTHER_LABEL)]
    if label is not None:
        choices.append(Choice(Answer.USE_ALL_THE_SAME, label.tracking_number, twice=True))
    session.question = Question(Ask.POSTCODE, tuple(choices), about=sentence, label=label)
    return PostcodeMismatch(sentence)
