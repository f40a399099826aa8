"""Where, when and before whom it was said, between a speaker and what he asks for, denies or judges."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Listen

SPEAKERS = (
    ("الوزير", "الوزير"),
    ("مصدر أمني", "مصدر أمني"),
    ("النائب ليث بركات", "ليث بركات"),
)
WHOLE = (
    *("أمس الثلاثاء", "للصحافيين", "بهذا الخصوص", "في مؤتمر صحفي بالعاصمة", "أمام لجنة المالية بالبرلمان"),
    *("في تدوينة على صفحته الرسمية بفيسبوك", "عبر حسابه على منصة «إكس»", "ردا على سؤال لأحد الصحفيين"),
    *("بمناسبة اليوم العالمي للمياه", "بحضور السفير سامر الكعبي", "على هامش أشغال المنتدى السنوي"),
    *("في كلمة ألقاها بالمناسبة", "في مقابلة تلفزيونية بثت ليل الأحد", "عقب اجتماع طارئ للحكومة"),
    *("خلال جلسة عقدت بمقر الولاية", "في رسالة وجهها إلى الوالي", "من داخل قاعة المحكمة"),
    *("في بيان تلقت الجريدة نسخة منه", "في كلمة بثها التلفزيون الرسمي", "خلال لقاء مع الصحفيين"),
    *("في ختام زيارة إلى المنطقة", "قبل ساعات من الاقتراع", "في أول تعليق له على الحادث"),
    *("في حوار مع برنامج «المساء» على قناة «الأفق»",),
)
LOOSE = (
    *("في تصريح خص به الجريدة", "في بيان صدر مساء اليوم", "لقناة «الأفق» الإخبارية"),
    *("في اتصال هاتفي مع «الجريدة»", "بعد لقائه نظيره الهولندي"),
)
"""Behind which a noun with ال may still be an adjective."""
ACTS = (
    *("طالب |بوقف الأشغال في الموقع", "تعهد |بصرف الرواتب", "رحب |بإقرار النظام الجديد", "ندد |بقطع الطريق"),
    *("أوصى |بإدراج المادة في المناهج", "هدد |باللجوء إلى القضاء", "طالب الحكومة |بصرف الرواتب"),
    *("رفض |تقليص الدعم", "نفى |وجود نقص في الأدوية", "أعلن |إلغاء رحلتين إلى الجنوب", "انتقد |تأخر الأشغال"),
    *("توقع |هطول أمطار غزيرة", "اقترح |تسيير حافلات إضافية", "كشف عن |توقيف ثلاثة أشخاص"),
    *("حث الأطراف على |التهدئة", "ناشد السكان |إخلاء الضفة", "أعرب عن |قلقه من التأخير"),
)
JUDGES = (
    "وصف |القرار بأنه «ظالم»",
    "عزا |التأخير إلى سوء الأحوال الجوية",
    "أرجع |ارتفاع الأسعار إلى قلة المعروض",
)


@pytest.mark.parametrize("act", [*ACTS, *JUDGES])
def test_what_is_said_begins_behind_where_it_was_said(listen: Listen, act: str) -> None:
    led, said = act.split("|")
    verb, rest = led.split(" ", 1)
    for where in WHOLE if act in JUDGES else (*WHOLE, *LOOSE):
        if (where, verb) == ("في بيان صدر مساء اليوم", "وصف"):
            continue
        for who, name in SPEAKERS:
            text = f"{verb} {who} {where} {rest}{said}."
            assert [one.pair for one in listen(text)] == [(name, said)], text


ORDERS = (
    "{who} {verb} {where} {rest}.",
    "وكان {who} قد {verb} {where} {rest}.",
    "{verb} {who}، {where}، {rest}.",
    "و{where} {verb} {who} {rest}.",
    "{who}، {where}، {verb} {rest}.",
)
ELSEWHERE = {
    *("أمس الثلاثاء", "بحضور السفير سامر الكعبي", "من داخل قاعة المحكمة"),
    "في حوار مع برنامج «المساء» على قناة «الأفق»",
}
"""Of which one or the other is not passed in every order."""


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("act", [act for act in ACTS if not act.startswith("توقع")])
def test_in_whichever_order(listen: Listen, order: str, act: str) -> None:
    led, said = act.split("|")
    verb, rest = led.split(" ", 1)
    for where in set(WHOLE) - ELSEWHERE:
        for who, name in SPEAKERS[2:]:
            text = order.format(who=who, verb=verb, where=where, rest=rest + said)
            assert [one.pair for one in listen(text)] == [(name, said)], text


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("وعلى هامش القمة كشف مصدر أمني عن {c}.", "مصدر أمني", "توقيف ثلاثة أشخاص"),
        ("وفي أول تعليق له على الحادث وعد الوزير {c}.", "الوزير", "بتعويض الضحايا"),
        ("وبعد ساعات من الحادث طلب المحامي ليث بركات {c}.", "ليث بركات", "فتح تحقيق عاجل"),
        ("الوزير طالب أمس {c}.", "الوزير", "بوقف الأشغال"),
        ("ومن مطالب النقابة كشف الحقيقة.", "", ""),
        ("قال الوزير علي بركات إن {c}.", "علي بركات", "السوق هادئة"),
    ],
)
def test_a_verb_begins_behind_where_and_when(listen: Listen, text: str, name: str, said: str) -> None:
    assert [one.pair for one in listen(text.replace("{c}", said))] == ([(name, said)] if name else [])


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("رحب الوزير {c}.", "الوزير", "بحضور الوفد إلى المؤتمر"),
        ("طالبت النقابة {c}.", "النقابة", "بدعم الفلاحين بقروض ميسرة"),
        ("طالب المحامي ليث بركات {c}.", "ليث بركات", "بإلزام الشركة بدفع تعويض"),
        ("هدد الصيادون {c}.", "الصيادون", "بإغلاق الطريق بوضع حواجز"),
        ("شددت الطبيبة على {c}.", "الطبيبة", "غلي الماء دقيقة على الأقل قبل شربه"),
        ("رحب الوزير {c}.", "الوزير", "بهذا القرار"),
        ("وقد أقر بعض الدول قوانين تلزم المدارس بجمع الأجهزة.", "", ""),
        ("أكد الوزير خلال الاجتماع {c}.", "الوزير", "حرص بلاده على الحوار"),
        ("حذر المدير من {c}.", "المدير", "الخطر القادم من الشمال"),
    ],
)
def test_but_what_a_verb_takes_is_no_adjunct(listen: Listen, text: str, name: str, said: str) -> None:
    assert [one.pair for one in listen(text.replace("{c}", said))] == ([(name, said)] if name else [])


HOW = (
    *("أكد {} أن |القانون نافذ", "نفى {} |الشائعات", "أعلن {} |استقالته", "انتقد {} |قرار الحكومة"),
    *("رفض {} |أي حديث عن التأجيل", "طالب {} |بفتح المعبر", "دعا {} إلى |وقف القتال", "حذر {} من |السيول"),
    *("أشاد {} |بالعاملين", "نفى {} |وجود خلاف"),
)
FORMS = ("قاطع", "واضح", "رسمي", "عاجل", "غير مباشر")


@pytest.mark.parametrize("act", HOW)
def test_how_it_was_said_is_neither_speaker_nor_words(listen: Listen, act: str) -> None:
    said = act.split("|")[1]
    for form in FORMS:
        text = (
            f"وقال الوزير علي بركات إن الأمر يتحسن بشكل كبير. و{act.replace('|', '').format(f'بشكل {form}')}."
        )
        found = [("علي بركات", "الأمر يتحسن بشكل كبير"), ("علي بركات", said)]
        assert [one.pair for one in listen(text)] == found, text
        text = f"و{act.replace('|', '').format(f'علي بركات بشكل {form}')}."
        assert [one.pair for one in listen(text)] == [("علي بركات", said)], text


OFTEN = ("غير مرة", "أكثر من مرة", "للمرة الأولى", "بأشد العبارات", "مرارا وتكرارا")


@pytest.mark.parametrize("act", [act for act in HOW if "قرار" not in act])
def test_how_often_it_was_said_is_neither_speaker_nor_words(listen: Listen, act: str) -> None:
    said = act.split("|")[1]
    for often in OFTEN:
        text = f"وقال الوزير علي بركات إن الأمر عادي. و{act.replace('|', '').format(often)}."
        assert [one.pair for one in listen(text)][1:] == [("علي بركات", said)], text


OCCASIONS = {
    "وشدد المدير لدى وقوفه على حجم الأضرار في الحي القديم على {}.": "ضرورة تعويض السكان",
    "أشار الخبير رامي الدقاق خلال تطرقه إلى أزمة المياه إلى أن {}.": "السدود شبه فارغة",
    "شدد الوالي خلال إشرافه اليوم على مؤتمر الاتحاد الجهوي على أنه {}.": "لا أحد فوق القانون",
    "شدد الوالي خلال إشرافه يوم الأحد على حفل التخرج على {}.": "أهمية التكوين",
    "لفت الوزير أثناء إشارته إلى الأزمة إلى أن {}.": "المخزون كاف",
    "أشارت النائبة بعد عودتها أمس إلى البلاد إلى أن {}.": "الوفد أنهى مهمته",
    "شدد المدير لدى وصوله على {}.": "الهدوء",
    "شدد المدير لدى افتتاح المعرض على {}.": "الهدوء",
    "وشددت المديرة سلمى حداد لدى تدشينها المخبر على {}.": "جودة الدواء",
    "وشدد الوزير لدى لقائه السفير على {}.": "عمق العلاقات",
    "وشدد العميد لدى تفقده الثكنة على {}.": "اليقظة",
    "وشدد المفتي لدى استقبال وفد الجامعة على {}.": "التسامح",
    "وأضاف الوالي لدى إشرافه على الحفل أن {}.": "العمل بدأ",
    # but what somebody has
    "قالت المديرة {}.": "لدي مشكلة في السمع",
    "أكد المدير {}.": "إشرافه على المشروع على مدى عامين",
}


@pytest.mark.parametrize(("text", "content"), OCCASIONS.items())
def test_an_occasion_keeps_its_own_preposition(listen: Listen, text: str, content: str) -> None:
    assert [heard.content for heard in listen(text.format(content))] == [content]
