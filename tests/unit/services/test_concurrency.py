import asyncio
import threading

import pytest

from app.runtime.clock import pause
from app.runtime.concurrency import Ahead, Tasks, Workers, both


def test_blocking_calls_run_in_named_threads_and_their_failures_are_raised() -> None:
    async def scenario() -> None:
        workers = Workers("bench", 1)
        try:
            assert (await workers.run(lambda: threading.current_thread().name)).startswith("bench")
            with pytest.raises(ZeroDivisionError):
                await workers.run(lambda: 1 // 0)
            # A SystemExit in a thread ends the call, not the thread's pool nor the waiting.
            with pytest.raises(SystemExit):
                await workers.run(exit_now)
            assert await workers.run(lambda: 2) == 2
        finally:
            workers.close()

    asyncio.run(scenario())


def exit_now() -> None:
    raise SystemExit(3)


def test_a_new_task_replaces_the_former_of_its_name() -> None:
    async def scenario() -> None:
        tasks = Tasks()
        first = tasks.start("read", asyncio.Event().wait())
        second = tasks.start("read", asyncio.Event().wait())
        await asyncio.gather(first, return_exceptions=True)
        assert first.cancelled()
        assert tasks.is_running("read")
        await tasks.close()
        assert second.cancelled()
        assert not tasks.is_running("read")

    asyncio.run(scenario())


def test_nothing_begins_any_more_once_they_close() -> None:
    async def scenario() -> None:
        tasks = Tasks()
        begun: list[str] = []

        async def begin(name: str) -> None:
            begun.append(name)

        async def work() -> None:
            begun.append("at work")
            try:
                await asyncio.Event().wait()
            finally:
                tasks.start("at the end", begin("at the end"))

        tasks.start("at work", work())
        await asyncio.sleep(0)
        await tasks.close()
        late = tasks.start("afterwards", begin("afterwards"))
        await asyncio.gather(late, return_exceptions=True)
        assert begun == ["at work"]
        assert not tasks.is_running("at the end")

    asyncio.run(scenario())


def test_a_task_that_has_ended_runs_no_longer_in_the_same_turn_of_the_loop() -> None:
    async def scenario() -> list[bool]:
        tasks = Tasks()
        heard: list[bool] = []

        async def answer() -> None:
            heard.append(tasks.is_running("save"))

        def look() -> None:  # called before the callbacks of the task, which are queued after it
            heard.append(tasks.is_running("save"))

        tasks.start("save", answer())
        asyncio.get_running_loop().call_soon(look)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return heard

    assert asyncio.run(scenario()) == [True, False]


def test_a_failure_of_a_task_is_told_with_its_name() -> None:
    async def scenario() -> None:
        told: list[tuple[str, BaseException]] = []
        tasks = Tasks(lambda name, error: told.append((name, error)))

        async def fail() -> None:
            raise ValueError("no")

        await asyncio.gather(tasks.start("read", fail()), return_exceptions=True)
        assert [(name, type(error)) for name, error in told] == [("read", ValueError)]

    asyncio.run(scenario())


def test_what_fails_or_is_cancelled_ends_alone_and_its_loop_goes_on() -> None:
    async def scenario() -> None:
        told: list[str] = []
        tasks = Tasks(lambda name, _error: told.append(name))
        ended: list[str] = []

        async def wait() -> None:
            try:
                await asyncio.Event().wait()
            finally:
                ended.append("waiting")

        async def divide() -> float:
            return 1 / len(ended)

        assert not await tasks.to_its_end("read", divide())
        assert told == ["read"]
        loop = tasks.start("loop", tasks.to_its_end("read", wait()))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        loop.cancel()
        await asyncio.gather(loop, return_exceptions=True)
        await tasks.close()
        assert ended == ["waiting"], "what was begun ends with who waits for it"
        assert await Tasks().to_its_end("read", divide())

    asyncio.run(scenario())


def test_a_pause_never_ends_early() -> None:
    async def scenario() -> float:
        loop = asyncio.get_running_loop()
        start = loop.time()
        await pause(0.02)
        return loop.time() - start

    assert asyncio.run(scenario()) >= 0.02


def test_answers_come_in_the_order_of_their_calls_and_what_nobody_waited_for_is_ended() -> None:
    async def scenario() -> tuple[list[str], list[str]]:
        ended: list[str] = []
        is_second_there = asyncio.Event()

        async def first() -> str:
            await is_second_there.wait()
            return "first"

        async def second() -> str:
            is_second_there.set()
            return "second"

        async def never() -> str:
            try:
                await asyncio.Event().wait()
            finally:
                ended.append("never")
            return ""

        async with Ahead[str]() as ahead:
            for call in (first, second, never):
                ahead.begin(call)
            answers = [await ahead.next(), await ahead.next()]
            assert len(ahead) == 1
        return answers, ended

    assert asyncio.run(scenario()) == (["first", "second"], ["never"])


def test_of_two_calls_at_the_same_time_the_one_that_fails_ends_the_other() -> None:
    async def scenario() -> list[str]:
        heard: list[str] = []

        async def wait() -> None:
            try:
                await asyncio.Event().wait()
            finally:
                heard.append("ended")

        async def fail() -> None:
            await asyncio.sleep(0)
            raise ValueError("no")

        async def say(word: str) -> str:
            return word

        for calls in ((wait, fail), (fail, wait)):
            with pytest.raises(ValueError, match="no"):
                await both(*calls)
        return [*heard, *await both(lambda: say("one"), lambda: say("other"))]

    assert asyncio.run(scenario()) == ["ended", "ended", "one", "other"]
