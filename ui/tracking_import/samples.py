"""Made-up files for every state of the import page: for the contact sheet and for tests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.domain.incoming import Fate, Incoming, Judged
from app.domain.order import Address, Order, OrderLine, OrderStatus
from app.domain.shipment import ShipmentDraft
from app.services.import_run import RowResult, Sent
from app.tables.mapping import Role

HEADINGS = (
    "PackageTrackingNumber", "PackageReference1", "ShipmentInformationServiceType", "PackagePackagePublishedCharge",
    "ShipmentInformationCollectiondate", "ShipmentInformationVoidIndicator", "ShipToAttention", "ShipToPostalCode",
)  # fmt: skip
COLUMNS = {
    Role.TRACKING: 0, Role.ORDER: 1, Role.METHOD: 2, Role.COST: 3, Role.SHIP_DATE: 4, Role.VOID: 5, Role.NAME: 6,
    Role.POSTCODE: 7,
}  # fmt: skip
CARRIERS = ("UPS", "USPS", "FedEx", "DHL", "OnTrac")
ABOUT = "UPS WorldShip · 8 rows · Windows-1252 · between the columns: commas"
_DAY = date(2026, 11, 21)


def sample_judged() -> tuple[Judged, ...]:
    """One row of every kind."""
    return (
        _ships(2, "1-1042", "Ana Silva", "1Z999AA10123456784"),
        _ships(3, "1-1043", "Bo Li", "1Z59405Y0300111480", "The cost of its 2 parcels is added up."),
        _other(4, "1-1043", "1Z999AA10123456785", Fate.NOTHING, "A further parcel of 1-1043, which ships with the "
               "number of line 3. Ordoro keeps one number for what ships together; this one goes into its comments."),
        _other(5, "", "1Z999AA10000000067", Fate.CONFIRM, "The row names no order; by name and postcode it is M-77, "
               "Miriam Oyelaran, 100001. Is it?", "Miriam Oyelaran"),
        _other(6, "1-1044", "9.4E+21", Fate.BAD, "A spreadsheet has shortened this number to 9.4E+21; its digits are "
               "lost. Export it again, as text."),
        _other(7, "4711", "1Z999AA10000000076", Fate.LOOKING, "Order 4711 does not wait here. Looking at Ordoro…"),
        _other(8, "1-1045", "1Z999AA10000000085", Fate.NOTHING, "Voided: ships nothing."),
        _other(9, "1-1039", "1Z999AA10000000094", Fate.FILL_IN, "Already done; adds the missing cost. Nobody is told "
               "again.", "Zoë Ångström"),
    )  # fmt: skip


def sample_results() -> dict[int, RowResult]:
    return {
        2: RowResult(2, Sent.DONE, "UPS 1Z999AA10123456784 saved; the sales channel is told"),
        3: RowResult(3, Sent.FAILED, "The order has changed. The order was cancelled."),
        9: RowResult(9, Sent.UNSURE, "Ordoro did not answer. Whether it did its work has to be looked up."),
    }


def _order(number: str, name: str) -> Order:
    line = OrderLine("1", "CNDL-LAV-8", "Lavender candle", 2)
    return Order(number, OrderStatus.AWAITING, ship_to=Address(name=name), lines=(line,))


def _ships(line: int, number: str, name: str, tracking: str, words: str = "") -> Judged:
    order = _order(number, name)
    row = Incoming(line, number, tracking, method="Ground", cost=Decimal("7.35"), ship_date=_DAY)
    draft = ShipmentDraft(order, {"1": 2}, "UPS", tracking, "Ground", Decimal("7.35"), _DAY)
    return Judged(row, Fate.SHIP, words, order, draft)


def _other(line: int, number: str, tracking: str, fate: Fate, words: str, name: str = "") -> Judged:
    row = Incoming(line, number, tracking, method="Ground", cost=Decimal("5.10"), ship_date=_DAY, name=name)
    return Judged(row, fate, words, _order(number or "M-77", name) if name else None)
