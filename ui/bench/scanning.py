"""Between the scanner and the bench: scans and keys go in, the countdown's time passes, and the view is shown anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.bench.question import Answer, Question
from app.errors import PackbenchError
from app.services.bench.bench import Bench
from ui.bench.preset_rows import PresetRows
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind

#: How often the seconds of a countdown are looked at.
_TICK_MILLISECONDS = 50
_POINTING = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
#: What follows the key that stopped the countdown within so long was struck with it, or is the same run of keys.
_SAME_RUN_MILLISECONDS = 300
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_EDITS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)


class Scanning(QObject):
    """`show` is called after every change.

    Keys are looked at, and only what was struck to stop the countdown is taken away: it is meant for no field.
    """

    def __init__(self, work: Bench, show: Callable[[], None], notices: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._show = show
        self._notices = notices
        self._watches = False
        #: When the last of the keys was struck that stopped the countdown, by the keys' own time; None before.
        self._stopped_at: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)

    def scan(self, text: str, at: int) -> None:
        """A scanner sent `text`; `at` is when, in milliseconds."""
        self.act(lambda: self._work.scan(text, at))

    def answer(self, at: int) -> None:
        self.act(lambda: self._work.answer(at))

    def confirm(self) -> None:
        """The choice that was chosen once, and has to be chosen twice, is meant; nothing where none was."""
        question = self._question
        if question is not None and question.pressed >= 0:
            self.answer(question.pressed)

    def accept_offer(self) -> None:
        """What is offered beside the packing, the UPC, is taken; nothing where nothing is offered."""
        question = self._question
        if question is not None and question.is_offer:
            places = [at for at, choice in enumerate(question.choices) if choice.answer is Answer.SAVE_UPC]
            for at in places:
                self.answer(at)
            return
        title = self.tr("There is no code to save as a UPC")
        text = self.tr("It is offered when you teach a code of a product without a UPC. Change a UPC in Products.")
        self._notices.show_notice(Notice(NoticeKind.INFO, title, text, key="bench.upc"))

    @property
    def _question(self) -> Question | None:
        session = self._work.desk.session
        return session.question if session is not None else None

    def follow_presets(self, rows: PresetRows) -> None:
        """What is pressed there."""
        commands = self._work.commands
        rows.list.taken.connect(lambda name: self.act(lambda: commands.choose_preset(name)))
        rows.list.changed.connect(lambda presets: self.act(lambda: commands.change_presets(presets)))
        rows.kept.connect(lambda name, is_default: self.act(lambda: commands.keep_preset(name, is_default=is_default)))

    def take_preset(self, at: int) -> None:
        """The preset at that place, from 0, by its key."""
        presets = self._work.desk.settings.presets
        if at < len(presets):
            self.act(lambda: self._work.commands.choose_preset(presets[at].name))

    def act(self, what: Callable[[], object]) -> None:
        """Do it and show what came of it."""
        what()
        self._show()

    def not_kept(self, error: PackbenchError) -> None:
        """A choice that could not be written to the disk is said, and stops nothing."""
        self._notices.show_notice(Notice.of(error, key="bench.kept", kind=NoticeKind.WARNING))

    def follow(self) -> None:
        """Look at the time, and at keys, as long as either can mean something; part of every showing."""
        desk = self._work.desk
        if (desk.countdown is not None) != self._timer.isActive():
            (self._timer.stop if desk.countdown is None else self._timer.start)()
        wanted = self._work.hears_keys or self._stopped_at is not None
        application = QCoreApplication.instance()
        if wanted != self._watches and application is not None:
            self._watches = wanted
            (application.installEventFilter if wanted else application.removeEventFilter)(self)

    def close(self) -> None:
        """Look at nothing more."""
        self._timer.stop()
        application = QCoreApplication.instance()
        if self._watches and application is not None:
            application.removeEventFilter(self)
            self._watches = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What a scanner types is taken out before it reaches a widget.
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget) and self._hear_key(event)
        if event.type() in _POINTING:
            self._press_key()
        return False

    def _hear_key(self, key: QKeyEvent) -> bool:
        """Whether the key only stopped the countdown, and is kept from whatever has the focus."""
        was_counting = self._work.desk.countdown is not None
        goes_on = self._stopped_at is not None and (
            key.isAutoRepeat() or 0 <= key.timestamp() - self._stopped_at <= _SAME_RUN_MILLISECONDS
        )
        self._press_key()
        is_kept = (was_counting or goes_on) and _enters(key)
        self._stopped_at = key.timestamp() if is_kept else None
        return is_kept

    def _press_key(self) -> None:
        if self._work.press_key():
            QTimer.singleShot(0, self, self._show)

    def _tick(self) -> None:
        self._work.tick()
        self._show()


def _enters(key: QKeyEvent) -> bool:
    """Whether it would write, take away or press something where the focus is.

    What the scanner's filter writes for a scan that means nothing here has no time of its own, and is no key.
    """
    if not key.timestamp() or key.modifiers() & _COMMANDS:
        return False
    return key.key() in _EDITS or (bool(key.text()) and key.text().isprintable())
