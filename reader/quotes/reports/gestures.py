"""Gestures: what somebody does right before his words and a colon, and what he only does, and says nothing.

هز رأسه: «…»; أشارت إلى الصورة: «…»; ورفضت طلبات الإفراج; يصر على إعداد الشاي بنفسه; هدده بسكين.
"""

from __future__ import annotations

from reader.named import Record
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.report import Site
from reader.quotes.speakers.acting import gender_of, plain
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import of_one, of_pronoun, she
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import IN_IT
from reader.quotes.words.shapes import broken_plural, unowned
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

_SHOWN, _MOVED = 8, 16
"""Tokens of what somebody points at, and up to how a thing moves."""


def shows(tokens: list[Token], marks: Marks, i: int, last: int) -> bool:
    """إلى الصورة على الحائط: «هذا زوجي»: whether words stand behind what is only pointed at from `i` on."""
    for j in range(i, min(i + _SHOWN, last)):
        word = tokens[j].word
        if tokens[j].kind == "colon":
            return j + 1 in marks.opens
        if word is None or "clause" in word.classes:
            return False
    return False


def doer(tokens: list[Token], first: int, colon_i: int) -> tuple[CueForm, ...]:
    """Who made a gesture right before a colon, as forms that agree with him; none where it is no gesture.

    `first`: where the sentence begins. The verb has no subject of its own: هز رأسه, ثم التفت إلى ابنه.
    """
    commas = (i + 1 for i in range(colon_i - 1, first, -1) if tokens[i].kind == "comma")
    i = next(commas, first)
    i += tokens[i].text == "ثم"
    joined = (k for k in range(colon_i - 2, i, -1) if tokens[k].text[0] == "و")  # يدير المحرك ويلتفت إلينا
    return next((forms for k in (*joined, i) if (forms := _gesture(tokens, k, colon_i))), ())


def _gesture(tokens: list[Token], i: int, colon_i: int) -> tuple[CueForm, ...]:
    """هز رأسه, التفت إلى ابنه: whoever does what a verb at `i` tells of."""
    verb, after = tokens[i].word, tokens[i + 1].word
    if verb is None or after is None or i + 1 >= colon_i or verb.noun:
        return ()
    part = unowned(after.stem)
    if not verb.definite and {part, part[:-1] + "ت"} & listed("part_of_him"):  # صوتها
        return of_pronoun(after.text)
    bare = plain(verb)
    led = after.prep or after.maybe_prep or "preposition" in after.classes or "attached" in after.classes
    if bare not in listed("turned") or not led:
        return ()
    return of_one(gender_of(verb) or ("f" if bare[0] == "ت" else "m"))


class Deed(Record):
    """A verb with what would be its speaker and its content."""

    tokens: list[Token]
    site: Site
    subject: Phrase | None
    opened: Opened

    def near(self) -> list[Token]:
        """What stands behind the first word of the content."""
        first = self.opened.content + 1
        return self.tokens[first : min(first + _SHOWN, self.site.last)]


def _of(word: Word, words: frozenset[str]) -> bool:
    """Whether a word is in a list, as it stands or without its owner."""
    return word.stem in words or (word.possessed and unowned(word.stem) in words)


_NO_OBJECT = frozenset(("preposition", "time", "adverb", "attached", "clause", "relative"))


def done(deed: Deed, lemma: str) -> bool:
    """Whether a verb of a few is what somebody does: ورفضت طلبات الإفراج, كشف الفحص 29 مرضا."""
    does = _DOES.get(lemma)
    return (does is not None and does(deed)) or _brings(deed) or _does_there(deed)


def _does_there(deed: Deed) -> bool:
    """أضاف عقب الجلسة التي رفض فيها المجلس | طرح الثقة أنه كذا: a verb that has its object, and no أن."""
    site, subject, tokens = deed.site, deed.subject, deed.tokens
    which = site.before is not None and "relative" in site.before.classes
    there = which and tokens[site.i + 1].text in IN_IT and deed.opened.opening == "clause"
    behind = subject.end if subject is not None and subject.end > site.i else site.i + 2
    what = tokens[behind].word if there else None
    if what is None or what.prep or what.conj or not what.classes.isdisjoint(_NO_OBJECT):
        return False
    return any(token.word is not None and token.word.cues for token in tokens[site.sentence.first : site.i])


def _brings(deed: Deed) -> bool:
    """وجدد الحريق مطالب السكان, وأكد الحادث ضرورة كذا: what a thing brings; but أعلن الاستقالة أمس."""
    site, at = deed.site, deed.site.i + 1
    if deed.opened.opening != "noun" or deed.subject is not None or at + 2 >= site.last:
        return False
    if not at <= deed.opened.content <= at + 1:
        return False  # وأظهر الحريق | ضعف كذا
    thing, what, whose = (token.word for token in deed.tokens[at : at + 3])
    if thing is None or what is None or whose is None or not thing.definite or thing.noun or thing.name:
        return False
    bare = not (what.definite or what.possessed or what.prep or what.conj or what.noun or what.name)
    if not bare or what.raw.endswith(("ا", "اً", "ًا")) or not (what.content or inanimate(what)):
        return False
    owned = (whose.definite or whose.content) and not (whose.conj or whose.prep)
    forms = [form for form in site.word.cues if form.gender == ("f" if she(thing) else "m")]
    agrees = any("person" not in form.verb.takes for form in forms)  # ناشد الجميع تحري الدقة
    return owned and agrees and bool(thing.content or inanimate(thing))


def handled(lemma: str, word: Word | None) -> bool:
    """هدد | بسكين, تحفظ | على السيارة: done with hands."""
    if word is None or lemma not in ("هدد", "لوح", "تحفظ"):
        return False
    things = listed("seized") if lemma == "تحفظ" else listed("weapon")
    return word.stem in things or word.text[1:] in things


def lessened(lemma: str, word: Word | None, *, somebody: bool) -> bool:
    """تقلل | من الازدحام: what things make less; but قلل الوزير من الضجة, قلل من أهمية التقرير."""
    if word is None or lemma != "قلل" or somebody:
        return False
    return unowned(word.stem) not in listed("played_down")


def _rules(deed: Deed) -> bool:
    """أجلت النظر في القضية، ورفضت طلبات إخلاء السبيل: a ruling that goes on; but رفضت المحكمة الطعن.

    ورفض الجلوس, رفض ما عدا ذلك من طلبات: nor is what somebody does not do or take.
    """
    motion = deed.tokens[deed.opened.content].word
    if deed.opened.opening != "noun" or motion is None:
        return False
    if motion.stem in listed("declined") or (motion.text == "ما" and deed.near()[0].text in _ELSE):
        return True
    ruled = deed.subject is None and motion.stem in listed("motion")
    return ruled and any(token.text in listed("pleaded") for token in deed.near())


def _finds(deed: Deed) -> bool:
    """كشف الفحص 29 مرضا, كشف الجهاز ثلاث حالات كسر: so many were found; but كشف عن ثلاث حالات."""
    first = deed.site.i + 1 if deed.subject is None else max(deed.subject.end, deed.site.i + 1)
    words = deed.tokens[first : deed.opened.content + 1]
    return deed.opened.opening == "noun" and any(map(_many, words))


def _bares(deed: Deed) -> bool:
    """كشف عن ساعديه, كشف المصباح عن حفرة: what comes to be seen."""
    if deed.opened.opening != "preposition":
        return _finds(deed)
    part = deed.tokens[deed.opened.content].word
    if part is None or (part.possessed and unowned(part.stem) in listed("bared")):
        return part is not None
    whose = deed.subject
    thing = whose is not None and whose.kind != "person" and not whose.head and not whose.name
    return thing and part.stem in listed("seen")


def _points(deed: Deed) -> bool:
    """أشار إلى صورة على الجدار: what is there to be seen; but أشار التقرير إلى صورة قاتمة."""
    seen = deed.tokens[deed.opened.content].word
    if deed.opened.opening != "preposition" or seen is None:
        return False
    clock = deed.site.before is not None and deed.site.before.text == "الساعه"
    clock = clock or deed.tokens[deed.site.i + 1].text in _HANDS
    one = deed.subject is None or deed.subject.kind == "person"
    part = seen.possessed and unowned(seen.stem) in listed("bared")
    return clock or (one and (part or seen.stem in listed("seen")))


def _seems(deed: Deed) -> bool:
    """السكان يبدون أكثر تفاؤلا, مرتاحين: how they look, and nothing that they show."""
    how = deed.tokens[deed.opened.content].word
    if deed.site.word.text.removeprefix("ف").removeprefix("و") != "يبدون" or how is None:
        return False
    return how.text in _MORE or (how.text.endswith("ين") and not (how.definite or how.noun))


def _goes_back(deed: Deed) -> bool:
    """ويرجع النقص إلى كذا: what has its cause there, and no he who tells it."""
    what = deed.tokens[deed.opened.content].word
    if deed.subject is not None or what is None or deed.opened.content != deed.site.i + 1:
        return False
    cue = deed.site.word.text.removeprefix(deed.site.word.cue_conj)
    hers = what.feminine or broken_plural(what) or what.text == "هذه"
    return cue[0] == ("ت" if hers else "ي")


def _allots(deed: Deed) -> bool:
    """رصدت الحكومة لهذه الحملة كل الوسائل: money and means, and nothing seen."""
    first = deed.site.i + 1 if deed.subject is None else max(deed.subject.end, deed.site.i + 1)
    words = (token.word for token in deed.tokens[first : deed.opened.content])
    if deed.tokens[deed.site.i + 1].kind == "mark" or deed.tokens[deed.site.i + 1].text in _PAPER:
        return True  # رصدت «الجريدة» خلال جولة كذا: what its reporter saw
    return any(word is not None and (word.prep == "ل" or word.text in _FOR) for word in words)


def _supposed(deed: Deed) -> bool:
    """المصنع الذي كان يفترض أن ينجز: what was to be done, and nobody's view; but يفترض الباحثون أن."""
    behind = deed.subject is not None and deed.subject.start > deed.site.i
    return deed.opened.opening == "clause" and deed.site.word.text in _SUPPOSED and not behind


def _many(token: Token) -> bool:
    """29, ثلاث, آلاف."""
    word = token.word
    if word is None:
        return token.kind == "number"
    return "quantity" in word.classes or word.stem in listed("amount")


def _insists(deed: Deed) -> bool:
    """يصر على إعداد الشاي بنفسه, أصرت على أن نشرب القهوة: what he does, or has his guests do."""
    what = deed.tokens[deed.opened.content].word
    if what is None or deed.opened.opening not in ("preposition", "clause"):
        return False
    if deed.opened.opening == "clause":
        return what.text[0] == "ن" and "ي" + what.text[1:] in listed("kept_back")
    return _of(what, listed("served")) or any(token.text in _HIMSELF for token in deed.near())


def _required(deed: Deed) -> bool:
    """ويشترط في المتقدم أن: a passive, of whatever it is asked for."""
    asked, of = deed.site.word.text.removeprefix("و"), deed.tokens[deed.site.i + 1]
    if asked != "يشترط" or deed.subject is not None or of.word is None:
        return False
    return of.text in ("في", "علي") or "ل" in (of.word.prep, of.word.maybe_prep)


def _spends(deed: Deed) -> bool:
    """الذي يمضي نهاره بين الحقول: his time, and nothing that he goes on with."""
    time = deed.tokens[deed.opened.content].word
    return time is not None and time.possessed and unowned(time.stem) in listed("spent")


def _drawn(deed: Deed) -> bool:
    """وتعلن الجوائز مساء السبت, ويعلن عن الفائز في حفل: a passive, of what will be known then."""
    what = deed.tokens[deed.opened.content].word
    known = what is not None and deed.subject is None and deed.site.word.text[-2:] == "لن"
    return known and what is not None and what.stem in listed("drawn")


def _costs(deed: Deed) -> bool:
    """وثمن البطاقة خمسة آلاف: a price."""
    return deed.opened.opening == "noun" and any(map(_many, deed.near()[:2]))


def _comes_upon(deed: Deed) -> bool:
    """ذهب إلى المصرف، فوجد أن الصك صرف: what he came upon."""
    return deed.subject is None and deed.site.word.cue_conj == "ف"


def _signs(deed: Deed) -> bool:
    """كانت توقع الشيكات: signs, and foresees nothing."""
    before = deed.site.before
    return deed.opened.opening == "noun" and before is not None and before.text.endswith("كانت")


def _renews(deed: Deed) -> bool:
    """جدد النادي عقد مدربه, جدد القاضي حبسه, جدد المجلس الثقة: what is renewed; but جدد رفضه, جدد دعوته."""
    what, then = deed.tokens[deed.opened.content].word, deed.tokens[deed.opened.content + 1]
    if deed.opened.opening != "noun" or what is None:
        return False
    at_once = deed.tokens[deed.site.i + 1].text  # جدد عقد أكثر من لاعب قبل انتهائه
    if what.stem in listed("renewed") or at_once in listed("renewed"):
        return True
    every = what.text == "كل" and (then.kind == "number" or _many(then) or then.text in listed("unit"))
    return every or (what.definite and what.stem == "ثقه")  # يجدد كل ستة أشهر


def _records(deed: Deed) -> bool:
    """سجل حجم المبيعات انخفاضا كبيرا: what things do on a market; but سجلت النقابة تأخر صرف الأجور."""
    first = deed.opened.content
    if deed.opened.opening != "noun" or (deed.subject is not None and deed.subject.start > deed.site.i):
        return False
    near = deed.tokens[first + 1 : min(first + _MOVED, deed.site.last)]
    return any(token.text in listed("moved_by") for token in near)


def _permits(deed: Deed) -> bool:
    """صرحت النيابة بدفن الجثة, صرح له بالدخول: a permission."""
    to_him = deed.tokens[deed.site.i + 1].text in _TO_HIM
    return deed.opened.opening == "preposition" and (
        to_him or deed.tokens[deed.opened.content].text == "بدفن"
    )


def _invites(deed: Deed) -> bool:
    """دعا جيرانه إلى العشاء, ودعاه لزيارة بلاده: a meal, a visit."""
    what, site = deed.tokens[deed.opened.content].word, deed.site
    if deed.opened.opening != "preposition" or what is None:
        return False
    visit = site.word.cue_object and what.stem == "زياره"
    return visit or _of(what, listed("meal"))


def _greets(deed: Deed) -> bool:
    """ورحب بنا: at the door; but رحب بالقرار."""
    return deed.tokens[deed.opened.content].text in _US


def _shoots(deed: Deed) -> bool:
    """هدد الفريق مرمى ضيفه بكرتين; يهدد الجفاف القطيع: a goal is threatened, and a thing threatens."""
    first = deed.site.i + 1
    if any(token.text.removeprefix("ال") in _GOALS for token in deed.tokens[first : deed.opened.content + 1]):
        return True
    cause = deed.tokens[first].word
    return cause is not None and cause.definite and inanimate(cause) and deed.opened.content > first


def _shows_himself(deed: Deed) -> bool:
    """أكد الفريق تفوقه على ضيفه: what he is on the field."""
    form = deed.tokens[deed.opened.content].word
    if deed.opened.opening != "noun" or form is None or not form.possessed:
        return False
    return unowned(form.stem) in listed("form_of_his")


def _passes_by(deed: Deed) -> bool:
    """يلاحظ الزائر ازدحام الأرصفة: whoever comes there."""
    who = deed.tokens[deed.subject.start].word if deed.subject is not None else None
    alone = deed.subject is not None and deed.subject.end == deed.subject.start + 1
    return alone and who is not None and who.definite and who.stem in listed("passers")


def _between(deed: Deed) -> bool:
    """بين النخل والصحراء: عائلات تنتظر: two things between which something is, and no بيّن."""
    between = deed.site.word.text == "بين" and deed.opened.opening == "colon"
    words = deed.tokens[deed.site.i + 1 : deed.opened.content] if between else []
    return any(token.text[0] == "و" for token in words)


_HIMSELF = frozenset(("بنفسه", "بنفسها", "بانفسهم", "بيده", "بيدها", "بيديه", "بيديها"))
_US = frozenset(("بنا", "بي", "به", "بها", "بهم"))
_SUPPOSED = frozenset(("يفترض", "تفترض", "ويفترض", "وتفترض"))
_HANDS = frozenset(("عقارب", "اللافتات", "اللافته", "الاسهم", "السهم", "البوصله", "العقارب"))
_PAPER = frozenset(("الصحيفه", "الجريده", "المجله", "القناه"))
_GOALS = frozenset(("مرمي", "مرماه", "مرماهم", "شباك", "شباكه"))
_ELSE = frozenset(("عدا", "زاد", "سوي"))
_MORE = frozenset(("اكثر", "اقل", "اشد", "غير"))
_FOR = frozenset(("لهذا", "لهذه", "لذلك"))
_TO_HIM = frozenset(("له", "لها", "لهم", "لي", "لنا"))
_DOES = {
    "رفض": _rules,
    "كشف": _bares,
    "اشار": _points,
    "ابدي": _seems,
    "ارجع": _goes_back,
    "رصد": _allots,
    "افترض": _supposed,
    "مضي": _spends,
    "اشترط": _required,
    "رحب": _greets,
    "هدد": _shoots,
    "اكد": _shows_himself,
    "لاحظ": _passes_by,
    "راي": _passes_by,
    "اعلن": _drawn,
    "اصر": _insists,
    "ثمن": _costs,
    "وجد": _comes_upon,
    "توقع": _signs,
    "بين": _between,
    "جدد": _renews,
    "سجل": _records,
    "صرح": _permits,
    "دعا": _invites,
}
"""By lemma."""
