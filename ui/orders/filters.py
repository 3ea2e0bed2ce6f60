"""The quick filters above the list: chips with counts, and two menus."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui import theme
from ui.kit.chip import chip
from ui.kit.flow import FlowLayout
from ui.orders.rows import OrderRow, count_by

_CHIPS: tuple[tuple[str, Callable[[OrderRow], bool]], ...] = (
    ("late", attrgetter("is_late")),
    ("due", attrgetter("is_due")),
    ("single", attrgetter("is_single")),
    ("short", attrgetter("glance.is_short")),
)


#: How many rows each chip would show, by its name.
Counts = Mapping[str, int]


def count(rows: Sequence[OrderRow]) -> Counts:
    """Any thread may count. It is part of every start: with a call for each test and row it takes twice as long."""
    late = due = single = short = 0
    for row in rows:
        glance = row.glance
        if glance.ship_by_day <= row.today:
            late += glance.ship_by_day < row.today
            due += glance.ship_by_day == row.today
        single += glance.items == 1
        short += glance.is_short
    return {"late": late, "due": due, "single": single, "short": short}


class Filters(msgspec.Struct, frozen=True):
    """What of the list is wanted; every condition that is set must hold."""

    chips: frozenset[str] = frozenset()
    channel: str = ""
    method: str = ""

    def __bool__(self) -> bool:
        return bool(self.chips or self.channel or self.method)

    def fits(self, row: OrderRow) -> bool:
        if self.channel and row.channel != self.channel:
            return False
        if self.method and row.method != self.method:
            return False
        return all(test(row) for name, test in _CHIPS if name in self.chips)


class FilterBar(QWidget):
    """`changed` is emitted with the new Filters when a person chose something."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = Filters()
        self._rows: Sequence[OrderRow] = ()
        self._counts: Counts = {}
        layout = FlowLayout(self, theme.S8)
        self.chips = {name: self._chip(name) for name, _ in _CHIPS}
        self.channel = self._menu_chip(self._fill_channels)
        self.method = self._menu_chip(self._fill_methods)
        for each in (*self.chips.values(), self.channel, self.method):
            layout.addWidget(each)
        self._say()

    @property
    def filters(self) -> Filters:
        return self._filters

    def show_rows(self, rows: Sequence[OrderRow], counts: Counts) -> None:
        """All that waits, and how many of it each chip would show."""
        self._rows = rows
        self._counts = counts
        self._say()

    def clear(self) -> None:
        """No filter, said by the signal."""
        self._set(Filters())

    def choose(self, name: str) -> None:
        """Only what this chip stands for. Raises KeyError for one that is not there."""
        self.chips[name].setChecked(True)
        self._set(Filters(frozenset({name})))

    def _chip(self, name: str) -> QPushButton:
        button = chip()
        button.clicked.connect(lambda on: self._toggle(name, on=on))
        return button

    def _menu_chip(self, fill: Callable[[QMenu], None]) -> QPushButton:
        button = chip(checkable=False)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.setMenu(menu)
        return button

    def _toggle(self, name: str, *, on: bool) -> None:
        chips = self._filters.chips | {name} if on else self._filters.chips - {name}
        self._set(replace(self._filters, chips=chips))

    def _set(self, filters: Filters) -> None:
        self._filters = filters
        self._say()
        self.changed.emit(filters)

    def _fill_channels(self, menu: QMenu) -> None:
        counts = count_by(row.channel for row in self._rows)
        chosen = self._filters.channel
        _fill(
            menu,
            self.tr("Any channel"),
            counts,
            chosen,
            lambda name: self._set(replace(self._filters, channel=name)),
        )

    def _fill_methods(self, menu: QMenu) -> None:
        counts = count_by(row.method for row in self._rows)
        chosen = self._filters.method
        _fill(
            menu,
            self.tr("Any method"),
            counts,
            chosen,
            lambda name: self._set(replace(self._filters, method=name)),
        )

    def _say(self) -> None:
        for name, button in self.chips.items():
            button.setText(f"{chip_name(name)}  {self._counts.get(name, 0)}")
            button.setChecked(name in self._filters.chips)
        _say_menu(self.channel, self.tr("Channel"), self._filters.channel)
        _say_menu(self.method, self.tr("Method"), self._filters.method)


def chip_name(name: str) -> str:
    say = QCoreApplication.translate
    return {
        "late": say("orders", "Late"),
        "due": say("orders", "Due today"),
        "single": say("orders", "Single item"),
        "short": say("orders", "Short of stock"),
    }[name]


def _say_menu(button: QPushButton, name: str, chosen: str) -> None:
    button.setText(f"{chosen or name}  ▾")
    if bool(button.property("on")) != bool(chosen):
        button.setProperty("on", bool(chosen))
        theme.restyle(button)


def _fill(menu: QMenu, any_text: str, counts: dict[str, int], chosen: str, choose: Callable[[str], None]) -> None:
    menu.clear()
    group = QActionGroup(menu)
    for value, text in (("", any_text), *((value, f"{value}  {count}") for value, count in counts.items())):
        action = QAction(text.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.triggered.connect(lambda _on=False, value=value: choose(value))
        group.addAction(action)
        menu.addAction(action)
