"""Commands, presets, and shipping by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.bench.entry import Entry
from app.bench.events import (
    AskWhich,
    BoxClosed,
    CannotGo,
    Chosen,
    CountdownStarted,
    CountdownStopped,
    FurtherBox,
    NotUsed,
    Sending,
    Skipped,
    Why,
)
from app.bench.question import Ask
from app.domain.order import Order
from app.scan.commands import Command, CommandKind, method_name, text_of
from app.scan.meaning import CommandScan
from app.services.packed_note import with_note
from app.settings.model import Preset, Verification
from tests.builders import a_draft
from tests.unit.services.bench_hands import CANDLE, UPS, BenchHands, an_order_for, candles, matches

Bench = Callable[..., BenchHands]
GROUND = Preset("Small box", "UPS", "UPS® Ground", Decimal("7.35"), email_buyer=True, default_for="Standard Shipping")


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A bench with an order of three candles and two boxes of matches open."""

    def make(order: Order | None = None, **settings: object) -> BenchHands:
        hands = BenchHands(tmp_path, order or an_order_for(candles(), matches()), **settings)
        hands.bench.scans.order("1-1042")
        return hands

    return make


def command(hands: BenchHands, kind: CommandKind, value: str = "", count: int = 0) -> None:
    hands.hear(f"PKBX {kind} {value}", CommandScan(Command(kind, value, count)))


class TestCommands:
    def test_ship_ships(self, bench: Bench) -> None:
        hands = bench()
        hands.label()
        command(hands, CommandKind.SHIP)
        assert hands.sent == ["1-1042"]

    def test_all_counts_the_rest_by_hand(self, bench: Bench) -> None:
        hands = bench()
        hands.item(CANDLE)
        command(hands, CommandKind.ALL)
        assert hands.session.counting is not None
        assert hands.session.counting.summary() == "5 of 5 verified, 4 counted by hand"

    def test_skip_lets_the_next_line_go_unseen_and_says_so(self, bench: Bench) -> None:
        hands = bench()
        command(hands, CommandKind.SKIP)
        assert hands.last(Skipped).units == 3
        assert hands.session.counting is not None
        assert not hands.session.counting.is_verified

    def test_plus_counts_more_of_the_last_item(self, bench: Bench) -> None:
        hands = bench()
        hands.item(CANDLE)
        command(hands, CommandKind.PLUS, count=2)
        assert hands.counted == {"11": 3, "12": 0}

    def test_next_goes_on_but_leaves_no_half_packed_order_without_a_word(self, bench: Bench) -> None:
        hands = bench()
        hands.item(CANDLE)
        command(hands, CommandKind.NEXT)
        assert hands.last(AskWhich).question.ask is Ask.LEAVE
        assert hands.gone_on == []
        hands.bench.answer(1)
        assert hands.gone_on == ["1-1042"]

    def test_next_scanned_once_more_leaves_a_half_packed_order_and_a_key_pressed_twice_does_not(
        self, bench: Bench
    ) -> None:
        hands = bench()
        hands.item(CANDLE)
        for _ in range(2):
            hands.bench.commands.next_order()
        assert hands.gone_on == []
        command(hands, CommandKind.NEXT)
        assert hands.gone_on == ["1-1042"]
        assert hands.session.question is None

    def test_a_box_without_a_label_or_without_anything_in_it_is_not_closed(self, bench: Bench) -> None:
        hands = bench()
        hands.item(CANDLE)
        command(hands, CommandKind.NEXT_PARCEL)
        assert hands.last(NotUsed).why is Why.NO_LABEL
        hands.bench.commands.undo_last()
        hands.label()
        command(hands, CommandKind.NEXT_PARCEL, "again")
        assert hands.last(NotUsed).why is Why.EMPTY_BOX
        assert hands.sent == []

    def test_a_second_box_for_the_same_piece_is_kept_for_the_comment(self, bench: Bench) -> None:
        hands = bench(an_order_for(candles(1)))
        hands.item(CANDLE)
        hands.label()
        command(hands, CommandKind.NEXT_PARCEL)
        assert hands.last(BoxClosed).left == 0
        hands.label("1Z59405Y0300111480")
        assert hands.last(FurtherBox) == FurtherBox("1Z59405Y0300111480", 2)
        assert hands.entry.tracking_number == UPS
        draft = hands.session.told_in(a_draft())
        assert draft.further == ("1Z59405Y0300111480",)
        noted = with_note(draft, hands.settings.settings)
        assert noted.comment == "Further boxes: 1Z59405Y0300111480"

    def test_hold_puts_the_open_order_on_hold(self, bench: Bench) -> None:
        hands = bench()
        command(hands, CommandKind.HOLD)
        assert hands.held == ["1-1042"]

    def test_a_packer_is_kept(self, bench: Bench) -> None:
        hands = bench(packers=("Ana", "Bo"))
        command(hands, CommandKind.PACKER, "Ana")
        assert hands.settings.settings.packer == "Ana"
        assert hands.last(Chosen) == Chosen("packer", "Ana")

    def test_a_carrier_comes_with_the_method_it_had_last(self, bench: Bench) -> None:
        hands = bench(last_methods={"UPS": "UPS® Ground"})
        command(hands, CommandKind.CARRIER, "ups")
        assert (hands.entry.carrier, hands.entry.method) == ("UPS", "UPS® Ground")


class TestVerification:
    def test_with_it_required_nothing_ships_unscanned(self, bench: Bench) -> None:
        hands = bench(verification=Verification.REQUIRED)
        hands.label()
        hands.bench.commands.ship()
        assert hands.sent == []
        assert hands.last(NotUsed).why is Why.NOT_VERIFIED

    def test_without_it_an_uncounted_parcel_ships(self, bench: Bench) -> None:
        hands = bench()
        hands.label()
        hands.bench.commands.ship()
        assert hands.sent == ["1-1042"]

    def test_a_parcel_that_was_half_counted_asks_before_it_ships(self, bench: Bench) -> None:
        hands = bench()
        hands.item(CANDLE)
        hands.label()
        hands.bench.commands.ship()
        assert hands.last(AskWhich).question.ask is Ask.SHORT
        assert hands.sent == []

    def test_what_was_counted_becomes_the_quantity_that_ships(self, bench: Bench) -> None:
        hands = bench()
        hands.item(CANDLE)
        hands.label()
        hands.bench.commands.ship()
        hands.bench.answer(0)
        assert hands.sent == ["1-1042"]
        assert hands.entry.quantities == {"11": "1", "12": "0"}

    def test_the_rest_can_be_counted_by_hand_instead(self, bench: Bench) -> None:
        hands = bench()
        hands.item(CANDLE)
        hands.label()
        hands.bench.commands.ship()
        hands.bench.answer(1)
        assert hands.sent == []
        hands.bench.commands.ship()
        assert hands.sent == ["1-1042"]
        assert hands.entry.quantities == {}

    def test_the_draft_says_how_it_was_counted(self, bench: Bench) -> None:
        hands = bench(an_order_for(candles(1)))
        hands.item(CANDLE)
        draft = hands.session.told_in(a_draft())
        assert (draft.verified, draft.is_fully_verified) == ("1 of 1 verified", True)


class TestByItself:
    def test_a_label_is_enough_where_nothing_has_to_be_scanned(self, bench: Bench) -> None:
        hands = bench(ship_by_itself=True)
        hands.label()
        assert hands.last(CountdownStarted).seconds == 3.0
        hands.pass_time(2.9)
        assert hands.sent == []
        hands.pass_time(0.2)
        assert hands.sent == ["1-1042"]

    def test_it_is_off_unless_the_shop_wants_it(self, bench: Bench) -> None:
        hands = bench()
        hands.label()
        hands.pass_time(10)
        assert hands.sent == []

    def test_any_key_stops_it(self, bench: Bench) -> None:
        hands = bench(ship_by_itself=True)
        hands.label()
        assert hands.bench.press_key()
        hands.last(CountdownStopped)
        hands.pass_time(10)
        assert hands.sent == []

    def test_any_scan_stops_it(self, bench: Bench) -> None:
        hands = bench(ship_by_itself=True)
        hands.label()
        hands.item("WICK")
        assert CountdownStopped() in hands.told
        hands.pass_time(10)
        assert hands.sent == []

    def test_with_verification_required_the_last_item_starts_it(self, bench: Bench) -> None:
        hands = bench(an_order_for(candles(2)), ship_by_itself=True, verification=Verification.REQUIRED)
        hands.label()
        hands.item(CANDLE)
        assert hands.desk.countdown is None
        hands.item(CANDLE)
        assert hands.desk.countdown is not None

    def test_a_parcel_that_was_half_counted_does_not_go_by_itself(self, bench: Bench) -> None:
        hands = bench(ship_by_itself=True)
        hands.item(CANDLE)
        hands.label()
        assert hands.desk.countdown is None

    def test_a_doubtful_label_does_not_go_by_itself(self, bench: Bench) -> None:
        hands = bench(ship_by_itself=True)
        hands.label(doubt="The check digit of this UPS number is wrong. Was it misread?")
        assert hands.entry.tracking_number == UPS
        assert hands.desk.countdown is None

    def test_a_carrier_that_was_only_offered_does_not_go_by_itself_until_it_is_chosen(self, bench: Bench) -> None:
        hands = bench(ship_by_itself=True)
        hands.label("925989385163", "FedEx", "Purolator", sure=False)
        assert hands.desk.countdown is None
        hands.bench.answer(0)
        assert hands.desk.countdown is not None

    def test_which_carrier_is_asked_again_after_another_question(self, bench: Bench) -> None:
        hands = bench(ship_by_itself=True)
        hands.label("925989385163", "FedEx", "Purolator", sure=False)
        asked = hands.session.question
        hands.bench.scans.unknown("ZZZ998877")
        assert hands.session.question != asked
        hands.item(CANDLE)
        assert hands.session.question == asked
        assert hands.desk.countdown is None
        hands.bench.edit(replace(hands.entry, carrier="FedEx Ground"))
        hands.item(CANDLE)
        assert hands.session.question is None

    def test_a_typed_number_does_not_go_by_itself(self, bench: Bench) -> None:
        hands = bench(an_order_for(candles(1)), ship_by_itself=True)
        hands.bench.edit(Entry(tracking_number=UPS, carrier="UPS"))
        hands.item(CANDLE)
        assert hands.desk.countdown is None

    def test_what_cannot_go_does_not_and_says_why(self, bench: Bench) -> None:
        hands = bench(ship_by_itself=True)
        hands.against = "Order 1-1042 is on hold: take it off hold first."
        hands.label()
        assert hands.desk.countdown is None
        assert hands.last(CannotGo).why == hands.against


class TestPresets:
    def test_a_preset_fills_in_what_it_names(self, bench: Bench) -> None:
        hands = bench(presets=(GROUND,))
        hands.bench.commands.choose_preset("small BOX")
        entry = hands.entry
        assert (entry.carrier, entry.method, entry.cost, entry.email_buyer) == ("UPS", "UPS® Ground", "7.35", True)

    def test_one_that_is_gone_is_said(self, bench: Bench) -> None:
        hands = bench()
        hands.bench.commands.choose_preset("Small box")
        assert hands.last(NotUsed).why is Why.NO_PRESET

    def test_what_stands_in_the_form_becomes_a_preset(self, bench: Bench) -> None:
        hands = bench()
        hands.bench.edit(Entry(carrier="USPS", method="Priority", cost="4.50", notify_channel=False))
        hands.bench.commands.keep_preset("Flat rate")
        assert hands.settings.settings.presets == (Preset("Flat rate", "USPS", "Priority", Decimal("4.50"), False),)

    def test_a_preset_of_the_same_name_takes_the_place_of_the_former(self, bench: Bench) -> None:
        hands = bench(presets=(GROUND, Preset("Flat rate", "USPS")))
        hands.bench.edit(Entry(carrier="FedEx"))
        hands.bench.commands.keep_preset("small box")
        assert [each.name for each in hands.settings.settings.presets] == ["small box", "Flat rate"]

    def test_a_methods_barcode_chooses_its_carrier_too(self, bench: Bench) -> None:
        hands = bench(last_methods={"UPS": "UPS® Ground"})
        text = text_of(Command(CommandKind.METHOD, method_name("UPS", "UPS Next Day Air®")))
        understood = hands.desk.understand(text)
        assert isinstance(understood, CommandScan)
        hands.hear(text, understood)
        assert (hands.entry.carrier, hands.entry.method) == ("UPS", "UPS Next Day Air®")
        assert hands.last(Chosen).name == "UPS · UPS Next Day Air®"

    def test_a_form_without_a_carrier_is_no_preset(self, bench: Bench) -> None:
        hands = bench()
        assert hands.bench.commands.keep_preset("Nothing") is None

    def test_an_order_that_asks_for_its_method_begins_with_it_and_is_not_begun_by_that(self, bench: Bench) -> None:
        order = replace(an_order_for(candles()), requested_method="standard shipping")
        hands = bench(order, presets=(GROUND,))
        proposed = hands.desk.proposed(order)
        assert (proposed.carrier, proposed.cost) == ("UPS", "7.35")
        hands.session.entry = hands.session.proposed = proposed
        assert hands.session.begun() == ""
        assert not hands.session.is_half_packed

    def test_the_method_that_shipped_is_the_carriers_from_then_on(self, bench: Bench) -> None:
        hands = bench()
        hands.bench.commands.handed_over(a_draft(method="UPS 2nd Day Air®"))
        assert hands.settings.settings.last_methods == {"UPS": "UPS 2nd Day Air®"}
        assert hands.last(Sending).number == "1-1042"
