"""What a command barcode, its key and its button do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.bench import boxes, items, labels, presets
from app.bench.entry import Entry
from app.bench.events import BenchEvent, BoxClosed, Chosen, Kept, NotUsed, PostcodeMismatch, Sending, Why
from app.bench.question import Answer, Ask, Choice, Question
from app.bench.session import Session
from app.domain.shipment import ShipmentDraft
from app.scan.commands import method_name
from app.services.bench.desk import Desk
from app.settings.model import Preset, Verification


class Commands:
    """One method a command."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ship(self) -> None:
        """SHIP: it goes past no label for another address, which the packer has not answered for."""
        self._desk.begin()
        session = self._desk.open_session()
        if session is None:
            return
        if session.wrong_address:
            self._desk.say([PostcodeMismatch(session.wrong_address)])
        else:
            self._desk.hands.ship(session.number)

    def may_ship(self, session: Session) -> bool:
        """Whether what has to be counted was; asks, or says so, where it was not."""
        counting = session.counting
        if counting is None or counting.is_complete or session.entry.create_only:
            return True
        if not counting.has_begun:
            if self._desk.settings.verification is not Verification.REQUIRED:
                return True
            self._desk.say([NotUsed(Why.NOT_VERIFIED, number=session.number)])
            return False
        begun = items.kit_not_whole(counting)
        if begun is not None and counting.is_filled:
            self._desk.say([begun])
            return False
        boxed = session.boxed_total
        counted, wanted = str(boxed + counting.total), str(boxed + counting.of_total)
        choices: tuple[Choice, ...] = (Choice(Answer.COUNT_THE_REST, wanted),)
        if counting.total and begun is None:  # a part of a kit is nothing that could ship
            choices = (Choice(Answer.SHIP_COUNTED, counted), *choices)
        self._desk.ask(session, Question(Ask.SHORT, choices, about=counted, other=wanted))
        return False

    def handed_over(self, draft: ShipmentDraft, *, is_offline: bool = False) -> None:
        """The shipment is being sent, or kept until it can be: its method is the carrier's from now on."""
        methods = self._desk.settings.last_methods
        if draft.method and methods.get(draft.carrier) != draft.method:
            self._desk.remember(last_methods={**methods, draft.carrier: draft.method})
        number = draft.order.number
        self._desk.say([Kept(number) if is_offline else Sending(number)])

    def count_the_rest(self) -> None:
        """ALL: everything is in the parcel."""
        self._on_session(items.count_the_rest)

    def count_more(self, units: int, line_id: str = "") -> None:
        """ "+3": of the line named, or of the one that was counted last."""
        self._on_session(lambda session: items.count_more(session, units, line_id))

    def skip(self) -> None:
        self._on_session(items.skip_line)

    def undo_last(self) -> None:
        self._on_session(self._undo_last)

    def next_order(self, *, is_scanned: bool = False) -> None:
        """NEXT: go on with the next order of the list; a half-packed one is left where it is scanned once more."""
        desk, session = self._desk, self._desk.session
        is_meant = is_scanned and session is not None and session.is_asked_to_leave()
        desk.begin()
        if session is not None and session.is_half_packed and not is_meant:
            choices = (Choice(Answer.STAY, desk.number), Choice(Answer.NEXT_ORDER))
            desk.ask(session, Question(Ask.LEAVE, choices, other=desk.number))
        else:
            desk.hands.next_order(desk.number)

    def next_parcel(self) -> None:
        """NEXT PARCEL: this box is closed with what was scanned and its label, and the rest goes into another.

        Nothing is sent before the last box ships: until then each can be opened again. Where everything is in this box
        already the next label is one more for the same pieces.
        """
        desk = self._desk
        desk.begin()
        session = desk.open_session()
        if session is None:
            return
        counting = session.counting
        if not session.entry.tracking_number.strip() or session.wrong_address:
            desk.say([NotUsed(Why.NO_LABEL)])
        elif counting is None or not counting.total:
            desk.say([NotUsed(Why.EMPTY_BOX)])
        elif begun := items.kit_not_whole(counting):
            desk.say([begun])
        elif counting.is_complete:
            session.awaits_further = True
            desk.say([BoxClosed(len(session.further) + 1, counting.total, 0)])
        else:
            self._close_box(session)

    def open_box(self, at: int) -> None:
        """The closed box at that place, from 0, is packed again; one that is being packed is closed for it."""
        self._on_session(lambda session: self._open_box(session, at))

    def asks_first(self, session: Session) -> bool:
        """Ship was asked for: whether something has to be answered before, which is asked now.

        That is the carrier, and whether an open box with nothing in it was meant to be packed.
        """
        if not session.stage.can_edit:
            return False
        labels.ask_again(session)
        question = session.question
        if question is not None and question.is_about_the_carrier:
            self._desk.ask(session, question)
        elif boxes.awaits_items(session):
            count = str(len(session.boxes))
            choices = (Choice(Answer.SHIP_CLOSED, count), Choice(Answer.STAY))
            place = str(session.place + 1)
            self._desk.ask(session, Question(Ask.EMPTY_BOX, choices, about=place, other=count))
        else:
            return False
        return True

    def take_up_last_box(self, session: Session) -> bool:
        """Nothing more is to go: the box that was closed last is the last one. Whether it could be opened for that."""
        self._desk.say(self._open_box(session, len(session.boxes) - 1))
        return not boxes.awaits_items(session)

    def _close_box(self, session: Session) -> bool:
        """Whether nothing is wrong with it."""
        draft = self._desk.hands.draft_of(session)
        if draft is None:
            return False
        self._desk.say(boxes.close(session, draft))
        self._desk.hands.keep_boxes(session)
        return True

    def _open_box(self, session: Session, at: int) -> list[BenchEvent]:
        if not 0 <= at < len(session.boxes):
            return [NotUsed(Why.NOT_HERE)]
        if at + (at >= session.place) in session.boxes_gone:
            return [NotUsed(Why.BOX_GONE)]
        if not boxes.is_empty(session):
            if not session.entry.tracking_number.strip() or session.wrong_address:
                return [NotUsed(Why.BOX_BEGUN)]
            at += session.place <= at
            if not self._close_box(session):
                return []
        told = boxes.open_again(session, at, self._desk.carrier_names())
        self._desk.hands.keep_boxes(session)
        return told

    def _undo_last(self, session: Session) -> list[BenchEvent]:
        """What was done last may have been to close a box."""
        if session.boxes and boxes.is_empty(session):
            return self._open_box(session, len(session.boxes) - 1)
        return items.undo_last(session)

    def hold(self) -> None:
        """HOLD: the order at the bench waits until somebody says otherwise."""
        self._desk.begin()
        if self._desk.open_session() is not None:
            self._desk.hands.hold()

    def choose_packer(self, name: str) -> None:
        self._desk.begin()
        self._desk.remember(packer=name)
        self._desk.say([Chosen("packer", name)])

    def choose_carrier(self, name: str) -> None:
        desk = self._desk

        def choose(session: Session) -> list[BenchEvent]:
            labels.choose_carrier(session, name, desk.settings.last_methods)
            return [Chosen("carrier", name)]

        self._on_session(choose)

    def choose_method(self, carrier: str, method: str) -> None:
        """A carrier with one of its methods."""
        desk = self._desk

        def choose(session: Session) -> list[BenchEvent]:
            labels.choose_carrier(session, carrier, desk.settings.last_methods)
            session.edit(replace(session.entry, method=method))
            return [Chosen("method", method_name(carrier, method))]

        self._on_session(choose)

    def choose_preset(self, name: str) -> None:
        desk = self._desk
        preset = presets.find(desk.settings.presets, name)

        def choose(session: Session) -> list[BenchEvent]:
            if preset is None:
                return [NotUsed(Why.NO_PRESET, name)]
            session.edit(presets.applied(preset, session.entry, desk.carrier_names()))
            return [Chosen("preset", preset.name)]

        self._on_session(choose)

    def keep_preset(self, name: str, *, is_default: bool = False) -> Preset | None:
        """What stands in the form, under that name; None where there is no form or no carrier in it."""
        desk = self._desk
        session = desk.session
        entry: Entry | None = session.entry if session is not None else None
        if session is None or entry is None or not entry.carrier.strip() or not name.strip():
            return None
        method = session.order.requested_method if session.order is not None and is_default else ""
        preset = presets.from_entry(name, entry, default_for=method)
        desk.remember(presets=presets.kept(desk.settings.presets, preset))
        desk.say([Chosen("preset", preset.name)])
        return preset

    def change_presets(self, presets: tuple[Preset, ...]) -> None:
        """They were edited as a list."""
        self._desk.remember(presets=presets)

    def _on_session(self, act: Callable[[Session], list[BenchEvent]]) -> None:
        self._desk.begin()
        session = self._desk.open_session()
        if session is not None:
            self._desk.say(act(session))
            self._desk.go_by_itself()
