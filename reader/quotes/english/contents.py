"""Where what is said behind an English verb begins, by what the verb takes."""

from __future__ import annotations

from reader.quotes.english import patterns
from reader.quotes.english.attributions import Said

NAMING = 4
"""Words in marks that may be a name or an irony; more of them is a quote, whoever says it."""
_NEAR = 30
"""Code points between whom somebody tells and what he is to do."""
_FAR = 90
"""Code points between a cue and its "that"."""


def begins(masked: str, one: Said, first: int, stop: int) -> tuple[int, int] | None:
    """Where what is said behind a cue begins, and of how many words it is at least; None: nowhere."""
    takes = one.verb.takes
    asides = told = _past_asides(masked, first, stop)
    if takes & {"whom", "to"} and (whom := patterns.LISTENER.match(masked, first, stop)):
        told = _past_asides(masked, whom.end(), stop)
    for take, pattern in patterns.GOVERNS.items():
        if take in takes and (governs := pattern.match(masked, told, stop)):
            return governs.end(), 1
    for behind in (asides, told):
        if that := patterns.THAT.match(masked, behind, stop):
            return _past_asides(masked, that.end(), stop), 2
    asks = "to" in takes or ("on" in takes and patterns.ON.match(masked, first) is not None)
    if (
        asks
        and (to := patterns.TO.search(masked, first, stop))
        and (
            "whom" not in takes
            or (to.start() - told < _NEAR and patterns.LED.match(masked[told : to.start()]))
        )
    ):
        return to.start(), 3 if one.verb.act == "reply" else 2
    if "self" in takes and (to := patterns.TO.match(masked, asides, stop)):
        return to.start(), 3
    if "whom" in takes and told > asides:
        return told, NAMING
    return _object(masked, one, first, stop, asides)


def _object(masked: str, one: Said, first: int, stop: int, asides: int) -> tuple[int, int] | None:
    """The same where nothing tells it but the verb."""
    takes = one.verb.takes
    if any(take in takes and pattern.match(masked, first, stop) for take, pattern in patterns.JUDGED.items()):
        return asides, 2
    if takes & {"any", "thing"} and not one.inverted:
        judged = "thing" in takes and ("any" not in takes or one.verb.act == "deny")
        judged = judged or (one.verb.act == "call" and patterns.OBJECT.match(masked, first) is not None)
        needs = (pattern for take, pattern in patterns.NEEDS.items() if take in takes)
        acts = patterns.ACT.match(masked, first) or not all(
            need.search(masked, first, stop) for need in needs
        )
        bare = one.verb.act == "deny" and patterns.WRONGDOING.match(masked, first) is not None
        return None if acts else (asides, 1 if bare else 2 if judged else NAMING - 1)
    if "paper" in takes and one.speaker.written:
        return asides, NAMING - 1
    that = patterns.THAT.search(masked, first, min(stop, first + _FAR))
    if that is None or ("mood" not in takes and patterns.OBJECT.match(masked, first)):
        return None  # found a planet that …
    return that.end(), 2


def _past_asides(masked: str, first: int, stop: int) -> int:
    while aside := patterns.ASIDE.match(masked, first, stop):
        first = aside.end()
    return first
