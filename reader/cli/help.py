"""The page that --help prints: made from the commands themselves, mirrored for Arabic.

What is typed (`--width N`) stands in a column of its own at the edge where lines begin, so that
left-to-right options never mix with a right-to-left explanation.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

from reader.cli.paper import Base, Lead, Paper
from reader.cli.problems import PROGRAM, Named, said
from reader.cli.style import HEADING, TERM
from reader.locale import _, language

GAP = 2
"""Cells between what is typed and its explanation."""

INDENT = 4
"""Cells that an explanation below its term is set in."""

WIDEST_TERM = 0.4
"""Of a row's width: where the longest term takes more, explanations go below their terms."""


def help_rows(paper: Paper, shown: click.Context) -> list[str]:
    """The help of a context's command, of the whole program where it is the group."""
    command = shown.command
    base: Base = "rtl" if language() == "ar" else "ltr"
    rows = paper.rows(said(command.help, paper.name), base=base)
    for heading, pairs in _sections(shown, paper.name):
        rows += ["", *paper.rows(heading, HEADING, base=base), *_table(paper, pairs, base)]
    if command.epilog:
        rows.append("")
        rows += paper.rows(said(command.epilog, paper.name), base=base)
    return rows


def _sections(shown: click.Context, named_as: Named) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    command = shown.command
    if isinstance(command, click.Group):
        named = (command.get_command(shown, name) for name in command.list_commands(shown))
        subs = [sub for sub in named if sub is not None]
        uses = [
            (usage_of(sub), said(sub.short_help, named_as))
            for sub in sorted(subs, key=lambda sub: not sub.hidden)
        ]
        yield _("Commands"), uses
    else:
        yield _("Usage"), [(usage_of(command), "")]
    yield (
        _("Options"),
        [
            (option_of(parameter), said(parameter.help, named_as))
            for parameter in command.params
            if isinstance(parameter, click.Option)
        ],
    )


def usage_of(command: click.Command) -> str:
    """How a command is typed, its options left out."""
    words = [PROGRAM] if command.hidden else [PROGRAM, command.name or ""]
    arguments = (parameter for parameter in command.params if isinstance(parameter, click.Argument))
    return " ".join([*words, *(argument.metavar or "" for argument in arguments)])


def option_of(option: click.Option) -> str:
    """How an option is typed."""
    names = ", ".join(option.opts)
    return f"{names} {option.metavar}" if option.metavar and not option.is_flag else names


def _table(paper: Paper, pairs: list[tuple[str, str]], base: Base) -> list[str]:
    cells = max(len(term) for term, _explanation in pairs) + GAP
    beside = paper.width is None or cells <= paper.width * WIDEST_TERM
    rows = []
    for term, explanation in pairs:
        if beside or not explanation:
            rows += paper.rows(explanation, base=base, lead=Lead(term, TERM, cells))
        else:
            rows += paper.rows("", base=base, lead=Lead(term, TERM, cells))
            rows += paper.rows(explanation, base=base, lead=Lead(cells=INDENT))
    return rows
