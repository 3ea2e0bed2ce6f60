"""One order in three boxes by scans alone, and what becomes of closed boxes when the packer goes elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bench.events import BoxClosed
from app.bench.question import Ask
from app.bench.stage import Stage
from app.bootstrap import Account
from app.domain.generation import Generation
from app.domain.order import Order
from app.scan.commands import Command, CommandKind, text_of
from app.scan.repeats import LABEL_OR_ORDER
from tests import labels
from tests.e2e.harness import BenchWindow, play, until
from tests.practice_shop import KEY, ShopHands, running_shop
from tests.world import fill_the_shelves, is_plain

_PATIENCE = 30.0


@pytest.fixture
def big_shop(generation: Generation) -> Iterator[ShopHands]:
    with running_shop(generation, orders=80, seed=7, rate_limit=False) as hands:
        fill_the_shelves(hands)
        yield hands


def wanted(order: Order) -> bool:
    """Waits untouched, at home, with a piece for each of three boxes."""
    at_home = order.ship_to.country in ("US", "") and order.ship_to.zip[:5].isdigit()
    is_free = not order.open_shipments and not order.parent_number and not order.is_on_hold
    return is_plain(order) and at_home and is_free and 3 <= order.remaining <= 9


class Packer:
    """A scanner in one hand."""

    def __init__(self, window: BenchWindow) -> None:
        self.window = window
        self.told: list[object] = []
        window.router.bench_presenter.told.connect(self.told.append)

    @property
    def state(self) -> Any:
        state = self.window.bench.state
        assert state is not None
        return state

    @property
    def boxes(self) -> list[str]:
        """What the bench says of each box."""
        return [row.words.plain for row in self.window.bench.boxes.rows]

    def order(self) -> Order:
        found = self.window.router.bench_presenter.work.desk.waiting.orders.values()
        return next(order for order in found if wanted(order))

    async def open(self, order: Order) -> None:
        self.window.scan(order.number)
        await until(lambda: self.state.number == order.number and not self.state.is_reading, f"{order.number} is open")

    def items(self, codes: list[str]) -> None:
        for code in codes:
            self.window.scan(code)

    def command(self, kind: CommandKind) -> None:
        self.window.scan(text_of(Command(kind)))

    async def close_box(self, codes: list[str], label: str) -> None:
        before = len(self.closed)
        self.items(codes)
        self.window.scan(label)
        self.command(CommandKind.NEXT_PARCEL)
        await until(lambda: len(self.closed) > before, f"the box is closed: {self.told[-4:]}")

    async def first_box(self) -> Order:
        """An order of which the first box is closed."""
        order = self.order()
        await self.open(order)
        await self.close_box(dealt(order)[0], labels.ups(1))
        return order

    @property
    def closed(self) -> list[BoxClosed]:
        return [event for event in self.told if isinstance(event, BoxClosed)]

    async def stage(self, stage: Stage) -> None:
        await until(lambda: self.state.stage is stage, f"{stage}: {self.state.stage}", _PATIENCE)


def dealt(order: Order) -> list[list[str]]:
    """The codes of its pieces, for three boxes."""
    pieces = [line.upc or line.sku for line in order.lines for _ in range(line.remaining)]
    return [pieces[:1], pieces[1:2], pieces[2:]]


def run(
    app: QApplication, shop: ShopHands, data: Path, scenario: Callable[[Packer], Coroutine[Any, Any, None]]
) -> None:
    async def whole(window: BenchWindow) -> None:
        await scenario(Packer(window))

    play(app, Account(shop.url, *KEY), data, whole)


def shipped(shop: ShopHands) -> list[str]:
    return [entry["tracking"] for entry in shop.events("shipped")]


def test_an_order_goes_in_three_boxes_by_scans_alone(
    qapp: QApplication, big_shop: ShopHands, generation: Generation, tmp_path: Path
) -> None:
    chosen: list[Order] = []

    async def scenario(packer: Packer) -> None:
        order = packer.order()
        chosen.append(order)
        await packer.open(order)
        first, second, third = dealt(order)
        await packer.close_box(first, labels.ups(1))
        await packer.close_box(second, labels.ups(2))
        assert packer.boxes[0].startswith(f"Box 1: 1 item · UPS {labels.ups(1)}")
        assert len(packer.boxes) == 2
        assert packer.window.bench.lines.count.plain.startswith("Box 3 · ")
        assert shipped(big_shop) == []
        packer.items(third)
        packer.window.scan(labels.ups(3))
        packer.command(CommandKind.SHIP)
        await packer.stage(Stage.DONE)
        assert [words.split(" · ")[-1] for words in packer.boxes] == [f"UPS {labels.ups(at)}" for at in (1, 2, 3)]
        assert "3 boxes" in packer.window.bench.outcome.title.plain

    run(qapp, big_shop, tmp_path, scenario)
    assert shipped(big_shop) == [labels.ups(at) for at in (1, 2, 3)]
    assert len(big_shop.events("split")) == (generation is Generation.V3)
    units = sum(sum(entry["lines"].values()) for entry in big_shop.events("shipped"))
    assert units == chosen[0].remaining


def test_a_restart_between_boxes_finds_what_was_packed(qapp: QApplication, big_shop: ShopHands, tmp_path: Path) -> None:
    chosen: list[Order] = []

    async def before(packer: Packer) -> None:
        chosen.append(await packer.first_box())
        await packer.window.router.bench_presenter.boxes_are_kept()

    async def after(packer: Packer) -> None:
        (order,) = chosen
        assert order.number in packer.window.router.bench_presenter.half_filled()
        await packer.open(order)
        assert packer.boxes[0].startswith(f"Box 1: 1 item · UPS {labels.ups(1)}")
        _, second, third = dealt(order)
        packer.items([*second, *third])
        packer.window.scan(labels.ups(2))
        packer.command(CommandKind.SHIP)
        await packer.stage(Stage.DONE)

    run(qapp, big_shop, tmp_path, before)
    assert shipped(big_shop) == []
    run(qapp, big_shop, tmp_path, after)
    assert shipped(big_shop) == [labels.ups(1), labels.ups(2)]

    async def later(packer: Packer) -> None:
        assert not packer.window.router.bench_presenter.half_filled()

    run(qapp, big_shop, tmp_path, later)


def test_closed_boxes_stay_when_the_packer_leaves_and_can_be_opened_again(
    qapp: QApplication, big_shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(packer: Packer) -> None:
        order = packer.order()
        desk = packer.window.router.bench_presenter.work.desk
        other = next(each for each in desk.waiting.orders.values() if each.number != order.number and wanted(each))
        await packer.open(order)
        await packer.close_box(dealt(order)[0], labels.ups(1))
        packer.window.scan(other.number)
        await until(lambda: packer.state.question is not None, "it asks before it leaves")
        assert packer.state.question.ask is Ask.LEAVE
        packer.window.keyboard.now += LABEL_OR_ORDER
        packer.window.scan(other.number)
        await until(lambda: packer.state.number == other.number, "the other is open")
        assert packer.window.bench.boxes.isHidden()
        await packer.open(order)
        row = packer.window.bench.boxes.rows[0]
        assert row.words.plain.startswith("Box 1: 1 item")
        packer.window.click(row.again)
        await until(lambda: packer.state.entry.tracking_number == labels.ups(1), "its label is back")
        assert packer.state.counting.total == 1
        assert packer.window.bench.boxes.isHidden()

    run(qapp, big_shop, tmp_path, scenario)
    assert shipped(big_shop) == []


def test_ship_on_an_empty_second_box_opens_nothing_and_asks_what_was_meant(
    qapp: QApplication, big_shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(packer: Packer) -> None:
        order = await packer.first_box()
        bench, keyboard = packer.window.bench, packer.window.keyboard
        await until(
            lambda: bench.ship_bar.button.text() == "Ship 1 box, 1 item", "the button says what there is to ship"
        )
        assert bench.ship_bar.beside.plain == "Box 2 is empty."
        ship = (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: bench.is_looked_at, "the order was looked at")
        for _ in range(2):
            keyboard.now += 1000
            keyboard.press(*ship)
            await until(lambda: packer.state.question is not None, "it asks")
            assert packer.state.question.ask is Ask.EMPTY_BOX
            assert bench.scan.band.title.plain == "Box 2 is empty"
            assert bench.scan.choices.hasFocus()
            assert packer.boxes == [f"Box 1: 1 item · UPS {labels.ups(1)}"]
            assert bench.lines.count.plain.startswith("Box 2 · ")
        packer.items(dealt(order)[1])
        await until(lambda: packer.state.question is None, "it goes on with what is scanned")
        assert len(packer.boxes) == 1
        packer.command(CommandKind.UNDO_LAST)
        keyboard.now += 1000
        keyboard.press(*ship)
        await until(lambda: packer.state.question is not None, "it asks again")
        keyboard.type("1")
        await packer.stage(Stage.DONE)

    run(qapp, big_shop, tmp_path, scenario)
    assert shipped(big_shop) == [labels.ups(1)]


def test_next_leaves_an_order_with_closed_boxes_as_it_is(
    qapp: QApplication, big_shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(packer: Packer) -> None:
        order = await packer.first_box()
        packer.command(CommandKind.NEXT)
        await until(lambda: packer.state.question is not None, "it asks before it leaves")
        packer.window.keyboard.type("2")
        await until(lambda: packer.state.number != order.number, "it left the bench")
        presenter = packer.window.router.bench_presenter
        assert presenter.half_filled() == (order.number,)
        (box,) = presenter.work.desk.sessions[order.number].boxes
        assert box.tracking_number == labels.ups(1)

    run(qapp, big_shop, tmp_path, scenario)
    assert shipped(big_shop) == []


def test_boxes_that_are_held_back_come_to_the_bench_again_with_undo(
    qapp: QApplication, big_shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(packer: Packer) -> None:
        packer.window.application.settings.change(hold_seconds=600)
        order = packer.order()
        await packer.open(order)
        first, second, third = dealt(order)
        await packer.close_box(first, labels.ups(1))
        packer.items([*second, *third])
        packer.window.scan(labels.ups(2))
        packer.command(CommandKind.SHIP)
        await packer.stage(Stage.HELD)
        packer.window.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: packer.state.stage is Stage.OPEN and not packer.state.is_reading, "it is back", _PATIENCE)
        assert packer.boxes[0].startswith(f"Box 1: 1 item · UPS {labels.ups(1)}")
        assert packer.state.entry.tracking_number == labels.ups(2)
        assert shipped(big_shop) == []
        packer.window.application.settings.change(hold_seconds=0)
        # The same code at once would be a double read.
        packer.window.bench.go_to_tracking()
        await until(lambda: packer.window.bench.is_looked_at, "it was seen")
        packer.window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await packer.stage(Stage.DONE)

    run(qapp, big_shop, tmp_path, scenario)
    assert shipped(big_shop) == [labels.ups(1), labels.ups(2)]


@pytest.mark.parametrize("by", ["key", "button", "packing mode"])
def test_a_box_is_closed_without_its_barcode(qapp: QApplication, big_shop: ShopHands, tmp_path: Path, by: str) -> None:
    async def scenario(packer: Packer) -> None:
        order = packer.order()
        lines = packer.window.bench.lines
        await packer.open(order)
        assert lines.next_parcel.isHidden(), "nothing is in the box yet"
        packer.items(dealt(order)[0])
        packer.window.scan(labels.ups(1))
        await until(lambda: packer.state.entry.tracking_number == labels.ups(1), "the label is on it")
        assert not lines.next_parcel.isHidden()
        if by == "button":
            packer.window.click(lines.next_parcel)
        elif by == "key":
            packer.window.keys(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        else:
            packer.window.router.packing.toggle()
            view = packer.window.router.packing.view
            assert view is not None
            packer.window.click(view.next_parcel)
        await until(lambda: bool(packer.closed), f"the box is closed: {packer.told[-4:]}")
        assert packer.state.parcel.boxes[0].tracking_number == labels.ups(1)
        assert lines.next_parcel.isHidden()

    run(qapp, big_shop, tmp_path, scenario)
    assert shipped(big_shop) == []


@pytest.mark.parametrize("number", [labels.ups(1), labels.ups(1).lower(), labels.ups(9)])
def test_boxes_of_an_order_that_another_bench_shipped_are_not_kept(
    qapp: QApplication, big_shop: ShopHands, tmp_path: Path, number: str
) -> None:
    chosen: list[Order] = []

    async def before(packer: Packer) -> None:
        chosen.append(await packer.first_box())
        await packer.window.router.bench_presenter.boxes_are_kept()

    async def after(packer: Packer) -> None:
        said = "look at its closed boxes" if number == labels.ups(9) else "its closed boxes need nothing more"
        title = f"{chosen[0].number}: {said}"
        await until(lambda: title in packer.window.notices(), "it is said")
        notice = next(each for each in packer.window.application.notices.notices if each.title == title)
        assert "already shipped" in notice.text
        is_unused = f"UPS {labels.ups(1)}" in notice.text and "Cancel them" in notice.text
        assert is_unused == (number == labels.ups(9))
        assert not packer.window.router.bench_presenter.half_filled()
        await packer.window.router.bench_presenter.boxes_are_kept()

    async def later(packer: Packer) -> None:
        assert await packer.window.router.services.packing.all() == {}

    run(qapp, big_shop, tmp_path, before)
    big_shop.edit(order=chosen[0].number, ship={"tracking": number, "carrier": "UPS"})
    run(qapp, big_shop, tmp_path, after)
    run(qapp, big_shop, tmp_path, later)


def test_boxes_of_an_order_that_went_with_an_import_are_not_kept(
    qapp: QApplication, big_shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(packer: Packer) -> None:
        services = packer.window.router.services
        order = await packer.first_box()
        packer.command(CommandKind.NEXT)
        await until(lambda: packer.state.question is not None, "it asks before it leaves")
        packer.window.keyboard.type("2")
        await until(lambda: packer.state.number != order.number, "it left the bench")
        await packer.window.router.bench_presenter.boxes_are_kept()
        row = f"order,tracking,carrier\n{order.number},{labels.ups(9)},UPS\n"
        file = await services.tracking_import.open_text(row)
        judged = await services.tracking_import.preview(file, file.first_choice())
        await services.tracking_import.run(judged).work(lambda _result: None)
        title = f"{order.number}: look at its closed boxes"
        await until(lambda: title in packer.window.notices(), "it is said")
        await packer.window.router.bench_presenter.boxes_are_kept()
        assert await services.packing.all() == {}

    run(qapp, big_shop, tmp_path, scenario)
    assert shipped(big_shop) == [labels.ups(9)]


def test_the_number_of_a_closed_box_that_another_order_has_is_named_and_its_box_opened(
    qapp: QApplication, big_shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(packer: Packer) -> None:
        services = packer.window.router.services
        order = packer.order()
        waiting = packer.window.router.bench_presenter.work.desk.waiting.orders.values()
        other = next(each for each in waiting if each.number != order.number and wanted(each))
        await packer.open(order)
        first, second, third = dealt(order)
        await packer.close_box(first, labels.ups(1))
        packer.items([*second, *third])
        packer.window.scan(labels.ups(2))
        # Elsewhere in the program, meanwhile: this is found only when Ship is pressed.
        draft = services.shipping.draft_for(await services.orders.open(other.number))
        await services.shipping.ship(replace(draft, carrier="UPS", tracking_number=labels.ups(1)))
        packer.command(CommandKind.SHIP)
        title = f"{order.number}: the number of box 1 is on another order already"
        await until(lambda: title in packer.window.notices(), f"it is said: {packer.window.notices()}")
        notice = next(each for each in packer.window.application.notices.notices if each.title == title)
        assert f"{labels.ups(1)} is the number of order {other.number}" in notice.text
        assert packer.state.entry.tracking_number == labels.ups(2)
        notice.actions[0].callback()
        await until(lambda: packer.state.entry.tracking_number == labels.ups(1), "box 1 is open")

    run(qapp, big_shop, tmp_path, scenario)
    assert shipped(big_shop) == [labels.ups(1)]
