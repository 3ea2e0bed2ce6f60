"""Stands between the window and a practice shop, and writes something into every text that a person entered there."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import requests

#: Keys whose values people write: names, addresses, notes. Numbers, states, links and SKUs stay as they are.
FREE_TEXTS = frozenset(
    {
        "name", "company", "street1", "street2", "city", "notes", "notes_from_customer", "internal_notes",
        "product_name", "details", "comment", "text", "shipping_method", "staff_notes", "customer_notes",
        "requested_shipping_method", "location_in_warehouse", "phone", "email", "category", "color", "size",
    }
)  # fmt: skip
_SECONDS = 30
_HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding", "host", "date"}

Mark = Callable[[str], str]


def marked(value: Any, mark: Mark, key: str = "") -> Any:
    """The same JSON with `mark` applied to every free text that is not empty."""
    if isinstance(value, dict):
        return {name: marked(each, mark, name) for name, each in value.items()}
    if isinstance(value, list):
        return [marked(each, mark, key) for each in value]
    return mark(value) if isinstance(value, str) and value and key in FREE_TEXTS else value


class MarkingProxy:
    """`url` takes the place of the shop's."""

    def __init__(self, shop: str, mark: Mark) -> None:
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                headers = {name: value for name, value in self.headers.items() if name.lower() not in _HOP_BY_HOP}
                answer = requests.request(
                    self.command,
                    shop + self.path,
                    data=self.rfile.read(length),
                    headers=headers,
                    timeout=_SECONDS,
                    allow_redirects=False,
                )
                body = answer.content
                if "json" in answer.headers.get("Content-Type", ""):
                    body = json.dumps(marked(answer.json(), mark)).encode()
                self.send_response(answer.status_code)
                for name, value in answer.headers.items():
                    if name.lower() not in _HOP_BY_HOP:
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815 (as http.server has it)

            def log_message(self, *arguments: object) -> None:
                """Quiet."""

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def marking(shop: str, mark: Mark) -> Iterator[MarkingProxy]:
    proxy = MarkingProxy(shop, mark)
    try:
        yield proxy
    finally:
        proxy.close()
