"""Who speaks, said before the verb: behind "and" and أما, with a post between commas."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Listen

SAID = "الزيت قليل"

JOINED = {
    "وحسن يقول إن": "حسن",
    "وسميرة الدلو تؤكد أن": "سميرة الدلو",
    "ونادية، وهي موظفة متقاعدة، تروي أن": "نادية",
    "وليلى نصراوي، كبيرة المحللين في مصرف الساحل، كتبت في مذكرة أن": "ليلى نصراوي",
    "وأبو عمار يقول إن": "أبو عمار",
    "وعبد الله، وهو سائق، يقول إن": "عبد الله",
    "وانتهى الأمر، ومنى الدهان تقول إن": "منى الدهان",
    "غابت سعاد وحضرت رنا التي تقول إن": "رنا",
}
TURNED = {
    "أما نائب المنسقة في الساحل ماركوس فايدنر فقال إن": "ماركوس فايدنر",
    "أما زعيمة المعارضة أنيتا فالك فذكرت أن": "أنيتا فالك",
    "أما المحامي سامي فاضلي فأكد أن": "سامي فاضلي",
    "أما المحللة مارتا فيرنانديز فقد رأت أن": "مارتا فيرنانديز",
    "أما أم سعيد فتضحك فتقول إن": "أم سعيد",
    "أما سعاد فتنظر إلى النافذة وتقول إن": "سعاد",
}
POSTS = {
    "ماركوس تيلمان، مدير برنامج آسيا في المنظمة، يقول إن": "ماركوس تيلمان",
    "لبنى الدهان، الباحثة في شؤون آسيا الوسطى، تقول إن": "لبنى الدهان",
    "بيتر أودواندي، منسق منظمة «نهر حي» غير الحكومية، يرى أن": "بيتر أودواندي",
    "هيثم الصواف، كبير المحللين في شركة نورد شيبينغ، يرى أن": "هيثم الصواف",
    "وأوضح المتحدث باسم الشركة، هيثم الصواف، أن": "هيثم الصواف",
}


@pytest.mark.parametrize(("opening", "name"), [*JOINED.items(), *TURNED.items(), *POSTS.items()])
def test_who_stands_before_the_verb(listen: Listen, opening: str, name: str) -> None:
    assert [one.pair for one in listen(f"{opening} {SAID}.")] == [(name, SAID)]


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("كل شيء تغير هنا، يقول هيثم الصواف بحسرة.", "هيثم الصواف", "كل شيء تغير هنا"),
        ("المطر تأخر كثيرا، يضيف هيثم الصواف وهو يشعل الموقد.", "هيثم الصواف", "المطر تأخر كثيرا"),
        ("السوق ماتت منذ سنوات، تقول رنا الدهان التي تدير متجرا.", "رنا الدهان", "السوق ماتت منذ سنوات"),
        (
            "بطاقتها أوقفت في مارس، تقول رنا الدهان، ربة منزل من الساحل.",
            "رنا الدهان",
            "بطاقتها أوقفت في مارس",
        ),
        ("لم نعد ننام منذ شهر، يقول هيثم الصواف لـ«المدى».", "هيثم الصواف", "لم نعد ننام منذ شهر"),
        ("في الليل لا يبقى هنا أحد، يقول هيثم الصواف.", "هيثم الصواف", "في الليل لا يبقى هنا أحد"),
        ("من جهة أخرى، يقول هيثم الصواف إن المطر تأخر.", "هيثم الصواف", "المطر تأخر"),
        ("المطر تأخر كثيرا، على حد وصف الجبوري.", "الجبوري", "المطر تأخر كثيرا"),
        ("المطر تأخر كثيرا، بحسب أبو سمهدانة.", "أبو سمهدانة", "المطر تأخر كثيرا"),
    ],
)
def test_who_stands_behind_what_no_mark_shows(listen: Listen, text: str, name: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(name, said)]


@pytest.mark.parametrize(
    "text",
    [
        "الطيور على أشكالها تقع دائما، على حد قول المثل.",
        "في مكتبه الصغير، يقول الموظف ساعات طويلة بلا عمل.",
        "وبحسب الأصول، فإن العقد يوقع أمام شاهدين.",
    ],
)
def test_nobody_stands_behind(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ونقلت وكالة الساحل للأنباء عن معاليه قوله إن المجلس يشكر الجميع.",
        "وبحسب معاليه، فإن المجلس يشكر الجميع.",
        "المجلس يشكر الجميع، على حد قول معاليه.",
        "وجاء على لسان معاليه أن المجلس يشكر الجميع.",
        "المجلس يشكر الجميع، كما قال معاليه.",
        "المجلس يشكر الجميع، يقول معاليه.",
    ],
)
def test_a_style_stands_for_who_bears_it(listen: Listen, text: str) -> None:
    heard = listen(f"قال معالي الوزير سالم الدهان إن العمل بدأ. {text}")
    assert [one.pair for one in heard][1:] == [("سالم الدهان", "المجلس يشكر الجميع")]


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("نقابة النسيج في حلب دعت الحكومة إلى خفض الضريبة.", "نقابة النسيج في حلب", "خفض الضريبة"),
        ("محامي المتهم، رياض السعيدي، وصف موكله بأنه ضحية.", "رياض السعيدي", "موكله بأنه ضحية"),
        ("الإعلامي أحمد المسيري، ناشد رئيس الوزراء التدخل.", "أحمد المسيري", "التدخل"),
        ("المدير بين أن العقد باطل.", "المدير", "العقد باطل"),
        ("وكان المدير قد بين أن العقد باطل.", "المدير", "العقد باطل"),
        ("هيثم الصواف بين أنه سيرحل.", "هيثم الصواف", "سيرحل"),
        ("النائب طالب بفتح تحقيق عاجل.", "النائب", "بفتح تحقيق عاجل"),
        ("لكن الوزير طالب بخفض الأسعار.", "الوزير", "بخفض الأسعار"),
    ],
)
def test_whom_the_sentence_begins_with(listen: Listen, text: str, name: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(name, said)]


@pytest.mark.parametrize("text", ["الخيار بين أن نرحل وأن نبقى صعب.", "الرجل طالب بجامعة الساحل."])
def test_what_only_looks_like_a_verb_behind_somebody(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("كما أعلن النادي، عبر حسابه على المنصة، إصابة الحارس.", "النادي", "إصابة الحارس"),
        ("كما نفت الوزارة، في بيان، وجود نقص في الدواء.", "الوزارة", "وجود نقص في الدواء"),
        ("كما انتقد اللاعب سالم العزي، في برنامج رياضي، أداء الحكم.", "سالم العزي", "أداء الحكم"),
        ("كما وصفت اللجنة، في بيانها، الرواية بأنها شفافة.", "اللجنة", "الرواية بأنها شفافة"),
        ("كما بين المدير أن العقد باطل.", "المدير", "العقد باطل"),
        ("كما قال المدير سالم العزي، أمس، الأسعار لن تنخفض.", "سالم العزي", "الأسعار لن تنخفض"),
    ],
)
def test_what_somebody_also_says_behind_an_insertion(listen: Listen, text: str, name: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(name, said)]


@pytest.mark.parametrize(
    ("known", "text", "said"),
    [
        ("روي مندونسا", "مندونسا ينتقد قرار الحكم.", "قرار الحكم"),
        ("روي مندونسا", "ومندونسا انتقد قرار الحكم.", "قرار الحكم"),
        ("عادل شحادة", "شحادة يوضح أن العقد باطل.", "العقد باطل"),
        ("بول سوزا", "سوزا يضيف أن العقد باطل.", "العقد باطل"),
        ("سالم الدهان", "والدهان يؤكد أن العقد باطل.", "العقد باطل"),
    ],
)
def test_a_family_that_the_article_knows_stands_before_its_verb(
    listen: Listen, known: str, text: str, said: str
) -> None:
    heard = listen(f"قال المدير {known} إن العمل بدأ. {text}")
    assert [one.pair for one in heard][1:] == [(known, said)]


RECOUNTED = "كان الماء يصل مرة كل أسبوع"


@pytest.mark.parametrize("verb", ["يتذكر", "يروي", "يحكي", "يشرح", "يلخص", "يستذكر", "يسرد", "يقص"])
def test_who_recounts_stands_behind_what_he_tells(listen: Listen, verb: str) -> None:
    for who, name in (("الحاج سامي درويش", "سامي درويش"), ("أحد السكان", "أحد السكان")):
        for more in ("", " ساخرا", "، الذي عاش هنا", " لـ«الأيام»"):
            text = f"{RECOUNTED}، {verb} {who}{more}."
            assert [one.pair for one in listen(text)] == [(name, RECOUNTED)], text


@pytest.mark.parametrize(
    "text",
    [
        "دخل القاعة متأخرا، يضحك سامي.",
        "جلس أمام الباب وحده، يسترجع الرجل ذكرياته.",
        "عاد إلى القرية بعد الحرب، يستعيد المزارع أرضه.",
        "جلس أمام الباب وحده، يبكي الطفل.",
    ],
)
def test_what_somebody_does_meanwhile_recounts_nothing(listen: Listen, text: str) -> None:
    assert listen(text) == []


def test_a_promise_stands_behind_its_marks(listen: Listen) -> None:
    for text in ("«لن نترك هذه الأرض»، وعد {w}.", "«لن نترك هذه الأرض»، وعد {w} أمس."):
        for who, name in (("الوزير سامي درويش", "سامي درويش"), ("المحافظ", "المحافظ")):
            assert [one.pair for one in listen(text.replace("{w}", who))] == [(name, "لن نترك هذه الأرض")]


BETWEEN = ("بدوره", "أمس", "من جانبه", "مساء أمس", "كذلك")
JUDGES = (
    ("وصف", "القرار بأنه ظالم"),
    ("وصف", "رئيس البلدية بأنه عنيد"),
    ("اعتبر", "القرار ظالما للعمال"),
    ("اتهم", "وزير المالية بالتقصير"),
)


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize(("verb", "said"), JUDGES)
def test_who_judges_stands_before_when_and_in_turn(
    listen: Listen, between: str, verb: str, said: str
) -> None:
    for opening in ("", "لكن ", "غير أن ", "في المدينة، "):
        for who, name in (("الوزير سامي درويش", "سامي درويش"), ("هاني زيدان", "هاني زيدان")):
            text = f"{opening}{who} {between} {verb} {said}."
            assert [one.pair for one in listen(text)] == [(name, said)], text


def test_who_judges_stands_behind_the_verb_where_only_a_place_stands_before(listen: Listen) -> None:
    heard = listen("في السوق أمس وصف التجار الوضع بأنه صعب. وقال المحافظ إن الوضع صعب.")
    assert heard[0].pair == ("التجار", "الوضع بأنه صعب")


def test_a_title_that_begins_a_sentence_is_before_its_verb(listen: Listen) -> None:
    assert [one.pair for one in listen("المحافظ ثمن جهود المتطوعين.")] == [("المحافظ", "جهود المتطوعين")]
    assert listen("سددت الدولة ثمن الشحنة.") == []


INSERTED = ("في بيان", "ردا على سؤال", "في مقابلة مع قناة محلية", "من جهته", "وهو نائب سابق")


@pytest.mark.parametrize("inserted", INSERTED)
@pytest.mark.parametrize(("verb", "said"), JUDGES)
def test_who_judges_stands_behind_a_turn_and_before_an_insertion(
    listen: Listen, inserted: str, verb: str, said: str
) -> None:
    for who, name in (("الوزير سامي درويش", "سامي درويش"), ("هاني زيدان", "هاني زيدان")):
        text = f"في المقابل، {who}، {inserted}، {verb} {said}."
        assert [one.pair for one in listen(text)] == [(name, said)], text


@pytest.mark.parametrize("where", ["في مقابلة مع قناة محلية", "في مؤتمر صحفي", "خلال الجلسة"])
def test_a_full_name_goes_with_its_verb_over_where_he_speaks(listen: Listen, where: str) -> None:
    for text, said in (
        (f"لكن هاني زيدان {where} كشف عن خطة جديدة.", "خطة جديدة"),
        (f"هاني زيدان {where} اتهم وزير المالية بالتقصير.", "وزير المالية بالتقصير"),
    ):
        assert [one.pair for one in listen(text)] == [("هاني زيدان", said)], text


EXPLAINED = {
    "من جهته بين مدير الشعبة عماد خضير أن": "عماد خضير",
    "إلى ذلك بين النائب هاني زيدان أن": "هاني زيدان",
    "من جهة أخرى بين الوزير أن": "الوزير",
    "وفي تصريح صحفي بين المدير أن": "المدير",
    "بدوره بين مدير المركز أن": "مدير المركز",
    "من جانبها بين رئيس اللجنة، النائب هاني زيدان، أن": "هاني زيدان",
    "لكن مصدرا في الوزارة بين لـ«الضفاف» أن": "مصدر في الوزارة",
    "غير أن مدير المركز بين لنا أن": "مدير المركز",
    "الخبير سامي درويش بين في حديث إذاعي أن": "سامي درويش",
    "رئيس اللجنة بين أمس أن": "رئيس اللجنة",
    "المتحدث باسم الهيئة بين لوكالة محلية أن": "المتحدث باسم الهيئة",
    "وقد بين وزير النقل أن": "وزير النقل",
}
"""«بين», the verb, where it stands as a preposition might."""
BETWEEN_TWO = (
    "لا فرق بين أن ترحل وأن تبقى.",
    "الفرق بين الأسعار كبير، كما أن السوق راكدة.",
    "العلاقة بين الحكومة والنقابة جيدة لأن الطرفين اتفقا.",
    "وفي مباراة بين الفريقين سجل اللاعب هدفا.",
    "من جهة أخرى بين الوزير والنقابة خلاف قديم.",
)


@pytest.mark.parametrize(("opening", "name"), EXPLAINED.items())
def test_who_explains_though_the_verb_looks_like_between(listen: Listen, opening: str, name: str) -> None:
    assert [one.pair for one in listen(f"{opening} {SAID}.")] == [(name, SAID)]


@pytest.mark.parametrize("text", BETWEEN_TWO)
def test_between_two_nobody_explains(listen: Listen, text: str) -> None:
    assert listen(text) == []


def test_between_two_somebody_else_speaks(listen: Listen) -> None:
    for text in ("وفي حوار بين الطرفين أكد الوزير أن {s}.", "وفي لقاء بين الخبراء أكد الوزير أن {s}."):
        assert [one.pair for one in listen(text.replace("{s}", SAID))] == [("الوزير", SAID)]


@pytest.mark.parametrize("verb", ["أفاد بأن", "قال إن", "ذكر أن", "يذكر أن"])
def test_a_body_in_marks_speaks_where_its_verb_opens_a_clause(listen: Listen, verb: str) -> None:
    heard = [
        one.pair for one in listen(f"قال ماهر البدوي إن السوق مغلق.\n\n«مرصد الضفاف» {verb} الطريق خطر.")
    ]
    assert heard == [("ماهر البدوي", "السوق مغلق"), ("مرصد الضفاف", "الطريق خطر")]


def test_marks_before_a_verb_and_its_subject_are_what_was_said(listen: Listen) -> None:
    heard = [one.pair for one in listen("«لن نرحل» قال ماهر البدوي.")]
    assert heard == [("ماهر البدوي", "لن نرحل")]
