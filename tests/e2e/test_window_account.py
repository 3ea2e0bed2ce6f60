"""Opening, connecting and closing the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bench.stage import Stage
from app.domain.generation import Generation
from app.errors import CannotReach
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.practice_shop import KEY, ShopHands
from ui import actions
from ui.account.view import AccountView
from ui.settings.view import SettingsView

WRONG = "no such key"


def test_a_wrong_key_is_said_in_words_and_offers_to_connect(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open()
        await until(lambda: window.orders.blank.title.plain == "Ordoro does not accept this key")
        assert window.orders.blank.isVisible()
        window.click(window.orders.blank.button)
        assert isinstance(window.application.window.pages.currentWidget(), AccountView)

    bench_window(scenario, secret=WRONG, opens=False)


def test_a_shop_that_cannot_be_reached_is_said_and_tried_again(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open()
        await until(lambda: window.orders.blank.title.plain == "Ordoro cannot be reached")
        assert window.application.window.header.state.text() == "offline"
        assert window.orders.blank.button.text() == "Try again"

    bench_window(scenario, url="http://127.0.0.1:9", opens=False)


async def _account_page(window: BenchWindow) -> AccountView:
    window.application.show_account()
    page = window.application.window.pages.currentWidget()
    assert isinstance(page, AccountView)
    return page


def test_an_account_is_connected_with_the_keyboard_alone(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        page = await _account_page(window)
        first = window.router
        page.url.setText(shop.url)
        await until(page.client_id.hasFocus)
        window.type(KEY[0])
        window.keys(Qt.Key.Key_Return)
        assert page.client_secret.hasFocus()
        window.type(KEY[1])
        assert not page.said.plain
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: "Connected to" in page.said.plain, "the account was found")
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: window.application.router not in (None, first), "the account was opened")
        assert window.application.account is not None
        assert window.application.account.generation is generation
        await window.read()
        assert window.rows
        assert page.client_secret.text() == ""

    bench_window(scenario)


def test_an_account_that_is_connected_over_a_half_packed_order_asks_first(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        number = window.numbers[0]
        await window.open_order(number)
        window.bench.go_to_tracking()
        window.type("1Z999AA10123456784")
        first, notices = window.application.router, window.application.notices
        page = await _account_page(window)
        page.url.setText(shop.url)
        page.client_id.setText(KEY[0])
        page.client_secret.setText(KEY[1])
        window.click(page.connect_button)
        await until(lambda: "Connected to" in page.said.plain, "the account was found")
        window.press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: "Before this shop is closed" in window.notices(), "it is said")
        (asked,) = [each for each in notices.notices if each.title == "Before this shop is closed"]
        assert number in asked.text
        assert window.application.router is first
        asked.actions[0].callback()
        await until(lambda: window.application.router not in (None, first), "the account was opened")

    bench_window(scenario)


@pytest.mark.parametrize(
    ("secret", "url", "words"),
    [
        ("wrong", "", "Check the client id and the client secret"),
        ("practice", "http://api.ordoro.com", "https://"),
        ("", "", "Enter the client secret"),
    ],
)
def test_what_is_wrong_with_a_key_stands_at_its_field(
    bench_window: PlayOnShop, shop: ShopHands, secret: str, url: str, words: str
) -> None:
    async def scenario(window: BenchWindow) -> None:
        page = await _account_page(window)
        page.url.setText(url or shop.url)
        page.client_id.setText("practice")
        page.client_secret.setText(secret)
        window.click(page.connect_button)
        fields = (page.id_field, page.secret_field, page.url_field)
        await until(lambda: any(words in field.problem for field in fields), words)
        assert page.client_secret.text() == secret

    bench_window(scenario)


def test_back_from_connecting_leaves_everything_as_it_was(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(window.numbers[4])
        router = window.router
        page = await _account_page(window)
        window.press(page.client_id, Qt.Key.Key_Escape)
        assert window.application.router is router
        assert window.application.window.pages.currentWidget() is router.page
        assert window.application.notices.window() is window.application.window

    bench_window(scenario)


def test_closing_during_a_step_waits_for_its_end(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        row = next(row for row in window.rows if row.is_single and not row.is_short)
        await window.open_order(row.number)
        form = window.bench.form
        window.bench.go_to_tracking()
        window.type("1Z999AA10123456784")
        form.carrier.setCurrentIndex(form.carrier.findText("UPS"))
        shop.fault("tracking" if _is_shipments(window) else "shipping_info", "slow", seconds=1.0)
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: window.bench.state and window.bench.state.stage is Stage.SENDING, "it is being sent")
        router = window.router
        window.application.window.close()
        assert window.application.window.isVisible()
        await until(lambda: "Finishing the step, then closing…" in window.notices(), "it is said")
        await until(lambda: not window.application.window.isVisible(), "the window closed")
        await until(lambda: window.application.router is None)
        assert not router.bench_presenter._desk.plans

    bench_window(scenario)


def _is_shipments(window: BenchWindow) -> bool:
    return "shipments" in window.router.bench_presenter._generation


def test_closing_while_the_list_is_read_closes_at_once(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        shop.fault("list_orders", "slow", seconds=3.0)
        window.press(window.orders.table, Qt.Key.Key_F5)
        await until(lambda: window.orders.progress.is_busy)
        window.application.window.close()
        await until(lambda: not window.application.window.isVisible(), "the window closed", patience=1.0)

    bench_window(scenario)


def test_every_action_of_the_page_can_be_pressed_with_nothing_open(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        for each in actions.specs():
            if each.group not in (actions.Group.FILE, actions.Group.HELP):
                window.application.window.actions_by_id[each.id].trigger()
        await window.read()

    bench_window(scenario)


def test_the_list_of_shortcuts_opens_beside_the_running_loop(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.keys(Qt.Key.Key_F1)
        await until(lambda: QApplication.activeModalWidget() is not None, "the list of shortcuts")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        window.press(dialog, Qt.Key.Key_Escape)
        await until(lambda: QApplication.activeModalWidget() is None, "it is put away")

    bench_window(scenario)


@pytest.mark.expects_log
def test_an_exception_that_nobody_expected_becomes_a_notice(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        fault = ValueError("a fault of ours")
        window.application.report("a test", fault)
        (notice,) = window.application.notices.notices
        assert notice.title == "Packbench made a mistake"
        assert "a fault of ours" in notice.details
        window.application.report("a test", CannotReach())
        (notice,) = window.application.notices.notices
        assert notice.title == CannotReach.title

    bench_window(scenario)


def _fail() -> None:
    raise IndexError("a slot failed")


@pytest.mark.expects_log
def test_an_exception_in_a_slot_reaches_the_one_place(bench_window: PlayOnShop) -> None:
    reported: list[BaseException] = []

    async def scenario(window: BenchWindow) -> None:
        window.orders.refresh_asked.connect(_fail)
        window.keys(Qt.Key.Key_F5)
        window.click(window.orders.foot.refresh)
        await until(lambda: window.reported, "it was reported")
        reported.extend(window.reported)

    bench_window(scenario, may_report=True)
    assert isinstance(reported[0], IndexError)


def test_closing_with_something_entered_says_so_first_and_closes_when_asked_again(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        number = window.numbers[0]
        await window.open_order(number)
        window.bench.go_to_tracking()
        window.type("1Z999AA10123456784")
        window.application.window.close()
        await until(lambda: "Before Packbench closes" in window.notices(), "it is said")
        (said,) = [each.text for each in window.application.notices.notices if each.title == "Before Packbench closes"]
        assert number in said
        assert window.application.window.isVisible()
        window.application.window.close()
        await until(lambda: not window.application.window.isVisible(), "the window closed")

    bench_window(scenario)


def test_the_settings_open_by_their_keys_and_go_back_to_the_order(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(window.numbers[0])
        window.keys(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        page = window.application.window.pages.currentWidget()
        assert isinstance(page, SettingsView)
        window.press(page.search, Qt.Key.Key_Escape)
        assert window.application.window.pages.currentWidget() is window.router.page

    bench_window(scenario)
