"""The door: files and streams of every kind, and every way in which they fail."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Article, Format
from reader.errors import Broken, Empty, Missing, NotRegular, NotText, ReaderError, TooLarge, Unreadable
from reader.sources.read import GLIMPSED, LARGE, LIMIT, LIMITS, glimpse, read, read_stream
from reader.sources.recognise import recognise

NEWS = "الهيئة تبدأ العمل\n\nقالت الهيئة إن العمل بدأ.\n"
RSS = "<rss version='2.0'><channel><title>ق</title><item><title>خبر</title></item></channel></rss>"
ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>خبر</title></entry></feed>"

FORMATS: list[tuple[str, str, Format | None]] = [
    ("a.txt", NEWS, "plain"),
    ("a.txt", "<html><p>أ</p></html>", "plain"),
    ("a.TXT", NEWS, "plain"),
    ("a.md", NEWS, "markdown"),
    ("a.html", NEWS, "html"),
    ("a.html", RSS, "feed"),
    ("a.rss", RSS, "feed"),
    ("a.rss", "<html><p>أ</p></html>", "html"),
    ("a.xml", RSS, "feed"),
    (
        "a.xml",
        f'\ufeff<?xml version="1.0"?>\n<!-- ملاحظة --><!DOCTYPE rss [ <!ENTITY a "b"> ]>\n{RSS}',
        "feed",
    ),
    ("a.xml", ATOM, "feed"),
    ("a.xml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>أ</p></html>", "html"),
    ("a.xml", "<?xml version='1.0'?><svg/>", None),
    ("a.xml", "كلام", None),
    ("", NEWS, "plain"),
    ("", "<!DOCTYPE html><p>أ</p>", "html"),
    ("", "<p>أ</p>", "html"),
    ("", RSS, "feed"),
    ("", ATOM, "feed"),
    ("", "---\ntitle: أ\n---\nب", "markdown"),
    ("", "# عنوان\n\nنص", "markdown"),
    ("", "<?xml version='1.0'?><svg/>", None),
    ("", "---\n\nكلام", "plain"),
    ("a.log", "<كلام> بين قوسين", "plain"),
]


@pytest.mark.parametrize(("name", "text", "expected"), FORMATS)
def test_the_format_is_seen_from_name_and_text(name: str, text: str, expected: Format | None) -> None:
    assert recognise(text, name) == expected


def put(path: Path, data: str | bytes) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_file_becomes_an_article(tmp_path: Path) -> None:
    path = put(tmp_path / "خبر.txt", NEWS)
    (article,) = read(path)
    assert (article.title, article.source.name, article.source.location) == (
        "الهيئة تبدأ العمل",
        "خبر",
        str(path),
    )


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    assert len(read(str(put(tmp_path / "a.xml", RSS)))) == 1


def test_a_stream_becomes_an_article() -> None:
    (article,) = read_stream(NEWS.encode(), "-")
    assert (article.source.location, article.source.format) == ("-", "plain")


def test_the_same_text_is_the_same_article_wherever_it_stands(tmp_path: Path) -> None:
    assert read(put(tmp_path / "a.txt", NEWS))[0].id == read_stream(NEWS.encode(), "-")[0].id


def test_names_of_files_are_shown_clean(tmp_path: Path) -> None:
    path = put(tmp_path / "\x1b[31mأحمر\n.txt", NEWS)
    assert read(path)[0].source.name == "␛[31mأحمر␊"


def test_a_name_of_broken_bytes_is_shown_with_marks(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(path)).write_text(NEWS, encoding="utf-8")
    assert read(os.fsdecode(path))[0].source.name == "\ufffd"


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("data", [b"", b"\n \n", "\ufeff".encode()])
def test_a_file_without_words_is_empty(tmp_path: Path, suffix: str, data: bytes) -> None:
    with pytest.raises(Empty) as caught:
        read(put(tmp_path / f"a{suffix}", data))
    assert caught.value.where.endswith(f"a{suffix}")


def test_an_empty_stream_is_empty() -> None:
    with pytest.raises(Empty):
        read_stream(b"", "-")


def test_a_picture_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(NotText) as caught:
        read(put(tmp_path / "a.txt", b"\x89PNG\r\n\x1a\n\0\0"))
    assert caught.value.where.endswith("a.txt")


def test_xml_that_is_neither_feed_nor_page_is_broken(tmp_path: Path) -> None:
    with pytest.raises(Broken):
        read(put(tmp_path / "a.xml", "<svg/>"))


@pytest.mark.parametrize("name", ["لا شيء.txt", "a\0b", "x" * 300])
def test_a_file_that_is_not_there_is_missing(tmp_path: Path, name: str) -> None:
    with pytest.raises((Missing, Unreadable)):
        read(tmp_path / name)


def test_a_file_below_a_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        read(put(tmp_path / "a.txt", NEWS) / "b.txt")


def test_what_the_system_refuses_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = put(tmp_path / "a.txt", NEWS)
    monkeypatch.setattr(os, "open", refusing)
    with pytest.raises(Unreadable) as caught:
        read(path)
    assert caught.value.detail == "Permission denied"


def test_a_loop_of_links_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(Unreadable):
        read(tmp_path / "a.txt")


def test_a_named_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(NotRegular):
        read(tmp_path / "a.txt")


@pytest.mark.parametrize("path", ["/dev/null", "/dev/zero", "/"])
def test_devices_and_folders_are_refused(path: str) -> None:
    with pytest.raises(NotRegular):
        read(path)


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.txt")
        with pytest.raises(NotRegular):
            read("a.txt")


def test_a_file_that_becomes_a_pipe_after_it_was_looked_at_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path / "a.txt", NEWS)
    looked = os.stat

    def swapping(name: str) -> os.stat_result:
        status = looked(name)
        path.unlink()
        os.mkfifo(path)
        return status

    monkeypatch.setattr(os, "stat", swapping)
    with pytest.raises(NotRegular):
        read(path)


def test_a_pipe_of_the_shell_is_read_to_its_end() -> None:
    reading, writing = os.pipe()
    try:
        os.write(writing, NEWS.encode())
        os.close(writing)
        assert read(f"/dev/fd/{reading}")[0].title == "الهيئة تبدأ العمل"
    finally:
        os.close(reading)


def test_a_file_that_is_redirected_is_read(tmp_path: Path) -> None:
    with put(tmp_path / "a", NEWS).open("rb") as file:
        assert read(f"/proc/self/fd/{file.fileno()}")[0].title == "الهيئة تبدأ العمل"


def test_a_sparse_file_of_eight_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(8 << 30)
    with pytest.raises(TooLarge) as caught:
        read(path)
    assert "64 MB" in caught.value.detail


@pytest.mark.parametrize("suffix", [".md", ".html", ".rss"])
def test_each_parser_has_a_limit_of_its_own(tmp_path: Path, suffix: str) -> None:
    text = RSS if suffix == ".rss" else "كلام "
    limit = max(LIMITS["markdown"], LIMITS["html"], LIMITS["feed"])
    with pytest.raises(TooLarge):
        read(put(tmp_path / f"a{suffix}", text.encode() + b" " * limit))


def test_a_stream_has_the_same_limit() -> None:
    with pytest.raises(TooLarge):
        read_stream(b"a" * (LIMIT + 1), "-")


def test_a_plain_file_of_many_megabytes_is_read() -> None:
    (article,) = read_stream(("كلمة " * 100 + "\n\n").encode() * 5000, "-")
    assert len(article.blocks) == 5000


def test_a_plain_file_needs_none_of_the_heavy_libraries(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", NEWS)
    program = (
        "import sys; from reader.sources.read import read; read(sys.argv[1]);"
        "print([m for m in ('lxml', 'feedparser', 'trafilatura', 'markdown_it', 'charset_normalizer', 'json')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


def sound(article: Article) -> None:
    """What every article promises, whatever it was made of."""
    assert article.title.strip()
    assert "\n" not in article.title
    at = 0
    for block in article.blocks:
        assert article.text[at : block.start].strip("\ufeff \n\t\u00a0").strip() == ""
        assert block.end > block.start
        assert article.block_text(block).strip() == article.block_text(block)
        at = block.end
    assert article.text[at:].strip() == ""
    said = (article.text, article.title, article.byline, article.source.name)
    assert not any(
        ord(char) < 32 or 127 <= ord(char) < 160 for text in said for char in text if char not in "\n\t"
    )
    assert article.published is None or article.published.tzinfo is not None


PIECES = st.sampled_from(
    [
        *(
            b"<html>",
            b"<p>",
            b"</p>",
            b"<div ",
            b"<rss><channel>",
            b"<item>",
            b"<title>",
            b"</title>",
            b"<!--",
            b"-->",
        ),
        *(
            b"<![CDATA[",
            b"]]>",
            b"<feed><entry>",
            b"<content>",
            b"&#27;",
            b"&amp;",
            b"&lt;p&gt;",
            b"<!DOCTYPE ",
            b"<script>",
        ),
        *(
            b"---\n",
            b"title: a\n",
            b"# ",
            b"- ",
            b"> ",
            b"|a|\n|-|\n",
            b"```",
            b"![a](",
            b"**",
            b"\n\n",
            b"\r\n",
            b'="',
        ),
        *(
            b"<time datetime='",
            b"<meta name=date content='",
            b"<table><tr><td>",
            b"<br>",
            b"<svg>",
            b"<a\x0b:b='c'>",
        ),
        *(
            "قال: «نعم».".encode(),
            "شاركها.".encode(),
            b"19-11-2026",
            b"\xff\xfe",
            b"\xef\xbb\xbf",
            b"\x1b[2J",
        ),
    ]
)
BYTES = st.one_of(
    st.binary(max_size=300),
    st.lists(st.one_of(PIECES, st.binary(max_size=8)), max_size=40).map(b"".join),
    st.tuples(PIECES, st.text(max_size=200)).map(lambda pair: pair[0] + pair[1].encode("utf-8", "replace")),
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=BYTES, suffix=st.sampled_from(["", ".txt", ".md", ".html", ".rss", ".xml"]))
def test_no_bytes_fail_but_with_a_word_for_the_user(tmp_path: Path, data: bytes, suffix: str) -> None:
    try:
        articles = read(put(tmp_path / f"a{suffix}", data))
    except ReaderError as error:
        where = error.where
    else:
        where = articles[0].source.location
        for article in articles:
            sound(article)
    assert where == str(tmp_path / f"a{suffix}")


LONG = "عنوان النص الطويل\n\n" + "".join(f"قالت الهيئة إن العمل رقم {n} بدأ.\n\n" for n in range(40_000))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1256"])
def test_the_whole_of_a_large_text_begins_with_its_glimpse(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(LONG.replace("\n", "\r\n").encode(encoding))
    beginning = glimpse(path)
    (whole,) = read(path)
    assert beginning is not None
    assert whole.text.startswith(beginning.text)
    assert 0 < len(beginning.text) < GLIMPSED
    assert beginning.title == whole.title
    assert beginning.blocks == whole.blocks[: len(beginning.blocks)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("small.txt", NEWS.encode()),
        ("large.md", LONG.encode()),
        ("page", b"<html><p>" + LONG.encode()),
        ("zip.txt", b"PK\x03\x04" + LONG.encode()),
        ("wide.txt", LONG.encode("utf-16")),
        ("unbroken.txt", b"a" * LARGE),
    ],
)
def test_there_is_no_glimpse_of_what_is_small_or_no_plain_text(
    tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert glimpse(path) is None


def test_there_is_no_glimpse_of_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "missing", "", "a\0b", "."):
        assert glimpse(tmp_path / name if name and "\0" not in name else name) is None
