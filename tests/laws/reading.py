"""Reads the tree for the laws: which files there are, what a file imports and what each name in it really means."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("app", "ui", "resources", "tests", "packaging")
MADE_HERE = {"build", "dist", "out"}  # as .gitignore has it


@dataclass(frozen=True)
class Source:
    """A Python file under its path from the root, so that a law can also be tried on one that nobody wrote."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    @cached_property
    def package(self) -> str:
        return ".".join(PurePosixPath(self.path).parent.parts)

    def found(self, node: ast.AST, what: str) -> Finding:
        return Finding(self.path, getattr(node, "lineno", 1), what)

    def imports(self) -> Iterator[tuple[ast.AST, str]]:
        """Every module that is imported, in full; `from a import b` may mean a module, so that is said as `a.b`."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                for name in node.names:
                    yield node, name.name
            elif isinstance(node, ast.ImportFrom):
                for name in node.names:
                    yield node, f"{self._origin(node)}.{name.name}"
            elif isinstance(node, ast.Call) and self.meaning(node.func) in {"importlib.import_module", "__import__"}:
                for word in node.args[:1]:
                    if isinstance(word, ast.Constant) and isinstance(word.value, str):
                        yield node, word.value

    def _origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        above = self.package.split(".")[: len(self.package.split(".")) - node.level + 1]
        return ".".join([*above, node.module] if node.module else above)

    @cached_property
    def aliases(self) -> dict[str, str]:
        meanings: dict[str, str] = {}
        for node in self.nodes:
            if isinstance(node, ast.Import):
                for name in node.names:
                    first = name.name.partition(".")[0]
                    meanings[name.asname or first] = name.name if name.asname else first
            elif isinstance(node, ast.ImportFrom):
                for name in node.names:
                    meanings[name.asname or name.name] = f"{self._origin(node)}.{name.name}"
        return meanings

    def meaning(self, node: ast.AST) -> str:
        """The dotted name that an expression stands for, whatever it was imported as; "" where it is not a name."""
        if isinstance(node, ast.Name):
            return self.aliases.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            owner = self.meaning(node.value)
            return f"{owner}.{node.attr}" if owner else f"?.{node.attr}"
        return ""

    def uses(self) -> Iterator[tuple[ast.Name | ast.Attribute, str]]:
        """Every name that is read, with what it means; imports alone use nothing."""
        for node in self.nodes:
            if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
                yield node, self.meaning(node)

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        for node in self.nodes:
            if isinstance(node, ast.Call):
                yield node, self.meaning(node.func)

    def comments(self) -> Iterator[tuple[int, str]]:
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


@dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


Law = Callable[[Source], Iterable[Finding]]


def within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(package + ".") for package in packages)


def lies_in(path: str, *places: str) -> bool:
    """A place is a file, or a folder if it ends in a slash."""
    return any(path.startswith(place) if place.endswith("/") else path == place for place in places)


@lru_cache(maxsize=1)
def files() -> tuple[Path, ...]:
    """Every file of the project, those that git does not know yet included, without what tools leave behind."""
    return tuple(sorted(_files_in(ROOT)))


def _files_in(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if is_left_by_a_tool(entry):
            continue
        if entry.is_file():
            yield entry
        elif entry.is_dir():
            yield from _files_in(entry)


def is_left_by_a_tool(entry: Path) -> bool:
    """Folders of tools, and git's own mark, which is a file in a further work tree."""
    name = entry.name
    return (
        name in {".git", ".venv", ".hypothesis", "__pycache__"}
        or (name in MADE_HERE and entry.parent == ROOT)
        or name.endswith((".egg-info", "_cache"))
    )


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@lru_cache(maxsize=1)
def sources() -> tuple[Source, ...]:
    return tuple(Source(relative(path), path.read_text("utf-8")) for path in files() if path.suffix == ".py")


def packages() -> set[str]:
    """The folders of app and ui that hold Python."""
    return {source.package for source in sources() if lies_in(source.path, "app/", "ui/")}


def report(findings: Iterable[Finding]) -> str:
    return "\n".join(str(finding) for finding in sorted(set(findings)))
