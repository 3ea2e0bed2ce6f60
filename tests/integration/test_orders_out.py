"""Orders out to a label program and back: the file that it gets, its labels, and the import of its export."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.incoming import Fate
from app.domain.label_file import PROGRAMS, Content, LabelColumn, LabelProgram, problems_of
from app.domain.order import Address, Order
from app.events import OrdersRead
from app.services.import_run import Sent
from app.tables.trouble import TableTrouble
from tests import label_programs
from tests.builders import ADDRESS, an_order
from tests.label_programs import Parcel
from tests.practice_shop import ShopHands, running_shop, services_for

Scenario = Callable[[Services], Coroutine[object, object, None]]


@pytest.fixture(params=list(Generation), ids=str)
def shop(request: pytest.FixtureRequest) -> Iterator[ShopHands]:
    with running_shop(request.param, rate_limit=False) as hands:
        yield hands


def play(shop: ShopHands, scenario: Scenario) -> None:
    with services_for(shop) as services:
        asyncio.run(scenario(services))


def rows_of(path: Path, program: LabelProgram) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(program.encoding), newline="")))


def labels_for(program: LabelProgram, rows: list[dict[str, str]], services: Services) -> bytes:
    """A label program reads its file and gives back the day's labels, the reference as it came."""
    number, name, postcode, reference = {
        "worldship": ("ups_number", "Attention", "Postal Code", "Reference Number 1"),
        "fedex": ("fedex_number", "Recipient Contact Name", "Recipient Postal Code", "Customer Reference"),
        "stamps": ("usps_number", "Ship To - Name", "Ship To - Postal Code", "Reference 1"),
    }[program.key]
    parcels = [
        Parcel(
            row[reference],
            getattr(label_programs, number)(at),
            Address(name=row[name], zip=row[postcode]),
            day=services.clock.today(),
        )
        for at, row in enumerate(rows)
    ]
    exported: bytes = getattr(label_programs, program.key)(parcels)
    return exported


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.key)
def test_orders_go_out_get_their_labels_and_come_back(shop: ShopHands, tmp_path: Path, program: LabelProgram) -> None:
    async def scenario(services: Services) -> None:
        await services.catalog.read()
        orders = (await services.orders.refresh()).orders
        whole = [each for each in orders if not (each.is_short or each.shipments or each.is_on_hold)][:5]
        path = tmp_path / "out.csv"
        saved = await services.orders_out.save(path, program.key, [order.number for order in whole])
        assert saved == 5
        rows = rows_of(path, program)
        assert len(rows) == 5
        back = tmp_path / "back.csv"
        back.write_bytes(labels_for(program, rows, services))
        file = await services.tracking_import.open_file(back)
        judged = await services.tracking_import.preview(file, file.first_choice())
        assert [(each.fate, each.order.number if each.order else "") for each in judged] == [
            (Fate.SHIP, order.number) for order in whole
        ], [each.words for each in judged]
        run = services.tracking_import.run(judged)
        await run.work(lambda _result: None)
        assert {each.sent for each in run.results.values()} == {Sent.DONE}
        assert len(shop.events("shipped")) == 5

    play(shop, scenario)


def known(services: Services, *orders: Order) -> None:
    services.bus.publish(OrdersRead(orders, (), services.clock.now()))


def test_a_formula_in_an_address_is_text_and_foreign_letters_survive(tmp_path: Path) -> None:
    async def scenario(services: Services) -> None:
        address = replace(ADDRESS, name='=HYPERLINK("http://x")', street1="Rua das Flôres 12\nporta 3", city="München")
        known(services, replace(an_order(), ship_to=address))
        for program in PROGRAMS:
            path = tmp_path / f"{program.key}.csv"
            await services.orders_out.save(path, program.key, ["1-1042", "gone"])
            (row,) = rows_of(path, program)
            values = list(row.values())
            assert '\'=HYPERLINK("http://x")' in values
            assert "Rua das Flôres 12 porta 3" in values
            assert "München" in values

    with running_shop(Generation.V3) as shop:
        play(shop, scenario)


def test_columns_are_kept_changed_and_taken_back_to_the_manuals(tmp_path: Path) -> None:
    async def scenario(services: Services) -> None:
        out = services.orders_out
        mine = (LabelColumn("Ref", Content.ORDER), LabelColumn("Who", Content.NAME), LabelColumn("", Content.NOTHING))
        out.keep_columns("fedex", mine[:2])
        assert out.columns("fedex") == mine[:2]
        known(services, an_order())
        path = tmp_path / "mine.csv"
        await out.save(path, "fedex", ["1-1042"])
        assert path.read_bytes().decode("utf-8-sig") == "Ref,Who\r\n1-1042,Ana Silva\r\n"
        manual = next(each for each in PROGRAMS if each.key == "fedex").columns
        out.keep_columns("fedex", manual)
        assert services.settings.settings.label_columns == {}
        assert out.columns("fedex") == manual

    with running_shop(Generation.V3) as shop:
        play(shop, scenario)


def test_columns_that_make_no_sense_are_said() -> None:
    assert problems_of([LabelColumn("Name", Content.NAME)])
    assert problems_of([LabelColumn("", Content.ORDER)])
    assert problems_of([])
    assert not problems_of([LabelColumn("Ref", Content.ORDER)])


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    async def scenario(services: Services) -> None:
        known(services, an_order())
        with pytest.raises(TableTrouble, match="cannot be written"):
            await services.orders_out.save(tmp_path / "nowhere" / "out.csv", "fedex", ["1-1042"])

    with running_shop(Generation.V3) as shop:
        play(shop, scenario)


def test_the_weight_is_that_of_what_remains_and_blank_where_nobody_knows(shop: ShopHands, tmp_path: Path) -> None:
    program = PROGRAMS[0]

    async def weight(services: Services, order: Order) -> str:
        await services.catalog.read()
        await services.orders_out.save(tmp_path / "out.csv", program.key, [order.number])
        (row,) = rows_of(tmp_path / "out.csv", program)
        return row["Weight"]

    async def scenario(services: Services) -> None:
        order = (await services.orders.refresh()).orders[0]
        written = await weight(services, order)
        products = services.catalog.products
        weights = ((products[line.sku].weight or Decimal(0)) * line.remaining for line in order.lines)
        assert written == f"{sum(weights):.2f}"
        shop.put(f"/product/{order.lines[0].sku}/", {"weight": 0})
        assert await weight(services, order) == ""

    play(shop, scenario)
