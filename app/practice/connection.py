"""One client's connection: HTTP/1.1 that stays open, and can be broken off on request.

Werkzeug parses requests and paths for us, but its own server closes the connection after each answer. Clients of the
real Ordoro keep theirs, and lose it at the worst moment: so the standard library's server does the talking here.
"""

import socket
import sys
from dataclasses import dataclass, field
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
_TOO_LONG = b'{"error_message": "The body of the request is too long, or its length is not told.", "param": null}'


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

    def answer(self) -> None:
        """Answer one request, whatever its method."""
        body = self._read_body()
        if body is None:
            # Where the next request would begin is not known.
            self.close_connection = True
            reply = Reply(413, _TOO_LONG, {"Content-Type": "application/json"})
        else:
            reply = self.server.application(Request(self._environ(body)))
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

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = answer  # noqa: N815 - http.server's names

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """The ledger is the log."""

    def _read_body(self) -> bytes | None:
        """The body, so that the next request starts where it should; None if it is longer than we take."""
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            return self._read_chunks()
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > MAX_BODY:
            return None
        return self.rfile.read(int(length))

    def _read_chunks(self) -> bytes | None:
        body = b""
        while True:
            try:
                size = int(self.rfile.readline(64).split(b";")[0], 16)
            except ValueError:
                return None
            if size < 0 or len(body) + size > MAX_BODY:
                return None
            body += self.rfile.read(size)
            self.rfile.readline(64)
            if size == 0:
                return body

    def _environ(self, body: bytes) -> "WSGIEnvironment":
        path, _, query = self.path.partition("?")
        host, port = self.server.server_address[:2]
        environ: WSGIEnvironment = {
            "REQUEST_METHOD": self.command,
            "SCRIPT_NAME": "",
            # The gateway interface wants the unescaped bytes of the path, read as Latin-1.
            "PATH_INFO": unquote(path, "latin-1"),
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
            # The body has been read, whole and out of its chunks.
            if key not in ("CONTENT_TYPE", "CONTENT_LENGTH", "TRANSFER_ENCODING"):
                environ[f"HTTP_{key}"] = value
        return environ
