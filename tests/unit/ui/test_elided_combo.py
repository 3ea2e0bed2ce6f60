"""A drop-down for names of any length, and where they stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.product import Warehouse
from app.tables.mapping import Role
from ui import theme
from ui.catalog.view import CatalogView
from ui.kit.elided_combo import ElidedCombo
from ui.tracking_import.mapping_bar import MappingBar

LONG = "The workshop behind the old mill, second floor, north side, beyond the second staircase"


def ask_for_the_tip(combo: ElidedCombo) -> str:
    QApplication.sendEvent(combo, QHelpEvent(QEvent.Type.ToolTip, QPoint(4, 4), combo.mapToGlobal(QPoint(4, 4))))
    return combo.toolTip()


def test_what_does_not_fit_is_cut_with_a_sign_and_whole_in_the_tip(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    combo = ElidedCombo()
    qtbot.addWidget(combo)
    combo.addItems([LONG, "Attic"])
    combo.resize(240, 36)
    assert combo.sizeHint().width() <= 240, "it makes no page wider"
    assert combo.shown.endswith("…")
    assert ask_for_the_tip(combo) == LONG
    combo.setCurrentIndex(1)
    assert combo.shown == "Attic"
    assert ask_for_the_tip(combo) == ""


def test_a_long_heading_of_a_file_is_cut_with_a_sign(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    bar = MappingBar()
    qtbot.addWidget(bar)
    bar.resize(1334, 110)
    bar.show_columns(["Reference", "ShipmentInformationServiceType"], {Role.ORDER: 0, Role.METHOD: 1})
    bar.show()
    assert bar.boxes[Role.ORDER].shown == "Reference"
    assert bar.boxes[Role.METHOD].shown.endswith("…")


def test_a_long_name_of_a_warehouse_makes_no_part_of_the_products_page_wider(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    view = CatalogView()
    qtbot.addWidget(view)
    short = view.minimumSizeHint().width()
    view.show_warehouses((Warehouse("1", LONG), Warehouse("2", "Attic")), "1")
    view.receiving.show_warehouses((Warehouse("1", LONG), Warehouse("2", "Attic")), "1")
    assert view.minimumSizeHint().width() <= short + view.warehouse.minimumSizeHint().width()
    view.resize(1366, 700)
    view.show()
    assert view.warehouse.shown.endswith("…")
    for each in (view.receiving.warehouse, view.card.stock.warehouse):
        assert each.minimumSizeHint().width() <= 240
