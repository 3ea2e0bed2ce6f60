"""The bench's sentences: what an order is about, when it is due, how a step stands."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from app.bench.stage import Stage
from app.domain.order import Order, OrderLine, OrderStatus
from app.domain.plan import Plan
from app.domain.step import Step, StepKind, StepStatus
from app.words import counted
from ui.kit import dates

translate = QCoreApplication.translate


def items(count: int) -> str:
    """ "1 item", "4 items"."""
    return counted("Bench", "%n item", "%n items", count)


def stays(count: int) -> str:
    """ "1 stays waiting", "4 stay waiting"."""
    return counted("Bench", "%n stays waiting", "%n stay waiting", count)


def day(value: date) -> str:
    """ "Thu 19 Nov"."""
    return dates.weekday(value)


def long_day(value: date) -> str:
    """ "19 Nov 2026"."""
    return dates.full(value)


def time_of_day(moment: datetime) -> str:
    """ "14:03:12", as the clock on the wall shows it."""
    return dates.clock(moment, seconds=True)


def local_date(moment: datetime) -> date:
    return (moment.astimezone() if moment.tzinfo else moment).date()


def lateness(order: Order, today: date) -> tuple[str, str]:
    """How urgent the order is as (words, badge state); empty where no date is known."""
    if order.ship_by is None:
        return "", ""
    left = (local_date(order.ship_by) - today).days
    if left < 0:
        return counted("Bench", "%n day late", "%n days late", -left), "late"
    if left == 0:
        return translate("Bench", "due today"), "due"
    if left == 1:
        return translate("Bench", "due tomorrow"), "neutral"
    return counted("Bench", "in %n day", "in %n days", left), "neutral"


def status(order: Order) -> tuple[str, str]:
    """The order's status as (words, badge state)."""
    words = {
        OrderStatus.AWAITING: (translate("Bench", "waiting"), "neutral"),
        OrderStatus.IN_PROCESS: (translate("Bench", "in process"), "neutral"),
        OrderStatus.SHIPPED: (translate("Bench", "shipped"), "good"),
        OrderStatus.CANCELLED: (translate("Bench", "cancelled"), "late"),
        OrderStatus.DROPSHIP: (translate("Bench", "with a dropshipper"), "neutral"),
        OrderStatus.SPLIT: (translate("Bench", "split"), "neutral"),
    }
    return words.get(order.status, (order.status_text or translate("Bench", "unknown status"), "neutral"))


def stage_words(stage: Stage) -> str:
    """How far an order is that nothing can be entered for any more."""
    return {
        Stage.CHECKING: translate("Bench", "Looking at the order once more…"),
        Stage.SENDING: translate("Bench", "Being sent to Ordoro…"),
        Stage.HELD: translate("Bench", "Packed, and held back for a while"),
        Stage.KEPT: translate("Bench", "Kept here, sent as soon as it can be"),
        Stage.UNSURE: translate("Bench", "It is not sure whether this was sent"),
        Stage.DONE: translate("Bench", "Shipped"),
    }.get(stage, "")


def stock(line: OrderLine) -> str:
    """Unknown stock is said as unknown, never as enough."""
    if line.stock is None:
        return translate("Bench", "? in stock")
    return translate("Bench", "{count} in stock").format(count=max(line.stock, 0))


def step_state(step: Step) -> tuple[str, str, str]:
    """A step's (sign, word, badge state): the sign and the word say it without the colour."""
    if step.status is StepStatus.DOING and step.trouble is not None:
        return "…", translate("Bench", "looking"), "unsure"
    if step.status is StepStatus.DONE and step.receipt is not None and step.receipt.already:
        return "✓", translate("Bench", "unchanged"), "good"
    return _step_states()[step.status]


def unsure() -> tuple[str, str]:
    """That nobody knows whether it was done, as (word, badge state)."""
    _, word, badge = _step_states()[StepStatus.UNSURE]
    return word, badge


def step_words() -> tuple[str, ...]:
    """Every word that a step's state may have, so that all can have the same room."""
    words = [word for _, word, _ in _step_states().values()]
    return (*words, translate("Bench", "looking"), translate("Bench", "unchanged"))


def _step_states() -> dict[StepStatus, tuple[str, str, str]]:
    return {
        StepStatus.TODO: ("○", translate("Bench", "waiting"), "neutral"),
        StepStatus.DOING: ("▸", translate("Bench", "being sent"), "accent"),
        StepStatus.DONE: ("✓", translate("Bench", "done"), "good"),
        StepStatus.FAILED: ("✕", translate("Bench", "failed"), "late"),
        StepStatus.UNSURE: ("?", translate("Bench", "unsure"), "unsure"),
        StepStatus.CANCELLED: ("–", translate("Bench", "dropped"), "neutral"),
    }


def is_unchanged_line(step: Step) -> bool:
    """Whether a line's quantity stood already as it was wanted: its title says all there is to say."""
    is_already = step.receipt is not None and step.receipt.already
    return step.kind is StepKind.SET_LINE and step.status is StepStatus.DONE and is_already


def why_it_waits(plan: Plan | None) -> str:
    """Why a plan that was kept has not gone yet, and that nobody has to do anything about it."""
    trouble = plan.waits_because if plan is not None else None
    if trouble is None:
        return translate("Bench", "It is sent as soon as it can be.")
    return translate("Bench", "{why}. It is sent as soon as it can be.").format(why=trouble.title)


def step_answer(step: Step) -> str:
    """What Ordoro answered, or why the step stopped."""
    if step.trouble is not None and step.status is not StepStatus.DONE:
        return step.trouble.in_full
    if is_unchanged_line(step):
        return ""
    return step.receipt.sentence if step.receipt is not None else ""


def step_time(step: Step) -> str:
    """How long it took: "0.2 s"."""
    if step.started is None or step.ended is None or (step.receipt is not None and step.receipt.already):
        return ""
    seconds = max((step.ended - step.started).total_seconds(), 0.0)
    number = QLocale().toString(seconds, "f", 1)
    return translate("Bench", "{seconds} s").format(seconds=number)
