"""Files that are no end-of-day file, dropped into the window: each has its sentence, and the next one is taken."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.incoming import Fate
from app.tables.mapping import Role
from tests import label_programs
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.e2e.test_tracking_import import drop, import_page, judged, parcels_of, whole_orders
from ui.tracking_import.view import ImportView

HEADINGS = "Order,Tracking,Carrier,Recipient"


def two_hundred_megabytes(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200_000_000)


def says(view: ImportView, words: str) -> bool:
    return words in view.blank.text.plain


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing.csv": (lambda path: path.write_bytes(b""), "empty"),
    "blanks.csv": (lambda path: path.write_bytes(b"\xef\xbb\xbf \r\n\r\n"), "empty"),
    "headings.csv": (lambda path: path.write_text(f"{HEADINGS}\n", encoding="utf-8-sig"), "headings but no rows"),
    "workbook.csv": (lambda path: path.write_bytes(b"PK\x03\x04 and so on"), "Excel workbook"),
    "wide.csv": (lambda path: path.write_text(f"{HEADINGS}\n{',' * 10_000}\n", encoding="utf-8"), "columns"),
    "year.csv": (two_hundred_megabytes, "200 MB"),
    "picture.csv": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500)), "picture"),
}


def test_each_bad_file_has_its_sentence_and_the_next_is_taken(bench_window: PlayOnShop, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await import_page(window)
        for name, (write, said) in BAD.items():
            path = tmp_path / name
            write(path)
            drop(view, path)
            await until(functools.partial(says, view, said), f"{name} has its sentence")
            assert not view.model.all_rows
        good = tmp_path / "good.csv"
        good.write_bytes(label_programs.worldship(parcels_of(window, await whole_orders(window, 1))))
        drop(view, good)
        await judged(view)
        assert [row.fate for row in view.model.all_rows] == [Fate.SHIP]

    bench_window(scenario)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without a mark", "with a mark"])
def test_mixed_encodings_and_formulas_are_text(bench_window: PlayOnShop, tmp_path: Path, mark: bytes) -> None:
    async def scenario(window: BenchWindow) -> None:
        first, second = await whole_orders(window, 2)
        path = tmp_path / "mixed.csv"
        rows = (
            f"{first.number},{label_programs.ups_number(1)},UPS,".encode() + "Müller".encode("cp1252"),
            f"{second.number},{label_programs.ups_number(2)},UPS,".encode() + "Ørsted".encode(),
            f'9-1,{label_programs.ups_number(3)},UPS,"=HYPERLINK(""http://x"")"'.encode(),
        )
        path.write_bytes(mark + b"\r\n".join((HEADINGS.encode(), *rows)))
        view = await import_page(window)
        drop(view, path)
        await judged(view)
        assert "mixed" in view.about.plain
        assert view.mapping.columns[Role.ORDER] == 0
        assert [row.fate for row in view.model.all_rows] == [Fate.SHIP, Fate.SHIP, Fate.BAD]
        assert view.model.all_rows[2].buyer == '=HYPERLINK("http://x")'

    bench_window(scenario)
