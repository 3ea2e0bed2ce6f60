"""What was last read of an account: written whole, replaced in one move, and never trusted to be there.

Losing it loses nothing: it is read anew from Ordoro. That is why it is files of its own and not part of the outbox.
Orders and products stand a line each, and only what changed is written: there may be ten thousand of them, and the
window must not wait while they are turned into text.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from app.cache.glance import GlanceFile, file_stem
from app.domain.generation import Generation
from app.domain.order import Order
from app.domain.product import Product
from app.runtime import shapes
from app.runtime.files import write_parts_privately, write_privately

T = TypeVar("T")

_AT_ONCE = 200

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
    #: The orders are as they were at Ordoro at that time, where its dialect can tell.
    since: datetime | None = None


def sweep(folder: Path, now: datetime, days: int) -> None:
    """Delete what was last written more than `days` ago: buyers' addresses are not kept for longer than chosen."""
    by_account: dict[str, list[Path]] = {}
    for file in folder.glob("*.*"):
        by_account.setdefault(file.name.split(".")[0], []).append(file)
    for files in by_account.values():
        try:
            # The head is written at each reading, the others only when they change.
            written = max(file.stat().st_mtime for file in files)
            if now.timestamp() - written > days * _A_DAY:
                for file in files:
                    file.unlink()
        except OSError as error:
            log.info("The cache %s cannot be deleted: %s", files[0].name, error)


class Memory:
    """The cache of one account below `folder`. Its methods block; any thread may call them."""

    def __init__(self, folder: Path, account: str) -> None:
        name = file_stem(account)
        self._file = folder / f"{name}.json"
        self._orders = _Lines(folder / f"{name}.orders", Order)
        self._products = _Lines(folder / f"{name}.products", Product)
        self._glances = GlanceFile(folder, account)
        self.account = account
        self._lock = threading.Lock()
        self._is_closed = False

    def head(self) -> Remembered | None:
        """The same without orders and products: whose shop it is, and what its API speaks."""
        return self._load(whole=False)

    def load(self) -> Remembered | None:
        """What was kept, or None where nothing was, or nothing that can be read."""
        return self._load(whole=True)

    def _load(self, *, whole: bool) -> Remembered | None:
        try:
            kept = shapes.decode(self._file.read_bytes(), Remembered)
            if kept.account != self.account:
                return None
            if not whole:
                return kept
            return msgspec.structs.replace(kept, orders=self._orders.load(), products=self._products.load())
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            # Not the error's own words: they may quote what stands there.
            log.info("The cache %s cannot be read and is passed over: %s", self._file.name, type(error).__name__)
            return None

    def keep(self, remembered: Remembered, completed: tuple[Order, ...]) -> None:
        """Replace what was kept; `completed` are the orders with what the catalogue knows, as a list shows them.

        A cache that cannot be written is said in the log and costs nothing else.

        The head is written last: it says up to when the orders are known, and must not be newer than they are.
        """
        with self._lock:
            if self._is_closed:
                return
            try:
                self._orders.keep(remembered.orders)
                self._products.keep(remembered.products)
                self._glances.keep(completed)
                head = msgspec.structs.replace(remembered, orders=(), products=())
                write_privately(self._file, msgspec.json.encode(head))
            except OSError as error:
                log.info("The cache %s cannot be written: %s", self._file.name, error)

    def close(self) -> None:
        """Write nothing more; what is being written is finished first, so that its folder may go."""
        with self._lock:
            self._is_closed = True


class _Lines(Generic[T]):
    """A file with one value a line."""

    def __init__(self, file: Path, kind: type[T]) -> None:
        self._file = file
        self._decoder: msgspec.json.Decoder[T] = shapes.decoder(kind)
        self._encoder = msgspec.json.Encoder()
        self._kept: tuple[T, ...] | None = None

    def load(self) -> tuple[T, ...]:
        with self._file.open("rb") as opened:
            self._kept = tuple(self._decoder.decode(line) for line in opened)
        return self._kept

    def keep(self, values: tuple[T, ...]) -> None:
        if values != self._kept:
            write_parts_privately(self._file, (self._encoder.encode_lines(part) for part in _parts(values)))
            self._kept = values


def _parts(values: tuple[T, ...]) -> Iterator[tuple[T, ...]]:
    """Few enough at a time that the window gets its turn between two of them."""
    for at in range(0, len(values), _AT_ONCE):
        yield values[at : at + _AT_ONCE]
