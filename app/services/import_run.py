"""The good rows of an import on their way through the outbox: a few at a time, with a result for each."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.incoming import Judged
from app.domain.plan import Plan, PlanOutcome
from app.domain.step import StepStatus
from app.errors import PackbenchError
from app.events import EventBus, PlanChanged
from app.ports import Budget
from app.services.repair import Repairs
from app.services.shipping import Shipping
from app.words import translate

#: Rows that are read, sent and read back at once: enough for the account's request budget where Ordoro takes half a
#: second to answer, and two threads stay for who packs meanwhile.
_LANES = 4


#: Requests that a run leaves to who packs meanwhile.
_LEFT_FREE = 60
_A_WHILE = 0.5


class Sent(StrEnum):
    """What became of a row."""

    DONE = "done"
    #: Kept in the outbox, and goes by itself.
    KEPT = "kept"
    FAILED = "failed"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class RowResult:
    line: int
    sent: Sent
    words: str
    plan_id: str = ""


class ImportRun:
    """Asks for one shipment after the other; pausing lets what has begun come to its end.

    No more than a handful of rows is ever on its way: while Ordoro cannot be reached, those wait in the outbox and the
    others here. None begins while the account's `budget` of requests is nearly used up; `nap` lets seconds pass.
    """

    def __init__(
        self,
        rows: Sequence[Judged],
        shipping: Shipping,
        repairs: Repairs,
        bus: EventBus,
        *,
        budget: Callable[[], Awaitable[Budget]],
        nap: Callable[[float], Awaitable[None]],
    ) -> None:
        self.total = len(rows)
        self.results: dict[int, RowResult] = {}
        self._rows = iter(rows)
        self._shipping = shipping
        self._repairs = repairs
        self._bus = bus
        self._budget = budget
        self._nap = nap
        self._budgeting = asyncio.Lock()
        self._may_go = asyncio.Event()
        self._may_go.set()
        self._waiting: set[asyncio.Event] = set()
        self.is_cancelled = False

    @property
    def is_paused(self) -> bool:
        return not self._may_go.is_set() and not self.is_cancelled

    @property
    def done(self) -> int:
        return len(self.results)

    def pause(self) -> None:
        """Begin nothing more until `go_on`; what was cancelled cannot be paused."""
        if not self.is_cancelled:
            self._may_go.clear()

    def go_on(self) -> None:
        self._may_go.set()

    def cancel(self) -> None:
        """Begin nothing more at all; what waits in the outbox is kept there."""
        self.is_cancelled = True
        self._may_go.set()
        for event in self._waiting:
            event.set()

    async def work(self, told: Callable[[RowResult], object]) -> None:
        """Until every row has its result or it is cancelled; `told` hears each as it comes."""

        async def lane() -> None:
            for judged in self._rows:
                await self._room()
                await self._may_go.wait()
                if self.is_cancelled:
                    return
                result = await self._send(judged)
                self.results[result.line] = result
                told(result)

        async with asyncio.TaskGroup() as group:
            for _ in range(_LANES):
                group.create_task(lane())

    async def _room(self) -> None:
        """Wait until enough of the account's budget is left, or it is cancelled."""
        budget = await self._budget()
        async with self._budgeting:
            while not self.is_cancelled and (seconds := budget.seconds_until(_LEFT_FREE)) > 0:
                await self._nap(min(seconds, _A_WHILE))

    async def _send(self, judged: Judged) -> RowResult:
        try:
            plan = await self._settled(judged)
        except PackbenchError as error:
            return RowResult(judged.line, Sent.FAILED, error.in_full)
        result = result_of(judged.line, plan)
        if result.sent in (Sent.DONE, Sent.KEPT) and judged.further:
            return await self._with_further_parcels(judged, result)
        return result

    async def _with_further_parcels(self, judged: Judged, result: RowResult) -> RowResult:
        """Write the numbers of the order's other parcels where somebody will look for them."""
        numbers = ", ".join(judged.further)
        carrier = judged.draft.carrier if judged.draft else ""
        try:
            await self._repairs.note(
                judged.order.number if judged.order else "", comment=f"Further parcels: {carrier} {numbers}"
            )
        except PackbenchError as error:
            return replace(
                result,
                words=translate("services", "{words}. The further numbers ({numbers}) were not noted: {why}").format(
                    words=result.words, numbers=numbers, why=error.message
                ),
            )
        return replace(
            result,
            words=translate("services", "{words}. Noted on the order: {numbers}").format(
                words=result.words, numbers=numbers
            ),
        )

    async def _settled(self, judged: Judged) -> Plan:
        """The plan once it is over, needs a person, or waits for nothing that has gone wrong."""
        moved = asyncio.Event()
        latest: dict[str, Plan] = {}

        def hear(event: PlanChanged) -> None:
            latest[event.plan.plan_id] = event.plan
            moved.set()

        end = self._bus.subscribe(PlanChanged, hear)
        self._waiting.add(moved)
        try:
            plan = await self._asked(judged)
            while _is_stuck(plan) and not self.is_cancelled:
                moved.clear()
                # It may have moved before its own answer came.
                plan = latest.get(plan.plan_id, plan)
                if _is_stuck(plan):
                    await moved.wait()
            return plan
        finally:
            self._waiting.discard(moved)
            end()

    async def _asked(self, judged: Judged) -> Plan:
        if judged.draft is not None:
            return await self._shipping.ship(judged.draft)
        if judged.order is None or judged.correct is None:
            raise ValueError(f"line {judged.line} is not one that is sent")
        # The buyer was told this number already.
        return await self._repairs.correct(judged.order, judged.correct, notify_channel=False)


def _is_stuck(plan: Plan) -> bool:
    """Whether it waits for something that has gone wrong, such as the connection."""
    return plan.outcome is PlanOutcome.OPEN and (plan.waits_because is not None or plan.unchecked)


def result_of(line: int, plan: Plan) -> RowResult:
    """What has become of the row by now."""
    match plan.outcome:
        case PlanOutcome.DONE:
            receipt = plan.steps[-1].receipt
            return RowResult(
                line, Sent.DONE, receipt.sentence if receipt else translate("services", "Shipped"), plan.plan_id
            )
        case PlanOutcome.OPEN:
            return RowResult(line, Sent.KEPT, translate("services", "Kept here, and sent by itself."), plan.plan_id)
        case PlanOutcome.UNSURE:
            return RowResult(line, Sent.UNSURE, _why(plan, StepStatus.UNSURE), plan.plan_id)
        case PlanOutcome.FAILED:
            return RowResult(line, Sent.FAILED, _why(plan, StepStatus.FAILED), plan.plan_id)
    return RowResult(line, Sent.FAILED, translate("services", "It was dropped."), plan.plan_id)


def _why(plan: Plan, status: StepStatus) -> str:
    step = next((step for step in plan.steps if step.status is status), None)
    trouble = step.trouble if step else None
    return trouble.in_full if trouble else translate("services", "It needs you: look at it in the outbox.")
