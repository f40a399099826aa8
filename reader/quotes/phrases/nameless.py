"""What no name begins or goes on with: words that the tables know as something else."""

from __future__ import annotations

import re

from reader.quotes.phrases.doings import accusative, and_did, described, own_verb
from reader.quotes.phrases.heads import STOPS
from reader.quotes.phrases.parts import TANWIN, VERBS, several
from reader.quotes.tables.lexicon import Gender, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.derived import verbal_noun
from reader.quotes.words.shapes import acted, does_to, foreign, one_title, to_agency
from reader.quotes.words.things import LONG_VOWELS, inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word, remembered

NO_NAME = STOPS | {
    *("while", "preposition", "adverb", "venue", "source_bare", "refusal", "aside", "question", "attached"),
    *("numeral", "what", "number", "bound"),
}
"""Classes of words that are no part of a name."""
_KNOWN = NO_NAME | {"quantity"}
_NO_FIRST = frozenset(NO_NAME) - {"aside"} | {"speechnoun"}
"""Those of words that no name begins with."""
PARENTS: dict[str, Gender] = {"ام": "f", "ابو": "m", "ابي": "m", "ابا": "m"}
"""What people are called by after their children."""
_CHILDLESS = frozenset(("preposition", "clause", "relative", "negation", "question", "pronoun", "perfective"))
"""What no mother is called after."""
_ELATIVE = 4
"""Letters of أزيد and أكثر."""
_CASE = 4
"""Letters from which a noun in its case is told from a name: وفدا."""
_VERB = 4
"""Letters of أطفأ and يجمع."""
_COMING = re.compile(
    "س[يتنا](?:..[يا]?|.[اوي].|...|[^اوي]ت[^وي].|ن[^ي]..|ت[^اوي]..?|تا..|ت.ا..|.ا..|ست.[^ا].?)(?:ون|ان)?(?:ه|ها|هم)?"
)
"""سيتم, سيعمل, سيكون, ستبني, ستجتمع, سيتحدد, سيتعاون, سيشارك, ستستمر: verbs behind سـ."""
_DOING = re.compile(
    "(?=.*[ضصظعحذثطق])(?:.ا[^اوي][^او]|م[^اوي].+[^ي])ا|م(?:ت.{4,}|ست.{3,}|(?:ن[^اوي]|[^اوي]?ت)[^اوي]{2,3})ا"
)
"""ضاغطا, محملا, متجاهلا, مستدركا, منشغلا: participles, by shape and by letters that no foreign name has."""
_IN_ORDER_TO = re.compile("لت[^اوي]..")
"""لتتوقف, لتسأل: what she is to do, and no لتيسيا."""
_PAIR = 3
"""Tokens of a comma and two words."""
_SMALL = frozenset(("preposition", "clause", "relative"))
_HIS = 7
"""Letters of وملابسه, which foreign names have more of."""
_TWO = 2
_IN_MARKS = 5
"""Tokens of a short name and its marks."""
MAY_ASK = frozenset(("asks",))
"""What a verb takes that ب may lead to, where nobody has read it yet."""
_MINE = 5
"""Letters from which أبلغني is told from a foreign name."""


_LED = frozenset(("aux", "verb", "time"))
"""What no name begins with behind ل: ليكون, ليتم, ليوم."""


def known_otherwise(word: Word) -> bool:
    """In a table, as something else than a name."""
    mine = word.text.endswith(("ني", "نا", "كم"))
    mine = mine and (len(word.text) > _MINE or any("person" in cue.verb.takes for cue in word.cues))  # وعدني
    verb = word.cues and not (word.cue_object and not (word.possessed or mine))
    return bool(word.prep or word.content or verb or word.classes & _KNOWN)


@remembered
def nameless(word: Word, *, known: bool) -> bool:
    """Whether no name can begin with a word: an adverb (ممازحاً), a noun with its owner (بلاده), a verb."""
    owned = word.possessed and not word.definite and word.text.endswith(("ه", "ها", "هم", "هما"))
    owned = owned and not word.raw.endswith("يه")  # ديلانويه, but نظرائه
    return bool(
        word.raw.endswith(("\u064b", "\u064bا"))
        or (owned and not known and not word.name)
        or (not word.classes.isdisjoint(_NO_FIRST) and "kin" not in word.classes)
        or (word.cues and not word.name and not word.cue_object)
        or word.content
        or (not known and _mine(word))
        or (to_agency(word) and not word.name)
        or (word.maybe_prep == "ل" and not (word.name or _LED.isdisjoint(lexicon().classes(word.text[1:]))))
    )


def _mine(word: Word) -> bool:
    """أعلن | استقالتي, أؤكد | تمسكي بكذا: what somebody says of himself, and nobody's name."""
    bare, content = word.text[:-1], lexicon().content
    if not word.text.endswith("ي") or word.definite or word.name or word.noun or word.raw[0] == "أ":
        return False
    return bare in content or verbal_noun(bare) or (bare.endswith("ت") and bare[:-1] + "ه" in content)


def goes_on(word: Word, then: Word | None) -> bool:
    """ناصر الناصر, where somebody's family is ناصر: whether a family or a father follows a given name."""
    if then is None or not word.name or then.conj or then.prep:
        return False
    same = then.definite and then.stem == word.text
    return same or then.text in SONS or (then.definite and not then.noun and then.stem.endswith(NISBA))


def given_last(tokens: list[Token], i: int, last: int, *, ranked: bool) -> bool:
    """رئيس البلدية | الهادي جرمود: a given name with ال behind a title, and a family that no table knows.

    `ranked`: behind a rank or a style, which has no adjective: العقيد ركن | الهادي فلان.
    """
    word, then, more = (tokens[k].word if k < last else None for k in (i, i + 1, i + 2))
    if word is None or then is None or then.definite:
        return False
    if ranked:
        return not then.classes
    if word.stem in listed("also_described") or then.place or inanimate(then):
        return False  # رئيس الاتحاد العربي
    known = then.noun or then.content or then.classes or then.cues or then.prep or then.conj
    ends = more is None or "clause" in more.classes  # الطاهر قدورة إن
    return foreign(then) or bool((then.feminine or then.possessed) and ends and not known)


def called_after(child: Word) -> bool:
    """أم زينب; not أم لم يستيقظ, أم في البيت, أم لطفلين."""
    return not (child.classes & _CHILDLESS or child.prep == "ل")


def elative(word: Word, than: Word | None) -> bool:
    """أزيد من 60: more than so many."""
    return word.raw.startswith("أ") and len(word.text) == _ELATIVE and than is not None and than.text == "من"


def ends(word: Word, after: Word | None) -> bool:
    """أبعد من ذلك, خلف القضبان, هز رأسه, لسكاي نيوز: what tells that it is no part of a name."""
    # أعلن مسؤول تأجيل كذا شهرين; أشار حسن فلان بيده
    if to_agency(word) or word.text in listed("elapsed") or word.text in listed("limb"):
        return True
    if after is None or word.name is not None or word.definite:
        return False
    if coming(word, after) or doing(word, after) or _IN_ORDER_TO.match(word.text):
        return True
    if and_did(word, after) or described(word, after):
        return True
    his = "ب" + after.text in listed("limb") or (word.text.endswith("ات") and after.possessed)
    return beyond(word, after) or his or elative(word, after)


def beyond(word: Word, after: Word | None) -> bool:
    """خلف القضبان, خلف طاولته; but خلف الحربي."""
    if after is None or word.text not in listed("beyond") or after.name or "kin" in after.classes:
        return False
    there = after.definite and not after.stem.endswith(NISBA)
    return (there or after.possessed) and after.text not in listed("second_half")


_SCIENCE = "لوجيا"
"""The end of تكنولوجيا."""


def doing(word: Word, after: Word | None, *, hers: bool = False) -> bool:
    """ضاغطا على الإدارة, متجاهلا أن, هاتفيا: how somebody speaks; `hers`: منشغلة بكذا of a woman as well."""
    text = word.text[:-1] + "ا" if hers and word.feminine else word.text
    if word.name is not None or word.definite or not text.endswith("ا") or len(text) <= _CASE:
        return False
    if word.text.endswith("يا") and not word.text.endswith(_SCIENCE) and inanimate(word):
        return True
    goes_on = after is not None and (after.prep or after.maybe_prep or after.classes & _SMALL)
    return bool(goes_on and _DOING.fullmatch(text))


def coming(word: Word, after: Word | None) -> bool:
    """ستجتمع لجنة, سيفتتح الجسر: what will be done, before who does it; سيرين الخطيب is somebody."""
    if after is None or word.name or word.noun or word.place or word.classes:
        return False
    text = word.text[1:] if word.text[:2] in ("وس", "فس") else word.text
    if text[0] != "س":
        return False
    mine = text[1:2] == "ا" and "سأ" not in word.raw  # سأقول, but سانشيز
    if word.content or mine or not _COMING.fullmatch(text):
        return False
    if "preposition" in after.classes:
        return len(text) > _VERB and LONG_VOWELS.isdisjoint(text[2:])  # ستستمر في, but سيمون في
    who = after.noun if after.noun is not None and after.noun.kind == "title" else None
    if who is not None and who.number == "s" and who.gender == ("m" if text[1] == "ت" else "f"):
        return False  # جو ستورك نائب المدير: no verb of hers
    thing = after.noun or after.content or inanimate(after)
    return bool(thing or (after.definite and len(text) > _MINE))


def happened(who: Word | None, then: Word | None) -> bool:
    """بحسب الخبير، جنى التجار من كذا: a verb and who did it, before what is no clause."""
    if who is None or not who.definite or then is None or "clause" in then.classes:
        return False
    return who.noun is not None and who.noun.number != "s"


def done(tokens: list[Token], i: int, after: Word | None) -> bool:
    """يجتمع after a title is a verb, تنتظر after hers, أطفأ before a thing; يوهان شميت is none."""
    word = tokens[i].word
    if word is None or after is None:
        return False
    if word.raw.startswith("أ") and len(word.text) == _VERB and inanimate(after):
        return after.definite
    if own_verb(tokens, i):
        return True
    title = (tokens[i - 1].word if i else None) or _before_marks(tokens, i)
    noun = title.noun if title is not None else None
    hers = title is not None and (title.feminine or title.text.endswith(("ات", "الام")))
    hers = hers or (noun is not None and noun.gender == "f")  # والدته تنتظر
    if not word.text.startswith(("ي", "ت") if hers else "ي") or len(word.text) < _VERB:
        return False
    return "clause" not in after.classes and not foreign(after) and not after.cues


def _before_marks(tokens: list[Token], i: int) -> Word | None:
    """زوجة «الفقيه» تخفي: the word before the marks that end right before a token."""
    if i < _IN_MARKS or tokens[i - 1].kind != "mark":
        return None
    open_i = next((k for k in range(i - 2, i - _IN_MARKS, -1) if tokens[k].kind == "mark"), 0)
    return tokens[open_i - 1].word if open_i else None


def to_us(word: Word) -> bool:
    """رافقنا, استقبلنا: what somebody does to us; foreign names end in ينا, انا and ونا."""
    ours = word.possessed and word.text.endswith("نا") and word.name is None
    return ours and not word.text.endswith(("ينا", "انا", "ونا"))


def beside_him(word: Word) -> bool:
    """عاد فلان ويداه فارغتان, أم فلان الخمسينية: what of his goes along, and how old somebody is."""
    if "anaphor" in word.kinds and word.definite and word.stem != "شيخ":
        return True
    his = word.text[0] == "و" and word.raw.endswith(("ه", "ها")) and not word.name
    return his and _VERB < len(word.text) <= _HIS


def apart(word: Word, vocabulary: frozenset[str]) -> bool:
    """A single letter, "and" with another word, or what somebody does: وجهت فلانة خطابا."""
    if accusative(word) or word.text in listed("once"):
        return True  # وقفت فلانة لحظة
    if not word.definite and ("called" in word.classes or (word.name is None and word.classes & _SMALL)):
        return True  # شاهدة، تدعى مريم، ; فضل الله على
    if len(word.text) == 1 or word.raw.endswith(TANWIN) or word.conj:
        return True
    if (does_to(word) and not word.name) or beside_him(word):  # كمال وأجابه, نور تصوره
        return True
    return word.text[0] == "و" and not word.name and word.text[1:] in vocabulary


def speaking(tokens: list[Token], verbs: list[int]) -> frozenset[str]:
    """Words right behind a verb of his, which hers cannot be: ورأى هيرست.

    `verbs`: where verbs that report stand.
    """
    found: set[str] = set()
    for i in verbs:
        before, after = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
        if before is None or after is None or not acted(after):
            continue
        if all(cue.form == "past" and cue.gender == "m" and cue.number == "s" for cue in before.cues):
            found.add(after.text)
    return frozenset(found)


def trade_behind(tokens: list[Token], i: int, last: int) -> bool:
    """فاطنة | بائعة الأواني الفخارية، : whether what stands before a comma is what somebody is."""
    word, end = tokens[i].word if i < last else None, i + 1
    if word is None or word.name or word.definite or word.conj or word.prep or not one_title(word.noun):
        return False
    while end < last and (owner := tokens[end].word) is not None and owner.definite and not owner.prep:
        end += 1
    return i + 1 < end < last and tokens[end].kind == "comma"


SONS = frozenset(("بن", "بنت", "ولد", "منت"))
"""What only a name leads to."""


def sired(word: Word | None, son: Word | None) -> bool:
    """داتوك | هشام بن فلان: a given name of the tables, and whose son he is."""
    return word is not None and word.name is not None and son is not None and son.text in SONS


def asked_for(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> bool:
    """طالب الوزير بكشف مصير المفقودين: the verb's own preposition, and a noun; but الوزير بوشناق بكذا."""
    word = tokens[i].word if i < last else None
    prep = word.maybe_prep if word is not None else ""
    if prep == "ب" and _in_town(tokens, i, last):
        return True
    if word is None or not (prep in taken or (prep == "ب" and taken & MAY_ASK)):
        return False
    after, then = (tokens[k].word if k < last else None for k in (i + 1, i + 2))
    if after is None:
        return False
    if after.prep or after.conj or after.noun or after.classes & _SMALL:
        return False
    owner = after if after.definite else then
    owned = owner is not None and (owner.definite or (owner.content and after.content))  # بدرس إمكان فتح كذا
    described = after.feminine or after.text.endswith("ات") or "adjectival" in after.classes
    return owned or described


def _in_town(tokens: list[Token], i: int, last: int) -> bool:
    """رئيس الرابطة بكرمسين، السيد فلان: a town that no table has, as who stands behind its comma tells."""
    then = tokens[i + 2].word if i + 2 < last and tokens[i + 1].kind == "comma" else None
    return then is not None and then.definite and "style" in then.kinds


def before_asked(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> int:
    """طالب سامي درويش | بكشف مصير كذا; أكد سامي درويش | إيمان بلاده: where a full name ends, else `last`."""
    ahead = range(i + _TWO, min(i + _TWO + _TWO, last))
    feels = "noun" in taken
    return next(
        (k for k in ahead if asked_for(tokens, k, last, taken) or (feels and felt(tokens, k, last))), last
    )


def felt(tokens: list[Token], i: int, last: int) -> bool:
    """إيمان بلاده, رضا كتلته, وفاء حزبه: a given name that is a noun of feeling, and who feels it."""
    word, whose = tokens[i].word, tokens[i + 1].word if i + 1 < last else None
    name = word is not None and word.name is not None and not (word.definite or word.conj or word.prep)
    own = whose is not None and whose.possessed and not (whose.content or whose.definite)
    son = i > 0 and tokens[i - 1].text in SONS  # نفى كريم بن عاشور رحيله
    return name and own and not son


def timed(tokens: list[Token], i: int, last: int) -> bool:
    """صباح اليوم, but القاضي صباح الزيدي: whether what stands before `i` is when, and no name."""
    word, title = tokens[i].word if i < last else None, tokens[i - 2].word if i > 1 else None
    titled = title is not None and title.definite and title.noun is not None
    nisba = word is not None and word.stem.endswith("ي") and word.stem not in ("حادي", "ثاني")
    styled = title is not None and titled and "style" in title.kinds
    nisba = nisba or styled  # الشيخ صباح الناصر
    if titled and word is not None and nisba and not word.classes - {"forename"}:
        return False  # القاضي صباح الزيدي
    return word is not None and ("time" in word.classes or word.definite)


def between(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> int:
    """، نويليا أرانسيبيا، أن: past two strange words between commas before what a verb takes, else `i`."""
    pair = [token.word for token in tokens[i + 1 : i + _PAIR]]
    closed = i + _PAIR + 1 < last and tokens[i + _PAIR].kind == "comma"
    then = tokens[i + _PAIR + 1].word if closed else None
    if then is None or not ("clause" in then.classes or {then.text, then.prep} & taken):
        return i
    strange = (
        word is not None and len(word.text) >= _VERB and foreign(word) and not acted(word) for word in pair
    )
    return i + _PAIR if all(strange) else i


def family_of_and(tokens: list[Token], i: int, word: Word) -> bool:
    """وشن, before a comma or what is said: the family's, no "and he launched"."""
    comma = i + 1 < len(tokens) and tokens[i + 1].kind == "comma"
    that = tokens[i + 1 + comma].word if i + 1 + comma < len(tokens) else None
    said = that is not None and "clause" in that.classes and not (word.cues or word.name or word.definite)
    if word.conj == "ف":
        return said and not comma  # إيان فراي إن
    return word.conj == "و" and (word.classes <= VERBS if said else comma and "verb" in word.classes)


def uncased(word: Word) -> bool:
    """ودعا محمود خنجر إلى كذا: a noun that would end with ا if the verb acted on it, owned by nobody."""
    trade = word.noun is not None and "surname" not in word.kinds
    thing = word.raw.endswith("ة") and inanimate(word) and not word.content  # حذر يوسف شرفة من كذا
    endless = word.raw.endswith(_ENDLESS) or word.raw.startswith("أ")
    return thing or not (trade or endless or word.possessed or several(word))


_ENDLESS = ("ة", "ا", "ى", "ء", "ين", "ون", "ان", "ات")
"""Endings of nouns that no case is seen of, or another."""


_PLAIN = frozenset(("source_bare",))


def no_adjective(word: Word) -> bool:
    """قال سامي نظيف إن: a family's name, since what he is would have ال or end with ا."""
    return word.classes == _PLAIN and uncased(word)
