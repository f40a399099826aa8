"""Common nouns that no table has, behind a verb that may have an object: what tells them from names.

زار الوزير مراكب الصيد, قدم سالم رشوان عسلا, تابع رشوان القطيع: letters that few names from abroad have, a
case, an owner, or a family that the article knows already.
"""

from __future__ import annotations

import re

from reader.quotes.phrases.government import OBJECTS
from reader.quotes.phrases.parts import carries, handled, several, thing
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.words.shapes import foreign, one_title
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import SOMEBODY, Word, remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.names import Names

_HOME = re.compile("[ضصظعحذثطقؤئء]")
"""Letters that few names from abroad have."""
_NOUN = re.compile("[متاأإ]?.{2,5}(?<!ي)(?<!ان)")
"""Shapes of nouns, which are short, and end like no tribe and no man."""
_CASED = re.compile("(?:[^اوي]{3}|[^اوي]{2}[اوي][^اوي]|م[^اوي]{2}[او]?[^اوي]|[أا][^اوي]{2}ا[^اوي])ا")
_TWO = re.compile("(?:.{3,4}|[متاأإ].{4,5})(?<!س)ين")
"""عسلا, بساطا, مسحوقا, قطيعين: shapes of their accusative."""
_SEVERAL = re.compile("أ[^اوي]{2}ا[^اوي]ا")
"""أزرارا: that of many, whatever its letters."""
_OFFICES = frozenset(("style", "office", "high"))
"""Classes of trades that are families' names as well, and told of holders as often: القاضي."""
_USUAL = 2
"""Words of most names."""


@remembered
def native(word: Word) -> bool:
    """قطيع, مسحوق, أطباق, لفتة: of no table, with letters or in a shape that few names from abroad have."""
    if word.name or word.place or word.definite:
        return False
    if word.feminine:
        return not (word.classes or word.noun or word.content or word.cues or word.conj or word.prep)
    shaped = _NOUN.fullmatch(word.text) is not None and foreign(word)
    return shaped and (several(word) or _HOME.search(word.raw) is not None)


@remembered
def cased(word: Word) -> bool:
    """عسلا, ضررا, أزرارا, قطيعين: such a word in the case of what somebody acts on."""
    if word.name or word.place or not foreign(word):
        return False
    if _SEVERAL.fullmatch(word.raw):
        return True
    if _HOME.search(word.raw) is not None:
        return bool(_CASED.fullmatch(word.text) or _TWO.fullmatch(word.text))
    base = lexicon().entries[word.text[:-1]]  # خزفا, جبنا
    return _CASED.fullmatch(word.text) is not None and (base.thing or base.owned)


def in_case(word: Word, after: Word | None) -> bool:
    """قدم سالم رشوان | عسلا في اللقاء; but أكد جورج صبرا أن: a case, and no family's name."""
    return cased(word) and (after is None or "clause" not in after.classes)


def object_of_title(names: Names, i: int, last: int, taken: frozenset[str]) -> bool:
    """زار الوزير | مراكب الصيد, قدم الوزير | عسلا: no name behind a title, unless somebody is called so."""
    word, before = names.word(i, last), names.word(i - 1, last) if i else None
    if word is None or not (cased(word) or _common(word, names.vocabulary)):
        return False
    if before is None or not (before.definite or before.possessed or before.noun):
        return False  # ودعا شنقير السكان إلى كذا
    done = in_case(word, names.word(i + 1, last)) and not taken.isdisjoint(OBJECTS)
    return (done or owned(names.tokens, i + 1, last)) and not _called(names, i)


def object_of_name(tokens: list[Token], i: int, last: int, bare: int) -> bool:
    """نفى سالم رشوان | قطيع أغنام, قدم سالم رشوان | عسلا: whether what is acted on begins within a name."""
    word = tokens[i].word if i < last else None
    if word is None:
        return False
    after = tokens[i + 1].word if i + 1 < last else None
    land = bare >= _USUAL and word.place is not None and word.name is None  # طالب لاوك غفور | إيران بكذا
    return land or in_case(word, after) or (bare >= _USUAL and native(word) and owned(tokens, i + 1, last))


def family_acts(names: Names, i: int, last: int, taken: frozenset[str]) -> bool:
    """وزار رشوان | القرية, where سالم رشوان has been told of: a family's name that is a given one as well."""
    word, then = names.word(i, last), names.word(i + 1, last)
    if word is None or then is None or taken.isdisjoint(OBJECTS) or then.name or then.conj or carries(word):
        return False
    what = inanimate(then) or thing(then) or handled(then, None) or native(then) or then.maybe_prep in taken
    return bool(what) and names.sure(i, last) and _called(names, i) and not _paired(names, i)


def family_above(names: Names, i: int, last: int) -> bool:
    """ورفع الحداد | سورا, where سالم الحداد has been told of: no trade, behind which a name would stand."""
    word = names.tokens[i].word
    if word is None or not word.definite or "surname" not in word.kinds or word.kinds & _OFFICES:
        return False
    then = names.word(i + 1, last)
    given = then is not None and (then.text in lexicon().doubtful or names.given(i + 1, last))
    return _called(names, i) and not given


def object_of_verb(names: Names, span: tuple[int, int], last: int, taken: frozenset[str]) -> bool:
    """وانتقد | كنوز المدينة, ونفى | مخلفات: a lone word that is no name, as its shape or its ال tells."""
    i, end = span
    word = names.tokens[i].word
    if word is None or end > i + 1 or "subject" not in taken or taken.isdisjoint(OBJECTS):
        return False
    known = several(word) or f"ال{word.text}" in names.vocabulary  # but وعزا شنقير التأخير إلى كذا
    if not (known and foreign(word)) or word.name or word.text in names.reach.heard:
        return False
    return owned(names.tokens, end, last) and not _called(names, i)


def owned(tokens: list[Token], i: int, last: int) -> bool:
    """Whether whose a thing is, or what kind of, stands at a token."""
    word = tokens[i].word if i < last else None
    if word is None or word.conj or word.prep or one_title(word.noun):
        return False
    if word.definite and word.noun is not None and word.noun.kind in SOMEBODY:
        return False  # زار الوزير قطيش البلدية, استقبل الوزير قطيش النواب
    known = bool(word.content or inanimate(word) or word.noun or handled(word, None))
    return known or (word.feminine and not word.definite)


def linked(after: Word) -> bool:
    """دعم بلاده, وجود خلافات, إلغاء رحلتين: whether what a happening is of stands behind it."""
    told = after.possessed or after.definite or after.content or after.noun or after.place
    return bool(told or after.feminine or inanimate(after) or after.text.endswith("ات"))


def _common(word: Word, vocabulary: frozenset[str]) -> bool:
    """Whether an unknown word is no name, as its look tells, or that it has ال elsewhere."""
    return native(word) or (foreign(word) and not word.name and f"ال{word.text}" in vocabulary)


def _paired(names: Names, i: int) -> bool:
    """Whether two words stand together elsewhere before: سالم حابس القطيف, and then حابس القطيف."""
    then = names.tokens[i + 1].text
    return any(k < i and names.tokens[k + 1].text == then for k in names.places.of({names.tokens[i].text}))


def _called(names: Names, i: int) -> bool:
    """Whether a word stands behind a given name elsewhere."""
    at = (k for k in names.places.of({names.tokens[i].text}) if 0 < k != i)
    before = (names.tokens[k - 1].word for k in at)
    return any(word is not None and word.name and not word.definite for word in before)
