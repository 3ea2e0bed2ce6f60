"""Reading request bodies: types as Ordoro's published description has them, each refusal naming its field."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from app.practice.errors import invalid
from app.practice.model import Json

Check = Callable[[str, Any], Any]
"""Takes a field's name and its value, and answers the value to keep or raises a ``Refusal``."""


_LARGEST = 1e12
"""A larger number counts or costs nothing that a shop has."""

_DIGITS = len(str(int(_LARGEST)))
_MONEY = re.compile(r"[+-]?[0-9]{1,13}(\.[0-9]{0,20})?")
_RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?", re.IGNORECASE
)
_YEARS = range(1900, 9000)
"""In every other, some time zone's day lies outside the calendar."""


def text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise invalid(name, f"{name} must be a text.")
    return value


def filled_text(name: str, value: Any) -> str:
    if not text(name, value).strip():
        raise invalid(name, f"{name} must not be empty.")
    return str(value)


def flag(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise invalid(name, f"{name} must be true or false.")
    return value


def whole(name: str, value: Any) -> int:
    """An integer; 2.0 is one for JSON Schema, true is none."""
    number(name, value)
    if value != int(value):
        raise invalid(name, f"{name} must be a whole number.")
    return int(value)


def count_of(name: str, value: Any) -> int:
    """A quantity: a whole number from 0."""
    quantity = whole(name, value)
    if quantity < 0:
        raise invalid(name, f"{name} must not be negative.")
    return quantity


def at_least_one(name: str, value: Any) -> int:
    """A whole number from 1."""
    if whole(name, value) < 1:
        raise invalid(name, f"{name} must be at least 1.")
    return int(value)


def number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= _LARGEST:
        raise invalid(name, f"{name} must be a number.")
    return value


def amount(name: str, value: Any) -> float:
    """Money that is not negative; a JSON number."""
    if number(name, value) < 0:
        raise invalid(name, f"{name} must not be negative.")
    return float(value)


def amount_or_text(name: str, value: Any) -> float:
    """Money as the shipments generation takes it: a number, or (older clients) the same as text."""
    if isinstance(value, str):
        if not _MONEY.fullmatch(value.strip()):
            raise invalid(name, f"{name} must be a number.")
        value = float(value)
    return amount(name, value)


def whole_text(name: str, value: str) -> int:
    """A whole number from 0 as it stands in an address."""
    if not (value.isascii() and value.isdigit()) or len(value) > _DIGITS:
        raise invalid(name, f"{name} must be a whole number, not {value[:_DIGITS]!r}.")
    return int(value)


def flag_text(name: str, value: str) -> bool:
    """true or false as it stands in an address, whatever its case: Python's clients write True."""
    if value.casefold() not in ("true", "false"):
        raise invalid(name, f"{name} must be true or false.")
    return value.casefold() == "true"


def instant(name: str, value: Any) -> datetime:
    """A date-time with an offset, as RFC 3339 has it: the published format."""
    moment = _moment(name, value)
    if moment.tzinfo is None or not _RFC_3339.fullmatch(value):
        raise invalid(name, f"{name} must be a date-time with an offset, as 2026-01-31T13:30:00-06:00.")
    return moment


def instant_or_utc(name: str, value: Any) -> datetime:
    """A date-time; the published example of a new order has none of the offset that its description asks for."""
    moment = _moment(name, value)
    if not _RFC_3339.fullmatch(value):
        raise invalid(name, f"{name} must be a date-time, as 2026-01-31T13:30:00-06:00.")
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def any_instant(name: str, value: Any, zone: tzinfo | None = None) -> datetime:
    """A date or a date-time; without an offset it is taken to be in ``zone``, else in this computer's time zone."""
    moment = _moment(name, value)
    if moment.tzinfo is not None:
        return moment
    return moment.astimezone() if zone is None else moment.replace(tzinfo=zone)


def instant_text(name: str, value: Any) -> str:
    """A date-time with an offset, kept as it was written."""
    instant(name, value)
    return str(value)


def date_text(name: str, value: Any) -> str:
    """A date or a date-time with or without an offset, kept as it was written (shipments generation)."""
    _moment(name, value)
    return str(value)


def objects(name: str, value: Any) -> list[Json]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise invalid(name, f"{name} must be a list of objects.")
    return value


def an_object(name: str, value: Any) -> Json:
    if not isinstance(value, dict):
        raise invalid(name, f"{name} must be an object.")
    return value


def texts(name: str, value: Any) -> list[str]:
    if not isinstance(value, list):
        raise invalid(name, f"{name} must be a list of texts.")
    return [text(name, item) for item in value]


def or_null(check: Check) -> Check:
    """The check, or null."""
    return lambda name, value: None if value is None else check(name, value)


def read(
    body: Json, fields: Mapping[str, Check], *, required: tuple[str, ...] = (), strict: bool = True
) -> dict[str, Any]:
    """Check a body field by field and answer the known ones that stand in it.

    ``strict``: no other key is accepted (the orders generation); otherwise others are passed over (the shipments
    generation, of which no such rule is known).
    """
    if strict:
        for key in body:
            if key not in fields:
                raise invalid(key, f"{key} is not a field of this request.")
    for name in required:
        if name not in body:
            raise invalid(name, f"{name} is required.")
    return {name: check(name, body[name]) for name, check in fields.items() if name in body}


def _moment(name: str, value: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(text(name, value).upper())
    except ValueError:
        moment = None
    if moment is not None and (moment.utcoffset() or timedelta()).total_seconds() % 60:
        moment = None  # no clock of any country is so, and no text that shows it could be read
    if moment is None or moment.year not in _YEARS:
        raise invalid(name, f"{name} is not a date that can be read.")
    return moment
