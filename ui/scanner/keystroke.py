"""One key as the burst detector sees it. Knows no Qt, so that a burst can be written down and played again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

GS, RS, FS, US, EOT = "\x1d", "\x1e", "\x1c", "\x1f", "\x04"
#: What a carrier's two-dimensional code holds between its fields and at its end.
SEPARATORS = frozenset({GS, RS, FS, US, EOT})
CR, LF, TAB = "\r", "\n", "\t"


class Kind(Enum):
    """What a key can mean within a code."""

    #: Writes `text`.
    TEXT = auto()
    #: CR, LF or TAB: what a scanner sends after a code. `text` says which.
    END = auto()
    #: A control character by whatever key it arrives (`form` says which): part of a code, or a shortcut.
    CONTROL = auto()
    #: A digit on the keypad while Alt is down: Alt+029 is GS.
    ALT_DIGIT = auto()
    #: Alt alone.
    ALT = auto()
    #: Shift, Ctrl, Caps Lock: they change other keys and mean nothing by themselves.
    MODIFIER = auto()
    #: The Down arrow, as which some systems see the LF of a CR LF.
    DOWN = auto()
    #: Any other: arrows, function keys, shortcuts, dead keys.
    OTHER = auto()
    #: A key is let go.
    RELEASE = auto()


@dataclass(frozen=True, slots=True)
class Keystroke:
    """`at` is the key event's own time in milliseconds; `key` is the same number for a key and for its release.

    `payload` is whatever the feeder needs to give the key back to the window.
    """

    at: int
    kind: Kind
    text: str = ""
    key: int = 0
    form: str = ""
    repeats: bool = False
    payload: object = None


@dataclass(frozen=True, slots=True)
class Scan:
    """One code as the scanner sent it: `text` between prefix and suffix, control characters and all.

    Times are milliseconds of the key events: `gap` is the median between two keys.
    `form` is how a GS arrived ("gs", "ctrl+]", "f8", "alt+029", "<gs>"), empty where there was none. The first
    `leaked` characters had already been given to the window as typing when the rest of the code came. `late` keys were
    let go only after the next one.
    """

    text: str
    prefix: str = ""
    suffix: str = ""
    gap: float = 0.0
    began: int = 0
    ended: int = 0
    form: str = ""
    leaked: int = 0
    late: int = 0

    @property
    def raw(self) -> str:
        """Every character that arrived."""
        return f"{self.prefix}{self.text}{self.suffix}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of the keys, in this order: `replay` goes back to the window, `scan` was read, and the key that was
    just fed is kept back if `keeps` (held in doubt, or swallowed), or goes its way. `nearly` says that what was typed
    looked like a scanner that is slower than the limits. `struck` are the keys of the scan, to be given back where it
    turns out to be typing."""

    replay: tuple[Keystroke, ...] = ()
    scan: Scan | None = None
    keeps: bool = False
    nearly: bool = False
    struck: tuple[Keystroke, ...] = ()
