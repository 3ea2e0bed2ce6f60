"""Items counted into the parcel at the bench: each function changes the session and answers what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.bench.events import (
    AllCounted,
    BenchEvent,
    Counted,
    KitNotWhole,
    NotUsed,
    PartCounted,
    PerhapsAPart,
    Skipped,
    TooMany,
    Undone,
    Why,
    WrongItem,
)
from app.bench.session import Session
from app.domain.verification import Judgement, Verdict, Verification


def count_item(
    session: Session, sku: str, name: str, units: int = 1, *, elsewhere: Sequence[str] = ()
) -> list[BenchEvent]:
    """One code of the product `sku`, which people call `name`; `elsewhere` are other waiting orders that want it."""
    before = session.counting
    if before is None:
        return [NotUsed(Why.READING, sku)]
    session.counting, judgement = before.count(sku, units, elsewhere=elsewhere)
    return _told(session, before, judgement, name or sku, by_hand=False)


def count_more(session: Session, units: int, line_id: str = "") -> list[BenchEvent]:
    """ "+3" by hand: of the line named, or of the one that counting is at."""
    before = session.counting
    if before is None:
        return [NotUsed(Why.READING)]
    line_id = line_id or _line_at(before)
    if not line_id:
        return [NotUsed(Why.LAST_BOX if before.is_complete else Why.NOTHING_TO_UNDO)]
    session.counting, judgement = before.add(line_id, units)
    name = judgement.line.name or judgement.line.sku if judgement.line is not None else ""
    return _told(session, before, judgement, name, by_hand=True)


def count_the_rest(session: Session) -> list[BenchEvent]:
    """Everything that is missing is in the parcel: somebody looked, no scanner did."""
    before = session.counting
    if before is None:
        return [NotUsed(Why.READING)]
    session.counting = before.add_the_rest()
    return [AllCounted(session.counting.total)]


def skip_line(session: Session) -> list[BenchEvent]:
    """What is missing of the line that is next goes along unseen; the summary says so."""
    before = session.counting
    line = before.next_line if before is not None else None
    if before is None or line is None:
        return [NotUsed(Why.NOTHING_TO_SKIP)]
    session.counting = before.skip(line.line_id)
    skipped = Skipped(line.name or line.sku, before.missing(line.line_id))
    return [skipped, AllCounted(session.counting.total)] if session.counting.is_complete else [skipped]


def undo_last(session: Session) -> list[BenchEvent]:
    """Take the last count back."""
    if session.counting is None:
        return [NotUsed(Why.NOTHING_TO_UNDO)]
    session.counting, tick = session.counting.undo()
    if tick is None:
        return [NotUsed(Why.NOTHING_TO_UNDO)]
    line = next(line for line in session.counting.lines if line.line_id == tick.line_id)
    part = next((part for part in line.parts if part.sku == tick.part), None)
    if part is not None:
        counted, of = session.counting.parts(line)
        return [Undone(part.name or part.sku, counted, of)]
    counted, of = session.counting.counted(line.line_id), session.counting.wanted.get(line.line_id, 0)
    return [Undone(line.name or line.sku, counted, of)]


def kit_not_whole(counting: Verification) -> KitNotWhole | None:
    """Which kit was begun by its parts and is not whole, if one is."""
    if counting.loose is None:
        return None
    line, part = counting.loose
    following = counting.next_part(line, but=part)
    missing = (following.name or following.sku) if following is not None else ""
    return KitNotWhole(line.name or line.sku, part.name or part.sku, missing)


def _told(
    session: Session, before: Verification, judgement: Judgement, name: str, *, by_hand: bool
) -> list[BenchEvent]:
    if judgement.verdict is Verdict.TOO_MANY:
        return [TooMany(name, judgement.counted, judgement.of, judgement.units)]
    begun = kit_not_whole(before) if judgement.verdict is Verdict.KIT_BEGUN else None
    if begun is not None:
        return [begun]
    counting = session.counting
    if judgement.verdict is not Verdict.RIGHT or counting is None or judgement.line is None:
        kit = _closed_kit(before)
        return [PerhapsAPart(name, kit) if kit else WrongItem(name, session.number, judgement.elsewhere)]
    if judgement.part is not None:
        line, name = judgement.line, judgement.part.name or name
        kit, kits = line.name or line.sku, counting.counted(line.line_id)
        if kits == before.counted(line.line_id):
            return [PartCounted(name, kit, *counting.parts(line))]
        name, judgement = kit, replace(judgement, counted=kits, of=counting.wanted.get(line.line_id, 0))
    counted = Counted(name, judgement.counted, judgement.of, counting.total, counting.of_total, by_hand)
    if counting.is_complete and not before.is_complete:
        return [counted, AllCounted(counting.total)]
    return [counted]


def _closed_kit(counting: Verification) -> str:
    """A kit that is still to be counted and of which nobody says what is in it, by name; "" where there is none."""
    kits = (line for line in counting.lines if line.is_kit and not line.parts and counting.missing(line.line_id) > 0)
    return next((line.name or line.sku for line in kits), "")


def _line_at(counting: Verification) -> str:
    """The line that was counted last while some of it is missing, else the next one."""
    last = counting.ticks[-1].line_id if counting.ticks else ""
    if last and counting.missing(last) > 0:
        return last
    following = counting.next_line
    return following.line_id if following is not None else last
