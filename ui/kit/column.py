"""A column of a table, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import Qt

from ui.kit.wrapped import plain_tip

RowT = TypeVar("RowT")

#: The row itself.
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(msgspec.Struct, Generic[RowT], frozen=True):
    """`text` is what is shown, `sort` what is compared (the text without case when None).

    The one that `stretches` has `width` at least, and what the others leave of the table's. `roles` answers further
    Qt roles by a callable a role.
    """

    key: str
    title: str
    text: Callable[[RowT], str]
    sort: Callable[[RowT], Any] | None = None
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    width: int = 120
    tooltip: Callable[[RowT], str] | None = None
    badge: Callable[[RowT], str] | None = None
    second: Callable[[RowT], str] | None = None
    strong: bool = False
    stretches: bool = False
    hidden: bool = False
    roles: Mapping[int, Callable[[RowT], Any]] = {}

    def sort_keys(self, rows: Iterable[RowT]) -> list[Any]:
        """What is compared, of each row."""
        if self.sort is not None:
            return list(map(self.sort, rows))
        text = self.text
        return [text(row).casefold() for row in rows]

    def sort_key(self, row: RowT) -> Any:
        """What is compared of this row."""
        return self.sort(row) if self.sort is not None else self.text(row).casefold()

    def data(self, row: RowT, role: int) -> Any:
        """What Qt asks for of one cell; None where there is nothing to say."""
        answer: Any = None
        if role == Qt.ItemDataRole.DisplayRole:
            answer = self.text(row)
        elif role == ROW_ROLE:
            answer = row
        elif role == Qt.ItemDataRole.TextAlignmentRole:
            answer = int(self.align | Qt.AlignmentFlag.AlignVCenter)
        elif role == Qt.ItemDataRole.ToolTipRole:
            answer = plain_tip((self.tooltip or self.text)(row)) or None
        elif role in self.roles:
            answer = self.roles[role](row)
        return answer
