"""Folded words and signs of an article, paragraph by paragraph, each with its logical place.

Nothing after this stage reads the text itself, but for what it cuts out of it.
"""

from __future__ import annotations

import re
from typing import Literal

from reader.article import Article, BlockKind
from reader.named import NamedTuple
from reader.quotes.words import Word, analyse
from reader.text.fold import fold, straight

TokenKind = Literal["word", "number", "mark", "stop", "dots", "comma", "colon", "sign", "open", "close"]

MARKS = frozenset('«»“”„‟"‹›″')
"""Everything that typists use as a quotation mark; which side it is, `marks` decides."""
_KINDS: dict[str, TokenKind] = {
    **dict.fromkeys(MARKS, "mark"),
    **dict.fromkeys(".!?؟", "stop"),
    **dict.fromkeys("،,؛;", "comma"),
    "…": "dots",
    "((": "mark",
    "))": "mark",
    ":": "colon",
    "(": "open",
    "[": "open",
    ")": "close",
    "]": "close",
}
_TOKEN = re.compile(r"([ء-ي]+[^\W\d_]*|[^\W\d_]+|\d+(?:[.,٫]\d+)*|\.{2,}|\(\(|\)\)|[^\w\s]|_)")
_SILENT: frozenset[BlockKind] = frozenset(("furniture", "caption", "byline"))
"""Blocks in which nobody speaks."""
TITLES: frozenset[BlockKind] = frozenset(("title", "heading"))
RUNNING: frozenset[BlockKind] = frozenset(("paragraph", "quote", "item"))
"""Kinds of passages: those above a text, and those that it runs on in."""
_ENDS = frozenset('.!؟?:»”"…)')
_WRAPPED = range(50, 101)
"""Code points of a line that an editor may have wrapped: such a newline is only a blank."""


_BRACKET = 600
_SENTENCE = 3
"""Code points and words of a quote that a typist put in brackets."""


class Token:
    """One word or sign."""

    __slots__ = ("end", "kind", "spaced", "start", "text", "word")

    def __init__(  # noqa: PLR0917 - made for every word: keywords would cost a third more
        self, kind: TokenKind, text: str, start: int, end: int, spaced: bool, word: Word | None
    ) -> None:
        self.kind = kind
        self.text = text
        """Folded."""
        self.start = start
        """Logical, as is `end`."""
        self.end = end
        self.spaced = spaced
        """White space, or the paragraph's edge, before it."""
        self.word = word

    def read_as(self, word: Word) -> Token:
        """The same token, taken for another word."""
        return Token(self.kind, self.text, self.start, self.end, self.spaced, word)


class TokenReader:
    """Whatever looks at the words of one article."""

    tokens: list[Token]

    def word(self, i: int, last: int) -> Word | None:
        """The word at a token index before `last`; None at a sign."""
        return self.tokens[i].word if i < last else None


class Passage(NamedTuple):
    """One paragraph: token indices, end exclusive."""

    kind: BlockKind
    first: int
    last: int


def tokenise(article: Article) -> tuple[list[Token], list[Passage]]:
    """The tokens of all blocks in which somebody may speak, and their paragraphs."""
    tokens: list[Token] = []
    passages: list[Passage] = []
    for block in article.blocks:
        if block.kind in _SILENT:
            continue
        for start, end in _paragraphs(article.text, block.start, block.end):
            first = len(tokens)
            _read(article.text[start:end], start, tokens)
            if len(tokens) > first:
                passages.append(Passage(block.kind, first, len(tokens)))
    return tokens, passages


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Logical slices between the newlines that end a paragraph."""
    found: list[tuple[int, int]] = []
    line_start = first = start
    while (newline := text.find("\n", line_start, end)) >= 0:
        line = text[line_start:newline].strip()
        if not line or line[-1] in _ENDS or len(line) not in _WRAPPED:
            found.append((first, newline))
            first = newline + 1
        line_start = newline + 1
    found.append((first, end))
    return found


def _quotes(folded: str, folded_i: int) -> bool:
    """Whether a bracket behind a colon holds a sentence: قال: (…)."""
    close = folded.find(")", folded_i, folded_i + _BRACKET)
    return folded.count(" ", folded_i, close) >= _SENTENCE - 1 if close > 0 else False


def _initial(folded: str, folded_i: int) -> bool:
    """Whether a single letter stands right behind a point."""
    letter, after = folded[folded_i : folded_i + 1], folded[folded_i + 1 : folded_i + 2]
    return letter.isalpha() and not letter.isascii() and not after.isalpha()


def _glued(folded: str, folded_i: int) -> bool:
    """Whether a point joins a Latin letter to a letter or a digit."""
    before, after = folded[folded_i - 1 : folded_i], folded[folded_i + 1 : folded_i + 2]
    latin = before.isascii() and after.isascii() and before.isalnum() and after.isalpha()
    return latin and after.islower()


def _read(text: str, base: int, tokens: list[Token]) -> None:
    """Append the tokens of one paragraph that starts at logical `base`."""
    folded = fold(text)
    offsets = folded.offsets
    moved = offsets != straight(len(text))
    stretched = "\u0640" in text
    brackets = 0  # open ones that stand for quotation marks

    previous: TokenKind | None = None
    folded_end = 0
    pieces = _TOKEN.split(folded.text)  # gaps and tokens in turn, and a last gap
    for gap, found in zip(pieces[::2], pieces[1::2], strict=False):
        spaced = gap != "" or previous is None
        start = folded_i = folded_end + len(gap)
        end = folded_end = folded_i + len(found)
        if moved:
            start, end = offsets[folded_i], offsets[folded_end]
            end += end == offsets[folded_end - 1]  # cut out of a ligature: all of it
        kind: TokenKind
        if found[0].isalpha():  # as most are
            raw = text[start:end]
            word = analyse(found, raw.replace("\u0640", "") if stretched else raw)
            # The text is the word's, one object for all tokens that hold it: its hash is known.
            tokens.append(Token("word", word.text, base + start, base + end, spaced, word))
            previous = "word"
            continue
        if found[0].isdigit():
            kind = "number"
        else:
            kind = "dots" if found.startswith("..") else _KINDS.get(found, "sign")
            if kind == "stop" and found == "." and previous == "word" and len(tokens[-1].text) == 1:
                kind = "sign"  # د. and أ. stand for titles
            elif kind == "stop" and found == "." and _initial(folded.text, folded_end):
                kind = "sign"  # حسام.ع
            elif kind == "stop" and found == "." and _glued(folded.text, folded_i):
                kind = "sign"  # 2.x, README.md
            elif (
                kind == "colon"
                and previous == "number"
                and folded.text[folded_end : folded_end + 1].isdigit()
            ):
                kind = "sign"  # 10:30
        if found == "(" and previous == "colon" and _quotes(folded.text, folded_i):
            kind, brackets = "mark", brackets + 1
        elif found == ")" and brackets:
            kind, brackets = "mark", brackets - 1
        tokens.append(Token(kind, found, base + start, base + end, spaced, None))
        previous = kind
