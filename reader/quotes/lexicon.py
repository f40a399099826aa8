"""The tables, read once: what each folded word may be.

Everything the engine knows of the language stands in `tables/`, so that a new verb, title or
organisation word is one line there and no code. The tables are folded like the texts, by
`text.fold`, so that both sides meet however they were typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from reader.text.fold import fold

Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]
Form = Literal["past", "present", "participle"]
NounKind = Literal["title", "source", "honorific", "organisation", "document", "place"]


@dataclass(frozen=True, slots=True)
class Verb:
    """One line of cues.tsv."""

    lemma: str
    act: str
    takes: frozenset[str]
    """Folded prepositions, and noun, target, relay, doc."""
    any: bool
    """False: only a clause, a colon or marks make it a cue."""
    masdar: str
    """Its verbal noun, folded."""


@dataclass(frozen=True, slots=True)
class CueForm:
    """One form of a verb that reports."""

    verb: Verb
    form: Form
    gender: Gender
    number: Number


@dataclass(frozen=True, slots=True)
class Noun:
    """A head noun that can speak."""

    head: str
    """Folded masculine singular, so that أمينة and الأمين meet."""
    kind: NounKind
    gender: Gender
    number: Number


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables, folded."""

    cues: dict[str, tuple[CueForm, ...]]
    nouns: dict[str, Noun]
    places: dict[str, Gender]
    """Without ال."""
    names: dict[str, Gender]
    classes: dict[str, frozenset[str]]
    content: frozenset[str]
    nominal: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word → (words, act), the longest first."""
    clitic_cues: dict[str, str]
    """Final-weak stems before an object: سما → سمي."""
    never: frozenset[str]
    """Written forms that are no cue though their folded form is."""
    synonyms: dict[str, str]
    """A title → the one that stands for it."""


@cache
def lexicon() -> Lexicon:
    """The one lexicon of the process; a few milliseconds at first use."""
    names = {word: gender for gender, words in _rows("names.tsv") for word in words.split()}
    content = frozenset(word for line in _lines("content.txt") for word in line.split())
    classes: dict[str, set[str]] = {}
    for name, words in _rows("words.tsv"):
        for word in words.split():
            classes.setdefault(word, set()).add(name)
    cues = _cues()
    weak = {
        form[:-1] + "ا": form
        for form, meanings in cues.items()
        if form.endswith("ي") and any(meaning.form == "past" for meaning in meanings)
    }
    return Lexicon(
        cues=cues,
        nouns=_nouns(),
        places={_bare(place): _gender(gender) for place, gender in _rows("places.tsv")[1:]},
        names={name: _gender(gender) for name, gender in names.items()},
        classes={word: frozenset(found) for word, found in classes.items()},
        content=content,
        nominal=_nominal(),
        clitic_cues=weak,
        never=frozenset(
            files(__package__).joinpath("tables").joinpath("never.txt").read_text(encoding="utf-8").split()
        ),
        synonyms={word: line.split()[0] for line in _lines("synonyms.txt") for word in line.split()},
    )


def _read(name: str) -> str:
    """A table, folded: code point by code point, since folding knows no context."""
    text = files(__package__).joinpath("tables", name).read_text(encoding="utf-8")
    return text.translate({ord(char): fold(char).text for char in set(text) if char not in "\t\n"})


def _lines(name: str) -> list[str]:
    return [line for line in _read(name).split("\n") if line and not line.startswith("#")]


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in _lines(name)]


def _gender(text: str) -> Gender:
    return "f" if text == "f" else "m"


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


_NUMBERS: dict[str, Number] = {"s": "s", "d": "d", "p": "p"}
_FORMS: dict[str, Form] = {"past": "past", "pres": "present", "part": "participle"}


def _cues() -> dict[str, tuple[CueForm, ...]]:
    header, *rows = _rows("cues.tsv")
    columns: list[tuple[int, Form, Gender, Number]] = []
    for column_i, name in enumerate(header):
        form, _, tail = name.partition("_")
        if form in _FORMS:
            columns.append(
                (column_i, _FORMS[form], _gender("f" if "f" in tail else "m"), _NUMBERS[tail.strip("3mf")])
            )
    takes_i, needs_i, masdar_i = (header.index(name) for name in ("takes", "needs", "masdar"))
    found: dict[str, list[CueForm]] = {}
    for row in rows:
        verb = Verb(row[1], row[0], frozenset(row[takes_i].split()), row[needs_i] == "any", row[masdar_i])
        for column_i, shape, gender, number in columns:
            if word := row[column_i]:
                found.setdefault(word, []).append(CueForm(verb, shape, gender, number))
                if shape == "participle" and gender == "f" and number == "s" and word.endswith("ه"):
                    dual = word[:-1] + "تين"
                    found.setdefault(dual, []).append(CueForm(verb, shape, gender, "d"))
    # The freest reading first: يوضح of أوضح before that of وضّح.
    return {word: tuple(sorted(forms, key=lambda form: not form.verb.any)) for word, forms in found.items()}


def _nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}

    def add(word: str, head: str, kind: NounKind, gender: Gender, number: Number) -> None:
        found.setdefault(word, Noun(head, kind, gender, number))

    for word, gender, plural, kind in _rows("organisations.tsv")[1:]:
        sort: NounKind = "document" if kind == "document" else "organisation"
        add(word, word, sort, _gender(gender), "s")
        stem = word[:-1] + "ت" if word.endswith("ه") else word
        for ending in ("ان", "ين"):
            add(stem + ending, word, sort, _gender(gender), "d")
        if plural:
            add(plural, plural, sort, "f", "s")  # things in the plural are she to the verb
    rows = [(*row, *[""] * (5 - len(row))) for row in _rows("titles.tsv")[1:]]
    kinds: dict[str, NounKind] = {"source": "source", "honorific": "honorific"}
    for m, f, _mp, _fp, kind in rows:
        sort = kinds.get(kind, "title")
        if m:
            add(m, m, sort, "m", "s")
        if f:
            add(f, m or f, sort, "f", "s")
    for m, f, mp, fp, kind in rows:
        sort = kinds.get(kind, "title")
        head = m or f
        things = mp == "مصادر"
        if mp:
            add(mp, head, sort, "f" if things else "m", "s" if things else "p")
            if not mp.endswith(("ون", "اء")) and not things:
                add(mp + "ا", head, sort, "m", "p")
            if mp.endswith("ون"):
                add(mp[:-2] + "ين", head, sort, "m", "p")
                add(mp[:-1], head, sort, "m", "p")
                add(mp[:-2] + "ي", head, sort, "m", "p")
        if fp:
            add(fp, head, sort, "f", "p")
    for m, f, _mp, _fp, kind in rows:
        if m:
            add(m + "ا", m, kinds.get(kind, "title"), "m", "s")  # the accusative: أن مسؤولا
        for base, gender in ((m, "m"), (f, "f")):
            stem = base[:-1] + "ت" if base.endswith("ه") else base
            for ending in ("ان", "ين") if base else ():
                add(stem + ending, m or f, kinds.get(kind, "title"), _gender(gender), "d")
    return found


def _nominal() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for pattern, act in _rows("nominal.tsv"):
        words = tuple(pattern.split())
        found.setdefault(words[0], []).append((words, act))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
