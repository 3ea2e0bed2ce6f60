"""This computer's memory of what is to be sent, opened for one process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.errors import PackbenchError
from app.outbox.carried_over import CarriedOver
from app.outbox.journal import Journal, Station
from app.outbox.owner import Owner
from app.outbox.rows import must_make_sense
from app.outbox.salvage import salvage
from app.ports import Clock
from app.services.look_only import LookOnlyPlans
from app.settings.model import Settings
from app.store.database import OUTBOX, Database


@dataclass(frozen=True, slots=True)
class Outbox:
    """`set_aside` is a damaged file that a new one was begun instead of; `carried_over` how many plans of it could
    still be read."""

    database: Database
    owner: Owner
    journal: Journal
    plans: LookOnlyPlans
    set_aside: Path | None
    carried_over: int

    def close(self) -> None:
        self.database.close()
        self.owner.close()


def open_outbox(data: Path, clock: Clock, settings: Callable[[], Settings]) -> Outbox:
    """That of the folder `data`, begun where there is none. Raises StoreTrouble; then nothing stays open."""
    database = Database(data / OUTBOX, clock, must_make_sense)
    try:
        owner = Owner(data / "owners", clock)
    except PackbenchError:
        database.close()
        raise
    try:
        journal = Journal(database, lambda: Station(settings().station, settings().packer))
        plans = LookOnlyPlans(database, owner, journal, clock, lambda: settings().look_only)
        carried = CarriedOver(database, journal, clock)
        damaged = [file for file in database.damaged_files() if not carried.is_over(file.name)]
        count = sum(salvage(file, plans, carried, clock) for file in damaged)
    except PackbenchError:
        database.close()
        owner.close()
        raise
    return Outbox(database, owner, journal, plans, damaged[-1] if damaged else None, count)
