"""What a scan, a key or a command did at the bench, as small values: the bench and packing mode show the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, TypeAlias

from app.bench.question import Question


class Tone(StrEnum):
    """How it sounds, and in which colour it is shown."""

    ACCEPTED = "accepted"
    DONE = "done"
    LOOK = "look"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Opened:
    """`item` was scanned with no order open; empty where the order's own code was."""

    tone: ClassVar[Tone] = Tone.ACCEPTED
    number: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """One line went up to `counted` of `of`; all lines together to `total` of `of_total`. `by_hand`: nobody scanned."""

    tone: ClassVar[Tone] = Tone.ACCEPTED
    item: str
    counted: int
    of: int
    total: int
    of_total: int
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class PartCounted:
    """A part of `kit`, which is not whole yet: `counted` of its `of` parts are there."""

    tone: ClassVar[Tone] = Tone.ACCEPTED
    item: str
    kit: str
    counted: int
    of: int


@dataclass(frozen=True, slots=True)
class KitNotWhole:
    """Of `kit` the part `item` was scanned, and `missing` was not; empty where there is room for no more such kit."""

    tone: ClassVar[Tone] = Tone.WRONG
    kit: str
    item: str
    missing: str = ""


@dataclass(frozen=True, slots=True)
class PerhapsAPart:
    """No line of the order wants it, but it has a kit of which Ordoro does not say what is in it. Counts nothing."""

    tone: ClassVar[Tone] = Tone.LOOK
    item: str
    kit: str


@dataclass(frozen=True, slots=True)
class AllCounted:
    """The last unit that was missing was counted."""

    tone: ClassVar[Tone] = Tone.DONE
    total: int


@dataclass(frozen=True, slots=True)
class WrongItem:
    """`elsewhere` names a waiting order that wants it, if there is one."""

    tone: ClassVar[Tone] = Tone.WRONG
    item: str
    number: str
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class TooMany:
    tone: ClassVar[Tone] = Tone.WRONG
    item: str
    counted: int
    of: int
    units: int = 1


@dataclass(frozen=True, slots=True)
class LabelTaken:
    """A label's number stands in the form.

    `removed` is what was cut off the scan, in words. `is_checked`: the label's own postcode is the address's.
    `doubt` is a sentence where the check digit is wrong, and then it does not sound or look like a right one.
    """

    tracking_number: str
    carrier: str
    removed: str = ""
    is_checked: bool = False
    doubt: str = ""

    @property
    def tone(self) -> Tone:
        return Tone.LOOK if self.doubt else Tone.ACCEPTED


@dataclass(frozen=True, slots=True)
class LabelRefused:
    """A code on a label that is no tracking number; `why` says which code it is, and what to scan instead."""

    tone: ClassVar[Tone] = Tone.WRONG
    why: str


@dataclass(frozen=True, slots=True)
class PostcodeMismatch:
    """ "This label says 78701, the order goes to 77316." Nothing of the label was taken.

    `not_taken` is the number of a label that carries no postcode and came while an earlier one's was not answered.
    """

    tone: ClassVar[Tone] = Tone.WRONG
    sentence: str
    not_taken: str = ""


@dataclass(frozen=True, slots=True)
class RoutingBars:
    """The bars that say where the parcel goes were scanned alone: no tracking number, but a check of the address.

    `doubt` is a sentence where the order says no postcode to compare.
    """

    tone: ClassVar[Tone] = Tone.ACCEPTED
    postcode: str
    is_right: bool
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class AskWhich:
    """A choice is needed; see the question."""

    tone: ClassVar[Tone] = Tone.LOOK
    question: Question


@dataclass(frozen=True, slots=True)
class Duplicate:
    """That tracking number is on another order already.

    `is_kept`: it was typed, and still stands in the form. `is_under_way`: that order is not at Ordoro yet.
    """

    tone: ClassVar[Tone] = Tone.WRONG
    tracking_number: str
    number: str
    is_kept: bool = False
    is_under_way: bool = False


class Why(StrEnum):
    """Why a scan could not be used."""

    NO_ORDER = "no order is open"
    READING = "the order is still being read"
    CLOSED = "the open order cannot be changed now"
    UNKNOWN = "nothing known has this code"
    NOT_WAITING = "that order does not wait"
    NOTHING_TO_UNDO = "nothing was counted"
    NOTHING_TO_SKIP = "nothing is left to skip"
    NO_PRESET = "no preset has that name"
    NO_LABEL = "this box has no label yet"
    EMPTY_BOX = "nothing was scanned into this box"
    LAST_BOX = "nothing is left for another box"
    OTHER_BOX = "a closed box has that label"
    BOX_GONE = "that box has left"
    BOX_BEGUN = "the open box is not finished"
    NOT_VERIFIED = "the items were not scanned"
    LOOK_ONLY = "this station only looks"
    NOT_HERE = "that command means nothing here"
    UNREADABLE = "a bad read"


@dataclass(frozen=True, slots=True)
class NotUsed:
    """A scan that did nothing; `code` is what it said, `number` an order it is about."""

    tone: ClassVar[Tone] = Tone.WRONG
    why: Why
    code: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class NotOnHold:
    """The hold that was asked for could not be said to Ordoro: every bench may ship the order."""

    tone: ClassVar[Tone] = Tone.WRONG
    number: str


@dataclass(frozen=True, slots=True)
class Undone:
    """The last count was taken back."""

    tone: ClassVar[Tone] = Tone.ACCEPTED
    item: str
    counted: int
    of: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """`units` of it go along without having been looked at."""

    tone: ClassVar[Tone] = Tone.ACCEPTED
    item: str
    units: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """A carrier, a preset or a packer was chosen by its code or its key."""

    tone: ClassVar[Tone] = Tone.ACCEPTED
    what: str
    name: str


@dataclass(frozen=True, slots=True)
class Taught:
    """From now on that code is known here; `counted` is what it counted just now."""

    tone: ClassVar[Tone] = Tone.ACCEPTED
    code: str
    item: str
    units: int
    counted: Counted | PartCounted | AllCounted


@dataclass(frozen=True, slots=True)
class UpcSaved:
    """The code is the product's UPC at Ordoro now."""

    tone: ClassVar[Tone] = Tone.ACCEPTED
    code: str
    sku: str


@dataclass(frozen=True, slots=True)
class BoxClosed:
    """Box `box` is closed with `units` in it; `left` units go on into the next one, 0 where it is the same pieces."""

    tone: ClassVar[Tone] = Tone.DONE
    box: int
    units: int
    left: int


@dataclass(frozen=True, slots=True)
class BoxOpened:
    """Box `box`, which was closed, is open again with its `units` and its label."""

    tone: ClassVar[Tone] = Tone.LOOK
    box: int
    units: int
    tracking_number: str


@dataclass(frozen=True, slots=True)
class FurtherBox:
    """The label of box `box` for the same pieces: kept as a comment, for the shop sees the first number alone."""

    tone: ClassVar[Tone] = Tone.ACCEPTED
    tracking_number: str
    box: int


@dataclass(frozen=True, slots=True)
class CountdownStarted:
    tone: ClassVar[Tone] = Tone.LOOK
    seconds: float


@dataclass(frozen=True, slots=True)
class CountdownStopped:
    tone: ClassVar[Tone] = Tone.LOOK


@dataclass(frozen=True, slots=True)
class CannotGo:
    """Everything is there, and it does not ship by itself all the same; `why` is a sentence."""

    tone: ClassVar[Tone] = Tone.LOOK
    why: str


@dataclass(frozen=True, slots=True)
class Sending:
    """The shipment was handed over: what Ordoro says to it is not known yet."""

    tone: ClassVar[Tone] = Tone.ACCEPTED
    number: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What was handed over waits on this computer until it can be sent."""

    tone: ClassVar[Tone] = Tone.LOOK
    number: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Ordoro knows of the parcel, and `left` units go on waiting; or of the shipment that was only to be made."""

    tone: ClassVar[Tone] = Tone.DONE
    number: str
    left: int = 0
    is_only_made: bool = False


@dataclass(frozen=True, slots=True)
class NotShipped:
    """What was handed over stopped, and `why` in sentences; or an answer was lost, and nobody knows.

    `has_part_left` says that other boxes of it have gone.
    """

    tone: ClassVar[Tone] = Tone.WRONG
    number: str
    why: str
    is_unsure: bool = False
    has_part_left: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """It is packed, and held back for a while: nobody is told yet."""

    tone: ClassVar[Tone] = Tone.DONE
    number: str


BenchEvent: TypeAlias = (
    Opened
    | Counted
    | PartCounted
    | KitNotWhole
    | PerhapsAPart
    | AllCounted
    | WrongItem
    | TooMany
    | LabelTaken
    | LabelRefused
    | PostcodeMismatch
    | RoutingBars
    | AskWhich
    | Duplicate
    | NotUsed
    | NotOnHold
    | Undone
    | Skipped
    | Chosen
    | Taught
    | UpcSaved
    | BoxClosed
    | BoxOpened
    | FurtherBox
    | CountdownStarted
    | CountdownStopped
    | CannotGo
    | Sending
    | Kept
    | Sent
    | NotShipped
    | Held
)
