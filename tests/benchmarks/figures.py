"""What a benchmark says: figures with their goals, as a table and as JSON. Nothing here fails: figures are read."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything makes a window

FOLDER = Path(__file__).resolve().parents[2] / "build" / "benchmarks"


@dataclass(frozen=True)
class Figure:
    """`goal` is the most that is wanted, in the same unit; None for a figure that only informs."""

    what: str
    value: float
    unit: str
    goal: float | None = None
    note: str = ""

    def line(self) -> str:
        goal = "" if self.goal is None else f"goal {self.goal:g}"
        verdict = "" if self.goal is None else ("met" if self.value <= self.goal else "MISSED")
        return f"{self.what:62} {self.value:10.2f} {self.unit:9} {goal:12} {verdict:7} {self.note}".rstrip()


def say(name: str, figures: Sequence[Figure]) -> None:
    """Print the table and keep it as JSON."""
    print(f"\n── {name}")
    for figure in figures:
        print(figure.line())
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps([asdict(figure) for figure in figures], indent=1) + "\n", encoding="utf-8")


def run(name: str, measure: Callable[[], Sequence[Figure]]) -> None:
    """A benchmark's main."""
    say(name, measure())


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which that part of the values lies: 0.99 for p99."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(part * len(ordered)) - 1)]


def exponent(sizes: Sequence[int], values: Sequence[float]) -> float:
    """How a cost grows with the size: 1 for in proportion, 0 for not at all; the slope of the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(value) for value in values]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)
