"""A start loads nothing that it does not need: what is named here waits until somebody asks for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

#: Not before the list of the last time is on the screen.
_AFTER_THE_LIST = {
    "asyncio",
    "qasync",
    "sqlite3",
    "ssl",
    "app.bootstrap",
    "app.domain.order",
    "app.domain.plan",
    "app.runtime.concurrency",
    "app.scan",
    "app.services",
    "ui.application",
    "ui.aside",
    "ui.bench",
    "ui.router",
}
#: Not before somebody signs in, prints, draws a barcode, or opens that page.
_AFTER_THE_WINDOW = {
    "requests",
    "urllib3",
    "truststore",
    "keyring",
    "werkzeug",
    "barcode",
    "PIL",
    "PySide6.QtPrintSupport",
    "PySide6.QtTest",
    "app.practice",
    "app.ordoro.sign_in",
    "app.services.diagnostics",
    "app.services.support",
    "ui.account",
    "ui.catalog",
    "ui.command_sheet",
    "ui.contact_sheet",
    "ui.day.page",
    "ui.entry",
    "ui.orders_out.paper",
    "ui.scanner_test",
    "ui.self_test",
    "ui.settings",
    "ui.start",
    "ui.start_probe",
    "ui.support",
    "ui.tracking_import",
}

#: What of Qt has hundreds of names, of which PySide makes all for Python at the first touch. Each would
#: take milliseconds; none is needed before the list of the last time is there.
_UNTOUCHED = ("PrimitiveElement", "StandardPixmap", "Preset")

_START = """
import enum
import sys
made, make = [], enum.EnumType._create_
enum.EnumType._create_ = lambda cls, name, *rest, **more: made.append(name) or make(cls, name, *rest, **more)
from pathlib import Path
import ui.main
app = ui.theme.application("test")
ui.theme.apply(app)
options = ui.options.parse(["--data", sys.argv[1], "--look-around"])
first = ui.first_screen.FirstScreen(options)
first.show()
app.processEvents()
print("list", *sys.modules)
print("names", *made)
for name in ui.main.BEHIND:
    __import__(name)
ui.application.Application(options, first=first)
print("window", *sys.modules)
"""


def test_what_a_start_does_not_need_is_not_loaded(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _START, str(tmp_path)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT, timeout=60)
    by_moment = {words[0]: set(words[1:]) for words in map(str.split, done.stdout.splitlines())}
    assert by_moment["list"] & (_AFTER_THE_LIST | _AFTER_THE_WINDOW) == set()
    assert "StandardKey" in by_moment["names"], "names are noticed"
    assert by_moment["names"] & set(_UNTOUCHED) == set()
    assert by_moment["window"] & _AFTER_THE_WINDOW == set()


_BEHIND = """
import enum
import sys
import threading
from pathlib import Path
import ui.main
app = ui.theme.application("test")
first = ui.first_screen.FirstScreen(ui.options.parse(["--data", sys.argv[1], "--look-around"]))
first.show()
app.processEvents()
threads, make = [], enum.EnumType._create_
def look(cls, *rest, **more):
    threads.append(threading.current_thread().name)
    return make(cls, *rest, **more)
enum.EnumType._create_ = look
import ui.aside
assert ui.aside.import_behind(first.window, *ui.main.BEHIND)
print(*threads)
"""


def test_qts_classes_are_made_by_the_windows_thread_alone(tmp_path: Path) -> None:
    """PySide makes each when it is first asked for, its names with it. Two threads at that end the process."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _BEHIND, str(tmp_path)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT, timeout=60)
    assert set(done.stdout.split()) == {"MainThread"}


def test_no_import_reads_the_source_of_what_it_imported() -> None:
    """PySide's hook would, after each (ui/plain_imports.py)."""
    script = "import ui.main, ui.router, linecache; print(*linecache.cache, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert [file for file in done.stdout.splitlines() if ROOT.joinpath("app") in Path(file).parents] == []


def test_the_names_above_are_modules_that_are_there() -> None:
    """A name that was changed would be absent for the wrong reason."""
    ours = {name for name in _AFTER_THE_LIST | _AFTER_THE_WINDOW if name.split(".")[0] in ("app", "ui")}
    files = {name: ROOT.joinpath(*name.split(".")) for name in ours}
    assert [name for name, at in files.items() if not (at.is_dir() or at.with_suffix(".py").exists())] == []
