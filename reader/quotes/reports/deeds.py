"""Deeds: سارع الاتحاد إلى نفي كذا, انتهت اللجنة إلى التوصية بكذا: a verb that leads to one that reports."""

from __future__ import annotations

from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.frames import Frames
from reader.quotes.reports.report import Report, Site
from reader.quotes.reports.reporting import Reporting
from reader.quotes.reports.subjects import Subjects
from reader.quotes.tables.lexicon import CueForm, Verb, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import THAT_ONE
from reader.quotes.words.tokens import Token

_FAR = 14
"""Tokens between such a verb and its إلى."""


class Deeds:
    """Finds such reports in one article."""

    def __init__(self, tokens: list[Token], frames: Frames, subjects: Subjects, reporting: Reporting) -> None:
        self.tokens, self.frames, self.subjects, self.reporting = tokens, frames, subjects, reporting

    def find(self, site: Site, form: CueForm) -> Report | None:
        """The report of a verbal noun behind a verb that leads to it."""
        found = self._noun(site)
        if found is None:
            return None
        return self.of(site, form, *found)

    def of(self, site: Site, form: CueForm, noun_i: int, verb: Verb, *, led: bool = True) -> Report | None:
        """The report of the verbal noun at `noun_i`, whose verb is `verb`; `led`: by a preposition."""
        opened = self.frames.seek(noun_i + 1, site.last, verb, bare_object=True)
        if opened is None or self.tokens[opened.content].text in THAT_ONE:
            return None  # سارع إلى تكذيب ذلك
        subject = self._subject(site, form, noun_i - led)
        before = self.subjects.adjacent(site, form) if subject is None else None
        if before is not None:
            subject = before.phrase
        link = before.link if before is not None else "explicit"
        report = self.reporting.make(site, form._replace(verb=verb), opened, subject=subject, link=link)
        if before is not None:
            report.segment = min(report.segment, before.phrase.start)
        return report

    def _noun(self, site: Site) -> tuple[int, Verb] | None:
        """Where the verbal noun behind إلى stands, and its verb."""
        for i in range(site.i + 1, min(site.i + _FAR, site.last - 1)):
            if self.tokens[i].kind in ("stop", "colon"):
                return None
            if self.tokens[i].text != "الي":
                continue
            noun_i = i + 1 + (self.tokens[i + 1].text in listed("degree"))
            word = self.tokens[noun_i].word if noun_i < site.last else None
            verb = lexicon().verbal_nouns.get(word.stem) if word is not None and not word.possessed else None
            return (noun_i, verb) if verb is not None else None
        return None

    def _subject(self, site: Site, form: CueForm, end: int) -> Phrase | None:
        subject, _ = self.frames.subject(site.i + 1, end, form.verb)
        return subject if subject is not None and self.subjects.fits(subject, form) else None
