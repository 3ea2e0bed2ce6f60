"""From what HTTP gave to the one of our errors that says it."""

from __future__ import annotations

import re
from http import HTTPStatus

import msgspec

from app.errors import (
    NotAllowed,
    NotFound,
    NotUnderstood,
    PackbenchError,
    Refused,
    ServerFailed,
    TooManyRequests,
    WrongKey,
)
from app.runtime import shapes
from app.words import translate

_LONGEST_EXCERPT = 300


class _ErrorBody(msgspec.Struct):
    """Both error shapes: `param` or `params` names the field; the shipments API's 422 may carry `errors`."""

    error_message: str | None = None
    message: str | None = None
    param: str | list[str] | None = None
    params: str | list[str] | None = None
    errors: dict[str, str | list[str]] | None = None


def excerpt(body: bytes) -> str:
    """The first characters of an answer, for support."""
    return " ".join(body[: _LONGEST_EXCERPT * 2].decode("utf-8", "replace").split())[:_LONGEST_EXCERPT]


def failure(status: int, body: bytes, where: str, retry_after: str | None = None) -> PackbenchError:
    """The error for an answer that is not 2xx; `where` is method and path."""
    detail = f"{where} → {status} {excerpt(body)}".rstrip()
    match status:
        case HTTPStatus.UNAUTHORIZED:
            return WrongKey(detail=detail)
        case HTTPStatus.TOO_MANY_REQUESTS:
            return TooManyRequests(_seconds(retry_after), detail=detail)
        case _ if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
            return NotUnderstood(
                translate(
                    "ordoro", "The answer sends us to another address, which Packbench does not follow with the key."
                ),
                detail=detail,
            )
        case _ if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return ServerFailed(detail=detail)
    words, field = _ordoros_words(body)
    match status:
        case HTTPStatus.FORBIDDEN:
            return NotAllowed(words, detail=detail)
        case HTTPStatus.NOT_FOUND if not body.lstrip().startswith(b"{"):
            # A page of whatever stands between: it knows nothing of what Ordoro has, and an absence is acted upon.
            return no_word_of_ordoros(detail)
        case HTTPStatus.NOT_FOUND:
            return NotFound(
                words or translate("ordoro", "Ordoro does not have it (any more)."), field=field, detail=detail
            )
        case _:
            return Refused(
                words or translate("ordoro", "Ordoro refused without saying why ({status}).").format(status=status),
                field=field,
                detail=detail,
            )


def no_word_of_ordoros(detail: str) -> NotUnderstood:
    """Something answered, and not as Ordoro does."""
    words = translate("ordoro", "The answer is not what Ordoro sends. A proxy or a filter may stand between.")
    return NotUnderstood(words, detail=detail)


def _seconds(retry_after: str | None) -> float | None:
    """Retry-After in seconds; the date form, which Ordoro was never seen to use, counts as not there."""
    return float(retry_after) if retry_after and re.fullmatch(r" *[0-9]{1,6} *", retry_after) else None


def _ordoros_words(body: bytes) -> tuple[str, str | None]:
    """Ordoro's own sentence and the field that it blames; empty where the body is not one of its errors."""
    try:
        error = shapes.decode(body, _ErrorBody)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return "", None
    words = error.error_message or error.message or ""
    fields = error.param or error.params
    field = fields[0] if isinstance(fields, list) and fields else fields if isinstance(fields, str) else None
    if error.errors:
        field = field or next(iter(error.errors))
        listed = "; ".join(
            f"{name}: {said if isinstance(said, str) else ', '.join(said)}" for name, said in error.errors.items()
        )
        words = f"{words} ({listed})" if words else listed
    return words, field
