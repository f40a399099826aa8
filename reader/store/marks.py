"""What a reader does to entries: read, star, tag, note, position, delete. What can be undone is logged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from reader.store import feeds, people
from reader.store.database import Database, Value
from reader.store.deeds import forget, last, log
from reader.store.records import Flag
from reader.text.clean import clean

DELETED = 1
"""`articles.hidden` of what its reader deleted."""

_MANY = 500
"""Ids in one statement: SQLite's limit of parameters was 999 once."""


def set_flag(
    db: Database, flag: Flag, ids: Collection[int], on: bool = True, *, undoable: bool = True
) -> int:
    """Mark entries read or starred, or take the mark away; how many changed.

    Args:
        db: the library.
        flag: which mark.
        ids: of entries.
        on: set it, or take it away.
        undoable: False for what happens by itself, as reading does.
    """
    with db.writing():
        changed = _set(db, flag, ids, on)
        if changed and undoable:
            log(db, flag, {"ids": changed, "on": on})
    return len(changed)


def set_flag_where(db: Database, flag: Flag, where: str, values: Iterable[Value]) -> int:
    """Mark everything that a condition of `matching` finds; how many changed."""
    column = _column(flag)
    with db.writing():
        unmarked = f"{column} = 0 AND hidden = 0 AND id IN ({where})"
        sql = f"UPDATE articles SET {column} = 1 WHERE {unmarked} RETURNING id"
        changed = [int(row[0]) for row in db.rows(sql, values)]
        if changed:
            log(db, flag, {"ids": changed, "on": True})
    return len(changed)


def tag(db: Database, ids: Collection[int], tags: Iterable[str], on: bool = True) -> int:
    """Tag entries, or take tags away; how many entries changed."""
    changed = list[tuple[str, int]]()
    with db.writing():
        for name in map(tag_name, tags):
            have = {row[0] for row in db.rows("SELECT article_id FROM tags WHERE tag = ?", (name,))}
            changed += [(name, entry_id) for entry_id in ids if (entry_id in have) != on]
        _tag(db, changed, on)
        if changed:
            log(db, "tag", {"pairs": changed, "on": on})
    return len({entry_id for _name, entry_id in changed})


def tag_name(name: str) -> str:
    """A tag as it is kept: on one line, without the # that some write before it."""
    return " ".join(clean(name).split()).removeprefix("#")


def tags(db: Database) -> list[tuple[str, int]]:
    """Every tag and how many entries have it."""
    sql = "SELECT tag, count(*) FROM tags JOIN articles ON id = article_id WHERE hidden = 0 GROUP BY tag"
    return [(str(name), int(count)) for name, count in db.rows(sql)]


def delete(db: Database, ids: Collection[int]) -> int:
    """Delete entries; they come back only when it is undone. How many there were."""
    with db.writing():
        gone = list[int]()
        for some in _portions(ids):
            shown = f"hidden = 0 AND id IN ({_marks(some)})"
            sql = f"UPDATE articles SET hidden = {DELETED} WHERE {shown} RETURNING id"
            gone += [int(row[0]) for row in db.rows(sql, some)]
        if gone:
            log(db, "delete", {"ids": gone})
    return len(gone)


def set_note(db: Database, entry_id: int, note: str) -> None:
    """Write a note on an entry; an empty one takes it away. Those on its words stay."""
    with db.writing():
        if note:
            sql = """
                INSERT INTO notes (article_id, note) VALUES (?, ?)
                ON CONFLICT (article_id) DO UPDATE SET note = excluded.note
            """
            db.run(sql, (entry_id, clean(note)))
        else:
            db.run("UPDATE notes SET note = '' WHERE article_id = ?", (entry_id,))
            db.run("DELETE FROM notes WHERE article_id = ? AND margins = '[]'", (entry_id,))


def note(db: Database, entry_id: int) -> str:
    """The note on an entry, or nothing."""
    return str(db.value("SELECT note FROM notes WHERE article_id = ?", (entry_id,)) or "")


def set_position(db: Database, entry_id: int, position: int) -> None:
    """Remember the code point at the top of the pane."""
    with db.writing():
        db.run("UPDATE articles SET position = ? WHERE id = ?", (position, entry_id))


def set_option(db: Database, scope: str, name: str, value: str) -> None:
    """Remember how something is shown."""
    with db.writing():
        db.run("INSERT OR REPLACE INTO options (scope, name, value) VALUES (?, ?, ?)", (scope, name, value))


def option(db: Database, scope: str, name: str) -> str | None:
    """How something is shown, where that was said."""
    found = db.value("SELECT value FROM options WHERE scope = ? AND name = ?", (scope, name))
    return None if found is None else str(found)


def undo(db: Database) -> tuple[str, int]:
    """Take the last deed back; its name, and to how many entries (or feeds, or speakers) it was done.

    Raises:
        NothingToUndo: there is none.
    """
    with db.writing():
        deed_id, deed, details = last(db)
        match deed:
            case "read" | "starred":
                count = len(
                    _set(db, "read" if deed == "read" else "starred", details["ids"], not details["on"])
                )
            case "tag":
                pairs = [(str(name), int(entry_id)) for name, entry_id in details["pairs"]]
                _tag(db, pairs, not details["on"])
                count = len({entry_id for _name, entry_id in pairs})
            case "delete":
                count = len(details["ids"])
                for some in _portions(details["ids"]):
                    sql = (
                        f"UPDATE articles SET hidden = 0 WHERE hidden = {DELETED} AND id IN ({_marks(some)})"
                    )
                    db.run(sql, some)
            case "remove":
                feeds.restore(db, details["feed"])
                count = 1
            case "merge":
                count = people.part(db, details["people"])
            case _:
                raise AssertionError(deed)
        forget(db, deed_id)
    return deed, count


def _set(db: Database, flag: Flag, ids: Collection[int], on: bool) -> list[int]:
    column = _column(flag)
    changed = list[int]()
    for some in _portions(ids):
        sql = f"UPDATE articles SET {column} = ? WHERE {column} <> ? AND id IN ({_marks(some)}) RETURNING id"
        changed += [int(row[0]) for row in db.rows(sql, (on, on, *some))]
    return changed


def _tag(db: Database, pairs: Iterable[tuple[str, int]], on: bool) -> None:
    if on:
        db.run_many("INSERT OR IGNORE INTO tags (tag, article_id) VALUES (?, ?)", pairs)
    else:
        db.run_many("DELETE FROM tags WHERE tag = ? AND article_id = ?", pairs)


def _column(flag: Flag) -> str:
    return {"read": "read", "starred": "starred"}[flag]


def _portions(ids: Collection[int]) -> Iterable[Sequence[int]]:
    every = list(ids)
    return (every[at : at + _MANY] for at in range(0, len(every), _MANY))


def _marks(ids: Sequence[int]) -> str:
    return ", ".join("?" * len(ids))
