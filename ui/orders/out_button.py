"""The button below the list with what can be done with several orders at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.words import counted
from ui import actions
from ui.kit.icons import icon

PICK_SHEET, PRINT_PICK_SHEET, COLUMNS = "pick sheet", "print pick sheet", "columns"


class OutButton(QToolButton):
    """`asked` carries one of the words above, or a label program's key."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected = 0
        self._shown = 0
        self.setProperty("role", "quiet")
        self.setIcon(icon("out", "muted"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(actions.hint("orders_out"))
        self.setAccessibleName(actions.text("orders_out"))
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self.fill(menu))
        self.setMenu(menu)

    def show_counts(self, selected: int, shown: int) -> None:
        """How many orders are chosen, and how many are in the list as it is filtered."""
        self._selected, self._shown = selected, shown
        self.setEnabled(shown > 0)

    @property
    def whom(self) -> str:
        """Which orders it is about, in words."""
        if self._selected > 1:
            return counted("orders", "The %n chosen order", "The %n chosen orders", self._selected)
        if self._shown == 1:
            return self.tr("The order in the list")
        return counted("orders", "The %n order in the list", "All %n orders in the list", self._shown)

    def fill(self, menu: QMenu) -> None:
        from app.domain.label_file import PROGRAMS  # noqa: PLC0415 (the first list is on the screen without them)

        menu.clear()
        head = menu.addAction(self.whom)
        head.setEnabled(False)
        menu.addSeparator()
        self._add(menu, self.tr("Save the pick sheet as PDF…"), PICK_SHEET)
        self._add(menu, self.tr("Print the pick sheet…"), PRINT_PICK_SHEET)
        menu.addSeparator()
        for program in PROGRAMS:
            self._add(menu, self.tr("Save for {program}…").format(program=program.name), program.key)
        menu.addSeparator()
        self._add(menu, self.tr("Columns of these files…"), COLUMNS)

    def _add(self, menu: QMenu, text: str, what: str) -> None:
        menu.addAction(text).triggered.connect(lambda _on=False: self.asked.emit(what))
