"""One order at the bench, from opening it to its last step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.bench.entry import Entry
from app.bench.stage import Stage
from app.domain.order import ChangeKind, Order, OrderChange, changes_between, why_it_does_not_wait
from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import Field, ShipmentDraft
from app.domain.step import StepStatus, Trouble

_LONGEST_PART = 40


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

    @property
    def order(self) -> Order | None:
        return self.base.order if self.base is not None else None

    def take(self, base: ShipmentDraft) -> None:
        """Show the order as it is now. With a label already entered, another address is not taken over silently."""
        if self.order is not None and self.entry.tracking_number.strip():
            found = [each for each in changes_between(self.order, base.order) if each.kind is ChangeKind.ADDRESS]
            if found and base.order.status.waits:
                self.address_change = found[0]
                return
        self.base = base
        self.address_change = None
        if not base.order.status.waits:
            self.stage, self.why_gone = Stage.GONE, why_it_does_not_wait(base.order)

    def take_new_address(self, base: ShipmentDraft) -> None:
        """The parcel needs a new label: its number is asked for again, all else stays."""
        self.entry = replace(self.entry, tracking_number="")
        self.left.discard(Field.TRACKING)
        self.was_tried = False
        self.take(base)

    def follow(self, plan: Plan) -> None:
        """A step of this order's plan moved."""
        self.plan = plan
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
            self.stage = Stage.OPEN

    def begun(self) -> str:
        """What was entered by hand and has not gone yet, in words; a carrier alone is not enough to be something."""
        entry, base = self.entry, self.base
        if not self.stage.can_edit:
            return ""
        label = [entry.tracking_number.strip(), entry.cost.strip()]
        if base is not None:
            touched = [line for line in base.order.lines if entry.quantity_text(line, base) != str(base.quantity(line))]
            quantities = (f"{entry.quantity_text(line, base)} × {line.name or line.sku}" for line in touched)
            label += [" ".join(text.split()) for text in quantities]
        if entry.method.strip() or (entry.is_other and entry.carrier.strip()):
            label.append(entry.method.strip())
        elif not any(label):
            return ""
        parts = [f"{entry.carrier.strip()} {label[0]}".strip(), *label[1:]]
        return " · ".join(part[:_LONGEST_PART] for part in parts if part)

    def start_over(self) -> None:
        """As if nothing had been entered."""
        self.entry = Entry()
        self.left.clear()
        self.was_tried = False
        self.begun_before = ""

    def trouble(self) -> Trouble | None:
        """Why the plan stopped, if it did."""
        steps = self.plan.steps if self.plan is not None else ()
        stopped = (StepStatus.FAILED, StepStatus.UNSURE)
        return next((step.trouble for step in steps if step.status in stopped), None)

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
