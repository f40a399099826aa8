"""The door of this package: a file or stream becomes its articles, or an error that says why not."""

from __future__ import annotations

import codecs
import errno
import os
import stat

from reader.article import Article, Format, Source
from reader.contents import LARGEST, MEGABYTE, Irregular, Overlong, contents
from reader.errors import Broken, Empty, Missing, NotRegular, SourceError, TooLarge, Unreadable
from reader.sources import plain
from reader.sources.decode import decode
from reader.sources.label import label
from reader.sources.recognise import recognise

LIMIT = LARGEST
"""Bytes of the largest file or stream that is read."""
LIMITS: dict[Format, int] = {
    "plain": LIMIT,
    "markdown": MEGABYTE,
    "html": 8 * MEGABYTE,
    "feed": 8 * MEGABYTE,
}
"""Bytes by format: more than any document has; one that is hostile comes to its deadline before."""

LARGE = MEGABYTE
"""Bytes of a text of which the beginning is shown before the rest is read."""
GLIMPSED = 1 << 15
"""Bytes of a beginning: some fifteen screens."""


def read(path: str | os.PathLike[str]) -> tuple[Article, ...]:
    """The articles of a file: one of a text or page, as many as it has of a feed.

    Never hangs on what is no file, and never touches the network.

    Raises:
        Missing, Unreadable, NotRegular, TooLarge, NotText, Empty, Broken, Endless: with the path, clean.
    """
    where = os.fspath(path)
    try:
        data = contents(where, LIMIT)
    except Overlong:
        raise TooLarge(label(where), _over(LIMIT)) from None
    except OSError as error:
        refusal = _refusal(error)
        raise refusal(label(where), "" if refusal is NotRegular else error.strerror or "") from None
    except ValueError as error:  # a null character in the name
        raise Missing(label(where), str(error)) from None
    return _articles(data, where, os.path.basename(where))


def glimpse(path: str | os.PathLike[str]) -> Article | None:
    """The beginning of a large plain text, as an article whose text the whole one begins with.

    Read before the whole is, so that there is something to read meanwhile. None where it is no such text,
    or is small, or cannot be read: `read` says why.
    """
    where = os.fspath(path)
    try:
        if not stat.S_ISREG(os.stat(where).st_mode):
            return None
        descriptor = os.open(where, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            size = os.fstat(descriptor).st_size
            data = os.read(descriptor, GLIMPSED) if size >= LARGE else b""
        finally:
            os.close(descriptor)
        # Whole paragraphs, and whole letters of every code that does not begin with a mark of UTF-16.
        end = data.rfind(b"\n") + 1 or data.rfind(b" ") + 1
        if not end or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return None
        filename = os.path.basename(where)
        text = decode(data[:end]).rstrip("\n")
        if recognise(text, filename) != "plain":
            return None
        return plain.article(
            text, Source(name=label(os.path.splitext(filename)[0]), location=where, format="plain")
        )
    except (OSError, ValueError, SourceError):
        return None


def read_stream(data: bytes, name: str) -> tuple[Article, ...]:
    """The articles of a stream that was read to its end; its format is seen from its text.

    Args:
        data: all of it.
        name: what it is called in lists and messages, `-` for standard input.

    Raises:
        TooLarge, NotText, Empty, Broken, Endless: with the name.
    """
    return _articles(data, name, "")


def _refusal(error: OSError) -> type[SourceError]:
    """What an answer of the system means for a reader."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Missing
    # A socket, or a device that is not there.
    return NotRegular if isinstance(error, Irregular) or error.errno == errno.ENXIO else Unreadable


def _over(limit: int) -> str:
    return f"> {limit // MEGABYTE} MB"


def _articles(data: bytes, where: str, filename: str) -> tuple[Article, ...]:
    """Decode, recognise, parse."""
    shown = label(where)
    if len(data) > LIMIT:
        raise TooLarge(shown, _over(LIMIT))
    try:
        text = decode(data)
        format_ = recognise(text, filename)
        if format_ is None:
            raise Broken(shown)
        if len(data) > LIMITS[format_]:
            raise TooLarge(shown, _over(LIMITS[format_]))
        name = label(os.path.splitext(filename)[0]) if filename else shown
        articles = _parse(text, Source(name=name or shown, location=where, format=format_), len(data))
    except SourceError as error:
        # Those below know what is wrong, not where.
        raise type(error)(shown, error.detail) from None
    if not articles:
        raise Empty(shown)
    return articles


def _parse(text: str, source: Source, size: int) -> tuple[Article, ...]:
    if source.format == "plain":
        return (plain.article(text, source),)
    # Each of these brings a library of its own, needed only for files of its kind, and text by strangers
    # holds libraries up.
    from reader.sources.deadline import within

    if source.format == "feed":
        from reader.sources import feed

        return within("", size, feed.articles, text, source)
    if source.format == "html":
        from reader.sources import html

        return (within("", size, html.article, text, source),)
    from reader.sources import markdown

    return (within("", size, markdown.article, text, source),)
