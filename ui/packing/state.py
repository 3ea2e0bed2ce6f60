"""What packing mode shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage

from app.bench.events import BenchEvent
from app.bench.question import Question


@dataclass(frozen=True, slots=True)
class PackingState:
    """`title`, `detail` and `figure` are the next thing: what, where it lies, and "2 of 3".

    `number` is empty while no order is open. `ship` is what the primary button does, "" where there is none.
    """

    number: str = ""
    to: str = ""
    note: str = ""
    due: str = ""
    due_state: str = ""
    verified: str = ""
    packer: str = ""
    title: str = ""
    detail: str = ""
    figure: str = ""
    image: QImage | None = None
    told: BenchEvent | None = None
    question: Question | None = None
    ship: str = ""
    can_ship: bool = False
    #: Nothing is left to do for it: the button goes on to the next one.
    is_over: bool = False
    beside: str = ""
    #: Seconds until it ships by itself, while it is about to.
    ships_in: float | None = None
    #: Seconds until it goes out, while it is held back and can be taken back; and whom that tells.
    held_seconds: float | None = None
    is_offline: bool = False
    tells_shop: bool = True
    can_count: bool = False
    #: Something is in the box, and more boxes can follow it.
    can_close_box: bool = False
