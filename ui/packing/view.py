"""Packing mode on the screen."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.bench.events import BenchEvent, CountdownStarted
from ui import actions, theme
from ui.kit import scan_words
from ui.kit.badge import Badge
from ui.kit.choices import Choices
from ui.kit.enter_key import EnterMovesOn
from ui.kit.notice_bar import NoticeBar
from ui.kit.wrapped import ElidedLabel, WrappedLabel
from ui.packing.edge import Edge
from ui.packing.fitted import FittedLabel
from ui.packing.picture import BigPicture
from ui.packing.state import PackingState
from ui.packing.told import ToldBand

#: So many letters of the button are large; a longer language gets smaller ones.
_FAR_FITS = 31
#: So high may the next thing and the note be, in pixels: at 768 both, the figure and a question have room.
_TITLE, _NOTE = 136, 96
#: So wide are the words beside the button that ships at the least.
_BESIDE = 240

LabelT = TypeVar("LabelT", WrappedLabel, ElidedLabel)


class PackingView(QWidget):
    """Shows a PackingState and says what was pressed; the keys are those of the bench."""

    ship_asked = Signal()
    undo_asked = Signal()
    skip_asked = Signal()
    one_asked = Signal()
    next_asked = Signal()
    next_parcel_asked = Signal()
    left = Signal()
    answered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PackingState | None = None
        self._notices: NoticeBar | None = None
        self._is_narrow = False
        self._enter = EnterMovesOn(self)
        self.number = _far(ElidedLabel(), "far")
        self.to = _far(ElidedLabel(), "far")
        self.due = Badge()
        self.verified = _far(ElidedLabel(), "far")
        self.packer = _far(ElidedLabel(), "title")
        self.note = FittedLabel(("far", "title"), _NOTE)
        self.picture = BigPicture()
        self.title = FittedLabel(("farther", "far"), _TITLE)
        self.detail = _far(ElidedLabel(), "far")
        self.figure = _far(ElidedLabel(), "farthest")
        self.elsewhere = _far(WrappedLabel(), "far")
        self.elsewhere.setProperty("loud", "true")
        self.elsewhere.setText(self.tr("Scans go to another window now. Click here to scan on."))
        self.elsewhere.hide()
        self.told = ToldBand()
        self.notice_place = QVBoxLayout()
        self._thing = QVBoxLayout()
        self._small = QHBoxLayout()
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.choices = Choices(is_far=True)
        self.beside = _far(WrappedLabel(), "far")
        self.ship = self._button(actions.hint("ship"), self.ship_asked)
        self.ship.setProperty("role", "primary")
        self.ship.setProperty("type", "far")
        self.undo = self._button(self.tr("Undo last"), self.undo_asked)
        self.one = self._button(self.tr("+1 by hand"), self.one_asked)
        self.skip = self._button(self.tr("Skip"), self.skip_asked)
        self.next_parcel = self._button(self.tr("Next parcel"), self.next_parcel_asked)
        self.next_parcel.setToolTip(actions.hint("next_parcel"))
        self.next = self._button(actions.text("next_order"), self.next_asked)
        self.next.setToolTip(actions.hint("next_order"))
        self.leave = self._button(self.tr("Leave  {keys}").format(keys=actions.keys("packing")), self.left)
        self.choices.answered.connect(self.answered)
        self._lay_out()
        self.edge = Edge(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._enter.watch(self)

    @property
    def state(self) -> PackingState | None:
        return self._state

    def render(self, state: PackingState) -> None:  # type: ignore[override]
        """Show `state`."""
        self._state = state
        _set(self.number, state.number or self.tr("No order is open"))
        _set(self.to, state.to)
        self.due.setVisible(bool(state.due))
        if state.due:
            self.due.show_state(state.due, state.due_state)
        _set(self.verified, state.verified)
        _set(self.packer, self.tr("packed by {name}").format(name=state.packer) if state.packer else "")
        self.note.setVisible(bool(state.note) and state.question is None)
        self.note.show_text(state.note)
        self.picture.show_image(state.image)
        self.title.show_text(state.title)
        _set(self.detail, state.detail)
        _set(self.figure, state.figure)
        for label in (self.detail, self.figure):
            label.setVisible(state.question is None)  # what is asked is the next thing, and needs the room
        self.told.show_told(None if isinstance(state.told, CountdownStarted) else state.told)
        self._ask(state)
        self.ship.setVisible(bool(state.ship))
        words = scan_words.countdown_words(state.ships_in) if state.ships_in is not None else state.ship
        self.ship.setText(words)
        size = "far" if len(words) <= _FAR_FITS else "title"  # a longer language, or a thousand million pieces
        if self.ship.property("type") != size:
            self.ship.setProperty("type", size)
            theme.restyle(self.ship)
        self.ship.setEnabled(state.can_ship)
        self.ship.setToolTip(actions.hint("next_order" if state.is_over else "ship"))
        if self.beside.plain != state.beside:
            self.beside.setText(state.beside)
        for button in (self.undo, self.one, self.skip):
            button.setEnabled(state.can_count)
        # In each other's place: together they would take the room of the button that ships.
        self.next_parcel.setVisible(state.can_close_box)
        self.next.setVisible(not state.can_close_box)
        self._make_lines()

    def take_the_keys(self) -> None:
        """For the question that is open, else for the view."""
        (self.choices if self.choices.wants_the_keys else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_notices(self, notices: NoticeBar) -> None:
        """What has to be seen is seen here, too."""
        self.notice_place.addWidget(notices)
        notices.changed.connect(self._make_room)
        self._notices = notices
        self._make_room()

    def _make_room(self) -> None:
        """Less for what is long while notices stand below it, or one more line of buttons."""
        is_tight = self._is_narrow or (self._notices is not None and bool(self._notices.notices))
        self._thing.setSpacing(theme.S8 if is_tight else theme.S16)
        self.title.set_most(_TITLE // 2 if is_tight else _TITLE)
        self.note.set_most(_NOTE // 3 if is_tight else _NOTE)

    def show_elsewhere(self, is_elsewhere: bool) -> None:
        """Another program has the keyboard now, and gets what is scanned; or no longer."""
        self.elsewhere.setVisible(is_elsewhere)

    def flash(self, event: BenchEvent) -> None:
        """With the sound: the whole edge in the colour of what happened."""
        self.edge.flash(scan_words.COLOURS[event.tone])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.picture.setFixedWidth(self.width() // 3)
        self.edge.setGeometry(self.rect())
        self._make_lines()

    def _make_lines(self) -> None:
        """The button that ships has a line of its own where its words would be cut beside the others."""
        beside = _BESIDE if self.beside.plain else 0
        wanted = self._small.minimumSize().width() + beside + self.ship.sizeHint().width() + 2 * theme.S12
        is_narrow = self.ship.isVisibleTo(self) and wanted > self._foot.geometry().width()
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            directions = QBoxLayout.Direction
            self._foot.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
            self._make_room()

    def _ask(self, state: PackingState) -> None:
        had_the_keys = self.choices.hasFocus()  # hidden, it would hand them on to a notice's button
        if self.choices.show_question(state.question, state.told):
            self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (state.question is None or state.question.is_offer) and (
            had_the_keys or QApplication.focusWidget() is None
        ):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, text: str, pressed: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("touch", "true")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _on=False: pressed.emit())
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.S24)
        head.addWidget(self.number)
        head.addWidget(self.due)
        head.addWidget(self.to, 1)
        head.addWidget(self.verified)
        head.addWidget(self.leave)
        thing = self._thing
        thing.setSpacing(theme.S16)
        thing.addStretch(1)
        thing.addWidget(self.title)
        thing.addWidget(self.detail)
        thing.addWidget(self.figure)
        thing.addStretch(1)
        thing.addWidget(self.note)
        middle = QHBoxLayout()
        middle.setSpacing(theme.S32)
        middle.addWidget(self.picture)
        middle.addLayout(thing, 1)
        small, last = self._small, QHBoxLayout()
        for each in (small, last, self._foot):
            each.setSpacing(theme.S12)
        for button in (self.undo, self.one, self.skip, self.next_parcel, self.next):
            small.addWidget(button)
        small.addWidget(self.packer)
        small.addStretch()
        last.addWidget(self.beside, 1)
        last.addWidget(self.ship)
        self._foot.addLayout(small)
        self._foot.addLayout(last, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S32, theme.S32, theme.S32, theme.S32)
        layout.setSpacing(theme.S16)
        layout.addLayout(head)
        layout.addWidget(self.elsewhere)
        layout.addLayout(middle, 1)
        layout.addLayout(self.notice_place)
        layout.addWidget(self.told)
        layout.addWidget(self.choices)
        layout.addLayout(self._foot)


def _far(label: LabelT, size: str) -> LabelT:
    label.setProperty("type", size)
    return label


def _set(label: ElidedLabel, text: str) -> None:
    if label.plain != text:
        label.setText(text)
