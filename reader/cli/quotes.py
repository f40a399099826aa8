"""`jarida quotes`: who says what."""

from __future__ import annotations

import time
from collections.abc import Iterator

from reader.article import Article, Block, Source
from reader.cli import candidates
from reader.cli.grammar import Misuse, Option, Words, command
from reader.cli.options import one_of
from reader.cli.paper import Lead, Paper
from reader.cli.progress import Progress
from reader.cli.session import Session
from reader.cli.style import BOLD, DIM, TERM
from reader.library.acts import doubt, words_of
from reader.locale import N_, _, language, ngettext
from reader.speech import ACTS, KINDS, Quote, QuoteKind, Speech
from reader.text.direction import Direction, label_direction

MARKS: dict[QuoteKind, str] = {"direct": "“", "mixed": "›", "indirect": "›"}
"""What stands before a quote: only direct speech is somebody's own words."""

MARK_CELLS = 2

# The first extraction also loads the tables, which `elapsed_ms` is not about: قال: نعم.
WARM = Article("قال: نعم.", (Block("paragraph", 0, 9),), "", Source("", "", "plain"))


@command(
    Words("words", "PATH|-…", many=True, required=True, completes=candidates.places),
    Option("--json", gives="as_json", help=N_("for programs: one JSON object a line for each document")),
    Option("--csv", gives="as_csv", help=N_("for spreadsheets: a row for each quote")),
    Option(
        "--speaker",
        default="",
        metavar="NAME",
        help=N_("only of this speaker: a part of the name, however it is spelt"),
    ),
    Option(
        "--kind", metavar="KIND", check=one_of(KINDS), help=N_("only of this kind: direct, indirect or mixed")
    ),
    Option(
        "--act",
        metavar="ACT",
        check=one_of(ACTS),
        help=N_(
            "only of this act: say, add, reply, announce, explain, stress, claim, think, warn, call, deny "
            "or stance"
        ),
    ),
    help=N_(
        "Print who says what: each speaker with the statements that are reported of them, direct “ "
        "and indirect ›, and why each was given to its speaker."
    ),
    short_help=N_("print who says what"),
)
def quotes(
    session: Session,
    *,
    words: tuple[str, ...],
    as_json: bool,
    as_csv: bool,
    speaker: str,
    kind: str | None,
    act: str | None,
) -> None:
    """Print the speakers and quotes of each article."""
    from reader.library import select, speech

    if as_json and as_csv:
        raise Misuse(_("`--json` and `--csv` cannot both be had"))
    filtered = bool(speaker or kind or act)
    progress = Progress(session.out, session.err)
    printed = 0
    if as_json or as_csv:
        from reader.cli.record import Names, json_line  # for programs

        names = Names()
    if as_json:
        speech(WARM)
    if as_csv:
        from reader.cli.table import header, table_rows  # the csv module, for those who want it

        session.out.stream.write(header())
    for count, article in enumerate(session.articles(words)):
        progress.count(count)
        begun = time.perf_counter()
        found = speech(article)
        elapsed_ms = (time.perf_counter() - begun) * 1000
        found = select(found, speaker=speaker, kind=kind or "", act=act or "")
        if as_json:
            session.out.stream.write(json_line(article, found, names.of(article), elapsed_ms))
        elif as_csv:
            session.out.stream.write(table_rows(article, found, names.of(article)))
        elif found.quotes or not filtered:
            if printed:
                session.out.write(["", ""])
            printed += 1
            for rows in speech_rows(session.out, article, found, worded=session.plain):
                session.out.write(rows)
    progress.clear()
    if filtered and not (printed or as_json or as_csv) and session.err.terminal:
        session.err.write(session.err.rows(_("nothing of what was asked for is said here"), base=_own_base()))


def speech_rows(
    paper: Paper, article: Article, found: Speech, *, worded: bool = False
) -> Iterator[list[str]]:
    """The speakers of an article in order of appearance, each with all its quotes.

    Of each a mark says whether it is direct or indirect; `worded` says it in words, for the ear.
    """
    page = label_direction(article.title)
    yield paper.rows(article.title, BOLD, base=page)
    if not found.quotes:
        yield ["", *paper.rows(_("Nobody is quoted in it."), DIM, base=_own_base(), page=page)]
    for speaker in found.speakers:
        said = found.by(speaker.id)
        count = ngettext("{n} quote", "{n} quotes", len(said)).format(n=len(said))
        about = paper.beside(speaker.role, count)
        yield ["", *paper.rows([(paper.part(speaker.name), BOLD), (about, DIM)], base=page)]
        for quote in said:
            yield from _quote_rows(paper, article, quote, page, worded=worded)


def _quote_rows(
    paper: Paper, article: Article, quote: Quote, page: Direction, *, worded: bool
) -> Iterator[list[str]]:
    content = article.text[quote.start : quote.end]
    if worded:
        yield paper.rows(f"{words_of(quote.kind, quote.act)}: {content}", base=page)
    else:
        yield paper.rows(content, base=page, lead=Lead(MARKS[quote.kind], TERM, MARK_CELLS))
    reason = quote.reason.ar if language() == "ar" else quote.reason.en
    if reason:
        reason += paper.beside(doubt(quote.confidence))
        yield paper.rows(reason, DIM, base=_own_base(), lead=Lead(cells=MARK_CELLS), page=page)


def _own_base() -> Direction:
    return "rtl" if language() == "ar" else "ltr"
