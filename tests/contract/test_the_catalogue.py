"""Products, warehouses and their stock as both generations give them."""

from __future__ import annotations

import asyncio

import pytest

from app.bootstrap import Services
from app.domain.product import Product, StockLevel, StockState
from app.errors import NotFound
from tests.practice_shop import ShopHands

ODD = "SALE-B&Q"


def test_every_active_product_is_read_with_its_levels(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        await services.catalog.read()
        published = shop.get("/product/?active=true&limit=100")["product"]
        assert list(services.catalog.products) == [each["sku"] for each in published]
        for each in published:
            product = services.catalog.products[each["sku"]]
            assert product.on_hand == each["total_on_hand"]
            assert product.committed == each["total_committed"]
            figures = [(level["id"], level["physical_on_hand"], level["available"]) for level in each["warehouses"]]
            assert [(int(at.warehouse_id), at.on_hand, at.available) for at in product.levels] == figures

    asyncio.run(scenario())


def test_what_was_archived_is_read_apart(services: Services) -> None:
    async def scenario() -> None:
        await services.catalog.read()
        await services.catalog.read_archived()
        assert "CAN-PUMPKIN" not in services.catalog.products
        assert services.catalog.archived["CAN-PUMPKIN"].is_archived

    asyncio.run(scenario())


def test_the_default_warehouse_comes_first(services: Services) -> None:
    async def scenario() -> None:
        await services.catalog.read()
        first, second = services.catalog.warehouses
        assert (first.is_default, first.name) == (True, "Willow & Wick workshop")
        assert (second.is_default, second.name) == (False, "Attic store")

    asyncio.run(scenario())


def test_one_product_is_read_as_it_is_now(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        await services.catalog.read()
        shop.edit(sku=ODD, on_hand=777)
        product = await services.catalog.product(ODD)
        assert product.on_hand == services.catalog.products[ODD].on_hand == 777
        with pytest.raises(NotFound):
            await services.catalog.product("NO-SUCH")

    asyncio.run(scenario())


def test_a_code_means_a_sku_whatever_its_case_or_a_upc_whatever_its_zeros(services: Services) -> None:
    async def scenario() -> None:
        await services.catalog.read()
        for code in ("LIN-APRON", "lin-apron ", "850010112220", "0850010112220"):
            assert [each.sku for each in services.catalog.with_code(code)] == ["LIN-APRON"], code
        for code in ("", "LIN", "850010112221"):
            assert services.catalog.with_code(code) == ()

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("on_hand", "available", "low", "out", "state"),
    [
        (10, 4, 3, 0, StockState.ENOUGH),
        (10, 3, 3, 0, StockState.LOW),
        (10, 0, 3, 0, StockState.OUT),
        (10, 2, 0, 2, StockState.OUT),
        (0, -4, 0, 0, StockState.OUT),
        (5, None, 5, 0, StockState.LOW),
        (None, None, 5, 0, StockState.UNKNOWN),
    ],
)
def test_a_shelf_is_judged_by_what_can_still_be_sold(
    on_hand: int | None, available: int | None, low: int, out: int, state: StockState
) -> None:
    level = StockLevel("1", on_hand=on_hand, available=available, low_threshold=low, out_threshold=out)
    assert level.state is state


def test_a_product_is_as_well_off_as_its_best_warehouse() -> None:
    empty = StockLevel("1", on_hand=0, available=0, is_default=True)
    full = StockLevel("2", on_hand=9, available=9)
    unused = StockLevel("3", on_hand=0, available=0)
    assert Product("A", "A", levels=(empty, full, unused)).state is StockState.ENOUGH
    assert Product("A", "A", levels=(empty, unused)).state is StockState.OUT
    assert Product("A", "A", on_hand=3, available=3).state is StockState.ENOUGH
    assert Product("A", "A").state is StockState.UNKNOWN
