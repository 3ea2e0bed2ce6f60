"""Finds words for people that no translator gets to see, and holds the translations against the sources."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from types import ModuleType

from tests.laws.reading import ROOT, Finding, Source, lies_in


def _translations() -> ModuleType:
    """packaging/ is a folder and no package."""
    path = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations_of_packaging", path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


translations = _translations()

#: Not shown to a packer: pictures of the window with samples in it, the command line, the self-test, style sheets.
NOT_FOR_PACKERS = re.compile(
    r"ui/(\w+_sheet|self_test|start_probe|tour|driver|options|theme|watchdog|event_loop|pseudo|kit/dates)\.py"
    r"|ui/.*/(samples|states|scan_states)\.py"
)
#: What scripts, support, Ordoro and other programs read; and the settings' words, which are marked by their helper.
ENGLISH_ALONE = (
    "app/practice/", "app/cli/", "app/runtime/", "app/__main__.py", "app/scan/__main__.py", "app/services/support.py",
    "app/services/packed_note.py", "app/settings/model.py",
)  # fmt: skip
#: What is the same in every language.
SAME_EVERYWHERE = {"English", "Español", "USPS", "UPS", "FedEx", "DHL", "LICENSE", "MIT", "ZZ"}
OUR_NAME = re.compile(r"\W*Packbench\W*(MIT|\.csv|\.pdf)?")
SHORTCUT = re.compile(r"(Ctrl|Alt|Shift|Return|Enter|F\d+)(\+\S*|$)")
#: Calls that show nothing of what they are given. Errors of the language itself are for programmers.
SHOWS_NOTHING = {
    "setObjectName", "setProperty", "property", "import_module", "getLogger", "setStyleSheet", "TypeVar", "NewType",
    "cast", "ValueError", "RuntimeError", "KeyError", "TypeError", "NotImplementedError", "AssertionError", "compile",
    "debug", "info", "warning", "error", "exception", "dismiss", "startswith", "endswith", "match", "sub", "report",
}  # fmt: skip
#: Arguments that are names of things, not words.
NAMES = {"key", "context", "prefix"}
#: Names of actions, notices and answers in the code of the window, by file.
IN_CODE = {
    "ui/bench/afterwards.py": {"take back"},
    "ui/bench/taking_back.py": {"held.too late"},
    "ui/day/came_back_presenter.py": {"day.came back"},
    "ui/orders/out_button.py": {"pick sheet", "print pick sheet"},
    "ui/orders_out/presenter.py": {"orders out", "pick sheet", "print pick sheet"},
    "ui/outbox/card.py": {"try again", "look again", "it is there", "send again", "copy details", "drop and delete"},
    "ui/router.py": {"pick sheet"},
    "ui/sign_in.py": {"key kept"},
    "ui/aside.py": {"QThread", "PySide6.QtCore"},
    "ui/main.py": {"window made"},  # for the probe
    "ui/kit/barcode.py": {"no bars for "},  # a programmer's error
    "ui/kit/icons.py": {"packbench   x "},  # the name of a file
    "ui/scanner/run.py": {"<GS>", "{GS}"},
    "ui/scanner_test/learning.py": {"PKB-AZQWYM-01689", "not seen yet", "left out", "sent as something else"},
    "ui/scanner_test/presenter.py": {"(10)PKB(21)TEST"},
    "ui/support/presenter.py": {"practice shop", "# Changes\n\n"},  # the report's, the change log's
    "ui/entry/countries.py": {"US", "GB"},  # codes
}
#: Names of the menus, which ui/main_window.py translates.
MENUS = {"ui/actions.py": {"File", "Go", "List", "Bench", "Help"}}


def texts_are_translated(source: Source) -> Iterator[Finding]:
    """In the window every literal with a space or a capital in it is a name, or goes through the translations; below
    the window every sentence and every title does."""
    if lies_in(source.path, "app/") and not lies_in(source.path, *ENGLISH_ALONE):
        yield from _sentences_are_translated(source)
    if not lies_in(source.path, "ui/") or NOT_FOR_PACKERS.fullmatch(source.path):
        return
    allowed = IN_CODE.get(source.path, set()) | MENUS.get(source.path, set()) | SAME_EVERYWHERE
    for node in _literals(source):
        text = str(node.value)
        if not re.search(r"[^\W\d_]{2}", text) or not (re.search(r"[A-Z]", text) or " " in text.strip()):
            continue
        if text in allowed or OUR_NAME.fullmatch(text) or SHORTCUT.match(text.strip()) or _is_machine_text(text):
            continue
        yield source.found(
            node, f"{text[:60]!r} is not translated: self.tr(…); where it is a name in the code, IN_CODE in {__name__}"
        )


def _sentences_are_translated(source: Source) -> Iterator[Finding]:
    titles = {
        id(node.value)
        for node in source.nodes
        if isinstance(node, ast.Assign | ast.AnnAssign) and re.search(r"\btitle\b", ast.unparse(node).partition("=")[0])
    }
    for node in _literals(source):
        text = str(node.value).strip()
        is_sentence = re.match(r"\W*[A-Z]", text) and " " in text and re.search(r"[.!?…]”?$", text)
        is_sql = re.match(r"(SELECT|INSERT|UPDATE|DELETE) ", text)
        if (is_sentence or id(node) in titles) and not is_sql and re.search(r"[a-z]{2}", text):
            yield source.found(node, f"{text[:60]!r} is not translated: app.words.translate(…), or Later(…)")


def _is_machine_text(text: str) -> bool:
    """Markup, style, a pattern, a name of a file or a Qt method."""
    return bool(
        re.search(r"^<|^\w+/|[:;{]\s*$|\\|^[\w.-]+\.(md|ini|json|svg)$|^[a-z]+[A-Z]\w*$|^[A-Z_]+$|^\d+[A-Z]+", text)
    )


def _literals(source: Source) -> Iterator[ast.Constant]:
    """Texts that are neither documentation nor annotations nor in a call that translates them or shows nothing. An
    f-string is one text, without what is put into it."""
    reader = translations._Reader(source.path, source.tree)
    translating = reader._names | set(reader._wrappers) | {"self.tr", "counted", "looked_up"}
    passed = {each for node in source.nodes for each in _annotations(node)}

    def children(node: ast.AST) -> Iterator[ast.AST]:
        match node:
            case ast.Expr(ast.Constant()):
                return
            case ast.Call():
                name = ast.unparse(node.func)
                if name in translating or name.rpartition(".")[2] in SHOWS_NOTHING:
                    return
            case ast.keyword(arg) if arg in NAMES:
                return
            case ast.JoinedStr(values):
                yield from (part.value for part in values if isinstance(part, ast.FormattedValue))
                return
        yield from (child for child in ast.iter_child_nodes(node) if child not in passed)

    to_see: list[ast.AST] = [source.tree]
    while to_see:
        node = to_see.pop()
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node
        elif isinstance(node, ast.JoinedStr):
            whole = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
            yield ast.copy_location(ast.Constant(whole), node)
        to_see += children(node)


def _annotations(node: ast.AST) -> Iterator[ast.AST]:
    for part in ("annotation", "returns"):
        each = getattr(node, part, None)
        if each is not None:
            yield each


def missing_or_left_over(language: str) -> Iterator[str]:
    """Texts of the sources without a translation, and translations without a text."""
    messages = translations.all_messages()
    known = translations.read(translations.FOLDER / f"packbench_{language}.ts")
    for message in sorted(set(known) - set(messages)):
        yield f"{message.context}: {message.text!r} is no text of the sources any more"
    for message in sorted(messages):
        if not all(known.get(message, [""])):
            yield f"{message.context}: {message.text!r} is not translated"


def changed_in_meaning(language: str) -> Iterator[str]:
    """Translations that lack what their source has a place for, or have other forms than the language counts by."""
    for message, forms in translations.read(translations.FOLDER / f"packbench_{language}.ts").items():
        if not all(forms):
            continue
        if len(forms) != (translations.FORMS[language] if message.one else 1):
            yield f"{message.context}: {message.text!r} has {len(forms)} forms"
        yield from (f"{message.context}: {what}" for what in differences(message.text, forms))


def differences(text: str, forms: list[str]) -> Iterator[str]:
    for form in forms:
        for what, pattern in (
            ("places", r"\{\w*\}"),
            ("patterns of files", r"\*\.\w+"),
            ("mnemonics", r"(?<!\w)&(?=\w)|(?<=\w)&(?=\w)"),
            ("lines", r"\n"),
            ("trailing dots", r"…$"),
        ):
            if sorted(re.findall(pattern, text)) != sorted(re.findall(pattern, form)):
                yield f"{text!r} and {form!r} differ in their {what}"
        if form != form.strip():
            yield f"{form!r} begins or ends with a space"
    if "%n" in text and "%n" not in forms[-1]:
        yield f"{forms[-1]!r} lacks %n"
