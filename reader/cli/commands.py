"""`jarida` and its commands. A line that names none of them opens what it names on the screen."""

from __future__ import annotations

import click

from reader.cli.cat import cat
from reader.cli.completion import completion
from reader.cli.config import config
from reader.cli.doctor import doctor
from reader.cli.listing import listing, search
from reader.cli.marks import mark, star, tag, undo
from reader.cli.options import COMMON, VERSION
from reader.cli.quotes import quotes
from reader.cli.read import read
from reader.cli.refresh import refresh
from reader.cli.show import show
from reader.cli.speakers import speakers
from reader.cli.subscriptions import add, export, import_, remove
from reader.locale import N_


class Jarida(click.Group):
    """A group whose nameless command takes every line that names no other."""

    def __init__(self, nameless: click.Command, named: tuple[click.Command, ...]) -> None:
        assert nameless.name is not None
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
        self.nameless = nameless
        for command in (nameless, *named):
            self.add_command(command)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the nameless command's name where a command's name is missing, then parse as ever."""
        at = _first_word(args)
        named = at < len(args) and args[at] in self.commands and args[at] != self.nameless.name
        if at <= len(args) and not named:
            args = [*args[:at], str(self.nameless.name), *args[at:]]
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


LIBRARY = (add, remove, refresh, listing, search, show, mark, star, tag, undo, speakers, import_, export)

JARIDA = Jarida(read, (cat, quotes, *LIBRARY, config, doctor, completion))
