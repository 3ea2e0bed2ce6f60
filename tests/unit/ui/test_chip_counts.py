"""The figure on a chip and what the list shows once it is chosen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.cache.glance import NEVER
from tests.builders import NOW, an_order
from ui.orders.filters import Filters, count
from ui.orders.rows import OrderRow, order_row

TODAY = NOW.date()
_ROW = order_row(an_order(), TODAY)
_DAYS = st.sampled_from([*(TODAY.toordinal() + days for days in range(-2, 3)), NEVER])
_ROWS = st.builds(
    lambda day, items, is_short: replace(
        _ROW, glance=replace(_ROW.glance, ship_by_day=day, items=items, is_short=is_short)
    ),
    _DAYS,
    st.integers(1, 3),
    st.booleans(),
)


@given(st.lists(_ROWS))
def test_a_chip_counts_what_it_would_show(rows: list[OrderRow]) -> None:
    assert count(rows) == {name: sum(map(Filters(frozenset({name})).fits, rows)) for name in count(())}
