"""What is looked at without an open account: a key, this computer, what support has to know.

Each imports what it needs when it is asked for: none of it belongs to a start.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.ordoro.account import Account
from app.ordoro.limits import Limits
from app.outbox.journal import Journal, JournalEntry, Station
from app.ports import SignedIn
from app.runtime.clock import SystemClock
from app.runtime.concurrency import Workers
from app.runtime.versions import versions
from app.settings.store import SettingsStore
from app.store.database import OUTBOX, Database

if TYPE_CHECKING:
    from app.services.diagnostics import Finding

_JOURNAL_LINES = 300


async def try_account(account: Account) -> SignedIn:
    """Whether the key is accepted, and what the account's own answers tell; keeps nothing.

    Raises what app.ordoro.sign_in.sign_in does.
    """
    from app.ordoro.sign_in import sign_in  # noqa: PLC0415

    workers = Workers("try", 1)
    try:
        return await workers.run(sign_in, account, SystemClock())
    finally:
        workers.close()


def support_report(data: Path, settings: SettingsStore, account: str, troubles: Sequence[str]) -> str:
    """What support has to know of this computer, as text; blocks. Raises StoreTrouble for a journal that is no use."""
    from app.services.support import report  # noqa: PLC0415

    clock = SystemClock()
    entries: list[JournalEntry] = []
    if (data / OUTBOX).exists():
        database = Database(data / OUTBOX, clock)
        try:
            entries = Journal(database, Station).latest(_JOURNAL_LINES)
        finally:
            database.close()
    return report(clock.now(), versions(), account, settings.settings, troubles, entries)


async def diagnose(account: Account | None) -> tuple[Finding, ...]:
    """Which link between this computer and Ordoro does not hold."""
    from app.services.diagnostics import examine  # noqa: PLC0415

    workers = Workers("examine", 1)
    try:
        return await workers.run(examine, account, SystemClock(), Limits(patience=0.0, total=20.0))
    finally:
        workers.close()


def check_database(folder: Path) -> str:
    """Open a new outbox in `folder`, close it, and say which it was. Raises StoreTrouble."""
    database = Database(folder / OUTBOX, SystemClock())
    words = database.version_words()
    database.close()
    return words


def check_certificates() -> str:
    """Whose certificates are trusted here. Raises CannotReach where there are none to trust."""
    from app.ordoro import trust  # noqa: PLC0415

    return trust.described()
