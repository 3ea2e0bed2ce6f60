"""Keyrings as systems have them: each is taken for the one whose module it names."""

from __future__ import annotations

import threading

from app.settings.credentials import Credentials


class FakeKeyring:
    """Keeps what it is given, like a real one."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, account: str) -> str | None:
        return self.kept.get((service, account))

    def set_password(self, service: str, account: str, secret: str) -> None:
        self.kept[service, account] = secret

    def delete_password(self, service: str, account: str) -> None:
        del self.kept[service, account]


class SystemKeyring(FakeKeyring):
    __module__ = "keyring.backends.SecretService"


class PlainFile(FakeKeyring):
    """What keyrings.alt offers: a file that anybody can read."""

    __module__ = "keyrings.alt.file"


class Forgetful(SystemKeyring):
    """Takes everything and keeps nothing, as the null backend does under another name."""

    __module__ = "keyring.backends.SecretService"

    def set_password(self, service: str, account: str, secret: str) -> None:
        """Nothing."""


class Refusing(SystemKeyring):
    __module__ = "keyring.backends.SecretService"

    def get_password(self, service: str, account: str) -> str | None:
        raise EOFError(f"no terminal to ask {service} {account}")

    def set_password(self, service: str, account: str, secret: str) -> None:
        raise RuntimeError(f"locked: {service} {account} {secret}")


class Waiting(SystemKeyring):
    """Asks its owner, who has gone home; ends with the test."""

    __module__ = "keyring.backends.SecretService"

    def __init__(self) -> None:
        super().__init__()
        self.over = threading.Event()

    def get_password(self, service: str, account: str) -> str | None:
        self.over.wait(30)
        return super().get_password(service, account)

    def set_password(self, service: str, account: str, secret: str) -> None:
        self.over.wait(30)
        super().set_password(service, account, secret)


class Chain(FakeKeyring):
    """keyring's chainer: asks one after another."""

    __module__ = "keyring.backends.chainer"

    def __init__(self, *backends: FakeKeyring) -> None:
        super().__init__()
        self.backends = backends


def no_keyring() -> Credentials:
    """As on a computer that has none: the system's own is not touched by a test."""
    return Credentials(20.0, PlainFile)


def with_keyring(keyring: FakeKeyring) -> Credentials:
    return Credentials(20.0, lambda: keyring)
