"""From the start of the process to a window that can be used, with ten thousand orders of the last time.

Against the smallest window with a table of as many rows that PySide6 makes on the same machine.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.figures import FOLDER, Figure, exponent, percentile, run

ORDERS = 10_000
ROUNDS = 5
#: How the start grows with what is known.
SIZES, FEW_ROUNDS = (1_000, 10_000, 100_000), 2
_HERE = (sys.executable, "-m", "tests.benchmarks.starting")
_SMALLEST = (sys.executable, "-m", "tests.benchmarks.smallest_window")
#: The packaged application, where `packaging/build --bundle` made one.
_BUNDLE = FOLDER.parents[1] / "dist" / "packbench" / ("packbench.exe" if sys.platform == "win32" else "packbench")
_WORTH_A_LINE = 1.0

#: By the name of a stage: "at" and "cpu", in seconds.
Stages = Mapping[str, Mapping[str, float]]


def started(orders: int, rounds: int, *, tells: bool = False) -> list[list[Stages]]:
    """So often the application, the smallest window and, where there is one, the packaged application."""
    from app.domain.generation import Generation  # noqa: PLC0415 (children must not pay for it)
    from app.runtime.practice_shop import PracticeShop  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        shop = PracticeShop.start(Generation.V3, "--orders", str(orders), "--rate-limit", "off")
        try:
            data, environment = Path(folder, "data"), _as_installed(Path(folder, "environment"))
            _run([*_HERE, "fill", shop.url, str(data)], environment)
            window, bundle = _window(shop.url, data, sys.executable, "-m", "ui"), _window(shop.url, data, str(_BUNDLE))
            commands = [window, _SMALLEST, *([bundle] if _BUNDLE.exists() else [])]
            told = [[_stages(command, environment) for command in commands] for _ in range(rounds + 1)]
            if tells:
                _say_imports(environment)
        finally:
            shop.stop()
    return told[1:]  # at the first its imports were compiled


def measure() -> Sequence[Figure]:
    rounds = started(ORDERS, ROUNDS, tells=True)
    pairs = [(each[0], each[1]) for each in rounds]
    _say_stages([mine for mine, _ in pairs])
    packaged = [(each[2], {"painted": each[0]["searched"]}) for each in rounds if _BUNDLE.exists()]
    growing = [rounds if size == ORDERS else started(size, FEW_ROUNDS) for size in SIZES]
    searched = [percentile([each[0]["searched"]["at"] for each in found], 0.5) for found in growing]
    return [
        _figure(
            pairs, "searched", "at", f"start to a list that is searched, {ORDERS:,} known orders: to the smallest", 1.6
        ),
        _figure(pairs, "searched", "cpu", "the same in seconds of the processor, which other work disturbs less", 1.6),
        _figure(pairs, "at the bench", "at", "start to an order on the bench: to the smallest"),
        _figure(pairs, "at the bench", "cpu", "the same in seconds of the processor"),
        Figure(
            "start to a list that is searched: growth from 1k to 100k",
            exponent(SIZES, searched),
            "exponent",
            note=" / ".join(f"{seconds * 1000:.0f}" for seconds in searched) + " ms",
        ),
        *(
            [_figure(packaged, "searched", "at", "the packaged application to the same from source", 1.3)]
            if packaged
            else []
        ),
        *([_figure(packaged, "searched", "cpu", "the same in seconds of the processor", 1.3)] if packaged else []),
    ]


def _figure(
    pairs: Sequence[tuple[Stages, Stages]], stage: str, what: str, words: str, goal: float | None = None
) -> Figure:
    """The middle one of the rounds' ratios: the two of a round ran one after the other."""
    ours = [mine[stage][what] for mine, _ in pairs]
    least = [smallest["painted"][what] for _, smallest in pairs]
    ratio = percentile([mine / small for mine, small in zip(ours, least, strict=True)], 0.5)
    note = f"{percentile(ours, 0.5) * 1000:.0f} ms to {percentile(least, 0.5) * 1000:.0f} ms"
    return Figure(words, ratio, "x", goal, note)


def _window(url: str, data: Path, *program: str) -> list[str]:
    """The application as a user starts it."""
    account = ["--url", url, "--client-id", "practice", "--client-secret", "practice", "--generation", "v3"]
    return [*program, *account, "--data", str(data), "--scheme", "light", "--probe-start"]


def _as_installed(folder: Path) -> dict[str, str]:
    """Python keeps what it compiled, as where Packbench is installed; in a folder of its own. And it finds nothing of
    what only its developers have, and msgspec takes in 2 ms where it finds it."""
    hidden = folder / "hidden"
    hidden.mkdir(parents=True)
    (hidden / "typing_extensions.py").write_text("raise ImportError\n", encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    path = os.pathsep.join([str(hidden), *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "PYTHONPATH": path}


def _stages(command: Sequence[str], environment: Mapping[str, str]) -> Stages:
    """When each stage was reached, in seconds since the process was asked for, and of the processor until then."""
    began = time.time()
    lines = [json.loads(line) for line in _run(command, environment).splitlines()]
    return {line["stage"]: {"at": line["at"] - began, "cpu": line["cpu"]} for line in lines}


def _run(command: Sequence[str], environment: Mapping[str, str]) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout


def _say_stages(starts: Sequence[Stages]) -> None:
    """Where a start's time goes; the middle one of all."""
    print(f"\n{'a start, stage by stage':36} {'ms':>8} {'of the processor':>17}")
    before = {"at": 0.0, "cpu": 0.0}
    for stage in starts[0]:
        reached = {what: percentile([start[stage][what] for start in starts], 0.5) * 1000 for what in before}
        print(f"{stage:36} {reached['at'] - before['at']:8.0f} {reached['cpu'] - before['cpu']:17.0f}")
        before = reached


def _say_imports(environment: Mapping[str, str]) -> None:
    """What the first screen loads, by package: imports alone, each module's own milliseconds."""
    command = [sys.executable, "-X", "importtime", "-c", "import ui.main"]
    said = subprocess.run(command, check=True, stderr=subprocess.PIPE, text=True, env=environment).stderr
    own: dict[str, list[float]] = {}
    for spent, name in re.findall(r"import time: +(\d+) \| +\d+ \| *(\S+)", said):
        parts = name.split(".")
        package = ".".join(parts[:2]) if parts[0] in ("app", "ui") else parts[0]
        own.setdefault(package, []).append(int(spent) / 1000)
    print(f"{'imports before the list is shown':36} {'modules':>8} {'ms':>8}")
    for package, spent in sorted(own.items(), key=lambda each: -sum(each[1])):
        if sum(spent) >= _WORTH_A_LINE:
            print(f"{package:36} {len(spent):8} {sum(spent):8.1f}")
    print(f"{'all':36} {sum(map(len, own.values())):8} {sum(map(sum, own.values())):8.1f}")


def _fill(url: str, data: Path) -> None:
    """Read the orders once, as an earlier start would have."""
    from app.bootstrap import Account, build  # noqa: PLC0415
    from tests.practice_shop import KEY  # noqa: PLC0415

    async def read() -> None:
        services = build(Account(url, *KEY), data)
        await services.catalog.read()
        await services.orders.refresh()
        services.close()

    asyncio.run(read())


if __name__ == "__main__":
    if sys.argv[1:2] == ["fill"]:
        _fill(sys.argv[2], Path(sys.argv[3]))
    else:
        run("starting", measure)
