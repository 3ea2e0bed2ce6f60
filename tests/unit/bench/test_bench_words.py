"""The button says what it will do, the steps say how they stand, each state of the bench can be shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.bench.entry import Entry
from app.bench.stage import Stage
from app.domain.step import StepStatus
from tests.builders import NOW, TODAY, a_line, an_order
from ui.bench import wording
from ui.bench.details import plan_details
from ui.bench.ship_words import ship_words
from ui.bench.state import BenchState
from ui.bench.states import SAMPLES, sample
from ui.bench.view import BenchView
from ui.kit.badge import width

LINES = (a_line(ordered=3), a_line("MTCH", 2, line_id="12"))
FULL = Entry(tracking_number="1Z999AA10123456784", carrier="UPS")


def words(entry: Entry, **more: object) -> tuple[str, str]:
    found = ship_words(replace(sample(an_order(*LINES), entry), **more))  # type: ignore[arg-type]
    return found.text, found.beside


def test_the_button_names_how_many_items_ship() -> None:
    assert words(FULL) == ("Ship 5 items", "")
    one = replace(FULL, quantities={"11": "1", "12": "0"})
    assert words(one) == ("Ship 1 item short · 4 stay waiting", "")


def test_a_short_one_says_what_stays_and_in_v3_that_a_split_stays_split() -> None:
    short = replace(FULL, quantities={"11": "2"})
    assert words(short) == ("Ship 4 items short · 1 stays waiting", "")
    assert words(short, splits=True) == ("Ship 4 items short · 1 stays waiting", "A split cannot be undone.")


def test_create_only_says_that_nothing_is_tracked() -> None:
    assert words(replace(FULL, create_only=True))[0] == "Create the shipment (5 items), nothing is tracked"


def test_an_empty_parcel_and_a_wrong_quantity_are_said() -> None:
    assert words(replace(FULL, quantities={"11": "0", "12": "0"}))[0] == "Ship"
    assert words(replace(FULL, quantities={"11": "7"})) == ("Ship", "See the lines marked ✕.")


def test_while_something_is_wrong_the_button_keeps_its_words_and_says_beside_it_what() -> None:
    assert words(replace(FULL, cost="4,505")) == ("Ship 5 items", "An amount has two decimals at most, such as 4.50.")
    several = replace(FULL, cost="4,505", ship_date=date(2026, 1, 1))
    assert words(several) == ("Ship 5 items", "See the fields marked ✕.")
    assert ship_words(sample(an_order(*LINES), several)).is_error


def test_the_heading_follows_the_quantities_and_what_was_shipped(view: BenchView) -> None:
    order = an_order(*LINES)
    short = replace(FULL, quantities={"11": "2", "12": "0"})
    seen = []
    for entry, stage in ((FULL, Stage.OPEN), (short, Stage.OPEN), (short, Stage.DONE), (FULL, Stage.DONE)):
        view.render(replace(sample(order, entry), stage=stage))
        seen.append(view.lines.count.plain)
    assert seen == [
        "2 lines · 5 items to ship",
        "1 line · 2 of 5 items to ship",
        "1 line · 2 of 5 items shipped",
        "2 lines · 5 items shipped",
    ]


def test_a_part_is_never_called_shipped_in_green(view: BenchView) -> None:
    view.render(SAMPLES["done in part"])
    assert view.outcome.title.plain == "✓ 4 of 8 items of 1-1042 shipped · 4 stay waiting"
    assert (view.header.status.text, view.header.status.state) == ("part shipped", "due")
    assert view.lines.count.plain == "2 lines · 4 of 8 items shipped"
    view.render(SAMPLES["done"])
    assert (view.header.status.text, view.header.status.state) == ("shipped", "good")


def test_lines_that_needed_nothing_share_a_row_and_a_long_answer_takes_two(view: BenchView) -> None:
    view.resize(900, 640)
    view.render(SAMPLES["done, lines unchanged"])
    QApplication.processEvents()
    rows = view.steps.rows
    assert [row.badge.text for row in rows] == ["✓ done", "✓ unchanged", "✓ done"]
    assert [row.title.plain for row in rows][1] == "3 lines unchanged"
    assert rows[1].answer.plain == ""
    assert all(width(row.badge.text) <= row.badge.width() for row in rows)
    last = rows[2].answer
    assert last.height() >= last.heightForWidth(last.width()) > last.fontMetrics().height() * 1.5


@pytest.mark.parametrize("stage", [Stage.CHECKING, Stage.SENDING])
def test_a_plan_under_way_disables_the_button_and_says_why(stage: Stage) -> None:
    found = ship_words(replace(SAMPLES["sending"], stage=stage))
    assert not found.enabled
    assert found.beside


def test_the_way_on_is_the_button_where_nothing_is_left_to_ship() -> None:
    assert ship_words(SAMPLES["done"]).text == "Next order"
    assert ship_words(SAMPLES["gone"]).beside == "The order was cancelled."
    assert ship_words(SAMPLES["unsure"]).text == "Look again"
    assert not ship_words(SAMPLES["address changed"]).enabled


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, ("3 days late", "late")),
        (-1, ("1 day late", "late")),
        (0, ("due today", "due")),
        (1, ("due tomorrow", "neutral")),
    ],
)
def test_lateness_is_said_in_words(days: int, said: tuple[str, str]) -> None:
    order = replace(an_order(), ship_by=NOW + timedelta(days=days))
    assert wording.lateness(order, TODAY) == said


def test_a_step_says_its_state_by_sign_word_and_time() -> None:
    plan = SAMPLES["failed"].plan
    assert plan is not None
    assert [wording.step_state(step)[:2] for step in plan.steps] == [("✓", "done"), ("✓", "done"), ("✕", "failed")]
    assert wording.step_time(plan.steps[0]) == "0.2 s"
    assert "“tracking_number” was used" in wording.step_answer(plan.steps[2])
    assert {wording.step_state(replace(plan.steps[0], status=status))[1] for status in StepStatus} == {
        "waiting",
        "being sent",
        "done",
        "failed",
        "unsure",
        "dropped",
    }


def test_the_copied_details_hold_what_support_needs() -> None:
    plan = SAMPLES["failed"].plan
    assert plan is not None
    text = plan_details(plan)
    assert "shipments" in text
    assert "400 POST /shipment/8817/tracking/" in text


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("size", [(520, 420), (640, 650), (1160, 1000)])
def test_every_state_can_be_shown_at_every_size(view: BenchView, name: str, size: tuple[int, int]) -> None:
    view.resize(*size)
    view.render(SAMPLES[name])
    assert not view.grab().isNull()
    if SAMPLES[name].stage is not Stage.EMPTY:
        button = view.ship_bar.button
        bottom_right = button.mapTo(view, button.rect().bottomRight())
        assert (view.width() - bottom_right.x(), view.height() - bottom_right.y()) == (17, 13)


def test_one_state_after_the_other_leaves_nothing_of_the_former(view: BenchView) -> None:
    view.render(SAMPLES["forty lines"])
    view.render(SAMPLES["problems"])
    view.render(SAMPLES["open"])
    assert len(view.lines.rows) == 3
    assert not view.steps.isVisible()
    assert view.form.tracking.text() == ""
    view.render(BenchState(today=date(2026, 11, 21)))
    assert view.blank.isVisible()


def test_nine_lines_fit_without_scrolling_at_1080p(view: BenchView) -> None:
    view.resize(1100, 980)
    view.render(SAMPLES["nine lines"])
    last = view.lines.rows[-1]
    lowest = last.mapTo(view, last.rect().bottomLeft()).y()
    assert lowest <= view.form.mapTo(view, view.form.rect().topLeft()).y()
