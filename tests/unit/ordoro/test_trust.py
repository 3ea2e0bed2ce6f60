"""Only who proves to be Ordoro gets to see the key: over real TLS, with certificates made for the test."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from app.errors import BadAddress, InsecureAddress, NotUnderstood, UnsafeConnection
from app.ordoro import trust
from app.ordoro.account import Account
from app.ordoro.limits import Limits
from app.ordoro.sign_in import sign_in
from app.ordoro.transport import Transport
from tests.fakes import FakeClock
from tests.tls_server import HOST, Proxy, TlsServer, serving

SECRET = "s3cret"  # noqa: S105 (opens nothing)
_NOW = datetime.now(UTC)


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """Whom this computer trusts, alone."""
    made = trustme.CA()
    made.cert_pem.write_to_path(tmp_path / "store.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "store.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "nothing"))
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    return made


def transport(url: str) -> Transport:
    return Transport(url, "me", SECRET, FakeClock(), Limits(connect=5.0, read=5.0, total=10.0, patience=0.0))


def asked(server: TlsServer, host: str = HOST) -> bytes:
    return transport(f"https://{host}:{server.port}").get("/authenticated/")


def test_a_certificate_that_the_system_trusts_is_taken(authority: trustme.CA) -> None:
    with serving(authority.issue_cert(HOST)) as server:
        assert asked(server) == b"{}"
        assert b"Authorization: Basic" in server.requests[0]


def _expired(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert(HOST, not_before=_NOW - timedelta(30), not_after=_NOW - timedelta(1))


def _not_yet(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert(HOST, not_before=_NOW + timedelta(1), not_after=_NOW + timedelta(30))


def _other_host(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert("somewhere.example")


def _unknown(authority: trustme.CA) -> trustme.LeafCert:  # noqa: ARG001 (one that is not the computer's)
    return trustme.CA().issue_cert(HOST)


@pytest.mark.parametrize(
    ("certificate", "words"),
    [
        (_expired, "out of date, or the date of this computer is wrong"),
        (_not_yet, "out of date, or the date of this computer is wrong"),
        (_other_host, "a certificate for another address"),
        (_unknown, "whom this computer does not trust"),
    ],
)
def test_a_certificate_that_does_not_hold_is_refused_in_words_before_the_key_is_shown(
    authority: trustme.CA, certificate: object, words: str
) -> None:
    assert callable(certificate)
    with serving(certificate(authority)) as server:
        with pytest.raises(UnsafeConnection, match=words) as caught:
            asked(server)
        assert not server.requests, "the key was not shown"
    assert caught.value.message.startswith(("The certificate of localhost", "localhost showed"))
    assert caught.value.message.endswith("Nothing was sent.")
    assert not caught.value.may_have_happened
    assert SECRET not in caught.value.detail


def test_a_certificate_that_vouches_for_itself_is_refused(authority: trustme.CA, tmp_path: Path) -> None:
    context = _self_signed(tmp_path)
    server = TlsServer(context)
    try:
        with pytest.raises(UnsafeConnection, match="Nobody but localhost itself vouches"):
            asked(server)
        assert not server.requests
    finally:
        server.close()
    assert authority is not None


def _self_signed(folder: Path) -> ssl.SSLContext:
    """A certificate that no authority stands behind."""
    from cryptography import x509  # noqa: PLC0415 (a large library, for this one test)
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HOST)])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_NOW - timedelta(1))
        .not_valid_after(_NOW + timedelta(1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "own.pem"
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(private + made.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def test_a_server_that_speaks_no_tls_is_refused_in_words(authority: trustme.CA) -> None:  # noqa: ARG001
    listening = socket.create_server(("127.0.0.1", 0))

    def answer_in_clear() -> None:
        connection, _ = listening.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")

    threading.Thread(target=answer_in_clear, daemon=True).start()
    with listening, pytest.raises(UnsafeConnection, match="could not agree"):
        transport(f"https://{HOST}:{listening.getsockname()[1]}").get("/authenticated/")


def test_a_change_that_is_refused_at_the_certificate_was_surely_not_sent(authority: trustme.CA) -> None:
    with serving(_expired(authority)) as server, pytest.raises(UnsafeConnection) as caught:
        transport(f"https://{HOST}:{server.port}").send("POST", "/order/1/create_shipment/")
    assert not caught.value.may_have_happened


def test_a_redirect_is_refused_and_nobody_else_sees_the_key(authority: trustme.CA) -> None:
    with serving(authority.issue_cert(HOST)) as other:

        def away(connection: ssl.SSLSocket) -> None:
            head = f"HTTP/1.1 302 Found\r\nLocation: https://{HOST}:{other.port}/\r\nContent-Length: 0\r\n\r\n"
            connection.sendall(head.encode())

        with serving(authority.issue_cert(HOST), away) as server:
            with pytest.raises(NotUnderstood, match="does not follow with the key"):
                asked(server)
            with pytest.raises(NotUnderstood, match="does not follow"):
                transport(f"https://{HOST}:{server.port}").picture(f"https://{HOST}:{server.port}/a.png")
        assert not other.requests


def test_a_picture_is_asked_for_without_the_key(authority: trustme.CA) -> None:
    with serving(authority.issue_cert(HOST)) as server:
        transport("https://api.ordoro.com").picture(f"https://{HOST}:{server.port}/a.png")
        assert b"uthorization" not in server.requests[0]


@pytest.fixture
def proxied(authority: trustme.CA, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Proxy, TlsServer]]:
    with serving(authority.issue_cert("shop.example")) as server:
        proxy = Proxy(server.port)
        for name in ("HTTPS_PROXY", "HTTP_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        yield proxy, server
        proxy.close()


def test_a_proxy_is_respected_and_sees_no_key(proxied: tuple[Proxy, TlsServer]) -> None:
    proxy, server = proxied
    assert transport("https://shop.example").get("/authenticated/") == b"{}"
    assert [each.split()[:2] for each in proxy.asked] == [["CONNECT", "shop.example:443"]]
    assert b"Authorization: Basic" in server.requests[0]


def test_behind_a_proxy_a_wrong_certificate_is_refused_too(proxied: tuple[Proxy, TlsServer]) -> None:
    _, server = proxied
    with pytest.raises(UnsafeConnection, match="another address"):
        transport("https://api.ordoro.com").get("/authenticated/")
    assert not server.requests


def test_this_computer_itself_is_never_asked_through_a_proxy(
    proxied: tuple[Proxy, TlsServer], authority: trustme.CA
) -> None:
    proxy, _ = proxied
    with serving(authority.issue_cert(HOST)) as server:
        assert asked(server) == b"{}"
    assert not proxy.asked


def test_without_a_store_of_the_system_the_list_that_comes_along_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nothing.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "nothing"))
    inside: ssl.SSLContext = vars(trust.context())["_ctx"]
    assert len(inside.get_ca_certs()) > 50


@pytest.mark.parametrize(
    "url",
    ["http://api.ordoro.com", "HTTP://api.ordoro.com", "http://127.0.0.1.evil.example", "http://localhost.evil.example",
     "http://[::ffff:8.8.8.8]", "ftp://127.0.0.1", "http://127.0.0.1@evil.example"],
)  # fmt: skip
def test_plain_http_is_for_this_computer_alone_whoever_asks(url: str) -> None:
    with pytest.raises((InsecureAddress, BadAddress)):
        sign_in(Account(url, "me", SECRET), FakeClock())
