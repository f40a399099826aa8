"""What is chosen for the terminals whose answers were recorded."""

from __future__ import annotations

import pytest

from reader.terminal.answers import SILENCE, Answers, parse
from reader.terminal.choice import BY_ANSWER, choose
from reader.terminal.rules import RULES


def said(
    da1: str,
    da2: str = "",
    da3: str = "",
    version: str = "",
    *,
    mode: str = "",
    cells: int = 2,
) -> bytes:
    """Bytes as they come back for the probe's questions, in their order."""
    parts = (
        f"\x1b[8;{mode}$y" if mode else "",
        f"\x1bP>|{version}\x1b\\" if version else "",
        f"\x1bP!|{da3}\x1b\\" if da3 else "",
        f"\x1b[>{da2}c" if da2 else "",
        f"\x1b[7;1R\x1b[7;{1 + cells}R\x1b[?{da1}c",
    )
    return "".join(parts).encode()


XTERM256 = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
TMUX = {"TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TMUX": "/tmp/tmux-0/default,1,0"}

# Recorded on 2026-11-23: what came back, the environment, and what must be chosen: screen, rows, tashkeel.
RECORDED: dict[str, tuple[bytes, dict[str, str], str, str, bool]] = {
    "xterm 379": (
        said("64;1;2;6;9;15;16;17;18;21;22;28", "41;379;0", "00000000", "XTerm(379)", mode="0"),
        {"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"},
        *("visual", "visual", True),
    ),
    "urxvt": (
        said("1;2", "85;95;0"),
        {"TERM": "rxvt-unicode-256color"},
        *("visual", "visual", True),
    ),
    "st": (said("6"), {"TERM": "st-256color"}, "visual", "visual", False),
    "zutty 0.14": (
        said("64;1;9;15;21;22", "64;0;0"),
        {"TERM": "xterm-256color", "ZUTTY_VERSION": "0.14-DEBUG"},
        *("visual", "visual", False),
    ),
    "Alacritty 0.11": (
        said("6", "0;1700;1"),
        {"TERM": "alacritty", "COLORTERM": "truecolor"},
        *("visual", "visual", False),
    ),
    "foot 1.13": (
        said("62;4;22", "1;011301;0", "464f4f54", "foot(1.13.1)"),
        {"TERM": "foot", "COLORTERM": "truecolor"},
        *("visual", "visual", False),
    ),
    "kitty 0.26": (
        said("62;", "1;4000;26", "", "kitty(0.26.5)", mode="0"),
        {"TERM": "xterm-kitty", "COLORTERM": "truecolor"},
        *("kitty", "kitty", False),
    ),
    "xterm.js 5.5": (said("1;2", "0;276;0", mode="0"), XTERM256, "lrm", "lrm", True),
    "VTE 0.70": (
        said("65;1;9", "65;7006;1", "7E565445", mode="1"),
        {**XTERM256, "VTE_VERSION": "7006"},
        *("explicit", "explicit", True),
    ),
    "Konsole 22.12": (
        said("62;1;4", "1;115;0", "7E4B4445", "Konsole 22.12.3"),
        {**XTERM256, "KONSOLE_VERSION": "221203"},
        *("konsole", "konsole", True),
    ),
    "QTerminal": (said("1;2", "0;115;0"), XTERM256, "qterminal", "qterminal", False),
    "mlterm 3.9": (
        said("63;1;2;3;4;6;7;15;18;22;29", "24;279;0", "000000", mode="0", cells=1),
        {"TERM": "mlterm", "MLTERM": "3.9.0"},
        *("mlterm", "logical", True),
    ),
    "pterm 0.78": (said("6", "0;136;0"), {"TERM": "xterm"}, "visual", "logical", True),
    "Terminology 1.13": (
        said("64;1;9;15;18;21;22", "61;337;0", "7E7E5459", "terminology 1.13.0"),
        {"TERM": "xterm-256color", "TERM_PROGRAM": "terminology"},
        *("visual", "visual", False),
    ),
    "tmux 3.3a": (said("1;2", "84;0;0", "", "tmux 3.3a"), TMUX, "lrm", "lrm", True),
    "screen 4.9": (said("1;2", "83;40900;0"), {"TERM": "screen"}, "lrm", "lrm", True),
}


@pytest.mark.parametrize("name", RECORDED)
def test_a_terminal_is_known_by_its_answers_and_environment(name: str) -> None:
    data, environment, screen, printed, tashkeel = RECORDED[name]
    choice = choose(parse(data), environment)
    assert (choice.screen.name, choice.printed.name, choice.tashkeel) == (screen, printed, tashkeel)
    assert choice.sure


@pytest.mark.parametrize("name", [name for name in RECORDED if name not in ("st",)])
def test_a_terminal_is_known_over_ssh_where_only_term_comes_along(name: str) -> None:
    data, environment, screen, printed, _tashkeel = RECORDED[name]
    choice = choose(parse(data), {"TERM": environment["TERM"]})
    assert (choice.screen.name, choice.printed.name) == (screen, printed)


@pytest.mark.parametrize("name", RECORDED)
def test_a_terminal_is_known_whatever_it_was_started_from(name: str) -> None:
    """Variables are inherited: an xterm started from Konsole has Konsole's."""
    data, environment, screen, _printed, _tashkeel = RECORDED[name]
    if name != "QTerminal":  # older Konsoles answer alike
        environment = {**environment, "KONSOLE_VERSION": "221203"}
    stale = {"VTE_VERSION": "7006", "LC_TERMINAL": "iTerm2", "XTERM_VERSION": "XTerm(379)"}
    choice = choose(parse(data), {**stale, **environment})
    assert choice.screen.name == screen


SILENT = {  # no answer, but variables
    "xterm-kitty": "kitty",
    "mlterm": "mlterm",
    "alacritty": "visual",
    "foot": "visual",
    "rxvt-unicode-256color": "visual",
    "linux": "visual",
    "xterm-256color": "explicit",
}


@pytest.mark.parametrize("name", SILENT)
def test_a_silent_terminal_is_known_by_its_term(name: str) -> None:
    assert choose(SILENCE, {"TERM": name}).screen.name == SILENT[name]


@pytest.mark.parametrize(
    ("variables", "dialect"),
    [
        ({"VTE_VERSION": "7006"}, "explicit"),
        ({"KONSOLE_VERSION": "221203"}, "konsole"),
        ({"TERM_PROGRAM": "vscode"}, "lrm"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, "lrm"),
        ({"TERM_PROGRAM": "iTerm.app"}, "lrm"),
        ({"LC_TERMINAL": "iTerm2"}, "lrm"),
        ({"WT_SESSION": "x"}, "visual"),
    ],
)
def test_a_silent_terminal_is_known_by_its_variables(variables: dict[str, str], dialect: str) -> None:
    assert choose(SILENCE, {"TERM": "xterm-256color", **variables}).screen.name == dialect


IN_TMUX = parse(said("1;2", "84;0;0", "", "tmux 3.3a"))


@pytest.mark.parametrize(
    ("client", "screen", "printed"),
    [
        (("xterm-256color", "XTerm(379)"), "lrm", "lrm"),
        (("xterm-256color", ""), "lrm", "lrm"),
        (("", ""), "lrm", "lrm"),
        (("xterm-256color", "Konsole 22.12.3"), "lrm", "isolate"),
        (("mlterm", ""), "visual", "logical"),
        (("xterm-kitty", "kitty(0.26.5)"), "kitty", "kitty"),
    ],
)
def test_within_tmux_the_terminal_around_it_counts(
    client: tuple[str, str], screen: str, printed: str
) -> None:
    choice = choose(IN_TMUX._replace(tmux=client), TMUX)
    assert (choice.screen.name, choice.printed.name) == (screen, printed)


def test_within_tmux_mlterm_is_switched_where_tmux_lets_through() -> None:
    choice = choose(IN_TMUX._replace(tmux=("mlterm", ""), passthrough=True), TMUX)
    assert choice.screen.enter == b"\x1bPtmux;\x1b\x1b]5379;use_ctl=false\x07\x1b\\"
    assert choice.screen.leave == b"\x1bPtmux;\x1b\x1b]5379;use_ctl=true\x07\x1b\\"


@pytest.mark.parametrize("name", ["pterm 0.78"])
def test_where_only_the_user_can_switch_there_is_a_hint(name: str) -> None:
    data, environment, *_rest = RECORDED[name]
    assert "Disable bidirectional" in choose(parse(data), environment).hint


def test_an_unknown_terminal_gets_what_is_right_in_most_and_is_named_by_its_answers() -> None:
    choice = choose(parse(said("62;22", "1;9;9")), XTERM256)
    assert (choice.screen.name, choice.terminal, choice.sure) == ("explicit", "da1=62;22 da2=1;9;9", False)


def test_an_unknown_terminal_that_says_its_name_keeps_it_through_its_versions() -> None:
    assert choose(parse(said("62;22", version="rio 0.2.1")), {}).terminal == "name=rio"


def test_what_the_user_said_of_a_terminal_stands_above_the_rules() -> None:
    data, environment, *_rest = RECORDED["pterm 0.78"]
    choice = choose(parse(data), environment, {"PuTTY": "visual"})
    assert (choice.screen.name, choice.printed.name, choice.why) == ("visual", "visual", BY_ANSWER)
    assert choice.hint == ""


def test_who_declined_to_choose_is_not_asked_again() -> None:
    choice = choose(parse(said("62;22", "1;9;9")), {}, {"da1=62;22 da2=1;9;9": "auto"})
    assert (choice.screen.name, choice.sure) == ("explicit", True)


@pytest.mark.parametrize(("wish", "shown"), [("show", True), ("hide", False), ("auto", False)])
def test_the_users_wish_about_marks_stands_above_the_rules(wish: str, shown: bool) -> None:
    data, environment, *_rest = RECORDED["foot 1.13"]
    assert choose(parse(data), environment, {}, wish).tashkeel == shown  # type: ignore[arg-type]


def test_every_rule_speaks_a_dialect_that_exists_and_says_why() -> None:
    from reader.terminal.dialects import DIALECTS

    for rule in RULES:
        assert rule.dialect in DIALECTS
        assert not rule.printed or rule.printed in DIALECTS
        assert rule.why
        assert rule.terminal


@pytest.mark.parametrize(
    ("client", "features", "most"),
    [
        ("xterm-256color", ("256", "RGB"), None),
        ("xterm", ("256",), None),
        ("xterm-256color", ("title",), None),
        ("mlterm", ("title",), "standard"),
        ("", (), None),
    ],
)
def test_within_tmux_there_are_no_more_colours_than_around_it(
    client: str, features: tuple[str, ...], most: str | None
) -> None:
    choice = choose(IN_TMUX._replace(tmux=(client, ""), tmux_features=features), TMUX)
    assert choice.most_colours({**TMUX, "COLORTERM": "truecolor"}) == most


@pytest.mark.parametrize(("term", "most"), [("screen", "standard"), ("screen-256color", "256")])
def test_screen_does_not_have_the_colours_that_it_inherits(term: str, most: str) -> None:
    environment = {"TERM": term, "COLORTERM": "truecolor"}
    choice = choose(parse(RECORDED["screen 4.9"][0]), environment)
    assert choice.most_colours(environment) == most


def test_a_terminal_without_anything_between_has_the_colours_that_it_promises() -> None:
    data, environment, *_rest = RECORDED["VTE 0.70"]
    assert choose(parse(data), environment).most_colours(environment) is None


def test_keys_between_the_answers_are_kept_in_their_order() -> None:
    data = (
        b"j" + said("62;", "1;4000;26", version="kitty(0.26.5)").replace(b"\x1b[>", b"k\x1b[A\x1b[>") + b"q"
    )
    assert parse(data).typed == b"jk\x1b[Aq"


def test_a_key_that_looks_like_a_cursor_report_is_a_key() -> None:
    assert parse(said("6") + b"\x1b[1;2R").typed == b"\x1b[1;2R"


def test_half_an_answer_at_the_end_is_no_key() -> None:
    answers = parse(b"j\x1b[?62;4")
    assert (answers.typed, answers.cut) == (b"j", b"\x1b[?62;4")


def test_answers_are_read_one_by_one() -> None:
    data = RECORDED["mlterm 3.9"][0]
    assert parse(data) == Answers(
        da1="63;1;2;3;4;6;7;15;18;22;29",
        da2="24;279;0",
        da3="000000",
        bidi=0,
        lamalef=1,
        asked=True,
    )


@pytest.mark.parametrize(
    ("answer", "ground"),
    [
        (b"\x1b]11;rgb:1717/1818/1d1d\x1b\\", (0x17, 0x18, 0x1D)),
        (b"\x1b]11;rgb:ff/ff/f0\x07", (255, 255, 240)),
        (b"\x1b]11;rgba:ffff/ffff/ffff/8080\x07", (255, 255, 255)),
        (b"\x1b]11;rgb:f/0/8\x07", (255, 0, 136)),
        (b"\x1b]11;rgb:12345/0/0\x07", None),
        (b"\x1b]11;rgb:\x07", None),
        (b"", None),
    ],
)
def test_the_ground_is_read_as_x11_writes_it(answer: bytes, ground: tuple[int, int, int] | None) -> None:
    answers = parse(answer + b"\x1b[?6c")
    assert answers.ground == ground
    assert answers.typed == b""


HALF = [b"\x1b]", b"\x1b]1", b"\x1b]11;", b"\x1b]11;rgb:17/18", b"\x1b]11;rgb:17/18/1d\x1b"]


@pytest.mark.parametrize("cut", HALF)
def test_half_an_answer_about_the_ground_is_no_key(cut: bytes) -> None:
    assert parse(b"j" + cut).typed == b"j"


@pytest.mark.parametrize(
    ("answer", "variable", "ground"),
    [
        (b"", "15;0", (0, 0, 0)),
        (b"", "0;15", (255, 255, 255)),
        (b"", "0;default;7", (255, 255, 255)),
        (b"", "0;default", None),
        (b"\x1b]11;rgb:00/00/00\x07", "0;15", (0, 0, 0)),
    ],
)
def test_the_terminal_knows_its_ground_better_than_a_variable(
    answer: bytes, variable: str, ground: tuple[int, int, int] | None
) -> None:
    choice = choose(parse(answer + b"\x1b[?6c"), {"TERM": "xterm", "COLORFGBG": variable})
    assert choice.ground({"COLORFGBG": variable}) == ground
