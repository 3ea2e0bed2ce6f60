"""The report tells support what happened, and nothing about whom."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import trustme

from app.bootstrap import Account
from app.domain.generation import Generation
from app.errors import UnsafeConnection
from app.ordoro.limits import Limits
from app.outbox.journal import JournalEntry, JournalEvent
from app.runtime.clock import SystemClock
from app.services.diagnostics import Health, examine
from app.services.support import report
from app.settings.model import Settings
from tests.hostile import being, redirects
from tests.practice_shop import KEY, running_shop
from tests.tls_server import HOST, serving

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
BUYER = "Ottilie Wunderlich"


def an_entry(event: JournalEvent = JournalEvent.MOVED, **details: object) -> JournalEntry:
    return JournalEntry(NOW, "Bench of Ana", "Ana", "0123456789abcdef", 1, event, details)


def a_report(*entries: JournalEntry, troubles: tuple[str, ...] = (), settings: Settings | None = None) -> str:
    return report(NOW, {"Packbench": "1.2"}, "connected", settings or Settings(), troubles, entries)


def test_a_journal_line_tells_what_happened_to_which_order() -> None:
    text = a_report(
        an_entry(JournalEvent.PLANNED, title="Order 1-1042"),
        an_entry(kind="save tracking", status="done", said=f"Shipped to {BUYER}", why="done", answer="200 req-7"),
    )
    assert "01234567.1 planned: 1-1042" in text
    assert "kind save tracking; status done; why done; answer 200 req-7" in text
    assert BUYER not in text
    assert "Ana" not in text


def test_troubles_and_settings_name_nobody() -> None:
    troubles = (f'ERROR app: GET /order/ → 200 {{"name": "{BUYER}", "email": "o@mail.example"}}',)
    text = a_report(troubles=troubles, settings=Settings(station="Olga's bench", packers=("Ana", "Bo"), volume=15))
    assert "→ 200" in text
    assert "packers: 2 of them" in text
    assert "volume: 15" in text
    assert not any(word in text for word in (BUYER, "Ana", "Olga", "mail.example"))


def said(account: Account) -> dict[str, tuple[Health, str]]:
    found = examine(account, SystemClock(), Limits(connect=5.0, read=5.0, total=10.0, patience=0.0))
    return {each.subject: (each.health, each.words) for each in found}


def test_where_all_is_well_every_link_says_so() -> None:
    with running_shop(Generation.V3, rate_limit=False) as shop:
        found = said(Account(shop.url, *KEY))
    assert {health for health, _ in found.values()} == {Health.GOOD}
    assert "v3" in found["ordoro"][1]


def test_a_wrong_key_is_the_keys_fault_alone() -> None:
    with running_shop(Generation.V3, rate_limit=False) as shop:
        found = said(Account(shop.url, KEY[0], "wrong"))
    assert found["key"][0] is Health.BAD
    assert found["connection"][0] is found["ordoro"][0] is Health.GOOD


def test_a_name_that_nobody_knows_and_a_server_that_is_not_there_are_told_apart() -> None:
    found = said(Account("https://no-such-host.invalid", *KEY))
    assert found["name"][0] is Health.BAD
    found = said(Account("http://127.0.0.1:9", *KEY))
    assert found["name"][0] is Health.GOOD
    assert found["connection"][0] is Health.BAD


def test_a_certificate_that_does_not_hold_is_the_connections_fault() -> None:
    with serving(trustme.CA().issue_cert(HOST)) as server:
        found = said(Account(f"https://{HOST}:{server.port}", *KEY))
    assert found["connection"][0] is Health.BAD
    assert "does not trust" in found["connection"][1]
    assert issubclass(UnsafeConnection, Exception)


def test_a_server_that_answers_nonsense_is_ordoros_fault() -> None:
    with being(redirects) as server:
        found = said(Account(server.url, *KEY))
    assert found["ordoro"][0] is Health.BAD
    assert found["key"][0] is Health.NOT_KNOWN


@pytest.mark.parametrize("event", list(JournalEvent))
def test_every_event_can_be_told(event: JournalEvent) -> None:
    assert event.value in a_report(an_entry(event))
