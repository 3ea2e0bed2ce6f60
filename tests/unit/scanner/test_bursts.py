"""What is a scan, what is typing, and that neither loses a key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from app.settings.model import ScannerProfile, Suffix
from tests.keyboards import Desk, press, release
from ui.scanner.burst import BurstDetector
from ui.scanner.keystroke import GS, RS, Keystroke, Kind


def burst(text: str, gap: float = 5, at: float = 1000) -> list[Keystroke]:
    """As a scanner sends it: each key goes before the next comes."""
    keys: list[Keystroke] = []
    for place, char in enumerate(text):
        keys += [press(at + place * gap, char), release(at + place * gap + gap * 0.4, char)]
    return keys


def played(keys: Iterable[Keystroke], profile: ScannerProfile | None = None) -> tuple[list[str], str]:
    """The codes that were read, and what arrived at the window."""
    seen = Desk(BurstDetector(profile)).play(keys)
    return [scan.text for scan in seen.scans], seen.text


@pytest.mark.parametrize("suffix", ["\r", "\n", "\t", "\r\n", "\r\t", ""])
def test_a_code_is_read_with_every_suffix_and_nothing_of_it_reaches_the_window(suffix: str) -> None:
    assert played(burst(f"1Z999AA10123456784{suffix}")) == (["1Z999AA10123456784"], "")


@pytest.mark.parametrize(("gap", "text", "is_scan"), [(50, "012345\r", True), (54, "012345\r", False)])
def test_with_a_suffix_the_median_may_be_50(gap: float, text: str, is_scan: bool) -> None:
    assert played(burst(text, gap)) == ((["012345"], "") if is_scan else ([], text))


@pytest.mark.parametrize(("gap", "is_scan"), [(35, True), (38, False)])
def test_without_a_suffix_the_median_may_be_35(gap: float, is_scan: bool) -> None:
    assert played(burst("012345", gap)) == ((["012345"], "") if is_scan else ([], "012345"))


@pytest.mark.parametrize("at", range(1, 9))
def test_a_code_is_whole_although_the_computer_stalls_for_85_ms_while_one_of_its_keys_is_down(at: int) -> None:
    keys = [*burst("KIT-BATH\r", 8)]
    stalled = [replace(key, at=key.at + 85) if place > 2 * at else key for place, key in enumerate(keys)]
    assert played([release(0, "x"), *stalled]) == (["KIT-BATH"], "")


@pytest.mark.parametrize("at", range(3, 9))
@pytest.mark.parametrize("code", ["KIT-BATH", "MATCH-LONG"])
def test_a_code_is_whole_although_the_computer_stalls_for_300_ms_in_its_midst(at: int, code: str) -> None:
    keys = [*burst(f"{code}\r", 8, at=3000)]
    while_up = [replace(key, at=key.at + 300) if place >= 2 * at else key for place, key in enumerate(keys)]
    while_down = [replace(key, at=key.at + 300) if place > 2 * at else key for place, key in enumerate(keys)]
    for stalled in (while_up, while_down):
        assert played([*burst("AAA111\r"), *stalled]) == (["AAA111", code], "")


def test_a_gap_of_more_than_100_parts_a_code_in_two() -> None:
    assert played([*burst("012345", 5), *burst("678901\r", 5, at=1000 + 25 + 101)])[0] == ["012345", "678901"]


def test_a_taught_scanner_may_be_slow() -> None:
    slow = ScannerProfile(gap_ms=90)
    assert played(burst("1Z999AA10123456784\r", 100))[0] == []
    assert played(burst("1Z999AA10123456784\r", 100), slow) == (["1Z999AA10123456784"], "")


def test_a_taught_scanner_without_a_suffix_may_be_slow() -> None:
    assert played(burst("0123456", 60), ScannerProfile(suffix=Suffix.NONE, gap_ms=60)) == (["0123456"], "")


@pytest.mark.parametrize(("text", "gap"), [("A1\r", 4), ("CUP\r", 24), ("CUP", 4), ("11111111\r", 4)])
def test_what_is_too_short_or_too_slow_for_its_length_is_typing(text: str, gap: float) -> None:
    assert played(burst(text, gap)) == ([], text)


def test_a_short_code_counts_with_a_suffix_at_a_scanners_speed() -> None:
    assert played(burst("CUP\r", 18)) == (["CUP"], "")


def test_behind_a_taught_prefix_any_length_counts() -> None:
    seen = Desk(BurstDetector(ScannerProfile(prefix="~"))).play(burst("~7\r", 10))
    assert [(scan.prefix, scan.text, scan.suffix) for scan in seen.scans] == [("~", "7", "\r")]


def test_a_prefix_is_known_when_caps_lock_turned_it() -> None:
    assert played(burst("PKabc123\r"), ScannerProfile(prefix="pk"))[0] == ["abc123"]


def test_a_second_scanner_without_the_prefix_is_read_as_well() -> None:
    assert played(burst("012345\r"), ScannerProfile(prefix="~"))[0] == ["012345"]


def test_two_codes_in_one_breath_are_both_read_in_order() -> None:
    keys = [*burst("AAA111\r", 4), *burst("BBB222\r", 4, at=1028), *burst("CCC333\r", 4, at=1056)]
    assert played(keys) == (["AAA111", "BBB222", "CCC333"], "")


def test_the_same_code_twice_is_read_twice() -> None:
    assert played([*burst("AAA111\r", 4), *burst("AAA111\r", 4, at=1030)])[0] == ["AAA111", "AAA111"]


def test_an_enter_that_comes_late_after_a_code_without_one_is_its_suffix() -> None:
    assert played([*burst("012345", 5), press(1300, "\r"), release(1302, "\r")]) == (["012345"], "")
    assert played([*burst("012345", 5), press(1400, "\r"), release(1480, "\r")]) == (["012345"], "\r")


def test_the_down_arrow_that_some_see_as_the_line_feed_goes_with_the_suffix() -> None:
    keys = [*burst("012345\r"), Keystroke(1040, Kind.DOWN, key=7), Keystroke(1041, Kind.RELEASE, key=7)]
    assert played(keys) == (["012345"], "")


def test_every_key_of_a_code_is_swallowed_with_its_release() -> None:
    detector = BurstDetector()
    late = [press(1000 + 4 * at, char) for at, char in enumerate("012345\r")]
    assert all(detector.feed(key).keeps for key in late)
    assert all(detector.feed(release(1040, char)).keeps for char in "012345\r")


def test_a_long_two_dimensional_code_is_read_whole() -> None:
    code = f"[)>{RS}01{GS}" + "".join(f"{at:03}" for at in range(120))
    assert played(burst(f"{code}\r", 12)) == ([code], "")


# ---- GS and its kin ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "form"), [(Kind.CONTROL, "ctrl+]"), (Kind.CONTROL, "f8"), (Kind.CONTROL, "gs")])
def test_a_gs_belongs_to_the_code_by_whatever_key_it_comes(kind: Kind, form: str) -> None:
    keys = [*burst("42077316", 4), Keystroke(1032, kind, GS, 900, form), *burst("9261290\r", 4, at=1036)]
    scan = Desk().play(keys).scans[0]
    assert (scan.text, scan.form) == (f"42077316{GS}9261290", form)


def test_a_gs_that_is_written_out_is_told() -> None:
    assert Desk().play(burst("42077316<GS>9261290\r", 4)).scans[0].form == "<gs>"


def alt(at: int, digits: str) -> list[Keystroke]:
    keys = [Keystroke(at, Kind.ALT, key=99)]
    for place, digit in enumerate(digits, 1):
        keys += [Keystroke(at + 4 * place, Kind.ALT_DIGIT, digit, 100 + int(digit))]
        keys += [Keystroke(at + 4 * place + 2, Kind.RELEASE, key=100 + int(digit))]
    return [*keys, Keystroke(at + 4 * len(digits) + 4, Kind.RELEASE, key=99, form="alt")]


def test_alt_029_on_the_keypad_is_a_gs() -> None:
    keys = [*burst("42077316", 4), *alt(1032, "029"), *burst("9261290\r", 4, at=1056)]
    scan = Desk().play(keys).scans[0]
    assert (scan.text, scan.form) == (f"42077316{GS}9261290", "alt+029")


def test_a_system_that_composes_the_alt_code_itself_doubles_nothing() -> None:
    composed = Keystroke(1050, Kind.CONTROL, GS, 0, "gs")
    keys = [*burst("42077316", 4), *alt(1032, "029"), composed, *burst("9261290\r", 4, at=1056)]
    assert Desk().play(keys).scans[0].text == f"42077316{GS}9261290"


def test_a_scanner_that_sends_every_character_as_an_alt_code_is_read() -> None:
    keys: list[Keystroke] = []
    for place, char in enumerate("1Z999A"):
        keys += alt(1000 + place * 24, f"{ord(char):03}")
    assert Desk().play([*keys, *burst("\r", 4, at=1150)]).scans[0].text == "1Z999A"


def test_a_gs_by_itself_is_a_shortcut_and_passes() -> None:
    detector = BurstDetector()
    assert not detector.feed(Keystroke(1000, Kind.CONTROL, GS, 1, "f8")).keeps


# ---- typing --------------------------------------------------------------------------------------------------------


def test_typed_keys_arrive_in_order_with_their_releases() -> None:
    keys = [press(0, "h"), press(30, "e"), release(90, "h"), release(110, "e"), press(300, "y"), release(390, "y")]
    desk = Desk()
    arrived: list[tuple[Kind, int]] = []
    desk._arrive = lambda key, now: arrived.append((key.kind, key.key))  # type: ignore[method-assign]  # noqa: ARG005
    desk.play(keys)
    assert arrived == [(key.kind, key.key) for key in keys]


def test_a_lone_key_that_stays_down_is_given_back_after_60_ms() -> None:
    detector = BurstDetector()
    detector.feed(release(0, "x"))
    assert detector.feed(press(5000, "a")).keeps
    assert detector.wait == 60
    assert [key.text for key in detector.quiet().replay] == ["a"]


def test_a_hand_that_falls_on_the_keys_is_no_scan() -> None:
    mashed = [press(1000 + at * 6, char) for at, char in enumerate("asdfghj")]
    let_go = [release(1110 + at * 4, char) for at, char in enumerate("asdfghj")]
    assert played([*mashed, press(1050, "\r"), *let_go, release(1150, "\r")]) == (
        ["asdfghj"],
        "",
    )  # no release seen yet
    assert played([release(0, "x"), *mashed, press(1050, "\r"), *let_go, release(1150, "\r")]) == ([], "asdfghj\r")


def test_a_key_that_is_held_down_repeats_and_is_no_scan() -> None:
    repeats = [Keystroke(1500 + at * 30, Kind.TEXT, "a", ord("a"), repeats=True) for at in range(12)]
    assert played([press(1000, "a"), *repeats, release(1900, "a")]) == ([], "a" * 13)


def test_a_shortcut_passes_at_once_after_what_was_typed_before_it() -> None:
    detector = BurstDetector()
    detector.feed(press(1000, "a"))
    outcome = detector.feed(Keystroke(1050, Kind.OTHER, key=83))
    assert ([key.text for key in outcome.replay], outcome.keeps) == (["a"], False)


def test_a_function_key_in_the_midst_of_a_code_fires_nothing() -> None:
    keys = [*burst("4207731", 4), Keystroke(1028, Kind.OTHER, key=5), *burst("6\r", 4, at=1032)]
    assert played(keys) == (["42077316"], "")


def test_a_click_comes_after_what_was_typed_before_it() -> None:
    detector = BurstDetector()
    detector.feed(press(1000, "a"))
    assert [key.text for key in detector.hurry().replay] == ["a"]


def test_a_click_in_the_midst_of_a_code_does_not_break_it() -> None:
    detector = BurstDetector()
    for key in burst("42077316", 4):
        detector.feed(key)
    assert detector.hurry().replay == ()
    scan = detector.feed(press(1032, "\r")).scan
    assert scan is not None
    assert scan.text == "42077316"


def test_a_scan_that_begins_while_somebody_types_is_whole_although_its_head_leaked() -> None:
    typed = [press(1000, "x"), release(1090, "x")]
    scan = Desk().play([*typed, *burst("012345\r", 45, at=1400)]).scans[0]
    assert (scan.text, scan.leaked) == ("012345", 1)


def test_times_that_run_backwards_lose_no_key() -> None:
    keys = [press(5000, "a"), press(0, "b"), press(0, "c")]
    assert played(keys) == ([], "abc")


def test_a_scanner_that_lets_go_late_is_read_once_it_was_taught() -> None:
    keys = sorted(
        [press(1000 + at * 30, char) for at, char in enumerate("012345\r")]
        + [release(1000 + at * 30 + 70, char) for at, char in enumerate("012345\r")],
        key=lambda key: key.at,
    )
    assert played(keys)[0] == []
    assert played(keys, ScannerProfile(lets_go_late=True))[0] == ["012345"]


@pytest.mark.parametrize(("gap", "hold", "nearly"), [(70, 20, True), (70, 66, False), (30, 10, False)])
def test_a_scanner_that_is_slower_than_it_was_taught_is_suspected(gap: int, hold: int, nearly: bool) -> None:
    detector = BurstDetector()
    told = []
    for at, char in enumerate("1Z999AA101234\r"):
        told.append(detector.feed(press(1000 + at * gap, char)).nearly)
        detector.feed(release(1000 + at * gap + hold, char))
    assert any(told) is nearly
