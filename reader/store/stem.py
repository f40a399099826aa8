"""The words of a text as search compares them, and the light stems beside them.

Arabic writes its article, its conjunctions and its pronouns onto the word: والكتاب is "and the book".
A word in a text stands for every stem that it may have (وكتاب: وكتاب, كتاب); a word that is searched
has one, itself without the article. Who searches كتاب finds الكتاب and والكتّاب so, and who searches
وزير never loses it for a و that is its own. All words here are folded (`text.fold`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

# Before a word, the longer first: a conjunction, a preposition, the article.
PROCLITICS = (
    *("وبال", "فبال", "وكال", "فكال", "وال", "فال", "بال", "كال", "ولل", "فلل", "ال", "لل"),
    *("وب", "ول", "وك", "فب", "فل", "و", "ف", "ب", "ل", "ك"),
)
ARTICLES = tuple(clitic for clitic in PROCLITICS if clitic.endswith(("ال", "لل")))

# Behind a word: pronouns, duals and plurals; with what stands there without them.
ENCLITICS = (
    *(("تهما", "ه"), ("تها", "ه"), ("تهم", "ه"), ("تنا", "ه"), ("ته", "ه"), ("ات", "ه")),
    *(("هما", ""), ("ها", ""), ("هم", ""), ("هن", ""), ("نا", ""), ("ه", "")),
    *(("ات", ""), ("ون", ""), ("ين", ""), ("ان", "")),
)

SHORTEST = 3
"""Letters that must be left: the roots of Arabic have three."""

_WORD = re.compile(r"[^\W_]+")


def words(folded: str) -> Iterator[re.Match[str]]:
    """The words of a folded text, as the search index cuts them: runs of letters and numbers."""
    return _WORD.finditer(folded)


@lru_cache(maxsize=1 << 14)
def stems(word: str) -> frozenset[str]:
    """Every stem that a folded word of a text may have, itself not included."""
    if len(word) <= SHORTEST or word.isascii():
        return frozenset()
    bases = {word}
    for clitic in PROCLITICS:
        if word.startswith(clitic) and len(word) - len(clitic) >= SHORTEST:
            bases.add(word[len(clitic) :])
    found = set(bases)
    for base in bases:
        for ending, instead in ENCLITICS:
            if base.endswith(ending) and len(base) - len(ending) >= SHORTEST:
                found.add(base[: len(base) - len(ending)] + instead)
    return frozenset(found - {word})


def stem(word: str) -> str:
    """The one stem of a folded word that is searched: without the article."""
    for clitic in ARTICLES:
        if word.startswith(clitic) and len(word) - len(clitic) >= SHORTEST:
            return word[len(clitic) :]
    return word


def stem_column(folded: Iterable[str]) -> str:
    """The stems of some folded texts, each once, for the index."""
    seen = {word[0] for text in folded for word in words(text)}
    found = set[str]().union(*map(stems, seen))
    return " ".join(sorted(found))
