"""Whatever is typed at the bench stays as it was typed, and what is wrong with it is said beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton

from app.bench.entry import Entry
from app.domain.shipment import Field
from tests.builders import a_line, an_order
from tests.unit.bench.hands import Hands

Put = Callable[..., Hands]


def test_a_typed_quantity_is_what_ships(at_the_bench: Put) -> None:
    hands = at_the_bench()
    hands.write(hands.view.lines.rows[0].quantity.edit, "2")
    assert hands.entry.quantities == {"11": "2"}
    assert hands.view.state is not None
    assert hands.view.state.draft is not None
    assert hands.view.state.draft.quantities["11"] == 2
    assert hands.row["problem"] == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("4", "Only 3 can still ship, not 4."),
        ("99999999999", "Only 3 can still ship, not 99999999999."),
        ("two", "“two” is no number of items. Write 0 to 3."),
        ("1.5", "“1.5” is no number of items. Write 0 to 3."),
        ("-1", "A quantity cannot be less than zero."),
        ("", "How many? Write 0 to 3."),
    ],
)
def test_a_quantity_that_cannot_be_is_answered_at_its_line_and_kept(at_the_bench: Put, typed: str, said: str) -> None:
    hands = at_the_bench()
    hands.write(hands.view.lines.rows[0].quantity.edit, typed)
    assert hands.row == {"text": typed, "problem": f"✕ {said}"}


def test_more_than_the_stock_figure_warns_and_is_allowed(at_the_bench: Put) -> None:
    hands = at_the_bench()
    row = hands.view.lines.rows[1]
    assert row.problem.plain.startswith("⚠ Ordoro knows of 1 in stock.")
    assert row.quantity.edit.property("problem") == "warning"
    assert hands.view.ship_bar.button.text() == "Ship 5 items"
    assert hands.view.ship_bar.button.isEnabled()


def test_unknown_stock_is_shown_as_unknown(at_the_bench: Put) -> None:
    hands = at_the_bench(an_order(a_line(stock=None)))
    assert hands.view.lines.rows[0].stock.plain == "? in stock"


def test_the_buttons_and_the_arrow_keys_step_within_what_remains(at_the_bench: Put) -> None:
    hands = at_the_bench()
    quantity = hands.view.lines.rows[0].quantity
    assert not quantity.plus.isEnabled()
    QTest.mouseClick(quantity.minus, Qt.MouseButton.LeftButton)
    assert hands.row["text"] == "2"
    hands.into(quantity.edit)
    for _ in range(4):
        hands.press(Qt.Key.Key_Down)
    assert hands.row["text"] == "0"
    assert not quantity.minus.isEnabled()
    hands.press(Qt.Key.Key_Up)
    assert hands.row["text"] == "1"


def test_all_and_none_set_every_line(at_the_bench: Put) -> None:
    hands = at_the_bench()
    hands.view.ship_none()
    assert set(hands.entry.quantities.values()) == {"0"}
    assert "Nothing is in the parcel" in hands.view.lines.problem.plain
    hands.view.ship_all()
    assert hands.entry.quantities == {"11": "3", "12": "2"}


@pytest.mark.parametrize(("typed", "read"), [("4,50", "4.50"), ("4.5", "4.50"), ("$7", "7.00"), ("0", "0.00")])
def test_a_cost_is_understood_and_shown_properly_when_it_is_left(at_the_bench: Put, typed: str, read: str) -> None:
    hands = at_the_bench()
    hands.write(hands.view.form.cost, typed)
    assert hands.problem(Field.COST) == ""
    hands.press(Qt.Key.Key_Tab)
    assert hands.view.form.cost.text() == read
    assert hands.view.state is not None
    assert hands.view.state.draft is not None
    assert str(hands.view.state.draft.cost) == read


@pytest.mark.parametrize("typed", ["4.505", "-1", "four", "1,234"])
def test_a_cost_that_is_none_is_answered_at_once_and_kept(at_the_bench: Put, typed: str) -> None:
    hands = at_the_bench()
    hands.write(hands.view.form.cost, typed)
    assert hands.problem(Field.COST) != ""
    hands.press(Qt.Key.Key_Tab)
    assert hands.view.form.cost.text() == typed


def test_an_empty_tracking_number_is_no_fault_before_ship_was_tried(at_the_bench: Put) -> None:
    assert at_the_bench().problem(Field.TRACKING) == ""


def test_an_empty_tracking_number_is_said_after_ship_was_tried(at_the_bench: Put) -> None:
    assert at_the_bench(was_tried=True).problem(Field.TRACKING) == "Scan or type the tracking number."


def test_leaving_a_field_by_tab_is_told(at_the_bench: Put) -> None:
    hands = at_the_bench()
    hands.press(Qt.Key.Key_Tab)
    assert hands.left == [Field.TRACKING]


def test_a_click_elsewhere_leaves_no_field_that_nothing_was_typed_into_for_this_order(at_the_bench: Put) -> None:
    hands = at_the_bench()
    hands.write(hands.view.form.tracking, "1Z999")
    other = at_the_bench(an_order(number="1-1007"))
    other.into(other.view.form.tracking)
    other.into(other.view.form.cost)
    assert other.left == []


@pytest.mark.parametrize("place", ["tracking", "other"])
def test_ten_thousand_pasted_characters_are_kept_and_answered(at_the_bench: Put, place: str) -> None:
    hands = at_the_bench(entry=Entry(is_other=True))
    field = getattr(hands.view.form, place)
    hands.paste(field, "9" * 10_000)
    assert len(field.text()) == 10_000
    where = Field.TRACKING if place == "tracking" else Field.CARRIER
    assert "10000 characters long; 100 are the most" in hands.problem(where)


def test_ten_thousand_characters_in_a_quantity_are_kept_and_answered(at_the_bench: Put) -> None:
    hands = at_the_bench()
    hands.paste(hands.view.lines.rows[0].quantity.edit, "9" * 10_000)
    assert len(hands.row["text"]) == 10_000
    assert hands.row["problem"] == "✕ Only 3 can still ship, not 99999999999999999999…."


def test_a_control_character_is_answered_and_kept(at_the_bench: Put) -> None:
    hands = at_the_bench()
    hands.paste(hands.view.form.tracking, "1Z\x1d999")
    assert hands.entry.tracking_number == "1Z\x1d999"
    assert "cannot be printed" in hands.problem(Field.TRACKING)


def test_another_carrier_is_written_by_name(at_the_bench: Put) -> None:
    hands = at_the_bench()
    form = hands.view.form
    form.carrier.setCurrentIndex(form.carrier.count() - 1)
    assert form.other.isVisible()
    hands.write(form.other, "Bike Ana")
    assert (hands.entry.carrier, hands.entry.is_other) == ("Bike Ana", True)
    assert hands.view.state is not None
    assert hands.view.state.draft is not None
    assert hands.view.state.draft.carrier == "Bike Ana"


def test_other_without_a_name_asks_for_it_where_it_is_written(at_the_bench: Put) -> None:
    hands = at_the_bench(entry=Entry(is_other=True), was_tried=True)
    assert hands.problem(Field.CARRIER) == "Write the carrier's name."


def test_a_carrier_is_chosen_by_typing_its_beginning_and_offers_its_methods(at_the_bench: Put) -> None:
    hands = at_the_bench()
    form = hands.view.form
    hands.into(form.carrier)
    QTest.keyClicks(form.carrier, "fe")
    assert hands.entry.carrier == "FedEx"
    assert form.method.findText("FedEx Ground®") >= 0
    hands.write(form.method, "By horse")
    assert hands.entry.method == "By horse"


def test_the_focus_goes_from_the_quantities_through_the_form_to_ship(at_the_bench: Put) -> None:
    hands = at_the_bench()
    view, form = hands.view, hands.view.form
    view.lines.rows[0].quantity.edit.setFocus(Qt.FocusReason.TabFocusReason)
    passed = []
    for _ in range(10):
        passed.append(hands.focused)
        hands.press(Qt.Key.Key_Tab)
    rows = [row.quantity.edit for row in view.lines.rows]
    telling = form.telling.channel
    expected = [*rows, form.tracking, form.carrier, form.method, form.cost, form.date, telling, form.more]
    assert passed[: len(expected)] == expected
    assert passed[len(expected)] is view.ship_bar.button


def test_enter_goes_through_every_field_and_never_ships(at_the_bench: Put) -> None:
    entry = Entry(tracking_number="1Z999AA10123456784", carrier="UPS")
    hands = at_the_bench(entry=entry)
    hands.view.lines.rows[0].quantity.edit.setFocus(Qt.FocusReason.TabFocusReason)
    seen = set()
    for _ in range(24):
        seen.add(hands.focused)
        hands.press(Qt.Key.Key_Return)
    assert hands.view.ship_bar.button in seen
    assert hands.shipped == []
    assert hands.entry == entry


def test_no_button_of_the_bench_waits_for_enter(at_the_bench: Put) -> None:
    hands = at_the_bench(entry=Entry(tracking_number="1", carrier="UPS"))
    for button in hands.view.findChildren(QAbstractButton):
        if isinstance(button, QPushButton):
            assert not button.autoDefault()
            assert not button.isDefault()
        if button.isVisible() and button.isEnabled():
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            QTest.keyClick(button, Qt.Key.Key_Enter)
            assert not button.isDown()
    assert hands.shipped == []


def test_the_wheel_changes_no_choice_in_passing(at_the_bench: Put) -> None:
    hands = at_the_bench(entry=Entry(carrier="UPS"))
    form = hands.view.form
    assert form.carrier.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert form.date.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_markup_from_ordoro_is_shown_as_it_is_written(at_the_bench: Put) -> None:
    bold = "<b>Bold & <img src=x> name</b>"
    order = an_order(a_line(name=bold, sku="<i>sku</i>", details="<u>d</u>", location="<s>A</s>"), number="<h1>9</h1>")
    hands = at_the_bench(order)
    row = hands.view.lines.rows[0]
    assert row.name.plain == bold
    for label in hands.view.findChildren(QLabel):
        if "<" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


def test_a_name_of_three_hundred_characters_is_cut_short_with_the_whole_as_its_tip(at_the_bench: Put) -> None:
    name = "Very long candle name " * 14
    hands = at_the_bench(an_order(a_line(name=name)))
    label = hands.view.lines.rows[0].name
    assert label.text().endswith("…")
    assert label.toolTip() == name


def test_a_number_of_nine_digits_fits_its_field(at_the_bench: Put) -> None:
    hands = at_the_bench(an_order(a_line(ordered=999_999_999)))
    edit = hands.view.lines.rows[0].quantity.edit
    assert edit.text() == "999999999"
    assert edit.fontMetrics().horizontalAdvance(edit.text()) <= edit.width() - 20
