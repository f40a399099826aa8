"""Levels: where a report within somebody else's ends, and that one goes on.

ذكر فلان أن المشرف أبلغه بأن كذا، وأن كذا; والدي أكد لي أن كذا، فذهبنا إلى الطبيب. Who speaks within what
another says is given few words: a comma behind which a clause begins gives the word back.
"""

from __future__ import annotations

from reader.quotes.contents import inner
from reader.quotes.contents.narration import joined
from reader.quotes.reports.report import Report
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.shapes import first_person, imperfect
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

DEEP = 6
"""Reports before one of which it may stand within."""
_LONG = 80
"""Tokens of what is reported within a report."""
_FINITE = 4
"""Letters of فقلت."""


def end_within(report: Report, end: int, before: list[Report], tokens: list[Token], marks: Marks) -> int:
    """Where a report ends, given the closed reports before it: `end`, unless it stands within one."""
    around = _outer(report, before)
    return end if around is None else inner_end(report, end, around, tokens, marks)


def _outer(report: Report, before: list[Report]) -> Report | None:
    """The report around one that has a subject of its own, or no أن; `before` it, and closed."""
    near = [one for one in reversed(before) if one.opening != "before"]
    if report.subject is not None and report.link == "explicit":
        return next((one for one in near if one.content <= report.cue_i < one.content_end), None)
    near = near if report.opening in ("noun", "preposition") else []
    return next((one for one in near if one.opening == "clause" and one.content <= report.cue_i), None)


def inner_end(report: Report, end: int, around: Report | None, tokens: list[Token], marks: Marks) -> int:
    """Where a report ends that stands within another, or within a turn of an interview."""
    if report.pair >= 0 or report.opening in ("colon", "marks", "before"):
        return end
    if report.content >= end:
        return end
    level = marks.inside[report.content]
    for i in range(report.content + 1, min(report.content + _LONG, end - 1)):
        if i in marks.opens and joins_on(tokens, i):
            return i - (tokens[i - 1].kind == "comma")
        word = tokens[i + 1].word if tokens[i].kind == "comma" and marks.inside[i] == level else None
        if word is not None and (_goes_on(word, report, around, tokens) or _own(i + 1, report, tokens)):
            return i
    return end


def joins_on(tokens: list[Token], open_i: int) -> bool:
    """أن الشركة وعدتهم بكذا «ولم تف»: whether words in marks only go on with the clause before them."""
    word, then = tokens[open_i + 1].word, tokens[open_i + 2].text
    if word is None or word.definite or word.text == "والا":
        return False
    return word.text in _JOINS or (word.text == "دون" and then == "ان") or joined(word)


_JOINS = frozenset(("ثم", "لكن", "لكنه", "لكنها"))


def _goes_on(word: Word, report: Report, around: Report | None, tokens: list[Token]) -> bool:
    """Whether a clause of the outer speaker begins with a word behind a comma."""
    if "clause" in word.classes and word.conj and not _resumes(word):
        goes_on = around is not None and _parallel(word, around, tokens)
        return goes_on and not (around is not None and _of_her(word, report, around, tokens))
    if report.link != "explicit":
        return False
    if "while" in word.classes or _resumes(word):
        return True
    return word.text[0] == "ف" and _acts(word)


def _own(i: int, report: Report, tokens: list[Token]) -> bool:
    """المحكمة حذرتنا من كذا، ولن ننتظر; ، والثالثة ستكون غرامة: whether who was told it goes on himself."""
    cue, word = tokens[report.cue_i].word, tokens[i].word
    mine = cue is not None and cue.cue_object and cue.text.endswith(("ني", "نا"))
    clause = word is not None and word.conj == "و" and word.definite
    return mine and (clause or first_person(tokens, i))


def _resumes(word: Word) -> bool:
    """، وهذا, ، وهو, ، وأنا"""
    return bool(word.conj) and word.text[1:] in listed("resumes")


def _parallel(word: Word, around: Report, tokens: list[Token]) -> bool:
    """أن فلانا أبلغه بأن كذا، وأن كذا: which of the two أن goes on with a third."""
    return _that(around, tokens) == word.raw[1:3]


def _of_her(word: Word, report: Report, around: Report, tokens: list[Token]) -> bool:
    """أن موفدا أبلغه بأن البلدية ترفض كذا، وأنها …: whether the inner of two is meant, by its gender."""
    inner_, outer = tokens[report.content].word, tokens[around.content].word
    if word.text not in ("وانه", "وانها") or inner_ is None or outer is None:
        return False
    hers = word.text == "وانها"
    return hers == _she(inner_) and hers != _she(outer)


def _she(word: Word) -> bool:
    return word.feminine or word.place == "f"


def _that(report: Report, tokens: list[Token]) -> str:
    before = tokens[report.content - 1].word if report.content else None
    here = tokens[report.content].word
    for word in (here, before):
        if word is not None and "clause" in word.classes:
            return word.raw.removeprefix("ب")[:2]
    return ""


def _acts(word: Word) -> bool:
    """فقلت له, فأرسلناها, فيستمع: a finite verb behind its ف."""
    if len(word.text) < _FINITE or word.definite or word.noun or word.content:
        return False
    ended = word.text.endswith(("ت", "نا", "ناه", "ناها", "ناهم", "ته", "تها", "وا"))
    return ended or word.text[1] in "يت"


def goes_along(report: Report, later: Report, tokens: list[Token]) -> bool:
    """وقالت إن النقابة ترفض العرض وتطالب بكذا: the clause's verb of the present goes on with another."""
    form, then, cue = report.form, later.form, tokens[later.cue_i].word
    if _others(report, later, tokens) or inner.of_others(report, later, tokens):
        return True
    if form is None or then is None or cue is None or report.opening != "clause" or not cue.cue_conj:
        return False
    present = form.form == "past" and then.form == "present" and later.opening != "bare"  # ويضيف احنا تعبنا
    if not present or later.segment != later.cue_i:
        return False
    does = cue.text[1:2]
    for token in tokens[report.content : min(report.content + _VERB, later.cue_i)]:
        word = token.word
        if word is None:
            return False
        if imperfect(word):
            return word.text[0] == does
    return False


def _others(report: Report, later: Report, tokens: list[Token]) -> bool:
    """قال المدير إن الشركة عرضت العقد وطالبت بكذا, …، لكنها طالبت, قبل أن تطالب: whom the clause tells of."""
    then, cue = later.form, tokens[later.cue_i].word
    if then is None or cue is None or later.shape != "verb" or later.opening in ("colon", "marks"):
        return False
    joined = cue.cue_conj == "و" or tokens[later.segment + 1].text.removeprefix("و") in inner.BUT_ONE
    alone = joined and later.subject is None and then.number == "s"
    tied = cue.cue_conj == "و" and tokens[later.cue_i - 1].word is not None
    if later.subject is None and tokens[later.segment + 1].text == "قبل":
        return inner.another(report, then.gender, tokens, tied=True)  # قبل أن تطلب كذا
    return alone and inner.another(report, then.gender, tokens, tied=tied)


_VERB = 6
"""Tokens of a clause up to its verb."""
