"""Nothing but the window itself ever opens as one: what flashes up takes the keys, and what is scanned then is lost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from ui import covers

_COVERS = (covers.SETTINGS, covers.SCANNER, covers.COMMANDS, covers.SUPPORT, covers.SETUP, covers.CONNECT, covers.START)
_FLEETING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class Windows(QObject):
    """Writes down what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_one = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if is_one and isinstance(watched, QWidget) and watched.windowType() not in _FLEETING:
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName() or getattr(watched, 'text', str)()}")
        return False


def test_no_page_and_no_cover_opens_a_window_of_its_own(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        windows, application = Windows(), QApplication.instance()
        assert application is not None
        application.installEventFilter(windows)
        try:
            await window.open_order(window.numbers[0])
            window.bench.form.more.setChecked(True)
            for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1):
                window.keyboard.press(key, Qt.KeyboardModifier.ControlModifier)
                await settle()
            for name in (
                "page_new_order",
                "page_bench",
                "product",
                "page_bench",
                "packing",
                "packing",
                "outbox",
                "outbox",
            ):
                window.application.window.actions_by_id[name].trigger()
                await settle()
            for name in _COVERS:
                window.application.covers.show(name)
                await settle()
            assert windows.seen == []
            await until(lambda: QGuiApplication.focusWindow() is not None, "the window has the keys")
        finally:
            application.removeEventFilter(windows)

    bench_window(scenario)
