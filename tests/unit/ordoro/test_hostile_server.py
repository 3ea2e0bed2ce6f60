"""Whatever a server answers, the call ends in time, in words, and with little memory."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterator

import pytest

from app.errors import PackbenchError
from app.ordoro.account import Account
from app.ordoro.limits import Limits
from app.ordoro.sign_in import sign_in
from tests.fakes import FakeClock
from tests.hostile import EVERY, Nastiness, being

_MEGABYTE = 1024 * 1024
LIMITS = Limits(connect=5.0, read=2.0, total=4.0, patience=0.0, largest_answer=8 * _MEGABYTE)
#: The largest answer, once as it grows and once whole, and what decoding makes of it.
_MOST_MEMORY = 60 * _MEGABYTE


@pytest.fixture
def peak() -> Iterator[None]:
    tracemalloc.start()
    yield
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < _MOST_MEMORY, f"{most / _MEGABYTE:.0f} MB"


@pytest.mark.usefixtures("peak")
@pytest.mark.parametrize("nastiness", EVERY, ids=lambda each: each.__name__)
def test_a_sign_in_at_a_hostile_server_ends_in_words(nastiness: Nastiness) -> None:
    with being(nastiness) as server:
        begun = time.monotonic()
        with pytest.raises(PackbenchError) as caught:
            sign_in(Account(server.url, "me", "s3cret"), FakeClock(), LIMITS)
        assert time.monotonic() - begun < 30, "a loaded machine is slow, but not for ever"
    assert caught.value.message
    assert len(caught.value.message) < 300
    assert len(caught.value.detail) < 1000
