"""The compiled tables say what the tables say, and are made anew when these change."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader.quotes
from reader.quotes.tables import build, lexicon
from reader.quotes.tables.index import Index, is_of, pack
from reader.quotes.tables.lexicon import Entries, Lexicon, Nouns
from reader.text.fold import fold

HOME = Path(reader.quotes.__file__).parent / "tables"
WORD = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\t\n"), max_size=8)
LINE = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\n"), max_size=20)


def rows(name: str) -> list[list[str]]:
    lines = (HOME / name).read_text(encoding="utf-8").split("\n")
    return [fold(line).text.split("\t") for line in lines if line and line[0] != "#"]


def words(name: str) -> list[tuple[str, str]]:
    """First cell and word of a table that has many words in a line."""
    return [(line[0], word) for line in rows(name) for word in line[-1].split()]


@given(st.dictionaries(WORD, LINE), WORD)
def test_what_is_packed_is_found_and_nothing_else(said: dict[str, str], other: str) -> None:
    index = Index(pack(said, b"12345678"), b"12345678")
    assert {word: index.find(word) for word in said} == said
    assert index.find(other) == said.get(other)


@pytest.mark.parametrize("word", ["", " ", "\n", "\t", "\ud800", "قال\t", "\nقال", "table"])
def test_no_word_is_none(word: str) -> None:
    assert Index(pack({"قال": "said", "table:lists.tsv": "whole"}, b""), b"").find(word) is None


def test_what_does_not_fit_in_a_line_is_refused() -> None:
    with pytest.raises(ValueError, match="قال"):
        pack({"قال": "one\ntwo"}, b"")


def test_every_form_of_a_verb_is_found() -> None:
    header, *lines = rows("cues.tsv")
    for line in lines:
        verb = dict(zip(header, line, strict=True))
        for column, word in verb.items():
            if word and column.startswith(("past_", "pres_", "part_")):
                cues = lexicon.lexicon().cues[word]
                assert (verb["lemma"], verb["group"]) in {(cue.verb.lemma, cue.verb.act) for cue in cues}
                assert column.partition("_")[0] in {cue.form[:4] for cue in cues}


def test_every_noun_place_and_name_is_found() -> None:
    lex = lexicon.lexicon()
    heads = {word for line in rows("titles.tsv")[1:] for word in line[:4]}
    heads |= {word for line in rows("organisations.tsv")[1:] for word in (line[0], line[2])}
    assert {word for word in heads - {""} if word not in lex.nouns} == set()
    places = {place.removeprefix("ال") if len(place) > 4 else place for place, _ in rows("places.tsv")[1:]}
    # ألمانيا has no article
    assert {word for word in places if word not in lex.places and f"ال{word}" not in lex.places} == set()
    assert "المانيا" in lex.places
    names = {word for gender, word in words("names.tsv") if len(gender) == 1}
    assert {word for word in names if word not in lex.names} == set()
    assert lex.doubtful.keys() == {word for gender, word in words("names.tsv") if len(gender) == 2}


def test_every_word_of_a_set_is_found_in_it() -> None:
    lex = lexicon.lexicon()
    classes = defaultdict(set)
    for name, word in words("words.tsv"):
        classes[word].add(name)
    assert {word: lex.classes(word) for word in classes} == classes
    assert {word for _, word in words("content.txt") if word not in lex.content} == set()
    for (line,) in rows("things.txt"):
        entries = [lex.entries[word] for word in line.removeprefix("?").split()]
        assert all(entry.owned if line[0] == "?" else entry.thing for entry in entries)
    assert lex.lists == dict(rows("lists.tsv"))


def test_what_people_do_is_known_in_all_forms_that_are_nothing_else() -> None:
    lex = lexicon.lexicon()
    assert all("verb" in lex.classes(word) for word in ("ركع", "ركعت", "ركعوا", "يركع", "تركع", "يركعون"))
    assert all("verb" in lex.classes(word) for word in ("مشت", "مشوا", "نسوا", "يمشون", "ينسون"))
    for words in rows("acts.tsv")[1:]:
        assert all(lex._index.find(word) for word in words if word)


def test_an_unknown_word_is_nothing() -> None:
    lex, word = lexicon.lexicon(), "خنفشارستان"
    assert not any(word in column for column in (lex.cues, lex.nouns, lex.places, lex.names, lex.content))
    assert lex.classes(word) == frozenset()


def test_words_of_no_table_are_forgotten_in_time_and_those_of_one_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lexicon, "_OTHERS", 10)
    entries = Entries(Index(pack({"قال": "x"}, b""), b""))
    known = entries["قال"]
    for number in range(100):
        assert not entries[f"other{number}"].content
    assert len(entries) < 12
    assert entries["قال"] is known


def test_what_a_word_is_does_not_depend_on_what_was_asked_before() -> None:
    nouns = Nouns(Entries(Index(pack({"مدير": "ntitle m s مدير"}, b""), b"")))
    assert nouns["مديرا"].head == "مدير"
    assert nouns.get("مديراا") is None
    assert "مديرا" in nouns


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Tables of the test's own, compiled."""
    home = tmp_path / "quotes"
    shutil.copytree(HOME, home)
    build.compile_tables(str(home))
    monkeypatch.setattr(lexicon, "HERE", str(home))
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return home


def fresh() -> Lexicon:
    """As the next start would read it."""
    lexicon._index.cache_clear()
    try:
        return Lexicon(lexicon._index())
    finally:
        lexicon._index.cache_clear()


def test_tables_are_compiled_once(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "compiled", None)
    assert "وزير" in fresh().nouns


def test_a_line_that_is_added_is_known_at_once(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    titles = copy / "titles.tsv"
    assert "خنفشار" not in fresh().nouns
    titles.write_text(titles.read_text(encoding="utf-8") + "خنفشار\t\t\t\ttitle\n", encoding="utf-8")
    assert "خنفشار" in fresh().nouns
    monkeypatch.setattr(build, "compiled", None)  # and kept for the next
    assert "خنفشار" in fresh().nouns
    assert [path.name for path in titles.parent.glob("lexicon.index*")] == ["lexicon.index"]


def test_what_compiles_them_is_compared_too(copy: Path) -> None:
    before = (copy / lexicon.COMPILED).read_bytes()
    with (copy / "build.py").open("a") as module:
        module.write("# changed\n")
    fresh()
    assert (copy / lexicon.COMPILED).read_bytes() != before


@pytest.mark.parametrize("damaged", [b"", b"jarida tables 1\n", b"\0" * 1000])
def test_a_damaged_file_is_made_anew(copy: Path, damaged: bytes) -> None:
    (copy / lexicon.COMPILED).write_bytes(damaged)
    assert "وزير" in fresh().nouns
    assert (copy / lexicon.COMPILED).stat().st_size > 1000


def test_where_nobody_may_write_tables_are_read_all_the_same(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (copy / lexicon.COMPILED).unlink()
    monkeypatch.setattr("os.replace", denied)
    assert "وزير" in fresh().nouns
    assert not (copy / lexicon.COMPILED).exists()


def denied(*_: object) -> None:
    raise PermissionError


def test_nothing_is_written_where_python_writes_nothing_compiled(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (copy / lexicon.COMPILED).unlink()
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert "وزير" in fresh().nouns
    assert not (copy / lexicon.COMPILED).exists()


@pytest.mark.parametrize("seed", ["0", "1"])
def test_all_builds_are_the_same(copy: Path, seed: str) -> None:
    """Whatever the order in which a Python has its sets."""
    files = lexicon.files(str(copy))
    code = "import sys; from reader.quotes.tables import build; build.compile_tables(sys.argv[1])"
    environ = os.environ | {"PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, "-c", code, str(copy)], env=environ, check=True)
    assert (copy / lexicon.COMPILED).read_bytes() == build.compiled(files)
    assert is_of(build.compiled(files), (copy / lexicon.COMPILED).read_bytes()[16 : 16 + 8 * len(files)])
