"""Carries between the orders list and the bench: what one does the other shows; a packed order leads to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from app.bootstrap import Services
from app.runtime.concurrency import Tasks
from app.scan.tracking_pages import tracking_page
from ui.bench.holding import Holding
from ui.bench.presenter import BenchPresenter
from ui.bench.state import BenchState
from ui.bench.taking_back import TakingBack
from ui.bench.view import BenchView
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.kit.undo_passes_on import UndoPassesOn
from ui.orders.presenter import OrdersPresenter
from ui.orders.view import OrdersView

#: The list is marked once the packer pauses: a long one costs time that belongs to the next scan.
_MARK_AFTER_MILLISECONDS = 700


class ListAndBench(QObject):
    """The two do not know each other."""

    def __init__(
        self,
        orders: OrdersView,
        orders_presenter: OrdersPresenter,
        bench: BenchView,
        bench_presenter: BenchPresenter,
        services: Services,
        notices: NoticeBar,
        tasks: Tasks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._orders = orders
        self._orders_presenter = orders_presenter
        self._bench = bench
        self._bench_presenter = bench_presenter
        self._notices = notices
        self._holding = Holding(services, tasks, notices, bench_presenter.read_order, bench_presenter.not_on_hold, self)
        self.taking_back = TakingBack(services, tasks, notices, bench_presenter, self)
        self._undo_passes_on = UndoPassesOn(self)
        self._marking = QTimer(self)
        self._connect_undo_and_hold()
        self._connect_list_and_bench()

    def show_tracking_page(self) -> None:
        """The carrier's own page for the number at the bench, in the browser."""
        state = self._bench.state
        parcel = state.parcel if state is not None else None
        page = tracking_page(parcel.carrier, parcel.tracking_number) if parcel is not None else ""
        if page:
            QDesktopServices.openUrl(QUrl(page))
            return
        title = self.tr("There is no tracking page to show")
        text = self.tr("Scan the label first; not every carrier has such a page.")
        self._notices.show_notice(Notice(NoticeKind.INFO, title, text, key="tracking page"))

    def toggle_hold(self) -> None:
        """Stop the order at the bench for every bench, or let it go on."""
        state = self._bench.state
        if state is not None and state.order is not None and state.stage.can_edit:
            self._holding.toggle(state.number, is_on_hold=state.order.is_on_hold)

    def close(self) -> None:
        self.taking_back.close()

    def _connect_undo_and_hold(self) -> None:
        bench, presenter = self._bench, self._bench_presenter
        bench.outcome.countdown.undo_asked.connect(self.taking_back.undo)
        afterwards, repairing = bench.outcome.afterwards, presenter.repairing
        afterwards.take_back_asked.connect(lambda: self._repair(repairing.take_back))
        afterwards.swap_asked.connect(lambda other: self._repair(lambda state: repairing.swap(state, other)))
        bench.standing.take_off_asked.connect(self.toggle_hold)
        presenter.order_changed.connect(self.taking_back.order_changed)
        presenter.order_changed.connect(self._holding.opened)
        for edit in (*bench.findChildren(QLineEdit), self._orders.search):
            self._undo_passes_on.watch(edit)

    def _connect_list_and_bench(self) -> None:
        orders, bench, presenter = self._orders, self._bench, self._bench_presenter
        orders.order_chosen.connect(presenter.open_order)
        orders.order_clicked.connect(lambda _number: bench.go_to_tracking())
        orders.typed.connect(bench.type_tracking)
        presenter.order_changed.connect(orders.mark)
        presenter.list_is_old.connect(self._orders_presenter.look_again)
        presenter.hold_asked.connect(self._put_on_hold)
        bench.order_done.connect(self._go_on_after)
        self._marking.setSingleShot(True)
        self._marking.setInterval(_MARK_AFTER_MILLISECONDS)
        self._marking.timeout.connect(lambda: self._orders_presenter.mark_begun(presenter.half_filled()))
        presenter.half_filled_changed.connect(self._marking.start)

    def _repair(self, act: Callable[[BenchState], object]) -> None:
        if self._bench.state is not None:
            act(self._bench.state)

    def _put_on_hold(self) -> None:
        """HOLD was scanned: a second scan, which happens, must not take it off again."""
        state = self._bench.state
        if state is not None and state.order is not None and not state.order.is_on_hold:
            self.toggle_hold()

    def _go_on_after(self, number: str) -> None:
        following = self._orders.after(number)
        if not following:
            self._orders.clear_search()
            following = self._orders.after(number)
        if following:
            self._orders.open(following)
            self._bench.go_to_tracking()
        else:
            self._orders.focus_list()
