"""What a half-typed word may become: names out of the library, places, and words of our own.

Asked by the shell at every Tab: nothing here may fail, be slow, or make a library where there is none.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from reader.cli.verbs import COMMANDS, NAMELESS
from reader.errors import ReaderError
from reader.text.fold import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    import click
    from click.shell_completion import CompletionItem

    from reader.library.shelf import Shelf

    Items = list[CompletionItem[str]]
    Complete = Callable[[click.Context, click.Parameter, str], Items]

MOST = 50
"""Of names; more are no help."""

ENTRIES = 20
"""Of entries, the newest."""

STATES = ("unread", "read", "starred", "noted", "repeat", "all")
KEYS = ("feed", "tag", "note", "speaker", "is", "before", "after")


def places(_context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Files and folders, as the shell itself completes them."""
    return [_item(typed, type="file")]


def words(*known: str) -> Complete:
    """Some words of our own."""

    def complete(_context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
        return _like(typed, known)

    return complete


def commands_or_places(context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """The first word of a line: a command, else a place."""
    items = [_item(typed, type="file")]
    group = context.parent.command if context.parent else None
    if group is not None and not context.params.get("words"):
        items += _like(typed, [name for name in COMMANDS if name != NAMELESS])
    return items


def feeds(context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Subscriptions by name; by address where one is begun."""
    with _shelf(context) as shelf:
        if shelf is None:
            return []
        every = shelf.feeds()
        return _like(typed, (each.url if ":" in typed else each.label for each in every))


def tags(context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Tags that some entry has."""
    with _shelf(context) as shelf:
        return [] if shelf is None else _like(typed, (name for name, _count in shelf.tags()))


def searches(context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Names of kept queries."""
    with _shelf(context) as shelf:
        return [] if shelf is None else _like(typed, (name for name, _line in shelf.searches()))


def speakers(context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Names of who spoke."""
    with _shelf(context) as shelf:
        return [] if shelf is None else _like(typed, shelf.names(typed, limit=MOST))


def entries(context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Ids of the newest entries, with their titles where the shell shows such."""
    with _shelf(context) as shelf:
        if shelf is None:
            return []
        newest = shelf.window(shelf.query("is:all"), limit=ENTRIES)
        return [_item(str(each.id), help=each.title) for each in newest if str(each.id).startswith(typed)]


def query(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    """A term of a search: a key, and what may stand behind it."""
    minus = "-" if typed.startswith("-") else ""
    key, colon, value = typed.removeprefix("-").partition(":")
    if not colon:
        return [_item(f"{minus}{name}:") for name in KEYS if key and name.startswith(key)]
    complete: dict[str, Complete] = {"feed": feeds, "tag": tags, "speaker": speakers, "is": words(*STATES)}
    found = complete[key](context, parameter, value.strip('"')) if key in complete else []
    quoted = (f'"{item.value}"' if " " in str(item.value) else str(item.value) for item in found)
    return [_item(f"{minus}{key}:{each}") for each in quoted]


def _like(typed: str, known: Iterable[str]) -> Items:
    """Those that begin as it is typed, in any spelling; each once."""
    begun = fold(typed).text
    found = dict.fromkeys(name for name in known if fold(name).text.startswith(begun))
    return [_item(name) for name in list(found)[:MOST]]


def _item(value: str, **told: str) -> CompletionItem[str]:
    from click.shell_completion import CompletionItem  # for shells, which ask

    return CompletionItem(value, **told)


def _shelf(context: click.Context) -> AbstractContextManager[Shelf | None]:
    """The library, if there is one that can be read."""
    from contextlib import nullcontext  # for shells, which ask

    from reader.cli.session import Session  # it imports what completes

    session = context.find_object(Session)
    if session is None or not os.path.isfile(session.shelf_path):
        return nullcontext()
    try:
        return session.shelf()
    except ReaderError:
        return nullcontext()
