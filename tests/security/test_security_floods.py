"""T4: floods cost bounded time and memory, and the rest of the screen stays in its place."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from reader.article import Article
from reader.errors import Broken, Empty, SourceError
from reader.library.opened import MOST_HEARD, speech
from reader.sources.read import LIMITS, read
from reader.text.chunks import LONG
from reader.text.clean import clean
from reader.text.fold import fold
from reader.text.layout import fit, layout
from reader.text.shape import MOST_DRAWN
from reader.tui.strips import draw

CPU = 20
"""Seconds of work that one flood may cost, some twenty times what it does: a square or worse costs hours."""
MANY = 60_000

ITEM = "<rss><channel><item><title>عنوان</title>"

FLOODS = {
    "marks.txt": "ب" + "\u064e" * MANY + " نص",
    "ligatures.txt": "\ufdfd" * (MANY // 10),
    "zero-width.txt": "\u200b" * MANY + "نص",
    "joiners.txt": "ب\u200d" * MANY,
    "tags.txt": "🏴" + "\U000e0067" * MANY,
    "pictures.txt": "👨\u200d" * (MANY // 4),
    "variations.txt": "☺" + "\ufe0f" * MANY,
    "isolates.txt": "\u2067" * MANY + "نص" + "\u2069" * MANY,
    "overrides.txt": "\u202e" * MANY + "نص" + "\u2069" * MANY,
    "embeddings.txt": "\u202b\u2067" * MANY + "نص" + "\u202c\u2069" * MANY,
    "brackets.txt": "(" * MANY + "ب" + ")" * MANY,
    "guillemets.txt": "«" * MANY + "قال" * 10_000,
    "openings.txt": "قال محمد: «" * 10_000,
    "cues.txt": "وقال وأضاف " * 20_000,
    "tatweel.txt": "ـ" * MANY,
    "tabs.txt": "\t" * MANY + "x",
    "digits.txt": "1" * MANY,
    "word.txt": "ب" * MANY,
    "one-line.txt": "كلمة " * MANY,
    "newlines.txt": "\n" * 1_000_000 + "كلمة",
    "returns.txt": "\r" * 1_000_000 + "كلمة",
    "paragraphs.txt": "فقرة قصيرة.\n\n" * 20_000,
    "addresses.txt": "http://a." * 20_000,
    "names.txt": "@a.+9 " * 20_000,
    "dates.txt": "الخميس 12 نوفمبر " * 20_000,
    "title.txt": "ع" * MANY + " " + "ع" * MANY,
    "front.md": "---\n" + "a: b\n" * 20_000 + "---\nنص",
    "quoted.md": "> " * 5000 + "كلمة\n\n" + "- " * 2000 + "كلمة",
    "links.md": "[" * 20_000 + "كلمة" + "](a)" * 10_000,
    "stars.md": "*a_ " * 20_000 + "`" * 20_000,
    "nested.html": "<html><body>" + "<div>" * 100_000 + "كلمة نص طويل" + "</div>" * 100_000,
    "attributes.html": "<html><body><p " + " ".join(f"a{k}='x'" for k in range(10_000)) + ">كلمة</p>",
    "comments.html": "<html><body><p>كلمة</p><!-- " + "<!--" * 100_000,
    "brackets.html": "<html><body><p>كلمة" + "<" * MANY,
    "references.html": "<html><body><p>كلمة" + "&" * MANY + "&#" * MANY,
    "tables.html": "<html><body>" + "<table><tr><td>" * 3000 + "كلمة",
    "anchors.html": "<html><body>" + "<a href='x'>كلمة</a> " * 20_000,
    "metas.html": "<html><head>" + "<meta name='author' content='x'>" * 20_000 + "</head><body><p>كلمة",
    "linked.html": f"<html><head><script type='application/ld+json'>{'[' * 100_000}</script></head><p>كلمة",
    "item.xml": f"{ITEM}<description>{'<a>' * 100_000}</description></item></channel></rss>",
    "author.xml": f"{ITEM}<author>{'a@' * 100_000}</author></item></channel></rss>",
    "dates.xml": f"{ITEM}<pubDate>{'1 ' * 100_000}</pubDate></item></channel></rss>",
    "tags.xml": f"{ITEM}{''.join(f'<category>{k}</category>' for k in range(20_000))}</item></channel></rss>",
}


class Unbounded(Exception):
    """It took far longer than a flood of this size may."""


@pytest.fixture
def bounded() -> Iterator[None]:
    """Raises in the middle of what takes too long; counts the work of this process, not the wall's clock."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Unbounded

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, CPU)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_is_read_drawn_heard_and_searched(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    text = FLOODS[name]
    path.write_text(text if name.endswith((".html", ".xml", ".md")) else f"عنوان\n\n{text}", encoding="utf-8")
    # What is refused is refused by name; all else must work.
    articles: tuple[Article, ...] = ()
    with suppress(Broken, Empty):
        articles = read(path)
    for article in articles:
        _first_screen(article)
        speech(article)
        fold(article.text)


def _first_screen(article: Article) -> None:
    fit(article.title, 40)
    for block in article.blocks[:40]:
        lines = layout(article.block_text(block), 60)
        for line in islice(lines, 30):
            assert sum(line.widths) <= 60 or len(line.glyphs) == 1
            assert max(map(len, line.glyphs), default=0) <= 24 + MOST_DRAWN
        lines[-1]


@pytest.mark.parametrize("format_", LIMITS)
def test_what_is_larger_than_its_parser_takes_is_refused_with_the_limit(tmp_path: Path, format_: str) -> None:
    suffix = {"plain": ".txt", "markdown": ".md", "html": ".html", "feed": ".rss"}[format_]
    begins = {"html": "<html><body>", "feed": "<rss><channel>"}.get(format_, "نص ")
    limit = LIMITS[format_]  # type: ignore[index]
    path = tmp_path / f"large{suffix}"
    path.write_bytes(begins.encode() + b" " * limit)
    with pytest.raises(SourceError) as caught:
        read(path)
    assert caught.value.detail == f"> {limit // 2**20} MB"


def test_of_a_text_without_end_the_beginning_is_heard(tmp_path: Path) -> None:
    said = "قال الوزير سامر النجار إن العمل مستمر في المصنع.\n\n"
    path = tmp_path / "a.txt"
    path.write_text(said + "كلمة " * (MOST_HEARD // 5) + "\n\n" + said, encoding="utf-8")
    (article,) = read(path)
    assert [quote.start < len(said) for quote in speech(article).quotes] == [True]


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("flood", ["ع", "كلمة ", "\u2067", "a\u200d", "ب\u064e\u0651", "(1) "])
def test_a_label_of_megabytes_costs_what_a_long_one_does(flood: str) -> None:
    text = flood * 400_000
    for _ in range(20):
        line = fit(text, 40)
    assert line.cells <= 40
    assert line.end == len(text)


GIANT = st.text(
    st.one_of(
        st.sampled_from(
            "ب\u064e\u0651\u200d\u200c\u200b\ufe0f\u20e3👨🏽🏴❤क्ष\u0300\ufdfd\U000e0067\u00adلا  "
        ),
        st.characters(),
    ),
    max_size=120,
)


@given(GIANT, st.integers(2, 40))
def test_no_row_is_wider_than_its_pane(text: str, width: int) -> None:
    """In a terminal that joins pictures and in one that does not."""
    for line in layout(clean(text), width):
        for glyph, cells in zip(line.glyphs, line.widths, strict=True):
            assert "\u200d" not in glyph or cells == cell_len(glyph.replace("\u200d", ""))
            assert len(glyph) <= 24 + MOST_DRAWN
        strip = draw(line, width, Style())
        assert strip.cell_length == max(width, line.indent + line.cells)


def test_a_paragraph_that_is_cut_for_its_length_is_cut_where_a_cluster_ends() -> None:
    text = "ب" + "\u064e" * (3 * LONG)
    assert max(len(glyph) for line in layout(text, 40) for glyph in line.glyphs) <= MOST_DRAWN
