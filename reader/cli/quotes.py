"""`jarida quotes`: who says what."""

from __future__ import annotations

import time
from collections.abc import Iterator

import click

from reader.article import Article, Block, Source
from reader.cli.options import Verb
from reader.cli.paper import Lead, Paper
from reader.cli.record import Names, json_line
from reader.cli.session import Session, pass_session
from reader.cli.style import BOLD, DIM, TERM
from reader.locale import N_, _, language, ngettext
from reader.speech import Quote, QuoteKind, Speech
from reader.text.direction import Direction, label_direction

MARKS: dict[QuoteKind, str] = {"direct": "“", "mixed": "›", "indirect": "›"}
"""What stands before a quote: only direct speech is somebody's own words."""

MARK_CELLS = 2

# The first extraction also loads the tables, which `elapsed_ms` is not about: قال: نعم.
WARM = Article("قال: نعم.", (Block("paragraph", 0, 9),), "", Source("", "", "plain"))


@click.command(
    cls=Verb,
    help=N_(
        "Print who says what: each speaker with the statements that are reported of them, direct “ "
        "and indirect ›, and why each was given to its speaker."
    ),
    short_help=N_("print who says what"),
)
@click.argument("words", nargs=-1, required=True, metavar="PATH|-…")
@click.option(
    "--json", "as_json", is_flag=True, help=N_("for programs: one JSON object a line for each document")
)
@pass_session
def quotes(session: Session, words: tuple[str, ...], as_json: bool) -> None:
    """Print the speakers and quotes of each article."""
    from reader.library import speech

    names = Names()
    if as_json:
        speech(WARM)
    for count, article in enumerate(session.articles(words)):
        if as_json:
            begun = time.perf_counter()
            found = speech(article)
            elapsed_ms = (time.perf_counter() - begun) * 1000
            session.out.stream.write(json_line(article, found, names.of(article), elapsed_ms))
            continue
        if count:
            session.out.write(["", ""])
        for rows in speech_rows(session.out, article, speech(article)):
            session.out.write(rows)


def speech_rows(paper: Paper, article: Article, found: Speech) -> Iterator[list[str]]:
    """The speakers of an article in order of appearance, each with all its quotes."""
    page = label_direction(article.title)
    yield paper.rows(article.title, BOLD, base=page)
    if not found.quotes:
        yield ["", *paper.rows(_("Nobody is quoted in it."), DIM, base=_own_base(), page=page)]
    for speaker in found.speakers:
        said = found.by(speaker.id)
        count = ngettext("{n} quote", "{n} quotes", len(said)).format(n=len(said))
        about = "".join(f" · {part}" for part in (speaker.role, count) if part)
        yield ["", *paper.rows([(speaker.name, BOLD), (about, DIM)], base=page)]
        for quote in said:
            yield from _quote_rows(paper, article, quote, page)


def _quote_rows(paper: Paper, article: Article, quote: Quote, page: Direction) -> Iterator[list[str]]:
    content = article.text[quote.start : quote.end]
    yield paper.rows(content, base=page, lead=Lead(MARKS[quote.kind], TERM, MARK_CELLS))
    reason = quote.reason.ar if language() == "ar" else quote.reason.en
    if reason:
        yield paper.rows(reason, DIM, base=_own_base(), lead=Lead(cells=MARK_CELLS), page=page)


def _own_base() -> Direction:
    return "rtl" if language() == "ar" else "ltr"
