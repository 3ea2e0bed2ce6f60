"""The plan book on SQLite: every move of a step is on the disk before anyone acts on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.plan import Plan, PlanOutcome
from app.domain.step import Move, StepStatus, Trouble
from app.errors import AlreadyUnderWay, BeingSent, TooLateToUndo
from app.outbox import locks, packing
from app.outbox.journal import Journal, JournalEvent
from app.outbox.owner import Owner
from app.outbox.rows import insert_plan, insert_steps, plan_values, read_open_plans, read_plan, write_step, written
from app.ports import Claim, Clock, NotOurs
from app.store.database import BrokenRule, Connection, Database
from app.words import translate

_GIVEN_UP = (StepStatus.TODO, StepStatus.FAILED, StepStatus.UNSURE)

#: The next step of each plan that can be sent now, the oldest plan first.
_NEXT_TODO = """
    SELECT step.plan_id, step.position FROM step JOIN plan USING (plan_id)
    WHERE step.status = 'todo' AND NOT plan.to_be_seen AND plan.account = :account
      AND (:plan_id IS NULL OR plan.plan_id = :plan_id)
      AND (step.not_before IS NULL OR step.not_before <= :now OR step.not_before > :farthest)
      AND NOT EXISTS (SELECT 1 FROM step AS earlier
                      WHERE earlier.plan_id = step.plan_id AND earlier.position < step.position
                        AND earlier.status NOT IN ('done', 'cancelled'))
    ORDER BY plan.made, plan.plan_id LIMIT 1
"""
#: What shipped from here, by the tracking number of each of its boxes.
_NUMBERS_USED = """
    SELECT json_extract(step.payload, '$.number') AS number, json_extract(subject, '$.order.number') AS of_order
    FROM plan JOIN step USING (plan_id)
    WHERE account = ? AND about = 'shipment' AND step.status = 'done'
      AND step.kind IN ('save_tracking', 'shipping_info') AND json_valid(step.payload) AND json_valid(subject)
    ORDER BY made, position
"""
#: Nothing waits longer: a time farther ahead was written before the computer's clock was set back.
LONGEST_WAIT = timedelta(hours=1)


class SqlitePlans:
    """Satisfies app.ports.PlanBook for one owner; several processes may share the file. Every method blocks."""

    def __init__(self, database: Database, owner: Owner, journal: Journal, clock: Clock) -> None:
        self._database = database
        self._owner = owner
        self._journal = journal
        self._clock = clock

    def add(self, plan: Plan) -> None:
        self._add(plan, JournalEvent.PLANNED)

    def carry_over(self, plan: Plan) -> None:
        """Keep a plan of another file; its step that is `doing` is ours to look for. Raises as `add`."""
        self._add(plan, JournalEvent.CARRIED_OVER)

    def _add(self, plan: Plan, event: JournalEvent) -> None:
        try:
            with self._database.transaction() as connection:
                insert_plan(connection, plan)
                insert_steps(connection, plan, self._owner.name)
                locks.lock(connection, plan)
                if plan.ships:
                    packing.take_along(connection, plan, (), self._clock)
                self._note(connection, event, plan, title=plan.title)
        except BrokenRule as error:
            raise AlreadyUnderWay(plan.title) from error

    def replace(self, plan: Plan, *, boxes_at_hand: bool) -> None:
        with self._database.transaction() as connection:
            former = read_plan(connection, plan.plan_id)
            _must_stand_as_edited(former, plan)
            connection.execute(
                "UPDATE plan SET subject = :subject, made = :made, unchecked = :unchecked, to_be_seen = :to_be_seen"
                " WHERE plan_id = :plan_id",
                plan_values(plan),
            )
            connection.execute("DELETE FROM step WHERE plan_id = ?", (plan.plan_id,))
            insert_steps(connection, plan, self._owner.name)
            packing.take_along(connection, plan, () if boxes_at_hand else former.boxes_here, self._clock)
            self._note(connection, JournalEvent.REPLANNED, plan)

    def claim(self, account: str, plan_id: str | None = None) -> Claim | None:
        self._owner.hold()
        now = self._clock.now()
        values = {
            "account": account,
            "plan_id": plan_id,
            "now": written(now),
            "farthest": written(now + LONGEST_WAIT),
        }
        with self._database.reading() as connection:
            if connection.execute(_NEXT_TODO, values).fetchone() is None:
                return None
        with self._database.transaction() as connection:
            row = connection.execute(_NEXT_TODO, values).fetchone()
            if row is None:
                return None
            plan = self._move(connection, row["plan_id"], row["position"], Move(StepStatus.DOING))
            return Claim(plan, row["position"])

    def move(self, claim: Claim, move: Move) -> Plan:
        try:
            with self._database.transaction() as connection:
                self._must_stand_as_claimed(connection, claim)
                return self._move(connection, claim.plan.plan_id, claim.position, move)
        except BrokenRule as error:
            raise AlreadyUnderWay(translate("outbox", "Another shipment of a part of this order")) from error

    def look_later(self, claim: Claim, when: datetime, trouble: Trouble, answer: str = "") -> Plan:
        now, position = self._clock.now(), claim.position
        with self._database.transaction() as connection:
            self._must_stand_as_claimed(connection, claim)
            plan = read_plan(connection, claim.plan.plan_id)
            step = replace(plan.steps[position], trouble=trouble, not_before=when)
            if step.sent is not None and step.sent > now:
                # The computer's clock was set back: from now on it can be told again how long ago that was.
                step = replace(step, sent=now)
            plan = plan.with_step(position, step)
            write_step(connection, plan, position, self._owner.name)
            details = {"kind": step.kind, "said": trouble.message, "again": written(when), "answer": answer}
            self._note(connection, JournalEvent.LOOKED, plan, position, **details)
            return plan

    def sending(self, claim: Claim) -> None:
        self._owner.hold()
        now = self._clock.now()
        plan_id, position = claim.plan.plan_id, claim.position
        with self._database.transaction() as connection:
            self._must_stand_as_claimed(connection, claim)
            connection.execute(
                "UPDATE step SET sent_at = ? WHERE plan_id = ? AND position = ?", (written(now), plan_id, position)
            )
            self._journal.note(connection, now, JournalEvent.SENT, plan_id, position)

    def checked(self, plan_id: str) -> Plan:
        with self._database.transaction() as connection:
            connection.execute("UPDATE plan SET unchecked = 0 WHERE plan_id = ?", (plan_id,))
            return read_plan(connection, plan_id)

    def seen(self, account: str, plan_id: str | None = None) -> None:
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE plan SET to_be_seen = 0 WHERE to_be_seen AND account = ?1 AND (?2 IS NULL OR plan_id = ?2)",
                (account, plan_id),
            )

    def mine(self, account: str) -> tuple[Claim, ...]:
        """The steps that this owner has claimed and not yet ended."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT plan_id, position FROM step JOIN plan USING (plan_id)"
                " WHERE status = 'doing' AND owner = ? AND account = ? ORDER BY plan.made",
                (self._owner.name, account),
            ).fetchall()
            return tuple(Claim(read_plan(connection, row["plan_id"]), row["position"]) for row in rows)

    def take_over(self, account: str) -> tuple[Claim, ...]:
        """Claim what owners that are dead left in the middle; a living owner's steps are its own."""
        self._owner.hold()
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT DISTINCT owner FROM step JOIN plan USING (plan_id) WHERE status = 'doing' AND account = ?",
                (account,),
            ).fetchall()
        return tuple(claim for row in rows for claim in self._take_over_from(row["owner"], account))

    def _take_over_from(self, owner: str, account: str) -> tuple[Claim, ...]:
        lock = self._owner.take_over(owner)
        if lock is None:
            return ()
        try:
            with self._database.transaction() as connection:
                rows = connection.execute(
                    "UPDATE step SET owner = ? WHERE status = 'doing' AND owner = ?"
                    " AND plan_id IN (SELECT plan_id FROM plan WHERE account = ?) RETURNING plan_id, position",
                    (self._owner.name, owner, account),
                ).fetchall()
                claims = tuple(Claim(read_plan(connection, row["plan_id"]), row["position"]) for row in rows)
                for claim in claims:
                    self._note(connection, JournalEvent.TAKEN_OVER, claim.plan, claim.position)
                return claims
        finally:
            lock.release()

    def plan(self, plan_id: str) -> Plan:
        with self._database.reading() as connection:
            return read_plan(connection, plan_id)

    def numbers_used(self, account: str) -> dict[str, str]:
        with self._database.reading() as connection:
            rows = connection.execute(_NUMBERS_USED, (account,)).fetchall()
            return {row["number"]: row["of_order"] for row in rows if row["number"]}

    def open_plans(self) -> tuple[Plan, ...]:
        with self._database.reading() as connection:
            return read_open_plans(connection)

    def cancel(self, plan_id: str) -> Plan:
        with self._database.transaction() as connection:
            plan = read_plan(connection, plan_id)
            if plan.is_under_way:
                raise BeingSent(plan.title)
            return self._given_up(connection, plan)

    def take_back(self, plan_id: str) -> Plan:
        with self._database.transaction() as connection:
            plan = read_plan(connection, plan_id)
            if plan.held_until is None:
                raise TooLateToUndo(plan.title, _boxes_gone(plan))
            return self._given_up(connection, plan)

    def _given_up(self, connection: Connection, plan: Plan) -> Plan:
        now = self._clock.now()
        steps = tuple(
            step.move(Move(StepStatus.CANCELLED, trouble=step.trouble), now) if step.status in _GIVEN_UP else step
            for step in plan.steps
        )
        plan = replace(plan, steps=steps)
        for position in range(len(steps)):
            write_step(connection, plan, position, self._owner.name)
        locks.unlock_if_over(connection, plan)
        packing.put_back(connection, plan, self._clock)
        self._note(connection, JournalEvent.DECIDED, plan, what="dropped")
        return plan

    def _move(self, connection: Connection, plan_id: str, position: int, move: Move) -> Plan:
        before = read_plan(connection, plan_id)
        plan = before.move(position, move, self._clock.now())
        write_step(connection, plan, position, self._owner.name)
        if plan.unchecked != before.unchecked:
            connection.execute("UPDATE plan SET unchecked = ? WHERE plan_id = ?", (int(plan.unchecked), plan_id))
        if plan.locks != before.locks and not plan.is_over:
            locks.lock(connection, plan)
        locks.unlock_if_over(connection, plan)
        said = move.receipt.sentence if move.receipt else move.trouble.message if move.trouble else ""
        kind, stands = plan.steps[position].kind, plan.steps[position].status
        why = move.why if stands is move.status else f"{move.status}, and given up: nothing depends on it"
        details = {"kind": kind, "status": stands, "said": said, "why": why, "answer": move.answer}
        self._note(connection, JournalEvent.MOVED, plan, position, **details)
        return plan

    def _must_stand_as_claimed(self, connection: Connection, claim: Claim) -> None:
        """Raises NotOurs where another process has the step under way, or has moved it since it was read."""
        step, place = claim.step, (claim.plan.plan_id, claim.position)
        row = connection.execute(
            "SELECT 1 FROM step WHERE plan_id = ? AND position = ? AND coalesce(owner, ?3) = ?3 AND status = ?4"
            # The number of the attempt keeps out a thread whose claim was given up while it waited for its turn.
            " AND attempts = ?5",
            (*place, self._owner.name, step.status.value, step.attempts),
        ).fetchone()
        if row is None:
            raise NotOurs(*place)

    def _note(
        self,
        connection: Connection,
        event: JournalEvent,
        plan: Plan,
        position: int | None = None,
        **details: object,
    ) -> None:
        self._journal.note(connection, self._clock.now(), event, plan.plan_id, position, **details)


def _must_stand_as_edited(now: Plan, edited: Plan) -> None:
    """Raises AlreadyUnderWay where the plan moved on while its draft was being edited."""
    done = [step for step in now.steps if step.status is StepStatus.DONE]
    kept = [step for step in edited.steps if step.status is StepStatus.DONE]
    if now.outcome is not PlanOutcome.FAILED or any(step not in done for step in kept):
        raise AlreadyUnderWay(now.title)


def _boxes_gone(plan: Plan) -> list[int]:
    """Those of several that have left, counted from 1."""
    return [at + 1 for at in sorted(plan.boxes_gone)] if plan.ships and plan.draft.boxes else []
