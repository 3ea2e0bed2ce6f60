"""What the layers below the window say comes out in the window's language: the scan's, the steps', the failures'."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bench.stage import Stage
from app.bootstrap import Account
from app.domain.generation import Generation
from app.domain.order import Order
from app.domain.shipment import Field
from app.errors import CannotReach
from app.practice.server import PracticeServer
from app.settings.model import Language
from tests import labels
from tests.e2e.harness import BenchWindow, Scenario, play, until
from tests.practice_shop import KEY, ShopHands
from tests.world import is_plain
from ui import language, theme
from ui.options import Options

LAST_CALL = {Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}
FIRST_STEP = {Generation.SHIPMENTS: "Crear el envío", Generation.V3: "Agregar los datos de envío"}
UPC = "850010100012"


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[QApplication]:
    monkeypatch.setenv("PACKBENCH_WAITS", "read=5 first_pause=0.2 longest_pause=0.4")
    yield qapp
    language.install(Language.ENGLISH)


def in_spanish(app: QApplication, url: str, data: Path, scenario: Scenario, *, is_practice: bool = True) -> None:
    options = Options(data=data, refresh_seconds=3600.0, scheme=theme.Scheme.LIGHT, language=Language.SPANISH)
    play(app, Account(url, *KEY, is_practice=is_practice), data, scenario, options=options)


def at_home(order: Order) -> bool:
    is_free = not order.open_shipments and not order.parent_number and not order.is_on_hold
    return is_plain(order) and is_free and order.ship_to.country in ("US", "") and order.ship_to.zip[:5].isdigit()


async def open_one(window: BenchWindow) -> Order:
    orders = (await window.router.services.orders.refresh()).orders
    order = next(each for each in orders if at_home(each) and all(line.sku != "CAN-FIG-S" for line in each.lines))
    await window.open_order(order.number)
    return order


def ship(window: BenchWindow) -> None:
    window.bench.go_to_tracking()
    window.type("1Z999AA10123456784")
    window.bench.form.carrier.setCurrentIndex(window.bench.form.carrier.findText("UPS"))
    window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def stage(window: BenchWindow) -> Stage | None:
    return window.bench.state.stage if window.bench.state else None


def test_a_wrong_item_and_a_label_for_another_address(qapp: QApplication, shop: ShopHands, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        order = await open_one(window)
        band = window.bench.scan.band
        window.scan(UPC)
        await until(lambda: band.title.plain.startswith("Artículo equivocado:"), "the wrong item is said")
        assert f"No va en {order.number}" in band.text.plain
        window.scan(labels.usps_bars(7, "00501"))
        says = f"Esta etiqueta dice 00501, el pedido va a {order.ship_to.zip[:5]}."
        await until(lambda: says in band.title.plain, "the other address is said")

    in_spanish(qapp, shop.url, tmp_path, scenario)


def test_what_ordoro_refuses(qapp: QApplication, shop: ShopHands, generation: Generation, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        order = await open_one(window)
        shop.fault(LAST_CALL[generation], "refuse")
        ship(window)
        await until(lambda: stage(window) is Stage.FAILED and window.notices(), "it is refused")
        assert window.notices() == [f"{order.number}: Ordoro no lo aceptó"]
        plan = next(each for each in await window.router.services.shipping.open_plans() if each.number == order.number)
        assert plan.steps[0].title == FIRST_STEP[generation], "kept in the language in which it was said"
        assert plan.steps[-1].trouble is not None
        assert plan.steps[-1].trouble.kind == "Refused"

    in_spanish(qapp, shop.url, tmp_path, scenario)


def test_no_line_to_ordoro(qapp: QApplication, tmp_path: Path) -> None:
    server = PracticeServer()
    server.start()

    async def scenario(window: BenchWindow) -> None:
        await open_one(window)
        server.stop()
        header = window.application.window.header
        window.press(window.orders.table, Qt.Key.Key_F5)
        await until(lambda: header.state.text() == "sin conexión", "offline is said")
        ship(window)
        await until(lambda: stage(window) is Stage.KEPT, "it is kept here")
        (plan,) = await window.router.services.shipping.open_plans()
        assert plan.title == f"Pedido {plan.number}"
        with pytest.raises(CannotReach) as unreachable:
            await window.router.services.catalog.product("CAN-FIG-S")
        assert unreachable.value.title == "No hay conexión con Ordoro"
        assert unreachable.value.message == "Revise la conexión a internet. No se envió nada."

    in_spanish(qapp, server.url, tmp_path, scenario, is_practice=False)


def test_a_field_that_is_wrong_and_a_number_that_was_misread(
    qapp: QApplication, shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await open_one(window)
        window.bench.go_to_tracking()
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        slot = window.bench.form.field(Field.TRACKING)
        assert slot is not None
        await until(lambda: slot.problem == "Escanee o escriba el número de rastreo.", "what is missing is said")
        window.scan("1Z999AA10123456785")
        band = window.bench.scan.band
        await until(lambda: "dígito verificador" in f"{band.title.plain} {band.text.plain}", "the doubt is said")

    in_spanish(qapp, shop.url, tmp_path, scenario)
