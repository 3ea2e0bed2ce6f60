"""The bench's place in the window: one order, its parcel, and the one button."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.bench.stage import Stage
from app.domain.shipment import Field
from ui.bench.address import Address, AddressChange
from ui.bench.band import BegunBefore
from ui.bench.boxes import Boxes
from ui.bench.form import Form
from ui.bench.header import Header
from ui.bench.lines import Lines
from ui.bench.notes import Notes
from ui.bench.outcome import OutcomePanel
from ui.bench.page import Page
from ui.bench.scan_panel import ScanPanel
from ui.bench.ship_bar import ShipBar
from ui.bench.ship_words import ship_words
from ui.bench.standing import Standing
from ui.bench.state import BenchState
from ui.bench.steps import Steps
from ui.kit.blank import Blank
from ui.kit.enter_key import EnterMovesOn
from ui.kit.progress_line import ProgressLine

#: So long nothing that is pressed can have been meant for what the button has only just begun to say.
_TO_LOOK_SECONDS = 0.5
_LEAST = QSize(572, 360)
#: From here on the form's fields stand in one row: five, or six with the name of a carrier that is not in the table.
_ROOM_FOR_FIVE, _ROOM_FOR_SIX = 860, 1060


class BenchView(QWidget):
    """Shows a BenchState, and says what the packer did. Decides nothing but where things stand."""

    #: The entry as it is after an edit.
    edited = Signal(object)
    #: A field was left, so that it may be said that it is empty.
    field_left = Signal(object)
    #: The draft that is shown shall ship.
    ship_requested = Signal(object)
    #: What became of the step whose answer was lost?
    look_again_requested = Signal()
    address_accepted = Signal()
    #: This order is over at this bench: open the next one.
    order_done = Signal(str)

    #: A line's product shall be shown: its SKU, and the order to come back to.
    product_asked = Signal(str, str)

    #: The state that is shown now.
    rendered = Signal(object)
    #: The choice at that place was made.
    answered = Signal(int)

    #: The closed box at that place shall be packed again.
    box_opened = Signal(int)

    #: What was entered for this order shall be forgotten.
    start_over_requested = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        is_made_at_once: bool = True,
    ) -> None:
        """Whoever makes it while somebody is at work does it by `parts`."""
        super().__init__(parent)
        self._monotonic = monotonic
        self._changed_at = -_TO_LOOK_SECONDS
        self._state: BenchState | None = None
        self._focus_before: QWidget | None = None
        self._enter = EnterMovesOn(self)
        self._making = self._make()
        if is_made_at_once:
            for _ in self.parts():
                pass

    def parts(self) -> Iterator[None]:
        """Makes what is not made yet, a part at each step: all of it at once would hold up the window."""
        return self._making

    @property
    def state(self) -> BenchState | None:
        """What is shown now."""
        return self._state

    @property
    def is_looked_at(self) -> bool:
        """Whether a press can be meant for this order, and for what the button says of it now."""
        return self._monotonic() - self._changed_at >= _TO_LOOK_SECONDS

    def render(self, state: BenchState) -> None:  # type: ignore[override]
        """Show `state`. A field keeps its cursor while its text is the one that is shown."""
        former, self._state = self._state, state
        first_of_order = former is None or former.number != state.number
        if first_of_order or (former is not None and former.stage.is_over is not state.stage.is_over):
            self._changed_at = self._monotonic()
        if former is not None and former.stage.can_edit and not state.stage.can_edit:
            self._park_the_focus()
        self._pages.setCurrentIndex(0 if state.stage is Stage.EMPTY else 1)
        self.rendered.emit(state)
        self.scan.show_state(state, self.form.tracking if state.stage.can_edit else self)
        if state.stage is Stage.EMPTY:
            return
        self.header.show_state(state)
        if state.is_reading != self.reading.is_busy:
            (self.reading.start if state.is_reading else self.reading.stop)()
        self.standing.show_state(state)
        self.address.show_state(state)
        self.notes.show_state(state)
        self.address_change.show_change(state.address_change)
        self.lines.show_state(state)
        self.begun_before.show_state(state)
        self.boxes.show_state(state)
        self.form.show_state(state)
        self.form.setVisible(not state.stage.is_over)
        self.steps.show_plan(state.plan)
        self.outcome.show_state(state)
        self.ship_bar.show_words(ship_words(state))
        self._fit_form()
        self._set_tab_order()
        self._page.arrange()
        if first_of_order:
            self._top.verticalScrollBar().setValue(0)
            self._shelf.verticalScrollBar().setValue(0)
        elif former is not None and former.stage is not state.stage:
            self._give_focus_back(state)
        if state.plan is not None and not state.stage.can_edit:
            self._shelf.look_at(self.steps)
        elif former is not None and not first_of_order:
            self._look_at_line(_counted_last(former, state))

    def press_ship(self) -> None:
        """Do what the button says, by its shortcut."""
        if self.ship_bar.button.isEnabled():
            self.act()

    def ship_all(self) -> None:
        self.lines.ship_all()

    def ship_none(self) -> None:
        self.lines.ship_none()

    def ask_for_product(self) -> None:
        self.lines.ask_for_product()

    def copy_address(self) -> None:
        self.address.copy.copy()

    def go_to_start(self, *, insist: bool) -> None:
        """Put the focus where a packer begins or is asked; taken from no search and no list unless that is wanted."""
        focused = QApplication.focusWidget()
        is_free = insist or focused is None or self.isAncestorOf(focused)
        if is_free and not self.scan.take_the_keys():
            self.form.focus_first()

    def go_to_question(self) -> None:
        """What has to be answered first answers to the keys."""
        if self.scan.isVisible():
            self.scan.take_the_keys()

    def has_the_packer(self) -> bool:
        """Whether the keyboard works here, and not in the list or its search."""
        return QApplication.focusWidget() is None or self._focused_here() is not None

    def go_to_tracking(self) -> None:
        """Where a packer begins, brought into sight."""
        self.form.focus_first()
        self._shelf.look_at(self.form.tracking)

    def type_tracking(self, text: str) -> None:
        """What was typed where it had no meaning is meant for the tracking number, while there is one to enter."""
        if self._state is not None and self._state.stage.can_edit and not self._state.entry.create_only:
            self.form.type_tracking(text)
            self._shelf.look_at(self.form.tracking)

    def go_to_field(self, field: Field, line_id: str = "") -> None:
        """Put the focus where something is wrong, and bring it into sight."""
        if field is Field.QUANTITY:
            rows = self.lines.rows
            row = next((row for row in rows if row.line_id == line_id), rows[0] if rows else None)
            if row is not None:
                row.quantity.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._top.look_at(row)
            return
        shown = self.form.field(field)
        if shown is not None:
            shown.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._shelf.look_at(shown)

    def minimumSizeHint(self) -> QSize:
        """As small as it can be made, whatever is shown now."""
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_form()

    def _focused_here(self) -> QWidget | None:
        focused = QApplication.focusWidget()
        return focused if focused is not None and (focused is self or self.isAncestorOf(focused)) else None

    def _park_the_focus(self) -> None:
        """What is about to be disabled would pass its focus on, perhaps to the list, and the list would move on."""
        focused = self._focused_here()
        if focused is not None and focused is not self:
            self._focus_before = focused
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_focus_back(self, state: BenchState) -> None:
        """What was disabled while a plan was under way lost the focus; nothing else may lose it for that."""
        if QApplication.focusWidget() is not None and self._focused_here() is None:
            return
        if self.scan.take_the_keys():
            return
        if state.stage.can_edit and self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not state.stage.can_edit and self.ship_bar.button.isEnabled():
            self.ship_bar.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self) -> None:
        """Do what the button says now."""
        state = self._state
        if state is None or not self.is_looked_at:
            return
        if state.stage.is_over:
            self.order_done.emit(state.number)
        elif state.stage is Stage.UNSURE:
            self.look_again_requested.emit()
        elif state.draft is not None and self.isVisible() and not self._shelf.shows(self.form.tracking):
            self.go_to_tracking()
        elif state.draft is not None:
            self.ship_requested.emit(state.draft)

    def _look_at_line(self, line_id: str) -> None:
        row = next((row for row in self.lines.rows if line_id and row.line_id == line_id), None)
        if row is not None:
            self._top.look_at(row)

    def _ask_for_product(self, sku: str) -> None:
        if self._state is not None:
            self.product_asked.emit(sku, self._state.number)

    def _connect(self) -> None:
        self.lines.edited.connect(self.edited)
        self.lines.product_asked.connect(self._ask_for_product)
        self.form.edited.connect(self.edited)
        self.form.left.connect(self.field_left)
        self.ship_bar.pressed.connect(self.act)
        self.address_change.accepted.connect(self.address_accepted)
        self.begun_before.start_over.connect(self.start_over_requested)
        self.scan.answered.connect(self.answered)
        self.boxes.opened.connect(self.box_opened)

    def _make(self) -> Iterator[None]:
        """From the outside to the inside, each in its place at once: see `Shelf`."""
        self.scan = ScanPanel(self)
        yield
        self._pages = QStackedWidget(self)
        self.blank = Blank(self._pages)
        self._page = Page(self._pages)
        self.header = Header(self._page)
        self.reading = ProgressLine(self._page)
        self._top, self._shelf = self._page.top, self._page.shelf
        heads = self._top.inside
        yield
        self.standing = Standing(heads)
        self.address = Address(heads)
        yield
        self.notes = Notes(heads)
        self.address_change = AddressChange(heads)
        yield
        self.lines = Lines(self._enter, heads)
        below = self._shelf.inside
        yield
        self.begun_before = BegunBefore(below)
        self.boxes = Boxes(below)
        yield
        self.form = Form(below)
        yield
        self.outcome = OutcomePanel(below)
        self.steps = Steps(below)
        self.ship_bar = ShipBar(self._page)
        yield
        self._lay_out()
        self._connect()
        self._enter.watch(self)

    def _lay_out(self) -> None:
        self.blank.say(
            "box",
            self.tr("Choose an order"),
            self.tr("Its address, its lines and its notes come up here, ready to pack."),
        )
        self._top.fill(self.standing, self.address, self.notes, self.address_change, self.lines)
        self._shelf.fill(self.begun_before, self.boxes, self.form, self.outcome, self.steps)
        self._page.hold(self.header, self.reading, self.ship_bar)
        self._page.fold((self.header, self.address), self.boxes)
        self._pages.addWidget(self.blank)
        self._pages.addWidget(self._page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.scan)
        outer.addWidget(self._pages, 1)

    def _fit_form(self) -> None:
        """In a wide bench its fields take one row."""
        named_freely = self._state is not None and self._state.entry.is_other
        self.form.set_wide(self.width() >= (_ROOM_FOR_SIX if named_freely else _ROOM_FOR_FIVE))

    def _set_tab_order(self) -> None:
        form, telling = self.form, self.form.telling
        chain: list[QWidget] = [row.quantity.edit for row in self.lines.rows]
        chain += [self.begun_before.again, form.tracking, form.carrier, form.other, form.method, form.cost, form.date]
        chain += [telling.channel, telling.buyer, telling.bill_to, telling.create_only, form.more]
        chain.append(self.ship_bar.button)
        for before, after in itertools.pairwise(chain):
            if before.nextInFocusChain() is not after:
                QWidget.setTabOrder(before, after)


def _counted_last(former: BenchState, state: BenchState) -> str:
    """The line that was counted, or taken back, since the former state; "" for none."""
    before, now = (each.counting.ticks if each.counting is not None else () for each in (former, state))
    return "" if now == before else max(now, before, key=len)[-1].line_id
