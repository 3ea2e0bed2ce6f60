"""Every action with its keys, as one table: menus, tool tips, buttons and the list of shortcuts are made from it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from enum import StrEnum

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app import words


class Group(StrEnum):
    """Under which heading an action is listed."""

    FILE = "File"
    GO = "Go"
    LIST = "List"
    BENCH = "Bench"
    HELP = "Help"


class ActionSpec(msgspec.Struct, frozen=True):
    """`shortcuts` are in Qt's portable form; the first one is shown."""

    id: str
    text: str
    group: Group
    shortcuts: tuple[str, ...] = ()
    #: Whether it stands in a menu and in the list of shortcuts by itself.
    is_listed: bool = True


def specs() -> tuple[ActionSpec, ...]:
    """The table, in the language of the moment and in the order in which menus show it."""
    return _specs_in(words.spoken())


@functools.lru_cache(1)
def _specs_in(_language: object) -> tuple[ActionSpec, ...]:
    say = QCoreApplication.translate
    return (
        ActionSpec("connect", say("actions", "Connect an Ordoro account…"), Group.FILE),
        ActionSpec("own_shop", say("actions", "Open my own shop"), Group.FILE),
        ActionSpec("setup", say("actions", "Set up this bench, rehearse with my orders…"), Group.FILE),
        ActionSpec("practice", say("actions", "Open the practice shop"), Group.FILE),
        ActionSpec("sign_out", say("actions", "Sign out and forget the key"), Group.FILE),
        ActionSpec("command_sheet", say("actions", "Print command barcodes…"), Group.FILE),
        ActionSpec("test_scanner", say("actions", "Test my scanner…"), Group.FILE),
        ActionSpec("settings", say("actions", "Settings…"), Group.FILE, ("Ctrl+,",)),
        ActionSpec("quit", say("actions", "Quit"), Group.FILE, ("Ctrl+Q",)),
        ActionSpec("page_bench", say("actions", "The bench"), Group.GO, ("Ctrl+1",)),
        ActionSpec("page_day", say("actions", "The day: what has left"), Group.GO, ("Ctrl+2",)),
        ActionSpec("page_products", say("actions", "Products and stock"), Group.GO, ("Ctrl+3",)),
        ActionSpec("page_import", say("actions", "Import tracking numbers"), Group.GO, ("Ctrl+4",)),
        ActionSpec("page_new_order", say("actions", "New order"), Group.LIST, ("Ctrl+N",)),
        ActionSpec("search", say("actions", "Search the orders"), Group.LIST, ("Ctrl+F", "/")),
        ActionSpec("focus_list", say("actions", "Go to the list"), Group.LIST, ("Ctrl+L",)),
        ActionSpec("refresh", say("actions", "Read the orders again"), Group.LIST, ("F5", "Ctrl+R")),
        ActionSpec("orders_out", say("actions", "Files for label programs, pick sheet"), Group.LIST, ("Ctrl+E",)),
        ActionSpec("pick_sheet", say("actions", "Save the pick sheet as PDF…"), Group.LIST, ("Ctrl+P",)),
        ActionSpec("outbox", say("actions", "What waits to be sent"), Group.LIST, ("Ctrl+O",)),
        ActionSpec("next_order", say("actions", "Next order"), Group.LIST, ("Alt+Down",)),
        ActionSpec("previous_order", say("actions", "Previous order"), Group.LIST, ("Alt+Up",)),
        ActionSpec("ship", say("actions", "Ship"), Group.BENCH, ("Ctrl+Enter", "Ctrl+Return")),
        ActionSpec("all", say("actions", "Ship all that remains"), Group.BENCH, ("Ctrl+Shift+A",)),
        ActionSpec("none", say("actions", "Set every quantity to zero"), Group.BENCH, ("Ctrl+Shift+N",)),
        ActionSpec("next_parcel", say("actions", "Next parcel: close this box"), Group.BENCH, ("Ctrl+B",)),
        # A scanner that writes a separator as a function key sends F7 to F9 (ui/scanner/keys.py): those are left to it.
        ActionSpec("count_one", say("actions", "Count one more by hand"), Group.BENCH, ("F2",)),
        ActionSpec("skip", say("actions", "Skip: scan this item later"), Group.BENCH, ("F3",)),
        ActionSpec("undo_last", say("actions", "Undo the last scan or count"), Group.BENCH, ("F6",)),
        ActionSpec("save_upc", say("actions", "Save the code as the product's UPC"), Group.BENCH, ("Ctrl+U",)),
        ActionSpec(
            "sure", say("actions", "Yes: do the answer that is asked about once more"), Group.BENCH, ("Ctrl+Y",)
        ),
        ActionSpec("tracking", say("actions", "Go to the tracking number"), Group.BENCH, ("Ctrl+T",)),
        ActionSpec("duplicate", say("actions", "Duplicate this order"), Group.BENCH, ("Ctrl+D",)),
        ActionSpec("product", say("actions", "Show this product"), Group.BENCH, ("Ctrl+I",)),
        ActionSpec("undo", say("actions", "Take back what was shipped just now"), Group.BENCH, ("Ctrl+Z",)),
        ActionSpec("hold", say("actions", "Put on hold, or take off hold"), Group.BENCH, ("Ctrl+H",)),
        ActionSpec("copy_address", say("actions", "Copy the address"), Group.BENCH, ("Ctrl+Shift+C",)),
        ActionSpec("copy_number", say("actions", "Copy the order number"), Group.BENCH, ("Ctrl+Shift+O",)),
        ActionSpec("copy_steps", say("actions", "Copy the steps and Ordoro's answers"), Group.BENCH, ("Ctrl+Shift+S",)),
        ActionSpec("tracking_page", say("actions", "Show the carrier's tracking page"), Group.BENCH, ("Ctrl+Shift+T",)),
        ActionSpec("preset_1", say("actions", "Take the first preset, and so on to Alt+9"), Group.BENCH, ("Alt+1",)),
        *(
            ActionSpec(
                f"preset_{at}",
                say("actions", "Preset {at}").format(at=at),
                Group.BENCH,
                (f"Alt+{at}",),
                is_listed=False,
            )
            for at in range(2, 10)
        ),
        ActionSpec("packing", say("actions", "Packing mode"), Group.BENCH, ("F11",)),
        ActionSpec("shortcuts", say("actions", "Keyboard shortcuts"), Group.HELP, ("F1",)),
        ActionSpec("whats_new", say("actions", "What is new"), Group.HELP),
        ActionSpec("support", say("actions", "Is all well? Support, licences, what is new…"), Group.HELP),
        ActionSpec("about", say("actions", "About Packbench"), Group.HELP),
    )


def spec(action: str) -> ActionSpec:
    return next(each for each in specs() if each.id == action)


def text(action: str) -> str:
    """What it is called."""
    return spec(action).text


def keys(action: str) -> str:
    """Its first shortcut as this system writes it, or ""."""
    shortcuts = spec(action).shortcuts
    if not shortcuts:
        return ""
    return QKeySequence.fromString(shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)


def all_keys(action: str) -> str:
    """All its shortcuts as this system writes them; the two Enter keys are one to a packer."""
    native = QKeySequence.SequenceFormat.NativeText
    written = (
        QKeySequence.fromString(each.replace("Return", "Enter")).toString(native) for each in spec(action).shortcuts
    )
    return ", ".join(dict.fromkeys(written))


def hint(action: str) -> str:
    """What it is called and its keys, for a tool tip."""
    return f"{text(action)} ({keys(action)})" if keys(action) else text(action)


def install(window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make the actions that have a handler, with their keys at work in the whole of `window`."""
    made: dict[str, QAction] = {}
    for action, handler in handlers.items():
        made[action] = _make(window, spec(action), handler)
    return made


def _make(window: QWidget, of: ActionSpec, handler: Callable[[], object]) -> QAction:
    action = QAction(of.text, window)
    action.setObjectName(of.id)
    action.setShortcuts([QKeySequence.fromString(keys) for keys in of.shortcuts])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setAutoRepeat(of.id in ("next_order", "previous_order"))
    action.triggered.connect(lambda _checked=False: handler())
    window.addAction(action)
    return action
