"""Runs one command over the services and answers its exit status."""

from __future__ import annotations

import argparse
import asyncio
import io
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.bootstrap import Services, Waits, build
from app.cli.arguments import account, data_of, parser
from app.cli.drafting import boxes_of, carrier_named, filled_in, quantities_of
from app.cli.outcome import Outcome, Stopped, outcome_of_error, outcome_of_plan
from app.cli.printing import Printer
from app.domain.order import Order
from app.domain.plan import Plan, PlanOutcome
from app.errors import AlreadyUnderWay, PackbenchError
from app.events import ConnectionLost, PlanChanged, QueuePaused

#: The commands that send something.
_SENDS = ("ship", "outbox")


def main(words: Sequence[str]) -> int:
    """Carry out `words`; argparse itself ends the process with 2 where they make no sense."""
    arguments = parser().parse_args(words)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    printer = Printer(as_json=arguments.json)
    try:
        waits = Waits.from_environment()
    except ValueError as error:
        parser().error(str(error))
    try:
        services = build(account(arguments), data_of(arguments), waits=waits)
        if services.set_aside is not None:
            printer.remark(
                f"What Packbench remembered was damaged. It was put aside as {services.set_aside}. "
                f"{services.carried_over} plans that were not over could still be read: they wait here, and nothing "
                "of them is sent before “outbox resume”."
            )
        try:
            outcome = asyncio.run(_run(arguments, services, printer))
        except KeyboardInterrupt:
            outcome = asyncio.run(_stopped(arguments, services, printer))
        finally:
            services.close()
    except PackbenchError as error:
        outcome = outcome_of_error(error)
        printer.error(error, outcome, _order_of(arguments))
    return outcome.exit_status


def _order_of(arguments: argparse.Namespace) -> str | None:
    order: str | None = getattr(arguments, "order", None)
    return order


async def _stopped(arguments: argparse.Namespace, services: Services, printer: Printer) -> Outcome:
    """Ctrl+C: how what was asked for stands, which is kept as after any other end."""
    order = _order_of(arguments)
    plans = [plan for plan in await services.shipping.open_plans() if order is None or order in plan.orders]
    outcome = _worst(plans) if plans and arguments.command in _SENDS else Outcome.STOPPED
    printer.error(Stopped(is_kept=outcome is not Outcome.STOPPED), outcome, order)
    return outcome


async def _run(arguments: argparse.Namespace, services: Services, printer: Printer) -> Outcome:
    services.bus.subscribe(ConnectionLost, lambda event: printer.remark(f"{event.error.title}. Still trying…"))
    match arguments.command:
        case "orders":
            return await _orders(services, printer, arguments.search)
        case "show":
            await _read_catalog(services, printer)
            printer.order(await services.orders.open(arguments.order))
            return Outcome.DONE
        case "ship":
            return await _ship(arguments, services, printer)
        case "outbox":
            return await _outbox(services, printer, resume=arguments.action == "resume")
    raise ValueError(f"no such command: {arguments.command}")


async def _orders(services: Services, printer: Printer, search: str) -> Outcome:
    await _read_catalog(services, printer)
    read = await services.orders.refresh()
    words = search.casefold().split()
    for order in read.orders:
        text = _searchable(order)
        if all(word in text for word in words):
            printer.order_row(order)
    for broken in read.broken:
        printer.remark(f"Order {broken.number} could not be read: {broken.why}")
    return Outcome.DONE


async def _read_catalog(services: Services, printer: Printer) -> None:
    """Orders can be read without it; what is missing then is said."""
    try:
        await services.catalog.read()
    except PackbenchError as error:
        printer.remark(f"Stock and channel names are missing. {error.in_full}")


def _searchable(order: Order) -> str:
    skus = " ".join(line.sku for line in order.lines)
    return " ".join((order.number, order.buyer, skus, order.ship_to.place, order.requested_method)).casefold()


async def _ship(arguments: argparse.Namespace, services: Services, printer: Printer) -> Outcome:
    former = await _open_plan(services, arguments.order)
    if former is not None and not (former.ships and former.outcome is PlanOutcome.FAILED):
        outcome = outcome_of_plan(former)
        printer.error(AlreadyUnderWay(former.title), outcome, arguments.order)
        return outcome
    if former is not None and former.receipts:
        # Some of it stands already, so the order is not at Ordoro any more as it was: the rest goes on from there.
        order = former.draft.order
    else:
        order = await services.orders.open(arguments.order)
    draft = services.shipping.draft_for(order)
    if arguments.box:
        boxes = boxes_of(order, arguments.box, carrier=carrier_named(arguments.carrier), method=arguments.method)
        draft = draft.beside(boxes, len(boxes))
    if arguments.line:
        draft = replace(draft, quantities=quantities_of(order, arguments.line))
    draft = filled_in(
        draft,
        carrier=arguments.carrier,
        tracking=arguments.tracking,
        cost=arguments.cost,
        method=arguments.method,
        notify=not arguments.no_notify,
    )
    for problem in services.shipping.check(draft):
        if problem.is_warning:
            printer.warning(problem.message)
    _tell(services, printer)
    plan = await services.shipping.ship(draft)
    if plan.goes_on:
        await services.worker.work_for(services.waits.resume, plan.plan_id)
        plan = await services.shipping.plan(plan.plan_id)
    outcome = outcome_of_plan(plan)
    printer.ended(order.number, outcome, draft.left_over)
    return outcome


async def _open_plan(services: Services, number: str) -> Plan | None:
    """The plan that has this order and is not over."""
    plans = await services.shipping.open_plans()
    return next((plan for plan in plans if number in plan.orders), None)


def _tell(services: Services, printer: Printer) -> None:
    """Print each step as it moves, and why nothing moves."""
    services.bus.subscribe(PlanChanged, lambda event: printer.steps(event.plan))
    services.bus.subscribe(QueuePaused, lambda event: printer.warning(event.error.in_full))


async def _outbox(services: Services, printer: Printer, *, resume: bool) -> Outcome:
    if resume:
        _tell(services, printer)
        services.worker.resume()
        await services.worker.work_for(services.waits.resume)
    plans = await services.shipping.open_plans()
    for plan in plans:
        printer.plan(plan, outcome_of_plan(plan))
    outcome = _worst(plans)
    if resume:
        printer.fact({"outcome": outcome, "open": len(plans)}, f"{len(plans)} open")
    return outcome


def _worst(plans: Iterable[Plan]) -> Outcome:
    return max((outcome_of_plan(plan) for plan in plans), key=lambda each: each.exit_status, default=Outcome.DONE)
