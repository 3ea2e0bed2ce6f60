"""Brings one order to the bench, follows what is typed, and carries it to Ordoro."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.bench.entry import Entry
from app.bench.events import NotOnHold
from app.bench.handed_over import not_carried_out
from app.bench.label import Label
from app.bench.session import Session
from app.bench.stage import Stage
from app.bootstrap import Services
from app.domain.order import Order
from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import Field, ShipmentDraft
from app.errors import NumberUsed, PackbenchError
from app.events import Connected, ConnectionBack, ConnectionLost, OrdersRead, PlanChanged, ProductsRead
from app.runtime.concurrency import Tasks
from ui.bench.boxes_over import BoxesOver
from ui.bench.keeping import Keeping
from ui.bench.learning import Learning
from ui.bench.on_other import OnOtherOrder
from ui.bench.order_reading import OrderReading
from ui.bench.plan_following import PlanFollowing
from ui.bench.repairing import Repairing
from ui.bench.scanning import Scanning
from ui.bench.sending import Sending
from ui.bench.showing import base_draft, bench_state, complete
from ui.bench.state import BenchState
from ui.bench.talk import Talk
from ui.bench.upc import UpcSaving
from ui.bench.view import BenchView
from ui.kit.notice_bar import NoticeBar
from ui.kit.pictures import Pictures


class BenchPresenter(QObject):
    """A session for each order that was opened: what was typed stays while others are packed."""

    #: Another order has something typed for it, or one has no longer.
    half_filled_changed = Signal()
    #: What a scan, a key or a command did: an event of app.bench.events.
    told = Signal(object)
    #: HOLD was scanned for the order at the bench.
    hold_asked = Signal()
    #: An order that the list still has turned out to wait no more.
    list_is_old = Signal()
    #: Show this order, whatever page is in front.
    order_asked = Signal(str)
    #: The order at the bench is another one now.
    order_changed = Signal(str)

    def __init__(self, view: BenchView, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._tasks = tasks
        self._talk = Talk(notices, self)
        self._pictures = Pictures(services, tasks, "bench.pictures", self.show)
        self._sending = Sending(services, tasks, self._talk, self)
        self.repairing = Repairing(services, tasks, notices, self, self)
        self.work = services.bench(self, self.told.emit)
        self._desk = self.work.desk
        self.scanning = Scanning(self.work, self.show, notices, self)
        self._reading = OrderReading(services, tasks, self._talk, self._desk, self)
        self._learning = Learning(tasks, self._desk, self._reading.read_what_changed)
        self._keeping = Keeping(services, tasks, notices, self._desk, self)
        self._boxes_over = BoxesOver(services, tasks, notices, self._desk, self._keeping, self.show, self)
        self._on_other = OnOtherOrder(services, tasks, self.work, self.scanning, self.repairing)
        self._following = PlanFollowing(self._desk, self._talk, self._sending, self)
        self._upcs = UpcSaving(self.work, self.scanning, services, notices, tasks)
        self._generation = ""
        self._was_done = False
        self._insists = False
        self._is_closed = False
        self._offered = ""
        self._half_filled: tuple[str, ...] = ()
        bus = services.bus
        self._ends: list[Callable[[], None]] = [
            bus.subscribe(Connected, self._connected),
            bus.subscribe(ConnectionBack, lambda _event: self._reading.read_what_is_old()),
            bus.subscribe(ConnectionBack, lambda _event: self.show()),
            bus.subscribe(ConnectionLost, lambda _event: self.show()),
            bus.subscribe(OrdersRead, self._learning.orders_read),
            bus.subscribe(ProductsRead, lambda _event: self._products_read()),
            bus.subscribe(PlanChanged, self._following.plan_changed),
        ]
        self.told.connect(self._on_other.told)
        view.edited.connect(self._edit)
        view.field_left.connect(self._leave)
        view.ship_requested.connect(lambda _draft: self.ship(self._desk.number))
        view.look_again_requested.connect(self._look_again)
        view.address_accepted.connect(lambda: self.use_new_address(self._desk.number))
        view.order_done.connect(self._put_away)
        view.start_over_requested.connect(self._start_over)
        view.answered.connect(self.scanning.answer)
        view.box_opened.connect(lambda at: self.open_box(self._desk.number, at))
        view.lines.next_parcel.clicked.connect(self.next_parcel)
        self.scanning.follow_presets(view.form.presets)
        self.show()
        self._keeping.load(self._boxes_over.look)

    @property
    def number(self) -> str:
        """The order at the bench, or ""."""
        return self._desk.number

    def half_filled(self) -> tuple[str, ...]:
        """The orders for which something was typed that has not gone; a carrier alone does not count."""
        return self._half_filled

    def open_order(self, number: str) -> None:
        """Bring that order to the bench: as the list knows it at once, then as it is now.

        An order that is being packed is not torn away because it left the list, which then moves on by itself.
        """
        if self._is_torn_away_by(number):
            self._offered = number
            return
        self.bring(number)

    def bring(self, number: str) -> None:
        """The same without a doubt: somebody asked for this order by its code."""
        self._offered = ""
        self._talk.is_looked_at(number)
        session = self._desk.sessions.get(number)
        if session is None or session.stage in (Stage.DONE, Stage.GONE, Stage.KEPT):
            session = self._desk.sessions[number] = Session(number)
            if number in self._desk.plans:
                self._go_on_with(session, self._desk.plans[number])
        if session.base is None and number in self._desk.waiting.orders:
            self.take_first(session, base_draft(self._desk.waiting.orders[number], self._services))
        asked_again = number == self._desk.number
        if not asked_again:
            session.begun_before = session.begun()
            self.work.changed_order()
        self._desk.number = number
        self.show()
        self._insists = asked_again or self._was_done
        self._was_done = False
        self._view.go_to_start(insist=self._insists)
        self.order_changed.emit(number)
        self.read_order(number)

    def read_order(self, number: str) -> None:
        """Read it again, keeping what was typed."""
        self._reading.read(number)

    def ship(self, number: str) -> None:
        """Send what stands there; where something is wrong, go there instead."""
        session = self._desk.sessions.get(number)
        if session is None or session.base is None:
            return
        if number != self._desk.number:
            self.open_order(number)
        self._desk.countdown = None
        if session.number == self._desk.number and self.work.commands.asks_first(session):
            self.show()
            self._view.go_to_question()
            return
        first = self._sending.ship(session)
        self.show()
        if first is not None:
            self._view.go_to_field(first.field, first.line_id)

    def next_parcel(self) -> None:
        """Close the open box, as its barcode does."""
        self.scanning.act(self.work.commands.next_parcel)

    def use_new_address(self, number: str) -> None:
        """Take the order as it is now; its label, and so its tracking number, is asked for again."""
        self._reading.read_new_address(number)

    def has_unfinished_work(self) -> bool:
        """Whether a plan is being sent right now."""
        return self._sending.is_busy

    async def finish(self) -> None:
        """Begin nothing more, and wait until what is under way has ended."""
        await self._sending.finish()

    def close(self) -> None:
        """Hear, read and show nothing more."""
        self._is_closed = True
        for end in self._ends:
            end()
        self._reading.close()
        self._learning.close()
        self._boxes_over.close()
        self._pictures.close()
        self.scanning.close()

    def show_session(self, session: Session) -> None:
        """Something about it is different now."""
        if session.stage is Stage.GONE and not session.is_reading and session.number in self._desk.waiting.orders:
            self.list_is_old.emit()
        if session.number == self._desk.number:
            self.show()

    def next_order(self, number: str) -> None:
        """Go on with the next order of the list; one that is half packed stays as it is."""
        session = self._desk.sessions.get(number)
        self.order_is_over(number)
        if session is not None and session.is_half_packed:
            self._desk.sessions[number] = session
            self.count_half_filled()

    def order_is_over(self, number: str) -> None:
        """Nothing is left to do for it here."""
        self._view.order_done.emit(number)

    def may_ship(self, session: Session) -> bool:
        """Whether what has to be counted was; asks where it was not."""
        return self.work.commands.may_ship(session)

    def hold(self) -> None:
        self.hold_asked.emit()

    def not_on_hold(self, number: str) -> None:
        """The order could not be put on hold: that is told as loudly as what was scanned wrongly."""
        if number == self._desk.number:
            self.scanning.act(lambda: self._desk.say([NotOnHold(number)]))

    def draft_of(self, session: Session) -> ShipmentDraft | None:
        """What stands in the form; None where something is wrong with it, which is shown."""
        return self._sending.draft_of(session)

    def keep_boxes(self, session: Session) -> None:
        """Which of its boxes are closed is written down."""
        self._keeping.keep(session)

    async def boxes_are_kept(self) -> None:
        await self._keeping.written()

    def save_upc(self, sku: str, code: str) -> None:
        self._upcs.save(sku, code)

    def why_not(self, session: Session) -> str:
        """What keeps it from going as it stands, or makes its label doubtful."""
        return self._sending.why_not(session)

    def move_number(self, session: Session, number: str, other: str) -> None:
        self._on_other.move(session, number, other)

    def swap_numbers(self, session: Session, other: str, label: Label | None) -> None:
        self._on_other.swap(session, other, label)

    def number_used(self, session: Session, error: NumberUsed) -> None:
        """Another order has the number already: the packer decides what is right."""
        self._on_other.was_tried(session, error)

    def handed_over(self, draft: ShipmentDraft) -> None:
        """It is on its way: what was chosen for its carrier is remembered."""
        self.work.commands.handed_over(draft, is_offline=self._services.shipping.is_offline)

    def kept(self, session: Session) -> None:
        """What was handed over waits on this computer."""
        self.scanning.act(lambda: self._desk.keep(session.number))

    def not_kept(self, error: PackbenchError) -> None:
        self.scanning.not_kept(error)

    def not_shipped(self, session: Session, why: str) -> None:
        """It was on its way, as had been told, and is not: said as loudly as a wrong scan, wherever the packer is."""
        told = not_carried_out(session, why)
        self.show_session(session)
        if told is not None:
            self.scanning.act(lambda: self._desk.say([told]))

    @property
    def is_in_front(self) -> bool:
        """Whether the packer sees the bench, rather than packing mode or another page."""
        return self._view.isVisible()

    def ask_for_order(self, number: str) -> None:
        self.order_asked.emit(number)

    def is_at_bench(self, session: Session) -> bool:
        return session.number == self._desk.number

    def go_to_field(self, session: Session, field: Field, line_id: str) -> None:
        if session.number == self._desk.number:
            self._view.go_to_field(field, line_id)

    def _go_on_with(self, session: Session, plan: Plan) -> None:
        """A plan that an earlier session, or an earlier start, left half-way: what was entered for it stands there."""
        session.take(base_draft(plan.draft.order, self._services))
        session.put_boxes(plan.draft.boxes, plan.draft.place)
        session.entry = Entry.of(plan.draft, self._desk.carrier_names())
        session.follow(plan)

    def take_up(self, plan: Plan) -> None:
        """Show the order of a plan that was taken back, with what had been entered for it."""
        session = self._desk.sessions.get(plan.number)
        if session is None or session.stage is Stage.DONE or plan.outcome is PlanOutcome.DONE:
            session = self._desk.sessions[plan.number] = Session(plan.number)
            session.put_boxes(plan.draft.boxes, plan.draft.place)
        else:
            session.follow(plan)
        if session.base is None:
            self.take_first(session, base_draft(plan.draft.order, self._services))
        if not session.entry.tracking_number:
            session.entry = Entry.of(plan.draft, self._desk.carrier_names())
        self.bring(plan.number)

    def take_first(self, session: Session, base: ShipmentDraft) -> None:
        """What the shop does by itself for the method that was asked for stands there from the beginning."""
        session.take(base)
        if session.entry == session.proposed:
            session.entry = session.proposed = self._desk.proposed(base.order)

    def was_read(self, order: Order) -> None:
        """What its session knew before is replaced, and nothing is shown of it yet."""
        self._boxes_over.was_read(order)

    def was_taken(self, session: Session, order: Order, *, is_first: bool, new_address: bool) -> None:
        """That order stands in its session now."""
        self._pictures.want(line.image_url for line in order.lines)
        if session.number != self._desk.number:
            return
        self.show()
        if new_address:
            self._view.go_to_tracking()
        elif is_first:
            self._view.go_to_start(insist=self._insists)

    def speaks(self, generation: str) -> None:
        """Which of Ordoro's dialects the account speaks."""
        self._generation = generation

    def open_box(self, number: str, at: int) -> None:
        """Pack the closed box at that place of the order again."""
        if number != self._desk.number:
            self.open_order(number)
        self._talk.be_quiet(number)
        self.work.commands.open_box(at)
        self.show()
        self._view.go_to_tracking()

    def _edit(self, entry: Entry) -> None:
        self.work.edit(entry)
        self.show()

    def _start_over(self) -> None:
        session = self._desk.sessions.get(self._desk.number)
        if session is not None and session.stage.can_edit:
            session.start_over()
            self.show()
            self._view.go_to_tracking()

    def _look_again(self) -> None:
        session = self._desk.sessions.get(self._desk.number)
        if session is not None:
            self._sending.look_again(session)

    def _leave(self, field: Field) -> None:
        session = self._desk.sessions.get(self._desk.number)
        if session is not None:
            session.left.add(field)
            if field is Field.TRACKING:
                self.work.left_number()
            self.show()

    def _put_away(self, number: str) -> None:
        self._desk.sessions.pop(number, None)
        self._was_done = True
        self._talk.be_quiet(number)
        if number == self._desk.number:
            self._desk.number = ""
            self.show()
            self.order_changed.emit("")
        if self._offered:
            QTimer.singleShot(0, self, self._open_offered)

    def _open_offered(self) -> None:
        if self._offered and not self._desk.number:
            self.open_order(self._offered)

    def _is_torn_away_by(self, number: str) -> bool:
        """Whether the list moved on by itself: its order is gone from it, and the packer is at the bench."""
        is_packed = self._desk.number in self._desk.sessions and number != self._desk.number
        return (
            is_packed
            and self._desk.number not in self._desk.waiting.orders
            and not self._offered
            and self._view.has_the_packer()
        )

    def _connected(self, event: Connected) -> None:
        self.speaks(event.generation)
        self.show()

    def _products_read(self) -> None:
        self._learning.products_read(tuple(self._services.catalog.products.values()))
        for session in self._desk.sessions.values():
            if session.base is not None:
                session.base = complete(session.base, self._services)
        order = self._desk.sessions[self._desk.number].order if self._desk.number in self._desk.sessions else None
        if order is not None:
            self._pictures.want(line.image_url for line in order.lines)
        self.show()

    def show(self) -> None:
        """Render all that is known of the bench now."""
        if self._is_closed:
            return  # a read that was replaced may end after the window
        self.scanning.follow()
        self._view.render(self._state())
        self.count_half_filled()

    def count_half_filled(self) -> None:
        now = tuple(number for number, session in self._desk.sessions.items() if session.begun())
        if now != self._half_filled:
            self._half_filled = now
            self.half_filled_changed.emit()

    def _state(self) -> BenchState:
        return bench_state(self._desk, self._services, self._generation, self._pictures.by_url)
