"""asyncio on Qt's event loop, with a cure for everything that qasync was measured to do wrong.

sleeps end early              precise timers, rounded up
cancelled sleeps stay alive   their timers are ended with them
a job's SystemExit hangs      an executor of our own
exit waits for running jobs   a moment at most, then `leave` ends the process without them
the last window ends the loop it does not: the window's owner says when
a thread ends after the loop  what it asked for is dropped, as asyncio drops what it was asked for and did not begin
lost exceptions               slots, callbacks, tasks: all reach one place
"""

from __future__ import annotations

import asyncio
import importlib
import logging
import math
import os
import sys
import threading
from collections.abc import Callable, Coroutine
from concurrent import futures
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, ParamSpec, TypeVar

import qasync  # type: ignore[import-untyped]
from PySide6.QtCore import QObject, Qt, QTimer, QTimerEvent, Signal
from PySide6.QtWidgets import QApplication

from app.runtime import garbage

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")
#: Who is told of an exception that nobody handled: what was going on, and the exception.
Report = Callable[[str, BaseException], None]

_THREADS = 4
#: How long the loop's end waits for the calls in them.
_SECONDS_TO_END = 3.0
#: How often Python gets a turn while nothing happens, so that it sees Ctrl-C.
_CTRL_C_MILLISECONDS = 200
#: How long another thread may go on while the window waits for its turn. Python's own 5 ms add up: painting waits
#: anew after every call of Qt's that lets others run.
_TURN_SECONDS = 0.0001


class EventLoop(qasync.QEventLoop):  # type: ignore[misc]
    """A qasync loop whose timers keep their time and end when they are cancelled."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.setQuitOnLastWindowClosed(False)
        self._timer = _Timers()
        self.set_default_executor(_Threads(_THREADS, thread_name_prefix="packbench"))

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, context: Any = None
    ) -> asyncio.TimerHandle:
        self._check_closed()
        handle = asyncio.TimerHandle(self.time() + delay, callback, args, self, context)
        self._timer.add_callback(handle, delay)
        return handle

    def call_soon_threadsafe(self, callback: Callable[..., object], *args: Any, context: Any = None) -> asyncio.Handle:
        handle = asyncio.Handle(callback, args, self, context)
        self._timer.asked.emit(handle)
        return handle

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """asyncio calls it when a handle is cancelled."""
        self._timer.forget(handle)

    @property
    def waiting(self) -> int:
        """How many timers are alive."""
        return self._timer.count


class _Threads(ThreadPoolExecutor):
    """What is under way may end, as a copy that is brought back; what hangs, as a keyring can, is left behind."""

    def __init__(self, size: int, *, thread_name_prefix: str) -> None:
        super().__init__(size, thread_name_prefix=thread_name_prefix)
        self._under_way: set[Future[Any]] = set()

    def submit(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future = super().submit(call, *args, **kwargs)
        self._under_way.add(future)
        future.add_done_callback(self._under_way.discard)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = True) -> None:
        super().shutdown(wait=False, cancel_futures=cancel_futures)
        if wait:
            futures.wait(tuple(self._under_way), _SECONDS_TO_END)


class _Timers(QObject):
    """Takes the place of qasync's own; speaks its protocol."""

    #: With a handle that another thread wants to be run here.
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ended = False
        self.asked.connect(self._asked)
        self._handles: dict[int, asyncio.Handle] = {}
        self._ids: dict[int, int] = {}  # by id(): timer handles of one moment compare equal

    @property
    def count(self) -> int:
        return len(self._handles)

    def add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        timer = self.startTimer(math.ceil(max(0.0, delay) * 1000), Qt.TimerType.PreciseTimer)
        self._handles[timer] = handle
        self._ids[id(handle)] = timer
        return handle

    def forget(self, handle: asyncio.Handle) -> None:
        timer = self._ids.pop(id(handle), None)
        if timer is not None:
            self.killTimer(timer)
            del self._handles[timer]

    def timerEvent(self, event: QTimerEvent) -> None:
        handle = self._handles.get(event.timerId())
        if handle is None:
            return
        self.forget(handle)
        if not handle.cancelled():
            handle._run()  # noqa: SLF001 (what an event loop does with a handle)

    def _asked(self, handle: asyncio.Handle) -> None:
        """Qt brings it even after the loop was closed, in whatever runs then."""
        if not self._ended:
            self.add_callback(handle)

    def stop(self) -> None:
        """The loop is closed."""
        self._ended = True
        for handle in tuple(self._handles.values()):
            self.forget(handle)

    def set_debug(self, enabled: bool) -> None:
        """Part of qasync's protocol."""


def run(app: QApplication, main: Coroutine[Any, Any, T], report: Report) -> T:
    """Run `main` to its end on Qt's loop; what nobody handles meanwhile goes to `report`."""
    sys.setswitchinterval(_TURN_SECONDS)
    garbage.seldom()
    with asyncio.Runner(loop_factory=lambda: EventLoop(app)) as runner:
        runner.get_loop().set_exception_handler(lambda _loop, context: _hand_over(report, context))
        former = sys.excepthook
        sys.excepthook = _excepthook(report)
        beat = _let_python_see_ctrl_c(app)
        try:
            return runner.run(main)
        finally:
            sys.excepthook = former
            beat.stop()


async def import_aside(name: str) -> None:
    """Import what takes a while where it holds up no painting."""
    await asyncio.get_running_loop().run_in_executor(None, importlib.import_module, name)


def leave(code: int) -> int:
    """The exit status, or the end of the process at once where a blocking call would hold it up."""
    held = [thread for thread in threading.enumerate() if _holds(thread)]
    if held:
        log.info("Leaving without waiting for %s", ", ".join(thread.name for thread in held))
        logging.shutdown()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return code


def _holds(thread: threading.Thread) -> bool:
    return thread is not threading.main_thread() and not thread.daemon and thread.is_alive()


def _hand_over(report: Report, context: dict[str, Any]) -> None:
    error = context.get("exception")
    message = str(context.get("message") or "the event loop")
    if isinstance(error, BaseException):
        report(message, error)
    else:
        log.error("The event loop says: %s", message)


def _excepthook(
    report: Report,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            report("the window", error)

    return hook


def _let_python_see_ctrl_c(app: QApplication) -> QTimer:
    timer = QTimer(app)
    if sys.stdin is not None and sys.stdin.isatty():
        timer.timeout.connect(lambda: None)
        timer.start(_CTRL_C_MILLISECONDS)
    return timer
