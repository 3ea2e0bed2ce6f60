"""What the window was asked for on its command line."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.domain.generation import Generation
from app.settings.last_account import SECRET_VARIABLE
from app.settings.model import Language
from ui import theme

FINISH_SECONDS = 35.0


class Options(msgspec.Struct, frozen=True):
    """What the command line asked for. Without an address the last account is opened, or the practice shop where
    there is none or `asks_practice`."""

    asks_practice: bool = False
    #: Where no account is known it asks how to begin, rather than opening the practice shop.
    welcomes: bool = False
    practice: Generation = Generation.SHIPMENTS
    url: str = ""
    client_id: str = ""
    client_secret: str = ""
    generation: Generation | None = None
    data: Path | None = None
    scheme: theme.Scheme | None = None
    orders: int | None = None
    tour: Path | None = None
    contact_sheet: Path | None = None
    self_test: Path | None = None
    #: Whether every stall of the window is written to the log.
    watches: bool = False
    #: Rather than the settings' one.
    language: Language | None = None
    #: 40 % longer words, for the contact sheet.
    is_pseudo: bool = False
    #: A label program's file, to be looked at on the import page.
    file: Path | None = None
    #: It says when each stage of the start was reached (ui/start_probe.py), and ends.
    probes_start: bool = False
    is_lively: bool = True
    refresh_seconds: float = 60.0
    finish_seconds: float = FINISH_SECONDS


def parse(arguments: Sequence[str]) -> Options:
    """The command line as Options; leaves with a sentence where it makes no sense."""
    parser = argparse.ArgumentParser(prog="python -m ui", description="Packbench: the packing bench for Ordoro.")
    add = parser.add_argument
    generations = [each.value for each in Generation]
    add(
        "--practice",
        nargs="?",
        choices=generations,
        const="shipments",
        metavar="GENERATION",
        help="open the practice shop",
    )
    add("--look-around", action="store_true", help="open the practice shop where no account is known yet")
    add("--url", default="", help="Ordoro's address; without it the account that was open last")
    add("--client-id", default="")
    add("--client-secret", default="", help=f"better given as the environment variable {SECRET_VARIABLE}")
    add("--generation", choices=["auto", *generations], default="auto")
    add("--data", type=Path, help="the folder in which Packbench keeps its things")
    add("--scheme", type=theme.Scheme, choices=list(theme.Scheme), help="colours; the system's when left out")
    add(
        "--language",
        type=Language,
        choices=list(Language),
        help="what the window speaks; the settings' when left out",
    )
    add("--pseudo", action="store_true", help="with --contact-sheet: in words that are 40 percent longer")
    add("--orders", type=int, help="how many orders the practice shop has")
    add("--tour", type=Path, metavar="DIR", help="ship some orders by itself and save pictures of it")
    add("--contact-sheet", type=Path, metavar="DIR", help="save pictures of every page and state")
    add(
        "--self-test",
        type=Path,
        nargs="?",
        const=Path(tempfile.gettempdir(), "packbench-self-test"),
        metavar="DIR",
        help="check that everything works here, and save pictures of it",
    )
    add("--watch", action="store_true", help="write to the log when the window stands still, and where")
    add("--probe-start", action="store_true", help=argparse.SUPPRESS)
    add("file", type=Path, nargs="?", metavar="FILE", help="tracking numbers that a label program saved: opens them")
    given = parser.parse_args(list(arguments))
    secret = given.client_secret or os.environ.get(SECRET_VARIABLE, "")
    if given.url and given.practice:
        parser.error("--practice and --url exclude one another")
    if given.url and not (given.client_id and secret):
        parser.error(f"--url needs --client-id and --client-secret (or {SECRET_VARIABLE})")
    return Options(
        asks_practice=given.practice is not None,
        welcomes=not given.look_around,
        practice=Generation(given.practice or "shipments"),
        url=given.url,
        client_id=given.client_id,
        client_secret=secret,
        generation=None if given.generation == "auto" else Generation(given.generation),
        data=given.data,
        scheme=given.scheme,
        language=given.language,
        is_pseudo=given.pseudo,
        orders=given.orders,
        tour=given.tour,
        contact_sheet=given.contact_sheet,
        self_test=given.self_test,
        file=given.file,
        watches=given.watch,
        probes_start=given.probe_start,
    )
