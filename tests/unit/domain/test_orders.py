from dataclasses import replace

from app.domain.product import Product
from tests.builders import ADDRESS, a_line, an_order


def test_the_catalogue_fills_in_only_what_the_order_does_not_say() -> None:
    product = Product("CNDL-LAV-8", "x", upc="012345678905", on_hand=9, location="A-03-2", image_url="http://x/y.png")
    order = an_order(a_line(stock=2), a_line("UNKNOWN", line_id="12")).with_products({product.sku: product})
    assert (order.lines[0].stock, order.lines[0].location, order.lines[0].upc) == (2, "A-03-2", "012345678905")
    assert order.lines[1].stock is None


def test_unknown_stock_is_neither_short_nor_enough() -> None:
    assert not an_order(a_line(stock=None)).is_short
    assert an_order(a_line(ordered=3, stock=2)).is_short
    assert not an_order(a_line(ordered=3, stock=3)).is_short


def test_a_place_is_named_with_its_state_at_home_and_its_country_abroad() -> None:
    assert ADDRESS.place == "Porto PT"
    assert replace(ADDRESS, city="Austin", state="TX", country="US").place == "Austin TX"
