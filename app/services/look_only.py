"""Look only: the one place where a bench that shall only look is kept from sending.

Whatever changes Ordoro is a plan in the outbox, so that a book which takes no plan and hands out no step keeps every
service, the worker and the command line alike from sending. Reading, and looking for what was sent before, go on.
"""

from __future__ import annotations

from collections.abc import Callable

from app.domain.plan import Plan
from app.errors import LookOnly
from app.outbox.journal import Journal
from app.outbox.owner import Owner
from app.outbox.plans import SqlitePlans
from app.ports import Claim, Clock
from app.store.database import Database


class LookOnlyPlans(SqlitePlans):
    """The plan book of a bench; asks `is_look_only` anew each time, so that the switch holds at once."""

    def __init__(
        self, database: Database, owner: Owner, journal: Journal, clock: Clock, is_look_only: Callable[[], bool]
    ) -> None:
        super().__init__(database, owner, journal, clock)
        self._is_look_only = is_look_only

    def add(self, plan: Plan) -> None:
        """Raises LookOnly, too."""
        self._must_not_only_look()
        super().add(plan)

    def replace(self, plan: Plan, *, boxes_at_hand: bool) -> None:
        """Raises LookOnly, too."""
        self._must_not_only_look()
        super().replace(plan, boxes_at_hand=boxes_at_hand)

    def claim(self, account: str, plan_id: str | None = None) -> Claim | None:
        """What waits goes on waiting."""
        return None if self._is_look_only() else super().claim(account, plan_id)

    def take_over(self, account: str) -> tuple[Claim, ...]:
        """What another bench left in the middle is another bench's to end."""
        return () if self._is_look_only() else super().take_over(account)

    def sending(self, claim: Claim) -> None:
        """Raises LookOnly where the switch was set after the step was claimed: nothing is sent then."""
        self._must_not_only_look()
        super().sending(claim)

    def _must_not_only_look(self) -> None:
        if self._is_look_only():
            raise LookOnly
