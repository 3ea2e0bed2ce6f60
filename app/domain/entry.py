"""What is wrong with a form of the counter, and the checks that several of its fields share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.domain.money import LARGEST
from app.domain.order import Address
from app.words import Later, money, number, translate

#: More pieces than any shelf holds; a scanned number in a quantity is larger.
MOST_PIECES = 1_000_000
LONGEST_LINE = 200
LONGEST_NOTE = 10_000
#: Control, surrogate, private and unassigned characters; a note may break its lines.
_UNPRINTABLE = ("Cc", "Cs", "Co", "Cn")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]{2,}")
#: What the packer calls an address's fields.
_ADDRESS = {
    "name": Later("domain", "the name"),
    "company": Later("domain", "the company"),
    "street1": Later("domain", "the street"),
    "street2": Later("domain", "the second line of the street"),
    "city": Later("domain", "the city"),
    "state": Later("domain", "the state"),
    "zip": Later("domain", "the postcode"),
    "country": Later("domain", "the country"),
    "phone": Later("domain", "the phone number"),
    "email": Later("domain", "the e-mail address"),
}


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
        return [EntryProblem(field, translate("domain", "Enter {name}.").format(name=name), row)]
    if len(text) > longest:
        return [
            EntryProblem(
                field,
                translate("domain", "{name} is {count} characters long; {most} are the most.").format(
                    name=begun(name), count=len(text), most=longest
                ),
                row,
            )
        ]
    allowed = "\n\t" if longest >= LONGEST_NOTE else ""
    if any(unicodedata.category(char) in _UNPRINTABLE and char not in allowed for char in text):
        return [
            EntryProblem(
                field,
                translate("domain", "{name} holds a character that cannot be printed. Enter it again.").format(
                    name=begun(name)
                ),
                row,
            )
        ]
    return []


def amount_problems(field: str, name: str, amount: Decimal | None, row: int | None = None) -> list[EntryProblem]:
    if amount is None:
        return []
    if not amount.is_finite() or amount < 0:
        return [
            EntryProblem(field, translate("domain", "{name} cannot be less than zero.").format(name=begun(name)), row)
        ]
    if amount != amount.quantize(Decimal("0.01")):
        return [
            EntryProblem(field, translate("domain", "{name} has two decimals at most.").format(name=begun(name)), row)
        ]
    if amount > LARGEST:
        return [
            EntryProblem(
                field,
                translate("domain", "{name} is more than {largest}.").format(name=begun(name), largest=money(LARGEST)),
                row,
            )
        ]
    return []


def count_problems(
    field: str, name: str, count: int | None, *, least: int = 0, row: int | None = None
) -> list[EntryProblem]:
    if count is None or least <= count <= MOST_PIECES:
        return []
    return [
        EntryProblem(
            field,
            translate("domain", "{name} must be between {least} and {most}.").format(
                name=begun(name), least=number(least), most=number(MOST_PIECES)
            ),
            row,
        )
    ]


def address_problems(field: str, address: Address, *, needed: bool) -> list[EntryProblem]:
    """`needed`: something goes there, so that somebody must live there."""
    problems: list[EntryProblem] = []
    for name, of in _ADDRESS.items():
        problems += text_problems(f"{field}.{name}", str(of), getattr(address, name))
    if needed and not (address.name.strip() or address.company.strip()):
        problems.append(EntryProblem(f"{field}.name", translate("domain", "Enter a name or a company.")))
    if needed and not address.street1.strip():
        problems.append(EntryProblem(f"{field}.street1", translate("domain", "Enter the street.")))
    if address.email.strip() and not _EMAIL.fullmatch(address.email.strip()):
        problems.append(
            EntryProblem(
                f"{field}.email",
                translate("domain", "“{email}” is not an e-mail address.").format(email=address.email),
            )
        )
    return problems


def stops(problems: Iterable[EntryProblem]) -> tuple[EntryProblem, ...]:
    """Those that keep it from being sent."""
    return tuple(problem for problem in problems if not problem.is_warning)


def begun(name: str) -> str:
    """A field's name with its article as the beginning of a sentence."""
    return name[:1].upper() + name[1:]
