"""A change of a product that Ordoro has: some of its fields set to what was entered."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.about_a_product import AboutAProduct
from app.domain.entry import EntryProblem, text_problems
from app.domain.product_fields import NAMES, OF_A_SHELF, ProductFields, field_problems
from app.words import translate


@dataclass(frozen=True, slots=True)
class ProductChange(AboutAProduct):
    """`becomes` speaks of the fields that change, `was` of what they were when somebody looked.

    The shelf and the limits are those of the warehouse `warehouse_id`. Setting is safe to repeat.
    """

    sku: str
    was: ProductFields
    becomes: ProductFields
    warehouse_id: str = ""
    #: For words alone.
    name: str = ""
    warehouse: str = ""

    @property
    def title(self) -> str:
        return translate("domain", "Change of {sku}").format(sku=self.sku)

    def validate(self) -> tuple[EntryProblem, ...]:
        problems = text_problems("sku", translate("domain", "the SKU"), self.sku, needed=True)
        changed = self.becomes.spoken_of
        if not changed:
            problems.append(EntryProblem("name", translate("domain", "Nothing of it is different.")))
        if self.becomes.name is not None:
            problems += text_problems("name", str(NAMES["name"]), self.becomes.name, needed=True)
        problems += field_problems(self.becomes)
        if not self.warehouse_id:
            homeless = translate("domain", "This product has no place in any warehouse yet. Set its stock first.")
            problems += [EntryProblem(field, homeless) for field in OF_A_SHELF if field in changed]
        return tuple(problems)
