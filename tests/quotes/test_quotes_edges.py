"""Where a name or a body ends is weighed against the places beside it."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from reader.quotes.phrases import edges
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables import lexicon
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import analyse
from reader.text.fold import folded_text

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

WORDS = ["وزارة", "الصحة", "القطرية", "أعلنت"]
BODY = Phrase(0, 2, "organisation", "f", "s", "وزاره", True)
NAME = Phrase(0, 3, "person", "m", "s", "", True, (0, 2), (2, 3))


def tokens(*words: str) -> list[Token]:
    """Words as they are folded, with their ة as it is written."""
    raw = (f"{word[:-1]}ة" if word[-1] == "ه" else word for word in words)
    return [
        Token("word", word, len(word), True, analyse(word, one)) for word, one in zip(words, raw, strict=True)
    ]


def scale(**weights: int) -> edges.Scale:
    """A scale that has nothing else; _ is a blank."""
    return edges.Scale(
        defaultdict(dict, {name.replace("_", " "): {"": one} for name, one in weights.items()})
    )


def test_without_weights_the_rules_end_stays() -> None:
    with patch.object(edges, "scale", scale):
        assert edges.weighed(tokens(*WORDS), BODY, frozenset(), 4)[0] is BODY


def test_what_weighs_more_than_the_rules_are_trusted_ends_it() -> None:
    with patch.object(edges, "scale", lambda: scale(head_of_3=edges.TRUST + 1)):
        assert edges.weighed(tokens(*WORDS), BODY, frozenset(), 4)[0].end == 3
    with patch.object(edges, "scale", lambda: scale(head_of_3=edges.TRUST - 1)):
        assert edges.weighed(tokens(*WORDS), BODY, frozenset(), 4)[0] is BODY


def test_nothing_ends_behind_its_limit() -> None:
    with patch.object(edges, "scale", lambda: scale(head_of_3=100)):
        assert edges.weighed(tokens(*WORDS), BODY, frozenset(), 2)[0] is BODY


def test_a_name_keeps_the_post_behind_it() -> None:
    assert edges.resized(NAME, 1) == NAME._replace(name=(0, 1))
    assert edges.resized(NAME._replace(end=2), 1).end == 1


def test_no_sign_lies_within() -> None:
    words = tokens(*WORDS)
    words[2] = Token("comma", "،", 1, False, None)
    assert list(edges.places(words, NAME._replace(role=None), 4)) == [1, 2]
    assert list(edges.places(words, BODY._replace(end=3), 4)) == [3]


def test_no_weight_takes_in_whom_or_what_a_verb_acts_on() -> None:
    assert list(edges.places(tokens(*WORDS[:2], "الي", "الطباخ"), BODY, 4)) == [2]
    alone = NAME._replace(end=2, role=None)
    assert list(edges.places(tokens("رايد", "عامر", "المسووليه", "الكامله"), alone, 4)) == [1, 2]


def test_no_weight_takes_from_a_name_what_stands_before_a_post() -> None:
    assert list(edges.places(tokens(*WORDS[:2], "المدير", "العام"), NAME, 4)) == [2]


@pytest.mark.parametrize("aside", ["للصحفيين", "لاذاعه", "لرويترز", "خلال", "امس", "رسميا", "لنا"])
def test_no_weight_takes_in_to_whom_when_or_where_somebody_speaks(aside: str) -> None:
    assert list(edges.places(tokens("المسوول", aside, "الصباح"), BODY._replace(end=1), 3)) == [1]


def test_no_weight_parts_a_participle_from_what_completes_it() -> None:
    assert list(edges.places(tokens("المجني", "عليها", "القطرية"), BODY, 3)) == [2, 3]


def test_a_bare_head_waits_for_its_owner() -> None:
    assert list(edges.places(tokens(*WORDS), BODY, 4)) == [2, 3, 4]
    assert list(edges.places(tokens("الوزاره", *WORDS[1:]), BODY, 4)) == [1, 2, 3, 4]


def weights() -> dict[str, int]:
    """What the table has, as it is written."""
    lines = (Path(lexicon.HERE) / "edges.tsv").read_text(encoding="utf-8").splitlines()
    rows = [folded_text(line).split("\t") for line in lines if line and line[0] != "#"]
    return {truth: int(weight) for weight, truths in rows for truth in truths.split(", ")}


def test_every_weight_is_of_something_that_may_be_true() -> None:
    begins = ("last ", "next ", "then ", "before ", "pair ", "name ", "head ", "acts ", "bears ")
    assert all(truth.startswith(begins) for truth in weights())
    assert len(weights()) > 1_000


@pytest.mark.parametrize("phrase", [BODY, NAME._replace(end=2), NAME])
@pytest.mark.parametrize("takes", [frozenset[str](), frozenset(("noun",))])
def test_what_is_summed_is_what_is_learnt(phrase: Phrase, takes: frozenset[str]) -> None:
    words, on, table = tokens(*WORDS), edges.scale(), weights()
    learnt = {
        end: sum(table.get(truth, 0) for truth in edges.truths(words, phrase, end, takes))
        for end in edges.places(words, phrase, 4)
    }
    assert any(learnt.values())
    assert {end: edges.weight(words, phrase, end, takes, on) for end in learnt} == learnt


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "نبه الخبير القانوني الدكتور عبيد الفهد الرشدان، عبر حسابه، إلى خطورة القرار.",
            "عبيد الفهد الرشدان",
        ),
        (
            "كشفت الهيئة المديرة لمهرجان الرمان بالقلعة الكبرى أمس عن برنامجها.",
            "الهيئة المديرة لمهرجان الرمان بالقلعة الكبرى",
        ),
        ("أكد عبد العزيز جواد الوزير الأول الجزائري اليوم السبت أن الاستفتاء قائم.", "عبد العزيز جواد"),
        ("قالت وزيرة الثقافة بمسرح الأوبرا إن الأبواب مفتوحة للجميع.", "وزيرة الثقافة"),
    ],
)
def test_a_likelier_end_is_believed(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


@pytest.mark.parametrize("said", ["بعدم طلب أي لاعب الرحيل", "عدم طلب أي لاعب الرحيل", "بعدم وجود خلاف"])
@pytest.mark.parametrize("more", [".", "، مؤكدا أن الفريق جاهز."])
def test_what_is_not_so_keeps_its_no(listen: Listen, said: str, more: str) -> None:
    heard = listen(f"وأوضح المدرب سامي الحداد في تصريحات صحفية، {said}{more}")
    assert heard[0].pair == ("سامي الحداد", said)
