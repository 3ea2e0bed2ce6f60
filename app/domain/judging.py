"""What each row of a carrier's file will do, or why it cannot. Pure: what is known of the shop is handed in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.incoming import Fate, Incoming, Judged, OrderIndex, means, order_text
from app.domain.listed import all_of, one_of
from app.domain.order import Order, OrderStatus, Tracking
from app.domain.order_change import nothing_to_ship
from app.domain.shipment import Problem, ShipmentDraft, errors_of
from app.domain.tracking_number import same_number
from app.words import translate


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known while a file is judged.

    `orders` are those that wait and those that were looked up. `looked_for` has, by the row's order text as
    `order_text` makes it, "" for one that was found and a sentence for one that was not; what is missing was not
    looked for yet. `used` are orders by the numbers that parcels already have; `busy` the orders that are being sent.
    `carriers_of` answers the carriers that a number may belong to, the likeliest first, one alone where it is sure.
    `confirmed` are the lines whose proposed order somebody confirmed.
    """

    orders: OrderIndex
    draft_for: Callable[[Order], ShipmentDraft]
    check: Callable[[ShipmentDraft], tuple[Problem, ...]]
    carriers_of: Callable[[str], Sequence[str]]
    carrier_named: Callable[[str], str]
    #: Why a text is no parcel's number; "" where it may be one.
    refused: Callable[[str], str]
    #: What is doubtful about one that may be; "" for nothing.
    doubt: Callable[[str], str]
    looked_for: Mapping[str, str]
    used: Mapping[str, str]
    busy: Collection[str]
    confirmed: Collection[int]
    #: For rows that name none and whose number does not tell.
    carrier: str = ""
    #: Whether a missing cost can be written beside a number without telling the buyer again.
    can_fill_in: bool = False


def judge(rows: Sequence[Incoming], known: Knowledge) -> tuple[Judged, ...]:
    """One judgement a row, in their order."""
    return _Judge(rows, known).all()


@dataclass(slots=True)
class _Parcel:
    """A row that nothing speaks against so far, and its order."""

    row: Incoming
    order: Order


class _Judge:
    def __init__(self, rows: Sequence[Incoming], known: Knowledge) -> None:
        self._rows = rows
        self._known = known
        self._void = {same_number(row.tracking): row.line for row in rows if row.is_void and row.tracking}
        self._lines: dict[str, list[Incoming]] = {}
        for row in rows:
            if row.tracking and not row.is_void:
                self._lines.setdefault(same_number(row.tracking), []).append(row)

    def all(self) -> tuple[Judged, ...]:
        first = [self._alone(row) for row in self._rows]
        by_order: dict[str, list[_Parcel]] = {}
        for each in first:
            if isinstance(each, _Parcel):
                by_order.setdefault(each.order.number, []).append(each)
        judged: dict[int, Judged] = {}
        for parcels in by_order.values():
            for each in self._of_one_order(parcels):
                judged[id(each.row)] = each
        return tuple(judged[id(each.row)] if isinstance(each, _Parcel) else each for each in first)

    def _alone(self, row: Incoming) -> Judged | _Parcel:
        """What the row and the file say without looking at its order's other parcels."""
        number = same_number(row.tracking)
        if row.troubles:
            return Judged(row, Fate.BAD, " ".join(row.troubles))
        if row.is_void:
            return self._voided(row, number)
        if not number:
            return Judged(row, Fate.BAD, translate("domain", "There is no tracking number in this row."))
        if why := self._known.refused(row.tracking):
            return Judged(row, Fate.BAD, why)
        if number in self._void:
            return Judged(
                row,
                Fate.NOTHING,
                translate("domain", "Voided in line {line}: ships nothing.").format(line=self._void[number]),
            )
        found = self._order(row)
        if isinstance(found, Judged):
            return found
        return self._repeated(row, number, found) or _Parcel(row, found)

    def _voided(self, row: Incoming, number: str) -> Judged:
        shipped = self._known.used.get(number, "")
        if shipped:
            words = translate(
                "domain", "Voided, but order {order} has already shipped with this number. Take it back there."
            ).format(order=shipped)
            return Judged(row, Fate.BAD, words)
        words = translate("domain", "Voided: ships nothing.")
        if number in self._lines:
            both = translate("domain", "Voided: ships nothing, and neither does line {line}.")
            words = both.format(line=self._lines[number][0].line)
        return Judged(row, Fate.NOTHING, words)

    def _repeated(self, row: Incoming, number: str, order: Order) -> Judged | None:
        """The same number twice: harmless for the same order, wrong for two."""
        others = [each for each in self._lines[number] if each is not row]
        strangers = [each for each in others if not self._is_same_order(each, row, order)]
        if strangers:
            words = translate(
                "domain", "The same number stands in line {line} for another order: one of them is wrong."
            ).format(line=strangers[0].line)
            return Judged(row, Fate.BAD, words, order)
        if others and others[0].line < row.line:
            return Judged(
                row,
                Fate.NOTHING,
                translate("domain", "The same as line {line}.").format(line=others[0].line),
                order,
            )
        return None

    def _is_same_order(self, other: Incoming, row: Incoming, order: Order) -> bool:
        if order_text(other.order) == order_text(row.order) and other.order:
            return True
        found = self._known.orders.find(other.order) if other.order else self._known.orders.of_person(other)
        return [each.number for each in found] == [order.number]

    def _order(self, row: Incoming) -> Judged | Order:
        """The one order that the row means."""
        found = self._known.orders.find(row.order) if row.order else []
        if len(found) > 1:
            names = ", ".join(order.number for order in found[:4])
            return Judged(
                row,
                Fate.BAD,
                translate("domain", "“{order}” fits several orders: {names}. Write the whole number.").format(
                    order=row.order, names=names
                ),
            )
        if found:
            return found[0]
        if row.order and order_text(row.order) not in self._known.looked_for:
            shipped = self._known.used.get(same_number(row.tracking), "")
            if not shipped:
                return Judged(
                    row,
                    Fate.LOOKING,
                    translate("domain", "Order {order} does not wait here. Looking at Ordoro…").format(order=row.order),
                )
            if means(row.order, shipped):
                return Judged(
                    row,
                    Fate.NOTHING,
                    translate("domain", "Already done: order {order} shipped with this number.").format(order=shipped),
                )
            return Judged(
                row,
                Fate.BAD,
                translate("domain", "This number already belongs to order {order}.").format(order=shipped),
            )
        return self._by_person(row)

    def _by_person(self, row: Incoming) -> Judged | Order:
        why = (
            self._known.looked_for.get(order_text(row.order), "")
            if row.order
            else translate("domain", "The row names no order")
        )
        found = [each for each in self._known.orders.of_person(row) if each.status.waits]
        whom = f"{row.name or row.company}, {row.postcode}".strip(", ")
        if not found:
            words = translate("domain", "{why}, and nothing waits for {whom}.")
            return Judged(row, Fate.BAD, words.format(why=why, whom=whom) if whom and row.postcode else f"{why}.")
        if len(found) > 1:
            names = ", ".join(order.number for order in found[:4])
            return Judged(
                row,
                Fate.BAD,
                translate("domain", "{why}, and several orders wait for {whom}: {names}.").format(
                    why=why, whom=whom, names=names
                ),
            )
        if row.line in self._known.confirmed:
            return found[0]
        words = translate("domain", "{why}; by name and postcode it is {number}, {whom}. Is it?").format(
            why=why, number=found[0].number, whom=whom
        )
        return Judged(row, Fate.CONFIRM, words, found[0])

    def _of_one_order(self, parcels: list[_Parcel]) -> list[Judged]:
        order = parcels[0].order
        if not order.status.waits:
            return [self._not_waiting(each) for each in parcels]
        held = {same_number(each.number): each for each in parcels_of(order)}
        judged: list[Judged] = []
        fresh: list[_Parcel] = []
        for each in parcels:
            found = held.get(same_number(each.row.tracking))
            if found is None:
                fresh.append(each)
            else:
                judged.append(self._stands(each, found))
        return [*judged, *self._fresh(fresh)]

    def _fresh(self, parcels: list[_Parcel]) -> list[Judged]:
        """The first good row ships the order; Ordoro takes one number for it."""
        judged: list[Judged] = []
        ships: Judged | None = None
        for at, each in enumerate(parcels):
            if ships is None:
                others = [other for other in parcels[at + 1 :] if not self._has_shipped(other)]
                one = self._shipping(each, others)
                ships = one if one.fate is Fate.SHIP else None
                judged.append(one)
            elif self._has_shipped(each):
                words = translate("domain", "This number already belongs to order {order}.").format(
                    order=self._known.used[same_number(each.row.tracking)]
                )
                judged.append(Judged(each.row, Fate.BAD, words, each.order))
            else:
                words = translate(
                    "domain",
                    "A further parcel of {order}, which ships with the number of line {line}. "
                    "Ordoro keeps one number for what ships together; this one goes into the order's comments.",
                ).format(order=each.order.number, line=ships.line)
                judged.append(Judged(each.row, Fate.NOTHING, words, each.order))
        return judged

    def _shipping(self, parcel: _Parcel, others: list[_Parcel]) -> Judged:
        row, order = parcel.row, parcel.order
        elsewhere = self._known.used.get(same_number(row.tracking), "")
        if elsewhere and elsewhere != order.number:
            return Judged(
                row,
                Fate.BAD,
                translate("domain", "This number already belongs to order {order}.").format(order=elsewhere),
                order,
            )
        if order.number in self._known.busy:
            return Judged(
                row,
                Fate.BAD,
                translate("domain", "Order {order} is being sent already.").format(order=order.number),
                order,
            )
        carrier, remark = self._carrier(row)
        if not carrier:
            return Judged(row, Fate.BAD, remark, order)
        costs = [each.row.cost for each in (parcel, *others) if each.row.cost is not None]
        draft = self._known.draft_for(order)
        draft = replace(
            draft,
            tracking_number=row.tracking,
            carrier=carrier,
            method=row.method,
            cost=sum(costs, Decimal(0)) if costs else None,
            ship_date=row.ship_date or draft.ship_date,
        )
        problems = self._known.check(draft)
        errors = errors_of(problems)
        if errors:
            return Judged(row, Fate.BAD, " ".join(problem.message for problem in errors), order)
        doubts = [each for number in (parcel, *others) if (each := self._known.doubt(number.row.tracking))]
        remarks = list(dict.fromkeys((remark, *doubts, *(problem.message for problem in problems))))
        if others and len(costs) > 1:
            remarks.append(translate("domain", "The cost of its {count} parcels is added up.").format(count=len(costs)))
        words = " ".join(each for each in remarks if each)
        further = tuple(each.row.tracking for each in others)
        return Judged(row, Fate.SHIP, words, order, draft, further=further, is_doubtful=bool(doubts))

    def _has_shipped(self, parcel: _Parcel) -> bool:
        return same_number(parcel.row.tracking) in self._known.used

    def _carrier(self, row: Incoming) -> tuple[str, str]:
        """The carrier and a remark; or "" and what is missing."""
        likely = self._known.carriers_of(row.tracking)
        if row.carrier:
            named = self._known.carrier_named(row.carrier) or row.carrier
            doubt = (
                translate("domain", "By its number it would be {carrier}.").format(carrier=likely[0])
                if len(likely) == 1 and likely[0] != named
                else ""
            )
            return named, doubt
        if len(likely) == 1:
            return likely[0], ""
        if self._known.carrier:
            return self._known.carrier, ""
        if likely:
            return "", translate("domain", "The number could be {carriers}: choose the carrier above.").format(
                carriers=one_of(likely[:3])
            )
        return "", translate("domain", "The number does not tell its carrier: choose it above.")

    def _not_waiting(self, parcel: _Parcel) -> Judged:
        row, order = parcel.row, parcel.order
        held = {same_number(each.number): each for each in parcels_of(order)}
        found = held.get(same_number(row.tracking))
        if found is not None:
            return self._stands(parcel, found)
        if order.status is OrderStatus.SHIPPED:
            shown = ", ".join(f"{each.carrier} {each.number}".strip() for each in held.values())
            words = translate("domain", "Order {order} has already shipped.")
            if shown:
                words = translate("domain", "Order {order} has already shipped with {shown}.")
            return Judged(row, Fate.BAD, words.format(order=order.number, shown=shown), order)
        return Judged(row, Fate.BAD, nothing_to_ship(order), order)

    def _stands(self, parcel: _Parcel, found: Tracking) -> Judged:
        """The number is there already; nobody is told twice."""
        row, order = parcel.row, parcel.order
        # Ordoro shows a cost that nobody entered as nothing or as zero.
        missing = [translate("domain", "cost")] if not found.cost and row.cost else []
        if row.method and not found.method:
            missing.append(translate("domain", "method"))
        if not missing:
            return Judged(
                row,
                Fate.NOTHING,
                translate("domain", "Already done: order {order} has this number.").format(order=order.number),
                order,
            )
        what = all_of(missing)
        if not self._known.can_fill_in or order.tracking is None:
            words = translate(
                "domain",
                "Already done. The {what} cannot be added later: this Ordoro API would tell the buyer again.",
            ).format(what=what)
            return Judged(row, Fate.NOTHING, words, order)
        correct = replace(found, cost=found.cost or row.cost, method=found.method or row.method)
        words = translate("domain", "Already done; adds the missing {what}. Nobody is told again.").format(what=what)
        return Judged(row, Fate.FILL_IN, words, order, correct=correct)


def parcels_of(order: Order) -> list[Tracking]:
    """Every tracking that stands on the order."""
    found = [order.tracking, *(shipment.tracking for shipment in order.shipments)]
    return [each for each in found if each is not None]
