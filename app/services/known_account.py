"""The account that this computer opens by itself: who it is stands in a file, its key where keys are kept."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from app.settings import last_account
from app.settings.credentials import Credentials, Place
from app.settings.last_account import SECRET_VARIABLE, LastAccount

T = TypeVar("T")


class KnownAccount:
    """One for a process. Nothing here blocks the event loop, however long a keyring waits for its owner."""

    def __init__(
        self,
        folder: Path,
        credentials: Credentials | None = None,
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        self._folder = folder
        self._credentials = credentials or Credentials()
        self._environment = environment

    def last(self) -> LastAccount | None:
        """Which account was open last, or None where none was."""
        return last_account.load(self._folder)

    async def secret(self, account: LastAccount) -> str | None:
        """Its key, or None where this computer has none. Raises KeyringTrouble where the keyring does not answer."""
        given = self._environment.get(SECRET_VARIABLE, "")
        return given or await _aside(lambda: self._credentials.secret(account.key))

    async def place(self) -> Place:
        """Where a key would be kept."""
        return await _aside(self._credentials.place)

    async def keep(self, account: LastAccount, secret: str) -> Place:
        """Open it by itself from now on; the answer says where the key is kept."""
        last_account.keep(self._folder, account)
        return await _aside(lambda: self._credentials.keep(account.key, secret))

    async def forget(self) -> None:
        """Neither the account nor its key is left. Raises KeyringTrouble, OSError."""
        account = self.last()
        if account is not None:
            await _aside(lambda: self._credentials.forget(account.key))
        last_account.forget(self._folder)


async def _aside(call: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(None, call)
