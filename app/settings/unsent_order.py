"""The new order that somebody was typing when the window closed: kept on this computer until it is sent or cleared."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from app.errors import PackbenchError
from app.runtime import shapes
from app.runtime.files import write_privately
from app.words import Later, translate

log = logging.getLogger(__name__)

FILE_NAME = "new_order.json"
#: One for each account; who tries many practice shops does not fill the file.
_MOST_ACCOUNTS = 5


class NotKept(PackbenchError):
    title = Later("errors", "The new order could not be kept")

    def __init__(self, file: Path, detail: str) -> None:
        super().__init__(
            translate("errors", "It stands here until Packbench is closed. Look at the folder {folder}.").format(
                folder=file.parent
            ),
            detail=detail,
        )


@dataclass(frozen=True, slots=True)
class UnsentLine:
    """An item as it was typed; `more` are the texts of its further fields by name."""

    sku: str
    name: str
    quantity: str
    price: str
    is_known: bool = True
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UnsentOrder:
    """`texts` are the fields that are not empty, by name, whether they can be read or not."""

    at: datetime
    texts: Mapping[str, str]
    bills_elsewhere: bool = False
    ships_elsewhere: bool = False
    lines: tuple[UnsentLine, ...] = ()


class UnsentOrders:
    """One account's, in a private file that holds those of the others too; a damaged file is as good as none.
    One that the system would not let us read is not written over.

    `outlives` is False for a practice shop, whose folder goes with the window.
    """

    def __init__(self, file: Path, account: str, *, outlives: bool = True) -> None:
        self.outlives = outlives
        self._file = file
        self._account = account
        self._writing = threading.Lock()
        self._unread: OSError | None = None
        self._all = self._load()

    @property
    def order(self) -> UnsentOrder | None:
        return self._all.get(self._account)

    def put(self, order: UnsentOrder | None) -> None:
        """What `write` writes from here on."""
        if self._unread is not None:  # perhaps it can be read by now
            self._all = {**self._load(), **self._all}
        others = {account: kept for account, kept in self._all.items() if account != self._account}
        if order is not None:
            others[self._account] = order
        self._all = dict(list(others.items())[-_MOST_ACCOUNTS:])

    def write(self) -> None:
        """Blocks. Raises NotKept; what was kept before stands then."""
        if self._unread is not None:
            if self.order is None:
                return
            raise NotKept(self._file, repr(self._unread))
        with self._writing:
            try:
                if self._all:
                    write_privately(self._file, msgspec.json.encode(self._all))
                else:
                    self._file.unlink(missing_ok=True)
            except OSError as error:
                raise NotKept(self._file, repr(error)) from error

    def _load(self) -> dict[str, UnsentOrder]:
        self._unread = None
        try:
            return shapes.decode(self._file.read_bytes(), dict[str, UnsentOrder])
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._unread = error
            log.warning("The new order that was kept cannot be read: %s", error)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            log.warning("The new order that was kept is damaged: %s", error)
        return {}
