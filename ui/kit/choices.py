"""A question with large answers in the page: a key and a finger each, nothing that a scanner's Enter can press."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.bench.events import BenchEvent
from app.bench.question import Answer, Ask, Question
from ui import actions, theme
from ui.kit import question_words
from ui.kit.flow import FlowLayout
from ui.kit.wrapped import WrappedLabel, plain_tip

#: So wide may the words of one answer be, in pixels: on the bench, and in packing mode, which has the whole screen.
_WIDEST, _WIDEST_FAR = 440, 1200
#: What stands beside the words of one answer: its own margins and those of the page.
_BESIDE = 120
#: So many answers have room in letters that are read from two metres.
_FEW = 4
#: A parcel would go wrong: its sentence is as loud as what was told.
_LOUD = (Ask.POSTCODE, Ask.DUPLICATE)


class Choices(QWidget):
    """`answered` carries the place of the choice, from 0. Keys 1 to 9 choose while it has the focus.

    An offer is not given the focus, for a number that is typed meanwhile begins with such a key, too. And no such key
    is the second press of what has to be pressed twice: that is Ctrl+Y, or the button itself.
    """

    answered = Signal(int)

    def __init__(self, *, is_far: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_far = is_far
        self._question: Question | None = None
        self._buttons: list[QPushButton] = []
        self.sentence = WrappedLabel()
        self.sentence.setProperty("type", "far" if is_far else "strong")
        self._place = QWidget()
        self._flow = FlowLayout(self._place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S8)
        layout.addWidget(self.sentence)
        layout.addWidget(self._place)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return tuple(self._buttons)

    @property
    def wants_the_keys(self) -> bool:
        """Whether something is asked that the packing waits for."""
        return self._question is not None and not self._question.is_offer

    def show_question(self, question: Question | None, told: BenchEvent | None = None) -> bool:
        """Show it, or nothing; whether it is another question than before, and wants the keys.

        `told` is what stands beside it: where that says something else the question is written out here.
        """
        self._write_out(question, told)
        if question == self._question:
            return False
        self._question = question
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        self.setVisible(question is not None)
        if question is None:
            return False
        for at, choice in enumerate(question.choices):
            words = question_words.choice_words(choice, question.ask)
            if at == question.pressed:
                words = f"{question_words.sure_words()} {words}"
            button = QPushButton()
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoDefault(False)
            button.setProperty("touch" if self._is_far else "tall", "true")
            if self._is_far and len(question.choices) <= _FEW:
                button.setProperty("type", "far")
            if choice.twice:
                button.setProperty("role", "danger")
            elif at == question.chosen:
                button.setProperty("role", "primary")
            button.clicked.connect(lambda _on=False, at=at: self.answered.emit(at))
            self._flow.addWidget(button)
            button.show()  # Qt would do it after the next events, and till then it takes no room
            keys = _keys(question, at)
            self._write(button, f"{keys}   {words}" if keys else words)
            self._buttons.append(button)
        return self.wants_the_keys

    def measure_again(self) -> None:
        """Its height is asked for before Qt has seen that it shows something else."""
        self._flow.invalidate()
        self._place.updateGeometry()
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
        self.updateGeometry()

    def _write_out(self, question: Question | None, told: BenchEvent | None) -> None:
        is_said = question is None or question_words.says(told, question)
        words = "" if is_said or question is None else question_words.sentence(question)
        if self.sentence.plain != words:
            self.sentence.setText(words)
        self.sentence.setVisible(bool(words))
        loud = "true" if question is not None and question.ask in _LOUD else "false"
        if self.sentence.property("loud") != loud:
            self.sentence.setProperty("loud", loud)
            theme.restyle(self.sentence)

    def _write(self, button: QPushButton, words: str) -> None:
        """As much of it as there is room for; a product's "&" is no shortcut."""
        button.ensurePolished()
        room = _WIDEST_FAR if self._is_far else _WIDEST
        parent = self.parentWidget()
        if self._is_far and parent is not None:
            room = min(room, max(parent.width() - _BESIDE, _WIDEST))
        shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        button.setText(shown.replace("&", "&&"))
        button.setAccessibleName(words)
        button.setToolTip(plain_tip(words) if shown != words else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = event.key() - Qt.Key.Key_1
        if self.wants_the_keys and self._question is not None and 0 <= at < len(self._question.choices):
            if at != self._question.pressed:
                self.answered.emit(at)
        else:
            super().keyPressEvent(event)


def _keys(question: Question, at: int) -> str:
    """What chooses that choice now."""
    if question.is_offer:
        return actions.keys("save_upc") if question.choices[at].answer is Answer.SAVE_UPC else ""
    return actions.keys("sure") if at == question.pressed else str(at + 1)
