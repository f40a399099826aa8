"""Single lines: furniture, captions, by-lines, titles."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources import byline, caption, furniture, title
from reader.sources.phrases import folded

FURNITURE = [
    "|",
    "---",
    "* * *",
    "…",
    "_____",
    "• • •",
    "شاركها.",
    "شارك المقال",
    "شارك هذا الخبر عبر فيسبوك",
    "شارك هذا الموضوع على فيسبوك وتويتر",
    "انشرها على تويتر",
    "نسخ الرابط",
    "طباعة",
    "اترك تعليقاً",
    "اترك تعليقا:",
    "أضف تعليق",
    "التعليقات (0)",
    "3 تعليقات",
    "لا توجد تعليقات",
    "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
    "Exit mobile version",
    "EXIT MOBILE VERSION",
    "Leave a Reply",
    "Share this article on Facebook",
    "1.2k shares",
    "اقرأ أيضا:",
    "إقرأ المزيد",
    "اقرأ أيضًا: قطار الساحل يعود بعد ثلاثة عقود",
    "مواضيع ذات صلة",
    "قد يعجبك أيضا",
    "Read more: The train is back",
    "Tags: economy, trains",
    "الوسوم: اقتصاد، قطارات",
    "كلمات مفتاحية: نقل | مدن",
    "تابعونا على تويتر",
    "اشترك في نشرتنا البريدية",
    "انضم إلى قناتنا على تلغرام",
    "Subscribe to our daily newsletter",
    "© 2026 صحيفة المدار",
    "Copyright 2026 Almadar",
    "جميع الحقوق محفوظة",
    "صحيفة المدار. جميع الحقوق محفوظة.",
    "© 2026 All rights reserved",
    "حقوق النشر محفوظة © المدار",
    "الرئيسية » أخبار » سياسة",
    "4 دقائق قراءة",
    "5 min read",
    "إعلان",
    "Advertisement",
    "المصدر: وكالات",
    "نستخدم ملفات تعريف الارتباط لتحسين تجربتك",
    "عدد المشاهدات: 1250",
]

SENTENCES = [
    "شارك الوزير في الاجتماع.",
    "شارك التقرير في إثارة الجدل داخل المجلس",
    "شاركها الرأي رئيس اللجنة.",
    "وأكد أن جميع الحقوق محفوظة للعمال.",
    "اقرأ كتابك قبل أن تنام",
    "انضم إلى قناة الملعب عام 2010 مراسلا",
    "تابع الآلاف على فيسبوك خطاب الرئيس",
    "تعليقات الوزير تثير الجدل",
    "المصدر: لا يمكن أن نقبل بهذا الاتفاق مهما كانت الضغوط علينا",
    "شاهد: رأيت النار بعيني",
    "العلامات: ارتفاع الحرارة وسعال",
    "Copyright law was changed in May",
    "Share prices fell on Monday",
    "فيسبوك",
    "الأسواق ترحب",
    "2026",
]

CAPTIONS = [
    "رئيس البلدية (يمين) يصافح المهندس أمام الجسر (مواقع التواصل)",
    "رئيس البلدية أمام الجسر (أ ف ب)",
    "رئيس البلدية أمام الجسر. (رويترز)",
    "رئيس البلدية أمام الجسر (أ.ف.ب)",
    "الميناء بعد العاصفة (تصوير: غسان رزق)",
    "الميناء بعد العاصفة (صورة: هيئة النقل البحري)",
    "جانب من الحضور في قاعة البلدية القديمة (وكالة الأفق)",
    "صورة: الميناء بعد العاصفة",
    "الصورة: غسان رزق",
    "The harbour after the storm (Reuters)",
]

NO_CAPTIONS = [
    "قال الوزير إن الأمر انتهى (وكان قد وعد بذلك مرارا).",
    "بلدية تل الصنوبر تغلق الجسر القديم أربعة أشهر (فيديو)",
    "انتخابات المجلس (2020-2024)",
    "لانا قطان (Lana Kattan)",
    "وقالت المهندسة لانا قطان (Lana Kattan) إن العمل بدأ.",
    "صورة الميناء تتغير",
]

SIGNATURES = [
    "كتب: سامر الغزالي",
    "كتبت ليلى الحدادي",
    "كَتَبَتْ: رِيمُ الْحَدَّادُ",
    "بقلم سناء الكاتب",
    "حاوره: باسل نصر",
    "إعداد: قسم الطقس في صحيفة المدار",
    "مراسلنا: نزار الخطيب",
    "رويترز",
    "(أ ف ب)",
    "وكالات",
    "By Miriam Holt",
    "من مراسلنا",
]

NO_SIGNATURES = [
    "كتب الوزير على صفحته إن المشروع سيبدأ غدا مهما كلف الأمر",
    "تقرير يحذر من الجفاف",
    "كتبت.",
    "مراسل يروي ما رأى",
]

DATES = [
    "الخميس 19 نوفمبر 2026",
    "19-11-2026",
    "آخر تحديث: 22 نوفمبر 2026 10:30",
    "الريحان، 12 نوفمبر 2026",
    "نُشر في 19 تشرين الثاني/نوفمبر 2026",
    "Monday 9 November 2026",
    "19 نوفمبر 2026.",
]

NO_DATES = [
    "كان ذلك يوم 19 نوفمبر 2026 في ساحة المدينة القديمة",
    "اجتماع 19 نوفمبر 2026 يقر صندوقا للجفاف",
    "الخميس",
    "2026",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_a_line_of_the_frame_is_furniture(line: str) -> None:
    assert furniture.is_furniture(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_or_heading_is_no_furniture(line: str) -> None:
    assert not furniture.is_furniture(line)


def test_every_entry_of_the_table_is_furniture() -> None:
    entries = [entry.strip() for line in furniture.LINES.split("\n") for entry in line.split("|")]
    assert [entry for entry in entries if not furniture.is_furniture(entry)] == []


@pytest.mark.parametrize("shape", furniture.SHAPES)
@given(data=st.data())
@settings(max_examples=30)
def test_every_shape_of_furniture_begins_as_the_table_says(shape: str, data: st.DataObject) -> None:
    """Lines that begin otherwise are not held against the shapes at all."""
    line = data.draw(st.from_regex(folded(shape), fullmatch=True))
    assert furniture.could_be_shaped(line)


@pytest.mark.parametrize("line", ["فيسبوك تويتر واتساب", "Facebook | X | WhatsApp", "شارك فيسبوك تويتر"])
def test_a_row_of_networks_is_a_row_of_buttons(line: str) -> None:
    assert furniture.is_button_row(line)


@pytest.mark.parametrize("line", ["فيسبوك", "تيك توك", "فيسبوك تحذف ألف حساب"])
def test_one_network_or_a_sentence_is_no_row(line: str) -> None:
    assert not furniture.is_button_row(line)


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_photo_line_is_a_caption(line: str) -> None:
    assert caption.is_caption(line)


@pytest.mark.parametrize("line", NO_CAPTIONS)
def test_other_brackets_make_no_caption(line: str) -> None:
    assert not caption.is_caption(line)


@pytest.mark.parametrize("line", SIGNATURES)
def test_a_line_that_names_the_author_is_a_signature(line: str) -> None:
    assert byline.is_signature(line)


@pytest.mark.parametrize("line", NO_SIGNATURES)
def test_a_sentence_about_writing_is_no_signature(line: str) -> None:
    assert not byline.is_signature(line)


@pytest.mark.parametrize("line", DATES)
def test_a_line_with_a_date_and_little_else_is_a_date(line: str) -> None:
    assert byline.is_date(line)


@pytest.mark.parametrize("line", NO_DATES)
def test_a_sentence_with_a_date_is_none(line: str) -> None:
    assert not byline.is_date(line)


@pytest.mark.parametrize(
    "line", ["مرسى النور - ليلى الحدادي", "قصر الرمل – وكالة الأفق", "الريحان | نزار الخطيب | سياسة"]
)
def test_names_with_dashes_are_an_origin(line: str) -> None:
    assert byline.is_origin(line)


@pytest.mark.parametrize(
    ("lines", "house"),
    [
        (["قصر الرمل - وكالة الأفق"], "وكالة الأفق"),
        (["إعداد: قسم الطقس في صحيفة المدار"], "صحيفة المدار"),
        (["المصدر: رويترز"], "رويترز"),
        (["كتب: سامر الغزالي", "19 نوفمبر 2026"], ""),
    ],
)
def test_the_house_is_read_out_of_the_lines(lines: list[str], house: str) -> None:
    assert byline.house_of(lines) == house


def test_when_it_was_published_goes_before_when_it_was_changed() -> None:
    lines = ["آخر تحديث: 22 نوفمبر 2026", "نشر: 19 نوفمبر 2026"]
    assert byline.published_of(lines) == datetime(2026, 11, 19, tzinfo=UTC)


MADE = [
    ("أعلنت الهيئة بدء العمل. وقالت إنه سيستمر.", "أعلنت الهيئة بدء العمل"),
    ("هل بدأ العمل؟ لا أحد يعرف.", "هل بدأ العمل؟"),
    ("ارتفع السعر 5.75% أمس. ثم هبط.", "ارتفع السعر 5.75% أمس"),
    ("قال د. سامي إن الأمر انتهى. ثم خرج.", "قال د. سامي إن الأمر انتهى"),
    ("«انتهى الأمر.» قالها ثم خرج.", "«انتهى الأمر.»"),
    ("سطر\nملفوف  على سطرين. ثم آخر.", "سطر ملفوف على سطرين"),
]


@pytest.mark.parametrize(("text", "made"), MADE)
def test_a_title_is_made_of_the_first_sentence(text: str, made: str) -> None:
    assert title.made_title(text) == made


def test_a_long_sentence_is_shortened_at_a_word() -> None:
    made = title.made_title("كلمة، " * 40)
    assert made.endswith("كلمة…")
    assert len(made) <= title.LONGEST_MADE


def test_a_word_longer_than_a_title_is_cut() -> None:
    assert title.made_title("ب" * 200) == "ب" * (title.LONGEST_MADE - 1) + "…"
