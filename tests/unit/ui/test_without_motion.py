"""Where the system lets nothing move, nothing moves or flashes here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.kit.progress_line import ProgressLine
from ui.packing.edge import Edge


class Still(QProxyStyle):
    """As the style of a system whose owner asked for no motion."""

    def styleHint(  # noqa: N802 (Qt's name)
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 (Qt's name)
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returnData)


@pytest.fixture
def without_motion(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, theme.Scheme.LIGHT)
    before = qapp.style().name()
    qapp.setStyle(Still(before))
    yield
    qapp.setStyle(before)


def test_the_line_of_progress_stands_still(qtbot: QtBot, without_motion: None) -> None:  # noqa: ARG001
    line = ProgressLine()
    qtbot.addWidget(line)
    line.resize(400, 2)
    line.show()
    idle = line.grab().toImage()
    line.start()
    first = line.grab().toImage()
    (timer,) = line.findChildren(QTimer)
    qtbot.waitUntil(lambda: not timer.isActive())
    assert line.is_busy
    assert line.grab().toImage() == first
    assert first != idle, "and says all the same that something goes on"


def test_the_edge_of_the_screen_does_not_flash(qtbot: QtBot, without_motion: None) -> None:  # noqa: ARG001
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    edge = Edge(page)
    edge.flash("late")
    assert not edge.isVisible()
