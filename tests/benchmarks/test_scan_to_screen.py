"""From the suffix of a scan to the window that shows its result, with 10,000 orders loaded."""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections import deque
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.bootstrap import Account
from app.domain.generation import Generation
from app.domain.order import Address, Order, OrderLine, OrderStatus
from app.events import OrdersRead
from tests import labels
from tests.builders import NOW
from tests.e2e.harness import BenchWindow, play, until
from tests.practice_shop import KEY, running_shop

_ORDERS, _ROUNDS = 10_000, 60
#: The goal is 30 ms on a bench of its own; a machine that others work on too gets more before this test fails.
_GOAL_MS, _ALLOWED_MS = 30.0, 120.0


class Painted(QObject):
    """When the widget that it watches was painted last, on the clock of perf_counter."""

    at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


def ten_thousand() -> tuple[Order, ...]:
    """Orders of one to six lines out of 400 products."""
    choice = random.Random(20261124)  # noqa: S311
    made = []
    for at in range(_ORDERS):
        lines = tuple(
            OrderLine(
                f"{at}-{line}", f"SKU-{choice.randrange(400):04}", f"Thing {line}", choice.randrange(1, 4), stock=99
            )
            for line in range(choice.randrange(1, 6))
        )
        to = Address(f"Buyer {at}", street1=f"{at} Elm St", city="Conroe", state="TX", zip="77316", country="US")
        due = NOW + timedelta(hours=choice.randrange(-50, 200))
        made.append(Order(f"9-{20_000 + at}", OrderStatus.AWAITING, ship_to=to, lines=lines, ship_by=due, placed=NOW))
    return tuple(made)


def test_a_scan_is_on_the_screen_at_once(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times: dict[str, list[float]] = {"order": [], "item": [], "label": []}

    async def scenario(window: BenchWindow) -> None:
        orders = ten_thousand()
        presenter = window.router.bench_presenter
        monkeypatch.setattr(presenter, "read_order", lambda _number: None)  # the shop does not have these orders
        began = time.perf_counter()
        deque(presenter.work.desk.take_orders(orders), maxlen=0)
        taken = (time.perf_counter() - began) * 1000
        began = time.perf_counter()
        deque(presenter.work.desk.take_orders(tuple(orders)), maxlen=0)
        again = (time.perf_counter() - began) * 1000
        print(f"\n{_ORDERS:,} orders: {taken:.0f} ms to know them, {again:.0f} ms when they are read again")
        window.router.services.bus.publish(OrdersRead(orders, (), NOW))
        painted = Painted()
        chosen = random.Random(1).sample(orders, _ROUNDS)  # noqa: S311
        window.bench.scan.band.installEventFilter(painted)
        await until(lambda: len(window.orders.model.all_rows) == _ORDERS, "the list shows them", 60)

        async def scan(kind: str, code: str) -> None:
            window.keyboard.now += 500
            window.keyboard.go_on(code)
            painted.at = 0.0
            began = time.perf_counter()
            window.keyboard.go_on("\r")
            while not painted.at:
                await asyncio.sleep(0)
            times[kind].append((painted.at - began) * 1000)

        for at, order in enumerate(chosen):
            session = presenter.work.desk.session
            if session is not None:
                session.start_over()
            await scan("order", order.number)
            assert window.bench.state is not None
            assert window.bench.state.number == order.number
            for line in order.lines[:3]:
                await scan("item", line.sku)
            await scan("label", labels.usps_bars(at, "77316"))
            assert window.bench.state.entry.tracking_number == labels.usps(at)

    with running_shop(Generation.SHIPMENTS, rate_limit=False) as shop:
        play(qapp, Account(shop.url, *KEY, is_practice=True), tmp_path, scenario)
    everything = sorted(value for values in times.values() for value in values)
    for kind, values in times.items():
        print(f"{kind}: median {statistics.median(values):.1f} ms, longest {max(values):.1f} ms of {len(values)}")
    p99 = everything[int(len(everything) * 0.99)]
    print(f"all: median {statistics.median(everything):.1f} ms, p99 {p99:.1f} ms; the goal is {_GOAL_MS:g} ms")
    assert statistics.median(everything) < _GOAL_MS
    assert p99 < _ALLOWED_MS
