"""Plain text: what each of its paragraphs is, by its place, its length and its signs.

The text stays as it is, so that offsets are the file's own; blocks only point into it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import repeat

from reader.article import Article, Block, BlockKind, Source
from reader.errors import Empty
from reader.sources import byline, caption, furniture
from reader.sources.links import together, written
from reader.sources.stretches import Span, is_bullet, stretches
from reader.sources.title import PAUSES, STOPS, ends_sentence, made_title, one_line

LONGEST_TITLE = 200
"""Code points, vowel marks counted."""
MOST_TITLE_WORDS = 26
LONGEST_HEADING = 110
MOST_HEADING_WORDS = 14
MOST_IN_A_ROW = 2
"""Headings that may follow each other; more short lines in a row are verse or a list."""
LONGEST_SHORT = caption.LONGEST
"""Code points of the longest line that could be anything but a paragraph."""
MOST_SHORT = 30_000
"""Short lines that are looked at, 10 µs each: no page has as many, and a hostile file must open too."""
LONGEST_RULE = 2000
"""Code points of the longest rule of dashes or the like."""
HEADER = 7
"""Spans behind a title among which by-lines are looked for."""
MOST_NAME_WORDS = 4
"""Words of a name that stands alone right under the title."""

# A question mark may end a heading; these do not.
HEADING_STOPS = STOPS.replace("؟", "").replace("?", "").replace("!", "") + PAUSES
# What opens a turn of an interview wherever it stands.
TURNS = r"(?:س|ج|سؤال|جواب|السؤال|الجواب|Q|A)\s*\d*\s*[:：؛]|\*\*[^*\n]{1,60}(?:\*\*\s*[:：]|[:：]\s*\*\*)"
LONGEST_LABEL = 40
"""Code points before the colon of a turn."""
FEWEST_TURNS = 3
"""A label that opens so many lines is who speaks, not what a heading is about."""

_LETTER = re.compile(r"[^\W\d_]")


def article(text: str, source: Source) -> Article:
    """The article that a plain text is.

    Raises:
        Empty: there is nothing but white space in it.
    """
    blocks = divide(text)
    if not blocks:
        raise Empty(source.location)
    said = [text[block.start : block.end] for block in blocks if block.kind == "byline"]
    house = byline.house_of(said)
    return Article(
        text=text,
        blocks=tuple(blocks),
        title=title_of(text, blocks) or source.name,
        source=source._replace(name=house) if house else source,
        byline=byline.byline_of(said),
        published=byline.published_of(said),
        links=together((), written(text)),
    )


def divide(text: str) -> list[Block]:
    """The blocks of a plain text, in order; every character but white space is in one."""
    spans: list[Span] = []
    runs: list[int] = []
    for run_i, run in enumerate(stretches(text)):
        spans += run
        runs += [run_i] * len(run)
    lines: list[str] = []
    shorts = 0
    for start, end in spans:
        short = end - start <= LONGEST_SHORT
        shorts += short
        if shorts > MOST_SHORT:
            break
        # Nothing but a paragraph is long, and a paragraph's words are not looked at.
        lines.append(text[start:end] if short else "")
    kinds = _kinds(lines, runs)
    for span_i, (start, end) in enumerate(spans[: len(lines)]):
        if LONGEST_SHORT < end - start < LONGEST_RULE and furniture.is_furniture(text[start:end]):
            kinds[span_i] = "furniture"
    kinds += repeat("paragraph", len(spans) - len(lines))
    return [Block(kind, start, end) for kind, (start, end) in zip(kinds, spans, strict=True)]


def title_of(text: str, blocks: Sequence[Block]) -> str:
    """The title block on one line, else the first sentence of the first block with words in it."""
    for kinds in (
        ("title",),
        ("paragraph", "heading", "item", "quote"),
        ("caption", "byline"),
        ("furniture",),
    ):
        for block in blocks:
            if block.kind in kinds:
                words = text[block.start : min(block.end, block.start + LONGEST_SHORT * 4)]
                return one_line(words) if block.kind == "title" else made_title(words)
    return ""


def _kinds(lines: list[str], runs: list[int]) -> list[BlockKind]:
    """What each span is.

    Args:
        lines: the short ones; an empty string stands for a long paragraph.
        runs: which run of lines each belongs to.
    """
    kinds: list[BlockKind] = ["paragraph"] * len(lines)
    for line_i, line in enumerate(lines):
        if not line:
            continue
        if furniture.is_furniture(line) or furniture.is_button_row(line):
            kinds[line_i] = "furniture"
        elif caption.is_caption(line):
            kinds[line_i] = "caption"
    _press_buttons(lines, kinds)
    _head(lines, runs, kinds)
    _headings(lines, kinds)
    return kinds


def _press_buttons(lines: list[str], kinds: list[BlockKind]) -> None:
    """A lone name of a network is a button where it stands beside another or other furniture."""
    buttons = [bool(line) and len(line) <= LONGEST_LABEL and furniture.is_button(line) for line in lines]
    for line_i, button in enumerate(buttons):
        if not button:
            continue
        for beside in (line_i - 1, line_i + 1):
            if 0 <= beside < len(lines) and (buttons[beside] or kinds[beside] == "furniture"):
                kinds[line_i] = "furniture"


def _head(lines: list[str], runs: list[int], kinds: list[BlockKind]) -> None:
    """Find the title and the by-lines around it."""
    bodies = [line_i for line_i, kind in enumerate(kinds) if kind == "paragraph"]
    at = 0
    while at < min(len(bodies) - 1, 3) and _is_heading_off(lines[bodies[at]]):
        kinds[bodies[at]] = "byline"
        at += 1
    if at >= len(bodies):
        return
    first = bodies[at]
    titled = at + 1 < len(bodies) and is_title(lines[first])
    if titled:
        kinds[first] = "title"
    close = titled
    for line_i in range(first + titled, min(first + titled + HEADER, len(lines))):
        line = lines[line_i]
        if kinds[line_i] != "paragraph":
            continue
        if not line:
            break
        named = close and runs[line_i] == runs[first] and _is_name(line)
        if byline.is_signature(line) or byline.is_date(line) or named or (close and byline.is_origin(line)):
            kinds[line_i] = "byline"
        else:
            close = False


def _is_heading_off(line: str) -> bool:
    """A by-line that cannot be a title, above it: a date, or a name behind a colon."""
    return bool(line) and (
        byline.is_date(line) or (byline.is_signature(line) and (":" in line or len(line.split()) < 3))
    )


def _is_name(line: str) -> bool:
    return (
        len(line.split()) <= MOST_NAME_WORDS
        and not ends_sentence(line, HEADING_STOPS + "؟?!")
        and ":" not in line
    )


def is_title(line: str) -> bool:
    """Whether the first line of a text looks like a title: short, no full stop, words in it."""
    return (
        0 < len(line) <= LONGEST_TITLE
        and line.count("\n") <= 1
        and len(line.split()) <= MOST_TITLE_WORDS
        and _could_head(line)
    )


def is_heading(line: str) -> bool:
    """Whether a line that stands alone looks like a heading: short, no full stop, words in it."""
    return (
        0 < len(line) <= LONGEST_HEADING
        and "\n" not in line
        and len(line.split()) <= MOST_HEADING_WORDS
        and _could_head(line)
    )


def _could_head(line: str) -> bool:
    return (
        not ends_sentence(line, HEADING_STOPS)
        and bool(_LETTER.search(line))
        and not _is_turn(line)
        and not is_bullet(line)
    )


def _is_turn(line: str) -> bool:
    # Looked for first what every turn has: the pattern is compiled for interviews only.
    return any(sign in line for sign in ":：؛") and re.match(TURNS, line) is not None


def _headings(lines: list[str], kinds: list[BlockKind]) -> None:
    """Short lines without a stop, with text of theirs below, are headings."""
    labels = Counter(label for line in lines if (label := _label(line)))
    could = [kind == "paragraph" and is_heading(line) for line, kind in zip(lines, kinds, strict=True)]
    # Who answers at length is a speaker, so that his short answers are no headings either.
    speakers = {
        label for line, short in zip(lines, could, strict=True) if not short and (label := _label(line))
    }
    speakers |= {label for label, count in labels.items() if count >= FEWEST_TURNS}
    row: list[int] = []
    for line_i, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if could[line_i] and _label(line) not in speakers:
            row.append(line_i)
        elif kind == "paragraph":
            # Text: what stood above it was its heading.
            if len(row) <= MOST_IN_A_ROW:
                for heading_i in row:
                    kinds[heading_i] = "heading"
            row = []


def _label(line: str) -> str:
    """What stands before a colon near the beginning of a line."""
    colon = line.find(":", 0, LONGEST_LABEL)
    return line[:colon].strip(" *") if colon > 0 else ""
