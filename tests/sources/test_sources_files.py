"""Which files a location names, in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import Empty, Missing, Unreadable
from reader.sources.files import find
from reader.sources.recognise import SUFFIXES


def put(path: Path, age: int = 0) -> Path:
    """A file, so many seconds old."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("نص", encoding="utf-8")
    os.utime(path, (1_800_000_000 - age, 1_800_000_000 - age))
    return path


def test_a_file_is_itself_whatever_its_suffix(tmp_path: Path) -> None:
    file = put(tmp_path / "مقال.log")
    assert list(map(Path, find(str(file)))) == [file]


def test_a_folder_gives_its_newest_first(tmp_path: Path) -> None:
    old, new, middle = put(tmp_path / "a.txt", 30), put(tmp_path / "b.md", 10), put(tmp_path / "c.html", 20)
    assert list(map(Path, find(str(tmp_path)))) == [new, middle, old]


def test_folders_below_are_searched_too(tmp_path: Path) -> None:
    deep = put(tmp_path / "2026" / "11" / "خبر.txt")
    assert list(map(Path, find(str(tmp_path)))) == [deep]


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".TXT"])
def test_known_suffixes_count(tmp_path: Path, suffix: str) -> None:
    file = put(tmp_path / f"a{suffix}")
    assert list(map(Path, find(str(tmp_path)))) == [file]


@pytest.mark.parametrize("name", ["a.png", "a", "a.txt~", ".a.txt", ".git/a.txt", "a.py"])
def test_other_and_hidden_files_are_passed_over(tmp_path: Path, name: str) -> None:
    seen = put(tmp_path / "seen.txt")
    put(tmp_path / name)
    assert list(map(Path, find(str(tmp_path)))) == [seen]


def test_a_hidden_folder_that_is_named_is_searched(tmp_path: Path) -> None:
    file = put(tmp_path / ".news" / "a.txt")
    assert list(map(Path, find(str(tmp_path / ".news")))) == [file]


def test_a_loop_of_links_is_not_entered(tmp_path: Path) -> None:
    file = put(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert list(map(Path, find(str(tmp_path)))) == [file]


def test_a_link_to_a_file_is_a_file(tmp_path: Path) -> None:
    put(tmp_path / "outside" / "a.txt")
    (tmp_path / "in").mkdir()
    link = tmp_path / "in" / "b.txt"
    link.symlink_to(tmp_path / "outside" / "a.txt")
    assert list(map(Path, find(str(tmp_path / "in")))) == [link]


def test_a_link_to_nothing_is_passed_over(tmp_path: Path) -> None:
    seen = put(tmp_path / "seen.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    assert list(map(Path, find(str(tmp_path)))) == [seen]


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    seen = put(tmp_path / "seen.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert list(map(Path, find(str(tmp_path)))) == [seen]


@pytest.mark.parametrize("location", ["", "لا شيء", "a\0b", "x" * 5000])
def test_what_is_not_there_is_missing(tmp_path: Path, location: str) -> None:
    with pytest.raises(Missing):
        find(str(tmp_path / location) if location else "")


def test_a_folder_without_articles_is_empty(tmp_path: Path) -> None:
    put(tmp_path / "a.png")
    with pytest.raises(Empty):
        find(str(tmp_path))


def test_a_folder_that_cannot_be_listed_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, tmp_path)
    with pytest.raises(Unreadable) as caught:
        find(str(tmp_path))
    assert caught.value.detail == "Permission denied"


def test_a_subfolder_that_cannot_be_listed_is_given_behind_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading it says why; the others are not lost for it."""
    closed = put(tmp_path / "closed" / "a.txt").parent
    file = put(tmp_path / "b.txt")
    refuse(monkeypatch, closed)
    assert list(map(Path, find(str(tmp_path)))) == [file, closed]


def test_names_in_messages_are_clean(tmp_path: Path) -> None:
    with pytest.raises(Missing) as caught:
        find(str(tmp_path / "\x1b[31mأحمر\n"))
    assert caught.value.where.endswith("␛[31mأحمر␊")


def refuse(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Make a folder unreadable, for root too."""
    scandir = os.scandir

    def refusing(path: str) -> object:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
