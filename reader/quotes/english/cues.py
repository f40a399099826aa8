"""English verbs that report, from their table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ANONYMOUS = re.compile(r"(?i)^ (?:not to be|to remain|that (?:his|her|their) name|for anonymity)")
SETTING = re.compile(
    r"^(?:(?:When |As |If )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)|Speaking|According to|In|On|At|After|Before"
    r"|While|Despite|Following|Earlier|Later|Meanwhile|Instead|During|For|Since)\b.*, (?=[^,]+$)",
    re.S,
)
"""What stands before the subject: Asked whether …, X replied."""
SUBJECT = re.compile(
    r"\s*(?:(?:The|A|An|One of the|His|Her|Their|Its) )?(?:[\w’'-]+ )*?[\w’'-]+?"
    r"(?=,? (?:\w+ed|[a-z]+ly|has|had|was|is|will|would|however|also|wrote|gave|took|made|went|came|met|put)"
    r"\b)"
)
"""The subject of a sentence, up to its verb."""
_TABLE = Path(__file__).parents[1] / "tables" / "english.tsv"


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb does, and whether a clause may follow it at once."""

    act: str
    any: bool


@cache
def verbs() -> dict[str, Verb]:
    """Every form of every verb."""
    lines = _TABLE.read_text(encoding="utf-8").split("\n")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {form: Verb(act, needs == "any") for act, forms, needs in rows[1:] for form in forms.split()}


@cache
def cues() -> re.Pattern[str]:
    """All of them, as words."""
    return re.compile(r"\b(?:" + "|".join(sorted(verbs(), key=len, reverse=True)) + r")\b")
