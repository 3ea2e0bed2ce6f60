"""Where windows and columns stood, in an INI file of ours: nothing is written anywhere else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Remember:
    """Small things that are nice to find again; losing them costs nothing. Without a file it forgets at the end."""

    def __init__(self, file: Path | None = None) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat) if file else None
        self._memory: dict[str, object] = {}

    def bytes(self, key: str) -> QByteArray | None:
        """A state that a Qt widget saved, or None."""
        value = self._value(key)
        return value if isinstance(value, QByteArray) else None

    def set_bytes(self, key: str, value: QByteArray) -> None:
        self._set(key, value)

    def text(self, key: str, default: str = "") -> str:
        value = self._value(key)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        self._set(key, value)

    def forget(self) -> None:
        """Nothing of it is left, and nothing more is written."""
        if self._settings is not None:
            self._settings.clear()
            self._settings.sync()
            Path(self._settings.fileName()).unlink(missing_ok=True)
        self._settings = None
        self._memory.clear()

    def sync(self) -> None:
        """Write it down now."""
        if self._settings is not None:
            self._settings.sync()

    def _value(self, key: str) -> object:
        return self._settings.value(key) if self._settings is not None else self._memory.get(key)

    def _set(self, key: str, value: object) -> None:
        if self._settings is not None:
            self._settings.setValue(key, value)
        else:
            self._memory[key] = value
