"""The words that tell one phrase from another, as all articles spell them."""

from __future__ import annotations

from reader.quotes.phrases.phrase import Phrase
from reader.quotes.speakers.entity import same
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import nation
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word, remembered

_DEPUTY, _COACH = "نايب", "مدرب"
_COUNCIL = frozenset(("مجلس",))


def keys(tokens: list[Token], start: int, end: int) -> frozenset[str]:
    """The words that tell a phrase from others, clitics and masculine or feminine of titles aside."""
    found: list[str] = []
    coaching, chambers = listed("coaching"), listed("chamber")
    for i, token in enumerate(tokens[start:end], start):
        word = token.word
        if word is None and token.kind == "number" and found and tokens[i - 1].text in ("ال", "رقم"):
            found[1:] = [token.text]  # المدعى عليه الـ12 is no المدعى عليه الـ13
        if word is None or not (key := _key(word)):
            continue
        before = tokens[i - 1].text if found and (word.stem == "وزراء" or word.stem in chambers) else ""
        if before and (body := _chamber(word, before)):
            if len(found) > 1 and before == "مجلس":
                found.pop()
            found.append(body)
            if body == "برلمان" and found[0] == "عضو":
                found.append(_DEPUTY)  # عضو مجلس النواب is a نائب
        elif word.stem in coaching and _coaches(tokens, i, start):
            found += (word.stem, _COACH)
        else:
            found.append(key)
    return frozenset(found)


def council(words: frozenset[str]) -> frozenset[str]:
    """رئيس مجلس النواب is رئيس المجلس as well: what a post is called by that stands for its chamber."""
    return _COUNCIL if "برلمان" in words else frozenset()


def deed_to(tokens: list[Token], phrase: Phrase, known: frozenset[str]) -> bool:
    """استهداف قوات كذا | للمدنيين: whether a phrase is a body of `known` words, and to whom it did what."""
    start, end = phrase.start, phrase.end
    deed = tokens[start - 1].word if start else None
    if deed is None or deed.definite or not deed.content:
        return False
    words = ((i, tokens[i].word) for i in range(start + 1, end))
    whom = next((i for i, word in words if word is not None and word.prep == "ل" and word.definite), end)
    return whom < end and keys(tokens, start, whom) == known


def second_office(tokens: list[Token], phrase: Phrase, head: str) -> frozenset[str]:
    """سكان of وزير الصحة والسكان, who is called وزير الصحة as well."""
    if head != "وزير":
        return frozenset()
    more = (i for i in range(phrase.start + 2, phrase.end) if (word := tokens[i].word) and word.conj == "و")
    return frozenset().union(*(keys(tokens, i, i + 1) for i in more))


def second_post(tokens: list[Token], phrase: Phrase) -> tuple[int, str]:
    """رئيس مجلس الوزراء | وزير الخارجية: where the second of two offices begins, and its title; else 0."""
    for i in range(phrase.start + 2, phrase.end if phrase.kind == "person" else 0):
        word, closed = tokens[i].word, tokens[i - 1].word
        noun = word.noun if word is not None and not (word.definite or word.conj or word.prep) else None
        if noun is not None and noun.kind == "title" and closed is not None and closed.definite:
            return i, same(noun.head)
    return 0, ""


@remembered
def _key(word: Word) -> str:
    """What a word by itself adds to the words of a phrase; nothing, of style and particles."""
    if not word.classes.isdisjoint(("preposition", "self")):
        return ""
    if word.noun is not None and word.noun.kind == "honorific":
        return ""
    if word.noun is not None and word.noun.kind in ("title", "source"):
        return same(word.noun.head)
    return _land(word) or same(word.stem if word.definite or word.prep or word.conj else word.text)


def _land(word: Word) -> str:
    """اليابان, اليابانية: one adjective for both, since مدرب اليابان is المدرب الياباني."""
    if word.place and not (word.prep or word.noun):
        bare = word.stem.removesuffix("يا")
        return (bare if bare != word.stem else word.stem.removesuffix("ا").removesuffix("ه")) + "ي"
    return word.stem.removesuffix("ه") if nation(word.stem) else ""


def _coaches(tokens: list[Token], i: int, start: int) -> bool:
    """المدير الفني: whether what makes a director a coach stands behind one."""
    before = tokens[i - 1].word if i > start else None
    return before is not None and before.noun is not None and before.noun.head == "مدير"


def _chamber(word: Word, before: str) -> str:
    """رئيس الوزراء, رئيس مجلس الوزراء: of the government. رئيس مجلس النواب: of the parliament."""
    if word.stem == "وزراء":
        return "حكومه"
    return "برلمان" if word.definite and before == "مجلس" else ""


def posts(tokens: list[Token], start: int, end: int) -> frozenset[str]:
    """The titles somebody bears: of نائب المحافظ only the first, of نائب المحافظ مدير كذا two."""
    found = set[str]()
    deputy = False
    coaching = listed("coaching")
    for i, token in enumerate(tokens[start:end], start):
        word = token.word
        if word is not None and word.stem in coaching and _coaches(tokens, i, start):
            found.add(_COACH)
        title = word is not None and word.noun is not None and word.noun.kind == "title"
        closed = tokens[i - 1].word if i > start else None
        if title and word and not word.definite and closed is not None and closed.definite:
            deputy = False  # نائب رئيس الوزراء وزير الصحة: whose deputy he is has been told
        if title and word and word.noun and not deputy:
            found.add(same(word.noun.head))
            if word.noun.head == "عضو":
                found.add(_DEPUTY)
        # المستشار فلان رئيس المحكمة is her president, نائب رئيسها and مستشار رئيسها are not
        stands = title and word and word.noun and not word.definite and stands_for(word.noun.head)
        deputy = bool(stands or (title and deputy))
    return frozenset(found)


def stands_for(head: str) -> bool:
    """Whether a title holds another one: نائب المحافظ is no محافظ."""
    return "deputy" in lexicon().classes(head)
