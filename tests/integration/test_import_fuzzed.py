"""Files of every making, good and broken: never a crash, and never a row shipped that the preview called bad."""

from __future__ import annotations

import asyncio
import contextlib
import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.incoming import Fate, Judged
from app.domain.shipment import errors_of
from app.domain.tracking_number import same_number
from app.services.tracking_import import ImportFile
from app.tables.trouble import TableTrouble
from tests import label_programs
from tests.practice_shop import ShopHands, running_shop, services_for


def mostly(good: st.SearchStrategy[str], *bad: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Seven of eight good."""
    return st.integers(0, 7).flatmap(lambda at: good if at else st.one_of(*bad))


NUMBERS = mostly(
    st.one_of(
        st.integers(1, 12).map(label_programs.ups_number),
        st.integers(1, 6).map(label_programs.usps_number),
        st.integers(1, 6).map(label_programs.fedex_number),
    ),
    st.sampled_from(
        ["", "9.4E+21", "9400111899223190000000", "=HYPERLINK(1)", "N/A", "42077316", "x" * 300, "1Z", "٣"]
    ),
    st.text(max_size=20),
)
ORDERS = mostly(
    st.one_of(st.integers(1001, 1020).map(lambda at: f"1-{at}"), st.integers(1001, 1006).map(str)),
    st.sampled_from(["", "4711", "#1001", "=1+1", "1-1001 ", "NONE"]),
    st.text(max_size=12),
)
CELLS = {
    "Order Number": ORDERS,
    "Tracking Number": NUMBERS,
    "Carrier": mostly(st.sampled_from(["", "UPS", "USPS", "FedEx Ground"]), st.sampled_from(["nobody", "=cmd|x"])),
    "Net Charge": mostly(
        st.sampled_from(["", "7.35", "7,35", "$ 5.10"]), st.sampled_from(["-3", "1e9", "1,234", "free", "99999999"])
    ),
    "Ship Date": mostly(st.just(""), st.sampled_from(["today", "11/21/2026", "31.02.2026", "20200101", "2026-11-21"])),
    "Void": mostly(st.sampled_from(["", "N"]), st.sampled_from(["Y", "Y", "perhaps"])),
    "Recipient": st.text(max_size=8),
    "Zip": st.sampled_from(["", "45305", "4050-262"]),
    "Other": st.text(max_size=8),
}
NEEDED = ["Order Number", "Tracking Number"]


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A table of known headings in any order with any cells, in any encoding; now and then cut or torn."""
    others = [heading for heading in CELLS if heading not in NEEDED]
    headings = draw(st.permutations(NEEDED + draw(st.lists(st.sampled_from(others), unique=True))))
    headings = headings[: max(2, len(headings) - draw(st.sampled_from([0, 0, 0, 0, 1])))]
    rows = draw(st.lists(st.tuples(*(CELLS[heading] for heading in headings)), max_size=12))
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=draw(st.sampled_from(",;\t|")))
    if draw(st.integers(0, 4)):
        writer.writerow(headings)
    writer.writerows(rows)
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"]))
    data = out.getvalue().encode(encoding, errors="replace")
    if draw(st.integers(0, 9)) == 0:
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=6)) + data[at:]
    return data[: draw(st.integers(0, len(data)))] if draw(st.integers(0, 9)) == 0 else data


@pytest.fixture(params=list(Generation), ids=str)
def shop(request: pytest.FixtureRequest) -> Iterator[ShopHands]:
    with running_shop(request.param, rate_limit=False) as hands:
        yield hands


def keeps_its_word(judged: tuple[Judged, ...]) -> None:
    """What is said to ship can ship, each order and each number once."""
    ships = [each for each in judged if each.fate is Fate.SHIP]
    assert len({each.order.number for each in ships if each.order}) == len(ships)
    assert len({same_number(each.row.tracking) for each in ships}) == len(ships)
    void = {same_number(each.row.tracking) for each in judged if each.row.is_void}
    for each in ships:
        assert each.draft is not None
        assert each.draft.tracking_number == each.row.tracking
        assert not each.row.troubles
        assert not each.row.is_void
        assert same_number(each.row.tracking) not in void
    for each in judged:
        assert each.words or each.fate is Fate.SHIP
        assert each.fate is Fate.SHIP or each.draft is None


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
@given(data=files())
def test_a_file_of_any_making_is_judged_and_keeps_its_word(data: bytes) -> None:
    with _one_shop() as (services, loop):
        file = loop.run_until_complete(_opened(services, data))
        if file is not None:
            judged = loop.run_until_complete(services.tracking_import.preview(file, file.first_choice()))
            assert len(judged) == len(file.source.table.rows)
            keeps_its_word(judged)
            for each in judged:
                assert each.draft is None or not errors_of(services.shipping.check(each.draft))


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
@given(data=files())
def test_nothing_ships_that_the_preview_called_bad(shop: ShopHands, data: bytes) -> None:
    async def scenario(services: Services) -> tuple[Judged, ...]:
        file = await _opened(services, data)
        if file is None:
            return ()
        judged = await services.tracking_import.preview(file, file.first_choice())
        await services.tracking_import.look_up(file, judged, lambda *_: None)
        judged = await services.tracking_import.preview(file, file.first_choice())
        await services.tracking_import.run(judged).work(lambda _result: None)
        return judged

    before = len(shop.events("shipped"))
    with services_for(shop) as services:
        judged = asyncio.run(scenario(services))
    keeps_its_word(judged)
    shipped = shop.events("shipped")[before:]
    allowed = {each.order.number for each in judged if each.fate is Fate.SHIP and each.order}
    assert {event["order"] for event in shipped} <= allowed


async def _opened(services: Services, data: bytes) -> ImportFile | None:
    with contextlib.suppress(TableTrouble):
        return await services.tracking_import.open_bytes("fuzzed.csv", data)
    return None


class _Shop:
    """One for all examples of a test that changes nothing: orders as they were read once."""

    services: Services | None = None
    loop: asyncio.AbstractEventLoop | None = None


@pytest.fixture(autouse=True, scope="module")
def one_shop() -> Iterator[None]:
    loop = asyncio.new_event_loop()
    with running_shop(Generation.V3, rate_limit=False) as hands, services_for(hands) as services:
        loop.run_until_complete(services.orders.refresh())
        _Shop.services, _Shop.loop = services, loop
        yield
    loop.close()


@contextlib.contextmanager
def _one_shop() -> Iterator[tuple[Services, asyncio.AbstractEventLoop]]:
    assert _Shop.services is not None
    assert _Shop.loop is not None
    yield _Shop.services, _Shop.loop
