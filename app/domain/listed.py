"""Several names in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from app.words import translate


def one_of(names: Sequence[str]) -> str:
    """ "UPS or FedEx or USPS"; "" for none."""
    return _joined(names, translate("domain", "{these} or {that}"))


def all_of(names: Sequence[str]) -> str:
    """ "cost and method"; "" for none."""
    return _joined(names, translate("domain", "{these} and {that}"))


def _joined(names: Sequence[str], pattern: str) -> str:
    return reduce(lambda these, that: pattern.format(these=these, that=that), names) if names else ""
