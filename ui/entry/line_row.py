"""One item of a new order: what it is, how many, the price of one, and what that comes to."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.domain.count import CountError, parse_count
from app.domain.money import AmountError, parse_amount
from ui import theme
from ui.entry import fields
from ui.entry.reading import LineTexts
from ui.kit.form import Form
from ui.kit.icons import icon
from ui.kit.wrapped import ElidedLabel, WrappedLabel

_COUNT, _PRICE, _AMOUNT = 56, 80, 80
_FIELDS = {"lines.quantity": "quantity", "lines.price": "price", "lines.name": "name", "lines.sku": "name"}


def money(amount: Decimal) -> str:
    return QLocale().toString(float(amount), "f", 2)


class LineRow(QWidget):
    """`edited` after each keystroke; `removed` when the item shall go."""

    edited = Signal()
    removed = Signal()

    def __init__(self, line: LineTexts, *, is_known: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sku = line.sku
        self.is_known = is_known
        self.name = QLineEdit(line.name)
        self.name.setAccessibleName(self.tr("Name of {sku}").format(sku=line.sku))
        self.title = ElidedLabel(line.name)
        self.title.setProperty("type", "strong")
        self.code = ElidedLabel(line.sku)
        self.code.setProperty("type", "secondary")
        self.quantity = _number(line.quantity, _COUNT, self.tr("How many of {sku}").format(sku=line.sku))
        self.price = _number(line.price, _PRICE, self.tr("Price of one {sku}").format(sku=line.sku))
        self.amount = QLabel()
        self.amount.setFixedWidth(_AMOUNT)
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.more_button = _tool("dots", self.tr("More of this item"))
        self.more_button.setCheckable(True)
        self.remove_button = _tool("close", self.tr("Take this item out"))
        self.problem = WrappedLabel()
        self.problem.setProperty("said", "error")
        self.more = Form(fields.line(), 4)
        self.more.hide()
        self._lay_out(is_known=is_known)
        for each in (self.name, self.quantity, self.price):
            each.textChanged.connect(lambda _text: self._edit())
        self.more.edited.connect(self._edit)
        self.more_button.toggled.connect(self.more.setVisible)
        self.remove_button.clicked.connect(self.removed)
        self.say("")
        self._reckon()

    def texts(self) -> LineTexts:
        values, problems = self.more.read()
        return LineTexts(self.sku, self.name.text(), self.quantity.text(), self.price.text(), values, problems)

    def set_details(self, details: str) -> None:
        self.more.set_text("details", details)

    def add_one(self) -> None:
        """It was scanned once more."""
        try:
            count = parse_count(self.quantity.text())
        except CountError:
            count = 0
        self.quantity.setText(str(count + 1))

    def come_to(self) -> Decimal | None:
        """What the item comes to; None where it cannot be reckoned."""
        try:
            price = parse_amount(self.price.text()) if self.price.text().strip() else Decimal(0)
            return price * parse_count(self.quantity.text())
        except (AmountError, CountError):
            return None

    def show_problems(self, problems: dict[str, str]) -> None:
        """By the names of app.domain.entry: each marks its field, and all are said below."""
        marked = {_FIELDS.get(name, "") for name in problems}
        for name, editor in (("quantity", self.quantity), ("price", self.price), ("name", self.name)):
            editor.setProperty("problem", "error" if name in marked else "")
            theme.restyle(editor)
        further = {name.removeprefix("lines."): message for name, message in problems.items() if name not in _FIELDS}
        self.more.show_problems(further)
        if any(name in self.more.fields for name in further):
            self.more_button.setChecked(True)
        outside = [message for name, message in problems.items() if name.removeprefix("lines.") not in self.more.fields]
        self.say(" ".join(outside))

    def say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def focus(self, field: str) -> None:
        """Go to what is wrong."""
        editor = {"quantity": self.quantity, "price": self.price}.get(_FIELDS.get(field, ""), self.name)
        target = editor if editor.isVisible() else self.quantity
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        target.selectAll()

    def _edit(self) -> None:
        with QSignalBlocker(self):
            self._reckon()
        self.edited.emit()

    def _reckon(self) -> None:
        amount = self.come_to()
        self.amount.setText("?" if amount is None else money(amount))

    def _lay_out(self, *, is_known: bool) -> None:
        what = QVBoxLayout()
        what.setSpacing(2)
        what.addWidget(self.title)
        what.addWidget(self.name)
        what.addWidget(self.code)
        # What the catalogue knows is not typed again; a new thing needs its name.
        (self.name if is_known else self.title).hide()
        if not is_known:
            new = self.tr("{sku} · not in the catalogue: Ordoro makes it a product").format(sku=self.sku)
            self.code.setText(new)
        row = QHBoxLayout()
        row.setSpacing(theme.S8)
        row.addLayout(what, 1)
        row.addWidget(self.quantity)
        row.addWidget(QLabel("×"))
        row.addWidget(self.price)
        row.addWidget(self.amount)
        row.addWidget(self.more_button)
        row.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.S4, 0, theme.S4)
        layout.setSpacing(theme.S4)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(self.more)


def _number(text: str, width: int, name: str) -> QLineEdit:
    editor = QLineEdit(text)
    editor.setFixedWidth(width)
    editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    editor.setAccessibleName(name)
    return editor


def _tool(drawing: str, hint: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "quiet")
    button.setIcon(icon(drawing, "muted"))
    button.setToolTip(hint)
    button.setAccessibleName(hint)
    return button
