"""What a command line may hold, as data: commands, their words, their options. Imports no parser.

Two readers go by it. click, made from it in `commands`, reads every line, completes it, explains it and says
what is wrong with it; to import it takes longer than to print a file. `read` takes the lines that leave
nothing to ask, which are nearly all that scripts and people write, and nothing else: a test holds that click
reads the same in them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from reader.cli.candidates import Complete
    from reader.cli.session import Session

    Check = Callable[[str], Any]
    """The value that an option was given, to the value that the command gets; raises `Misuse`."""


class Misuse(Exception):
    """A command line that cannot be meant; its sentence says why, in the user's language."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Words:
    """What stands in a line beside options: one word, or any number of them."""

    def __init__(
        self,
        name: str,
        metavar: str,
        *,
        many: bool = False,
        required: bool = False,
        check: Check | None = None,
        completes: Complete | None = None,
    ) -> None:
        self.name, self.metavar, self.many, self.required = name, metavar, many, required
        self.check, self.completes = check, completes


class Option:
    """A switch, or an option that takes a value: `metavar` is what the help calls that."""

    def __init__(
        self,
        *names: str,
        help: str,
        gives: str | None = None,
        off: str = "",
        metavar: str = "",
        default: str | None = None,
        check: Check | None = None,
        completes: Complete | None = None,
    ) -> None:
        self.names, self.help, self.metavar, self.default = names, help, metavar, default
        self.gives = names[-1].lstrip("-").replace("-", "_") if gives is None else gives
        """What the command's function calls it; nothing where it is not told."""
        self.off = off
        """Of a switch, its opposite; then neither is None."""
        self.check, self.completes = check, completes

    @property
    def nothing(self) -> Any:
        """What the command gets where the line has no such option."""
        return self.default if self.metavar or self.off else False


class Command:
    """A command and what may stand behind its name."""

    def __init__(
        self,
        name: str,
        run: Callable[..., None],
        parts: Sequence[Words | Option],
        *,
        help: str,
        short_help: str,
        hidden: bool,
        tolerant: bool,
        query: bool,
    ) -> None:
        self.name, self.run, self.help, self.short_help = name, run, help, short_help
        self.words = tuple(part for part in parts if isinstance(part, Words))
        self.options = tuple(part for part in parts if isinstance(part, Option))
        self.hidden = hidden
        self.tolerant = tolerant
        """It runs with settings that are wrong: to say what is."""
        self.query = query
        """Its words are a query: `-word` in it is no option."""

    def __call__(self, session: Session, **values: Any) -> None:
        """Run, with settings that are what they may be."""
        if not self.tolerant:
            session.tongue.check()
        self.run(session, **values)


def command(
    *parts: Words | Option,
    help: str = "",
    short_help: str,
    name: str = "",
    hidden: bool = False,
    tolerant: bool = False,
    query: bool = False,
) -> Callable[[Callable[..., None]], Command]:
    """The command that a function is."""

    def made(run: Callable[..., None]) -> Command:
        return Command(
            name or run.__name__,
            run,
            parts,
            help=help,
            short_help=short_help,
            hidden=hidden,
            tolerant=tolerant,
            query=query,
        )

    return made


def read(command: Command, common: Sequence[Option], arguments: Sequence[str]) -> dict[str, Any] | None:
    """What a line says, behind the command's name; None where that is a parser's to find out.

    That is: a short or shortened option, `--`, an option without its value or with one that looks like an
    option, a value that is refused, a word too many or too few.
    """
    every = (*command.options, *common)
    known = {name: option for option in every for name in (*option.names, option.off)}
    given: dict[Option, Any] = {}
    words: list[str] = []
    rest = iter(arguments)
    for word in rest:
        if not word.startswith("-") or word == "-":
            words.append(word)
            continue
        name, equals, value = word.partition("=")
        option = known.get(name)
        if option is None or not name.startswith("--") or (equals and not option.metavar):
            return None
        if option.metavar and not equals:
            value = next(rest, "-")
            if value.startswith("-"):
                return None
        given[option] = value if option.metavar else name != option.off
    if any(not place.many or place.check for place in command.words):
        return None  # few commands, and none that is in a hurry
    if bool(words) < any(place.required for place in command.words) or bool(words) > bool(command.words):
        return None
    try:
        checked = {option: option.check(value) if option.check else value for option, value in given.items()}
    except Misuse:
        return None
    values = {option.gives: checked.get(option, option.nothing) for option in every if option.gives}
    return values | {place.name: tuple(words) for place in command.words}
