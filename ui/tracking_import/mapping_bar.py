"""The drop-downs over the preview: which column of the file says what, and the carrier where none does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.tables.mapping import Role
from ui import theme
from ui.kit.elided_combo import ElidedCombo
from ui.kit.field import Field

_IN_A_ROW = 5
_LONGEST = 60


class MappingBar(QWidget):
    """`changed` is emitted when a person chose another column, or another carrier."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {role: self._box() for role in _titles()}
        self.carrier = self._box()
        #: What the file's other columns were taken for; they have no box.
        self._others: dict[Role, int] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.S12)
        grid.setVerticalSpacing(theme.S8)
        titles = [*_titles().values(), self.tr("Carrier where none is told")]
        for at, (title, box) in enumerate(zip(titles, (*self.boxes.values(), self.carrier), strict=True)):
            grid.addWidget(Field(title, box), at // _IN_A_ROW, at % _IN_A_ROW)
        for column in range(_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def columns(self) -> dict[Role, int]:
        chosen = {role: box.currentData() for role, box in self.boxes.items()}
        return {**self._others, **{role: at for role, at in chosen.items() if at is not None}}

    @property
    def carrier_name(self) -> str:
        return str(self.carrier.currentData() or "")

    def show_columns(self, headings: Sequence[str], columns: Mapping[Role, int]) -> None:
        self._others = {role: at for role, at in columns.items() if role not in self.boxes}
        for role, box in self.boxes.items():
            with QSignalBlocker(box):
                box.clear()
                box.addItem(self.tr("– not in the file –"), None)
                for at, heading in enumerate(headings):
                    box.addItem(heading if len(heading) <= _LONGEST else f"{heading[:_LONGEST]}…", at)
                box.setCurrentIndex(columns.get(role, -1) + 1)

    def show_carriers(self, names: Sequence[str], chosen: str) -> None:
        with QSignalBlocker(self.carrier):
            self.carrier.clear()
            self.carrier.addItem(self.tr("– by the number –"), "")
            for name in names:
                self.carrier.addItem(name, name)
            self.carrier.setCurrentIndex(max(self.carrier.findData(chosen), 0))

    def _box(self) -> ElidedCombo:
        box = ElidedCombo()
        box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        return box


def _titles() -> dict[Role, str]:
    say = QCoreApplication.translate
    return {
        Role.ORDER: say("tracking_import", "Order number"),
        Role.TRACKING: say("tracking_import", "Tracking number"),
        Role.CARRIER: say("tracking_import", "Carrier"),
        Role.METHOD: say("tracking_import", "Method"),
        Role.COST: say("tracking_import", "Cost"),
        Role.SHIP_DATE: say("tracking_import", "Ship date"),
        Role.VOID: say("tracking_import", "Voided"),
        Role.NAME: say("tracking_import", "Recipient"),
        Role.POSTCODE: say("tracking_import", "Postcode"),
    }
