"""What is wrong with a form of the counter, and the checks that several of its fields share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.domain.money import LARGEST
from app.domain.order import Address

#: More pieces than any shelf holds; a scanned number in a quantity is larger.
MOST_PIECES = 1_000_000
LONGEST_LINE = 200
LONGEST_NOTE = 10_000
#: Control, surrogate, private and unassigned characters; a note may break its lines.
_UNPRINTABLE = ("Cc", "Cs", "Co", "Cn")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]{2,}")


@dataclass(frozen=True, slots=True)
class EntryProblem:
    """What is wrong with one field, as a sentence; a warning keeps nothing from being sent.

    `field` is the attribute's name in the dataclass, with a point before an inner one ("ship_to.email"); `row` counts
    the lines from 0.
    """

    field: str
    message: str
    row: int | None = None
    is_warning: bool = False


def text_problems(
    field: str, name: str, text: str, *, longest: int = LONGEST_LINE, row: int | None = None, needed: bool = False
) -> list[EntryProblem]:
    """`name` is what the packer calls the field, with its article: "the SKU"."""
    if needed and not text.strip():
        return [EntryProblem(field, f"Enter {name}.", row)]
    if len(text) > longest:
        return [EntryProblem(field, f"{_begun(name)} is {len(text)} characters long; {longest} are the most.", row)]
    allowed = "\n\t" if longest >= LONGEST_NOTE else ""
    if any(unicodedata.category(char) in _UNPRINTABLE and char not in allowed for char in text):
        return [EntryProblem(field, f"{_begun(name)} holds a character that cannot be printed. Enter it again.", row)]
    return []


def amount_problems(field: str, name: str, amount: Decimal | None, row: int | None = None) -> list[EntryProblem]:
    if amount is None:
        return []
    if not amount.is_finite() or amount < 0:
        return [EntryProblem(field, f"{_begun(name)} cannot be less than zero.", row)]
    if amount != amount.quantize(Decimal("0.01")):
        return [EntryProblem(field, f"{_begun(name)} has two decimals at most.", row)]
    if amount > LARGEST:
        return [EntryProblem(field, f"{_begun(name)} is more than {LARGEST}.", row)]
    return []


def count_problems(
    field: str, name: str, count: int | None, *, least: int = 0, row: int | None = None
) -> list[EntryProblem]:
    if count is None or least <= count <= MOST_PIECES:
        return []
    return [EntryProblem(field, f"{_begun(name)} must be between {least} and {MOST_PIECES}.", row)]


def address_problems(field: str, address: Address, *, needed: bool) -> list[EntryProblem]:
    """`needed`: something goes there, so that somebody must live there."""
    problems: list[EntryProblem] = []
    for name in Address.__dataclass_fields__:
        problems += text_problems(f"{field}.{name}", f"the {name}", getattr(address, name))
    if needed and not (address.name.strip() or address.company.strip()):
        problems.append(EntryProblem(f"{field}.name", "Enter a name or a company."))
    if needed and not address.street1.strip():
        problems.append(EntryProblem(f"{field}.street1", "Enter the street."))
    if address.email.strip() and not _EMAIL.fullmatch(address.email.strip()):
        problems.append(EntryProblem(f"{field}.email", f"“{address.email}” is not an e-mail address."))
    return problems


def stops(problems: Iterable[EntryProblem]) -> tuple[EntryProblem, ...]:
    """Those that keep it from being sent."""
    return tuple(problem for problem in problems if not problem.is_warning)


def _begun(name: str) -> str:
    return name[:1].upper() + name[1:]
