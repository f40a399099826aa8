"""Dropped subjects: whose a verb is that names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


TWO = "قالت وزارة الري إن السد آمن. وقال المهندس فادي البزاز إن الفحص انتهى."
DROPPED = {
    "she is the ministry": (f"{TWO} وأضافت أن الماء كاف.", "وزارة الري"),
    "he is the engineer": (f"{TWO} وأضاف أن الماء كاف.", "فادي البزاز"),
    "over a paragraph": ("قال المهندس فادي البزاز إن الفحص انتهى.\nوأشار إلى أن الماء كاف.", "فادي البزاز"),
    "sources are she": ("قالت مصادر طبية إن العدد كبير. وأوضحت أن الأسرة كافية.", "مصادر طبية"),
    "witnesses are they": ("قال شهود عيان إن النار كبيرة. وأضافوا أن السوق أخليت.", "شهود عيان"),
    "two are two": ("قال الوزيران إن السد آمن. وأضافا أن الماء كاف.", "الوزيران"),
    "not the nested one": (
        "ذكرت الوزارة أن المهندس فادي البزاز أكد سلامة السد. وأضافت أن الماء كاف.",
        "الوزارة",
    ),
    "the person told of before": (
        "قالت وزارة الري إن السد آمن. ووقفت الممرضة عبير الصالح عند الباب. وقالت: «كل شيء هنا جاهز».",
        "عبير الصالح",
    ),
    "the one who was asked": (
        "قال المدير فادي البزاز إن الجسر آمن. وسأله مراسل الإذاعة هل يفتح الطريق، فأجاب: «نعم يفتح غدا».",
        "فادي البزاز",
    ),
}


@pytest.mark.parametrize(("text", "name"), DROPPED.values(), ids=DROPPED.keys())
def test_a_dropped_subject_agrees(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


def test_a_dropped_subject_says_so(listen: Listen) -> None:
    heard = listen(f"{TWO} وأضافت أن الماء كاف.")[-1]
    assert (heard.quote.link, heard.quote.mention) == ("dropped", None)


def test_the_reason_is_a_line_in_both_languages(listen: Listen) -> None:
    heard = listen("قالت وزارة الري إن السد آمن.\nوأضافت أن الماء كاف.")[-1]
    assert heard.quote.reason.ar == (
        "«أضافت» بلا فاعل ظاهر، وصيغتها للمؤنث المفرد، والأقرب إليها: وزارة الري، في الفقرة السابقة"
    )
    assert heard.quote.reason.en == (
        "“أضافت” has no subject; it agrees (feminine singular) with وزارة الري, in the paragraph before"
    )


def test_a_slip_of_agreement_is_tolerated_with_less_confidence(listen: Listen) -> None:
    sure, slip = listen("قال المهندس فادي البزاز إن الفحص انتهى.\nوأضافت أن الماء كاف.")
    assert slip.speaker == "فادي البزاز"
    assert slip.quote.confidence < 0.5 < sure.quote.confidence


def test_a_participle_of_the_wrong_gender_stays_in_its_sentence(listen: Listen) -> None:
    heard = listen("قالت وزارة الري إن السد آمن. وأكد مصدر في البلدية وصول الآليات، مبينة أن العمل بدأ.")
    assert heard[-1].speaker == "مصدر في البلدية"


def test_who_speaks_inside_a_quote_is_named_there(listen: Listen) -> None:
    """A verb without a subject inside direct speech is nobody's we know."""
    heard = listen("وقال المهندس فادي البزاز: «سألناه عن السد وقال إن كل شيء بخير».")
    assert [item.speaker for item in heard] == ["فادي البزاز"]


def test_a_lone_verb_without_anybody_is_an_unnamed_speakers(listen: Listen) -> None:
    (heard,) = listen("وأضاف أن الماء كاف.")
    assert heard.pair == ("متحدث غير مسمى", "الماء كاف")
    assert heard.quote.confidence < 0.5
