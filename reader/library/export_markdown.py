"""An article or its quotes as Markdown, which jarida itself reads back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.article import Article, Block, Note
from reader.library.citing import said
from reader.locale import _
from reader.speech import Quote, Speech
from reader.text.cells import cells

# What Markdown could take for markup: anywhere, and at a line's beginning.
_SIGNS = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?\w+;))")
_BEGINS = re.compile(
    r"^(\s*(?:\d{1,9}(?=[.)](?:\s|$)))?)((?<=\d)[.)]|#{1,6}(?=\s|$)|[-+](?=\s|$)|=+(?=\s*$)|-{2,})",
    re.MULTILINE,
)
_CLOSES = re.compile(r"(#+\s*)$")


def markdown(article: Article, speech: Speech, notes: Sequence[Note], only_quotes: bool) -> str:
    """The text of the file."""
    parts = [_front(article), f"# {_line(_plain(article.title))}"]
    parts += [_note(note) for note in notes if note.whole]
    parts += _quotes(article, speech, notes) if only_quotes else _body(article, notes)
    return "\n\n".join(parts) + "\n"


def _front(article: Article) -> str:
    said = {
        "title": article.title,
        "author": article.byline,
        "source": article.source.name,
        "date": article.published.isoformat() if article.published else "",
        "url": article.url,
    }
    lines = [f"{key}: {' '.join(value.split())}" for key, value in said.items() if value]
    return "\n".join(["---", *lines, "---"])


def _body(article: Article, notes: Sequence[Note]) -> Iterator[str]:
    rows: list[str] = []
    for block in article.blocks:
        if block.kind in ("columns", "row"):
            rows += _row(article, block, first=not rows)
            continue
        if rows:
            yield "\n".join(rows)
            rows = []
        if block.kind not in ("title", "byline", "furniture"):
            yield _block(article, block)
            yield from (
                _note(note) for note in notes if not note.whole and block.start <= note.start < block.end
            )
    if rows:
        yield "\n".join(rows)
    apart = [link for link in article.links if link.start == link.end]
    if apart:
        yield "\n".join(
            f"- {'!' if link.kind == 'image' else ''}[{_plain(link.label or link.kind)}]"
            f"({_address(link.url)})"
            for link in apart
        )


def _block(article: Article, block: Block) -> str:
    text = _linked(article, block.start, block.end)
    if block.kind == "heading":
        return f"## {_line(text)}"
    text = _BEGINS.sub(r"\1\\\2", text)
    if block.kind == "item":
        return "- " + text.replace("\n", "\n  ")
    if block.kind == "quote":
        return "> " + text.replace("\n", "\n> ")
    return text.replace("\n", "  \n")


def _row(article: Article, block: Block, *, first: bool) -> list[str]:
    words = [
        _linked(article, start, end).replace("\n", " ")
        for start, end in cells(article.block_text(block), block.start)
    ]
    line = f"| {' | '.join(words)} |"
    return [line, f"|{' --- |' * len(words)}"] if first else [line]


def _linked(article: Article, start: int, end: int) -> str:
    """A stretch of the text with its links."""
    parts, at = list[str](), start
    for link in article.links:
        if at <= link.start < link.end <= end:
            before = _plain(article.text[at : link.start])
            # With a link behind it, this sign would make a picture.
            parts.append(f"{before[:-1]}\\!" if before.endswith("!") else before)
            parts.append(f"[{_plain(article.text[link.start : link.end])}]({_address(link.url)})")
            at = link.end
    return "".join([*parts, _plain(article.text[at:end])])


def _quotes(article: Article, speech: Speech, notes: Sequence[Note]) -> Iterator[str]:
    for speaker in speech.speakers:
        role = f" ({_plain(speaker.role)})" if speaker.role else ""
        yield f"## {_line(_plain(speaker.name) + role)}"
        yield "\n".join(_said(article, quote, notes) for quote in speech.by(speaker.id))


def _said(article: Article, quote: Quote, notes: Sequence[Note]) -> str:
    own = [note for note in notes if (note.start, note.end) == (quote.start, quote.end)]
    return "\n".join([f"- {_plain(said(article, quote))}", *(f"  {_note(note)}" for note in own)])


def _note(note: Note) -> str:
    return "> " + _line(_plain(_("Note: {text}").format(text=note.text)))


def _line(text: str) -> str:
    """Markdown on one line, whole to its last sign."""
    return _CLOSES.sub(r"\\\1", " ".join(text.split()))


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)


def _address(url: str) -> str:
    """An address as Markdown takes it whole; none has angle brackets in it."""
    return f"<{url}>" if "(" in url or ")" in url else url
