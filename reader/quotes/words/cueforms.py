"""Which forms of cue verbs one written word may be: its conjunction and its object off."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.quotes.tables.lexicon import CueForm, Lexicon, Verb
from reader.quotes.tables.lists import listed

_WHOM = frozenset(("person",))
_OWN = frozenset(("own",))
_OBJECTS = ("هما", "هم", "هن", "ها", "كم", "ني", "نا", "ه", "ك")
_DOUBLED = re.compile("ت..ي.")
"""تحذير, تسميه: the verbal nouns of verbs with a doubled letter."""
_EIGHTH = re.compile("ا[^\u064b-\u0652]?ت\u0651?\u064f")
"""اعتُبر, اتُّهم: was deemed, was accused."""
_NOUN = "\u064c\u064d"
"""How no verb ends: أيدٍ are hands."""
_AUGMENTED = 4
"""Folded letters of أعلن and طالب, whose present has its ḍamma in the active form, as that of حذّر has."""


_Reading = tuple[tuple[CueForm, ...], str, bool]
"""Forms, the conjunction before them, and whether there is an object behind them."""
_NO_READING: _Reading = (), "", False


def cue_reading(text: str, raw: str, lex: Lexicon) -> _Reading:
    """The forms of cue verbs that a word may be, its conjunction, and whether it carries an object."""
    found = _reading(text, raw, lex)
    if not found[0]:
        return found
    if raw[-1] in _NOUN:
        return _NO_READING
    never = lex.never
    return _NO_READING if raw in never or (raw[0] in "وف" and raw[1:] in never) else found


def _reading(text: str, raw: str, lex: Lexicon) -> _Reading:
    entries = lex.entries
    alone = entries[text].cues
    both = _active(alone, raw) if alone else ()
    conj = ""
    if text[0] in "وف" and len(text) >= 3 and (joined := entries[text[1:]].cues):
        both += _active(joined, raw[1:])
        conj = text[0]  # وردت may be either: "came in", "and answered"
    elif not both and text[0] == "ل" and len(text) > 3 and text[1] in "يت":
        both, conj = _after_all(text[1:], lex), "ل"
    if both and not (raw.endswith("ه") and len(text) > 4 and _object_reading(text, raw, lex)[0]):
        return both, conj, False
    return _object_reading(text, raw, lex)


def _active(cues: tuple[CueForm, ...], raw: str) -> tuple[CueForm, ...]:
    raw = raw.lstrip("\u064e")
    return tuple([cue for cue in cues if not _passive(raw, cue)])


def _after_all(text: str, lex: Lexicon) -> tuple[CueForm, ...]:
    """ليرد عليه فلان بأن, عاد ليقول إن: said after all; but ليؤكد تفوقه says nothing."""
    cues = lex.cues.get(text) or ()
    # ظهر لينفي ما نسب إليه, خرج ليعلن تأجيل كذا
    whole = (cue.verb.act in ("reply", "add", "deny") or cue.verb.lemma in ("اعلن", "اقترح") for cue in cues)
    return tuple(
        cue if full else cue._replace(verb=_bare(cue.verb)) for cue, full in zip(cues, whole, strict=True)
    )


@lru_cache(maxsize=500)
def _bare(verb: Verb) -> Verb:
    """A verb that only a clause, a colon or marks make report, behind whom it is told."""
    return verb._replace(any=False, takes=verb.takes & _WHOM)  # عادت لتبلغ المجلس بأنها


def _object_reading(text: str, raw: str, lex: Lexicon) -> _Reading:
    """A finite form with an object: وصفته."""
    if not text.endswith(_OBJECTS) or raw.rstrip("\u064b\u064c\u064d\u064e\u064f\u0650").endswith("ة"):
        return _NO_READING  # تهنئة is no "congratulates him"
    classes = lex.classes(text)
    if classes - _OWN and not ("source_bare" in classes and raw.endswith("ه")):  # قاطعه is no قاطعة
        return _NO_READING
    for conj in ("", text[0]) if text[0] in "وف" and len(text) > 4 else ("",):
        form = text[len(conj) :]
        if raw[len(conj) :].startswith("إ"):
            break  # إدانته is the noun: verbs of this shape begin with أ
        for owner in _OBJECTS:
            if not form.endswith(owner):
                continue
            stem = form[: -len(owner)]
            deemed = "\u0651" in raw and stem.removesuffix("ت").endswith("عد")
            if deemed and stem.startswith("وعد"):
                continue  # وعدّها is no وعدها
            if len(stem) > 2 or stem in listed("urges") or deemed:
                found = lex.before_object(stem)
                if found and owner == "نا":
                    # أكدنا, حذرنا من كذا: we; but حذرتنا من كذا
                    found = tuple(
                        cue
                        for cue in found
                        if cue.verb.takes & {"person", "target"}
                        and ("من" not in cue.verb.takes or (cue.form, cue.gender) != ("past", "m"))
                    )
                if (
                    found
                    and "preposition" not in lex.classes(stem)
                    and (finite := tuple(cue for cue in found if cue.form != "participle"))
                ):
                    return finite, conj, True
    return _NO_READING


def _passive(raw: str, cue: CueForm) -> bool:
    """Told by its vowels: ذُكر and يُعتقد are nobody's words; يُعلن and يُحذر have it anyway."""
    if cue.form == "past" and _EIGHTH.match(raw):
        return True
    if len(raw) < 2 or raw[1] != "\u064f" or "relay" in cue.verb.takes:
        return False  # نُقل عن فلان has its source
    if cue.form == "past":
        return True
    lemma = cue.verb.lemma
    hard = len(lemma) < _AUGMENTED and lemma[0] == "ا" and len(cue.verb.masdar) > _AUGMENTED  # يُقر, يُصر
    longer = hard or (len(lemma) == _AUGMENTED and "ا" in lemma[:2] and not lemma.startswith(("ات", "ادع")))
    open_vowel = "\u0651\u064e" in raw or "\u064e\u0651" in raw or raw.endswith("ى")  # يُسمّى
    doubled = not open_vowel and ("\u0651" in raw or bool(_DOUBLED.fullmatch(cue.verb.masdar)))
    return cue.form == "present" and not (longer or doubled)  # تُقدَّر, but تُقدِّر
