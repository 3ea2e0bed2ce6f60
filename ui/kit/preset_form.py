"""One preset, written down: its name, what it chooses, and for whom."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.money import AmountError, parse_amount
from app.scan.carriers import load_carriers
from app.settings.model import Preset
from ui import theme
from ui.kit.amounts import money
from ui.kit.calm import CalmCombo
from ui.kit.carrier_choice import MethodChoice
from ui.kit.wrapped import WrappedLabel

_LONGEST = 60


class PresetForm(QWidget):
    """`done` carries a preset that makes sense; what is wrong is said below, and nothing typed is lost."""

    done = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(carrier.name for carrier in load_carriers().ordered())
        self.name = QLineEdit()
        self.carrier = CalmCombo()
        self.carrier.setEditable(True)
        self.carrier.addItems(self._names)
        self.method = MethodChoice()
        self.cost = QLineEdit()
        self.default_for = QLineEdit()
        self.channel = QCheckBox(self.tr("Tell the sales channel that it shipped"))
        self.buyer = QCheckBox(self.tr("E-mail the buyer from Ordoro"))
        self.problem = WrappedLabel()
        self.problem.setProperty("said", "error")
        self.keep = QPushButton(self.tr("Keep it"))
        self.back = QPushButton(self.tr("Back"))
        for line in (self.name, self.cost, self.default_for):
            line.setMaxLength(_LONGEST)
        self.cost.setPlaceholderText(self.tr("as it stands"))
        self.default_for.setPlaceholderText(self.tr("none"))
        for button, act in ((self.keep, self._keep), (self.back, self.given_up.emit)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, act=act: act())
        self.carrier.editTextChanged.connect(lambda _text: self._offer_methods())
        self._lay_out()

    def begin(self, preset: Preset | None) -> None:
        """With what it is now, or as a new one."""
        shown = preset if preset is not None else Preset("", "")
        self.name.setText(shown.name)
        with QSignalBlocker(self.carrier):
            self.carrier.setEditText(shown.carrier)
        self._offer_methods()
        self.method.show_text(shown.method)
        self.cost.setText(money(shown.cost) if shown.cost is not None else "")
        self.default_for.setText(shown.default_for)
        self.channel.setChecked(shown.notify_channel)
        self.buyer.setChecked(shown.email_buyer)
        self._say("")
        self.name.setFocus()

    def say_name(self, problem: str) -> None:
        """Something is wrong with the name."""
        self._say(problem)
        self.name.setFocus()

    def _offer_methods(self) -> None:
        found = load_carriers().find(self.carrier.currentText())
        self.method.offer(found.methods if found is not None else ())

    def _keep(self) -> None:
        name, carrier = self.name.text().strip(), self.carrier.currentText().strip()
        if not name:
            self.say_name(self.tr("Give it a name."))
            return
        if not carrier:
            self._say(self.tr("Choose the carrier."))
            self.carrier.setFocus()
            return
        try:
            cost = parse_amount(self.cost.text()) if self.cost.text().strip() else None
        except AmountError as error:
            self._say(str(error))
            self.cost.setFocus()
            return
        found = load_carriers().find(carrier)
        self._say("")
        self.done.emit(
            Preset(
                name,
                found.name if found is not None else carrier,
                self.method.currentText().strip(),
                cost,
                self.channel.isChecked(),
                self.buyer.isChecked(),
                self.default_for.text().strip(),
            )
        )

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.S12)
        grid.setVerticalSpacing(theme.S4)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self.name),
            (self.tr("Carrier"), self.carrier),
            (self.tr("Method"), self.method),
            (self.tr("Cost"), self.cost),
            (self.tr("For orders that ask for this method"), self.default_for),
        )
        for at, (words, field) in enumerate(fields):
            label = QLabel(words)
            label.setProperty("type", "secondary")
            label.setBuddy(field)
            field.setAccessibleName(words)
            row, column = 2 * (at // 3), at % 3
            grid.addWidget(label, row, column)
            grid.addWidget(field, row + 1, column)
            grid.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.S4, 0, theme.S4)
        layout.setSpacing(theme.S4)
        layout.addLayout(grid)
        layout.addWidget(self.channel)
        layout.addWidget(self.buyer)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)
