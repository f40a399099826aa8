"""The tables: what each folded word may be.

Everything the engine knows of the language stands in the files beside this one, so that a new verb, title or
organisation word is one line there and no code. They are asked through one compiled file (`index`), which
`build` makes anew whenever a table has changed.
"""

from __future__ import annotations

import os
import sys
from functools import cache, lru_cache

from reader.named import Record
from reader.quotes.tables.index import Index, is_of, mapped, sums
from reader.typed import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Generic, TypeVar

    Made = TypeVar("Made")
else:
    Made = "Made"

    class Generic:
        """As that of `typing`, of which nothing else is needed."""

        __slots__ = ()

        def __class_getitem__(cls, _parameters):
            return cls


HERE = os.path.dirname(__file__)
COMPILED = "lexicon.index"
"""What `build` makes of all tables; git does not keep it."""
WORDS = (
    *("cues.tsv", "titles.tsv", "organisations.tsv", "places.tsv", "names.tsv", "words.tsv"),
    *("content.txt", "things.txt", "acts.tsv", "edges.tsv"),
)
"""Tables that are asked for single words."""
WHOLE = ("nominal.tsv", "lists.tsv", "synonyms.txt", "aims.tsv", "utterances.tsv", "never.txt")
"""Small tables, that are read whole."""
ROWS = "\v"
"""What stands between their rows, in the one line that the compiled file has for each."""
VERB = ("lemma", "group", "takes", "needs", "masdar")
"""Columns of cues.tsv that a `Verb` is made of."""

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


class Noun(Record):
    """A head noun that can speak."""

    head: str
    """Folded masculine singular, so that أمينة and الأمين meet."""
    kind: NounKind
    gender: Gender | None
    """None where both are heard: الدفاع is the ministry and the guard."""
    number: Number


_NONE: frozenset[str] = frozenset()
_BODIES = frozenset(("organisation", "document"))
_INFLECTED = frozenset("اوين")
"""How words end that may be a form of another."""
_OTHERS = 20_000
"""Words of no table that are remembered as such."""


class Entry:
    """What the tables say of one word; nothing, of most."""

    cues: tuple[CueForm, ...] | None = None
    """Of the verbs that report."""
    noun: Noun | None = None
    declined = False
    """The noun is the plural of a title, which has other cases: مسؤولون."""
    place: Gender | None = None
    """Without ال."""
    name: Gender | None = None
    """A given name."""
    classes = _NONE
    """Those of words.tsv."""
    content = False
    thing = False
    owned = False
    """It is a thing where it has an owner."""
    verb: Verb | None = None
    """The verb whose verbal noun it is."""


class Entries(dict[str, Entry]):
    """Word → its entry, read when it is first asked for, and the same each time."""

    def __init__(self, index: Index) -> None:
        super().__init__()
        self._find = index.find
        self._nothing = Entry()
        self._others = 0

    def __missing__(self, word: str) -> Entry:
        said = self._find(word)
        if said is None:
            entry = self._nothing
            self._others += 1
            if self._others > _OTHERS:
                self._forget()
        else:
            entry = Entry()
            for field in said.split("\t"):
                name, read = _FIELDS[field[0]]
                setattr(entry, name, read(field[1:]))
        self[word] = entry
        return entry

    def _forget(self) -> None:
        """Let go of the words that are in no table: texts have no end of them."""
        for word in [word for word, entry in self.items() if entry is self._nothing]:
            del self[word]
        self._others = 0


class Column(Generic[Made]):
    """What one table says of words, asked like a dict of it."""

    __slots__ = ("_entries", "_field")

    def __init__(self, entries: Entries, field: str) -> None:
        self._entries = entries
        self._field = field

    def __contains__(self, word: str) -> bool:
        return bool(self.get(word))

    def __getitem__(self, word: str) -> Made:
        made = self.get(word)
        if made is None:
            raise KeyError(word)
        return made

    def get(self, word: str) -> Made | None:
        """What it says of a word, the same object each time; None where it says nothing."""
        made: Made | None = getattr(self._entries[word], self._field)
        return made


class Nouns(Column[Noun]):
    """The nouns that can speak, in all their forms, of which the tables have not every one."""

    __slots__ = ("_inferred",)

    def __init__(self, entries: Entries) -> None:
        super().__init__(entries, "noun")
        self._inferred = lru_cache(maxsize=4_096)(self._infer)

    def get(self, word: str) -> Noun | None:
        """The noun that a word is, or is a form of."""
        return self._entries[word].noun or (self._inferred(word) if word[-1:] in _INFLECTED else None)

    def _infer(self, word: str) -> Noun | None:
        """Plurals in other cases, duals, what may be an accusative (مسؤولا): what only the ending tells."""
        if (plural := self._declined(word)) is not None:
            return plural
        entries, ending = self._entries, word[-2:]
        if ending in ("ان", "ين"):
            base = entries[word[:-2]].noun if word[-3:-2] != "ا" else None  # أوبراين is no two operas
            if base is None and word[-3:-2] == "ت":
                base = entries[f"{word[:-3]}ه"].noun
            whole = base is not None and base.number == "s"
            return (
                base._replace(gender=base.gender or "m", number="d") if whole and base is not None else None
            )
        title = entries[word[:-1]].noun if word[-1] == "ا" else None
        if title is not None and title.kind != "document" and (title.gender, title.number) == ("m", "s"):
            return title
        # وزارتا, وزارتي, مديرتا before an owner; but مديرتي is one, and mine
        two = entries[f"{word[:-2]}ه"].noun if ending in ("تا", "تي") else None
        bodies = two is not None and (two.kind in _BODIES or (word[-1] == "ا" and two.number == "s"))
        return two._replace(number="d") if two is not None and bodies else None

    def _declined(self, word: str) -> Noun | None:
        """مسؤولين, مسؤولو and مسؤولي of مسؤولون, سكانا of سكان."""
        owned = word[-1] in "وي"
        if owned or word[-2:] == "ين":
            base = f"{word[: -1 if owned else -2]}ون"
        elif word[-1] == "ا" and not word.endswith(("ونا", "اءا", "ها")):
            base = word[:-1]
        else:
            return None
        entry = self._entries[base]
        plural = entry.noun if entry.declined else None
        # A source has no owner: آخرون, آخرين.
        return None if owned and plural is not None and plural.kind == "source" else plural


class Lexicon:
    """All tables, folded."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.entries = Entries(index)
        self.cues = Column[tuple[CueForm, ...]](self.entries, "cues")
        self.nouns = Nouns(self.entries)
        self.places = Column[Gender](self.entries, "place")
        """Without ال."""
        self.names = Column[Gender](self.entries, "name")
        self.content = Column[bool](self.entries, "content")
        self.verbal_nouns = Column[Verb](self.entries, "verb")
        """Those of the verbs that report by themselves: نفي of نفى."""
        self.doubtful: dict[str, tuple[Gender, ...]] = {}
        """Given names that are common words as well."""
        for said, words in self.rows(DOUBTFUL):
            gender = (_gender(said),)
            for word in words.split():
                self.doubtful[word] = self.doubtful.get(word, ()) + gender
        cells = (index.find(table_key("lists.tsv")) or "").split(ROWS)
        self.lists = dict(zip(cells[::2], cells[1::2], strict=False))
        """The words of each list of lists.tsv, in one text: `lists` makes a set of it when a rule asks."""
        self.nominal = _nominal(self.rows("nominal.tsv"))
        """First word → (words, act), the longest first."""
        self.never = frozenset([word for (words,) in self.rows("never.txt") for word in words.split()])
        """Written forms that are no cue though their folded form is."""
        self.synonyms = {
            word: row[0].split()[0] for row in self.rows("synonyms.txt") for word in row[0].split()
        }
        """A title → the one that stands for it."""
        self.aims = frozenset([(aim, prep) for prep, aims in self.rows("aims.tsv") for aim in aims.split()])
        """What a body is for, with the preposition that leads on from it."""

    def rows(self, name: str) -> list[list[str]]:
        """The cells of a table that is read whole."""
        table = self._index.find(table_key(name))
        return [row.split("\t") for row in table.split(ROWS)] if table else []

    def classes(self, word: str) -> frozenset[str]:
        """What a small word does; of a head noun, what goes with it."""
        return self.entries[word].classes

    def before_object(self, stem: str) -> tuple[CueForm, ...]:
        """The forms that have an object behind them: سماه of سمى, أبلغوه of أبلغوا, تدعوهم."""
        found = (self.cues.get(f"{stem}ا") if stem[-1:] == "و" else None) or self.cues.get(stem)
        if not found and stem[-1:] == "ا":
            found = self.cues.get(f"{stem[:-1]}ي") or ()
            found = found if any(cue.form == "past" for cue in found) else ()
        return found or ()


@cache
def lexicon() -> Lexicon:
    """The one lexicon of the process."""
    return Lexicon(_index())


@cache
def _index() -> Index:
    """The compiled tables, as they are kept; compiled now if they have changed since."""
    identity = sums(map(_read, _files(HERE).values()))
    data = mapped(f"{HERE}/{COMPILED}")
    if not is_of(data, identity):
        from reader.quotes.tables import build

        made_from = files(HERE)
        data, identity = build.compiled(made_from), sums(made_from.values())
        if not sys.dont_write_bytecode:
            build.keep(data, HERE)
    return Index(data, identity)


def files(home: str) -> dict[str, bytes]:
    """What the compiled file is made from: all tables, and the module that makes it."""
    return {name: _read(path) for name, path in _files(home).items()}


def _files(home: str) -> dict[str, str]:
    return {name: f"{home}/{name}" for name in (*WORDS, *WHOLE)} | {"build": f"{home}/build.py"}


def _read(path: str) -> bytes:
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))  # half of what `open` takes
    try:
        return os.read(file, os.fstat(file).st_size)
    finally:
        os.close(file)


DOUBTFUL = "names that are words"
"""The rows of names.tsv behind m? and f?, which are a table of their own in the compiled file."""
SEVERAL = "several words"
"""The places, bodies and posts that are written so: a table of their own as well."""
EDGE = "edge "
"""How the table begins that tells what a truth of edges.tsv weighs, on each side."""


def table_key(name: str) -> str:
    """Under what a table stands in the compiled file: no word has a colon."""
    return f"table:{name}"


def verb_key(row: str) -> str:
    """Under what a verb stands, by its number."""
    return f"verb:{row}"


@cache
def _verb(row: str) -> Verb:
    lemma, act, takes, needs, masdar = (_index().find(verb_key(row)) or "").split("\t")
    return Verb(lemma, act, frozenset(takes.split()), needs == "any", masdar)


def _cues(said: str) -> tuple[CueForm, ...]:
    cells = [cell.split(" ") for cell in said.split(";")]
    return tuple(
        [CueForm(_verb(row), _FORMS[form], _gender(who), _NUMBERS[many]) for row, form, who, many in cells]
    )


def _noun(said: str) -> Noun:
    kind, gender, number, head = said.split(" ", 3)
    return Noun(head, _KINDS[kind], _gender(gender) if gender != "-" else None, _NUMBERS[number])


def _gender(said: str) -> Gender:
    return "f" if said[0] == "f" else "m"


@cache
def _classes(said: str) -> frozenset[str]:
    return frozenset(said.split())


def _true(_said: str) -> bool:
    return True


_NUMBERS: dict[str, Number] = {"s": "s", "d": "d", "p": "p"}
_FORMS: dict[str, Form] = {"past": "past", "pres": "present", "part": "participle"}
_KINDS: dict[str, NounKind] = {
    "title": "title",
    "source": "source",
    "honorific": "honorific",
    "document": "document",
    "organisation": "organisation",
}
_FIELDS: dict[str, tuple[str, Callable[[str], object]]] = {
    "c": ("cues", _cues),
    "n": ("noun", _noun),
    "d": ("declined", _true),
    "p": ("place", _gender),
    "g": ("name", _gender),
    "k": ("classes", _classes),
    "x": ("content", _true),
    "t": ("thing", _true),
    "o": ("owned", _true),
    "v": ("verb", _verb),
}
"""How a field begins that `build` writes, what it says of the word, and how that is read."""


def _nominal(rows: list[list[str]]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for pattern, act in rows:
        words = tuple(pattern.split())
        found.setdefault(words[0], []).append((words, act))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
