"""The options of every command, and the checks of what options are given.

Our own checks, since click's kinds of values say what is wrong with one in English only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from reader import __version__
from reader.cli import candidates
from reader.cli.session import Session
from reader.locale import LANGUAGES, N_, _, ngettext
from reader.terminal.dialects import NAMES

pass_session = click.make_pass_decorator(Session)

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("markdown", "html", "json")
"""Of `library.export`, which is not imported before it is needed; a test holds them together."""
Check = Callable[[click.Context, click.Parameter, T | None], T | None]
"""A click callback: the value that an option was given, to the value that the command gets."""

NARROWEST = 10
"""Cells: a narrower row cuts through most Arabic words."""


def one_of(words: Sequence[str]) -> Check[str]:
    """A check that a value is one of a few words."""

    def check(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
        if value is None or value in words:
            return value
        sentence = _("{value} is not one of: {words}").format(value=value, words=_(", ").join(words))
        raise click.BadParameter(sentence, context, option)

    return check


def cells(context: click.Context, option: click.Parameter, value: str | None) -> int | None:
    """Check that a value is a width, and count it in cells; digits of any script will do."""
    if value is None:
        return None
    try:
        width = int(value)
    except ValueError:
        sentence = _("{value} is not a number").format(value=value)
        raise click.BadParameter(sentence, context, option) from None
    if width < NARROWEST:
        least = ngettext("{n} column", "{n} columns", NARROWEST).format(n=NARROWEST)
        sentence = _("{value} is too narrow, at least {least}").format(value=value, least=least)
        raise click.BadParameter(sentence, context, option)
    return width


def _show_help(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:  # a shell that completes asks for no help
        session = ctx.find_object(Session)
        assert session is not None
        from reader.cli.help import help_rows  # only for those who ask for it

        shown = ctx.parent if ctx.command.hidden and ctx.parent else ctx
        session.out.write(help_rows(session.out, shown))
        ctx.exit()


def _show_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        session = ctx.find_object(Session)
        assert session is not None
        session.out.write([f"jarida {__version__}"])
        ctx.exit()


def _named(ctx: click.Context, option: click.Parameter, file: str | None) -> None:
    if file == "":
        raise click.BadParameter(_("a name is missing"), ctx, option)


def _use_library(ctx: click.Context, _param: click.Parameter, file: str | None) -> None:
    if file is not None:
        session = ctx.find_object(Session)
        assert session is not None
        session.library = file


# The values of the first three are taken from the command line before click sees it (`program.peek`), since
# even click's refusals are said in that language; here they are checked and explained.
COMMON = (
    click.Option(
        ["--lang"],
        callback=one_of(LANGUAGES),
        shell_complete=candidates.words(*LANGUAGES),
        metavar="ar|en",
        expose_value=False,
        help=N_("the language of jarida itself; Arabic unless the environment names another"),
    ),
    click.Option(
        ["--dialect"],
        callback=one_of(NAMES),
        shell_complete=candidates.words(*NAMES),
        metavar="NAME",
        expose_value=False,
        help=N_("how Arabic is sent to the terminal; auto asks it, `jarida doctor` shows the names"),
    ),
    click.Option(
        ["--config"],
        callback=_named,
        shell_complete=candidates.places,
        metavar="FILE",
        expose_value=False,
        help=N_("the settings to use instead of your own"),
    ),
    click.Option(
        ["--db"],
        callback=_use_library,
        shell_complete=candidates.places,
        metavar="FILE",
        expose_value=False,
        help=N_("the library to use instead of your own"),
    ),
    click.Option(
        ["--plain"],  # `program` looks for it before click does: papers are made by then
        is_flag=True,
        expose_value=False,
        help=N_("line by line, in logical order: for screen readers and braille"),
    ),
    click.Option(
        ["-h", "--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_help,
        help=N_("this help"),
    ),
)

VERSION = click.Option(
    ["--version"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help=N_("the version"),
)


class Verb(click.Command):
    """A command with the options that all have, after its own."""

    tolerant = False
    """It runs with settings that are wrong: to say what is."""

    def __init__(
        self, name: str | None, params: list[click.Parameter] | None = None, **attributes: Any
    ) -> None:
        super().__init__(name, params=[*(params or []), *COMMON], add_help_option=False, **attributes)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; a refusal knows of which command it is, which click's parser leaves out at times."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """Run, with settings that are what they may be."""
        session = ctx.find_object(Session)
        if session is not None and not self.tolerant:
            session.tongue.check()
        return super().invoke(ctx)


def as_format(command: F) -> F:
    """The option of what prints articles: as a file for other programs."""
    return click.option(
        "--as",
        "format_",
        callback=one_of(FORMATS),
        shell_complete=candidates.words(*FORMATS),
        metavar="|".join(FORMATS),
        help=N_("as a file for other programs, with links and quotes"),
    )(command)


def number(least: int) -> Callable[[click.Context, click.Parameter, str | None], int | None]:
    """A check that a value is a whole number and not too small; digits of any script will do."""

    def check(context: click.Context, option: click.Parameter, value: str | None) -> int | None:
        if value is None:
            return None
        try:
            count = int(value)
        except ValueError:
            sentence = _("{value} is not a number").format(value=value)
            raise click.BadParameter(sentence, context, option) from None
        if count < least:
            sentence = _("{value} is too small, at least {least}").format(value=value, least=least)
            raise click.BadParameter(sentence, context, option)
        return count

    return check


def as_json(command: Callable[..., object]) -> Callable[..., object]:
    """The option that every listing command has."""
    explained = N_("for programs: one JSON object a line")
    return click.option("--json", "as_json", is_flag=True, help=explained)(command)
