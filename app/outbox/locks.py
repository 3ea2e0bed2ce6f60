"""What an open plan keeps other plans off: an order, a product's stock. Within the transaction that moves the plan."""

from __future__ import annotations

from app.domain.plan import Plan
from app.store.database import Connection


def lock(connection: Connection, plan: Plan) -> None:
    """Raises BrokenRule where another open plan has one of them."""
    for key in sorted(plan.locks):
        connection.execute(
            "INSERT INTO plan_lock (plan_id, account, lock_key) VALUES (?, ?, ?)"
            " ON CONFLICT (plan_id, lock_key) DO NOTHING",
            (plan.plan_id, plan.account, key),
        )


def unlock_if_over(connection: Connection, plan: Plan) -> None:
    if plan.is_over:
        connection.execute("UPDATE plan_lock SET is_open = 0 WHERE plan_id = ?", (plan.plan_id,))
