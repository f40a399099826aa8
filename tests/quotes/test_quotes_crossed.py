"""Posts, names and occasions that stand in each other's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

AHEAD = {
    "where he has been": "أشار وسيم داغر، طبيب الفريق، في ختام زيارته إلى المدينة، إلى أن",
    "what he comments on": "شدد المدير المالي، وسيم داغر، في أول تعليق له على الاكتتاب، على أن",
    "a share that is told of": "شدد وسيم داغر، وكيل الوزارة، في أول تعليق له على نسب التنفيذ، على أن",
    "whom he received": "حذر وسيم داغر، لاعب النادي، خلال لقائه وفدا من رجال الأعمال، من أن",
    "his post on a study": "شدد المشرف على الدراسة، وسيم داغر، على أن",
    "his post, and his page": "شدد المشرف على الدراسة وسيم داغر عبر صفحته الرسمية على فيسبوك على أن",
    "his body, and a programme": (
        "اعترف رئيس شعبة الذهب باتحاد الغرف التجارية المستشار وسيم داغر خلال استضافته في برنامج «الصباح» بأن"
    ),
    "a medium that he told": "اعتبر المدير المالي لمنصة «خزانة» وسيم داغر في حديث لإذاعة محلية أن",
    "the Doctor behind where his post is": "أوضح المؤلف المشارك في الدراسة الدكتور وسيم داغر أن",
    "the Engineer, and on what": "شدد تاجر الخضار في سوق الخليج المهندس وسيم داغر على أن",
    "the Mister": "ذكر السيد وسيم داغر، رئيس الغرفة، في حديث لإذاعة محلية أن",
    "the defence": "قال دفاع المتهم، المحامي وسيم داغر، إن",
    "whom he tells": "أكد وسيم داغر لرئيس حزب الوفاق عبد الرحمن القرعان أن",
    "whom he tells of a land": "أكد وسيم داغر للمتحدث باسم النقابة حمدان القرعان أن",
    "his post on a study, and a medium": "أكد المشرف على الدراسة وسيم داغر في مقابلة مع قناة «الأفق» أن",
    "his post on a study, between commas": "نبه المشرف على الدراسة، وسيم داغر، أمام الصحفيين إلى أن",
    "where he plays": "قال لاعب وسط الرواد، وسيم داغر، إن",
    "where he plays, and the Mister": "اعتبر لاعب وسط الرواد السيد وسيم داغر أن",
    "his statements": "وحسب تصريحات وسيم داغر، فإن",
    "what he told a court": "وجاء في أقوال وسيم داغر أمام النيابة أن",
    "the same, and who he is": "وجاء في أقوال الشاهد وسيم داغر أن",
}


@pytest.mark.parametrize("ahead", AHEAD.values(), ids=AHEAD.keys())
def test_content_begins_behind_the_post_and_the_occasion(listen: Listen, ahead: str) -> None:
    (heard,) = listen(f"{ahead} السوق واسعة هذا العام.")
    assert heard.pair == ("وسيم داغر", "السوق واسعة هذا العام")


@pytest.mark.parametrize(
    "whom",
    ["طرفي النزاع", "جانبي الصراع", "حكمي المباراة", "ضابطي القسم", "وزيري الداخلية"],
)
def test_two_whom_he_blames_are_no_name_of_his(listen: Listen, whom: str) -> None:
    (heard,) = listen(f"اتهم الوزير {whom} بعرقلة الإغاثة.")
    assert heard.pair == ("الوزير", f"{whom} بعرقلة الإغاثة")


def test_but_a_neighbour_may_be_called_so(listen: Listen) -> None:
    (heard,) = listen("وبحسب جاري المحامي، فإن العقد وقّع أمس.")
    assert heard.content == "العقد وقّع أمس"


@pytest.mark.parametrize("verb", ["طالب المجلس بزيادة الميزانية", "أبلغ الوزير بأن الرواتب ستتأخر"])
def test_who_is_named_behind_his_post_says_it_whomever_he_tells(listen: Listen, verb: str) -> None:
    heard = listen(f"وقالت الصحيفة إن مدير الشركة، سليم الخطيب، {verb}.")
    assert [one.speaker for one in heard] == ["الصحيفة", "سليم الخطيب"]


@pytest.mark.parametrize(
    "asked", ["سأل القاضي المتهم إن كان يقر بالتهمة", "ولم يذكر الوزير إن كان يؤيد القرار"]
)
def test_nobody_has_said_what_is_asked_for(listen: Listen, asked: str) -> None:
    assert all(one.content.startswith("كان") for one in listen(f"{asked}."))


@pytest.mark.parametrize("while_", ["في حين", "بينما"])
def test_what_others_do_meanwhile_is_no_part_of_it(listen: Listen, while_: str) -> None:
    (heard,) = listen(f"وأعلنت الوزارة إغلاق الطريق، {while_} يواصل رجال الإطفاء عملهم.")
    assert heard.content == "إغلاق الطريق"


@pytest.mark.parametrize("theirs", ["بحسب قولهم", "بحسبهم", "على حد تعبيرهم"])
def test_a_relative_clause_goes_on_behind_whose_words_it_is(listen: Listen, theirs: str) -> None:
    said = f"الانتظار الذي يصل، {theirs}، إلى أربعة أيام"
    assert [one.content for one in listen(f"وانتقد السائقون {said}.")] == [said]


def test_an_aim_behind_a_comma_is_no_clause_of_its_own(listen: Listen) -> None:
    (heard,) = listen("شدد المدير المالي، وسيم داغر، على بيع المصنع، على أن يتم ذلك قريبا.")
    assert heard.content == "بيع المصنع، على أن يتم ذلك قريبا"


def test_a_man_s_name_may_be_a_woman_s_family(listen: Listen) -> None:
    text = "صرحت الوزيرة دعد زيدان بأن السوق واسعة.\nواختتمت زيدان تصريحاتها بالقول: «الموسم طويل هذا العام»."
    assert [one.speaker for one in listen(text)] == ["دعد زيدان", "دعد زيدان"]


def test_what_a_supervisor_stresses_is_no_part_of_his_post(listen: Listen) -> None:
    first, *_ = listen("أكد المشرف على أهمية العمل، وأن الموسم طويل.")
    assert first.speaker == "المشرف"


THUS = {
    "so": "هكذا علق وسيم داغر على النتيجة.",
    "in these words": "بهذه الكلمات علق وسيم داغر على النتيجة.",
}


@pytest.mark.parametrize("who", THUS.values(), ids=THUS.keys())
def test_a_stop_may_stand_before_who_said_it(listen: Listen, who: str) -> None:
    (heard,) = listen(f"«السوق واسعة هذا العام». {who}")
    assert heard.pair == ("وسيم داغر", "السوق واسعة هذا العام")


def test_what_he_told_is_no_part_of_his_name(listen: Listen) -> None:
    (heard,) = listen("أدلى الشاهد وسيم داغر بأقواله أمام النيابة، وقال إن السوق واسعة هذا العام.")
    assert heard.pair == ("وسيم داغر", "السوق واسعة هذا العام")


def test_whom_he_calls_on_is_no_part_of_his_name(listen: Listen) -> None:
    heard = listen("دعا الوزير وسيم داغر مقررة لجنة التربية إلى الحوار، مشددا على أن السوق واسعة.")
    assert {one.speaker for one in heard} == {"وسيم داغر"}


LAST = {
    "an official": ("اعترف مسؤول أمريكي رفيع بأن", "أضاف", "مسؤول أمريكي رفيع"),
    "a spokesman": ("أوضح متحدث باسم الشركة أن", "تابع", "متحدث باسم الشركة"),
    "a report": ("أكد تقرير أممي أن", "أضاف", "تقرير أممي"),
}


@pytest.mark.parametrize(("said", "verb", "name"), LAST.values(), ids=LAST.keys())
def test_whoever_spoke_last_adds(listen: Listen, said: str, verb: str, name: str) -> None:
    heard = listen(f"قال الوزير وسيم داغر إن الحل قريب. من جهته، {said} الوضع صعب. و{verb}: «السوق واسعة».")
    assert [one.speaker for one in heard] == ["وسيم داغر", name, name]


SHE = {
    "between commas": ("أكدت خبيرة الأرصاد الجوية، {}، أن", "إخلاص الدبعي"),
    "behind a town": ("أكدت أمينة عمان {} أن", "أماني القرعان"),
    "before a trade": ("أكدت المستشارة {} أن", "بسمة الزعيم"),
    "before a preposition": ("لفتت المستشارة {} إلى أن", "بسمة الزعيم"),
    "before a word that is a name as well": ("أكدت المستشارة {} أن", "بسمة شعبان جابر"),
    "between names": ("أكدت المستشارة {} أن", "تهاني مرشد أبو لبن"),
    "with a second name": ("أكدت الوزيرة {} أن", "فاطمة الزهراء صابر القرعان"),
    "her office": ("أكدت والية بنزرت {} أن", "هدى القرعان"),
}


@pytest.mark.parametrize(("ahead", "name"), SHE.values(), ids=SHE.keys())
def test_her_name_is_no_noun(listen: Listen, ahead: str, name: str) -> None:
    (heard,) = listen(f"{ahead.format(name)} السوق واسعة هذا العام.")
    assert heard.pair == (name, "السوق واسعة هذا العام")


NOBODY = {
    "a deed": ("أكد المتهم أن الأدلة ضعيفة. والمتهم ارتكب الجريمة بدافع السرقة.", ["المتهم"]),
    "a referee": ("أكد الوزير أن الفريق جاهز، وأن الحكم لم يكن موفقا في احتساب الركلة.", ["الوزير"]),
    "a town's safety": (
        "وحسب مدير أمن الجيزة، فإن القوة ألقت القبض على المشتبه به.",
        ["مدير أمن الجيزة"],
    ),
    "a stroke behind a preposition": (
        "البحث عن المفقودين مستمر منذ يومين، وفقا لـمسؤول محلي رفيع.",
        ["مسؤول محلي رفيع"],
    ),
    "back to him": ("جاء الوالي. وإليه عاد الوزير. وقال الوزير إن الحكم جائر.", ["الوزير"]),
}


@pytest.mark.parametrize(("text", "names"), NOBODY.values(), ids=NOBODY.keys())
def test_what_looks_like_a_name_or_a_verb_is_none(listen: Listen, text: str, names: list[str]) -> None:
    assert [heard.speaker for heard in listen(text)] == names
