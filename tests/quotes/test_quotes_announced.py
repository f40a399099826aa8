"""Who is announced without a name, posts of two fields, and several people in their case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

ANNOUNCED = {
    "a deputy": ("نائبة: الرواتب لن تمس", "أكدت النائبة هدى الشامسي أن الاقتطاع رفض.", "هدى الشامسي"),
    "an expert": (
        "خبير اقتصادي: التضخم بلغ ذروته",
        "قال الخبير الاقتصادي نبيل الغرباوي إنه يهدأ.",
        "نبيل الغرباوي",
    ),
    "with a verb": ("مواطنة تطالب بالتحقيق", "قالت المواطنة سعاد الدوسري إن الإسعاف تأخر.", "سعاد الدوسري"),
    "of the past": (
        "وزير سابق: الاتفاق ولد ميتا",
        "قال وزير النقل السابق فادي الخازن إنه لم يوقع.",
        "فادي الخازن",
    ),
    "a trade and its field": (
        "طبيب أطفال يحذر من المضادات الحيوية",
        "حذر الدكتور وسام الحاج، طبيب الأطفال في مستشفى الياسمين، من العدوى.",
        "وسام الحاج",
    ),
    "of a town": (
        "رئيس بلدية: لم نتسلم دولارا",
        "قال رئيس بلدية عين الزهر جورج نعمة إنه ينتظر.",
        "جورج نعمة",
    ),
    "by another word": (
        "برلمانية تطالب بإقالة مدير الميناء",
        "طالبت عضو مجلس النواب رانيا الحلو بإقالة مدير الميناء.",
        "رانيا الحلو",
    ),
    "an official": (
        "مسؤول أممي: المجاعة على الأبواب",
        "قال منسق الشؤون الإنسانية في الأمم المتحدة لارس هيلمان إن المخازن فرغت.",
        "لارس هيلمان",
    ),
    "a source": (
        "مصدر أمني: ضبط خلية في المرفأ",
        "قال مصدر أمني في محافظة الساحل إن خلية ضبطت.",
        "مصدر أمني في محافظة الساحل",
    ),
    "several": (
        "خبراء: الأجهزة لا تكفي",
        "قال خبراء في معهد الأرض إن الأجهزة لا تكفي.",
        "خبراء في معهد الأرض",
    ),
}


@pytest.mark.parametrize(("above", "below", "name"), ANNOUNCED.values(), ids=ANNOUNCED.keys())
def test_whom_a_headline_announces_is_who_is_named_below(
    listen: Listen, above: str, below: str, name: str
) -> None:
    assert [one.speaker for one in listen(f"heading| {above}\n{below}")] == [name, name]


APART = {
    "another land's": (
        "مسؤول أميركي: العقوبات باقية",
        "قال الرئيس الإيراني مهدي نصر إن العقوبات ستزول.",
        ["مسؤول أميركي", "مهدي نصر"],
    ),
    "many, then one": (
        "مواطنون: الأسعار لا تطاق",
        "قال المواطن خالد السعيد إن السلع ارتفعت.",
        ["مواطنون", "خالد السعيد"],
    ),
    "a woman": ("طبيبة: اللقاح آمن", "قال الطبيب عادل نجم إن الحمى عابرة.", ["طبيبة", "عادل نجم"]),
    "the second": (
        "شاهد: السيارة كانت مسرعة",
        "قال الشاهد الثاني عمر نصار إن السائق هرب.",
        ["شاهد", "عمر نصار"],
    ),
    "another post": (
        "نائب رئيس: الانتخابات في موعدها",
        "قال رئيس المجلس فارس غانم إن الموعد ثابت.",
        ["نائب رئيس", "فارس غانم"],
    ),
}


@pytest.mark.parametrize(("above", "below", "names"), APART.values(), ids=APART.keys())
def test_others_are_not_announced(listen: Listen, above: str, below: str, names: list[str]) -> None:
    assert [one.speaker for one in listen(f"heading| {above}\n{below}")] == names


FIELDS = {
    "affairs": (
        "كشف مدير إدارة المتاحف وشؤون الآثار في بلدية النهر سالم الكندي أن القاعة تفتح غدا.",
        "سالم الكندي",
    ),
    "affairs twice": (
        "كشف وزير شؤون النفط وشؤون الطاقة المتجددة راشد الفارسي عن أن الإنتاج ارتفع.",
        "راشد الفارسي",
    ),
    "things": (
        "أكد وكيل وزارة التربية لشؤون المناهج وتقنيات التعليم حمد العتال أن الكتب وصلت.",
        "حمد العتال",
    ),
    "in the plural": (
        "قال مدير السجل العقاري وأملاك الدولة في طرطوس غسان سلوم إن المعاملات إلكترونية.",
        "غسان سلوم",
    ),
    "behind two": ("قال وزير الصحة والسكان وشؤون المغتربين عادل مرقص إن الحملة بدأت.", "عادل مرقص"),
    "a deed": (
        "أعلن المدير العام لدائرة الأشغال والنقل وتخطيط المدن المهندس علي بن زايد الشحي أن الجسر سيفتح.",
        "علي بن زايد الشحي",
    ),
    "of a union": (
        "قال أمين سر نقابة عمال الغزل والنسيج ومشتقات القطن في حلب أحمد قباني إن المعامل توقفت.",
        "أحمد قباني",
    ),
    "no second field but a name": ("قال رئيس المجلس وديع الحاج إن الجلسة أجلت.", "وديع الحاج"),
    "two who speak": ("قال محافظ المدينة وقائد الشرطة إن الطريق مغلق.", "محافظ المدينة وقائد الشرطة"),
}


@pytest.mark.parametrize(("text", "name"), FIELDS.values(), ids=FIELDS.keys())
def test_a_post_may_be_of_two_fields(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


SEVERAL = {
    "met as an object": (
        "تحدث الوفد إلى المزارعين في السهل. وقال المزارعون إن الماء شحيح.",
        ["المزارعون"],
    ),
    "with an adjective": ("بحسب المتظاهرين السلميين، أطلقت الشرطة الغاز.", ["المتظاهرون السلميون"]),
    "a participle": ("وفقا للمزارعين المتضررين، لم تصل التعويضات.", ["المزارعون المتضررون"]),
    "as a subject": ("وقال الأطباء المقيمون إن الأجور تأخرت.", ["الأطباء المقيمون"]),
    "whom they call on": ("ناشد العمال المسؤولين صرف الأجور.", ["العمال"]),
    "whom they accuse": ("اتهم الطلاب المدرسين بالتقصير.", ["الطلاب"]),
    "whom he calls on": (
        "أكد العميد راشد السويدي أن الحملة مستمرة. وحث مستخدمي الطريق، خصوصا الشباب، على التمهل.",
        ["راشد السويدي", "راشد السويدي"],
    ),
    "members": ("وقال أفراد العائلة إن البيت احترق.", ["أفراد العائلة"]),
}


@pytest.mark.parametrize(("text", "names"), SEVERAL.values(), ids=SEVERAL.keys())
def test_several_people_are_told_in_the_nominative(listen: Listen, text: str, names: list[str]) -> None:
    assert [one.speaker for one in listen(text)] == names
