"""One thing to ask of Ordoro, and how far it got.

                ┌──────── looked: surely not there ────────┐
                ▼                                          │
cancelled ◄── todo ──► doing ──► done                      │
    ▲           ▲        ├─────► unsure ──► done, todo, cancelled
    │           │        └─────► failed ──► todo, cancelled
    └───────────┴───────────────────┘
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import EllipsisType, MappingProxyType
from typing import TypeAlias

from app.errors import LineLeftOut, PackbenchError

#: What payloads and receipts are made of, so that they can be stored as they are.
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


class StepKind(StrEnum):
    """What is asked of Ordoro."""

    # The shipments generation alone.
    CREATE_SHIPMENT = "create_shipment"
    SET_LINE = "set_line"
    SAVE_TRACKING = "save_tracking"
    DELETE_SHIPMENT = "delete_shipment"
    # v3 alone.
    SPLIT = "split"
    SHIPPING_INFO = "shipping_info"
    CHANGE_SHIPPING_INFO = "change_shipping_info"
    DELETE_SHIPPING_INFO = "delete_shipping_info"
    TAG = "tag"
    UNTAG = "untag"
    # Both.
    COMMENT = "comment"
    SET_STOCK = "set_stock"
    ADJUST_STOCK = "adjust_stock"
    NEW_ORDER = "new_order"
    NEW_PRODUCT = "new_product"
    CHANGE_PRODUCT = "change_product"
    CHANGE_SHELF = "change_shelf"

    @property
    def is_of_both(self) -> bool:
        """Whether both dialects perform it from the same payload."""
        return self in _OF_BOTH

    @property
    def is_a_note(self) -> bool:
        """Whether it only writes beside an order, and changes nothing of what ships."""
        return self in (StepKind.COMMENT, StepKind.TAG, StepKind.UNTAG)

    @property
    def cannot_be_undone(self) -> bool:
        """Whether it tells the sales channel or the buyer, or leaves the order other than it was for good."""
        return self in (StepKind.SAVE_TRACKING, StepKind.SPLIT, StepKind.SHIPPING_INFO)

    @property
    def sends_a_parcel(self) -> bool:
        """Whether a parcel has left once it is done."""
        return self in (StepKind.SAVE_TRACKING, StepKind.SHIPPING_INFO)

    @property
    def tells_later_steps(self) -> bool:
        """Whether later steps go on with what its receipt says, so that "it is there" alone is not enough."""
        return self in (StepKind.CREATE_SHIPMENT, StepKind.SPLIT)


_OF_BOTH = frozenset(
    {
        StepKind.COMMENT,
        StepKind.SET_STOCK,
        StepKind.ADJUST_STOCK,
        StepKind.NEW_ORDER,
        StepKind.NEW_PRODUCT,
        StepKind.CHANGE_PRODUCT,
        StepKind.CHANGE_SHELF,
    }
)


class StepStatus(StrEnum):
    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    FAILED = "failed"
    UNSURE = "unsure"
    CANCELLED = "cancelled"


#: The one table of legal transitions.
TRANSITIONS: Mapping[StepStatus, frozenset[StepStatus]] = MappingProxyType(
    {
        StepStatus.TODO: frozenset({StepStatus.DOING, StepStatus.CANCELLED}),
        StepStatus.DOING: frozenset({StepStatus.DONE, StepStatus.FAILED, StepStatus.UNSURE, StepStatus.TODO}),
        StepStatus.DONE: frozenset(),
        StepStatus.FAILED: frozenset({StepStatus.TODO, StepStatus.CANCELLED}),
        StepStatus.UNSURE: frozenset({StepStatus.DONE, StepStatus.TODO, StepStatus.CANCELLED}),
        StepStatus.CANCELLED: frozenset(),
    }
)


class IllegalTransition(RuntimeError):
    """A step was about to jump where the table does not let it: a fault of the program, not of the packer."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What Ordoro answered: a sentence to show, and the facts that later steps need.

    `already` says that nothing had to be sent because the effect stood before; `orders` names the further orders
    that came of it, which belong to the plan from then on.
    """

    sentence: str
    facts: Mapping[str, Json] = field(default_factory=dict)
    already: bool = False
    orders: tuple[str, ...] = ()


#: The receipts of finished steps that a step may go on from; only kinds that stand once for a box are looked up.
Receipts: TypeAlias = Mapping[StepKind, Receipt]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a step stopped, as kept beside it: the error's title and sentence, and what support needs.

    The words stay in the language in which they were said; `kind` is the error's class, for who has to tell them
    apart. `line_ids` are the order's lines that Ordoro left out.
    """

    title: str
    message: str
    detail: str = ""
    line_ids: tuple[str, ...] = ()
    kind: str = ""

    @property
    def in_full(self) -> str:
        """For where there is one line for both."""
        return f"{self.title}. {self.message}"

    @classmethod
    def of(cls, error: PackbenchError) -> Trouble:
        line_ids = error.line_ids if isinstance(error, LineLeftOut) else ()
        return cls(error.title, error.message, error.detail, line_ids, type(error).__name__)


@dataclass(frozen=True, slots=True)
class Move:
    """What becomes of a step: its next status, and all that is kept beside it; `sent` stays where none is given.

    `why`, and what Ordoro answered, are for the journal.
    """

    status: StepStatus
    receipt: Receipt | None = None
    trouble: Trouble | None = None
    not_before: datetime | None = None
    sent: datetime | EllipsisType | None = ...
    why: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """`payload` is all that performing needs beside earlier receipts; `title` says it in words.

    `started` is when work on it last began, `attempts` how often; `sent` when the request that changes Ordoro last
    went out, through further attempts too: None says that none of them can have been carried out. Before
    `not_before` it is neither sent nor looked for. Of an order that goes in several boxes it is about that `box`,
    counted from 0.
    """

    kind: StepKind
    title: str
    payload: Mapping[str, Json]
    status: StepStatus = StepStatus.TODO
    receipt: Receipt | None = None
    trouble: Trouble | None = None
    started: datetime | None = None
    ended: datetime | None = None
    attempts: int = 0
    sent: datetime | None = None
    not_before: datetime | None = None
    box: int = 0

    def move(self, move: Move, when: datetime) -> Step:
        """The step in its next state. Raises IllegalTransition where the table has no such arrow."""
        if move.status not in TRANSITIONS[self.status]:
            raise IllegalTransition(f"{self.kind}: {self.status} -> {move.status}")
        starts = move.status is StepStatus.DOING
        return replace(
            self,
            status=move.status,
            receipt=move.receipt,
            trouble=move.trouble,
            started=when if starts else self.started,
            ended=None if starts else when,
            attempts=self.attempts + starts,
            sent=self.sent if isinstance(move.sent, EllipsisType) else move.sent,
            not_before=move.not_before,
        )
