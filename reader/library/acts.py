"""What kinds of speech and what acts are called."""

from __future__ import annotations

from reader.locale import N_, _
from reader.speech import UNSURE

BETWEEN = " · "

KIND_NAMES = {"direct": N_("direct speech"), "indirect": N_("indirect speech"), "mixed": N_("mixed speech")}
ACT_NAMES = {
    "say": N_("statement"),
    "add": N_("addition"),
    "reply": N_("reply"),
    "announce": N_("announcement"),
    "explain": N_("explanation"),
    "stress": N_("emphasis"),
    "claim": N_("claim"),
    "think": N_("opinion"),
    "warn": N_("warning"),
    "call": N_("appeal"),
    "deny": N_("denial"),
    "stance": N_("stance"),
}
"""Msgids, by the names of `speech`."""


def words_of(kind: str, act: str) -> str:
    """What a kind and an act are called, those that are given: «كلام مباشر · تحذير»."""
    names = (KIND_NAMES.get(kind, ""), ACT_NAMES.get(act, ""))
    return BETWEEN.join(_(name) for name in names if name)


def doubt(confidence: float) -> str:
    """What an attribution is called that is a guess: «غير مؤكد»; nothing of a sure one."""
    return _("uncertain") if confidence < UNSURE else ""
