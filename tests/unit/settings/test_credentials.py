"""A key is in a keyring that encrypts, or in memory: never in a file, and never waited for without an end."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.ordoro.account import Account
from app.services.known_account import KnownAccount
from app.settings import last_account
from app.settings.credentials import SERVICE, Credentials, Kept, KeyringTrouble
from app.settings.last_account import SECRET_VARIABLE, LastAccount
from tests.keyrings import Chain, FakeKeyring, Forgetful, PlainFile, Refusing, SystemKeyring, Waiting

ROOT = Path(__file__).parents[3]
SECRET = "zebra-7"  # noqa: S105 (opens nothing)
ME = LastAccount("https://api.ordoro.com", "me")


def credentials(backend: Any, patience: float = 20.0) -> Credentials:
    return Credentials(patience, lambda: backend)


def test_a_key_is_found_at_the_next_start_and_gone_once_it_is_forgotten() -> None:
    keyring = SystemKeyring()
    assert credentials(keyring).keep(ME.key, SECRET).kept is Kept.IN_KEYRING
    again = credentials(keyring)
    assert again.secret(ME.key) == SECRET
    assert keyring.kept == {(SERVICE, ME.key): SECRET}
    again.forget(ME.key)
    assert not keyring.kept
    assert again.secret(ME.key) is None
    again.forget(ME.key)


@pytest.mark.parametrize("backend", [PlainFile(), Chain(PlainFile()), Chain(), FakeKeyring()])
def test_a_keyring_that_nobody_vouches_for_gets_no_key(backend: FakeKeyring) -> None:
    kept = credentials(backend)
    place = kept.keep(ME.key, SECRET)
    assert place.kept is Kept.IN_MEMORY
    assert "no keyring" in place.why
    assert not backend.kept
    assert kept.secret(ME.key) == SECRET, "it holds for this start"
    assert credentials(backend).secret(ME.key) is None, "and is asked for at the next"


def test_inside_a_chain_the_one_that_encrypts_is_taken() -> None:
    plain, good = PlainFile(), SystemKeyring()
    assert credentials(Chain(plain, good)).keep(ME.key, SECRET).kept is Kept.IN_KEYRING
    assert not plain.kept
    assert good.kept


@pytest.mark.parametrize("backend", [Refusing(), Forgetful()])
def test_a_keyring_that_fails_is_said_and_the_key_is_kept_in_memory(backend: FakeKeyring) -> None:
    kept = credentials(backend)
    place = kept.keep(ME.key, SECRET)
    assert place.kept is Kept.IN_MEMORY
    assert place.why
    assert SECRET not in place.why
    assert kept.secret(ME.key) == SECRET


def test_what_a_keyring_says_is_not_passed_on_for_it_may_hold_the_key() -> None:
    with pytest.raises(KeyringTrouble) as caught:
        credentials(Refusing()).secret(ME.key)
    assert "me at" not in caught.value.message + caught.value.detail


def test_a_keyring_that_waits_for_its_owner_is_given_up() -> None:
    waiting = Waiting()
    kept = credentials(waiting, patience=0.1)
    with pytest.raises(KeyringTrouble, match=r"0\.1 seconds"):
        kept.secret(ME.key)
    assert kept.keep(ME.key, SECRET).kept is Kept.IN_MEMORY
    waiting.over.set()


def test_a_keyring_that_cannot_be_looked_for_is_none() -> None:
    def fail() -> None:
        raise ModuleNotFoundError("no such backend")

    assert Credentials(20.0, fail).place().kept is Kept.IN_MEMORY


@pytest.mark.parametrize("name", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "no.such.Backend"])
def test_the_real_library_with_a_backend_that_keeps_nothing_means_memory(name: str) -> None:
    code = (
        "import sys; from app.settings.credentials import Credentials\n"
        "assert 'keyring' not in sys.modules\n"
        "print(Credentials(20.0).keep('me', 's').kept)"
    )
    environment = {**os.environ, "PYTHON_KEYRING_BACKEND": name}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "in memory"


def test_the_window_is_made_without_loading_keyring_or_requests() -> None:
    code = "import sys, ui.application; print(sorted({'keyring', 'requests', 'truststore'} & sys.modules.keys()))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_account_is_known_without_its_key(tmp_path: Path) -> None:
    known = KnownAccount(tmp_path, credentials(SystemKeyring()), {})

    async def scenario() -> None:
        assert known.last() is None
        await known.keep(ME, SECRET)
        assert known.last() == ME
        assert await known.secret(ME) == SECRET
        await known.forget()
        assert known.last() is None
        assert await known.secret(ME) is None

    asyncio.run(scenario())
    assert not any(SECRET.encode() in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


def test_an_address_that_was_changed_in_the_file_finds_no_key(tmp_path: Path) -> None:
    known = KnownAccount(tmp_path, credentials(SystemKeyring()), {})

    async def scenario() -> str | None:
        await known.keep(ME, SECRET)
        (tmp_path / last_account.FILE_NAME).write_text('{"url": "https://evil.example", "client_id": "me"}')
        changed = known.last()
        assert changed is not None
        return await known.secret(changed)

    assert asyncio.run(scenario()) is None


def test_the_environment_goes_before_the_keyring(tmp_path: Path) -> None:
    known = KnownAccount(tmp_path, credentials(Refusing()), {SECRET_VARIABLE: "from a script"})
    assert asyncio.run(known.secret(ME)) == "from a script"


@pytest.mark.parametrize("damage", [b"", b"[", b'{"url": 1}', b"\xff", b"[" * 5000])
def test_a_damaged_file_means_that_no_account_is_known(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / last_account.FILE_NAME).write_bytes(damage)
    assert last_account.load(tmp_path) is None


def test_both_name_an_account_alike() -> None:
    assert LastAccount("https://x.example/", "me").key == Account("https://x.example/", "me", "s").key
