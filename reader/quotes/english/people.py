"""The speakers of an article in Latin letters: names, titles, bodies, merged by their last word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.speech import Speaker, SpeakerKind

UNNAMED = "unnamed speaker"
_NAME = re.compile(
    r"(?:[A-Z][\w’'-]*\.?)(?: (?:(?:de|da|van|von|der|al|bin|ben|la|du) )*[A-Z][\w’'-]*\.?)*",
)
_ARTICLE = re.compile(r"(?i)^(?:the|a|an|and|but|while|as|both|also|then) ")
_OWNED = re.compile(r"[a-z][\w-]*(?:['’]s|s['’]) ")
"""The company's director: a title that reads as cut without its article."""
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof)\.? ")
_SHE, _HE = (
    re.compile(r"\b(?:Mrs|Ms|Miss|she|her|woman|mother|spokeswoman)\b"),
    re.compile(r"\b(?:Mr|Sir|spokesman)\b"),
)
_LEADING = re.compile(r"(?i)^(?:on|in|at|by|after|before|however|meanwhile|later|yesterday|today)\b[^,]*, ")
_THINGS = frozenset(
    ("which", "that", "it", "this", "these", "there", "what", "he", "she", "they", "who", "we", "i", "you")
)
_RECENT = 20
"""Speakers that a pronoun may mean."""
_LONGEST = 8
"""Words of a speaker without a name."""


@dataclass(slots=True, eq=False)
class Person:
    """One speaker."""

    name: str
    kind: SpeakerKind
    role: str = ""
    gender: str = ""
    forms: dict[str, None] = field(default_factory=dict)

    def speaker(self, speaker_id: str) -> Speaker:
        """As the speech holds it."""
        aliases = tuple(form for form in self.forms if form != self.name)
        return Speaker(speaker_id, self.kind, self.name, self.role, aliases)


class People:
    """All speakers of one article."""

    def __init__(self) -> None:
        self.known: dict[str, Person] = {}
        self.order: list[Person] = []
        self.unnamed = Person(UNNAMED, "other")

    def find(self, phrase: str, role: str = "") -> Person | None:
        """The speaker of a noun phrase, its titles around or behind the name; None where it is nobody."""
        phrase = _LEADING.sub("", phrase.strip(" ,\0")).strip()
        if not phrase or "\0" in phrase:
            return None
        whole = phrase
        body = bool(re.match(r"(?:The|the) (?=[A-Z])", phrase))
        while _ARTICLE.match(phrase):
            phrase = _ARTICLE.sub("", phrase)
        parts = [part.strip() for part in phrase.split(",")]
        named = [(part, found) for part in parts if (found := self._name(part, first=part is parts[0]))]
        if body or not named:
            return self._body(whole, parts[0], kind="organisation" if body else "other")
        part, name = named[0]
        around = [
            _HONORIFIC.sub("", part).replace(name, "").strip(),
            *(other for other in parts if other != part),
            role,
        ]
        titles = [_ARTICLE.sub("", each) for each in around if each and re.match(r"(?i)[a-z]", each)]
        titles = [each for each in titles if not re.match(r"(?:who|which|whose|with|in|on|at)\b", each)]
        title = titles[0] if titles else ""
        if _OWNED.match(title) and f"the {title}" in whole[:1].lower() + whole[1:]:
            title = f"the {title}"
        return self._person(name, title, whole)

    def pronoun(self, word: str, last: Person | None) -> Person | None:
        """Whom he, she or they means: the last speaker, or the last person whose gender fits."""
        gender = {"he": "m", "she": "f"}.get(word, "")
        candidates = [last, *reversed(self.order)] if last else list(reversed(self.order))
        for person in candidates:
            if person is None or (
                gender and (person.kind == "organisation" or person.gender not in ("", gender))
            ):
                continue
            person.gender = person.gender or gender
            return person
        return None

    def _name(self, part: str, *, first: bool) -> str:
        part = _HONORIFIC.sub("", part)
        for match in _NAME.finditer(part):
            name = match.group()
            opening = " " not in name and first and match.start() == 0 and name.lower() not in self.known
            if not opening or (part == name and not name.endswith("s")):
                return name
        return ""

    def _person(self, name: str, role: str, whole: str) -> Person:
        key = re.sub(r"[’']s$", "", name.rsplit(maxsplit=1)[-1]).lower()
        person = self.known.get(key)
        if person is None:
            person = self.known[key] = Person(name, "person")
        elif len(name) > len(person.name):
            person.name = name
        person.role = person.role or role
        person.gender = person.gender or ("f" if _SHE.search(whole) else "m" if _HE.search(whole) else "")
        return self._touched(person, name)

    def _body(self, whole: str, part: str, *, kind: SpeakerKind) -> Person | None:
        words = part.split()
        if not words or len(words) > _LONGEST or words[0].lower() in _THINGS or not part[0].isalpha():
            return None
        name = (
            part[0].upper() + part[1:] if kind == "other" and whole[:1].isupper() and whole == part else part
        )
        key = part.lower()
        person = self.known.get(key)
        if person is None:
            person = self.known[key] = Person(name, kind)
        return self._touched(person, whole)

    def _touched(self, person: Person, form: str) -> Person:
        person.forms.setdefault(form)
        self.order = [*(one for one in self.order[-_RECENT:] if one is not person), person]
        return person
