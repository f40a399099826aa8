"""Paragraphs that stand in marks with no word of who speaks: the line below tells, or what was before.

«…»⏎— فلان: the line's; otherwise whoever spoke right before goes on.
"""

from __future__ import annotations

from bisect import bisect
from operator import attrgetter

from reader.quotes.phrases.opened import Opening
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.colons import source
from reader.quotes.reports.report import Report
from reader.quotes.words.marks import Pair, question
from reader.quotes.words.particles import AND_HE, THUS
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.shapes import first_person, manner
from reader.quotes.words.tokens import DASHES, RUNNING, TITLES, Passage
from reader.quotes.words.word import Word

_SHORTEST = 4
"""Words in marks that make a statement."""
_NAMES = frozenset(("naming", "channel"))
"""What names a thing in marks: بعنوان: «…»."""
_FEW = 2
"""Words that are enough behind a colon."""
_NEAR = 40
"""Reports of one sentence that are looked at."""
_GESTURE = 14
"""Tokens of what somebody does while he speaks."""
_SIGNATURE = 14
"""Tokens of the line that names the speaker, and of a clause before a colon."""
_OTHERS = frozenset(("related", "kin", "some_of", "another"))
"""Who is not the one that spoke before: لكن ابنه لا يوافقه."""


def find(reading: Reading, reports: list[Report]) -> list[Report]:
    """The reports of such paragraphs."""
    taken = {report.pair for report in reports if report.pair >= 0}
    firsts: dict[int, int] = {}
    for sentence_i, sentence in enumerate(reading.sentences):
        firsts.setdefault(sentence.passage_i, sentence_i)
    speaking = {reading.sentences[report.sentence_i].passage_i for report in reports}
    found = _within(reading, reports, taken)
    for number, passage in enumerate(reading.passages):
        headline = passage.kind in TITLES and number in firsts
        ahead = _signed(reading, passage, firsts[number]) if headline else None
        if ahead is not None:
            found.append(ahead)
            continue
        pair_i = _whole(reading, passage)
        if pair_i is None or pair_i in taken or number not in firsts:
            continue
        signature = _signature(reading, number + 1)
        goes_on = passage.kind in RUNNING and number - 1 in speaking
        if signature is None and not goes_on:
            continue
        speaking.add(number)
        pair = reading.marks.pairs[pair_i]
        cue = (pair.open_i, pair.open_i + 1, firsts[number])
        found.append(_marked(cue, (pair_i, pair), "marks", signature))
    return found


def _signed(reading: Reading, passage: Passage, sentence_i: int) -> Report | None:
    """«…» – فلان; «…».. فلان يحذر من كذا: the marks that a headline begins with, and who is named behind."""
    tokens, pair_i = reading.tokens, reading.marks.opens.get(passage.first, -1)
    pair = reading.marks.pairs[pair_i] if pair_i >= 0 else None
    if pair is None or not pair.closed or not _SHORTEST < pair.close_i - pair.open_i < passage.last - _FEW:
        return None
    sign = tokens[pair.close_i + 1]
    if not (sign.kind in ("colon", "dots") or sign.text in DASHES):
        return None
    who = reading.phrases.read(source(reading, pair.close_i + 2, passage.last), passage.last)
    if who is None or not (who.name or who.definite or who.head):
        return None
    verb = tokens[who.end].word if who.end < passage.last else None
    says = verb is not None and any(form.form == "present" for form in verb.cues)
    cue_i = who.end if says else pair.close_i + 1
    alone = passage.last - who.end <= 1
    cue = (cue_i, cue_i + 1, sentence_i)
    return _marked(cue, (pair_i, pair), "before", who) if says or alone else None


def _within(reading: Reading, reports: list[Report], taken: set[int]) -> list[Report]:
    """يقول فلان إن كذا. «…».: a sentence in marks behind one in which he spoke, with marks or without."""
    spoke = {report.sentence_i for report in reports}
    found = []
    for sentence_i in range(1, len(reading.sentences)):
        sentence, before = reading.sentences[sentence_i], reading.sentences[sentence_i - 1]
        pair_i = reading.marks.opens.get(sentence.first)
        if pair_i is None or pair_i in taken or before.passage_i != sentence.passage_i:
            continue
        pair = reading.marks.pairs[pair_i]
        rest = reading.tokens[pair.close_i + 1 : sentence.last]
        whole = pair.closed and all(token.kind in ("stop", "dots") for token in rest)
        led = sentence_i - 1 not in spoke
        if not whole or pair.close_i - pair.open_i <= _SHORTEST or (led and not _leads(reading, before)):
            continue
        spoke.add(sentence_i)
        cue_i = before.first if led else pair.open_i
        subject = reading.phrases.read(cue_i + 1, before.last) if led else None
        found.append(_marked((cue_i, cue_i + 1, sentence_i), (pair_i, pair), "marks", subject))
    return found


def _leads(reading: Reading, sentence: Sentence) -> bool:
    """وقال فلان في المنطقة المختلطة. «…»: a verb of saying, and nothing said before the stop."""
    words = [token.word for token in reading.tokens[sentence.first : sentence.last]]
    verb = words[0]
    says = verb is not None and any(cue.form == "past" and cue.verb.act in _SAYS for cue in verb.cues)
    return says and not any(word is not None and "clause" in word.classes for word in words)


_SAYS = frozenset(("say", "add"))


def told(reading: Reading, reports: list[Report]) -> list[Report]:
    """وبدا المدير متفائلا: «…» — a quote behind a colon that no verb of the tables leads to."""
    taken = {report.pair for report in reports if report.pair >= 0}
    turns = {reading.sentences[report.sentence_i].passage_i for report in reports if report.shape == "colon"}
    here: dict[int, list[Report]] = {}
    for report in reports:
        here.setdefault(report.sentence_i, []).append(report)
    found = []
    for pair_i, pair in enumerate(reading.marks.pairs):
        colon_i = pair.open_i - 1
        if colon_i < 1 or reading.tokens[colon_i].kind != "colon" or pair_i in taken:
            continue
        sentence_i = max(0, bisect(reading.sentences, colon_i, key=attrgetter("first")) - 1)
        sentence = reading.sentences[sentence_i]
        inside = sentence.first < colon_i < sentence.last - 1
        if not inside or sentence.passage_i in turns or not _bare(reading, colon_i, pair_i):
            continue
        if any(one.content <= colon_i < one.content_end for one in here.get(sentence_i, ())[-_NEAR:]):
            continue
        report = _marked((colon_i, colon_i + 1, sentence_i), (pair_i, pair), "colon", None)
        for one in here.get(sentence_i, ())[-_NEAR:]:
            if one.subject is not None and (one.content_end == colon_i or _his(reading, one, colon_i)):
                report.subject, report.link = one.subject, "local"  # ينكر التزوير: «كنت ضحية»
        found.append(report)
    return found + _turned(reading, here)


def _his(reading: Reading, report: Report, colon_i: int) -> bool:
    """…، غير أن نبرته تغيرت: — whether the clause behind a content tells of nobody but who spoke before."""
    comma = report.content_end
    if report.subject is None or report.subject.kind == "organisation":
        return False  # أوردت الصحيفة كذا، وعنونت: «…»
    if not report.content < comma < colon_i <= comma + _SIGNATURE or reading.tokens[comma].kind != "comma":
        return False
    words = [token.word for token in reading.tokens[comma + 1 : colon_i]]
    return not any(word is None or _somebody(word) for word in words)


def _somebody(word: Word) -> bool:
    """Whether a word begins a person or a body."""
    named = word.name is not None and not word.cues
    body = word.noun is not None and word.noun.kind != "document"
    return named or body or bool(word.classes & _OTHERS)


def _turned(reading: Reading, here: dict[int, list[Report]]) -> list[Report]:
    """أعلنت كذا، غير أن نبرتها بدت قلقة: سنرحل — the first person without marks, of who spoke before."""
    found = []
    for sentence_i, reports in here.items():
        last, end = reports[-1], reading.sentences[sentence_i].last
        comma = last.content_end
        if last.subject is None or not 0 < comma < end or reading.tokens[comma].kind != "comma":
            continue
        near = range(comma + 1, min(comma + _SIGNATURE, end - _FEW))
        colon_i = next((i for i in near if reading.tokens[i].kind == "colon"), -1)
        if colon_i < 0 or colon_i + 1 in reading.marks.opens:
            continue
        if not first_person(reading.tokens, colon_i + 1) or not _his(reading, last, colon_i):
            continue
        report = Report(
            *("mark", colon_i, colon_i + 1, "say", sentence_i),
            opening="colon",
            content=colon_i + 1,
            segment=colon_i,
            subject=last.subject,
            link="local",
        )
        report.content_end = end
        found.append(report)
    return found


def resumed(reading: Reading, reports: list[Report]) -> list[Report]:
    """«…»، يقول فلان، «…»: the second half of a quote that its cue interrupts."""
    taken = {report.pair for report in reports if report.pair >= 0}
    found = []
    for report in reports:
        if report.opening != "before" or report.pair < 0 or report.shape == "nominal":
            continue
        after = report.subject.end if report.subject else report.cue_end
        after = _past_gesture(reading, after)
        comma = after < len(reading.tokens) and reading.tokens[after].kind in ("comma", "colon")
        pair_i = reading.marks.opens.get(after + comma, -1)
        last = reading.sentences[report.sentence_i].last
        if pair_i < 0 or pair_i in taken or not comma or after >= last:
            continue
        pair = reading.marks.pairs[pair_i]
        from copy import copy  # for quotes that go on

        second = copy(report)
        second.content, second.content_end = pair.open_i, pair.close_i
        second.pair, second.opening = pair_i, "marks"
        found.append(second)
    return found


def _past_gesture(reading: Reading, i: int) -> int:
    """«…»، يقول فلان | وهو يشير إلى سقف بيته، «…»: past how he looks while he speaks, up to the comma."""
    tokens = reading.tokens
    begin = i + (i < len(tokens) and tokens[i].kind == "comma")
    word = tokens[begin].word if begin < len(tokens) else None
    how = word is not None and begin == i and ("adverb" in word.classes or manner(word))
    if word is None or not (how or word.text in AND_HE):
        return i
    for k in range(begin, min(begin + _GESTURE, len(tokens))):
        if tokens[k].word is None:
            longer = reading.marks.opens.get(k + 1, -1)
            more = longer >= 0 and reading.marks.pairs[longer].close_i - k > _SHORTEST
            return k if tokens[k].kind == "comma" and more else i
    return i


def _marked(
    cue: tuple[int, int, int], marked: tuple[int, Pair], opening: Opening, subject: Phrase | None
) -> Report:
    """The report of a pair of marks, `marked`, with its number; `cue`: where, up to where, its sentence."""
    (cue_i, cue_end, sentence_i), (pair_i, pair) = cue, marked
    content, segment = pair.open_i + (opening == "marks"), cue_i if opening == "colon" else pair.open_i
    report = Report(
        *("mark", cue_i, cue_end, "say", sentence_i), opening=opening, content=content, segment=segment
    )
    report.subject, report.pair, report.content_end = subject, pair_i, pair.close_i
    return report


def thus(reading: Reading, reports: list[Report]) -> list[Report]:
    """«…»، بهذه العبارة بدأت فلانة كلمتها: whatever verb follows."""
    if not reading.phrases.vocabulary & THUS:
        return []
    taken = {report.pair for report in reports if report.pair >= 0}
    found = []
    for sentence_i, sentence in enumerate(reading.sentences):
        for i in range(sentence.first + 1, sentence.last - 2):
            if reading.tokens[i].text not in THUS:
                continue
            comma = reading.tokens[i - 1].kind == "comma"
            pair_i = reading.marks.closes.get(i - 1 - comma, -1)
            verb_i = i + 1 + (reading.tokens[i].text != "هكذا")
            if pair_i < 0 or pair_i in taken or verb_i + 1 >= sentence.last:
                continue
            subject = reading.phrases.read(verb_i + 1, sentence.last)
            if subject is None:
                continue
            pair = reading.marks.pairs[pair_i]
            found.append(_marked((i, verb_i + 1, sentence_i), (pair_i, pair), "before", subject))
    return found


def _bare(reading: Reading, colon_i: int, pair_i: int) -> bool:
    """Whether the marks behind a colon hold words, and no name of a thing."""
    pair, before = reading.marks.pairs[pair_i], reading.tokens[colon_i - 1].word
    if before is None or before.classes & _NAMES or not pair.closed or pair.depth > 0:
        return False
    return pair.close_i - pair.open_i > _FEW and not question(reading.tokens, pair)


def _whole(reading: Reading, passage: Passage) -> int | None:
    """The pair of marks that holds a whole paragraph."""
    pair_i = reading.marks.opens.get(passage.first)
    if pair_i is None:
        return None
    pair = reading.marks.pairs[pair_i]
    rest = reading.tokens[pair.close_i + 1 : passage.last]
    closed = pair.closed and all(token.kind in ("stop", "comma", "dots") for token in rest)
    return pair_i if closed and pair.close_i - pair.open_i > _SHORTEST else None


def _signature(reading: Reading, number: int) -> Phrase | None:
    """— فلان، وزير كذا: the phrase of a line of its own behind a dash."""
    if number >= len(reading.passages):
        return None
    passage = reading.passages[number]
    if reading.tokens[passage.first].text not in DASHES or passage.last - passage.first > _SIGNATURE:
        return None
    phrase = reading.phrases.read(passage.first + 1, passage.last)
    return phrase if phrase is not None and passage.last - phrase.end <= 1 else None
