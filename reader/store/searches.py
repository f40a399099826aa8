"""Queries that are kept under a name and appear as lists."""

from __future__ import annotations

from reader.store.database import Database
from reader.text.clean import clean


def keep(db: Database, name: str, query: str) -> None:
    """Keep a query, or change the one of this name."""
    with db.writing():
        sql = """
            INSERT INTO searches (name, query) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET query = excluded.query
        """
        db.run(sql, (clean(name), clean(query)))


def drop(db: Database, name: str) -> bool:
    """Forget a query; False where there is none of this name."""
    with db.writing():
        return db.run("DELETE FROM searches WHERE name = ?", (clean(name),)) == 1


def kept(db: Database) -> list[tuple[str, str]]:
    """Names and queries, in the order in which they were kept."""
    return [
        (str(name), str(query)) for name, query in db.rows("SELECT name, query FROM searches ORDER BY id")
    ]
