"""Who says what in English articles, and what stands in marks in others that no Arabic rule can read.

Simple rules over one table of verbs: direct quotes with the nearest "X said" or "said X", reported
clauses behind "X said (that)", and "according to X". Whoever is not named is nobody's guess: the
quote is given to an unnamed speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from reader.article import Article
from reader.quotes.english.cues import ANONYMOUS, SETTING, SUBJECT, Verb, cues, verbs
from reader.quotes.english.people import People, Person
from reader.speech import Cue, Link, Quote, QuoteKind, Reason, Speech

_ENGLISH = re.compile(r"(?i)\b(?:the|and|of|to)\b")
_MARKED = re.compile(
    r"“[^“”\n]+[”\n]|«[^«»\n]+[»\n]|„[^„“”\n]+[“”\n]|(?<!\w)\"[^\"\n]+(?:\"|\n)|^[“\"«][^\n]+$", re.M
)
_NO_INITIAL = r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bProf)(?<!\bGen)(?<!\bSen)(?<![A-Z])"
"""Before a point: it ends no title and no initial."""
_STOP = re.compile(_NO_INITIAL + r"[.!?]+(?=\s|$)|\n")
_NAMING = 4
"""Words in marks that may be a name or an irony; more of them is a quote, whoever says it."""
_PHRASE = 14
"""Words between the start of a clause and its verb."""
_CLAUSE = 300
"""Code points before a cue in which its clause begins."""
_SPOKEN = 6
"""Words in marks within a sentence that are somebody's though nobody is named."""
_PRONOUN = re.compile(r"(?i)^(?:he|she|they|it|who)$")
_NOT = re.compile(r"(?i)\b(?:not|never|to|be|is|was|were|been|being|are|nobody|by|n[o’']t)$|n[’']t$")
_JOINED = re.compile(r"(?i)^(?:and|but|also|then|later|\W)*$")
_ASIDE = re.compile(
    r"(?i)^[\s,]*(?:(?:on|in|at|last|this) [^,.:“\"]{1,40},?|however|also|again|later|[a-z]+ly|simply)[\s,]+"
)
_SUBJECT_END = re.compile(
    r"[,;:!?“”\"«»\n]|" + _NO_INITIAL + r"\."
    r"| (?:in a|on \w+day|at |after |as |when |who |while |during |told |before |last |this |from )"
)
_ACCORDING = re.compile(r"(?i)\baccording to ((?:\b(?:Mr|Ms|Mrs|Dr|Prof|St|[A-Z])\. |[^,.;:“”\"\n])+)")


_OPENS = re.compile(r"(?:[!?;:\n]|" + _NO_INITIAL + r"\.)(?=\s|\0)|\0|(?:^|, )(?:and|but) |, \w+ing ")
_LEADS = re.compile(r"^(?:\s*[^.“\"]{0,60}[:,]\s*|\s*)$")
_THAT = re.compile(r"\bthat\b")
_REFUSAL = re.compile(r",? (?:but|and) (?:declined|refused)\b")
_TRAILING = re.compile(r"[,;]? (?:and|but|as)$")
_ROLE_END = re.compile(r"(?:[,;:!?]|" + _NO_INITIAL + r"\.)(?=\s|$)|\n|\0| (?:who|which|told|said|says) ")
_FAR = 60
"""Code points between a cue and its "that"."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A cue with its speaker: logical offsets."""

    start: int
    end: int
    verb: Verb
    speaker: Person
    link: Link
    mention: tuple[int, int] | None
    before: int
    """Where the clause of the cue begins, its subject included."""


@dataclass(frozen=True, slots=True)
class _Row:
    span: tuple[int, int]
    kind: QuoteKind
    said: _Said | None


def extract(article: Article) -> Speech:
    """The speakers and quotes of an article in Latin letters."""
    english = len(_ENGLISH.findall(article.text[:4000])) > len(article.text[:4000]) // 200
    reader = _Reader(article, english=english)
    for block in article.blocks:
        if block.kind not in ("furniture", "caption", "byline", "title", "heading"):
            reader.paragraphs(block.start, block.end)
    return reader.speech()


class _Reader:
    """One run over one article."""

    def __init__(self, article: Article, *, english: bool) -> None:
        self.text = article.text
        self.english = english
        self.people = People()
        self.rows: list[_Row] = []
        self.last: Person | None = None
        self.base = self.end = 0
        """The paragraph that is read."""
        self.masked = ""
        """It, with nothing but NUL inside of its marks."""
        self.stops: list[int] = []
        """Where its sentences end."""

    def paragraphs(self, start: int, end: int) -> None:
        """Read the paragraphs of one block."""
        for first, last in _split(self.text, start, end, re.compile(r"\n")):
            if last > first:
                self._paragraph(first, last)

    def _paragraph(self, start: int, end: int) -> None:
        marks = [match.span() for match in _MARKED.finditer(self.text, start, end)]
        self.base, self.end = start, end
        self.masked = self._mask(marks)
        self.stops = [0, *(match.end() for match in _STOP.finditer(self.masked)), len(self.masked)]
        said = self._attributions() if self.english else []
        starts = [one.start for one in said]
        used: set[_Said] = set()
        current: _Said | None = None
        for mark in marks:
            span = self._trimmed(mark[0] + 1, mark[1] - (self.text[mark[1] - 1] in '”»“"'))
            if span[0] >= span[1]:
                continue
            sentence = self._sentence(mark)
            near = said[bisect_right(starts, sentence[0] - 1) : bisect_right(starts, sentence[1] - 1)]
            owner = self._owner(near, mark)
            if owner is not None and self._stands(owner, mark):
                used.add(owner)
                current = owner
                self.rows.append(_Row(span, "direct", owner))
            elif self._spoken(span, sentence, current=current, near=near):
                self.rows.append(_Row(span, "direct", current))
        for number, one in enumerate(said):
            if one not in used:
                self._reported(one, said[number + 1 : number + 2])

    def _spoken(
        self, span: tuple[int, int], sentence: tuple[int, int], *, current: _Said | None, near: list[_Said]
    ) -> bool:
        """Whether marks without a cue hold somebody's words: a sentence of their own, or a long one."""
        words = len(self.text[span[0] : span[1]].split())
        rest = self.masked[sentence[0] - self.base : sentence[1] - self.base]
        if not rest.strip(" .,;:!?\0"):
            return words >= _NAMING or current is not None
        return not near and words >= _SPOKEN

    # -- who speaks --

    def _attributions(self) -> list[_Said]:
        """The cues of a paragraph with their speakers, in order."""
        found: list[_Said] = []
        masked = self.masked
        for match in cues().finditer(masked):
            first = _clause(masked, match.start())
            before = masked[first : match.start()].strip(" ,\0")
            if _NOT.search(before) or len(before.split()) > _PHRASE or ANONYMOUS.match(masked[match.end() :]):
                continue
            verb = verbs()[match.group()]
            one = self._subject(match.span(), first, verb, found)
            if one is not None:
                found.append(one)
                self.last = one.speaker
        return found

    def _subject(self, cue: tuple[int, int], first: int, verb: Verb, found: list[_Said]) -> _Said | None:
        """The speaker of one cue: before it, behind it, or the one of the cue before."""
        masked, base = self.masked, self.base
        before = masked[first : cue[0]].strip(" ,\0")
        span = (base + cue[0], base + cue[1])
        if setting := SETTING.match(before):
            first = masked.index(before, first) + setting.end()
            before = before[setting.end() :]
        marked = first > 0 and masked[first - 1] == "\0"  # “…,” its head, X, told the paper
        if (
            not marked
            and (comma := before.rfind(", ")) > 0
            and self._words((span[1], self._sentence(span)[1])) < _NAMING
        ):
            first = masked.index(before, first) + comma  # …, the county confirmed on Monday.
            before = before[comma + 2 :]
        words = before.split()
        if words and _PRONOUN.match(words[-1]):
            speaker = self.people.pronoun(words[-1].lower(), self.last)
            return _Said(*span, verb, speaker, "dropped", None, base + first) if speaker else None
        if not words and (behind := self._behind(cue, verb)) is not None:
            return behind
        if _JOINED.match(before) and found and found[-1].end - base >= self._sentence(span)[0] - base:
            return _Said(*span, verb, found[-1].speaker, "local", None, base + first)
        joined = _JOINED.match(before) is not None
        speaker = self.people.find(before) if words and not joined else None
        if joined and (subject := SUBJECT.match(masked, self._sentence(span)[0] - base)) is not None:
            speaker = self.people.find(subject.group())
            if speaker is not None:  # X called it “…” and promised
                return _Said(*span, verb, speaker, "local", None, base + first)
        if speaker is None:
            return None
        at = base + masked.find(before, first)
        return _Said(*span, verb, speaker, "explicit", (at, at + len(before)), base + first)

    def _behind(self, cue: tuple[int, int], verb: Verb) -> _Said | None:
        """«…» said X, who …: the phrase behind the cue."""
        behind = self.masked[cue[1] : cue[1] + _CLAUSE]
        at = cue[1] + len(behind) - len(behind.lstrip(" "))
        behind = behind.lstrip(" ")
        if not behind[:1].isalpha():
            return None
        length = end.start() if (end := _SUBJECT_END.search(behind)) else len(behind)
        role = _ROLE_END.split(behind[length + 2 :])[0].strip() if behind[length:].startswith(", ") else ""
        speaker = self.people.find(behind[:length], role)
        if speaker is None:
            return None
        start = self.base + at
        mention = (start, start + length)
        return _Said(
            self.base + cue[0], self.base + cue[1], verb, speaker, "explicit", mention, self.base + cue[0]
        )

    def _owner(self, near: list[_Said], mark: tuple[int, int]) -> _Said | None:
        """The nearest cue of the sentence."""
        return min(near, key=lambda one: min(abs(one.start - mark[1]), abs(mark[0] - one.end)), default=None)

    def _stands(self, one: _Said, mark: tuple[int, int]) -> bool:
        """Whether marks are the cue's whole content, no fragment of its clause."""
        if mark[1] <= one.start:
            return not self.text[mark[1] : max(one.before, mark[1])].strip(" ,")
        return bool(_LEADS.match(self.text[one.end : mark[0]]))

    # -- reported clauses --

    def _reported(self, one: _Said, later: list[_Said]) -> None:
        """The clause behind a cue, to the next cue of the sentence or its end; or the clause before it."""
        sentence = self._sentence((one.start, one.end))
        stop = sentence[1]
        inverted = one.mention is not None and one.mention[0] >= one.end
        first = one.mention[1] if inverted and one.mention else one.end
        behind = self.text[first:stop]
        clause = False
        if behind.startswith(",") and self.text[sentence[0] : one.start].count(",") and not inverted:
            span = self._trimmed(*sentence)  # Both, he added, were …
        else:
            for other in later:
                joined = self.text[other.before : other.start].strip()
                stop = min(stop, other.before) if other.start < stop and _JOINED.match(joined) else stop
            that = _THAT.search(self.text[first:stop])
            told = self.text[one.start : one.end].startswith(("told", "tell"))
            if that and (told or that.start() < _FAR):
                first += that.end()
                clause = True
            elif told or not one.verb.any or inverted:
                first = stop
            while aside := _ASIDE.match(self.text[first:stop]):
                first += aside.end()
            if refusal := _REFUSAL.search(self.text[first:stop]):
                stop = first + refusal.start()
            span = self._trimmed(first, stop)
        if self._words(span) < _NAMING and self._words((one.end, sentence[1])) < _NAMING:
            span = self._trimmed(sentence[0], one.before)  # …, the county confirmed on Monday.
            if "\0" in self.masked[span[0] - self.base : span[1] - self.base]:
                return
        if self._words(span) >= _NAMING or (clause and self._words(span) > 1):
            marked = any(sign in self.text[span[0] : span[1]] for sign in '“"«')
            self.rows.append(_Row(span, "mixed" if marked else "indirect", one))

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
            parts.append("\0" * (last - first - 1) + ("." if ends else "\0"))
            done = last
        return "".join((*parts, self.text[done : self.end]))

    def _sentence(self, span: tuple[int, int]) -> tuple[int, int]:
        """The sentence in which a span ends, marks counted as words."""
        number = bisect_right(self.stops, span[1] - self.base - 1)
        first = self.stops[max(0, number - 1)]
        return self.base + first, self.base + self.stops[min(number, len(self.stops) - 1)]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Without blanks and the comma or stop at the end."""
        while start < end and self.text[start] in " \u00a0,;:":
            start += 1
        while end > start and self.text[end - 1] in ' \u00a0\n,;:.”"»':
            end -= 1
        if joined := _TRAILING.search(self.text, max(start, end - 6), end):
            end = joined.start()
        whole = self.text[start:end]
        if ("“" in whole and self.text[end : end + 1] == "”") or (
            whole.count('"') % 2 and self.text[end : end + 1] == '"'
        ):
            end += 1
        return start, end

    # -- speech --

    def speech(self) -> Speech:
        """The rows as quotes, and the sources of "according to"."""
        self._according()
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

    def _according(self) -> None:
        stops = [0, *(stop.end() for stop in _STOP.finditer(self.text)), len(self.text)]
        for match in _ACCORDING.finditer(self.text) if self.english else ():
            number = bisect_right(stops, match.start())
            start, end = stops[number - 1], stops[number]
            leads = not self.text[start : match.start()].strip()
            span = self._trimmed(*((match.end(), end) if leads else (start, match.start())))
            speaker = self.people.find(match.group(1))
            if speaker is not None and self._words(span) >= _NAMING:
                cue = (match.start(), match.start() + len("according to"))
                said = _Said(*cue, Verb("say", True), speaker, "explicit", match.span(1), match.start())
                self.rows.append(_Row(span, "indirect", said))

    def _quote(self, quote_id: str, speaker_id: str, row: _Row) -> Quote:
        start, end = row.span
        if row.said is None:
            sign = self.text[start - 1 : start]
            return Quote(
                quote_id,
                row.kind,
                start,
                end,
                Cue(sign, start - 1, start),
                speaker_id,
                "dropped",
                None,
                "say",
                0.3,
                Reason(
                    "كلام بين علامتي تنصيص لم يذكر النص من قاله",
                    "Words in quotation marks; the text does not tell who said them",
                ),
            )
        said = row.said
        cue = Cue(self.text[said.start : said.end], said.start, said.end)
        sure = {"explicit": 0.9, "local": 0.8, "dropped": 0.7}[said.link]
        name = said.speaker.name
        place = {
            "explicit": ("بجانبها فاعلها", "stands beside its subject"),
            "local": ("فاعلها في الجملة نفسها", "has its subject in the same sentence"),
            "dropped": ("فاعلها ضمير، وهو لآخر متحدث", "has a pronoun for the last speaker"),
        }[said.link]
        reason = Reason(f"«{cue.text}» {place[0]}: {name}", f"“{cue.text}” {place[1]}: {name}")
        return Quote(
            quote_id,
            row.kind,
            start,
            end,
            cue,
            speaker_id,
            said.link,
            said.mention,
            said.verb.act,
            sure,
            reason,
        )


def _split(text: str, start: int, end: int, at: re.Pattern[str]) -> list[tuple[int, int]]:
    found = []
    for match in at.finditer(text, start, end):
        found.append((start, match.end()))
        start = match.end()
    found.append((start, end))
    return found


def _clause(masked: str, cue: int) -> int:
    """Where the clause of a cue begins: behind the last stop, mark or "and"."""
    first = floor = max(0, cue - _CLAUSE)
    for match in _OPENS.finditer(masked, floor, cue):
        first = match.end()
    return first
