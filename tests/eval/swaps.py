"""Another says it: the speaker of one text put into a sentence of another, for a measure without new gold.

Who says a statement must not depend on who he is. Statements of the same cue word, with a speaker of the
same kind on the same side of it, lend each other their speakers, so that gender, number and word order stay
right. Each sentence is heard alone; what is not heard rightly in its own words is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from reader.article import Article, Block, Source
from reader.library import speech
from tests.eval import gold
from tests.eval.score import ENOUGH, iou
from tests.eval.spelling import key, plain, trim

SETS = ("open", "lessons")
"""The sets that may be read."""


class Sentence(NamedTuple):
    """A paragraph with one statement in it whose speaker stands there; offsets are the paragraph's."""

    place: str
    """Text and statement, to find it again."""
    text: str
    content: tuple[int, int]
    mention: tuple[int, int]
    kin: tuple[str, str, bool, bool]
    """What two of them must share: the cue, the kind of the speaker, whether he stands before it, and whether
    his post stands between commas."""
    speaker: gold.Identity

    def said_by(self, other: Sentence) -> Sentence:
        """This sentence with the speaker of another."""
        first, last = self.mention
        called = other.text[slice(*other.mention)]
        more = len(called) - (last - first)
        start, end = (at + more * (at >= last) for at in self.content)
        text = self.text[:first] + called + self.text[last:]
        place = f"{self.place} by {other.place}"
        return Sentence(place, text, (start, end), (first, last + more), self.kin, other.speaker)

    def heard(self) -> bool:
        """Whether the statement is found and given to its speaker."""
        block = Block("paragraph", 0, len(self.text))
        said = speech(Article(self.text, (block,), self.place, Source(self.place, "-", "plain")))
        names = {one.id: one.name for one in said.speakers}
        content = trim(self.text, *self.content)
        return any(
            iou(content, trim(self.text, one.start, one.end)) >= ENOUGH
            and self.speaker.goes_by(key(names[one.speaker_id]))
            for one in said.quotes
        )


class Swap(NamedTuple):
    """A sentence with a speaker that is not its own, and whether he was heard."""

    sentence: Sentence
    right: bool

    @property
    def told(self) -> str:
        """Where it stands, and the text with the speaker in brackets."""
        text, (first, last) = self.sentence.text, self.sentence.mention
        return f"{self.sentence.place}: {text[:first]}[{text[first:last]}]{text[last:]}"


def swaps(name: str, step: int = 1) -> tuple[Swap, ...]:
    """Sentences of every `step`th text that are heard rightly, said by a speaker of the next of their kin."""
    kin = defaultdict(list)
    for sentence in _sentences(name, step):
        if sentence.heard():
            kin[sentence.kin].append(sentence)
    pairs = [pair for group in kin.values() for pair in zip(group, group[1:] + group[:1], strict=True)]
    told = [own.said_by(other) for own, other in pairs if own.speaker.name != other.speaker.name]
    return tuple(Swap(sentence, sentence.heard()) for sentence in told)


def _sentences(name: str, step: int) -> Iterator[Sentence]:
    for path, raw in list(gold.records(name))[::step]:
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        kinds = {entity["id"]: entity["type"] for entity in raw["entities"]}
        speakers = {one.id: one.speaker for one in gold.statements(raw, text)}
        for quote in raw["quotes"]:
            sentence = _sentence(quote, text, kinds, speakers[quote["id"]])
            if sentence is not None:
                yield sentence._replace(place=f"{path.stem} {quote['id']}")


def _sentence(
    quote: dict[str, Any], text: str, kinds: dict[str, str], speaker: gold.Identity
) -> Sentence | None:
    said, cue = quote["speaker"], quote["cue"]
    first, last = said["mention_start"], said["mention_end"]
    if quote.get("optional") or first is None or len(plain(text[first:last]).split()) < 2:
        return None
    start = text.rfind("\n", 0, min(first, cue["start"], quote["start"])) + 1
    end = text.find("\n", max(last, cue["end"], quote["end"]))
    paragraph = text[start : end if end >= 0 else len(text)]
    within = quote["start"] < last and first < quote["end"]
    if "\n" in paragraph or within or not start:  # a headline names nobody in full
        return None
    kin = (plain(cue["text"]), kinds[said["entity_id"]], first < cue["start"], "،" in text[first:last])
    content, mention = (quote["start"] - start, quote["end"] - start), (first - start, last - start)
    return Sentence("", paragraph, content, mention, kin, speaker)
