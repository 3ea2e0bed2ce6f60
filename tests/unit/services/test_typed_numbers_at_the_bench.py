"""A tracking number that is typed chooses its carrier as its scan would, and never over somebody's choice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.bench.question import Answer, Ask
from tests import labels
from tests.unit.services.bench_hands import UPS, BenchHands, an_order_for, candles

USPS = labels.usps(7)


@pytest.fixture
def hands(tmp_path: Path) -> BenchHands:
    hands = BenchHands(tmp_path, an_order_for(candles()), last_methods={"UPS": "UPS® Ground"})
    hands.bench.scans.order("1-1042")
    return hands


def type_in(hands: BenchHands, number: str) -> None:
    for at in range(1, len(number) + 1):
        hands.bench.edit(replace(hands.entry, tracking_number=number[:at]))


@pytest.mark.parametrize(("number", "carrier", "method"), [(UPS, "UPS", "UPS® Ground"), (USPS, "USPS", "")])
def test_a_number_of_one_carriers_own_shape_chooses_it(
    hands: BenchHands, number: str, carrier: str, method: str
) -> None:
    type_in(hands, number)
    assert (hands.entry.carrier, hands.entry.method) == (carrier, method)
    assert hands.entry.tracking_number == number
    hands.bench.left_number()
    assert hands.session.question is None


def test_gaps_and_small_letters_do_not_matter_and_stay_as_they_were_typed(hands: BenchHands) -> None:
    hands.bench.edit(replace(hands.entry, tracking_number="1z 999 aa1 01 2345 6784"))
    assert hands.entry.carrier == "UPS"
    assert hands.entry.tracking_number == "1z 999 aa1 01 2345 6784"


@pytest.mark.parametrize("number", ["123456789012", UPS[:-1] + "9", "hello"])
def test_a_number_that_is_not_sure_chooses_nothing(hands: BenchHands, number: str) -> None:
    type_in(hands, number)
    assert hands.entry.carrier == ""


def test_what_was_chosen_for_a_number_goes_with_it(hands: BenchHands) -> None:
    type_in(hands, UPS)
    hands.bench.edit(replace(hands.entry, tracking_number=UPS[:-2]))
    assert (hands.entry.carrier, hands.entry.method) == ("", "")
    hands.bench.edit(replace(hands.entry, tracking_number=USPS))
    assert hands.entry.carrier == "USPS"


def test_a_chosen_carrier_stays_and_is_asked_about_once_the_number_is_whole(hands: BenchHands) -> None:
    hands.bench.edit(replace(hands.entry, carrier="USPS"))
    type_in(hands, UPS)
    assert hands.entry.carrier == "USPS"
    assert not hands.told[1:], "nobody is asked while typing"
    hands.bench.left_number()
    question = hands.session.question
    assert question is not None
    assert (question.ask, [choice.answer for choice in question.choices]) == (
        Ask.OTHER_CARRIER,
        [Answer.CARRIER, Answer.STAY],
    )
    hands.bench.answer(0)
    assert hands.entry.carrier == "UPS"


def test_the_carrier_that_was_chosen_is_asked_about_once(hands: BenchHands) -> None:
    hands.bench.edit(replace(hands.entry, carrier="USPS"))
    type_in(hands, UPS)
    hands.bench.left_number()
    hands.bench.answer(1)
    hands.bench.left_number()
    assert hands.session.question is None
    assert hands.entry.carrier == "USPS"


def test_a_method_that_was_chosen_makes_the_carrier_somebodys_choice(hands: BenchHands) -> None:
    type_in(hands, UPS)
    hands.bench.edit(replace(hands.entry, method="UPS Next Day Air"))
    hands.bench.edit(replace(hands.entry, tracking_number=USPS))
    assert (hands.entry.carrier, hands.entry.method) == ("UPS", "UPS Next Day Air")
