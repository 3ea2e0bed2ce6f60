"""Command barcodes: what is printed is what is understood, on any keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scan.commands import BadCommand, Command, CommandKind, Names, is_command, parse, text_of

NAMES = Names(packers=("Ana", "José María"), carriers=("ups", "fedex"), presets=("Small box, UPS Ground",))
PLAIN = [kind for kind in CommandKind if kind.value not in {"plus", "packer", "carrier", "preset", "method"}]
EVERY = [
    *(Command(kind) for kind in PLAIN),
    Command(CommandKind.PLUS, count=1),
    Command(CommandKind.PLUS, count=12),
    Command(CommandKind.PLUS, count=999),
    Command(CommandKind.PACKER, "Ana"),
    Command(CommandKind.PACKER, "José María"),
    Command(CommandKind.CARRIER, "fedex"),
    Command(CommandKind.PRESET, "Small box, UPS Ground"),
]
#: What the scanner's key gives where the computer's layout is another one.
AZERTY = str.maketrans("AQZWMaqzwm1234567890", "QAWZ?qawz,&é\"'(-è_çà")
QWERTZ = str.maketrans("YZyz-", "ZYzyß")


@pytest.mark.parametrize("command", EVERY, ids=str)
def test_what_is_printed_is_what_is_understood(command: Command) -> None:
    text = text_of(command)
    assert len(text) <= 18
    for typed in (
        text,
        text.lower(),
        text.translate(AZERTY),
        text.swapcase().translate(AZERTY),
        text.translate(QWERTZ),
    ):
        assert is_command(typed)
        assert parse(f"{typed}\r", NAMES) == command


def test_no_two_commands_share_a_text() -> None:
    assert len({text_of(command) for command in EVERY}) == len(EVERY)


@pytest.mark.parametrize("command", EVERY, ids=str)
def test_a_damaged_command_does_nothing(command: Command) -> None:
    text = text_of(command)
    for at in range(4, len(text)):
        for letter in "BCXT1":
            if text[at] != letter:
                with pytest.raises(BadCommand):
                    parse(text[:at] + letter + text[at + 1 :], NAMES)
    with pytest.raises(BadCommand):
        parse(text[:-1], NAMES)


def test_a_name_that_left_the_list_says_so() -> None:
    with pytest.raises(BadCommand, match="packer"):
        parse(text_of(Command(CommandKind.PACKER, "Zoe")), NAMES)


@pytest.mark.parametrize("count", [0, -1, 1000])
def test_a_count_that_fits_no_barcode_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        text_of(Command(CommandKind.PLUS, count=count))


@given(st.text())
def test_any_text_is_a_command_or_a_sentence(text: str) -> None:
    with pytest.raises(BadCommand, match=r"\.$"):
        parse(text, NAMES)
