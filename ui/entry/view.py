"""A new order: who gets it at the left, what of at the right, and below what it comes to and the one button."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.entry import EntryProblem
from app.domain.money import AmountError, parse_amount
from app.settings.unsent_order import UnsentLine, UnsentOrder
from ui import actions, theme
from ui.entry import fields
from ui.entry.line_row import money
from ui.entry.lines import Lines
from ui.entry.reading import LineTexts, Reading, read_order
from ui.kit.button import push_button
from ui.kit.enter_key import EnterMovesOn
from ui.kit.form import Form, Value
from ui.kit.notice_bar import NoticeBar
from ui.kit.wrapped import WrappedLabel


class EntryView(QWidget):
    """`save_asked` when the primary button is pressed."""

    save_asked = Signal()
    cleared = Signal()
    closed = Signal()
    #: After each keystroke.
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_sending = False
        self.usual = Form(fields.usual())
        self.further = Form(fields.further())
        self.bill_to = Form(fields.address("bill_to"))
        self.ship_from = Form(fields.address("ship_from"))
        self.amounts = Form(fields.amounts(), 4)
        self.same = QCheckBox(self.tr("The bill goes there, too"))
        self.same.setChecked(True)
        self.elsewhere = QCheckBox(self.tr("It ships from another address than the warehouse's"))
        self.more = push_button(role="quiet")
        self.more.setCheckable(True)
        self.lines = Lines()
        self.sums = QLabel()
        self.sums.setProperty("type", "secondary")
        self.total = QLabel()
        self.total.setProperty("type", "number")
        self.said = WrappedLabel()
        self.said.hide()
        self.back = push_button(self.tr("Back to the bench"))
        self.clear_button = push_button(self.tr("Clear"))
        self.save = push_button(role="primary")
        self.notice_place = QVBoxLayout()
        self._enter = EnterMovesOn(self)
        self._lay_out()
        self._enter.watch(self.usual)
        self._enter.watch(self.further)
        self._connect()
        self._show_more(False)
        self.show_sending(False)
        self.reckon()

    @property
    def forms(self) -> tuple[Form, ...]:
        """In the order in which they are filled in."""
        return (self.usual, self.further, self.bill_to, self.ship_from, self.amounts)

    def read(self) -> Reading:
        """The order as far as it can be read, and every problem."""
        values: dict[str, Value] = {}
        unread: dict[str, str] = {}
        for form in self.forms:
            if form is self.bill_to and self.same.isChecked():
                continue
            if form is self.ship_from and not self.elsewhere.isChecked():
                continue
            found, problems = form.read()
            values |= found
            unread |= problems
        return read_order(values, unread, self.lines.texts(), bills_elsewhere=not self.same.isChecked())

    def unsent(self, at: datetime) -> UnsentOrder | None:
        """All that was typed, to be put back by `put_back`; None where that is nothing."""
        if self.is_empty():
            return None
        lines = (
            UnsentLine(row.sku, row.name.text(), row.quantity.text(), row.price.text(), row.is_known, row.more.texts())
            for row in self.lines.rows
        )
        texts = {name: text for form in self.forms for name, text in form.texts().items()}
        return UnsentOrder(at, texts, not self.same.isChecked(), self.elsewhere.isChecked(), tuple(lines))

    def put_back(self, order: UnsentOrder) -> None:
        """As it was when it was kept."""
        self.clear()
        for form in self.forms:
            form.set_texts(order.texts)
        self.same.setChecked(not order.bills_elsewhere)
        self.elsewhere.setChecked(order.ships_elsewhere)
        hidden = [*self.further.fields, *self.bill_to.fields, *self.ship_from.fields, *self.amounts.fields]
        self.more.setChecked(any(name in order.texts for name in hidden if name != "order_id"))
        for line in order.lines:
            texts = LineTexts(line.sku, line.name, line.quantity, line.price)
            self.lines.add_line(texts, is_known=line.is_known).more.set_texts(line.more)
        self.reckon()

    def show_problems(self, problems: Sequence[EntryProblem]) -> None:
        """Say each at its field, open what hides one, and go to the first."""
        by_name = {each.field: each.message for each in reversed(problems) if each.row is None}
        for form in self.forms:
            form.show_problems(by_name)
        self.lines.show_problems(problems)
        hidden = (self.further, self.bill_to, self.ship_from, self.amounts)
        if any(name in form.fields for form in hidden for name in by_name):
            self.more.setChecked(True)
        self._go_to_first(problems)

    def show_sending(self, is_sending: bool) -> None:
        self._is_sending = is_sending
        self.save.setEnabled(not is_sending)
        words = self.tr("Making it…") if is_sending else self.tr("Make the order and open it")
        self.save.setText(f"{words}   {actions.keys('ship')}")

    def say(self, text: str, kind: str = "good") -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.said.setProperty("said", kind)
        theme.restyle(self.said)

    def clear(self) -> None:
        for form in self.forms:
            form.set_texts({})
        self.lines.clear()
        self.same.setChecked(True)
        self.elsewhere.setChecked(False)
        self.show_problems(())
        self.say("")
        self.reckon()

    def is_empty(self) -> bool:
        """Whether nothing was typed: the number is suggested."""
        typed = [name for form in self.forms for name in form.texts() if name != "order_id"]
        return not (typed or self.lines.rows)

    def reckon(self) -> None:
        """What it comes to, from the items and the amounts as far as they can be read."""
        goods = self.lines.goods()
        parts = {name: _amount(self.amounts.text(name)) for name in ("shipping", "tax", "discount", "total")}
        adds_up_to = goods + parts["shipping"] + parts["tax"] - parts["discount"]
        words = [self.tr("Items {amount}").format(amount=money(goods))]
        for name, text in (("shipping", self.tr("shipping")), ("tax", self.tr("tax")), ("discount", self.tr("less"))):
            if parts[name]:
                words.append(f"{text} {money(parts[name])}")
        self.sums.setText(" · ".join(words))
        self.total.setText(self.tr("Total {amount}").format(amount=money(parts["total"] or adds_up_to)))

    def press_save(self) -> None:
        if self.save.isEnabled():
            self.save_asked.emit()

    def take_notices(self, notices: NoticeBar) -> None:
        self.notice_place.addWidget(notices)

    def _go_to_first(self, problems: Sequence[EntryProblem]) -> None:
        for form in (self.usual, self.further, self.bill_to, self.ship_from):
            name = next((name for name in form.fields if any(each.field == name for each in problems)), None)
            if name is not None:
                form.focus(name)
                return
        first = next((each for each in problems if each.row is not None), None)
        if first is not None and first.row is not None:
            self.lines.rows[first.row].focus(first.field)
        elif any(each.field == "lines" for each in problems):
            self.lines.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            name = next((name for name in self.amounts.fields if any(each.field == name for each in problems)), None)
            if name is not None:
                self.amounts.focus(name)

    def _show_more(self, shown: bool) -> None:
        self.more.setText(
            self.tr("Less") if shown else self.tr("More: company, billing, dates, notes, amounts, channel…")
        )
        self._further.setVisible(shown)
        self._amounts.setVisible(shown)
        self.bill_to.setVisible(not self.same.isChecked())
        self.ship_from.setVisible(self.elsewhere.isChecked())

    def _connect(self) -> None:
        self.more.toggled.connect(self._show_more)
        self.same.toggled.connect(lambda same: self.bill_to.setVisible(not same))
        self.elsewhere.toggled.connect(self.ship_from.setVisible)
        for form in self.forms:
            form.edited.connect(self.edited)
        self.lines.edited.connect(self.edited)
        self.same.toggled.connect(self.edited)
        self.elsewhere.toggled.connect(self.edited)
        self.lines.edited.connect(self.reckon)
        self.amounts.edited.connect(self.reckon)
        self.save.clicked.connect(self.save_asked)
        self.back.clicked.connect(self.closed)
        self.clear_button.clicked.connect(self.cleared)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("New order"))
        title.setProperty("type", "title")
        head = QHBoxLayout()
        head.setContentsMargins(theme.S24, theme.S12, theme.S24, theme.S12)
        head.setSpacing(theme.S8)
        head.addWidget(title, 1)
        head.addWidget(self.clear_button)
        head.addWidget(self.back)
        self._further = _stacked(self.same, self.bill_to, self.further, self.elsewhere, self.ship_from)
        self._amounts = _stacked(self.amounts)
        left = _scrolled(_stacked(self.usual, self.more, self._further))
        right = _scrolled(_stacked(self.lines, self._amounts))
        middle = QHBoxLayout()
        middle.setContentsMargins(theme.S24, 0, theme.S16, 0)
        middle.setSpacing(theme.S32)
        middle.addWidget(left, 4)
        middle.addWidget(right, 5)
        line = QFrame()
        line.setProperty("hairline", "true")
        sums = QVBoxLayout()
        sums.setSpacing(0)
        sums.addWidget(self.total)
        sums.addWidget(self.sums)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.S24, theme.S12, theme.S24, theme.S12)
        foot.setSpacing(theme.S24)
        foot.addLayout(sums)
        foot.addWidget(self.said, 1)
        foot.addStretch(0)
        foot.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignRight)
        self.notice_place.setContentsMargins(theme.S24, 0, theme.S24, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(middle, 1)
        layout.addLayout(self.notice_place)
        layout.addWidget(line)
        layout.addLayout(foot)


def _amount(text: str) -> Decimal:
    try:
        return parse_amount(text) if text.strip() else Decimal(0)
    except AmountError:
        return Decimal(0)


def _stacked(*widgets: QWidget) -> QWidget:
    stack = QWidget()
    layout = QVBoxLayout(stack)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.S12)
    for each in widgets:
        layout.addWidget(
            each, alignment=Qt.AlignmentFlag.AlignLeft if isinstance(each, QPushButton) else Qt.AlignmentFlag(0)
        )
    return stack


def _scrolled(inside: QWidget) -> QScrollArea:
    layout = inside.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101 (made above)
    layout.setContentsMargins(0, 0, theme.S8, theme.S12)
    layout.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidget(inside)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
