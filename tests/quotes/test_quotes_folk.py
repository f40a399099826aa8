"""People without a name: who they are, how they are called again, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

OFFICIAL = (
    "\nوقال مدير الميناء نبيل الحسواني إن العمل منتظم. وأكدت مديرة المختبر سلوى العبدربه أن العينات سليمة.\n"
)
"""Two who are in office and spoke last."""
AGAIN = (
    ("وقال شاب عاد من الخارج قبل شهرين إن الأجور متدنية.", "وأضاف الشاب أن السكن غال.", "شاب عاد من الخارج"),
    ("وقالت امرأة في الستين إن الماء مقطوع.", "وأكدت المرأة ذاتها أن البئر جفت.", "امرأة في الستين"),
    ("«لم يبق شيء»، تقول نازحة من القرية.", "وتضيف السيدة أن الخيمة غرقت.", "نازحة من القرية"),
    ("وقال أحد الركاب إن الحافلة تأخرت.", "وأوضح الراكب نفسه أن السائق مريض.", "أحد الركاب"),
    ("وقالت إحدى الأمهات إن الصف مكتظ.", "وأضافت الأم أن الحقيبة ثقيلة.", "إحدى الأمهات"),
    ("وقالت والدة الطفل إن الجرعة تأخرت.", "وتابعت الأم أن الطبيب غاب.", "والدة الطفل"),
    ("وقال أولياء أمور إن الرسوم ارتفعت.", "وقال الأهالي إن المدرسة بعيدة.", "أولياء أمور"),
    ("وقال بائع خضار إن الموسم ضعيف.", "وقال التاجر إن النقل مكلف.", "بائع خضار"),
)


@pytest.mark.parametrize("between", ["\n", OFFICIAL])
@pytest.mark.parametrize(("first", "then", "name"), AGAIN)
def test_who_spoke_without_a_name_is_called_again(
    listen: Listen, first: str, then: str, name: str, between: str
) -> None:
    heard = listen(first + between + then)
    assert heard[-1].who == heard[0].who
    assert heard[0].speaker.startswith(name)


IN_IT = {
    "وقال موظف كبير فيها إن الآلات قديمة.": "موظف كبير في وزارة الزراعة",
    "وأكدت مهندسة سابقة لديها أن الآلات قديمة.": "مهندسة سابقة لدى وزارة الزراعة",
    "وتوقع مدير عام فيها تأخر البذار.": "مدير عام في وزارة الزراعة",
    "وأكد مدير عام في المصرف أن الآلات قديمة.": "مدير عام في المصرف",
    "وقال أمين عام سابق إن الآلات قديمة.": "أمين عام سابق",
}


@pytest.mark.parametrize("text", IN_IT)
def test_an_officer_of_the_body_just_told_of_is_called_after_it(listen: Listen, text: str) -> None:
    heard = listen("أعلنت وزارة الزراعة أن البذار تأخر. " + text)
    assert [one.speaker for one in heard[1:]] == [IN_IT[text]]


@pytest.mark.parametrize("who", ["أحد هؤلاء، الحاج مبروك السلامي،", "إحدى هؤلاء، نورا السلامي،"])
def test_one_of_these_has_a_name(listen: Listen, who: str) -> None:
    verb = "وأفادت" if who.startswith("إحدى") else "وأفاد"
    (heard,) = listen(f"{verb} {who} بأن الصلح قريب.")
    assert heard.speaker.endswith(" السلامي")
    (heard,) = listen("وأفاد أحد هؤلاء الشبان بأن الصلح قريب.")
    assert heard.speaker == "أحد هؤلاء الشبان"


@pytest.mark.parametrize("lead", ["وأكدت", "لكن"])
def test_the_name_of_who_did_something_stands_between_commas(listen: Listen, lead: str) -> None:
    who = "رئيسة بلدية سابقة انشقت عن حزبه، هي مارتا كاسيلاس،"
    (heard,) = listen(f"{lead} {who} {'تؤكد ' if lead == 'لكن' else ''}أن الاتفاق موقع.")
    assert heard.speaker == "مارتا كاسيلاس"


POSTED = {
    "تقول الموظفة الجالسة خلف شباك التذاكر إن العرض تأخر.": "الموظفة الجالسة خلف شباك التذاكر",
    "يعتذر الحارس الواقف عند الباب الخلفي من الزوار: العرض تأخر.": "الحارس الواقف عند الباب الخلفي",
    "وقال الشيخ الجالس إلى جانبي إن العرض تأخر.": "الشيخ الجالس إلى جانبي",
    "وطالب المعتصمون أمام مبنى الوزارة الحكومة بصرف الرواتب.": "المعتصمون أمام مبنى الوزارة",
    "وقال الطبيب المقيم في بيان إن العرض تأخر.": "الطبيب المقيم",
}


@pytest.mark.parametrize("text", POSTED)
def test_where_somebody_sits_or_stands_tells_who_he_is(listen: Listen, text: str) -> None:
    assert [one.speaker for one in listen(text)] == [POSTED[text]]


def test_a_man_named_since_is_the_man(listen: Listen) -> None:
    text = "وقال صياد مسن إن البحر هائج.\nويجلس سعدون المرجاني قرب قاربه. «تعبت من هذا العمل»، يقول الرجل."
    assert [one.speaker for one in listen(text)] == ["صياد مسن", "سعدون المرجاني"]


def test_a_woman_whose_name_is_told_between_commas(listen: Listen) -> None:
    text = "وقالت السيدة، وتدعى ليلى المرجاني، إنها لا تعرف الطريق."
    assert [one.speaker for one in listen(text)] == ["ليلى المرجاني"]


HIDDEN = (
    ("سائق شاحنة", "رفض كشف اسمه"),
    ("سائق شاحنة", "رفض التصريح باسمه الكامل"),
    ("مصدر في الهيئة", "اعتذر عن ذكر اسمه"),
    ("مصدر في الهيئة", "آثر ألا يذكر اسمه"),
    ("موظف كبير", "فضّل عدم تسميته"),
    ("موظف كبير", "طلب ألا ينشر اسمه خوفا من الملاحقة"),
    ("ضابط سابق", "أصر على عدم التعريف بهويته لأسباب أمنية"),
    ("ضابط سابق", "اشترط حجب صفته"),
)
SAID = "المخازن فارغة منذ أسابيع"


@pytest.mark.parametrize(("who", "hides"), HIDDEN)
@pytest.mark.parametrize(
    "text", ["قال {} {} إن {}.", "قال {}، {}، إن {}.", "وقال {} {}: «{}».", "{} {} قال إن {}."]
)
def test_who_would_not_be_named_says_only_what_follows(
    listen: Listen, who: str, hides: str, text: str
) -> None:
    assert [one.pair for one in listen(text.format(who, hides, SAID))] == [(who, SAID)]


@pytest.mark.parametrize(
    "hides", ["رفضوا نشر أسمائهم", "فضلوا عدم كشف هوياتهم", "تمنوا عدم التصريح بأسمائهم"]
)
def test_several_who_would_not_be_named(listen: Listen, hides: str) -> None:
    assert [one.pair for one in listen(f"وقال سكان {hides}: «{SAID}».")] == [("سكان", SAID)]


@pytest.mark.parametrize("how", ["", " متأثرا", " عبر الهاتف", " لفرانس برس"])
def test_a_few_words_in_marks_that_close_the_sentence_are_what_is_said(listen: Listen, how: str) -> None:
    assert [one.pair for one in listen(f"وقال شاهد{how} «اهتزت النوافذ كلها».")] == [
        ("شاهد", "اهتزت النوافذ كلها")
    ]


def test_a_paper_in_marks_is_nothing_said(listen: Listen) -> None:
    assert [one.content for one in listen("كما قال المدير لصحيفة «صوت الشعب الحر».")] == []


WHO = (
    "بائعة خبز في سوق المدينة",
    "نازح وصل من الريف",
    "زبون كان يهم بالخروج",
    "لاجئ يقيم في الضاحية منذ عشر سنوات",
)
HEARERS = ("لفرانس برس", "لموقعنا", "لقناة محلية", "للمحققين", "لوكالة الأنباء أمس")


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("hearer", HEARERS)
def test_to_whom_somebody_speaks_is_no_part_of_what_he_is(listen: Listen, who: str, hearer: str) -> None:
    verb = "أكدت" if who.startswith("بائعة") else "أكد"
    assert [one.pair for one in listen(f"و{verb} {who} {hearer} أن {SAID}.")] == [(who, SAID)]


def test_whom_somebody_works_for_is_no_listener(listen: Listen) -> None:
    heard = listen(f"وقال شاب يعمل مصورا لوكالة محلية إن {SAID}.")
    assert [one.pair for one in heard] == [("شاب يعمل مصورا لوكالة محلية", SAID)]


CALLS = (
    ("وناشد الأهالي السلطات إزالة الركام.", "الأهالي", "إزالة الركام"),
    ("وطالب المحتجون بإقالة المحافظ.", "المحتجون", "بإقالة المحافظ"),
    ("وطالب السكان البلدية بفتح الطريق.", "السكان", "بفتح الطريق"),
)


@pytest.mark.parametrize(("text", "who", "content"), CALLS)
def test_several_who_call_on_somebody_are_no_ones_audience(
    listen: Listen, text: str, who: str, content: str
) -> None:
    heard = listen(f"وقال مزارع إن الأرض جفت. {text}")
    assert heard[-1].pair == (who, content)


def test_whom_a_man_calls_on_is_not_who_speaks(listen: Listen) -> None:
    heard = listen("وقال مزارع إن الأرض جفت. ودعا الأهالي إلى ترشيد المياه.")
    assert [one.speaker for one in heard] == ["مزارع", "مزارع"]


def test_the_mother_of_a_child_is_no_name(listen: Listen) -> None:
    text = "وأبلغت أم الطفل الشرطة أنها تركته مع الجارة. وقالت الجارة إنها خرجت. وقالت الأم إنها بحثت عنه."
    assert [one.speaker for one in listen(text)] == ["أم الطفل", "الجارة", "أم الطفل"]


def test_before_a_building_stands_no_imam(listen: Listen) -> None:
    heard = listen(f"وقف حارس البناية أمام مبنى البلدية، مؤكدا أن {SAID}.")
    assert [one.pair for one in heard] == [("حارس البناية", SAID)]


def test_who_oversaw_a_work_has_no_name(listen: Listen) -> None:
    heard = listen(f"طبيب أشرف على الجراحة قال إن {SAID}.")
    assert [one.pair for one in heard] == [("طبيب أشرف على الجراحة", SAID)]


SEVERAL = (
    ("كثيرون قالوا إن {}.", "كثيرون"),
    ("لكن كثيرين يرون أن {}.", "كثيرون"),
    ("أما كثيرون فيؤكدون أن {}.", "كثيرون"),
    ("وبعضهم قالوا إن {}.", "بعضهم"),
    ("وقال زبائن من الحي إن {}.", "زبائن من الحي"),
    ("وأكد الزبائن أن {}.", "الزبائن"),
    ("لقاطون في الجبل قالوا إن {}.", "لقاطون"),
    ("لكن حمالين في السوق قالوا إن {}.", "حمالون في السوق"),
)


@pytest.mark.parametrize(("text", "who"), SEVERAL)
def test_several_speak_as_their_verb_tells(listen: Listen, text: str, who: str) -> None:
    assert [one.pair for one in listen(text.format(SAID))] == [(who, SAID)]


def test_the_trade_of_a_shop_belongs_to_its_owner(listen: Listen) -> None:
    heard = listen(f"وقالت صاحبة صالون تجميل إن {SAID}.")
    assert [one.pair for one in heard] == [("صاحبة صالون تجميل", SAID)]


@pytest.mark.parametrize(
    "told", ["اتصلنا بأحد العمال، فأكد", "التقت الصحيفة بأحد العمال، وأكد", "تواصلنا مع أحد العمال، فأكد"]
)
def test_whom_somebody_has_called_answers(listen: Listen, told: str) -> None:
    assert [one.pair for one in listen(f"{told} أن {SAID}.")] == [("أحد العمال", SAID)]


@pytest.mark.parametrize("she", ["وهي أم لطفلين", "وهي موظفة متقاعدة"])
def test_a_mother_of_two_is_no_name(listen: Listen, she: str) -> None:
    heard = listen(f"وتخشى جارتها، {she}، من آثار الإشعاع على صحة أطفالها.")
    assert [one.speaker for one in heard] == ["جارتها"]


@pytest.mark.parametrize("who", ["عجوز", "امرأة", "نازحة من الريف"])
@pytest.mark.parametrize("verb", ["حكت", "روت", "تروي"])
def test_how_something_went_is_no_part_of_who_tells_it(listen: Listen, who: str, verb: str) -> None:
    heard = listen(f"و{verb} {who} كيف هربت من القرية ليلا.")
    assert [one.pair for one in heard] == [(who, "كيف هربت من القرية ليلا")]


NEAR = (
    ("وقال مقرب من اللاعب إن {}.", "مقرب من اللاعب"),
    ("مقرب من الرئيس ذكر أن {}.", "مقرب من الرئيس"),
    ("لكن مصدرا مقربا من مجلس إدارتها قال إن {}.", "مصدر مقرب من مجلس إدارتها"),
    ("وقال بحار نجا من الغرق وهو يشير إلى الموج إن {}.", "بحار نجا من الغرق"),
    ("وقالت خبيرة في الأمن الغذائي للصحيفة صباح الاثنين إن {}.", "خبيرة في الأمن الغذائي"),
    ("وأكد مهندس أشرف على بناء السد أن {}.", "مهندس أشرف على بناء السد"),
)


@pytest.mark.parametrize(("text", "who"), NEAR)
def test_what_tells_who_somebody_is_ends_where_he_speaks(listen: Listen, text: str, who: str) -> None:
    assert [one.pair for one in listen(text.format(SAID))] == [(who, SAID)]
