"""The import page, driven with real keys, a real clipboard and a real drop, on a real practice shop."""

from __future__ import annotations

import csv
import itertools
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from app.domain.incoming import Fate
from app.domain.order import Order
from app.services.import_run import Sent
from app.tables.mapping import Role
from tests import label_programs
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.label_programs import Parcel
from tests.practice_shop import ShopHands
from ui.options import Options, parse
from ui.tracking_import.page import ImportPage
from ui.tracking_import.view import ImportView


async def import_page(window: BenchWindow) -> ImportView:
    window.keys(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    page = window.router._pages["import"]
    assert isinstance(page, ImportPage)
    await until(page.view.isVisible, "the import page is in front")
    return page.view


async def whole_orders(window: BenchWindow, count: int) -> list[Order]:
    whole = [row for row in window.rows if not (row.is_short or row.is_in_process or "HOLD" in row.tags)]
    return [await window.router.services.orders.open(row.number) for row in whole[:count]]


def parcels_of(window: BenchWindow, orders: list[Order]) -> list[Parcel]:
    today = window.router.services.clock.today()
    return [replace(each, day=today) for each in label_programs.parcels_for(orders)]


def drop(view: ImportView, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    nothing = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, left, nothing)
    view.dropEvent(event)  # Qt sends it only after a mouse has dragged something here


async def judged(view: ImportView) -> None:
    await until(lambda: view.model.all_rows, "the rows are there")
    await until(lambda: not view.bar.progress.is_busy, "nothing is looked for any more")


def test_of_two_files_that_are_dropped_at_once_the_last_is_read(bench_window: PlayOnShop, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        parcels = parcels_of(window, await whole_orders(window, 2))
        first, second = tmp_path / "first.csv", tmp_path / "second.csv"
        first.write_bytes(label_programs.worldship(parcels))
        second.write_bytes(label_programs.worldship(parcels[:1]))
        view = await import_page(window)
        drop(view, first)
        drop(view, second)
        await judged(view)
        assert view.name.plain == "second.csv"
        assert len(view.model.all_rows) == 1

    bench_window(scenario)


def test_a_file_is_dropped_looked_over_and_shipped_without_a_click_on_the_mapping(
    bench_window: PlayOnShop, shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(window: BenchWindow) -> None:
        orders = await whole_orders(window, 4)
        parcels = parcels_of(window, orders)
        parcels[3] = replace(parcels[3], is_void=True)
        path = tmp_path / "end of day.csv"
        path.write_bytes(label_programs.worldship(parcels))
        view = await import_page(window)
        drop(view, path)
        await judged(view)
        assert view.name.plain == "end of day.csv"
        assert view.about.plain.startswith("UPS WorldShip · 4 rows")
        assert view.bar.send.text().startswith("Ship 3 orders")
        assert shop.events("shipped") == []
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: sum(row.sent is Sent.DONE for row in view.model.all_rows) == 3, "three are done")
        await until(view.bar.send.isVisible, "the run has ended")
        assert view.bar.words.plain == "3 done"
        assert len(shop.events("shipped")) == 3
        window.keys(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: all(each.order not in window.numbers for each in parcels[:3]), "they left the list")
        assert parcels[3].order in window.numbers

    bench_window(scenario)


def test_rows_are_pasted_with_the_keyboard_and_enter_alone_ships_nothing(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        parcels = parcels_of(window, await whole_orders(window, 2))
        QApplication.clipboard().setText("\n".join(f"{each.order}\t{each.tracking}" for each in parcels))
        window.application.settings.change(hold_seconds=20)
        view = await import_page(window)
        window.keys(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        await judged(view)
        assert "the shop is told at once" in view.bar.words.plain, "before anything is sent"
        assert [row.fate for row in view.model.all_rows] == [Fate.SHIP, Fate.SHIP]
        view.bar.send.setFocus()
        window.keys(Qt.Key.Key_Return)
        view.focus_work()
        window.keys(Qt.Key.Key_Return)
        assert shop.events("shipped") == []
        assert window.router._front == "bench"

    bench_window(scenario)


def test_problems_alone_are_shown_and_saved_with_their_reasons(bench_window: PlayOnShop, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        order = (await whole_orders(window, 1))[0]
        view = await import_page(window)
        text = f"Order,Tracking,Cost\n{order.number},{label_programs.ups_number(1)},7.35\n{order.number},9.4E+21,7.35\n"
        view.text_given.emit(text)
        await judged(view)
        window.click(view.problems)
        assert [row.line for row in view.model.rows] == [3]
        path = tmp_path / "problems.csv"
        presenter = window.router._pages["import"].presenter  # type: ignore[attr-defined]
        presenter.save_problems(path)
        await until(path.exists, "it is saved")
        await until(lambda: window.notices() == ["1 row saved"], "it is said")
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert rows[0] == ["Order", "Tracking", "Cost", "Why it was not sent"]
        assert rows[1][1] == "9.4E+21"
        assert "shortened" in rows[1][3]

    bench_window(scenario)


def test_a_proposal_ships_only_after_it_was_confirmed(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        order = (await whole_orders(window, 1))[0]
        view = await import_page(window)
        view.text_given.emit(f"Tracking,Recipient,Zip\n1Z999AA10100000773,{order.ship_to.name},{order.ship_to.zip}\n")
        await judged(view)
        assert view.model.all_rows[0].fate is Fate.CONFIRM
        assert not view.bar.send.isEnabled()
        window.click(view.bar.confirm)
        await until(lambda: view.model.all_rows[0].fate is Fate.SHIP, "it ships now")
        window.click(view.bar.send)
        assert view.table.hasFocus()
        await until(lambda: view.model.all_rows[0].sent is Sent.DONE, "it is done")
        assert [event["order"] for event in shop.events("shipped")] == [order.number]

    bench_window(scenario)


def test_after_a_run_what_went_with_it_is_no_problem(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        order = (await whole_orders(window, 1))[0]
        view = await import_page(window)
        view.text_given.emit(f"Order,Tracking\n{order.number},1Z999AA10100000773\n{order.number},1Z59405Y0300111480\n")
        await judged(view)
        window.click(view.bar.send)
        await until(lambda: view.model.all_rows[0].sent is Sent.DONE, "it is done")
        await window.router.services.orders.refresh()
        await until(view.bar.send.isVisible, "the run has ended")
        assert [row.is_problem for row in view.model.all_rows] == [False, False]
        assert view.good.text().endswith("1")
        assert len(shop.events("shipped")) == 1

    bench_window(scenario)


def test_a_proposal_can_be_confirmed_after_the_others_went(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        first, second = await whole_orders(window, 2)
        view = await import_page(window)
        view.text_given.emit(
            "Order,Tracking,Recipient,Zip\n"
            f"{first.number},1Z999AA10100000773,,\n"
            f",1Z59405Y0300111480,{second.ship_to.name},{second.ship_to.zip}\n"
        )
        await judged(view)
        window.click(view.bar.send)
        await until(lambda: view.model.all_rows[0].sent is Sent.DONE, "the first is done")
        await until(view.bar.confirm.isVisible, "the second can be confirmed")
        window.click(view.bar.confirm)
        await until(view.bar.send.isEnabled, "the second can be sent")
        window.click(view.bar.send)
        await until(lambda: all(row.sent is Sent.DONE for row in view.model.all_rows), "both are done")
        assert [event["order"] for event in shop.events("shipped")] == [first.number, second.number]

    bench_window(scenario)


def test_another_column_is_chosen_and_remembered(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        orders = await whole_orders(window, 2)
        text = "Tracking,Order,Mine\n" + "".join(
            f"{label_programs.ups_number(70 + at)},x{at},{order.number}\n" for at, order in enumerate(orders)
        )
        view = await import_page(window)
        view.text_given.emit(text)
        await judged(view)
        assert not any(row.fate is Fate.SHIP for row in view.model.all_rows)
        box = view.mapping.boxes[Role.ORDER]
        box.setCurrentIndex(box.findText("Mine"))
        await until(lambda: all(row.fate is Fate.SHIP for row in view.model.all_rows), "they ship now")
        window.click(view.bar.send)
        await until(lambda: all(row.sent for row in view.model.all_rows), "they are sent")
        await until(view.other.isEnabled, "the run has ended")
        view.text_given.emit(text)
        await until(lambda: "as you chose them before" in view.about.plain, "the choice was remembered")
        assert box.currentText() == "Mine"

    bench_window(scenario)


def test_a_workbook_is_named_and_the_next_file_is_taken(bench_window: PlayOnShop, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await import_page(window)
        path = tmp_path / "labels.csv"
        path.write_bytes(b"PK\x03\x04 and so on")
        drop(view, path)
        await until(lambda: "Excel workbook" in view.blank.text.plain, "it is said")
        path.write_text("Order,Tracking\n4711,1Z999AA10100000773\n", encoding="utf-8")
        drop(view, path)
        await judged(view)
        row = view.model.all_rows[0]
        assert (row.fate, row.words) == (Fate.BAD, "Ordoro knows no order 4711.")

    bench_window(scenario)


def test_a_running_import_can_be_stopped_and_what_is_left_is_offered_again(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        parcels = parcels_of(window, await whole_orders(window, 14))
        view = await import_page(window)
        view.text_given.emit(label_programs.stamps(parcels).decode())
        await judged(view)
        assert all(row.fate is Fate.SHIP for row in view.model.all_rows), [
            row.words for row in view.model.all_rows if row.fate is not Fate.SHIP
        ]
        window.click(view.bar.send)
        await until(lambda: any(row.sent for row in view.model.all_rows), "the first is done")
        assert window.router.half_filled()
        window.click(view.bar.pause)
        window.click(view.bar.cancel)
        await until(view.bar.send.isVisible, "it has stopped")
        done = sum(row.sent is Sent.DONE for row in view.model.all_rows)
        assert 1 <= done < 14
        assert len(shop.events("shipped")) == done
        assert view.bar.send.text().startswith(f"Ship {14 - done} order")
        window.click(view.bar.send)
        await until(lambda: all(row.sent is Sent.DONE for row in view.model.all_rows), "all are done")
        assert len(shop.events("shipped")) == 14

    bench_window(scenario)


def test_what_was_kept_while_ordoro_did_not_answer_is_shown_as_done_when_it_went(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        parcels = parcels_of(window, await whole_orders(window, 3))
        view = await import_page(window)
        view.text_given.emit(label_programs.worldship(parcels).decode("cp1252"))
        await judged(view)
        shop.fault("*", "drop_before", count=1000)
        window.click(view.bar.send)
        await until(lambda: window.router.waiting + window.router.needing, "they are kept in the outbox")
        window.click(view.bar.cancel)
        await until(lambda: any(row.sent is Sent.KEPT for row in view.model.all_rows), "it is said that they are kept")
        assert shop.events("shipped") == []
        shop.clear_faults()
        window.router.services.worker.resume()
        await until(lambda: all(row.sent is Sent.DONE for row in view.model.all_rows), "all are done", 40)
        assert len(shop.events("shipped")) == 3

    bench_window(scenario)


def test_ten_thousand_rows_never_freeze_the_window(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await import_page(window)
        rows = [f"9-{at},{label_programs.ups_number(at)},7.35" for at in range(10_000)]
        ticks: list[float] = []
        timer = QTimer()
        timer.setInterval(10)
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        timer.start()
        view.text_given.emit("Order,Tracking,Cost\n" + "\n".join(rows))
        await until(lambda: len(view.model.all_rows) == 10_000, "the rows are there", 40)
        await until(lambda: "Looking" in view.bar.words.plain, "they are looked for")
        timer.stop()
        longest = max(after - before for before, after in itertools.pairwise(ticks))
        print(f"the longest pause of the window: {longest * 1000:.0f} ms")
        assert longest < 1.0
        window.click(view.close_button)

    bench_window(scenario)


def test_a_file_that_the_program_is_started_with_is_shown_at_once(bench_window: PlayOnShop, tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_text("Order,Tracking\n4711,1Z999AA10100000773\n", encoding="utf-8")
    assert parse([str(path)]).file == path

    async def scenario(window: BenchWindow) -> None:
        page = window.router.page_named("import")
        assert window.application.window.pages.currentWidget() is page.view
        assert isinstance(page.view, ImportView)
        await judged(page.view)
        assert [row.tracking for row in page.view.model.all_rows] == ["1Z999AA10100000773"]

    bench_window(scenario, options=Options(data=tmp_path / "data", refresh_seconds=3600.0, file=path))


def test_a_number_that_another_bench_used_stops_its_row(
    bench_window: PlayOnShop, shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(window: BenchWindow) -> None:
        mine, fine, elsewhere = await whole_orders(window, 3)
        parcels = parcels_of(window, [mine, fine])
        shop.edit(order=elsewhere.number, ship={"tracking": parcels[0].tracking, "carrier": "UPS"})
        path = tmp_path / "end of day.csv"
        path.write_bytes(label_programs.worldship(parcels))
        view = await import_page(window)
        drop(view, path)
        await judged(view)
        assert [row.fate for row in view.model.all_rows] == [Fate.BAD, Fate.SHIP]
        assert f"already belongs to order {elsewhere.number}" in view.model.all_rows[0].words

    bench_window(scenario)
