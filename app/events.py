"""What happened, as past-tense values, and the bus that says so.

Events are published on the event loop's thread (the window's), so a subscriber may touch widgets.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from app.domain.order import BrokenOrder, Order
from app.domain.plan import Plan
from app.errors import PackbenchError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Connected:
    company: str
    generation: str
    is_practice: bool


@dataclass(frozen=True, slots=True)
class OrdersReading:
    """A read of the waiting orders began or went on: `done` of `total` (0 while not known)."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of the list `before`: `put` are new or other than they were, `gone` the numbers that left it.

    For whoever holds that very list (`is`): the others look through all of the new one.
    """

    before: tuple[Order, ...]
    put: tuple[Order, ...]
    gone: tuple[str, ...]
    #: Whether the others stand as they stood, those of `put` in their places or, where they are new, at the end.
    in_place: bool = True


@dataclass(frozen=True, slots=True)
class OrdersRead:
    """`remembered` says that they were read at an earlier start, at `at`. Where nothing changed, `orders` is the same
    object as the last time."""

    orders: tuple[Order, ...]
    broken: tuple[BrokenOrder, ...]
    at: datetime
    remembered: bool = False
    changes: Changes | None = None


@dataclass(frozen=True, slots=True)
class OrdersNotRead:
    """The list could not be read; the last one still stands."""

    error: PackbenchError


@dataclass(frozen=True, slots=True)
class ConnectionLost:
    """Ordoro does not answer; what is read goes on trying for a while. Said once until ConnectionBack."""

    error: PackbenchError


@dataclass(frozen=True, slots=True)
class ConnectionBack:
    """Ordoro answers again."""


@dataclass(frozen=True, slots=True)
class ProductsRead:
    count: int


@dataclass(frozen=True, slots=True)
class BooksRead:
    """What has left was read anew."""

    at: datetime


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """A plan was made or one of its steps moved; `plan` is how it stands now."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class QueuePaused:
    """Nothing can be sent for now, and why; said once until QueueRunning."""

    error: PackbenchError


@dataclass(frozen=True, slots=True)
class QueueRunning:
    """What was paused is being sent again."""


@dataclass(frozen=True, slots=True)
class QueueHeld:
    """The queue waited long: `waiting` plans go when a person says so, `needing` need a person anyway."""

    waiting: int
    needing: int


EventT = TypeVar("EventT")


class EventBus:
    """Tells subscribers of an event's exact type, in the order in which they subscribed."""

    def __init__(self) -> None:
        self._subscribers: dict[type, list[Callable[[Any], None]]] = defaultdict(list)

    def subscribe(self, kind: type[EventT], handler: Callable[[EventT], None]) -> Callable[[], None]:
        """Call `handler` for each event of `kind`; the returned function ends that."""
        self._subscribers[kind].append(handler)

        def unsubscribe() -> None:
            if handler in self._subscribers[kind]:
                self._subscribers[kind].remove(handler)

        return unsubscribe

    def publish(self, event: object) -> None:
        """One subscriber's failure is logged and keeps no other from hearing."""
        for handler in tuple(self._subscribers[type(event)]):
            try:
                handler(event)
            except Exception:
                log.exception("A subscriber of %s failed", type(event).__name__)
