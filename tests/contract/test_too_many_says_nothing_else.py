"""429 says that it was too much, and nothing about the account: not what it speaks, nor what its key may read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.generation import Generation
from app.errors import TooManyRequests
from app.ordoro.account import Account
from app.ordoro.sign_in import sign_in
from app.ports import SignedIn
from tests.fakes import FakeClock
from tests.practice_shop import KEY, ShopHands, running_shop

ASK: dict[str, Callable[[SignedIn], object]] = {
    "list_carts": lambda account: account.catalog.channel_names(),
    "list_warehouses": lambda account: account.catalog.warehouses(),
    "list_shippers": lambda account: account.catalog.carriers_in_use(),
}


def signed_in(shop: ShopHands) -> SignedIn:
    return sign_in(Account(shop.url, *KEY), FakeClock())


@pytest.mark.parametrize(
    ("speaks", "call"),
    [(Generation.V3, "order_counts"), (Generation.SHIPMENTS, "list_orders")],
    ids=str,
)
def test_what_an_account_speaks_is_not_guessed_from_it(speaks: Generation, call: str) -> None:
    with running_shop(speaks) as shop:
        shop.fault(call, "429", count=100)
        with pytest.raises(TooManyRequests):
            signed_in(shop)


@pytest.mark.parametrize("call", ASK)
def test_what_the_key_may_read_is_not_guessed_from_it(call: str) -> None:
    with running_shop(Generation.V3) as shop:
        account = signed_in(shop)
        assert ASK[call](account)
        shop.fault(call, "429", count=100)
        with pytest.raises(TooManyRequests):
            ASK[call](account)
