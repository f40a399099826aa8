"""Speakers across articles: who they are, what they said, and how two become one.

Two articles' speakers are one person only where the names are the same and no role contradicts, or
where the reader says so. A single name («أحمد») is too little without the same role, and an unnamed
source («مصدر أمني») is never the same as another.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from reader.speech import Speaker, Speech
from reader.store.database import Database, Row
from reader.store.deeds import log
from reader.store.entries import ROWS, as_entry
from reader.store.faults import Ambiguous, NoPerson
from reader.store.records import Person, Statement, moment_of
from reader.store.roles import agree
from reader.text.clean import clean
from reader.text.fold import fold


def hear(db: Database, entry_id: int, text: str, speech: Speech) -> None:
    """Keep who said what in an entry.

    Args:
        db: the library.
        entry_id: whose.
        text: the article's, which the quotes' offsets count.
        speech: all that is said in it.
    """
    with db.writing():
        db.run("DELETE FROM quotes WHERE article_id = ?", (entry_id,))
        db.run("DELETE FROM voices WHERE article_id = ?", (entry_id,))
        voices = {speaker.id: _voice(db, entry_id, speaker) for speaker in speech.speakers}
        sql = (
            "INSERT INTO quotes (article_id, voice_id, kind, act, first, past, content, confidence) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        )
        for quote in speech.quotes:
            content = text[quote.start : quote.end]
            voice = voices[quote.speaker_id]
            its = (quote.kind, quote.act, quote.start, quote.end, content, quote.confidence)
            db.run(sql, (entry_id, voice, *its))
        sql = "UPDATE articles SET heard = 1, quote_count = ? WHERE id = ?"
        db.run(sql, (len(speech.quotes), entry_id))


def unheard(db: Database, limit: int) -> list[int]:
    """Entries whose statements nobody has looked for yet, newest first."""
    sql = "SELECT id FROM articles WHERE heard = 0 AND hidden = 0 ORDER BY key DESC LIMIT ?"
    return [int(row[0]) for row in db.rows(sql, (limit,))]


def unheard_count(db: Database) -> int:
    """How many entries there are where nobody has looked yet."""
    return int(db.value("SELECT count(*) FROM articles WHERE heard = 0 AND hidden = 0"))


def people(
    db: Database, name: str = "", *, kinds: Collection[str] = ("person", "organisation")
) -> list[Person]:
    """Everyone who spoke, those who spoke most first; of a part of a name only those it is in."""
    ids = set(_roots(db, called(db, fold(name).text))) if name else None
    found = [_person(db, row) for row in db.rows(_PEOPLE) if ids is None or row[0] in ids]
    return [person for person in found if person.kind in kinds]


_PEOPLE = """
    SELECT root.id, root.kind, root.name, count(*), count(DISTINCT quotes.article_id),
        min(published), max(published)
    FROM quotes JOIN voices ON voices.id = quotes.voice_id JOIN people ON people.id = voices.person_id
        JOIN people AS root ON root.id = coalesce(people.merged_into, people.id)
        JOIN articles ON articles.id = quotes.article_id
    WHERE hidden = 0 GROUP BY root.id ORDER BY count(*) DESC, root.id
"""


def one(db: Database, word: str) -> Person:
    """The speaker that a word means: by number, or by a name that only one has.

    Raises:
        NoPerson: nobody.
        Ambiguous: several.
    """
    if word.isascii() and word.isdecimal():
        found = [person for person in people(db, kinds=_EVERY_KIND) if person.id == int(word)]
    else:
        exact = fold(" ".join(word.split())).text
        near = people(db, word, kinds=_EVERY_KIND)
        found = [person for person in near if fold(person.name).text == exact] or near
    if not found:
        raise NoPerson(clean(word))
    if len(found) > 1:
        raise Ambiguous(clean(word), ", ".join(str(person.id) for person in found[:9]))
    return found[0]


_EVERY_KIND = ("person", "organisation", "other")


def statements(db: Database, person_id: int) -> list[Statement]:
    """All that a person said, oldest first, with the articles that report it."""
    sql = f"""
        {ROWS}, quotes.kind, quotes.act, quotes.first, quotes.past, quotes.content, quotes.confidence
        FROM quotes JOIN voices ON voices.id = quotes.voice_id JOIN people ON people.id = voices.person_id
            JOIN articles ON articles.id = quotes.article_id JOIN feeds ON feeds.id = articles.feed_id
        WHERE coalesce(people.merged_into, people.id) = ? AND hidden = 0
        ORDER BY articles.key, quotes.first
    """
    return [Statement(as_entry(row[:-6]), *row[-6:]) for row in db.rows(sql, (person_id,))]


def called(db: Database, folded: str) -> list[int]:
    """The ids of everyone whose name, role or alias has this in it, and of whom they were merged with."""
    ids = {int(row[0]) for row in db.rows("SELECT id FROM people WHERE instr(folded, ?)", (folded,))}
    for person_id, role, aliases in db.rows("SELECT DISTINCT person_id, role, aliases FROM voices"):
        if folded in fold(role).text or any(folded in fold(alias).text for alias in json.loads(aliases)):
            ids.add(int(person_id))
    roots = json.dumps(_roots(db, ids))
    sql = "SELECT id FROM people WHERE coalesce(merged_into, id) IN (SELECT value FROM json_each(?))"
    return [int(row[0]) for row in db.rows(sql, (roots,))]


def merge(db: Database, person_id: int, into_id: int) -> None:
    """Two are one: from now on whoever was the first is the second."""
    if person_id == into_id:
        return
    with db.writing():
        sql = "SELECT id, merged_into FROM people WHERE id = ? OR merged_into = ?"
        before = [[row[0], row[1]] for row in db.rows(sql, (person_id, person_id))]
        db.run(
            "UPDATE people SET merged_into = ? WHERE id = ? OR merged_into = ?",
            (into_id, person_id, person_id),
        )
        log(db, "merge", {"people": before})


def part(db: Database, before: Iterable[tuple[int, int | None]]) -> int:
    """Take a merge back; inside of `writing`."""
    every = list(before)
    for person_id, merged_into in every:
        db.run("UPDATE people SET merged_into = ? WHERE id = ?", (merged_into, person_id))
    return len(every)


def _voice(db: Database, entry_id: int, speaker: Speaker) -> int:
    sql = """
        INSERT INTO voices (article_id, person_id, speaker_id, name, role, aliases) VALUES (?, ?, ?, ?, ?, ?)
    """
    aliases = json.dumps(speaker.aliases, ensure_ascii=False)
    person = _known(db, speaker)
    return db.insert(sql, (entry_id, person, speaker.id, speaker.name, speaker.role, aliases))


def _known(db: Database, speaker: Speaker) -> int:
    """The person that a speaker is: one that is known, or a new one."""
    folded = " ".join(fold(speaker.name).text.split())
    role = fold(speaker.role).text
    if speaker.kind != "other":
        candidates = list[tuple[int, set[str]]]()
        for (person_id,) in db.rows(
            "SELECT id FROM people WHERE folded = ? AND kind = ?", (folded, speaker.kind)
        ):
            rows = db.rows("SELECT DISTINCT role FROM voices WHERE person_id = ?", (person_id,))
            candidates.append((int(person_id), {fold(row[0]).text for row in rows}))
        same = [person_id for person_id, roles in candidates if role and role in roles]
        if same:
            return same[0]
        if speaker.kind == "organisation" or " " in folded:
            fitting = [
                person_id for person_id, roles in candidates if all(agree(role, each) for each in roles)
            ]
            # One of two namesakes, and nothing says which: neither.
            if len(fitting) == 1 and (role or len(candidates) == 1):
                return fitting[0]
    sql = "INSERT INTO people (kind, name, folded) VALUES (?, ?, ?)"
    return db.insert(sql, (speaker.kind, speaker.name, folded))


def _roots(db: Database, ids: Iterable[int]) -> list[int]:
    sql = "SELECT DISTINCT coalesce(merged_into, id) FROM people WHERE id IN (SELECT value FROM json_each(?))"
    return [int(row[0]) for row in db.rows(sql, (json.dumps(list(ids)),))]


def _person(db: Database, row: Row) -> Person:
    person_id, kind, name, count, articles, first, last = row
    sql = """
        SELECT role, count(*) FROM voices JOIN people ON people.id = voices.person_id
        WHERE coalesce(merged_into, people.id) = ? AND role <> '' GROUP BY role ORDER BY count(*) DESC, role
    """
    roles = tuple(str(each[0]) for each in db.rows(sql, (person_id,)))
    return Person(person_id, kind, name, roles, count, articles, moment_of(first), moment_of(last))
