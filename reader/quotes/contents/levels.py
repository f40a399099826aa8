"""Levels: where a report within somebody else's ends, and that one goes on.

ذكر فلان أن المشرف أبلغه بأن كذا، وأن كذا; والدي أكد لي أن كذا، فذهبنا إلى الطبيب. Who speaks within what
another says is given few words: a comma behind which a clause begins gives the word back.
"""

from __future__ import annotations

from reader.quotes.contents import inner
from reader.quotes.contents.narration import joined
from reader.quotes.reports.report import Report
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import she
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import THESE
from reader.quotes.words.shapes import first_person, imperfect
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import SOMEBODY, Word

_SUBJECT = 6
"""Tokens of a clause up to its verb."""
DEEP = 6
"""Reports before one of which it may stand within."""
_LONG = 80
"""Tokens of what is reported within a report."""
_NO_NOUN = frozenset(
    ("what", "pronoun", "relative", "clause", "negation", "question", "aux", "verb", "perfective", "time")
)
"""Classes of what is no thing of which a clause tells."""
_FINITE = 4
"""Letters of فقلت."""


def holds(report: Report, later: Report, tokens: list[Token], marks: Marks) -> bool:
    """Whether a content goes on over a later report, which is told then to be nested, and in which clause."""
    if later.clause_i < 0 and _of_whom_it_tells(report, later, tokens):
        later.clause_i = report.content
    later.nested = later.nested or later.clause_i >= 0 or inner.stands(report, later, tokens, marks)
    return later.nested and not 0 <= later.clause_i < report.content  # المجلس يرفض كذا | ، ويطالب بكذا


def _of_whom_it_tells(report: Report, later: Report, tokens: list[Token]) -> bool:
    """Whether a verb without a subject is of whom or of what the clause of another report tells."""
    form, cue = later.form, tokens[later.cue_i].word
    whose = tokens[report.content + (tokens[report.content].text in THESE)].word
    bare = later.shape == "verb" and later.subject is None and report.opening == "clause"
    if not bare or form is None or cue is None or whose is None or whose.prep:
        return False
    if _still(report, later, whose, tokens) or _met_him(report, later, whose, tokens):
        return True
    hers, before = she(whose) or whose.place == "f", tokens[later.cue_i - 1].word
    if before is not None and "aux" in before.classes:  # أن مصر دائما ما كانت تعتبر كذا
        return _somebody(whose) and not before.conj and hers == before.text.endswith("ت")
    past = report.form is None or report.form.form == "past"
    plain = tokens[report.content - 1].text.removeprefix("ف").removeprefix("ب") == "ان"
    goes_on = cue.cue_conj == "و" or (before is not None and later.segment == later.cue_i)
    shows = plain and past and form.form == "present" and form.verb.lemma in listed("things_tell")
    thing = not (whose.name or whose.place or whose.classes & _NO_NOUN)
    thing = thing and (whose.noun is None or whose.noun.kind not in SOMEBODY)
    told = later.opening == "noun" or whose.noun is not None or not cue.cue_conj
    # الهجمات تهدد كذا، وتثبت أن كذا; but إن الأسعار ترتفع، وتؤكد أن الحل قريب: she
    told = told or (form.verb.lemma in listed("things_show") and _alike(report, cue, tokens))
    return bool(shows and goes_on and thing and told) and hers == (form.gender == "f")


def _met_him(report: Report, later: Report, whose: Word, tokens: list[Token]) -> bool:
    """أكد النائب أن الوزير استقبل السفير، وأكد له أن كذا: what he of whom it tells said to whom he met."""
    form, said, (cue, after) = later.form, report.form, (tokens[later.cue_i + k].word for k in (0, 1))
    if form is None or said is None or cue is None or cue.cue_conj != "و" or form.form != "past":
        return False
    attached = after is not None and "attached" in after.classes
    whom = cue.text if cue.cue_object else after.text if after is not None and attached else ""
    person = whose.name or (whose.noun is not None and whose.noun.kind == "title")
    one = form.number == "s" and (form.gender == "f") == she(whose)
    words = [token.word for token in tokens[report.content + 1 : later.segment][:_SUBJECT]]
    did = any(word is not None and inner.past(word) for word in words)
    return bool(person and one and did) and whom.endswith(("ه", "ها")) and form.gender == said.gender


def _still(report: Report, later: Report, whose: Word, tokens: list[Token]) -> bool:
    """قال الوزير إن المجلس يرفض كذا، ويطالب بكذا: behind a past cue the present is his of whom it tells.

    It ends what he himself was told to say before: المجلس يرفض كذا | ، ويطالب.
    """
    said, form, verb = report.form, later.form, tokens[later.cue_i].word
    if said is None or said.form != "past" or form is None or form.form != "present":
        return False
    return verb is not None and verb.cue_conj == "و" and _somebody(whose) and _alike(report, verb, tokens)


def _alike(report: Report, verb: Word, tokens: list[Token]) -> bool:
    """المجلس يرفض كذا، ويطالب بكذا: whether a clause has a verb of the same gender in the present already."""
    clause = (token.word for token in tokens[report.content + 1 : report.content + _SUBJECT])
    first = next((one for one in clause if one is not None and imperfect(one)), None)
    return first is not None and first.text[0] == verb.text[1]


def _somebody(word: Word) -> bool:
    """المجلس, تونس, سامي: who may speak."""
    noun = word.noun is not None and word.noun.kind in SOMEBODY
    return not word.possessed and bool(noun or word.place or word.name)


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
    for token in tokens[report.content : min(report.content + _SUBJECT, later.cue_i)]:
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
    if not alone or not inner.another(report, then.gender, tokens, tied=tied):
        return False
    land = tokens[report.content].word
    if land is not None and land.place == then.gender:
        later.clause_i = report.content  # إن مصر رفضت كذا وطالبت بكذا
    return True
