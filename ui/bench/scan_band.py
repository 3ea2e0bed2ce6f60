"""The one line that tells what the last scan did and, when there is nothing to tell, what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.bench.events import CountdownStarted, Held
from app.bench.stage import Stage
from ui import theme
from ui.bench.band import Ground
from ui.bench.state import BenchState
from ui.kit import scan_words
from ui.kit.hold_clock import HoldClock
from ui.kit.told import Told
from ui.kit.wrapped import ElidedLabel

HEIGHT = 44
#: What is wrong must be seen from the other end of the bench.
_LOUD = "late"


class ScanBand(Ground):
    """Always there and always as high, so that nothing moves when it speaks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("neutral", parent)
        self.sign = QLabel()
        self.sign.setProperty("type", "title")
        self.sign.setFixedWidth(16)
        self.title = ElidedLabel()
        self.title.setProperty("type", "title")
        self.text = ElidedLabel()
        self._clock = HoldClock(self)
        self._clock.said.connect(self.text.setText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.S16, 0, theme.S12, 0)
        layout.setSpacing(theme.S12)
        layout.addWidget(self.sign)
        # One below the other: what to do about it must not be cut off by what happened.
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.text)
        words.addStretch(1)
        layout.addLayout(words, 1)
        self.setFixedHeight(HEIGHT)
        theme.watcher().changed.connect(self._tint)
        self._colour = "neutral"
        self._tint()

    def show_state(self, state: BenchState) -> None:
        """What was told, else the next thing to do; empty where there is nothing to do here."""
        told = state.told
        self._clock.stop()
        if told is not None and not isinstance(told, CountdownStarted):
            words = scan_words.say(told)
            self._show(scan_words.COLOURS[told.tone], scan_words.SIGNS[told.tone], words)
            if isinstance(told, Held) and told.number == state.number and state.held_seconds is not None:
                parcel = state.parcel
                tells_shop = parcel is not None and parcel.notify_channel
                self._clock.count(state.held_seconds, tells_shop=tells_shop, is_offline=state.is_offline)
            return
        if not state.stage.can_edit and state.stage is not Stage.EMPTY:
            self._show("neutral", "", scan_words.next_step(is_open=False, counting=None, has_label=False, counts=False))
            return
        words = scan_words.next_step(
            is_open=state.stage.can_edit,
            counting=state.counting,
            has_label=bool(state.entry.tracking_number.strip()),
            counts=state.counts_items,
        )
        self._show("neutral", "→", words)

    def _show(self, colour: str, sign: str, words: Told) -> None:
        self.sign.setText(sign)
        self.title.setText(words.title)
        self.text.setText(words.text)
        self.text.setMaximumHeight(HEIGHT if words.text else 0)
        self.setAccessibleName(f"{words.title}. {words.text}")
        if colour != self._colour:
            self._colour = colour
            self.set_state(colour, is_loud=colour == _LOUD)
            self._tint()

    def _tint(self) -> None:
        palette = self.palette()
        palette.setColor(self.foregroundRole(), theme.color("surface" if self._colour == _LOUD else self._colour))
        for label in (self.sign, self.title, self.text):
            label.setPalette(palette)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
