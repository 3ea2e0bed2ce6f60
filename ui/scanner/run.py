"""The keys since the last long gap, and what is known of them."""

from __future__ import annotations

from statistics import median

from ui.scanner.keystroke import Keystroke, Kind, Scan

LONG_AGO = -(10**9)
_WRITTEN_GS = ("<GS>", "{GS}")


class Run:
    """The keys since the last long gap, and what of them is held."""

    def __init__(self, *, while_typing: bool = False) -> None:
        self.while_typing = while_typing
        self.text: list[str] = []
        self.gaps: list[int] = []
        self.held: list[Keystroke] = []
        self.began = 0
        self.last = LONG_AGO
        self.presses = 0
        #: How many keys, and how many characters, were given back although the run goes on.
        self.out = 0
        self.leaked = 0
        self.is_typing = False
        self.form = ""
        #: How many keys were struck by a finger, as their release told, and when those that are down were pressed and
        #: overtaken by the next.
        self.fingers = 0
        self.down: dict[int, tuple[int, int | None]] = {}
        self.is_patient = False
        self.alt_digits: str | None = None
        self.composed: tuple[str, int] = ("", 0)

    def press(self, key: Keystroke) -> None:
        """Count a key as one of the run's."""
        if self.presses:
            self.gaps.append(key.at - self.last)
            self.is_patient = False
        else:
            self.began = key.at
        self.presses += 1
        self.last = key.at
        for each, (pressed, overtaken) in self.down.items():
            if overtaken is None:
                self.down[each] = (pressed, key.at)
        if key.kind is Kind.TEXT:
            self.down[key.key] = (key.at, None)

    def give_back(self) -> tuple[Keystroke, ...]:
        """What was held, in order; two keys given back make the whole run typing."""
        held, self.held = tuple(self.held), []
        self.out += sum(each.kind is not Kind.RELEASE for each in held)
        self.leaked = len("".join(self.text))
        self.is_typing = self.is_typing or self.out > 1
        return held

    def as_scan(self, code: str, suffix: str) -> Scan:
        """It was a scanner's; `code` is its text behind the prefix."""
        text = "".join(self.text)
        written = next((form for form in _WRITTEN_GS if form in text), "")
        return Scan(
            text=code,
            prefix=text[: len(text) - len(code)],
            suffix=suffix,
            gap=float(median(self.gaps)),
            began=self.began,
            ended=self.last,
            form=self.form or written.lower(),
            leaked=self.leaked,
            late=self.fingers,
        )
