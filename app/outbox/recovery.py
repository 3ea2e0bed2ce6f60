"""After a crash or a lost answer: look before acting.

    found                          done
    not there, looked at too early look later
    not there, looked at in time   todo; failed where Ordoro refused it or it was sent often enough
    something else is there        unsure

An absence counts only when it was read after any request still under way must have ended.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from app.domain.step import Receipt
from app.errors import (
    AnswerTrouble,
    Conflict,
    ConnectionTrouble,
    NotAllowed,
    OtherGeneration,
    PackbenchError,
    SplitElsewhere,
    TooManyRequests,
    UnknownGeneration,
    WrongKey,
)
from app.outbox.gate import Gate
from app.outbox.records import Records
from app.outbox.retry import MOST_ATTEMPTS, Backoff
from app.ports import Claim, Clock, OrderGateway, PlanBook
from app.runtime.concurrency import Workers
from app.settings.waits import Waits
from app.words import Later, translate

log = logging.getLogger(__name__)

#: Wrong for every plan alike, until a person does something about the account.
ABOUT_THE_KEY = (WrongKey, NotAllowed, UnknownGeneration)
#: Wrong for every plan alike, and passes by itself.
ABOUT_THE_LINE = (ConnectionTrouble, TooManyRequests)


class Recovery:
    """Finds out what became of steps that may have been carried out."""

    def __init__(
        self,
        gateway: Callable[[], Awaitable[OrderGateway]],
        plans: PlanBook,
        records: Records,
        gate: Gate,
        *,
        network: Workers,
        disk: Workers,
        clock: Clock,
        waits: Waits,
    ) -> None:
        self._gateway = gateway
        self._plans = plans
        self._records = records
        self._gate = gate
        self._network = network
        self._disk = disk
        self._clock = clock
        self._waits = waits
        self._backoff = Backoff(waits)
        self._sent: dict[tuple[str, int], float] = {}

    def note_sending(self, claim: Claim) -> None:
        """Remember when by a clock that nobody sets; called from the thread that sends."""
        self._sent[claim.plan.plan_id, claim.position] = self._clock.monotonic()

    async def look(self, claim: Claim, cause: PackbenchError | None = None, answer: str = "") -> None:
        """Find out, and record it; `cause` is what kept the answer from us, or made it doubtful."""
        sent = (await self._disk.run(self._plans.plan, claim.plan.plan_id)).steps[claim.position].sent
        if sent is None:
            await self._never_sent(claim, cause, answer)
            return
        began = self._clock.monotonic()
        try:
            receipt, looked = await self._probe(claim)
        except ABOUT_THE_KEY as error:
            # As soon as a person lets it go on; the gate keeps everything back until then.
            self._gate.pause(error)
            await self._records.look_later(claim, error, 0.0, answer)
        except ABOUT_THE_LINE as error:
            self._gate.stumbled(error)
            await self._records.look_later(claim, error, 0.0, answer)
        except AnswerTrouble as error:
            await self._records.look_later(claim, error, self._backoff.seconds(claim.step.attempts), answer)
        except SplitElsewhere as error:
            await self._records.failed(claim, error, "it is split, and not by us", answer)
        except PackbenchError as error:
            await self._records.unsure(claim, error, "what Ordoro shows is something else", answer)
        except Exception as error:
            log.exception("Looking for step %s of %s failed", claim.position, claim.plan.number)
            await self._records.unsure(claim, OurMistake(error), "Packbench itself failed", answer)
        else:
            self._gate.went_well(began)
            if receipt is not None:
                await self._records.done(claim, receipt, "found by looking", answer)
            else:
                await self._absent(claim, sent, looked, cause, answer)

    async def look_at_unsure(self, claim: Claim) -> None:
        """A person asks: found, it is done; surely absent, it is sent again; else it stays unsure.

        Raises what kept us from looking.
        """
        try:
            receipt, looked = await self._probe(claim)
        except Conflict as error:
            log.info("%s stays unsure: %r", claim.plan.number, error)
            return
        sent = claim.step.sent
        if receipt is not None:
            await self._records.done(claim, receipt, "found by looking")
        elif sent is None or self._seconds_left(claim, sent, looked) <= 0:
            await self._records.again(claim, "surely not there; sent again")

    async def _probe(self, claim: Claim) -> tuple[Receipt | None, datetime]:
        """What a look finds, and when it began."""
        gateway = await self._gateway()
        must_speak(gateway, claim)
        looked = self._clock.now()
        return await self._network.run(gateway.probe, claim.step, claim.plan.receipts_for(claim.position)), looked

    async def _never_sent(self, claim: Claim, cause: PackbenchError | None, answer: str) -> None:
        if cause is None:
            await self._records.again(claim, "it was never sent")
        else:
            await self._records.failed(claim, cause, "a person decides", answer)

    async def _absent(
        self, claim: Claim, sent: datetime, looked: datetime, cause: PackbenchError | None, answer: str
    ) -> None:
        left = self._seconds_left(claim, sent, looked)
        if cause is not None and not cause.may_have_happened:
            # This attempt was refused, and the earlier ones are old enough: none of them was carried out.
            await self._records.failed(claim, cause, "refused, and not there", answer)
        elif left > 0:
            await self._records.look_later(claim, WaitingToSee(), left, answer)
        elif claim.step.attempts >= MOST_ATTEMPTS:
            await self._records.failed(claim, GaveUp(claim.step.attempts), "tried often enough", answer)
        else:
            seconds = self._backoff.seconds(claim.step.attempts)
            await self._records.again(claim, "surely not there; sent again", seconds, answer)

    def seconds_to_settle(self, claim: Claim) -> float:
        """Until nothing that was sent of the step can still be carried out; 0 where that is so."""
        sent = claim.step.sent
        return 0.0 if sent is None else max(self._seconds_left(claim, sent, self._clock.now()), 0.0)

    def _seconds_left(self, claim: Claim, sent: datetime, looked: datetime) -> float:
        """Until an absence counts, whichever way the computer's clock was set meanwhile."""
        passed = max((looked - sent).total_seconds(), 0.0)
        steady = self._sent.get((claim.plan.plan_id, claim.position))
        if steady is not None:
            passed = min(passed, self._clock.monotonic() - steady)
        return self._waits.settle - passed


def must_speak(gateway: OrderGateway, claim: Claim) -> None:
    """Raises OtherGeneration where the step was made for the other dialect, and this one does not know it."""
    if gateway.generation is not claim.plan.generation and not claim.step.kind.is_of_both:
        raise OtherGeneration(claim.plan.generation.value, gateway.generation.value)


class WaitingToSee(PackbenchError):
    title = Later("errors", "Waiting to see whether Ordoro took it")
    retryable = True

    def __init__(self) -> None:
        super().__init__(translate("errors", "The answer was lost, and nothing is there yet. It is looked for again."))


class GaveUp(PackbenchError):
    title = Later("errors", "Ordoro did not take it")
    retryable = True
    may_have_happened = True

    def __init__(self, attempts: int) -> None:
        super().__init__(
            translate(
                "errors", "It was sent {attempts} times, and is not there. Try again when Ordoro works again."
            ).format(attempts=attempts)
        )


class OurMistake(PackbenchError):
    title = Later("errors", "Packbench made a mistake")

    def __init__(self, error: Exception) -> None:
        super().__init__(
            translate("errors", "Look at the order in Ordoro, and send us the details."), detail=repr(error)
        )
