"""Packing mode on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from app.bench.events import BenchEvent, CountdownStarted
from ui import actions, theme
from ui.kit import scan_words
from ui.kit.badge import Badge
from ui.kit.choices import Choices
from ui.kit.enter_key import EnterMovesOn
from ui.kit.hold_clock import HoldClock
from ui.kit.notice_bar import NoticeBar
from ui.kit.wrapped import ElidedLabel, WrappedLabel
from ui.packing.edge import Edge
from ui.packing.fitted import FittedLabel
from ui.packing.picture import BigPicture
from ui.packing.state import PackingState
from ui.packing.told import ToldBand

#: So many letters of the button are large; a longer language gets smaller ones.
_FAR_FITS = 31
_LEAST = QSize(640, 480)
#: So high may the next thing and the note be, in pixels: at 768 both, the figure and a question have room.
_TITLE, _NOTE = 136, 96
#: So high they may be where there is one more line of buttons, and the note beside a question, too.
_TITLE_TIGHT, _NOTE_TIGHT = 68, 72
#: So high where every answer would not be seen otherwise; and where no count and no place stands above it.
_NOTE_LEAST, _NOTE_ALONE = 40, 140
#: So wide may the order's number be before anything of it is cut: all else in its line gives way first.
_NUMBER = 280
#: So wide are the words beside the button that ships at the least.
_BESIDE = 240

LabelT = TypeVar("LabelT", WrappedLabel, ElidedLabel)


class PackingView(QWidget):
    """Shows a PackingState and says what was pressed; the keys are those of the bench."""

    ship_asked = Signal()
    undo_last_asked = Signal()
    #: What is held back shall come back.
    take_back_asked = Signal()
    skip_asked = Signal()
    count_one_asked = Signal()
    next_asked = Signal()
    next_parcel_asked = Signal()
    left = Signal()
    answered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PackingState | None = None
        self._is_narrow = False
        self._enter = EnterMovesOn(self)
        self.number = _far(ElidedLabel(), "far")
        self.to = _far(ElidedLabel(), "far")
        self.due = Badge(size=theme.FAR)
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
        self._notice_room = QWidget()
        self.notice_place = QVBoxLayout(self._notice_room)
        self.notice_place.setContentsMargins(0, 0, 0, 0)
        self._thing, self._beside = QVBoxLayout(), QVBoxLayout()
        self._small = QHBoxLayout()
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.choices = Choices(is_far=True)
        self.beside = _far(WrappedLabel(), "far")
        self._clock = HoldClock(self)
        self._clock.said.connect(self.detail.setText)
        self.ship = self._button(actions.hint("ship"), self.ship_asked.emit)
        self.ship.setProperty("role", "primary")
        self.ship.setProperty("type", "far")
        self.undo = self._button(self.tr("Undo last  {keys}").format(keys=actions.keys("undo_last")), self._undo)
        self.one = self._button(self.tr("+1  {keys}").format(keys=actions.keys("count_one")), self.count_one_asked.emit)
        self.skip = self._button(self.tr("Skip  {keys}").format(keys=actions.keys("skip")), self.skip_asked.emit)
        for action, button in (("undo_last", self.undo), ("count_one", self.one), ("skip", self.skip)):
            button.setToolTip(actions.hint(action))
        self.next_parcel = self._button(self.tr("Next parcel"), self.next_parcel_asked.emit)
        self.next_parcel.setToolTip(actions.hint("next_parcel"))
        self.next = self._button(actions.text("next_order"), self.next_asked.emit)
        self.next.setToolTip(actions.hint("next_order"))
        self.leave = self._button(self.tr("Leave  {keys}").format(keys=actions.keys("packing")), self.left.emit)
        #: What has a key of its own, by its action.
        self.buttons = {"undo_last": self.undo, "count_one": self.one, "skip": self.skip}
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
        self.number.setMinimumWidth(min(self.number.sizeHint().width(), _NUMBER))
        _set(self.to, state.to)
        self.due.setVisible(bool(state.due))
        if state.due:
            self.due.show_state(state.due, state.due_state)
        _set(self.verified, state.verified)
        _set(self.packer, self.tr("packed by {name}").format(name=state.packer) if state.packer else "")
        self.note.setVisible(bool(state.note))
        self.note.show_text(state.note)
        self.picture.show_image(state.image)
        self.title.show_text(state.title)
        self._show_detail(state)
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
        for button in (self.one, self.skip):
            button.setEnabled(state.can_count)
        self.undo.setEnabled(state.can_count or state.held_seconds is not None)
        # Never in another's place: who presses twice would leave the order.
        self.next_parcel.setVisible(state.can_close_box)
        self._make_lines()
        self._make_room()

    def take_the_keys(self) -> None:
        """For the question that is open, else for the view."""
        (self.choices if self.choices.wants_the_keys else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_notices(self, notices: NoticeBar) -> None:
        """What has to be seen is seen here, too: below the picture, which gives way so that no words have to."""
        self.notice_place.addWidget(notices)
        notices.changed.connect(self._make_room)

    def _make_room(self) -> None:
        """Less for what is long where there is one more line of buttons, or something is asked."""
        is_asked = self._state is not None and self._state.question is not None
        self._thing.setSpacing(theme.S8 if self._is_narrow else theme.S16)
        self.title.set_most(_TITLE_TIGHT if self._is_narrow else _TITLE)
        self.note.set_most(self._note_height(is_asked=is_asked))
        self._notice_room.show()
        if is_asked and self._needed_height() > self.height():
            self.note.set_most(_NOTE_LEAST)
            # What is asked is answered first: a notice waits until it was.
            self._notice_room.setVisible(self._needed_height() <= self.height())

    def _note_height(self, *, is_asked: bool) -> int:
        if not is_asked and not self.figure.plain and not self.detail.plain:
            return _NOTE_ALONE
        return _NOTE_TIGHT if self._is_narrow or is_asked else _NOTE

    def _needed_height(self) -> int:
        """With what was shown just now: Qt would say it only after the next events."""
        self.choices.measure_again()
        for part in (self._thing, self._foot, self.notice_place, self._beside):
            part.invalidate()
        layout = self.layout()
        if layout is None:
            return 0
        layout.invalidate()
        return layout.totalHeightForWidth(self.width())

    def _fit_buttons(self) -> None:
        """Large letters where all of the words have room in one line."""
        buttons = (self.undo, self.one, self.skip, self.next, self.next_parcel)
        for size in ("", "title"):
            for button in buttons:
                if (button.property("type") or "") != size:
                    button.setProperty("type", size)
                    theme.restyle(button)
            needed = sum(button.sizeHint().width() + theme.S12 for button in buttons)
            needed += self.packer.minimumSizeHint().width()
            if needed <= self.width() - 2 * theme.S32:
                return

    def show_elsewhere(self, is_elsewhere: bool) -> None:
        """Another program has the keyboard now, and gets what is scanned; or no longer."""
        self.elsewhere.setVisible(is_elsewhere)

    def flash(self, event: BenchEvent) -> None:
        """With the sound: the whole edge in the colour of what happened."""
        self.edge.flash(scan_words.COLOURS[event.tone])

    def minimumSizeHint(self) -> QSize:
        """As wide as the screen is: longer words take another line, and make no window wider."""
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.picture.setFixedWidth(self.width() // 3)
        self._fit_buttons()
        self.edge.setGeometry(self.rect())
        self._make_lines()
        self._make_room()

    def _make_lines(self) -> None:
        """The button that ships has a line of its own where its words would be cut beside the others."""
        self._small.invalidate()  # a button may have come or gone just now
        beside = _BESIDE if self.beside.plain else 0
        wanted = self._small.minimumSize().width() + beside + self.ship.sizeHint().width() + 2 * theme.S12
        is_narrow = self.ship.isVisibleTo(self) and wanted > self._foot.geometry().width()
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            directions = QBoxLayout.Direction
            self._foot.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
            self._make_room()

    def _show_detail(self, state: PackingState) -> None:
        """Where the next thing lies; or how long what is packed can still come back."""
        if state.held_seconds is None:
            self._clock.stop()
            _set(self.detail, state.detail)
        else:
            self._clock.count(state.held_seconds, tells_shop=state.tells_shop, is_offline=state.is_offline)

    def _undo(self) -> None:
        is_held = self._state is not None and self._state.held_seconds is not None
        (self.take_back_asked if is_held else self.undo_last_asked).emit()

    def _ask(self, state: PackingState) -> None:
        had_the_keys = self.choices.hasFocus()  # hidden, it would hand them on to a notice's button
        if self.choices.show_question(state.question, state.told):
            self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (state.question is None or state.question.is_offer) and (
            had_the_keys or QApplication.focusWidget() is None
        ):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, text: str, press: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("touch", "true")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _on=False: press())
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
        beside = self._beside
        beside.setSpacing(theme.S12)
        beside.addWidget(self.picture, 1)
        beside.addWidget(self._notice_room)
        middle.addLayout(beside)
        middle.addLayout(thing, 1)
        small, last = self._small, QHBoxLayout()
        for each in (small, last, self._foot):
            each.setSpacing(theme.S12)
        for button in (self.undo, self.one, self.skip, self.next, self.next_parcel):
            small.addWidget(button)
        small.addWidget(self.packer)
        small.addStretch()
        last.addWidget(self.beside, 1)
        last.addWidget(self.ship)
        self._foot.addLayout(small)
        self._foot.addLayout(last, 1)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(theme.S32, theme.S32, theme.S32, theme.S32)
        layout.setSpacing(theme.S16)
        layout.addLayout(head)
        layout.addWidget(self.elsewhere)
        layout.addLayout(middle, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.choices)
        layout.addLayout(self._foot)


def _far(label: LabelT, size: str) -> LabelT:
    label.setProperty("type", size)
    return label


def _set(label: ElidedLabel, text: str) -> None:
    if label.plain != text:
        label.setText(text)
