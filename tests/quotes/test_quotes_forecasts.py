"""What banks, polls and figures foresee or show, in the accusative, and how many of those polled do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

Said = list[tuple[str, str]]

THINGS = (
    "خفضا بواقع 50 نقطة أساس",
    "نموا نسبته 3 في المئة",
    "عجزا قدره مليار دينار",
    "رفعا قريبا للفائدة",
    "فائضا في المعروض العام المقبل",
    "ضعفا في الطلب",
    "ربحا أكبر في الربع الأخير",
    "هبوطا حادا",
    "تباطؤا في الطلب",
)


@pytest.mark.parametrize("thing", THINGS)
def test_what_is_foreseen_in_the_accusative_is_said(listen: Listen, thing: str) -> None:
    assert [one.pair for one in listen(f"وتوقع بنك النيل {thing}.")] == [("بنك النيل", thing)]
    (heard,) = listen(f"وأظهرت البيانات المالية {thing}.")
    assert heard.content == thing
    first, second = listen(f"وقال الخبير سامي الحلواني إن السوق تغيرت، متوقعا {thing}.")
    assert (first.speaker, second.pair) == ("سامي الحلواني", ("سامي الحلواني", thing))


POLLED: dict[str, Said] = {
    "وتوقع عشرة من 13 مشاركا أن يبقى السعر، بينما توقع ثلاثة زيادة قدرها 350 نقطة.": [
        ("عشرة من 13 مشاركا", "يبقى السعر"),
        ("ثلاثة", "زيادة قدرها 350 نقطة"),
    ],
    "وتوقع ثمانية من بين 14 خبيرا أن يهبط السعر، ورجح اثنان خفضا بواقع 50 نقطة.": [
        ("ثمانية من بين 14 خبيرا", "يهبط السعر"),
        ("اثنان", "خفضا بواقع 50 نقطة"),
    ],
    "وتوقع خمسة محللين خفض الفائدة، ورجح أربعة أن تبقى كما هي.": [
        ("خمسة محللين", "خفض الفائدة"),
        ("أربعة", "تبقى كما هي"),
    ],
    # and near ones
    "ورجح ثلاثة خبراء زيادة الأجور.": [("ثلاثة خبراء", "زيادة الأجور")],
    "وتوقع ثلاثة من الخبراء زيادة الأجور.": [("ثلاثة من الخبراء", "زيادة الأجور")],
}


@pytest.mark.parametrize(("text", "said"), POLLED.items())
def test_a_bare_number_of_those_polled_speaks(listen: Listen, text: str, said: Said) -> None:
    assert [one.pair for one in listen(text)] == said


TWO: dict[str, Said] = {
    "وقال اللاعبان إنهما رفعا الكأس.": [("اللاعبان", "رفعا الكأس")],
    "ورجح الوزيران اللذان رفعا الدعوى أن تكسباها.": [("الوزيران", "تكسباها")],
    "وسجل الفريقان نموا في عدد المشجعين.": [],
}


@pytest.mark.parametrize(("text", "said"), TWO.items())
def test_what_two_have_raised_is_not_foreseen(listen: Listen, text: str, said: Said) -> None:
    assert [one.pair for one in listen(text)] == said
