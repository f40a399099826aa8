"""The tables, read once: what each folded word may be.

Everything the engine knows of the language stands in `tables/`, so that a new verb, title or
organisation word is one line there and no code. The tables are folded like the texts, by
`text.fold`, so that both sides meet however they were typed.
"""

import os
from functools import cache
from typing import Literal, NamedTuple

from reader.quotes.lazy import Lazy
from reader.text.fold import fold

_TABLES = os.path.join(os.path.dirname(__file__), "tables")
_NAMES = (
    *("cues.tsv", "nominal.tsv", "titles.tsv", "organisations.tsv", "places.tsv", "names.tsv", "words.tsv"),
    *("content.txt", "synonyms.txt"),
)

Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]
Form = Literal["past", "present", "participle"]
NounKind = Literal["title", "source", "honorific", "organisation", "document", "place"]


class Verb(NamedTuple):
    """One line of cues.tsv."""

    lemma: str
    act: str
    takes: frozenset[str]
    """Folded prepositions, and noun, target, relay, doc."""
    any: bool
    """False: only a clause, a colon or marks make it a cue."""
    masdar: str
    """Its verbal noun, folded."""


class CueForm(NamedTuple):
    """One form of a verb that reports."""

    verb: Verb
    form: Form
    gender: Gender
    number: Number


_Column = tuple[Form, Gender, Number]
_WIDTH = 32
_Cells = int | tuple[int, ...]
"""Cells of cues.tsv: row times this width, and column. Plain numbers, since there are thousands."""


class Noun(NamedTuple):
    """A head noun that can speak."""

    head: str
    """Folded masculine singular, so that أمينة and الأمين meet."""
    kind: NounKind
    gender: Gender | None
    """None where both are heard: الدفاع is the ministry and the guard."""
    number: Number


_Form = tuple[str, NounKind, Gender | None, Number]
"""What a `Noun` is made of."""
_NONE: frozenset[str] = frozenset()


class Lexicon(NamedTuple):
    """All tables, folded."""

    cues: Lazy[_Cells, tuple[CueForm, ...]]
    nouns: Lazy[_Form, Noun]
    places: dict[str, Gender]
    """Without ال."""
    names: dict[str, Gender]
    kinds: Lazy[str, frozenset[str]]
    """Classes of words.tsv."""
    content: frozenset[str]
    nominal: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word → (words, act), the longest first."""
    clitic_cues: dict[str, str]
    """Final-weak stems before an object: سما → سمي."""
    never: frozenset[str]
    """Written forms that are no cue though their folded form is."""
    synonyms: dict[str, str]
    """A title → the one that stands for it."""

    def classes(self, word: str) -> frozenset[str]:
        """What a small word does; of a head noun, what goes with it."""
        return self.kinds.get(word) or _NONE


@cache
def lexicon() -> Lexicon:
    """The one lexicon of the process; a few milliseconds at first use."""
    names: dict[str, Gender] = {}
    for gender, words in _rows("names.tsv"):
        names.update(dict.fromkeys(words.split(), _gender(gender)))
    kinds: dict[str, str] = {}
    for name, words in _rows("words.tsv"):
        for word in words.split():
            kinds[word] = f"{kinds[word]} {name}" if word in kinds else name
    cues, weak = _cues()
    return Lexicon(
        cues=cues,
        nouns=Lazy(_nouns(), Noun._make, _inflected),
        places={_bare(place): _gender(gender) for place, gender in _rows("places.tsv")[1:]},
        names=names,
        kinds=Lazy(kinds, _kinds),
        content=frozenset(" ".join(_lines("content.txt")).split()),
        nominal=_nominal(),
        clitic_cues=weak,
        never=frozenset(_written("never.txt").split()),
        synonyms={word: line.split()[0] for line in _lines("synonyms.txt") for word in line.split()},
    )


@cache
def _kinds(names: str) -> frozenset[str]:
    return frozenset(names.split())


@cache
def _changes() -> tuple[tuple[str, str], ...]:
    """Each Arabic letter and vowel that folding changes, and what it makes of it."""
    letters = map(chr, range(*_ARABIC))
    return tuple((letter, folded) for letter in letters if (folded := fold(letter).text) != letter)


def _written(name: str) -> str:
    """A table, as it is written."""
    with open(os.path.join(_TABLES, name), encoding="utf-8") as table:
        return table.read()


@cache
def _folded() -> dict[str, str]:
    """All tables, folded: code point by code point, since folding knows no context."""
    whole = "\0".join(map(_written, _NAMES))
    for letter, folded in _changes():
        # Few letters change, and replacing each in turn is far quicker than looking at every one.
        whole = whole.replace(letter, folded)
    return dict(zip(_NAMES, whole.split("\0"), strict=True))


def _lines(name: str) -> list[str]:
    return [line for line in _folded()[name].split("\n") if line and line[0] != "#"]


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in _lines(name)]


def _gender(text: str) -> Gender:
    return "f" if text == "f" else "m"


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


_ARABIC = 0x621, 0x672
"""The code points that the tables are written in: hamza to the small alefs."""
_NUMBERS: dict[str, Number] = {"s": "s", "d": "d", "p": "p"}
_FORMS: dict[str, Form] = {"past": "past", "pres": "present", "part": "participle"}


def _cues() -> tuple[Lazy[_Cells, tuple[CueForm, ...]], dict[str, str]]:
    """Every form of every verb, and the final-weak stems of those that have some."""
    header, *rows = _rows("cues.tsv")
    columns: dict[int, _Column] = {}
    for column_i, name in enumerate(header):
        form, _, tail = name.partition("_")
        if form in _FORMS:
            columns[column_i] = (
                _FORMS[form],
                _gender("f" if "f" in tail else "m"),
                _NUMBERS[tail.strip("3mf")],
            )
    she_i = header.index("part_fs")
    columns[len(header)] = ("participle", "f", "d")  # قائلتين, made from قائلة
    takes_i, needs_i, masdar_i = (header.index(name) for name in ("takes", "needs", "masdar"))
    verbs: dict[int, Verb] = {}

    def verb(row_i: int) -> Verb:
        row = rows[row_i]
        if row_i not in verbs:
            takes = frozenset(row[takes_i].split())
            verbs[row_i] = Verb(row[1], row[0], takes, row[needs_i] == "any", row[masdar_i])
        return verbs[row_i]

    def make(cells: _Cells) -> tuple[CueForm, ...]:
        every = (cells,) if isinstance(cells, int) else cells
        return tuple(CueForm(verb(cell // _WIDTH), *columns[cell % _WIDTH]) for cell in every)

    found: dict[str, _Cells] = {}
    # The freest reading first: يوضح of أوضح before that of وضّح.
    rows.sort(key=lambda row: row[needs_i] != "any")
    inflected = [column_i for column_i in columns if column_i < len(header)]
    for row_i, row in enumerate(rows):
        cell = row_i * _WIDTH
        for column_i in inflected:
            if word := row[column_i]:
                if word in found:
                    _add(found, word, cell + column_i)
                else:
                    found[word] = cell + column_i
        if row[she_i][-1:] == "ه":
            _add(found, row[she_i][:-1] + "تين", cell + len(header))
    past = [column_i for column_i, column in columns.items() if column[0] == "past"]
    weak = {word[:-1] + "ا": word for row in rows for i in past if (word := row[i]) and word[-1] == "ي"}
    return Lazy(found, make), weak


def _add(found: dict[str, _Cells], word: str, cell: int) -> None:
    known = found.get(word)
    found[word] = cell if known is None else (known, cell) if isinstance(known, int) else (*known, cell)


_KINDS: dict[str, NounKind] = {
    "source": "source",
    "honorific": "honorific",
    "document": "document",
    "organisation": "organisation",
}


def _nouns() -> dict[str, _Form]:
    """Every form of every head; where two lines share a form, bodies come first, then singulars."""
    found: dict[str, _Form] = {}
    put = found.setdefault
    for word, gender, plural, sort in _rows("organisations.tsv")[1:]:
        kind = _KINDS[sort]
        put(word, (word, kind, _gender(gender) if len(gender) == 1 else None, "s"))
        if plural:
            put(plural, (plural, kind, "f", "s"))  # things in the plural are she to the verb
    titles = _rows("titles.tsv")[1:]
    for m, f, _, _, sort in titles:
        kind = _KINDS.get(sort, "title")
        if m:
            put(m, (m, kind, "m", "s"))
        if f:
            put(f, (m or f, kind, "f", "s"))
    for m, f, mp, fp, sort in titles:
        kind = _KINDS.get(sort, "title")
        head = m or f or mp or fp
        if fp:
            put(fp, (head, kind, "f", "p"))
        if mp == "مصادر":
            put(mp, (head, kind, "f", "s"))
        elif mp:
            _plurals(found, mp, (head, kind, "m", "p"))
    return found


def _plurals(found: dict[str, _Form], plural: str, form: _Form) -> None:
    """مسؤولون, مسؤولين, مسؤولو, مسؤولي; سكان, سكانا; a source has no owner: آخرون, آخرين."""
    if plural[-2:] == "ون":
        stem = plural[:-2]
        for ending in ("ون", "ين") if form[1] == "source" else ("ون", "ين", "و", "ي"):
            found.setdefault(stem + ending, form)
        return
    found.setdefault(plural, form)
    if plural[-2:] != "اء":
        found.setdefault(plural + "ا", form)


_BODIES = frozenset(("organisation", "document"))


def _inflected(found: dict[str, _Form], word: str) -> _Form | None:
    """The duals, and the accusative of a title (أن مسؤولا): forms that only the ending tells."""
    if word.endswith(("ان", "ين")):
        base = found.get(word[:-2]) or (found.get(word[:-3] + "ه") if word[-3:-2] == "ت" else None)
        whole = base is not None and base[3] == "s"
        return (base[0], base[1], base[2] or "m", "d") if whole and base is not None else None
    if not word.endswith("ا"):
        return None
    title = found.get(word[:-1])
    if (
        title is not None
        and title[1] != "organisation"
        and title[1] != "document"
        and title[2:] == ("m", "s")
    ):
        return title
    # وزارتا before an owner; of masculine bodies that would be the accusative
    body = found.get(word[:-2] + "ه") if word.endswith("تا") else None
    return (*body[:3], "d") if body is not None and body[1] in _BODIES else None


def _nominal() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for pattern, act in _rows("nominal.tsv"):
        words = tuple(pattern.split())
        found.setdefault(words[0], []).append((words, act))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
