"""A report: a cue with what belongs to it, as the stages fill it in."""

from __future__ import annotations

from typing import Literal

from reader.named import NamedTuple
from reader.quotes.lexicon import CueForm
from reader.quotes.marks import Marks
from reader.quotes.phrase import Phrase
from reader.quotes.sentences import Sentence
from reader.quotes.shapes import resumes
from reader.quotes.tokens import Token
from reader.quotes.words import Word
from reader.speech import Link

Shape = Literal["verb", "participle", "nominal", "colon", "mark"]
Opening = Literal["clause", "colon", "marks", "preposition", "noun", "bare", "before"]
"""What joins cue and content; `before`: the content stands before its cue."""


class Site(NamedTuple):
    """A cue word where it stands."""

    i: int
    word: Word
    before: Word | None
    """The word before it in the sentence."""
    sentence_i: int
    sentence: Sentence
    last: int
    """Where its parts are looked for ends: the sentence, or the marks around it."""


class Report:
    """One cue and its parts: token indices, ends exclusive."""

    def __init__(
        self,
        shape: Shape,
        cue_i: int,
        cue_end: int,
        act: str,
        sentence_i: int,
        *,
        opening: Opening,
        content: int,
        segment: int,
        subject: Phrase | None = None,
        link: Link = "explicit",
        form: CueForm | None = None,
        pronoun: bool = False,
    ) -> None:
        self.shape, self.cue_i, self.cue_end, self.act = shape, cue_i, cue_end, act
        self.sentence_i = sentence_i
        self.opening = opening
        self.content = content
        """Where the content begins."""
        self.content_end = -1
        """Set where the frame itself knows it, else by `contents`."""
        self.segment = segment
        """Where everything that belongs to this report begins: an earlier content ends there."""
        self.subject, self.link = subject, link
        self.form = form
        self.forms: tuple[CueForm, ...] = ()
        self.nested = False
        """Inside the content of another report, and no end of it."""
        self.pair = -1
        """The marks that hold the whole content."""
        self.pronoun = pronoun
        """The source is only a pronoun (عنه, على حد قوله)."""


def of_another(report: Report, last: Report) -> bool:
    """أضاف أن كذا …، وتأكيدها أن كذا: a noun within what somebody says, and told of somebody there."""
    return last.shape == "verb" and last.opening == "clause" and last.content < report.segment


def lead(reports: list[Report], sentence: Sentence) -> None:
    """مؤكدا أن كذا، قال فلان إن كذا: a participle that opens its sentence waits for its speaker."""
    if len(reports) < 2 or reports[0].cue_i > sentence.first or reports[0].shape != "participle":
        return
    first, second = reports[0], reports[1]
    if second.shape != "verb" or second.subject is None or first.subject is not None or first.form is None:
        return
    if second.subject.start > second.cue_i and second.subject.gender in (None, first.form.gender):
        first.subject = second.subject


def told_of(tokens: list[Token], site: Site) -> bool:
    """معلم، أشار إليه التقرير بحرفين; معلم قال عنه التقرير كذا: told of somebody, right behind him."""
    before, after = site.before, tokens[site.i + 1].word if site.i + 1 < site.last else None
    if site.word.cue_conj or site.i == site.sentence.first or not resumes(site.word, after):
        return False
    bare = before is not None and before.noun is not None and not (before.definite or before.prep)
    return bare or tokens[site.i - 1].kind == "comma"


def voiced(reports: list[Report], marks: Marks) -> list[Report]:
    """Without cues inside a quote that nobody named there can have said."""
    kept: list[Report] = []
    heard: set[int] = set()
    for report in reports:
        pair = marks.inside[report.cue_i]
        if pair < 0 or report.opening == "before" or report.subject is not None or pair in heard:
            kept.append(report)
            if report.subject is not None or pair in heard:
                heard.add(pair)
                if report.opening == "preposition":
                    heard.add(marks.inside[report.content])
        elif report.shape == "nominal":
            kept.append(report)
    return kept


def credited(nominal: Report, reports: list[Report]) -> bool:
    """Whether a verb already gives what a nominal cue closes: … أعلن X …، وفق بيان له."""
    return any(
        other.shape != "nominal"
        and other.content < nominal.cue_i
        and not (nominal.pair >= 0 and other.content_end <= nominal.content)
        and other.content_end >= nominal.segment - 1
        for other in reports
    ) or (nominal.subject is None and any(_over(other, nominal) for other in reports))


def _over(verb: Report, nominal: Report) -> bool:
    """Whether a verb's cue or content lies in what a noun with a pronoun would give."""
    within = verb.cue_i < nominal.content_end and nominal.content < max(verb.content_end, verb.cue_end)
    return verb.shape != "nominal" and within
