"""A process that asks for one thing and works it off: `python -m tests.send_one URL DATA FILE`.

FILE holds the subject's name in the outbox and itself, as JSON. What an earlier life of the process kept goes on.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import msgspec

from app.bootstrap import Account, Services, build
from app.domain.plan import Plan
from app.domain.shipment import ShipmentDraft
from app.domain.subject import SUBJECTS, Subject, name_of
from app.errors import PackbenchError

KEY = ("practice", "practice")


class Asked(msgspec.Struct):
    about: str
    subject: msgspec.Raw

    def restored(self) -> Subject:
        found: Subject = msgspec.json.decode(self.subject, type=SUBJECTS[self.about])
        return found


def write_down(subject: Subject, file: Path) -> None:
    file.write_bytes(msgspec.json.encode(Asked(name_of(subject), msgspec.Raw(msgspec.json.encode(subject)))))


async def ask(services: Services, subject: Subject) -> Plan:
    """Ask for it, and work on it until it is over or needs a person."""
    if isinstance(subject, ShipmentDraft):
        plan = await services.shipping.ship(subject)
    else:
        plan = await services.sending.send(subject)
    await services.worker.work_for(services.waits.resume, plan.plan_id)
    return await services.shipping.plan(plan.plan_id)


def main(url: str, data: str, file: str) -> int:
    subject = msgspec.json.decode(Path(file).read_bytes(), type=Asked).restored()
    services = build(Account(url, *KEY), Path(data))
    try:
        return 0 if asyncio.run(ask(services, subject)).is_over else 4
    except PackbenchError as error:
        print(error, file=sys.stderr)
        return 6
    finally:
        services.close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
