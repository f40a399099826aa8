"""`jarida quotes` to a pipe: readable, and as JSON."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida, Terminal


def documents(out: str) -> list[Any]:
    return [json.loads(line) for line in out.splitlines()]


def test_each_speaker_stands_once_with_role_count_and_quotes(jarida: Jarida, article: Path) -> None:
    result = jarida("quotes", article)
    assert (result.code, result.err) == (0, "")
    title, first, second = result.out.split("\n\n")
    assert title == "عنوان قصير للتجربة"
    assert first.splitlines()[0] == "سامر النجار · الوزير · اقتباسان"
    assert second.splitlines()[0] == "هدى العلي · المتحدثة باسم الوزارة · اقتباس واحد"


def test_direct_and_indirect_are_marked_apart_and_each_has_its_reason(jarida: Jarida, article: Path) -> None:
    lines = jarida("quotes", article).out.splitlines()
    direct = lines.index("“ العمل مستمر")
    indirect = lines.index("› 25% منه اكتمل")
    for at in (direct, indirect):
        assert lines[at + 1].startswith("  «")


def test_reasons_are_told_in_the_language_of_the_program(jarida: Jarida, article: Path) -> None:
    lines = jarida("--lang", "en", "quotes", article).out.splitlines()
    assert lines[2].endswith("2 quotes")
    assert lines[lines.index("“ العمل مستمر") + 1].startswith("  “قال” ")


def test_an_article_in_which_nobody_speaks_says_so(jarida: Jarida) -> None:
    out = jarida("--lang", "en", "quotes", "-", stdin="هطل المطر على المدينة طوال الليل.\n".encode()).out
    assert out.splitlines()[-1] == "Nobody is quoted in it."


def test_json_is_an_object_a_line_for_each_document(jarida: Jarida, article: Path) -> None:
    first, second = documents(jarida("quotes", "--json", article, article).out)
    assert first["doc"] == second["doc"] == "خبر"
    assert first["format"] == "quotes-gold/1"


def test_json_offsets_are_those_of_the_file(jarida: Jarida, article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    (document,) = documents(jarida("quotes", "--json", article).out)
    contents = {text[quote["start"] : quote["end"]] for quote in document["quotes"]}
    assert {"العمل مستمر", "25% منه اكتمل"} <= contents
    for quote in document["quotes"]:
        assert text[quote["cue"]["start"] : quote["cue"]["end"]] == quote["cue"]["text"]


def test_json_names_every_speaker_of_its_quotes(jarida: Jarida, article: Path) -> None:
    (document,) = documents(jarida("quotes", "--json", article).out)
    names = {entity["id"]: entity["name"] for entity in document["entities"]}
    spoken = {names[quote["speaker"]["entity_id"]] for quote in document["quotes"]}
    assert spoken == {"سامر النجار", "هدى العلي"}


def test_json_takes_the_time_of_the_extraction(jarida: Jarida, article: Path) -> None:
    (document,) = documents(jarida("quotes", "--json", article).out)
    assert 0 < document["elapsed_ms"] < 10_000


def test_json_of_standard_input_carries_its_text(jarida: Jarida, article: Path) -> None:
    (document,) = documents(jarida("quotes", "--json", "-", stdin=article.read_bytes()).out)
    assert document["doc"] == "stdin"
    assert document["text"] == article.read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_place_that_fails_is_told_beside_the_results(
    jarida: Jarida, article: Path, options: tuple[str, ...]
) -> None:
    result = jarida("--lang", "en", "quotes", *options, article, "nowhere.txt")
    assert result.code == 1
    assert result.line == "jarida: nowhere.txt: no such file or folder; check the name"
    assert "العمل مستمر" in result.out or '"doc": "خبر"' in result.out


def test_a_speaker_is_found_in_any_spelling(jarida: Jarida, article: Path) -> None:
    (document,) = documents(jarida("quotes", "--json", "--speaker", "هدي", article).out)
    assert {entity["name"] for entity in document["entities"]} == {"هدى العلي"}
    assert {quote["speaker"]["entity_id"] for quote in document["quotes"]} == {document["entities"][0]["id"]}


@pytest.mark.parametrize(
    ("option", "member", "value"), [("--kind", "kind", "direct"), ("--act", "act", "say")]
)
def test_only_one_kind_or_act_is_left(
    jarida: Jarida, article: Path, option: str, member: str, value: str
) -> None:
    (everything,) = documents(jarida("quotes", "--json", article).out)
    (document,) = documents(jarida("quotes", "--json", option, value, article).out)
    assert document["quotes"] == [quote for quote in everything["quotes"] if quote[member] == value]
    assert 0 < len(document["quotes"]) < len(everything["quotes"])


def test_a_document_without_what_was_asked_for_is_not_mentioned(jarida: Jarida, article: Path) -> None:
    assert jarida("quotes", "--speaker", "سين", article).out == ""


def test_a_terminal_is_told_that_nothing_was_found(terminal: Terminal, article: Path) -> None:
    shown = terminal("--lang", "en", "quotes", "--speaker", "سين", article)
    assert [row.strip() for row in shown.rows if row.strip()] == [
        "nothing of what was asked for is said here"
    ]


def test_a_guess_is_called_one(jarida: Jarida, tmp_path: Path) -> None:
    path = tmp_path / "guess.txt"
    path.write_text("نجح العمال في فتح الطريق، متوقعة وصول القوافل إلى المدينة.\n", encoding="utf-8")
    (document,) = documents(jarida("quotes", "--json", path).out)
    assert [quote["confidence"] < 0.5 for quote in document["quotes"]] == [True]
    assert jarida("quotes", path).out.splitlines()[-1].endswith(" · غير مؤكد")


def test_an_unknown_act_is_refused_with_the_known_ones(jarida: Jarida, article: Path) -> None:
    result = jarida("--lang", "en", "quotes", "--act", "sing", article)
    assert result.code == 2
    assert "warn" in result.err


def test_csv_has_a_row_for_each_quote_and_a_mark_for_spreadsheets(jarida: Jarida, article: Path) -> None:
    out = jarida("quotes", "--csv", article).out
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    (document,) = documents(jarida("quotes", "--json", article).out)
    assert out.startswith("\ufeff")
    assert [int(row["start"]) for row in rows] == [quote["start"] for quote in document["quotes"]]
    assert "25% منه اكتمل" in {row["quote"] for row in rows}


def test_csv_cells_are_no_formulas_where_semicolons_part_them(jarida: Jarida, tmp_path: Path) -> None:
    """As in spreadsheets that have the comma for fractions."""
    path = tmp_path / "a;=1+1.txt"
    path.write_text('قال المدير سامي نصر: "الحساب;=SUM(A1) هو ما كتبه".\n', encoding="utf-8")
    out = jarida("quotes", "--csv", path).out
    rows = list(csv.reader(io.StringIO(out), delimiter=";"))
    assert not any(cell.startswith(("=", "+", "@", "-")) for row in rows for cell in row)


def test_csv_cells_are_never_formulas(jarida: Jarida, tmp_path: Path) -> None:
    path = tmp_path / "formula.txt"
    path.write_text('قال المدير سامي نصر: "=SUM(A1) هو ما كتبه الموظف".\n', encoding="utf-8")
    out = jarida("quotes", "--csv", path).out
    assert "SUM" in out
    assert all(not cell.startswith("=") for row in csv.reader(io.StringIO(out)) for cell in row)
