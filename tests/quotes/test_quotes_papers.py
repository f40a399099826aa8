"""Ways of papers and agencies: where a statement begins behind venues, and what only looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

SAID = {
    "behind three venues": (
        'وأضاف المتحدث سامي ندا، خلال اتصال هاتفي مع المذيع فؤاد أبو شقرا، ببرنامج "مع الناس" عبر قناة'
        ' "النهر"، مساء الاثنين، أن كل تأخير سيكون له ثمن.',
        [("سامي ندا", "كل تأخير سيكون له ثمن")],
    ),
    "a participle behind a long occasion": (
        "أكد المدير سالم العلي أن العام مميز، مشددا خلال استقباله وفدا من الأطباء والممرضات ومديري المراكز"
        " والمسعفين والمسعفات وأعوانه في المكتب الفني على أهمية دورهم.",
        [("سالم العلي", "العام مميز"), ("سالم العلي", "أهمية دورهم")],
    ),
    "whoever is calmed": (
        "قال الوزير سالم العلي إن الوضع مستقر، مطمئنا الجميع بأنه لا إصابات بينهم.",
        [("سالم العلي", "الوضع مستقر"), ("سالم العلي", "لا إصابات بينهم")],
    ),
    "whole, with whoever said it": (
        "ووفقا لوكالة الأنباء، قال المتحدث باسم الشرطة الرائد خالد سعيد، في بيان، إن الطريق آمن.",
        [
            ("وكالة الأنباء", "قال المتحدث باسم الشرطة الرائد خالد سعيد، في بيان، إن الطريق آمن"),
            ("خالد سعيد", "الطريق آمن"),
        ],
    ),
    "with a noun of saying": (
        "وأضاف البيان القول بأن السرعة خطر حقيقي.",
        [("البيان", "السرعة خطر حقيقي")],
    ),
    "behind a post with ال and an occasion": (
        "ونفى وليد المنصور المستشار التجاري بالسفارة في تصريحات خاصة للصحيفة وجود أي تباطؤ في التنفيذ.",
        [("وليد المنصور", "وجود أي تباطؤ في التنفيذ")],
    ),
    "behind a post with ال and nothing else": (
        "أكد عمر زهير الخبير الاقتصادي ارتفاع الأسعار.",
        [("عمر زهير", "ارتفاع الأسعار")],
    ),
    "behind the speech that he gave": (
        "وأكد النائب سامي الحداد في الكلمة التي ألقاها أمس أن القانون جاهز للتصويت.",
        [("سامي الحداد", "القانون جاهز للتصويت")],
    ),
    "a name like a verbal noun behind a preposition": (
        "ونفى بامراو كيشان وجود خلاف بين الشريكين.",
        [("بامراو كيشان", "وجود خلاف بين الشريكين")],
    ),
    "what something was not": (
        "وقال سامي الحداد إن خطاب الحزب لم يكن معبرا قط عن ثوابته وقيمه.",
        [("سامي الحداد", "خطاب الحزب لم يكن معبرا قط عن ثوابته وقيمه")],
    ),
    "behind an adjunct, with a verb that is a noun as well": (
        "ومن جهته وصف سامي الدهان الاتفاق بالمتعجل. وفي الأثناء ثمنت المديرة هدى الناعم جهود الفريق.",
        [("سامي الدهان", "الاتفاق بالمتعجل"), ("هدى الناعم", "جهود الفريق")],
    ),
    "a denied presence": (
        "نفت الشركة تواجد أي خلاف بين المديرين.",
        [("الشركة", "تواجد أي خلاف بين المديرين")],
    ),
    "a witness who is asked for": (
        "طلب الدفاع شهادة المدير السابق.",
        [("الدفاع", "شهادة المدير السابق")],
    ),
    "to a paper": ("وأضاف صالح للصحيفة أن الأزمة قديمة.", [("صالح", "الأزمة قديمة")]),
}


@pytest.mark.parametrize(("text", "said"), SAID.values(), ids=SAID)
def test_papers_say_it_so(listen: Listen, text: str, said: list[tuple[str, str]]) -> None:
    assert [one.pair for one in listen(text)] == said


ALONE = {
    "what it is": "قالت الشرطة إن الحقيقة في المقطع الذي يظهر سائق شاحنة مسرعا هو أن السيارات كانت تلاحقه.",
    "what things do": "قالت الشرطة إن المخالفات التي تهدد الحياة رصدت بأجهزة جديدة.",
    "what happens": "أكدت الشرطة أنها نبهت من المخاطر وما يحدث وسيدفع ثمنه الجميع.",
}


@pytest.mark.parametrize("text", ALONE.values(), ids=ALONE)
def test_within_what_is_said_nobody_else_speaks(listen: Listen, text: str) -> None:
    (heard,) = listen(text)
    assert heard.speaker == "الشرطة"
