"""Finds phrases that the layers below the window hand to people, in English whatever the window speaks."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator

from tests.laws.reading import Finding, Source, lies_in
from tests.laws.words import ENGLISH_ALONE

#: What carries words to a person, beside everything that is raised.
SAID = frozenset(
    ("Step", "Receipt", "Trouble", "Problem", "EntryProblem", "OrderChange", "Judged", "RowResult", "Finding", "Place")
) | frozenset(("UnknownScan", "PostcodeCheck", "Reading", "_no"))
#: Caught where it is raised for, and written to the log, which support reads.
FOR_THE_LOG = frozenset(("Unreadable",))
_TRANSLATING = frozenset(("translate", "Later", "counted", "looked_up"))
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,;:.]? [^\W\d_]{2,}")


def phrases_are_translated(source: Source) -> Iterator[Finding]:
    """Two words in a row that are given to an error, a step, a receipt, … go through app.words."""
    if not lies_in(source.path, "app/") or lies_in(source.path, *ENGLISH_ALONE):
        return
    for node in source.nodes:
        call = node.exc if isinstance(node, ast.Raise) else node
        if not isinstance(call, ast.Call):
            continue
        name = ast.unparse(call.func).rpartition(".")[2]
        is_raised = isinstance(node, ast.Raise) and not hasattr(builtins, name) and name not in FOR_THE_LOG
        if is_raised or name in SAID:
            given = [*call.args, *(each.value for each in call.keywords if each.arg != "detail")]
            for text in (text for each in given for text in _texts(each)):
                if _TWO_WORDS.search(text):
                    yield source.found(call, f"{text[:60]!r} is not translated: app.words.translate(…)")


def _texts(node: ast.AST) -> Iterator[str]:
    """The literals in an expression, each f-string as one, but for what goes through the translations."""
    match node:
        case ast.Call(func) if ast.unparse(func) in _TRANSLATING:
            return
        case ast.Constant(str(text)):
            yield text
        case ast.JoinedStr(values):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in values)
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _texts(child)
