"""What is wrong with a draft, before anything of it is asked of Ordoro."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from decimal import Decimal

from app.domain.entry import begun
from app.domain.order_change import nothing_to_ship
from app.domain.shipment import Field, Problem, ShipmentDraft, errors_of
from app.domain.tracking_number import same_number
from app.words import translate

LONGEST_TEXT = 100
#: Control, invisible formatting, surrogate, private and unassigned characters.
_UNPRINTABLE = ("Cc", "Cf", "Cs", "Co", "Cn")
#: A label is dated today; a few days either way happen, more is a slip of the finger.
FARTHEST_SHIP_DATE = timedelta(days=14)


def validate(draft: ShipmentDraft, today: date) -> tuple[Problem, ...]:
    """Everything that is wrong with a draft at once, fields in the order of the bench; empty when it can go."""
    if gone := _order_problems(draft):
        return tuple(gone)
    problems = [*_quantity_problems(draft), *_box_problems(draft)]
    if not draft.create_only:
        problems += [*_carrier_problems(draft), *_tracking_problems(draft), *_cost_problems(draft)]
        problems += _date_problems(draft, today)
    return tuple(problems)


def _order_problems(draft: ShipmentDraft) -> list[Problem]:
    order = draft.order
    if order.status.waits and order.is_on_hold:
        return [
            Problem(
                Field.ORDER,
                translate("domain", "Order {order} is on hold: take it off hold first.").format(order=order.number),
            )
        ]
    if order.status.waits:
        return []
    return [Problem(Field.ORDER, nothing_to_ship(order))]


def _quantity_problems(draft: ShipmentDraft) -> list[Problem]:
    problems: list[Problem] = []
    known = {line.line_id for line in draft.order.lines}
    problems += [
        Problem(Field.QUANTITY, translate("domain", "This line is not in the order any more."), line_id)
        for line_id in draft.quantities
        if line_id not in known
    ]
    for line in draft.order.lines:
        asked, room = draft.quantity(line), draft.room(line)
        if asked < 0:
            problems.append(
                Problem(Field.QUANTITY, translate("domain", "A quantity cannot be less than zero."), line.line_id)
            )
        elif room < 0:
            message = translate(
                "domain", "{boxed} are in closed boxes, and {remaining} can still ship: open a box again."
            ).format(boxed=draft.boxed(line), remaining=line.remaining)
            problems.append(Problem(Field.QUANTITY, message, line.line_id))
        elif asked > room:
            message = translate("domain", "Only {remaining} of {item} can still ship, not {asked}.").format(
                remaining=room, item=line.name or line.sku, asked=asked
            )
            problems.append(Problem(Field.QUANTITY, message, line.line_id))
        elif line.stock is not None and asked + draft.boxed(line) > line.stock:
            message = translate("domain", "Ordoro knows of {stock} in stock. It may leave this line out.").format(
                stock=max(line.stock, 0)
            )
            problems.append(Problem(Field.QUANTITY, message, line.line_id, is_warning=True))
    if draft.in_box == 0 and not errors_of(tuple(problems)):
        problems.append(
            Problem(
                Field.QUANTITY,
                translate("domain", "Nothing is in the parcel: set a quantity on at least one line."),
            )
        )
    return problems


def _box_problems(draft: ShipmentDraft) -> list[Problem]:
    """Closed boxes were looked at when they were closed: what can be wrong is what this one has to do with them."""
    if not draft.boxes:
        return []
    problems: list[Problem] = []
    known = {line.line_id for line in draft.order.lines}
    gone = {line_id for box in draft.boxes for line_id, count in box.quantities.items() if count} - known
    if gone:
        message = translate("domain", "An item in a closed box is not in the order any more: open that box again.")
        problems.append(Problem(Field.QUANTITY, message))
    for at, box in enumerate(draft.boxes):
        if not box.tracking_number.strip() and not draft.create_only:
            number = at + 1 + (at >= draft.place)
            message = translate("domain", "Box {box} has no label: open it again and scan its new one.").format(
                box=number
            )
            problems.append(Problem(Field.TRACKING, message))
    if draft.create_only:
        message = translate("domain", "Boxes are closed already: ship them with their numbers, or open them again.")
        problems.append(Problem(Field.QUANTITY, message))
    numbers = [same_number(number) for number in draft.numbers if number.strip()]
    if len(set(numbers)) < len(numbers):
        message = translate("domain", "A closed box has this tracking number: each box has its own label.")
        problems.append(Problem(Field.TRACKING, message))
    return problems


def _carrier_problems(draft: ShipmentDraft) -> list[Problem]:
    problems = _text_problems(Field.CARRIER, translate("domain", "the carrier"), draft.carrier) or _text_problems(
        Field.METHOD, translate("domain", "the method"), draft.method
    )
    if not draft.carrier.strip():
        problems.append(Problem(Field.CARRIER, translate("domain", "Choose the carrier.")))
    return problems


def _tracking_problems(draft: ShipmentDraft) -> list[Problem]:
    if not draft.tracking_number.strip():
        return [Problem(Field.TRACKING, translate("domain", "Scan or type the tracking number."))]
    return _text_problems(Field.TRACKING, translate("domain", "the tracking number"), draft.tracking_number)


def _text_problems(where: Field, name: str, text: str) -> list[Problem]:
    if len(text) > LONGEST_TEXT:
        return [
            Problem(
                where,
                translate("domain", "{name} is {count} characters long; {most} are the most.").format(
                    name=begun(name), count=len(text), most=LONGEST_TEXT
                ),
            )
        ]
    if any(unicodedata.category(char) in _UNPRINTABLE for char in text.strip(" ")):
        return [
            Problem(
                where,
                translate("domain", "{name} holds a character that cannot be printed. Enter it again.").format(
                    name=begun(name)
                ),
            )
        ]
    return []


def _cost_problems(draft: ShipmentDraft) -> list[Problem]:
    if draft.cost is None:
        return []
    if draft.cost < 0:
        return [Problem(Field.COST, translate("domain", "The cost cannot be less than zero."))]
    if draft.cost != draft.cost.quantize(Decimal("0.01")):
        return [Problem(Field.COST, translate("domain", "An amount has two decimals at most."))]
    return []


def _date_problems(draft: ShipmentDraft, today: date) -> list[Problem]:
    if draft.ship_date is None:
        return [Problem(Field.SHIP_DATE, translate("domain", "Choose the ship date."))]
    if abs(draft.ship_date - today) > FARTHEST_SHIP_DATE:
        days = FARTHEST_SHIP_DATE.days
        return [
            Problem(
                Field.SHIP_DATE,
                translate("domain", "The ship date is more than {days} days away from today.").format(days=days),
            )
        ]
    return []
