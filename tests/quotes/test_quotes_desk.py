"""What a news desk prints every day: companies, courts, letters for names, names in marks and brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

RIVALS = "\nوبحسب تقرير لشركة المدار المالية، جاءت النتائج أعلى من المتوقع."
COMPANIES = {
    "one that the text names only within her own words": (
        "قالت الشركة إنها وقعت عقدا مع شركة نفط الوادي.",
        "الشركة",
    ),
    "one that the text names later": (
        "قالت الشركة إنها وقعت عقدا جديدا.\nوقالت شركة نفط الوادي في بيان إن العقد كبير.",
        "شركة نفط الوادي",
    ),
    "one that only her shares tell of": (
        "ارتفع سهم «ساري للنقل» أربعة في المئة. وذكرت الشركة أنها وقعت عقدا مع شركة نفط الوادي.",
        "ساري للنقل",
    ),
    "one named before, and another's paper behind": (
        "ارتفعت أرباح شركة الوادي للأغذية. وقالت الشركة إن السبب نمو المبيعات." + RIVALS,
        "شركة الوادي للأغذية",
    ),
    "one in round brackets": (
        "وذكرت شركة (إيست ريفت بايبلاين) أنها ملتزمة بالجدول.",
        "شركة (إيست ريفت بايبلاين)",
    ),
    "one of whom brackets only tell": ("وذكرت شركة (لم يذكر اسمها) أنها ملتزمة بالجدول.", "شركة"),
    "whose she is": ("وقالت شركة تابعة له إن العمل مستمر.", "شركة تابعة له"),
    "a unit with a name in marks": (
        "وتوقعت وحدة أبحاث «رؤى» في تقرير أسبوعي استمرار الصعود.",
        "وحدة أبحاث «رؤى»",
    ),
    "one of two between whom something happens": (
        "جرى لقاء بين وفد الوزارة والنقابة الوطنية للتعليم. وقال الوفد إن العرض جيد.",
        "وفد الوزارة",
    ),
    "the other one": (
        "جرى لقاء بين وفد الوزارة والنقابة الوطنية للتعليم. وقالت النقابة إن العرض ضعيف.",
        "النقابة الوطنية للتعليم",
    ),
    "a board called so again without its head": (
        "النزاهة تعلن ضبط ثلاثة موظفين\n\nأعلنت هيئة النزاهة الاتحادية تنفيذ عملية ضبط.",
        "هيئة النزاهة الاتحادية",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), COMPANIES.values(), ids=COMPANIES.keys())
def test_a_body_is_told_from_the_others_of_its_kind(listen: Listen, text: str, speaker: str) -> None:
    assert listen(text)[0].speaker == speaker


SAID = {
    # A name in marks right behind its verb.
    "وأكدت «مياه الشرقية» أنها تتابع الموقف.": ("مياه الشرقية", "تتابع الموقف"),
    "وأوضحت «تعليم الواحة» في بيان أنها تتابع الموقف.": ("تعليم الواحة", "تتابع الموقف"),
    # What stands in marks behind أن goes on.
    "وأكد المدير أن «نور للطاقة» متمسكة بالجدول.": ("المدير", "«نور للطاقة» متمسكة بالجدول"),
    # What is answered, between a verb and its أن.
    "وأكدت الأمانة في رد على استفسار أنها تتابع الموقف.": ("الأمانة", "تتابع الموقف"),
    "وأكدت الأمانة في ردها على سؤال أنها تتابع الموقف.": ("الأمانة", "تتابع الموقف"),
    "وشدد الوزير في رد على الاستجواب على ضرورة العمل.": ("الوزير", "ضرورة العمل"),
    # The letter of a family.
    "وقالت الراكبة هناء. م، في تصريح للصحيفة، إنها لن تتنازل.": ("هناء. م", "لن تتنازل"),
    "وقال المتهم سمير. ع إنه بريء.": ("سمير. ع", "بريء"),
    # What somebody's time has done with.
    "وشدد الرئيس المنتهية ولايته على أن الدولة محايدة.": ("الرئيس المنتهية ولايته", "الدولة محايدة"),
    # Whose deputy he is, and of which branch.
    "وقال نائب رئيس حزبه سامي الكرمي إن الوقت حان.": ("سامي الكرمي", "الوقت حان"),
    "وقال مدير شركة النفط فرع الميناء سالم باحاج إن السعر ارتفع.": ("سالم باحاج", "السعر ارتفع"),
    "وعزا مصدر في شركة النفط فرع الميناء الزيادة إلى كلفة النقل.": (
        "مصدر في شركة النفط فرع الميناء",
        "الزيادة إلى كلفة النقل",
    ),
    # What goes on behind a credit.
    "وحذر سالم الكرمي من تأخر الملف كما حصل، بحسب تعبيره، مع غيره.": (
        "سالم الكرمي",
        "تأخر الملف كما حصل، بحسب تعبيره، مع غيره",
    ),
    "وحذر سالم الكرمي من تأخر الملف، على حد تعبيره، في كلمة ألقاها أمس.": ("سالم الكرمي", "تأخر الملف"),
    # Buses, and no preposition.
    "وهدد سائقو باصات الأجرة بالتوقف عن العمل.": ("سائقو باصات الأجرة", "بالتوقف عن العمل"),
    # A suit, and no call.
    "وذكر المدعي في لائحة دعواه أن الجدران تشققت.": ("المدعي", "الجدران تشققت"),
    # Where a source sits who would not be named, before the preposition of his verb.
    "وأفاد مصدر مسؤول بوزارة الري، فضل عدم ذكر اسمه، بأن اللقاء تأجل.": (
        "مصدر مسؤول بوزارة الري",
        "اللقاء تأجل",
    ),
    "وصرح مصدر بالوزارة، رفض كشف هويته، بأن القرار صدر.": ("مصدر بالوزارة", "القرار صدر"),
    "وطالب عامل بالمصنع، فضل عدم ذكر اسمه، بصرف الرواتب.": ("عامل بالمصنع", "بصرف الرواتب"),
    # What is done to a decision.
    "وبررت الوزارة القرار بارتفاع الكلفة.": ("الوزارة", "القرار بارتفاع الكلفة"),
    "وفسر التقرير ارتفاع الأسعار بنقص القمح.": ("التقرير", "ارتفاع الأسعار بنقص القمح"),
    # It turned out, and nobody shows it.
    "وقال مدير الدائرة إن الشكوى وصلت في يوليو، ثم تبين بعد الفحص أن المحل مغلق.": (
        "مدير الدائرة",
        "الشكوى وصلت في يوليو، ثم تبين بعد الفحص أن المحل مغلق",
    ),
    # What is judged, and its spreading.
    "وقيّمت المنظمة خطر العدوى بأنه مرتفع.": ("المنظمة", "خطر العدوى بأنه مرتفع"),
    # By-products, and no "we".
    "وبحسب البيانات، هبطت المخزونات، بينما زادت نواتج التقطير.": (
        "البيانات",
        "هبطت المخزونات، بينما زادت نواتج التقطير",
    ),
}


@pytest.mark.parametrize(("text", "said"), SAID.items(), ids=SAID.keys())
def test_who_says_it_and_what(listen: Listen, text: str, said: tuple[str, str]) -> None:
    assert [one.pair for one in listen(text)] == [said]


NO_SPEECH = [
    "وانتقد «غياب بيانات دقيقة» عن الفيضانات.",
    "وأقام السكان دعواهم أمام المحكمة استنادا إلى القانون.",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_nobody_speaks(listen: Listen, text: str) -> None:
    assert not listen(text)


CALLED = {
    "who has spoken, behind what he closes": ("وفي ختام مداخلته، دعا الطلاب إلى الهدوء.", "فادي الجمل"),
    "the minister behind them": ("وفي ختام كلمته، دعا الوزير إلى الهدوء.", "الوزير"),
    "they, where nobody's words were told of": ("وفي ختام اليوم، دعا الطلاب إلى الهدوء.", "الطلاب"),
}


@pytest.mark.parametrize(("text", "speaker"), CALLED.values(), ids=CALLED.keys())
def test_whoever_closes_his_words_calls_upon_the_others(listen: Listen, text: str, speaker: str) -> None:
    assert listen(f"قال المتحدث فادي الجمل إن الأسعار مستقرة. {text}")[-1].speaker == speaker


def test_what_somebody_does_while_she_speaks_names_nobody(listen: Listen) -> None:
    heard = listen("روت سلوى الحداد أنها نجت. «فقدت أمي»، تقول وهي ترتب أغطية أحفادها في قاعة المدرسة.")
    assert [one.speaker for one in heard] == ["سلوى الحداد"] * 2


def test_who_decided_gives_the_reasons(listen: Listen) -> None:
    heard = listen("وأعلنت شركة الوادي وقف الرحلات، وعللت القرار بسوء الطقس.")
    assert heard[-1].pair == ("شركة الوادي", "القرار بسوء الطقس")


def test_what_was_seized_beside_somebody_does_not_confess(listen: Listen) -> None:
    heard = listen("وضبطت الدورية السائق والسيارة. وبمواجهته اعترف بارتكاب الواقعة.")
    assert [one.speaker for one in heard] == ["السائق"]


PREDICATES = {
    "مسؤول عن الخطأ": "المدير",
    "ملزم بالسداد": "المدير",
    "مصدوم من الرد": "المدير",
    "فهمي غادر البلاد": "فهمي",
}


@pytest.mark.parametrize(("told", "speaker"), PREDICATES.items(), ids=PREDICATES.keys())
def test_what_is_said_of_somebody_is_not_his_name(listen: Listen, told: str, speaker: str) -> None:
    heard = listen(f"قال الناطق إن المدير {told}. وأوضح المدير أنه بريء.")
    assert heard[-1].speaker == speaker


def test_a_line_that_signs_an_article_speaks_of_nobody(listen: Listen) -> None:
    heard = listen("حكم نهائي\n\nجدة: عبدالرحمن الزهراني\n\nوقف المستأجر أمام القاضي. وطالب بفسخ العقد.")
    assert [one.speaker for one in heard] == ["المستأجر"]


@pytest.mark.parametrize("signed", ["الرياض: «الشرق الأوسط»", "لندن: «الاقتصادية»", "دبي:"])
def test_a_line_that_names_the_paper_says_nothing(listen: Listen, signed: str) -> None:
    assert not listen(f"حكم نهائي\n\n{signed}\n\nوقف المستأجر أمام القاضي.")
