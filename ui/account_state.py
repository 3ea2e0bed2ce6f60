"""What the window's header says about the open account: its shop, whether Ordoro answers, and what waits."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.bootstrap import Services
from app.events import Connected
from app.settings.model import Settings
from ui.day.watch import UntoldWatch
from ui.main_window import MainWindow
from ui.orders.presenter import Answer, OrdersPresenter
from ui.orders.view import OrdersView
from ui.outbox.presenter import OutboxPresenter


class AccountState(QObject):
    """One for an open account; says nothing any more once it is closed."""

    def __init__(self, window: MainWindow, services: Services, parent: QObject, *, is_practice: bool) -> None:
        super().__init__(parent)
        self._window = window
        self._header = window.header
        self._end = services.bus.subscribe(Connected, self._connected)
        self._end_of_settings = services.settings.on_change(self._settings_changed)
        self._header.show_look_only(services.settings.settings.look_only)
        self._header.show_shop("", is_practice=is_practice)
        self._header.show_state(self.tr("connecting…"), "neutral")

    def follow(
        self, orders: OrdersView, orders_presenter: OrdersPresenter, outbox: OutboxPresenter, watch: UntoldWatch
    ) -> None:
        """Show what these count, and how Ordoro answers."""
        orders.counts_changed.connect(self._header.show_counts)
        orders_presenter.answered.connect(self._say_answered)
        outbox.counted.connect(self._header.show_queue)
        watch.counted.connect(self._header.show_untold)

    def close(self) -> None:
        self._end()
        self._end_of_settings()
        self._header.show_untold(0)
        self._header.show_look_only(False)
        self._header.hide_counts()

    def _connected(self, event: Connected) -> None:
        self._header.show_shop(event.company, is_practice=event.is_practice)
        self._window.setWindowTitle(f"{event.company} – Packbench" if event.company else "Packbench")

    def _settings_changed(self, settings: Settings) -> None:
        self._header.show_look_only(settings.look_only)

    def _say_answered(self, how: Answer) -> None:
        words, state = {
            Answer.WELL: (self.tr("online"), "good"),
            Answer.NOT_AT_ALL: (self.tr("offline"), "late"),
            Answer.KEY_REFUSED: (self.tr("key not accepted"), "late"),
            Answer.BADLY: (self.tr("Ordoro has a problem"), "due"),
        }[how]
        self._header.show_state(words, state)
