"""`jarida cat`: print articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from reader.article import Article, BlockKind, Note
from reader.cli import candidates
from reader.cli.grammar import Option, Words, command
from reader.cli.options import AS_FORMAT, cells
from reader.cli.paper import NO_LEAD, Lead, Paper
from reader.cli.session import Session
from reader.cli.style import BOLD, DIM, HEADING, PLAIN, Style
from reader.library.dating import dating
from reader.locale import N_
from reader.text.dates import date_words, parse_date
from reader.text.direction import Direction, direction, label_direction

STYLES: dict[BlockKind, Style] = {
    "byline": DIM,
    "paragraph": PLAIN,
    "heading": HEADING,
    "caption": DIM,
    "item": PLAIN,
    "quote": PLAIN,
    "furniture": DIM,
    "columns": BOLD,
    "row": PLAIN,
}

LEADS: dict[BlockKind, Lead] = {"item": Lead("•", cells=2), "quote": Lead("│", DIM, cells=2)}
"""What stands before a block; the text hangs beside it."""

CLOSE = frozenset({"byline", "item", "columns", "row"})
"""Kinds that are printed without a blank row between two of them, where rows are wrapped."""


@command(
    Words("words", "PATH|-…", many=True, required=True, completes=candidates.places),
    Option("--width", metavar="N", check=cells, help=N_("no line wider than N columns")),
    Option("--all", gives="everything", help=N_("also what was swept in with a page: share buttons, links")),
    AS_FORMAT,
    help=N_(
        "Print articles: to a terminal as a person reads them, to a pipe as logical text, a paragraph a line."
    ),
    short_help=N_("print articles"),
)
def cat(
    session: Session, *, words: tuple[str, ...], width: int | None, everything: bool, format_: str | None
) -> None:
    """Print articles one after the other."""
    paper = session.out
    paper.measure = width
    for count, article in enumerate(session.articles(words)):
        if format_ is not None:
            paper.stream.write(exported(article, format_))
            continue
        if count:
            paper.write(["", ""])
        for rows in article_rows(paper, article, everything):
            paper.write(rows)


def exported(article: Article, format_: str, notes: tuple[Note, ...] = ()) -> bytes:
    """An article as a file of a format, with who says what in it."""
    from reader.library import speech  # the quotes' tables, for those who ask for them
    from reader.library.export import Exported, Format, text_of

    return text_of(Exported(article, speech(article), notes), cast(Format, format_)).encode(
        "utf-8", "replace"
    )


def article_rows(paper: Paper, article: Article, everything: bool) -> Iterator[list[str]]:
    """The rows of an article, block by block: title, by-line and date, then its text."""
    page = label_direction(article.title)
    yield paper.rows(article.title, BOLD, base=page)
    said = [article.block_text(block) for block in article.blocks if block.kind == "byline"]
    for line in _unsaid(article, said):
        yield [*_gap(paper, "byline"), *paper.rows(line, DIM, base=_base(line, page), page=page)]
    before: BlockKind = "byline" if said else "title"
    for block in article.blocks:
        if block.kind == "title" or (block.kind == "furniture" and not everything):
            continue
        close = block.kind == before or (before, block.kind) in (("title", "byline"), ("columns", "row"))
        gap = _gap(paper, block.kind) if close else [""]
        text, lead = article.block_text(block), LEADS.get(block.kind, NO_LEAD)
        rows = paper.rows(text, STYLES[block.kind], base=_base(text, page), lead=lead, page=page)
        yield [*gap, *rows]
        before = block.kind


def _base(text: str, page: Direction) -> Direction:
    """The direction of a block: on an Arabic page the page's, unless there is nothing Arabic in it."""
    return "rtl" if page == label_direction(text) == "rtl" else direction(text, page)


def _unsaid(article: Article, bylines: list[str]) -> Iterator[str]:
    """What is known of an article's making and not written in its text: who, and when."""
    if article.byline and not any(article.byline in line for line in bylines):
        yield article.byline
    if article.published is not None and not any(parse_date(line) for line in bylines):
        yield date_words(article.published, dating(), weekday=True)


def _gap(paper: Paper, kind: BlockKind) -> list[str]:
    """What stands between two blocks of one kind: nothing in a list that is read by eye."""
    return [] if paper.width is not None and kind in CLOSE else [""]
