"""What is read at once, and what a thread reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.opened import SHORT, at_hand


@pytest.mark.parametrize(
    ("name", "size", "is_at_hand"),
    [
        ("news.txt", 10, True),
        ("news.txt", SHORT, True),
        ("news.txt", SHORT + 1, False),
        ("page.html", 10, False),
        ("news", 10, False),
    ],
)
def test_one_short_plain_text_is_at_hand(tmp_path: Path, name: str, size: int, is_at_hand: bool) -> None:
    path = tmp_path / name
    path.write_bytes(b"x" * size)
    assert at_hand([str(path)]) is is_at_hand


def test_nothing_else_is(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("خبر", encoding="utf-8")
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    for locations in ([], [str(path), str(path)], [str(folder)], [str(tmp_path / "absent.txt")], ["a\0.txt"]):
        assert not at_hand(locations)
