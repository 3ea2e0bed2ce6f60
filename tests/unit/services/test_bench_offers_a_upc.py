"""A code that was taught, and is offered to be saved as the product's UPC at Ordoro."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.bench.events import AllCounted, CountdownStarted, Counted, Taught, TooMany
from app.bench.question import Answer, Ask, Question
from app.bench.stage import Stage
from app.domain.product import Product
from tests.builders import a_plan
from tests.unit.services.bench_hands import CANDLE, MATCHES, BenchHands, an_order_for, candles, matches

CODE = "850010100012"
ONLY_HERE, SAVE = 0, 1


def taught(folder: Path, code: str = CODE, *, ordered: int = 1, **settings: object) -> BenchHands:
    """A bench at which `code` was scanned and said to be the candle's, one piece a scan."""
    hands = BenchHands(folder, an_order_for(candles(ordered), matches(1)), **settings)
    hands.bench.scans.order("1-1042")
    hands.bench.scans.unknown(code)
    hands.bench.answer(0)
    if ordered > 1:
        assert asked(hands).ask is Ask.UNITS
        hands.bench.answer(0)
    return hands


def asked(hands: BenchHands) -> Question:
    question = hands.session.question
    assert question is not None, "nothing is asked"
    return question


@pytest.mark.parametrize("ordered", [1, 3])
def test_a_taught_code_is_offered_as_the_upc_and_saved_when_that_is_chosen(tmp_path: Path, ordered: int) -> None:
    hands = taught(tmp_path, ordered=ordered)
    question = asked(hands)
    assert (question.ask, question.about, question.other) == (Ask.UPC, CODE, CANDLE)
    assert [choice.answer for choice in question.choices] == [Answer.HERE_ONLY, Answer.SAVE_UPC]
    counted = hands.last(Taught).counted
    assert isinstance(counted, Counted), "what was taught and counted is told, not the offer"
    assert counted.item == f"The {CANDLE}"
    hands.bench.answer(SAVE)
    assert hands.upcs == [(CANDLE, CODE)]
    assert hands.session.question is None


def test_what_is_known_at_this_bench_only_is_not_saved(tmp_path: Path) -> None:
    hands = taught(tmp_path)
    hands.bench.answer(ONLY_HERE)
    assert (hands.upcs, hands.session.question) == ([], None)
    assert hands.taught.find(CODE) is not None


def test_the_next_scan_puts_the_offer_away_and_saves_nothing(tmp_path: Path) -> None:
    hands = taught(tmp_path)
    hands.item(MATCHES)
    hands.last(AllCounted)
    assert (hands.upcs, hands.session.question) == ([], None)


def test_a_product_that_has_a_upc_is_offered_none(tmp_path: Path) -> None:
    hands = BenchHands(tmp_path, an_order_for(candles(1), matches(1)))
    hands.known.products = {CANDLE: Product(CANDLE, "Candle", upc="850019999999")}
    hands.bench.scans.order("1-1042")
    for code, line in ((CODE, 0), ("850010100029", 1)):  # the matches are in no catalogue that was read
        hands.bench.scans.unknown(code)
        hands.bench.answer(line)
        assert hands.session.question is None


def test_a_case_of_six_is_offered_as_nobodys_upc(tmp_path: Path) -> None:
    hands = BenchHands(tmp_path, an_order_for(candles(8)))
    hands.bench.scans.order("1-1042")
    hands.bench.scans.unknown(CODE)
    hands.bench.answer(0)
    hands.bench.answer(1)
    assert hands.counted == {"11": 6}
    assert hands.session.question is None


@pytest.mark.parametrize("code", ["10850010100019", "https://example.com/a", "A B", "x" * 40], ids=str)
def test_what_no_barcode_on_goods_says_is_not_offered(tmp_path: Path, code: str) -> None:
    hands = taught(tmp_path, code)
    assert hands.session.question is None


def test_what_was_counted_wrongly_is_loud_and_offers_nothing(tmp_path: Path) -> None:
    hands = BenchHands(tmp_path, an_order_for(candles(1), matches(1)))
    hands.bench.scans.order("1-1042")
    hands.item(CANDLE)
    hands.bench.scans.unknown(CODE)
    hands.bench.answer(1)  # the lines that are complete stand last
    hands.last(TooMany)
    assert hands.session.question is None


def test_the_offer_does_not_hold_up_what_ships_by_itself(tmp_path: Path) -> None:
    hands = BenchHands(tmp_path, an_order_for(candles(1)), ship_by_itself=True)
    hands.bench.scans.order("1-1042")
    hands.label()
    hands.bench.scans.unknown(CODE)
    hands.bench.answer(0)
    assert asked(hands).ask is Ask.UPC
    hands.last(CountdownStarted)
    hands.pass_time(4)
    assert hands.sent == ["1-1042"]


def test_the_offer_goes_with_the_parcel(tmp_path: Path) -> None:
    hands = taught(tmp_path)
    plan = a_plan()
    hands.session.follow(replace(plan, subject=replace(plan.draft, order=hands.desk.waiting.orders["1-1042"])))
    assert hands.session.stage is not Stage.OPEN
    assert hands.session.question is None
