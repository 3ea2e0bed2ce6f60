"""Which account was open last: its address and client id, never its secret."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec

from app.runtime import shapes
from app.runtime.files import write_privately

log = logging.getLogger(__name__)

FILE_NAME = "account.json"
#: For scripts, and for a computer without a keyring: the secret of the account that is opened.
SECRET_VARIABLE = "PACKBENCH_CLIENT_SECRET"  # noqa: S105 (the name of a variable)


class LastAccount(msgspec.Struct, frozen=True):
    url: str
    client_id: str

    @property
    def key(self) -> str:
        """As `Account.key` names it, so that a file that names another address finds no key."""
        return f"{self.client_id} at {self.url.rstrip('/')}"


def load(folder: Path) -> LastAccount | None:
    """None where none was kept, or nothing that can be read."""
    try:
        return shapes.decode((folder / FILE_NAME).read_bytes(), LastAccount)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        log.info("The last account cannot be read: %s", error)
        return None


def keep(folder: Path, account: LastAccount) -> None:
    """Not keeping it costs typing it again: the log says so."""
    try:
        write_privately(folder / FILE_NAME, msgspec.json.encode(account))
    except OSError as error:
        log.info("The last account cannot be kept: %s", error)


def forget(folder: Path) -> None:
    """Raises OSError where the file stays."""
    (folder / FILE_NAME).unlink(missing_ok=True)
