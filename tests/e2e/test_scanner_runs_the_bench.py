"""Orders shipped by scans alone: real key events through the real filter into the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bench.events import BenchEvent, CountdownStarted, PostcodeMismatch, WrongItem
from app.bootstrap import Account
from app.domain.generation import Generation
from app.domain.order import Order
from app.settings.model import Verification
from tests import labels
from tests.e2e.harness import BenchWindow, play, settle, until
from tests.practice_shop import KEY, ShopHands, running_shop
from tests.world import Asked, asked_of, faults_of, fill_the_shelves, is_plain, stock_faults
from ui.bench.view import BenchView

_MANY = 50
_PATIENCE = 30.0


@dataclass
class Packer:
    """A scanner in one hand. Counts what it took."""

    window: BenchWindow
    scans: int = 0
    keys: int = 0
    told: list[BenchEvent] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    #: Scans by shipped order.
    spent: dict[str, int] = field(default_factory=dict)

    @property
    def bench(self) -> BenchView:
        return self.window.bench

    def listen(self) -> None:
        self.window.router.bench_presenter.told.connect(self.told.append)

    def scan(self, code: str) -> None:
        self.scans += 1
        self.window.scan(code)

    def number_now(self) -> str:
        return self.bench.state.number if self.bench.state is not None else ""

    async def opened(self, order: Order) -> None:
        await until(lambda: self.number_now() == order.number, f"{order.number} is open, not {self.number_now()}")

    async def open_one(self) -> None:
        """The first order that is easily packed."""
        waiting = self.window.router.bench_presenter.work.desk.waiting.orders
        order = next(each for each in waiting.values() if wanted(each))
        self.scan(order.number)
        await self.opened(order)

    async def gone(self, order: Order) -> None:
        """The countdown is over and the shipment handed over; it may still be on its way."""
        state = self.bench
        await until(
            lambda: state.state is not None and (state.state.number != order.number or not state.state.stage.can_edit),
            f"{order.number} went by itself: {self.told[-4:]}",
            _PATIENCE,
        )

    def last(self, kind: type) -> bool:
        return bool(self.told) and isinstance(self.told[-1], kind)


def wanted(order: Order) -> bool:
    """Waits untouched, at home, and can be told by pieces of a SKU."""
    at_home = order.ship_to.country in ("US", "") and order.ship_to.zip[:5].isdigit()
    is_free = not order.open_shipments and not order.parent_number and not order.is_on_hold
    return is_plain(order) and at_home and is_free


@pytest.fixture
def big_shop(generation: Generation) -> Iterator[ShopHands]:
    with running_shop(generation, orders=160, seed=7, rate_limit=False) as hands:
        fill_the_shelves(hands)
        yield hands


async def settled(packer: Packer) -> None:
    await until(lambda: not packer.window.router.has_unfinished_work(), "everything was sent", 60)


def start(app: QApplication, shop: ShopHands, data: Path, scenario: Any, **settings: Any) -> Packer:
    packers: list[Packer] = []

    async def whole(window: BenchWindow) -> None:
        packer = Packer(window)
        packers.append(packer)
        window.application.settings.change(ship_by_itself=True, **settings)
        packer.listen()
        await scenario(packer)

    play(app, Account(shop.url, *KEY, is_practice=True), data, whole)
    return packers[0]


async def ship(packer: Packer, order: Order, at: int, *, opens_by_item: bool) -> None:
    """One order from its first scan until it has gone, with whatever comes between at this one."""
    before = packer.scans
    other = "850010100012" if all(line.sku != "CAN-FIG-S" for line in order.lines) else "850010100388"
    if opens_by_item:
        packer.scan(order.lines[0].upc or order.lines[0].sku)
        await until(lambda: packer.number_now() != "" and packer.bench.state is not None, "an order came")
    else:
        packer.scan(order.barcode or order.number)
        if at % 7 == 3:
            packer.scan(order.barcode or order.number)  # read twice
        await packer.opened(order)
    if at % 5 == 2 and not opens_by_item:
        packer.scan(other)
        await until(lambda: packer.last(WrongItem), f"a wrong item is said: {packer.told[-3:]}")
    if at % 6 == 4:
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()  # the focus is lost
    if at % 9 == 5:
        packer.bench.ship_bar.button.setFocus(Qt.FocusReason.TabFocusReason)  # Enter must not press it
    zip_code = order.ship_to.zip
    if at % 8 == 5:
        packer.scan(labels.usps_bars(9_000_000 + at, "00501"))
        await until(lambda: packer.last(PostcodeMismatch), f"another address screams: {packer.told[-3:]}")
    tracking = labels.usps(at) if at % 2 else labels.ups(at)
    packer.scan(labels.usps_bars(at, zip_code) if at % 2 else tracking)
    if at % 7 == 1:
        packer.scan(labels.usps_bars(at, zip_code) if at % 2 else tracking)
    packer.asked.append(asked_of(order, tracking, short=False))
    await packer.gone(order)
    packer.spent[order.number] = packer.scans - before


def test_fifty_orders_in_a_row_are_shipped_by_scans_alone(
    qapp: QApplication, big_shop: ShopHands, generation: Generation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "countdown=0.1")

    async def scenario(packer: Packer) -> None:
        desk = packer.window.router.bench_presenter.work.desk
        waiting = [order for order in desk.waiting.orders.values() if wanted(order)]
        several = [order for order in waiting if order.remaining > 1]
        assert len(waiting) >= _MANY, len(waiting)
        at = 0
        while at < _MANY:
            # Every third one by the fast lane: whichever order needs only that one unit comes to the bench.
            single = next(
                (
                    found
                    for order in waiting
                    if order.remaining == 1
                    and (found := desk.waiting.needs_only(order.lines[0].sku, without=desk.not_waiting())) is not None
                    and wanted(found)
                ),
                None,
            )
            if at % 3 == 0 and single is not None:
                await ship(packer, single, at, opens_by_item=True)
            else:
                order = next(each for each in several if each.number not in packer.spent)
                await ship(packer, order, at, opens_by_item=False)
            at += 1
        await settled(packer)

    packer = start(qapp, big_shop, tmp_path, scenario)
    entries = big_shop.get("/_practice/ledger")["entries"]
    faults = [f"{asked.number}: {fault}" for asked in packer.asked for fault in faults_of(asked, entries, generation)]
    assert faults == []
    assert stock_faults(packer.asked, entries) == []
    assert len({asked.number for asked in packer.asked}) == _MANY
    plain = [scans for scans in packer.spent.values() if scans == 2]
    print(
        f"\n{generation}: {_MANY} orders by {packer.scans} scans and {packer.keys} keys, 0 wrong, 0 lost; "
        f"{len(plain)} plain ones by 2 scans and 0 keys each, the rest with wrong items, double reads, wrong labels"
    )
    assert len(plain) >= _MANY // 3
    assert packer.keys == 0


def test_with_verification_an_order_takes_its_code_its_items_and_its_label(
    qapp: QApplication, big_shop: ShopHands, generation: Generation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "countdown=0.1")

    async def scenario(packer: Packer) -> None:
        desk = packer.window.router.bench_presenter.work.desk
        orders = [each for each in desk.waiting.orders.values() if wanted(each) and 2 <= each.remaining <= 6][:5]
        for at, order in enumerate(orders):
            before = packer.scans
            packer.scan(order.number)
            await packer.opened(order)
            tracking = labels.ups(500 + at)
            if at % 2:
                packer.scan(tracking)
            for line in order.lines:
                for _ in range(line.remaining):
                    packer.scan(line.upc or line.sku)
            if not at % 2:
                packer.scan(tracking)
            packer.asked.append(asked_of(order, tracking, short=False))
            await packer.gone(order)
            packer.spent[order.number] = packer.scans - before
            assert packer.spent[order.number] == 1 + order.remaining + 1
        await settled(packer)

    packer = start(qapp, big_shop, tmp_path, scenario, verification=Verification.REQUIRED)
    entries = big_shop.get("/_practice/ledger")["entries"]
    assert [fault for asked in packer.asked for fault in faults_of(asked, entries, generation)] == []
    assert len(packer.asked) == 5
    print(f"\n{generation}: with verification 1 + items + 1 scans and {packer.keys} keys an order")


def test_any_key_stops_the_countdown(
    qapp: QApplication, big_shop: ShopHands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "countdown=30")

    async def scenario(packer: Packer) -> None:
        await packer.open_one()
        packer.scan(labels.ups(1))
        await until(lambda: any(isinstance(each, CountdownStarted) for each in packer.told), "it counts down")
        assert packer.bench.state is not None
        assert packer.bench.state.ships_in is not None
        packer.window.keyboard.type("\x1b")
        await until(lambda: packer.bench.state is not None and packer.bench.state.ships_in is None, "it stopped")
        assert packer.bench.state.stage.can_edit

    start(qapp, big_shop, tmp_path, scenario)
    assert big_shop.events("shipped") == []


def test_the_keys_that_stop_the_countdown_are_written_nowhere_and_later_ones_are(
    qapp: QApplication, big_shop: ShopHands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "countdown=30")

    async def scenario(packer: Packer) -> None:
        desk = packer.window.router.bench_presenter.work.desk
        await packer.open_one()
        tracking, keyboard = packer.bench.form.tracking, packer.window.keyboard
        packer.scan(labels.ups(1))
        for keys in ("x", "xc", " ", "\t", "\r"):
            await until(lambda: desk.countdown is not None, "it counts down")
            tracking.setFocus()
            keyboard.type(keys)
            await until(lambda: desk.countdown is None, f"{keys!r} stopped it")
            await settle()
            assert tracking.text() == labels.ups(1)
            assert tracking.hasFocus()
            assert packer.bench.state is not None
            assert packer.bench.state.stage.can_edit
            packer.scan(labels.ups(1))
        await until(lambda: desk.countdown is not None, "it counts down")
        keyboard.type("x")
        keyboard.type("y")
        await until(lambda: tracking.text() == f"{labels.ups(1)}y", "what is typed later stands there")

    start(qapp, big_shop, tmp_path, scenario)
    assert big_shop.events("shipped") == []


def test_packing_mode_shows_the_same_session(
    qapp: QApplication, big_shop: ShopHands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "countdown=30")

    async def scenario(packer: Packer) -> None:
        router = packer.window.router
        order = next(each for each in router.bench_presenter.work.desk.waiting.orders.values() if wanted(each))
        packer.window.keyboard.press(Qt.Key.Key_F11)
        await until(lambda: router.packing.view is not None, "packing mode is on")
        view = router.packing.view
        assert view is not None
        assert packer.window.application.window.isFullScreen()
        packer.scan(order.number)
        await until(lambda: view.state is not None and view.state.number == order.number, "the order is shown")
        packer.scan(order.lines[0].upc or order.lines[0].sku)
        await until(lambda: view.state is not None and view.state.verified.startswith("1 of"), "the item is counted")
        assert view.edge.colour == "good"
        packer.scan("850010100012" if all(line.sku != "CAN-FIG-S" for line in order.lines) else "850010100388")
        await until(lambda: view.edge.colour == "late", "a wrong item makes the edge red")
        QTest.mouseClick(view.undo, Qt.MouseButton.LeftButton)
        await until(lambda: view.state is not None and view.state.verified.startswith("0 of"), "it was taken back")
        for button in (view.ship, view.undo, view.one, view.skip, view.next, view.leave):
            assert button.height() >= 48
        packer.window.keyboard.press(Qt.Key.Key_F11)
        await until(lambda: router.packing.view is None, "packing mode is off")
        assert packer.number_now() == order.number
        assert packer.window.application.window.header.isVisible()

    start(qapp, big_shop, tmp_path, scenario)
