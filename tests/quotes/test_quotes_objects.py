"""Where whoever speaks ends, and what the verb acts on begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

ABOVE = {
    "سلامة": "قال رئيس الجمعية جمال سلامة إن العمل جار.\n",
    "عودة": "قالت المديرة سهى عودة إن العمل جار.\n",
    "عطا الله": "قال المهندس كريم عطا الله إن العمل جار.\n",
    "حداد": "قال النائب جورج حداد إن العمل جار.\n",
    "درويش": "قال المدرب سامي درويش إن العمل جار.\n",
}
"""Who is named in full above, and then by the family alone."""


@pytest.mark.parametrize(
    ("family", "text", "said"),
    [
        ("سلامة", "ونفى سلامة {c}.", "وجود أي خلاف داخل اللجنة"),
        ("سلامة", "ونفى سلامة {c}.", "ما تردد عن استقالته"),
        ("سلامة", "وحمّل سلامة {c}.", "البلدية مسؤولية انهيار الجسر"),
        ("سلامة", "ودعا سلامة السكان إلى {c}.", "ترشيد المياه"),
        ("عودة", "وتوقعت عودة {c}.", "تراجع الأسعار"),
        ("عودة", "ورفضت عودة {c}.", "هذا الاتهام جملة وتفصيلا"),
        ("عودة", "واقترحت عودة {c}.", "تسيير حافلات من المحطة"),
        ("عطا الله", "وحمّل عطا الله {c}.", "البلدية مسؤولية انهيار الجسر"),
        ("عطا الله", "وانتقد عطا الله {c}.", "قرار المحكمة تأجيل الجلسة"),
        ("حداد", "ورجّح حداد {c}.", "التوصل إلى تسوية"),
        ("درويش", "ووصف درويش {c}.", "الوضع بأنه صعب"),
        ("درويش", "ووصف درويش {c}.", "الاتفاق بأنه خطوة متأخرة"),
        ("درويش", "ووصف درويش {c}.", "المباراة بأنها صعبة"),
    ],
)
def test_a_family_alone_ends_before_the_object(listen: Listen, family: str, text: str, said: str) -> None:
    first, second = listen(ABOVE[family] + text.replace("{c}", said))
    assert (second.speaker, second.content) == (first.speaker, said)


@pytest.mark.parametrize("said", ["عودة الكهرباء غدا", "سلامة الركاب جميعا", "عودة الهدوء إلى المدينة"])
def test_a_happening_is_none_that_has_an_owner(listen: Listen, said: str) -> None:
    for above in (ABOVE["عودة"], ABOVE["سلامة"]):
        assert listen(f"{above}وأكد الوزير {said}.")[1].pair == ("الوزير", said)


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("توعد المدير المخالفين بغرامات كبيرة.", "المدير", "بغرامات كبيرة"),
        ("ودعا الإمام المصلين إلى الهدوء.", "الإمام", "الهدوء"),
        ("ناشدت البلدية المتطوعين الحضور مبكرا.", "البلدية", "الحضور مبكرا"),
        ("أكد ممثل العمال رفض أي صيغة تمس الأجور.", "ممثل العمال", "رفض أي صيغة تمس الأجور"),
        ("أعلنت الحكومة الحداد الوطني ثلاثة أيام.", "الحكومة", "الحداد الوطني ثلاثة أيام"),
        ("أعلن المجلس الحداد العام.", "المجلس", "الحداد العام"),
    ],
)
def test_what_no_speaker_is_called(listen: Listen, text: str, who: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(who, said)]


def test_a_smith_may_speak(listen: Listen) -> None:
    assert [one.pair for one in listen("قال الحداد سالم زيدان إن الورشة مغلقة.")] == [
        ("سالم زيدان", "الورشة مغلقة")
    ]
