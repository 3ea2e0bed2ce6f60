"""What the band says of a parcel across the room is so in the world: being sent, kept, on its way, or none of these."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.bench.events import Tone
from app.bench.stage import Stage
from app.bootstrap import Account
from app.domain.generation import Generation
from app.domain.order import Order
from app.events import PlanChanged
from app.practice.server import Options as ShopOptions
from app.practice.server import PracticeServer
from app.scan.commands import Command, CommandKind, text_of
from tests.disk_trouble import refused, steps_cannot_be_read
from tests.e2e.harness import BenchWindow, play, settle, until
from tests.e2e.packer import (
    LAST_CALL,
    NUMBER,
    Packer,
    Play,
    in_stock,
    with_two_of_a_line,
)
from tests.e2e.test_day_page import go_there as go_to_the_day
from tests.e2e.test_day_page import pick, trackings
from tests.practice_shop import KEY, ShopHands
from ui.outbox.card import Choice

FRESH = "1Z12345E0205271688"


def test_it_is_on_its_way_only_once_ordoro_has_said_so(at_the_bench: Play, generation: Generation) -> None:
    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.label()
        bench.shop.fault(LAST_CALL[generation], "slow_before", seconds=0.5)
        bench.ship()
        await until(lambda: bench.state.stage is Stage.SENDING, "it is being sent")
        assert bench.loudly == (f"{order.number} is being sent…", "")
        assert bench.shop.events("shipped") == []
        await bench.stage(Stage.DONE)
        assert bench.loudly == (f"{order.number} is on its way", "")

    at_the_bench(scenario)


@pytest.mark.parametrize("kind", list(Generation), ids=str)
def test_what_is_kept_while_offline_is_never_said_to_be_on_its_way(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Generation
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "patience=0.3 first_pause=0.1 longest_pause=0.2")
    shop = PracticeServer(generation=kind.value)
    shop.start()
    port = int(shop.url.rpartition(":")[2])

    async def scenario(window: BenchWindow) -> None:
        bench = Packer(window, ShopHands(shop.url))
        first, second = [order for order in await bench.orders() if in_stock(order)][:2]
        shop.stop()
        for order, number in ((first, "1Z999AA10123456784"), (second, "1Z999AA10123456793")):
            await window.open_order(order.number)
            bench.label(number)
            bench.ship()
            await bench.stage(Stage.KEPT)
            assert bench.loudly[0] == f"{order.number} is kept here and not sent yet"
        window.keys(Qt.Key.Key_F11)
        packing = window.router.packing.view
        assert packing is not None
        assert f"{second.number} is kept here and not sent yet" in packing.told.title.plain
        with PracticeServer(ShopOptions(port=port, generation=kind.value)) as again:
            window.router.orders_presenter.refresh()
            await bench.stage(Stage.DONE)
            assert bench.loudly[0] == f"{second.number} is on its way"
            await until(lambda: len(ShopHands(again.url).events("shipped")) == 2, "both went")

    play(qapp, Account(f"http://127.0.0.1:{port}", *KEY), tmp_path, scenario)


def test_an_order_that_somebody_else_shipped_is_not_said_to_be_unshipped(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.label()
        bench.shop.edit(order=order.number, ship={"tracking": "9400ELSEWHERE", "carrier": "USPS"})
        await bench.ship_to_the_end()
        title, why = bench.loudly
        assert title == f"{order.number} was not shipped here"
        assert why == "The order was already shipped elsewhere: USPS 9400ELSEWHERE."

    at_the_bench(scenario)


def test_what_stays_behind_is_said_beside_what_went(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        order = await bench.pick(with_two_of_a_line)
        line = next(line for line in order.lines if line.remaining > 1)
        bench.quantity(line.line_id, str(line.remaining - 1))
        bench.label()
        await bench.ship_to_the_end()
        assert bench.loudly == (f"{order.number} is on its way", "1 stays waiting")

    at_the_bench(scenario)


def test_a_shipment_that_was_only_made_is_not_said_to_have_left(at_the_bench: Play, generation: Generation) -> None:
    if generation is Generation.V3:
        pytest.skip("this API ships whole orders")

    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.view.form.more.setChecked(True)
        bench.view.form.telling.create_only.setChecked(True)
        await bench.ship_to_the_end()
        assert bench.shop.events("shipped") == []
        assert bench.loudly == (f"The shipment of {order.number} is made", "Nothing is tracked yet.")
        assert bench.view.header.status.text == "shipment made"
        bench.window.keys(Qt.Key.Key_F11)
        packing = bench.window.router.packing.view
        assert packing is not None
        assert packing.title.plain == "The shipment is made, and nothing is tracked yet"

    at_the_bench(scenario)


@pytest.mark.parametrize("page", ["receipt", "day"])
def test_a_parcel_that_was_taken_back_is_not_said_to_be_on_its_way(
    at_the_bench: Play, generation: Generation, page: str
) -> None:
    if generation is Generation.SHIPMENTS:
        pytest.skip("this API takes nothing back")

    async def scenario(bench: Packer) -> None:
        await bench.pick(in_stock)
        bench.label()
        await bench.ship_to_the_end()
        if page == "receipt":
            afterwards = bench.view.outcome.afterwards
            bench.window.click(afterwards.take_back)
            bench.window.click(afterwards.sure)
        else:
            day = await go_to_the_day(bench.window)
            await until(lambda: NUMBER in trackings(day), "it is in the books")
            pick(day, NUMBER)
            bench.window.click(day.card.take_back)
        await bench.stage(Stage.OPEN)
        assert bench.shop.events("unshipped")
        assert "on its way" not in bench.loudly[0]

    at_the_bench(scenario)


@pytest.mark.parametrize("elsewhere", ["another order", "another order in packing mode", "another page"])
def test_what_stops_while_the_packer_is_elsewhere_is_said_there_as_loudly(
    at_the_bench: Play, generation: Generation, elsewhere: str
) -> None:
    async def scenario(bench: Packer) -> None:
        window = bench.window
        loud: list[Tone] = []
        window.router.told.connect(lambda event: loud.append(event.tone))
        window.application.settings.change(hold_seconds=2)
        first = next(order for order in await bench.orders() if in_stock(order))
        await window.open_order(first.number)
        bench.label()
        bench.shop.fault(LAST_CALL[generation], "refuse")
        bench.ship()
        await bench.stage(Stage.HELD)
        if elsewhere == "another page":
            window.keys(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        else:
            await bench.looked_at()
            bench.ship()
            await until(lambda: bench.state.number not in ("", first.number), "the next order is open")
        if elsewhere == "another order in packing mode":
            window.keys(Qt.Key.Key_F11)
        title = f"{first.number} was not shipped here"
        await until(lambda: title in window.notices(), f"it is said: {window.notices()}")
        card = window.application.notices.card(f"bench.stopped.{first.number}")
        assert card is not None
        assert card.isVisible()
        assert loud[-1] is Tone.WRONG
        if elsewhere == "another order in packing mode":
            assert window.router.packing.view is not None
            assert title in window.router.packing.view.told.title.plain
        bench.choose(f"Open {first.number}")
        await until(lambda: bench.state.number == first.number, "it is open")
        await bench.stage(Stage.FAILED)
        assert title not in window.notices()
        assert bench.shop.events("shipped") == []

    at_the_bench(scenario)


def test_the_order_of_a_notice_opens_though_the_keys_stay_at_an_order_that_has_left_the_list(
    at_the_bench: Play, generation: Generation
) -> None:
    async def scenario(bench: Packer) -> None:
        window = bench.window
        window.application.settings.change(hold_seconds=1)
        first, second = [order for order in await bench.orders() if in_stock(order)][:2]
        await window.open_order(first.number)
        bench.label()
        bench.shop.fault(LAST_CALL[generation], "refuse")
        bench.ship()
        await bench.stage(Stage.HELD)
        await window.open_order(second.number)
        bench.label("1Z999AA10123456793")
        bench.view.form.cost.setFocus()
        bench.shop.edit(order=second.number, cancel=True)
        window.router.orders_presenter.refresh()
        await until(lambda: second.number not in window.router.bench_presenter.work.desk.waiting.orders, "it is gone")
        stopped = f"bench.stopped.{first.number}"
        await until(lambda: bench.notices.card(stopped), f"it is said: {window.notices()}")
        card = bench.notices.card(stopped)
        assert card is not None
        for button in card.findChildren(QPushButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # as on macOS, where a click moves no keys
        assert bench.view.has_the_packer()
        bench.choose(f"Open {first.number}")
        await until(lambda: bench.state.number == first.number, "it is open")

    at_the_bench(scenario)


async def ship_one_box_of_two(bench: Packer, generation: Generation) -> Order:
    """The other was refused."""
    window = bench.window
    order = await bench.pick(lambda order: in_stock(order) and order.remaining > 2)
    bench.label()
    window.keys(Qt.Key.Key_F11)
    packing = window.router.packing.view
    assert packing is not None
    window.click(packing.one)
    window.keys(Qt.Key.Key_F11)
    window.keys(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    bench.label("1Z999AA10123456793")
    window.scan(text_of(Command(CommandKind.ALL)))
    await until(lambda: bench.loudly[0] == "Everything is in", f"all is counted: {bench.loudly}")
    bench.shop.fault(LAST_CALL[generation], "refuse", after=1)
    await bench.ship_to_the_end()
    return order


def test_of_two_boxes_of_which_one_has_left_only_the_other_is_said_to_ship(
    at_the_bench: Play, generation: Generation
) -> None:
    async def scenario(bench: Packer) -> None:
        order = await ship_one_box_of_two(bench, generation)
        assert bench.loudly[0] == f"Not all of {order.number} was shipped"
        assert bench.view.ship_bar.button.text() == f"Ship 1 box, {order.remaining - 1} items"
        assert bench.view.ship_bar.beside.plain == ""
        bench.choose("Try again")
        await bench.stage(Stage.DONE)
        assert len(bench.shop.events("shipped")) == 2

    at_the_bench(scenario)


def test_of_an_order_of_which_a_box_has_left_it_is_never_said_that_it_was_not_shipped(
    at_the_bench: Play, generation: Generation
) -> None:
    async def scenario(bench: Packer) -> None:
        order = await ship_one_box_of_two(bench, generation)
        with refused(bench.window.router.services, sqlite3.SQLITE_UPDATE, "plan"):
            await bench.ship_to_the_end()
        assert bench.loudly[0] == f"Not all of {order.number} was shipped"
        assert bench.loudly[1].startswith("Packbench cannot write"), bench.loudly
        assert len(bench.shop.events("shipped")) == 1

    at_the_bench(scenario)


@pytest.mark.parametrize(("hold", "stage"), [(0, Stage.DONE), (600, Stage.HELD)])
def test_what_went_on_is_not_said_to_be_unshipped_because_its_plan_cannot_be_read_just_then(
    at_the_bench: Play, hold: int, stage: Stage
) -> None:
    async def scenario(bench: Packer) -> None:
        window = bench.window
        window.application.settings.change(hold_seconds=hold)
        order = await bench.pick(in_stock)
        bench.label()
        services = window.router.services
        with ExitStack() as disk:

            def went(event: PlanChanged) -> None:
                if event.plan.is_over or event.plan.held_until is not None:
                    disk.enter_context(steps_cannot_be_read(services))

            end = services.bus.subscribe(PlanChanged, went)
            await bench.ship_to_the_end()
            end()
        assert bench.state.stage is stage
        title = f"{order.number} is on its way" if stage is Stage.DONE else f"{order.number} is packed"
        assert bench.loudly[0] == title
        with pytest.raises(AssertionError, match="is not offered"):
            bench.choose("Try again")
        assert len(bench.shop.events("shipped")) == (stage is Stage.DONE)

    at_the_bench(scenario)


@pytest.mark.parametrize("then", ["another order is packed", "the order is looked at"])
def test_what_is_stopped_before_it_is_kept_is_said_aloud_whichever_order_is_packed_by_then(
    at_the_bench: Play, then: str
) -> None:
    async def scenario(bench: Packer) -> None:
        window = bench.window
        loud: list[Tone] = []
        window.router.told.connect(lambda event: loud.append(event.tone))
        order, other = [order for order in await bench.orders() if in_stock(order)][:2]
        await window.open_order(order.number)
        bench.label()
        bench.shop.edit(order=order.number, cancel=True)
        bench.shop.fault("get_order", "slow_before", order=order.number, seconds=0.5)
        bench.ship()
        await until(lambda: bench.state.stage is Stage.CHECKING, "it is looked at once more")
        if then == "another order is packed":
            await window.open_order(other.number)
        title = f"{order.number} was not shipped here"
        await until(lambda: bench.loudly[0] == title, f"it is said: {bench.loudly}")
        assert loud[-1] is Tone.WRONG
        assert title in window.notices()

    at_the_bench(scenario)


def test_that_it_was_taken_back_is_over_once_it_ships_without_a_wait(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        window = bench.window
        window.application.settings.change(hold_seconds=600)
        order = await bench.pick(in_stock)
        bench.label()
        bench.ship()
        await bench.stage(Stage.HELD)
        window.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        said = f"{order.number} is taken back: nobody was told"
        await until(lambda: said in window.notices(), "it is taken back")
        window.application.settings.change(hold_seconds=0)
        await until(lambda: not bench.state.is_reading and bench.view.is_looked_at, "it was looked at")
        bench.ship()
        await bench.stage(Stage.DONE)
        assert said not in window.notices()

    at_the_bench(scenario)


@pytest.mark.parametrize("became", ["cancelled", "shipped"])
def test_what_stops_once_its_wait_is_over_shows_the_order_as_it_is_by_then(at_the_bench: Play, became: str) -> None:
    async def scenario(bench: Packer) -> None:
        bench.window.application.settings.change(hold_seconds=1)
        order = await bench.pick(in_stock)
        bench.label()
        bench.ship()
        await bench.stage(Stage.HELD)
        if became == "cancelled":
            bench.shop.edit(order=order.number, cancel=True)
        else:
            bench.shop.edit(order=order.number, ship={"tracking": "9400ELSEWHERE", "carrier": "USPS"})
        await bench.stage(Stage.GONE)
        assert bench.loudly[0] == f"{order.number} was not shipped here"
        header, bar = bench.view.header, bench.view.ship_bar
        assert header.status.text == became
        assert not header.ship_by.isVisible()
        assert not header.lateness.isVisible()
        assert bar.button.text() == "Next order"
        assert became in bench.view.outcome.text.plain
        for plan in await bench.window.router.services.shipping.open_plans():
            await bench.window.router.services.shipping.drop(plan.plan_id)
        await until(lambda: not bench.window.application.window.header.queue.isVisible(), "nothing waits to be sent")
        assert bench.state.stage is Stage.GONE, "it was given up, and still there is nothing to ship"

    at_the_bench(scenario)


@pytest.mark.parametrize("page", ["receipt", "day"])
def test_a_receipt_says_the_number_that_its_parcel_has_by_now(
    at_the_bench: Play, generation: Generation, page: str
) -> None:
    if generation is Generation.SHIPMENTS:
        pytest.skip("this API puts no number right")
    second = "1Z999AA10123456793"

    async def scenario(bench: Packer) -> None:
        window, receipt = bench.window, bench.view.outcome
        other, order = [order for order in await bench.orders() if in_stock(order)][:2]
        for number, tracking in ((other.number, NUMBER), (order.number, second)):
            await window.open_order(number)
            await bench.looked_at()
            bench.label(tracking)
            await bench.ship_to_the_end()
        assert second in receipt.text.plain
        if page == "receipt":
            window.click(receipt.afterwards.swap)
            window.type(other.number, receipt.afterwards.other)
            window.click(receipt.afterwards.sure)
        else:
            day = await go_to_the_day(window)
            await until(lambda: second in trackings(day), "it is in the books")
            pick(day, second)
            window.click(day.card.correct)
            day.card.form.focus("number")
            window.keys(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            window.type(FRESH)
            window.click(day.card.save)
        now = NUMBER if page == "receipt" else FRESH
        await until(lambda: len(bench.shop.events("tracking_changed")) == (2 if page == "receipt" else 1), "it changed")
        await until(lambda: now in receipt.text.plain, f"the receipt says it: {receipt.text.plain}")
        assert second not in receipt.text.plain
        window.keys(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        window.scan(now)
        await settle()
        assert "already" not in bench.loudly[0], "it is this parcel's own label"
        if page == "receipt":
            window.scan(second)
            await until(lambda: other.number in bench.loudly[0], f"the other has it now: {bench.loudly}")

    at_the_bench(scenario)


@pytest.mark.parametrize("was_cancelled", [False, True], ids=["waits", "cancelled"])
def test_a_shipment_is_said_to_stay_begun_only_where_it_does(
    at_the_bench: Play, generation: Generation, was_cancelled: bool
) -> None:
    if generation is Generation.V3:
        pytest.skip("this API begins nothing")

    async def scenario(bench: Packer) -> None:
        window = bench.window
        window.application.settings.change(hold_seconds=600)
        order = await bench.pick(in_stock)
        bench.label()
        bench.ship()
        await bench.stage(Stage.HELD)
        if was_cancelled:
            bench.shop.edit(order=order.number, cancel=True)
        window.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        taken = f"{order.number} is taken back: nobody was told"
        stays = f"{taken} The shipment stays begun at Ordoro; shipping again goes on with it."
        if was_cancelled:
            await bench.stage(Stage.GONE)
            await settle()
            assert f"{taken} " in bench.said
        else:
            await until(lambda: stays in bench.said, f"it is said: {bench.said}")

    at_the_bench(scenario)


def test_a_parcel_is_kept_while_ordoro_asks_to_wait_and_goes_by_itself(
    at_the_bench: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "patience=0.3 first_pause=0.1 longest_pause=0.2")

    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.label()
        bench.shop.fault("get_order", "429", count=2, retry_after=1)
        bench.ship()
        await bench.stage(Stage.KEPT)
        assert bench.loudly[0] == f"{order.number} is kept here and not sent yet"
        said = "Ordoro asks to wait What was asked for is safe here and is sent when Ordoro answers."
        assert set(bench.said) <= {said}, "nobody has to do anything"
        await bench.stage(Stage.DONE)
        assert bench.loudly == (f"{order.number} is on its way", "")
        assert len(bench.shop.events("shipped")) == 1

    at_the_bench(scenario)


def test_what_nobody_knows_is_not_said_to_wait_and_once_dropped_its_order_is_as_it_is(
    at_the_bench: Play, generation: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "connect=0.2 read=0.5 settle_margin=0.1 first_pause=0.1 longest_pause=0.2")

    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.label()
        bench.shop.fault(LAST_CALL[generation], "drop_before")
        bench.ship()
        await bench.stage(Stage.KEPT)
        bench.shop.edit(order=order.number, ship={"tracking": "OTHER-1", "carrier": "USPS"})
        await bench.stage(Stage.UNSURE)
        assert bench.view.header.status.text == "unsure"
        bench.window.keys(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        (card,) = bench.window.router.outbox.cards
        bench.window.click(card.buttons[Choice.DROP])
        if card.asks.isVisible():
            bench.window.click(card.buttons[Choice.DROP])
        await bench.stage(Stage.GONE)
        assert bench.view.header.status.text == "shipped"
        assert "OTHER-1" in bench.view.outcome.text.plain

    at_the_bench(scenario)


def test_an_order_that_was_split_elsewhere_is_not_said_to_wait(at_the_bench: Play, generation: Generation) -> None:
    if generation is Generation.SHIPMENTS:
        pytest.skip("this API splits nothing")

    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.label()
        parts = [[{"line_id": int(line.line_id), "quantity": line.ordered}] for line in order.lines]
        bench.shop.post(f"/v3/order/{order.number}/split", {"split_orders": [{"lines": part} for part in parts]})
        await bench.ship_to_the_end()
        await bench.stage(Stage.GONE)
        assert bench.loudly[0] == f"{order.number} was not shipped here"
        assert bench.view.ship_bar.button.text() == "Next order"
        assert not bench.view.header.ship_by.isVisible()
        assert not bench.view.header.status.isVisible(), "it waited when it was read"
        assert bench.shop.events("shipped") == []

    at_the_bench(scenario)
