"""A quote with its attribution and source, in one line, as it may stand in another text."""

from __future__ import annotations

from reader.article import Article
from reader.locale import calendar
from reader.speech import Quote, Speech
from reader.text.dates import Dating, date_words
from reader.text.direction import direction, label_direction

# What stands around the words and between the parts, in a text of either direction.
MARKS = {"rtl": "«»", "ltr": "“”"}
COMMA = {"rtl": "، ", "ltr": ", "}
ANY_MARK = "\"'«»“”„‘’"
OPENING, CLOSING = frozenset('"«“„‘'), frozenset('"»”’')


def citation(article: Article, words: str, speaker: str = "", *, literal: bool = True) -> str:
    """Words of an article with who said them and where they stand.

    «العمل انتهى»، نزار الحموي، صحيفة المنارة، 22 نوفمبر 2026، https://… (U+00AB first)

    Args:
        article: that they stand in.
        words: its own, in logical order.
        speaker: who said them; nothing for the article's own.
        literal: they are the speaker's own; reported ones get no marks.
    """
    side = direction(words, label_direction(article.title))
    line = quoted(words) if literal else " ".join(words.split())
    date = ""
    if article.published is not None:
        date = date_words(article.published, Dating("ar" if side == "rtl" else "en", *calendar()))
    about = [speaker] if speaker else [article.title if line != quoted(article.title) else "", article.byline]
    return COMMA[side].join(part for part in (line, *about, article.source.name, date, article.url) if part)


def quoted(words: str) -> str:
    """Words on one line between the marks of their language."""
    marks = MARKS[direction(words)]
    return f"{marks[0]}{' '.join(words.split()).strip(ANY_MARK)}{marks[1]}"


def said(article: Article, quote: Quote) -> str:
    """The words of a statement: between marks where they are the speaker's own, partly so with theirs."""
    start, end = quote.start, quote.end
    if quote.kind == "direct":
        return quoted(article.text[start:end])
    if quote.kind == "mixed":  # the marks of the parts that are literal stand within, and at its edges
        start -= article.text[start - 1 : start] in OPENING
        end += article.text[end : end + 1] in CLOSING
    return " ".join(article.text[start:end].split())


def cited(article: Article, speech: Speech, quote: Quote) -> str:
    """One quote of an article."""
    names = {person.id: person.name for person in speech.speakers}
    return citation(article, said(article, quote), names.get(quote.speaker_id, ""), literal=False)
