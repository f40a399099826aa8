"""What has been said so far, and who agrees with a verb."""

from __future__ import annotations

from reader.named import Record
from reader.quotes.entity import Entity
from reader.quotes.lexicon import CueForm, Gender, Number, Verb
from reader.quotes.reports import Report
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


def agrees(number: Number, gender: Gender | None, forms: tuple[CueForm, ...]) -> bool:
    """Whether any of a word's readings agrees with somebody in number and gender."""
    for form in forms:
        same = (form.number == "s") == (number == "s")
        women = form.number == "p" and form.gender == "f"  # قلن, and بيّنّ, which looks like بيّن
        if same and (gender is None or form.gender == gender or (form.number != "s" and not women)):
            return True
    return not forms


_PRONOUNS: tuple[tuple[str, Gender, Number], ...] = (
    ("هما", "m", "d"),
    ("هم", "m", "p"),
    ("هن", "f", "p"),
    ("ها", "f", "s"),
    ("ه", "m", "s"),
)
_NO_VERB = Verb("", "say", frozenset(), False, "")


def of_pronoun(text: str) -> tuple[CueForm, ...]:
    """What the pronoun at a word's end agrees with, as a form that agrees alike: قولها, في تقريره, عنهم."""
    for ending, gender, number in _PRONOUNS:
        if text.endswith(ending):
            return (CueForm(_NO_VERB, "past", gender, number),)
    return ()


def of_one(gender: Gender) -> tuple[CueForm, ...]:
    """What agrees with one man or woman, as a form that agrees alike."""
    return (CueForm(_NO_VERB, "past", gender, "s"),)


def by_verb(report: Report) -> Gender | None:
    """The gender of one speaker as the verb has it: وقالت مراد is no زياد مراد."""
    form = report.form
    one = report.shape == "verb" and report.link == "explicit" and form is not None and form.number == "s"
    return form.gender if one and form is not None and form.form != "participle" else None
