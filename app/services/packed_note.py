"""What a bench writes on an order that it ships, so that every other bench and Ordoro's own history agree."""

from __future__ import annotations

from dataclasses import replace

from app.domain.box import Box
from app.domain.note import CONTENTS_VERIFIED
from app.domain.shipment import ShipmentDraft
from app.settings.model import Settings


def with_note(draft: ShipmentDraft, settings: Settings) -> ShipmentDraft:
    """The draft with the comment and the tag that the settings ask for, for each box its own; nothing is written of
    who has no name.

    Further boxes are always written: no other place has their numbers.
    """
    if draft.create_only:
        return draft
    words = packed_words(settings.packer, settings.station, draft.verified) if settings.comment_orders else ""
    if draft.further:
        also = f"Further boxes: {', '.join(draft.further)}"
        words = f"{words}. {also}" if words else also
    boxes = tuple(_noted(box, settings) for box in draft.boxes)
    return replace(draft, comment=words, tag=_tag(settings, is_verified=draft.is_fully_verified), boxes=boxes)


def _noted(box: Box, settings: Settings) -> Box:
    words = packed_words(settings.packer, settings.station, box.verified) if settings.comment_orders else ""
    return replace(box, comment=words, tag=_tag(settings, is_verified=box.is_fully_verified))


def _tag(settings: Settings, *, is_verified: bool) -> str:
    return CONTENTS_VERIFIED if settings.tag_verified and is_verified else ""


def packed_words(packer: str, station: str, verified: str = "") -> str:
    """ "Packed by Ana, Bench 1, 3 of 3 verified"; empty where neither has a name."""
    packer, station = packer.strip(), station.strip()
    if not (packer or station):
        return ""
    who = f"Packed by {packer}" if packer else "Packed"
    return ", ".join(part for part in (who, station, verified.strip()) if part)
