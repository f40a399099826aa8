"""Who says what in English articles, and what stands in marks in others that no Arabic rule can read.

Simple rules over one table of verbs: direct quotes with the nearest "X said" or "said X", clauses behind
"X said (that)", what somebody urges, warns of or denies, and "according to X". Whoever is not named is
nobody's guess: the quote is given to an unnamed speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from reader.article import Article
from reader.quotes.english import patterns
from reader.quotes.english.attributions import Attributions, Said
from reader.quotes.english.contents import NAMING, begins
from reader.quotes.english.cues import Verb, behind_marks
from reader.quotes.english.people import People, Person
from reader.quotes.english.words import among
from reader.speech import Cue, Link, Quote, QuoteKind, Reason, Speech

_STOP = re.compile(patterns.NO_INITIAL + r"[.!?]+(?=\s(?![a-z])|$|\0)|\n")
_SPOKEN = 6
"""Words in marks within a sentence that are somebody's though nobody is named."""
_SAYS = Verb("say", frozenset())
_HIM = {"him": "he", "her": "she", "them": "they", "it": "it"}
_LONGEST = 2000
"""Code points of a sentence: what has no stop is cut, so that reading stays linear."""
_FAR = 90
"""Code points before marks in which their clause begins."""


@dataclass(frozen=True, slots=True)
class _Row:
    span: tuple[int, int]
    kind: QuoteKind
    said: Said | None
    base: int
    """Where the paragraph of the cue begins."""
    sure: float = 1.0


def extract(article: Article) -> Speech:
    """The speakers and quotes of an article in Latin letters."""
    english = len(patterns.ENGLISH.findall(article.text[:4000])) > len(article.text[:4000]) // 200
    reader = _Reader(article, english=english)
    for block in article.blocks:
        if block.kind not in ("furniture", "caption", "byline", "title", "heading"):
            reader.paragraphs(block.start, block.end)
    for block in article.blocks if english else ():
        if block.kind == "title":
            reader.headline(block.start, block.end)
    return reader.speech()


class _Reader:
    """One run over one article."""

    def __init__(self, article: Article, *, english: bool) -> None:
        self.text, self.english = article.text, english
        self.people = People()
        self.rows: list[_Row] = []
        self.quoted: Said | None = None
        """Whose words were heard last, if only marks followed."""
        self.begun = 0
        """Where his paragraph begins."""
        self.base = self.end = self.opens = 0
        """The paragraph that is read, and where its sentence begins."""
        self.masked = ""
        """It, with nothing but NUL inside of its marks."""

    def paragraphs(self, start: int, end: int) -> None:
        """Read the paragraphs of one block."""
        for match in re.finditer(r"[^\n]+\n?", self.text[start:end]):
            self._paragraph(start + match.start(), start + match.end())

    def headline(self, start: int, end: int) -> None:
        """Read a title, once the text has told who its finance minister is."""
        self.quoted, self.people.headline, heard = None, True, len(self.rows)
        self._paragraph(start, end)
        self.rows[heard:] = [row for row in self.rows[heard:] if row.said is not None] or self._colon()

    def _colon(self) -> list[_Row]:
        """Pell: The mill will open; The mill will open: Pell; of whom the text has heard."""
        spoke = [row.said.speaker for row in self.rows if row.said is not None]
        for pattern in patterns.COLON:
            if (told := pattern.match(self.masked)) is None:
                continue
            speaker = self.people.find(told["who"])
            if speaker is not None and speaker in spoke:
                said = Said(
                    *told.span("colon"), _SAYS, speaker, "explicit", told.span("who"), told.start("who")
                )
                start, end = self._trimmed(self.base + told.start("what"), self.base + told.end("what"))
                return [_Row((start, end), "indirect", said, self.base)]
        return []

    def _paragraph(self, start: int, end: int) -> None:
        marked = patterns.MARKED_TITLE if self.people.headline else patterns.MARKED
        marks = [match.span() for match in marked.finditer(self.text, start, end)]
        self.base, self.end = start, end
        self.masked = self._mask(marks)
        stops = _stops(self.masked, line.end() if (line := patterns.DATELINE.match(self.masked)) else 0)
        reading = Attributions(self.masked, stops, self.people)
        said: list[Said] = []
        if self.english:
            self._according(stops, him=False)
            said = [*self._label(), *reading.read()]
            self._according(stops, him=True)
        used: set[Said] = set()
        current, base = (None if self.masked.strip(" .,;:!?\0\n") else self.quoted), self.begun
        for mark in marks:
            span = self._trimmed(mark[0] + 1, mark[1] - (self.text[mark[1] - 1] in "”»“\"’'"))
            if span[0] >= span[1]:
                continue
            sentence = reading.sentence(mark[0] - start)
            self.opens, closes = sentence
            number = bisect_right(said, mark[0] - start, key=lambda one: one.start)
            near = [one for one in said[max(0, number - 2) : number + 2] if self.opens <= one.start < closes]
            owner = self._owner(near, (mark[0] - start, mark[1] - start))
            if owner is not None:
                used.add(owner)
                current, base = owner, start
                self.rows.append(_Row(span, "direct", owner, start))
            elif self._spoken(span, sentence, current=current, near=near):
                if current is None:
                    current, base = self._told_before(said[:number], reading, sentence), start
                self.rows.append(_Row(span, "direct", current, base, 0.8))
        self.begun = base if current else start
        self.quoted = current or self._told_before(said, reading, (end - start, end - start))
        for number, one in enumerate(said):
            if one not in used:
                self._reported(one, said[number + 1 : number + 2], reading.sentence(one.start))

    def _label(self) -> list[Said]:
        """Vuori: “Because nobody has asked me to.”"""
        label = patterns.LABEL.match(self.masked)
        speaker = self.people.find(label.group(1)) if label is not None else None
        if label is None or speaker is None:
            return []
        self.people.last = speaker
        colon = (label.end(1), label.end(1) + 1)
        return [Said(*colon, _SAYS, speaker, "explicit", label.span(1), label.start(1))]

    def _spoken(
        self, span: tuple[int, int], sentence: tuple[int, int], *, current: Said | None, near: list[Said]
    ) -> bool:
        """Whether marks without a cue hold somebody's words: a sentence of their own, or a long one."""
        words = self._words(span)
        if not self.masked[slice(*sentence)].strip(" .,;:!?\0"):
            return words >= NAMING or current is not None
        return not near and words >= _SPOKEN

    def _told_before(self, said: list[Said], reading: Attributions, sentence: tuple[int, int]) -> Said | None:
        """Prosser said the game was lost. “We stopped playing.”"""
        if not said or self.masked[slice(*sentence)].strip(" .,;:!?\0"):
            return None
        return said[-1] if reading.sentence(said[-1].start)[1] == sentence[0] else None

    def _owner(self, near: list[Said], mark: tuple[int, int]) -> Said | None:
        """The nearest cue of the sentence whose whole content marks are, no fragment of its clause."""
        fits = (one for one in near if self._stands(one, mark))
        return min(fits, key=lambda one: min(abs(one.start - mark[1]), abs(mark[0] - one.end)), default=None)

    def _stands(self, one: Said, mark: tuple[int, int]) -> bool:
        if mark[1] <= one.start:
            if one.participle or self._fragment(one, mark):
                return False
            return self.masked[mark[1] : max(one.before, mark[1])].strip(" ,") in ("", "as")
        between = self.masked[one.end : mark[0]]
        if between.strip() in ("", "that") and patterns.FRAGMENT.match(self.masked, mark[1]):
            return False
        if "thing" in one.verb.takes and "any" not in one.verb.takes:
            return between.strip() in ("", "as")
        led = between.rstrip()[-1:] in ":," or one.verb.act != "deny"
        return led and patterns.LEADS.match(between) is not None

    def _fragment(self, one: Said, mark: tuple[int, int]) -> bool:
        """Whether marks before a cue only end a clause: The plan was “a flood in waiting”, she said."""
        clause = patterns.CLAUSE.split(self.masked[max(self.opens, mark[0] - _FAR) : mark[0]])[-1]
        return one.link == "local" or len(clause.split()) > 1 or clause.strip() in among("auxiliary")

    # -- reported clauses --

    def _reported(self, one: Said, later: list[Said], sentence: tuple[int, int]) -> None:
        """The clause behind a cue, to the next cue of the sentence or its end; or the clause before it."""
        first, stop = one.behind, sentence[1]
        if self.masked.startswith(",", first) and patterns.OPENED.search(
            self.masked, sentence[0], one.before
        ):
            self._row(one, (first, stop), least=NAMING)  # in the town where, she said, …
            return
        if one.closes and patterns.WITHIN.match(self.masked, first, stop):
            self._row(one, sentence, least=NAMING)  # The gates, she said, were …
            return
        if one.closes or (
            one.inverted and not self.masked[sentence[0] : one.start].strip("\0 ,").endswith("\0")
        ):
            self._before(one, (sentence[0], min(stop, *(other.before for other in later), stop)))
            return
        aside = self.masked[first:stop].startswith(",") and not one.participle
        if aside and self.masked[sentence[0] : one.start].count(","):
            self._row(one, sentence, least=NAMING)  # Both, he added, were …
            return
        for other in later:
            if other.start < stop and other.closes:
                cut = max(self.masked.rfind(sign, first, other.before) for sign in (": ", "; "))
                stop = min(stop, cut if cut > 0 else other.before)
            elif other.speaker is one.speaker and self.masked.endswith(", ", first, min(other.start, stop)):
                stop = min(stop, other.start - 2)  # Pell, who denies the charges, said …
            elif other.start < stop and self._parts(one, other):
                stop = min(stop, other.before)
        begun = begins(self.masked, one, first, stop)
        if begun is None:
            return
        if patterns.WITHIN.match(f", {self.masked[first + 1 : stop]}"):
            stop = comma if (comma := self.masked.find(", ", first, stop)) > 0 else stop
        for ends in (patterns.REFUSAL, patterns.RELATIVE)[: 1 + ("thing" in one.verb.takes)]:
            if end := ends.search(self.masked, begun[0], stop):
                stop = end.start()
        self._row(one, (begun[0], stop), least=begun[1])

    def _parts(self, one: Said, other: Said) -> bool:
        """Whether a later cue begins something else that is said: …, and warned that; …, but he denied."""
        if other.verb.act == "think" and not self._speaks(other, self.end - self.base):
            return False  # said he was glad and expected a decision
        between = self.masked[one.end : other.before]
        if other.speaker is not one.speaker and between.endswith(" that "):
            return False  # accused her of hiding a report that recommended …
        again = other.speaker is one.speaker and patterns.CONJUNCTION.search(between)
        other_says = between.endswith("; ") or (other.link == "explicit" and patterns.COMMA.search(between))
        joined = patterns.JOINED.match(self.masked[other.before : other.start].strip())
        return bool(again or other_says or joined)

    def _speaks(self, one: Said, stop: int) -> bool:
        """Whether something is said behind a cue, or in marks."""
        return (
            "\0" in self.masked[one.behind : stop] or begins(self.masked, one, one.behind, stop) is not None
        )

    def _before(self, one: Said, sentence: tuple[int, int]) -> None:
        """…, the county confirmed on Monday."""
        first = sentence[0]
        for match in re.finditer(
            r"[:;]\s|^\s*(?:But|And|However,|Still,|Meanwhile,) ", self.masked[first : one.before]
        ):
            first = sentence[0] + match.end()
        if patterns.ASKED.match(self.masked[first : one.before].rstrip(" ,")) is not None:
            return
        if self.masked[first : one.before].strip(" ,.\0"):
            self._row(one, (first, one.before), least=NAMING)
        if not one.inverted and (tail := patterns.TAIL.match(self.masked, one.end, sentence[1])):
            self._row(one, (tail.end(), sentence[1]), least=NAMING)

    def _row(self, one: Said, span: tuple[int, int], *, least: int) -> None:
        start, end = self._trimmed(self.base + span[0], self.base + span[1])
        if joined := patterns.TRAILING.search(self.text, max(start, end - 8), end):
            end = joined.start()
        if self._words((start, end)) < least:
            return
        marked = any(sign in self.text[start:end] for sign in '“"«‘')
        self.rows.append(_Row((start, end), "mixed" if marked else "indirect", one, self.base))

    def _words(self, span: tuple[int, int]) -> int:
        return len(self.text[span[0] : span[1]].split())

    # -- places --

    def _mask(self, marks: list[tuple[int, int]]) -> str:
        """A paragraph, as long as it is, whose marked words are no words; stops where marks end sentences."""
        parts, done = [], self.base
        for first, last in marks:
            parts.append(self.text[done:first])
            following = self.text[last : last + 2].strip()[:1]
            ends = self.text[last - 2] in ".!?…" and not following.islower()
            ends = ends and (self.text[last - 2] == "." or not behind_marks().match(self.text, last))
            parts.append("\0" * (last - first - 1) + ("." if ends else "\0"))
            done = last
        return "".join((*parts, self.text[done : self.end]))

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Without blanks and the comma or stop at the end."""
        while start < end and self.text[start] in " \u00a0,;:—–":
            start += 1
        while end > start and self.text[end - 1] in ' \u00a0\n,;:.”"»—–':
            end -= 1
        whole = self.text[start:end]
        closing = "”" if whole.count("“") > whole.count("”") else '"' if whole.count('"') % 2 else ""
        if closing and (found := self.text[end : end + 2].find(closing)) >= 0:
            end += found + 1
        return start, end

    # -- speech --

    def speech(self) -> Speech:
        """The rows as quotes, and the sources of "according to"."""
        self.rows.sort(key=lambda row: (row.span[0], -row.span[1]))
        ids: dict[int, str] = {}
        quotes = []
        people: list[Person] = []
        for number, row in enumerate(self.rows, start=1):
            person = row.said.speaker if row.said else self.people.unnamed
            if id(person) not in ids:
                ids[id(person)] = f"s{len(ids) + 1}"
                people.append(person)
            quotes.append(self._quote(f"q{number}", ids[id(person)], row))
        return Speech(tuple(one.speaker(ids[id(one)]) for one in people), tuple(quotes))

    def _according(self, stops: list[int], *, him: bool) -> None:
        for match in patterns.ACCORDING.finditer(self.masked):
            number = bisect_right(stops, match.start())
            start, end = stops[max(0, number - 1)], stops[number]
            leads = not self.masked[start : match.start()].strip()
            source, *more = patterns.RELEASED.split(match.group(2), maxsplit=1)
            beside = patterns.BY_TITLE if source.split(" ")[-1][:1].isupper() else patterns.BY_NAME
            if not more and (told := beside.match(self.masked, match.end(), end)) is not None:
                source += told.group()
            behind = match.end(2) if more else match.start(2) + len(source)
            if aside := patterns.SEEN.match(self.masked, behind):
                behind = aside.end()
            span = (behind, end) if leads else (start, match.start())
            span = (start, end) if patterns.UNDONE.search(self.masked, start, match.start()) else span
            pronoun = _HIM.get(source.strip().lower())
            if him is (pronoun is None):
                continue
            speaker = self.people.pronoun(pronoun) if pronoun else self.people.find(source)
            if speaker is not None:
                mention = (match.start(2), match.start(2) + len(source))
                link: Link = "dropped" if pronoun else "explicit"
                said = Said(*match.span(1), _SAYS, speaker, link, None if pronoun else mention, match.start())
                self._row(said, span, least=NAMING)

    def _quote(self, quote_id: str, speaker_id: str, row: _Row) -> Quote:
        (start, end), said, base = row.span, row.said, row.base
        if said is None:
            cue = Cue(self.text[start - 1 : start], start - 1, start)
            return Quote(quote_id, row.kind, start, end, cue, speaker_id, "dropped", None, "say", 0.3, _STRAY)
        cue_at = (base + said.start, base + said.end)
        mention = (base + said.mention[0], base + said.mention[1]) if said.mention else None
        cue = Cue(self.text[slice(*cue_at)], *cue_at)
        name = said.speaker.name
        place = _PLACES[said.link]
        reason = Reason(f"«{cue.text}» {place[0]}: {name}", f"“{cue.text}” {place[1]}: {name}")
        act, sure = said.verb.act, _SURE[said.link] * row.sure
        return Quote(quote_id, row.kind, start, end, cue, speaker_id, said.link, mention, act, sure, reason)


_STRAY = Reason(
    "كلام بين علامتي تنصيص لم يذكر النص من قاله",
    "Words in quotation marks; the text does not tell who said them",
)
_SURE: dict[Link, float] = {"explicit": 0.9, "local": 0.8, "dropped": 0.7}
_PLACES: dict[Link, tuple[str, str]] = {
    "explicit": ("بجانبها فاعلها", "stands beside its subject"),
    "local": ("فاعلها في الجملة نفسها", "has its subject in the same sentence"),
    "dropped": ("فاعلها ضمير، وهو لآخر متحدث", "has a pronoun for the last speaker"),
}


def _stops(masked: str, first: int) -> list[int]:
    """Where the sentences of a paragraph end, from `first` on; none is longer than what anybody reads."""
    stops = [first]
    for end in (*(match.end() for match in _STOP.finditer(masked, first)), len(masked)):
        stops.extend(range(stops[-1] + _LONGEST, end, _LONGEST))
        stops.append(end)
    return stops
