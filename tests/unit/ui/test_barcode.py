"""Bars that a scanner can read: the right widths, white around them, and no blurred edge."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.kit.barcode import FNC1, QUIET, Barcode, CannotDraw, draw, modules, runs

_START_B, _STOP = (2, 1, 1, 2, 1, 4), (2, 3, 3, 1, 1, 1, 2)
_FNC1 = (4, 1, 1, 1, 3, 1)
#: Of the standard's table; 32 is the check of P, J, C: (104 + 1 * 48 + 2 * 42 + 3 * 35) mod 103 in start set B.
_PATTERNS = {"P": (3, 1, 3, 1, 2, 1), "J": (1, 1, 2, 1, 3, 3), "C": (1, 3, 1, 3, 2, 1), "32": (2, 3, 2, 1, 2, 1)}


def _by_six(widths: tuple[int, ...]) -> list[tuple[int, ...]]:
    return [widths[at : at + 6] for at in range(0, len(widths) - 6, 6)]


def test_the_widths_are_those_of_the_standard() -> None:
    widths = runs("PJC")
    assert widths[:6] == _START_B
    assert widths[6:30] == _PATTERNS["P"] + _PATTERNS["J"] + _PATTERNS["C"] + _PATTERNS["32"]
    assert widths[30:] == _STOP
    assert sum(widths) == 11 * (3 + 2) + 13


def test_a_code_that_begins_with_fnc1_is_a_gs1_128() -> None:
    patterns = _by_six(runs(f"{FNC1}10PKB{FNC1}21TEST"))
    assert patterns[1] == _FNC1
    assert patterns.count(_FNC1) == 2


def test_what_code_128_has_not_is_said() -> None:
    with pytest.raises(CannotDraw):
        runs("Ω")


@pytest.mark.parametrize("scheme", list(theme.Scheme))
@pytest.mark.parametrize("width", [0, 37])
def test_the_bars_are_sharp_and_black_on_white_in_every_colour(
    qtbot: QtBot, qapp: QApplication, scheme: theme.Scheme, width: int
) -> None:
    theme.apply(qapp, scheme)
    widget = Barcode("PKBXSHIPK", "SHIP")
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint().width() + width, widget.sizeHint().height())
    picture = widget.grab().toImage()
    row = [picture.pixelColor(x, picture.height() // 3).name() for x in range(picture.width())]
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert set(row) == {theme.paper().name(), theme.ink().name()}
    lengths = [len(list(group)) for _, group in itertools.groupby(row)]
    assert lengths[0] >= 2 * QUIET
    assert lengths[-1] >= 2 * QUIET
    assert tuple(lengths[1:-1]) == tuple(2 * run for run in runs("PKBXSHIPK"))


def test_on_paper_the_bars_fill_the_width(tmp_path: Path) -> None:
    file = tmp_path / "code.pdf"
    writer = QPdfWriter(str(file))
    writer.setResolution(1200)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    place = QRectF(100, 100, 3000, 700)
    took = draw(painter, place, "PKBXSHIPK", "SHIP")
    painter.end()
    assert took.width() == pytest.approx(place.width())
    assert took.width() / modules("PKBXSHIPK") > 0
    assert file.read_bytes().startswith(b"%PDF")
