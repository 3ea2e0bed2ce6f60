"""What happened, in rotating private files without keys or people. Nothing else writes a log."""

from __future__ import annotations

import copy
import faulthandler
import logging
import logging.handlers
import os
import threading
from collections import deque
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from app.runtime.masking import kind_of, masked, trace_of
from app.runtime.paths import private_folder

FILE_NAME = "packbench.log"
#: What a crash of the interpreter itself leaves behind: places in the code, no values.
CRASH_NAME = "crash.txt"
_BYTES = 1_000_000
_FILES = 4
_LINES = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_MOST_RECENT = 30

log = logging.getLogger(__name__)

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class PrivateFormatter(logging.Formatter):
    """Errors among a line's values are said by their kind: their sentences may name a buyer."""

    def format(self, record: logging.LogRecord) -> str:
        mine = copy.copy(record)
        mine.exc_text = None
        if isinstance(mine.args, tuple):
            mine.args = tuple(kind_of(each) if isinstance(each, BaseException) else each for each in mine.args)
        return masked(super().format(mine))

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 (logging's name)
        return trace_of(ei[1]) if ei[1] is not None else ""


class _PrivateFile(logging.handlers.RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        private_folder(Path(self.baseFilename).parent)
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        return os.fdopen(os.open(self.baseFilename, flags, 0o600), "a", encoding="utf-8")


class _Recent(logging.Handler):
    """The last troubles of this start, for the support report."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: deque[str] = deque(maxlen=_MOST_RECENT)

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


class Logs:
    """The logs of one start, in `folder`; where that cannot be written to, standard error alone has them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open()

    def begin_anew(self) -> None:
        """After `close`, and after the files were deleted: they are made again when there is something to say."""
        self._open(delay=True)

    def _open(self, *, delay: bool = False) -> None:
        folder = self.folder
        self._recent = _Recent()
        self._crash: TextIOWrapper | None = None
        self._handlers: list[logging.Handler] = [self._recent]
        formatter = PrivateFormatter(_LINES)
        said = logging.StreamHandler()
        said.setLevel(logging.WARNING)
        said.setFormatter(PrivateFormatter("%(levelname)s %(name)s: %(message)s"))
        self._handlers.append(said)
        self._recent.setFormatter(formatter)
        root = logging.getLogger()
        try:
            file = _PrivateFile(
                folder / FILE_NAME, maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8", delay=delay
            )
            file.setFormatter(formatter)
            self._handlers.append(file)
            if not delay:
                private_folder(folder)
                crash = os.open(folder / CRASH_NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
                self._crash = os.fdopen(crash, "a")
                faulthandler.enable(self._crash)
        except OSError as error:
            said.handle(log.makeRecord(log.name, logging.WARNING, "", 0, "No log is kept: %s", (error,), None))
        for handler in self._handlers:
            root.addHandler(handler)
        logging.getLogger("app").setLevel(logging.INFO)
        logging.getLogger("ui").setLevel(logging.INFO)
        threading.excepthook = _thread_failed

    def recent(self) -> tuple[str, ...]:
        """The last warnings and errors of this start, the oldest first."""
        return tuple(self._recent.lines)

    def close(self) -> None:
        """Let go of the files, for instance to delete them."""
        root = logging.getLogger()
        for handler in self._handlers:
            root.removeHandler(handler)
            handler.close()
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
        threading.excepthook = threading.__excepthook__


def _thread_failed(failed: threading.ExceptHookArgs) -> None:
    name = failed.thread.name if failed.thread else "a thread"
    log.error("In %s", name, exc_info=failed.exc_value)
