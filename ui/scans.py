"""Where scans go: one filter before every window, and whatever is in front takes what it reads."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.bench.events import BenchEvent, NotUsed, Why
from app.settings.model import Settings, Suffix
from app.settings.store import SettingsStore
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind
from ui.scanner.key_filter import KeyFilter
from ui.scanner.keystroke import TAB, Scan
from ui.scanner.sounds import Sound, Sounds

log = logging.getLogger(__name__)

_KEY = "scanner"
_MEANT_NOTHING = (Why.UNKNOWN, Why.UNREADABLE)
#: So many scans in so many seconds that meant nothing, and the scanner may be set wrongly.
_PUZZLES, _PUZZLED_SECONDS = 3, 60.0
#: Fingers that hurry through a form come as fast as this, in milliseconds a key; most scanners are faster (measured
#: averages are about 20).
_HURRIED_FINGERS = 30
#: So many figures in a row are a code, whoever sent them: neither a carrier, a method nor a cost.
_FIGURES_OF_A_CODE = 8


class AtWork(Protocol):
    """What stands behind the window: the pages of the account that is open."""

    def scanned(self, scan: Scan) -> bool:
        """Hand it to the page in front; False where it means nothing there."""

    def knows(self, code: str) -> bool:
        """Whether the page in front surely takes that code for something."""


class Scans(QObject):
    """`at_work` is the account that is open, or None. While `listener` is set it hears every scan instead."""

    #: Another program has the keyboard now, and gets what is scanned; or no longer.
    went_elsewhere = Signal(bool)

    def __init__(
        self,
        settings: SettingsStore,
        notices: NoticeBar,
        at_work: Callable[[], AtWork | None],
        test_scanner: Callable[[], object],
    ) -> None:
        super().__init__()
        self._notices = notices
        self._at_work = at_work
        self._test_scanner = test_scanner
        self._listener: Callable[[Scan], object] | None = None
        self._heard: tuple[bool, int] | None = None
        self._puzzles: deque[float] = deque(maxlen=_PUZZLES)
        self.sounds = Sounds(self)
        self._sends_tab = False
        self.filter = KeyFilter(self, profile=settings.settings.scanner)
        self.filter.is_typing = self._is_typing
        self.filter.scanned.connect(self._scanned)
        self.filter.nearly_scanned.connect(self.meant_nothing)
        self.filter.switched_off.connect(self._say_switched_off)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)
        self._follow(settings.settings)
        self._end_of_settings = settings.on_change(self._follow)
        self.filter.install()

    def listen(self, listener: Callable[[Scan], object] | None) -> None:
        """Let the scanner test hear every scan, however slow, until it says that it has heard enough."""
        self._listener = listener
        self.filter.listen(listener is not None)

    def told(self, event: BenchEvent) -> None:
        """What a scan did at the bench: let it be heard."""
        self.sounds.play(event.tone.value)
        if isinstance(event, NotUsed):
            if event.why in _MEANT_NOTHING:
                self.meant_nothing()
        else:
            self._puzzles.clear()

    def meant_nothing(self) -> None:
        """What was scanned last is no code that is known here, or came too slowly to be told from typing.

        When that repeats the scanner test is offered.
        """
        self._puzzles.append(time.monotonic())
        if len(self._puzzles) == _PUZZLES and self._puzzles[-1] - self._puzzles[0] <= _PUZZLED_SECONDS:
            self._puzzles.clear()
            title = self.tr("The last scans meant nothing")
            text = self.tr("Packbench knows none of these codes. It may be the scanner: test it, that takes two scans.")
            test = NoticeAction(self.tr("Test my scanner"), self._test_scanner)
            self._notices.show_notice(Notice(NoticeKind.INFO, title, text, (test,), key=_KEY))

    def close(self) -> None:
        """Hear nothing more, and be silent."""
        self._end_of_settings()
        self.filter.remove()
        self.sounds.close()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        self.went_elsewhere.emit(state != Qt.ApplicationState.ApplicationActive)

    def _follow(self, settings: Settings) -> None:
        self.filter.teach(settings.scanner)
        self._sends_tab = settings.scanner.suffix is Suffix.TAB
        self.sounds.follow(settings)
        heard = (settings.sounds, settings.volume)
        if self._heard not in (None, heard):
            self.sounds.play(Sound.ACCEPTED)  # this is how loud it is now
        self._heard = heard

    def _scanned(self, scan: Scan) -> None:
        if self._listener is not None:
            self._listener(scan)
            return
        work = self._at_work()
        field = self.filter.field() if self._may_be_typed(scan) else None
        if work is not None and work.scanned(scan):
            if field is not None:
                self.filter.press_tab(field)
            return
        if not self.filter.type_in(scan.text):
            log.info("A scan of %d characters came where it means nothing", len(scan.text))
            self.sounds.play(Sound.WRONG)
            title = self.tr("This page takes no scans")
            text = self.tr("Nothing was done with what you scanned. Scan it again at the bench.")
            self._notices.show_notice(Notice(NoticeKind.WARNING, title, text, key=_KEY))

    def _is_typing(self, scan: Scan) -> bool:
        """Words in a form that are no known code: a scanner that sends Tab, and so slowly, is to be taught."""
        work = self._at_work()
        is_code = scan.text.isdecimal() and len(scan.text) >= _FIGURES_OF_A_CODE
        if self._listener is not None or is_code or not self._may_be_typed(scan) or self.filter.field() is None:
            return False
        return work is None or not work.knows(scan.text)

    def _may_be_typed(self, scan: Scan) -> bool:
        """Whether it was perhaps somebody who hurries through a form, and the Tab the way to the next field."""
        return scan.suffix == TAB and not self._sends_tab and scan.gap >= _HURRIED_FINGERS

    def _say_switched_off(self, details: str) -> None:
        title = self.tr("Scans are typed in as they come")
        text = self.tr(
            "Packbench cannot tell the scanner from the keyboard any more. Scan into the right field, and start "
            "Packbench again when you can."
        )
        self._notices.show_notice(Notice(NoticeKind.WARNING, title, text, details=details, key=_KEY))
