"""X: … — a headline that quotes, or the label of an answer in an interview."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from reader.quotes.contents.interviews import answers, spoken, turn_ends
from reader.quotes.contents.labels import (
    SPEAKS,
    Label,
    clock,
    in_brackets,
    is_headline,
    live,
    more_labels,
    read_label,
)
from reader.quotes.contents.shown import before_shown
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.posts import past_land
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.colons import answered, says
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entities import Entities
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.words.shapes import first_person, imperfect
from reader.quotes.words.tokens import RUNNING, Passage
from reader.quotes.words.word import SOMEBODY

_LAND_SPEAKS = SPEAKS | {"preposition", "conjunction", "subjunct", "bound"}
"""What the words of a land begin with: لن نتراجع, على الجميع أن."""
_ABOUT = frozenset(("عن", "حول", "بشان"))
"""Between a land and what it speaks of: واشنطن عن المفاوضات."""
_REALMS = frozenset(("جمهوريه", "مملكه", "سلطنه"))
"""Nouns that states are called by."""


def find(reading: Reading, entities: Entities) -> list[Report]:
    """The colon reports of all passages, where the words before the colon name somebody."""
    labels = {
        number: label
        for number, passage in enumerate(reading.passages)
        if (label := read_label(reading, passage, entities)) is not None
    }
    seen = Counter(label.key for label in labels.values())
    papers = _asking(reading, labels, entities)
    ends = turn_ends(reading, sorted(labels))
    firsts: dict[int, int] = {}
    for sentence_i, sentence in enumerate(reading.sentences):
        firsts.setdefault(sentence.passage_i, sentence_i)
    reports = answers(reading, entities, firsts)
    turns = {reading.sentences[report.sentence_i].passage_i: report for report in reports}
    for number, passage in enumerate(reading.passages):
        headline, titled = is_headline(reading, passage), passage.kind in ("title", "heading")
        timed = live(reading, passage)
        headline = headline or (number > 0 and clock(reading, reading.passages[number - 1]))
        label = labels.get(number)
        repeated = label is not None and seen[label.key] > 1 and passage.kind in RUNNING
        if (
            label
            and number in firsts
            and (repeated or _speaks(reading, label.phrase, entities, headline=headline, titled=titled))
        ):
            begin, end = label.colon_i + 1, reading.passages[ends.get(number, number)].last
            end = _end(reading, begin, passage) if headline and number not in ends else end
            end = end if repeated or titled else _closed(reading, begin, answered(reading, begin, end))
            if timed:
                end = next((i for i in range(begin + 1, end) if _replies(reading, i, end)), end)
            report = spoken(reading, firsts[number], label.colon_i, end)
            turn = turns.pop(number, None)
            if turn is not None:
                reports.remove(turn)  # - فلان: كذا
            paper = label.phrase._replace(kind="organisation")
            report.subject = paper if label.key in papers else label.phrase
            reports.append(report)
        spoke = bool(reports) and label is not None and reports[-1].cue_i == label.colon_i
        several = number in firsts and (headline or timed)
        for more in more_labels(reading, passage, entities, timed=timed) if several else ():
            begin, whole = more.phrase.start, label.phrase.end if label is not None else 0
            behind = begin < whole or reading.tokens[begin - 1].kind == "colon"  # وزير التربية والتعليم:
            if (spoke and behind) or not _heard(reading, more.phrase, entities, land=titled or number == 0):
                continue
            if reports and reports[-1].content < begin < reports[-1].content_end:
                reports[-1].content_end = begin  # فلان: كذا | ورئيس كذا: كذا
            end = _end(reading, more.colon_i + 1, passage)
            report = spoken(reading, firsts[number], more.colon_i, end)
            report.subject = more.phrase
            reports.append(report)
    reports += _above(reading, entities, firsts)
    return [report for report in reports if says(reading, report)]


def _above(reading: Reading, entities: Entities, firsts: dict[int, int]) -> Iterator[Report]:
    """سامي الدهان:⏎«…»: who says what stands in marks in the next paragraph."""
    for number, passage in enumerate(reading.passages[:-1]):
        alone = passage.last in reading.marks.opens and reading.tokens[passage.last - 1].kind == "colon"
        label = read_label(reading, passage._replace(last=passage.last + 1), entities) if alone else None
        if label is not None and label.phrase.kind == "person" and number in firsts:
            report = spoken(reading, firsts[number], label.colon_i, reading.passages[number + 1].last)
            report.subject = label.phrase
            yield report


def _asking(reading: Reading, labels: dict[int, Label], entities: Entities) -> set[str]:
    """المدار: …؟ — the labels of a paper's questions: a word with ال, and no family that the text tells."""
    found = set[str]()
    for number, label in labels.items():
        word = reading.tokens[label.phrase.start].word
        alone = label.phrase.end == label.phrase.start + 1 and not label.phrase.head
        asks = reading.tokens[reading.passages[number].last - 1].text in ("؟", "?")
        if alone and asks and word is not None and word.definite and word.stem not in entities.by_name:
            found.add(label.key)
    return found


def _heard(reading: Reading, phrase: Phrase, entities: Entities, *, land: bool) -> bool:
    """Whether a label within a headline speaks. `land`: a land may, too."""
    word = reading.tokens[phrase.start].word
    land = land and word is not None and word.place is not None and not _happens(reading, phrase)
    return land or _speaks(reading, phrase, entities, headline=True, titled=True)


def _speaks(reading: Reading, phrase: Phrase, entities: Entities, *, headline: bool, titled: bool) -> bool:
    handle = phrase.start > 0 and reading.tokens[phrase.start - 1].text == "@"
    told = phrase.name is not None and in_brackets(reading, phrase.name[1])
    if handle or told or phrase.parts or (phrase.head and phrase.kind == "person"):
        return True
    word = reading.tokens[phrase.start].word
    land = word is not None and word.place is not None
    alone = land and phrase.end == past_land(reading.tokens, phrase.start, phrase.end)
    alone = alone or (phrase.head in _REALMS and phrase.definite)  # كوريا الجنوبية, جمهورية أفريقيا الوسطى
    above = reading.sentences[0].first == phrase.start or reading.tokens[phrase.start - 1].kind == "close"
    then = reading.tokens[phrase.end]
    topic = then.word is not None and then.text not in _ABOUT  # درنة بعد السيول: من أخذ البيت؟
    if alone and (topic or not (titled and above) or _happens(reading, phrase)):
        return False  # القاهرة: where it was written
    if phrase.head:
        document = word is not None and word.noun is not None and word.noun.kind == "document"
        paper = word is not None and "media" in word.classes  # صحيفة: …, but مدرسة: …
        headline = headline and (document or paper or phrase.definite or phrase.kind != "organisation")
        owned = word is None or word.definite or phrase.end > phrase.start + 1
        return headline and (not document or owned or above)  # دراسة: … above an article
    if phrase.kind == "organisation":
        return headline
    if phrase.name is None:
        return False  # معظمهم: …, 44 في المئة: …
    key = entities.name_key(*phrase.name)[-1]
    known = key in entities.by_name or (key in entities.by_first and phrase.end == phrase.start + 1)
    given = word is not None and (word.text in lexicon().names or word.stem in lexicon().names)
    mine = titled and first_person(reading.tokens, phrase.end + 1)  # طاشكور: لن نتفاوض
    return known or mine or (given and phrase.end - phrase.start > 1)


def _happens(reading: Reading, phrase: Phrase) -> bool:
    """كابول: مقتل 12 شخصا — what happened there, and nobody's words."""
    word = reading.tokens[phrase.end + 1].word if phrase.end + 1 < len(reading.tokens) else None
    pair_i = reading.marks.opens.get(phrase.end + 1)
    if pair_i is not None:  # الكويت: «الأشغال» تعد بكذا, but الكويت: «لن نتراجع»
        behind = reading.tokens[reading.marks.pairs[pair_i].close_i + 1 : reading.sentences[0].last]
        return bool(behind) and behind[0].word is not None and behind[0].text[0] != "و"
    number = phrase.end + 1 < len(reading.tokens) and reading.tokens[phrase.end + 1].kind == "number"
    told = word is not None and word.content and not word.definite  # but موسكو: العقوبات غير قانونية
    told = told and word is not None and not word.raw.endswith("نا")  # رصدنا كذا
    if word is None or told or "verb" in word.classes or "quantity" in word.classes:
        return word is not None or number
    body = word.definite and word.noun is not None and word.noun.kind in SOMEBODY
    rest = [token.word for token in reading.tokens[phrase.end + 2 : phrase.end + 5]]
    # المرشحة الخاسرة | تطعن
    verb = next((one for one in rest if not one or not (one.definite or one.text.startswith("وال"))), None)
    several = verb is not None and word.definite and word.text[-2:] in ("ان", "ون")
    body = body or (several and verb is not None and verb.text.endswith(word.text[-2:]))  # الوقفان يتفقان
    if body and verb is not None and imperfect(verb):
        return True  # كينيا: الرئيس يسحب ضريبة الوقود
    ours = word.text.startswith(("ن", "سن")) and not word.feminine  # نسبة النجاح is nobody's نتراجع
    ours = ours or word.raw.endswith("نا")
    speaks = word.classes & _LAND_SPEAKS or ours or word.name or word.place
    return not (word.definite or speaks or word.prep)  # القاهرة: وساطة مصرية تثمر


def _end(reading: Reading, content: int, passage: Passage) -> int:
    """A headline may quote a second speaker, or tell of others, behind «..», a bar or marks."""
    tokens, pair_i = reading.tokens, reading.marks.opens.get(content)
    behind = reading.marks.pairs[pair_i].close_i + 1 if pair_i is not None else -1
    for i in range(content + 1, passage.last):
        bar = tokens[i].text == "|"
        if i == behind and tokens[i].text[0] == "و" and _others(reading, i, passage.last):
            return i  # النقابة: «وعود فارغة» والحكومة تدعو إلى الحوار
        if bar or (tokens[i].kind == "dots" and _others(reading, i + 1, passage.last)):
            return i
        if tokens[i].text[0] == "و" and _replies(reading, i, passage.last):
            return i
    return before_shown(content, passage.last, tokens)


def _replies(reading: Reading, i: int, last: int) -> bool:
    """الوزير: لا زيادة | والمعارضة ترد: whether a sentence of the headline begins in which another speaks."""
    at = bisect_left(reading.sentences, i, key=lambda sentence: sentence.first)
    begins = at < len(reading.sentences) and reading.sentences[at].first == i
    phrase = reading.phrases.read_joined(i, last) if begins else None
    verb = reading.tokens[phrase.end].word if phrase is not None and phrase.end < last else None
    return verb is not None and "present" in verb.forms


def _closed(reading: Reading, content: int, end: int) -> int:
    """فلان: «…»، مؤكدا أن كذا; فلان: «…». وقال …: behind its marks the writer goes on."""
    pair_i = reading.marks.opens.get(content)
    after = reading.marks.pairs[pair_i].close_i + 1 if pair_i is not None else end
    if after + 1 >= end:
        return end
    word, kind = reading.tokens[after + 1].word, reading.tokens[after].kind
    goes_on = word is not None and (bool(word.cue_conj) or "participle" in word.forms)
    return after if kind == "stop" or (kind == "comma" and goes_on) else end


def _others(reading: Reading, i: int, last: int) -> bool:
    """Whether someone else speaks behind the dots: a label, or a subject and its verb."""
    kinds = [token.kind for token in reading.tokens[i:last]]
    first = reading.tokens[i].word if i < last else None
    noun = first.noun if first is not None else None
    if first is not None and first.text.startswith("و") and "colon" not in kinds:
        # لن أجامل أحدا .. والدوري لم يحسم goes on, … .. والدفاع المدني يحذر does not
        phrase = reading.phrases.read(i, last)
        if phrase is not None and phrase.kind == "organisation" and phrase.definite:
            return True
        verb = reading.tokens[phrase.end].word if phrase is not None and phrase.end < last else None
        return verb is not None and "present" in verb.forms
    if "colon" in kinds or (noun is not None and (noun.kind == "organisation" or noun.number == "p")):
        return True
    words = (token.word for token in reading.tokens[i:last])
    return any(form.form != "participle" for word in words if word and not word.name for form in word.cues)
