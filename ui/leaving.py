"""How the window goes: at once, with a word about what would be left, into the tray, or by itself when all is sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.words import counted
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind
from ui.main_window import MainWindow
from ui.tray import Tray

_CLOSING = "closing"
_CHANGING = "changing"


class AtWork(Protocol):
    """What leaving has to know of the account that is open."""

    @property
    def waiting(self) -> int: ...
    @property
    def resting(self) -> int: ...
    @property
    def needing(self) -> int: ...
    @property
    def is_practice(self) -> bool: ...
    def half_filled(self) -> Sequence[str]: ...
    def has_unfinished_work(self) -> bool: ...


class _GoesWithWork(QObject):
    """Puts a question away when the person types, scans or clicks anywhere else: it was answered by going on."""

    def __init__(self, card: QWidget, put_away: Callable[[], None]) -> None:
        super().__init__(card)
        self._card = card
        self._put_away = put_away
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            goes_on = event.type() == QEvent.Type.KeyPress and event.text().isprintable() and bool(event.text().strip())
        else:
            goes_on = (
                event.type() == QEvent.Type.MouseButtonPress
                and isinstance(watched, QWidget)
                and watched is not self._card
                and not self._card.isAncestorOf(watched)
            )
        if goes_on:
            app = QCoreApplication.instance()
            if app is not None:
                app.removeEventFilter(self)
            QTimer.singleShot(0, self, self._put_away)
        return False


class Leaving(QObject):
    """`close_now` ends the program; what is under way then is finished first. Nothing here is lost by any way out."""

    def __init__(
        self,
        window: MainWindow,
        notices: NoticeBar,
        tray: Tray,
        at_work: Callable[[], AtWork | None],
        close_now: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._notices = notices
        self._tray = tray
        self._at_work = at_work
        self._close_now = close_now
        self._when_sent = False
        #: So many needed a person already when the end was agreed on: they keep it from nothing.
        self._needed_then = 0
        tray.open_asked.connect(self.come_back)
        tray.quit_asked.connect(close_now)

    def asked(self) -> None:
        """Somebody wants to close: do it, or say first what would be left; asked again it closes all the same."""
        work = self._at_work()
        is_said = any(notice.key == _CLOSING for notice in self._notices.notices)
        # What is being sent for the first time is finished before the window closes; nobody has to decide about it.
        if work is None or is_said or (work.has_unfinished_work() and not work.resting):
            self._close_now()
            return
        notice = self._doubt(work)
        if notice is None:
            self._close_now()
        else:
            self._ask(notice)

    def change_shop(self, go: Callable[[], object]) -> None:
        """Another shop, or none, in the place of this one: at once, or after a word about what was entered here."""
        self._ask_before(go, self.tr("Before this shop is closed"), self.tr("Close it anyway"))

    def sign_out(self, go: Callable[[], object]) -> None:
        """No shop in the place of this one: what waits to be sent is named too, for nobody sees it any more."""
        work = self._at_work()
        kept = ""
        title = self.tr("Before you sign out")
        if work is not None and work.waiting + work.needing and not work.is_practice:
            title = counted("queue", "%n not sent yet", "%n not sent yet", work.waiting + work.needing)
            kept = self.tr("It stays on this computer, and goes out only after you have signed in again.")
        self._ask_before(go, title, self.tr("Sign out anyway"), kept)

    def _ask_before(self, go: Callable[[], object], title: str, anyway: str, kept: str = "") -> None:
        work = self._at_work()
        lost = self._lost(work) if work is not None else ""
        text = " ".join(each for each in (kept, lost) if each)
        if not text:
            go()
            return
        on = NoticeAction(anyway, go)
        self._ask(Notice(NoticeKind.WARNING, title, text, (on,), key=_CHANGING))

    def queue_changed(self, waiting: int, needing: int) -> None:
        """Whoever went into the tray, or waits for the end, goes when nothing is left that can be sent.

        What needs a person since then is said first: in the tray by a call, in the window by a notice.
        """
        self._tray.show_queue(waiting, needing)
        if not self._when_sent or waiting:
            return
        if needing <= self._needed_then:
            self._when_sent = False
            self._close_now()
        elif not self._tray.is_shown:
            self._stay()
            self._notices.show_notice(self._still_needed(needing))

    def person_needed(self, title: str, text: str) -> None:
        """Say it where it is seen, if the window is not."""
        if not self._window.isActiveWindow() or not self._window.isVisible():
            self._tray.call(self._window, title, text)

    def come_back(self) -> None:
        """Show the window again; nothing closes by itself any more."""
        self._stay()
        self._tray.hide()
        self._window.show()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()

    def _ask(self, notice: Notice) -> None:
        self._notices.show_notice(notice)
        card = self._notices.card(notice.key)
        if card is not None:
            _GoesWithWork(card, lambda: self._notices.dismiss(notice.key))

    def _doubt(self, work: AtWork) -> Notice | None:
        lost = self._lost(work)
        # A practice shop ends with the window: what waits in it is sent at no other time.
        needing = 0 if work.is_practice else work.needing
        if work.waiting and not work.is_practice:
            return self._not_sent(work, lost)
        texts = [lost]
        if needing:
            texts.append(self.tr("What needs you is safe here, and is shown again at the next start."))
        if not any(texts):
            return None
        title = self.tr("Before Packbench closes")
        if needing:
            title = counted("queue", "%n needs you", "%n need you", needing)
        close = NoticeAction(self.tr("Close anyway"), self._close_now)
        text = " ".join(each for each in texts if each)
        return Notice(NoticeKind.WARNING, title, text, (close,), key=_CLOSING)

    def _lost(self, work: AtWork) -> str:
        """What was entered and is kept nowhere, or ""."""
        begun = work.half_filled()
        words = self.tr("Entered and not shipped: {numbers}. What was typed there is not kept.")
        return words.format(numbers=", ".join(begun)) if begun else ""

    def _not_sent(self, work: AtWork, lost: str) -> Notice:
        title = counted("queue", "%n not sent yet", "%n not sent yet", work.waiting)
        if self._tray.is_available:
            question = self.tr("Keep sending in the tray, or send next time?")
            stay = NoticeAction(self.tr("Keep sending in the tray"), self._go_into_the_tray)
        else:
            question = self.tr(
                "Keep the window open until all is sent, or send at the next start? (There is no tray to hide in.)"
            )
            stay = NoticeAction(self.tr("Close when all is sent"), self._wait_for_the_end)
        later = NoticeAction(self.tr("Send next time"), self._close_now)
        safe = self.tr("What needs you is safe here, and is shown again at the next start.") if work.needing else ""
        text = " ".join(each for each in (question, safe, lost) if each)
        return Notice(NoticeKind.WARNING, title, text, (stay, later), key=_CLOSING)

    def _still_needed(self, needing: int) -> Notice:
        title = counted("queue", "All else is sent. %n needs you", "All else is sent. %n need you", needing)
        text = self.tr("Packbench stays open for that: press the count at the top, and choose what is to be done.")
        close = NoticeAction(self.tr("Close anyway"), self._close_now)
        return Notice(NoticeKind.WARNING, title, text, (close,), key=_CLOSING)

    def _go_into_the_tray(self) -> None:
        work = self._at_work()
        self._agree(work)
        self._tray.show()
        self._window.hide()
        if work is not None:
            self.queue_changed(work.waiting, work.needing)

    def _agree(self, work: AtWork | None) -> None:
        self._when_sent = True
        self._needed_then = work.needing if work is not None else 0

    def _wait_for_the_end(self) -> None:
        work = self._at_work()
        self._agree(work)
        stay = NoticeAction(self.tr("Stay open"), self._stay)
        title = self.tr("Packbench closes when all is sent")
        self._notices.show_notice(Notice(NoticeKind.INFO, title, actions=(stay,), key="leaving"))
        if work is not None:
            self.queue_changed(work.waiting, work.needing)

    def _stay(self) -> None:
        self._when_sent = False
        self._notices.dismiss("leaving")
        self._notices.dismiss(_CLOSING)
