"""Every pair of colours that text is drawn in can be read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui import theme

LEAST = 4.5
STATES = ("late", "due", "good", "unsure", "neutral", "accent", "practice")
GROUNDS = ("window", "surface", "hover", "selected")


def luminance(value: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    color = QColor(value)
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs() -> list[tuple[str, str]]:
    found = [(text, ground) for text in ("text", "muted") for ground in GROUNDS]
    found += [(state, f"{state}_back") for state in STATES]
    found += [(state, ground) for state in STATES if state != "practice" for ground in ("window", "surface")]
    found += [(state, "selected") for state in ("late", "due", "unsure", "accent")]
    return [*found, *(("on_accent", under) for under in ("accent", "accent_hover", "accent_pressed"))]


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("fore", "back"), pairs(), ids="-on-".join)
def test_text_can_be_read(tokens: theme.Tokens, fore: str, back: str) -> None:
    assert contrast(getattr(tokens, fore), getattr(tokens, back)) >= LEAST


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_edge_of_a_control_can_be_seen(tokens: theme.Tokens) -> None:
    for ground in ("window", "surface"):
        assert contrast(tokens.control, getattr(tokens, ground)) >= 2.8


def test_the_style_sheet_leaves_no_name_open(qapp: QApplication) -> None:
    for scheme in theme.Scheme:
        theme.apply(qapp, scheme)
        assert "@" not in qapp.styleSheet()
        assert qapp.palette().color(QPalette.ColorRole.Window) == theme.color("window")
        assert theme.scheme() is scheme


def test_those_who_paint_by_themselves_are_told_of_other_colours(qapp: QApplication) -> None:
    told: list[theme.Scheme] = []
    connection = theme.watcher().changed.connect(lambda: told.append(theme.scheme()))
    theme.apply(qapp, theme.Scheme.DARK)
    theme.apply(qapp, theme.Scheme.LIGHT)
    theme.watcher().changed.disconnect(connection)
    assert told == [theme.Scheme.DARK, theme.Scheme.LIGHT]
