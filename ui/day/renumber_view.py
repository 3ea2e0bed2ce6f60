"""A parcel's number that stands on the wrong order: first which other one is asked, then said what will happen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.repair import RepairKind
from ui import theme
from ui.kit.button import push_button
from ui.kit.enter_key import EnterMovesOn
from ui.kit.field import Field
from ui.kit.scan_field import ScanField
from ui.kit.wrapped import WrappedLabel


class RenumberView(QWidget):
    """Enter, which a scanner sends, looks the other order up and does no more; `sure_asked` comes from a button alone.

    `look_up_asked` carries the RepairKind (SWAP or MOVE) and what was entered, `sure_asked` whether the shops are
    told, and `dropped` says that what was looked up does not count any more.
    """

    look_up_asked = Signal(object, str)
    sure_asked = Signal(bool)
    dropped = Signal()
    #: It may reach below what is in sight now.
    grew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: RepairKind | None = None
        self.swap = push_button(self.tr("Swap its number with another order…"), lambda: self._open(RepairKind.SWAP))
        self.move_number = push_button(self.tr("Move it to another order…"), lambda: self._open(RepairKind.MOVE))
        self.other = ScanField()
        self.field = Field(self.tr("The other order's number"), self.other)
        self.words = WrappedLabel()
        self.tell = QCheckBox(self.tr("Tell each shop its new number"))
        self.look_up = push_button(self.tr("Go on"), self._look_up)
        self.sure = push_button("", lambda: self.sure_asked.emit(self.tell.isChecked()))
        self.sure.setProperty("role", "danger")
        self.back = push_button(self.tr("Back"), self.reset)
        self._enter = EnterMovesOn(self)
        for button in (self.swap, self.move_number, self.tell, self.look_up, self.sure, self.back):
            self._enter.watch(button)
        foot = QHBoxLayout()
        foot.setSpacing(theme.S8)
        for button in (self.look_up, self.sure, self.back):
            foot.addWidget(button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S12)
        for button in (self.swap, self.move_number):
            layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        for widget in (self.field, self.words, self.tell):
            layout.addWidget(widget)
        layout.addLayout(foot)
        self.other.entered.connect(lambda _text: self._look_up())
        self.other.textChanged.connect(lambda _text: self._begin())
        self._open(None)

    @property
    def is_open(self) -> bool:
        """Whether an order's number is waited for, so that a scan is meant for it."""
        return self._kind is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_open:
            self.grew.emit()

    def reset(self) -> None:
        self._open(None)

    def take_code(self, code: str) -> None:
        """What was scanned is looked up, whatever was looked up before it."""
        self.other.setText(code.strip())
        self._look_up()

    def refuse(self, why: str) -> None:
        """At the field; what was typed stays."""
        self._ask()
        self.field.set_problem(why)
        self._go_to_field()

    def advise(self, what_to_do: str) -> None:
        """Where it cannot be done from here."""
        self._ask()
        self._say(what_to_do, "warning")

    def ask_whether(self, what_happens: str) -> None:
        """The second step."""
        self._ask()
        self._say(what_happens)
        self.tell.setVisible(self._kind is RepairKind.SWAP)
        self._go_to_field()
        self.look_up.hide()
        self.sure.show()

    def show_busy(self, is_busy: bool) -> None:
        for widget in (self.swap, self.move_number, self.other, self.tell, self.look_up, self.sure, self.back):
            widget.setEnabled(not is_busy)

    def _open(self, kind: RepairKind | None) -> None:
        self._kind = kind
        self.other.clear()
        self.tell.setChecked(True)
        self._begin()
        if kind is not None:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        self.dropped.emit()
        self._ask()

    def _ask(self) -> None:
        """The first step, or none."""
        is_swap = self._kind is RepairKind.SWAP
        self.field.clear_problem()
        for button in (self.swap, self.move_number):
            button.setVisible(not self.is_open)
        for widget in (self.field, self.words, self.look_up, self.back):
            widget.setVisible(self.is_open)
        self.sure.hide()
        self.tell.hide()
        self.sure.setText(self.tr("Swap the numbers") if is_swap else self.tr("Move the number"))
        swap = self.tr("Which order has this parcel's own number? Scan or type it; you see what happens first.")
        move = self.tr("Which order is this parcel really? Scan or type it; you see what happens first.")
        self._say(swap if is_swap else move)

    def _look_up(self) -> None:
        text = self.other.text().strip()
        if not text:
            self.refuse(self.tr("Scan or type the other order's number."))
        elif self._kind is not None:
            self._begin()
            self.look_up_asked.emit(self._kind, text)

    def _go_to_field(self) -> None:
        """The next scan is another try; never on to a button that Space would press."""
        self.other.selectAll()
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str, kind: str = "") -> None:
        self.words.setText(text)
        self.words.setProperty("said", kind)
        theme.restyle(self.words)
