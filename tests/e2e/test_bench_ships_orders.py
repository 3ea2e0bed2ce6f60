"""The bench ships: every way that a parcel can go, judged by what the practice shop went through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bench.stage import Stage
from app.domain.generation import Generation
from app.domain.shipment import Field
from tests.e2e.harness import settle, until
from tests.e2e.packer import LAST_CALL, NUMBER, Packer, Play, in_stock, with_two_of_a_line


def test_an_order_ships_in_full(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.label()
        assert bench.view.ship_bar.button.text() == f"Ship {order.remaining} items"
        await bench.ship_to_the_end()
        assert bench.state.stage is Stage.DONE, bench.said
        assert bench.said == ()
        assert bench.view.outcome.title.plain == f"✓ {order.number} is shipped"
        (shipped,) = bench.shop.events("shipped")
        assert str(shipped).count(NUMBER) == 1
        assert len(bench.shop.events("channel_notice")) == (1 if order.channel else 0)
        assert all(row.badge.text == "✓ done" or "unchanged" in row.badge.text for row in bench.view.steps.rows)
        await bench.looked_at()
        bench.ship()
        await until(lambda: bench.state.number not in ("", order.number), "the next order came by itself")

    at_the_bench(scenario)


def test_an_order_ships_short_and_the_rest_stays_waiting(at_the_bench: Play, generation: Generation) -> None:
    async def scenario(bench: Packer) -> None:
        order = await bench.pick(with_two_of_a_line)
        line = next(line for line in order.lines if line.remaining > 1)
        bench.quantity(line.line_id, str(line.remaining - 1))
        bench.label()
        words = f"Ship {order.remaining - 1} items short · 1 stays waiting"
        assert bench.view.ship_bar.button.text() == words
        assert bench.view.ship_bar.beside.plain == ("A split cannot be undone." if generation is Generation.V3 else "")
        await bench.ship_to_the_end()
        assert bench.state.stage is Stage.DONE, bench.said
        assert len(bench.shop.events("shipped")) == 1
        shipped = f"✓ {order.remaining - 1} of {order.remaining} items of {order.number} shipped · 1 stays waiting"
        assert bench.view.outcome.title.plain == shipped
        assert (bench.view.header.status.text, bench.view.header.status.state) == ("part shipped", "due")
        waiting = [each for each in await bench.orders() if each.number.startswith(order.number)]
        assert sum(each.remaining for each in waiting) == 1

    at_the_bench(scenario)


def test_a_refused_step_shows_ordoros_words_and_keeps_the_draft(at_the_bench: Play, generation: Generation) -> None:
    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.label()
        bench.shop.fault(LAST_CALL[generation], "refuse")
        await bench.ship_to_the_end()
        assert bench.state.stage is Stage.FAILED, bench.said
        assert order.number in bench.said[0]
        title, why = bench.loudly
        assert title == f"{order.number} was not shipped here"
        assert why.startswith("Ordoro refused. Ordoro cannot do this now.")
        assert bench.view.form.tracking.text() == NUMBER
        assert bench.view.form.tracking.isEnabled()
        assert bench.shop.events("shipped") == []
        bench.choose("Try again")
        await bench.stage(Stage.DONE)
        assert bench.loudly == (f"{order.number} is on its way", "")
        assert len(bench.shop.events("shipped")) == 1

    at_the_bench(scenario)


def test_a_line_that_ordoro_leaves_out_can_stay_behind(at_the_bench: Play, generation: Generation) -> None:
    if generation is Generation.V3:
        pytest.skip("v3 leaves no line out")

    async def scenario(bench: Packer) -> None:
        order = await bench.pick(lambda order: len(order.lines) > 1 and any(line.stock == 0 for line in order.lines))
        bench.label()
        await bench.ship_to_the_end()
        assert bench.state.stage is Stage.FAILED, bench.said
        assert bench.shop.events("shipped") == []
        without = sum(line.remaining for line in order.lines if line.stock != 0)
        bench.choose("Ship without it")
        await bench.stage(Stage.DONE)
        assert len(bench.shop.events("shipped")) == 1
        left = next(each for each in await bench.orders() if each.number == order.number)
        assert left.remaining == order.remaining - without

    at_the_bench(scenario)


def test_an_order_cancelled_meanwhile_is_said_before_anything_is_sent(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.label()
        bench.shop.edit(order=order.number, cancel=True)
        await bench.ship_to_the_end()
        assert bench.state.stage is Stage.GONE
        assert "The order was cancelled. Nothing was sent." in bench.said[0]
        assert bench.loudly == (f"{order.number} was not shipped here", "The order was cancelled.")
        assert bench.state.plan is None
        assert bench.shop.events("shipped") == []
        bench.choose("Next order")
        await until(lambda: bench.state.number not in ("", order.number), "the next order came by itself")

    at_the_bench(scenario)


def test_an_address_changed_meanwhile_shows_both_and_asks_for_a_new_label(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.label()
        bench.shop.edit(order=order.number, address={"street1": "99 Elsewhere Street"})
        await bench.ship_to_the_end()
        assert "99 Elsewhere Street" in bench.view.address_change.new.plain
        assert order.ship_to.street1 in bench.view.address_change.old.plain
        assert bench.loudly[0] == f"{order.number} was not shipped here"
        assert not bench.view.ship_bar.button.isEnabled()
        assert bench.shop.events("shipped") == []
        bench.choose("Use the new address")
        await until(lambda: bench.state.address_change is None and not bench.state.is_reading)
        assert bench.view.form.tracking.text() == ""
        assert bench.state.entry.carrier == "UPS"
        assert "99 Elsewhere Street" in bench.view.address.rest.plain
        bench.label("1Z999AA10123456793", cost="")
        await bench.ship_to_the_end()
        assert bench.state.stage is Stage.DONE, bench.said
        assert len(bench.shop.events("shipped")) == 1

    at_the_bench(scenario)


def test_a_lost_answer_is_looked_for_and_nobody_has_to_do_anything(at_the_bench: Play, generation: Generation) -> None:
    async def scenario(bench: Packer) -> None:
        await bench.pick(in_stock)
        bench.label()
        bench.shop.fault(LAST_CALL[generation], "drop_after")
        await bench.ship_to_the_end()
        assert bench.state.stage is Stage.DONE, bench.said
        assert len(bench.shop.events("shipped")) == 1
        assert len(bench.shop.events("channel_notice")) == 1

    at_the_bench(scenario)


def test_what_is_missing_is_said_at_its_field_and_nothing_is_sent(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        await bench.pick(in_stock)
        before = bench.shop.performed()
        bench.ship()
        assert bench.state.stage is Stage.OPEN
        assert QApplication.focusWidget() is bench.view.form.tracking
        assert bench.view.ship_bar.button.isEnabled()
        assert bench.shop.performed() == before

    at_the_bench(scenario)


def test_another_page_in_front_marks_nothing_that_is_empty(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        await bench.pick(in_stock)
        bench.view.go_to_tracking()
        bench.window.keys(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        await until(bench.window.router.page_named("day").view.isVisible, "the day is in front")
        bench.window.keys(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        await until(bench.view.isVisible, "the bench is in front")
        assert [problem.field for problem in bench.state.open_problems] == []
        bench.view.go_to_tracking()
        bench.window.keys(Qt.Key.Key_Tab)
        assert [problem.field for problem in bench.state.open_problems] == [Field.TRACKING], "who leaves it is told"

    at_the_bench(scenario)


def test_what_was_typed_is_there_again_after_another_order(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        first, second = [order for order in await bench.orders() if in_stock(order)][:2]
        await bench.window.open_order(first.number)
        bench.label("FIRST", cost="1,5x")
        bench.quantity(first.lines[0].line_id, "many")
        await bench.window.open_order(second.number)
        assert bench.view.form.tracking.text() == ""
        await bench.window.open_order(first.number)
        assert bench.view.form.tracking.text() == "FIRST"
        assert bench.view.form.cost.text() == "1,5x"
        assert bench.view.lines.rows[0].quantity.edit.text() == "many"

    at_the_bench(scenario)


@pytest.mark.parametrize("hand", ["keys", "mouse", "mouse, from the list"])
def test_the_receipt_stays_until_the_next_order_is_asked_for(at_the_bench: Play, hand: str) -> None:
    async def scenario(bench: Packer) -> None:
        order = await bench.pick(in_stock)
        bench.window.orders.clear_search()
        bench.label()
        if hand == "mouse, from the list":
            bench.window.orders.focus_list()
        if hand == "keys":
            bench.ship()
        else:
            bench.window.click(bench.view.ship_bar.button)
        await bench.stage(Stage.DONE)
        await until(lambda: order.number not in bench.window.numbers, "the list is read after a shipment")
        await settle_for_the_list()
        assert bench.state.number == order.number
        assert bench.state.stage is Stage.DONE
        assert bench.said == ()
        await bench.looked_at()
        bench.window.click(bench.view.ship_bar.button)
        await until(lambda: bench.state.number not in ("", order.number), "the next order is open")
        await until(lambda: QApplication.focusWidget() is bench.view.form.tracking, "the label can be scanned")

    at_the_bench(scenario)


def test_an_order_that_comes_back_half_filled_says_so_and_can_begin_again(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        presenter = bench.window.router.bench_presenter
        told: list[tuple[str, ...]] = []
        presenter.half_filled_changed.connect(lambda: told.append(presenter.half_filled()))
        first, second = [order for order in await bench.orders() if in_stock(order)][:2]
        await bench.window.open_order(first.number)
        bench.label()
        assert presenter.half_filled() == (first.number,)
        assert told == [(first.number,)]
        await bench.window.open_order(second.number)
        assert not bench.view.begun_before.isVisible()
        await bench.window.open_order(first.number)
        assert bench.view.begun_before.words.plain == f"You began this before: UPS {NUMBER} · 7.35"
        bench.window.click(bench.view.begun_before.again)
        assert bench.view.form.tracking.text() == ""
        assert presenter.half_filled() == ()
        assert not bench.view.begun_before.isVisible()
        assert bench.shop.events("shipped") == []

    at_the_bench(scenario)


def test_good_news_of_another_order_is_told_as_a_notice(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        first, second = [order for order in await bench.orders() if in_stock(order)][:2]
        await bench.window.open_order(first.number)
        await bench.looked_at()
        bench.label()
        bench.ship()
        bench.window.router.bench_presenter.open_order(second.number)
        await until(lambda: bench.said, "it is told")
        assert bench.said == (f"{first.number} shipped · UPS {NUMBER} ",)

    at_the_bench(scenario)


async def settle_for_the_list() -> None:
    """Longer than the list waits before it opens what it moved on to."""
    for _ in range(5):
        await settle()


def test_closing_waits_for_what_is_under_way_and_begins_nothing_more(at_the_bench: Play) -> None:
    async def scenario(bench: Packer) -> None:
        await bench.pick(in_stock)
        bench.label()
        bench.ship()
        assert bench.window.router.has_unfinished_work()
        await bench.window.router.finish()
        assert not bench.window.router.has_unfinished_work()
        assert len(bench.shop.events("shipped")) == 1

    at_the_bench(scenario)
