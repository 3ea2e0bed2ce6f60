"""What is read from two metres is read whole, or cut where a line ends."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.settings.model import Language
from ui import language, theme
from ui.bench.scan_states import SCAN_SAMPLES
from ui.bench.states import SAMPLES
from ui.kit import lettering
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind
from ui.packing.state import PackingState
from ui.packing.view import PackingView
from ui.packing_mode import packing_state

_LONG = "Hand-poured soy candle with lavender from the hills behind the old mill " * 12
_NAME = "Hand-poured soy candle with lavender from the hills behind the old mill, in a jar of recycled glass with a lid"


@pytest.fixture
def view(qapp: QApplication) -> PackingView:
    theme.apply(qapp, theme.Scheme.LIGHT)
    view = PackingView()
    view.resize(1366, 768)
    view.show()
    return view


def show(view: PackingView, **more: str) -> None:
    view.render(PackingState(number="1-1042", detail="CNDL-LAV-8 · A-12-3", figure="1 of 3", **more))  # type: ignore[arg-type]
    for _ in range(3):
        QApplication.processEvents()


def place(view: PackingView, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())


def test_a_text_that_is_too_long_ends_with_a_whole_line(view: PackingView) -> None:
    show(view, title=f"Scan {_LONG}", note=_LONG * 2)
    assert view.height() == 768
    for label in (view.title, view.note):
        assert label.plain.endswith("…")
        assert label.accessibleName().strip().endswith("old mill")
        assert view.rect().contains(place(view, label))
        assert label.height() >= label.heightForWidth(label.width()), "no line is cut"
    assert not place(view, view.title).intersects(place(view, view.figure))
    assert not place(view, view.note).intersects(place(view, view.figure))


@pytest.mark.parametrize("name", ["a mug", _NAME])
def test_a_name_is_as_large_as_there_is_room_for(view: PackingView, name: str) -> None:
    show(view, title=f"Scan {name}")
    assert view.title.plain == f"Scan {name}"
    assert view.title.property("type") == ("farther" if name == "a mug" else "far")
    assert view.title.height() >= view.title.heightForWidth(view.title.width())


@pytest.mark.parametrize("width", [800, 1000, 1366])
@pytest.mark.parametrize("words", ["Ship 8 items", "Ship 7 items short · 1 stays waiting"])
def test_the_button_that_ships_says_all_of_its_words(view: PackingView, words: str, width: int) -> None:
    window = QWidget()
    view.setParent(window)
    view.resize(width, 600)
    window.show()
    view.show()
    show(view, title="Ready to ship", packer="Ana", ship=words, beside="A split cannot be undone.")
    for button in (view.ship, view.undo, view.one, view.skip, view.next):
        assert button.width() >= button.sizeHint().width()
        assert view.rect().contains(place(view, button))
    assert view.beside.height() >= view.beside.heightForWidth(view.beside.width()), "no line is cut"
    assert place(view, view.ship).right() == place(view, view.leave).right(), "it stays in its corner"
    shares_a_line = place(view, view.ship).intersects(place(view, view.undo).adjusted(0, 0, width, 0))
    assert shares_a_line or width < 1366, "and costs no height where there is room"


@pytest.mark.parametrize("note", ["", _LONG])
def test_notices_lie_over_nothing(view: PackingView, note: str) -> None:
    notices = NoticeBar()
    view.take_notices(notices)
    for number in ("1-1021", "1-1022"):
        undo = NoticeAction("Undo", lambda: None)
        notices.show_notice(Notice(NoticeKind.INFO, f"{number} can be taken back until 11:21:44 PM", actions=(undo,)))
    show(view, title=f"Scan {_LONG}", note=note)
    assert view.height() == 768
    shown = [view.title, view.detail, view.figure, notices, view.told]
    shown += [view.note] if note else []
    places = [place(view, widget) for widget in shown]
    assert all(view.rect().contains(each) for each in places)
    for at, each in enumerate(places):
        assert not any(each.intersects(other) for other in places[at + 1 :]), shown[at]
    before = view.picture.height()
    notices.clear()
    show(view, title=f"Scan {_LONG}", note=note)
    assert view.picture.height() > before, "they are gone, and it has its room again"


def test_notices_take_nothing_from_what_is_read_from_two_metres(view: PackingView) -> None:
    notices = NoticeBar()
    view.take_notices(notices)
    words = {"title": f"Scan {_NAME}", "note": "Two parcels: the canisters go alone.\nPlease, no plastic inside."}
    show(view, **words)
    read = (view.title, view.detail, view.figure, view.note)
    before = [(label.property("type"), place(view, label)) for label in read]
    for number in ("1-1021", "1-1022"):
        undo = NoticeAction("Undo", lambda: None)
        notices.show_notice(Notice(NoticeKind.INFO, f"{number} can be taken back until 11:21:44 PM", actions=(undo,)))
    show(view, **words)
    assert notices.isVisible()
    assert [(label.property("type"), place(view, label)) for label in read] == before


def test_a_question_leaves_the_note_in_sight(view: PackingView) -> None:
    for name in ("scan short", "scan which line", "scan other address"):
        state = packing_state(SCAN_SAMPLES[name])
        view.render(replace(state, note="Two parcels: the canisters go alone."))
        for _ in range(3):
            QApplication.processEvents()
        assert view.choices.isVisible()
        assert view.note.plain == "Two parcels: the canisters go alone."
        assert view.note.property("type") == "far"
        assert view.height() == 768
        assert not place(view, view.note).intersects(place(view, view.choices))
        assert not place(view, view.note).intersects(place(view, view.title))


def test_how_late_it_is_and_the_buttons_are_read_from_two_metres(view: PackingView) -> None:
    show(view, title="Scan a mug", due="2 days late", due_state="late")
    assert view.due.height() >= theme.FAR
    assert view.due.width() >= lettering.width("2 days late", theme.FAR, strong=True)
    for button in (view.undo, view.one, view.skip, view.next, view.leave):
        assert button.font().pixelSize() >= theme.NUMBER


def test_a_box_that_closes_puts_no_other_button_under_the_finger(view: PackingView) -> None:
    open_box = PackingState(number="1-1042", title="Ready", ship="Ship 8 items", can_ship=True, can_close_box=True)
    view.render(open_box)
    QApplication.processEvents()
    finger = place(view, view.next_parcel).center()
    view.render(replace(open_box, can_close_box=False, ship="Ship 5 items"))
    for _ in range(3):
        QApplication.processEvents()
    under = view.childAt(finger)
    assert not isinstance(under, QPushButton)


def test_what_is_held_back_says_how_long_and_its_undo_takes_it_back(view: PackingView) -> None:
    asked: list[str] = []
    view.take_back_asked.connect(lambda: asked.append("back"))
    view.undo_last_asked.connect(lambda: asked.append("count"))
    view.render(packing_state(SAMPLES["held"]))
    assert "12 s" in view.detail.plain
    QTest.mouseClick(view.undo, Qt.MouseButton.LeftButton)
    assert asked == ["back"]
    view.render(packing_state(SAMPLES["open"]))
    assert "s" not in view.detail.plain.split()
    QTest.mouseClick(view.undo, Qt.MouseButton.LeftButton)
    assert asked == ["back", "count"]


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_every_answer_is_seen_whole_in_longer_words(qapp: QApplication, width: int) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    language.install(Language.SPANISH)
    try:
        view = PackingView()
        view.resize(width, 768)
        view.show()
        shown = packing_state(SCAN_SAMPLES["scan label on two orders"])
        view.render(replace(shown, note="Two parcels.\nNo plastic.", can_close_box=True))
        for _ in range(6):
            QApplication.processEvents()
        assert view.height() == 768
        for button in view.choices.buttons:
            assert place(view, view.choices).contains(place(view, button))
            assert place(view, button).bottom() < place(view, view.undo).top()
        assert view.note.plain == "Two parcels.\nNo plastic."
        for button in (view.undo, view.one, view.skip, view.next, view.next_parcel):
            assert button.width() >= button.sizeHint().width()
    finally:
        language.install(Language.ENGLISH)


def test_every_answer_is_seen_whole_beside_notices_which_come_back_when_it_is_given(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    view, notices = PackingView(), NoticeBar()
    notices.show_at_most(1)
    view.take_notices(notices)
    view.resize(1024, 768)
    view.show()
    asked = replace(packing_state(SCAN_SAMPLES["scan label on two orders"]), can_close_box=True)
    view.render(asked)
    text = "What was asked for is safe here and is sent when Ordoro answers."
    for title in ("It is not sure whether this was done", "Ordoro does not answer"):
        notices.show_notice(Notice(NoticeKind.ERROR, title, text, details="x"))
    for _ in range(6):
        QApplication.processEvents()
    assert len(view.choices.buttons) == 4
    for button in view.choices.buttons:
        assert place(view, view.choices).contains(place(view, button))
        assert place(view, button).bottom() < place(view, view.undo).top()
    view.render(replace(asked, question=None))
    assert notices.isVisible()


def test_the_orders_number_is_whole_on_a_narrow_screen(view: PackingView) -> None:
    view.resize(800, 600)
    view.show()
    view.render(packing_state(SCAN_SAMPLES["scan all counted"]))
    QApplication.processEvents()
    assert view.number.text() == view.number.plain
