"""T1, T2, T3: nothing that a text holds is obeyed by a terminal or a pipe, and nothing of it is lost.

What enters is replaced at the door (tests/text/test_text_clean.py, tests/sources/test_sources_decode.py);
here the whole program is held to it, from a file or feed to the bytes it sends.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.cli.record import line_of
from reader.library.export import Exported, Format, export
from reader.library.opened import speech
from reader.sources.read import read
from reader.terminal.dialects import DIALECTS
from reader.text.balance import balanced
from reader.text.clean import clean
from reader.text.layout import fit, layout
from tests.cli.newsroom import Newsroom, newsroom
from tests.security.hostile import CONTROLS, EVERYTHING, MARKUP, UNBALANCED, faults

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida, Terminal

# What XML 1.0 cannot hold even as a reference; feeds send it all the same.
REFERENCES = "".join(
    f"&#{ord(sign)};" if ord(sign) > 126 or sign < " " else escape(sign) for sign in EVERYTHING
)

PAGE = f"""<html><head><title>عنوان {REFERENCES}</title>
<meta name="author" content="كاتب {REFERENCES}"></head>
<body><h1>عنوان {REFERENCES}</h1>
<p>كلام أول {REFERENCES} قال الوزير إن «العمل {REFERENCES} مستمر» في البلد.</p>
<p>آخر الكلام باق.</p></body></html>"""

FEED = f"""<rss version="2.0"><channel><title><![CDATA[صحيفة {EVERYTHING}]]></title><item>
<guid>{REFERENCES}</guid><title><![CDATA[عنوان {EVERYTHING}]]></title>
<link>http://a.example/{REFERENCES}</link>
<author>كاتب {REFERENCES}</author><pubDate>{REFERENCES}</pubDate>
<description><![CDATA[كلام {EVERYTHING}
قال الوزير إن «العمل مستمر {EVERYTHING}». آخر الكلام باق.]]></description>
</item></channel></rss>"""

MARKDOWN = f"""---
title: عنوان {EVERYTHING}
author: كاتب {EVERYTHING}
date: {EVERYTHING}
---

كلام {REFERENCES} قال الوزير إن «العمل مستمر».

- بند {REFERENCES}

آخر الكلام باق.
"""

JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"صحيفة {EVERYTHING}",
        "items": [
            {
                "id": EVERYTHING,
                "title": f"عنوان {EVERYTHING}",
                "authors": [{"name": EVERYTHING}],
                "date_published": EVERYTHING,
                "content_text": f"كلام {EVERYTHING}\n\nآخر الكلام باق.",
            }
        ],
    }
)

FILES = {
    "a.txt": "عنوان\n\n"
    + "\n\n".join(("كلام أول", *CONTROLS, *UNBALANCED, "قال الوزير إن «العمل مستمر».", "آخر الكلام باق.")),
    "b.md": MARKDOWN,
    "c.html": PAGE,
    "d.xml": FEED,
}


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """A hostile file of each format, under names that are hostile too."""
    paths = []
    for name, text in FILES.items():
        path = os.fsencode(tmp_path) + b"/\x1b[31m\xe2\x80\xae\xff\x9b2J\n[red]%s{}" + name.encode()
        with open(path, "wb") as file:  # noqa: PTH123 - a name that is no UTF-8
            file.write(text.encode("utf-8", "surrogatepass"))
        paths.append(os.fsdecode(path))
    return paths


@pytest.mark.parametrize(
    "words",
    [
        ("cat",),
        ("cat", "--all"),
        ("cat", "--width", "30"),
        ("quotes",),
        ("quotes", "--json"),
        ("quotes", "--csv"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_of_a_file_is_obeyed_by_a_pipe(
    jarida: Jarida, files: list[str], words: tuple[str, ...], language: str
) -> None:
    done = jarida("--lang", language, *words, *files)
    assert done.code == 0
    # RFC 4180 ends rows with both.
    assert faults(done.out.replace("\r\n", "\n")) == []
    assert faults(done.err) == []


def test_what_follows_an_unterminated_sequence_is_kept(jarida: Jarida, files: list[str]) -> None:
    out = jarida("cat", *files).out
    assert out.count("آخر الكلام باق.") == len(FILES)
    assert "␛]0;لم يغلق" in out


@pytest.mark.parametrize("dialect", DIALECTS)
def test_nothing_of_a_file_is_obeyed_by_a_terminal(
    terminal: Terminal, files: list[str], dialect: str
) -> None:
    command = "quotes" if dialect in ("visual", "logical") else "cat"
    shown = terminal("--dialect", dialect, command, *files)
    assert shown.code == 0
    assert faults(shown.raw.decode(), sequences=True) == []


def test_markup_is_shown_as_it_is(jarida: Jarida, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for text in MARKUP:
        path.write_text(f"عنوان {text} خبر\n\nنص {text} باق", encoding="utf-8")
        assert jarida("cat", path).out == f"عنوان {text} خبر\n\nنص {text} باق\n"


def test_a_missing_file_is_told_without_obeying_its_name(
    jarida: Jarida, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.chdir(tmp_path)
    for word in CONTROLS + UNBALANCED + MARKUP:
        library = f"file/{word}"
        for words in (("cat", word), (word,), ("--config", word, "cat", "x"), ("--db", library, "list")):
            done = jarida(*words)
            assert done.code in (1, 2)
            assert faults(done.err) == []
            assert done.err.count("\n") == 1


ARGUMENT = f"{EVERYTHING}\udcff\udc9b"
"""A word on the command line need not be UTF-8."""

COMMANDS: list[tuple[str, ...]] = [
    *[("list",), ("list", "--json"), ("list", "--feeds"), ("list", "--feeds", "--json")],
    *[("show", "1"), ("search", "كلام"), ("search", "--json", "كلام"), ("speakers",), ("speakers", "--json")],
    *[("speakers", "الوزير"), ("export",), ("tag", "1", ARGUMENT), ("list", "--json")],
    *[
        ("search", ARGUMENT),
        ("search", f"speaker:{ARGUMENT}"),
        ("show", ARGUMENT),
        ("tag", ARGUMENT, "x"),
        ("remove", ARGUMENT),
    ],
    *[("speakers", ARGUMENT), ("add", ARGUMENT), ("add", f"http://{ARGUMENT}"), ("import", ARGUMENT)],
    *[("mark", ARGUMENT), ("list", f"--{ARGUMENT}"), ("quotes", "--speaker", ARGUMENT, "x"), ("undo",)],
]


@pytest.fixture
def room() -> Iterator[Newsroom]:
    with newsroom() as server:
        yield server


@pytest.mark.parametrize("feed", [FEED, JSON_FEED], ids=["rss", "json"])
def test_nothing_of_a_feed_is_obeyed_by_any_command(
    jarida: Jarida, tmp_path: Path, room: Newsroom, feed: str
) -> None:
    library = tmp_path / "library.db"
    address = room.serve("/rss", feed.encode("utf-8", "surrogatepass"), ETag='"\x9b2J"')
    options = ("--db", library, "--lang", "en")
    assert jarida(*options, "add", address, "--name", ARGUMENT, "--folder", ARGUMENT).code == 0
    for words in COMMANDS:
        done = jarida(*options, *words)
        assert faults(done.out) == [], words
        assert faults(done.err) == [], words
        assert "crash.log" not in done.err, words
    room.serve("/rss", "", 500)
    done = jarida(*options, "refresh", "--force")
    assert (done.code, faults(done.out + done.err)) == (1, [])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_what_a_shell_is_given_to_complete_is_obeyed_by_nothing(
    jarida: Jarida, tmp_path: Path, room: Newsroom, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    library = tmp_path / "library.db"
    address = room.serve("/rss", FEED.encode("utf-8", "surrogatepass"))
    name = f"$(touch {tmp_path}/x) `id` {ARGUMENT}"
    assert jarida("--db", library, "add", address, "--name", name).code == 0
    assert jarida("--db", library, "tag", "1", f"وسم{ARGUMENT}").code == 0
    offered = ""
    for command in ("refresh", "show", "search"):
        words = ["jarida", "--db", str(library), command, "tag:" if command == "search" else ""]
        monkeypatch.setenv("_JARIDA_COMPLETE", f"{shell}_complete")
        monkeypatch.setenv("COMP_WORDS", " ".join(words) if shell == "fish" else "\n".join(words))
        monkeypatch.setenv("COMP_CWORD", words[-1] if shell == "fish" else "4")
        done = jarida()
        assert faults(done.out + done.err) == []
        offered += done.out
    assert "touch" in offered
    assert not (tmp_path / "x").exists()
    if shell == "bash":
        assert f"'$(touch {tmp_path}/x)" in offered


def test_the_plain_screen_is_obeyed_by_nothing(jarida: Jarida, files: list[str]) -> None:
    done = jarida("--plain", *files, stdin=f"1\nn\nn\nn\n{EVERYTHING[:200]}\nh\nq\n".encode())
    assert done.code == 0
    assert faults(done.out + done.err) == []
    assert "\u241b" in done.out


def test_a_list_of_feeds_is_obeyed_by_nothing(jarida: Jarida, tmp_path: Path) -> None:
    library, opml, urls = tmp_path / "library.db", tmp_path / "a.opml", tmp_path / "urls"
    name = escape(clean(EVERYTHING), quote=True)
    opml.write_text(
        f'<opml version="2.0"><body><outline text="{name}"><outline type="rss" text="{name}" '
        f'xmlUrl="http://a.example/{name}"/></outline></body></opml>',
        encoding="utf-8",
    )
    urls.write_text(
        f'http://b.example/ "~{EVERYTHING}" "{EVERYTHING}"\n', encoding="utf-8", errors="surrogatepass"
    )
    for words in (("import", opml), ("import", urls), ("list", "--feeds"), ("export",)):
        done = jarida("--db", library, *words)
        assert done.code == 0
        assert faults(done.out + done.err) == []


@pytest.mark.parametrize(
    "written",
    [
        'a = "\\u001b[31m"',
        '[ui]\ntheme = "\\u001b]0;x\\u0007\\u202e"',
        '["\\u009b2J"]\n',
        "[ui]\n\x1b[31m = 1",
        "\x9b2J",
    ],
)
def test_settings_are_obeyed_by_nothing(jarida: Jarida, tmp_path: Path, written: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(written, encoding="utf-8")
    for words in (("cat", "x"), ("doctor",), ("doctor", "--json")):
        done = jarida("--config", file, *words)
        assert done.code == 1
        assert faults(done.out + done.err) == []


VARIABLES = (
    "TERM",
    "COLORTERM",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "VTE_VERSION",
    "LC_TERMINAL",
    "COLORFGBG",
)


@pytest.mark.parametrize("value", [*CONTROLS, *UNBALANCED, "\udcff\udc9b"])
def test_the_environment_is_obeyed_by_nothing(
    jarida: Jarida, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    for name in VARIABLES:
        monkeypatch.setenv(name, value)
    for words in (("doctor",), ("doctor", "--json")):
        done = jarida(*words)
        assert done.code == 0
        assert faults(done.out + done.err) == []


@pytest.mark.parametrize("format_", ["markdown", "html", "json"])
def test_what_is_written_to_a_file_is_obeyed_by_nothing(
    files: list[str], tmp_path: Path, format_: Format
) -> None:
    for path in files:
        for article in read(path):
            for only_quotes in (False, True):
                one = Exported(article, speech(article), (), only_quotes)
                written = export(one, format_, tmp_path)
                content = written.read_text(encoding="utf-8")
                assert faults(content + "\n" + written.name) == []
                assert "آخر الكلام باق" in content or only_quotes


ANYTHING = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\x1b\x9b\x9d[]m;\x07"
        ),
        st.characters(min_codepoint=0xE0000, max_codepoint=0xE007F),
    )
)


@given(ANYTHING)
@example("\u202a\u2067\u202c\u2069\u202c")
@example("\u2067" * 200 + "\u2069" * 100)
def test_a_line_is_balanced_and_its_letters_stay(text: str) -> None:
    line = clean(text).replace("\n", " ")
    out = balanced(line)
    assert faults(out) == []
    gone = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", *map(chr, range(0xE0000, 0xE0080))}
    assert [sign for sign in out if sign not in gone] == [sign for sign in line if sign not in gone]
    assert balanced(out) == out


@given(ANYTHING, st.integers(1, 60))
def test_a_laid_out_line_has_no_control_in_it(text: str, width: int) -> None:
    text = clean(text)
    glyphs: list[Callable[[], str]] = [lambda: fit(text, width).visual]
    glyphs += [lambda line=line: line.visual for line in layout(text, width)]  # type: ignore[misc]
    for glyph in glyphs:
        assert faults(glyph()) == []


@given(ANYTHING)
def test_a_line_of_json_can_be_looked_at_and_read_back(text: str) -> None:
    line = line_of({"text": text})
    assert faults(line.decode()) == []
    assert json.loads(line) == {"text": text}
