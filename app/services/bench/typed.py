"""What a tracking number that was typed says of its carrier: the same as if it had been scanned, where that is sure."""

from __future__ import annotations

from app.bench import labels
from app.bench.question import Answer, Ask, Choice, Question
from app.bench.session import Session
from app.scan.labels import read_label
from app.services.bench.desk import Desk
from app.services.bench.hearing import label_of


class Typed:
    """Follows the tracking number as it is typed; a carrier that somebody chose is never changed, only asked about."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def changed(self, session: Session) -> None:
        """Another number stands there: choose its carrier where none was chosen, and take back one that it was not."""
        entry = session.entry
        is_free = not entry.carrier or session.before_number is not None
        if not is_free or entry.is_other:
            return
        carrier = _carrier_of(entry.tracking_number)
        if carrier == entry.carrier:
            return
        before = (session.before_number or entry) if carrier else None
        labels.choose_carrier(session, carrier, self._desk.settings.last_methods, before=before)

    def left(self, session: Session) -> None:
        """The number is whole: ask where it is surely another carrier's than the one that is chosen."""
        entry = session.entry
        if session.read is not None or not entry.carrier or entry.is_other or session.question is not None:
            return
        number, carrier = entry.tracking_number.strip(), _carrier_of(entry.tracking_number)
        if carrier and carrier != entry.carrier and session.asked_about != number:
            session.asked_about = number
            choices = (Choice(Answer.CARRIER, carrier), Choice(Answer.STAY, entry.carrier))
            question = Question(Ask.OTHER_CARRIER, choices, about=carrier, other=entry.carrier, chosen=1)
            self._desk.ask(session, question)


def _carrier_of(number: str) -> str:
    """The one carrier whose own shape and check digit the number has; "" where that is not sure."""
    label = label_of(read_label(number))
    carriers = {candidate.carrier for candidate in label.candidates}
    typed = "".join(number.split()).upper()
    is_it = label.is_sure and not label.doubt and len(carriers) == 1 and label.tracking_number == typed
    return carriers.pop() if is_it else ""
