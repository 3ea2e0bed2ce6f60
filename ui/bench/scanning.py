"""Between the scanner and the bench: scans and keys go in, the countdown's time passes, and the view is shown anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.bench.question import Answer, Question
from app.errors import PackbenchError
from app.services.bench.bench import Bench
from ui.bench.preset_rows import PresetRows
from ui.kit.notice_bar import Notice, NoticeBar

#: How often the seconds of a countdown are looked at.
_TICK_MILLISECONDS = 50
_POINTING = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class Scanning(QObject):
    """`show` is called after every change. Keys are looked at, never taken away."""

    def __init__(self, work: Bench, show: Callable[[], None], notices: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._show = show
        self._notices = notices
        self._watches = False
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
        try:
            what()
        except PackbenchError as error:  # a choice that could not be kept on the disk holds until the end of the day
            self._notices.show_notice(Notice.of(error, key="bench.kept"))
        self._show()

    def follow(self) -> None:
        """Look at the time, and at keys, as long as either can mean something; part of every showing."""
        desk = self._work.desk
        if (desk.countdown is not None) != self._timer.isActive():
            (self._timer.stop if desk.countdown is None else self._timer.start)()
        wanted = self._work.hears_keys
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
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget)
        if (is_key or event.type() in _POINTING) and self._work.press_key():
            QTimer.singleShot(0, self, self._show)
        return False

    def _tick(self) -> None:
        self._work.tick()
        self._show()
