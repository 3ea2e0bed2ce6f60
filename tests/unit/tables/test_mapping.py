"""Each program's columns are recognised by its headings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from app.tables.decoding import decode
from app.tables.mapping import Program, Role, is_known, program_of, recognise, signature
from app.tables.table import read_table
from tests import label_programs
from tests.builders import ADDRESS
from tests.label_programs import Parcel

PARCEL = Parcel("1-1042", label_programs.ups_number(1), ADDRESS)

WORLDSHIP = {
    Role.ORDER: "PackageReference1",
    Role.TRACKING: "PackageTrackingNumber",
    Role.METHOD: "ShipmentInformationServiceType",
    Role.COST: "PackagePackagePublishedCharge",
    Role.SHIP_DATE: "ShipmentInformationCollectiondate",
    Role.VOID: "ShipmentInformationVoidIndicator",
    Role.NAME: "ShipToAttention",
    Role.COMPANY: "ShipToCompanyorName",
    Role.POSTCODE: "ShipToPostalCode",
}
FEDEX = {
    Role.ORDER: "Customer Reference",
    Role.TRACKING: "Tracking Number",
    Role.METHOD: "Service Type",
    Role.COST: "Net Charge",
    Role.SHIP_DATE: "Ship Date",
    Role.VOID: "Delete Indicator",
    Role.NAME: "Recipient Contact Name",
    Role.COMPANY: "Recipient Company",
    Role.POSTCODE: "Recipient Postal Code",
}
STAMPS = {
    Role.ORDER: "Reference1",
    Role.TRACKING: "Tracking #",
    Role.CARRIER: "Carrier",
    Role.METHOD: "Class Service",
    Role.COST: "Amount Paid",
    Role.SHIP_DATE: "Date Printed",
    Role.VOID: "Refund Status",
    Role.NAME: "Recipient",
    Role.COMPANY: "Company",
    Role.POSTCODE: "Zip",
}


@pytest.mark.parametrize(
    ("export", "program", "columns"),
    [
        (label_programs.worldship, Program.WORLDSHIP, WORLDSHIP),
        (label_programs.fedex, Program.FEDEX, FEDEX),
        (label_programs.stamps, Program.STAMPS, STAMPS),
    ],
)
def test_the_columns_of_a_program_are_recognised(
    export: Callable[[Iterable[Parcel]], bytes], program: Program, columns: dict[Role, str]
) -> None:
    table = read_table(decode(export([PARCEL])).text, is_known)
    found = recognise(table.headings, lambda _at: True)
    assert {role: table.headings[at] for role, at in found.items()} == columns
    assert program_of(table.headings) is program


#: WorldShip's export maps may give its fields the words of its help page; web exports write words together.
OTHER_WRITINGS = {
    "Void Indicator,Service Type,Lead Tracking Number,ShipmentProcess Timestamp,Company or Name,Attention,Postal Code,"
    "Tracking Number,Reference Number 1,Package Published Charge,Total Shipment Negotiated Charge": {
        Role.ORDER: "Reference Number 1",
        Role.TRACKING: "Tracking Number",
        Role.METHOD: "Service Type",
        Role.COST: "Total Shipment Negotiated Charge",
        Role.SHIP_DATE: "ShipmentProcess Timestamp",
        Role.VOID: "Void Indicator",
        Role.NAME: "Attention",
        Role.COMPANY: "Company or Name",
        Role.POSTCODE: "Postal Code",
    },
    "trackingNumber,masterTrackingNumber,shipDate,serviceType,recipientContactName,recipientCompany,"
    "recipientPostalCode,customerReference,netCharge": {
        Role.ORDER: "customerReference",
        Role.TRACKING: "trackingNumber",
        Role.METHOD: "serviceType",
        Role.COST: "netCharge",
        Role.SHIP_DATE: "shipDate",
        Role.NAME: "recipientContactName",
        Role.COMPANY: "recipientCompany",
        Role.POSTCODE: "recipientPostalCode",
    },
    "Order ID,Order Date,Ship Method,Tracking #,Ship Date,Postage Cost,Ship To - Name,Ship To - Postal Code,Carrier": {
        Role.ORDER: "Order ID",
        Role.TRACKING: "Tracking #",
        Role.CARRIER: "Carrier",
        Role.METHOD: "Ship Method",
        Role.COST: "Postage Cost",
        Role.SHIP_DATE: "Ship Date",
        Role.NAME: "Ship To - Name",
        Role.POSTCODE: "Ship To - Postal Code",
    },
}


@pytest.mark.parametrize(("line", "columns"), OTHER_WRITINGS.items())
def test_other_writings_of_their_fields_are_recognised(line: str, columns: dict[Role, str]) -> None:
    headings = line.split(",")
    found = recognise(headings, lambda _at: True)
    assert {role: headings[at] for role, at in found.items()} == columns


def test_a_column_that_is_blank_gives_way_to_the_next_sure_one() -> None:
    headings = ("Reference 1", "Reference 2", "Tracking")
    assert recognise(headings, lambda at: at != 0)[Role.ORDER] == 1


def test_a_signature_is_of_the_headings_alone() -> None:
    assert signature(("Order ID", "Tracking #")) == signature(("order_id", "TRACKING"))
    assert signature(("Order ID", "Tracking #")) != signature(("Tracking #", "Order ID"))
