"""A law that cannot fail keeps nothing: each is tried on code that breaks it and on code that comes close."""

from __future__ import annotations

import pytest

from tests.laws import rules
from tests.laws.reading import Law, Source

requests_law = rules.imported_only_in("requests", "app/ordoro/transport.py")
sqlite_law = rules.imported_only_in("sqlite3", "app/store/")

BROKEN: list[tuple[Law, str, str]] = [
    (rules.app_has_no_qt, "app/services/a.py", "from PySide6 import QtCore"),
    (rules.app_has_no_qt, "app/services/a.py", "def f():\n    import qasync"),
    (rules.app_does_not_know_ui, "app/events.py", "import ui.theme"),
    (rules.app_does_not_know_ui, "app/services/a.py", "from ...ui import theme"),
    (requests_law, "app/ordoro/paging.py", "import requests"),
    (requests_law, "ui/orders/view.py", "from requests.adapters import HTTPAdapter"),
    (requests_law, "app/ordoro/v3/wire.py", "if TYPE_CHECKING:\n    from requests import Response"),
    (requests_law, "app/ordoro/paging.py", "import importlib\nimportlib.import_module('requests')"),
    (sqlite_law, "app/outbox/plans.py", "import sqlite3 as db"),
    (rules.ordoro_does_not_know_memory, "app/ordoro/account.py", "from app import outbox"),
    (rules.ordoro_does_not_know_memory, "app/ordoro/account.py", "from app.store.connections import open"),
    (rules.ordoro_does_not_know_memory, "app/ordoro/account.py", "from ..cache import orders"),
    (rules.memory_does_not_know_ordoro, "app/outbox/worker.py", "from app.ordoro.failures import Refused"),
    (rules.memory_does_not_know_ordoro, "app/store/a.py", "import app.ordoro"),
    (rules.memory_does_not_know_ordoro, "app/cache/a.py", "from ..ordoro import catalog"),
    (rules.shipments_does_not_know_v3, "app/ordoro/shipments/steps.py", "from app.ordoro.v3 import wire"),
    (rules.v3_does_not_know_shipments, "app/ordoro/v3/steps.py", "from ..shipments.wire import Line"),
    (rules.practice_stands_alone, "app/practice/shop.py", "from app.domain.order import Order"),
    (rules.practice_stands_alone, "app/practice/shop.py", "from app.runtime.clock import Clock"),
    (rules.practice_is_reached_over_http, "ui/application.py", "from app.practice.server import serve"),
    (rules.domain_is_pure, "app/domain/order.py", "import msgspec"),
    (rules.domain_is_pure, "app/domain/order.py", "from app.ports import Clock"),
    (rules.views_know_no_service, "ui/orders/view.py", "from app.services.orders import Orders"),
    (rules.views_know_no_service, "ui/bench/view_lines.py", "import app.services"),
    (rules.features_do_not_know_one_another, "ui/orders/presenter.py", "from ui.bench.view import Bench"),
    (rules.features_do_not_know_one_another, "ui/orders/presenter.py", "from ui import bench"),
    (rules.features_do_not_know_one_another, "ui/orders/presenter.py", "from ..bench import view"),
    (rules.features_do_not_know_one_another, "ui/kit/table.py", "from ui.orders.columns import COLUMNS"),
    (rules.features_do_not_know_one_another, "ui/orders/view.py", "from ui.main_window import MainWindow"),
    (rules.dialogs_open_in_one_place, "ui/bench/view.py", "QMessageBox.information(None, 'a', 'b')"),
    (rules.dialogs_open_in_one_place, "ui/bench/view.py", "from PySide6 import QtWidgets as w\nw.QFileDialog()"),
    (rules.dialogs_open_in_one_place, "ui/bench/view.py", "class Ask(QDialog): ..."),
    (rules.dialogs_open_in_one_place, "ui/bench/view.py", "self.menu.exec(position)"),
    (rules.dialogs_open_in_one_place, "ui/bench/view.py", "self.menu().setWindowModality(modality)"),
    (rules.tasks_start_in_one_place, "app/services/a.py", "import asyncio\nasyncio.create_task(f())"),
    (rules.tasks_start_in_one_place, "app/services/a.py", "from asyncio import ensure_future as go\ngo(f())"),
    (rules.tasks_start_in_one_place, "ui/bench/presenter.py", "self.loop.create_task(f())"),
    (rules.the_clock_is_asked_in_one_place, "app/services/a.py", "from datetime import datetime\ndatetime.now(UTC)"),
    (rules.the_clock_is_asked_in_one_place, "app/services/a.py", "import datetime as d\nd.date.today()"),
    (rules.the_clock_is_asked_in_one_place, "app/ordoro/a.py", "import time\ntime.sleep(0)"),
    (rules.the_clock_is_asked_in_one_place, "app/ordoro/a.py", "import time\ndef f(sleep=time.sleep): ..."),
    (rules.the_clock_is_asked_in_one_place, "app/ordoro/a.py", "from time import time as now\nnow()"),
    (rules.the_clock_is_asked_in_one_place, "ui/a.py", "import asyncio\nawait asyncio.sleep(0.1)"),
    (rules.shapes_are_read_in_one_place, "app/ordoro/a.py", "import msgspec\nmsgspec.json.decode(body, type=Order)"),
    (rules.shapes_are_read_in_one_place, "app/outbox/a.py", "from msgspec import convert\nconvert(value, Order)"),
    (rules.shapes_are_read_in_one_place, "ui/a.py", "from msgspec.json import Decoder\nDecoder(Order)"),
    (rules.tests_do_not_sleep, "tests/unit/test_a.py", "from time import sleep\nsleep(1)"),
    (rules.tests_do_not_sleep, "tests/unit/test_a.py", "import asyncio\nawait asyncio.sleep(delay)"),
    (rules.tests_do_not_sleep, "tests/e2e/test_a.py", "qtbot.wait(100)"),
    (rules.tests_do_not_sleep, "tests/e2e/test_a.py", "from PySide6.QtTest import QTest\nQTest.qWait(100)"),
    (rules.colours_stand_in_the_theme, "ui/bench/view.py", "label.setStyleSheet('color: #ff8800')"),
    (rules.colours_stand_in_the_theme, "ui/bench/view.py", "f'color: #FF8800; width: {w}'"),
    (rules.colours_stand_in_the_theme, "ui/bench/view.py", "QColor('red')"),
    (rules.colours_stand_in_the_theme, "ui/bench/view.py", "QtGui.QColor(1, 2, 3)"),
    (rules.colours_stand_in_the_theme, "ui/bench/view.py", "Qt.GlobalColor.red"),
    (rules.no_failure_is_swallowed, "app/a.py", "try:\n    f()\nexcept:\n    pass"),
    (rules.no_failure_is_swallowed, "tests/a.py", "try:\n    f()\nexcept OSError:\n    ..."),
    (rules.no_failure_is_swallowed, "app/a.py", "from contextlib import suppress\nwith suppress(Exception):\n    f()"),
    (rules.exceptions_to_a_check_are_named, "app/a.py", "f()  # type: ignore"),
    (rules.exceptions_to_a_check_are_named, "app/a.py", "f()  # noqa"),
    (rules.exceptions_to_a_check_are_named, "app/a.py", "# ruff: noqa: F401"),
    (rules.exceptions_to_a_check_are_named, "app/a.py", "# mypy: ignore-errors"),
]

KEPT: list[tuple[Law, str, str]] = [
    (rules.app_has_no_qt, "ui/orders/view.py", "from PySide6 import QtCore"),
    (requests_law, "app/ordoro/transport.py", "import requests"),
    (requests_law, "tests/contract/test_a.py", "import requests"),
    (requests_law, "app/services/a.py", "from app.ordoro import requests_seen"),
    (sqlite_law, "app/store/connections.py", "import sqlite3"),
    (
        rules.practice_stands_alone,
        "app/practice/shop.py",
        "from app.domain.money import Money\nfrom .stock import Stock",
    ),
    (rules.practice_is_reached_over_http, "app/practice/__main__.py", "from app.practice.server import serve"),
    (rules.domain_is_pure, "app/domain/order.py", "from decimal import Decimal\nfrom .money import Money"),
    (rules.views_know_no_service, "ui/orders/presenter.py", "from app.services.orders import Orders"),
    (
        rules.features_do_not_know_one_another,
        "ui/orders/view.py",
        "from ui.kit.table import Table\nfrom ui import theme",
    ),
    (rules.features_do_not_know_one_another, "ui/orders/view.py", "from ui.orders.columns import COLUMNS"),
    (rules.features_do_not_know_one_another, "ui/main_window.py", "from ui.orders.view import Orders"),
    (rules.dialogs_open_in_one_place, "ui/kit/ask.py", "QFileDialog(parent).open()"),
    (rules.dialogs_open_in_one_place, "ui/bench/view.py", "QDialogButtonBox()\nPath('a').open()"),
    (rules.tasks_start_in_one_place, "app/runtime/concurrency.py", "import asyncio\nasyncio.create_task(f())"),
    (
        rules.tasks_start_in_one_place,
        "app/services/a.py",
        "async def f():\n    async with asyncio.TaskGroup() as group:\n        group.create_task(g())",
    ),
    (rules.the_clock_is_asked_in_one_place, "app/runtime/clock.py", "import time\ntime.sleep(1)"),
    (rules.the_clock_is_asked_in_one_place, "app/practice/clock.py", "import time\ntime.time()"),
    (rules.the_clock_is_asked_in_one_place, "app/a.py", "import asyncio\nasync def f():\n    await asyncio.sleep(0)"),
    (rules.the_clock_is_asked_in_one_place, "app/a.py", "self.clock.now()\nself.clock.sleep(1)\norder.date.today"),
    (rules.shapes_are_read_in_one_place, "app/ordoro/a.py", "import msgspec\nmsgspec.json.decode(text)"),
    (rules.shapes_are_read_in_one_place, "app/runtime/shapes.py", "import msgspec\nmsgspec.json.Decoder(shape)"),
    (rules.tests_do_not_sleep, "tests/e2e/test_a.py", "qtbot.waitUntil(lambda: True)\nevent.wait(1)"),
    (rules.colours_stand_in_the_theme, "ui/theme.py", "ACCENT = QColor('#ff8800')"),
    (
        rules.colours_stand_in_the_theme,
        "ui/bench/view.py",
        "Qt.GlobalColor.transparent\nQColor(theme.accent)\n'order #12'",
    ),
    (rules.no_failure_is_swallowed, "app/a.py", "try:\n    f()\nexcept OSError:\n    log.info('no matter')"),
    (rules.exceptions_to_a_check_are_named, "app/a.py", "f()  # type: ignore[arg-type]\ng()  # noqa: E501"),
    (rules.exceptions_to_a_check_are_named, "app/a.py", "'# type: ignore'"),
]


@pytest.mark.parametrize(("law", "path", "text"), BROKEN)
def test_broken_laws_are_found(law: Law, path: str, text: str) -> None:
    assert list(law(Source(path, text)))


@pytest.mark.parametrize(("law", "path", "text"), KEPT)
def test_kept_laws_are_left_in_peace(law: Law, path: str, text: str) -> None:
    assert not list(law(Source(path, text)))


def test_a_finding_names_the_file_the_line_and_what_to_do() -> None:
    (finding,) = requests_law(Source("app/cli/main.py", "import json\nimport requests\n"))
    assert str(finding) == "app/cli/main.py:2: imports requests; that is for app/ordoro/transport.py alone"


@pytest.mark.parametrize(
    "text",
    [
        "cd /" + "home/anna/packbench",
        "C:" + "\\Users\\anna",
        "see /" + "work/notes",
        "tree=/srv/tree/packbench",
        "https://" + "pypi" + ".org/simple",
    ],
)
def test_words_of_a_machine_are_found(text: str) -> None:
    assert list(rules.machine_words(text, "/srv/tree"))


@pytest.mark.parametrize(
    "text", ["$HOME/.cache", "https://example.com/home/x", "a/work/b", "/etc/apt/x", "$new/srv/tree"]
)
def test_other_words_are_left_in_peace(text: str) -> None:
    assert not list(rules.machine_words(text, "/srv/tree"))
