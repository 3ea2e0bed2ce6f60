"""Where things stand follows from the size and what is shown, whatever size the bench had before."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.bench.entry import Entry
from app.domain.verification import Verdict, Verification
from tests.builders import a_line, an_order
from tests.unit.bench.hands import Hands
from ui.bench.slot import Slot
from ui.bench.states import SAMPLES
from ui.bench.view import BenchView

Put = Callable[..., Hands]
FULL = Entry(tracking_number="1Z999AA10123456784", carrier="UPS")


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def place(view: BenchView, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(view, widget.rect().topLeft()), widget.size())


def area_of(widget: QWidget) -> QScrollArea:
    """The scroll area in which it stands."""
    found: QWidget | None = widget
    while not isinstance(found, QScrollArea):
        assert found is not None
        found = found.parentWidget()
    return found


def everything(view: BenchView) -> dict[str, QRect]:
    form = view.form
    named = {"lines": view.lines, "form": form, "bar": view.ship_bar, "button": view.ship_bar.button}
    named |= {"tracking": form.tracking, "cost": form.cost, "tell": form.telling.channel, "address": view.address}
    named |= {f"row {at}": row for at, row in enumerate(view.lines.rows)}
    return {name: place(view, widget) for name, widget in named.items()}


def is_in_order(view: BenchView) -> None:
    """The lines' area, the form's and the bar stand below one another and leave no room between them."""
    top, shelf, bar = (place(view, each) for each in (area_of(view.lines), area_of(view.form), view.ship_bar))
    assert 0 <= shelf.top() - top.bottom() <= 3
    assert 0 <= bar.top() - shelf.bottom() <= 12
    assert top.height() >= 104


@pytest.mark.parametrize("name", ["problems", "nine lines", "failed", "filled", "done", "begun before"])
def test_the_bench_is_as_it_was_when_it_was_low_and_is_high_again(view: BenchView, name: str) -> None:
    view.resize(820, 700)
    view.render(SAMPLES[name])
    settle()
    before = everything(view)
    view.resize(820, 520)
    view.render(SAMPLES[name])
    settle()
    is_in_order(view)
    view.resize(820, 700)
    settle()
    assert everything(view) == before
    is_in_order(view)
    view.render(SAMPLES["nine lines"])
    settle()
    form, bar = place(view, view.form), place(view, view.ship_bar)
    assert 0 < bar.top() - form.bottom() <= 12
    fields = [place(view, each) for each in view.form.findChildren(Slot) if each.isVisible()]
    assert not any(one.intersects(other) for one, other in itertools.combinations(fields, 2))


def test_the_focus_stays_in_its_field_through_every_size(at_the_bench: Put) -> None:
    view = at_the_bench(entry=FULL).view
    for widget in (view.form.cost, view.form.telling.channel, view.lines.rows[0].quantity.edit):
        widget.setFocus()
        for size in ((820, 520), (1300, 900), (520, 400), (900, 640)):
            view.resize(*size)
            settle()
            assert QApplication.focusWidget() is widget


def test_nothing_of_the_form_is_cut_when_more_is_shown_in_a_low_bench(at_the_bench: Put) -> None:
    view = at_the_bench(entry=FULL).view
    view.resize(820, 520)
    view.form.more.setChecked(True)
    settle()
    is_in_order(view)
    boxes = (view.form.telling.channel, view.form.telling.buyer, view.form.telling.bill_to)
    inside = area_of(view.form).widget()
    assert inside is not None
    assert all(box.height() >= 28 for box in boxes)
    assert place(view, view.form).height() >= view.form.sizeHint().height()
    assert inside.height() >= view.form.height()


def test_nine_lines_show_at_least_four_of_them_beside_the_form(view: BenchView) -> None:
    view.resize(900, 640)
    view.render(SAMPLES["nine lines"])
    settle()
    end = place(view, area_of(view.lines)).bottom()
    assert sum(place(view, row).bottom() <= end for row in view.lines.rows) >= 4
    form, shelf = place(view, view.form), place(view, area_of(view.form))
    assert shelf.contains(form)


def test_the_line_that_was_counted_last_is_in_sight(view: BenchView) -> None:
    view.resize(900, 560)
    state = SAMPLES["nine lines"]
    assert state.order is not None
    assert state.base is not None
    counting = Verification.of(state.order, state.base.quantities)
    view.render(replace(state, counting=counting, counts_items=True))
    settle()
    top = view.lines.rows[0].parentWidget()
    while not isinstance(top, QScrollArea):
        assert top is not None
        top = top.parentWidget()

    def is_in_sight(at: int) -> bool:
        row = view.lines.rows[at]
        y = row.mapTo(top.viewport(), row.rect().topLeft()).y()
        return y >= 0 and y + row.height() <= top.viewport().height()

    assert not is_in_sight(8)
    for at in (4, 8, 0):
        counting, judgement = counting.count(state.order.lines[at].sku)
        assert judgement.verdict is Verdict.RIGHT
        view.render(replace(state, counting=counting, counts_items=True))
        settle()
        assert is_in_sight(at)
    for at in (0, 8):
        counting, _ = counting.undo()
        view.render(replace(state, counting=counting, counts_items=True))
        settle()
        assert is_in_sight(at)


def test_what_is_wrong_moves_no_field(at_the_bench: Put) -> None:
    hands = at_the_bench(entry=FULL)
    view = hands.view
    settle()
    before = everything(view)
    hands.write(view.form.cost, "4,505")
    hands.write(view.lines.rows[0].quantity.edit, "99")
    settle()
    assert view.form.messages[0].texts == ("✕ An amount has two decimals at most, such as 4.50.",)
    assert everything(view) == before


def test_messages_side_by_side_do_not_lie_on_one_another(view: BenchView) -> None:
    view.resize(820, 700)
    view.render(SAMPLES["problems"])
    settle()
    for line in view.form.messages:
        places = [where for _, where, _ in line._places()]
        assert not any(one.intersects(other) for one, other in itertools.pairwise(places))
        assert all(line.rect().contains(where) for where in places)


def test_a_place_is_not_cut_where_there_is_room(at_the_bench: Put) -> None:
    line = a_line(location="AISLE-12-SHELF-3", stock=5)
    view = at_the_bench(an_order(line)).view
    view.resize(900, 640)
    settle()
    row = view.lines.rows[0]
    assert row.location.text() == "AISLE-12-SHELF-3"
    assert row.location.font().pixelSize() == row.details.font().pixelSize() == row.stock.font().pixelSize() == 13
    assert min(row.quantity.minus.width(), row.quantity.plus.height()) >= 40


def test_ship_goes_to_a_tracking_number_that_is_out_of_sight_before_it_ships(at_the_bench: Put) -> None:
    hands = at_the_bench(entry=FULL)
    view = hands.view
    view.resize(520, 400)
    view.form.more.setChecked(True)
    settle()
    shelf = area_of(view.form)
    shelf.verticalScrollBar().setValue(shelf.verticalScrollBar().maximum())
    view.press_ship()
    assert hands.shipped == []
    assert QApplication.focusWidget() is view.form.tracking
    view.press_ship()
    assert len(hands.shipped) == 1


def test_making_a_bench_shows_no_window_of_its_own(view: BenchView) -> None:
    """A part that is shown before it has its place would be a window, and take the keyboard from the real one."""
    view.render(SAMPLES["problems"])
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [view]
