"""Words at second hand: cited before a colon, asked for, credited to who spoke, told within a report."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

Said = list[tuple[str, str]]

WHO = {
    "وزير الطاقة عبد الناصر بلقاسم": ("عبد الناصر بلقاسم", False),
    "الرئيس السنغالي مامادو ندياي": ("مامادو ندياي", False),
    "النائب سعد المطيري": ("سعد المطيري", False),
    "مسؤول أمني رفيع": ("مسؤول أمني رفيع", False),
    "مصدر حكومي": ("مصدر حكومي", False),
    "الجيش": ("الجيش", False),
    "المتحدث باسم الشرطة": ("المتحدث باسم الشرطة", False),
    "أحد المزارعين": ("أحد المزارعين", False),
    "وزارة الصحة": ("وزارة الصحة", True),
    "مصادر دبلوماسية": ("مصادر دبلوماسية", True),
    "الباحثة نهى الشربيني": ("نهى الشربيني", True),
    "رئيسة الاتحاد إلهام الكواري": ("إلهام الكواري", True),
}
PAPERS = (
    "صحيفة «الأفق»",
    "رويترز",
    "وكالة الأنباء الرسمية",
    "موقع «المرصد»",
    "قناة «الميناء»",
    "صحيفة عبرية",
)
CLAUSE = "الطريق الساحلي سيبقى مغلقا حتى الأحد"
LATER = "المفاوضات توقفت قبل أسبوع"
QUOTE = "لن نقبل بأي تسوية على حساب الضحايا"


def filled(pattern: str, who: str, paper: str = "") -> str:
    """A sentence whose verbs {his|hers} agree with who speaks."""
    text = pattern.replace("WHO", who).replace("PAPER", paper)
    text = text.replace("CLAUSE", CLAUSE).replace("LATER", LATER).replace("QUOTE", QUOTE)
    while "{" in text:
        before, _, rest = text.partition("{")
        forms, _, after = rest.partition("}")
        text = before + forms.split("|")[WHO[who][1]] + after
    return text


def pairs(listen: Listen, text: str) -> Said:
    """Who says what."""
    return [one.pair for one in listen(text)]


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("PAPER نقلا عن WHO: CLAUSE", CLAUSE),
        ("PAPER عن WHO: CLAUSE", CLAUSE),
        ("أول تعليق من WHO: «QUOTE»", QUOTE),
        ("أول رد رسمي من WHO: CLAUSE", CLAUSE),
        ("«QUOTE».. WHO", QUOTE),
        ("«QUOTE»: WHO", QUOTE),
        ("«QUOTE» – WHO", QUOTE),
        ("«QUOTE».. أول تعليق من WHO", QUOTE),
    ],
)
def test_a_headline_tells_whose_words_they_are(listen: Listen, headline: str, said: str) -> None:
    for who, paper in zip(WHO, cycle(PAPERS)):
        text = filled(f"title| {headline}\nزار وفد من الخبراء المنطقة أمس.", who, paper)
        assert pairs(listen, text) == [(WHO[who][0], said)], text


@pytest.mark.parametrize("verb", ["يحذر|تحذر", "ينبه|تنبه"])
def test_a_headline_quotes_who_warns_behind_the_dots(listen: Listen, verb: str) -> None:
    for who in WHO:
        text = filled(f"title| «QUOTE».. WHO {{{verb}}} من نقص الدواء\nزار وفد المنطقة أمس.", who)
        assert pairs(listen, text) == [(WHO[who][0], QUOTE), (WHO[who][0], "نقص الدواء")], text


@pytest.mark.parametrize("medium", ["صحيفة", "وكالة", "قناة"])
def test_a_medium_alone_speaks_in_a_headline(listen: Listen, medium: str) -> None:
    assert pairs(listen, f"title| {medium}: {CLAUSE}\nزار وفد المنطقة أمس.") == [(medium, CLAUSE)]


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("واشنطن عن المفاوضات: الطريق طويل جدا", [("واشنطن", "الطريق طويل جدا")]),
        ("الوزير عن أزمة الخبز: الحل قريب جدا", [("الوزير", "الحل قريب جدا")]),
        ("«حكاية الجبل القديم كله».. سامي الدهان يوقع كتابه", []),
        ("«كل شيء على ما يرام».. الوزير يزور المصابين", []),
        ("«زوجتي كانت معي طوال الليل».. تفاصيل جديدة في قضية المصنع", []),
        ("لقاء من نوع خاص: نجوم الفن في ضيافة الأطفال", []),
    ],
)
def test_a_headline_that_only_looks_alike(listen: Listen, headline: str, said: Said) -> None:
    assert pairs(listen, f"title| {headline}\nزار وفد المنطقة أمس.") == said


FIRST = "القوات انسحبت من القرى. وأنا لم أكن وحدي في ذلك"
SECOND = "لا أعرف، سنرى ما تقوله الأيام"
INTRO = "التقت «الأفق» المدرب خوسيه مارينو في مكتبه، وكان هذا الحوار:"


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        *(("- ", ""), ("", ""), ("heading| ", ""), ("■ ", ""), ("● ", "- "), ("* ", "** ")),
        *(("س: ", "ج: "), ("س - ", "ج - "), ("س/ ", "ج/ "), ("س1: ", "ج1: "), ("سؤال: ", "جواب: ")),
    ],
)
def test_an_interview_is_heard_however_it_is_laid_out(listen: Listen, ask: str, answer: str) -> None:
    text = f"{INTRO}\n{ask}كيف بدأت الفكرة؟\n{answer}{FIRST}.\n{ask}وماذا عن الغد؟\n{answer}{SECOND}."
    heard = [(who, said.strip(".")) for who, said in pairs(listen, text)]
    assert heard == [("خوسيه مارينو", FIRST), ("خوسيه مارينو", SECOND)]


@pytest.mark.parametrize(
    "intro", ["تعود المدينة إلى الحياة، كما يرى المدرب خوسيه مارينو.", "زار المدرب خوسيه مارينو المدينة أمس."]
)
def test_a_column_that_asks_is_no_interview(listen: Listen, intro: str) -> None:
    text = f"{intro}\nكيف بدأت الفكرة؟\n{FIRST}.\nوماذا عن الغد؟\n{SECOND}."
    assert not {FIRST, SECOND} & {said.strip(".") for _, said in pairs(listen, text)}


@pytest.mark.parametrize("asked", ["وعما إذا كان الاتفاق قريبا", "وردا على سؤال عما إذا كان الحل قريبا"])
def test_what_is_near_is_nobody(listen: Listen, asked: str) -> None:
    text = f"قال النائب سعد المطيري إن {CLAUSE}.\n{asked}، قال إن {LATER}."
    assert pairs(listen, text) == [("سعد المطيري", CLAUSE), ("سعد المطيري", LATER)]


OWN = (
    *("في رأي{ه|ها}", "في تقدير{ه|ها}", "في نظر{ه|ها}", "من وجهة نظر{ه|ها}", "بتعبير{ه|ها}"),
    *("وفقا لكلام{ه|ها}", "طبقا لقول{ه|ها}", "وفق رواي{ته|تها}", "بحسب شهاد{ته|تها}", "وفق بيان {له|لها}"),
    *("كما جاء في بيان{ه|ها}", "وفق ما جاء في بيان{ه|ها}"),
)


@pytest.mark.parametrize("own", OWN)
def test_a_credit_with_a_pronoun_is_his_who_spoke(listen: Listen, own: str) -> None:
    for who, (name, _) in WHO.items():
        text = filled(f"{{قال|قالت}} WHO إن CLAUSE، {own}.", who)
        assert pairs(listen, text) == [(name, CLAUSE)], text
        text = filled(f"{{قال|قالت}} WHO إن LATER. والطريق سيبقى مغلقا، {own}.", who)
        assert pairs(listen, text) == [(name, LATER), (name, "الطريق سيبقى مغلقا")], text


@pytest.mark.parametrize(
    "own", ["بحسب ما {قال|قالت}", "وفق ما {ذكر|ذكرت}", "بحسب شهاد{ته|تها}", "من وجهة نظر{ه|ها}"]
)
def test_it_may_lead_to_what_else_he_said(listen: Listen, own: str) -> None:
    for who in WHO:
        text = filled(f"{{قال|قالت}} WHO إن CLAUSE.\nو{own}، فإن LATER.", who)
        assert pairs(listen, text) == [(WHO[who][0], CLAUSE), (WHO[who][0], LATER)], text


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{قال|قالت} WHO إن CLAUSE، كما {قال|قالت}، و{أضاف|أضافت} أن LATER.", (CLAUSE, LATER)),
        ("{قال|قالت} WHO إن CLAUSE، كما نقلت {عنه|عنها} صحيفة «الأفق».", (CLAUSE,)),
        ("{قال|قالت} WHO: «QUOTE»، بحسب ما {ذكر|ذكرت}.", (QUOTE,)),
        ("{وصف|وصفت} WHO القرار بأنه «كارثة»، كما {قال|قالت}.", ("القرار بأنه «كارثة»",)),
        ("{أكد|أكدت} WHO أن الطريق، حسبما {قال|قالت}، سيبقى مغلقا.", ("الطريق، حسبما QAL، سيبقى مغلقا",)),
        ("CLAUSE، في رأي WHO.", (CLAUSE,)),
        ("وفي اعتقاد WHO أن CLAUSE.", (CLAUSE,)),
        ("ومن منظور WHO، فإن CLAUSE.", (CLAUSE,)),
        ("المدير قال ذلك. ونشرت صحيفة «الأفق» بيانا لـWHO جاء فيه أن CLAUSE.", (CLAUSE,)),
    ],
)
def test_a_statement_is_credited_once(listen: Listen, pattern: str, said: tuple[str, ...]) -> None:
    for who in WHO:
        text = filled(pattern, who).replace("لـال", "لل").replace("لـ", "ل") if "لـW" in pattern else ""
        text = text or filled(pattern, who)
        want = [part.replace("QAL", "قالت" if WHO[who][1] else "قال") for part in said]
        assert pairs(listen, text) == [(WHO[who][0], part) for part in want], text


@pytest.mark.parametrize(
    "sooner", ["سبق أن {أعلن|أعلنت} أن", "سبق و{أعلن|أعلنت} أن", "سبق أن {حذر|حذرت} من أن"]
)
def test_what_was_said_before_is_told_within_a_report(listen: Listen, sooner: str) -> None:
    for who in WHO:
        told = filled(f"WHO {sooner} LATER", who)
        assert pairs(listen, f"وأشار المبعوث إريك سوندبرغ إلى أن {told}.") == [
            ("إريك سوندبرغ", told),
            (WHO[who][0], LATER),
        ]
        assert pairs(listen, f"{told}.") == [(WHO[who][0], LATER)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وسبق أن أعلنت الوزارة أن العقد لم يوقع.", [("الوزارة", "العقد لم يوقع")]),
        ("وأكد المدير، الذي سبق أن حذر من الانهيار، أن الجسر آمن.", [("المدير", "الجسر آمن")]),
        ("وأصدرت الوزارة بيانا جاء فيه أن الطريق مغلق.", [("الوزارة", "الطريق مغلق")]),
        ("أصدرت الوزارة بيانا للصحفيين جاء فيه أن الطريق مغلق.", [("الوزارة", "الطريق مغلق")]),
        ("الطريق ما زال مغلقا، وفق تصريحات مصدر أمني.", [("مصدر أمني", "الطريق ما زال مغلقا")]),
        ("الطريق ما زال مغلقا، بحسب تقارير إعلامية.", [("تقارير إعلامية", "الطريق ما زال مغلقا")]),
    ],
)
def test_a_near_one(listen: Listen, text: str, said: Said) -> None:
    assert pairs(listen, text) == said


AGAINST = (
    ("قال الوزير إن المستشفى مغلق، لكن {} رد بأنه مفتوح، وأكد أن {}.", "مدير المستشفى", "مفتوح"),
    ("أعلن الاتحاد أن المصنع سيغلق، لكن {} نفى وجود اتفاق، وأعلن أن {}.", "الحزب", "وجود اتفاق"),
    ("قال الوزير إن الأسعار مستقرة، إلا أن {} أكد أنها ارتفعت، وتوقع أن {}.", "رئيس الغرفة", "ارتفعت"),
    ("أكد المدرب أن اللاعب جاهز، غير أن {} حذر من إشراكه، وأضاف أن {}.", "الطبيب نبيل شاهين", "إشراكه"),
    ("زعم المتهم أنه كان نائما، لكن {} قال إنه رآه، وأضاف أن {}.", "الشاهد", "رآه"),
    ("قالت الوزيرة إن العقد جاهز، لكن {} طلبت مهلة، وأضافت أن {}.", "الشركة", "مهلة"),
    ("قال سامي الدهان إن القانون ظالم، لكن {} رفض الاتهام، وقال إن {}.", "وزير العدل كريم المنسي", "الاتهام"),
    ("ذكرت الوكالة أن الصفقة تمت، إلا أن {} نفت الخبر، وأوضحت أن {}.", "المتحدثة رنا السالم", "الخبر"),
)


@pytest.mark.parametrize(("pattern", "who", "first"), AGAINST)
def test_who_contradicts_goes_on_speaking(listen: Listen, pattern: str, who: str, first: str) -> None:
    name = next((name for name in ("نبيل شاهين", "كريم المنسي", "رنا السالم") if name in who), who)
    assert pairs(listen, pattern.format(who, LATER))[1:] == [(name, first), (name, LATER)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قال المدير إن العقد جاهز، لكن التوقيع تأخر، وأكد أن {}.", "المدير"),
        ("قال المدير إنه مستعد للحوار، لكنه رفض الشروط، وأكد أن {}.", "المدير"),
        ("قال المدير إن الوزير وعد بالدعم لكن البنك رفض القرض، وأضاف أن {}.", "المدير"),
    ],
)
def test_whom_a_statement_tells_of_does_not(listen: Listen, text: str, who: str) -> None:
    assert pairs(listen, text.format(LATER))[-1] == (who, LATER)


@pytest.mark.parametrize(
    "where",
    [
        *("في حديث خاص لقناة «الميناء»", "في حديث لقناة «الميناء»", "في حوار خاص مع «الأفق»"),
        *("في لقاء خاص مع «الأفق»", "في حديث لـ«الأفق»", "في حوار مطول مع «الأفق»"),
    ],
)
def test_to_which_paper_it_was_said_is_the_writers(listen: Listen, where: str) -> None:
    for who, (name, _) in WHO.items():
        text = filled(f"{{قال|قالت}} WHO إن CLAUSE، {where}.", who)
        assert pairs(listen, text) == [(name, CLAUSE)], text


def test_a_credit_in_brackets_closes_a_sentence(listen: Listen) -> None:
    for who, (name, _) in WHO.items():
        assert pairs(listen, f"{CLAUSE} (بحسب {who}).") == [(name, CLAUSE)], who


@pytest.mark.parametrize("who", ["الوزير مراد أوزتورك", "الرئيس مامادو ندياي", "السفيرة جين هولاند"])
def test_a_name_ends_before_the_saying(listen: Listen, who: str) -> None:
    name = who.split(maxsplit=1)[1]
    assert pairs(listen, f"ونقل عن {who} القول إن {LATER}.") == [(name, LATER)]
    assert pairs(listen, f"ونقلت الوكالة عن {who} القول إن {LATER}.") == [(name, LATER)]


OF_THAT = {
    "وفقا لما أفادت به اللجنة العليا في بيان لها": "اللجنة العليا",
    "حسب ما أكده مدير المتحف سامي البنا": "سامي البنا",
    "بحسب بيان للدرك": "الدرك",
    "وفق ما ذكرته الرابطة": "الرابطة",
    "حسب مصدر بالميناء": "مصدر بالميناء",
    "بحسب ما صرح به الوزير سالم العزي": "سالم العزي",
    "وفقا لوزارة الصحة": "وزارة الصحة",
    "وفق تقرير لمنظمة الصحة العالمية": "منظمة الصحة العالمية",
    "نقلا عن مصدر طبي": "مصدر طبي",
    "بحسب ما جاء في بيان للبلدية": "البلدية",
    "وفقا لما ذكره شهود عيان": "شهود عيان",
}


@pytest.mark.parametrize(("credit", "name"), OF_THAT.items())
def test_a_stop_may_stand_before_whose_words_that_was(listen: Listen, credit: str, name: str) -> None:
    for sign in ("،", "."):
        assert pairs(listen, f"{CLAUSE}{sign} وذلك {credit}.") == [(name, CLAUSE)]


def test_no_stop_is_passed_for_what_is_no_credit(listen: Listen) -> None:
    for led in ("من أجل السكان", "في إطار البرنامج", "بعد عام من العمل"):
        text = f"قال الوزير سالم العزي إن {CLAUSE}. وذلك {led}."
        assert pairs(listen, text) == [("سالم العزي", CLAUSE)]


RELAYED = {
    "ونقلت الصحيفة عن الوزير كامل شوقي قوله إن القرار نهائي، مشيرة إلى أن الطعن ممكن.": "الصحيفة",
    "ونقلت المتحدثة سلوى كامل عن المدير تأكيده أن العمل متوقف، مضيفة أن العمال ينتظرون.": "سلوى كامل",
    "ونقل المتحدث ربيع الصادق عن الوزيرة قولها إن القرار نهائي، موضحا أن الطعن ممكن.": "ربيع الصادق",
    "ونقلت مديرة المكتب نوال سعد عن المحافظ أن الجسر آمن، مؤكدة أن السيارات ستعبر غدا.": "نوال سعد",
    "ونقلت القناة عن شاهد عيان قوله إن الحريق كبير، لافتة إلى أن السكان غادروا.": "القناة",
    "ونقلت الوكالة عن المدير حسن جمعة قوله إن الشبكة تعطلت، مضيفا أن الإصلاح بدأ.": "حسن جمعة",
    "ونقلت الوكالة عن المتحدثة ليلى عمر قولها إن السفينة غرقت، مضيفة أن الطاقم نجا.": "ليلى عمر",
    "ونقل الموقع عن المدير حسن جمعة قوله إن الشبكة تعطلت، مضيفا أن الإصلاح بدأ.": "حسن جمعة",
}


@pytest.mark.parametrize(("text", "name"), RELAYED.items())
def test_who_relays_words_adds_her_own_where_only_she_agrees(listen: Listen, text: str, name: str) -> None:
    first, second = listen(text)
    assert first.speaker in text
    assert second.speaker == name


PASSED_ON = {
    "قال مصدر أمني إن المتهم حسن جمعة اعترف بالسرقة. وأكد، بحسب المصدر ذاته، أنه نادم.": "حسن جمعة",
    "قالت الشرطة إن المتهم حسن جمعة اعترف بالسرقة. وقال، وفق المصدر نفسه، إنه نادم.": "حسن جمعة",
    "ذكرت وكالة «الأفق» أن الوزيرة ليلى عمر أقرت بالخطأ. وقالت، بحسب الوكالة، إنها نادمة.": "ليلى عمر",
    "ذكرت صحيفة «الأفق» أن المديرة ليلى عمر أقرت بالخطأ. وأضافت، وفق الصحيفة، أنها نادمة.": "ليلى عمر",
    # nobody else can have said it
    "قال مصدر أمني إن الميناء مغلق. وأضاف، بحسب المصدر ذاته، أنه سيفتح غدا.": "مصدر أمني",
    "قالت الوزارة في بيان إن الميناء مغلق. وأضافت، بحسب البيان، أنه سيفتح غدا.": "الوزارة",
    "قال الوزير كامل شوقي إن الميناء مغلق. وأضاف، بحسب البيان، أنه سيفتح غدا.": "كامل شوقي",
}


@pytest.mark.parametrize(("text", "name"), PASSED_ON.items())
def test_the_source_that_passes_words_on_is_not_who_said_them(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ونقل التقرير على لسان {} قوله: «قصفت الطائرات الجسر»", "قصفت الطائرات الجسر"),
        ("ونقلت الصحيفة على لسان {} قوله إن الجسر سيغلق", "الجسر سيغلق"),
        ("ونقلت القناة على لسان {} أن الجسر سيغلق", "الجسر سيغلق"),
    ],
)
@pytest.mark.parametrize("who", ["مصدر عسكري", "مسؤول رفيع"])
def test_from_whose_mouth_it_is_passed_on_speaks(listen: Listen, text: str, said: str, who: str) -> None:
    assert [one.pair for one in listen(text.format(who) + ".")] == [(who, said)]


@pytest.mark.parametrize("who", ["مصدر نيابي", "مصادر مقربة منه", "مقربون"])
def test_what_is_passed_on_of_him_is_said_once(listen: Listen, who: str) -> None:
    tells = "ونقلت" if "مصادر" in who else "ونقل"
    said = listen(f"علمت «الراية» أن الوزير سامر الحداد سيستقيل. {tells} {who} عنه قوله إن الوقت حان.")
    assert [one.content for one in said][1:] == ["الوقت حان"]
    assert said[1].speaker != who
