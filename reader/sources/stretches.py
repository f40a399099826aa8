"""The paragraphs of a plain text, however it was typed: blank lines between, hard-wrapped, or one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.sources import byline
from reader.sources.furniture import LONGEST as LONGEST_FURNITURE
from reader.sources.furniture import is_button_row, is_furniture
from reader.sources.title import ends_sentence

Span = tuple[int, int]
"""Start and end in the text, without white space at either side."""

WIDEST = 130
"""Code points of the longest line that an editor or mailer wraps at; a longer line is a paragraph."""
NARROWEST = 40
"""Lines that all are shorter stand for themselves: verse, addresses, lists."""
FULL = 0.6
"""Of the longest line, what every line of a paragraph but its last fills: a long word may not have fitted."""
STRAY = 0.05
"""Of the lines, those that may be shorter all the same."""

# Possessive, so that no run of blanks is walked twice.
_RUN = re.compile(r"\S[^\n]*+(?:\n[^\S\n]*+\S[^\n]*+)*+")
_LINE = re.compile(r"\S[^\n]*+")
_BULLET = r"(?:[-–—*•·▪●○‣◦]|[0-9٠-٩]{1,2}[.)\-–]|[(][0-9٠-٩]{1,2}[)])[ \t\u00a0]"
_BULLETS = frozenset("-–—*•·▪●○‣◦(0123456789٠١٢٣٤٥٦٧٨٩")

HEAD_RUNS = 3
"""Runs at the beginning in which title and by-lines may stand without blank lines between."""
HEAD_LINES = 6
"""Lines of such a run."""

MOST_LINES = 50_000
"""Lines within runs that are looked at for furniture, 10 µs each: a hostile file must open too."""

BYTE_ORDER_MARK = "\ufeff"


def stretches(text: str) -> Iterator[list[Span]]:
    """Runs of lines between blank lines, each divided into its paragraphs.

    A run that reads as one paragraph, wrapped at some width, is one span; else every line is one.
    Every character but white space (and a byte order mark) is in exactly one span. Linear in time.
    """
    at = 1 if text.startswith(BYTE_ORDER_MARK) else 0
    looked = 0
    for run_i, run in enumerate(_RUN.finditer(text, at)):
        start, end = run.span()
        if text.find("\n", start, end) < 0:
            yield [_trimmed(text, start, end)]
            continue
        lines = [_trimmed(text, *line.span()) for line in _LINE.finditer(text, start, end)]
        head = run_i < HEAD_RUNS and any(is_under_title(text[slice(*line)]) for line in lines[:HEAD_LINES])
        looked += len(lines)
        yield (
            lines if head else list(_paragraphs(text, lines) if looked < MOST_LINES else _joined(text, lines))
        )


def is_under_title(line: str) -> bool:
    """Whether a line names an author or a date, so that it and its neighbours stand for themselves."""
    return len(line) <= byline.LONGEST and (byline.is_signature(line) or byline.is_date(line))


def is_bullet(line: str) -> bool:
    """Whether a line is an item of a list: `- …`, `• …`, `3. …`."""
    return line[:1] in _BULLETS and re.match(_BULLET, line) is not None


def _trimmed(text: str, start: int, end: int) -> Span:
    if text[end - 1].isspace():
        end = start + len(text[start:end].rstrip())
    return start, end


def _paragraphs(text: str, lines: list[Span]) -> Iterator[Span]:
    """The paragraphs of lines that no blank line divides."""
    pending: list[Span] = []
    alone = True
    for line in lines:
        short = line[1] - line[0] <= LONGEST_FURNITURE
        if alone and short and _is_swept(text[slice(*line)]):
            yield from _joined(text, pending)
            pending = []
            yield line
            continue
        pending.append(line)
        # Words like "المزيد" may be the last line of a wrapped paragraph: furniture follows a full stop.
        alone = ends_sentence(text[max(line[0], line[1] - 8) : line[1]])
    yield from _joined(text, pending)


def _is_swept(line: str) -> bool:
    return is_furniture(line) or is_button_row(line)


def _joined(text: str, lines: list[Span]) -> Iterator[Span]:
    bullets = [is_bullet(text[start : start + 8]) for start, _ in lines]
    if sum(bullets) > 1:
        # A line without a sign goes on where the item before it left off.
        firsts = [line_y for line_y, bullet in enumerate(bullets) if bullet]
        yield from _joined(text, lines[: firsts[0]])
        for line_y, after in zip(firsts, [*firsts[1:], len(lines)], strict=True):
            yield lines[line_y][0], lines[after - 1][1]
    elif len(lines) > 1 and is_wrapped(text, lines):
        yield lines[0][0], lines[-1][1]
    else:
        yield from lines


def is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether lines are one wrapped paragraph: all but the last about full, few ending a sentence."""
    lengths = [end - start for start, end in lines]
    longest = max(lengths)
    if not NARROWEST <= longest <= WIDEST:
        return False
    upper = lengths[:-1]
    if sum(length < FULL * longest for length in upper) > STRAY * len(upper):
        return False
    stops = sum(ends_sentence(text[max(start, end - 8) : end]) for start, end in lines[:-1])
    return stops * 2 <= len(upper)
