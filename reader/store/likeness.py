"""Whether two articles tell the same story, seen from their words alone. Pure; it knows no tables.

Papers write one event in their own words and order; what stays is who, where and how many. So an
article leaves a trace: of its title and first lines the words without those that stand in any sentence,
bare of what Arabic writes onto them, with one word for all that mean the same, and the numbers however
they are written. Two traces are one story where their words agree and their numbers do: the next day's
news of an event, and the news of its like elsewhere, share the words and bring other numbers.

The figures below were set on one half of `tests/store/stories` and judged on the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from reader.named import NamedTuple
from reader.store.meanings import meanings
from reader.store.stem import stems, words
from reader.text.fold import fold

LEAD = 60
"""Words behind the title that are looked at: who, what, where and how many stand in them."""

SAME = 1.05
"""Likeness from which on two articles tell one story."""

NUMBERS_COUNT = 0.8
"""What numbers that agree are worth, where words that agree are worth 1."""

LEAST_SHARED = 4.0
"""Weight of the words that two articles must share: a title alone says too little."""

# What a word is worth that any news has; of a number, one that counts hours and storeys, one up to ten.
_COMMON, _SMALL, _TEN = 0.3, 0.3, 0.6
_ROUND = frozenset((2, 3, 100, 1000, 10**6, 10**9))

REMEMBERED = 1 << 14
"""Words whose meaning is remembered: nine of ten words are among the most used 10,000."""

_VOWELS = "[اويهت]"
"""Letters that come and go between the forms of a word, once it is bare: ناخب, انتخب, انتخابات."""


class Trace(NamedTuple):
    """What is left of an article when its wording is taken away."""

    words: frozenset[str]
    numbers: frozenset[int]


def trace(title: str, text: str) -> Trace:
    """The trace of an article; a text that begins with its title says that once."""
    found, numbers = set[str](), set[int]()
    length = LEAD + len(title.split())
    for one in (title, text):
        for word in islice(words(fold(one[: length * 20]).text), length):
            meant = meaning(word[0])
            if isinstance(meant, str):
                found.add(meant)
            else:
                numbers.update(meant)
    found.discard("")
    return Trace(frozenset(found), frozenset(numbers))


def likeness(one: Trace, other: Trace) -> float:
    """How much of the one is in the other, 0 to 1.8; words count once, numbers 0.8."""
    both = one.words & other.words
    shared = _weight(both)
    if shared < LEAST_SHARED:
        return 0.0
    alike = 2 * shared / (_weight(one.words) + _weight(other.words))
    # Half where neither names a number.
    counted = (_worth(one.numbers & other.numbers) + 0.3) / (_worth(one.numbers | other.numbers) + 0.6)
    return alike + NUMBERS_COUNT * counted


def telling(one: Trace, most: int) -> list[str]:
    """The words by which an article is looked for among others: those that are not in any news."""
    return sorted(one.words - meanings().common)[:most]


@lru_cache(maxsize=REMEMBERED)
def meaning(word: str) -> str | tuple[int, ...]:
    """What a folded word counts as: numbers, a word for its family, its letters, or nothing."""
    if word.isdecimal():
        return tuple(_parts(int(word[:15])))
    table = meanings()
    forms = (word, *sorted(stems(word), key=lambda form: (-len(form), form)))
    for form in forms:
        if form in table.numbers:
            return (table.numbers[form],)
        if form in table.empty:
            return ""
        if form in table.families:
            return table.families[form]
    bare = min(forms, key=lambda form: (len(form), form))
    letters = re.sub(_VOWELS, "", bare)
    return letters if len(letters) > 1 else bare


def _parts(number: int) -> Iterator[int]:
    """A number as people say it: 50,000 is fifty and thousand."""
    for unit in (10**9, 10**6, 1000):
        if number >= unit and number % unit == 0:
            yield unit
            number //= unit
            break
    yield number


def _weight(some: frozenset[str]) -> float:
    return len(some) - (1 - _COMMON) * len(some & meanings().common)


def _worth(some: frozenset[int]) -> float:
    return sum(_SMALL if number in _ROUND else _TEN if number <= 10 else 1.0 for number in some)
