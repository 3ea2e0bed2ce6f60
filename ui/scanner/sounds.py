"""Four short sounds of our own, by the player that the computer brings.

Qt's sound module is a wheel of 438 MB, and the small libraries of Python bring a mixer for music that every system has
already. So: Windows plays through winsound, macOS through afplay, Linux through the first of pw-play, paplay and aplay
that works; where there is none the system's beep stands in for what must not be missed. The volume is set in the
samples, since not every player has one, and players run in threads, so that nothing waits for them. A player that
fails is said once in the log, and never tried again.
"""

from __future__ import annotations

import array
import contextlib
import importlib
import logging
import shutil
import subprocess
import sys
import wave
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.runtime.paths import resource
from app.settings.model import Settings

log = logging.getLogger(__name__)

#: The commands that play a file, best first, by platform.
_PLAYERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "darwin": (("afplay",),),
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
}
_WINSOUND = ("winsound",)
_MOST_AT_ONCE = 3
_LONGEST_SECONDS = 5
_FULL = 100


class Sound(StrEnum):
    """What is heard; the values are those of the bench's tones, and the names of the files."""

    ACCEPTED = "accepted"
    DONE = "done"
    LOOK = "look"
    WRONG = "wrong"


#: What the system's beep stands in for: the packer must look.
_MUST_BE_HEARD = (Sound.WRONG, Sound.LOOK)


class Sounds(QObject):
    """`play` answers at once whatever happens. `commands` are tried in order; tests bring their own."""

    #: From the thread that plays: a player did not work, and why.
    _failed = Signal(str, str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        commands: Sequence[Sequence[str]] | None = None,
        beep: Callable[[], object] = QApplication.beep,
    ) -> None:
        super().__init__(parent)
        self._commands = [tuple(each) for each in (_installed() if commands is None else commands)]
        self._beep = beep
        self._volume = _FULL
        self._files: dict[Sound, Path] = {}
        self._folder: TemporaryDirectory[str] | None = None
        self._threads = ThreadPoolExecutor(_MOST_AT_ONCE, thread_name_prefix="sound")
        self._playing: set[Future[None]] = set()
        self._was_said = False
        self._failed.connect(self._try_another)

    @property
    def is_playing(self) -> bool:
        return any(not future.done() for future in self._playing)

    @property
    def player(self) -> str:
        """The program that plays, or "" where there is none."""
        return self._commands[0][0] if self._commands else ""

    def follow(self, settings: Settings) -> None:
        """As the owner has chosen."""
        self.set_volume(settings.volume if settings.sounds else 0)

    def set_volume(self, volume: int) -> None:
        """0, which is off, to 100."""
        volume = min(max(volume, 0), _FULL)
        if volume != self._volume:
            self._files.clear()
        self._volume = volume

    def play(self, sound: Sound | str) -> None:
        """Let it be heard, if sounds are on. More than a few at once are left out: they would only come late."""
        self._playing = {future for future in self._playing if not future.done()}
        if self._volume == 0 or len(self._playing) >= _MOST_AT_ONCE:
            return
        which = Sound(sound)
        if not self._commands:
            if which in _MUST_BE_HEARD:
                self._beep()
            return
        try:
            file = self._file(which)
        except (OSError, wave.Error) as error:
            self._commands.clear()
            self._say_once(repr(error))
            return
        self._playing.add(self._threads.submit(self._run, self._commands[0], file, which))

    def close(self) -> None:
        """Begin nothing more, and leave no file."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._commands.clear()
        self._files.clear()
        self._volume = 0
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _run(self, command: tuple[str, ...], file: Path, sound: Sound) -> None:
        """In a thread: play it to its end."""
        try:
            if command == _WINSOUND:
                winsound = importlib.import_module("winsound")
                winsound.PlaySound(str(file), winsound.SND_FILENAME)
            else:
                subprocess.run([*command, str(file)], check=True, timeout=_LONGEST_SECONDS, capture_output=True)
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            with contextlib.suppress(RuntimeError):  # the window is gone
                self._failed.emit(f"{' '.join(command)}: {error!r}", sound.value)

    def _try_another(self, why: str, sound: str) -> None:
        """The next player takes this very sound; the last failure is the one that is said."""
        if not self._commands or not why.startswith(" ".join(self._commands[0])):
            return  # another sound's failure has put that player away
        self._commands.pop(0)
        if not self._commands:
            self._say_once(why)
        self.play(sound)

    def _say_once(self, why: str) -> None:
        if not self._was_said:
            self._was_said = True
            log.warning("Sounds cannot be played on this computer (%s)", why)

    def _file(self, sound: Sound) -> Path:
        """The sound at the volume of the moment; made when it is first heard."""
        made = self._files.get(sound)
        if made is None:
            if self._folder is None:
                self._folder = TemporaryDirectory(prefix="packbench-sounds-")
            made = Path(self._folder.name, f"{sound.value}-{self._volume}.wav")
            _write_at(resource("sounds", f"{sound.value}.wav"), made, self._volume)
            self._files[sound] = made
        return made


def _installed() -> list[tuple[str, ...]]:
    """The players that this computer has."""
    if sys.platform == "win32":
        return [_WINSOUND]
    platform = "linux" if sys.platform.startswith("linux") else sys.platform
    return [command for command in _PLAYERS.get(platform, ()) if shutil.which(command[0])]


def _write_at(source: Path, target: Path, volume: int) -> None:
    """A copy of a 16-bit WAV at `volume` percent; loudness is felt by the square."""
    with wave.open(str(source), "rb") as file:
        parameters, frames = file.getparams(), file.readframes(file.getnframes())
    loud = array.array("h", frames)
    if sys.byteorder == "big":
        loud.byteswap()
    share = (volume / _FULL) ** 2
    quiet = array.array("h", (round(sample * share) for sample in loud))
    if sys.byteorder == "big":
        quiet.byteswap()
    with wave.open(str(target), "wb") as file:
        file.setparams(parameters)
        file.writeframes(quiet.tobytes())
