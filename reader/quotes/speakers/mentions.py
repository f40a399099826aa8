"""Mentions: everybody whom an article names or tells of, and what each does in its clause.

ووصل إلى المكان وزير المعادن، فلان: he acts, though he says nothing yet. قال للوزير, لقاء الوزير: he does not.
"""

from __future__ import annotations

from reader.named import Record
from reader.quotes.phrases.adjuncts import adjunct
from reader.quotes.phrases.heads import paper
from reader.quotes.phrases.labels import goes_on, label
from reader.quotes.phrases.meetings import faces, is_met
from reader.quotes.phrases.parts import DOING, VERBS
from reader.quotes.phrases.phrase import Phrase, owned
from reader.quotes.phrases.reading import Reading
from reader.quotes.speakers.acting import (
    TOPIC,
    Part,
    gender_of,
    is_verb,
    latter,
    part_of,
    plain,
    then_acts,
    topical,
)
from reader.quotes.speakers.cases import two
from reader.quotes.speakers.unknown import WAS, stranger, told_of
from reader.quotes.tables.lexicon import Gender, lexicon
from reader.quotes.tables.lists import listed, with_article
from reader.quotes.words.particles import IN_IT
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.shapes import ACCUSATIVE, acted, broken_plural, foreign, imperfect, unowned
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word

_TRADE = 4
"""Tokens that may follow in a sentence that only tells what somebody is."""
_LABEL = 4
"""Words of a body's name in marks."""
_SURNAME, _REACH = 4, 25
"""Letters of a surname that no table knows, and tokens from it to the comma behind what he does."""
_NO_SURNAME = (*ACCUSATIVE, "ين", "ات", "ان", "اء", "ون")
"""How an object ends, or several."""
_DOERS = 3
"""Mentions among which who acts is looked for."""


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
    called_back = reading.places.of(with_article(listed("latter")))
    kept += _marked(reading, cues) + [one for i in called_back for one in latter(tokens, i)]
    kept.sort(key=lambda phrase: (phrase.start, -phrase.end))
    found: list[Mention] = []
    end, k, many = 0, 0, len(kept)
    for sentence_i, sentence in enumerate(reading.sentences):
        while k < many and kept[k].start < sentence.last:
            phrase = kept[k]
            k += 1
            if found and phrase.name and owned(found[-1].phrase, phrase):
                does: Part = "met" if _met(tokens, found, phrase, sentence.first) else "other"
                own = then_acts(tokens, phrase) or (does, phrase.gender, -1)  # وفدا برئاسة فلان، الذي عرض كذا
                found.append(Mention(phrase, sentence_i, *own))
            opens = phrase.start == sentence.first and sentence.last - phrase.end <= _TRADE
            told = phrase.start < end or phrase.start < sentence.first
            noun = phrase.start > 0 and phrase.number == "s" and phrase.name is None
            presides = _presides(tokens, phrase)
            presides = presides and any(one.verb_i >= sentence.first for one in found[-_DOERS:])
            end = phrase.end if presides else end
            told = told or presides or (noun and _predicate(tokens, phrase, opens=opens))
            if told or (noun and _within(tokens, phrase)):
                continue
            end = phrase.end
            phrase = phrase._replace(number="d") if two(tokens, phrase.start) else phrase
            word = tokens[phrase.start].word if phrase.end == phrase.start + 1 and not phrase.name else None
            if word is not None and word.stem in reads.known:
                phrase = phrase._replace(gender=None)  # وذهبت الفايز: no winner
            elif phrase.gender is None and phrase.name and _his_alone(tokens, phrase, reads.known):
                phrase = phrase._replace(gender="m")  # تزوجت طارق: whom
            part, gender, verb_i = part_of(tokens, phrase, sentence.first)
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
            if part == "other" and phrase.kind == "person" and phrase.number == "s":
                part, gender, verb_i = then_acts(tokens, phrase) or (part, gender, verb_i)
            part = "met" if part == "other" and _met(tokens, found, phrase, sentence.first) else part
            if phrase.name and not (gender or phrase.gender):
                gender = told_of(tokens, phrase.end)
            if phrase.head and gender and phrase.gender is None:
                phrase = phrase._replace(gender=gender)  # وقفت الضحية
            found.append(Mention(phrase, sentence_i, part, phrase.gender or gender, verb_i))
    return found


def _met(tokens: list[Token], found: list[Mention], phrase: Phrase, first_i: int) -> bool:
    """استقبل الوزير | السفير فلانا, بحث الوزير مع نظيره فلان: with whom one who acts has to do."""
    near = (one for one in reversed(found[-_DOERS:]) if one.phrase.start >= first_i)
    does = next((one for one in near if one.part == "acts"), None)
    family = does is not None and 0 <= does.verb_i == does.phrase.start - 2  # استقبل الرئيس | عون السفير
    return does is not None and faces(tokens, does.phrase.start - family, phrase)


def _presides(tokens: list[Token], phrase: Phrase) -> bool:
    """عقد المجلس اجتماعه برئاسة فلان وأكد أن كذا: who leads or attends what others do, and does nothing."""
    then_i = phrase.end + (phrase.end < len(tokens) and tokens[phrase.end].kind == "comma")
    if then_i >= len(tokens) or tokens[then_i].text[0] != "و":
        return False
    first = tokens[phrase.start - 1].word if phrase.start else None
    begin = phrase.start - 1 - bool(first is not None and first.name)  # برئاسة سامي | الدهان
    words = [token.text for token in tokens[max(begin, 0) : phrase.start + 1]]
    return any(text[0] == "ب" and text[1:] in listed("led_by") for text in words)


def introduced(tokens: list[Token], mention: Mention) -> bool:
    """أما وليد فله حكاية, كانت نوف تحزم حقائبها, نصب مهران خيمته: told of by his first name alone."""
    i = mention.phrase.start
    word, before = tokens[i].word, tokens[i - 1].word if i else None
    then = tokens[i + 1].word if i + 1 < len(tokens) else None
    if word is None or word.name is None or word.raw.endswith("ى"):
        return False
    topic = before is None or "topic" in before.classes
    acts = then is not None and imperfect(then)
    return topic or acts or mention.verb_i >= 0


def owns(tokens: list[Token], mention: Mention) -> bool:
    """يوم العامل, جائزة المعلم, اليوم العالمي للطبيب: who only tells which thing is meant, and is nobody."""
    phrase, i = mention.phrase, mention.phrase.start
    word, thing = tokens[i].word, tokens[i - 1].word if i else None
    one = mention.part == "other" and phrase.kind == "person" and phrase.number == "s" and not phrase.name
    if not one or word is None or not word.definite or thing is None or thing.cues or thing.noun:
        return False
    whose = thing.definite if word.prep == "ل" else not thing.definite
    return whose and not (thing.possessed or "preposition" in thing.classes)


def asks(tokens: list[Token], mention: Mention) -> bool:
    """حين استفسر منه صحفي: whether somebody waits for an answer."""
    verb = tokens[mention.verb_i].word if mention.part == "asks" and mention.verb_i >= 0 else None
    words = [verb.text, verb.text[1:], *(form.verb.lemma for form in verb.cues)] if verb is not None else []
    return any("asks" in lexicon().classes(word) for word in words)


def _his_alone(tokens: list[Token], phrase: Phrase, known: frozenset[str]) -> bool:
    """تزوجت طارق: a man's first name and nothing else behind a verb of hers; a family's may be hers."""
    word, verb = tokens[phrase.start].word, tokens[phrase.start - 1].word if phrase.start else None
    his = phrase.end == phrase.start + 1 and word is not None and word.name == "m" and word.stem not in known
    return his and verb is not None and gender_of(verb) == "f" and is_verb(tokens, phrase.start - 1, -1, verb)


def _own_verb(tokens: list[Token], last: Mention, verb_i: int) -> bool:
    """Whether a verb stands right behind somebody, or behind his قد."""
    end = last.phrase.end
    word = tokens[end].word if end < len(tokens) else None
    return verb_i == end + (word is not None and "perfective" in word.classes)


def _predicate(tokens: list[Token], phrase: Phrase, *, opens: bool) -> bool:
    """كان معلما في نيالا, وهي أرملة, عاد. رجل في الستين، هادئ: what somebody is, who has been told of."""
    before, head = tokens[phrase.start - 1], tokens[phrase.start].word
    bare = head is not None and head.noun is not None and not (head.definite or head.possessed)
    if head is None or not bare or (before.word is None and not opens):
        return False
    then = tokens[phrase.end] if phrase.end < len(tokens) else None
    cased = head.raw.endswith(ACCUSATIVE)
    ends = then is None or then.kind in ("comma", "stop") or cased
    if before.word is None:
        return ends
    was = "aux" in before.word.classes or before.word.text in listed("becomes")
    return (ends and was) or (cased and before.word.text in listed("grows"))


def _within(tokens: list[Token], phrase: Phrase) -> bool:
    """في إطار حملته, وفي الإطار، قال: within what something is done, and no إطار of a company."""
    word, led = tokens[phrase.start].word, tokens[phrase.start - 1].text.removeprefix("و")
    bare = word is not None and (not word.definite or phrase.end == phrase.start + 1)
    return bare and word is not None and word.stem == "اطار" and led == "في"


def _others(reading: Reading, covered: set[int]) -> list[Phrase]:
    """The known families, and the unknown names that a sentence's verb has for a subject."""
    tokens, phrases = reading.tokens, reading.phrases
    known = phrases.known
    found: list[Phrase] = []
    within = enumerate(tokens) if known else ()
    for i in [i for i, token in within if token.word is not None and token.word.stem in known]:
        word = tokens[i].word
        if word is not None and not (word.cues or "preposition" in word.classes) and i not in covered:
            found.append(Phrase(i, i + 1, "person", None, "s", "", True, (i, i + 1)))
    for sentence in reading.sentences:
        i = _subject(tokens, sentence)
        somebody = stranger(tokens, sentence.first, sentence.last) or stranger(tokens, i, sentence.last)
        if somebody is not None and somebody.start not in covered:
            found.append(somebody)
            continue
        if i < 0 and _land_first(tokens, sentence):
            i = sentence.first
        word = tokens[i].word if 0 <= i < sentence.last and i not in covered else None
        if word is not None:
            phrase = phrases.read(i, sentence.last)
            land = i == sentence.first or (phrase is not None and _land(tokens, phrase, word))
            if phrase is not None and (land or _answers(tokens, i, word)):
                found.append(phrase._replace(gender=None) if _club(tokens, phrase, word) else phrase)
                continue
            if _tells(tokens, i, word, sentence.last):
                found.append(Phrase(i, i + 1, "person", None, "s", "", True, (i, i + 1)))
                continue
            if phrase is None or phrase.name is None or phrase.name[1] <= phrase.name[0] + 1:
                continue
            if phrase.name[0] > i or not word.definite or phrases.names.sure(i, sentence.last):
                found.append(phrase)  # but سيقع الضرر الأكبر
    return found


def _land_first(tokens: list[Token], sentence: Sentence) -> bool:
    """السويد تنشر قوة: a land that a sentence begins with, and its verb; not السويد تستعد: «…»."""
    land = tokens[sentence.first].word
    if land is None or not land.place or land.prep or land.conj or sentence.first + 2 > sentence.last:
        return False
    then = tokens[sentence.first + 1].word
    acts = then is not None and (bool(then.cues) or imperfect(then))
    return acts and all(token.text != ":" for token in tokens[sentence.first : sentence.last])


def _land(tokens: list[Token], phrase: Phrase, word: Word) -> bool:
    """سحبت فرنسا سفيرها, but not زارت دمشق, شهدت حلب انقطاعا."""
    if not word.place or phrase.kind != "organisation":
        return False
    verb = tokens[phrase.start - 1].word
    return verb is not None and listed("goes_to").isdisjoint((verb.text, plain(verb)))


def _club(tokens: list[Token], phrase: Phrase, word: Word) -> bool:
    """أصدر برشلونة بيانا: a club that is called like its town, and no town, which would be a she."""
    verb = tokens[phrase.start - 1].word if phrase.start else None
    then = tokens[phrase.end].word if phrase.end < len(tokens) else None
    issues = verb is not None and "issues" in verb.classes and gender_of(verb) != "f"
    return bool(word.place and issues and then is not None and then.raw.endswith(ACCUSATIVE))


def _answers(tokens: list[Token], i: int, word: Word) -> bool:
    """ورد البوسعيدي على ذلك: a family that nobody knows, behind a verb that reports."""
    verb, after = tokens[i - 1].word, tokens[i + 1].word if i + 1 < len(tokens) else None
    says = verb is not None and bool(verb.cues)
    known = word.noun or word.content or word.classes or word.place
    led = after is not None and "preposition" in after.classes
    return says and led and word.definite and word.stem.endswith(NISBA) and not known


def _tells(tokens: list[Token], i: int, word: Word, last: int) -> bool:
    """ونشر | ماسلر توضيحا، قائلا: a name that nobody knows, of whom a participle tells what he says."""
    after = tokens[i + 1].word if i + 1 < last else None
    bare = foreign(word) and not (word.place or word.name or inanimate(word) or broken_plural(word))
    if after is None or not bare or word.raw.endswith(_NO_SURNAME) or len(word.text) < _SURNAME:
        return False
    verb, what = tokens[i - 1].word, lexicon().classes(after.text.removesuffix("ا"))
    issues = verb is not None and "issues" in verb.classes and after.raw.endswith(ACCUSATIVE)
    if not issues and paper(after) is None and "venue" not in what:
        return False  # nor سجل | هاتريك في المباراة
    near = range(i + 2, min(i + _REACH, last - 1))
    within = next((k for k in near if tokens[k].text in IN_IT), 0)  # ونشر | ماسلر تغريدة قال فيها
    says = tokens[within - 1].word if within else None
    how = next((tokens[k + 1].word for k in near if tokens[k].kind == "comma"), None)
    thus = how is not None and any(cue.form == "participle" and cue.number == "s" for cue in how.cues)
    return thus or (says is not None and bool(says.cues))


def _marked(reading: Reading, cues: dict[int, int]) -> list[Phrase]:
    """ورفعت «الواحة» سعر السهم: bodies of which only marks tell, behind verbs that do not report."""
    tokens, marks = reading.tokens, reading.marks
    found: list[Phrase] = []
    for pair in marks.pairs:
        i, close_i = pair.open_i, pair.close_i
        if not (pair.closed and 1 < close_i - i <= _LABEL + 1 and i) or i - 1 in cues:
            continue
        verb = tokens[i - 1].word
        issues, does = verb is not None and "issues" in verb.classes, verb is not None and _does(verb)
        if not (issues or does):
            continue
        body = label(reading.phrases, i, len(tokens))
        then = tokens[body.end].word if body is not None and body.end < len(tokens) else None
        issues = issues and then is not None and then.raw.endswith(ACCUSATIVE)  # أصدر «التجمع» بيانا
        if body is not None and (issues or (does and goes_on(tokens, body.end, len(tokens)))):
            found.append(body._replace(start=i))
    return found


def _does(word: Word) -> bool:
    """A finite verb of one who does something, and names nothing: not أسماها «كذا», قالوا «كذا»."""
    says = any(form.verb.any and "عن" not in form.verb.takes for form in word.cues)  # but تحدث «كذا»، عن
    if says or any(form.form == "participle" or form.number != "s" for form in word.cues):
        return False
    if word.cue_object or word.possessed or word.classes - DOING or word.text.endswith(("وا", "ون")):
        return False
    known = word.noun or word.place or word.definite or word.content or word.feminine
    return bool(word.cues) or (not known and (acted(word) or plain(word)[0] in "يت" or word.text[0] == "و"))


def _nobody(tokens: list[Token], phrase: Phrase, first: Word) -> bool:
    """Whether what looks like somebody is a verb, a number, a turn of speech or the one who was told."""
    before = tokens[phrase.start - 1] if phrase.start else None
    alone = phrase.end == phrase.start + 1
    did = alone and (before is None or before.word is None) and bool(first.conj and first.classes & VERBS)
    number = first.stem == "عدد" and not alone and tokens[phrase.start + 1].text != "من"  # but عدد من التجار
    turn = before is not None and before.text in ("من", "ومن") and first.stem in listed("aspect")
    medium = first.prep == "ل" and "media" in first.kinds  # كشف شاهد لموقع «كذا» تفاصيل كذا
    own = first.possessed and "channel" in lexicon().classes(unowned(first.stem))  # عبر موقعه الرسمي
    # وبحث مع الوزير كذا, عدد المصانع, ومن جهة أخرى
    part = first.stem in listed("some_things") or first.stem in listed("his_part")
    thing = alone and first.stem in listed("only_owned")  # ليس السلاح, but سلاح الجو
    return own or did or number or turn or medium or part or thing


def _somebody(tokens: list[Token], phrase: Phrase, known: frozenset[str]) -> bool:
    """Whether a phrase calls somebody: a title, a body, or what is surely a name."""
    first = tokens[phrase.start].word
    if first is not None and _nobody(tokens, phrase, first):
        return False
    if phrase.head == "احد":
        owner = tokens[phrase.end - 1].word if phrase.end > phrase.start + 1 else None
        of = owner is not None and (owner.definite or owner.possessed)
        return phrase.name is not None or bool(of)  # أحد شهود العيان, أحدهم، ويدعى كذا, but لا أحد
    if phrase.name is None or phrase.head:
        return True
    given, family = tokens[phrase.name[0]].word, tokens[phrase.name[1] - 1].word
    after = tokens[phrase.end].word if phrase.end < len(tokens) else None
    led, one = tokens[phrase.start - 1].word if phrase.start else None, given is family
    town = led is not None and "toponym" in led.classes and not (led.definite or led.name)  # حاسي مسعود
    if one and (town or (led is None and after is not None and after.definite and inanimate(after))):
        return False  # رفعت الجلسة: no man of that name
    if given is None or given.name or "kin" in given.classes | given.kinds:
        return True
    return family is not None and family.stem in known


def _subject(tokens: list[Token], sentence: Sentence) -> int:
    """Where the subject of a sentence that a verb begins would stand, or -1."""
    first = sentence.first
    word = tokens[first].word
    if word is not None and topical(word):
        ahead = range(first + 1, min(first + TOPIC, sentence.last))
        past = adjunct(tokens, first, sentence.last)
        then = tokens[past].word if first < past < sentence.last else None
        if then is not None and (imperfect(then) or then.text in WAS):
            first = past  # على الرصيف تبيع فلانة الخبز, خلف الوادي كانت فلانة تقلي الجراد
        else:
            first = next((i + 1 for i in ahead if tokens[i].kind == "comma"), sentence.last)
    word = tokens[first].word if first + 1 < sentence.last else None
    if word is not None and "negation" in word.classes and first + 2 < sentence.last:
        first += 1  # لم يقتنع فلان
        word = tokens[first].word
    if word is None or not is_verb(tokens, first, first, word):
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
    near = near and not is_met(tokens, last.phrase.start, phrase.end)  # nor التقى الرئيس المبعوث فلانا
    own = tokens[phrase.start].word
    near = near and (own is None or not (own.prep or own.possessed))  # قالت الأم لابنتها فلانة; نظيره فلان
    one = phrase.number == last.phrase.number == "s" and phrase.kind == last.phrase.kind == "person"
    return near and one and phrase.gender in (None, last.gender)
