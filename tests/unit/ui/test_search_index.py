"""The search index finds what a plain look at every text finds."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from ui.kit.arrangement import Arrangement
from ui.kit.search_index import SearchIndex

texts = st.lists(st.text("ab1é\0 \n東", max_size=70), max_size=40)
words = st.lists(st.text("ab1é東", min_size=1, max_size=4), max_size=3)


@given(texts=texts, searches=st.lists(words, max_size=6))
@example(texts=["a" * 31, "a" * 32, "a" * 33], searches=[["a" * 32], ["a"]])
def test_what_is_found_is_what_holds_every_word(texts: list[str], searches: list[list[str]]) -> None:
    index = SearchIndex([text.casefold() for text in texts], list(range(len(texts))))
    for each in searches:  # what was found before must not change what is found after
        wanted = [at for at, text in enumerate(texts) if all(word.casefold() in text.casefold() for word in each)]
        assert index.holding([word.casefold() for word in each]) == wanted


@given(keys=st.lists(st.integers(0, 5), max_size=60), descending=st.booleans(), data=st.data())
def test_some_places_stand_in_the_order_of_all(keys: list[int], descending: bool, data: st.DataObject) -> None:
    every = list(range(len(keys)))
    some = sorted(data.draw(st.sets(st.sampled_from(every)))) if every else []
    arrangement = Arrangement.of(every, lambda _column: keys, (0, descending))
    assert arrangement.arranged(some) == sorted(some, key=keys.__getitem__, reverse=descending)
