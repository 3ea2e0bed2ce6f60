"""Products and stock, whose paths both generations share. A slash at the end of each."""

from typing import Any

from app.practice import bodies, wire_catalog
from app.practice.call import Answer, Call, Route
from app.practice.errors import Refusal, invalid, not_found
from app.practice.intake import cents, create_product
from app.practice.model import Json, Product
from app.practice.search_catalog import select_products
from app.practice.shop import PLAIN


def list_products(call: Call) -> Answer:
    """The prose of Ordoro's description names the key of a list in the singular, its schema of this list says
    ``products``: both are answered, so that a client written from either works.
    """
    products = select_products(call.shop, call.request.args)
    answer = call.page.envelope("product", products, lambda entry: _render(call, entry))
    return Answer(answer | {"products": answer["product"]})


def get_product(call: Call) -> Answer:
    return Answer(_render(call, _product(call)))


def post_product(call: Call) -> Answer:
    """A new product; a SKU that is taken is refused. Keys that are not known are passed over, as published."""
    body = bodies.read(call.body, _NEW_PRODUCT, required=("sku", "name"), strict=False)
    if body["sku"] in call.shop.products:
        raise Refusal(409, f"Product {body['sku']} exists already.", "sku")
    product = create_product(call.shop, body.pop("sku"), body["name"])
    level = product.levels[call.shop.default_warehouse.id]
    if "physical_on_hand" in body:
        call.shop.stock.set_physical(product, call.shop.default_warehouse.id, body.pop("physical_on_hand"), "created")
    level.shelf = body.pop("location_in_warehouse", "")
    level.low_threshold = body.pop("low_stock_threshold", 0)
    level.out_threshold = body.pop("out_of_stock_threshold", 0)
    _apply(call, product, body)
    return Answer(_render(call, product), 201)


def put_product(call: Call) -> Answer:
    product = _product(call)
    body = bodies.read(call.body, _PRODUCT, strict=False)
    fields = ", ".join(body)
    _apply(call, product, body)
    product.updated = call.shop.clock.now()
    call.shop.tell("product_changed", sku=product.sku, fields=fields)
    return Answer(_render(call, product))


def put_stock(call: Call) -> Answer:
    """``{"on_hand": 99}`` **or** ``{"adjustment": -1}``, and thresholds and the shelf; any other key is refused."""
    product = _product(call)
    body = bodies.read(call.body, _STOCK)
    if "on_hand" in body and "adjustment" in body:
        raise invalid("adjustment", "Either on_hand or adjustment can be set, not both.")
    warehouse_id = call.args["warehouse_id"]
    if warehouse_id not in call.shop.warehouses:
        raise not_found(f"Warehouse {warehouse_id}")
    level = call.shop.stock.level(product, warehouse_id, create=True)
    if "on_hand" in body:
        call.shop.stock.set_physical(product, warehouse_id, body["on_hand"], "set")
    if "adjustment" in body:
        physical = level.physical + body["adjustment"]
        call.shop.stock.set_physical(product, warehouse_id, physical, "adjusted", param="adjustment")
    if "location_in_warehouse" in body:
        level.shelf = body["location_in_warehouse"]
    level.low_threshold = body.get("low_stock_threshold", level.low_threshold) or 0
    level.out_threshold = body.get("out_of_stock_threshold", level.out_threshold) or 0
    product.updated = call.shop.clock.now()
    call.shop.version += 1  # which orders have what they need is another question now
    if fields := ", ".join(name for name in _SHELF if name in body):
        call.shop.tell("shelf_changed", sku=product.sku, warehouse=warehouse_id, fields=fields)
    return Answer(_render(call, product))


def _product(call: Call) -> Product:
    return call.shop.find_product(call.args["sku"])


def _render(call: Call, product: Product) -> dict[str, Any]:
    return wire_catalog.product(call.shop, product, call.request.host_url.rstrip("/"))


def _apply(call: Call, product: Product, body: dict[str, Any]) -> None:
    """Put the known fields where they belong, and the further published ones aside as they were sent."""
    product.name = body.pop("name", product.name)
    product.price = cents(body.pop("price")) if "price" in body else product.price
    product.cost = cents(body.pop("cost")) if "cost" in body else product.cost
    product.weight = body.pop("weight", product.weight)
    product.category = body.pop("category", product.category)
    product.upc = body.pop("upc", product.upc)
    if "tags" in body:
        tags = body.pop("tags")
        product.tags = [call.shop.product_tag_named(tag["name"], tag.get("color", PLAIN)) for tag in tags]
    product.extra |= {name: value for name, value in body.items() if name not in _UNSHOWN}


def _tags(name: str, value: Any) -> list[Json]:
    fields: dict[str, bodies.Check] = {"id": bodies.whole, "name": bodies.filled_text, "color": bodies.text}
    return [bodies.read(tag, fields, required=("name",), strict=False) for tag in bodies.objects(name, value)]


def _images(name: str, value: Any) -> list[Json]:
    fields: dict[str, bodies.Check] = {"url": bodies.text, "is_default": bodies.flag}
    return [bodies.read(image, fields) for image in bodies.objects(name, value)]


_PRODUCT: dict[str, bodies.Check] = {
    **dict.fromkeys(
        ("category", "hs_code", "country_of_origin", "customs_description", "taxable", "type", "asin"), bodies.text
    ),
    "name": bodies.filled_text,
    "internal_notes": bodies.text,
    "upc": bodies.text,
    "tags": _tags,
    "images": _images,
    "cart": bodies.whole,
    "max_export_qty": bodies.whole,
    **dict.fromkeys(("sync", "inventory_changed"), bodies.flag),
    **dict.fromkeys(("original_sku", "variant_sku"), bodies.text),
    **dict.fromkeys(("price", "weight", "cost", "declared_value"), bodies.amount),
    **dict.fromkeys(("length", "width", "height"), bodies.count_of),
}
#: They are taken, and no answer's schema has them.
_UNSHOWN = frozenset(
    (
        "declared_value",
        "images",
        "cart",
        "max_export_qty",
        "sync",
        "inventory_changed",
        "original_sku",
        "variant_sku",
    )
)
_NEW_PRODUCT: dict[str, bodies.Check] = {
    **_PRODUCT,
    "sku": bodies.filled_text,
    "physical_on_hand": bodies.whole,
    "location_in_warehouse": bodies.text,
    "low_stock_threshold": bodies.count_of,
    "out_of_stock_threshold": bodies.count_of,
}
_STOCK: dict[str, bodies.Check] = {
    "on_hand": bodies.whole,
    "adjustment": bodies.whole,
    "low_stock_threshold": bodies.or_null(bodies.count_of),
    "out_of_stock_threshold": bodies.or_null(bodies.count_of),
    "location_in_warehouse": bodies.text,
}
_SHELF = ("low_stock_threshold", "out_of_stock_threshold", "location_in_warehouse")

ROUTES = (
    Route("GET", "/product/", "product_list", list_products),
    Route("POST", "/product/", "create_product", post_product),
    Route("GET", "/product/<sku>/", "get_product", get_product),
    Route("PUT", "/product/<sku>/", "put_product", put_product),
    Route("PUT", "/product/<sku>/warehouse/<int:warehouse_id>/", "set_stock", put_stock),
)
