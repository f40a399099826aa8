"""The dialect for a terminal: what was asked for, else what the user said of it, else what the rules say."""

from __future__ import annotations

from collections.abc import Mapping

from reader.locale import N_
from reader.named import NamedTuple
from reader.terminal.answers import SILENCE, Answers
from reader.terminal.dialects import AUTO, DIALECTS, Dialect, Encoder, encoder, tmux_passthrough
from reader.typed import Literal

Colours = Literal["standard", "256"]
"""Textual's names for sixteen colours and for 256."""

Tashkeel = Literal["auto", "show", "hide"]

VARIABLE = "JARIDA_DIALECT"

BY_OPTION = N_("asked for with --dialect")
BY_VARIABLE = N_("asked for with JARIDA_DIALECT")
BY_SETTING = N_("asked for with the setting terminal.dialect")
BY_ANSWER = N_("you said that it reads right in this terminal")
NO_TERMINAL = N_("it is no terminal")


LIGHT_NUMBERS = (7, 15)
"""Of the sixteen colours those that are a light ground: white and bright white."""


LINKING = frozenset(
    (
        *("VTE", "kitty", "foot", "WezTerm", "Ghostty", "Contour", "iTerm2", "mintty", "xterm.js"),
        *("Windows-Terminal", "Konsole", "Alacritty"),
    )
)
"""Terminals, as the rules name them, whose makers say that they know OSC 8; tmux says it of itself."""


ERASING = frozenset(
    (
        *("VTE", "xterm", "foot", "mlterm", "Alacritty", "st", "urxvt", "zutty"),
        *("tmux", "tmux-konsole", "tmux-mlterm"),
    )
)
"""Terminals, as the rules name them, that fill what they erase and what they scroll in with the colour behind
text that was asked for last (BCE): each was looked at. screen does not, kitty only where it erases."""


class Choice(NamedTuple):
    """How Arabic is sent, and why so."""

    terminal: str
    """The name of the terminal as rules have it; empty where it was not found out."""
    screen: Dialect
    printed: Dialect
    """Of rows that are printed."""
    why: str
    """Msgid."""
    hint: str = ""
    """Msgid: what the user has to set so that the screen reads right."""
    tashkeel: bool = True
    sure: bool = True
    """False: nobody knows whether it reads right; the user may be asked."""
    answers: Answers = SILENCE

    def most_colours(self, environ: Mapping[str, str]) -> Colours | None:
        """The most colours that reach the eye, where the environment promises more than that.

        COLORTERM is inherited by what runs in screen, which knows nothing of it; and tmux turns every
        colour into the nearest one of the terminal around it: of sixteen, a text and its ground into one.
        """
        deep = "256" in environ.get("TERM", "")
        if self.terminal == "screen":
            return "256" if deep else "standard"
        name, _kind = self.answers.tmux or ("", "")
        few = bool(name) and "256" not in name and not {"RGB", "256"} & {*self.answers.tmux_features}
        return "standard" if few else None

    def ground(self, environ: Mapping[str, str]) -> tuple[int, int, int] | None:
        """The colour behind text: the terminal's answer, else what COLORFGBG says; None where nobody does."""
        number = environ.get("COLORFGBG", "").rpartition(";")[2]
        if self.answers.ground is not None or not number.isdecimal():
            return self.answers.ground
        return (255, 255, 255) if int(number) in LIGHT_NUMBERS else (0, 0, 0)

    @property
    def hyperlinks(self) -> bool:
        """Words that are sent with an address can be followed by the terminal's own means (OSC 8)."""
        return self.terminal in LINKING or "hyperlinks" in self.answers.tmux_features

    @property
    def erases(self) -> bool:
        """Blanks may be erased instead of written, whatever the colour behind them (BCE)."""
        return self.terminal in ERASING

    def encoder(self, dialect: Dialect) -> Encoder:
        """A new function of a stream in one of the two dialects."""
        return encoder(dialect, tashkeel=self.tashkeel)


def fixed(name: str, why: str, tashkeel: Tashkeel = "auto") -> Choice:
    """The choice where a dialect was asked for by its name."""
    dialect = DIALECTS[name]
    return Choice("", dialect, dialect, why, tashkeel=_shown(tashkeel, dialect.tashkeel))


def choose(
    answers: Answers,
    environ: Mapping[str, str],
    remembered: Mapping[str, str] | None = None,
    tashkeel: Tashkeel = "auto",
) -> Choice:
    """The choice for a terminal from what it answered.

    Args:
        answers: of the probe.
        environ: of the process.
        remembered: terminals that the user chose a dialect for; `auto` keeps to the rules, unasked.
        tashkeel: whether marks are sent; `auto` knows which terminals can draw them.
    """
    from reader.terminal.rules import rule_of  # a table that a pipe needs not

    rule = rule_of(answers, environ)
    name = (remembered or {}).get(rule.terminal, "")
    if name and name != AUTO:
        chosen = fixed(name, BY_ANSWER, tashkeel)
        keeps = DIALECTS[name].tashkeel and rule.tashkeel
        return chosen._replace(terminal=rule.terminal, answers=answers, tashkeel=_shown(tashkeel, keeps))
    screen, printed = DIALECTS[rule.dialect], DIALECTS[rule.printed or rule.dialect]
    if rule.shaped:
        printed = printed._replace(shaped=True)
    if rule.passthrough:
        screen = screen._replace(enter=tmux_passthrough(screen.enter), leave=tmux_passthrough(screen.leave))
    return Choice(
        rule.terminal,
        screen,
        printed,
        rule.why,
        rule.hint,
        _shown(tashkeel, rule.tashkeel),
        rule.sure or bool(name),
        answers,
    )


def _shown(tashkeel: Tashkeel, can: bool) -> bool:
    return tashkeel == "show" or (tashkeel == "auto" and can)
