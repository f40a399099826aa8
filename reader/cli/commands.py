"""`jarida` and its commands. A line that names none of them opens what it names on the screen.

A command's module is imported when its name is read: printing a file needs no database, and a list no
quotes.
"""

from __future__ import annotations

from importlib import import_module

import click

from reader.cli.options import COMMON, VERSION
from reader.cli.verbs import COMMANDS, NAMELESS
from reader.locale import N_


class Jarida(click.Group):
    """A group whose nameless command takes every line that names no other."""

    def __init__(self) -> None:
        super().__init__(
            name="jarida",
            params=[*COMMON[:-1], VERSION, COMMON[-1]],
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
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"reader.cli.{module}"), attribute)
        return command

    def every(self) -> dict[str, click.Command]:
        """All commands by name: for what is written about them."""
        context = click.Context(self)
        found = ((name, self.get_command(context, name)) for name in COMMANDS)
        return {name: command for name, command in found if command is not None}

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
    takes_value = {name for option in COMMON if not option.is_flag for name in option.opts}
    at = 0
    while at < len(args) and args[at].startswith("-") and args[at] not in ("-", "--"):
        at += 2 if args[at] in takes_value else 1
    return at


JARIDA = Jarida()
