"""Waiting for what is to happen, never for a time: the one place of the tests that sleeps between two looks."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

FoundT = TypeVar("FoundT")

_BETWEEN_LOOKS = 0.02
_SECONDS = 20.0
#: No scenario takes as long, on however slow a machine.
_A_MINUTE = 60.0


def until(look: Callable[[], FoundT], what: str = "", *, seconds: float = _SECONDS) -> FoundT:
    """What `look` answers as soon as that is true. Raises AssertionError once `seconds` have passed."""
    deadline = time.monotonic() + seconds
    nobody = threading.Event()
    while not (found := look()):
        assert time.monotonic() < deadline, f"waited {seconds:g} s for {what or look}"
        nobody.wait(_BETWEEN_LOOKS)
    return found


def run(scenario: Callable[[], Awaitable[None]]) -> None:
    """The scenario on a loop of its own; one that hangs fails."""

    async def within() -> None:
        await asyncio.wait_for(scenario(), _A_MINUTE)

    asyncio.run(within())
