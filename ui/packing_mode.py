"""Packing mode over the bench's session: what the bench shows, said larger; what is pressed there is done here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from app.bench.events import BenchEvent
from app.bench.stage import Stage
from app.domain.shipment import Field, errors_of
from ui.bench import wording
from ui.bench.presenter import BenchPresenter
from ui.bench.ship_words import ShipWords, ship_words
from ui.bench.state import BenchState
from ui.bench.view import BenchView
from ui.kit import scan_words
from ui.packing.state import PackingState
from ui.packing.view import PackingView


class PackingMode(QObject):
    """`go` puts a widget in front of everything, full screen, or with None the window as it was."""

    def __init__(
        self,
        bench: BenchView,
        presenter: BenchPresenter,
        go: Callable[[PackingView | None], None],
        take_back: Callable[[], object],
    ) -> None:
        super().__init__(presenter)
        self._bench = bench
        self._go = go
        self.view: PackingView | None = None
        self._is_elsewhere = False
        commands = presenter.work.commands
        self._acts = {
            "undo_last_asked": lambda: presenter.scanning.act(commands.undo_last),
            "take_back_asked": take_back,
            "skip_asked": lambda: presenter.scanning.act(commands.skip),
            "count_one_asked": lambda: presenter.scanning.act(lambda: commands.count_more(1)),
            "next_asked": lambda: presenter.scanning.act(commands.next_order),
            "next_parcel_asked": presenter.next_parcel,
            "ship_asked": bench.act,
            "left": self.leave,
        }
        self._answer = presenter.scanning.answer
        bench.rendered.connect(self._show)
        presenter.told.connect(self._flash)

    @property
    def is_on(self) -> bool:
        return self.view is not None

    def toggle(self) -> None:
        """Into packing mode, or back."""
        if self.view is not None:
            self.leave()
            return
        self.view = view = PackingView()
        for name, act in self._acts.items():
            getattr(view, name).connect(act)
        view.answered.connect(self._answer)
        if self._bench.state is not None:
            view.render(packing_state(self._bench.state))
        view.show_elsewhere(self._is_elsewhere)
        self._go(view)
        view.take_the_keys()

    def do(self, action: str) -> None:
        """By its key: while packing mode is on it presses the button, which may not be pressed just now."""
        if self.view is not None:
            self.view.buttons[action].click()
        else:
            self._acts[f"{action}_asked"]()

    def show_elsewhere(self, is_elsewhere: bool) -> None:
        """Another program has the keyboard now, or no longer."""
        self._is_elsewhere = is_elsewhere
        if self.view is not None:
            self.view.show_elsewhere(is_elsewhere)

    def leave(self) -> None:
        view, self.view = self.view, None
        if view is not None:
            self._go(None)
            view.deleteLater()
            self._bench.go_to_start(insist=True)

    def _show(self, state: BenchState) -> None:
        if self.view is not None:
            self.view.render(packing_state(state))

    def _flash(self, event: BenchEvent) -> None:
        if self.view is not None:
            self.view.flash(event)


def packing_state(state: BenchState) -> PackingState:
    """The bench's state as packing mode shows it."""
    step = scan_words.next_step(
        is_open=state.stage.can_edit,
        counting=state.counting,
        has_label=bool(state.entry.tracking_number.strip()),
        counts=state.counts_items,
    )
    told, question = state.told, state.question
    order = state.order
    if order is None:
        return PackingState(title=step.title, told=told, question=question, packer=state.packer)
    line = state.counting.next_line if state.counting is not None and state.counts_items else None
    figure, detail, image = "", "", None
    if line is not None and state.counting is not None and state.stage.can_edit:
        figure = scan_words.figure(state.counting, line.line_id)
        part = state.counting.next_part(line)
        detail = " · ".join(words for words in (line.sku, line.location) if words)
        if part is not None:
            detail = f"{part.sku} · {scan_words.part_words(line.name or line.sku)}"
        image = state.pictures.get(line.image_url)
    elif len(order.lines) == 1:
        image = state.pictures.get(order.lines[0].image_url)
    due, due_state = wording.lateness(order, state.today)
    words = ship_words(state)
    parcel = state.parcel
    return PackingState(
        number=_number(state),
        to=" · ".join(part for part in (order.buyer, order.ship_to.place) if part),
        note="\n".join(note for note in (order.buyer_note.strip(), order.staff_note.strip()) if note),
        due="" if state.stage.is_over else due,
        due_state=due_state,
        verified=scan_words.verified_words(state.counting) if state.counting is not None and state.counts_items else "",
        packer=state.packer,
        title=_title(state, step.title),
        detail=detail,
        figure=figure,
        image=image,
        told=told,
        question=question,
        ship=words.text,
        can_ship=words.enabled,
        is_over=state.stage.is_over,
        beside=_beside(state, words),
        ships_in=state.ships_in,
        held_seconds=state.held_seconds,
        is_offline=state.is_offline,
        tells_shop=parcel is not None and parcel.notify_channel,
        can_count=state.stage.can_edit and state.base is not None,
        can_close_box=state.can_close_box,
    )


def _beside(state: BenchState, words: ShipWords) -> str:
    """What is wrong in its own words: there are no fields and no lines here that a mark could stand at."""
    errors = errors_of(state.open_problems)
    if not words.is_error or not errors:
        return words.beside
    if errors[0].field is Field.TRACKING and not state.entry.tracking_number.strip():
        return scan_words.next_step(is_open=True, counting=None, has_label=False, counts=False).title  # it is shorter
    return errors[0].message


def _number(state: BenchState) -> str:
    """With the box that is being packed, where there are several."""
    parcel = state.parcel
    if parcel is None or not parcel.boxes or not state.stage.can_edit:
        return state.number
    words = QCoreApplication.translate("Bench", "{number} · box {box}")
    return words.format(number=state.number, box=parcel.place + 1)


def _title(state: BenchState, step: str) -> str:
    if state.stage is Stage.GONE:
        return state.why_gone
    if state.stage.can_edit and state.order is not None and state.order.is_on_hold:
        return QCoreApplication.translate("Bench", "On hold: no bench ships it.")
    if state.stage.can_edit or state.stage is Stage.EMPTY:
        return step
    if state.is_only_made:
        return QCoreApplication.translate("Bench", "The shipment is made, and nothing is tracked yet")
    return wording.stage_words(state.stage)
