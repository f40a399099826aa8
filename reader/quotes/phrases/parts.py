"""What may be a part of a name, where a given name stands before and something closes it behind."""

from __future__ import annotations

from reader.named import Record
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import acted, alien, broken_plural, foreign, of_a_land, one_title
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word

TANWIN = ("\u064b", "\u064bا")
FAMILIES = frozenset(
    ("venue", "naming", "forename", "kin", "ministry", "surname", "source_bare", "time", "near")
)
"""Classes of words that are as well a family's name under ال."""
VERBS = frozenset(("verb", "narrated"))
DOING = VERBS | {"issues"}
"""Classes of what tells that somebody did something, without a word of his."""
_SHORTEST = 3
"""Letters of the shortest word whose ت is surely an ending of the past."""
_SONS_OF = frozenset(("ولد", "ود", "منت"))
"""What only a name leads to, and no family begins with."""
_SONS = _SONS_OF | {"بن", "بنت", "ابن"}
SYLLABLES = frozenset(("هو", "هي"))
_WHERE = frozenset(("في", "من", "لدي"))
_VERB = 3
"""Letters of the shortest verbs."""
_PLURAL = 4
"""Letters that a plural in ين has more than: الأمين and الحسين are none."""
_LONG = 5


class Place(Record):
    """What is known of where a name stands."""

    subject: bool
    """A verb stands before it, so none will follow."""
    objects: bool
    """That verb may have an object behind it."""
    people: bool
    """It may be somebody."""
    topic: bool
    """أما stands before it, and a verb with ف will follow."""


class Slot(Record):
    """Where a word stands in a name that may be one."""

    place: Place
    bare: int
    """Which word it is behind the given name, connectors not counted."""
    after: Word | None
    """The next word of the name; None of the last one."""
    hard: bool
    """It is the last one, and no doubt is left that something else follows."""
    heard: bool = False
    """Elsewhere somebody of this name alone speaks."""


def carries(word: Word) -> bool:
    """بن, ولد, أبو, عبد: what always leads to the next word of a name."""
    return "kin" in word.classes and not behind(word) and not word.conj


def behind(word: Word) -> bool:
    """الدين, الله: a second half, which leads to nothing."""
    return word.text in listed("second_half")


def of_faith(word: Word, after: Word | None) -> bool:
    """شاهد الدين, سراج الدين: a given name, whatever its first half is; but رجل الدين."""
    if after is None or after.text != "الدين" or word.definite or word.prep or word.conj:
        return False
    trade = word.noun is not None and word.noun.kind == "title"
    return trade and word.text not in listed("clergy")


def begins(word: Word, after: Word | None) -> bool:
    """الدي ولد الزين, الحسن الفيلالي: whether a word with ال surely begins a name, as what follows tells."""
    if after is None or not word.definite or word.prep or word.conj or word.place:
        return of_faith(word, after)
    if word.noun or after.text in _SONS_OF:
        called = after.text in _SONS if "forename" in word.classes else after.text in _SONS_OF
        return called and (not word.noun or word.text == "الشيخ" or "forename" in word.classes)
    if after.text in _SONS and not (word.classes or nisba(word) or word.stem in listed("general")):
        return True  # الشيخ الفضل بن محمد, but عبد الله الثاني بن الحسين
    land = of_a_land(after.stem) and not after.name
    if "forename" not in word.classes or after.prep or after.conj or land:
        return after.text in _SONS and "forename" in word.classes
    known = after.noun or after.content or after.place or after.cues or "adjectival" in after.kinds
    plain = not known and not after.classes - FAMILIES
    if after.definite:
        trade = "surname" in after.kinds and word.stem != "عربي"  # الحسن الحداد, but الحزب العربي الحاكم
        return trade or (plain and nisba(after))
    return after.name is not None or "kin" in after.classes or (plain and _berber(after))


def _berber(word: Word) -> bool:
    """بنسعيد, بوعزيز, أوعلي, إدعلي: families that are written in one word."""
    return word.text.startswith(("بن", "بو", "بل")) or word.raw.startswith(("أو", "أيت", "آيت", "إد"))


def office(word: Word) -> bool:
    """عضو, مديرة: a title without ال that is nobody's family name."""
    return word.noun is not None and "office" in lexicon().classes(word.noun.head) and not word.definite


def described(word: Word, after: Word | None) -> bool:
    """الوزير المفوض, الخبير الاقتصادي: an office or a trade with ال, and its adjective; no الأمين التهمة."""
    if after is None or not (after.definite and word.definite) or word.noun is None or word.conj:
        return False
    object_ = (after.feminine and not word.feminine) or thing(after)
    if after.name or after.prep or after.conj or "relative" in after.classes or object_:
        return False
    its = lexicon().classes(word.noun.head)
    return "expert" in its or ("office" in its and not ("surname" in its and nisba(after)))


def trade(tokens: list[Token], i: int, last: int) -> bool:
    """بائع في السوق, ناظر المدرسة, مزارع، : what somebody does, and where, behind a full name."""
    word = tokens[i].word
    if word is None or not one_title(word.noun):
        return False
    after = tokens[i + 1] if i + 1 < last else None
    if after is None or word.definite or word.possessed or word.prep or word.conj:
        return False
    owner, family = after.word, "surname" in word.kinds
    if word.name:  # فلان الفلاني نجم الزمالك, but نجم الدين
        player = owner is not None and word.stem in listed("circle:player")
        return player and owner is not None and owner.definite and not behind(owner)
    if owner is None:
        return after.kind == "comma" and not family
    if body(owner) and not (owner.prep or owner.definite):
        return True  # مقررة لجنة كذا
    known = owner.noun is not None or handled(owner, None)  # خطيب المسجد
    his = owner.definite and not (owner.prep or owner.name) and (known or not (family or nisba(owner)))
    return his or (not family and (after.text in _WHERE or owner.prep == "ب"))


def posted(word: Word, owner: Word | None) -> bool:
    """أمير منطقة كذا, أمين سر اللجنة, سلطان عمان: a given name that is a post here, as whose it is tells."""
    if word.noun is None or word.noun.kind != "title" or word.definite or word.conj:
        return False
    if owner is None or owner.conj or owner.prep:
        return False
    place = owner.place is not None or "locality" in owner.kinds
    office = one_title(owner.noun) and not (owner.definite or "deputy" in word.classes)
    if office and owner.text not in listed("trust"):
        return False  # فلان سلطان رئيس اللجنة, but فلان مساعد مدير الشركة
    return owner.noun is not None or place or owner.text in listed("trust")


def owned(after: Word | None, then: Word | None) -> bool:
    """طريقة | تعامل الرئاسة, شروط | النادي: whether a thing has its owner behind it."""
    if after is None or after.conj or after.prep:
        return False
    linked = after.noun or after.content or inanimate(after)
    return after.definite or bool(linked and then is not None and then.definite)


def in_trust(word: Word, owner: Word | None) -> bool:
    """أمين عام المجلس, أمين سر اللجنة: a post behind a style; كامل الاحترام: all of it; no given names."""
    of_it = owner is not None and (owner.definite or owner.possessed) and (owner.content or not word.name)
    if of_it and "every" in word.classes:
        return True
    if owner is not None and owner.raw == "على" and word.text == "اشرف":
        return True  # مهندس أشرف على البناء
    title = word.noun is not None and word.noun.kind == "title" and not word.definite
    return title and owner is not None and owner.text in listed("trust")


def fathers(word: Word, after: Word | None) -> bool:
    """صالح قائد الحميري, عمر معلم يوسف: a trade that is a father's name, before another or the family's."""
    if "surname" not in word.kinds or word.definite or after is None or after.prep or after.conj:
        return False
    tribe = nisba(after) and not (after.noun or after.place or after.classes)
    strange = word.text == "معلم" and foreign(after) and not (inanimate(after) or after.text[-2:] == "ات")
    return tribe if after.definite else after.name is not None or strange  # حسن معلم دوبي


def honoured(word: Word) -> bool:
    """سيد, حاج, شيخ: an honour inside a name."""
    honour = word.noun is not None and word.noun.head in listed("honoured")
    return honour and not (word.possessed or word.definite or word.prep)


def may(word: Word, slot: Slot) -> bool:
    """Whether a word may be this one of a name."""
    his = word.cue_object and word.noun is not None  # جدد النائب فلان طلبه
    hers = word.possessed and word.text.endswith(("ها", "هم", "هن")) and not word.name  # نادين أمرها
    cased = word.text[-1] == "ا" and "venue" in lexicon().classes(word.text[:-1])  # عقد فلان مؤتمرا
    if word.raw.endswith(TANWIN) or len(word.text) == 1 or his or hers or cased:
        return False
    plain = not word.prep and not word.definite and (word.name is not None or honoured(word))
    if plain or (slot.bare == 1 and word.text in lexicon().doubtful and _between(slot)):
        return True
    if slot.heard or word.text in SYLLABLES or (slot.bare == 1 and fathers(word, slot.after)):
        return True
    if word.conj and not word.name:
        return slot.after is None  # وشن، has been looked at
    if word.definite and not word.prep:
        return word.name is not None or (slot.bare > 1 and fathers_name(word)) or _family(word, slot)
    return _bare(word, slot)


def fathers_name(word: Word) -> bool:
    """زهير الجاسم | المحمود: a given name under ال, which means nothing else there."""
    named = word.definite and word.stem in lexicon().names
    return named and not (word.noun or word.content or word.prep or word.classes)


def heir(title: Word | None, word: Word) -> bool:
    """Whether a word is a name that no verb acts on: زهير الجاسم | المحمود, محافظ كذا عبير | سلامة القرار.

    `title`: the word before the one given name of somebody with a title.
    """
    if word.definite:
        return fathers_name(word)
    if title is None or not word.feminine or word.text not in lexicon().doubtful:
        return False
    return (title.definite or title.place is not None) and not title.name


def second_of_two(word: Word | None) -> bool:
    """عاصم الطيب | جبارة: a given name with ال, behind which another stands as often as none."""
    return word is not None and word.definite and word.stem in listed("pious")


def _between(slot: Slot) -> bool:
    """أمجد عودة الفلاني: whether a family's name, and no object, stands behind what may be a given name."""
    after = slot.after
    if after is None or after.prep or after.classes - FAMILIES:
        return False
    if not after.definite:
        return carries(after)
    return not (thing(after) or inanimate(after)) and (not slot.place.objects or nisba(after))


def thing(word: Word) -> bool:
    """What stands behind a transitive verb, under ال: a body, a happening, several people."""
    noun = word.noun
    if word.content or word.stem in listed("either") or "addressed" in word.kinds:
        return True
    if noun is not None:
        return noun.number != "s" or noun.kind in ("organisation", "document")
    return len(word.stem) > _PLURAL and word.stem.endswith(("ين", "ات"))


def led_by(word: Word) -> str:
    """The preposition that a word is, or that stands before what it tells of: على, بفتح."""
    return word.text if "preposition" in word.classes else word.prep * (word.definite or word.content)


_CALLINGS = frozenset(("expert", "press"))
"""What people are told to be behind their names, with ال: قال فلان المحامي إن."""


def handled(word: Word, after: Word | None, *, people: bool = True) -> bool:
    """القرية, السقف, الحفل, الوزير: a place, a thing, an occasion or an office under ال.

    `people`: whether the verb acts on somebody; else an أن behind the word is what the verb takes.
    """
    told = word.classes | word.kinds
    office = word.noun is not None and "office" in lexicon().classes(word.noun.head)
    family = office and not people and told.isdisjoint(_CALLINGS)  # أكد سالم رضوان الوكيل أن, but المحامي
    if family and after is not None and ("clause" in after.classes or one_title(after.noun)):
        return False
    if office and not (after is not None and after.text == "في"):
        return True  # but فلان القيادي في الحركة
    return inanimate(word) or bool(told & {"locality", "toponym", "venue"})


def body(word: Word) -> bool:
    """A body or a document."""
    return word.noun is not None and word.noun.kind in ("organisation", "document")


def made(word: Word) -> bool:
    """أعدتها, تلقاها: what somebody has done with a document that stands before."""
    return "authored" in word.classes or word.text in listed("received")


def firm(word: Word) -> bool:
    """A noun of happening that a table tells, and not its shape alone: بايتاس and إيويالا are none."""
    return word.content and (word.stem in lexicon().content or word.definite or word.possessed)


def in_its_case(word: Word, after: Word | None) -> bool:
    """مقطعا مصورا, خطابا: an object without ال."""
    if not word.text.endswith("ا") or len(word.text) < _LONG:
        return False
    bare, lex = word.text[:-1], lexicon()
    told = bare in lex.content or bare in lex.nouns or "venue" in lex.classes(bare)
    return told or (after is not None and after.text.endswith("ا") and not after.classes)


def several(word: Word) -> bool:
    """أغصان, مراحل: the shapes of nouns in the plural, more than of families."""
    stages = len(word.text) == _LONG and word.text[0] == "م" and word.text[2] == "ا"
    return not word.name and (broken_plural(word) or stages)


def _bare(word: Word, slot: Slot) -> bool:
    """A word without ال: surely one of the tables only as the last of a short name."""
    people = word.noun is not None and word.noun.number != "s"
    owned = word.possessed and (word.noun or word.content or inanimate(word))
    if people or owned or office(word):
        return False
    trade = word.noun is not None and word.noun.kind == "title" and not word.feminine
    tribe = slot.after is not None and slot.after.definite and slot.after.text.endswith("ي")
    if trade and tribe and slot.bare == 1 and slot.after is not None:
        return not slot.after.classes  # أحمد ناشئ العتيبي
    if slot.place.subject and slot.bare == 1 and (_only_a_verb(word) or word.place is not None):
        return True  # كاثرين لامب, ليز تراس: the verb has been; حبيبة عدن
    acts_on = slot.place.objects and (body(word) or (not slot.hard and in_its_case(word, slot.after)))
    free = slot.place.subject and not slot.place.objects
    happening = firm(word) if free else word.content
    known = word.noun or happening or word.classes or word.place or (word.cues and not word.cue_object)
    if known or word.feminine or acted(word) or inanimate(word):
        alone = slot.bare == 1 or (free and not word.text.endswith("ا"))
        # النائب جان نهرا سعادة أكد
        bare = word.feminine and not (known or word.prep)
        alone = alone or (bare and not (slot.place.objects or inanimate(word)))
        thing = free and slot.bare == 1 and slot.after is None and (happening or inanimate(word))  # عودة عقب
        ends = slot.hard or thing
        return ends and alone and not acts_on  # صبحي حسين عودة, but no متسائلا
    if slot.place.subject or (slot.bare == 1 and (slot.hard or not _imperfect(word))):
        return not acts_on
    return alien(word) or not _verbal(word, hard=slot.hard)


def _plain(word: Word) -> bool:
    """A bare word that is nothing but a name: no title's adjective, no time, no happening."""
    known = word.noun or word.content or word.classes or word.place or word.cues or word.possessed
    return not (word.definite or word.prep or word.conj or known)


def _only_a_verb(word: Word) -> bool:
    return bool(word.classes) and word.classes <= VERBS


def _imperfect(word: Word) -> bool:
    """تنتظر, يلاحق: the shape of many verbs, and of Yılmaz."""
    return len(word.text) > _VERB and word.text[0] in "يت"


def _verbal(word: Word, *, hard: bool) -> bool:
    """What may be a verb that no table knows, of whom the name is the subject: يلاحق, جلس في, أبعد."""
    if len(word.text) < _VERB:
        return False
    if _imperfect(word) or (len(word.text) > _VERB and word.raw[0] == "أ"):
        return True
    return not hard and (len(word.text) == _VERB or word.text[0] == "ا" or word.text[1] == "ا")


def _family(word: Word, slot: Slot) -> bool:
    """A word with ال: the family's name, and no object, office or adjective."""
    more = slot.after is not None and slot.after.text in listed("daytime")  # سالم العلي الصباح
    named = slot.after is not None and slot.after.name is not None
    honour = named and word.noun is not None and word.noun.head in listed("honoured")
    tribe = nisba(word) or more or honour
    sure = slot.hard and slot.bare == 1 and slot.place.subject and not slot.place.objects  # سعيد النقاش عن
    thing_here = inanimate(word) and not sure
    if word.classes - FAMILIES or thing_here or not (tribe or slot.hard or slot.bare == 1):
        return False
    noun, after = word.noun, slot.after
    if slot.hard and slot.bare == 1 and noun is not None and noun.kind == "title":
        return noun.number == "s" or not word.text.endswith(("ين", "ون"))  # عمر القضاة،
    happens = word.content and word.stem in lexicon().content
    several = slot.hard and slot.bare == 1 and noun is None and not happens  # عبد المنعم العودات، خالد القعود
    if slot.place.objects and not several and (thing(word) or (slot.bare > 1 and not tribe)):
        return False
    he = noun is None or (noun.number == "s" and noun.kind in ("title", "honorific"))
    if after is None:
        return he or not slot.place.objects
    free = noun is not None and not slot.place.objects
    if after.name or carries(after) or fathers_name(after) or (free and _plain(after)):
        return he  # عمر الأمين سليمان, عمر الأمين خلف, زهير الجاسم المحمود
    bare = not after.definite and (not slot.place.objects or "forename" in word.classes)
    family = bare or more or nisba(after) or (tribe and after.text in listed("younger"))
    return noun is None and family  # حازم الشبراوي الصغير, but no أحمد الوزير السابق


def nisba(word: Word) -> bool:
    """الكتبي, البشير: a tribe, a town, or a given name with ال."""
    return word.stem.endswith(NISBA) or "forename" in word.classes


def did(word: Word) -> bool:
    """قرر, تأكدت: a verb of the past."""
    known = word.noun or word.content or word.name or word.place or word.definite
    shaped = word.text.endswith("ت") and len(word.text) > _SHORTEST and not (known or word.classes)
    said = "past" in word.forms and not known
    return said or shaped or bool(VERBS & word.classes)
