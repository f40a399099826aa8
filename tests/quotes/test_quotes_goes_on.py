"""Who goes on speaking behind what the writer tells of others, and whom a bare noun calls back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

ADDED = {
    "أكد نادي المرفأ أن العقد سليم. واستقبل رئيس البلدية جابر المصري الوفد. وأضاف أن التوقيع قريب.": [
        "نادي المرفأ",
        "نادي المرفأ",
    ],
    "حذرت نقابة الغزل من الإغلاق. وزارت وزيرة العمل هدى المصري المصنع. وتابعت: «لن نصمت».": [
        "نقابة الغزل",
        "نقابة الغزل",
    ],
    "«لا ماء عندنا»، تقول هدى المصري. وبحسب أرقام رسمية، جفت مئة بئر. وتضيف: «سنرحل».": [
        "هدى المصري",
        "أرقام رسمية",
        "هدى المصري",
    ],
    "أكد نادي المرفأ أن العقد سليم. واقترب الوزير جابر المصري من المنصة. وعلق: «كلام فارغ».": [
        "نادي المرفأ",
        "جابر المصري",
    ],
    "قالت صحيفة «الوادي» إن الهدنة هشة. ونشرت «الصدى» تحقيقا عن المرفأ. وأضافت أن الميناء مغلق.": [
        "صحيفة «الوادي»",
        "الصدى",
    ],
}
RECALLED = {
    "قال نادي المرفأ إن العقد سليم. وكان الوزير جابر المصري قد زار الملعب. وأشار إلى أن المدرب باق.": [
        "نادي المرفأ",
        "نادي المرفأ",
    ],
    "قال نادي المرفأ إن العقد سليم. ويعود الخلاف إلى العام الماضي حين وقع المحامي جابر المصري الأوراق. "
    "وأشار إلى أن المدرب باق.": ["نادي المرفأ", "نادي المرفأ"],
    "قالت نقابة الغزل إن المصنع سيغلق. ويأتي ذلك بعد أيام من زيارة الوزيرة هدى المصري إلى المدينة.\n"
    "وأشارت إلى أن العمال لم يقبضوا.": ["نقابة الغزل", "نقابة الغزل"],
    "قالت نقابة الغزل إن المصنع سيغلق. ويأتي ذلك بعد أيام من زيارة الوزيرة هدى المصري إلى المدينة. كما "
    "شددت على حق العمال.": ["نقابة الغزل", "نقابة الغزل"],
}
ACCUSED = {
    "قال جابر المصري إن المال ضاع. واتهم المقاول نديم الورد بالتلاعب في العقود، داعيا إلى محاسبته.": [
        ("جابر المصري", "المال ضاع"),
        ("جابر المصري", "المقاول نديم الورد بالتلاعب في العقود"),
        ("جابر المصري", "محاسبته"),
    ],
    "قالت نقابة الغزل إن المال ضاع. واتهمت نديم الخطيب بالتلاعب في العقود، داعية إلى محاسبته.": [
        ("نقابة الغزل", "المال ضاع"),
        ("نقابة الغزل", "نديم الخطيب بالتلاعب في العقود"),
        ("نقابة الغزل", "محاسبته"),
    ],
    "قالت نقابة الغزل إن المال ضاع. وحملت المدير نديم الورد مسؤولية الخسارة.": [
        ("نقابة الغزل", "المال ضاع"),
        ("نقابة الغزل", "المدير نديم الورد مسؤولية الخسارة"),
    ],
    "رفضت المحكمة طلب الشركة، واتهمتها بتعمد التأخير.": [
        ("المحكمة", "طلب الشركة"),
        ("المحكمة", "بتعمد التأخير"),
    ],
}
ISSUED = {
    "أصدرت وزارة الري بيانا أفاد بأن السد ممتلئ، مناشدة الأهالي الحذر.": ["وزارة الري", "وزارة الري"],
    "وزعت النقابة بيانا مقتضبا أكد أن الإضراب باق.": ["النقابة"],
    "نشرت النقابة تقريرا كشف أن الأجور متدنية.": ["النقابة"],
}
PAPERS = {
    "قال جابر المصري إن العمل مستمر. وقال بيان للوزارة إن الجسر مغلق. وأضاف أن غيره مفتوح، مؤكدا أنه آمن.": [
        "جابر المصري",
        *["الوزارة"] * 3,
    ],
    "قال جابر المصري إن العمل مستمر. وجاء في بيان للنقابة أن الطريق مغلق. وأكد أن البديل موجود.": [
        "جابر المصري",
        *["النقابة"] * 2,
    ],
    "قال جابر المصري إن العمل مستمر. وذكر بيان النقابة أن الطريق مغلق.": ["جابر المصري", "النقابة"],
    "أيدت محكمة النقض الحكم، وقالت في حيثيات قرارها إن الأدلة قاطعة. وأضافت أن الشاهد صادق.": [
        "محكمة النقض",
        "محكمة النقض",
    ],
    "أيدت المحكمة الحكم. وقالت في منطوق حكمها إن المتهم كذب.": ["المحكمة"],
}
WITHIN = {
    "تقدم المحامي جابر المصري بشكوى إلى النيابة اتهم فيها صاحب المصنع بتلويث النهر.": (
        "جابر المصري",
        "صاحب المصنع بتلويث النهر",
    ),
    "أصدرت النقابة بيانا اتهمت فيه الوزارة بإهدار المال.": ("النقابة", "الوزارة بإهدار المال"),
}
CALLED_BACK = {
    "قالت والدة الطالب إن ابنها بخير. وأكدت الأم أن المدرسة تجاهلتها.": "والدة الطالب",
    "قالت إحدى الممرضات إن القسم مزدحم. وأكدت الممرضة أن الدواء نفد.": "إحدى الممرضات",
    "قالت القناة الثانية عشرة إن الوزير استقال. وأكدت القناة أن الخبر مؤكد.": "القناة الثانية عشرة",
}
CALLED_ON = {
    "قال جابر المصري إن البئر جفت. وطالبت النساء البلدية بحفر بئر جديدة.": "النساء",
    "قال جابر المصري إن البئر جفت. وطالب السكان بترشيد المياه.": "جابر المصري",
    "قالت هدى المصري إن الطريق خطر. ودعت سائقي الشاحنات إلى التمهل.": "هدى المصري",
}
BEGUN = {
    "على بعد خطوات يقول بائع الورد إن الموسم ضعيف.": "بائع الورد",
    "وعلى بعد خطوات تقول هدى المصري إن الموسم ضعيف.": "هدى المصري",
}


@pytest.mark.parametrize("text", ADDED)
def test_who_has_said_nothing_adds_nothing(listen: Listen, text: str) -> None:
    assert [one.speaker for one in listen(text)] == ADDED[text]


@pytest.mark.parametrize("text", RECALLED)
def test_who_is_told_of_as_of_before_does_not_go_on(listen: Listen, text: str) -> None:
    assert [one.speaker for one in listen(text)] == RECALLED[text]


@pytest.mark.parametrize("text", ACCUSED)
def test_whom_somebody_accuses_by_name_is_no_speaker(listen: Listen, text: str) -> None:
    assert [one.pair for one in listen(text)] == ACCUSED[text]


@pytest.mark.parametrize("text", ISSUED)
def test_what_a_paper_told_is_said_by_whoever_issued_it(listen: Listen, text: str) -> None:
    assert [one.speaker for one in listen(text)] == ISSUED[text]


@pytest.mark.parametrize("text", PAPERS)
def test_a_verb_may_agree_with_the_paper_of_who_speaks(listen: Listen, text: str) -> None:
    assert [one.speaker for one in listen(text)] == PAPERS[text]


@pytest.mark.parametrize("text", WITHIN)
def test_who_is_accused_in_a_paper_is_no_speaker(listen: Listen, text: str) -> None:
    assert [one.pair for one in listen(text)] == [WITHIN[text]]


@pytest.mark.parametrize("text", CALLED_BACK)
def test_one_of_several_and_a_mother_are_called_back(listen: Listen, text: str) -> None:
    assert [one.speaker for one in listen(text)] == [CALLED_BACK[text]] * 2


@pytest.mark.parametrize("text", CALLED_ON)
def test_who_calls_on_a_body_stands_before_it(listen: Listen, text: str) -> None:
    assert listen(text)[-1].speaker == CALLED_ON[text]


@pytest.mark.parametrize("text", BEGUN)
def test_steps_away_somebody_speaks(listen: Listen, text: str) -> None:
    assert [one.speaker for one in listen(text)] == [BEGUN[text]]


def test_a_woman_who_carries_something_is_no_style(listen: Listen) -> None:
    (one,) = listen("تقول سيدة تحمل طفلها إن الطريق مغلق.")
    assert one.speaker.startswith("سيدة")


MORE = (
    ("دعا سامر الحداد إلى", "«تهدئة التوتر»، والعودة إلى طاولة المفاوضات"),
    ("دعا سامر الحداد إلى", "«تهدئة التوتر»، ووقف القتال فورا"),
    ("طالب سامر الحداد", "بـ«تهدئة التوتر»، والعودة إلى طاولة المفاوضات"),
    ("حذر سامر الحداد من", "«كارثة إنسانية»، ومن انهيار المنظومة الصحية"),
    ("شدد سامر الحداد على", "«ضرورة الحوار»، وأهمية العودة إلى المفاوضات"),
)


@pytest.mark.parametrize(("calls", "said"), MORE)
def test_what_else_is_called_for_behind_marks_is_said_as_well(listen: Listen, calls: str, said: str) -> None:
    assert [one.pair for one in listen(f"{calls} {said}.")] == [("سامر الحداد", said)]


@pytest.mark.parametrize(
    "then",
    [
        "والتقى نظيره في القصر",
        "وهو ما رفضته النقابة",
        "والنقابة ترفض ذلك",
        "ووصل إلى القصر مساء",
        "وقد عاد أمس",
    ],
)
def test_what_is_told_behind_marks_and_and_is_not_said(listen: Listen, then: str) -> None:
    said = listen(f"دعا سامر الحداد إلى «تهدئة التوتر»، {then}.")
    assert [one.pair for one in said][:1] == [("سامر الحداد", "تهدئة التوتر")]


THINGS_TELL = (
    "اعتراف المليشيا بمقتل قادتها يعكس حجم الضربة، ويكشف حالة الارتباك",
    "ارتفاع الأسعار يرهق الأسر، ويؤكد ضعف الرقابة",
    "الهجمات تهدد الملاحة، وتثبت أن الجماعة خطر",
    "المشهد خطير، ويكشف حجم الأزمة",
    "الوضع على الجبهة يشير إلى عكس ذلك",
)


@pytest.mark.parametrize("content", THINGS_TELL)
@pytest.mark.parametrize("who", ["أكد الوزير سالم الكرمي", "أكدت الوزيرة هدى الكرمي"])
def test_a_verb_of_what_a_clause_tells_is_nobodys(listen: Listen, who: str, content: str) -> None:
    assert [one.pair for one in listen(f"{who} أن {content}.")] == [(" ".join(who.split()[-2:]), content)]


def test_what_a_source_says_is_whole(listen: Listen) -> None:
    text = "قال سالم الكرمي إن الحرب بعيدة. ووفق وكالة «نبأ»، فإن الوضع على الجبهة يشير إلى عكس ذلك."
    assert listen(text)[-1].content == "الوضع على الجبهة يشير إلى عكس ذلك"
    assert len(listen(text)) == 2


@pytest.mark.parametrize(
    "content", ["الوضع صعب، ويؤكد أن الحل قريب", "البيت انهدم، ويشير إلى أن السبب معروف"]
)
def test_who_goes_on_in_the_present_is_who_speaks(listen: Listen, content: str) -> None:
    said = listen(f"قال الخبير سالم الكرمي إن {content}.")
    assert [one.speaker for one in said] == ["سالم الكرمي", "سالم الكرمي"]


OF_WHOM_IT_TELLS: dict[str, tuple[str, str]] = {
    "أكد المتحدث سالم الكرمي، في مداخلة هاتفية، أن مصر رفضت العرض وطالبت بضمانات.": ("مصر", "بضمانات"),
    "أشار المتحدث سالم الكرمي خلال مقابلة تلفزيونية إلى أن تونس رفضت العرض وحذرت من الحرب.": (
        "تونس",
        "الحرب",
    ),
    "أكد المتحدث سالم الكرمي أن مصر دائما ما كانت تعتبر الاستقرار أولوية.": ("مصر", "الاستقرار أولوية"),
    "أكد النائب سالم الكرمي أن الوزير استقبل السفير، وأكد له أن البعثة آمنة.": ("الوزير", "البعثة آمنة"),
    "أكدت النائبة هدى الكرمي أن الوزيرة زارت السفيرة، وأبلغتها أن البعثة آمنة.": ("الوزيرة", "البعثة آمنة"),
    "أكد النائب سالم الكرمي أن الوزير قلق، وأكد أن البعثة آمنة.": ("سالم الكرمي", "البعثة آمنة"),
    "أكد النائب سالم الكرمي أن مصر قلقة، وأكد أن البعثة آمنة.": ("سالم الكرمي", "البعثة آمنة"),
    "أكد النائب سالم الكرمي أنه زار السفير، وأكد له أن البعثة آمنة.": ("سالم الكرمي", ""),
}


@pytest.mark.parametrize("text", OF_WHOM_IT_TELLS)
def test_of_whom_a_clause_tells_speaks_in_it(listen: Listen, text: str) -> None:
    who, said = OF_WHOM_IT_TELLS[text]
    last = listen(text)[-1]
    assert (last.speaker, last.content) == (who, said or last.content)
