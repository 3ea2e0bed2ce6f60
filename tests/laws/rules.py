"""The house's laws as functions from a file to its findings. Each knows for itself which rooms it speaks of."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.laws.reading import ROOT, Finding, Law, Source, lies_in, within

OURS = ("app/", "ui/")
SHARED_IN_UI = {"kit", "scanner"}  # rooms of ui that are no features
FILES_SHARED_IN_UI = {"theme", "router", "actions"}
ABOVE_FEATURES = {"application", "main_window", "__main__"}
QT = ("PySide6", "shiboken6", "qasync", "PyQt5", "PyQt6", "PySide2")


def imported_only_in(library: str, *places: str) -> Law:
    def law(source: Source) -> Iterator[Finding]:
        if lies_in(source.path, *OURS) and not lies_in(source.path, *places):
            for node, module in source.imports():
                if within(module, library):
                    yield source.found(node, f"imports {library}; that is for {' and '.join(places)} alone")

    return law


def not_imported_in(place: str, *forbidden: str) -> Law:
    def law(source: Source) -> Iterator[Finding]:
        if lies_in(source.path, place):
            for node, module in source.imports():
                if within(module, *forbidden):
                    yield source.found(node, f"imports {module}, which {place} may not know")

    return law


app_has_no_qt = not_imported_in("app/", *QT)
app_does_not_know_ui = not_imported_in("app/", "ui")
ordoro_does_not_know_memory = not_imported_in("app/ordoro/", "app.outbox", "app.store", "app.cache")
shipments_does_not_know_v3 = not_imported_in("app/ordoro/shipments/", "app.ordoro.v3")
v3_does_not_know_shipments = not_imported_in("app/ordoro/v3/", "app.ordoro.shipments")


def memory_does_not_know_ordoro(source: Source) -> Iterator[Finding]:
    for room in ("app/outbox/", "app/store/", "app/cache/"):
        yield from not_imported_in(room, "app.ordoro")(source)


def practice_stands_alone(source: Source) -> Iterator[Finding]:
    if lies_in(source.path, "app/practice/"):
        for node, module in source.imports():
            if within(module, "app", "ui", "tests") and not within(module, "app.practice", "app.domain.money"):
                yield source.found(node, f"imports {module}; the practice shop knows app.domain.money alone of ours")


def practice_is_reached_over_http(source: Source) -> Iterator[Finding]:
    if lies_in(source.path, *OURS) and not lies_in(source.path, "app/practice/"):
        for node, module in source.imports():
            if within(module, "app.practice"):
                yield source.found(node, f"imports {module}; the practice shop is a process of its own")


def domain_is_pure(source: Source) -> Iterator[Finding]:
    if lies_in(source.path, "app/domain/"):
        for node, module in source.imports():
            pure = module.partition(".")[0] in sys.stdlib_module_names or within(
                module, "app.domain", "app.errors", "app.words"
            )
            if not pure:
                yield source.found(node, f"imports {module}; the domain needs the standard library alone")


def views_know_no_service(source: Source) -> Iterator[Finding]:
    path = PurePosixPath(source.path)
    if path.parts[0] == "ui" and path.match("view*.py"):
        for node, module in source.imports():
            if within(module, "app.services", "app.bootstrap"):
                yield source.found(node, f"imports {module}; a view shows and emits, its presenter calls the services")


def features_do_not_know_one_another(source: Source) -> Iterator[Finding]:
    room = _room_in_ui(source.package)
    if room is None:
        return
    for node, module in source.imports():
        other = _room_in_ui(module)
        if other in {None, room} or other in SHARED_IN_UI:
            continue
        yield source.found(node, f"imports {module}; features meet through ui.router, ui.actions and events")


def _room_in_ui(module: str) -> str | None:
    """The folder of ui that a module is in, or what stands above all features; None for the files they share."""
    top, _, rest = module.partition(".")
    room = rest.partition(".")[0]
    if top != "ui" or not room:
        return None
    is_file = room in FILES_SHARED_IN_UI or (ROOT / "ui" / f"{room}.py").is_file()
    return None if is_file and room not in ABOVE_FEATURES else room


DIALOGS = re.compile(r"(?:^|\.)Q(?:\w*Dialog|MessageBox|Wizard)$")
NESTED_LOOPS = re.compile(r"\.(?:exec|exec_|setModal|setWindowModality)$")


def dialogs_open_in_one_place(source: Source) -> Iterator[Finding]:
    if not lies_in(source.path, "ui/") or lies_in(source.path, "ui/kit/ask.py"):
        return
    for node, name in source.uses():
        if DIALOGS.search(name):
            yield source.found(node, f"uses {name}; dialogs are ui/kit/ask.py's alone")
    for call, name in source.calls():
        if NESTED_LOOPS.search(name):
            yield source.found(call, "opens a modal loop, in which other tasks are lost; ask ui/kit/ask.py")


def tasks_start_in_one_place(source: Source) -> Iterator[Finding]:
    if not lies_in(source.path, *OURS) or lies_in(source.path, "app/runtime/concurrency.py"):
        return
    groups = _task_groups(source)
    for call, name in source.calls():
        last = name.rpartition(".")[2]
        in_group = isinstance(call.func, ast.Attribute) and source.meaning(call.func.value) in groups
        if last in {"create_task", "ensure_future"} and not in_group:
            yield source.found(call, f"{last} lets a failure go unheard; use app/runtime/concurrency.py")


TYPED_READING = ("msgspec.json.Decoder", "msgspec.msgpack.Decoder", "msgspec.convert")


def shapes_are_read_in_one_place(source: Source) -> Iterator[Finding]:
    if not lies_in(source.path, *OURS) or lies_in(source.path, "app/runtime/shapes.py"):
        return
    for call, name in source.calls():
        is_typed = name in {"msgspec.json.decode", "msgspec.msgpack.decode"} and bool(call.keywords)
        if is_typed or name in TYPED_READING:
            yield source.found(call, f"{name}: two threads at a new shape end the process; use app/runtime/shapes.py")


def _task_groups(source: Source) -> set[str]:
    """The names under which `async with TaskGroup() as name` is at hand: such a task is awaited."""
    return {
        item.optional_vars.id
        for node in source.nodes
        if isinstance(node, ast.AsyncWith)
        for item in node.items
        if isinstance(item.context_expr, ast.Call)
        and source.meaning(item.context_expr.func).endswith("TaskGroup")
        and isinstance(item.optional_vars, ast.Name)
    }


CLOCKS = {
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.datetime.today",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
}
SLEEPS = {"time.sleep", "asyncio.sleep"}


def the_clock_is_asked_in_one_place(source: Source) -> Iterator[Finding]:
    places = ("app/runtime/clock.py", "app/practice/clock.py")
    if lies_in(source.path, *OURS) and not lies_in(source.path, *places):
        yield from _used(source, CLOCKS, "take a Clock (app/runtime/clock.py), so that a test can set it")
        yield from _used(source, SLEEPS, "take a Clock (app/runtime/clock.py), so that a test need not wait")


def tests_do_not_sleep(source: Source) -> Iterator[Finding]:
    if not lies_in(source.path, "tests/"):
        return
    yield from _used(source, SLEEPS, "wait for what is to happen, not for a time")
    for call, name in source.calls():
        if name == "qtbot.wait" or name.endswith(("QTest.qWait", "QTest.qSleep", "QThread.sleep", "QThread.msleep")):
            yield source.found(call, f"{name}: wait for what is to happen (waitUntil, waitSignal), not for a time")


def _used(source: Source, names: set[str], instead: str) -> Iterator[Finding]:
    yields = {call.func for call, name in source.calls() if name == "asyncio.sleep" and _is_zero(call)}
    for node, name in source.uses():
        if name in names and node not in yields:
            yield source.found(node, f"{name}: {instead}")


def _is_zero(call: ast.Call) -> bool:
    """`asyncio.sleep(0)` waits for nothing: it lets others go first."""
    return bool(call.args) and isinstance(call.args[0], ast.Constant) and call.args[0].value == 0


COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6})\b")


def colours_stand_in_the_theme(source: Source) -> Iterator[Finding]:
    if not lies_in(source.path, "ui/") or lies_in(source.path, "ui/theme.py"):
        return
    for node in source.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and COLOUR.search(node.value):
            yield source.found(node, "a colour in figures; name it in ui/theme.py")
    for call, name in source.calls():
        if name.endswith(("QColor", "QColor.fromRgb")) and any(isinstance(value, ast.Constant) for value in call.args):
            yield source.found(call, "a colour of its own; name it in ui/theme.py")
    for use, name in source.uses():
        if re.search(r"\bGlobalColor\.(?!transparent\b)\w", name):
            yield source.found(use, f"{name}: a colour that does not follow light and dark; name it in ui/theme.py")


def no_failure_is_swallowed(source: Source) -> Iterator[Finding]:
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler) and all(_does_nothing(statement) for statement in node.body):
            yield source.found(node, "swallows a failure; say it, or contextlib.suppress just the one that is expected")
        elif isinstance(node, ast.Call) and source.meaning(node.func) == "contextlib.suppress":
            broad = [name for name in map(source.meaning, node.args) if name in {"Exception", "BaseException"}]
            if broad:
                yield source.found(node, f"suppresses every {broad[0]}; name the one that is expected")


def _does_nothing(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Pass) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


BLANKET = re.compile(
    r"#\s*type:\s*ignore(?!\[)|#\s*noqa(?!:\s*[A-Z])|#\s*(?:ruff|flake8):\s*noqa|#\s*mypy:|#\s*pyright:", re.IGNORECASE
)


def exceptions_to_a_check_are_named(source: Source) -> Iterator[Finding]:
    for line, comment in source.comments():
        if BLANKET.search(comment):
            yield Finding(source.path, line, f"{comment.strip()!r} silences more than it names; give the code")


# A path that only one computer has, and the hosts that a pinned file would tie everyone to. Written so that neither
# expression finds itself.
MACHINE_PATH = re.compile(
    r"(?<![\w.$}~/-])(?:/(?:home|root|Users|work|workspace|mnt|media|opt)/[\w.-]|[A-Z]:[\\/]+Users[\\/])"
)
REGISTRY = re.compile(r"pypi[.]org|pythonhosted[.]org|(?:deb|security|ftp)[.]debian[.]org|archive[.]ubuntu[.]com")


def machine_words(text: str, *own: str) -> Iterator[tuple[int, str]]:
    """Where a text names this machine (its folders, and `own`: the tree's and the user's) or a registry."""
    for number, line in enumerate(text.splitlines(), start=1):
        for match in (MACHINE_PATH.search(line), REGISTRY.search(line)):
            if match:
                yield number, match.group()
        for folder in own:
            if re.search(rf"(?<![\w$}}]){re.escape(folder)}(?![\w-])", line):
                yield number, folder
