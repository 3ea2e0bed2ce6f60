"""Where it stops between this computer and an order: the name, the connection, the key, or Ordoro."""

from __future__ import annotations

import socket
import urllib.request
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from app.errors import (
    CannotReach,
    ConnectionTrouble,
    InsecureAddress,
    NotAllowed,
    PackbenchError,
    UnknownGeneration,
    UnsafeConnection,
    WrongKey,
)
from app.ordoro.account import ORDORO, Account, is_loopback
from app.ordoro.limits import Limits
from app.ordoro.sign_in import sign_in
from app.ports import Clock
from app.runtime.masking import masked
from app.words import number, translate


class Health(StrEnum):
    GOOD = "good"
    BAD = "bad"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Finding:
    """`subject` is one of "name", "connection", "key", "ordoro"; `words` are a sentence."""

    subject: str
    health: Health
    words: str
    detail: str = ""


def examine(account: Account | None, clock: Clock, limits: Limits | None = None) -> tuple[Finding, ...]:
    """Look at each link in turn; blocks. Without an account it asks Ordoro with no key, which must be refused."""
    trial = account or Account(ORDORO, "none", "none")
    host = urlsplit(trial.url).hostname or ""
    proxy = _proxy(trial.url)
    name = _name(host, proxy)
    began = clock.monotonic()
    try:
        found = sign_in(trial, clock, limits)
    except PackbenchError as error:
        return (name, *_explained(error, host, has_key=account is not None))
    seconds = clock.monotonic() - began
    return (
        name,
        Finding("connection", Health.GOOD, _safe(host, proxy)),
        Finding("key", Health.GOOD, _accepted(found.company)),
        Finding(
            "ordoro",
            Health.GOOD,
            translate("services", "Ordoro answers: {generation} orders, four questions in {milliseconds} ms.").format(
                generation=found.gateway.generation.value, milliseconds=number(round(seconds * 1000))
            ),
        ),
    )


def _name(host: str, proxy: str) -> Finding:
    if proxy:
        return Finding(
            "name",
            Health.NOT_KNOWN,
            translate("services", "{host} is looked up by the proxy {proxy}.").format(host=host, proxy=proxy),
        )
    try:
        addresses = {str(each[4][0]) for each in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)}
    except OSError as error:
        words = translate(
            "services", "The name {host} cannot be looked up: there is no internet, or a filter is in the way."
        ).format(host=host)
        return Finding("name", Health.BAD, words, repr(error))
    return Finding(
        "name",
        Health.GOOD,
        translate("services", "The name {host} is known.").format(host=host),
        ", ".join(sorted(addresses)),
    )


def _explained(error: PackbenchError, host: str, *, has_key: bool) -> tuple[Finding, ...]:
    connected = Finding("connection", Health.GOOD, _safe(host))
    unknown = Finding("key", Health.NOT_KNOWN, translate("services", "Whether the key is right could not be asked."))
    match error:
        case WrongKey() if not has_key:
            key = Finding("key", Health.NOT_KNOWN, translate("services", "No account is connected on this computer."))
            return (
                connected,
                key,
                Finding(
                    "ordoro", Health.GOOD, translate("services", "Ordoro answers, and asks for a key as it should.")
                ),
            )
        case WrongKey() | NotAllowed() | UnknownGeneration():
            key = Finding("key", Health.BAD, error.message, error.detail)
            return (connected, key, Finding("ordoro", Health.GOOD, translate("services", "Ordoro answers.")))
        case UnsafeConnection() | CannotReach() | InsecureAddress():
            bad = Finding("connection", Health.BAD, error.message, error.detail)
            return (
                bad,
                unknown,
                Finding("ordoro", Health.NOT_KNOWN, translate("services", "Ordoro could not be asked.")),
            )
        case ConnectionTrouble():
            slow = Finding(
                "ordoro",
                Health.BAD,
                translate("services", "Ordoro was reached and did not answer in time."),
                error.detail,
            )
            return (connected, unknown, slow)
        case _:
            return (connected, unknown, Finding("ordoro", Health.BAD, error.message, error.detail))


def _proxy(url: str) -> str:
    """The proxy that the system or the environment wants between, without its password; "" for none."""
    if is_loopback(url):
        return ""
    host = urlsplit(url).hostname or ""
    if urllib.request.proxy_bypass(host):
        return ""
    return masked(urllib.request.getproxies().get(urlsplit(url).scheme, ""))


def _safe(host: str, proxy: str = "") -> str:
    if proxy:
        words = translate("services", "The connection to {host} is safe, through the proxy {proxy}.")
        return words.format(host=host, proxy=proxy)
    return translate("services", "The connection to {host} is safe.").format(host=host)


def _accepted(company: str) -> str:
    if company:
        return translate("services", "The key is accepted by {company}.").format(company=company)
    return translate("services", "The key is accepted.")
