"""The whole engine on sentences of our own: who says what, end to end."""

from __future__ import annotations

from reader.article import Article, Block, Source
from reader.quotes import extract


def article(text: str) -> Article:
    """Paragraphs by line."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    return Article(text, tuple(blocks), "عنوان", Source("تجربة", "-", "plain"))


def test_an_indirect_statement_has_its_speaker_and_content() -> None:
    text = "قال وزير الزراعة سليم الدهان إن موسم القمح سيكون وفيرا."
    speech = extract(article(text))
    (quote,) = speech.quotes
    assert text[quote.start : quote.end] == "موسم القمح سيكون وفيرا"
    assert speech.speakers[0].name == "سليم الدهان"
    assert speech.speakers[0].role == "وزير الزراعة"
    assert quote.kind == "indirect"


def test_an_article_without_words_is_silent() -> None:
    assert extract(article("")).quotes == ()
