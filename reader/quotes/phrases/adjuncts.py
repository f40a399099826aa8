"""Adjuncts: what stands between a verb and its parts without being one: times, adverbs, venues."""

from __future__ import annotations

from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_HE, THESE
from reader.quotes.words.shapes import adjective, in_hall, one_of, proper
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word

SKIPPED = frozenset(("adverb", "time"))
_DESCRIBES = SKIPPED | {"adjectival", "source_bare", "venue", "bound"}
"""Of a noun with ال: what goes on with it."""
_WHOLE = SKIPPED | {"attached"}
"""What is an adjunct by itself."""
_OWNED = 3
"""Words between a body and the end of its name."""
_PARTICIPLE = 5
"""Letters of مغلقة."""
_OUT_OF = frozenset(("من", "ومن"))
"""Before reasons and demands, one of which is what follows: ومن أسباب الأزمة رفض كذا."""
_ADORNED = frozenset(("venue", "time"))
"""Of bare nouns that lead to adjectives."""
_ENDS = frozenset(("pronoun", "platform"))
"""Of words behind which nothing goes on: بعد ذلك | تعليق كذا, عبر منصة إكس | تعليق كذا."""
_LED = 5
"""Tokens of what leads to a clause."""
_YEAR = 4
"""Digits of a year."""
_DONE = 10
"""Tokens of what was done with a venue."""


def leads(tokens: list[Token], floor: int, i: int) -> bool:
    """ومن جهته | وصف فلان كذا: whether one adjunct and nothing else stands before `i` in its clause.

    `floor`: where its sentence begins.
    """
    first = max(floor, i - _LED)
    while floor < first < i and tokens[first - 1].kind != "comma":
        first += 1
    return first < i and adjunct(tokens, first, i) == i


def adjunct(tokens: list[Token], i: int, last: int) -> int:
    """Past a time, an adverb, or a preposition with a short noun phrase; else `i`."""
    word = tokens[i].word
    if word is not None and (past := _past_set(word, tokens, i, last)) > i:
        return past
    led = word is not None and (word.prep or "preposition" in word.classes or in_hall(word))
    if word is None or not (led or word.classes & SKIPPED):
        return past_instead(tokens, i, last)
    end = i + 1
    if end < last and tokens[end].kind == "number" and (past := _past_date(tokens, end, last)) > end:
        return past  # في 5 مارس, يوم 5 / 3 الحالي
    if word.classes & _WHOLE:
        return _past_whole(word, tokens, end, last)
    noun_end = end
    if "preposition" in word.classes and (not word.prep or "all_of" in word.classes):
        within = tokens[end].word if end + 1 < last else None
        led = within is not None and "preposition" in within.classes
        led = led and within is not None and "attached" not in within.classes  # من خلاله
        end += led and tokens[end + 1].text != "ما"  # من داخل القاعة, but ردا على ما تناقلته المواقع
        if end >= last or (after := tokens[end].word) is None or "clause" in after.classes:
            return i
        then = tokens[end + 1].word if end + 1 < last else None
        first = after.text in listed("first") and then is not None  # في أول ظهور إعلامي
        counted = then is not None and not (then.definite or then.prep) and then.text in listed("unit")
        his = then is not None and then.possessed and after.text in listed("edge_of")  # في ختام زيارته
        end += 1 + bool(first or counted or his)  # قبل ثلاثة أشهر
        told, noun_end = tokens[end - 1].word, end
        if told is not None and (first or told.classes & _ADORNED) and not told.definite:
            while end < last and (more := tokens[end].word) is not None and _adorns(more):
                of = tokens[end + 1].word if end + 1 < last and more.text in listed("intense") else None
                end += 1 + (of is not None and of.definite)  # في ساعة متأخرة, في بيان شديد اللهجة
    head = tokens[end - 1].word
    open_body = head is not None and head.noun is not None and head.noun.kind == "organisation"
    led = tokens[end - 2].text
    act = head is not None and head.content and head.classes.isdisjoint(("venue", "pronoun"))
    open_body = open_body or (act and led in listed("when_done"))  # عند توقيع العقد, but بعد ذلك
    open_body = open_body or (head is not None and head.text in listed("grounds"))  # على خلفية الأزمة
    if open_body and head is not None and not (head.definite or head.possessed or proper(head)):
        end = noun_end = _past_owner(tokens, end, last)  # مع غرفة تجارة دمشق
    end = _past_one_of(tokens, end, last)
    while end < last and (more := tokens[end].word) is not None:
        before = tokens[end - 1].word
        described = end > noun_end and before is not None and adjective(before)
        if not _goes_with(more, before, described=described):
            break
        end += 1
    told = tokens[end - 1].word
    year = end < last and tokens[end].kind == "number" and len(tokens[end].text) == _YEAR
    end += year and told is not None and "time" in told.classes  # في ديسمبر 2013
    venue = told is not None and bool(told.classes & {"venue", "channel"} or (open_body and end == noun_end))
    if venue and told is not None and not (told.definite or told.possessed):
        more = tokens[end].word if end < last else None
        end += more is not None and ("platform" in more.classes or _describes(more, told))  # على منصة إكس
    return end


def _past_set(word: Word, tokens: list[Token], i: int, last: int) -> int:
    """شمالي البلاد, هذا الأسبوع, بناء على التقرير: past what its first words tell; else `i`."""
    if word.text in THESE:
        span = tokens[i + 1].word if i + 1 < last else None
        timed = span is not None and ("time" in span.classes or span.text in listed("span"))
        return i + 2 * (timed and span is not None and span.definite)
    if word.text in listed("edge_of"):
        return _past_edge(tokens, i, last)
    if word.text in listed("like_him"):
        return _past_like(tokens, i, last)
    if word.text == "بناء" and i + 1 < last and tokens[i + 1].text == "علي":
        return max(i + 2, adjunct(tokens, i + 1, last))
    if word.text in _AFTER and i + 3 < last and tokens[i + 1].text in ("اقل", "اكثر"):
        return _past_about(tokens, i, last)
    return _past_side(tokens, i, last) if word.text in listed("direction") else i


_AFTER = frozenset(("بعد", "قبل", "منذ"))


def _past_about(tokens: list[Token], i: int, last: int) -> int:
    """بعد أقل من ساعة على الحادث: past about how long, and since when; else `i`."""
    span = tokens[i + 3].word
    if tokens[i + 2].text != "من" or span is None or "time" not in span.classes:
        return i
    since = tokens[i + 5].word if i + 5 < last and tokens[i + 4].text == "علي" else None
    return i + 6 if since is not None and since.definite else i + 4


def _past_edge(tokens: list[Token], i: int, last: int) -> int:
    """نهاية الأسبوع الماضي, غداة الانفجار: past an edge of a time and what it is of; else `i`."""
    of, led = tokens[i + 1].word if i + 1 < last else None, tokens[i].word
    timed = of is not None and ("time" in of.classes or of.text in listed("span"))
    if of is None or not of.definite or not (timed or (led is not None and "time" in led.classes)):
        return i
    j = i + 2
    while j < last and (more := tokens[j].word) is not None and more.definite and "time" in more.classes:
        j += 1
    return j


def _past_like(tokens: list[Token], i: int, last: int) -> int:
    """شأنه شأن كثيرين, نيابة عن زملائه, مثل غيره من التجار: past whom somebody is like; else `i`."""
    led = tokens[i + 1].text if i + 2 < last else ""
    if led in ("شان", "عن", "ل"):
        return i + 3
    others = led in _OTHERS and tokens[i + 2].text == "من" and i + 3 < last
    return i + 4 if others else i


_OTHERS = frozenset(("غيره", "غيرها", "غيرهم", "غيرهن"))


def _past_whole(word: Word, tokens: list[Token], end: int, last: int) -> int:
    """Past a time or an adverb that ends at `end`, with what goes on with it."""
    if word.text in listed("grounds"):
        return _past_owner(tokens, end, last)  # غداة الهجوم
    owner = tokens[end].word if end < last else None
    degree = word.text in listed("degrees") and owner is not None  # بأشد العبارات
    degree = degree or (word.text[0] == "ب" and owner is not None and owner.text in listed("intense"))
    unlike = "manner" in word.classes and owner is not None and owner.text == "غير"  # بشكل غير مباشر
    return end + 2 * unlike + (degree or ("manner" in word.classes and _bare(owner)))  # بنبرة غاضبة


def _adorns(word: Word) -> bool:
    """هاتفي, متأخرة, شديد اللهجة: an adjective without ال."""
    bare = "source_bare" in word.classes and not (word.definite or word.prep or word.conj)
    return bare or adjective(word) or word.text in listed("intense")


def _past_one_of(tokens: list[Token], i: int, last: int) -> int:
    """ردا على سؤال | أحد الصحفيين: past one of several, whose a noun is; else `i`."""
    one, of = tokens[i].word if i + 1 < last else None, tokens[i + 1].word if i + 1 < last else None
    theirs = one is not None and one_of(one.noun) and not one.prep and of is not None
    return i + 2 * theirs


def _bare(word: Word | None) -> bool:
    """Whether nothing but an adjective, of no table, can stand there."""
    if word is None or word.definite or word.classes - _DESCRIBES:
        return False
    said = word.cues and "source_bare" not in word.classes  # but قاطع
    return not (word.prep or word.conj or said or word.name)


def heads(tokens: list[Token], first: int, i: int) -> bool:
    """وفي رسالة وجهها إلى الوالي | رفض: whether only where and when it was said stands before `i`."""
    if i <= first or adjunct(tokens, first, i) == i:
        return i > first
    led = tokens[first].word
    where = led is not None and ("preposition" in led.classes or led.prep) and led.text not in _OUT_OF
    told = (token.word for token in tokens[first:i])
    plain = all(word is not None and "clause" not in word.classes for word in told)
    return bool(where and plain)


def opens_aside(word: Word, then: Word | None) -> bool:
    """، التي …، ، وهو …، ، ومقرها …، ، وفي مرافعته …، ، على لسان فلانة، : what is told between commas."""
    joined = word.text[0] == "و" and bool(word.possessed or "preposition" in word.classes)
    described = word.definite and word.noun is None
    tongue = then is not None and then.text == "لسان"
    return joined or described or tongue or "relative" in word.classes or word.text in AND_HE


def turned(tokens: list[Token], i: int, last: int) -> int:
    """قال من جهته | الوزير, أكد في هذا السياق | الوزير: past what goes on to the next thing; else `i`."""
    word = tokens[i].word
    if word is None or "preposition" not in word.classes or word.prep:
        return i
    j = i + 1 + (i + 1 < last and tokens[i + 1].text in THESE)
    if j >= last or tokens[j].text not in listed("in_turn"):
        return i
    turn, more = tokens[j].word, tokens[j + 1].word if j + 1 < last else None
    if turn is None:
        return i
    closed = turn.definite or turn.possessed or "aside" in turn.classes or turn.text == "ذلك"
    like = more is not None and ("self" in more.classes or (not closed and _describes(more, turn)))
    return j + 1 + like if like or closed else i  # في السياق ذاته, في وقت سابق; not في ختام المؤتمر


_RULING = frozenset(("حكمه", "حكمها"))
"""What a court's is, and no referee of hers."""


def _past_how(tokens: list[Token], i: int) -> int:
    """غير مرة, أكثر من مرة: past how often; else `i`."""
    two = [token.text for token in tokens[i : i + 3]]
    return i + 2 if two[:2] == ["غير", "مره"] else i + 3 * (two == ["اكثر", "من", "مره"])


def past_instead(tokens: list[Token], i: int, last: int) -> int:
    """بدلا من ذلك, عوضا عنه: past what somebody would rather not have, where a pronoun tells it; else `i`."""
    if i + 3 < last and tokens[i].text in ("غير", "اكثر"):
        return _past_how(tokens, i)
    if i + 1 >= last or tokens[i].text not in listed("instead"):
        return i
    led = tokens[i + 1].text
    if led.startswith(("منه", "عنه")):
        return i + 2
    pointing = led in ("من", "عن") and i + 2 < last and tokens[i + 2].text in ("ذلك", "هذا", "تلك")
    return i + 3 if pointing else i


def _describes(word: Word | None, told: Word) -> bool:
    """في جلسة مغلقة, لإذاعة محلية: an adjective of a venue, which no object would agree with."""
    if word is None or word.definite or word.prep or word.conj or word.cues or word.feminine != told.feminine:
        return False
    shaped = word.feminine and word.text[0] == "م" and len(word.text) == _PARTICIPLE
    return adjective(word) or shaped


def _past_side(tokens: list[Token], i: int, last: int) -> int:
    """شمالي زامبيا, غربي مدينة خان يونس, جنوبي البلاد: past a side and the place that it is of, else `i`."""
    j = i + 1
    while j < last and (word := tokens[j].word) is not None:
        if word.place is not None or word.definite:
            return j + 1
        if "locality" not in word.kinds:
            return i
        j += 1
    return i


def _past_date(tokens: list[Token], i: int, last: int) -> int:
    """Past a number, the numbers behind its strokes, and the month or time that closes them; else `i`."""
    j = i + 1
    while j + 1 < last and tokens[j].text == "/" and tokens[j + 1].kind == "number":
        j += 2
    closes = j
    while j < last and (word := tokens[j].word) is not None and "time" in word.classes:
        j += 1
    return j if j > closes or closes > i + 1 else i


def _past_owner(tokens: list[Token], i: int, last: int) -> int:
    """Past the bare words that lead to the owner of a body, and past him; else `i`."""
    for j in range(i, min(i + _OWNED, last)):
        word = tokens[j].word
        if word is None or word.conj or word.prep or "clause" in word.classes or word.cues:
            return i
        if "platform" in word.classes:
            return j + 1  # عبر منصة إكس
        if j == i and adjective(word):
            return i  # لإذاعة محلية إجراء الاستفتاء
        if word.definite or word.place or word.text == "ذلك":
            return j + 1
    return i


def _noun_again(word: Word) -> bool:
    """Whether a word with ال is a noun of its own, and no adjective of the one before it."""
    noun = word.noun is not None and word.noun.kind in ("organisation", "document")
    return (noun or "addressed" in word.kinds) and not word.stem.endswith(NISBA)


def _another(word: Word, before: Word) -> bool:
    """الجلسة الماضية | التهم, المباراة | الحكم: a noun behind an adjective, or of the other gender."""
    stem, kinds = word.stem, word.classes | word.kinds
    acting = stem[0] == "م" or (stem[1:2] == "ا" and len(stem) <= _PARTICIPLE)  # المشترك, الطارئة, العام
    described = (acting and not word.content) or kinds & _DESCRIBES or stem.endswith(NISBA)
    if described or stem in listed("ordinal"):
        return False
    return before.stem.endswith(NISBA) or (before.feminine and not word.feminine)


def whole(word: Word) -> bool:
    """Whether a phrase may end with a word: المنتدى السنوي, نسخة منه, مساء اليوم; not على هامش."""
    closes = word.definite or word.possessed or word.place or word.classes & {"time", "attached"}
    return bool(closes) and "relative" not in word.classes


def apart(word: Word, before: Word) -> bool:
    """نسخة منه | المحتكرين, المنتدى السنوي | التأخير: a noun with ال that tells nothing of what is whole."""
    alone = word.definite and not (word.prep or word.conj or word.classes & SKIPPED) and whole(before)
    timed = not before.definite or "time" in before.classes
    return alone and (timed or _noun_again(word) or _another(word, before))


def settled(tokens: list[Token], start: int, i: int, last: int) -> int:
    """Where whom a verb acts on begins, of adjuncts from `start` that were read up to `i`."""
    if (done := _past_done(tokens, start, i, last)) > i:
        return done
    before = tokens[i - 1].word
    if i == start or (before is not None and whole(before)):
        return i
    for k in range(i + 1, last):
        before, word = tokens[k - 1].word, tokens[k].word
        if word is not None and before is not None and apart(word, before):
            return k
    return i


def _past_done(tokens: list[Token], first: int, i: int, last: int) -> int:
    """في بيان | صدر عنه، الحكومة: past the comma that closes what was done with a venue, else `i`."""
    told = tokens[i].word if i < last else None
    venue = any(one.word is not None and "venue" in one.word.classes for one in tokens[first:i])
    if not venue or told is None or told.definite:
        return i
    close = next((k for k in range(i, min(i + _DONE, last - 1)) if tokens[k].kind == "comma"), i)
    whom = tokens[close + 1].word if close > i else None
    return close + 1 if whom is not None and not (whom.conj or whom.prep) else i


def _goes_with(word: Word, before: Word | None, *, described: bool) -> bool:
    if word.conj or word.prep or (before is not None and (proper(before) or "self" in before.classes)):
        return False  # لفرانس برس | الطريق مغلقة, في الوقت ذاته | الأنباء
    if described and not (word.classes & SKIPPED or adjective(word)):
        return False  # في مؤتمر صحفي المصدر نفسه: nothing goes on behind an adjective without ال
    body = word.definite and word.noun is not None and word.noun.kind == "organisation"
    if before is not None and (before.definite or before.possessed) and body and not adjective(before):
        return False  # للصحافيين السلطات بكذا, على صفحته الوزارة: two nouns with ال are two
    told = before is not None and not before.definite and "source_bare" in before.classes
    dated = before is not None and "time" in before.classes
    closed = before is not None and bool(before.definite or before.possessed or before.place)
    closed = closed and not word.definite  # من جنيف | تعليق العمل
    ended = before is not None and (before.text in listed("unit") or before.classes & _ENDS)
    closed = closed or bool(ended)  # منذ أيام | تعليق العمل
    if (told or dated or closed) and word.content and word.classes & {"venue", "source_bare"}:
        return False  # في بيان مقتضب تعليق الدروس; السبت تسجيل عشر إصابات; من الشركة نشر نتائجها
    both = before is not None and before.definite and word.definite
    if both and before is not None and (_noun_again(word) or _another(word, before)):
        return False  # على هامش المعرض القرار الأخير, إلى الإذاعة الوطنية الدول المانحة
    his = word.possessed and word.content  # في العاصمة | مقاطعته الحوار
    # but على الطرفين | لجنة من خمسة
    body = word.noun is not None and word.noun.kind == "organisation" and not (his or closed)
    known = bool(word.classes & {"time", "source_bare", "venue", "self"})
    known = known or (before is not None and before.text == "جلسه" and word.text in listed("sessions"))
    return bool((word.definite and not word.content) or known or body or _of_paper(word, before))


def _of_paper(word: Word, before: Word | None) -> bool:
    """في حيثيات | حكمها, في نص | قرارها: whose part or reasons are told."""
    if before is None or before.classes.isdisjoint(("venue", "part")) or before.definite or before.possessed:
        return False
    paper = word.noun is not None and word.noun.kind == "document"
    return word.possessed and (paper or word.text in _RULING)


_ASKED = frozenset(conj + word for conj in ("", "و") for word in ("لدي", "عند", "حول", "في", "علي"))
"""Before what somebody was asked about, or what it is about."""


def sets_scene(tokens: list[Token], first: int, end: int) -> bool:
    """من جهة أخرى، is no statement; في الليل لا يبقى أحد، is one."""
    word = tokens[first].word
    if tokens[first + 1].text.startswith(("سوال", "ما")) and tokens[first].text in _ASKED:
        return True  # ولدى سؤاله عن كذا، رد بالإيجاب; وحول ما إذا كان كذا
    if word is None or not (word.prep or word.classes & {"preposition", "time", "aside"}):
        return False
    words = [one.word.classes for one in tokens[first:end] if one.word is not None]
    return any("clause" in one for one in words) or not any(one & {"negation", "aux"} for one in words)
