"""Life in the shop while you look: an order is cancelled, and a new one comes in now and then."""

from collections.abc import Callable
from threading import Event, Thread

from app.practice.cancelling import cancel
from app.practice.crowd import random_orders
from app.practice.intake import import_order
from app.practice.model import Order
from app.practice.shop import WAITING, Shop

FIRST_CANCELLED = (20.0, 40.0)
"""Seconds after the start between which the first order is cancelled."""
BETWEEN_ORDERS = (30.0, 90.0)
"""Seconds between one new order and the next, while nobody falls behind."""
TWICE_AS_LONG = 20
"""So many orders more than at the start, and the next one takes twice as long to come: a shop left open overnight has
some eighty to ship in the morning, and one whose packer keeps up stays as lively as it was."""

_SLOWEST = 6
"""Powers of two: about one order an hour, however many wait."""


class Lively:
    """A thread of its own that cancels one waiting order and then brings new ones until it is stopped."""

    def __init__(
        self,
        shop: Shop,
        *,
        first_cancelled: tuple[float, float] = FIRST_CANCELLED,
        between_orders: tuple[float, float] = BETWEEN_ORDERS,
        wait: Callable[[float], bool] | None = None,
    ) -> None:
        """``wait`` is told seconds and says whether to stop; without it they are this world's own."""
        self._shop = shop
        self._first_cancelled = first_cancelled
        self._between_orders = between_orders
        self._stopping = Event()
        self._wait = wait or self._stopping.wait
        self._thread = Thread(target=self._live, name="practice-shop-life", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _live(self) -> None:
        if self._wait(self._shop.random.uniform(*self._first_cancelled)):
            return
        with self._shop.lock:
            self._cancel_one()
            at_the_start = len(self._waiting())
        behind = 0
        while not self._wait(self._pause(behind)):
            with self._shop.lock:
                for order in random_orders(self._shop, 1):
                    import_order(self._shop, order)
                behind = max(0, len(self._waiting()) - at_the_start)

    def _pause(self, behind: int) -> float:
        slower: float = 2.0 ** min(behind / TWICE_AS_LONG, _SLOWEST)
        return self._shop.random.uniform(*self._between_orders) * slower

    def _waiting(self) -> list[Order]:
        return [order for order in self._shop.orders if order.status in WAITING[self._shop.settings.generation]]

    def _cancel_one(self) -> None:
        first_status = WAITING[self._shop.settings.generation][0]
        untouched = [order for order in self._waiting() if order.status == first_status]
        if untouched:
            cancel(self._shop, self._shop.random.choice(untouched))
