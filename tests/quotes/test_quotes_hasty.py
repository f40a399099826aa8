"""Copy of agencies and web papers: long posts, loose clauses, careless punctuation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


DEFENDED = (
    "نفى المنسق العام لهيئة دفاع الرئيس السابق محمود ولد السالك، تهم الفساد",
    "نفى المتحدث باسم هيئة دفاع الوزير السابق سالم الدوري تهم الفساد",
    "نفى رئيس فريق دفاع النائب الموقوف رشيد العمري تهم الفساد",
    "نفى عضو هيئة الدفاع عن الصحافي المعتقل ماهر الشاوي تهم الفساد",
    "نفت منسقة فريق الدفاع عن المدونة هبة القرني تهم الفساد",
    "نفى ممثل هيئة دفاع التاجر كامل الزيات تهم الفساد",
    "نفى محامي عائلة القتيل ياسر النجار تهم الفساد",
    "نفى رئيس لجنة مناصرة الأسير جهاد الخطيب تهم الفساد",
    "نفى مدير حملة المرشح الرئاسي فؤاد البزري تهم الفساد",
    "نفت المتحدثة باسم حملة المرشحة سعاد الهاني تهم الفساد",
    "نفى وكيل دفاع المتهم الرئيسي حازم الصقر تهم الفساد",
)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (
            "واشتكت هند الدرعي من ان الماء مقطوع ورد عليها المدير بان العطل بسيط",
            [("هند الدرعي", "الماء مقطوع"), ("المدير", "العطل بسيط")],
        ),
        (
            "توقع المدير عودة الضخ مساء اليوم من جانبه هدد شيخ العشيره حازم الدرعي بقطع الطريق",
            [("المدير", "عودة الضخ مساء اليوم"), ("حازم الدرعي", "بقطع الطريق")],
        ),
        (
            "قال المدير ان العطل بسيط ومن جهته اكد حازم ان الضخ ضعيف",
            [("المدير", "العطل بسيط"), ("حازم", "الضخ ضعيف")],
        ),
        ("وقال التاجر حازم الدرعي انو الاسعار نار", [("حازم الدرعي", "الاسعار نار")]),
        ("ونفي المدير حازم الدرعي وجود ازمه علي الطريق", [("حازم الدرعي", "وجود ازمه علي الطريق")]),
    ],
)
def test_copy_without_stops_and_hamzas_tells_of_one_after_another(
    listen: Listen, text: str, heard: list[tuple[str, str]]
) -> None:
    assert [one.pair for one in listen(text)] == heard


@pytest.mark.parametrize("text", DEFENDED)
def test_who_acts_for_somebody_does_not_bear_his_name(listen: Listen, text: str) -> None:
    [heard] = listen(f"و{text}.")
    assert heard.pair == (text.partition(" تهم")[0].split(" ", 1)[1].rstrip("،"), "تهم الفساد")


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("رئيس هيئة الدفاع", "فؤاد الشاوي"),
        ("رئيس هيئة دفاع الشركة", "نبيل الكاتب"),
        ("رئيس الوزراء السابق", "كمال الجابري"),
        ('نائب رئيس "منسقية الدفاع عن المعلم" (هيئة أهلية)،', "محمد ولد السالك"),
        ("رئيس لجنة الدفاع عن المعتقلين", "جهاد الخطيب"),
    ],
)
def test_who_heads_a_defence_bears_the_name_behind_it(listen: Listen, post: str, name: str) -> None:
    [heard] = listen(f"وقال {post} {name} إن الحكم معيب.")
    assert heard.pair == (name, "الحكم معيب")


SPECIALLY = {
    "ورحب الاتحاد بالقرار خصوصا أن النادي بحاجة إلى المال.": ["بالقرار خصوصا أن النادي بحاجة إلى المال"],
    "ورحب الاتحاد بالقرار لأن النادي بحاجة إلى المال.": ["بالقرار لأن النادي بحاجة إلى المال"],
    "ورد النادي على الشكوى خاصة أنها قديمة.": [],
    "ويعد الملعب صغيرا لا سيما أن الجمهور كبير.": [],
    "وتنتظر الشركة موافقة الورثة خاصة أن النص جاهز.": [],
    "وجاء رد الوزارة بعد تصريحات النقيب خاصة أن الملف قديم.": [],
    "وجاء تعهد المقاول متأخرا لا سيما أن الأمطار على الأبواب.": [],
    "وقال خصوصا إن المجلس لن يستقيل.": ["المجلس لن يستقيل"],
    "وأكد المتحدث خصوصا أن الحدود مفتوحة.": ["الحدود مفتوحة"],
}


@pytest.mark.parametrize(("text", "contents"), SPECIALLY.items())
def test_what_holds_all_the_more_is_no_clause_of_the_verbs(
    listen: Listen, text: str, contents: list[str]
) -> None:
    assert [one.content for one in listen(text)] == contents


LEFT_OUT = (
    "دون تقديم تفاصيل أكثر حول التهم",
    "دون أن يحدد موعدا للحسم",
    "من دون ذكر أسباب التأخير",
    "من دون الدخول في التفاصيل",
    "دون تسمية أي متهم",
    "من دون إعطاء سبب",
    "دون كشف هوية أحد",
    "بدون أن يذكر أسماء الدول",
    "من غير أن يعطي حصيلة",
)


@pytest.mark.parametrize("left", LEFT_OUT)
@pytest.mark.parametrize("words", ["سينشر بيان لاحقا", "الملف قيد الدرس منذ أسبوع"])
def test_what_was_left_out_is_told_behind_the_marks(listen: Listen, words: str, left: str) -> None:
    [heard] = listen(f"وأوضح المدير أن «{words}» {left}.")
    assert (heard.quote.kind, heard.content) == ("direct", words)


@pytest.mark.parametrize(
    "content",
    ["«الفريق الثاني» دون المستوى", "«النخبة» دون شعبها لا تساوي شيئا", "«الحرب» من دون أفق سياسي عبث"],
)
def test_what_a_thing_is_without_goes_on_behind_the_marks(listen: Listen, content: str) -> None:
    [heard] = listen(f"وقالت الوزيرة إن {content}.")
    assert heard.content == content


HOW = (
    "بصفة قطعية",
    "بصفة شخصية",
    "بصورة رسمية",
    "هاتفيا",
    "شفهيا",
    "خطيا",
    "كتابيا",
    "تلقائيا",
    "استثنائيا",
    "بإيجابية",
)


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize(
    ("verb", "content"),
    [("أعلنت", "وصول القافلة"), ("نفت", "تأجيل الجلسة"), ("سجلت", "تحسن المؤشرات في الريف")],
)
def test_how_something_is_said_is_no_part_of_it(listen: Listen, verb: str, how: str, content: str) -> None:
    assert [one.pair for one in listen(f"و{verb} الوزيرة {how} {content}.")] == [("الوزيرة", content)]


def test_in_what_way_something_is_done_may_be_praised(listen: Listen) -> None:
    [heard] = listen("وأشاد المدرب بطريقة لعب الفريق.")
    assert heard.content == "بطريقة لعب الفريق"


UNOPENED = {
    "المصدر": "لرويترز كان الالتزام مرتفعا للغاية",
    "المتعامل": "لرويترز انخفاض الأسعار يرجع إلى المضاربة",
    "الدبلوماسي الأوروبي": "لفرانس برس المحادثات متعثرة منذ شهر",
    "المسؤول الأمني": "لفرانس برس كانت الطريق مغلقة يومين",
    "حسن العبيدي": "لرويترز السوق راكدة منذ الصيف",
    "المصدر الخليجي": "السعودية واثقة من تحسن الأسعار",
    "المتحدث العسكري": "القاهرة تنتظر الرد منذ يومين",
    "الخبير الاقتصادي الكويتي": "السوق مقبلة على ركود طويل",
    "الناطق الرسمي": "الكويت لم تتلق أي طلب بعد",
    "المسؤول العراقي": "بغداد ترفض أي تدخل في شؤونها",
    "الدبلوماسي الغربي": "الدوحة مستعدة لاستضافة المحادثات",
}


@pytest.mark.parametrize(("who", "words"), UNOPENED.items())
def test_a_clause_may_stand_behind_its_speaker_without_a_particle(
    listen: Listen, who: str, words: str
) -> None:
    content = words.removeprefix("لرويترز ").removeprefix("لفرانس برس ")
    assert [one.pair for one in listen(f"وقال {who} {words}.")] == [(who, content)]


@pytest.mark.parametrize(
    "who",
    [
        "الاتحاد الأردني لكرة القدم النسائية",
        "المجلس الوطني للمرأة المصرية",
        "البنك المركزي العراقي",
        "مجلس السيادة الانتقالي السوداني",
    ],
)
def test_a_body_keeps_the_adjectives_that_agree(listen: Listen, who: str) -> None:
    assert [one.pair for one in listen(f"وقال {who} إن القانون عادل.")] == [(who, "القانون عادل")]


WHO_ACTS = {
    "بعد أن تقدم نقيب المحامين سعيد الحيسوني، الذي يؤازر المتهم نبيل الودغيري، بطلب جديد": "سعيد الحيسوني",
    "بعد أن تدخل الوزير كمال الراضي، الذي يرافق الرئيس سامي النوري، لفض الخلاف": "كمال الراضي",
    "قبل أن تقدم المحامية هدى السيد، التي تمثل التاجرة ليلى بدران، طلبا جديدا": "هدى السيد",
    "بعد أن ظهر المدرب ماهر الصايغ، الذي يعوض المدرب الموقوف رامي حداد، أمام الصحافة": "ماهر الصايغ",
    "بعد أن حضر الوسيط جون كارلي، الذي يمثل المبعوث بول هانسن، إلى القاعة": "جون كارلي",
}


@pytest.mark.parametrize(("clause", "who"), WHO_ACTS.items())
def test_whom_a_relative_clause_acts_on_does_not_speak(listen: Listen, clause: str, who: str) -> None:
    said = "مؤكدة" if clause.startswith("قبل") else "مؤكدا"
    [heard] = listen(f"وتأجلت الجلسة {clause}، {said} أن الملف ناقص.")
    assert heard.pair == (who, "الملف ناقص")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ورحب النادي بالكأس التي يقدمها الوزير سامي النوري، مؤكدا أن الدعم مستمر.", "النادي"),
        ("واختتم المهرجان الذي ينظمه المخرج وليد الشاوي في المدينة، مؤكدا أن الدورة ناجحة.", "وليد الشاوي"),
    ],
)
def test_who_acts_in_a_relative_clause_may_speak(listen: Listen, text: str, who: str) -> None:
    assert who in [one.speaker for one in listen(text)]


POSTS = (
    "الوزير المنتدب لدى رئيس الحكومة المكلف بالاستثمار والرقمنة وتقييم السياسات العمومية",
    "الوزيرة المكلفة بالأسرة والطفولة وتعزيز حقوق النساء",
    "كاتب الدولة المكلف بالتنمية القروية وإنعاش الشغل",
    "الوزير المكلف بالماء والتطهير وتنظيم الري",
    "المدير المكلف بالموارد البشرية وتكوين الموظفين",
    "المدير المكلف بالموارد البشرية وتدريب الموظفين",
    "رئيس اللجنة المكلفة بالميزانية وتقييم الصفقات",
    "حافظ الأختام",
)


@pytest.mark.parametrize("post", POSTS)
def test_a_long_post_is_one(listen: Listen, post: str) -> None:
    verb = "قالت" if post.startswith("الوزيرة") else "قال"
    assert [one.pair for one in listen(f"و{verb} {post} إن النص جاهز.")] == [(post, "النص جاهز")]


def test_a_long_post_calls_back_who_holds_it(listen: Listen) -> None:
    heard = listen(
        "تحدث محسن الراجي، الوزير المنتدب لدى رئيس الحكومة المكلف بالاستثمار والرقمنة وتقييم السياسات،"
        " مؤكدا أن السوق جاهزة. وقال الوزير المنتدب المكلف بالاستثمار والرقمنة وتقييم السياسات إن النص قريب."
    )
    assert [one.speaker for one in heard] == ["محسن الراجي", "محسن الراجي"]


@pytest.mark.parametrize("name", ["كمال السماوي", "رشيد الطيبي", "عبد الحميد الكامل"])
def test_a_post_of_two_words_is_no_name(listen: Listen, name: str) -> None:
    heard = listen(f"أعلن وزير العدل حافظ الأختام {name} أمس أن النص جاهز. وأوضح الوزير أن الملف مفتوح.")
    assert [one.pair for one in heard] == [(name, "النص جاهز"), (name, "الملف مفتوح")]


def test_a_name_that_is_a_post_elsewhere_stays_one(listen: Listen) -> None:
    assert [one.speaker for one in listen("وقال حافظ الزيدي إن النص جاهز.")] == ["حافظ الزيدي"]


COUNTED = (
    ("الفصائل", "تعلن", '"إعادة تأهيل" 64 طفلا مجندا'),
    ("النقابة", "ترفض", "«فصل» 12 عاملا من المصنع"),
    ("الوزارة", "تؤكد", '"سلامة" 300 مسافر'),
    ("الجيش", "يعلن", '"تحييد" 15 مسلحا قرب الحدود'),
    ("البلدية", "تنفي", "«إزالة» 20 منزلا"),
)


@pytest.mark.parametrize(("who", "verb", "content"), COUNTED)
def test_a_fragment_in_marks_goes_on_with_a_number(listen: Listen, who: str, verb: str, content: str) -> None:
    [heard] = listen(f"{who} {verb} {content}", "title")
    assert (heard.speaker, heard.content, heard.quote.kind) == (who, content, "mixed")


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("اعتبره النادي إخلالا بالتزاماته", "تقدم اللاعب بشكوى مضادة"),
        ("طالب الأهالي بفتح الطريق", "بدأت البلدية هدم السور"),
        ("رفضت النقابة قرار الفصل", "تجمع العمال أمام المصنع"),
        ("دعا الحزب إلى حوار شامل", "خرج المئات في مسيرة"),
        ("ندد الاتحاد بقرار المنع", "واصلت اللجنة عملها"),
    ],
)
@pytest.mark.parametrize("turn", ["وفي المقابل", "ومن جهة أخرى", "وفي الأثناء", "وفي سياق متصل"])
def test_what_happens_in_turn_is_no_part_of_what_was_said(
    listen: Listen, said: str, turn: str, then: str
) -> None:
    [heard] = listen(f"و{said}، {turn}، {then}.")
    assert said.endswith(heard.content)


def test_what_is_asked_for_in_turn_is_part_of_it(listen: Listen) -> None:
    [heard] = listen("وطالب الأهالي بفتح الطريق، ومن جهة أخرى، بإصلاح الجسر.")
    assert heard.content == "بفتح الطريق، ومن جهة أخرى، بإصلاح الجسر"


@pytest.mark.parametrize(
    "text",
    [
        "وعادت هدى لتبلغ الوزير أن الملف ناقص.",
        "وعادت هدى لتبلغ المجلس بأن الملف ناقص.",
        "وخرجت هدى لتخبر المدير أن الملف ناقص.",
        "ووقفت هدى لتبلغ القاضي أن الملف ناقص.",
    ],
)
def test_whom_somebody_came_to_tell_does_not_speak(listen: Listen, text: str) -> None:
    assert [one.pair for one in listen(text)] == [("هدى", "الملف ناقص")]


@pytest.mark.parametrize(
    "text",
    [
        "وهو قائد في جماعة اعتُبرت مسؤولة عن التفجير.",
        "وغادر قائد بارز في الجماعة التي اعتُبرت مسؤولة عن التفجير.",
        "وغادر النائب الذي اتُّهم بالفساد.",
        "وسافرت المديرة التي اتُّهمت باختلاس المال.",
        "ونفذت الخطة التي اقتُرحت لإنقاذ المصنع.",
    ],
)
def test_what_vowels_tell_to_be_done_is_nobodys_word(listen: Listen, text: str) -> None:
    assert not listen(text)


RUN_ON = {
    "وقال المدير إن العمل مستمر وعندما سئل عن الأجور قال إنها ستدفع قريبا.": [
        ("المدير", "العمل مستمر"),
        ("المدير", "ستدفع قريبا"),
    ],
    "وقالت الوزيرة إن المخزون كاف وحين سئلت عن الأسعار أكدت أنها ثابتة.": [
        ("الوزيرة", "المخزون كاف"),
        ("الوزيرة", "ثابتة"),
    ],
    "وأكد المدرب أن الفريق جاهز ولدى سؤاله عن الإصابات قال إنها طفيفة.": [
        ("المدرب", "الفريق جاهز"),
        ("المدرب", "طفيفة"),
    ],
    "وأوضح الناطق أن المعبر مفتوح وردا على سؤال عن المساعدات أجاب بأنها تصل.": [
        ("الناطق", "المعبر مفتوح"),
        ("الناطق", "تصل"),
    ],
    "وأضاف الخبير أن السوق هادئة وعندما سئل عن التوقعات رفض التعليق.": [("الخبير", "السوق هادئة")],
    "وقال المصدر لرويترز كان الالتزام مرتفعا للغاية وعندما سئل عن الأسعار قال إن القرار لم يتخذ.": [
        ("المصدر", "كان الالتزام مرتفعا للغاية"),
        ("المصدر", "القرار لم يتخذ"),
    ],
    "وأكد الناجي أنهم لن يقبلوا مشاركة وادي أما الرئيس وادي، فقد افتتح الحملة.": [
        ("الناجي", "لن يقبلوا مشاركة وادي"),
    ],
    "وقال المدير إن الإنتاج تراجع أما العمال فقالوا إن الآلات قديمة.": [
        ("المدير", "الإنتاج تراجع"),
        ("العمال", "الآلات قديمة"),
    ],
    "وقال المدير إن الإنتاج تراجع أما النقابة فقد طالبت بالتحقيق.": [
        ("المدير", "الإنتاج تراجع"),
        ("النقابة", "بالتحقيق"),
    ],
    "ورفض الوزير الاتهامات أما المعارضة فواصلت اعتصامها.": [("الوزير", "الاتهامات")],
    "وقال الناطق إن الهدنة صامدة من جانبه أكد الوسيط أن الحوار مستمر.": [
        ("الناطق", "الهدنة صامدة"),
        ("الوسيط", "الحوار مستمر"),
    ],
    "وأوضحت المديرة أن القاعة جاهزة من جهتها قالت الوزيرة إن الموعد قريب.": [
        ("المديرة", "القاعة جاهزة"),
        ("الوزيرة", "الموعد قريب"),
    ],
}


@pytest.mark.parametrize(("text", "heard"), RUN_ON.items())
def test_somebody_elses_turn_begins_without_a_stop(
    listen: Listen, text: str, heard: list[tuple[str, str]]
) -> None:
    assert [one.pair for one in listen(text)] == heard


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("وأكد المدير من جانبه أن القاعة جاهزة.", ("المدير", "القاعة جاهزة")),
        (
            "وقال المدير إن الوضع صعب وعندما ينزل المطر يتوقف العمل.",
            ("المدير", "الوضع صعب وعندما ينزل المطر يتوقف العمل"),
        ),
        (
            "وقالت المديرة إن على المعلم إما الحضور أو الاعتذار.",
            ("المديرة", "على المعلم إما الحضور أو الاعتذار"),
        ),
        ("وقالت المديرة إن الصف ممتلئ ولدى المدرسة صف آخر.", ("المديرة", "الصف ممتلئ ولدى المدرسة صف آخر")),
    ],
)
def test_a_clause_that_goes_on_is_one(listen: Listen, text: str, heard: tuple[str, str]) -> None:
    assert [one.pair for one in listen(text)] == [heard]


def test_what_is_blamed_may_stand_behind_a_comma_with_more_behind_it(listen: Listen) -> None:
    heard = listen("حمّل المدرب كارلوس ميندوس، نفسه مسؤولية الخسارة من الضيوف (2-1)، في الجولة الأولى.")
    assert [one.pair for one in heard] == [
        ("كارلوس ميندوس", "نفسه مسؤولية الخسارة من الضيوف (2-1)، في الجولة الأولى")
    ]


DEMANDED = (
    "وطالب الحزب بإجراء تحقيق، بحسب بيان أكد فيه أن الملف ناقص.",
    "وطالب الحزب بتقرير يوضح أن الملف ناقص.",
    "طالب الحزب بتأجيل المباراة في رسالة أكد فيها أن الملف ناقص.",
    "وطالب الحزب بصرف المنح حسب رسالة ذكر فيها أن الملف ناقص.",
    "وطالب الحزب الحكومة بالاعتذار، وأكد أن الملف ناقص.",
    "وطالب الحزب بإقالة المدير، موضحا أن الملف ناقص.",
)


@pytest.mark.parametrize("text", DEMANDED)
def test_who_demands_something_is_no_student(listen: Listen, text: str) -> None:
    assert ("الحزب", "الملف ناقص") in [one.pair for one in listen(text)]


def test_a_student_may_speak(listen: Listen) -> None:
    assert [one.pair for one in listen("وطالب الطب أكد أن الملف ناقص.")] == [("طالب الطب", "الملف ناقص")]


PASSED_ON = (
    ("الوكالة", "مصدر في قيادة شرطة المدينة", "بوقوع جرحى جراء الهجوم"),
    ("الصحيفة", "مسؤول محلي", "بإصابة ثلاثة عمال"),
    ("الإذاعة", "مصدر طبي", "بوصول عشر جثث إلى المستشفى"),
    ("القناة", "الدفاع المدني", "بانهيار مبنيين"),
    ("الوكالة", "شهود", "بسقوط قذائف على الحي"),
    ("الصحيفة", "مسؤول بالوزارة", "أن السد آمن"),
    ("الصحيفة", "مصدر", "بحضور الوزير أن السد آمن"),
)


@pytest.mark.parametrize(("medium", "source", "told"), PASSED_ON)
def test_what_a_medium_passes_on_may_be_a_happening(
    listen: Listen, medium: str, source: str, told: str
) -> None:
    [heard] = listen(f"ونقلت {medium} عن {source} {told}.")
    assert heard.pair == (source, told.partition("أن ")[2] or told)


def test_how_something_is_carried_is_not_said(listen: Listen) -> None:
    assert not listen("ونقلت البضائع عن الميناء بواسطة شاحنات.")


BARE_FAN = {
    "ووفقا للمصدر فان عشرات السكان ابدوا استعدادهم للتبرع.": (
        "المصدر",
        "عشرات السكان ابدوا استعدادهم للتبرع",
    ),
    "وبحسب الوكالة فان 40 شخصا اصيبوا في الحادث.": ("الوكالة", "40 شخصا اصيبوا في الحادث"),
    "ووفقا للبيان فان مئات التجار ابدوا قلقهم من الضرائب.": ("البيان", "مئات التجار ابدوا قلقهم من الضرائب"),
    "وحسب كريم فان المباراة ستلعب غدا.": ("كريم", "المباراة ستلعب غدا"),
    "ومن جهته فان الوزير نفى ان يكون قد استقال.": ("الوزير", "يكون قد استقال"),
    "ووفقا لمصادر امنية فان القوات انسحبت من القرية.": ("مصادر امنية", "القوات انسحبت من القرية"),
    "وتبعا للتقرير فان المصنع سيغلق ابوابه.": ("التقرير", "المصنع سيغلق ابوابه"),
    # a family
    "قال المدرب فان هوفن إن الفريق جاهز.": ("فان هوفن", "الفريق جاهز"),
    "وأكد رود فان ديرلان أن اللقب للجميع.": ("رود فان ديرلان", "اللقب للجميع"),
    "وصرح فان دير بيل بأن الفوز مستحق.": ("فان دير بيل", "الفوز مستحق"),
    "وأعرب مفوض الاتحاد، بيتر فان درلينده، عن قلقه.": ("بيتر فان درلينده", "قلقه"),
}


@pytest.mark.parametrize(("text", "said"), BARE_FAN.items())
def test_a_clause_may_begin_with_fan_without_its_hamza(
    listen: Listen, text: str, said: tuple[str, str]
) -> None:
    assert [one.pair for one in listen(text)] == [said]
