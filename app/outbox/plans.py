"""The plan book on SQLite: every move of a step is on the disk before anyone acts on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from app.domain.plan import Plan
from app.domain.step import Receipt, StepStatus, Trouble
from app.errors import AlreadyUnderWay
from app.outbox.journal import Journal, JournalEvent
from app.outbox.owner import Owner
from app.outbox.rows import plan_of, plan_values, step_values, written
from app.ports import Claim, Clock
from app.store.database import Database

_GIVEN_UP = (StepStatus.TODO, StepStatus.FAILED, StepStatus.UNSURE)

#: The next step of each plan that can be sent now, the oldest plan first.
_NEXT_TODO = """
    SELECT step.plan_id, step.position FROM step JOIN plan USING (plan_id)
    WHERE step.status = 'todo' AND plan.account = :account
      AND (step.not_before IS NULL OR step.not_before <= :now)
      AND NOT EXISTS (SELECT 1 FROM step AS earlier
                      WHERE earlier.plan_id = step.plan_id AND earlier.position < step.position
                        AND earlier.status <> 'done')
    ORDER BY plan.made, plan.plan_id LIMIT 1
"""
_OPEN_PLANS = """
    SELECT plan.* FROM plan WHERE EXISTS
        (SELECT 1 FROM step WHERE step.plan_id = plan.plan_id AND step.status NOT IN ('done', 'cancelled'))
    ORDER BY plan.made, plan.plan_id
"""


class NotOurs(RuntimeError):
    """A step was about to be sent that another process owns: a fault of the program, found in time."""

    def __init__(self, plan_id: str, position: int) -> None:
        super().__init__(f"step {position} of plan {plan_id} is not ours to send")


class SqlitePlans:
    """Satisfies app.ports.PlanBook for one owner; several processes may share the file. Every method blocks."""

    def __init__(self, database: Database, owner: Owner, journal: Journal, clock: Clock) -> None:
        self._database = database
        self._owner = owner
        self._journal = journal
        self._clock = clock

    def add(self, plan: Plan) -> None:
        try:
            with self._database.transaction() as connection:
                _insert(connection, "plan", plan_values(plan))
                self._write_steps(connection, plan)
                self._lock(connection, plan)
                self._note(connection, JournalEvent.PLANNED, plan, title=plan.title)
        except sqlite3.IntegrityError as error:
            raise AlreadyUnderWay(plan.title) from error

    def replace(self, plan: Plan) -> None:
        with self._database.transaction() as connection:
            values = plan_values(plan)
            connection.execute(
                "UPDATE plan SET draft = :draft, unchecked = :unchecked WHERE plan_id = :plan_id", values
            )
            connection.execute("DELETE FROM step WHERE plan_id = ?", (plan.plan_id,))
            self._write_steps(connection, plan)
            self._note(connection, JournalEvent.REPLANNED, plan)

    def claim(self, account: str) -> Claim | None:
        now = self._clock.now()
        with self._database.transaction() as connection:
            row = connection.execute(_NEXT_TODO, {"account": account, "now": written(now)}).fetchone()
            if row is None:
                return None
            plan = self._move(connection, row["plan_id"], row["position"], StepStatus.DOING)
            return Claim(plan, row["position"])

    def move(
        self,
        plan_id: str,
        position: int,
        status: StepStatus,
        *,
        receipt: Receipt | None = None,
        trouble: Trouble | None = None,
        not_before: datetime | None = None,
        why: str = "",
        answer: str = "",
    ) -> Plan:
        with self._database.transaction() as connection:
            return self._move(
                connection,
                plan_id,
                position,
                status,
                receipt=receipt,
                trouble=trouble,
                not_before=not_before,
                why=why,
                answer=answer,
            )

    def look_later(self, plan_id: str, position: int, when: datetime, trouble: Trouble) -> Plan:
        with self._database.transaction() as connection:
            plan = _read(connection, plan_id)
            step = replace(plan.steps[position], trouble=trouble, not_before=when)
            plan = plan.with_step(position, step)
            self._write_step(connection, plan, position)
            details = {"kind": step.kind, "said": trouble.message, "again": written(when)}
            self._note(connection, JournalEvent.LOOKED, plan, position, **details)
            return plan

    def sending(self, plan_id: str, position: int) -> None:
        now = self._clock.now()
        with self._database.transaction() as connection:
            changed = connection.execute(
                "UPDATE step SET sent_at = ? WHERE plan_id = ? AND position = ? AND status = 'doing' AND owner = ?",
                (written(now), plan_id, position, self._owner.name),
            )
            if changed.rowcount != 1:
                raise NotOurs(plan_id, position)
            self._journal.note(connection, now, JournalEvent.SENT, plan_id, position)

    def checked(self, plan_id: str) -> Plan:
        with self._database.transaction() as connection:
            connection.execute("UPDATE plan SET unchecked = 0 WHERE plan_id = ?", (plan_id,))
            return _read(connection, plan_id)

    def mine(self) -> tuple[Claim, ...]:
        """The steps that this owner has claimed and not yet ended."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT plan_id, position FROM step WHERE status = 'doing' AND owner = ?", (self._owner.name,)
            ).fetchall()
            return tuple(Claim(_read(connection, row["plan_id"]), row["position"]) for row in rows)

    def take_over(self) -> tuple[Claim, ...]:
        """Claim what owners that are dead left in the middle; a living owner's steps are its own."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT DISTINCT owner FROM step WHERE status = 'doing'").fetchall()
        return tuple(claim for row in rows for claim in self._take_over_from(row["owner"]))

    def _take_over_from(self, owner: str) -> tuple[Claim, ...]:
        lock = self._owner.take_over(owner)
        if lock is None:
            return ()
        try:
            with self._database.transaction() as connection:
                rows = connection.execute(
                    "UPDATE step SET owner = ? WHERE status = 'doing' AND owner = ? RETURNING plan_id, position",
                    (self._owner.name, owner),
                ).fetchall()
                claims = tuple(Claim(_read(connection, row["plan_id"]), row["position"]) for row in rows)
                for claim in claims:
                    self._note(connection, JournalEvent.TAKEN_OVER, claim.plan, claim.position)
                return claims
        finally:
            lock.release()

    def plan(self, plan_id: str) -> Plan:
        with self._database.reading() as connection:
            return _read(connection, plan_id)

    def open_plans(self) -> tuple[Plan, ...]:
        with self._database.reading() as connection:
            rows = connection.execute(_OPEN_PLANS).fetchall()
            return tuple(plan_of(row, _step_rows(connection, row["plan_id"])) for row in rows)

    def cancel(self, plan_id: str) -> Plan:
        with self._database.transaction() as connection:
            plan = _read(connection, plan_id)
            now = self._clock.now()
            steps = tuple(
                step.move(StepStatus.CANCELLED, now, trouble=step.trouble) if step.status in _GIVEN_UP else step
                for step in plan.steps
            )
            plan = replace(plan, steps=steps)
            for position in range(len(steps)):
                self._write_step(connection, plan, position)
            self._unlock_if_over(connection, plan)
            self._note(connection, JournalEvent.DECIDED, plan, what="dropped")
            return plan

    def _move(
        self,
        connection: sqlite3.Connection,
        plan_id: str,
        position: int,
        status: StepStatus,
        *,
        receipt: Receipt | None = None,
        trouble: Trouble | None = None,
        not_before: datetime | None = None,
        why: str = "",
        answer: str = "",
    ) -> Plan:
        before = _read(connection, plan_id)
        plan = before.move(position, status, self._clock.now(), receipt=receipt, trouble=trouble, not_before=not_before)
        self._write_step(connection, plan, position)
        if plan.unchecked != before.unchecked:
            connection.execute("UPDATE plan SET unchecked = ? WHERE plan_id = ?", (int(plan.unchecked), plan_id))
        if plan.orders != before.orders:
            self._lock(connection, plan)
        self._unlock_if_over(connection, plan)
        said = receipt.sentence if receipt else trouble.message if trouble else ""
        details = {"kind": plan.steps[position].kind, "status": status, "said": said, "why": why, "answer": answer}
        self._note(connection, JournalEvent.MOVED, plan, position, **details)
        return plan

    def _write_steps(self, connection: sqlite3.Connection, plan: Plan) -> None:
        for position, step in enumerate(plan.steps):
            _insert(connection, "step", step_values(plan.plan_id, position, step, self._owner.name))

    def _write_step(self, connection: sqlite3.Connection, plan: Plan, position: int) -> None:
        values = step_values(plan.plan_id, position, plan.steps[position], self._owner.name)
        columns = ", ".join(f"{name} = :{name}" for name in values if name not in ("plan_id", "position"))
        connection.execute(f"UPDATE step SET {columns} WHERE plan_id = :plan_id AND position = :position", values)  # noqa: S608 (our own column names)

    def _lock(self, connection: sqlite3.Connection, plan: Plan) -> None:
        for number in sorted(plan.orders):
            connection.execute(
                "INSERT INTO plan_lock (plan_id, account, lock_key) VALUES (?, ?, ?)"
                " ON CONFLICT (plan_id, lock_key) DO NOTHING",
                (plan.plan_id, plan.account, f"order {number}"),
            )

    def _unlock_if_over(self, connection: sqlite3.Connection, plan: Plan) -> None:
        if plan.is_over:
            connection.execute("UPDATE plan_lock SET is_open = 0 WHERE plan_id = ?", (plan.plan_id,))

    def _note(
        self,
        connection: sqlite3.Connection,
        event: JournalEvent,
        plan: Plan,
        position: int | None = None,
        **details: object,
    ) -> None:
        self._journal.note(connection, self._clock.now(), event, plan.plan_id, position, **details)


def _insert(connection: sqlite3.Connection, table: str, values: dict[str, object]) -> None:
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", values)  # noqa: S608 (our own names)


def _read(connection: sqlite3.Connection, plan_id: str) -> Plan:
    row = connection.execute("SELECT * FROM plan WHERE plan_id = ?", (plan_id,)).fetchone()
    if row is None:
        raise KeyError(plan_id)
    return plan_of(row, _step_rows(connection, plan_id))


def _step_rows(connection: sqlite3.Connection, plan_id: str) -> Iterable[sqlite3.Row]:
    return connection.execute("SELECT * FROM step WHERE plan_id = ? ORDER BY position", (plan_id,)).fetchall()
