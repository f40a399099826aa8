"""An article or its quotes as one page of HTML: nothing is loaded from anywhere, every word is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from reader.article import Article, Block, Note
from reader.library.citing import said
from reader.library.dating import dating
from reader.locale import _
from reader.speech import Quote, Speech
from reader.text.cells import cells
from reader.text.dates import date_words
from reader.text.direction import label_direction

STYLE = (
    "body{max-width:42rem;margin:2rem auto;padding:0 1rem;line-height:1.8;"
    "font-family:'Noto Naskh Arabic','Amiri','Times New Roman',serif}"
    "header p,figcaption{color:#555}aside{color:#555;font-style:italic}"
    "blockquote{border-inline-start:3px solid #aaa;margin-inline:0;padding-inline:1rem}"
    "table{border-collapse:collapse}td,th{border:1px solid #aaa;padding:.2rem .6rem}"
)
TAGS = {"paragraph": "p", "heading": "h2", "caption": "figcaption", "quote": "blockquote"}


def html(article: Article, speech: Speech, notes: Sequence[Note], only_quotes: bool) -> str:
    """The text of the file."""
    side = label_direction(article.title)
    head = (
        f'<!doctype html>\n<html lang="{"ar" if side == "rtl" else "en"}" dir="{side}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(article.title)}</title>\n"
        + (f'<link rel="canonical" href="{escape(article.url)}">\n' if article.url else "")
        + f"<style>{STYLE}</style>\n</head>\n<body>\n"
    )
    body = _quotes(article, speech, notes) if only_quotes else _body(article, notes)
    return head + "\n".join([*_header(article, notes), *body, "</body>", "</html>", ""])


def _header(article: Article, notes: Sequence[Note]) -> Iterator[str]:
    yield f"<header>\n<h1>{escape(article.title)}</h1>"
    date = ""
    if article.published is not None:
        words = escape(date_words(article.published, dating()))
        date = f'<time datetime="{article.published.isoformat()}">{words}</time>'
    about = [escape(article.byline), escape(article.source.name), date]
    if article.url:
        about.append(f'<a href="{escape(article.url)}" rel="noreferrer">{escape(article.url)}</a>')
    yield f"<p>{' · '.join(f'<bdi>{part}</bdi>' for part in about if part)}</p>"
    yield from (_note(note) for note in notes if note.whole)
    yield "</header>"


def _body(article: Article, notes: Sequence[Note]) -> Iterator[str]:
    blocks = [block for block in article.blocks if block.kind not in ("title", "byline", "furniture")]
    for together, run in groupby(blocks, key=_together):
        if together == "table":
            yield "<table>"
            yield from (_row(article, block) for block in run)
            yield "</table>"
            continue
        if together == "ul":
            items = "\n".join(f"<li>{_linked(article, block.start, block.end)}</li>" for block in run)
            yield f"<ul>\n{items}\n</ul>"
            continue
        for block in run:
            tag = TAGS.get(block.kind, "p")
            yield f'<{tag} dir="auto">{_linked(article, block.start, block.end)}</{tag}>'
            yield from (
                _note(note) for note in notes if not note.whole and block.start <= note.start < block.end
            )
    apart = [link for link in article.links if link.start == link.end]
    if apart:
        links = (
            f'<li><a href="{escape(link.url)}" rel="noreferrer">{escape(link.label or link.url)}</a></li>'
            for link in apart
        )
        yield f"<ul>{''.join(links)}</ul>"


def _together(block: Block) -> str:
    return "table" if block.kind in ("columns", "row") else "ul" if block.kind == "item" else ""


def _row(article: Article, block: Block) -> str:
    tag = "th" if block.kind == "columns" else "td"
    places = cells(article.block_text(block), block.start)
    columns = (f"<{tag}>{_linked(article, start, end)}</{tag}>" for start, end in places)
    return f"<tr>{''.join(columns)}</tr>"


def _linked(article: Article, start: int, end: int) -> str:
    """A stretch of the text with its links."""
    parts, at = list[str](), start
    for link in article.links:
        if at <= link.start < link.end <= end:
            words = _escaped(article.text[link.start : link.end])
            parts.append(_escaped(article.text[at : link.start]))
            parts.append(f'<a href="{escape(link.url)}" rel="noreferrer">{words}</a>')
            at = link.end
    return "".join([*parts, _escaped(article.text[at:end])])


def _quotes(article: Article, speech: Speech, notes: Sequence[Note]) -> Iterator[str]:
    for speaker in speech.speakers:
        role = f" <small>{escape(speaker.role)}</small>" if speaker.role else ""
        yield f'<h2 dir="auto">{escape(speaker.name)}{role}</h2>'
        for quote in speech.by(speaker.id):
            yield _said(article, quote)
            at = (quote.start, quote.end)
            yield from (_note(note) for note in notes if (note.start, note.end) == at)


def _said(article: Article, quote: Quote) -> str:
    return f'<blockquote dir="auto" class="{quote.kind}">{_escaped(said(article, quote))}</blockquote>'


def _note(note: Note) -> str:
    words = _("Note: {text}").format(text=note.text)
    return f'<aside dir="auto">{_escaped(words)}</aside>'


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")
