"""What stands behind the colon of a label: somebody's words, or the writer's."""

from __future__ import annotations

from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.report import Report
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import first_person, imperfect, own_words
from reader.quotes.words.tokens import TITLES, Token
from reader.quotes.words.word import Word

LABEL = 18
"""Tokens before the colon, at most."""
SHORTEST = 2
"""Tokens of what is said."""
_WAY = 5
"""Words from من to إلى."""
_AGENCY = 3
"""Tokens of who wrote it, behind where."""

_MINE = ("ني", "ونا", "ون")
"""How one word ends that is said of oneself, or to others."""
_NO_NEWS = frozenset(("question", "quantity", "number", "numeral", "voice"))
"""Classes of words that a place does not begin with."""
_NO_TERM = frozenset(("negation", "pronoun", "aux", "relative"))
_REMARKS = frozenset(("تعليق", "تعقيب", "تصريح", "رد"))


def source(reading: Reading, first: int, colon_i: int) -> int:
    """رويترز عن مسؤولين: …, أول تعليق من فلان: …, حوار مع فلان: … — where whoever speaks begins."""
    for i in range(first + 1, colon_i - 1):
        text, words = reading.tokens[i].text, [token.word for token in reading.tokens[first:i]]
        paper = text == "عن" and _paper(words[0])
        if paper or (text == "من" and any(word and word.text in _REMARKS for word in words[:2])):
            return i + 1
        talk = words[0] is not None and words[0].text in listed("talk")
        if (text == "مع" and talk) or text in ("تحاور", "يحاور"):
            return i + 1  # «الراية» تحاور فلانا
    return first


def _paper(word: Word | None) -> bool:
    return word is not None and ("media" in word.classes or word.text in listed("proper"))


def answered(reading: Reading, content: int, end: int) -> int:
    """فلان: كذا. وأضاف أن كذا: where the writer speaks again, behind words in no marks, else `end`."""
    marked = content in reading.marks.opens
    for i in range(content + 1, content if marked else end):
        word = reading.tokens[i].word if reading.tokens[i - 1].kind == "stop" else None
        cues = word.cues if word is not None and word.cue_conj == "و" else ()
        if any(cue.form == "past" and (cue.verb.any or cue.verb.act == "add") for cue in cues):
            return i
    return end


def says(reading: Reading, report: Report) -> bool:
    """Whether words stand behind a colon: no name alone, and not what several did with each other."""
    first, end = report.content, report.content_end
    word = reading.tokens[first].word
    subject = report.subject
    if end - first < SHORTEST:
        lone = word is not None and first < end and not (word.name or word.noun or word.definite)
        # والشركة: سنستأنف, المدرب: ظلموني, اللاعبون: جاهزون
        return lone and word is not None and (first_person(reading.tokens, first) or word.raw.endswith(_MINE))
    if subject is not None and _signs(reading, subject, first, end):
        return False
    if word is None or subject is None:
        return True
    words = [token.word for token in reading.tokens[first:end] if token.word is not None]
    tale = reading.sentences[report.sentence_i].first == subject.start and _tale(reading, report)
    if tale or _told(reading, subject, first, end) or _goes(words):
        return False
    called = (word.name or word.noun) and "mine" not in word.classes  # but أخي بريء
    named = reading.phrases.read(first, end) if called else None
    if (
        named is not None
        and named.name
        and (named.end >= min(end, first + LABEL) or reading.tokens[named.end].kind == "stop")
    ):
        return False  # الكاتب: مهند العلي; الحكم: يوسف سعدون. الجمهور: 21 ألفا
    after = reading.tokens[first + 1].word
    several = "exchange" in word.classes and after is not None
    led = several and after is not None and (bool(after.prep) or "preposition" in after.classes)
    source = reading.tokens[subject.start].word
    paper = source is not None and "media" in source.kinds
    return not (led and subject.kind != "person" and not paper)  # مجلس الأمن: دعوات إلى كذا


def _goes(words: list[Word]) -> bool:
    """من المخيم إلى جائزة الأدب: somebody's way, and nothing that he says."""
    way = words[0].text == "من" and any(word.text == "الي" for word in words[2:_WAY])
    return way and not any(word.cues or word.finite or "clause" in word.classes for word in words)


def _tale(reading: Reading, report: Report) -> bool:
    """سوق الكتب في البلدة: رفوف بلا قراء — a headline's place or people, and what is told of them."""
    first, end, whose = report.content, report.content_end, report.subject
    passage = reading.passages[reading.sentences[report.sentence_i].passage_i]
    titled = report.sentence_i == 0 or passage.kind in TITLES
    source = reading.tokens[whose.start].word if whose is not None and titled else None
    word, after = reading.tokens[first].word, reading.tokens[first + 1]
    if whose is None or source is None or word is None or own_words(reading.tokens, first, end):
        return False
    if word.text in listed("tale"):
        return not first_person(reading.tokens, first + 1)  # but حين نتخرج سنرحل
    site = source.stem in listed("haunts") and not source.definite
    alone = source.noun is not None and source.noun.kind == "document" and report.cue_i == whose.start + 1
    if (site or source.place or alone) and reading.tokens[passage.last - 1].text == "؟":
        return True  # مأرب: من يدفع الثمن؟; تحقيق: كيف انقطع الماء؟
    if _judged(source, word, after) or (word.content and not word.definite and _does(reading, report, whose)):
        return True
    if not site or word.classes & _NO_NEWS:
        return site
    said = word.definite or word.prep or word.finite or word.classes - _NO_NEWS or word.place
    verb = word.text.endswith("ت") or imperfect(word)
    subject = after.word is not None and after.word.definite and not (word.content or word.feminine)
    return not (said or verb or subject)


def _judged(source: Word, word: Word, after: Token) -> bool:
    """بيرو: السجن 13 عاما لرئيس سابق; محكمة الكرك: المؤبد لقاتل — a verdict, and what happened in a land."""
    court = source.place is not None or "court" in source.kinds
    if not court or word.text not in listed("verdicts"):
        return False
    is_ = after.word  # السجن ليس حلا, السجن الذي احترق
    return is_ is None or not (is_.definite or is_.classes & _NO_TERM or imperfect(is_))


def _does(reading: Reading, report: Report, whose: Phrase) -> bool:
    """القاضي يستأنف جلساته: استجواب مديرين — whether a headline tells what somebody does before its colon."""
    verb = reading.tokens[whose.end].word if whose.end < report.cue_i else None
    return verb is not None and imperfect(verb) and not verb.cues


def _told(reading: Reading, subject: Phrase, first: int, end: int) -> bool:
    """الحلو: قال الرئيس وديع الحلو في تصريح إن — under his name, and in the writer's words."""
    verb_i = first + (reading.tokens[first].text == "كما")
    verb = reading.tokens[verb_i].word
    if verb is None or verb_i + 1 >= end or all(form.form != "past" for form in verb.cues):
        return False
    who = reading.phrases.read(verb_i + 1, end)
    if who is None or who.name is None:
        return False
    return reading.tokens[who.name[1] - 1].text == reading.tokens[subject.end - 1].text


def _signs(reading: Reading, subject: Phrase, first: int, end: int) -> bool:
    """الخرطوم: الصباح — where it was written, and by whom."""
    where = reading.tokens[subject.start].word
    placed = where is not None and where.place and subject.end == subject.start + 1
    words = [token.word for token in reading.tokens[first:end] if token.word is not None]
    if not placed or len(words) > _AGENCY:
        return False
    agencies = bool(words) and words[-1].stem == "وكالات"  # (سونا) + وكالات
    return agencies or all(one.definite or one.name for one in words)
