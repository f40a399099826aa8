"""The tables, read once: what each folded word may be.

Everything the engine knows of the language stands in `tables/`, so that a new verb, title or
organisation word is one line there and no code. The tables are folded like the texts, by
`text.fold`, so that both sides meet however they were typed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache, partial
from itertools import compress
from operator import is_not

from reader.named import Record
from reader.quotes.lazy import Lazy
from reader.text.fold import folded_text
from reader.typed import Literal

_TABLES = os.path.join(os.path.dirname(__file__), "tables")
_NAMES = (
    *("cues.tsv", "nominal.tsv", "titles.tsv", "organisations.tsv", "places.tsv", "names.tsv", "words.tsv"),
    *("lists.tsv", "content.txt", "synonyms.txt", "aims.tsv", "utterances.tsv"),
)

Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]
Form = Literal["past", "present", "participle"]
NounKind = Literal["title", "source", "honorific", "organisation", "document", "place"]

_NARROW = frozenset(("charge", "plea", "reproach", "upshot", "blame", "again", "deed"))


class Verb(Record):
    """One line of cues.tsv."""

    lemma: str
    act: str
    takes: frozenset[str]
    """Folded prepositions, and noun, target, relay, doc."""
    any: bool
    """False: only a clause, a colon or marks make it a cue."""
    masdar: str
    """Its verbal noun, folded."""

    @property
    def narrow(self) -> bool:
        """Whether it reports nothing but what `takes` says: دفع ببطلان الإجراءات."""
        return bool(self.takes) and self.takes <= _NARROW


class CueForm(Record):
    """One form of a verb that reports."""

    verb: Verb
    form: Form
    gender: Gender
    number: Number


_Column = tuple[Form, Gender, Number]
_Cells = int | tuple[int, ...]
"""Cells of cues.tsv, counted row by row. Plain numbers, since there are thousands."""


class Noun(Record):
    """A head noun that can speak."""

    head: str
    """Folded masculine singular, so that أمينة and الأمين meet."""
    kind: NounKind
    gender: Gender | None
    """None where both are heard: الدفاع is the ministry and the guard."""
    number: Number


_Form = tuple[str, NounKind, Gender | None, Number]
"""What a `Noun` is made of."""
_Told = int | _Form
"""A cell of the tables, or what has been told by an ending."""
_NONE: frozenset[str] = frozenset()


class Lexicon(Record):
    """All tables, folded."""

    cues: Lazy[_Cells, tuple[CueForm, ...]]
    nouns: Lazy[_Told, Noun]
    places: dict[str, Gender]
    """Without ال."""
    names: dict[str, Gender]
    doubtful: dict[str, tuple[Gender, ...]]
    """Given names that are common words as well."""
    kinds: dict[str, frozenset[str]]
    """Classes of words.tsv."""
    lists: dict[str, str]
    """The words of each list of lists.tsv, in one text: `lists` makes a set of it when a rule asks."""
    content: frozenset[str]
    nominal: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word → (words, act), the longest first."""
    never: frozenset[str]
    """Written forms that are no cue though their folded form is."""
    synonyms: dict[str, str]
    """A title → the one that stands for it."""
    aims: frozenset[tuple[str, str]]
    """What a body is for, with the preposition that leads on from it."""

    def classes(self, word: str) -> frozenset[str]:
        """What a small word does; of a head noun, what goes with it."""
        return self.kinds.get(word, _NONE)

    def before_object(self, stem: str) -> tuple[CueForm, ...]:
        """The forms that have an object behind them: سماه of سمى, أبلغوه of أبلغوا."""
        found = self.cues.get(f"{stem}ا" if stem[-1:] == "و" else stem)
        if not found and stem[-1:] == "ا":
            found = self.cues.get(f"{stem[:-1]}ي") or ()
            found = found if any(cue.form == "past" for cue in found) else ()
        return found or ()


@cache
def lexicon() -> Lexicon:
    """The one lexicon of the process; a few milliseconds at first use."""
    his: list[str] = []
    hers: list[str] = []
    doubtful: dict[str, tuple[Gender, ...]] = {}
    for gender, words in _rows("names.tsv"):
        if gender[1:]:
            for word in words.split():
                doubtful[word] = (*doubtful.get(word, ()), _gender(gender[0]))
        elif gender == "f":
            hers += words.split()
        else:
            his += words.split()
    names: dict[str, Gender] = dict.fromkeys(his, "m")
    names.update(dict.fromkeys(hers, "f"))
    return Lexicon(
        cues=_cues(),
        nouns=_nouns(),
        places=_places(),
        names=names,
        doubtful=doubtful,
        kinds=_classes(),
        lists=dict(_rows("lists.tsv")),
        content=frozenset(" ".join(table_lines("content.txt")).split()),
        nominal=_nominal(),
        never=frozenset(_written("never.txt").split()),
        aims=frozenset((aim, prep) for prep, aims in _rows("aims.tsv") for aim in aims.split()),
        synonyms={word: line.split()[0] for line in table_lines("synonyms.txt") for word in line.split()},
    )


def _written(name: str) -> str:
    """A table as it is written."""
    with open(f"{_TABLES}/{name}", "rb", buffering=0) as table:
        return table.read().decode()


@cache
def _tables() -> dict[str, str]:
    """All tables that are read at once, folded, each by itself: short texts stay near the processor."""
    return {name: _folded(_written(name)) for name in _NAMES}


def _folded(table: str) -> str:
    """Code point by code point, since folding knows no context."""
    for letter, folded in _foldings():
        # Replacing a few in turn is far quicker than looking at every letter.
        table = table.replace(letter, folded)
    return table


@cache
def _foldings() -> list[tuple[str, str]]:
    return [(letter, folded_text(letter)) for letter in SPELT]


def read_words(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a table that is only read where a text needs it, and those behind ?."""
    lines = _folded(_written(name)).split("\n")
    sure = [line for line in lines if line[:1] not in {"#", "?"}]
    return frozenset(" ".join(sure).split()), frozenset(
        " ".join([line[1:] for line in lines if line[:1] == "?"]).split()
    )


def table_lines(name: str) -> list[str]:
    """A table, folded, without its remarks."""
    return [line for line in _tables()[name].split("\n") if line and line[0] != "#"]


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in table_lines(name)]


def _classes() -> dict[str, frozenset[str]]:
    """Every small word → all its classes."""
    found: dict[str, frozenset[str]] = {}
    for name, words in _rows("words.tsv"):
        alone = frozenset((name,))
        for word in words.split():
            known = found.get(word)
            found[word] = alone if known is None else known | alone
    return found


def _places() -> dict[str, Gender]:
    cells = "\t".join(table_lines("places.tsv")[1:]).split("\t")
    bare = [place[2:] if place[:2] == "ال" and len(place) > 4 else place for place in cells[0::2]]
    genders: dict[str, Gender] = {"m": "m", "f": "f"}
    return dict(zip(bare, map(genders.__getitem__, cells[1::2]), strict=True))


def _gender(text: str) -> Gender:
    return "f" if text == "f" else "m"


SPELT = "آأؤإئةى\u0640\u0651"
"""What folding changes of the signs that the tables are written with; a test holds it."""
_NUMBERS: dict[str, Number] = {"s": "s", "d": "d", "p": "p"}
_FORMS: dict[str, Form] = {"past": "past", "pres": "present", "part": "participle"}


@cache
def _verbs() -> tuple[list[str], list[str]]:
    """The columns and the rows of cues.tsv, the freest reading first: يوضح of أوضح before that of وضّح."""
    header, *lines = table_lines("cues.tsv")
    lines.sort(key=lambda line: not line.endswith("\tany"))
    return header.split("\t"), lines


@cache
def _verb(row_i: int) -> Verb:
    group, lemma, *_, masdar, takes, needs = _verbs()[1][row_i].split("\t")
    return Verb(lemma, group, frozenset(takes.split()), needs == "any", masdar)


def _cues() -> Lazy[_Cells, tuple[CueForm, ...]]:
    """Every form of every verb."""
    names, lines = _verbs()
    first_i, she_i, end_i = (names.index(name) for name in ("past_3ms", "part_fs", "masdar"))
    columns = [_column(name) for name in names[first_i:end_i]]
    words = "\t".join(lines).split("\t")
    width = len(names)
    for column_i in reversed(range(width)):  # what is no form goes
        if not first_i <= column_i < end_i:
            del words[column_i::width]
            width -= 1
    # قائلتين, made from قائلة: cells behind all others
    duals = len(words)
    words += [f"{she[:-1]}تين" if she[-1:] == "ه" else "" for she in words[she_i - first_i :: width]]
    numbers = list(range(len(words)))
    # Of all cells that have a word its first stays, and the others join it: no loop over thousands.
    found: dict[str, _Cells] = {}
    for cell in list(compress(numbers, map(is_not, map(found.setdefault, words, numbers), numbers))):
        if word := words[cell]:
            known = found[word]
            found[word] = (known, cell) if isinstance(known, int) else (*known, cell)
    del found[""]

    def form(cell: int) -> CueForm:
        if cell >= duals:
            return CueForm(_verb(cell - duals), *_TWO_OF_THEM)
        return CueForm(_verb(cell // width), *columns[cell % width])

    def make(cells: _Cells) -> tuple[CueForm, ...]:
        return (form(cells),) if isinstance(cells, int) else tuple(map(form, cells))

    return Lazy(found, make)


@cache
def verbal_nouns() -> Lazy[int, Verb]:
    """The verbal nouns of the verbs that report by themselves: نفي of نفى."""
    masdars = [row.rsplit("\t", 3)[1] if row.endswith("\tany") else "" for row in _verbs()[1]]
    found = dict(zip(reversed(masdars), reversed(range(len(masdars))), strict=True))
    found.pop("", None)
    return Lazy(found, _verb)


def utterances() -> list[list[str]]:
    """The rows of utterances.tsv: light verbs, and the nouns that report with them."""
    return _rows("utterances.tsv")


_TWO_OF_THEM: _Column = ("participle", "f", "d")
"""قائلتين, made from قائلة."""


def _column(name: str) -> _Column:
    """What a column of cues.tsv holds: past_3ms, part_fp."""
    form, _, tail = name.partition("_")
    return _FORMS[form], _gender("f" if "f" in tail else "m"), _NUMBERS[tail.strip("3mf")]


_KINDS: dict[str, NounKind] = {
    "source": "source",
    "honorific": "honorific",
    "document": "document",
    "organisation": "organisation",
}


def _nouns() -> Lazy[_Told, Noun]:
    """Every form of every head; where two lines share a form, bodies come first, then singulars."""
    bodies, titles = table_lines("organisations.tsv")[1:], table_lines("titles.tsv")[1:]
    words = "\t".join(bodies).split("\t")
    del words[3::4], words[1::3]  # a body's word and its plural
    cells = "\t".join(titles).split("\t")
    singular_i = len(words)
    words += cells[: 2 * len(titles)]  # he and she, line by line
    words[singular_i::2], words[singular_i + 1 :: 2] = cells[0::5], cells[1::5]
    hers_i = len(words)
    words += cells[3::5]
    theirs_i = len(words)
    words += cells[2::5]
    found: dict[str, _Told] = dict(zip(reversed(words), reversed(range(len(words))), strict=True))
    del found[""]

    def form(cell: _Told) -> _Form:
        if not isinstance(cell, int):
            return cell
        if cell < singular_i:
            word, gender, plural, sort = bodies[cell // 2].split("\t")
            if cell % 2:
                return plural, _KINDS[sort], "f", "s"  # things in the plural are she to the verb
            return word, _KINDS[sort], _gender(gender) if len(gender) == 1 else None, "s"
        if cell < hers_i:
            row, column = divmod(cell - singular_i, 2)
        elif cell < theirs_i:
            row, column = cell - hers_i, 3
        else:
            row, column = cell - theirs_i, 2
        m, f, mp, fp, sort = titles[row].split("\t")
        she = column % 2 or (column == 2 and mp == "مصادر")
        number: Number = "s" if column < 2 or (column == 2 and mp == "مصادر") else "p"
        head = m or f if column < 2 else m or f or mp or fp
        return head, _KINDS.get(sort, "title"), "f" if she else "m", number

    return Lazy(found, lambda cell: Noun(*form(cell)), partial(_inflected, form, theirs_i))


_BODIES = frozenset(("organisation", "document"))


def _declined(
    form: Callable[[_Told], _Form], theirs_i: int, found: dict[str, _Told], word: str
) -> _Form | None:
    """مسؤولين, مسؤولو and مسؤولي of مسؤولون, سكانا of سكان: plurals of titles, which are the last cells."""
    owned = word.endswith(("و", "ي"))
    if owned or word.endswith("ين"):
        base = f"{word[: -1 if owned else -2]}ون"
    elif word.endswith("ا") and not word.endswith(("ونا", "اءا")):
        base = word[:-1]
    else:
        return None
    cell = found.get(base)
    plural = form(cell) if isinstance(cell, int) and cell >= theirs_i else None
    # A source has no owner: آخرون, آخرين.
    return None if owned and plural is not None and plural[1] == "source" else plural


def _inflected(
    form: Callable[[_Told], _Form], theirs_i: int, found: dict[str, _Told], word: str
) -> _Form | None:
    """Plurals in other cases, duals, the accusative of a title (أن مسؤولا): what only the ending tells."""
    if (plural := _declined(form, theirs_i, found, word)) is not None:
        return plural

    def known(word: str) -> _Form | None:
        cell = found.get(word)
        return form(cell) if cell is not None else None

    if word.endswith(("ان", "ين")):
        base = known(word[:-2]) or (known(word[:-3] + "ه") if word[-3:-2] == "ت" else None)
        whole = base is not None and base[3] == "s"
        return (base[0], base[1], base[2] or "m", "d") if whole and base is not None else None
    title = known(word[:-1]) if word.endswith("ا") else None
    if (
        title is not None
        and title[1] != "organisation"
        and title[1] != "document"
        and title[2:] == ("m", "s")
    ):
        return title
    # وزارتا, وزارتي before an owner; of masculine bodies that would be the accusative
    body = known(word[:-2] + "ه") if word.endswith(("تا", "تي")) else None
    return (*body[:3], "d") if body is not None and body[1] in _BODIES else None


def _nominal() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for pattern, act in _rows("nominal.tsv"):
        words = tuple(pattern.split())
        found.setdefault(words[0], []).append((words, act))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
