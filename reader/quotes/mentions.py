"""Mentions: everybody whom an article names or tells of, and what each does in its clause.

ووصل إلى المكان وزير المعادن، فلان: he acts, though he says nothing yet. قال للوزير, لقاء الوزير: he does not.
"""

from __future__ import annotations

from reader.named import Record
from reader.quotes.adjuncts import adjunct
from reader.quotes.government import his_own
from reader.quotes.labels import label
from reader.quotes.lexicon import Gender, lexicon
from reader.quotes.lists import listed
from reader.quotes.lookalikes import doubled
from reader.quotes.particles import AND_HE
from reader.quotes.parts import VERBS
from reader.quotes.phrase import Phrase, owned
from reader.quotes.reading import Reading
from reader.quotes.sentences import Sentence
from reader.quotes.shapes import ACCUSATIVE, acted, acted_on
from reader.quotes.things import inanimate
from reader.quotes.tokens import Token
from reader.quotes.words import NISBA, Word, remembered
from reader.typed import Literal

Part = Literal["acts", "asks", "told", "other"]
"""Acts: the subject of a clause. Asks: of a question. Told: a subject behind أن. Other: whom or whose."""
_TOPIC = 12
"""Tokens of a topic before the clause: في القطاع السابع من المخيم، تحرق فلانة."""
_TOPICAL = frozenset(("preposition", "time", "aside"))
_PASSED = frozenset(("attached", "adverb", "time"))
"""Classes of what may stand between a verb and its subject."""
_ADJUNCT = 4
"""Words of where somebody comes to."""
_NO_ADJUNCT = frozenset(("clause", "relative", "conjunction", "while", "perfective", "negation"))
_FIFTH = 4
"""Letters of تحدث."""
_DOING = VERBS | {"issues"}
_LABEL = 4
"""Words of a body's name in marks."""
_HIM = ("انه", "انها", "انهم", "انهما")
"""How what stands before a verb ends that has its subject already."""
_OPENERS = frozenset(("topic", "while", "aux", "conjunction"))
_LINKS = frozenset(("relative", "perfective", "aux", "while", "negation"))
_NO_VERB = frozenset(
    (
        *("preposition", "clause", "relative", "pronoun", "time", "adverb", "negation", "conjunction"),
        *("self", "kin", "attached", "what", "while", "as", "venue", "aside", "every"),
    )
)


class Mention(Record):
    """A phrase that somebody is called by, where it stands."""

    phrase: Phrase
    sentence_i: int
    part: Part
    gender: Gender | None
    """Its own, else as its verb tells it."""
    verb_i: int
    """Its verb's token, or -1."""


def find(reading: Reading, phrases: list[Phrase], cues: dict[int, int]) -> list[Mention]:
    """The mentions of an article, in order.

    `phrases`: those that the article's words begin; `cues`: verbs that report → where their subject
    stands, or -1: whoever else stands behind one is spoken to.
    """
    tokens, reads = reading.tokens, reading.phrases
    kept = [phrase for phrase in phrases if _somebody(tokens, phrase, reads.known)]
    kept += _others(reading, {phrase.start for phrase in kept})
    kept += _marked(reading, cues)
    kept.sort(key=lambda phrase: (phrase.start, -phrase.end))
    found: list[Mention] = []
    end = k = 0
    for sentence_i, sentence in enumerate(reading.sentences):
        while k < len(kept) and kept[k].start < sentence.last:
            phrase = kept[k]
            k += 1
            if found and phrase.name and owned(found[-1].phrase, phrase):
                found.append(Mention(phrase, sentence_i, "other", phrase.gender, -1))
            if phrase.start < max(end, sentence.first) or _predicate(tokens, phrase):
                continue
            end = phrase.end
            word = tokens[phrase.start].word if phrase.end == phrase.start + 1 and not phrase.name else None
            if word is not None and word.stem in reads.known:
                phrase = phrase._replace(gender=None)  # وذهبت الفايز: no winner
            part, gender, verb_i = _part(tokens, phrase, sentence.first)
            if verb_i in cues and cues[verb_i] != phrase.start:
                part, verb_i = "other", -1
            elif (
                part == "acts"
                and found
                and (
                    (found[-1].part == "acts" and _own_verb(tokens, found[-1], verb_i))
                    or (found[-1].part == "other" and found[-1].phrase.end == phrase.start)
                )
            ):
                # الوزارة تبدأ حملة, كان الوزير قد استقبل فلانا: what or whom; على تصريح اللاعب فلان: whose
                part, verb_i = "other", -1
            elif part == "other" and found and _apposed(tokens, found[-1], phrase):
                part, verb_i = found[-1].part, found[-1].verb_i
            found.append(Mention(phrase, sentence_i, part, phrase.gender or gender, verb_i))
    return found


def _own_verb(tokens: list[Token], last: Mention, verb_i: int) -> bool:
    """Whether a verb stands right behind somebody, or behind his قد."""
    end = last.phrase.end
    word = tokens[end].word if end < len(tokens) else None
    return verb_i == end + (word is not None and "perfective" in word.classes)


def _predicate(tokens: list[Token], phrase: Phrase) -> bool:
    """كان معلما في نيالا, وهي أرملة: what somebody is, who has been told of."""
    if phrase.start == 0 or phrase.number != "s" or phrase.name is not None:
        return False
    before, head = tokens[phrase.start - 1], tokens[phrase.start].word
    bare = head is not None and head.noun is not None and not (head.definite or head.possessed)
    if before.word is None or head is None or not bare:
        return False
    then = tokens[phrase.end].kind if phrase.end < len(tokens) else "stop"
    ends = then in ("comma", "stop") or head.raw.endswith(ACCUSATIVE)
    return bool("aux" in before.word.classes and ends)


def _others(reading: Reading, covered: set[int]) -> list[Phrase]:
    """The known families, and the unknown names that a sentence's verb has for a subject."""
    tokens, phrases = reading.tokens, reading.phrases
    known = phrases.known
    found: list[Phrase] = []
    within = enumerate(tokens) if known else ()
    for i in [i for i, token in within if token.word is not None and token.word.stem in known]:
        word = tokens[i].word
        if word is not None and not word.cues and i not in covered:
            found.append(Phrase(i, i + 1, "person", None, "s", "", True, (i, i + 1)))
    for sentence in reading.sentences:
        i = _subject(tokens, sentence)
        word = tokens[i].word if 0 <= i < sentence.last and i not in covered else None
        if word is not None:
            phrase = phrases.read(i, sentence.last)
            if phrase is not None and (_land(tokens, phrase, word) or _answers(tokens, i, word)):
                found.append(phrase)
                continue
            if phrase is None or phrase.name is None or phrase.name[1] <= phrase.name[0] + 1:
                continue
            if phrase.name[0] > i or not word.definite or phrases.names.sure(i, sentence.last):
                found.append(phrase)  # but سيقع الضرر الأكبر
    return found


def _land(tokens: list[Token], phrase: Phrase, word: Word) -> bool:
    """سحبت فرنسا سفيرها, but not زارت دمشق, شهدت حلب انقطاعا."""
    if not word.place or phrase.kind != "organisation" or phrase.parts:
        return False
    verb = tokens[phrase.start - 1].word
    return verb is not None and listed("goes_to").isdisjoint((verb.text, _bare(verb)))


def _answers(tokens: list[Token], i: int, word: Word) -> bool:
    """ورد البوسعيدي على ذلك: a family that nobody knows, behind a verb that reports."""
    verb, after = tokens[i - 1].word, tokens[i + 1].word if i + 1 < len(tokens) else None
    says = verb is not None and any(form.form != "participle" and form.number == "s" for form in verb.cues)
    known = word.noun or word.content or word.prep or word.conj or word.classes or word.place
    led = after is not None and "preposition" in after.classes
    return says and led and word.definite and word.stem.endswith(NISBA) and not known and not inanimate(word)


def _marked(reading: Reading, cues: dict[int, int]) -> list[Phrase]:
    """ورفعت «الواحة» سعر السهم: bodies of which only marks tell, behind verbs that do not report."""
    tokens, marks = reading.tokens, reading.marks
    found: list[Phrase] = []
    for pair in marks.pairs:
        i, close_i = pair.open_i, pair.close_i
        if not (pair.closed and 1 < close_i - i <= _LABEL + 1 and i) or i - 1 in cues:
            continue
        verb = tokens[i - 1].word
        body = label(reading.phrases, i, len(tokens)) if verb is not None and _does(verb) else None
        then = tokens[body.end].word if body is not None and body.end < len(tokens) else None
        if body is not None and then is not None and not (then.conj or "clause" in then.classes):
            found.append(body._replace(start=i))
    return found


def _does(word: Word) -> bool:
    """A finite verb of one who does something, and names nothing: not أسماها «كذا», قالوا «كذا»."""
    if any(form.verb.any or form.form == "participle" or form.number != "s" for form in word.cues):
        return False
    if word.cue_object or word.possessed or word.classes - _DOING or word.text.endswith(("وا", "ون")):
        return False
    known = word.noun or word.place or word.definite or word.content or word.prep or word.feminine
    return bool(word.cues) or (not known and (acted(word) or _bare(word)[0] in "يت" or word.text[0] == "و"))


def _somebody(tokens: list[Token], phrase: Phrase, known: frozenset[str]) -> bool:
    """Whether a phrase calls somebody: a title, a body, or what is surely a name."""
    first = tokens[phrase.start].word
    number = first is not None and first.stem == "عدد" and phrase.end > phrase.start + 1
    number = number and tokens[phrase.start + 1].text != "من"  # عدد المصانع, but عدد من التجار
    if number or (first is not None and (first.stem in listed("his_part") or _medium_told(first))):
        return False
    if phrase.head == "احد":
        owner = tokens[phrase.end - 1].word if phrase.end > phrase.start + 1 else None
        of = owner is not None and (
            owner.definite or owner.possessed or tokens[phrase.start + 1].text == "من"
        )
        return phrase.name is not None or bool(of)  # أحد شهود العيان, أحدهم، ويدعى كذا, but لا أحد
    if phrase.name is None or phrase.head or phrase.parts:
        return True
    given, family = tokens[phrase.name[0]].word, tokens[phrase.name[1] - 1].word
    after = tokens[phrase.end].word if phrase.end < len(tokens) else None
    opens = phrase.start == 0 or tokens[phrase.start - 1].word is None
    if opens and given is family and after is not None and after.definite and inanimate(after):
        return False  # رفعت الجلسة: no man of that name
    if given is None or given.name or "kin" in given.classes:
        return True
    return family is not None and family.stem in known


def _medium_told(word: Word) -> bool:
    """كشف شاهد لموقع «كذا» تفاصيل كذا: whom somebody spoke to."""
    return word.prep == "ل" and "media" in word.kinds


def _subject(tokens: list[Token], sentence: Sentence) -> int:
    """Where the subject of a sentence that a verb begins would stand, or -1."""
    first = sentence.first
    word = tokens[first].word
    if word is not None and _topical(word):
        ahead = range(first + 1, min(first + _TOPIC, sentence.last))
        past = adjunct(tokens, first, sentence.last)
        then = tokens[past].word if first < past < sentence.last else None
        if then is not None and then.text[0] in "يت" and then.classes <= VERBS:
            first = past  # على الرصيف تبيع فلانة الخبز
        else:
            first = next((i + 1 for i in ahead if tokens[i].kind == "comma"), sentence.last)
    word = tokens[first].word if first + 1 < sentence.last else None
    if word is not None and "negation" in word.classes and first + 2 < sentence.last:
        first += 1  # لم يقتنع فلان
        word = tokens[first].word
    if word is None or not _verb(tokens, first, first, word):
        return -1
    i = first + 1
    while i < sentence.last and (more := tokens[i].word) and "attached" in more.classes:
        i += 1
    return i


def _apposed(tokens: list[Token], last: Mention, phrase: Phrase) -> bool:
    """الرئيس التنفيذي للهيئة، المهندس فلان: the same man again."""
    comma = tokens[phrase.start - 1].kind == "comma"
    near = last.phrase.end == phrase.start - comma and not last.phrase.name
    near = near and (comma or phrase.name is not None)  # but التقى الرئيس المبعوث
    one = phrase.number == last.phrase.number == "s" and phrase.kind == last.phrase.kind == "person"
    return near and one and phrase.gender in (None, last.gender)


def _part(tokens: list[Token], phrase: Phrase, first: int) -> tuple[Part, Gender | None, int]:
    """What somebody does in the clause around him, the gender of his verb, and where that stands."""
    own = tokens[phrase.start].word
    if own is not None and (own.prep or (phrase.number != "s" and own.text.endswith("ين"))):
        return "other", None, -1  # خاطبت الطرفين
    i = phrase.start - 1
    while i >= first and (word := tokens[i].word) and word.classes & _PASSED:
        i -= 1
    before = tokens[i].word if i >= first else None
    if before is None:
        begins = i < first or (tokens[i].kind == "comma" and _topic(tokens, first, i))
        return "acts" if begins else "other", None, -1
    if before.text in ("هو", "هي") and phrase.definite and not _that(tokens, first, i):
        return "acts", None, -1  # وأفضلهم هو الحارس فلان
    if before.classes & _OPENERS or "clause" in before.classes:
        return "told" if "clause" in before.classes else "acts", None, -1
    if (before.definite or before.place) and (verb_i := _over_adjunct(tokens, i, first)) >= 0:
        i, before = verb_i, tokens[verb_i].word or before  # ووصل إلى المكان الوزير
    gender = _gender(before)
    his = gender is None or phrase.number != "s" or phrase.gender in (None, gender)  # not وشكرت المدير
    # nor وأنهى مقاله بالقول
    object_of_his = own is not None and his_own(own) and _bare(before) in listed("closes_with")
    part_of_him = phrase.kind == "organisation" and not phrase.definite and acted(before)  # زرعت لها كلية
    him = tokens[i - 1].word if i > first else None  # أنه التقى فلانا
    his = his and not (object_of_his or part_of_him or (him is not None and him.text.endswith(_HIM)))
    his = his and not before.text.endswith(("نا", "وا"))  # nor سألنا المندوب, حجبوا المواقع
    stands = phrase.kind == "person" and before.text in listed("posture")  # عند المدخل وقف شرطي
    if his and (stands or _verb(tokens, i, first, before) or _did(tokens, i, first, phrase)):
        asks = any("question" in form.verb.takes for form in before.cues) or "asks" in _classes(before)
        told = not before.cues and _which(tokens, i, first)  # but الأمر الذي نفاه فلان، موضحا كذا
        return "asks" if asks else "told" if told else "acts", gender, i
    return "other", None, -1


def _which(tokens: list[Token], i: int, first: int) -> bool:
    """الملف الذي أعدته اللجنة: whether a verb tells of what stands before; not وهو القرار الذي."""
    which = tokens[i - 1].word if i - 3 >= first else None
    return which is not None and "relative" in which.classes and tokens[i - 3].text not in AND_HE


def _that(tokens: list[Token], first: int, i: int) -> bool:
    """Whether أن stands not far before a token: رجح أن يكون البديل هو فلان."""
    words = (token.word for token in tokens[max(first, i - _TOPIC) : i])
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
            return k - 1 if _verb(tokens, k - 1, first, before) else -1
    return -1


def _topic(tokens: list[Token], first: int, comma_i: int) -> bool:
    """Whether all that stands before a comma is where and when: في المساء، فلان …"""
    word = tokens[first].word
    return word is not None and _topical(word) and comma_i - first <= _TOPIC


def _topical(word: Word) -> bool:
    """Whether where or when may begin with a word."""
    return bool(word.prep or word.classes & _TOPICAL)


_LEADING = frozenset(("علي", "الي", "عن", "في"))


def _verb(tokens: list[Token], i: int, first: int, word: Word) -> bool:
    """Whether a word is a finite verb, as far as its shape and its place tell."""
    between = "preposition" in word.classes and i > first and not doubled(word)  # بين, عبر: no بيّن
    led = i > first and tokens[i - 1].text in _LEADING and not word.conj  # على حث فلان على كذا
    finite = word.finite and not led
    if word.classes & VERBS or (finite and not between):
        return True
    then = i > first and tokens[i - 1].text in listed("thereupon")
    bare = _bare(word) if word.conj or then else ""
    opens = then or (word.conj and (i == first or tokens[i - 1].kind == "comma"))
    if opens and word.content and not word.definite and len(bare) == _FIFTH and bare[0] == "ت":
        return True  # ، فتدخل الرئيس, وهنا تدخل الرئيس: no "intervention"
    if word.noun or word.name or word.place or word.definite or word.content or word.prep:
        return False
    if word.classes & _NO_VERB or word.feminine or len(word.text) < 3:
        return False
    if _bare(word)[0] in "يت" or i == first or word.text[0] in "وف" or acted(word) or acted_on(word):
        return True
    before = tokens[i - 1].word
    return then or tokens[i - 1].kind == "comma" or (before is not None and bool(before.classes & _LINKS))


def _did(tokens: list[Token], i: int, first: int, phrase: Phrase) -> bool:
    """سحب الحزب مرشحه, قطع الوزير زيارته: no withdrawal of the party, as its own object tells."""
    verb, own = tokens[i].word, tokens[phrase.end].word if phrase.end < len(tokens) else None
    if verb is None or own is None or i != first or phrase.start != i + 1 or not phrase.definite:
        return False
    bare = verb.content and not (verb.definite or verb.prep or verb.possessed or verb.noun or verb.name)
    return bare and len(_bare(verb)) == 3 and own.possessed and not (own.prep or own.conj)


def _bare(word: Word) -> str:
    """A verb without its and, its so and its will."""
    text = word.text
    if text[0] in "وف" and len(text) > 3:
        text = text[1:]
    return text[1:] if len(text) > 4 and text[0] == "س" and text[1] in "يت" else text


@remembered
def _gender(word: Word) -> Gender | None:
    """He or she, of a verb before its subject."""
    bare = _bare(word)
    if bare[0] == "ي":
        return "m"
    if word.cues:
        genders = {form.gender for form in word.cues}
        return genders.pop() if len(genders) == 1 else None
    if bare[0] == "ت" and (len(bare) == _FIFTH or (len(bare) > _FIFTH and bare[2] == "ا")):
        return None  # تدخل: she enters, and he stepped in
    return "f" if bare.endswith("ت") or bare[0] == "ت" else None


def drops_subject(tokens: list[Token], i: int) -> bool:
    """كما دافع عن فلان, وعقد لقاء مع فلان: whether a verb at `i` goes on with whoever spoke."""
    i += tokens[i].text in ("كما", "ثم")
    ahead = [token.word for token in tokens[i : i + 3]]
    if len(ahead) < 3:
        return False
    verb, after, then = ahead
    if verb is None or after is None or not _verb(tokens, i, i, verb):
        return False
    if "preposition" in after.classes or after.prep:
        return True
    led = then is not None and "preposition" in then.classes and not (after.definite or after.name)
    return led and (after.raw.endswith(ACCUSATIVE) or (after.feminine and _gender(verb) != "f"))
