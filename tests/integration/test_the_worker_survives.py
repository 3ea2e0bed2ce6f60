"""What goes wrong around a step, and what the worker makes of it; real services, real shop, a clock that stands."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.order import Order
from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step, StepKind, StepStatus
from app.domain.stock import StockChange
from app.errors import BeingSent, OrderChanged, TooLateToUndo, WrongKey
from app.events import PlanChanged, QueueHeld, QueuePaused, QueueRunning
from app.outbox.journal import JournalEvent
from app.outbox.recovery import GaveUp
from app.outbox.rows import as_json
from app.ports import OrderGateway, Witness
from tests.fakes import FakeClock
from tests.integration.matrix import holding_the_pen, somebody_waits_for_the_pen
from tests.practice_shop import ShopHands, running_shop, services_for
from tests.waiting import run, until

FULL, SEVERAL = "1-1001", "1-1002"
TRACK = {Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}
FIRST = {Generation.SHIPMENTS: "create_shipment", Generation.V3: "split"}


@pytest.fixture
def shop(generation: Generation) -> Iterator[ShopHands]:
    with running_shop(generation, settle=0.02) as hands:
        yield hands


def filled(services: Services, order: Order, *, short: bool = False) -> ShipmentDraft:
    draft = services.shipping.draft_for(order)
    line = next((line for line in order.lines if line.remaining > 1), order.lines[0])
    quantities = {**draft.quantities, line.line_id: line.remaining - short}
    return replace(draft, quantities=quantities, carrier="UPS", tracking_number=f"PB{order.number[2:]}")


async def ship(services: Services, number: str, *, short: bool = False) -> Plan:
    return await services.shipping.ship(filled(services, await services.orders.open(number), short=short))


async def time_passes(services: Services, clock: FakeClock, seconds: float) -> None:
    clock.passed += seconds
    await services.worker.turn()


def test_a_record_that_the_disk_does_not_take_is_looked_for_and_not_sent_again(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation
) -> None:
    paused: list[QueuePaused] = []
    services.bus.subscribe(QueuePaused, paused.append)

    kind = {Generation.SHIPMENTS: StepKind.SAVE_TRACKING, Generation.V3: StepKind.SHIPPING_INFO}[generation]
    connection = services._outbox.database._connection

    def no_receipts(action: int, table: str | None, column: str | None, *_: str | None) -> int:
        is_receipt = action == sqlite3.SQLITE_UPDATE and (table, column) == ("step", "receipt")
        return sqlite3.SQLITE_DENY if is_receipt else sqlite3.SQLITE_OK

    def from_now_on(event: PlanChanged) -> None:
        if any(step.kind is kind and step.status is StepStatus.DOING for step in event.plan.steps):
            connection.set_authorizer(no_receipts)

    async def scenario() -> None:
        unsubscribe = services.bus.subscribe(PlanChanged, from_now_on)
        plan = await ship(services, FULL)
        assert plan.steps[-1].status is StepStatus.DOING
        assert shop.performed()[TRACK[generation]] == 1
        assert len(paused) == 1
        unsubscribe()
        connection.set_authorizer(None)
        await time_passes(services, clock, 600)
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
        assert shop.performed()[TRACK[generation]] == 1

    run(scenario)


@pytest.mark.expects_log
def test_a_mistake_in_one_plan_stops_no_other(
    services: Services, shop: ShopHands, generation: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        gateway = (await services.connection.signed_in()).gateway
        perform = gateway.perform

        def stumbles(_: OrderGateway, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
            if FULL in str(step.payload):
                raise RecursionError("of our own making")
            return perform(step, receipts, witness)

        first = filled(services, await services.orders.open(FULL))
        second = filled(services, await services.orders.open(SEVERAL))
        with monkeypatch.context() as patch:
            patch.setattr(type(gateway), "perform", stumbles)
            broken, fine = await asyncio.gather(services.shipping.ship(first), services.shipping.ship(second))
        assert fine.outcome is PlanOutcome.DONE
        assert broken.outcome is PlanOutcome.FAILED
        assert (await services.shipping.look_again(broken.plan_id)).outcome is PlanOutcome.DONE
        assert shop.performed()[TRACK[generation]] == 2

    run(scenario)


def test_who_ships_now_does_not_wait_for_the_whole_queue(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation
) -> None:
    first = {Generation.SHIPMENTS: "create_shipment", Generation.V3: "shipping_info"}[generation]

    async def scenario() -> None:
        orders = [order for order in (await services.orders.refresh()).orders if not order.is_short][:12]
        shop.fault(first, "429", count=11)
        for order in orders[1:]:
            assert (await services.shipping.ship(filled(services, order))).outcome is PlanOutcome.OPEN
        clock.passed += 600
        queue = asyncio.ensure_future(services.worker.turn())
        urgent = await services.shipping.ship(filled(services, orders[0]))
        assert urgent.outcome is PlanOutcome.DONE
        assert len(shop.events("shipped")) < 6
        await queue
        assert len(shop.events("shipped")) == 12

    run(scenario)


def test_a_late_split_or_shipment_is_found_although_the_order_is_not_what_it_was(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation
) -> None:
    """Later than any wait allows for: it comes between the look that found nothing and the second attempt."""

    async def scenario() -> None:
        order = await services.orders.open(SEVERAL)
        shop.fault(FIRST[generation], "500_before")
        plan = await services.shipping.ship(filled(services, order, short=True))
        assert plan.steps[0].status is StepStatus.DOING
        clock.passed += 100
        await services.worker._recover()
        assert (await services.shipping.plan(plan.plan_id)).steps[0].status is StepStatus.TODO
        split_or_create(shop, order, plan)
        await time_passes(services, clock, 400)
        await time_passes(services, clock, 400)
        plan = await services.shipping.plan(plan.plan_id)
        assert plan.outcome is PlanOutcome.DONE, plan.steps
        assert len(shop.events({"create_shipment": "shipment_created", "split": "split"}[FIRST[generation]])) == 1

    run(scenario)


def split_or_create(shop: ShopHands, order: Order, plan: Plan) -> None:
    """The very request that was lost, carried out after all."""
    if plan.generation is Generation.SHIPMENTS:
        shop.edit(order=order.number, create_shipment=True)
        return
    now, later = plan.steps[0].payload["now"], plan.steps[0].payload["later"]
    assert isinstance(now, dict)
    assert isinstance(later, dict)
    groups = [
        {"lines": [{"line_id": int(line), "quantity": count} for line, count in group.items()]}
        for group in (now, later)
    ]
    shop.post(f"/v3/order/{order.number}/split", {"split_orders": groups})


def test_a_second_attempt_that_is_refused_fails_in_ordoros_words_and_is_not_sent_again(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation
) -> None:
    async def scenario() -> None:
        shop.fault(TRACK[generation], "500_before")
        shop.fault(TRACK[generation], "refuse")
        plan = await ship(services, FULL)
        for _ in range(6):
            await time_passes(services, clock, 100)
        plan = await services.shipping.plan(plan.plan_id)
        assert plan.outcome is PlanOutcome.FAILED
        assert plan.steps[-1].trouble is not None
        assert "cannot do this now" in plan.steps[-1].trouble.message
        assert not shop.performed().get(TRACK[generation])

    run(scenario)


def test_after_many_attempts_that_came_to_nothing_a_person_has_to_look(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation
) -> None:
    async def scenario() -> None:
        shop.fault(TRACK[generation], "500_before", count=6)
        plan = await ship(services, FULL)
        for _ in range(40):
            await time_passes(services, clock, 60)
        plan = await services.shipping.plan(plan.plan_id)
        assert plan.outcome is PlanOutcome.FAILED
        assert plan.steps[-1].trouble is not None
        assert plan.steps[-1].trouble.title == GaveUp.title
        assert (await services.shipping.look_again(plan.plan_id)).outcome is PlanOutcome.DONE

    run(scenario)


@pytest.mark.parametrize("hours", [-30, -1, 5])
def test_a_clock_that_is_set_neither_loses_nor_doubles_a_step(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation, hours: int
) -> None:
    async def scenario() -> None:
        shop.fault(TRACK[generation], "drop_before")
        plan = await ship(services, FULL)
        clock.set_by(timedelta(hours=hours))
        await services.worker.turn()
        assert not shop.performed().get(TRACK[generation]), "an absence counted before its time"
        for _ in range(4):
            await time_passes(services, clock, 50)
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
        assert shop.performed()[TRACK[generation]] == 1

    run(scenario)


def test_a_plan_for_the_other_dialect_is_not_performed(
    shop: ShopHands, clock: FakeClock, tmp_path: Path, generation: Generation
) -> None:
    other = next(each for each in Generation if each is not generation)

    async def scenario() -> None:
        with services_for(shop, clock=clock, data=tmp_path) as services:
            shop.fault(TRACK[generation], "429")
            plan = await ship(services, FULL)
            assert plan.outcome is PlanOutcome.OPEN
        with services_for(shop, clock=clock, data=tmp_path, generation=other) as services:
            await time_passes(services, clock, 100)
            plan = await services.shipping.plan(plan.plan_id)
            assert plan.outcome is PlanOutcome.FAILED
            assert plan.steps[-1].trouble is not None
            assert "changed its API" in plan.steps[-1].trouble.title

    run(scenario)


def test_what_both_dialects_know_is_performed_by_either(
    shop: ShopHands, clock: FakeClock, tmp_path: Path, generation: Generation
) -> None:
    other = next(each for each in Generation if each is not generation)
    product = shop.get("/product/?limit=1")["product"][0]
    place = str(product["warehouses"][0]["id"])

    async def scenario() -> None:
        with services_for(shop, clock=clock, data=tmp_path) as services:
            shop.fault("set_stock", "429")
            plan = await services.sending.send(StockChange(product["sku"], place, set_to=4321))
            assert plan.outcome is PlanOutcome.OPEN
        with services_for(shop, clock=clock, data=tmp_path, generation=other) as services:
            await time_passes(services, clock, 100)
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
            assert shop.performed()["set_stock"] == 1

    run(scenario)


def test_another_accounts_steps_are_not_looked_for_with_this_accounts_key(
    services: Services, shop: ShopHands, clock: FakeClock, tmp_path: Path
) -> None:
    async def scenario() -> None:
        shop.fault("*", "429", after=3)
        await ship(services, FULL)
        with running_shop(Generation.V3) as elsewhere, services_for(elsewhere, clock=clock, data=tmp_path) as stranger:
            await time_passes(stranger, clock, 100)
            assert await stranger.shipping.open_plans() == []
            assert [event for event in elsewhere.events("call") if FULL in event["path"]] == []

    run(scenario)


def test_what_is_under_way_cannot_be_dropped(services: Services, shop: ShopHands, generation: Generation) -> None:
    async def scenario() -> None:
        shop.fault(TRACK[generation], "drop_before")
        plan = await ship(services, FULL)
        with pytest.raises(BeingSent):
            await services.shipping.drop(plan.plan_id)

    run(scenario)


def test_what_waits_for_ordoro_is_not_taken_back_as_if_it_were_held(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        shop.fault(TRACK[generation], "429")
        plan = await ship(services, SEVERAL, short=True)
        assert plan.outcome is PlanOutcome.OPEN
        with pytest.raises(TooLateToUndo):
            await services.shipping.undo(plan.plan_id)
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.OPEN

    run(scenario)


@pytest.mark.parametrize("at_the_same_moment", [True, False])
def test_what_another_process_has_ended_meanwhile_is_told_to_who_asks_for_it_again(
    services: Services, shop: ShopHands, generation: Generation, tmp_path: Path, *, at_the_same_moment: bool
) -> None:
    async def scenario() -> None:
        shop.fault(TRACK[generation], "refuse")
        plan = await ship(services, SEVERAL, short=True)
        assert plan.outcome is PlanOutcome.FAILED
        told: list[PlanChanged] = []
        services.bus.subscribe(PlanChanged, told.append)
        with holding_the_pen(tmp_path) as connection:
            asking = asyncio.ensure_future(services.shipping.look_again(plan.plan_id)) if at_the_same_moment else None
            if asking is not None:
                await asyncio.to_thread(until, somebody_waits_for_the_pen)
                assert not asking.done()
            connection.execute("UPDATE step SET status = 'done', receipt = ?", (as_json(Receipt("it stands")),))
        found = await (asking or services.shipping.look_again(plan.plan_id))
        assert found.outcome is PlanOutcome.DONE
        assert told[-1].plan == found

    run(scenario)


def test_trouble_and_recovery_are_each_said_once(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation
) -> None:
    said: list[object] = []
    services.bus.subscribe(QueuePaused, said.append)
    services.bus.subscribe(QueueRunning, said.append)

    async def scenario() -> None:
        shop.fault(TRACK[generation], "429", count=3)
        plan = await ship(services, FULL)
        for _ in range(4):
            await time_passes(services, clock, 60)
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
        assert [type(event) for event in said] == [QueuePaused, QueueRunning]

    run(scenario)


def test_what_becomes_due_while_the_queue_is_worked_off_is_not_left_lying(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        shop.fault(TRACK[generation], "500_before")
        plan = await ship(services, FULL)
        clock.passed += 50
        await services.worker._recover()
        assert (await services.shipping.plan(plan.plan_id)).steps[-1].not_before is not None
        work_off = services.worker._work_off

        async def slowly() -> bool:
            worked = await work_off()
            clock.passed += 5
            return worked

        monkeypatch.setattr(services.worker, "_work_off", slowly)
        assert await services.worker.turn() == 0.0

    run(scenario)


def test_a_queue_that_waited_long_is_shown_once_and_goes_when_a_person_says_so(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation
) -> None:
    held: list[QueueHeld] = []
    services.bus.subscribe(QueueHeld, held.append)

    async def scenario() -> None:
        shop.fault(TRACK[generation], "429")
        plan = await ship(services, FULL)
        await_due = services.settings.settings.ask_after_minutes * 60 + 60
        await time_passes(services, clock, await_due)
        await services.worker.turn()
        assert held == [QueueHeld(1, 0)]
        assert not shop.performed().get(TRACK[generation])
        # Who ships now is not held back by what is old.
        assert (await ship(services, SEVERAL)).outcome is PlanOutcome.DONE
        services.worker.resume()
        await services.worker.turn()
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE

    run(scenario)


def test_a_wrong_key_pauses_the_queue_until_a_person_resumes(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation
) -> None:
    said: list[object] = []
    services.bus.subscribe(QueuePaused, said.append)
    services.bus.subscribe(QueueRunning, said.append)

    async def scenario() -> None:
        shop.fault(TRACK[generation], "wrong_password")
        plan = await ship(services, FULL)
        assert plan.outcome is PlanOutcome.OPEN
        assert await services.worker.turn() is None
        assert [type(event) for event in said] == [QueuePaused]
        assert isinstance(said[0], QueuePaused)
        assert isinstance(said[0].error, WrongKey)
        shop.clear_faults()
        await time_passes(services, clock, 3600)
        assert not shop.performed().get(TRACK[generation])
        services.worker.resume()
        await services.worker.turn()
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
        assert [type(event) for event in said] == [QueuePaused, QueueRunning]

    run(scenario)


def test_a_step_whose_answer_was_lost_as_the_key_was_revoked_is_looked_for_as_soon_as_a_person_resumes(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    look = {Generation.SHIPMENTS: "get_shipment", Generation.V3: "get_order"}[generation]

    async def scenario() -> None:
        order = await services.orders.open(FULL)
        shop.fault(TRACK[generation], "drop_after")
        # The first look is the one before the step, the second the one after it.
        looks_before = 1 if generation is Generation.SHIPMENTS else 2
        shop.fault(look, "wrong_password", after=looks_before)
        plan = await services.shipping.ship(filled(services, order))
        assert plan.steps[-1].status is StepStatus.DOING
        assert await services.worker.turn() is None, "nothing is asked with a key that is refused"
        shop.clear_faults()
        services.worker.resume()
        await services.worker.turn()
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
        assert shop.performed()[TRACK[generation]] == 1

    run(scenario)


def test_a_line_set_and_set_back_is_what_was_asked_for_last(clock: FakeClock, tmp_path: Path) -> None:
    async def scenario() -> None:
        with running_shop(Generation.SHIPMENTS) as shop, services_for(shop, clock=clock, data=tmp_path) as services:
            order = await services.orders.open(SEVERAL)
            shop.fault("tracking", "refuse")
            assert (await services.shipping.ship(filled(services, order, short=True))).outcome is PlanOutcome.FAILED
            plan = await services.shipping.ship(filled(services, order))
            assert plan.outcome is PlanOutcome.DONE, plan.steps
            (shipped,) = shop.events("shipped")
            assert shipped["lines"] == {line.sku: line.remaining for line in order.lines}

    run(scenario)


def test_an_order_cancelled_between_a_failure_and_its_edit_is_said(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        order = await services.orders.open(SEVERAL)
        shop.fault(FIRST[generation], "refuse")
        assert (await services.shipping.ship(filled(services, order, short=True))).outcome is PlanOutcome.FAILED
        shop.edit(order=SEVERAL, cancel=True)
        with pytest.raises(OrderChanged, match="cancelled"):
            await services.shipping.ship(filled(services, order, short=True))

    run(scenario)


def test_the_journal_keeps_what_ordoro_answered_to_a_lost_step(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        shop.fault(TRACK[generation], "500_after")
        plan = await ship(services, FULL)
        moves = [each for each in services.journal.entries(plan.plan_id) if each.event is JournalEvent.MOVED]
        assert moves[-1].details["answer"] == "500"
        assert moves[-1].details["why"] == "found by looking"

    run(scenario)
