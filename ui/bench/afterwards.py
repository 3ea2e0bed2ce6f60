"""What can still be put right about a parcel that has gone, on its receipt: said plainly before it is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.bench.stage import Stage
from ui import theme
from ui.bench.state import BenchState
from ui.bench.words import Words
from ui.kit.button import push_button


class Afterwards(QWidget):
    """`take_back_asked`; `swap_asked` carries the other order's number. Each is asked for in two steps."""

    take_back_asked = Signal()
    swap_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._opened = ""
        self._plain = ""
        self._can_swap = False
        self._can_take_back = False
        self._is_several = False
        self.take_back = push_button("", lambda: self._open("take back"))
        self.swap = push_button(self.tr("Swap numbers with…"), lambda: self._open("swap"))
        self.words = Words()
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("The other order's number"))
        self.other.setAccessibleName(self.other.placeholderText())
        self.other.setMaximumWidth(220)
        self.sure = push_button("", self._do)
        self.sure.setProperty("role", "danger")
        self.back = push_button(self.tr("Back"), lambda: self._open(""))
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((first, (self.take_back, self.swap)), (second, (self.other, self.sure, self.back))):
            row.setSpacing(theme.S8)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.S4, 0, 0)
        layout.setSpacing(theme.S8)
        layout.addLayout(first)
        layout.addWidget(self.words)
        layout.addLayout(second)
        self.hide()

    def show_state(self, state: BenchState) -> None:
        parcel, plan = state.parcel, state.plan
        self.setVisible(state.stage is Stage.DONE and plan is not None and plan.ships and parcel is not None)
        if state.number != self._number or self.isHidden():
            self._number = state.number
            self.other.clear()
            self._opened = ""
        if parcel is None:
            return
        self._is_several = bool(parcel.boxes)
        self._can_take_back = state.splits or parcel.create_only
        self._can_swap = state.splits and not parcel.create_only and not self._is_several
        delete, back = self.tr("Delete the shipment…"), self.tr("Take it back…")
        self.take_back.setText(delete if parcel.create_only else back)
        self._plain = self._what_stays(state)
        self._show()

    def _what_stays(self, state: BenchState) -> str:
        """What cannot be taken back, in plain words."""
        parcel = state.parcel
        if parcel is None:
            return ""
        if parcel.create_only:
            return self.tr("The shipment is deleted at Ordoro, and what is in it waits again.")
        if not state.splits:
            cannot = self.tr(
                "It cannot be taken back from here. In Ordoro, open order {number}, choose the shipment with {parcel}, "
                "and undo its shipping."
            )
            return cannot.format(number=state.number, parcel=parcel.tracking_number)
        words = [self.tr("The order waits again, and its stock is back.")]
        if parcel.notify_channel:
            words.append(self.tr("The shop was told already, and is not untold."))
        if parcel.email_buyer or parcel.email_bill_to:
            words.append(self.tr("The e-mail to the buyer cannot be called back."))
        if parcel.is_short:
            words.append(self.tr("The split stays."))
        return " ".join(words)

    def _open(self, what: str) -> None:
        self._opened = what
        self._show()
        if what == "swap":
            self.other.setFocus()
        elif what:
            self.back.setFocus()

    def _show(self) -> None:
        is_swap = self._opened == "swap"
        self.take_back.setVisible(not self._opened and not self._is_several)
        self.swap.setVisible(not self._opened and self._can_swap)
        swap = self.tr("Both orders get the other's number, and the shop is told both. Which order has this parcel's?")
        each = self.tr("Each box stands in the day by itself: there it can be put right.")
        words = swap if is_swap else self._plain if self._opened else each if self._is_several else ""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.other.setVisible(is_swap)
        self.sure.setVisible(is_swap or (bool(self._opened) and self._can_take_back))
        self.sure.setText(self.tr("Swap") if is_swap else self.take_back.text().rstrip("…"))
        self.back.setVisible(bool(self._opened))

    def _do(self) -> None:
        what, other = self._opened, self.other.text()
        if what == "swap" and not other.strip():
            self.other.setFocus()
            return
        self._open("")
        if what == "swap":
            self.swap_asked.emit(other)
        else:
            self.take_back_asked.emit()
