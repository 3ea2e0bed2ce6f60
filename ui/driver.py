"""Drives the real window with real key and mouse events, as the tour and the self-test do."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from app.bench.stage import Stage
from app.runtime.clock import pause
from ui.application import Application
from ui.orders.rows import OrderRow
from ui.router import Router

#: Between two keys: a person's pace, as far as their time stamps tell.
_KEY_MILLISECONDS = 150
_GLANCE = 0.02
_PATIENCE = 40.0
#: Of an order that a picture can show whole.
_MOST_ITEMS = 9


class DriveFailed(Exception):
    """Something that should have happened did not; the message is the sentence that says what."""


class Driver:
    """Pictures go to `folder`, numbered after `prefix`."""

    def __init__(self, application: Application, folder: Path, prefix: str) -> None:
        self.application = application
        self.window = application.window
        self._folder = folder
        self._prefix = prefix
        self._pictures = 0
        self._failure: DriveFailed | None = None
        self._at = round(time.monotonic() * 1000)

    @property
    def router(self) -> Router:
        router = self.application.router
        if router is None:
            raise DriveFailed("the practice shop did not open.")
        return router

    @property
    def stage(self) -> Stage:
        """How far the order on the bench is."""
        state = self.router.bench.state
        return state.stage if state is not None else Stage.EMPTY

    def report(self, what: str, error: BaseException) -> None:
        """An exception that nobody handled ends the drive."""
        self.application.report(what, error)
        self._failure = DriveFailed(f"an error in {what}: {error!r}")

    async def start(self) -> None:
        """Open the window on its practice shop, and wait until there is something to work on."""
        self.application.open()
        await self.until("the practice shop opened", lambda: self.application.router is not None)
        router = self.router
        await self.until("the waiting orders were read", lambda: bool(router.orders.model.all_rows))
        await self.until("the catalogue was read", lambda: bool(router.services.catalog.products))

    def choose(self) -> OrderRow:
        """An untouched order of a few items, all in stock."""
        for row in self.router.orders.model.all_rows:
            if not row.is_short and not row.is_in_process and 1 < row.items <= _MOST_ITEMS:
                return row
        raise DriveFailed("no order of the practice shop fits.")

    async def open_order(self, row: OrderRow) -> None:
        """As a packer does: search, type the number, Enter."""
        self.act("search")
        search = self.router.orders.search
        self.type(search, row.number)
        self.key(search, Qt.Key.Key_Return)
        bench = self.router.bench
        await self.until(
            f"order {row.number} came to the bench",
            lambda: (
                bench.state is not None
                and bench.state.number == row.number
                and bench.state.draft is not None
                and not bench.state.is_reading
                and bench.is_looked_at
            ),
        )

    async def fill_in(self, number: str, cost: str, carrier: str) -> None:
        """Tracking number, carrier and cost, by the keyboard alone."""
        form = self.router.bench.form
        self.act("tracking")
        self.type(form.tracking, number)
        self._choose_by_keys(form.carrier, carrier)
        self.type(form.cost, cost)
        await pause(0.1)

    async def wait_until_shipped(self, number: str) -> None:
        """Wait for the last step. Raises DriveFailed where the order did not ship."""
        over = (Stage.DONE, Stage.FAILED, Stage.UNSURE)
        await self.until("the steps ended", lambda: self.stage in over)
        if self.stage is not Stage.DONE:
            self.picture("failed")
            raise DriveFailed(f"order {number} did not ship.")

    def act(self, action: str) -> None:
        """What an action's keys do."""
        self.window.actions_by_id[action].trigger()

    def type(self, field: QLineEdit, text: str) -> None:
        """Replace what stands in the field, key by key."""
        field.setFocus()
        field.selectAll()
        for char in text:
            self.key(field, Qt.Key.Key_unknown, char)

    def key(self, widget: QWidget, key: Qt.Key, text: str = "") -> None:
        """One key, pressed and let go."""
        self._at += _KEY_MILLISECONDS
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self._at)
            QApplication.sendEvent(widget, event)

    def click(self, widget: QWidget) -> None:
        """The left button, in the middle of the widget."""
        middle = QPointF(widget.rect().center())
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        for kind, buttons in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
            at = widget.mapToGlobal(middle)
            QApplication.sendEvent(widget, QMouseEvent(kind, middle, at, left, buttons, Qt.KeyboardModifier.NoModifier))

    async def until(self, what: str, holds: Callable[[], bool]) -> None:
        """Let the window live until that holds. Raises DriveFailed, with a picture, where it takes too long."""
        clock = asyncio.get_running_loop()
        end = clock.time() + _PATIENCE
        while not holds():
            if self._failure is not None:
                raise self._failure
            if clock.time() > end:
                self.picture("stuck")
                raise DriveFailed(f"it was waited in vain until {what}.")
            await pause(_GLANCE)
        if self._failure is not None:
            raise self._failure

    def picture(self, stage: str) -> Path:
        """The window as it is now, and where it was saved."""
        self._pictures += 1
        path = self._folder / f"{self._prefix}-{self._pictures:02}-{stage}.png"
        self.window.grab().save(str(path))
        return path

    def _choose_by_keys(self, box: QComboBox, text: str) -> None:
        index = box.findText(text)
        if index < 0:
            raise DriveFailed(f"{text} is not offered.")
        box.setFocus()
        while box.currentIndex() != index:
            before = box.currentIndex()
            self.key(box, Qt.Key.Key_Down if before < index else Qt.Key.Key_Up)
            if box.currentIndex() == before:
                raise DriveFailed(f"{text} could not be chosen with the keyboard.")
