"""Two stations, a shop where everything can go wrong, other people's edits and passing time, in any order.

They ship, write comments, mark what is open, take back, delete shipments, and set and adjust stock. Whatever happens,
the shop's ledger never shows two parcels under one of our tracking numbers, nor two notices, nor other quantities than
were asked for under it, nor a comment or an adjustment twice, nor anything taken back that nobody wanted back; and no
plan is ever lost.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections import Counter
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.bootstrap import Account, Services, SettingsStore, Waits, build
from app.domain.generation import Generation
from app.domain.note import OrderNote
from app.domain.plan import Plan, PlanOutcome
from app.domain.stock import StockChange
from app.errors import PackbenchError
from app.practice.server import PracticeServer
from tests.fakes import FakeClock
from tests.practice_shop import KEY, ShopHands

T = TypeVar("T")
#: Twenty orders, most of them with several pieces on a line; no two benches meet at most of them, and at some they do.
ORDERS = tuple(f"1-{number}" for number in range(1001, 1040) if number % 2)
CALLS = {
    Generation.SHIPMENTS: ("create_shipment", "set_line", "tracking"),
    Generation.V3: ("split", "shipping_info"),
}
FAULTS = (
    "refuse", "drop_before", "drop_after", "500_before", "500_after", "429", "not_json", "not_json_before", "half_body",
    "half_body_before", "html", "html_before",
)  # fmt: skip
BENCHES = st.sampled_from((0, 1))
SKU = "CAN-FIG-S"
#: Adjustments are larger than this, each by another figure.
ADJUSTMENTS = 1000
STEPS = 60
EXAMPLES = 25
totals: Counter[str] = Counter()


class TwoBenches(RuleBasedStateMachine):
    """One shop, two data folders, one clock that the rules turn on."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.clock = FakeClock()
        self.folder = Path(tempfile.mkdtemp())
        #: What was asked for under each tracking number that we ever used.
        self.asked: dict[str, dict[str, int]] = {}
        self.plans: dict[str, int] = {}
        #: The notes, stock changes and repairs, likewise.
        self.others: dict[str, int] = {}
        self.taken_back: set[str] = set()
        self.count = 0
        self.edits = 0
        self.unrested = 0
        self.ships = 0

    @initialize(generation=st.sampled_from(list(Generation)))
    def the_shop_opens(self, generation: Generation) -> None:
        self.generation = generation
        self.server = PracticeServer(generation=generation.value, rate_limit=False, settle=0.0)
        self.server.start()
        self.shop = ShopHands(self.server.url)
        self.benches = [self.build(0), self.build(1)]
        place = self.shop.get(f"/product/{SKU}/")["warehouses"][0]
        self.warehouse = str(place["id"])

    def build(self, bench: int) -> Services:
        account = Account(self.server.url, *KEY, self.generation, is_practice=True)
        data = self.folder / str(bench)
        settings = SettingsStore(data / "settings.json", self.clock.now)
        settings.change(station=f"Bench {bench + 1}", packer="Ana", tag_verified=True)
        return build(account, data, clock=self.clock, waits=Waits(read=5.0), settings=settings)

    def run(self, work: Coroutine[Any, Any, T]) -> T | None:
        """What it answers, or None where one of our own errors says why not."""
        try:
            return self.loop.run_until_complete(asyncio.wait_for(work, 20))
        except PackbenchError as error:
            totals[type(error).__name__] += 1
            return None

    @rule(
        bench=BENCHES,
        number=st.sampled_from(ORDERS),
        short=st.booleans(),
        fault=st.sampled_from(("", "", *FAULTS)),
        at=st.integers(0, 2),
    )
    def somebody_ships(self, bench: int, number: str, short: bool, fault: str, at: int) -> None:
        totals["ship"] += 1
        self.unrested += 1
        self.ships += 1
        if fault:
            calls = CALLS[self.generation]
            self.shop.fault(calls[at % len(calls)], fault, order=number)
        tracking = f"PB{self.ships:06}"
        plan = self.run(self.ship(self.benches[bench], number, tracking, short=short))
        if plan is not None:
            self.plans[plan.plan_id] = bench

    async def ship(self, services: Services, number: str, tracking: str, *, short: bool) -> Plan:
        open_plans = await services.shipping.open_plans()
        former = [plan for plan in open_plans if plan.ships and number in plan.orders]
        order = former[0].draft.order if former else await services.orders.open(number)
        draft = services.shipping.draft_for(order)
        quantities = dict(draft.quantities)
        several = [line for line in order.lines if line.remaining > 1]
        if short and several:
            quantities[several[0].line_id] -= 1
        pieces: Counter[str] = Counter()
        for line in order.lines:
            pieces[line.sku] += quantities[line.line_id]
        self.asked[tracking] = {sku: count for sku, count in pieces.items() if count}
        return await services.shipping.ship(
            replace(draft, quantities=quantities, carrier="UPS", tracking_number=tracking, is_fully_verified=short)
        )

    def ask(self, bench: int, work: Coroutine[Any, Any, Plan]) -> None:
        """Of anything but shipping."""
        self.unrested += 1
        plan = self.run(work)
        if plan is not None:
            self.others[plan.plan_id] = bench

    @precondition(lambda self: len(self.others) <= self.ships)
    @rule(bench=BENCHES, number=st.sampled_from(ORDERS), fault=st.sampled_from(("", *FAULTS)))
    def somebody_writes_a_comment(self, bench: int, number: str, fault: str) -> None:
        totals["comment"] += 1
        self.count += 1
        if fault:
            self.shop.fault("comment", fault, order=number)
        self.ask(bench, self.benches[bench].repairs.note(number, comment=f"Note {self.count}"))

    @precondition(lambda self: self.generation is Generation.V3 and len(self.others) <= self.ships)
    @rule(bench=BENCHES, number=st.sampled_from(ORDERS), fault=st.sampled_from(("", *FAULTS)), is_open=st.booleans())
    def a_bench_marks_what_is_open_there(self, bench: int, number: str, fault: str, is_open: bool) -> None:
        totals["mark"] += 1
        if fault:
            self.shop.fault("add_tag" if is_open else "remove_tag", fault, order=number)
        tag = f"Open at Bench {bench + 1}"
        repairs = self.benches[bench].repairs
        self.ask(bench, repairs.note(number, tag=tag) if is_open else repairs.note(number, untag=tag))

    @precondition(lambda self: len(self.others) <= self.ships)
    @rule(bench=BENCHES, adjust=st.booleans(), fault=st.sampled_from(("", "", *FAULTS)))
    def somebody_counts_the_shelf(self, bench: int, adjust: bool, fault: str) -> None:
        totals["adjust" if adjust else "set"] += 1
        self.count += 1
        if fault:
            self.shop.fault("set_stock", fault)
        change = StockChange(SKU, self.warehouse, set_to=None if adjust else self.count)
        change = replace(change, adjust_by=ADJUSTMENTS + self.count if adjust else None)
        self.ask(bench, self.benches[bench].sending.send(change))

    @precondition(lambda self: self.ships)
    @rule(bench=BENCHES, which=st.integers(0, 30), fault=st.sampled_from(("", "", *FAULTS)))
    def somebody_takes_something_back(self, bench: int, which: int, fault: str) -> None:
        v3 = self.generation is Generation.V3
        there = self.shop.events("shipped" if v3 else "shipment_created")
        there = [each for each in there if each.get("tracking") not in self.taken_back]
        if not there:
            return
        number = there[which % len(there)]["order"]
        totals["take back"] += 1
        if fault:
            self.shop.fault("delete_shipping_info" if v3 else "delete_shipment", fault, order=number)
        self.ask(bench, self.take_back(self.benches[bench], number))

    async def take_back(self, services: Services, number: str) -> Plan:
        order = await services.orders.open(number)
        if self.generation is Generation.V3:
            plan = await services.repairs.take_back(order)
            self.taken_back.add(order.tracking.number if order.tracking else "")
            return plan
        shipment = order.open_shipments[0].shipment_id if order.open_shipments else ""
        plan = await services.repairs.delete_shipment(order, shipment)
        self.taken_back.add(shipment)
        return plan

    @rule(fault=st.sampled_from(("drop_before", "500_before", "429", "half_body")), after=st.integers(2, 9))
    def some_call_will_go_wrong(self, fault: str, after: int) -> None:
        totals["fault"] += 1
        self.shop.fault("*", fault, after=after)

    @precondition(lambda self: self.unrested >= 2)
    @rule(bench=BENCHES)
    def a_bench_is_started_again(self, bench: int) -> None:
        totals["restart"] += 1
        self.unrested = 0
        self.benches[bench].close()
        self.benches[bench] = self.build(bench)

    @rule(bench=BENCHES, seconds=st.sampled_from((1, 15, 60, 400, 2000)))
    def time_passes(self, bench: int, seconds: int) -> None:
        self.clock.passed += seconds
        self.run(self.benches[bench].worker.turn())

    @rule(bench=BENCHES)
    def somebody_lets_the_queue_go_on(self, bench: int) -> None:
        self.benches[bench].worker.resume()
        self.run(self.benches[bench].worker.turn())

    @rule(which=st.integers(0, 30), drop=st.booleans())
    def somebody_decides(self, which: int, drop: bool) -> None:
        if self.plans:
            plan_id = list(self.plans)[which % len(self.plans)]
            shipping = self.benches[self.plans[plan_id]].shipping
            self.run(shipping.drop(plan_id) if drop else shipping.look_again(plan_id))
        if self.others and not drop:
            plan_id = list(self.others)[which % len(self.others)]
            self.run(self.benches[self.others[plan_id]].shipping.look_again(plan_id))

    @precondition(lambda self: 3 * self.edits < self.ships)
    @rule(number=st.sampled_from(ORDERS), how=st.sampled_from(("cancel", "ship", "address", "create_shipment")))
    def somebody_else_does_something(self, number: str, how: str) -> None:
        totals["edit"] += 1
        self.edits += 1
        changes: dict[str, dict[str, object]] = {
            "cancel": {"cancel": True},
            "ship": {"ship": {"tracking": "ELSEWHERE", "carrier": "USPS"}},
            "address": {"address": {"street1": f"{self.ships} New Street"}},
            "create_shipment": {"create_shipment": True},
        }
        self.shop.try_edit(order=number, **changes[how])

    @invariant()
    def the_world_is_as_asked(self) -> None:
        if not hasattr(self, "shop"):
            return
        shipped = [each for each in self.shop.events("shipped") if each["tracking"] in self.asked]
        for each in shipped:
            assert each["lines"] == self.asked[each["tracking"]], each
        twice = [number for number, count in Counter(each["tracking"] for each in shipped).items() if count > 1]
        assert not twice, f"shipped twice: {twice}"
        told = Counter(each["tracking"] for each in self.shop.events("channel_notice"))
        assert not [number for number in self.asked if told[number] > 1]
        assert not self.shop.events("tracking_changed")
        comments = Counter(each["text"] for each in self.shop.events("comment") if "shipment" not in each)
        assert not [text for text, count in comments.items() if count > 1]
        moves = [each for each in self.shop.events("stock_move") if each["why"] == "adjusted"]
        adjusted = Counter(each["physical"] for each in moves)
        assert not [by for by, count in adjusted.items() if count > 1], "an adjustment was made twice"
        back = [each["tracking"] for each in self.shop.events("unshipped")]
        back += [each["shipment"] for each in self.shop.events("shipment_deleted")]
        assert set(back) <= self.taken_back
        assert len(back) == len(set(back))

    @invariant()
    def no_plan_is_lost(self) -> None:
        for plan_id, bench in self.plans.items():
            plan = self.run(self.benches[bench].shipping.plan(plan_id))
            assert plan is not None
            is_shipped = any(each["tracking"] == plan.draft.tracking_number for each in self.shop.events("shipped"))
            assert is_shipped or plan.outcome is not PlanOutcome.DONE, "done, but not shipped"
        written = [each["text"] for each in self.shop.events("comment")]
        for plan_id, bench in self.others.items():
            plan = self.run(self.benches[bench].shipping.plan(plan_id))
            assert plan is not None
            if plan.outcome is PlanOutcome.DONE and isinstance(plan.subject, OrderNote) and plan.subject.comment:
                assert any(text.startswith(f"{plan.subject.comment} (") for text in written), "done, but not written"

    def teardown(self) -> None:
        if hasattr(self, "shop"):
            self.everything_settles()
            for bench in self.benches:
                bench.close()
            self.server.stop()
        self.loop.close()
        shutil.rmtree(self.folder)

    def everything_settles(self) -> None:
        """Nothing goes wrong any more: every plan comes to an end or to a person."""
        self.shop.clear_faults()
        struck = [each for each in self.shop.events("call") if each["fault"]]
        totals.update(f"{each['call']} {each['fault']}" for each in struck if each["call"] in CALLS[self.generation])
        for _ in range(8):
            for bench in self.benches:
                self.clock.passed += 400
                bench.worker.resume()
                self.run(bench.worker.turn())
        self.the_world_is_as_asked()
        self.no_plan_is_lost()
        for plan_id, bench_at in {**self.plans, **self.others}.items():
            plan = self.run(self.benches[bench_at].shipping.plan(plan_id))
            assert plan is not None
            assert not plan.goes_on, plan
            is_told = isinstance(plan.subject, StockChange) and plan.subject.adjust_by is not None
            totals[f"{'adjustment' if is_told else 'plan'} {plan.outcome}"] += 1


def test_whatever_happens_in_any_order_nothing_is_lost_and_nothing_happens_twice(
    capsys: pytest.CaptureFixture[str],
) -> None:
    totals.clear()
    run_state_machine_as_test(
        TwoBenches,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
    with capsys.disabled():
        print(f"\nstate machine: {dict(totals)}")
