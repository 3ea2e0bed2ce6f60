"""Keeps the settings in a file, and tells whoever wants to know that they changed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from app.errors import PackbenchError
from app.runtime import shapes
from app.runtime.files import write_privately
from app.settings.fields import understood
from app.settings.model import Settings
from app.words import Later, translate

log = logging.getLogger(__name__)

FILE_NAME = "settings.json"


class SettingsNotKept(PackbenchError):
    title = Later("errors", "The settings could not be kept")

    def __init__(self, file: Path, detail: str) -> None:
        super().__init__(
            translate("errors", "They hold until Packbench is closed. Look at the folder {folder}.").format(
                folder=file.parent
            ),
            detail=detail,
        )


class SettingsStore:
    """One for a process. Keys that this version does not know are kept; a value that makes no sense is its default.
    A file that the system would not let us read, or a damaged one that it would not let us put away, is not written
    over: what was chosen meanwhile is added to it later.

    `set_aside` is a damaged file that was put away. Listeners hear on the thread that changes.
    """

    def __init__(self, file: Path, now: Callable[[], datetime]) -> None:
        self._file = file
        self._now = now
        self._listeners: list[Callable[[Settings], object]] = []
        self.set_aside: Path | None = None
        self._unknown: dict[str, Any] = {}
        #: Why the file could not be read, and what was chosen since.
        self._unread: OSError | None = None
        self._meanwhile: dict[str, Any] = {}
        self.settings = self._load()

    @property
    def is_unread(self) -> bool:
        """Whether the system would not let us at them: others hold than were chosen."""
        return self._unread is not None

    def change(self, **changes: Any) -> Settings:
        """Raises SettingsNotKept where they cannot be written; they hold for this process all the same."""
        before, self.settings = self.settings, replace(self.settings, **changes)
        if self.settings != before:
            if self._unread is not None:
                self._read_late(changes)
            for listener in tuple(self._listeners):
                listener(self.settings)
            self._keep()
        return self.settings

    def read_again(self) -> None:
        """The file was put there anew."""
        self.settings = self._load()
        for listener in tuple(self._listeners):
            listener(self.settings)

    def forget(self) -> None:
        """As on the first start; the file is its owner's to delete."""
        self._unknown, self._unread, self._meanwhile = {}, None, {}
        self.settings = Settings()
        for listener in tuple(self._listeners):
            listener(self.settings)

    def on_change(self, listener: Callable[[Settings], object]) -> Callable[[], None]:
        """Call `listener` with the settings after each change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _read_late(self, changes: Mapping[str, Any]) -> None:
        """Perhaps it can be read by now."""
        chosen = {**self._meanwhile, **changes}
        found = self._load()
        if self._unread is None:
            added = {name: _added(value, getattr(found, name)) for name, value in chosen.items()}
            self.settings = replace(found, **added)
        else:
            self._meanwhile = chosen

    def _keep(self) -> None:
        if self._unread is not None:
            raise SettingsNotKept(self._file, repr(self._unread))
        plain = msgspec.to_builtins(self.settings)
        try:
            write_privately(self._file, msgspec.json.format(msgspec.json.encode({**self._unknown, **plain})))
        except OSError as error:
            raise SettingsNotKept(self._file, repr(error)) from error

    def _load(self) -> Settings:
        self._unread, self._meanwhile = None, {}
        try:
            written = shapes.decode(self._file.read_bytes(), dict[str, Any])
        except FileNotFoundError:
            return Settings()
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            self._put_aside(error)
            return Settings()
        except OSError as error:
            log.warning("The settings cannot be read: %s", error)
            self._unread = error
            return Settings()
        known = set(Settings.__struct_fields__)
        self._unknown = {name: value for name, value in written.items() if name not in known}
        return replace(Settings(), **understood(written))

    def _put_aside(self, error: Exception) -> None:
        aside = self._file.with_name(f"{self._file.name}.damaged-{self._now():%Y%m%d-%H%M%S}")
        try:
            self._file.replace(aside)
        except OSError as trouble:
            log.warning("The damaged settings cannot be put aside: %s", trouble)
            self._unread = trouble
        else:
            self.set_aside = aside
        log.warning("The settings are damaged: %s", error)


def _added(chosen: Any, there: Any) -> Any:
    """Who chose did not see what stands there: of several things the others stay."""
    if isinstance(there, dict):
        return {**there, **chosen}
    if isinstance(there, tuple):
        return (*chosen, *(each for each in there if each not in chosen))
    return chosen
