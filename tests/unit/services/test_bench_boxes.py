"""NEXT PARCEL: boxes are closed one by one, can be opened again, and go together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.bench.events import AskWhich, BoxClosed, BoxOpened, Counted, KitNotWhole, NotUsed, Undone, Why
from app.bench.on_two import OnOther
from app.bench.question import Answer, Ask
from app.bench.stage import Stage
from app.domain.draft_rules import validate
from app.domain.kit import KitPart
from app.domain.plan import Plan
from app.domain.shipment import ShipmentDraft, errors_of
from app.domain.step import Receipt, Step, StepKind, StepStatus
from app.scan.commands import Command, CommandKind
from app.scan.meaning import CommandScan
from tests.builders import TODAY, a_line, a_plan
from tests.unit.services.bench_hands import CANDLE, MATCHES, UPS, BenchHands, an_order_for, candles, matches

OTHER, THIRD = "1Z59405Y0300111480", "1Z12345E0205271688"
Bench = Callable[..., BenchHands]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A bench with an order of three candles and two boxes of matches open."""

    def make(**settings: object) -> BenchHands:
        hands = BenchHands(tmp_path, an_order_for(candles(), matches()), **settings)
        hands.bench.scans.order("1-1042")
        return hands

    return make


def command(hands: BenchHands, kind: CommandKind) -> None:
    hands.hear(f"PKBX {kind}", CommandScan(Command(kind)))


def close_a_box(hands: BenchHands, label: str = UPS, *items: str) -> None:
    for item in items or (CANDLE,):
        hands.item(item)
    hands.label(label)
    command(hands, CommandKind.NEXT_PARCEL)


def draft(hands: BenchHands) -> ShipmentDraft:
    found = hands.draft_of(hands.session)
    assert found is not None
    return found


def test_a_closed_box_is_sent_nowhere_and_the_next_begins_with_what_is_left(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS, CANDLE, MATCHES)
    assert hands.last(BoxClosed) == BoxClosed(1, 2, 3)
    assert hands.sent == []
    (box,) = hands.session.boxes
    assert (box.quantities, box.tracking_number, box.carrier) == ({"11": 1, "12": 1}, UPS, "UPS")
    assert box.verified == "2 of 2 verified"
    assert box.is_fully_verified
    assert hands.entry.tracking_number == ""
    assert hands.entry.carrier == "UPS"
    assert hands.session.counting is not None
    assert hands.session.counting.wanted == {"11": 2, "12": 1}
    assert "1 box closed" in hands.session.begun()
    assert hands.kept["1-1042"] == (box,)


@pytest.mark.parametrize("count", [2, 3, 5])
def test_ship_sends_all_boxes_in_their_order(bench: Bench, count: int) -> None:
    hands = bench()
    pieces = [CANDLE, CANDLE, CANDLE, MATCHES, MATCHES]
    for at in range(count - 1):
        close_a_box(hands, f"1Z{at}", pieces.pop())
    for piece in pieces:
        hands.item(piece)
    hands.label("1ZLAST")
    command(hands, CommandKind.SHIP)
    assert hands.sent == ["1-1042"]
    asked = draft(hands)
    assert asked.numbers == (*(f"1Z{at}" for at in range(count - 1)), "1ZLAST")
    assert (asked.total, asked.left_over) == (5, 0)
    assert not errors_of(validate(asked, TODAY))


def test_a_quantity_that_was_lowered_stays_lowered_in_the_boxes_after(bench: Bench) -> None:
    hands = bench()
    hands.bench.edit(hands.entry.with_quantity("11", "2"))
    close_a_box(hands)
    assert hands.entry.quantities == {"11": "1"}
    hands.item(CANDLE)
    hands.item(MATCHES)
    hands.item(MATCHES)
    hands.label(OTHER)
    command(hands, CommandKind.SHIP)
    assert hands.sent == ["1-1042"]
    assert (draft(hands).total, draft(hands).left_over) == (4, 1)


def test_no_more_is_counted_than_the_closed_boxes_leave(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS, CANDLE, CANDLE, CANDLE)
    hands.item(CANDLE)
    assert hands.told[-1].tone.value == "wrong"
    assert hands.session.counting is not None
    assert hands.session.counting.total == 0


def test_the_last_box_is_opened_again_with_undo_as_it_was(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS, CANDLE, MATCHES)
    command(hands, CommandKind.UNDO_LAST)
    assert hands.last(BoxOpened) == BoxOpened(1, 2, UPS)
    assert hands.session.boxes == ()
    assert hands.entry.tracking_number == UPS
    assert hands.counted == {"11": 1, "12": 1}
    assert hands.kept["1-1042"] == ()
    hands.item(CANDLE)
    assert hands.last(Counted).total == 3
    hands.bench.commands.undo_last()
    assert hands.last(Undone).counted == 1


def test_undo_takes_back_what_was_counted_before_it_opens_a_box(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands)
    hands.item(CANDLE)
    command(hands, CommandKind.UNDO_LAST)
    assert hands.last(Undone).counted == 0
    assert len(hands.session.boxes) == 1


def test_a_box_in_the_middle_is_opened_again_and_keeps_its_number(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS)
    close_a_box(hands, OTHER)
    hands.bench.commands.open_box(0)
    assert hands.last(BoxOpened).box == 1
    hands.item(MATCHES)
    command(hands, CommandKind.NEXT_PARCEL)
    assert hands.last(BoxClosed) == BoxClosed(1, 2, 2)
    assert [box.tracking_number for box in hands.session.boxes] == [UPS, OTHER]
    assert hands.session.place == 2


def test_the_box_that_is_being_packed_is_closed_for_one_that_is_opened_again(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS)
    hands.item(CANDLE)
    hands.label(OTHER)
    hands.bench.commands.open_box(0)
    assert hands.last(BoxOpened) == BoxOpened(1, 1, UPS)
    assert [box.tracking_number for box in hands.session.boxes] == [OTHER]
    assert draft(hands).numbers == (UPS, OTHER)


def test_a_box_without_a_label_is_finished_before_another_is_opened(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS)
    hands.item(CANDLE)
    hands.bench.commands.open_box(0)
    assert hands.last(NotUsed).why is Why.BOX_BEGUN
    assert len(hands.session.boxes) == 1


def test_the_label_of_a_closed_box_is_no_other_boxs(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS)
    hands.label(UPS)
    assert hands.last(NotUsed) == NotUsed(Why.OTHER_BOX, UPS, "1")
    assert hands.entry.tracking_number == ""


def test_a_box_that_something_forbids_stays_open(bench: Bench) -> None:
    hands = bench()
    hands.item(CANDLE)
    hands.label()
    hands.against = "Choose the carrier."
    command(hands, CommandKind.NEXT_PARCEL)
    assert hands.session.boxes == ()
    assert hands.entry.tracking_number == UPS


def test_the_question_about_an_empty_box_ends_with_what_is_put_into_it(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS)
    command(hands, CommandKind.SHIP)
    assert hands.last(AskWhich).question.ask is Ask.EMPTY_BOX
    hands.item(MATCHES)
    assert hands.session.question is None
    assert [box.tracking_number for box in hands.session.boxes] == [UPS]
    assert hands.sent == []


def test_ship_with_nothing_in_the_open_box_asks_and_ships_the_closed_ones_short(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS)
    close_a_box(hands, OTHER)
    command(hands, CommandKind.SHIP)
    question = hands.last(AskWhich).question
    assert (question.ask, question.about, question.other) == (Ask.EMPTY_BOX, "3", "2")
    assert [box.tracking_number for box in hands.session.boxes] == [UPS, OTHER], "none opens by itself"
    hands.bench.answer(0)
    assert hands.sent == ["1-1042"]
    assert draft(hands).numbers == (UPS, OTHER)
    assert draft(hands).left_over == 3


def test_a_kit_that_is_not_whole_is_named_by_all_that_it_holds_up(tmp_path: Path) -> None:
    parts = (KitPart("SOAP-OAT", "Oat soap"), KitPart("SOAP-DISH", "Soap dish"))
    kit = a_line("KIT-BATH", 2, line_id="11", is_kit=True, name="Bath set", parts=parts)
    hands = BenchHands(tmp_path, an_order_for(kit))
    hands.bench.scans.order("1-1042")
    for code in ("SOAP-OAT", "KIT-BATH", "KIT-BATH"):
        hands.item(code)
    not_whole = KitNotWhole("Bath set", "Oat soap", "Soap dish")
    assert hands.told[-1] == not_whole
    hands.label()
    command(hands, CommandKind.NEXT_PARCEL)
    assert hands.told[-1] == not_whole
    command(hands, CommandKind.SHIP)
    question = hands.last(AskWhich).question
    assert [choice.answer for choice in question.choices] == [Answer.COUNT_THE_REST]
    hands.item("SOAP-DISH")
    command(hands, CommandKind.SHIP)
    assert hands.sent == ["1-1042"]


def test_ship_says_of_a_part_that_no_kit_wants_any_more_that_it_is_too_many(tmp_path: Path) -> None:
    parts = (KitPart("SOAP-OAT", "Oat soap"), KitPart("SOAP-DISH", "Soap dish"))
    kit = a_line("KIT-BATH", 2, line_id="11", is_kit=True, name="Bath set", parts=parts)
    hands = BenchHands(tmp_path, an_order_for(kit))
    hands.bench.scans.order("1-1042")
    hands.item("SOAP-OAT")
    hands.item("KIT-BATH")
    hands.label()
    hands.bench.edit(hands.entry.with_quantity("11", "1"))
    command(hands, CommandKind.SHIP)
    assert hands.told[-1] == KitNotWhole("Bath set", "Oat soap")
    assert hands.sent == []


def test_another_order_is_not_opened_over_closed_boxes_without_a_word(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands)
    command(hands, CommandKind.NEXT)
    assert hands.last(AskWhich).question.ask is Ask.LEAVE
    hands.bench.answer(1)
    assert hands.gone_on == ["1-1042"]
    assert len(hands.session.boxes) == 1


def test_start_over_leaves_closed_boxes_closed(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands)
    hands.item(CANDLE)
    hands.session.start_over()
    assert len(hands.session.boxes) == 1
    assert hands.session.counting is not None
    assert hands.session.counting.wanted == {"11": 2, "12": 2}


def test_boxes_stay_when_the_order_is_read_again(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands)
    hands.bring("1-1042")
    assert hands.session.base is not None
    assert hands.session.base.quantities == {"11": 2, "12": 2}
    assert len(hands.session.boxes) == 1


def test_a_new_address_asks_for_a_new_label_on_each_box(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands)
    base = hands.session.base
    assert base is not None
    moved = replace(base.order, ship_to=replace(base.order.ship_to, street1="2 Oak Ave"))
    new = ShipmentDraft(moved, {line.line_id: line.remaining for line in moved.lines}, ship_date=TODAY)
    hands.session.take(new)
    assert draft(hands).order.ship_to == base.order.ship_to
    hands.session.take_new_address(new)
    assert [box.tracking_number for box in hands.session.boxes] == [""]
    hands.label(OTHER)
    messages = [problem.message for problem in validate(draft(hands), TODAY)]
    assert "Box 1 has no label: open it again and scan its new one." in messages


def test_a_label_on_a_closed_box_of_another_order_is_known(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands)
    hands.desk.number = ""
    assert hands.desk.order_with(UPS) == OnOther("1-1042", is_under_way=True)


def test_nothing_ships_by_itself_while_the_rest_is_missing(bench: Bench) -> None:
    hands = bench(ship_by_itself=True)
    close_a_box(hands)
    assert hands.desk.countdown is None
    assert hands.session.stage is Stage.OPEN


def a_plan_of(hands: BenchHands, *done: bool, dropped: bool = False) -> Plan:
    """Of the shipments generation: each box is one step; those not done failed, or were given up."""
    other = StepStatus.CANCELLED if dropped else StepStatus.FAILED
    steps = tuple(
        Step(
            StepKind.SAVE_TRACKING,
            "save",
            {},
            StepStatus.DONE if each else other,
            Receipt("saved") if each else None,
            box=box,
        )
        for box, each in enumerate(done)
    )
    return replace(a_plan(), subject=draft(hands), steps=steps)


def test_a_box_that_has_left_is_not_opened_again_while_another_is_put_right(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS)
    close_a_box(hands, OTHER)
    hands.item(CANDLE)
    hands.label(THIRD)
    hands.session.follow(a_plan_of(hands, True, False, False))
    hands.bench.commands.open_box(0)
    assert hands.last(NotUsed).why is Why.BOX_GONE
    hands.bench.commands.open_box(1)
    assert hands.last(BoxOpened) == BoxOpened(2, 1, OTHER)
    assert draft(hands).numbers == (UPS, OTHER, THIRD)


def test_of_a_plan_that_is_dropped_half_way_only_what_has_not_left_stays(bench: Bench) -> None:
    hands = bench()
    close_a_box(hands, UPS)
    close_a_box(hands, OTHER)
    hands.item(CANDLE)
    hands.label(THIRD)
    hands.session.follow(a_plan_of(hands, True, False, False, dropped=True))
    assert [box.tracking_number for box in hands.session.boxes] == [OTHER]
    assert hands.entry.tracking_number == THIRD
    assert hands.session.counting is not None
    assert hands.session.counting.total == 1
