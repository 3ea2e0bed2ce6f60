"""A question of the scanner's answers to the keys 1 to 9 in whichever view is shown, on the way in and out too."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bench.events import AllCounted, Counted, PostcodeMismatch
from app.bench.question import Ask
from app.bench.stage import Stage
from app.domain.generation import Generation
from app.scan.commands import Command, CommandKind, text_of
from tests import labels
from tests.e2e.harness import settle, until
from tests.e2e.test_scanner_runs_the_bench import Packer, start, wanted
from tests.practice_shop import ShopHands, running_shop
from ui.bench.state import BenchState

Go = Callable[[Callable[[Packer], Coroutine[object, object, None]]], None]
ELSEWHERE = labels.usps_bars(9_000_001, "00501")


@pytest.fixture
def shop() -> Iterator[ShopHands]:
    with running_shop(Generation.V3, orders=40, seed=7, rate_limit=False) as hands:
        yield hands


@pytest.fixture
def go(qapp: QApplication, shop: ShopHands, tmp_path: Path) -> Go:
    """Plays a scenario with an order open and the cursor in its tracking number."""

    def play(scenario: Callable[[Packer], Coroutine[object, object, None]]) -> None:
        async def opened(packer: Packer) -> None:
            waiting = packer.window.router.bench_presenter.work.desk.waiting.orders.values()
            order = next(each for each in waiting if wanted(each) and each.remaining > 1)
            packer.scan(order.number)
            await packer.opened(order)
            await until(lambda: not shown(packer).is_reading, "it was read")
            packer.bench.go_to_tracking()
            await scenario(packer)

        start(qapp, shop, tmp_path, opened)

    return play


def shown(packer: Packer) -> BenchState:
    state = packer.bench.state
    assert state is not None
    return state


def asked(packer: Packer) -> Ask | None:
    question = shown(packer).question
    return question.ask if question is not None else None


async def switch(packer: Packer) -> None:
    packing = packer.window.router.packing
    was_on = packing.is_on
    packer.window.keyboard.press(Qt.Key.Key_F11)
    await until(lambda: packing.is_on != was_on, "packing mode was switched")
    await settle()


async def ask_postcode(packer: Packer) -> None:
    packer.scan(ELSEWHERE)
    await until(lambda: asked(packer) is Ask.POSTCODE, "another address is asked about")


def test_two_questions_with_the_view_switched_in_between_do_not_stop_the_bench(go: Go) -> None:
    async def scenario(packer: Packer) -> None:
        await switch(packer)
        await ask_postcode(packer)
        packer.scan("ZZZ998877")
        await until(lambda: asked(packer) is Ask.LINE, "the unknown code is asked about")
        await switch(packer)
        question, order = shown(packer).question, shown(packer).order
        assert question is not None
        assert order is not None
        packer.window.keyboard.type(str(len(question.choices)))
        await until(lambda: asked(packer) is not Ask.LINE, "it was answered")
        packer.scan(labels.usps_bars(1, order.ship_to.zip))
        await until(lambda: shown(packer).entry.tracking_number == labels.usps(1), "the bench goes on")

    go(scenario)


@pytest.mark.parametrize("inside", [True, False])
def test_a_question_is_answered_in_the_view_that_was_switched_to(go: Go, inside: bool) -> None:
    async def scenario(packer: Packer) -> None:
        if inside:
            await switch(packer)
        await ask_postcode(packer)
        await switch(packer)
        packer.window.keyboard.type("1")
        await until(lambda: asked(packer) is None, "it was answered")
        assert shown(packer).entry.tracking_number == ""
        packer.scan(labels.ups(1))
        await until(lambda: shown(packer).entry.tracking_number == labels.ups(1), "the next label is taken")

    go(scenario)


def test_the_keys_go_back_to_the_bench_after_the_answer(go: Go) -> None:
    async def scenario(packer: Packer) -> None:
        await switch(packer)
        await ask_postcode(packer)
        await switch(packer)
        packer.window.keyboard.type("1")
        await until(lambda: asked(packer) is None, "it was answered")
        packer.window.keyboard.type("77")
        await until(lambda: shown(packer).entry.tracking_number == "77", "typing goes into the tracking number")

    go(scenario)


def test_an_item_scan_does_not_hide_the_question_about_another_address(go: Go) -> None:
    async def scenario(packer: Packer) -> None:
        order = shown(packer).order
        assert order is not None
        await ask_postcode(packer)
        packer.scan(order.lines[0].upc or order.lines[0].sku)
        await until(lambda: packer.last(Counted) or packer.last(AllCounted), "the item was counted")
        packer.scan(labels.ups(1))
        await until(lambda: packer.last(PostcodeMismatch), "the next label is stopped")
        await settle()
        assert packer.bench.scan.band.title.plain == "Press 1 first, then scan it again"
        packer.window.keyboard.type("1")
        await until(lambda: asked(packer) is None, "it was answered")
        assert shown(packer).entry.tracking_number == ""
        packer.scan(labels.ups(1))
        await until(lambda: shown(packer).entry.tracking_number == labels.ups(1), "the label is taken")

    go(scenario)


@pytest.mark.parametrize("by", ["keys", "barcode"])
def test_which_carrier_is_answered_before_the_parcel_goes_and_not_after(go: Go, by: str) -> None:
    async def scenario(packer: Packer) -> None:
        window = packer.window
        window.application.settings.change(ship_by_itself=False, carriers=("UPS", "USPS"))
        packer.scan("9261290283641500004181")  # of the shape that USPS, UPS and others share
        await until(lambda: asked(packer) is Ask.CARRIER, "which carrier?")
        chosen = shown(packer).entry.carrier
        window.bench.form.tracking.setFocus()
        if by == "keys":
            await until(lambda: window.bench.is_looked_at, "what is pressed is meant for this order")
            window.keyboard.now += 1000
            window.keyboard.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        else:
            packer.scan(text_of(Command(CommandKind.SHIP)))
        await settle()
        assert shown(packer).stage is Stage.OPEN
        assert asked(packer) is Ask.CARRIER
        assert window.bench.scan.choices.hasFocus()
        window.keyboard.type("2")
        await until(lambda: asked(packer) is None, "it is answered")
        assert shown(packer).entry.carrier != chosen
        carrier = shown(packer).entry.carrier
        packer.scan(text_of(Command(CommandKind.SHIP)))
        await until(lambda: shown(packer).stage is Stage.DONE, "it left")
        plan = shown(packer).plan
        assert plan is not None
        assert plan.draft.carrier == carrier

    go(scenario)


def test_closing_in_packing_mode_shows_what_it_asks_before(go: Go) -> None:
    async def scenario(packer: Packer) -> None:
        packer.scan(labels.ups(1))
        await until(lambda: shown(packer).entry.tracking_number == labels.ups(1), "something is entered")
        packer.window.keyboard.press(Qt.Key.Key_Escape)  # stops the countdown
        await switch(packer)
        packer.window.keyboard.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        await until(packer.window.notices, "it asks")
        assert not packer.window.router.packing.is_on
        assert packer.window.application.notices.isVisible()

    go(scenario)
