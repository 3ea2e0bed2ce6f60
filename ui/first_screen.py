"""What is seen first: the window, and in it the list as it was read the last time.

Nothing is loaded for it that it does not need: the services, the bench and the other pages come behind it, while the
list can be searched already (`python -m tests.benchmarks starting` shows what each part costs).
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from app.cache import glance
from app.runtime.clock import SystemClock
from app.runtime.paths import data_folder, private_folder
from app.settings import last_account
from app.settings.store import FILE_NAME, SettingsStore
from ui import language, theme
from ui.first_list import FirstList
from ui.kit.notice_bar import NoticeBar
from ui.kit.remember import Remember
from ui.main_window import MainWindow
from ui.options import Options


class FirstScreen(QObject):
    """Made and shown before the application, which takes it over. `trouble` is why no list could be shown, if it is
    worth a line in the log."""

    def __init__(self, options: Options) -> None:
        super().__init__()
        self._options = options
        self.data = private_folder(options.data or data_folder())
        self.settings = SettingsStore(self.data / FILE_NAME, SystemClock().now)
        language.install(options.language or self.settings.settings.language)
        self.remember = Remember(self.data / "window.ini")
        self.notices = NoticeBar()
        self.window = MainWindow(self.remember, self.notices)
        self.list: FirstList | None = None
        self.trouble = ""
        self._is_shown = False

    def show(self) -> None:
        """The window, with the list where one is known."""
        if self._is_shown:
            return
        self._is_shown = True
        if self._options.scheme is None and self.remember.text("window/scheme"):
            choose_scheme(theme.Scheme(self.remember.text("window/scheme")))
        account = self._account()
        kept = self._kept(account) if account else None
        if kept is not None:
            self.list = FirstList(
                kept, account, self.settings.settings.station.strip(), self.window, self.notices, self.remember
            )
            self.list.say(self.tr("Opening your shop…"))
        self.window.show()

    def say_opening(self, title: str, text: str = "") -> None:
        """What is being waited for: beside the list where there is one, else in its place."""
        if self.list is not None:
            self.list.say(title, text)
            self.window.show_page(self.list.page)
        else:
            self.window.show_waiting("clock", title, text)

    def show_again(self) -> None:
        """What was said last, after something else was in front."""
        if self.list is not None:
            self.list.page.take_notices(self.notices)
            self.window.show_page(self.list.page)
        else:
            self.window.show_waiting_again()

    def hand_over(self, account: str) -> FirstList | None:
        """The list, if it is that account's: from now on it belongs to whoever asked. Any other is put away."""
        mine, self.list = self.list, None
        if mine is not None and mine.account != account:
            mine.put_away()
            return None
        return mine

    def put_away(self) -> None:
        """No list is shown any more."""
        self.hand_over("")

    def _account(self) -> str:
        """Which one is about to be opened, as `Account.key` names it; empty for a practice shop."""
        options = self._options
        if options.url:
            return last_account.LastAccount(options.url, options.client_id).key
        known = None if options.asks_practice else last_account.load(self.data)
        return known.key if known is not None else ""

    def _kept(self, account: str) -> glance.Glances | None:
        try:
            return glance.load(self.data / "cache", account, SystemClock().now(), self.settings.settings.cache_days)
        except glance.Unreadable as error:
            self.trouble = str(error)
            return None


def choose_scheme(scheme: theme.Scheme | None) -> None:
    """Dress the whole application so, or as the system does."""
    app = QCoreApplication.instance()
    if isinstance(app, QApplication):
        theme.apply(app, scheme)
