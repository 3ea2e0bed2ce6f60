"""Codes that were taught at the bench stand on their product's page and are forgotten there, and that is undone."""

from __future__ import annotations

from app.scan.meaning import ItemScan, UnknownScan
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.e2e.test_products_page import go_there

CODE, SKU = "4006381333931", "CAN-FIG-S"


def test_a_taught_code_is_forgotten_on_its_products_page_and_taught_again_by_undo(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        services, desk = window.router.services, window.router.bench_presenter.work.desk
        desk.teach(CODE, SKU, 1)
        view = await go_there(window)
        view.go_to(SKU)
        await until(lambda: view.card.code_buttons and view.card.code_buttons[0].isVisible(), "the code stands there")
        (button,) = view.card.code_buttons
        assert button.text() == f"Forget {CODE}"
        window.click(button)
        assert services.taught.find(CODE) is None
        assert isinstance(desk.understand(CODE), UnknownScan)
        assert view.card.code_buttons == []
        (notice,) = [each for each in window.application.notices.notices if CODE in each.title]
        notice.actions[0].callback()
        assert isinstance(desk.understand(CODE), ItemScan)
        assert [each.text() for each in view.card.code_buttons] == [f"Forget {CODE}"]

    bench_window(scenario)
