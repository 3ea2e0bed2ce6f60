"""A bench without a window: fakes for who reads and sends, and short words for what a packer does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from app.bench.entry import Entry
from app.bench.events import BenchEvent
from app.bench.label import Candidate, Label
from app.bench.session import Session
from app.bench.stage import Stage
from app.domain.box import Box
from app.domain.order import Address, Order, OrderLine
from app.domain.product import Product
from app.domain.shipment import ShipmentDraft
from app.errors import PackbenchError
from app.scan.carriers import Carrier, load_carriers
from app.scan.meaning import Meaning, UnknownScan
from app.services.bench.bench import Bench
from app.services.bench.desk import Desk
from app.settings.model import Settings
from app.settings.store import SettingsStore
from app.settings.taught import TaughtCodes
from tests.builders import TODAY, a_line, an_order
from tests.fakes import FakeClock

EventT = TypeVar("EventT")

CANDLE, MATCHES, MUG = "CNDL-LAV-8", "MTCH-LNG", "MUG-SAGE"
UPS = "1Z999AA10123456784"
ADDRESS = Address("Ana Silva", street1="1 Elm St", city="Conroe", state="TX", zip="77316-1234", country="US")


def an_order_for(*lines: OrderLine, number: str = "1-1042", **more: object) -> Order:
    order = an_order(*lines, number=number)
    return replace(order, ship_to=ADDRESS, **more)  # type: ignore[arg-type]


class FakeKnown:
    """A catalogue of three products and every carrier."""

    def __init__(self) -> None:
        self.products: Mapping[str, Product] = {sku: Product(sku, f"The {sku}") for sku in (CANDLE, MATCHES, MUG)}

    carriers_in_use = ("ups", "usps")

    def carriers(self) -> tuple[Carrier, ...]:
        return load_carriers().ordered(("ups", "usps"))


class BenchHands:
    """The packer's hands, and those of whoever reads and sends: an order comes to the bench as the list has it."""

    def __init__(self, folder: Path, *orders: Order, **settings: object) -> None:
        self.clock = FakeClock()
        self.settings = SettingsStore(folder / "settings.json", self.clock.now)
        self.settings.settings = Settings(**settings)  # type: ignore[arg-type]
        self.taught = TaughtCodes(folder / "taught.json", "me")
        self.told: list[BenchEvent] = []
        self.sent: list[str] = []
        self.held: list[str] = []
        self.gone_on: list[str] = []
        self.repairs: list[tuple[str, str, str, str]] = []
        self.upcs: list[tuple[str, str]] = []
        self.against = ""
        self.not_kept_said: list[PackbenchError] = []
        self.kept: dict[str, tuple[Box, ...]] = {}
        self.meanings: dict[str, Meaning] = {}
        self.now = 0
        self.known = FakeKnown()
        self.desk = Desk(
            self.known,
            self.settings,
            self.taught,
            self.clock,
            self,
            tell=self.told.append,
            countdown_seconds=3.0,
        )
        self.bench = Bench(self.desk, lambda text: self.meanings.get(text, UnknownScan(text, "")))
        assert not list(self.desk.take_orders(orders)), "so few are taken at one go"

    # ---- who reads and sends ----

    def bring(self, number: str) -> None:
        session = self.desk.sessions.setdefault(number, Session(number))
        order = self.desk.waiting.orders[number]
        session.take(ShipmentDraft(order, {line.line_id: line.remaining for line in order.lines}, ship_date=TODAY))
        self.bench.changed_order()
        self.desk.number = number

    def ship(self, number: str) -> None:
        session = self.desk.sessions[number]
        if not self.bench.commands.asks_first(session) and self.bench.commands.may_ship(session):
            self.sent.append(number)
            session.stage = Stage.SENDING

    def next_order(self, number: str) -> None:
        self.gone_on.append(number)

    def save_upc(self, sku: str, code: str) -> None:
        self.upcs.append((sku, code))

    def hold(self) -> None:
        self.held.append(self.desk.number)

    def draft_of(self, session: Session) -> ShipmentDraft | None:
        if session.base is None or self.against:
            return None
        entry = session.entry
        return session.told_in(
            replace(
                session.base,
                quantities=entry.wanted(session.base),
                carrier=entry.carrier,
                tracking_number=entry.tracking_number,
                method=entry.method,
                cost=Decimal(entry.cost) if entry.cost else None,
            )
        )

    def keep_boxes(self, session: Session) -> None:
        self.kept[session.number] = session.boxes

    def move_number(self, session: Session, number: str, other: str) -> None:
        self.repairs.append(("move", session.number, number, other))

    def swap_numbers(self, session: Session, other: str, label: Label | None) -> None:
        self.repairs.append(("swap", session.number, label.tracking_number if label else "", other))
        if label is not None and session.stage.can_edit:
            self.bench.scans.take(session, label)

    def why_not(self, session: Session) -> str:  # noqa: ARG002 (as the protocol has it)
        return self.against

    def not_kept(self, error: PackbenchError) -> None:
        self.not_kept_said.append(error)

    # ---- the packer ----

    @property
    def session(self) -> Session:
        assert self.desk.session is not None
        return self.desk.session

    @property
    def entry(self) -> Entry:
        return self.session.entry

    @property
    def counted(self) -> dict[str, int]:
        assert self.session.counting is not None
        return self.session.counting.quantities()

    def last(self, kind: type[EventT]) -> EventT:
        """The last thing told, which has to be of that kind."""
        assert self.told, "nothing was told"
        event = self.told[-1]
        assert isinstance(event, kind), event
        return event

    def item(self, sku: str, units: int = 1) -> None:
        self.bench.scans.item(sku, sku, units)

    def label(
        self, number: str = UPS, *carriers: str, postcode: str = "", doubt: str = "", raw: str = "", sure: bool = True
    ) -> None:
        names = carriers or ("UPS",)
        candidates = tuple(Candidate(name, number) for name in names)
        removed = f"ZIP {postcode}" if postcode else ""
        label = Label(raw or number, candidates, sure, postcode, "US", removed, doubt)
        self.bench.scans.label(label)

    def hear(self, text: str, means: Meaning, after: int = 5000) -> None:
        """A scan that comes `after` milliseconds."""
        self.now += after
        self.meanings[text] = means
        self.bench.scan(text, self.now)

    def pass_time(self, seconds: float) -> None:
        self.clock.passed += seconds
        self.bench.tick()


def candles(ordered: int = 3, **more: object) -> OrderLine:
    return a_line(CANDLE, ordered, line_id="11", **more)


def matches(ordered: int = 2, **more: object) -> OrderLine:
    return a_line(MATCHES, ordered, line_id="12", **more)
