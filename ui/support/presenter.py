"""Runs the diagnostics, makes the report, and carries out forgetting."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.bootstrap import diagnose, support_report
from app.errors import PackbenchError
from app.runtime.files import write_privately
from app.runtime.paths import resource
from app.services.diagnostics import Finding, Health
from ui.covers import CoverContext
from ui.kit import ask, dates
from ui.kit.notice_bar import Notice, NoticeKind
from ui.support.view import Said, SupportView

FILE_NAME = "packbench-report.txt"
_KEY = "support"
_MARK_OF_A_HEADING = re.compile("^#+ ", re.MULTILINE)


class SupportPresenter(QObject):
    def __init__(self, view: SupportView, context: CoverContext) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        view.section_shown.connect(self._section_shown)
        view.check_asked.connect(lambda: context.tasks.start("support.check", self._check()))
        view.copy_asked.connect(self._copy)
        view.save_asked.connect(self._ask_where_to)
        view.forget_asked.connect(context.forget_everything)
        view.copy_now_asked.connect(context.copies.make_now)
        view.bring_back_asked.connect(self._ask_for_a_copy)
        view.closed.connect(context.back)

    def save_to(self, file: Path) -> None:
        """Write the report as it is shown, and say how that went."""
        try:
            write_privately(file, self._view.report_text.toPlainText().encode())
        except OSError as error:
            title = self.tr("The report could not be saved there")
            self._say(NoticeKind.ERROR, title, self.tr("Choose another place."), repr(error))
        else:
            self._say(NoticeKind.GOOD, self.tr("The report is saved as {file}").format(file=file.name))

    def _section_shown(self, name: str) -> None:
        match name:
            case "report":
                self._context.tasks.start("support.report", self._make_report())
            case "news":
                self._view.news_text.setPlainText(news())
            case "licences":
                self._view.licences_text.setPlainText(licences())
            case "copy":
                last = self._context.copies.last()
                self._view.show_last_copy(dates.stamp(last) if last else "")
            case "forget":
                self._view.show_unsent(self._context.unsent())

    async def _check(self) -> None:
        self._view.show_checking()
        findings = await diagnose(self._context.account())
        self._view.show_findings([self._said(each) for each in findings])

    async def _make_report(self) -> None:
        context = self._context
        account = context.account()
        kind = "none" if account is None else "practice shop" if account.is_practice else "connected"
        troubles = context.logs.recent() if context.logs else ()
        loop = asyncio.get_running_loop()
        try:
            text = await loop.run_in_executor(None, support_report, context.data, context.settings, kind, troubles)
        except PackbenchError as error:
            self._context.notices.show_notice(Notice.of(error, key=_KEY))
        else:
            self._view.report_text.setPlainText(text)

    def _said(self, finding: Finding) -> Said:
        title = {
            "name": self.tr("Name"),
            "connection": self.tr("Connection"),
            "key": self.tr("Key"),
            "ordoro": self.tr("Ordoro"),
        }[finding.subject]
        state, badge = {
            Health.GOOD: (self.tr("✓ well"), "good"),
            Health.BAD: (self.tr("✗ look here"), "late"),
            Health.NOT_KNOWN: (self.tr("? not known"), "neutral"),
        }[finding.health]
        return Said(title, state, badge, finding.words)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._say(NoticeKind.GOOD, self.tr("The report is copied"))

    def _ask_where_to(self) -> None:
        ask.save_file(self._view, self.tr("Save the report"), FILE_NAME, self.tr("Text (*.txt)"), self.save_to)

    def _ask_for_a_copy(self) -> None:
        pattern = self.tr("Copies (*.zip)")
        ask.open_file(self._view, self.tr("Bring a copy back"), pattern, self._context.copies.bring_back)

    def _say(self, kind: NoticeKind, title: str, text: str = "", details: str = "") -> None:
        self._context.notices.show_notice(Notice(kind, title, text, details=details, key=_KEY))


def news() -> str:
    """What changed from version to version, in the user's words."""
    written = (resource().parent / "CHANGELOG.md").read_text("utf-8")
    return _MARK_OF_A_HEADING.sub("", written.replace("# Changes\n\n", "", 1))


def licences() -> str:
    """Everything that is inside, each with its licence; then the words of each."""
    entries = json.loads(resource("licences", "licences.json").read_text("utf-8"))
    own = (resource().parent / "LICENSE").read_text("utf-8")
    listed = [f"{entry['name']} {entry['version']}: {entry['licence']}" for entry in entries]
    words = [f"=== {entry['name']}\n\n{entry['words']}" for entry in entries]
    return "\n".join(["Packbench: MIT", *listed, "", "=== Packbench", "", own, "", *words])
