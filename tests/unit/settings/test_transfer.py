"""What another station takes over, and what stays at its bench."""

from __future__ import annotations

import msgspec
import pytest

from app.settings.fields import described, understood
from app.settings.model import ScannerProfile, Settings
from app.settings.transfer import KIND, STAYS_HERE, exported, imported


def test_what_belongs_to_one_bench_is_not_in_the_file() -> None:
    mine = Settings(station="Bench 1", packer="Ana", look_only=True, scanner=ScannerProfile(gap_ms=40), volume=10)
    written = msgspec.json.decode(exported(mine))["settings"]
    assert not STAYS_HERE & written.keys()
    assert imported(exported(mine)).changes["volume"] == 10


@pytest.mark.expects_log
def test_what_is_unknown_or_out_of_bounds_is_named_and_the_rest_is_taken() -> None:
    settings = {"volume": 500, "robot_arm": 1, "hold_seconds": 30, "station": "theirs"}
    found = imported(msgspec.json.encode({"kind": KIND, "settings": settings}))
    assert found.changes == {"hold_seconds": 30}
    assert found.passed_over == ("robot_arm", "volume")


@pytest.mark.expects_log
def test_a_number_out_of_its_bounds_in_the_own_file_is_its_default() -> None:
    assert understood({"cache_days": 0, "hold_seconds": -5, "volume": 100}) == {"volume": 100}


def test_no_setting_is_a_secret_or_an_address() -> None:
    """Keys live in the system's keyring, and plain http cannot be chosen by a file."""
    for name in Settings.__struct_fields__:
        assert not any(word in name for word in ("secret", "token", "password", "url", "http", "client"))


def test_every_number_in_the_dialog_begins_within_its_bounds() -> None:
    for setting in described():
        if setting.kind is int:
            least, most = setting.bounds()
            assert least <= setting.default
            assert most is None or setting.default <= most
