"""`jarida refresh`: fetch what is new. Fit for cron: no terminal needed, one line for each problem."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from reader.cli import candidates
from reader.cli.bar import Bar
from reader.cli.grammar import Option, Words, command
from reader.cli.options import AS_JSON
from reader.cli.record import line_of
from reader.cli.rows import own_base
from reader.cli.session import Session
from reader.errors import ReaderError
from reader.locale import N_, ngettext

if TYPE_CHECKING:
    from reader.library.shelf import Outcome

LISTENING = 10.0
"""Seconds that a refresh may look for statements in what came; the rest is looked at when it is asked for."""


@command(
    Words("words", "[FEED…]", many=True, completes=candidates.feeds),
    Option("--quiet", help=N_("only what goes wrong")),
    Option("--force", help=N_("also feeds that are gone or want to be left alone")),
    Option("--vacuum", help=N_("give the room of what was deleted back to the disk")),
    AS_JSON,
    help=N_(
        "Fetch what is new in all subscriptions, or in those named. A feed that fails is said, and the "
        "others go on; the exit code is then 1."
    ),
    short_help=N_("fetch what is new"),
)
def refresh(
    session: Session, *, words: tuple[str, ...], quiet: bool, force: bool, vacuum: bool, as_json: bool
) -> None:
    """Refresh feeds."""
    with session.shelf() as shelf:
        chosen = []
        for word in words:
            try:
                chosen += shelf.feeds_named(word)
            except ReaderError as error:
                session.fail(error)
        if not words:
            chosen = shelf.feeds()
        new = 0
        with closing(Bar(session.err, len(chosen), quiet=quiet)) as bar:

            def told(outcome: Outcome) -> None:
                nonlocal new
                new += outcome.new
                bar.clear()
                if outcome.error is not None:
                    session.fail(outcome.error)
                if as_json:
                    session.out.stream.write(line_of(_record(outcome)))
                bar.step(outcome.feed.label, outcome.new, failed=outcome.error is not None)

            keep = session.settings.library
            missed = shelf.refresh(
                told, chosen, force=force, keep_days=keep.keep_days, keep_count=keep.keep_count
            )
            shelf.hear(seconds=LISTENING)
        if vacuum:
            shelf.vacuum()
    if missed and not quiet:
        sentence = ngettext(
            "the full text of {n} entry could not be fetched",
            "the full text of {n} entries could not be fetched",
            missed,
        ).format(n=missed)
        session.err.write(session.err.rows(sentence, base=own_base()))
    if not as_json and not quiet:
        sentence = ngettext("{n} new entry", "{n} new entries", new).format(n=new)
        session.out.write(session.out.rows(sentence, base=own_base()))


def _record(outcome: Outcome) -> dict[str, object]:
    error = outcome.error
    return {
        "feed": outcome.feed.url,
        "title": outcome.feed.label,
        "new": outcome.new,
        "changed": outcome.changed,
        "later": outcome.later,
        "error": ": ".join(part for part in (error.what, error.detail) if part) if error else None,
    }
