"""The rail at the left edge: one large button a page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from ui import actions, theme
from ui.kit.icons import icon
from ui.pages import PageSpec

_WIDTH = 80
_BUTTON = 64
_ICON = 22


class Rail(QFrame):
    """`chosen` names the page that was asked for. Where there is only one page there is no rail."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rail", "true")
        self.setFixedWidth(_WIDTH)
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.S4, theme.S8, theme.S4, theme.S8)
        self._column.setSpacing(theme.S4)
        self._column.addStretch(1)
        self.hide()

    def offer(self, pages: Sequence[PageSpec]) -> None:
        """Show a button for each of these pages."""
        for button in self.buttons.values():
            self._group.removeButton(button)
            button.deleteLater()
        self.buttons = {page.id: self._button(page) for page in pages}
        for at, button in enumerate(self.buttons.values()):
            self._column.insertWidget(at, button)
        self.show_if_wanted()

    def show_if_wanted(self) -> None:
        """Where there is more than one page to choose."""
        self.setVisible(len(self.buttons) > 1)

    def mark(self, page: str) -> None:
        """The page of that id is in front; none is marked for one that has no button here."""
        self._group.setExclusive(False)
        for name, button in self.buttons.items():
            button.setChecked(name == page)
        self._group.setExclusive(True)

    def _button(self, page: PageSpec) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "rail")
        button.setText(page.text)
        button.setIcon(icon(page.icon))
        button.setIconSize(QSize(_ICON, _ICON))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setFixedSize(_WIDTH - 2 * theme.S4, _BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(actions.hint(f"page_{page.id}"))
        button.setAccessibleName(page.text)
        button.clicked.connect(lambda _on=False, name=page.id: self.chosen.emit(name))
        self._group.addButton(button)
        return button
