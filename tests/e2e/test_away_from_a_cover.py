"""Pages that cover the account's: their keys lead away from them, and nothing entered is lost on the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea

from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from ui import covers

CTRL = Qt.KeyboardModifier.ControlModifier
FULL = "1-1001"


@pytest.mark.parametrize("cover", [covers.SETTINGS, covers.COMMANDS, covers.SCANNER, covers.SUPPORT])
def test_the_keys_of_the_pages_lead_away_from_whatever_covers_them(bench_window: PlayOnShop, cover: str) -> None:
    async def scenario(window: BenchWindow) -> None:
        application = window.application
        shown = application.covers.show(cover)
        await until(shown.view.isVisible, "the cover is in front")
        rail = application.window.rail.buttons
        assert not any(button.isChecked() for button in rail.values())
        window.keys(Qt.Key.Key_3, CTRL)
        await until(window.router.page_named("products").view.isVisible, "the products are in front")
        assert [name for name, button in rail.items() if button.isChecked()] == ["products"]
        application.covers.show(cover)
        window.keys(Qt.Key.Key_1, CTRL)
        await until(window.bench.isVisible, "the bench is in front")

    bench_window(scenario)


async def begin_to_pack(window: BenchWindow) -> None:
    """An order with a tracking number that would be lost."""
    await window.open_order(FULL)
    window.bench.go_to_tracking()
    window.type("1Z999AA1")
    await until(lambda: window.router.half_filled() == (FULL,), "it is begun")


def test_nothing_leads_past_the_page_on_which_an_account_is_connected(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.application.show_account()
        window.keys(Qt.Key.Key_1, CTRL)
        await settle()
        assert not window.bench.isVisible()

    bench_window(scenario)


@pytest.mark.parametrize("action", ["sign_out", "practice"])
def test_another_shop_takes_the_place_of_a_half_packed_order_only_when_asked_twice(
    bench_window: PlayOnShop, action: str
) -> None:
    async def scenario(window: BenchWindow) -> None:
        application = window.application
        await begin_to_pack(window)
        before = window.router
        application.window.actions_by_id[action].trigger()
        await settle()
        assert application.router is before
        assert not application.tasks.is_running("open")
        card = application.notices.card("changing")
        assert card is not None
        assert FULL in card.accessibleName()
        if action == "sign_out":
            window.click(next(each for each in card.findChildren(QPushButton) if each.text() == "Sign out anyway"))
            await until(lambda: application.router is None, "it is closed")
            await until(lambda: not application.tasks.is_running("open"), "another may be connected")
            assert "Signed out" in window.notices(), "and no key is spoken of: this shop had none here"

    bench_window(scenario)


@pytest.mark.parametrize("how", ["types", "scans", "clicks"])
def test_a_way_out_that_was_asked_for_goes_when_the_person_goes_on_working(bench_window: PlayOnShop, how: str) -> None:
    async def scenario(window: BenchWindow) -> None:
        application = window.application
        await begin_to_pack(window)
        application.window.actions_by_id["practice"].trigger()
        await until(lambda: application.notices.card("changing") is not None, "it asks")
        window.keys(Qt.Key.Key_Tab)
        await settle()
        assert application.notices.card("changing") is not None, "its button can be reached by keys"
        if how == "types":
            window.type("0", window.bench.form.tracking)
        elif how == "scans":
            window.scan("SOAP-OAT")
        else:
            window.click(window.orders.table.viewport())
        await until(lambda: application.notices.card("changing") is None, "it is gone")
        assert window.router.half_filled() == (FULL,), "and nothing is lost"

    bench_window(scenario)


def test_every_key_can_be_read_on_a_small_screen(bench_window: PlayOnShop, qapp: QApplication) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.keys(Qt.Key.Key_F1)
        dialogs = window.application.window.findChildren(QDialog)
        await until(lambda: dialogs and dialogs[0].isVisible(), "the keys are shown")
        room = qapp.primaryScreen().availableGeometry().height()
        assert dialogs[0].height() < room
        bar = dialogs[0].findChildren(QScrollArea)[0].verticalScrollBar()
        assert bar.maximum() > 0
        focused = dialogs[0].focusWidget()
        assert isinstance(focused, QScrollArea)
        window.press(focused, Qt.Key.Key_PageDown)
        assert bar.value() > 0
        dialogs[0].reject()

    bench_window(scenario)
