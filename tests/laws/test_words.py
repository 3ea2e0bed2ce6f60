"""Every word that a packer reads is in the translations, and every translation says what its source says."""

from __future__ import annotations

import pytest

from tests.laws.reading import Source, report, sources
from tests.laws.words import (
    changed_in_meaning,
    differences,
    missing_or_left_over,
    texts_are_translated,
    translations,
)


def test_no_text_for_people_is_left_untranslated() -> None:
    findings = [finding for source in sources() for finding in texts_are_translated(source)]
    assert not findings, "\n" + report(findings)


@pytest.mark.parametrize("language", sorted(translations.FORMS))
def test_every_text_is_translated_and_none_is_left_over(language: str) -> None:
    """A text that moved to another class keeps its translation once packaging/translate has run."""
    troubles = list(missing_or_left_over(language))
    assert not troubles, "run packaging/translate, and translate what --missing prints:\n" + "\n".join(troubles)


@pytest.mark.parametrize("language", sorted(translations.FORMS))
def test_translations_have_the_places_and_the_forms_that_they_need(language: str) -> None:
    troubles = list(changed_in_meaning(language))
    assert not troubles, "\n".join(troubles)


@pytest.mark.parametrize(
    "text",
    [
        "label.setText('Nothing to ship')",
        "label.setText(f'Ship {count} orders')",
        "box = QCheckBox('Later')",
        "notice = Notice(kind, title='could not be read')",
        "words = {1: 'is sent', 2: 'failed here'}",
    ],
)
def test_an_untranslated_text_is_found(text: str) -> None:
    assert list(texts_are_translated(Source("ui/bench/a.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        "class A:\n    def f(self): label.setText(self.tr('Nothing to ship'))",
        "label.setText(translate('bench', 'Nothing to ship'))",
        "say = QCoreApplication.translate\nsay('bench', 'Nothing to ship')",
        "counted('bench', '%n Order', '%n orders', 2)",
        "label.setObjectName('The Label')",
        "log.warning('Nothing came of it')",
        '"""About this module."""',
        "Notice(key='set aside')",
        "keys = ('Ctrl+Enter', 'F5')",
    ],
)
def test_what_is_translated_or_never_shown_is_left_in_peace(text: str) -> None:
    assert not list(texts_are_translated(Source("ui/bench/a.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        "class A:\n    title = 'The disk is full'",
        "raise Refused('Ordoro does not know it.')",
        "say(f'Order {n} waits.')",
    ],
)
def test_an_untranslated_sentence_below_the_window_is_found(text: str) -> None:
    assert list(texts_are_translated(Source("app/outbox/a.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        "class A:\n    title = Later('errors', 'The disk is full')",
        "raise Refused(translate('errors', 'Ordoro does not know it.'))",
        "raise ValueError('There is no such step.')",
        "db.run('SELECT * FROM plan WHERE plan_id = ?')",
        "call('GET /order/', carrier='FedEx Ground')",
    ],
)
def test_what_only_programs_read_below_the_window_is_left_in_peace(text: str) -> None:
    assert not list(texts_are_translated(Source("app/outbox/a.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        "class A:\n    def f(self): return self.tr(f'{n} orders')",
        "def f(self): return self.tr('outside of a class')",
        "translate(context, 'Orders')",
        "translate('bench', words)",
    ],
)
def test_a_text_that_is_put_together_cannot_be_translated(text: str) -> None:
    with pytest.raises(translations.Unreadable):
        translations.messages_of("ui/bench/a.py", text)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Ship {items}", ["Despachar"]),
        ("Ship {items}", ["Despachar {artículos}"]),
        ("%n orders", ["un pedido", "varios pedidos"]),
        ("&File", ["Archivo"]),
        ("Tables (*.csv)", ["Tablas"]),
        ("Saving…", ["Guardando"]),
        ("Save", [" Guardar"]),
    ],
)
def test_a_translation_that_lost_something_is_found(text: str, forms: list[str]) -> None:
    assert list(differences(text, forms))


def test_both_sides_of_a_condition_and_both_forms_of_a_count_are_found() -> None:
    text = "class A:\n    def f(self): return self.tr('on' if x else 'off') + counted('c', '%n day', '%n days', 2)"
    found = translations.messages_of("ui/a.py", text)
    assert [(each.context, each.text, each.one) for each in found] == [
        ("A", "on", ""),
        ("A", "off", ""),
        ("c", "%n days", "%n day"),
    ]
