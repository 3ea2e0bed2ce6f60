"""How long a call may take, and how much may come back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to connect, for each read, for a whole call, and to go on waiting when Ordoro answers 429; and the
    largest answer and picture in bytes."""

    connect: float = 6.0
    read: float = 30.0
    total: float = 60.0
    patience: float = 20.0
    largest_answer: int = 32 * 1024 * 1024
    largest_picture: int = 4 * 1024 * 1024
