"""What the scanner test learns from two scans, and says about them."""

from __future__ import annotations

import pytest

from app.settings.model import ScannerProfile, Suffix
from ui.scanner.keystroke import GS, Scan
from ui.scanner_test.learning import PLAIN, Lesson, Separator, learn_fields, learn_plain
from ui.scanner_test.words import findings


def plain(text: str = PLAIN, suffix: str = "\r", gap: float = 4, late: int = 0) -> Lesson:
    lesson = learn_plain(Scan(text, suffix=suffix, gap=gap, late=late))
    assert lesson is not None
    return lesson


def fields(text: str, form: str = "") -> Lesson:
    lesson = learn_fields(Scan(text, suffix="\r", gap=6, form=form), plain())
    assert lesson is not None
    return lesson


@pytest.mark.parametrize(
    ("suffix", "learned"), [("\r", Suffix.ENTER), ("\n", Suffix.ENTER), ("\t", Suffix.TAB), ("", Suffix.NONE)]
)
def test_the_suffix_is_learned(suffix: str, learned: Suffix) -> None:
    assert plain(suffix=suffix).profile.suffix is learned


@pytest.mark.parametrize(
    ("before", "prefix", "has_aim"), [("", "", False), ("~", "~", False), ("]C0", "", True), ("\x02]C0", "\x02", True)]
)
def test_prefix_and_aim_are_told_apart(before: str, prefix: str, has_aim: bool) -> None:
    profile = plain(before + PLAIN).profile
    assert (profile.prefix, profile.sends_aim) == (prefix, has_aim)


def test_the_longest_median_is_kept_and_rounded_up() -> None:
    assert plain(gap=4.2).profile.gap_ms == 5
    assert fields(f"10PKB{GS}21TEST", "gs").profile.gap_ms == 6


def test_caps_lock_is_seen() -> None:
    lesson = plain(PLAIN.swapcase())
    assert lesson.turned
    assert not lesson.other_keyboard


@pytest.mark.parametrize("text", ["PKBßAYQWZM?01689", "PKB)QWAZY?)àé&-"])
def test_a_keyboard_of_another_country_is_seen(text: str) -> None:
    qwertz = PLAIN.translate(str.maketrans("YZ-", "ZYß"))
    assert plain(qwertz).other_keyboard
    assert learn_plain(Scan(text, suffix="\r")) is None


def test_a_scanner_that_lets_go_late_is_seen() -> None:
    assert plain(late=9).profile.lets_go_late
    assert not plain(late=1).profile.lets_go_late


@pytest.mark.parametrize(
    ("text", "form", "separator", "odd"),
    [
        (f"]C110PKB{GS}21TEST", "f8", Separator.SENT, ""),
        ("10PKB<GS>21TEST", "<gs>", Separator.SENT, ""),
        ("10PKB21TEST", "", Separator.LEFT_OUT, ""),
        ("10PKB|21TEST", "", Separator.ODD, "|"),
    ],
)
def test_what_became_of_the_separator_is_learned(text: str, form: str, separator: Separator, odd: str) -> None:
    lesson = fields(text, form)
    assert (lesson.separator, lesson.odd, lesson.profile.gs_form) == (separator, odd, form)


def test_another_code_teaches_nothing() -> None:
    assert learn_plain(Scan("9400111899223197428497", suffix="\r")) is None
    assert learn_fields(Scan(PLAIN, suffix="\r"), Lesson()) is None


def test_a_good_scanner_is_praised() -> None:
    assert [each.text for each in findings(plain())] == ["It sends Enter after each code, 4 ms a key. Good."]


@pytest.mark.parametrize(
    ("lesson", "said"),
    [
        (plain(suffix=""), "It sends nothing after a code, 4 ms a key."),
        (plain(gap=80), "That is slow; Packbench waits for it."),
        (plain("\x02" + PLAIN), "It sends “^B” before each code."),
        (plain(PLAIN + "!!"), "It sends “!!” after each code, before the Enter."),
        (fields("10PKB21TEST"), "It leaves out the separator"),
    ],
)
def test_what_is_odd_is_said(lesson: Lesson, said: str) -> None:
    assert any(said in each.text for each in findings(lesson))


def test_a_profile_that_knows_nothing_is_the_default() -> None:
    assert Lesson().profile == ScannerProfile()
