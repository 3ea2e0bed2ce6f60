"""Scanners that type for another keyboard: what their text would have been.

A scanner set to an American keyboard presses keys, and the computer's own layout says which characters come of it. The
reverse of that is tried only where nothing else makes sense of a text, and believed only where a check digit then
passes (app/scan/labels.py).
"""

from __future__ import annotations

from collections.abc import Iterator

_QWERTZ = str.maketrans("YZyzß?+Üü", "ZYzy-_][[")
_AZERTY_DIGITS = str.maketrans("&é\"'(-è_çàÉÈÇÀ", "12345678902790")
_AZERTY = str.maketrans("AQZWaqzw;,?M$m", "QAWZqawz.MM;];") | _AZERTY_DIGITS


_SHORTEST = 4
_AZERTY_NUMBER = str.maketrans("&é\"'(-è_çà)", "1234567890-")


def azerty_digits(body: str) -> str:
    """The digits and dashes that were typed as AZERTY's upper row without Shift; "" where it is not that alone."""
    other = body.translate(_AZERTY_NUMBER)
    is_number = len(body) >= _SHORTEST and other.replace("-", "").isdigit()
    return other if is_number and not any(char.isascii() and char.isalnum() for char in body) else ""


def other_layouts(body: str) -> Iterator[str]:
    """What the text would be had it been typed on a QWERTZ or an AZERTY keyboard; only where it would differ."""
    for table in (_QWERTZ, _AZERTY_DIGITS, _AZERTY):
        other = body.translate(table)
        if other != body:
            yield other
