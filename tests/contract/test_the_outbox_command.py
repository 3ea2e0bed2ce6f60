"""`python -m app outbox` and `outbox resume`: what is open, the worst of it as exit status, and an end in time."""

from __future__ import annotations

import time
from pathlib import Path

from app.domain.generation import Generation
from tests.command_line import QUICK, objects, packbench
from tests.practice_shop import ShopHands

FIRST, SECOND, THIRD = "1-1001", "1-1002", "1-1006"
TRACK = {Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}
LABEL = ("--carrier", "ups", "--cost", "7.35", "--json", "--tracking")


def test_the_exit_status_is_the_worst_of_what_is_open(shop: ShopHands, generation: Generation, tmp_path: Path) -> None:
    def outbox(*more: str, waits: str = QUICK) -> int:
        return packbench(shop.url, "outbox", *more, data=tmp_path, waits=waits).returncode

    assert outbox() == 0
    shop.fault(TRACK[generation], "refuse", order=FIRST)
    assert packbench(shop.url, "ship", FIRST, *LABEL, "PB1", data=tmp_path).returncode == 3
    assert outbox() == 3
    # The answer is lost, and the work was not done: kept, until it may be looked for.
    shop.fault(TRACK[generation], "drop_before", order=SECOND)
    slow = "resume=0.5"
    assert packbench(shop.url, "ship", SECOND, *LABEL, "PB2", data=tmp_path, waits=slow).returncode == 4
    assert outbox() == 4
    shop.edit(order=SECOND, ship={"tracking": "OTHER-1", "carrier": "USPS"})
    done = packbench(shop.url, "outbox", "resume", "--json", data=tmp_path, waits=QUICK)
    assert done.returncode == 5
    assert objects(done.stdout)[-1] == {"outcome": "unsure", "open": 2}
    assert outbox() == 5
    assert shop.events("channel_notice") == []


def test_resume_ends_in_time_however_slow_ordoro_is(shop: ShopHands, generation: Generation, tmp_path: Path) -> None:
    shop.fault(TRACK[generation], "drop_before")
    assert packbench(shop.url, "ship", FIRST, *LABEL, "PB1", data=tmp_path, waits="resume=0").returncode == 4
    shop.fault("*", "slow", seconds=40, count=20)
    began = time.monotonic()
    status = packbench(shop.url, "outbox", "resume", data=tmp_path, waits="resume=1.5 read=60").returncode
    assert time.monotonic() - began < 15
    assert status == 4
    shop.clear_faults()
    assert packbench(shop.url, "outbox", "resume", data=tmp_path, waits=QUICK).returncode == 0
    assert len(shop.events("channel_notice")) == 1
