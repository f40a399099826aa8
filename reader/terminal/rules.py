"""Which dialect a terminal is to be spoken to in, and why: a table, the first rule that holds.

What a terminal answers stands above what the environment says of it: variables are inherited by
terminals that were started from others, and do not come along over ssh. Whether each rule was
measured, and with what result, is in `docs/terminals.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from reader.locale import N_
from reader.named import NamedTuple
from reader.terminal.answers import Answers

Environ = Mapping[str, str]
Holds = Callable[[Answers, Environ], bool]

OLDEST_EXPLICIT_VTE = 5703
"""VTE_VERSION since which mode 8 is obeyed."""


class Rule(NamedTuple):
    """One kind of terminal."""

    terminal: str
    """Its name: shown, and the key under which an answer is remembered."""
    holds: Holds
    dialect: str
    why: str
    """Msgid."""
    tashkeel: bool = True
    """Whether it draws vowel marks on their letters."""
    printed: str = ""
    """The dialect of printed rows, where it is another than that of the screen."""
    shaped: bool = False
    """Logical rows are sent in presentation forms."""
    hint: str = ""
    """Msgid: what the user has to set, where a program cannot."""
    passthrough: bool = False
    """Its sequences must be handed on by tmux."""
    sure: bool = True
    """False: a guess; the user is asked once whether it reads right."""


def _version(*names: str) -> Holds:
    """XTVERSION begins with one of these."""
    return lambda answers, _environ: bool(answers.version) and str(answers.version).startswith(names)


def _da2(pattern: str) -> Holds:
    """Secondary device attributes of this form."""
    form = re.compile(pattern)
    return lambda answers, _environ: form.match(answers.da2 or "") is not None


def _da3(name: str) -> Holds:
    return lambda answers, _environ: (answers.da3 or "").upper() == name


def _any(*conditions: Holds) -> Holds:
    return lambda answers, environ: any(holds(answers, environ) for holds in conditions)


def _all(*conditions: Holds) -> Holds:
    return lambda answers, environ: all(holds(answers, environ) for holds in conditions)


def _nameless(answers: Answers, _environ: Environ) -> bool:
    """It did not say its name, so that the environment may."""
    return answers.version is None


def _variable(name: str, *beginnings: str) -> Holds:
    """A variable begins with one of these (is set at all, without them), and XTVERSION is silent."""

    def holds(answers: Answers, environ: Environ) -> bool:
        value = environ.get(name, "")
        return _nameless(answers, environ) and bool(value) and value.startswith(beginnings or ("",))

    return holds


def _new_vte(answers: Answers, environ: Environ) -> bool:
    version = environ.get("VTE_VERSION", "")
    return _nameless(answers, environ) and version.isdecimal() and int(version) >= OLDEST_EXPLICIT_VTE


def _obeys_mode(answers: Answers, _environ: Environ) -> bool:
    return answers.bidi in (1, 2, 3, 4)


def _in_tmux(answers: Answers, environ: Environ) -> bool:
    return answers.tmux is not None or _any(_version("tmux "), _da2(r"84;"))(answers, environ)


def _tmux_in(name: str, kind: str) -> Holds:
    """tmux says that it is shown in a terminal of this TERM and this XTVERSION."""

    def holds(answers: Answers, environ: Environ) -> bool:
        told = answers.tmux or ("", "")
        matches = bool(name and told[0].startswith(name)) or bool(kind and told[1].startswith(kind))
        return _in_tmux(answers, environ) and matches

    return holds


def _in_screen(answers: Answers, environ: Environ) -> bool:
    return _da2(r"83;")(answers, environ) or (not answers.answered and bool(environ.get("STY")))


def _passes(answers: Answers, _environ: Environ) -> bool:
    return answers.passthrough


def _one_cell(answers: Answers, _environ: Environ) -> bool:
    return answers.lamalef == 1


_VTE = N_("it orders by itself, and leaves it to the program when told to")
_PLAIN = N_("it draws cells from left to right, as they are sent")
_KONSOLE = N_("it orders and joins by itself, and cannot be told not to")
_XTERMJS = N_("one of its two ways of drawing orders by itself")
_REORDERS = N_("it is said to order by itself; not measured")
_EXPECTED = N_("it is said to draw cells from left to right; not measured")

RULES = (
    Rule("VTE", _all(_obeys_mode, _da3("7E565445")), "explicit", _VTE),
    Rule("mode-8", _obeys_mode, "explicit", N_("it knows the mode in which the program orders (BDSM)")),
    Rule(
        "tmux-konsole",
        _tmux_in("konsole", "Konsole"),
        "lrm",
        N_("tmux keeps the joiners from Konsole: in order, but unjoined; printed rows are left to Konsole"),
        printed="isolate",
        hint=N_("Konsole within tmux: switch off “Bi-Directional text rendering” in its profile"),
    ),
    Rule(
        "tmux-mlterm",
        _all(_tmux_in("mlterm", "mlterm"), _passes),
        "mlterm",
        N_("tmux hands on the sequence that switches mlterm's own ordering off; printed rows are left to it"),
        printed="logical",
        passthrough=True,
    ),
    Rule(
        "tmux-mlterm",
        _tmux_in("mlterm", "mlterm"),
        "visual",
        N_("mlterm within tmux cannot be switched; printed rows are left to mlterm"),
        printed="logical",
        hint=N_("mlterm within tmux: put `set -g allow-passthrough on` into ~/.tmux.conf"),
    ),
    Rule(
        "tmux-kitty",
        _tmux_in("xterm-kitty", "kitty"),
        "kitty",
        N_("tmux in kitty, which turns every word round"),
        tashkeel=False,
        sure=False,
    ),
    Rule(
        "tmux",
        _in_tmux,
        "lrm",
        N_("tmux: right whether the terminal around it orders or not"),
    ),
    Rule("screen", _in_screen, "lrm", N_("screen: right whether the terminal around it orders or not")),
    Rule(
        "Konsole",
        _any(_version("Konsole"), _da3("7E4B4445"), _all(_da2(r"0;115;0"), _variable("KONSOLE_VERSION"))),
        "konsole",
        _KONSOLE,
    ),
    Rule(
        "kitty",
        _any(_version("kitty("), _da2(r"1;4000;"), _variable("TERM", "xterm-kitty")),
        "kitty",
        N_("it turns every word round by itself"),
        tashkeel=False,
    ),
    Rule(
        "mlterm",
        _any(_one_cell, _da2(r"24;279;"), _variable("TERM", "mlterm")),
        "mlterm",
        N_("it orders by itself, and can be switched for the screen; printed rows are left to it"),
        printed="logical",
    ),
    Rule("VTE", _da3("7E565445"), "explicit", _VTE),
    Rule("mintty", _da2(r"77;"), "explicit", _VTE, sure=False),
    Rule("xterm", _any(_version("XTerm("), _da2(r"41;")), "visual", _PLAIN),
    Rule("urxvt", _da2(r"85;"), "visual", _PLAIN),
    Rule("foot", _any(_version("foot("), _da3("464F4F54")), "visual", _PLAIN, tashkeel=False),
    Rule("Terminology", _any(_version("terminology"), _da3("7E7E5459")), "visual", _PLAIN, tashkeel=False),
    Rule("Ghostty", _version("ghostty"), "visual", _EXPECTED, tashkeel=False),
    Rule("Contour", _version("contour"), "visual", _EXPECTED, tashkeel=False),
    Rule("WezTerm", _version("WezTerm"), "explicit", _EXPECTED, tashkeel=False),
    Rule("iTerm2", _version("iTerm2"), "lrm", _REORDERS, tashkeel=False, sure=False),
    Rule("xterm.js", _da2(r"0;276;0"), "lrm", _XTERMJS),
    Rule(
        "PuTTY",
        _da2(r"0;136;0"),
        "visual",
        N_("it orders by itself, and only its user can switch that off; printed rows are left to it"),
        printed="logical",
        shaped=True,
        hint=N_("PuTTY: tick “Disable bidirectional text display” (Terminal, Features)"),
    ),
    Rule(
        "QTerminal",
        _da2(r"0;115;0"),
        "qterminal",
        N_("it orders every stretch of one colour by itself"),
        tashkeel=False,
    ),
    Rule("zutty", _da2(r"64;0;0"), "visual", _PLAIN, tashkeel=False),
    Rule("Windows-Terminal", _da2(r"0;10;1"), "visual", _EXPECTED, tashkeel=False),
    Rule("Alacritty", _variable("TERM", "alacritty"), "visual", _PLAIN, tashkeel=False),
    Rule("Alacritty", _da2(r"0;\d+;1\Z"), "visual", _PLAIN, tashkeel=False),
    Rule("st", _variable("TERM", "st-"), "visual", _PLAIN, tashkeel=False),
    Rule("linux", _variable("TERM", "linux"), "visual", _EXPECTED, tashkeel=False),
    # Only variables are left, which may be those of another terminal that this one was started from.
    Rule("xterm.js", _variable("TERM_PROGRAM", "vscode"), "lrm", _XTERMJS),
    Rule("Apple-Terminal", _variable("TERM_PROGRAM", "Apple_Terminal"), "lrm", _REORDERS, False, sure=False),
    Rule("iTerm2", _variable("TERM_PROGRAM", "iTerm"), "lrm", _REORDERS, tashkeel=False, sure=False),
    Rule("iTerm2", _variable("LC_TERMINAL", "iTerm2"), "lrm", _REORDERS, tashkeel=False, sure=False),
    Rule("Konsole", _variable("KONSOLE_VERSION"), "konsole", _KONSOLE),
    Rule("VTE", _new_vte, "explicit", _VTE),
    Rule("xterm", _variable("XTERM_VERSION"), "visual", _PLAIN),
    Rule("urxvt", _variable("TERM", "rxvt-unicode"), "visual", _PLAIN),
    Rule("foot", _variable("TERM", "foot"), "visual", _PLAIN, tashkeel=False),
    Rule("zutty", _variable("ZUTTY_VERSION"), "visual", _PLAIN, tashkeel=False),
    Rule("Windows-Terminal", _variable("WT_SESSION"), "visual", _EXPECTED, tashkeel=False),
)


def unknown(answers: Answers) -> Rule:
    """What holds where no rule does: most terminals draw what they are sent."""
    if not answers.answered:
        why = N_("it did not answer, or there was none to ask: what is right in most terminals")
        return Rule("", lambda _answers, _environ: True, "explicit", why, tashkeel=False)
    name = " ".join(f"{key}={value}" for key, value in _attributes(answers))
    why = N_("it is not known: what is right in most terminals")
    return Rule(name, lambda _answers, _environ: True, "explicit", why, tashkeel=False, sure=False)


def rule_of(answers: Answers, environ: Environ) -> Rule:
    """The rule for a terminal."""
    for rule in RULES:
        if rule.holds(answers, environ):
            return rule
    return unknown(answers)


def _attributes(answers: Answers) -> list[tuple[str, str]]:
    """What tells an unknown terminal from another, from one day to the next."""
    if answers.version:
        return [("name", re.split(r"[ (/]", answers.version)[0])]
    pairs = (("da1", answers.da1), ("da2", answers.da2), ("da3", answers.da3))
    return [(key, value) for key, value in pairs if value]
