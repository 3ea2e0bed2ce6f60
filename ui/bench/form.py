"""The parcel's form: what the label says, when it leaves, and who is told."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDate, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.bench.entry import Entry
from app.domain.money import AmountError, parse_amount
from app.domain.shipment import Field, Problem
from ui import theme
from ui.bench.preset_rows import PresetRows
from ui.bench.slot import Messages, Slot
from ui.bench.state import BenchState
from ui.bench.telling import Telling
from ui.kit import dates
from ui.kit.amounts import money
from ui.kit.carrier_choice import CalmDate, CarrierChoice, MethodChoice
from ui.kit.icons import icon

_COLUMNS = 20
#: (row, column, span) of tracking, carrier, method, cost, date and another carrier's name, without and with the last.
_Places = tuple[tuple[int, int, int], ...]
_NARROW: tuple[_Places, _Places] = (
    ((0, 0, 12), (0, 12, 8), (1, 0, 10), (1, 10, 4), (1, 14, 6)),
    ((0, 0, 8), (0, 8, 6), (1, 0, 10), (1, 10, 4), (1, 14, 6), (0, 14, 6)),
)
_WIDE: tuple[_Places, _Places] = (
    ((0, 0, 6), (0, 6, 4), (0, 10, 5), (0, 15, 2), (0, 17, 3)),
    ((0, 0, 5), (0, 5, 3), (0, 11, 4), (0, 15, 2), (0, 17, 3), (0, 8, 3)),
)
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Form(QWidget):
    """Emits the whole entry, as it is after each change, and which field was left."""

    edited = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = Entry()
        self._number = ""
        self._typed: set[QObject] = set()
        self._was_typed_ahead = False
        self.tracking = QLineEdit()
        self.tracking.setPlaceholderText(self.tr("scan or type"))
        self.tracking.setMinimumWidth(120)
        self.carrier = CarrierChoice()
        self.other = QLineEdit()
        self.method = MethodChoice()
        self.cost = QLineEdit()
        self.cost.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.cost.setMinimumWidth(88)
        self.cost.setPlaceholderText(self.tr("optional"))
        self.date = CalmDate()
        self.date.setDisplayFormat(dates.full_format())
        self.telling = Telling(self)
        self.presets = PresetRows(self)
        self.more = QPushButton(self.tr("More"))
        self.messages = (Messages(self), Messages(self))
        self._grid = QGridLayout()
        self._layout = QVBoxLayout(self)
        self._is_wide = False
        self._arranged_for = (False, False)
        self._fields = {
            Field.TRACKING: Slot(self.tr("Tracking number"), self.tracking),
            Field.CARRIER: Slot(self.tr("Carrier"), self.carrier),
            Field.METHOD: Slot(self.tr("Method"), self.method),
            Field.COST: Slot(self.tr("Cost"), self.cost),
            Field.SHIP_DATE: Slot(self.tr("Ship date"), self.date),
        }
        self._other_field = Slot(self.tr("The carrier's name"), self.other, self)
        self._places: dict[QObject, Field] = {
            self.tracking: Field.TRACKING,
            self.carrier: Field.CARRIER,
            self.other: Field.CARRIER,
            self.method: Field.METHOD,
            self.cost: Field.COST,
        }
        self._lay_out()
        self._connect()

    def field(self, which: Field) -> Slot | None:
        """Where problems of `which` are shown."""
        if which is Field.CARRIER and self._entry.is_other:
            return self._other_field
        return self._fields.get(which)

    def show_state(self, state: BenchState) -> None:
        if state.number != self._number:
            self._number = state.number
            self._typed.clear()  # nothing was typed for this order yet
        self._entry = entry = state.entry
        _set(self.tracking, entry.tracking_number)
        self.carrier.offer(state.carriers)
        self.carrier.show_choice(entry.carrier, is_other=entry.is_other)
        self._other_field.setVisible(entry.is_other)
        self.set_wide(self._is_wide)
        _set(self.other, entry.carrier if entry.is_other else "")
        methods = next((each.methods for each in state.carriers if each.name == entry.carrier), ())
        self.method.offer(methods)
        self.method.show_text(entry.method)
        _set(self.cost, entry.cost)
        day = entry.ship_date or (state.base.ship_date if state.base else None) or state.today
        with QSignalBlocker(self.date):
            self.date.setDate(QDate(day.year, day.month, day.day))
        self.telling.show_state(state)
        self.presets.show_state(state)
        self._show_problems(state)
        can_edit = state.stage.can_edit and state.base is not None
        self.setEnabled(can_edit)
        for field in (*self._fields.values(), self._other_field):
            field.setEnabled(not entry.create_only)

    def set_wide(self, is_wide: bool) -> None:
        """Whether there is room for all fields in one row."""
        self._is_wide = is_wide
        if self._arranged_for != (self._is_wide, self._entry.is_other):
            self._arrange()

    def focus_first(self) -> None:
        """Where a packer begins; what stands there is replaced by what is typed, but never by its own second half."""
        self.tracking.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._was_typed_ahead:
            self.tracking.end(False)
        else:
            self.tracking.selectAll()
        self._was_typed_ahead = False

    def type_tracking(self, text: str) -> None:
        """Go on with it in the tracking number, as if it had been typed there; it may still be closed."""
        self._was_typed_ahead = not self.tracking.isEnabled()
        if self.tracking.isEnabled():
            self.tracking.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tracking.insert(text)
        self._edit(self.tracking, tracking_number=self.tracking.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and watched in self._places:
            by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason and watched in self._typed
            if not self.isVisible():
                return False  # hidden with its page, a field loses the focus as if by Tab: nobody left it
            if event.reason() in _BY_KEYBOARD or by_mouse:
                self._leave(watched)
        return False

    def _leave(self, watched: QObject) -> None:
        if watched is self.cost:
            self._write_cost_properly()
        self.left.emit(self._places[watched])

    def _write_cost_properly(self) -> None:
        try:
            words = money(parse_amount(self.cost.text()))
        except AmountError:
            return
        if words != self.cost.text():
            self.edited.emit(replace(self._entry, cost=words))

    def _show_problems(self, state: BenchState) -> None:
        first: dict[Field, Problem] = {}
        for problem in state.open_problems:
            kept = first.get(problem.field)
            if kept is None or (kept.is_warning and not problem.is_warning):
                first[problem.field] = problem
        for which, slot in (*self._fields.items(), (Field.CARRIER, self._other_field)):
            found = first.get(which) if slot is self.field(which) else None
            note = self._label_words(state) if which is Field.TRACKING else ""
            is_warning = found is not None and found.is_warning
            slot.set_problem(found.message if found else "", is_warning=is_warning, note=note)
        for line in self.messages:
            line.update()

    def _label_words(self, state: BenchState) -> str:
        """What was cut off the label's code, and what it says of the address."""
        label = state.label
        if label is None:
            return ""
        parts = [self.tr("{what} removed").format(what=label.removed)] if label.removed else []
        if label.is_checked:
            parts.append(self.tr("✓ the address's postcode"))
        return " · ".join(parts)

    def _connect(self) -> None:
        self.tracking.textEdited.connect(lambda text: self._edit(self.tracking, tracking_number=text))
        self.carrier.chosen.connect(self._choose_carrier)
        self.other.textEdited.connect(lambda text: self._edit(self.other, carrier=text))
        self.method.editTextChanged.connect(lambda text: self._edit(self.method, method=text))
        self.cost.textEdited.connect(lambda text: self._edit(self.cost, cost=text))
        self.date.dateChanged.connect(lambda day: self._edit(self.date, ship_date=day.toPython()))
        self.telling.edited.connect(self.edited)
        self.more.toggled.connect(self._show_more)
        for widget in self._places:
            widget.installEventFilter(self)

    def _edit(self, widget: QObject, **changes: object) -> None:
        self._typed.add(widget)
        self.edited.emit(replace(self._entry, **changes))  # type: ignore[arg-type]

    def _choose_carrier(self, name: str, is_other: bool) -> None:
        if (name, is_other) == (self._entry.carrier, self._entry.is_other):
            return
        self._edit(self.carrier, carrier=name, is_other=is_other, method="")

    def _show_more(self, shown: bool) -> None:
        self.telling.show_more(shown)
        self.presets.setVisible(shown)
        self.more.setIcon(icon("chevron-up" if shown else "chevron-down", "accent"))

    def _lay_out(self) -> None:
        self.more.setProperty("role", "quiet")
        self.more.setCheckable(True)
        self.more.setAutoDefault(False)
        self.more.setIcon(icon("chevron-down", "accent"))
        self.more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.more.setToolTip(self.tr("E-mails, and creating the shipment only"))
        foot = QHBoxLayout()
        foot.setSpacing(theme.S12)
        foot.addWidget(self.telling, 1)
        foot.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.setHorizontalSpacing(theme.S12)
        self._grid.setVerticalSpacing(1)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(self._grid)
        self._layout.addLayout(foot)
        self._layout.addWidget(self.presets)
        self._arrange()

    def _arrange(self) -> None:
        """Five fields in a row where there is room, else two rows of an even grid."""
        for widget in (*self._fields.values(), self._other_field, *self.messages):
            self._grid.removeWidget(widget)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        places = _WIDE if self._is_wide else _NARROW
        shown = places[self._entry.is_other]
        rows: tuple[list[Slot], list[Slot]] = ([], [])
        for which, (row, column, span) in zip((*self._fields, None), shown, strict=False):
            field = self._other_field if which is None else self._fields[which]
            rows[row].append(field)
            self._grid.addWidget(field, 2 * row, column, 1, span)
        for at, (line, slots) in enumerate(zip(self.messages, rows, strict=True)):
            line.stand_under(tuple(slots))
            line.setVisible(bool(slots))
            self._grid.addWidget(line, 2 * at + 1, 0, 1, _COLUMNS)
        self._arranged_for = (self._is_wide, self._entry.is_other)


def _set(edit: QLineEdit, text: str) -> None:
    if edit.text() != text:
        with QSignalBlocker(edit):
            edit.setText(text)
