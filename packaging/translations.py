"""Finds the words that people read in the sources, keeps their translations in step, and compiles these for Qt.

    packaging/translate                  brings resources/words/*.ts in step with the sources, then compiles
    packaging/translate --missing        prints as JSON what has no translation: {language: {context: {text: null}}}
    packaging/translate --fill FILE      takes translations from such a file first; counted texts have a list of forms
    packaging/translate --compile        compiles alone, what is older than its source; set-up does that

lupdate is not used, because it reads neither our counted texts, whose English singular stands in the code, nor texts
that one of two conditions chooses. No line numbers are kept: they would change with every commit.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "words"
#: How many forms a counted text has, as Qt counts.
FORMS = {"es": 2}
#: Functions that mark texts for a context without naming it: which arguments, in which file.
MARKS = {("app/settings/model.py", "About"): ("settings", (0, 1, 2), ("group", "title", "help", "unit"))}
#: Words of Qt's own that we say as the keyboards here are labelled.
OF_QT = {"QShortcut": ("Ctrl", "Shift", "Return", "Enter")}
#: A shop of its own that plays Ordoro; and what passes texts on.
LEFT_OUT = ("app/practice/", "app/words.py", "ui/language.py")


@dataclass(frozen=True, order=True)
class Message:
    """`one` is the English singular of a counted text, else empty."""

    context: str
    text: str
    one: str = field(default="", compare=False)


class Unreadable(Exception):
    """A text that cannot be found because it is put together; says where."""


def sources() -> Iterator[Path]:
    for room in ("app", "ui"):
        for path in sorted((ROOT / room).rglob("*.py")):
            if not path.relative_to(ROOT).as_posix().startswith(LEFT_OUT):
                yield path


def all_messages() -> dict[Message, Message]:
    """Every text of the sources."""
    found = {message: message for context, texts in OF_QT.items() for message in (Message(context, t) for t in texts)}
    for path in sources():
        for message in messages_of(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")):
            former = found.setdefault(message, message)
            if bool(former.one) != bool(message.one):
                raise Unreadable(f"{path}: {message.text!r} is counted in one place and not in another")
    return found


def messages_of(path: str, text: str) -> list[Message]:
    """The texts of one file. Raises Unreadable."""
    tree = ast.parse(text, path)
    reader = _Reader(path, tree)
    reader.visit(tree)
    return reader.found


class _Reader(ast.NodeVisitor):
    def __init__(self, path: str, tree: ast.Module) -> None:
        self.path = path
        self.found: list[Message] = []
        self._classes: list[str] = []
        self._names = {"translate", "QCoreApplication.translate", "Later"}
        #: Functions of this file that translate their one argument in a context of their own.
        self._wrappers: dict[str, str] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and ast.unparse(node.value) in self._names:
                self._names |= {ast.unparse(target) for target in node.targets}
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and (context := self._wrapped(node)):
                self._wrappers[node.name] = context

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name not in self._wrappers:
            self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name, arguments = ast.unparse(node.func), node.args
        if name == "self.tr":
            self._add(node, self._classes[-1] if self._classes else "", self._texts(node, arguments[0]))
        elif name in self._wrappers:
            self._add(node, self._wrappers[name], self._texts(node, arguments[0]))
        elif name in self._names:
            self._add(node, self._context(node, arguments[0]), self._texts(node, arguments[1]))
        elif name == "counted":
            (one,), (many,) = self._texts(node, arguments[1]), self._texts(node, arguments[2])
            self.found.append(Message(self._context(node, arguments[0]), many, one))
        elif (self.path, name) in MARKS:
            context, places, keywords = MARKS[self.path, name]
            marked = [arguments[place] for place in places if place < len(arguments)]
            marked += [each.value for each in node.keywords if each.arg in keywords]
            for each in marked:
                self._add(node, context, self._texts(node, each))

    def _wrapped(self, function: ast.FunctionDef) -> str:
        match function.body[-1]:
            case ast.Return(ast.Call(func, [ast.Constant(str(context)), ast.Name(name)])):
                is_own = [each.arg for each in function.args.args] == [name]
                return context if is_own and ast.unparse(func) in self._names else ""
        return ""

    def _add(self, node: ast.AST, context: str, texts: list[str]) -> None:
        if not context:
            raise self._trouble(node, "outside of a class")
        self.found += [Message(context, text) for text in texts if text]

    def _context(self, node: ast.AST, expression: ast.expr) -> str:
        if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
            return expression.value
        raise self._trouble(node, "the context is no literal")

    def _texts(self, node: ast.AST, expression: ast.expr) -> list[str]:
        if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
            return [expression.value]
        if isinstance(expression, ast.IfExp):
            return self._texts(node, expression.body) + self._texts(node, expression.orelse)
        raise self._trouble(node, "the text is no literal")

    def _trouble(self, node: ast.AST, what: str) -> Unreadable:
        return Unreadable(f"{self.path}:{getattr(node, 'lineno', 0)}: {what}: {ast.unparse(node)[:80]}")


# ---- the files of Qt -------------------------------------------------------------------------------------------------

#: The forms of each text; an empty one is missing.
Translations = dict[Message, list[str]]


def read(file: Path) -> Translations:
    found: Translations = {}
    if not file.exists():
        return found
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 (a file of ours)
        for each in context.iter("message"):
            forms = [form.text or "" for form in each.iterfind("translation/numerusform")]
            one = (each.findtext("extracomment") or "").removeprefix("One: ")
            message = Message(context.findtext("name") or "", each.findtext("source") or "", one)
            found[message] = forms or [each.findtext("translation") or ""]
    return found


def write(file: Path, language: str, translations: Translations) -> None:
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    name, context = "", root
    for message in sorted(translations):
        if message.context != name or context is root:
            name = message.context
            context = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = name
        element = ET.SubElement(context, "message", {"numerus": "yes"} if message.one else {})
        ET.SubElement(element, "source").text = message.text
        if message.one:
            ET.SubElement(element, "extracomment").text = f"One: {message.one}"
        forms = translations[message]
        translation = ET.SubElement(element, "translation", {} if all(forms) else {"type": "unfinished"})
        if message.one:
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8", newline="\n")


def in_step(language: str, messages: dict[Message, Message], known: Translations) -> Translations:
    """What the sources have, with what is known of it; the same text of another context lends its translation."""
    lent = {(message.text, bool(message.one)): forms for message, forms in known.items() if all(forms)}
    result: Translations = {}
    for message in messages.values():
        count = FORMS[language] if message.one else 1
        forms = known.get(message) or []
        if len(forms) != count or not all(forms):
            forms = lent.get((message.text, bool(message.one)), [""] * count)
        result[message] = forms
    return result


def compile_all(*, anew: bool) -> None:
    """.qm beside each .ts, by Qt's own lrelease; without `anew` only what is older than its source."""
    for source in sorted(FOLDER.glob("*.ts")):
        made = source.with_suffix(".qm")
        if not anew and made.exists() and made.stat().st_mtime > source.stat().st_mtime:
            continue
        part = made.with_suffix(".part")
        done = subprocess.run(
            [_lrelease(), "-silent", str(source), "-qm", str(part)], check=False, capture_output=True, text=True
        )
        if done.returncode:
            sys.exit(f"lrelease: {done.stdout}{done.stderr}")
        part.replace(made)


def _lrelease() -> str:
    spec = importlib.util.find_spec("PySide6")
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or ():
        for name in ("lrelease", "lrelease.exe", "Qt/libexec/lrelease"):
            if (found := Path(folder, name)).exists():
                return str(found)
    sys.exit("PySide6's lrelease is missing: run packaging/setup")


def main(arguments: list[str]) -> None:
    if arguments == ["--compile"]:
        compile_all(anew=False)
        return
    given = json.loads(Path(arguments[1]).read_text("utf-8")) if arguments[:1] == ["--fill"] else {}
    messages = all_messages()
    missing: dict[str, dict[str, dict[str, object]]] = {}
    for language in FORMS:
        file = FOLDER / f"packbench_{language}.ts"
        known = read(file)
        for context, texts in given.get(language, {}).items():
            for text, forms in texts.items():
                if forms:
                    known[Message(context, text)] = forms if isinstance(forms, list) else [forms]
        translations = in_step(language, messages, known)
        for message, forms in translations.items():
            if not all(forms):
                missing.setdefault(language, {}).setdefault(message.context, {})[message.text] = None
        if arguments != ["--missing"]:
            write(file, language, translations)
    if arguments == ["--missing"]:
        print(json.dumps(missing, ensure_ascii=False, indent=1))
        return
    compile_all(anew=True)
    count = sum(len(texts) for contexts in missing.values() for texts in contexts.values())
    print(f"{len(messages)} texts, {count} without a translation")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Unreadable as error:
        sys.exit(str(error))
