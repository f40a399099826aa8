"""T6, T7, T8, T10: hostile bytes cost bounded work, open no file and touch no network.

Format by format: tests/sources/. Here all of the corpus goes into all of the parsers.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import Broken, ReaderError
from reader.sources import feed, opml
from reader.sources.read import read
from tests.cli.newsroom import newsroom, rss
from tests.security.fuzz import TARGETS, corpus, run

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

URL = "https://example.com/feed"
OPENED: list[str] = []
"""Files and connections since the last test began, where `watched` is used."""


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str | bytes):
        OPENED.append(os.fsdecode(arguments[0]))
    elif event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"):
        OPENED.append(f"{event} {arguments[1:]}")


@pytest.fixture(scope="module")
def listening() -> None:
    # An audit hook cannot be taken away again: one, and quiet.
    sys.addaudithook(_watch)


@pytest.fixture
def watched(listening: None) -> Iterator[list[str]]:
    """Whatever is opened besides the program's own files."""
    OPENED.clear()
    yield OPENED
    OPENED.clear()


@pytest.mark.parametrize("name", TARGETS)
def test_all_that_ever_broke_something_breaks_nothing(name: str) -> None:
    for path in corpus():
        run(name, path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_nothing_near_it_breaks_anything(name: str, data: st.DataObject) -> None:
    """Pieces of the corpus, cut and put together again."""
    paths = list(corpus())
    whole = b""
    for path in data.draw(st.lists(st.sampled_from(paths), min_size=1, max_size=3)):
        content = path.read_bytes()[:3000]
        first, past = sorted(data.draw(st.tuples(*[st.integers(0, len(content))] * 2)))
        whole += content[first:past]
    run(name, whole)


def test_nothing_of_the_corpus_opens_a_file_or_a_connection(watched: list[str]) -> None:
    contents = [path.read_bytes() for path in corpus()]
    for name in ("file", "feed", "page", "opml", "discover", "json"):
        for content in contents:  # the first round imports what is needed
            run(name, content)
    watched.clear()
    for name in ("file", "feed", "page", "opml", "discover", "json"):
        for content in contents:
            run(name, content)
    assert watched == []


def test_a_page_that_calls_home_makes_no_visit(jarida: Jarida, tmp_path: Path) -> None:
    with newsroom() as room:
        at = room.address
        page = tmp_path / "page.html"
        page.write_text(
            f"""<html><head><meta http-equiv="refresh" content="0;url={at}/refresh"><base href="{at}/base/">
            <link rel="stylesheet" href="{at}/style"><link rel="icon" href="{at}/icon">
            <link rel="prefetch dns-prefetch preload" href="{at}/prefetch"><script src="{at}/script"></script>
            <style>@import "{at}/import";</style></head><body background="{at}/background">
            <p>كلام طويل يقرؤه الناس في الصحف كل يوم. قال الوزير إن «العمل مستمر».</p>
            <img src="{at}/image" srcset="{at}/srcset 2x"><iframe src="{at}/frame"></iframe>
            <video src="{at}/video" poster="{at}/poster"></video><object data="{at}/object"></object>
            <p style="background:url({at}/inline)">آخر</p></body></html>""",
            encoding="utf-8",
        )
        markdown = tmp_path / "page.md"
        markdown.write_text(f"# عنوان\n\nنص ![صورة]({at}/image) <img src='{at}/html'>\n", encoding="utf-8")
        for words in (("cat", "--all"), ("quotes", "--json")):
            assert jarida(*words, page, markdown).code == 0
        assert jarida("--db", tmp_path / "library.db", "add", tmp_path).code == 0
        assert room.asked == []


ENTITY = '<!DOCTYPE {root} [<!ENTITY e SYSTEM "file://{file}">]><{root}>{inside}</{root}>'


def test_no_file_comes_out_of_an_entity(jarida: Jarida, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("كلمةالسر", encoding="utf-8")
    item = "<channel><item><title>ع &e;</title><description>&e;</description></item></channel>"
    files = {
        "a.xml": ENTITY.format(root="rss", file=secret, inside=item),
        "b.html": ENTITY.format(root="html", file=secret, inside="<body><p>نص &e;</p></body>"),
        "c.xhtml": ENTITY.format(root="html", file=secret, inside="<body><p>نص &e;</p></body>"),
        "d.xml": f"<rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><title>ع</title><description>"
        f"<xi:include href='file://{secret}' parse='text'/></description></item></channel></rss>",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        done = jarida("cat", "--all", tmp_path / name)
        assert "السر" not in done.out + done.err
    with pytest.raises(Broken):
        opml.read(ENTITY.format(root="opml", file=secret, inside="<body/>").encode())


CRASHING = "&#xD800; &#x110000; &#99999999999999999999; &#0; &#x; &#" + "9" * 5000 + ";"


def test_one_feed_that_its_parser_stumbles_over_keeps_no_other_back(jarida: Jarida, tmp_path: Path) -> None:
    with newsroom() as room:
        good, bad = (
            room.serve("/good", rss("حسنة", ("1", "خبر\nنص"))),
            room.serve("/bad", rss("س", ("1", "خبر\nنص"))),
        )
        library = tmp_path / "library.db"
        for address in (bad, good):
            assert jarida("--db", library, "add", address).code == 0
        room.serve("/bad", f"<rss><channel><item><title>ع {CRASHING}</title></item></channel")
        room.serve("/good", rss("حسنة", ("2", "جديد\nنص")))
        done = jarida("--db", library, "refresh", "--force")
        assert "crash.log" not in done.err
        assert "جديد" in jarida("--db", library, "list").out


def test_a_reference_to_no_character_is_seen(tmp_path: Path) -> None:
    text = f"<rss><channel><item><title>قبل {CRASHING} بعد</title></item></channel"
    (item,) = feed.document(text.encode(), "-", URL).items
    assert item.article.title.startswith("قبل \ufffd")
    assert item.article.title.endswith("بعد")


def test_whatever_a_parser_raises_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    import feedparser  # type: ignore[import-untyped]

    def stumble(*_: object, **__: object) -> object:
        raise UnicodeEncodeError("utf-8", "سر", 0, 1, "surrogates")

    monkeypatch.setattr(feedparser, "parse", stumble)
    with pytest.raises(Broken) as caught:
        feed.document(b"<rss><channel/></rss>", "-", URL)
    assert caught.value.detail == "UnicodeEncodeError"


CODES = {
    "utf-8": "utf-8",
    "utf-8 with mark": "utf-8-sig",
    "utf-16": "utf-16",
    "utf-32": "utf-32",
    "windows-1256": "cp1256",
    "iso-8859-6": "iso8859_6",
}
TEXT = "عنوان الخبر\n\nقال الوزير إن العمل مستمر في المصنع الجديد من اليوم، وأضاف أن الخطة تمضي.\n"


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=8))
def test_broken_bytes_of_every_code_are_seen_or_read(
    tmp_path_factory: pytest.TempPathFactory, code: str, faults: list[tuple[int, int]]
) -> None:
    data = bytearray(TEXT.encode(code))
    for at, byte in faults:
        data[at % len(data)] = byte
    path = tmp_path_factory.getbasetemp() / "broken.txt"
    path.write_bytes(data)
    articles: tuple[Article, ...] = ()
    try:
        articles = read(path)
    except ReaderError as error:  # a NUL makes it no text
        refused = error
        assert refused.where == str(path)
    for article in articles:
        assert not {*article.text} & {*map(chr, (*range(9), *range(11, 32), *range(127, 160)))}
    if not faults:
        assert articles[0].title == "عنوان الخبر"


def test_the_wall_around_these_tests_stands() -> None:
    with socket.socket() as outside, pytest.raises(AssertionError):
        outside.connect(("93.184.216.34", 80))
