"""What is typed for one product, beside what Ordoro showed when that was begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from app.domain.product import Product, StockLevel
from app.domain.product_change import ProductChange
from app.domain.product_fields import ProductFields, fields_of
from ui.kit.form import Value


@dataclass(frozen=True, slots=True)
class ProductEntry:
    """`begun` are the texts of Ordoro's own values as they stand in the form, `texts` what stands there now.

    `warehouse_id` is the warehouse whose shelf and limits are edited, "" for the default one.
    """

    product: Product
    warehouse_id: str = ""
    begun: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def level(self) -> StockLevel | None:
        levels = self.product.levels
        chosen = (each for each in levels if each.warehouse_id == self.warehouse_id)
        default = next((each for each in levels if each.is_default), levels[0] if levels else None)
        return next(chosen, default)

    @property
    def was(self) -> ProductFields:
        return fields_of(self.product, self.level)

    @property
    def shown(self) -> dict[str, str]:
        """Ordoro's values as a person would type them."""
        was = self.was
        return {name: _typed(getattr(was, name)) for name in was.spoken_of}

    @property
    def changed(self) -> tuple[str, ...]:
        """The fields that a person made different."""
        names = dict.fromkeys((*self.begun, *self.texts))
        return tuple(name for name in names if self.begun.get(name, "") != self.texts.get(name, ""))

    def seen_again(self, product: Product) -> tuple[ProductEntry, tuple[str, ...]]:
        """The product as it is now under what was typed, and the typed fields that are not what they were."""
        now = replace(self, product=product)
        before, after, mine = self.shown, now.shown, self.changed
        texts = after | {name: self.texts.get(name, "") for name in mine}
        return replace(now, texts=texts), tuple(name for name in mine if before.get(name, "") != after.get(name, ""))

    def change(self, values: Mapping[str, Value]) -> ProductChange:
        """What it asks for, as far as that could be read."""
        level = self.level
        becomes = {name: values[name] for name in self.changed if values.get(name) is not None}
        return ProductChange(
            sku=self.product.sku,
            was=self.was,
            becomes=ProductFields(**becomes),  # type: ignore[arg-type]  # each field is read as its own kind
            warehouse_id=level.warehouse_id if level is not None else "",
            name=self.product.name,
            warehouse=level.warehouse if level is not None else "",
        )

    def becomes(self, labels: Mapping[str, str]) -> str:
        """ "Price 14.00 → 15.00", a line for each field that is different."""
        lines = (
            f"{labels[name]}  {_short(self.begun.get(name, ''))}  →  {_short(self.texts.get(name, ''))}"
            for name in labels
            if name in self.changed
        )
        return "\n".join(lines)


def _typed(value: str | Decimal | int | bool) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return f"{one_line[:39]}…" if len(one_line) > 40 else one_line or "–"  # noqa: PLR2004 (a line has no more room)
