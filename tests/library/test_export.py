"""Articles and quotes as files: read back, escaped, never in the place of another file."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader import locale
from reader.article import Article, Block, BlockKind, Link, Note, Source
from reader.cli import options
from reader.cli.program import main
from reader.library import speech
from reader.library.citing import citation, cited
from reader.library.export import FORMATS, Exported, Unwritten, export, file_name, text_of
from reader.sources import markdown
from reader.sources.read import read
from reader.speech import Speech

TEXT = """\
---
title: سوق السمك <يفتح> من جديد
author: هدى سالم
source: صحيفة المنارة
date: 2026-11-22
url: https://manara.example/fish
---

# سوق السمك <يفتح> من جديد

قال رئيس البلدية سامر حداد: «هذا يوم *جميل* للمرفأ»، وأضاف أن [السوق](https://a.example/x_(1)) مفتوح & جاهز.

## أسعار اليوم

- سردين
- لقّز

| الصنف | السعر |
| --- | --- |
| سردين | 120 |

> خاتمة <script>alert(1)</script>
"""


@pytest.fixture(autouse=True)
def arabic() -> None:
    locale.install("ar")


@pytest.fixture
def article() -> Article:
    return markdown.article(TEXT.replace("<script>", "\\<script>"), Source("x", "x.md", "markdown"))


def test_markdown_is_read_back_as_it_was(article: Article) -> None:
    again = markdown.article(
        text_of(Exported(article, speech(article)), "markdown"), Source("x", "x.md", "markdown")
    )
    assert again.text == article.text
    assert again.blocks == article.blocks
    assert again.links == article.links
    assert (again.title, again.byline, again.url) == (article.title, article.byline, article.url)
    assert again.published == article.published


class Page(HTMLParser):
    """The tags of a page, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_a_page_of_html_is_escaped_runs_its_way_and_loads_nothing(article: Article) -> None:
    page = Page(text_of(Exported(article, speech(article)), "html"))
    names = [tag for tag, _ in page.tags]
    assert "script" not in names
    assert "img" not in names
    assert page.tags[0] == ("html", {"lang": "ar", "dir": "rtl"})
    assert "<script>alert(1)" in page.words
    assert "سوق السمك <يفتح> من جديد" in page.words
    assert ("a", {"href": "https://a.example/x_(1)", "rel": "noreferrer"}) in page.tags
    assert names.count("li") == 2
    assert names.count("td") == 2
    assert not any("src" in attributes for _, attributes in page.tags)


def test_json_has_offsets_that_hold(article: Article) -> None:
    record = json.loads(text_of(Exported(article, speech(article)), "json"))
    assert record["text"] == article.text
    for quote in record["quotes"]:
        assert record["text"][quote["start"] : quote["end"]] == quote["content"]
    assert record["links"][0]["url"] == "https://a.example/x_(1)"


@pytest.mark.parametrize("format_", FORMATS)
def test_quotes_alone_name_each_speaker_once_and_quote_only_their_own_words(
    article: Article, format_: str
) -> None:
    said = speech(article)
    assert [quote.kind for quote in said.quotes] == ["direct", "indirect"]
    text = text_of(Exported(article, said, only_quotes=True), next(f for f in FORMATS if f == format_))
    assert "أسعار اليوم" not in text
    if format_ != "json":
        assert text.count("سامر حداد") == 1
        assert "«هذا يوم" in text
        assert "«أن السوق" not in text


def test_notes_go_along(article: Article) -> None:
    quote = speech(article).quotes[0]
    notes = (Note("راجع <هذا>"), Note("مهم", quote.start, quote.end, "x"))
    for format_ in FORMATS:
        text = text_of(Exported(article, speech(article), notes), format_)
        assert "مهم" in text
        assert "<هذا>" not in text or format_ == "json"


def test_no_file_is_ever_overwritten(article: Article, tmp_path: Path) -> None:
    one = Exported(article, speech(article))
    paths = [export(one, "json", tmp_path) for _ in range(3)]
    assert [path.name for path in paths] == [
        "سوق-السمك-يفتح-من-جديد.json",
        "سوق-السمك-يفتح-من-جديد-2.json",
        "سوق-السمك-يفتح-من-جديد-3.json",
    ]


def test_a_folder_that_is_not_there_is_named(article: Article, tmp_path: Path) -> None:
    with pytest.raises(Unwritten) as error:
        export(Exported(article, speech(article)), "html", tmp_path / "none")
    assert error.value.where == str(tmp_path / "none")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("--help", "help"),
        (".bashrc", "bashrc"),
        ("قمة: «النهر» / الماء؟", "قمة-النهر-الماء"),
        ("\u202egnp.exe", "gnp-exe"),
        ("…", "article"),
        ("كلمة " * 40, ("كلمة-" * 40)[:60].strip("-")),
    ],
)
def test_a_title_makes_a_safe_name(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_quote_is_cited_with_who_and_where(article: Article) -> None:
    said = speech(article)
    about = "سامر حداد، صحيفة المنارة، 22 نوفمبر 2026، https://manara.example/fish"
    assert cited(article, said, said.quotes[0]) == f"«هذا يوم جميل للمرفأ»، {about}"
    assert cited(article, said, said.quotes[1]).endswith(f"مفتوح & جاهز، {about}")
    assert "«" not in cited(article, said, said.quotes[1])


def test_an_english_text_is_cited_in_english() -> None:
    article = Article(
        "x", (), "Harbour opens", Source("Bay News", "x", "feed"), "", datetime(2026, 3, 1, tzinfo=UTC)
    )
    assert citation(article, '"It is ready"', "Sam Hill") == "“It is ready”, Sam Hill, Bay News, 1 March 2026"


def test_the_command_line_knows_the_formats() -> None:
    assert options.FORMATS == FORMATS


@pytest.mark.parametrize("format_", FORMATS)
def test_cat_prints_what_the_file_would_hold(
    format_: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "x.md"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["cat", "--as", format_, "--lang", "ar", str(path)]) == 0
    opened = read(path)[0]
    expected = text_of(Exported(opened, speech(opened)), next(f for f in FORMATS if f == format_))
    assert capfdbinary.readouterr().out.decode() == expected


SIGNS = st.text(st.sampled_from("ab !#-+=.)1>*_`[]()<&;~|\\\nب"), min_size=1, max_size=20)
LINES = SIGNS.map(lambda text: "\n".join(filter(None, map(str.strip, text.split("\n"))))).filter(bool)
KINDS: dict[BlockKind, str] = {"paragraph": "", "heading": "h2", "item": "li", "quote": "blockquote"}


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(LINES, st.sampled_from([*KINDS])), min_size=1, max_size=4))
@example(
    [
        ("1. بند", "paragraph"),
        ("# لا عنوان\n---\n=", "item"),
        ("سطر\n# آخر #", "heading"),
        ("&lt;b>", "quote"),
    ]
)
def test_no_word_becomes_markup_in_markdown(told: list[tuple[str, BlockKind]]) -> None:
    """Rendered, every block is of its kind and has its own signs, and nothing else is there."""
    blocks, at = list[Block](), 0
    for text, kind in told:
        blocks.append(Block(kind, at, at + len(text)))
        at += len(text) + 2
    text = "\n\n".join(text for text, _kind in told)
    one = Article(text, tuple(blocks), "عنوان", Source("صحيفة", "x", "plain"))
    written = text_of(Exported(one, Speech((), ())), "markdown").partition("\n---\n")[2]
    rendered = MarkdownIt("commonmark").enable("table").render(written).partition("</h1>")[2]
    tags = re.findall(r"<(\w+)", rendered)
    assert not {*tags} - {"p", "h2", "ul", "li", "blockquote", "br"}
    kinds = [tag for tag in tags if tag in KINDS.values()]
    assert kinds == [KINDS[kind] for _text, kind in told if KINDS[kind]]
    shown = unescape(re.sub(r"<[^>]*>", "", rendered))
    assert "".join(shown.split()) == "".join(text.split())


def test_a_link_behind_an_exclamation_mark_is_no_picture() -> None:
    text = "انظر!هنا"
    link = Link(5, 8, "https://example.com/", "link")
    one = Article(text, (Block("paragraph", 0, 8),), "عنوان", Source("صحيفة", "x", "plain"), links=(link,))
    written = text_of(Exported(one, Speech((), ())), "markdown")
    assert "<img" not in MarkdownIt("commonmark").render(written)
    assert "](https://example.com/)" in written
