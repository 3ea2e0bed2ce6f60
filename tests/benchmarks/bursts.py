"""How well scans are told from typing: generated timings in virtual time, the window busy a quarter of it.

`python -m tests.benchmarks.bursts [SEED]`
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.settings.model import ScannerProfile, Suffix
from tests.benchmarks.figures import Figure, percentile, run
from tests.keyboards import Desk, Scanner, Typist, a_code, busy_moments, some_text
from ui.scanner.burst import BurstDetector
from ui.scanner.keystroke import Kind

_GAPS = (1, 2, 4, 8, 12, 16, 20, 25, 30, 35)
#: Slower ones are taught before, and so are those without a suffix from 28 on.
_SLOW = (40, 45, 50, 55, 60)
_WORDS = 4_000


@dataclass
class Tally:
    bursts: int = 0
    lost: int = 0
    leaked: int = 0
    words: int = 0
    false: int = 0
    characters: int = 0
    missing: int = 0
    delays: list[float] = field(default_factory=list)


def scanners(chance: random.Random, tally: Tally) -> None:
    for gap in (*_GAPS, *_SLOW):
        for jitter in (0.0, 0.1, 0.15):
            for poll in (1.0, 8.0):
                for suffix in ("\r", "\n", "\t", ""):
                    is_taught = gap in _SLOW or (suffix == "" and gap >= 28)
                    learned = Suffix.ENTER if suffix else Suffix.NONE
                    profile = ScannerProfile(suffix=learned, gap_ms=gap) if is_taught else None
                    _scan(Scanner(gap, jitter, poll, suffix), profile, chance, tally)


def _scan(scanner: Scanner, profile: ScannerProfile | None, chance: random.Random, tally: Tally) -> None:
    codes = [a_code(chance) for _ in range(10)]
    keys, at = [], 1000.0
    for code in codes:
        keys += scanner.keys(code, at, chance)
        in_one_breath = scanner.suffix and chance.random() < 0.5
        at = keys[-1].at + (2 * scanner.gap if in_one_breath else chance.uniform(400, 2000))
    seen = Desk(BurstDetector(profile), busy_moments(at, chance)).play(keys)
    read = [scan.text for scan in seen.scans]
    tally.bursts += len(codes)
    if read != codes:
        tally.lost += sum(code not in read for code in codes) or 1
        print(f"  lost: {scanner} {profile}")
    tally.leaked += len(seen.text)


def typists(chance: random.Random, tally: Tally, *, sees_releases: bool) -> None:
    for words_a_minute in (30, 40, 60, 80, 100, 120, 140):
        for spread, pairs in ((0.3, 0.1), (0.4, 0.2), (0.5, 0.25)):
            text = some_text(_WORDS, chance, enters=chance.choice((0.12, 1.0)))
            keys = Typist(words_a_minute, spread, pairs).keys(text, 0, chance)
            if not sees_releases:
                keys = [key for key in keys if key.kind is not Kind.RELEASE]
            seen = Desk(busy=busy_moments(keys[-1].at, chance)).play(keys)
            tally.words += _WORDS
            tally.false += len(seen.scans)
            tally.characters += len(text)
            swallowed = sum(len(scan.raw) - scan.leaked for scan in seen.scans)
            tally.missing += abs(len(text) - len(seen.text) - swallowed) + (seen.text != text and not seen.scans)
            tally.delays += seen.delays


def cost(chance: random.Random) -> float:
    """Microseconds that the detector takes for one key of a person, its release included."""
    keys = Typist(80).keys(some_text(500, chance), 0, chance)
    detector = BurstDetector()
    began = time.perf_counter()
    for key in keys:
        detector.feed(key)
    return (time.perf_counter() - began) / len(keys) * 2 * 1e6


def measure() -> Sequence[Figure]:
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else random.randrange(2**32)  # noqa: S311 (a benchmark)
    chance = random.Random(seed)  # noqa: S311
    scans, typed, unseen = Tally(), Tally(), Tally()
    scanners(chance, scans)
    typists(chance, typed, sees_releases=True)
    typists(chance, unseen, sees_releases=False)
    per_words = 10_000 / typed.words
    return [
        Figure("scanners, 1 to 60 ms a key: bursts", scans.bursts, "bursts", note=f"seed {seed}"),
        Figure("bursts that were lost", scans.lost, "bursts", 0),
        Figure("characters of scans that reached a field", scans.leaked, "keys", 0),
        Figure("typists, 30 to 140 words a minute: typed", typed.words, "words", note=f"{typed.characters} characters"),
        Figure("characters lost or invented", typed.missing, "keys", 0),
        Figure("false scans in 10,000 words", typed.false * per_words, "scans", 1),
        Figure("the same where no release is ever seen", unseen.false * per_words, "scans"),
        *(
            Figure(f"from a typed key to its arrival: {name}", percentile(typed.delays, part), "ms")
            for name, part in (("median", 0.5), ("p95", 0.95), ("p99, busy window and all", 0.99))
        ),
        Figure("the detector's work for one key", cost(chance), "µs"),
    ]


if __name__ == "__main__":
    run("bursts", measure)
