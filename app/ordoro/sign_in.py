"""Signs in to an account, and finds out from its own answers which generation it speaks.

It brings everything that speaks HTTP, so it is imported by the thread that asks Ordoro first, and not while the
window opens.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from app.domain.generation import Generation
from app.errors import (
    NotAllowed,
    NotUnderstood,
    PackbenchError,
    Refusal,
    UnknownGeneration,
    WrongKey,
)
from app.ordoro.account import Account
from app.ordoro.catalog import Catalog
from app.ordoro.limits import Limits
from app.ordoro.shipments.gateway import ShipmentsGateway
from app.ordoro.transport import Transport
from app.ordoro.v3.gateway import V3Gateway
from app.ordoro.wire import decode
from app.ports import Clock, OrderGateway, SignedIn


class _Authenticated(msgspec.Struct):
    success: bool


class _Company(msgspec.Struct):
    name: str | None = None


class _Counts(msgspec.Struct):
    awaiting_fulfillment: int


def sign_in(account: Account, clock: Clock, limits: Limits | None = None) -> SignedIn:
    """Try the key and find out the dialect; blocks.

    Raises InsecureAddress, WrongKey, NotAllowed, UnknownGeneration, or whatever kept an answer from coming: a
    server that fails or is not understood tells nothing about the generation.
    """
    transport = _transport(account, clock, limits)
    if not decode(transport.get("/authenticated/"), _Authenticated, "GET /authenticated/").success:
        raise WrongKey
    generation, waiting = (account.generation, 0) if account.generation else _generation(transport)
    return replace(_signed_in(account, transport, clock, generation, _company(transport)), waiting=waiting)


def as_remembered(
    account: Account, clock: Clock, limits: Limits | None, generation: Generation, company: str
) -> SignedIn:
    """The account as it was known before; asks nothing of Ordoro. Raises InsecureAddress."""
    transport = _transport(account, clock, limits)
    return replace(_signed_in(account, transport, clock, generation, company), is_remembered=True)


def _transport(account: Account, clock: Clock, limits: Limits | None) -> Transport:
    account.check()
    return Transport(account.url, account.client_id, account.client_secret, clock, limits)


def _signed_in(account: Account, transport: Transport, clock: Clock, generation: Generation, company: str) -> SignedIn:
    gateway: OrderGateway = V3Gateway(transport, clock) if generation is Generation.V3 else ShipmentsGateway(transport)
    return SignedIn(company, gateway, Catalog(transport), transport.budget, account.is_practice)


def _generation(transport: Transport) -> tuple[Generation, int]:
    """v3 where its counts can be read, for it is today's API; else shipments where its list can be read. And how many
    orders wait."""
    refusals: list[PackbenchError] = []
    try:
        counts = decode(transport.get("/v3/order/counts"), _Counts, "GET /v3/order/counts")
    except (Refusal, NotUnderstood) as error:
        refusals.append(error)
    else:
        return Generation.V3, counts.awaiting_fulfillment
    shipments = ShipmentsGateway(transport)
    try:
        page = shipments.waiting_page(shipments.lists[0], 0)
    except (Refusal, NotUnderstood) as error:
        refusals.append(error)
    else:
        return Generation.SHIPMENTS, page.count
    for refusal in refusals:
        if isinstance(refusal, (WrongKey, NotAllowed)):
            raise refusal
    raise UnknownGeneration(detail="; ".join(refusal.detail for refusal in refusals))


def _company(transport: Transport) -> str:
    """The shop's name, or empty where the key may not read it: shipping does not need it."""
    try:
        return decode(transport.get("/company/"), _Company, "GET /company/").name or ""
    except (Refusal, NotUnderstood):
        return ""
