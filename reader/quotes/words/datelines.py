"""Where, when and by whom an article was written, before its first words: القاهرة (وكالات) - أعلن كذا."""

from __future__ import annotations

from reader.quotes.words.shapes import proper, reported
from reader.quotes.words.tokens import DASHES, Passage, Token
from reader.quotes.words.word import Word

_LONGEST = 14
"""Tokens of a dateline."""
_NEVER = frozenset(("clause", "relative", "negation", "pronoun", "verb", "perfective", "conjunction"))
"""What it never holds."""
_PLACE, _SIGNED = 3, 5
"""Words of a place, and tokens of who wrote it, between brackets, dashes or strokes."""
_PAPER = 5
"""Tokens of a paper's name in marks."""
_STROKE = "/"
_BYLINE = 7
"""Tokens of a place, a sign and a full name."""
_ON = frozenset(("في", "من", "الموافق"))


def past(tokens: list[Token], passage: Passage) -> int:
    """القاهرة (وكالات) – أعلن, بغداد 15 - 7 (أ ف ب) - يزور: past it, else the passage's first token."""
    opens = tokens[passage.first].word
    who = opens.noun if opens is not None and "press" not in opens.kinds else None
    if who is not None and who.kind == "title":
        return passage.first  # النائب فلان - عضو اللجنة - قال
    stamped = _past_stamp(tokens, passage.first, passage.last)
    if stamped > passage.first or (stamped := _past_city(tokens, passage)) > passage.first:
        return stamped
    dashed = _past_dash(tokens, passage)
    return dashed if dashed > passage.first else _past_stroke(tokens, passage)


def signs(tokens: list[Token], passage: Passage) -> bool:
    """جدة: فهد الزهراني, بريدة - محمد الصقر: a paragraph that only tells where, and who wrote it."""
    if passage.last - passage.first > _BYLINE or passage.kind == "title":
        return False
    words = [token.word for token in tokens[passage.first : passage.last]]
    apart = next((k for k, word in enumerate(words) if word is None), 0)
    sign = tokens[passage.first + apart]
    if not apart or not (sign.kind == "colon" or sign.text in DASHES):
        return False
    where, who = words[:apart], words[apart + 1 :]
    town = all(word is not None and word.place for word in where)
    paper = [word for word in who if word is not None]
    if town and paper and tokens[passage.first + apart + 1].kind == "mark":
        return len(who) <= _PAPER and all(word.definite for word in paper)  # الرياض: «الشرق الأوسط»
    named = len(who) > 1 and all(word is not None and not (word.cues or word.classes) for word in who)
    return town and named and who[0] is not None and who[0].name is not None


def _past_city(tokens: list[Token], passage: Passage) -> int:
    """صدى من الرباط: | أصدر المجلس كذا: past a paper, its place and a colon, before what was done."""
    first, near = passage.first, tokens[passage.first : passage.first + 5]
    if passage.last - first <= _LONGEST or (near[1].text, near[3].kind) != ("من", "colon"):
        return first
    paper, city, told = near[0].word, near[2].word, near[4].word
    whose = paper is not None and paper.noun is None and city is not None and city.place is not None
    return first + 4 if whose and told is not None and told.finite and "past" in told.forms else first


def _past_stroke(tokens: list[Token], passage: Passage) -> int:
    """صدى نيوز/ بغداد | أعلنت وزارة النفط: past a paper and its place, before who tells."""
    last = min(passage.first + _PLACE + 1, passage.last - _PLACE)
    for i in range(passage.first, last):
        word = tokens[i].word
        if tokens[i].text == _STROKE and i > passage.first:
            city, told, who = (one.word for one in tokens[i + 1 : i + 4])
            tells = city is not None and city.place is not None and told is not None and bool(told.cues)
            return i + 2 if tells and who is not None and who.noun is not None else passage.first
        if word is None or _speaks(word) or word.prep or word.conj:
            break
    return passage.first


def _past_dash(tokens: list[Token], passage: Passage) -> int:
    """القاهرة (وكالات) – أعلن: past the dash, else the passage's first token."""
    for i in range(passage.first, min(passage.first + _LONGEST, passage.last - 1)):
        token = tokens[i]
        told = tokens[i + 1].word
        dash = i > passage.first and token.text in DASHES
        # رام الله-وكالات-أكد
        glued = dash and told is not None and reported(told)
        if dash and (token.spaced or glued or _of_place(tokens[i - 1])):
            closes = any(one.text in DASHES for one in tokens[i + 2 : min(i + _LONGEST, passage.last)])
            credit = told is not None and told.nominal and closes  # تدرس الحكومة – وفق مصادر – كذا
            return passage.first if credit else _past_paper(tokens, i + 1, passage.last)
        word = token.word
        if (word is not None and _speaks(word)) or token.kind in ("stop", "colon"):
            break
    return passage.first


def _speaks(word: Word) -> bool:
    return bool(word.classes & _NEVER or (word.cues and not word.name))


def _acts(word: Word) -> bool:
    return bool(reported(word) or word.prep)


def _of_place(token: Token) -> bool:
    """عمان- ارتفع, إدنبرة (د ب أ)- ألغى: whether a dash right behind may close a dateline."""
    return token.kind == "close" or (token.word is not None and token.word.place is not None)


def _past_paper(tokens: list[Token], i: int, last: int) -> int:
    """حلب ـ | «الميدان»: | أعلن: past the paper's name in marks, and its colon."""
    if tokens[i].kind != "mark":
        return i
    near = range(i + 2, min(i + _PAPER, last - 2))
    return next((k + 2 for k in near if tokens[k].kind == "mark" and tokens[k + 1].kind == "colon"), i)


def _past_stamp(tokens: list[Token], first: int, last: int) -> int:
    """روما 2 مايو (شينخوا) | ارتفعت, دبي في 5 نوفمبر / وام / | أغلقت: past a place, a date and who signs.

    The place alone stands before them, and a bracket, a stroke or a dash closes them; else `first`.
    """
    last = min(last - 1, first + _LONGEST)
    i = first + (tokens[first].text == _STROKE)
    place = i
    while i < last and i - place <= _PLACE and _names(tokens[i].word):
        i += 1
    if not 0 < i - place <= _PLACE:
        return first
    known, dated, end = tokens[place].word, False, first
    while i < last:
        step = _past_part(tokens, i, last)
        if step == i:
            break
        dated = dated or tokens[i].kind == "number"
        i = step
        if tokens[i - 1].kind == "close" or tokens[i - 1].text in DASHES or tokens[i - 1].text == _STROKE:
            end = i
    signed = tokens[end - 1].text != _STROKE or (known is not None and known.place is not None)
    return end if end == i and (dated or _apart(tokens, first, end)) and signed else first


def _apart(tokens: list[Token], first: int, end: int) -> bool:
    """بغداد/ نينا / | ارتفعت, بيروت - سامي حداد - | ارتفعت: whether a place and who signs stand apart."""
    known = tokens[first].word
    signs = [i for i in range(first, end) if tokens[i].text in DASHES or tokens[i].text == _STROKE]
    return known is not None and known.place is not None and len(signs) > 1 and signs[0] + 1 < signs[-1]


def _names(word: Word | None) -> bool:
    """Whether a word may be one of a place's name."""
    if word is None or _speaks(word) or word.prep or word.conj or word.content or reported(word):
        return False
    return not word.noun and word.classes.isdisjoint(("preposition", "time", "adverb", "what", "question"))


def _past_part(tokens: list[Token], i: int, last: int) -> int:
    """15 - 7, في 5 نوفمبر, (أ ف ب), / وام /: past one part of a date or of who signs, else `i`."""
    token, word = tokens[i], tokens[i].word
    if token.kind in ("number", "comma") or (word is not None and "time" in word.classes):
        return i + 1
    if word is not None:
        then = tokens[i + 1]
        dated = word.text in _ON and (then.kind == "number" or (then.word and "time" in then.word.classes))
        agency = proper(word) and then.text in DASHES
        return i + bool(dated or agency)
    if token.kind == "open":
        close = (k for k in range(i + 1, min(i + _SIGNED + 2, last)) if tokens[k].kind == "close")
        return next(close, i - 1) + 1
    if token.text == _STROKE or token.text in DASHES:
        return _past_signed(tokens, i, last)
    return i


def _past_signed(tokens: list[Token], i: int, last: int) -> int:
    """/ وام /, - سامي حداد -: past who signs between two of one sign; else past the sign alone."""
    for k in range(i + 1, min(i + _SIGNED, last)):
        if tokens[k].text == tokens[i].text:
            return k + 1 if k > i + 1 else i + 1
        word = tokens[k].word
        if word is not None and word.definite and k == i + 1:
            break  # دمشق - العاصمة - تشهد كذا
        if word is None or (not proper(word) and (_speaks(word) or _acts(word))):
            break
    return i + 1
