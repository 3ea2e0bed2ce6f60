"""A tracking number that another order has already: stopped, with what can be done about it in the question."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.bench.events import Duplicate
from app.bench.label import Label
from app.bench.question import Answer, Ask, Choice, Question
from app.bench.session import Session
from app.bench.stage import Stage
from app.domain.tracking_number import same_number


@dataclass(frozen=True, slots=True)
class OnOther:
    """The other order that has the number. `is_under_way`: its parcel is on its way to Ordoro, or held back."""

    number: str
    is_under_way: bool = False


def stop(session: Session, number: str, other: OnOther, label: Label | None = None) -> Duplicate:
    """Ask what is right. `label` is what was scanned; without one the number was typed, and stays in the form."""
    choices = _choices(session, number, other)
    session.question = Question(Ask.DUPLICATE, choices, about=number, other=other.number, label=label)
    is_kept = label is None and session.stage.can_edit
    return Duplicate(number, other.number, is_kept=is_kept, is_under_way=other.is_under_way)


def exchange(session: Session, other: Session) -> None:
    """Two orders that were not sent get what was entered of each other's label."""
    one, two = session.entry, other.entry
    session.entry, other.entry = (
        replace(mine, tracking_number=theirs.tracking_number, cost=theirs.cost).chosen_as(theirs)
        for mine, theirs in ((one, two), (two, one))
    )
    session.before_number, other.before_number = session.before_number or one, other.before_number or two
    session.label, other.label = other.label, session.label
    session.read, other.read = other.read, session.read
    session.scanned, other.scanned = other.scanned, session.scanned
    for each in (session, other):
        if each.label is not None:  # it was the other one's address
            each.label = replace(each.label, is_checked=False)


def _choices(session: Session, number: str, other: OnOther) -> tuple[Choice, ...]:
    """What would undo something has to be pressed twice; what cannot be done now is not offered."""
    choices = [Choice(Answer.STAY)]
    if session.stage.can_edit and not other.is_under_way:
        if not _is_short(session):
            choices.append(Choice(Answer.MOVE, other.number, session.number, twice=True))
        if _has_another(session, number):
            choices.append(Choice(Answer.SWAP, other.number, session.number, twice=True))
    elif session.stage is Stage.DONE and not other.is_under_way and not session.boxes:
        choices.append(Choice(Answer.SWAP, other.number, session.number, twice=True))
    if session.stage.can_edit:
        choices.append(Choice(Answer.BOTH, other.number, session.number, twice=True))
    return tuple(choices)


def _is_short(session: Session) -> bool:
    """A number moves to whole orders alone."""
    base = session.base
    return base is not None and sum(session.entry.wanted(base).values()) < base.order.remaining


def _has_another(session: Session, number: str) -> bool:
    entered = same_number(session.entry.tracking_number)
    return bool(entered) and entered != same_number(number)
