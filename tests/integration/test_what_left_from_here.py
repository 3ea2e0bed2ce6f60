"""What the journal tells of the parcels that left from here, as their numbers were changed since."""

from __future__ import annotations

import sys
from dataclasses import replace

from app.domain.generation import Generation
from app.domain.step import Json, Move, StepKind, StepStatus
from app.outbox.sent import SentParcels
from tests.builders import a_plan
from tests.integration.conftest import ACCOUNT, Bench


def done(bench: Bench, kind: StepKind, order: str, payload: dict[str, Json]) -> None:
    """One more plan of one step is over, a minute later."""
    bench.clock.passed += 60
    plan = a_plan(kind, number=order, plan_id=f"{bench.clock.passed:09.0f}")
    (step,) = plan.steps
    bench.plans.add(replace(plan, generation=Generation.V3, steps=(replace(step, payload=payload),)))
    bench.plans.move(bench.claimed(), Move(StepStatus.DONE))


def shipped(bench: Bench, order: str, number: str) -> None:
    done(bench, StepKind.SHIPPING_INFO, order, {"number": number})


def corrected(bench: Bench, order: str, seen: str, wanted: str) -> None:
    changed: dict[str, Json] = {"order": order, "seen": {"number": seen}, "wanted": {"number": wanted}}
    done(bench, StepKind.CHANGE_SHIPPING_INFO, order, changed)


def test_a_parcel_under_a_number_that_was_once_corrected_keeps_it_when_it_ships_once_more(bench: Bench) -> None:
    sent, began = SentParcels(bench.database, ACCOUNT), bench.clock.now()
    shipped(bench, "1-7", "N1")
    shipped(bench, "1-8", "N1")
    corrected(bench, "1-7", "N1", "N2")
    shipped(bench, "1-7", "N1")
    told = [(each.number, each.tracking) for each in sent.since(began)]
    assert told == [("1-7", "N2"), ("1-8", "N1"), ("1-7", "N1")]


def test_a_number_that_was_corrected_several_times_is_the_last_one(bench: Bench) -> None:
    sent, began = SentParcels(bench.database, ACCOUNT), bench.clock.now()
    shipped(bench, "1-7", "N1")
    for seen, wanted in (("N1", "N2"), ("N2", "N1"), ("N1", "N1"), ("N1", "N3")):
        corrected(bench, "1-7", seen, wanted)
    assert [each.tracking for each in sent.since(began)] == ["N3"]


def test_what_is_told_of_all_days_takes_no_longer_by_parcel_where_many_were_corrected(bench: Bench) -> None:
    sent, began = SentParcels(bench.database, ACCOUNT), bench.clock.now()

    def calls_after(count: int, beginning: int) -> int:
        """How many functions are called for what is known by then; a clock would not be as sure."""
        for at in range(beginning, count):
            shipped(bench, f"1-{at}", f"N{at}")
            corrected(bench, f"1-{at}", f"N{at}", f"M{at}")
        called = 0

        def count_it(*_: object) -> None:
            nonlocal called
            called += 1

        before = sys.getprofile()
        sys.setprofile(count_it)
        try:
            parcels = sent.since(began)
        finally:
            sys.setprofile(before)
        assert [each.tracking for each in parcels] == [f"M{at}" for at in range(count)]
        return called

    few = calls_after(30, 0)
    assert calls_after(60, 30) < 2.5 * few
