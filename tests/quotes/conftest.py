"""Articles made of plain sentences, and what is heard in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from reader.article import Article, Block, BlockKind, Source
from reader.quotes import extract
from reader.speech import Quote, Speaker

Listen = Callable[..., list["Heard"]]
Make = Callable[[str], Article]


@dataclass(frozen=True, slots=True)
class Heard:
    """One quote with its speaker, content cut out of the text."""

    speaker: str
    content: str
    quote: Quote
    who: Speaker

    @property
    def pair(self) -> tuple[str, str]:
        """Speaker and content."""
        return self.speaker, self.content


def article(text: str, kind: BlockKind = "paragraph") -> Article:
    """Every line a block; a line may name its own kind: `heading| …`."""
    blocks: list[Block] = []
    lines: list[str] = []
    start = 0
    for line in text.split("\n"):
        name, bar, rest = line.partition("| ")
        own: BlockKind = name if bar else kind  # type: ignore[assignment]
        said = rest if bar else line
        if said.strip():
            blocks.append(Block(own, start, start + len(said)))
        lines.append(said)
        start += len(said) + 1
    return Article("\n".join(lines), tuple(blocks), "عنوان", Source("تجربة", "-", "plain"))


@pytest.fixture
def make() -> Make:
    """An article of paragraphs."""
    return article


@pytest.fixture
def listen() -> Listen:
    """What is said in a text: a list of quotes with their speakers."""

    def hear(text: str, kind: BlockKind = "paragraph") -> list[Heard]:
        piece = article(text, kind)
        speech = extract(piece)
        speakers = {speaker.id: speaker for speaker in speech.speakers}
        return [
            Heard(
                speakers[quote.speaker_id].name,
                piece.text[quote.start : quote.end],
                quote,
                speakers[quote.speaker_id],
            )
            for quote in speech.quotes
        ]

    return hear
