"""A process that ships what a file lists, in one box or several, and does what a person would where it does not go.

`python -m tests.ship_boxes URL DATA FILE SEED` is one of several that do the same at once; it says `ready` once it
works, `changed` with every change of a plan, and ends with 0 when everything that the file lists is over.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from app.bootstrap import Account, Services, build
from app.domain.plan import Plan, PlanOutcome
from app.domain.step import Trouble
from app.errors import PackbenchError
from app.events import PlanChanged
from app.outbox.journal import JournalEvent
from app.runtime.clock import pause
from tests.ship_many import ship
from tests.work_off import HurriedClock
from tests.world import Asked

AT_ONCE = 6
#: Somebody else had it in hand before: here another process that ships the same.
_ELSEWHERE = {"OrderChanged", "NotFound", "SplitElsewhere"}
#: Whoever is not done by then never will be.
_SECONDS = 90.0


async def ship_all(services: Services, parcels: Sequence[Asked], dice: random.Random) -> None:
    await services.connection.signed_in()
    print("ready", flush=True)
    services.bus.subscribe(PlanChanged, lambda _event: print("changed", flush=True))
    background = asyncio.ensure_future(services.worker.run())
    while True:
        begun = titles(services)
        todo = [parcel for parcel in parcels if f"Order {parcel.number}" not in begun]
        dice.shuffle(todo)
        await asyncio.gather(*(try_to_ship(services, parcel) for parcel in todo[:AT_ONCE]))
        plans = await services.shipping.open_plans()
        if not todo and not plans:
            break
        stuck = [plan for plan in plans if plan.is_stuck]
        await asyncio.gather(*(looked_at(services, plan) for plan in stuck))
        await pause(0.05)
    background.cancel()


def titles(services: Services) -> set[str]:
    entries = services.journal.entries()
    return {str(entry.details["title"]) for entry in entries if entry.event is JournalEvent.PLANNED}


async def try_to_ship(services: Services, parcel: Asked) -> None:
    """Unless the other process has it, or it cannot be read just now."""
    try:
        await ship(services, parcel)
    except (PackbenchError, KeyError) as error:
        print(f"{parcel.number}: {error!r}", file=sys.stderr)


async def looked_at(services: Services, plan: Plan) -> None:
    """What somebody does about a plan that does not go on: look, try again, or drop what others have shipped."""
    troubles = [step.trouble for step in plan.steps if step.trouble is not None]
    print(f"{plan.number} {plan.outcome}: {'; '.join(map(told, troubles))}", file=sys.stderr)
    try:
        if plan.outcome is PlanOutcome.FAILED and {trouble.kind for trouble in troubles} & _ELSEWHERE:
            await services.shipping.drop(plan.plan_id)
        else:
            await services.shipping.look_again(plan.plan_id)
    except PackbenchError as error:
        # The other process was quicker.
        print(f"{plan.number}: {error!r}", file=sys.stderr)


def told(trouble: Trouble) -> str:
    return f"{trouble.kind} {trouble.message} {trouble.detail}"


def main(url: str, data: str, file: str, seed: str) -> int:
    parcels = [Asked(**each) for each in json.loads(Path(file).read_text(encoding="utf-8"))]
    services = build(Account(url, "practice", "practice"), Path(data), clock=HurriedClock())
    try:
        work = ship_all(services, parcels, random.Random(seed))  # noqa: S311 (no secret)
        asyncio.run(asyncio.wait_for(work, _SECONDS))
    except TimeoutError:
        return 4
    finally:
        services.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
