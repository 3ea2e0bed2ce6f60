"""Every page and state as a picture, light and dark, at three sizes: one line a state."""

from __future__ import annotations

import functools
import html
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from app.errors import CannotReach, WrongKey
from app.settings.model import Preset, Settings, Verification
from ui import language, theme
from ui.account.view import AccountView
from ui.bench.scan_states import SCAN_SAMPLES
from ui.bench.states import SAMPLES
from ui.bench.view import BenchView
from ui.counter_sheet import COUNTER_PAGES
from ui.import_sheet import IMPORT_PAGES
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind
from ui.kit.remember import Remember
from ui.kit.wrapped import ElidedLabel
from ui.main_window import MainWindow
from ui.orders import samples
from ui.orders.rows import OrderRow
from ui.orders.trouble import Trouble
from ui.orders.view import OrdersView
from ui.outbox.samples import sample_plans
from ui.outbox.view import OutboxView
from ui.packing.view import PackingView
from ui.packing_mode import packing_state
from ui.scanner_sheet import SCANNER_PAGES
from ui.settings.cover import known_names
from ui.settings.setup import SetupView
from ui.settings.view import SettingsView
from ui.start.view import StartView
from ui.support.view import FORGET, LICENCES, Said, SupportView
from ui.workspace import Workspace

_SCALE_VARIABLE = "QT_SCALE_FACTOR"
_SIZES = {"": ((1366, 768), (1920, 1080)), "2": ((1366, 768),)}


class Sheet:
    """A window of its own for one picture, with everything in it but services."""

    def __init__(self, width: int, height: int) -> None:
        self.notices = NoticeBar()
        self.window = MainWindow(Remember(), self.notices)
        self.window.install({})
        self.orders = OrdersView()
        self.bench = BenchView()
        self.account = AccountView()
        self.support = SupportView()
        self.start = StartView()
        self.setup = SetupView(("FedEx", "UPS", "USPS"))
        self.settings = SettingsView(known_names())
        self.page = Workspace(self.notices, Remember())
        self.page.put_list(self.orders)
        self.page.put_bench(self.bench)
        self.outbox = OutboxView(self.page)
        self.orders.counts_changed.connect(self.window.header.show_counts)
        self.window.resize(width, height)
        self.window.header.show_shop("Willow & Wick", is_practice=False)
        self.window.header.show_state("online", "good")
        self.window.show_page(self.page)
        self.bench.render(SAMPLES["empty"])

    def show_list(self, rows: list[OrderRow] | None = None) -> None:
        self.orders.show_rows(samples.sample_rows() if rows is None else rows)
        self.orders.show_age("read 12 s ago")

    def show_bench(self, sample: str) -> None:
        self.show_list()
        self.bench.render(SAMPLES[sample])
        self.orders.table.go_to("1-1042")

    def picture(self, path: Path) -> None:
        self.window.show()
        self.page.fit(self.window.width())
        for _ in range(3):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not language.is_english():
            for text in cut_off(self.window):
                print(f"{path.stem}: {text}")
        self.window.grab().save(str(path))
        self.window.let_close()
        self.window.close()
        self.window.deleteLater()


def cut_off(window: QWidget) -> Iterator[str]:
    """What is written on labels and buttons that are too small for it."""
    for each in window.findChildren(QWidget):
        if not each.isVisible() or not isinstance(each, QLabel | QAbstractButton) or not each.text():
            continue
        needed = each.minimumSizeHint() if isinstance(each, QLabel) and each.wordWrap() else each.sizeHint()
        is_elided = isinstance(each, ElidedLabel)
        if not is_elided and (each.width() < needed.width() - 1 or each.height() < needed.height() - 1):
            yield f"{type(each).__name__} {each.size().toTuple()} for {needed.toTuple()}: {each.text()}"


Show = Callable[[Sheet], object]


def _bench(sheet: Sheet, sample: str) -> None:
    sheet.show_bench(sample)


def _scanned(sheet: Sheet, sample: str) -> None:
    sheet.show_list()
    sheet.bench.render(SCAN_SAMPLES[sample])
    sheet.orders.table.go_to("1-1042")


#: The bench's states that packing mode has words of its own for.
_PACKED = ("empty", "notes", "sending", "done", "kept", "gone", "long names", "right to left")


def _packing(sheet: Sheet, sample: str) -> None:
    view = PackingView()
    view.render(packing_state({**SCAN_SAMPLES, **SAMPLES}[sample]))
    sheet.window.show_bare(view)


def _presets(sheet: Sheet) -> None:
    sheet.show_bench("filled")
    ground = Preset("Small box", "UPS", "UPS® Ground", Decimal("7.35"), default_for="Standard Shipping")
    sheet.bench.form.more.setChecked(True)
    sheet.bench.render(replace(SAMPLES["filled"], presets=(ground, Preset("Flat rate", "USPS", "Priority Mail"))))


def _offline(sheet: Sheet) -> None:
    sheet.show_list()
    sheet.orders.show_age("read 12 min ago")
    sheet.orders.show_trouble(Trouble.of(CannotReach()))
    sheet.window.header.show_state("offline", "late")


def _elsewhere(sheet: Sheet) -> None:
    sheet.show_bench("open")
    sheet.window.header.show_elsewhere(True)


def _never_read(sheet: Sheet) -> None:
    sheet.orders.show_trouble(Trouble.of(CannotReach()))
    sheet.window.header.show_state("offline", "late")


def _wrong_key(sheet: Sheet) -> None:
    sheet.orders.show_trouble(Trouble.of(WrongKey()))
    sheet.window.header.show_state("key not accepted", "late")


def _nothing_found(sheet: Sheet) -> None:
    sheet.show_list()
    sheet.orders.filters.chips["late"].click()
    sheet.orders.search.setText("lavender")


def _searching(sheet: Sheet) -> None:
    sheet.show_list()
    sheet.orders.search.setText("1-104")
    sheet.orders.focus_search()


def _selected(sheet: Sheet) -> None:
    sheet.show_list()
    sheet.orders.table.go_to("1-1043")
    sheet.orders.table.selectAll()


def _reading(sheet: Sheet) -> None:
    sheet.show_list(samples.sample_rows(10_000))
    sheet.orders.show_reading(400, 10_000)


def _broken(sheet: Sheet) -> None:
    sheet.show_bench("open")
    title, text = "1 order could not be read", "Not in the list: 1-1055. The other orders are complete."
    sheet.notices.show_notice(Notice(NoticeKind.WARNING, title, text, details="1-1055: lines[0].quantity", key="x"))


def _notices(sheet: Sheet) -> None:
    sheet.show_bench("filled")
    again = NoticeAction("Try again", lambda: None, "Ctrl+Shift+R")
    text = "Ordoro did not answer. Whether the shipment was made is not known; look at it before you try again."
    sheet.notices.show_notice(Notice(NoticeKind.GOOD, "Order 1-1041 is shipped", "3 items by UPS."))
    sheet.notices.show_notice(Notice(NoticeKind.WARNING, "Stock could not be read", "The figures are from 9:14."))
    sheet.notices.show_notice(Notice(NoticeKind.ERROR, "Ordoro did not answer", text, (again,), "read timed out"))


def _drawer(sheet: Sheet) -> None:
    sheet.show_bench("kept")
    plans = sample_plans()
    sheet.window.header.show_queue(2, 2)
    sheet.outbox.show_plans(plans)
    sheet.outbox.show_halt(
        "These have waited for a while. Look them over before they are sent.", "Send all 2; 2 need you"
    )
    sheet.outbox.open_drawer()


def _drawer_empty(sheet: Sheet) -> None:
    sheet.show_bench("open")
    sheet.outbox.open_drawer()


def _closing(sheet: Sheet) -> None:
    sheet.show_bench("filled")
    sheet.window.header.show_queue(12, 0)
    keep, later = (NoticeAction(words, lambda: None) for words in ("Keep sending in the tray", "Send next time"))
    text = "Keep sending in the tray, or send next time? Entered and not shipped: 1-1042."
    sheet.notices.show_notice(Notice(NoticeKind.WARNING, "12 not sent yet", text, (keep, later), key="x"))


def _practice(sheet: Sheet) -> None:
    sheet.show_bench("notes")
    sheet.window.header.show_shop("Willow & Wick", is_practice=True)


def _opening(sheet: Sheet) -> None:
    sheet.window.header.show_shop("Practice shop", is_practice=True)
    sheet.window.show_waiting("clock", "Opening the practice shop…")


def _account(sheet: Sheet) -> None:
    sheet.window.header.show_state("not connected", "neutral")
    sheet.window.header.hide_counts()
    sheet.window.show_page(sheet.account)


def _account_wrong(sheet: Sheet) -> None:
    _account(sheet)
    error = WrongKey()
    sheet.account.client_id.setText("b8a0c1d2")
    sheet.account.client_secret.setText("secret")
    sheet.account.show_problem(error.title, error.message, field=sheet.account.secret_field)


def _account_no_keyring(sheet: Sheet) -> None:
    _account(sheet)
    sheet.account.show_place("")


def _account_address(sheet: Sheet) -> None:
    _account(sheet)
    sheet.account.url.setText("http://api.ordoro.com")
    sheet.account.show_problem(
        "", "“http://…” would send the key where others can read it.", field=sheet.account.url_field
    )


def _account_found(sheet: Sheet) -> None:
    _account(sheet)
    sheet.account.show_last("b8a0c1d2", "")
    sheet.account.show_place("Windows Credential Locker")
    sheet.account.client_secret.setText("secret")
    sheet.account.show_found("Willow & Wick")


def _settings(sheet: Sheet) -> None:
    chosen = Settings(
        station="Bench 1", packers=("Ana", "Bo"), hold_seconds=90, verification=Verification.REQUIRED, sounds=False
    )
    sheet.settings.show_settings(chosen)
    sheet.window.show_page(sheet.settings)
    sheet.settings.clear()


def _settings_wrong(sheet: Sheet) -> None:
    _settings(sheet)
    row = sheet.settings.rows["hold_seconds"]
    for line in row.editor.findChildren(QLineEdit):
        line.setText("two minutes")
    row.say("Enter a whole number from 0 to 600.")
    sheet.settings.search.setText("hold")


def _settings_nothing(sheet: Sheet) -> None:
    _settings(sheet)
    sheet.settings.search.setText("teleport")


def _counter(sheet: Sheet, make: Callable[[], QWidget]) -> None:
    sheet.window.show_page(make())


def _support(sheet: Sheet, section: str = "") -> None:
    sheet.window.show_page(sheet.support)
    sheet.support.clear()
    sheet.support.show_findings(
        [
            Said("Name", "✓ well", "good", "The name api.ordoro.com is known."),
            Said("Connection", "✓ well", "good", "The connection to api.ordoro.com is safe."),
            Said("Key", "✗ look here", "late", "Check the client id and the client secret of the API key."),
            Said("Ordoro", "✓ well", "good", "Ordoro answers."),
        ]
    )
    if section:
        sheet.support.show_section(section)
    if section == FORGET:
        sheet.support.show_unsent(3)
        sheet.support.word.setText("forget")
    sheet.support.licences_text.setPlainText("\n".join(f"library {at}: MIT" for at in range(30)))


def _start(sheet: Sheet) -> None:
    sheet.window.header.show_shop("", is_practice=False)
    sheet.window.header.show_state("not connected", "neutral")
    sheet.window.show_page(sheet.start)
    sheet.start.clear()


def _setup(sheet: Sheet) -> None:
    sheet.setup.show_settings(Settings(carriers=("UPS", "USPS"), hold_seconds=60))
    sheet.window.show_page(sheet.setup)


def _rehearsal(sheet: Sheet) -> None:
    _practice(sheet)
    sheet.window.header.say_practice(is_rehearsal=True)


STATES: dict[str, Show] = {
    "window opening": _opening,
    "outbox": _drawer,
    "outbox empty": _drawer_empty,
    "window closing": _closing,
    "window practice shop": _practice,
    "list": Sheet.show_list,
    "list reading the first time": lambda sheet: sheet.orders.show_reading(0, 0),
    "list reading 10,000 orders": _reading,
    "list empty": lambda sheet: sheet.show_list([]),
    "list search": _searching,
    "list nothing found": _nothing_found,
    "list all selected": _selected,
    "window without the keyboard": _elsewhere,
    "list offline": _offline,
    "list offline from the start": _never_read,
    "list wrong key": _wrong_key,
    "list broken order": _broken,
    "list long names": lambda sheet: sheet.show_list(samples.long_rows()),
    "list right to left": lambda sheet: sheet.show_list(samples.right_to_left_rows()),
    **{f"bench {name}": functools.partial(_bench, sample=name) for name in SAMPLES},
    **{f"bench {name}": functools.partial(_scanned, sample=name) for name in SCAN_SAMPLES},
    **{f"packing {name}": functools.partial(_packing, sample=name) for name in (*_PACKED, *SCAN_SAMPLES)},
    "bench presets": _presets,
    "notices": _notices,
    **{
        name: functools.partial(_counter, make=make)
        for name, make in {**COUNTER_PAGES, **IMPORT_PAGES, **SCANNER_PAGES}.items()
    },
    "account": _account,
    "account wrong key": _account_wrong,
    "account unsafe address": _account_address,
    "account no keyring": _account_no_keyring,
    "account found": _account_found,
    "start": _start,
    "setup": _setup,
    "rehearsal": _rehearsal,
    "support": _support,
    "support licences": functools.partial(_support, section=LICENCES),
    "support forget": functools.partial(_support, section=FORGET),
    "settings": _settings,
    "settings wrong": _settings_wrong,
    "settings nothing found": _settings_nothing,
}


@dataclass(frozen=True)
class Picture:
    state: str
    scheme: theme.Scheme
    size: str

    @property
    def file(self) -> str:
        return f"{self.state.replace(' ', '-').replace(',', '')}.{self.scheme}.{self.size}.png"


def make(app: QApplication, folder: Path) -> int:
    """Save every picture and an index.html into `folder`; answers the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    scale = os.environ.get(_SCALE_VARIABLE, "")
    if not language.is_english():
        pictures = list(_take(app, folder, scale, (theme.Scheme.LIGHT,), _SIZES["2"]))
        (folder / "index.html").write_text(_index(pictures), encoding="utf-8")
        return 0
    if scale:
        return 0 if list(_take(app, folder, scale)) else 1
    again = [sys.executable, "-m", "ui", "--contact-sheet", str(folder)]
    with subprocess.Popen(again, env={**os.environ, _SCALE_VARIABLE: "2"}) as twice:
        pictures = list(_take(app, folder, scale))
    pictures += [Picture(state, each, _name((1366, 768), "2")) for each in theme.Scheme for state in STATES]
    (folder / "index.html").write_text(_index(pictures), encoding="utf-8")
    print(f"{len(pictures)} pictures: {folder / 'index.html'}")
    return twice.returncode


def _take(
    app: QApplication,
    folder: Path,
    scale: str,
    schemes: Iterable[theme.Scheme] = theme.Scheme,
    sizes: Iterable[tuple[int, int]] = (),
) -> Iterator[Picture]:
    for scheme in schemes:
        theme.apply(app, scheme)
        for size in sizes or _SIZES.get(scale, _SIZES["2"]):
            for state, show in STATES.items():
                picture = Picture(state, scheme, _name(size, scale))
                sheet = Sheet(*size)
                show(sheet)
                sheet.picture(folder / picture.file)
                yield picture


def _name(size: tuple[int, int], scale: str) -> str:
    width, height = size
    return f"{width}x{height}" + (f"@{scale}x" if scale else "")


def _index(pictures: list[Picture]) -> str:
    parts = ["<!doctype html><meta charset=utf-8><title>Packbench: contact sheet</title>"]
    parts.append("<style>body{font:14px sans-serif;margin:24px}img{width:31%;margin:4px;vertical-align:top}</style>")
    for state in STATES:
        parts.append(f"<h2>{html.escape(state)}</h2>")
        for picture in pictures:
            if picture.state == state:
                name = html.escape(picture.file)
                parts.append(f'<a href="{name}"><img src="{name}" alt="{name}" loading="lazy"></a>')
    return "\n".join(parts)
