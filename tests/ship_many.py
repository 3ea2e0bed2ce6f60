"""A process that ships what a file lists, a few at once, over the real services; made to be killed at any moment.

`python -m tests.ship_many URL DATA FILE` goes on where a former one was killed, says a line once it works and one
at every change of a plan, and ends with 0 when everything that the file lists is over.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.bootstrap import Account, Services, build
from app.domain.box import Box
from app.events import PlanChanged
from app.outbox.journal import JournalEvent
from tests.work_off import HurriedClock
from tests.world import Asked

AT_ONCE = 4


async def ship_all(services: Services, parcels: Sequence[Asked]) -> bool:
    """Whether everything is over."""
    await services.connection.signed_in()
    planned = {entry.details["title"] for entry in services.journal.entries() if entry.event is JournalEvent.PLANNED}
    todo = [parcel for parcel in parcels if f"Order {parcel.number}" not in planned]
    print("ready", flush=True)
    services.bus.subscribe(PlanChanged, lambda _event: print("changed", flush=True))
    background = asyncio.ensure_future(services.worker.run())
    for at in range(0, len(todo), AT_ONCE):
        await asyncio.gather(*(ship(services, parcel) for parcel in todo[at : at + AT_ONCE]))
    await services.worker.work_for(services.waits.resume)
    background.cancel()
    return not await services.shipping.open_plans()


async def ship(services: Services, parcel: Asked) -> None:
    order = await services.orders.open(parcel.number)
    line_ids = {line.sku: line.line_id for line in order.lines}
    *closed, (tracking, held) = parcel.parcels
    boxes = tuple(
        Box({line_ids[sku]: count for sku, count in inside.items()}, "UPS", number) for number, inside in closed
    )
    quantities = {line_ids[sku]: count for sku, count in held.items()}
    draft = replace(services.shipping.draft_for(order), quantities=quantities, boxes=boxes, place=len(boxes))
    await services.shipping.ship(replace(draft, carrier="UPS", tracking_number=tracking))


def main(url: str, data: str, file: str) -> int:
    parcels = [Asked(**each) for each in json.loads(Path(file).read_text(encoding="utf-8"))]
    services = build(Account(url, "practice", "practice"), Path(data), clock=HurriedClock())
    try:
        return 0 if asyncio.run(ship_all(services, parcels)) else 4
    finally:
        services.close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
