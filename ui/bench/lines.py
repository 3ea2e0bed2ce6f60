"""The order's lines, the two buttons that set them all, and the one that closes their box."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.bench.entry import Entry
from app.bench.stage import Stage
from app.domain.order import OrderLine
from app.domain.shipment import Field, Problem, ShipmentDraft
from app.words import counted
from ui import actions, theme
from ui.bench import wording
from ui.bench.line_row import LineRow, ShippedRow
from ui.bench.state import BenchState
from ui.bench.wording import items
from ui.kit import scan_words
from ui.kit.button import push_button
from ui.kit.enter_key import EnterMovesOn
from ui.kit.wrapped import ElidedLabel

#: The size of what stands in that column, how wide it may become, and how narrow.
_SMALL, _WIDEST_PLACE, _LEAST_PLACE = 13, 180, 72


class Lines(QWidget):
    """Emits the whole entry, as it is after each change."""

    edited = Signal(object)
    #: The SKU of a line whose product shall be shown.
    product_asked = Signal(str)

    def __init__(self, enter: EnterMovesOn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._enter = enter
        self._entry = Entry()
        self._base: ShipmentDraft | None = None
        self._to_ship: tuple[OrderLine, ...] = ()
        #: How many of each line are in closed boxes.
        self._boxed: dict[str, int] = {}
        #: What each button says, and its keys.
        self._labels: dict[QPushButton, tuple[str, str]] = {}
        self._rows: list[LineRow] = []
        self._over: list[ShippedRow] = []
        self.count = ElidedLabel()
        self.count.setProperty("type", "strong")
        self.problem = ElidedLabel()
        self.problem.setProperty("said", "error")
        self.next_parcel = self._button(self.tr("Next parcel"), "next_parcel")
        self.all = self._button(self.tr("All"), "all")
        self.none = self._button(self.tr("None"), "none")
        self.all.clicked.connect(self.ship_all)
        self.none.clicked.connect(self.ship_none)
        self._build()

    @property
    def rows(self) -> tuple[LineRow, ...]:
        """The rows that are shown, from the top."""
        return tuple(self._rows[: len(self._to_ship)])

    @property
    def shipped_rows(self) -> tuple[ShippedRow, ...]:
        """Below them: those of which nothing remains."""
        return tuple(row for row in self._over if not row.isHidden())

    def ship_all(self) -> None:
        if self.all.isEnabled():
            self._set_every(ship=True)

    def ship_none(self) -> None:
        if self.none.isEnabled():
            self._set_every(ship=False)

    def _set_every(self, *, ship: bool) -> None:
        if self._base is not None:
            self.edited.emit(self._entry.with_every(self._base, ship=ship))

    def ask_for_product(self) -> None:
        """Of the line that is worked on, or the first one."""
        rows = self.rows
        worked_on = (row for row in rows if row.quantity.edit.hasFocus())
        row = next(worked_on, rows[0] if rows else None)
        if row is not None and row.sku:
            self.product_asked.emit(row.sku)

    def show_state(self, state: BenchState) -> None:
        order, base = state.order, state.base
        self._entry = state.entry
        self._base = base
        lines = order.lines if order is not None and base is not None else ()
        # What is in closed boxes asks for nothing more, as if it had shipped.
        self._boxed = {line.line_id: base.boxed(line) for line in lines} if base is not None and base.boxes else {}
        seen = [replace(line, ordered=line.ordered - self._boxed.get(line.line_id, 0)) for line in lines]
        self._to_ship = tuple(line for line in seen if line.remaining > 0)
        over = tuple(line for line in seen if line.remaining <= 0)
        self._make_rows(len(self._to_ship))
        self._show_shipped(over)
        can_edit = state.stage.can_edit
        self._show_next_parcel(can_close=state.can_close_box)
        self.all.setEnabled(can_edit and bool(self._to_ship))
        self.none.setEnabled(can_edit and bool(self._to_ship))
        if order is None or base is None:
            return
        self._show_heads(state)
        by_line = _worst_by_line(state.open_problems)
        self._set_widths()
        for row, line in zip(self._rows, self._to_ship, strict=False):
            text = state.entry.quantity_text(line, base)
            image = state.pictures.get(line.image_url)
            row.show_line(line, text, by_line.get(line.line_id), image, can_edit=can_edit)
            row.show_boxed(self._boxed.get(line.line_id, 0))
            row.show_counted(line, state.counting if state.counts_items and state.stage.can_edit else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()
        self._fit_heads()

    def _set_widths(self) -> None:
        """The same in every row; where a thing lies is cut short only in a bench that is too narrow for it."""
        if not self._to_ship:
            return
        digits = max(len(str(line.remaining)) for line in self._to_ship)
        of_width = max(self._widest(line) for line in self._to_ship) + theme.S4
        strong = QFont(self.font())
        strong.setPixelSize(_SMALL)
        strong.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(strong)
        texts = [text for line in self._to_ship for text in (line.location, wording.stock(line))]
        needed = max(metrics.horizontalAdvance(text) for text in texts) + theme.S4
        where = max(min(needed, _WIDEST_PLACE, self.width() // 5), _LEAST_PLACE)
        for row in self._rows:
            row.set_widths(digits, of_width, where)

    def _show_heads(self, state: BenchState) -> None:
        parcel = state.parcel
        remaining = sum(line.remaining for line in self._to_ship)
        chosen = [line for line in self._to_ship if parcel is not None and parcel.quantity(line) > 0]
        total = sum(min(parcel.quantity(line), line.remaining) for line in chosen) if parcel is not None else 0
        count = len(chosen)
        lines = counted("Bench", "%n line", "%n lines", count)
        what = items(total)
        if total != remaining:
            what = self.tr("{count} of {items}").format(count=total, items=items(remaining))
        words = self.tr("{lines} · {items} to ship")
        if state.stage is Stage.DONE:
            is_made = parcel is not None and parcel.create_only
            words = self.tr("{lines} · {items} in the shipment") if is_made else self.tr("{lines} · {items} shipped")
        heads = words.format(lines=lines, items=what)
        is_several = parcel is not None and bool(parcel.boxes)
        if parcel is not None and is_several and state.stage.can_edit:
            heads = self.tr("Box {box} · {what}").format(box=parcel.place + 1, what=heads)
        elif parcel is not None and is_several:
            heads = self.tr("{items} in {count} boxes").format(items=items(parcel.total), count=len(parcel.boxes) + 1)
        if state.counting is not None and state.counting.has_begun and (state.stage.can_edit or not is_several):
            heads = f"{heads} · {scan_words.verified_words(state.counting)}"
        self.count.setText(heads)
        problems = state.open_problems
        general = [each.message for each in problems if each.field is Field.QUANTITY and not each.line_id]
        self.problem.setText(general[0] if general else "")
        self._fit_heads()

    def _show_next_parcel(self, *, can_close: bool) -> None:
        self.next_parcel.setVisible(can_close)
        self._fit_heads()

    def _fit_heads(self) -> None:
        """How far the order is must be read: where there is no room, the keys of the buttons stand in their tips."""
        buttons = [each for each in (self.all, self.none, self.next_parcel) if not each.isHidden()]
        said = (self.count, self.problem)
        needed = sum(each.sizeHint().expandedTo(each.minimumSizeHint()).width() + theme.S8 for each in said)
        for with_keys in (buttons, buttons[2:], []):
            for button in buttons:
                label, keys = self._labels[button]
                button.setText(f"{label}  {keys}" if button in with_keys else label)
            if needed + sum(each.sizeHint().width() + theme.S8 for each in buttons) <= self.width() - theme.S8:
                return

    def _widest(self, line: OrderLine) -> int:
        """How much room "of 3" and "1 shipped" need."""
        shipped = counted("Bench", "%n shipped", "%n shipped", line.shipped) if line.shipped else ""
        verified = "✓ " + counted("Bench", "%n verified", "%n verified", line.remaining)
        in_boxes = self._boxed.get(line.line_id, 0)
        boxed = counted("Bench", "%n in boxes", "%n in boxes", in_boxes) if self._boxed else ""
        parts = sum(part.quantity for part in line.parts) * line.remaining
        of_kit = scan_words.parts_words(parts, parts) if parts else ""
        texts = (self.tr("of {count}").format(count=line.remaining), shipped, verified, boxed, of_kit)
        return max(self.fontMetrics().horizontalAdvance(text) for text in texts)

    def _make_rows(self, wanted: int) -> None:
        while len(self._rows) < wanted:
            row = LineRow()
            row.quantity_changed.connect(self._change)
            row.product_asked.connect(self.product_asked)
            self._enter.watch(row)
            self._rows.append(row)
            self._row_box.addWidget(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < wanted)

    def _show_shipped(self, lines: tuple[OrderLine, ...]) -> None:
        while len(self._over) < len(lines):
            row = ShippedRow()
            self._over.append(row)
            self._over_box.addWidget(row)
        for at, row in enumerate(self._over):
            row.setVisible(at < len(lines))
            if at < len(lines):
                row.show_line(lines[at], self._boxed.get(lines[at].line_id, 0))

    def _change(self, line_id: str, text: str) -> None:
        self.edited.emit(self._entry.with_quantity(line_id, text))

    def _button(self, label: str, action: str) -> QPushButton:
        button = push_button(f"{label}  {actions.keys(action)}", role="quiet")
        self._labels[button] = (label, actions.keys(action))
        button.setToolTip(actions.hint(action))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _build(self) -> None:
        heads = QHBoxLayout()
        heads.setContentsMargins(theme.S12, 0, theme.S4, 0)
        heads.setSpacing(theme.S8)
        heads.addWidget(self.count)
        heads.addWidget(self.problem, 1)
        heads.addWidget(self.next_parcel)
        heads.addWidget(self.all)
        heads.addWidget(self.none)
        self._row_box = QVBoxLayout()
        self._row_box.setSpacing(0)
        self._over_box = QVBoxLayout()
        self._over_box.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(heads)
        layout.addLayout(self._row_box)
        layout.addLayout(self._over_box)


def _worst_by_line(problems: tuple[Problem, ...]) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    for problem in problems:
        if problem.field is Field.QUANTITY and (problem.line_id not in found or not problem.is_warning):
            found[problem.line_id] = problem
    return found
