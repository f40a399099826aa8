"""`jarida mark`, `star`, `tag`, `undo`: what a reader does to entries, and takes back."""

from __future__ import annotations

from reader.cli import candidates
from reader.cli.grammar import Misuse, Option, Words, command
from reader.cli.options import AS_JSON
from reader.cli.record import line_of
from reader.cli.rows import own_base
from reader.cli.session import Session
from reader.errors import ReaderError
from reader.locale import N_, _, ngettext

DEEDS = {
    "read": N_("undone: marking as read or unread"),
    "starred": N_("undone: setting or removing stars"),
    "tag": N_("undone: tagging"),
    "delete": N_("undone: deleting"),
    "remove": N_("undone: removing a feed"),
    "merge": N_("undone: merging speakers"),
}


@command(
    Words("words", "ID…", many=True, completes=candidates.entries),
    Option("--read", help=N_("as read; this is also meant without an option")),
    Option("--unread", help=N_("as unread")),
    Option("--all", gives="everything", help=N_("all entries, as read")),
    Option(
        "--query", metavar="QUERY", completes=candidates.query, help=N_("all that this search finds, as read")
    ),
    AS_JSON,
    help=N_("Mark entries as read or unread, by id or guid; `jarida undo` takes it back."),
    short_help=N_("mark entries as read or unread"),
)
def mark(
    session: Session,
    *,
    words: tuple[str, ...],
    read: bool,
    unread: bool,
    everything: bool,
    query: str | None,
    as_json: bool,
) -> None:
    """Mark entries."""
    if read and unread:
        raise Misuse(_("`--read` and `--unread` cannot both be had"))
    if unread and (everything or query):
        raise Misuse(_("`--unread` needs the ids of entries"))
    if not words and not everything and query is None:
        raise Misuse(_("{argument} is missing").format(argument=session.err.name("ID…")))
    with session.shelf() as shelf:
        if everything or query is not None:
            count = shelf.set_flag_everywhere("read", shelf.query("" if everything else query or ""))
        else:
            count = shelf.set_flag("read", _ids(session, words), not unread)
    _report(session, count, as_json)


@command(
    Words("words", "ID…", many=True, required=True, completes=candidates.entries),
    Option("--off", help=N_("take the star away")),
    AS_JSON,
    help=N_("Star entries by id or guid: they stay when old ones go."),
    short_help=N_("star entries"),
)
def star(session: Session, *, words: tuple[str, ...], off: bool, as_json: bool) -> None:
    """Star entries."""
    with session.shelf() as shelf:
        count = shelf.set_flag("starred", _ids(session, words), not off)
    _report(session, count, as_json)


@command(
    Words("word", "[ID]", completes=candidates.entries),
    Words("tags", "[TAG…]", many=True, completes=candidates.tags),
    Option("--off", help=N_("take the tags away")),
    Option("--note", metavar="TEXT", help=N_("write this note on it; an empty one takes it away")),
    AS_JSON,
    help=N_("Tag an entry, by id or guid; write a note on it. Without an entry, list all tags."),
    short_help=N_("tag entries, and write notes on them"),
)
def tag(
    session: Session, *, word: str | None, tags: tuple[str, ...], off: bool, note: str | None, as_json: bool
) -> None:
    """Tag an entry; list its tags, or all."""
    with session.shelf() as shelf:
        if word is None:
            for name, count in shelf.tags():
                if as_json:
                    session.out.stream.write(line_of({"tag": name, "entries": count}))
                else:
                    counted = ngettext("{n} entry", "{n} entries", count).format(n=count)
                    row = session.out.part(name) + session.out.beside(counted)
                    session.out.write(session.out.rows(row, base=own_base()))
            return
        ids = _ids(session, (word,))
        if note is not None:
            for entry_id in ids:
                shelf.set_note(entry_id, note)
        if tags or note is not None:
            _report(session, shelf.tag(ids, tags, not off) or (len(ids) if note is not None else 0), as_json)
            return
        for entry_id in ids:
            entry = shelf.entry(entry_id)
            if as_json:
                record = {"id": entry_id, "tags": list(entry.tags), "note": shelf.note(entry_id)}
                session.out.stream.write(line_of(record))
            else:
                session.out.write(
                    session.out.rows(" · ".join([*entry.tags, shelf.note(entry_id)]).strip(" ·"))
                )


@command(
    AS_JSON,
    help=N_("Take back what was done last: marking, starring, tagging, deleting, removing, merging."),
    short_help=N_("take back what was done last"),
)
def undo(session: Session, *, as_json: bool) -> None:
    """Take the last deed back."""
    with session.shelf() as shelf:
        deed, count = shelf.undo()
    if as_json:
        session.out.stream.write(line_of({"undone": deed, "count": count}))
    else:
        session.out.write(session.out.rows(_(DEEDS[deed]), base=own_base()))


def _ids(session: Session, words: tuple[str, ...]) -> list[int]:
    """The entries that are meant; one that is not there is said, and the others go on."""
    found = list[int]()
    with session.shelf() as shelf:
        for word in words:
            try:
                found += shelf.ids_of(word)
            except ReaderError as error:
                session.fail(error)
    return found


def _report(session: Session, count: int, as_json: bool) -> None:
    if as_json:
        session.out.stream.write(line_of({"changed": count}))
    elif session.out.terminal:
        sentence = ngettext("{n} entry changed", "{n} entries changed", count).format(n=count)
        session.out.write(session.out.rows(sentence, base=own_base()))
