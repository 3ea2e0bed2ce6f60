"""`python -m ui`: shows the window at once, and loads behind it what it needs further."""

from __future__ import annotations

import ui.plain_imports  # noqa: F401 (before all others)

# isort: split
import importlib
import sys
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.runtime import garbage
from app.settings.model import Language
from ui import language, theme
from ui.first_screen import FirstScreen
from ui.options import Options, parse

#: Beside the application what opening an account needs, so that it comes before anybody misses it.
BEHIND = ("ui.application", "app.bootstrap", "ui.router")


def main(arguments: Sequence[str] | None = None) -> int:
    """Answers the exit status."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    probe = importlib.import_module("ui.start_probe") if options.probes_start else None
    if probe is not None:
        probe.say("imported")
    app = theme.application(sys.argv[0])
    app.setApplicationName("Packbench")
    theme.apply(app, options.scheme)
    shows = {"contact_sheet": options.contact_sheet, "tour": options.tour, "self_test": options.self_test}
    show, folder = next(((name, folder) for name, folder in shows.items() if folder is not None), ("", None))
    if folder is not None:
        garbage.go_on()
        language.install(options.language or Language.ENGLISH)
        if options.is_pseudo:
            language.speak_pseudo()
        code: int = importlib.import_module(f"ui.{show}").make(app, folder)
    else:
        code = _open(app, options, probe)
    status: int = importlib.import_module("ui.event_loop").leave(code)
    return status


def _open(app: QApplication, options: Options, probe: Any) -> int:
    first = FirstScreen(options)
    if probe is not None:
        probe.say("window made")
    first.show()
    QCoreApplication.processEvents()
    garbage.go_on()
    if probe is not None:
        probe.search(first)
    aside = importlib.import_module("ui.aside")
    if not aside.import_behind(first.window, *BEHIND):
        return 0
    code: int = importlib.import_module("ui.application").run(app, options, first)
    return code
