"""Whether anything may be sent at this moment, and saying once when that changes.

          ┌── no connection, no disk, 429 ──► waiting ──┐ opens by itself, or when Ordoro answers a read
open ─────┼── a key that is refused ───────► paused ───┤ opens when a person resumes
          └── plans that waited long ──────► held ─────┘ opens when a person resumes
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from app.domain.plan import Plan, PlanOutcome
from app.errors import ConnectionTrouble, PackbenchError
from app.events import ConnectionBack, ConnectionLost, EventBus, QueueHeld, QueuePaused, QueueRunning
from app.outbox.retry import Backoff
from app.ports import Clock
from app.settings.chosen import ChosenWaits
from app.settings.waits import Waits
from app.store.errors import StoreTrouble


class Gate:
    """One for a worker; in memory, for a process that starts anew tries anew."""

    def __init__(self, bus: EventBus, clock: Clock, waits: Waits, chosen: ChosenWaits) -> None:
        self._bus = bus
        self._clock = clock
        self._chosen = chosen
        self._backoff = Backoff(waits)
        self._trouble: PackbenchError | None = None
        self._needs_a_person = False
        self._opens = 0.0
        self._paused = 0.0
        self._failures = 0
        self._is_lost = False
        self._held: QueueHeld | None = None
        self._seen: datetime | None = None
        self._seen_plans: dict[str, datetime] = {}
        bus.subscribe(ConnectionLost, lambda _event: self._line(is_lost=True))
        bus.subscribe(ConnectionBack, lambda _event: self._line(is_lost=False))

    @property
    def is_paused(self) -> bool:
        """Whether only a person can let it go on."""
        return self._needs_a_person

    def seconds(self) -> float:
        """Until something may be tried again; 0 where that is now."""
        return max(self._opens - self._clock.monotonic(), 0.0) if self._trouble is not None else 0.0

    def stumbled(self, error: PackbenchError) -> None:
        """Neither Ordoro's fault with one order nor a person's: everything waits a while."""
        if not self.seconds():
            # Else it is the same trouble, told by what was under way beside the first that met it.
            self._failures += 1
        opens = self._clock.monotonic() + self._backoff.seconds(self._failures, error)
        self._opens = max(self._opens, opens)
        if not self._needs_a_person:
            # Else that passes by itself, and what the person has to see does not.
            self._say(error)

    def pause(self, error: PackbenchError) -> None:
        """Nothing is sent until a person saw it."""
        self._needs_a_person = True
        self._paused = self._clock.monotonic()
        self._say(error)

    def went_well(self, began: float) -> None:
        """Ordoro answered as it should what was begun at that moment of the clock."""
        if self._needs_a_person and began < self._paused:
            # Asked before the key was refused: that is no answer to whether it is accepted now.
            return
        if self._held is None:
            # Else it is a single order that a person asked for: nobody saw the others because of it.
            self._seen = self._clock.now()
        self._open()

    def was_gone_through(self, *, waits: bool) -> None:
        """The disk gave and took all that was asked of it; `waits` says whether a plan is left that will be sent."""
        if self._trouble is None or self._needs_a_person or self.seconds():
            return
        if isinstance(self._trouble, StoreTrouble) or not (waits or self._is_lost):
            self._open()

    def resume(self) -> None:
        """A person saw why the queue stood still, and lets it go on."""
        self._seen = self._clock.now()
        held, self._held = self._held, None
        self._open(was_held=held is not None)

    def let_through(self, plan_id: str) -> None:
        """A person asked for this plan just now."""
        self._seen_plans[plan_id] = self._clock.now()

    def is_held(self, plans: Iterable[Plan]) -> bool:
        """Whether something waited so long that a person should see the queue before it goes.

        Said when it changes, and not before Ordoro answers: until then nobody has to decide anything. Whoever sees
        why it is paused sees it, too.
        """
        plans = list(plans)
        waiting = [plan for plan in plans if plan.outcome is PlanOutcome.OPEN]
        if not any(plan.to_be_seen or self._waited(plan) > self._chosen.ask_after for plan in waiting):
            if self._held is not None and self._trouble is None:
                self._bus.publish(QueueRunning())
            self._held = None
            return False
        held = QueueHeld(len(waiting), len(plans) - len(waiting))
        if held != self._held and not (self._is_lost or self._needs_a_person):
            self._held = held
            self._bus.publish(held)
        return True

    def _line(self, *, is_lost: bool) -> None:
        self._is_lost = is_lost
        if isinstance(self._trouble, ConnectionTrouble) and not is_lost:
            self._opens, self._failures = 0.0, 0

    def _waited(self, plan: Plan) -> float:
        """Seconds since a person last saw it; what was held back by intent did not wait."""
        held_until = (step.not_before for step in plan.steps if step.trouble is None)
        seen = (plan.made, self._seen, self._seen_plans.get(plan.plan_id), *held_until)
        return (self._clock.now() - max(each for each in seen if each is not None)).total_seconds()

    def _say(self, error: PackbenchError) -> None:
        if self._trouble is None or _kind(self._trouble) is not _kind(error):
            self._bus.publish(QueuePaused(error))
        self._trouble = error

    def _open(self, *, was_held: bool = False) -> None:
        self._failures = 0
        self._opens = 0.0
        self._needs_a_person = False
        if self._trouble is not None or was_held:
            self._trouble = None
            # One order that a person asked for went; all others wait for that person as before.
            self._bus.publish(self._held or QueueRunning())


def _kind(error: PackbenchError) -> type[PackbenchError]:
    """No connection is one trouble to a packer, however it shows."""
    return ConnectionTrouble if isinstance(error, ConnectionTrouble) else type(error)
