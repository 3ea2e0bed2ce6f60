"""Opens files, previews them, looks up what does not wait, and sends what is right."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.incoming import Fate, Judged
from app.errors import PackbenchError
from app.events import OrdersRead, PlanChanged
from app.services.import_run import ImportRun, RowResult, result_of
from app.services.tracking_import import Choice, ImportFile
from app.settings.model import Verification
from app.settings.store import SettingsNotKept
from app.words import counted
from ui.kit import ask
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.tracking_import import words
from ui.tracking_import.rows import import_rows
from ui.tracking_import.view import ImportView

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

_WORK, _RUN = "import.work", "import.run"
_SHOW_MILLISECONDS = 100


class ImportPresenter(QObject):
    order_asked = Signal(str)

    def __init__(self, view: ImportView, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._notices = notices
        self._tasks = tasks
        self._file: ImportFile | None = None
        self._choice = Choice({})
        self._judged: tuple[Judged, ...] = ()
        self._run: ImportRun | None = None
        self._results: dict[int, RowResult] = {}
        # Results come faster than anybody reads; a file may have ten thousand rows.
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.setInterval(_SHOW_MILLISECONDS)
        self._showing.timeout.connect(self._show)
        self._ends = [
            services.bus.subscribe(OrdersRead, lambda _event: self._preview_again()),
            services.bus.subscribe(PlanChanged, self._plan_changed),
        ]
        view.file_given.connect(self.open_file)
        view.text_given.connect(self.open_text)
        view.choose_asked.connect(self.choose)
        view.close_asked.connect(self.put_away)
        view.mapping_changed.connect(self._change_mapping)
        view.order_asked.connect(self.order_asked)
        view.bar.send_asked.connect(self.send)
        view.bar.pause_asked.connect(self._pause_or_go_on)
        view.bar.cancel_asked.connect(self._stop)
        view.bar.confirm_asked.connect(self._confirm)
        view.bar.save_asked.connect(self._ask_where_to_save)

    @property
    def is_sending(self) -> bool:
        return self._run is not None

    def choose(self) -> None:
        pattern = self.tr("Tables (*.csv *.txt *.tsv *.tab);;All files (*)")
        ask.open_file(self._view, self.tr("The label program's file"), pattern, self.open_file)

    def open_file(self, path: Path) -> None:
        self._open(path.name, path)

    def open_text(self, text: str) -> None:
        self._open("", text)

    def put_away(self) -> None:
        """Back to the empty page; what was sent stays sent."""
        if self.is_sending:
            return
        self._tasks.cancel(_WORK)
        self._file, self._judged, self._results = None, (), {}
        self._view.show_empty()
        self._view.focus_work()

    def send(self) -> None:
        """Ship what the preview says ships."""
        if self.is_sending or self._file is None or not any(each.fate.is_good for each in self._left()):
            return
        self._tasks.cancel(_WORK)
        self._remember(self._file)
        self._run = self._services.tracking_import.run(self._left())
        self._view.focus_work()
        self._tasks.start(_RUN, self._send(self._run))

    def half_done(self) -> str:
        """What is under way, in a few words."""
        if self._run is None:
            return ""
        return self.tr("an import ({done} of {total} sent)").format(done=self._run.done, total=self._run.total)

    def close(self) -> None:
        for end in self._ends:
            end()
        if self._run is not None:
            self._run.cancel()
        for name in (_WORK, _RUN):
            self._tasks.cancel(name)

    def _open(self, name: str, what: Path | str) -> None:
        if self.is_sending:
            self._say_busy()
            return
        # Not the former file any more: what is read of the orders meanwhile must not bring its preview back.
        self._file = None
        self._view.show_loading(name)
        service = self._services.tracking_import
        opening = partial(service.open_file, what) if isinstance(what, Path) else partial(service.open_text, what)
        self._tasks.start(_WORK, self._opened(name, opening))

    async def _opened(self, name: str, opening: Callable[[], Awaitable[ImportFile]]) -> None:
        try:
            file = await opening()
        except PackbenchError as error:
            self._file = None
            self._view.show_error(name, error.title, error.message)
            self._view.focus_work()
            return
        self._file, self._results = file, {}
        self._choice = file.first_choice()
        self._view.show_source(name or self.tr("Pasted rows"), words.about_source(file.source))
        self._view.mapping.show_columns(file.source.table.headings, self._choice.columns)
        carriers = [carrier.name for carrier in self._services.catalog.carriers()]
        self._view.mapping.show_carriers(carriers, self._choice.carrier)
        await self._preview(file)
        self._view.focus_work()

    async def _preview(self, file: ImportFile) -> None:
        """What each row does; then what other benches shipped and what does not wait is looked up, and once more."""
        service = self._services.tracking_import
        try:
            await self._judge(file)
            if not service.knows_what_left:
                self._view.bar.show_busy(self.tr("Looking which numbers have left already…"))
                await self._read_what_left()
                await self._judge(file)
            looking = sum(each.fate is Fate.LOOKING for each in self._judged)
            if looking:
                self._say_looking(0, looking)
                await service.look_up(file, self._judged, self._say_looking)
                await self._judge(file)
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key="import"))
            self._show()

    async def _judge(self, file: ImportFile) -> None:
        self._judged = self._with_the_past(await self._services.tracking_import.preview(file, self._choice))
        self._show()

    async def _read_what_left(self) -> None:
        try:
            await self._services.tracking_import.read_what_left()
        except PackbenchError as error:
            # Each order is read again before it ships; it is a number on another order that would go unnoticed.
            self._notices.show_notice(Notice.of(error, key="import", kind=NoticeKind.WARNING))

    def _with_the_past(self, judged: tuple[Judged, ...]) -> tuple[Judged, ...]:
        """Once something was sent, its rows and those that went with it stay as they were judged before."""
        if not self._results:
            return judged
        past = {each.line: each for each in self._judged if each.line in self._results or each.fate is Fate.NOTHING}
        return tuple(past.get(each.line, each) for each in judged)

    def _preview_again(self) -> None:
        """The orders, the columns or the confirmations are others now."""
        if self._file is not None and not self.is_sending:
            self._tasks.start(_WORK, self._preview(self._file))

    def _change_mapping(self) -> None:
        mapping = self._view.mapping
        self._choice = replace(self._choice, columns=mapping.columns, carrier=mapping.carrier_name)
        self._preview_again()

    def _confirm(self) -> None:
        confirmed = self._choice.confirmed | set(self._view.proposals)
        self._choice = replace(self._choice, confirmed=frozenset(confirmed))
        self._preview_again()

    def _left(self) -> list[Judged]:
        return [each for each in self._judged if each.line not in self._results]

    async def _send(self, run: ImportRun) -> None:
        self._show()
        try:
            await run.work(self._sent)
        finally:
            self._run = None
            self._show()

    def _plan_changed(self, event: PlanChanged) -> None:
        """What was kept or unsure may have come to its end since."""
        plan = event.plan
        former = next((each for each in self._results.values() if each.plan_id == plan.plan_id), None)
        if former is not None and not plan.is_under_way:
            self._sent(result_of(former.line, plan))

    def _sent(self, result: RowResult) -> None:
        self._results[result.line] = result
        if not self._showing.isActive():
            self._showing.start()

    def _pause_or_go_on(self) -> None:
        if self._run is not None:
            (self._run.go_on if self._run.is_paused else self._run.pause)()
            self._show()

    def _stop(self) -> None:
        if self._run is not None:
            self._run.cancel()
            self._show()

    def _ask_where_to_save(self) -> None:
        name = Path(self._file.source.name).stem if self._file else ""
        suggested = f"{name or 'import'} problems.csv"
        title = self.tr("Save the rows that were not sent")
        ask.save_file(self._view, title, suggested, self.tr("Tables (*.csv)"), self.save_problems)

    def save_problems(self, path: Path) -> None:
        """Save each row with a problem and why."""
        if self._file is not None:
            self._tasks.start("import.save", self._save(path, self._file))

    async def _save(self, path: Path, file: ImportFile) -> None:
        rows = import_rows(self._judged, self._results)
        reasons = {row.line: row.words for row in rows if row.is_problem}
        try:
            await self._services.tracking_import.save_rows(path, file, reasons, self.tr("Why it was not sent"))
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key="import"))
            return
        count = len(reasons)
        title = counted("tracking_import", "%n row saved", "%n rows saved", count)
        self._notices.show_notice(Notice(NoticeKind.GOOD, title, str(path), key="import"))

    def _remember(self, file: ImportFile) -> None:
        try:
            self._services.tracking_import.remember(file, self._choice)
        except SettingsNotKept as error:
            self._notices.show_notice(Notice.of(error, key="import", kind=NoticeKind.WARNING))

    def _say_busy(self) -> None:
        title = self.tr("An import is under way")
        text = self.tr("Wait until it has ended, or stop it. Then open the next file.")
        self._notices.show_notice(Notice(NoticeKind.WARNING, title, text, key="import"))

    def _say_looking(self, done: int, total: int) -> None:
        said = self.tr("Looking at Ordoro for orders that do not wait: {done} of {total}")
        self._view.bar.show_busy(said.format(done=done, total=total), done, total)

    def _show(self) -> None:
        rows = import_rows(self._judged, self._results, is_sending=self.is_sending)
        self._view.show_rows(rows)
        self._view.mapping.setEnabled(not self.is_sending and not self._results)
        self._view.close_button.setEnabled(not self.is_sending)
        self._view.other.setEnabled(not self.is_sending)
        run = self._run
        if run is not None:
            said = words.about_run(run)
            self._view.bar.show_sending(
                run.done, run.total, said, is_paused=run.is_paused, is_stopping=run.is_cancelled
            )
            return
        left = [each for each in self._left() if each.fate.is_good]
        ships = sum(each.fate is Fate.SHIP for each in left)
        said = words.about_results(self._results.values(), len(left)) if self._results else self._about_preview()
        problems = sum(row.is_problem for row in rows)
        self._view.bar.show_preview(ships, len(left) - ships, len(self._view.proposals), problems, said)

    def _about_preview(self) -> str:
        said = words.about_preview(self._judged)
        if self._services.settings.settings.verification is Verification.REQUIRED:
            said = f"{said} · {self.tr('not verified by scanning')}"
        if self._services.settings.settings.hold_seconds and any(each.fate is Fate.SHIP for each in self._judged):
            said = f"{said} · {self.tr('the shop is told at once: an import does not wait')}"
        return said
