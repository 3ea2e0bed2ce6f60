"""The bench: every input of it in one place."""

from __future__ import annotations

from app.bench.entry import Entry
from app.bench.events import Tone
from app.bench.question import Ask
from app.services.bench.answers import Answers
from app.services.bench.commands import Commands
from app.services.bench.desk import Desk
from app.services.bench.hearing import Hearing, Understand
from app.services.bench.scans import Scans
from app.services.bench.typed import Typed


class Bench:
    """Synchronous and without Qt."""

    def __init__(self, desk: Desk, understand: Understand | None = None) -> None:
        self.desk = desk
        self.scans = Scans(desk)
        self.commands = Commands(desk)
        self._typed = Typed(desk)
        self._answers = Answers(desk, self.scans, self.commands)
        self._hearing = Hearing(desk, self.scans, self.commands, understand or desk.understand)

    def scan(self, text: str, at: int) -> None:
        """What a scanner sent, without prefix and suffix; `at` is the scan's own time in milliseconds."""
        self._hearing.hear(text, at)

    def answer(self, at: int) -> None:
        """The choice at that place, from 0. One that undoes a safeguard has to be chosen twice."""
        self._answers.answer(at)

    def edit(self, entry: Entry) -> None:
        """What stands in the form now."""
        session = self.desk.session
        if session is not None and session.stage.can_edit:
            is_number = entry.tracking_number != session.entry.tracking_number
            session.edit(entry)
            if is_number:
                self._typed.changed(session)

    def left_number(self) -> None:
        """The cursor left the tracking number."""
        session = self.desk.session
        if session is not None and session.stage.can_edit:
            self._typed.left(session)

    @property
    def hears_keys(self) -> bool:
        """Whether a key would do something now."""
        told = self.desk.told
        return self.desk.countdown is not None or (told is not None and told.tone is Tone.WRONG)

    def press_key(self) -> bool:
        """Any key: it stops the countdown, and says that what was wrong has been seen. Whether it did either."""
        told = self.desk.told
        if self.desk.countdown is not None:
            self.desk.stop_countdown()
            return True
        if told is not None and told.tone is Tone.WRONG:
            self.desk.told = None
            return True
        return False

    def tick(self) -> None:
        """Time has passed: ship when the countdown is over."""
        desk, countdown = self.desk, self.desk.countdown
        if countdown is not None and countdown.left(desk.clock.monotonic()) <= 0:
            desk.countdown = desk.told = None
            desk.hands.ship(countdown.number)

    def changed_order(self) -> None:
        """Another order stands at the bench."""
        session = self.desk.session
        if session is not None and session.question is not None and session.question.ask is Ask.DUPLICATE:
            session.question = None  # "here" would be another order
        self.desk.countdown = self.desk.told = None
