"""Common nouns that no table has, where a verb acts on them: nobody, and no part of a name."""

import pytest

from tests.quotes.conftest import Listen

SAID = "الطريق مغلق منذ أمس"

NOBODY = {
    "a thing with its owner behind a title": [
        ("الوزير", "زار الوزير قطيع الأغنام، وقال إن {}."),
        ("الوزير", "فحص الوزير مطحنات القمح، وقال إن {}."),
        ("وزير الزراعة", "تفقد وزير الزراعة قنطرات المياه، وقال إن {}."),
        ("المديرة", "فتحت المديرة قبضة الصندوق، وقالت إن {}."),
    ],
    "the case of what is acted on": [
        ("هاني رشوان", "قدم هاني رشوان خزفا في المعرض، وقال إن {}."),
        ("هاني رشوان", "اشترى هاني رشوان قنفذين للحديقة، وقال إن {}."),
        ("الوزير", "اشترط الوزير شرطين للعودة، وقال إن {}."),
        ("ليلى قاسم", "وضعت ليلى قاسم هدفين للموسم، وقالت إن {}."),
        ("الوزير", "أهدى الوزير قنفذا صغيرا للمتحف، وقال إن {}."),
    ],
    "what does not agree with her": [
        ("الشركة", "فحصت الشركة المكبس، وقالت إن {}."),
        ("البلدية", "رممت البلدية الضريح، وقالت إن {}."),
        ("الجمعية", "باعت الجمعية المقطف، وقالت إن {}."),
    ],
    "what the verb leads to": [
        ("اللجنة", "قامت اللجنة بكتابة المحضر، وقالت إن {}."),
        ("الفريق", "اكتفى الفريق ببورصة واحدة، وقال إن {}."),
        ("هيئة الري", "استعدت هيئة الري للفيضان، وقالت إن {}."),
        ("الاتحاد المحلي لكرة السلة", "استعد الاتحاد المحلي لكرة السلة للدورة، وقال إن {}."),
        ("الوزير", "تحدث الوزير عن مدارس القرى، وقال إن {}."),
        ("المدير", "التقى المدير بوفد القرية، وقال إن {}."),
    ],
}


@pytest.mark.parametrize(
    ("speaker", "text"), [pytest.param(*case, id=what) for what, cases in NOBODY.items() for case in cases]
)
def test_what_is_acted_on_is_nobody(listen: Listen, speaker: str, text: str) -> None:
    assert listen(text.format(SAID))[-1].pair == (speaker, SAID)


def test_who_is_at_a_body_goes_on_being_there(listen: Listen) -> None:
    assert listen(f"ذكرت المسؤولة بحزب الشعب أن {SAID}.")[0].pair == ("المسؤولة بحزب الشعب", SAID)


def test_what_somebody_is_recognised_as_is_told_of_her(listen: Listen) -> None:
    said = "خصومها بالمماطلة"
    assert listen(f"اتهمت الحكومة المعترف بها دوليا {said}.")[0].pair == ("الحكومة المعترف بها دوليا", said)


ABOVE = [
    ("هاني رشوان", "وزار رشوان القرية، وقال إن {}."),
    ("هاني رشوان", "وزار رشوان قطيع الأغنام، وقال إن {}."),
    ("هاني رشوان", "وتابع رشوان المباراة، وقال إن {}."),
    ("سامي الحداد", "ورفع الحداد سورا حول القرية، وقال إن {}."),
    ("سامي الحداد", "وقدم الحداد شيكا في اللقاء، وقال إن {}."),
]


@pytest.mark.parametrize(("who", "text"), ABOVE)
def test_a_family_told_of_above_acts_alone(listen: Listen, who: str, text: str) -> None:
    told = f"قال {who} إن الحي هادئ. {text.format(SAID)}"
    assert [heard.speaker for heard in listen(told)] == [who, who]


SOMEBODY = [
    ("ماكرون", "زار الرئيس ماكرون السوق، وقال إن {}."),
    ("حسن قطيش", "قال وزير المال حسن قطيش إن الخزينة فارغة. وزار الوزير قطيش السوق، وقال إن {}."),
    ("جورج رزق صبرا", "أكد جورج رزق صبرا أن {}."),
    ("جورج رزق صبرا", "قال جورج رزق صبرا في لقاء إن {}."),
    ("كريم الفلاني", "قال سامي الحداد إن الحي هادئ. ورفع الحداد كريم الفلاني دعوى، وقال إن {}."),
    ("حابس القطاونة", "اعتبر عضو المجلس حابس القطاونة أن {}."),
]


@pytest.mark.parametrize(("speaker", "text"), SOMEBODY)
def test_somebody_of_no_table_goes_on_being_somebody(listen: Listen, speaker: str, text: str) -> None:
    assert listen(text.format(SAID))[-1].pair == (speaker, SAID)


def test_whatever_has_its_article_elsewhere_is_no_speaker(listen: Listen) -> None:
    text = "قال سامي الدهان إن الكنوز سرقت. وانتقد كنوز المتحف المعروضة. وأضاف أن الحراس غابوا."
    assert {heard.speaker for heard in listen(text)} == {"سامي الدهان"}


def test_a_family_of_no_table_stands_before_what_it_judges(listen: Listen) -> None:
    assert listen("وانتقد شنقير التأخير في الصرف.")[0].speaker == "شنقير"
