from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text import chunks
from reader.text.layout import Line, Options, layout, line_counts
from reader.text.pages import Pages, Row, Style

SENTENCE = "قال الوزير إن النمو بلغ 25% في عام 2026، وأضافت (ليلى) أن «الأرقام» لا تكفي. ثم JaridaHub وصلت"
WORDS = SENTENCE.split()


@dataclass(frozen=True)
class Block:
    start: int
    end: int


class Watched(Sequence[Block]):
    """Blocks that remember which of them were looked at."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self.seen: set[int] = set()

    def __len__(self) -> int:
        return len(self.blocks)

    def __getitem__(self, block_i):  # type: ignore[no-untyped-def]  # only ever asked for one
        self.seen.add(block_i if block_i >= 0 else len(self.blocks) + block_i)
        return self.blocks[block_i]


def article(lengths: Sequence[int]) -> tuple[str, list[Block]]:
    """Blocks of so many words, a blank line between them."""
    text, blocks = "", []
    for block_i, length in enumerate(lengths):
        words = " ".join(WORDS[(block_i + n) % len(WORDS)] for n in range(length))
        blocks.append(Block(len(text), len(text) + len(words)))
        text += words + "\n\n"
    return text, blocks


def style(block: Block) -> Style:
    return Style(30, Options(justify="kashida"), gap=block.start % 3, leading=block.end % 2)


def expected(text: str, blocks: list[Block]) -> Iterator[Row]:
    for block_i, block in enumerate(blocks):
        how = style(block)
        laid = layout(text[block.start : block.end], how.width, how.options, block.start)
        is_last = block_i + 1 == len(blocks)
        for line_y, line in enumerate(laid):
            yield Row(block_i, line)
            if not is_last or line_y + 1 < len(laid):
                yield from [Row(block_i, None)] * how.leading
        yield from [] if is_last else [Row(block_i, None)] * how.gap


ARTICLES = st.lists(st.integers(min_value=1, max_value=60), min_size=1, max_size=150)


@settings(max_examples=30, deadline=None)
@given(ARTICLES)
def test_when_refined_the_rows_are_all_lines_and_gaps(lengths: list[int]) -> None:
    text, blocks = article(lengths)
    pages = Pages(text, blocks, style)
    while pages.refine(500):
        pass
    rows = list(expected(text, blocks))
    assert pages.height == len(rows)
    assert pages.rows(0, pages.height) == rows
    assert pages.rows(len(rows) // 2, 7) == rows[len(rows) // 2 :][:7]


@settings(max_examples=30, deadline=None)
@given(ARTICLES, st.integers(min_value=1, max_value=40))
def test_the_last_screen_needs_no_measuring_of_the_rest(lengths: list[int], count: int) -> None:
    text, blocks = article(lengths)
    pages = Pages(text, blocks, style)
    rows = pages.rows(pages.last_top(count), count)
    assert rows == list(expected(text, blocks))[-count:]


@settings(max_examples=30, deadline=None)
@given(ARTICLES, st.data())
def test_settle_keeps_the_row_while_all_above_it_is_measured(lengths: list[int], data: st.DataObject) -> None:
    text, blocks = article(lengths)
    pages = Pages(text, blocks, style)
    top = pages.settle(data.draw(st.integers(min_value=0, max_value=pages.height)), 5)
    logical_i = pages.position(top)
    screen = pages.rows(top, 5)
    all_rows = list(expected(text, blocks))
    places = [at for at in range(len(all_rows)) if all_rows[at : at + 5] == screen]
    assert places
    while pages.refine(300):
        pass
    assert pages.position(pages.line_y(logical_i)) == logical_i
    # A gap has no code point of its own: the place is that of the block behind it.
    assert 0 <= pages.line_y(logical_i) - places[0] <= 3


@settings(max_examples=20, deadline=None)
@given(ARTICLES, st.data())
def test_scrolling_up_row_by_row_shows_every_row_once(lengths: list[int], data: st.DataObject) -> None:
    text, blocks = article(lengths)
    pages = Pages(text, blocks, style)
    all_rows = list(expected(text, blocks))
    count = data.draw(st.integers(min_value=1, max_value=10))
    top = pages.last_top(count)
    at = max(0, len(all_rows) - count)
    while at > 0:
        at -= 1
        top = pages.settle(top - 1, count)
        assert pages.rows(top, count) == all_rows[at : at + count]


def test_every_code_point_finds_its_row() -> None:
    text, blocks = article([40, 1, 25, 60])
    pages = Pages(text, blocks, style)
    while pages.refine():
        pass
    for line_y, row in enumerate(pages.rows(0, pages.height)):
        if isinstance(row.line, Line):
            assert {pages.line_y(logical_i) for logical_i in range(row.line.start, row.line.end)} == {line_y}


def test_opening_looks_at_few_blocks_of_many() -> None:
    text, blocks = article([20] * 5000)
    watched = Watched(blocks)
    pages = Pages(text, watched, style)
    assert len(pages.rows(pages.settle(0, 40), 40)) == 40
    assert len(watched.seen) < 300


def test_jumping_to_the_end_looks_at_few_blocks_of_many() -> None:
    text, blocks = article([20] * 5000)
    watched = Watched(blocks)
    pages = Pages(text, watched, style)
    assert len(pages.rows(pages.last_top(40), 40)) == 40
    assert len(watched.seen) < 300


def test_a_very_long_paragraph_is_cut_behind_sentences_and_nothing_is_lost() -> None:
    text, blocks = article([60_000])
    pages = Pages(text, blocks, style)
    assert len(pages.rows(pages.settle(pages.height // 2, 40), 40)) == 40
    while pages.refine():
        pass
    lines = [row.line for row in pages.rows(0, pages.height) if row.line]
    assert [line.end for line in lines[:-1]] == [line.start for line in lines[1:]]
    assert (lines[0].start, lines[-1].end) == (0, len(text) - 2)
    starts = chunks.chunks(text[:-2])
    assert len(starts) > 60
    assert all(text[:start].rstrip().endswith((".", "؟")) for start in starts[1:])
    assert [pages.line_y(start) for start in starts] == [
        lines.index(line) for line in lines if line.start in starts
    ]


def test_a_very_long_paragraph_is_the_same_in_layout_and_pages() -> None:
    text, blocks = article([5000])
    whole = layout(text[:-2], 30, Options(base="rtl"))
    pages = Pages(text, blocks, lambda _: Style(30))
    while pages.refine():
        pass
    assert [row.line for row in pages.rows(0, pages.height)] == list(whole)


def test_an_empty_article_has_no_rows() -> None:
    pages: Pages[Block] = Pages("", [], style)
    assert (pages.height, pages.rows(0, 10), pages.settle(5, 10), pages.last_top(10)) == (0, [], 0, 0)
    assert pages.exact


@pytest.mark.parametrize("width", [3, 9, 30, 72])
def test_counting_lines_is_the_same_as_laying_out(width: int) -> None:
    texts = [
        "",
        "  قال  نعم ",
        "https://example.org/a-very-long-name/of-a-page",
        "سَلامٌ عليكم\nجميعا",
        "x" * 40,
    ]
    texts += [article([n])[0].strip() for n in range(1, 80, 3)]
    assert line_counts(texts, width) == [len(layout(text, width)) for text in texts]


def test_settling_below_the_end_is_the_last_screen() -> None:
    chance = random.Random(1)
    for _ in range(60):
        text, blocks = article([chance.randint(1, 60) for _ in range(chance.randint(1, 150))])
        pages = Pages(text, blocks, style)
        rows = pages.rows(pages.settle(10**9, 10), 10)
        assert rows == list(expected(text, blocks))[-10:]
