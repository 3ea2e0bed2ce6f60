"""Countries as people write them, as the two letters that Ordoro's addresses have."""

from __future__ import annotations

import functools

from PySide6.QtCore import QCoreApplication, QLocale

#: What people write and no list of countries has.
_ALSO = {"usa": "US", "u.s.": "US", "u.s.a.": "US", "america": "US", "uk": "GB", "england": "GB", "scotland": "GB"}


class CountryError(ValueError):
    """Text that is no country; the message says so, as a sentence."""


def parse_country(text: str) -> str:
    """ "pt", "Portugal" and "PT" are "PT"; empty stays empty. Raises CountryError with the reason."""
    cleaned = " ".join(text.split())
    if not cleaned:
        return ""
    code = _by_name().get(cleaned.casefold())
    if code is None:
        said = QCoreApplication.translate("entry", "“{text}” is no country. Write it in two letters, such as US.")
        raise CountryError(said.format(text=cleaned[:40]))
    return code


@functools.cache
def _by_name() -> dict[str, str]:
    """Codes by name in English and in the language of this computer, and by themselves."""
    found = dict(_ALSO)
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code.isalpha() and code != "ZZ":  # noqa: PLR2004 (ISO 3166 alpha-2)
            found[code.casefold()] = code
            found[QLocale.territoryToString(territory).casefold()] = code
            found.setdefault(QLocale(QLocale.Language.AnyLanguage, territory).nativeTerritoryName().casefold(), code)
    found.pop("", None)
    return found
