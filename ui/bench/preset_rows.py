"""The presets at the bench: take one, take one away, and keep what stands in the form as one."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.settings.model import Preset
from ui import theme
from ui.bench import wording
from ui.bench.state import BenchState
from ui.kit.wrapped import ElidedLabel

#: Alt and one of the digits takes a preset.
MOST_KEYS = 9


class PresetRows(QWidget):
    """`kept` carries the name, and whether it is the default for the method that this order asks for."""

    taken = Signal(str)
    removed = Signal(str)
    kept = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets: tuple[Preset, ...] | None = None
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(theme.S8)
        self._rows.setVerticalSpacing(theme.S4)
        self._rows.setColumnStretch(0, 1)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of a new preset"))
        self.name.setAccessibleName(self.tr("Name of a new preset"))
        self.is_default = QCheckBox()
        self.keep = QPushButton(self.tr("Save as preset"))
        self.keep.setAutoDefault(False)
        self.keep.setToolTip(self.tr("Keeps carrier, method, cost and who is told; the same name replaces the former"))
        below = QHBoxLayout()
        below.setSpacing(theme.S8)
        below.addWidget(self.name, 1)
        below.addWidget(self.is_default)
        below.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.S4, 0, 0)
        layout.setSpacing(theme.S4)
        layout.addLayout(self._rows)
        layout.addLayout(below)
        self.keep.clicked.connect(self._keep)
        self.name.textChanged.connect(lambda _text: self._show_keep())
        self._has_carrier = False
        self.hide()

    def show_state(self, state: BenchState) -> None:
        """The presets that there are, and whether the form can become one."""
        self._has_carrier = bool(state.entry.carrier.strip())
        method = state.order.requested_method if state.order is not None else ""
        self.is_default.setVisible(bool(method))
        self.is_default.setText(self.tr("whenever “{method}” is asked for").format(method=method))
        self._show_keep()
        if state.presets != self._presets:
            self._presets = state.presets
            self._build(state.presets)

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self.kept.emit(name, self.is_default.isChecked() and self.is_default.isVisible())
            with QSignalBlocker(self.is_default):
                self.is_default.setChecked(False)
            self.name.clear()

    def _show_keep(self) -> None:
        self.keep.setEnabled(self._has_carrier and bool(self.name.text().strip()))

    def _build(self, presets: tuple[Preset, ...]) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for at, preset in enumerate(presets):
            words = ElidedLabel(_words(preset))
            take = QPushButton(f"{preset.name}   Alt+{at + 1}" if at < MOST_KEYS else preset.name)
            away = QPushButton(self.tr("Remove"))
            away.setProperty("role", "quiet")
            away.setAccessibleName(self.tr("Remove the preset {name}").format(name=preset.name))
            take.clicked.connect(lambda _on=False, name=preset.name: self.taken.emit(name))
            away.clicked.connect(lambda _on=False, name=preset.name: self.removed.emit(name))
            for button in (take, away):
                button.setAutoDefault(False)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._rows.addWidget(words, at, 0)
            self._rows.addWidget(take, at, 1)
            self._rows.addWidget(away, at, 2)


def _words(preset: Preset) -> str:
    cost = wording.money(preset.cost) if preset.cost is not None else ""
    return " · ".join(part for part in (preset.carrier, preset.method, cost, preset.default_for) if part)
