"""Every wait in one place, in seconds; tests and scripts may shorten them by the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

#: For instance PACKBENCH_WAITS="read=0.5 settle_margin=0.2".
VARIABLE = "PACKBENCH_WAITS"


@dataclass(frozen=True, slots=True)
class Waits:
    connect: float = 6.0
    #: Until each part of an answer.
    read: float = 30.0
    #: Until a whole answer.
    total: float = 60.0
    #: How long a read goes on trying where Ordoro asks to wait or does not answer.
    patience: float = 20.0
    #: Beyond `connect` and `read`, until a request without an answer cannot still be carried out.
    settle_margin: float = 5.0
    #: Between two attempts at the same thing: the first, doubled each time, up to the longest.
    first_pause: float = 2.0
    longest_pause: float = 300.0
    #: What was read longer ago is read again before anything is sent.
    fresh: float = 60.0
    #: The owner's own waits, where the environment says otherwise than the settings: see app/settings/chosen.py.
    ask_after: float | None = None
    hold: float | None = None
    #: How long the command line works on a queue.
    resume: float = 25.0
    #: Between two looks at what other processes left behind.
    look_around: float = 10.0
    #: Before an order ships by itself.
    countdown: float = 3.0

    @property
    def settle(self) -> float:
        """After a request was noted as going out, until an absence counts."""
        return self.connect + self.read + self.settle_margin

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Waits:
        """The defaults, with what the variable changes. Raises ValueError for a word that makes no sense."""
        known = {field.name for field in fields(cls)}
        changes: dict[str, float] = {}
        for word in environment.get(VARIABLE, "").split():
            name, _, seconds = word.partition("=")
            if name not in known:
                raise ValueError(f"{VARIABLE} knows no wait called {name!r}")
            changes[name] = _seconds(word, seconds)
        return replace(cls(), **changes)


def _seconds(word: str, written: str) -> float:
    if re.fullmatch(r"\d+(\.\d+)?", written) is None:
        raise ValueError(f"{VARIABLE} says {word!r}, which is no number of seconds")
    return float(written)
