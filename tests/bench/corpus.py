"""Texts to measure on: the bundled samples, repeated and varied, and Latin text of the same shape."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import count
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "sample_articles"
ARABIC = re.compile("[\u0621-\u064a]")


@dataclass(frozen=True, slots=True)
class Block:
    """A slice of an article."""

    start: int
    end: int


def paragraphs(code_points: int) -> list[str]:
    """Paragraphs of Arabic news, of so many code points in all; every round has figures of its own."""
    found = []
    for path in sorted(SAMPLES.glob("*.txt")) + sorted(SAMPLES.glob("*.md")):
        for paragraph in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
            text = " ".join(paragraph.split())
            if 2 * len(ARABIC.findall(text)) > len(text):
                found.append(text)
    chosen: list[str] = []
    total = 0
    for number in count(1000):
        for text in found:
            chosen.append(text.replace("25", str(number)))
            total += len(text)
            if total >= code_points:
                return chosen
    raise AssertionError


def latin(text: str) -> str:
    """The same text with a Latin letter or sign for each Arabic one, without its vowel marks."""
    letters = []
    for char in text:
        if char.isascii():
            letters.append(char)
        elif unicodedata.category(char) != "Mn":
            letters.append(chr(ord("a") + ord(char) % 26) if char.isalpha() else ",")
    return "".join(letters)


def article(code_points: int) -> tuple[str, list[Block]]:
    """A text of so many code points, its paragraphs as blocks with a blank line between.

    However long it is, its last paragraphs are the first ones again, so that both its ends are alike.
    """
    chosen = paragraphs(code_points)
    ending = paragraphs(min(code_points, 5_000))
    chosen[-len(ending) :] = ending
    blocks = []
    start = 0
    for text in chosen:
        blocks.append(Block(start, start + len(text)))
        start += len(text) + 2
    return "\n\n".join(chosen), blocks
