"""The filter before a real window: what a scanner sends reaches no widget, what is typed reaches the right one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.settings.model import ScannerProfile
from tests.real_keys import FINGER_HOLD, Keyboard
from tests.unit.scanner.conftest import Bench, Counter
from ui.kit import ask
from ui.scanner.key_filter import KeyFilter
from ui.scanner.keystroke import GS, Keystroke, Outcome

CODE = "1Z999AA10123456784"
Place = Callable[[Counter], QWidget | None]
PLACES: dict[str, Place] = {
    "a field": lambda window: window.field,
    "a table": lambda window: window.table,
    "a button": lambda window: window.button,
    "a combo box": lambda window: window.combo,
    "nothing": lambda _window: None,
}


def into(bench: Bench, place: str) -> None:
    widget = PLACES[place](bench.window)
    if widget is None:
        focused = bench.window.focusWidget()
        if focused is not None:
            focused.clearFocus()
    else:
        widget.setFocus()


@pytest.mark.parametrize("suffix", ["\r", "\n", "\t"])
@pytest.mark.parametrize("place", PLACES)
def test_a_scan_is_read_wherever_the_focus_is_and_does_nothing_there(bench: Bench, place: str, suffix: str) -> None:
    into(bench, place)
    focused = bench.window.focusWidget()
    bench.keyboard.scan(CODE, suffix)
    assert bench.codes == [CODE]
    assert bench.window.field.text() == ""
    assert bench.window.pressed == []
    assert bench.window.combo.currentText() == "UPS"
    assert bench.window.focusWidget() is focused


def test_a_scan_into_an_open_drop_down_chooses_and_closes_nothing(bench: Bench) -> None:
    bench.window.combo.showPopup()
    bench.keyboard.scan(CODE)
    assert bench.codes == [CODE]
    assert bench.window.combo.view().isVisible()
    assert bench.window.combo.currentText() == "UPS"
    bench.window.combo.hidePopup()


def test_a_scan_into_an_open_menu_chooses_nothing(bench: Bench, qtbot: QtBot) -> None:
    menu = QMenu(bench.window)
    menu.addAction("&1 Ship", lambda: bench.window.pressed.append("menu"))
    menu.popup(QPoint(0, 0))
    qtbot.waitUntil(menu.isVisible)
    bench.keyboard.scan(CODE)
    assert (bench.codes, bench.window.pressed, menu.isVisible()) == ([CODE], [], True)
    menu.close()


def test_a_scan_puts_no_dialog_away(bench: Bench, qtbot: QtBot) -> None:
    dialog = ask.show_text(bench.window, "About", "Close", "Words.")
    qtbot.waitUntil(dialog.isVisible)
    bench.keyboard.scan(CODE)
    assert (bench.codes, dialog.isVisible()) == ([CODE], True)
    dialog.close()


def test_two_codes_in_one_breath_are_both_read(bench: Bench) -> None:
    bench.keyboard.scan("AAA111")
    bench.keyboard.go_on("BBB222\r")
    assert bench.codes == ["AAA111", "BBB222"]


def test_a_code_is_read_to_its_end_although_the_focus_moves_in_its_midst(bench: Bench) -> None:
    bench.keyboard.go_on(CODE[:9])
    bench.window.other.setFocus()
    bench.keyboard.go_on(f"{CODE[9:]}\r")
    assert bench.codes == [CODE]
    assert (bench.window.field.text(), bench.window.other.text()) == ("", "")


def test_what_is_typed_reaches_its_field_in_order(bench: Bench) -> None:
    bench.keyboard.type("Amber and Fig", gap=110)
    bench.wait.over()
    assert bench.window.field.text() == "Amber and Fig"
    assert bench.codes == []


def test_keys_that_roll_over_one_another_reach_their_field_in_order(bench: Bench) -> None:
    bench.keyboard.type("amber fig", gap=30)
    bench.wait.over()
    assert (bench.window.field.text(), bench.codes) == ("amber fig", [])


def test_a_typed_enter_presses_the_button_that_it_is_typed_at(bench: Bench) -> None:
    bench.window.button.setFocus()
    bench.keyboard.type(" ")
    bench.wait.over()
    assert bench.window.pressed == ["button"]


def test_a_typed_tab_moves_the_focus_after_what_was_typed(bench: Bench) -> None:
    bench.keyboard.type("fig\tx")
    bench.wait.over()
    assert (bench.window.field.text(), bench.window.other.text()) == ("fig", "x")


def test_a_key_that_is_a_shortcut_works_as_one_after_the_doubt(bench: Bench) -> None:
    bench.window.table.setFocus()
    bench.keyboard.press("/")
    assert bench.window.pressed == []
    bench.wait.over()
    assert bench.window.pressed == ["/"]


def test_the_system_looks_for_no_shortcut_while_a_key_is_held(bench: Bench) -> None:
    bench.window.table.setFocus()
    handle = bench.window.windowHandle()
    assert handle is not None
    QTest.keyPress(handle, Qt.Key.Key_Slash)
    assert bench.window.pressed == []
    bench.wait.over()
    assert bench.window.pressed == ["/"]


def test_a_key_that_is_a_shortcut_is_text_within_a_code(bench: Bench) -> None:
    bench.window.table.setFocus()
    bench.keyboard.scan("HTTP://X/7")
    assert (bench.codes, bench.window.pressed) == (["HTTP://X/7"], [])


def test_held_keys_go_where_they_were_struck_although_the_focus_moved(bench: Bench) -> None:
    bench.keyboard.press("a")
    bench.window.other.setFocus()
    bench.wait.over()
    assert (bench.window.field.text(), bench.window.other.text()) == ("a", "")


def test_a_click_comes_after_the_keys_before_it(bench: Bench) -> None:
    bench.keyboard.press("a")
    handle = bench.window.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=bench.window.other.geometry().center())
    assert (bench.window.field.text(), bench.window.other.text()) == ("a", "")


def test_a_composed_character_comes_after_the_keys_before_it(bench: Bench) -> None:
    bench.keyboard.press("a")
    composed = QInputMethodEvent()
    composed.setCommitString("é")
    QCoreApplication.sendEvent(bench.window.field, composed)
    assert bench.window.field.text() == "aé"


def test_ctrl_and_a_key_is_no_scan_and_works_at_once(bench: Bench) -> None:
    bench.window.field.setText("fig")
    bench.keyboard.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert bench.window.field.selectedText() == "fig"


def test_a_dead_key_passes(bench: Bench) -> None:
    seen: list[int] = []

    class Sees(KeyFilter):
        def eventFilter(self, watched: object, event: QEvent) -> bool:
            if event.type() == QEvent.Type.KeyPress and watched is bench.window.field:
                seen.append(event.key())  # type: ignore[attr-defined]
            return False

    sees = Sees()
    bench.window.field.installEventFilter(sees)
    bench.keyboard.press(Qt.Key.Key_Dead_Acute)
    assert seen == [Qt.Key.Key_Dead_Acute]


@pytest.mark.parametrize(
    ("key", "modifiers", "form"),
    [
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "f8"),
        (Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier, "ctrl+]"),
        (Qt.Key.Key_BracketRight, Qt.KeyboardModifier.MetaModifier, "ctrl+]"),
    ],
)
def test_a_gs_is_read_by_whatever_key_it_comes(
    bench: Bench, key: Qt.Key, modifiers: Qt.KeyboardModifier, form: str
) -> None:
    bench.keyboard.go_on("42077316")
    bench.keyboard.press(key, modifiers)
    bench.keyboard.release(key, modifiers)
    bench.keyboard.now += 4
    bench.keyboard.go_on("9261290283641500004181\r")
    assert bench.codes == [f"42077316{GS}9261290283641500004181"]
    assert bench.scans[0].form == form


def test_an_rs_and_an_eot_belong_to_a_two_dimensional_code(bench: Bench) -> None:
    bench.keyboard.go_on("[)>")
    bench.keyboard.press(Qt.Key.Key_F9)
    bench.keyboard.now += 4
    bench.keyboard.go_on("01968")
    bench.keyboard.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    bench.keyboard.now += 4
    bench.keyboard.go_on("\r")
    assert bench.codes == ["[)>\x1e01968\x04"]


def test_ctrl_j_ends_a_code_as_a_line_feed(bench: Bench) -> None:
    bench.keyboard.go_on(CODE)
    bench.keyboard.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert [(scan.text, scan.suffix) for scan in bench.scans] == [(CODE, "\n")]


def test_the_shortcut_of_shipping_is_no_suffix(bench: Bench) -> None:
    bench.keyboard.go_on("123")
    bench.keyboard.press("\r", Qt.KeyboardModifier.ControlModifier)
    assert (bench.codes, bench.window.field.text()) == ([], "123")


def test_the_profile_can_be_taught_while_it_works(bench: Bench) -> None:
    bench.filter.teach(ScannerProfile(gap_ms=80))
    bench.keyboard.scan("0123456789", gap=85)
    assert bench.codes == ["0123456789"]


def test_while_it_listens_a_very_slow_scanner_is_let_in(bench: Bench) -> None:
    bench.filter.listen(True)
    bench.keyboard.scan("0123456789", gap=160)
    bench.filter.listen(False)
    assert bench.codes == ["0123456789"]
    assert bench.scans[0].gap == 160


def test_a_busy_window_waits_for_the_keys_that_came_meanwhile(qtbot: QtBot) -> None:
    window = Counter()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    made = Bench(window)
    made.filter.remove()
    times = iter([0.0, 5.0, 5.0, 5.0, 5.01, 5.02])
    late = KeyFilter(wait=made.wait, monotonic=lambda: next(times, 9.0))
    late.install()
    window.field.setFocus()
    Keyboard(window).press("a")
    waited = made.wait.milliseconds
    made.wait._then()
    assert window.field.text() == ""
    assert (waited, made.wait.milliseconds) == (100, 10)
    made.wait.over()
    assert window.field.text() == "a"
    late.remove()


@pytest.mark.parametrize("stall", [0.005, 0.01, 0.02, 0.3])
def test_a_scan_is_whole_although_the_window_stalls_in_its_midst(qtbot: QtBot, stall: float) -> None:
    """The keys are stamped by the system, and delivered when the window gets to them: behind its own late timer."""
    window = Counter()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.field.setFocus()
    made, now = Bench(window), [0.0]
    made.filter.remove()
    late = KeyFilter(wait=made.wait, monotonic=lambda: now[0])
    late.scanned.connect(made.scans.append)
    late.install()
    made.keyboard.go_on("KIT-BA")
    now[0] = 0.025
    made.wait._then()
    now[0] += (made.wait.milliseconds or 0) / 1000 + stall
    made.wait._then()  # the window comes back, and sees that the wait is over before it sees the keys
    window.other.setFocus()  # … and what stalled it has opened a page
    made.keyboard.go_on("TH\r")
    assert (made.codes, window.field.text(), window.other.text()) == (["KIT-BATH"], "", "")
    late.remove()


def test_no_event_of_a_widget_goes_through_it_while_no_key_is_held(qtbot: QtBot) -> None:
    """Each would wait for whatever thread is in Python just then, and painting a window is hundreds of them."""
    seen: list[object] = []

    class Sees(KeyFilter):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            seen.append(watched)
            return super().eventFilter(watched, event)

    sees = Sees()
    sees.install()
    window = Counter()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    Keyboard(window).scan(CODE)
    window.repaint()
    sees.remove()
    assert seen
    assert [watched for watched in seen if not isinstance(watched, QWindow)] == []


@pytest.mark.expects_log
def test_if_it_fails_it_takes_itself_out_says_so_and_loses_no_key(bench: Bench) -> None:
    said: list[str] = []
    bench.filter.switched_off.connect(said.append)
    bench.keyboard.press("a")

    def breaks(_key: Keystroke) -> Outcome:
        raise ZeroDivisionError

    bench.filter.detector.feed = breaks  # type: ignore[method-assign, assignment]
    bench.keyboard.press("b", at=bench.keyboard.now + 20)
    bench.keyboard.press("c", at=bench.keyboard.now + 40 + FINGER_HOLD)
    assert bench.window.field.text() == "abc"
    assert not bench.filter.is_on
    assert "ZeroDivisionError" in said[0]


@pytest.mark.expects_log
def test_a_key_at_which_it_fails_after_keeping_it_arrives_once(bench: Bench) -> None:
    def breaks(*_: object) -> bool:
        raise ZeroDivisionError

    bench.filter.detector.rhythm = type("Broken", (), {"is_typing": breaks, "prefix": "", "hard_gap": 100})()
    bench.keyboard.press("a")
    assert bench.window.field.text() == "a"
