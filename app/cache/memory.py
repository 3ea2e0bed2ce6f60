"""One file for an account: written whole, replaced in one move, and never trusted to be there.

Losing it loses nothing: it is read anew from Ordoro. That is why it is a file of its own and not part of the outbox.
"""

from __future__ import annotations

import hashlib
import logging
from datetime import datetime
from pathlib import Path

import msgspec

from app.domain.order import Order
from app.domain.plan import Generation
from app.domain.product import Product
from app.runtime.files import write_privately

log = logging.getLogger(__name__)

_A_DAY = 24 * 3600.0


class Remembered(msgspec.Struct, frozen=True):
    """What was last read of an account, and when. No secrets."""

    account: str
    company: str
    generation: Generation
    orders: tuple[Order, ...] = ()
    products: tuple[Product, ...] = ()
    channels: dict[str, str] = {}
    read_at: datetime | None = None


def sweep(folder: Path, now: datetime, days: int) -> None:
    """Delete what was last written more than `days` ago: buyers' addresses are not kept for longer than chosen."""
    for file in folder.glob("*.json*"):
        try:
            if now.timestamp() - file.stat().st_mtime > days * _A_DAY:
                file.unlink()
        except OSError as error:
            log.info("The cache %s cannot be deleted: %s", file.name, error)


class Memory:
    """The cache of one account below `folder`. Its methods block."""

    def __init__(self, folder: Path, account: str) -> None:
        name = hashlib.sha256(account.encode()).hexdigest()[:16]
        self._file = folder / f"{name}.json"
        self.account = account

    def load(self) -> Remembered | None:
        """What was kept, or None where nothing was, or nothing that can be read."""
        try:
            kept = msgspec.json.decode(self._file.read_bytes(), type=Remembered)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError, RecursionError) as error:
            log.info("The cache %s cannot be read and is passed over: %s", self._file.name, error)
            return None
        return kept if kept.account == self.account else None

    def keep(self, remembered: Remembered) -> None:
        """Replace what was kept. A cache that cannot be written is said in the log and costs nothing else."""
        try:
            write_privately(self._file, msgspec.json.encode(remembered))
        except OSError as error:
            log.info("The cache %s cannot be written: %s", self._file.name, error)
