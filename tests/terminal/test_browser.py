"""Which browser opens a page, and that an address stays one argument."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.terminal.browser import Browser, browser, show


@pytest.fixture
def programs(tmp_path: Path) -> str:
    for name in ("xdg-open", "w3m", "firefox", "no-open"):
        script = tmp_path / name
        code = 1 if name == "no-open" else 0
        script.write_text(
            f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/told"\nexit {code}\n', encoding="utf-8"
        )
        script.chmod(0o755)
    return str(tmp_path)


@pytest.mark.parametrize(
    ("environ", "wanted", "expected"),
    [
        ({}, "", None),
        ({"SSH_CONNECTION": "x"}, "", None),
        ({"DISPLAY": ":0"}, "", ("xdg-open",)),
        ({"WAYLAND_DISPLAY": "w"}, "", ("xdg-open",)),
        ({"BROWSER": "firefox", "DISPLAY": ":0"}, "", ("firefox",)),
        ({"BROWSER": "missing:w3m -M"}, "", ("w3m", "-M")),
        ({"BROWSER": "firefox"}, "w3m", ("w3m",)),
        ({"BROWSER": "'unclosed"}, "", None),
    ],
)
def test_the_browser_of_an_environment(
    programs: str, environ: dict[str, str], wanted: str, expected: tuple[str, ...] | None
) -> None:
    found = browser({**environ, "PATH": programs}, wanted)
    assert (found.words if found else None) == expected


@pytest.mark.parametrize("words", [("w3m", "-M"), ("/usr/bin/lynx",), ("elinks", "%s")])
def test_a_browser_of_the_terminal_is_known(words: tuple[str, ...]) -> None:
    assert Browser(words).in_terminal
    assert not Browser(("firefox", *words[1:])).in_terminal


def test_the_address_is_one_argument_whatever_is_in_it(programs: str) -> None:
    url = "https://a.example/;touch%20x?$(id)&'`|*"
    assert show(Browser((f"{programs}/firefox", "--new")), url)
    assert Path(programs, "told").read_text().splitlines() == ["--new", url]
    assert show(Browser((f"{programs}/firefox", "--url=%s", "-x")), url)
    assert Path(programs, "told").read_text().splitlines() == [f"--url={url}", "-x"]


def test_a_browser_that_cannot_says_so(programs: str) -> None:
    assert not show(Browser((f"{programs}/no-open",)), "https://a.example/")
    assert not show(Browser((f"{programs}/absent",)), "https://a.example/")


@pytest.mark.parametrize(
    "url", ["--help", "file:///etc/passwd", "https://a.example/\n", "https://مثال.example/"]
)
def test_what_is_no_plain_address_is_never_handed_on(programs: str, url: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        show(Browser((f"{programs}/firefox",)), url)
    assert not Path(programs, "told").exists()
