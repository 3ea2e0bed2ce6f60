"""A typed number chooses its carrier in the window, and a method's barcode chooses both."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.bench.question import Ask
from app.scan.commands import Command, CommandKind, method_name, text_of
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from ui.bench.state import BenchState

UPS = "1Z999AA10123456784"


def shown(window: BenchWindow) -> BenchState:
    assert window.bench.state is not None
    return window.bench.state


def test_a_number_that_is_typed_chooses_its_carrier(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order("1-1001")
        window.bench.go_to_tracking()
        window.keyboard.type(UPS)
        await until(lambda: shown(window).entry.carrier == "UPS", "the carrier is chosen")
        assert window.bench.form.carrier.currentText() == "UPS"
        assert window.bench.form.tracking.text() == UPS
        assert window.bench.form.tracking.hasFocus(), "nobody is torn away from what he types"

    bench_window(scenario)


def test_a_carrier_that_was_chosen_is_only_asked_about(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order("1-1001")
        form = window.bench.form
        form.carrier.setCurrentIndex(form.carrier.findText("USPS"))
        window.bench.go_to_tracking()
        window.keyboard.type(UPS)
        await until(lambda: form.tracking.text() == UPS, "it is typed")
        assert shown(window).entry.carrier == "USPS"
        window.keys(Qt.Key.Key_Tab)
        question = shown(window).question
        assert question is not None
        assert question.ask is Ask.OTHER_CARRIER
        window.keyboard.type("1")
        await until(lambda: shown(window).entry.carrier == "UPS", "one key takes the number's own")

    bench_window(scenario)


def test_a_methods_barcode_chooses_the_method_and_its_carrier(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order("1-1001")
        window.scan(text_of(Command(CommandKind.METHOD, method_name("UPS", "UPS® Ground"))))
        await until(lambda: shown(window).entry.method == "UPS® Ground", "it is understood")
        assert shown(window).entry.carrier == "UPS"
        assert window.bench.form.method.currentText() == "UPS® Ground"

    bench_window(scenario)
