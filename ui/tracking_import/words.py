"""What the import page says about a file, its preview and its run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.domain.incoming import Fate, Judged
from app.services.import_reading import Source
from app.services.import_run import ImportRun, RowResult, Sent
from app.words import counted, number


def about_source(source: Source) -> str:
    """What was found out about the file, in one line."""
    rows = len(source.table.rows)
    parts = [source.program.value if source.program else ""]
    parts.append(counted("tracking_import", "%n row", "%n rows", rows))
    parts.append(source.encoding)
    separators = {",": _say("commas"), ";": _say("semicolons"), "\t": _say("tabs"), "|": _say("bars")}
    if len(source.table.headings) > 1:
        parts.append(_say("between the columns: {separator}").format(separator=separators[source.table.delimiter]))
    if not source.table.has_headings:
        parts.append(_say("no headings"))
    elif source.is_remembered:
        parts.append(_say("columns as you chose them before"))
    return " · ".join(part for part in parts if part)


def about_preview(judged: Iterable[Judged]) -> str:
    """How many rows do what."""
    counts = Counter(each.fate for each in judged)
    words = {
        Fate.SHIP: counted("tracking_import", "%n ships", "%n ship", counts[Fate.SHIP]),
        Fate.FILL_IN: counted(
            "tracking_import", "%n adds a cost or method", "%n add a cost or method", counts[Fate.FILL_IN]
        ),
        Fate.CONFIRM: counted("tracking_import", "%n to confirm", "%n to confirm", counts[Fate.CONFIRM]),
        Fate.LOOKING: counted("tracking_import", "%n is looked for", "%n are looked for", counts[Fate.LOOKING]),
        Fate.NOTHING: counted("tracking_import", "%n does nothing", "%n do nothing", counts[Fate.NOTHING]),
        Fate.BAD: counted("tracking_import", "%n cannot", "%n cannot", counts[Fate.BAD]),
    }
    return " · ".join(text for fate, text in words.items() if counts[fate])


def about_run(run: ImportRun) -> str:
    sent = _say("{done} of {total} sent").format(done=number(run.done), total=number(run.total))
    if run.is_cancelled:
        return f"{_say('Stopping: what has begun comes to its end')} · {sent}"
    return f"{_say('Paused')} · {sent}" if run.is_paused else sent


def about_results(results: Iterable[RowResult], left: int) -> str:
    """What became of the rows; `left` were not begun."""
    counts = Counter(each.sent for each in results)
    words = [
        (counts[Sent.DONE], counted("tracking_import", "%n done", "%n done", counts[Sent.DONE])),
        (
            counts[Sent.KEPT],
            counted("tracking_import", "%n kept, sent by itself", "%n kept, sent by themselves", counts[Sent.KEPT]),
        ),
        (counts[Sent.FAILED], counted("tracking_import", "%n not sent", "%n not sent", counts[Sent.FAILED])),
        (counts[Sent.UNSURE], counted("tracking_import", "%n unsure", "%n unsure", counts[Sent.UNSURE])),
        (left, counted("tracking_import", "%n not begun", "%n not begun", left)),
    ]
    return " · ".join(text for count, text in words if count)


def _say(text: str) -> str:
    return QCoreApplication.translate("tracking_import", text)
