"""Who works on the outbox is known by a lock. It may be taken away from under its owner: nothing is sent twice then."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.outbox.owner import Owner
from app.ports import NotOurs
from tests.builders import a_plan
from tests.fakes import FakeClock, WhileItsClockIsRead
from tests.integration.conftest import ACCOUNT, Bench

WINDOWS = pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody take a file away that is open")


def cleaned(owners: Path) -> None:
    for file in owners.glob("*.lock"):
        file.unlink()


def cleaned_with_its_folder(owners: Path) -> None:
    shutil.rmtree(owners)


def put_there_anew(owners: Path) -> None:
    """As a program does that keeps the folder in step with another computer's."""
    for file in owners.glob("*.lock"):
        (owners / "new").touch()
        (owners / "new").replace(file)


TAKEN_AWAY = pytest.mark.parametrize("taken_away", [cleaned, cleaned_with_its_folder, put_there_anew])


@pytest.mark.expects_log
@WINDOWS
@TAKEN_AWAY
@pytest.mark.parametrize("then", ["claims", "sends", "looks around"])
def test_an_owner_whose_lock_was_taken_away_has_it_again_before_it_goes_on(
    another_bench: Callable[[], Bench], tmp_path: Path, taken_away: Callable[[Path], None], then: str
) -> None:
    bench, other = another_bench(), another_bench()
    for at in (1, 2):
        bench.plans.add(a_plan(plan_id=f"plan {at}", number=f"1-{at}"))
    claim = bench.claimed()
    taken_away(tmp_path / "owners")
    match then:
        case "claims":
            assert bench.claimed().plan.plan_id == "plan 2"
        case "sends":
            bench.plans.sending(claim)
        case _:
            assert bench.plans.take_over(ACCOUNT) == ()
    assert other.plans.take_over(ACCOUNT) == (), "it lives, and has the step under way"
    bench.dies()
    assert {each.plan.plan_id for each in other.plans.take_over(ACCOUNT)} >= {"plan 1"}


@pytest.mark.expects_log
@WINDOWS
@TAKEN_AWAY
def test_what_another_took_over_meanwhile_is_not_sent_by_the_owner_that_lives(
    another_bench: Callable[[], Bench], tmp_path: Path, taken_away: Callable[[Path], None]
) -> None:
    bench, other = another_bench(), another_bench()
    bench.plans.add(a_plan())
    claim = bench.claimed()
    taken_away(tmp_path / "owners")
    (theirs,) = other.plans.take_over(ACCOUNT)
    with pytest.raises(NotOurs):
        bench.plans.sending(claim)
    assert bench.plans.take_over(ACCOUNT) == ()
    other.plans.sending(theirs)


def test_of_two_that_start_at_once_and_clear_away_the_same_old_lock_both_start(
    tmp_path: Path, clock: FakeClock
) -> None:
    Owner(tmp_path, clock).close()
    (old,) = tmp_path.glob("*.lock")
    os.utime(old, (0, 0))
    owner = Owner(tmp_path, WhileItsClockIsRead(old.unlink))
    assert owner.take_over("nobody") is not None
    owner.close()
