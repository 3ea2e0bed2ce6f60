"""Which of many texts hold some words, in a few milliseconds for a hundred thousand of them.

All texts are one long string of bytes, and Python's own pattern search walks through it at the speed of memory. Each
text begins at a multiple of 32 bytes, so that a table tells from the place of a hit whose text it is in: looking a
place up in a list of beginnings would take longer than the search.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, chain, repeat

#: Bytes of a slot are 1 << _SLOT.
_SLOT = 5
#: A search among few is done one by one; the whole string is as fast as so many of them.
_FEW = 8
#: Searches whose results are kept: a Backspace asks for what was just there.
_KEPT = 24


def searchable(text: str) -> bytes:
    """What a SearchIndex is made of: the text without case, filled up with zeros."""
    plain = text.casefold().replace("\0", " ").encode("utf-8", "surrogatepass")
    return plain.ljust(((len(plain) >> _SLOT) + 1) << _SLOT, b"\0")


class SearchIndex:
    """`texts` come from `searchable`; a text is known by its place among them."""

    def __init__(self, texts: Sequence[bytes] = ()) -> None:
        self._all = b"".join(texts)
        ends = list(accumulate(map(len, texts)))
        # Cut out of the one string anew, so that they lie side by side in memory: three times as fast to walk through.
        self.texts = [self._all[end - len(text) : end] for text, end in zip(texts, ends, strict=True)]
        #: Every place; whoever lists places takes the numbers from here, instead of making them anew.
        self.every = list(range(len(texts)))
        self._place_of = list(chain.from_iterable(map(repeat, self.every, [len(text) >> _SLOT for text in texts])))
        self._kept: dict[tuple[bytes, ...], list[int]] = {}

    def holding(self, words: Sequence[str]) -> list[int]:
        """The places of the texts that hold every word (each without case), from the first; not to be changed."""
        wanted = tuple(word.encode("utf-8", "surrogatepass") for word in words)
        if not wanted:
            return self.every
        found = self._kept.get(wanted)
        if found is None:
            found = self._search(wanted)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[wanted] = found
        return found

    def _search(self, words: tuple[bytes, ...]) -> list[int]:
        # What does not hold "an" does not hold "ana": mostly a letter was added.
        former = [found for asked, found in list(self._kept.items()) if _says_more(words, asked)]
        among = min(former, key=len, default=self.every)
        rest = list(words)
        if len(among) * _FEW > len(self.every):
            longest = max(words, key=len)
            rest.remove(longest)
            among = self._anywhere(longest)
        texts = self.texts
        for word in rest:
            among = [place for place in among if word in texts[place]]
        return among

    def _anywhere(self, word: bytes) -> list[int]:
        if len(word) == 1:  # stands in nearly every text, near its beginning
            return [place for place, text in zip(self.every, self.texts, strict=True) if word in text]
        place_of = self._place_of
        once_a_text = re.compile(re.escape(word) + rb"[^\0]*")
        return [place_of[hit.start() >> _SLOT] for hit in once_a_text.finditer(self._all)]


def _says_more(words: Sequence[bytes], than: Sequence[bytes]) -> bool:
    """Whether what holds all of `words` surely holds all of `than`."""
    return all(any(old in new for new in words) for old in than)
