"""From the words of `ship` to a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.domain.box import Box
from app.domain.money import AmountError, parse_amount
from app.domain.order import Order
from app.domain.shipment import Field, Problem, ShipmentDraft
from app.errors import BadInput
from app.scan.carriers import OTHER, load_carriers
from app.words import translate


def quantities_of(order: Order, words: Sequence[str]) -> dict[str, int]:
    """Quantities by line id from "SKU=QTY" words; a SKU on several lines fills them in their order.

    Raises BadInput, all problems at once.
    """
    problems: list[Problem] = []
    quantities: dict[str, int] = {}
    for word in words:
        sku, sign, count = word.rpartition("=")
        lines = [line for line in order.lines if line.sku == sku]
        if not sign or not re.fullmatch(r"[0-9]{1,9}", count):
            problems.append(Problem(Field.QUANTITY, f"“{word}” is not SKU=QTY with a whole number."))
            continue
        if not lines:
            problems.append(Problem(Field.QUANTITY, f"Order {order.number} has no line with the SKU “{sku}”."))
            continue
        left = int(count)
        for line in lines:
            room = line.remaining - quantities.get(line.line_id, 0)
            taken = min(left, room)
            quantities[line.line_id] = quantities.get(line.line_id, 0) + taken
            left -= taken
        if left:
            # The surplus stays on the last line, where the draft's own check names it.
            quantities[lines[-1].line_id] += left
    if problems:
        raise BadInput(problems)
    return quantities


def boxes_of(order: Order, words: Sequence[str], *, carrier: str, method: str) -> tuple[Box, ...]:
    """Boxes from "NUMBER:SKU=QTY,SKU=QTY" words. Raises BadInput."""
    boxes = []
    for word in words:
        number, sign, inside = word.partition(":")
        if not (sign and number.strip() and inside.strip()):
            message = translate("cli", "“{word}” is not NUMBER:SKU=QTY,SKU=QTY.").format(word=word)
            raise BadInput([Problem(Field.QUANTITY, message)])
        quantities = quantities_of(order, inside.split(","))
        boxes.append(Box(quantities, carrier, number.strip(), method.strip(" ")))
    return tuple(boxes)


def carrier_named(words: str) -> str:
    """The carrier's proper name; "Other: NAME" gives NAME. Raises BadInput for one that is not in the table."""
    other = re.fullmatch(rf"{OTHER}\s*:\s*(.+)", words.strip(), re.IGNORECASE | re.DOTALL)
    if other:
        return other[1].strip(" ")
    carrier = load_carriers().find(words)
    if carrier is None:
        hint = f"Packbench does not know the carrier “{words[:60]}”. Write “{OTHER}: {words[:60]}” if that is its name."
        raise BadInput([Problem(Field.CARRIER, hint)])
    return carrier.name


def filled_in(
    draft: ShipmentDraft, *, carrier: str, tracking: str, cost: str | None, method: str, notify: bool
) -> ShipmentDraft:
    """The draft with what was typed. Raises BadInput for a carrier or a cost that is none."""
    try:
        amount = None if cost is None else parse_amount(cost)
    except AmountError as error:
        raise BadInput([Problem(Field.COST, str(error))]) from error
    return replace(
        draft,
        carrier=carrier_named(carrier),
        tracking_number=tracking.strip(" "),
        cost=amount,
        method=method.strip(" "),
        notify_channel=notify,
    )
