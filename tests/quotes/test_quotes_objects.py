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


STRANGE = ("القرنوص", "الدوس", "بلخضير", "لافيرا", "هوفستاد", "شنقير")
"""Families that no table knows, with ال, and some that seem to begin with a preposition."""
TRANSITIVE = (
    ("وطالب {who} الحكومة {c}.", "بصرف الرواتب المتأخرة"),
    ("وطالب {who} {c}.", "بفتح تحقيق مستقل"),
    ("ودعا {who} السكان إلى {c}.", "ترشيد المياه"),
    ("وحث {who} الأطراف على {c}.", "تقديم نصوص مكتوبة"),
    ("ووصف {who} {c}.", "الاتفاق بأنه خطوة متأخرة"),
    ("وعزا {who} {c}.", "التأخير إلى سوء الأحوال الجوية"),
    ("ورجّح {who} {c}.", "التوصل إلى تسوية"),
    ("وحمّل {who} {c}.", "البلدية مسؤولية الحادث"),
    ("وهدد {who} {c}.", "بالانسحاب من المفاوضات"),
    ("ونفى {who} {c}.", "ما تردد عن بيع المصنع"),
)


@pytest.mark.parametrize(("pattern", "said"), TRANSITIVE)
def test_a_family_in_no_table_ends_before_the_object(listen: Listen, pattern: str, said: str) -> None:
    for who in STRANGE:
        text = pattern.replace("{who}", who).replace("{c}", said)
        assert [one.pair for one in listen(text)] == [(who, said)], text


@pytest.mark.parametrize("whom", ["الشعب", "العدو", "المخالفين", "المجتمع", "الجميع", "المصدرين", "الجهات"])
def test_whom_somebody_addresses_is_no_family(listen: Listen, whom: str) -> None:
    first, second = listen(f"قال المدرب سامي درويش إن العمل جار.\nودعا {whom} إلى تحمل المسؤولية.")
    assert first.speaker == second.speaker == "سامي درويش"


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("وعزا خبراء التأخير إلى سوء الأحوال الجوية.", "خبراء", "التأخير إلى سوء الأحوال الجوية"),
        ("وأرجع نواب ارتفاع السمسم إلى قلة المطر.", "نواب", "ارتفاع السمسم إلى قلة المطر"),
        ("وانتقد نواب الاتفاق الجديد.", "نواب", "الاتفاق الجديد"),
        ("وحمّل أهالي البلدية مسؤولية الحادث.", "أهالي", "البلدية مسؤولية الحادث"),
        ("وأكد خبراء رفض أي صيغة تمس الأجور.", "خبراء", "رفض أي صيغة تمس الأجور"),
        ("وعزا عمال البناء التأخير إلى المطر.", "عمال البناء", "التأخير إلى المطر"),
        ("ورجح خبراء التغذية ارتفاع الأسعار.", "خبراء التغذية", "ارتفاع الأسعار"),
        ("وانتقد رجال الأعمال القرار.", "رجال الأعمال", "القرار"),
        ("واتهم أبو كمال شركات التأمين بالمماطلة.", "أبو كمال", "شركات التأمين بالمماطلة"),
        ("وناشدت أم رائد منظمة الصحة التدخل العاجل.", "أم رائد", "التدخل العاجل"),
        ("وانتقد عطا الله قرار المحكمة تأجيل الجلسة.", "عطا الله", "قرار المحكمة تأجيل الجلسة"),
        ("واعتبر سامي بيلهوف الحكم رسالة إلى الجميع.", "سامي بيلهوف", "الحكم رسالة إلى الجميع"),
        ("وطالبت المهدي بفتح تحقيق مستقل.", "المهدي", "بفتح تحقيق مستقل"),
    ],
)
def test_what_the_verb_acts_on_is_nobodys_owner(listen: Listen, text: str, who: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(who, said)]
