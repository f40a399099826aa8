"""What has been said so far."""

from __future__ import annotations

from reader.named import Record
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entity import Entity
from reader.quotes.tables.lexicon import Gender
from reader.typed import Literal

How = Literal["same sentence", "main subject", "mentioned", "narrated", "previous", "earlier", "disagrees"]
_MEMORY = 60
"""Past statements that are looked at."""


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


def by_verb(report: Report) -> Gender | None:
    """The gender of one speaker as the verb has it: وقالت مراد is no زياد مراد."""
    form = report.form
    one = report.shape == "verb" and report.link == "explicit" and form is not None and form.number == "s"
    return form.gender if one and form is not None else None
