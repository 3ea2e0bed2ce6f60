"""A change of what lies on one shelf: the stock of one product in one warehouse."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.about_a_product import AboutAProduct
from app.domain.entry import MOST_PIECES, EntryProblem
from app.words import number, translate


@dataclass(frozen=True, slots=True)
class StockChange(AboutAProduct):
    """Either `set_to` or `adjust_by`. `was` is what lay there when it was looked at, None where nobody looked.

    Setting is safe to repeat; an adjustment whose answer is lost cannot be told from somebody else's.
    """

    sku: str
    warehouse_id: str
    set_to: int | None = None
    adjust_by: int | None = None
    was: int | None = None
    #: For words alone.
    name: str = ""
    warehouse: str = ""

    @property
    def becomes(self) -> int | None:
        """What lies there afterwards; None where that depends on what nobody looked at."""
        if self.set_to is not None:
            return self.set_to
        return None if self.was is None or self.adjust_by is None else self.was + self.adjust_by

    @property
    def title(self) -> str:
        return translate("domain", "Stock of {sku}").format(sku=self.sku)

    def validate(self) -> tuple[EntryProblem, ...]:
        problems: list[EntryProblem] = []
        if not self.sku.strip():
            problems.append(EntryProblem("sku", translate("domain", "Enter the SKU.")))
        if (self.set_to is None) == (self.adjust_by is None):
            problems.append(
                EntryProblem("set_to", translate("domain", "Enter either the new count, or by how much it changes."))
            )
        if self.set_to is not None and not 0 <= self.set_to <= MOST_PIECES:
            problems.append(
                EntryProblem(
                    "set_to",
                    translate("domain", "The count must be between 0 and {most}.").format(most=number(MOST_PIECES)),
                )
            )
        if self.adjust_by is not None and not 0 < abs(self.adjust_by) <= MOST_PIECES:
            problems.append(
                EntryProblem(
                    "adjust_by",
                    translate("domain", "Enter how many more or fewer, at most {most}.").format(
                        most=number(MOST_PIECES)
                    ),
                )
            )
        return tuple(problems)
