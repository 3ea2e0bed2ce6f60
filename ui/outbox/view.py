"""The drawer at an edge of the page: opens over the bench, or by itself beside it, and closes with Escape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.order import Order
from app.domain.plan import Plan
from ui import theme
from ui.kit.blank import Blank
from ui.kit.button import push_button
from ui.kit.icons import icon
from ui.kit.wrapped import WrappedLabel
from ui.outbox.card import PlanCard

_WIDTH = 480


class OutboxView(QFrame):
    """`chosen` carries a plan and a card.Choice; `send_all_asked` lets a queue that stands still go on."""

    chosen = Signal(object, object)
    send_all_asked = Signal()

    def __init__(self, page: QWidget, aside: QWidget | None = None) -> None:
        """`aside` is the part of the page that it covers instead while somebody works beside it."""
        super().__init__(page)
        self._page, self._aside = page, aside
        self._is_aside = False
        self.setProperty("drawer", "true")
        self._cards: dict[str, PlanCard] = {}
        #: What is to be shown, and whether the cards show it already.
        self._wanted: dict[str, tuple[Plan, Sequence[Order] | None]] = {}
        self._is_built = False
        title = QLabel(self.tr("Waiting to be sent"))
        title.setProperty("type", "title")
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.clicked.connect(self.close_drawer)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        self.halt = WrappedLabel()
        self.send_all = push_button("", self.send_all_asked, role="primary")
        self.blank = Blank()
        self.blank.say("check", self.tr("Everything was sent"), self.tr("What Ordoro has not taken yet stands here."))
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, theme.S8, 0)
        self._list.setSpacing(theme.S8)
        self._list.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._list)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S16, theme.S12, theme.S8, theme.S12)
        layout.setSpacing(theme.S12)
        layout.addLayout(head)
        layout.addWidget(self.halt)
        layout.addWidget(self.send_all, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.blank, 1)
        layout.addWidget(self._scroll, 1)
        self.show_halt("", "")
        self.hide()
        page.installEventFilter(self)
        app = QApplication.instance()
        if aside is not None and isinstance(app, QApplication):
            aside.installEventFilter(self)
            app.focusChanged.connect(self._give_way)

    @property
    def cards(self) -> Sequence[PlanCard]:
        """In the order in which they stand."""
        self._build()
        return tuple(self._cards.values())

    def show_plans(self, plans: Sequence[Plan], orders: Mapping[str, Sequence[Order]] | None = None) -> None:
        """These and no others; a card that stays keeps its place and its focus.

        `orders` is what Ordoro shows now, by plan, of those that are unsure.
        """
        self._wanted = {plan.plan_id: (plan, (orders or {}).get(plan.plan_id)) for plan in plans}
        self._is_built = False
        # Every step of every shipment says something new; nobody looks at it in a closed drawer.
        if not self.isHidden():
            self._build()

    def _build(self) -> None:
        if self._is_built:
            return
        self._is_built = True
        wanted = self._wanted
        for plan_id in [each for each in self._cards if each not in wanted]:
            card = self._cards.pop(plan_id)
            self._list.removeWidget(card)
            card.hide()  # deleted in sight, it would take the focus with it
            card.deleteLater()
        for plan_id, (plan, orders) in wanted.items():
            if plan_id not in self._cards:
                card = PlanCard()
                card.chosen.connect(self.chosen)
                self._cards[plan_id] = card
                self._list.insertWidget(self._list.count() - 1, card)
            self._cards[plan_id].show_plan(plan, orders)
        self.blank.setVisible(not wanted)
        self._scroll.setVisible(bool(wanted))

    def show_halt(self, why: str, action: str) -> None:
        """Why nothing is being sent, and what lets it go on; empty where it goes on by itself."""
        self.halt.setText(why)
        self.halt.setVisible(bool(why))
        self.send_all.setText(action)
        self.send_all.setVisible(bool(action))

    def open_drawer(self) -> None:
        """Somebody asked for it: the keys are its own."""
        self._open(is_aside=False)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_by_itself(self) -> None:
        """A person is needed: seen at once, but what is being done goes on in sight and with the keys."""
        if self._is_worked_beside():
            self._open(is_aside=True)
        elif isinstance(self._focused(), QLineEdit):
            self._open(is_aside=False)
        else:
            self.open_drawer()

    def close_drawer(self) -> None:
        self.hide()

    def toggle(self) -> None:
        if self.isVisible():
            self.close_drawer()
        else:
            self.open_drawer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 (Qt's name)
        """What is hidden here while it has the focus leaves it to the drawer, not to the page below."""
        focused = QApplication.focusWidget()
        if self.isVisible() and focused is not None and self.isAncestorOf(focused) and not focused.isVisible():
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().focusNextPrevChild(next)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif (
            watched is self._page
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self.isVisible()
        ):
            self.keyPressEvent(event)  # what nothing on the page took
            return event.isAccepted()
        return False

    def _is_worked_beside(self) -> bool:
        """Whether the keys belong to the rest of the page, or to another page meanwhile."""
        focused = self._focused()
        if self._aside is None or focused is None or self.isAncestorOf(focused):
            return False
        return focused is not self._aside and not self._aside.isAncestorOf(focused)

    def _focused(self) -> QWidget | None:
        """Where the keys go, or will once the packer comes back from the program that prints the labels."""
        focused: QWidget | None = QApplication.focusWidget()
        return focused if focused is not None else self.window().focusWidget()

    def _give_way(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Somebody goes to what it covers: it takes the place that it has when it is asked for."""
        if self._is_aside and self._aside is not None and focused is not None and self._aside.isAncestorOf(focused):
            self._is_aside = False
            self._place()

    def _open(self, *, is_aside: bool) -> None:
        if self.isHidden() or not is_aside:
            self._is_aside = is_aside
        self._build()
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        if self._is_aside and self._aside is not None:
            self.setGeometry(QRect(self._aside.mapTo(self._page, QPoint()), self._aside.size()))
            return
        width = min(_WIDTH, self._page.width())
        self.setGeometry(self._page.width() - width, 0, width, self._page.height())
