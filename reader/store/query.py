"""The language of search, read: a line of words becomes terms. Pure; it knows no tables.

    الغلاء "سعر الصرف" -الذهب speaker:النجار feed:أفق after:2026-11 before:2026-12-01 is:unread tag:مهم #مهم

Every term must hold. A word ends in `*` where only its beginning is given. Nothing is an error: a
quotation mark that is never closed ends with the line, as it does while somebody types, and a key that
nobody knows is a word (`http://…`). `#مهم` is a tag as lists show it, with `_` for a blank, `note:` a word of
a note, `story:17` what all sources tell of the story of that entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal

from reader.named import NamedTuple
from reader.store.stem import words
from reader.text.clean import clean
from reader.text.dates import parse_date
from reader.text.fold import fold

Kind = Literal["word", "speaker", "feed", "tag", "note", "story", "is", "before", "after"]

KEYS: dict[str, Kind] = {
    **{"speaker": "speaker", "متحدث": "speaker", "المتحدث": "speaker"},
    **{"feed": "feed", "مصدر": "feed", "المصدر": "feed"},
    **{"tag": "tag", "وسم": "tag"},
    **{"note": "note", "ملاحظه": "note"},
    **{"story": "story", "قصه": "story"},
    **{"is": "is", "حاله": "is", "الحاله": "is"},
    **{"before": "before", "قبل": "before"},
    **{"after": "after", "بعد": "after", "منذ": "after"},
}
"""What may stand before a colon, folded."""

STATES = {
    **{"unread": "unread", "جديد": "unread", "read": "read", "مقروء": "read"},
    **{"starred": "starred", "star": "starred", "مميز": "starred", "مميزه": "starred"},
    **{"noted": "noted", "ملاحظه": "noted"},
    **{"repeat": "repeat", "مكرر": "repeat", "all": "all", "الكل": "all"},
}
"""What may stand behind `is:`, folded."""

GENERAL = frozenset(("unread", "read"))
"""States that may narrow the list of everything, and leave it that."""

# A term: a minus, a key with its colon, and a value that is quoted or runs to the next blank.
_TERM = r'(?P<minus>-?)(?:(?P<key>[^\W\d_]+):)?(?:["«“”](?P<quoted>[^"»“”]*)["»“”]?|(?P<bare>[^\s"]+))'
_YEAR = r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?"
_AGO = r"(\d{1,4})([hdwmy])"
_HOURS = {"h": 1, "d": 24, "w": 24 * 7, "m": 24 * 30, "y": 24 * 365}


class Term(NamedTuple):
    """One condition."""

    kind: Kind
    words: tuple[str, ...] = ()
    """Folded words: one, or several that follow one another; of a key the value's."""
    negated: bool = False
    prefix: bool = False
    """Of a word or tag: only its beginning is given. Never of a phrase."""
    moment: datetime | None = None
    """Of `before` and `after`: before it, or from it on."""
    ids: tuple[int, ...] = ()
    """Of `feed`: which ones, where that is known; words are not looked at then. Of `story`: the entry."""
    title: bool = False
    """Of a word: it stands in the title."""


class Query(NamedTuple):
    """What is searched: terms that must all hold; none finds everything."""

    terms: tuple[Term, ...] = ()

    def of(self, kind: Kind) -> Iterator[Term]:
        """The terms of one kind."""
        return (term for term in self.terms if term.kind == kind)

    @property
    def general(self) -> bool:
        """It is the list of everything, at most narrowed by date or by what was read.

        That list tells each story once. Whoever asks for words, a feed, a tag, a star or a speaker is
        shown all that fits: the entry that had the story first may not.
        """
        return all(
            term.kind in ("before", "after") or (term.kind == "is" and GENERAL.issuperset(term.words))
            for term in self.terms
        )

    def within(self, feed_ids: Iterable[int]) -> Query:
        """The same among the entries of some feeds."""
        return Query((*self.terms, Term("feed", ids=tuple(feed_ids))))

    def told_by_all(self) -> Query:
        """The same with every entry of a story, not the first alone."""
        return Query((*self.terms, Term("is", ("all",))))


def parse(line: str, *, typing: bool = False, now: datetime | None = None) -> Query:
    """Read a line.

    Args:
        line: as it was typed.
        typing: it may still go on: its last word is taken for a beginning.
        now: what `after:3d` counts from; it is ignored without.
    """
    line = clean(line)  # a word of a command line may hold bytes that are no UTF-8
    found = list(re.finditer(_TERM, line)) if line else []
    terms = [_term(match, now) for match in found]
    if typing and terms and found[-1].end() == len(line) and (last := terms[-1]) is not None:
        bare = found[-1]["bare"] is not None
        if last.kind in ("word", "tag") and len(last.words) == 1 and bare and not last.negated:
            terms[-1] = last._replace(prefix=True)
    return Query(tuple(term for term in terms if term is not None))


def _term(match: re.Match[str], now: datetime | None) -> Term | None:
    value = match["quoted"] if match["quoted"] is not None else match["bare"]
    negated = bool(match["minus"])
    kind = KEYS.get(fold(match["key"]).text) if match["key"] else "word"
    if kind is None:
        kind, value = "word", f"{match['key']}:{value}"
    if kind == "word" and value.startswith("#") and len(value) > 1 and match["quoted"] is None:
        kind, value = "tag", value[1:].replace("_", " ")
    folded = fold(value).text
    if kind in ("before", "after"):
        moment = _moment(folded, value, now)
        return Term(kind, negated=negated, moment=moment) if moment else None
    if kind == "is":
        state = STATES.get(folded)
        return Term(kind, (state,), negated) if state else None
    if kind == "story":
        return Term(kind, ids=(int(folded),), negated=negated) if folded.isdecimal() else None
    if kind == "tag":
        beginning = value.endswith("*")
        folded = folded.removesuffix("*").strip()
        return Term(kind, (" ".join(folded.split()),), negated, beginning) if folded else None
    if kind == "word":
        pieces = tuple(word[0] for word in words(folded))
        prefix = match["quoted"] is None and value.endswith("*") and len(pieces) == 1
        return Term(kind, pieces, negated, prefix) if pieces else None
    return Term(kind, (" ".join(folded.split()),), negated) if folded.strip() else None


def _moment(folded: str, value: str, now: datetime | None) -> datetime | None:
    """The beginning of the year, month or day that is meant, in UTC."""
    if ago := re.fullmatch(_AGO, folded):
        return now - timedelta(hours=int(ago[1]) * _HOURS[ago[2]]) if now else None
    try:
        if date := re.fullmatch(_YEAR, folded):
            return datetime(int(date[1]), int(date[2] or 1), int(date[3] or 1), tzinfo=UTC)
    except ValueError:
        return None
    moment = parse_date(value)
    return moment.astimezone(UTC) if moment else None
