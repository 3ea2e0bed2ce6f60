"""The answers to a question, as they can be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bench.events import Counted, PostcodeMismatch
from app.bench.question import Answer, Ask, Choice, Question
from ui import theme
from ui.kit import question_words
from ui.kit.choices import Choices

_LONG = "Stoneware mug, sage, hand thrown, with a very long name " * 6


def _shown(app: QApplication, *names: str, is_far: bool = False) -> Choices:
    theme.apply(app, theme.Scheme.LIGHT)
    choices = Choices(is_far=is_far)
    choices.resize(600, 200)
    choices.show_question(Question(Ask.LINE, tuple(Choice(Answer.LINE, name, name) for name in names)))
    return choices


def test_an_ampersand_in_a_name_is_shown_and_is_no_shortcut(qapp: QApplication) -> None:
    (button,) = _shown(qapp, "Salt & pepper").buttons
    assert button.text() == "1   Salt && pepper"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize(("is_far", "most"), [(False, 520), (True, 1280)])
def test_a_long_name_stays_on_the_screen_and_is_told_whole(qapp: QApplication, is_far: bool, most: int) -> None:
    (button,) = _shown(qapp, _LONG, is_far=is_far).buttons
    assert button.sizeHint().width() <= most
    assert button.text().endswith("…")
    assert button.accessibleName() == f"1   {_LONG}"


@pytest.mark.parametrize("is_far", [False, True])
def test_a_question_that_waits_behind_something_else_says_its_sentence(qapp: QApplication, is_far: bool) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    said = "This label says 78701, the order goes to 77316."
    question = Question(Ask.POSTCODE, (Choice(Answer.OTHER_LABEL),), about=said)
    choices = Choices(is_far=is_far)
    choices.show_question(question, PostcodeMismatch(said))
    assert choices.sentence.isHidden(), "it stands right above"
    for told in (Counted("Candle", 1, 3, 1, 3), None):
        choices.show_question(question, told)
        assert said in choices.sentence.plain
        assert not choices.sentence.isHidden()


@pytest.mark.parametrize(("typed", "chosen"), [("22", [1]), ("2942", [1]), ("212", [1, 0, 1])])
def test_no_number_that_is_typed_says_that_a_safeguard_is_to_be_undone(
    qapp: QApplication, typed: str, chosen: list[int]
) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    question = Question(Ask.DUPLICATE, (Choice(Answer.STAY), Choice(Answer.MOVE, "1-1007", twice=True)))
    choices = Choices()
    answered: list[int] = []

    def answer(at: int) -> None:
        answered.append(at)
        choices.show_question(replace(question, pressed=at if question.choices[at].twice else -1))

    choices.answered.connect(answer)
    choices.show_question(question)
    QTest.keyClicks(choices, typed)
    assert answered == chosen
    assert choices.buttons[1].accessibleName().startswith("Ctrl+Y   Sure? ")
    choices.buttons[1].click()
    assert answered[-1] == 1, "a finger presses it again"


@pytest.mark.parametrize("answer", list(Answer), ids=str)
def test_every_answer_has_words(answer: Answer) -> None:
    assert question_words.choice_words(Choice(answer, "1", "one"), Ask.MEANING)
