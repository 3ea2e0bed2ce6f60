"""The sentences for what happens at the bench: large enough words for two metres, the same in both views."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from app.bench import events as told
from app.bench.events import BenchEvent, Tone, Why
from app.domain.verification import Verification
from app.words import counted
from ui.kit.question_words import question_words
from ui.kit.told import Told

#: The state of the colours in which a tone is shown.
COLOURS = {Tone.ACCEPTED: "good", Tone.DONE: "good", Tone.LOOK: "due", Tone.WRONG: "late"}
#: Said without the colour, too.
SIGNS = {Tone.ACCEPTED: "✓", Tone.DONE: "✓", Tone.LOOK: "?", Tone.WRONG: "✕"}


def say(event: BenchEvent) -> Told:
    """What happened, in a packer's words."""
    return _SENTENCES[type(event)](event)


def verified_words(counting: Verification) -> str:
    """ "2 of 3 verified"."""
    return _("{count} of {all} verified").format(count=counting.total, all=counting.of_total)


def figure(counting: Verification, line_id: str) -> str:
    """ "2 of 3" of one line."""
    line = next((line for line in counting.lines if line.line_id == line_id), None)
    if line is not None and counting.next_part(line) is not None:
        count, of = counting.parts(line)
        return parts_words(count, of)
    return _("{count} of {all}").format(count=counting.counted(line_id), all=counting.wanted.get(line_id, 0))


def part_words(kit: str) -> str:
    """ "part of Bath gift set"."""
    return _("part of {kit}").format(kit=kit)


def parts_words(count: int, of: int) -> str:
    """ "2 of 3 parts" of a kit that is scanned part by part."""
    return _("{count} of {all} parts").format(count=count, all=of)


def countdown_words(seconds: float) -> str:
    """ "Ships in 3 s · any key stops it"."""
    number = QLocale().toString(max(int(seconds + 0.999), 0))
    return _("Ships in {seconds} s · any key stops it").format(seconds=number)


def next_step(*, is_open: bool, counting: Verification | None, has_label: bool, counts: bool) -> Told:
    """What to do next, in as few words as there are."""
    if not is_open:
        return Told(_("Scan an order or an item"))
    line = counting.next_line if counts and counting is not None else None
    if counting is not None and line is not None:
        name = line.name or line.sku
        words = verified_words(counting)
        part = counting.next_part(line)
        # Where the line is all that is wanted both would be the same figures.
        if part is not None or counting.wanted.get(line.line_id, 0) != counting.of_total:
            words = f"{figure(counting, line.line_id)} · {words}"
        if part is not None:
            words = f"{part_words(name)} · {words}"
            name = part.name or part.sku
        elif line.parts:
            words = f"{_('or each of its parts')} · {words}"
        return Told(_("Scan {item}").format(item=name), words)
    if not has_label:
        return Told(_("Scan the label"), verified_words(counting) if counting is not None and counts else "")
    return Told(_("Ready to ship"), verified_words(counting) if counting is not None and counts else "")


def _counted(event: told.Counted) -> Told:
    done = _("{count} of {all}").format(count=event.counted, all=event.of)
    words = _("{count} of {all} verified").format(count=event.total, all=event.of_total)
    if event.by_hand:
        words = _("{verified}, this one by hand").format(verified=words)
    return Told(f"{event.item} · {done}" if event.of != event.of_total else event.item, words)


def _part_counted(event: told.PartCounted) -> Told:
    title = _("{item} · part of {kit}").format(item=event.item, kit=event.kit)
    return Told(title, parts_words(event.counted, event.of))


def _kit_not_whole(event: told.KitNotWhole) -> Told:
    title = _("{kit} is not whole").format(kit=event.kit)
    words = _("{item} was scanned. Scan {missing} too, or take {item} out with UNDO LAST.")
    if not event.missing:
        words = _("{item} is one too many: take it out with UNDO LAST.")
    return Told(title, words.format(item=event.item, missing=event.missing))


def _perhaps_a_part(event: told.PerhapsAPart) -> Told:
    title = _("Is {item} part of {kit}?").format(item=event.item, kit=event.kit)
    return Told(
        title, _("Ordoro does not say what is in that kit. If it is whole, count it with +1. Else put it back.")
    )


def _wrong_item(event: told.WrongItem) -> Told:
    title = _("Wrong item: {item}").format(item=event.item)
    if event.elsewhere:
        words = _("It is not in {number}; {other} wants it. Put it back.")
        return Told(title, words.format(number=event.number, other=event.elsewhere))
    return Told(title, _("It is not in {number}. Put it back.").format(number=event.number))


def _too_many(event: told.TooMany) -> Told:
    if event.units > 1:
        words = _("{counted} of {all} are in the parcel; this code stands for {units}. Nothing was counted.")
        title = _("Too many: {item}").format(item=event.item)
        return Told(title, words.format(counted=event.counted, all=event.of, units=event.units))
    words = _("{counted} of {all} are in the parcel already.").format(counted=event.counted, all=event.of)
    return Told(_("One too many: {item}").format(item=event.item), words)


def _label(event: told.LabelTaken) -> Told:
    parts = []
    if event.is_checked:
        parts.append(_("its postcode is the address's"))
    if event.removed:
        parts.append(_("{what} removed").format(what=event.removed))
    if event.doubt:
        parts.insert(0, event.doubt)
    return Told(f"{event.carrier} {event.tracking_number}".strip(), " · ".join(parts))


def _not_shipped(event: told.NotShipped) -> Told:
    if event.is_unsure:
        title = _("Was {number} shipped? Nobody knows yet").format(number=event.number)
        return Told(title, _("Keep the parcel here, and press Look again."))
    title = _("Not all of {number} was shipped") if event.has_part_left else _("{number} was not shipped here")
    return Told(title.format(number=event.number), event.why)


def _sent(event: told.Sent) -> Told:
    if event.is_only_made:
        return Told(_("The shipment of {number} is made").format(number=event.number), _("Nothing is tracked yet."))
    left = counted("Bench", "%n stays waiting", "%n stay waiting", event.left) if event.left else ""
    return Told(_("{number} is on its way").format(number=event.number), left)


def _not_used(event: told.NotUsed) -> Told:
    code, number = event.code, event.number
    words = {
        Why.NO_ORDER: Told(_("No order is open"), _("{code} was not used. Scan the order first.").format(code=code)),
        Why.READING: Told(_("{number} is still being read").format(number=number), _("Scan it once more.")),
        Why.CLOSED: Told(_("{number} is closed").format(number=number), _("Scan the next order.")),
        Why.UNKNOWN: Told(_("Unknown code"), _("Nothing here has the code {code}.").format(code=code)),
        Why.NOT_WAITING: Told(_("{number} does not wait").format(number=number or code), _("Look it up at Ordoro.")),
        Why.NOTHING_TO_UNDO: Told(_("Nothing to take back"), _("Nothing was counted yet.")),
        Why.NOTHING_TO_SKIP: Told(_("Nothing to skip"), _("No item is left to scan.")),
        Why.NO_PRESET: Told(_("No preset “{name}”").format(name=code), _("Make it, or print the sheet again.")),
        Why.NO_LABEL: Told(_("This box has no label"), _("Scan its label, then NEXT PARCEL.")),
        Why.EMPTY_BOX: Told(_("This box is empty"), _("Scan what is in it, then NEXT PARCEL.")),
        Why.OTHER_BOX: Told(
            _("This label is on box {box}").format(box=number),
            _("Scan this box's own label. {code} was not taken.").format(code=code),
        ),
        Why.BOX_GONE: Told(_("That box has left"), _("It is at Ordoro already. Put it right in the day.")),
        Why.BOX_BEGUN: Told(_("Finish this box first"), _("Scan its label, or take its items out with UNDO LAST.")),
        Why.LAST_BOX: Told(_("Everything is in the parcel"), _("Nothing is left to count.")),
        Why.NOT_VERIFIED: Told(_("Scan the items first"), _("This shop ships only what was scanned.")),
        Why.LOOK_ONLY: Told(_("This station only looks"), _("Nothing can be sent from here.")),
        Why.NOT_HERE: Told(_("Not here"), _("{code} means nothing at this point.").format(code=code)),
        Why.UNREADABLE: Told(_("Bad read"), _("Scan it again: {code}").format(code=code)),
    }
    return words[event.why]


def _other_address(event: told.PostcodeMismatch) -> Told:
    if event.not_taken:
        words = _("{number} was not taken: the label before it is for another address.")
        return Told(_("Press 1 first, then scan it again"), words.format(number=event.not_taken))
    return Told(event.sentence, _("The label was not taken."))


def _routing_bars(event: told.RoutingBars) -> Told:
    words = _("Those were the routing bars. Now scan the tracking number's bars.")
    if event.is_right:
        return Told(_("Postcode {postcode} is right").format(postcode=event.postcode), words)
    return Told(event.doubt or _("Routing bars: {postcode}").format(postcode=event.postcode), words)


def _duplicate(event: told.Duplicate) -> Told:
    title = _("This label is on {number} already").format(number=event.number)
    words = _("Scan this parcel's own label. {tracking} was not taken.")
    if event.is_kept:
        words = _("Nothing was sent. Scan this parcel's own label, or say what is right.")
    elif event.is_under_way:
        words = _("{number} is not at Ordoro yet: if it is wrong there, take it back there first.")
    return Told(title, words.format(tracking=event.tracking_number, number=event.number))


def _taught(event: told.Taught) -> Told:
    what = event.item if event.units == 1 else f"{event.units} × {event.item}"
    title = _("From now on {code} is {item}").format(code=event.code, item=what)
    done = say(event.counted)
    return Told(title, done.title if isinstance(event.counted, told.AllCounted) else done.text)


def _box(event: told.BoxClosed) -> Told:
    if not event.left:
        words = _("Scan the next box's label. The shop sees only the first number; the others go into a comment.")
        return Told(_("Box {box} is closed").format(box=event.box), words)
    words = _("{count} in it, {left} to go into the next one. Nothing is sent before the last one ships.")
    return Told(_("Box {box} is closed").format(box=event.box), words.format(count=event.units, left=event.left))


def _box_opened(event: told.BoxOpened) -> Told:
    words = _("{count} in it, label {number}.").format(count=event.units, number=event.tracking_number or "–")
    return Told(_("Box {box} is open again").format(box=event.box), words)


def _further(event: told.FurtherBox) -> Told:
    words = _("The shop sees only the first number; this one goes into a comment.")
    return Told(_("Box {box}: {number}").format(box=event.box, number=event.tracking_number), words)


def _chosen(event: told.Chosen) -> Told:
    return Told(event.name, _("Packing now") if event.what == "packer" else _("Chosen"))


def _opened(event: told.Opened) -> Told:
    return Told(event.number, event.item or _("is open"))


def _(text: str) -> str:
    return QCoreApplication.translate("Scan", text)


_SENTENCES: dict[type, Callable[[Any], Told]] = {
    told.Opened: _opened,
    told.Counted: _counted,
    told.PartCounted: _part_counted,
    told.KitNotWhole: _kit_not_whole,
    told.PerhapsAPart: _perhaps_a_part,
    told.AllCounted: lambda event: Told(
        _("Everything is in"), counted("Bench", "%n verified", "%n verified", event.total)
    ),
    told.WrongItem: _wrong_item,
    told.TooMany: _too_many,
    told.LabelTaken: _label,
    told.LabelRefused: lambda event: Told(_("Not the tracking number"), event.why),
    told.PostcodeMismatch: _other_address,
    told.RoutingBars: _routing_bars,
    told.AskWhich: lambda event: question_words(event.question),
    told.Duplicate: _duplicate,
    told.NotUsed: _not_used,
    told.NotOnHold: lambda event: Told(
        _("{number} is not on hold").format(number=event.number), _("Every bench can ship it. See the notice.")
    ),
    told.Undone: lambda event: Told(
        _("Taken back: {item}").format(item=event.item),
        _("{count} of {all}").format(count=event.counted, all=event.of),
    ),
    told.Skipped: lambda event: Told(
        _("Skipped: {item}").format(item=event.item),
        _("{count} go along without a scan, and the order's history says so.").format(count=event.units),
    ),
    told.Chosen: _chosen,
    told.Taught: _taught,
    told.UpcSaved: lambda event: Told(
        _("Saved as the UPC of {sku} at Ordoro").format(sku=event.sku),
        _("{code} is known at every bench now.").format(code=event.code),
    ),
    told.BoxClosed: _box,
    told.BoxOpened: _box_opened,
    told.FurtherBox: _further,
    told.CountdownStarted: lambda event: Told(countdown_words(event.seconds)),
    told.CountdownStopped: lambda _event: Told(_("Stopped"), _("Nothing was sent. Ship with Ctrl+Enter or SHIP.")),
    told.CannotGo: lambda event: Told(_("It does not ship by itself"), event.why),
    told.Sending: lambda event: Told(_("{number} is being sent…").format(number=event.number)),
    told.Kept: lambda event: Told(
        _("{number} is kept here and not sent yet").format(number=event.number), _("It is sent as soon as it can be.")
    ),
    told.Sent: _sent,
    told.NotShipped: _not_shipped,
    told.Held: lambda event: Told(
        _("{number} is packed").format(number=event.number), _("It can still be taken back.")
    ),
}
