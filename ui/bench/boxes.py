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
        self._is_folded = self._is_opened = False
        self.said = ElidedLabel()
        self.unfold = push_button(self.tr("Show the boxes"), self._open)
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.S12)
        head.addWidget(self.said, 1)
        head.addWidget(self.unfold)
        self._head.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.S16, theme.S4, theme.S4, theme.S4)
        self._layout.setSpacing(2)
        self._layout.addWidget(self._head)
        self._number = ""
        self._several = 0
        self._is_packed = False
        self.hide()

    @property
    def rows(self) -> tuple[BoxRow, ...]:
        """Those of the boxes that are closed, or of all; folded they are not seen."""
        return tuple(self._rows[: self._several])

    def show_state(self, state: BenchState) -> None:
        """While something can be entered the open box is the bench itself: it has no row here."""
        parcel, can_edit = state.parcel, state.stage.can_edit
        several = list(enumerate(parcel.parcels)) if parcel is not None and parcel.boxes else []
        if parcel is not None and can_edit:
            several = [(at, each) for at, each in several if at != parcel.place]
        self.setVisible(bool(several))
        if state.number != self._number or not several:
            self._is_opened = False
        self._number, self._several, self._is_packed = state.number, len(several), can_edit
        pieces = wording.items(sum(each.total for _at, each in several))
        self.said.setText(self.tr("{items} in {count} boxes").format(items=pieces, count=len(several)))
        while len(self._rows) < len(several):
            self._add_row()
        for row, (at, each) in zip(self._rows, several, strict=False):
            text = self._words(each, at)
            if row.words.plain != text:
                row.words.setText(text)
            is_gone = state.plan is not None and at in state.plan.boxes_gone
            row.again.setVisible(can_edit and not is_gone)
        self._show_rows()

    @property
    def saved(self) -> int:
        """How much lower it is while it is folded."""
        return (self._several - 1) * (theme.CONTROL_HEIGHT + 2) if self._is_short else 0

    def set_folded(self, is_folded: bool) -> None:
        """How many there are, in one line, until somebody wants to see them."""
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._show_rows()

    @property
    def _is_short(self) -> bool:
        return self._is_folded and self._is_packed and not self._is_opened and self._several > 1

    def _open(self) -> None:
        self._is_opened = True
        self._show_rows()

    def _show_rows(self) -> None:
        self._head.setVisible(self._is_short)
        for at, row in enumerate(self._rows):
            row.setVisible(at < self._several and not self._is_short)

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
