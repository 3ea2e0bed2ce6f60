"""A text field keeps no key to itself that the window means something by."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.kit.undo_passes_on import UndoPassesOn

CTRL = Qt.KeyboardModifier.ControlModifier


class OnX11(QLineEdit):
    """Takes the keys that Qt's line edit takes where the screen is an X server: end of the line, delete."""

    def event(self, event: QEvent) -> bool:
        taken = (Qt.Key.Key_E, Qt.Key.Key_D)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in taken:
            event.accept()
            return True
        return super().event(event)


def _is_kept(edit: QLineEdit, key: Qt.Key, modifier: Qt.KeyboardModifier, text: str = "") -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier, text)
    event.ignore()
    QCoreApplication.sendEvent(edit, event)
    return event.isAccepted()


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_D])
def test_files_for_label_programs_and_duplicate_are_reached_from_the_tracking_number(
    qapp: QApplication, key: Qt.Key
) -> None:
    edit = OnX11()
    assert _is_kept(edit, key, CTRL), "as Qt has it"
    passes_on = UndoPassesOn(qapp)
    edit.installEventFilter(passes_on)
    assert not _is_kept(edit, key, CTRL)


def test_what_is_typed_and_copied_stays_the_fields_own(qapp: QApplication) -> None:
    edit = QLineEdit("1Z999")
    passes_on = UndoPassesOn(qapp)
    passes_on.watch(edit)
    assert _is_kept(edit, Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier, "/")
    assert _is_kept(edit, Qt.Key.Key_V, CTRL)
    edit.insert("A")
    assert _is_kept(edit, Qt.Key.Key_Z, CTRL), "while there is something to undo"
