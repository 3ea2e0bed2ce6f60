"""What became of the order: shown in the form's place when nothing is left to enter."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.bench.stage import Stage
from ui import theme
from ui.bench import wording
from ui.bench.afterwards import Afterwards
from ui.bench.band import Ground
from ui.bench.countdown import Countdown
from ui.bench.state import BenchState
from ui.bench.words import Words


class OutcomePanel(Ground):
    """A title and a sentence on a coloured ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("good", parent)
        self.title = Words()
        self.title.setProperty("type", "title")
        self.text = Words()
        self.countdown = Countdown()
        self.afterwards = Afterwards()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S16, theme.S12, theme.S16, theme.S12)
        layout.setSpacing(theme.S4)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addWidget(self.countdown)
        layout.addWidget(self.afterwards)
        self.hide()

    def show_state(self, state: BenchState) -> None:
        self.setVisible(state.stage.is_over)
        parcel = state.parcel
        self.afterwards.show_state(state)
        tells_shop = parcel is not None and parcel.notify_channel
        self.countdown.count(state.held_seconds, tells_shop=tells_shop, is_offline=state.is_offline)
        if state.stage is Stage.DONE:
            self.set_state("due" if state.is_part_shipped else "good")
            self._say(*self._done(state))
        elif state.stage is Stage.HELD:
            self.set_state("accent")
            title, text = self._done(state)
            self._say(self.tr("✓ {number} is packed").format(number=state.number), text)
        elif state.stage is Stage.GONE:
            self.set_state("due")
            self._say(self.tr("Nothing to ship here"), state.why_gone)
        elif state.stage is Stage.KEPT:
            self.set_state("accent")
            title = self.tr("{number} is kept here and not sent yet").format(number=state.number)
            self._say(title, wording.why_it_waits(state.plan))

    def _done(self, state: BenchState) -> tuple[str, str]:
        parcel, number = state.parcel, state.number
        if parcel is None:
            return self.tr("✓ {number} is shipped").format(number=number), ""
        if parcel.create_only:
            title = self.tr("✓ The shipment of {number} is made").format(number=number)
            return title, self.tr("{items}; nothing is tracked yet.").format(items=wording.items(parcel.total))
        # Of several boxes each has its own row.
        label = [] if parcel.boxes else [parcel.carrier, parcel.method, parcel.tracking_number]
        if state.is_part_shipped:
            whole = wording.items(parcel.order.remaining)
            title = self.tr("✓ {count} of {items} of {number} shipped · {stays}").format(
                count=parcel.total, items=whole, number=number, stays=wording.stays(parcel.left_over)
            )
        else:
            title = self.tr("✓ {number} is shipped").format(number=number)
            if parcel.boxes:
                title = self.tr("✓ {number} is shipped in {count} boxes").format(
                    number=number, count=len(parcel.boxes) + 1
                )
            label.insert(0, wording.items(parcel.total))
        return title, " · ".join(part for part in label if part)

    def _say(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
