"""The presets at the bench: take one, change them, and keep what stands in the form as one."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.bench.state import BenchState
from ui.kit.button import push_button
from ui.kit.preset_list import PresetList


class PresetRows(QWidget):
    """`kept` carries the name, and whether it is the default for the method that this order asks for."""

    kept = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = PresetList(can_take=True, parent=self)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of a new preset"))
        self.name.setAccessibleName(self.tr("Name of a new preset"))
        self.is_default = QCheckBox()
        self.keep = push_button(self.tr("Save as preset"))
        self.keep.setToolTip(self.tr("Keeps carrier, method, cost and who is told; the same name replaces the former"))
        below = QHBoxLayout()
        below.setSpacing(theme.S8)
        below.addWidget(self.name, 1)
        below.addWidget(self.is_default)
        below.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.S4, 0, 0)
        layout.setSpacing(theme.S4)
        layout.addWidget(self.list)
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
        self.list.show_presets(state.presets)

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self.kept.emit(name, self.is_default.isChecked() and self.is_default.isVisible())
            with QSignalBlocker(self.is_default):
                self.is_default.setChecked(False)
            self.name.clear()

    def _show_keep(self) -> None:
        self.keep.setEnabled(self._has_carrier and bool(self.name.text().strip()))
