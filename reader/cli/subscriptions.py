"""`jarida add`, `remove`, `import`, `export`: what the library is subscribed to."""

from __future__ import annotations

import os
from pathlib import Path

from reader.cli import candidates
from reader.cli.grammar import Option, Words, command
from reader.cli.names import STDIN
from reader.cli.options import AS_JSON, number
from reader.cli.record import line_of
from reader.cli.rows import feed_record, own_base
from reader.cli.session import Session, standard_input
from reader.contents import MEGABYTE, Irregular, Overlong, contents
from reader.errors import Missing, NotRegular, ReaderError, TooLarge, Unreadable
from reader.locale import N_, _, ngettext
from reader.text.clean import clean

LARGEST = 8 * MEGABYTE
"""Bytes of a list of feeds: a hundred thousand of them."""


@command(
    Words("words", "URL|PATH…", many=True, required=True, completes=candidates.places),
    Option("--name", metavar="NAME", help=N_("what it is called in lists")),
    Option("--folder", metavar="NAME", help=N_("the folder that it is listed in")),
    Option("--user-agent", metavar="TEXT", help=N_("what jarida calls itself there")),
    Option(
        "--login",
        metavar="NAME:PASSWORD",
        help=N_("sent to its host only; `http://NAME:PASSWORD@…` does the same"),
    ),
    Option("--full-text", off="--no-full-text", help=N_("fetch the page of every new entry")),
    Option("--keep-days", metavar="N", check=number(0), help=N_("let entries go after N days; 0 keeps all")),
    Option(
        "--keep-count", metavar="N", check=number(0), help=N_("keep only the newest N entries; 0 keeps all")
    ),
    AS_JSON,
    help=N_(
        "Subscribe: to a feed, to the feed of a page, to a file or folder of articles. "
        "What is subscribed to already gets the new settings."
    ),
    short_help=N_("subscribe to a feed, a page, a folder"),
)
def add(
    session: Session,
    *,
    words: tuple[str, ...],
    name: str | None,
    folder: str | None,
    user_agent: str | None,
    login: str | None,
    full_text: bool | None,
    keep_days: int | None,
    keep_count: int | None,
    as_json: bool,
) -> None:
    """Subscribe."""
    settings = {
        "name": name,
        "folder": folder,
        "user_agent": user_agent,
        "credentials": login,
        "full_text": full_text,
        "keep_days": keep_days,
        "keep_count": keep_count,
    }
    with session.shelf() as shelf:
        for word in words:
            try:
                added = shelf.add(word, settings)
            except ReaderError as error:
                session.fail(error)
                continue
            for problem in added.errors:
                session.fail(problem)
            if as_json:
                record = feed_record(added.feed)
                record |= {
                    "through": added.through or None,
                    "new": added.entries,
                    "known": added.known,
                    "others": list(added.others),
                }
                session.out.stream.write(line_of(record))
                continue
            counted = ngettext("{n} new entry", "{n} new entries", added.entries).format(n=added.entries)
            row = session.out.part(added.feed.label) + session.out.beside(counted)
            session.out.write(session.out.rows(row, base=own_base()))
            if added.through:
                sentence = _("found through the page: {url}").format(url=session.err.name(added.feed.url))
                session.err.write(session.err.rows(sentence, base=own_base()))
            for other in added.others:
                sentence = _("the page also offers {url}").format(url=session.err.name(other))
                session.err.write(session.err.rows(sentence, base=own_base()))


@command(
    Words("words", "FEED…", many=True, required=True, completes=candidates.feeds),
    Option("--entry", help=N_("delete entries, by id or guid, instead of feeds")),
    AS_JSON,
    help=N_("Unsubscribe, by address or name; `jarida undo` brings it back with all its entries."),
    short_help=N_("unsubscribe, or delete entries"),
)
def remove(session: Session, *, words: tuple[str, ...], entry: bool, as_json: bool) -> None:
    """Remove feeds, or entries."""
    count = 0
    with session.shelf() as shelf:
        for word in words:
            try:
                if entry:
                    count += shelf.delete(shelf.ids_of(word))
                else:
                    place = str(Path(word).resolve()) if os.path.lexists(word) else word
                    for feed in shelf.feeds_named(place):
                        shelf.remove_feed(feed)
                        count += 1
            except ReaderError as error:
                session.fail(error)
    if as_json:
        session.out.stream.write(line_of({"removed": count}))


@command(
    Words("words", "FILE|-…", many=True, required=True, completes=candidates.places),
    AS_JSON,
    name="import",
    help=N_(
        "Subscribe to all feeds of an OPML file, or of newsboat's `urls`; `jarida refresh` fetches them."
    ),
    short_help=N_("subscribe to the feeds of an OPML file"),
)
def import_(session: Session, *, words: tuple[str, ...], as_json: bool) -> None:
    """Bring lists of feeds in."""
    with session.shelf() as shelf:
        for word in words:
            try:
                data = standard_input() if word == STDIN else _bytes(word)
                result = shelf.take_list(data)
            except ReaderError as error:
                error.where = error.where or clean(word)
                session.fail(error)
                continue
            if as_json:
                session.out.stream.write(
                    line_of({"added": result.added, "known": result.known, "ignored": result.ignored})
                )
                continue
            sentence = ngettext("{n} feed added", "{n} feeds added", result.added).format(n=result.added)
            session.out.write(session.out.rows(sentence, base=own_base()))


@command(
    Option("--json", gives="as_json", help=N_("for programs: one JSON object a line")),
    help=N_("Print all subscriptions as OPML, with their folders; passwords stay here."),
    short_help=N_("print the subscriptions as OPML"),
)
def export(session: Session, *, as_json: bool) -> None:
    """Take the list of feeds out."""
    with session.shelf() as shelf:
        if as_json:
            for feed in shelf.feeds():
                session.out.stream.write(line_of(feed_record(feed)))
        else:
            session.out.stream.write(shelf.give_list())


def _bytes(word: str) -> bytes:
    """A file's bytes.

    Raises:
        SourceError: it cannot be read, is none, or is larger than any list.
    """
    try:
        return contents(word, LARGEST)
    except Irregular:
        raise NotRegular(clean(word)) from None
    except Overlong:
        raise TooLarge(clean(word), f"> {LARGEST // MEGABYTE} MB") from None
    except FileNotFoundError:
        raise Missing(clean(word)) from None
    except (OSError, ValueError) as error:
        raise Unreadable(clean(word), clean(getattr(error, "strerror", None) or str(error))) from None
