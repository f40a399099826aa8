"""People without a name: who they are, how they are called again, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

OFFICIAL = (
    "\nوقال مدير الميناء نبيل الحسواني إن العمل منتظم. وأكدت مديرة المختبر سلوى العبدربه أن العينات سليمة.\n"
)
"""Two who are in office and spoke last."""
AGAIN = (
    ("وقال شاب عاد من الخارج قبل شهرين إن الأجور متدنية.", "وأضاف الشاب أن السكن غال.", "شاب عاد من الخارج"),
    ("وقالت امرأة في الستين إن الماء مقطوع.", "وأكدت المرأة ذاتها أن البئر جفت.", "امرأة في الستين"),
    ("«لم يبق شيء»، تقول نازحة من القرية.", "وتضيف السيدة أن الخيمة غرقت.", "نازحة من القرية"),
    ("وقال أحد الركاب إن الحافلة تأخرت.", "وأوضح الراكب نفسه أن السائق مريض.", "أحد الركاب"),
    ("وقالت إحدى الأمهات إن الصف مكتظ.", "وأضافت الأم أن الحقيبة ثقيلة.", "إحدى الأمهات"),
    ("وقالت والدة الطفل إن الجرعة تأخرت.", "وتابعت الأم أن الطبيب غاب.", "والدة الطفل"),
    ("وقال أولياء أمور إن الرسوم ارتفعت.", "وقال الأهالي إن المدرسة بعيدة.", "أولياء أمور"),
    ("وقال بائع خضار إن الموسم ضعيف.", "وقال التاجر إن النقل مكلف.", "بائع خضار"),
)


@pytest.mark.parametrize("between", ["\n", OFFICIAL])
@pytest.mark.parametrize(("first", "then", "name"), AGAIN)
def test_who_spoke_without_a_name_is_called_again(
    listen: Listen, first: str, then: str, name: str, between: str
) -> None:
    heard = listen(first + between + then)
    assert heard[-1].who == heard[0].who
    assert heard[0].speaker.startswith(name)


def test_a_man_named_since_is_the_man(listen: Listen) -> None:
    text = "وقال صياد مسن إن البحر هائج.\nويجلس سعدون المرجاني قرب قاربه. «تعبت من هذا العمل»، يقول الرجل."
    assert [one.speaker for one in listen(text)] == ["صياد مسن", "سعدون المرجاني"]


def test_a_woman_whose_name_is_told_between_commas(listen: Listen) -> None:
    text = "وقالت السيدة، وتدعى ليلى المرجاني، إنها لا تعرف الطريق."
    assert [one.speaker for one in listen(text)] == ["ليلى المرجاني"]
