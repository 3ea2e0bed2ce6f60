"""A request on its way through the shop, and the answer that comes of it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import msgspec
from werkzeug.wrappers import Request

from app.practice.errors import Refusal
from app.practice.model import Json
from app.practice.paging import Page
from app.practice.shop import Shop


@dataclass
class Call:
    """What a route's handler is given."""

    request: Request
    shop: Shop
    args: Mapping[str, Any]
    """The parts of the path, unescaped."""

    @cached_property
    def body(self) -> Json:
        """The JSON object that was sent; anything else is a 400, and one that was compressed is a 415."""
        if self.request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
            raise Refusal(415, "A compressed body is not understood.", headers={"Accept-Encoding": "identity"})
        try:
            body = json.loads(self.request.get_data() or b"", parse_constant=_no_number)
            # Half a surrogate pair can be read, and no answer that shows it could ever be written.
            json.dumps(body, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            raise Refusal(400, "The body of the request is not JSON.") from None
        if not isinstance(body, dict):
            raise Refusal(400, "The body of the request must be a JSON object.")
        return body

    @cached_property
    def page(self) -> Page:
        return Page.from_query(self.request.args)

    def query(self, name: str) -> str | None:
        """A parameter of the query, None where it is missing or empty."""
        return self.request.args.get(name) or None

    def query_list(self, name: str) -> list[str]:
        """A parameter that may be repeated or list its values with commas."""
        return [word for value in self.request.args.getlist(name) for word in value.split(",") if word]


@dataclass(frozen=True)
class Answer:
    """What goes back: a JSON value, or bytes of another kind."""

    content: object
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "application/json"

    def encoded(self) -> bytes:
        if isinstance(self.content, bytes):
            return self.content
        return msgspec.json.encode(self.content)


def _no_number(word: str) -> float:
    """NaN and Infinity, which Python reads and JSON does not have."""
    raise ValueError(f"{word} is not JSON")


Handler = Callable[[Call], Answer]


@dataclass(frozen=True)
class Route:
    """One thing that can be asked for; ``name`` is what faults and the ledger call it."""

    method: str
    path: str
    name: str
    handler: Handler
