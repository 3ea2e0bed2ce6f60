"""A marked secret and a marked buyer go through every path; then every file that was written is searched for them."""

from __future__ import annotations

import base64
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import Account
from app.errors import Refused
from app.runtime.clock import SystemClock
from app.runtime.logs import Logs
from app.services.copies import make_copy
from app.services.known_account import KnownAccount
from app.settings.last_account import LastAccount
from tests.e2e.harness import BenchWindow, play, until
from tests.keyrings import SystemKeyring, with_keyring
from tests.marking_proxy import marking
from tests.practice_shop import KEY, ShopHands
from ui.account.view import AccountView
from ui.support.view import REPORT, SupportView

SECRET = "Zebra0815quartz"  # noqa: S105 (opens nothing)
BUYER = "OTTILIEWUNDERLICH"
#: What may hold the marked buyer, and why.
WITH_BUYERS = {
    "cache": "the read orders, private, and deleted after the chosen days",
    "outbox.sqlite": "what was asked for and is not over, private",
}


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[Logs]:
    made = Logs(tmp_path / "data" / "logs")
    yield made
    made.close()


async def _wrong_key(window: BenchWindow, url: str) -> None:
    """Sign in with the marked secret, which the shop refuses."""
    window.application.show_account()
    page = window.application.window.pages.currentWidget()
    assert isinstance(page, AccountView)
    page.url.setText(url)
    page.client_id.setText(KEY[0])
    page.client_secret.setText(SECRET)
    window.click(page.connect_button)
    await until(lambda: page.secret_field.problem, "it is refused")
    assert SECRET not in page.secret_field.problem
    window.press(page, Qt.Key.Key_Escape)


async def _ship_with_a_refusal(window: BenchWindow, shop: ShopHands) -> None:
    row = next(row for row in window.rows if row.is_single and not row.is_short)
    await window.open_order(row.number)
    form = window.bench.form
    window.bench.go_to_tracking()
    window.type("1Z999AA10123456784")
    form.carrier.setCurrentIndex(form.carrier.findText("UPS"))
    speaks_v3 = "v3" in window.router.bench_presenter._generation
    shop.fault("shipping_info" if speaks_v3 else "tracking", "refuse")
    window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: not window.router.has_unfinished_work(), "it went as far as it goes")


def _crash(window: BenchWindow) -> list[str]:
    """What is shown and may be copied after errors with the marks in them."""
    application = window.application
    shown = []
    for error in (
        KeyError(BUYER),
        ValueError(f"client_secret={SECRET}"),
        Refused(f"{BUYER} moved", detail=f'PUT /x → 409 {{"name": "{BUYER}", "secret": "{SECRET}"}}'),
        RuntimeError(f"sent {base64.b64encode(f'{KEY[0]}:{SECRET}'.encode()).decode()}"),
    ):
        application.report("a test", error)
        shown += [notice.details for notice in application.notices.notices]
    return shown


@pytest.mark.expects_log
def test_neither_the_key_nor_a_buyer_is_in_any_file_that_has_no_business_with_them(
    qapp: QApplication, shop: ShopHands, tmp_path: Path, logs: Logs
) -> None:
    data, stick = tmp_path / "data", tmp_path / "stick"
    stick.mkdir()
    keyring = SystemKeyring()
    known = KnownAccount(data, with_keyring(keyring), {})
    crashed: list[str] = []
    reports: list[str] = []

    async def scenario(window: BenchWindow) -> None:
        application = window.application
        application.logs = logs
        await known.keep(LastAccount(window.account.url, KEY[0]), SECRET)
        await _wrong_key(window, window.account.url)
        await _ship_with_a_refusal(window, shop)
        crashed.extend(_crash(window))
        application.settings.change(station="Bench 1", copy_folder=str(stick))
        application.window.actions_by_id["support"].trigger()
        page = application.window.pages.currentWidget()
        assert isinstance(page, SupportView)
        window.click(page.tabs[REPORT])
        await until(page.report_text.toPlainText, "the report is there")
        reports.append(page.report_text.toPlainText())
        (stick / "report.txt").write_text(reports[0])

    with marking(shop.url, lambda text: f"{BUYER} {text}") as proxy:
        account = Account(proxy.url, *KEY)
        play(qapp, account, data, scenario, known=known, may_report=True)
        make_copy(data, stick, "Bench 1", SystemClock())
    assert list(keyring.kept.values()) == [SECRET], "it is where it belongs"
    assert any("KeyError" in text for text in crashed)
    assert "== Journal" in reports[0]
    assert "planned" in reports[0]

    token = base64.b64encode(f"{KEY[0]}:{SECRET}".encode())
    secrets = [SECRET.encode(), token, SECRET.encode("utf-16-le")]
    for name, content in _everything_written(tmp_path):
        assert not any(secret in content for secret in secrets), f"the key is in {name}"
        if not any(part.startswith(tuple(WITH_BUYERS)) for part in Path(name).parts):
            assert BUYER.encode() not in content, f"a buyer is in {name}"
    for text in crashed:
        assert SECRET not in text
    assert BUYER not in reports[0]


def _everything_written(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below, and every file inside a copy."""
    for file in folder.rglob("*"):
        if not file.is_file():
            continue
        if file.suffix == ".zip":
            with zipfile.ZipFile(file) as packed:
                for name in packed.namelist():
                    yield name, packed.read(name)
        else:
            yield str(file.relative_to(folder)), file.read_bytes()
