"""Whether this copy of Packbench works on this computer: one line a check, and the exit status for scripts.

Ships one order in each generation in the real window on the practice shop, so nothing leaves the computer.
"""

from __future__ import annotations

import importlib.util
import json
import tempfile
import wave
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from app.bootstrap import check_certificates, check_database
from app.domain.generation import Generation
from app.errors import PackbenchError
from app.runtime.paths import resource
from app.settings.credentials import Credentials, Kept
from app.settings.model import Language
from app.words import counted, translate
from ui import event_loop, language
from ui.application import Application
from ui.driver import DriveFailed, Driver
from ui.options import Options
from ui.scanner.sounds import Sound, Sounds

_SIZE = (1366, 768)
_NEEDED = "Aä€ßñ×✓…"


class CheckFailed(Exception):
    """The message is the sentence that says what is wrong."""


def make(app: QApplication, folder: Path) -> int:
    """Check everything, save the pictures in `folder`; answers 0 where all of it works, else 1."""
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name, check in _checks(app, folder):
        try:
            words = check()
        except (CheckFailed, DriveFailed, PackbenchError, OSError) as error:
            failed += 1
            print(f"FAILED  {name}: {error}", flush=True)
        else:
            print(f"ok      {name}: {words}", flush=True)
    print("Packbench works on this computer." if not failed else f"{failed} of the checks failed.", flush=True)
    return 1 if failed else 0


def _checks(app: QApplication, folder: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    yield "fonts", _fonts
    yield "database", _database
    yield "certificates", check_certificates
    yield "keyring", _keyring
    yield "sounds", _sounds
    yield "licences", _licences
    yield "translations", _translations
    for generation in Generation:
        yield f"practice shop, {generation}", partial(_ship, app, folder, generation)


def _fonts() -> str:
    families = QFontDatabase.families()
    metrics = QFontMetrics(QFont())
    missing = [char for char in _NEEDED if not metrics.inFontUcs4(ord(char))]
    if not families or missing:
        raise CheckFailed(f"{len(families)} families; without a letter for {''.join(missing)}")
    return f"{QFontInfo(QFont()).family()}, {len(families)} families"


def _database() -> str:
    with tempfile.TemporaryDirectory() as data:
        return check_database(Path(data))


def _keyring() -> str:
    if importlib.util.find_spec("keyring") is None:
        raise CheckFailed("the library that speaks to it is missing")
    place = Credentials().place()
    return place.name if place.kept is Kept.IN_KEYRING else f"{place.why} The key is asked for at each start."


def _sounds() -> str:
    for sound in Sound:
        with wave.open(str(resource("sounds", f"{sound.value}.wav")), "rb") as file:
            if not file.getnframes():
                raise CheckFailed(f"{sound.value} is empty")
    sounds = Sounds()
    player = sounds.player
    sounds.close()
    return f"{len(Sound)}, played by {player}" if player else f"{len(Sound)}; no player here, the system's beep instead"


def _licences() -> str:
    entries = json.loads(resource("licences", "licences.json").read_text("utf-8"))
    return f"of {len(entries)} libraries"


def _translations() -> str:
    """A word of ours, a counted one, and the one on a button that Qt labels."""
    language.install(Language.SPANISH)
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        button = box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
        said = (translate("Bench", "shipped"), counted("Bench", "%n item", "%n items", 2), button)
    finally:
        language.install(Language.ENGLISH)
    if said != ("despachado", "2 artículos", "Cancelar"):
        raise CheckFailed(f"Spanish is not whole: {', '.join(said)}")
    return f"Spanish: {', '.join(said)}"


def _ship(app: QApplication, folder: Path, generation: Generation) -> str:
    with tempfile.TemporaryDirectory() as data:
        application = Application(
            Options(practice=generation, data=Path(data), is_lively=False, language=Language.ENGLISH)
        )
        driver = Driver(application, folder, f"self-test-{generation}")
        return event_loop.run(app, _drive(driver), driver.report)


async def _drive(driver: Driver) -> str:
    driver.window.resize(*_SIZE)
    try:
        await driver.start()
        row = driver.choose()
        await driver.open_order(row)
        await driver.fill_in("1Z999AA10123456784", "7.35", "UPS")
        driver.act("ship")
        await driver.wait_until_shipped(row.number)
        return f"order {row.number} shipped; {driver.picture('shipped')}"
    finally:
        await driver.application.close()
