"""Icons are sharp at any scale and follow the theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.runtime.paths import resource
from ui import theme
from ui.kit.icons import icon

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_the_pixels_of_its_screen(qapp: QApplication, name: str, scale: float) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    picture = icon(name).pixmap(QSize(20, 20), scale)
    assert picture.size() == QSize(20, 20) * scale
    assert picture.devicePixelRatio() == scale


def test_an_icon_takes_the_colours_of_the_day(qapp: QApplication) -> None:
    def darkest() -> int:
        image = icon("box").pixmap(QSize(20, 20), 1.0).toImage()
        shown = [QColor(image.pixelColor(x, y)) for x in range(20) for y in range(20)]
        return min(color.lightness() for color in shown if color.alpha() == 255)

    theme.apply(qapp, theme.Scheme.LIGHT)
    assert darkest() < 60
    theme.apply(qapp, theme.Scheme.DARK)
    assert darkest() > 180
    theme.apply(qapp, theme.Scheme.LIGHT)
