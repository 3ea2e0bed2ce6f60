"""Rows of what changed alone: whatever becomes of the orders, the list is the one that is made anew."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from app.domain.order import Order
from app.domain.product import Product
from app.services.waiting import Completer
from tests.benchmarks.many_orders import make_orders
from tests.builders import NOW
from ui.kit.row_state import RowChanges
from ui.orders.row_maker import Material, RowMaker
from ui.orders.rows import OrderRow

TODAY = NOW.date()
NO_PRODUCTS: dict[str, Product] = {}
NO_CHANNELS: dict[str, str] = {}


@given(luck=st.randoms(use_true_random=True))
def test_what_changed_alone_makes_the_same_rows_as_all_orders(luck: Random) -> None:
    many = make_orders(60)
    orders = {order.number: order for order in many[:40]}
    completer, maker, fresh = Completer(), RowMaker(), list(many[40:])
    waiting, _ = completer.complete(orders.values(), NO_PRODUCTS, NO_CHANNELS)
    shown = {row.number: row for row in maker.make(Material(waiting, TODAY))}
    by_changes = 0
    for _ in range(8):
        steps = []
        for _ in range(luck.randint(0, 3)):
            orders = changed(orders, fresh, luck)
            waiting, step = completer.complete(orders.values(), NO_PRODUCTS, NO_CHANNELS)
            steps.append(step)
        held, begun = (frozenset(luck.sample(sorted(orders), 2)) for _ in range(2))
        material = Material(waiting, TODAY, held=held, begun=begun, changes=tuple(steps))
        changes = maker.changes(material)
        if changes is None:
            shown = {row.number: row for row in maker.make(material)}
        else:
            by_changes += 1
            shown = after(shown, changes)
        assert list(shown.values()) == RowMaker().make(material)
    event(f"by changes: {by_changes > 4}")


def changed(orders: dict[str, Order], fresh: list[Order], luck: Random) -> dict[str, Order]:
    now = dict(orders)
    for number in luck.sample(sorted(now), 2):
        now[number] = replace(now[number], channel=luck.choice(["eBay", "Etsy", "Shopify"]))
    if fresh and luck.random() < 0.5:
        new = fresh.pop()
        now = {new.number: new} | now if luck.random() < 0.2 else now | {new.number: new}
    if luck.random() < 0.5 and len(now) > 10:
        gone = now.pop(luck.choice(sorted(now)))
        fresh.insert(0, gone)
    return now


def after(shown: dict[str, OrderRow], changes: RowChanges[OrderRow]) -> dict[str, OrderRow]:
    now = dict(shown)
    for number in changes.gone:
        now.pop(number, None)
    return now | {row.number: row for row in changes.put}


def test_one_changed_order_of_many_costs_one_row() -> None:
    orders = {order.number: order for order in make_orders(50)}
    completer, maker = Completer(), RowMaker()
    waiting, _ = completer.complete(orders.values(), NO_PRODUCTS, NO_CHANNELS)
    maker.make(Material(waiting, TODAY))
    number = list(orders)[7]
    orders[number] = replace(orders[number], channel="eBay")
    waiting, step = completer.complete(orders.values(), NO_PRODUCTS, NO_CHANNELS)
    changes = maker.changes(Material(waiting, TODAY, changes=(step,)))
    assert changes is not None
    assert [row.number for row in changes.put] == [number]


@pytest.mark.parametrize("what", ["another day", "changes that begin elsewhere", "an order in front"])
def test_where_the_changes_say_too_little_all_rows_are_made(what: str) -> None:
    first, *rest = make_orders(9)
    orders = {order.number: order for order in rest}
    completer, maker = Completer(), RowMaker()
    waiting, step = completer.complete(orders.values(), NO_PRODUCTS, NO_CHANNELS)
    maker.make(Material(waiting, TODAY))
    material = Material(waiting, TODAY)
    if what == "another day":
        material = replace(material, today=TODAY.replace(day=1))
    elif what == "changes that begin elsewhere":
        material = replace(material, orders=waiting[1:], changes=(step,))
    else:
        waiting, step = completer.complete([first, *orders.values()], NO_PRODUCTS, NO_CHANNELS)
        material = Material(waiting, TODAY, changes=(step,))
    assert maker.changes(material) is None
    assert maker.make(material) == RowMaker().make(material)
