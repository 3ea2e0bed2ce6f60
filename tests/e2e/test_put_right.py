"""What ships, or has shipped, under a wrong number: noticed at the bench, and put right as far as Ordoro allows."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.bench.stage import Stage
from app.domain.generation import Generation
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.practice_shop import ShopHands

FULL, ANOTHER = "1-1001", "1-1006"
NUMBER, SECOND = "1Z999AA10123456784", "9400111899223197428490"


def stage(window: BenchWindow) -> Stage | None:
    return window.bench.state.stage if window.bench.state else None


async def ship(window: BenchWindow, number: str, tracking: str, carrier: str = "UPS") -> None:
    await window.open_order(number)
    await label(window, tracking, carrier)


async def label(window: BenchWindow, tracking: str, carrier: str = "UPS") -> None:
    form = window.bench.form
    window.bench.go_to_tracking()
    window.type(tracking)
    form.carrier.setCurrentIndex(form.carrier.findText(carrier))
    window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def button(window: BenchWindow, key: str, words: str) -> QPushButton | None:
    card = window.application.notices.card(key)
    found = [] if card is None else card.findChildren(QPushButton)
    return next((each for each in found if each.text() == words), None)


def info(shop: ShopHands, number: str) -> Any:
    return shop.get(f"/v3/order/{number}")["shipping_info"]


def test_a_number_that_went_out_on_another_order_stops_at_the_bench(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await ship(window, FULL, NUMBER)
        await until(lambda: stage(window) is Stage.DONE, "the first ships")
        await ship(window, ANOTHER, NUMBER.lower())
        key = f"repair.{ANOTHER}"
        await until(lambda: window.application.notices.card(key) is not None, "it is stopped")
        assert f"{NUMBER.lower()} is on {FULL} already" in window.notices()
        assert stage(window) is Stage.OPEN
        assert len(shop.events("shipped")) == 1
        move = button(window, key, f"Move it to {ANOTHER}")
        assert move is not None
        window.click(move)
        if generation is Generation.SHIPMENTS:
            await until(lambda: "This has to be done in Ordoro" in window.notices(), "what to do is said")
            assert len(shop.events("shipped")) == 1
            return
        await until(lambda: shop.events("unshipped"), "it is taken back there")
        await until(lambda: info(shop, ANOTHER), "and it ships here")
        assert info(shop, ANOTHER)["tracking_number"] == NUMBER
        assert not info(shop, FULL)
        await until(lambda: window.bench.state and window.bench.state.number != ANOTHER, "the next order comes")

    bench_window(scenario)


def test_the_question_about_a_number_goes_when_its_order_leaves_the_bench(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await ship(window, FULL, NUMBER)
        await until(lambda: stage(window) is Stage.DONE, "the first ships")
        await ship(window, ANOTHER, NUMBER)
        key = f"repair.{ANOTHER}"
        await until(lambda: window.application.notices.card(key) is not None, "it is stopped")
        await window.open_order("1-1002")
        assert window.application.notices.card(key) is None, "“here” is no longer that order"
        assert len(shop.events("shipped")) == 1

    bench_window(scenario)


def test_two_orders_in_one_box_go_under_one_number_when_the_packer_says_so(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await ship(window, FULL, NUMBER)
        await until(lambda: stage(window) is Stage.DONE, "the first ships")
        await ship(window, ANOTHER, NUMBER)
        key = f"repair.{ANOTHER}"
        await until(lambda: window.application.notices.card(key) is not None, "it is stopped")
        both = button(window, key, "Both are in one box")
        assert both is not None
        window.click(both)
        await until(lambda: stage(window) is Stage.DONE, "it ships")
        assert len(shop.events("shipped")) == 2

    bench_window(scenario)


def test_a_receipt_can_be_taken_back_in_two_steps_that_say_what_stays(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await ship(window, FULL, NUMBER)
        await until(lambda: stage(window) is Stage.DONE, "it ships")
        panel = window.bench.outcome.afterwards
        assert panel.isVisible()
        window.click(panel.take_back)
        assert panel.words.isVisible()
        if generation is Generation.V3:
            assert "is not untold" in panel.words.plain
        window.keys(Qt.Key.Key_Return)
        assert shop.events("unshipped") == [], "Enter does nothing here"
        if panel.take_back.isVisible():
            window.click(panel.take_back)
        window.click(panel.sure)
        if generation is Generation.SHIPMENTS:
            await until(lambda: "This has to be done in Ordoro" in window.notices(), "what to do is said")
            return
        await until(lambda: shop.events("unshipped"), "it is taken back")
        await until(lambda: stage(window) is Stage.OPEN, "it can be shipped again")
        assert window.bench.form.tracking.text() == NUMBER
        await until(lambda: window.bench.state and not window.bench.state.is_reading, "it is read")
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: stage(window) is Stage.DONE, "it ships again under the number that is free again")
        assert len(shop.events("shipped")) == 2

    bench_window(scenario)


def test_a_shipment_that_was_only_made_is_deleted_from_its_receipt(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    if generation is Generation.V3:
        pytest.skip("this API ships whole orders")

    async def scenario(window: BenchWindow) -> None:
        await window.open_order(FULL)
        window.bench.form.more.setChecked(True)
        window.bench.form.telling.create_only.setChecked(True)
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: stage(window) is Stage.DONE, "the shipment is made")
        panel = window.bench.outcome.afterwards
        assert panel.take_back.text() == "Delete the shipment…"
        window.click(panel.take_back)
        window.click(panel.sure)
        await until(lambda: shop.events("shipment_deleted"), "it is deleted")
        await until(lambda: stage(window) is Stage.OPEN, "the order waits again")

    bench_window(scenario)


def test_two_orders_swap_their_numbers_from_a_receipt(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await ship(window, FULL, NUMBER)
        await until(lambda: stage(window) is Stage.DONE, "the first ships")
        await ship(window, ANOTHER, SECOND, "USPS")
        await until(lambda: stage(window) is Stage.DONE, "the second ships")
        panel = window.bench.outcome.afterwards
        if generation is Generation.SHIPMENTS:
            assert not panel.swap.isVisible()
            return
        window.click(panel.swap)
        window.type(FULL, panel.other)
        window.click(panel.sure)
        await until(lambda: len(shop.events("tracking_changed")) == 2, "both are changed")
        assert info(shop, FULL)["tracking_number"] == SECOND
        assert info(shop, ANOTHER)["tracking_number"] == NUMBER
        await until(lambda: any("each other's number" in title for title in window.notices()), "it is said")

    bench_window(scenario)


def test_a_scanned_label_that_another_order_has_can_be_moved_here(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await ship(window, FULL, NUMBER)
        await until(lambda: stage(window) is Stage.DONE, "the first ships")
        await window.open_order(ANOTHER)
        window.scan(NUMBER)
        key = f"repair.{ANOTHER}"
        await until(lambda: window.application.notices.card(key) is not None, "it is stopped")
        assert window.bench.form.tracking.text() == ""
        move = button(window, key, f"Move it to {ANOTHER}")
        assert move is not None
        window.click(move)
        if generation is Generation.SHIPMENTS:
            await until(lambda: "This has to be done in Ordoro" in window.notices(), "what to do is said")
            return
        await until(lambda: info(shop, ANOTHER), "it ships here")
        assert info(shop, ANOTHER)["tracking_number"] == NUMBER
        assert not info(shop, FULL)

    bench_window(scenario)
