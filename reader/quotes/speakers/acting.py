"""What somebody does in the clause that tells of him, as its verb and its place tell.

ووصل إلى المكان وزير المعادن، فلان: he acts, though he says nothing yet. قال للوزير, لقاء الوزير: he does not.
"""

from __future__ import annotations

from reader.quotes.phrases.government import his_own
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.parts import VERBS
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.speakers.cases import accusative
from reader.quotes.tables.lexicon import Gender, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import many
from reader.quotes.words.particles import ALSO, AND_HE, IN_IT, SAVE, WHEN, WHICH
from reader.quotes.words.shapes import ACCUSATIVE, NO_VERB, acted, acted_on, doubled, one_title
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import SOMEBODY, Word, remembered
from reader.typed import Literal

Part = Literal["acts", "asks", "told", "met", "other"]
"""Acts: the subject of a clause. Asks: of a question. Told: a subject behind أن. Other: whom or whose.

Met: whom a verb is done to that has no subject of its own.
"""
TOPIC = 12
"""Tokens of a topic before the clause: في القطاع السابع من المخيم، تحرق فلانة."""
_TO_ONE = frozenset(("له", "لها", "اليه", "اليها"))
_TOWARDS = frozenset(("الي", "مع", "علي"))
_TOPICAL = frozenset(("preposition", "time", "aside"))
_PASSED = frozenset(("attached", "adverb", "time"))
"""Classes of what may stand between a verb and its subject."""
_ADJUNCT = 4
"""Words of where somebody comes to."""
_NO_ADJUNCT = frozenset(("clause", "relative", "conjunction", "while", "perfective", "negation"))
_FIFTH = 4
"""Letters of تحدث."""
_HIM = ("انه", "انها", "انهم", "انهما")
"""How what stands before a verb ends that has its subject already."""
_OPENERS = frozenset(("topic", "while", "aux", "conjunction"))
_LINKS = frozenset(("relative", "perfective", "aux", "while", "negation"))


def part_of(tokens: list[Token], phrase: Phrase, first: int) -> tuple[Part, Gender | None, int]:
    """What somebody does in the clause around him, the gender of his verb, and where that stands."""
    own = tokens[phrase.start].word
    none = phrase.start > 0 and tokens[phrase.start - 1].text in ("لا", "ولا")  # لا كوبري هنا ولا مرسى
    whom = own is not None and bool(own.prep or (own.maybe_prep and phrase.name is None))
    whom = whom or (own is not None and phrase.number != "s" and own.text.endswith("ين"))  # خاطبت الطرفين
    if none or whom:
        ours = own is not None and own.prep == "ب" and _ours(tokens, phrase, phrase.start - 1, first)
        return "acts" if ours else "other", None, -1
    i = phrase.start - 1
    while i >= first and (word := tokens[i].word) and word.classes & _PASSED:
        i -= 1
    if i > first and tokens[i].kind == "mark":
        i -= phrase.end < len(tokens) and tokens[phrase.end].kind == "mark"  # جلست «أم سامي» أمام الخيمة
    before = tokens[i].word if i >= first else None
    if before is None:
        begins = i < first or (tokens[i].kind == "comma" and _topic(tokens, first, i))
        begins = begins or (i > first and tokens[i - 1].text == ":")  # 09:35 الوزير يصل إلى كذا
        return "acts" if begins else "other", None, -1
    he = before.text in ("هو", "هي") and phrase.definite and not _that(tokens, first, i)
    opens = i == first or tokens[i - 1].kind == "comma"
    ours = opens and before.text.endswith("نا") and phrase.kind == "person" and not before.content
    new = before.text in _TOWARDS and _ours(tokens, phrase, i - 1, first)
    new = new or ((before.definite or before.possessed) and _stands_there(tokens, phrase, i, first))
    if he or ours or new:  # وأفضلهم هو الحارس فلان; سألنا المندوب, whom the writer makes speak
        return "acts", None, i if ours else -1
    if before.classes & _OPENERS or "clause" in before.classes:
        was: Gender | None = "f" if before.text.endswith(("كانت", "تكون")) else None  # كانت العجوز تضربه
        told = "clause" in before.classes and not (i > first and tokens[i - 1].text in SAVE)
        told = told and not (i == first and before.text.endswith(_HIM))  # إنها المهندسة فلانة
        told = told or (i > first and tokens[i - 1].text == "حيث")  # إلى حيث كان البيت
        asked = i - 2 >= first and tokens[i - 1].text == "اذا" and tokens[i - 2].text.endswith("ما")
        # غير أن الوزير زار القرية، ووعد بكذا, but وعما إذا كانت الشركة تبيع كذا، قال
        return "other" if asked else "told" if told else "acts", was, -1
    if (before.definite or before.place) and (verb_i := _over_adjunct(tokens, i, first)) >= 0:
        i, before = verb_i, tokens[verb_i].word or before  # ووصل إلى المكان الوزير
    verb = plain(before)
    met = verb in listed("goes_with") or (verb in listed("meets") and _alone(tokens, phrase))
    gender = None if met else gender_of(before)
    his = gender is None or phrase.number != "s" or phrase.gender in (None, gender)  # not وشكرت المدير
    body = (phrase.kind, phrase.number) == ("organisation", "s") and gender is None and i == phrase.start - 1
    also = i > first and before.text[0] == "و" and tokens[i - 1].kind == "word"
    # nor في الشارع ومحيط الجامعة
    unlike = body and (phrase.gender == "f" or also) and verb[0] != "ت"
    singled = phrase.start > i + 1 and verb in listed("singles_out")  # وخص بالتحية | القائد
    ends = own is not None and his_own(own) and verb in listed("closes_with")  # وأنهى مقاله بالقول
    his = his and not (met or unlike or singled or ends or _done_to(before, phrase))
    his = his and not (accusative(tokens, phrase.start) or _in_his_words(tokens, i, first, phrase))
    his = his and not (phrase.start == i + 1 and i > first and _whom(tokens, i, phrase))
    part_of_him = phrase.kind == "organisation" and not phrase.definite and acted(before)  # زرعت لها كلية
    him = tokens[i - 1].word if his and i > first else None  # أنه التقى فلانا
    his = his and not (part_of_him or (him is not None and him.text.endswith(_HIM)))
    stands = phrase.kind == "person" and before.text in listed("posture")  # عند المدخل وقف شرطي
    if his and (stands or is_verb(tokens, i, first, before) or _did(tokens, i, first, phrase)):
        asks = before.cues and any("question" in form.verb.takes for form in before.cues)
        asks = asks or "asks" in _classes(before) or _interviews(before, phrase)
        told = not before.cues and _which(tokens, i, first)  # but الأمر الذي نفاه فلان، موضحا كذا
        return "asks" if asks else "told" if told else "acts", gender, i
    return "met" if met else "other", None, -1


def _interviews(verb: Word, phrase: Phrase) -> bool:
    """حاور | المذيع الوزير، فأجاب بأن كذا: whether a reporter acts, who is no speaker."""
    reports = phrase.head in listed("interviewer") or "media" in lexicon().classes(phrase.head)
    return reports and plain(verb) in listed("interviews")


def _ours(tokens: list[Token], phrase: Phrase, i: int, first: int) -> bool:
    """وصلنا إلى سمسار سابق, اتصلنا بتاجر, جلسنا مع سامي: whom the writer goes to, and makes speak."""
    verb = tokens[i].word if i >= first else None
    one = phrase.kind == "person" and phrase.number == "s"
    if verb is None or not one or not verb.text.endswith("نا") or verb.classes & NO_VERB:
        return False
    return i == first or tokens[i - 1].kind == "comma"


def _stands_there(tokens: list[Token], phrase: Phrase, i: int, first: int) -> bool:
    """في الزاوية تاجر يغلي الشاي; بجانبه جندي شاب: somebody new, behind nothing but where he is."""
    one = phrase.kind == "person" and phrase.number == "s" and not phrase.definite
    if not one or i != phrase.start - 1 or i - first >= _ADJUNCT:
        return False
    words = [token.word for token in tokens[first : i + 1]]
    where, rest = words[0], words[1:] or words
    if where is None or not (where.prep or "preposition" in where.classes):
        return False
    return all(word is not None and (word.definite or word.possessed) for word in rest)


def _alone(tokens: list[Token], phrase: Phrase) -> bool:
    """هنأ المنافس، وحمّل لاعبيه كذا: whether nobody else is told of behind a verb that is done to people."""
    if phrase.end >= len(tokens) or phrase.name:
        return False
    then = tokens[phrase.end + 1].word if phrase.end + 1 < len(tokens) else None
    goes_on = tokens[phrase.end].kind == "comma" and then is not None and then.text[0] == "و"
    return tokens[phrase.end].kind == "stop" or goes_on


def then_acts(tokens: list[Token], phrase: Phrase) -> tuple[Part, Gender | None, int] | None:
    """للمحامية فلانة، فنهضت محتجة: whom the next clause tells of, if its verb has nobody else behind it.

    وفدا برئاسة فلان، الذي عرض كذا، وطالب: nor one who lays out what he then speaks of.
    """
    i = phrase.end + (phrase.end < len(tokens) and tokens[phrase.end].kind == "comma")
    verb, after = (tokens[k].word if k < len(tokens) else None for k in (i, i + 1))
    if verb is not None and after is not None and (which := WHICH.get(verb.text)) is not None:
        lays = plain(after) in listed("lays_out") or plain(after) in listed("explains")
        lays = lays and tokens[i + 2].text not in _TO_ONE  # الذي قدم له التعازي
        return ("acts", which, i + 1) if lays and phrase.gender in (None, which) else None
    if verb is None or verb.text[0] != "ف" or verb.cues or not is_verb(tokens, i, i, verb):
        return None
    gender = gender_of(verb) or "m"
    alone = after is None or not (after.definite or after.name or after.possessed)
    alone = alone and (after is None or after.noun is None or after.text[0] == "م")  # فنهضت محتجة
    return ("acts", gender, i) if alone and phrase.gender in (None, gender) else None


def _which(tokens: list[Token], i: int, first: int) -> bool:
    """الملف الذي أعدته اللجنة: whether a verb tells of what stands before; not وهو القرار الذي."""
    which = tokens[i - 1].word if i - 3 >= first else None
    return which is not None and "relative" in which.classes and tokens[i - 3].text not in AND_HE


def _whom(tokens: list[Token], i: int, phrase: Phrase) -> bool:
    """المحامي الذي يؤازر المتهم: whom a verb is done to; not الذي يقوده فلان, الذي فاز الفريق فيه."""
    verb, led = tokens[i].word, tokens[i - 1].word
    if verb is None or led is None or "relative" not in led.classes:
        return False
    him = verb.possessed or verb.cue_object or verb.text.endswith(("ه", "ها", "هم"))
    then = tokens[phrase.end].word if phrase.end < len(tokens) else None
    to_him = then is not None and "attached" in then.classes
    agrees = gender_of(verb) == WHICH.get(led.text.removeprefix("و"))
    return agrees and not (him or to_him or verb.cues)


def _in_his_words(tokens: list[Token], i: int, first: int, phrase: Phrase) -> bool:
    """ألقى كلمة شكر فيها | الوزير: whom one thanks in words of his own; but شكر فيها الوزير الحضور."""
    verb, then = tokens[i].word, tokens[phrase.end].word if phrase.end < len(tokens) else None
    if verb is None or i != phrase.start - 2 or tokens[i + 1].text not in IN_IT:
        return False
    done = plain(verb) in listed("meets") or any("person" in form.verb.takes for form in verb.cues)
    if not done or (then is not None and not then.prep and (then.definite or then.content)):
        return False
    for k in range(i - 1, max(first, i - 3), -1):  # كلمة | ترحيبية
        led = tokens[k - 1].word
        if _words(tokens[k].word):
            return led is None or "preposition" not in led.classes  # but في كلمة شكر فيها الوزير
    return False


def _words(word: Word | None) -> bool:
    """كلمة, بيانا: what somebody says or writes, and nothing leads to it."""
    if word is None or word.definite or word.prep:
        return False
    return document(word.stem) or "insertion" in lexicon().classes(word.stem.removesuffix("ا"))


def _that(tokens: list[Token], first: int, i: int) -> bool:
    """Whether أن stands not far before a token: رجح أن يكون البديل هو فلان."""
    words = (token.word for token in tokens[max(first, i - TOPIC) : i])
    return any(word is not None and "clause" in word.classes for word in words)


def _classes(word: Word) -> frozenset[str]:
    return word.classes or lexicon().classes(word.text.removeprefix(word.text[0]))


def _over_adjunct(tokens: list[Token], i: int, first: int) -> int:
    """Where a verb stands before a preposition and its noun, which ends at `i`, or -1."""
    for k in range(i, max(first, i - _ADJUNCT), -1):
        word, before = tokens[k].word, tokens[k - 1].word
        if word is None or before is None or word.classes & _NO_ADJUNCT:
            return -1
        if word.prep or "preposition" in word.classes:
            return k - 1 if is_verb(tokens, k - 1, first, before) else -1
    return -1


def _topic(tokens: list[Token], first: int, comma_i: int) -> bool:
    """Whether all that stands before a comma is where and when: في المساء، فلان …"""
    word = tokens[first].word
    return word is not None and topical(word) and comma_i - first <= TOPIC


def topical(word: Word) -> bool:
    """Whether where or when may begin with a word."""
    return bool(word.prep or word.classes & _TOPICAL)


_LED = 5
"""Letters of what may be a verb that begins with ب or ل."""
_LEADING = frozenset(("علي", "الي", "عن", "في"))


def is_verb(tokens: list[Token], i: int, first: int, word: Word) -> bool:
    """Whether a word is a finite verb, as far as its shape and its place tell."""
    between = "preposition" in word.classes and i > first and not doubled(word)  # بين, عبر: no بيّن
    governed = i > first and tokens[i - 1].text in _LEADING and not word.conj  # على حث فلان على كذا
    finite = word.finite and not governed
    if word.classes & VERBS or (finite and not between):
        return True
    then = i > first and tokens[i - 1].text in listed("thereupon")
    bare = plain(word)
    opens = then or (word.conj and (i == first or tokens[i - 1].kind == "comma"))
    opens = opens or (i > first and tokens[i - 1].text in WHEN)  # حين تقدم رجل بشكوى
    opens = opens or (i - 1 > first and tokens[i - 1].text == "ان" and tokens[i - 2].text in ("بعد", "قبل"))
    if opens and word.content and not word.definite and len(bare) == _FIFTH and bare[0] == "ت":
        return True  # ، فتدخل الرئيس, وهنا تدخل الرئيس, بعد أن تدخل الرئيس: no "intervention"
    if word.noun or word.name or word.place or word.definite or word.content or word.prep:
        return False
    led = word.maybe_prep and len(word.text) > _LED  # ، بمراحل صعبة
    if led or word.classes & NO_VERB or word.feminine or len(word.text) < 3:
        return False
    if plain(word)[0] in "يت" or i == first or word.text[0] in "وف" or acted(word) or acted_on(word):
        return True
    before = tokens[i - 1].word
    return then or tokens[i - 1].kind == "comma" or (before is not None and bool(before.classes & _LINKS))


_AS = frozenset(("حيث", "كما"))
"""Behind what a verb stands, though it may be a noun elsewhere."""


def _did(tokens: list[Token], i: int, first: int, phrase: Phrase) -> bool:
    """سحب الحزب مرشحه, طرد الوزير السفير: no withdrawal of the party, as its own object tells."""
    verb, own = tokens[i].word, tokens[phrase.end].word if phrase.end < len(tokens) else None
    if verb is not None and i == first == phrase.start - 1 and phrase.name is not None and verb.content:
        stem = plain(verb)
        if len(stem) == _FIFTH and stem[0] == "ت" and not verb.definite:
            return True  # تقدم النائب فلان بشكوى
    lays_out = verb is not None and phrase.definite and plain(verb) in listed("opens_with")
    if lays_out and phrase.start == i + 1 and (i == first or tokens[i - 1].text in _AS):
        return own is not None and not (own.prep or own.conj or own.text[0] in "يت")  # حيث عرض الوزير الخطة
    if verb is None or own is None or i != first or phrase.start != i + 1 or not phrase.definite:
        return False
    bare = verb.content and not (verb.definite or verb.prep or verb.possessed or verb.noun or verb.name)
    whom = own.possessed or (own.definite and own.noun is not None and own.noun.kind in SOMEBODY)
    return bare and len(plain(verb)) == 3 and whom and not (own.prep or own.conj)


@remembered
def plain(word: Word) -> str:
    """A verb without its and, its so and its will."""
    text = word.text
    if text[0] in "وف" and len(text) > 3:
        text = text[1:]
    return text[1:] if len(text) > 4 and text[0] == "س" and text[1] in "يت" else text


@remembered
def gender_of(word: Word) -> Gender | None:
    """He or she, of a verb before its subject."""
    bare = plain(word)
    if bare[0] == "ي":
        return "m"
    if bare[0] == "ت" and len(bare) == _FIFTH and word.classes & VERBS:
        return None  # تسلم: she hands over, and he received
    if word.cues:
        genders = {form.gender for form in word.cues}
        return genders.pop() if len(genders) == 1 else None
    if bare[0] == "ت" and (len(bare) == _FIFTH or (len(bare) > _FIFTH and bare[2] == "ا")):
        return None  # تدخل: she enters, and he stepped in
    if bare[-1] == "ت" and lexicon().classes(bare + "ت") & VERBS:
        return "m"  # التفت, whose she is التفتت
    return "f" if bare.endswith("ت") or bare[0] == "ت" else None


def _done_to(verb: Word, phrase: Phrase) -> bool:
    """حجبوا المواقع, يزورون الجرحى, ونشرت شهادات لموقوف: done by whom the verb tells of already."""
    issued = "issues" in verb.classes and document(phrase.head)
    return issued or verb.text.endswith(("نا", "وا")) or _of_several(plain(verb))


@remembered
def _of_several(verb: str) -> bool:
    """يزورون الجرحى: a verb that has its many already, and whom they visit behind it; no يتعاون."""
    return verb[0] in "يت" and verb.endswith("ون") and bool(lexicon().classes(verb[:-2]) & VERBS)


def _laid_out(verb: Word, after: Word) -> bool:
    """وشرح ما جرى, وعددت الأضرار: a verb that only a speaker has, and the thing that it is done to."""
    bare = verb.text.removeprefix("و")
    known = verb.cues or bare in listed("lays_out") or bare in listed("meets")
    if not known or "preposition" in verb.classes:
        return False  # وعقب الوقفة
    cased = after.raw.endswith(ACCUSATIVE) and not (after.name or after.noun)
    return cased or after.text == "ما" or inanimate(after)


_LATER = frozenset(("adverb", "time"))
_NOT_HIS = _OPENERS | {"issued"}
"""Classes of what begins no clause of his: أما, صدر عن."""


def _differs(verb: Word, after: Word) -> bool:
    """وأبلغ الوزيرة, وزارت مقر الحزب: a noun right behind a verb that agrees with another."""
    bare, noun = plain(verb), after.noun
    if any("question" in form.verb.takes for form in verb.cues):
        return False  # سألت البائع, who answers
    his = bare[0] != "ت" and not bare.endswith(("ت", "وا", "ون", "نا"))
    if his:
        return after.feminine if noun is None else (noun.gender, noun.number) == ("f", "s")
    said = any(form.form == "past" and form.gender == "f" for form in verb.cues)
    hers = bare.endswith("ت") and (said or bool(lexicon().classes(bare[:-1]) & VERBS))
    if noun is None:  # وأحالت الملف إلى النيابة
        return hers and after.definite and not (after.feminine or many(after)) and _one_thing(after)
    return hers and noun.gender == "m" and noun.number == "s" and not after.name


def _one_thing(word: Word) -> bool:
    """الملف, القانون, القرار: a thing that is he to a verb."""
    return "naming" in word.kinds or (word.content and word.name is None)


def drops_subject(tokens: list[Token], i: int) -> bool:
    """كما دافع عن فلان, وعقد لقاء معه, وعرض آثار كذا: whether a verb at `i` goes on with whoever spoke."""
    i += tokens[i].text in ALSO
    verb = tokens[i].word
    i += i + 1 < len(tokens) and (late := tokens[i + 1].word) is not None and bool(late.classes & _LATER)
    ahead = [token.word for token in tokens[i + 1 : i + 3]]
    if len(ahead) < 2:
        return False
    after, then = ahead
    if verb is None or after is None or not is_verb(tokens, i, i, verb) or verb.classes & _NOT_HIS:
        return False
    spoke = after.prep == "ل" and then is not None and one_title(then.noun) and not (then.prep or then.conj)
    if plain(verb).endswith("نا") or spoke:
        return False  # وتواصلنا مع الهيئة, وتحدث للصحيفة عامل
    if "preposition" in after.classes or after.prep or _laid_out(verb, after):
        return True
    if accusative(tokens, i + 1) or _differs(verb, after):
        return True
    led = then is not None and "preposition" in then.classes and not (after.definite or after.name)
    return led and (after.raw.endswith(ACCUSATIVE) or (after.feminine and gender_of(verb) != "f"))


def latter(tokens: list[Token], i: int) -> list[Phrase]:
    """ورد عليه | الأخير, ورفضت | الأخيرة: whom the text told of last, behind a verb of his."""
    last = tokens[i - 1].word if i else None
    verb_i = i - 1 - (last is not None and "attached" in last.classes)
    verb = tokens[verb_i].word if verb_i >= 0 else None
    gender: Gender = "f" if tokens[i].text.endswith("ه") else "m"
    acts = verb is not None and (gender_of(verb) or "m") == gender and is_verb(tokens, verb_i, verb_i, verb)
    return [Phrase(i, i + 1, "person", gender, "s", "", True)] if acts else []
