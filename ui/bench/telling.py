"""Who hears of the parcel: the sales channel, the buyer, the payer; and "create the shipment only"."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.bench.entry import Entry
from ui import theme
from ui.bench.state import BenchState

_LONGEST_CHANNEL = 32


class Telling(QWidget):
    """One box that is always there; the rare ones are behind "More", and stay in sight where one is ticked."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = Entry()
        self._is_open = False
        self._can_create_only = False
        self.channel = QCheckBox()
        self.buyer = QCheckBox(self.tr("E-mail the buyer from Ordoro"))
        self.bill_to = QCheckBox(self.tr("E-mail the bill-to address from Ordoro"))
        self.create_only = QCheckBox(self.tr("Create the shipment only, track it later"))
        self.create_only.setToolTip(self.tr("For printing the label in Ordoro before the parcel is weighed."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for box in (self.channel, self.buyer, self.bill_to, self.create_only):
            box.setMinimumHeight(theme.CONTROL_HEIGHT)
            layout.addWidget(box)
        self.channel.toggled.connect(lambda on: self.edited.emit(replace(self._entry, notify_channel=on)))
        self.buyer.toggled.connect(lambda on: self.edited.emit(replace(self._entry, email_buyer=on)))
        self.bill_to.toggled.connect(lambda on: self.edited.emit(replace(self._entry, email_bill_to=on)))
        self.create_only.toggled.connect(lambda on: self.edited.emit(replace(self._entry, create_only=on)))
        self._arrange()

    def show_more(self, shown: bool) -> None:
        self._is_open = shown
        self._arrange()

    def show_state(self, state: BenchState) -> None:
        self._entry = entry = state.entry
        self._can_create_only = state.can_create_only
        name = state.order.channel if state.order is not None else ""
        short = name if len(name) <= _LONGEST_CHANNEL else name[:_LONGEST_CHANNEL] + "…"
        words = self.tr("Tell {channel} that it shipped").format(channel=short.replace("&", "&&"))
        self.channel.setText(words if name else self.tr("Tell the sales channel that it shipped"))
        for box, on in (
            (self.channel, entry.notify_channel),
            (self.buyer, entry.email_buyer),
            (self.bill_to, entry.email_bill_to),
            (self.create_only, entry.create_only),
        ):
            with QSignalBlocker(box):
                box.setChecked(on)
        for box in (self.channel, self.buyer, self.bill_to):
            box.setEnabled(not entry.create_only)
        self._arrange()

    def _arrange(self) -> None:
        entry = self._entry
        self.buyer.setVisible(self._is_open or entry.email_buyer)
        self.bill_to.setVisible(self._is_open or entry.email_bill_to)
        self.create_only.setVisible(self._can_create_only and (self._is_open or entry.create_only))
