"""A window of its own process on a real display, before which the scanner's filter stands: tells on its standard output
what it read, what was typed, and what was pressed. `--busy` blocks it for 150 of every 200 ms."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.scanner.key_filter import KeyFilter
from ui.scanner.keys import KeyRecord, keystroke
from ui.scanner.keystroke import Scan

TITLE = "packbench-scanned"


def tell(**what: object) -> None:
    print(json.dumps(what), flush=True)


class Recorder(QObject):
    """Writes down every key as the filter sees it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wanted = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        is_first = event.spontaneous()  # what the filter gives back comes a second time
        if is_first and isinstance(watched, QWindow) and isinstance(event, QKeyEvent) and event.type() in wanted:
            key = keystroke(KeyRecord.of(event))
            tell(key=[key.at, key.kind.name, key.text, key.key])
        return False


def busy() -> None:
    end = time.perf_counter() + 0.15
    while time.perf_counter() < end:
        pass


def main() -> int:
    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.setWindowTitle(TITLE)
    field, button = QLineEdit(), QPushButton("Ship")
    button.setAutoDefault(True)
    button.clicked.connect(lambda: tell(pressed="button"))
    field.textChanged.connect(lambda text: tell(typed=text))
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(button)
    keys = KeyFilter()
    keys.scanned.connect(lambda scan: tell(scan=scan.text, gap=scan.gap) if isinstance(scan, Scan) else None)
    keys.switched_off.connect(lambda details: tell(failed=details))
    keys.install()
    recorder = Recorder()
    if "--record" in sys.argv:
        app.installEventFilter(recorder)
    blocker = QTimer()
    blocker.timeout.connect(busy)
    if "--busy" in sys.argv:
        blocker.start(200)
    window.show()
    window.activateWindow()
    (button if "--button" in sys.argv else field).setFocus()
    app.focusWindowChanged.connect(lambda now: tell(focus=now is not None))
    QTimer.singleShot(0, lambda: tell(shown=True))
    QTimer.singleShot(60_000, app.quit)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
