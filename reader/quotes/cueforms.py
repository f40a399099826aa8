"""Which forms of cue verbs one written word may be: its conjunction and its object off."""

from __future__ import annotations

from functools import lru_cache

from reader.quotes.lexicon import CueForm, Verb, lexicon

_NONE: frozenset[str] = frozenset()
_OWN = frozenset(("own",))
_OBJECTS = ("هما", "هم", "هن", "ها", "كم", "ني", "نا", "ه", "ك")
_AUGMENTED = 4
"""Folded letters of أعلن and طالب, whose present has its ḍamma in the active form, as that of حذّر has."""


def cue_reading(text: str, raw: str) -> tuple[tuple[CueForm, ...], str, bool]:
    """The forms of cue verbs that a word may be, its conjunction, and whether it carries an object."""
    lex = lexicon()
    led = text[0] in "وف"
    if raw in lex.never or (led and raw[1:] in lex.never):
        return (), "", False
    both: tuple[CueForm, ...] = ()
    taken_off = ""
    for conj in ("", text[0]) if led and len(text) >= 3 else ("",):
        whole = lex.cues.get(text[len(conj) :])
        if whole:
            both += tuple(cue for cue in whole if not _passive(raw[len(conj) :].lstrip("\u064e"), cue))
            taken_off = conj  # وردت may be either: "came in", "and answered"
    if not both and text[0] == "ل" and len(text) > 3 and text[1] in "يت":
        both, taken_off = _after_all(text[1:]), "ل"
    if both and not (raw.endswith("ه") and len(text) > 4 and _object_reading(text, raw)[0]):
        return both, taken_off, False
    return _object_reading(text, raw)


def _after_all(text: str) -> tuple[CueForm, ...]:
    """ليرد عليه فلان بأن, عاد ليقول إن: said after all; but ليؤكد تفوقه says nothing."""
    cues = lexicon().cues.get(text) or ()
    answers = ("reply", "add")
    return tuple(cue if cue.verb.act in answers else cue._replace(verb=_bare(cue.verb)) for cue in cues)


@lru_cache(maxsize=500)
def _bare(verb: Verb) -> Verb:
    """A verb that only a clause, a colon or marks make report."""
    return verb._replace(any=False, takes=_NONE)


def _object_reading(text: str, raw: str) -> tuple[tuple[CueForm, ...], str, bool]:
    """A finite form with an object: وصفته."""
    lex = lexicon()
    if not text.endswith(_OBJECTS) or lex.classes(text) - _OWN:
        return (), "", False
    for conj in ("", text[0]) if text[0] in "وف" and len(text) > 4 else ("",):
        form = text[len(conj) :]
        if raw.rstrip("\u064b\u064c\u064d\u064e\u064f\u0650").endswith("ة"):
            break  # تهنئة is no "congratulates him"
        if raw[len(conj) :].startswith("إ"):
            break  # إدانته is the noun: verbs of this shape begin with أ
        for owner in _OBJECTS:
            if form.endswith(owner) and len(form) - len(owner) >= 3:
                stem = form[: -len(owner)]
                found = lex.before_object(stem)
                if found and owner == "نا":
                    found = tuple(cue for cue in found if cue.verb.takes & {"person", "target"})  # أكدنا: we
                if (
                    found
                    and "preposition" not in lex.classes(stem)
                    and (finite := tuple(cue for cue in found if cue.form != "participle"))
                ):
                    return finite, conj, True
    return (), "", False


def _passive(raw: str, cue: CueForm) -> bool:
    """Told by its vowels: ذُكر and يُعتقد are nobody's words; يُعلن (of أعلن) is the active form's own ḍamma."""
    if len(raw) < 2 or raw[1] != "\u064f" or "relay" in cue.verb.takes:
        return False  # نُقل عن فلان has its source
    if cue.form == "past":
        return True
    lemma = cue.verb.lemma
    augmented = len(lemma) == _AUGMENTED and "ا" in lemma[:2] and not lemma.startswith(("ات", "ادع"))
    doubled = "\u0651" in raw and "\u0651\u064e" not in raw and "\u064e\u0651" not in raw
    return cue.form == "present" and not (augmented or doubled)  # تُقدَّر, but تُقدِّر
