"""Whose shop it is: who is signed in, company, warehouses, channels, carriers. Both generations share these paths."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from app.practice import bodies, wire, wire_catalog
from app.practice.call import Answer, Call, Route
from app.practice.errors import invalid, not_found
from app.practice.model import Address, Channel, Json, Shipper, Warehouse
from app.practice.search_catalog import in_order

Entry = TypeVar("Entry")


def list_warehouses(call: Call) -> Answer:
    return _list(call, "warehouse", call.shop.warehouses.values(), wire_catalog.warehouse, _WAREHOUSE_SORTS)


def get_warehouse(call: Call) -> Answer:
    warehouse = call.shop.warehouses.get(call.args["warehouse_id"])
    if warehouse is None:
        raise not_found(f"Warehouse {call.args['warehouse_id']}")
    return Answer(wire_catalog.warehouse(warehouse))


def post_warehouse(call: Call) -> Answer:
    """A further place, which keeps nothing yet. The published body of it forbids the ``cart_id`` that it has."""
    body = bodies.read(call.body, _NEW_WAREHOUSE, required=("name",))
    channel_id = body.pop("cart_id", None)
    if channel_id is not None and channel_id not in call.shop.channels:
        raise invalid("cart_id", f"There is no sales channel {channel_id}.")
    number = max(call.shop.warehouses) + 1
    made = call.shop.warehouses[number] = Warehouse(number, Address(**body), is_default=False)
    return Answer(wire_catalog.warehouse(made), 201)


def authenticated(_: Call) -> Answer:
    """With a wrong key the request never comes so far."""
    return Answer({"success": True})


def user_me(call: Call) -> Answer:
    return Answer(wire_catalog.user(call.shop))


def company(call: Call) -> Answer:
    return Answer(wire_catalog.company(call.shop))


def put_company(call: Call) -> Answer:
    body = bodies.read(call.body, _COMPANY)
    if "company_name" in body:
        body["name"] = body.pop("company_name")
    call.shop.company |= body
    return Answer(wire_catalog.company(call.shop))


def list_packing_lists(call: Call) -> Answer:
    """``packing_list_id`` is a text in the published description, and its list's ids are numbers."""
    wanted = call.query("packing_list_id")
    found = [entry for entry in call.shop.packing_lists if wanted in (None, str(entry["id"]))]
    return _list(call, "packing_list", found, dict, _PACKING_LIST_SORTS)


def post_packing_list(call: Call) -> Answer:
    body = bodies.read(call.body, _PACKING_LIST, required=("name",))
    made = wire_catalog.packing_list(call.shop, {key: body[key] for key in body if key not in _UNSHOWN})
    if made["is_default"]:
        for other in call.shop.packing_lists:
            other["is_default"] = False
    call.shop.packing_lists.append(made)
    return Answer(made, 201)


def list_carts(call: Call) -> Answer:
    _read_all(call)
    return _list(call, "cart", call.shop.channels.values(), wire_catalog.cart, _ACCOUNT_SORTS)


def list_shippers(call: Call) -> Answer:
    _read_all(call)
    shippers = call.shop.shippers.values()
    return _list(call, "shipper", shippers, lambda entry: wire_catalog.shipper(call.shop, entry), _ACCOUNT_SORTS)


def list_order_tags(call: Call) -> Answer:
    """With the link that a recorded answer of the shipments generation has."""
    tags = list(call.shop.tags.values())
    return Answer(call.page.envelope("tag", tags, lambda entry: wire.tag(entry) | {"_link": f"/tag/order/{entry.id}/"}))


def _list(
    call: Call,
    name: str,
    entries: Iterable[Entry],
    render: Callable[[Entry], Json],
    sorts: Mapping[str, Callable[[Entry], Any]],
) -> Answer:
    """A list that ``search`` and ``sort`` are published for; as the shop set it up where they are not sent."""
    needle = (call.query("search") or "").casefold()
    found = [entry for entry in entries if needle in sorts["name"](entry)]
    sort = call.query("sort")
    return Answer(call.page.envelope(name, in_order(found, sort, sorts) if sort else found, render))


def _read_all(call: Call) -> None:
    """``all`` lets archived ones in, and nothing here is archived."""
    if (text := call.query("all")) is not None:
        bodies.flag_text("all", text)


_NEW_WAREHOUSE: dict[str, bodies.Check] = {
    **dict.fromkeys(
        ("name", "street1", "street2", "city", "state", "zip", "country", "email", "phone"), bodies.or_null(bodies.text)
    ),
    "cart_id": bodies.whole,
}
_COMPANY: dict[str, bodies.Check] = {
    **dict.fromkeys(("contact", "address", "website", "phone", "fax", "email", "billing_email"), bodies.text),
    **dict.fromkeys(("footer", "mail_sender", "shipper_currency", "currency_symbol"), bodies.text),
    "company_name": bodies.filled_text,
}
_PACKING_LIST: dict[str, bodies.Check] = {
    "name": bodies.filled_text,
    **dict.fromkeys(("custom_text", "email", "phone", "website", "footer", "logo_hash"), bodies.text),
    **dict.fromkeys(("return_email_subject", "return_email_content"), bodies.text),
    **dict.fromkeys(("ship_from_alias_name", "customer_notes_label"), bodies.text),
    "is_default": bodies.flag,
    "branded_tracking": bodies.or_null(bodies.an_object),
    "logo": bodies.an_object,
}
_UNSHOWN = ("branded_tracking", "logo")
_PACKING_LIST_SORTS: Mapping[str, Callable[[Json], Any]] = {
    "name": lambda entry: entry["name"].casefold(),
    "id": lambda entry: entry["id"],
}
_WAREHOUSE_SORTS: Mapping[str, Callable[[Warehouse], Any]] = {
    "name": lambda entry: (entry.address.name or "").casefold()
}
#: Which names there are is not published for these; any that both show and that has an order.
_ACCOUNT_SORTS: Mapping[str, Callable[[Channel | Shipper], Any]] = {
    "name": lambda entry: entry.name.casefold(),
    "id": lambda entry: entry.id,
    "vendor": lambda entry: entry.vendor,
}

ROUTES = (
    Route("GET", "/warehouse/", "list_warehouses", list_warehouses),
    Route("POST", "/warehouse/", "create_warehouse", post_warehouse),
    Route("GET", "/warehouse/<int:warehouse_id>/", "get_warehouse", get_warehouse),
    Route("GET", "/authenticated/", "authenticated", authenticated),
    Route("GET", "/user/me/", "user_me", user_me),
    Route("GET", "/company/", "company", company),
    Route("PUT", "/company/", "put_company", put_company),
    Route("GET", "/packing_list/", "list_packing_lists", list_packing_lists),
    Route("POST", "/packing_list/", "create_packing_list", post_packing_list),
    Route("GET", "/cart/", "list_carts", list_carts),
    Route("GET", "/shipper/", "list_shippers", list_shippers),
    Route("GET", "/tag/order/", "list_order_tags", list_order_tags),
)
