"""Thousands of bursts and tens of thousands of words: nothing lost, nothing invented, and no word taken for a code."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from app.settings.model import ScannerProfile, Suffix
from tests.keyboards import Desk, Scanner, Typist, a_code, busy_moments, some_text
from ui.scanner.burst import BurstDetector
from ui.scanner.keystroke import Keystroke, Kind

CODE = "Order 1Z999AA10123456784"
#: Real key events as an X server sent them, made with xdotool; its delay is twice the time from key to key.
RECORDED = json.loads(Path(__file__).with_name("recorded.json").read_text("utf-8"))
WORDS_EACH = 2_000
#: With more of it a short code's median may cross the limit by chance, and the rules then call it typing.
_JITTER = (0, 0.1, 0.15)


@pytest.fixture
def chance() -> random.Random:
    seed = random.randrange(2**32)  # noqa: S311 (a test)
    print(f"seed {seed}")
    return random.Random(seed)  # noqa: S311


def read(scanner: Scanner, codes: list[str], chance: random.Random, profile: ScannerProfile | None = None) -> None:
    """Some codes one after another, some in one breath, into a window that is busy now and then."""
    keys, at = [], 1000.0
    for code in codes:
        keys += scanner.keys(code, at, chance)
        in_one_breath = scanner.suffix and chance.random() < 0.5
        at = keys[-1].at + (2 * scanner.gap if in_one_breath else chance.uniform(400, 2000))
    seen = Desk(BurstDetector(profile), busy_moments(at, chance)).play(keys)
    assert ([scan.text for scan in seen.scans], seen.text) == (codes, ""), f"{scanner} {profile}"


@pytest.mark.parametrize("recorded", RECORDED, ids=lambda recorded: f"xdotool {recorded['delay']}")
def test_recorded_keys_are_told_apart_and_none_is_lost(recorded: dict[str, Any]) -> None:
    keys = [Keystroke(10_000 + at, Kind[kind], text, key) for at, kind, text, key in recorded["keys"]]
    seen = Desk(busy=[(10_000 + at, 10_150 + at) for at in range(0, 4000, 200)]).play(keys)
    if recorded["delay"] < 100:
        assert ([scan.text for scan in seen.scans], seen.text) == ([CODE], "")
    else:
        assert ([scan.text for scan in seen.scans], seen.text) == ([], f"{CODE}\n")


@pytest.mark.parametrize("suffix", ["\r", "\n", "\t"])
@pytest.mark.parametrize("gap", [1, 2, 4, 8, 12, 16, 20, 25, 30, 35])
def test_no_code_of_a_scanner_with_a_suffix_is_lost(gap: int, suffix: str, chance: random.Random) -> None:
    for jitter in (0, 0.1, 0.2):
        for poll in (1, 8):
            read(Scanner(gap, jitter, poll, suffix), [a_code(chance) for _ in range(12)], chance)


@pytest.mark.parametrize("gap", [1, 2, 4, 8, 12, 16, 20, 25])
def test_no_code_of_a_scanner_without_a_suffix_is_lost(gap: int, chance: random.Random) -> None:
    for jitter in _JITTER:
        read(Scanner(gap, jitter, suffix=""), [a_code(chance) for _ in range(12)], chance)


@pytest.mark.parametrize("gap", [40, 50, 60, 80])
@pytest.mark.parametrize("suffix", list(Suffix))
def test_no_code_of_a_slow_scanner_is_lost_once_it_was_taught(gap: int, suffix: Suffix, chance: random.Random) -> None:
    sends = {Suffix.ENTER: "\r", Suffix.TAB: "\t", Suffix.NONE: ""}[suffix]
    for jitter in _JITTER:
        scanner = Scanner(gap, jitter, suffix=sends)
        read(scanner, [a_code(chance) for _ in range(12)], chance, ScannerProfile(suffix=suffix, gap_ms=gap))


@pytest.mark.parametrize("words_a_minute", [30, 60, 90, 120, 140])
@pytest.mark.parametrize(("spread", "pairs"), [(0.3, 0.1), (0.45, 0.25)])
def test_a_typist_loses_no_character_and_is_no_scanner(
    words_a_minute: int, spread: float, pairs: float, chance: random.Random
) -> None:
    text = some_text(WORDS_EACH, chance, enters=chance.choice((0.12, 1.0)))
    keys = Typist(words_a_minute, spread, pairs).keys(text, 0, chance)
    seen = Desk(busy=busy_moments(keys[-1].at, chance)).play(keys)
    assert seen.text == text
    assert [scan.text for scan in seen.scans] == []
