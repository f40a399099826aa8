"""What is opened and not kept: files, folders, standard input.

Nothing here draws, and nothing above this module knows where an article came from or how quotes are
found.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from reader.article import Article
from reader.errors import Missing, SourceError
from reader.speech import Speaker, Speech
from reader.text.fold import find, fold

# What a pipe is called where a file is expected. /dev/fd/N and /proc/self/fd/N are read by sources.
STDIN = "-"

# Articles whose statements are remembered: more than anyone has open, and about 2 KB each.
SPEECHES = 4096

PLAIN, SHORT = ".txt", 64 * 1024
"""How the names of plain texts end, and the bytes of a short file; both: read in some milliseconds."""

MOST_HEARD = 1_000_000
"""Code points in which statements are looked for, some seconds of work: a book of five hundred pages."""


def samples() -> str:
    """The folder of the bundled samples, in a wheel and in a checkout alike.

    Raises:
        Missing: neither place has it (a broken installation).
    """
    from pathlib import Path  # for the screen, which has it

    package = Path(__file__).parent.parent
    # A wheel carries the folder inside the package; an editable checkout has it beside.
    for folder in (package / "sample_articles", package.parent / "sample_articles"):
        if folder.is_dir():
            return str(folder)
    raise Missing("sample_articles")


def load(locations: Iterable[str], stdin: Callable[[], bytes]) -> Iterator[Article | SourceError]:
    """Read files, folders (recursively, newest first), addresses of the web and `-`, one article at a time.

    Lazy, so that a thread can show what came and stop between two. A place that fails gives its
    error and the rest goes on.

    Args:
        locations: as the user gave them; `-` is standard input.
        stdin: reads standard input to its end; called once for each `-`.
    """
    from reader.sources.files import find
    from reader.sources.read import read, read_stream

    for location in locations:
        try:
            if location == STDIN:
                yield from read_stream(stdin(), STDIN)
                continue
            if "://" in location and not os.path.lexists(location):
                from reader.library import addresses  # the network, for those who name it

                if addresses.is_address(location):
                    yield from addresses.articles(location)
                    continue
            paths = find(location)
        except SourceError as error:
            yield error
            continue
        while True:
            try:
                path = next(paths, None)
                if path is None:
                    break
                yield from read(path)
            except SourceError as error:
                yield error


def glimpse(locations: Sequence[str]) -> Article | None:
    """The beginning of what takes long to read, where it is the only thing that was named."""
    if len(locations) != 1 or "://" in locations[0]:
        return None
    from reader.sources.read import glimpse  # the readers of files, for those who open some

    return glimpse(locations[0])


def at_hand(locations: Sequence[str]) -> bool:
    """Whether what was named is one short plain text, read in less time than a thread needs to say so."""
    return is_short(locations) and locations[0].endswith(PLAIN)


def is_short(locations: Sequence[str]) -> bool:
    """Whether what was named is one short file."""
    if len(locations) != 1:
        return False
    try:
        status = os.stat(locations[0])  # noqa: PTH116 - a name with a zero in it raises here, not before
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size <= SHORT


def give_up() -> None:
    """End what is still being parsed in any thread, or listened to ahead: the program is being left."""
    # Where nothing large was parsed it was never imported.
    for name in ("reader.sources.aside", "reader.library.ahead"):
        module = sys.modules.get(name)
        if module is not None:
            module.stop()


def source_name(article: Article) -> str:
    """What a list calls the source of an article; nothing for what came down a pipe."""
    return "" if article.source.location == STDIN else article.source.name


@lru_cache(maxsize=SPEECHES)
def speech(article: Article) -> Speech:
    """Who said what in an article, of a text without end in its beginning; remembered."""
    # Imported where somebody has begun to listen before he was asked: by the screen.
    ahead = sys.modules.get("reader.library.ahead")
    known: Speech | None = ahead.take(article) if ahead is not None else None
    if known is not None:
        return known

    from reader.quotes import extract

    return extract(_beginning(article))


def _beginning(article: Article) -> Article:
    """As much of an article as is listened to, in whole words; offsets stay."""
    if len(article.text) <= MOST_HEARD:
        return article
    end = article.text.rfind(" ", 0, MOST_HEARD) + 1 or MOST_HEARD
    blocks = tuple(block._replace(end=min(block.end, end)) for block in article.blocks if block.start < end)
    return article._replace(text=article.text[:end], blocks=blocks)


def select(said: Speech, *, speaker: str = "", kind: str = "", act: str = "") -> Speech:
    """What is left of an article's speech: of one speaker, of one kind, of one act; empty asks for all.

    Args:
        said: all that is said in the article.
        speaker: a part of a name, role or alias, in any spelling (folded: احمد finds أحمد).
        kind: one of `speech.KINDS`.
        act: one of `speech.ACTS`.
    """
    named = [person for person in said.speakers if is_called(person, speaker)]
    ids = {person.id for person in named}
    quotes = tuple(
        quote
        for quote in said.quotes
        if quote.speaker_id in ids and kind in ("", quote.kind) and act in ("", quote.act)
    )
    heard = {quote.speaker_id for quote in quotes}
    return Speech(tuple(person for person in named if person.id in heard), quotes)


def is_called(person: Speaker, name: str) -> bool:
    """Whether a speaker goes by a name, or a part of it, in any spelling."""
    return not name or any(
        next(find(name, fold(known)), None) for known in (person.name, person.role, *person.aliases)
    )
