"""Who takes up what another said, how a speech is closed, and what is done in which way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

TAKEN_UP = {
    "اتهم المدير المنظمين بتعطيل الحافلة، وهو ما نفاه الاتحاد الرواندي، موضحا أن الحافلة تأخرت.": [
        "المدير",
        "الاتحاد الرواندي",
    ],
    "وقال الوزير إن العقد سليم، الأمر الذي رفضته النقابة، مؤكدة أن العمال لم يستشاروا.": [
        "الوزير",
        "النقابة",
    ],
    "وطالبت البلدية بإغلاق السوق، وهو ما اعترض عليه التجار، معتبرين أن القرار متسرع.": [
        "البلدية",
        "التجار",
    ],
    "وأكد سالم الحاج أن الجسر آمن، وهو ما يهم السكان، مضيفا أن العمل انتهى.": ["سالم الحاج", "سالم الحاج"],
    "فعندما لفت أحد الصحفيين إلى أن الرسم ارتفع، قاطعه رئيس اللجنة قائلا إن المبلغ يرد.": [
        "أحد الصحفيين",
        "رئيس اللجنة",
    ],
    "وحين سأله النائب عن الكلفة، قاطعه الوزير بالقول إن الأرقام سرية.": ["الوزير"],
    "قاطعه القاضي: «حاول أن تتذكر».": ["القاضي"],
    "قال المتحدث وئام الحداد إن الشبكة سليمة. وحول ما نشر عن استقالة المدير، اكتفى الحداد بالقول إن الأمر "
    "مبالغ فيه.": ["وئام الحداد", "وئام الحداد"],
    "وكانت سبع منظمات أهلية قد انتقدت، في رسالة مشتركة، رفع الرسوم.": ["سبع منظمات أهلية"],
    "وكانت خمس نقابات قد أكدت أن الأجور متدنية.": ["خمس نقابات"],
}
CLOSED = {
    "وختم سالم الحاج إيجازه بدعوة المواطنين إلى ترشيد الاستهلاك.": "ترشيد الاستهلاك",
    "واختتم سالم الحاج كلمته بدعوة الشركات إلى الاستثمار في الريف.": "الاستثمار في الريف",
    "وأنهى سالم الحاج حديثه بمطالبة الجمهور بالصبر.": "بالصبر",
    "وختم سالم الحاج بيانه بتحذير الوزارة من المماطلة.": "المماطلة",
    "واستهل سالم الحاج خطابه بتأكيد دعم بلاده للسلام.": "دعم بلاده للسلام",
    "وأنهى الخبير سالم الحاج مداخلته بدعوته المزارعين إلى توفير الماء.": "توفير الماء",
    "وختم الكاتب سالم الحاج مقاله بتشديده على أن الأزمة أخلاقية.": "الأزمة أخلاقية",
}
NOT_CLOSED = (
    "واختتم المهرجان دورته بتكريم الفنانين.",
    "وافتتح سالم الحاج المعرض بدعوة من الجمعية.",
    "وحضر سالم الحاج الحفل بدعوة من السفير.",
    "وأنهى الفريق موسمه بمطالبة الجمهور برحيل المدرب.",
)
IN_WHICH_WAY = {
    "وقالت الهيئة إن المواعيد تحدد وفق تقييم أمني، وإنها تعالج الطلبات.": (
        "المواعيد تحدد وفق تقييم أمني، وإنها تعالج الطلبات"
    ),
    "وقالت الهيئة إن المنح توزع وفق تقرير اللجنة.": "المنح توزع وفق تقرير اللجنة",
    "وأكدت الهيئة أن المواعيد تحدد بحسب تقدير الضابط.": "المواعيد تحدد بحسب تقدير الضابط",
    "وقالت الهيئة إن الأسعار ارتفعت، وفق بيان لها.": "الأسعار ارتفعت",
    "وقدرت الهيئة العجز المتوقع في ميزانية 2027/2026 بنحو خمسة ملايين دينار.": (
        "العجز المتوقع في ميزانية 2027/2026 بنحو خمسة ملايين دينار"
    ),
}


@pytest.mark.parametrize(("text", "names"), TAKEN_UP.items())
def test_who_takes_up_a_statement_goes_on_speaking(listen: Listen, text: str, names: list[str]) -> None:
    assert [one.speaker for one in listen(text)] == names


@pytest.mark.parametrize(("text", "content"), CLOSED.items())
def test_a_speech_is_closed_with_what_somebody_calls_for(listen: Listen, text: str, content: str) -> None:
    assert [one.pair for one in listen(text)] == [("سالم الحاج", content)]


@pytest.mark.parametrize("text", NOT_CLOSED)
def test_what_is_closed_otherwise_is_silent(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize(("text", "content"), IN_WHICH_WAY.items())
def test_in_which_way_a_thing_is_done_is_no_credit(listen: Listen, text: str, content: str) -> None:
    assert [one.pair for one in listen(text)] == [("الهيئة", content)]


def test_somebodys_words_are_judged_and_judge_nothing(listen: Listen) -> None:
    heard = listen("قالت سنية الغربي إن القسط صرف. واعتبرت تصريحات رئيس الجمعية «متسرعة».")
    assert heard[-1].pair == ("سنية الغربي", "تصريحات رئيس الجمعية «متسرعة»")


def test_who_is_challenged_to_do_something_is_addressed(listen: Listen) -> None:
    heard = listen("وأكد سالم الحاج أنه يملك الوصل، متحديا المندوبية أن تنشره.")
    assert [one.content for one in heard] == ["يملك الوصل", "تنشره"]


SPOKESMEN = ("متحدثا باسمها", "ناطقا باسمه", "مصدرا فيها")


@pytest.mark.parametrize("verb", ["أفاد بأن", "كشف أن", "أكد أن", "ذكر أن", "قال إن"])
@pytest.mark.parametrize("spokesman", SPOKESMEN)
def test_who_speaks_in_somebodys_name_speaks(listen: Listen, spokesman: str, verb: str) -> None:
    name = spokesman.replace("ا باسم", " باسم").replace("ا في", " في")
    assert [one.pair for one in listen(f"لكن {spokesman} {verb} العقد سليم.")] == [(name, "العقد سليم")]


ADDRESSED = (
    "ودعا رجال الأعمال من أبناء المدينة إلى تبني سهرة واحدة.",
    "ودعا الشباب من سكان الأحياء إلى تبني سهرة واحدة.",
)


@pytest.mark.parametrize("text", ADDRESSED)
def test_people_of_whom_more_is_told_are_addressed(listen: Listen, text: str) -> None:
    heard = listen(f"قال مدير المهرجان حاتم الزواري إن المنحة لم تصرف. {text}")
    assert [one.speaker for one in heard] == ["حاتم الزواري", "حاتم الزواري"]


BEGUN = {
    "ويبلغ العجز الحالي في الشبكة، وفق بيانات الشركة، 620 ميغاوات.": "الشركة",
    "وتصل كلفة إصلاح السد القديم، بحسب الخبير سالم الحاج، إلى مليون دولار.": "سالم الحاج",
}


@pytest.mark.parametrize(("text", "name"), BEGUN.items())
def test_a_clause_that_is_only_begun_goes_on_behind_its_credit(listen: Listen, text: str, name: str) -> None:
    assert [one.pair for one in listen(text)] == [(name, text[1:-1])]


def test_when_a_paper_was_issued_is_no_part_of_its_name(listen: Listen) -> None:
    heard = listen("وبحسب النشرة الجوية الصادرة مساء أمس، تنخفض درجات الحرارة غدا ست درجات.")
    assert [one.speaker for one in heard] == ["النشرة الجوية"]


@pytest.mark.parametrize("some", ["بعضهم تحفظ على السعر", "بعضهم يخشى التأخير", "معظمهم لم يوقع"])
def test_a_welcome_ends_before_what_some_think(listen: Listen, some: str) -> None:
    (heard, *_) = listen(f"ورحب التجار بالقرار، لكن {some}.")
    assert heard.content == "بالقرار"


GOES_ON = {
    "ويرى سالم الحاج أن المعارضة ليست أفضل حالا، فهي، بحسب تعبيره، «تعرف كيف تصرخ».": (
        "المعارضة ليست أفضل حالا، فهي، بحسب تعبيره، «تعرف كيف تصرخ»"
    ),
    "وقال سالم الحاج إن القانون جيد، لكنه، على حد وصفه، «حبر على ورق».": (
        "القانون جيد، لكنه، على حد وصفه، «حبر على ورق»"
    ),
    "وانتقد سالم الحاج القرار لأنه، بحسب قوله، يظلم الفقراء.": "القرار لأنه، بحسب قوله، يظلم الفقراء",
    "وأكد سالم الحاج أن القانون صارم، بحسب قوله.": "القانون صارم",
}


@pytest.mark.parametrize(("text", "content"), GOES_ON.items())
def test_a_clause_that_waits_goes_on_behind_his_own_credit(listen: Listen, text: str, content: str) -> None:
    assert [one.pair for one in listen(text)] == [("سالم الحاج", content)]


DEFENCE = {
    "واعترض دفاع المقاول على الشهادة.": "دفاع المقاول",
    "وطلب دفاع الشركة مهلة للاطلاع على الملف.": "دفاع الشركة",
    "واعترض دفاع سائق الحافلة على الشهادة.": "دفاع سائق الحافلة",
    "وقال دفاع سالم الحاج إن العقد سليم.": "دفاع سالم الحاج",
    "ودفع دفاع المقاول ببطلان المحضر.": "دفاع المقاول",
}


@pytest.mark.parametrize(("text", "name"), DEFENCE.items())
def test_who_speaks_for_somebody_in_court_speaks(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]
    assert [one.speaker for one in listen("ورفض دفاع المدير عن القرار.")] != ["دفاع المدير"]


def test_what_somebody_has_is_no_name(listen: Listen) -> None:
    for text, name in (
        ("يقول الرجل ذو السبعة والستين عاما إن السوق تغيرت.", "الرجل"),
        ("وقال اللاعب ذو الأصول المغربية إن السوق تغيرت.", "اللاعب"),
        ("وقال ذو الفقار الحاج إن السوق تغيرت.", "ذو الفقار الحاج"),
    ):
        assert [one.pair for one in listen(text)] == [(name, "السوق تغيرت")]


FAR = {
    "ودعا الصندوق الدولي لحماية المحيطات، في تعليق أصدره من جنيف، إلى فرض سرعة قصوى.": (
        "الصندوق الدولي لحماية المحيطات",
        "فرض سرعة قصوى",
    ),
    "ودعت الهيئة العامة للبيئة، في بيان نشرته مساء أمس على موقعها، إلى ترشيد المياه.": (
        "الهيئة العامة للبيئة",
        "ترشيد المياه",
    ),
    "ودعا رئيس البلدية للإضراب العام.": ("رئيس البلدية", "للإضراب العام"),
    "واختتم المحافظ الاجتماع بتأكيده أن المحاضر ستنشر.": ("المحافظ", "المحاضر ستنشر"),
    "وأنهى الوزير اللقاء بدعوة الحضور إلى الصبر.": ("الوزير", "الصبر"),
    "وقال رئيس البلدية المهندس صخر المعايطة إن المقابر ممتلئة.": ("صخر المعايطة", "المقابر ممتلئة"),
}


@pytest.mark.parametrize(("text", "pair"), FAR.items())
def test_a_body_is_heard_whole_where_what_it_calls_for_is_far(
    listen: Listen, text: str, pair: tuple[str, str]
) -> None:
    assert [one.pair for one in listen(text)] == [pair]


def test_what_others_speak_of_is_not_quoted_from_them(listen: Listen) -> None:
    (heard,) = listen("وأكدت هند السيابي أن القضية التي يشكو منها السكان «انتهت منذ عام كامل».")
    assert heard.speaker == "هند السيابي"
    heard, inner = listen("وأكدت هند السيابي أن التعديل الذي تصفه الحكومة بأنه «تقني بحت» خطير.")
    assert inner.speaker == "الحكومة"


ANSWERS = (
    "وأوضح سالم الحاج ردا على سؤال أحد الصحفيين أن المقاول أخطر مرتين.",
    "وأوضح سالم الحاج ردا على استفسار أحد الأعضاء أن المقاول أخطر مرتين.",
    "وأوضح سالم الحاج ردا على سؤال الصحفيين أن المقاول أخطر مرتين.",
)


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_is_not_his_whose_question_it_answers(listen: Listen, text: str) -> None:
    assert [one.pair for one in listen(text)] == [("سالم الحاج", "المقاول أخطر مرتين")]


ENDED = {
    "المجلس يوصي بنقل سوق المواشي ويؤجل البت في الرسوم": "بنقل سوق المواشي",
    "الوزير يعد بزيادة الرواتب ويزور المصنع": "بزيادة الرواتب",
    "الحكومة تتعهد بمحاسبة من يسرق ويكذب": "بمحاسبة من يسرق ويكذب",
    "النائب يطالب بقانون يحمي المرأة ويعاقب المعتدي": "بقانون يحمي المرأة ويعاقب المعتدي",
}


@pytest.mark.parametrize(("text", "content"), ENDED.items())
def test_no_noun_goes_on_with_a_verb(listen: Listen, text: str, content: str) -> None:
    assert [one.content for one in listen(text, "title")] == [content]


def test_whom_a_judge_confronts_answers(listen: Listen) -> None:
    (heard,) = listen("وواجه القاضي المتهم بالأدلة، فأنكر صلته بها.")
    assert heard.speaker == "المتهم"


def test_what_a_paper_is_about_belongs_to_it(listen: Listen) -> None:
    (heard,) = listen("وذكر قرار اللجنة المتعلق بشطب النقاط أن اللاعب مسجل.")
    assert heard.content == "اللاعب مسجل"


def test_boats_that_are_stopped_with_people_aboard_are_no_words(listen: Listen) -> None:
    assert listen("وقد اعترضت السلطات منذ يناير 214 زورقا على متنها ألف مهاجر.") == []
