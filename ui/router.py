"""One account in the window: makes the list and the bench, and leads from page to page."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Services
from app.events import Connected
from app.runtime.concurrency import Tasks
from app.scan.sense import ItemScan, UnknownScan
from ui import pages
from ui.account_state import AccountState
from ui.bench.presenter import BenchPresenter
from ui.bench.view import BenchView
from ui.day.watch import UNTOLD, UntoldWatch
from ui.first_list import FirstList
from ui.kit.notice_bar import NoticeBar
from ui.kit.preset_list import MOST_KEYS
from ui.kit.remember import Remember
from ui.last_time import set_aside_notice, unsent_notice
from ui.list_and_bench import ListAndBench
from ui.main_window import MainWindow
from ui.orders.presenter import REFRESH_SECONDS, OrdersPresenter
from ui.orders.view import OrdersView
from ui.orders_out.presenter import OrdersOutPresenter
from ui.outbox.presenter import OutboxPresenter
from ui.outbox.view import OutboxView
from ui.packing.view import PackingView
from ui.packing_mode import PackingMode
from ui.scanner.keystroke import Scan
from ui.workspace import Workspace

log = logging.getLogger(__name__)

#: A task that was told to end does so at once; this is for one that does not.
_END_SECONDS = 5.0


class Router(QObject):
    """The features do not know one another; this does. Lives as long as its account is open."""

    connect_asked = Signal()
    #: How many plans wait, and how many need a person.
    queue_changed = Signal(int, int)
    #: Somebody has to decide something: a title and a sentence.
    person_needed = Signal(str, str)
    #: What a scan did, on whatever page: a bench event.
    told = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        notices: NoticeBar,
        tasks: Tasks,
        remember: Remember,
        page: Workspace,
        bench: BenchView,
        *,
        is_practice: bool,
        first: FirstList | None = None,
        refresh_seconds: float = REFRESH_SECONDS,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.services = services
        self.is_practice = is_practice
        self._tasks = tasks
        self._notices = notices
        self._remember = remember
        self._first_order = first.chosen if first is not None else None
        self.page = page
        self.orders = first.orders if first is not None else OrdersView(remember, page.left)
        self.bench = bench
        self.orders_presenter = OrdersPresenter(self.orders, services, notices, tasks, refresh_seconds=refresh_seconds)
        self.bench_presenter = BenchPresenter(self.bench, services, notices, tasks)
        self.bench_presenter.told.connect(self.told)
        self._list_and_bench = ListAndBench(
            self.orders, self.orders_presenter, self.bench, self.bench_presenter, services, notices, tasks, self
        )
        self._put_list_and_bench(first)
        self.outbox = OutboxView(self.page, self.orders)
        self.outbox_presenter = OutboxPresenter(self.outbox, services, notices, tasks)
        self.outbox_presenter.at_bench = lambda: self.bench_presenter.number
        self.outbox_presenter.counted.connect(self.queue_changed)
        self.outbox_presenter.person_needed.connect(self.person_needed)
        self.outbox_presenter.order_asked.connect(self.open_order)
        self._specs = {each.id: each for each in pages.specs()}
        self._pages: dict[str, pages.Page] = {}
        self._front = pages.BENCH
        self._bare: PackingView | None = None
        window.rail.offer([each for each in self._specs.values() if each.on_rail])
        window.rail.chosen.connect(self.show_page)
        window.header.queue_asked.connect(self._toggle_outbox)
        self._watch = UntoldWatch(services, tasks, refresh_seconds, self)
        self._state = AccountState(window, services, self, is_practice=is_practice)
        self._state.follow(self.orders, self.orders_presenter, self.outbox_presenter, self._watch)
        self.orders.connect_asked.connect(self.connect_asked)
        self.orders_out = OrdersOutPresenter(self.page, services, notices, tasks)
        self.orders.out_asked.connect(self.orders_out.do)
        self._ends = (
            services.bus.subscribe(Connected, self._connected),
            services.settings.on_change(lambda _settings: services.worker.wake()),
        )
        self._connect_pages()
        self.packing = PackingMode(
            self.bench, self.bench_presenter, self._go_bare, self._list_and_bench.taking_back.undo
        )
        self._commands: dict[str, Callable[[], object]] = {
            "search": self.orders.focus_search,
            "focus_list": self.orders.focus_list,
            "refresh": self.orders_presenter.refresh,
            "orders_out": self.orders.foot.out.showMenu,
            "pick_sheet": lambda: self.orders_out.do("pick sheet", self.orders.chosen_numbers),
            "next_order": lambda: self.orders.table.step(1),
            "previous_order": lambda: self.orders.table.step(-1),
            "ship": self.bench.press_ship,
            "all": self.bench.ship_all,
            "none": self.bench.ship_none,
            "next_parcel": self.bench_presenter.next_parcel,
            **{each: functools.partial(self.packing.do, each) for each in ("count_one", "skip", "undo_last")},
            "save_upc": self.bench_presenter.scanning.accept_offer,
            "sure": self.bench_presenter.scanning.confirm,
            "tracking": self.bench.go_to_tracking,
            "copy_address": self.bench.copy_address,
            "copy_number": self.bench.header.copy.copy,
            "copy_steps": self.bench.steps.copy.copy,
            "product": self.bench.ask_for_product,
            "duplicate": self._duplicate,
            "hold": self._list_and_bench.toggle_hold,
            "undo": self._list_and_bench.taking_back.undo,
            "outbox": self._toggle_outbox,
            "packing": self.packing.toggle,
            "tracking_page": self._list_and_bench.show_tracking_page,
            **{
                f"preset_{at + 1}": functools.partial(self.bench_presenter.scanning.take_preset, at)
                for at in range(MOST_KEYS)
            },
        }
        window.set_columns(self.orders.table.fill_columns_menu)

    def _put_list_and_bench(self, first: FirstList | None) -> None:
        """Where the list stood there before its account was open, the bench comes beside it."""
        self.page.put_bench(self.bench)
        if first is None:
            self.page.put_list(self.orders)
        else:
            first.give_up()

    def _connect_pages(self) -> None:
        """What leads from the bench and the header to the other pages."""
        self._window.header.untold_asked.connect(self._show_untold)
        self.orders.foot.new_asked.connect(lambda: self.show_page(pages.NEW_ORDER))
        self.bench_presenter.order_asked.connect(self.open_order)
        self.bench.product_asked.connect(lambda sku, number: self.show_page(pages.PRODUCTS, sku, number))

    def start(self) -> None:
        """Show the page and begin to read."""
        self.show_page(pages.BENCH)
        self.page.fit(self._window.width())
        if self._first_order is None:
            self.orders.focus_search()
        elif self._first_order:
            self.bench_presenter.open_order(self._first_order)
        self.orders_presenter.start()
        self.outbox_presenter.start()
        self._watch.start()
        if self.services.set_aside is not None:
            notice = set_aside_notice(self.services.set_aside, carried_over=bool(self.services.carried_over))
            self._notices.show_notice(notice)
        if self.services.unsent_order.order is not None:
            go_on = functools.partial(self.show_page, pages.NEW_ORDER)
            self._notices.show_notice(unsent_notice(self.services.unsent_order.order, go_on))

    def owns(self, page: QWidget | None) -> bool:
        """Whether that widget is one of this account's pages."""
        return page is not None and page in (self.page, self._bare, *(each.view for each in self._pages.values()))

    def show_page(self, name: str, *what: str) -> None:
        """Bring the page of that id to the front, and on it `what` is named; made when it is first asked for."""
        if name != pages.BENCH:
            self.packing.leave()  # another page without header and rail would have no way back
        self._front = name
        self._window.rail.mark(name)
        if name == pages.BENCH:
            self.page.take_notices(self._notices)
            self._window.show_page(self.page)
            for chip in what:
                self.orders.filters.choose(chip)
            return
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = pages.make(self._specs[name], self._page_context())
        page.take_notices(self._notices)
        self._window.show_page(page.view)
        page.shown()
        if what and isinstance(page, pages.Opens):
            page.open(*what)

    def open_file(self, file: Path) -> None:
        """Look at a label program's file on the import page."""
        self.show_page(pages.IMPORT, str(file))

    def page_named(self, name: str) -> pages.Page:
        """A page that was shown already. Raises KeyError."""
        return self._pages[name]

    def show_front(self) -> None:
        """Bring back the page that was in front before another, such as the account's, was."""
        self.show_page(self._front)

    def open_order(self, number: str) -> None:
        """Bring that order to the bench, in the place of whatever is packed, and the bench to the front."""
        if not self.packing.is_on:
            self.show_page(pages.BENCH)
        self.bench_presenter.bring(number)

    def do(self, action: str) -> None:
        """Carry out an action of `ui.actions`: it belongs to the page in front, and to no list that is open over it."""
        popup: QWidget | None = QApplication.activePopupWidget()
        if popup is not None:
            popup.hide()
        if action.startswith("page_"):
            self.show_page(action.removeprefix("page_"))
        elif action == "undo" and self._page_undoes():
            return
        elif action in ("outbox", "undo") or self._front == pages.BENCH:
            self._commands[action]()
        else:
            self._pages[self._front].do(action)

    def _page_undoes(self) -> bool:
        page: object = self._pages.get(self._front)
        return isinstance(page, pages.Undoes) and page.undo()

    def scanned(self, scan: Scan) -> bool:
        """Hand a scan to the page in front; False where it means nothing there."""
        if self._front == pages.BENCH:
            self.bench_presenter.scanning.scan(scan.text, scan.ended)
            return True
        return self.take_scan(scan.text)

    def knows(self, code: str) -> bool:
        """Whether the page in front surely takes that code for something; only where forms are filled in it may not."""
        found = self.bench_presenter.work.desk.understand(code)
        if self._front == pages.BENCH:
            return not isinstance(found, UnknownScan)
        if self._front == pages.NEW_ORDER:
            return isinstance(found, ItemScan)
        return isinstance(self._pages.get(self._front), pages.TakesScans)

    def take_scan(self, code: str) -> bool:
        """Hand a scan to the page in front; False where it means nothing there, or the bench is in front."""
        page: object = self._pages.get(self._front)
        if not isinstance(page, pages.TakesScans):
            return False
        page.take_scan(code)
        return True

    def half_filled(self) -> tuple[str, ...]:
        """What was entered and would be lost: orders not shipped, and whatever the other pages name."""
        others = (page.half_done() for page in self._pages.values())
        return (*self.bench_presenter.half_filled(), *(words for words in others if words))

    @property
    def waiting(self) -> int:
        """How many plans are not at Ordoro yet, and go by themselves."""
        return self.outbox_presenter.waiting

    @property
    def resting(self) -> int:
        """How many of those are not being sent for the first time at this moment."""
        return self.outbox_presenter.resting

    @property
    def needing(self) -> int:
        """How many plans need a person."""
        return self.outbox_presenter.needing

    def has_unfinished_work(self) -> bool:
        """Whether a step is on its way to Ordoro."""
        return self.bench_presenter.has_unfinished_work() or self.services.worker.is_busy

    async def finish(self) -> None:
        """Wait until nothing is on its way any more."""
        await self.bench_presenter.finish()
        self._tasks.cancel("bench.mark")
        await self.services.stations.leave()
        self.services.worker.close()
        await self.services.worker.finish()

    async def close(self) -> None:
        """End everything of this account; the window stays."""
        for end in self._ends:
            end()
        self._watch.close()
        self._state.close()
        self._window.header.untold_asked.disconnect(self._show_untold)
        self._window.header.queue_asked.disconnect(self._toggle_outbox)
        self._window.rail.chosen.disconnect(self.show_page)
        self._window.rail.offer(())
        try:
            async with asyncio.timeout(_END_SECONDS):
                self._tasks.cancel("bench.mark")
                await self.services.stations.leave()
                await self._tasks.close()
        except TimeoutError:
            log.warning("A task did not end when it was told to")
        self.packing.leave()
        self.orders_presenter.close()
        self.bench_presenter.close()
        self._list_and_bench.close()
        self.outbox_presenter.close()
        for page in self._pages.values():
            page.close()
        self.services.close()
        self._window.set_columns(None)
        self._window.remove_page(self.page)
        for page in self._pages.values():
            self._window.remove_page(page.view)
        self.deleteLater()

    def _go_bare(self, view: PackingView | None) -> None:
        """Packing mode in the place of everything, or everything again."""
        window = self._window
        if view is not None:
            self._bare = view
            view.take_notices(self._notices)
            self._notices.show_at_most(1)
            window.show_bare(view)
            window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        elif self._bare is not None:
            window.end_bare(self._bare)
            self._bare = None
            self._notices.show_at_most()
            self.show_page(pages.BENCH)
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)

    def _page_context(self) -> pages.PageContext:
        return pages.PageContext(
            self.services,
            self._notices,
            self._tasks,
            self._remember,
            self.open_order,
            self.show_page,
            self.told.emit,
        )

    def _connected(self, event: Connected) -> None:
        self.orders_out.shop = event.company

    def _show_untold(self) -> None:
        self.show_page(pages.DAY, UNTOLD)

    def _duplicate(self) -> None:
        number = self.bench_presenter.number
        if number:
            self.show_page(pages.NEW_ORDER, number)

    def _toggle_outbox(self) -> None:
        """The drawer lies over the bench."""
        self.packing.leave()
        if self._front != pages.BENCH:
            self.show_page(pages.BENCH)
            self.outbox.open_drawer()
        else:
            self.outbox.toggle()
