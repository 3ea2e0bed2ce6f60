"""Which products, warehouses, channels and carrier accounts a list is asked for, and in which order they stand."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from werkzeug.datastructures import MultiDict

from app.practice import bodies
from app.practice.errors import invalid
from app.practice.model import Product
from app.practice.shop import Shop

Query = MultiDict[str, str]
Test = Callable[[Product], bool]
TagJudge = Callable[[set[str], set[str]], bool]
Entry = TypeVar("Entry")


def select_products(shop: Shop, query: Query) -> list[Product]:
    """Filter and sort by what is published; by SKU where nothing is said. A parameter that is empty says nothing."""
    if _words(query, "tag") and query.get("untagged"):
        raise invalid("untagged", "tag and untagged exclude each other.")
    tag_judge(query)
    tests = [make(shop, query, name) for name, make in _FILTERS.items() if _words(query, name)]
    found = [product for product in shop.products.values() if all(test(product) for test in tests)]
    return in_order(found, query.get("sort") or "sku", _sort_keys(shop))


def in_order(entries: Iterable[Entry], sort: str, keys: Mapping[str, Callable[[Entry], Any]]) -> list[Entry]:
    """``sort`` is one of the names, with a minus before it for the other way round."""
    key = keys.get(sort.removeprefix("-"))
    if key is None:
        raise invalid("sort", f"This list cannot be sorted by {sort!r}.")
    return sorted(entries, key=key, reverse=sort.startswith("-"))


def _words(query: Query, name: str) -> list[str]:
    """The values of a parameter that may be repeated. A comma is a part of its value: nothing else is published."""
    return [word for word in query.getlist(name) if word]


def _numbers(query: Query, name: str) -> set[int]:
    return {bodies.whole_text(name, word) for word in _words(query, name)}


def _search(_: Shop, query: Query, name: str) -> Test:
    needle = query[name].casefold()
    return lambda product: any(needle in word.casefold() for word in (product.sku, product.name, product.upc or ""))


def _text_of(read: Callable[[Product], object]) -> Callable[[Shop, Query, str], Test]:
    return lambda _, query, name: lambda product: read(product) == query[name]


def _updated(_: Shop, query: Query, name: str) -> Test:
    """The instant itself belongs to neither side, as with orders."""
    limit = bodies.any_instant(name, query[name])
    if name == "updated_after":
        return lambda product: product.updated > limit
    return lambda product: product.updated < limit


def tag_judge(query: Query) -> TagJudge:
    """What ``tag_filter_by`` says of the tags that something has and those that are asked for."""
    how = query.get("tag_filter_by") or "or"
    judge = _TAG_JUDGES.get(how)
    if judge is None:
        raise invalid("tag_filter_by", f"tag_filter_by must be one of {', '.join(_TAG_JUDGES)}.")
    return judge


def _tagged(_: Shop, query: Query, name: str) -> Test:
    wanted, judge = set(_words(query, name)), tag_judge(query)
    return lambda product: judge({tag.text for tag in product.tags}, wanted)


def _places(shop: Shop, query: Query, name: str) -> Test:
    wanted = _numbers(query, name)
    return lambda product: any(shop.stock.has_place(product, place) for place in wanted)


def _numbered_nowhere(_: Shop, query: Query, name: str) -> Test:
    """Products here have no supplier and are tied to no channel, as their own answers say."""
    _numbers(query, name)
    return lambda _: False


def _is(judge: Callable[[Shop, Product, Iterable[int]], bool]) -> Callable[[Shop, Query, str], Test]:
    """A filter of true or false; the warehouses are those that the query names, else all."""

    def make(shop: Shop, query: Query, name: str) -> Test:
        wanted = bodies.flag_text(name, query[name])
        places = _numbers(query, "warehouse_id") & shop.warehouses.keys() or shop.warehouses.keys()
        return lambda product: judge(shop, product, places) == wanted

    return make


def _never(_: Shop, _product: Product, _places: Iterable[int]) -> bool:
    """No channel of the shop is Amazon's, nothing is dropshipped, reordered, or waits to be told to a channel."""
    return False


def _is_low(figure: str) -> Callable[[Shop, Product, Iterable[int]], bool]:
    """At or below the limit of a warehouse; where the limit is 0 there is none."""

    def judge(shop: Shop, product: Product, _: Iterable[int]) -> bool:
        return any(
            level.low_threshold and shop.stock.figure(product, place, figure) <= level.low_threshold
            for place, level in product.levels.items()
        )

    return judge


def _overallocated(shop: Shop, product: Product, places: Iterable[int]) -> bool:
    """Open shipments hold more than lies on the shelf."""
    return any(
        shop.stock.figure(product, place, "allocated") > shop.stock.figure(product, place, "physical")
        for place in places
    )


def _total(shop: Shop, product: Product, figure: str) -> int:
    return sum(shop.stock.figure(product, place, figure) for place in shop.warehouses)


def _is_component(shop: Shop, product: Product, _: Iterable[int]) -> bool:
    return any(product.sku in kit.components for kit in shop.products.values())


def _sort_keys(shop: Shop) -> Mapping[str, Callable[[Product], Any]]:
    return {
        "name": lambda product: product.name,
        "sku": lambda product: product.sku,
        "created": lambda product: product.created,
        "default_supplier": lambda _: "",
        "total_committed": lambda product: _total(shop, product, "committed"),
        "total_available": lambda product: _total(shop, product, "available"),
        "total_on_hand": lambda product: _total(shop, product, "physical"),
        "po_total_committed": lambda _: 0,
    }


_TAG_JUDGES: Mapping[str, TagJudge] = {
    "or": lambda has, wanted: bool(has & wanted),
    "and": lambda has, wanted: has >= wanted,
    "only": lambda has, wanted: bool(has) and has <= wanted,
    "not": lambda has, wanted: not has >= wanted,
}
_FILTERS: Mapping[str, Callable[[Shop, Query, str], Test]] = {
    "search": _search,
    "category": _text_of(lambda product: product.category),
    "hs_code": _text_of(lambda product: product.extra.get("hs_code")),
    "updated_after": _updated,
    "updated_before": _updated,
    "tag": _tagged,
    "untagged": _is(lambda _, product, _places: not product.tags),
    "warehouse_id": _places,
    **dict.fromkeys(("supplier", "sales_channel", "cart"), _numbered_nowhere),
    **dict.fromkeys(("fba", "fbm", "dropship", "needs_sync", "reordered"), _is(_never)),
    "active": _is(lambda _, product, _places: product.archived is None),
    "kit": _is(lambda _, product, _places: bool(product.components)),
    "kit_component": _is(_is_component),
    "low_inventory_aoh": _is(_is_low("available")),
    "low_inventory_poh": _is(_is_low("physical")),
    "to_be_shipped": _is(lambda shop, product, _: _total(shop, product, "committed") > 0),
    "oversold": _is(lambda shop, product, _: _total(shop, product, "available") < 0),
    "overallocated": _is(_overallocated),
}
