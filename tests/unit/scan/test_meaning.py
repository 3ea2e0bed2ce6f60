"""What a scan means: by its shape, by what is known here, by the order that is open; never a guess between two."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.order import Order, OrderStatus
from app.domain.product import Product
from app.scan.commands import Command, CommandKind, Names, text_of
from app.scan.index import KnownCodes
from app.scan.meaning import (
    Choice,
    CommandScan,
    Found,
    ItemScan,
    LabelScan,
    Meaning,
    OrderScan,
    RoutingScan,
    UnknownScan,
    Ways,
    meaning_of,
)
from app.scan.payload import Affixes
from tests.builders import a_line, an_order

UPC = "850010100388"  # a UPC-A
CASE = "28500101003882"  # the same unit's case of some
DHL = "1656740256"


def an_order_of(number: str, *skus: str, barcode: str = "", status: OrderStatus = OrderStatus.AWAITING) -> Order:
    lines = tuple(a_line(sku, line_id=f"{number}/{at}") for at, sku in enumerate(skus))
    return replace(an_order(*lines, number=number, status=status), barcode=barcode)


@pytest.fixture
def codes() -> KnownCodes:
    known = KnownCodes()
    known.put_products(
        [Product("CAN-FIG-L", "Candle", upc=UPC), Product("MATCH-BOX", "Matches"), Product("1042", "Odd")]
    )
    known.put_orders(
        [
            an_order_of("1-1041", "CAN-FIG-L", "MATCH-BOX", barcode="148160000001041"),
            an_order_of("1-1043", "MATCH-BOX", barcode="148160000001043"),
            an_order_of("2-1043", "MATCH-BOX"),
            an_order_of(f"1-{DHL}", "MATCH-BOX"),
            an_order_of("1-1050", "MATCH-BOX", status=OrderStatus.SHIPPED),
            replace(an_order_of("1-1060-1", "MATCH-BOX"), parent_number="1-1060"),
            replace(an_order_of("1-1060-2", "MATCH-BOX", status=OrderStatus.SHIPPED), parent_number="1-1060"),
            an_order_of("1-1060", "MATCH-BOX", barcode="148160000001060", status=OrderStatus.SPLIT),
        ]
    )
    return known


def options(meaning: Meaning) -> list[str]:
    assert isinstance(meaning, Choice), meaning
    return [type(option).__name__ for option in meaning.options]


@pytest.mark.parametrize(
    ("scan", "found"),
    [
        ("148160000001041\r", Found.BARCODE),
        ("]C0148160000001041", Found.BARCODE),
        ("148160000001041148160000001041", Found.BARCODE),
        ("]C0148160000001041\r]C0148160000001041\r", Found.BARCODE),
        ("148160000001041\r\n148160000001041\r\n", Found.BARCODE),
        ("1-1041\r\n", Found.NUMBER),
        ("1041\t", Found.SHORT_NUMBER),
        ("#1041", Found.SHORT_NUMBER),
        ("1'1041", Found.NUMBER),  # an Italian keyboard's dash
        ("&)&à'&", Found.NUMBER),  # AZERTY
        ("&à'&", Found.SHORT_NUMBER),
    ],
)
def test_an_orders_list_opens_it(codes: KnownCodes, scan: str, found: Found) -> None:
    assert meaning_of(scan, codes) == OrderScan("1-1041", found)


def test_a_number_of_two_channels_is_a_choice(codes: KnownCodes) -> None:
    meaning = meaning_of("1043", codes)
    assert isinstance(meaning, Choice)
    assert meaning.options == (OrderScan("1-1043", Found.SHORT_NUMBER), OrderScan("2-1043", Found.SHORT_NUMBER))
    assert meaning_of("2-1043", codes) == OrderScan("2-1043", Found.NUMBER)


def test_an_order_that_waits_no_more_says_so(codes: KnownCodes) -> None:
    assert meaning_of("1050", codes) == OrderScan("1-1050", Found.SHORT_NUMBER, waits=False)
    codes.put_order(an_order_of("1-1050", "MATCH-BOX"))
    assert meaning_of("1050", codes) == OrderScan("1-1050", Found.SHORT_NUMBER, waits=True)
    codes.drop_order("1-1050")
    assert isinstance(meaning_of("1050", codes), UnknownScan)


@pytest.mark.parametrize("scan", ["148160000001060", "1-1060", "1060"])
def test_a_split_parents_list_opens_its_child_that_waits(codes: KnownCodes, scan: str) -> None:
    child = OrderScan("1-1060-1", Found.PARENT, parent="1-1060")
    assert meaning_of(scan, codes) == child
    if scan == "1-1060":
        codes.drop_order("1-1060")  # also where the parent itself was never read
        assert meaning_of(scan, codes) == child


def test_a_split_parent_with_several_waiting_children_is_a_choice_and_without_any_it_is_itself(
    codes: KnownCodes,
) -> None:
    codes.put_order(replace(an_order_of("1-1060-2", "MATCH-BOX"), parent_number="1-1060"))
    assert options(meaning_of("1060", codes)) == ["OrderScan", "OrderScan"]
    for child in ("1-1060-1", "1-1060-2"):
        codes.drop_order(child)
    assert meaning_of("1060", codes) == OrderScan("1-1060", Found.SHORT_NUMBER, waits=False)


@pytest.mark.parametrize(
    ("scan", "found"),
    [
        ("CAN-FIG-L\r", Found.SKU),
        ("can-fig-l", Found.SKU),
        ("CAN'FIG'L", Found.SKU),
        ("CANßFIGßL", Found.SKU),
        (UPC, Found.UPC),
        (f"]E0{UPC}", Found.UPC),
        (f"]E00{UPC}", Found.UPC),
        (f"0{UPC}", Found.UPC),
        (f"00{UPC}", Found.UPC),
        (f"]d20100{UPC}\x1d10LOT7", Found.UPC),
        (f"https://id.example.com/01/00{UPC}/10/LOT7", Found.UPC),
        (UPC + UPC, Found.UPC),
    ],
)
def test_an_items_code_counts_it_with_or_without_its_leading_zero(codes: KnownCodes, scan: str, found: Found) -> None:
    open_order = an_order_of("1-7", "MATCH-BOX", "CAN-FIG-L", "CAN-FIG-L")
    assert meaning_of(scan, codes, open_order) == ItemScan("CAN-FIG-L", found, 1, ("1-7/1", "1-7/2"))
    assert meaning_of(scan, codes) == ItemScan("CAN-FIG-L", found)


def test_a_short_upc_is_its_long_one(codes: KnownCodes) -> None:
    codes.put_product(Product("PEN", "A pen", upc="012345000065"))
    assert meaning_of("01234565", codes) == ItemScan("PEN", Found.UPC)


def test_a_upc_whose_zero_the_catalogue_lost_is_found(codes: KnownCodes) -> None:
    codes.put_product(Product("TEA", "Tea", upc="36000291452"))
    assert meaning_of("036000291452", codes) == ItemScan("TEA", Found.UPC)


def test_a_case_is_not_its_unit_until_it_is_taught(codes: KnownCodes) -> None:
    open_order = an_order_of("1-7", "CAN-FIG-L")
    assert not isinstance(meaning_of(CASE, codes, open_order), ItemScan)
    codes.teach(CASE, "CAN-FIG-L", 6)
    assert meaning_of(CASE, codes, open_order) == ItemScan("CAN-FIG-L", Found.TAUGHT, 6, ("1-7/0",))
    assert meaning_of(UPC, codes, open_order) == ItemScan("CAN-FIG-L", Found.UPC, 1, ("1-7/0",))
    codes.forget(CASE)
    assert not isinstance(meaning_of(CASE, codes, open_order), ItemScan)


def test_a_taught_word_is_found_in_any_case(codes: KnownCodes) -> None:
    codes.teach("Shelf 7b", "MATCH-BOX", 12)
    assert meaning_of("SHELF 7B\r", codes) == ItemScan("MATCH-BOX", Found.TAUGHT, 12)


def test_two_products_of_one_code_are_told_apart_by_the_open_order_alone(codes: KnownCodes) -> None:
    codes.put_product(Product("CAN-FIG-L-OLD", "Last year's", upc=UPC))
    assert options(meaning_of(UPC, codes)) == ["ItemScan", "ItemScan"]
    assert options(meaning_of(UPC, codes, an_order_of("1-7", "MATCH-BOX"))) == ["ItemScan", "ItemScan"]
    only = meaning_of(UPC, codes, an_order_of("1-7", "CAN-FIG-L-OLD"))
    assert isinstance(only, ItemScan)
    assert only.sku == "CAN-FIG-L-OLD"


def test_two_skus_that_differ_in_a_dash_are_not_mistaken_for_one_another(codes: KnownCodes) -> None:
    codes.put_products([Product("AB-1", "One"), Product("AB1", "Another")])
    exact = meaning_of("AB1", codes, an_order_of("1-7", "AB-1"))
    assert isinstance(exact, ItemScan)
    assert (exact.sku, exact.line_ids) == ("AB1", ())
    assert options(meaning_of("ab1", codes)) == ["ItemScan", "ItemScan"]


def test_a_upc_that_moved_to_another_product_moves_here_too(codes: KnownCodes) -> None:
    codes.put_products([Product("CAN-FIG-L", "Candle", upc=""), Product("NEW", "New", upc=UPC)])
    assert meaning_of(UPC, codes) == ItemScan("NEW", Found.UPC)


def test_a_code_that_is_an_order_and_a_product_is_a_choice(codes: KnownCodes) -> None:
    codes.put_order(an_order_of("1-1042", "MATCH-BOX"))
    assert options(meaning_of("1042", codes)) == ["ItemScan", "OrderScan"]
    assert meaning_of("1-1042", codes) == OrderScan("1-1042", Found.NUMBER)


def test_what_the_scanner_calls_a_products_code_is_no_order(codes: KnownCodes) -> None:
    codes.put_order(an_order_of(f"1-{UPC}", "MATCH-BOX"))
    assert options(meaning_of(UPC, codes)) == ["ItemScan", "OrderScan"]
    assert meaning_of(f"]E0{UPC}", codes) == ItemScan("CAN-FIG-L", Found.UPC)


def test_an_orders_number_that_is_a_carriers_number_too_is_a_choice_while_an_order_is_open(codes: KnownCodes) -> None:
    assert meaning_of(DHL, codes) == OrderScan(f"1-{DHL}", Found.SHORT_NUMBER)
    assert options(meaning_of(DHL, codes, an_order_of("1-7", "MATCH-BOX"))) == ["OrderScan", "LabelScan"]
    assert meaning_of(f"1-{DHL}", codes, an_order_of("1-7", "MATCH-BOX")) == OrderScan(f"1-{DHL}", Found.NUMBER)


def test_a_packing_lists_barcode_is_its_order_though_a_carriers_check_digit_fits(codes: KnownCodes) -> None:
    codes.put_order(an_order_of("1-99", "MATCH-BOX", barcode="882227378545377"))  # FedEx Ground's check digit
    assert meaning_of("882227378545377", codes, an_order_of("1-7", "X")) == OrderScan("1-99", Found.BARCODE)


@pytest.mark.parametrize("scan", ["1Z59405Y0300111480", "42077316\x1d9400136110139348703814", DHL])
def test_a_label_is_a_label(scan: str) -> None:
    meaning = meaning_of(scan, KnownCodes(), an_order_of("1-7", "MATCH-BOX"))
    assert isinstance(meaning, LabelScan)
    assert meaning.reading.raw == scan


def test_the_shops_own_carriers_come_first_in_a_labels_choice() -> None:
    ways = Ways(preferred=("fedex",))
    meaning = meaning_of("9261290283641500004181", KnownCodes(), an_order_of("1-7"), ways)
    assert isinstance(meaning, LabelScan)
    assert meaning.reading.carriers[0] == "fedex"


def test_a_routing_bar_is_named_for_what_it_is() -> None:
    meaning = meaning_of("42077316", KnownCodes(), an_order_of("1-7"))
    assert isinstance(meaning, RoutingScan)
    assert meaning.reading.postcode == "77316"


def test_an_unknown_product_may_be_taught_and_a_bad_read_may_not() -> None:
    for scan, can_be_taught in (
        ("4006381333931", True),
        ("]E04006381333931", True),
        ("SOMETHING-NEW", True),
        ("9400136110139348703815", False),
        ("SNDI9xDHq4_001_v", False),
        ("", False),
        ("9" * 100_000, False),
    ):
        meaning = meaning_of(scan, KnownCodes(), an_order_of("1-7", "MATCH-BOX"))
        assert isinstance(meaning, UnknownScan), scan
        assert meaning.can_be_taught is can_be_taught, scan
        assert meaning.why.endswith(".")


def test_an_unknown_upc_that_is_a_carriers_number_too_is_a_choice() -> None:
    both = "624893691092"
    for last in range(100):  # twelve digits that fit FedEx and a UPC
        candidate = f"6248936910{last:02}"
        meaning = meaning_of(candidate, KnownCodes(), an_order_of("1-7"))
        if isinstance(meaning, Choice):
            both = candidate
            break
    assert options(meaning_of(both, KnownCodes(), an_order_of("1-7"))) == ["LabelScan", "UnknownScan"]
    assert isinstance(meaning_of(f"]C0{both}", KnownCodes(), an_order_of("1-7")), LabelScan)
    assert isinstance(meaning_of(f"]E0{both}", KnownCodes(), an_order_of("1-7")), UnknownScan)


@pytest.mark.parametrize("wrap", ["{}\r", "]C0{}", "$Cà{}", "@@{}"])
def test_a_command_is_a_command_whatever_is_open(codes: KnownCodes, wrap: str) -> None:
    ways = Ways(Names(packers=("Ana",)), affixes=Affixes(prefix="@@"))
    for command in (Command(CommandKind.SHIP), Command(CommandKind.PLUS, count=6), Command(CommandKind.PACKER, "Ana")):
        scan = wrap.format(text_of(command))
        assert meaning_of(scan, codes, None, ways) == CommandScan(command)
        assert meaning_of(scan, codes, an_order_of("1-7"), ways) == CommandScan(command)


def test_a_damaged_command_does_nothing_and_says_so(codes: KnownCodes) -> None:
    meaning = meaning_of(text_of(Command(CommandKind.SHIP))[:-1], codes)
    assert isinstance(meaning, UnknownScan)
    assert not meaning.can_be_taught
    assert "command" in meaning.why


def test_an_open_order_that_nobody_listed_is_known() -> None:
    open_order = an_order_of("3-55", "LAMP", barcode="148169999")
    for scan in ("148169999", "55", "3-55"):
        meaning = meaning_of(scan, KnownCodes(), open_order)
        assert isinstance(meaning, OrderScan)
        assert meaning.number == "3-55"
    assert meaning_of("lamp", KnownCodes(), open_order) == ItemScan("LAMP", Found.SKU, 1, ("3-55/0",))


@given(st.text())
def test_whatever_text_has_a_meaning(text: str) -> None:
    codes = KnownCodes()
    codes.put_order(an_order_of("1-1041", "CAN-FIG-L", barcode="148160000001041"))
    for open_order in (None, an_order_of("1-7", "X")):
        meaning = meaning_of(text, codes, open_order)
        assert not isinstance(meaning, Choice) or len(meaning.options) > 1


@given(st.lists(st.tuples(st.sampled_from(["put", "drop"]), st.integers(0, 5), st.booleans()), max_size=30))
def test_an_index_that_grew_and_shrank_knows_what_one_made_afresh_knows(steps: list[tuple[str, int, bool]]) -> None:
    grown, standing = KnownCodes(), dict[str, Order]()
    for verb, at, waits in steps:
        number = f"{at % 2 + 1}-{at // 2}000"
        status = OrderStatus.AWAITING if waits else OrderStatus.SHIPPED
        if verb == "put":
            parent = "1-9000" if at == 5 else ""
            standing[number] = replace(an_order_of(number, barcode=f"bar{at}", status=status), parent_number=parent)
            grown.put_order(standing[number])
        else:
            standing.pop(number, None)
            grown.drop_order(number)
    fresh = KnownCodes()
    fresh.put_orders(standing.values())
    for code in ("1-0000", "0000", "1000", "2000", "bar0", "BAR5", "1-9000", "9000"):
        assert sorted(map(repr, grown.orders(code))) == sorted(map(repr, fresh.orders(code)))
