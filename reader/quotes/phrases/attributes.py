"""What somebody without a name is told to do: سيدة تسكن في العقار المقابل.

Such a clause has no relative. It is all that the text gives, so that it goes with a noun that stands alone.
"""

from __future__ import annotations

from reader.quotes.phrases.government import TO_SOMEBODY
from reader.quotes.phrases.listeners import hears
from reader.quotes.phrases.parts import TANWIN, VERBS
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import Noun
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import many
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import AND_THEY, GOVERNED, IN_IT, WHEN
from reader.quotes.words.shapes import ACCUSATIVE, acted, silent, to_agency
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

_LONGEST = 8
"""Tokens of a clause."""
_CALLED = 5
"""Tokens of a name in marks."""
_IMPERFECT = 4
"""Letters that verbs in the imperfect have at least."""
_PAIR = 2
_BINDS = frozenset(("من", "عن", "مع", "علي", "الي", "ضد", "باسم", "بلسان", "تحت", "ب"))
_MET = frozenset(("media", "reporter", "press", "venue", "channel", "time", "gathering"))
"""To whom, where and when something is said."""
_ON = frozenset(("من", "الي", "علي"))
_WHERE = frozenset(("من", "في", "لدي"))
_SPOKEN = frozenset(
    ("venue", "channel", "time", "aside", "manner", "adverb", "gathering", "pronoun", "attached", "own")
)
"""Where, when and how something is said."""
_BREAKS = _SPOKEN | {"relative", "perfective", "negation", "while", "chain", "verb", "aux"}
_ENDS = frozenset(("clause", "perfective", "relative", "chain", "negation", "speechnoun", "while"))
_OBJECTS = frozenset(("object", "noun"))
_TENSED = VERBS | {"aux"}


def past(tokens: list[Token], marks: Marks, span: tuple[int, int], noun: Noun, taken: frozenset[str]) -> int:
    """Past the clause that begins at the first of `span` and tells of the noun before; there where is none.

    It ends with what the report begins with: a clause, a comma, marks, the verb, or a preposition in `taken`.
    """
    i, last = span
    word, after = _word(tokens, i, last), _word(tokens, i + 1, last)
    if word is None or word.text in WHEN or not acts(word, after, noun):
        return i  # صاح تلميذ حين رأى الكاميرا: «…»
    for j in range(i + 1, min(i + _LONGEST, last)):
        before, word = word, tokens[j].word
        if word is None:
            if j in marks.opens:
                return _past_marks(marks, j, i) if before is not None else j
            if tokens[j].kind in ("comma", "colon"):
                return j
            if tokens[j].kind != "number":
                return i
        elif (
            word.classes & _ENDS
            or word.text in AND_THEY
            or (j > i + 1 and (hears(word, before) or _ended(tokens, j, last, taken)))
        ):
            return j
    then = tokens[last].word if last < len(tokens) else None
    says = then is not None and bool(then.cues) and not (then.conj or then.cue_conj)
    return last if last - i < _LONGEST and says else i  # but تقرير يحمل فلانا المسؤولية, a headline


def placed(tokens: list[Token], span: tuple[int, int], taken: frozenset[str]) -> int:
    """حارس بناء في حي المطار, أحد الناجين من الحريق: past where somebody without a name is or comes from.

    Only up to the clause of the report or its colon: nothing else tells it from where it was said.
    The first of `span` where nothing of the kind stands.
    """
    i, last = span
    before = tokens[i - 1].word
    if before is not None and before.definite and "posted" in before.kinds:
        return _posted(tokens, i, last, taken)
    begin = _from_where(tokens, i, last, taken)
    bound = before is not None and bool(before.classes & {"near", "sharing"})  # تاجر عائد من السوق
    for j in range(begin, min(i + _LONGEST, last + 1)) if begin > i else ():
        then = tokens[j].word if j < len(tokens) else None
        if then is None:
            return j if j < len(tokens) and tokens[j].kind == "colon" else i
        if "clause" in then.classes or (j > begin - bound and _closes(then, frozenset())):
            return j
        if j > begin and hears(then, tokens[j - 1].word):
            return j
        if then.classes & _BREAKS or {then.text, then.prep} & taken:
            break
    return i


def _posted(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> int:
    """الموظفة الواقفة عند السلم المتحرك, الشيخ الجالس إلى جانبي: past where somebody is who is told by it."""
    word = _word(tokens, i, last)
    if word is None:
        return i
    at = i + (word.text in listed("at"))
    where = _word(tokens, at, last)
    if where is None or (at == i and not word.prep) or {word.text, word.prep} & taken:
        return i
    closed, j = False, at
    while where is not None and j < at + _CALLED and not (where.classes & _ENDS or where.cues):
        if j > at and (where.prep or where.conj or where.text in GOVERNED):
            break
        if closed and (not where.definite or where.noun or not taken.isdisjoint(TO_SOMEBODY)):
            break  # المعتصمون أمام المصنع | الإدارة
        beside = where.possessed or where.text in listed("beside")
        closed, j = closed or beside or where.definite or bool(where.place), j + 1
        where = _word(tokens, j, last)
    return j if closed else i


def bound(tokens: list[Token], marks: Marks, span: tuple[int, int]) -> int:
    """كتيبة منشقة عن الجيش, موقع تابع لـ«الجبهة»: past what a participle without ال is bound to.

    Only up to the clause of the report, or past a name in marks; the first of `span` where nothing of the
    kind stands.
    """
    i, last = span
    own = _word(tokens, i, last)
    at = i + (own is not None and own.stem in listed("subordinate"))
    participle, word = tokens[at - 1].word, _word(tokens, at, last)
    if participle is None or word is None or to_agency(word):
        return i
    led, close = word.text in _BINDS, i
    if at + 1 in marks.opens and (led or word.text == "ل"):
        close = _past_marks(marks, at + 1, i)
        ends = led and _participle(participle) and _clause(tokens, close)  # منضوية تحت «التحالف» أن
        return close if ends or _tied(participle, word) else i
    relates = word.text == "مع" and participle.stem in listed("relating")
    several = participle.text.endswith(("ه", "ون", "ين"))
    before = tokens[i - 1].word
    some = at > i and not participle.definite and before is not None and not before.definite
    if not (relates or at > i or (several and _participle(participle))):
        return i
    thing = _word(tokens, at + led, last) if led or word.prep in ("ب", "ل") else None
    if thing is None or thing.conj or not (thing.definite or thing.place or thing.noun):
        return i
    met = at == i and (thing.classes | thing.kinds) & _MET  # ناشطون معارضون للصحيفة, في بيان
    for j in range(at + led + 1, i if met else min(at + led + _CALLED, last + 1)):
        then, owner = tokens[j].word if j < len(tokens) else None, tokens[j - 1].word
        # منصات إعلامية تابعة للجيش إلى أن
        whole = some and owner is not None and (owner.definite or bool(owner.place))
        clause = then is not None and "clause" in then.classes
        if then is None or clause or then.prep or then.conj or then.classes & (_BREAKS | {"preposition"}):
            return j if whole or clause else i
    return i


def _tied(participle: Word, word: Word) -> bool:
    """تابعة لـ, مقربة من, ناطقة باسم: adjectives and what leads to whom they tie somebody to."""
    own = word.text == "ل" and participle.stem in listed("subordinate")
    return own or word.text == "باسم" or (word.text == "من" and "near" in participle.classes)


def _clause(tokens: list[Token], i: int) -> bool:
    word = _word(tokens, i, len(tokens))
    return word is not None and "clause" in word.classes


_NISBA = 4
"""Letters of محلي."""


def _participle(word: Word) -> bool:
    """معارضة, منشقون, محسوب: bare, and no adjective of a source (مطلعة, محلية)."""
    stem = word.text.removesuffix("ه").removesuffix("ون").removesuffix("ين")
    if stem.endswith("ي") and len(stem) <= _NISBA:
        return False
    shaped = word.text[0] == "م" or word.text[1:2] == "ا"
    bare = not (word.definite or word.possessed or word.prep or word.conj)
    return bare and shaped and "source_bare" not in word.classes


def _from_where(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> int:
    """Behind a preposition and the place or the body that it leads to, else `i`."""
    word, where = _word(tokens, i, last), _word(tokens, i + 1, last)
    if word is None or word.conj or word.cues or {word.text, word.prep} & taken:
        return i
    if word.text == "الي" and where is not None and where.stem in listed("beside"):
        return i + _PAIR  # امرأة إلى جانبه
    led = word.text in _WHERE
    if not led:
        where = word if word.prep == "ب" and (word.definite or word.place) else None
    if where is None or where.possessed or where.conj:
        return i
    spoken = (where.classes | where.kinds) & _SPOKEN
    happens = where.content and not where.noun and word.text != "من"  # ناج من الحريق, but في الختام
    of = _word(tokens, i + 1 + led, last)  # ناج من زلزال الحوز, but من باب المزاح
    owned = led and where.text != "باب" and of is not None and of.definite
    known = where.definite or where.place or _known(where) or owned
    return i if spoken or happens or not known else i + 1 + led


def _known(word: Word) -> bool:
    """حي, قرية, مستشفى: a place or a body by its kind."""
    body = word.noun is not None and word.noun.kind == "organisation"
    return body or bool(word.kinds & {"locality", "toponym"})


def _past_marks(marks: Marks, i: int, first: int) -> int:
    """وثائق اطلعت عليها «الصحيفة», بيان يحمل توقيع «الجبهة»: past a name in marks, else to `first`."""
    pair = marks.pairs[marks.opens[i]]
    return pair.close_i + 1 if pair.closed and pair.close_i - i <= _CALLED else first


def _ended(tokens: list[Token], j: int, last: int, taken: frozenset[str]) -> bool:
    """Whether a clause has ended before a word: what reports begins, its object, or how it was said."""
    word = tokens[j].word
    closed = word is not None and (_closes(word, taken) or (word.text in _ON and _dated(tokens[j - 1].word)))
    return closed or _object(tokens, j, last, taken) or _manner(tokens, j)


def _dated(word: Word | None) -> bool:
    """في دراسة نشرت أمس | من كذا: whether a time closes what was done; but وصلت قبل ساعة من كذا."""
    dated = word is not None and not word.classes.isdisjoint(("time", "adverb"))
    return dated and word is not None and word.text not in listed("unit")


def _object(tokens: list[Token], j: int, last: int, taken: frozenset[str]) -> bool:
    """أكد مسؤولان حضرا الجلسة صحة النبأ: whether what they confirm begins behind the definite noun."""
    before, word = tokens[j - 1].word, tokens[j].word
    if not taken & _OBJECTS or before is None or word is None or j + 1 >= last:
        return False
    if "time" in before.classes and (before.definite or before.text == "امس"):
        # كشفت دراسة نشرت أمس | أرقاما صادمة
        return not word.definite and (word.content or word.raw.endswith(ACCUSATIVE))
    return word.content and (before.definite or before.possessed)


def _manner(tokens: list[Token], j: int) -> bool:
    """كان يقف بجانبها ساخرا: «…», كان يقود شاحنة لـ«الصحيفة»: how something is said, and to whom."""
    word, then = tokens[j].word, tokens[j + 1] if j + 1 < len(tokens) else None
    if word is None or then is None:
        return False
    if word.text == "ل":
        return then.kind == "mark"
    ends = then.kind == "colon" or (then.word is not None and "clause" in then.word.classes)
    known = word.noun or word.name or word.possessed or "preposition" in word.classes
    how = word.text.endswith("ا") and len(word.text) >= _IMPERFECT and not known
    return ends and how


def _closes(word: Word, taken: frozenset[str]) -> bool:
    """Whether the verb that reports, or what it takes, follows the clause."""
    says = (word.finite or word.text.endswith("ين")) and bool(word.cues)  # حضروا الجلسة مؤكدين أن
    says = says and not (word.noun or word.name or word.definite or word.content)
    return word.text in taken or word.prep in taken or says


def acts(word: Word, after: Word | None, noun: Noun) -> bool:
    """Whether a word is a verb of the noun before it: تسكن of hers, يسكن of his, نزحوا of theirs."""
    if after is not None and silent(after):
        return False  # طلب عدم ذكر اسمه tells nothing of him
    oversaw = word.text == "اشرف" and after is not None and after.raw == "على"
    within = bool(word.cues) and after is not None and after.text in IN_IT  # وثيقة ورد فيها أن
    passed = noun.kind == "document" and not within
    passed = passed and (word.text in listed("passed") or word.text in listed("lasted") or done_with(word))
    if oversaw or passed:
        return True
    if after is not None and word.cues and not word.conj and after.text in listed("met"):
        return noun.number != "s" or after.text.endswith(("ه", "ها"))  # خبراء تحدثت إليهم الصحيفة
    met = word.possessed and "narrated" in word.classes  # تجار التقيناهم في السوق: done to them
    if met or word.definite or word.prep or word.conj or word.name or word.content or word.place or word.cues:
        return False
    if word.classes & _TENSED or word.text.endswith("وا") or (noun.number == "d" and _both(word)):
        return "aux" not in word.classes or _was_doing(after)
    she = noun.gender == "f" or (noun.number == "p" and noun.kind != "title")
    imperfect = len(word.text) >= _IMPERFECT and not (word.noun or word.classes or word.feminine)
    imperfect = imperfect and not word.text.endswith(("ا", "ي"))
    return (she and acted(word)) or (imperfect and word.text[0] == ("ت" if she else "ي"))


def done_with(word: Word) -> bool:
    """مقطع تداوله ناشطون, وثيقة سربها موظف: whether a word may be a verb with a document as its object."""
    bare = not (word.noun or word.name or word.content or word.definite or word.prep or word.conj)
    bare = bare and not (word.feminine or word.classes)  # رسمية
    return bare and word.text.endswith(("ه", "ها")) and len(word.text) > _IMPERFECT


def _was_doing(after: Word | None) -> bool:
    """كانت تحمل طفلها: not كان قد قال."""
    return after is not None and after.text[0] in "يت" and after.text not in listed("stood")


def _both(word: Word) -> bool:
    """حضرا, يسكنان: what two do."""
    if word.noun or word.classes or word.raw.endswith(TANWIN) or len(word.text) < _IMPERFECT:
        return False
    return word.text.endswith("ا") or (word.text[0] in "يت" and word.text.endswith("ان"))


def _word(tokens: list[Token], i: int, last: int) -> Word | None:
    return tokens[i].word if i < last else None


def of_several(word: Word) -> bool:
    """المتضررين, الغاضبات, الثلاثة: whether a word with ال may describe several people."""
    return many(word) or "quantity" in word.kinds


def unpredicated(tokens: list[Token], phrase: Phrase, last: int) -> Phrase:
    """أن المقاول | ملزم بالبناء: a title without what is said of him, which reads like his family's name."""
    before = tokens[phrase.start - 1].word if phrase.start else None
    name = phrase.name if phrase.role == (phrase.start, phrase.start + 1) else None
    if (
        before is None
        or name is None
        or "clause" not in before.classes
        or name != (phrase.start + 1, phrase.end)
    ):
        return phrase
    word, then = tokens[name[0]].word, tokens[phrase.end].word if phrase.end < last else None
    said = then is None or bool(then.prep or then.conj) or "preposition" in then.classes
    alone = name[1] == name[0] + 1 and word is not None and not (word.name or word.definite)
    return phrase._replace(name=None, role=None, end=name[0]) if alone and said else phrase
