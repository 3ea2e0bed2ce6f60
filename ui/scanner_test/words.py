"""What was learned, in the packer's words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.settings.model import Suffix
from ui.scanner_test.learning import Lesson, Separator

_FAST, _UNTAUGHT = 20, 50
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Finding:
    """`is_good`, or worth a look into the scanner's manual."""

    text: str
    is_good: bool = True


def findings(lesson: Lesson) -> list[Finding]:
    """The most important first."""
    say = QCoreApplication.translate
    said = [_ending(lesson)]
    if lesson.profile.prefix:
        words = say("scanner", "It sends “{prefix}” before each code. Packbench takes that away.")
        said.append(Finding(words.format(prefix=_seen(lesson.profile.prefix))))
    if lesson.extra:
        words = say("scanner", "It sends “{extra}” after each code, before the Enter. Please turn that off.")
        said.append(Finding(words.format(extra=_seen(lesson.extra)), is_good=False))
    if lesson.other_keyboard:
        words = say(
            "scanner",
            "It types for a keyboard of another country, so letters come out wrong. Its manual has a code for your "
            "country: scan that, then start over.",
        )
        said.append(Finding(words, is_good=False))
    if lesson.turned:
        said.append(Finding(say("scanner", "Caps Lock is on. Codes are read all the same.")))
    if lesson.profile.lets_go_late:
        said.append(Finding(say("scanner", "It lets go of its keys late. Packbench knows that now.")))
    said += _kind_of_code(lesson)
    said += _separator(lesson)
    return said


def _ending(lesson: Lesson) -> Finding:
    say = QCoreApplication.translate
    gap = max(round(lesson.gap), 1)
    speed = say("scanner", "{gap} ms a key").format(gap=gap)
    if lesson.profile.suffix is Suffix.NONE:
        words = say(
            "scanner", "It sends nothing after a code, {speed}. It works; with Enter after each code it works faster."
        )
        return Finding(words.format(speed=speed), is_good=False)
    words = (
        say("scanner", "It sends Enter after each code, {speed}. {praise}")
        if lesson.profile.suffix is Suffix.ENTER
        else say("scanner", "It sends Tab after each code, {speed}. {praise}")
    )
    if gap <= _FAST:
        praise = say("scanner", "Good.")
    elif gap <= _UNTAUGHT:
        praise = say("scanner", "That is fast enough.")
    else:
        praise = say("scanner", "That is slow; Packbench waits for it.")
    return Finding(words.format(speed=speed, praise=praise))


def _kind_of_code(lesson: Lesson) -> list[Finding]:
    say = QCoreApplication.translate
    if lesson.profile.sends_aim:
        return [
            Finding(say("scanner", "It says what kind of code it read (AIM). Products are never taken for labels."))
        ]
    return []


def _separator(lesson: Lesson) -> list[Finding]:
    say = QCoreApplication.translate
    if lesson.separator is Separator.SENT:
        return [
            Finding(say("scanner", "Codes of several fields, as on postal labels, come with their separator. Good."))
        ]
    if lesson.separator is Separator.LEFT_OUT:
        words = say(
            "scanner",
            "It leaves out the separator within postal labels. They are read all the same; a postcode with four more "
            "digits may be taken for another one now and then.",
        )
        return [Finding(words, is_good=False)]
    if lesson.separator is Separator.ODD:
        words = say("scanner", "It sends “{odd}” for the separator within postal labels. Please set it to send GS.")
        return [Finding(words.format(odd=_seen(lesson.odd)), is_good=False)]
    return []


def _seen(text: str) -> str:
    """Control characters as their caret form, and not without end."""
    shown = "".join(char if char.isprintable() else f"^{chr(ord(char) + 64)}" for char in text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
