"""A question that the packer answers with one key, one touch, or by scanning something else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.bench.label import Label


class Ask(StrEnum):
    """What is asked."""

    CARRIER = "carrier"  # several carriers use numbers of this shape
    OTHER_CARRIER = "other carrier"  # a typed number is surely not the chosen carrier's
    MEANING = "meaning"  # the code is two things
    LINE = "line"  # which line has this unknown code?
    UNITS = "units"  # how many does that code stand for?
    UPC = "upc"  # may the code that was taught be saved as the product's UPC?
    LEAVE = "leave"  # another order's code, and the open one is half packed
    LABEL = "label"  # a second label for one parcel
    POSTCODE = "postcode"  # the label is for another address
    SHORT = "short"  # Ship, and not everything was counted
    EMPTY_BOX = "empty box"  # Ship, and nothing was put into the box after the closed ones
    DUPLICATE = "duplicate"  # the tracking number is on another order already


class Answer(StrEnum):
    """What a choice does; `Choice.value` says to what."""

    CARRIER = "carrier"
    ORDER = "order"
    ITEM = "item"
    LABEL = "label"
    COMMAND = "command"
    LINE = "line"
    PART = "part of a kit"  # its SKU
    UNITS = "units"
    HERE_ONLY = "known at this bench only"
    SAVE_UPC = "save as the upc"
    NEXT_ORDER = "next order"
    UNKNOWN = "a product that is not known"
    MORE = "more"  # the lines from that place on
    STAY = "stay"
    OTHER_LABEL = "other label"  # the label that did not fit was taken off
    USE_ALL_THE_SAME = "use it all the same"
    NEXT_PARCEL = "next parcel"
    SHIP_COUNTED = "ship what was counted"
    SHIP_CLOSED = "ship the closed boxes"
    COUNT_THE_REST = "count the rest by hand"
    MOVE = "move it here"  # from the order `value`
    SWAP = "swap"  # this order and the order `value` get each other's number
    BOTH = "both are in one box"


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` is a name, a number or a code; `detail` is a second line of words where there is one to say.

    With `twice` it has to be chosen two times, for it undoes a safeguard: digits alone, which are how a number that is
    typed begins, never do that.
    """

    answer: Answer
    value: str = ""
    detail: str = ""
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """`about` is the code, the number or the line that it is about; `other` what stands against it.

    `label` is the label that waits for the answer, if one does.
    `chosen` is the choice that holds while nobody answers, or -1; `pressed` the one that was chosen once and has to be
    chosen again, or -1.
    """

    ask: Ask
    choices: tuple[Choice, ...]
    about: str = ""
    other: str = ""
    label: Label | None = None
    chosen: int = -1
    pressed: int = -1

    @property
    def is_about_the_carrier(self) -> bool:
        """Whether the buyer is told something else by each answer: nothing ships before it was given."""
        return self.ask in (Ask.CARRIER, Ask.OTHER_CARRIER)

    @property
    def is_about_the_parcel(self) -> bool:
        """Whether it means nothing any more once the parcel is on its way."""
        return self.ask not in (Ask.MEANING, Ask.LEAVE)

    @property
    def is_offer(self) -> bool:
        """Whether nothing waits for the answer: it takes no keys from what is typed meanwhile."""
        return self.ask is Ask.UPC
