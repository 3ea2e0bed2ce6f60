"""What the bench says in the notice bar, and what it offers to do next."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from app.bench.events import NotShipped
from app.bench.session import Session
from app.domain.order_change import OrderChange
from app.domain.shipment import ShipmentDraft
from app.errors import NumberUsed, PackbenchError
from ui.bench.details import plan_details
from ui.bench.wording import items, stays
from ui.kit import scan_words
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind

Act = Callable[[], object]


class Talk(QObject):
    """One notice an order at a time: the newest one is what counts."""

    def __init__(self, notices: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices

    def be_quiet(self, number: str) -> None:
        self._notices.dismiss(_key(number))
        self.was_read(number)

    def was_read(self, number: str) -> None:
        """That it could not be read is over; what was said about the order itself stays."""
        self._notices.dismiss(_unread(number))

    def shipped(self, number: str, draft: ShipmentDraft) -> None:
        if draft.create_only:
            title = self.tr("{number}: the shipment is made ({items})").format(number=number, items=items(draft.total))
        else:
            parcel = ", ".join(f"{each.carrier} {each.tracking_number}" for each in draft.parcels)
            words = self.tr("{number} shipped · {parcel}")
            if draft.is_short:
                whole, left = items(draft.order.remaining), stays(draft.left_over)
                words = self.tr("{count} of {items} of {number} shipped · {parcel} · {stays}")
                title = words.format(count=draft.total, items=whole, number=number, parcel=parcel, stays=left)
            else:
                title = words.format(number=number, parcel=parcel)
        self._notices.show_notice(Notice(NoticeKind.GOOD, title, key=_shipped(number)))

    def were_renumbered(self, numbers: Iterable[str]) -> None:
        """The numbers that these orders' parcels left with are theirs no more."""
        for number in numbers:
            self._notices.dismiss(_shipped(number))

    def failed(self, session: Session, *, again: Act, without: Act, later: Act) -> None:
        """A step was refused; where Ordoro left lines out, the packer decides what becomes of them."""
        trouble, plan = session.trouble(), session.plan
        if trouble is None or plan is None:
            return
        actions: tuple[NoticeAction, ...] = (NoticeAction(self.tr("Try again"), again),)
        if trouble.line_ids:
            it = self.tr("Ship without it") if len(trouble.line_ids) == 1 else self.tr("Ship without them")
            actions = (NoticeAction(it, without), NoticeAction(self.tr("Keep it for later"), later))
        title = f"{session.number}: {trouble.title}"
        self._say(session.number, NoticeKind.ERROR, title, trouble.message, actions, plan_details(plan))

    def stopped(self, told: NotShipped, go: Act) -> None:
        """The parcel of an order that is not looked at stopped: seen on every page, and from packing mode."""
        words = scan_words.say(told)
        actions = (NoticeAction(self.tr("Open {number}").format(number=told.number), go),)
        kind = NoticeKind.WARNING if told.is_unsure else NoticeKind.ERROR
        self._notices.show_notice(Notice(kind, words.title, words.text, actions, key=_stopped(told.number)))

    def is_looked_at(self, number: str) -> None:
        """Its order came to the bench, or it goes on."""
        self._notices.dismiss(_stopped(number))

    def unsure(self, session: Session, *, look: Act, drop: Act) -> None:
        """Both facts: what was sent, and that nobody knows what became of it."""
        plan, trouble = session.plan, session.trouble()
        if plan is None:
            return
        step = next(step for step in plan.steps if step.trouble is trouble and trouble is not None)
        sent = self.tr("“{step}” was sent. Ordoro's answer: {why}").format(
            step=step.title, why=trouble.message if trouble else ""
        )
        actions = (NoticeAction(self.tr("Look again"), look), NoticeAction(self.tr("Drop"), drop))
        title = self.tr("{number}: it is not sure whether this was done").format(number=session.number)
        self._say(session.number, NoticeKind.WARNING, title, sent, actions, plan_details(plan))

    def not_carried_out(self, number: str, error: PackbenchError, again: Act | None) -> None:
        """Nothing of it reached a step, or how it stands could not be read."""
        actions = (NoticeAction(self.tr("Try again"), again),) if again is not None else ()
        self._say(number, NoticeKind.ERROR, f"{number}: {error.title}", error.message, actions, error.detail)

    def number_of_box_used(self, number: str, box: int, error: NumberUsed, again: Act) -> None:
        """A closed box has the number of another order's parcel; nothing was sent."""
        title = self.tr("{number}: the number of box {box} is on another order already").format(number=number, box=box)
        text = self.tr("{what} Nothing was sent. Open the box again and scan its own label.")
        actions = (NoticeAction(self.tr("Open box {box} again").format(box=box), again),)
        self._say(number, NoticeKind.ERROR, title, text.format(what=error.message), actions)

    def not_read(self, number: str, error: PackbenchError, again: Act) -> None:
        title = self.tr("{number} could not be read").format(number=number)
        actions = (NoticeAction(self.tr("Read again"), again),)
        words = error.in_full
        self._notices.show_notice(Notice(NoticeKind.WARNING, title, words, actions, error.detail, _unread(number)))

    def gone(self, number: str, why: str, following: Act) -> None:
        title = self.tr("{number} was not shipped here").format(number=number)
        text = self.tr("{why} Nothing was sent.").format(why=why)
        self._say(number, NoticeKind.ERROR, title, text, (NoticeAction(self.tr("Next order"), following),))

    def address_changed(self, number: str, change: OrderChange, accept: Act) -> None:
        title = self.tr("{number}: the address was changed").format(number=number)
        text = self.tr("Nothing was sent. The parcel needs a new label with the new address.")
        details = f"{change.old}\n\n→\n\n{change.new}"
        actions = (NoticeAction(self.tr("Use the new address"), accept),)
        self._say(number, NoticeKind.ERROR, title, text, actions, details)

    def lines_changed(self, number: str, changes: tuple[OrderChange, ...]) -> None:
        title = self.tr("{number} has changed").format(number=number)
        words = " ".join(change.message for change in changes)
        text = self.tr("{what} Nothing was sent. Here is the order as it is now: look it over and ship again.")
        details = "\n\n".join(f"{change.old}\n→\n{change.new}" for change in changes)
        self._say(number, NoticeKind.WARNING, title, text.format(what=words), (), details)

    def _say(
        self,
        number: str,
        kind: NoticeKind,
        title: str,
        text: str,
        actions: tuple[NoticeAction, ...] = (),
        details: str = "",
    ) -> None:
        self._notices.show_notice(Notice(kind, title, text, actions, details, _key(number)))


def _key(number: str) -> str:
    return f"bench.{number}"


def _shipped(number: str) -> str:
    return f"bench.shipped.{number}"


def _stopped(number: str) -> str:
    return f"bench.stopped.{number}"


def _unread(number: str) -> str:
    return f"bench.unread.{number}"
