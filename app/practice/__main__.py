"""``python -m app.practice``: the practice shop on its own, until it is told to end."""

import argparse
import gc
import json
import os
import signal
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from threading import Event, Thread
from types import FrameType
from typing import NoReturn

from app.practice.errors import Refusal
from app.practice.given import read_given
from app.practice.model import Json
from app.practice.server import DEFAULT_ORDERS, HOST, Options, PracticeServer

BAD_INPUT = 2

_GLANCE = 0.5
"""Seconds."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the shop; answers 0 when it was asked to end, 2 where it could not begin."""
    wanted = _parser().parse_args(arguments)
    ending = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _end)
    gc.disable()
    try:
        server = PracticeServer(_options(wanted))
    except OSError as error:
        return _cannot(f"cannot listen on {HOST}:{wanted.port}: {error.strerror or error}")
    except (Refusal, ValueError) as error:
        return _cannot(str(error))
    # What the shop holds stays as long as the process: the collector need not look through it again and again.
    gc.freeze()
    gc.enable()
    with server:
        print(server.ready_line, flush=True)
        if wanted.until_stdin_closes:
            Thread(target=_end_with_stdin, args=(ending,), daemon=True).start()
        while not ending.wait(_GLANCE):
            pass  # Windows looks at signals only between waits.
    return 0


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    """Leave by an exception: to set an event in a signal's handler can deadlock with who waits for it."""
    raise SystemExit(0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m app.practice",
        description="A shop to practise on: speaks Ordoro's API on this computer only. Its key is practice / practice.",
    )
    add = parser.add_argument
    add("--port", type=_port, default=0, help="0, the default, takes a free one")
    add(
        "--orders",
        type=_natural,
        default=DEFAULT_ORDERS,
        help="waiting orders; some shipped and cancelled come with them",
    )
    add("--orders-from", type=_given, metavar="FILE", help="begin with the orders in this JSON file instead")
    add("--generation", choices=("shipments", "v3"), default="shipments")
    add("--seed", type=int, default=0, help="the same seed makes the same shop")
    add("--lively", action="store_true", help="cancel an order and bring new ones while you look")
    add("--faults", type=_faults, metavar="JSON|FILE", help='{"faults": [{"call": "tracking", "fault": "drop_after"}]}')
    add("--rate-limit", choices=("on", "off"), default="on", help="500 requests a minute, then 429")
    add("--latency", type=_seconds, default=0.0, metavar="SECONDS", help="added to each answer")
    add("--settle", type=_seconds, default=0.3, metavar="SECONDS", help="until the children of a split can be seen")
    add("--accept-duplicate-orders", action="store_true", help="take a posted order whose id exists")
    add("--now", type=_moment, metavar="ISO", help="the hour, with offset, that the shop believes in when it opens")
    add("--until-stdin-closes", action="store_true", help="also end when the standard input is closed")
    return parser


def _options(wanted: argparse.Namespace) -> Options:
    return Options(
        port=wanted.port,
        orders=wanted.orders,
        generation=wanted.generation,
        seed=wanted.seed,
        lively=wanted.lively,
        faults=wanted.faults,
        rate_limit=wanted.rate_limit == "on",
        latency=wanted.latency,
        settle=wanted.settle,
        accept_duplicate_orders=wanted.accept_duplicate_orders,
        orders_from=wanted.orders_from,
        now=wanted.now,
    )


def _faults(text: str) -> Json:
    """The JSON itself, or the file that holds it (also as ``@FILE``)."""
    try:
        faults = json.loads(
            text if text.lstrip().startswith(("{", "[")) else Path(text.removeprefix("@")).read_text("utf-8")
        )
    except (OSError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"neither a file of faults nor JSON: {error}") from None
    if isinstance(faults, list):
        return {"faults": faults}
    if not isinstance(faults, dict):
        raise argparse.ArgumentTypeError("faults are an object or a list")
    return faults


def _given(text: str) -> tuple[Json, ...]:
    try:
        return tuple(read_given(Path(text)))
    except (OSError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"no file of orders: {error}") from None


def _natural(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0")
    return int(text)


def _port(text: str) -> int:
    port = _natural(text)
    if port > 0xFFFF:  # noqa: PLR2004 - the last port there is
        raise argparse.ArgumentTypeError(f"there is no port {port}")
    return port


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError("seconds are a number from 0")
    return seconds


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise argparse.ArgumentTypeError("the hour needs an offset, as 2026-01-31T13:30:00-06:00")
    return moment


def _end_with_stdin(ending: Event) -> None:
    """Wait for the end of the standard input: whoever started the shop is gone then.

    Read past Python's own buffer, whose lock a thread that still waits would hold while the interpreter ends.
    """
    while os.read(0, 1):
        pass
    ending.set()


def _cannot(reason: str) -> int:
    print(f"Practice shop: {reason}", file=sys.stderr)
    return BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
