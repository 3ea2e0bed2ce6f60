"""A sentence of the bench in two sizes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """`title` can be read from afar; `text` says the rest."""

    title: str
    text: str = ""
