"""The table's model and the table: whatever happens, what is shown is what was asked for."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.kit.column import Column
from ui.kit.remember import Remember
from ui.kit.row_diff import difference
from ui.kit.row_model import RowModel
from ui.kit.row_state import RowChanges
from ui.kit.table import Table


@dataclass(frozen=True)
class Row:
    key: str
    name: str
    count: int


COLUMNS = (
    Column[Row]("key", "Key", lambda row: row.key),
    Column[Row]("name", "Name", lambda row: row.name),
    Column[Row]("count", "Count", lambda row: str(row.count), sort=lambda row: row.count),
)


def model() -> RowModel[Row]:
    return RowModel(COLUMNS, key=lambda row: row.key, haystack=lambda row: f"{row.key} {row.name}")


rows_of = st.lists(
    st.builds(Row, st.sampled_from("abcdefghijkl"), st.sampled_from(["Ana", "bo", "ANA B", "é"]), st.integers(0, 3)),
    unique_by=lambda row: row.key,
    max_size=12,
)
searches = st.sampled_from(["", "ana", "a b", "É", "zz"])
filters = st.sampled_from([None, lambda row: row.count > 1])
sorts = st.sampled_from([None, (1, Qt.SortOrder.AscendingOrder), (2, Qt.SortOrder.DescendingOrder)])


@given(first=rows_of, then=rows_of, search=searches, predicate=filters, sort=sorts)
def test_bringing_in_new_rows_shows_the_same_as_building_anew(  # type: ignore[no-untyped-def]
    first: list[Row], then: list[Row], search: str, predicate, sort
) -> None:
    def prepared() -> RowModel[Row]:
        made = model()
        made.set_search(search)
        made.set_filter(predicate)
        if sort is not None:
            made.sort(*sort)
        return made

    grown, built = prepared(), prepared()
    grown.set_rows(first)
    held = {row.key: QPersistentModelIndex(grown.index(at, 0)) for at, row in enumerate(grown.rows)}
    resets: list[int] = []
    grown.modelReset.connect(lambda: resets.append(1))
    grown.set_rows(then)
    built.set_rows(then)
    assert list(grown.rows) == list(built.rows)
    assert not resets
    shown = {row.key: at for at, row in enumerate(grown.rows)}
    for key, index in held.items():
        assert (index.row() if index.isValid() else None) == shown.get(key)


changes_of = st.builds(RowChanges, rows_of, st.sets(st.sampled_from("abcdefghijkl"), max_size=4))


@given(
    first=st.integers(0, 40),
    changes=st.lists(changes_of, max_size=8),
    searches_of=st.lists(searches, min_size=8, max_size=8),
    predicate=filters,
    sort=sorts,
)
def test_changes_lead_to_the_same_list_as_all_rows_taken_anew(  # type: ignore[no-untyped-def]
    first: int, changes: list[RowChanges[Row]], searches_of: list[str], predicate, sort
) -> None:
    grown, built = model(), model()
    for made in (grown, built):
        made.set_filter(predicate)
        if sort is not None:
            made.sort(*sort)
        # Enough of them that few changes do not pay for a list made anew.
        made.set_rows([Row(key, f"Ana {key}", at % 4) for at, key in enumerate([*"abcdef", *map(str, range(first))])])
    for change, search in zip(changes, searches_of, strict=False):
        grown.set_search(search)
        built.set_search(search)
        rows = {row.key: row for row in built.all_rows}
        for key in change.gone:
            rows.pop(key, None)
        rows |= {row.key: row for row in change.put}
        held = {row.key: QPersistentModelIndex(grown.index(at, 0)) for at, row in enumerate(grown.rows)}
        again = {row.key for row in change.put} & set(change.gone)
        grown.take(grown.prepare(change))
        built.set_rows(rows.values())
        assert list(grown.rows) == list(built.rows)
        assert list(grown.all_rows) == list(built.all_rows)
        shown = {row.key: at for at, row in enumerate(grown.rows)}
        assert {row.key: grown.find(row.key) for row in grown.rows} == shown
        for key, index in held.items():
            if key not in again:
                assert (index.row() if index.isValid() else None) == shown.get(key)


def test_a_change_of_some_rows_looks_at_no_other() -> None:
    looked: list[str] = []

    def haystack(row: Row) -> str:
        looked.append(row.key)
        return row.name

    made = RowModel(COLUMNS, key=lambda row: row.key, haystack=haystack)
    made.sort(2)
    made.set_rows([Row(f"{at:03}", "name", at) for at in range(200)])
    looked.clear()
    made.take(made.prepare(RowChanges([Row("007", "other", 500), Row("new", "new", 3)], ["100"])))
    assert looked == ["007", "new"]
    assert made.find("new") == 4
    assert made.find("007") == 199
    assert made.find("100") is None


def test_changes_that_were_prepared_before_a_search_are_brought_in_after_it() -> None:
    made = model()
    made.set_rows([Row(f"{at:03}", "ana" if at % 2 else "bo", at) for at in range(100)])
    prepared = made.prepare(RowChanges([Row("002", "ana", 2)], ["001"]))
    made.set_search("ana")
    made.take(prepared)
    assert [row.key for row in made.rows[0:3]] == ["002", "003", "005"]


@given(old=st.lists(st.sampled_from("abcdefgh"), unique=True), new=st.lists(st.sampled_from("abcdefgh"), unique=True))
def test_a_difference_leads_from_one_list_to_the_other(old: list[str], new: list[str]) -> None:
    found = difference(old, new)
    assert found is not None
    keys = list(old)
    for first, last in reversed(found.removed):
        del keys[first : last + 1]
    stays = list(new)
    for first, last in reversed(found.inserted):
        del stays[first : last + 1]
    assert sorted(keys) == sorted(stays)
    assert found.reordered == (keys != stays)
    keys = stays
    for first, last in found.inserted:
        keys[first:first] = new[first : last + 1]
    assert keys == new


def test_a_key_that_stands_twice_is_no_difference_but_a_reset() -> None:
    assert difference(["a", "a"], ["a"]) is None


def test_qt_itself_finds_no_fault_with_the_model(qtmodeltester: ModelTester) -> None:
    made = model()
    qtmodeltester.check(made)  # type: ignore[no-untyped-call]
    made.set_rows([Row(key, key, at) for at, key in enumerate("abcdef")])
    made.set_rows([Row(key, key, at) for at, key in enumerate("xfacy")])
    made.sort(2, Qt.SortOrder.DescendingOrder)
    made.set_search("a")


def table_of(qtbot: QtBot, count: int, remember: Remember | None = None) -> tuple[Table[Row], RowModel[Row]]:
    made = model()
    table = Table(made, "test", remember)
    qtbot.addWidget(table)
    table.resize(400, 300)
    made.set_rows([Row(f"{at:03}", f"name {at % 7}", at) for at in range(count)])
    table.show()
    return table, made


def test_a_table_keeps_current_row_selection_and_place_over_a_search(qtbot: QtBot) -> None:
    table, made = table_of(qtbot, 100)
    table.go_to("050")
    told: list[str] = []
    table.current_changed.connect(told.append)
    made.set_search("name 1")
    assert table.current_key == "050"
    assert table.selected_keys == ("050",)
    made.set_search("name 2")
    assert table.current_key == ""
    made.set_search("")
    assert table.current_key == "050"
    assert told == ["", "050"]


def test_a_table_tells_its_current_row_once(qtbot: QtBot) -> None:
    table, made = table_of(qtbot, 20)
    told: list[str] = []
    table.current_changed.connect(told.append)
    table.go_to("003")
    made.set_rows([row for row in made.all_rows if row.key != "001"])
    made.sort(2, Qt.SortOrder.DescendingOrder)
    assert told == ["003"]
    assert table.current_key == "003"


def test_the_scroll_stays_at_the_same_row_when_rows_above_go(qtbot: QtBot) -> None:
    table, made = table_of(qtbot, 100)
    table.go_to("060")
    before = table.visualRect(table.currentIndex()).top()
    made.set_rows([row for row in made.all_rows if row.key not in ("001", "002")])
    assert table.current_key == "060"
    assert abs(table.visualRect(table.currentIndex()).top() - before) <= 2 * 52


def test_chosen_rows_and_the_place_stay_when_a_row_moves(qtbot: QtBot) -> None:
    table, made = table_of(qtbot, 100)
    table.sort_by("count")
    table.go_to("050")
    table.selectAll()
    top = table.verticalScrollBar().value()
    counted: list[int] = []
    table.selection_count_changed.connect(counted.append)
    made.take(made.prepare(RowChanges([Row("003", "moved", 1000)])))
    assert made.find("003") == 99
    assert table.selected_keys == tuple(row.key for row in made.rows)
    assert table.current_key == "050"
    assert table.verticalScrollBar().value() == top
    assert set(counted) <= {100}
    table.go_to("003")
    made.take(made.prepare(RowChanges([Row("003", "moved", -1)])))
    assert (made.find("003"), table.current_key, table.selected_keys) == (0, "003", ("003",))


def test_what_stays_and_says_something_else_is_told_and_nothing_more() -> None:
    made = model()
    made.set_rows([Row(f"{at:03}", "name", at) for at in range(100)])
    told: list[tuple[int, int]] = []
    made.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    made.take(made.prepare(RowChanges([Row("007", "other", 7), Row("new", "new", 3)], ["003"])))
    assert told == [(6, 6)]
    made.set_rows([Row(row.key, "all" if row.key < "004" else row.name, row.count) for row in made.all_rows])
    assert told == [(6, 6), (0, 2)]


def test_columns_are_found_as_they_were_left(qtbot: QtBot) -> None:
    remember = Remember()
    table, _ = table_of(qtbot, 3, remember)
    table.sort_by("count", descending=True)
    table.set_column_hidden("name", hidden=True)
    again, made = table_of(qtbot, 3, remember)
    assert again.column_hidden("name")
    assert [row.key for row in made.rows] == ["002", "001", "000"]


def test_compact_and_back_brings_the_columns_back(qtbot: QtBot) -> None:
    table, made = table_of(qtbot, 3)
    table.set_column_hidden("count", hidden=True)
    table.sort_by("name")
    table.set_compact("key", "key")
    assert table.column_hidden("name")
    table.sort_by("count", descending=True)
    table.set_compact("", "key")
    assert [table.column_hidden(column.key) for column in COLUMNS] == [True, False, True]
    assert [row.key for row in made.rows] == ["002", "001", "000"]


def test_one_row_is_found_among_a_hundred_thousand(qtbot: QtBot) -> None:
    _table, made = table_of(qtbot, 100_000)
    made.set_search("name 99999")
    assert [row.key for row in made.rows] == ["99999"]
