"""The speakers of an English article: forms that mean one are merged, different people never."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.quotes.english.phrases import AT, Called, read
from reader.quotes.english.words import among
from reader.speech import Speaker, SpeakerKind

UNNAMED = "unnamed speaker"
_OWNER = re.compile(r"[’']s?$")
_HUMAN = re.compile(
    r"(?:er|or|ist|ian|man|woman|ant|ent|ee|old|half|back|star|captain|veteran|mother|father|champion|ess|boss"
    r"|minister|chief|secretary|president|novelist|host|actress|teen|king|queen|wife|widow|son|girl|boy|pilot|chef)"
    r"(?: from |$)"
)
"""What ends a word that means somebody: the singer, the left-hander, the teenager from Holm."""
_LAND = re.compile(r"(?:ian|ese|ard|ish|[bgkmx]an|rican)$")
"""The same of where he is from: the Bulgarian."""
_KNIGHT = re.compile(r"(?:Sir|Dame|Lord|Lady|Prince|Princess|Father|Sister|Don|Pope) ")
"""Before a first name alone."""
_SHORT = 2
"""Words of what somebody who was just told of may be called: the singer, the former captain."""
_BEHIND = re.compile(r" (?:of|at|for|from|in|by|on|to|published|released|issued|commissioned|seen|with) ")
"""Behind what the report, the university are called again by."""
_RECENT = 20
"""Speakers that a pronoun may mean."""


@dataclass(slots=True, eq=False)
class Person:
    """One speaker."""

    name: str
    kind: SpeakerKind
    role: str = ""
    gender: str = ""
    forms: dict[str, None] = field(default_factory=dict)

    @property
    def written(self) -> bool:
        """A report, a study of the mill, government figures."""
        return self.kind != "person" and not among("document").isdisjoint(self.name.lower().split())

    def speaker(self, speaker_id: str) -> Speaker:
        """As the speech holds it."""
        aliases = tuple(form for form in self.forms if form != self.name)
        return Speaker(speaker_id, self.kind, self.name, self.role, aliases)


class People:
    """All speakers of one article."""

    def __init__(self) -> None:
        self.known: dict[str, list[Person]] = {}
        """By the last word of a name, and by whole descriptions; the last one heard stands last."""
        self.order: list[Person] = []
        self.last: Person | None = None
        """Who spoke or was told of last."""
        self.headline = False
        """Whether what is read is a title, where «minister» means the minister."""
        self.unnamed = Person(UNNAMED, "other")

    def find(self, phrase: str, *, opens: bool = False) -> Person | None:
        """The speaker of a noun phrase, its titles around or behind the name; None where it is nobody."""
        if self.headline and phrase[-1:].isalpha():
            phrase = _in_text(phrase)
        called = read(phrase, opens=opens, known=self.known)
        return self._speaker(called) if called is not None else None

    def _speaker(self, called: Called) -> Person:
        """Whoever is called so: one who is known, or somebody new."""
        if called.kind == "person":
            person = self._person(called)
        else:
            person = self._told_of(called) or self._new(called, called.name.lower())
        person.role = person.role or called.role
        person.gender = person.gender or called.gender
        person.forms.setdefault(called.name)
        self.order = [*(one for one in self.order[-_RECENT:] if one is not person), person]
        return person

    def named(self, name: str) -> Person | None:
        """The person of a full name, or of a last name heard before, who need not speak; else None."""
        first, *more = name.lower().split(" ", 1)
        if first in among("place") or (not more and first not in self.known):
            return None
        called = read(_OWNER.sub("", name), opens=True, known=self.known)
        if called is None or called.kind != "person":
            return None
        told = " " in called.name or called.role or called.name.lower() in self.known
        return self._speaker(called) if told else None

    def body(self, phrase: str) -> Person | None:
        """The organisation of a phrase, which need not speak; else None."""
        called = read(phrase, opens=True, known=self.known)
        if called is None or called.kind != "organisation":
            return None
        return self._speaker(called) if called.definite or called.name.split()[-1][0].isupper() else None

    def pronoun(self, word: str, *, told: Person | None = None) -> Person | None:
        """Whom he, she, it or they means: the last speaker, or the last one that fits.

        `told`: of whom he only tells: an inspection suggested a leak, it said.
        """
        gender = {"he": "m", "she": "f"}.get(word, "")
        candidates: list[Person] = [*self.order, *([self.last] if self.last is not None else [])]
        for person in reversed(candidates):
            if person is told and any(one is not told for one in candidates):
                continue
            if gender and (
                person.written or person.kind == "organisation" or person.gender not in ("", gender)
            ):
                continue
            if word == "it" and person.kind == "person" and (person.role or " " in person.name):
                continue  # but Norbank
            person.gender = person.gender or gender
            return person
        return None

    def _person(self, called: Called) -> Person:
        words = _OWNER.sub("", called.name).split()
        key = words[-1].lower()
        if len(words) == 1 and _KNIGHT.match(called.whole):
            words = next((one.name.split() for one in reversed(self.order) if _first(one, key)), words)
            key = words[-1].lower()
        for person in reversed(self.known.get(key, [])[-_RECENT:]):
            if _one(words, person.name.split()):
                if len(called.name) > len(person.name):
                    person.name = called.name
                return person
        return self._new(called, key)

    def _told_of(self, called: Called) -> Person | None:
        """The council: the body whose name ends so; the minister: whoever's title is so; the WHO."""
        if same := self.known.get(called.name.lower()):
            return same[-1]
        words = called.name.lower().split()
        if not called.definite or not words:
            return None
        for person in reversed(self.order):
            name, role = person.name.lower().split(), person.role.lower().split()
            short = (
                called.name.isupper()
                and called.name == "".join(each[0] for each in person.name.split()).upper()
            )
            ends = person.kind != "person" and name[-len(words) :] == words != name
            lead = _BEHIND.split(person.name.lower())[0].split()
            again = person.kind != "person" and words in (
                lead,
                lead[-len(words) :] if person.written else lead,
            )
            if short or again or (ends and AT.search(person.name) is None):
                return person
            if (
                person.kind == "person"
                and role
                and (words[-1] not in among("body") or words == role)
                and (words in (role[: len(words)], role[-len(words) :]) or _all(words, person.role))
                and role[-len(words) - 1 : -len(words)] != ["the"]
            ):
                return person
            if person.kind == "other" and name[: len(words)] == words:
                return person
        head = words[-1]
        somebody = (
            len(called.name.split(" from ")[0].split()) <= _SHORT
            and head not in among("source") | among("body")
            and (_LAND if called.name[0].isupper() else _HUMAN).search(called.name) is not None
        )
        last: Person | None = self.last
        somebody = somebody and not (last is not None and last.role and head in among("title"))
        return last if somebody and last is not None and last.kind == "person" else None

    def _new(self, called: Called, key: str) -> Person:
        person = Person(called.name, called.kind)
        self.known.setdefault(key, []).append(person)
        return person


def _all(words: list[str], role: str) -> bool:
    """Whether a role holds each of these words: the Holm mayor, mayor of Holm."""
    head = AT.split(role.lower())[0].split()
    return head[-1:] == words[-1:] and set(words) <= set(role.lower().split())


def _in_text(phrase: str) -> str:
    """What a title calls somebody as the text would: the minister; the union; Owen Pell."""
    words = phrase.split()
    bare = words[-1].islower() or (
        len(words) == 1 and words[0].lower() in among("body") | among("title") | among("source")
    )
    if not bare:
        return phrase
    return f"the {phrase[0].lower()}{phrase[1:]}" if len(words) == 1 else f"the {phrase}"


def _first(person: Person, word: str) -> bool:
    """Sir Owen: Owen Pell."""
    return person.kind == "person" and person.name.lower().startswith(f"{word} ")


def _one(words: list[str], others: list[str]) -> bool:
    """Whether two names with one last word are one's: Collins, Sarah Collins; not Sarah and Grace Collins."""
    shorter, longer = sorted((words, others), key=len)
    if longer[-len(shorter) :] == shorter:
        return True
    first, second = shorter[0].strip("."), longer[0].strip(".")
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])
