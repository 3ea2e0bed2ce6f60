"""The sheet that closes the day adds up each of its columns."""

from __future__ import annotations

import re

import pytest

from ui.day import samples
from ui.day.closing import Closing, closing_html


@pytest.mark.usefixtures("qapp")
def test_each_column_has_its_total() -> None:
    sheet = closing_html(Closing("Willow & Wick", samples.DAY, samples.sample_parcels()))
    (together,) = [row for row in re.findall("<tr>.*?</tr>", sheet) if "Together" in row]
    assert re.findall("<td[^>]*>(.*?)</td>", together) == ["Together", "5", "29.50", "1"]
