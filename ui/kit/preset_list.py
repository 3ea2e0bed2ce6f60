"""The presets as a list that can be changed: the one editor of them, at the bench and among the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.bench import presets as rules
from app.settings.model import Preset
from ui import theme
from ui.kit.amounts import money
from ui.kit.button import push_button
from ui.kit.preset_form import PresetForm
from ui.kit.wrapped import ElidedLabel

#: Alt and one of the digits takes a preset.
MOST_KEYS = 9


class PresetList(QWidget):
    """`changed` carries all of them, as they are after a change; `taken` a name, where one can be taken here."""

    changed = Signal(object)
    taken = Signal(str)

    def __init__(self, *, can_take: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_take = can_take
        self._presets: tuple[Preset, ...] = ()
        self._edited = ""
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(theme.S8)
        self._rows.setVerticalSpacing(theme.S4)
        self._rows.setColumnStretch(1, 1)
        self.form = PresetForm(self)
        self.form.done.connect(self._keep)
        self.form.given_up.connect(self.form.hide)
        self.form.hide()
        self.new = push_button(self.tr("New preset…"), lambda: self._edit(None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S8)
        layout.addLayout(self._rows)
        layout.addWidget(self.form)
        layout.addWidget(self.new, alignment=Qt.AlignmentFlag.AlignLeading)
        self.new.setHidden(can_take)  # there what stands in the form becomes one

    def show_presets(self, presets: tuple[Preset, ...]) -> None:
        """Draw these; what is being typed stays."""
        if presets != self._presets or not self._rows.count():
            self._presets = presets
            self._build()

    def _keep(self, preset: Preset) -> None:
        other = rules.find(self._presets, preset.name)
        if other is not None and other.name != self._edited:
            self.form.say_name(self.tr("There is a preset “{name}” already.").format(name=other.name))
            return
        self.form.hide()
        self._change(rules.replaced(self._presets, self._edited, preset))

    def _edit(self, preset: Preset | None) -> None:
        self._edited = preset.name if preset is not None else ""
        self.form.begin(preset)
        self.form.show()

    def _change(self, presets: tuple[Preset, ...]) -> None:
        self.show_presets(presets)
        self.changed.emit(presets)

    def _move_up(self, at: int) -> None:
        presets = list(self._presets)
        presets[at - 1], presets[at] = presets[at], presets[at - 1]
        self._change(tuple(presets))

    def _build(self) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, preset in enumerate(self._presets):
            name = ElidedLabel(preset.name)
            name.setProperty("type", "strong")
            place: list[QWidget] = [name, ElidedLabel(preset_words(preset))]
            if self._can_take:
                take = self._button(self.tr("Take it"), at, lambda name=preset.name: self.taken.emit(name))
                take.setAccessibleName(self.tr("Take the preset {name}").format(name=preset.name))
                place.append(take)
            edit = self._button(self.tr("Change…"), -1, lambda preset=preset: self._edit(preset))
            edit.setAccessibleName(self.tr("Change the preset {name}").format(name=preset.name))
            up = self._button(self.tr("Up"), -1, lambda at=at: self._move_up(at))
            up.setAccessibleName(self.tr("Move the preset {name} up").format(name=preset.name))
            up.setEnabled(at > 0)
            away = self._button(
                self.tr("Remove"), -1, lambda name=preset.name: self._change(rules.without(self._presets, name))
            )
            away.setAccessibleName(self.tr("Remove the preset {name}").format(name=preset.name))
            place += [edit, up, away]
            for column, widget in enumerate(place):
                self._rows.addWidget(widget, at, column)

    def _button(self, words: str, key: int, act: object) -> QPushButton:
        button = push_button(f"{words}   Alt+{key + 1}" if 0 <= key < MOST_KEYS else words)
        if self._can_take:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if key < 0:
            button.setProperty("role", "quiet")
        button.clicked.connect(lambda _on=False: act())  # type: ignore[operator]
        return button


def preset_words(preset: Preset) -> str:
    """What it chooses, in one line."""
    cost = money(preset.cost) if preset.cost is not None else ""
    return " · ".join(part for part in (preset.carrier, preset.method, cost, preset.default_for) if part)
