from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from ui.kit.button import push_button


def test_the_enter_of_a_scanner_presses_no_button(qtbot: QtBot) -> None:
    pressed: list[str] = []
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout, edit = QVBoxLayout(dialog), QLineEdit()
    button = push_button("Forget everything", lambda: pressed.append("pressed"), role="danger")
    for widget in (edit, button):
        layout.addWidget(widget)
    dialog.show()
    edit.setFocus()
    QTest.keyClicks(edit, "1-1042")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert pressed == []
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["pressed"]
