"""X: … — a headline that quotes, or the label of an answer in an interview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reader.named import NamedTuple
from reader.quotes.contents.interviews import STARS, answers, spoken, turn_ends
from reader.quotes.contents.shown import before_shown
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.colons import LABEL, SHORTEST, answered, says, source
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entities import Entities
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.places import within
from reader.quotes.words.shapes import first_person, imperfect, manner, to_agency
from reader.quotes.words.tokens import DASHES, RUNNING, Passage, sets_off
from reader.quotes.words.word import SOMEBODY

_HEADLINE = 40
"""Tokens of a line that may be a headline though nobody said so."""
_NAME = 4
"""Words of a body's name in marks."""
_SPEAKS = frozenset(("clause", "negation", "pronoun", "verb", "perfective", "question"))
_CLOCK = 3
"""Tokens of a time alone."""
_TIME = 6
"""Tokens of a time and its dash."""
_LAND_SPEAKS = _SPEAKS | {"preposition", "conjunction", "subjunct", "bound"}
"""What the words of a land begin with: لن نتراجع, على الجميع أن."""
_AGED = 3
"""Tokens of ، 40 عاما."""
_BARE = 4
"""Tokens of a label that no table knows."""
_AROUND = frozenset(("mark", "open", "close", "number"))
"""Signs around names."""
_BULLETS = DASHES | STARS | {"○", "◦", "▫", "✓", "·", "|", ":"}
_VERB = frozenset(("verb",))
_DOES = _JOINED = 3
"""Words of what somebody does before a colon, and of the second of two in a label."""


class _Label(NamedTuple):
    """What stands before the first colon of a paragraph."""

    phrase: Phrase
    colon_i: int
    key: str


def find(reading: Reading, entities: Entities) -> list[Report]:
    """The colon reports of all passages, where the words before the colon name somebody."""
    labels = {
        number: label
        for number, passage in enumerate(reading.passages)
        if (label := _label(reading, passage, entities)) is not None
    }
    seen = Counter(label.key for label in labels.values())
    papers = _asking(reading, labels, entities)
    ends = turn_ends(reading, sorted(labels))
    firsts: dict[int, int] = {}
    for sentence_i, sentence in enumerate(reading.sentences):
        firsts.setdefault(sentence.passage_i, sentence_i)
    reports = answers(reading, entities, firsts)
    for number, passage in enumerate(reading.passages):
        headline, titled = _is_headline(reading, passage), passage.kind in ("title", "heading")
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
            report = spoken(reading, firsts[number], label.colon_i, end)
            paper = label.phrase._replace(kind="organisation")
            report.subject = paper if label.key in papers else label.phrase
            reports.append(report)
        spoke = bool(reports) and label is not None and reports[-1].cue_i == label.colon_i
        for more in _more(reading, passage, entities) if number in firsts and headline else ():
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
        label = _label(reading, passage._replace(last=passage.last + 1), entities) if alone else None
        if label is not None and label.phrase.kind == "person" and number in firsts:
            report = spoken(reading, firsts[number], label.colon_i, reading.passages[number + 1].last)
            report.subject = label.phrase
            if report.pair >= 0:
                yield report


def _asking(reading: Reading, labels: dict[int, _Label], entities: Entities) -> set[str]:
    """المدار: …؟ — the labels of a paper's questions: a word with ال, and no family that the text tells."""
    found = set[str]()
    for number, label in labels.items():
        word = reading.tokens[label.phrase.start].word
        alone = label.phrase.end == label.phrase.start + 1 and not label.phrase.head
        asks = reading.tokens[reading.passages[number].last - 1].text in ("؟", "?")
        if alone and asks and word is not None and word.definite and word.stem not in entities.by_name:
            found.add(label.key)
    return found


def _label(reading: Reading, passage: Passage, entities: Entities) -> _Label | None:
    tokens, first = reading.tokens, _past_time(reading, passage)
    passage = passage._replace(first=first) if first > passage.first else passage
    word = tokens[first].word
    acting = word is not None and word.text.endswith("ا") and "participle" in word.forms
    if acting or tokens[first].text in listed("answer_sign") | listed("question_sign"):
        return None  # جواب: nobody's name; مضيفا: how somebody goes on
    handle = _handle(reading, passage) if tokens[first].text == "@" else None
    if (sure := handle or _marked(reading, passage)) is not None:
        return sure
    for colon_i in within(reading.places.signs, first + 1, min(first + LABEL, passage.last - 1)):
        if tokens[colon_i].kind == "stop":
            return None
        if tokens[colon_i].kind == "colon":
            first = source(reading, first, colon_i)
            slash = next((i for i in range(first + 1, colon_i) if tokens[i].text == "/"), colon_i)
            phrase = entities.labelled(first, colon_i) or _named(reading, first, slash)  # فلان / مدرب كذا:
            key = " ".join(token.text for token in tokens[first:colon_i])
            return _Label(phrase, colon_i, key) if phrase is not None else None
    return None


def _handle(reading: Reading, passage: Passage) -> _Label | None:
    """@somebody_else: …"""
    tokens, first = reading.tokens, passage.first + 1
    for colon_i in range(first + 1, min(first + LABEL, passage.last - 1)):
        if tokens[colon_i].kind == "colon":
            phrase = Phrase(first, colon_i, "person", None, "s", "", True, (first, colon_i))
            return _Label(phrase, colon_i, "@" + tokens[first].text)
        if tokens[colon_i].spaced:
            break
    return None


def _past_time(reading: Reading, passage: Passage) -> int:
    """14:40 - الوزير: …, - الوزير: …, #عاجل الوزير: …, فيديو: الوزير: …: past a time, a bullet, a tag."""
    first, last = passage.first, passage.last - 1
    text, parted = reading.tokens[first].text, reading.tokens[min(first + 1, last)].text in _BULLETS
    if text in _BULLETS or text == "عاجل" or (parted and text in listed("tagged")):
        return min(first + 1 + parted, last)
    if reading.tokens[first].kind != "number":
        return first
    for i in range(first + 1, min(first + _TIME, passage.last - 2)):
        if reading.tokens[i].word is not None:
            clock = i == first + _CLOCK and reading.tokens[first + 1].text == ":"  # 21:58 مدرب الميناء: …
            return i if clock or reading.tokens[i - 1].kind == "sign" else first
    return first


def _marked(reading: Reading, passage: Passage) -> _Label | None:
    """«أجنحة الشمال»: سنعود …: a body's name in marks at the head of a line."""
    pair_i = reading.marks.opens.get(passage.first)
    if pair_i is None or not _is_headline(reading, passage):
        return None
    pair = reading.marks.pairs[pair_i]
    colon_i = pair.close_i + 1
    if not pair.closed or colon_i + SHORTEST >= passage.last or reading.tokens[colon_i].kind != "colon":
        return None
    inner = reading.tokens[passage.first + 1 : pair.close_i]
    words = [token.word for token in inner if token.word is not None]
    if len(words) != len(inner) or len(words) > _NAME or any(word.classes & _SPEAKS for word in words):
        return None
    phrase = reading.phrases.read(passage.first + 1, pair.close_i)
    if phrase is None or phrase.end != pair.close_i:
        name = (passage.first + 1, pair.close_i)
        phrase = Phrase(*name, "organisation", None, "s", "", True, name)
    return _Label(phrase, colon_i, " ".join(token.text for token in inner))


def _heard(reading: Reading, phrase: Phrase, entities: Entities, *, land: bool) -> bool:
    """Whether a label within a headline speaks. `land`: a land may, too."""
    word = reading.tokens[phrase.start].word
    land = land and word is not None and word.place is not None and not _happens(reading, phrase)
    return land or _speaks(reading, phrase, entities, headline=True, titled=True)


def _more(reading: Reading, passage: Passage, entities: Entities) -> Iterator[_Label]:
    """توقيف ثلاثة .. ومصدر أمني: … .. والوزير: … — the labels behind the dots or the bars of a headline."""
    tokens, past = reading.tokens, 0
    for i in range(passage.first + 1, passage.last - 2):
        parted = tokens[i].kind == "dots" or tokens[i].text == "|"
        parted = parted or (tokens[i].text in DASHES and tokens[i - 1].text in listed("tagged"))  # خاص -
        if parted or _again(reading, i, passage.last):
            start = i + 1 + (tokens[i + 1].text == "و")  # .. و«القناة»: …
            if (label := _label(reading, passage._replace(first=start), entities)) is not None:
                past = label.phrase.end  # .. وزير التربية والتعليم: nobody more within
                yield label
            if label is not None and not parted:
                return
            continue
        word = tokens[i].word
        if tokens[i - 1].kind == "dots" or word is None or word.conj != "و" or word.prep or i < past:
            continue
        led = tokens[i - 2].text == "بين" or word.text.endswith("ين")
        speaks = (word.definite or word.noun) and not led  # but خلاف بين كذا والنقابة:, لدعم كذا والنازحين:
        colon = speaks and any(one.kind == "colon" for one in tokens[i + 1 : min(i + LABEL, passage.last)])
        if colon and (label := _label(reading, passage._replace(first=i), entities)) is not None:
            yield label  # التجار يطالبون بالتأجيل والبلدية: الموعد نهائي
            return


def _again(reading: Reading, i: int, last: int) -> bool:
    """فيضانات الشرق: السلطات: … — a colon, and not far behind another."""
    near = range(i + 2, min(i + _NAME + 2, last))
    return reading.tokens[i].kind == "colon" and any(reading.tokens[j].kind == "colon" for j in near)


def _named(reading: Reading, first: int, colon_i: int) -> Phrase | None:
    """The phrase that all words before the colon make."""
    phrase = reading.phrases.read_joined(first, colon_i)  # .. وفؤاد:
    if phrase is not None and phrase.name and reading.tokens[phrase.name[0]].text.startswith("و"):
        phrase = _both(reading, phrase, colon_i) or phrase
    if phrase is not None and (phrase.end == colon_i or _only_where(reading, phrase.end, colon_i)):
        return phrase
    if phrase is not None and phrase.name and _described(reading, phrase.end, colon_i):
        return phrase
    if phrase is not None and (both := _both(reading, phrase, colon_i)) is not None:
        return both
    end = _unread(reading, phrase, first, colon_i)
    return Phrase(first, end, "person", None, "s", "", True, (first, end)) if end > first else None


def _described(reading: Reading, i: int, colon_i: int) -> bool:
    """فلان - شاعر وروائي: , فلانة، موظفة، 34 عاما: — what somebody is between the name and the colon."""
    apart = sets_off(reading.tokens[i])
    if apart and reading.tokens[i + 1].kind == "number" and colon_i == i + _AGED:
        return True
    post = reading.phrases.read(i + 1, colon_i) if apart else None
    if post is None or post.name or not (post.parts or (post.head and post.kind == "person")):
        return False
    return post.end == colon_i or sets_off(reading.tokens[post.end])


def _unread(reading: Reading, phrase: Phrase | None, first: int, colon_i: int) -> int:
    """Where a label ends that no table knows, or `first` where the words are none."""
    word = reading.tokens[first].word
    if word is None:
        return first
    label = [token.word for token in reading.tokens[first:colon_i]]
    plain = first == 0 and len(label) <= _BARE
    plain = plain and not any(each is None or each.cues or each.classes & _SPEAKS for each in label)
    mine = plain and first_person(reading.tokens, colon_i + 1)  # عائدون إلى حلب: «نرمم»
    if phrase is None and (mine or (word.definite and colon_i == first + 1)):
        return colon_i
    known = bool({word.text, word.stem} & reading.phrases.known)  # بلقاسمي قبل المباراة: …
    alone = colon_i == first + 1 or _only_where(reading, first + 1, colon_i)
    return first + 1 if known and alone else first


def _only_where(reading: Reading, i: int, colon_i: int) -> bool:
    """رئيسة المجلس في كلمة الوداع: — a venue between the speaker and the colon."""
    word = reading.tokens[i].word
    rest = [token.word for token in reading.tokens[i:colon_i] if token.kind not in _AROUND]
    headed = word is not None and (word.text in listed("headed") or (i + 1 == colon_i and manner(word)))
    does = headed or (word is not None and word.text[0] in "يت" and not word.noun)
    if word is None or any(each is None or (each.cues and not each.noun) for each in rest[does:]):
        return False
    then = reading.tokens[colon_i + 1].word if colon_i + 1 < len(reading.tokens) else None
    mine = then is not None and first_person(reading.tokens, colon_i + 1)  # فلان يودع البطولة: سأعود أقوى
    if word.text[0] in "يت" and (mine or len(rest) <= _DOES) and not word.noun and word.classes <= _VERB:
        return reading.sentences[0].first <= i <= reading.sentences[0].last  # فلانة تفتح قلبها: …
    venue = reading.tokens[i + 1].word if i + 1 < colon_i else None
    if word.text in ("في", "خلال"):
        if i + 1 in reading.marks.opens:  # الدفاع في «قضية المصنع»:
            return reading.marks.pairs[reading.marks.opens[i + 1]].close_i + 1 == colon_i
        unknown = venue is not None and venue.definite and not (venue.content or venue.classes)
        placed = venue is not None and colon_i == i + 2 and (venue.place is not None or unknown)
        return placed or (venue is not None and "venue" in venue.classes)  # مزارعو القمح في الديوانية:
    # لـ«الجريدة»: , لـCNN: , أمام المجلس: , شاهد بـ«أحداث الميناء»: ; but المدرب لـ5 مباريات:
    led = word.text in ("ل", "ب") and reading.tokens[i + 1].kind != "number"
    known = word.maybe_prep == "ل" and word.text[1:] in reading.phrases.known
    return led or word.prep == "ل" or to_agency(word) or known or headed


def _both(reading: Reading, phrase: Phrase, colon_i: int) -> Phrase | None:
    """وزيرا خارجية كذا وكذا: the dual of two, and what belongs to the second."""
    head, rest = reading.tokens[phrase.start].word, reading.tokens[phrase.end : colon_i]
    name = phrase.name or (phrase.end, phrase.end)
    joined = rest or reading.tokens[slice(*name)]
    two = head is not None and bool(phrase.head) and head.text.endswith("ا") and 0 < len(joined) <= _JOINED
    if not two or joined[0].text[0] != "و" or not all(token.word for token in joined):
        return None
    return phrase._replace(end=colon_i, kind="other", number="d", name=None, definite=True)


def _is_headline(reading: Reading, passage: Passage) -> bool:
    short = passage.last - passage.first <= _HEADLINE
    return passage.kind in ("title", "heading") or (short and reading.tokens[passage.last - 1].kind != "stop")


def _speaks(reading: Reading, phrase: Phrase, entities: Entities, *, headline: bool, titled: bool) -> bool:
    handle = phrase.start > 0 and reading.tokens[phrase.start - 1].text == "@"
    if handle or phrase.parts or (phrase.head and phrase.kind == "person"):
        return True
    word = reading.tokens[phrase.start].word
    alone = word is not None and word.place and phrase.end == phrase.start + 1
    above = reading.sentences[0].first == phrase.start
    if alone and (not (titled and above) or _happens(reading, phrase)):
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
    if word is None or told or "verb" in word.classes or "quantity" in word.classes:
        return word is not None or number
    then = reading.tokens[phrase.end + 2].word if phrase.end + 2 < len(reading.tokens) else None
    body = word.definite and word.noun is not None and word.noun.kind in SOMEBODY
    acts = then is not None and imperfect(then)
    if body and acts:
        return True  # كينيا: الرئيس يسحب ضريبة الوقود
    ours = word.text.startswith(("ن", "سن")) and not word.feminine  # نسبة النجاح is nobody's نتراجع
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
    return before_shown(content, passage.last, tokens)


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
