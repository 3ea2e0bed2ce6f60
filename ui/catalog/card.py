"""One product beside the list: its picture, what it is, what lies where, and which orders wait for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.product import Product
from app.words import counted
from ui import theme
from ui.catalog import words
from ui.catalog.levels import Levels
from ui.catalog.stock_editor import StockEditor
from ui.kit.badge import Badge
from ui.kit.chip import chip
from ui.kit.flow import FlowLayout
from ui.kit.icons import icon
from ui.kit.thumbnail import Thumbnail
from ui.kit.wrapped import ElidedLabel, WrappedLabel, plain_tip

_EDGE = 88
_MOST_ORDERS = 12


@dataclass(frozen=True, slots=True)
class CardState:
    """`orders` are the waiting orders that ask for it with how many pieces; `came_from` is the one to go back to.

    `taught` are the codes that were taught at the bench, with how many pieces one scan of each is.
    """

    product: Product
    orders: Sequence[tuple[str, int]] = field(default=())
    came_from: str = ""
    taught: Sequence[tuple[str, int]] = field(default=())


class ProductCard(QScrollArea):
    """`order_asked` carries the number of an order that shall come to the bench, `forget_asked` a taught code."""

    order_asked = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._came_from = ""
        self.picture = Thumbnail(_EDGE)
        self.back = QPushButton()
        self.back.setProperty("role", "quiet")
        self.back.setIcon(icon("chevron-left", "accent"))
        self.back.setAutoDefault(False)
        self.back.clicked.connect(lambda: self.order_asked.emit(self._came_from))
        self.name = WrappedLabel()
        self.name.setProperty("type", "title")
        self.codes = WrappedLabel()
        self.codes.setProperty("type", "muted")
        self.state = Badge()
        self.edit = QPushButton(self.tr("Edit"))
        self.edit.setIcon(icon("pencil"))
        self.edit.setAutoDefault(False)
        self.facts = _Facts()
        self.levels = Levels()
        self.kit = WrappedLabel(self.tr("A kit: its stock is that of its components, and is set there."))
        self.kit.setProperty("type", "muted")
        self.waits = QLabel()
        self.waits.setProperty("type", "secondary")
        self._orders = QWidget()
        self._flow = FlowLayout(self._orders, theme.S4)
        self.order_buttons: list[QPushButton] = []
        self._shown_orders: Sequence[tuple[str, int]] | None = None
        self.learned = QLabel(self.tr("Codes that were taught at the bench"))
        self.learned.setProperty("type", "secondary")
        self._codes = QWidget()
        self._code_flow = FlowLayout(self._codes, theme.S4)
        self.code_buttons: list[QPushButton] = []
        self._shown_taught: Sequence[tuple[str, int]] | None = None
        self.stock = StockEditor()
        self._lay_out()

    def show_state(self, state: CardState) -> None:
        product = state.product
        self._came_from = state.came_from
        self.back.setText(self.tr("Back to order {number}").format(number=state.came_from))
        self.back.setVisible(bool(state.came_from))
        self.name.setText(product.name or product.sku)
        kit = self.tr("kit") if product.is_kit else ""
        self.codes.setText(" · ".join(part for part in (product.sku, kit) if part))
        says, kind = words.state(product.state, product.on_hand, is_archived=product.is_archived)
        self.state.show_state(says, kind or "good")
        self.facts.show_facts(
            (
                (self.tr("Price"), words.money(product.price)),
                (self.tr("Weight"), words.weight(product.weight)),
                (self.tr("UPC"), product.upc),
                (self.tr("Category"), product.category),
                (self.tr("Cost"), words.money(product.cost or None)),
                (self.tr("Size"), words.size(product)),
                (self.tr("Customs"), words.customs(product)),
                (self.tr("Note"), " ".join(product.staff_note.split())),
            )
        )
        self.levels.show_product(product)
        self.kit.setVisible(product.is_kit)
        self._show_orders(state.orders)
        self._show_taught(state.taught)

    def show_half_edited(self, is_half_edited: bool) -> None:
        """Whether something was typed for it that is not saved."""
        self.edit.setText(self.tr("Go on editing") if is_half_edited else self.tr("Edit"))

    def show_image(self, image: QImage | None) -> None:
        self.picture.show_image(image)

    def _show_orders(self, orders: Sequence[tuple[str, int]]) -> None:
        if orders == self._shown_orders:
            return  # made anew with every reading, they would lose the keys
        self._shown_orders = orders
        for button in self.order_buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.order_buttons = [self._order_button(number, count) for number, count in orders[:_MOST_ORDERS]]
        for button in self.order_buttons:
            self._flow.addWidget(button)
        more = len(orders) - len(self.order_buttons)
        text = self.tr("No waiting order has it")
        if orders:
            text = counted("catalog", "%n waiting order has it", "%n waiting orders have it", len(orders))
        self.waits.setText(f"{text}, {self.tr('the first {count}').format(count=_MOST_ORDERS)}" if more > 0 else text)
        self._orders.setVisible(bool(orders))
        self._orders.updateGeometry()

    def _show_taught(self, taught: Sequence[tuple[str, int]]) -> None:
        if taught == self._shown_taught:
            return
        self._shown_taught = taught
        for button in self.code_buttons:
            self._code_flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.code_buttons = [self._code_button(code, units) for code, units in taught]
        for button in self.code_buttons:
            self._code_flow.addWidget(button)
        for widget in (self.learned, self._codes):
            widget.setVisible(bool(taught))
        self._codes.updateGeometry()

    def _code_button(self, code: str, units: int) -> QPushButton:
        button = chip(
            self.tr("Forget {code}").format(code=code if units == 1 else f"{code} · {units}×"), checkable=False
        )
        button.setToolTip(plain_tip(self.tr("A scan of {code} asks again which product it is").format(code=code)))
        button.clicked.connect(lambda: self.forget_asked.emit(code))
        return button

    def _order_button(self, number: str, count: int) -> QPushButton:
        button = chip(self.tr("{number} · {count}").format(number=number, count=count), checkable=False)
        button.setToolTip(plain_tip(self.tr("Open order {number} on the bench").format(number=number)))
        button.clicked.connect(lambda: self.order_asked.emit(number))
        return button

    def _lay_out(self) -> None:
        words_ = QVBoxLayout()
        words_.setSpacing(theme.S4)
        words_.addWidget(self.name)
        words_.addWidget(self.codes)
        words_.addWidget(self.state, alignment=Qt.AlignmentFlag.AlignLeft)
        words_.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(theme.S16)
        head.addWidget(self.picture, alignment=Qt.AlignmentFlag.AlignTop)
        head.addLayout(words_, 1)
        head.addWidget(self.edit, alignment=Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(theme.S24, theme.S12, theme.S24, theme.S24)
        layout.setSpacing(theme.S16)
        layout.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(head)
        layout.addWidget(self.facts)
        layout.addWidget(self.learned)
        layout.addWidget(self._codes)
        layout.addWidget(_line())
        layout.addWidget(self.levels)
        layout.addWidget(self.kit)
        layout.addWidget(self.stock)
        layout.addWidget(_line())
        layout.addWidget(self.waits)
        layout.addWidget(self._orders)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _Facts(QWidget):
    """Pairs of a quiet name and a value; those without a value are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.S16)
        self._grid.setVerticalSpacing(theme.S4)
        self._grid.setColumnStretch(1, 1)
        self._made: list[QWidget] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        for widget in self._made:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made.clear()
        for row, (name, value) in enumerate((name, value) for name, value in facts if value):
            label = QLabel(name)
            label.setProperty("type", "secondary")
            text = ElidedLabel(value)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(text, row, 1)
            self._made += [label, text]


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("hairline", "true")
    return line
