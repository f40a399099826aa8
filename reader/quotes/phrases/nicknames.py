"""Nicknames that stand behind a name: خالد المصري (أبو يزن), سعيد الحلو، المعروف بأبي وسيم."""

from __future__ import annotations

from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import bracket
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import PARENTS

_LONGEST = 4
"""Tokens of a nickname in marks or brackets."""
_NICK = 2
"""Words of one in marks right behind a name."""
_FATHER = {"ابي": "ابو", "ابا": "ابو", "بابي": "ابو", "بابو": "ابو", "بام": "ام"}
"""The father of somebody in all cases, and behind ب."""
_SERVANT = frozenset(("عبد", "سيف", "نور"))
_OPENING = frozenset("(«\"“'‘")


def nicknamed(tokens: list[Token], i: int) -> str:
    """The nickname that stands at token `i`, behind a name, as `called_by` has it; else nothing."""
    last = len(tokens)
    if i + 1 >= last:
        return ""
    father = tokens[i].text == "(" and _father(tokens[i + 1].text) in PARENTS
    if father or past_nickname(tokens, i, last) > i:
        return _until_closed(tokens, i + 1)
    i += tokens[i].kind == "comma"
    word = tokens[i].word if i + 2 < last else None
    if word is None or "called" not in word.classes:
        return ""
    i += 1
    while i + 1 < last and tokens[i].text in listed("byname"):
        i += 1
    if tokens[i].text in _OPENING:
        return _until_closed(tokens, i + 1)
    if _father(tokens[i].text) not in PARENTS or i + 1 >= last:
        return ""
    end = i + 2 + (tokens[i + 1].text in _SERVANT and i + 2 < last)
    return called_by(tokens, i, end)


def past_nickname(tokens: list[Token], i: int, last: int) -> int:
    """أحمد حسن «كوكا»، لاعب كذا، : past one or two words in marks behind a name that goes on, else `i`.

    What he says would be closed by a stop, or by what he does next.
    """
    if i + 3 >= last or tokens[i].kind != "mark" or tokens[i].text not in _OPENING:
        return i
    close = next((j for j in range(i + 2, min(i + _NICK + 2, last)) if tokens[j].kind == "mark"), i)
    words = [token.word for token in tokens[i + 1 : close]]
    if close == i or any(not word or word.cues or word.definite or word.classes - {"kin"} for word in words):
        return i
    comma = close + 1 < last and tokens[close + 1].kind == "comma"
    after = tokens[close + 1 + comma].word if close + 1 + comma < last else None
    if after is None or after.conj or after.cues:
        return i
    post = after.noun is not None and after.noun.kind == "title"
    post = post or (after.content and not (after.definite or after.prep))  # نفى أحمد حسن «كوكا» وجود خلاف
    return close + 1 if post or after.classes & {"clause", "preposition"} else i


def past_called(tokens: list[Token], i: int, last: int) -> int:
    """Past a bracket or a nickname in marks right behind a name, else `i`."""
    return (
        bracket(tokens, i, last) if i < last and tokens[i].kind == "open" else past_nickname(tokens, i, last)
    )


def called_by(tokens: list[Token], start: int, end: int) -> str:
    """A name as one is called by it: the father in one case, ب and ال off."""
    words = [token.text for token in tokens[start:end]]
    words[0] = _father(words[0])
    return " ".join([word.removeprefix("ال") for word in words])


def _father(text: str) -> str:
    return _FATHER.get(text, text)


def _until_closed(tokens: list[Token], i: int) -> str:
    """The words up to a sign, if those are few."""
    end = i
    while end < len(tokens) and tokens[end].kind == "word":
        end += 1
    return called_by(tokens, i, end) if 0 < end - i <= _LONGEST else ""
