"""The fields of a new order: seven of them in view beside the item search, everything else under "More"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.kit.form import FieldSpec, Kind


def usual() -> tuple[FieldSpec, ...]:
    say = QCoreApplication.translate
    return (
        FieldSpec("ship_to.name", say("entry", "Name"), wide=True),
        FieldSpec("ship_to.street1", say("entry", "Street"), wide=True),
        FieldSpec("ship_to.city", say("entry", "City")),
        FieldSpec("ship_to.state", say("entry", "State")),
        FieldSpec("ship_to.zip", say("entry", "Postcode")),
        FieldSpec("ship_to.country", say("entry", "Country")),
        FieldSpec("ship_to.email", say("entry", "E-mail"), wide=True),
    )


def further() -> tuple[FieldSpec, ...]:
    say = QCoreApplication.translate
    return (
        FieldSpec("ship_to.company", say("entry", "Company"), wide=True),
        FieldSpec("ship_to.street2", say("entry", "Street, second line")),
        FieldSpec("ship_to.phone", say("entry", "Phone")),
        FieldSpec("order_id", say("entry", "Order number"), hint=say("entry", "Suggested; Ordoro puts M- before it")),
        FieldSpec("requested_method", say("entry", "Requested method")),
        FieldSpec("placed", say("entry", "Ordered on"), Kind.DATE),
        FieldSpec("ship_by", say("entry", "Ship by"), Kind.DATE),
        FieldSpec("deliver_by", say("entry", "Deliver by"), Kind.DATE),
        FieldSpec("tags", say("entry", "Tags"), hint=say("entry", "Parted by commas")),
        FieldSpec("buyer_note", say("entry", "What the buyer wrote"), Kind.NOTE, wide=True),
        FieldSpec("staff_note", say("entry", "Note for the shop"), Kind.NOTE, wide=True),
        FieldSpec("channel_id", say("entry", "Sales channel"), Kind.CHOICE),
        FieldSpec("warehouse_id", say("entry", "Warehouse"), Kind.CHOICE),
        FieldSpec("channel_order_id", say("entry", "The channel's order number")),
        FieldSpec("channel_shipment_id", say("entry", "The channel's shipment number")),
        FieldSpec("card_issuer", say("entry", "Card issuer")),
        FieldSpec("is_prime", say("entry", "Amazon Prime"), Kind.YES_NO),
        FieldSpec(
            "is_shipped",
            say("entry", "Shipped already"),
            Kind.YES_NO,
            say("entry", "For the books alone: it does not wait"),
        ),
    )


def amounts() -> tuple[FieldSpec, ...]:
    say = QCoreApplication.translate
    return (
        FieldSpec("shipping", say("entry", "Shipping"), Kind.MONEY),
        FieldSpec("tax", say("entry", "Tax"), Kind.MONEY),
        FieldSpec("discount", say("entry", "Discount"), Kind.MONEY),
        FieldSpec("total", say("entry", "Total, if it is fixed"), Kind.MONEY, say("entry", "Empty: added up")),
    )


def address(prefix: str) -> tuple[FieldSpec, ...]:
    """A further address; `prefix` is bill_to or ship_from."""
    say = QCoreApplication.translate
    return (
        FieldSpec(f"{prefix}.name", say("entry", "Name")),
        FieldSpec(f"{prefix}.company", say("entry", "Company")),
        FieldSpec(f"{prefix}.street1", say("entry", "Street")),
        FieldSpec(f"{prefix}.street2", say("entry", "Street, second line")),
        FieldSpec(f"{prefix}.city", say("entry", "City")),
        FieldSpec(f"{prefix}.state", say("entry", "State")),
        FieldSpec(f"{prefix}.zip", say("entry", "Postcode")),
        FieldSpec(f"{prefix}.country", say("entry", "Country")),
        FieldSpec(f"{prefix}.phone", say("entry", "Phone")),
        FieldSpec(f"{prefix}.email", say("entry", "E-mail")),
    )


def line() -> tuple[FieldSpec, ...]:
    """What else can be said of one item."""
    say = QCoreApplication.translate
    return (
        FieldSpec("details", say("entry", "Option"), hint=say("entry", "Such as Size: M")),
        FieldSpec("channel_item_id", say("entry", "The channel's item number")),
        FieldSpec("tax_name", say("entry", "Tax, its name")),
        FieldSpec("tax_amount", say("entry", "Tax on this item"), Kind.MONEY),
        FieldSpec("tax_rate", say("entry", "Tax rate"), hint=say("entry", "In per cent, such as 8.25")),
        FieldSpec("weight", say("entry", "Weight"), Kind.WEIGHT, say("entry", "Of a product that is new")),
        FieldSpec("category", say("entry", "Category"), hint=say("entry", "Of a product that is new")),
        FieldSpec("cost", say("entry", "Cost"), Kind.MONEY, say("entry", "Of a product that is new")),
    )
