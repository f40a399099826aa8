"""Nouns with an owner behind them: بلاده; relatives, which the tables have otherwise: أبوه, أمها, أخوهم."""

from __future__ import annotations

from reader.quotes.tables.lexicon import Gender, Noun, lexicon

POSSESSIVES = ("هما", "هم", "هن", "ها", "نا", "ه")
_KIN: dict[str, tuple[str, Gender]] = {
    "ابو": ("والد", "m"),
    "اخو": ("اخ", "m"),
    "ام": ("والد", "f"),
    "عم": ("عم", "m"),
}
RELATIVES = {
    kin + owner: Noun(head, "title", gender, "s")
    for kin, (head, gender) in _KIN.items()
    for owner in POSSESSIVES
    if owner != "نا"  # أمنا is "our mother" and "secured" as well
}
"""The folded word → its noun."""


def nieh(stem: str, written: str) -> bool:
    """نيه جون, but نية: whether a short word ends in a ه that is no ة, and so is a name of abroad."""
    return len(stem) == len("نيه") and written.endswith("يه")


def owner_of(stem: str) -> str:
    """The pronoun behind a noun of three letters or more."""
    if stem.endswith(POSSESSIVES):  # as few words do
        for length in range(min(3, len(stem) - 3), 0, -1):
            if stem[-length:] in POSSESSIVES:
                return stem[-length:]
    return ""


def without_owner(stem: str) -> str:
    """A noun without that pronoun."""
    owner = owner_of(stem)
    if not owner:
        return stem
    base = stem[: -len(owner)]
    # أهميته is أهمية with its ta opened.
    return base[:-1] + "ه" if base.endswith("ت") and lexicon().entries[base[:-1] + "ه"].content else base


def own_lam(inner: str) -> bool:
    """للجنة كذا, لليلى, للبنان, للاعبيه: whether a word behind ل begins with a ل that is no article's."""
    entry, nouns = lexicon().entries[inner], lexicon().nouns
    named = entry.name is not None or entry.place is not None
    return named or inner in nouns or without_owner(inner) in nouns
