"""The names of the commands. Imports nothing: it is read before anything is."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.cli.grammar import Command

NAMELESS = "open"

COMMANDS = {
    NAMELESS: "read:read",
    "cat": "cat:cat",
    "quotes": "quotes:quotes",
    "add": "subscriptions:add",
    "remove": "subscriptions:remove",
    "refresh": "refresh:refresh",
    "list": "listing:listing",
    "search": "listing:search",
    "show": "show:show",
    "mark": "marks:mark",
    "star": "marks:star",
    "tag": "marks:tag",
    "undo": "marks:undo",
    "speakers": "speakers:speakers",
    "import": "subscriptions:import_",
    "export": "subscriptions:export",
    "config": "config:config",
    "doctor": "doctor:doctor",
    "completion": "completion:completion",
}
"""Names, in the order of the help, and where in this package each command is; a test reads them all."""


def command_of(name: str) -> Command:
    """The command of a name; its module is imported here."""
    module, _, attribute = COMMANDS[name].partition(":")
    # As `importlib.import_module`, for which `warnings` would be imported.
    found: Command = getattr(__import__(f"reader.cli.{module}", fromlist=(attribute,)), attribute)
    return found


def opens(arguments: list[str]) -> bool | None:
    """Whether a command line opens the library (True), places (False), or is anything else (None).

    Knows only what shows at a glance: a line with an option is anything else.
    """
    if not arguments:
        return True
    if arguments[0] in COMMANDS or any(word.startswith("-") for word in arguments):
        return None
    return False if all(map(os.path.lexists, arguments)) else None
