"""Which part before an English verb is its subject, and whether it has one at all."""

from __future__ import annotations

import re

from reader.quotes.english import patterns
from reader.quotes.english.words import among

PRONOUN = re.compile(r"(?i)^(?:he|she|they|it)$")
_THE = re.compile(r"\s*(?:But )?[Tt]he (?:[\w’'-]+ ){0,2}[a-z]+$")
"""The central bank forecasts."""


def past_settings(parts: list[tuple[int, str]]) -> int:
    """The part that is the subject, past what stands before it: Speaking in Paris, …"""
    number = 0
    while number < len(parts) - 1 and patterns.SETTING.match(parts[number][1].strip()):
        number += 1
    return number


def apposed(parts: list[tuple[int, str]]) -> int:
    """The part that is the subject where its titles follow it, and what he said stands before."""
    number = len(parts) - 1
    if number > 1:
        one, other = (part[1].strip() for part in parts[number - 1 :])
        named, titled = (other, one) if patterns.TITLE.match(one) is not None else (one, other)
        number -= named != named.lower() and patterns.TITLE.match(titled) is not None
    return number


def acts(before: str) -> bool:
    """Whether a word that is a noun as often is a verb: Iran claims, she notes; not cake orders."""
    word = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
    named = word[:1].isupper() and (len(before.split()) > 1 or word.isupper())
    body = word in among("body") and _THE.match(before) is not None
    return named or body or PRONOUN.match(word) is not None
