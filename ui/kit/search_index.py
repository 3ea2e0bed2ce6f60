"""Which of many texts hold some words, in a few milliseconds for a hundred thousand of them.

All texts are one long string of bytes, and Python's own pattern search walks through it at the speed of memory. Each
text begins at a multiple of 32 bytes, so that a table tells from the place of a hit whose text it is in: looking a
place up in a list of beginnings would take longer than the search.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate, chain, compress, filterfalse, repeat
from operator import contains

#: Bytes of a slot are 1 << _SLOT.
_SLOT = 5
#: So many times longer takes one text by itself than its part of the whole string, hits and all.
_SLOWER = 4
#: More changes than one of so many texts, and the index is made anew.
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
        joined = b"".join(texts)
        self._all: bytes | bytearray = joined
        ends = list(accumulate(map(len, texts)))
        # Cut out of the one string anew, so that they lie side by side in memory: three times as fast to walk through.
        self.texts = [joined[end - len(text) : end] for text, end in zip(texts, ends, strict=True)]
        self._begins = [0, *ends[:-1]] if ends else []
        #: Every place; whoever lists places takes the numbers from here, instead of making them anew.
        self.every = list(range(len(texts)))
        #: How many texts were changed since all of them were joined: each leaves a gap.
        self._moved = 0
        self._place_of = list(chain.from_iterable(map(repeat, self.every, [len(text) >> _SLOT for text in texts])))
        self._kept: dict[tuple[bytes, ...], list[int]] = {}

    def can_take(self, changes: int) -> bool:
        """Whether that many may change before it pays to make the index anew."""
        return (self._moved + changes) * _FEW <= len(self.texts)

    def changed(self, texts: Mapping[int, bytes], gone: Collection[int]) -> SearchIndex:
        """With these texts in these places or, in their order, behind the last one; the places of `gone` stay empty.

        A new text stands at the end of the long string, and zeros where the former one stood.
        """
        made = SearchIndex()
        made._all = everything = bytearray(self._all)
        made.texts, made._begins, made._place_of = list(self.texts), list(self._begins), list(self._place_of)
        made.every = list(filterfalse(gone.__contains__, self.every)) if gone else list(self.every)
        made._moved = self._moved + len(texts) + len(gone)
        for place in gone:
            made._blank(place)
        for place, text in texts.items():
            if place < len(made.texts):
                made._blank(place)
            else:
                made.texts.append(b"")
                made._begins.append(0)
                made.every.append(place)
            made.texts[place], made._begins[place] = text, len(everything)
            everything += text
            made._place_of.extend(repeat(place, len(text) >> _SLOT))
        return made

    def _blank(self, place: int) -> None:
        begin, size = self._begins[place], len(self.texts[place])
        self._all[begin : begin + size] = bytes(size)  # type: ignore[index]
        self.texts[place] = b""

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
        former = [(found, asked) for asked, found in list(self._kept.items()) if _says_more(words, asked)]
        among, known = min(
            former, key=lambda each: (len(each[0]), len({*words}.difference(each[1]))), default=(self.every, ())
        )
        if len(among) * _SLOWER > len(self.every):
            longest = max(words, key=len)
            among, known = self._anywhere(longest), (longest,)
        texts = self.texts
        for word in words:
            if word not in known:
                among = _holding(word, among, map(texts.__getitem__, among))
        return among

    def _anywhere(self, word: bytes) -> list[int]:
        if len(word) == 1:  # stands in nearly every text, near its beginning
            texts = self.texts if len(self.every) == len(self.texts) else map(self.texts.__getitem__, self.every)
            return _holding(word, self.every, texts)
        place_of = self._place_of
        once_a_text = re.compile(re.escape(word) + rb"[^\0]*")
        found = [place_of[hit.start() >> _SLOT] for hit in once_a_text.finditer(self._all)]
        if self._moved:
            found.sort()
        return found


def _holding(word: bytes, places: Iterable[int], texts: Iterable[bytes]) -> list[int]:
    """The places whose text holds the word; a loop of Python's own takes half as long again."""
    return list(compress(places, map(contains, texts, repeat(word))))


def _says_more(words: Sequence[bytes], than: Sequence[bytes]) -> bool:
    """Whether what holds all of `words` surely holds all of `than`."""
    return all(any(old in new for new in words) for old in than)
