"""`jarida [PATH|-…]` with an option: the screen; without one `program` asks no parser."""

from __future__ import annotations

from reader.cli import candidates
from reader.cli.grammar import Words, command
from reader.cli.opening import open_places
from reader.cli.session import Session
from reader.locale import N_


@command(
    Words("words", "[PATH|-…]", many=True, completes=candidates.commands_or_places),
    name="open",
    hidden=True,
    short_help=N_("open files and folders on the screen; without a name, the library"),
)
def read(session: Session, words: tuple[str, ...]) -> None:
    """Open the screen on the places that were named."""
    open_places(session, words)
