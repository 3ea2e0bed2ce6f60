"""Where the parts of the bench stand: worked out anew from the size and what is shown, so that nothing stays behind."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import theme

#: Two lines of the order stay in sight, whatever else wants room.
_LEAST_TOP = 112
#: A row of fields with its labels stays in sight.
_LEAST_SHELF = 76
_TALLEST_BAR = 96
#: So much the order has to have for its address, its notes and two lines, or what can be shorter is; and so much, or
#: the boxes are, too.
_COMFORT, _NEED = 304, 240


class Foldable(Protocol):
    """What says less where there is little room."""

    @property
    def saved(self) -> int:
        """How many pixels more the others have for that now; 0 while it says all."""

    def set_folded(self, is_folded: bool) -> None: ...


class Shelf(QScrollArea):
    """A column that scrolls up and down, and knows how high it would like to be.

    What stands in it is made with `inside` as its parent: a widget that changes its parent is styled anew, with all
    that it holds.
    """

    def __init__(self, parent: QWidget, *, above: int, below: int, gap: int) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._widgets: tuple[QWidget, ...] = ()
        self.inside = QWidget(self.viewport())
        # As wide as what is in sight, whatever its parts would like: nothing lies under the bar that scrolls.
        self.inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self.inside)
        self._column.setContentsMargins(theme.S16, above, theme.S16, below)
        self._column.setSpacing(gap)
        self.setWidget(self.inside)

    def fill(self, *widgets: QWidget) -> None:
        """From the top."""
        self._widgets = widgets
        for widget in widgets:
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def wanted(self, width: int) -> int:
        """How high everything in it is at that width; 0 where nothing is shown."""
        if all(widget.isHidden() for widget in self._widgets):
            return 0
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(width)
        return self._column.totalSizeHint().height()

    def shows(self, widget: QWidget) -> bool:
        """Whether all of that widget is in sight."""
        top = widget.mapTo(self.viewport(), widget.rect().topLeft())
        bottom = widget.mapTo(self.viewport(), widget.rect().bottomLeft())
        return top.y() >= 0 and bottom.y() < self.viewport().height()

    def look_at(self, widget: QWidget) -> None:
        """Scroll as little as is needed to bring it into sight."""
        self.ensureWidgetVisible(widget, 0, theme.S24)


class Page(QWidget):
    """From the top: the heads, what the order is about, the form's shelf, the bar with the button.

    The bar stands at the bottom, the shelf right above it and as high as it wants to be, what the order is about gets
    the rest. Where that is less than two lines, the shelf becomes lower and scrolls. Qt's layouts would let a text
    that wraps push its neighbours beyond the edge; here nothing has a minimum that another part has to bear.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._foldable: dict[Foldable, int] = {}
        self.top = Shelf(self, above=theme.S8, below=theme.S4, gap=theme.S8)
        self.shelf = Shelf(self, above=theme.S8, below=0, gap=theme.S8)
        self._line = QWidget(self)
        self._line.setProperty("hairline", True)
        self._line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def hold(self, head: QWidget, reading: QWidget, bar: QWidget) -> None:
        """Its children that stand around the two shelves."""
        self._head, self._reading, self._bar = head, reading, bar
        for area in (self.top, self.shelf):
            area.inside.installEventFilter(self)

    def fold(self, heads: tuple[Foldable, ...], boxes: Foldable) -> None:
        """Those give way before a line of the order does."""
        self._foldable = {**dict.fromkeys(heads, _COMFORT), boxes: _NEED}

    def _fold(self) -> None:
        """Judged by what all of it would need unfolded, so that what is folded does not unfold itself again."""
        width = self.width()
        bar = self._bar_height(width - 2 * theme.S16)
        around = self._head.sizeHint().height() + self._reading.sizeHint().height() + bar + 3 * theme.S8 + theme.S12
        saved = sum(each.saved for each in self._foldable)
        room = self.height() - around - self.shelf.wanted(width) - saved
        for each, least in self._foldable.items():
            each.set_folded(room < least)

    def arrange(self) -> None:
        """Put everything where it belongs now."""
        self._fold()
        width, height = self.width(), self.height()
        inner = width - 2 * theme.S16
        y = theme.S8
        heads = self._head.sizeHint().height()
        self._head.setGeometry(theme.S16, y, inner, heads)
        y += heads + theme.S8
        thin = self._reading.sizeHint().height()
        self._reading.setGeometry(0, y, width, thin)
        y += thin
        bar = self._bar_height(inner)
        end = height - theme.S12 - bar
        self._bar.setGeometry(theme.S16, end, inner, bar)
        end -= theme.S8
        room = max(end - y, 0)
        wanted = self.shelf.wanted(width)
        shelf = min(wanted, max(room - _LEAST_TOP - 1, min(_LEAST_SHELF, room)))
        self.shelf.setGeometry(0, end - shelf, width, shelf)
        self._line.setGeometry(0, end - shelf - 1, width, 1)
        self.top.setGeometry(0, y, width, max(end - shelf - 1 - y, 0))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _bar_height(self, width: int) -> int:
        layout = self._bar.layout()
        wanted = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        return min(max(wanted, self._bar.minimumSizeHint().height(), 0), _TALLEST_BAR)
