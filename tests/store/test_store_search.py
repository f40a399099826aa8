"""Search: words however they are spelt, the query language, and the places of hits."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from reader.article import Note
from reader.speech import Cue, Quote, Reason, Speaker, Speech
from reader.store import entries, feeds, index, margins, marks, matching, people, ranking, searches, windows
from reader.store.database import Database
from reader.store.hits import hits
from reader.store.query import Query, Term, parse
from reader.store.schema import STEPS
from reader.store.stem import stem, stems
from reader.text.fold import fold
from tests.store.conftest import NOW, item

if TYPE_CHECKING:
    from reader.store.records import Feed
    from tests.store.conftest import Put


def found(db: Database, line: str, *, typing: bool = False) -> set[str]:
    return {entry.title for entry in windows.every(db, parse(line, typing=typing))}


FINDS = [
    ("كتاب", "الكتاب"),
    ("كتاب", "والكتّاب"),
    ("كتاب", "وكتاب"),
    ("كتاب", "للكتاب"),
    ("كتاب", "بالكتاب"),
    ("كتاب", "كتابها"),
    ("الكتاب", "كتاب"),
    ("أحمد", "احمد"),
    ("احمد", "أَحْمَد"),
    ("وزير", "الوزير"),
    ("وزير", "وزير"),
    ("مدرسه", "المدرسة"),
    ("مدرسة", "مدرستهم"),
    ("٢٠٢٦", "2026"),
    ("reuters", "REUTERS"),
    ("مُحَمَّد", "محمـــد"),
    ("على", "علي"),
    ("covid-19", "COVID-19"),
    ("كتا*", "والكتاب"),
]
MISSES = [("كتاب", "كاتب"), ("علم", "معلم"), ("سلام", "إسلام"), ("كتاب", "مكتبة"), ("عام", "الطعام")]


@pytest.mark.parametrize(("word", "text"), FINDS, ids=str)
def test_a_word_is_found_however_it_is_spelt_or_clad(db: Database, put: Put, word: str, text: str) -> None:
    put(f"قبل {text} بعد")
    assert found(db, word) == {f"قبل {text} بعد"}


@pytest.mark.parametrize(("word", "text"), FINDS, ids=str)
def test_what_is_found_is_marked(word: str, text: str) -> None:
    whole = f"قبل {text} بعد"
    [(start, end)] = hits(whole, parse(word))
    assert whole[start:end] in text
    assert start >= 4


@pytest.mark.parametrize(("word", "text"), MISSES, ids=str)
def test_another_word_is_not_found(db: Database, put: Put, word: str, text: str) -> None:
    put(text)
    assert found(db, word) == set()
    assert hits(text, parse(word)) == []


TEXTS = ("ارتفع سعر الصرف اليوم", "سعر الذهب في الصرف", "هبط سعر النفط", "الطقس غدا")
QUERIES = [
    ("", {0, 1, 2, 3}),
    ("سعر", {0, 1, 2}),
    ("سعر صرف", {0, 1}),
    ('"سعر الصرف"', {0}),
    ("«سعر الصرف»", {0}),
    ('"سعر الصرف', {0}),
    ("سعر -ذهب", {0, 2}),
    ("-سعر", {3}),
    ('-"سعر الصرف"', {1, 2, 3}),
    ("سعر -ذهب -نفط", {0}),
    ("سع*", {0, 1, 2}),
    ("سعر OR نفط", set()),
    ("***", {0, 1, 2, 3}),
    ("AND NOT ( \" ' ; --", set()),
    ("title:سعر", set()),
]


@pytest.mark.parametrize(("line", "expected"), QUERIES, ids=str)
def test_terms_must_all_hold(db: Database, put: Put, line: str, expected: set[int]) -> None:
    put(*TEXTS)
    assert found(db, line) == {TEXTS[text_i] for text_i in expected}


def test_the_last_word_is_a_beginning_while_somebody_types(db: Database, put: Put) -> None:
    put(*TEXTS)
    assert found(db, "الطق", typing=True) == {"الطقس غدا"}
    assert found(db, "طق", typing=True) == {"الطقس غدا"}
    assert found(db, "طق", typing=False) == set()
    assert found(db, "طق ", typing=True) == set()


def test_marks_and_tags_narrow_a_search(db: Database, put: Put) -> None:
    first, second, *_rest = put(*TEXTS)
    marks.set_flag(db, "read", [first])
    marks.set_flag(db, "starred", [second])
    marks.tag(db, [second], ["سوق المال", "مهمّ"])
    assert found(db, "سعر is:unread") == {TEXTS[1], TEXTS[2]}
    assert found(db, "is:read") == {TEXTS[0]}
    assert found(db, "سعر -is:starred") == {TEXTS[0], TEXTS[2]}
    assert found(db, "tag:مهم") == {TEXTS[1]}
    assert found(db, 'وسم:"سوق المال"') == {TEXTS[1]}
    assert found(db, "حالة:جديد -وسم:مهم") == {TEXTS[2], TEXTS[3]}


def test_a_tag_is_found_as_lists_show_it(db: Database, put: Put) -> None:
    first, second, *_rest = put(*TEXTS)
    marks.tag(db, [first], ["سوق المال"])
    marks.tag(db, [second], ["مهمّ", "مهمل"])
    assert found(db, "#مهم") == found(db, "#مهم سعر") == {TEXTS[1]}
    assert found(db, "#سوق_المال") == {TEXTS[0]}
    assert found(db, "#سو", typing=True) == found(db, "#سو*") == {TEXTS[0]}
    assert found(db, "#سو") == found(db, "#") - found(db, "") == set()
    assert found(db, "سعر -#مهم") == found(db, "سعر") - {TEXTS[1]}


def test_what_was_noted_is_found_again(db: Database, put: Put) -> None:
    first, second, third, *_rest = put(*TEXTS)
    margins.write_entry(db, first, [Note("راجِع الأرقام")])
    margins.write_entry(db, second, [Note("للعدد القادم", 0, 3, TEXTS[1][:3])])
    margins.write_entry(db, third, [])
    assert found(db, "is:noted") == found(db, "حالة:ملاحظة") == {TEXTS[0], TEXTS[1]}
    assert found(db, "note:راجع") == found(db, 'ملاحظة:"العدد القادم"') | {TEXTS[0]} == {TEXTS[0]}
    assert found(db, "note:القادم") == {TEXTS[1]}


def test_a_feed_is_meant_by_a_part_of_its_name_address_or_folder(db: Database, put: Put) -> None:
    other = feeds.add(db, "http://sada.test/rss", name="صدى المدينة", folder="محلية")
    put("أول")
    put("ثان", into=other)
    assert found(db, "feed:صدى") == found(db, "feed:sada") == found(db, "مصدر:محليه") == {"ثان"}
    assert found(db, "-feed:صدى") == {"أول"}
    assert found(db, "feed:لا_أحد") == set()


def test_dates_bound_a_search(db: Database, put: Put) -> None:
    put(("a", "سبتمبر", "2026-09-15"), ("b", "أكتوبر", "2026-10-31T23:59:59"), ("c", "نوفمبر", "2026-11-01"))
    assert found(db, "before:2026-11") == {"سبتمبر", "أكتوبر"}
    assert found(db, "after:2026-10-01 before:2026-11-01") == {"أكتوبر"}
    assert found(db, "بعد:٢٠٢٦-١١") == {"نوفمبر"}
    assert found(db, "after:2025 سبتمبر") == {"سبتمبر"}


def test_a_date_may_count_from_now() -> None:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    [term] = parse("after:2d", now=now).terms
    assert term == Term("after", moment=datetime(2026, 11, 18, tzinfo=UTC))


@pytest.mark.parametrize(
    "line", ["after:never", "before:2026-13", "is:blue", "tag:", '""', "-", "a:b:c", "لا:شيء"]
)
def test_no_line_is_an_error(db: Database, put: Put, line: str) -> None:
    put("خبر")
    for typing in (False, True):
        found(db, line, typing=typing)
        windows.count(db, parse(line, typing=typing))


def test_an_address_is_searched_as_words() -> None:
    assert parse("http://ufuq.test/a").terms == (Term("word", ("http", "ufuq", "test", "a")),)


def test_a_speaker_is_meant_by_name_role_or_alias(db: Database, put: Put) -> None:
    first, _second = put("قال سامر النجار: «نعم».", "خبر آخر")
    speaker = Speaker("s1", "person", "سامر النجار", "وزير الطاقة", ("النجار",))
    quote = Quote(
        "q1", "direct", 18, 21, Cue("قال", 0, 3), "s1", "explicit", None, "say", 0.9, Reason("", "")
    )
    people.hear(db, first, "قال سامر النجار: «نعم».", Speech((speaker,), (quote,)))
    for line in ("speaker:النجار", "متحدث:سامر", 'speaker:"وزير الطاقه"', "نعم speaker:سامر"):
        assert found(db, line) == {"قال سامر النجار: «نعم»."}, line
    assert found(db, "-speaker:النجار") == {"خبر آخر"}


def test_a_phrase_is_marked_across_a_line_break() -> None:
    text = "ارتفع سِعرُ\nالصرف"
    [(start, end)] = hits(text, parse('"سعر الصرف"'))
    assert text[start:end] == "سِعرُ\nالصرف"


def test_hits_do_not_overlap() -> None:
    assert hits("الكتاب", parse("كتاب الكتاب كتا*")) == [(0, 6)]


def test_counting_may_stop_early(db: Database, put: Put) -> None:
    put(*(f"خبر {n}" for n in range(20)))
    assert windows.count(db, parse("خبر")) == 20
    assert windows.count(db, parse("خبر"), most=7) == 7


def test_queries_are_kept_and_forgotten(db: Database) -> None:
    searches.keep(db, "الأسعار", "سعر")
    searches.keep(db, "الأسعار", "سعر is:unread")
    assert searches.kept(db) == [("الأسعار", "سعر is:unread")]
    assert searches.drop(db, "الأسعار")
    assert not searches.drop(db, "الأسعار")


def test_an_index_of_another_folding_is_made_anew(db: Database, put: Put) -> None:
    put("الزلزال")
    with db.writing():
        db.run("INSERT INTO words (words) VALUES ('delete-all')")
        db.run("UPDATE facts SET value = 'older'")
    put("الفيضان")
    assert found(db, "زلزال") == {"الزلزال"}
    assert index.current(db)


def test_an_index_that_an_older_jarida_made_is_made_anew(db: Database, put: Put) -> None:
    """Of an older one nothing is in parts, and the folding is another."""
    put("وصل الوزير")
    for (part,) in db.rows("SELECT id FROM parts"):
        db.run(f"DROP TABLE starts_{part}")
    db.run("DELETE FROM parts")
    db.run("UPDATE facts SET value = 'older' WHERE name = 'folding'")
    assert not index.current(db)
    index.rebuild(db)
    assert index.current(db)
    assert found(db, "الوزير") == {"وصل الوزير"}


def test_the_index_holds_what_search_compares(db: Database) -> None:
    """Raise `index.FOLDING` when this changes: what was indexed before cannot be taken out otherwise."""
    text = "وَالْكِتَابُ أحمد مدرستهم ٢٠٢٦ Reuters"
    folded = fold(text).text
    assert (index.FOLDING, folded) == ("2", "والكتاب احمد مدرستهم 2026 reuters")
    assert sorted(set().union(*map(stems, folded.split()))) == ["الكتاب", "كتاب", "مدرست", "مدرسه"]


@pytest.mark.parametrize(
    ("word", "bare"), [("الكتاب", "كتاب"), ("والكتاب", "كتاب"), ("وزير", "وزير"), ("الم", "الم")]
)
def test_a_searched_word_has_one_stem(word: str, bare: str) -> None:
    assert stem(word) == bare


def test_nothing_is_a_query_that_finds_everything() -> None:
    assert parse("   ") == Query()


ROOTS = ("كتاب", "كتب", "كاتب", "سعر", "سعيد", "وزير", "وزراء", "زهر")


@pytest.mark.parametrize("seed", range(4))
def test_every_window_is_a_stretch_of_what_a_walk_through_all_finds(
    db: Database, put: Put, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """However many tables the beginnings of words are spread over, and wherever a window begins."""
    monkeypatch.setattr(index, "PART", 7)
    monkeypatch.setattr(index, "FRESH", 3 + seed)
    monkeypatch.setattr(index, "LISTED", 1)
    monkeypatch.setattr(matching, "RARE", 1 + seed)
    chance = random.Random(seed)
    clad = ("", "ال", "و", "لل")
    for round_ in range(6):
        texts = [
            " ".join(chance.choice(clad) + chance.choice(ROOTS) for _word in range(4)) for _text in range(9)
        ]
        dates = [
            f"2026-11-{chance.randint(1, 9) if chance.random() < 0.2 else 10 + round_:02}" for _text in texts
        ]
        put(*((f"{round_}-{n}", text, date) for n, (text, date) in enumerate(zip(texts, dates, strict=True))))
    assert len(index.parts(db)) > 3
    assert len(index.fresh(db)) == index.KEPT
    ids = [entry.id for entry in windows.every(db, Query())]
    marks.set_flag(db, "read", chance.sample(ids, 20))
    marks.delete(db, chance.sample(ids, 5))
    shown = list(windows.every(db, Query()))
    for _query in range(15):
        terms = [
            ("-" if chance.random() < 0.3 else "")
            + chance.choice(ROOTS)[: chance.randint(2, 5)]
            + chance.choice(("*", ""))
            for _term in range(chance.randint(1, 3))
        ]
        query = parse(" ".join([*terms, *chance.choice(((), ("is:unread",)))]))
        expected = [entry.id for entry in shown if _fits(entry.title, entry.read, query)]
        assert [entry.id for entry in windows.every(db, query)] == expected
        assert (
            windows.count(db, query)
            == windows.counted(db, query, most=99, seconds=60).number
            == len(expected)
        )
        where, values = windows.ids(db, query)
        assert sorted(row[0] for row in db.rows(where, values)) == sorted(expected)
        at = chance.choice(shown)
        below = [entry.id for entry in windows.window(db, query, limit=3, older_than=at.key)]
        above = [entry.id for entry in windows.window(db, query, limit=3, newer_than=at.key)]
        order = [entry.id for entry in shown]
        assert below == [one for one in expected if order.index(one) > order.index(at.id)][:3]
        assert above == [one for one in expected if order.index(one) < order.index(at.id)][-3:]
        assert windows.rank(db, query, at.key, most=99).number == sum(
            order.index(one) < order.index(at.id) for one in expected
        )


def _fits(text: str, read: bool, query: Query) -> bool:
    words = [{word, *stems(word)} for word in fold(text).text.split()]
    for term in query.terms:
        if term.kind == "is":
            holds = not read
        else:
            wanted = term.words[0]
            holds = any(
                any(form.startswith(wanted) for form in forms)
                if term.prefix
                else not {wanted, stem(wanted)}.isdisjoint(forms)
                for forms in words
            )
        if holds == term.negated:
            return False
    return True


def test_a_single_letter_that_words_begin_with_narrows_nothing(db: Database, put: Put) -> None:
    put("الطقس", "زهر")
    assert len(found(db, "ا", typing=True)) == len(found(db, "ا*")) == 2
    assert found(db, "ز طق", typing=True) == set()


def test_a_text_that_goes_leaves_the_beginnings_of_its_words(
    db: Database, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "PART", 2)
    monkeypatch.setattr(index, "FRESH", 2)
    put(*((f"g{n}", f"زلزال {n}", f"2026-11-{n + 1:02}") for n in range(7)))
    put(("g3", "فيضان", "2026-11-04"), ("g5", "فيضان", "2026-11-06"))
    assert len(found(db, "زلز*")) == len(found(db, "زلزا*")) == 5
    assert [entry.guid for entry in windows.window(db, parse("فيضا*"), limit=9)] == ["g5", "g3"]
    assert sum(row[0] for row in db.rows("SELECT size FROM parts")) == 7


def test_the_newest_articles_stand_in_two_small_tables_of_their_own(
    db: Database, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "FRESH", 4)
    put(*((f"g{day}", f"زلزال {day}", f"2026-11-{day:02}") for day in range(1, 12)))
    tables = db.rows("SELECT name FROM pragma_table_list WHERE type = 'virtual' AND name LIKE 'fresh%'")
    assert {name for (name,) in tables} == {part.table for part in index.fresh(db)}
    assert [row[0] for row in db.rows("SELECT size FROM fresh ORDER BY first")] == [4, 3]
    assert len(found(db, "زلزال*")) == 11


def seven_without_the_small_tables(db: Database, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seven articles, of which such tables would hold two each."""
    monkeypatch.setattr(index, "FRESH", 2)
    put(*((f"g{n}", f"زلزال {n}", f"2026-11-{n + 1:02}") for n in range(7)))
    for part in index.fresh(db):
        db.run(f"DROP TABLE {part.table}")


def test_a_library_that_grew_without_the_small_tables_is_searched_whole(
    db: Database, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    seven_without_the_small_tables(db, put, monkeypatch)
    db.run("DELETE FROM fresh")
    assert len(found(db, "زلزا*")) == 7
    put(("g8", "زلزال 8", "2026-11-05"), ("g9", "زلزال 9", "2026-11-20"))
    assert len(found(db, "زلزا*")) == 9
    assert [row[0] for row in db.rows("SELECT size FROM fresh")] == [1]
    put(("g3", "فيضان", "2026-11-04"))
    assert len(found(db, "زلزا*")) == 8


@pytest.mark.parametrize("line", ["المدار", "مدار", "المَدار is:unread", "المدار after:2025", "المدار*"])
def test_the_name_of_a_paper_finds_all_that_it_brought(db: Database, put: Put, line: str) -> None:
    """And what names it: a reader who searches for a paper means either."""
    paper = feeds.add(db, "http://madar.test/feed", title="المدار")
    other = feeds.add(db, "http://akhbar.test/feed", title="أخبار المدار")
    put(("a", "ارتفع السعر", "2026-11-02"), ("b", "هبط السعر", "2026-11-04"), into=paper)
    put(("c", "قالت صحيفة المدار إن السعر ثابت", "2026-11-03"), ("d", "الطقس", "2026-11-05"))
    put(("e", "السعر", "2026-11-06"), into=other)
    query = parse(line, typing=True)
    assert [entry.guid for entry in windows.every(db, query)] == ["b", "c", "a"]
    assert windows.count(db, query) == windows.rank(db, query, 0, most=9).number == 3
    assert len(db.rows(*windows.ids(db, query))) == 3
    assert found(db, "المدار السعر") == {"قالت صحيفة المدار إن السعر ثابت"}
    assert found(db, "السعر -المدار") == {"ارتفع السعر", "هبط السعر", "السعر"}


def test_the_newest_of_an_older_library_are_put_into_the_small_tables(
    db: Database, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    seven_without_the_small_tables(db, put, monkeypatch)
    db.run("DROP TABLE fresh")
    step = next(n for n, step in enumerate(STEPS) if "CREATE TABLE fresh" in step[0])
    db.run(f"PRAGMA user_version = {step}")
    migrated = Database(db.path)
    assert [row[0] for row in migrated.rows("SELECT size FROM fresh ORDER BY first")] == [2, 2]
    (newest, full) = index.fresh(migrated)
    sql = f"SELECT count(*) FROM {newest.table} WHERE {newest.table} MATCH 'زلزال'"
    assert migrated.value(sql) == 2
    assert len(found(migrated, "زلزا*")) == 7
    assert full.end == newest.first
    migrated.close()


def test_a_rare_beginning_is_found_however_old(
    db: Database, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "PART", 3)
    monkeypatch.setattr(index, "FRESH", 2)
    put(
        *(
            (f"g{n}", f"{'زلزال' if n in (1, 2, 5) else 'فيضان'} وقع", f"2026-11-{n + 1:02}")
            for n in range(14)
        )
    )
    for line in ("زلزا*", "زلزا* وقع", '"زلزال وقع" زلزا*', "زلزا* -فيضا*"):
        hits = windows.window(db, parse(line), limit=9)
        assert [entry.guid for entry in hits] == ["g5", "g2", "g1"], line
        assert windows.window(db, parse(line), limit=9, older_than=hits[0].key) == hits[1:]


def test_what_is_read_at_once_is_of_one_moment(db: Database, put: Put) -> None:
    """Tables that a window is read from may be gone when another program writes meanwhile."""
    put("زلزال")
    other = Database(db.path)
    with db.reading():
        (part,) = index.fresh(db)
        with other.writing():
            other.run(f"DROP TABLE {part.table}")
        assert db.value(f"SELECT count(*) FROM {part.table} WHERE {part.table} MATCH 'زلزال'") == 1
    other.close()


def test_titles_come_before_texts_and_the_newest_first(db: Database, feed: Feed) -> None:
    told = [
        ("نص قديم", "كتاب قديم", "2026-11-01"),
        ("عنوان بلا كلمة", "فيه كتاب", "2026-11-09"),
        ("والكتاب الثاني", "نص", "2026-11-02"),
        ("كتاب ثالث", "نص", "2026-11-03"),
        ("خبر", "لا شيء", "2026-11-10"),
    ]
    items = [item(f"g{n}", text, date, title) for n, (title, text, date) in enumerate(told)]
    entries.take_in(db, feed.id, items, NOW)
    best = ranking.best(db, parse("كتاب"), limit=9)
    assert [entry.title for entry in best] == ["كتاب ثالث", "والكتاب الثاني", "عنوان بلا كلمة", "نص قديم"]
    assert [entry.title for entry in ranking.best(db, parse("كتاب"), limit=1)] == ["كتاب ثالث"]
    assert ranking.best(db, parse("كتا*"), limit=9) == best
    assert ranking.best(db, Query(), limit=1)[0].title == "خبر"
