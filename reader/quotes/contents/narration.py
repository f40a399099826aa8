"""Narration: where, behind what was said and with no stop between, the writer tells what happened.

وكان المجلس قد أجل البت فيه; وتوجه العميد إلى المكان; وعاد بعدها إلى مكتبه; ثم جرى تكريم المشاركين.
"""

from __future__ import annotations

from itertools import pairwise

from reader.named import Record
from reader.quotes.contents import inner
from reader.quotes.phrases.parts import did
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.report import Report
from reader.quotes.speakers.acting import gender_of, is_verb, plain
from reader.quotes.tables.lists import affixes, listed
from reader.quotes.words.particles import THAT_ONE, WHILE
from reader.quotes.words.shapes import acted
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

_THEN = WHILE | {"ثم"}
_WAS = frozenset(("وكان", "وكانت", "وكانوا", "وكانا"))
_HAD = 9
"""Tokens from وكان to its قد."""
_NEAR = 4
"""Tokens from a verb to بعدها."""
_AFTER = frozenset(("بعد", "عقب", "اثر"))
_AFTER_IT = frozenset(("بعدها", "عقبها", "بعديذ", "حينها"))


class Joint(Record):
    """A word that goes on with a clause of its own: with و or ف, ثم, فيما."""

    tokens: list[Token]
    i: int
    end: int
    comma: bool
    """A comma stands before it."""
    report: Report
    speaker: Phrase | None

    @property
    def lead(self) -> str:
        """What it begins with."""
        return self.tokens[self.i].text

    @property
    def word(self) -> Word | None:
        """The verb of the clause, behind ثم or with its و."""
        return self.at(self.lead in _THEN)

    def at(self, k: int) -> Word | None:
        """A word behind the joint."""
        return self.tokens[self.i + k].word if self.i + k < self.end else None

    @property
    def clause(self) -> bool:
        """The content is a clause behind أن."""
        return self.report.opening == "clause"

    @property
    def noun(self) -> bool:
        """The content is a noun, which goes on with no verb of its own."""
        return self.report.opening in ("noun", "preposition")


def before_narration(
    report: Report, speaker: Phrase | None, end: int, tokens: list[Token], inside: list[int]
) -> int:
    """Where a content ends that goes on with what the writer tells."""
    level = inside[report.content] if report.content < end else -1
    for i in range(report.content + 2, end - 1):
        word = tokens[i].word
        if word is None or inside[i] != level or word.definite or word.noun:
            continue
        so = word.text[0] == "ف" and tokens[i - 1].kind == "comma"
        if not (word.text in _THEN or (len(word.text) >= _SHORTEST and (so or joined(word)))):
            continue
        comma = tokens[i - 1].kind == "comma"
        if comma and inner.goes_on(report, i - 1, tokens):
            continue
        joint = Joint(tokens, i, end, comma, report, speaker)
        if any(sign(joint) for sign in _SIGNS):
            return i - comma
    return end


_NO_ACT = frozenset(("preposition", "negation"))
_SHORTEST = 3
"""Letters of وقد."""
_ROOT = 3
"""Letters of what may be a verb as well as its noun: منح."""


def joined(word: Word) -> bool:
    """Whether the و before a sentence's first word is "and": وبلغ, وستركب, but not وصل or وزارة."""
    negated = word.text[0] == "و" and "negation" in word.classes  # ولا سابقة لكذا، كما يقول فلان
    if word.text in ("وقد", "وتم", "وتمت") or negated or (word.conj == "و" and "preposition" in word.classes):
        return True  # وفي القرى تأخر الدوام، بحسب فلان
    if word.text[0] != "و" or len(word.text) < _JOINED:
        return False
    if word.conj == "و" or word.text.startswith("وو"):
        return True
    if word.cue_conj == "و" and not word.text.startswith(affixes("waw")):
        return True  # وسجلت العيادة كذا، بحسب فلان
    known = word.noun or word.name or word.place or word.content or word.classes or word.cues or word.definite
    return not known and not word.text.startswith(affixes("waw"))


_JOINED = 4
"""Letters of وبلغ."""


def _had(joint: Joint) -> bool:
    """وكان المجلس قد أجل البت; of who said a noun, وكان قد زار المكان."""
    if joint.lead not in _WAS:
        return joint.lead == "وقد" and joint.noun
    words = [joint.at(k) for k in range(1, _HAD)]
    for k, word in enumerate(words):
        if word is None or "clause" in word.classes:
            return False
        if word.text == "قد":
            return k > 0 or joint.noun
    return False


def _names(joint: Joint) -> bool:
    """وتوجه العميد فلان, وكان فلان فقد أخاه: nobody calls himself so."""
    who, own = joint.at(1), joint.speaker
    if own is None or who is None or own.name is None or who.prep or who.conj:
        return False
    if who.text not in {token.text for token in joint.tokens[slice(*own.name)]}:
        return False
    act = joint.lead
    again = any(one.text in (act, act[1:]) for one in joint.tokens[joint.report.content : joint.i])
    return _acts(joint) and not again  # ووجه الدفاع مئة سؤال ووجه فلان


def _acts(joint: Joint) -> bool:
    word = joint.tokens[joint.i].word
    was = joint.lead in _WAS
    return was or (word is not None and is_verb(joint.tokens, joint.i, joint.report.content, word))


def _after_that(joint: Joint) -> bool:
    """وعاد بعدها إلى مكتبه, وانصرف النواب عقب ذلك."""
    if not _acts(joint):
        return False
    texts = [token.text for token in joint.tokens[joint.i + 1 : min(joint.i + _NEAR, joint.end)]]
    thereupon = any(one in _AFTER and then in THAT_ONE for one, then in pairwise(texts))
    return thereupon or not _AFTER_IT.isdisjoint(texts)


def _past(joint: Joint) -> bool:
    word, after = joint.word, joint.at(1)
    if word is None or word.classes & _NO_ACT or not (did(word) or acted(word, "و")):
        return False
    if plain(word)[0] in "يت" and word.text[-1] != "ت" and len(plain(word)) >= _ROOT:
        return False  # تبدأ, but تم
    act = len(plain(word)) == _ROOT and after is not None and after.definite  # ومنح الرخص
    return not act or joint.comma


def _wished(joint: Joint) -> bool:
    """أن تُرد أموالها وسقطت مغمى عليها: what is wished for goes on with no past."""
    first, that = joint.tokens[joint.report.content].word, joint.tokens[joint.report.content - 1]
    if not joint.clause or first is None or that.text not in ("ان", "بان"):
        return False
    known = first.noun or first.content or first.definite or first.name or first.place
    return first.text[0] in "يت" and not known and not first.feminine and _past(joint)


def _officially(joint: Joint) -> bool:
    """، وعقدت الهيئة اجتماعا, ، فطلب المحامي تثبيت ذلك: somebody else acts, who is no part of the clause."""
    verb, who, whose = (joint.at(k) for k in range(3))
    if not (joint.comma and joint.clause) or verb is None or who is None or who.noun is None or who.prep:
        return False
    noun = who.noun
    if joint.lead in _THEN or (verb.text[0] == "ف" and noun.kind != "title"):
        return False
    known = who.definite or (whose is not None and whose.definite)
    one = (noun.number == "s" or who.text.endswith("ون")) and not who.text.endswith("ين")
    gender = "f" if verb.text[-1] == "ت" else gender_of(verb) or "m"
    return known and one and gender == noun.gender and _past(joint)


def _meanwhile(joint: Joint) -> bool:
    """بينما أمر المحافظ بكذا, فيما علت الأصوات, ثم جرى التكريم, behind a noun."""
    word, lead = joint.word, joint.lead
    if not joint.noun or joint.comma or word is None or lead not in _THEN or word.text in listed("as_to"):
        return False
    after = joint.at(2)
    acts = lead in WHILE and after is not None and after.definite and not word.definite  # بينما أمر المحافظ
    return joint.tokens[joint.i - 1].text != "من" and (acts or _past(joint))


_SIGNS = (_had, _names, _after_that, _wished, _officially, _meanwhile)
