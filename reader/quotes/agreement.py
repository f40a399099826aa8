"""Whose a cue without a subject of its own is.

A participle or a second verb: the speaker of the same sentence who agrees. A dropped subject: the
last speaker who agrees, the top level before nested ones. When nobody agrees, the last speaker
all the same, since writers slip.
"""

from typing import Literal, NamedTuple

from reader.quotes.entity import Entity
from reader.quotes.lexicon import CueForm, Gender

How = Literal["same sentence", "main subject", "narrated", "previous", "earlier", "disagrees", "only"]
_MEMORY = 60
"""Past statements that are looked at."""


class Said(NamedTuple):
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
    """A question put to somebody: what follows is the other's."""


class Found(NamedTuple):
    """A speaker, and how it was found."""

    entity: Entity
    how: How
    passage_i: int


class Agreement:
    """Remembers who spoke."""

    def __init__(self) -> None:
        self.said: list[Said] = []

    def note(self, said: Said) -> None:
        """Remember a statement."""
        self.said.append(said)

    def local(
        self, forms: tuple[CueForm, ...], sentence_i: int, pair: int, *, outermost: bool, aside: bool = False
    ) -> Found | None:
        """The speaker of the same sentence who agrees, at the same depth of marks."""
        here = []
        for said in reversed(self.said[-_MEMORY:]):
            if said.sentence_i != sentence_i:
                break
            if pair in said.pairs and not said.asks and agrees(said.entity, said.gender, forms):
                here.append(said)
        if not here:
            return None
        if here[0].nested and aside:
            return next(
                (Found(said.entity, "same sentence", said.passage_i) for said in here if not said.nested),
                Found(here[0].entity, "same sentence", here[0].passage_i),
            )
        chosen = (
            next((said for said in reversed(here) if not said.nested), here[-1]) if outermost else here[0]
        )
        return Found(chosen.entity, "same sentence", chosen.passage_i)

    def dropped(self, forms: tuple[CueForm, ...], passage_i: int) -> Found | None:
        """The last speaker who agrees."""
        recent = self.said[-_MEMORY:]
        for nested in (False, True):
            for age, said in enumerate(reversed(recent)):
                if (
                    said.asks
                    or said.pairs[0] >= 0
                    or said.nested is not nested
                    or not agrees(said.entity, said.gender, forms)
                ):
                    continue
                return Found(
                    said.entity,
                    "previous" if age == 0 or passage_i - said.passage_i <= 1 else "earlier",
                    said.passage_i,
                )
        if forms and all(form.number != "s" for form in forms):
            return None  # a dual or plural that nobody agrees with is another word: رفضا
        for said in reversed(recent):
            if not said.asks and not said.nested and said.pairs[0] < 0:
                return Found(said.entity, "disagrees", said.passage_i)
        return None


def agrees(entity: Entity, gender: Gender | None, forms: tuple[CueForm, ...]) -> bool:
    """Whether any of a word's readings agrees with a speaker in gender and number."""
    gender = entity.gender or gender
    for form in forms:
        same_number = (form.number == "s") == (entity.number == "s") or (
            entity.number != "s" and form.number != "s"
        )
        if same_number and (gender is None or form.gender == gender or form.number != "s"):
            return True
    return not forms
