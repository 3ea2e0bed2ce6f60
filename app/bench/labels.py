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


#: Whether a postcode is that of an order's address; None where that cannot be told.
Fits = Callable[[str, Session], bool | None]


def take_label(
    session: Session, label: Label, fits: Fits, *, on_other: str = "", methods: Mapping[str, str] | None = None
) -> list[BenchEvent]:
    """Put it into the form, unless it is for another address, on another order, or a second one for this parcel.

    `on_other` is the order that has this number already; `methods` the last method by carrier.
    """
    right = fits(label.postcode, session) if label.postcode else None
    if right is False:
        return [_stop_at(session, label.postcode, label)]
    if right:
        session.wrong_postcode = ""
    elif session.wrong_postcode:
        return [_stop_at(session, session.wrong_postcode, label)]
    if on_other:
        return [Duplicate(label.tracking_number, on_other)]
    former = session.entry.tracking_number.strip()
    if former and former.upper() != label.tracking_number.upper():
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


def check_routing_bars(session: Session, postcode: str, fits: Fits) -> list[BenchEvent]:
    """The bars that carry the postcode alone: they check the address, and name no parcel."""
    right = fits(postcode, session)
    if right is False:
        return [_stop_at(session, postcode)]
    if right:
        session.wrong_postcode = ""
    return [PostcodeRight(postcode)]


def choose_carrier(session: Session, carrier: str, methods: Mapping[str, str]) -> None:
    """With the method that went with it the last time, where another carrier stood before."""
    session.question = None
    entry = session.entry
    method = entry.method if carrier == entry.carrier else methods.get(carrier, "")
    session.entry = replace(entry, carrier=carrier, is_other=False, method=method)
    if session.label is not None:
        session.label = replace(session.label, carrier=carrier)


def _fill_in(session: Session, label: Label, *, is_checked: bool, methods: Mapping[str, str]) -> list[BenchEvent]:
    entry = session.entry
    carriers = label.carriers[:_MOST_CARRIERS]
    # What a preset or the packer chose is taken for one of several; it is never taken against a sure label.
    offered = entry.carrier if not label.is_sure and entry.carrier in carriers else next(iter(carriers), entry.carrier)
    session.question = None
    session.entry = replace(entry, tracking_number=label.tracking_number)
    session.scanned = label.raw
    session.left.discard(Field.TRACKING)
    if offered and offered != entry.carrier:
        choose_carrier(session, offered, methods)
    taken = LabelTaken(label.tracking_number, offered, label.removed, is_checked, label.doubt)
    session.label = taken
    if label.is_sure or offered == entry.carrier:
        return [taken]
    choices = tuple(Choice(Answer.CARRIER, name) for name in carriers)
    session.question = Question(
        Ask.CARRIER, choices, about=label.tracking_number, chosen=carriers.index(offered) if offered in carriers else -1
    )
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
