"""A process that works an outbox off, as one of several: `python -m tests.work_off URL DATA`.

Its minutes are seconds, so that the account's request budget does not make a test of five hundred plans last long.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from app.bootstrap import Account, build
from app.runtime.clock import SystemClock

FASTER = 60.0


class HurriedClock(SystemClock):
    """Counts a second as a minute."""

    def monotonic(self) -> float:
        return super().monotonic() * FASTER

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds / FASTER)


def main(url: str, data: str) -> int:
    services = build(Account(url, "practice", "practice"), Path(data), clock=HurriedClock())

    async def work() -> bool:
        services.worker.resume()
        await services.worker.work_for(120)
        return not await services.shipping.open_plans()

    try:
        return 0 if asyncio.run(work()) else 4
    finally:
        services.close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
