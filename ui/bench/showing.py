"""From a session to what the bench shows of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtGui import QImage

from app.bench.session import Session
from app.bench.stage import Stage
from app.bootstrap import Services
from app.domain.order import Order
from app.domain.plan import Generation
from app.domain.shipment import ShipmentDraft
from app.ports import Clock
from ui.bench.problems import all_problems, shown
from ui.bench.reading import read
from ui.bench.state import BenchState


def base_draft(order: Order, services: Services) -> ShipmentDraft:
    """The untouched draft for that order."""
    return complete(services.shipping.draft_for(order), services)


def complete(base: ShipmentDraft, services: Services) -> ShipmentDraft:
    """With what the catalogue has learned since."""
    catalog = services.catalog
    channel = catalog.channels.get(base.order.channel, base.order.channel)
    return replace(base, order=replace(base.order, channel=channel).with_products(catalog.products))


def bench_state(session: Session, services: Services, generation: str, pictures: Mapping[str, QImage]) -> BenchState:
    """The session as the bench shows it now."""
    state = BenchState(
        today=services.clock.today(),
        stage=session.stage,
        number=session.number,
        order=session.order,
        base=session.base,
        entry=session.entry,
        plan=session.plan,
        held_seconds=_held_seconds(session, services.clock),
        is_reading=session.is_reading,
        is_old=session.is_old,
        address_change=session.address_change,
        why_gone=session.why_gone,
        begun_before=session.begun_before,
        station=services.stations.name,
        can_create_only=generation == Generation.SHIPMENTS.value,
        splits=generation == Generation.V3.value,
        carriers=services.catalog.carriers(),
        pictures=pictures,
    )
    if session.base is None:
        return state
    reading = read(session.entry, session.base)
    problems = all_problems(session.entry, reading, services.shipping.check(reading.draft))
    visible = shown(problems, session.entry, session.left, was_tried=session.was_tried)
    return replace(state, draft=reading.draft, problems=visible)


def _held_seconds(session: Session, clock: Clock) -> float | None:
    until = session.plan.held_until if session.plan is not None and session.stage is Stage.HELD else None
    return None if until is None else max((until - clock.now()).total_seconds(), 0.0)
