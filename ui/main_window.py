"""The window: header, the page of the moment, and the menus. It places things and decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from ui import actions
from ui.header import Header
from ui.kit.blank import Blank
from ui.kit.icons import icon
from ui.kit.notice_bar import NoticeBar
from ui.kit.remember import Remember
from ui.page_stack import PageStack
from ui.rail import Rail
from ui.theme import Scheme

_SIZE = (1366, 860)
_LEAST = (1000, 600)
#: What a title bar takes.
_FRAME = 40


class MainWindow(QMainWindow):
    """Asks to be closed by a signal; `let_close` lets it."""

    close_asked = Signal()
    scheme_chosen = Signal(object)

    def __init__(self, remember: Remember, notices: NoticeBar) -> None:
        super().__init__()
        self._remember = remember
        self._may_close = False
        self.notices = notices
        self.actions_by_id: Mapping[str, QAction] = {}
        self.setWindowTitle("Packbench")
        self.setWindowIcon(icon("box", "accent"))
        self.header = Header()
        self.rail = Rail()
        self.pages = PageStack()
        self.waiting = Blank()
        self._waiting_page = QWidget()
        self._waiting_place = QVBoxLayout(self._waiting_page)
        self._waiting_place.addWidget(self.waiting, 1)
        self.pages.addWidget(self._waiting_page)
        self._columns_menu = QMenu(self.tr("Columns"), self)
        self._fill_columns: Callable[[QMenu], None] | None = None
        self._columns_menu.aboutToShow.connect(self._show_columns)
        self._menus = self._make_menus()
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.rail)
        below.addWidget(self.pages, 1)
        layout.addLayout(below, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(*_LEAST)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height() - _FRAME))
        saved = remember.bytes("window/geometry")
        if saved is not None:
            self.restoreGeometry(saved)

    def show_waiting(self, drawing: str, title: str, text: str = "") -> None:
        """Nothing to work on yet; these words say why."""
        self.waiting.say(drawing, title, text)
        self.show_waiting_again()

    def show_waiting_again(self) -> None:
        """Bring the last such words back to the front."""
        self._waiting_place.addWidget(self.notices)
        self.show_page(self._waiting_page)

    def show_page(self, page: QWidget) -> None:
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    def show_bare(self, page: QWidget) -> None:
        """That page alone, without header, rail and menus; their keys go on working."""
        self.show_page(page)
        for widget in (self.header, self.rail, self.menuBar()):
            widget.hide()

    def end_bare(self, page: QWidget) -> None:
        """Show everything around the pages again, and forget `page`."""
        self.header.show()
        self.menuBar().show()
        self.rail.show_if_wanted()
        self.pages.removeWidget(page)

    def take_notices(self, page: QWidget) -> None:
        """Off a page that is about to go, wherever on it they are."""
        if page.isAncestorOf(self.notices):
            self._waiting_place.addWidget(self.notices)

    def remove_page(self, page: QWidget) -> None:
        """Forget a page and everything on it but the notices."""
        self.take_notices(page)
        self.pages.removeWidget(page)
        page.deleteLater()

    def set_columns(self, fill: Callable[[QMenu], None] | None) -> None:
        """Who fills the menu of the list's columns."""
        self._fill_columns = fill
        self._columns_menu.setEnabled(fill is not None)

    def install(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Make the actions of `ui.actions` and their menus."""
        made = actions.install(self, {**handlers, "shortcuts": self.show_shortcuts, "about": self.show_about})
        self.actions_by_id = made
        for group, menu in self._menus.items():
            for each in actions.specs():
                if each.group is group and each.id in made and each.is_listed:
                    menu.addAction(made[each.id])

    def _make_menus(self) -> dict[actions.Group, QMenu]:
        """Empty at first: what stands below them does not move down when they are filled."""
        menus: dict[actions.Group, QMenu] = {}
        titles = {
            actions.Group.FILE: self.tr("&File"),
            actions.Group.GO: self.tr("&Go to"),
            actions.Group.LIST: self.tr("&Orders"),
            actions.Group.BENCH: self.tr("&Bench"),
            actions.Group.HELP: self.tr("&Help"),
        }
        for group, title in titles.items():
            if group is actions.Group.HELP:
                self._build_view_menu()
            menus[group] = self.menuBar().addMenu(title)
        return menus

    def show_shortcuts(self) -> None:
        """Every key, as the table of actions has it."""
        from ui.kit import ask  # noqa: PLC0415 (dialogs wait until somebody asks for one)

        groups: dict[str, list[tuple[str, str]]] = {}
        titles = {
            actions.Group.FILE: self.tr("File"),
            actions.Group.GO: self.tr("Go to"),
            actions.Group.LIST: self.tr("Orders"),
            actions.Group.BENCH: self.tr("Bench"),
            actions.Group.HELP: self.tr("Help"),
        }
        for each in actions.specs():
            if each.shortcuts and each.is_listed:
                groups.setdefault(titles[each.group], []).append((each.text, actions.all_keys(each.id)))
        ask.show_rows(self, self.tr("Keyboard shortcuts"), self.tr("Close"), groups)

    def show_about(self) -> None:
        from ui.kit import ask  # noqa: PLC0415 (dialogs wait until somebody asks for one)

        text = self.tr("Packbench is a packing bench for small shops that use Ordoro. It is no product of Ordoro's.")
        ask.show_text(self, self.tr("About Packbench"), self.tr("Close"), text)

    def let_close(self) -> None:
        """The next close closes."""
        self._may_close = True
        self._remember.set_bytes("window/geometry", self.saveGeometry())
        self._remember.sync()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_asked.emit()

    def _build_view_menu(self) -> None:
        menu = self.menuBar().addMenu(self.tr("&View"))
        menu.addMenu(self._columns_menu)
        colours = menu.addMenu(self.tr("Colours"))
        group = QActionGroup(self)
        chosen = self._remember.text("window/scheme")
        schemes: tuple[tuple[str, Scheme | None], ...] = (
            (self.tr("As the system has them"), None),
            (self.tr("Light"), Scheme.LIGHT),
            (self.tr("Dark"), Scheme.DARK),
        )
        for text, scheme in schemes:
            action = colours.addAction(text)
            action.setCheckable(True)
            action.setChecked(chosen == (scheme or ""))
            action.triggered.connect(lambda _on=False, scheme=scheme: self._choose_scheme(scheme))
            group.addAction(action)

    def _choose_scheme(self, scheme: Scheme | None) -> None:
        self._remember.set_text("window/scheme", scheme or "")
        self.scheme_chosen.emit(scheme)

    def _show_columns(self) -> None:
        if self._fill_columns is not None:
            self._fill_columns(self._columns_menu)
