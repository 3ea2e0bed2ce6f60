"""A code that nobody knew is saved at Ordoro as the product's UPC, by Ctrl+U, beside the packing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bench.events import Taught, UpcSaved
from app.bench.question import Ask
from app.domain.generation import Generation
from app.domain.order import Order, OrderLine
from tests.e2e.harness import settle, until
from tests.e2e.test_questions_hold_the_keys import asked, shown, switch
from tests.e2e.test_scanner_runs_the_bench import Packer, settled, start, wanted
from tests.practice_shop import ShopHands, running_shop

CODE = "5901234123457"
Scenario = Callable[[Packer, OrderLine], Coroutine[object, object, None]]


@pytest.fixture
def shop(generation: Generation) -> Iterator[ShopHands]:
    with running_shop(generation, orders=40, seed=7, rate_limit=False) as hands:
        yield hands


def upc(shop: ShopHands, sku: str) -> str:
    return str(shop.get(f"/product/{sku}/")["upc"] or "")


def other_code(packer: Packer, line: OrderLine) -> str:
    """What is on the goods of another line of the order."""
    order = shown(packer).order
    assert order is not None
    other = next(each for each in order.lines if each.sku != line.sku)
    return other.upc or other.sku


@pytest.fixture
def go(qapp: QApplication, shop: ShopHands, tmp_path: Path) -> Callable[[Scenario], None]:
    """Plays a scenario with an order open whose first product has no UPC, and CODE said to be of that line."""

    async def prepared(packer: Packer, order: Order, scenario: Scenario) -> None:
        line, router = order.lines[0], packer.window.router
        await asyncio.to_thread(shop.put, f"/product/{line.sku}/", {"upc": ""})
        await router.services.catalog.read()
        packer.scan(order.number)
        await packer.opened(order)
        await until(lambda: not shown(packer).is_reading, "it was read")
        packer.bench.go_to_tracking()
        packer.scan(CODE)
        await until(lambda: asked(packer) is Ask.LINE, "the unknown code is asked about")
        packer.window.keyboard.type("1")
        if line.remaining > 1:
            await until(lambda: asked(packer) is Ask.UNITS, "a piece or a case")
            packer.window.keyboard.type("1")
        await until(lambda: asked(packer) is Ask.UPC, "the offer is there")
        assert packer.last(Taught), "what was taught, and counted, is what is told"
        await scenario(packer, line)

    def play(scenario: Scenario) -> None:
        async def whole(packer: Packer) -> None:
            waiting = packer.window.router.bench_presenter.work.desk.waiting.orders.values()
            order = next(each for each in waiting if wanted(each) and len(each.lines) > 1)
            await prepared(packer, order, scenario)

        start(qapp, shop, tmp_path, whole)

    return play


def test_one_key_saves_it_and_the_bench_says_so(go: Callable[[Scenario], None], shop: ShopHands) -> None:
    saved: list[str] = []

    async def scenario(packer: Packer, line: OrderLine) -> None:
        words = [button.accessibleName() for button in packer.bench.scan.choices.buttons]
        assert words == ["Known at this bench only", f"Ctrl+U   Save {CODE} as the UPC of {line.sku} at Ordoro"]
        packer.window.keyboard.press(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: packer.last(UpcSaved), "it is said when it is done")
        await settle()
        assert packer.bench.scan.band.title.plain == f"Saved as the UPC of {line.sku} at Ordoro"
        assert packer.window.router.services.catalog.products[line.sku].upc == CODE
        saved.append(line.sku)

    go(scenario)
    assert upc(shop, saved[0]) == CODE
    assert len(shop.events("product_changed")) == 2, "the test's own and the bench's"


def test_the_enter_of_a_scan_never_saves_it(go: Callable[[Scenario], None], shop: ShopHands) -> None:
    looked_at: list[str] = []

    async def scenario(packer: Packer, line: OrderLine) -> None:
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            packer.window.keyboard.press(key)
            packer.window.keyboard.release(key)
        await settle()
        assert asked(packer) is Ask.UPC
        packer.scan(other_code(packer, line))
        await until(lambda: asked(packer) is None, "the next scan puts the offer away")
        await settled(packer)
        looked_at.append(line.sku)

    go(scenario)
    assert upc(shop, looked_at[0]) == ""


def test_a_refusal_is_said_and_disturbs_nothing(go: Callable[[Scenario], None], shop: ShopHands) -> None:
    looked_at: list[str] = []

    async def scenario(packer: Packer, line: OrderLine) -> None:
        shop.fault("put_product", "refuse")
        told = list(packer.told)
        packer.window.keyboard.press(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
        await until(
            lambda: f"The UPC of {line.sku} is not saved at Ordoro" in packer.window.notices(),
            "it is said beside the bench",
        )
        assert packer.told == told, "the bench goes on as it was"
        assert await packer.window.router.services.shipping.open_plans() == []
        packer.scan(other_code(packer, line))
        await until(lambda: len(packer.told) > len(told), "the next item is counted")
        looked_at.append(line.sku)

    go(scenario)
    assert upc(shop, looked_at[0]) == ""


@pytest.mark.parametrize("in_packing_mode", [False, True])
def test_a_number_that_is_typed_meanwhile_is_a_number(
    go: Callable[[Scenario], None], shop: ShopHands, in_packing_mode: bool
) -> None:
    looked_at: list[str] = []

    async def scenario(packer: Packer, line: OrderLine) -> None:
        if in_packing_mode:
            await switch(packer)
        else:
            packer.window.keyboard.type("2211")
            await until(lambda: shown(packer).entry.tracking_number == "2211", "it stands in its field")
        packer.window.keyboard.type("2")
        await settle()
        assert not packer.window.router.services.catalog.products[line.sku].upc
        looked_at.append(line.sku)

    go(scenario)
    assert upc(shop, looked_at[0]) == ""


def test_it_is_saved_from_packing_mode_too(go: Callable[[Scenario], None]) -> None:
    async def scenario(packer: Packer, line: OrderLine) -> None:
        assert not packer.window.router.services.catalog.products[line.sku].upc
        await switch(packer)
        packer.window.keyboard.press(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: packer.last(UpcSaved), "it is said when it is done")

    go(scenario)
