"""Logs tell what happened, and neither keys nor people stand in them."""

from __future__ import annotations

import base64
import logging
import re
import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Refused
from app.runtime.logs import FILE_NAME, Logs
from app.runtime.masking import GONE, blanked, hide, masked, trace_of
from app.runtime.versions import as_lines, versions
from app.version import VERSION

log = logging.getLogger("app.a_test")
SECRET = "zebra-0815-Quartz"  # noqa: S105 (opens nothing)
BUYER = "Ottilie Wunderlich"


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[Logs]:
    made = Logs(tmp_path / "logs")
    yield made
    made.close()


def written(logs: Logs) -> str:
    return (logs.folder / FILE_NAME).read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Authorization: Basic YW46b3RoZXIx", f"Authorization: {GONE}"),
        ("{'Authorization': 'Basic YW46b3RoZXIx'}", f"{{'Authorization': '{GONE}'}}"),
        ("authorization=Bearer abc.def-ghi", f"authorization={GONE}"),
        ("sent Basic YW46b3RoZXIxZm9v==", f"sent Basic {GONE}"),
        ('{"client_secret": "a b", "x": 1}', f'{{"client_secret": {GONE}, "x": 1}}'),
        ("client_secret=abc&x=1", f"client_secret={GONE}&x=1"),
        ("PACKBENCH_CLIENT_SECRET=abc", f"PACKBENCH_CLIENT_SECRET={GONE}"),
        ("password: hunter2, and more", f"password: {GONE}, and more"),
        ("https://me:word@proxy.example:80/x", f"https://{GONE}@proxy.example:80/x"),
        ("write to ana.silva+shop@mail.example.co.uk now", "write to [e-mail] now"),
        ("a basic box, a bearer of news", "a basic box, a bearer of news"),
        ("order 1-1042 → 422 in 0.3 s", "order 1-1042 → 422 in 0.3 s"),
    ],
)
def test_keys_and_addresses_are_taken_out_and_the_rest_stays(text: str, left: str) -> None:
    assert masked(text) == left


def test_a_key_in_use_is_taken_out_in_every_form(logs: Logs) -> None:
    hide("me", SECRET)
    token = base64.b64encode(f"me:{SECRET}".encode()).decode()
    log.info("one %s, two %s, three %r", SECRET, token, {"k": SECRET})
    assert SECRET not in written(logs)
    assert token not in written(logs)
    assert written(logs).count(GONE) == 3


@given(st.text(max_size=200))
def test_masking_never_fails_and_leaves_no_address(text: str) -> None:
    assert not re.search(r"\b[a-z]+@[a-z]+\.[a-z]+\b", masked(f"{text} ana@example.com {text}"))


def test_masking_takes_time_in_proportion_to_the_text() -> None:
    begun = time.perf_counter()
    for text in ("x" * 200_000, "a." * 100_000, "token" * 40_000, '"' * 200_000, "://" * 70_000, "a@" * 100_000):
        blanked(text)
    assert time.perf_counter() - begun < 10.0


def test_people_in_an_answer_are_blanked_and_its_keys_stay() -> None:
    text = f'GET /order/ → 200 {{"order_id": "1-1042", "name": "{BUYER}", "lines": 3, "city": "Po'
    left = blanked(text)
    assert BUYER not in left
    assert "Po" not in left.replace("'…'", "")
    assert '"name": ' in left
    assert "→ 200" in left


def _refuse() -> None:
    raise Refused(f"{BUYER} lives elsewhere now", detail=f'PUT /x → 409 {{"name": "{BUYER}"}}')


def _fail() -> None:
    try:
        _refuse()
    except Refused as error:
        raise KeyError(BUYER) from error


def test_a_trace_says_where_and_what_kind_without_anybodys_name(logs: Logs) -> None:
    with pytest.raises(KeyError) as caught:
        _fail()
    trace = trace_of(caught.value)
    assert "in _fail" in trace
    assert "app.errors.Refused: PUT /x → 409" in trace
    assert "KeyError: '…'" in trace
    assert BUYER not in trace
    log.error("In %s", "a test", exc_info=caught.value)
    log.warning("It failed: %s", caught.value)
    assert BUYER not in written(logs)
    assert "KeyError" in logs.recent()[-1]


def test_the_files_are_private_and_do_not_grow_for_ever(logs: Logs) -> None:
    for _ in range(600):
        log.info("x" * 10_000)
    files = sorted(logs.folder.glob(f"{FILE_NAME}*"))
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 4_100_000
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_what_fails_in_a_thread_is_written_down(logs: Logs) -> None:
    thread = threading.Thread(target=_fail, name="packer")
    thread.start()
    thread.join()
    assert "In packer" in written(logs)
    assert "KeyError" in written(logs)


def test_where_no_log_can_be_kept_it_is_said_and_nothing_else_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    made = Logs(tmp_path / "file" / "logs")
    try:
        log.error("still heard")
        assert "No log is kept" in capsys.readouterr().err
        assert "still heard" in made.recent()[-1]
    finally:
        made.close()


def test_the_versions_name_what_runs_here() -> None:
    assert versions()["Packbench"].startswith(VERSION)
    assert "requests 2." in as_lines()


pytestmark = [
    pytest.mark.expects_log,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning"),
]
