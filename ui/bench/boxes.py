"""The boxes of an order that goes in several: what is in each, its label, and the way back into it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.shipment import ShipmentDraft
from ui import theme
from ui.bench import wording
from ui.bench.band import Ground
from ui.bench.state import BenchState
from ui.kit.button import push_button
from ui.kit.wrapped import ElidedLabel


class BoxRow(QWidget):
    """One box; `opened` says that it shall be packed again."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel()
        self.again = push_button(self.tr("Open again"), self.opened)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S12)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.again)


class Boxes(Ground):
    """The closed boxes; once it is shipped all of them. `opened` carries the place among the closed ones."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self._rows: list[BoxRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.S16, theme.S4, theme.S4, theme.S4)
        self._layout.setSpacing(2)
        self.hide()

    @property
    def rows(self) -> tuple[BoxRow, ...]:
        """Those that are shown."""
        return tuple(row for row in self._rows if not row.isHidden())

    def show_state(self, state: BenchState) -> None:
        """While something can be entered the open box is the bench itself: it has no row here."""
        parcel, can_edit = state.parcel, state.stage.can_edit
        several = list(enumerate(parcel.parcels)) if parcel is not None and parcel.boxes else []
        if parcel is not None and can_edit:
            several = [(at, each) for at, each in several if at != parcel.place]
        self.setVisible(bool(several))
        while len(self._rows) < len(several):
            self._add_row()
        for row in self._rows[len(several) :]:
            row.hide()
        for row, (at, each) in zip(self._rows, several, strict=False):
            row.show()
            text = self._words(each, at)
            if row.words.plain != text:
                row.words.setText(text)
            is_gone = state.plan is not None and at in state.plan.boxes_gone
            row.again.setVisible(can_edit and not is_gone)

    def _words(self, parcel: ShipmentDraft, at: int) -> str:
        label = f"{parcel.carrier} {parcel.tracking_number}".strip()
        what = [self.tr("Box {box}: {items}").format(box=at + 1, items=wording.items(parcel.total)), label]
        if not parcel.tracking_number:
            what[1:] = [self.tr("needs a new label")]
        return " · ".join(what)

    def _add_row(self) -> None:
        row = BoxRow()
        at = len(self._rows)
        row.opened.connect(lambda: self.opened.emit(at))
        self._rows.append(row)
        self._layout.addWidget(row)
