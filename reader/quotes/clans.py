"""Names that look like other words: لي جاي-ميونغ, بارك مين جون, فان دير مير, عوض الجيد.

What tells them is the shape of the whole: a hyphen inside, a syllable behind, a connector before, one of the
names of God behind a word of praise.
"""

from __future__ import annotations

from reader.quotes.lexicon import Gender, lexicon
from reader.quotes.shapes import foreign
from reader.quotes.tokens import Token
from reader.quotes.words import NISBA, Word

_NONE: frozenset[str] = frozenset()
_KIN = frozenset(("kin",))
_HALF = 6
"""Letters of the longest half of a name with a hyphen that may be a word of the tables."""
_SYLLABLE = 5
"""Letters of the longest syllable."""
_TRIBE = 5
"""Letters of a tribe's name, more than those of التالي."""
_TO = frozenset(("attached",))


def settle(tokens: list[Token], words: set[str]) -> None:
    """Take such words for parts of names. `words`: all that the tokens hold."""
    lists = lexicon().lists
    if "-" in words:
        _hyphened(tokens)
    if some := words & lists["clan"]:
        _clans(tokens, some)
    if some := words & lists["particle"]:
        _particles(tokens, some)
    if some := words & lists["daybreak"]:
        _hours(tokens, some)
    if words & lists["praised"] and (some := words & lists["praise"]):
        _praises(tokens, some)


def _hours(tokens: list[Token], some: set[str]) -> None:
    """حيدر صباح العبيدي: no morning, between a given name and a tribe."""
    for i in [i for i, token in enumerate(tokens[:-1]) if i and token.text in some]:
        word, before, after = tokens[i].word, tokens[i - 1].word, tokens[i + 1].word
        if word is None or before is None or after is None or not before.name:
            continue
        known = after.noun or after.classes or after.content or after.place or after.prep
        if after.definite and len(after.stem) >= _TRIBE and after.stem.endswith("ي") and not known:
            tokens[i] = tokens[i].read_as(blank(word, "m"))


def blank(word: Word, gender: Gender | None) -> Word:
    """The word as one that no table knows, but as a given name."""
    return word.but(
        conj="",
        prep="",
        definite=False,
        stem=word.text,
        classes=_NONE,
        noun=None,
        place=None,
        name=gender,
        cues=(),
        cue_conj="",
        cue_object=False,
        nominal=False,
        content=False,
        possessed=False,
        maybe_prep="",
    )


def _hyphened(tokens: list[Token]) -> None:
    """جاي-ميونغ, إن-يونغ: both halves; not عربي-إسرائيلي, بيروت-دمشق, مدير-عام."""
    for i in [i for i, token in enumerate(tokens) if token.text == "-" and i]:
        if not hyphen(tokens, i):
            continue
        before, after = tokens[i - 1].word, tokens[i + 1].word
        if before is not None and after is not None and _half(before) and _half(after):
            tokens[i - 1] = tokens[i - 1].read_as(blank(before, before.name))
            tokens[i + 1] = tokens[i + 1].read_as(blank(after, after.name))


def hyphen(tokens: list[Token], i: int) -> bool:
    """Whether a hyphen with no blank around it stands here."""
    token = tokens[i]
    return token.text == "-" and not token.spaced and i + 1 < len(tokens) and not tokens[i + 1].spaced


def _half(word: Word) -> bool:
    if (
        word.definite
        or word.noun
        or word.place
        or word.feminine
        or (word.text.endswith("ي") and word.raw[-1] != "ي")
    ):
        return False
    known = word.classes or word.cues or word.content or word.prep or word.possessed
    nisba = word.text.endswith(NISBA) and len(word.text) >= _SYLLABLE
    return not nisba and (not known or len(word.text) <= _HALF)


def _clans(tokens: list[Token], some: set[str]) -> None:
    """لي جاي-ميونغ, بارك مين جون: a family before its syllables."""
    for i in [i for i, token in enumerate(tokens[:-2]) if token.text in some]:
        word, after, then = tokens[i].word, tokens[i + 1].word, tokens[i + 2].word
        if word is None or word.name or after is None:
            continue
        before = tokens[i - 1].word if i else None
        compound = hyphen(tokens, i + 2)
        told = before is not None and bool(before.cues) and word.classes & _TO  # قال لي جون وو
        pair = then is not None and _syllable(after) and _syllable(then) and not told
        if compound or pair:
            tokens[i] = tokens[i].read_as(blank(word, _gender(before)))


def _gender(before: Word | None) -> Gender:
    """Hers behind a verb or a title of hers."""
    if before is None or before.name:
        return "m"
    hers = [cue.gender == "f" for cue in before.cues if cue.form != "participle"]
    noun = before.noun if before.definite or not before.cues else None
    she = (
        all(hers)
        if hers
        else before.definite and (noun.gender == "f" if noun is not None else before.feminine)
    )
    return "f" if she else "m"


def _syllable(word: Word) -> bool:
    return len(word.text) <= _SYLLABLE and foreign(word) and not word.place and not word.text.endswith("ي")


def _particles(tokens: list[Token], some: set[str]) -> None:
    """دير, لوس, دن behind فان, دي, فون: they lead on to the family."""
    for i in [i for i, token in enumerate(tokens[:-1]) if i and token.text in some]:
        word, before, after = tokens[i].word, tokens[i - 1].word, tokens[i + 1].word
        if word is None or before is None or after is None or not foreign(after):
            continue  # فان دام
        if "kin" in before.classes and not before.conj:
            tokens[i] = tokens[i].read_as(blank(word, None).but(classes=_KIN))


def _praises(tokens: list[Token], some: set[str]) -> None:
    """عوض الجيد, تاج السر, فضل المولى: one given name."""
    praised = lexicon().lists["praised"]
    for i in [i for i, token in enumerate(tokens[:-1]) if token.text in some]:
        word = tokens[i].word
        if word is not None and tokens[i + 1].text in praised:
            tokens[i] = tokens[i].read_as(blank(word, "m").but(classes=_KIN))
