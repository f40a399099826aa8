"""`jarida speakers`: everyone who spoke in the library, and what one of them said."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from reader.cli import candidates
from reader.cli.grammar import Option, Words, command
from reader.cli.options import AS_JSON, number
from reader.cli.paper import Lead
from reader.cli.progress import Progress
from reader.cli.record import line_of
from reader.cli.rows import NUMBER_CELLS, entry_record, moment, own_base, whole
from reader.cli.session import Session
from reader.cli.style import BOLD, DIM
from reader.library.acts import doubt
from reader.library.dating import dating
from reader.locale import N_, ngettext
from reader.text.dates import date_words

if TYPE_CHECKING:
    from reader.library.shelf import Person, Shelf


@command(
    Words("words", "[NAME|NUMBER]", many=True, completes=candidates.speakers),
    Option("--everyone", help=N_("unnamed sources too")),
    Option(
        "--find",
        metavar="NAME",
        completes=candidates.speakers,
        help=N_("list only those with this in their name or role"),
    ),
    Option(
        "--merge",
        metavar="NAME|NUMBER",
        completes=candidates.speakers,
        help=N_("this speaker is the same as the one named: make them one"),
    ),
    Option("--limit", metavar="N", check=number(1), help=N_("no more than N")),
    AS_JSON,
    help=N_(
        "List everyone who spoke, how often and since when. With a name or number, all that this speaker "
        "said, by date, each with its article."
    ),
    short_help=N_("who spoke in the library, and what they said"),
)
def speakers(
    session: Session,
    *,
    words: tuple[str, ...],
    everyone: bool,
    find: str | None,
    merge: str | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """List speakers, or one speaker's statements."""
    with session.shelf() as shelf:
        with closing(Progress(session.out, session.err, everywhere=True)) as progress:
            shelf.hear(told=progress.count)
        if words:
            person = shelf.person(" ".join(words))
            if merge is not None:
                shelf.merge(shelf.person(merge), person)
                person = shelf.person(str(person.id))
            _print_statements(session, shelf, person, limit=limit, as_json=as_json)
            return
        for person in shelf.people(find or "", everyone=everyone)[:limit]:
            if as_json:
                session.out.stream.write(line_of(_record(person)))
                continue
            count = ngettext("{n} quote", "{n} quotes", person.statements).format(n=person.statements)
            about = [*filter(None, (*person.roles[:1], person.source)), count]
            if person.first is not None:
                about.append(whole(session.out, date_words(person.first, dating())))
            pieces = [(session.out.part(person.name), BOLD), (session.out.beside(*about), DIM)]
            lead = Lead(str(person.id), DIM, NUMBER_CELLS)
            session.out.write(session.out.rows(pieces, base=own_base(), lead=lead, page=own_base()))


def _print_statements(
    session: Session, shelf: Shelf, person: Person, *, limit: int | None, as_json: bool
) -> None:
    paper = session.out
    said = shelf.statements(person)
    if limit is not None:
        said = said[-limit:]
    if not as_json:
        pieces = [
            (paper.part(person.name), BOLD),
            (paper.beside(*filter(None, (*person.roles, person.source))), DIM),
        ]
        paper.write(paper.rows(pieces, base=own_base()))
    for statement in said:
        entry = statement.entry
        if as_json:
            record = {
                "speaker": person.id,
                "name": person.name,
                "kind": statement.kind,
                "act": statement.act,
                "start": statement.start,
                "end": statement.end,
                "content": statement.content,
                "confidence": round(statement.confidence, 3),
                "entry": entry_record(entry),
            }
            paper.stream.write(line_of(record))
            continue
        date = whole(paper, date_words(entry.published, dating())) if entry.published else ""
        mark = "“" if statement.kind == "direct" else "›"
        rows = paper.rows(statement.content, lead=Lead(mark, cells=2))
        about = paper.part(entry.title) + paper.beside(entry.source, date, doubt(statement.confidence))
        source = paper.rows(about, DIM, base=own_base(), lead=Lead(str(entry.id), DIM, NUMBER_CELLS))
        paper.write(["", *rows, *source])


def _record(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "kind": person.kind,
        "name": person.name,
        "roles": list(person.roles),
        "statements": person.statements,
        "articles": person.articles,
        "first": moment(person.first),
        "last": moment(person.last),
        "source": person.source,
    }
