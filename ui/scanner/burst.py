"""Tells a scanner's burst of keys from a person's typing, and loses neither. Pure: it is fed keys, and told of silence.

A *run* is a row of keys with no gap longer than the rhythm's hard gap. Its keys are held back while in doubt:

    in doubt ── Enter, Tab or silence, at a scanner's rhythm ──► a scan; its keys are swallowed
       │
       └── a person's rhythm, another key, or silence ──► typing; what was held is given back in order, and the rest
                                                          of the run passes untouched

How long a lone key may be held is what a typist feels: 60 ms after a pause, 40 ms while somebody types (a scan that
begins then, with its first gap longer, has its first character leak into the field; the scan still carries it).
What is still down after that is a finger's; a key that was let go by then may be a slow scanner's: it is held for 100.
"""

from __future__ import annotations

import sys

from app.settings.model import ScannerProfile
from ui.scanner.keystroke import EOT, GS, LF, TAB, Keystroke, Kind, Outcome
from ui.scanner.rhythm import LATE_SUFFIX, OVERLAP, STALL, SUFFIX_TAIL, Rhythm
from ui.scanner.run import LONG_AGO, Run

#: Somebody who typed so short a time ago goes on typing.
_STILL_TYPING = 700
_LONE_WHILE_TYPING = 40
_FEW_WHILE_TYPING = 60
_FEW = 4
#: Just longer than a key may overlap the next one.
_GLANCE = OVERLAP + 5
#: A run that begins so soon after typing is most likely more of it.
_MIDST_OF_TYPING = 300
#: An Alt code that the system composed by itself comes so soon after ours.
_COMPOSED_TWICE = 20
_PASS = Outcome()
_KEEP = Outcome(keeps=True)


class BurstDetector:
    """Feed it every key and its release in order; what it answers is to be done in the order of `Outcome`."""

    def __init__(self, profile: ScannerProfile | None = None) -> None:
        self.rhythm = Rhythm.of(profile or ScannerProfile())
        self._run = Run()
        self._typed_at = LONG_AGO
        self._tail_until = LONG_AGO
        #: Keys whose press was swallowed and that are still down.
        self._swallowed: set[int] = set()
        self._sees_releases = False
        #: A scan that ended with a suffix was heard: one that did not is not at its end.
        self._hears_suffix = False

    @property
    def wait(self) -> int | None:
        """How many milliseconds to wait for another key before `quiet` is told; None while nothing is held.

        Where releases tell, a short wait comes first: what is still down after it is a finger's.
        """
        run, rhythm = self._run, self.rhythm
        if not run.held:
            return None
        if run.presses <= 1:
            first, whole = rhythm.dwell, rhythm.hard_gap
            if run.while_typing:
                return _LONE_WHILE_TYPING
        else:
            first, whole = _GLANCE, rhythm.silence
            if self._may_go_on(run.last):
                whole += STALL - rhythm.hard_gap
            elif run.while_typing and run.presses < _FEW:
                whole = _FEW_WHILE_TYPING
        if not self._tells:
            return whole
        return whole - first if run.is_patient else first

    def feed(self, key: Keystroke) -> Outcome:
        """Judge one key."""
        if key.kind is Kind.MODIFIER:
            return _PASS
        if key.kind is Kind.RELEASE:
            return self._release(key)
        self._swallowed.discard(key.key)
        before = self._over_by(key.at)
        now = self._press(key)
        if before is None:
            return now
        struck = before.struck or now.struck
        return Outcome((*before.replay, *now.replay), before.scan or now.scan, now.keeps, now.nearly, struck)

    def quiet(self) -> Outcome:
        """Nothing came for as long as `wait` said."""
        run = self._run
        is_lone = run.presses <= 1
        if not self._tells or not run.held or run.is_patient or (is_lone and run.while_typing):
            return self._over()
        run.is_patient = True
        now = run.last + (self.rhythm.dwell if is_lone else _GLANCE)
        if self.rhythm.is_typing(run.gaps, self._fingers(now)):
            return Outcome(self._give_back() if is_lone else self._give_up_run())
        return _PASS

    def hurry(self) -> Outcome:
        """Something else happens now (a click, a composed character): what is typed must come before it."""
        if self._run.held and not self.rhythm.is_scanner_like(self._run.gaps or [self.rhythm.hard_gap]):
            return Outcome(self._give_up())
        return _PASS

    def give_up(self) -> Outcome:
        """Give back whatever is held."""
        return Outcome(self._give_up())

    def surrender(self) -> tuple[Keystroke, ...]:
        """Whatever is held, from a detector that cannot be trusted to judge any more."""
        return tuple(self._run.held)

    def _over(self) -> Outcome:
        """No more will come."""
        run = self._run
        if self._is_scan(run.last + self.rhythm.silence, has_suffix=False):
            self._tail_until = run.last + LATE_SUFFIX
            return self._found("")
        return Outcome(self._give_back())

    def _over_by(self, at: int) -> Outcome | None:
        """End what came before where the time of the next key shows that it had ended."""
        run = self._run
        gap = at - run.last
        if not run.presses:
            return None
        longest = STALL if gap > self.rhythm.hard_gap and self._may_go_on(run.last) else self.rhythm.hard_gap
        if gap > longest or gap < 0:
            outcome = self._over()
            self._begin()
            return outcome
        if run.while_typing and run.presses == 1 and run.held and gap > _LONE_WHILE_TYPING:
            return self._over()
        return None

    def _may_go_on(self, now: int) -> bool:
        """Whether the rest of what is held will come, however late the computer stamps it."""
        run = self._run
        return self._hears_suffix and bool(run.held) and self.rhythm.is_surely_scanner(run.gaps, self._fingers(now))

    def _press(self, key: Keystroke) -> Outcome:
        if key.repeats:
            return self._other(key, may_hold=False)
        if key.kind is Kind.END:
            return self._end(key)
        if key.kind is Kind.DOWN and key.at <= self._tail_until:
            return self._swallow(key)
        if key.kind is Kind.TEXT:
            return self._hold(key, key.text)
        if key.kind is Kind.CONTROL and self._belongs(key):
            return self._hold(key, key.text)
        if key.kind is Kind.ALT:
            self._run.alt_digits = ""
            return self._hold(key, "")
        if key.kind is Kind.ALT_DIGIT and self._run.alt_digits is not None:
            self._run.alt_digits += key.text
            return self._hold(key, "")
        return self._other(key, may_hold=True)

    def _belongs(self, key: Keystroke) -> bool:
        """Whether a control character is part of a code and not a shortcut."""
        if not self._run.held:
            return self.rhythm.prefix.startswith(key.text)
        return key.text != EOT or self.rhythm.is_scanner_like(self._run.gaps)

    def _hold(self, key: Keystroke, text: str) -> Outcome:
        run = self._run
        if not run.presses:
            run = self._begin(while_typing=key.at - self._typed_at <= _STILL_TYPING)
            run.alt_digits = "" if key.kind is Kind.ALT else None
        run.press(key)
        if run.is_typing:
            self._typed_at = key.at
            return _PASS
        run.held.append(key)
        if (text, True) != (run.composed[0], key.at - run.composed[1] <= _COMPOSED_TWICE):
            run.text.append(text)
        run.composed = ("", 0)
        if text == GS and not run.form:
            run.form = key.form or "gs"
        if self.rhythm.is_typing(run.gaps, self._fingers(key.at)):
            # The key itself is the last of what is given back, so it need not pass by itself.
            return Outcome(self._give_up_run(), keeps=True)
        return _KEEP

    def _release(self, key: Keystroke) -> Outcome:
        run = self._run
        if key.key in self._swallowed:
            self._swallowed.discard(key.key)
            return _KEEP
        self._sees_releases = True
        pressed = run.down.pop(key.key, None)
        if pressed is not None and self.rhythm.is_finger(*pressed, key.at):
            run.fingers += 1
        if key.form == "alt":
            self._compose(key)
        if not run.held:
            return _PASS
        run.held.append(key)
        if self.rhythm.is_typing(run.gaps, self._fingers(key.at)):
            return Outcome(self._give_up_run(), keeps=True)
        return _KEEP

    def _compose(self, key: Keystroke) -> None:
        """Alt is let go: the digits that were typed with it are one character."""
        run = self._run
        digits, run.alt_digits = run.alt_digits, None
        if not digits or not run.held or not 0 < int(digits) <= sys.maxunicode:
            return
        char = chr(int(digits))
        run.text.append(char)
        run.composed = (char, key.at)
        if char == GS and not run.form:
            run.form = f"alt+{digits}"

    def _end(self, key: Keystroke) -> Outcome:
        run = self._run
        if not run.presses:
            if key.at <= self._tail_until:
                self._tail_until = max(self._tail_until, key.at + SUFFIX_TAIL) if key.text in (LF, TAB) else key.at
                return self._swallow(key)
            return _PASS
        if self._is_scan(key.at, has_suffix=True):
            run.press(key)
            outcome = self._found(key.text)
            self._tail_until = key.at + SUFFIX_TAIL
            self._swallowed.add(key.key)
            return Outcome(scan=outcome.scan, keeps=True, struck=(*outcome.struck, key))
        self._typed_at = key.at
        gaps = [*run.gaps, key.at - run.last]
        nearly = self._tells and self.rhythm.may_be_slow_scanner(gaps, self._fingers(key.at))
        return Outcome(self._give_up(), nearly=nearly)

    def _other(self, key: Keystroke, *, may_hold: bool) -> Outcome:
        """Not a key of a code. In the midst of one it fires nothing; else it ends the doubt and goes its way."""
        run = self._run
        if may_hold and run.held and self.rhythm.is_scanner_like(run.gaps):
            run.press(key)
            run.held.append(key)
            return _KEEP
        if run.presses or key.repeats:
            self._typed_at = key.at
        return Outcome(self._give_up())

    def _fingers(self, now: int) -> int:
        """How many keys of the run were struck by fingers, those that are down too long among them."""
        run = self._run
        if not self._tells:
            return 0
        return run.fingers + sum(self.rhythm.is_finger(*each, now) for each in run.down.values())

    def _is_scan(self, now: int, *, has_suffix: bool) -> bool:
        run = self._run
        if run.is_typing or not run.held:
            return False
        gaps = [*run.gaps, now - run.last] if has_suffix else run.gaps
        is_unseen = run.began - self._typed_at <= _MIDST_OF_TYPING and not self._tells
        fingers = self._fingers(now)
        return self.rhythm.is_scan("".join(run.text), gaps, has_suffix=has_suffix, fingers=fingers, is_unseen=is_unseen)

    def _found(self, suffix: str) -> Outcome:
        run = self._run
        self._swallow_what_is_down(run.held)
        text = "".join(run.text)
        self._hears_suffix = self._hears_suffix or bool(suffix)
        scan = run.as_scan(self.rhythm.without_prefix(text), suffix)
        struck = tuple(run.held)
        self._begin()
        return Outcome(scan=scan, struck=struck)

    def _swallow(self, key: Keystroke) -> Outcome:
        self._swallowed.add(key.key)
        return _KEEP

    def _swallow_what_is_down(self, held: list[Keystroke]) -> None:
        for each in held:
            if each.kind is Kind.RELEASE:
                self._swallowed.discard(each.key)
            else:
                self._swallowed.add(each.key)

    @property
    def _tells(self) -> bool:
        """Whether the time of a release says anything."""
        return self._sees_releases and self.rhythm.lets_go

    def _give_back(self) -> tuple[Keystroke, ...]:
        """Nothing is held any more, but it may go on."""
        self._typed_at = self._run.last if self._run.held else self._typed_at
        return self._run.give_back()

    def _give_up_run(self) -> tuple[Keystroke, ...]:
        """It is typing, and so is what follows it without a long gap."""
        self._run.is_typing = True
        self._typed_at = self._run.last
        return self._run.give_back()

    def _give_up(self) -> tuple[Keystroke, ...]:
        held = self._run.give_back()
        self._begin()
        return held

    def _begin(self, *, while_typing: bool = False) -> Run:
        self._run = Run(while_typing=while_typing)
        return self._run
