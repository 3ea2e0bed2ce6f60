"""A choice that cannot be written to the disk holds for the day, is said, and stops nothing at the bench."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from app.bench.events import Chosen, Sending, Taught
from app.bench.question import Answer
from app.settings.model import Preset
from app.settings.store import SettingsNotKept
from app.settings.taught import NotKept
from tests.builders import a_draft
from tests.unit.services.bench_hands import BenchHands, an_order_for, candles, matches


@pytest.fixture
def hands(tmp_path: Path) -> BenchHands:
    """A bench with an order open, whose settings and taught codes cannot be written."""
    made = BenchHands(tmp_path, an_order_for(candles(), matches()))
    for name in ("settings.json", "taught.json"):
        (tmp_path / name).mkdir()
    made.bench.scans.order("1-1042")
    return made


def said(hands: BenchHands) -> list[type[Exception]]:
    return [type(error) for error in hands.not_kept_said]


def test_a_parcel_is_handed_over_and_its_method_is_the_carriers_for_the_day(hands: BenchHands) -> None:
    hands.bench.commands.handed_over(a_draft(carrier="UPS", method="UPS® Ground"))
    hands.last(Sending)
    assert hands.settings.settings.last_methods["UPS"] == "UPS® Ground"
    assert said(hands) == [SettingsNotKept]


def test_who_packs_is_told_as_ever(hands: BenchHands) -> None:
    hands.bench.commands.choose_packer("Ana")
    assert hands.last(Chosen) == Chosen("packer", "Ana")
    assert said(hands) == [SettingsNotKept]


def test_a_preset_is_there_and_told_as_ever(hands: BenchHands) -> None:
    hands.label()
    assert hands.bench.commands.keep_preset("Flat rate") is not None
    assert hands.last(Chosen) == Chosen("preset", "Flat rate")
    hands.bench.commands.change_presets((Preset("Tube", "UPS", "", Decimal(1)),))
    assert [each.name for each in hands.settings.settings.presets] == ["Tube"]
    assert said(hands) == [SettingsNotKept, SettingsNotKept]


def test_a_taught_code_counts_and_is_told_as_ever(hands: BenchHands) -> None:
    hands.bench.scans.unknown("4006381333931")
    question = hands.session.question
    assert question is not None
    hands.bench.answer([choice.answer for choice in question.choices].index(Answer.LINE))
    question = hands.session.question
    assert question is not None
    hands.bench.answer([choice.value for choice in question.choices].index("1"))
    hands.last(Taught)
    assert sum(hands.counted.values()) == 1
    assert said(hands) == [NotKept]
