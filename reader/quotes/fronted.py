"""Content before its cue: «…»، قال فلان; …، كما أعلن فلان; …، يقول فلان."""

from __future__ import annotations

from reader.quotes.lexicon import CueForm
from reader.quotes.marks import Marks
from reader.quotes.phrases import Phrase
from reader.quotes.reporting import Reporting
from reader.quotes.reports import Report, Site
from reader.quotes.search import Opened
from reader.quotes.tokens import Token

_SHORTEST = 3
"""Words of a statement; less in marks is a name or an irony."""


class Fronted:
    """Finds the contents before cues in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, reporting: Reporting) -> None:
        self.tokens = tokens
        self.marks = marks
        self.reporting = reporting
        self.used: set[int] = set()
        """Pairs of marks that are some report's content already."""

    def find(self, site: Site, form: CueForm, subject: Phrase | None) -> Report | None:
        """The report whose content stands before its cue."""
        first = site.sentence.first
        before = self._before_as(site)
        if before is None or site.word.cue_conj:
            return None
        j, as_i = before
        comma = j >= first and self.tokens[j].kind == "comma"
        end = j if comma else j + 1
        if end <= first:
            return None
        if (pair_i := self.marks.closes.get(end - 1, -1)) >= 0:
            return self._marked(site, form, subject, pair_i)
        plain = comma and subject is not None and self._closes(subject.end, site) and not self._topic(first)
        if self.marks.inside[site.i] >= 0 or end - first < _SHORTEST or (as_i < 0 and not plain):
            return None
        report = self.reporting.make(site, form, Opened(first, "before"), subject=subject)
        report.segment = as_i if as_i >= 0 else site.i
        report.content_end = end
        return report

    def _before_as(self, site: Site) -> tuple[int, int] | None:
        """The token before كما and adverbs, and the first of these or -1; None behind a bare ما."""
        j, as_i = site.i - 1, -1
        first = site.sentence.first
        while j >= first and (word := self.tokens[j].word) and word.classes & {"as", "what", "adverb"}:
            nominal = j > first and (said := self.tokens[j - 1].word) is not None and said.nominal
            if word.text == "ما" and not nominal:
                return None
            if word.classes & {"as", "what"}:
                j -= nominal
                as_i = j
            j -= 1
        return j, as_i

    def _marked(self, site: Site, form: CueForm, subject: Phrase | None, pair_i: int) -> Report | None:
        pair = self.marks.pairs[pair_i]
        if pair_i in self.used or pair.close_i - pair.open_i - 1 < _SHORTEST:
            return None
        report = self.reporting.make(site, form, Opened(pair.open_i, "before"), subject=subject)
        report.segment = pair.close_i + 1
        report.content_end = pair.close_i
        return report

    def _closes(self, i: int, site: Site) -> bool:
        return i >= site.last or self.tokens[i].kind in ("stop", "dots")

    def _topic(self, first: int) -> bool:
        """من جهة أخرى، is no statement."""
        word = self.tokens[first].word
        return word is not None and bool(word.prep or word.classes & {"preposition", "time", "aside"})
