"""What a scan did is told whole, the half that says what to do included."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.bench.scan_band import ScanBand
from ui.bench.scan_states import SCAN_SAMPLES
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
