"""Interviews: questions and answers behind letters, stars, dashes, nothing, or the names of who speaks.

س: … ج: …; ● …؟ and what follows; * …؟ - …: the answers are of whoever is interviewed, the first
person named. An answer may go on over several paragraphs, up to the next question.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from operator import attrgetter

from reader.quotes.contents.contents import trimmed
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entities import Entities
from reader.quotes.tables.lists import affixes, listed, with_article
from reader.quotes.words.particles import THESE
from reader.quotes.words.places import within
from reader.quotes.words.shapes import own_words
from reader.quotes.words.tokens import DASHES, STARS, TITLES, Passage

_SHORTEST = 2
"""Words of a turn."""
_FEW = 2
"""Questions that make an interview."""
_LABEL = 8
"""Tokens of a name before its colon."""
_LEAST = 2
_BEGINS = 8
"""Tokens that a paragraph of the writer's has at least."""
_HAD = 16
"""Tokens of a paragraph up to قد."""
_NEAR = 4
"""Tokens within which the writer names whom he asks."""
_SIGNS = DASHES | {"/"}
_LED, _TALK = -8, 16
"""Tokens from whoever is interviewed back and on to the talk: في هذا الحوار يتحدث فلان, قال فلان في حديث."""
_QUOTES = frozenset((":", "ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم"))
"""What leads to words in marks."""


def spoken(reading: Reading, sentence_i: int, before_i: int, end: int) -> Report:
    """The report of all words between a colon (or whatever stands before them) and `end`."""
    content, marks = before_i + 1, reading.marks
    first = reading.sentences[sentence_i].first
    report = Report(
        *("colon", before_i, before_i + 1, "say", sentence_i), opening="colon", content=content, segment=first
    )
    if content in marks.opens and marks.pairs[marks.opens[content]].close_i >= end - 2:
        report.pair = marks.opens[content]
        report.content_end = marks.pairs[report.pair].close_i
    else:
        report.content_end = trimmed(content, end, reading.tokens, marks)
    return report


def questions(reading: Reading) -> list[int]:
    """The paragraphs that ask: س: …, ● …؟"""
    asked = [i for i, one in enumerate(reading.passages) if _turn(reading, one, listed("question_sign"))]
    return asked + [number - 1 for number in _dashed(reading)] + _starred(reading)


def answers(reading: Reading, entities: Entities, firsts: dict[int, int]) -> list[Report]:
    """The answers of whoever is interviewed: the first person named. `firsts`: passage → first sentence."""
    reports: list[Report] = []
    if not (turns := list(_answers(reading))):
        return reports
    named = [phrase for phrase in entities.registered if phrase.kind == "person" and phrase.name]
    named = [phrase for phrase in named if not _credited(reading, phrase.start)]
    above = [phrase for phrase in named if phrase.start < reading.passages[turns[0][0]].first]
    above = [phrase for phrase in above if _interviewed(reading, phrase)] or above
    guest = min(above or named, key=attrgetter("start"), default=None)
    for number, before_i, last in turns if guest is not None else ():
        if number in firsts:
            his = range(number + 1, last + 1)
            end = next((i - 1 for i in his if _writers(reading, reading.passages[i], guest)), last)
            report = spoken(reading, firsts[number], before_i, reading.passages[end].last)
            report.subject, report.act, report.link = guest, "reply", "dropped"
            reports.append(report)
    return reports


def _interviewed(reading: Reading, phrase: Phrase) -> bool:
    """وقال القاضي فلان في حديث إلى الصحيفة إن كذا: who speaks in a talk, and none of whom he speaks."""
    cue = reading.tokens[phrase.start - 1].word if phrase.start else None
    if cue is None or not cue.finite or cue.name:
        return False
    talks = reading.places.of(_talks())
    return any(_LED < i - phrase.start < _TALK for i in talks)


def _writers(reading: Reading, passage: Passage, guest: Phrase | None) -> bool:
    """وعند هذه النقطة تدخل فلان; وكانت النقابة قد أعلنت كذا; صمت فلان: a paragraph between two answers."""
    tokens, first = reading.tokens, passage.first
    begins = [token.text for token in tokens[first : min(first + _BEGINS, passage.last)]]
    opens = begins[0].removeprefix("و")
    if len(begins) < _BEGINS:
        return False
    stop = next((i for i in range(first, passage.last) if tokens[i].kind == "stop"), passage.last)
    had = any(token.text == "قد" for token in tokens[first : min(first + _HAD, stop)])
    before = opens in ("كان", "كانت") and had and not own_words(tokens, first, stop)
    if before or (opens in ("عند", "في") and begins[1] in THESE):
        return True
    name = {token.text for token in tokens[slice(*guest.name)]} if guest and guest.name else set[str]()
    named = any(token.text in name for token in tokens[first : first + _NEAR])
    return named or _reported(reading, passage) or _reports(reading, passage)


def _reports(reading: Reading, passage: Passage) -> bool:
    """ويذكر تقرير أن كذا, واتصلنا بالمدير فأوضح كذا: a paragraph that begins with what others say."""
    word = reading.tokens[passage.first].word
    asks = word is not None and word.text.removeprefix("و") in listed("contacts")
    told = word is not None and bool(word.cue_conj) and "participle" not in word.forms
    return asks or (told and not own_words(reading.tokens, passage.first, passage.last))


def _reported(reading: Reading, passage: Passage) -> bool:
    """لكن النائب يؤكد أن الجلسة «تأخرت»: a paragraph that quotes in marks, where nobody says we or I."""
    words = range(passage.first, passage.last)
    marked = any(i in reading.marks.opens and reading.tokens[i - 1].text in _QUOTES for i in words)
    return marked and not own_words(reading.tokens, passage.first, passage.last)


def _credited(reading: Reading, i: int) -> bool:
    """حاوره: فلان: who asks, or took the pictures."""
    tokens = reading.tokens
    if i < _LEAST or tokens[i - 1].kind != "colon":
        return False
    return tokens[i - 2].text.startswith(affixes("byline"))


def turn_ends(reading: Reading, labelled: list[int]) -> dict[int, int]:
    """The last paragraph of each turn that begins with its speaker's name, where questions do so too."""
    asking = {number for number, passage in enumerate(reading.passages) if _asks_by_name(reading, passage)}
    asking.update(questions(reading))
    if len(asking) < _FEW:
        return {}
    ends, begins = {}, min(asking)
    papers = {_opens(reading, number) for number in asking}
    spoken = [i for i in labelled if i > begins and reading.passages[i].kind not in TITLES]
    for number, after in pairwise(sorted(asking.union(spoken))):
        if number not in asking and after in asking:
            his = range(number + 1, after)
            others = (i for i in his if _opens(reading, i) in papers or _told(reading, reading.passages[i]))
            ends[number] = _up_to_head(reading, number, next(others, after) - 1)
    return ends


def _opens(reading: Reading, number: int) -> tuple[str, ...]:
    first = reading.passages[number].first
    return tuple(token.text for token in reading.tokens[first : first + 2])


def _up_to_head(reading: Reading, number: int, last: int) -> int:
    """The last paragraph of a turn, which no heading is a part of."""
    return next((i - 1 for i in range(number + 1, last + 1) if reading.passages[i].kind in TITLES), last)


def _told(reading: Reading, passage: Passage) -> bool:
    """Whether a paragraph between two turns is the writer's: it quotes, or tells whom he asked as well."""
    words = range(passage.first, passage.last)
    if any(i in reading.marks.opens for i in words) or _writers(reading, passage, None):
        return True
    opens = reading.tokens[passage.first].text.removeprefix("و")
    if opens not in listed("contacts") and own_words(reading.tokens, passage.first, passage.last):
        return False
    # واتصلت الصحيفة بفلان فنفى كذا
    cued = (token.word for token in reading.tokens[passage.first : passage.last] if token.word is not None)
    return any("past" in word.forms and word.cue_conj for word in cued)


def _answers(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """The paragraph, the token before its first word and the last paragraph of each answer."""
    for number, before_i, last in _between(reading):
        yield number, before_i, _up_to_head(reading, number, last)


def _between(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """What stands between a question and the next."""
    passages = reading.passages
    dashed, starred = _dashed(reading), _starred(reading)
    for number, after in zip(dashed, [*dashed[1:], 0], strict=False):
        sign_i = passages[number].first + _twice(reading, passages[number])
        yield number, sign_i, after - 2 if after else number
    for asked, after in zip(starred, [*starred[1:], 0], strict=False):
        yield asked + 1, passages[asked + 1].first - 1, after - 1 if after else asked + 1
    letters = [i for i, passage in enumerate(passages) if _turn(reading, passage, listed("question_sign"))]
    for number, passage in enumerate(passages):
        if sign_i := _turn(reading, passage, listed("answer_sign")):
            after = next((i for i in letters if i > number), 0)
            yield number, sign_i, after - 1 if after else number


def _dashed(reading: Reading) -> list[int]:
    """* question? and - answer, or ** answer: the paragraphs that answer, where there are at least two."""
    found, tokens = [], reading.tokens
    for number in range(1, len(reading.passages)):
        asked, passage = reading.passages[number - 1], reading.passages[number]
        question = _asks(reading, asked) or tokens[asked.first].text in STARS
        if question and (tokens[passage.first].text in DASHES or _twice(reading, passage)):
            found.append(number)
    return found if len(found) >= _FEW else []


def _twice(reading: Reading, passage: Passage) -> bool:
    first, second = reading.tokens[passage.first : passage.first + 2]
    return first.text in STARS and second.text == first.text


def _starred(reading: Reading) -> list[int]:
    """● question? whose answer nothing marks: the paragraphs that ask; in an interview, behind no sign."""
    found, bare = [], []
    for number, passage in enumerate(reading.passages[:-1]):
        after = reading.tokens[reading.passages[number + 1].first]
        if not _asks(reading, passage) or after.text in DASHES or after.text in STARS:
            continue
        dashed = reading.tokens[passage.first].text in DASHES
        by_name = _asks_by_name(reading, passage) or _turn(reading, passage, listed("question_sign"))
        if reading.tokens[passage.first].text in STARS or (dashed and not _called(reading, number + 1)):
            found.append(number)
        elif not (dashed or by_name):
            bare.append(number)
    if len(found) >= _FEW:
        return found
    return bare if len(bare) >= _FEW and _announced(reading, bare) else []


def _called(reading: Reading, number: int) -> bool:
    """الوزيرة: …: whether a paragraph begins with the name of who speaks."""
    first = reading.passages[number].first
    return any(token.kind == "colon" for token in reading.tokens[first + 1 : first + _LABEL])


def _announced(reading: Reading, asked: list[int]) -> bool:
    """Whether an interview is told of before the questions, and who answers them speaks of himself."""
    tokens, passages = reading.tokens, reading.passages
    if not within(reading.places.of(_talks()), 0, passages[asked[0]].first):
        return False
    turns = [(passages[i + 1].first, passages[i + 1].last) for i in asked if i + 1 not in asked]
    return sum(own_words(tokens, *turn) for turn in turns) >= _FEW


@cache
def _talks() -> frozenset[str]:
    """حوار, الحوار."""
    return listed("talk") | with_article(listed("talk"))


def _asks(reading: Reading, passage: Passage) -> bool:
    return reading.tokens[passage.last - 1].text in ("؟", "?")


def _asks_by_name(reading: Reading, passage: Passage) -> bool:
    """«الجريدة»: …؟"""
    near = range(passage.first + 1, min(passage.first + _LABEL, passage.last))
    return _asks(reading, passage) and any(reading.tokens[i].kind == "colon" for i in near)


def _turn(reading: Reading, passage: Passage, letters: frozenset[str]) -> int:
    """The sign behind the letter that a turn begins with: س: …, س1: …, ج - …; 0 where there is none."""
    label, sign_i = reading.tokens[passage.first], passage.first + 1
    if label.text not in letters or passage.last - passage.first <= _SHORTEST:
        return 0
    sign_i += reading.tokens[sign_i].kind == "number"
    sign = reading.tokens[sign_i]
    return sign_i if sign.kind == "colon" or sign.text in _SIGNS else 0
