from __future__ import annotations

import io
from pathlib import Path

import pytest

from reader.text.__main__ import main


def test_the_debugging_command_shows_rows_and_the_map(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "text.txt"
    file.write_text("سَلام 5\n\nabc", encoding="utf-8")
    main([str(file), "--width", "10", "--map"])
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "   0       0–7       │     5 \ufee1\ufefc\ufeb3\u064e│"
    assert "cell       5  draws U+0035" in shown[1]
    assert "for 2: U+0644 ARABIC LETTER LAM, U+0627 ARABIC LETTER ALEF" in shown[4]
    assert shown[-4].startswith("   0       9–12      │abc       │")


def test_it_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("قال نعم"))
    main(["-", "--width", "4", "--digits", "latin", "--bare", "--torn", "--justify", "spaces"])
    assert len(capsys.readouterr().out.splitlines()) == 2
