"""The practice shop from the outside: what a test makes happen in it, and what its ledger tells."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

from app.bootstrap import Account, Services, Waits, build
from app.domain.generation import Generation
from app.ports import Clock
from app.practice.server import PracticeServer

KEY = ("practice", "practice")
_SECONDS = 30


class ShopHands:
    """Edits, faults and the ledger of a running practice shop, over HTTP."""

    def __init__(self, url: str) -> None:
        self.url = url

    def get(self, path: str) -> Any:
        """The JSON answer of any path, with the shop's key. Raises for anything but 2xx."""
        answer = requests.get(self.url + path, auth=KEY, timeout=_SECONDS)
        answer.raise_for_status()
        return answer.json()

    def edit(self, **change: object) -> Any:
        """What somebody else does meanwhile; the words are those of app/practice/edits.py."""
        return self._post("/_practice/edit", change)

    def try_edit(self, **change: object) -> bool:
        """The same, where it may not be possible any more: whether it was."""
        answer = requests.post(self.url + "/_practice/edit", json=change, auth=KEY, timeout=_SECONDS)
        return answer.ok

    def fault(self, call: str, fault: str, **more: object) -> None:
        """Let the next `call` fail in the way named `fault`."""
        self._post("/_practice/faults", {"faults": [{"call": call, "fault": fault, **more}]})

    def clear_faults(self) -> None:
        """Nothing goes wrong any more."""
        requests.delete(self.url + "/_practice/faults", timeout=_SECONDS).raise_for_status()

    def post(self, path: str, body: object) -> Any:
        """What another client asks for. Raises for anything but 2xx."""
        return self._post(path, body)

    def put(self, path: str, body: object) -> Any:
        """What another client sets. Raises for anything but 2xx."""
        answer = requests.put(self.url + path, json=body, auth=KEY, timeout=_SECONDS)
        answer.raise_for_status()
        return answer.json()

    def delete(self, path: str) -> None:
        """What another client takes away. Raises for anything but 2xx."""
        requests.delete(self.url + path, auth=KEY, timeout=_SECONDS).raise_for_status()

    def events(self, kind: str) -> list[dict[str, Any]]:
        entries: list[dict[str, Any]] = self.get("/_practice/ledger")["entries"]
        return [entry for entry in entries if entry["kind"] == kind]

    def performed(self) -> Mapping[str, int]:
        """How often each kind of call did what it was sent for."""
        counts: dict[str, int] = self.get("/_practice/ledger")["performed"]
        return counts

    def _post(self, path: str, body: object) -> Any:
        answer = requests.post(self.url + path, json=body, auth=KEY, timeout=_SECONDS)
        answer.raise_for_status()
        return answer.json()


@contextmanager
def running_shop(generation: Generation, **options: Any) -> Iterator[ShopHands]:
    """A practice shop in this process, on a port of its own."""
    with PracticeServer(generation=generation.value, **options) as shop:
        yield ShopHands(shop.url)


@contextmanager
def services_for(
    shop: ShopHands,
    *,
    secret: str = KEY[1],
    generation: Generation | None = None,
    clock: Clock | None = None,
    waits: Waits | None = None,
    data: Path | None = None,
) -> Iterator[Services]:
    """The real services on that shop, with a memory of their own unless `data` names one.

    With a fake clock nothing of ours ever sleeps.
    """
    account = Account(shop.url, KEY[0], secret, generation, is_practice=True)
    with tempfile.TemporaryDirectory() as folder:
        services = build(account, data or Path(folder), clock=clock, waits=waits or Waits(read=5.0))
        try:
            yield services
        finally:
            services.close()
