"""HTTP as clients of every kind speak it, written byte by byte: see RFC 9110 and 9112."""

import base64
import json
import socket
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import urlsplit

import pytest

from tests.unit.practice.hands import KEY, Hands

AUTH = b"Authorization: Basic " + base64.b64encode(":".join(KEY).encode())
WHO = b"GET /authenticated/ HTTP/1.1\r\nHost: x\r\n" + AUTH + b"\r\n\r\n"
COMMENT = b"POST /v3/order/1-1001/comment HTTP/1.1\r\nHost: x\r\n" + AUTH + b"\r\n"
WORDS = b'{"comment": "by hand"}'
TOLD = b"Content-Length: %d\r\n" % len(WORDS)


class Wire:
    """One connection."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._answers: BinaryIO = connection.makefile("rb")

    def send(self, data: bytes) -> None:
        self._connection.sendall(data)

    def end(self) -> None:
        """Nothing more is sent; answers can still come."""
        self._connection.shutdown(socket.SHUT_WR)

    def status(self) -> int:
        """Of the next answer, or 0 where the connection is closed instead."""
        line = self._answers.readline()
        return int(line.split()[1]) if line else 0

    def answer(self) -> tuple[int, dict[str, object]]:
        """Status and JSON of the next answer."""
        status, length = self.status(), 0
        while (line := self._answers.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return status, json.loads(self._answers.read(length))

    def close(self) -> None:
        self._answers.close()
        self._connection.close()


@pytest.fixture
def wire(v3: Hands) -> Iterator[Wire]:
    place = urlsplit(v3.url)
    made = Wire(socket.create_connection((str(place.hostname), place.port or 0), timeout=10))
    yield made
    made.close()


def comments(v3: Hands) -> int:
    return sum("by hand" in str(each) for each in v3.get("/v3/order/1-1001")["comments"])


def test_a_body_that_is_cut_short_changes_nothing(wire: Wire, v3: Hands) -> None:
    before = comments(v3)
    wire.send(COMMENT + TOLD.replace(b"%d" % len(WORDS), b"400") + b"\r\n" + WORDS)
    wire.end()
    assert wire.status() == 0
    assert comments(v3) == before


@pytest.mark.parametrize("end", [b"", b"0\r\n"], ids=["no last one", "no end of the last one"])
def test_chunks_that_are_cut_short_change_nothing(wire: Wire, v3: Hands, end: bytes) -> None:
    before = comments(v3)
    wire.send(COMMENT + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n" % (len(WORDS), WORDS) + end)
    wire.end()
    assert wire.status() in (0, 400)
    assert comments(v3) == before


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%sjunk\r\n0\r\n\r\n", id="a chunk longer than told"),
        pytest.param(
            b"Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\n%x\r\n%s\r\n0\r\n\r\n",
            id="another encoding in a second line",
        ),
    ],
)
def test_chunks_that_are_not_what_they_tell_change_nothing(wire: Wire, v3: Hands, sent: bytes) -> None:
    before = comments(v3)
    wire.send(COMMENT + sent % (len(WORDS), WORDS))
    assert wire.status() in (400, 501)
    assert comments(v3) == before


def test_who_waits_for_100_continue_is_told_to_go_on(wire: Wire, v3: Hands) -> None:
    wire.send(COMMENT + TOLD + b"Expect: 100-continue\r\n\r\n")
    assert wire.status() == 100
    assert wire._answers.readline() == b"\r\n"
    wire.send(WORDS)
    assert wire.status() == 200
    assert comments(v3) == 1


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(b"\r\n\r\n" + WHO, id="empty lines before it"),
        pytest.param(WHO.replace(b"GET /", b"GET http://x/"), id="a target with scheme and host"),
        pytest.param(WHO.replace(b"GET /", b"GET HTTP://x/"), id="a scheme in capitals"),
        pytest.param(WHO.replace(b"GET /", b"GET http://[x/"), id="a host that is none"),
        pytest.param(WHO.replace(b"Host", b"Connection: Upgrade\r\nUpgrade: websocket\r\nHost"), id="an upgrade"),
        pytest.param(WHO.replace(b"Host", b"Content-Length: 0\r\nContent-Length: 0\r\nHost"), id="one length twice"),
    ],
)
def test_it_is_answered_and_the_connection_goes_on(wire: Wire, asked: bytes) -> None:
    wire.send(asked)
    assert wire.answer() == (200, {"success": True})
    wire.send(WHO)
    assert wire.answer() == (200, {"success": True})


@pytest.mark.parametrize("end", [b"0\r\n\r\n", b"0\r\nA: 1\r\nB: 2\r\n\r\n", b"000;a=" + b"x" * 300 + b"\r\n\r\n"])
def test_what_trails_a_body_in_chunks_is_no_request(wire: Wire, end: bytes) -> None:
    wire.send(COMMENT + b"Transfer-Encoding: chunked\r\n\r\n%x;why=not\r\n%s\r\n" % (len(WORDS), WORDS) + end + WHO)
    assert wire.answer()[0] == 200
    assert wire.answer() == (200, {"success": True})


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        pytest.param(b"NONSENSE\r\n\r\n", 400, id="no request"),
        pytest.param(b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n", 414, id="a long target"),
        pytest.param(b"GET / HTTP/1.1\r\nA: " + b"x" * 70_000 + b"\r\n\r\n", 431, id="a long header"),
        pytest.param(b"GET / HTTP/3.0\r\n\r\n", 505, id="another HTTP"),
        pytest.param(COMMENT + b"Transfer-Encoding: gzip\r\n\r\n", 501, id="another encoding"),
        pytest.param(COMMENT + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400, id="two lengths"),
        pytest.param(COMMENT + b"Content-Length: -1\r\n\r\n", 400, id="a length below nothing"),
        pytest.param(COMMENT + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n", 413, id="a length of 5,000 digits"),
        pytest.param(COMMENT + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n", 400, id="a chunk without length"),
        pytest.param(WHO.replace(b"Host: x\r\n", b""), 400, id="no host"),
        pytest.param(WHO.replace(b"Host", b"Host: y\r\nHost"), 400, id="two hosts"),
        pytest.param(WHO.replace(b"Host", b"nothing\r\nHost"), 400, id="a head's line without a colon"),
        pytest.param(WHO.replace(b"Host", b"A : b\r\nHost"), 400, id="a space before the colon"),
        pytest.param(COMMENT + b"Content-Encoding: gzip\r\n" + TOLD + b"\r\n" + WORDS, 415, id="a compressed body"),
    ],
)
def test_what_cannot_be_read_is_refused_in_the_usual_shape(wire: Wire, asked: bytes, status: int) -> None:
    wire.send(asked)
    answered, body = wire.answer()
    assert (answered, sorted(body)) == (status, ["error_message", "param"])


def test_a_body_that_is_too_long_is_refused_where_its_sender_sees_it(wire: Wire) -> None:
    size = 9 * 1024 * 1024
    wire.send(COMMENT + b"Content-Length: %d\r\n\r\n" % size + b" " * size)
    assert wire.answer()[0] == 413


@pytest.mark.parametrize("key", ["Basic \N{LATIN SMALL LETTER E WITH ACUTE}".encode(), b"Basic \xff\xfe", b"\xff"])
def test_a_key_that_is_no_text_is_a_wrong_key(wire: Wire, key: bytes) -> None:
    wire.send(WHO.replace(AUTH, b"Authorization: " + key))
    assert wire.answer()[0] == 401


def test_a_method_that_nobody_knows_needs_the_key_and_is_refused_like_another(wire: Wire) -> None:
    wire.send(WHO.replace(b"GET", b"BREW").replace(AUTH, b"A: b"))
    assert wire.answer()[0] == 401
    wire.send(WHO.replace(b"GET", b"BREW"))
    assert wire.answer()[0] == 405
