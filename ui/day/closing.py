"""Closing the day: what the driver takes along, what it cost, and what is still to be looked at; to print or save."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPdfWriter, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app.domain.parcel import Parcel, Told, by_carrier
from app.domain.plan import Plan
from ui import theme
from ui.day.rows import money
from ui.kit import dates
from ui.kit.button import push_button
from ui.kit.wrapped import WrappedLabel

translate = QCoreApplication.translate
_DOTS_AN_INCH = 300


@dataclass(frozen=True, slots=True)
class Closing:
    """One day as it stands when it is closed."""

    shop: str
    day: date
    parcels: Sequence[Parcel]
    not_sent: Sequence[Plan] = field(default=())
    unsure: Sequence[Plan] = field(default=())

    @property
    def cost_missing(self) -> list[Parcel]:
        return [parcel for parcel in self.parcels if parcel.cost_missing]

    @property
    def untold(self) -> list[Parcel]:
        return [parcel for parcel in self.parcels if parcel.told is Told.FAILED]


def closing_html(closing: Closing) -> str:
    """The sheet, without a colour of its own, so that it prints black and shows in both schemes."""
    day = dates.headline(closing.day)
    total = sum((parcel.tracking.cost or Decimal(0) for parcel in closing.parcels), Decimal(0))
    rows = [
        (row.carrier, str(row.parcels), money(row.cost), str(row.cost_missing or ""))
        for row in by_carrier(closing.parcels)
    ]
    missing = str(len(closing.cost_missing) or "")
    rows.append((translate("day", "Together"), str(len(closing.parcels)), money(total), missing))
    heads = (
        translate("day", "Carrier"),
        translate("day", "Parcels"),
        translate("day", "Cost"),
        translate("day", "Cost missing"),
    )
    parts = [f"<h2>{html.escape(closing.shop)}</h2><h3>{html.escape(day)}</h3>", _table(heads, rows)]
    parts += _list(translate("day", "Not told to the shop"), [_line(each) for each in closing.untold])
    parts += _list(translate("day", "Cost missing"), [_line(each) for each in closing.cost_missing])
    parts += _list(translate("day", "Not sent yet"), [plan.title for plan in closing.not_sent])
    parts += _list(translate("day", "Unsure: look at Ordoro"), [plan.title for plan in closing.unsure])
    parts.append(f"<p><br>{html.escape(translate('day', 'Handed over to'))} ______________________</p>")
    return "\n".join(parts)


class ClosingView(QWidget):
    print_asked = Signal()
    save_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = WrappedLabel(self.tr("Close the day"))
        self.title.setProperty("type", "title")
        self.about = WrappedLabel(self.tr("A list to print for the driver. Nothing is closed or sent at Ordoro."))
        self.about.setProperty("type", "secondary")
        self.sheet = QTextBrowser()
        self.sheet.setAccessibleName(self.tr("The list for the driver"))
        self.sheet.setOpenLinks(False)
        self.sheet.document().setDocumentMargin(theme.S8)
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.print_button = push_button(self.tr("Print"))
        self.save_button = push_button(self.tr("Save as PDF"))
        self.close_button = push_button(self.tr("Back to the parcels"))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setSpacing(theme.S8)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        foot.addWidget(self.print_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S24, theme.S16, theme.S24, theme.S16)
        layout.setSpacing(theme.S12)
        layout.addLayout(head)
        layout.addWidget(self.about)
        layout.addWidget(self.sheet, 1)
        layout.addLayout(foot)
        self.print_button.clicked.connect(self.print_asked)
        self.save_button.clicked.connect(self.save_asked)
        self.close_button.clicked.connect(self.closed)

    def show_closing(self, closing: Closing) -> None:
        self.sheet.setHtml(closing_html(closing))


def document_of(closing: Closing) -> QTextDocument:
    """The sheet for paper."""
    document = QTextDocument()
    document.setHtml(closing_html(closing))
    return document


def save_pdf(closing: Closing, file: Path) -> None:
    """Raises OSError where it cannot be written."""
    with file.open("wb"):
        """Whether it can be, before Qt tries and says nothing."""
    writer = QPdfWriter(str(file))
    writer.setResolution(_DOTS_AN_INCH)
    writer.setTitle(closing.day.isoformat())
    document_of(closing).print_(writer)


def _line(parcel: Parcel) -> str:
    return f"{parcel.number} · {parcel.order.buyer} · {parcel.tracking.carrier} {parcel.tracking.number}"


def _list(title: str, lines: Sequence[str]) -> list[str]:
    if not lines:
        return [f"<p>{html.escape(title)}: {html.escape(translate('day', 'none'))}</p>"]
    items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return [f"<h4>{html.escape(title)}: {len(lines)}</h4><ul>{items}</ul>"]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def row(tag: str, cells: Sequence[str]) -> str:
        aligned = ("left", "right", "right", "right")
        inner = "".join(
            f'<{tag} align="{side}">{html.escape(cell)}</{tag}>' for side, cell in zip(aligned, cells, strict=True)
        )
        return f"<tr>{inner}</tr>"

    body = row("th", heads) + "".join(row("td", cells) for cells in rows)
    return f'<table cellpadding="3" width="100%">{body}</table>'
