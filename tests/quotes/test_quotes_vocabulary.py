"""Whom papers of all Arab countries let speak: trades, offices, ages, peoples, bodies and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

HE = (
    "رب أسرة",
    "بياع متجول",
    "فني في المحطة",
    "تقني بالمصنع",
    "إداري في النادي",
    "إطار في الوزارة",
    "عنصر في الشرطة",
    "خفير المزرعة",
    "دركي متقاعد",
    "عشريني من القرية",
    "ثري من المدينة",
    "توأم من الحي",
    "مختار البلدة",
    "متفقد التعليم",
    "المرجع الديني",
    "مؤطر بالمركز",
    "موثق في المدينة",
    "لحام في الورشة",
)
SHE = (
    "الناشطات الحقوقيات",
    "العاملات الأجنبيات",
    "سيدة أعمال من المدينة",
    "سيدات من القرية",
    "سجينات سابقات",
    "نخب محلية",
    "نسوة من الحي",
    "ستينية من القرية",
    "إدارية في النادي",
    "مؤطرة بالمركز",
    "مياومة في الحقل",
    "متخرجة من الكلية",
    "رهينة سابقة",
)
THEY = (
    "المستشارون القانونيون",
    "الملحقون العسكريون",
    "النشطاء السياسيون",
    "اللاعبون الأجانب",
    "الأساتذة المتعاقدون",
    "نشطاء بيئيون",
    "مثقفون عراقيون",
    "ذوو الضحايا",
    "مشايخ القبيلة",
    "شبان من الحي",
    "سوريون في المخيم",
    "مغاربة من المدينة",
    "أقباط من القرية",
    "أكراد في البلدة",
    "الأتراك",
    "طلبة الكلية",
    "أنصار الفريق",
    "أعوان الأمن",
    "أرباب العمل",
    "مياومون في الحقول",
    "مرتفقون بالمستشفى",
    "أولاد في الحارة",
    "أجانب في المدينة",
    "جباة الضرائب",
    "لاجئون سوريون",
    "العمال المصريون",
)
NAMED = (
    "نقيب المهندسين الزراعيين",
    "رئيس رابطة الأطباء النفسيين",
    "أمين مال الجمعية",
    "ساعي البريد",
    "المدير بالنيابة",
    "رئيس البلدية بالإنابة",
    "الرئيس المعزول",
    "النائب عن دائرة الساحل",
    "المكلف بالإعلام",
    "الملحق العسكري",
    "الدركي",
    "الكوميسير",
    "المتفقد العام",
    "مختار البلدة",
    "المرجع الديني",
    "ضيف الحلقة",
    "الكوريغراف الجزائري",
    "البارون",
    "المدير العام لاتحاد التجار المغاربة",
    "القمص",
    "المحتسب",
)


@pytest.mark.parametrize("phrase", HE)
def test_he_is_heard(listen: Listen, phrase: str) -> None:
    assert [heard.pair for heard in listen(f"وأكد {phrase} أن الطقس بارد.")] == [(phrase, "الطقس بارد")]


@pytest.mark.parametrize("phrase", SHE)
def test_she_is_heard(listen: Listen, phrase: str) -> None:
    assert [heard.pair for heard in listen(f"وأكدت {phrase} أن الطقس بارد.")] == [(phrase, "الطقس بارد")]


@pytest.mark.parametrize("phrase", THEY)
def test_they_are_heard(listen: Listen, phrase: str) -> None:
    assert [heard.pair for heard in listen(f"وأكد {phrase} أن الطقس بارد.")] == [(phrase, "الطقس بارد")]


@pytest.mark.parametrize("title", NAMED)
def test_a_name_behind_a_title_is_told_from_it(listen: Listen, title: str) -> None:
    heard = listen(f"وأكد {title} خالد زروق أن الطقس بارد.")
    assert [(item.speaker, item.who.role) for item in heard] == [("خالد زروق", title)]


BODIES = (
    "ممثلية المنظمة",
    "ملحقية السفارة",
    "القمة العربية",
    "المطافئ",
    "أشرطة مصورة",
    "نظرية جديدة",
    "مصالح الحماية المدنية",
    "ودادية الأساتذة",
    "تعاضدية الموظفين",
    "باشوية المدينة",
    "قائمقامية القضاء",
    "إمارة المنطقة",
    "جندرمة الساحل",
    "تنظيمات نقابية",
    "مراصد حقوقية",
    "منشآت صناعية",
    "مندوبيات الصحة",
    "أطقم الإسعاف",
    "مشاهد مصورة",
    "لقطات متداولة",
    "خارطة جديدة",
    "بحوث سابقة",
    "إفادات الشهود",
    "فتوى سابقة",
    "كشوفات الشركة",
    "محاكاة حاسوبية",
    "شكاية المتضررين",
    "تسجيلات صوتية",
)
HIS = (
    "جمهور الفريق",
    "شريط مصور",
    "طاقم السفينة",
    "الحشد الشعبي",
    "الاحتياطي الاتحادي",
    "مقطع مصور",
    "تصنيف جديد",
    "تعداد السكان",
    "مستند رسمي",
    "بوست متداول",
)


@pytest.mark.parametrize(
    ("phrase", "verb"), [(one, "وأكدت") for one in BODIES] + [(one, "وأكد") for one in HIS]
)
def test_a_body_or_a_document_is_heard(listen: Listen, phrase: str, verb: str) -> None:
    heard = listen(f"{verb} {phrase} أن الطقس بارد.")
    assert [(item.pair, item.who.kind) for item in heard] == [((phrase, "الطقس بارد"), "organisation")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("واتهم الوزير القوات بحشد تعزيزات قرب المطار.", "القوات بحشد تعزيزات قرب المطار"),
        ("وأعلنت الوزارة تسجيل تسع إصابات في المخيم.", "تسجيل تسع إصابات في المخيم"),
    ],
)
def test_what_happens_is_no_body(listen: Listen, text: str, content: str) -> None:
    assert [heard.content for heard in listen(text)] == [content]


OFFICES = (
    "رئيس بلدية عرسال",
    "والي ولاية تندوف",
    "عامل إقليم تارودانت",
    "سفير بروناي",
    "وزير خارجية نيكاراغوا",
    "معتمد بنقردان",
    "مدير ميناء المخا",
    "عمدة بورتسودان",
    "قائد حامية أدرار",
    "مدير مستشفى دنقلا",
)
NAMES = {
    "المدير عبدالمهيمن زروق": "عبدالمهيمن زروق",
    "رئيس الجمعية مخيمر زروق": "مخيمر زروق",
    "الشيخ حويل العتيبي": "حويل العتيبي",
    "عتيبي زروق": "عتيبي زروق",
    "الباحث السنغالي مودو نداي": "مودو نداي",
    "الأستاذ شرماركي عبشير": "شرماركي عبشير",
}
HER_NAMES = {
    "سيدة الأعمال هالة زروق": "هالة زروق",
    "السيدة هالة زروق": "هالة زروق",
    "المعلمة جويرية السالمي": "جويرية السالمي",
    "الطبيبة بيلسان حداد": "بيلسان حداد",
    "جلنار الحسيني": "جلنار الحسيني",
    "الناشطة روقية ورسمة": "روقية ورسمة",
    "فاطيمة ولد زروق": "فاطيمة ولد زروق",
}


@pytest.mark.parametrize("office", OFFICES)
def test_a_name_behind_an_office_in_a_place_is_told_from_it(listen: Listen, office: str) -> None:
    heard = listen(f"وأكد {office} خالد زروق أن الطقس بارد.")
    assert [(item.speaker, item.who.role) for item in heard] == [("خالد زروق", office)]


@pytest.mark.parametrize(("phrase", "name"), [*NAMES.items(), *HER_NAMES.items()])
def test_names_of_all_lands_are_heard(listen: Listen, phrase: str, name: str) -> None:
    verb = "وأكدت" if phrase in HER_NAMES else "وأكد"
    assert [item.pair for item in listen(f"{verb} {phrase} أن الطقس بارد.")] == [(name, "الطقس بارد")]


TAKEN = (
    ("جزم", "الوزير سامي درويش", "{v} {w} {c}.", "بعدم وجود نية للتأجيل"),
    ("نبه", "الخبير سامي درويش", "{v} {w} من {c}.", "خطورة الوضع"),
    ("يأمل", "المدير سامي درويش", "{v} {w} في {c}.", "عودة النازحين"),
    ("يأمل", "المدير سامي درويش", "{v} {w} {c}.", "بعودة النازحين"),
    ("ولام", "المدرب سامي درويش", "{v} {w} {c}.", "الحكم على إضاعة الوقت"),
    ("عاتب", "النائب سامي درويش", "{v} {w} {c}.", "الحكومة على صمتها"),
    ("وبخ", "القاضي سامي درويش", "{v} {w} {c}.", "المحامي على تأخره"),
)
"""Verbs with what they take besides a clause."""
NOUNS_TOO = (
    ("عارض", "تأجيل المشروع"),
    ("عارض", "بيع الشركة"),
    ("عارض", "القرار"),
    ("ثمن", "جهود المتطوعين"),
    ("ثمّن", "دور الأهالي"),
    ("طالب بأن", "يفتح تحقيق مستقل"),
    ("طالب", "بفتح تحقيق مستقل"),
    ("آمن بأن", "الحل قريب"),
)
"""Verbs that are nouns as well."""


@pytest.mark.parametrize(("verb", "who", "pattern", "said"), TAKEN)
def test_a_verb_takes_what_it_takes(listen: Listen, verb: str, who: str, pattern: str, said: str) -> None:
    text = pattern.replace("{v}", verb).replace("{w}", who).replace("{c}", said)
    assert [one.pair for one in listen(text)] == [("سامي درويش", said)]


@pytest.mark.parametrize(("verb", "said"), NOUNS_TOO)
def test_a_verb_behind_a_name_is_no_part_of_it(listen: Listen, verb: str, said: str) -> None:
    for who in ("لكن الوزير سامي درويش", "غير أن النائب هاني زيدان", "المدير مراد بوزيان"):
        name = " ".join(who.split()[-2:])
        assert [one.pair for one in listen(f"{who} {verb} {said}.")] == [(name, said)]


@pytest.mark.parametrize(
    "text",
    [
        "لا أمل في العثور على أحياء.",
        "يجمع السكان الحطب من الغابة.",
        "جزم المدرب أمره وغادر.",
        "كان لوم المدير له قاسيا.",
        "وصل عارض الأزياء سامي درويش إلى المدينة.",
    ],
)
def test_the_same_words_that_say_nothing(listen: Listen, text: str) -> None:
    assert listen(text) == []


def test_all_agree_on_what_they_say(listen: Listen) -> None:
    heard = listen("وأجمع المشاركون على ضرورة وقف القتال. وأجمعت الصحف على أن الفريق ضعيف.")
    assert [one.pair for one in heard] == [("المشاركون", "ضرورة وقف القتال"), ("الصحف", "الفريق ضعيف")]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("ملفتا إلى أن الجسر جاهز", "الجسر جاهز"),
        ("ملفتا إلى أهمية الصيانة", "أهمية الصيانة"),
        ("ملفتا النظر إلى أن الجسر جاهز", "الجسر جاهز"),
        ("متأملا أن يكتمل الجسر", "يكتمل الجسر"),
        ("مؤملا أن يكتمل الجسر", "يكتمل الجسر"),
    ],
)
def test_participles_of_the_gulf(listen: Listen, more: str, said: str) -> None:
    assert [one.pair for one in listen(f"قال المدير سامي الدهان إن العمل مستمر، {more}.")] == [
        ("سامي الدهان", "العمل مستمر"),
        ("سامي الدهان", said),
    ]


@pytest.mark.parametrize("text", ["هذه ظاهرة ملفتة للنظر.", "جلس سامي الدهان متأملا البحر وأمواجه."])
def test_what_strikes_the_eye_is_not_said(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        *(
            (f"هنأ سامي الدهان {whom}، متمنيا {to} المزيد من التقدم.", "سامي الدهان", "المزيد من التقدم")
            for whom, to in (
                ("الطلبة", "للطلبة"),
                ("الملك", "للبلاد"),
                ("الأمير", "لدولة قطر"),
                ("الفريق", "له"),
            )
        ),
        ("قدم سامي الدهان التعازي إلى الأسرة، وقال إن السد آمن.", "سامي الدهان", "السد آمن"),
        ("أعلنت الشركة تهاوي أرباحها.", "الشركة", "تهاوي أرباحها"),
        ("أعلنت الشركة تقلص أرباحها.", "الشركة", "تقلص أرباحها"),
        ("أعلنت الشركة توزيعات نقدية.", "الشركة", "توزيعات نقدية"),
        ("أعلنت الشركة تعاقدها مع المصنع.", "الشركة", "تعاقدها مع المصنع"),
    ],
)
def test_wishes_and_markets(listen: Listen, text: str, who: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(who, said)]
