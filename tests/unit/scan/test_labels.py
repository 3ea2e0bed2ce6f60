"""Carrier labels: every raw scan that somebody reported, and every wrapping that scanners put around a number."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scan.labels import read_label
from app.scan.payload import Affixes
from app.scan.reading import Reading, Refusal, Verdict
from tests.laws.reading import ROOT

OURS = Path(__file__).parents[2] / "data" / "scan_cases.json"
SHARED = ROOT.parent / "shared" / "scan_payload_cases.json"
GS = "\x1d"
PARTNERS = ("usps", "fedex", "ups", "dhl_ecommerce", "other")


def told(reading: Reading) -> tuple[str, str | None, list[str]]:
    return reading.verdict.value, reading.tracking_number or None, list(reading.carriers)


@pytest.mark.parametrize("case", json.loads(OURS.read_text())["cases"], ids=lambda case: repr(case["payload"])[:50])
def test_a_reported_scan_gives_what_it_must(case: dict[str, object]) -> None:
    reading = read_label(str(case["payload"]))
    assert told(reading) == (case["verdict"], case["number"], case["carriers"])
    assert reading.raw == case["payload"]
    assert reading.why.endswith((".", "?"))


def test_the_shared_cases_are_all_met() -> None:
    if not SHARED.exists():
        pytest.skip("the shared cases are not beside this copy; our own stand in tests/data/scan_cases.json")
    cases = json.loads(SHARED.read_text())
    wrong = [
        case["id"]
        for case in cases
        if told(read_label(case["payload"])) != (case["expect"], case["tracking"], case["carriers"])
    ]
    assert (len(cases), wrong) == (54, [])


@pytest.mark.parametrize(
    "wrapped",
    [
        f"42077316{GS}{{}}\r",
        f"]C142077316{GS}{{}}{GS}",
        "]C142077316{}\r\n",
        "42077316<GS>{}",
        "42077316<gs>{}\t",
        "42077316{{GS}}{}",
        "<GS>42077316<GS>{}<GS>\r",
        "{{FNC1}}42077316{{FNC1}}{}",
        "42077316^]{}",
        "42077316Ctrl+]{}",
        "42077316<F8>{}",
        "42077316Alt+029{}",
        "42077316\\x1d{}",
        "420 77316 {}",
        "420-77316-{}",
        "(420) 77316 {}",
        "\x0242077316{}\x03",
    ],
)
@pytest.mark.parametrize("number", ["9400136110139348703814", "92748931507708513018050063"])
def test_the_zip_is_cut_off_and_told_however_the_separator_is_written(wrapped: str, number: str) -> None:
    reading = read_label(wrapped.format(number))
    assert (reading.tracking_number, reading.postcode, reading.country) == (number, "77316", "US")
    assert reading.removed == "ZIP 77316"


@pytest.mark.parametrize(
    ("payload", "number", "zip_code"),
    [
        ("420773161234" + "9400136110139348703814", "9400136110139348703814", "773161234"),
        ("42077316" + "92748931507708513018050063", "92748931507708513018050063", "77316"),
        ("420773161234" + "92748931507708513018050063", "92748931507708513018050063", "773161234"),
    ],
)
def test_without_a_separator_the_cut_is_found_by_length_and_check_digit(
    payload: str, number: str, zip_code: str
) -> None:
    reading = read_label(payload)
    assert (reading.tracking_number, reading.postcode) == (number, zip_code)


@pytest.mark.parametrize(
    ("payload", "refusal", "postcode", "country"),
    [
        ("42044100\r", Refusal.ROUTING, "44100", "US"),
        ("]C1420303611234", Refusal.ROUTING, "303611234", "US"),
        ("421124K1A0B1", Refusal.ROUTING, "K1A0B1", "CA"),
        ("42127610115", Refusal.ROUTING, "10115", "DE"),
        ("4204410042044100", Refusal.ROUTING, "44100", "US"),
        ('{"cids":["a"]}', Refusal.SORTING, "", ""),
        ("https://www.lasership.com/track/1LS724505321754", Refusal.TWO_D, "", ""),
        ("[)>\x1e06\x1d1JUN123456789\x1e\x04", Refusal.TWO_D, "", ""),
        ("]QSomething square", Refusal.TWO_D, "", ""),
        ("]E0850010100388", Refusal.RETAIL, "", ""),
        ("]e04006381333931", Refusal.RETAIL, "", ""),
        ("4006381333931", Refusal.RETAIL, "", ""),
        ("]d20104006381333931", Refusal.RETAIL, "", ""),
        ("RR473124820GB", Refusal.MISREAD, "", ""),
        ("RX473124820DE", Refusal.MISREAD, "", ""),
        ("1Z59405Y0300111480\r1Z999AA10123456784\r", Refusal.SEVERAL, "", ""),
        ("GM5451156230002747461Z59405Y0300111480", Refusal.SEVERAL, "", ""),
        ("  \r\n", Refusal.EMPTY, "", ""),
        ("9" * 1_000_000, Refusal.TOO_LONG, "", ""),
        ("CAN-FIG-L", Refusal.UNKNOWN, "", ""),
        ("٠١٢٣٤٥٦٧٨٩٠١", Refusal.UNKNOWN, "", ""),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_is_no_tracking_number_is_refused_by_name(
    payload: str, refusal: Refusal, postcode: str, country: str
) -> None:
    payload = payload.replace("]Q", "]Q1")
    reading = read_label(payload)
    assert (reading.verdict, reading.refusal) == (Verdict.REJECT, refusal)
    assert (reading.tracking_number, reading.carriers) == ("", ())
    assert (reading.postcode, reading.country) == (postcode, country)


def test_a_postal_number_of_no_country_is_taken_with_a_doubt() -> None:
    assert read_label("RR473124829NZ").is_sure
    nowhere = read_label("RR473124829NY")
    assert (nowhere.verdict, nowhere.carriers, nowhere.is_sure) == (Verdict.OK, ("other",), False)


def test_a_wrong_check_digit_is_warned_of_for_ups_alone() -> None:
    assert read_label("1Z59405Y0300111481").verdict is Verdict.WARN
    for payload in (
        "9612804882227378545378",
        "C10999911320232",
        "9114901075742452019147",
        "420773169400136110139348703815",
    ):
        assert read_label(payload).refusal is Refusal.MISREAD


def test_a_damaged_usps_code_is_not_taken_for_fedex_of_the_same_length() -> None:
    """Thirty-four digits that begin with 420 and a ZIP+4: one damage in ten fits FedEx's check."""
    whole = "4201002334249200190132607600833457"
    for at in range(34):
        for digit in "0123456789":
            damaged = whole[:at] + digit + whole[at + 1 :]
            if damaged != whole:
                assert read_label(damaged).verdict is not Verdict.OK


@pytest.mark.parametrize(
    ("preferred", "first"),
    [(("fedex",), "fedex"), (("ups", "usps"), "ups"), (("DHL eCommerce",), "dhl_ecommerce"), ((), "usps")],
)
def test_the_shops_own_carriers_come_first(preferred: tuple[str, ...], first: str) -> None:
    reading = read_label("9261290283641500004181", preferred=preferred)
    assert reading.verdict is Verdict.CHOOSE
    assert reading.carriers[0] == first
    assert sorted(reading.carriers) == sorted(PARTNERS)


def test_each_carrier_brings_its_own_number_where_one_text_fits_two() -> None:
    reading = read_label("0123456789033123456789812345678908")
    both = {candidate.carrier: candidate.number for candidate in reading.candidates}
    assert reading.verdict is Verdict.CHOOSE
    assert both == {"purolator": "331234567898", "fedex": "812345678908"}
    swapped = read_label("0123456789033123456789812345678908", preferred=("fedex",))
    assert (swapped.carriers[0], swapped.tracking_number) == ("fedex", "812345678908")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1Y59405Z0300111480", "1Z59405Y0300111480"),  # QWERTZ
        ("+C01Y59405Z0300111480", "1Z59405Y0300111480"),
        ("&W(ç'à(Yà\"àà&&&'_à", "1Z59405Y0300111480"),  # AZERTY
        ("&W(ç'à(Yà\"àà&&&'_&", ""),  # its last digit is wrong
        ("&W(ç'à(Yà\"àà&&", ""),  # cut short
        ("1W59405Y0300111480", "1Z59405Y0300111480"),  # AZERTY with Caps Lock
    ],
)
def test_another_keyboards_text_is_repaired_only_where_a_check_digit_proves_it(typed: str, number: str) -> None:
    reading = read_label(typed)
    assert (reading.tracking_number, reading.is_repaired) == (number, bool(number))
    assert ("keyboard" in reading.why) == bool(number)


def test_azerty_digits_are_repaired() -> None:
    azerty = str.maketrans("1234567890", "&é\"'(-è_çà")
    reading = read_label("9400136110139348703814".translate(azerty))
    assert (reading.tracking_number, reading.carriers, reading.is_repaired) == (
        "9400136110139348703814",
        ("usps",),
        True,
    )
    assert read_label("9400136110139348703815".translate(azerty)).verdict is Verdict.REJECT


@pytest.mark.parametrize("typed", ["&(çèè'_\"'é(é\"'(", "TBQ333656997000", "&(ç-_\"'é(é\"'(-"])
def test_what_has_no_check_digit_is_not_repaired(typed: str) -> None:
    """Fourteen digits and a TBA, as an AZERTY keyboard types them: nothing proves that they were meant."""
    assert read_label(typed).verdict is Verdict.REJECT


def test_another_carrier_is_the_last_choice_where_two_formats_match() -> None:
    both = [f"3{at:011}" for at in range(400) if {"fedex", "purolator"} <= set(read_label(f"3{at:011}").carriers)]
    assert both
    assert all(read_label(number).carriers == ("fedex", "purolator", "other") for number in both)


def test_a_damaged_number_is_not_repaired_into_another() -> None:
    """Swapping Q and A changes an Australia Post article's check digit: it may not be tried on one."""
    for digit in "012345679":
        assert read_label(f"JDQ01945710100093030{digit}").verdict is Verdict.REJECT


@pytest.mark.parametrize(
    "payload", ["@@1Z59405Y0300111480#\r", "]C0@@1Z59405Y0300111480#", "@@]C01Z59405Y0300111480#\r\n"]
)
def test_what_this_scanner_adds_comes_off(payload: str) -> None:
    assert read_label(payload, affixes=Affixes("@@", "#")).tracking_number == "1Z59405Y0300111480"


@pytest.mark.parametrize(
    "payload",
    [
        "1Z59405Y0300111480\r1Z59405Y0300111480\r",
        "]C01Z59405Y0300111480\r\n]C01Z59405Y0300111480\r\n",
        "]C01Z59405Y0300111480]C01Z59405Y0300111480",
        "1z59405y03001114801z59405y03001114801z59405y0300111480",
        "1Z59405Y0300111480 1Z59405Y0300111480",
    ],
)
def test_a_code_that_came_twice_is_read_once(payload: str) -> None:
    reading = read_label(payload)
    assert told(reading) == ("ok", "1Z59405Y0300111480", ["ups"])


def test_a_maxicode_gives_number_postcode_and_country_however_its_separators_are_written() -> None:
    sample = (
        "[)>{r}01{g}96152051234{g}840{g}001{g}1Z00004951{g}UPSN{g}06X610{g}159{g}1234567{g}1/1{g}10{g}Y{g}PITTSBURGH{r}"
    )
    for r, g in (("\x1e", GS), ("<RS>", "<GS>"), ("{RS}", "{GS}"), ("", "")):
        reading = read_label(sample.format(r=r, g=g))
        assert (reading.tracking_number, reading.postcode, reading.country) == ("1Z06X6100100004951", "152051234", "US")


def test_purolators_square_code_gives_its_pin() -> None:
    reading = read_label("V01~1|D01~1234567|S01~331234567898|R05~M5V2T6|")
    assert told(reading) == ("ok", "331234567898", ["purolator"])
    assert read_label("V01~1|S01~331234567897|").verdict is Verdict.REJECT


@given(st.text(), st.lists(st.sampled_from(["ups", "usps", "other", "Pigeon"])))
def test_whatever_text_is_answered(text: str, preferred: list[str]) -> None:
    reading = read_label(text, preferred=preferred)
    assert reading.raw == text
    assert (reading.verdict is Verdict.REJECT) == (not reading.candidates)
    assert (reading.refusal is Refusal.NONE) == bool(reading.candidates)


@given(st.text(alphabet="]C10AZYMQ420930(){}[]<>GS\x1d\x1e\r\n\t '-&éçà~|%", max_size=60))
def test_whatever_a_scanner_may_make_of_a_code_is_answered(text: str) -> None:
    assert read_label(text).raw == text
