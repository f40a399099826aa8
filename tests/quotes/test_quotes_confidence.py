"""How sure an attribution is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.quotes.attribution.confidence import BASE, WEIGHTS, Case, confidences
from reader.speech import Speaker

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

MINISTER = Speaker("s1", "person", "رامي الخطيب", "وزير الري", (), True)
FAR = Case("explicit", "clause", "indirect", "say", (10, 90), MINISTER)
LESS = {
    "a slip of agreement": FAR._replace(ground="disagrees"),
    "a speaker of an earlier paragraph": FAR._replace(ground="earlier"),
    "nobody": FAR._replace(ground="nobody"),
    "marks and nothing that leads to them": FAR._replace(opening="marks"),
    "two words": FAR._replace(span=(10, 20)),
    "no post": FAR._replace(speaker=MINISTER._replace(role="")),
    "a name of one word": FAR._replace(speaker=MINISTER._replace(name="رامي")),
    "a comma in it": FAR._replace(commas=1),
    "another who weighs nearly as much": FAR._replace(ground="same sentence", lead=1.0),
    "a name that might end elsewhere": FAR._replace(clear=-5),
    "a name that should end elsewhere": FAR._replace(clear=-25),
}


@pytest.mark.parametrize("case", LESS.values(), ids=LESS.keys())
def test_what_makes_it_less_sure(case: Case) -> None:
    assert confidences([case]) < confidences([FAR])


def test_a_statement_within_another_and_the_one_around_it_are_less_sure() -> None:
    alone, _, later = confidences([FAR, FAR._replace(span=(100, 180)), FAR._replace(span=(200, 280))])
    around, within, after = confidences([FAR, FAR._replace(span=(30, 90)), FAR._replace(span=(200, 280))])
    assert max(within, around) < alone
    assert after == later


def test_words_behind_a_colon_are_as_sure_within_another(listen: Listen) -> None:
    alone = FAR._replace(opening="colon", kind="direct", span=(30, 42))
    assert confidences([FAR, alone])[1] == confidences([FAR._replace(span=(0, 20)), alone])[1]
    *_, heard = listen("وتابع وزير الري رامي الخطيب: «سألني صحافي من تلمار: “من ربح؟” فأجبته: “ربح النهر”».")
    assert heard.quote.confidence >= 0.5


def test_statements_that_only_overlap_are_not_within_each_other() -> None:
    apart = confidences([FAR, FAR._replace(span=(100, 180))])
    assert confidences([FAR, FAR._replace(span=(80, 160))]) == apart


def test_who_speaks_often_is_surer_than_who_speaks_once() -> None:
    cases = [FAR._replace(span=(100 * i, 100 * i + 80)) for i in range(3)]
    assert confidences(cases) > confidences(cases[:1]) * 3


def test_it_is_never_certain_and_never_impossible() -> None:
    worst = FAR._replace(
        ground="disagrees", opening="marks", act="announce", speaker=MINISTER._replace(role="")
    )
    worst = worst._replace(span=(10, 12))
    best = FAR._replace(act="stress", kind="direct")
    for sure in confidences(
        [worst, worst, *[best._replace(span=(100 * i, 100 * i + 90)) for i in range(1, 9)]]
    ):
        assert 0.05 <= sure <= 0.98


def test_every_weight_is_of_something_that_statements_have() -> None:
    grounds = {"colon", "disagrees", "earlier", "explicit", "mentioned", "narrated", "nobody", "nominal"}
    grounds |= {"relative", "same sentence", "main subject", "previous", "only", "goes on"}
    openings = {
        f"opens/{one}" for one in ("clause", "colon", "marks", "preposition", "noun", "bare", "before")
    }
    acts = {
        "say",
        "add",
        "announce",
        "stance",
        "stress",
        "deny",
        "claim",
        "call",
        "warn",
        "think",
        "reply",
        "explain",
    }
    kinds = {"direct", "indirect", "mixed", "person", "organisation", "other"}
    rest = {"comma", "commas", "rival", "next"}
    rest |= {f"ends/{one}" for one in ("clearly", "likely", "doubtfully", "elsewhere")}
    rest |= {"post", "one word", "unnamed", "once", "often", "within", "around", "tiny", "short"}
    assert set(WEIGHTS) <= grounds | openings | acts | kinds | rest
    assert set(map(len, WEIGHTS.values())) == {len(BASE)}


def test_the_further_the_next_candidate_the_surer() -> None:
    near, far, further = (FAR._replace(ground="previous", lead=lead) for lead in (1.0, 2.5, 5.0))
    assert confidences([near]) < confidences([far]) < confidences([further])
    assert confidences([further]) == confidences([FAR._replace(ground="previous")])


def test_the_clearer_a_name_ends_the_surer() -> None:
    sure = [confidences([FAR._replace(clear=clear)]) for clear in (-30, -10, 10, 50)]
    assert sure == sorted(sure)
    assert len({*map(tuple, sure)}) == len(sure)


def test_all_that_somebody_says_is_less_sure_where_his_name_may_end_elsewhere(listen: Listen) -> None:
    clear, *more = listen("انتقد سالم الحارثي السد الكبير. وأضاف أن الماء يكفي المدينة كلها.")
    doubtful, *then = listen("انتقد سالم حسن جود السد الكبير. وأضاف أن الماء يكفي المدينة كلها.")
    assert doubtful.quote.confidence < clear.quote.confidence
    assert then[0].quote.confidence < more[0].quote.confidence


def test_the_minister_is_surer_than_a_guess(listen: Listen) -> None:
    sure, guess = listen("قال وزير الري رامي الخطيب إن السد آمن وإن الماء يكفي.\nوأضافت أن الماء كاف.")
    assert sure.quote.confidence > 0.8
    assert guess.quote.confidence < 0.5
