"""Every setting, once: what it may be, its default, what it is for. Nothing else in jarida knows defaults.

A table of the file is a class here and a key an attribute of it, `settings.reading.measure`, annotated
with its explanation (a msgid) and, where the type does not tell what is allowed, with a `Kind`. A new
setting is one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from reader.locale import N_
from reader.named import NamedTuple
from reader.settings.origin import Origin
from reader.typed import Literal, get_args

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, Any

    from reader.settings.kinds import Kind, Whole, Words

Dialect = Literal[
    "auto", "visual", "explicit", "lrm", "konsole", "kitty", "mlterm", "qterminal", "isolate", "logical"
]
"""Of `terminal.dialects`, which a leaf cannot import; a test holds them together."""
Tashkeel = Literal["auto", "show", "hide"]
Lang = Literal["auto", "ar", "en"]
Direction = Literal["auto", "rtl", "ltr"]
Theme = Literal["auto", "light", "dark", "contrast", "ansi", "mono"]
Months = Literal["auto", "egypt", "levant", "maghreb", "morocco"]
Keymap = Literal["jarida", "vim", "less", "newsboat"]
Keyboard = Literal["auto", "pc", "mac"]
Motion = Literal["auto", "reduced"]
Justify = Literal["auto", "on", "off"]
Marks = Literal["show", "hide"]
Digits = Literal["written", "latin", "arabic"]

DIALECTS: tuple[str, ...] = get_args(Dialect)


class Terminal(NamedTuple):
    """What the terminal is sent."""

    dialect: Annotated[Dialect, N_("how Arabic is sent to the terminal; `jarida doctor` finds it out")] = (
        "auto"
    )
    tashkeel: Annotated[
        Tashkeel, N_("whether vowel marks are sent; auto: where the terminal draws them in their place")
    ] = "auto"
    answers: Mapping[str, str] = MappingProxyType({})
    """Terminals, by the names that the probe gives them, and the dialect that reads right in each."""
    sparing: Annotated[
        bool, N_("send only what changed on the screen; switch it off if anything is left standing")
    ] = True


class Ui(NamedTuple):
    """The screen and its language."""

    lang: Annotated[Lang, N_("the language of jarida itself; auto: of the environment, else Arabic")] = "auto"
    direction: Annotated[Direction, N_("where reading starts on the screen; auto: as the language reads")] = (
        "auto"
    )
    theme: Annotated[Theme, N_("colours; auto: light or dark as the terminal is, fewer where it has few")] = (
        "auto"
    )
    months: Annotated[
        Months,
        N_("months: يناير (egypt), كانون الثاني (levant), جانفي (maghreb), غشت (morocco); auto: by region"),
    ] = "auto"
    hijri: Annotated[bool, N_("the Hijri date beside the Gregorian one")] = False
    keymap: Annotated[Keymap, N_("whose keys: jarida's own, or as in vim, less or newsboat")] = "jarida"
    keyboard: Annotated[
        Keyboard, N_("Arabic layout whose letters work as keys; auto: mac in a Mac's terminals, else pc")
    ] = "auto"
    motion: Annotated[Motion, N_("reduced: nothing moves by itself, no running counts and no bars")] = "auto"
    mouse: Annotated[
        bool, N_("the mouse works on the screen; without it the terminal selects text as ever")
    ] = True


class Reading(NamedTuple):
    """How an article is set."""

    measure: Annotated[int, Whole(20, 200), N_("columns of a line at most")] = 72
    justify: Annotated[Justify, N_("both edges straight; auto: where the lines are long enough")] = "auto"
    tashkeel: Annotated[Marks, N_("vowel marks on the screen; what is copied always has them")] = "show"
    digits: Annotated[Digits, N_("digits as the article writes them, or all 123, or all ١٢٣")] = "written"
    spacing: Annotated[int, Whole(0, 2), N_("empty lines between the lines of a paragraph")] = 0


class Keeping(NamedTuple):
    """Subscriptions and what is kept of them."""

    refresh_minutes: Annotated[
        int,
        Whole(0, 10_080),
        N_("look for news every so many minutes while the screen is open; 0: only when asked"),
    ] = 0
    keep_days: Annotated[
        int,
        Whole(0, 36_500),
        N_("let go of articles after so many days, unless starred, tagged or noted; 0: never"),
    ] = 0
    keep_count: Annotated[
        int,
        Whole(0, 1_000_000),
        N_("keep so many articles of a feed at most, starred, tagged and noted ones apart; 0: all"),
    ] = 0
    browser: Annotated[str, Words(), N_("the command that opens links; empty: the system's browser")] = ""


class Settings(NamedTuple):
    """What the file says, defaults for the rest."""

    terminal: Terminal = Terminal()
    ui: Ui = Ui()
    reading: Reading = Reading()
    library: Keeping = Keeping()
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Actions by their ids and the keys that the user gave them; `tui.keymaps` checks both."""
    origin: Origin = Origin()
    """Where it says it: the same settings are equal wherever they stand."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Settings) and self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-1])


TABLES: dict[str, tuple[type[Any], str]] = {
    "terminal": (Terminal, N_("What the terminal is sent")),
    "ui": (Ui, N_("The screen and its language")),
    "reading": (Reading, N_("How an article is set")),
    "library": (Keeping, N_("Subscriptions and what is kept of them")),
}
"""The tables of fixed keys, in the order of the file, with their headings (msgids)."""

KEYS = "keys"
"""The table of the user's own keys."""

ANSWERS = "answers"
"""Within `terminal`: written by jarida itself."""


class Key(NamedTuple):
    """One setting, as the file names it."""

    table: str
    name: str
    kind: Kind
    default: object
    about: str
    """Msgid: what it is for."""

    def of(self, settings: Settings) -> object:
        """The value that is in force."""
        return getattr(getattr(settings, self.table), self.name)


@cache
def keys_of(table: str) -> tuple[Key, ...]:
    """The keys of a table, in order."""
    from typing import Annotated, get_origin  # 3 ms, for those who have settings

    from reader.settings import kinds

    kept = TABLES[table][0]
    known = vars(kinds) | globals() | {"Annotated": Annotated}
    # As `typing.get_type_hints`, which takes the words of our own `Literal` for names of types.
    annotated = ((name, eval(kept.__annotations__[name], known)) for name in kept._fields)
    return tuple(
        Key(table, name, _kind(hint), kept._field_defaults[name], hint.__metadata__[-1])
        for name, hint in annotated
        if get_origin(hint) is Annotated
    )


def tables() -> Iterator[tuple[str, str]]:
    """The names of the tables of fixed keys, and their headings (msgids)."""
    for name, (_class, heading) in TABLES.items():
        yield name, heading


def _kind(hint: Any) -> Kind:
    from reader.settings.kinds import OneOf, Switch

    if len(hint.__metadata__) > 1:
        kind: Kind = hint.__metadata__[0]
        return kind
    return Switch() if hint.__origin__ is bool else OneOf(get_args(hint.__origin__))
