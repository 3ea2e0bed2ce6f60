"""Settings survive a restart, an older version and a damaged file."""

from __future__ import annotations

import stat
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from app.settings.model import Preset, Settings, Verification, about
from app.settings.store import SettingsNotKept, SettingsStore
from tests.disk_trouble import unreadable


def store_in(folder: Path) -> SettingsStore:
    return SettingsStore(folder / "settings.json", lambda: datetime(2026, 11, 21, 9, 30, tzinfo=UTC))


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    preset = Preset("Small box", "USPS", "Ground Advantage", Decimal("4.15"))
    store_in(tmp_path).change(station="Bench 1", packers=("Ana", "Li"), presets=(preset,))
    again = store_in(tmp_path).settings
    assert again == Settings(station="Bench 1", packers=("Ana", "Li"), presets=(preset,))
    assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


def test_a_key_of_a_newer_version_survives_a_change(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"station": "Bench 1", "robot_arm": {"speed": 3}}')
    store_in(tmp_path).change(volume=20)
    kept = msgspec.json.decode((tmp_path / "settings.json").read_bytes())
    assert (kept["robot_arm"], kept["station"], kept["volume"]) == ({"speed": 3}, "Bench 1", 20)


@pytest.mark.expects_log
def test_one_value_that_makes_no_sense_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"station": "Bench 1", "volume": "loud", "verification": "required"}')
    settings = store_in(tmp_path).settings
    assert (settings.station, settings.volume, settings.verification) == ("Bench 1", 70, Verification.REQUIRED)


@pytest.mark.expects_log
@pytest.mark.parametrize("damage", [b"{", b"[1, 2]", b"\xff\xfe\x00", b""])
def test_a_damaged_file_is_set_aside_and_said(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(damage)
    store = store_in(tmp_path)
    assert store.settings == Settings()
    assert store.set_aside is not None
    assert store.set_aside.read_bytes() == damage


@pytest.mark.expects_log
def test_a_damaged_file_that_cannot_be_set_aside_is_not_written_over_before_it_is(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(b"{damaged")
    in_the_way = tmp_path / "settings.json.damaged-20261121-093000"
    in_the_way.mkdir()
    store = store_in(tmp_path)
    assert store.is_unread
    with pytest.raises(SettingsNotKept):
        store.change(volume=20)
    assert file.read_bytes() == b"{damaged"
    in_the_way.rmdir()
    store.change(station="Bench 1")
    assert in_the_way.read_bytes() == b"{damaged"
    assert store_in(tmp_path).settings == store.settings == Settings(station="Bench 1", volume=20)


def test_a_change_is_heard_until_one_stops_listening(tmp_path: Path) -> None:
    store, heard = store_in(tmp_path), list[str]()
    stop = store.on_change(lambda settings: heard.append(settings.station))
    store.change(station="Bench 2")
    store.change(station="Bench 2")
    stop()
    store.change(station="Bench 3")
    assert heard == ["Bench 2"]


def test_where_the_file_cannot_be_written_the_choice_holds_and_is_said(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(SettingsNotKept):
        store.change(station="Bench 4")
    assert store.settings.station == "Bench 4"


@pytest.mark.expects_log
def test_settings_that_could_not_be_read_are_not_lost_by_the_next_change(tmp_path: Path) -> None:
    methods = {"UPS": "Ground", "USPS": "Priority"}
    store_in(tmp_path).change(station="Bench 1", packers=("Ana", "Li"), last_methods=methods, volume=30)
    heard = list[Settings]()
    with unreadable(tmp_path / "settings.json"):
        store = store_in(tmp_path)
        with pytest.raises(SettingsNotKept):
            store.change(volume=20)
        assert store.settings.volume == 20
    store.on_change(heard.append)
    store.change(packers=("Bo",), last_methods={"UPS": "Next Day"})
    there = store_in(tmp_path).settings
    assert there == store.settings == heard[-1]
    assert (there.station, there.volume) == ("Bench 1", 20)
    assert there.packers == ("Bo", "Ana", "Li")
    assert there.last_methods == {"UPS": "Next Day", "USPS": "Priority"}


def test_every_setting_in_the_dialog_has_words() -> None:
    assert about("station") is not None
    assert about("last_methods") is None
    with pytest.raises(KeyError):
        about("robot_arm")
