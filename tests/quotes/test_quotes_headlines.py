"""Headline colons and interviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


BODY = "قال وزير الري سامي الدهان إن السد آمن."
HEADLINES = {
    "family name": ("title| الدهان: لا خوف على السد\n" + BODY, "سامي الدهان", "لا خوف على السد"),
    "title and name": (
        "title| وزير الري سامي الدهان: لا خوف على السد\n" + BODY,
        "سامي الدهان",
        "لا خوف على السد",
    ),
    "title": ("title| وزير الري: لا خوف على السد\n" + BODY, "سامي الدهان", "لا خوف على السد"),
    "body": ("title| وزارة الري: لا خوف على السد\n" + BODY, "وزارة الري", "لا خوف على السد"),
    "in a heading": ("heading| الدهان: لا خوف على السد\n" + BODY, "سامي الدهان", "لا خوف على السد"),
    "in marks": ("title| الدهان: «لا خوف على السد»\n" + BODY, "سامي الدهان", "لا خوف على السد"),
    "before a second": (
        "title| الدهان: لا خوف على السد .. والنقابة قلقة\n" + BODY,
        "سامي الدهان",
        "لا خوف على السد",
    ),
}


@pytest.mark.parametrize(("text", "name", "content"), HEADLINES.values(), ids=HEADLINES.keys())
def test_a_headline_quotes(listen: Listen, text: str, name: str, content: str) -> None:
    heard = listen(text)[0]
    assert (*heard.pair, heard.quote.cue.text, heard.quote.kind) == (name, content, ":", "direct")


LINES = {
    "title| صحة البصرة: 41 حالة تسمم في قرية واحدة": [("صحة البصرة", "41 حالة تسمم في قرية واحدة")],
    "title| صحة ميسان تطمئن الأهالي: لا إصابات في المحافظة": [("صحة ميسان", "لا إصابات في المحافظة")],
    "title| تربية درعا تطمئن الأهالي: لا تأجيل للامتحانات": [("تربية درعا", "لا تأجيل للامتحانات")],
    "title| مزارعو القمح في الزاهرة: الموسم ضاع قبل أن يبدأ": [("مزارعو القمح", "الموسم ضاع قبل أن يبدأ")],
    'title| الاتحاد يحتج على إقصاء لاعبتين: "قرار ظالم"': [
        ("الاتحاد", "إقصاء لاعبتين"),
        ("الاتحاد", "قرار ظالم"),
    ],
    'title| محاسب ينكر تزوير عقود البيع: "كنت ضحية ثقة عمياء"': [
        ("محاسب", "تزوير عقود البيع"),
        ("محاسب", "كنت ضحية ثقة عمياء"),
    ],
    "title| «مصرف الجنوب التجاري» يعيد فتح فروعه": [],
    "title| معظمهم: الأسعار سترتفع": [],
    "title| 44 في المئة: نسبة المصابين في القرى": [],
    "title| سكان الزاهرة: لا ماء منذ أسبوع - صور": [("سكان الزاهرة", "لا ماء منذ أسبوع")],
    "title| الدهان: لا خوف على السد (فيديو)": [("سامي الدهان", "لا خوف على السد")],
    "title| الدهان: لا خوف على «سد الزاهرة».. شاهد": [("سامي الدهان", "لا خوف على «سد الزاهرة»")],
    "title| الدهان: لا خوف على السد في 2031 – صور وفيديو": [("سامي الدهان", "لا خوف على السد في 2031")],
    "title| الدهان: سننشر الصور": [("سامي الدهان", "سننشر الصور")],
    "title| الدهان يؤكد أن النهر نظيف - إنفوغراف": [("سامي الدهان", "النهر نظيف")],
}


@pytest.mark.parametrize(("text", "said"), LINES.items())
def test_a_headline_tells_who_says_what(listen: Listen, text: str, said: list[tuple[str, str]]) -> None:
    assert [heard.pair for heard in listen(text + "\n" + BODY) if heard.content != "السد آمن"] == said


@pytest.mark.parametrize("label", ["ملاحظة", "التفاصيل", "اقرأ أيضا", "المكان"])
def test_a_colon_behind_a_thing_quotes_nobody(listen: Listen, label: str) -> None:
    assert [item.content for item in listen(f"heading| {label}: السد والنهر\n{BODY}")] == ["السد آمن"]


def test_answers_of_a_labelled_interview(listen: Listen) -> None:
    heard = listen(
        "title| النحال فهد الراوي: موسم صعب\n"
        "الأمواج: كيف كان الموسم هذا العام؟\n"
        "الراوي: كان قليلا. المطر تأخر كثيرا.\n"
        "الأمواج: وماذا بعد؟\n"
        "الراوي: ننتظر الربيع ونعمل."
    )
    answers = [item.content for item in heard if item.speaker == "فهد الراوي"]
    assert answers == ["موسم صعب", "كان قليلا. المطر تأخر كثيرا", "ننتظر الربيع ونعمل"]


def test_answers_behind_a_letter(listen: Listen) -> None:
    heard = listen("ورث النحال فهد الراوي خلاياه عن جده.\nس: كيف كان الموسم؟\nج: كان قليلا لأن المطر تأخر.")
    assert [item.pair for item in heard] == [("فهد الراوي", "كان قليلا لأن المطر تأخر")]


@pytest.mark.parametrize("dash", ["- ", "– ", "ـ ", "ــ ", "ــــ "])
def test_answers_behind_a_dash_or_a_tatweel_that_stretches_no_word(listen: Listen, dash: str) -> None:
    heard = listen(
        "ورث النحال فهد الراوي خلاياه عن جده.\n"
        "كيف كان الموسم؟\n"
        f"{dash}كان قليلا لأن المطر تأخر.\n"
        "وماذا بعد؟\n"
        f"{dash}ننتظر الربيع ونعمل."
    )
    assert [item.pair for item in heard] == [
        ("فهد الراوي", "كان قليلا لأن المطر تأخر"),
        ("فهد الراوي", "ننتظر الربيع ونعمل"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وأكد المدير ـ وهو طبيب ـ أن المشفى سيعمل ليلا.", ("المدير", "المشفى سيعمل ليلا")),
        ("أعلنت الشركة ـ ومقرها عمان ـ وقف الإنتاج.", ("الشركة", "وقف الإنتاج")),
        ("دمشق ـ سامر نجار: قال مدير المتحف إن القاعة ستفتح.", ("مدير المتحف", "القاعة ستفتح")),
        ("ـ نحن لا نخاف، يقول الصياد كامل ريا.", ("كامل ريا", "نحن لا نخاف")),
        ("وقـال الوزير لـ «الميدان» إن المـدارس جاهزة.", ("الوزير", "المـدارس جاهزة")),
    ],
)
def test_a_tatweel_alone_is_a_dash(listen: Listen, text: str, said: tuple[str, str]) -> None:
    assert [item.pair for item in listen(text)] == [said]


DESCRIBED = {
    "فادي السبع - صياد: البحر لم يعد يطعم أحدا.": "فادي السبع",
    "هدى ناصر - موظفة - 34 عاما: الراتب ينتهي في أسبوع.": "هدى ناصر",
    "سامي طعمة – مهندس مدني: نحتاج إلى خطة.": "سامي طعمة",
    "أم خالد - ربة منزل: الغاز مقطوع منذ شهر.": "أم خالد",
    "إبراهيم الصيرفي- شاعر وروائي:لا بالتأكيد نحن نقرأ كل شيء.": "إبراهيم الصيرفي",
    "جهاد الخطيب، أستاذ جامعي: الطلاب يهاجرون.": "جهاد الخطيب",
    "الدكتور نبيل عطا ـ طبيب أطفال: الأدوية نادرة.": "نبيل عطا",
    "رنا سويد، مخرجة، 40 عاما: السينما تقول ما لا تقوله الخطب.": "رنا سويد",
    "منى الخوري - عضو الهيئة: القراءة طريق إلى المعرفة.": "منى الخوري",
    "الساحل - النهر: مباراة حاسمة على الصدارة.": None,
    "كأس الجنوب - الجولة الثالثة: نتائج كل المباريات.": None,
    "سالم العلي - الساحل: ثلاثة أهداف في موسم واحد.": None,
    "أفضل ممثل - سالم العلي: عن دوره في فيلم الطريق.": None,
}


@pytest.mark.parametrize(("line", "speaker"), DESCRIBED.items())
def test_what_somebody_is_may_stand_before_the_colon(listen: Listen, line: str, speaker: str | None) -> None:
    heard = [item.speaker for item in listen(f"heading| آراء الناس\n{line}")]
    assert heard == ([speaker] if speaker is not None else [])


TOLD = {
    "a movement by its name alone": (
        "heading| كفاية: الانتخابات مزورة\nقالت حركة كفاية إن الانتخابات مزورة.",
        [("حركة كفاية", "الانتخابات مزورة")] * 2,
    ),
    "a name that is a word": (
        "heading| فتح: الحوار تعطل\nقالت حركة فتح إن الحوار تعطل.",
        [("حركة فتح", "الحوار تعطل")] * 2,
    ),
    "a president who expresses": (
        "heading| رئيس الجمهورية يعرب عن قلقه من الجفاف\nأعرب رئيس الجمهورية عن قلقه من الجفاف.",
        [("رئيس الجمهورية", "قلقه من الجفاف")] * 2,
    ),
    "what the writer tells under a name": (
        "الحلو: قال الرئيس وديع الحلو في تصريح إن القرار مهم.",
        [("وديع الحلو", "القرار مهم")],
    ),
    "the same, with also": (
        "الحلو: كما هنأ الرئيس وديع الحلو رئيس الوزراء بتشكيل الحكومة.",
        [("وديع الحلو", "بتشكيل الحكومة")],
    ),
}


@pytest.mark.parametrize(("text", "said"), TOLD.values(), ids=TOLD.keys())
def test_under_a_label_is_what_it_says(listen: Listen, text: str, said: list[tuple[str, str]]) -> None:
    assert [one.pair for one in listen(text)] == said


CREDITED = {
    "title| حسب وزارة الصحة.. 300 مصاب في حادث القطار": ("وزارة الصحة", "300 مصاب في حادث القطار"),
    "title| بحسب النقابة.. ألف عامل بلا أجور منذ شهرين": ("النقابة", "ألف عامل بلا أجور منذ شهرين"),
    "title| وفق البنك المركزي.. التضخم يتراجع إلى 3 في المئة": (
        "البنك المركزي",
        "التضخم يتراجع إلى 3 في المئة",
    ),
    "title| وفقا لتقرير أممي.. ثلث الأطفال لا يذهبون إلى المدرسة": (
        "تقرير أممي",
        "ثلث الأطفال لا يذهبون إلى المدرسة",
    ),
    "title| حسب خبراء.. أسعار القمح ستواصل الارتفاع": ("خبراء", "أسعار القمح ستواصل الارتفاع"),
    "title| حسب مندوبية التخطيط.. البطالة ترتفع في القرى": ("مندوبية التخطيط", "البطالة ترتفع في القرى"),
    "title| وفق تقرير دولي .. البلاد تتقدم في مؤشر الماء": ("تقرير دولي", "البلاد تتقدم في مؤشر الماء"),
    "title| بحسب مصادر… اجتماع وشيك بين الوزيرين": ("مصادر", "اجتماع وشيك بين الوزيرين"),
    "title| حسب المدرب.. الفريق يحتاج إلى مهاجم": ("المدرب", "الفريق يحتاج إلى مهاجم"),
    "title| بحسب وكالة الفضاء.. القمر سيحتجب ليلة الأحد": ("وكالة الفضاء", "القمر سيحتجب ليلة الأحد"),
    "title| وفقا للأمم المتحدة.. مليون طفل بلا لقاح": ("الأمم المتحدة", "مليون طفل بلا لقاح"),
    "title| حسب شهود.. الحافلة كانت تسير بسرعة كبيرة": ("شهود", "الحافلة كانت تسير بسرعة كبيرة"),
}


@pytest.mark.parametrize(("text", "said"), CREDITED.items())
def test_a_headline_may_begin_with_a_credit(listen: Listen, text: str, said: tuple[str, str]) -> None:
    assert [heard.pair for heard in listen(text)] == [said]


@pytest.mark.parametrize(
    "text", ["title| وفقا للقانون.. غرامات على كل المخالفين", "title| حسب الطلب.. ملابس تفصل لك"]
)
def test_a_rule_in_a_headline_says_nothing(listen: Listen, text: str) -> None:
    assert listen(text) == []


ABOVE = (
    "{name}:\n«{words}».",
    "{name} (مدرب الاتحاد):\n«{words}».",
    "- {name}:\n«{words}»",
    "-- {name} / مدرب الاتحاد:\n«{words}».",
    "{name} / مدرب الاتحاد: «{words}».",
    "- {name}، مدرب الاتحاد: «{words}».",
    "-- {name} مدرب الاتحاد:\n«{words}»",
    "المدرب {name}:\n«{words}».",
    "{name}، مدرب الاتحاد:\n«{words}».",
)


@pytest.mark.parametrize("lines", ABOVE)
def test_a_name_stands_above_its_words(listen: Listen, lines: str) -> None:
    said = [("سامي الدهان", "لعبنا بحذر. الفوز مستحق"), ("فؤاد البناي", "ضيعنا نقطتين ثمينتين")]
    text = "تصريحات بعد المباراة\n" + "\n".join(lines.format(name=name, words=words) for name, words in said)
    assert [heard.pair for heard in listen(text)] == said


@pytest.mark.parametrize(
    "text",
    [
        "من بين العناوين:\n«الماء يصل إلى القرى البعيدة».",
        "وجاء في اللافتة:\n«الدخول من الباب الخلفي فقط».",
        "سامي الدهان:\nولد في القرية ودرس في المدينة.",
    ],
)
def test_what_stands_above_words_may_be_nobody(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize(
    ("headline", "content"),
    [
        ("شركة الكهرباء تنفي انهيار الشبكة وعمال الصيانة يواصلون الإضراب", "انهيار الشبكة"),
        ("الجمارك تؤكد سلامة الشحنة وسائقو الشاحنات ينتظرون", "سلامة الشحنة"),
        ("الوزارة تدعو إلى الهدوء وأهالي القرية يقطعون الطريق", "الهدوء"),
        ("الوزارة تنفي صحة الفيديو ومدير المستشفى يوضح", "صحة الفيديو"),
        ('البلدية تتعهد بإصلاح الجسر و"تجمع الحرفيين" يشكك', "بإصلاح الجسر"),
        ("الحزب ينفي الانشقاق و«الإصلاح» تكشف أسماء المنسحبين", "الانشقاق"),
        ("القاضي يرفض الإفراج عن المتهم ويؤجل المحاكمة", "الإفراج عن المتهم"),
        ("المتهم ينكر السرقة ويبكي أمام المحكمة", "السرقة"),
        ("الجيش يعلن وقف النار ويسحب آلياته من المدينة", "وقف النار"),
        ("الكويت تدين التفجير وتعزي أسر الضحايا", "التفجير"),
        ("الهيئة تنفي تسرب الغاز وتفتح تحقيقا في الحادث", "تسرب الغاز"),
        ("الخارجية تدين قصف المستشفى وتستدعي السفير", "قصف المستشفى"),
        ("الصيادون يتهمون الشركة بتلويث الخليج ويرفعون دعوى", "الشركة بتلويث الخليج"),
        # a noun goes on with nouns, and what is told of it with verbs
        ("الاتحاد يعلن تأجيل المباراة وتعديل الجدول", "تأجيل المباراة وتعديل الجدول"),
        ("اللجنة تطالب بوقف البناء وتعويض السكان", "بوقف البناء وتعويض السكان"),
        ("النقابة ترفض القانون الذي يخفض الأجور ويمدد الدوام", "القانون الذي يخفض الأجور ويمدد الدوام"),
        ("الوزير يعلن زيادة رواتب المعلمين وعمال النظافة", "زيادة رواتب المعلمين وعمال النظافة"),
    ],
)
def test_a_headline_tells_what_else_is_done(listen: Listen, headline: str, content: str) -> None:
    assert [one.content for one in listen(headline, "title")] == [content]


@pytest.mark.parametrize(
    ("between", "writer"),
    [
        ("وعند هذه النقطة تدخل مدير المياه عمر القضاة ووعد بمضخة جديدة قبل الشتاء.", True),
        ("في تلك اللحظة دخل حفيدها حاملا صينية القهوة وجلس قربنا.", True),
        ("وكان الاتحاد قد أعلن قبل أيام تمديد عقد المدربة حتى الصيف المقبل.", True),
        ("وضحكت السيابي طويلا قبل أن تكمل حكايتها مع الحذاء الأول.", True),
        ("تصمت هند قليلا ثم تنظر إلى الصور المعلقة فوق الباب.", True),
        ("وكانت البلدية قد وعدتنا بملعب، ثم بنت فوقه سوقا للخضار.", False),
        ("وهناك أطفال كثيرون لا يجدون كرة، فلنبدأ بهم قبل غيرهم.", False),
        ("ثم إن الطريق إلى الملعب طويلة، ولا حافلة تصل إلى هناك.", False),
        ("في تونس وحدها عشرون ملعبا، وفي قريتي لا يوجد ملعب واحد.", False),
    ],
)
def test_a_paragraph_between_two_answers_is_the_writers_where_it_tells_of_them(
    listen: Listen, between: str, writer: bool
) -> None:
    text = (
        "التقينا مدربة المنتخب هند السيابي في بيتها.\n* كيف بدأت؟\n- بدأت في ملعب ترابي.\n"
        f"{between}\n* ومن شجعك؟\n- أبي شجعني، والجيران ضحكوا.\n* كلمة أخيرة؟\n- شكرا للجمهور كله."
    )
    first = listen(text)[0]
    assert first.pair == (
        "هند السيابي",
        "بدأت في ملعب ترابي" + ("" if writer else f".\n{between[:-1]}"),
    )


@pytest.mark.parametrize("dateline", ["الدار البيضاء: صوت الحي", "وجدة: صوت الحي", "رأس الخيمة: صوت الحي"])
def test_where_and_by_whom_an_article_was_written_nobody_says(listen: Listen, dateline: str) -> None:
    text = f"heading| مصدر أمني: فتح الجسر\n{dateline}\nأعلن سالم باعوم إغلاق الجسر."
    assert [one.content for one in listen(text)] == ["فتح الجسر", "إغلاق الجسر"]
