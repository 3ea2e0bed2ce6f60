"""What lies on the bench: the sessions, the open one, what was told last. The rules that act on it stand beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from app.bench import labels, presets
from app.bench.countdown import Countdown
from app.bench.entry import Entry
from app.bench.events import (
    AskWhich,
    BenchEvent,
    CannotGo,
    CountdownStarted,
    CountdownStopped,
    Kept,
    NotUsed,
    Opened,
    Sending,
    Tone,
    Why,
)
from app.bench.handed_over import is_about, stuck, told_of
from app.bench.on_two import OnOther
from app.bench.question import Ask, Question
from app.bench.session import Session
from app.bench.stage import Stage
from app.bench.waiting import Waiting
from app.domain.order import Order
from app.domain.plan import Plan, PlanOutcome
from app.domain.product import Product
from app.domain.repair import Repair
from app.domain.tracking_number import same_number
from app.events import Changes
from app.ports import Clock
from app.scan.meaning import Meaning
from app.services.bench.hands import Hands, Known
from app.services.bench.understanding import Understanding
from app.settings.model import Settings, Verification
from app.settings.store import SettingsNotKept, SettingsStore
from app.settings.taught import NotKept, TaughtCodes

#: Orders or products that the window waits for in one go.
_AT_ONCE = 15
#: Of orders that were known so already.
_KNOWN_AT_ONCE = 5000


class Desk:
    """`tell` hears of each event once the session has changed."""

    def __init__(
        self,
        known: Known,
        settings: SettingsStore,
        taught: TaughtCodes,
        clock: Clock,
        hands: Hands,
        *,
        tell: Callable[[BenchEvent], object],
        countdown_seconds: float,
    ) -> None:
        self.known = known
        self.store = settings
        self.taught = taught
        self.clock = clock
        self.hands = hands
        self._tell = tell
        self._countdown_seconds = countdown_seconds
        self.sessions: dict[str, Session] = {}
        self.number = ""
        #: What the last scan or command did; what was wrong stays until the next right one, or a key.
        self.told: BenchEvent | None = None
        self.countdown: Countdown | None = None
        self.waiting = Waiting()
        self.understanding = Understanding(taught)
        #: Plans that are not over, by order.
        self.plans: dict[str, Plan] = {}
        self._tracked: dict[str, str] = {}
        #: Shipped here; a list that was being read meanwhile may bring it once more.
        self._shipped: dict[str, int] = {}

    @property
    def session(self) -> Session | None:
        """The one at the bench."""
        return self.sessions.get(self.number)

    @property
    def settings(self) -> Settings:
        return self.store.settings

    @property
    def is_free(self) -> bool:
        """Whether no order is open that something could still be entered for."""
        return self.session is None or not self.session.stage.can_edit

    # ---- what is known ------------------------------------------------------------------------------------------

    def take_orders(self, orders: Iterable[Order]) -> Iterator[None]:
        """The waiting orders as they were read now; what is as it was costs next to nothing.

        It is done a little at a time, as the answered iterator is asked to go on: at a start ten thousand come at
        once, and the window must not stand still for them.
        """
        numbers: set[str] = set()
        new = 0
        for at, order in enumerate(orders, 1):
            numbers.add(order.number)
            if self.waiting.put(order):
                self.understanding.put_order(order)
                new += 1
                if new % _AT_ONCE == 0:
                    yield
            elif at % _KNOWN_AT_ONCE == 0:
                yield
        if len(numbers) < len(self.waiting.orders):
            self._forget(self.waiting.orders.keys() - numbers)
        self._were_read()

    def take_changes(self, changes: Changes) -> Iterator[None]:
        """The same by what changed since the orders that were taken last."""
        for at, order in enumerate(changes.put, 1):
            if self.waiting.put(order):
                self.understanding.put_order(order)
            if at % _AT_ONCE == 0:
                yield
        self._forget(changes.gone)
        self._were_read()

    def _forget(self, numbers: Collection[str]) -> None:
        """These wait no longer."""
        self.waiting.drop(numbers)
        self.understanding.drop_orders(numbers)

    def _were_read(self) -> None:
        self._shipped = {number: reads - 1 for number, reads in self._shipped.items() if reads}

    def take_products(self, products: Iterable[Product]) -> Iterator[None]:
        """The products as they were read now, in the same way."""
        for at, product in enumerate(products, 1):
            self.understanding.put_product(product)
            if at % _AT_ONCE == 0:
                yield

    def follow(self, plan: Plan) -> None:
        """A plan was made, or moved."""
        former = self.plans.get(plan.number)
        if plan.is_over:
            self.plans.pop(plan.number, None)
        else:
            self.plans[plan.number] = plan
        is_dropped = plan.outcome is PlanOutcome.CANCELLED
        if plan.outcome is PlanOutcome.DONE and not plan.draft.is_short:
            self._shipped[plan.number] = 1
            self.understanding.shipped(plan.draft.order)
        elif is_dropped:
            self._shipped.pop(plan.number, None)
        for tracking in (same_number(number) for number in plan.draft.numbers):
            if tracking and is_dropped:
                self._tracked.pop(tracking, None)
            elif tracking:
                self._tracked[tracking] = plan.number
        session = self.sessions.get(plan.number)
        if session is not None:
            session.follow(plan)
        self._tell_of(plan, former)

    def _tell_of(self, plan: Plan, former: Plan | None) -> None:
        """What was told of its parcel is what is so now. One that stops does so as loudly as a wrong scan, whichever
        order is packed by then: the parcel must not leave. What an earlier start left behind stands in the drawer."""
        if is_about(self.told, plan.number):
            before, self.told = self.told, told_of(plan, self.told)
            is_news = isinstance(before, Sending) or isinstance(self.told, Kept)
            if is_news and self.told is not None and self.told != before and not plan.is_stuck:
                self.say([self.told])
        is_known = former is not None or plan.number == self.number
        if plan.is_stuck and is_known and not (former is not None and former.is_stuck):
            self.say([stuck(plan)])

    def keep(self, number: str) -> None:
        """Nothing of what was handed over for that order can be sent now."""
        if isinstance(self.told, Sending) and self.told.number == number:
            self.say([Kept(number)])

    def was_taken_back(self, number: str) -> None:
        """That order's parcel has not gone after all."""
        if is_about(self.told, number):
            self.told = None

    def were_renumbered(self, repair: Repair) -> None:
        """Parcels that have left have other numbers now: their receipts say these."""
        for order, _now in repair.renumbers:
            if order.tracking is not None:
                self._tracked.pop(same_number(order.tracking.number), None)
        for order, now in repair.renumbers:
            self._tracked[same_number(now.number)] = order.number
            for session in self.sessions.values():
                plan = session.plan
                if plan is None or session.stage is not Stage.DONE or order.number not in plan.orders:
                    continue
                if order.tracking is not None:
                    session.plan = replace(plan, subject=plan.draft.renumbered(order.tracking.number, now))

    def understand(self, text: str) -> Meaning:
        """What that code means here and now."""
        session = self.session
        is_open = session is not None and session.stage.can_edit
        order = session.order if session is not None and is_open else None
        return self.understanding.meaning_of(text, order, self.settings, self.known.carriers_in_use)

    def teach(self, code: str, sku: str, units: int) -> None:
        """A code means that from now on."""
        self._kept(lambda: self.taught.teach(code, sku, units))

    def remember(self, **changes: Any) -> None:
        """A choice that was made at the bench, kept with the settings."""
        self._kept(lambda: self.store.change(**changes))

    def _kept(self, keep: Callable[[], object]) -> None:
        """It holds for this process even where the disk refuses: no parcel waits for that, it is said beside it."""
        try:
            keep()
        except (SettingsNotKept, NotKept) as error:
            self.hands.not_kept(error)

    def proposed(self, order: Order) -> Entry:
        """What an untouched form begins with for that order."""
        return presets.proposed(self.settings, order.requested_method, self.carrier_names())

    def not_waiting(self) -> set[str]:
        """Numbers that the list still has and that are not to be packed now."""
        under_way = {number for number, session in self.sessions.items() if not session.stage.can_edit}
        return {self.number, *under_way, *self.plans, *self._shipped}

    def order_with(self, tracking_number: str) -> OnOther | None:
        """The other order that has that number, as far as is known without looking anywhere else."""
        wanted = same_number(tracking_number)
        found = self._tracked.get(wanted, "")
        for number in self.sessions:
            if number != self.number and self.has_entered(number, wanted):
                found = number
            elif number != self.number and self._has_closed(number, wanted):
                return OnOther(number, is_under_way=True)
        return None if found in ("", self.number) else self.on_other(found)

    def on_other(self, number: str) -> OnOther:
        """That order, with whether its parcel is on its way to Ordoro."""
        return OnOther(number, is_under_way=number in self.plans)

    def has_entered(self, number: str, tracking_number: str) -> bool:
        """Whether that number only stands in the other order's form, and nothing of it was sent."""
        session = self.sessions.get(number)
        if session is None or not session.stage.can_edit:
            return False
        return same_number(session.entry.tracking_number) == same_number(tracking_number)

    def _has_closed(self, number: str, tracking_number: str) -> bool:
        """Whether a closed box of the other order has it: that box is packed, and its number is not to be moved."""
        boxes = self.sessions[number].boxes
        return any(same_number(box.tracking_number) == tracking_number for box in boxes)

    def name_of(self, sku: str) -> str:
        product = self.known.products.get(sku)
        return product.name if product is not None and product.name else sku

    def carrier_names(self) -> list[str]:
        return [carrier.name for carrier in self.known.carriers()]

    # ---- acting on it -------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """A scan or a command stops the countdown, and drops a question that was not answered.

        Two stay: which carrier, without which nothing ships, and the label for another address, which stops the next.
        """
        self.stop_countdown()
        for session in (self.session, self.sessions.pop("", None)):
            if session is None:
                continue
            question = session.question
            if question is not None and not question.is_about_the_carrier and question.ask is not Ask.POSTCODE:
                session.question = None
            labels.ask_again(session)

    def say(self, events: Iterable[BenchEvent]) -> None:
        for event in events:
            self.told = event
            self._tell(event)

    def ask(self, session: Session, question: Question) -> None:
        session.question = question
        self.say([AskWhich(question)])

    def open(self, number: str, item: str = "") -> None:
        self.hands.bring(number)
        self.say([Opened(number, item)])

    def open_session(self, code: str = "") -> Session | None:
        """The session that something can be entered for; says so where there is none."""
        session = self.session
        if session is None:
            self.say([NotUsed(Why.NO_ORDER, code)])
        elif not session.stage.can_edit:
            self.say([NotUsed(Why.CLOSED, code, session.number)])
        elif session.base is None:
            self.say([NotUsed(Why.READING, code, session.number)])
        else:
            return session
        return None

    def stop_countdown(self) -> None:
        """Any key or scan does."""
        if self.countdown is not None:
            self.countdown = None
            self.say([CountdownStopped()])

    def go_by_itself(self) -> None:
        """Begin the countdown where that is wanted and everything that is required is there."""
        session = self.session
        if session is None or not self.settings.ship_by_itself or not session.stage.can_edit:
            return
        if self.told is not None and self.told.tone is Tone.WRONG:
            return
        is_labelled = session.label is not None and not session.label.doubt and bool(session.entry.carrier)
        is_clear = (
            (session.question is None or session.is_offered_a_upc)
            and not session.wrong_address
            and not session.awaits_further
        )
        if not (is_labelled and is_clear and self._is_counted(session)):
            return
        why_not = self.hands.why_not(session)
        if why_not:
            self.say([CannotGo(why_not)])
        else:
            seconds = self._countdown_seconds
            self.countdown = Countdown(session.number, self.clock.monotonic() + seconds, seconds)
            self._tell(CountdownStarted(seconds))

    def _is_counted(self, session: Session) -> bool:
        counting = session.counting
        if counting is None or counting.is_complete:
            return counting is not None
        return not counting.has_begun and self.settings.verification is not Verification.REQUIRED
