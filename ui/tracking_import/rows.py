"""A row of the file as the preview shows it: every word made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.incoming import Fate, Judged
from app.services.import_run import RowResult, Sent
from app.words import money
from ui.kit import dates


@dataclass(frozen=True, slots=True)
class ImportRow:
    """`state` with its badge's colour `kind` says in a word what `words` says in a sentence."""

    line: int
    fate: Fate
    sent: Sent | None
    state: str
    kind: str
    words: str
    order: str
    buyer: str
    tracking: str
    carrier: str
    cost: str
    ship_date: str
    is_doubtful: bool = False

    @property
    def key(self) -> str:
        return str(self.line)

    @property
    def haystack(self) -> str:
        return "\n".join((self.order, self.buyer, self.tracking, self.carrier, self.words))

    @property
    def is_problem(self) -> bool:
        """Whether somebody should look at it: it cannot be sent, or was not."""
        if self.sent is not None:
            return self.sent in (Sent.FAILED, Sent.UNSURE)
        return self.is_doubtful or self.fate in (Fate.BAD, Fate.CONFIRM)


def import_rows(
    judged: Iterable[Judged], results: Mapping[int, RowResult], *, is_sending: bool = False
) -> list[ImportRow]:
    fates, ends = _fate_states(is_sending=is_sending), _end_states()
    rows = []
    for each in judged:
        result = results.get(each.line)
        state, kind = ends[result.sent] if result else fates[each.fate]
        if result is None and each.is_doubtful and not is_sending:
            kind = "due"
        rows.append(_row(each, result, state, kind))
    return rows


def _row(judged: Judged, result: RowResult | None, state: str, kind: str) -> ImportRow:
    row, draft, order = judged.row, judged.draft, judged.order
    carrier = draft.carrier if draft else row.carrier
    cost = draft.cost if draft else row.cost
    day = draft.ship_date if draft else row.ship_date
    return ImportRow(
        line=row.line,
        fate=judged.fate,
        sent=result.sent if result else None,
        state=state,
        kind=kind,
        words=result.words if result else judged.words,
        order=order.number if order else row.order,
        buyer=order.buyer if order else row.name or row.company,
        tracking=row.tracking,
        carrier=" · ".join(part for part in (carrier, row.method) if part),
        cost="" if cost is None else money(cost),
        ship_date="" if day is None else dates.full(day),
        is_doubtful=judged.is_doubtful,
    )


def _fate_states(*, is_sending: bool) -> dict[Fate, tuple[str, str]]:
    waiting = (_say("waiting"), "neutral")
    return {
        Fate.SHIP: waiting if is_sending else (_say("ships"), "accent"),
        Fate.FILL_IN: waiting if is_sending else (_say("adds to it"), "accent"),
        Fate.CONFIRM: (_say("confirm?"), "due"),
        Fate.LOOKING: (_say("looking…"), "neutral"),
        Fate.NOTHING: (_say("nothing to do"), "neutral"),
        Fate.BAD: (_say("cannot"), "late"),
    }


def _end_states() -> dict[Sent, tuple[str, str]]:
    return {
        Sent.DONE: (_say("done"), "good"),
        Sent.KEPT: (_say("kept"), "due"),
        Sent.FAILED: (_say("not sent"), "late"),
        Sent.UNSURE: (_say("unsure"), "unsure"),
    }


def _say(text: str) -> str:
    return QCoreApplication.translate("tracking_import", text)
