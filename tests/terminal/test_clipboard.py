"""Copying, and where it is said to have gone."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from reader.terminal.clipboard import CLIPBOARD, MOST, TMUX, TOO_LONG, copy

TEXT = "قالت: «نعم».\n"


def script(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """A tmux of the test's own."""
    (folder / "tmux").write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    (folder / "tmux").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_a_text_goes_to_the_terminals_clipboard_as_it_was_written() -> None:
    sent: list[str] = []
    assert copy(TEXT, {}, sent.append) == CLIPBOARD
    ((sequence),) = sent
    assert sequence.startswith("\x1b]52;c;")
    assert sequence.endswith("\x07")
    assert base64.b64decode(sequence[7:-1]).decode() == TEXT


def test_within_tmux_it_goes_to_tmux_which_hands_it_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script(tmp_path, monkeypatch, f'echo "$@" >{tmp_path}/words; cat >{tmp_path}/buffer')
    sent: list[str] = []
    assert copy(TEXT, {"TMUX": "x"}, sent.append) == TMUX
    assert (tmp_path / "words").read_text(encoding="utf-8") == "load-buffer -w -\n"
    assert (tmp_path / "buffer").read_text(encoding="utf-8") == TEXT
    assert sent == []


def test_an_older_tmux_keeps_it_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script(tmp_path, monkeypatch, f'[ "$2" = -w ] && exit 1; cat >{tmp_path}/buffer')
    assert copy(TEXT, {"TMUX": "x"}, lambda _text: None) == TMUX
    assert (tmp_path / "buffer").read_text(encoding="utf-8") == TEXT


def test_where_tmux_is_gone_the_terminal_is_tried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    sent: list[str] = []
    assert copy(TEXT, {"TMUX": "x"}, sent.append) == CLIPBOARD
    assert len(sent) == 1


def test_what_no_terminal_would_take_is_not_sent() -> None:
    sent: list[str] = []
    assert copy("ن" * (MOST // 2 + 1), {}, sent.append) == TOO_LONG
    assert sent == []
