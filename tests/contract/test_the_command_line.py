"""The command line as a process, against both generations."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.domain.generation import Generation
from tests import command_line
from tests.command_line import ROOT
from tests.practice_shop import ShopHands
from tests.waiting import until

UPS = ("--carrier", "ups", "--tracking", "1Z999AA10123456784", "--cost", "4,50")
SEVERAL = "1-1002"


def packbench(
    url: str,
    *words: str,
    secret: str = "practice",  # noqa: S107 (the practice shop's, known to all)
    data: Path | None = None,
    waits: str = "",
) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryDirectory() as folder:
        return command_line.packbench(url, *words, data=data or Path(folder), secret=secret, waits=waits)


def objects(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return command_line.objects(done.stdout)


def test_it_lists_what_waits_with_what_a_script_needs(shop: ShopHands) -> None:
    done = packbench(shop.url, "orders", "--json")
    assert done.returncode == 0, done.stderr
    rows = objects(done)
    assert len(rows) == 40
    assert all(row.keys() >= {"number", "status", "buyer", "ship_by", "items"} for row in rows)


def test_it_searches_by_words_in_any_field(shop: ShopHands) -> None:
    rows = objects(packbench(shop.url, "orders", "--search", "MARLO fairhollow", "--json"))
    assert [row["number"] for row in rows] == ["1-1001"]


def test_it_shows_one_order_with_its_lines(shop: ShopHands) -> None:
    (order,) = objects(packbench(shop.url, "show", SEVERAL, "--json"))
    assert [line["remaining"] for line in order["lines"]] == [3, 2, 4]
    assert "Port Larch" in packbench(shop.url, "show", SEVERAL).stdout


def test_it_ships_in_full_and_prints_each_step_and_last_the_outcome(shop: ShopHands, generation: Generation) -> None:
    done = packbench(shop.url, "ship", "1-1001", *UPS, "--json")
    assert done.returncode == 0, done.stderr
    *steps, last = objects(done)
    assert last == {"outcome": "done", "order": "1-1001", "stays_waiting": 0}
    tracked = {Generation.SHIPMENTS: "save_tracking", Generation.V3: "shipping_info"}[generation]
    assert [(step["step"], step["status"]) for step in steps][-2:] == [(tracked, "doing"), (tracked, "done")]
    assert len(shop.events("channel_notice")) == 1


def test_it_ships_exactly_the_named_quantities_and_nothing_else(shop: ShopHands) -> None:
    words = ("ship", SEVERAL, *UPS, "--line", "SOAP-OAT=1", "--no-notify", "--json")
    done = packbench(shop.url, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    moved = [(move["sku"], move["physical"]) for move in shop.events("stock_move") if move["physical"] < 0]
    assert moved == [("SOAP-OAT", -1)]
    assert shop.events("channel_notice") == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--cost", "4.505"), "two decimals"),
        (("--cost", "-1"), "less than zero"),
        (("--carrier", "pigeon"), "does not know the carrier"),
        (("--tracking", " "), "tracking number"),
        (("--line", "SOAP-OAT=0"), "Nothing is in the parcel"),
        (("--line", "SOAP-OAT=99"), "can still ship"),
        (("--line", "NO-SUCH=1"), "NO-SUCH"),
        (("--line", "SOAP-OAT"), "SKU=QTY"),
        (("--tracking", "1Z\x1d"), "cannot be printed"),
        (("--tracking", "\u202e"), "cannot be printed"),
        (("--carrier", "Other: \u200b"), "cannot be printed"),
        (("--method", "\n"), "cannot be printed"),
        (("--line", "SOAP-OAT=١"), "whole number"),
    ],
)
def test_bad_input_is_answered_with_2_and_a_sentence_and_nothing_is_sent(
    shop: ShopHands, words: tuple[str, ...], said: str
) -> None:
    done = packbench(shop.url, "ship", SEVERAL, *UPS, *words)
    assert done.returncode == 2, done.stdout + done.stderr
    assert said in done.stderr
    assert not shop.performed().keys() & {"create_shipment", "tracking", "split", "shipping_info"}


def test_a_reader_that_goes_away_costs_nothing(shop: ShopHands, tmp_path: Path) -> None:
    account = f"--url {shop.url} --client-id practice --client-secret practice --data {tmp_path}"
    line = f"{sys.executable} -m app {account} orders | head -1"
    bash = shutil.which("bash") or "bash"
    done = subprocess.run([bash, "-c", line], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_a_carrier_that_is_not_in_the_table_may_be_named(shop: ShopHands) -> None:
    done = packbench(shop.url, "ship", "1-1001", "--carrier", "Other: Joe's Bikes", "--tracking", "J-1", "--json")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_wrong_check_digit_warns_and_goes_on(shop: ShopHands) -> None:
    done = packbench(shop.url, "ship", "1-1001", "--carrier", "UPS", "--tracking", "1Z12345E0205271688", "--json")
    assert done.returncode == 0
    assert "check digit" in objects(done)[0]["warning"]


def test_what_ordoro_refuses_is_answered_with_3(shop: ShopHands, generation: Generation) -> None:
    call = {Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}[generation]
    shop.fault(call, "refuse")
    done = packbench(shop.url, "ship", "1-1001", *UPS, "--json")
    assert done.returncode == 3
    assert objects(done)[-1]["outcome"] == "refused"


def test_an_order_that_was_shipped_already_is_answered_with_3(shop: ShopHands) -> None:
    shop.edit(order="1-1001", ship={"tracking": "OTHER", "carrier": "USPS"})
    assert packbench(shop.url, "ship", "1-1001", *UPS).returncode == 3
    assert packbench(shop.url, "ship", "1-nope", *UPS).returncode == 3


def test_a_wrong_key_is_answered_with_3(shop: ShopHands) -> None:
    done = packbench(shop.url, "orders", secret="wrong")  # noqa: S106 (wrong on purpose)
    assert done.returncode == 3
    assert "key" in done.stderr


def test_a_lost_answer_is_looked_for(shop: ShopHands, generation: Generation, tmp_path: Path) -> None:
    call = {Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}[generation]
    shop.fault(call, "drop_after")
    done = packbench(shop.url, "ship", "1-1001", *UPS, "--json", data=tmp_path)
    assert done.returncode == 0, done.stderr
    assert shop.performed()[call] == 1


def test_what_waits_is_kept_answered_with_4_and_sent_by_resume(
    shop: ShopHands, generation: Generation, tmp_path: Path
) -> None:
    call = {Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}[generation]
    shop.fault(call, "drop_before")
    done = packbench(shop.url, "ship", "1-1001", *UPS, "--json", data=tmp_path, waits="resume=0")
    assert done.returncode == 4, done.stdout + done.stderr
    (kept,) = objects(packbench(shop.url, "outbox", "--json", data=tmp_path))
    assert (kept["order"], kept["outcome"]) == ("1-1001", "kept")
    done = packbench(shop.url, "outbox", "resume", "--json", data=tmp_path, waits=command_line.QUICK)
    assert done.returncode == 0, done.stdout + done.stderr
    assert shop.performed()[call] == 1
    assert packbench(shop.url, "outbox", data=tmp_path).returncode == 0


def test_what_cannot_be_read_is_answered_with_6() -> None:
    done = packbench("http://127.0.0.1:9", "ship", "1-1001", *UPS, waits="patience=0.5")
    assert done.returncode == 6
    assert "Still trying" in done.stderr
    assert "cannot be reached" in done.stderr.splitlines()[-2]


@pytest.mark.parametrize("url", ["http://[::1", "https://a..b", "http://127.0.0.1:99999", "https://", "https://x/?a=1"])
def test_an_address_that_is_none_gets_a_sentence_and_no_traceback(url: str) -> None:
    done = packbench(url, "orders", waits="patience=0.5")
    assert done.returncode in (2, 6)
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_wait_that_makes_no_sense_is_bad_input() -> None:
    done = packbench("http://127.0.0.1:9", "orders", waits="reed=5")
    assert done.returncode == 2
    assert "'reed'" in done.stderr


@pytest.mark.parametrize("number", ["", ".", "..", "\udcff"])
def test_what_cannot_be_an_order_number_is_bad_input(number: str) -> None:
    assert packbench("http://127.0.0.1:9", "show", number).returncode == 2


def test_json_stays_json_where_the_terminal_knows_ascii_alone(shop: ShopHands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert len(objects(packbench(shop.url, "orders", "--json"))) == 40


@pytest.mark.parametrize("url", ["http://api.ordoro.com", "ftp://127.0.0.1", "api.ordoro.com", "http://127.0.0.1.nip"])
def test_plain_http_is_for_this_computer_only(url: str) -> None:
    done = packbench(url, "orders")
    assert done.returncode == 2
    assert "https://" in done.stderr


def test_the_secret_is_never_printed(shop: ShopHands) -> None:
    done = packbench(shop.url, "orders", secret="v3ry-s3cret")  # noqa: S106 (to be searched for)
    assert "v3ry-s3cret" not in done.stdout + done.stderr


def test_a_generation_that_is_named_is_believed(shop: ShopHands, generation: Generation) -> None:
    assert packbench(shop.url, "--generation", generation.value, "orders").returncode == 0
    other = next(each for each in Generation if each is not generation)
    assert packbench(shop.url, "--generation", other.value, "orders").returncode == 3


def test_qt_is_not_needed(shop: ShopHands, tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; from app.cli.main import main; "
        f"sys.exit(main(['--url', {shop.url!r}, '--client-id', 'practice', '--data', {str(tmp_path)!r}, 'orders']))"
    )
    environment = {**os.environ, "PACKBENCH_CLIENT_SECRET": "practice"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def interrupted(shop: ShopHands, *words: str, data: Path, when: Callable[[], bool]) -> tuple[int, str, str]:
    """Ctrl+C once `when()`; its exit status and what it printed."""
    process = command_line.begun(shop.url, *words, data=data, waits=command_line.QUICK.replace("read=0.5", "read=30"))
    try:
        until(when, "the call that Ctrl+C falls into", seconds=20)
        process.send_signal(signal.SIGINT)
        printed, said = process.communicate(timeout=20)
    finally:
        process.kill()
        process.wait()
    return process.returncode, printed, said


@pytest.mark.skipif(sys.platform == "win32", reason="one process cannot press Ctrl+C for another there")
def test_ctrl_c_in_the_middle_of_a_shipment_says_that_it_is_kept_and_nothing_goes_twice(
    shop: ShopHands, generation: Generation, tmp_path: Path
) -> None:
    call = {Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}[generation]
    shop.fault(call, "slow", seconds=5)
    status, printed, said = interrupted(
        shop, "ship", "1-1001", *UPS, "--json", data=tmp_path, when=lambda: bool(shop.performed().get(call))
    )
    assert status == 4, said
    assert "Traceback" not in said
    last = json.loads(printed.splitlines()[-1])
    assert (last["outcome"], last["order"]) == ("kept", "1-1001")
    assert "outbox resume" in last["message"]
    assert packbench(shop.url, "outbox", "resume", data=tmp_path, waits=command_line.QUICK).returncode == 0
    assert shop.performed()[call] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="one process cannot press Ctrl+C for another there")
def test_ctrl_c_while_nothing_is_kept_says_so(shop: ShopHands, tmp_path: Path) -> None:
    shop.fault("get_order", "slow", seconds=5)
    before = shop.performed().get("get_order", 0)
    status, _, said = interrupted(
        shop, "show", "1-1001", data=tmp_path, when=lambda: shop.performed().get("get_order", 0) > before
    )
    assert status == 130, said
    assert said.splitlines() == ["Stopped. Nothing waits to be sent."]
