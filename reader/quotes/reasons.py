"""Reasons: why a quote was given to its speaker, in one line that a person understands."""

from __future__ import annotations

from reader.quotes.agreement import How
from reader.quotes.lexicon import CueForm
from reader.speech import Link, Reason

_SHAPES = {
    ("m", "s"): ("مذكر مفرد", "masculine singular"),
    ("f", "s"): ("مؤنث مفرد", "feminine singular"),
    ("m", "d"): ("مذكر مثنى", "masculine dual"),
    ("f", "d"): ("مؤنث مثنى", "feminine dual"),
    ("m", "p"): ("مذكر جمع", "masculine plural"),
    ("f", "p"): ("مؤنث جمع", "feminine plural"),
}
_CONFIDENCE: dict[str, float] = {
    "explicit": 0.97,
    "relative": 0.85,
    "colon": 0.9,
    "nominal": 0.88,
    "same sentence": 0.9,
    "main subject": 0.75,
    "narrated": 0.6,
    "previous": 0.85,
    "earlier": 0.65,
    "disagrees": 0.4,
    "only": 0.35,
    "goes on": 0.6,
    "nobody": 0.3,
}
_WEAK_OPENINGS = {"bare": 0.3, "noun": 0.1, "before": 0.05}
"""How much less sure a content is that no clause, colon or preposition opens."""


def explicit(cue: str, name: str, *, after: bool) -> Reason:
    """The cue has its own subject."""
    place_ar, place_en = ("بعدها", "after it") if after else ("قبلها", "before it")
    return Reason(f"«{cue}»: القائل {place_ar}، {name}", f"“{cue}”: the speaker stands {place_en}: {name}")


def nobody(cue: str) -> Reason:
    """No speaker is named before."""
    return Reason(f"«{cue}»: لم يسم النص قائلها", f"“{cue}”: the text names no speaker")


def relative(cue: str, name: str) -> Reason:
    """A relative clause stands between."""
    return Reason(f"«{cue}»: في صلة الموصول بعد {name}", f"“{cue}”: in the relative clause of {name}")


def going_on(name: str) -> Reason:
    """A paragraph in marks behind a speaker's."""
    return Reason(f"فقرة بين علامتي تنصيص تتم كلام {name}", f"a paragraph in marks goes on for: {name}")


def told(name: str) -> Reason:
    """A colon and marks behind a clause about somebody."""
    return Reason(f"نقطتان بعد جملة فاعلها {name}", f"a colon behind a clause whose subject is: {name}")


def signed(name: str) -> Reason:
    """The line under a quotation names its speaker."""
    return Reason(f"القائل في السطر التالي: {name}", f"named in the line below: {name}")


def nominal(cue: str, name: str) -> Reason:
    """The source follows a noun of saying."""
    return Reason(f"«{cue}»: المصدر بعدها، {name}", f"“{cue}”: names its source: {name}")


def colon(name: str) -> Reason:
    """A name and a colon."""
    return Reason(f"نقطتان بعد الاسم: {name}", f"a colon after the name: {name}")


def answer(name: str) -> Reason:
    """ج: in an interview."""
    return Reason(f"جواب في حوار مع {name}", f"an answer in an interview with {name}")


def agreeing(cue: str, form: CueForm | None, name: str, how: How, distance: int) -> Reason:
    """No subject of its own: agreement decides."""
    if how == "same sentence":
        place = ("الجملة نفسها", "same sentence")
    elif how == "narrated":
        place = ("فاعل الجملة السابقة", "subject of the previous sentence")
    elif how == "main subject":
        place = ("فاعل الجملة", "subject of the sentence")
    elif distance == 0:
        place = ("الفقرة نفسها", "same paragraph")
    elif distance == 1:
        place = ("الفقرة السابقة", "previous paragraph")
    else:
        place = ("فقرة سابقة", "earlier paragraph")
    shape_ar, shape_en = _SHAPES[form.gender, form.number] if form else ("", "")
    if how == "disagrees":
        return Reason(
            f"«{cue}»: لا قائل يوافقها؛ الأرجح آخر متحدث، {name}، {place[0]}",
            f"“{cue}”: nobody agrees with it; most likely the last speaker, {place[1]}: {name}",
        )
    if not form or how == "only":
        return Reason(f"«{cue}»: ضمير ← {name}، {place[0]}", f"“{cue}”: a pronoun, {place[1]}: {name}")
    return Reason(f"«{cue}»: {shape_ar} ← {name}، {place[0]}", f"“{cue}”: {shape_en}, {place[1]}: {name}")


def confidence(ground: str, opening: str, link: Link) -> float:
    """How sure, 0..1."""
    sure = _CONFIDENCE.get(ground, 0.5) - _WEAK_OPENINGS.get(opening, 0.0)
    return round(max(0.1, sure - (0.05 if link == "dropped" else 0.0)), 2)
