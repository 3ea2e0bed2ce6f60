"""The two facts about a plan that is unsure: what we sent, and what Ordoro shows now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.domain.order import Order, Shipment, Tracking
from app.domain.plan import Plan
from app.domain.repair import Repair
from app.domain.shipment import ShipmentDraft
from app.domain.step import Step, StepKind, StepStatus
from ui import theme
from ui.kit.wrapped import WrappedLabel
from ui.outbox.words import contents

translate = QCoreApplication.translate


def orders_to_look_at(plan: Plan) -> tuple[str, ...]:
    """What has to be read to see what became of it: the order, or what came of it; none for what is no order's."""
    if not isinstance(plan.subject, (ShipmentDraft, Repair)):
        return ()
    born = sorted({number for step in plan.steps if step.receipt for number in step.receipt.orders})
    return tuple(born) or tuple(sorted(plan.subject.orders - _parents(plan)))


def sent(plan: Plan) -> str:
    """What the step that is unsure asked for; empty where its own sentence tells both facts."""
    if not orders_to_look_at(plan):
        return ""
    step = _unsure(plan)
    words = [step.title] if step is not None else []
    if isinstance(plan.subject, ShipmentDraft):
        draft = plan.subject
        is_tracked = step is not None and step.kind in (StepKind.SAVE_TRACKING, StepKind.SHIPPING_INFO)
        if is_tracked:
            words.append(f"{draft.carrier} {draft.tracking_number}".strip())
        words += [f"{draft.quantity(line)} × {line.sku}" for line in draft.order.lines if draft.quantity(line)]
    else:
        words.append(contents(plan))
    return "\n".join(word for word in words if word)


def shown(orders: Sequence[Order] | None) -> str:
    """What is there now; `orders` is None while it is read, and empty where it could not be."""
    if orders is None:
        return translate("Outbox", "reading…")
    if not orders:
        return translate("Outbox", "Ordoro could not be asked. Look again later.")
    return "\n".join(line for order in orders for line in _order(order, several=len(orders) > 1))


def _order(order: Order, *, several: bool) -> list[str]:
    state = order.status_text.replace("_", " ") or order.status.value.replace("_", " ")
    lines = [f"{order.number}: {state}" if several else state]
    if order.shipments:
        lines += [_shipment(each) for each in order.shipments if each.status != "deleted"]
    else:
        lines.append(_tracking(order.tracking))
        lines += [f"{line.ordered} × {line.sku}" for line in order.lines]
    return lines


def _shipment(shipment: Shipment) -> str:
    what = ", ".join(f"{line.quantity} × {line.sku}" for line in shipment.lines if line.quantity)
    return f"{shipment.shipment_id}: {_tracking(shipment.tracking)}" + (f", {what}" if what else "")


def _tracking(tracking: Tracking | None) -> str:
    if tracking is None:
        return translate("Outbox", "no tracking")
    return f"{tracking.carrier} {tracking.number}".strip()


def _unsure(plan: Plan) -> Step | None:
    return next((step for step in plan.steps if step.status is StepStatus.UNSURE), None)


def _parents(plan: Plan) -> frozenset[str]:
    subject = plan.subject
    return frozenset({subject.order.parent_number} if isinstance(subject, (ShipmentDraft, Repair)) else ())


class Facts(QWidget):
    """Side by side, each under its heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sent, self.shown = WrappedLabel(), WrappedLabel()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.S4, 0, theme.S4)
        grid.setHorizontalSpacing(theme.S16)
        grid.setVerticalSpacing(2)
        for column, (words, label) in enumerate(
            ((self.tr("We sent"), self.sent), (self.tr("Ordoro shows now"), self.shown))
        ):
            heading = QLabel(words)
            heading.setProperty("type", "secondary")
            grid.addWidget(heading, 0, column)
            grid.addWidget(label, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self.hide()

    def say(self, sent: str, shown: str) -> None:
        """Nothing is shown where nothing was sent that is in doubt."""
        self.sent.setText(sent)
        self.shown.setText(shown)
        self.setVisible(bool(sent))
