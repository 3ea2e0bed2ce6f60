"""The list of the last time, before its account is open: it is looked at, searched, sorted, and an order chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.cache.glance import Glances
from app.runtime.clock import SystemClock
from ui import pages
from ui.kit.blank import Blank
from ui.kit.notice_bar import NoticeBar
from ui.kit.remember import Remember
from ui.main_window import MainWindow
from ui.orders.age import age_words
from ui.orders.rows import rows_of
from ui.orders.view import OrdersView
from ui.workspace import Workspace


class FirstList(QObject):
    """`account` is whose list it is, `station` what this bench is called; `chosen` is the order that somebody wants at
    the bench as soon as there is one."""

    def __init__(
        self, kept: Glances, account: str, station: str, window: MainWindow, notices: NoticeBar, remember: Remember
    ) -> None:
        super().__init__(window)
        self.account = account
        self.chosen = ""
        self._window = window
        self.page = Workspace(notices, remember, window.pages)
        self.orders = OrdersView(remember, self.page.left)
        self._words = Blank(self.page.right)
        self.page.put_list(self.orders)
        self.page.put_bench(self._words)
        clock = SystemClock()
        now = clock.now()
        today = now.date().toordinal()
        self._counted = self.orders.counts_changed.connect(window.header.show_counts)
        self.orders.show_rows(rows_of(kept.rows, today, station))
        self.orders.show_age(age_words((now - kept.read_at).total_seconds()))
        self.orders.foot.setEnabled(False)
        self._chosen = self.orders.order_chosen.connect(self._choose)
        window.header.show_shop(kept.company, is_practice=False)
        window.header.show_state(self.tr("connecting…"), "neutral")
        window.rail.offer([each for each in pages.specs() if each.on_rail])
        window.rail.mark(pages.BENCH)
        window.rail.setEnabled(False)
        window.show_page(self.page)
        self.page.fit(window.width())
        self.orders.focus_search()

    def say(self, title: str, text: str = "") -> None:
        """What stands where the bench will be."""
        self._words.say("clock", title, text)

    def give_up(self) -> None:
        """What is here is somebody else's from now on."""
        self.orders.counts_changed.disconnect(self._counted)
        self.orders.order_chosen.disconnect(self._chosen)
        self.orders.foot.setEnabled(True)
        self._window.rail.setEnabled(True)
        self.deleteLater()

    def put_away(self) -> None:
        """The list is not shown any more."""
        self.give_up()
        window = self._window
        window.rail.offer(())
        window.header.hide_counts()
        window.header.show_shop("", is_practice=False)
        window.header.show_state(self.tr("not connected"), "neutral")
        window.take_notices(self.page)
        window.remove_page(self.page)

    def _choose(self, number: str) -> None:
        self.chosen = number
        self.say(self.tr("{order} opens in a moment").format(order=number))
