"""Posts, names and occasions that stand in each other's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

SHE = {
    "between commas": ("أكدت خبيرة الأرصاد الجوية، {}، أن", "إخلاص الدبعي"),
    "behind a town": ("أكدت أمينة عمان {} أن", "أماني القرعان"),
    "before a trade": ("أكدت المستشارة {} أن", "بسمة الزعيم"),
    "before a preposition": ("لفتت المستشارة {} إلى أن", "بسمة الزعيم"),
    "before a word that is a name as well": ("أكدت المستشارة {} أن", "بسمة شعبان جابر"),
    "between names": ("أكدت المستشارة {} أن", "تهاني مرشد أبو لبن"),
    "with a second name": ("أكدت الوزيرة {} أن", "فاطمة الزهراء صابر القرعان"),
    "her office": ("أكدت والية بنزرت {} أن", "هدى القرعان"),
}


@pytest.mark.parametrize(("ahead", "name"), SHE.values(), ids=SHE.keys())
def test_her_name_is_no_noun(listen: Listen, ahead: str, name: str) -> None:
    (heard,) = listen(f"{ahead.format(name)} السوق واسعة هذا العام.")
    assert heard.pair == (name, "السوق واسعة هذا العام")


NOBODY = {
    "a deed": ("أكد المتهم أن الأدلة ضعيفة. والمتهم ارتكب الجريمة بدافع السرقة.", ["المتهم"]),
    "a referee": ("أكد الوزير أن الفريق جاهز، وأن الحكم لم يكن موفقا في احتساب الركلة.", ["الوزير"]),
    "a town's safety": (
        "وحسب مدير أمن الجيزة، فإن القوة ألقت القبض على المشتبه به.",
        ["مدير أمن الجيزة"],
    ),
    "a stroke behind a preposition": (
        "البحث عن المفقودين مستمر منذ يومين، وفقا لـمسؤول محلي رفيع.",
        ["مسؤول محلي رفيع"],
    ),
    "back to him": ("جاء الوالي. وإليه عاد الوزير. وقال الوزير إن الحكم جائر.", ["الوزير"]),
}


@pytest.mark.parametrize(("text", "names"), NOBODY.values(), ids=NOBODY.keys())
def test_what_looks_like_a_name_or_a_verb_is_none(listen: Listen, text: str, names: list[str]) -> None:
    assert [heard.speaker for heard in listen(text)] == names
