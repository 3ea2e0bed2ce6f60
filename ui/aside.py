"""Imports behind a window that is shown already, before there is an event loop that coroutines run on."""

from __future__ import annotations

import builtins
import importlib
import sys
import threading
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal

from ui.main_window import MainWindow

#: Of QtCore, what qasync does not import by its name.
_UNNAMED = ("QThread",)
#: The window's thread may be waiting itself: for an import that is under way here.
_PATIENCE_SECONDS = 5.0


class _Imports(QObject):
    """In a thread of its own, but for Qt's classes: PySide makes them when they are first asked for, and two threads
    that ask for the same one end the process. So only the window's thread asks: `wanted` are names of a module."""

    done = Signal()
    wanted = Signal(str, object)

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = names
        self._found = threading.Event()
        self._is_given_up = False
        self.are_done = False
        # Queued: it wakes the window.
        self.done.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self.wanted.connect(self._find, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        usual, here = builtins.__import__, threading.get_ident()

        def importing(name: str, *how: Any, **more: Any) -> Any:
            wanted = how[2] if len(how) > 2 else more.get("fromlist")  # noqa: PLR2004 (as `__import__` has them)
            if wanted and name.startswith("PySide6.") and threading.get_ident() == here:
                self._ask_for(name, wanted)
            return usual(name, *how, **more)

        builtins.__import__ = importing
        try:
            self._ask_for("PySide6.QtCore", _UNNAMED)
            for name in self._names:
                importlib.import_module(name)
        finally:
            builtins.__import__ = usual
            self.done.emit()

    def give_up(self) -> None:
        """Nothing is needed any more, and nobody looks for Qt's classes."""
        self._is_given_up = True
        self._found.set()

    def _ask_for(self, module: str, names: Sequence[str]) -> None:
        if module in sys.modules and vars(sys.modules[module]).keys() >= set(names):
            return
        self._found.clear()
        self.wanted.emit(module, names)
        if not self._is_given_up:
            self._found.wait(_PATIENCE_SECONDS)
        if self._is_given_up:
            raise SystemExit  # ends the thread, and says nothing

    def _find(self, module: str, names: Sequence[str]) -> None:
        """On the window's thread."""
        try:
            for name in names:
                getattr(importlib.import_module(module), name, None)
        finally:
            self._found.set()

    def _end(self) -> None:
        self.are_done = True


def import_behind(window: MainWindow, *names: str) -> bool:
    """Import these modules in a thread while the window goes on working; False where it was closed meanwhile.

    What cannot be imported fails where it is used.
    """
    imports, closed = _Imports(names), list[int]()
    closing = window.close_asked.connect(lambda: closed.append(1))
    # A daemon: who closes the window does not wait for it.
    threading.Thread(target=imports.run, name="imports", daemon=True).start()
    while not (imports.are_done or closed):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.close_asked.disconnect(closing)
    if closed:
        imports.give_up()
        window.let_close()
        window.close()
    return not closed
