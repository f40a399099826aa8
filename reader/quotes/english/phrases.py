"""Who a noun phrase of English means: Norbank analyst Jo Lim; the port's director, Owen Terrick; police.

Capitals tell names. What no capital tells is called by the whole phrase: a spokesman for the council.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from reader.quotes.english.words import among, either
from reader.speech import SpeakerKind

_PARTICLE = r"(?:de|da|di|dos|del|della|van|von|der|den|ten|al|el|bin|bint|ben|ibn|la|le|du|y|&)"
WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]*\.?"
NAME = rf"{WORD}(?: (?:{_PARTICLE} ){{0,2}}{WORD}){{0,7}}"
"""One or more words with capitals."""
_NAME = re.compile(NAME)
LISTED = re.compile(rf"[^,]*\b{NAME}(?:, (?:the )?{NAME})+,? and (?:the )?{NAME}$")
"""Three who speak at once: the ministers of France, Germany and Britain."""
_BOUND = re.compile(
    r",? (?:of|at|for|from|in|with|on|to|by|near|who|which|whose|that|against|behind|based|representing"
    r"|working|living|attending|speaking)\b"
)
"""Where the head of a phrase ends."""
_OF = re.compile(rf"(?: (?:of|for) (?:the )?{NAME}(?: and {NAME})?)+")
"""Behind the first name of a body: of Chambers of Anatolia, for the Study of Rivers."""
_FOR = re.compile(rf" for {WORD}(?: {WORD})*$")
"""The same of a charity."""
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our|but|and|then|even) ", re.I)
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Rev)\b\.? ")
_OWNED = re.compile(r"[\w.-]+(?:['’]s|s['’]) ")
_RELATIVE = re.compile(r" (?:who|which|that|whose) ")
_LANDS = (
    "’s",
    "'s",
    "-old",
    "ian",
    "ish",
    "ese",
    "french",
    "dutch",
    "german",
    "swiss",
    "greek",
    "czech",
    "american",
)
"""What ends a first word that tells only from where somebody is."""
_BEHIND = frozenset(("KC", "QC", "MP", "MEP", "MBE", "OBE", "CBE", "Jr", "Jr.", "Sr."))
"""What stands behind a name."""
_SMALL = re.compile(rf"(?: {_PARTICLE})+$")
"""Before a family name: van Beurden."""
_TITLED = re.compile(rf"(.* ([a-z]+)) ({WORD}(?: {WORD}){{1,3}})$")
_OFFICE = re.compile(
    rf"(.*\b(?:[Ss]ecretary|[Mm]inister|[Cc]hancellor) (?:of|for) (?:the )?"
    rf"(?:[A-Z]\w+ (?:and )?){{0,2}}({either('portfolio')})) ({WORD}(?: {WORD}){{1,3}})$"
)
"""US Secretary of State Marco Roe."""
BRACKETS = re.compile(r" \([^()]{1,30}\)")
"""Of the Holm Water Agency (HWA)."""
_AGE = re.compile(r"^(?:aged )?\d{1,3}$")
_NOBODY = frozenset(("it", "this", "these", "those", "there", "that", "what", "which", "as", "i")).union(
    ("you", "we", "he", "she", "they")
)
_VERBS = re.compile(
    r"\b(?:is|was|were|are|has|had|have|will|would|did|does|do|can|could|should"
    r"|began|fell|rose|came|went|grew|became|saw|took|gave|got|ran)\b|\d{4}$"
)
_DONE = re.compile(r"^(?:[\w’'-]+ )+[a-z]+ed(?: |$)")
"""Before a title, what is none of it: the club appointed former captain Owen Pell."""
_PARTICIPLE = re.compile(r" (?:published|released|issued|posted|seen|obtained|made|carried out)$")
"""Behind a document: a study published on Monday."""
AT = re.compile(r" (?:of|at|for|from|in|by) ")
"""Staff at the Hillford Foundation are not the foundation."""
_BODY_TITLE = re.compile(r" (?:calling itself|called|named|known as)$")
_LONGEST = 10
"""Words of a speaker without a name."""
_SHE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|\w*woman|mother|wife|daughter|sister|girl|actress|queen|widow)\b", re.I
)
_HE = re.compile(r"\b(?:Mr|Sir|Lord|\w*(?<!wo)man|father|husband|son|brother|boy|actor|king|widower)\b", re.I)


@dataclass(frozen=True, slots=True)
class Called:
    """What a phrase calls somebody."""

    name: str
    role: str
    kind: SpeakerKind
    whole: str
    definite: bool
    """Whether it may mean somebody told of before: the minister."""

    @property
    def gender(self) -> str:
        """f, m, p of several, or unknown, as its words tell."""
        if self.kind == "other" and self.name.split(" ", 1)[0].endswith("s"):
            return "p"  # passengers, lawyers for the fund
        titles = _RELATIVE.split(self.whole.replace(self.name, ""))[0]
        return "f" if _SHE.search(titles) else "m" if _HE.search(titles) else ""


def read(phrase: str, *, opens: bool, known: Container[str]) -> Called | None:
    """Whom a phrase means, or None where it is nobody.

    `opens`: it opens a sentence, so that its first capital tells nothing; `known`: last names heard before.
    """
    phrase = BRACKETS.sub("", phrase).strip(" ,—–-")
    if not phrase or "\0" in phrase or not phrase[0].isalpha():
        return None
    if LISTED.match(phrase):
        return Called(_plain(phrase), "", "other", phrase, definite=False)
    head, *behind = phrase.split(", ")
    told = [_RELATIVE.split(part)[0] for part in behind if _tells(part)]
    bare = _plain(head)
    definite = re.match(r"(?i)the\b", head) is not None
    title, name = _named(bare, opens=opens and bare == head, known=known)
    if not name:
        called = [(one, *_named(_plain(one), opens=False, known=known)) for one in told]
        name = next((name for one, title, name in called if name and _tells_who(one, title, name)), "")
        if name and _VERBS.search(_RELATIVE.split(bare)[0]) is None:
            own = _OWNED.match(bare) and definite
            return Called(name, f"the {bare}" if own else bare, "person", phrase, definite)
        return _described(bare, head, definite=definite)
    if (
        (definite and not title)
        or _is_body(name)
        or _BODY_TITLE.sub("", title).split(" ")[-1] in among("body")
    ):
        return Called(name, "", "organisation", phrase, definite)
    title = _DONE.sub("", title)
    return Called(name, title or next(map(_plain, told), ""), "person", phrase, definite)


def _plain(phrase: str) -> str:
    """Without articles before it."""
    while _ARTICLE.match(phrase):
        phrase = _ARTICLE.sub("", phrase, count=1)
    return phrase.strip()


def _tells(part: str) -> bool:
    """Whether what stands behind a comma may be a title: no age, no relative, no place."""
    relative = re.match(r"(?:who|which|whose|where|with|in|on|at|from|of|and|asked|(?!acting)\w+ing)\b", part)
    return relative is None and _AGE.match(part) is None and bool(re.match(r"(?i)[a-z]", part))


def _tells_who(part: str, title: str, name: str) -> bool:
    """Former miller Owen Pell behind a comma; no gelding named Late Fee, no Democrat."""
    return part[:1].isupper() or (" " in name and _BODY_TITLE.search(f" {title}") is None)


def _named(bare: str, *, opens: bool, known: Container[str]) -> tuple[str, str]:
    """The title and the name in a phrase without its article; no name where it only describes."""
    bound = _BOUND.search(bare)
    titled = _TITLED.match(bare) if bound else None
    named = bound is not None and _NAME.fullmatch(bare[: bound.start()]) and " " in bare[: bound.start()]
    known_title = titled is not None and titled.group(2) in among("title")
    if known_title and named and bound is not None and not _is_body(bare[: bound.start()]):
        known_title = False  # Tamas Roe of oil broker Holm Partners
    office = titled if known_title else _OFFICE.match(bare)
    if office:
        return office.group(1), office.group(3)  # Land Management spokeswoman Dolores Garcia
    lead, rest = (bare[: bound.start()], bare[bound.start() :]) if bound else (bare, "")
    lead = _HONORIFIC.sub("", lead)
    runs = list(_NAME.finditer(lead))
    if not runs or runs[-1].end() != len(lead):
        return "", ""
    run = runs[-1]
    title, name = lead[: run.start()].strip(" ,"), run.group()
    words = name.split()
    if len(words) > 2 and words[0].lower().endswith(_LANDS) and not _is_body(name):
        words = words[1:]  # Kenya’s Abel Kiprono, the Italian Renzo Gabbiani
    if len(words) > 2 and words[-1] in _BEHIND:
        words = words[:-1]
    ranks = [number for number, word in enumerate(words[:-1]) if _ranks(word.lower().rstrip("."))]
    if ranks:
        title, words = f"{title} {' '.join(words[: ranks[-1] + 1])}".strip(), words[ranks[-1] + 1 :]
    if small := _SMALL.search(f" {title}"):
        title, words = title[: -len(small.group())], [small.group().strip(), *words]
    name = _HONORIFIC.sub("", " ".join(words))
    word = name.lower()
    common = opens and word not in known and (word.endswith("s") or word in among("common"))
    if title.split(" ")[0].istitle() and title.endswith(" the"):
        title, name = "", f"{title} {name}"  # Save the Children
    nobody = len(words) == 1 and not title and (common or word in among("title") or name == "One")
    held = words[-1].lower() in among("title") and len(words) > 1 and rest.startswith((" of ", " for "))
    if nobody or held or title.endswith(" and"):
        return "", ""  # Traders, Police; the US Secretary of State; Qatar and Egypt
    of = _OF.match(rest) if _is_body(name) else None  # University of Leeds
    if title and of is None and _is_body(name):
        return "", ""
    of = of or (_FOR.match(rest) if len(words) == 1 and not title else None)  # Cures for All
    return title, name + (of.group() if of else "")


def _ranks(word: str) -> bool:
    """Chief, Minister, Owner; Forecaster, Geologist: no given name."""
    return word in among("title") or word.endswith(
        ("ologist", "grapher", "maker", "caster", "keeper", "woman")
    )


def _is_body(name: str) -> bool:
    """The Ansley Chamber, Norbank Group, the WHO."""
    words = name.split()
    acronym = len(words) == 1 and name.isupper() and len(name) > 1
    return acronym or any(word.lower().strip(".") in among("body") for word in words)


def _described(bare: str, head: str, *, definite: bool) -> Called | None:
    """A spokesman for the council, police in Leeds, the drivers' union."""
    words = bare.split()
    first = words[0].lower() if words else ""
    lead = bare[: bound.start()] if (bound := _BOUND.search(bare)) else bare
    if not words or len(words) > _LONGEST or first in _NOBODY or _VERBS.search(lead):
        return None
    bare = _PARTICIPLE.sub("", bare)
    body = lead.split()[-1].lower() in among("body")
    return Called(bare, "", "organisation" if body else "other", head, definite)
