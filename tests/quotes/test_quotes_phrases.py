"""A speaker's phrase is read whole: owners, places with names of their own, what a body is for."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Listen

PLACES = (
    "عدد من سكان حي قنيزع",
    "طبيب في مستشفى داي الإقليمي",
    "نيابة الجمهورية لدى محكمة سيدي ميلود",
    "مصدر في محكمة سيدي ميلود",
    "أحد سكان قرية كفر دعموش",
    "سكان قرية شوبك بسطة",
    "سكان قرية مجاورة",
    "ممرضة في مستوصف تل شعير",
    "مزارعون في بلدة عين دبلان",
    "تاجر في سوق الحريقة",
    "شهود في شارع ناجي قنواتي",
    "بلدية وادي زمران",
    "رئيس بلدية تل كوكب",
    "إدارة سد بوهرارة",
    "نازحة من مخيم زملكين",
    "قائد شرطة ولاية نهر دلقو",
)
SHARED = (
    "رئيسة غرفة صناعة وتجارة الساحل",
    "غرفة تجارة وصناعة المحافظة",
    "نقيب أطباء وصيادلة الساحل",
    "خبراء من تونس والمغرب",
    "خبراء من الدنمارك وجنوب أفريقيا",
    "مدير مصلحة مياه وكهرباء الريف",
)
SOME = (
    "متعامل في أحد البنوك الخاصة",
    "موظف في إحدى الدوائر الحكومية",
    "ممرضة في أحد مستشفيات العاصمة",
    "عامل بأحد المصانع",
    "مراسل للوكالة",
    "مصورة لوكالة «الساحل»",
)
PAPERS = (
    "دراسة لمعهد البحار في رأس الغزلان",
    "دراسة سابقة لجامعة الشمال",
)
BODIES = (
    "الفيدرالية الوطنية للتكنولوجيات",
    "المدير العام للوكالة الوطنية لتنمية شجر اللوز",
)
NAMED = {
    "مدير المصنع سابقا خالد زروق": "خالد زروق",
    "عضو مجلس إدارة الجمعية سابقا الدكتور خالد زروق": "خالد زروق",
    "المشارك في الدراسة سيبوني مخيزي": "سيبوني مخيزي",
    "أستاذ القانون الدولي، د. الطيب حاج زروق،": "الطيب حاج زروق",
    "الطيب حاج زروق": "الطيب حاج زروق",
    "السيناتور حورية زروق": "حورية زروق",
    "رئيس غرفة صناعة وتجارة الساحل سامي زروق": "سامي زروق",
    "نقيب أطباء وصيادلة الساحل سامي زروق": "سامي زروق",
    "مدير مستشفى قلعة بوزيان أحمد زروق": "أحمد زروق",
    "محافظ مدينة صلنفة كريم زيتون": "كريم زيتون",
    "مدير مدرسة أحمد زروق": "أحمد زروق",
    "رئيس الوزراء ماركو ميلو كابرال": "ماركو ميلو كابرال",
}


@pytest.mark.parametrize("phrase", [*PLACES, *SHARED, *SOME, *PAPERS, *BODIES])
def test_a_phrase_reaches_to_its_last_word(listen: Listen, phrase: str) -> None:
    assert [heard.speaker for heard in listen(f"وقال {phrase} إن الطقس بارد اليوم.")] == [phrase]


@pytest.mark.parametrize(("phrase", "name"), NAMED.items())
def test_a_name_behind_a_place_is_the_person_s(listen: Listen, phrase: str, name: str) -> None:
    assert [heard.speaker for heard in listen(f"وقال {phrase} إن الطقس بارد اليوم.")] == [name]


APART = {"مسؤول للوكالة": "مسؤول", "مصدر للصحيفة": "مصدر", "تاجر للصحفيين": "تاجر"}


@pytest.mark.parametrize(("phrase", "name"), APART.items())
def test_whom_somebody_speaks_to_is_no_part_of_him(listen: Listen, phrase: str, name: str) -> None:
    assert [heard.speaker for heard in listen(f"وقال {phrase} إن الطقس بارد اليوم.")] == [name]


def test_a_woman_bears_a_title_of_his(listen: Listen) -> None:
    text = "أثارت السيناتور حورية زروق مشكل المصاعد المعطلة، مشيرة إلى أن الطقس بارد اليوم."
    assert [heard.speaker for heard in listen(text)] == ["حورية زروق"]


def test_a_source_inside_what_was_told_of_keeps_that(listen: Listen) -> None:
    said = "الوزارة صامتة. لكن مصدرا فيها قال إن الطقس بارد اليوم."
    near = "لكن مصدرا مقربا من مجلس إدارتها قال إن الطقس بارد اليوم."
    assert listen(said)[-1].speaker == "مصدر فيها"
    assert listen(near)[-1].speaker.endswith("من مجلس إدارتها")
