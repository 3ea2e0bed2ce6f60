"""One client's connection: HTTP/1.1 that stays open, and can be broken off on request.

Werkzeug parses requests and paths for us, but its own server closes the connection after each answer. Clients of the
real Ordoro keep theirs, and lose it at the worst moment: so the standard library's server does the talking here.
"""

import json
import re
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import unquote

from werkzeug.wrappers import Request

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

MAX_BODY = 8 * 1024 * 1024
"""Bytes; more is refused."""

_IDLE_SECONDS = 120
#: So much of a body that is refused is read away, so that the client comes to see the answer.
_MOST_READ_AWAY = 8 * MAX_BODY
_AT_ONCE = 64 * 1024
_SECONDS_TO_SEE_IT = 2
_LONGEST_LINE = 8192
_LONGEST_REQUEST_LINE = 65536
_DIGITS = 18
_SCHEME_AND_HOST = re.compile(r"^https?://[^/?]*", re.IGNORECASE)
_HEX = frozenset(b"0123456789abcdefABCDEF")
_CUT_SHORT = "the client went before its request was whole"
_TOO_LONG = "The body of the request is too long, or its length is not told."


@dataclass
class Reply:
    """What the shop decided to send back."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False
    """Close the connection instead of answering."""
    cut: bool = False
    """Announce the whole body, send half of it, and close."""


class _Unreadable(Exception):
    """The request cannot be read to its end. Where the next one would begin is not known."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Application(Protocol):
    """Answers requests."""

    def __call__(self, request: Request) -> Reply: ...


class Server(ThreadingHTTPServer):
    """One thread a connection; ``stop`` also ends those that clients keep open."""

    daemon_threads = True
    request_queue_size = 128
    # On Windows this option would let a second shop take a port that is in use.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, address: tuple[str, int], application: Application) -> None:
        self.application = application
        self._open: set[socket.socket] = set()
        super().__init__(address, Connection)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def stop(self) -> None:
        self.shutdown()
        self.server_close()
        for connection in tuple(self._open):
            break_off(connection)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hung up is its own business; anything else is a mistake of ours and is printed."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def break_off(connection: socket.socket) -> None:
    """Close a connection under the nose of whoever reads from it."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        # The other side was quicker.
        return


class Connection(BaseHTTPRequestHandler):
    """Reads a request, lets the application answer it, writes the answer."""

    protocol_version = "HTTP/1.1"
    timeout = _IDLE_SECONDS
    disable_nagle_algorithm = True
    wbufsize = -1  # Head and body in one packet: two would wait for the client's delayed acknowledgement.
    server: Server
    raw_requestline: bytes

    def answer(self) -> None:
        """Answer one request, whatever its method."""
        try:
            reply = self.server.application(Request(self._environ(self._read_body())))
        except _Unreadable as error:
            self.send_error(error.status, str(error))
            return
        self._send(reply)

    def _send(self, reply: Reply) -> None:
        if reply.drop:
            self.close_connection = True
            break_off(self.connection)
            return
        self.send_response_only(reply.status)
        self.send_header("Date", self.date_time_string())
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body[: len(reply.body) // 2] if reply.cut else reply.body)
        if reply.cut:
            self.close_connection = True

    def __getattr__(self, name: str) -> Any:
        """Whatever its method: it is for the application to say which it knows."""
        if name.startswith("do_"):
            return self.answer
        raise AttributeError(name)

    def parse_request(self) -> bool:
        """As RFC 9112 has it: empty lines before it are passed over (2.2), and it may name scheme and host (3.2.2)."""
        while self.raw_requestline in (b"\r\n", b"\n"):
            self.raw_requestline = self.rfile.readline(_LONGEST_REQUEST_LINE)
        if not self.raw_requestline:
            self.close_connection = True
            return False
        if not super().parse_request():
            return False
        if self.request_version == "HTTP/1.1" and len(self.headers.get_all("Host", [])) != 1:  # RFC 9112, 3.2
            self.send_error(HTTPStatus.BAD_REQUEST, "The request names no host, or several.")
            return False
        if self.headers.defects:  # what stands behind such a line would go unread
            self.send_error(HTTPStatus.BAD_REQUEST, "A line of the head is none.")
            return False
        # From the line itself: the standard library takes a doubled slash away.
        self.path = _SCHEME_AND_HOST.sub("", self.requestline.split()[1])
        if not self.path.startswith(("/", "*")):
            self.path = f"/{self.path}"
        return True

    def handle_expect_100(self) -> bool:
        """The client waits for it, so it goes out at once."""
        self.send_response_only(HTTPStatus.CONTINUE)
        self.end_headers()
        self.wfile.flush()
        return True

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """In the shop's own words, and the last on this connection."""
        self.close_connection = True
        words = message or HTTPStatus(code).phrase
        body = json.dumps({"error_message": words, "param": None}).encode()
        self.request_version = self.protocol_version  # whatever was asked: an answer without a head says nothing
        self._send(Reply(code, body, {"Content-Type": "application/json", "Connection": "close"}))
        self._read_away()

    def _read_away(self) -> None:
        """Until the client has seen the answer: one that still sends would lose it with the connection."""
        left = _MOST_READ_AWAY
        with suppress(OSError):  # the client may have gone, and then there is nothing to wait for
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(_SECONDS_TO_SEE_IT)
            while left > 0 and (read := len(self.connection.recv(min(left, _AT_ONCE)))):
                left -= read

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """The ledger is the log."""

    def _read_body(self) -> bytes:
        """The body, so that the next request starts where it should. Raises _Unreadable.

        A body that ends before its time is no request at all: the connection is closed, and nothing is done.
        """
        encoding = ", ".join(self.headers.get_all("Transfer-Encoding", [])).strip().lower()
        if encoding == "chunked":
            return self._read_chunks()
        if encoding:
            raise _Unreadable(HTTPStatus.NOT_IMPLEMENTED, f"The transfer encoding {encoding!r} is not understood.")
        lengths = {length.strip() for length in self.headers.get_all("Content-Length", ["0"])}
        length = lengths.pop()
        if lengths or not (length.isascii() and length.isdecimal()):
            raise _Unreadable(HTTPStatus.BAD_REQUEST, "The length of the body is not told in one number.")
        if len(length) > _DIGITS or int(length) > MAX_BODY:
            raise _Unreadable(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _TOO_LONG)
        return self._read(int(length))

    def _read(self, size: int) -> bytes:
        body = self.rfile.read(size)
        if len(body) < size:
            raise ConnectionAbortedError(_CUT_SHORT)
        return body

    def _read_chunks(self) -> bytes:
        body = bytearray()
        while True:
            told = self.rfile.readline(_LONGEST_LINE).split(b";")[0].strip()
            if not 0 < len(told) < _DIGITS or not set(told) <= _HEX:
                raise _Unreadable(HTTPStatus.BAD_REQUEST, "The length of a part of the body is not told.")
            size = int(told, 16)
            if len(body) + size > MAX_BODY:
                raise _Unreadable(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _TOO_LONG)
            body += self._read(size)
            if size == 0:
                while (trailer := self.rfile.readline(_LONGEST_LINE)) not in (b"\r\n", b"\n"):
                    if not trailer:  # what trails the body says nothing that the shop knows, but it has an end
                        raise ConnectionAbortedError(_CUT_SHORT)
                return bytes(body)
            if self.rfile.readline(_LONGEST_LINE) not in (b"\r\n", b"\n"):
                raise _Unreadable(HTTPStatus.BAD_REQUEST, "A part of the body is not as long as it tells.")

    def _environ(self, body: bytes) -> "WSGIEnvironment":
        path, _, query = self.path.partition("?")
        host, port = self.server.server_address[:2]
        environ: WSGIEnvironment = {
            "REQUEST_METHOD": self.command,
            "SCRIPT_NAME": "",
            # The gateway interface wants the unescaped bytes of the path, read as Latin-1.
            "PATH_INFO": unquote(path, "latin-1"),
            "RAW_URI": self.path,
            "QUERY_STRING": query,
            "SERVER_NAME": str(host),
            "SERVER_PORT": str(port),
            "SERVER_PROTOCOL": self.request_version,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(body),
            "wsgi.errors": sys.stderr,
        }
        for name, value in self.headers.items():
            key = name.upper().replace("-", "_")
            # The body has been read, whole and out of its chunks; and nothing else than HTTP is spoken here.
            if key not in ("CONTENT_TYPE", "CONTENT_LENGTH", "TRANSFER_ENCODING", "UPGRADE"):
                environ[f"HTTP_{key}"] = value
        return environ
