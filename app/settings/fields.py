"""The settings as a list: what each is called, what it may be, and what was written down for it once."""

from __future__ import annotations

import logging
import typing
from collections.abc import Mapping
from typing import Any

import msgspec

from app.runtime import shapes
from app.settings.model import About, Settings, about

log = logging.getLogger(__name__)


class Described(msgspec.Struct, frozen=True):
    """One setting with words; `kind` is its type as it is written in the model (`bool`, `tuple[str, ...]`)."""

    name: str
    kind: Any
    about: About
    default: Any

    def bounds(self) -> tuple[int, int | None]:
        """Of a number: the least and the most; None where there is no most."""
        return self.about.least, self.about.most or None


def described() -> tuple[Described, ...]:
    """Every setting that stands in the dialog, in the order of the model."""
    kinds = typing.get_type_hints(Settings)
    found = []
    for name, kind in kinds.items():
        words = about(name)
        if words is not None:
            found.append(Described(name, kind, words, getattr(Settings(), name)))
    return tuple(found)


def understood(written: Mapping[str, Any]) -> dict[str, Any]:
    """The settings among `written` (plain JSON values) that make sense; the log says which do not."""
    known = set(Settings.__struct_fields__)
    bounded = {each.name: each.bounds() for each in described() if each.kind is int}
    values: dict[str, Any] = {}
    for name in written.keys() & known:
        try:
            value = getattr(shapes.convert({name: written[name]}, Settings), name)
        except msgspec.ValidationError as error:
            log.warning("The setting %s is passed over: %s", name, error)
            continue
        if name in bounded and not _lies_within(value, *bounded[name]):
            log.warning("The setting %s is passed over: %s is out of its bounds", name, value)
            continue
        values[name] = value
    return values


def _lies_within(value: int, least: int, most: int | None) -> bool:
    return least <= value and (most is None or value <= most)
