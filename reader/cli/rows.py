"""Entries and feeds as rows: for the eye, and as JSON for programs."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from reader.cli.paper import NBSP, Lead, Paper
from reader.cli.style import BOLD, DIM, PLAIN, TERM, Style
from reader.library.dating import dating
from reader.locale import language, ngettext
from reader.text.dates import date_words
from reader.text.direction import Direction

if TYPE_CHECKING:
    from reader.library.shelf import Entry, Feed

UNREAD, STARRED = "●", "★"

NUMBER_CELLS = 9
"""An id of seven digits and a gap: ten million entries."""

AROUND = 60
"""Code points of the text before and after a hit."""


def entry_rows(paper: Paper, entry: Entry) -> list[str]:
    """A row of a list: id, marks, title, source, date, tags."""
    marks = "".join(mark for mark, on in ((UNREAD, not entry.read), (STARRED, entry.starred)) if on)
    about = [entry.source]
    if entry.published is not None:
        about.append(whole(paper, date_words(entry.published, dating())))
    about += [f"#{tag}" for tag in entry.tags]
    if entry.others and not entry.repeat:
        told = ngettext("in {n} more source", "in {n} more sources", entry.others)
        about.append(told.format(n=entry.others))
    pieces = [
        (f"{marks} " if marks else "", TERM),
        (paper.part(entry.title), PLAIN if entry.read else BOLD),
        (paper.beside(*about), DIM),
    ]
    lead = Lead(str(entry.id), DIM, NUMBER_CELLS)
    return paper.rows(pieces, base=own_base(), lead=lead, page=own_base())


def whole(paper: Paper, words: str) -> str:
    """A date as one word: composed text does not break it over two lines."""
    return words.replace(" ", NBSP) if paper.visual else words


def entry_record(entry: Entry) -> dict[str, Any]:
    """An entry for programs; the names of the view `entries` and some more."""
    return {
        "id": entry.id,
        "guid": entry.guid,
        "feed": entry.feed,
        "source": entry.source,
        "title": entry.title,
        "byline": entry.byline,
        "url": entry.url,
        "published": moment(entry.published),
        "read": entry.read,
        "starred": entry.starred,
        "tags": list(entry.tags),
        "quotes": entry.quotes,
        "repeat": entry.repeat,
        "others": entry.others,
    }


def moment(when: datetime | None) -> str | None:
    """A moment for programs: ISO 8601 in UTC, as in the view `entries`."""
    return f"{when.replace(tzinfo=None).isoformat(timespec='seconds')}Z" if when else None


def snippet_rows(paper: Paper, text: str, hits: list[tuple[int, int]]) -> list[str]:
    """What stands around the first hit, with all hits in it marked."""
    if not hits:
        return []
    first = max(text.rfind(" ", 0, max(hits[0][0] - AROUND, 0)) + 1, text.rfind("\n", 0, hits[0][0]) + 1)
    end = text.find("\n", hits[0][1])
    last = min(len(text) if end < 0 else end, hits[0][1] + AROUND)
    last = max(text.rfind(" ", hits[0][1], last) if last < len(text) and last != end else last, hits[0][1])
    pieces, at = list[tuple[str, Style]](), first
    for start, past in hits:
        if past > last:
            break
        pieces += [(text[at:start], DIM), (text[start:past], BOLD)]
        at = past
    pieces.append((text[at:last], DIM))
    return paper.rows(pieces, lead=Lead(cells=NUMBER_CELLS), page=own_base())


def feed_rows(paper: Paper, feed: Feed) -> list[str]:
    """A subscription: name, address, how many unread, what is wrong with it."""
    unread = ngettext("{n} unread", "{n} unread", feed.unread).format(n=feed.unread)
    folder = f"{paper.part(feed.folder)}/" if feed.folder else ""
    pieces = [
        (f"{folder}{paper.part(feed.label)}", BOLD),
        (f"{paper.beside(unread)} · ", DIM),
        (paper.name(feed.url), DIM),
    ]
    return paper.rows(pieces, base=own_base(), lead=Lead(str(feed.id), DIM, NUMBER_CELLS))


def feed_record(feed: Feed) -> dict[str, Any]:
    """A subscription for programs; never its credentials."""
    return {
        "id": feed.id,
        "url": feed.url,
        "title": feed.title,
        "name": feed.name,
        "folder": feed.folder,
        "link": feed.link,
        "kind": feed.kind,
        "user_agent": feed.user_agent,
        "full_text": feed.full_text,
        "unread": feed.unread,
        "entries": feed.entries,
        "error": feed.error.replace("\n", ": "),
        "gone": feed.gone,
    }


def own_base() -> Direction:
    """The direction of jarida's own sentences."""
    return "rtl" if language() == "ar" else "ltr"
