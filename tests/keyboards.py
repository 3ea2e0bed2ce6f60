"""Scanners and typists as rows of timed keys, and a window in virtual time that they are played to.

The figures are those of barcodes and of typing as they are published: a scanner sends a key every 1 to 60 ms and lets
each go before the next; people need 60000 / (5 × words a minute) ms a key on average with a long tail, hold a key for
80 to 120 ms whatever their speed, and strike some pairs of keys at less than half their gap, the next finger down
before the last is up.
"""

from __future__ import annotations

import bisect
import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.practice_words import WORDS
from ui.scanner.burst import BurstDetector
from ui.scanner.keystroke import Keystroke, Kind, Outcome, Scan

_ENDS = "\r\n\t"
_GRACE = 10
#: The share of keys before which people think.
_PAUSES = 0.04


def press(at: float, char: str) -> Keystroke:
    kind = Kind.END if char in _ENDS else Kind.TEXT if char.isprintable() else Kind.CONTROL
    return Keystroke(round(at), kind, char, ord(char))


def release(at: float, char: str) -> Keystroke:
    return Keystroke(round(at), Kind.RELEASE, key=ord(char))


@dataclass(frozen=True)
class Scanner:
    """Sends `gap` ms a key, give or take `jitter` of it, and the computer polls it every `poll` ms."""

    gap: float
    jitter: float = 0.0
    poll: float = 1.0
    suffix: str = "\r"

    def keys(self, code: str, at: float, chance: random.Random) -> list[Keystroke]:
        struck: list[Keystroke] = []
        moment = at
        for char in f"{code}{self.suffix}":
            seen = round(moment / self.poll) * self.poll
            struck += [press(seen, char), release(seen + self.gap * 0.4, char)]
            moment += max(self.gap * (1 + chance.gauss(0, self.jitter)), 0.5)
        return struck


@dataclass(frozen=True)
class Typist:
    """`pairs` is the share of keys that follow the last at two fifths of the usual gap."""

    words_a_minute: float
    spread: float = 0.4
    pairs: float = 0.15

    def keys(self, text: str, at: float, chance: random.Random) -> list[Keystroke]:
        longer = (1 - 0.6 * self.pairs) * (1 + _PAUSES * 2.5) * math.exp(self.spread**2 / 2)
        usual = 60_000 / (5 * self.words_a_minute) / longer
        struck: list[Keystroke] = []
        moment = at
        for char in text:
            hold = max(chance.gauss(100, 18), 45)
            struck += [press(moment, char), release(moment + hold, char)]
            faster = 0.4 if chance.random() < self.pairs else 1.0
            slower = chance.uniform(2, 5) if chance.random() < _PAUSES else 1.0
            moment += max(usual * faster * slower * chance.lognormvariate(0, self.spread), 12)
            moment += chance.uniform(300, 2000) if char in _ENDS else 0
        return sorted(struck, key=lambda key: key.at)


@dataclass
class Seen:
    """What arrived at the window, and how late: milliseconds between a key and its arrival there."""

    scans: list[Scan] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.typed)


class Desk:
    """A detector and its timer in virtual time. While the window is busy keys queue up and timers are late."""

    def __init__(self, detector: BurstDetector | None = None, busy: Sequence[tuple[float, float]] = ()) -> None:
        self.detector = detector or BurstDetector()
        self.seen = Seen()
        self._busy = busy
        self._begins = [begin for begin, _ in busy]
        self._due: float | None = None

    def play(self, keys: Iterable[Keystroke]) -> Seen:
        """Every key in its time, then the silence after the last one."""
        for key in keys:
            now = self._when_free(key.at)
            self._run_timer(until=now)
            outcome = self.detector.feed(key)
            self._take(outcome, now)
            if not outcome.keeps:
                self._arrive(key, now)
            wait = self.detector.wait
            self._due = None if wait is None else now + wait
        self._run_timer(until=float("inf"))
        return self.seen

    def _run_timer(self, until: float) -> None:
        while self._due is not None:
            free = self._when_free(self._due)
            fires = free + _GRACE if free > self._due else free
            if fires >= until:
                return
            self._take(self.detector.quiet(), fires)
            wait = self.detector.wait
            self._due = None if wait is None else fires + wait

    def _take(self, outcome: Outcome, now: float) -> None:
        for key in outcome.replay:
            self._arrive(key, now)
        if outcome.scan is not None:
            self.seen.scans.append(outcome.scan)

    def _arrive(self, key: Keystroke, now: float) -> None:
        if key.kind in (Kind.TEXT, Kind.END, Kind.CONTROL):
            self.seen.typed.append(key.text)
            self.seen.delays.append(now - self._when_free(key.at))

    def _when_free(self, at: float) -> float:
        which = bisect.bisect_right(self._begins, at) - 1
        return max(at, self._busy[which][1]) if which >= 0 else at


def a_code(chance: random.Random) -> str:
    """Something that is printed as bars: 6 to 34 characters, digits mostly, now and then with a separator."""
    length = chance.choice((6, 8, 10, 12, 12, 13, 18, 22, 30, 34))
    letters = "0123456789" if chance.random() < 0.6 else "0123456789ABCDEFGHJKMNPQRSTUVWXYZ-"
    code = "".join(chance.choice(letters) for _ in range(length))
    if length >= 18 and chance.random() < 0.2:
        code = f"{code[:8]}\x1d{code[8:]}"
    return code if len(set(code)) > 1 else f"{code[:-1]}A"


def some_text(words: int, chance: random.Random, *, enters: float = 0.12) -> str:
    """Words as they are typed into a window: most end with a space, some with Enter or Tab."""
    text = []
    for _ in range(words):
        word = chance.choice(WORDS)
        ends = chance.random()
        text.append(word + ("\r" if ends < enters else "\t" if ends < enters * 1.4 else " "))
    return "".join(text)


def busy_moments(
    until: float, chance: random.Random, *, every: float = 900, longest: float = 250
) -> list[tuple[float, float]]:
    """When the window is busy: a list is rebuilt, a picture decoded."""
    moments, at = [], chance.uniform(0, every)
    while at < until:
        length = chance.uniform(20, longest)
        moments.append((at, at + length))
        at += length + chance.expovariate(1 / every)
    return moments
