"""Each cure of what qasync does wrong."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import textwrap
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.runtime.concurrency import Tasks
from ui import event_loop


class Reports:
    def __init__(self) -> None:
        self.errors: list[BaseException] = []

    def __call__(self, _what: str, error: BaseException) -> None:
        self.errors.append(error)


async def turn() -> None:
    """Let everything else that is ready run once."""
    done = asyncio.Event()
    asyncio.get_running_loop().call_soon(done.set)
    await done.wait()


def leave_with_three() -> None:
    sys.exit(3)


@pytest.mark.parametrize("seconds", [0.003, 0.05, 0.25])
def test_a_timer_never_fires_early(qapp: QApplication, seconds: float) -> None:
    async def main() -> float:
        loop = asyncio.get_running_loop()
        fired = asyncio.Event()
        began = loop.time()
        loop.call_later(seconds, fired.set)
        await fired.wait()
        return loop.time() - began

    assert event_loop.run(qapp, main(), Reports()) >= seconds - 0.0005


def test_a_cancelled_wait_leaves_no_timer_behind(qapp: QApplication) -> None:
    async def main() -> int:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, event_loop.EventLoop)
        for _ in range(200):
            await asyncio.wait_for(asyncio.sleep(0), 60)
        return loop.waiting

    assert event_loop.run(qapp, main(), Reports()) < 5


def test_what_a_job_leaves_with_comes_back(qapp: QApplication) -> None:
    async def main() -> str:
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(None, leave_with_three)
        except SystemExit as left:
            return f"left with {left.code}"
        return "nothing"

    assert event_loop.run(qapp, main(), Reports()) == "left with 3"


def test_closing_the_last_window_does_not_end_the_loop(qapp: QApplication) -> None:
    async def main() -> str:
        window = QWidget()
        window.show()
        fired = asyncio.Event()
        asyncio.get_running_loop().call_later(0.05, fired.set)
        window.close()
        await fired.wait()
        return "still here"

    assert event_loop.run(qapp, main(), Reports()) == "still here"


def test_call_soon_keeps_its_order_and_timers_of_one_moment_all_fire(qapp: QApplication) -> None:
    async def main() -> list[int]:
        loop = asyncio.get_running_loop()
        seen: list[int] = []
        for at in range(100):
            loop.call_soon(seen.append, at)
        when = loop.time() + 0.01
        for at in (100, 101):
            loop.call_at(when, seen.append, at)
        for _ in range(2):
            loop.call_at(when, seen.append, 102)
        fired = asyncio.Event()
        loop.call_at(when + 0.02, fired.set)
        await fired.wait()
        return seen

    assert event_loop.run(qapp, main(), Reports()) == [*range(102), 102, 102]


def test_a_failure_in_a_slot_a_callback_and_a_task_reach_one_place(qapp: QApplication) -> None:
    reports = Reports()

    def fail(words: str) -> None:
        raise ValueError(words)

    async def fail_later() -> None:
        fail("task")

    async def main() -> None:
        QTimer.singleShot(0, lambda: fail("slot"))
        asyncio.get_running_loop().call_soon(fail, "callback")
        tasks = Tasks(reports)
        tasks.start("a task", fail_later())
        async with asyncio.timeout(5):
            while len(reports.errors) < 3:
                await turn()
        await tasks.close()

    former = sys.excepthook
    event_loop.run(qapp, main(), reports)
    assert sorted(map(str, reports.errors)) == ["callback", "slot", "task"]
    assert sys.excepthook is former


def test_the_loop_can_be_run_again(qapp: QApplication) -> None:
    async def main() -> int:
        await asyncio.sleep(0)
        return 1

    assert [event_loop.run(qapp, main(), Reports()) for _ in range(3)] == [1, 1, 1]


def test_what_a_thread_asks_for_as_the_loop_ends_does_not_trouble_what_runs_next(qapp: QApplication) -> None:
    done: list[str] = []
    loop = event_loop.EventLoop(qapp)
    thread = threading.Thread(target=loop.call_soon_threadsafe, args=(done.append, "too late"))
    thread.start()
    thread.join()
    loop.close()

    async def main() -> None:
        await turn()

    reports = Reports()
    event_loop.run(qapp, main(), reports)
    assert (done, reports.errors) == ([], [])


@pytest.mark.parametrize(
    "call",
    [
        "workers.run(threading.Event().wait)",
        "asyncio.get_running_loop().run_in_executor(None, threading.Event().wait)",
    ],
    ids=["to Ordoro or the disk", "beside the window"],
)
def test_a_call_that_hangs_does_not_hold_up_the_exit(call: str) -> None:
    code = f"""
        import asyncio, sys, threading
        from PySide6.QtWidgets import QApplication
        from app.runtime.concurrency import Workers
        from ui import event_loop

        async def main():
            workers = Workers()
            hangs = asyncio.ensure_future({call})
            await asyncio.sleep(0)
            workers.close()
            return 7

        app = QApplication([])
        sys.exit(event_loop.leave(event_loop.run(app, main(), print)))
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], timeout=20, check=False)
    assert done.returncode == 7
