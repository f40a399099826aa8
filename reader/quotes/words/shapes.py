"""Shapes: what a word looks like where no table knows it."""

from __future__ import annotations

import re

from reader.quotes.tables.lexicon import Noun, lexicon
from reader.quotes.tables.lists import affixes, listed
from reader.quotes.words.particles import SO, WHILE
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word, remembered

ACCUSATIVE = ("ا", "اً", "ًا")
"""How an indefinite noun or adjective ends as an object: its alif, with or without its tanween."""
_ADJECTIVES = ("ي", "يه", "يون", "يين", "يات")
_BRACKET = 8
"""Tokens of a bracket such as an age."""
_MINE = ("سأ", "أنا", "سن", "إنني", "إني", "إننا", "نحن", "لست", "لسنا", "كنت", "كنا")
_VERB = 4
"""Letters of نرمم."""
_OURS = 5
"""Letters of بيتنا; زمنا may be an accusative."""
_TONGUE = 9
"""Tokens of whoever lends a body his tongue, and a comma."""
_SHORT = 3
"""Letters of طبي."""
_PLURAL = 5
"""Letters of خسائر and أرباح."""


def bracket(tokens: list[Token], i: int, last: int) -> int:
    """Past a short bracket such as an age, else `i`."""
    if i < last and tokens[i].kind == "open":
        for close_i in range(i + 1, min(i + _BRACKET, last)):
            if tokens[close_i].kind == "close":
                return close_i + 1
    return i


def first_person(tokens: list[Token], i: int) -> bool:
    """Whether words in the first person begin here: لن نتفاوض, سأعود, «نرمم»."""
    words = [token.word for token in tokens[i : i + 3] if token.word is not None]
    if not words:
        return False
    first, lead = words[0], words[0].text.removeprefix("و")
    if lead in ("لن", "لا", "لم", "ما", "قد", "سوف") and len(words) > 1:
        first = words[1]
        if first.text in ("زلت", "زلنا") and lead in ("لا", "ما"):
            return True
        if lead in ("لن", "لم") and first.raw[0] == "أ":
            return True  # لم أجد
    known = bool(first.noun or first.name or first.place or first.content or first.definite or first.cues)
    known = known or lexicon().entries[first.text].thing  # زادت نواتج كذا
    if first.raw.startswith(_MINE):
        return True
    return not (known or first.classes - {"verb"}) and first.text[0] == "ن" and len(first.text) >= _VERB


def own_words(tokens: list[Token], first: int, last: int) -> bool:
    """Whether somebody speaks for himself there: كنا نخرج مع الفجر; هذه أرض جدي; مش عايزين نمشي."""
    for i in range(first, last):
        word = tokens[i].word
        opens = i == first or tokens[i - 1].word is None
        if word is not None and (
            word.text.removeprefix("و") in listed("ours")
            or "mine" in word.classes
            or (word.possessed and word.text.endswith("نا") and len(word.text) >= _OURS)
            or (opens and first_person(tokens, i))
        ):
            return True
    return False


def one_title(noun: Noun | None) -> bool:
    """What one person is: الوزير, طبيبة; neither الوزراء nor a body."""
    return noun is not None and noun.kind == "title" and noun.number == "s"


def bare_place(word: Word | None) -> bool:
    """البصرة, what lies in which may stand before it (صحة البصرة); not بالبصرة, والبصرة."""
    return word is not None and word.place is not None and not (word.prep or word.conj)


def one_of(noun: Noun | None) -> bool:
    """أحد, إحدى: what leads to several."""
    return noun is not None and noun.head == "احد"


@remembered
def adjective(word: Word) -> bool:
    """A bare adjective after an indefinite head: مسؤول, أمني, حكومية."""
    town = "locality" in word.classes  # قرية, ناحية
    if word.definite or word.prep or word.conj or word.content or town or to_agency(word):
        return False
    if "source_bare" in word.classes:
        return True
    if word.text.endswith(("ان", "ين", "ون", "ات")):  # مصدران مطلعان
        one = word.text[:-2]
        bare = "source_bare" in lexicon().classes(one)
        if bare or one[3:].endswith("ي"):
            nisba = one.endswith("ي") and word.text[-1] == "ن"  # ناشطون حقوقيون
            return word.noun is None or nisba or bare
    short = len(word.text) == 4 and word.text[0] not in "يت" and not word.raw.endswith("ى")  # أمني
    shaped = word.text.endswith(_ADJECTIVES) and (len(word.text) > 4 or short)
    return shaped and not word.place and not word.name and (word.noun is None or one_title(word.noun))


def short_nisba(owner: Word | None, word: Word | None) -> bool:
    """طبي, فني: three letters behind a bare noun, which are too few to tell an adjective by elsewhere."""
    if owner is None or word is None or owner.definite or owner.possessed or owner.place or owner.name:
        return False
    known = word.name or word.noun or word.place or word.classes or word.content or word.cues
    if to_agency(word):
        return False
    return len(word.text) == _SHORT and word.raw.endswith("ي") and not known


def broken_plural(word: Word) -> bool:
    """خسائر, أرباح: shapes of nouns in the plural, and of no adjective."""
    stem = word.stem
    if len(stem) != _PLURAL:
        return False
    bare = word.raw[2:] if word.definite else word.raw
    return (stem[2] == "ا" and stem[3] == "ي" and stem[4] != "ي" and "ئ" in bare) or (
        bare.startswith("أ") and stem[3] == "ا"
    )


@remembered
def acted(word: Word, conj: str = "") -> bool:
    """تواصلت, استطلعت: an unknown word in the shape of a verb of hers.

    `conj`: what stands before it where no table took it off.
    """
    known = word.noun or word.name or word.place or word.content or word.definite or word.classes - _ACTS
    if known or word.text[-1] != "ت" or word.text[-2:-1] in ("ا", "و", "ي", "ت"):
        return False
    stem = word.text.removeprefix(word.conj or conj)[:-1]
    return len(stem) == _BARE or any(re.fullmatch(shape, stem) for shape in _PAST)


_ACTS = frozenset(("verb",))
_BARE = 3
"""Letters of كتبت and قالت without their ت."""
_PAST = ("[ات]...", ".ا..", "ان...", "ا.[تط]..", "ت.ا..", "است...")
"""The shapes of longer verbs: أوقفت, تحدثت, شاركت, انطلقت, ارتفعت, تواصلت, استطلعت."""


@remembered
def reported(word: Word) -> bool:
    """أكد, قالت: a verb in the past that surely reports, whatever follows."""
    return any(cue.form == "past" and cue.verb.any for cue in word.cues) and not word.name


@remembered
def imperfect(word: Word) -> bool:
    """يشارك, تنشط: the shape of a verb in the present, and by no table anything else."""
    known = word.noun or word.name or word.place or word.content or word.definite or word.feminine
    return word.text[0] in "يت" and len(word.text) > 2 and not (known or word.classes & NO_VERB)


NO_VERB = frozenset(("preposition", "clause", "relative", "pronoun", "time", "adverb", "negation")).union(
    ("conjunction", "self", "kin", "attached", "what", "while", "as", "venue", "aside", "every", "question")
)
"""Classes of words that are no verbs."""


def acted_on(word: Word) -> bool:
    """استوقفته, استقبله: an unknown word in the shape of what somebody does to one told of."""
    known = word.noun or word.definite or word.classes - _ACTS
    found = None if known else _TO_ONE.fullmatch(word.text.removeprefix(word.conj))
    return found is not None


_TO_ONE = re.compile("(?:(?:" + "|".join(_PAST) + ")ت|است...|ا.[تط]..)(?:ه|ها|هم|هن|هما)")


def manner(word: Word) -> bool:
    """ضاحكا, مبتسما, هاتفيا, سريعا: shapes of how somebody speaks; كوستا and تانيغوا have none of them."""
    return word.raw.endswith(ACCUSATIVE[1:]) or _MANNER.fullmatch(word.text) is not None


_MANNER = re.compile("(?:.ا..|..[وي].|م[^اي]...?|م(?:ت|ست.)...|.+ي)ا")


def called(word: Word, *, closed: bool) -> bool:
    """بحسب السعيدي, وفق ستيوارت: whether a word in no table, where whoever is heard stands, is a name.

    `closed`: nothing follows that it might own.
    """
    if word.content or word.noun or word.classes or inanimate(word):
        return False
    if word.definite:
        return word.text.endswith("ي")
    return closed and foreign(word) and not broken_plural(word)


def latin(word: Word) -> bool:
    """In Latin letters: a name in another script ends where Arabic goes on."""
    return word.text[0].isascii()


def retells(word: Word | None, then: Word | None) -> bool:
    """فلانة، التي عبرت الوادي، | تروي أنها: whether another verb tells what stands right behind it."""
    told = then is not None and "clause" in then.classes
    return told and word is not None and not word.cue_conj and any(cue.form == "present" for cue in word.cues)


@remembered
def foreign(word: Word) -> bool:
    """In no table, and of no Arabic shape that would tell it from a name."""
    known = word.classes or word.noun or word.content or word.conj or word.prep or word.cues
    return not (known or word.possessed or word.feminine or word.definite)


def alien(word: Word) -> bool:
    """كارفاليو, لوفيفر, تشودري: sounds and endings that no Arabic noun has."""
    text = word.text
    ends = text.endswith(affixes("alien_end")) and text not in listed("alien_end")
    return (ends or bool(_ALIEN.search(text))) and foreign(word) and not word.place


_ALIEN = re.compile("[گچپڤ]|.تش|وو|ييه")


@remembered
def of_a_land(stem: str) -> bool:
    """العربي السوري, مصرية: whether a word without its clitics is a land's adjective, or the land itself."""
    land = stem.removesuffix("ه").removesuffix("ي")
    entries = lexicon().entries
    return any(entries[land + ending].place for ending in ("", "ا", "ه", "يا"))


def nation(stem: str) -> bool:
    """عراقي, مصرية: an adjective of a land."""
    return stem.endswith(NISBA) and of_a_land(stem)


def proper(word: Word) -> bool:
    """رويترز, سي إن إن: a body's name that is whole by itself; nothing owns it, and it owns nothing."""
    several = " " in word.stem and word.noun is not None
    return several or word.stem in listed("proper") or "proper" in word.classes


def to_agency(word: Word) -> bool:
    """لسكاي نيوز, لبي بي سي, للـLBCI, للجزيرة نت: to whom somebody spoke."""
    if word.text[0] != "ل":
        return False
    name = word.stem if word.prep else word.text[1:]  # للبي بي سي
    first, several, _ = name.partition(" ")
    known = first in listed("agencies") or (several and first in listed("outlets"))
    return bool(known) or word.text[-1].isascii()


def to_reporter(word: Word, of: Word | None) -> bool:
    """لمراسل الوكالة, لمندوبة «الصباح»: who asked, and no owner of whoever speaks."""
    classes = lexicon().classes
    if word.noun is None or word.definite or "reporter" not in classes(word.noun.head):
        return False
    medium = of is None or not {"media", "naming"}.isdisjoint(of.classes | of.kinds)
    return medium or "press" in classes(word.noun.head)


@remembered
def silent(word: Word) -> bool:
    """التعليق, تحديد, تسميتهما: what is refused without a word."""
    return bool((word.classes | lexicon().classes(unowned(word.stem))) & {"refusal", "remark"})


def in_hall(word: Word) -> bool:
    """بقاعة, بمقر: where somebody speaks."""
    return word.maybe_prep == "ب" and word.text[1:] in listed("halls")


@remembered
def unowned(stem: str) -> str:
    """صفحتها: صفحة."""
    bare = stem.removesuffix("هما").removesuffix("هم").removesuffix("ها").removesuffix("ه")
    return bare[:-1] + "ه" if bare.endswith("ت") else bare


_WHOM = {
    **dict.fromkeys(("اليه", "اليها", "اليهم"), "الي"),
    **dict.fromkeys(("عنه", "عنها", "عنهم"), "عن"),
    **dict.fromkeys(("عليه", "عليها", "عليهم"), "علي"),
    **dict.fromkeys(("منه", "منها", "منهم"), "من"),
}
"""A preposition with its pronoun → the preposition."""


def resumes(verb: Word, after: Word | None) -> bool:
    """أشار إليه, behind somebody: told of him, since the preposition has its object already."""
    governed = _WHOM.get(after.text) if after is not None else None
    finite = [cue for cue in verb.cues if cue.form != "participle"]
    return governed is not None and bool(finite) and all(governed in cue.verb.takes for cue in finite)


def conditional(that: Word, then: Word | None) -> bool:
    """، إن استمرت في نهجها، ستسقط: a condition; but إن بلاده سترد."""
    if that.raw != "إن" or then is None or then.definite or then.noun:
        return False
    return then.text == "لم" or acted(then) or "past" in then.forms or "aux" in then.classes


@remembered
def odd(word: Word) -> bool:
    """Whether a family's name looks like something else: روته, سوغا, ياغي, خوري, سيد."""
    dual = any(cue.number == "d" for cue in word.cues) and word.raw.endswith("ا")
    honour = word.noun is not None and word.noun.kind == "honorific"
    thing = word.content or word.noun or inanimate(word) or word.stem.endswith("ات")
    stray = word.prep != "ل" and bool(word.prep) and word.definite and not thing  # باليوفا, but بالجهود
    shaped = word.raw.startswith("يا") or "surname" in word.classes
    told = word.cue_object and not does_to(word)  # روته
    return told or dual or honour or stray or shaped


def does_to(word: Word) -> bool:
    """أجابه, وسألها, أخبرنا: what somebody does to another; no روته and راتني, who are called so."""
    return word.cue_object and len(word.text) > _VERB and not word.text.endswith("ني")


def of_a_thing(word: Word, before: Word | None) -> bool:
    """الندوة الصحفية, الملف الاقتصادي, في مؤتمر صحفي: an adjective of a thing, that is a trade by itself.

    كل شركة طيران: or a body that is none of those which the text tells of.
    """
    if before is not None and before.stem in listed("whichever") and not word.definite:
        return word.noun is not None and word.noun.kind == "organisation"  # مع أي شركة أجنبية
    trade = word.noun is not None and word.noun.kind == "title"
    if before is None or not trade or word.conj or word.prep:
        return False
    shared = word.definite and before.definite and before.content and before.feminine == word.feminine
    great = word.text == "كبيرا" and before.raw.endswith(ACCUSATIVE) and before.noun is None
    if great or (shared and "adjectival" in word.kinds and "office" not in word.kinds):
        return True  # إقبالا كبيرا, التعاون المشترك
    if not word.stem.endswith(NISBA):
        return False
    if not (word.definite or before.definite):
        return "venue" in before.classes
    person = before.noun is not None and before.noun.kind not in ("organisation", "document")
    thing = before.definite and not (person or before.stem.endswith("ي"))
    return thing and before.feminine == word.feminine


def tongue(tokens: list[Token], i: int, floor: int) -> int:
    """الهيئة، على لسان المتحدثة فلانة، نفت: where the insertion before a verb at `i` begins, else `i`."""
    if not i or tokens[i - 1].kind != "comma":
        return i
    for j in range(i - 2, max(floor, i - _TONGUE), -1):
        if tokens[j].kind != "word":
            return i
        if tokens[j].text == "لسان":
            return j - 1
    return i


def unlike(noun: Noun, word: Word) -> bool:
    """رابطة دوري المحترفين: a bare word that is no adjective of a body of hers."""
    hers = noun.kind == "organisation" and noun.gender == "f"
    return hers and not word.feminine


def doubled(word: Word) -> bool:
    """بيّن, عبّر, دوّن: written with their shadda they are no prepositions."""
    return "\u0651" in word.raw


def gives_reason(tokens: list[Token], first: int, open_i: int) -> bool:
    """ترك المهنة، فـ«البحر شحيح»، كما يقول: marks hold why he does what the writer, and no أن, tells.

    Or غادر احتجاجا على «البطء»، على حد قوله.
    """
    why = any(token.text in listed("because_of") for token in tokens[max(first, open_i - 2) : open_i])
    return (why or tokens[open_i - 1].text in SO) and not within_clause(tokens, first, open_i - 1)


def within_clause(tokens: list[Token], first: int, i: int) -> bool:
    """Whether a clause that أن opens goes on at a token; قبل أن opens none, and بينما begins another one."""
    for k in range(i - 1, first - 1, -1):
        word, led = tokens[k].word, tokens[k - 1].word if k > first else None
        if tokens[k].text in WHILE:
            return False
        if word is not None and "clause" in word.classes:
            return not (led is not None and "before" in led.classes)
    return False
