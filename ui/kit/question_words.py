"""The sentences for what is asked at the bench, and for its choices: the same in both views."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.bench import events as told
from app.bench.events import BenchEvent
from app.bench.question import Answer, Ask, Choice, Question
from app.words import counted
from ui.kit.told import Told


def question_words(question: Question) -> Told:
    """What is asked, and about what."""
    about, other = question.about, question.other
    words = {
        Ask.CARRIER: Told(_("Which carrier?"), _("Several carriers use numbers like {number}.").format(number=about)),
        Ask.OTHER_CARRIER: Told(
            _("This is a number of {carrier}").format(carrier=about), _("{other} is chosen.").format(other=other)
        ),
        Ask.MEANING: Told(_("What is {code}?").format(code=about), _("It could be more than one thing.")),
        Ask.LINE: Told(_("Which line is this?"), _("Ordoro does not know the code {code}.").format(code=about)),
        Ask.UNITS: Told(_("How many is one scan?"), _("{code} may be a single piece or a case.").format(code=about)),
        Ask.UPC: Told(_("Is it the UPC of {sku}?").format(sku=other), _("Ordoro has none for it.")),
        Ask.LEAVE: Told(
            (_("Leave {open} half packed for {number}?") if about else _("Leave {open} half packed?")).format(
                open=other, number=about
            ),
            _("To leave, scan it again; to stay, go on packing. What was entered stays.")
            if about
            else _("To leave, scan NEXT; to stay, go on packing. What was entered stays."),
        ),
        Ask.LABEL: Told(_("A second label for this parcel"), _("It has {number} already.").format(number=other)),
        Ask.POSTCODE: Told(about, _("It was not taken. Is it on the right parcel?")),
        Ask.SHORT: Told(_("{counted} of {all} scanned").format(counted=about, all=other), _("What is in the parcel?")),
        Ask.EMPTY_BOX: Told(
            _("Box {box} is empty").format(box=about), _("Scan what goes into it, or ship what is closed.")
        ),
        Ask.DUPLICATE: Told(
            _("{tracking} is on {number} already").format(tracking=about, number=other), _("What is right?")
        ),
    }
    return words[question.ask]


def says(event: BenchEvent | None, question: Question) -> bool:
    """Whether the sentence of what was told last is the question's own, so that it need not be said twice."""
    match event:
        case told.AskWhich():
            return event.question.ask is question.ask
        case told.PostcodeMismatch():
            return question.ask is Ask.POSTCODE and not event.not_taken
        case told.Duplicate():
            return question.ask is Ask.DUPLICATE
    return False


def sentence(question: Question) -> str:
    """What is asked, in one line."""
    words = question_words(question)
    return f"{words.title} {words.text}" if words.title.endswith((".", "?")) else f"{words.title}. {words.text}"


def choice_words(choice: Choice, ask: Ask) -> str:
    """What pressing it does, in answer to that question."""
    if ask is Ask.DUPLICATE and choice.answer is Answer.STAY:
        return _("Leave it as it is")
    if ask is Ask.EMPTY_BOX and choice.answer is Answer.STAY:
        return _("Go on packing")
    value = choice.value
    if choice.answer is Answer.UNITS:
        return counted("Scan", "%n piece", "%n pieces", int(value))
    if choice.answer is Answer.SHIP_CLOSED:
        return counted("Scan", "Ship %n closed box, the rest waits", "Ship %n closed boxes, the rest waits", int(value))
    words = {
        Answer.CARRIER: value,
        Answer.ORDER: _("Open order {number}").format(number=value),
        Answer.ITEM: _("Count it as {item}").format(item=choice.detail or value),
        Answer.LABEL: _("Take the tracking number {number}").format(number=value),
        Answer.COMMAND: value,
        Answer.LINE: choice.detail,
        Answer.PART: _("part: {item}").format(item=choice.detail),
        Answer.HERE_ONLY: _("Known at this bench only"),
        Answer.SAVE_UPC: _("Save {code} as the UPC of {sku} at Ordoro").format(code=choice.detail, sku=value),
        Answer.MORE: _("More lines…"),
        Answer.MOVE: _("Move it here: {number} waits again").format(number=value),
        Answer.SWAP: _("Swap: {here} and {number} get each other's number").format(here=choice.detail, number=value),
        Answer.BOTH: _("{here} and {number} are in one box").format(here=choice.detail, number=value),
        Answer.STAY: _("Stay with {what}").format(what=value) if value else _("None of these"),
        Answer.OTHER_LABEL: _("I took this label off. Scan the right one."),
        Answer.USE_ALL_THE_SAME: _("Use it all the same: {number}").format(number=value),
        Answer.NEXT_ORDER: _("Go on with the next order"),
        Answer.UNKNOWN: _("An item that is not known yet"),
        Answer.NEXT_PARCEL: _("It is for the next parcel"),
        Answer.SHIP_COUNTED: _("Ship only the {count} that were scanned").format(count=value),
        Answer.COUNT_THE_REST: _("All {count} are in it: count the rest by hand").format(count=value),
    }
    return words[choice.answer]


def sure_words() -> str:
    """Said on a choice that has to be pressed twice, once it was."""
    return _("Sure?")


def _(text: str) -> str:
    return QCoreApplication.translate("Scan", text)
