"""Notices stack, replace one another by key, and go only when they may."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.errors import NoAnswer
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    made = NoticeBar(good_news_seconds=0.01)
    qtbot.addWidget(made)
    return made


def buttons(bar: NoticeBar, key: str) -> dict[str, QPushButton]:
    card = bar.card(key)
    assert card is not None
    return {button.text(): button for button in card.findChildren(QPushButton)}


def test_good_news_goes_by_itself_and_an_error_stays(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_notice(Notice(NoticeKind.ERROR, "Ordoro refused"))
    bar.show_notice(Notice(NoticeKind.GOOD, "Shipped"))
    assert len(bar.notices) == 2
    qtbot.waitUntil(lambda: [notice.title for notice in bar.notices] == ["Ordoro refused"])
    assert not bar.isHidden()


def test_a_notice_takes_the_place_of_the_one_with_its_key(bar: NoticeBar) -> None:
    bar.show_notice(Notice(NoticeKind.ERROR, "first", key="read"))
    bar.show_notice(Notice(NoticeKind.ERROR, "other"))
    bar.show_notice(Notice(NoticeKind.WARNING, "second", key="read"))
    assert [notice.title for notice in bar.notices] == ["other", "second"]
    bar.dismiss("read")
    bar.dismiss("never there")
    assert [notice.title for notice in bar.notices] == ["other"]


def test_choosing_what_to_do_does_it_once_and_puts_the_notice_away(bar: NoticeBar) -> None:
    done: list[str] = []
    action = NoticeAction("Try again", lambda: done.append("again"), "Ctrl+Shift+R")
    bar.show_notice(Notice.of(NoAnswer(detail="read timed out"), action, key="x"))
    found = buttons(bar, "x")
    assert set(found) == {"Try again   Ctrl+Shift+R", "Details", "Copy"}
    QTest.mouseClick(found["Try again   Ctrl+Shift+R"], Qt.MouseButton.LeftButton)
    assert done == ["again"]
    assert bar.notices == ()
    assert bar.isHidden()


def test_details_are_one_click_deeper_and_can_be_copied(bar: NoticeBar) -> None:
    bar.show_notice(Notice.of(NoAnswer(detail="read timed out"), key="x"))
    bar.show()
    found = buttons(bar, "x")
    assert not found["Copy"].isVisible()
    QTest.mouseClick(found["Details"], Qt.MouseButton.LeftButton)
    assert found["Copy"].isVisible()
    QTest.mouseClick(found["Copy"], Qt.MouseButton.LeftButton)
    assert "read timed out" in QApplication.clipboard().text()


def test_no_button_answers_to_enter(bar: NoticeBar) -> None:
    bar.show_notice(Notice.of(NoAnswer(detail="x"), NoticeAction("Try again", lambda: None), key="x"))
    for button in buttons(bar, "x").values():
        assert not button.autoDefault()
        assert not button.isDefault()


def test_many_notices_fold_into_a_count(bar: NoticeBar) -> None:
    for at in range(5):
        bar.show_notice(Notice(NoticeKind.ERROR, f"error {at}", key=str(at)))
    shown = [at for at in range(5) if (card := bar.card(str(at))) is not None and card.isVisibleTo(bar)]
    assert shown == [3, 4]
    assert len(bar.notices) == 5


def test_a_very_long_notice_does_not_widen_the_window(bar: NoticeBar) -> None:
    bar.show_notice(Notice(NoticeKind.ERROR, "x" * 500, "y" * 5000))
    assert bar.minimumSizeHint().width() < 400


def test_where_there_is_little_room_the_newest_stands_alone(bar: NoticeBar) -> None:
    bar.show()
    for key in ("first", "second"):
        bar.show_notice(Notice(NoticeKind.WARNING, key, key=key))
    first, second = bar.card("first"), bar.card("second")
    assert first is not None
    assert second is not None
    bar.show_at_most(1)
    assert first.isHidden()
    assert not second.isHidden()
    (more,) = [each for each in bar.findChildren(QPushButton) if each.text() == "1 earlier notice"]
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert not first.isHidden()
    assert not second.isHidden()
    bar.show_at_most()
    assert not first.isHidden()
    assert more.isHidden()
