"""`jarida [PATH|-…]` with an option: the screen; without one `program` asks no parser."""

from __future__ import annotations

import click

from reader.cli import candidates
from reader.cli.opening import open_places
from reader.cli.options import Verb, pass_session
from reader.cli.session import Session
from reader.locale import N_


@click.command(
    "open",
    hidden=True,
    cls=Verb,
    short_help=N_("open files and folders on the screen; without a name, the library"),
)
@click.argument("words", nargs=-1, metavar="[PATH|-…]", shell_complete=candidates.commands_or_places)
@pass_session
def read(session: Session, words: tuple[str, ...]) -> None:
    """Open the screen on the places that were named."""
    open_places(session, words)
