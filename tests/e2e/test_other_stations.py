"""What other stations do to an order is seen when it is opened and while it is packed, with their names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.bench.events import Tone
from app.bench.stage import Stage
from app.domain.generation import Generation
from app.scan.commands import Command, CommandKind, text_of
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from tests.practice_shop import ShopHands

FULL, ANOTHER = "1-1001", "1-1006"


def stage(window: BenchWindow) -> Stage | None:
    return window.bench.state.stage if window.bench.state else None


def taken_by_bo(shop: ShopHands) -> None:
    shop.edit(order=FULL, comment="Packed by Bo, Bench 2, 3 of 3 verified (Packbench 0a1b2c3d)", user="key")
    shop.edit(order=FULL, ship={"tracking": "1Z999AA10123456784", "carrier": "UPS"})


def test_an_order_that_another_station_took_says_so_when_it_is_opened(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        taken_by_bo(shop)
        await window.open_order(FULL)
        await until(lambda: stage(window) is Stage.GONE, "it is said")
        said = window.bench.outcome.text.plain
        assert said == "The order was already shipped by Bo, Bench 2: UPS 1Z999AA10123456784."
        assert window.bench.ship_bar.button.text() == "Next order"

    bench_window(scenario)


def test_an_order_that_is_taken_while_it_is_packed_says_so_with_the_next_list(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(FULL)
        window.bench.go_to_tracking()
        window.type("9400100000000000000000")
        taken_by_bo(shop)
        window.press(window.orders.table, Qt.Key.Key_F5)
        await until(lambda: stage(window) is Stage.GONE, "it is said before Ship is pressed")
        assert "Bo, Bench 2" in window.bench.outcome.text.plain
        assert len(shop.events("shipped")) == 1

    bench_window(scenario)


def test_an_address_that_changes_while_it_is_packed_is_said_with_the_next_list(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(FULL)
        window.bench.go_to_tracking()
        window.type("9400100000000000000000")
        shop.edit(order=FULL, address={"street1": "1 New Street"})
        window.press(window.orders.table, Qt.Key.Key_F5)
        await until(lambda: f"{FULL}: the address was changed" in window.notices(), "it is said")
        assert window.bench.form.tracking.text() == "9400100000000000000000"

    bench_window(scenario)


def row_state(window: BenchWindow, number: str) -> str:
    return next(row.state for row in window.rows if row.number == number)


def test_an_order_on_hold_ships_from_no_bench_until_it_is_taken_off(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        shop.edit(order=FULL, tag="HOLD")
        await window.refresh()
        assert row_state(window, FULL) == "on hold"
        await window.open_order(FULL)
        bench = window.bench
        bench.go_to_tracking()
        window.type("1Z999AA10123456784")
        bench.form.carrier.setCurrentIndex(bench.form.carrier.findText("UPS"))
        assert bench.standing.hold.isVisible()
        assert not bench.ship_bar.button.isEnabled()
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert stage(window) is Stage.OPEN
        window.click(bench.standing.take_off)
        if generation is Generation.SHIPMENTS:
            await until(lambda: "This has to be done in Ordoro" in window.notices(), "what to do is said")
            assert "“HOLD” off order" in window.application.notices.notices[-1].text
            shop.edit(order=FULL, untag="HOLD")
            window.press(window.orders.table, Qt.Key.Key_F5)
        await until(lambda: not bench.standing.hold.isVisible(), "it is off hold")
        assert bench.form.tracking.text() == "1Z999AA10123456784"
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: stage(window) is Stage.DONE, "it ships")

    bench_window(scenario)


def test_ctrl_h_puts_an_order_on_hold_for_every_bench(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(FULL)
        window.keys(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
        if generation is Generation.SHIPMENTS:
            await until(lambda: "This has to be done in Ordoro" in window.notices(), "what to do is said")
            band = window.bench.scan.band
            await until(lambda: band.title.plain == f"{FULL} is not on hold", "it is said loudly")
            assert window.bench.state is not None
            assert window.bench.state.told is not None
            assert window.bench.state.told.tone is Tone.WRONG
            return
        await until(window.bench.standing.hold.isVisible, "it is on hold")
        assert "HOLD" in str(shop.get(f"/v3/order/{FULL}")["tags"])
        assert not window.application.window.header.queue.isVisible()

    bench_window(scenario)


def test_a_hold_that_comes_while_a_label_is_entered_stops_the_parcel(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(FULL)
        window.bench.go_to_tracking()
        window.type("1Z999AA10123456784")
        window.bench.form.carrier.setCurrentIndex(window.bench.form.carrier.findText("UPS"))
        shop.edit(order=FULL, tag="HOLD")
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(window.bench.standing.hold.isVisible, "it is on hold")
        assert any("on hold" in notice.text for notice in window.application.notices.notices)
        assert shop.events("shipped") == []
        assert shop.performed().get("create_shipment") is None

    bench_window(scenario)


def test_what_is_open_at_another_bench_is_said_in_the_list_and_at_the_bench(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        shop.edit(order=FULL, tag="open at Bench 2")
        await window.refresh()
        assert row_state(window, FULL) == "open at Bench 2"
        await window.open_order(FULL)
        assert "Open at Bench 2, too" in window.bench.standing.elsewhere.words.plain
        assert window.bench.standing.elsewhere.isVisible()

    bench_window(scenario)


def test_this_bench_marks_what_it_has_open_and_takes_the_mark_off(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    def tags(number: str) -> str:
        path = f"/v3/order/{number}" if generation is Generation.V3 else f"/order/{number}/"
        return str(shop.get(path)["tags"])

    async def scenario(window: BenchWindow) -> None:
        window.application.settings.change(station="Bench 1", mark_open_orders=True)
        await window.open_order(FULL)
        if generation is Generation.SHIPMENTS:
            await window.router.services.stations.opened(FULL)
            assert "open at" not in tags(FULL)
            return
        await until(lambda: "open at Bench 1" in tags(FULL), "others can see it")
        await window.refresh()
        assert row_state(window, FULL) == "waiting"
        assert not window.bench.standing.elsewhere.isVisible()
        await window.open_order(ANOTHER)
        await until(lambda: "open at Bench 1" in tags(ANOTHER), "the next one is marked")
        assert "open at" not in tags(FULL)
        await window.application.close()
        assert "open at" not in tags(ANOTHER)

    bench_window(scenario)


def test_a_bench_that_is_renamed_takes_off_the_mark_with_its_former_name(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    if generation is Generation.SHIPMENTS:
        pytest.skip("this API has no tags to hang on orders")

    def tags(number: str) -> str:
        return str(shop.get(f"/v3/order/{number}")["tags"])

    async def scenario(window: BenchWindow) -> None:
        settings = window.application.settings
        settings.change(station="Bench 1", mark_open_orders=True)
        await window.open_order(FULL)
        await until(lambda: "open at Bench 1" in tags(FULL), "others can see it")
        settings.change(station="Window side")
        await window.open_order(ANOTHER)
        await until(lambda: "open at Window side" in tags(ANOTHER), "the next one is marked with the new name")
        assert "open at" not in tags(FULL)
        shop.fault("remove_tag", "refuse")
        settings.change(station="Door side")
        await window.open_order(FULL)
        await until(lambda: "open at Door side" in tags(FULL), "the mark of the other could not be taken off")
        assert "open at Window side" in tags(ANOTHER)
        await window.refresh()
        await until(lambda: "open at" not in tags(ANOTHER), "it is tidied away")
        assert "open at Door side" in tags(FULL)

    bench_window(scenario)


def test_a_mark_that_an_earlier_start_left_behind_is_taken_off(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    if generation is Generation.SHIPMENTS:
        pytest.skip("this API has no tags to hang on orders")

    async def scenario(window: BenchWindow) -> None:
        window.application.settings.change(station="Bench 1", mark_open_orders=True)
        shop.edit(order=ANOTHER, tag="open at Bench 1")
        shop.fault("remove_tag", "refuse")
        await window.refresh()
        await until(lambda: not window.router._tasks.is_running("orders.tidy"), "it was tried, and refused")
        assert "open at" in str(shop.get(f"/v3/order/{ANOTHER}")["tags"])
        await window.refresh()
        await until(lambda: "open at" not in str(shop.get(f"/v3/order/{ANOTHER}")["tags"]), "it is tidied away")
        assert not window.application.window.header.queue.isVisible()
        assert not window.router.outbox.isVisible()

    bench_window(scenario)


def test_the_hold_barcode_stops_the_order_that_is_open(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(FULL)
        window.scan(text_of(Command(CommandKind.HOLD)))
        if generation is Generation.SHIPMENTS:
            await until(lambda: "This has to be done in Ordoro" in window.notices(), "what to do is said")
            return
        await until(window.bench.standing.hold.isVisible, "it is on hold")
        window.keyboard.now += 5000
        window.scan(text_of(Command(CommandKind.HOLD)))
        await settle()
        assert "HOLD" in str(shop.get(f"/v3/order/{FULL}")["tags"]), "a second scan does not take it off"

    bench_window(scenario)
