"""The carriers that Ordoro knows, by key and by the name that people use, with their shipping methods."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from app.runtime import shapes
from app.runtime.paths import resource
from app.scan.commands import method_name

#: The key and name of a carrier that is not in the table; its real name is free text.
OTHER = "Other"


class Method(msgspec.Struct, frozen=True):
    value: str
    name: str


class CarrierEntry(msgspec.Struct, frozen=True):
    """A row of the table: `tracks` says that a tracking number can be entered by hand under this key."""

    key: str
    name: str
    tracks: bool
    retired: bool
    methods: tuple[Method, ...]


class _Table(msgspec.Struct):
    source: str
    carriers: tuple[CarrierEntry, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A carrier as the packer sees it: several keys of Ordoro may go by one name (five are called USPS)."""

    name: str
    keys: tuple[str, ...]
    methods: tuple[str, ...]


class Carriers:
    """The table. Lookups by name ignore case and surrounding space."""

    def __init__(self, entries: Iterable[CarrierEntry]) -> None:
        by_name: dict[str, list[CarrierEntry]] = {}
        for entry in entries:
            if not entry.retired:
                by_name.setdefault(entry.name, []).append(entry)
        self._carriers = {
            name.casefold(): Carrier(
                name,
                tuple(entry.key for entry in rows),
                tuple(dict.fromkeys(method.name for entry in rows for method in entry.methods)),
            )
            for name, rows in by_name.items()
            if name != OTHER and any(entry.tracks for entry in rows)
        }

    def find(self, name: str) -> Carrier | None:
        """The carrier of that name or key, or None for one that the table does not have."""
        wanted = name.strip().casefold()
        found = self._carriers.get(wanted)
        return found or next((carrier for carrier in self._carriers.values() if wanted in carrier.keys), None)

    def ordered(self, own_keys: Iterable[str] = ()) -> tuple[Carrier, ...]:
        """Every carrier, those with a key among `own_keys` first in that order, the others by name."""
        own = [carrier for key in own_keys for carrier in self._carriers.values() if key in carrier.keys]
        others = sorted(self._carriers.values(), key=lambda carrier: carrier.name.casefold())
        return tuple(dict.fromkeys([*own, *others]))

    def method_names(self) -> tuple[str, ...]:
        """Every method with its carrier's name before it."""
        return tuple(method_name(carrier.name, method) for carrier in self.ordered() for method in carrier.methods)


@functools.cache
def load_carriers() -> Carriers:
    """The table that ships with Packbench, read once."""
    text = resource("carriers", "carriers.json").read_bytes()
    return Carriers(shapes.decode(text, _Table).carriers)
