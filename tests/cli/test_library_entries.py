"""Listing, searching, showing and marking entries on the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida, Terminal

TEXTS = {
    "مكتبة": "افتتاح المكتبة\n\nقال الوزير سامر النجار إن الكتّاب الجديد متاح للجميع.",
    "صرف": "سعر الصرف\n\nارتفع سعر الصرف اليوم، وقال سامر النجار: «لا داعي للقلق».",
    "مباراة": "مباراة اليوم\n\nفاز الفريق بهدفين في المباراة.",
}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def run(jarida: Jarida, library: Path, tmp_path: Path) -> Jarida:
    """A library that holds three articles of a folder."""
    folder = tmp_path / "مقالات"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    jarida("--db", library, "add", folder)
    return lambda *words: jarida("--lang", "en", *words, "--db", library)


def records(run: Jarida, *words: str) -> list[dict[str, Any]]:
    result = run(*words, "--json")
    assert result.err == ""
    return [json.loads(line) for line in result.out.splitlines()]


def ids(run: Jarida, *words: str) -> dict[str, str]:
    return {record["title"]: str(record["id"]) for record in records(run, "list", *words)}


def test_an_entry_for_programs_has_the_names_of_the_view(run: Jarida) -> None:
    for record in records(run, "list"):
        assert {"id", "guid", "feed", "title", "url", "published", "read", "starred"} <= record.keys()


def test_a_list_is_a_line_for_each_entry(run: Jarida) -> None:
    lines = run("list").out.splitlines()
    assert len(lines) == 3
    assert all("●" in line for line in lines)


def test_a_list_is_limited(run: Jarida) -> None:
    assert len(records(run, "list", "--limit", "2")) == 2


@pytest.mark.parametrize("value", ["0", "-1", "many"])
def test_a_limit_is_a_number(run: Jarida, value: str) -> None:
    assert run("list", "--limit", value).code == 2


def test_marks_narrow_a_list(run: Jarida) -> None:
    known = ids(run)
    run("mark", "--read", known["سعر الصرف"])
    run("star", known["مباراة اليوم"])
    assert set(ids(run, "--unread")) == {"افتتاح المكتبة", "مباراة اليوم"}
    assert set(ids(run, "--starred")) == {"مباراة اليوم"}
    run("mark", "--unread", known["سعر الصرف"])
    run("star", "--off", known["مباراة اليوم"])
    assert (len(ids(run, "--unread")), len(ids(run, "--starred"))) == (3, 0)


def test_a_command_takes_a_guid_for_an_id(run: Jarida) -> None:
    guid = records(run, "list")[0]["guid"]
    assert records(run, "star", guid) == [{"changed": 1}]


def test_everything_is_marked_read_and_undone(run: Jarida) -> None:
    assert records(run, "mark", "--all") == [{"changed": 3}]
    assert records(run, "undo") == [{"undone": "read", "count": 3}]
    assert len(ids(run, "--unread")) == 3


def test_what_a_search_finds_is_marked_read(run: Jarida) -> None:
    assert records(run, "mark", "--query", "صرف") == [{"changed": 1}]


def test_an_unknown_id_is_one_line_and_the_others_go_on(run: Jarida) -> None:
    known = ids(run)["سعر الصرف"]
    result = run("star", "999", known)
    assert result.code == 1
    assert result.line == "jarida: 999: no entry has this id; `jarida list` shows the ids"
    assert len(ids(run, "--starred")) == 1


def test_mark_needs_to_be_told_what(run: Jarida) -> None:
    assert run("mark").code == 2
    assert run("mark", "--read", "--unread", "1").code == 2
    assert run("mark", "--unread", "--all").code == 2


def test_tags_and_notes_are_kept(run: Jarida) -> None:
    entry = ids(run)["سعر الصرف"]
    run("tag", entry, "اقتصاد", "#مهم", "--note", "للمتابعة")
    [record] = records(run, "show", entry)
    assert (record["tags"], record["note"]) == (["اقتصاد", "مهم"], "للمتابعة")
    assert set(ids(run, "--tag", "مهم")) == {"سعر الصرف"}
    assert records(run, "tag") == [{"tag": "اقتصاد", "entries": 1}, {"tag": "مهم", "entries": 1}]
    run("tag", entry, "اقتصاد", "--off")
    assert records(run, "tag", entry) == [{"id": int(entry), "tags": ["مهم"], "note": "للمتابعة"}]


def test_an_entry_is_shown_like_a_file(run: Jarida, jarida: Jarida, tmp_path: Path) -> None:
    shown = run("show", ids(run)["سعر الصرف"]).out
    assert shown == jarida("cat", tmp_path / "مقالات" / "صرف.txt").out


def test_showing_does_not_mark_as_read(run: Jarida) -> None:
    run("show", ids(run)["سعر الصرف"])
    assert len(ids(run, "--unread")) == 3


def test_search_finds_every_spelling_and_says_where(run: Jarida) -> None:
    [record] = records(run, "search", "كتاب")
    [text] = [text for text in TEXTS.values() if text.startswith(record["title"])]
    assert [text[start:end] for start, end in record["hits"]["text"]] == ["الكتّاب"]


def test_search_shows_what_stands_around_a_hit(run: Jarida) -> None:
    assert "الكتّاب الجديد" in run("search", "كتاب").out


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("سعر", 1),
        ("اليوم", 2),
        ("اليوم -صرف", 1),
        ('"سعر الصرف"', 1),
        ("speaker:النجار", 2),
        ("متحدث:النجار صرف", 1),
        ("is:unread اليوم", 2),
        ("is:starred", 0),
        ("after:2030", 0),
        ("feed:مقالات", 3),
    ],
)
def test_the_query_language_works(run: Jarida, line: str, count: int) -> None:
    assert len(records(run, "search", *line.split())) == count


def test_a_query_is_kept_and_counted(run: Jarida) -> None:
    run("search", "--save", "اليوميات", "اليوم")
    assert records(run, "search") == [{"name": "اليوميات", "query": "اليوم", "entries": 2}]
    assert len(records(run, "search", "--saved", "اليوميات")) == 2
    run("search", "--forget", "اليوميات")
    assert records(run, "search") == []
    assert run("search", "--saved", "اليوميات").code == 2


def test_speakers_are_listed_with_how_often_they_spoke(run: Jarida) -> None:
    [speaker] = [each for each in records(run, "speakers") if each["name"] == "سامر النجار"]
    assert (speaker["statements"], speaker["articles"]) == (2, 2)


def test_a_speakers_statements_name_their_articles(run: Jarida) -> None:
    said = records(run, "speakers", "سامر", "النجار")
    assert {each["entry"]["title"] for each in said} == {"افتتاح المكتبة", "سعر الصرف"}
    for each in said:
        [record] = records(run, "show", str(each["entry"]["id"]))
        assert record["text"][each["start"] : each["end"]] == each["content"]


def test_a_statement_that_may_be_anothers_is_called_uncertain(run: Jarida, tmp_path: Path) -> None:
    (tmp_path / "guess.txt").write_text(
        "اجتماع\n\nحضر الوزير فؤاد نصر الاجتماع، متوقعة وصول القوافل إلى المدينة.\n", encoding="utf-8"
    )
    run("add", str(tmp_path / "guess.txt"))
    assert run("speakers", "فؤاد", "نصر").out.splitlines()[-1].endswith(" · uncertain")
    assert "uncertain" not in run("speakers", "سامر", "النجار").out


def test_nobody_of_a_name_is_one_line(run: Jarida) -> None:
    assert "nobody of this name has spoken" in run("speakers", "لا أحد").line


def test_there_is_nothing_to_undo_at_first(run: Jarida) -> None:
    assert run("undo").line == "jarida: there is nothing to undo"


def test_a_terminal_is_told_that_nothing_was_found(run: Jarida, terminal: Terminal, library: Path) -> None:
    assert run("search", "زرافة").out == ""
    shown = terminal("--lang", "en", "--db", library, "search", "زرافة")
    assert shown.rows == ("nothing found",)


def test_an_arabic_list_hangs_on_the_right_edge(run: Jarida, terminal: Terminal, library: Path) -> None:
    shown = terminal("--db", library, "list", "--dialect", "visual")
    assert all(len(row) == 80 or row.startswith(" ") for row in shown.rows)
    assert len(shown.rows) == 3


def test_printing_a_file_loads_no_database_and_no_network(tmp_path: Path) -> None:
    file = tmp_path / "خبر.txt"
    file.write_text("خبر", encoding="utf-8")
    code = (
        "import sys; from reader.cli.program import main; main(['cat', sys.argv[1]]); "
        "sys.exit(','.join({'sqlite3', 'httpx2', 'feedparser', 'textual'} & sys.modules.keys()) or 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")


def test_a_search_may_give_titles_first(run: Jarida) -> None:
    newest = [record["title"] for record in records(run, "search", "اليوم")]
    assert set(newest) == {"سعر الصرف", "مباراة اليوم"}
    best = [record["title"] for record in records(run, "search", "--best", "اليوم")]
    assert best == ["مباراة اليوم", "سعر الصرف"]
    assert len(records(run, "search", "--best", "--limit", "1", "اليوم")) == 1
