"""Who speaks for a body, and for which: وزير كذا، الناطق الرسمي باسم الحكومة، فلان; مدير شركة كذا."""

from __future__ import annotations

from reader.quotes.phrases.posts import named_owner
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import one_title
from reader.quotes.words.tokens import Token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.phrase import Phrase
    from reader.quotes.phrases.phrases import Phrases

_WITHIN = 16
"""Tokens from such a post to the أن behind the name."""


def past_spokesman(tokens: list[Token], i: int, last: int) -> int:
    """وزير كذا | ، الناطق الرسمي باسم الحكومة | ، فلان: past a second post, else `i`."""
    at = i + (tokens[i].kind == "comma")
    word, after = (tokens[k].word if k < last else None for k in (at, at + 1))
    if word is None or word.noun is None or not word.definite or word.noun.head not in listed("speaks_for"):
        return i
    by = at + 1 + (after is not None and after.definite)
    if by + 1 >= last or tokens[by].text not in listed("in_name"):
        return i
    end = by + 2
    while end < last and (more := tokens[end].word) is not None and more.definite:
        if more.prep or more.name or "style" in more.kinds or one_title(more.noun):
            break
        end += 1
    return end if _says(tokens, end, last) else i


def _says(tokens: list[Token], i: int, last: int) -> bool:
    """فلان، أن, فلان موقف بلاده: whether what was said follows; but انتقد وزير كذا، الناطق باسم كذا فلانا."""
    for token in tokens[i : min(i + _WITHIN, last)]:
        word = token.word
        what = (
            word is not None and word.content and not (word.definite or word.name or word.conj or word.prep)
        )
        if token.kind == "colon" or what or (word is not None and "clause" in word.classes):
            return True
        if word is not None and (word.conj or word.prep == "ب" or (word.cues and not word.name)):
            return False
    return False


def inner(phrases: Phrases, phrase: Phrase) -> Phrase | None:
    """مدير شركة كذا, مجلس إدارة شركة كذا: the body inside, which الشركة means later; مكتب فلان: he."""
    tokens, first = phrases.tokens, phrase.start
    his = named_owner(phrases, first, phrase.end, frozenset()) if phrase.kind != "person" else None
    board = first + 1 < phrase.end and tokens[first + 1].text in listed("runs_a_body")
    organ = phrase.kind == "organisation" and not board
    if his is not None or (organ and tokens[first].text not in listed("organ")):
        return his
    end = phrase.role[1] if phrase.role is not None and phrase.role[0] == first else phrase.end
    fields = listed("field")  # وكيل وزارة كذا لشؤون كذا
    end = next((i for i in range(first + 1, end) if tokens[i].text in fields), end)
    for i in range(first + 1 + board, end):
        word = tokens[i].word
        noun = word.noun if word is not None and not word.possessed else None
        if word is None or noun is None or noun.kind != "organisation" or noun.number != "s":
            continue
        if organ and word.prep != "ل":
            continue  # المكتب السياسي لحزب كذا
        if word.definite and (end := _described_body(tokens, i, end)) == i:
            continue
        # نواب حزب كذا | في البرلمان: where they are
        last = next((k for k in range(i + 1, end) if tokens[k].text == "في"), end)
        body = phrases.read_without_clitic(i, last) if word.prep else phrases.read(i, last)
        known = body is not None and body.kind == "organisation" and body.definite and body.end > i + 1
        return body if known else None
    return None


def _described_body(tokens: list[Token], i: int, last: int) -> int:
    """المجلس الوطني للصحافة, البنك المركزي: past a body with ال that an adjective describes; else `i`."""
    end = i + 1
    while end < last and (word := tokens[end].word) is not None:
        if end == i + 1 and (word.noun is not None or word.prep or word.conj):
            return i
        if not (word.definite or "ل" in (word.prep, word.maybe_prep)):
            break
        end += 1
    return end if end > i + 1 else i
