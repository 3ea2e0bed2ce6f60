"""Which column says what, by the headings that label programs write.

WorldShip: UPS's help, "Shipment Data Field Descriptions" (ups.com/worldshiphelp, CONNECT), names each field by its
category: Shipment Information (Void Indicator, Service Type, Lead Tracking Number, Collection date, ShipmentProcess
Timestamp), Ship To, Package; its CSV export writes category and field in one word. Its export maps give each field any
heading, so the field's own words count as well. FedEx Ship Manager and Stamps.com publish no list of the columns of
their exports: these are names that their exports are known by (recipient, customer reference, net charge; Tracking #,
Date Printed, Amount Paid, Class Service, Refund Status), read without case and signs, and the fields of Stamps.com's
"ODBC: Data Mapping Tables" (help.stamps.com). What is not recognised is chosen once and remembered. The rest are names
that shops' own exports use.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a column tells of a parcel."""

    ORDER = "order"
    TRACKING = "tracking"
    CARRIER = "carrier"
    METHOD = "method"
    COST = "cost"
    SHIP_DATE = "ship_date"
    VOID = "void"
    NAME = "name"
    COMPANY = "company"
    POSTCODE = "postcode"


class Program(StrEnum):
    """Who wrote the file, and the carrier of its labels where it has only one."""

    WORLDSHIP = "UPS WorldShip"
    FEDEX = "FedEx Ship Manager"
    STAMPS = "Stamps.com"

    @property
    def carrier(self) -> str:
        return {Program.WORLDSHIP: "UPS", Program.FEDEX: "FedEx", Program.STAMPS: "USPS"}[self]


#: Headings by role, the surest first, without case, spaces and signs.
_HEADINGS: Mapping[Role, tuple[str, ...]] = MappingProxyType(
    {
        Role.ORDER: (
            *(
                "ordernumber",
                "orderid",
                "orderno",
                "order",
                "ordoroorder",
                "ordernum",
                "salesorder",
                "salesordernumber",
            ),
            *(
                "packagereference1",
                "packagereferencenumber1",
                "shipmentinformationreferencenumber1",
                "packagereference",
            ),
            *("referencenumber1", "reference1", "customerreference", "customerreferencenumber", "yourreference"),
            *("recipientreference", "shipmentreference", "shippersreference", "shipperreference", "referencenotes"),
            *("senderreference", "referencenumber", "reference", "ref", "refno", "ref1", "invoicenumber", "invoiceno"),
            *("ponumber", "printedmessage", "packagereference2", "packagereferencenumber2", "reference2", "costcode"),
            *("bestellnummer", "referenz", "nummercommande"),
        ),
        Role.TRACKING: (
            *("packagetrackingnumber", "trackingnumber", "trackingno", "tracking", "trackingid", "trackingcode"),
            *("mastertrackingnumber", "shipmentinformationleadtrackingnumber", "leadtrackingnumber", "trackingnr"),
            *("airwaybillnumber", "awb", "waybill", "trackno", "sendungsnummer", "numerodesuivi", "barcode"),
        ),
        Role.CARRIER: ("carrier", "carriername", "shippingcarrier", "vendor", "shipper", "courier", "provider"),
        Role.METHOD: (
            *(
                "shipmentinformationservicetype",
                "servicetype",
                "classservice",
                "service",
                "shippingmethod",
                "mailclass",
            ),
            *(
                "shippingservice",
                "servicename",
                "method",
                "serviceclass",
                "carrierservice",
                "servicelevel",
                "shipvia",
                "shipmethod",
            ),
        ),
        Role.COST: (
            *("packagepackagenegotiatedcharge", "shipmentinformationtotalshipmentnegotiatedcharge", "netcharge"),
            *("netchargeamount", "amountpaid", "netrate", "negotiatedcharge", "packagepackagepublishedcharge"),
            *("packagenegotiatedcharge", "totalshipmentnegotiatedcharge", "packagepublishedcharge"),
            *("totalshipmentpublishedcharge",),
            *("shipmentinformationtotalshipmentpublishedcharge", "totalnetcharge", "shipmentnetcharge", "cost"),
            *("shippingcost", "postage", "postagecost", "postageamount", "labelcost", "totalcharge", "totalcost"),
            *(
                "shippingamount",
                "publishedcharge",
                "charge",
                "charges",
                "amount",
                "price",
                "rate",
                "listrate",
                "kosten",
            ),
        ),
        Role.SHIP_DATE: (
            *("shipdate", "shipmentdate", "shipmentinformationcollectiondate", "collectiondate", "shippeddate"),
            *("dateshipped", "mailingdate", "dateprinted", "printedon", "printdate", "pickupdate", "labeldate"),
            *(
                "shipmentinformationshipmentprocesstimestamp",
                "shipmentprocesstimestamp",
                "shippedon",
                "date",
                "versanddatum",
            ),
        ),
        Role.VOID: (
            *("shipmentinformationvoidindicator", "voidindicator", "void", "voided", "isvoid", "packagevoidindicator"),
            *("deleteindicator", "deleted", "cancelled", "canceled", "refundstatus", "refundrequeststatus", "refunded"),
            *("refundrequested", "refund"),
        ),
        Role.NAME: (
            *("shiptoattention", "attention", "recipientcontactname", "recipientname", "contactname", "recipient"),
            *("shiptoname", "shiptocontact", "fullname", "customername", "deliveryname", "toname", "name", "empfanger"),
        ),
        Role.COMPANY: (
            *("shiptocompanyorname", "companyorname", "recipientcompanyname", "recipientcompany", "shiptocompany"),
            *("companyname", "company", "tocompany", "firma"),
        ),
        Role.POSTCODE: (
            *("shiptopostalcode", "recipientpostalcode", "recipientzipcode", "recipientzip", "recipientpostcode"),
            *("shiptozip", "shiptozipcode", "shiptopostcode", "destinationzip", "postalcode", "postcode", "zipcode"),
            *("zip", "tozip", "deliverypostcode", "plz"),
        ),
    }
)
_RANKS = {
    heading: (role, rank) for role, headings in _HEADINGS.items() for rank, heading in reversed([*enumerate(headings)])
}
_WORLDSHIP = re.compile(r"(?:packagetrackingnumber|shipmentinformation\w+|shipto\w*companyorname|voidindicator)")
_FEDEX = frozenset(("recipientcontactname", "netcharge", "netchargeamount", "mastertrackingnumber", "senderreference"))
_STAMPS = frozenset(("dateprinted", "amountpaid", "classservice", "adjustedamount", "costcode", "printedmessage"))
_ENOUGH = 2

#: Columns by role; a role that no column plays is missing.
Columns = Mapping[Role, int]


def simple(heading: str) -> str:
    """A heading as it is compared: without case, spaces and signs."""
    return re.sub(r"[\W_]+", "", heading.casefold())


def is_known(heading: str) -> bool:
    """Whether some program's export uses it."""
    return simple(heading) in _RANKS


def signature(headings: Sequence[str]) -> str:
    """The same for files of the same headings, whatever their rows."""
    return hashlib.sha256("\n".join(map(simple, headings)).encode()).hexdigest()[:20]


def program_of(headings: Sequence[str]) -> Program | None:
    """Which program wrote these headings, as far as they tell."""
    names = set(map(simple, headings))
    if any(_WORLDSHIP.fullmatch(name) for name in names):
        return Program.WORLDSHIP
    if len(names & _STAMPS) >= _ENOUGH:
        return Program.STAMPS
    return Program.FEDEX if names & _FEDEX else None


def candidates(headings: Sequence[str], role: Role) -> list[int]:
    """The columns whose heading may play that role, the surest first, of equal ones the first."""
    ranked = [(_RANKS[name][1], at) for at, name in enumerate(map(simple, headings)) if name in _RANKS]
    return [at for _, at in sorted(ranked) if _RANKS[simple(headings[at])][0] is role]


def recognise(headings: Sequence[str], has_content: Callable[[int], bool]) -> dict[Role, int]:
    """The columns by their headings: of each role the surest that is not blank from top to bottom."""
    found: dict[Role, int] = {}
    for role in Role:
        possible = candidates(headings, role)
        if possible:
            found[role] = next(filter(has_content, possible), possible[0])
    return found


def by_content(
    columns: Sequence[Sequence[str]],
    taken: Columns,
    looks: Mapping[Role, Callable[[str], bool]],
) -> dict[Role, int]:
    """`taken` and, for each role that it misses, the column of which most cells look like it."""
    found = dict(taken)
    for role, fits in looks.items():
        if role in found:
            continue
        shares = {
            at: sum(map(fits, cells)) / len(cells)
            for at, column in enumerate(columns)
            if at not in found.values() and (cells := [cell for cell in column if cell])
        }
        best = max(shares, key=lambda at: shares[at], default=None)
        if best is not None and shares[best] > 1 / 2:
            found[role] = best
    return found
