"""Who stands before the first colon of a paragraph, or before another one of a headline."""

from __future__ import annotations

from collections.abc import Iterator

from reader.named import NamedTuple
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.colons import LABEL, SHORTEST, source
from reader.quotes.speakers.entities import Entities
from reader.quotes.tables.lists import listed
from reader.quotes.words.places import within
from reader.quotes.words.shapes import bracket, first_person, manner, own_words, to_agency
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import BULLETS, DASHES, Passage, sets_off
from reader.quotes.words.word import Word

_HEADLINE = 40
"""Tokens of a line that may be a headline though nobody said so."""
_LINE = 200
"""Tokens of a line of a live report."""
_NAME = 4
"""Words of a body's name in marks."""
SPEAKS = frozenset(("clause", "negation", "pronoun", "verb", "perfective", "question"))
"""Classes of words that are said, and no label."""
_CLOCK = 3
"""Tokens of a time alone."""
_TIME = 6
"""Tokens of a time and its dash."""
_AGED = 3
"""Tokens of ، 40 عاما."""
_BARE = 4
"""Tokens of a label that no table knows."""
_AROUND = frozenset(("mark", "open", "close", "number"))
"""Signs around names."""
_BULLETS = BULLETS | {"○", "◦", "▫", "✓", "·", "|", ":"}
_VERB = frozenset(("verb",))
_FIRST = frozenset(("اول", "اخر"))
"""Before the venue of what somebody says: في أول تصريح له."""
_TEASED = 3
"""Words of a headline from a verb to what it discloses."""
_DOES = _JOINED = 3
"""Words of what somebody does before a colon, and of the second of two in a label."""


class Label(NamedTuple):
    """What stands before the first colon of a paragraph."""

    phrase: Phrase
    colon_i: int
    key: str


def read_label(reading: Reading, passage: Passage, entities: Entities) -> Label | None:
    """What stands before the first colon of a passage, or None where that is nobody."""
    tokens, first = reading.tokens, _past_time(reading, passage)
    passage = passage._replace(first=first) if first > passage.first else passage
    word = tokens[first].word
    acting = word is not None and word.text.endswith("ا") and "participle" in word.forms
    sign = tokens[first].text in listed("answer_sign") or tokens[first].text in listed("question_sign")
    if acting or sign:
        return None  # جواب: nobody's name; مضيفا: how somebody goes on
    handle = _handle(reading, passage) if tokens[first].text == "@" else None
    if (sure := handle or _marked(reading, passage, entities)) is not None:
        return sure
    for colon_i in within(reading.places.signs, first + 1, min(first + LABEL, passage.last - 1)):
        if tokens[colon_i].kind == "stop":
            return None
        if tokens[colon_i].kind == "colon":
            first = source(reading, first, colon_i)
            slash = next((i for i in range(first + 1, colon_i) if tokens[i].text == "/"), colon_i)
            phrase = entities.labelled(first, colon_i) or _named(reading, first, slash)  # فلان / مدرب كذا:
            key = " ".join(token.text for token in tokens[first:colon_i])
            return Label(phrase, colon_i, key) if phrase is not None else None
    return None


def _handle(reading: Reading, passage: Passage) -> Label | None:
    """@somebody_else: …"""
    tokens, first = reading.tokens, passage.first + 1
    for colon_i in range(first + 1, min(first + LABEL, passage.last - 1)):
        if tokens[colon_i].kind == "colon":
            phrase = Phrase(first, colon_i, "person", None, "s", "", True, (first, colon_i))
            return Label(phrase, colon_i, "@" + tokens[first].text)
        if tokens[colon_i].spaced:
            break
    return None


def _past_time(reading: Reading, passage: Passage) -> int:
    """14:40 - الوزير: …, - الوزير: …, #عاجل الوزير: …, فيديو: الوزير: …: past a time, a bullet, a tag."""
    first, last = passage.first, passage.last - 1
    text, parted = reading.tokens[first].text, reading.tokens[min(first + 1, last)].text in _BULLETS
    if text in _BULLETS or text == "عاجل" or (parted and text in listed("tagged")):
        return min(first + 1 + parted, last)
    if reading.tokens[first].kind == "open" and reading.tokens[first + 1].text in listed("tagged"):
        return min(bracket(reading.tokens, first, last), last)  # (جديد) سيئول: …
    if reading.tokens[first].kind != "number":
        return first
    for i in range(first + 1, min(first + _TIME, passage.last - 2)):
        if reading.tokens[i].word is not None:
            clock = i == first + _CLOCK and reading.tokens[first + 1].text == ":"  # 21:58 مدرب الميناء: …
            return i if clock or reading.tokens[i - 1].kind == "sign" else first
    return first


def _marked(reading: Reading, passage: Passage, entities: Entities) -> Label | None:
    """«أجنحة الشمال»: سنعود …, (الصحة) الكويتية: …: a body's name in marks at the head of a line."""
    first, tokens = passage.first, reading.tokens
    pair_i = reading.marks.opens.get(first)
    pair = reading.marks.pairs[pair_i] if pair_i is not None else None
    close = pair.close_i if pair is not None else bracket(tokens, first, passage.last) - 1
    if close <= first or not is_headline(reading, passage):
        return None
    closed = pair is None or pair.closed
    then = tokens[close + 1].word if close + 1 < passage.last else None
    colon_i = close + 1 + (pair_i is None and then is not None and then.definite)
    if not closed or colon_i + SHORTEST >= passage.last or tokens[colon_i].kind != "colon":
        return None
    words = [token.word for token in tokens[first + 1 : close] if token.word is not None]
    if not 0 < len(words) == close - first - 1 <= _NAME or any(word.classes & SPEAKS for word in words):
        return None
    phrase = reading.phrases.read(first + 1, close)
    lone = len(words) == 1 and words[0].definite and words[0].feminine and not words[0].noun  # «الخيرية»
    given = words[0].name or words[0].stem in entities.by_name  # «أيمن سعد»; no «نيوز أوبزرفر»
    if phrase is None or phrase.end != close or lone or not (phrase.head or given):
        name = (first + 1, close)
        phrase = Phrase(*name, "organisation", None, "s", "", True, name)
    return Label(phrase, colon_i, " ".join(token.text for token in tokens[first + 1 : close]))


def more_labels(reading: Reading, passage: Passage, entities: Entities, *, timed: bool) -> Iterator[Label]:
    """توقيف ثلاثة .. ومصدر أمني: … .. والوزير: … — the labels behind the dots or the bars of a headline.

    `timed`: and behind the stops of a line of a live report.
    """
    tokens, past = reading.tokens, 0
    for i in range(passage.first + 1, passage.last - 2):
        parted = tokens[i].kind == "dots" or tokens[i].text == "|" or (timed and tokens[i].kind == "stop")
        parted = parted or (tokens[i].text in DASHES and tokens[i - 1].text in listed("tagged"))  # خاص -
        if parted or _again(reading, i, passage.last):
            start = i + 1 + (tokens[i + 1].text == "و")  # .. و«القناة»: …
            if (label := read_label(reading, passage._replace(first=start), entities)) is not None:
                past = label.phrase.end  # .. وزير التربية والتعليم: nobody more within
                yield label
            if label is not None and not parted:
                return
            continue
        word = tokens[i].word
        body = tokens[i].text == "و" and i + 1 in reading.marks.opens and i >= past
        body = body and i - 1 not in reading.marks.closes  # بين «الثلث» و«الحقائب»: …
        if body and (label := _marked(reading, passage._replace(first=i + 1), entities)) is not None:
            yield label  # حادث مروع و«التعليم»: …
            return
        if tokens[i - 1].kind == "dots" or word is None or word.conj != "و" or word.prep or i < past:
            continue
        many = word.text.endswith("ين") and (word.noun is None or word.noun.number != "s")
        led = tokens[i - 2].text == "بين" or many
        # but خلاف بين كذا والنقابة:, لدعم كذا والنازحين:
        known = word.name or "kin" in word.classes or word.stem in reading.phrases.known  # وأبو فلان:
        speaks = (word.definite or word.noun or word.place or known) and not led
        colon = speaks and any(one.kind == "colon" for one in tokens[i + 1 : min(i + LABEL, passage.last)])
        if colon and (label := read_label(reading, passage._replace(first=i), entities)) is not None:
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
    plain = first == 0 and len(label) <= _BARE and not (word.content or inanimate(word))
    plain = plain and not any(each is None or each.cues or each.classes & SPEAKS for each in label)
    last = label[-1]
    plain = plain and not (last is not None and last.conj == "و" and last.noun)  # إضراب في الميناء والنقابة:
    mine = plain and first_person(reading.tokens, colon_i + 1)  # عائدون إلى حلب: «نرمم»
    if phrase is None and (mine or (word.definite and colon_i == first + 1)):
        return colon_i
    alone = colon_i == first + 1 or _only_where(reading, first + 1, colon_i)
    return first + (alone and bool({word.text, word.stem} & reading.phrases.known))  # بلقاسمي قبل المباراة: …


def in_brackets(reading: Reading, i: int) -> bool:
    """فابيتو (لاعب النجوم): «…»: whether a bracket at `i` tells what he is whose words stand in marks."""
    post = reading.phrases.read(i + 1, i + LABEL) if reading.tokens[i].kind == "open" else None
    if post is None or post.name or not (post.head and post.kind == "person"):
        return False
    close, colon = reading.tokens[post.end : post.end + 2]
    return (close.kind, colon.kind) == ("close", "colon") and post.end + 2 in reading.marks.opens


def _only_where(reading: Reading, i: int, colon_i: int) -> bool:
    """رئيسة المجلس في كلمة الوداع: — a venue between the speaker and the colon."""
    word = reading.tokens[i].word
    rest = [token.word for token in reading.tokens[i:colon_i] if token.kind not in _AROUND]
    headed = word is not None and (word.text in listed("headed") or (i + 1 == colon_i and manner(word)))
    does = headed or (word is not None and word.text[0] in "يت" and not word.noun)
    if word is None or any(
        each is None or (each.cues and not (each.noun or "venue" in each.classes)) for each in rest[does:]
    ):
        return False  # but في أول رد له
    if word.text[0] in "يت" and not word.noun and word.classes <= _VERB:
        above = reading.sentences[0].first <= i <= reading.sentences[0].last
        nearer = reading.tokens[colon_i - 2].word if colon_i - 2 > i else None
        if nearer is not None and nearer.conj == "و" and nearer.definite:
            return False  # الوزارة تغلق تسعة أفران والأفران تضرب: …
        # فلانة تفتح قلبها: …
        told = bool(word.cues) and any(each is not None and _teases(each) for each in rest[:_TEASED])
        return above and (told or len(rest) <= _DOES or _his_own(reading, colon_i, says=bool(word.cues)))
    venue = reading.tokens[i + 1].word if i + 1 < colon_i else None
    if word.text in ("في", "خلال"):
        if i + 1 in reading.marks.opens:  # الدفاع في «قضية المصنع»:
            return reading.marks.pairs[reading.marks.opens[i + 1]].close_i + 1 == colon_i
        unknown = venue is not None and venue.definite and not (venue.content or venue.classes)
        placed = venue is not None and colon_i == i + 2 and (venue.place is not None or unknown)
        one = reading.tokens[i - 1].word  # مزارعو القمح في الديوانية: , شاهدة في قضية المصنع:
        anybody = one is not None and one.noun is not None and not one.definite and colon_i - i <= _DOES
        his = venue is not None and venue.possessed and venue.content
        first = venue is not None and venue.text in _FIRST and i + 2 < colon_i  # في أول تصريح له
        return placed or first or (venue is not None and (his or anybody or "venue" in venue.classes))
    # لـ«الجريدة»: , لـCNN: , أمام المجلس: , شاهد بـ«أحداث الميناء»: ; but المدرب لـ5 مباريات:
    led = word.text in ("ل", "ب") and reading.tokens[i + 1].kind != "number"
    known = word.maybe_prep == "ل" and word.text[1:] in reading.phrases.known
    town = word.prep == "ب" and i + 1 == colon_i and not (word.content or word.classes)  # بالجيزة:
    return led or word.prep == "ل" or to_agency(word) or known or headed or town


def _teases(word: Word) -> bool:
    """سلمى تكشف كواليس كذا: …, المدرب يتحدث عن كذا: … — whether what is disclosed stands behind."""
    speaks = any(cue.verb.lemma == "تحدث" for cue in word.cues)
    return speaks or "teaser" in word.classes or word.stem in listed("told_next")


def _his_own(reading: Reading, colon_i: int, *, says: bool) -> bool:
    """فلان يودع البطولة: سأعود أقوى; … : «…»: whether what fills the headline behind a colon is somebody's.

    `says`: before it stands what he says already: فلان ينكر كذا: «كذا».
    """
    last, pair_i = reading.passages[0].last, reading.marks.opens.get(colon_i + 1)
    if says:
        return pair_i is None and first_person(reading.tokens, colon_i + 1)
    marked = pair_i is not None and reading.marks.pairs[pair_i].close_i + 1 >= last
    return marked or own_words(reading.tokens, colon_i + 1, last)


def _both(reading: Reading, phrase: Phrase, colon_i: int) -> Phrase | None:
    """وزيرا خارجية كذا وكذا: the dual of two, and what belongs to the second."""
    head, rest = reading.tokens[phrase.start].word, reading.tokens[phrase.end : colon_i]
    name = phrase.name or (phrase.end, phrase.end)
    joined = rest or reading.tokens[slice(*name)]
    two = head is not None and bool(phrase.head) and head.text.endswith("ا") and 0 < len(joined) <= _JOINED
    if not two or joined[0].text[0] != "و" or not all(token.word for token in joined):
        return None
    return phrase._replace(end=colon_i, kind="other", number="d", name=None, definite=True)


def live(reading: Reading, passage: Passage) -> bool:
    """16:40 انتهى الاجتماع. النقابة: لا اتفاق — whether a passage is a line of a live report."""
    tokens, first = reading.tokens, passage.first
    timed = tokens[first].kind == "number" and tokens[min(first + 1, passage.last - 1)].text == ":"
    return timed and passage.last - first <= _LINE


def clock(reading: Reading, passage: Passage) -> bool:
    """16:40⏎وزارة كذا: لا صحة لكذا: whether a passage is the time alone of what a live report tells next."""
    return passage.last - passage.first <= _CLOCK and live(reading, passage)


def is_headline(reading: Reading, passage: Passage) -> bool:
    """Whether a passage is a heading, or short enough to be one though nobody said so."""
    short = passage.last - passage.first <= _HEADLINE
    return passage.kind in ("title", "heading") or (short and reading.tokens[passage.last - 1].kind != "stop")
