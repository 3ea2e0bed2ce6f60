"""Reads the products, follows what changes them, and tells the page what to show."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import NotFound, PackbenchError
from app.events import OrdersRead, ProductsRead
from ui.catalog.card import CardState
from ui.catalog.edit_presenter import EditPresenter
from ui.catalog.new_product_presenter import NewProductPresenter
from ui.catalog.receiving_presenter import ReceivingPresenter
from ui.catalog.rows import product_row
from ui.catalog.stock_presenter import StockPresenter
from ui.catalog.view import CatalogView
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind
from ui.kit.pictures import Pictures

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.domain.product import Product
    from app.runtime.concurrency import Tasks

_SOON_MILLISECONDS = 50
_READ, _ONE, _PICTURES, _NOTICE = "catalog.read", "catalog.one", "catalog.pictures", "catalog"
_TAUGHT = "catalog.taught"


class CatalogPresenter(QObject):
    """`order_asked` carries the number of an order that shall come to the bench."""

    order_asked = Signal(str)

    def __init__(self, view: CatalogView, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._notices = notices
        self._tasks = tasks
        self._pictures = Pictures(services, tasks, _PICTURES, self._show_pictures)
        self.stock = StockPresenter(view.card.stock, services, tasks)
        self.receiving = ReceivingPresenter(view.receiving, services, tasks)
        self.receiving.product_met.connect(view.go_to)
        self.new = NewProductPresenter(view.new, services, tasks)
        self.new.exists.connect(self._show_known)
        self.new.made.connect(self._show_known)
        self.edit = EditPresenter(view.edit, services, notices, tasks)
        self.edit.saved.connect(self._end_editing)
        self._wants_archived = False
        self._warehouse = ""
        self._came_from: dict[str, str] = {}
        self._in_sight: list[str] = []
        #: Fifty lines that are received are fifty readings, and one new list.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MILLISECONDS)
        self._soon.timeout.connect(self._show)
        bus = services.bus
        self._ends: list[Callable[[], None]] = [
            bus.subscribe(ProductsRead, lambda _event: self._show_soon()),
            bus.subscribe(OrdersRead, lambda _event: self._show_card()),
        ]
        self._ends.append(services.taught.follow(lambda _code, _known: self._show_card()))
        view.card.forget_asked.connect(self._forget)
        view.product_chosen.connect(self._choose)
        view.archived_wanted.connect(self._want_archived)
        view.warehouse_chosen.connect(self._choose_warehouse)
        view.refresh_asked.connect(self.refresh)
        view.order_asked.connect(self.order_asked)
        view.pictures_wanted.connect(self._want_pictures)
        view.receive_button.clicked.connect(self.receive)
        view.receiving.closed.connect(view.show_product)
        view.new_button.clicked.connect(self.make_new)
        view.new.closed.connect(view.show_product)
        view.card.edit.clicked.connect(self.edit_shown)
        view.edit.closed.connect(self._leave_edit)

    @property
    def sku(self) -> str:
        """The product that is looked at, or ""."""
        return self._view.table.current_key

    def start(self) -> None:
        """Show what is known, and read where nothing is."""
        if self._services.catalog.products:
            self._show()
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read every product again."""
        self._tasks.start(_READ, self._read())

    def go_to(self, sku: str, came_from: str = "") -> None:
        """Show this product, which an order's line named; the page offers the way back to that order."""
        if came_from:
            self._came_from[sku] = came_from
        self._tasks.start(_ONE, self._go_to(sku))

    def receive(self) -> None:
        """Count goods that come in."""
        self._view.show_receiving()
        self.receiving.begin()

    def make_new(self) -> None:
        """The form of a new product."""
        self._view.show_new()
        self._view.new.begin()

    def edit_shown(self) -> None:
        """The form of the product that is looked at."""
        product = self._product(self.sku)
        if product is not None:
            self._view.show_edit()
            self.edit.begin(product, self._warehouse)

    def take_scan(self, code: str) -> None:
        """A scan while this page is in front: while goods come in it counts, in a form it is typed where a code goes;
        else it shows its product."""
        if self._view.form is not None and self._view.form.take_scan(code):
            return
        if self._view.is_receiving:
            self.receiving.scan(code)
            return
        found = self._services.catalog.with_code(code)
        if found:
            self.go_to(found[0].sku)
        else:
            self._view.focus_search()
            self._view.search.setText(code.strip())

    def close(self) -> None:
        """Hear and read nothing more."""
        for end in self._ends:
            end()
        for name in (_READ, _ONE):
            self._tasks.cancel(name)
        self._pictures.close()
        self.receiving.close()
        self.new.close()
        self.edit.close()
        self.stock.close()

    async def _read(self) -> None:
        self._view.show_reading(True)
        try:
            await self._services.catalog.read()
            if self._wants_archived:
                await self._services.catalog.read_archived()
        except PackbenchError as error:
            self._view.show_trouble(error.in_full)
        finally:
            self._view.show_reading(False)

    async def _go_to(self, sku: str) -> None:
        if not self._view.go_to(sku):
            try:
                product = await self._services.catalog.product(sku)
            except NotFound:
                title = self.tr("Ordoro has no product {sku}").format(sku=sku)
                self._notices.show_notice(Notice(NoticeKind.WARNING, title, key=_NOTICE))
                return
            except PackbenchError as error:
                self._notices.show_notice(Notice.of(error, key=_NOTICE))
                return
            if product.is_archived:
                self._want_archived(True)
            self._show()
            self._view.go_to(sku)
        self._show_card()

    def _show_known(self, sku: str) -> None:
        self._view.show_product()
        self.go_to(sku)

    def _leave_edit(self) -> None:
        self._view.show_product()
        self._show_card()

    def _end_editing(self, sku: str) -> None:
        if self._view.form is self._view.edit and sku == self.sku:
            self._view.show_product()
        self._show_card()

    def _want_archived(self, wanted: bool) -> None:
        self._wants_archived = wanted
        self._view.archived.setChecked(wanted)
        self._show()
        if wanted:
            self.refresh()

    def _choose_warehouse(self, warehouse_id: str) -> None:
        self._warehouse = warehouse_id
        self._show()

    def _choose(self, sku: str) -> None:
        if self._view.form is self._view.edit and sku and sku != self.edit.sku:
            self._view.show_product()  # what was typed for the other one stays with it
        self._show_card()

    def _forget(self, code: str) -> None:
        """A taught code means nothing any more, until that is undone."""
        known = self._services.taught.find(code)
        if known is None:
            return
        if self._keep(lambda: self._services.taught.forget(code)):
            again = NoticeAction(
                self.tr("Undo"), lambda: self._keep(lambda: self._services.taught.teach(code, known.sku, known.units))
            )
            title = self.tr("{code} is forgotten").format(code=code)
            self._notices.show_notice(Notice(NoticeKind.GOOD, title, actions=(again,), key=_TAUGHT))

    def _keep(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=_TAUGHT))
            return False
        self._notices.dismiss(_TAUGHT)
        return True

    def _product(self, sku: str) -> Product | None:
        catalog = self._services.catalog
        return catalog.products.get(sku) or catalog.archived.get(sku)

    def _show_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _show(self) -> None:
        catalog = self._services.catalog
        products = list(catalog.products.values())
        if self._wants_archived:
            products += catalog.archived.values()
        self._view.show_warehouses(catalog.warehouses, self._warehouse)
        self._view.show_rows([product_row(product, self._warehouse) for product in products])
        self._show_card()

    def _show_card(self) -> None:
        product = self._product(self.sku)
        if product is None:
            self._view.show_card(None)
            return
        waiting = [
            (order.number, count)
            for order in self._services.orders.waiting
            if (count := sum(line.remaining for line in order.lines if line.sku == product.sku))
        ]
        taught = [(code, known.units) for code, known in self._services.taught.of_product(product.sku).items()]
        self._view.show_card(CardState(product, waiting, self._came_from.get(product.sku, ""), taught))
        self._view.card.show_half_edited(product.sku in self.edit.half_done())
        self.stock.show_product(product, self._warehouse)
        self._want_pictures(self._in_sight)

    def _want_pictures(self, urls: list[str]) -> None:
        self._in_sight = urls
        product = self._product(self.sku)
        own = [product.image_url] if product is not None else []
        self._pictures.want([*own, *urls])

    def _show_pictures(self) -> None:
        product = self._product(self.sku)
        self._view.show_pictures(self._pictures.by_url, product.image_url if product is not None else "")
