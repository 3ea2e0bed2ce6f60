"""The plan's steps as they happen, in words, with their times."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.plan import Plan
from app.domain.step import Step, StepStatus
from ui import theme
from ui.bench import wording
from ui.bench.copy_button import CopyButton
from ui.bench.details import plan_details
from ui.kit.badge import Badge
from ui.kit.wrapped import ElidedLabel, WrappedLabel

_TALLEST = 132
_BADGE = 128
#: What stands at the right of the words: the scroll bar, its margin, the copy button.
_BESIDE = 64


class StepRow(QWidget):
    """Sign, word and colour say the state; the answer stands beside it, or below where it stopped the plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = Badge()
        self.badge.setFixedWidth(_BADGE)
        self.title = ElidedLabel()
        self.answer = ElidedLabel()
        self.answer.setProperty("type", "muted")
        self.time = QLabel()
        self.time.setProperty("type", "secondary")
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.time.setMinimumWidth(40)
        self.why = WrappedLabel()
        self.why.setProperty("said", "error")
        self.why.setContentsMargins(_BADGE + theme.S12, 0, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(theme.S12)
        line.addWidget(self.badge)
        line.addWidget(self.title)
        line.addWidget(self.answer, 1)
        line.addWidget(self.time)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 1)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self.why)

    def show_step(self, step: Step) -> None:
        sign, word, state = wording.step_state(step)
        self.badge.show_state(f"{sign} {word}", state)
        self.title.setText(step.title)
        answer = wording.step_answer(step)
        stopped = step.trouble is not None and step.status is not StepStatus.CANCELLED
        self.answer.setText("" if stopped else answer)
        self.why.setText(answer if stopped else "")
        self.why.setVisible(stopped)
        kind = "error" if step.status in (StepStatus.FAILED, StepStatus.UNSURE) else "hint"
        if self.why.property("said") != kind:
            self.why.setProperty("said", kind)
            theme.restyle(self.why)
        self.time.setText(wording.step_time(step))


class Steps(QWidget):
    """Every step of the plan that is, or was, under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[StepRow] = []
        self._fitted = 0
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, theme.S8, 0)
        self._box.setSpacing(0)
        self._inside = QWidget()
        self._inside.setLayout(self._box)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        self._inside.installEventFilter(self)
        self.copy = CopyButton(self.tr("Copy the steps and Ordoro's answers"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S4)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[StepRow, ...]:
        return tuple(row for row in self._rows if not row.isHidden())

    def show_plan(self, plan: Plan | None) -> None:
        self.setVisible(plan is not None)
        steps = plan.steps if plan is not None else ()
        while len(self._rows) < len(steps):
            row = StepRow()
            self._rows.append(row)
            self._box.addWidget(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(steps))
            if at < len(steps):
                row.show_step(steps[at])
        if plan is not None:
            self.copy.set_text(plan_details(plan))
        self._fit()
        self._look_at_current(steps)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the steps, up to a limit; the width does not depend on the scroll bar, or it would flicker."""
        width = max(self.width() - _BESIDE, _BESIDE)
        wanted = self._box.heightForWidth(width) if self._box.hasHeightForWidth() else self._box.sizeHint().height()
        if wanted == self._fitted:
            return
        self._fitted = wanted
        policy = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if wanted > _TALLEST else policy.ScrollBarAlwaysOff
        )
        self._inside.setFixedHeight(wanted)
        self.setFixedHeight(max(min(wanted, _TALLEST), theme.CONTROL_HEIGHT))

    def _look_at_current(self, steps: tuple[Step, ...]) -> None:
        waiting = (StepStatus.DOING, StepStatus.FAILED, StepStatus.UNSURE)
        current = next((at for at, step in enumerate(steps) if step.status in waiting), len(steps) - 1)
        if current >= 0:
            self._scroll.ensureWidgetVisible(self._rows[current], 0, 0)
