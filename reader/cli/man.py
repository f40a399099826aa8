"""The manual page jarida(1), in both languages, made from the commands, the settings and the actions.

    python -m reader.cli.man        writes docs/man; a test holds the pages to the program

What a command, a setting or a key does is said once, where it is declared; only what nobody else says
(files, variables, exit codes) is written here. Logical text in roff: order and joining are the
business of man and the terminal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from reader import __version__, locale
from reader.cli.commands import EVERYWHERE, JARIDA
from reader.cli.help import option_of, usage_of
from reader.locale import LANGUAGES, N_, Language, _
from reader.settings import Settings, keys_of, tables
from reader.settings.document import ALLOWED, toml
from reader.tui.actions import ACTIONS, SECTIONS
from reader.tui.keymaps import ALWAYS, keys
from reader.tui.keynames import shown

FOLDER = Path(__file__).parent.parent.parent / "docs" / "man"

PURPOSE = N_("Arabic news in the terminal, and who said what in it")
ABOUT = (
    N_(
        "jarida opens articles (files, folders, feeds, its own library) on the screen: a list, the article, "
        "and who said what in it. Arabic is drawn as it is written, in every terminal. Everything is done "
        "with the keyboard, whether it is on the Latin or on the Arabic layout."
    ),
    N_("Without a name it shows the library; until the first feed is added, samples."),
)
DEFAULT = N_("without it: {value}")
KEYS_ABOUT = N_(
    "These are the keys of the keymap `jarida`; `ui.keymap` chooses another, and the table [keys] of the "
    "settings gives an action other keys by its id. {always} always work."
)
FILES = (
    ("$XDG_CONFIG_HOME/jarida/config.toml", N_("the settings")),
    ("$XDG_DATA_HOME/jarida/jarida.db", N_("the library")),
    ("$XDG_STATE_HOME/jarida/", N_("logs, and what was changed on the screen")),
    ("$XDG_CACHE_HOME/jarida/", N_("what makes the next start quick; it can be deleted")),
)
VARIABLES = (
    ("JARIDA_DIALECT", N_("how Arabic is sent to the terminal, as `--dialect`")),
    ("LC_ALL, LC_MESSAGES, LANG", N_("the language, as `--lang`")),
    ("NO_COLOR", N_("no colours, unless it is empty")),
    ("COLORTERM, TERM", N_("how many colours there are; where TERM is `dumb` there is no screen")),
    (
        "JARIDA_FRAME, JARIDA_EARLY, JARIDA_HEADSTART, JARIDA_AHEAD",
        N_(
            "at `0`: no first screen kept from the last time; nothing imported later than Textual asks for "
            "it; no memory of where modules are; no speakers looked for before the screen is there"
        ),
    ),
    ("http_proxy, https_proxy, no_proxy", N_("the way to the network")),
)
CODES = (
    ("0", N_("done")),
    ("1", N_("it could not; one line on standard error says what, where and what to do")),
    ("2", N_("wrong usage")),
    ("128+n", N_("ended by signal n")),
)


def page(language: Language) -> str:
    """The whole page."""
    locale.install(language)
    return "\n".join(_lines()) + "\n"


def file_of(language: Language) -> Path:
    """Where the page of a language stands, as man looks for it."""
    return FOLDER / ("" if language == "en" else language) / "man1" / "jarida.1"


def _lines() -> Iterator[str]:
    yield '.\\" -*- mode: nroff; coding: utf-8 -*-'
    yield '.\\" Made by `python -m reader.cli.man`; do not edit.'
    yield f'.TH JARIDA 1 "" "jarida {__version__}" ""'
    yield from _section(_("Name"), [rf"jarida \- {_text(_(PURPOSE))}"])
    yield from _section(_("Synopsis"), _synopsis())
    yield from _section(_("Description"), _paragraphs(ABOUT))
    yield from _section(_("Commands"), _commands())
    yield from _section(_("Options of every command"), _options(EVERYWHERE))
    yield from _section(_("Keys"), _keys())
    yield from _section(_("Settings"), _settings())
    yield from _section(_("Files"), _pairs(FILES))
    yield from _section(_("Environment"), _pairs(VARIABLES))
    yield from _section(_("Exit status"), _pairs(CODES))


def _section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    yield f'.SH "{_text(heading.upper())}"'
    yield from lines


def _subsection(heading: str, lines: Iterable[str]) -> Iterator[str]:
    yield f'.SS "{_text(heading)}"'
    yield from lines


def _every() -> list[click.Command]:
    """The command that has no name first."""
    return sorted(JARIDA.every().values(), key=lambda command: not command.hidden)


def _synopsis() -> Iterator[str]:
    for command in _every():
        yield f"\\fB{_text(usage_of(command))}\\fR"
        yield ".br"


def _commands() -> Iterator[str]:
    for command in _every():
        yield from _term(usage_of(command), (command.short_help if command.hidden else command.help) or "")
        own = [option for option in command.params if option not in EVERYWHERE]
        if own:
            yield from (".RS", *_options(own), ".RE")


def _options(parameters: Iterable[click.Parameter]) -> Iterator[str]:
    for option in parameters:
        if isinstance(option, click.Option):
            yield from _term(option_of(option), option.help or "")


def _keys() -> Iterator[str]:
    always = " ".join(f"`{shown(key)}`" for key in ALWAYS.values())
    yield _text(_(KEYS_ABOUT).format(always=always))
    of = keys(Settings()).of
    for section in SECTIONS:
        actions = [action for action in ACTIONS if action.section == section]
        if actions:
            yield f'.SS "{_text(_(section))}"'
        for action in actions:
            yield from _term(f"{' '.join(map(shown, of[action.id]))} ({action.id})", action.help)


def _settings() -> Iterator[str]:
    for table, heading in tables():
        rows: list[str] = []
        for key in keys_of(table):
            allowed = _(ALLOWED).format(words=key.kind.allowed)
            default = _(DEFAULT).format(value=toml(key.default))
            rows += [*_term(f"{table}.{key.name}", key.about), ".br", _text(allowed), ".br", _text(default)]
        yield from _subsection(_(heading), rows)


def _pairs(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, about in pairs:
        yield from _term(term, about)


def _paragraphs(msgids: Iterable[str]) -> Iterator[str]:
    for msgid in msgids:
        yield from (".PP", _text(_(msgid)))


def _term(term: str, msgid: str) -> Iterator[str]:
    """A term, and below it what a message says of it."""
    yield from (".TP", f"\\fB{_text(term)}\\fR", _text(_(msgid)) if msgid else "\\&")


_TYPED = re.compile("`([^`]+)`")
_SPECIAL = str.maketrans(
    {"\\": "\\e", "-": "\\-", '"': "\\(dq", "'": "\\(aq", "^": "\\(ha", "~": "\\(ti", "`": "\\(ga"}
)


def _text(text: str) -> str:
    """A text for roff: nothing in it is a request or an escape; what is to be typed is bold."""
    pieces = _TYPED.split(text)
    escaped = [piece.translate(_SPECIAL) for piece in pieces]
    joined = "".join(f"\\fB{piece}\\fR" if at % 2 else piece for at, piece in enumerate(escaped))
    return f"\\&{joined}" if joined.startswith(".") else joined


if __name__ == "__main__":
    for each in LANGUAGES:
        file_of(each).parent.mkdir(parents=True, exist_ok=True)
        file_of(each).write_text(page(each), encoding="utf-8")
