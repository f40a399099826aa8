"""Verbal nouns that report with whoever owns them: مع إعلان الوزارة أن كذا."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

OWNED = {
    "beside each other": (
        "ارتفع العدد، مع إعلان وزارة الصحة أن فرقها انتشلت جثتين، ومع تأكيد الدفاع المدني أن البحث مستمر.",
        [("وزارة الصحة", "فرقها انتشلت جثتين"), ("الدفاع المدني", "البحث مستمر")],
    ),
    "before the clause that it leads to": (
        "وقبل إعلان الشركة أن الرحلات توقفت، غادر الركاب المطار.",
        [("الشركة", "الرحلات توقفت")],
    ),
    "behind how long after": (
        "بعد ساعات من تصريح وزير الدفاع سالم العلي بأن القوات جاهزة، عاد الهدوء.",
        [("سالم العلي", "القوات جاهزة")],
    ),
    "behind a preposition of its own": (
        "تراجع السهم إثر تحذير المحللين من أن الأرباح ستهبط، وبعد توقع الشركة أن تتراجع المبيعات.",
        [("المحللون", "الأرباح ستهبط"), ("الشركة", "تتراجع المبيعات")],
    ),
    "within what somebody says": (
        "وقال المدير سامي ندا إن الأسعار ارتفعت بعد إعلان الوزارة أن المخزون نفد، وإن السوق هادئة.",
        [
            ("سامي ندا", "الأسعار ارتفعت بعد إعلان الوزارة أن المخزون نفد، وإن السوق هادئة"),
            ("الوزارة", "المخزون نفد"),
        ],
    ),
    "a verb that only tells of it": (
        "أثار إعلان النادي أن المدرب باق جدلا.",
        [("النادي", "المدرب باق جدلا")],
    ),
    "what nobody has said": ("رغم عدم إعلان الوزارة أن المخزون نفد، ارتفعت الأسعار.", []),
    "what is waited for": ("بقي السكان في انتظار إعلان البلدية أن الماء عاد.", []),
    "how it was told": ("وأكدت الوزيرة في تصريح إذاعي أن السوق هادئة.", [("الوزيرة", "السوق هادئة")]),
    "of nobody": ("جرى التأكيد أن العمل مستمر، وهو إعلان مبكر بأن الشتاء آت.", []),
}


@pytest.mark.parametrize(("text", "heard"), OWNED.values(), ids=OWNED)
def test_a_verbal_noun_reports_what_its_owner_says(
    listen: Listen, text: str, heard: list[tuple[str, str]]
) -> None:
    assert [one.pair for one in listen(text)] == heard
