"""`jarida show`: one entry of the library, printed like `jarida cat` prints a file."""

from __future__ import annotations

from reader.cli import candidates
from reader.cli.cat import article_rows, exported
from reader.cli.grammar import Option, Words, command
from reader.cli.options import AS_FORMAT, AS_JSON, cells
from reader.cli.record import line_of
from reader.cli.rows import entry_record
from reader.cli.session import Session
from reader.errors import ReaderError
from reader.locale import N_


@command(
    Words("words", "ID…", many=True, required=True, completes=candidates.entries),
    Option("--width", metavar="N", check=cells, help=N_("no line wider than N columns")),
    Option("--all", gives="everything", help=N_("also what was swept in with a page: share buttons, links")),
    Option("--full", help=N_("fetch the page first, where its text is not here yet")),
    Option("--summary", help=N_("the feed's own text, where the page's is here too")),
    AS_FORMAT,
    AS_JSON,
    help=N_("Print entries of the library by id or guid. To print one does not mark it read."),
    short_help=N_("print entries of the library"),
)
def show(
    session: Session,
    *,
    words: tuple[str, ...],
    width: int | None,
    everything: bool,
    full: bool,
    summary: bool,
    as_json: bool,
    format_: str | None,
) -> None:
    """Print entries one after the other."""
    paper = session.out
    paper.measure = width
    printed = 0
    with session.shelf() as shelf:
        for word in words:
            try:
                entry = shelf.entry(shelf.ids_of(word)[0])
                if full and not shelf.has_full_text(entry.id):
                    shelf.fetch_full_text(entry.id)
                article = shelf.article(entry.id, summary=summary)
            except ReaderError as error:
                session.fail(error)
                continue
            if format_ is not None:
                paper.stream.write(exported(article, format_, shelf.notes(entry.id)))
                continue
            if as_json:
                record = entry_record(entry)
                record["note"] = shelf.note(entry.id)
                record["position"] = entry.position
                record["enclosures"] = list(shelf.enclosures(entry.id))
                record["full_text"] = shelf.has_full_text(entry.id)
                record["text"] = article.text
                record["blocks"] = [[block.kind, block.start, block.end] for block in article.blocks]
                paper.stream.write(line_of(record))
                continue
            if printed:
                paper.write(["", ""])
            printed += 1
            for rows in article_rows(paper, article, everything):
                paper.write(rows)
