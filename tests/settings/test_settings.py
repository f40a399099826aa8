"""The settings file: what it may say, how mistakes are told, and how answers are added to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import settings as settings_package
from reader.settings import (
    BadSetting,
    NoSettings,
    Reading,
    Settings,
    Terminal,
    Ui,
    Unwritable,
    keys_of,
    parse,
    path,
    read,
    tables,
)
from reader.settings.answers import remember

WHOLE = """
[terminal]
dialect = "kitty"
tashkeel = "hide"

[terminal.answers]
PuTTY = "visual"
"da1=62;22" = "lrm"

[ui]
lang = "en"
hijri = true

[reading]
measure = 60

[keys]
quit = "ctrl+q"
next = ["j", "down"]
copy = []
"""


def test_every_table_is_read() -> None:
    answers = {"PuTTY": "visual", "da1=62;22": "lrm"}
    assert parse(WHOLE, "x") == Settings(
        Terminal("kitty", "hide", answers),
        Ui(lang="en", hijri=True),
        Reading(measure=60),
        keys={"quit": ("ctrl+q",), "next": ("j", "down"), "copy": ()},
    )


def test_without_a_file_all_is_as_it_ships(tmp_path: Path) -> None:
    assert read(tmp_path / "none" / "config.toml") == Settings()


def test_an_empty_file_is_as_good_as_none() -> None:
    assert parse("", "x") == Settings()


def test_every_default_is_one_of_what_is_allowed() -> None:
    wrong = [key for table, _ in tables() for key in keys_of(table) if not key.kind.takes(key.default)]
    assert wrong == []


def test_every_default_may_be_written_down() -> None:
    written = {"True": "true", "False": "false"}
    for table, _heading in tables():
        for key in keys_of(table):
            value = written.get(str(key.default), repr(key.default))
            assert parse(f"[{table}]\n{key.name} = {value}\n", "x") == Settings()


@pytest.mark.parametrize(
    ("text", "where", "detail", "nearest"),
    [
        ("a = 1\n\nb = \n", "c.toml:3", "Invalid value", ""),
        ('[terminal]\ndialct = "lrm"\n', "c.toml:2 (terminal.dialct)", "", "dialect"),
        ('[terminal]\n\n"dialect" = "klingon"\n', "c.toml:3 (terminal.dialect)", "auto, visual", ""),
        ('[terminal]\ndialect = "Visaul"\n', "c.toml:2 (terminal.dialect)", "auto, visual", "visual"),
        ('terminal.dialect = "klingon"\n', "c.toml:1 (terminal.dialect)", "auto, visual", ""),
        ("[terminal]\ntashkeel = true\n", "c.toml:2 (terminal.tashkeel)", "auto, show, hide", ""),
        ("terminal = 3\n", "c.toml:1 (terminal)", "[terminal]", ""),
        ("[terminal]\nanswers = 3\n", "c.toml:2 (terminal.answers)", "[terminal.answers]", ""),
        ('[terminal.answers]\nPuTTY = "x"\n', "c.toml:2 (terminal.answers.PuTTY)", "auto, visual", ""),
        ('[terminal.answers]\n"a=b.c" = "x"\n', "c.toml:2 (terminal.answers.a=b.c)", "auto, visual", ""),
        ("[terminal]\ndialect = [1]\n", "c.toml:2 (terminal.dialect)", "auto, visual", ""),
        ("[raeding]\nmeasure = 60\n", "c.toml:1 (raeding)", "", "reading"),
        ("[ui]\nmeasure = 60\n", "c.toml:2 (ui.measure)", "", "reading.measure"),
        ("[ui]\nmouse = true\n[reading]\nmeasure = 5\n", "c.toml:4 (reading.measure)", "20–200", ""),
        ('[reading]\nmeasure = "60"\n', "c.toml:2 (reading.measure)", "20–200", "60"),
        ("[reading]\nspacing = true\n", "c.toml:2 (reading.spacing)", "0–2", ""),
        ('[ui]\nmouse = "off"\n', "c.toml:2 (ui.mouse)", "true, false", "false"),
        ("[ui]\nmouse = 1\n", "c.toml:2 (ui.mouse)", "true, false", "true"),
        ('ui = { mouse = "never" }\n', "c.toml:1 (ui.mouse)", "true, false", ""),
        (
            '[terminal]\ntashkeel = "hide"\n\n[reading]\ntashkeel = "auto"\n',
            "c.toml:5 (reading.tashkeel)",
            "show, hide",
            "",
        ),
        ("[keys]\nnext = 3\n", "c.toml:2 (keys.next)", '"…", ["…", "…"]', ""),
        ('[keys]\nnext = ["j", 3]\n', "c.toml:2 (keys.next)", '"…", ["…", "…"]', ""),
        ("[[keys]]\nnext = 3\n", "c.toml (keys)", "[keys]", ""),
    ],
)
def test_a_mistake_is_told_by_line_key_and_what_it_may_be(
    text: str, where: str, detail: str, nearest: str
) -> None:
    with pytest.raises(BadSetting) as caught:
        parse(text, "c.toml")
    assert caught.value.where == where
    assert caught.value.detail.startswith(detail)
    assert bool(caught.value.detail) == bool(detail)
    assert caught.value.nearest == nearest


def test_a_file_that_was_named_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(NoSettings):
        read(tmp_path / "none.toml", needed=True)


def test_what_the_file_says_is_known_by_its_line() -> None:
    origin = parse(WHOLE, "x").origin
    assert origin.place("ui", "hijri") == "x:12 (ui.hijri)"
    assert origin.has("reading", "measure")
    assert not origin.has("reading", "digits")


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadSetting):
        read(file)


def test_the_place_is_the_environments(tmp_path: Path) -> None:
    assert Path(path({"XDG_CONFIG_HOME": str(tmp_path)})) == tmp_path / "jarida" / "config.toml"


def test_a_relative_place_is_ignored() -> None:
    assert Path(path({"XDG_CONFIG_HOME": "here"})).is_absolute()


def test_an_answer_is_kept_where_there_was_no_file(tmp_path: Path) -> None:
    file = tmp_path / "jarida" / "config.toml"
    remember(file, "PuTTY", "visual")
    assert read(file).terminal.answers == {"PuTTY": "visual"}


@pytest.mark.parametrize("terminal", ["PuTTY", "da1=62;22 da2=1;9;9", 'name="q\\'])
def test_any_name_of_a_terminal_can_be_kept_twice(tmp_path: Path, terminal: str) -> None:
    file = tmp_path / "config.toml"
    remember(file, terminal, "visual")
    remember(file, terminal, "lrm")
    assert read(file).terminal.answers == {terminal: "lrm"}


BEFORE = """# mine
[terminal]
dialect = "auto"   # asked

[terminal.answers]  # of the doctor
PuTTY = "visual"
xterm = "lrm"

[keys]
xterm = "let be"
"""


def test_what_the_user_wrote_stays_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(BEFORE, encoding="utf-8")
    remember(file, "xterm", "visual")
    assert file.read_text(encoding="utf-8") == BEFORE.replace('xterm = "lrm"', '"xterm" = "visual"')


def test_an_answer_is_added_to_those_that_are_there(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(BEFORE, encoding="utf-8")
    remember(file, "kitty", "visual")
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[5] == '"kitty" = "visual"'
    assert [line for line in lines if line != lines[5]] == BEFORE.splitlines()


def test_a_link_stays_a_link_and_its_file_keeps_its_permissions(tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles.toml"
    kept.write_text(BEFORE, encoding="utf-8")
    kept.chmod(0o600)
    link = tmp_path / "config.toml"
    link.symlink_to(kept)
    remember(link, "kitty", "visual")
    assert link.is_symlink()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert read(kept).terminal.answers["kitty"] == "visual"


def test_a_table_written_in_another_way_is_not_touched(tmp_path: Path) -> None:
    """A header cannot be added to an inline table: the line to add is told instead."""
    file = tmp_path / "config.toml"
    before = 'terminal = { dialect = "auto" }\n'
    file.write_text(before, encoding="utf-8")
    with pytest.raises(Unwritable) as caught:
        remember(file, "kitty", "visual")
    assert caught.value.detail == '[terminal.answers] "kitty" = "visual"'
    assert file.read_text(encoding="utf-8") == before
    assert list(tmp_path.iterdir()) == [file]


def test_every_setting_is_obeyed_somewhere() -> None:
    """A key that nobody reads would be a promise that nobody keeps."""
    package = Path(settings_package.__file__).parent
    sources = [path for path in package.parent.rglob("*.py") if package not in path.parents]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    names = [key.name for table, _heading in tables() for key in keys_of(table)]
    assert [name for name in names if f".{name}" not in text] == []
