"""How long a start takes: says when each stage was reached, and ends. For tests/benchmarks and for the packaged
application, which is asked with `--probe-start`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.runtime.clock import SystemClock, pause

if TYPE_CHECKING:
    from ui.application import Application
    from ui.first_screen import FirstScreen

_WORD = "1-1"
_LOOK_AGAIN_SECONDS = 0.005


class Moment(NamedTuple):
    """`at` in seconds since 1970, `cpu` in seconds of this process."""

    at: float
    cpu: float


def moment() -> Moment:
    return Moment(SystemClock().now().timestamp(), time.process_time())


def say(stage: str, reached: Moment | None = None) -> None:
    """One line of JSON: when the stage was reached, now where nothing else is said."""
    at, cpu = reached or moment()
    print(f'{{"stage": "{stage}", "at": {at}, "cpu": {cpu}}}', flush=True)


def search(first: FirstScreen) -> None:
    """The list of the last time is painted and takes keys: type into the search, and see that the list follows."""
    if first.list is None:
        return
    painted = moment()
    say("painted", painted)
    orders = first.list.orders
    # A person's keys come from Qt. Making some is this probe's own affair, and so is looking at what was found.
    kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
    keys = [QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter) for letter in _WORD for kind in kinds]
    typing = moment()
    for key in keys:
        QCoreApplication.sendEvent(orders.search, key)
    QCoreApplication.processEvents()
    done = moment()
    if all(_WORD in row.haystack for row in orders.model.rows) and orders.search.text() == _WORD:
        own = Moment(typing.at - painted.at, typing.cpu - painted.cpu)
        say("searched", Moment(done.at - own.at, done.cpu - own.cpu))
    orders.clear_search()


async def open_an_order(application: Application) -> None:
    """The account is open: bring the first order to the bench, and wait until it stands there."""
    say("services behind it loaded")
    while application.router is None or not application.router.orders.model.rows:
        await pause(_LOOK_AGAIN_SECONDS)
    say("opened")
    router = application.router
    router.open_order(router.orders.model.rows[0].number)
    while router.bench.state is None or router.bench.state.draft is None:
        await pause(_LOOK_AGAIN_SECONDS)
    application.window.repaint()
    say("at the bench")
