"""What the real Ordoro does not have: the ledger, faults, other people's edits, and the pictures of the goods.

No key is asked for: the shop listens on loopback only. Nothing here counts as a call, and no fault strikes here.
"""

from collections.abc import Sequence

from app.practice import bodies, edits, pictures
from app.practice.call import Answer, Call, Route
from app.practice.crowd import random_orders
from app.practice.errors import not_found
from app.practice.faults import Faults
from app.practice.intake import import_order


def practice_routes(faults: Faults) -> Sequence[Route]:
    """The shop's own pages over its ``faults``."""

    def read_faults(_: Call) -> Answer:
        return Answer(faults.remaining())

    def add_faults(call: Call) -> Answer:
        faults.add(call.body)
        return Answer(faults.remaining())

    def clear_faults(_: Call) -> Answer:
        faults.clear()
        return Answer(faults.remaining())

    return (
        Route("GET", "/_practice/ledger", "ledger", read_ledger),
        Route("GET", "/_practice/faults", "faults", read_faults),
        Route("POST", "/_practice/faults", "faults", add_faults),
        Route("DELETE", "/_practice/faults", "faults", clear_faults),
        Route("POST", "/_practice/edit", "edit", edit),
        Route("GET", "/_practice/pictures/<int:product_id>.png", "picture", picture),
    )


def read_ledger(call: Call) -> Answer:
    """``?since=SEQ`` and ``?kind=…`` narrow the entries; the totals are of everything."""
    since = bodies.whole_text("since", call.query("since") or "0")
    return Answer(call.shop.ledger.read(since=since, kind=call.query("kind")))


def edit(call: Call) -> Answer:
    """Act as somebody else (see ``edits``)."""

    def bring(count: int) -> list[str]:
        return [import_order(call.shop, order).number for order in random_orders(call.shop, count)]

    return Answer(edits.edit(call.shop, call.body, bring))


def picture(call: Call) -> Answer:
    wanted = call.args["product_id"]
    for product in call.shop.products.values():
        if product.id == wanted and product.has_picture:
            return Answer(pictures.png(product), content_type="image/png")
    raise not_found(f"Picture {wanted}")
