"""Bodies in their own clause: how far their name reaches, and what stands between them and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

PURPOSE = [
    ("حثت الرابطة الوطنية للصيادين على مراجعة العقود.", "الرابطة الوطنية للصيادين", "مراجعة العقود"),
    ("حث المعهد الوطني للتقييس التجار على عرض الأسعار.", "المعهد الوطني للتقييس", "عرض الأسعار"),
    ("دعت الرابطة المحترفة لكرة اليد لعقد جلسة طارئة.", "الرابطة المحترفة لكرة اليد", "لعقد جلسة طارئة"),
    ("اعتذر المكتب القومي للسكك الحديدية عن التأخير.", "المكتب القومي للسكك الحديدية", "التأخير"),
    ("هدد المعهد الوطني للإحصاء بالتصعيد.", "المعهد الوطني للإحصاء", "بالتصعيد"),
    ("دعا البنك الإقليمي لإعادة الإعمار إلى التريث.", "البنك الإقليمي لإعادة الإعمار", "التريث"),
    ("دعا المكتب الوطني للإضراب العام يوم الأحد.", "المكتب الوطني", "للإضراب العام يوم الأحد"),
]


@pytest.mark.parametrize(("text", "name", "content"), PURPOSE)
def test_what_a_body_is_for_stays_in_its_name(listen: Listen, text: str, name: str, content: str) -> None:
    assert [quote.pair for quote in listen(text)] == [(name, content)]


ALSO = [
    ("دعت الهيئة جميع الأطراف إلى التهدئة", "الهيئة", "التهدئة"),
    ("بين المرصد أن العطل قديم", "المرصد", "العطل قديم"),
]


@pytest.mark.parametrize(("clause", "name", "content"), ALSO)
def test_what_somebody_also_calls_for_credits_nothing_before_it(
    listen: Listen, clause: str, name: str, content: str
) -> None:
    heard = listen(f"وتوقفت الدراسة في ثلاث مدارس، كما {clause}.")
    assert [quote.pair for quote in heard] == [(name, content)]


BESIDE = [
    ("كما نصح الدفاع المدني المسافرين بالحضور مبكرا.", "الدفاع المدني", "بالحضور مبكرا"),
    ("كما وعد المصرف المزارعين بتأجيل الأقساط.", "المصرف", "بتأجيل الأقساط"),
    ("كما ذكر الاتحاد أن السفينة غرقت.", "الاتحاد", "السفينة غرقت"),
    ("كما دعا الاتحاد إلى التهدئة.", "سامي بدران", "التهدئة"),
]


@pytest.mark.parametrize(("clause", "name", "content"), BESIDE)
def test_a_body_that_calls_on_others_is_called_on_by_nobody(
    listen: Listen, clause: str, name: str, content: str
) -> None:
    heard = listen(f"وقال مدير المركز سامي بدران إن الأدوية متوفرة، {clause}")
    assert [quote.pair for quote in heard] == [("سامي بدران", "الأدوية متوفرة"), (name, content)]


BETWEEN = [
    "بعد ذلك",
    "عقب ذلك",
    "في غضون ذلك",
    "بدورها",
    "كذلك",
    "أيضا",
    "سرا",
    "في الوقت ذاته",
    "في وقت سابق",
    "في ساعة متأخرة",
    "هذا الأسبوع",
    "منذ أيام",
    "أكثر من مرة",
    "بتاريخ 5 مارس",
    "غداة الحادث",
    "على خلفية الأزمة",
    "على ضوء النتائج",
    "على إثر الحادث",
    "بناء على التقرير",
    "تزامنا مع الإضراب",
    "عبر منصة إكس",
    "من جانبها",
    "ردا على الأسئلة",
    "في بيان شديد اللهجة",
]
SAID = [
    ("أعلنت", "تعليق العمل في الميناء"),
    ("جددت", "تمسكها بموعد الاقتراع"),
    ("نفت", "تورطها في الصفقة"),
    ("قدرت", "كلفة الترميم بسبعة ملايين دينار"),
    ("استبعدت", "تأجيل البطولة"),
]


@pytest.mark.parametrize("between", BETWEEN)
def test_when_and_on_what_ground_a_body_speaks_is_no_word_of_its_own(listen: Listen, between: str) -> None:
    for verb, content in SAID:
        heard = listen(f"{verb} هيئة الموانئ {between} {content}.")
        assert [quote.pair for quote in heard] == [("هيئة الموانئ", content)], (between, verb)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("تمسكت النقابة بدورها بإجراء الانتخابات.", "بإجراء الانتخابات"),
        ("طالبت النقابة بدورها السلطات بفتح تحقيق.", "بفتح تحقيق"),
        ("حملت النقابة في الوقت ذاته الجهات الرسمية المسؤولية.", "الجهات الرسمية المسؤولية"),
        ("اقترحت النقابة في بيان تقليص ساعات العمل.", "تقليص ساعات العمل"),
        ("استنكرت النقابة بشدة قرار فصل العاملين.", "قرار فصل العاملين"),
        ("سجلت النقابة بأسف شديد غياب الحوار.", "غياب الحوار"),
    ],
)
def test_an_object_begins_behind_what_stands_between(listen: Listen, text: str, content: str) -> None:
    assert [quote.pair for quote in listen(text)] == [("النقابة", content)]


COMPANIES = [
    ("رفضت المصرية للأسماك زيادة الرسوم.", "المصرية للأسماك", "زيادة الرسوم"),
    ("القابضة للمطاحن تطالب بتعويض المخابز.", "القابضة للمطاحن", "بتعويض المخابز"),
    ("أما الوطنية لتوزيع الوقود فنفت وجود نقص.", "الوطنية لتوزيع الوقود", "وجود نقص"),
    ("طالب عملاق الشحن «نورد ساك» بفتح الممر.", "عملاق الشحن", "بفتح الممر"),
    ("ذكرت صحيفة «لا ستراغا» أن المفاوضات فشلت.", "صحيفة «لا ستراغا»", "المفاوضات فشلت"),
    ("طالب الوفد المفاوض بفتح تحقيق.", "الوفد المفاوض", "بفتح تحقيق"),
    ("رفضت بيونغ يانغ تمديد الهدنة.", "بيونغ يانغ", "تمديد الهدنة"),
    ("لكن العدالة والتنمية نفى وجود خلاف.", "العدالة والتنمية", "وجود خلاف"),
]


@pytest.mark.parametrize(("text", "name", "content"), COMPANIES)
def test_a_body_called_by_its_trade_or_by_an_odd_name(
    listen: Listen, text: str, name: str, content: str
) -> None:
    assert [quote.pair for quote in listen(text)] == [(name, content)]


MOVEMENT = "قال مسؤول في حركة فتح إن الاجتماع انتهى. "
FROM_NOW = {
    "وأعلنت فتح أن الحوار مستمر.": ("حركة فتح", "الحوار مستمر"),
    "ونفت فتح علاقتها بالبيان.": ("حركة فتح", "علاقتها بالبيان"),
    "ودعت فتح الفصائل إلى ضبط النفس.": ("حركة فتح", "ضبط النفس"),
    "وقال الخبير كامل الدهان إن فتح ترفض الحوار.": ("كامل الدهان", "فتح ترفض الحوار"),
    "وأكد المتحدث باسم فتح كامل الدهان أن الحوار مستمر.": ("كامل الدهان", "الحوار مستمر"),
    # what somebody opens
    "وأعلنت الوزارة فتح باب التسجيل.": ("الوزارة", "فتح باب التسجيل"),
    "وطلبت النيابة فتح تحقيق في الحادث.": ("النيابة", "فتح تحقيق في الحادث"),
}


@pytest.mark.parametrize(("text", "said"), FROM_NOW.items())
def test_a_movement_goes_by_its_own_word(listen: Listen, text: str, said: tuple[str, str]) -> None:
    assert said in [one.pair for one in listen(MOVEMENT + text)]


@pytest.mark.parametrize("name", ["فتح", "نهوض", "أمل"])
def test_a_movement_opens_a_headline(listen: Listen, name: str) -> None:
    text = f"title| {name} تنفي علاقتها بالبيان\nقال مسؤول في حركة {name} إن الاجتماع انتهى."
    assert listen(text)[0].pair == (f"حركة {name}", "علاقتها بالبيان")


@pytest.mark.parametrize("trade", ["حركة بيع العقارات", "حركة سفر كثيفة"])
def test_a_movement_of_things_is_no_body(listen: Listen, trade: str) -> None:
    word = trade.split()[1]
    heard = listen(f"قال الخبير كامل الدهان إن {trade} بدأت. وأعلنت الوزارة {word} أراض جديدة.")
    assert [one.speaker for one in heard] == ["كامل الدهان", "الوزارة"]


SORTED = {
    "وانتقد مركز حقوقي القرار.": ("مركز حقوقي", "القرار"),
    "وشجب تجمع نقابي الاعتقال.": ("تجمع نقابي", "الاعتقال"),
    "ورفض اتحاد حقوقي العرض.": ("اتحاد حقوقي", "العرض"),
    "وانتقد مرصد حقوقي الحكم على الصحفي.": ("مرصد حقوقي", "الحكم على الصحفي"),
    "وقال تجمع مربي النحل إن الموسم جيد.": ("تجمع مربي النحل", "الموسم جيد"),
    # letters
    "وأعلن بنك آي إن جي أن الموسم جيد.": ("بنك آي إن جي", "الموسم جيد"),
    "وذكر محللو بنك آي إن جي في مذكرة أن الموسم جيد.": ("محللو بنك آي إن جي", "الموسم جيد"),
    "قال الوزير أي إن السوق هادئة.": ("الوزير", "السوق هادئة"),
}


@pytest.mark.parametrize(("text", "said"), SORTED.items())
def test_what_sort_of_body_it_is_owns_nothing_behind_it(
    listen: Listen, text: str, said: tuple[str, str]
) -> None:
    assert [one.pair for one in listen(text)] == [said]


@pytest.mark.parametrize("any_", ["كل شركة طيران", "أي شركة أجنبية", "كل شركة صغيرة في البلاد"])
def test_a_body_of_which_there_is_any_is_nobody(listen: Listen, any_: str) -> None:
    """قالت الشركة إنها لن تتعاون مع أي شركة أجنبية: none of those that the text tells of."""
    content = f"العبء يقع على {any_}"
    assert [one.pair for one in listen(f"وقالت الشركة إن {content}.")] == [("الشركة", content)]


def test_a_body_named_before_is_what_its_kind_means(listen: Listen) -> None:
    text = "قالت شركة النيل إنها لن تتعاون مع أي شركة أجنبية. وأضافت الشركة أن السوق صعبة."
    assert {one.speaker for one in listen(text)} == {"شركة النيل"}


@pytest.mark.parametrize(
    "body",
    [
        "المرصد السوري لحقوق الإنسان",
        "المنظمة العربية لتجارة الحبوب",
        "منظمة أطباء الغد",
        "المعهد الدولي للزراعة",
    ],
)
@pytest.mark.parametrize("seat", ["لندن", "في جنيف"])
def test_where_a_body_has_its_seat_is_no_part_of_its_name(listen: Listen, body: str, seat: str) -> None:
    its, says = ("ومقرها", "قالت") if "منظمة" in body else ("ومقره", "قال")
    heard = listen(f"{says} {body} {its} {seat} إن الوضع صعب.")
    assert [one.pair for one in heard] == [(body, "الوضع صعب")]


@pytest.mark.parametrize(
    "post", ["رئيس نادي الوفاق", "مدير شركة الضفاف", "مدير مستشفى الريحان", "رئيس جمعية النور"]
)
@pytest.mark.parametrize("then", ['"سالم الراوي"', "سالم الراوي", '"الراوي"'])
def test_a_man_in_marks_behind_his_body_is_not_its_name(listen: Listen, post: str, then: str) -> None:
    """رئيس نادي الوفاق "سالم الراوي": he, and no other name of the club."""
    heard = listen(f'قال {post} "سالم الراوي" إن الموسم صعب.\nوأضاف {then} أن العمل مستمر.')
    assert [one.pair for one in heard] == [("سالم الراوي", "الموسم صعب"), ("سالم الراوي", "العمل مستمر")]


def test_but_a_body_is_called_by_its_name_in_marks(listen: Listen) -> None:
    heard = listen('قال رئيس جمعية "الأمل" سالم الراوي إن الموسم صعب. وأضافت "الأمل" أن العمل مستمر.')
    assert [one.speaker for one in heard] == ["سالم الراوي", 'جمعية "الأمل"']


WHOLE = (
    ("وأكدت وزارة الثروة الزراعية والسمكية وموارد المياه {}", "وزارة الثروة الزراعية والسمكية وموارد المياه"),
    ("ودعت وزارة الزراعة والري وموارد المياه المزارعين إلى الترشيد.", "وزارة الزراعة والري وموارد المياه"),
    (
        "وأعلنت وزارة التجارة والصناعة وترويج الاستثمار رفع الأسعار.",
        "وزارة التجارة والصناعة وترويج الاستثمار",
    ),
    ("وأعلنت وزارة التعليم والتكوين المهنيين {}", "وزارة التعليم والتكوين المهنيين"),
    ("وقال وزير التكوين والتعليم المهنيين ياسين كمال {}", "ياسين كمال"),
    (
        "وقالت وكالة الأمم المتحدة لغوث وتشغيل اللاجئين (أونروا) {}",
        "وكالة الأمم المتحدة لغوث وتشغيل اللاجئين",
    ),
    ("وقالت المتحدثة باسم وكالة الأمم المتحدة لحماية وتشغيل اللاجئين رافينا كمال {}", "رافينا كمال"),
    ("وأكد المفوض العام لوكالة الأمم المتحدة لغوث وتشغيل اللاجئين «أونروا» فيليب كمال {}", "فيليب كمال"),
    ("وأعلن سلاح الجو الأوكراني إسقاط الطائرة.", "سلاح الجو الأوكراني"),
    (
        "وأوضح الوزير المكلف بالعلاقات مع البرلمان، الناطق باسم الحكومة، كمال الزاوي، {}",
        "كمال الزاوي",
    ),
    ("وأوصى إمام وخطيب المسجد الكبير المسلمين بتقوى الله.", "إمام وخطيب المسجد الكبير"),
    ("ومن بينهم وزير نقل أسبق صرح بأن الحوار مستمر.", "وزير نقل أسبق"),
    ("وجاء في خطاب ألقاه الوزير سامي الدهان أمس أن الحوار مستمر.", "سامي الدهان"),
)


@pytest.mark.parametrize(("told", "speaker"), WHOLE)
def test_a_body_is_named_as_far_as_it_goes(listen: Listen, told: str, speaker: str) -> None:
    (heard,) = listen(told.format("أن الحوار مستمر."))
    assert heard.speaker == speaker


def test_a_stance_lends_a_land_no_adjective(listen: Listen) -> None:
    """موقف دولة كذا الثابت: of the stance."""
    heard = listen("وأعربت دولة قطر عن إدانتها الهجوم. وجددت الوزارة موقف دولة قطر الثابت الرافض للعنف.")
    assert {one.speaker for one in heard} == {"دولة قطر", "الوزارة"}


def test_a_decision_that_is_renewed_is_no_statement(listen: Listen) -> None:
    assert not listen("وكانت الحكومة قد حظرت التصدير ثم جددت القرار عدة مرات.")
