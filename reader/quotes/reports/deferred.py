"""Subjects behind an addressee or a venue: قال للصحافيين فلان إن, أعلنت في بيان نشرته أمس الوزارة أن."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from reader.quotes.phrases.adjuncts import SKIPPED, adjunct
from reader.quotes.phrases.counted import counts
from reader.quotes.phrases.government import uncovered
from reader.quotes.phrases.labels import closes_quote, label
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.phrases import Phrases
from reader.quotes.reports.accusations import accused, charge
from reader.quotes.tables.lexicon import Verb, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.derived import verbal_noun
from reader.quotes.words.particles import AND_HE, AS_TOLD, WHEN, WHILE
from reader.quotes.words.shapes import ACCUSATIVE, adjective, manner, one_of, one_title, unowned
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word

Seek = Callable[[int, int, Verb], Opened | None]
"""Finds where the content of a verb begins, from a token on."""
_FAR = 20
"""Tokens between a verb and such a subject."""
_ADJUNCT = 4
"""Tokens of its beginning that tell an adjunct."""
_WHEN = WHEN | WHILE
_LEADERS = ("when_done", "in_place", "as_being", "moment")
"""Lists of words that an adjunct may begin with: فور وصوله, نيابة عن كذا, بصفته رئيسا, مطلع الأسبوع."""
_THEN = frozenset(("بعد", "قبل", "دون"))
"""Before an أن that opens no content: بعد أن عاين الأضرار."""
_SET = frozenset(("time", "attached", "source_bare"))
"""What closes an adjunct: أمس, له, مقتضب."""
_ASIDE = _SET | SKIPPED | {"preposition", "perfective"}
"""Classes of what one may begin with."""


def deferred(phrases: Phrases, span: tuple[int, int, int], verb: Verb, seek: Seek) -> Phrase | None:
    """The subject behind the adjuncts of a verb, where what it says follows; else None.

    `span`: where they begin, past the addressee, where there is one, and the clause's end; `seek` finds
    where content begins.
    """
    start, after, last = span
    tokens, end = phrases.tokens, min(last, start + _FAR)
    if start >= end or (after == start and not leads_aside(tokens, start, last)):
        return None
    j, free, acted = max(after, start + 1), -1, tokens[start].text in _WHEN
    while j < end:
        if (past := _past_named(phrases, j, end)) > j:
            j = free = past
            continue
        word, apart = tokens[j].word, tokens[j].kind == "comma"
        if word is None and not apart and tokens[j].kind != "number" and j not in phrases.marks.opens:
            return None
        if word is not None and "clause" in word.classes:
            acted = tokens[j - 1].text in _THEN
            if not acted:
                return None
        begins = (ended(tokens, j - 1) or _titles(tokens, start, j)) and not _owes(tokens, start, j)
        counted = tokens[j - 1].kind == "number" and word is not None and not word.definite
        begins = begins and not counted  # أعلن عن مقتل 3900 | شخص منذ كذا
        if j == free or begins:
            phrase = _somebody(phrases, j + apart, last, verb.takes) or _labelled(phrases, j + apart, last)
            # أكد لـ«الصباح» أمس، المحامي فلان، أن
            # قبل أن يغادر الوزير | القاعة: what others act on there has ال and no name
            object_ = acted and word is not None and word.definite
            # وهي ترتب أغطية | أحفادها
            object_ = object_ or (word is not None and word.possessed and tokens[start].text in AND_HE)
            who = phrase if phrase is not None and (phrase.name or not (apart or object_)) else None
            if who is not None and _asks(tokens, start, j):
                j = free = who.end
                continue
            if who is not None and _fits(phrases, who, verb, start):
                who = _speaker(phrases, who, (start, last), verb, seek)
                if who is not None:
                    return who
        if (not begins or (word and word.conj)) and (past := _past_met(phrases, j, end)) > j:
            j = free = past
            continue
        if apart:
            return None
        j += 1
    return None


def _asks(tokens: list[Token], start: int, i: int) -> bool:
    """في رده على سؤال وجهه إليه | النائب فلان: whether somebody at `i` asked what the speaker answers."""
    verb = i - 1
    while verb > start and (word := tokens[verb].word) and word.classes & _SET:
        verb -= 1
    word = tokens[verb].word
    if verb - 1 <= start or word is None or tokens[verb - 1].text not in listed("asked"):
        return False
    if "authored" in word.classes:
        return True  # وجهه, which may be "and a body" as well
    return not (word.noun or word.definite or word.prep or adjective(word) or "preposition" in word.classes)


def _speaker(phrases: Phrases, who: Phrase, span: tuple[int, int], verb: Verb, seek: Seek) -> Phrase | None:
    """Who says what follows, without the object that the phrase has swallowed: خبراء | انتهاء كذا."""
    start, last = span
    if _opens(phrases, who, span, verb, seek):
        return who
    i = uncovered(phrases.tokens, who, verb.takes, None)
    opened = seek(i, last, verb) if i > 0 else None
    if opened is None or opened.content != i:
        return None
    sooner = seek(start, last, verb)  # كشفت في ردها عن دراسة في 12 مدرسة اعتبارا من كذا
    led = sooner is not None and sooner.opening == "preposition" and sooner.content < who.start
    return None if led else who._replace(end=i)


def _fits(phrases: Phrases, who: Phrase, verb: Verb, start: int) -> bool:
    """Whether a verb may have somebody for its subject behind the adjunct that begins at `start`."""
    tokens = phrases.tokens
    owner = tokens[who.end].word if who.end < len(tokens) and who.gender is None else None  # عالي الضغط
    bare = tokens[start].text in AND_HE or (owner is not None and owner.definite)
    return _hers(phrases, who, verb, tokens[start - 1]) and not (bare and _bare(phrases, who))


def _bare(phrases: Phrases, phrase: Phrase) -> bool:
    """وهو يطفئ آخر | مصباح, مسطرة | أقدم منه: what may be a thing or an adjective as well as somebody."""
    if (word := phrases.tokens[phrase.start].word) is None:
        return False
    alone = phrase.name is not None and phrase.end == phrase.start + 1 and word.stem not in phrases.known
    return "superlative" in word.classes or (alone and not phrase.head)


def _opens(phrases: Phrases, who: Phrase, span: tuple[int, int], verb: Verb, seek: Seek) -> bool:
    """Whether what a verb says follows its subject, or stands in marks before the verb."""
    (start, last), tokens = span, phrases.tokens
    if "by" in verb.takes and (charge_i := charge(tokens, phrases.marks, who.end, last)) >= 0:
        # واتهمت في بيان الوزارة بكذا; but طالب في بيان مسؤول بكذا
        begins = accused(tokens, who.end, charge_i)
        return begins < charge_i or (verb.act == "call" and _nominative(phrases, who))
    cue = tokens[start - 1].word
    told = who.end in phrases.withheld or (who.end < len(tokens) and _goes_on(tokens[who.end], who))
    if told and _said(phrases, start - 1):
        return True  # «…»، قال أمس المدير فلان.
    opened = seek(who.end, last, verb)
    whom = "person" in verb.takes and who.kind == "person" and not (who.name or (cue and cue.cue_object))
    whom = whom and not (_nominative(phrases, who) or _calls_on(tokens, who, opened))
    return opened is not None and not (whom and opened.opening == "preposition")


def _goes_on(then: Token, who: Phrase) -> bool:
    """«…»، قال أمس فلان الذي, مبتسما, وهو: whether a token may stand behind a subject with nothing to say."""
    if then.word is None or then.text in AND_HE:
        return True
    if not who.head and who.end == who.start + 1:
        return False  # وهو في مقر الاتحاد الجهوي للشغل
    how = "participle" in then.word.forms or then.word.raw.endswith(ACCUSATIVE)
    return how or bool(then.word.prep or then.word.classes & _BEHIND)


_BEHIND = frozenset(("relative", "preposition", "time"))
_CREDITS = AS_TOLD | {"كما", "ما", "مثلما"}


def _said(phrases: Phrases, i: int) -> bool:
    """«…»، قال; «…»، هكذا علق; …، وفق ما أفاد: whether what a verb at `i` tells stands before it."""
    tokens, cue = phrases.tokens, phrases.tokens[i].word
    if i < 1 or cue is None or cue.cue_conj:
        return False
    credited = tokens[i - 1].text in _CREDITS and i > 1 and tokens[i - 2].kind != "stop"
    return credited or closes_quote(tokens, phrases.marks, i - 1 - (tokens[i - 1].text == "هكذا"))


def _calls_on(tokens: list[Token], who: Phrase, opened: Opened | None) -> bool:
    """حث في بيان الأمين العام | جميع الأطراف على كذا: whether those stand behind him whom he calls on."""
    whom = tokens[who.end].word if opened is not None and opened.content > who.end + 1 else None
    known = whom is not None and (whom.definite or whom.noun is not None or "every" in whom.classes)
    return known and whom is not None and not (whom.prep or whom.conj or whom.name)


def _nominative(phrases: Phrases, who: Phrase) -> bool:
    """دعا أمس مسؤول محلي إلى كذا: whether a phrase without ا is no object."""
    word = phrases.tokens[who.start].word
    if word is None or word.definite or word.possessed or word.feminine or who.name:
        return False
    return not (word.raw.endswith(ACCUSATIVE) or (word.noun is not None and word.noun.number != "s"))


@cache
def _leads() -> frozenset[str]:
    """Words that an adjunct may begin with."""
    return (AND_HE | _WHEN).union(*map(listed, _LEADERS))


def leads_aside(tokens: list[Token], i: int, last: int) -> bool:
    """Whether an adjunct begins at a token: a preposition, a time, how somebody speaks."""
    word, then = tokens[i].word, tokens[i + 1].word if i + 1 < last else None
    if word is None:
        return False
    led = bool(word.prep or word.classes & _ASIDE) or word.text in _leads() or manner(word)
    led = led or (word.feminine and "participle" in word.forms)  # حاسمة الجدل
    to = then is not None and ("preposition" in then.classes or bool(then.prep))
    led = led or (to and (word.feminine or word.raw.endswith(ACCUSATIVE)))  # إضافة إلى كذا, خلافا لكذا
    too = "pronoun" in word.classes and then is not None and "another" in then.kinds  # هو الآخر
    return led or too or bool(adjunct(tokens, i, min(last, i + _ADJUNCT)) > i)


def _owes(tokens: list[Token], start: int, i: int) -> bool:
    """خلال لقائه اليوم | سفير فرنسا: whether a meeting or a visit of his still waits for its object."""
    in_his, j = False, i - 1
    while j > start and (word := tokens[j].word) is not None:
        if word.classes.isdisjoint(SKIPPED):
            if tokens[j - 1].text != "في":
                break
            in_his, j = True, j - 1  # خلال لقائه في مكتبه | سفير فرنسا
        j -= 1
    word, one = tokens[j].word, tokens[i].word
    if word is not None and "authored" in word.classes:
        return one is not None and "media" in one.kinds  # في تصريحات بثتها أمس | قناة كذا
    if word is None or not word.possessed or word.noun is not None:
        return False
    act = unowned(word.stem)
    return act in listed("visit") or (not in_his and verbal_noun(act))


def _titles(tokens: list[Token], start: int, i: int) -> bool:
    """نيابة عن الوزير | مدير كذا, وهو يغالب دموعه | مدير كذا: what a title or something of his may close."""
    before, word = tokens[i - 1].word, tokens[i].word
    if before is None or word is None or word.noun is None or "style" in word.kinds:
        return False
    return (before.possessed and tokens[start].text in AND_HE) or (
        before.definite and one_title(before.noun) and not word.name
    )


def _somebody(phrases: Phrases, i: int, last: int, takes: frozenset[str]) -> Phrase | None:
    """Who may speak, where somebody surely begins at a token."""
    i = phrases.past_same(i, last)
    word = phrases.word(i, last)
    if word is None or word.prep or word.conj or word.classes & _NOBODY:
        return None
    led = phrases.tokens[i - 1].word
    if led is not None and "manner" in led.classes:
        return None  # بالتعاون معها بشكل | مشترك
    if "authored" in word.classes and not (word.noun and word.raw.endswith("ة")):
        return None  # نشرته, which is written like somebody's نشرة; but بعثة, وكالة
    kind = word.noun.kind if word.noun is not None else ""
    known = word.stem in phrases.known or kind == "honorific"  # السيد فلان, معالي أمين كذا
    known = known or (word.place is not None and _land(word, phrases.tokens[i - 1].word))
    each = word.text == "كل" and i + 1 < last and phrases.tokens[i + 1].text == "من"
    several = each or (counts(phrases.tokens, i, last) and "number" not in word.classes)
    happens = word.content and kind not in _SPEAK
    sure = known or several or len(word.text) == 1 or phrases.names.sure(i, last)  # د. فلان
    if (happens and not several) or (word.maybe_prep and not sure) or not (word.noun or sure):
        return None
    phrase = phrases.read(i, last, takes)
    if phrase is None or _describes(word, phrases.tokens[i - 1].word, phrase):
        return None
    return phrase if phrase.head or phrase.parts or sure else None


_NOBODY = frozenset(("clause", "relative", "preposition"))
_SPEAK = frozenset(("source", "organisation", "honorific"))
"""Classes of words that begin nobody, and kinds of nouns that begin somebody who may happen too: سعادة."""


def _labelled(phrases: Phrases, i: int, last: int) -> Phrase | None:
    """قالت في بيان أمس | «نهوض»: a body in marks; not للإذاعة الوطنية «كاراكول», whose name they hold."""
    before = phrases.tokens[i - 1].word
    named = before is not None and before.definite and before.classes.isdisjoint(_SET)
    named = named and before is not None and (before.noun is not None or before.stem.endswith(NISBA))
    return None if named or _ironic(phrases, i, last) else label(phrases, i, last)


def _ironic(phrases: Phrases, i: int, last: int) -> bool:
    """أكد خلالها | «نجاح» الزيارة: whether marks at a token hold one noun of what is told, and no body."""
    what, owner = phrases.word(i + 1, last), phrases.word(i + 3, last)
    one = i in phrases.marks.opens and i + 2 in phrases.marks.closes
    return one and what is not None and what.content and owner is not None and owner.definite


def _land(word: Word, before: Word | None) -> bool:
    """في ختام القمة | أثينا, not من العاصمة أثينا, الملفات الزرقاء."""
    apart = before is None or not (before.place or "locality" in before.kinds)
    return apart and not (word.definite and before is not None and before.definite)


def _hers(phrases: Phrases, phrase: Phrase, verb: Verb, cue: Token) -> bool:
    """Whether a verb that stands before it agrees with a phrase; a family's name, with either."""
    forms = [form.gender for form in cue.word.cues if form.verb == verb] if cue.word is not None else []
    alike = phrase.gender is None or phrase.gender in forms or phrase.number == "p"
    word = phrases.tokens[phrase.start].word
    family = word is not None and word.stem in phrases.known and phrase.end == phrase.start + 1
    return not forms or alike or family  # وقالت في بيان الخطيب


def _describes(word: Word, before: Word | None, phrase: Phrase) -> bool:
    """في المؤتمر الصحفي, الجهات المختصة, كلمتها الافتتاحية: what may describe the noun before it."""
    if before is None or word.noun is None or before.classes & _WHOLE:
        return False
    if before.text.removesuffix("ين") in listed("unit"):
        return False  # قبل يومين | مسؤول محلي
    if phrase.definite and not word.definite and not phrase.name:
        return False  # كبير المحللين في البنك
    short = lexicon().nouns.get(word.stem.removesuffix("ه")[:-1])  # محام, of المحامي
    nisba = word.stem.endswith(NISBA) and not one_of(word.noun) and (short is None or short.kind != "title")
    nisba = nisba and word.stem[1] != "ا" and not one_title(before.noun)  # but الوالي
    nisba = nisba and (
        word.noun.kind != "organisation" or word.stem.endswith("اييه")
    )  # الابتدائية; but الهيئة
    whole = phrase.end == phrase.start + 1 or "source_bare" in word.classes  # مشترك مع نظيره فلان
    told = whole and "office" not in word.kinds and not _TELLS.isdisjoint(word.kinds | word.classes)
    agrees = word.feminine or not before.feminine or word.noun.number == "p"
    return (nisba or told) and agrees and word.definite == bool(before.definite or before.possessed)


_WHOLE = frozenset(("time", "attached"))
_TELLS = frozenset(("adjectival", "source_bare", "governs", "generic"))
"""Titles that are adjectives too: المشترك, المختصة."""


def _past_met(phrases: Phrases, i: int, last: int) -> int:
    """مع نظيره الفرنسي فلان, مع رئيس التحرير فلان: past whom an adjunct names behind his title; else `i`."""
    tokens, word = phrases.tokens, phrases.tokens[i].word
    if word is None or not one_title(word.noun) or "source_bare" in word.classes:
        return i
    who = phrases.read_without_clitic(i, last) if word.prep else phrases.read(i, last)
    if who is None or who.name is None:
        return i
    for k in range(i + 1, who.name[0]):
        before, other = tokens[k - 1].word, tokens[k].word
        titled = other is not None and one_title(other.noun) and "style" not in other.kinds
        if titled and before is not None and before.definite:
            return i  # برئاسة نائب الرئيس | أستاذ كذا فلان
    return who.name[1]


def _past_named(phrases: Phrases, i: int, last: int) -> int:
    """مع برنامج «المساء», بحضور السفير فلان: past the name of whom or what an adjunct tells of; else `i`."""
    led = phrases.tokens[i].text in _TO  # في اتصال مع «المرفأ»
    before = phrases.tokens[i - 1 + led].word
    if before is None:
        return i
    if (pair_i := phrases.marks.opens.get(i + led)) is not None:
        pair = phrases.marks.pairs[pair_i]
        inner = phrases.tokens[i + led + 1].word  # في تدوينة على «فيسبوك»
        told = led or before.text in _TO or bool((before.classes | before.kinds) & _NAMED)
        told = told or (inner is not None and "platform" in inner.classes)
        return pair.close_i + 1 if pair.closed and told and pair.close_i - i <= _LABEL + led else i
    one = before.definite and one_title(before.noun)
    return phrases.names.read(i, last) if one and phrases.names.sure(i, last) else i


_TO = frozenset(("مع", "الي", "في", "ل"))
_LABEL = 4
"""Tokens from an opening mark to its closing one."""
_NAMED = frozenset(("naming", "media", "channel", "platform"))


def ended(tokens: list[Token], i: int) -> bool:
    """Whether nothing can depend on a token: no open noun, no title, no noun that acts on an object."""
    word, before = tokens[i].word, tokens[i - 1].word if i else None
    if word is None:
        return tokens[i].kind in ("mark", "number")
    if "attached" in word.classes:  # نسخة منه, كلمة له; not بعث بها محاميه, نقلتها عنه وكالة كذا
        noun = before is not None and (before.definite or before.noun or before.feminine or before.content)
        said = before is not None and (bool(before.cues) or "venue" in before.classes)
        return bool(noun or said) and not (before is not None and before.cue_object)
    if "authored" in word.classes:
        return False  # في بيان نشره مكتبه
    if word.classes & (_SET | SKIPPED) or word.text.removesuffix("ين") in listed("unit"):
        return "rank" not in word.classes  # في أول | تصريح له
    press = before is not None and "venue" in before.classes and adjective(word)  # في تصريحات صحفية
    if word.noun and word.noun.kind in ("title", "honorific") and word.noun.number == "s" and not press:
        return False  # قال للمذيع فلان
    led = before is None or bool(before.prep or "preposition" in before.classes)
    shaped = adjective(word) or _like(before, word)
    described = shaped and not (word.possessed or word.maybe_prep or led)
    paper = word.noun is not None and word.noun.kind == "document" and "venue" in word.classes
    paper = paper and tokens[i - 1].text == "في"  # في بيان; not على تصريحات الوزير
    his = word.possessed and (bool(word.prep) or led or _channel(word))
    # بكل وضوح, في أكثر من مناسبة
    often = tokens[i - 1].text == "بكل" or (tokens[i - 1].text == "من" and tokens[i - 2].text == "اكثر")
    return bool(
        often or word.definite or word.place or "platform" in word.classes or described or paper or his
    )


def _like(before: Word | None, word: Word) -> bool:
    """تطور لافت, حصيلة محدثة, لهجة غير معتادة: whether a participle of no table describes a noun."""
    if before is None or before.definite or before.cues or word.definite or word.noun is not None:
        return False
    acting = "participle" in word.forms and not word.raw.endswith(ACCUSATIVE)  # but مخاطبا النواب
    return acting or before.text == "غير" or (before.feminine and word.feminine and word.text[0] == "م")


def _channel(word: Word) -> bool:
    """صفحته, موقعها."""
    return "channel" in lexicon().classes(unowned(word.stem))
