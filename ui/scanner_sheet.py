"""The scanner's pages in every state, for the contact sheet: a name and what makes the page."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from app.runtime.clock import SystemClock
from app.settings.model import Preset, Settings
from app.settings.store import FILE_NAME, SettingsStore
from ui.command_sheet.presenter import CommandSheetPresenter
from ui.command_sheet.view import CommandSheetView
from ui.kit.notice_bar import NoticeBar
from ui.scanner.keystroke import GS, Scan
from ui.scanner_test.learning import PLAIN
from ui.scanner_test.presenter import ScannerTestPresenter
from ui.scanner_test.view import ScannerTestView


def _test(*scans: Scan) -> QWidget:
    view = ScannerTestView()
    heard: list[Callable[[Scan], object]] = []
    with TemporaryDirectory() as folder:
        store = SettingsStore(Path(folder, FILE_NAME), SystemClock().now)
        presenter = ScannerTestPresenter(view, store, NoticeBar(), lambda to: heard.append(to) if to else None)
        presenter.begin()
        view.came.emit()
        for scan in scans:
            heard[-1](scan)
    return view


def _commands(settings: Settings) -> QWidget:
    view = CommandSheetView()
    with TemporaryDirectory() as folder:
        store = SettingsStore(Path(folder, FILE_NAME), SystemClock().now)
        store.change(packers=settings.packers, carriers=settings.carriers, presets=settings.presets)
        presenter = CommandSheetPresenter(view, store, NoticeBar(), lambda: None)
        presenter.show()
    return view


_SHOP = Settings(
    packers=("Ana", "Bo", "Maximiliane von und zu Hohenfriedberg-Langenscheidt"),
    carriers=("USPS", "UPS", "DHL eCommerce"),
    presets=(
        Preset("Small box", "USPS", "Ground Advantage", Decimal("5.20")),
        Preset("Express", "UPS", "Next Day Air", notify_channel=True),
    ),
)
_GOOD = Scan(f"]C0{PLAIN}", suffix="\r", gap=4)
_ODD = Scan(f"~{PLAIN.lower()}", suffix="", gap=64)
SCANNER_PAGES: Mapping[str, Callable[[], QWidget]] = {
    "scanner test": _test,
    "scanner test another code": functools.partial(_test, Scan("9400111899223197428497", suffix="\r", gap=4)),
    "scanner test second code": functools.partial(_test, _GOOD),
    "scanner test done": functools.partial(_test, _GOOD, Scan(f"]C110PKB{GS}21TEST", suffix="\r", gap=4, form="gs")),
    "command barcodes": functools.partial(_commands, _SHOP),
    "command barcodes of a new shop": functools.partial(_commands, Settings()),
    "scanner test odd scanner": functools.partial(_test, _ODD, Scan("10PKB21TEST", gap=64)),
}
