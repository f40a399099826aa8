"""`jarida completion SHELL`: the lines that teach a shell to complete, and what answers it at every Tab.

click's own, with three things mended: a candidate of several words is quoted for bash, and bash cuts words at
colons, which stand in our queries and in addresses; and a line that is not understood is answered by nothing.
"""

from __future__ import annotations

import os
import shlex

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ShellComplete, ZshComplete

from reader.cli.candidates import words
from reader.cli.grammar import Words, command
from reader.cli.options import one_of
from reader.cli.session import DONE, FAILED, Session
from reader.locale import N_
from reader.text.balance import balanced

VARIABLE = "_JARIDA_COMPLETE"
PROGRAM = "jarida"


class Bash(BashComplete):
    """bash, version 4.4 or later."""

    def source(self) -> str:
        """The script; without click's look at the version of a bash that may not be the user's."""
        return ShellComplete.source(self)

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the cursor and the one under it, put together again around colons."""
        args, incomplete = super().get_completion_args()
        self._before = ""
        if args and args[-1].endswith(":"):
            head = [args.pop()]
            if head[0] == ":" and args:
                head.insert(0, args.pop())
            self._before = "".join(head)
        elif incomplete == ":" and args:
            self._before = f"{args.pop()}:"
            incomplete = ""
        return args, f"{self._before}{incomplete}"

    def format_completion(self, item: CompletionItem[str]) -> str:
        """One candidate: what bash puts behind the last colon, quoted."""
        value = str(item.value).removeprefix(self._before)
        return f"{item.type},{value if item.type != 'plain' else _quoted(value)}"


class Fish(FishComplete):
    """fish. Its script cuts at commas: what has one is left out rather than cut."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem[str]]:
        """The candidates for a word."""
        return [item for item in super().get_completions(args, incomplete) if "," not in str(item.value)]

    def format_completion(self, item: CompletionItem[str]) -> str:
        """One candidate, with its explanation behind a tab."""
        explained = f"{item.value}\t{item.help}" if item.help else str(item.value)
        return f"{item.type},{explained.replace(',', ' ')}"


SHELLS: dict[str, type[ShellComplete]] = {"bash": Bash, "zsh": ZshComplete, "fish": Fish}


@command(
    Words("shell", "bash|zsh|fish", required=True, check=one_of(tuple(SHELLS)), completes=words(*SHELLS)),
    help=N_(
        "Print the lines that teach a shell to complete commands, feeds, tags and speakers. "
        'Try them with `eval "$(jarida completion bash)"`, keep that line in ~/.bashrc or ~/.zshrc; '
        "for fish: `jarida completion fish > ~/.config/fish/completions/jarida.fish`."
    ),
    short_help=N_("complete words in bash, zsh and fish"),
)
def completion(session: Session, shell: str) -> None:
    """Print a shell's script."""
    from reader.cli.commands import JARIDA  # which asks for the commands by name

    script = SHELLS[shell](JARIDA, {}, PROGRAM, VARIABLE).source()
    session.out.stream.write(script.encode())


def answer(group: click.Group, session: Session) -> int | None:
    """Answer a shell that asks what may be typed next; None where it is no shell that asks."""
    shell, _underscore, instruction = os.environ.get(VARIABLE, "").partition("_")
    if instruction != "complete":
        return None
    if shell not in SHELLS:
        return FAILED
    try:
        found = SHELLS[shell](group, {"obj": session}, PROGRAM, VARIABLE).complete()
    except Exception:  # a Tab is answered by candidates or by nothing, never by a complaint
        return FAILED
    # The shell shows candidates as they are.
    shown = "\n".join(map(balanced, found.split("\n")))
    session.out.stream.write(f"{shown}\n".encode("utf-8", "replace"))
    return DONE


def _quoted(value: str) -> str:
    """As it is typed: between quotation marks where the shell would cut it, and Arabic as it is."""
    return shlex.quote(value) if set(value) & _SPECIAL or not value.isprintable() else value


_SPECIAL = frozenset(" \t\"'$`\\|&;<>()*?[]{}!#~")
