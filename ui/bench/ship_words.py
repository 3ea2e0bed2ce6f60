"""What the one primary button says: what pressing it will do, and why it cannot be pressed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from app.bench.stage import Stage
from app.domain.plan import Plan
from app.domain.shipment import Field, Problem, ShipmentDraft, errors_of
from app.domain.step import StepStatus
from app.words import counted
from ui.bench.state import BenchState
from ui.bench.wording import items, stays
from ui.kit import scan_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ShipWords:
    """`beside` is the reason or the warning that stands left of the button."""

    text: str
    enabled: bool = True
    beside: str = ""
    is_warning: bool = False
    is_error: bool = False


def ship_words(state: BenchState) -> ShipWords:
    """The button for any state of the bench."""
    over = _without_a_draft(state)
    if over is not None:
        return over
    draft = state.draft
    if draft is None:
        return ShipWords(translate("Bench", "Ship"), enabled=False, beside=translate("Bench", "Reading the order…"))
    errors = errors_of(state.open_problems)
    if any(each.field is Field.QUANTITY and each.line_id for each in errors):
        return ShipWords(translate("Bench", "Ship"), beside=_what_is_wrong(errors), is_error=True)
    gone = state.boxes_gone
    if gone:
        does = _what_is_left_does(draft, gone)
    else:
        does = _what_closed_boxes_do(draft) if state.is_box_empty else _what_it_does(draft, splits=state.splits)
    if state.ships_in is not None:
        does = replace(does, text=scan_words.countdown_words(state.ships_in))
    if state.stage is Stage.CHECKING:
        return ShipWords(does.text, enabled=False, beside=translate("Bench", "Looking at the order once more…"))
    if state.stage is Stage.SENDING:
        return ShipWords(does.text, enabled=False, beside=_progress(state.plan))
    blocked = _what_blocks(state)
    if blocked:
        return ShipWords(does.text, enabled=False, beside=blocked, is_warning=True)
    if errors and not state.is_box_empty:
        return replace(does, beside=_what_is_wrong(errors), is_warning=False, is_error=True)
    beside = translate("Bench", "Compare the tracking number, or press once more.")
    return replace(does, beside=beside, is_warning=True) if state.asks_once_more else does


def _what_blocks(state: BenchState) -> str:
    """What a person has to decide before anything ships."""
    if state.order is not None and state.order.is_on_hold:
        return translate("Bench", "On hold: take it off first.")
    if state.address_change is not None:
        return translate("Bench", "The address was changed: take the new one first.")
    return ""


def _what_is_wrong(errors: tuple[Problem, ...]) -> str:
    """In so few words that they can be read from afar; the whole sentence stands at the field."""
    if all(each.field is Field.QUANTITY and each.line_id for each in errors):
        return translate("Bench", "See the lines marked ✕.")
    if len({each.field for each in errors}) > 1:
        return translate("Bench", "See the fields marked ✕.")
    return errors[0].message


def _without_a_draft(state: BenchState) -> ShipWords | None:
    if state.stage is Stage.EMPTY:
        return ShipWords(translate("Bench", "Ship"), enabled=False)
    if state.stage is Stage.DONE:
        return ShipWords(translate("Bench", "Next order"))
    if state.stage is Stage.GONE:
        return ShipWords(translate("Bench", "Next order"), beside=state.why_gone)
    if state.stage is Stage.HELD:
        return ShipWords(translate("Bench", "Next order"), beside=translate("Bench", "It goes out by itself."))
    if state.stage is Stage.KEPT:
        return ShipWords(translate("Bench", "Next order"), beside=translate("Bench", "It is safe here."))
    if state.stage is Stage.UNSURE:
        beside = translate("Bench", "It is not known whether Ordoro did the last step.")
        return ShipWords(translate("Bench", "Look again"), beside=beside)
    return None


def _what_it_does(draft: ShipmentDraft, *, splits: bool) -> ShipWords:
    if draft.create_only:
        text = translate("Bench", "Create the shipment ({items}), nothing is tracked")
        return ShipWords(text.format(items=items(draft.total)))
    if draft.in_box <= 0:
        return ShipWords(translate("Bench", "Ship"), beside=translate("Bench", "Nothing is in the parcel."))
    if draft.boxes:
        return _what_boxes_do(draft, splits=splits)
    if not draft.is_short:
        return ShipWords(translate("Bench", "Ship {items}").format(items=items(draft.total)))
    text = translate("Bench", "Ship {items} short · {stays}")
    text = text.format(items=items(draft.total), stays=stays(draft.left_over))
    return ShipWords(text, beside=translate("Bench", "A split cannot be undone.") if splits else "", is_warning=splits)


def _what_boxes_do(draft: ShipmentDraft, *, splits: bool) -> ShipWords:
    text = translate("Bench", "Ship {count} boxes, {items}")
    if draft.is_short:
        text = translate("Bench", "Ship {count} boxes, {items} short · {stays}")
    text = text.format(count=len(draft.boxes) + 1, items=items(draft.total), stays=stays(draft.left_over))
    beside = translate("Bench", "A split cannot be undone.") if splits else ""
    return ShipWords(text, beside=beside, is_warning=splits)


def _what_is_left_does(draft: ShipmentDraft, gone: frozenset[int]) -> ShipWords:
    """Of several boxes some have left: only the others go, and what had to be split for them is split already."""
    units = [box.total for box in draft.boxes]
    units.insert(draft.place, draft.in_box)
    left = [count for at, count in enumerate(units) if at not in gone]
    text = counted("Bench", "Ship %n box, {items}", "Ship %n boxes, {items}", len(left))
    return ShipWords(text.format(items=items(sum(left))))


def _what_closed_boxes_do(draft: ShipmentDraft) -> ShipWords:
    """The open one is empty, and pressing asks whether it was meant to be."""
    text = counted("Bench", "Ship %n box, {items}", "Ship %n boxes, {items}", len(draft.boxes))
    text = text.format(items=items(sum(box.total for box in draft.boxes)))
    beside = translate("Bench", "Box {box} is empty.").format(box=draft.place + 1)
    return ShipWords(text, beside=beside, is_warning=True)


def _progress(plan: Plan | None) -> str:
    if plan is None:
        return translate("Bench", "Being sent to Ordoro…")
    over = sum(step.status is StepStatus.DONE for step in plan.steps)
    total = len(plan.steps)
    return translate("Bench", "Being sent: step {step} of {total}.").format(step=min(over + 1, total), total=total)
