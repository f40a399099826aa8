"""The tables, read once: what each folded word may be.

Everything the engine knows of the language stands in `tables/`, so that a new verb, title or
organisation word is one line there and no code. The tables are folded like the texts, by
`text.fold`, so that both sides meet however they were typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from reader.text.fold import fold

_TABLES = Path(__file__).with_name("tables")

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


class CueForm(NamedTuple):
    """One form of a verb that reports."""

    verb: Verb
    form: Form
    gender: Gender
    number: Number


class Noun(NamedTuple):
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
        never=frozenset((_TABLES / "never.txt").read_text(encoding="utf-8").split()),
        synonyms={word: line.split()[0] for line in _lines("synonyms.txt") for word in line.split()},
    )


def _read(name: str) -> str:
    """A table, folded: code point by code point, since folding knows no context."""
    text = (_TABLES / name).read_text(encoding="utf-8")
    for char in set(text):
        # Few letters change, and replacing each in turn is far quicker than looking at every one.
        if not char.isascii() and (folded := fold(char).text) != char:
            text = text.replace(char, folded)
    return text


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
    found: dict[str, tuple[CueForm, ...]] = {}
    # The freest reading first: يوضح of أوضح before that of وضّح.
    for row in sorted(rows, key=lambda row: row[needs_i] != "any"):
        verb = Verb(row[1], row[0], frozenset(row[takes_i].split()), row[needs_i] == "any", row[masdar_i])
        for column_i, shape, gender, number in columns:
            if word := row[column_i]:
                found[word] = (*found.get(word, ()), CueForm(verb, shape, gender, number))
                if shape == "participle" and gender == "f" and number == "s" and word.endswith("ه"):
                    dual = word[:-1] + "تين"
                    found[dual] = (*found.get(dual, ()), CueForm(verb, shape, gender, "d"))
    return found


_KINDS: dict[str, NounKind] = {
    "source": "source",
    "honorific": "honorific",
    "document": "document",
    "organisation": "organisation",
}


def _nouns() -> dict[str, Noun]:
    """Every form of every head; where two lines share a form, bodies come first, then singulars."""
    titles = [(*row, *[""] * (5 - len(row))) for row in _rows("titles.tsv")[1:]]
    found: dict[str, Noun] = {}
    for word, noun in (*_bodies(), *_singulars(titles), *_plurals(titles), *_cases(titles)):
        found.setdefault(word, noun)
    return found


def _bodies() -> Iterator[tuple[str, Noun]]:
    for word, gender, plural, sort in _rows("organisations.tsv")[1:]:
        kind = _KINDS[sort]
        yield word, Noun(word, kind, _gender(gender), "s")
        # وزارتان, and before an owner وزارتا; of masculine ones that would be the accusative.
        for ending in ("ان", "ين", "ا") if word.endswith("ه") else ("ان", "ين"):
            yield _open(word) + ending, Noun(word, kind, _gender(gender), "d")
        if plural:
            yield plural, Noun(plural, kind, "f", "s")  # things in the plural are she to the verb


def _singulars(titles: list[tuple[str, ...]]) -> Iterator[tuple[str, Noun]]:
    for m, f, _, _, sort in titles:
        if m:
            yield m, Noun(m, _KINDS.get(sort, "title"), "m", "s")
        if f:
            yield f, Noun(m or f, _KINDS.get(sort, "title"), "f", "s")


def _plurals(titles: list[tuple[str, ...]]) -> Iterator[tuple[str, Noun]]:
    for m, f, mp, fp, sort in titles:
        kind, head = _KINDS.get(sort, "title"), m or f
        if mp == "مصادر":
            yield mp, Noun(head, kind, "f", "s")
        elif mp:
            # مسؤولون, مسؤولين, مسؤولو, مسؤولي; سكان, سكانا
            sound = ("ون", "ين", "و", "ي") if mp.endswith("ون") else ("",) if mp.endswith("اء") else ("", "ا")
            for ending in sound:
                yield mp.removesuffix("ون") + ending, Noun(head, kind, "m", "p")
        if fp:
            yield fp, Noun(head, kind, "f", "p")


def _cases(titles: list[tuple[str, ...]]) -> Iterator[tuple[str, Noun]]:
    """The accusative (أن مسؤولا) and the duals."""
    for m, f, _, _, sort in titles:
        kind = _KINDS.get(sort, "title")
        if m:
            yield m + "ا", Noun(m, kind, "m", "s")
        for base, gender in ((m, "m"), (f, "f")):
            for ending in ("ان", "ين") if base else ():
                yield _open(base) + ending, Noun(m or f, kind, _gender(gender), "d")


def _open(word: str) -> str:
    """Its ة opened before an ending: وزارت."""
    return word[:-1] + "ت" if word.endswith("ه") else word


def _nominal() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for pattern, act in _rows("nominal.tsv"):
        words = tuple(pattern.split())
        found.setdefault(words[0], []).append((words, act))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
