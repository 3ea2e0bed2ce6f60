"""What ships, or has shipped, under a wrong number: noticed at the bench, and put right as far as Ordoro allows."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.bench.question import Answer, Ask
from app.bench.stage import Stage
from app.domain.generation import Generation
from tests import labels
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from tests.practice_shop import ShopHands

FULL, ANOTHER = "1-1001", "1-1006"
NUMBER, SECOND = "1Z999AA10123456784", labels.usps(1)


def stage(window: BenchWindow) -> Stage | None:
    return window.bench.state.stage if window.bench.state else None


async def ship(window: BenchWindow, number: str, tracking: str, carrier: str = "UPS") -> None:
    await window.open_order(number)
    await label(window, tracking, carrier)


async def shipped(window: BenchWindow, number: str, tracking: str, carrier: str = "UPS") -> None:
    await ship(window, number, tracking, carrier)
    await until(lambda: stage(window) is Stage.DONE, f"{number} ships")


async def label(window: BenchWindow, tracking: str, carrier: str = "UPS") -> None:
    form = window.bench.form
    window.bench.go_to_tracking()
    window.type(tracking)
    form.carrier.setCurrentIndex(form.carrier.findText(carrier))
    window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def info(shop: ShopHands, number: str) -> Any:
    return shop.get(f"/v3/order/{number}")["shipping_info"]


def asked(window: BenchWindow) -> tuple[Answer, ...]:
    """What can be answered to the number that is on two orders; nothing while that is not asked."""
    question = window.bench.state.question if window.bench.state else None
    is_it = question is not None and question.ask is Ask.DUPLICATE
    return tuple(choice.answer for choice in question.choices) if question is not None and is_it else ()


async def stopped(window: BenchWindow, tracking: str = NUMBER) -> None:
    """One order has shipped, and another is asked about the same number."""
    await shipped(window, FULL, NUMBER)
    await ship(window, ANOTHER, tracking)
    await until(lambda: asked(window), "it is stopped")


def choose(window: BenchWindow, which: Answer, times: int = 1) -> None:
    """By its key."""
    for _ in range(times):
        window.keyboard.type(str(asked(window).index(which) + 1))


def answer(window: BenchWindow, which: Answer) -> None:
    """By its key and that which says that it is meant."""
    choose(window, which)
    window.keyboard.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)


def test_a_number_that_went_out_on_another_order_stops_at_the_bench(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await stopped(window, NUMBER.lower())
        assert asked(window) == (Answer.STAY, Answer.MOVE, Answer.BOTH)
        assert f"This label is on {FULL} already" in window.bench.scan.band.title.plain
        assert stage(window) is Stage.OPEN
        assert window.bench.form.tracking.text() == NUMBER.lower(), "what was typed stays"
        assert len(shop.events("shipped")) == 1
        choose(window, Answer.MOVE, times=3)
        await settle()
        assert asked(window), "a number that is typed may begin with such keys: they undo nothing"
        assert shop.events("unshipped") == []
        answer(window, Answer.MOVE)
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
        await stopped(window)
        await window.open_order("1-1002")
        assert not asked(window)
        await window.open_order(ANOTHER)
        assert not asked(window)
        assert len(shop.events("shipped")) == 1

    bench_window(scenario)


def test_two_orders_in_one_box_go_under_one_number_when_the_packer_says_so(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await stopped(window)
        answer(window, Answer.BOTH)
        await until(lambda: stage(window) is Stage.DONE, "it ships")
        assert len(shop.events("shipped")) == 2

    bench_window(scenario)


def test_what_is_taken_back_twice_at_once_is_taken_back_once(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await shipped(window, FULL, NUMBER)
        repairing = window.router.bench_presenter.repairing
        for state in (window.bench.state, window.bench.state):
            assert state is not None
            repairing.take_back(state)
        if generation is Generation.SHIPMENTS:
            await until(lambda: "This has to be done in Ordoro" in window.notices(), "what to do is said")
            return
        await until(lambda: stage(window) is Stage.OPEN, "it can be shipped again")
        assert len(shop.events("unshipped")) == 1

    bench_window(scenario)


def test_an_order_that_was_opened_while_another_is_taken_back_stays_at_the_bench(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    if generation is Generation.SHIPMENTS:
        pytest.skip("this API takes no parcel back")

    async def scenario(window: BenchWindow) -> None:
        await shipped(window, FULL, NUMBER)
        assert window.bench.state is not None
        shop.fault("delete_shipping_info", "slow", seconds=1.0)
        window.router.bench_presenter.repairing.take_back(window.bench.state)
        await window.open_order(ANOTHER)
        await until(lambda: f"{FULL} is taken back and waits again" in window.notices(), "it is said")
        await settle()
        assert window.bench.state.number == ANOTHER

    bench_window(scenario)


def test_a_receipt_can_be_taken_back_in_two_steps_that_say_what_stays(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await shipped(window, FULL, NUMBER)
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
        bench = window.bench
        await until(lambda: bench.state and not bench.state.is_reading and bench.is_looked_at, "it is read")
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
        await shipped(window, FULL, NUMBER)
        await shipped(window, ANOTHER, SECOND, "USPS")
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
        await shipped(window, FULL, NUMBER)
        await window.open_order(ANOTHER)
        window.scan(NUMBER)
        await until(lambda: asked(window), "it is stopped")
        assert window.bench.form.tracking.text() == ""
        window.scan("ZZZ998877")  # no scan's Enter presses an answer
        await settle()
        assert shop.events("unshipped") == []
        window.keyboard.now += 2000  # sooner it would be the same reading twice
        window.scan(NUMBER)
        await until(lambda: asked(window), "it is stopped again")
        buttons = window.bench.scan.choices.buttons
        window.click(buttons[asked(window).index(Answer.MOVE)])
        await settle()
        window.click(window.bench.scan.choices.buttons[asked(window).index(Answer.MOVE)])
        if generation is Generation.SHIPMENTS:
            await until(lambda: "This has to be done in Ordoro" in window.notices(), "what to do is said")
            return
        await until(lambda: info(shop, ANOTHER), "it ships here")
        assert info(shop, ANOTHER)["tracking_number"] == NUMBER
        assert not info(shop, FULL)

    bench_window(scenario)


def test_crossed_labels_are_swapped_while_the_second_is_packed(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await shipped(window, FULL, NUMBER)
        await window.open_order(ANOTHER)
        window.scan(SECOND)  # the label of the first one, as it turns out
        await until(lambda: window.bench.form.tracking.text() == SECOND, "it is taken")
        window.scan(NUMBER)
        await until(lambda: Answer.SWAP in asked(window), "the swap is offered")
        assert window.bench.form.tracking.text() == SECOND
        answer(window, Answer.SWAP)
        if generation is Generation.SHIPMENTS:
            await until(lambda: "This has to be done in Ordoro" in window.notices(), "what to do is said")
            return
        await until(lambda: window.bench.form.tracking.text() == NUMBER, "this one has its own")
        assert info(shop, FULL)["tracking_number"] == SECOND
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: stage(window) is Stage.DONE, "it ships")
        assert info(shop, ANOTHER)["tracking_number"] == NUMBER

    bench_window(scenario)


def test_crossed_labels_are_swapped_after_both_have_shipped(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await shipped(window, FULL, NUMBER)
        await shipped(window, ANOTHER, SECOND, "USPS")
        window.scan(NUMBER)
        await until(lambda: asked(window), "the label on this parcel is the other one's")
        assert asked(window) == (Answer.STAY, Answer.SWAP)
        answer(window, Answer.SWAP)
        if generation is Generation.SHIPMENTS:
            await until(lambda: "This has to be done in Ordoro" in window.notices(), "what to do is said")
            return
        await until(lambda: len(shop.events("tracking_changed")) == 2, "both are changed")
        assert info(shop, FULL)["tracking_number"] == SECOND
        assert info(shop, ANOTHER)["tracking_number"] == NUMBER

    bench_window(scenario)


def test_a_number_that_another_bench_used_is_stopped_a_moment_after_its_scan(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        shop.edit(order=FULL, ship={"tracking": NUMBER, "carrier": "ups"})
        await window.router.services.books.read()
        await window.open_order(ANOTHER)
        window.scan(NUMBER)
        await until(lambda: asked(window), "it is stopped")
        assert window.bench.form.tracking.text() == ""
        window.scan(SECOND)
        await until(lambda: window.bench.form.tracking.text() == SECOND, "the parcel's own label is simply taken")
        assert not asked(window)

    bench_window(scenario)


def test_a_number_that_is_free_again_is_taken_after_all(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await shipped(window, FULL, NUMBER)
        shop.delete(f"/v3/order/{FULL}/shipping_info")
        await window.open_order(ANOTHER)
        window.scan(NUMBER)
        await until(lambda: window.bench.form.tracking.text() == NUMBER, "Ordoro was asked")
        assert not asked(window)

    if generation is Generation.SHIPMENTS:
        pytest.skip("this API takes no tracked parcel back")
    bench_window(scenario)


def test_taking_a_parcel_back_has_a_button_only_where_it_can_be_done(
    bench_window: PlayOnShop, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await shipped(window, FULL, NUMBER)
        afterwards = window.bench.outcome.afterwards
        window.click(afterwards.take_back)
        await settle()
        cannot = generation is Generation.SHIPMENTS
        assert afterwards.sure.isHidden() is cannot
        assert (f"choose the shipment with {NUMBER}" in afterwards.words.plain) is cannot
        window.click(afterwards.back)
        assert afterwards.take_back.isVisible()

    bench_window(scenario)
