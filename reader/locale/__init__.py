"""The language of what jarida says: two catalogues of gettext, Arabic first.

Message ids are English; both catalogues are complete (a test holds it), so English too is written
there, plurals included. Next to nothing is imported, since every start of the program comes here.
Call `_` and `ngettext` at run time, never while a module is imported: the language is not known then.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache

from reader.locale.catalogue import Catalogue, arabic, english
from reader.typed import Literal

Language = Literal["ar", "en"]

LANGUAGES: tuple[Language, ...] = ("ar", "en")
DOMAIN = "jarida"

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # in the order in which POSIX lets one overrule the next
NO_LANGUAGE = frozenset({"", "C", "POSIX"})

FAMILIES = ("egypt", "levant", "maghreb", "morocco")
"""Families of month names, of `text.dates`; a test holds them together."""

# Countries whose papers write other months than يناير, as ISO 3166 calls them.
REGIONS = {
    **dict.fromkeys(("SY", "LB", "JO", "PS", "IQ"), "levant"),
    **dict.fromkeys(("DZ", "TN"), "maghreb"),
    "MA": "morocco",
}

_language: Language | None = None
_months: str = FAMILIES[0]
_hijri = False


def choose(environ: Mapping[str, str]) -> Language:
    """The language of an environment: Arabic, unless it names another one.

    The first variable that names a language decides; `C` and `POSIX` name none. We have two
    catalogues, and a reader of a third language is better served by the English one.
    """
    for variable in VARIABLES:
        name = environ.get(variable, "").partition(".")[0].partition("@")[0]
        if name not in NO_LANGUAGE:
            return "ar" if name.replace("-", "_").partition("_")[0].lower() in ("ar", "arabic") else "en"
    return "ar"


def install(name: Language | None = None) -> None:
    """Speak this language from now on; None takes the environment's."""
    global _language  # noqa: PLW0603 - one program speaks one language at a time
    _language = name or choose(os.environ)


def language() -> Language:
    """The language that is spoken now."""
    if _language is None:
        install()
    assert _language is not None
    return _language


def months_of(environ: Mapping[str, str]) -> str:
    """The family of month names of an environment's country; Egypt's, which the Gulf shares, for others."""
    for variable in ("LC_ALL", "LC_TIME", "LANG"):
        name = environ.get(variable, "").partition(".")[0].partition("@")[0]
        if name not in NO_LANGUAGE:
            return REGIONS.get(name.replace("-", "_").partition("_")[2].upper(), FAMILIES[0])
    return FAMILIES[0]


def set_calendar(months: str = "auto", hijri: bool = False) -> None:
    """How dates are written from now on: one of `FAMILIES` or `auto`, and whether with the Hijri date."""
    global _months, _hijri  # noqa: PLW0603 - as above
    _months = months if months in FAMILIES else months_of(os.environ)
    _hijri = hijri


def calendar() -> tuple[str, bool]:
    """The family of month names, and whether the Hijri date is wanted."""
    return _months, _hijri


def _(msgid: str) -> str:
    """What a message is called in the language that is spoken."""
    return _catalogue(language()).gettext(msgid)


def in_language(name: Language, msgid: str) -> str:
    """What a message is called in a language, whichever is spoken: the palette finds it by both."""
    return _catalogue(name).gettext(msgid)


def ngettext(one: str, many: str, n: int) -> str:
    """The form of a message that goes with a number: Arabic has six."""
    return _catalogue(language()).ngettext(one, many, n)


def N_(msgid: str) -> str:  # noqa: N802 - the name that gettext's extractors know
    """Mark a message in a table for the catalogues; whoever shows it calls `_`."""
    return msgid


@cache
def _catalogue(name: Language) -> Catalogue:
    """The messages of a language: read at the first one, since JSON for programs has none."""
    plural = arabic if name == "ar" else english
    compiled = os.path.join(os.path.dirname(__file__), name, "LC_MESSAGES", f"{DOMAIN}.mo")
    try:
        with open(compiled, "rb", buffering=0) as messages:
            return Catalogue(messages.read(), plural)
    except FileNotFoundError:  # a checkout in which nobody has compiled them
        return Catalogue(b"", plural)
