"""`jarida quotes` to a pipe: readable, and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida


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
    assert lines[lines.index("“ العمل مستمر") + 1].startswith("  “قال”: ")


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
