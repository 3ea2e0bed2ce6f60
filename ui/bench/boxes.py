"""The boxes of an order that goes in several: what is in each, its label, and the way back into it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.shipment import ShipmentDraft
from ui import theme
from ui.bench import wording
from ui.bench.band import Ground
from ui.bench.state import BenchState
from ui.kit.wrapped import ElidedLabel


class BoxRow(QWidget):
    """One box; `opened` says that it shall be packed again."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel()
        self.again = QPushButton(self.tr("Open again"))
        self.again.setAutoDefault(False)
        self.again.clicked.connect(lambda _on=False: self.opened.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S12)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.again)


class Boxes(Ground):
    """Closed boxes, and the open one among them. `opened` carries the place among the closed ones."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self._rows: list[BoxRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.S16, theme.S4, theme.S4, theme.S4)
        self._layout.setSpacing(theme.S4)
        self.hide()

    @property
    def rows(self) -> tuple[BoxRow, ...]:
        """Those that are shown."""
        return tuple(row for row in self._rows if not row.isHidden())

    def show_state(self, state: BenchState) -> None:
        parcel = state.parcel
        several = parcel.parcels if parcel is not None and parcel.boxes else ()
        self.setVisible(bool(several))
        while len(self._rows) < len(several):
            self._add_row()
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(several))
            if parcel is not None and at < len(several):
                is_open = state.stage.can_edit and at == parcel.place
                text = self._open_words(state, at) if is_open else self._words(several[at], at)
                if row.words.plain != text:
                    row.words.setText(text)
                row.again.setVisible(state.stage.can_edit and not is_open)
                row.setMinimumHeight(theme.CONTROL_HEIGHT if state.stage.can_edit else 0)

    def _words(self, parcel: ShipmentDraft, at: int) -> str:
        label = f"{parcel.carrier} {parcel.tracking_number}".strip()
        what = [self.tr("Box {box}: {items}").format(box=at + 1, items=wording.items(parcel.total)), label]
        if not parcel.tracking_number:
            what[1:] = [self.tr("needs a new label")]
        return " · ".join(what)

    def _open_words(self, state: BenchState, at: int) -> str:
        counted = state.counting.total if state.counting is not None else 0
        words = self.tr("Box {box} is open: {items}") if counted else self.tr("Box {box} is open and empty")
        return words.format(box=at + 1, items=wording.items(counted))

    def _add_row(self) -> None:
        row = BoxRow()
        at = len(self._rows)
        row.opened.connect(lambda: self._open(at))
        self._rows.append(row)
        self._layout.addWidget(row)

    def _open(self, at: int) -> None:
        """The open box is in the list, but none of the closed ones."""
        before = sum(row.again.isHidden() for row in self._rows[:at])
        self.opened.emit(at - before)
