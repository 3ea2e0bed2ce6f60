"""The first start, as a cover."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.errors import PackbenchError
from app.settings.transfer import take_over
from ui.covers import CONNECT, CoverContext
from ui.kit import ask
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.start.view import StartView

_KEY = "start"


class StartCover(QObject):
    def __init__(self, context: CoverContext) -> None:
        super().__init__()
        self.view = StartView()
        self._context = context
        self.view.practice_asked.connect(context.open_practice)
        self.view.sign_in_asked.connect(lambda: context.show_cover(CONNECT))
        self.view.take_over_asked.connect(self._ask_for_a_file)
        self.view.language_chosen.connect(context.speak)

    def shown(self) -> None:
        self.view.clear()

    def do(self, action: str) -> None:
        """No action of the others means anything here."""

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.notice_place.addWidget(notices)

    def take_from(self, file: Path) -> None:
        """A copy is brought back; settings are taken over, and the questions of a new bench follow."""
        if file.suffix.casefold() == ".zip":
            self._context.copies.bring_back(file)
            return
        try:
            take_over(self._context.settings, file)
        except OSError as error:
            title = self.tr("The file could not be read")
            self._context.notices.show_notice(Notice(NoticeKind.ERROR, title, details=repr(error), key=_KEY))
        except PackbenchError as error:
            self._context.notices.show_notice(Notice.of(error, key=_KEY))
        else:
            self._context.show_cover(CONNECT)
            title = self.tr("The settings are taken over")
            text = self.tr("Now sign in: a key is never in such a file.")
            self._context.notices.show_notice(Notice(NoticeKind.INFO, title, text, key=_KEY))

    def _ask_for_a_file(self) -> None:
        pattern = self.tr("Settings or a copy (*.json *.zip)")
        ask.open_file(self.view, self.tr("Take over from another station"), pattern, self.take_from)


make = StartCover
