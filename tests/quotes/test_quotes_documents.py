"""Papers, pictures and figures that speak: which thing does, what it is called, and what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

LED = "قالت النائبة سلمى البيطار إن الحكومة تأخرت في الرد.\n"
"""Somebody else has spoken before."""

THINGS = {
    "a thing behind its verb, with a clause right behind": (
        "وأكدت الميزانية العمومية للشركة أن الخسائر تضاعفت.",
        ("الميزانية العمومية للشركة", "الخسائر تضاعفت"),
    ),
    "a noun of happening that is a paper here": (
        "وأوضح الاستدعاء أن الجلسة مؤجلة.",
        ("الاستدعاء", "الجلسة مؤجلة"),
    ),
    "a thing before its verb, which governs a preposition": (
        "لكن الدعوى تشير إلى أن السائق كان نائما.",
        ("الدعوى", "السائق كان نائما"),
    ),
    "a thing in which it stands that something is so": (
        "وجاء في الدفاتر أن المورد قبض مرتين.",
        ("الدفاتر", "المورد قبض مرتين"),
    ),
    "a complaint": ("والسائق كان نائما، بحسب الشكوى.", ("الشكوى", "السائق كان نائما")),
    "a recording": ("وأفاد تسجيل صوتي بأن الموعد تغير.", ("تسجيل صوتي", "الموعد تغير")),
    "a reason of a verdict": ("ووفق أسباب الحكم، فإن الشاهد كذب مرتين.", ("أسباب الحكم", "الشاهد كذب مرتين")),
    "a film": ("وبحسب الفيلم الوثائقي، فإن النهر غير مجراه.", ("الفيلم الوثائقي", "النهر غير مجراه")),
    "a poll, as it is called in the Maghreb": (
        "وكشف سبر للآراء أن الشباب يفضلون الدراجات.",
        ("سبر للآراء", "الشباب يفضلون الدراجات"),
    ),
    "the verb of reminding, which a paper has for saying": (
        "وذكر البيان أن السد متصدع.",
        ("البيان", "السد متصدع"),
    ),
}


@pytest.mark.parametrize(("text", "said"), THINGS.values(), ids=THINGS)
def test_a_thing_that_speaks_is_not_whoever_spoke_before(
    listen: Listen, text: str, said: tuple[str, str]
) -> None:
    assert [one.pair for one in listen(LED + text)][1:] == [said]


def test_whose_a_paper_is_is_not_called_upon_by_it(listen: Listen) -> None:
    text = (
        "وجاء في بيان للجمعية أن السد متصدع. وكان الوزير سامي الحداد زار القرية أمس."
        " وذكر البيان أن الترميم تأخر."
    )
    assert [one.pair for one in listen(text)] == [
        ("الجمعية", "السد متصدع"),
        ("الجمعية", "الترميم تأخر"),
    ]


@pytest.mark.parametrize(
    "text", ["كرر القول إن السد متصدع.", "وأيد الوزير سامي الحداد الرأي القائل إن السد متصدع."]
)
def test_what_is_said_again_or_held_does_not_speak(listen: Listen, text: str) -> None:
    assert "القول" not in {one.speaker for one in listen(LED + text)}
    assert "الرأي" not in {one.speaker for one in listen(LED + text)}


CAME = {
    "whom its author sent it to": (
        "ودعت رسالة وجهها المدير إلى الموظفين إلى الهدوء.",
        ("المدير", "الهدوء"),
    ),
    "so many who signed it": (
        "وأكد بيان وقعه عشرون أستاذا أن المكتبة مغلقة.",
        ("بيان وقعه عشرون أستاذا", "المكتبة مغلقة"),
    ),
    "who passed it on": (
        "وأظهر مقطع مصور تداوله ناشطون أن الشاب خرج وحده.",
        ("مقطع مصور تداوله ناشطون", "الشاب خرج وحده"),
    ),
    "what somebody has done with it": (
        "وأكدت وثيقة رسمية أخفاها موظف سابق أن السد متصدع.",
        ("وثيقة رسمية", "السد متصدع"),
    ),
}


@pytest.mark.parametrize(("text", "said"), CAME.values(), ids=CAME)
def test_how_a_paper_came_is_no_part_of_what_it_says(
    listen: Listen, text: str, said: tuple[str, str]
) -> None:
    assert [one.pair for one in listen(text)] == [said]


def test_a_paper_with_an_adjective_is_called_so_and_how_it_came_stands_apart(listen: Listen) -> None:
    (one,) = listen("وأكد بيان داخلي اطلعت عليه الوكالة أن المخزون يكفي.")
    assert (one.speaker, one.who.role) == ("بيان داخلي", "اطلعت عليه الوكالة")


SHOWN = {
    "that something is there": ("ورصد التقرير وجود شبهات فساد.", "وجود شبهات فساد"),
    "what is so": ("وأثبتت التحريات صحة الواقعة.", "صحة الواقعة"),
    "who is in it": ("وبينت التحقيقات ضلوع المتهم في الجريمة.", "ضلوع المتهم في الجريمة"),
    "a fall, as an object": ("وأظهرت الدراسة انخفاضا في الوفيات.", "انخفاضا في الوفيات"),
    "how many": ("ووثق التقرير 37 حالة تعذيب.", "37 حالة تعذيب"),
    "with the paper before its verb": (
        "وقال الخبير سامي الحداد إن التحريات أثبتت صحة الواقعة.",
        "صحة الواقعة",
    ),
}


@pytest.mark.parametrize(("text", "content"), SHOWN.values(), ids=SHOWN)
def test_a_paper_shows_what_has_happened(listen: Listen, text: str, content: str) -> None:
    assert content in [one.content for one in listen(text)]


def test_a_player_who_proves_his_worth_says_nothing(listen: Listen) -> None:
    assert listen("وأثبت المهاجم جدارة كبيرة في المباراة.") == []


TOLD = {
    "a body that printed it": (
        "ونشرت المنظمة تقريرا يحذر من انهيار السد.",
        ("المنظمة", "انهيار السد"),
    ),
    "a body that it does not agree with": (
        "وأصدرت المنظمة تقريرا خلص إلى أن السد متصدع.",
        ("المنظمة", "السد متصدع"),
    ),
    "whom it came to": ("وتلقى المدير رسالة تحذر من انهيار السد.", ("رسالة", "انهيار السد")),
    "who leans on it": (
        "واستند القاضي إلى تقرير طبي أفاد بأن السائق كان نائما.",
        ("تقرير طبي", "السائق كان نائما"),
    ),
    "who points to it, behind a preposition": (
        "واستشهد الوزير سامي الحداد بتقرير دولي يؤكد أن النهر جف.",
        ("تقرير دولي", "النهر جف"),
    ),
    "what came after it": (
        "وجاءت التصريحات عقب دراسة أظهرت أن الدواء فعال.",
        ("دراسة", "الدواء فعال"),
    ),
    "a body of its own gender": (
        "وحصلت الصحيفة على وثيقة تكشف عن تلاعب واسع بالأسعار.",
        ("وثيقة", "تلاعب واسع بالأسعار"),
    ),
    "whom it accuses": (
        "ويأتي القرار بعد أيام من تقرير أممي اتهم الجيش بقصف السوق.",
        ("تقرير أممي", "الجيش بقصف السوق"),
    ),
    "what it finds fault with": (
        "ويأتي القرار بعد أيام من تقرير أممي انتقد بطء الإجراءات.",
        ("تقرير أممي", "بطء الإجراءات"),
    ),
    "an accusative that looks like one with ب": (
        "ومزق المعتصمون أمس بيانا ينتقد بطء الإجراءات.",
        ("بيان", "بطء الإجراءات"),
    ),
    "in which something stands": (
        "وحصلت الصحيفة على وثيقة ورد فيها أن السد متصدع.",
        ("وثيقة", "السد متصدع"),
    ),
}


@pytest.mark.parametrize(("text", "said"), TOLD.values(), ids=TOLD)
def test_a_verb_right_behind_a_paper_without_article_is_its_own(
    listen: Listen, text: str, said: tuple[str, str]
) -> None:
    assert [one.pair for one in listen(text)] == [said]


OTHERS = {
    "in it": ("وألقى الرئيس خطابا أكد فيه أن السد آمن.", ("الرئيس", "السد آمن")),
    "whose words those are": (
        "وفي بيان أكد الحزب أن السد آمن.",
        ("الحزب", "السد آمن"),
    ),
    "who made it": ("ونشرت المجلة تقريرا أكد معدوه أن السد آمن.", ("معدوه", "السد آمن")),
    "a family that no table has": (
        "وهو مقترح قال الزرقالي إنه سابق لأوانه.",
        ("الزرقالي", "سابق لأوانه"),
    ),
    "in what somebody says": (
        "وقال الخبير سامي الحداد إن لدى الشركة وثيقة تثبت أن السد آمن.",
        ("سامي الحداد", "لدى الشركة وثيقة تثبت أن السد آمن"),
    ),
}


@pytest.mark.parametrize(("text", "said"), OTHERS.values(), ids=OTHERS)
def test_a_verb_behind_a_paper_may_be_somebody_elses(
    listen: Listen, text: str, said: tuple[str, str]
) -> None:
    heard = [one.pair for one in listen(text)]
    assert [pair for pair in heard if pair[0] == said[0]] == heard == [said]


@pytest.mark.parametrize(
    "led", ["وكان أبرز ما جاء", "وأهم ما ورد", "ومن بين ما ورد", "ومن ضمن ما جاء", "ومما جاء"]
)
def test_the_most_of_what_stands_in_a_paper_is_the_papers(listen: Listen, led: str) -> None:
    assert [one.pair for one in listen(f"{led} في التقرير أن السد متصدع.")] == [("التقرير", "السد متصدع")]


SPOKESMEN = (
    ("وتبدأ المحادثات غدا، حسب تصريح المتحدث باسم الرئاسة {}.", "تبدأ المحادثات غدا"),
    ("وذكر بيان المتحدث باسم الشرطة {} أن الطريق مغلق.", "الطريق مغلق"),
    ("وجاء في بيان الناطق باسم الحرس العقيد {} أن القوات عادت.", "القوات عادت"),
    ("ونقلت الوكالة عن بيان الناطق باسم القيادة اللواء {}، القول إن القوات عادت.", "القوات عادت"),
    ("ووفقا لتصريحات المتحدث باسم الشركة {} فإن السفينة عادت.", "السفينة عادت"),
)


@pytest.mark.parametrize(("text", "content"), SPOKESMEN)
def test_for_whom_one_speaks_whose_paper_it_is(listen: Listen, text: str, content: str) -> None:
    assert [one.pair for one in listen(text.format("سامر الحداد"))] == [("سامر الحداد", content)]


def test_a_spokesman_s_paper_may_name_nobody(listen: Listen) -> None:
    said = listen("وبحسب بيان المتحدث باسم الوزارة، فإن الطريق مغلق.")
    assert [one.pair for one in said] == [("المتحدث باسم الوزارة", "الطريق مغلق")]


PAPERS = (
    "كشفت تقارير إعلامية أمس أن {}.",
    "أكدت تقارير صحفية يوم الأحد أن {}.",
    "وتفيد تقارير محلية، منذ أيام، بأن {}.",
    "كشفت تقارير طبية في العاصمة أن {}.",
    "وأظهرت تقارير دولية الشهر الماضي أن {}.",
)


@pytest.mark.parametrize("text", PAPERS)
def test_several_papers_tell_before_when_and_where(listen: Listen, text: str) -> None:
    (heard,) = listen(text.format("السد متصدع"))
    assert heard.speaker.startswith("تقارير ")
    assert heard.content == "السد متصدع"


@pytest.mark.parametrize("comma", ["", "،"])
def test_whom_several_papers_go_by_says_it(listen: Listen, comma: str) -> None:
    text = f"كشفت تقارير إعلامية{comma} نقلا عن مصادر مطلعة{comma} أن السد متصدع."
    assert [one.pair for one in listen(text)] == [("مصادر مطلعة", "السد متصدع")]


def test_but_papers_are_denied(listen: Listen) -> None:
    assert "تقارير" not in {one.speaker for one in listen("ونفت تقارير عن تصدع السد.")}


@pytest.mark.parametrize(
    "law",
    ["اتفاقية المجلس البلدي التي تنص", "قانون الاتحاد الرياضي الذي ينص", "خطة الحكومة التي تنص"],
)
def test_a_law_is_laid_down_by_no_body_that_owns_it(listen: Listen, law: str) -> None:
    assert not listen(f"أقر النواب {law} على وقف الصيد.")
