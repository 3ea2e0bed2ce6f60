"""A phrase that is said to a person is said in the person's language, from whatever layer it comes."""

from __future__ import annotations

import pytest

from tests.laws.reading import Source, report, sources
from tests.laws.said import phrases_are_translated


def test_what_the_layers_below_the_window_say_is_translated() -> None:
    findings = [finding for source in sources() for finding in phrases_are_translated(source)]
    assert not findings, "\n" + report(findings)


@pytest.mark.parametrize(
    "text",
    [
        "raise Refused('no such order')",
        "raise Refused(f'{n} left out')",
        "steps = (Step(kind, 'Create the shipment', {}),)",
        "done = Receipt(f'{sku} stays out', already=True)",
        "found = [EntryProblem('sku', 'Enter the SKU.')]",
    ],
)
def test_an_english_phrase_is_found(text: str) -> None:
    assert list(phrases_are_translated(Source("app/ordoro/a.py", text)))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("app/ordoro/a.py", "raise Refused(translate('ordoro', 'no such order').format(n=n))"),
        ("app/ordoro/a.py", "raise Refused(words, detail='GET of it failed')"),
        ("app/ordoro/a.py", "raise ValueError('no such kind of step')"),
        ("app/ordoro/a.py", "done = Receipt(counted('ordoro', '%n line made', '%n lines made', n))"),
        ("app/ordoro/a.py", "step = Step(kind, f'{n} × {sku}', {})"),
        ("app/cli/a.py", "raise BadWord('that is no command')"),
    ],
)
def test_what_is_translated_or_for_programmers_is_left_in_peace(path: str, text: str) -> None:
    assert not list(phrases_are_translated(Source(path, text)))
