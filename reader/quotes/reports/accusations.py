"""Accusations: اتهم فلان كذا بكذا — whom somebody accuses stands between him and the charge."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from reader.quotes.phrases.adjuncts import adjunct, settled
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.report import Site
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import GOES_ON, IN_IT, THAT_ONE, THESE
from reader.quotes.words.shapes import ACCUSATIVE, adjective, one_of
from reader.quotes.words.things import inanimate, laid
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word

_FAR = 24
"""Tokens from a verb to its charge."""
_TWO = 2
"""Words of a name that may have no third: a first one and a family's."""
_TO = 4
"""Tokens from the blame to whom it is laid upon."""
_INSERTION = 10
"""Tokens of what stands between commas before whom somebody accuses."""
_NO_CHARGE = frozenset(("adverb", "time", "channel", "aside", "preposition"))


def charge(tokens: list[Token], marks: Marks, i: int, last: int) -> int:
    """Where the charge of a verb begins, looking from `i` on (بالتقصير, بأنه, بـ«…»), or -1."""
    for j in range(i, min(i + _FAR, last)):
        word = tokens[j].word
        if tokens[j].kind in ("stop", "colon") or (word is not None and word.conj and word.cues):
            return -1
        if word is not None and _charges(word, j, marks) and tokens[j - 1].text not in listed("ties"):
            return j  # but على صلة بتجار السلاح
    return -1


def _charges(word: Word, j: int, marks: Marks) -> bool:
    if word.text == "ب":
        return j + 1 in marks.opens
    if "clause" in word.classes:
        return word.text.startswith("بان")
    by = word.prep == "ب" or word.maybe_prep == "ب"
    if not by or word.nominal or word.classes & _NO_CHARGE or word.text in listed("steadily"):
        return False
    return word.place is None and (word.definite or "locality" not in word.kinds)


def suspected(tokens: list[Token], marks: Marks, site: Site, known: AbstractSet[str]) -> bool:
    """رجل اتهم | بطعن فتاة: a passive, whose charge follows at once; but اتهم بوشناق الوزير بكذا.

    `known`: families' names that the article has.
    """
    i = site.i + 1
    word = tokens[i].word if i < site.last else None
    if word is None or site.word.cue_object or word.name or word.text in known:
        return False
    return charge(tokens, marks, i, i + 1) == i and charge(tokens, marks, i + 1, site.last) < 0


def accused(tokens: list[Token], i: int, charge_i: int) -> int:
    """Where whom somebody accuses begins, past the adjuncts and insertions at `i`."""
    j = i
    while j < charge_i and not whoever(tokens, j):
        past = j + 1 if tokens[j].text in listed("steadily") else adjunct(tokens, j, charge_i)
        if past == j and tokens[j].kind == "comma":
            past = _past_insertion(tokens, j, charge_i)
        if past == j and j > i and (word := tokens[j].word) is not None and adjective(word):
            past = j + 1  # خلال وقفة احتجاجية | الشركة
        if past == j:
            break
        j = past
    if j == charge_i > i + 1:
        venue, last = tokens[j - 2].word, tokens[j - 1].word
        long = venue is not None and venue.text in listed("elapsed") and tokens[j - 3].text == "منذ"
        where = venue is not None and "venue" in venue.classes
        if (where or long) and last is not None and (last.definite or (long and last.place)):
            return j - 1  # في تصريحات | الشركة بكذا, منذ سنوات | الشركة بكذا
    return settled(tokens, i, j, charge_i)


def whoever(tokens: list[Token], i: int) -> bool:
    """من سماهم المحتكرين: whom somebody accuses, by what he calls them."""
    called = tokens[i + 1].word if tokens[i].text == "من" else None
    return called is not None and called.cue_object


def _past_insertion(tokens: list[Token], comma_i: int, last: int) -> int:
    for j in range(comma_i + 1, min(comma_i + _INSERTION, last)):
        if tokens[j].kind == "comma":
            then = tokens[j + 1].word if j + 1 < last else None
            return comma_i + 1 if then is not None and then.conj == "و" else j + 1  # فلان، وفلان، بكذا
    return comma_i + 1


def _by(word: Word) -> bool:
    """بحشد كذا, بأنه, بـ«كذا»."""
    return "ب" in (word.prep, word.maybe_prep, word.text) or (
        "clause" in word.classes and word.text[0] == "ب"
    )


def charged_with(
    tokens: list[Token], marks: Marks, site: Site, subject: Phrase | None
) -> tuple[Phrase | None, Opened] | None:
    """واتهم المدير سبعة موظفين بكذا: the speaker, and whom he accuses up to the charge and on."""
    start = subject.end if subject is not None else site.i + 1
    start += start in marks.closes
    charge_i = -1 if site.word.cue_object else charge(tokens, marks, start, site.last)
    if charge_i < 0:
        return None
    begins = accused(tokens, start, charge_i)
    if subject is not None and site.word.cue_conj and _alone(tokens, subject, (begins, charge_i)):
        return None, Opened(subject.start, "noun")
    if begins < charge_i:
        return subject, Opened(begins, "noun")
    if subject is None:
        return None
    back = given_back(tokens, subject, charge_i)
    return (subject._replace(end=back), Opened(back, "noun")) if back > 0 else None


def _alone(tokens: list[Token], people: Phrase, between: tuple[int, int]) -> bool:
    """Whether nothing but what is told of people stands between them and a charge: whom somebody accuses."""
    begins, charge_i = between
    told = begins == charge_i > people.end or (begins < charge_i and _told_of(tokens, people, begins))
    return told and not people.name


def _told_of(tokens: list[Token], people: Phrase, i: int) -> bool:
    """واتهم أربعة ضباط | في الجيش بكذا, شركات | مقرها في الخارج: whether that is told of them."""
    head, word = tokens[people.start].word, tokens[i].word
    if head is None or head.definite or word is None:
        return False
    tied = tokens[i - 1].text in listed("ties")
    then = tokens[i + 1].word
    where = word.possessed and then is not None and "preposition" in then.classes  # but شركاءه بالاحتيال
    return bool(tied or where or word.prep or word.classes & {"preposition", "negation", "relative"})


def accused_alone(
    tokens: list[Token], site: Site, form: CueForm, subject: Phrase, after: int
) -> Opened | None:
    """واتهمت القوات بحشد تعزيزات, وحمّل الحكومة المسؤولية: the one phrase is whom somebody accuses."""
    then = tokens[after].word if after < site.last else None
    also = site.word.cue_conj or (site.before is not None and site.before.text in GOES_ON)
    also = also or (site.before is not None and "perfective" in site.before.classes)  # كانت قد اتهمت
    # دعوى اتهمت فيها المنتج بكذا, but في وقت اتهمت فيه الوزيرة بكذا
    also = also or (tokens[site.i + 1].text in IN_IT and tokens[site.i - 2].text.removeprefix("و") != "في")
    blamed = "blame" in form.verb.takes and laid(tokens, after)
    if not (then or blamed) or not also or site.word.cue_object or (subject.name and form.form == "present"):
        return None  # وتحمّل القائد فلان المسؤولية; واتهمها القائد بالتقصير: who accuses
    charged = "target" in form.verb.takes and then is not None and _by(then)
    to = (token.word for token in tokens[after : after + _TO])
    if subject.name and any(word is not None and word.prep == "ل" for word in to):
        return None  # وحمّل النائب فلان المسؤولية كاملة للوزارة
    start = subject.start - (tokens[subject.start - 1].kind == "mark")  # وحمّل «حزب الأمل» مسؤوليته
    return Opened(start, "noun") if charged or blamed else None


def all_accused(tokens: list[Token], people: Phrase, after: int) -> bool:
    """ويتهم كبار النحالين بكذا, ويتهم تجار السوق بأنهم: no part of whom a phrase calls accuses the rest."""
    owner, then = tokens[people.end - 1].word, tokens[after].word if after < len(tokens) else None
    if people.number != "p" or people.end - people.start == 1 or owner is None or then is None:
        return False
    one = owner.noun is None or owner.noun.number == "s"
    one = one and not owner.text.endswith(("ين", "ون", "ات"))
    return tokens[people.start].text in listed("many_like") or (one and then.text in ("بانهم", "بانهن"))


def given_back(tokens: list[Token], subject: Phrase, charge_i: int) -> int:
    """ويتهم الأهالي البلدية بكذا: where the body begins that was read as the speakers' own, or -1."""
    last_i = subject.end - 1
    head, body = tokens[subject.start].word, tokens[last_i].word
    if subject.end != charge_i or last_i == subject.start or head is None or body is None:
        return -1
    if "quantity" in head.classes:
        return -1  # بعض العاملين
    if subject.name and subject.name[1] == subject.end <= subject.name[0] + _TWO:
        return -1  # واتهمت سامي الخطيب بكذا: his family
    apart = head.definite or last_i > subject.start + 1
    return last_i if apart and body.definite and body.noun is not None else -1


def undivided(tokens: list[Token], subject: Phrase, by: str) -> bool:
    """وصف طلال حميد الكتبي بأنه, السفير الفرنسي بأنه, رئيس الحكومة بأنه: all is one, whom somebody judges."""
    head, last = tokens[subject.start].word, tokens[subject.end - 1].word
    if head is None or last is None or head.noun is None or subject.name:
        return last is not None and subject.name is not None and last.stem.endswith(NISBA)
    she = head.noun.gender == "f"
    if not by.startswith("بان") or she != by.endswith("ها") or head.noun.number != "s":
        return False  # وصف مسؤول الحكومة بأنها
    led = tokens[subject.end - 2].word
    if led is not None and "preposition" in led.classes:
        return True  # القيادي البارز في الحزب
    if last.noun is None or last.stem.endswith(NISBA):
        which = last.stem in listed("general") or "adjectival" in last.classes | last.kinds
        return (which or last.stem.endswith(NISBA)) and last.feminine == she and not last.content
    two = subject.end == subject.start + _TWO and not head.definite
    owns = last.noun.kind == "organisation" and "leads" in head.kinds and "stands" not in head.kinds
    return two and (owns or (last.noun.number == "s" and (last.noun.gender == "f") != she))


def thing_judged(
    tokens: list[Token], site: Site, form: CueForm, subject: Phrase, opened: Opened | None
) -> Opened | None:
    """واعتبرت تصريحات المدير «متسرعة», وعدّ القرار سابقة, ووصف النموذج بأنه كذا: a thing is judged."""
    head = tokens[subject.start].word
    if head is None or subject.name or subject.parts:
        return None
    if site.word.cue_object:  # واعتبرته رسالة إلى كذا
        paper = head.noun is not None and head.noun.kind == "document" and not subject.definite
        return Opened(subject.start, "noun") if paper and "target" in form.verb.takes else None
    thing, i = _thing(head, subject), subject.end
    if thing and head.stem not in listed("either"):
        i = _past_definite(tokens, i, site.last)  # النموذج | المستخدم بأنه
    word = tokens[i].word if i < site.last else None
    paper = head.noun is not None and head.noun.kind == "document"
    if word is None:
        held = thing and i in (site.last, *((opened.content,) if opened else ())) and tokens[i].kind == "mark"
    elif word.text == "الي":
        held = form.verb.lemma in listed("ascribes") and (thing or paper)  # وعزا القرار إلى كذا
    elif word.text[0] == "ب":
        by = "clause" in word.classes or (opened is not None and i == opened.content)
        held = by and (thing or _agrees(tokens, i, subject))
    else:
        held = (thing or (paper and opened is None)) and _held(tokens, i)
    why = opened is not None and opened.opening == "clause" and form.verb.act != "think"
    return None if not held else opened if why else Opened(subject.start, "noun")  # ويبرر قراره بأن كذا


def holds(tokens: list[Token], i: int, last: int) -> bool:
    """يعدّ القرار المذكور | سابقة: whether right behind the verb and a noun with ال stands what it is.

    But يعدّ الشاحنات بصوت عال: he counts them.
    """
    first = tokens[i + 1].word if i + 1 < last else None
    j = _past_definite(tokens, i + 1 + (first is not None and first.content and not first.definite), last)
    return i + 1 < j < last and (tokens[j].kind == "mark" or _held(tokens, j))


def _past_definite(tokens: list[Token], i: int, last: int) -> int:
    while i < last and (word := tokens[i].word) is not None and (word.definite or word.text in THESE):
        i += 1
    return i


def _held(tokens: list[Token], i: int) -> bool:
    """سابقة خطيرة, أمرا, غير كاف: what something is held to be; but خطوة الحكومة."""
    word, then = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
    if word is None or word.prep or word.conj or word.cues or word.classes & _NO_CHARGE or word.definite:
        return False
    owned = then is not None and then.definite
    return not owned and (word.feminine or word.raw.endswith(ACCUSATIVE) or word.text == "غير")


def _thing(head: Word, phrase: Phrase) -> bool:
    """القرار, النموذج المستخدم, الحكم, تصريحات المدير: what has no voice."""
    if head.noun is None:
        return inanimate(head)
    if head.noun.kind == "document":
        return "voice" not in head.kinds or head.stem.endswith("ات")
    return head.stem in listed("either") and phrase.end == phrase.start + 1


def _agrees(tokens: list[Token], i: int, phrase: Phrase) -> bool:
    """بيان | البلدية بأنه: whether بأن means the paper that begins a phrase, and not what ends it."""
    head, owner, it = tokens[phrase.start].word, tokens[phrase.end - 1].word, tokens[i].text
    if head is None or owner is None or head.noun is None or head.noun.kind != "document":
        return False
    hers = it == "بانها"
    return it in ("بانه", "بانها") and head.feminine == hers != owner.feminine


def followed(site: Site, subject: Phrase | None) -> bool:
    """فيما يلي نص البيان: a noun that nobody stands before."""
    before = site.before.text if site.before is not None else ""
    return subject is None or (subject.end == site.i and before.endswith("يلي"))


def held_to_be(
    tokens: list[Token], site: Site, form: CueForm, subject: Phrase | None, opened: Opened
) -> bool:
    """يعتبر المعرض الأول, تعد إحدى الشركات: a verb that says what something counts as, its own passive."""
    if form.form != "present" or form.verb.lemma not in listed("holds"):
        return False
    if _among(tokens, site, opened):
        return True
    if form.verb.lemma == "وصف":
        return False  # it has a passive of its own look
    return _considered(tokens, form, opened) if subject is None else _ranked(tokens, site, subject, opened)


def _considered(tokens: list[Token], form: CueForm, opened: Opened) -> bool:
    """يعتبر المعرض الأول, الذي يعد من الجيل الجديد: a passive, where no clause and nobody stands behind.

    But وتعتبر القرار متسرعا, ويعتبر الخطوة متسرعة: the verb is hers or his, and not the thing's.
    """
    if "target" not in form.verb.takes or opened.opening not in ("noun", "bare"):
        return False
    what = tokens[opened.content].word
    if what is None or form.number != "s":
        return True
    one = what.text in THAT_ONE or (
        what.noun is not None and (what.noun.gender, what.noun.number) == ("m", "s")
    )
    more = tokens[opened.content + 1].word  # تعتبر الرسوم الجديدة عائقا
    several = what.definite and more is not None and more.definite and more.feminine
    one = one or (what.content and not (several or what.stem.endswith("ات")))
    return not (what.feminine if form.gender == "m" else one and not what.feminine)


def _ranked(tokens: list[Token], site: Site, subject: Phrase, opened: Opened) -> bool:
    """يعتبر فلان الهداف الأول في كذا, المدرب الوحيد الذي: a passive, of what he counts as.

    But يعتبر فلان القرار الأول خطأ: what he holds it to be stands behind.
    """
    i, last = opened.content, site.last
    if opened.opening != "noun" or subject.end != i or i + 1 >= last:
        return False
    what, rank, then = (tokens[k].word if k < last else None for k in (i, i + 1, i + 2))
    if what is None or rank is None or not (what.definite and rank.definite):
        return False
    first = rank.stem in listed("ordinal") or rank.stem in listed("utmost")
    return first and (then is None or bool(then.classes & {"relative", "preposition", "time"} or then.prep))


def _among(tokens: list[Token], site: Site, opened: Opened) -> bool:
    """الذي يعتبر من الجيل الرابع, تعتبر الشركة إحدى أكبر الشركات: a passive, whoever stands before."""
    if site.word.cue_object:
        return False
    last = site.last
    behind = opened.opening == "noun" and _any_of(tokens, opened.content, last)
    of = site.i + 1 < last and tokens[site.i + 1].text == "من"
    return behind or of or _any_of(tokens, site.i + 1, last)


def _any_of(tokens: list[Token], i: int, last: int) -> bool:
    """أكبر مجموعة, ثاني أكبر مدينة, إحدى الشركات: one of several; but أكبر ما في الأمر."""
    i += i + 1 < last and tokens[i].text in listed("ordinal")
    word, then = (tokens[k].word if k < last else None for k in (i, i + 1))
    if word is None or then is None or word.definite or word.possessed or then.text == "ما":
        return False
    ranks = "superlative" in word.classes and then.classes.isdisjoint(("preposition", "clause"))
    return one_of(word.noun) or ranks


def untitled(subject: Phrase) -> Phrase | None:
    """واعتبر النائب فلان الحكم «جائرا»: without the one word behind a name, that is judged; or None."""
    name, role = subject.name, subject.role
    behind = (name[1], subject.end) if name is not None else None
    if name is None or role != behind or subject.end - name[1] != 1:
        return None
    return subject._replace(end=name[1], role=(subject.start, name[0]) if subject.start < name[0] else None)


def marked(marks: Marks, i: int, opened: Opened) -> bool:
    """وصف الكاتب «الصفقة» بأنها كذا: whether what is judged stands in marks, at `i`, and nothing else."""
    by_i = opened.content - (opened.opening == "clause")
    return i in marks.opens and marks.closes.get(by_i - 1) == marks.opens[i]
