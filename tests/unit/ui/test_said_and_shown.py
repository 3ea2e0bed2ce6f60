"""What stands in the window is whole, and goes when it is not so any more."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.kit.form import FieldSpec, Form, Kind


def test_what_was_wrong_with_a_field_is_said_no_more_once_it_is_typed_in(qtbot: QtBot) -> None:
    form = Form((FieldSpec("street", "Street"), FieldSpec("note", "Note", Kind.NOTE)))
    qtbot.addWidget(form)
    form.show_problems({"street": "Enter the street.", "note": "Too long."})
    QTest.keyClicks(form.fields["street"].editor, "R")
    assert form.fields["street"].problem == ""
    assert form.fields["note"].problem == "Too long.", "the other one is as it was"
    QTest.keyClicks(form.fields["note"].editor, "x")
    assert form.fields["note"].problem == ""
