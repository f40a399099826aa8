"""Speakers across articles: who they are, what they said, and how two become one.

Two articles' speakers are one person only where the names are the same and no role contradicts, or
where the reader says so. A single name («أحمد») is too little without the same role, and an unnamed
source («مصدر أمني») is never the same as another.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping

from reader.speech import Speaker, Speech
from reader.store.database import Database, Row
from reader.store.deeds import log
from reader.store.faults import Ambiguous, NoPerson
from reader.store.namesakes import is_common
from reader.store.records import Person, Statement, moment_of
from reader.store.roles import agree
from reader.store.rows import ROWS, as_entry
from reader.text.clean import clean
from reader.text.fold import fold

NAMESAKES = 20
"""People of one name from which on no new one is taken for one of them but by the very role."""


def hear(db: Database, entry_id: int, text: str, speech: Speech) -> None:
    """Keep who said what in an entry.

    Args:
        db: the library.
        entry_id: whose.
        text: the article's, which the quotes' offsets count.
        speech: all that is said in it.
    """
    with db.writing():
        unhear(db, entry_id)
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
        db.run("DELETE FROM former WHERE article_id = ?", (entry_id,))
        sql = "UPDATE articles SET heard = 1, quote_count = ? WHERE id = ?"
        db.run(sql, (len(speech.quotes), entry_id))


def unhear(db: Database, entry_id: int) -> None:
    """Forget what was said in an entry whose text is another one now; inside of `writing`.

    Who was who in it is remembered until it is heard again: what its reader merged stays merged.
    """
    sql = """
        INSERT OR REPLACE INTO former (article_id, kind, folded, person_id)
        SELECT article_id, kind, folded, person_id FROM voices JOIN people ON people.id = person_id
        WHERE article_id = ?
    """
    db.run(sql, (entry_id,))
    db.run("DELETE FROM quotes WHERE article_id = ?", (entry_id,))
    db.run("DELETE FROM voices WHERE article_id = ?", (entry_id,))
    db.run("UPDATE articles SET heard = 0, quote_count = 0 WHERE id = ?", (entry_id,))


def unheard(db: Database, limit: int) -> list[int]:
    """Entries whose statements nobody has looked for yet, newest first."""
    sql = "SELECT id FROM articles WHERE heard = 0 AND hidden = 0 ORDER BY key DESC LIMIT ?"
    return [int(row[0]) for row in db.rows(sql, (limit,))]


def is_heard(db: Database, entry_id: int) -> bool:
    """Somebody has looked for statements there."""
    return bool(db.value("SELECT heard FROM articles WHERE id = ?", (entry_id,)))


def unheard_count(db: Database) -> int:
    """How many entries there are where nobody has looked yet."""
    return int(db.value("SELECT count(*) FROM articles WHERE heard = 0 AND hidden = 0"))


def people(
    db: Database, name: str = "", *, kinds: Collection[str] = ("person", "organisation")
) -> list[Person]:
    """Everyone who spoke, those who spoke most first; of a part of a name only those it is in."""
    which, values = "", tuple[str, ...]()
    if name:
        which = f"AND voices.person_id IN {_LISTED}"
        values = (json.dumps(called(db, fold(name).text)),)
    rows = db.rows(_PEOPLE.format(which=which), values)
    roles = _roles(db, which, values)
    return [_person(row, roles) for row in rows if row[1] in kinds]


_LISTED = "(SELECT value FROM json_each(?))"

_PEOPLE = """
    SELECT root.id, root.kind, root.name, count(*), count(DISTINCT quotes.article_id),
        min(published), max(published),
        (SELECT coalesce(nullif(name, ''), nullif(title, ''), url) FROM feeds WHERE feeds.id = root.feed_id)
    FROM quotes JOIN voices ON voices.id = quotes.voice_id JOIN people ON people.id = voices.person_id
        JOIN people AS root ON root.id = coalesce(people.merged_into, people.id)
        JOIN articles ON articles.id = quotes.article_id
    WHERE hidden = 0 {which} GROUP BY root.id ORDER BY count(*) DESC, root.id
"""


def one(db: Database, word: str) -> Person:
    """The speaker that a word means: by number, or by a name that only one has.

    Raises:
        NoPerson: nobody.
        Ambiguous: several.
    """
    if word.isascii() and word.isdecimal() and len(word) < 19:  # 64 bits
        found = _numbered(db, int(word))
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


def names(db: Database, begun: str, *, limit: int) -> list[str]:
    """Names that begin so, folded or not, of people and organisations."""
    folded = " ".join(fold(begun).text.split())
    sql = """
        SELECT DISTINCT name FROM people
        WHERE folded >= ? AND folded < ? AND kind <> 'other' ORDER BY folded LIMIT ?
    """
    return [str(row[0]) for row in db.rows(sql, (folded, f"{folded}\U0010ffff", limit))]


def of_voice(db: Database, entry_id: int, speaker_id: str) -> Person:
    """Who a speaker of one entry is among all.

    Raises:
        NoPerson: nobody was heard there under this id.
    """
    sql = "SELECT person_id FROM voices WHERE article_id = ? AND speaker_id = ?"
    known = db.value(sql, (entry_id, speaker_id))
    found = [] if known is None else _numbered(db, *_roots(db, [known]))
    if not found:
        raise NoPerson(clean(speaker_id))
    return found[0]


def _numbered(db: Database, person_id: int) -> list[Person]:
    """The person of a number, if it has spoken; without asking about everybody."""
    ids = "SELECT id FROM people WHERE coalesce(merged_into, id) = ?1 AND (id = ?1 OR merged_into = ?1)"
    row = db.row(_PEOPLE.format(which=f"AND voices.person_id IN ({ids})"), (person_id,))
    sql = f"""
        SELECT role FROM voices WHERE role <> '' AND person_id IN ({ids}) GROUP BY 1 ORDER BY count(*) DESC, 1
    """
    roles = tuple(str(role) for (role,) in db.rows(sql, (person_id,)))
    return [_person(row, {person_id: roles})] if row else []


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
    ids.update(int(row[0]) for row in db.rows(_IN_A_ROLE, (folded,)))
    for person_id, aliases in db.rows("SELECT DISTINCT person_id, aliases FROM voices WHERE aliases <> '[]'"):
        if person_id not in ids and any(folded in fold(alias).text for alias in json.loads(aliases)):
            ids.add(int(person_id))
    roots = json.dumps(_roots(db, ids))
    sql = "SELECT id FROM people WHERE coalesce(merged_into, id) IN (SELECT value FROM json_each(?))"
    return [int(row[0]) for row in db.rows(sql, (roots,))]


_IN_A_ROLE = "SELECT person_id FROM roles WHERE instr(folded, ?)"


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
    if not speaker.named:
        speaker = speaker._replace(kind="other")
    person = _known(db, entry_id, speaker)
    db.run("INSERT OR IGNORE INTO roles (person_id, folded) VALUES (?, ?)", (person, fold(speaker.role).text))
    return db.insert(sql, (entry_id, person, speaker.id, speaker.name, speaker.role, aliases))


def _known(db: Database, entry_id: int, speaker: Speaker) -> int:
    """The person that a speaker is: one that is known, or a new one."""
    folded = " ".join(fold(speaker.name).text.split())
    role = fold(speaker.role).text
    sql = "SELECT person_id FROM former WHERE article_id = ? AND kind = ? AND folded = ?"
    known = db.value(sql, (entry_id, speaker.kind, folded))
    if known is not None:
        return int(known)
    common = is_common(speaker.kind, folded)
    # An office without a name is that of the feed's own country.
    feed = None
    if common and speaker.kind == "organisation":
        feed = int(db.value("SELECT feed_id FROM articles WHERE id = ?", (entry_id,)))
    if speaker.kind != "other":
        found = _of_role(db, speaker.kind, folded, role, feed) if role else None
        certain = speaker.kind == "organisation" or (" " in folded and (role or not common))
        if found is None and certain:
            found = _fitting(db, speaker.kind, folded, role, feed, named=not common)
        if found is not None:
            return found
    sql = "INSERT INTO people (kind, name, folded, feed_id) VALUES (?, ?, ?, ?)"
    return db.insert(sql, (speaker.kind, speaker.name, folded, feed))


def _of_role(db: Database, kind: str, folded: str, role: str, feed: int | None) -> int | None:
    """Who has this name and this very role."""
    sql = """
        SELECT id FROM people JOIN roles ON person_id = id
        WHERE people.folded = ? AND kind = ? AND feed_id IS ? AND roles.folded = ? ORDER BY id LIMIT 1
    """
    found = db.value(sql, (folded, kind, feed, role))
    return None if found is None else int(found)


def _fitting(db: Database, kind: str, folded: str, role: str, feed: int | None, *, named: bool) -> int | None:
    """The one person of this name whose roles do not contradict this one; without a name, say the same."""
    sql = "SELECT id FROM people WHERE folded = ? AND kind = ? AND feed_id IS ? LIMIT ?"
    namesakes = [int(row[0]) for row in db.rows(sql, (folded, kind, feed, NAMESAKES))]
    roles = {person_id: [known for (known,) in db.rows(_ROLES, (person_id,))] for person_id in namesakes}
    fitting = [
        person_id
        for person_id, its in roles.items()
        if all(agree(role, known) for known in its) and (named or kind == "organisation" or any(its))
    ]
    # One of several namesakes, and nothing says which: none of them.
    certain = len(fitting) == 1 and len(namesakes) < NAMESAKES and (role or len(namesakes) == 1)
    return fitting[0] if certain else None


_ROLES = "SELECT folded FROM roles WHERE person_id = ?"


def _roots(db: Database, ids: Iterable[int]) -> list[int]:
    sql = "SELECT DISTINCT coalesce(merged_into, id) FROM people WHERE id IN (SELECT value FROM json_each(?))"
    return [int(row[0]) for row in db.rows(sql, (json.dumps(list(ids)),))]


def _person(row: Row, roles: Mapping[int, tuple[str, ...]]) -> Person:
    person_id, kind, name, count, articles, first, last, source = row
    known = roles.get(person_id, ())
    dates = moment_of(first), moment_of(last)
    return Person(person_id, kind, name, known, count, articles, *dates, source or "")


def _roles(db: Database, which: str, values: Iterable[str]) -> dict[int, tuple[str, ...]]:
    """Roles of people as they were written, those that were written most first."""
    found = dict[int, tuple[str, ...]]()
    sql = f"""
        SELECT coalesce(merged_into, people.id), role FROM voices JOIN people ON people.id = voices.person_id
        WHERE role <> '' {which} GROUP BY 1, 2 ORDER BY 1, count(*) DESC, 2
    """
    for person_id, role in db.rows(sql, values):
        found[person_id] = (*found.get(person_id, ()), str(role))
    return found
