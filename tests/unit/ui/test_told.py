"""What a scan did is told whole, the half that says what to do included."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.bench.events import Counted
from app.domain.verification import Verification
from tests.builders import a_line, an_order
from ui import theme
from ui.bench.scan_band import ScanBand
from ui.bench.scan_states import SCAN_SAMPLES
from ui.kit import scan_words
from ui.kit.told import Told
from ui.packing.told import ToldBand

_LOUD = ("scan item of another order", "scan one too many", "scan label refused", "scan label on two orders")


@pytest.mark.parametrize("name", _LOUD)
def test_what_to_do_is_not_cut_off(qapp: QApplication, name: str) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    near, far = ScanBand(), ToldBand()
    near.show_state(SCAN_SAMPLES[name])
    far.show_told(SCAN_SAMPLES[name].told)
    for band, width in ((near, 640), (far, 1300)):
        band.resize(width, band.height())
        band.show()
        qapp.processEvents()
        assert band.text.text() == band.text.plain
        assert band.title.text() == band.title.plain


def test_the_figures_of_the_only_item_are_said_once(qapp: QApplication) -> None:  # noqa: ARG001 (its words)
    one = Verification.of(an_order(a_line(ordered=2)), {"11": 2})
    two = Verification.of(an_order(a_line(ordered=2), a_line("MTCH", 1, line_id="12")), {"11": 2, "12": 1})
    words = scan_words.next_step(is_open=True, counting=one, has_label=False, counts=True)
    assert words.text == "0 of 2 verified"
    words = scan_words.next_step(is_open=True, counting=two, has_label=False, counts=True)
    assert words.text == "0 of 2 · 0 of 3 verified"
    assert scan_words.say(Counted("Candle", 1, 2, 1, 2)) == Told("Candle", "1 of 2 verified")
    assert scan_words.say(Counted("Candle", 1, 2, 1, 3)) == Told("Candle · 1 of 2", "1 of 3 verified")
