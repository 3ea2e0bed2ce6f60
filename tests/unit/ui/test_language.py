"""Which words and which numbers are spoken, and when they are looked up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app import words
from app.domain.money import parse_amount
from app.settings.model import Language
from ui import language
from ui.kit import dates
from ui.pseudo import longer


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    language.install(Language.ENGLISH)
    QLocale.setDefault(QLocale.system())


def test_counted_texts_have_the_form_of_their_number() -> None:
    say = [words.counted("Bench", "%n item", "%n items", count) for count in (0, 1, 2, 1234)]
    assert say == ["0 items", "1 item", "2 items", "1,234 items"]
    language.install(Language.SPANISH)
    say = [words.counted("Bench", "%n item", "%n items", count) for count in (0, 1, 2, 1234)]
    assert say == ["0 artículos", "1 artículo", "2 artículos", "1,234 artículos"]


def test_what_nobody_translated_is_said_in_english() -> None:
    language.install(Language.SPANISH)
    assert words.translate("Bench", "a text that there is not") == "a text that there is not"


def test_a_text_of_a_class_is_looked_up_when_it_is_read() -> None:
    class Order:
        title = words.Later("Bench", "shipped")

    assert Order.title == "shipped"
    language.install(Language.SPANISH)
    assert Order.title == Order().title == "despachado"
    language.install(Language.ENGLISH)
    assert Order.title == "shipped"


@pytest.mark.parametrize(
    ("place", "money", "day", "clock"),
    [
        (QLocale("es_US"), "1,234.50", "5 mar", "2:03 p.m."),
        (QLocale("es_ES"), "1234,50", "5 mar", "14:03"),
        (QLocale("en_US"), "1,234.50", "Mar 5", "2:03 PM"),
        (QLocale("de_DE"), "1.234,50", "5 März", "14:03"),
        (QLocale.c(), "1234.50", "5 Mar", "14:03"),
    ],
)
def test_money_days_and_times_are_written_as_the_country_has_them(
    place: QLocale, money: str, day: str, clock: str
) -> None:
    QLocale.setDefault(place)
    words.speak(words.ENGLISH if place == QLocale.c() else language.Spoken())
    amount = Decimal("1234.50")
    assert words.money(amount) == money
    assert dates.short(date(2026, 3, 5)) == day
    local = datetime(2026, 3, 5, 14, 3, tzinfo=datetime.now(UTC).astimezone().tzinfo)
    assert dates.clock(local).replace("\u202f", " ").replace("\xa0", " ") == clock
    assert parse_amount(words.money(amount)) == amount, "what is shown can be typed"


def test_longer_words_keep_what_is_no_word() -> None:
    said = longer("Save {items} to &file (*.csv)")
    assert "{items}" in said
    assert "&f" in said
    assert "(*.csv)" in said
    assert len(said) >= 1.4 * len("Save {items} to &file (*.csv)")
    assert longer("…") == "…"
