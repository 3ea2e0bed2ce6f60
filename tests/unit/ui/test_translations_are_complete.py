"""No text of the window is missing in a language, and none is left over from a former version."""

from __future__ import annotations

import pytest

from tests.laws.words import missing_or_left_over, translations


@pytest.mark.parametrize("language", sorted(translations.FORMS))
def test_every_text_is_translated_and_none_is_left_over(language: str) -> None:
    troubles = list(missing_or_left_over(language))
    assert not troubles, "run packaging/translate, and translate what --missing prints:\n" + "\n".join(troubles)
