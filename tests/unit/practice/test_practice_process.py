"""The shop as a process of its own: its one line, its end, and what it says when it cannot begin."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from app.practice.__main__ import main

ROOT = Path(__file__).resolve().parents[3]
READY = re.compile(r"Practice shop ready: (http://127\.0\.0\.1:\d+) \((\w+), (\d+) orders, key practice / practice\)\n")

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without a signal")


@contextmanager
def process(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "app.practice", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as shop:
        try:
            yield shop
        finally:
            shop.kill()


def ready(shop: subprocess.Popen[str]) -> tuple[str, str, str]:
    assert shop.stdout is not None
    line = READY.fullmatch(shop.stdout.readline())
    assert line is not None
    url, generation, orders = line.groups()
    return url, generation, orders


@on_unix
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_says_one_line_and_ends_when_told_to(how: signal.Signals) -> None:
    with process("--generation", "v3", "--orders", "7", "--lively", "--until-stdin-closes") as shop:
        url, generation, orders = ready(shop)
        assert (generation, orders) == ("v3", "7")
        with requests.Session() as session:  # A connection that is still open holds nothing up.
            assert session.get(f"{url}/authenticated/", auth=("practice", "practice"), timeout=10).ok
            shop.send_signal(how)
            out, errors = shop.communicate(timeout=5)
        assert (shop.returncode, out, errors) == (0, "", "")


def test_it_ends_with_its_standard_input_where_asked_to() -> None:
    with process("--orders", "1", "--until-stdin-closes") as shop:
        assert ready(shop)[1] == "shipments"
        out, errors = shop.communicate(timeout=5)
        assert (shop.returncode, out, errors) == (0, "", "")


def test_a_port_that_is_taken_is_said_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with process("--port", str(port)) as shop:
            out, errors = shop.communicate(timeout=10)
    assert (shop.returncode, out) == (2, "")
    assert errors.startswith(f"Practice shop: cannot listen on 127.0.0.1:{port}")
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ("--orders", "-1"),
        ("--port", "70000"),
        ("--faults", "no-such-file.json"),
        ("--faults", "7"),
        ("--now", "2026-02-03T10:00:00"),
        ("--now", "soon"),
        ("--latency", "-1"),
    ],
)
def test_an_option_that_cannot_be_meant_is_refused(wrong: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(wrong)
    said = capsys.readouterr().err
    assert wrong[0] in said
    assert "_moment" not in said


def test_a_fault_of_a_call_that_does_not_exist_is_said() -> None:
    with process("--faults", '{"faults": [{"call": "luck", "fault": "refuse"}]}') as shop:
        _, errors = shop.communicate(timeout=10)
    assert shop.returncode == 2
    assert errors.startswith("Practice shop: There is no call 'luck'")


def test_faults_come_from_a_file_as_well(tmp_path: Path) -> None:
    file = tmp_path / "faults.json"
    file.write_text('[{"call": "list_orders", "fault": "refuse"}]', encoding="utf-8")
    with process("--orders", "1", "--faults", f"@{file}", "--rate-limit", "off", "--latency", "0.01") as shop:
        url = ready(shop)[0]
        key = ("practice", "practice")
        assert [requests.get(f"{url}/order/", auth=key, timeout=10).status_code for _ in range(2)] == [422, 200]
