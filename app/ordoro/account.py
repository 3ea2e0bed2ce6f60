"""An account: its address and key, and which generation it speaks, found out from its own answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

import msgspec

from app.domain.plan import Generation
from app.errors import (
    BadAddress,
    InsecureAddress,
    NotAllowed,
    NotUnderstood,
    PackbenchError,
    Refusal,
    UnknownGeneration,
    WrongKey,
)
from app.ordoro.catalog import Catalog
from app.ordoro.shipments.gateway import ShipmentsGateway
from app.ordoro.transport import Limits, Transport, is_loopback
from app.ordoro.v3.gateway import V3Gateway
from app.ordoro.wire import decode
from app.ports import Clock, OrderGateway, SignedIn

ORDORO = "https://api.ordoro.com"


@dataclass(frozen=True, slots=True)
class Account:
    """Where and as whom to sign in; `generation` is None to find it out. The secret never shows in a repr."""

    url: str
    client_id: str
    client_secret: str = field(repr=False)
    generation: Generation | None = None
    is_practice: bool = False

    @property
    def key(self) -> str:
        """Whose plans are whose: address and client id, never the secret."""
        return f"{self.client_id} at {self.url.rstrip('/')}"

    def check(self) -> None:
        """Raises BadAddress for what is no address of a server, and InsecureAddress for anything but https, or plain
        http to this computer itself."""
        try:
            parts = urlsplit(self.url)
            has_port = parts.port is None or parts.port > 0
        except ValueError:
            raise BadAddress(self.url) from None
        if parts.scheme not in ("http", "https"):
            raise InsecureAddress(self.url)
        if not (parts.hostname and has_port) or parts.query or parts.fragment or parts.username is not None:
            raise BadAddress(self.url)
        if parts.scheme == "http" and not is_loopback(self.url):
            raise InsecureAddress(self.url)


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
    generation = account.generation or _generation(transport)
    return _signed_in(account, transport, clock, generation, _company(transport))


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


def _generation(transport: Transport) -> Generation:
    """v3 where its counts can be read, for it is today's API; else shipments where its list can be read."""
    refusals: list[PackbenchError] = []
    try:
        decode(transport.get("/v3/order/counts"), _Counts, "GET /v3/order/counts")
    except (Refusal, NotUnderstood) as error:
        refusals.append(error)
    else:
        return Generation.V3
    shipments = ShipmentsGateway(transport)
    try:
        shipments.waiting_page(shipments.lists[0], 0)
    except (Refusal, NotUnderstood) as error:
        refusals.append(error)
    else:
        return Generation.SHIPMENTS
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
