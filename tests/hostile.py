"""A server that answers every request with something that no server should: over plain HTTP on loopback."""

from __future__ import annotations

import gzip
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Nastiness = Callable[[http.server.BaseHTTPRequestHandler], None]
_CHUNK = b" " * 1024 * 1024


def gigabytes(handler: http.server.BaseHTTPRequestHandler) -> None:
    _head(handler, "Content-Type: application/json")
    while True:
        handler.wfile.write(_CHUNK)


def a_small_body_that_unpacks_to_gigabytes(handler: http.server.BaseHTTPRequestHandler) -> None:
    packed = gzip.compress(_CHUNK) * 4096  # 4 GB in 4 MB
    _head(handler, "Content-Encoding: gzip", f"Content-Length: {len(packed)}")
    handler.wfile.write(packed)


def endless_headers(handler: http.server.BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-More: " + b"x" * 1000 + b"\r\n")


def one_endless_header(handler: http.server.BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while True:
        handler.wfile.write(_CHUNK)


def endlessly_to_be_continued(handler: http.server.BaseHTTPRequestHandler) -> None:
    while True:
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000)


def deep_json(handler: http.server.BaseHTTPRequestHandler) -> None:
    _whole(handler, b'{"order":' + b"[" * 2_000_000)


def deep_json_of_the_right_shape(handler: http.server.BaseHTTPRequestHandler) -> None:
    body = b'{"success": true, "extra":' + b'{"a":' * 500_000 + b"1" + b"}" * 500_000 + b"}"
    _whole(handler, body)


def redirects(handler: http.server.BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 307 Over there\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n")


def a_number_with_a_million_digits(handler: http.server.BaseHTTPRequestHandler) -> None:
    _whole(handler, b'{"success": 1' + b"0" * 1_000_000 + b"}")


EVERY: tuple[Nastiness, ...] = (
    gigabytes,
    a_small_body_that_unpacks_to_gigabytes,
    endless_headers,
    one_endless_header,
    endlessly_to_be_continued,
    deep_json,
    deep_json_of_the_right_shape,
    redirects,
    a_number_with_a_million_digits,
)


class HostileServer:
    def __init__(self, nastiness: Nastiness) -> None:
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked += 1
                # The client does well to hang up.
                with suppress(OSError):
                    nastiness(self)
                self.close_connection = True

            def log_message(self, *arguments: object) -> None:
                """Quiet."""

        outer = self
        self.asked = 0
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def being(nastiness: Nastiness) -> Iterator[HostileServer]:
    server = HostileServer(nastiness)
    try:
        yield server
    finally:
        server.close()


def _head(handler: http.server.BaseHTTPRequestHandler, *headers: str) -> None:
    handler.wfile.write("\r\n".join(["HTTP/1.1 200 OK", *headers, "Connection: close", "", ""]).encode())


def _whole(handler: http.server.BaseHTTPRequestHandler, body: bytes) -> None:
    _head(handler, f"Content-Length: {len(body)}")
    handler.wfile.write(body)
