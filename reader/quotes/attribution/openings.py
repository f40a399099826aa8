"""Openings: what a sentence begins with before who speaks in it, and whose that is.

وفي رده على النائب، أكد; وبعد أن استمع إلى الشاهد، قال; وزار مقر الحزب حيث قال: he whose answer it is, who
listened, who came, is not called there; and whom these words call is not he.
"""

from __future__ import annotations

from functools import cache, partial

from reader.quotes.attribution.stances import Stances
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.report import Report
from reader.quotes.speakers.acting import drops_subject, plain, topical
from reader.quotes.speakers.mentions import Mention
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import ALSO, IN_IT, WHEN
from reader.quotes.words.shapes import acted_on
from reader.quotes.words.word import Word

_LEADS = frozenset(("بينما", "يما", "حين", "حينما", "عندما", "بعدما", "لين", "الوقت", "رغم", "اذا", "لما"))
"""Words that open a clause before the main one, without و and ف."""
_WHEN_WHERE = frozenset(("في", "خلال", "بعد", "قبل", "عقب", "اثناء", "امام", "لدي", "علي", "قبيل", "اثر"))
"""What a sentence begins with that tells when and where before who speaks."""
_NO_OWNED = frozenset(("verb", "narrated", "time", "adverb", "relative", "clause"))
"""Classes of what nobody owns."""


_TO_ONE = frozenset(("له", "لها", "اليه", "اليها", "معه", "منه", "منها"))
"""Behind a verb: on whom somebody acts."""
_PLUPERFECT = 16
"""Tokens from كان to its قد, over who did it."""


class Openings:
    """Of the sentences of one article."""

    def __init__(self, reading: Reading, stances: Stances) -> None:
        self.tokens, self.sentences, self.stances = reading.tokens, reading.sentences, stances
        self.drops = cache(partial(drops_subject, reading.tokens))
        """Whether the verb at a token goes on with whoever spoke."""

    def clause(self, sentence_i: int) -> int:
        """فيما قال فلان كذا, وفي حين: where what leads to a clause before the main one stands, or -1."""
        first = self.sentences[sentence_i].first
        return next((i for i in range(first, first + 3) if self.tokens[i].text.lstrip("وف") in _LEADS), -1)

    def before(self, mention: Mention) -> bool:
        """وكان فلان قد زار القرية; يعود الخلاف إلى يوم وقع فيه فلان كذا: what was before all that is said."""
        first = self.sentences[mention.sentence_i].first
        was = self.tokens[first].text in ("وكان", "وكانت")
        was = was and any(token.text == "قد" for token in self.tokens[first : first + _PLUPERFECT])
        return was or (mention.verb_i > first and self.tokens[mention.verb_i - 1].text in WHEN)

    def issues(self, mention: Mention) -> bool:
        """ونشرت الصحيفة تحقيقا: whether somebody has told something, though not what."""
        verb = self.tokens[mention.verb_i].word if mention.verb_i >= 0 else None
        return verb is not None and "issues" in verb.classes

    def serves(self, mention: Mention) -> bool:
        """واستقبلتها المديرة, وقدم له الوزير درعا: somebody acts on one told of before, who goes on."""
        verb = self.tokens[mention.verb_i].word if mention.verb_i >= 0 else None
        if verb is None or verb.cues or mention.verb_i >= mention.phrase.start:
            return False
        if mention.phrase.name:
            return verb.text in listed("attends")  # ورافقه في الجولة فلان
        to = self.tokens[mention.verb_i + 1].text in _TO_ONE
        return to or acted_on(verb) or (verb.possessed and verb.text.endswith(("ه", "ها")))

    def may_be_met(self, mention: Mention) -> bool:
        """والتقى | المدير في مكتبه، وقال: whether a verb may be done to whom it stands before."""
        verb, then = self.tokens[max(mention.verb_i, 0)].word, self.tokens[mention.phrase.end].word
        right = 0 <= mention.verb_i == mention.phrase.start - 1
        if verb is None or not right or (then is not None and not (then.prep or topical(then))):
            return False
        his = verb.possessed or verb.cue_object or acted_on(verb)  # واستقبله المحافظ، وقال
        return not (his or plain(verb) in listed("posture"))

    def goes_on(self, sentence_i: int) -> bool:
        """Whether a sentence begins with what whoever spoke last does."""
        return self.drops(self.sentences[sentence_i].first)

    def taken_up(self, report: Report) -> int:
        """The sentence up to a cue's, in its paragraph, that so begins before the cue, or -1."""
        passage_i = self.sentences[report.sentence_i].passage_i
        for sentence_i in range(max(report.sentence_i - 1, 0), report.sentence_i + 1):
            one = self.sentences[sentence_i]
            before = one.first + (self.tokens[one.first].text in ALSO) < report.cue_i
            if before and one.passage_i == passage_i and self.goes_on(sentence_i):
                return sentence_i
        return -1

    def holds(self, mention: Mention, report: Report) -> bool:
        """Whether somebody is told of there only by the way, and does not speak behind it.

        وفي ختام مهرجان كذا، أشار إلى أن; وفي كلمته أمام المجلس، شدد على: where, and no body that speaks. Nor
        one behind جاء ذلك خلال كلمته; but وفي بيان للنادي، قال إن; وفي رد من النادي، قال إن. Nor he against
        whom another went: شكوى ضد فلان، يتهمه فيها.
        """
        first, phrase = self.sentences[mention.sentence_i].first, mention.phrase
        if mention.part != "other":
            within = phrase.start - 2 > first and self.tokens[phrase.start - 1].text in IN_IT
            return within and self.tokens[phrase.start - 2].text[0] in "يت"  # صورة تظهر فيها ممرضة
        if phrase.start > first and self.tokens[phrase.start - 1].text == "ضد":
            return True
        if self.stances.heard_his(mention.sentence_i, phrase.start) or self._of_his(mention, report):
            return True
        about = self.stances.about(first)
        if not (about or phrase.kind == "organisation"):
            return False
        if report.shape != "verb" or self.tokens[report.cue_i - 1].kind != "comma":
            return False
        noun = self.tokens[first + 1].word
        paper = noun is not None and noun.noun is not None and noun.noun.kind == "document"
        paper = paper or self.tokens[first + 2].text == "من"
        led = (self._when(self.tokens[first].word) and not paper) or about
        return led and all(one.word for one in self.tokens[first : phrase.start])

    def _when(self, word: Word | None) -> bool:
        return word is not None and word.text[len(word.conj) :] in _WHEN_WHERE

    def _of_his(self, mention: Mention, report: Report) -> bool:
        """Whether it is told of what another does, who is not called, whom somebody is."""
        first, start = self.sentences[mention.sentence_i].first, mention.phrase.start
        if self.stances.near(report) == "within" or not self._governed(start):
            return False
        return self.drops(first) or self._clause_of_his(mention.sentence_i, start)

    def _governed(self, i: int) -> bool:
        """Whether a preposition or a bare noun leads to a token."""
        word, before = self.tokens[i].word, self.tokens[i - 1].word if i else None
        if word is None or before is None:
            return False
        bare = not (before.definite or before.finite or before.classes & _NO_OWNED)
        return bool(word.prep) or before.possessed or "preposition" in before.classes or bare

    def _clause_of_his(self, sentence_i: int, end: int) -> bool:
        """وفي رده على النائب; وبعد أن استمع إلى الشاهد; وبينما كان يتحدث إلى النائب."""
        first = self.sentences[sentence_i].first
        noun = self.tokens[first + 1].word
        if noun is None or any(token.word is None for token in self.tokens[first:end]):
            return False
        his = noun.possessed or noun.raw.endswith(("ه", "ها"))
        if his and first + 1 < end and self._when(self.tokens[first].word):
            return True
        led = self.clause(sentence_i)
        verb_i = first + 2 if noun.text == "ان" else led + 1 if led >= 0 else end
        verb_i += self.tokens[verb_i].text in ("كان", "كانت")
        return verb_i < end and self.drops(verb_i)
