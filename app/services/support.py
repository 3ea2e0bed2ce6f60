"""The report for support: what runs here, what was chosen, what went wrong, what was sent when. No keys, no people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import msgspec

from app.outbox.journal import JournalEntry
from app.runtime.masking import blanked
from app.settings.fields import described
from app.settings.model import Settings

#: Of what a journal's line tells, these hold no names: the rest may quote an order.
_SAFE = ("kind", "status", "why", "answer", "again", "what")
_NUMBER = re.compile(r"\S*\d\S*")
#: Settings that are people's names, or the bench's: their number is enough.
_NAMES = frozenset({"station", "packers"})


def report(
    made: datetime,
    versions: Mapping[str, str],
    account: str,
    settings: Settings,
    troubles: Sequence[str],
    journal: Iterable[JournalEntry],
) -> str:
    """The whole text. `account` says of which kind it is ("v3", "practice shop"), never whose."""
    parts = [
        f"Packbench, report for support, {made:%Y-%m-%d %H:%M %z}",
        "Keys, names, addresses and e-mails are left out.",
        _section("Versions", (f"{name}: {version}" for name, version in versions.items())),
        _section("Account", [account]),
        _section("Settings that were changed", _changed(settings)),
        _section("Last warnings and errors", (blanked(line) for line in troubles)),
        _section("Journal", map(_line, journal)),
    ]
    return "\n".join(parts) + "\n"


def _section(title: str, lines: Iterable[str]) -> str:
    return "\n".join(["", f"== {title}", *(tuple(lines) or ("(none)",))])


def _changed(settings: Settings) -> Iterable[str]:
    for each in described():
        value = getattr(settings, each.name)
        if value == each.default:
            continue
        if each.name in _NAMES:
            yield f"{each.name}: set" if isinstance(value, str) else f"{each.name}: {len(value)} of them"
        elif isinstance(value, str) and value and type(value) is str:
            yield f"{each.name}: set"
        else:
            yield f"{each.name}: {msgspec.json.encode(value).decode()}"
    yield f"scanner: {msgspec.json.encode(settings.scanner).decode()}"


def _line(entry: JournalEntry) -> str:
    """One line: when, which plan and step, what happened. Of a title only what has digits in it: the order's number."""
    where = f"{(entry.plan_id or '-')[:8]}.{'-' if entry.position is None else entry.position}"
    about = " ".join(_NUMBER.findall(str(entry.details.get("title", ""))))
    told = "; ".join(f"{name} {entry.details[name]}" for name in _SAFE if entry.details.get(name))
    return blanked(f"{entry.at:%Y-%m-%d %H:%M:%S} {where} {entry.event}: {about} {told}".rstrip())
