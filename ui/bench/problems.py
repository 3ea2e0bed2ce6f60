"""Which problems a draft has, and which of them are shown already."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.bench.entry import Entry
from app.domain.shipment import Field, Problem
from ui.bench.reading import Reading

#: From top to bottom, as the focus goes.
BENCH_ORDER = (
    Field.ORDER,
    Field.QUANTITY,
    Field.TRACKING,
    Field.CARRIER,
    Field.METHOD,
    Field.COST,
    Field.SHIP_DATE,
)


def all_problems(entry: Entry, reading: Reading, checked: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What the typed text shows, and what `checked` (the draft's own rules) adds, from top to bottom."""
    unread = {(problem.field, problem.line_id) for problem in reading.problems}
    some_quantity = any(problem.field is Field.QUANTITY for problem in reading.problems)
    typed = [each for each in reading.problems if each.field is Field.QUANTITY or not entry.create_only]
    ruled = [
        _for_other(problem, entry)
        for problem in checked
        if (problem.field, problem.line_id) not in unread and not (some_quantity and _is_about_the_parcel(problem))
    ]
    places = {line.line_id: at for at, line in enumerate(reading.draft.order.lines)}
    return tuple(
        sorted(
            [*typed, *ruled], key=lambda problem: (BENCH_ORDER.index(problem.field), places.get(problem.line_id, -1))
        )
    )


def shown(
    problems: tuple[Problem, ...], entry: Entry, left: Collection[Field], *, was_tried: bool
) -> tuple[Problem, ...]:
    """Those to show now: an empty field is no fault before it was left or Ship was tried."""
    if was_tried:
        return problems
    return tuple(problem for problem in problems if not _is_empty(problem.field, entry) or problem.field in left)


def _is_empty(field: Field, entry: Entry) -> bool:
    texts = {Field.TRACKING: entry.tracking_number, Field.CARRIER: entry.carrier, Field.METHOD: entry.method}
    return field in texts and not texts[field].strip()


def _is_about_the_parcel(problem: Problem) -> bool:
    return problem.field is Field.QUANTITY and not problem.line_id


def _for_other(problem: Problem, entry: Entry) -> Problem:
    if problem.field is Field.CARRIER and entry.is_other and not entry.carrier.strip():
        return replace(problem, message=QCoreApplication.translate("Bench", "Write the carrier's name."))
    return problem
