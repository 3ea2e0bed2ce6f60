"""What is kept when Ordoro does not answer, and what the drawer says and offers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.bench.stage import Stage
from app.bootstrap import Account
from app.domain.generation import Generation
from app.practice.server import Options as ShopOptions
from app.practice.server import PracticeServer
from tests.disk_trouble import steps_cannot_be_read
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, play, until
from tests.e2e.test_day_page import go_there as go_to_the_day
from tests.practice_shop import KEY, ShopHands
from ui.outbox.card import Choice

FULL = "1-1001"
ANOTHER = "1-1006"
LAST_CALL = {Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "read=2 settle_margin=0.1 first_pause=0.05 longest_pause=0.2 look_around=0.2")


async def ship(window: BenchWindow, number: str, tracking: str = "1Z999AA10123456784") -> None:
    await window.open_order(number)
    window.bench.go_to_tracking()
    window.type(tracking)
    window.bench.form.carrier.setCurrentIndex(window.bench.form.carrier.findText("UPS"))
    window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def stage(window: BenchWindow) -> Stage | None:
    return window.bench.state.stage if window.bench.state else None


async def become_unsure(window: BenchWindow, shop: ShopHands, generation: Generation) -> None:
    """Our request is lost, and meanwhile somebody saves another number; the drawer is open then."""
    shop.fault(LAST_CALL[generation], "drop_before")
    await ship(window, FULL)
    await until(lambda: stage(window) is Stage.KEPT, "it is kept")
    shop.edit(order=FULL, ship={"tracking": "OTHER-1", "carrier": "USPS"})
    await until(lambda: stage(window) is Stage.UNSURE, "it cannot be told")
    window.keys(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


def test_a_shipment_without_an_answer_is_kept_and_goes_by_itself(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        shop.fault(LAST_CALL[generation], "drop_before")
        await ship(window, FULL)
        await until(lambda: stage(window) is Stage.KEPT, "it is kept")
        assert "1 waiting to send" in window.application.window.header.queue.text()
        assert "is kept here" in window.bench.outcome.title.plain
        assert window.bench.ship_bar.button.text() == "Next order"
        assert not window.router.outbox.isVisible()
        await until(lambda: stage(window) is Stage.DONE, "it was sent")
        assert not window.application.window.header.queue.isVisible()
        assert len(shop.events("channel_notice")) == 1

    bench_window(scenario)


def test_a_plan_that_fails_while_another_order_is_packed_opens_the_drawer(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        shop.fault(LAST_CALL[generation], "drop_before", order=FULL)
        shop.fault(LAST_CALL[generation], "refuse", order=FULL, count=2)
        await ship(window, FULL)
        await until(lambda: stage(window) is Stage.KEPT, "it is kept")
        await window.open_order(ANOTHER)
        drawer = window.router.outbox
        await until(drawer.isVisible, "a person is needed")
        assert "1 needs you" in window.application.window.header.queue.text()
        (card,) = drawer.cards
        assert card.number.plain == FULL
        assert card.badge.text == "✕ failed"
        window.click(card.buttons[Choice.TRY_AGAIN])
        await until(lambda: drawer.cards and drawer.cards[0].badge.text != "✕ failed")
        await until(lambda: not drawer.cards or drawer.cards[0].badge.text == "✕ failed", "it was tried")
        if drawer.cards:
            window.click(drawer.cards[0].buttons[Choice.TRY_AGAIN])
        await until(lambda: not drawer.cards, "everything was sent")
        assert drawer.blank.isVisible()
        window.keys(Qt.Key.Key_Escape)
        assert len(shop.events("channel_notice")) == 1

    bench_window(scenario)


def test_a_drawer_that_opens_by_itself_covers_nothing_of_the_bench_at_which_somebody_types(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await fail_beside(window, shop, generation)
        cost = window.bench.form.cost
        drawer = window.router.outbox
        await until(drawer.isVisible, "a person is needed")
        assert cost.hasFocus()
        window.type("7.35")
        page = window.router.page
        assert not drawer.geometry().intersects(QRect(page.right.mapTo(page, QPoint()), page.right.size()))
        page.splitter.setSizes([400, page.width() - 400])
        assert not drawer.geometry().intersects(QRect(page.right.mapTo(page, QPoint()), page.right.size()))
        window.click(window.bench.ship_bar.button)
        window.keys(Qt.Key.Key_Escape)
        assert drawer.isHidden(), "and is closed from there"
        window.keys(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        assert drawer.geometry().right() == page.rect().right(), "where somebody asked for it, it has its own place"
        assert drawer.close_button.hasFocus()

    bench_window(scenario)


async def fail_beside(window: BenchWindow, shop: ShopHands, generation: Generation) -> None:
    """A parcel that is kept fails while the cost of another order is typed."""
    shop.fault(LAST_CALL[generation], "drop_before", order=FULL)
    shop.fault(LAST_CALL[generation], "refuse", order=FULL, count=2)
    await ship(window, FULL)
    await until(lambda: stage(window) is Stage.KEPT, "it is kept")
    await window.open_order(ANOTHER)
    window.bench.form.cost.setFocus()


@pytest.mark.parametrize("width", [1366, 1024])
def test_a_drawer_that_opens_by_itself_covers_no_notice(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation, width: int
) -> None:
    async def scenario(window: BenchWindow) -> None:
        main = window.application.window
        main.resize(width, 768)
        await fail_beside(window, shop, generation)
        drawer, notices = window.router.outbox, window.application.notices
        await until(drawer.isVisible, "a person is needed")
        await until(lambda: notices.card(f"bench.stopped.{FULL}"), "it is said")
        card = notices.card(f"bench.stopped.{FULL}")
        assert card is not None
        await until(lambda: card.height() > 1, "it has its place")
        seen = main.childAt(card.mapTo(main, card.rect().center()))
        assert seen is not None
        assert seen is card or card.isAncestorOf(seen), f"{seen} lies over it"
        opens = next(each for each in card.findChildren(QPushButton) if each.text() == f"Open {FULL}")
        assert main.childAt(opens.mapTo(main, opens.rect().center())) is opens

    bench_window(scenario)


def test_a_drawer_that_opens_while_another_program_is_in_front_leaves_the_keys_where_they_were(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.application.settings.change(hold_seconds=2)
        shop.fault(LAST_CALL[generation], "refuse", order=FULL)
        await ship(window, FULL)
        await until(lambda: stage(window) is Stage.HELD, "it is held back")
        await window.open_order(ANOTHER)
        window.bench.form.cost.setFocus()
        label_program = QWidget()
        label_program.show()
        label_program.activateWindow()
        await until(lambda: QApplication.focusWidget() is None, "the packer prints a label")
        drawer = window.router.outbox
        await until(drawer.isVisible, "a person is needed")
        page, main = window.router.page, window.application.window
        assert not drawer.geometry().intersects(QRect(page.right.mapTo(page, QPoint()), page.right.size()))
        assert main.focusWidget() is window.bench.form.cost
        label_program.close()

    bench_window(scenario)


@pytest.mark.parametrize("choice", [Choice.DROP, Choice.THERE])
def test_another_number_at_ordoro_is_unsure_and_a_person_decides(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation, choice: Choice
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await become_unsure(window, shop, generation)
        (card,) = window.router.outbox.cards
        assert "OTHER-1" in card.why.plain
        window.click(card.buttons[choice])
        if card.asks.isVisible():
            window.click(card.buttons[choice])
        await until(lambda: not window.router.outbox.cards, "it is over")
        assert shop.events("channel_notice") == []

    bench_window(scenario)


def test_sending_an_unsure_step_again_overwrites_nothing(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await become_unsure(window, shop, generation)
        drawer = window.router.outbox
        window.click(drawer.cards[0].buttons[Choice.SEND_AGAIN])
        await until(lambda: drawer.cards and drawer.cards[0].badge.text in ("✕ failed", "? unsure"), "it was tried")
        assert "OTHER-1" in drawer.cards[0].why.plain
        assert shop.events("channel_notice") == []

    bench_window(scenario)


def test_a_disk_that_can_be_used_again_puts_away_what_was_said_about_it(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        services, drawer = window.router.services, window.router.outbox
        with steps_cannot_be_read(services):
            services.worker.wake()
            await until(drawer.halt.text, "it is said")
            assert len(window.notices()) == 1
        await until(lambda: not drawer.halt.text(), "it goes on")
        assert window.notices() == []

    bench_window(scenario)


def test_what_cannot_be_read_at_the_start_is_said_and_worked_off_once_it_can(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        drawer = window.router.outbox
        with steps_cannot_be_read(window.router.services):
            window.router.outbox_presenter.start()
            await until(drawer.halt.text, "it is said")
        await until(lambda: not drawer.halt.text(), "it was read")
        assert window.notices() == []
        shop.fault(LAST_CALL[generation], "429")
        await ship(window, FULL)
        await until(lambda: stage(window) is Stage.DONE, "the queue was worked off")

    bench_window(scenario)


@pytest.mark.parametrize("kind", list(Generation), ids=str)
def test_what_was_kept_offline_is_sent_after_the_next_start(
    qapp: QApplication, tmp_path: Path, kind: Generation
) -> None:
    ports: list[int] = []

    def account() -> Account:
        return Account(f"http://127.0.0.1:{ports[0]}", *KEY)

    shop = PracticeServer(generation=kind.value)
    shop.start()
    ports.append(int(shop.url.rpartition(":")[2]))

    async def kept(window: BenchWindow) -> None:
        await window.open_order(FULL)
        shop.stop()
        window.bench.go_to_tracking()
        window.type("1Z999AA10123456784")
        window.bench.form.carrier.setCurrentIndex(window.bench.form.carrier.findText("UPS"))
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: stage(window) is Stage.KEPT, "it is kept")

    async def sent(window: BenchWindow) -> None:
        await until(lambda: window.orders.model.all_rows, "the last list is shown")
        await until(lambda: not window.application.window.header.queue.isVisible(), "everything was sent")

    play(qapp, account(), tmp_path, kept)
    with PracticeServer(ShopOptions(port=ports[0], generation=kind.value)) as again:
        play(qapp, account(), tmp_path, sent)
        assert len(ShopHands(again.url).events("channel_notice")) == 1


def test_a_damaged_memory_is_said_and_put_aside(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "outbox.sqlite").write_bytes(b"no database at all " * 100)

    async def scenario(window: BenchWindow) -> None:
        assert "What waited to be sent could not be read" in window.notices()
        await window.open_order(FULL)

    with PracticeServer() as shop:
        play(qapp, Account(shop.url, *KEY), tmp_path, scenario)
    assert list(tmp_path.glob("outbox.damaged-*"))


def test_an_unsure_plan_shows_what_was_sent_and_what_ordoro_shows_side_by_side(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await become_unsure(window, shop, generation)
        (card,) = window.router.outbox.cards
        await until(lambda: "USPS OTHER-1" in card.facts.shown.plain, "what Ordoro shows now")
        assert "UPS 1Z999AA10123456784" in card.facts.sent.plain
        assert card.facts.isVisible()
        assert "1Z999AA10123456784" not in card.facts.shown.plain

    bench_window(scenario)


def test_the_details_of_a_plan_can_be_copied(bench_window: PlayOnShop, shop: ShopHands, generation: Generation) -> None:
    async def scenario(window: BenchWindow) -> None:
        await become_unsure(window, shop, generation)
        QApplication.clipboard().clear()
        window.click(window.router.outbox.cards[0].buttons[Choice.COPY])
        await until(lambda: QApplication.clipboard().text(), "they are copied")
        copied = QApplication.clipboard().text()
        assert f"Order {FULL} · {generation.value}" in copied
        assert "moved" in copied
        assert "Authorization" not in copied

    bench_window(scenario)


@pytest.mark.parametrize("choice", [Choice.DELETE, Choice.DROP])
def test_dropping_a_half_done_plan_says_what_stays_and_offers_to_delete_the_shipment(
    qapp: QApplication, tmp_path: Path, choice: Choice
) -> None:
    async def scenario(window: BenchWindow) -> None:
        hands.fault("tracking", "refuse")
        await ship(window, FULL)
        await until(lambda: stage(window) is Stage.FAILED, "it was refused")
        window.keys(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        (card,) = window.router.outbox.cards
        assert "Shipment 1-1001-1 made" in card.stands.plain
        window.click(card.buttons[Choice.DROP])
        assert card.asks.plain == "1-1001-1 stays at Ordoro, not tracked, unless it is deleted."
        window.click(card.keep)
        assert not card.asks.isVisible()
        window.click(card.buttons[Choice.DROP])
        window.click(card.buttons[choice])
        await until(lambda: not window.router.outbox.cards, "it is over")
        await until(lambda: len(hands.events("shipment_deleted")) == (choice is Choice.DELETE), "the shipment")
        order = await window.router.services.orders.open(FULL)
        assert len(order.open_shipments) == (choice is Choice.DROP)

    with PracticeServer() as shop:
        hands = ShopHands(shop.url)
        play(qapp, Account(shop.url, *KEY), tmp_path, scenario)


def test_dropping_after_a_split_says_that_it_stays(qapp: QApplication, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        hands.fault("shipping_info", "refuse")
        await window.open_order("1-1002")
        row = window.bench.lines.rows[0]
        row.quantity.edit.setFocus()
        window.type("0", row.quantity.edit)
        await ship(window, "1-1002")
        await until(lambda: stage(window) is Stage.FAILED, "it was refused")
        window.keys(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        (card,) = window.router.outbox.cards
        window.click(card.buttons[Choice.DROP])
        assert card.asks.plain.startswith("A split cannot be undone: 1-1002-1, 1-1002-2 go on waiting")
        assert not card.buttons[Choice.DELETE].isVisible()
        window.click(card.buttons[Choice.DROP])
        await until(lambda: not window.router.outbox.cards, "it is over")

    with PracticeServer(generation="v3") as shop:
        hands = ShopHands(shop.url)
        play(qapp, Account(shop.url, *KEY), tmp_path, scenario)


@pytest.mark.parametrize("kind", list(Generation), ids=str)
def test_edit_and_retry_after_a_restart_goes_on_in_the_same_plan_with_what_was_entered(
    qapp: QApplication, tmp_path: Path, kind: Generation
) -> None:
    with PracticeServer(generation=kind.value) as shop:
        hands = ShopHands(shop.url)

        async def refused(window: BenchWindow) -> None:
            hands.fault(LAST_CALL[kind], "refuse")
            await window.open_order("1-1002")
            row = window.bench.lines.rows[0]
            row.quantity.edit.setFocus()
            window.type("0", row.quantity.edit)
            await ship(window, "1-1002", "WRONG-1")
            await until(lambda: stage(window) is Stage.FAILED, "it was refused")

        async def again(window: BenchWindow) -> None:
            drawer = window.router.outbox
            await until(drawer.isVisible, "a person is needed")
            window.click(drawer.cards[0].buttons[Choice.OPEN])
            await until(lambda: stage(window) is Stage.FAILED and window.bench.is_looked_at, "it can be changed")
            tracking = window.bench.form.tracking
            assert tracking.text() == "WRONG-1"
            tracking.setFocus()
            tracking.selectAll()
            window.type("1Z999AA10123456784", tracking)
            window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            await until(lambda: stage(window) is Stage.DONE, "it went on")
            assert len(hands.events("shipment_created")) == (1 if kind is Generation.SHIPMENTS else 0)
            assert len(hands.events("split")) == (1 if kind is Generation.V3 else 0)
            (shipped,) = hands.events("shipped")
            assert shipped["tracking"] == "1Z999AA10123456784"

        play(qapp, Account(shop.url, *KEY), tmp_path, refused)
        play(qapp, Account(shop.url, *KEY), tmp_path, again)


def test_closing_the_day_counts_what_nobody_knows(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await become_unsure(window, shop, generation)
        view = await go_to_the_day(window)
        window.click(view.close_day)
        await until(view.closing.isVisible, "the day is shown whole")
        sheet = view.closing.sheet.toPlainText()
        assert "Unsure: look at Ordoro: 1" in sheet
        assert FULL in sheet[sheet.index("Unsure: look at Ordoro") :]
        assert "Not sent yet: none" in sheet

    bench_window(scenario)
