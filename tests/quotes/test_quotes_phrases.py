"""A speaker's phrase is read whole: owners, places with names of their own, what a body is for."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Listen

PLACES = (
    "عدد من سكان حي قنيزع",
    "طبيب في مستشفى داي الإقليمي",
    "نيابة الجمهورية لدى محكمة سيدي ميلود",
    "مصدر في محكمة سيدي ميلود",
    "أحد سكان قرية كفر دعموش",
    "سكان قرية شوبك بسطة",
    "سكان قرية مجاورة",
    "ممرضة في مستوصف تل شعير",
    "مزارعون في بلدة عين دبلان",
    "تاجر في سوق الحريقة",
    "شهود في شارع ناجي قنواتي",
    "بلدية وادي زمران",
    "رئيس بلدية تل كوكب",
    "إدارة سد بوهرارة",
    "نازحة من مخيم زملكين",
    "قائد شرطة ولاية نهر دلقو",
)
SHARED = (
    "رئيسة غرفة صناعة وتجارة الساحل",
    "غرفة تجارة وصناعة المحافظة",
    "نقيب أطباء وصيادلة الساحل",
    "خبراء من تونس والمغرب",
    "خبراء من الدنمارك وجنوب أفريقيا",
    "مدير مصلحة مياه وكهرباء الريف",
)
SOME = (
    "موظف متقاعد في السجل العقاري",
    "الخبير العقاري المعين من قاضي التحقيق",
    "ناطق باسم الحزب الحاكم",
    "رابطة الأندية المحترفة",
    "طبيب مقيم",
    "متعامل في أحد البنوك الخاصة",
    "موظف في إحدى الدوائر الحكومية",
    "ممرضة في أحد مستشفيات العاصمة",
    "عامل بأحد المصانع",
    "مراسل للوكالة",
    "مصورة لوكالة «الساحل»",
)
PAPERS = (
    "دراسة لمعهد البحار في رأس الغزلان",
    "دراسة سابقة لجامعة الشمال",
)
BODIES = (
    "المعهد الوطني للبحث في الصيد البحري",
    "الهيئة الوطنية للوقاية من الرشوة",
    "الجمعية التونسية للدفاع عن المستهلك",
    "المنظمة الدولية للحفاظ على الطبيعة",
    "مركز «رؤى» للدراسات",
    "وزارة النقل والاتصالات وتقنية المعلومات",
    "الفيدرالية الوطنية للتكنولوجيات",
    "المدير العام للوكالة الوطنية لتنمية شجر اللوز",
)
NAMED = {
    "مديرة حملة مرشح الحزب الحاكم فاتوما جمعة موسى": "فاتوما جمعة موسى",
    "رئيسة بلديتها ديمترا كالوجيرو": "ديمترا كالوجيرو",
    "عبد القادر أق باي": "عبد القادر أق باي",
    "مدير المصنع سابقا خالد زروق": "خالد زروق",
    "عضو مجلس إدارة الجمعية سابقا الدكتور خالد زروق": "خالد زروق",
    "المشارك في الدراسة سيبوني مخيزي": "سيبوني مخيزي",
    "أستاذ القانون الدولي، د. الطيب حاج زروق،": "الطيب حاج زروق",
    "الطيب حاج زروق": "الطيب حاج زروق",
    "السيناتور حورية زروق": "حورية زروق",
    "رئيس غرفة صناعة وتجارة الساحل سامي زروق": "سامي زروق",
    "نقيب أطباء وصيادلة الساحل سامي زروق": "سامي زروق",
    "مدير مستشفى قلعة بوزيان أحمد زروق": "أحمد زروق",
    "محافظ مدينة صلنفة كريم زيتون": "كريم زيتون",
    "مدير مدرسة أحمد زروق": "أحمد زروق",
    "رئيس الوزراء ماركو ميلو كابرال": "ماركو ميلو كابرال",
}


@pytest.mark.parametrize("phrase", [*PLACES, *SHARED, *SOME, *PAPERS, *BODIES])
def test_a_phrase_reaches_to_its_last_word(listen: Listen, phrase: str) -> None:
    assert [heard.speaker for heard in listen(f"وقال {phrase} إن الطقس بارد اليوم.")] == [phrase]


@pytest.mark.parametrize(("phrase", "name"), NAMED.items())
def test_a_name_behind_a_place_is_the_person_s(listen: Listen, phrase: str, name: str) -> None:
    assert [heard.speaker for heard in listen(f"وقال {phrase} إن الطقس بارد اليوم.")] == [name]


APART = {"مسؤول للوكالة": "مسؤول", "مصدر للصحيفة": "مصدر", "تاجر للصحفيين": "تاجر"}


@pytest.mark.parametrize(("phrase", "name"), APART.items())
def test_whom_somebody_speaks_to_is_no_part_of_him(listen: Listen, phrase: str, name: str) -> None:
    assert [heard.speaker for heard in listen(f"وقال {phrase} إن الطقس بارد اليوم.")] == [name]


def test_a_woman_bears_a_title_of_his(listen: Listen) -> None:
    text = "أثارت السيناتور حورية زروق مشكل المصاعد المعطلة، مشيرة إلى أن الطقس بارد اليوم."
    assert [heard.speaker for heard in listen(text)] == ["حورية زروق"]


def test_a_source_inside_what_was_told_of_keeps_that(listen: Listen) -> None:
    said = "الوزارة صامتة. لكن مصدرا فيها قال إن الطقس بارد اليوم."
    near = "لكن مصدرا مقربا من مجلس إدارتها قال إن الطقس بارد اليوم."
    assert listen(said)[-1].speaker == "مصدر فيها"
    assert listen(near)[-1].speaker.endswith("من مجلس إدارتها")


OBJECTS = {
    "أرانا كبير الفنيين مأمون حاج خليفة ضاغطا تآكلت حلقاته. ويقول إن الطقس بارد اليوم.": "مأمون حاج خليفة",
    "يحمل الدليل عبد القادر أق باي هموما كثيرة، فهو يقول إن الطقس بارد اليوم.": "عبد القادر أق باي",
    "كان طبيب مقيم يستمع إلى الحديث، فتدخل قائلا إن الطقس بارد اليوم.": "طبيب مقيم",
    "لكن مسؤولا محليا في قضاء النهر قال إن الطقس بارد اليوم.": "مسؤولا محليا في قضاء النهر",
    "غضبت شيماء الحمداني، التي اتهمت الوزارة بإدارة الأزمة بالتصريحات.": "شيماء الحمداني",
}


@pytest.mark.parametrize(("text", "name"), OBJECTS.items())
def test_what_a_verb_acts_on_and_what_somebody_does_are_no_part_of_his_name(
    listen: Listen, text: str, name: str
) -> None:
    assert listen(text)[-1].speaker == name


def test_marks_around_what_is_felt_are_no_name(listen: Listen) -> None:
    assert listen('وسجل البيان "باستياء عميق" ما قال إنه نقص في الموارد.')[-1].speaker == "البيان"


TOLD = (
    "سيدة تسكن في العقار المقابل",
    "أرملة تعيل خمسة أطفال",
    "شاب يعمل في المطعم",
    "جندي فقد ساقه",
    "عمال نزحوا من الشمال",
    "وثيقة سلمت للصحافة",
    "وثائق اطلعت عليها «الصحيفة»",
    "بائعة نزحت من الشمال",
)


@pytest.mark.parametrize("phrase", TOLD)
def test_what_a_noun_alone_is_told_to_do_goes_with_it(listen: Listen, phrase: str) -> None:
    assert [heard.speaker for heard in listen(f"وقالت {phrase} إن الطقس بارد اليوم.")] == [phrase]


NOT_TOLD = {
    "مصدر طلب عدم ذكر اسمه": "مصدر",
    "رجل كان يقف قرب الباب": "رجل",
    "تاجر في السوق، كعادته،": "تاجر في السوق",
}


@pytest.mark.parametrize(("phrase", "name"), NOT_TOLD.items())
def test_what_passes_does_not_go_with_him(listen: Listen, phrase: str, name: str) -> None:
    assert [heard.speaker for heard in listen(f"وقال {phrase} إن الطقس بارد اليوم.")] == [name]


GIVEN = {
    "شاب مغربي يدعى سامي زروق": "سامي زروق",
    "سائق صهريج متقاعد اسمه سامي ولد زروق": "سامي ولد زروق",
    "بائعة عرفت نفسها باسم أم نادر": "أم نادر",
    "تاجر عرف عن نفسه باسم أبو نادر": "أبو نادر",
    "رجل قدم نفسه على أنه أبو نادر": "أبو نادر",
    "عامل اكتفى بذكر اسمه الأول نادر": "نادر",
    "امرأة طلبت تعريفها باسم سلمى": "سلمى",
}


@pytest.mark.parametrize(("phrase", "name"), GIVEN.items())
def test_a_name_that_somebody_gives_is_his(listen: Listen, phrase: str, name: str) -> None:
    assert [heard.speaker for heard in listen(f"وروى {phrase} أن الطقس بارد اليوم.")] == [name]
