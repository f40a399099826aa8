"""Nouns that report: بحسب, وفقا لـ, نقلا عن, على حد قول. The source follows; the clause around is the content."""

from __future__ import annotations

from reader.quotes.lexicon import lexicon
from reader.quotes.marks import Marks
from reader.quotes.phrases import Phrase, Phrases
from reader.quotes.reports import Report
from reader.quotes.sentences import Sentence
from reader.quotes.tokens import Token

_TOLD = 14
"""Words told of a source before what it says."""
_SHORT = 3
"""Words of a clause that stands alone; less is the rest of something else."""


class Nominals:
    """Finds nominal reports in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, phrases: Phrases) -> None:
        self.tokens = tokens
        self.marks = marks
        self.phrases = phrases

    def find(self, sentence_i: int, sentence: Sentence, known: frozenset[str]) -> list[Report]:
        """All nominal reports of a sentence. `known`: names that speak elsewhere in the article."""
        found = []
        i = sentence.first
        while i < sentence.last:
            word = self.tokens[i].word
            if word is not None and word.nominal and (matched := self._match(i, sentence.last)):
                end, clitic, act = matched
                report = self._report(i, end, clitic, act, sentence_i, sentence, known)
                if report is not None:
                    found.append(report)
                    i = report.cue_end
            i += 1
        return found

    def _match(self, i: int, last: int) -> tuple[int, bool, str] | None:
        first = self.tokens[i].text
        table = lexicon().nominal
        for pattern, act in table.get(first) or table.get(first[1:], ()):
            words = pattern[:-1] if pattern[-1] == "ل" else pattern
            if (
                len(words) > 1
                and self._own(i + len(words) - 1, words[-1], last)
                and all(
                    self.tokens[i + offset].text == wanted
                    for offset, wanted in enumerate(words[:-1])
                    if offset
                )
            ):
                return i + len(words) - 1, False, act  # على حد قوله
            if i + len(words) <= last and all(
                self.tokens[i + offset].text == wanted for offset, wanted in enumerate(words) if offset
            ):
                return i + len(words), words is not pattern, act
        return None

    def _own(self, i: int, wanted: str, last: int) -> bool:
        word = self.tokens[i].word if i < last else None
        return word is not None and "own" in word.classes and word.text.startswith(wanted)

    def _report(
        self,
        i: int,
        end: int,
        clitic: bool,
        act: str,
        sentence_i: int,
        sentence: Sentence,
        known: frozenset[str],
    ) -> Report | None:
        own = self.tokens[end].word if end < sentence.last else None
        last = sentence.last
        if own is None:
            return None
        pronoun = "own" in own.classes
        source: Phrase | None = None
        if not pronoun:
            if own.classes & {"what", "rule"} or own.stem == "ما":
                return None
            source = self._source(end, last, clitic)
            if source is None or not self._speaks(source, known):
                return None
        after = source.end if source else end + 1
        comma = i > sentence.first and self.tokens[i - 1].kind == "comma"
        opens_sentence = i - sentence.first <= (1 if comma else 0) or all(
            self.tokens[j].word is None for j in range(sentence.first, i)
        )
        word = self.tokens[i].word
        cue_i = i
        report = Report(
            "nominal",
            cue_i,
            end,
            act,
            sentence_i,
            "before",
            sentence.first,
            i - 1 if comma else i,
            subject=source,
            pronoun=pronoun,
            link="explicit" if source else "dropped",
        )
        if opens_sentence:
            content = self._past_clause(after, last)
            while content < last and (
                self.tokens[content].kind in ("comma", "colon")
                or self.tokens[content].text in ("فان", "فانه", "فانها", "فقد")
            ):
                content += 1
            report.content, report.opening = content, "clause"
            if content in self.marks.opens:
                report.pair = self.marks.opens[content]
            return report if last - content > _SHORT else None
        if word and word.conj and not comma:
            return None
        before = i - 1 if comma else i
        if self.marks.inside[i] >= 0 and self.marks.inside[i] != self.marks.inside[sentence.first]:
            return None
        report.content_end = before
        if before - sentence.first <= 4 and after < last and self.tokens[after].kind == "comma":
            report.content_end = last
        pair_i = self.marks.closes.get(before - 1, -1)
        if pair_i >= 0 and before - 1 - self.marks.pairs[pair_i].open_i > _SHORT:
            pair = self.marks.pairs[pair_i]
            if all(self.tokens[j].word is None for j in range(sentence.first, pair.open_i)):
                report.pair, report.content, report.content_end = pair_i, pair.open_i, pair.close_i
        return report if report.content_end - report.content >= _SHORT else None

    def _past_clause(self, i: int, last: int) -> int:
        """بحسب مصدر حضر الجلسة، فإن …: past what is told of the source, to the comma."""
        if i < last and self.tokens[i].kind == "comma":
            return i
        for j in range(i, min(i + _TOLD, last)):
            if self.tokens[j].kind == "comma" or self.tokens[j].text in ("فان", "فانه", "فانها", "فقد"):
                return j
        return i

    def _source(self, i: int, last: int, clitic: bool) -> Phrase | None:
        word = self.tokens[i].word
        if word is None:
            return None
        if clitic:
            if word.text == "ل":
                return None
            if word.prep != "ل" and not word.text.startswith("ل"):
                return None
            return self.phrases.read_without_clitic(i, last)
        return self.phrases.read(i, last)

    def _speaks(self, source: Phrase, known: frozenset[str]) -> bool:
        if source.head or source.parts:
            first = self.tokens[source.start].word
            return not (first and "rule" in first.classes)
        words = [self.tokens[j].word for j in range(source.start, source.end)]
        return (
            any(word and (word.name or word.stem in known) for word in words)
            or (len(words) >= 2
            and all(word and not word.feminine for word in words)
            and not (words[0] and words[0].definite))
        )
