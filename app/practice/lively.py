"""Life in the shop while you look: an order is cancelled, and a new one comes in now and then."""

from threading import Event, Thread

from app.practice.cancelling import cancel
from app.practice.crowd import random_orders
from app.practice.intake import import_order
from app.practice.shop import WAITING, Shop

FIRST_CANCELLED = (20.0, 40.0)
"""Seconds after the start between which the first order is cancelled."""
BETWEEN_ORDERS = (30.0, 90.0)
"""Seconds between one new order and the next."""


class Lively:
    """A thread of its own that cancels one waiting order and then brings new ones until it is stopped."""

    def __init__(
        self,
        shop: Shop,
        *,
        first_cancelled: tuple[float, float] = FIRST_CANCELLED,
        between_orders: tuple[float, float] = BETWEEN_ORDERS,
    ) -> None:
        self._shop = shop
        self._first_cancelled = first_cancelled
        self._between_orders = between_orders
        self._stopping = Event()
        self._thread = Thread(target=self._live, name="practice-shop-life", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _live(self) -> None:
        if self._stopping.wait(self._shop.random.uniform(*self._first_cancelled)):
            return
        with self._shop.lock:
            self._cancel_one()
        while not self._stopping.wait(self._shop.random.uniform(*self._between_orders)):
            with self._shop.lock:
                for order in random_orders(self._shop, 1):
                    import_order(self._shop, order)

    def _cancel_one(self) -> None:
        first_status = WAITING[self._shop.settings.generation][0]
        waiting = [order for order in self._shop.orders if order.status == first_status]
        if waiting:
            cancel(self._shop, self._shop.random.choice(waiting))
