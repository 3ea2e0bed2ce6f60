"""Every state of the bench, made up: for the contact sheet and for tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType

from app.bench.entry import Entry
from app.bench.events import NotShipped
from app.bench.stage import Stage
from app.domain.box import Box
from app.domain.draft_rules import validate
from app.domain.generation import Generation
from app.domain.order import Address, Order, OrderLine, OrderStatus, Tag
from app.domain.order_change import ChangeKind, OrderChange
from app.domain.plan import Plan
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Step, StepKind, StepStatus, Trouble
from app.scan.carriers import load_carriers
from ui.bench.problems import all_problems, shown
from ui.bench.reading import read
from ui.bench.state import BenchState

TODAY = date(2026, 11, 21)
_NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
_ANA = Address(
    name="Ana Silva",
    street1="Rua das Flores 12",
    street2="3.º esquerdo",
    city="Porto",
    zip="4050-262",
    country="PT",
    phone="+351 912 345 678",
    email="ana.silva@example.com",
)
_LINES = (
    OrderLine("11", "CNDL-LAV-8", "Lavender candle 8 oz", 3, details="amber glass", stock=12, location="A-12-3"),
    OrderLine("12", "MTCH-LNG", "Matches, long", 2, stock=1, location="B-02-1"),
    OrderLine("13", "GIFT-SET-S", "Gift set, small", 4, 1, details="set of 3", stock=9, location="C-01-7", is_kit=True),
)
_ORDER = Order(
    number="1-1042",
    status=OrderStatus.AWAITING,
    ship_to=_ANA,
    lines=_LINES,
    status_text="awaiting fulfillment",
    channel="Willow & Wick (Shopify)",
    requested_method="Ground, tracked",
    placed=_NOON - timedelta(days=4),
    ship_by=_NOON - timedelta(days=2),
    tags=(Tag("Fragile"), Tag("Gift")),
    total=Decimal("86.40"),
)
_NOTED = replace(
    _ORDER,
    buyer_note="Please, no plastic inside. It is a present: no invoice in the box!",
    staff_note="Second order this month – put in the sample card.",
)
_FILLED = Entry(tracking_number="1Z999AA10123456784", carrier="UPS", method="UPS® Ground", cost="7.35")
_STEPS = (
    (StepKind.CREATE_SHIPMENT, "Create the shipment", "Shipment 8817 with 3 lines."),
    (StepKind.SET_LINE, "Set Matches, long to 1", "Matches, long: 1."),
    (StepKind.SAVE_TRACKING, "Save the tracking number", "1Z999AA10123456784 by UPS is saved."),
)


def sample(
    order: Order = _ORDER, entry: Entry = _FILLED, *, was_tried: bool = False, boxes: tuple[Box, ...] = ()
) -> BenchState:
    """The open bench with this order and this entry, its problems worked out by the real rules."""
    base = ShipmentDraft(order, {line.line_id: line.remaining for line in order.lines}, ship_date=TODAY)
    base = base.beside(boxes, len(boxes))
    reading = read(entry, base)
    problems = all_problems(entry, reading, validate(reading.draft, TODAY))
    return BenchState(
        today=TODAY,
        stage=Stage.OPEN,
        number=order.number,
        order=order,
        base=base,
        draft=reading.draft,
        entry=entry,
        problems=shown(problems, entry, (), was_tried=was_tried),
        can_create_only=True,
        carriers=load_carriers().ordered(("ups", "usps", "fedex")),
    )


def sample_plan(*statuses: StepStatus, trouble: Trouble | None = None, entry: Entry = _FILLED) -> Plan:
    """The three steps of a shipment, each in the given state."""
    steps = []
    for (kind, title, answer), status in zip(_STEPS, statuses, strict=True):
        is_over = status in (StepStatus.DONE, StepStatus.FAILED, StepStatus.UNSURE)
        steps.append(
            Step(
                kind,
                title,
                {},
                status,
                receipt=Receipt(answer) if status is StepStatus.DONE else None,
                trouble=trouble if status in (StepStatus.FAILED, StepStatus.UNSURE) else None,
                started=_NOON if is_over or status is StepStatus.DOING else None,
                ended=_NOON + timedelta(milliseconds=240) if is_over else None,
            )
        )
    base = ShipmentDraft(_ORDER, {line.line_id: line.remaining for line in _LINES}, ship_date=TODAY)
    draft = read(entry, base).draft
    return Plan("0" * 32, "practice", Generation.SHIPMENTS, draft, tuple(steps), _NOON)


def _sending() -> BenchState:
    plan = sample_plan(StepStatus.DONE, StepStatus.DOING, StepStatus.TODO)
    return replace(sample(), stage=Stage.SENDING, plan=plan)


def _failed() -> BenchState:
    words = "“tracking_number” was used for order 1-1017 already."
    trouble = Trouble("Ordoro refused", words, "400 POST /shipment/8817/tracking/")
    plan = sample_plan(StepStatus.DONE, StepStatus.DONE, StepStatus.FAILED, trouble=trouble)
    told = NotShipped(plan.number, trouble.in_full)
    return replace(sample(), stage=Stage.FAILED, plan=plan, told=told)


def _unsure() -> BenchState:
    words = "The connection ended before Ordoro answered. Whether it did its work has to be looked up."
    trouble = Trouble("Ordoro did not answer", words, "read timed out")
    plan = sample_plan(StepStatus.DONE, StepStatus.DONE, StepStatus.UNSURE, trouble=trouble)
    told = NotShipped(plan.number, trouble.message, is_unsure=True)
    return replace(sample(), stage=Stage.UNSURE, plan=plan, told=told)


def _kept() -> BenchState:
    plan = sample_plan(StepStatus.TODO, StepStatus.TODO, StepStatus.TODO)
    words = "Check the internet connection. Nothing was sent."
    first = replace(plan.steps[0], trouble=Trouble("Ordoro cannot be reached", words))
    return replace(sample(), stage=Stage.KEPT, plan=plan.with_step(0, first))


def _done() -> BenchState:
    plan = sample_plan(StepStatus.DONE, StepStatus.DONE, StepStatus.DONE)
    return replace(sample(), stage=Stage.DONE, plan=plan)


def _done_in_part() -> BenchState:
    entry = replace(_FILLED, quantities={"12": "1", "13": "0"})
    plan = sample_plan(StepStatus.DONE, StepStatus.DONE, StepStatus.DONE, entry=entry)
    return replace(sample(entry=entry), stage=Stage.DONE, plan=plan)


def _done_unchanged() -> BenchState:
    """Most lines stood as they should, and the last answer is long."""
    done = sample_plan(StepStatus.DONE, StepStatus.DONE, StepStatus.DONE)
    first, line, last = done.steps
    same = [
        replace(line, title=f"Set {each.name} to {each.remaining}", receipt=Receipt("", already=True))
        for each in _LINES
    ]
    long = "Tracking 1Z999AA10123456784 by UPS is saved; the order is shipped and the buyer was told by the channel."
    plan = replace(done, steps=(first, *same, replace(last, receipt=Receipt(long))))
    return replace(sample(), stage=Stage.DONE, plan=plan)


def _part_shipped_before() -> BenchState:
    lines = (replace(_LINES[0], shipped=3), *_LINES[1:], replace(_LINES[1], line_id="14", sku="WICK-1", shipped=2))
    return sample(replace(_ORDER, lines=lines))


def _address_changed() -> BenchState:
    new = replace(_ANA, street1="Avenida da Boavista 1203", street2="", zip="4100-130")
    words = "The address was changed: the parcel needs a new label."
    change = OrderChange(ChangeKind.ADDRESS, words, _ANA.label_text(), new.label_text())
    return replace(sample(), address_change=change)


def _many_lines(count: int) -> BenchState:
    names = ("Lavender candle 8 oz", "Matches, long", "Wick trimmer", "Soy wax melts, cedar", "Linen bag")
    lines = tuple(
        OrderLine(
            str(at), f"SKU-{at:04}", names[at % 5], at % 4 + 1, stock=at % 7 * 3, location=f"{'ABCD'[at % 4]}-{at:02}-1"
        )
        for at in range(count)
    )
    return sample(replace(_ORDER, lines=lines))


def _long() -> BenchState:
    name = "Hand-poured soy candle with lavender from the south slope, " * 5
    lines = (
        OrderLine("1", "X" * 60, name[:300], 999_999_999, stock=123_456_789, location="WAREHOUSE-2-9", details=name),
        *_LINES[1:],
    )
    address = replace(_ANA, name="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")
    notes = "Bitte an der Hintertür abgeben, zweimal klingeln und unbedingt auf den Hund achten. " * 6
    tags = tuple(Tag(f"Aufkleber {at}") for at in range(9))
    number = "SHOP-2026-0000000000000000001042-A"
    order = replace(_ORDER, number=number, lines=lines, ship_to=address, buyer_note=notes, tags=tags)
    return sample(order, replace(_FILLED, tracking_number="9" * 60))


def _right_to_left() -> BenchState:
    address = Address(name="يوسف الحداد", street1="شارع النيل 14", city="القاهرة", zip="11511", country="EG")
    candle = OrderLine("1", "CNDL-LAV-8", "شمعة اللافندر", 3, stock=None, location="A-12-3", details="زجاج")
    lines = (candle, *_LINES[1:])
    return sample(replace(_ORDER, ship_to=address, lines=lines, buyer_note="من فضلك بدون بلاستيك"))


def _no_stock() -> BenchState:
    lines = tuple(replace(line, stock=None) for line in _LINES)
    return sample(replace(_ORDER, lines=lines, ship_by=_NOON), Entry())


def _problems() -> BenchState:
    entry = Entry(
        quantities={"11": "7", "12": "two"},
        tracking_number="1Z" * 60,
        is_other=True,
        cost="4.505",
        ship_date=date(2026, 8, 1),
    )
    return sample(entry=entry, was_tried=True)


def _in_boxes() -> BenchState:
    boxes = (
        Box({"11": 1, "12": 2}, "UPS", "1Z59405Y0300111480"),
        Box({"11": 1, "13": 1}, "UPS", "1Z12345E0205271688"),
        Box({"13": 1}, "USPS", "9405511899223197428490"),
    )
    return replace(sample(boxes=boxes), splits=True, can_create_only=False)


def _held() -> BenchState:
    plan = sample_plan(StepStatus.DONE, StepStatus.DONE, StepStatus.TODO)
    return replace(sample(), stage=Stage.HELD, plan=plan, held_seconds=12.0)


def _gone() -> BenchState:
    order = replace(_ORDER, status=OrderStatus.CANCELLED, status_text="cancelled")
    return replace(sample(order), stage=Stage.GONE, why_gone="The order was cancelled.")


SAMPLES: Mapping[str, BenchState] = MappingProxyType(
    {
        "empty": BenchState(today=TODAY),
        "reading": BenchState(today=TODAY, stage=Stage.OPEN, number="1-1042", is_reading=True),
        "open": sample(entry=Entry()),
        "notes": sample(_NOTED, Entry()),
        "filled": sample(_NOTED),
        "short": replace(sample(entry=replace(_FILLED, quantities={"12": "1"})), splits=True, can_create_only=False),
        "create only": sample(entry=replace(_FILLED, create_only=True)),
        "problems": _problems(),
        "warnings": sample(_NOTED, replace(_FILLED, quantities={"12": "2"})),
        "sending": _sending(),
        "kept": _kept(),
        "failed": _failed(),
        "unsure": _unsure(),
        "done": _done(),
        "done in part": _done_in_part(),
        "done, lines unchanged": _done_unchanged(),
        "part shipped before": _part_shipped_before(),
        "begun before": replace(sample(), begun_before="UPS 1Z999AA10123456784 · 7.35"),
        "gone": _gone(),
        "held": _held(),
        "in boxes": _in_boxes(),
        "on hold": sample(replace(_ORDER, tags=(Tag("HOLD"), Tag("Gift")))),
        "open elsewhere": sample(replace(_ORDER, tags=(Tag("open at Bench 2"),)), Entry()),
        "address changed": _address_changed(),
        "nine lines": _many_lines(9),
        "forty lines": _many_lines(40),
        "long names": _long(),
        "right to left": _right_to_left(),
        "no stock": _no_stock(),
    }
)
