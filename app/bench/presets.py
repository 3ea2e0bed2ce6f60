"""Presets: carrier, method, cost and who is told, under one name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from msgspec import structs

from app.bench.entry import Entry
from app.domain.money import AmountError, parse_amount
from app.scan.commands import method_name
from app.settings.model import Preset, Settings


def find(presets: Iterable[Preset], name: str) -> Preset | None:
    """The preset of that name, however it is written."""
    wanted = name.strip().casefold()
    return next((each for each in presets if each.name.strip().casefold() == wanted), None)


def applied(preset: Preset, entry: Entry, known_carriers: Iterable[str]) -> Entry:
    """The entry with what the preset says; a cost or method that it does not name stays."""
    return replace(
        entry,
        carrier=preset.carrier,
        is_other=bool(preset.carrier) and preset.carrier not in set(known_carriers),
        method=preset.method or ("" if preset.carrier != entry.carrier else entry.method),
        cost=entry.cost if preset.cost is None else f"{preset.cost:.2f}",
        notify_channel=preset.notify_channel,
        email_buyer=preset.email_buyer,
    )


def from_entry(name: str, entry: Entry, *, default_for: str = "") -> Preset:
    """What stands in the form as a preset; a cost that cannot be read is left out."""
    try:
        cost = parse_amount(entry.cost) if entry.cost.strip() else None
    except AmountError:
        cost = None
    return Preset(
        name.strip(),
        entry.carrier.strip(),
        entry.method.strip(),
        cost,
        entry.notify_channel,
        entry.email_buyer,
        default_for.strip(),
    )


def kept(presets: tuple[Preset, ...], preset: Preset) -> tuple[Preset, ...]:
    """With `preset`, in the place of the one of its name if there is one; one default for a method, the newest."""
    wanted = preset.default_for.casefold()
    others = tuple(
        structs.replace(each, default_for="") if wanted and each.default_for.casefold() == wanted else each
        for each in presets
    )
    if find(others, preset.name) is None:
        return (*others, preset)
    return tuple(preset if find((each,), preset.name) else each for each in others)


def replaced(presets: tuple[Preset, ...], former: str, preset: Preset) -> tuple[Preset, ...]:
    """With `preset` in the place of the one called `former`, or at the end where `former` is empty."""
    renamed = tuple(
        structs.replace(each, name=preset.name) if former and find((each,), former) else each for each in presets
    )
    return kept(renamed, preset)


def without(presets: tuple[Preset, ...], name: str) -> tuple[Preset, ...]:
    """It is gone, and so is what its barcode said."""
    gone = find(presets, name)
    return tuple(each for each in presets if each is not gone)


def own_methods(settings: Settings) -> tuple[str, ...]:
    """The shop's own methods, each with its carrier before it; while it chose none those that it used last."""
    return settings.methods or tuple(
        method_name(carrier, method) for carrier, method in settings.last_methods.items() if method
    )


def proposed(settings: Settings, requested_method: str, known_carriers: Iterable[str]) -> Entry:
    """What an untouched form begins with: the preset for the method that the buyer asked for, if there is one."""
    wanted = requested_method.strip().casefold()
    preset = next((each for each in settings.presets if wanted and each.default_for.casefold() == wanted), None)
    return applied(preset, Entry(), known_carriers) if preset is not None else Entry()
