"""The tables: every line of them is known to the engine, and the engine stays quick whatever it reads."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reader.quotes
from reader.quotes.tables.lexicon import Verb, lexicon
from reader.text.fold import fold

if TYPE_CHECKING:
    from types import FrameType

    from reader.article import Article
    from tests.quotes.conftest import Listen, Make

TABLES = Path(reader.quotes.__file__).with_name("tables")
CODE = "".join(module.read_text(encoding="utf-8") for module in TABLES.parent.rglob("*.py"))


def rows(name: str) -> list[dict[str, str]]:
    lines = [
        line
        for line in (TABLES / name).read_text(encoding="utf-8").split("\n")
        if line and not line.startswith("#")
    ]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=False)) for line in lines[1:]]


SAYING = [
    row["past_3ms"]
    for row in rows("cues.tsv")
    if row["past_3ms"]
    and not {"relay", "doc"} & set(row["takes"].split())
    and (not row["takes"] or not Verb("", "", frozenset(row["takes"].split()), any=False, masdar="").narrow)
]
ACTS = {
    "say",
    "add",
    "reply",
    "announce",
    "explain",
    "stress",
    "claim",
    "think",
    "warn",
    "call",
    "deny",
    "stance",
}


@pytest.mark.parametrize("verb", SAYING)
def test_every_verb_reports_a_clause(listen: Listen, verb: str) -> None:
    heard = listen(f"وقال المدير سامي الدهان إن العمل بدأ. و{verb} المدير سامي الدهان أن الموسم جيد.")
    assert heard[-1].pair == ("سامي الدهان", "الموسم جيد")


def test_every_act_is_known() -> None:
    assert {row["group"] for row in rows("cues.tsv")} <= ACTS


@pytest.mark.parametrize(
    "word", [row["m"] for row in rows("titles.tsv") if row["m"] and row["kind"] == "title"]
)
def test_every_title_is_a_head(word: str) -> None:
    assert fold(word).text in lexicon().nouns


def test_a_new_verb_is_one_line() -> None:
    """Every line has every column, so that adding one needs no code."""
    widths = {
        len(line.split("\t"))
        for line in (TABLES / "cues.tsv").read_text(encoding="utf-8").split("\n")
        if line and not line.startswith("#")
    }
    assert len(widths) == 1


def named(table: str) -> list[tuple[str, list[str]]]:
    """The lines of a table of sets: a name and its folded words."""
    lines = (TABLES / table).read_text(encoding="utf-8").split("\n")
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(name, fold(words).text.split()) for name, words in cells]


def test_no_two_lists_have_one_name() -> None:
    """The later would win, and say nothing."""
    assert repeated([name for name, _ in named("lists.tsv")]) == []


def test_no_list_has_the_name_of_a_class() -> None:
    """Who reads `hour` in the code knows which table it is in."""
    assert {name for name, _ in named("lists.tsv")} & {name for name, _ in named("words.tsv")} == set()


def test_every_class_of_words_is_asked_for() -> None:
    assert [
        name for name in sorted({name for name, _ in named("words.tsv")}) if f'"{name}"' not in CODE
    ] == []


def test_the_lists_are_those_that_the_rules_ask_for() -> None:
    lists = {
        name for name, _ in named("lists.tsv") if not name.startswith(("circle:", "kind:"))
    }  # read all at once
    assert lists == set(re.findall(r'\b(?:listed|affixes)\("(\w+)"\)', CODE))


def test_every_list_is_explained() -> None:
    written = (TABLES / "lists.tsv").read_text(encoding="utf-8").split("\n")
    heads = [re.match(r"# ((?:\w+, +)*\w+)", line) for line in written]
    told = {name for head in heads if head for name in re.split(", +", head[1])}
    assert {name.partition(":")[0] for name, _ in named("lists.tsv")} <= told


@pytest.mark.parametrize("table", ["words.tsv", "lists.tsv", "names.tsv"])
def test_no_set_has_a_word_twice(table: str) -> None:
    assert {name: twice for name, words in named(table) if (twice := repeated(words))} == {}


@pytest.mark.parametrize("table", ["things.txt", "content.txt", "never.txt"])
def test_no_word_stands_twice(table: str) -> None:
    lines = (TABLES / table).read_text(encoding="utf-8").split("\n")
    sure = " ".join(line for line in lines if line[:1] not in {"#", "?"})
    doubtful = " ".join(line[1:] for line in lines if line[:1] == "?")
    assert repeated(sure.split()) == []
    assert repeated(doubtful.split()) == []


@pytest.mark.parametrize(
    "table", ["cues.tsv", "titles.tsv", "organisations.tsv", "places.tsv", "nominal.tsv", "acts.tsv"]
)
def test_no_line_stands_twice(table: str) -> None:
    lines = (TABLES / table).read_text(encoding="utf-8").split("\n")
    assert repeated([fold(line).text for line in lines if line and not line.startswith("#")]) == []


def repeated(words: list[str]) -> list[str]:
    return [word for word, count in Counter(words).items() if count > 1]


def test_importing_the_engine_reads_no_table() -> None:
    code = "import reader.quotes, reader.quotes.tables.lexicon as l;print(l.lexicon.cache_info().currsize)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "0"


ODD = {
    "cues": "قال الوزير إن ",
    "open marks": "قال «كلمة ",
    "no stops": "ذهب الرجل إلى المدينة في يوم ممطر ",
    "commas": "قال المدير، فلان، ",
    "names": "أحمد محمد علي ",
    "titles": "وزير ",
    "brackets": "(",
    "colons": "قال: ",
    "relatives": "التي قالت ",
    "sources": "بحسب المدير، ",
    "closing marks": "» ",
    "second titles": "المدير الدكتور ",
    "English cues": "She said that ",
    "English marks": 'the "word of the day" ',
    "English names": "Anna Bell, ",
    "English sources": "according to Anna Bell ",
}


@pytest.mark.parametrize("piece", ODD.values(), ids=ODD.keys())
def test_work_grows_with_length_only(make: Make, piece: str) -> None:
    """Four times the text takes about four times the calls; a square would take sixteen."""
    reader.quotes.extract(make(piece * 200))  # loads the tables
    assert calls(make(piece * 800)) < 6 * calls(make(piece * 200))


def test_nested_marks_do_not_blow_up(make: Make) -> None:
    def nested(depth: int) -> Article:
        return make("قال المدير: " + "«" * depth + "كلمة" + "»" * depth)

    reader.quotes.extract(nested(1))
    assert calls(nested(800)) < 6 * calls(nested(200))


def calls(article: Article) -> int:
    """How many functions are called to extract: work that no clock and no other program changes."""
    count = 0

    def called(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        reader.quotes.extract(article)
    finally:
        sys.setprofile(None)
    return count
