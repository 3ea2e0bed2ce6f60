"""Hands for the practice shop's own tests: a client that is told the status to expect, and waiting without sleeping."""

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any, Self, TypeVar

import requests

KEY = ("practice", "practice")

Result = TypeVar("Result")


class Hands:
    """Calls one practice shop with its key, over one connection that stays open."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.session = requests.Session()
        self.session.auth = KEY
        self.session.trust_env = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.session.close()

    def raw(self, method: str, path: str, *, timeout: float = 10, **how: Any) -> requests.Response:
        return self.session.request(method, self.url + path, allow_redirects=False, timeout=timeout, **how)

    def call(self, method: str, path: str, body: object = None, *, expect: int = 200, **query: Any) -> Any:
        """The JSON of an answer, which must have the status that is expected."""
        answer = self.raw(method, path, json=body, params=query)
        assert answer.status_code == expect, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json()

    def get(self, path: str, *, expect: int = 200, **query: Any) -> Any:
        return self.call("GET", path, expect=expect, **query)

    def post(self, path: str, body: object = None, *, expect: int = 200) -> Any:
        return self.call("POST", path, body, expect=expect)

    def put(self, path: str, body: object, *, expect: int = 200) -> Any:
        return self.call("PUT", path, body, expect=expect)

    def delete(self, path: str, *, expect: int = 200) -> Any:
        return self.call("DELETE", path, expect=expect)

    def edit(self, **change: object) -> Any:
        return self.post("/_practice/edit", change)

    def fault(self, call: str, fault: str, **more: object) -> None:
        self.post("/_practice/faults", {"faults": [{"call": call, "fault": fault, **more}]})

    def ledger(self) -> Any:
        return self.get("/_practice/ledger")

    def events(self, kind: str) -> list[dict[str, Any]]:
        entries: list[dict[str, Any]] = self.get("/_practice/ledger", kind=kind)["entries"]
        return entries

    def stock(self, sku: str) -> dict[str, int]:
        """Physical, committed, allocated and available in the default warehouse."""
        level = self.get(f"/product/{sku}/")["warehouses"][0]
        return {name: level[name] for name in ("physical_on_hand", "committed", "allocated", "available")}


def until(condition: Callable[[], Result], seconds: float = 5) -> Result:
    """Ask until the answer is true and hand it back; fail after that many seconds."""
    deadline = monotonic() + seconds
    pause = Event()
    while True:
        answer = condition()
        if answer:
            return answer
        assert monotonic() < deadline, "it never came true"
        pause.wait(0.01)
