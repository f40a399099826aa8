"""Speakers across articles: the same name and a role that does not contradict, or the reader's word."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from reader.speech import Cue, Quote, Reason, Speaker, SpeakerKind, Speech
from reader.store import feeds, marks, people, windows
from reader.store.faults import Ambiguous, NoPerson
from reader.store.query import parse
from reader.store.roles import agree
from reader.text.fold import fold

if TYPE_CHECKING:
    from reader.store.database import Database
    from tests.store.conftest import Put

TEXT = "قال: «نعم»."


def said_by(name: str, role: str = "", kind: SpeakerKind = "person") -> Speech:
    speaker = Speaker("s1", kind, name, role)
    quote = Quote(
        *("q1", "direct", 6, 9, Cue("قال", 0, 3), "s1", "explicit"),
        *(None, "say", 0.9, Reason("", "")),
    )
    return Speech((speaker,), (quote,))


def hear(db: Database, put: Put, *speeches: Speech) -> list[tuple[str, int]]:
    """Hear each in an article of its own; names and articles of the people that come of it."""
    start = db.value("SELECT count(*) FROM articles")
    for entry_id, speech in zip(
        put(*(f"{TEXT} {start + n}" for n in range(len(speeches)))), speeches, strict=True
    ):
        people.hear(db, entry_id, TEXT, speech)
    every = people.people(db, kinds=("person", "organisation", "other"))
    return sorted((person.name, person.articles) for person in every)


SAME = [
    (("سامر النجار", "وزير الطاقة"), ("سامر النجار", "وزير الطاقة")),
    (("سامر النجار", "وزير الطاقة"), ("سامر النجار", "")),
    (("سامر النجار", ""), ("سامر النجار", "وزير الطاقة")),
    (("سامر النجار", "الوزير"), ("سامر النجار", "وزير الطاقة")),
    (("أحمد إدريس", "الخبير الاقتصادي"), ("احمد ادريس", "خبير اقتصادي")),
    (("سامر النجار", "وزير الطاقة"), ("سامر النجار", "وزير الطاقة السابق")),
    (("سامر النجار", "وزير الطاقة"), ("سامر النجار", "وزير الطاقة في ساحل الورد")),
    (("هدى", "المتحدثة باسم البلدية"), ("هدى", "المتحدثة باسم البلدية")),
]
DIFFERENT = [
    (("سامر النجار", "وزير الطاقة"), ("سامر النجار", "لاعب المنتخب")),
    (("سامر النجار", "وزير الطاقة في الساحل"), ("سامر النجار", "وزير الطاقة في الجبل")),
    (("سامر النجار", "رئيس بلدية الواحة"), ("سامر النجار", "رئيس بلدية المرج")),
    (("سامر النجار", "وزير الطاقة"), ("سامي النجار", "وزير الطاقة")),
    (("سامر النجار", ""), ("سامر النجار العلي", "")),
    (("سامر النجار", "مدير المستشفى"), ("سامر النجار", "نائب مدير المصرف")),
    (("سامر", ""), ("سامر", "")),
    (("سامر", "طالب"), ("سامر", "")),
    (("هدى", "طبيبة"), ("هدى", "معلمة")),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=str)
def test_the_same_name_and_a_role_that_fits_is_one_person(
    db: Database, put: Put, one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert [count for _name, count in hear(db, put, said_by(*one), said_by(*other))] == [2]


@pytest.mark.parametrize(("one", "other"), DIFFERENT, ids=str)
def test_others_are_never_merged(
    db: Database, put: Put, one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert [count for _name, count in hear(db, put, said_by(*one), said_by(*other))] == [1, 1]


def test_unnamed_sources_are_never_the_same(db: Database, put: Put) -> None:
    assert len(hear(db, put, *(said_by("مصدر أمني", "", "other") for _n in range(3)))) == 3


def test_an_organisation_is_one_by_its_name_alone(db: Database, put: Put) -> None:
    assert hear(db, put, *(said_by("الأمانة", "", "organisation") for _n in range(2))) == [("الأمانة", 2)]


SPEAKERS = [
    [cell.strip() for cell in line.split("|")]
    for line in Path(__file__).with_name("speakers.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("seed", range(6))
def test_of_many_who_sound_alike_no_two_become_one(db: Database, put: Put, seed: int) -> None:
    """In whatever order they speak; and most of those who are one are found to be."""
    chance = random.Random(seed)
    papers = {name: feeds.add(db, f"http://{number}.test/") for number, name in enumerate("أبج")}
    said = list(SPEAKERS)
    chance.shuffle(said)
    people_of = dict[str, set[int]]()
    identities = dict[int, set[str]]()
    for number, (identity, paper, kind, name, role) in enumerate(said):
        assert kind in ("person", "organisation", "other")
        [entry_id] = put(f"{TEXT} {number}", into=papers[paper])
        people.hear(db, entry_id, TEXT, said_by(name, role, cast(SpeakerKind, kind)))
        person = people.of_voice(db, entry_id, "s1").id
        people_of.setdefault(identity, set()).add(person)
        identities.setdefault(person, set()).add(identity)
    assert [found for found in identities.values() if len(found) > 1] == []
    split = sum(len(found) - 1 for found in people_of.values())
    could = len(SPEAKERS) - len(people_of)
    assert split <= 0.15 * could


def test_what_was_merged_stays_merged_when_the_text_changes(db: Database, put: Put) -> None:
    [first, second] = put(("a", TEXT), ("b", f"{TEXT} ثان"))
    people.hear(db, first, TEXT, said_by("سامر النجار", "وزير"))
    people.hear(db, second, TEXT, said_by("مصدر مطلع", "", "other"))
    people.merge(db, people.of_voice(db, second, "s1").id, people.of_voice(db, first, "s1").id)
    put(("b", f"{TEXT} ثالث"))
    people.hear(db, second, TEXT, said_by("مصدر مطلع", "", "other"))
    assert people.of_voice(db, second, "s1").name == "سامر النجار"


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("رئيس", "رئيس البلدية", False),
        ("رئيس البلدية", "نائب رئيس البلدية", False),
        ("وزير", "وزير الطاقة", True),
        ("وزير الطاقة", "محامي وزير الطاقة", False),
        ("مدرب المنتخب", "مدرب صقور الوادي", False),
        ("الوزير السابق", "وزير الطاقة", True),
    ],
)
def test_a_role_is_held_against_another(one: str, other: str, fits: bool) -> None:
    assert agree(fold(one).text, fold(other).text) == agree(fold(other).text, fold(one).text) == fits


def test_a_person_is_no_organisation_of_the_same_name(db: Database, put: Put) -> None:
    assert len(hear(db, put, said_by("دار الواحة"), said_by("دار الواحة", "", "organisation"))) == 2


def test_between_namesakes_nobody_is_chosen(db: Database, put: Put) -> None:
    known = (said_by("سامر النجار", "وزير"), said_by("سامر النجار", "لاعب"), said_by("سامر النجار"))
    assert [count for _name, count in hear(db, put, *known)] == [1, 1, 1]


def test_the_reader_may_merge_and_undo_it(db: Database, put: Put) -> None:
    hear(db, put, said_by("سامر النجار", "وزير"), said_by("س. النجار"))
    first, second = people.one(db, "سامر النجار"), people.one(db, "س. النجار")
    people.merge(db, second.id, first.id)
    assert [person.articles for person in people.people(db)] == [2]
    assert len(people.statements(db, first.id)) == 2
    assert marks.undo(db)[0] == "merge"
    assert [person.articles for person in people.people(db)] == [1, 1]


def test_whoever_was_merged_stays_merged_in_what_comes(db: Database, put: Put) -> None:
    hear(db, put, said_by("سامر النجار", "وزير"), said_by("أبو ليلى المرج"))
    people.merge(db, people.one(db, "أبو ليلى المرج").id, people.one(db, "سامر النجار").id)
    assert hear(db, put, said_by("أبو ليلى المرج")) == [("سامر النجار", 3)]


def test_a_search_for_one_name_finds_the_other_of_a_merge(db: Database, put: Put) -> None:
    hear(db, put, said_by("سامر النجار", "وزير"), said_by("أبو ليلى المرج"))
    people.merge(db, people.one(db, "أبو ليلى المرج").id, people.one(db, "سامر النجار").id)
    assert windows.count(db, parse("speaker:ليلى")) == 2


def test_statements_stand_in_order_of_date(db: Database, put: Put) -> None:
    later, sooner = put(("a", TEXT, "2026-11-19"), ("b", f"{TEXT} ", "2026-11-01"))
    for entry_id in (later, sooner):
        people.hear(db, entry_id, TEXT, said_by("سامر النجار"))
    said = people.statements(db, people.one(db, "سامر النجار").id)
    assert [statement.entry.id for statement in said] == [sooner, later]
    assert {statement.content for statement in said} == {"نعم"}


def test_one_is_meant_by_number_or_name_in_any_spelling(db: Database, put: Put) -> None:
    hear(db, put, said_by("أحمد الإدريسي"))
    person = people.one(db, "احمد الادريسي")
    assert people.one(db, str(person.id)) == person


def test_nobody_and_several_are_reported(db: Database, put: Put) -> None:
    hear(db, put, said_by("سامر النجار", "وزير"), said_by("سامر النجار", "لاعب"))
    with pytest.raises(Ambiguous):
        people.one(db, "سامر النجار")
    with pytest.raises(NoPerson):
        people.one(db, "لا أحد")


def test_hearing_again_doubles_nothing(db: Database, put: Put) -> None:
    [entry_id] = put(TEXT)
    for _time in range(2):
        people.hear(db, entry_id, TEXT, said_by("سامر النجار"))
    assert [person.statements for person in people.people(db)] == [1]


def test_a_text_that_changed_is_heard_anew(db: Database, put: Put) -> None:
    [entry_id] = put(("g", TEXT))
    people.hear(db, entry_id, TEXT, said_by("سامر النجار"))
    assert people.unheard(db, 9) == []
    put(("g", "نص آخر"))
    assert people.unheard(db, 9) == [entry_id]
    assert people.people(db) == []


def test_a_role_agrees_with_itself_and_with_nothing() -> None:
    role = fold("وزير الطاقة").text
    assert agree(role, role)
    assert agree(role, "")


def test_a_source_without_a_name_is_nobody_of_another_article(db: Database, put: Put) -> None:
    def said() -> Speech:
        speech = said_by("مصدر أمني")
        return speech._replace(speakers=(speech.speakers[0]._replace(named=False),))

    hear(db, put, said(), said())
    assert people.people(db, kinds=("person",)) == []
    assert [person.statements for person in people.people(db, kinds=("other",))] == [1, 1]
