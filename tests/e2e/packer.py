"""The packer: hands on the whole window at the bench, and the orders to take."""

from __future__ import annotations

from collections.abc import Callable, Coroutine

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.bench.stage import Stage
from app.domain.generation import Generation
from app.domain.order import Order, OrderStatus
from tests.e2e.harness import BenchWindow, until
from tests.practice_shop import ShopHands
from ui.bench.state import BenchState
from ui.bench.view import BenchView
from ui.kit.notice_bar import NoticeBar

NUMBER = "1Z999AA10123456784"
#: The call that makes the parcel known.
LAST_CALL = {Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}


class Packer:
    """The packer's hands on the whole window; `shop` is what the world does meanwhile."""

    def __init__(self, window: BenchWindow, shop: ShopHands) -> None:
        self.window = window
        self.shop = shop

    @property
    def view(self) -> BenchView:
        return self.window.bench

    @property
    def state(self) -> BenchState:
        assert self.view.state is not None
        return self.view.state

    @property
    def notices(self) -> NoticeBar:
        return self.window.application.notices

    @property
    def said(self) -> tuple[str, ...]:
        return tuple(f"{notice.title} {notice.text}" for notice in self.notices.notices)

    @property
    def loudly(self) -> tuple[str, str]:
        """What the band says across the room."""
        band = self.view.scan.band
        return band.title.plain, band.text.plain

    async def orders(self) -> tuple[Order, ...]:
        """What waits, as Ordoro has it now."""
        return (await self.window.router.services.orders.refresh()).orders

    async def pick(self, fits: Callable[[Order], bool]) -> Order:
        """The first waiting order that fits, on the bench and read."""
        order = next(order for order in await self.orders() if fits(order))
        await self.window.open_order(order.number)
        await self.looked_at()
        return order

    async def looked_at(self) -> None:
        """Ship is not listened to before the packer can have seen which order this is."""
        await until(lambda: self.view.is_looked_at, "the order can be shipped")

    def label(self, tracking: str = NUMBER, carrier: str = "UPS", cost: str = "7,35") -> None:
        """Enter what the label says, by keyboard alone."""
        self.window.keys(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        for text in (tracking, carrier, "", cost):
            self.window.type(text)
            self.window.keys(Qt.Key.Key_Return)

    def quantity(self, line_id: str, text: str) -> None:
        edit = next(row for row in self.view.lines.rows if row.line_id == line_id).quantity.edit
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.window.type(text, edit)

    def ship(self) -> None:
        self.window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    async def ship_to_the_end(self) -> None:
        self.ship()
        await until(lambda: not self.state.stage.is_under_way and not self.window.router.has_unfinished_work())

    async def stage(self, stage: Stage) -> None:
        await until(lambda: self.state.stage is stage, f"the stage {stage}: {self.said}")

    def choose(self, action: str) -> None:
        """Press that action on a notice."""
        for notice in self.notices.notices:
            card = self.notices.card(notice.key)
            for button in card.findChildren(QPushButton) if card is not None else ():
                if button.text() == action:
                    self.window.click(button)
                    return
        raise AssertionError(f"“{action}” is not offered: {self.said}")


Scenario = Callable[[Packer], Coroutine[object, object, None]]
Play = Callable[[Scenario], None]


def in_stock(order: Order) -> bool:
    """Waits untouched, two lines or more, everything on the shelf."""
    enough = all(line.stock is not None and line.stock >= line.ordered for line in order.lines)
    return order.status is OrderStatus.AWAITING and len(order.lines) > 1 and enough and not order.open_shipments


def with_two_of_a_line(order: Order) -> bool:
    return in_stock(order) and any(line.remaining > 1 for line in order.lines)
