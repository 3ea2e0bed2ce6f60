"""The settings page, as a cover."""

from __future__ import annotations

from app.scan.carriers import load_carriers
from ui.covers import CoverContext
from ui.kit.notice_bar import NoticeBar
from ui.settings.presenter import SettingsPresenter
from ui.settings.view import SettingsView


class SettingsCover:
    def __init__(self, context: CoverContext) -> None:
        self.view = SettingsView(known_names())
        presenter = SettingsPresenter(self.view, context.settings, context.notices)
        presenter.closed.connect(context.back)

    def shown(self) -> None:
        self.view.clear()

    def do(self, action: str) -> None:
        if action == "search":
            self.view.search.setFocus()

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.notice_place.addWidget(notices)


make = SettingsCover


def known_names() -> dict[str, tuple[str, ...]]:
    """What the lists among the settings may consist of."""
    table = load_carriers()
    return {"carriers": tuple(carrier.name for carrier in table.ordered()), "methods": table.method_names()}
