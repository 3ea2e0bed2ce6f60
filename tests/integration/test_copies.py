"""A copy of a bench is brought back on another computer: nothing is sent twice, and nothing by itself."""

from __future__ import annotations

import asyncio
import os
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.bootstrap import Account, Services, Waits, build
from app.domain.box import Box
from app.domain.generation import Generation
from app.domain.plan import PlanOutcome
from app.domain.step import StepStatus
from app.events import PlanChanged, QueueHeld
from app.runtime.clock import SystemClock
from app.services.copies import CopyTrouble, NoCopy, bring_back, make_copy
from app.settings.store import SettingsStore
from app.store.database import OUTBOX
from tests.fakes import FakeClock
from tests.practice_shop import KEY, ShopHands, running_shop

CHANGING = ("create_shipment", "tracking", "set_line", "shipping_info", "split", "comment", "add_tag")


async def asked_for_and_not_sent(services: Services) -> str:
    """Keep a shipment and close before anything of it goes out."""
    services.worker.close()
    read = await services.orders.refresh()
    order = next(order for order in read.orders if order.number == "1-1001")
    draft = replace(
        services.shipping.draft_for(order),
        carrier="UPS",
        tracking_number="1Z999AA10123456784",
        cost=Decimal("7.35"),
    )
    plan = await services.shipping.ship(draft)
    assert plan.outcome is PlanOutcome.OPEN
    return plan.plan_id


@pytest.mark.parametrize("generation", list(Generation), ids=str)
@pytest.mark.parametrize("sent_since", [True, False], ids=["sent since", "not sent since"])
def test_what_a_copy_brings_back_is_shown_and_looked_for_before_it_is_sent(
    generation: Generation, tmp_path: Path, *, sent_since: bool
) -> None:
    clock, waits = MovingClock(), Waits(first_pause=0.1)

    async def scenario(shop: ShopHands) -> None:
        account = Account(shop.url, *KEY)
        old, new, stick = tmp_path / "old", tmp_path / "new", tmp_path / "stick"
        _choose(old, stick, clock)
        services = build(account, old, clock=clock, waits=waits)
        plan_id = await asked_for_and_not_sent(services)
        services.close()
        copy = make_copy(old, stick, "Bench 1", clock)
        assert not any(KEY[1].encode() in content for content in _inside(copy).values() if content[:6] != b"SQLite")
        if sent_since:
            services = build(account, old, clock=clock, waits=waits)
            await services.worker.work_for(20, plan_id)
            assert (await services.shipping.plan(plan_id)).outcome is PlanOutcome.DONE
            services.close()

        clock.passed += 600
        assert bring_back(copy, new, clock) == 1
        before = shop.performed()
        services = build(account, new, clock=clock, waits=waits)
        assert services.settings.settings.station == "Bench 1"
        held: list[QueueHeld] = []
        services.bus.subscribe(QueueHeld, held.append)
        await services.connection.signed_in()
        await services.worker.turn()
        is_found = (await services.shipping.plan(plan_id)).is_over
        assert held or is_found, "it is shown first, unless the look found it done"
        assert not is_found or sent_since
        assert not _difference(before, shop.performed()), "and nothing is sent by itself"
        services.close()

        # Closed before anybody looked, it is shown again.
        services = build(account, new, clock=clock, waits=waits)
        services.bus.subscribe(QueueHeld, held.append)
        await services.worker.turn()
        assert len(held) == (0 if is_found else 2)
        services.worker.resume()
        await services.worker.work_for(20, plan_id)
        plan = await services.shipping.plan(plan_id)
        if plan.outcome is PlanOutcome.FAILED:
            # A shipment that the other computer made carries no sign of this plan: a person reads that it is shipped.
            assert sent_since
            assert generation is Generation.SHIPMENTS
            troubles = [step.trouble.message for step in plan.steps if step.trouble]
            assert any("already shipped" in each for each in troubles), troubles
        else:
            assert plan.outcome is PlanOutcome.DONE, [step.trouble for step in plan.steps]
        sent = _difference(before, shop.performed())
        assert bool(sent) is not sent_since, sent
        assert all(count == 1 for count in sent.values())
        services.close()

    with running_shop(generation, rate_limit=False) as shop:
        asyncio.run(scenario(shop))
        assert len(shop.events("channel_notice")) == 1


@pytest.mark.parametrize("boxes", [1, 2])
def test_every_later_step_is_looked_for_too_before_it_is_sent(boxes: int, tmp_path: Path) -> None:
    """The copy is made in the middle of a shipment, which the old computer then brings to its end."""
    clock, waits = MovingClock(), Waits(first_pause=0.1)
    old, new, stick = tmp_path / "old", tmp_path / "new", tmp_path / "stick"
    stick.mkdir()

    async def scenario(shop: ShopHands) -> None:
        account = Account(shop.url, *KEY)
        services = build(account, old, clock=clock, waits=waits)

        def stop_in_the_middle(event: PlanChanged) -> None:
            if event.plan.receipts:
                services.worker.close()

        services.bus.subscribe(PlanChanged, stop_in_the_middle)
        read = await services.orders.refresh()
        plain = (each for each in read.orders if not each.is_short and not each.shipments)
        order = next(each for each in plain if any(line.ordered > boxes for line in each.lines))
        draft = services.shipping.draft_for(order)
        fewer = next(line for line in order.lines if line.ordered > boxes)
        closed = (Box({fewer.line_id: 1}, "UPS", "1Z999AA10123456785"),) * (boxes - 1)
        draft = replace(
            draft.beside(closed, len(closed)),
            # What goes on waiting is enough for a box that would be sent a second time.
            quantities={**(draft.quantities if boxes == 1 else {}), fewer.line_id: 1},
            carrier="UPS",
            tracking_number="1Z999AA10123456784",
            cost=Decimal("7.35"),
        )
        plan = await services.shipping.ship(draft)
        left = [step.kind for step in plan.steps if step.status is StepStatus.TODO]
        assert len(left) >= 2, "it is in the middle"
        services.close()
        copy = make_copy(old, stick, "b", clock)
        services = build(account, old, clock=clock, waits=waits)
        await services.worker.work_for(20, plan.plan_id)
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
        services.close()
        clock.passed += 600
        before = shop.performed()
        assert bring_back(copy, new, clock) == 1
        services = build(account, new, clock=clock, waits=waits)
        services.worker.resume()
        await services.worker.work_for(20, plan.plan_id)
        done = await services.shipping.plan(plan.plan_id)
        troubles = [step.trouble.message for step in done.steps if step.trouble]
        if boxes > 1:
            # Which of the parcels that have left is the second box nobody can tell from here.
            assert done.outcome is PlanOutcome.FAILED
            assert any("Other parcels of this order have left" in each for each in troubles), troubles
        else:
            assert done.outcome is PlanOutcome.DONE, troubles
        assert not _difference(before, shop.performed()), "nothing is sent a second time"
        services.close()

    with running_shop(Generation.SHIPMENTS, rate_limit=False) as shop:
        asyncio.run(scenario(shop))
        assert len(shop.events("channel_notice")) == boxes


def test_a_box_that_left_since_is_not_sent_as_a_part_that_holds_the_same(tmp_path: Path) -> None:
    """The copy is made before the order was split; the old computer splits it, and one of two boxes leaves."""
    clock, waits = MovingClock(), Waits(first_pause=0.1)
    old, new, stick = tmp_path / "old", tmp_path / "new", tmp_path / "stick"
    stick.mkdir()

    async def scenario(shop: ShopHands) -> None:
        account = Account(shop.url, *KEY)
        services = build(account, old, clock=clock, waits=waits)
        services.worker.close()
        read = await services.orders.refresh()
        number, sku = next((each.number, each.lines[0].sku) for each in read.orders if len(each.lines) == 1)
        shop.edit(order=number, line={"sku": sku, "quantity": 3})
        order = await services.orders.open(number)
        closed = Box({order.lines[0].line_id: 1}, "UPS", "1Z999AA10123456785")
        draft = services.shipping.draft_for(order).beside((closed,), 1)
        draft = replace(draft, quantities=closed.quantities, carrier="UPS", tracking_number="1Z999AA10123456784")
        plan = await services.shipping.ship(draft)
        services.close()
        copy = make_copy(old, stick, "b", clock)

        services = build(account, old, clock=clock, waits=waits)

        def stop_after_the_first(event: PlanChanged) -> None:
            if event.plan.boxes_gone:
                services.worker.close()

        services.bus.subscribe(PlanChanged, stop_after_the_first)
        await services.worker.work_for(20, plan.plan_id)
        services.close()
        assert [event["tracking"] for event in shop.events("shipped")] == [closed.tracking_number]

        clock.passed += 600
        assert bring_back(copy, new, clock) == 1
        before = shop.performed()
        services = build(account, new, clock=clock, waits=waits)
        services.worker.resume()
        await services.worker.work_for(20, plan.plan_id)
        found = await services.shipping.plan(plan.plan_id)
        assert found.outcome is PlanOutcome.FAILED
        troubles = [step.trouble.message for step in found.steps if step.trouble]
        assert any("do not wait any more" in each for each in troubles), troubles
        assert not _difference(before, shop.performed()), "nothing is sent a second time"
        services.close()

    with running_shop(Generation.V3, rate_limit=False, settle=0.0) as shop:
        asyncio.run(scenario(shop))


def _choose(data: Path, stick: Path, clock: SystemClock) -> None:
    """With a packer there is a comment to write after the shipment: a second step."""
    stick.mkdir()
    SettingsStore(data / "settings.json", clock.now).change(station="Bench 1", packer="Ana")


class MovingClock(SystemClock):
    """The computer's clock, set ahead by `passed` seconds."""

    def __init__(self) -> None:
        self.passed = 0.0

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        return super().monotonic() + self.passed


def _difference(before: object, after: object) -> dict[str, int]:
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    counts = {kind: after.get(kind, 0) - before.get(kind, 0) for kind in CHANGING}
    return {kind: count for kind, count in counts.items() if count}


def _inside(copy: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(copy) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_a_week_of_copies_is_kept(tmp_path: Path) -> None:
    clock, stick = FakeClock(), tmp_path / "stick"
    stick.mkdir()
    (stick / "holiday.zip").write_bytes(b"not ours")
    for _ in range(10):
        make_copy(tmp_path / "data", stick, "Bench 1", clock)
        clock.passed += 24 * 3600
    names = sorted(path.name for path in stick.iterdir())
    assert len(names) == 8
    assert names[0] == "holiday.zip"
    assert names[-1] == "packbench-copy-Bench-1-2026-11-30.zip"


def test_what_a_process_left_that_died_while_it_copied_is_gone_with_the_next_night_s_copy(tmp_path: Path) -> None:
    clock, data, stick = FakeClock(), tmp_path / "data", tmp_path / "stick"
    part, hour = f"zip.{'a' * 16}.part", clock.now().timestamp() - 3600
    left = [stick / f"packbench-copy-Bench-1-2026-11-20.{part}", data / "outbox.sqlite-copy-dead" / OUTBOX]
    stays = [
        stick / f"packbench-copy-Bench-1-2026-11-19.{part}",
        stick / f"packbench-copy-Bench-1-2-2026-11-20.{part}",
        data / "outbox.sqlite-copy-living" / OUTBOX,
    ]
    for file in (*left, *stays):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"Ana Silva, Rua das Flores 12")
    for each in (left[0], left[1].parent, stays[1]):
        os.utime(each, (hour - 24 * 3600,) * 2)
    for each in (stays[0], stays[2].parent):
        os.utime(each, (hour,) * 2)
    make_copy(data, stick, "Bench 1", clock)
    assert [file for file in (*left, *stays) if file.exists()] == stays
    assert not left[1].parent.exists()


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    with pytest.raises(CopyTrouble, match="Choose another folder"):
        make_copy(tmp_path / "data", tmp_path / "no such folder", "Bench 1", SystemClock())


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 nonsense", b"no zip at all"])
def test_what_is_no_copy_is_refused_and_nothing_is_touched(tmp_path: Path, content: bytes) -> None:
    data = tmp_path / "data"
    SettingsStore(data / "settings.json", SystemClock().now).change(station="mine")
    (tmp_path / "copy.zip").write_bytes(content)
    with pytest.raises(NoCopy):
        bring_back(tmp_path / "copy.zip", data, SystemClock())
    assert [path.name for path in data.iterdir()] == ["settings.json"]


def test_a_zip_that_wants_to_write_elsewhere_or_unpacks_without_end_does_neither(tmp_path: Path) -> None:
    made = make_copy(tmp_path / "data", tmp_path, "evil", SystemClock())
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("../../escaped.txt", "out")
    bring_back(made, tmp_path / "new", SystemClock())
    assert not list(tmp_path.parent.rglob("escaped.txt"))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as packed, packed.open("taught.json", "w") as bomb:
        for _ in range(600):
            bomb.write(b"\0" * 1024 * 1024)
    with pytest.raises(NoCopy):
        bring_back(made, tmp_path / "newer", SystemClock())


def test_a_computer_with_shipments_of_its_own_takes_no_other_bench_s(tmp_path: Path) -> None:
    clock = FakeClock()

    async def scenario(shop: ShopHands) -> None:
        services = build(Account(shop.url, *KEY), tmp_path / "data", clock=clock)
        await asked_for_and_not_sent(services)
        services.close()

    with running_shop(Generation.V3, rate_limit=False) as shop:
        asyncio.run(scenario(shop))
    copy = make_copy(tmp_path / "data", tmp_path, "b", clock)
    with pytest.raises(NoCopy, match="1 of its own"):
        bring_back(copy, tmp_path / "data", clock)
