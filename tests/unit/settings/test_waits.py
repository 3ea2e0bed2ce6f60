import pytest

from app.settings.waits import VARIABLE, Waits


def test_the_defaults_are_the_ones_for_a_real_shop() -> None:
    waits = Waits.from_environment({})
    assert waits == Waits()
    assert (waits.connect, waits.read, waits.patience) == (6.0, 30.0, 20.0)


def test_an_absence_counts_only_when_a_request_cannot_still_be_on_its_way() -> None:
    waits = Waits()
    assert waits.settle > waits.connect + waits.read


def test_a_script_may_shorten_each_wait() -> None:
    waits = Waits.from_environment({VARIABLE: "read=0.5  settle_margin=0.25 connect=0.25"})
    assert (waits.read, waits.settle) == (0.5, 1.0)
    assert waits.ask_after == Waits().ask_after


@pytest.mark.parametrize("words", ["reed=1", "read", "read=soon", "read=-1", "read=nan", "read=inf", "=1"])
def test_a_word_that_makes_no_sense_is_named(words: str) -> None:
    with pytest.raises(ValueError, match=VARIABLE):
        Waits.from_environment({VARIABLE: words})


def test_resuming_ends_within_half_a_minute() -> None:
    assert Waits().resume < 30
