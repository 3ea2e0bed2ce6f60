"""The products page's words for figures: what nobody knows is said as unknown, never as nought."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.product import Product, StockLevel, StockState

translate = QCoreApplication.translate


def number(value: int | None) -> str:
    """Whole units, grouped as people here write them; "?" where Ordoro does not say."""
    return "?" if value is None else QLocale().toString(value)


def money(amount: Decimal | None) -> str:
    return "" if amount is None else QLocale().toString(float(amount), "f", 2)


def weight(pounds: Decimal | None) -> str:
    """Pounds, as Ordoro keeps them; light things in ounces, which a postal scale shows."""
    if pounds is None or not pounds:
        return ""
    if pounds < 1:
        return translate("catalog", "{ounces} oz").format(ounces=_short(pounds * 16))
    return translate("catalog", "{pounds} lb").format(pounds=_short(pounds))


def size(product: Product) -> str:
    """ "12 × 3 × 4 in"; empty where Ordoro has none."""
    sides = [side for side in (product.length, product.width, product.height) if side]
    return translate("catalog", "{sides} in").format(sides=" × ".join(map(number, sides))) if sides else ""


def customs(product: Product) -> str:
    parts = (product.customs_description, product.hs_code, product.country_of_origin)
    return " · ".join(part for part in parts if part)


def limits(level: StockLevel) -> str:
    """From how many pieces on the shelf counts as low, or as out; empty where nobody set a limit."""
    parts = []
    if level.low_threshold:
        parts.append(translate("catalog", "low at {count}").format(count=number(level.low_threshold)))
    if level.out_threshold:
        parts.append(translate("catalog", "out at {count}").format(count=number(level.out_threshold)))
    return " · ".join(parts)


def state(of: StockState, on_hand: int | None, *, is_archived: bool = False) -> tuple[str, str]:
    """(words, badge state): an empty shelf is another thing than goods that are all promised."""
    if is_archived:
        return translate("catalog", "archived"), "neutral"
    if of is StockState.OUT:
        if on_hand is not None and on_hand > 0:
            return translate("catalog", "none left to sell"), "due"
        return translate("catalog", "out of stock"), "late"
    if of is StockState.LOW:
        return translate("catalog", "low stock"), "due"
    if of is StockState.UNKNOWN:
        return translate("catalog", "not known"), "neutral"
    return translate("catalog", "in stock"), ""


def _short(value: Decimal) -> str:
    return QLocale().toString(float(round(value, 2)), "g", 6)
