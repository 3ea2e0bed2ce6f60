"""The plan's steps as they happen, in words, with their times."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.plan import Plan
from app.domain.step import Step, StepStatus
from app.words import counted
from ui import actions, theme
from ui.bench import wording
from ui.bench.copy_button import CopyButton
from ui.bench.details import plan_details
from ui.bench.words import Words
from ui.kit.badge import Badge, width
from ui.kit.wrapped import ElidedLabel, plain_tip

_TALLEST = 132
#: What stands at the right of the words: the scroll bar, its margin, the copy button.
_BESIDE = 64


class StepRow(QWidget):
    """Sign, word and colour say the state; the answer stands beside it, or below where it stopped the plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = Badge()
        badge = max(width(f"✓ {word}") for word in wording.step_words()) + 2
        self.badge.setFixedWidth(badge)
        self.title = ElidedLabel()
        self.answer = Words()
        self.answer.setProperty("type", "muted")
        self.time = QLabel()
        self.time.setProperty("type", "secondary")
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.time.setMinimumWidth(40)
        self.why = Words()
        self.why.setProperty("said", "error")
        self.why.setContentsMargins(badge + theme.S12, 0, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(theme.S12)
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(self.badge, 0, top)
        line.addWidget(self.title, 0, top)
        line.addWidget(self.answer, 1)
        line.addWidget(self.time, 0, top)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 1)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self.why)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """One step, or several lines that needed nothing."""
        step = steps[0]
        sign, word, state = wording.step_state(step)
        self.badge.show_state(f"{sign} {word}", state)
        several = counted("Bench", "%n line unchanged", "%n lines unchanged", len(steps))
        self.title.setText(several if len(steps) > 1 else step.title)
        if len(steps) > 1:
            self.title.setToolTip(plain_tip("\n".join(each.title for each in steps)))
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
    """Every step of the plan that is, or was, under way; lines that needed nothing share a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[StepRow] = []
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, theme.S8, 0)
        self._box.setSpacing(0)
        inside = QWidget()
        inside.setLayout(self._box)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        inside.installEventFilter(self)
        self.copy = CopyButton(actions.hint("copy_steps"))
        for each in (self._scroll, self.copy):
            each.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def rows(self) -> tuple[StepRow, ...]:
        return tuple(row for row in self._rows if not row.isHidden())

    def show_plan(self, plan: Plan | None) -> None:
        self.setVisible(plan is not None)
        groups = _grouped(plan.steps if plan is not None else ())
        while len(self._rows) < len(groups):
            row = StepRow()
            self._rows.append(row)
            self._box.addWidget(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(groups))
            if at < len(groups):
                row.show_steps(groups[at])
        if plan is not None:
            self.copy.set_text(plan_details(plan))
        self.updateGeometry()
        self._look_at_current(groups)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.copy.sizeHint()
        left = self.width() - beside.width()
        mirrored = self.isRightToLeft()
        self._scroll.setGeometry(beside.width() if mirrored else 0, 0, max(left - theme.S4, 0), self.height())
        self.copy.setGeometry(0 if mirrored else left, 0, beside.width(), beside.height())

    def heightForWidth(self, width: int) -> int:
        """As high as the steps, up to a limit; room for the scroll bar is left at any time, or it would flicker."""
        inner = max(width - _BESIDE, _BESIDE)
        wanted = self._box.totalHeightForWidth(inner) if self._box.hasHeightForWidth() else 0
        return max(min(wanted, _TALLEST), theme.CONTROL_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(_BESIDE, self.heightForWidth(max(self.width(), 2 * _BESIDE)))

    def minimumSizeHint(self) -> QSize:
        return QSize(_BESIDE, theme.CONTROL_HEIGHT)

    def _look_at_current(self, groups: list[tuple[Step, ...]]) -> None:
        waiting = (StepStatus.DOING, StepStatus.FAILED, StepStatus.UNSURE)
        last = len(groups) - 1
        current = next((at for at, steps in enumerate(groups) if steps[0].status in waiting), last)
        if current >= 0:
            self._scroll.ensureWidgetVisible(self._rows[current], 0, 0)


def _grouped(steps: tuple[Step, ...]) -> list[tuple[Step, ...]]:
    """Each step by itself, but lines that stood already together with those beside them."""
    found: list[tuple[Step, ...]] = []
    for step in steps:
        if wording.is_unchanged_line(step) and found and wording.is_unchanged_line(found[-1][0]):
            found[-1] = (*found[-1], step)
        else:
            found.append((step,))
    return found
