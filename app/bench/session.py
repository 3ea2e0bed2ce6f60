"""One order at the bench, from opening it to its last step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.bench.entry import Entry
from app.bench.events import LabelTaken
from app.bench.label import Label
from app.bench.question import Ask, Question
from app.bench.stage import Stage
from app.domain.box import Box
from app.domain.order import Order, OrderStatus
from app.domain.order_change import ChangeKind, OrderChange, changes_between, why_it_does_not_wait
from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import Field, ShipmentDraft
from app.domain.step import StepKind, Trouble
from app.domain.verification import Verification
from app.words import counted

_LONGEST_PART = 40
_ABOUT_THE_NUMBER = (Ask.DUPLICATE, Ask.EMPTY_BOX)


@dataclass(slots=True)
class Session:
    """What was typed outlives every reading of the order, and switching to another order and back."""

    number: str
    base: ShipmentDraft | None = None
    entry: Entry = field(default_factory=Entry)
    left: set[Field] = field(default_factory=set)
    was_tried: bool = False
    stage: Stage = Stage.OPEN
    plan: Plan | None = None
    is_reading: bool = False
    #: It could not be read when it was opened here: what is shown is what the list knew.
    is_old: bool = False
    address_change: OrderChange | None = None
    why_gone: str = ""
    #: The order came back to the bench with this entered already.
    begun_before: str = ""
    #: What was proposed before anything was entered: it does not count as begun.
    proposed: Entry = field(default_factory=Entry)
    counting: Verification | None = None
    #: The label whose number stands in the form, as it is told and as it was read, and its raw payload.
    label: LabelTaken | None = None
    read: Label | None = None
    scanned: str = ""
    #: What is wrong with a label for another address that was scanned and not yet dealt with.
    wrong_address: str = ""
    question: Question | None = None
    #: Which carrier the label is of was asked and not answered: another question may stand before it meanwhile.
    open_carriers: Question | None = None
    #: Labels of further boxes for the same pieces, and whether the next label is one.
    further: tuple[str, ...] = ()
    awaits_further: bool = False
    #: The boxes that are closed, and the place of the open one among them.
    boxes: tuple[Box, ...] = ()
    place: int = 0
    #: What stood here before the number, scanned or typed, chose the carrier; None where the packer chose since.
    before_number: Entry | None = None
    #: The typed number that was asked about, and the doubtful one that ships if it is asked to once more.
    asked_about: str = ""
    doubted: str = ""
    #: The number that another order has too, and the packer says that it is right so: both are in one box.
    shared: str = ""

    @property
    def order(self) -> Order | None:
        return self.base.order if self.base is not None else None

    def take(self, base: ShipmentDraft) -> None:
        """Show the order as it is now. With a label already entered, another address is not taken over silently."""
        if self.order is not None and (self.entry.tracking_number.strip() or self.boxes):
            found = [each for each in changes_between(self.order, base.order) if each.kind is ChangeKind.ADDRESS]
            if found and base.order.status.waits:
                self.address_change = found[0]
                return
        self.base = base.beside(self.boxes, self.place)
        self.address_change = None
        self._count_against(self.base)
        if not base.order.status.waits:
            self.stage, self.why_gone = Stage.GONE, why_it_does_not_wait(base.order)

    def take_what_stopped(self, base: ShipmentDraft) -> None:
        """Its plan stopped half-way: by that alone it is other than it was, but if it waits no more it is over here."""
        status = base.order.status
        if not status.waits and status is not OrderStatus.SPLIT:
            self.base = base.beside(self.boxes, self.place)
            self.stage, self.why_gone = Stage.GONE, why_it_does_not_wait(base.order)

    def take_new_address(self, base: ShipmentDraft) -> None:
        """The parcel needs a new label: its number is asked for again, and that of each closed box; all else stays."""
        self.entry = replace(self.entry, tracking_number="")
        self.forget_label()
        relabelled = tuple(replace(box, tracking_number="", scanned="") for box in self.boxes)
        self.left.discard(Field.TRACKING)
        self.was_tried = False
        self.boxes = ()
        self.take(base)
        self.boxes = relabelled
        self.base = base.beside(self.boxes, self.place)
        self._count_against(self.base)

    def follow(self, plan: Plan) -> None:
        """A step of this order's plan moved."""
        self.plan = plan
        was_packed = self.stage.can_edit or self.stage.is_under_way
        if plan.held_until is not None:
            self.stage = Stage.HELD
        elif plan.outcome is PlanOutcome.OPEN:
            self.stage = Stage.KEPT if plan.waits_because is not None else Stage.SENDING
        elif plan.outcome is PlanOutcome.DONE:
            self.stage = Stage.DONE
        elif plan.outcome is PlanOutcome.UNSURE:
            self.stage = Stage.UNSURE
        elif plan.outcome is PlanOutcome.FAILED:
            self.stage = Stage.FAILED
        else:
            self.stage = Stage.GONE if self.stage is Stage.GONE else Stage.OPEN
            self._without_gone(plan)
        if was_packed and not self.stage.can_edit:  # the parcel goes as it was entered, and no answer changes it
            self.open_carriers, self.wrong_address = None, ""
            if self.question is not None and self.question.is_about_the_parcel:
                self.question = None

    @property
    def goes_on(self) -> bool:
        """Whether something of its plan stands at Ordoro: the order is not as it was seen, by our own doing."""
        return self.stage is Stage.FAILED and self.plan is not None and bool(self.plan.receipts)

    @property
    def is_split(self) -> bool:
        """Whether our own plan split it: nobody finds it any more, and its parts go on by that plan."""
        return self.goes_on and self.plan is not None and StepKind.SPLIT in self.plan.receipts

    def begun(self) -> str:
        """What was entered by hand and has not gone yet, in words; a carrier alone is not enough to be something."""
        entry, base = self.entry, self.base
        if not self.stage.can_edit:
            return ""
        cost = "" if entry.cost == self.proposed.cost else entry.cost.strip()
        label = [entry.tracking_number.strip(), cost]
        if base is not None:
            touched = [line for line in base.order.lines if entry.quantity_text(line, base) != str(base.quantity(line))]
            quantities = (f"{entry.quantity_text(line, base)} × {line.name or line.sku}" for line in touched)
            label += [" ".join(text.split()) for text in quantities]
        if self.counting is not None and self.counting.has_begun:
            label.append(self.counting.summary())
        if self.boxes:
            label.append(counted("bench", "%n box closed", "%n boxes closed", len(self.boxes)))
        if (entry.method.strip() and entry.method != self.proposed.method) or (
            entry.is_other and entry.carrier.strip()
        ):
            label.append(entry.method.strip())
        elif not any(label):
            return ""
        parts = [f"{entry.carrier.strip()} {label[0]}".strip(), *label[1:]]
        return " · ".join(part[:_LONGEST_PART] for part in parts if part)

    def edit(self, entry: Entry) -> None:
        """What was typed; a number that was changed by hand is not the label's any more."""
        if entry.tracking_number != self.entry.tracking_number:
            if self.read is not None:
                self.forget_label()
            self.scanned = self.shared = ""
            if self.question is not None and self.question.ask in _ABOUT_THE_NUMBER:
                self.question = None
        if entry.carrier != self.entry.carrier:
            self.open_carriers = None
            if self.question is not None and self.question.is_about_the_carrier:
                self.question = None
        if entry.choice != self.entry.choice:
            self.before_number = None
        self.entry = entry
        if self.base is not None:
            self._count_against(self.base)

    def forget_label(self) -> None:
        """What stands in the form from now on is no label's."""
        self.label, self.read, self.scanned, self.before_number = None, None, "", None

    def take_off_number(self) -> None:
        """The number is none for this parcel: nothing that only it brought into the form stays there."""
        before = self.before_number or self.entry
        self.edit(replace(self.entry, tracking_number="").chosen_as(before))

    def _without_gone(self, plan: Plan) -> None:
        """The plan was given up: what of it has left is on the bench no more."""
        if not plan.ships or not plan.boxes_gone:
            return
        if plan.draft.place in plan.boxes_gone:
            self.entry = replace(self.proposed, carrier=self.entry.carrier)
            self.forget_label()
            self.counting = None
        self.boxes = plan.boxes_here
        self.place = len(self.boxes)

    @property
    def boxes_gone(self) -> frozenset[int]:
        """Boxes, counted from 0, that have left already while others of the same plan failed."""
        return self.plan.boxes_gone if self.plan is not None and self.stage is Stage.FAILED else frozenset()

    def put_boxes(self, boxes: tuple[Box, ...], place: int) -> None:
        """These are closed now, and an open one that nothing was counted into stands at that place."""
        self.boxes, self.place = boxes, place
        self.counting = None
        if self.base is not None:
            everything = {line.line_id: line.remaining for line in self.base.order.lines}
            self.base = replace(self.base, quantities=everything).beside(boxes, place)
            self._count_against(self.base)

    @property
    def boxed_total(self) -> int:
        """Units in closed boxes."""
        return sum(box.total for box in self.boxes)

    @property
    def is_offered_a_upc(self) -> bool:
        """Whether all that is asked is an offer, which keeps nothing from going on."""
        return self.question is not None and self.question.is_offer

    @property
    def is_half_packed(self) -> bool:
        """Whether something was counted or entered that would be in the way of another order."""
        return self.stage.can_edit and (bool(self.begun()) or (self.counting is not None and self.counting.has_begun))

    def is_asked_to_leave(self, number: str = "") -> bool:
        """Whether it is asked if this order shall be left for that one, or for the next one of the list."""
        return self.question is not None and self.question.ask is Ask.LEAVE and self.question.about == number

    def told_in(self, draft: ShipmentDraft) -> ShipmentDraft:
        """The draft with how it came about: what was scanned, and how the items were counted."""
        counting = self.counting
        if counting is None or not counting.has_begun:
            return replace(draft, scanned=self.scanned, further=self.further)
        return replace(
            draft,
            scanned=self.scanned,
            further=self.further,
            verified=counting.summary(),
            is_fully_verified=counting.is_verified,
        )

    def start_over(self) -> None:
        """As if nothing had been entered and nothing counted; boxes that are closed stay closed."""
        self.entry = self.proposed
        self.forget_label()
        self.question, self.wrong_address = None, ""
        self.further, self.awaits_further, self.shared = (), False, ""
        if self.base is not None:
            self.counting = Verification.of(self.base.order, self.entry.wanted(self.base))
        self.left.clear()
        self.was_tried = False
        self.begun_before = ""

    def trouble(self) -> Trouble | None:
        """Why the plan stopped, if it did."""
        return self.plan.stopped_by if self.plan is not None else None

    def keep(self) -> None:
        """The plan is not over, and nothing of it is under way now."""
        if self.stage.is_under_way:
            self.stage = Stage.KEPT

    def come_back(self, before: Stage) -> None:
        """What was to be carried out ended with an error that no step tells."""
        if self.stage is Stage.CHECKING:
            self.stage = before
        elif self.stage is Stage.SENDING:
            self.stage = Stage.UNSURE

    def _count_against(self, base: ShipmentDraft) -> None:
        wanted = self.entry.wanted(base)
        if self.counting is None:
            self.counting = Verification.of(base.order, wanted)
        else:
            self.counting = self.counting.against(base.order, wanted)
