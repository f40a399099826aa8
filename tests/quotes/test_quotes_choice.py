"""Who is meant: the choice among all whom a text has told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.quotes.attribution.weights import WEIGHTS

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


MEANT = {
    "whom the sentence before tells of": (
        "قالت وزارة الري إن السد آمن.\nفي ساحة البلدة، تجلس الحاجة فوزية الديراني قرب النبع. نزحت قبل عام. "
        "تقول: «كل شيء هنا غال».",
        "فوزية الديراني",
    ),
    "the main subject of the lead": (
        "استقبل محافظ السهل نبيل العساف، أمس، وفدا من التجار برئاسة سامر الجبلي. وأكد أن السوق ستفتح قريبا.",
        "نبيل العساف",
    ),
    "who came, not who was there": (
        "قالت نقابة البنائين إن الأجور متأخرة. ووصل إلى الموقع الوزير رامي الخطيب. وقال لهم: «سندفع غدا».",
        "رامي الخطيب",
    ),
    "whom the sentence is about": (
        "وصفت اللجنة العرض بأنه جديد. أما المخرجة لينا الصواف، فوصفت الجمهور بأنه «الأكثر كرما».",
        "لينا الصواف",
    ),
    "not what it is about where somebody speaks behind it": (
        "أما سوق الحبوب، فأشار الخبير فادي البزاز إلى أن أسعارها ستنخفض.",
        "فادي البزاز",
    ),
    "over a relative clause between commas": (
        "لجنة التحكيم، التي ترأسها الفنانة لينا الصواف، أوصت بإنشاء جائزة جديدة للنصوص.",
        "لجنة التحكيم",
    ),
    "over what he is": (
        "أبو سليم الديراني، وهو صاحب متجر في الحي، يقول إن الزبائن صاروا قلة.",
        "أبو سليم الديراني",
    ),
    "not who asked": (
        "قال الوزير رامي الخطيب إن العمل مستمر. وسأله صحفي عن موعد الافتتاح، فأجاب بأن الموعد لم يحدد بعد.",
        "رامي الخطيب",
    ),
    "a title told behind a name": (
        "قال المهندس فادي البزاز، رئيس جمعية البنائين، إن الطلب ضعيف. وقالت الوزارة إن الدعم كاف. "
        "وطالب الرئيس بخفض الرسوم.",
        "فادي البزاز",
    ),
    "a first name alone": (
        "قالت الفنانة لينا الصواف إن العرض مؤجل. وقالت الإدارة إن التذاكر تعاد. وقالت لينا إنها تعتذر.",
        "لينا الصواف",
    ),
    "a body that ودعا addresses": (
        "قال نقيب المحامين بسام الديري إن الحصانة لا تسقط بالشعارات. ودعا مجلس القضاء الأعلى إلى حمايته.",
        "بسام الديري",
    ),
    "a participle stays in its sentence": (
        "قالت المديرة لينا الصواف إن العرض مؤجل. وأكد مصدر في الإدارة إعادة التذاكر، مبينة أن المال جاهز.",
        "مصدر في الإدارة",
    ),
    "not of whom he who spoke goes on": (
        "قال الوزير رامي الخطيب إن الأمر خطير. كما دافع عن مدير الأمن بسام الديري الذي يواجه انتقادات، "
        "مشددا على أن الرجل بريء.",
        "رامي الخطيب",
    ),
    "nor with whom": (
        "قال الوزير رامي الخطيب إن الأمر خطير. وعقد اجتماعا مع المحافظ بسام الديري، مؤكدا أن العمل مستمر.",
        "رامي الخطيب",
    ),
    "nor of whose words, in a new paragraph": (
        "قال الوزير رامي الخطيب إن الأمر خطير.\nوعلق على كلام النائب بسام الديري قائلا: «كلامه غير دقيق».",
        "رامي الخطيب",
    ),
    "nor whom he answers": (
        "قال الوزير رامي الخطيب إن الأمر خطير.\nوأضاف ردا على ما ذكره بسام الديري عن السد: «هذا غير صحيح».",
        "رامي الخطيب",
    ),
    "nor who has said what he speaks of": (
        "قال الوزير رامي الخطيب إن الأمر خطير.\nوقال عما صرح به النائب بسام الديري أمس: «لا تعليق لي».",
        "رامي الخطيب",
    ),
    "no number of things": (
        "قال الوزير رامي الخطيب إن الأمر خطير. وبلغ عدد المصابين عشرين، مبينا أن العلاج متوفر.",
        "رامي الخطيب",
    ),
    "no goods, behind every sort of them": (
        "قال التجار إن السوق هادئة. وأضافوا أن الطلب على اللحم ومختلف المنتجات يرتفع، لافتين إلى وفرتها.",
        "التجار",
    ),
    "not whom he urges, in a new paragraph": (
        "قال العميد رامي الخطيب إن الحملة بدأت.\nوحث أبناء البلدة على التكاتف.",
        "رامي الخطيب",
    ),
    "who answers there": (
        "وقال الدفاع إن الحظر ظالم، وهنا رد رئيس الجلسة على المحامين قائلا: «لا يصح هذا هنا».",
        "رئيس الجلسة",
    ),
    "who steps in": (
        "وقالت الشاهدة لينا الصواف إن سيارتها دمرت، وهنا تدخل القاضي قائلا: «أنا أتكلم الآن».",
        "القاضي",
    ),
    "but not whom he thanks": (
        "وقال الوزير رامي الخطيب إن الخطة جاهزة، وشكر المحافظ على تعاونه، مؤكدا أن العمل مستمر.",
        "رامي الخطيب",
    ),
    "one of many, and no medium that he spoke to": (
        "وكشف أحد الجيران لموقع «نبأ» تفاصيل ما جرى قائلا: «سهرنا حتى الفجر خائفين».",
        "أحد الجيران",
    ),
    "but a subject behind where": (
        "قال الوزير رامي الخطيب إن الأمر خطير. ووصل إلى المكان المحافظ بسام الديري، مؤكدا أن العمل مستمر.",
        "بسام الديري",
    ),
}


@pytest.mark.parametrize(("text", "name"), MEANT.values(), ids=MEANT.keys())
def test_the_one_who_is_meant_speaks(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


def test_the_former_body_is_another(listen: Listen) -> None:
    heard = listen("وعدت الحكومة السابقة بخفض الأسعار. وقالت الحكومة إن الأسعار ستبقى كما هي.")
    assert heard[-1].speaker == "الحكومة"


def test_a_choice_says_what_it_rests_on(listen: Listen) -> None:
    told = "قالت وزارة الري إن السد آمن. ووقفت المعلمة لينا الصواف عند الباب. {}: «كل شيء هنا جاهز»."
    *_, heard = listen(told.format("وقالت"))
    *_, named = listen(told.format("وقالت لينا الصواف"))
    assert heard.quote.reason.en.endswith("the subject of a sentence before")
    assert heard.quote.confidence < named.quote.confidence


def test_agreement_outweighs_who_spoke_last() -> None:
    assert WEIGHTS["agrees"] - WEIGHTS["differs/verb"] > WEIGHTS["age0/open"] - WEIGHTS["age1/open"]


LETTERS = "ءاأإآبةتثجحخدذرزسشصضطظعغفقكلمنهويى"
AROUND = [
    "{} قال الوزير سامي الدهان إن الطريق طويل.",
    "وقال الوزير سامي {} الدهان إن الطريق طويل.",
    "وقال {} الوزير سامي الدهان إن الطريق {} طويل.",
    "وقال الوزير سامي الدهان: «الطريق {}»، {} مضيفا أن {}",
]


@pytest.mark.parametrize("around", AROUND)
def test_a_letter_alone_breaks_nothing_wherever_it_stands(listen: Listen, around: str) -> None:
    assert all(listen(around.replace("{}", letter)) for letter in LETTERS)


def test_a_letter_alone_before_somebody_is_no_verb(listen: Listen) -> None:
    assert len(listen("قال المدير إن العمل جيد.\nس المدير يعمل منذ الصباح.")) == 1


def test_whose_a_body_is_may_speak_behind_it(listen: Listen) -> None:
    heard = listen("وفي اليوم التالي نزلنا إلى مزرعة جاره سالم بن ناصر الحلو. يشكو من أن الأمطار قليلة.")
    assert [one.speaker for one in heard] == ["سالم بن ناصر الحلو"]


ASKED_ABOUT = (
    ("وروى المواطن سامي الدهان ما جرى.", "وعند سؤاله عن عمه عادل المنسي، أجاب باكيا: «فقدت الجميع»."),
    ("قال المدرب سامي الدهان إن الفريق جاهز.", "وعند سؤاله عن مستقبل الحارس عادل المنسي، أجاب: «سيبقى»."),
    ("أكد الوزير سامي الدهان أن السد آمن.", "وردا على سؤال حول كلام النائب عادل المنسي، قال: «دعاية»."),
    ("أكد الوزير سامي الدهان أن السد آمن.", "وعن خلافه مع النائب عادل المنسي، أوضح أن الأمر انتهى."),
    ("قال المدرب سامي الدهان إن الفريق جاهز.", "وبخصوص إصابة الحارس عادل المنسي، ذكر أن الأشعة مطمئنة."),
    ("قال المدرب سامي الدهان إن الفريق جاهز.", "وتعليقا على كلام رئيس الاتحاد عادل المنسي، أكد أنه لن يرد."),
    ("قال النائب سامي الدهان إن القانون معيب.", "وبشأن وزير العدل عادل المنسي، شدد على أن الثقة سقطت."),
    ("قال سامي الدهان إن الحدود مغلقة.", "وجوابا على سؤال عن المبعوث عادل المنسي، لفت إلى أن بابه مفتوح."),
    ("قالت سمر الدهان إن الكتاب صعب.", "ولدى سؤالها عن الناشرة زينب الرزقي، ردت: «لا تعليق»."),
    ("أكدت الوزيرة سمر الدهان أن السد آمن.", "وبسؤالها عن النائبة زينب الرزقي، قالت إن الموعد لم يحدد."),
    ("قالت المخرجة سمر الدهان إن التصوير انتهى.", "وحول دور الممثلة زينب الرزقي، أوضحت أنها موهوبة."),
    ("قالت سمر الدهان إن الرواية طويلة.", "وعن علاقتها بالكاتبة زينب الرزقي، قالت: «صداقة عمر»."),
)


@pytest.mark.parametrize("before", ASKED_ABOUT)
def test_whom_a_question_is_about_does_not_answer_it(listen: Listen, before: tuple[str, str]) -> None:
    who = "سمر الدهان" if "سمر" in before[0] else "سامي الدهان"
    assert {one.speaker for one in listen("\n".join(before))} == {who}


def test_who_stands_behind_what_he_speaks_about_speaks(listen: Listen) -> None:
    heard = listen("قال سامي الدهان إن السد آمن.\nوعن السد، قال النائب عادل المنسي إنه خطر.")
    assert [one.speaker for one in heard] == ["سامي الدهان", "عادل المنسي"]


CALLED_AFTER = (
    "وكرم الفائزين بمناسبة اليوم العالمي للطبيب",
    "وزار المعرض المقام في يوم العامل",
    "وافتتح ملعبا للشباب في حي العامل",
    "وأطلق جائزة المعلم المتميز",
    "ووضع حجر الأساس في ساحة الجندي المجهول",
)


@pytest.mark.parametrize("done", CALLED_AFTER)
@pytest.mark.parametrize("told", ["وأكد أن الأجور سترتفع", "مؤكدا أن الأجور سترتفع"])
def test_whom_a_thing_is_called_after_says_nothing(listen: Listen, done: str, told: str) -> None:
    heard = listen(f"قال المدير حمد السالم إن الخطة جاهزة.\n{done}، {told}.")
    assert heard[-1].pair == ("حمد السالم", "الأجور سترتفع")


@pytest.mark.parametrize(
    "said",
    [
        "إنه ما دام عزل سمير فتحي فلماذا يحضر",
        "إنه إذا عزل سمير فتحي فكيف يحضر",
        "إنه ما دام تم نقل سمير فتحي فأين المال",
    ],
)
def test_a_question_is_no_verb_of_whom_it_is_about(listen: Listen, said: str) -> None:
    heard = listen(f"وقال المذيع نادر الحلو {said}، مضيفا أن القانون واضح.")
    assert heard[-1].pair == ("نادر الحلو", "القانون واضح")
