"""The laws of the house. A finding names the file and the line, and what to do instead."""

from __future__ import annotations

from pathlib import Path

from tests.laws import rules
from tests.laws.reading import ROOMS, ROOT, Finding, Law, files, is_left_by_a_tool, packages, relative, report, sources

SUITES = ("laws", "unit", "contract", "integration", "e2e", "benchmarks")


def keep(law: Law) -> None:
    findings = [finding for source in sources() for finding in law(source)]
    assert not findings, "\n" + report(findings)


# ---- who may know whom -----------------------------------------------------------------------------------------------


def test_app_knows_no_qt() -> None:
    keep(rules.app_has_no_qt)


def test_app_does_not_know_ui() -> None:
    keep(rules.app_does_not_know_ui)


def test_only_the_transport_imports_requests() -> None:
    keep(rules.imported_only_in("requests", "app/ordoro/transport.py"))


def test_only_the_store_imports_sqlite() -> None:
    keep(rules.imported_only_in("sqlite3", "app/store/"))


def test_only_the_credentials_import_keyring() -> None:
    keep(rules.imported_only_in("keyring", "app/settings/credentials.py"))


def test_only_the_paths_import_platformdirs() -> None:
    keep(rules.imported_only_in("platformdirs", "app/runtime/paths.py"))


def test_only_the_practice_shop_imports_a_web_server() -> None:
    keep(rules.imported_only_in("werkzeug", "app/practice/"))


def test_ordoro_does_not_know_the_outbox_the_store_or_the_cache() -> None:
    keep(rules.ordoro_does_not_know_memory)


def test_the_outbox_the_store_and_the_cache_do_not_know_ordoro() -> None:
    keep(rules.memory_does_not_know_ordoro)


def test_the_two_generations_do_not_know_each_other() -> None:
    keep(rules.shipments_does_not_know_v3)
    keep(rules.v3_does_not_know_shipments)


def test_the_practice_shop_knows_nothing_of_ours_but_money() -> None:
    keep(rules.practice_stands_alone)


def test_the_practice_shop_is_reached_only_over_http() -> None:
    keep(rules.practice_is_reached_over_http)


def test_the_domain_needs_the_standard_library_alone() -> None:
    keep(rules.domain_is_pure)


def test_views_know_no_service() -> None:
    keep(rules.views_know_no_service)


def test_features_of_the_window_do_not_know_one_another() -> None:
    keep(rules.features_do_not_know_one_another)


# ---- what stands in one place ----------------------------------------------------------------------------------------


def test_dialogs_open_in_one_place() -> None:
    keep(rules.dialogs_open_in_one_place)


def test_tasks_start_in_one_place() -> None:
    keep(rules.tasks_start_in_one_place)


def test_the_clock_is_asked_and_sleep_is_slept_in_one_place() -> None:
    keep(rules.the_clock_is_asked_in_one_place)


def test_shapes_are_read_in_one_place() -> None:
    keep(rules.shapes_are_read_in_one_place)


def test_colours_stand_in_the_theme() -> None:
    keep(rules.colours_stand_in_the_theme)


# ---- manners ---------------------------------------------------------------------------------------------------------


def test_no_failure_is_swallowed() -> None:
    keep(rules.no_failure_is_swallowed)


def test_every_exception_to_a_check_is_named() -> None:
    keep(rules.exceptions_to_a_check_are_named)


def test_tests_do_not_sleep() -> None:
    keep(rules.tests_do_not_sleep)


def test_no_file_names_this_machine_or_a_registry() -> None:
    own = [str(folder) for folder in (ROOT, Path.home()) if len(folder.parts) > 1]
    findings = [
        Finding(relative(path), line, f"{words!r} exists on this machine alone, or ties everyone to one registry")
        for path in files()
        if (text := _text(path)) is not None
        for line, words in rules.machine_words(text, *own)
    ]
    assert not findings, "\n" + report(findings)


def _text(path: Path) -> str | None:
    """None for a picture or another file that is no text."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return None


# ---- the plan of the house -------------------------------------------------------------------------------------------


def test_the_house_has_its_rooms_and_no_others() -> None:
    folders = {entry.name for entry in ROOT.iterdir() if entry.is_dir() and not is_left_by_a_tool(entry)}
    others = sorted(name for name in folders - set(ROOMS) if not name.startswith("."))
    assert not others, f"top-level folders are {', '.join(ROOMS)}; there is also {', '.join(others)}"


def test_packaging_is_a_folder_and_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists(), "it would shadow the library of that name"


def test_every_test_stands_in_a_suite() -> None:
    strays = [
        relative(path)
        for path in files()
        if path.name.startswith("test_") and path.suffix == ".py" and not relative(path).startswith(_suite_folders())
    ]
    assert not strays, f"packaging/test would not run {', '.join(strays)}; the suites are {', '.join(SUITES)}"


def _suite_folders() -> tuple[str, ...]:
    return tuple(f"tests/{suite}/" for suite in SUITES)


def test_every_package_says_that_it_is_one() -> None:
    bare = sorted(name for name in packages() if not (ROOT / Path(*name.split(".")) / "__init__.py").exists())
    assert not bare, f"without __init__.py these are left out of a build: {', '.join(bare)}"
