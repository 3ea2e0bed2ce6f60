"""Threads for what blocks, and named tasks whose failures are never lost."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Generic, ParamSpec, Self, TypeVar

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")
U = TypeVar("U")


class Workers:
    """A bounded pool of named threads for blocking calls, so that the window never waits."""

    def __init__(self, name: str = "ordoro", size: int = 6) -> None:
        self._pool = ThreadPoolExecutor(size, thread_name_prefix=name)

    async def run(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Perform `call` in a thread and answer its result, or raise what it raised."""
        future = self._pool.submit(call, *args, **kwargs)
        return await asyncio.wrap_future(future)

    def close(self) -> None:
        """Begin nothing more; calls under way end by their own time-outs."""
        self._pool.shutdown(wait=False, cancel_futures=True)


class Ahead(Generic[T]):
    """Calls that are under way before their answers are wanted, which come in the order of the calls.

    As `async with`: what nobody waited for is ended at the end of the block.
    """

    def __init__(self) -> None:
        self._waiting: deque[asyncio.Future[T]] = deque()

    def __len__(self) -> int:
        return len(self._waiting)

    def begin(self, call: Callable[[], Awaitable[T]]) -> None:
        self._waiting.append(asyncio.ensure_future(call()))

    async def next(self) -> T:
        """The answer to the oldest call that was not waited for. Raises what that call raises."""
        answer = await self._waiting[0]
        self._waiting.popleft()
        return answer

    async def end(self) -> None:
        """Cancel what was begun and not waited for, and begin anew."""
        waiting, self._waiting = self._waiting, deque()
        await _end(waiting)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.end()


async def both(first: Callable[[], Awaitable[T]], second: Callable[[], Awaitable[U]]) -> tuple[T, U]:
    """What two calls answer that are under way at the same time. Raises what one raises, and ends the other."""
    one, other = asyncio.ensure_future(first()), asyncio.ensure_future(second())
    try:
        return await asyncio.gather(one, other)
    finally:
        await _end((one, other))


async def _end(waiting: Iterable[asyncio.Future[Any]]) -> None:
    for each in waiting:
        each.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)


class Tasks:
    """Named background tasks: references are kept, a new task replaces the former of its name, and every
    exception reaches `on_error` (by default the log)."""

    def __init__(self, on_error: Callable[[str, BaseException], None] | None = None) -> None:
        self._tasks: dict[str, asyncio.Task[Any]] = {}
        self._on_error = on_error or _log_error
        self._is_closed = False

    def start(self, name: str, coroutine: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        self.cancel(name)
        task = asyncio.get_running_loop().create_task(coroutine, name=name)
        if self._is_closed:
            task.cancel()
        self._tasks[name] = task
        task.add_done_callback(self._finished)
        return task

    async def to_its_end(self, name: str, coroutine: Coroutine[Any, Any, Any]) -> bool:
        """Whether it came to its end.

        What nobody foresaw reaches `on_error` and ends this task alone, not the loop that begins one after the other.
        It is cancelled with whoever waits here.
        """
        task = self.start(name, coroutine)
        try:
            await asyncio.wait((task,))
        finally:
            task.cancel()
        return not task.cancelled() and task.exception() is None

    def is_running(self, name: str) -> bool:
        """A task that has ended is not, although its `done` callbacks are only called a turn of the loop later."""
        task = self._tasks.get(name)
        return task is not None and not task.done()

    def cancel(self, name: str) -> None:
        task = self._tasks.pop(name, None)
        if task is not None:
            task.cancel()

    def cancel_all(self, *, but: str = "") -> None:
        """Cancel what still runs, except the task called `but`."""
        for name in tuple(self._tasks):
            if name != but:
                self.cancel(name)

    async def close(self) -> None:
        """Cancel what still runs and wait until it has ended; what is asked for from here on does not begin.

        Pages ask to their very end: a field that loses the focus because its page goes, a timer, an event.
        """
        self._is_closed = True
        tasks = tuple(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _finished(self, task: asyncio.Task[Any]) -> None:
        name = task.get_name()
        if self._tasks.get(name) is task:
            del self._tasks[name]
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            self._on_error(name, error)


def _log_error(name: str, error: BaseException) -> None:
    log.error("The task %s failed", name, exc_info=error)
