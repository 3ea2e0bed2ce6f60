"""How one account is reached: signed in when it is first needed, else as it was known before."""

from __future__ import annotations

from app.cache.memory import Memory
from app.events import EventBus
from app.ordoro.account import Account
from app.ordoro.limits import Limits
from app.ports import Clock, SignedIn
from app.runtime.concurrency import Workers
from app.services.connection import Connection
from app.settings.waits import Waits


def connection_of(
    account: Account, memory: Memory, network: Workers, bus: EventBus, clock: Clock, waits: Waits
) -> Connection:
    """Asks nothing yet. What speaks HTTP is imported by the thread that asks first, not while the window opens."""
    limits = Limits(waits.connect, waits.read, waits.total, waits.patience)

    def sign_in() -> SignedIn:
        from app.ordoro import sign_in  # noqa: PLC0415

        return sign_in.sign_in(account, clock, limits)

    def remembered() -> SignedIn | None:
        from app.ordoro import sign_in  # noqa: PLC0415

        kept = memory.head()
        return sign_in.as_remembered(account, clock, limits, kept.generation, kept.company) if kept else None

    return Connection(sign_in, remembered, network, bus, clock)
