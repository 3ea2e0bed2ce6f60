"""The sheet has what the shop has, each code at a size that scanners read, and goes to a file or says why not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.runtime.clock import SystemClock
from app.scan.carriers import load_carriers
from app.scan.commands import CommandKind, Names, parse
from app.settings.model import Preset, Settings
from app.settings.store import SettingsStore
from ui.command_sheet import drawing
from ui.command_sheet.entries import COUNTS, USUAL_CARRIERS, sections
from ui.command_sheet.presenter import CommandSheetPresenter
from ui.command_sheet.view import CommandSheetView
from ui.kit import barcode
from ui.kit.notice_bar import NoticeBar, NoticeKind

SHOP = Settings(
    packers=("Ana", "Bo"),
    carriers=("UPS", "USPS"),
    methods=("UPS · UPS® Ground",),
    presets=(Preset("Small box", "USPS", "Ground Advantage", Decimal("5.2")), Preset("Express", "UPS")),
)
PAPERS = [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A5, QPageSize.PageSizeId.A6]


def room(size: QPageSize.PageSizeId) -> QSizeF:
    whole = QPageSize(size).size(QPageSize.Unit.Millimeter)
    return QSizeF(whole.width() - 2 * drawing.MARGIN, whole.height() - 2 * drawing.MARGIN)


def test_every_code_means_what_stands_above_it() -> None:
    keys = [key for carrier in load_carriers().ordered() for key in carrier.keys]
    names = Names(SHOP.packers, keys, [preset.name for preset in SHOP.presets], SHOP.methods)
    commands = [parse(entry.text, names) for section in sections(SHOP) for entry in section.entries]
    kinds = {command.kind for command in commands}
    assert kinds == set(CommandKind)
    assert [each.value for each in commands if each.kind is CommandKind.PACKER] == ["Ana", "Bo"]
    assert [each.value for each in commands if each.kind is CommandKind.PRESET] == ["Small box", "Express"]
    assert [each.count for each in commands if each.kind is CommandKind.PLUS] == list(COUNTS)
    carriers = [load_carriers().find(each.value) for each in commands if each.kind is CommandKind.CARRIER]
    assert [carrier.name for carrier in carriers if carrier] == ["UPS", "USPS"]


def test_a_preset_says_what_it_chooses() -> None:
    presets = next(section for section in sections(SHOP) if section.title == "Presets")
    assert [entry.hint for entry in presets.entries] == ["USPS · Ground Advantage · 5.20", "UPS"]


def test_a_new_shop_gets_the_commands_and_the_usual_carriers() -> None:
    found = {section.title: [entry.title for entry in section.entries] for section in sections(Settings())}
    assert "Packers" not in found
    assert "Presets" not in found
    assert found["Carriers"] == list(USUAL_CARRIERS)


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("settings", [Settings(), SHOP, Settings(packers=tuple(f"Packer {at}" for at in range(60)))])
def test_everything_stands_once_on_the_paper_and_nothing_over_another(
    size: QPageSize.PageSizeId, settings: Settings
) -> None:
    wanted = [entry for section in sections(settings) for entry in section.entries]
    space = room(size)
    placed = drawing.pages(sections(settings), space)
    assert [each.entry for page in placed for each in page if each.entry] == wanted
    for page in placed:
        for at, each in enumerate(page):
            assert QRectF(0, 0, space.width() + 0.01, space.height() + 0.01).contains(each.place)
            assert not any(each.place.intersects(other.place) for other in page[at + 1 :])
        assert page[-1].entry is not None, "a heading stands alone at the foot of a page"


@pytest.mark.parametrize("size", PAPERS)
def test_every_code_has_bars_of_a_third_of_a_millimetre(size: QPageSize.PageSizeId) -> None:
    for page in drawing.pages(sections(SHOP), room(size)):
        for each in page:
            if each.entry is not None:
                assert barcode.modules(each.entry.text) * drawing.MODULE <= each.place.width()


def test_the_pdf_has_every_page(qapp: QApplication) -> None:  # noqa: ARG001 (fonts need it)
    many = sections(Settings(packers=tuple(f"Packer {at}" for at in range(60))))
    made = drawing.pdf(many, QPageSize(QPageSize.PageSizeId.A4), "Commands")
    assert made.startswith(b"%PDF")
    assert made.count(b"/Type /Page\n") == len(drawing.pages(many, room(QPageSize.PageSizeId.A4)))


Make = Callable[[Settings], tuple[CommandSheetView, CommandSheetPresenter, NoticeBar]]


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Make:
    def made(settings: Settings) -> tuple[CommandSheetView, CommandSheetPresenter, NoticeBar]:
        view, notices = CommandSheetView(), NoticeBar()
        qtbot.addWidget(view)
        qtbot.addWidget(notices)
        store = SettingsStore(tmp_path / "settings.json", SystemClock().now)
        store.change(packers=settings.packers, carriers=settings.carriers, presets=settings.presets)
        presenter = CommandSheetPresenter(view, store, notices, lambda: None)
        presenter.show()
        return view, presenter, notices

    return made


def test_the_page_shows_every_page_of_the_paper(make: Make) -> None:
    view, _presenter, _notices = make(SHOP)
    assert view.page_count == len(drawing.pages(sections(SHOP), room(drawing.paper().id())))
    assert "settings" not in view.said.text()


def test_a_new_shop_is_told_what_is_missing(make: Make) -> None:
    view, _presenter, _notices = make(Settings())
    assert "as soon as they are in the settings" in view.said.text()


def test_a_saved_sheet_is_said_and_one_that_could_not_be_is_said_as_well(make: Make, tmp_path: Path) -> None:
    _view, presenter, notices = make(SHOP)
    presenter.save_to(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert notices.notices[-1].title == "The sheet is saved"
    presenter.save_to(tmp_path / "nowhere" / "sheet.pdf")
    assert notices.notices[-1].kind is NoticeKind.ERROR
    assert [notice.title for notice in notices.notices] == ["The sheet could not be saved there"]


def test_the_shops_methods_stand_on_the_sheet_with_their_carriers() -> None:
    chosen = Settings(methods=("UPS · UPS® Ground",), last_methods={"USPS": "Priority Mail"})
    used = Settings(last_methods={"USPS": "Priority Mail", "UPS": ""})
    for settings, expected in ((chosen, ("UPS® Ground", "UPS")), (used, ("Priority Mail", "USPS"))):
        methods = next(section for section in sections(settings) if section.title == "Methods")
        assert [(entry.title, entry.hint) for entry in methods.entries] == [expected]
    assert all(section.title != "Methods" for section in sections(Settings()))
