"""Common nouns that no table has, where a verb acts on them: nobody, and no part of a name."""

import pytest

from tests.quotes.conftest import Listen

SAID = "الطريق مغلق منذ أمس"

NOBODY = {
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
