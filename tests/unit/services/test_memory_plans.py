import pytest

from app.domain.plan import PlanOutcome
from app.domain.step import Receipt, StepKind, StepStatus
from app.errors import AlreadyUnderWay
from app.outbox.memory import MemoryPlans
from tests.builders import a_plan
from tests.fakes import FakeClock


@pytest.fixture
def plans() -> MemoryPlans:
    return MemoryPlans(FakeClock())


def test_an_order_has_one_open_plan_at_a_time(plans: MemoryPlans) -> None:
    plans.add(a_plan())
    with pytest.raises(AlreadyUnderWay, match="1-1042"):
        plans.add(a_plan(plan_id="other"))
    plans.add(a_plan(plan_id="elsewhere", lock_key="order 1-2"))


def test_a_plan_that_is_over_lets_the_next_one_in(plans: MemoryPlans) -> None:
    plans.add(a_plan(StepKind.SHIPPING_INFO))
    plans.move("plan", 0, StepStatus.DOING)
    plans.move("plan", 0, StepStatus.DONE, receipt=Receipt("saved"))
    plans.add(a_plan(plan_id="next"))
    assert [plan.plan_id for plan in plans.open_plans()] == ["next"]


def test_giving_up_leaves_what_is_done(plans: MemoryPlans) -> None:
    plans.add(a_plan())
    plans.move("plan", 0, StepStatus.DOING)
    plans.move("plan", 0, StepStatus.DONE, receipt=Receipt("made"))
    plans.move("plan", 1, StepStatus.DOING)
    plans.move("plan", 1, StepStatus.FAILED)
    plan = plans.cancel("plan")
    assert [step.status for step in plan.steps] == [StepStatus.DONE, StepStatus.CANCELLED]
    assert plan.outcome is PlanOutcome.CANCELLED
    assert plans.open_plans() == ()
