"""How long the outbox waits before it tries again."""

from __future__ import annotations

import pytest

from app.errors import TooManyRequests
from app.outbox.retry import Backoff
from app.settings.waits import Waits


@pytest.mark.parametrize(("told", "waited"), [(0, 1), (1, 1), (120, 120), (900, 900), (999_999, 900)])
def test_ordoros_own_word_holds_within_reason(told: float, waited: float) -> None:
    """Not again at once, and not left alone for days."""
    assert Backoff(Waits()).seconds(1, TooManyRequests(told)) == waited
