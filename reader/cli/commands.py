"""`jarida` and its commands as click knows them. A line that names none opens what it names on the screen.

A command's module is imported when its name is read: printing a file needs no database, and a list no
quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import click

from reader import __version__
from reader.cli.grammar import Command, Misuse, Option, Words
from reader.cli.options import COMMON, LIBRARY
from reader.cli.session import Session
from reader.cli.verbs import COMMANDS, NAMELESS, command_of
from reader.locale import N_

_EXCLUDED = r"(?s)-[^-\s].*"


def session_of(context: click.Context) -> Session:
    """What a command is given."""
    session = context.find_object(Session)
    assert session is not None
    return session


def _show_help(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:  # a shell that completes asks for no help
        from reader.cli.help import help_rows  # only for those who ask for it

        shown = ctx.parent if ctx.command.hidden and ctx.parent else ctx
        session = session_of(ctx)
        session.out.write(help_rows(session.out, shown))
        ctx.exit()


def _show_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        session_of(ctx).out.write([f"jarida {__version__}"])
        ctx.exit()


def _answer(what: Option | Words) -> Callable[[click.Context, click.Parameter, Any], Any]:
    """click's way to ask our checks."""

    def check(ctx: click.Context, parameter: click.Parameter, value: Any) -> Any:
        if what is LIBRARY and value is not None:
            session_of(ctx).library = value  # of a shell that completes nobody took it before
        try:
            return value if value is None or what.check is None else what.check(value)
        except Misuse as misuse:
            raise click.BadParameter(misuse.sentence, ctx, parameter) from None

    return check


def _option(option: Option) -> click.Option:
    names = [f"{name}/{option.off}" if option.off else name for name in option.names]
    return click.Option(
        [*names, option.gives] if option.gives else names,
        is_flag=not option.metavar,
        default=option.nothing,
        callback=_answer(option),
        shell_complete=option.completes,
        metavar=option.metavar or None,
        expose_value=bool(option.gives),
        help=option.help,
    )


def _words(words: Words) -> click.Argument:
    return click.Argument(
        [words.name],
        nargs=-1 if words.many else 1,
        required=words.required,
        callback=_answer(words),
        shell_complete=words.completes,
        metavar=words.metavar,
    )


EVERYWHERE = (
    *map(_option, COMMON),
    click.Option(
        ["-h", "--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_help,
        help=N_("this help"),
    ),
)
"""The options of every command."""

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

    def __init__(self, command: Command) -> None:
        super().__init__(
            command.name,
            params=[*map(_words, command.words), *map(_option, command.options), *EVERYWHERE],
            callback=self._run,
            help=command.help or None,
            short_help=command.short_help,
            hidden=command.hidden,
            add_help_option=False,
        )
        self._command = command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; a refusal knows of which command it is, which click's parser leaves out at times."""
        try:
            return super().parse_args(ctx, self._query(args) if self._command.query else args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def _query(self, args: list[str]) -> list[str]:
        """Hand the words that begin with a minus on as words; the order of a query's terms is free."""
        end = args.index("--") if "--" in args else len(args)
        known = {name for option in self.params for name in option.opts}
        excluded = [word for word in args[:end] if re.fullmatch(_EXCLUDED, word) and word not in known]
        if excluded:
            others = [word for word in args[:end] if word not in excluded]
            args = [*others, "--", *excluded, *args[end + 1 :]]
        return args

    def _run(self, **values: Any) -> None:
        context = click.get_current_context()
        try:
            self._command(session_of(context), **values)
        except Misuse as misuse:
            raise click.UsageError(misuse.sentence, context) from None


class Jarida(click.Group):
    """A group whose nameless command takes every line that names no other."""

    def __init__(self) -> None:
        super().__init__(
            name="jarida",
            params=[*EVERYWHERE[:-1], VERSION, EVERYWHERE[-1]],
            help=N_("jarida: Arabic news in the terminal, and who said what in it."),
            epilog=N_(
                "The name `-` is standard input. "
                "A command's name wins over a file's: `./cat` opens a file cat."
            ),
            add_help_option=False,
            no_args_is_help=False,
        )

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """All names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name."""
        return Verb(command_of(cmd_name)) if cmd_name in COMMANDS else None

    def every(self) -> dict[str, click.Command]:
        """All commands by name: for what is written about them."""
        return {name: Verb(command_of(name)) for name in COMMANDS}

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the nameless command's name where a command's name is missing, then parse as ever."""
        at = _first_word(args)
        named = at < len(args) and args[at] in COMMANDS and args[at] != NAMELESS
        if at <= len(args) and not named:
            args = [*args[:at], NAMELESS, *args[at:]]
        return super().parse_args(ctx, args)


def _first_word(args: list[str]) -> int:
    """Where the first word stands that is no option and no option's value; `--` counts as a word.

    Past the end by one where an option waits for its value.
    """
    takes_value = {name for option in COMMON if option.metavar for name in option.names}
    at = 0
    while at < len(args) and args[at].startswith("-") and args[at] not in ("-", "--"):
        at += 2 if args[at] in takes_value else 1
    return at


JARIDA = Jarida()
