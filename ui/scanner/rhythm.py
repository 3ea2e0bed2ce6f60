"""What tells a scanner's keys from a person's: their rhythm. All times are milliseconds.

The figures are those that wedge libraries use, and a margin: a median gap of 50 where the code ends with the usual
suffix, 35 where it does not, 100 at the longest, 2.5 s in all (more only where a long two-dimensional code runs on at
35 a key or less, which no person can). A scanner that was taught may be slower, by two fifths more than it was measured
with; one that was taught as fast narrows nothing, since a shop may have two.

Keys may also be stamped late, where the computer is busy opening a page. Where scanners are known to send a suffix,
three keys at 10 ms or less are waited for 350 ms longer, and no key alone that was let go late makes them typing.

Short codes (3 to 5 characters: a short SKU, a name) count only with a suffix and with *every* gap at 20 or, once the
scanner was taught, at its speed: people strike two keys in that time, but not a word and Enter. Fewer than three count
only behind a taught prefix.

Fingers roll: the next key is down before the last one is let go, and no finger lets go within 60 ms. Scanners let go
before the next key or in the same report. Where releases are seen, a key that overlaps the next by 20 ms or stays down
longer than any gap of a scanner is a finger's, however fast the keys come; one such key in four is typing. (A scanner
that does lets go late says so in the scanner test.) Where none were seen yet, keys in the midst of typing must be
faster still.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from app.settings.model import ScannerProfile, Suffix

MIN_LENGTH = 6
MIN_SHORT = 3
_MEDIAN_WITH_SUFFIX = 50.0
_MEDIAN_WITHOUT = 35.0
_EVERY_GAP_OF_SHORT = 20.0
_MEDIANS_UNSEEN = (30.0, 15.0)
_HARD_GAP = 100
_TAUGHT_MARGIN = 1.4
_TOTAL = 2500
_SILENCE = 120
_CHARACTERS_IN_TOTAL = 40
#: So many keys more, slow than fast, are a person's; so is one in so many that a finger struck.
_ENOUGH = 2
_ONE_IN = 4
#: A code that a person would have typed evenly; a scanner's gaps lie closer to their median than that.
_STEADY_SHARE = 0.8
_STEADY = 1.5
_EVEN_KEYS, _EVEN = 8, 0.4
OVERLAP = 20
#: So long a computer that is busy opening a page may keep the rest of a code from being stamped.
STALL = 350
_MOST_STALLS = 2
#: Two keys that were struck and let go within so little are a scanner's.
_FASTER_THAN_HANDS = 10
_DWELL = 1.2
#: So long after a code's suffix an LF, a TAB or a Down arrow is the rest of it …
SUFFIX_TAIL = 60
#: … and so long after a code without one an Enter is its late suffix: no person answers a scan so fast.
LATE_SUFFIX = 300


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The limits for one scanner."""

    prefix: str = ""
    median_with_suffix: float = _MEDIAN_WITH_SUFFIX
    median_without: float = _MEDIAN_WITHOUT
    short_gap: float = _EVERY_GAP_OF_SHORT
    hard_gap: int = _HARD_GAP
    total: int = _TOTAL
    silence: int = _SILENCE
    #: Whether it lets go of a key before the next, as scanners do.
    lets_go: bool = True

    @classmethod
    def of(cls, profile: ScannerProfile) -> Rhythm:
        """The limits that fit what the scanner test learned."""
        taught = profile.gap_ms * _TAUGHT_MARGIN
        hard = max(_HARD_GAP, round(profile.gap_ms * 2))
        return cls(
            prefix=profile.prefix,
            median_with_suffix=max(_MEDIAN_WITH_SUFFIX, taught),
            median_without=max(_MEDIAN_WITHOUT, taught if profile.suffix is Suffix.NONE else 0),
            short_gap=max(_EVERY_GAP_OF_SHORT, taught),
            hard_gap=hard,
            total=max(_TOTAL, round(taught * _CHARACTERS_IN_TOTAL)),
            silence=hard + _SILENCE - _HARD_GAP,
            lets_go=not profile.lets_go_late,
        )

    @classmethod
    def listening(cls) -> Rhythm:
        """For the scanner test, which knows the code that it waits for: slow scanners are let in to be measured."""
        return cls(
            median_with_suffix=250,
            median_without=250,
            short_gap=250,
            hard_gap=500,
            total=20_000,
            silence=600,
            lets_go=False,
        )

    def is_scan(
        self, text: str, gaps: Sequence[int], *, has_suffix: bool, fingers: int = 0, is_unseen: bool = False
    ) -> bool:
        """`gaps` are those between all its keys, the suffix's own among them; `fingers` counts keys of a hand.

        `is_unseen` says that somebody was typing just before, and that no release was seen yet which could tell.
        """
        if not gaps or self._is_too_long(gaps) or self._is_hand(gaps, fingers):
            return False
        if max(gaps) > self.hard_gap and not (has_suffix and self._is_stalled(gaps)):
            return False
        code = self.without_prefix(text)
        behind_prefix = code != text and bool(code)
        if len(set(text)) == 1 and len(text) > 1:
            return False  # a key held down, whatever the system calls it
        with_suffix, without = _MEDIANS_UNSEEN if is_unseen else (self.median_with_suffix, self.median_without)
        if not has_suffix:
            return len(code) >= MIN_LENGTH and median(gaps) <= without
        if len(code) >= MIN_LENGTH or behind_prefix:
            return median(gaps) <= with_suffix and self._is_steady(gaps)
        return len(code) >= MIN_SHORT and max(gaps) <= self.short_gap and fingers == 0

    def is_typing(self, gaps: Sequence[int], fingers: int) -> bool:
        """Whether what came so far cannot be a scanner any more, so that nothing more is held back."""
        if self._is_too_long(gaps) or (self._is_hand(gaps, fingers) and not self._may_have_stalled(gaps, fingers)):
            return True
        slow = sum(gap > self._slow for gap in gaps)
        fast = sum(gap <= self.median_with_suffix for gap in gaps)
        return slow >= fast + _ENOUGH

    def may_be_slow_scanner(self, gaps: Sequence[int], fingers: int) -> bool:
        """Whether keys that ended with Enter and are typing by these limits were too even for a hand."""
        if len(gaps) < _EVEN_KEYS or fingers or max(gaps) > self.hard_gap:
            return False
        middle = median(gaps)
        even = sum(abs(gap - middle) <= _EVEN * middle for gap in gaps)
        return middle > self.median_with_suffix and even >= _STEADY_SHARE * len(gaps)

    def is_finger(self, pressed: int, overtaken: int | None, released: int) -> bool:
        """Whether a key was let go, or is still down, as late as only a finger lets go."""
        if overtaken is not None and released - overtaken >= OVERLAP:
            return True
        return released - pressed >= self.dwell

    def is_scanner_like(self, gaps: Sequence[int]) -> bool:
        """Whether it is in the midst of what looks like a code."""
        return len(gaps) + 1 >= MIN_LENGTH - 1 and median(gaps) <= self.median_without

    def is_surely_scanner(self, gaps: Sequence[int], fingers: int) -> bool:
        """Whether three keys or more came as no hand strikes them: a long gap then is the computer's."""
        return len(gaps) > 1 and fingers <= 1 and median(gaps) <= _FASTER_THAN_HANDS

    def without_prefix(self, text: str) -> str:
        """`text` behind the taught prefix; Caps Lock may have turned its letters."""
        if self.prefix and text.casefold().startswith(self.prefix.casefold()):
            return text[len(self.prefix) :]
        return text

    @property
    def dwell(self) -> int:
        """A key that is down for so long is a finger's."""
        return round(self.median_with_suffix * _DWELL)

    def _is_hand(self, gaps: Sequence[int], fingers: int) -> bool:
        return _ONE_IN * fingers > len(gaps)

    def _is_stalled(self, gaps: Sequence[int]) -> bool:
        stalls = sum(gap > self.hard_gap for gap in gaps)
        return stalls <= _MOST_STALLS and max(gaps) <= STALL and self.is_surely_scanner(gaps, 0)

    def _may_have_stalled(self, gaps: Sequence[int], fingers: int) -> bool:
        """Whether one key was late to be let go among keys that no hand strikes so fast: judged when more of it came.

        A computer that is busy opening a page stamps a scanner's keys late, too.
        """
        return fingers == 1 and bool(gaps) and min(gaps) <= _FASTER_THAN_HANDS

    def _is_too_long(self, gaps: Sequence[int]) -> bool:
        return sum(gaps) > max(self.total, self.median_without * len(gaps))

    @property
    def _slow(self) -> float:
        return self.median_with_suffix * _STEADY

    def _is_steady(self, gaps: Sequence[int]) -> bool:
        return sum(gap <= self._slow for gap in gaps) >= _STEADY_SHARE * len(gaps)
