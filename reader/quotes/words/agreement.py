"""Which forms of a verb agree with somebody, and which stand for what a pronoun agrees with."""

from __future__ import annotations

from reader.quotes.tables.lexicon import CueForm, Gender, Number, Verb
from reader.quotes.words.shapes import broken_plural
from reader.quotes.words.word import Word


def agrees(number: Number, gender: Gender | None, forms: tuple[CueForm, ...]) -> bool:
    """Whether any of a word's readings agrees with somebody in number and gender."""
    for form in forms:
        same = (form.number == "s") == (number == "s")
        women = form.number == "p" and form.gender == "f"  # قلن, and بيّنّ, which looks like بيّن
        if same and (gender is None or form.gender == gender or (form.number != "s" and not women)):
            return True
    return not forms


_PRONOUNS: tuple[tuple[str, Gender, Number], ...] = (
    ("هما", "m", "d"),
    ("هم", "m", "p"),
    ("هن", "f", "p"),
    ("ها", "f", "s"),
    ("ه", "m", "s"),
)
_NO_VERB = Verb("", "say", frozenset(), False, "")


def of_pronoun(text: str) -> tuple[CueForm, ...]:
    """What the pronoun at a word's end agrees with, as a form that agrees alike: قولها, في تقريره, عنهم."""
    for ending, gender, number in _PRONOUNS:
        if text.endswith(ending):
            return (CueForm(_NO_VERB, "past", gender, number),)
    return ()


def of_one(gender: Gender) -> tuple[CueForm, ...]:
    """What agrees with one man or woman, as a form that agrees alike."""
    return (CueForm(_NO_VERB, "past", gender, "s"),)


def many(word: Word) -> bool:
    """المعلمين, الشركات, خسائر: a noun of several, as its ending or its shape tells."""
    return word.stem.endswith(("ين", "ات")) or broken_plural(word)


def she(word: Word) -> bool:
    """الخطة, الشركات, خسائر: a thing, or several, with which a verb of hers agrees."""
    return word.feminine or word.stem.endswith("ات") or broken_plural(word)
