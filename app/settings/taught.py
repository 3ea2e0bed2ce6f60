"""Codes that a packer taught: which product a code belongs to, and how many of it one scan stands for."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.errors import PackbenchError
from app.runtime import shapes
from app.runtime.files import write_privately
from app.words import Later, translate

log = logging.getLogger(__name__)

FILE_NAME = "taught.json"


class NotKept(PackbenchError):
    title = Later("errors", "What the code means could not be kept")

    def __init__(self, file: Path, detail: str) -> None:
        super().__init__(
            translate("errors", "It holds until Packbench is closed. Look at the folder {folder}.").format(
                folder=file.parent
            ),
            detail=detail,
        )


@dataclass(frozen=True, slots=True)
class TaughtCode:
    """`units` is 1 for a single piece, 6 for a case of six."""

    sku: str
    units: int = 1


#: Hears a code and what it means now; None where it means nothing any more.
Follower = Callable[[str, TaughtCode | None], object]


class TaughtCodes:
    """One account's codes, in a file of this computer; a damaged file is as good as none, and is put away.

    One that the system would not let us read, or put away, is not written over: what was taught meanwhile is added to
    it later.
    """

    def __init__(self, file: Path, account: str) -> None:
        self._file = file
        self._account = account
        self._unread: OSError | None = None
        self._all = self._load()
        self._followers: list[Follower] = []

    def follow(self, follower: Follower) -> Callable[[], None]:
        """Tell it of every code that is taught or forgotten from now on; what comes back ends that."""
        self._followers.append(follower)
        return lambda: self._followers.remove(follower) if follower in self._followers else None

    def of_product(self, sku: str) -> dict[str, TaughtCode]:
        """What was taught to mean that product."""
        return {code: known for code, known in self.codes.items() if known.sku == sku}

    @property
    def codes(self) -> dict[str, TaughtCode]:
        """By the code as it was scanned, in capitals."""
        return dict(self._all.get(self._account, {}))

    def find(self, code: str) -> TaughtCode | None:
        return self._all.get(self._account, {}).get(code.strip().upper())

    def teach(self, code: str, sku: str, units: int = 1) -> None:
        """Raises NotKept where it cannot be written; it holds for this process all the same."""
        code, known = code.strip().upper(), TaughtCode(sku, units)
        self._all.setdefault(self._account, {})[code] = known
        self._tell(code, known)
        self._keep()

    def forget(self, code: str) -> None:
        """Raises NotKept."""
        code = code.strip().upper()
        if self._all.get(self._account, {}).pop(code, None) is not None:
            self._tell(code, None)
            self._keep()

    def _tell(self, code: str, known: TaughtCode | None) -> None:
        for follower in tuple(self._followers):
            follower(code, known)

    def _read_late(self) -> None:
        """Perhaps it can be read by now; what was taught since counts."""
        found = self._load()
        since = self._all.get(self._account, {})
        before = found.get(self._account, {})
        self._all = {**found, self._account: {**before, **since}}
        for code in before.keys() - since.keys():
            self._tell(code, before[code])

    def _keep(self) -> None:
        if self._unread is not None:
            self._read_late()
        if self._unread is not None:
            raise NotKept(self._file, repr(self._unread))
        try:
            write_privately(self._file, msgspec.json.format(msgspec.json.encode(self._all)))
        except OSError as error:
            raise NotKept(self._file, repr(error)) from error

    def _load(self) -> dict[str, dict[str, TaughtCode]]:
        self._unread = None
        try:
            return shapes.decode(self._file.read_bytes(), dict[str, dict[str, TaughtCode]])
        except FileNotFoundError:
            return {}
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            log.warning("The taught codes are damaged: %s", error)
            try:
                self._file.replace(self._file.with_name(f"{self._file.name}.damaged"))
            except OSError as trouble:
                log.warning("They cannot be put away: %s", trouble)
                self._unread = trouble
        except OSError as error:
            log.warning("The taught codes cannot be read: %s", error)
            self._unread = error
        return {}
