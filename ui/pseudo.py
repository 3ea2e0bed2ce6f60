"""A language that nobody speaks: every text is marked, accented and 40 % longer, so that pictures show which words are
not translated and which do not fit. For the contact sheet alone; it is not in the packaged application."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QTranslator

_LONGER = 0.4
_FILLING = "ŵôŕđš ŵîţĥôûţ ɱéåñîñĝ ţĥåţ ţåķé ŕôôɱ "
_ACCENTED = str.maketrans("ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz", "ÅÇĐÉĜĤÎĴĶĻÑÔŔŠŢÛŴÝŽåçđéĝĥîĵķļñôŕšţûŵýž")
#: What is no word: a place for something, a mnemonic, a pattern of file names.
_KEPT = re.compile(r"(\{\w*\}|%n|&\w|\(\*[^)]*\)|\*\.\w+)")


class Pseudo(QTranslator):
    """Made from the sources as they are looked up, Qt's own words included."""

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's name)
        return False

    def translate(self, _context: object, text: str | bytes, _disambiguation: object = None, _n: int = -1, /) -> str:
        return longer(text.decode() if isinstance(text, bytes) else text)


def longer(text: str) -> str:
    """ "Ship {items}" as "[Šĥîþ {items} ŵô]"."""
    if not re.search(r"\w", text):
        return text
    said = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in _KEPT.split(text))
    more = math.ceil(len(text) * _LONGER) - 2
    filling = (_FILLING * (more // len(_FILLING) + 1))[: max(more, 0)].strip()
    return f"[{said} {filling}]" if filling else f"[{said}]"
