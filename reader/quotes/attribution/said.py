"""What has been said so far, and who was to hear the last of it: سأل القاضي الشاهد، فرد بأن كذا."""

from __future__ import annotations

from reader.named import Record
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entity import Entity
from reader.quotes.speakers.mentions import Mention
from reader.quotes.tables.lexicon import Gender
from reader.quotes.words.tokens import Token
from reader.typed import Literal

How = Literal["same sentence", "main subject", "mentioned", "narrated", "previous", "earlier", "disagrees"]
_MEMORY = 60
"""Past statements that are looked at."""
_SPOKEN_TO = 6
"""Tokens from a verb to whom it is said."""


class Said(Record):
    """A statement already attributed."""

    entity: Entity
    sentence_i: int
    passage_i: int
    nested: bool
    cue_i: int
    pairs: tuple[int, int]
    """The innermost marks around its cue, and around a content that began before them; or -1."""
    gender: Gender | None
    asks: bool
    """A question: what answers it is another's."""
    told: bool
    """To somebody whom the verb tells by a pronoun: سأله."""
    paper: Gender | None
    """Of the paper in which it stands: وقال بيان للوزارة إن كذا. وأضاف أن."""


class Found(Record):
    """A speaker, and how it was found."""

    entity: Entity
    how: How
    passage_i: int


def last_of(statements: list[Said]) -> Said | None:
    """The last statement that is neither told within another one nor a question put to somebody."""
    for said in reversed(statements[-_MEMORY:]):
        if not (said.nested or said.pairs[0] >= 0 or (said.asks and said.told)):
            return said
    return None


def asked_in(tokens: list[Token], statements: list[Said], report: Report) -> int:
    """The sentence before a report in which somebody was asked or told what it may answer, or -1."""
    word, last = tokens[report.cue_i].word, statements[-1] if statements else None
    away = report.sentence_i - last.sentence_i if last is not None and word is not None else -1
    if last is None or word is None or away not in (0, 1) or (away == 0 and word.cue_conj != "ف"):
        return -1
    replies = report.act == "reply" and tokens[report.cue_i + 1].text not in ("علي", "عن")
    says = last.asks and report.act == "say" and word.cue_conj != "و"
    return last.sentence_i if replies or says else -1


def spoken_to(tokens: list[Token], last: Said, mention: Mention, *, at_once: bool) -> bool:
    """سأل القاضي الشاهد, قال القاضي للمتهم, صاح بالسائق: whether somebody was to hear the last words.

    `at_once`: and answers in the same sentence, اتهم النائب الوزير بكذا، فرد بأن.
    """
    start = mention.phrase.start
    if mention.part != "other" or mention.phrase.number != "s":
        return False
    word, before = tokens[start].word, tokens[start - 1]
    led = before.text in ("علي", "الي") or (word is not None and word.prep in ("ل", "ب"))
    return last.asks or ((led or at_once) and last.cue_i < start < last.cue_i + _SPOKEN_TO)


def by_verb(report: Report) -> Gender | None:
    """The gender of one speaker as the verb has it: وقالت مراد is no زياد مراد."""
    form = report.form
    one = report.shape == "verb" and report.link == "explicit" and form is not None and form.number == "s"
    return form.gender if one and form is not None else None
