from app.ordoro.throttle import Throttle
from tests.fakes import FakeClock


def test_no_minute_holds_more_requests_than_the_budget() -> None:
    clock = FakeClock()
    throttle = Throttle(clock, per_minute=10, reserve=3)
    times = []
    for _ in range(35):
        throttle.wait_turn(background=False)
        times.append(clock.monotonic())
        clock.passed += 0.1
    for start in times:
        assert sum(start <= time < start + 59.999 for time in times) <= 10


def test_background_reading_leaves_the_reserve_to_shipping() -> None:
    clock = FakeClock()
    throttle = Throttle(clock, per_minute=10, reserve=3)
    for _ in range(7):
        throttle.wait_turn(background=True)
    assert clock.slept == []
    for _ in range(3):
        throttle.wait_turn(background=False)
    assert clock.slept == []
    throttle.wait_turn(background=True)
    assert sum(clock.slept) >= 60


def test_how_long_until_so_many_requests_may_begin_is_told_without_waiting() -> None:
    clock = FakeClock()
    throttle = Throttle(clock, per_minute=10, reserve=3)
    for _ in range(8):
        throttle.wait_turn(background=False)
        clock.passed += 1
    assert throttle.seconds_until(2) == 0
    assert throttle.seconds_until(3) == 60 - 8
    assert throttle.seconds_until(5) == 60 - 8 + 2
    assert clock.slept == []
    clock.passed += 60
    assert throttle.seconds_until(10) == 0
