"""One account in the window: makes the list and the bench, and carries requests between the two."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QWidget

from app.bootstrap import Services
from app.events import Connected
from app.runtime.concurrency import Tasks
from app.scan.tracking_pages import tracking_page
from app.settings.model import Settings
from app.settings.unsent_order import UnsentOrder
from ui import pages
from ui.bench.holding import Holding
from ui.bench.presenter import BenchPresenter
from ui.bench.state import BenchState
from ui.bench.taking_back import TakingBack
from ui.bench.view import BenchView
from ui.day.watch import UNTOLD, UntoldWatch
from ui.first_list import FirstList
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind
from ui.kit.preset_list import MOST_KEYS
from ui.kit.remember import Remember
from ui.kit.undo_passes_on import UndoPassesOn
from ui.main_window import MainWindow
from ui.orders.presenter import REFRESH_SECONDS, Answer, OrdersPresenter
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
#: The list is marked once the packer pauses: a long one costs time that belongs to the next scan.
_MARK_AFTER_MILLISECONDS = 700


class Router(QObject):
    """The features do not know one another; this does. Lives as long as its account is open."""

    connect_asked = Signal()
    #: How many plans wait, and how many need a person.
    queue_changed = Signal(int, int)
    #: Somebody has to decide something: a title and a sentence.
    person_needed = Signal(str, str)

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        notices: NoticeBar,
        tasks: Tasks,
        remember: Remember,
        *,
        is_practice: bool,
        first: FirstList | None = None,
        refresh_seconds: float = REFRESH_SECONDS,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.services = services
        self._tasks = tasks
        self._notices = notices
        self._remember = remember
        self._first_order = first.chosen if first is not None else None
        self.orders = first.orders if first is not None else OrdersView(remember)
        self.bench = BenchView()
        self.orders_presenter = OrdersPresenter(self.orders, services, notices, tasks, refresh_seconds=refresh_seconds)
        self.bench_presenter = BenchPresenter(self.bench, services, notices, tasks)
        self._holding = Holding(services, tasks, notices, self.bench_presenter.read_order, self)
        self.taking_back = TakingBack(services, tasks, notices, self.bench_presenter, self)
        self._undo_passes_on = UndoPassesOn(self)
        self._connect_undo_and_hold()
        self.page = self._workspace(first)
        self.outbox = OutboxView(self.page)
        self.outbox_presenter = OutboxPresenter(self.outbox, services, notices, tasks)
        self.outbox_presenter.at_bench = lambda: self.bench_presenter.number
        self.outbox_presenter.counted.connect(window.header.show_queue)
        self.outbox_presenter.counted.connect(self.queue_changed)
        self.outbox_presenter.person_needed.connect(self.person_needed)
        self.outbox_presenter.order_asked.connect(self.bench_presenter.open_order)
        self._specs = {each.id: each for each in pages.specs()}
        self._pages: dict[str, pages.Page] = {}
        self._front = pages.BENCH
        self._bare: PackingView | None = None
        window.rail.offer([each for each in self._specs.values() if each.on_rail])
        window.rail.chosen.connect(self.show_page)
        window.header.queue_asked.connect(self._toggle_outbox)
        self._end = services.bus.subscribe(Connected, self._connected)
        self._watch = UntoldWatch(services, tasks, refresh_seconds, self)
        self._end_of_settings = services.settings.on_change(self._settings_changed)
        window.header.show_look_only(services.settings.settings.look_only)
        self.orders.order_chosen.connect(self.bench_presenter.open_order)
        self.orders.order_clicked.connect(lambda _number: self.bench.go_to_tracking())
        self.orders.typed.connect(self.bench.type_tracking)
        self.orders.counts_changed.connect(window.header.show_counts)
        self.orders.connect_asked.connect(self.connect_asked)
        self.orders_presenter.answered.connect(self._say_answered)
        self.orders_out = OrdersOutPresenter(self.page, services, notices, tasks)
        self.orders.out_asked.connect(self.orders_out.do)
        self._connect_pages()
        self._marking = QTimer(self)
        self.packing = PackingMode(self.bench, self.bench_presenter, self._go_bare)
        self._connect_list_and_bench()
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
            "tracking": self.bench.go_to_tracking,
            "copy_address": self.bench.copy_address,
            "copy_number": self.bench.header.copy.copy,
            "copy_steps": self.bench.steps.copy.copy,
            "product": self.bench.ask_for_product,
            "duplicate": self._duplicate,
            "hold": self._toggle_hold,
            "undo": self.taking_back.undo,
            "outbox": self._toggle_outbox,
            "packing": self.packing.toggle,
            "tracking_page": self._show_tracking_page,
            **{
                f"preset_{at + 1}": functools.partial(self.bench_presenter.scanning.take_preset, at)
                for at in range(MOST_KEYS)
            },
        }
        window.header.show_shop("", is_practice=is_practice)
        window.header.show_state(self.tr("connecting…"), "neutral")
        window.set_columns(self.orders.table.fill_columns_menu)

    def _workspace(self, first: FirstList | None) -> Workspace:
        """List and bench; where the list stood there before its account was open, the bench comes beside it."""
        if first is None:
            return Workspace(self.orders, self.bench, self._notices, self._remember)
        first.page.put_bench(self.bench)
        first.give_up()
        return first.page

    def _connect_pages(self) -> None:
        """What leads from the bench and the header to the other pages."""
        self._watch.counted.connect(self._window.header.show_untold)
        self._window.header.untold_asked.connect(self._show_untold)
        self.orders.foot.new_asked.connect(lambda: self.show_page(pages.NEW_ORDER))
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
            self._say_set_aside(self.services.set_aside)
        if self.services.unsent_order.order is not None:
            self._offer_unsent(self.services.unsent_order.order)

    def _offer_unsent(self, order: UnsentOrder) -> None:
        """A new order that was being typed when the window closed."""
        whose = order.texts.get("ship_to.name") or order.texts.get("ship_to.company") or ""
        title = self.tr("A new order is not sent yet")
        text = self.tr("It was typed here before Packbench was closed, and is kept until you send or clear it.")
        go_on = NoticeAction(self.tr("Go on with it"), lambda: self.show_page(pages.NEW_ORDER))
        words = f"{whose}. {text}" if whose else text
        self._notices.show_notice(Notice(NoticeKind.INFO, title, words, (go_on,), key=pages.UNSENT))

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
        """Bring that order to the bench, and the bench to the front."""
        self.show_page(pages.BENCH)
        self.bench_presenter.open_order(number)

    def do(self, action: str) -> None:
        """Carry out an action of `ui.actions`: it belongs to the page in front."""
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
        self._end()
        self._end_of_settings()
        self._watch.close()
        self._window.header.show_untold(0)
        self._window.header.untold_asked.disconnect(self._show_untold)
        self._window.header.show_look_only(False)
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
        self.taking_back.close()
        self.outbox_presenter.close()
        for page in self._pages.values():
            page.close()
        self.services.close()
        self._window.header.queue_asked.disconnect(self._toggle_outbox)
        self._window.rail.chosen.disconnect(self.show_page)
        self._window.rail.offer(())
        self._window.header.hide_counts()
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
            window.show_bare(view)
            window.showFullScreen()
        elif self._bare is not None:
            window.end_bare(self._bare)
            self._bare = None
            self.show_page(pages.BENCH)
            window.showNormal()

    def _page_context(self) -> pages.PageContext:
        return pages.PageContext(
            self.services, self._notices, self._tasks, self._remember, self.open_order, self.show_page
        )

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

    def _say_set_aside(self, file: Path) -> None:
        title = self.tr("What waited to be sent could not be read")
        text = self.tr(
            "The file was damaged and a new one was begun; the old one is kept as {name}. "
            "Look in Ordoro for what was packed last, and show the file to whoever looks after Packbench."
        )
        if self.services.carried_over:
            title = self.tr("A part of what waited to be sent may be lost")
            text = self.tr(
                "The file was damaged and a new one was begun; the old one is kept as {name}. What could be read of "
                "it waits in the list, and nothing of it is sent before you say so."
            )
        notice = Notice(NoticeKind.WARNING, title, text.format(name=file.name), details=str(file), key="set aside")
        self._notices.show_notice(notice)

    def _settings_changed(self, settings: Settings) -> None:
        self._window.header.show_look_only(settings.look_only)
        self.services.worker.wake()

    def _connected(self, event: Connected) -> None:
        self.orders_out.shop = event.company
        self._window.header.show_shop(event.company, is_practice=event.is_practice)
        self._window.setWindowTitle(f"{event.company} – Packbench" if event.company else "Packbench")

    def _say_answered(self, how: Answer) -> None:
        words, state = {
            Answer.WELL: (self.tr("online"), "good"),
            Answer.NOT_AT_ALL: (self.tr("offline"), "late"),
            Answer.KEY_REFUSED: (self.tr("key not accepted"), "late"),
            Answer.BADLY: (self.tr("Ordoro has a problem"), "due"),
        }[how]
        self._window.header.show_state(words, state)

    def _connect_undo_and_hold(self) -> None:
        self.bench.outcome.countdown.undo_asked.connect(self.taking_back.undo)
        afterwards, repairing = self.bench.outcome.afterwards, self.bench_presenter.repairing
        afterwards.take_back_asked.connect(lambda: self._repair(repairing.take_back))
        afterwards.swap_asked.connect(lambda other: self._repair(lambda state: repairing.swap(state, other)))
        self.bench.standing.take_off_asked.connect(self._toggle_hold)
        self.bench_presenter.order_changed.connect(self.taking_back.order_changed)
        self.bench_presenter.order_changed.connect(self._holding.opened)
        for edit in (*self.bench.findChildren(QLineEdit), self.orders.search):
            self._undo_passes_on.watch(edit)

    def _connect_list_and_bench(self) -> None:
        """What one does, the other shows."""
        bench = self.bench_presenter
        self.bench.order_done.connect(self._go_on_after)
        self._marking.setSingleShot(True)
        self._marking.setInterval(_MARK_AFTER_MILLISECONDS)
        self._marking.timeout.connect(lambda: self.orders_presenter.mark_begun(bench.half_filled()))
        bench.half_filled_changed.connect(self._marking.start)
        bench.order_changed.connect(self.orders.mark)
        bench.hold_asked.connect(self._put_on_hold)

    def _repair(self, act: Callable[[BenchState], object]) -> None:
        if self.bench.state is not None:
            act(self.bench.state)

    def _show_tracking_page(self) -> None:
        """The carrier's own page for the number at the bench, in the browser."""
        state = self.bench.state
        parcel = state.parcel if state is not None else None
        page = tracking_page(parcel.carrier, parcel.tracking_number) if parcel is not None else ""
        if page:
            QDesktopServices.openUrl(QUrl(page))
            return
        title = self.tr("There is no tracking page to show")
        text = self.tr("Scan the label first; not every carrier has such a page.")
        self._notices.show_notice(Notice(NoticeKind.INFO, title, text, key="tracking page"))

    def _put_on_hold(self) -> None:
        """HOLD was scanned: a second scan, which happens, must not take it off again."""
        state = self.bench.state
        if state is not None and state.order is not None and not state.order.is_on_hold:
            self._toggle_hold()

    def _toggle_hold(self) -> None:
        state = self.bench.state
        if state is not None and state.order is not None and state.stage.can_edit:
            self._holding.toggle(state.number, is_on_hold=state.order.is_on_hold)

    def _go_on_after(self, number: str) -> None:
        following = self.orders.after(number)
        if not following:
            self.orders.clear_search()
            following = self.orders.after(number)
        if following:
            self.orders.open(following)
            self.bench.go_to_tracking()
        else:
            self.orders.focus_list()
