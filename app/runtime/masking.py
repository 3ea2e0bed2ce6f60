"""Takes keys and people out of a text before it is written down or shown to support."""

from __future__ import annotations

import base64
import re
import traceback
from collections.abc import Iterator

from app.errors import PackbenchError

GONE = "[hidden]"
_LEAST = 4

_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    # Authorization: Basic …, and whatever else a header of that name holds.
    (
        re.compile(r"(?i)\b((?:proxy-)?authorization['\"]?\s*[:=]\s*['\"]?)(?:(?:basic|bearer|digest)\s+)?[^\s'\",;]+"),
        rf"\1{GONE}",
    ),
    (re.compile(r"(?i)\b(basic|bearer)\s+[A-Za-z0-9+/._~-]{8,}={0,2}"), rf"\1 {GONE}"),
    # client_secret=…, "password": "…", api-key: …
    (
        re.compile(
            r"(?i)((?:secret|password|passwd|api[_-]?key|token)['\"]?\s*[:=]\s*)"
            r"('[^']*'|\"[^\"]*\"|[^\s,;&}\])]+)"
        ),
        rf"\1{GONE}",
    ),
    # https://name:word@host
    (re.compile(r"(?i)(://)[^/\s@]++@"), rf"\1{GONE}@"),
    (re.compile(r"(?<![\w.%+-])[\w.%+-]++@[\w-]++(?:\.[\w-]++)+"), "[e-mail]"),
)
#: Whatever stands in quotation marks; an answer that was cut off may lack the last. The names in JSON are no people's.
_QUOTED = re.compile(
    r"(?P<name>\"(?:[^\"\\\n]|\\.)*+\"(?=\s*:)|'(?:[^'\\\n]|\\.)*+'(?=\s*:))"
    r"|\"(?:[^\"\\\n]|\\.)*+(?:\"|$)|(?<!\w)'(?:[^'\\\n]|\\.)*+'|“[^”\n]*+”"
)

_hidden: set[str] = set()


def hide(client_id: str, secret: str) -> None:
    """From now on this key is taken out of every text, in the forms in which it travels."""
    token = base64.b64encode(f"{client_id}:{secret}".encode()).decode()
    for word in (secret, repr(secret)[1:-1], token):
        if len(word) >= _LEAST:
            _hidden.add(word)


def masked(text: str) -> str:
    """Without keys, passwords and e-mail addresses."""
    for secret in sorted(_hidden, key=len, reverse=True):
        text = text.replace(secret, GONE)
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    return text


def blanked(text: str) -> str:
    """Without what people wrote, too: the texts of an answer's JSON, and whatever stands in quotation marks."""
    return _QUOTED.sub(lambda found: found.group() if found["name"] else "'…'", masked(text))


def trace_of(error: BaseException) -> str:
    """Where it came from and what kind it is, as a traceback has it, without any words that may name a buyer."""
    parts = []
    for each, link in _chain(error):
        if link:
            parts.append(f"{link}\n")
        parts.append("Traceback (most recent call last):\n")
        parts += traceback.format_tb(each.__traceback__)
        parts.append(f"{kind_of(each)}\n")
    return masked("".join(parts)).rstrip("\n")


def kind_of(error: BaseException) -> str:
    """Its type, with its words where those are a library's and not a sentence about an order."""
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    words = blanked(error.detail if isinstance(error, PackbenchError) else str(error))
    return f"{name}: {words}" if words else name


def _chain(error: BaseException) -> Iterator[tuple[BaseException, str]]:
    """The error and what it came of, the oldest first, each with the word that links it to the one before."""
    links: list[tuple[BaseException, str]] = []
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        cause = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
        link = "" if cause is None else "which led to:" if each.__cause__ is not None else "and while that was handled:"
        links.append((each, link))
        each = cause
    yield from reversed(links)
