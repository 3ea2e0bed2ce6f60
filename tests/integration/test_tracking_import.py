"""A carrier's file opened, previewed and sent against a real practice shop, in both generations."""

from __future__ import annotations

import asyncio
import csv
from collections.abc import Callable, Coroutine, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.incoming import Fate, Judged
from app.domain.order import Order
from app.services.import_run import RowResult, Sent
from app.services.tracking_import import ImportFile
from app.tables.mapping import Role
from tests import label_programs
from tests.label_programs import Parcel
from tests.practice_shop import ShopHands, running_shop, services_for

Scenario = Callable[[Services], Coroutine[object, object, None]]
Export = Callable[[Iterable[Parcel]], bytes]


@pytest.fixture(params=list(Generation), ids=str)
def shop(request: pytest.FixtureRequest) -> Iterator[ShopHands]:
    with running_shop(request.param, rate_limit=False) as hands:
        yield hands


def play(shop: ShopHands, scenario: Scenario) -> None:
    with services_for(shop) as services:
        asyncio.run(scenario(services))


def changes(shop: ShopHands) -> dict[str, int]:
    """How often each call that changes something was carried out."""
    reads = ("get_", "list_", "order_counts")
    return {call: count for call, count in shop.performed().items() if not call.startswith(reads)}


async def whole_orders(services: Services, count: int) -> list[Order]:
    """Waiting orders of which nothing is short and nothing begun."""
    orders = (await services.orders.refresh()).orders
    found = [order for order in orders if not order.is_short and not order.shipments and order.remaining]
    assert len(found) >= count
    return found[:count]


def today(services: Services, parcels: Iterable[Parcel]) -> list[Parcel]:
    return [replace(each, day=services.clock.today()) for each in parcels]


async def opened(services: Services, content: bytes, folder: Path) -> tuple[ImportFile, tuple[Judged, ...]]:
    path = folder / "labels.csv"
    path.write_bytes(content)
    file = await services.tracking_import.open_file(path)
    return file, await services.tracking_import.preview(file, file.first_choice())


async def sent(services: Services, judged: tuple[Judged, ...]) -> dict[int, RowResult]:
    run = services.tracking_import.run(judged)
    await run.work(lambda _result: None)
    return run.results


@pytest.mark.parametrize(
    ("export", "number", "carrier"),
    [
        (label_programs.worldship, label_programs.ups_number, "UPS"),
        (label_programs.fedex, label_programs.fedex_number, "FedEx"),
        (label_programs.stamps, label_programs.usps_number, "USPS"),
        (label_programs.german_generic, label_programs.ups_number, "UPS"),
    ],
)
def test_the_export_of_a_program_is_imported_without_a_click_on_the_mapping(
    shop: ShopHands, tmp_path: Path, export: Export, number: Callable[[int], str], carrier: str
) -> None:
    async def scenario(services: Services) -> None:
        orders = await whole_orders(services, 4)
        parcels = today(services, label_programs.parcels_for(orders))
        parcels = [replace(each, tracking=number(at)) for at, each in enumerate(parcels)]
        parcels[3] = replace(parcels[3], is_void=True)
        if export is label_programs.german_generic:
            parcels.pop()
        _, judged = await opened(services, export(parcels), tmp_path)
        assert [each.fate for each in judged[:3]] == [Fate.SHIP] * 3, [each.words for each in judged]
        assert all(each.fate is Fate.NOTHING for each in judged[3:])
        results = await sent(services, judged)
        assert [each.sent for each in results.values()] == [Sent.DONE] * 3, results
        for parcel in parcels[:3]:
            order = await services.orders.open(parcel.order)
            tracking = order.tracking or order.shipments[0].tracking
            assert tracking is not None
            assert (tracking.number, tracking.carrier, tracking.cost) == (parcel.tracking, carrier, Decimal("7.35"))
            assert tracking.method or export is label_programs.german_generic

    play(shop, scenario)


def test_the_same_file_again_ships_nothing_and_tells_nobody_again(shop: ShopHands, tmp_path: Path) -> None:
    async def scenario(services: Services) -> None:
        orders = await whole_orders(services, 3)
        content = label_programs.worldship(today(services, label_programs.parcels_for(orders)))
        _, judged = await opened(services, content, tmp_path)
        await sent(services, judged)
        await services.orders.refresh()
        _, again = await opened(services, content, tmp_path)
        assert {each.fate for each in again} == {Fate.NOTHING}, [each.words for each in again]
        assert all("shipped with this number" in each.words for each in again)

    play(shop, scenario)


def test_a_file_that_another_bench_sent_ships_nothing_and_tells_nobody_again(shop: ShopHands, tmp_path: Path) -> None:
    contents: list[bytes] = []

    async def there(services: Services) -> None:
        orders = await whole_orders(services, 3)
        contents.append(label_programs.worldship(today(services, label_programs.parcels_for(orders))))
        _, judged = await opened(services, contents[0], tmp_path)
        await sent(services, judged)

    async def here(services: Services) -> None:
        await services.orders.refresh()
        told = changes(shop)
        file, again = await opened(services, contents[0], tmp_path)
        assert {each.fate for each in again} == {Fate.LOOKING}
        counted: list[tuple[int, int]] = []
        await services.tracking_import.look_up(file, again, lambda done, total: counted.append((done, total)))
        assert counted[-1] == (3, 3)
        again = await services.tracking_import.preview(file, file.first_choice())
        assert {each.fate for each in again} == {Fate.NOTHING}, [each.words for each in again]
        assert all("Already done" in each.words for each in again)
        assert await sent(services, again) == {}
        assert changes(shop) == told

    play(shop, there)
    play(shop, here)


def test_a_missing_cost_is_written_beside_a_number_that_stands_and_nobody_is_told_again() -> None:
    async def scenario(services: Services) -> None:
        order = (await whole_orders(services, 1))[0]
        parcel = label_programs.parcels_for([order])[0]
        hands.edit(order=order.number, ship={"tracking": parcel.tracking, "carrier": "UPS"})
        await services.orders.refresh()
        file = await services.tracking_import.open_text(
            f"Order,Tracking,Cost,Service,Carrier\n{order.number},{parcel.tracking},7.35,Ground,FedEx\n"
        )
        judged = await services.tracking_import.preview(file, file.first_choice())
        await services.tracking_import.look_up(file, judged, lambda *_: None)
        judged = await services.tracking_import.preview(file, file.first_choice())
        assert [each.fate for each in judged] == [Fate.FILL_IN], [each.words for each in judged]
        results = await sent(services, judged)
        assert [each.sent for each in results.values()] == [Sent.DONE], results
        tracking = (await services.orders.open(order.number)).tracking
        assert tracking is not None
        assert (tracking.number, tracking.carrier, tracking.cost) == (parcel.tracking, "UPS", Decimal("7.35"))
        assert hands.events("channel_notice") == []

    with running_shop(Generation.V3, rate_limit=False) as hands:
        play(hands, scenario)


def test_an_order_that_is_shipped_elsewhere_and_one_that_nobody_knows_are_said(shop: ShopHands, tmp_path: Path) -> None:
    async def scenario(services: Services) -> None:
        order = (await whole_orders(services, 1))[0]
        shop.edit(order=order.number, ship={"tracking": "1Z59405Y0300111480", "carrier": "UPS"})
        await services.orders.refresh()
        parcels = today(services, label_programs.parcels_for([order, replace(order, number="9-9999")]))
        file, judged = await opened(services, label_programs.worldship(parcels), tmp_path)
        await services.tracking_import.look_up(file, judged, lambda *_: None)
        judged = await services.tracking_import.preview(file, file.first_choice())
        assert [each.fate for each in judged] == [Fate.BAD, Fate.BAD]
        assert "1Z59405Y0300111480" in judged[0].words
        assert judged[1].words.startswith("Ordoro knows no order 9-9999")

    play(shop, scenario)


def test_a_number_that_stands_on_another_order_ships_nothing(shop: ShopHands) -> None:
    async def scenario(services: Services) -> None:
        first, second = await whole_orders(services, 2)
        number = label_programs.ups_number(1)
        shop.edit(order=first.number, ship={"tracking": number, "carrier": "UPS"})
        await services.orders.refresh()
        text = f"Order,Tracking\n{first.number},{label_programs.ups_number(2)}\n{second.number},{number}\n"
        file = await services.tracking_import.open_text(text)
        judged = await services.tracking_import.preview(file, file.first_choice())
        await services.tracking_import.look_up(file, judged, lambda *_: None)
        judged = await services.tracking_import.preview(file, file.first_choice())
        assert [each.fate for each in judged] == [Fate.BAD, Fate.BAD]
        assert judged[1].words == f"This number already belongs to order {first.number}."

    play(shop, scenario)


def test_an_order_that_changes_after_the_preview_is_not_shipped(shop: ShopHands, tmp_path: Path) -> None:
    async def scenario(services: Services) -> None:
        orders = await whole_orders(services, 2)
        parcels = today(services, label_programs.parcels_for(orders))
        _, judged = await opened(services, label_programs.worldship(parcels), tmp_path)
        shop.edit(order=orders[0].number, cancel=True)
        results = await sent(services, judged)
        assert [results[each.line].sent for each in judged] == [Sent.FAILED, Sent.DONE]
        assert "cancelled" in results[judged[0].line].words

    play(shop, scenario)


def test_a_paused_import_begins_nothing_and_a_cancelled_one_never_does(shop: ShopHands, tmp_path: Path) -> None:
    async def scenario(services: Services) -> None:
        orders = await whole_orders(services, 12)
        parcels = today(services, label_programs.parcels_for(orders))
        _, judged = await opened(services, label_programs.worldship(parcels), tmp_path)
        run = services.tracking_import.run(judged)

        def pause_at_once(_result: RowResult) -> None:
            run.pause()

        working = asyncio.ensure_future(run.work(pause_at_once))
        while not (run.is_paused or working.done()):
            await services.workers.run(lambda: None)
        for _ in range(200):
            await services.workers.run(lambda: None)
        assert 1 <= run.done <= 6
        run.cancel()
        await working
        assert len(shop.events("shipped")) == run.done < 12

    play(shop, scenario)


def test_rows_that_cannot_be_sent_are_saved_with_the_reason_and_no_formula(shop: ShopHands, tmp_path: Path) -> None:
    async def scenario(services: Services) -> None:
        text = 'Order,Tracking,Note\n4711,9.4E+21,"=HYPERLINK(""http://x"",""y"")"\n'
        file = await services.tracking_import.open_text(text)
        judged = await services.tracking_import.preview(file, file.first_choice())
        assert judged[0].fate is Fate.BAD
        path = tmp_path / "bad.csv"
        reasons = {each.line: each.words for each in judged}
        await services.tracking_import.save_rows(path, file, reasons, "Why not")
        with path.open(encoding="utf-8-sig", newline="") as opened_file:
            rows = list(csv.reader(opened_file))
        assert rows[0] == ["Order", "Tracking", "Note", "Why not"]
        assert rows[1][2].startswith("'=HYPERLINK")
        assert "9.4E+21" in rows[1][3]

    play(shop, scenario)


def test_columns_that_were_chosen_are_remembered_for_the_same_headings(shop: ShopHands) -> None:
    async def scenario(services: Services) -> None:
        text = "Mine,Theirs\n1-1001,1Z999AA10123456784\n"
        file = await services.tracking_import.open_text(text)
        choice = file.first_choice()
        chosen = replace(choice, columns={Role.ORDER: 0, Role.TRACKING: 1})
        services.tracking_import.remember(file, chosen)
        again = await services.tracking_import.open_text(text)
        assert again.source.is_remembered
        assert again.first_choice().columns == chosen.columns

    play(shop, scenario)


def test_a_bench_that_only_looks_previews_and_sends_nothing(shop: ShopHands) -> None:
    async def scenario(services: Services) -> None:
        order = (await whole_orders(services, 1))[0]
        services.settings.change(look_only=True)
        file = await services.tracking_import.open_text(
            f"Order,Tracking\n{order.number},{label_programs.ups_number(1)}\n"
        )
        judged = await services.tracking_import.preview(file, file.first_choice())
        results = await sent(services, judged)
        assert [each.sent for each in results.values()] == [Sent.FAILED]
        assert shop.events("shipped") == []

    play(shop, scenario)


def test_an_order_in_two_parcels_ships_with_the_first_number_and_notes_the_other(shop: ShopHands) -> None:
    async def scenario(services: Services) -> None:
        order = (await whole_orders(services, 1))[0]
        first, second = label_programs.ups_number(1), label_programs.ups_number(2)
        text = f"Order,Tracking,Cost\n{order.number},{first},7.35\n{order.number},{second},5.00\n"
        file = await services.tracking_import.open_text(text)
        judged = await services.tracking_import.preview(file, file.first_choice())
        assert [each.fate for each in judged] == [Fate.SHIP, Fate.NOTHING]
        results = await sent(services, judged)
        assert [each.sent for each in results.values()] == [Sent.DONE]
        shipped = await services.orders.open(order.number)
        tracking = shipped.tracking or shipped.shipments[0].tracking
        assert tracking is not None
        assert (tracking.number, tracking.cost) == (first, Decimal("12.35"))
        (note,) = shop.events("comment")
        assert note["text"].startswith(f"Further parcels: UPS {second}")

    play(shop, scenario)


def test_pasted_numbers_without_headings_are_understood(shop: ShopHands) -> None:
    async def scenario(services: Services) -> None:
        orders = await whole_orders(services, 3)
        lines = [f"{order.number}\t{label_programs.ups_number(at)}" for at, order in enumerate(orders)]
        file = await services.tracking_import.open_text("\n".join(lines))
        judged = await services.tracking_import.preview(file, file.first_choice())
        assert [each.fate for each in judged] == [Fate.SHIP] * 3

    play(shop, scenario)


def test_a_number_that_another_bench_used_for_an_order_outside_the_file_is_noticed(
    shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(services: Services) -> None:
        mine, elsewhere = await whole_orders(services, 2)
        (parcel,) = today(services, label_programs.parcels_for([mine]))
        shop.edit(order=elsewhere.number, ship={"tracking": parcel.tracking, "carrier": "UPS"})
        file, (judged,) = await opened(services, label_programs.worldship([parcel]), tmp_path)
        assert judged.fate is Fate.SHIP, "nobody here knows yet"
        await services.tracking_import.read_what_left()
        (judged,) = await services.tracking_import.preview(file, file.first_choice())
        assert judged.fate is Fate.BAD
        assert elsewhere.number in judged.words

    play(shop, scenario)
