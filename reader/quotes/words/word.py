"""What one written word may be: its clitics off, its table entries found.

و ف (and), ب ل ك (prepositions) and ال are taken off only where the whole word is in no table:
وزير keeps its و, والوزير does not. Each distinct word is worked out once.
"""

from __future__ import annotations

from functools import lru_cache

from reader.quotes.tables.lexicon import CueForm, Entry, Form, Gender, Lexicon, Noun, lexicon
from reader.quotes.words.cueforms import cue_reading
from reader.quotes.words.derived import reflexive, verbal_noun
from reader.quotes.words.particles import IN_IT
from reader.quotes.words.relatives import POSSESSIVES, RELATIVES, nieh, own_lam, owner_of, without_owner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NONE: frozenset[str] = frozenset()
_TIME, _IMAM = frozenset(("time",)), frozenset(("surname", "sovereign"))
_ACTING = frozenset(("participle",))
_NO_FORMS: frozenset[Form] = frozenset()
_CALLING = frozenset(("quantity", "forename"))
PARENTS = frozenset(("ابو", "ام"))
"""Before a child's name, or what somebody is called by."""
SOMEBODY = frozenset(("title", "organisation"))
"""Kinds of nouns that tell of somebody who may act."""
PORTFOLIO = frozenset(("ministry", "branch"))
"""Kinds of words that a ministry is called by: الصحة, والسكان."""
NISBA = ("ي", "يه")
"""Endings of an adjective of relation."""
_VOWELS = "\u064b\u064c\u064d\u064e\u064f\u0650"
_SERVANT = 6
"""Letters from which a word that begins with عبد is a man's name."""
_ACCUSATIVE = 4
"""Letters from which a final ا may be the accusative's: إضرابا."""
_LONG_ALEF: dict[str, Gender] = {"انا": "f", "ان": "f", "الان": "m"}
"""آنا, آن, آلان: names that are written like أنا, أن and الآن but for their آ."""
_CLITICS = "وفبلكا"
"""How words begin that may have a clitic, ال or another."""
remembered = lru_cache(maxsize=4_096)
"""Of what a word is and tells by itself: the latest few thousand are asked once."""


class Word:
    """One distinct written word. No tuple: its fields are asked for some ten thousand times an article."""

    __slots__ = (
        *("text", "raw", "conj", "prep", "definite", "stem", "classes", "noun", "place", "name"),
        *("cues", "cue_conj", "cue_object", "nominal", "content", "possessed", "feminine", "maybe_prep"),
        *("kinds", "calls", "forms", "finite"),
    )

    def __init__(  # noqa: PLR0917 - made for every distinct word: keywords would cost a third more
        self,
        text: str,
        raw: str,
        conj: str,
        prep: str,
        definite: bool,
        stem: str,
        classes: frozenset[str],
        noun: Noun | None,
        place: Gender | None,
        name: Gender | None,
        cues: tuple[CueForm, ...],
        cue_conj: str,
        cue_object: bool,
        nominal: bool,
        content: bool,
        possessed: bool,
        feminine: bool,
        maybe_prep: str,
    ) -> None:
        self.text = text
        """Folded, whole."""
        self.raw = raw
        """As written."""
        self.conj = conj
        """و or ف, or nothing."""
        self.prep = prep
        """ب ل or ك, or nothing."""
        self.definite = definite
        """Has ال."""
        self.stem = stem
        """Without all these."""
        self.classes = classes
        """Classes of words.tsv, of the whole word or of it without its conjunction."""
        self.noun = noun
        self.place = place
        self.name = name
        """A given name of the tables."""
        self.cues = cues
        self.cue_conj = cue_conj
        """The conjunction before the cue form."""
        self.cue_object = cue_object
        """The cue form carries an object: وصفته."""
        self.nominal = nominal
        """Begins a noun that reports (بحسب), without its conjunction."""
        self.content = content
        """A noun of happening, attitude or fact."""
        self.possessed = possessed
        """Ends like a noun with its owner: بلاده."""
        self.feminine = feminine
        """Written with ة."""
        self.maybe_prep = maybe_prep
        """ب or ل that may be a preposition: the word is in no table with or without it."""
        self.kinds = lexicon().entries[stem].classes
        """Classes of the stem: what goes with such a head noun."""
        self.calls = bool(noun or name or not _CALLING.isdisjoint(classes) or stem in PARENTS)
        """A phrase that calls somebody may begin with it."""
        self.forms: frozenset[Form] = frozenset([cue.form for cue in cues]) if cues else _NO_FORMS
        """Of the verbs that report which it may be: past, present, participle."""
        self.finite = not self.forms <= _ACTING
        """One of these is no participle."""

    def but(self, **changes: object) -> Word:
        """The same word with other values of some fields."""
        values: list[Any] = [changes.get(field, getattr(self, field)) for field in self.__slots__[:-4]]
        return Word(*values)


@remembered
def analyse(text: str, raw: str) -> Word:
    """Work out a word from its folded and its written form."""
    lex = lexicon()
    conj, prep, definite, stem, noun, place, name = _nominal_reading(text, raw, lex)
    last = raw[-1]
    no_name = name is not None and (raw == "أية" or (last == "ه" and text[1:] in IN_IT))
    name = None if no_name else name  # no آية, وفيه no وفية
    hers = last == "ة" and text in ("وحده", "واليه")  # وحدة "a unit", والية: not وحده, nor وإليه
    classes = _NONE if hers else lex.entries[text].classes
    joined = text[0] in "وف"
    if joined:
        # والي "governor" is not وإلى; فراس is no ف with رأس
        whole = not conj and (name is not None or (noun is not None and last in "ية"))
        classes, conj = _joined(text, raw, conj, classes, lex, whole=whole)
    if not classes and (prep or definite or text[-1] == "ا"):
        classes = _kept(text, stem, noun, inner=bool(prep or definite), definite=definite)
    if stem == "علي":  # على; only with its two dots it is the name
        name = "m" if last == "ي" else None
        classes = _NONE if name else classes
    elif name is not None and last == "ى":
        classes = _NONE  # منى is no مني
    if not definite and len(stem) >= _SERVANT and stem.startswith("عبد"):
        name = "m"  # عبدربه
    if noun is not None and _no_noun(noun, raw, stem, classes=classes, definite=definite, place=place):
        noun = None
    classes = _spelt(text, raw, stem, classes) if classes else classes
    device = "preposition" in classes and raw.removeprefix(conj).startswith("آ")
    classes = _NONE if device else classes  # آلية is no إليه
    if raw[0] == "آ" and text in _LONG_ALEF:
        name, classes = _LONG_ALEF[text], _NONE
    cues, cue_conj, cue_object = cue_reading(text, raw, lex)
    if name is not None and cues and last == "ى":
        name = None  # روى, no رؤى
    if cues and noun is not None and stem == noun.head + "ا" and "style" in lex.classes(noun.head):
        noun = None  # مشيرا إلى كذا, no field marshal
    nominal = (text in lex.nominal and name is None) or (joined and text[1:] in lex.nominal)
    ta = last == "ة" or (last in _VOWELS and raw.rstrip(_VOWELS).endswith("ة"))
    if noun is not None and not ta:
        owned = lex.nouns.get(stem[:-1]) if last == "ه" else None
        if owned is not None and (noun.kind == "title" or noun.kind == owned.kind == "organisation"):
            noun, name = owned, None  # محاميه is "his lawyer", مكتبه his office; أمينه العام is no أمينة
        if noun.head == stem and stem[-1] == "ه" and "naming" in lexicon().classes(stem[:-1]):
            noun = None  # كتابه is "his book", and no كتابة in a hurry
    owner = not ta and stem.endswith(POSSESSIVES) and _possessed(text, stem, noun)
    owner = owner or "mine" in lex.entries[stem].classes
    content = name is None and not (definite and "time" in classes)  # الأحد
    content = content and (device or _happens(raw, stem, noun, place, lex, definite=definite, owner=owner))
    led = text[0] in "بل" and len(text) > 3 and not lex.entries[text].thing  # باصات
    led = led and not (conj or prep or definite or noun or place or name or classes or cues or content)
    return Word(
        *(text, raw, conj, prep, definite, stem, classes, noun, place, name, cues, cue_conj, cue_object),
        *(nominal, content, owner, ta, text[0] if led else ""),
    )


def _possessed(text: str, stem: str, noun: Noun | None) -> bool:
    """Whether a word that ends like an owner has one."""
    if " " in text or not (owner_of(stem) or stem in RELATIVES):
        return False  # رام الله is not his
    if stem.endswith("نا") and (lexicon().entries[stem].thing or stem in lexicon().places):
        return False  # كورونا is not ours, nor is أريزونا
    return noun is None or lexicon().nouns.get(stem) is not noun  # نقابه is نقابة in a hurry: his is نقابته


def _joined(
    text: str, raw: str, conj: str, classes: frozenset[str], lex: Lexicon, *, whole: bool
) -> tuple[frozenset[str], str]:
    """The classes of a word with و or ف, or of what stands behind it, which is a conjunction then."""
    if len(raw) > 1 and raw[1] in "إأ":
        classes = _NONE  # فإن is no فان
    if classes or whole or len(text) <= 2:
        return classes, conj
    classes = lex.entries[text[1:]].classes
    return classes, text[0] if classes else conj


def _spelt(text: str, raw: str, stem: str, classes: frozenset[str]) -> frozenset[str]:
    """The classes that a word has as it is written."""
    classes = classes - _TIME if stem == "اب" and not raw.endswith("آب") else classes  # أب is no month
    classes = classes - _IMAM if stem == "امام" and "أ" in raw else classes  # أمام "before" is no إمام
    return _NONE if text == "بين" and "\u0651" in raw else classes  # بيّن, no "between"


def _happens(
    raw: str, stem: str, noun: Noun | None, place: Gender | None, lex: Lexicon, *, definite: bool, owner: bool
) -> bool:
    """Whether a word that is no name is a noun of happening, attitude or fact, by the table or its shape."""
    entries = lex.entries
    bare = without_owner(stem) if owner else stem
    most = "superlative" in entries[stem].classes and not definite  # أسوأ أزمة; but الابن الأكبر
    if most or (entries[stem].content and not nieh(stem, raw)) or (owner and entries[bare].content):
        return True
    if noun is not None:
        return False
    accusative = stem[-1] == "ا" and len(stem) > _ACCUSATIVE
    if accusative and entries[stem[:-1]].content:
        return True
    shaped = (accusative and verbal_noun(stem[:-1])) or (not place and verbal_noun(bare))
    return (shaped and not _plural_shape(raw, stem)) or (definite and not place and reflexive(stem))


def _no_noun(
    noun: Noun, raw: str, stem: str, *, classes: frozenset[str], definite: bool, place: Gender | None
) -> bool:
    """Whether a word only looks like a noun of the tables."""
    if "preposition" in classes and (not raw.lstrip("وف").startswith("إ") or stem[0] == "و"):
        return True  # أمام "before" is not إمام, nor وإلى والي
    some = noun.kind == "source" and (noun.head == "احد" or noun.gender is None)
    mirror = stem == "جدا" or (stem == "مراه" and (not definite or "آ" in raw))  # مرآة البحر is no المرأة
    if mirror or (place and noun.number == "d") or "what" in classes or (definite and some):
        return True  # عمان, عما are no uncles; جدا is "very", الأحد a day, الأكبر an adjective
    if definite and stem == "امر" and "آ" not in raw:
        return True  # الأمر is no آمر
    if noun.kind == "title" and noun.head == stem and raw.endswith("ة") and stem + "ه" in lexicon().nouns:
        return True  # موجة is no موجه, who would be موجهة
    if not definite and "article" in lexicon().classes(stem):
        return True  # إطفاء without ال puts a fire out
    broken = stem.endswith("اء") or len(noun.head) == len("اشراف")  # إجراء is no أجراء, إشراف no أشراف
    return noun.number == "p" and broken and raw[-len(stem) :].startswith("إ")


_OF_SOURCES = frozenset(("source_bare", "near", "informed", "sharing", "issued"))
"""Adjectives that an accusative keeps."""


_KEEP = frozenset(
    ("venue", "channel", "time", "rule", "naming", "insertion", "refusal", "source_bare", "own")
)
"""Classes that a word keeps under ال and prepositions: في البيان, بتصريح."""


def _kept(text: str, stem: str, noun: Noun | None, *, inner: bool, definite: bool) -> frozenset[str]:
    """The classes of a word without its ending or its clitics."""
    classes = _NONE
    if (noun is None or noun.head == "مقرب") and len(text) > _ACCUSATIVE and text[-1] == "ا":
        classes = lexicon().classes(text[:-1]) & _OF_SOURCES  # مصدرا مقربا من
    if not classes and inner:
        father = definite and noun is not None and noun.kind == "title"
        classes = lexicon().classes(stem) & (_KEEP - _TIME if father else _KEEP)  # الأب is no آب
    return classes


def _nominal_reading(
    text: str, raw: str, lex: Lexicon
) -> tuple[str, str, bool, str, Noun | None, Gender | None, Gender | None]:
    entries, nouns = lex.entries, lex.nouns
    first: tuple[str, str, bool, str] | None = None
    splits = _splits(text, raw, lex)
    owner = text.endswith(POSSESSIVES) and "ة" not in raw  # صناعة is not his makers
    owned = _owned_reading(splits) if owner else None
    paper = owned is not None and owned[4].kind == "document"  # بأقواله is no deed
    for conj, prep, definite, stem in splits:
        if not definite and stem in RELATIVES and not raw.endswith("ة"):
            return conj, prep, definite, stem, RELATIVES[stem], None, None
        entry, noun = entries[stem], nouns.get(stem)
        name, place = entry.name, entry.place
        if noun and definite and noun.number == "p" and stem == noun.head.removesuffix("ون") + "ي":
            noun = None  # المومني is a family; the construct plural مؤمني takes no ال
        known = noun or place or name or entry.content or "affairs" in entry.classes
        if known or (prep and not paper and _governed(prep, stem, entry, definite=definite)):
            if prep == "ك" and name:
                continue  # كلوي is no "like" لؤي
            if noun and (definite or prep) and name and noun.kind == "title":
                name = None
            if definite and not noun and not place:
                name = None
            return conj, prep, definite, stem, noun, place, name
        likely = definite and conj != "ف" and (prep != "ك" or raw.endswith("ة"))  # فاليني is a name
        if first is None or likely:
            first = (conj, prep, definite, stem)
    assert first is not None
    return owned or (*first, None, None, None)


def _governed(prep: str, stem: str, entry: Entry, *, definite: bool) -> bool:
    """Whether a word that no table has as a noun looks like one behind what may be a preposition."""
    shaped = prep != "ك" and not definite and verbal_noun(stem)  # but كابرال
    surely = (stem == "ام" and not definite) or stem.isascii()  # لـBBC
    return shaped or surely or (prep == "ل" and len(stem) > 2 and "kin" in entry.classes)  # لأيت باها


def _owned_reading(
    splits: list[tuple[str, str, bool, str]],
) -> tuple[str, str, bool, str, Noun, None, None] | None:
    """A noun with its owner behind it."""
    nouns = lexicon().nouns
    for conj, prep, definite, stem in splits:
        if prep and not definite and owner_of(stem):
            bare = without_owner(stem)
            noun = nouns.get(bare) or nouns.get(bare[:-1] + ("ء" if bare.endswith("اي") else "ه"))
            if noun:
                return conj, prep, definite, stem, noun, None, None  # لموقعنا
    for conj, prep, definite, stem in splits:
        owned = without_owner(stem)
        if owned == stem or definite:
            continue
        # زوجته, نظيره, وزميلها
        noun = nouns.get(owned) or (nouns.get(owned[:-1] + "ه") if owned.endswith("ت") else None)
        several = nouns.get(owned[:-1] + "ء") if noun is None and owned.endswith("او") else None
        noun = several if several is not None and several.number == "p" else noun  # حلفاؤه, and no بناؤه
        if noun is not None and noun.kind in ("title", "source", "organisation", "document"):
            return conj, prep, definite, stem, noun, None, None
    return None


def _splits(text: str, raw: str, lex: Lexicon) -> list[tuple[str, str, bool, str]]:
    """Every way to take the clitics off, the whole word first."""
    if text[0] not in _CLITICS:
        return [("", "", False, text)]
    entries = lex.entries
    # أل with its hamza is no article: ألمانيا.
    article = text.startswith("ال") and len(text) > 3 and raw[0] not in "أإآ"
    if article and (entries[without_owner(text)].content or "narrated" in entries[text].classes):
        article = False  # التزام, التقى: their ل is a root letter
    found = [("", "", True, text[2:])] if article else [("", "", False, text)]
    # واحد is no "and" with أحد
    led = text[0] in "وف" and len(text) > 3 and "whole" not in entries[text].classes
    for conj in ("", text[0]) if led else ("",):
        rest = text[len(conj) :]
        if conj:
            # فالتر is a name, no ف with ال: what is left would be too short.
            met = rest.startswith("الت") and "narrated" in entries[rest].classes  # والتقى
            met = met or _hamza(raw, 1)  # وإلقاء
            if rest.startswith("ال") and len(rest) > (3 if conj == "و" else 4) and not met:
                found.append((conj, "", True, rest[2:]))
            else:
                found.append((conj, "", False, rest))
        if rest[0] not in "بلك" or (rest[0] == "ك" and entries[rest].thing):
            continue  # كاميرا is no "like" أميرا
        prep, inner = rest[0], rest[1:]
        short = len(rest) == 3 and prep == "ب" and entries[inner].content  # بضخ
        short = short or (inner == "ام" and _hamza(raw, len(conj) + 1))  # لأم فلان
        short = short or (prep == "ل" and "affairs" in entries[inner].classes)  # لطب الأسنان
        if len(rest) > 3 or short:
            if prep == "ل" and own_lam(inner):
                found.append((conj, prep, False, inner))
            elif prep == "ل" and inner.startswith("ل") and len(inner) > 2:
                found.append((conj, prep, True, inner[1:]))
            elif inner.startswith("ال") and len(inner) > 3 and not _hamza(raw, len(conj) + 1):
                found.append((conj, prep, True, inner[2:]))
            else:
                found.append((conj, prep, False, inner))
    return found


def _hamza(raw: str, i: int) -> bool:
    """بإلزام, وإلقاء: whether the alef behind clitics is no article's."""
    return raw.startswith(("أ", "إ"), i)


def _plural_shape(raw: str, stem: str) -> bool:
    """أمواج, أسعار begin with أ, إطلاق with إ."""
    return "أ" in raw[: len(raw) - len(stem) + 1]
