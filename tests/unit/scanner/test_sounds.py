"""Sounds are heard at the volume that was chosen, never hold up the window, and complain once."""

from __future__ import annotations

import array
import importlib.util
import logging
import sys
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.runtime.paths import resource
from app.settings.model import Settings
from tests.laws.reading import ROOT
from ui.scanner.sounds import Sound, Sounds

#: A player that writes down which file it was given, and how loud that is.
_PLAYER = """
import array, sys, wave
with wave.open(sys.argv[2]) as file:
    loudest = max(array.array("h", file.readframes(file.getnframes())))
with open(sys.argv[1], "a") as heard:
    heard.write(f"{sys.argv[2]} {loudest}\\n")
"""


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    return tmp_path / "heard"


@pytest.fixture
def make(tmp_path: Path, heard: Path) -> Iterator[Callable[..., Sounds]]:
    player = tmp_path / "player.py"
    player.write_text(_PLAYER)
    made: list[Sounds] = []

    def sounds(*before: str, commands: list[list[str]] | None = None) -> Sounds:
        works = [sys.executable, str(player), str(heard)]
        found = [[each] for each in before] + [works] if commands is None else commands
        made.append(Sounds(commands=found, beep=lambda: heard.write_text("beep")))
        return made[-1]

    yield sounds
    for each in made:
        each.close()


def lines(heard: Path) -> list[str]:
    return heard.read_text().splitlines() if heard.exists() else []


@pytest.mark.parametrize("sound", list(Sound))
def test_every_sound_is_played(make: Callable[..., Sounds], heard: Path, qtbot: QtBot, sound: Sound) -> None:
    make().play(sound.value)
    qtbot.waitUntil(lambda: len(lines(heard)) == 1, timeout=20_000)
    assert sound.value in lines(heard)[0]


def test_half_the_volume_is_a_quarter_of_the_swing(make: Callable[..., Sounds], heard: Path, qtbot: QtBot) -> None:
    sounds = make()
    for volume in (100, 50):
        sounds.follow(Settings(volume=volume))
        sounds.play(Sound.DONE)
        qtbot.waitUntil(lambda: not sounds.is_playing, timeout=20_000)
    full, half = (int(line.rpartition(" ")[2]) for line in lines(heard))
    assert half == pytest.approx(full / 4, abs=2)


@pytest.mark.parametrize("settings", [Settings(sounds=False), Settings(volume=0)])
def test_off_is_silent(make: Callable[..., Sounds], settings: Settings) -> None:
    sounds = make()
    sounds.follow(settings)
    sounds.play(Sound.WRONG)
    assert not sounds.is_playing


def test_a_player_that_fails_gives_way_to_the_next(make: Callable[..., Sounds], heard: Path, qtbot: QtBot) -> None:
    make("/nowhere/to/be/found").play(Sound.ACCEPTED)
    qtbot.waitUntil(lambda: len(lines(heard)) == 1, timeout=20_000)


@pytest.mark.expects_log
def test_where_none_works_it_is_said_once_and_the_system_beeps_for_what_must_be_heard(
    make: Callable[..., Sounds], heard: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    sounds = make(commands=[[sys.executable, "-c", "import sys; sys.exit(1)"]])
    with caplog.at_level(logging.WARNING):
        sounds.play(Sound.ACCEPTED)
        qtbot.waitUntil(lambda: bool(caplog.records), timeout=20_000)
        sounds.play(Sound.ACCEPTED)
        assert lines(heard) == []
        sounds.play(Sound.WRONG)
    assert lines(heard) == ["beep"]
    assert len([record for record in caplog.records if record.name == "ui.scanner.sounds"]) == 1


def test_the_sounds_are_those_that_the_script_makes(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("make_sounds", ROOT / "packaging" / "make_sounds.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = script
    spec.loader.exec_module(script)
    script.write(tmp_path)
    for sound in Sound:
        ours, made = (_samples(place / f"{sound.value}.wav") for place in (resource("sounds"), tmp_path))
        # Another computer's sine may round the other way.
        assert len(ours) == len(made)
        assert all(abs(one - other) <= 1 for one, other in zip(ours, made, strict=True))


def _samples(file: Path) -> array.array[int]:
    with wave.open(str(file)) as opened:
        return array.array("h", opened.readframes(opened.getnframes()))
