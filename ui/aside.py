"""Imports behind a window that is shown already, before there is an event loop that coroutines run on."""

from __future__ import annotations

import importlib
import threading

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal

from ui.main_window import MainWindow


class _Imports(QObject):
    done = Signal()

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = names
        self.are_done = False
        # Queued: it wakes the window.
        self.done.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        try:
            for name in self._names:
                importlib.import_module(name)
        finally:
            self.done.emit()

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
        window.let_close()
        window.close()
    return not closed
