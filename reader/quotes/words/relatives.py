"""Relatives in the nominative before their pronouns, which the tables have otherwise: أبوه, أمها, أخوهم."""

from __future__ import annotations

from reader.quotes.tables.lexicon import Gender, Noun

POSSESSIVES = ("هما", "هم", "هن", "ها", "نا", "ه")
_KIN: dict[str, tuple[str, Gender]] = {
    "ابو": ("والد", "m"),
    "اخو": ("اخ", "m"),
    "ام": ("والد", "f"),
}
RELATIVES = {
    kin + owner: Noun(head, "title", gender, "s")
    for kin, (head, gender) in _KIN.items()
    for owner in POSSESSIVES
    if owner != "نا"  # أمنا is "our mother" and "secured" as well
}
"""The folded word → its noun."""
