"""Makes the four sounds in resources/sounds: `python packaging/make_sounds.py`. The same figures give the same bytes.

Each must be told from the others across a loud room and without looking: a short high blip, two notes that rise, two
that fall, and a low double buzz.
"""

import array
import math
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

RATE = 22_050
_LOUDEST = 0.8 * 32_767
#: So long a note swells and fades, in seconds, so that it does not click.
_EDGE = 0.006


@dataclass(frozen=True, slots=True)
class Note:
    """`hertz` 0 is a rest. `partials` are the strengths of the tone and its overtones: many make a buzz."""

    hertz: float
    seconds: float
    partials: tuple[float, ...] = (1.0, 0.25, 0.1)
    fades: bool = True


_BUZZ = (1.0, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.25)
SOUNDS: dict[str, tuple[Note, ...]] = {
    "accepted": (Note(1760, 0.09),),
    "done": (Note(1047, 0.11), Note(1568, 0.26)),
    "look": (Note(988, 0.16), Note(0, 0.03), Note(740, 0.28)),
    "wrong": (Note(165, 0.2, _BUZZ, fades=False), Note(0, 0.06), Note(147, 0.34, _BUZZ, fades=False)),
}


def samples(notes: tuple[Note, ...]) -> array.array:
    """The notes one after another, as 16-bit samples."""
    made = array.array("h")
    for note in notes:
        length = round(note.seconds * RATE)
        weight = sum(note.partials)
        for at in range(length):
            moment = at / RATE
            left = note.seconds - moment
            swell = min(1.0, moment / _EDGE, left / _EDGE) * (
                math.exp(-2.5 * moment / note.seconds) if note.fades else 1
            )
            tone = sum(
                strength * math.sin(2 * math.pi * note.hertz * nth * moment)
                for nth, strength in enumerate(note.partials, 1)
            )
            made.append(round(_LOUDEST * swell * tone / weight) if note.hertz else 0)
    if sys.byteorder == "big":
        made.byteswap()
    return made


def write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(notes).tobytes())


if __name__ == "__main__":
    write(Path(__file__).resolve().parent.parent / "resources" / "sounds")
