"""From a session to what the bench shows of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtGui import QImage

from app.bench import boxes
from app.bench.session import Session
from app.bench.stage import Stage
from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.order import Order
from app.domain.shipment import ShipmentDraft
from app.ports import Clock
from app.services.bench.desk import Desk
from app.settings.model import Verification
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


def bench_state(desk: Desk, services: Services, generation: str, pictures: Mapping[str, QImage]) -> BenchState:
    """What lies on the bench, as it is shown now."""
    session, settings = desk.session, desk.settings
    state = BenchState(today=services.clock.today(), told=desk.told, packer=settings.packer, presets=settings.presets)
    if session is None:
        asked = desk.sessions.get("")
        return replace(state, question=asked.question if asked is not None else None)
    counting = session.counting
    countdown = desk.countdown
    state = replace(
        state,
        stage=session.stage,
        number=session.number,
        order=session.order,
        base=session.base,
        entry=session.entry,
        plan=session.plan,
        boxes_gone=session.boxes_gone,
        held_seconds=_held_seconds(session, services.clock),
        is_offline=services.shipping.is_offline,
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
        counting=counting,
        label=session.label,
        question=session.question,
        is_box_empty=boxes.awaits_items(session),
        ships_in=countdown.left(services.clock.monotonic()) if countdown is not None else None,
        counts_items=settings.verification is not Verification.OFF or (counting is not None and counting.has_begun),
    )
    if session.base is None:
        return state
    reading = read(session.entry, session.base)
    problems = all_problems(session.entry, reading, services.shipping.check(reading.draft))
    visible = shown(problems, session.entry, session.left, was_tried=session.was_tried)
    asks_once_more = session.read is None and session.doubted == session.entry.tracking_number != ""
    return replace(state, draft=reading.draft, problems=visible, asks_once_more=asks_once_more)


def _held_seconds(session: Session, clock: Clock) -> float | None:
    until = session.plan.held_until if session.plan is not None and session.stage is Stage.HELD else None
    return None if until is None else max((until - clock.now()).total_seconds(), 0.0)
