"""Whether the other side is who it says it is: the system's own certificates, and words for each way to fail."""

from __future__ import annotations

import ssl
import sys
from collections.abc import Iterator
from pathlib import Path

import certifi
import truststore

from app.errors import UnsafeConnection
from app.words import translate

#: OpenSSL's codes, then those of Windows and of macOS.
_OUT_OF_TIME = frozenset({9, 10, 0x800B0101, -2146762495, -67818})
_OTHER_HOST = frozenset({62, 64, 0x800B010F, -2146762481, -67602})
_OWN_WORD = frozenset({18})
_UNKNOWN_ISSUER = frozenset({2, 19, 20, 21, 0x800B0109, -2146762487, 0x800B010A, -2146762486, -67843})


def context() -> ssl.SSLContext:
    """Checks certificates and names against the system's store; against Mozilla's list where OpenSSL finds no store.

    One for a session: a handshake that takes long holds up none of another's.
    """
    made = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    if _finds_no_store():
        made.load_verify_locations(cafile=certifi.where())
    return made


def described() -> str:
    """Whose certificates are trusted, in words."""
    context()
    if _finds_no_store():
        return "Mozilla's list, for this system has no store of certificates"
    return f"the system's store, by truststore {truststore.__version__}"


def _finds_no_store() -> bool:
    """A frozen application on Linux brings an OpenSSL that may look where another distribution keeps its store."""
    if not sys.platform.startswith("linux"):
        return False
    paths = ssl.get_default_verify_paths()
    return not (paths.cafile or (paths.capath and any(Path(paths.capath).iterdir())))


def refusal(error: BaseException, host: str, detail: str) -> UnsafeConnection | None:
    """The sentence for a connection that failed at its certificate; None where it failed at something else."""
    for each in _causes(error):
        if isinstance(each, ssl.SSLCertVerificationError):
            return UnsafeConnection(_sentence(each, host), detail=f"{detail}: {each.verify_message}")
    if any(isinstance(each, ssl.SSLError) for each in _causes(error)):
        words = translate(
            "ordoro", "{host} and this computer could not agree on a safe connection. Nothing was sent."
        ).format(host=host)
        return UnsafeConnection(words, detail=detail)
    return None


def _sentence(error: ssl.SSLCertVerificationError, host: str) -> str:
    code = error.verify_code
    if code in _OUT_OF_TIME:
        return translate(
            "ordoro",
            "The certificate of {host} is out of date, or the date of this computer is wrong. Nothing was sent.",
        ).format(host=host)
    if code in _OTHER_HOST:
        return translate(
            "ordoro",
            "{host} showed a certificate for another address: somebody may stand in between. Nothing was sent.",
        ).format(host=host)
    if code in _OWN_WORD:
        return translate(
            "ordoro",
            "Nobody but {host} itself vouches for its certificate: somebody may stand in between. Nothing was sent.",
        ).format(host=host)
    if code in _UNKNOWN_ISSUER:
        return translate(
            "ordoro",
            "The certificate of {host} comes from somebody whom this computer does not trust. A "
            "hotel's or a café's network may want you to sign in first. Nothing was sent.",
        ).format(host=host)
    return translate("ordoro", "The certificate of {host} does not hold. Nothing was sent.").format(host=host)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, and those that it was made of, however the libraries between wrapped them."""
    seen: set[int] = set()
    waiting: list[object] = [error]
    while waiting:
        each = waiting.pop()
        if isinstance(each, BaseException) and id(each) not in seen:
            seen.add(id(each))
            yield each
            waiting += [*each.args, getattr(each, "reason", None), each.__cause__, each.__context__]
