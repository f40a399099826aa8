"""Whom no table knows, as what he does or what is told of him shows: تفرز خالدية المحيميد, ركيب، وهو شاب."""

from __future__ import annotations

from reader.quotes.phrases.phrase import Phrase
from reader.quotes.speakers.acting import gender_of, plain
from reader.quotes.tables.lexicon import Gender
from reader.quotes.words.shapes import foreign, imperfect
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word

WAS = frozenset(("كان", "كانت", "وكان", "وكانت"))
_HIS_NAME = 2
"""Words from a verb to the name behind a land's adjective."""
_LABEL = 4
"""Words of a name."""
_TOLD_BY = frozenset(("comma", "open"))
"""Signs behind which it is told of somebody who he is."""
_YEARS = frozenset(("عاما", "عام", "سنه", "اعوام", "سنوات"))
_WHO: dict[str, Gender] = {"الذي": "m", "التي": "f", "وهو": "m", "وهي": "f"}


def stranger(tokens: list[Token], i: int, last: int) -> Phrase | None:
    """ركيب، وهو شاب; نومي تريمبلاي، التي; ركيبة الحمدي، معلمة: a name of no table, as the rest shows."""
    if i < 0:
        return None
    if all(token.kind not in _TOLD_BY for token in tokens[i + 1 : i + _LABEL + 1]):
        return _doing(tokens, i, last)
    end = i
    while end < min(i + _LABEL, last) and (word := tokens[end].word) and _strange(word, opens=end == i):
        end += 1
    if end <= i or (i + _HIS_NAME < end and _does_first(tokens, i)):
        return None
    aged = end > i + 1 and _aged(tokens, end, last)  # سماح الحمدي (41 عاما)
    first = tokens[i].word
    if first is not None and first.content and not aged:
        return None
    trade = _trade(tokens, end + 1, last) if end > i + 1 and tokens[end].kind == "comma" else None
    whole = all((word := token.word) and foreign(word) for token in tokens[i:end])
    gender = trade or (told_of(tokens, end) if whole else None)
    what = tokens[end + 2].word if gender and end + 2 < last else None
    one = what is not None and what.noun is not None and what.noun.kind == "title"
    somebody = aged or (gender and (trade or one or end > i + 1))  # but شينجين، التي تستضيف المركز
    return Phrase(i, end, "person", gender, "s", "", True, (i, end)) if somebody else None


def told_of(tokens: list[Token], i: int) -> Gender | None:
    """، الذي; ، وهي: he or she, of whom a name tells before a comma at `i`."""
    comma = i + 1 < len(tokens) and tokens[i].kind == "comma"
    return _WHO.get(tokens[i + 1].text) if comma else None


def _does_first(tokens: list[Token], i: int) -> bool:
    """يخوض | المصري سامي حسن، نجم كذا: a verb before whom his land tells, and no first name of his."""
    land, given = tokens[i + 1].word, tokens[i + _HIS_NAME].word
    named = given is not None and given.name is not None
    return named and land is not None and land.definite and land.stem.endswith(NISBA)


def _doing(tokens: list[Token], i: int, last: int) -> Phrase | None:
    """تفرز | خالدية المحيميد حبات العدس, كانت | السعدية تحمل ملفا: strangers behind a verb of theirs."""
    verb, first, then = (tokens[k].word if 0 <= k < last else None for k in (i - 1, i, i + 1))
    if verb is None or first is None or then is None or first.content or first.name:
        return None
    if (verb.text not in WAS if first.definite else plain(verb)[0] not in "يت") or inanimate(first):
        return None
    gender: Gender = "f" if first.feminine else "m"
    was, end = verb.text in WAS, i + 1 + (not first.definite)
    if first.definite:
        known = bool(first.noun or first.place or first.classes - {"forename"} or first.prep)
        known = known or not first.stem.endswith(NISBA)
        does = imperfect(then) or (then.text[0] == "ت" and len(then.text) == len("تحمل"))
        acts = was and not known and does and gender_of(then) in (None, gender)
    else:
        family = _strange(then, opens=False) and then.definite and not inanimate(then) and not then.feminine
        acts = imperfect(verb) and gender_of(verb) in (None, gender)
        acts = acts and family and _strange(first, opens=True) and not then.stem.endswith(("ات", "ين"))
    return Phrase(i, end, "person", gender, "s", "", True, (i, end)) if acts else None


def _strange(word: Word, *, opens: bool) -> bool:
    """ركيبة, الحمدي: whether a word may be one of a name that no table has."""
    if foreign(word):
        return True
    if word.classes or word.conj or word.prep or word.cues or word.possessed or word.place:
        return False
    return not (word.definite or word.noun) if opens else word.definite and not word.content


def _aged(tokens: list[Token], i: int, last: int) -> bool:
    """(41 عاما), ، 41 عاما، : whether somebody's years stand at a token."""
    years = i + 2 < last and tokens[i].kind in ("open", "comma") and tokens[i + 1].kind == "number"
    return years and tokens[i + 2].text in _YEARS


def _trade(tokens: list[Token], i: int, last: int) -> Gender | None:
    """، معلمة متقاعدة, ، أرملة في الأربعين: the gender of a title without ال at a token."""
    word = tokens[i].word if i < last else None
    noun = word.noun if word is not None else None
    if word is None or noun is None or noun.kind != "title" or noun.number != "s" or word.definite:
        return None
    return None if word.conj or word.prep or word.possessed else noun.gender
