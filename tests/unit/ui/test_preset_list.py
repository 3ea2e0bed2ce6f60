"""The presets are written, changed, moved and removed in one list, on the bench and among the settings."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.settings.model import Preset
from ui import theme
from ui.kit.preset_list import PresetList

BOX = Preset("Small box", "UPS", "UPS® Ground", Decimal("7.35"), email_buyer=True, default_for="Standard")
FLAT = Preset("Flat rate", "USPS")


class _Windows(QObject):
    """What is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


class Hands:
    def __init__(self, qtbot: QtBot, *, can_take: bool = False) -> None:
        self.list = PresetList(can_take=can_take)
        self.changed: list[tuple[Preset, ...]] = []
        self.taken: list[str] = []
        self.list.changed.connect(self.changed.append)
        self.list.taken.connect(self.taken.append)
        self.list.show_presets((BOX, FLAT))
        qtbot.addWidget(self.list)
        self.list.resize(900, 400)
        self.list.show()

    def press(self, name: str) -> None:
        QApplication.processEvents()  # rows that were made anew are shown then
        found = [each for each in self.list.findChildren(QPushButton) if each.accessibleName() == name]
        (button,) = [each for each in found if not each.isHidden()]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def keep(self) -> None:
        QTest.mouseClick(self.list.form.keep, Qt.MouseButton.LeftButton)


@pytest.fixture
def hands(qapp: QApplication, qtbot: QtBot) -> Hands:
    theme.apply(qapp, theme.Scheme.LIGHT)
    return Hands(qtbot)


def test_a_new_preset_is_written_down(hands: Hands) -> None:
    QTest.mouseClick(hands.list.new, Qt.MouseButton.LeftButton)
    form = hands.list.form
    QTest.keyClicks(form.name, "Overnight")
    hands.keep()
    assert form.problem.plain == "Choose the carrier."
    QTest.keyClicks(form.carrier, "fedex")
    QTest.keyClicks(form.cost, "12.x")
    hands.keep()
    assert form.problem.isVisible()
    assert form.cost.text() == "12.x", "nothing typed is lost"
    form.cost.setText("12.5")
    hands.keep()
    assert hands.changed == [(BOX, FLAT, Preset("Overnight", "FedEx", cost=Decimal("12.5")))]
    assert not form.isVisible()


def test_a_preset_is_changed_in_its_place(hands: Hands) -> None:
    hands.press("Change the preset Small box")
    form = hands.list.form
    assert (form.name.text(), form.method.currentText(), form.buyer.isChecked()) == ("Small box", "UPS® Ground", True)
    form.name.setText("Flat Rate")
    hands.keep()
    assert "already" in form.problem.plain
    form.name.setText("Big box")
    hands.keep()
    (now,) = hands.changed
    assert [each.name for each in now] == ["Big box", "Flat rate"]
    assert now[0].default_for == "Standard"


def test_presets_are_moved_and_removed(hands: Hands) -> None:
    hands.press("Move the preset Flat rate up")
    hands.press("Remove the preset Small box")
    assert hands.changed == [(FLAT, BOX), (FLAT,)]


def test_where_an_order_is_open_a_preset_can_be_taken(qtbot: QtBot, hands: Hands) -> None:
    bench = Hands(qtbot, can_take=True)
    bench.press("Take the preset Flat rate")
    assert bench.taken == ["Flat rate"]
    assert not [each for each in hands.list.findChildren(QPushButton) if each.text().startswith("Take")]


def test_it_is_made_without_a_window_of_its_own_that_takes_the_keyboard(qapp: QApplication, qtbot: QtBot) -> None:
    windows = _Windows()
    qapp.installEventFilter(windows)
    qtbot.addWidget(PresetList(can_take=False))
    qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_enter_presses_nothing(hands: Hands) -> None:
    hands.press("Change the preset Small box")
    QTest.keyClick(hands.list.form.name, Qt.Key.Key_Return)
    assert hands.changed == []
