"""How far a damaged file was carried over into this one: the journal says it, so that a process may die in between."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.domain.box import Box
from app.outbox import packing
from app.outbox.journal import Journal, JournalEvent
from app.outbox.rows import UNREADABLE
from app.ports import Clock
from app.store.database import BrokenRule, Database

log = logging.getLogger(__name__)


class CarriedOver:
    """Files are named without their folder. Every method blocks, and may raise StoreTrouble."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        self._database = database
        self._journal = journal
        self._clock = clock

    def take_journal(self, file: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """The entries of that file that make sense, as they stood there; once."""
        with self._database.transaction() as connection:
            if not self._journal.tells(connection, JournalEvent.CARRIED_OVER, journal_of=file):
                for row in rows:
                    try:
                        self._journal.copy(connection, row)
                    except (*UNREADABLE, BrokenRule) as error:
                        log.warning("An entry of the journal of %s makes no sense: %r", file, error)
                self._journal.note(connection, self._clock.now(), JournalEvent.CARRIED_OVER, journal_of=file)

    def take_boxes(self, account: str, number: str, boxes: Sequence[Box]) -> None:
        """Boxes of that order that were closed at the bench, unless others are kept for it here."""
        with self._database.transaction() as connection:
            packing.carry_over(connection, account, number, boxes, self._clock)

    def note(self, file: str) -> None:
        """All that can be read of that file is here."""
        with self._database.transaction() as connection:
            self._journal.note(connection, self._clock.now(), JournalEvent.CARRIED_OVER, file=file)

    def is_over(self, file: str) -> bool:
        with self._database.reading() as connection:
            return self._journal.tells(connection, JournalEvent.CARRIED_OVER, file=file)
