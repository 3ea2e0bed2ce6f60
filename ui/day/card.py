"""One parcel beside the list: whose it is, what is in it, what Ordoro holds, and what can still be done about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.parcel import Parcel, Told
from ui import theme
from ui.day.renumber_view import RenumberView
from ui.day.rows import told_words
from ui.kit.badge import Badge
from ui.kit.button import push_button
from ui.kit.form import FieldSpec, Form, Kind
from ui.kit.wrapped import WrappedLabel


@dataclass(frozen=True, slots=True)
class CardState:
    """`page` is the carrier's page. A parcel that left today can be taken back, an older one can come back: never
    both, for taking back puts the goods into the stock by itself."""

    parcel: Parcel
    left: str
    page: str
    is_today: bool


class ParcelCard(QScrollArea):
    """`correct_asked` carries the form's values and whether the shop shall be told again."""

    order_asked = Signal(str)
    take_back_asked = Signal()
    came_back_asked = Signal()
    correct_asked = Signal(object, bool)
    _said = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self._parcel: Parcel | None = None
        self.number = QLabel()
        self.number.setProperty("type", "title")
        self.told = Badge()
        self.buyer = WrappedLabel()
        self.items = WrappedLabel()
        self.help = WrappedLabel()
        self.help.setProperty("said", "warning")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(theme.S16)
        self._facts.setVerticalSpacing(theme.S4)
        self._facts.setColumnStretch(1, 1)
        self.values: dict[str, WrappedLabel] = {}
        self.carrier_page = push_button(self.tr("Open the carrier's page"))
        self.show_order = push_button(self.tr("Show the order"))
        self.correct = push_button(self.tr("Correct…"))
        self.correct.setCheckable(True)
        self.take_back = push_button(self.tr("Take it back: it has not left the house"))
        self.came_back = push_button(self.tr("It came back"))
        self.form = Form(self._fields())
        self.again = QCheckBox(self.tr("Tell the shop the new number"))
        self.save = push_button(self.tr("Save the correction"))
        self.renumber = RenumberView()
        self.said = WrappedLabel()
        self.said.hide()
        self._lay_out()
        self._connect()

    @property
    def is_being_changed(self) -> bool:
        """Whether a form of it is open."""
        return self.isVisible() and (self.correct.isChecked() or self.renumber.is_open)

    def show_state(self, state: CardState) -> None:
        parcel = state.parcel
        is_other = self._parcel is None or self._parcel.key != parcel.key
        self._parcel, self._page = parcel, state.page
        self.number.setText(self.tr("Order {number}").format(number=parcel.number))
        words, kind = told_words(parcel.told)
        shown = self.tr("shop {words}").format(words=words) if words else self.tr("shipped")
        self.told.show_state(shown, kind or "good")
        self.buyer.setText(parcel.order.ship_to.label_text())
        self.items.setText(
            "\n".join(f"{item.quantity} × {item.name or item.sku}  ·  {item.sku}" for item in parcel.items)
        )
        tracking = parcel.tracking
        cost = self.tr("missing") if parcel.cost_missing else str(tracking.cost)
        facts = {
            "left": state.left,
            "carrier": " · ".join(part for part in (tracking.carrier, tracking.method) if part),
            "tracking": tracking.number,
            "cost": cost,
            "packed": parcel.packed_by or self.tr("not known"),
        }
        for name, text in facts.items():
            self.values[name].setText(text)
        self.help.setVisible(parcel.told is Told.FAILED)
        self.carrier_page.setVisible(bool(state.page))
        self.take_back.setVisible(state.is_today)
        self.came_back.setVisible(not state.is_today)
        if is_other:
            self.say("")
            self.correct.setChecked(False)
            self.renumber.reset()
            self.form.set_texts(
                {"number": tracking.number, "carrier": tracking.carrier, "method": tracking.method}
                | ({} if parcel.cost_missing else {"cost": str(tracking.cost)})
            )
            self.again.setChecked(False)

    def say(self, text: str, kind: str = "good") -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.said.setProperty("said", kind)
        theme.restyle(self.said)
        if text:
            self._said.emit()

    def show_busy(self, is_busy: bool) -> None:
        for button in (self.take_back, self.came_back, self.correct, self.save):
            button.setEnabled(not is_busy)
        self.renumber.show_busy(is_busy)

    def _fields(self) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec("number", self.tr("Tracking number"), wide=True),
            FieldSpec("carrier", self.tr("Carrier")),
            FieldSpec("method", self.tr("Method")),
            FieldSpec("cost", self.tr("Cost"), Kind.MONEY),
        )

    def _connect(self) -> None:
        self.carrier_page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._page)))
        self.show_order.clicked.connect(lambda: self.order_asked.emit(self._parcel.number if self._parcel else ""))
        self.correct.toggled.connect(self._correction.setVisible)
        self.take_back.clicked.connect(self.take_back_asked)
        self.came_back.clicked.connect(self.came_back_asked)
        self.save.clicked.connect(self._save)
        # Queued: what has grown gets its place first.
        queued = Qt.ConnectionType.QueuedConnection
        self.renumber.grew.connect(lambda: self.ensureWidgetVisible(self.renumber), queued)
        self._said.connect(lambda: self.ensureWidgetVisible(self.said), queued)

    def _save(self) -> None:
        values, problems = self.form.read()
        for name in ("number", "carrier"):
            if not values.get(name):
                problems[name] = self.tr("This is needed.")
        self.form.show_problems(problems)
        if not problems:
            self.correct_asked.emit(values, self.again.isChecked())

    def _lay_out(self) -> None:
        self.help.setText(
            self.tr(
                "Ordoro could not tell the shop that this parcel has left, so the buyer may not know. In Ordoro open "
                "the order, choose Actions, then Retry Tracking Writeback."
            )
        )
        names = {
            "left": self.tr("Left"),
            "carrier": self.tr("Carrier"),
            "tracking": self.tr("Tracking"),
            "cost": self.tr("Cost"),
            "packed": self.tr("Packed by"),
        }
        for row, (name, words) in enumerate(names.items()):
            label = QLabel(words)
            label.setProperty("type", "secondary")
            self.values[name] = WrappedLabel()
            self._facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(self.values[name], row, 1)
        self._correction = QWidget()
        correction = QVBoxLayout(self._correction)
        correction.setContentsMargins(0, 0, 0, 0)
        correction.setSpacing(theme.S8)
        correction.addWidget(self.form)
        correction.addWidget(self.again)
        correction.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignLeft)
        self._correction.hide()
        head = QHBoxLayout()
        head.addWidget(self.number)
        head.addWidget(self.told)
        head.addStretch(1)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(theme.S24, theme.S16, theme.S24, theme.S16)
        layout.setSpacing(theme.S12)
        layout.addLayout(head)
        layout.addWidget(self.help)
        layout.addWidget(self.buyer)
        layout.addWidget(self.items)
        layout.addLayout(self._facts)
        for button in (self.carrier_page, self.show_order, self.correct):
            layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._correction)
        layout.addWidget(self.renumber)
        for button in (self.take_back, self.came_back):
            layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.said)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
