"""`python -m app.scan` as support and outsiders use it: a process, lines in, lines out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable

from tests.laws.reading import ROOT

KEYS = {"verdict", "tracking_number", "carriers", "postcode", "removed", "why"}


def answers(lines: Iterable[bytes], *options: str) -> list[dict[str, object]]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "app.scan", *options],
        input=b"\n".join(lines),
        capture_output=True,
        timeout=60,
        check=False,
        cwd=ROOT,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_line_is_answered_whatever_stands_in_it() -> None:
    lines = [
        b'"1Z59405Y0300111480\\r"',
        b"",
        b"   \r",
        b"null",
        b"12",
        b'["1Z59405Y0300111480"]',
        b"[" * 200_000,
        b'"' + b"9" * 1_000_000 + b'"',
        b"x" * 1_000_000,
        b'"\\ud800"',
        b'"\xff\xfe"',
        b'"unfinished',
        b'"',
        b'"two" "strings"',
        b'"raw\x1dcontrol"',
        b'\xef\xbb\xbf"42077316\x1d9400136110139348703814"',
        b'"]C142077316\\u001d9400136110139348703814"',
    ]
    got = answers(lines)
    assert len(got) == len(lines)
    for answer in got:
        assert set(answer) == KEYS
        assert answer["why"]
        if answer["verdict"] == "reject":
            assert (answer["tracking_number"], answer["carriers"]) == (None, [])
    assert [answer["verdict"] for answer in got] == ["ok", *["reject"] * 14, "ok", "ok"]
    assert (got[-1]["postcode"], got[-1]["removed"]) == ("77316", "ZIP 77316")


def test_the_shops_carriers_and_the_scanners_affixes_can_be_told() -> None:
    [answer] = answers([b'"##9261290283641500004181!"'], "--carriers", "fedex, ups", "--prefix", "##", "--suffix", "!")
    assert answer["verdict"] == "choose"
    assert answer["carriers"] == ["fedex", "ups", "usps", "dhl_ecommerce", "other"]


def test_each_line_is_answered_before_the_next_is_sent() -> None:
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        [sys.executable, "-m", "app.scan"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=buffered
    ) as process:
        deadline = threading.Timer(60, process.kill)
        deadline.start()
        assert process.stdin
        assert process.stdout
        for _ in range(3):
            process.stdin.write(b'"1Z59405Y0300111480"\n')
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["verdict"] == "ok"
        process.stdin.close()
        assert process.wait(timeout=60) == 0
        deadline.cancel()


def test_nobody_who_listens_any_more_is_no_failure() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "app.scan"],
        input=b'"1Z59405Y0300111480"\n' * 10,
        stdout=writer,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
        cwd=ROOT,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_it_starts_without_qt_and_without_http() -> None:
    heavy = {"PySide6", "requests", "msgspec", "platformdirs"}
    code = f"import sys, app.scan.__main__; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=True, cwd=ROOT)
    assert done.stdout.strip() == b"[]"
