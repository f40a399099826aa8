"""Who speaks behind a clause that tells what he did: he, and not what or whom he did it to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

DID = (
    ("المحافظ", "افتتح المحافظ الجسر الجديد ظهر الأحد، وقال إن الكلفة بلغت مليونا."),
    ("الحارس", "استلم الحارس المفاتيح من سلفه، مؤكدا أن الأبواب سليمة."),
    ("الشرطة", "فتشت الشرطة المستودع فجرا، وأعلنت أنها عثرت على أسلحة."),
    ("السفير", "حضر السفير الحفل مع زوجته، معتبرا أن اللقاء بداية."),
    ("السفير", "زار السفير المخيم صباحا، معلنا أن بلاده ستزيد مساعداتها."),
    ("البلدية", "أغلقت البلدية السوق القديم، موضحة أن الترميم سيستغرق عاما."),
    ("البائعة", "تغلق البائعة المحل عند الغروب، وتشكو من أن الزبائن قلوا."),
    ("المهندس", "عاين المهندس الشقوق ورفع تقريرا إلى البلدية، محذرا من أن المبنى قد ينهار."),
    ("الراعي", "يجمع الراعي الحطب قبل الغروب. يقول إن الذئاب اقتربت من القرية."),
    ("المنظمة", "وزعت المنظمة السلال الغذائية على النازحين، مشيرة إلى أن الحاجة أكبر."),
    ("الهيئة", "منحت الهيئة الرخصة للمستثمر، مشترطة أن يبدأ العمل خلال عام."),
    ("الحزب", "خسر الحزب الانتخابات البلدية، وعزا ذلك إلى ضعف المشاركة."),
    ("المسعف", "نقل المسعف الجريح إلى المستشفى، وأكد أن حالته مستقرة."),
    ("الرئيس", "التقى الرئيس المبعوث الأممي في القصر، وأكد أن بلاده ملتزمة بالهدنة."),
    ("المدرب", "ودع المدرب لاعبيه في غرفة الملابس، قائلا إن الرحلة انتهت."),
)


@pytest.mark.parametrize(("name", "text"), DID)
def test_what_somebody_does_something_to_is_no_part_of_him(listen: Listen, name: str, text: str) -> None:
    assert [heard.speaker for heard in listen(text)] == [name]


@pytest.mark.parametrize(
    "name",
    ["اللجنة المصغرة", "النيابة العامة", "الحزب الحاكم", "النادي الضيف", "اللجنة المسيرة", "الوزير السابق"],
)
def test_an_adjective_is_a_part_of_him(listen: Listen, name: str) -> None:
    assert [heard.speaker for heard in listen(f"استقبل {name} الوفد صباحا. وقال {name} إن العمل بدأ.")] == [
        name
    ]


TOLD_OF = (
    ("سائق شاحنة", "وصل سائق شاحنة إلى المعبر منهكا. وقال الرجل إنه انتظر يومين."),
    ("أرملة من القرية", "فقدت أرملة من القرية منزلها. وروت المرأة أن الجدار سقط عليها."),
    ("عامل بناء", "قال المدير سامي ندا إن العمل توقف. وأصيب عامل بناء. وأقسم الشاب أن السقالة كانت مكسورة."),
    ("سامي ندا", "أصيب عامل بناء. وحضر المدير سامي ندا. وقال الرجل إن السقالة كانت مكسورة."),
    ("سامي ندا", "يعمل سامي ندا حلاقا منذ صباه. «كل زبون حكاية»، يقول الرجل مبتسما."),
)


@pytest.mark.parametrize(("name", "text"), TOLD_OF)
def test_the_man_is_whoever_was_told_of_last(listen: Listen, name: str, text: str) -> None:
    assert [heard.speaker for heard in listen(text)][-1] == name


@pytest.mark.parametrize(
    ("verb", "phrase"),
    [
        ("أعلنت", "المؤسسة الوطنية للتنقيب عن المياه الجوفية"),
        ("أعلن", "المركز المغاربي لدراسات الهجرة"),
        ("أعلنت", "جمعية حماية المستهلك والدفاع عن حقوقه"),
        ("أعلن", "سائق حافلة يعمل على خط المطار"),
        ("أعلن", "بائع خضار يفترش الرصيف"),
    ],
)
def test_what_a_phrase_is_for_or_does_goes_with_it(listen: Listen, verb: str, phrase: str) -> None:
    assert [heard.speaker for heard in listen(f"و{verb} {phrase} أن الطقس بارد اليوم.")] == [phrase]


def test_a_verb_behind_was_is_the_sentence_s_own(listen: Listen) -> None:
    text = "كان طبيب مقيم يستمع إلى الحديث، فتدخل قائلا إن الجميع ضحايا."
    assert [heard.speaker for heard in listen(text)] == ["طبيب مقيم"]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("عالم البيئة البرازيلي جواو باولو دي أوليفيرا", "جواو باولو دي أوليفيرا"),
        ("الناشط جريس حدادين", "جريس حدادين"),
        ("ضابط متقاعد خدم في الجيش", "ضابط متقاعد"),
    ],
)
def test_a_scholar_speaks_and_a_plural_is_no_first_name(listen: Listen, phrase: str, name: str) -> None:
    assert [heard.speaker for heard in listen(f"وحذر {phrase} من أن الغابة تحترق.")] == [name]
