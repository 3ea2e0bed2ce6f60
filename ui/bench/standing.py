"""What other benches have to do with the order: it is on hold for all of them, or open at one of them too."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.tags import open_at
from ui import theme
from ui.bench.band import Ground
from ui.bench.state import BenchState
from ui.bench.words import Words
from ui.kit.button import push_button
from ui.kit.icons import pixmap


class Standing(QWidget):
    """Two bands, each there only while it has something to say. `take_off_asked` wants the hold off."""

    take_off_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hold = _Band("late", "warning")
        self.take_off = push_button(self.tr("Take off hold"), self.take_off_asked)
        self.hold.add(self.take_off)
        self.elsewhere = _Band("due", "pin")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S8)
        layout.addWidget(self.hold)
        layout.addWidget(self.elsewhere)
        self.hide()

    def show_state(self, state: BenchState) -> None:
        order = state.order if state.stage.can_edit else None
        other = open_at(order.tags, state.station) if order is not None else ""
        self.elsewhere.say(self.tr("Open at {station}, too: ask there before you pack it.").format(station=other))
        self.elsewhere.setVisible(bool(other))
        self.hold.say(self.tr("On hold: no bench ships it."))
        self.hold.setVisible(order is not None and order.is_on_hold)
        self.setVisible(not (self.hold.isHidden() and self.elsewhere.isHidden()))


class _Band(Ground):
    def __init__(self, state: str, drawing: str) -> None:
        super().__init__(state)
        self._tint, self._name = state, drawing
        self._drawing = QLabel()
        self._drawing.setFixedSize(20, 20)
        self.words = Words()
        self.words.setProperty("type", "strong")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.S16, 6, 6, 6)
        self._row.setSpacing(theme.S8)
        self._row.addWidget(self._drawing)
        self._row.addWidget(self.words, 1)
        self.setMinimumHeight(theme.CONTROL_HEIGHT)
        theme.watcher().changed.connect(self._draw)
        self._draw()

    def add(self, button: QPushButton) -> None:
        self._row.addWidget(button)

    def say(self, text: str) -> None:
        if self.words.plain != text:
            self.words.setText(text)

    def _draw(self) -> None:
        self._drawing.setPixmap(pixmap(self._name, self._tint, 20, self.devicePixelRatioF()))
