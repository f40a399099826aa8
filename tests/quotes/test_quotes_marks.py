"""Quotation marks: paired by position, whatever the typist took."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


WORDS = "الطريق طويلة لكننا سنصل"
MARKED = {
    "guillemets": f"«{WORDS}»",
    "curly": f"“{WORDS}”",
    "curly turned round": f"”{WORDS}“",
    "two closing": f"”{WORDS}”",
    "two opening": f"“{WORDS}“",
    "straight": f'"{WORDS}"',
    "low": f"„{WORDS}“",
    "mixed": f'“{WORDS}"',
    "never closed": f"«{WORDS}",
    "two apostrophes": f"''{WORDS}''",
    "one apostrophe": f"'{WORDS}'",
    "single curly": f"‘{WORDS}’",
    "graves and apostrophes": f"``{WORDS}''",
    "signs of less and more": f"<<{WORDS}>>",
}


@pytest.mark.parametrize("marked", MARKED.values(), ids=MARKED.keys())
def test_marks_of_every_kind_pair(listen: Listen, marked: str) -> None:
    heard = listen(f"وقال السائق عادل الصباغ: {marked}.")
    assert [(item.pair, item.quote.kind) for item in heard] == [(("عادل الصباغ", WORDS), "direct")]


def test_a_mark_after_a_clitic_opens(listen: Listen) -> None:
    (heard,) = listen("وصفت النقابة القرار بـ”الخطوة الناقصة والمتأخرة جدا”.")
    assert heard.content == "القرار بـ”الخطوة الناقصة والمتأخرة جدا”"


def test_mirrored_guillemets_are_read_as_the_typist_meant(listen: Listen) -> None:
    heard = listen(
        "وقال السائق عادل الصباغ:» الطريق طويلة لكننا سنصل «.\nوأضاف:» لن نتأخر عليكم بعد اليوم «."
    )
    assert [item.content for item in heard] == ["الطريق طويلة لكننا سنصل", "لن نتأخر عليكم بعد اليوم"]


def test_marks_are_not_mirrored_where_the_first_was_forgotten(listen: Listen) -> None:
    heard = listen(
        "وقالت الوزيرة سعاد النمري إن الجسر آمن، ولن يغلق أمام أحد». وأضافت: «سنفتح الطريق قبل العيد». "
        "وأوضحت أن الصيانة انتهت، مضيفة: «شكرا للعمال»."
    )
    contents = ["الجسر آمن، ولن يغلق أمام أحد", "سنفتح الطريق قبل العيد", "الصيانة انتهت", "شكرا للعمال"]
    assert [item.content for item in heard] == contents


def test_a_stray_closing_mark_is_no_mark(listen: Listen) -> None:
    (heard,) = listen("قال السائق عادل الصباغ إن الطريق» طويلة جدا.")
    assert heard.content == "الطريق» طويلة جدا"


def test_marks_within_marks(listen: Listen) -> None:
    (heard,) = listen("وقال السائق عادل الصباغ: «قرأت كتاب «الدرب» ثم رحلت».")
    assert heard.content == "قرأت كتاب «الدرب» ثم رحلت"


def test_a_quote_goes_on_in_the_next_paragraph(listen: Listen) -> None:
    heard = listen("وقال السائق عادل الصباغ: «الطريق طويلة.\n«لكننا سنصل قبل المساء».")
    assert heard[0].content == "الطريق طويلة.\n«لكننا سنصل قبل المساء"


def test_a_quote_may_hold_sentences(listen: Listen) -> None:
    heard = listen('وقال السائق عادل الصباغ: "الطريق طويلة. لكننا سنصل." وأضاف أن السيارة جاهزة.')
    assert [item.content for item in heard] == ["الطريق طويلة. لكننا سنصل", "السيارة جاهزة"]


def test_a_lone_apostrophe_is_no_mark(listen: Listen) -> None:
    heard = listen("وقال السائق عادل الصباغ إن طراز '67 وسيارة O'Neil قديمان.")
    assert [item.content for item in heard] == ["طراز '67 وسيارة O'Neil قديمان"]


FRONTED = {
    "said": "«الطريق طويلة لكننا سنصل»، قال السائق عادل الصباغ.",
    "says": "«الطريق طويلة لكننا سنصل»، يقول السائق عادل الصباغ.",
    "without comma": "«الطريق طويلة لكننا سنصل» قال السائق عادل الصباغ.",
    "as he said": "«الطريق طويلة لكننا سنصل»، كما قال السائق عادل الصباغ.",
    "according to": "«الطريق طويلة لكننا سنصل»، بحسب السائق عادل الصباغ.",
}


@pytest.mark.parametrize("text", FRONTED.values(), ids=FRONTED.keys())
def test_a_quote_before_its_verb(listen: Listen, text: str) -> None:
    assert [item.pair for item in listen(text)] == [("عادل الصباغ", WORDS)]


def test_two_quotes_in_one_sentence(listen: Listen) -> None:
    heard = listen("قال السائق عادل الصباغ: «الطريق طويلة جدا»، مضيفا: «لكننا سنصل مساء».")
    assert [item.content for item in heard] == ["الطريق طويلة جدا", "لكننا سنصل مساء"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "وصف السائق عادل الصباغ القرار بـ” الجائر “مؤكدا ان زملاءه سيرفضونه.",
            ["القرار بـ” الجائر “", "زملاءه سيرفضونه"],
        ),
        (
            "وأكد السائق عادل الصباغ ان العمل ” لن يتوقف“ مشددا على ” ضرورة الحوار “ ومعلنا عن ” إضراب“.",
            ["العمل ” لن يتوقف“", "ضرورة الحوار", "إضراب"],
        ),
    ],
)
def test_blanks_on_the_wrong_sides_of_marks_that_look_right_to_left(
    listen: Listen, text: str, said: list[str]
) -> None:
    assert [item.content for item in listen(text)] == said


def test_a_name_in_marks_right_before_the_quote_is_no_content(listen: Listen) -> None:
    heard = listen('وقال السائق عادل الصباغ في حديث لإذاعة الوادي "وادي إف إم" "إن الطريق طويلة لكننا سنصل".')
    assert [item.content for item in heard] == ["إن الطريق طويلة لكننا سنصل"]


BEHIND = {
    "a pronoun": ("وقال المدير «نحن لا نخاف العزل»، وأضاف «لن نتراجع».", ["نحن لا نخاف العزل", "لن نتراجع"]),
    "behind a club": ("وقال رئيس النادي «نحن لا نخاف العزل».", ["نحن لا نخاف العزل"]),
    "a short clause": (
        "وقال المتحدث باسم الجيش «الوضع هادئ»، وأضاف «لن نتراجع».",
        ["الوضع هادئ", "لن نتراجع"],
    ),
    "a long one": ("وتابع رئيس الوزراء «هذا القرار نهائي ولا رجعة فيه».", ["هذا القرار نهائي ولا رجعة فيه"]),
    "and a participle": (
        "وقالت وزيرة الصحة «المخزون يكفي شهرين»، مؤكدة أن اللقاح متوفر.",
        ["المخزون يكفي شهرين", "اللقاح متوفر"],
    ),
    "a body's name": ("وأعلنت شركة «بحر المرجان»، أمس، وقف رحلاتها.", ["وقف رحلاتها"]),
    "a nickname": ("وقال المشجع المعروف «أبو دانة»، وهو يضحك، إن الفوز مستحق.", ["الفوز مستحق"]),
    "a school's name": ("وقال مدير مدرسة «النور الأهلية» إن الفوز مستحق.", ["الفوز مستحق"]),
}


@pytest.mark.parametrize(("text", "said"), BEHIND.values(), ids=BEHIND.keys())
def test_what_stands_in_marks_behind_a_speaker_is_his_name_or_his_words(
    listen: Listen, text: str, said: list[str]
) -> None:
    assert [one.content for one in listen(text)] == said


LEANING = {
    "two that close": "وأضافت سلمى الحلو” نحن لا نخاف العزل من المنصب”.",
    "as a mirror": "وأضافت سلمى الحلو” نحن لا نخاف العزل من المنصب “.",
    "behind a name alone": "وأضافت الحلو” نحن لا نخاف العزل من المنصب”، مشيرة إلى القرار.",
}


@pytest.mark.parametrize("text", LEANING.values(), ids=LEANING.keys())
def test_a_mark_that_closes_nothing_opens_what_the_next_one_closes(listen: Listen, text: str) -> None:
    assert listen(text)[0].content == "نحن لا نخاف العزل من المنصب"


ADDED = {
    "all of it in marks": "وقال المدير إن «الماء شحيح هذا العام، مضيفا أن الخزان فارغ».",
    "marks that begin behind": "وأكد المدير أن الماء «شحيح جدا هذا العام، مضيفا أن الخزان فارغ».",
}


@pytest.mark.parametrize("text", ADDED.values(), ids=ADDED.keys())
def test_what_is_added_within_marks_of_a_clause_is_parted(listen: Listen, text: str) -> None:
    heard = listen(text)
    assert [one.speaker for one in heard] == ["المدير", "المدير"]
    assert heard[1].content == "الخزان فارغ"


UNCLOSED = (
    ("النقابة", "إضرابنا مستمر حتى لو دعتنا الحكومة إلى الحوار", "مشددة على أنه لا تراجع"),
    ("الأمين العام", "إضرابنا لا رجعة فيه", "مشددا على أنه لا تفاوض"),
    ("المدرب", "الفريق جاهز للمباراة", "مضيفا أن اللاعبين بخير"),
    ("الطبيبة", "الحالة مستقرة", "مشيرة إلى أن المريض سيغادر"),
    ("الوزير", "الخطة طموحة", "لافتا إلى أن التمويل متوفر"),
    ("رئيس الاتحاد", "لن نلعب قبل صرف المستحقات", "مؤكدا أن القرار نهائي"),
    ("المصدر", "الشحنة وصلت إلى الميناء", "مبينا أن التفريغ يبدأ غدا"),
    ("الجمعية", "أموالنا محجوزة في المصارف", "محذرة من أن المشاريع ستتوقف"),
    ("الشركة", "العطل أصلح", "، مضيفة أن الخدمة عادت"),
    ("المحامي", "موكلي بريء", "، مضيفا أن الأدلة ضعيفة"),
    ("المديرة", "المدرسة مفتوحة", "موضحة أن الدوام عادي"),
    ("النائب", "القانون مجحف", "معتبرا أنه يظلم النساء"),
)


@pytest.mark.parametrize(("who", "words", "more"), UNCLOSED)
def test_marks_that_nothing_closes_end_where_the_writer_speaks(
    listen: Listen, who: str, words: str, more: str
) -> None:
    verb = "وقالت" if who.endswith("ة") else "وقال"
    heard = [one.pair for one in listen(f'{verb} {who}: "{words} {more}.'.replace(" ،", "،"))]
    assert heard[0] == (who, words)
    assert heard[1][0] == who
    assert more.endswith(heard[1][1])


FORGOTTEN = (
    "النائب سالم مجيد ان” النتائج تثير الشكوك والقلق. وقال مجيد اليوم ان”",
    "المتحدث حيدر كاظم ان” القوات انتشرت في المدينة. واضاف كاظم في بيان ان” ",
    "المدير رعد جاسم ان ”السد ممتلئ منذ شهر. واوضح جاسم للوكالة ان”",
    "الوزير قيس هادي أن” الموسم جيد هذا العام. وأكد هادي أمس أن” ",
)


@pytest.mark.parametrize("text", FORGOTTEN)
def test_a_sentence_that_reports_ends_what_was_not_closed(listen: Listen, text: str) -> None:
    heard = listen(f"قال {text}المفوضية خرقت القانون ولم تلتزم به”. واضاف” مرت ايام ولم نر شيئا “.")
    assert [one.content for one in heard[1:]] == [
        "المفوضية خرقت القانون ولم تلتزم به",
        "مرت ايام ولم نر شيئا",
    ]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (
            'قال سالم العزي، رئيس "الجمعية الوطنية لمربي '
            'النحل والماشية الجبلية" إن المياه لم تصل إلى الحي منذ شهرين.',
            [("سالم العزي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            'وقال كمال الزواري، عضو "الرابطة المحلية للدفاع '
            'عن المزارعين" أن المياه لم تصل إلى الحي منذ شهرين.',
            [("كمال الزواري", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            'وقالت ليلى بنعلي، منسقة "الشبكة المغاربية لحماية '
            'السواحل من التلوث" إن المياه لم تصل إلى الحي منذ شهرين.',
            [("ليلى بنعلي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            'وقال نبيل الشامي، أمين عام "المنتدى العربي لخبراء '
            'المياه والري" إن المياه لم تصل إلى الحي منذ شهرين.',
            [("نبيل الشامي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            'وأكد رامي الحلواني، مؤسس "الحملة الوطنية لإنقاذ '
            'نهر الليطاني" أن المياه لم تصل إلى الحي منذ شهرين.',
            [("رامي الحلواني", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            'وقال سالم العزي، الناطق باسم "اللجنة الشعبية '
            'لأهالي الحي القديم" إن المياه لم تصل إلى الحي منذ شهرين.',
            [("سالم العزي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وقال سالم العزي رئيس «العصبة الأهلية لصيادي "
            "السواحل الشرقية كلها» إن المياه لم تصل إلى الحي منذ شهرين.",
            [("سالم العزي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وقال عضو «الهيئة العليا للدفاع عن حقوق السجناء» "
            "كمال الزواري إن المياه لم تصل إلى الحي منذ شهرين.",
            [("كمال الزواري", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            'قال هدى الرفاعي، رئيسة "المرصد الأهلي لحقوق '
            'الطفل في المدارس" أن المياه لم تصل إلى الحي منذ شهرين.',
            [("هدى الرفاعي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            'وقال خالد النمري، نائب رئيس "التجمع الوطني لأصحاب '
            'الأفران الصغيرة" إن المياه لم تصل إلى الحي منذ شهرين.',
            [("خالد النمري", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            'وقالت عضو "الجبهة الوطنية للدفاع عن المعلمين"، '
            "هدى الرفاعي، إن المياه لم تصل إلى الحي منذ شهرين.",
            [("هدى الرفاعي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وأفاد مدير «المكتب العربي للبحوث الزراعية "
            "والبيئية» سالم العزي بأن المياه لم تصل إلى الحي منذ شهرين.",
            [("سالم العزي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            'وذكر نبيل الشامي، ممثل "الاتحاد الدولي لعمال '
            'البناء والأخشاب"، أن المياه لم تصل إلى الحي منذ شهرين.',
            [("نبيل الشامي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وقال عضو المجلس كمال الزواري: «لن نقبل بهذا القرار "
            "الجائر أبدا»، مضيفا أن المياه لم تصل إلى الحي منذ شهرين.",
            [
                ("كمال الزواري", "لن نقبل بهذا القرار الجائر أبدا"),
                ("كمال الزواري", "المياه لم تصل إلى الحي منذ شهرين"),
            ],
        ),
        (
            "وقال رئيس النادي «سنبني ملعبا جديدا في قلب المدينة»، وأكد أن المياه لم تصل إلى الحي منذ شهرين.",
            [
                ("رئيس النادي", "سنبني ملعبا جديدا في قلب المدينة"),
                ("رئيس النادي", "المياه لم تصل إلى الحي منذ شهرين"),
            ],
        ),
        (
            "وقال شاهد «رأيت النار تخرج من الطابق العلوي كله»، وأضاف أن المياه لم تصل إلى الحي منذ شهرين.",
            [("شاهد", "رأيت النار تخرج من الطابق العلوي كله"), ("شاهد", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        ("وقال محام «هذا الحكم ظالم ولن نسكت عنه» سالم العزي.", [("محام", "هذا الحكم ظالم ولن نسكت عنه")]),
    ],
)
def test_bodies_with_long_names_in_marks(listen: Listen, text: str, heard: list[tuple[str, str]]) -> None:
    assert [one.pair for one in listen(text)] == heard
