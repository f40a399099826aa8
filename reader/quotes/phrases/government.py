"""What its ending, its owner and the verb tell of a noun behind a verb: that it is no subject."""

from __future__ import annotations

from reader.quotes.phrases.nameless import MAY_ASK, to_us
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import CueForm, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import IN_IT, THESE
from reader.quotes.words.shapes import ACCUSATIVE, adjective
from reader.quotes.words.things import inanimate, laid
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word, remembered

ACTS_ON = frozenset(("person", "target", "blame"))
"""What verbs take that have an object besides what is said."""
TO_PEOPLE = frozenset(("person", "blame", "by"))
"""What verbs take of whom the object is never a happening: طالب, حمّل, اتهم."""
_PERSON, _CALLED, _CHARGED = (frozenset((one,)) for one in ("person", "calls", "charges"))
CHARGES = _CHARGED | {"by", "blame"}
"""What verbs take that say of somebody what he has done."""
CALLS_ON = TO_PEOPLE | _CHARGED | _CALLED
TO_SOMEBODY = ACTS_ON | {"receiver"}
RECEIVERS = TO_SOMEBODY | {"charge"}
"""Of a verb's objects those that a clause may follow: وصف فلان الهجوم بأنه."""
WEIGHS = frozenset(("deny", "stance"))
"""Acts whose object is what has been said or done before, and so has ال."""
OBJECTS = RECEIVERS | {"noun", "object", "masdar", "measure", "view"}
ACTED = OBJECTS | {"work"}
"""All that a verb may have behind it without a preposition: also what it says nothing of, هاجم القافلة."""
_NOTHING = frozenset[str]()
_TO_ANYBODY, _OF_SOMETHING, _IN = frozenset(("receiver",)), frozenset(("object",)), frozenset(("في",))
_SUBJECT, _MEETS = frozenset(("subject",)), frozenset(("meets",))
_AIMS = frozenset(("الي", "ل", "علي", "ب"))
_OF_WHOM, _FROM = frozenset(("ب", "من")), frozenset(("عن",))
_HAPPENING = frozenset(("noun", "masdar", "target", "measure", "work"))
"""What verbs take behind which a happening is what is said, or judged."""
_FAMILIES = frozenset(("forename", "surname"))
_FORENAMES = 2
"""Words of a name that may lack its family."""
_SHORT_PLURAL = 4
"""Letters that a plural without its ن has more than."""
_SOUND = 4
"""Letters that a sound plural has more than, which الأمين and المتين have not."""
_ACCUSATIVE = ("\u064e", "\u064b")
_OWN, _INFORMS = {"m": "ه", "f": "ها"}, frozenset(("say", "stress"))
_HIS = ("اءه", "اءها", "اءهم", "اءهما", "أباه", "أباها", "أخاه", "أخاها")
"""Endings of an object that has an owner, where hamza and alif are spelt with care."""


def oblique(tokens: list[Token], phrase: Phrase, form: CueForm, *, named: bool) -> bool:
    """دعا المواطنين, خاطبت الطرفين, ناشدت المانحين: the accusative."""
    head = next((token.word for token in tokens[phrase.start : phrase.end] if token.word), None)
    in_case = head is not None and not _careless(tokens, phrase, head, form)
    return head is not None and in_case and _accusative(tokens, phrase, head, named=named)


def _accusative(tokens: list[Token], phrase: Phrase, head: Word, *, named: bool) -> bool:
    if head.raw.endswith(_ACCUSATIVE) or (head.possessed and head.raw.endswith(_HIS)):
        return True  # سَأَلَتِ الْمُعَلِّمَ, طالب زملاءه, as vowel and hamza tell
    if phrase.end > phrase.start + 1 and head.text.endswith("ي") and len(head.text) > 4:
        owner = tokens[phrase.start + 1].word
        several = head.noun is not None and head.noun.number == "p"  # مستعملي مواقع التواصل
        owned = not head.definite and owner is not None and (owner.definite or several)
        people = head.noun is not None and head.text == head.noun.head.removesuffix("ون") + "ي"  # but أهالي
        if owned and (people if phrase.head else not named):
            return True  # توعد مشعلي الحرائق, حث مستخدمي الطريق
    if phrase.end == phrase.start + 1 and head.text.endswith("ي") and len(head.text) > _SHORT_PLURAL:
        owner = tokens[phrase.end].word if phrase.end < len(tokens) else None
        body = owner is not None and owner.noun is not None and owner.noun.kind == "organisation"
        if body and not (phrase.head or head.definite or named or head.name):
            return True  # أدان مقتحمي مجلس الأمة
    if head.possessed and phrase.number == "p" and head.text.endswith(("يه", "يها", "يهم", "يهما")):
        return True  # حذر لاعبيه
    if not head.text.endswith("ين") or head.raw.endswith("ئن"):  # زبائن
        return False
    unknown = not phrase.head and head.definite and len(head.stem) > 4
    return phrase.number != "s" or (unknown and not named)


def _careless(tokens: list[Token], phrase: Phrase, head: Word, form: CueForm) -> bool:
    """أكد مسؤولي الوزارة أن, قال مسؤولين في الشركة إن: a subject in the wrong case, as no object can be."""
    people = head.noun is not None and head.noun.number == "p" and head.noun.kind == "title"
    then = tokens[phrase.end].word if phrase.end < len(tokens) else None
    alone = "noun" not in form.verb.takes or (then is not None and "clause" in then.classes)
    bare = not (head.definite or head.possessed or form.verb.takes & {"person", "target"})
    return people and bare and alone and form.gender != "f"


@remembered
def stranger(head: Word) -> bool:
    """القرنوص, هوفستاد, المؤتمرون: of no table, and neither hers nor several in an object's case."""
    told = (head.classes | head.kinds) - _FAMILIES
    known = head.noun or told or head.content or head.place
    several = head.feminine or head.stem.endswith(("ين", "ات", "ان"))
    return not (known or several or inanimate(head))


_ASIDE = 7
"""Tokens from when a speech was closed to the verb behind its comma."""


def called_upon(tokens: list[Token], phrase: Phrase) -> bool:
    """وفي ختام مداخلته، دعا | الطلاب إلى كذا: whether it was told right before that he speaks."""
    verb_i = phrase.start - 1
    if phrase.name is not None or phrase.number == "s" or tokens[verb_i - 1].kind != "comma":
        return False
    for i in range(verb_i - 2, max(verb_i - _ASIDE, -1), -1):
        if tokens[i].word is None:
            return False
        if tokens[i].text in listed("his_meeting"):
            return True
    return False


def unlike_plural(word: Word) -> bool:
    """توعد المدير المخالفين, المسلمين: several people by their ending, who are no adjective of one."""
    many = word.stem.endswith("ين") and len(word.stem) > _SOUND + (word.stem[0] != "م")
    people = word.noun is not None and (word.noun.kind, word.noun.number) == ("title", "p")
    return many and (people or not (word.noun or word.name))


def no_adjective_of(her: Word, word: Word, after: Word | None) -> bool:
    """فحصت الشركة المقود: it has no ة, as whatever describes her; but الحكومة المعترف بها."""
    known = word.noun or word.name or word.classes or word.kinds or word.stem[-1] in "يهىا"
    upon = after is not None and "attached" in after.classes
    return her.feminine and not (known or upon or word.stem.endswith(("ات", "ين", "ون")))


def owned(tokens: list[Token], phrase: Phrase) -> bool:
    """رقم المعاملات: an unknown noun and an owner that is no family."""
    first, second = tokens[phrase.start].word, tokens[phrase.end - 1].word
    two = phrase.end == phrase.start + 2 and first is not None and not first.definite
    if not two or second is None or not second.definite:
        return False
    return bool(second.feminine or second.content or second.stem.endswith("ات"))


def object_of(form: CueForm, tokens: list[Token], phrase: Phrase, head: Word) -> bool:
    """وختم مقاله بالقول, وتابع القول إن, ودعا المجتمع الدولي إلى: what is gone on with, and nobody heard."""
    then = tokens[phrase.start + 1].word if phrase.start + 1 < len(tokens) else None
    some = not (head.definite or head.possessed) and then is not None
    if some and then is not None and ("preposition" in then.classes or adjective(then)):
        # دول في المنظمة, دول عدة: no one, and not all of them; but واتهمت موظفا في أحد الفروع
        one = head.noun if head.raw.endswith(ACCUSATIVE) else None
        return one is not None and one.kind == "title" and head.stem == f"{one.head}ا"
    done = form.verb.lemma in listed("closes_with") and his_own(head)
    done = done or (form.verb.act == "add" and head.text in listed("saying"))
    if done or (form.verb.act == "deny" and "refusal" in head.classes):
        return True  # ورفض الإفصاح عن كذا
    if phrase.start and tokens[phrase.start - 1].text in IN_IT:
        return False  # في الوقت الذي تطالب فيه السلطات بكذا
    scholar = head.noun is not None and head.noun.number == "s" and not (head.definite or head.possessed)
    someone = scholar and head.noun is not None and head.noun.kind == "title"  # عالم البيئة, but العالم
    called = not someone and "person" in form.verb.takes and "addressed" in head.kinds
    return called or (not form.verb.takes.isdisjoint(TO_PEOPLE) and _tells(form, tokens, phrase, head))


def _tells(form: CueForm, tokens: list[Token], phrase: Phrase, head: Word) -> bool:
    """ونصح جيرانه بكذا, قبل أن يدعو النواب إلى كذا: whom he tells, as owner or order says."""
    noun, then = head.noun, tokens[phrase.end].word if phrase.end < len(tokens) else None
    other = then is not None and then.definite and not (then.prep or "blame" in then.classes)
    said = phrase.end < len(tokens) and tokens[phrase.end].kind == "colon"  # ويعد ضيفه: «كذا»
    if noun is None or phrase.name or other or said:
        return False  # ودعا عماله الإدارة إلى كذا
    if head.possessed:
        kin = form.verb.act in _INFORMS and "related" in lexicon().classes(noun.head)  # أخبر والده أن
        return head.text.endswith(_OWN[form.gender]) and (kin or noun.head in listed("his_people"))
    if noun.number != "p" or noun.kind != "title" or not head.definite or phrase.start < _FORENAMES:
        return False
    led, sooner = tokens[phrase.start - 2], tokens[phrase.start - 3].word
    return led.text == "ثم" or (led.text == "ان" and sooner is not None and "before" in sooner.classes)


@remembered
def his_own(head: Word) -> bool:
    """مقاله, بيانها: what somebody says or writes."""
    his = head.possessed or head.raw.endswith("ه")
    return his and head.noun is not None and head.noun.kind == "document"


def uncovered(tokens: list[Token], phrase: Phrase, takes: frozenset[str], opened: Opened | None) -> int:
    """مصادر | ارتفاع كذا, تجار | بمهلة إضافية: where what the verb takes begins inside a phrase, or -1.

    Several people or bodies without ال, or an expert, and right behind them a happening or the verb's ب;
    any title where nothing else is said, and `opened` is None.
    """
    phrase = phrase.parts[-1] if phrase.parts else phrase  # أحزاب ونقابات | تعليق الإضراب
    head, i = tokens[phrase.start].word, phrase.start + 1
    if (whom := _whom(tokens, phrase, takes)) is not None:
        return whom
    if head is None or head.noun is None or head.definite or phrase.name or i >= phrase.end:
        return -1
    things = head.noun.gender == "f" and not head.feminine  # شركات, فصائل
    free = head.noun.number == "p" or things or head.noun.kind == "source"
    word = tokens[i].word
    one = opened is None and head.noun.kind == "title"  # أعلن مسؤول تأجيل الانتخابات, but رئيس تحرير كذا أن
    expert = "expert" in head.kinds
    several = head.noun.number == "p" or head.noun.kind == "source"
    apart = several and (opened is None or opened.opening == "preposition")
    owned = word is not None and word.definite and not (apart and _acted_on(word, takes))
    if word is None or owned or not (free or one or expert):
        return -1  # رجح خبراء | التوصل إلى تسوية, but خبراء التغذية أن
    if not word.definite and word.stem.endswith(NISBA) and word.stem not in lexicon().content:
        return -1  # مصادر ملاحية, but مصادر أهمية اللقاء
    whose = tokens[i + 1].word if i + 1 < len(tokens) else None
    open_ = whose is None or not (whose.definite or whose.possessed) or "time" in whose.classes
    if word.noun is not None and word.noun.kind == "organisation" and not word.definite and open_:
        return -1  # وسائل إعلام, أحزاب معارضة الأحد, but أحزاب معارضة القرار
    by = "ب" in takes and "ب" in (word.prep, word.maybe_prep)
    media = "media" in word.kinds  # رفضت وسائل إعلام كذا
    acted = (word.content or word.definite) and takes & (_HAPPENING | {"blame"}) and not (word.prep or media)
    return i if by or acted else -1


def _whom(tokens: list[Token], phrase: Phrase, takes: frozenset[str]) -> int | None:
    """Where whom somebody judges or blames begins within a phrase, or -1; None where he does neither."""
    blamed = _blamed(tokens, phrase) if "blame" in takes and laid(tokens, phrase.end) else -1
    if blamed >= 0:
        return blamed
    if not phrase.name or takes.isdisjoint(("noun", "target")):
        return None
    whom = tokens[phrase.end - 1].word  # انتقد المدرب فلان | الحكم
    title = whom is not None and whom.definite and whom.noun is not None and whom.noun.kind == "title"
    return phrase.end - 1 if title and phrase.start < phrase.name[0] < phrase.name[1] < phrase.end else -1


def _blamed(tokens: list[Token], phrase: Phrase) -> int:
    """الزعيمة فلانة | الرئيس, نقابة المعلمين | «حزب الأمل»: on whom the blame behind is laid, or -1."""
    if phrase.name and phrase.start < phrase.name[0]:
        return phrase.name[1] if phrase.name[1] < phrase.end else -1
    head, then = tokens[phrase.start].word, tokens[phrase.start + 1].word
    if phrase.end > phrase.start + 1 and head and then and head.definite and then.definite:
        both = bool(head.noun and then.noun) and "style" not in head.kinds  # الافتتاحية | الهيئة الناظمة
        return phrase.start + 1 if both else -1
    opens = range(phrase.end - 2, phrase.start, -1) if tokens[phrase.end - 1].kind == "mark" else ()
    i = next((k for k in opens if tokens[k].kind == "mark"), -1)
    owner = tokens[i - 1].word if i > 0 else None
    return i if owner is not None and owner.definite else -1


def _acted_on(word: Word, takes: frozenset[str]) -> bool:
    """Whether a word with ال is what several without it confirm, judge or blame, and not whose they are."""
    body = word.noun is not None and word.noun.kind in ("organisation", "document")
    if "blame" in takes and body:
        return True
    thing = word.content or (word.noun is not None and word.noun.kind == "document")
    return thing and not takes.isdisjoint(_HAPPENING)


def family(tokens: list[Token], phrase: Phrase, opened: Opened, takes: frozenset[str], behind: int) -> bool:
    """محمد العدوان | وجود نقص, علي الفوز | أن: a family that looks like what is said, and that `behind` it.

    Of whom one asks for something (طالب محمد العدوان بكذا) it is no happening.
    """
    i = phrase.end
    first = phrase.name is not None and i == phrase.name[1] <= phrase.name[0] + _FORENAMES
    if not first or behind >= len(tokens):
        return False
    word, then = tokens[i].word, tokens[behind].word
    if word is None or not word.definite or word.noun or word.prep:
        return False
    if takes & TO_PEOPLE:
        return word.content and not word.feminine and opened.content > i
    if opened.content != i or opened.opening != "noun" or then is None or then.conj:
        return False
    happens = then.content and not (then.definite or then.prep or then.raw.endswith("ا")) and "noun" in takes
    led = then.text in takes and word.stem not in lexicon().content  # الكشف عن كذا
    owner = tokens[behind + 1].word if behind + 1 < len(tokens) else None
    noun = then.definite or then.text in THESE or (owner is not None and owner.definite and not then.cues)
    governed = then.text in takes or then.prep in takes or (noun and not then.prep)
    led = led or (behind > i + 1 and governed)  # انتقد الضمور، في بيان، القرار
    judged = "target" in takes and then.text[0] == "ب"  # وصف درويش الوضع بأنه
    return happens or led or ("clause" in then.classes and not judged)


def weaker(tokens: list[Token], phrase: Phrase, opened: Opened, takes: frozenset[str]) -> bool:
    """نقابات تعليق الإضراب | ثلاثة أيام, نواب أداء الحكومة بسبب | كذا; but شركات تأمين | رفع الأقساط."""
    head, found = tokens[phrase.start].word, tokens[opened.content].word
    source = head is not None and head.noun is not None and head.noun.kind == "source"
    any_ = tokens[opened.content].text in listed("any")  # أكد خبراء رفض | أي صيغة
    words = (token.word for token in tokens[phrase.end : opened.content])
    led = any(word is not None and "preposition" in word.classes for word in words)
    if opened.opening == "preposition" and tokens[opened.content - 1].text not in takes:
        return True  # رجح خبراء التوصل إلى | تسوية: no preposition of the verb's
    return opened.opening == "noun" and (source or led or any_ or found is None or not found.content)


def measurable(tokens: list[Token], phrase: Phrase) -> int:
    """شركات تنقيب | احتياطات الحقل: where a bare noun and its owner begin that end a phrase, or -1."""
    i = phrase.end - 2
    if i <= phrase.start + 1 or phrase.name:
        return -1
    head, thing, owner = (tokens[k].word for k in (i - 1, i, i + 1))
    if head is None or head.noun or thing is None or owner is None:
        return -1  # وزارة تنمية الموارد: hers
    if thing.definite or thing.noun or not owner.definite or owner.conj:
        return -1
    return i


def leads_to(word: Word, takes: frozenset[str]) -> bool:
    """Whether a verb may be what a word stands behind: its preposition, its clause, or a happening."""
    led = takes & {word.prep, word.maybe_prep} or "clause" in word.classes
    return bool(led) or ("noun" in takes and word.content)


def acts_on(taken: frozenset[str]) -> bool:
    """Whether a verb stands before a subject and may have an object behind it."""
    return "subject" in taken and not taken.isdisjoint(OBJECTS)


def governed(tokens: list[Token], i: int) -> frozenset[str]:
    """What a phrase that begins at `i` may have behind it, as the word before it tells: an object."""
    before = tokens[i - 1].word if i else None
    if before is not None and "attached" in before.classes and i > 1:
        before = tokens[i - 2].word  # فتحت لنا فلانة | الباب
    return _NOTHING if before is None else _governs(before)


@remembered
def _governs(before: Word) -> frozenset[str]:
    """The same, of a word."""
    if before.definite or before.name or before.place or before.prep:
        return _NOTHING
    if before.noun and not before.cues:
        return _NOTHING  # but طالب الوزير بكذا
    if before.cues:
        takes = _NOTHING.union(*[cue.verb.takes for cue in before.cues])
        if not takes.isdisjoint(RECEIVERS):
            people = TO_PEOPLE.intersection(*[cue.verb.takes for cue in before.cues])
            calls = _NOTHING if not people else _CALLED if people == _PERSON else _CHARGED
            # اتهمت الوزارة بإدارة الأزمة, طلب النائب من الوزيرة
            return _TO_ANYBODY | takes & _OF_WHOM | calls
        if "في" in takes:
            return _IN  # شكك الخبراء في الأرقام
        something = _NOTHING if takes.isdisjoint(OBJECTS) else _OF_SOMETHING
        something |= _FROM if "relay" in takes else _NOTHING  # نقل دبلوماسي | عن الوزير قوله
        something |= _prepositions(before)  # تحدث الوزير عن كذا
        return something | MAY_ASK if "ب" in takes else something  # رحب الوزير بوعد الشركة
    other = before.classes - {"verb", "narrated", "masdar", "issues"}
    bare = before.text.removeprefix("و")
    undergone = _FOR if bare in listed("undergoes") else _NOTHING  # تعرض فلان | للضرب
    happening = before.content and len(before.stem) > _ROOT and not undergone  # but رفع فلان الراية
    anybody = _SUBJECT if to_us(before) else _TO_ANYBODY  # استقبلنا فلان
    anybody = anybody | _MEETS if bare in listed("meets_whom") else anybody
    return _prepositions(before) | (_NOTHING if other or happening else anybody | undergone)


def _prepositions(verb: Word) -> frozenset[str]:
    """قام الفريق | بقياس كذا, استعدت الشركة | للموسم: what leads to what somebody does."""
    bare = verb.text.removeprefix(verb.conj)
    by = [("ب", listed("does_with")), ("عن", listed("does_about")), ("في", listed("does_in"))]
    by += [(prep, listed("does_for")) for prep in ("ل", "does for")]
    return frozenset([prep for prep, verbs in by if bare in verbs])


def leads_on(taken: frozenset[str]) -> frozenset[str]:
    """What leads on from whom a verb accuses or calls upon, beside what it takes: بكذا, إلى كذا."""
    found = taken | {"ب"} if not taken.isdisjoint(("target", "charges")) else taken
    return found | _AIMS if "calls" in taken else found


def asks(tokens: list[Token], i: int, last: int, takes: frozenset[str]) -> bool:
    """طالب أمس بفتح تحقيق: whether a happening stands further on with the preposition that a verb takes."""
    for token in tokens[i : min(i + _ASKED, last)]:
        word = token.word
        if word is None and token.kind != "mark":
            return False
        if word is not None and (word.conj or word.cue_conj or "clause" in word.classes):
            return False
        if word is not None and word.content and word.prep in takes:
            return True
    return False


_FOR = frozenset("ل")
_ROOT = 3
"""Letters of رفع and فتح, which are verbs as well."""
_ASKED = 9
"""Tokens from a verb to what is asked for."""
