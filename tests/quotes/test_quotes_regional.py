"""How sport, weather and local pages put it."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Listen

DATELINES = ("رام الله-وكالات-أكد", "نيوز العرب-أكد", "عمّان – أكد", "إربد-أكد")


@pytest.mark.parametrize("opens", DATELINES)
def test_a_dash_parts_where_it_was_written_from_what_was_said(listen: Listen, opens: str) -> None:
    [one] = listen(f"{opens} الدكتور سامي الحداد أن اللقاح متوفر.")
    assert one.pair == ("سامي الحداد", "اللقاح متوفر")


def test_two_halves_of_a_name_stay_together(listen: Listen) -> None:
    [one] = listen("وقال لي جاي-ميونغ إن المصنع سيفتح أبوابه.")
    assert one.speaker == "لي جاي-ميونغ"


NAMED = {
    "قال مدير الكرة بالترسانة “سامي الحداد”، إن العقد جاهز.": "مدير الكرة بالترسانة",
    "أكد رئيس بلدية الوادي «سامي الحداد» أن العقد جاهز.": "رئيس بلدية الوادي",
    "أعلن سامي الحداد، رئيس نادي الوادي جاهزية العقد.": "رئيس نادي الوادي",
    "نفى سامي الحداد، مدير نادي الوادي وجود العقد.": "مدير نادي الوادي",
}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أضاف الدكتور لي: «النتائج أولية».", "لي"),
        ("وقال السيد لي إن الشركة ستنقل مصنعها.", "لي"),
        ("وقالت السيدة لي للصحيفة إن المدينة تغيرت.", "لي"),
        ("وقال الوزير لي: «لا تقلق».", "الوزير"),
        ("قال الطبيب لي إن العملية نجحت.", "الطبيب"),
    ],
)
def test_lee_behind_a_style_is_a_family_and_no_listener(listen: Listen, text: str, speaker: str) -> None:
    assert [one.speaker for one in listen(text)] == [speaker]


@pytest.mark.parametrize(("text", "role"), NAMED.items())
def test_a_post_and_whose_it_is(listen: Listen, text: str, role: str) -> None:
    [one] = listen(text)
    assert (one.speaker, one.who.role) == ("سامي الحداد", role)


def test_whom_somebody_accuses_keeps_his_post(listen: Listen) -> None:
    [one] = listen("اتهم سامي الحداد، رئيس نادي الوادي بالتقصير.")
    assert one.content.endswith("رئيس نادي الوادي بالتقصير")


DONE = ("وقع عقدا جديدا", "وضع شروطه", "وزع القمصان على الصغار")


@pytest.mark.parametrize("done", DONE)
def test_a_verb_that_begins_with_waw_joins_nothing(listen: Listen, done: str) -> None:
    [one] = listen(f"أكد المدرب أن الحارس سامي الحداد، لاعب الوادي، {done}.")
    assert one.content == f"الحارس سامي الحداد، لاعب الوادي، {done}"


TOPICS = {
    "توقع المركز في تقريره عن حالة الطقس هطول أمطار غزيرة.": "هطول أمطار غزيرة",
    "توقع المركز في نشرته اليوم عن حالة الطقس، هبوب رياح قوية.": "هبوب رياح قوية",
    "أكد الوزير في كلمته عن حال الطرق أن العمل جار.": "العمل جار",
    "أعلن الوزير في تقريره عن افتتاح الطريق.": "افتتاح الطريق",
}


@pytest.mark.parametrize(("text", "said"), TOPICS.items())
def test_what_a_report_is_about_is_not_what_it_says(listen: Listen, text: str, said: str) -> None:
    assert [one.content for one in listen(text)] == [said]


WISHES = {
    "أكد الوزير أن على الجهات أن تراقب الأسواق، وتحذر التجار من الغش، وتطالبهم بالفواتير.": (
        "على الجهات أن تراقب الأسواق، وتحذر التجار من الغش، وتطالبهم بالفواتير"
    ),
    "شدد الوزير على أنه لا ينبغي أن يسعى أحد في تفريق الناس، ويشككهم في أمرهم.": (
        "لا ينبغي أن يسعى أحد في تفريق الناس، ويشككهم في أمرهم"
    ),
    "أكد الوزير أن على الجهات أن تراقب الأسواق وتحذر التجار من الغش.": (
        "على الجهات أن تراقب الأسواق وتحذر التجار من الغش"
    ),
}


@pytest.mark.parametrize(("text", "said"), WISHES.items())
def test_what_somebody_shall_warn_of_is_no_warning(listen: Listen, text: str, said: str) -> None:
    assert [one.content for one in listen(text)] == [said]


def test_who_goes_on_behind_a_comma_is_heard(listen: Listen) -> None:
    first, second = listen("يقول الأب إن عليه أن يعمل، ويضيف أن الأجر قليل.")
    assert (first.content, second.content) == ("عليه أن يعمل", "الأجر قليل")


FIELDS = {
    "قال سامي الحداد خبير تكنولوجيا المعلومات إن التطبيقات كثيرة.": "خبير تكنولوجيا المعلومات",
    "حذر سامي الحداد، خبير تكنولوجيا وأمن المعلومات، من التطبيق.": "خبير تكنولوجيا وأمن المعلومات",
    "طالب النائب سامي الحداد وزيرة الأشغال بضرورة تسكير الحفر.": "النائب",
}


@pytest.mark.parametrize(("text", "role"), FIELDS.items())
def test_a_role_is_whole_and_nobody_elses(listen: Listen, text: str, role: str) -> None:
    [one] = listen(text)
    assert (one.speaker, one.who.role) == ("سامي الحداد", role)


def test_two_dots_too_many_make_nobody(listen: Listen) -> None:
    text = (
        "وقال «سامي» وهو أحد الباعة إن الإقبال زاد علي الرغم من وصول السعر إلي ستين جنيها ،"
        " وأضاف أن العيد قريب."
    )
    assert [one.speaker for one in listen(text)] == ["سامي", "سامي"]


NAMED_AFTER = ("ملعب", "ستاد", "شارع", "مدرسة", "قاعة", "جائزة")


@pytest.mark.parametrize("place", NAMED_AFTER)
def test_nobody_speaks_whose_name_a_place_has(listen: Listen, place: str) -> None:
    [one] = listen(f"التقى سامي الحداد الصحفيين في {place} خالد بن سعود. وقال المدرب: «نحن جاهزون».")
    assert one.speaker == "سامي الحداد"


FAMILIES = {
    "قال الشهري إن الفريق جاهز.": "الشهري",
    "وأضاف الشهري: «الفريق جاهز».": "الشهري",
    "وأوضح الشهري «الفريق جاهز».": "الشهري",
    "تبلغ منى الحداد الـ39 من العمر، وتقول إن الفريق جاهز.": "منى الحداد",
    "كانت بعض التقارير ذكرت أن الفريق جاهز.": "بعض التقارير",
    "شارك المدير في برنامج الملعب، مؤكدا أن الفريق جاهز.": "المدير",
}


@pytest.mark.parametrize(("text", "name"), FAMILIES.items())
def test_who_says_it_is_read_whole_and_no_further(listen: Listen, text: str, name: str) -> None:
    assert [one.pair for one in listen(text)] == [(name, "الفريق جاهز")]


def test_a_participle_and_its_saying_are_one(listen: Listen) -> None:
    first, second, _ = listen(
        "أوضح سامي أن الوزير اتصل به، معلقا بالقول: «نحن جاهزون». وقال الوزير إن العقد جاهز."
    )
    assert (first.speaker, second.pair) == ("سامي", ("سامي", "نحن جاهزون"))


MAIN_CLAUSES = {
    "وفي الوقت الذي أكد فيه الوزير وصول الشحنة قال التجار إنها لم تصل.": "وصول الشحنة",
    "وفي الوقت الذي أكد فيه الوزير أن الشحنة وصلت قال آخرون إنها لم تصل.": "الشحنة وصلت",
    "وبينما أكد الوزير أن الشحنة وصلت قال التجار إنها لم تصل.": "الشحنة وصلت",
}


@pytest.mark.parametrize(("text", "said"), MAIN_CLAUSES.items())
def test_a_clause_that_leads_on_ends_where_the_main_one_begins(listen: Listen, text: str, said: str) -> None:
    first, second = listen(text)
    assert (first.content, second.content) == (said, "لم تصل")


def test_again_says_nothing(listen: Listen) -> None:
    [one] = listen("تؤكد أم سامي أنها بعد أن تعود للعمل مجددا، «سأرى نفسي ناجحة».")
    assert one.content == "بعد أن تعود للعمل مجددا، «سأرى نفسي ناجحة»"


BOARDS = {
    "أكد رئيس مجلس العلماء وهيئة الإفتاء الدكتور سامي الحداد أن العمل جار.": (
        "رئيس مجلس العلماء وهيئة الإفتاء"
    ),
    "أكد رئيس هيئة العلماء وإدارة البحوث العلمية والإفتاء الشيخ سامي الحداد، أن العمل جار.": (
        "رئيس هيئة العلماء وإدارة البحوث العلمية والإفتاء"
    ),
}


@pytest.mark.parametrize(("text", "role"), BOARDS.items())
def test_a_post_may_be_at_two_bodies(listen: Listen, text: str, role: str) -> None:
    [one] = listen(text)
    assert (one.speaker, one.who.role) == ("سامي الحداد", role)


def test_what_is_told_of_a_film_is_not_what_its_maker_told(listen: Listen) -> None:
    assert not listen("كشف سامي الحداد، مخرج الفيلم المصري «النهر» الذي عرض أمس، التفاصيل الكاملة.")


@pytest.mark.parametrize("did", ["ظهر سامي الحداد", "صمت سامي الحداد", "جلس سامي الحداد في القاعة"])
def test_what_somebody_comes_to_say_in_marks_is_heard(listen: Listen, did: str) -> None:
    [one] = listen(f"{did} قبل أن يقول «نحن جاهزون».")
    assert one.pair == ("سامي الحداد", "نحن جاهزون")


OWN_LIFE = ("أعمل هنا منذ سنوات", "أعيش مع أولادي", "نبيع الخضار في السوق")


@pytest.mark.parametrize("said", OWN_LIFE)
def test_somebody_tells_of_himself_without_colon(listen: Listen, said: str) -> None:
    _, second = listen(f"قالت أم سامي إن العمل متعب. وتابعت {said}.")
    assert second.pair == ("أم سامي", said)


STOPS = {
    "قال المدير إن الاتحاد رفع القائمة.و أضاف أن الفكرة جيدة.": "الاتحاد رفع القائمة",
    "قال المدير إن الاتحاد رفع القائمة .و من جانبه قال الوزير إن الفكرة جيدة.": "الاتحاد رفع القائمة",
}


@pytest.mark.parametrize(("text", "said"), STOPS.items())
def test_an_and_behind_a_stop_is_no_letter_of_a_name(listen: Listen, text: str, said: str) -> None:
    first, second = listen(text)
    assert (first.content, second.content) == (said, "الفكرة جيدة")


def test_a_letter_behind_a_stop_may_be_one(listen: Listen) -> None:
    [one] = listen("قال حسام.ع إن الفكرة جيدة.")
    assert one.speaker == "حسام.ع"


def test_where_begins_no_statement(listen: Listen) -> None:
    [one] = listen("حيث فاقت الكلفة ثلاثة ملايير حسب ما كشفته مصادر من المديرية.")
    assert one.content == "فاقت الكلفة ثلاثة ملايير"


STYLED = {
    "قال الأستاذ الدكتور سامي الحداد رئيس جامعة الساحل إن العمل جار.": "رئيس جامعة الساحل",
    "قال اللواء أركان حرب سامي الحداد مدير الأمن إن العمل جار.": "مدير الأمن",
    "قال اللواء أ.ح سامي الحداد، محافظ الساحل، إن العمل جار.": "محافظ الساحل",
}


@pytest.mark.parametrize(("text", "role"), STYLED.items())
def test_two_styles_are_no_post(listen: Listen, text: str, role: str) -> None:
    [one] = listen(text)
    assert (one.speaker, one.who.role) == ("سامي الحداد", role)


def test_what_somebody_came_to_is_no_credit(listen: Listen) -> None:
    [one] = listen("أكد سامي الحداد توفر الدواء، كما توصلت الجامعة إلى علاج جديد.")
    assert one.pair == ("سامي الحداد", "توفر الدواء")


def test_what_patients_saw_is_not_what_they_said(listen: Listen) -> None:
    [one] = listen("وقال الباحث إن المرضى شهدوا «تحسنا كبيرا» في الصحة.")
    assert one.speaker == "الباحث"
    assert not listen("وشهد المرضى «تحسنا كبيرا» في الصحة.")


THINGS = (
    "الألم الشديد الذي ينذر بمشكلة كبيرة يستدعي زيارة المستشفى",
    "العطل المفاجئ الذي كشف عن خلل في النظام أصلح أمس",
)


@pytest.mark.parametrize("said", THINGS)
def test_what_a_thing_tells_of_nobody_said(listen: Listen, said: str) -> None:
    assert [one.pair for one in listen(f"قال الطبيب سامي الحداد إن {said}.")] == [("سامي الحداد", said)]


def test_results_are_not_told_by_whose_they_are(listen: Listen) -> None:
    [one] = listen("وأظهرت نتائج الطلاب أن الضوضاء تؤثر في الأداء.")
    assert one.speaker == "نتائج الطلاب"
