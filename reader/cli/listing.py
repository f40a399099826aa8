"""`jarida list` and `jarida search`: entries of the library, newest first."""

from __future__ import annotations

from contextlib import closing

from reader.cli import candidates
from reader.cli.grammar import Misuse, Option, Words, command
from reader.cli.options import AS_JSON, number
from reader.cli.progress import Progress
from reader.cli.record import line_of
from reader.cli.rows import entry_record, entry_rows, feed_record, feed_rows, own_base, snippet_rows
from reader.cli.session import Session
from reader.cli.style import DIM
from reader.locale import N_, _, ngettext

SCREENFUL = 50
"""Entries that are listed on a terminal where no number was asked for."""

LIMIT = Option("--limit", metavar="N", check=number(1), help=N_("no more than N entries; 50 on a terminal"))


@command(
    Words("words", "[QUERY…]", many=True, completes=candidates.query),
    Option("--unread", help=N_("only what was not read")),
    Option("--starred", help=N_("only what has a star")),
    Option(
        "--feed",
        metavar="NAME",
        completes=candidates.feeds,
        help=N_("only of this feed: a part of its name or address"),
    ),
    Option("--tag", metavar="TAG", completes=candidates.tags, help=N_("only what has this tag")),
    Option(
        "--all", gives="every", help=N_("of a story that several feeds tell every entry, not the first alone")
    ),
    Option(
        "--story",
        metavar="ID",
        completes=candidates.entries,
        help=N_("only what tells the same story as this entry"),
    ),
    Option("--feeds", help=N_("the subscriptions instead of entries")),
    LIMIT,
    AS_JSON,
    name="list",
    query=True,
    help=N_(
        "List the entries of the library, newest first: id, title, source, date. "
        "● is unread, ★ is starred. Words narrow the list like those of `jarida search`."
    ),
    short_help=N_("list the entries of the library"),
)
def listing(
    session: Session,
    *,
    words: tuple[str, ...],
    unread: bool,
    starred: bool,
    feed: str | None,
    tag: str | None,
    every: bool,
    story: str | None,
    feeds: bool,
    limit: int | None,
    as_json: bool,
) -> None:
    """List entries, or subscriptions."""
    if feeds:
        _list_feeds(session, as_json)
        return
    if story is not None:
        _list_story(session, story, as_json)
        return
    line = [" ".join(words)]
    line += [f"is:{state}" for state, on in (("unread", unread), ("starred", starred), ("all", every)) if on]
    line += [f'{key}:"{value}"' for key, value in (("feed", feed), ("tag", tag)) if value]
    _print(session, " ".join(line), limit=limit, as_json=as_json)


@command(
    Words("words", "[QUERY…]", many=True, completes=candidates.query),
    Option("--best", help=N_("what fits best first, titles before texts; 50 entries without `--limit`")),
    Option("--save", metavar="NAME", help=N_("keep the query under this name")),
    Option(
        "--saved",
        metavar="NAME",
        completes=candidates.searches,
        help=N_("search what was kept under this name"),
    ),
    Option(
        "--forget",
        metavar="NAME",
        completes=candidates.searches,
        help=N_("forget what was kept under this name"),
    ),
    LIMIT,
    AS_JSON,
    query=True,
    help=N_(
        "Search titles and texts, newest first. Spelling does not matter: كتاب finds الكتاب and والكتّاب. "
        'All words must be there; "some words" in this order, -word not at all, wor* the beginning; '
        "speaker:NAME, feed:NAME, #TAG, note:WORD, before:DATE, after:DATE, "
        "is:unread, is:starred, is:noted, is:repeat."
    ),
    short_help=N_("search titles and texts"),
)
def search(
    session: Session,
    *,
    words: tuple[str, ...],
    best: bool,
    save: str | None,
    saved: str | None,
    forget: str | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """Search the library; without a query list those that are kept."""
    line = " ".join(words)
    with session.shelf() as shelf:
        known = dict(shelf.searches())
        for name in (saved, forget):
            if name is not None and name not in known:
                sentence = _("no query is kept under the name {name}").format(name=name)
                where = session.err.name("--saved" if name == saved else "--forget")
                raise Misuse(_("{where}: {what}").format(where=where, what=sentence))
        if forget is not None:
            shelf.drop_search(forget)
            return
        if saved is not None:
            line = f"{known[saved]} {line}".strip()
        elif not line:
            _list_searches(session, as_json)
            return
        if save is not None:
            shelf.keep_search(save, line)
    _print(session, line, limit=limit, as_json=as_json, searched=True, best=best)


def _print(
    session: Session,
    line: str,
    *,
    limit: int | None,
    as_json: bool,
    searched: bool = False,
    best: bool = False,
) -> None:
    paper = session.out
    shown = limit or (SCREENFUL if paper.terminal and not as_json else None)
    with session.shelf() as shelf:
        query = shelf.query(line)
        if next(query.of("speaker"), None) is not None:
            with closing(Progress(session.out, session.err, everywhere=True)) as progress:
                shelf.hear(told=progress.count)
        count = 0
        found = shelf.best(query, limit=shown or SCREENFUL) if best else shelf.every(query, limit=shown)
        for entry in found:
            count += 1
            article = shelf.article(entry.id) if searched else None
            text = article.text if article else ""
            hits = shelf.hits(text, query)
            if as_json:
                record = entry_record(entry)
                if searched:
                    record["hits"] = {
                        "title": shelf.hits(entry.title, query),
                        "text": hits,
                    }
                paper.stream.write(line_of(record))
            else:
                rows = entry_rows(paper, entry)
                # What stands in the title is seen above.
                ends = (each.end for each in article.blocks if each.kind == "title") if article else ()
                body = max(ends, default=0)
                paper.write([*rows, *snippet_rows(paper, text, [hit for hit in hits if hit[0] >= body])])
        if not as_json and paper.terminal and not count:
            paper.write(paper.rows(_("nothing found"), DIM))


def _list_feeds(session: Session, as_json: bool) -> None:
    with session.shelf() as shelf:
        for feed in shelf.feeds():
            if as_json:
                session.out.stream.write(line_of(feed_record(feed)))
            else:
                session.out.write(feed_rows(session.out, feed))


def _list_story(session: Session, word: str, as_json: bool) -> None:
    """The entries of a story, in the order in which they came."""
    with session.shelf() as shelf:
        for entry in shelf.story(shelf.ids_of(word)[0]):
            if as_json:
                session.out.stream.write(line_of(entry_record(entry)))
            else:
                session.out.write(entry_rows(session.out, entry))


def _list_searches(session: Session, as_json: bool) -> None:
    with session.shelf() as shelf:
        for name, line in shelf.searches():
            count = shelf.count(shelf.query(line))
            if as_json:
                session.out.stream.write(line_of({"name": name, "query": line, "entries": count}))
            else:
                counted = ngettext("{n} entry", "{n} entries", count).format(n=count)
                row = session.out.part(name) + session.out.beside(line, counted)
                session.out.write(session.out.rows(row, base=own_base()))
