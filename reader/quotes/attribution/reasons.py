"""Reasons: why a quote was given to its speaker, in one line that a person understands."""

from __future__ import annotations

from reader.quotes.attribution.said import How
from reader.quotes.tables.lexicon import CueForm
from reader.speech import Reason

_SHAPES = {
    ("m", "s"): ("للمذكر المفرد", "masculine singular"),
    ("f", "s"): ("للمؤنث المفرد", "feminine singular"),
    ("m", "d"): ("للمثنى المذكر", "masculine dual"),
    ("f", "d"): ("للمثنى المؤنث", "feminine dual"),
    ("m", "p"): ("لجمع المذكر", "masculine plural"),
    ("f", "p"): ("لجمع المؤنث", "feminine plural"),
}
_PLACES: dict[How, tuple[str, str]] = {
    "same sentence": ("في الجملة نفسها", "in the same sentence"),
    "mentioned": ("في الجملة نفسها", "in the same sentence"),
    "narrated": ("فاعل جملة سابقة", "the subject of a sentence before"),
    "main subject": ("فاعل الجملة", "the subject of the sentence"),
}
_PARAGRAPHS = (
    ("في الفقرة نفسها", "in the same paragraph"),
    ("في الفقرة السابقة", "in the paragraph before"),
    ("في فقرة سابقة", "in an earlier paragraph"),
)
"""By how many paragraphs lie between, two for more."""


def explicit(cue: str, name: str, *, after: bool) -> Reason:
    """The cue has its own subject."""
    if after:
        return Reason(f"«{cue}» يليها فاعلها: {name}", f"“{cue}” is followed by its subject: {name}")
    return Reason(f"«{cue}» يسبقها فاعلها: {name}", f"“{cue}” comes after its subject: {name}")


def nobody(cue: str) -> Reason:
    """No speaker is named before."""
    return Reason(f"«{cue}»: لم يذكر النص من قالها", f"“{cue}”: the text does not tell who said it")


def relative(cue: str, name: str) -> Reason:
    """A relative clause stands between."""
    return Reason(
        f"«{cue}» في جملة موصولة تصف صاحبها: {name}", f"“{cue}” stands in a clause that describes {name}"
    )


def leading_to(name: str) -> Reason:
    """A paragraph in marks before its speaker's own."""
    return Reason(
        f"فقرة بين علامتي تنصيص يليها كلام صاحبها: {name}",
        f"A paragraph in quotation marks leads to the words of {name}",
    )


def going_on(name: str) -> Reason:
    """A paragraph in marks behind a speaker's."""
    return Reason(
        f"فقرة بين علامتي تنصيص تتم كلاما سابقا: {name}",
        f"A paragraph in quotation marks continues the words of {name}",
    )


def told(name: str) -> Reason:
    """A colon and marks behind a clause about somebody."""
    return Reason(
        f"كلام بعد نقطتين، وقبلهما جملة فاعلها: {name}",
        f"The words follow a colon and a clause whose subject is {name}",
    )


def signed(name: str) -> Reason:
    """The line under a quotation names its speaker."""
    return Reason(f"السطر التالي يسمي صاحب الكلام: {name}", f"The next line names who said it: {name}")


def nominal(cue: str, name: str) -> Reason:
    """The source follows a noun of saying."""
    return Reason(f"«{cue}» يليها المصدر: {name}", f"“{cue}” is followed by the source: {name}")


def colon(name: str) -> Reason:
    """A name and a colon."""
    return Reason(f"الكلام بعد اسم ونقطتين: {name}", f"The words follow a name and a colon: {name}")


def answer(name: str) -> Reason:
    """ج: in an interview."""
    return Reason(f"جواب في حوار، والضيف فيه: {name}", f"An answer in an interview with {name}")


def agreeing(cue: str, forms: tuple[CueForm, ...], name: str, how: How, distance: int) -> Reason:
    """No subject of its own: agreement decides. `forms`: what the cue may be; none of a pronoun."""
    place_ar, place_en = _PLACES.get(how) or _PARAGRAPHS[min(distance, 2)]
    if how == "disagrees":
        return Reason(
            f"«{cue}» لا توافق أحدا ممن سبق ذكرهم، والأرجح أنها لآخر متحدث: {name}، {place_ar}",
            f"“{cue}” agrees with nobody before it; most likely it is the last speaker’s: {name}, {place_en}",
        )
    if not forms:
        return Reason(
            f"«{cue}» فيها ضمير، والمقصود به: {name}، {place_ar}",
            f"“{cue}” has a pronoun for {name}, {place_en}",
        )
    shapes = {(form.gender, form.number) for form in forms}
    if len(shapes) > 1:  # بالقول is of any gender
        return Reason(
            f"«{cue}» بلا فاعل ظاهر، والأقرب إليها: {name}، {place_ar}",
            f"“{cue}” has no subject; the nearest one is {name}, {place_en}",
        )
    shape_ar, shape_en = _SHAPES[shapes.pop()]
    return Reason(
        f"«{cue}» بلا فاعل ظاهر، وصيغتها {shape_ar}، والأقرب إليها: {name}، {place_ar}",
        f"“{cue}” has no subject; it agrees ({shape_en}) with {name}, {place_en}",
    )
