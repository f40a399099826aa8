"""Whom no table knows: what stands between a verb that acts on nothing and what is said is who says it.

وقالت ميته هولم إن, وقال وزير النقل مفتاح الدرباك إن: whatever else such words mean, no other phrase has
a place there.
"""

from __future__ import annotations

from reader.quotes.phrases.commons import linked
from reader.quotes.phrases.doings import accusative
from reader.quotes.phrases.government import OBJECTS, TO_PEOPLE
from reader.quotes.phrases.nameless import NO_NAME, SONS, coming, ends, sired, to_us
from reader.quotes.phrases.parts import DOING, TANWIN, behind, carries, led_by, nisba, office, several
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import THESE
from reader.quotes.words.shapes import acted, adjective, foreign, imperfect, manner, odd, one_title
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.names import Names
    from reader.quotes.words.places import Places

_LONGEST = 4
"""Words of a name, connectors counted."""
_NO_NAME = frozenset(NO_NAME) - {"source_bare"}
_MORE, _ADJUNCT = 3, 8
"""Words behind what is surely a name that may be his as well; tokens of when or where he says so."""
_ASIDE = frozenset(("preposition", "time", "adverb", "aside", "before"))
_MET, _DONE = frozenset(("venue",)), frozenset(("venue", *DOING))
_HOW = ("مت", "مست")
"""How participles begin that tell in which way somebody speaks: متسايلا."""
_WHEN = frozenset(("time", "adverb"))
_SEEN = 8
"""Other places of a word that are looked at."""
_FULL, _WHAT, _WHOM = 2, THESE.union(("ما", "اي")), frozenset(("title", "organisation", "source"))
_MANY = frozenset(("every", "quantity", "numeral"))
_NO_ADJUNCT = frozenset(("relative", "bound", "before", "while", "conjunction", "preposition"))
"""What no adjunct has before the أن of the verb: بعد أن, رغم أن, في قرار يقضي بأن."""


def behind_title(names: Names, i: int, last: int, taken: frozenset[str]) -> int:
    """Where the name behind a title ends, known or not; `i` where none stands there."""
    close = names.read(i, last, taken)
    before = names.tokens[i - 1].word if close == i and i else None
    if before is None or not (before.definite or before.possessed):
        return close
    words = _up_to_what_is_said(names.tokens, i, last, taken)
    if not words or adjective(words[0]) or words[0].possessed:
        return close
    return i + len(words) if len(words) > 1 or _named(words[0]) else close


def stands_behind(names: Names, i: int, last: int) -> bool:
    """رئيس الوزراء الهولندي ديرك روته: whether a word in no table stands behind a title or a mark."""
    word = names.word(i, last)
    if (
        word is None
        or word.definite
        or word.prep
        or word.conj
        or word.raw.endswith(TANWIN)
        or acted(word)
        or accusative(word)
        or inanimate(word)
        or to_us(word)
        or ends(word, names.word(i + 1, last))
        or (names.reach.topic(i) and names.reach.turned(i))
        or sired(names.word(i + 1, last), names.word(i + 2, last))
    ):
        return False
    title = names.word(i - 1, last) if i else None
    led = (title is not None and title.definite) or (i > 0 and names.tokens[i - 1].kind == "mark")
    return led and (foreign(word) or odd(word))


def read(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> Phrase | None:
    """Whom nothing but his place right behind the verb tells; None where it may be something else."""
    words = _up_to_what_is_said(tokens, i, last, taken)
    end = i + len(words)
    sure = len(words) > 1 and any(map(_named, words))
    return Phrase(i, end, "person", None, "s", "", True, (i, end)) if sure else None


def whole(tokens: list[Token], span: tuple[int, int], last: int, taken: frozenset[str]) -> int:
    """أكد آزاد خورشيد | بابان أن: past what a name can only end with, as what stands behind it tells."""
    end, objects = span[1], not taken.isdisjoint(OBJECTS)
    if "subject" not in taken or end >= last:
        return end
    for k in range(end, min(last - 1, end + _FULL)) if objects else ():
        if not _ends_before(tokens, (span[0], k), taken):
            break
        if _acts_on(tokens, k + 1, taken):
            return k + 1
    if not taken.isdisjoint(TO_PEOPLE):
        return end
    k = end
    while k < min(last, end + _MORE) and (word := tokens[k].word) is not None:
        before = tokens[k - 1].word
        owner = not foreign(word) or word.text in listed("trust")
        post = k > end and owner and before is not None and one_title(before.noun)
        son = k + 1 < last and tokens[k + 1].text in SONS and not (word.prep or word.conj)
        closed = word.definite and before is not None and before.definite
        if not son and (post or closed or not _may_end(word, acts=len(taken) > 1)):
            break  # فلان | ناظر المدرسة إن
        k += 1
    if k == end or not (_told(tokens, k, last, taken) if objects else _said(tokens, k, last, taken)):
        return end
    after = tokens[k].word if k < last else None
    at_once = after is None or "clause" in after.classes or led_by(after) in taken
    words = [word for token in tokens[end:k] if (word := token.word) is not None]
    # but فلان | المقيم في لندن إن, فلان | وجود خلاف في الحزب, فلان | صباح اليوم
    apart = words[0].definite or (len(words) > 1 and any(word.content for word in words))
    apart = apart and not any(word.text in SONS for word in words)
    # but فلان | أمين عام كذا, فلان | سائق في المدينة
    posts = (one_title(word.noun) and not ("surname" in word.kinds or word.prep) for word in words)
    apart = apart or any("time" in word.classes for word in words) or any(posts)
    return end if apart and not at_once else k


def elsewhere(tokens: list[Token], places: Places, end: int, last: int) -> int:
    """اتهم خالد عمر | سلك الحكومة, and وأضاف سلك أن elsewhere: past what the name ends with; else `end`."""
    for k in range(min(end + 1, last - 1), end - 1, -1):
        words = [token.word for token in tokens[end : k + 1]]
        before, word = tokens[k - 1].word, words[-1]
        family = before is not None and before.definite and word is not None and word.definite
        posts = any(one is not None and one_title(one.noun) for one in words[:-1])  # فلان | ناظر المدرسة
        body = word is not None and word.noun is not None and "surname" not in word.kinds
        if family or posts or body or not all(one is not None and _may_end(one) for one in words):
            continue
        if any(_tells(tokens, j, k) for j in places.few(tokens[k].text, _SEEN) if j != k and j):
            return k + 1
    return end


def _tells(tokens: list[Token], j: int, k: int) -> bool:
    """Whether the word at `j`, which stands at `k` as well, ends the same name, or is told of alone."""
    before, then = tokens[j - 1].word, tokens[j + 1].word if j + 1 < len(tokens) else None
    if before is None or not (then is None or "clause" in then.classes):
        return False
    word = tokens[k].word
    alone = before.finite and bool(before.cues) and not before.name and word is not None and not word.name
    alone = alone and word is not None and (then is not None or (foreign(word) and not inanimate(word)))
    return alone or before.text == tokens[k - 1].text


def _ends_before(tokens: list[Token], span: tuple[int, int], taken: frozenset[str]) -> bool:
    """طالب رامي حسن | حرب الحكومة بكذا: whether a word ends a name, where its verb acts on what follows."""
    word, people = tokens[span[1]].word, not taken.isdisjoint(TO_PEOPLE)
    if word is None or span[1] < span[0] + _FULL or word.definite or word.place:
        return False
    then = tokens[span[1] + 1].word if span[1] + 1 < len(tokens) else None
    when = not _WHEN.isdisjoint(word.classes) and then is not None and not _WHEN.isdisjoint(then.classes)
    if when or not _may_end(word, acts=True):
        return False  # طالب فلان | صباح اليوم بكذا
    if word.name is not None and word.noun is None:
        return True
    if word.noun is not None or not word.classes.isdisjoint(_MANY):
        return people and word.noun is not None and ("surname" in word.kinds or word.prep == "ب")
    case = len(word.text) <= _FULL or word.text[-1] == "ا" or several(word)  # مد القرار, زمنا قدره كذا
    if coming(word, then) or (imperfect(word) and not people):
        return False  # أكد فلان | سنعمل على كذا
    people = people and not {"من", "masdar"} <= taken  # طلب فلان | عرض موكله على الطبيب
    return people or not (word.classes or word.content or inanimate(word) or case)


def _acts_on(tokens: list[Token], i: int, taken: frozenset[str]) -> bool:
    """النواب, مجلس الأمن, زملاءه, مصر; الاتهامات, ما قيل: whether what a verb acts on surely begins here."""
    # اتهم فلان | أمس الحكومة بكذا
    words = [token.word for token in tokens[i : i + _MORE + 1]]
    words = [one for one in words if one is None or _WHEN.isdisjoint(one.classes)]
    word, of = [*words, None, None][:2]
    if word is None or word.conj or word.prep or "preposition" in word.classes:
        return word is not None and not word.conj and (word.text in taken or word.prep in taken)
    if taken.isdisjoint(TO_PEOPLE):
        judged = word.content or (word.noun is not None and word.noun.kind == "document")
        judged = judged and not (word.possessed and not word.definite)  # أظهر فلان | جواز سفره
        return word.text in _WHAT or (judged and (word.definite or (of is not None and linked(of))))
    if word.noun is None or word.noun.kind not in _WHOM:
        return (word.place is not None and word.name is None) or not word.classes.isdisjoint(_MANY)
    owned = of is not None and (of.definite or bool(of.place or of.noun))
    return word.definite or word.possessed or word.noun.number == "p" or owned


def _may_end(word: Word, *, acts: bool = False) -> bool:
    """Whether a word may be one of a name behind its first, whatever else it means.

    `acts`: a verb stands before the name, and so none behind it: أكد سعيد خطيب زاد أن.
    """
    named = word.name is not None or word.text in lexicon().doubtful
    if carries(word) or behind(word) or (named and not (word.definite or word.conj or word.prep)):
        return True
    title = word.noun is not None and word.noun.kind == "title" and "أ" not in word.raw
    fathers = word.prep in ("ب", "ك") and title  # بابان, كاجير
    no = word.maybe_prep == "ل" or (bool(word.prep) and not fathers)
    no = no or bool(word.conj) or word.raw.endswith(TANWIN) or len(word.text) == 1 or word.possessed
    told = word.classes - (_DONE if acts else _MET)
    no = no or not (told.isdisjoint(_NO_NAME) or "hour" in word.classes)
    no = no or word.text in listed("due") or (word.content and (word.feminine or word.definite))
    how = word.text.endswith("ا") and (manner(word) or accusative(word) or word.text.startswith(_HOW))
    many = word.text.endswith(("ين", "ون", "ات"))
    noun = word.noun if word.definite or word.feminine or many else None
    people = noun is not None and (noun.number != "s" or noun.kind == "title" or not word.definite)  # مدرسة
    return not (no or how or office(word) or (word.cues and _reports(word, acts=acts)) or people)


def _reports(word: Word, *, acts: bool) -> bool:
    """أكد, قال, موضحة: what surely reports, and no name such as شكر and نصح; `acts`: موضحة alone."""
    said = not acts and any(cue.form != "participle" and cue.verb.any for cue in word.cues)
    return said or word.text[-1] == "ه"


def _said(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> bool:
    """Whether what is said, or when and where, begins at a token: إن, a colon, إلى behind أشار."""
    word = tokens[i].word if i < last else None
    if word is None:
        return i < last and tokens[i].kind == "colon"
    led = led_by(word) in taken or word.prep in taken
    return led or "clause" in word.classes or _told(tokens, i, last, taken)


def _told(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> bool:
    """أن, اليوم أن, في مؤتمر صحفي أن, ، خلال لقاء، أن: whether a clause, and no object, is what is said."""
    comma = i < last and tokens[i].kind == "comma"
    for k in range(i, min(last, i + _ADJUNCT)):
        word = tokens[k].word
        if word is None:
            if tokens[k].kind != "comma" or not comma:
                return False
            comma = k == i
            continue
        if "clause" in word.classes:
            before = tokens[k - 1].word
            bound = k > i and before is not None and not before.classes.isdisjoint(_NO_ADJUNCT)
            return not (bound or comma) and (word.text[0] != "ب" or "ب" in taken)
        if k == i + comma and not (word.prep or not word.classes.isdisjoint(_ASIDE)):
            return False
        if "relative" in word.classes or (word.cues and not word.noun):
            return False
    return False


def _up_to_what_is_said(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> list[Word]:
    """The words at `i` that can only be a name's, if nothing else stands before إن or a colon; else none."""
    words: list[Word] = []
    if not taken.isdisjoint(OBJECTS):
        return words
    for token in tokens[i : min(last, i + _LONGEST) + 1]:
        word = token.word
        if word is None or "clause" in word.classes:
            return words if word is not None or token.kind == "colon" else []
        if len(words) == _LONGEST or not _may(word) or (word.definite and not words):
            return []
        words.append(word)
    return []


def _may(word: Word) -> bool:
    """Whether a word may be a name's where nothing else has a place."""
    if carries(word):
        return True
    no = word.prep or word.conj or word.maybe_prep or word.raw.endswith(TANWIN) or len(word.text) == 1
    no = no or not word.classes.isdisjoint(_NO_NAME) or office(word)
    acts = word.name is None and (acted(word) or bool(word.cues) or bool(word.content))
    how = word.text.endswith("ا") and word.name is None and (manner(word) or accusative(word))
    several = word.noun is not None and word.noun.number != "s"
    thing = word.definite and (word.noun is not None or word.feminine or inanimate(word))  # طوال المباراة
    told = word.noun is not None and word.noun.kind in ("source", "organisation", "document")
    latin = word.text[-1].isascii() and not word.text.isascii()  # لـRT
    return not (no or acts or how or several or thing or told or latin)


def _named(word: Word) -> bool:
    """Whether a word is a name by the tables, or nothing else by its shape."""
    return word.name is not None or foreign(word) or (nisba(word) and word.noun is None)
