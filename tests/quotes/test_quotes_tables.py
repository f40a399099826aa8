"""The tables: every line of them is known to the engine, and the engine stays quick whatever it reads."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reader.quotes
from reader.quotes.lexicon import lexicon
from reader.text.fold import fold

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen, Make

TABLES = Path(reader.quotes.__file__).with_name("tables")


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
    if row["past_3ms"] and not {"relay", "doc"} & set(row["takes"].split())
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


def test_importing_the_engine_reads_no_table() -> None:
    code = "import reader.quotes, reader.quotes.lexicon as l;print(l.lexicon.cache_info().currsize)"
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
def test_time_grows_with_length_only(make: Make, piece: str) -> None:
    """Four times the text takes about four times as long; a square would take sixteen."""

    def seconds(count: int) -> float:
        text = make(piece * count)
        best = 9.0
        for _ in range(3):
            start = time.perf_counter()
            reader.quotes.extract(text)
            best = min(best, time.perf_counter() - start)
        return best

    reader.quotes.extract(make(piece))
    assert seconds(4000) < 9 * seconds(1000) + 0.02


def test_nested_marks_do_not_blow_up(make: Make) -> None:
    text = make("قال المدير: " + "«" * 3000 + "كلمة" + "»" * 3000)
    start = time.perf_counter()
    reader.quotes.extract(text)
    assert time.perf_counter() - start < 2
