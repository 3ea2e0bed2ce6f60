"""The command line's words."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from app.bootstrap import ORDORO, Account
from app.domain.generation import Generation
from app.runtime.paths import data_folder
from app.settings.last_account import SECRET_VARIABLE


def parser() -> argparse.ArgumentParser:
    root = argparse.ArgumentParser(
        prog="python -m app",
        description="Packbench without its window. Answers 0 done, 2 bad input, 3 refused by Ordoro, "
        "4 kept and waiting to be sent, 5 unsure, 6 could not be read and nothing was kept, "
        "130 stopped by Ctrl+C with nothing kept.",
    )
    root.add_argument("--url", default=ORDORO, help="Ordoro's address (default: %(default)s)")
    root.add_argument("--client-id", required=True, help="of the API key")
    root.add_argument("--client-secret", help=f"of the API key; better in the variable {SECRET_VARIABLE}")
    root.add_argument("--data", type=Path, help="the folder that holds what Packbench keeps")
    root.add_argument("--generation", choices=["auto", *Generation], default="auto")
    commands = root.add_subparsers(dest="command", required=True, metavar="COMMAND")

    orders = _command(commands, "orders", "list what waits")
    orders.add_argument("--search", default="", metavar="TEXT", help="only orders that hold every word of it")

    show = _command(commands, "show", "one order with its lines")
    show.add_argument("order", metavar="ORDER", type=_order_number)

    ship = _command(commands, "ship", "ship an order, or some of it")
    ship.add_argument("order", metavar="ORDER", type=_order_number)
    ship.add_argument("--carrier", required=True, metavar="NAME", help='by name; "Other: NAME" for one not in the list')
    ship.add_argument("--tracking", required=True, metavar="NUMBER")
    ship.add_argument("--cost", metavar="AMOUNT")
    ship.add_argument("--method", default="", metavar="M")
    ship.add_argument(
        "--line",
        action="append",
        default=[],
        metavar="SKU=QTY",
        help="ship exactly the named quantities; without it everything that remains ships",
    )
    ship.add_argument(
        "--box",
        action="append",
        default=[],
        metavar="NUMBER:SKU=QTY,…",
        help="a box of its own before this one: its tracking number and what is in it",
    )
    ship.add_argument("--no-notify", action="store_true", help="do not tell the sales channel")

    outbox = _command(commands, "outbox", "what was asked for and is not over")
    outbox.add_argument(
        "action", nargs="?", choices=["list", "resume"], default="list", help="resume sends what can go"
    )
    return root


def _order_number(word: str) -> str:
    """Refuses what cannot be an order's number, nor part of an address."""
    if word.strip() in ("", ".", "..") or not word.isprintable():
        raise argparse.ArgumentTypeError(f"{word!r} is not the number of an order.")
    return word


def data_of(arguments: argparse.Namespace) -> Path:
    """Where what Packbench keeps is."""
    folder: Path | None = arguments.data
    return folder or data_folder()


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    words: str,
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=words, description=words)
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    return command


def account(arguments: argparse.Namespace) -> Account:
    generation = None if arguments.generation == "auto" else Generation(arguments.generation)
    secret = arguments.client_secret or os.environ.get(SECRET_VARIABLE, "")
    return Account(arguments.url, arguments.client_id, secret, generation)
