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
BODIES = (
    "الفيدرالية الوطنية للتكنولوجيات",
    "المدير العام للوكالة الوطنية لتنمية شجر اللوز",
)
NAMED = {
    "مدير مستشفى قلعة بوزيان أحمد زروق": "أحمد زروق",
    "محافظ مدينة صلنفة كريم زيتون": "كريم زيتون",
    "مدير مدرسة أحمد زروق": "أحمد زروق",
    "رئيس الوزراء ماركو ميلو كابرال": "ماركو ميلو كابرال",
}


@pytest.mark.parametrize("phrase", [*PLACES, *BODIES])
def test_a_phrase_reaches_to_its_last_word(listen: Listen, phrase: str) -> None:
    assert [heard.speaker for heard in listen(f"وقال {phrase} إن الطقس بارد اليوم.")] == [phrase]


@pytest.mark.parametrize(("phrase", "name"), NAMED.items())
def test_a_name_behind_a_place_is_the_person_s(listen: Listen, phrase: str, name: str) -> None:
    assert [heard.speaker for heard in listen(f"وقال {phrase} إن الطقس بارد اليوم.")] == [name]
