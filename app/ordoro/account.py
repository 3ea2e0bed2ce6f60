"""An account: its address and key."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from app.domain.generation import Generation
from app.errors import BadAddress, InsecureAddress

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


def is_loopback(url: str) -> bool:
    """Whether the address is this computer itself."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
