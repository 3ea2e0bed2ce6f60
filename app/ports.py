"""What the services need of the outside, as protocols. The concrete classes are made in bootstrap.py alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from app.domain.order import Order, OrderPage
from app.domain.plan import Generation, Plan
from app.domain.product import Product
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step, StepStatus, Trouble


class Clock(Protocol):
    def now(self) -> datetime:
        """The time, with the computer's own offset."""

    def today(self) -> date: ...

    def monotonic(self) -> float:
        """Seconds that never run backwards."""

    def sleep(self, seconds: float) -> None:
        """Block the calling worker thread; never called on the window's thread."""


class OrderGateway(Protocol):
    """One account's orders in one dialect. Every method blocks and may raise any app.errors.PackbenchError."""

    generation: Generation

    @property
    def lists(self) -> Sequence[str]:
        """The names of the lists that together hold every waiting order."""

    def waiting_page(self, name: str, offset: int) -> OrderPage:
        """Up to a hundred orders of the list `name`, from `offset` on."""

    def order(self, number: str) -> Order:
        """The order as it is now. Raises NotFound."""

    def steps(self, draft: ShipmentDraft) -> tuple[Step, ...]:
        """What has to be asked of Ordoro, in order. Pure: sends nothing."""

    def perform(self, step: Step, receipts: Receipts) -> Receipt:
        """Ask it, and read back. Raises Conflict where Ordoro holds something else than the step expects."""

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        """Look whether an earlier attempt at the step was carried out; changes nothing.

        The receipt where it was, None where it surely was not (as of this look), Conflict where what Ordoro shows
        is neither.
        """


class CatalogGateway(Protocol):
    """Products and names, the same in both generations."""

    def product_page(self, offset: int) -> tuple[tuple[Product, ...], int]:
        """Up to a hundred active products from `offset` on, and how many there are in all."""

    def carriers_in_use(self) -> tuple[str, ...]:
        """The keys of the carriers that the shop has set up at Ordoro."""

    def channel_names(self) -> dict[str, str]:
        """Sales channels: id to name."""

    def picture(self, url: str) -> bytes:
        """A product's picture; fetched without the account's key."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """What an account's own answers told: who it is and which dialect it speaks."""

    company: str
    gateway: OrderGateway
    catalog: CatalogGateway
    is_practice: bool


class PlanBook(Protocol):
    """Where plans and their steps are kept while they are carried out."""

    def add(self, plan: Plan) -> None:
        """Keep a new plan. Raises AlreadyUnderWay where an open plan holds the same lock key."""

    def move(
        self,
        plan_id: str,
        position: int,
        status: StepStatus,
        *,
        receipt: Receipt | None = None,
        trouble: Trouble | None = None,
    ) -> Plan:
        """Move one step and answer the plan as it stands now. Raises IllegalTransition."""

    def replace(self, plan: Plan) -> None:
        """Keep `plan` instead of what was kept under its id: its draft was edited."""

    def plan(self, plan_id: str) -> Plan:
        """Raises KeyError for a plan that was never added."""

    def open_plans(self) -> tuple[Plan, ...]:
        """Plans that are not over: something is to do, under way, failed or unsure."""

    def cancel(self, plan_id: str) -> Plan:
        """Give up whatever of the plan is not done."""
