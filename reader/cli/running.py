"""A command line that opens no screen at once: read here where it leaves nothing to ask, else by click."""

from __future__ import annotations

from reader.cli.grammar import Misuse, read
from reader.cli.options import COMMON
from reader.cli.problems import PROGRAM, complain, usage_sentence
from reader.cli.session import WRONG_USAGE, Session
from reader.cli.verbs import COMMANDS, NAMELESS, command_of


def run(arguments: list[str], this: Session) -> int:
    """Run a command to its exit code."""
    name, *rest = arguments
    if name in COMMANDS and name != NAMELESS:
        command = command_of(name)
        values = read(command, COMMON, rest)
        if values is not None:
            try:
                command(this, **values)
            except Misuse as misuse:
                complain(this.err, usage_sentence(misuse.sentence, f"{PROGRAM} {name}", this.err.name))
                return WRONG_USAGE
            return this.status
    from reader.cli import parsing  # click, 15 ms

    return parsing.run(arguments, this)
