"""Messages stack here, say what happened and offer what to do next. Nothing pops up."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import PackbenchError
from app.words import counted
from ui import theme
from ui.kit.button import push_button
from ui.kit.icons import icon, pixmap
from ui.kit.wrapped import WrappedLabel

GOOD_NEWS_SECONDS = 6.0
_MOST_SHOWN = 2


class NoticeKind(StrEnum):
    GOOD = "good"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_DRAWINGS = {
    NoticeKind.GOOD: ("check", "good"),
    NoticeKind.INFO: ("info", "accent"),
    NoticeKind.WARNING: ("warning", "due"),
    NoticeKind.ERROR: ("error", "late"),
}


class NoticeAction(msgspec.Struct, frozen=True):
    """What can be done next; choosing it also puts the notice away. `shortcut` is shown on the button."""

    label: str
    callback: Callable[[], object]
    shortcut: str = ""


class Notice(msgspec.Struct, frozen=True):
    """`text` is a sentence for the packer, `details` is for support; a notice replaces the former of its `key`."""

    kind: NoticeKind
    title: str
    text: str = ""
    actions: tuple[NoticeAction, ...] = ()
    details: str = ""
    key: str = ""

    @classmethod
    def of(
        cls,
        error: PackbenchError,
        *actions: NoticeAction,
        key: str = "",
        kind: NoticeKind = NoticeKind.ERROR,
    ) -> Notice:
        """The words that an error of ours carries; its details may be copied to anybody, so no key is in them."""
        from app.runtime.masking import masked  # noqa: PLC0415 (its patterns wait until there is an error)

        return cls(kind, error.title, error.message, actions, masked(error.detail), key)


class NoticeBar(QWidget):
    """The newest notice lies at the bottom. Good news goes by itself, everything else stays until it is handled."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, good_news_seconds: float = GOOD_NEWS_SECONDS) -> None:
        super().__init__(parent)
        self._good_news_seconds = good_news_seconds
        self._cards: list[_Card] = []
        self._shows_all = False
        self._most = _MOST_SHOWN
        self._more = push_button("", self._show_all, role="quiet")
        self._more.hide()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, theme.S12)
        self._stack.setSpacing(theme.S8)
        self._stack.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What stands here now, oldest first."""
        return tuple(card.notice for card in self._cards)

    def show_notice(self, notice: Notice) -> None:
        """Add it, in the place of the one with the same key."""
        if notice.key:
            self._remove([card for card in self._cards if card.notice.key == notice.key])
        card = _Card(notice)
        card.closed.connect(self._card_closed)
        self._cards.append(card)
        self._stack.addWidget(card)
        if notice.kind is NoticeKind.GOOD:
            QTimer.singleShot(round(self._good_news_seconds * 1000), card, card.closed.emit)
        self._arrange()

    def show_at_most(self, count: int = _MOST_SHOWN) -> None:
        """So many at once; a press shows the others."""
        self._most = count
        self._shows_all = False
        self._arrange()

    def dismiss(self, key: str) -> None:
        """Put away the notice with that key, if it is there."""
        self._remove([card for card in self._cards if card.notice.key == key])
        self._arrange()

    def clear(self) -> None:
        """Put everything away."""
        self._remove(list(self._cards))
        self._arrange()

    def card(self, key: str) -> QWidget | None:
        """The widget of the notice with that key."""
        return next((card for card in self._cards if card.notice.key == key), None)

    def _card_closed(self) -> None:
        sender = self.sender()
        self._remove([card for card in self._cards if card is sender])
        self._arrange()

    def _remove(self, cards: list[_Card]) -> None:
        for card in cards:
            self._cards.remove(card)
            self._stack.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _show_all(self) -> None:
        self._shows_all = True
        self._arrange()

    def _arrange(self) -> None:
        if len(self._cards) <= self._most:
            self._shows_all = False
        hidden = 0 if self._shows_all else max(len(self._cards) - self._most, 0)
        for at, card in enumerate(self._cards):
            card.setVisible(at >= hidden)
        self._more.setVisible(hidden > 0)
        self._more.setText(counted("NoticeBar", "%n earlier notice", "%n earlier notices", hidden))
        self.setVisible(bool(self._cards))
        self.changed.emit()


class _Card(QFrame):
    closed = Signal()

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        self.notice = notice
        self.setProperty("notice", notice.kind.value)
        self.setAccessibleName(f"{notice.title} {notice.text}")
        self._drawing = QLabel()
        self._drawing.setFixedSize(20, 20)
        theme.watcher().changed.connect(self._tint)
        self._tint()
        title = WrappedLabel(notice.title)
        title.setProperty("type", "strong")
        words = QVBoxLayout()
        words.setSpacing(2)
        self._details = self._build_details() if notice.details else None
        if notice.actions and not notice.text and not self._details:
            beside = QHBoxLayout()  # one line is enough, and takes less from what it stands below
            beside.setSpacing(theme.S12)
            beside.addWidget(title, 1)
            beside.addLayout(self._build_actions())
            words.addLayout(beside)
        else:
            words.addWidget(title)
        if notice.text:
            words.addWidget(WrappedLabel(notice.text))
        if self._details or (notice.actions and notice.text):
            words.addSpacing(theme.S4)
            words.addLayout(self._build_actions())
        if self._details:
            words.addWidget(self._details)
        close = QToolButton()
        close.setProperty("role", "quiet")
        close.setIcon(icon("close", "muted"))
        close.setToolTip(self.tr("Put this notice away"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.S12, theme.S8, theme.S4, theme.S8)
        layout.setSpacing(theme.S12)
        layout.addWidget(self._drawing, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignTop)

    def _tint(self) -> None:
        name, color = _DRAWINGS[self.notice.kind]
        self._drawing.setPixmap(pixmap(name, color, 20, self.devicePixelRatioF()))

    def _build_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.S8)
        for action in self.notice.actions:
            row.addWidget(self._build_action(action))
        if self._details:
            button = push_button(self.tr("Details"), role="quiet")
            button.setCheckable(True)
            button.toggled.connect(self._details.setVisible)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _build_action(self, action: NoticeAction) -> QPushButton:
        sequence = QKeySequence.fromString(action.shortcut)
        native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        button = push_button(f"{action.label}   {native}" if native else action.label)
        if native:
            button.setShortcut(sequence)

        def act() -> None:
            self.closed.emit()
            action.callback()

        button.clicked.connect(act)
        return button

    def _build_details(self) -> QWidget:
        text = QPlainTextEdit(self.notice.details)
        text.setReadOnly(True)
        text.setProperty("type", "details")
        text.setFixedHeight(96)
        text.setTabChangesFocus(True)
        copy = QPushButton(icon("copy"), self.tr("Copy"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        panel = QWidget()
        layout = QHBoxLayout(panel)
        layout.setContentsMargins(0, theme.S4, 0, theme.S4)
        layout.setSpacing(theme.S8)
        layout.addWidget(text, 1)
        layout.addWidget(copy, alignment=Qt.AlignmentFlag.AlignTop)
        panel.hide()
        return panel

    def _copy(self) -> None:
        notice = self.notice
        QGuiApplication.clipboard().setText(f"{notice.title}\n{notice.text}\n{notice.details}")
