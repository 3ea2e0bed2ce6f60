"""The line at the top: whose shop it is, whether Ordoro answers, and what waits."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.words import counted, number
from ui import theme
from ui.kit.badge import Badge
from ui.kit.button import push_button
from ui.kit.wrapped import ElidedLabel


class Header(QWidget):
    """Over a practice shop a band says so, in words, over the whole width.

    `queue_asked` says that somebody wants to see what waits to be sent.
    """

    queue_asked = Signal()
    #: Somebody wants to see which shops were not told.
    untold_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.band = QFrame()
        self.band.setProperty("band", "practice")
        self._band_words = QLabel()
        band = QHBoxLayout(self.band)
        band.setContentsMargins(theme.S16, theme.S4, theme.S16, theme.S4)
        band.addWidget(self._band_words, alignment=Qt.AlignmentFlag.AlignCenter)
        self.band.hide()
        self.say_practice(is_rehearsal=False)
        self._is_practice = False
        self.name = ElidedLabel("Packbench")
        self.name.setProperty("type", "title")
        self._dot = _Dot()
        self.state = QLabel()
        self.state.setProperty("type", "secondary")
        self.look_only = _hidden(self.tr("Nothing can be sent from this bench. It is switched off in the settings."))
        self.elsewhere = _hidden(self.tr("Another program has the keyboard. Click into this window to scan here."))
        self.waiting = Badge()
        self.due = Badge()
        self.late = Badge()
        self.queue = _quiet_button()
        self.queue.clicked.connect(self.queue_asked)
        self.untold = _quiet_button()
        self.untold.setToolTip(self.tr("Ordoro could not tell the shop that these have left. See what to do."))
        self.untold.clicked.connect(self.untold_asked)
        row = QHBoxLayout()
        row.setContentsMargins(theme.S16, theme.S8, theme.S16, theme.S8)
        row.setSpacing(theme.S8)
        row.addWidget(self.name)
        row.addSpacing(theme.S8)
        row.addWidget(self._dot)
        row.addWidget(self.state)
        row.addSpacing(theme.S8)
        row.addWidget(self.look_only)
        row.addWidget(self.elsewhere)
        row.addStretch(1)
        row.addWidget(self.untold)
        row.addWidget(self.queue)
        for badge in (self.waiting, self.due, self.late):
            row.addWidget(badge)
            badge.hide()
        line = QFrame()
        line.setProperty("hairline", "true")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.band)
        layout.addLayout(row)
        layout.addWidget(line)
        self.show_state(self.tr("not connected"), "neutral")

    def show_shop(self, name: str, *, is_practice: bool) -> None:
        self.name.setText(name or "Packbench")
        self._is_practice = is_practice
        self.show_band(True)

    def say_practice(self, *, is_rehearsal: bool) -> None:
        """What the band says of the practice shop that is open."""
        if is_rehearsal:
            words = self.tr("Rehearsal with copies of your own orders: nothing leaves this computer")
        else:
            words = self.tr("Practice shop: nothing leaves this computer")
        self._band_words.setText(words)

    def show_band(self, shown: bool) -> None:
        """Whether to say that this is practice, where it is: not on a page that takes a real key."""
        self.band.setVisible(shown and self._is_practice)

    def show_state(self, words: str, state: str) -> None:
        """Whether Ordoro answers, in words; `state` is that of a badge."""
        self.state.setText(words)
        self._dot.set_state(state)

    def show_untold(self, count: int) -> None:
        """How many parcels of the last two days their shop does not know of; nothing is shown for none."""
        words = counted("queue", "⚠ %n shop not told", "⚠ %n shops not told", count)
        self.untold.setText(words)
        self.untold.setVisible(count > 0)

    def show_look_only(self, is_on: bool) -> None:
        """Whether this bench may look at everything and send nothing."""
        self.look_only.show_state(self.tr("Look only: nothing is sent from here"), "due")
        self.look_only.setVisible(is_on)

    def show_elsewhere(self, is_elsewhere: bool) -> None:
        """Whether what is scanned now goes to another program."""
        self.elsewhere.show_state(self.tr("Scans go to another window now"), "late")
        self.elsewhere.setVisible(is_elsewhere)

    def show_counts(self, waiting: int, due: int, late: int) -> None:
        self.waiting.show_state(self.tr("Waiting {count}").format(count=number(waiting)), "neutral")
        self.due.show_state(self.tr("Due today {count}").format(count=number(due)), "due" if due else "neutral")
        self.late.show_state(self.tr("Late {count}").format(count=number(late)), "late" if late else "neutral")
        for badge in (self.waiting, self.due, self.late):
            badge.show()

    def show_queue(self, waiting: int, needing: int) -> None:
        """How much is not sent yet, and how much of it needs a person; nothing is shown where nothing waits."""
        words = [counted("queue", "⇡ %n waiting to send", "⇡ %n waiting to send", waiting)] if waiting else []
        if needing:
            words.append(counted("queue", "%n needs you", "%n need you", needing))
        self.queue.setText(" · ".join(words))
        self.queue.setVisible(bool(words))

    def hide_counts(self) -> None:
        self.queue.hide()
        for badge in (self.waiting, self.due, self.late):
            badge.hide()


def _hidden(tip: str) -> Badge:
    badge = Badge()
    badge.setToolTip(tip)
    badge.hide()
    return badge


def _quiet_button() -> QPushButton:
    """Not shown until it has something to say."""
    button = push_button(role="quiet")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.hide()
    return button


class _Dot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._state = "neutral"
        self.setFixedSize(10, 10)

    def set_state(self, state: str) -> None:
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._state))
        painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))
