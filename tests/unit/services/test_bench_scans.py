"""What a scan does at the bench."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.bench.events import (
    AllCounted,
    AskWhich,
    Counted,
    Duplicate,
    LabelRefused,
    LabelTaken,
    NotUsed,
    Opened,
    PartCounted,
    PerhapsAPart,
    PostcodeMismatch,
    RoutingBars,
    Taught,
    Tone,
    TooMany,
    Undone,
    Why,
    WrongItem,
)
from app.bench.question import Answer, Ask
from app.bench.stage import Stage
from app.domain.kit import KitPart
from app.domain.order import Order
from app.domain.plan import Plan
from app.domain.step import StepKind, StepStatus
from app.scan.meaning import Found, ItemScan, OrderScan, UnknownScan
from tests.builders import NOW, a_draft, a_line, a_plan
from tests.unit.services.bench_hands import CANDLE, MATCHES, MUG, UPS, BenchHands, an_order_for, candles, matches

Bench = Callable[..., BenchHands]
TWO_LINES = an_order_for(candles(), matches())
USPS = "9400111899223197428490"
OTHER = an_order_for(a_line(MUG, 1, line_id="21"), number="1-1043")


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A bench with these orders waiting; the first one is open unless `opens` says otherwise."""

    def make(*orders: Order, opens: bool = True, **settings: object) -> BenchHands:
        waiting = orders or (TWO_LINES, OTHER)
        hands = BenchHands(tmp_path, *waiting, **settings)
        if opens:
            hands.bench.scans.order(waiting[0].number)
        return hands

    return make


def test_an_orders_code_opens_it(bench: Bench) -> None:
    hands = bench()
    assert hands.desk.number == "1-1042"
    assert hands.last(Opened) == Opened("1-1042")


def test_items_count_up_to_the_last(bench: Bench) -> None:
    hands = bench()
    for sku in (CANDLE, MATCHES, CANDLE, CANDLE):
        hands.item(sku)
    assert hands.last(Counted).total == 4
    hands.item(MATCHES)
    assert hands.last(AllCounted) == AllCounted(5)


@pytest.mark.parametrize(("sku", "kind"), [("WICK", WrongItem), (MUG, WrongItem)])
def test_a_wrong_item_is_loud_stays_and_counts_nothing(bench: Bench, sku: str, kind: type[WrongItem]) -> None:
    hands = bench()
    hands.item(sku)
    assert hands.last(kind).tone is Tone.WRONG
    assert hands.desk.told == hands.told[-1]
    assert hands.counted == {"11": 0, "12": 0}


def test_an_item_of_another_order_names_that_order(bench: Bench) -> None:
    hands = bench()
    hands.item(MUG)
    assert hands.last(WrongItem).elsewhere == "1-1043"


def test_one_too_many_is_loud_and_counts_nothing(bench: Bench) -> None:
    hands = bench(an_order_for(candles(1), matches()))
    hands.item(CANDLE)
    hands.item(CANDLE)
    assert hands.last(TooMany).tone is Tone.WRONG
    assert hands.counted == {"11": 1, "12": 0}


def test_what_was_wrong_stays_until_the_next_right_scan(bench: Bench) -> None:
    hands = bench()
    hands.item("WICK")
    hands.item("WICK")
    hands.last(WrongItem)
    hands.item(CANDLE)
    hands.last(Counted)


def test_what_was_wrong_goes_with_a_key(bench: Bench) -> None:
    hands = bench()
    hands.item("WICK")
    assert hands.bench.hears_keys
    assert hands.bench.press_key()
    assert hands.desk.told is None
    assert not hands.bench.hears_keys


def test_a_label_fills_in_carrier_and_number_and_keeps_the_raw_payload(bench: Bench) -> None:
    hands = bench()
    hands.label("9261290283641500004181", "USPS", postcode="77316", raw="420773169261290283641500004181")
    assert hands.last(LabelTaken).is_checked
    assert (hands.entry.carrier, hands.entry.tracking_number) == ("USPS", "9261290283641500004181")
    assert hands.session.label is not None
    assert hands.session.label.removed == "ZIP 77316"
    assert hands.session.base is not None
    assert hands.session.told_in(hands.session.base).scanned == "420773169261290283641500004181"


def test_a_number_changed_by_hand_is_not_the_labels_any_more(bench: Bench) -> None:
    hands = bench()
    hands.label()
    edited = hands.entry.with_quantity("11", "2")
    hands.bench.edit(edited)
    assert hands.session.scanned == UPS
    hands.bench.edit(type(edited)(tracking_number="1Z", carrier="UPS"))
    assert (hands.session.scanned, hands.session.label) == ("", None)


def test_a_number_of_several_carriers_offers_them_and_one_key_changes_it(bench: Bench) -> None:
    hands = bench()
    hands.label("925989385163", "FedEx", "Purolator", sure=False)
    question = hands.last(AskWhich).question
    assert question.ask is Ask.CARRIER
    assert [choice.value for choice in question.choices] == ["FedEx", "Purolator"]
    assert hands.entry.carrier == "FedEx"
    hands.bench.answer(1)
    assert hands.entry.carrier == "Purolator"
    assert hands.session.question is None


def test_a_carrier_chosen_before_is_taken_for_one_of_several(bench: Bench) -> None:
    hands = bench()
    hands.bench.commands.choose_carrier("Purolator")
    hands.label("925989385163", "FedEx", "Purolator", sure=False)
    hands.last(LabelTaken)
    assert hands.entry.carrier == "Purolator"


def test_a_label_for_another_address_stops_and_is_not_taken(bench: Bench) -> None:
    hands = bench()
    hands.label("9261290283641500004181", "USPS", postcode="78701")
    assert hands.last(PostcodeMismatch) == PostcodeMismatch("This label says 78701, the order goes to 77316.")
    assert hands.entry.tracking_number == ""


def test_only_a_deliberate_act_takes_a_label_for_another_address(bench: Bench) -> None:
    hands = bench()
    hands.label("9261290283641500004181", "USPS", postcode="78701")
    hands.bench.answer(1)
    assert hands.entry.tracking_number == ""
    hands.bench.answer(1)
    assert hands.entry.tracking_number == "9261290283641500004181"


def test_the_right_label_after_a_wrong_one_is_simply_taken(bench: Bench) -> None:
    hands = bench()
    hands.label("9261290283641500004181", "USPS", postcode="78701")
    hands.label("9205592767756015842558", "USPS", postcode="77316")
    hands.last(LabelTaken)
    assert hands.entry.tracking_number == "9205592767756015842558"


def test_routing_bars_alone_check_the_address_and_are_named(bench: Bench) -> None:
    hands = bench()
    hands.bench.scans.routing_bars("77316", "US")
    assert hands.last(RoutingBars) == RoutingBars("77316", is_right=True)
    assert hands.entry.tracking_number == ""


def test_after_wrong_routing_bars_the_same_labels_number_is_not_taken(bench: Bench) -> None:
    hands = bench()
    hands.bench.scans.routing_bars("78701", "US")
    hands.label(UPS)
    hands.last(PostcodeMismatch)
    assert hands.entry.tracking_number == ""
    hands.bench.scans.routing_bars("77316", "US")
    hands.label(UPS)
    assert hands.entry.tracking_number == UPS


def test_wrong_routing_bars_after_the_number_take_it_off_again(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    hands.bench.scans.routing_bars("78701", "US")
    hands.last(PostcodeMismatch)
    assert (hands.entry.tracking_number, hands.entry.carrier) == ("", "")
    hands.bench.answer(0)
    hands.label("1Z59405Y0300111480")
    assert hands.entry.tracking_number == "1Z59405Y0300111480", "the right one is no second label"


def test_a_number_whose_own_postcode_is_right_stays_beside_strange_routing_bars(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS, postcode="77316")
    hands.bench.scans.routing_bars("78701", "US")
    hands.bench.answer(0)
    assert hands.entry.tracking_number == UPS


def test_another_label_on_the_parcel_is_looked_at_afresh(bench: Bench) -> None:
    hands = bench()
    hands.bench.scans.routing_bars("78701", "US")
    hands.bench.answer(0)
    hands.label(UPS)
    assert hands.entry.tracking_number == UPS


def test_a_label_for_another_address_is_asked_about_until_it_is_answered(bench: Bench) -> None:
    hands = bench()
    hands.label("9261290283641500004181", "USPS", postcode="78701")
    scans: tuple[Callable[[], object], ...] = (
        lambda: hands.item(CANDLE),
        lambda: hands.bench.commands.choose_carrier("FedEx"),
        lambda: hands.bench.scans.unknown("ZZZ998877"),
        lambda: hands.item(MATCHES),
    )
    for scan in scans:
        scan()
        question = hands.session.question
        assert question is not None
        assert question.ask is (Ask.LINE if hands.told[-1] == AskWhich(question) else Ask.POSTCODE)
    hands.bench.answer(0)
    assert hands.session.question is None
    hands.label(UPS)
    assert hands.entry.tracking_number == UPS


def test_an_answer_in_between_does_not_hide_the_label_for_another_address(bench: Bench) -> None:
    hands = bench()
    hands.label("9261290283641500004181", "USPS", postcode="78701")
    hands.bench.scans.unknown("ZZZ998877")
    hands.bench.answer(2)
    assert hands.session.question is not None
    assert hands.session.question.ask is Ask.POSTCODE


def test_a_label_after_one_for_another_address_is_told_what_to_do_first(bench: Bench) -> None:
    hands = bench()
    hands.label("9261290283641500004181", "USPS", postcode="78701")
    hands.item(CANDLE)
    hands.label(UPS)
    assert hands.last(PostcodeMismatch).not_taken == UPS
    assert hands.entry.tracking_number == ""


def test_ship_that_is_scanned_goes_past_no_label_for_another_address(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    hands.label("9261290283641500004181", "USPS", postcode="78701")
    hands.bench.commands.ship()
    assert hands.last(PostcodeMismatch).sentence.startswith("This label says 78701")
    assert hands.sent == []
    hands.label(UPS)
    assert hands.last(LabelTaken).tracking_number == UPS, "the label that was taken before is on the parcel"
    hands.bench.commands.ship()
    assert hands.sent == ["1-1042"]


def test_the_number_of_a_label_whose_bars_say_another_address_ends_no_stop(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    hands.bench.scans.routing_bars("78701", "US")
    hands.label(UPS)
    hands.last(PostcodeMismatch)
    hands.bench.commands.ship()
    assert hands.sent == []


@pytest.mark.parametrize("bars", [True, False])
def test_the_right_address_ends_the_question_about_the_wrong_one(bench: Bench, bars: bool) -> None:
    hands = bench()
    hands.label("9261290283641500004181", "USPS", postcode="78701")
    if bars:
        hands.bench.scans.routing_bars("77316", "US")
    else:
        hands.label("9205592767756015842558", "USPS", postcode="77316")
    assert hands.session.question is None


def test_a_second_label_is_asked_about_and_never_replaces_the_first_silently(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    hands.label("1Z59405Y0300111480")
    assert hands.last(AskWhich).question.ask is Ask.LABEL
    assert hands.entry.tracking_number == UPS
    hands.bench.answer(0)
    assert hands.entry.tracking_number == "1Z59405Y0300111480"


def test_the_same_label_again_changes_nothing(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    hands.label(UPS)
    hands.last(LabelTaken)
    assert hands.entry.tracking_number == UPS


def test_a_label_whose_check_digit_is_wrong_does_not_sound_like_a_right_one(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS, doubt="The check digit is wrong.")
    assert hands.last(LabelTaken).tone is Tone.LOOK
    hands.label(UPS)
    assert hands.last(LabelTaken).tone is Tone.ACCEPTED


def test_an_unknown_code_can_belong_to_any_line_of_a_long_order(bench: Bench) -> None:
    lines = [a_line(f"SKU-{at:02}", 1, line_id=str(at)) for at in range(20)]
    hands = bench(an_order_for(*lines))
    hands.bench.scans.unknown("ZZZ998877")
    offered: list[str] = []
    while True:
        question = hands.session.question
        assert question is not None
        assert len(question.choices) <= 9
        offered += [choice.value for choice in question.choices if choice.answer is Answer.LINE]
        more = [at for at, choice in enumerate(question.choices) if choice.answer is Answer.MORE]
        if not more:
            break
        hands.bench.answer(more[0])
    assert offered == [str(at) for at in range(20)]
    hands.bench.answer(0)
    assert hands.counted[offered[14]] == 1


def test_a_label_that_is_on_another_order_stops_and_says_which(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    hands.bench.scans.order("1-1043")
    hands.bench.answer(1)
    assert hands.desk.number == "1-1043"
    hands.label(UPS)
    assert hands.last(Duplicate) == Duplicate(UPS, "1-1042")
    assert hands.entry.tracking_number == ""
    assert choices(hands) == [Answer.STAY, Answer.MOVE, Answer.BOTH]


def a_sent_plan(number: str, tracking: str, status: StepStatus = StepStatus.DONE) -> Plan:
    plan = a_plan(StepKind.SAVE_TRACKING, number=number)
    steps = tuple(replace(step, status=status) for step in plan.steps)
    return replace(plan, subject=a_draft(plan.draft.order, tracking_number=tracking), steps=steps)


def press(hands: BenchHands, answer: Answer, times: int = 2) -> None:
    for _ in range(times):
        hands.bench.answer(choices(hands).index(answer))


def choices(hands: BenchHands) -> list[Answer]:
    question = hands.session.question
    return [choice.answer for choice in question.choices] if question is not None else []


def go_to_other(hands: BenchHands) -> None:
    hands.bench.scans.order("1-1043")
    hands.bench.answer(1)


def test_a_number_that_was_only_entered_for_another_order_moves_here_without_asking_ordoro(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    go_to_other(hands)
    hands.label(UPS)
    press(hands, Answer.MOVE, 1)
    assert hands.entry.tracking_number == "", "a single press undoes nothing"
    press(hands, Answer.MOVE, 1)
    assert (hands.entry.tracking_number, hands.entry.carrier) == (UPS, "UPS")
    assert hands.desk.sessions["1-1042"].entry.tracking_number == ""
    assert hands.repairs == []


def test_two_orders_that_were_not_sent_exchange_their_labels(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    go_to_other(hands)
    hands.label(USPS, "USPS")
    hands.label(UPS)
    press(hands, Answer.SWAP)
    other = hands.desk.sessions["1-1042"]
    assert (hands.entry.tracking_number, hands.entry.carrier) == (UPS, "UPS")
    assert (other.entry.tracking_number, other.entry.carrier) == (USPS, "USPS")
    assert hands.session.scanned == UPS
    assert hands.last(LabelTaken).tracking_number == UPS


@pytest.mark.parametrize(("answer", "what"), [(Answer.MOVE, "move"), (Answer.SWAP, "swap")])
def test_a_number_of_an_order_that_has_shipped_is_put_right_at_ordoro(bench: Bench, answer: Answer, what: str) -> None:
    hands = bench()
    hands.desk.follow(a_sent_plan("1-1007", UPS))
    hands.label(USPS, "USPS")
    hands.label(UPS)
    assert choices(hands) == [Answer.STAY, Answer.MOVE, Answer.SWAP, Answer.BOTH]
    press(hands, answer)
    assert hands.repairs == [(what, "1-1042", UPS, "1-1007")]
    assert hands.entry.tracking_number == (UPS if what == "swap" else USPS)


def test_the_next_right_scan_answers_a_number_of_another_order(bench: Bench) -> None:
    hands = bench()
    hands.desk.follow(a_sent_plan("1-1007", UPS))
    hands.label(UPS)
    assert hands.last(Duplicate).tone is Tone.WRONG
    hands.label(USPS, "USPS")
    assert hands.entry.tracking_number == USPS
    assert hands.session.question is None
    assert hands.repairs == []


def test_a_number_of_another_order_can_be_right_when_both_are_in_one_box(bench: Bench) -> None:
    hands = bench()
    hands.desk.follow(a_sent_plan("1-1007", UPS))
    hands.label(UPS)
    press(hands, Answer.BOTH)
    assert hands.entry.tracking_number == UPS
    assert hands.session.shared == UPS
    hands.bench.scans.is_on_other(hands.session, UPS, "1-1007")
    assert hands.session.question is None, "it was answered already"


def test_a_short_order_is_not_offered_another_orders_number(bench: Bench) -> None:
    hands = bench()
    hands.desk.follow(a_sent_plan("1-1007", UPS))
    hands.bench.edit(hands.entry.with_quantity("11", "1"))
    hands.label(UPS)
    assert Answer.MOVE not in choices(hands)


def test_a_number_whose_parcel_is_on_its_way_is_not_moved(bench: Bench) -> None:
    hands = bench()
    hands.desk.follow(a_sent_plan("1-1007", UPS, StepStatus.TODO))
    hands.label(UPS)
    assert hands.last(Duplicate).is_under_way
    assert choices(hands) == [Answer.STAY, Answer.BOTH]


def test_a_label_that_is_found_on_another_order_a_moment_later_is_taken_out_again(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    hands.bench.scans.is_on_other(hands.session, UPS, "1-1007")
    assert hands.last(Duplicate) == Duplicate(UPS, "1-1007")
    assert hands.entry.tracking_number == ""
    hands.bench.scans.is_free_again(hands.session, UPS)
    assert hands.entry.tracking_number == UPS
    assert hands.session.question is None


@pytest.mark.parametrize("asks", [False, True])
@pytest.mark.parametrize(("before", "method"), [("", ""), ("DHL Express", "Worldwide")])
def test_nothing_of_a_label_that_is_refused_stays_in_the_form(
    bench: Bench, before: str, method: str, asks: bool
) -> None:
    hands = bench()
    hands.bench.edit(replace(hands.entry, carrier=before, method=method))
    hands.label(UPS, *(("FedEx", "UPS") if asks else ("UPS",)), sure=not asks)
    if asks:
        hands.bench.answer(1)
    assert hands.entry.carrier == "UPS"
    hands.bench.scans.is_on_other(hands.session, UPS, "1-1007")
    assert (hands.entry.tracking_number, hands.entry.carrier, hands.entry.method) == ("", before, method)
    hands.label("925989385163", "FedEx", "UPS", sure=False)
    assert hands.last(AskWhich).question.ask is Ask.CARRIER, "nobody chose UPS for this one"


def test_what_the_packer_chose_after_a_label_stays_when_the_label_is_refused(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    hands.bench.edit(replace(hands.entry, method="UPS® Ground"))
    hands.bench.scans.is_on_other(hands.session, UPS, "1-1007")
    assert (hands.entry.tracking_number, hands.entry.carrier, hands.entry.method) == ("", "UPS", "UPS® Ground")


def test_a_label_that_moved_to_the_open_order_takes_its_carrier_along(bench: Bench) -> None:
    hands = bench()
    hands.label(UPS)
    go_to_other(hands)
    hands.label(UPS)
    press(hands, Answer.MOVE)
    assert hands.desk.sessions["1-1042"].entry.carrier == ""


def test_a_number_that_was_pasted_with_gaps_is_the_labels_own(bench: Bench) -> None:
    hands = bench()
    hands.bench.edit(replace(hands.entry, tracking_number="1z 999 AA1 01 2345 6784"))
    hands.label(UPS)
    assert hands.entry.tracking_number == UPS
    hands.bench.edit(replace(hands.entry, tracking_number="1z 999 AA1 01 2345 6784"))
    go_to_other(hands)
    hands.label(UPS)
    assert hands.last(Duplicate).number == "1-1042"


def test_the_carrier_of_a_label_that_another_replaces_is_not_the_packers_choice(bench: Bench) -> None:
    hands = bench()
    hands.label("925989385163", "FedEx", "Purolator", sure=False)
    hands.label("925989385164", "Purolator", "FedEx", sure=False)
    hands.bench.answer(0)
    assert hands.entry.tracking_number == "925989385164"
    assert hands.last(AskWhich).question.ask is Ask.CARRIER
    assert hands.entry.carrier == "Purolator"


def test_a_number_that_was_typed_stays_in_the_form_while_it_is_asked_about(bench: Bench) -> None:
    hands = bench()
    hands.bench.edit(replace(hands.entry, tracking_number=UPS, carrier="UPS"))
    hands.bench.scans.is_on_other(hands.session, UPS, "1-1007", is_kept=True)
    assert hands.last(Duplicate).is_kept
    assert hands.entry.tracking_number == UPS
    press(hands, Answer.BOTH)
    assert hands.sent == ["1-1042"]


def test_an_order_that_ships_with_another_number_is_not_asked_about_the_first_any_more(bench: Bench) -> None:
    hands = bench()
    hands.desk.follow(a_sent_plan("1-1007", UPS))
    hands.label(UPS)
    hands.desk.follow(a_sent_plan("1-1042", USPS))
    assert hands.session.stage is Stage.DONE
    assert hands.session.question is None


def test_another_orders_label_on_a_shipped_parcel_offers_the_swap(bench: Bench) -> None:
    hands = bench()
    hands.desk.follow(a_sent_plan("1-1007", UPS))
    hands.label(USPS, "USPS")
    hands.session.stage = Stage.DONE
    hands.label(UPS)
    assert choices(hands) == [Answer.STAY, Answer.SWAP]
    press(hands, Answer.SWAP)
    assert [each[0] for each in hands.repairs] == ["swap"]


def test_a_label_with_no_order_open_is_said_and_not_kept(bench: Bench) -> None:
    hands = bench(opens=False)
    hands.label(UPS)
    assert hands.last(NotUsed).why is Why.NO_ORDER


def test_a_half_packed_order_is_not_torn_away_by_another_ones_code(bench: Bench) -> None:
    hands = bench()
    hands.item(CANDLE)
    hands.bench.scans.order("1-1043")
    assert hands.last(AskWhich).question.ask is Ask.LEAVE
    assert hands.desk.number == "1-1042"
    hands.bench.answer(0)
    assert hands.desk.number == "1-1042"
    hands.bench.scans.order("1-1043")
    hands.bench.answer(1)
    assert hands.desk.number == "1-1043"
    hands.bench.scans.order("1-1042")
    assert hands.counted == {"11": 1, "12": 0}


def test_the_same_order_scanned_once_more_is_the_answer_of_who_has_a_scanner_alone(bench: Bench) -> None:
    hands = bench(TWO_LINES, OTHER, replace(OTHER, number="1-1007"))
    hands.item(CANDLE)
    hands.bench.scans.order("1-1043")
    hands.item(CANDLE)
    hands.bench.scans.order("1-1043")
    assert hands.last(AskWhich).question.ask is Ask.LEAVE, "packing went on meanwhile: that was the answer"
    hands.bench.scans.order("1-1007")
    assert hands.last(AskWhich).question.about == "1-1007", "another order is another question"
    hands.bench.scans.order("1-1007")
    assert hands.desk.number == "1-1007"
    assert hands.desk.sessions["1-1042"].question is None
    hands.bench.scans.order("1-1042")
    assert hands.counted == {"11": 2, "12": 0}


def test_an_unknown_code_asks_which_line_and_is_known_from_then_on(bench: Bench) -> None:
    hands = bench(an_order_for(candles(1), matches(1)))
    hands.bench.scans.unknown("0123456")
    question = hands.last(AskWhich).question
    assert [choice.value for choice in question.choices] == ["11", "12", ""]
    hands.bench.answer(0)
    assert hands.last(Taught) == Taught("0123456", f"The {CANDLE}", 1, Counted(f"The {CANDLE}", 1, 1, 1, 2))
    assert hands.counted == {"11": 1, "12": 0}
    taught = hands.taught.find("0123456")
    assert taught is not None
    assert (taught.sku, taught.units) == (CANDLE, 1)


def test_an_answer_that_is_refused_teaches_nothing(bench: Bench) -> None:
    hands = bench(an_order_for(candles(1), matches(1)))
    hands.item(CANDLE)
    hands.bench.scans.unknown("4006381333931")
    question = hands.last(AskWhich).question
    full = next(at for at, choice in enumerate(question.choices) if choice.value == "11")
    hands.bench.answer(full)
    assert isinstance(hands.told[-1], TooMany)
    assert hands.taught.find("4006381333931") is None
    assert isinstance(hands.desk.understand("4006381333931"), UnknownScan)


def test_a_case_is_taught_with_how_many_it_holds(bench: Bench) -> None:
    hands = bench(an_order_for(candles(8)))
    hands.bench.scans.unknown("CASE-6")
    hands.bench.answer(0)
    question = hands.last(AskWhich).question
    assert question.ask is Ask.UNITS
    assert [choice.value for choice in question.choices] == ["1", "6", "8"]
    hands.bench.answer(1)
    assert hands.counted == {"11": 6}
    taught = hands.taught.find("case-6")
    assert taught is not None
    assert taught.units == 6


def test_once_every_line_is_counted_no_line_is_asked_about(bench: Bench) -> None:
    hands = bench(an_order_for(candles(1), matches(1)))
    hands.item(CANDLE)
    hands.item(MATCHES)
    hands.bench.scans.unknown("4006381333931")
    assert hands.last(NotUsed).why is Why.UNKNOWN
    assert hands.session.question is None


def test_an_unknown_code_with_no_order_open_is_said(bench: Bench) -> None:
    hands = bench(opens=False)
    hands.bench.scans.unknown("0123456")
    assert hands.last(NotUsed).why is Why.UNKNOWN


def test_a_question_that_is_not_answered_is_dropped_by_the_next_scan(bench: Bench) -> None:
    hands = bench()
    hands.bench.scans.unknown("0123456")
    hands.item(CANDLE)
    assert hands.session.question is None
    assert hands.counted == {"11": 1, "12": 0}


def test_the_last_count_is_taken_back(bench: Bench) -> None:
    hands = bench()
    hands.item(CANDLE)
    hands.bench.commands.undo_last()
    assert hands.last(Undone).counted == 0
    hands.bench.commands.undo_last()
    assert hands.last(NotUsed).why is Why.NOTHING_TO_UNDO


def test_more_of_the_same_are_added_by_hand(bench: Bench) -> None:
    hands = bench()
    hands.item(CANDLE)
    hands.bench.commands.count_more(2)
    assert hands.last(Counted).by_hand
    assert hands.counted == {"11": 3, "12": 0}


class TestFastLane:
    """With no order open an item opens the order that needs only it."""

    def test_the_most_urgent_one_comes(self, bench: Bench) -> None:
        later = an_order_for(candles(1), number="1-1", ship_by=NOW + timedelta(days=2))
        sooner = an_order_for(candles(1), number="1-2", ship_by=NOW + timedelta(days=1))
        undated = an_order_for(candles(1), number="1-3")
        hands = bench(undated, later, sooner, opens=False)
        hands.item(CANDLE)
        assert hands.desk.number == "1-2"
        assert hands.last(Opened).item == f"The {CANDLE}"
        assert hands.counted == {"11": 1}

    def test_an_order_that_needs_more_is_passed_over(self, bench: Bench) -> None:
        hands = bench(an_order_for(candles(2)), an_order_for(candles(1), matches(1), number="1-2"), opens=False)
        hands.item(CANDLE)
        assert hands.last(NotUsed).why is Why.NO_ORDER

    def test_what_is_being_sent_is_not_opened_again(self, bench: Bench) -> None:
        hands = bench(an_order_for(candles(1), number="1-1"), an_order_for(candles(1), number="1-2"), opens=False)
        hands.item(CANDLE)
        first = hands.desk.number
        hands.session.stage = Stage.SENDING
        hands.item(CANDLE)
        assert hands.desk.number not in ("", first)

    def test_a_case_opens_nothing(self, bench: Bench) -> None:
        hands = bench(an_order_for(candles(1)), opens=False)
        hands.item(CANDLE, 6)
        assert hands.last(NotUsed).why is Why.NO_ORDER


class TestHearing:
    """From a text to what it does."""

    def test_a_double_read_of_an_order_or_a_label_is_one_scan(self, bench: Bench) -> None:
        hands = bench(opens=False)
        hands.hear("1-1042", OrderScan("1-1042", Found.NUMBER))
        hands.hear("1-1042", OrderScan("1-1042", Found.NUMBER), after=1400)
        assert hands.told == [Opened("1-1042")]

    def test_two_equal_items_may_follow_fast(self, bench: Bench) -> None:
        hands = bench()
        hands.hear(CANDLE, ItemScan(CANDLE, Found.SKU))
        hands.hear(CANDLE, ItemScan(CANDLE, Found.SKU), after=300)
        hands.hear(CANDLE, ItemScan(CANDLE, Found.SKU), after=200)
        assert hands.counted == {"11": 2, "12": 0}

    def test_another_code_is_never_dropped(self, bench: Bench) -> None:
        hands = bench()
        hands.hear(CANDLE, ItemScan(CANDLE, Found.SKU))
        hands.hear(MATCHES, ItemScan(MATCHES, Found.SKU), after=1)
        assert hands.counted == {"11": 1, "12": 1}

    def test_an_order_that_does_not_wait_is_said(self, bench: Bench) -> None:
        hands = bench()
        hands.hear("1-900", OrderScan("1-900", Found.NUMBER, waits=False))
        assert hands.last(NotUsed) == NotUsed(Why.NOT_WAITING, "1-900", "1-900")

    def test_a_labels_other_code_says_what_to_scan_instead(self, bench: Bench) -> None:
        hands = bench()
        hands.hear("SNDI9", UnknownScan("SNDI9", "Scan the long bars instead.", can_be_taught=False))
        assert hands.last(LabelRefused).why == "Scan the long bars instead."

    def test_a_case_counts_its_units(self, bench: Bench) -> None:
        hands = bench()
        hands.hear("CASE", ItemScan(CANDLE, Found.TAUGHT, quantity=3))
        assert hands.counted == {"11": 3, "12": 0}


def test_the_parts_of_a_kit_count_for_it(bench: Bench) -> None:
    parts = (KitPart(MATCHES, "Long matches"), KitPart(MUG, "Sage mug"))
    hands = bench(an_order_for(a_line("KIT", 1, line_id="31", is_kit=True, parts=parts)), OTHER)
    hands.item(MUG)
    assert hands.last(PartCounted) == PartCounted("Sage mug", "The KIT", 1, 2)
    assert hands.last(PartCounted).tone is Tone.ACCEPTED
    hands.bench.commands.undo_last()
    assert hands.last(Undone) == Undone("Sage mug", 0, 2)
    hands.item(MUG)
    hands.item(MATCHES)
    assert hands.told[-2] == Counted("The KIT", 1, 1, 1, 1)
    assert hands.last(AllCounted) == AllCounted(1)
    hands.item(MUG)
    assert hands.last(TooMany).tone is Tone.WRONG


def test_parts_alone_are_not_shipped_short(bench: Bench) -> None:
    parts = (KitPart(MATCHES, "Long matches"), KitPart(MUG, "Sage mug"))
    hands = bench(an_order_for(a_line("KIT", 1, line_id="31", is_kit=True, parts=parts)))
    hands.item(MUG)
    hands.bench.commands.ship()
    assert choices(hands) == [Answer.COUNT_THE_REST]


def test_what_may_be_in_a_kit_that_ordoro_does_not_open_is_asked_and_no_wrong_item(bench: Bench) -> None:
    hands = bench(an_order_for(a_line("KIT", 1, line_id="31", is_kit=True)), OTHER)
    hands.item(MUG)
    assert hands.last(PerhapsAPart) == PerhapsAPart(f"The {MUG}", "The KIT")
    assert hands.last(PerhapsAPart).tone is Tone.LOOK
    assert hands.counted == {"31": 0}


def test_an_unknown_code_can_be_taught_as_a_part_of_a_kit(bench: Bench) -> None:
    parts = (KitPart(MATCHES, "Long matches"), KitPart(MUG, "Sage mug"))
    hands = bench(an_order_for(a_line("KIT", 1, line_id="31", is_kit=True, parts=parts)))
    hands.bench.scans.unknown("0850099")
    assert choices(hands) == [Answer.LINE, Answer.PART, Answer.PART, Answer.STAY]
    hands.bench.answer(2)
    assert hands.last(Taught).counted == PartCounted("Sage mug", "The KIT", 1, 2)
    assert hands.session.counting is not None
    assert hands.session.counting.parts(hands.session.counting.lines[0]) == (1, 2)
    known = hands.desk.taught.codes
    assert [each.sku for each in known.values()] == [MUG]
