"""Compiles the tables into the file that `lexicon` asks: as a hook of hatchling, by hand, and by itself.

    python -m reader.quotes.tables.build

Nobody has to remember it: a file that was made from other tables, or by another version of this module, is
made anew by whoever starts next, as Python does with what it compiles. The tables are folded like the texts,
by `text.fold`, so that both sides meet however they were typed.

What is written of a word are fields with a tab between them; the first letter of each tells what it is
(`lexicon.Entry`). Tables that are read whole, and verbs, stand under names that no word can have.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping

from reader import private
from reader.quotes.tables import lexicon
from reader.quotes.tables.index import pack, sums
from reader.text.fold import folded_text

_FORMS = frozenset(("past", "pres", "part"))
"""How columns of cues.tsv begin that hold forms."""
_KINDS = frozenset(("source", "honorific"))
"""Of titles.tsv, beside titles."""
_SIDES = frozenset(("before", "last", "next", "then"))
"""How sides are called in edges.tsv, alone or behind another word."""
_SHORTEST = 5
"""Letters from which the ال of a place is an article."""

_Rows = list[list[str]]
_Fields = defaultdict[str, list[str]]
"""Word → what the tables say of it."""


def compiled(files: Mapping[str, bytes]) -> bytes:
    """What stands in the compiled file, of the files that it is made from."""
    rows = {name: _rows(name, files[name].decode()) for name in (*lexicon.WORDS, *lexicon.WHOLE)}
    fields: _Fields = defaultdict(list)
    verbs = _verbs(rows["cues.tsv"])
    _cues(fields, verbs)
    _nouns(fields, rows["organisations.tsv"][1:], rows["titles.tsv"][1:])
    _places(fields, rows["places.tsv"][1:], files["places.tsv"].decode())
    _names(fields, rows["names.tsv"])
    _classes(fields, rows["words.tsv"])
    _sets(fields, rows["content.txt"], rows["things.txt"])
    _acts(fields, rows["acts.tsv"][1:])
    del fields[""]
    said = {word: "\t".join(found) for word, found in fields.items()}
    for number, verb in enumerate(verbs):
        said[lexicon.verb_key(str(number))] = "\t".join([verb[name] for name in lexicon.VERB])
    doubtful = [[gender, words] for gender, words in rows["names.tsv"] if gender in ("m?", "f?")]
    said[lexicon.table_key(lexicon.DOUBTFUL)] = lexicon.ROWS.join(map("\t".join, doubtful))
    bodies = (row[0] for name in ("places", "organisations", "titles") for row in rows[f"{name}.tsv"])
    said[lexicon.table_key(lexicon.SEVERAL)] = lexicon.ROWS.join(name for name in bodies if " " in name)
    for truth, weights in _edges(rows["edges.tsv"]).items():
        said[lexicon.table_key(lexicon.EDGE + truth)] = lexicon.ROWS.join(weights)
    for name in lexicon.WHOLE:
        said[lexicon.table_key(name)] = lexicon.ROWS.join(map("\t".join, rows[name]))
    cells = (cell for row in rows["lists.tsv"] for cell in row)
    said[lexicon.table_key("lists.tsv")] = lexicon.ROWS.join(cells)  # a name, and its words
    return pack(said, sums(files.values()))


def keep(data: bytes, home: str) -> bool:
    """Put the file in its place. False where that cannot be."""
    return private.put(f"{home}/{lexicon.COMPILED}", data, mode=0o666)


def _rows(name: str, table: str) -> _Rows:
    """The cells of a table, folded unless what is written is what counts."""
    lines = [line for line in table.split("\n") if line and line[0] != "#"]
    return [(line if name == "never.txt" else folded_text(line)).split("\t") for line in lines]


def _verbs(rows: _Rows) -> list[dict[str, str]]:
    """The rows of cues.tsv, the freest reading first: يوضح of أوضح before that of وضّح."""
    header, *lines = rows
    verbs = [dict(zip(header, line, strict=True)) for line in lines]
    return sorted(verbs, key=lambda verb: verb["needs"] != "any")


def _cues(fields: _Fields, verbs: list[dict[str, str]]) -> None:
    """Every form of every verb, and the verbal nouns of those that report by themselves."""
    found: _Fields = defaultdict(list)
    for number, verb in enumerate(verbs):
        for column, word in verb.items():
            form, _, tail = column.partition("_")  # past_3ms, part_fp
            if form in _FORMS:
                found[word].append(f"{number} {form} {'f' if 'f' in tail else 'm'} {tail.strip('3mf')}")
    for number, verb in enumerate(verbs):
        she = verb["part_fs"]
        if she.endswith("ه"):
            found[f"{she[:-1]}تين"].append(f"{number} part f d")  # قائلتين, made from قائلة
    for word, forms in found.items():
        fields[word].append("c" + ";".join(forms))
    masdars: dict[str, int] = {}
    for number, verb in enumerate(verbs):
        if verb["needs"] == "any":
            masdars.setdefault(verb["masdar"], number)
    for word, number in masdars.items():
        fields[word].append(f"v{number}")


def _nouns(fields: _Fields, bodies: _Rows, titles: _Rows) -> None:
    """Every form of every head; where two lines share a form, bodies come first, then singulars."""
    found: dict[str, str] = {}
    for word, gender, plural, kind in bodies:
        found.setdefault(word, f"{kind} {gender if len(gender) == 1 else '-'} s {word}")
        found.setdefault(plural, f"{kind} f s {plural}")  # things in the plural are she to the verb
    for he, she, _, _, sort in titles:
        kind = sort if sort in _KINDS else "title"
        found.setdefault(he, f"{kind} {'-' if he == she else 'm'} s {he or she}")  # أكبر is of either
        found.setdefault(she, f"{kind} f s {he or she}")
    for he, she, they, women, sort in titles:
        kind = sort if sort in _KINDS else "title"
        found.setdefault(women, f"{kind} f p {he or she or they or women}")
    for he, she, they, women, sort in titles:
        kind = sort if sort in _KINDS else "title"
        of_things = they == "مصادر"
        said = f"{kind} {'f s' if of_things else 'm p'} {he or she or they or women}"
        found.setdefault(they, f"{said}\td")  # مسؤولون has other cases
    for word, said in found.items():
        fields[word].append(f"n{said}")


def _places(fields: _Fields, rows: _Rows, written: str) -> None:
    genders = {}
    for place, gender in rows:
        article = place.startswith("ال") and len(place) >= _SHORTEST
        article = article and f"\nأ{place[1:-1]}" not in written  # ألمانيا has none
        genders[place[2:] if article else place] = gender
    for word, gender in genders.items():
        fields[word].append(f"p{gender}")


def _names(fields: _Fields, rows: _Rows) -> None:
    """Given names; what is hers as well as his is hers. Those behind m? and f? are read whole."""
    genders = {word: "m" for gender, words in rows if gender == "m" for word in words.split()}
    genders |= {word: "f" for gender, words in rows if gender == "f" for word in words.split()}
    for word, gender in genders.items():
        fields[word].append(f"g{gender}")


def _classes(fields: _Fields, rows: _Rows) -> None:
    found: _Fields = defaultdict(list)
    for name, words in rows:
        for word in words.split():
            found[word].append(name)
    for word, names in found.items():
        fields[word].append("k" + " ".join(sorted(set(names))))


def _sets(fields: _Fields, content: _Rows, things: _Rows) -> None:
    """Nouns of happening, and things; behind ? those that are only things with an owner."""
    for word in dict.fromkeys(word for (words,) in content for word in words.split()):
        fields[word].append("x")
    for word in dict.fromkeys(word for (words,) in things if words[0] != "?" for word in words.split()):
        fields[word].append("t")
    for word in dict.fromkeys(word for (words,) in things if words[0] == "?" for word in words[1:].split()):
        fields[word].append("o")


def _acts(fields: _Fields, rows: _Rows) -> None:
    """Verbs that report nothing, in the forms that no other table knows."""
    for he, she, does in rows:
        they = f"{she[:-1].removesuffix('ي')}وا"
        several = f"{does.rstrip('يو')}ون"
        for form in (he, she, they, does, f"ت{does[1:]}", several, f"ت{several[1:]}"):
            if form not in fields:
                fields[form].append("kverb")


def _edges(rows: _Rows) -> _Fields:
    """What each truth weighs, and on which side: «name last class kin» is `class kin`, on `name last`."""
    found: _Fields = defaultdict(list)
    for weight, truths in rows:
        for truth in truths.split(", "):
            words = truth.split(" ")
            side = next((n for n in (1, 2) if words[n - 1] in _SIDES), 0)
            found[" ".join(words[side:])].append(f"{weight}\t{' '.join(words[:side])}")
    return found


def compile_tables(home: str = lexicon.HERE) -> str:
    """Compile the tables of a folder; the path of the file."""
    keep(compiled(lexicon.files(home)), home)
    return f"{home}/{lexicon.COMPILED}"


if __name__ == "__main__":
    sys.stdout.write(f"{compile_tables()}\n")
