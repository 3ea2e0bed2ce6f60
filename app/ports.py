"""What the services need of the outside, as protocols. The concrete classes are made in app/bootstrap alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, runtime_checkable

from app.domain.generation import Generation
from app.domain.order import Order, OrderPage
from app.domain.plan import Plan
from app.domain.product import Product, ProductPage, Warehouse
from app.domain.step import Move, Receipt, Receipts, Step, Trouble
from app.domain.subject import Subject

#: So many orders, products or tags a page holds: Ordoro gives no more at once.
PAGE = 100


class Clock(Protocol):
    def now(self) -> datetime:
        """The time, with the computer's own offset."""

    def today(self) -> date: ...

    def monotonic(self) -> float:
        """Seconds that never run backwards."""

    def sleep(self, seconds: float) -> None:
        """Block the calling worker thread; never called on the window's thread."""


class Witness(Protocol):
    """Hears of the one request of a step that changes Ordoro; not at all where none does."""

    def sending(self) -> None:
        """It goes out next. If this raises, nothing is sent."""

    def answered(self, status: int, request_id: str) -> None:
        """Ordoro answered, whatever it answered; `request_id` is empty where it named none."""


class OrderGateway(Protocol):
    """One account's orders in one dialect. Every method blocks and may raise any app.errors.PackbenchError."""

    generation: Generation

    @property
    def lists(self) -> Sequence[str]:
        """The names of the lists that together hold every waiting order."""

    def waiting_page(self, name: str, offset: int) -> OrderPage:
        """Up to a hundred orders of the list `name`, from `offset` on."""

    @property
    def shipped_lists(self) -> Sequence[str]:
        """The names of the lists that together hold every order of which something has left."""

    def shipped_page(self, name: str, since: datetime, offset: int) -> OrderPage:
        """Up to a hundred orders of the list `name`, from `offset` on: those that changed since, or all of them,
        the newest first, where Ordoro cannot be asked so."""

    #: Whether the pages of a search for one word hold what was searched for and nothing else. What they hold beside
    #: it, everything that has ever left or what has one of several words, is for who reads them to look through.
    can_search: bool

    @property
    def search_lists(self) -> Sequence[str]:
        """The names of the lists that together hold every order of any day that a search could be after."""

    def search_page(self, name: str, text: str, offset: int) -> OrderPage:
        """Up to a hundred orders of the search list `name`, from `offset` on, the newest first."""

    def orders_with_tracking(self, text: str) -> Sequence[Order]:
        """Those of the last shipments that carry that number, where this is quicker than a search; none for what
        cannot be a tracking number."""

    def order(self, number: str) -> Order:
        """The order as it is now. Raises NotFound."""

    def steps(self, subject: Subject, token: str, *, again: bool = False) -> tuple[Step, ...]:
        """What has to be asked of Ordoro, in order. Pure: sends nothing.

        Raises DoItInOrdoro for what this dialect cannot do. `token` is unique to the plan; where two stations' work
        has to be told apart, Ordoro gets to keep it. `again` says that something of an earlier draft may stand there.
        """

    def check(self, subject: Subject) -> None:
        """Read what it is about once more. Raises OrderChanged and StockChanged where it is not as it was seen."""

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        """Ask it, and read back. Raises Conflict where Ordoro holds something else than the step expects."""

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        """Look whether an earlier attempt at the step was carried out; changes nothing.

        The receipt where it was, None where it surely was not (as of this look), Conflict where what Ordoro shows
        is neither.
        """


@runtime_checkable
class SupportsChanges(OrderGateway, Protocol):
    """A dialect that can say what changed."""

    def newest_change(self) -> datetime | None:
        """When the order that changed last did, by Ordoro's clock; None where there is no order."""

    def changed_page(self, since: datetime, offset: int) -> OrderPage:
        """Up to a hundred orders of whatever status that changed after `since`, the longest unchanged first."""

    def waiting_count(self) -> int:
        """How many orders wait."""


class CatalogGateway(Protocol):
    """Products and names, the same in both generations."""

    def product_page(self, offset: int, *, archived: bool = False) -> ProductPage:
        """Up to a hundred active products from `offset` on, or such as were archived."""

    def product(self, sku: str) -> Product:
        """One product as it is now. Raises NotFound."""

    def warehouses(self) -> tuple[Warehouse, ...]:
        """Where stock lies, the default warehouse first."""

    def carriers_in_use(self) -> tuple[str, ...]:
        """The keys of the carriers that the shop has set up at Ordoro."""

    def channel_names(self) -> dict[str, str]:
        """Sales channels: id to name."""

    def picture(self, url: str) -> bytes:
        """A product's picture; fetched without the account's key."""


class Budget(Protocol):
    """How many requests the account may still begin."""

    def seconds_until(self, free: int) -> float:
        """Seconds until `free` requests may begin at once; 0 where that is now. Does not block."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """What an account's own answers told: who it is and which dialect it speaks.

    `is_remembered` says that they told it earlier; Ordoro could not be asked now. `waiting` is about how many orders
    waited, where the answers happened to say so.
    """

    company: str
    gateway: OrderGateway
    catalog: CatalogGateway
    budget: Budget
    is_practice: bool
    is_remembered: bool = False
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """A step that is this process's to carry out, or to look for: `plan.steps[position]` is `doing`."""

    plan: Plan
    position: int

    @property
    def step(self) -> Step:
        return self.plan.steps[self.position]


class NotOurs(RuntimeError):
    """A step was about to be sent or moved that is another's by now: found in time, nothing was done."""

    def __init__(self, plan_id: str, position: int) -> None:
        super().__init__(f"step {position} of plan {plan_id} is not ours any more")


class PlanBook(Protocol):
    """Where plans and their steps are kept while they are carried out. Every method blocks.

    Each may raise StoreTrouble; what it was asked to write then does not stand.
    """

    def add(self, plan: Plan) -> None:
        """Keep a new plan. Raises AlreadyUnderWay where an open plan holds one of its locks."""

    def replace(self, plan: Plan, *, boxes_at_hand: bool) -> None:
        """Keep `plan` instead of what was kept under its id: its draft was edited.

        Who has its `boxes_at_hand` has opened those that it has no more; else they stay closed on the bench.
        Raises AlreadyUnderWay where that plan went on meanwhile.
        """

    def claim(self, account: str, plan_id: str | None = None) -> Claim | None:
        """The next step (of that plan) that can be sent now, `doing` from here on; None where nothing can."""

    def take_over(self, account: str) -> Sequence[Claim]:
        """Claim the `doing` steps of owners that are dead."""

    def mine(self, account: str) -> Sequence[Claim]:
        """The steps that this process has claimed and not ended."""

    def move(self, claim: Claim, move: Move) -> Plan:
        """Move that step and answer the plan as it stands now.

        Raises IllegalTransition, NotOurs where another process has it or it has moved since it was claimed, and
        AlreadyUnderWay where a receipt names an order that another open plan covers.
        """

    def look_later(self, claim: Claim, when: datetime, trouble: Trouble, answer: str = "") -> Plan:
        """Leave our `doing` step as it is, to be looked for at `when`; `trouble` says why. Raises NotOurs."""

    def sending(self, claim: Claim) -> None:
        """The request that changes Ordoro goes out next; on the disk before this answers.

        Raises NotOurs where the claim does not hold any more: nothing may be sent then.
        """

    def checked(self, plan_id: str) -> Plan:
        """The plan's order was read again and is as it was."""

    def seen(self, account: str, plan_id: str | None = None) -> None:
        """A person saw that plan, or all of the account's, that were carried over from elsewhere: they may go."""

    def plan(self, plan_id: str) -> Plan:
        """Raises KeyError for a plan that was never added."""

    def numbers_used(self, account: str) -> Mapping[str, str]:
        """Every order that shipped from here, by the tracking number that it got."""

    def open_plans(self) -> Sequence[Plan]:
        """Plans of which something is to do, under way, failed or unsure, if only a note; the oldest first."""

    def cancel(self, plan_id: str) -> Plan:
        """Give up whatever of the plan is not done. Raises BeingSent while a step is under way."""

    def take_back(self, plan_id: str) -> Plan:
        """The same for a plan that is still held back, in one moment with seeing that it is. Raises TooLateToUndo."""
