"""Every kind of speaker in every construction: sentences composed of parts whose truth is known."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


class Who(NamedTuple):
    """Somebody who speaks: the phrase, its gender, and the name that is shown."""

    phrase: str
    she: bool
    name: str


def named(phrase: str, name: str, *, she: bool = False) -> Who:
    """Somebody whom a name calls: the phrase has a title before it."""
    return Who(f"{phrase} {name}".strip(), she, name)


def called(phrase: str, *, she: bool = False) -> Who:
    """Somebody whom the whole phrase calls."""
    return Who(phrase, she, phrase)


SPEAKERS = (
    named("", "سامي درويش"),
    named("", "هيفاء باحشوان", she=True),
    named("النائب", "عثمان عيسى شاهين"),
    named("الخبيرة الاقتصادية", "ليلى باوزير", she=True),
    named("وزير الزراعة الأردني", "طلال شاهين"),
    named("مديرة صندوق تقاعد نقابة الأطباء", "سعاد منصور", she=True),
    named("رئيس فريق عمل إدارة أزمة مكتب تنسيق المساعدات", "ليث بركات"),
    named("رئيسة الاتحاد الوطني للفلاحين", "هند السيابي", she=True),
    named("العضو بالاتحاد العام للعمال", "زياد الهنائي"),
    named("المتحدث باسم الرابطة المهنية للصيادين", "بيتر هوفمان"),
    named("الباحثة في المعهد الوطني للإحصاء", "يوكو تاناكا", she=True),
    called("وزارة الصحة", she=True),
    called("الاتحاد الوطني للفلاحين"),
    called("الشبكة اليمنية للنهوض بالقراءة", she=True),
    called("الهيئة الوطنية للوقاية من الأمراض", she=True),
    called("منظمة أطباء بلا أسوار", she=True),
    called("وكالة الفضاء الهندية", she=True),
    called("مديرية الغابات بأسوان", she=True),
    called("الغرفة الصناعية بصفاقس", she=True),
    called("الإدارة الجهوية للنقل بالقيروان", she=True),
    called("الدفاع المدني بالغربية"),
    called("الشركة الوطنية لتخزين وتوزيع الوقود", she=True),
    called("النقابة الوطنية للصحفيين المغاربة", she=True),
    called("الجمعية الملكية الأردنية لكرة اليد", she=True),
    called("القناة 9 الإسبانية", she=True),
    called("شركة نوفالاك", she=True),
    called("مصادر أمنية وطبية", she=True),
    called("المركز الوطني لرصد الأوبئة"),
    called("اللقاء الديمقراطي"),
    called("جمعيات نسائية وشبابية", she=True),
    called("مصدر أمني"),
    called("أم من سكان الحي", she=True),
    called("أب لثلاثة أطفال"),
    called("أحد التجار"),
)
CLAUSE = "الأسعار سترتفع في الأسابيع المقبلة"
QUOTE = "لن نتراجع عن مطالبنا"
CONSTRUCTIONS = (
    ("{قال|قالت} {who} إن {c}.", CLAUSE),
    ("{أكد|أكدت} {who} أن {c}.", CLAUSE),
    ("{حذر|حذرت} {who} أمس من أن {c}.", CLAUSE),
    ("{أوضح|أوضحت} {who} في مؤتمر صحفي أن {c}.", CLAUSE),
    ("{لفت|لفتت} {who} في جلسة مغلقة إلى أن {c}.", CLAUSE),
    ("{who} {كشف|كشفت} أن {c}.", CLAUSE),
    ("أما {who} {فقال|فقالت} إن {c}.", CLAUSE),
    ("{أضاف|أضافت} {who}: «{c}».", QUOTE),
    ("«{c}»، {قال|قالت} {who}.", QUOTE),
    ("{c}، كما {قال|قالت} {who}.", CLAUSE),
    ("{رفض|رفضت} {who} {c}.", "تقليص الدعم"),
    ("{عارض|عارضت} {who} {c}.", "بيع الشركة"),
    ("{أعلن|أعلنت} {who} لإذاعة محلية {c}.", "إغلاق الميناء حتى إشعار آخر"),
    ("{طالب|طالبت} {who} السلطات {c}.", "بصرف التعويضات"),
    ("{وصف|وصفت} {who} القرار بأنه «ظالم».", "القرار بأنه «ظالم»"),
)


def _fill(pattern: str, who: Who, content: str) -> str:
    """The sentence, its verb in the gender of who speaks."""
    text = pattern.replace("{who}", who.phrase).replace("{c}", content)
    while "{" in text:
        before, _, rest = text.partition("{")
        forms, _, after = rest.partition("}")
        text = before + forms.split("|")[who.she] + after
    return text


@pytest.mark.parametrize(("pattern", "content"), CONSTRUCTIONS)
def test_every_speaker_is_found_whole_in_a_construction(listen: Listen, pattern: str, content: str) -> None:
    for who in SPEAKERS:
        text = _fill(pattern, who, content)
        assert [one.pair for one in listen(text)] == [(who.name, content)], text


INSERTED = ("في مؤتمر صحفي", "في حديث مع الصحيفة", "في وقت سابق", "أمس", "لإذاعة محلية")
BEHIND = (
    named("النائبة", "سعاد منصور", she=True),
    named("المحامي", "ليث بركات"),
    named("مدير المركز العربي للدراسات", "زياد الهنائي"),
)


@pytest.mark.parametrize(("inserted", "who"), list(product(INSERTED, BEHIND)))
def test_who_speaks_stands_behind_what_is_inserted(listen: Listen, inserted: str, who: Who) -> None:
    for pattern in (
        "{شدد|شددت} {in} {who} على أن {c}.",
        "{أشار|أشارت} {in} {who} إلى أن {c}.",
        "{قال|قالت} {in} {who} إن {c}.",
    ):
        text = _fill(pattern.replace("{in}", inserted), who, CLAUSE)
        assert [one.pair for one in listen(text)] == [(who.name, CLAUSE)], text


@pytest.mark.parametrize("of", ["بحسب", "وفق", "نقلا عن"])
@pytest.mark.parametrize(
    "both", ["وزارتي الزراعة والنقل", "نقابتي الأطباء والصيادلة", "لجنتي المال والقانون"]
)
def test_two_bodies_in_the_genitive_are_a_source(listen: Listen, of: str, both: str) -> None:
    heard = listen(f"{of} {both}، فإن {CLAUSE}.")
    assert [one.pair for one in heard] == [(both, CLAUSE)]


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        ("تصريح لفاطمة بلقاسم", "فاطمة بلقاسم"),
        ("تصريح لسعيد باوزير", "سعيد باوزير"),
        ("بيان لرئيس البلدية", "رئيس البلدية"),
    ],
)
def test_a_paper_of_somebody_is_his_word(listen: Listen, paper: str, name: str) -> None:
    assert [one.pair for one in listen(f"وجاء في {paper} أن {CLAUSE}.")] == [(name, CLAUSE)]


@pytest.mark.parametrize(
    "text",
    [
        "انقطع التيار بسبب حريق وعارض فني في الخط الناقل 400 كيلوفولت.",
        "وصل طالب جامعي إلى المدينة مع أسرته.",
        "تأجلت الرحلة لعارض صحي ألم بقائد الطائرة.",
    ],
)
def test_a_noun_with_its_adjective_is_no_verb(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وفقا لوزيرة الصحة، فإن {c}.", "وزيرة الصحة"),
        ("وفقا للجنة الانتخابات، فإن {c}.", "لجنة الانتخابات"),
        ("وفقا للجنة الفنية، فإن {c}.", "اللجنة الفنية"),
        ("وفقا للجنة متابعة الاتفاق، فإن {c}.", "لجنة متابعة الاتفاق"),
        ("وفقا للجنة، فإن {c}.", "اللجنة"),
        ("قالت المديرة التنفيذية للجنة الانتخابات سعاد منصور إن {c}.", "سعاد منصور"),
        ("طبقا لمديرة البلدية، فإن {c}.", "مديرة البلدية"),
        ("أربعة شهود يؤكدون أن {c}.", "أربعة شهود"),
        ("ثلاثة نواب من المعارضة أكدوا أن {c}.", "ثلاثة نواب من المعارضة"),
        ("قالت مزارعة في الستين من عمرها إن {c}.", "مزارعة في الستين من عمرها"),
        ("قال صياد من أهل الجزيرة إن {c}.", "صياد من أهل الجزيرة"),
        ("ترى طبيبة من أبناء المدينة أن {c}.", "طبيبة من أبناء المدينة"),
        ("قال خبراء تحدثت إليهم الصحيفة إن {c}.", "خبراء تحدثت إليهم الصحيفة"),
        ("تقول القاضية صباح الزيدي إن {c}.", "صباح الزيدي"),
        ("قال الوزير صباح الاثنين إن {c}.", "الوزير"),
        ("ونقلت الوكالة عن طالب يدرس الطب قوله إن {c}.", "طالب يدرس الطب"),
        ("وجاء في تصريح للمتحدث باسم الجيش أن {c}.", "المتحدث باسم الجيش"),
        ("شددت النائبة سعاد منصور في تغريدة على منصة إكس على أن {c}.", "سعاد منصور"),
        ("قالت في تصريحات صحفية النائبة سعاد منصور إن {c}.", "سعاد منصور"),
        ("أفاد في تصريح لوكالة الأنباء المحامي ليث بركات بأن {c}.", "ليث بركات"),
        ("شدد في وقت سابق ثلاثة خبراء على أن {c}.", "ثلاثة خبراء"),
        ("شدد نشطاء على مواقع التواصل على أن {c}.", "نشطاء على مواقع التواصل"),
        ("وقال منشور على صفحة النادي إن {c}.", "منشور على صفحة النادي"),
        ("روى ناجون من الغارة أن {c}.", "ناجون من الغارة"),
        ("ذكرت غالبية الأعضاء أن {c}.", "غالبية الأعضاء"),
        ("ذكرت لائحة الاتهام أن {c}.", "لائحة الاتهام"),
        ("أعلنت حركة وعد أن {c}.", "حركة وعد"),
        ("حذرت عائلات الأسرى من أن {c}.", "عائلات الأسرى"),
        ("أكدت وسائل إعلام محلية أن {c}.", "وسائل إعلام محلية"),
        ("أفادت لجنة الإغاثة بمخيم الزيتون بأن {c}.", "لجنة الإغاثة بمخيم الزيتون"),
        ("رأى عمال مضربون أن {c}.", "عمال مضربون"),
        ("ذكر مسؤولون حاليون وسابقون أن {c}.", "مسؤولون حاليون وسابقون"),
        ("قال مهاجرون أفارقة إن {c}.", "مهاجرون أفارقة"),
        ("رأى مقال في صحيفة محلية أن {c}.", "مقال في صحيفة محلية"),
        ("قال ناطق أمني وصحفي محلي إن {c}.", "ناطق أمني وصحفي محلي"),
        ("نفت في وقت متأخر من مساء الأربعاء الحكومة أن {c}.", "الحكومة"),
    ],
)
def test_a_speaker_ends_where_it_ends(listen: Listen, text: str, name: str) -> None:
    assert [one.pair for one in listen(text.replace("{c}", CLAUSE))] == [(name, CLAUSE)]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("طالب أربعة نواب وزارة الصحة بتوفير الدواء.", "أربعة نواب", "بتوفير الدواء"),
        ("أعلنت أحزاب ونقابات تعليق الإضراب.", "أحزاب ونقابات", "تعليق الإضراب"),
        ("أكد مسؤولون وشهود وقوع انفجارين.", "مسؤولون وشهود", "وقوع انفجارين"),
        ("ناشدت شركة نوفالاك الحكومة بالتدخل.", "شركة نوفالاك", "بالتدخل"),
        ("اتهم سامي درويش لإذاعة محلية السلطات بالتقصير.", "سامي درويش", "السلطات بالتقصير"),
        ("أيد خبير اقتصادي لصحيفة محلية إجراء الاستفتاء.", "خبير اقتصادي", "إجراء الاستفتاء"),
    ],
)
def test_an_object_begins_where_it_begins(listen: Listen, text: str, name: str, content: str) -> None:
    assert [one.pair for one in listen(text)] == [(name, content)]


UNCLOSED = (
    named("مدير الإطفاء، العقيد", "سامي درويش"),
    named("مديرة المدرسة،", "ليلى باوزير", she=True),
    named("مدرب المنتخب، الهولندي", "رود فان ديرمير"),
    named("عميد الكلية، الأستاذ الدكتور", "عمر القضاة"),
    named("المتحدث باسم الشركة،", "إيفان بتروف"),
)
ACTED_ON = (
    ("{انتقد|انتقدت} {who} {c}.", "قرار المحكمة تأجيل الجلسة"),
    ("{نفى|نفت} {who} {c}.", "وجود أي خلاف داخل اللجنة"),
    ("{نفى|نفت} {who} {c}.", "ما تردد عن بيع المصنع"),
    ("{وصف|وصفت} {who} {c}.", "الاتفاق بأنه خطوة متأخرة"),
    ("{عزا|عزت} {who} {c}.", "التأخير إلى سوء الأحوال الجوية"),
    ("{طالب|طالبت} {who} الحكومة {c}.", "بصرف الرواتب"),
    ("{اتهم|اتهمت} {who} {c}.", "شركات التأمين بالمماطلة"),
    ("{التمس|التمست} {who} {c}.", "إدانة المتهمين الستة"),
    ("{قدر|قدرت} {who} {c}.", "عدد المتضررين بنحو ألف أسرة"),
)


@pytest.mark.parametrize(("pattern", "content"), ACTED_ON)
def test_a_name_behind_a_comma_ends_before_the_object(listen: Listen, pattern: str, content: str) -> None:
    for who in UNCLOSED:
        text = _fill(pattern, who, content)
        assert [one.pair for one in listen(text)] == [(who.name, content)], text
