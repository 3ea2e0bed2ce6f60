"""What both generations write alike: money, times, addresses, envelopes of tags and comments."""

from datetime import datetime
from typing import overload
from urllib.parse import quote

from app.practice.model import Address, Comment, Json, Tag


def money(cents: int) -> float:
    """JSON floats (Ordoro's fact); a hundredth of an integer is the float nearest to the amount."""
    return cents / 100


@overload
def instant(moment: datetime) -> str: ...
@overload
def instant(moment: None) -> None: ...
def instant(moment: datetime | None) -> str | None:
    """ISO 8601 with microseconds and offset."""
    return None if moment is None else moment.isoformat(timespec="microseconds")


def part(text: str) -> str:
    """A number or a SKU as a part of a link: a slash or a space in it leads nowhere else."""
    return quote(text, safe="")


def address_parts(address: Address) -> Json:
    """The parts of an address that both generations name alike; the verdict of the address check differs."""
    return {
        "name": address.name,
        "company": address.company,
        "street1": address.street1,
        "street2": address.street2,
        "city": address.city,
        "state": address.state,
        "zip": address.zip,
        "country": address.country,
        "phone": address.phone,
        "email": address.email,
    }


def comment(entry: Comment) -> Json:
    return {"date": instant(entry.at), "text": entry.text, "user": entry.user}


def tag(entry: Tag) -> Json:
    """A tag as orders show it: its word is ``text`` here, and ``name`` in the description of ``v3_tag``."""
    return {"id": entry.id, "text": entry.text, "name": entry.text, "color": entry.color, "link": f"/tag/{entry.id}"}
