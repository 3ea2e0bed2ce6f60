"""The practice shop as a server: start it, ask for its address, stop it."""

from dataclasses import dataclass
from datetime import datetime
from threading import Thread
from types import TracebackType
from typing import Self

from app.practice.application import KEY, Application
from app.practice.clock import Clock
from app.practice.connection import Server
from app.practice.given import open_with
from app.practice.limiter import RateLimit
from app.practice.lively import Lively
from app.practice.model import Json
from app.practice.shop import WAITING, Generation, Settings, Shop
from app.practice.week import open_shop

HOST = "127.0.0.1"
DEFAULT_ORDERS = 40

_LISTEN = 0.02
"""Seconds between two looks at whether the shop is to end."""


@dataclass(frozen=True)
class Options:
    """How a practice shop is to be; each is an option of the command line as well."""

    port: int = 0
    """0 takes any free one."""
    orders: int = DEFAULT_ORDERS
    generation: Generation = "shipments"
    seed: int = 0
    lively: bool = False
    faults: Json | None = None
    rate_limit: bool = True
    latency: float = 0.0
    """Seconds added to each answer."""
    settle: float = 0.3
    """Seconds until the children of a split can be seen."""
    accept_duplicate_orders: bool = False
    orders_from: tuple[Json, ...] | None = None
    """Orders to begin with instead of the shop's own week."""
    now: datetime | None = None
    """The hour that the shop believes in when it opens; aware."""


class PracticeServer:
    """A practice shop on a port of this computer.

    >>> with PracticeServer(generation="v3", orders=40) as shop:  # doctest: +SKIP
    ...     shop.url
    'http://127.0.0.1:49321'

    Takes the fields of ``Options``. Raises ``OSError`` where the port is taken and ``Refusal`` where the faults cannot
    be read; both before anything runs.
    """

    def __init__(
        self,
        options: Options | None = None,
        *,
        generation: Generation = "shipments",
        orders: int = DEFAULT_ORDERS,
        seed: int = 0,
        rate_limit: bool = True,
        latency: float = 0.0,
        settle: float = 0.3,
        accept_duplicate_orders: bool = False,
    ) -> None:
        self.options = options or Options(
            generation=generation,
            orders=orders,
            seed=seed,
            rate_limit=rate_limit,
            latency=latency,
            settle=settle,
            accept_duplicate_orders=accept_duplicate_orders,
        )
        wanted = self.options
        settings = Settings(wanted.generation, wanted.accept_duplicate_orders, wanted.settle)
        self.shop = Shop(settings, Clock(wanted.now), seed=wanted.seed)
        limit = RateLimit() if wanted.rate_limit else None
        self._application = Application(self.shop, rate_limit=limit, latency=wanted.latency)
        if wanted.faults is not None:
            self._application.faults.add(wanted.faults)
        if wanted.orders_from is not None:
            open_with(self.shop, list(wanted.orders_from))
        else:
            open_shop(self.shop, wanted.orders)
        self._server = Server((HOST, wanted.port), self._application)
        self._lively = Lively(self.shop) if wanted.lively else None
        self._thread = Thread(target=self._server.serve_forever, args=(_LISTEN,), name="practice-shop", daemon=True)

    @property
    def url(self) -> str:
        """Without a slash at its end."""
        return f"http://{HOST}:{self._server.server_address[1]}"

    @property
    def ready_line(self) -> str:
        """The one line that says where the shop is, what it speaks, and its key."""
        waiting = sum(order.status in WAITING[self.options.generation] for order in self.shop.orders)
        words = f"{self.options.generation}, {waiting} orders, key {KEY[0]} / {KEY[1]}"
        return f"Practice shop ready: {self.url} ({words})"

    def start(self) -> None:
        self._thread.start()
        if self._lively is not None:
            self._lively.start()

    def stop(self) -> None:
        """End at once: open connections are broken off, work that was to be done late is dropped."""
        if self._lively is not None:
            self._lively.stop()
        self._application.stop()
        self._server.stop()
        self._thread.join()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
