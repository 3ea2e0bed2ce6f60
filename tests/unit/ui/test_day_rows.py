"""When a parcel left, as the list of the day and a search through all days say it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.day.columns import parcel_columns
from ui.day.rows import parcel_row
from ui.day.samples import sample_parcels

#: The sample parcels left in November 2026.
THIS_YEAR, NEXT_YEAR = date(2026, 12, 1), date(2027, 1, 1)


@pytest.fixture(params=["en_US", "en_GB", "es_MX"])
def here(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


def test_a_day_of_another_year_is_told_with_it(here: None) -> None:  # noqa: ARG001
    parcel = sample_parcels()[0]
    assert "2026" not in parcel_row(parcel, today=THIS_YEAR).time
    assert "2026" in parcel_row(parcel, today=NEXT_YEAR).time
    assert ":" in parcel_row(parcel).time, "in a list of one day the hour is enough"


def test_every_day_and_hour_has_room_in_its_column(here: None, qapp: QApplication) -> None:  # noqa: ARG001
    theme.apply(qapp, theme.Scheme.LIGHT)
    column = next(column for column in parcel_columns() if column.key == "time")
    room = column.width - 24
    letters = QFontMetrics(qapp.font())
    for parcel in sample_parcels():
        for today in (None, THIS_YEAR, NEXT_YEAR):
            assert letters.horizontalAdvance(parcel_row(parcel, today=today).time) <= room
