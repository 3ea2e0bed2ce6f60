"""Where a key is kept: in the system's own keyring, or in memory until this start ends. Never in a file.

The only file that imports keyring, and that only when a key is first kept or asked for. A keyring may want to be
unlocked and wait for its owner, so every call ends by itself: it is given up after some seconds, and what hangs is
left behind in a thread that holds up nothing.
"""

from __future__ import annotations

import importlib
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from app.errors import PackbenchError
from app.words import Later, translate

log = logging.getLogger(__name__)

T = TypeVar("T")

SERVICE = "Packbench"
#: Long enough to type a keyring's password when the system asks for it.
PATIENCE = 60.0
#: Keyrings that encrypt. A plain file, "null", or one that nobody here knows does not count as one.
ALLOWED = {
    "keyring.backends.SecretService": "keyring (Secret Service)",
    "keyring.backends.libsecret": "keyring (libsecret)",
    "keyring.backends.kwallet": "KWallet",
    "keyring.backends.macOS": "Keychain",
    "keyring.backends.Windows": "Windows Credential Locker",
}


class KeyringTrouble(PackbenchError):
    """The system's keyring does not do what it is for; the key then lives in memory."""

    title = Later("errors", "This computer's keyring cannot be used")
    retryable = True


class Kept(StrEnum):
    IN_KEYRING = "in the keyring"
    IN_MEMORY = "in memory"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a key is kept now; `name` is the keyring's, `why` says in a sentence why it is none."""

    kept: Kept
    name: str = ""
    why: str = ""


class Credentials:
    """The keys of accounts, by `Account.key`. Every method blocks, for `patience` seconds at most: call it off the
    window's thread."""

    def __init__(self, patience: float = PATIENCE, find: Callable[[], Any] | None = None) -> None:
        """`find` answers the backend that the system offers; may raise."""
        self._patience = patience
        self._find = find or _system_keyring
        self._memory: dict[str, str] = {}
        self._lock = threading.Lock()
        self._backend: Any = None
        self._place: Place | None = None

    def place(self) -> Place:
        """Where a key would be kept. Never raises; looks for the keyring once."""
        with self._lock:
            if self._place is None:
                self._place = self._look()
            return self._place

    def secret(self, account: str) -> str | None:
        """The key that was kept, or None where none was. Raises KeyringTrouble where the keyring does not answer."""
        if account in self._memory:
            return self._memory[account]
        if self.place().kept is Kept.IN_MEMORY:
            return None
        secret: str | None = self._ask("get_password", account)
        return secret

    def keep(self, account: str, secret: str) -> Place:
        """Keep it for the next start, or in memory where that cannot be: the answer says which."""
        self._memory[account] = secret
        place = self.place()
        if place.kept is Kept.IN_MEMORY:
            return place
        try:
            self._ask("set_password", account, secret)
            # Some keyrings take everything and keep nothing.
            if self._ask("get_password", account) != secret:
                return Place(
                    Kept.IN_MEMORY,
                    place.name,
                    translate("settings", "The {name} did not keep it.").format(name=place.name),
                )
        except KeyringTrouble as error:
            return Place(Kept.IN_MEMORY, place.name, error.message)
        return place

    def forget(self, account: str) -> None:
        """Nothing of it is left. Raises KeyringTrouble where the keyring does not let go of it."""
        self._memory.pop(account, None)
        if self.place().kept is Kept.IN_KEYRING and self._ask("get_password", account) is not None:
            self._ask("delete_password", account)

    def _look(self) -> Place:
        try:
            offered = _within(self._patience, self._find)
        except KeyringTrouble as error:
            return Place(Kept.IN_MEMORY, why=error.message)
        for backend in _inside(offered):
            module = type(backend).__module__
            if module in ALLOWED:
                self._backend = backend
                return Place(Kept.IN_KEYRING, ALLOWED[module])
        log.info("The keyring %s is none that is trusted with a key", type(offered).__name__)
        return Place(
            Kept.IN_MEMORY, why=translate("settings", "This computer has no keyring that Packbench trusts with a key.")
        )

    def _ask(self, verb: str, *arguments: str) -> Any:
        return _within(self._patience, getattr(self._backend, verb), SERVICE, *arguments)


def _system_keyring() -> Any:
    return importlib.import_module("keyring").get_keyring()


def _inside(offered: Any) -> Sequence[Any]:
    """The keyring, or those that a chain of them would ask in turn."""
    if type(offered).__module__ == "keyring.backends.chainer":
        return tuple(offered.backends)
    return (offered,)


def _within(seconds: float, call: Callable[..., T], *arguments: str) -> T:
    """What `call` answers. Raises KeyringTrouble where it fails, or is not over after `seconds`."""
    answers: list[T] = []
    failures: list[Exception] = []

    def perform() -> None:
        try:
            answers.append(call(*arguments))
        # A backend is a plug-in of the system's: what it raises is known to it alone (EOFError, ImportError, …).
        except Exception as error:  # noqa: BLE001
            failures.append(error)

    thread = threading.Thread(target=perform, name="keyring", daemon=True)
    thread.start()
    thread.join(seconds)
    if answers:
        return answers[0]
    if failures:
        # Its words may hold what it was given.
        raise KeyringTrouble(
            translate("settings", "It refused. Unlock it, or sign in to the computer again."), detail=_kind(failures[0])
        )
    raise KeyringTrouble(
        translate("settings", "It did not answer within {seconds} seconds. Is it waiting to be unlocked?").format(
            seconds=f"{seconds:g}"
        )
    )


def _kind(error: Exception) -> str:
    return f"{type(error).__module__}.{type(error).__name__}"
