"""Imports behind a window that is shown already."""

from __future__ import annotations

import importlib
import threading

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal

from ui.main_window import MainWindow


class _Imports(QObject):
    done = Signal()

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = names

    def run(self) -> None:
        try:
            for name in self._names:
                importlib.import_module(name)
        finally:
            self.done.emit()


def import_behind(window: MainWindow, *names: str) -> bool:
    """Import these modules in a thread while the window goes on working; False where it was closed meanwhile.

    What cannot be imported fails where it is used.
    """
    loop, imports = QEventLoop(), _Imports(names)
    imports.done.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    closed = window.close_asked.connect(lambda: loop.exit(1))
    # A daemon: who closes the window does not wait for it.
    thread = threading.Thread(target=imports.run, name="imports", daemon=True)
    thread.start()
    stays = loop.exec() == 0
    window.close_asked.disconnect(closed)
    if stays:
        thread.join()
    else:
        window.let_close()
        window.close()
    return stays
