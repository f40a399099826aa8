"""Views: a noun that reports with its owner, and no verb: رأي الخبير أن كذا, حجتها أن كذا."""

from __future__ import annotations

from reader.quotes.reports.masdars import bound, clausal
from reader.quotes.reports.report import Report
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import of_pronoun
from reader.quotes.words.shapes import unowned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.reports.verbs import Verbs
    from reader.quotes.words.sentences import Sentence
    from reader.quotes.words.tokens import Token
    from reader.quotes.words.word import Word

_SENT = 8
"""Tokens between who sends a message and what is told of it."""
_BEGINS = frozenset(("conjunction", "while", "perfective", "aux", "topic"))
_ENDS = frozenset(("relative", "verb", "negation", "conjunction"))


def view(tokens: list[Token], verbs: Verbs, i: int, act: str, where: tuple[int, Sentence]) -> Report | None:
    """The report of such a noun at token `i`, with what it is to the act; None where it reports nothing."""
    sentence_i, sentence = where
    word = tokens[i].word
    if word is None:
        return None
    owner = None
    content = _content(tokens, i + 1, sentence.last, verbs.reporting.marks.opens)
    if not _begins(tokens, i, word, sentence):
        if word.possessed and unowned(word.stem) in listed("gist"):
            return _gist(tokens, verbs, i, act, where)
        return None
    if content > 0 and not word.possessed:
        owner = verbs.frames.phrases.read(i + 1, _owner_ends(tokens, i + 1, content))
        somebody = owner is not None and (owner.head or owner.name)
        content = content if somebody else -1
    if content < 0:
        return None
    pair = verbs.reporting.marks.opens.get(content, -1)
    report = Report(
        *("nominal", i, i + 1, act, sentence_i),
        opening="clause" if pair < 0 else "marks",
        content=content,
        segment=i - (i > sentence.first and tokens[i - 1].kind == "comma"),
        subject=owner,
        pronoun=owner is None,
        link="explicit" if owner is not None else "dropped",
    )
    report.pair = pair
    if owner is None:
        report.forms = of_pronoun(word.text)
    return report


def _gist(tokens: list[Token], verbs: Verbs, i: int, act: str, where: tuple[int, Sentence]) -> Report | None:
    """رسالة من السكان مفادها أن كذا, وجه رسالة فحواها: كذا: what a message says, whose sender tells it."""
    sentence_i, sentence = where
    content = i + 2
    if content >= sentence.last or not (clausal(tokens[i + 1].word) or tokens[i + 1].kind == "colon"):
        return None
    near = range(i - 1, max(sentence.first, i - _SENT), -1)
    of = next((j for j in near if tokens[j].text in ("من", "عن")), -1)
    sender = verbs.frames.phrases.read(of + 1, i) if of > 0 else None
    pair = verbs.reporting.marks.opens.get(content, -1)
    report = Report(
        *("nominal", i, i + 1, act, sentence_i),
        opening="clause" if pair < 0 and tokens[i + 1].kind != "colon" else "marks" if pair >= 0 else "colon",
        content=content,
        segment=i,
        subject=sender,
        pronoun=True,
    )
    report.pair = pair
    return report


def _begins(tokens: list[Token], i: int, word: Word, sentence: Sentence) -> bool:
    """Whether a clause begins with the noun: و, a comma, كان or لكن before it."""
    if word.conj or i == sentence.first or tokens[i - 1].kind == "comma":
        return True
    before = tokens[i - 1].word
    return before is not None and bool(before.classes & _BEGINS)


def _owner_ends(tokens: list[Token], i: int, content: int) -> int:
    """Where whose it is ends at the latest: رأي المدرب | هو أن."""
    for j in range(i, content):
        word = tokens[j].word
        if word is not None and word.classes & {"pronoun", "clause"}:
            return j
    return content - 1


def _content(tokens: list[Token], i: int, last: int, opens: dict[int, int]) -> int:
    """Where the content begins behind أن or a colon with marks, or -1."""
    at = bound(tokens, i, last, _ENDS)
    if at < 0 or not (clausal(tokens[at].word) or (tokens[at].kind == "colon" and at + 1 in opens)):
        return -1
    return at + 1
