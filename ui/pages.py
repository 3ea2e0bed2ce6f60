"""The pages of one account, as one table: a page's package is imported when it is first shown."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.kit.notice_bar import NoticeBar
from ui.kit.remember import Remember

if TYPE_CHECKING:
    from app.bench.events import BenchEvent
    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

BENCH = "bench"
PRODUCTS = "products"
IMPORT = "import"
NEW_ORDER = "new_order"
DAY = "day"
#: The notice that offers a new order which was kept.
UNSENT = "unsent"


class PageSpec(msgspec.Struct, frozen=True):
    """`id` with "page_" before it is the action that shows the page; `module` has `make(context) -> Page`."""

    id: str
    text: str
    icon: str
    module: str = ""
    #: Rare pages are reached by their action alone.
    on_rail: bool = True


def specs() -> tuple[PageSpec, ...]:
    """The table, in the language of the moment and the order of the rail; the bench is always there."""
    say = QCoreApplication.translate
    return (
        PageSpec(BENCH, say("pages", "Bench"), "box"),
        PageSpec(DAY, say("pages", "Day"), "clock", "ui.day.page"),
        PageSpec(PRODUCTS, say("pages", "Products"), "shelf", "ui.catalog.page"),
        PageSpec(IMPORT, say("pages", "Import"), "import", "ui.tracking_import.page"),
        PageSpec(NEW_ORDER, say("pages", "New order"), "plus", "ui.entry.page", on_rail=False),
    )


class Page(Protocol):
    """What a feature puts on the rail. It is made once an account and lives until that is closed."""

    @property
    def view(self) -> QWidget: ...

    def shown(self) -> None:
        """It is in front now: read what is old, and put the focus where work begins."""

    def do(self, action: str) -> None:
        """Carry out an action of `ui.actions` that means something here; all others are passed over."""

    def take_notices(self, notices: NoticeBar) -> None:
        """Show the notices on this page, where they cover nothing."""

    def half_done(self) -> str:
        """What was typed here and would be lost, in a few words; "" where there is none."""

    def close(self) -> None:
        """Hear and read nothing more."""


@runtime_checkable
class Opens(Protocol):
    """A page that can be asked for one thing on it."""

    def open(self, *what: str) -> None:
        """Show that thing; what the words mean is the page's own affair."""


@runtime_checkable
class TakesScans(Protocol):
    """A page on which a scan means something."""

    def take_scan(self, code: str) -> None:
        """A whole scan as the scanner typed it."""


@runtime_checkable
class Undoes(Protocol):
    """A page on which something can be taken back that has not been sent."""

    def undo(self) -> bool:
        """Take back the last thing that was done here; False where there is none, and a shipment may be meant."""


class ShowPage(Protocol):
    """Shows the page of that id, and on it the thing that is named where it `Opens` things."""

    def __call__(self, page: str, /, *what: str) -> None: ...


class PageContext(msgspec.Struct, frozen=True):
    """What a page is made from. `open_order` brings an order to the bench; `show_page` shows the page of that id;
    `told` lets be heard what a scan did, as at the bench."""

    services: Services
    notices: NoticeBar
    tasks: Tasks
    remember: Remember
    open_order: Callable[[str], None]
    show_page: ShowPage
    told: Callable[[BenchEvent], None]


def make(spec: PageSpec, context: PageContext) -> Page:
    """The page of that row."""
    page: Page = importlib.import_module(spec.module).make(context)
    return page
