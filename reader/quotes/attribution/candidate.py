"""A candidate: somebody who may have said it, and what is true of him."""

from __future__ import annotations

from reader.quotes.attribution.said import How
from reader.quotes.attribution.weights import WEIGHTS
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entity import Entity
from reader.quotes.tables.lexicon import CueForm, Gender, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import agrees
from reader.quotes.words.tokens import Token

_SPOKE = frozenset(("said", "said-nested"))
DOES = _SPOKE | {"acts", "then", "content", "told", "turns", "relays", "replies"}
_BROKEN = 4
"""Letters that a broken plural has more than."""


class Candidate:
    """Somebody who may have said it, and where the text told of him before."""

    acts_i = seen_i = -1
    """The sentences where he was told of last, as a subject and at all."""
    last_i = -1
    """The token of his last mention."""
    age = said_i = passage_i = -1
    """How many others spoke since he did, and the sentence and paragraph where that was."""
    nested = asked = asks = slips = main = whom = before = wrote = serves = False

    def __init__(self, who: Entity | Phrase, gender: Gender | None, paper: Gender | None = None) -> None:
        self.who = who
        self.gender, self.paper = gender, paper
        self.here: dict[str, int] = {}
        """What he does in the cue's own sentence, and where he did so last."""
        self.features: list[str] = []

    def agrees(self, forms: tuple[CueForm, ...]) -> bool:
        """Whether a verb agrees with him, or with the paper in which he has spoken."""
        theirs = self.paper is not None and agrees("s", self.paper, forms)
        return theirs or agrees(self.who.number, self.who.gender or self.gender, forms)

    def differs(self, report: Report, forms: tuple[CueForm, ...]) -> bool:
        """Whether a dual or plural is none of his: رفضا, which is a noun."""
        if not (self.slips and forms) or any(form.number == "s" for form in forms):
            return False
        return not self._as_men(report) or any(form.number != "p" or form.gender != "m" for form in forms)

    def _as_men(self, report: Report) -> bool:
        """وأكدت العائلات كذا، وطالبوا بكذا; قالت الجماهير كذا. وأضافوا: bodies, and then the men in them."""
        told = "said" in self.here or (report.act == "add" and self.age == 0)
        if not told or report.nested or self.kind() != "organisation":
            return False
        head = self.who.head
        broken = len(head) > _BROKEN and head[2] == "ا" and head[-1] not in "هاي"  # مراكز, جماهير, no نقابة
        return broken or head.endswith("ات") or head in listed("several_bodies")

    def led_to(self, tokens: list[Token]) -> bool:
        """استمع الوزير إلى شرح من | فلان وقال: whether a preposition leads to him, who only was there."""
        i = self.here.get("other", 0)
        word, before = tokens[i].word, tokens[i - 1].word
        return i > 0 and bool((word and word.prep) or (before and "preposition" in before.classes))

    def kind(self) -> str:
        """What he is, as the weights tell it."""
        if self.who.kind == "organisation":
            return "document" if document(self.who.head) else "organisation"
        return "named" if self.who.name else self.who.kind

    def weight(self) -> float:
        """What all that is true of him weighs."""
        return sum([WEIGHTS[feature] for feature in self.features if feature in WEIGHTS])


def several(
    acting: list[Candidate], everybody: list[Candidate], forms: tuple[CueForm, ...]
) -> list[Candidate]:
    """لقي القرار استحسان السكان، معتبرين: several who are told of, where nobody acts whom it fits."""
    if any(form.number == "s" for form in forms):
        return []
    group = [one for one in acting if one.who.number != "s" or one.here.keys() & _SPOKE or _group(one.who)]
    return [] if group else [one for one in everybody if one.here and one.who.number != "s"]


def agreeing(everybody: list[Candidate], forms: tuple[CueForm, ...]) -> list[Candidate]:
    """وتظاهر طلاب أمام الوزارة، وأكدوا أن: of a dual or plural only those who act there and are so many."""
    many = bool(forms) and all(form.number != "s" for form in forms)
    return [one for one in everybody if many and one.here.keys() & DOES and not one.slips] or everybody


def unheard(everybody: list[Candidate]) -> list[Candidate]:
    """Who has said nothing yet, and figures, where another has to whom he might add: no وأضاف of theirs."""
    silent = [one for one in everybody if one.age < 0 or one.who.head in listed("figures")]
    heard = any(0 <= one.age <= 1 and not one.slips and one not in silent for one in everybody)
    return [one for one in silent if heard and not (one.nested or one.wrote or one.here)]


def ask(everybody: list[Candidate], starts: frozenset[int], *, confronted: bool) -> None:
    """Mark who was asked, and so answers.

    ضبط الرائد فلان السائق، وبمواجهته اعترف: no officer. وحين سألنا المدير عن ذلك، نفى: the first who is
    called at one of `starts`, and nobody who is told of there if that is -1: سئل عن المدير فقال.
    """
    if confronted:
        silent = [one for one in everybody if one.age < 0 and not (one.nested or one.slips)]
        # قال المدرب إن اللاعب مصاب، وبسؤاله: nobody of whom another only tells
        caught = [
            one for one in silent if one.who.kind == "person" and not (one.who.name or "told" in one.here)
        ]
        for one in sorted(caught, key=lambda one: (one.seen_i, one.last_i))[-1:]:
            one.features.append("confronted")
    asked = [one for one in everybody if starts and not starts.isdisjoint(one.here.values())]
    asked = [one for one in asked if one.kind() != "document"]  # عرضنا الشكوى على المدير
    for one in everybody if -1 in starts else ():
        one.features += ["unasked"] if "other" in one.here else []
    for one in sorted(asked, key=lambda one: (one.slips, min(one.here.values())))[:1]:
        one.features += [] if one.slips else ["questioned"]


def _group(who: Entity | Phrase) -> bool:
    """الوفد, الفريق: one that may be told of as several men."""
    noun = lexicon().nouns.get(who.head)
    body = who.kind == "organisation" and (noun is None or noun.kind != "document")
    return body and who.gender != "f"


def may(one: Candidate, report: Report) -> bool:
    """Whether he may be meant: a slip of agreement is only believed of who spoke or acts right there."""
    if one.asks and report.shape == "verb":
        return False  # وحين سأله القاضي كذا، قال: who was asked
    if report.nested and report.shape == "participle" and one.slips:
        return False  # إن المحتجين أغلقوا الطريق مطالبين بكذا: not who tells of them
    thus = report.form is not None and report.form.verb.lemma in listed("thus")
    if thus and one.kind() == "document":
        return False  # اكتفى بالقول
    if not one.slips or one.age >= 0:
        return True
    free = report.shape == "participle" and all(form.form == "participle" for form in report.forms)
    return free and "acts" in one.here  # but اكتفت بالقول


def how(best: Candidate) -> How:
    """The ground of a choice."""
    if best.slips:
        return "disagrees"
    if best.here.keys() & _SPOKE:
        return "same sentence"
    if best.here:
        return "main subject" if best.here.keys() & DOES else "mentioned"
    if best.acts_i > best.said_i:
        return "narrated"
    return "previous" if best.age >= 0 else "earlier"
