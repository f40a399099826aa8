"""What a reader would lose trust by: words in the wrong mouth, or words nobody said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


HEARD = {
    "more of it is no verb": (
        "قال المدرب سامي الدهان: «سيكون موسمنا المقبل أجمل من سابقه، ونتطلع أن نسعد جماهيرنا».",
        [("سامي الدهان", "سيكون موسمنا المقبل أجمل من سابقه، ونتطلع أن نسعد جماهيرنا")],
    ),
    "made clear by it is one": (
        "عقد الوزير سامي الدهان لقاء أوضح من خلاله أن الموسم جيد.",
        [("سامي الدهان", "الموسم جيد")],
    ),
    "the vowel of an object": (
        "قَالَتِ الطِّفْلَةُ سَلْمَى الْكَرْمِيُّ إِنَّ الْقِصَّةَ قَصِيرَةٌ. وَسَأَلَتِ الْمُعَلِّمَ: «هَلْ لَهَا جُزْءٌ ثَانٍ؟».",
        [
            ("سَلْمَى الْكَرْمِيُّ", "الْقِصَّةَ قَصِيرَةٌ"),
            ("سَلْمَى الْكَرْمِيُّ", "هَلْ لَهَا جُزْءٌ ثَانٍ"),
        ],
    ),
    "what a body begins is no body that denies": (
        "heading| وزارة الزراعة تبدأ حملة رش في الحقول وتنفي نقص المبيدات",
        [("وزارة الزراعة", "نقص المبيدات")],
    ),
    "a point in a version": (
        "نبهت المهندسة لانا الدهان إلى أن دعم الإصدارات 2.x سيتوقف في الربيع.",
        [("لانا الدهان", "دعم الإصدارات 2.x سيتوقف في الربيع")],
    ),
    "a point in a file's name": (
        "قالت المهندسة لانا الدهان إن الملف README.md سيترجم قريبا.",
        [("لانا الدهان", "الملف README.md سيترجم قريبا")],
    ),
    "a sentence's point before a Latin word": (
        "قالت المهندسة لانا الدهان إن الإصدار هو Beta. Orbit شركة قديمة.",
        [("لانا الدهان", "الإصدار هو Beta")],
    ),
    "what is done besides a call": (
        "دعا الباحث سامي الدهان الشباب إلى العودة، مستحضرا تجربة ثلاث قرى.",
        [("سامي الدهان", "العودة")],
    ),
    "who was asked answers": (
        "قال القاضي سامي الدهان إن الجلسة انتهت. وأنكر المتهم جابر الكرمي التهم كلها. "
        "وحين سأله القاضي هل لديه ما يقوله، قال: «ظلمني الورق».",
        [
            ("سامي الدهان", "الجلسة انتهت"),
            ("جابر الكرمي", "التهم كلها"),
            ("سامي الدهان", "هل لديه ما يقوله"),
            ("جابر الكرمي", "ظلمني الورق"),
        ],
    ),
    "and not whoever asked him": (
        "قال رئيس البلدية سامي الدهان إن الجسر آمن.\n"
        "وحين سأله مراسل إذاعة الجبل هل ستعوض المحال، أجاب: «نعم، وسنبدأ قريبا». واستدرك: «لا أعد أحدا».",
        [
            ("سامي الدهان", "الجسر آمن"),
            ("مراسل إذاعة الجبل", "هل ستعوض المحال"),
            ("سامي الدهان", "نعم، وسنبدأ قريبا"),
            ("سامي الدهان", "لا أعد أحدا"),
        ],
    ),
    "what somebody is besides": (
        "لكن نقيب الموسيقيين، وهو صديق قديم، أخبرني أن الطلاب يتركون العزف.",
        [("نقيب الموسيقيين", "الطلاب يتركون العزف")],
    ),
    "and before where it was": (
        "وفي قرى الجبل، تأخر الدوام ساعتين، بحسب مدير المدرسة سامي الدهان.",
        [("سامي الدهان", "في قرى الجبل، تأخر الدوام ساعتين")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), HEARD.values(), ids=HEARD.keys())
def test_who_said_what(listen: Listen, text: str, expected: list[tuple[str, str]]) -> None:
    assert [item.pair for item in listen(text)] == expected


def test_a_headline_above_an_interview_ends_with_its_line(listen: Listen) -> None:
    heard = listen(
        "title| النحال فهد الراوي: الجفاف أخذ العسل\n"
        "ورث فهد الراوي خلاياه عن جده، وصارت ثلاثمئة.\n"
        "س: كيف كان الموسم؟\nج: كان قليلا لأن المطر تأخر.\nوالرحيق لم يكف.\n"
        "heading| قبل السفر\nس: هل تنصح الشباب بها؟\nج: أنصحهم بها كل يوم."
    )
    assert [item.content for item in heard] == [
        "الجفاف أخذ العسل",
        "كان قليلا لأن المطر تأخر.\nوالرحيق لم يكف",
        "أنصحهم بها كل يوم",
    ]


def test_a_turn_under_a_name_ends_before_a_heading(listen: Listen) -> None:
    heard = listen(
        "title| زكريا الناعم: العود يعرف من يضربه\nيصنع زكريا الناعم الأعواد في دكان ضيق.\n"
        "المدار: كم عودا صنعت حتى اليوم؟\nالناعم: توقفت عن العد عند الألف.\nheading| الرخيص الذي يعلم\n"
        "المدار: هل ندمت على عود بعته؟\nالناعم: على واحد لم أنسه."
    )
    assert [item.content for item in heard if item.speaker == "زكريا الناعم"] == [
        "العود يعرف من يضربه",
        "توقفت عن العد عند الألف",
        "على واحد لم أنسه",
    ]


ROLES = {
    "the fuller one that comes later": (
        "قال وزير الخارجية سامي الدهان إن الموسم جيد. وقال وزير الخارجية الأردني سامي الدهان إن المطر قريب.",
        "وزير الخارجية الأردني",
    ),
    "not another one": (
        "قال وزير الخارجية سامي الدهان إن الموسم جيد. وقال رئيس الوفد سامي الدهان إن المطر قريب.",
        "وزير الخارجية",
    ),
}


@pytest.mark.parametrize(("text", "role"), ROLES.values(), ids=ROLES.keys())
def test_role_that_is_shown(listen: Listen, text: str, role: str) -> None:
    assert {item.who.role for item in listen(text)} == {role}
