"""A carrier's label at the bench: its number into the form, its postcode against the address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.bench.events import AskWhich, BenchEvent, Duplicate, LabelTaken, PostcodeMismatch, PostcodeRight
from app.bench.label import Label
from app.bench.question import Answer, Ask, Choice, Question
from app.bench.session import Session
from app.domain.shipment import Field

#: More choices than keys within one hand's reach are no choice.
_MOST_CARRIERS = 5


#: Whether a label's postcode and country are those of an order's address; None where that cannot be told.
Fits = Callable[[str, str, Session], bool | None]


def take_label(
    session: Session, label: Label, fits: Fits, *, on_other: str = "", methods: Mapping[str, str] | None = None
) -> list[BenchEvent]:
    """Put it into the form, unless it is for another address, on another order, or a second one for this parcel.

    `on_other` is the order that has this number already; `methods` the last method by carrier.
    """
    right = fits(label.postcode, label.country, session) if label.postcode else None
    if right is False:
        return [_stop_at(session, label.postcode, label)]
    if right:
        session.wrong_postcode = ""
    elif session.wrong_postcode:
        return [_stop_at(session, session.wrong_postcode, label)]
    if on_other:
        return [Duplicate(label.tracking_number, on_other)]
    former = session.entry.tracking_number.strip()
    if former and former.upper() not in {candidate.number.upper() for candidate in label.candidates}:
        choices = (
            Choice(Answer.LABEL, label.tracking_number),
            Choice(Answer.STAY, former),
        )
        session.pending = label
        session.question = Question(Ask.LABEL, choices, about=label.tracking_number, other=former)
        return [AskWhich(session.question)]
    return _fill_in(session, label, is_checked=bool(right), methods=methods or {})


def take_pending(session: Session, methods: Mapping[str, str]) -> list[BenchEvent]:
    """The packer says that the label that was stopped, or that came second, is the one that counts."""
    label, session.pending = session.pending, None
    session.question, session.wrong_postcode = None, ""
    return _fill_in(session, label, is_checked=False, methods=methods) if label is not None else []


def other_label(session: Session) -> None:
    """The label that did not fit was taken off; the next one is looked at afresh."""
    session.question, session.wrong_postcode, session.pending = None, "", None


def check_routing_bars(session: Session, postcode: str, country: str, fits: Fits) -> list[BenchEvent]:
    """The bars that carry the postcode alone: they check the address, and name no parcel."""
    right = fits(postcode, country, session)
    if right is False:
        return [_stop_at(session, postcode)]
    if right:
        session.wrong_postcode = ""
    return [PostcodeRight(postcode)]


def choose_carrier(session: Session, carrier: str, methods: Mapping[str, str]) -> None:
    """With the method that went with it the last time, and the number that the label is for that carrier."""
    session.question = None
    entry = session.entry
    method = entry.method if carrier == entry.carrier else methods.get(carrier, "")
    number = entry.tracking_number
    if session.read is not None:
        number = session.read.number_for(carrier)
        session.label = replace(session.label, carrier=carrier, tracking_number=number) if session.label else None
    session.entry = replace(entry, carrier=carrier, is_other=False, method=method, tracking_number=number)


def _fill_in(session: Session, label: Label, *, is_checked: bool, methods: Mapping[str, str]) -> list[BenchEvent]:
    before = session.entry.carrier
    carriers = tuple(dict.fromkeys(candidate.carrier for candidate in label.candidates))[:_MOST_CARRIERS]
    # What a preset or the packer chose is taken for one of several; it is never taken against a sure label.
    is_chosen = not label.is_sure and before in carriers
    carrier = before if is_chosen else next(iter(carriers), before)
    number = label.number_for(carrier)
    session.read, session.scanned = label, label.raw
    session.label = taken = LabelTaken(number, carrier, label.removed, is_checked, label.doubt)
    session.left.discard(Field.TRACKING)
    session.entry = replace(session.entry, tracking_number=number)
    choose_carrier(session, carrier, methods)
    if label.is_sure or is_chosen:
        return [taken]
    choices = tuple(Choice(Answer.CARRIER, name) for name in carriers)
    session.question = Question(Ask.CARRIER, choices, about=number, chosen=0)
    return [taken, AskWhich(session.question)]


def _stop_at(session: Session, postcode: str, label: Label | None = None) -> PostcodeMismatch:
    """Loud, and nothing of the label stands in the form; only a deliberate act goes past it."""
    address = session.order.ship_to.zip if session.order is not None else ""
    session.wrong_postcode = postcode
    session.pending = label
    choices = (
        Choice(Answer.OTHER_LABEL),
        Choice(Answer.USE_ALL_THE_SAME, postcode, twice=True),
    )
    session.question = Question(Ask.POSTCODE, choices, about=postcode, other=address)
    return PostcodeMismatch(postcode, address, session.number)
