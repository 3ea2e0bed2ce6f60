"""How long the preview of ten thousand rows takes. Run by hand: pytest -s tests/benchmarks"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.incoming import Fate
from app.events import OrdersRead
from tests import label_programs
from tests.builders import a_line, an_order
from tests.label_programs import Parcel
from tests.practice_shop import running_shop, services_for

ROWS = 10_000
SECONDS = 2.0
#: This machine may be doing other things; what is measured is printed.
PATIENCE = 4.0

ORDERS = [an_order(a_line(), number=f"1-{10_000 + at}") for at in range(ROWS)]


@pytest.mark.parametrize(
    ("export", "number"),
    [
        (label_programs.worldship, label_programs.ups_number),
        (label_programs.fedex, label_programs.fedex_number),
        (label_programs.stamps, label_programs.usps_number),
    ],
)
def test_ten_thousand_rows_are_previewed_in_time(
    export: Callable[[Iterable[Parcel]], bytes], number: Callable[[int], str], tmp_path: Path
) -> None:
    path = tmp_path / "labels.csv"

    async def preview(services: Services) -> tuple[float, float]:
        day = services.clock.today()
        path.write_bytes(
            export(Parcel(order.number, number(at), order.ship_to, day=day) for at, order in enumerate(ORDERS))
        )
        await services.connection.signed_in()
        services.bus.publish(OrdersRead(tuple(ORDERS), (), services.clock.now()))
        began, busy = time.perf_counter(), time.process_time()
        file = await services.tracking_import.open_file(path)
        judged = await services.tracking_import.preview(file, file.first_choice())
        took = time.perf_counter() - began, time.process_time() - busy
        assert [each.fate for each in judged] == [Fate.SHIP] * ROWS
        return took

    with running_shop(Generation.V3) as shop, services_for(shop) as services:
        took, busy = asyncio.run(preview(services))
    print(f"\n{ROWS:,} rows of {export.__name__}: {took:.2f} s, {busy:.2f} s of it at work (wanted: {SECONDS} s)")
    assert busy < SECONDS
    assert took < SECONDS * PATIENCE
