"""What the network, a file or a terminal sends, each kind into the parser that gets it.

    python -m tests.security.fuzz NAME [SECONDS]    a minute without; needs atheris: pip install atheris

The corpus is `corpus/`: every file in it once broke something, or nearly did, and the tests give all of them
to all parsers. What a run finds is left as `crash-*` in the present folder; shortened, it belongs there.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from reader.article import Article
from reader.errors import ReaderError
from reader.library.opened import speech
from reader.settings import file as settings
from reader.sources import discover, feed, jsonfeed, opml, page, urls
from reader.sources.decode import decode
from reader.sources.fetch.body import WRAPPINGS, Body
from reader.sources.fetch.headers import retry_after, sendable
from reader.sources.fetch.limits import Limits
from reader.sources.links import absolute, host
from reader.sources.read import read_stream
from reader.store.query import parse as parse_query
from reader.terminal import answers
from reader.terminal.runs import finished
from reader.text.balance import balanced
from reader.text.dates import parse_date
from reader.text.fold import fold
from reader.text.layout import fit, layout
from reader.tui.incoming import LONG, Incoming

CORPUS = Path(__file__).parent / "corpus"
NOW = datetime(2026, 11, 19, tzinfo=UTC)
URL = "https://example.com/feed"
UNCLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
MOVING = re.compile(
    "[\\s\x00-\x20\x7f-\xa0\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
"""What could break a line or turn it."""


class Unclean(Exception):
    """What a terminal would obey came through."""


def _file(data: bytes) -> None:
    for article in read_stream(data, "-"):
        _look_at(article)
        speech(article)


def _look_at(article: Article) -> None:
    for text in (article.text, article.title, article.byline, article.source.name, article.url):
        if UNCLEAN.search(text):
            raise Unclean
    end = 0
    for block in article.blocks:
        assert end <= block.start <= block.end <= len(article.text)
        end = block.end
    for link in article.links:
        assert link.url.startswith(("http://", "https://"))


def _feed(data: bytes) -> None:
    found = feed.document(data, "-", URL)
    assert len({item.guid for item in found.items}) == len(found.items)
    for item in found.items:
        if UNCLEAN.search(item.guid + item.url):
            raise Unclean
        _look_at(item.article)


def _text(data: bytes) -> None:
    text = decode(data)
    if UNCLEAN.search(text):
        raise Unclean
    line = text.replace("\n", " ")
    balanced(line)
    fit(line, 20)
    for each in layout(line, 30):
        if UNCLEAN.search(each.visual):
            raise Unclean
    fold(text)
    parse_date(line)


def _link(data: bytes) -> None:
    written = data.decode("utf-8", "surrogateescape")
    link = absolute(written, URL)
    assert not link or link.startswith(("http://", "https://"))
    if MOVING.search(link):
        raise Unclean
    assert host(written).isascii()


def _body(data: bytes) -> None:
    for coding in WRAPPINGS:
        body = Body(coding, Limits(sent=1 << 20, inflated=1 << 20))
        for start in range(0, len(data), 97):
            body.add(data[start : start + 97])
        body.whole()


def _terminal(data: bytes) -> None:
    answers.parse(data)
    text = data.decode("utf-8", "replace")
    finished(text)
    incoming = Incoming()
    typed = "".join(incoming.take(text[start : start + 7], start / 100) for start in range(0, len(text), 7))
    assert len(typed) <= len(text)
    incoming.take("", LONG + len(text))
    assert incoming.take("j", 2 * LONG + len(text)) == "j"


def _settings(data: bytes) -> None:
    settings.parse(data.decode("utf-8", "replace"), "config.toml")


def _headers(data: bytes) -> None:
    value = data.decode("latin-1")
    assert "\n" not in sendable(value)
    retry_after({"retry-after": value}, NOW)


def _query(data: bytes) -> None:
    parse_query(data.decode("utf-8", "surrogateescape"), now=NOW)


TARGETS: dict[str, Callable[[bytes], object]] = {
    "file": _file,
    "feed": _feed,
    "json": lambda data: jsonfeed.document(data, "-", URL),
    "page": lambda data: _look_at(page.full_text(data, URL)),
    "discover": lambda data: discover.feeds_of(data, URL),
    "opml": opml.read,
    "urls": urls.read,
    "text": _text,
    "link": _link,
    "body": _body,
    "terminal": _terminal,
    "settings": _settings,
    "headers": _headers,
    "query": _query,
}


def run(name: str, data: bytes) -> None:
    """Give bytes to a parser: it takes them, or says why not."""
    with suppress(ReaderError):
        TARGETS[name](data)


def corpus() -> Iterator[Path]:
    """All of it."""
    return iter(sorted(path for path in CORPUS.iterdir() if path.is_file()))


def main(name: str, seconds: int) -> None:
    """Fuzz one parser for so long."""
    atheris = import_module("atheris")  # a developer's tool, in no list of ours

    atheris.instrument_all()
    # What it finds on the way goes into the first folder.
    with tempfile.TemporaryDirectory() as found:
        limits = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=3000"]
        atheris.Setup([sys.argv[0], *limits, found, str(CORPUS)], lambda data: run(name, data))
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60)
