"""Calls against a server that says exactly what it is told to."""

from __future__ import annotations

import base64
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from app.errors import (
    CannotReach,
    NoAnswer,
    NotAllowed,
    NotFound,
    NotUnderstood,
    PackbenchError,
    Refused,
    ServerFailed,
    TooManyRequests,
    WrongKey,
)
from app.ordoro.account import is_loopback
from app.ordoro.limits import Limits
from app.ordoro.transport import Transport
from tests.fakes import FakeClock, FakeWitness

Answer = Callable[[socket.socket], None]


class OneAnswerServer:
    """A TCP server that reads a request and lets `answer` write whatever it wants; `requests` keeps what came."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.requests: list[str] = []
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                self.requests.append(_read_request(connection))
                self._answer(connection)


def _read_request(connection: socket.socket) -> str:
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    return data.decode("latin-1")


@contextmanager
def answering(answer: Answer) -> Iterator[OneAnswerServer]:
    server = OneAnswerServer(answer)
    try:
        yield server
    finally:
        server.close()


def reply(status: str, body: bytes = b"{}", *headers: str) -> Answer:
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "Connection: close"])
    return lambda connection: connection.sendall(head.encode("utf-8") + b"\r\n\r\n" + body)


def transport(url: str, **limits: float) -> Transport:
    quick = {"connect": 2.0, "read": 0.3, "total": 2.0, "patience": 0.0, **limits}
    return Transport(url, "me", "s3cret", FakeClock(), Limits(**quick))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "body", "error", "words"),
    [
        ("401 No", b"{}", WrongKey, "client secret"),
        ("403 No", b'{"error_message": "No API on this plan."}', NotAllowed, "No API on this plan."),
        ("404 No", b'{"error_message": "Gone.", "param": "order"}', NotFound, "Gone."),
        ("404 No", b"<html>proxy</html>", NotUnderstood, "proxy or a filter"),
        ("404 No", b"", NotUnderstood, "proxy or a filter"),
        ("409 No", b'{"error_message": "Twice.", "params": "order_id"}', Refused, "Twice."),
        ("422 No", b'{"error_message": "Bad.", "errors": {"cost": ["not a number"]}}', Refused, "cost: not a number"),
        ("422 No", b"<html>proxy</html>", Refused, "without saying why"),
        ("429 No", b"{}", TooManyRequests, "Too many"),
        ("500 No", b"{}", ServerFailed, "failed on its side"),
        ("503 No", b"<html>", ServerFailed, "failed on its side"),
        ("302 Over there", b"", NotUnderstood, "does not follow"),
    ],
)
def test_every_refusal_becomes_an_error_of_ours_with_ordoros_words(
    status: str, body: bytes, error: type[PackbenchError], words: str
) -> None:
    with answering(reply(status, body, "Location: http://127.0.0.1:9/")) as server:
        with pytest.raises(error, match=words) as caught:
            transport(server.url).get("/order/")
        assert caught.value.may_have_happened is False
        assert len(server.requests) == 1


def test_the_field_that_ordoro_blames_is_known() -> None:
    with answering(reply("422 No", b'{"error_message": "Bad.", "params": "cost"}')) as server:
        with pytest.raises(Refused) as caught:
            transport(server.url).send("POST", "/order/", {})
        assert caught.value.field == "cost"


@pytest.mark.parametrize("status", ["500 No", "502 Bad", "301 Away"])
def test_a_change_that_failed_on_the_server_may_have_happened_and_is_not_repeated(status: str) -> None:
    with answering(reply(status)) as server:
        with pytest.raises(PackbenchError) as caught:
            transport(server.url).send("POST", "/order/")
        assert caught.value.may_have_happened is True
        assert len(server.requests) == 1


def test_an_answer_that_never_comes_may_have_happened() -> None:
    silent = threading.Event()

    def say_nothing(_: socket.socket) -> None:
        silent.wait(5)

    with answering(say_nothing) as server:
        with pytest.raises(NoAnswer) as caught:
            transport(server.url).send("POST", "/order/")
        silent.set()
        assert caught.value.may_have_happened is True


def test_a_connection_that_breaks_off_may_have_happened() -> None:
    with answering(lambda _: None) as server, pytest.raises(NoAnswer):
        transport(server.url).send("POST", "/order/")


def test_a_reading_that_breaks_off_leaves_nothing_to_look_up() -> None:
    with answering(lambda _: None) as server, pytest.raises(NoAnswer) as caught:
        transport(server.url).get("/order/")
    assert caught.value.may_have_happened is False
    assert caught.value.message == "The connection ended before Ordoro answered. Check the internet connection."


def test_a_server_that_is_not_there_was_sent_nothing() -> None:
    with pytest.raises(CannotReach) as caught:
        transport("http://127.0.0.1:9").send("POST", "/order/")
    assert caught.value.may_have_happened is False


def test_half_a_body_is_no_answer() -> None:
    def half(connection: socket.socket) -> None:
        connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"ord')

    with answering(half) as server, pytest.raises(NoAnswer):
        transport(server.url).send("POST", "/order/")


def test_an_endless_answer_is_cut_off_at_a_size() -> None:
    def endless(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        try:
            while True:
                connection.sendall(b"x" * 65536)
        except OSError:
            return

    with answering(endless) as server, pytest.raises(NotUnderstood, match="larger"):
        transport(server.url, largest_answer=200_000).get("/order/")


def drip_body(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    _drip(connection, b"x")


def drip_body_to_the_end_of_the_connection(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
    _drip(connection, b"x")


def drip_head(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
    _drip(connection, b"x")


def drip_chunks(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    _drip(connection, b"1\r\nx\r\n")


def _drip(connection: socket.socket, drop: bytes) -> None:
    """One drop whenever the other side's patience might end, for as long as it listens."""
    never = threading.Event()
    try:
        while not never.wait(0.05):
            connection.sendall(drop)
    except OSError:
        return


@pytest.mark.parametrize("dripping", [drip_body, drip_body_to_the_end_of_the_connection, drip_head, drip_chunks])
def test_an_answer_that_drips_for_ever_is_cut_off_in_time(dripping: Answer) -> None:
    with answering(dripping) as server:
        slow = Transport(server.url, "me", "s3cret", FakeClock(), Limits(read=1.0, total=0.4))
        with pytest.raises(NoAnswer):
            slow.get("/order/")
    with answering(reply("200 OK", b"{}")) as server:
        assert Transport(server.url, "me", "s3cret", FakeClock(), Limits(total=0.4)).get("/order/") == b"{}"


def test_a_key_of_any_letters_is_sent_as_utf_8() -> None:
    with answering(reply("200 OK", b"{}")) as server:
        Transport(server.url, "ü☃", "пароль", FakeClock()).get("/order/")
        (request,) = server.requests
    sent = request.partition("Authorization: Basic ")[2].split()[0]
    assert base64.b64decode(sent).decode() == "ü☃:пароль"


@pytest.mark.parametrize("words", ["²", "soon", "-1", "9" * 400, "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_a_retry_after_that_makes_no_sense_counts_as_not_there(words: str) -> None:
    with answering(reply("429 No", b"{}", f"Retry-After: {words}")) as server:
        with pytest.raises(TooManyRequests) as caught:
            transport(server.url).send("POST", "/order/")
        assert caught.value.retry_after is None


def one_after_the_other(*answers: Answer) -> Answer:
    left = list(answers)

    def answer(connection: socket.socket) -> None:
        left.pop(0)(connection)

    return answer


def test_a_read_that_met_a_429_is_tried_again_after_the_time_that_ordoro_named() -> None:
    answers = (reply("429 No", b"{}", "Retry-After: 3"), reply("429 No", b"{}"), reply("200 OK", b'{"a": 1}'))
    clock = FakeClock()
    with answering(one_after_the_other(*answers)) as server:
        patient = Transport(server.url, "me", "s3cret", clock, Limits(patience=20))
        assert patient.get("/order/") == b'{"a": 1}'
    assert clock.slept[0] == 3
    assert len(clock.slept) == 2


def test_a_change_is_sent_once_and_its_witness_hears_before_and_after() -> None:
    witness = FakeWitness()
    with answering(reply("429 No", b"{}", "Retry-After: 3")) as server:
        with pytest.raises(TooManyRequests):
            transport(server.url, patience=20).send("POST", "/order/", witness=witness)
        assert len(server.requests) == 1
    assert (witness.sent, witness.answers) == (1, [429])


def test_a_change_whose_witness_objects_is_not_sent() -> None:
    with answering(reply("200 OK")) as server:
        with pytest.raises(RuntimeError, match="not ours"):
            transport(server.url).send("POST", "/order/", witness=FakeWitness(RuntimeError("not ours")))
        assert server.requests == []


def test_the_key_goes_to_the_account_and_never_with_a_picture() -> None:
    with answering(reply("200 OK", b"{}")) as server:
        calls = transport(server.url)
        calls.get("/order/")
        calls.picture(server.url + "/picture.png")
        account, picture = server.requests
        assert "Authorization: Basic" in account
        assert "Authorization" not in picture


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://x/y", "data:image/png;base64,AA=="])
def test_a_picture_comes_from_the_web_only(url: str) -> None:
    with pytest.raises(NotUnderstood):
        transport("http://127.0.0.1:9").picture(url)


def test_this_computer_is_never_reached_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with answering(reply("200 OK", b"{}")) as server:
        assert transport(server.url).get("/order/") == b"{}"


@pytest.mark.parametrize(
    ("url", "here"),
    [
        ("http://127.0.0.1:80", True),
        ("http://localhost", True),
        ("http://[::1]:9", True),
        ("http://127.9.9.9", True),
        ("https://api.ordoro.com", False),
        ("http://localhost.example.com", False),
        ("http://127.0.0.1.example.com", False),
    ],
)
def test_only_this_computer_counts_as_this_computer(url: str, here: bool) -> None:
    assert is_loopback(url) is here
