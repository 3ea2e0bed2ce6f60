"""A call's time runs out while there is no connection yet: looking a name up and connecting have no other end."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme

from app.errors import CannotReach, NoAnswer
from app.ordoro.limits import Limits
from app.ordoro.transport import Transport
from tests.fakes import FakeClock
from tests.tls_server import HOST, serving
from tests.waiting import until

#: A call's time in seconds: longer than a look at whether it has begun takes, on however slow a machine.
_SOON = 0.5
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"


def hurried(url: str, total: float) -> Transport:
    return Transport(url, "me", "s3cret", FakeClock(), Limits(connect=5.0, read=5.0, total=total))


@contextmanager
def listening(backlog: int | None = None) -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0), backlog=backlog) as server:
        server.settimeout(10)
        yield server


def is_running() -> bool:
    """Whether the time of a call runs that is not late yet."""
    timers = (each for each in threading.enumerate() if isinstance(each, threading.Timer))
    return any(timer.function.__name__ == "cut_off" for timer in timers)


def url_of(server: socket.socket) -> str:
    return f"http://127.0.0.1:{server.getsockname()[1]}"


def test_what_is_late_before_it_connects_is_not_sent() -> None:
    with listening() as server:
        with pytest.raises(CannotReach) as caught:
            hurried(url_of(server), total=0.0).send("POST", "/order/")
        assert caught.value.may_have_happened is False
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()


def test_what_is_late_when_its_connection_is_safe_is_not_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "store.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "store.pem"))
    with serving(authority.issue_cert(HOST)) as server, listening() as door:
        passing = threading.Thread(target=_pass_on, args=(door, server.port), daemon=True)
        passing.start()
        with pytest.raises(CannotReach) as caught:
            hurried(f"https://{HOST}:{door.getsockname()[1]}", total=_SOON).send("POST", "/order/")
        assert caught.value.may_have_happened is False
        passing.join(10)
        assert b"".join(server.requests) == b""


def test_what_is_late_when_it_was_sent_is_not_waited_for() -> None:
    with listening(backlog=0) as server, socket.create_connection(server.getsockname()):

        def serve() -> None:
            until(is_running)
            until(lambda: not is_running())
            first, _ = server.accept()
            second, _ = server.accept()
            with first, second:
                second.recv(65536)
                second.sendall(_ANSWER)

        serving_late = threading.Thread(target=serve, daemon=True)
        serving_late.start()
        with pytest.raises(NoAnswer):
            hurried(url_of(server), total=_SOON).send("POST", "/order/")
        serving_late.join(10)


def _pass_on(door: socket.socket, port: int) -> None:
    """Between one client and the server, in both directions, but not before the client's time is over."""
    client, _ = door.accept()
    until(lambda: not is_running())
    server = socket.create_connection(("127.0.0.1", port))
    back = threading.Thread(target=_copy, args=(server, client), daemon=True)
    back.start()
    _copy(client, server)
    back.join(10)
    client.close()
    server.close()


def _copy(source: socket.socket, to: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            to.sendall(data)
        to.shutdown(socket.SHUT_WR)
    except OSError:
        return
