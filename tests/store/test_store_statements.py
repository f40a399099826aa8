"""One person's statements, of any length: which they are, and some of them whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.store import marks, people, statements
from tests.store.test_store_people import TEXT, said_by

if TYPE_CHECKING:
    from reader.store.database import Database
    from tests.store.conftest import Put


def heard(db: Database, put: Put, *names: str) -> list[int]:
    """An article for each, a day later than the one before it, in which this one speaks; their ids."""
    made = put(*((f"g{n}", f"{TEXT} {n}", f"2026-11-{10 - n:02}") for n in range(len(names))))
    for entry_id, name in zip(made, names, strict=True):
        people.hear(db, entry_id, TEXT, said_by(name, "وزير الطاقة"))
    return made


def test_they_stand_by_the_date_of_their_articles_oldest_first(db: Database, put: Put) -> None:
    newest, older, oldest = heard(db, put, "سامر النجار", "سامر النجار", "سامر النجار")
    person = people.of_voice(db, older, "s1")
    ids = statements.ids(db, person.id)
    assert [each.entry.id for each in statements.some(db, ids)] == [oldest, older, newest]
    assert [each.entry.id for each in statements.some(db, ids[1:2])] == [older]
    assert statements.at(db, older, 6) == ids[1]
    assert statements.at(db, older, 7) == 0


def test_those_of_who_was_merged_are_among_them_and_those_of_deleted_articles_are_not(
    db: Database, put: Put
) -> None:
    first, second, third = heard(db, put, "سامر النجار", "سمير النجار", "سمير النجار")
    one, other = people.of_voice(db, first, "s1"), people.of_voice(db, second, "s1")
    people.merge(db, other.id, one.id)
    marks.delete(db, [third])
    found = statements.some(db, statements.ids(db, one.id))
    assert [each.entry.id for each in found] == [second, first]


def test_what_is_gone_meanwhile_is_left_out(db: Database, put: Put) -> None:
    (entry_id,) = heard(db, put, "سامر النجار")
    ids = statements.ids(db, people.of_voice(db, entry_id, "s1").id)
    people.hear(db, entry_id, TEXT, said_by("هدى سالم"))
    assert statements.some(db, ids) == []
