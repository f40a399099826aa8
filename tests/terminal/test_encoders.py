"""Every dialect: its bytes, and that the terminal it is made for shows the visual line again."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from reader.terminal.dialects import DIALECTS, encoder
from reader.terminal.runs import SGR
from reader.text.layout import Options, visual

NAMES = [name for name, dialect in DIALECTS.items() if dialect.order == "visual" and not dialect.isolated]
Model = Callable[[str], str]

LINES = {
    "plain": "أعلنت وزارة الصحة اليوم نتائج الدراسة الجديدة",
    "lam-alef": "لا سلام إلا بالأمل والعدالة للأطفال",
    "latin": "أطلقت شركة Orion نظاما في عام 2021",
    "brackets": "وصل سعر النفط (برنت) إلى [85] دولارا بزيادة 25% أمس",
    "guillemets": "قالت ليلى: «لا بأس»، ثم غادرت",
    "quotes": 'قال سامر: "نعمل من أجل السلام." ثم غادر',
    "arabic digits": "من ١٢ إلى ١٣ مارس، أي ١٫٥ يوم",
    "hyphen and slash": "اليمن/عدن - وكالات",
    "left to right": "Port of Aden (ميناء عدن) reopens",
}

LA = "\ufefb"
MA = "\ufe8e\ufee3"  # ma from the left: final alef U+FE8E, initial meem U+FEE3
BOLD, PLAIN = "\x1b[1;38;2;1;2;3m", "\x1b[0m"


def encode(name: str, text: str, tashkeel: bool = True) -> str:
    return encoder(DIALECTS[name], tashkeel=tashkeel)(text)


@pytest.mark.parametrize(("name", "model"), [(name, name) for name in NAMES], indirect=["model"])
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_the_terminal_shows_the_visual_line(name: str, model: Model, line: str) -> None:
    composed = visual(line, Options(base="rtl"))
    assert model(encode(name, composed)) == composed


@pytest.mark.parametrize(
    ("name", "model"), [(name, name) for name in NAMES if DIALECTS[name].tashkeel], indirect=["model"]
)
def test_the_terminal_shows_the_marks_on_their_letters(name: str, model: Model) -> None:
    composed = visual("كَتَبَ الطَّالِبُ دَرْسَهُ", Options(base="rtl"))
    assert model(encode(name, composed)) == composed


@pytest.mark.parametrize("model", ["lrm", "konsole", "kitty", "qterminal"], indirect=True)
def test_a_terminal_that_orders_shows_another_line_without_its_dialect(model: Model) -> None:
    composed = visual(LINES["plain"], Options(base="rtl"))
    assert model(composed) != composed


GREY = "\x1b[38;2;118;118;118m"

GOLDEN = [
    ("visual", f"{MA} 25%", f"{MA} 25%"),
    ("lrm", f"{MA} {LA}", "\ufe8e\u200e\ufee3\u200e \ufefb\u200e"),
    ("lrm", "\ufe90\u064e", "\ufe90\u064e\u200e"),
    ("konsole", MA, "\u200e\u200d\u0627\u200e\u0645\u200d\u200e"),
    ("konsole", LA, "\u200e\ufefb\u200e"),
    ("konsole", "\ufe90\u064e", "\u200e\u200d\u0628\u064e\u200e"),
    ("konsole", "\x1b[1m\ufe8d\x1b[0m", "\u200e\u0627\u200e\x1b[0m"),
    ("konsole", "\x1b[0;1;38;5;1m\ufe8d\x1b[22m", "\x1b[0;38;5;1m\u200e\u0627\u200e\x1b[22m"),
    ("konsole", "\x1b[1;31m\ufe8d\x1b[0m", "\x1b[31m\u200e\u0627\u200e\x1b[0m"),
    ("kitty", MA, MA[::-1]),
    ("kitty", f"({MA}) 25%", f"({MA[::-1]}) 25%"),
    ("kitty", f"«{MA}: x", f":{MA[::-1]}» x"),
    ("kitty", f"{MA}\xa023", f"32\xa0{MA[::-1]}"),
    ("kitty", f"│{MA}│", f"│{MA[::-1]}│"),
    ("qterminal", "\ufe8d", f"{GREY}\x1b[38;2;118;118;119m\ufe8d{GREY}\x1b[39m"),
    (
        "qterminal",
        f"\x1b[38;2;9;8;7m{MA}",
        f"{GREY}\x1b[38;2;9;8;7m\x1b[38;2;9;8;6m\ufe8e\x1b[38;2;9;8;5m\ufee3\x1b[38;2;9;8;7m",
    ),
    ("qterminal", "\x1b[36m\ufe8d", f"{GREY}\x1b[36m\x1b[38;2;0;139;138m\ufe8d\x1b[36m"),
]


@pytest.mark.parametrize(("name", "composed", "sent"), GOLDEN)
def test_what_is_sent(name: str, composed: str, sent: str) -> None:
    assert encode(name, composed) == sent


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "sequence",
    ["\x1b]2;جريدة\x07", "\x1b]8;;https://x.org/أخبار\x1b\\", "\x1b]52;c;2YfZig==\x07", "\x1bPq؟\x1b\\"],
)
def test_what_stands_in_a_sequence_is_left_alone(name: str, sequence: str) -> None:
    assert sequence in encode(name, f"{sequence}{LA}")


@pytest.mark.parametrize("name", NAMES)
def test_positions_and_modes_are_left_alone(name: str) -> None:
    sequences = "\x1b[?2026h\x1b[12;40H\x1b[1;33H\x1b[1H\x1b[1;31r\x1b[?25l\x1b[2J\x1b(B\x1b[>9u"
    assert sequences in encode(name, f"{sequences}{LA}")


@pytest.mark.parametrize("name", NAMES)
def test_text_that_is_not_arabic_is_sent_as_it_is(name: str) -> None:
    text = "┌─ Aden — 25% · naïve 北京 ─┐"
    assert re.sub(SGR, "", encode(name, text)) == text


def test_in_kitty_colours_stay_in_their_columns_where_a_word_has_two() -> None:
    """The second half of four cells is marked: the letters are turned round, the mark stays at the end."""
    sent = encode("kitty", "\ufe8e\ufee3\x1b[7m\ufe8d\ufe8f\x1b[0m")
    assert sent == "\ufe8f\ufe8d\x1b[7m\ufee3\ufe8e\x1b[0m"


def test_in_kitty_a_change_of_weight_ends_the_run() -> None:
    sent = encode("kitty", f"{MA}{BOLD}\ufe8d\ufe8f{PLAIN}")
    assert sent == f"{MA[::-1]}{BOLD}\ufe8f\ufe8d{PLAIN}"


def test_kitty_remembers_the_weight_at_the_beginning_of_a_word() -> None:
    """The last of three bold words touches a sign that is not: two runs, each turned round by itself."""
    sent = encode("kitty", f"{BOLD}{MA} {MA}{PLAIN}«")
    assert sent == f"{BOLD}{MA[::-1]} {MA[::-1]}{PLAIN}«"


def test_qterminal_remembers_the_colour_from_one_write_to_the_next() -> None:
    sending = encoder(DIALECTS["qterminal"], tashkeel=False)
    sending("\x1b[38;2;9;8;7m")
    assert sending("\ufe8d") == "\x1b[38;2;9;8;6m\ufe8d\x1b[38;2;9;8;7m"
