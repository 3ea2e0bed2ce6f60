"""The day's page: pictures above, the parcels below them, and beside the list the one that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.day.came_back_view import CameBackView
from ui.day.card import CardState, ParcelCard
from ui.day.chart import Bar, BarChart
from ui.day.closing import ClosingView
from ui.day.columns import parcel_columns
from ui.day.rows import ParcelRow
from ui.kit.blank import Blank
from ui.kit.button import push_button
from ui.kit.chip import chip
from ui.kit.icons import icon
from ui.kit.list_page import ListPage
from ui.kit.notice_bar import NoticeBar
from ui.kit.progress_line import ProgressLine
from ui.kit.remember import Remember
from ui.kit.row_model import RowModel
from ui.kit.search_field import SearchField
from ui.kit.table import Table
from ui.kit.wrapped import ElidedLabel

_CARD = 420


@dataclass(frozen=True, slots=True)
class Pictures:
    """The bars of the three small pictures."""

    waiting: Sequence[Bar] = field(default=())
    hours: Sequence[Bar] = field(default=())
    carriers: Sequence[Bar] = field(default=())


class DayView(QWidget):
    """Shows rows and one parcel; emits what a person asks for."""

    parcel_chosen = Signal(str)
    #: By how many days to go on: -1 or 1.
    day_stepped = Signal(int)
    all_days_wanted = Signal(bool)
    #: Enter in the search: look through all days at Ordoro.
    find_asked = Signal(str)
    refresh_asked = Signal()
    export_asked = Signal()
    close_day_asked = Signal()
    waiting_chosen = Signal(str)

    def __init__(self, remember: Remember | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hour, self._carrier = "", ""
        #: Whether what is shown is all that a search through all days found.
        self.is_everything = False
        self.search = SearchField(self.tr("Tracking number, order, buyer or SKU; Enter looks through all days"))
        self.before = self._tool("chevron-left", self.tr("The day before"))
        self.after = self._tool("chevron-right", self.tr("The day after"))
        self.day = ElidedLabel()
        self.day.setProperty("type", "title")
        self.all_days = chip(self.tr("All read days"))
        self.untold = chip()
        self.cost_missing = chip()
        self.only = chip()
        self.only.hide()
        self.stop = push_button(self.tr("Stop looking"))
        self.export = push_button(self.tr("Export"))
        self.close_day = push_button(self.tr("Close the day"))
        self.waiting = BarChart(self.tr("Waiting, by ship-by day"))
        self.hours = BarChart(self.tr("Left, by hour"))
        self.carriers = BarChart(self.tr("Cost, by carrier"))
        self.progress = ProgressLine()
        self.model = RowModel(parcel_columns(), key=lambda row: row.key, haystack=lambda row: row.haystack, parent=self)
        self.table = Table(self.model, "parcels", remember)
        self.table.setAccessibleName(self.tr("Parcels"))
        self.blank = Blank()
        self.foot = ElidedLabel()
        self.foot.setProperty("type", "secondary")
        self.card = ParcelCard()
        self.came_back = CameBackView()
        self.closing = ClosingView()
        self._nothing = Blank()
        self._nothing.say("truck", self.tr("Choose a parcel"), self.tr("What went out in it comes up here."))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.search)
        self.stop.hide()
        self.show_rows((), self.tr("Today"), "")

    def show_rows(self, rows: Sequence[ParcelRow], title: str, foot: str) -> None:
        self.day.setText(title)
        self.foot.setText(foot)
        untold, missing = sum(row.is_untold for row in rows), sum(row.is_cost_missing for row in rows)
        self.untold.setText(f"{self.tr('Shop not told')}  {untold}")
        self.cost_missing.setText(f"{self.tr('Cost missing')}  {missing}")
        self.model.set_rows(rows)
        self._say()

    def show_pictures(self, pictures: Pictures) -> None:
        self.waiting.show_bars(pictures.waiting)
        self.hours.show_bars(pictures.hours)
        self.carriers.show_bars(pictures.carriers)

    def show_day_ends(self, *, has_before: bool, has_after: bool) -> None:
        self.before.setEnabled(has_before)
        self.after.setEnabled(has_after)

    def show_reading(self, is_reading: bool) -> None:
        (self.progress.start if is_reading else self.progress.stop)()
        self._say()

    def show_finding(self, is_finding: bool, done: int = 0, total: int = 0) -> None:
        """While all days are looked through: how far that is, and a way to end it."""
        self.stop.setVisible(is_finding)
        if is_finding:
            self.progress.start(done, total)
        else:
            self.progress.stop()
        self._say()

    def show_card(self, state: CardState | None) -> None:
        if state is not None:
            self.card.show_state(state)
        if self._list.page in (self.card, self._nothing):
            self._list.show_page(self._nothing if state is None else self.card)

    def show_parcel(self) -> None:
        """The parcel that is looked at, in the place of a form."""
        self._list.show_page(self.card if self.table.current_key else self._nothing)

    def show_came_back(self) -> None:
        self._list.show_page(self.came_back)

    def show_closing(self) -> None:
        self._list.show_page(self.closing)

    @property
    def is_taking_in(self) -> bool:
        """Whether what came back is being scanned."""
        return self._list.page is self.came_back

    def show_only_untold(self) -> None:
        """What the header's counter leads to."""
        self.untold.setChecked(True)
        self._filter()

    def press_primary(self) -> None:
        if self.is_taking_in:
            self.came_back.press_save()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        (self.table if self.model.rowCount() else self.search).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_notices(self, notices: NoticeBar) -> None:
        self._list.notice_place.addWidget(notices)

    def _choose_bar(self, *, hour: str = "", carrier: str = "", words: str = "") -> None:
        self._hour, self._carrier = hour, carrier
        self.only.setText(f"{words}  ✕")
        self.only.setChecked(True)
        self.only.setVisible(bool(hour or carrier))
        self._filter()

    def _choose_no_bar(self) -> None:
        self._choose_bar()

    def _filter(self) -> None:
        untold, missing = self.untold.isChecked(), self.cost_missing.isChecked()
        hour, carrier = self._hour, self._carrier
        if not (untold or missing or hour or carrier):
            self.model.set_filter(None)
            return
        self.model.set_filter(
            lambda row: (
                (not untold or row.is_untold)
                and (not missing or row.is_cost_missing)
                and (not hour or str(row.hour) == hour)
                and (not carrier or row.carrier == carrier)
            )
        )

    def _tool(self, drawing: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setIcon(icon(drawing, "muted"))
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        return button

    def _connect(self) -> None:
        self.search.textChanged.connect(self.model.set_search)
        self.search.entered.connect(lambda: self.find_asked.emit(self.search.text().strip()))
        self.search.left.connect(self.focus_list)
        self.before.clicked.connect(lambda: self.day_stepped.emit(-1))
        self.after.clicked.connect(lambda: self.day_stepped.emit(1))
        self.all_days.clicked.connect(self.all_days_wanted)
        self.untold.clicked.connect(self._filter)
        self.cost_missing.clicked.connect(self._filter)
        self.only.clicked.connect(self._choose_no_bar)
        self.export.clicked.connect(self.export_asked)
        self.close_day.clicked.connect(self.close_day_asked)
        self.closing.closed.connect(self.show_parcel)
        self.came_back.closed.connect(self.show_parcel)
        self.waiting.chosen.connect(self.waiting_chosen)
        self.hours.chosen.connect(
            lambda key: self._choose_bar(hour=key, words=self.tr("{hour} o'clock").format(hour=key))
        )
        self.carriers.chosen.connect(lambda key: self._choose_bar(carrier=key, words=key))
        self.table.current_changed.connect(self.parcel_chosen)
        self.model.shown_changed.connect(self._say)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.S8)
        first.addWidget(self.search, 1)
        first.addWidget(self.export)
        first.addWidget(self.close_day)
        second = QHBoxLayout()
        second.setSpacing(theme.S8)
        for widget in (self.before, self.day, self.after, self.all_days, self.untold, self.cost_missing, self.only):
            second.addWidget(widget)
        second.addStretch(1)
        top = QVBoxLayout()
        top.addLayout(first)
        top.addLayout(self._pictures())
        top.addLayout(second)
        pages = (self._nothing, self.card, self.came_back, self.closing)
        foot = (self.foot, self.stop)
        self._list = ListPage(top, self.progress, self.table, self.blank, foot, pages, width=_CARD, least=340)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)

    def _pictures(self) -> QHBoxLayout:
        charts = QHBoxLayout()
        charts.setSpacing(theme.S32)
        for chart in (self.waiting, self.hours, self.carriers):
            charts.addWidget(chart, 1)
        return charts

    def _say(self) -> None:
        shown = self.model.rowCount()
        self._list.show_list(bool(shown))
        if shown:
            return
        text = self.search.text().strip()
        if not self.stop.isHidden():
            self.blank.say("search", self.tr("Looking through all days…"))
        elif self.progress.is_busy and not self.model.all_rows:
            self.blank.say("clock", self.tr("Reading what has left…"))
        elif text and self.is_everything:
            said = self.tr("“{text}” is in nothing that has left, on any day.")
            self.blank.say("search", self.tr("Nothing found"), said.format(text=text))
        elif text:
            said = self.tr("“{text}” is in no parcel of these. Enter looks through all days.")
            self.blank.say("search", self.tr("Nothing found"), said.format(text=text))
        elif self.model.all_rows:
            self.blank.say("check", self.tr("None of these parcels"), color="good")
        else:
            self.blank.say("truck", self.tr("Nothing has left"))
