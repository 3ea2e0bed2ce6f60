"""The whole edge of the screen, green or red for a moment."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme

_THICK = 20


class Edge(QWidget):
    """Lies over everything and takes no click. Without motion it is not shown: the band says the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour = ""
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(theme.FLASH_MILLISECONDS)
        self._over.timeout.connect(self.hide)
        self.hide()

    @property
    def colour(self) -> str:
        """The name of the colour that is shown, or ""."""
        return self._colour if self.isVisible() else ""

    def flash(self, colour: str) -> None:
        """Show it in the theme's colour of that name."""
        if not theme.moves():
            return
        self._colour = colour
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        self.update()
        self._over.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        colour = theme.color(self._colour or "good")
        width, height = self.width(), self.height()
        for place in (
            (0, 0, width, _THICK),
            (0, height - _THICK, width, _THICK),
            (0, 0, _THICK, height),
            (width - _THICK, 0, _THICK, height),
        ):
            painter.fillRect(*place, colour)
