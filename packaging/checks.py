"""Runs every check and every suite, whatever fails, and says what each took. `packaging/test` calls it after set-up.

With `--no-bundle` the packaged application is not built; with other arguments pytest runs alone, with these. The last
line is always `N passed, N failed[, N skipped]`; the exit status is 0 only where nothing failed.
"""

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
SUITES = ("laws", "unit", "contract", "integration", "e2e")  # benchmarks are run by hand
NO_TESTS_COLLECTED = 5
#: A suite goes through as many processes as there are cores, each taking from the others what they have not begun.
TOGETHER = ["-n", "auto", "--dist", "worksteal"]

CHECKS = {
    "ruff check": [PYTHON, "-m", "ruff", "check", "."],
    "ruff format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "mypy": [PYTHON, "-m", "mypy"],
    "import-linter": [str(Path(PYTHON).with_name("lint-imports")), "--no-logo"],
}
BUNDLE = "packaged app"
NO_BUNDLE = "--no-bundle"
BUILD = ["bash", "packaging/build", "--bundle", "--check"]


@dataclass(frozen=True, slots=True)
class Result:
    name: str
    seconds: float
    ok: bool
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def counts(self) -> str:
        words = f"{self.passed} passed, {self.failed} failed"
        return f"{words}, {self.skipped} skipped" if self.skipped else words


def run(command: list[str]) -> tuple[int, float]:
    began = time.perf_counter()
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    return status, time.perf_counter() - began


def check(name: str, command: list[str]) -> Result:
    heading(name)
    status, seconds = run(command)
    return Result(name, seconds, ok=status == 0)


def suite(name: str, arguments: list[str], *, may_be_empty: bool) -> Result:
    """One run of pytest; one that dies without a report has failed, as one that Qt aborts does."""
    heading(name)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        status, seconds = run([PYTHON, "-m", "pytest", f"--junitxml={report}", *arguments])
        passed, failed, skipped = count(report) if report.exists() else (0, 0, 0)
    ok = status == 0 or (may_be_empty and status == NO_TESTS_COLLECTED)
    if not ok:
        failed = max(failed, 1)
    return Result(name, seconds, ok, passed, failed, skipped)


def count(report: Path) -> tuple[int, int, int]:
    """Tests, not events: one that fails and then fails to clean up is one."""
    passed = failed = skipped = 0
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314  (pytest wrote it just now)
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1
    return passed, failed, skipped


def heading(name: str) -> None:
    print(f"\n── {name} {'─' * (70 - len(name))}", flush=True)


def everything(*, bundle: bool) -> list[Result]:
    results = [check(name, command) for name, command in CHECKS.items()]
    folders = [name for name in SUITES if (ROOT / "tests" / name).is_dir()]
    results += [suite(name, [*TOGETHER, f"tests/{name}"], may_be_empty=True) for name in folders]
    return [*results, check(BUNDLE, BUILD)] if bundle else results


def summary(results: list[Result]) -> str:
    total = Result(
        "all",
        sum(result.seconds for result in results),
        all(result.ok for result in results),
        sum(result.passed for result in results),
        sum(result.failed for result in results),
        sum(result.skipped for result in results),
    )
    lines = []
    for result in [*results, total]:
        words = "ok" if result.ok else "FAILED"
        if result.name not in (*CHECKS, BUNDLE):
            words = f"{words:8}{result.counts()}"
        lines.append(f"{result.name:14}{result.seconds:8.1f} s  {words}")
    return "\n".join([*lines, "", total.counts()])


def main(arguments: list[str]) -> int:
    chosen = [each for each in arguments if each != NO_BUNDLE]
    results = [suite("pytest", chosen, may_be_empty=False)] if chosen else everything(bundle=NO_BUNDLE not in arguments)
    heading("time and outcome")
    print(summary(results), flush=True)
    return 0 if all(result.ok for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
