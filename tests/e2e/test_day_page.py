"""The day's page: what has left, looked up, taken back, come back and closed; real keys on a real practice shop."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.generation import Generation
from app.domain.plan import PlanOutcome
from app.events import BooksRead
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from tests.practice_shop import ShopHands
from ui.day.page import DayPage
from ui.day.renumber_view import RenumberView
from ui.day.view import DayView
from ui.kit.notice_bar import NoticeKind

CTRL = Qt.KeyboardModifier.ControlModifier
NUMBER, TRACKING = "1-1002", "1Z999AA10123459991"
OTHER, SECOND, WAITS = "1-1006", "9400111899223197428490", "1-1001"
#: A parcel of the practice shop's week that left on another day.
OLD = "9400111899223100012348"
TODAY = {"tracking": TRACKING, "carrier": "UPS"}


def page_of(window: BenchWindow) -> DayPage:
    page = window.router.page_named("day")
    assert isinstance(page, DayPage)
    return page


async def go_there(window: BenchWindow) -> DayView:
    window.keys(Qt.Key.Key_2, CTRL)
    view = page_of(window).view
    await until(lambda: window.router.services.books.books is not None, "the books were read")
    await until(lambda: not view.progress.is_busy, "the reading ended")
    return view


def two_parcels_today(shop: ShopHands) -> None:
    shop.edit(order=NUMBER, ship=TODAY)
    shop.edit(order=OTHER, ship={"tracking": SECOND, "carrier": "USPS"})


def trackings(view: DayView) -> list[str]:
    return [row.tracking for row in view.model.rows]


def pick(view: DayView, tracking: str) -> None:
    row = next(row for row in view.model.rows if row.tracking == tracking)
    view.table.go_to(row.key)


async def renumbered(window: BenchWindow) -> RenumberView:
    """What puts the number of today's first parcel right."""
    view = await go_there(window)
    pick(view, TRACKING)
    return view.card.renumber


def test_todays_parcels_stand_there_with_their_cost_and_who_packed_them(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    shop.edit(order=NUMBER, ship=TODAY)
    shop.edit(order=NUMBER, comment="Packed by Bo, Bench 2")

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        assert view.day.plain == "Today"
        assert TRACKING in trackings(view)
        pick(view, TRACKING)
        assert view.card.number.text() == f"Order {NUMBER}"
        assert view.card.values["packed"].plain == "Bo, Bench 2"
        assert view.card.values["cost"].plain == "missing"
        assert "SOAP-OAT" in view.card.items.plain
        assert sum(bar.value for bar in view.waiting.bars) > 0
        window.click(view.cost_missing)
        assert TRACKING in trackings(view)

    bench_window(scenario)


def test_a_number_is_typed_or_scanned_and_its_order_found_on_any_day(bench_window: PlayOnShop) -> None:
    old = OLD

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        assert old not in trackings(view), "it left on another day"
        view.focus_search()
        window.type(old)
        window.keys(Qt.Key.Key_Return)
        await until(lambda: trackings(view) == [old], "it was found")
        assert view.day.plain.startswith("Found")
        assert view.card.isVisible()
        assert view.card.carrier_page.isVisible()
        assert not view.card.take_back.isVisible(), "what left the house is not taken back"
        assert view.card.came_back.isVisible()
        page_of(window).take_scan("1-1001")
        await until(lambda: "1-1001" in view.blank.text.plain, "an order that has not left has no parcel")
        view.search.clear()
        assert view.day.plain == "Today"

    bench_window(scenario)


def test_a_shop_that_was_not_told_is_counted_in_the_header_with_what_to_do(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    shop.edit(order=NUMBER, ship=TODAY | {"notice_failed": True})

    async def scenario(window: BenchWindow) -> None:
        header = window.application.window.header
        assert not header.untold.isVisible()
        view = await go_there(window)
        assert header.untold.text() == "⚠ 1 shop not told"
        window.router.show_page("bench")
        window.click(header.untold)
        await until(view.isVisible, "the counter leads to its list")
        assert TRACKING in trackings(view)
        assert all(row.is_untold for row in view.model.rows)
        pick(view, TRACKING)
        assert "Retry Tracking Writeback" in view.card.help.plain
        assert view.card.help.isVisible()

    bench_window(scenario)


def test_what_left_today_is_taken_back_where_ordoro_can_do_it(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    shop.edit(order=NUMBER, ship=TODAY)

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        pick(view, TRACKING)
        assert not view.card.came_back.isVisible(), "taking back restocks by itself: never both"
        window.click(view.card.take_back)
        if generation is Generation.V3:
            await until(lambda: TRACKING not in trackings(view), "it is in the books no more")
            assert shop.get(f"/v3/order/{NUMBER}")["status"] == "awaiting_fulfillment"
        else:
            await until(lambda: "Ordoro" in view.card.said.plain, "it is said what to do in Ordoro")
            assert TRACKING in trackings(view)

    bench_window(scenario)


def number_of(shop: ShopHands, order: str) -> str:
    info = shop.get(f"/v3/order/{order}")["shipping_info"]
    return info["tracking_number"] if info else ""


def test_two_parcels_swap_their_numbers_once_it_was_said_what_happens(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    if generation is Generation.SHIPMENTS:
        pytest.skip("today's API cannot; what is said instead has its own test")
    two_parcels_today(shop)

    async def scenario(window: BenchWindow) -> None:
        panel = await renumbered(window)
        window.click(panel.swap)
        window.click(panel.look_up)
        assert panel.field.problem, "which one is asked at the field"
        window.type("1-999999", panel.other)
        window.keys(Qt.Key.Key_Return)
        await until(lambda: "knows no order" in panel.field.problem, "no such order")
        assert panel.other.text() == "1-999999"
        window.scan(WAITS)
        await until(lambda: "has not shipped yet" in panel.field.problem, "an order that waits has no number")
        window.scan(OTHER)
        await until(panel.sure.isVisible, "it was looked up")
        assert f"Order {NUMBER} gets USPS {SECOND}." in panel.words.plain
        assert f"Order {OTHER} gets UPS {TRACKING}." in panel.words.plain
        assert "cannot be called back" in panel.words.plain
        window.keys(Qt.Key.Key_Return)
        window.scan(OTHER)
        await settle()
        assert shop.events("tracking_changed") == [], "Enter and scans look up, and press nothing"
        await until(panel.sure.isVisible, "it was looked up again")
        window.click(panel.sure)
        await until(lambda: len(shop.events("tracking_changed")) == 2, "both are changed")
        await until(lambda: any("each other's number" in title for title in window.notices()), "it is said")
        assert (number_of(shop, NUMBER), number_of(shop, OTHER)) == (SECOND, TRACKING)

    bench_window(scenario)


def test_a_number_moves_to_the_order_that_it_belongs_to(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    if generation is Generation.SHIPMENTS:
        pytest.skip("today's API cannot; what is said instead has its own test")
    two_parcels_today(shop)

    async def scenario(window: BenchWindow) -> None:
        panel = await renumbered(window)
        window.click(panel.move_number)
        window.type(OTHER, panel.other)
        window.click(panel.look_up)
        await until(lambda: "Swap the numbers instead" in panel.field.problem, "it has one already")
        panel.other.selectAll()
        window.type(WAITS, panel.other)
        window.click(panel.look_up)
        await until(panel.sure.isVisible, "it was looked up")
        assert f"UPS {TRACKING} is taken back from order {NUMBER}" in panel.words.plain
        window.click(panel.sure)
        await until(lambda: number_of(shop, WAITS) == TRACKING, "it stands where it belongs")
        await until(lambda: any("waits again" in title for title in window.notices()), "it is said")
        assert number_of(shop, NUMBER) == ""
        assert len(shop.events("unshipped")) == 1
        assert shop.get(f"/v3/order/{NUMBER}")["status"] == "awaiting_fulfillment"

    bench_window(scenario)


def test_where_ordoro_cannot_swap_or_move_the_card_says_what_to_do_there(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    if generation is Generation.V3:
        pytest.skip("this API can")
    two_parcels_today(shop)

    async def scenario(window: BenchWindow) -> None:
        panel = await renumbered(window)
        for button, other in ((panel.swap, OTHER), (panel.move_number, WAITS)):
            window.click(button)
            window.type(other, panel.other)
            window.keys(Qt.Key.Key_Return)
            await until(lambda: "This has to be done in Ordoro" in panel.words.plain, "what to do is said")
            assert NUMBER in panel.words.plain
            assert other in panel.words.plain
            assert not panel.sure.isVisible()
            window.click(panel.back)

    bench_window(scenario)


def test_a_missing_cost_is_put_right(bench_window: PlayOnShop, shop: ShopHands, generation: Generation) -> None:
    shop.edit(order=NUMBER, ship=TODAY)

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        pick(view, TRACKING)
        window.click(view.card.correct)
        view.card.form.focus("cost")
        window.type("1e9")
        window.click(view.card.save)
        assert view.card.form.fields["cost"].problem
        view.card.form.focus("cost")
        window.type("7.35")
        window.click(view.card.save)
        if generation is Generation.V3:
            await until(lambda: view.card.values["cost"].plain == "7.35", "the cost stands there")
            assert shop.get(f"/v3/order/{NUMBER}")["shipping_info"]["cost"] == 7.35
        else:
            await until(lambda: "Ordoro" in view.card.said.plain, "it is said what to do in Ordoro")

    bench_window(scenario)


def test_what_became_of_a_parcel_is_not_said_of_another(bench_window: PlayOnShop, shop: ShopHands) -> None:
    two_parcels_today(shop)

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        pick(view, TRACKING)
        window.click(view.card.correct)
        view.card.form.focus("cost")
        window.type("7.35")
        shop.fault("get_order", "slow", seconds=1.0)
        window.click(view.card.save)
        pick(view, SECOND)
        await until(window.notices, "it is said by itself")
        assert window.notices() == [NUMBER]
        assert view.card.said.plain == "", "nothing happened to this one"

    bench_window(scenario)


def test_what_came_back_is_scanned_into_the_stock_and_written_on_the_order(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    old = OLD
    path = "/v3/order/" if generation is Generation.V3 else "/order/"

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        view.focus_search()
        window.type(old)
        window.keys(Qt.Key.Key_Return)
        await until(lambda: trackings(view) == [old], "it was found")
        parcel = next(each for each in window.router.services.books.books.parcels if each.tracking.number == old)  # type: ignore[union-attr]
        sku = parcel.items[0].sku
        before = shop.get(f"/product/{sku}/")["warehouses"][0]["physical_on_hand"]
        window.click(view.card.came_back)
        back = view.came_back
        window.type("NOT-IN-IT", back.code)
        window.press(back.code, Qt.Key.Key_Return)
        assert "not in this parcel" in back.field.problem
        page_of(window).take_scan(sku)
        for _ in range(parcel.items[0].quantity):
            page_of(window).take_scan(sku)
        assert "Only" in back.field.problem, "no more comes back than went out"
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: back.said.plain, "it was written on the order")
        now = shop.get(f"/product/{sku}/")["warehouses"][0]["physical_on_hand"]
        assert now == before + parcel.items[0].quantity
        slash = "" if generation is Generation.V3 else "/"
        comments = shop.get(f"{path}{parcel.number}{slash}")["comments"]
        assert any(f"Came back: {parcel.items[0].quantity} × {sku}" in each["text"] for each in comments)

    bench_window(scenario)


def test_what_could_not_come_back_is_said_although_another_parcel_is_counted_by_now(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    two_parcels_today(shop)

    async def scenario(window: BenchWindow) -> None:
        view, back = await go_there(window), page_of(window).presenter.came_back
        parcels = {each.number: each for each in window.router.services.books.books.parcels}  # type: ignore[union-attr]
        back.begin(parcels[NUMBER])
        sku = parcels[NUMBER].items[0].sku
        back.scan(sku)
        shop.fault("set_stock", "refuse")
        view.came_back.press_save()
        back.begin(parcels[OTHER])
        notices = window.application.notices
        await until(lambda: any(sku in each.text and each.kind is NoticeKind.ERROR for each in notices.notices))

    bench_window(scenario)


def test_what_came_back_of_two_parcels_is_never_mixed(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    two_parcels_today(shop)
    path = f"/v3/order/{NUMBER}" if generation is Generation.V3 else f"/order/{NUMBER}/"

    async def scenario(window: BenchWindow) -> None:
        view, back = await go_there(window), page_of(window).presenter.came_back
        parcels = {each.number: each for each in window.router.services.books.books.parcels}  # type: ignore[union-attr]
        first, second = parcels[NUMBER], parcels[OTHER]
        back.begin(first)
        for item in first.items:
            back.scan(item.sku)
        shop.fault("set_stock", "slow", seconds=1.0)
        view.came_back.press_save()
        back.begin(second)
        assert not view.came_back.save.isEnabled(), "one after the other"
        await until(window.notices, "what became of the first is said")
        assert window.notices() == [NUMBER]
        back.scan(second.items[0].sku)
        assert view.came_back.save.isEnabled()
        assert f"1 of {second.items[0].quantity}" in view.came_back.items.plain
        assert view.came_back.comment.text() == f"Came back: 1 × {second.items[0].sku}"
        listed = ", ".join(f"1 × {item.sku}" for item in first.items)
        assert [f"Came back: {listed}" in each["text"] for each in shop.get(path)["comments"]].count(True) == 1

    bench_window(scenario)


def test_the_day_is_exported_and_closed(bench_window: PlayOnShop, shop: ShopHands, tmp_path: Path) -> None:
    shop.edit(order=NUMBER, address={"name": '=HYPERLINK("http://evil.example")'})
    shop.edit(order=NUMBER, ship=TODAY)

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        page = page_of(window)
        books = window.router.services.books.books
        assert books is not None
        parcels = books.of_day(window.router.services.clock.today())
        from ui.day.paper import parcels_table  # noqa: PLC0415 (Qt is up by now)

        table = tmp_path / "day.csv"
        page.presenter.paper.write(table, parcels_table(parcels))
        rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
        row = next(row for row in rows if row["tracking_number"] == TRACKING)
        assert row["buyer"].startswith("'=HYPERLINK"), "no spreadsheet runs it"
        assert row["order"] == NUMBER
        window.click(view.close_day)
        await until(view.closing.isVisible, "the day is shown whole")
        sheet = view.closing.sheet.toPlainText()
        assert "UPS" in sheet
        assert "Cost missing: " in sheet
        assert '=HYPERLINK("http://evil.example")' in sheet
        page.presenter.paper.save_closing(tmp_path / "day.pdf")
        assert (tmp_path / "day.pdf").read_bytes().startswith(b"%PDF")
        page.presenter.paper.save_closing(tmp_path / "no such folder" / "day.pdf")
        assert any("could not be saved" in title for title in window.notices())

    bench_window(scenario)


def test_what_waits_leads_to_its_list(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        late = next(bar for bar in view.waiting.bars if bar.key == "-1")
        assert late.value > 0
        view.waiting.setFocus()
        window.keys(Qt.Key.Key_Space)
        await until(window.orders.isVisible, "the list is in front")
        assert len(window.rows) == late.value
        assert all(row.is_late for row in window.rows)

    bench_window(scenario)


async def forget_what_was_read(window: BenchWindow) -> None:
    """As if all that has left were of long ago."""
    services = window.router.services
    books = services.books.books
    assert books is not None
    services.books._books = replace(books, parcels=())
    services.bus.publish(BooksRead(books.at))


def test_a_buyer_of_long_ago_is_found_and_shown(bench_window: PlayOnShop, shop: ShopHands) -> None:
    shop.edit(order=NUMBER, address={"name": "Zebedee Quill"})
    shop.edit(order=NUMBER, ship=TODAY)

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        await forget_what_was_read(window)
        assert not trackings(view)
        view.focus_search()
        window.type("quill ZEB")
        window.keys(Qt.Key.Key_Return)
        await until(lambda: trackings(view) == [TRACKING], "the buyer was found")
        await until(lambda: not view.stop.isVisible(), "everything was looked through")
        assert view.foot.plain.startswith("1 parcel")
        assert view.card.number.text() == f"Order {NUMBER}"
        view.search.selectAll()
        window.type("candle")
        assert view.day.plain == "Today", "another search begins"
        window.keys(Qt.Key.Key_Return)
        await until(lambda: len(trackings(view)) > 1, "by what was in it")
        view.search.selectAll()
        window.type("nobody of that name")
        window.keys(Qt.Key.Key_Return)
        await until(lambda: "on any day" in view.blank.text.plain, "that all was looked through is said")

    bench_window(scenario)


def test_looking_through_all_days_can_be_stopped_and_keeps_what_it_found(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    shop.edit(order=NUMBER, address={"name": "Zebedee Quill"})
    shop.edit(order=NUMBER, ship=TODAY)

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        shop.fault("*", "slow", seconds=3.0, count=40)
        view.focus_search()
        window.type("zebedee")
        window.keys(Qt.Key.Key_Return)
        await until(view.stop.isVisible, "it goes on")
        assert trackings(view) == [TRACKING], "what was read already is there at once"
        window.click(view.stop)
        await until(lambda: not (view.stop.isVisible() or view.progress.is_busy), "it ended")
        assert trackings(view) == [TRACKING]
        shop.clear_faults()

    bench_window(scenario)


def test_the_pictures_lead_to_their_parcels(bench_window: PlayOnShop, shop: ShopHands) -> None:
    two_parcels_today(shop)

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        everything = trackings(view)
        assert {TRACKING, SECOND} <= set(everything)
        at = next(at for at, bar in enumerate(view.carriers.bars) if bar.key == "USPS")
        view.carriers.setFocus()
        for _ in range(at):
            window.keys(Qt.Key.Key_Right)
        window.keys(Qt.Key.Key_Space)
        assert SECOND in trackings(view)
        assert {row.carrier for row in view.model.rows} == {"USPS"}
        assert "USPS" in view.only.text()
        window.click(view.only)
        assert trackings(view) == everything
        hour = view.hours.bars[-1]
        view.hours.setFocus()
        window.keys(Qt.Key.Key_Left)
        window.keys(Qt.Key.Key_Space)
        assert len(trackings(view)) == hour.value
        assert {str(row.hour) for row in view.model.rows} == {hour.key}

    bench_window(scenario)


def test_closing_the_day_tells_what_is_not_sent_unsure_and_not_told(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    shop.edit(order=NUMBER, ship=TODAY | {"notice_failed": True})
    first = "shipping_info" if generation is Generation.V3 else "create_shipment"

    async def scenario(window: BenchWindow) -> None:
        services = window.router.services
        order = await services.orders.open(WAITS)
        draft = replace(services.shipping.draft_for(order), carrier="UPS", tracking_number="1Z999AA10123459983")
        shop.fault(first, "429", count=50, retry_after=600)
        plan = await services.shipping.ship(draft)
        assert plan.outcome is PlanOutcome.OPEN
        view = await go_there(window)
        window.click(view.close_day)
        await until(view.closing.isVisible, "the day is shown whole")
        sheet = view.closing.sheet.toPlainText()
        assert "Not sent yet: 1" in sheet
        assert WAITS in sheet
        assert "Not told to the shop: 1" in sheet
        assert TRACKING in sheet
        assert "Unsure: look at Ordoro: none" in sheet
        shop.clear_faults()

    bench_window(scenario)
