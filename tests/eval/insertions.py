"""Steps away: whole texts in which an adjunct stands between each verb and the speaker behind it.

Who says a statement must not depend on what is told before he is named: «قال في ختام اللقاء أمس فلان إن». The
gold moves with the text, and what was heard rightly must be again.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from itertools import cycle

from tests.eval import gold
from tests.eval.exchanges import Exchange, Record, move, retold

ADJUNCTS = (
    *(
        "في بيان مقتضب",
        "في بيان نشر مساء الأحد",
        "في بيان تلقت الصحيفة نسخة منه",
        "في رد مكتوب على أسئلة الصحيفة",
    ),
    *("في تصريح لصحيفة «الضفاف»", "لـ«الضفاف» عبر الهاتف من العاصمة", "في كلمة ألقيت أمام حشد من الأنصار"),
    *("في مؤتمر صحفي بمقر النقابة", "في ختام اجتماع عقد أمس في العاصمة", "في جلسة عقدت برئاسة نائب الرئيس"),
    *("على هامش الملتقى", "على منصة «إكس»", "أمام اللجنة المالية", "من العاصمة", "وسط تصفيق الحاضرين"),
    *("خلال جولة تفقدية صباح اليوم", "خلال زيارة إلى المخيم برفقة وفد من المانحين", "لدى افتتاح المعرض"),
    *("بعد اجتماع مع وزراء المالية", "عقب انتهاء الجلسة المغلقة", "فور الخروج من القاعة", "قبل يومين"),
    *("يوم 12 مارس الجاري", "أمس الخميس", "للمرة الثانية خلال أسبوع", "للصحفيين", "بحضور عدد من السفراء"),
    *("ردا على سؤال حول الأسعار", "تعليقا على القرار", "باسم المتضررين", "بلهجة حازمة", "جملة وتفصيلا"),
)
"""Of a verb of his and of hers alike."""
_NO_VERBS = frozenset(("بحسب", "حسب", "وفق", "نقلا", "نقلاً", "برأي", "رأي", "جاء", "نص", "said"))
"""First words of cues that nothing comes between and whom they credit."""


def insertions(name: str, *, step: int = 1) -> Iterator[Exchange]:
    """The statements of every `step`th text of a set."""
    for path, raw in list(gold.records(name))[::step]:
        for place, one, changed, right in retold(path, raw, apart):
            yield Exchange(place, f"{one.speaker.name}: {changed[one.cue[0] : one.end]}", right)


def apart(raw: Record, text: str) -> tuple[Record, str]:
    """The annotation and the text with an adjunct behind each verb that its speaker follows."""
    adjuncts = cycle(told for words in ADJUNCTS for told in (f" {words}", f"، {words}،"))
    added = {place: next(adjuncts) for place in sorted(set(_places(raw, text)))}

    def moved(at: int, end: bool) -> int:
        return at + sum(
            len(words) for place, words in added.items() if place < at or (place == at and not end)
        )

    other = copy.deepcopy(raw)
    move(other, moved)
    pieces, last = [], 0
    for place, words in added.items():
        pieces += [text[last:place], words]
        last = place
    return other, "".join([*pieces, text[last:]])


def _places(raw: Record, text: str) -> Iterator[int]:
    """Where a verb ends whose speaker comes next; none of a headline."""
    for quote in raw["quotes"]:
        end, first = quote["cue"]["end"], quote["speaker"]["mention_start"]
        verb = quote["cue"]["text"].split()[0] not in _NO_VERBS
        if verb and first is not None and text[end:first] == " " and "\n" in text[:end]:
            yield end
