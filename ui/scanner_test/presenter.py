"""Leads through the two scans and keeps what they tell."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from app.settings.store import SettingsNotKept, SettingsStore
from ui.kit.notice_bar import Notice, NoticeBar
from ui.scanner.keystroke import Scan
from ui.scanner_test.learning import FIELDS, PLAIN, Lesson, learn_fields, learn_plain
from ui.scanner_test.view import ScannerTestView
from ui.scanner_test.words import Finding, findings

_KEY = "scanner"

#: Hands every scan to the function, however slow its keys, until it is handed None.
Listen = Callable[[Callable[[Scan], object] | None], None]


class LessonPart(Enum):
    PLAIN = auto()
    FIELDS = auto()
    DONE = auto()


class ScannerTestPresenter(QObject):
    """Lives as long as its view."""

    closed = Signal()

    def __init__(self, view: ScannerTestView, store: SettingsStore, notices: NoticeBar, listen: Listen) -> None:
        super().__init__(view)
        self._view = view
        self._store = store
        self._notices = notices
        self._part = LessonPart.PLAIN
        self._lesson = Lesson()
        view.came.connect(lambda: listen(self._scanned))
        view.went.connect(lambda: listen(None))
        view.again_asked.connect(self.begin)
        view.skip_asked.connect(self._end)
        view.closed.connect(self.closed)

    def begin(self) -> None:
        """From the first code on; what was learned before holds until it is scanned."""
        self._part = LessonPart.PLAIN
        self._lesson = Lesson()
        self._view.show_step(
            self.tr("1 of 2: scan this code"),
            self.tr(
                "Hold the scanner a hand's breadth away from the screen. If nothing happens, click into this window "
                "once, or make the screen brighter."
            ),
            PLAIN,
            PLAIN,
        )
        self._view.show_findings([])
        self._view.setFocus()

    def _scanned(self, scan: Scan) -> None:
        if self._part is LessonPart.DONE:
            return
        learned = learn_plain(scan) if self._part is LessonPart.PLAIN else learn_fields(scan, self._lesson)
        if learned is None:
            if self._part is LessonPart.FIELDS and learn_plain(scan) is not None:
                return  # the first code once more
            words = self.tr("That was another code: {text}. Please scan the one that is shown here.")
            said = [*self._findings(), Finding(words.format(text=_short(scan.text)), is_good=False)]
            self._view.show_findings(said)
            return
        self._lesson = learned
        self._keep()
        if self._part is LessonPart.PLAIN:
            self._ask_for_fields()
        else:
            self._end()

    def _ask_for_fields(self) -> None:
        self._part = LessonPart.FIELDS
        hint = self.tr("It has two fields, as postal labels have. Some scanners lose what stands between them.")
        self._view.show_step(self.tr("2 of 2: now this one"), hint, FIELDS, "(10)PKB(21)TEST", may_skip=True)
        self._view.show_findings(self._findings())

    def _end(self) -> None:
        self._part = LessonPart.DONE
        self._view.show_step(
            self.tr("That is all"), self.tr("Packbench knows this scanner now. Scan whatever you like, in any field.")
        )
        self._view.show_findings(self._findings())

    def _findings(self) -> list[Finding]:
        return findings(self._lesson) if self._lesson.gap else []

    def _keep(self) -> None:
        try:
            self._store.change(scanner=self._lesson.profile)
        except SettingsNotKept as error:
            self._notices.show_notice(Notice.of(error, key=_KEY))


def _short(text: str) -> str:
    longest = 30
    shown = "".join(char if char.isprintable() else "·" for char in text)
    return shown if len(shown) <= longest else f"{shown[:longest]}…"
