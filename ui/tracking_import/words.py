"""What the import page says about a file, its preview and its run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.domain.incoming import Fate, Judged
from app.services.import_reading import Source
from app.services.import_run import ImportRun, RowResult, Sent


def about_source(source: Source) -> str:
    """What was found out about the file, in one line."""
    rows = len(source.table.rows)
    parts = [source.program.value if source.program else ""]
    parts.append(_say("1 row") if rows == 1 else _say("{count} rows").format(count=f"{rows:,}"))
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
        Fate.SHIP: (_say("1 ships"), _say("{count} ship")),
        Fate.FILL_IN: (_say("1 adds a cost or method"), _say("{count} add a cost or method")),
        Fate.CONFIRM: (_say("1 to confirm"), _say("{count} to confirm")),
        Fate.LOOKING: (_say("1 is looked for"), _say("{count} are looked for")),
        Fate.NOTHING: (_say("1 does nothing"), _say("{count} do nothing")),
        Fate.BAD: (_say("1 cannot"), _say("{count} cannot")),
    }
    return _listed([(counts[fate], one, many) for fate, (one, many) in words.items()])


def about_run(run: ImportRun) -> str:
    counted = _say("{done} of {total} sent").format(done=f"{run.done:,}", total=f"{run.total:,}")
    if run.is_cancelled:
        return f"{_say('Stopping: what has begun comes to its end')} · {counted}"
    return f"{_say('Paused')} · {counted}" if run.is_paused else counted


def about_results(results: Iterable[RowResult], left: int) -> str:
    """What became of the rows; `left` were not begun."""
    counts = Counter(each.sent for each in results)
    words = [
        (counts[Sent.DONE], _say("1 done"), _say("{count} done")),
        (counts[Sent.KEPT], _say("1 kept, sent by itself"), _say("{count} kept, sent by themselves")),
        (counts[Sent.FAILED], _say("1 not sent"), _say("{count} not sent")),
        (counts[Sent.UNSURE], _say("1 unsure"), _say("{count} unsure")),
        (left, _say("1 not begun"), _say("{count} not begun")),
    ]
    return _listed(words)


def _listed(counted: Iterable[tuple[int, str, str]]) -> str:
    return " · ".join((one if count == 1 else many).format(count=f"{count:,}") for count, one, many in counted if count)


def _say(text: str) -> str:
    return QCoreApplication.translate("tracking_import", text)
