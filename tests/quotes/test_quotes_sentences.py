"""Sentences composed of verbs, speakers, contents and what follows, each heard in every frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.quotes import extract
from tests.quotes.conftest import article

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


class Subject(NamedTuple):
    """Who speaks: as written, by name, and whether she is feminine."""

    written: str
    name: str
    hers: bool


class Said(NamedTuple):
    """A verb in the past (his, hers), what opens the content, and the content."""

    his: str
    her: str
    opens: str
    content: str


SUBJECTS = (
    Subject("وزير النقل سامي الدهان", "سامي الدهان", hers=False),
    Subject("الوزيرة رنا السالم", "رنا السالم", hers=True),
    Subject("مدير المستشفى", "مدير المستشفى", hers=False),
    Subject("وزارة الصحة", "وزارة الصحة", hers=True),
    Subject("المتحدث باسم الشركة وليد الناصر", "وليد الناصر", hers=False),
    Subject("نقابة المعلمين", "نقابة المعلمين", hers=True),
    Subject("الخبير الاقتصادي نبيل شاهين", "نبيل شاهين", hers=False),
)
SAID = (
    Said("قال", "قالت", "إن ", "الأسعار سترتفع خلال الأسابيع المقبلة"),
    Said("أكد", "أكدت", "أن ", "السد الذي انهار الأسبوع الماضي لم يخضع للصيانة منذ سنوات"),
    Said("أكد", "أكدت", "", "ضرورة تسريع الإصلاحات"),
    Said("شدد", "شددت", "على ", "أهمية الحوار بين الأطراف"),
    Said("أشار", "أشارت", "إلى ", "تراجع الصادرات بنسبة 5 في المئة"),
    Said("لفت", "لفتت", "إلى أن ", "المصنع توقف عن الإنتاج وأن العمال لم يتسلموا رواتبهم"),
    Said("حذر", "حذرت", "من ", "تدهور الأوضاع الإنسانية في المخيمات"),
    Said("أعلن", "أعلنت", "", "استئناف الرحلات الجوية بين البلدين"),
    Said("نفى", "نفت", "", "وجود أي خلاف داخل المجلس"),
    Said("توقع", "توقعت", "", "ارتفاع الأسعار في الأسابيع المقبلة"),
    Said("رحب", "رحبت", "", "بالإفراج عن المعتقلين"),
    Said("طالب", "طالبت", "", "بفتح تحقيق مستقل في الحادث"),
    Said("دعا", "دعت", "السلطات المحلية إلى ", "توفير المياه للقرى"),
    Said("حث", "حثت", "الدول المانحة على ", "زيادة مساهماتها"),
    Said("اقترح", "اقترحت", "", "إنشاء صندوق لدعم المتضررين"),
    Said("طلب", "طلبت", "", "تشكيل لجنة تحقيق في الحادث"),
    Said("شجب", "شجبت", "", "القرار الأخير"),
    Said("وصف", "وصفت", "", "الوضع في المخيمات بأنه خطأ كبير"),
)
VENUES = (
    "",
    "أمس الثلاثاء",
    "في تصريح صحفي",
    "خلال مؤتمر صحفي",
    "في حديث إلى الإذاعة الوطنية",
    "عبر حسابه على منصة «إكس»",
    "لوكالة الأنباء المحلية",
    "في وقت متأخر من ليل الاثنين",
)
FOLLOWS = (
    ".",
    "، في وقت تشهد فيه البلاد أزمة وقود.",
    "، ردا على سؤال للصحفيين.",
    "، وذلك بعد لقاء جمعه بالوفد.",
    "، عقب اجتماع استمر ثلاث ساعات.",
    "، وهو ما نفته الشركة المنفذة لاحقا.",
    "، بحسب ما نقلت عنه الصحيفة.",
    "، وفقا لما نقله موقع محلي.",
    ". وتوجه الوفد بعد ذلك إلى المطار.",
)
FRAMES = (
    "{verb} {who} {venue} {said}",
    "و{verb} {who} {venue} {said}",
    "وكان{t} {who} قد {verb} {venue} {said}",
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.sampled_from(SUBJECTS),
    st.sampled_from(SAID),
    st.sampled_from(VENUES),
    st.sampled_from(FOLLOWS),
    st.sampled_from(FRAMES),
)
def test_a_statement_is_heard_whole_in_every_frame(
    who: Subject, said: Said, venue: str, follow: str, frame: str
) -> None:
    his = (("حسابه", "حسابها"), ("جمعه", "جمعها"), ("نقلت عنه", "نقلت عنها")) if who.hers else ()
    sentence = frame.format(
        verb=said.her if who.hers else said.his,
        t="ت" if who.hers else "",
        who=who.written,
        venue=venue,
        said=said.opens + said.content,
    )
    text = " ".join(sentence.split()) + follow
    for old, new in his:
        text = text.replace(old, new)
    piece = article(text)
    speech = extract(piece)
    names = {speaker.id: speaker.name for speaker in speech.speakers}
    own = [
        (names[quote.speaker_id], piece.text[quote.start : quote.end])
        for quote in speech.quotes
        if names[quote.speaker_id] == who.name
    ]
    assert own == [(who.name, said.content)], text


KEPT = {
    "أكد المدير وليد الناصر أن الجيش قصف الموقع، ردا على هجوم على الحاجز.": [
        ("وليد الناصر", "الجيش قصف الموقع، ردا على هجوم على الحاجز")
    ],
    "أكد المدير وليد الناصر أن الجلسة أجلت، في وقت سابق من الشهر، بطلب من الدفاع.": [
        ("وليد الناصر", "الجلسة أجلت، في وقت سابق من الشهر، بطلب من الدفاع")
    ],
    "وأشارت النائبة رنا السالم في حديث إلى ارتفاع الأسعار.": [("رنا السالم", "ارتفاع الأسعار")],
    "وحذر المدير وليد الناصر من كارثة في الشتاء.": [("وليد الناصر", "كارثة في الشتاء")],
    "وفسر المدير وليد الناصر الانقطاع بخلل في المحطة.": [("وليد الناصر", "الانقطاع بخلل في المحطة")],
    "ونفى المصدر أن يكون البنك المركزي قد طلب إقفال أي فرع.": [
        ("المصدر", "يكون البنك المركزي قد طلب إقفال أي فرع")
    ],
    "وأكد المدير وليد الناصر في بيان صحفي الثلاثاء وجود تقدم.": [("وليد الناصر", "وجود تقدم")],
    "ونفى المدير وليد الناصر وجود خلاف، فيما يتعلق بالرواتب، داخل المجلس.": [
        ("وليد الناصر", "وجود خلاف، فيما يتعلق بالرواتب، داخل المجلس")
    ],
    "ونفت الوزيرة رنا السالم وجود خلاف، بينما تجمع العشرات أمام المبنى.": [("رنا السالم", "وجود خلاف")],
    "وأكد المدير وليد الناصر أن الأسعار، بحسب ما تظهر البيانات، ستتراجع.": [
        ("وليد الناصر", "الأسعار، بحسب ما تظهر البيانات، ستتراجع")
    ],
    "وعلق المدير، ل «الديار»، على القرار.": [],
    "ودحضت الوزارة في بيان هذه المزاعم.": [("الوزارة", "هذه المزاعم")],
}


@pytest.mark.parametrize(("text", "said"), KEPT.items())
def test_a_near_one_is_left_as_it_was(listen: Listen, text: str, said: list[tuple[str, str]]) -> None:
    assert [heard.pair for heard in listen(text)] == said
