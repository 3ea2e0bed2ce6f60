"""What the bench shows, as one value: a view needs nothing else, and a test can make any of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtGui import QImage

from app.bench.entry import Entry
from app.bench.events import BenchEvent, LabelTaken
from app.bench.question import Question
from app.bench.stage import Stage
from app.domain.order import Order
from app.domain.order_change import OrderChange
from app.domain.plan import Plan
from app.domain.shipment import Problem, ShipmentDraft
from app.domain.verification import Verification
from app.scan.carriers import Carrier
from app.settings.model import Preset


@dataclass(frozen=True, slots=True)
class BenchState:
    """`order` is None while it has not been read. `problems` are those to show, not all that there are."""

    today: date
    stage: Stage = Stage.EMPTY
    number: str = ""
    order: Order | None = None
    #: The untouched draft, and the one that the entry makes of it.
    base: ShipmentDraft | None = None
    draft: ShipmentDraft | None = None
    entry: Entry = field(default_factory=Entry)
    problems: tuple[Problem, ...] = ()
    plan: Plan | None = None
    #: As `Session.boxes_gone`.
    boxes_gone: frozenset[int] = frozenset()
    #: So long the parcel can still be taken back, in seconds from now; None where it is not held back.
    held_seconds: float | None = None
    #: Ordoro does not answer: nothing goes out until it does.
    is_offline: bool = False
    is_reading: bool = False
    #: What is shown was read earlier; Ordoro could not be asked again.
    is_old: bool = False
    address_change: OrderChange | None = None
    why_gone: str = ""
    #: What was entered already when the order came back to the bench, in words.
    begun_before: str = ""
    #: What this bench is called, so that its own mark on the order is told from others'.
    station: str = ""
    can_create_only: bool = False
    splits: bool = False
    carriers: tuple[Carrier, ...] = ()
    pictures: Mapping[str, QImage] = field(default_factory=dict)
    #: What was counted, where items are counted at all.
    counting: Verification | None = None
    #: The label whose number stands in the form, and what the last scan did.
    label: LabelTaken | None = None
    told: BenchEvent | None = None
    question: Question | None = None
    #: Seconds until it ships by itself, while it is about to.
    ships_in: float | None = None
    packer: str = ""
    presets: tuple[Preset, ...] = ()
    #: Boxes are closed, and nothing was put into the one that is open.
    is_box_empty: bool = False
    #: Its typed number is doubtful, and the next press ships it all the same.
    asks_once_more: bool = False
    #: Whether items are counted here at all.
    counts_items: bool = False

    @property
    def parcel(self) -> ShipmentDraft | None:
        """What goes, or went, into the parcel: what is typed, and after that what was sent."""
        sent = self.plan.draft if self.plan is not None and not self.stage.can_edit else None
        return sent or self.draft

    @property
    def can_close_box(self) -> bool:
        """Whether something is counted into the open box, and the order can go in several."""
        parcel, counting = self.draft, self.counting
        if parcel is None or counting is None or not self.stage.can_edit:
            return False
        return counting.total > 0 and (counting.of_total > 1 or bool(parcel.boxes))

    @property
    def is_part_shipped(self) -> bool:
        """Whether the parcel has gone, and something of the order goes on waiting."""
        parcel = self.parcel
        return self.stage is Stage.DONE and parcel is not None and parcel.is_short

    @property
    def is_only_made(self) -> bool:
        """Whether the shipment was made as asked for, and nothing of it has gone."""
        parcel = self.parcel
        return self.stage is Stage.DONE and parcel is not None and parcel.create_only

    @property
    def open_problems(self) -> tuple[Problem, ...]:
        """Those that the packer can still do something about."""
        return self.problems if self.stage.can_edit else ()
