"""What people do on the way: verbs that no table reports by become nobody, and cut nobody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

DONE = (
    "استغل ثغرة في النظام",
    "اختلس أموال المتقاعدين",
    "انتحل صفة طبيب",
    "طور التطبيق",
    "لقح الأطفال",
    "سبح إلى الشاطئ",
    "ابتز زبائنه",
    "تحصن في المنزل",
)
AND_DONE = (
    "وتفقد الأقسام",
    "وقطع الشريط",
    "وركض في الشارع",
    "وخنق الضحية",
    "ونظف الشاطئ",
    "وأنجز المشروع",
    "واحتسى القهوة",
    "ورعى الحفل",
)


@pytest.mark.parametrize("done", DONE)
def test_what_an_accused_did_is_not_his_name(listen: Listen, done: str) -> None:
    (heard,) = listen(f"والمتهم {done}، وقال إن الأدلة ضعيفة.")
    assert heard.pair == ("المتهم", "الأدلة ضعيفة")


@pytest.mark.parametrize("done", AND_DONE)
def test_what_somebody_did_next_is_no_owner_and_nobody(listen: Listen, done: str) -> None:
    (heard,) = listen(f"وصل الوزير {done}، وقال إن الحل قريب.")
    assert heard.pair == ("الوزير", "الحل قريب")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت غرفة تجارة وصناعة المحافظة إن السوق راكدة.", "غرفة تجارة وصناعة المحافظة"),
        ("قال نقيب أطباء وصيادلة الساحل إن الدواء نفد.", "نقيب أطباء وصيادلة الساحل"),
        ("قال المحامي شلش في مرافعته إن الأدلة ضعيفة.", "شلش"),
        ("وقال اللاعب ودجسون في مقابلة إن الموسم طويل.", "ودجسون"),
        ("قال المتهم درب الباب إن الأدلة ضعيفة.", "درب الباب"),
    ],
)
def test_names_and_owners_that_look_so_stay(listen: Listen, text: str, name: str) -> None:
    assert [heard.speaker for heard in listen(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "سامي الحداد الذي علق العمل قال إن الأسعار ارتفعت.",
        "سامي الحداد الذي استأنف العمل قال إن الأسعار ارتفعت.",
        "سامي الحداد الذي نشر الصور قال إن الأسعار ارتفعت.",
    ],
)
def test_a_thing_that_somebody_acts_on_says_nothing(listen: Listen, text: str) -> None:
    (heard,) = listen(text)
    assert heard.pair == ("سامي الحداد", "الأسعار ارتفعت")


@pytest.mark.parametrize(("verb", "whom"), [("طرد", "السفير"), ("نقل", "القائد")])
def test_who_does_something_to_another_goes_on(listen: Listen, verb: str, whom: str) -> None:
    (heard,) = listen(f"{verb} الوزير {whom}. وقال إن الحل قريب.")
    assert heard.pair == ("الوزير", "الحل قريب")


def test_what_a_thing_does_now_stays_in_what_is_said_of_it(listen: Listen) -> None:
    (heard,) = listen("وتوضح المخرجة أن النسخة تحتفظ بالأغاني، لكنها تستبدل بالراوي طفلة.")
    assert heard.content == "النسخة تحتفظ بالأغاني، لكنها تستبدل بالراوي طفلة"
