from typing import Any

import pytest

from app.events import EventBus, ProductsRead


def test_subscribers_hear_in_the_order_in_which_they_subscribed() -> None:
    bus = EventBus()
    heard: list[Any] = []
    bus.subscribe(ProductsRead, lambda event: heard.append(("first", event.count)))
    bus.subscribe(ProductsRead, lambda event: heard.append(("second", event.count)))
    bus.publish(ProductsRead(3))
    assert heard == [("first", 3), ("second", 3)]


def test_who_unsubscribed_hears_nothing_more() -> None:
    bus = EventBus()
    heard: list[ProductsRead] = []
    unsubscribe = bus.subscribe(ProductsRead, heard.append)
    unsubscribe()
    unsubscribe()
    bus.publish(ProductsRead(3))
    assert heard == []


@pytest.mark.expects_log
def test_a_subscriber_that_fails_keeps_no_other_from_hearing(caplog: pytest.LogCaptureFixture) -> None:
    bus = EventBus()
    heard: list[ProductsRead] = []

    def fail(_: ProductsRead) -> None:
        raise RuntimeError("a fault of ours")

    bus.subscribe(ProductsRead, fail)
    bus.subscribe(ProductsRead, heard.append)
    bus.publish(ProductsRead(3))
    assert len(heard) == 1
    assert "ProductsRead" in caplog.text
