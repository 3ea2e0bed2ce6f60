"""The waits that an owner chooses, in seconds; the environment's word goes before the settings'."""

from __future__ import annotations

from app.settings.store import SettingsStore
from app.settings.waits import Waits

_A_MINUTE = 60.0


class ChosenWaits:
    """Asked anew each time, so that a change of the settings holds at once."""

    def __init__(self, store: SettingsStore, waits: Waits) -> None:
        self._store = store
        self._waits = waits

    @property
    def ask_after(self) -> float:
        """A queue that waited longer is shown before it is sent."""
        given = self._waits.ask_after
        return self._store.settings.ask_after_minutes * _A_MINUTE if given is None else given

    @property
    def hold(self) -> float:
        """So long a shipment can be taken back before anything is done that cannot be undone; 0 for not at all."""
        given = self._waits.hold
        return float(self._store.settings.hold_seconds) if given is None else given
