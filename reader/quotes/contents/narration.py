"""Narration: where, behind what was said and with no stop between, the writer tells what happened.

And where, behind a clause that leads to it, what he tells begins: وبعدما أكد كذا، غادر.

وكان المجلس قد أجل البت فيه; وتوجه العميد إلى المكان; وعاد بعدها إلى مكتبه; ثم جرى تكريم المشاركين.
"""

from __future__ import annotations

from reader.named import Record
from reader.quotes.contents import inner
from reader.quotes.phrases.parts import VERBS, did
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.report import Report
from reader.quotes.speakers.acting import gender_of, is_verb, plain
from reader.quotes.tables.lists import affixes, listed
from reader.quotes.words.particles import THAT_HE, WHILE
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.shapes import acted, adjective, imperfect, reported
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import SOMEBODY, Word, remembered

_THEN = WHILE | {"ثم"}
_WAS = frozenset(("وكان", "وكانت", "وكانوا", "وكانا"))
_NO_ACT = frozenset(("preposition", "negation"))
_AFTER = frozenset(("بعد", "عقب", "اثر"))
_AFTER_IT = frozenset(("بعدها", "عقبها", "بعديذ", "حينها"))
_TO_HIM = frozenset(("له", "لها", "لهم", "لهما", "لهن"))
_BARE = frozenset(("noun", "preposition"))
"""How a content begins that is a noun, and goes on with no verb of its own."""
_HAD = 9
"""Tokens from وكان to its قد."""
_NEAR = 4
"""Tokens from a verb to بعدها."""
_ROOT = 3
"""Letters of what may be a verb as well as its noun, منح, and of وقد."""

SUBORDINATES = frozenset(
    ("بعدما", "رغم", "عندما", "حين", "حينما", "لما", "منذ", "اذ", "فيما", "بينما", "ريثما", "مثلما")
)
_WHILE = ["الوقت", "الذي"]
_MEANWHILE = (["حين"], ["وقت"])
_HEAD = 4
"""Tokens that tell a clause that leads to another."""
_SO = frozenset(("فان", "فانه", "فانها"))
_YET = frozenset((*("لكن", "لكنه", "لكنها", "لكنهم"), *("فقد", "فانهم", "فلم", "فلا", "فلن", "ظل", "بقي")))
_EXCEPT = frozenset(("الا", "غير", "بيد"))
_THERE, _THOSE = frozenset(("هناك", "ثمه")), frozenset(("هولاء", "اوليك"))
_THOUGH_THAT = (["علي", "رغم"], ["علي", "الرغم"], ["مع", "ان"])
_BOUND = frozenset(("relative", "clause", "negation", "as", "while", "what", "before")).union(
    ("conjunction", "preposition", "perfective", "aux")
)
"""Words that a verb behind them belongs to."""


class Joint(Record):
    """A word that goes on with a clause of its own: with و or ف, ثم, فيما."""

    tokens: list[Token]
    i: int
    end: int
    comma: bool
    """A comma stands before it."""
    report: Report
    speaker: Phrase | None
    lead: str
    """What it begins with."""

    def at(self, k: int) -> Word | None:
        """A word behind the joint."""
        return self.tokens[self.i + k].word if self.i + k < self.end else None


def before_narration(
    report: Report, speaker: Phrase | None, end: int, tokens: list[Token], inside: list[int]
) -> int:
    """Where a content ends that goes on with what the writer tells."""
    level = inside[report.content] if report.content < end else -1
    signs = _OF_NOUNS if report.opening in _BARE else _OF_CLAUSES if report.opening == "clause" else _OF_ALL
    for i in range(report.content + 2, end - 1):
        word = tokens[i].word
        if word is None or (word.text[0] not in "وفم" and word.text not in _THEN):
            continue  # as of most
        if inside[i] != level or word.definite or word.noun or len(word.text) < _ROOT - 1:
            continue
        comma = tokens[i - 1].kind == "comma"
        acting = comma and word.text[0] == "م" and word.text[-1] == "ا" and len(word.text) > _JOINED
        if not (acting or word.text in _THEN or joined(word) or (comma and word.text[0] == "ف")):
            continue
        joint = Joint(tokens, i, end, comma, report, speaker, word.text)
        if any(sign(joint) for sign in signs) and not (comma and inner.goes_on(report, i - 1, tokens)):
            return i - comma
    return end


@remembered
def joined(word: Word) -> bool:
    """Whether the و before a sentence's first word is "and": وبلغ, وستركب, but not وصل or وزارة."""
    negated = word.text[0] == "و" and "negation" in word.classes  # ولا سابقة لكذا، كما يقول فلان
    if word.text in ("وقد", "وتم", "وتمت") or negated or (word.conj == "و" and "preposition" in word.classes):
        return True  # وفي القرى تأخر الدوام، بحسب فلان
    if word.text[0] != "و" or len(word.text) < _JOINED:
        return False
    if word.conj == "و" or word.text.startswith(affixes("waw")):
        return word.conj == "و"
    if word.cue_conj == "و":
        return True  # وسجلت العيادة كذا، بحسب فلان
    return not (word.noun or word.name or word.place or word.content or word.classes or word.cues)


_JOINED = 4
"""Letters of وبلغ."""


def _had(joint: Joint, least: int = 2) -> bool:
    """وكان المجلس قد أجل البت فيه."""
    for k in range(1, _HAD if joint.lead in _WAS else 0):
        word = joint.at(k)
        if word is None or "clause" in word.classes:
            return False
        if word.text == "قد":
            return k >= least
    return False


def _had_himself(joint: Joint) -> bool:
    """وكان قد زار المكان, وقد سبق له أن زاره, of who speaks."""
    return joint.lead == "وقد" or _had(joint, 1)


def _names(joint: Joint) -> bool:
    """وتوجه العميد فلان, وكان فلان فقد أخاه: nobody calls himself so."""
    who, own, act = joint.at(1), joint.speaker, joint.lead
    if own is None or who is None or own.name is None or who.prep or who.conj or who.classes & _NO_ACT:
        return False  # وعثرت على كذا, told by somebody called علي
    himself = any(token.text == who.text for token in joint.tokens[slice(*own.name)])
    if not himself or not _acts(joint):
        return False
    before = joint.tokens[joint.report.content : joint.i]
    return not any(one.text in (act, act[1:]) for one in before)  # ووجه الدفاع مئة سؤال ووجه فلان


def _acts(joint: Joint) -> bool:
    word = joint.at(0)
    return joint.lead in _WAS or bool(word and is_verb(joint.tokens, joint.i, joint.report.content, word))


def _after_that(joint: Joint) -> bool:
    """وعاد بعدها إلى مكتبه, وانصرف النواب عقب ذلك."""
    near = {token.text for token in joint.tokens[joint.i + 1 : min(joint.i + _NEAR, joint.end)]}
    return bool(near & _AFTER_IT or ("ذلك" in near and near & _AFTER)) and _acts(joint)


def _past(joint: Joint) -> bool:
    leads = joint.lead in _THEN
    word = joint.at(leads)
    if word is None or word.classes & _NO_ACT or not (did(word) or acted(word, "و")):
        return False
    verb = plain(word)
    return verb[0] not in "يت" or word.text[-1] == "ت" or len(verb) < _ROOT  # تم, but no تبدأ


def _wished(joint: Joint) -> bool:
    """أن تُرد أموالها وسقطت مغمى عليها, ، وقد قدم طلبا: what is wished for goes on with no past."""
    first, that = joint.tokens[joint.report.content].word, joint.tokens[joint.report.content - 1]
    if first is None or that.text not in ("ان", "بان"):
        return False
    return imperfect(first) and (_past(joint) or (joint.comma and joint.lead == "وقد"))


def _officially(joint: Joint) -> bool:
    """، وعقدت الهيئة اجتماعا, ، فطلب المحامي تثبيت ذلك: somebody else acts, who is no part of the clause."""
    verb, who, whose = (joint.at(k) for k in range(3))
    if not joint.comma or verb is None or who is None or who.noun is None or who.prep or joint.lead in _THEN:
        return False
    known = who.definite or (whose is not None and whose.definite)
    one = (who.noun.number == "s" or who.text.endswith("ون")) and not who.text.endswith("ين")
    gender = "f" if verb.text[-1] == "ت" else gender_of(verb) or "m"
    person = joint.lead[0] == "و" or who.noun.kind == "title"  # not ، فتحركت فرق البحث
    first = joint.tokens[joint.report.content].word
    own = first.noun if first is not None and joint.lead[0] == "و" else None
    goes_on = own is not None and (own.gender if own.number == "s" else "f") == gender  # ومنعت الأسرة من كذا
    return known and one and person and not goes_on and gender == who.noun.gender and _past(joint)


def _meanwhile(joint: Joint) -> bool:
    """بينما أمر المحافظ بكذا, فيما علت الأصوات, ثم جرى التكريم."""
    word, after = joint.at(1), joint.at(2)
    if joint.comma or word is None or joint.lead not in _THEN or word.text in listed("as_to"):
        return False
    acts = joint.lead in WHILE and after is not None and after.definite and not word.definite
    return joint.tokens[joint.i - 1].text != "من" and (acts or _past(joint))


def _reacts(joint: Joint) -> bool:
    """قال له إن الطلب مرفوض، فخرج غاضبا: what he does who is told."""
    cue, to_him = joint.tokens[joint.report.cue_i].word, joint.tokens[joint.report.cue_i + 1].text in _TO_HIM
    told = joint.report.shape == "verb" and cue is not None and (cue.cue_object or to_him)
    return told and joint.comma and joint.lead[0] == "ف" and joint.lead[1:] in listed("reacts")


def _did_next(joint: Joint) -> bool:
    """أن العدد لا يكفي، ثم غادر القاعة, أن الأسعار لن تنخفض، وأخرج ورقة: what who speaks did, behind no past.

    Of whom وأخرج is, where it might be of what is told of as well, the gender of the clause tells.
    """
    then, form = joint.lead == "ثم", joint.report.form
    verb, after = joint.at(then), joint.at(1 + then)
    if verb is None or after is None or not (then or VERBS & verb.classes) or form is None:
        return False
    bare, first = plain(verb), joint.report.content
    known = verb.noun or verb.name or verb.place or verb.definite or verb.prep or verb.text in listed("came")
    known = known or bare in ("وتم", "تمت") or not verb.classes.isdisjoint(("negation", "aux", "perfective"))
    hers = gender_of(verb) == "f"
    if known or bare[0] in "يت" or form.number != "s" or hers != (form.gender == "f"):
        return False
    who = after.noun if after.definite and not after.text.endswith("ين") else None
    if (who is not None and who.kind in SOMEBODY) or not _of_now(first, joint.i, joint.tokens):
        return False
    if then:
        return is_verb(joint.tokens, joint.i + 1, first, verb)
    words = [one.word for one in joint.tokens[first : joint.i] if one.word is not None]
    her = any(one.feminine or one.text[0] == "ت" for one in words)
    return not her if hers else her and not any(map(imperfect, words))


def _acting(joint: Joint) -> bool:
    """أن المدة كافية، مفضلا الانتظار: a man who speaks, behind what is told of her or of two."""
    word, form, first = joint.at(0), joint.report.form, joint.tokens[joint.report.content].word
    if word is None or form is None or first is None or joint.lead[0] != "م" or joint.lead in SUBORDINATES:
        return False
    known = (
        word.content or word.place or word.name or word.prep or word.possessed or word.classes or word.conj
    )
    others = (first.feminine and not first.cues) or first.text.endswith(("ين", "ات"))
    return others and not known and (form.gender, form.number) == ("m", "s")


def _of_now(first: int, end: int, tokens: list[Token]) -> bool:
    """أن العدد لا يكفي, أنه الحل, أن الأبواب مفتوحة: whether a clause tells how things are now."""
    words = [token.word for token in tokens[first:end] if token.word is not None]
    for one in words:
        past = did(one) and (plain(one)[0] not in "يت" or one.text[-1] == "ت")
        if past or one.classes & _TOLD_PAST or one.text in listed("befell"):
            return False
    is_so = words[0].definite and tokens[first - 1].text.removeprefix("ب") in THAT_HE
    how = words[min(1, len(words) - 1)]
    is_so = is_so or (adjective(how) and not how.noun)
    present = (plain(one)[0] in "يت" and not (one.noun or one.content) for one in words)
    return is_so or any(present) or any("negation" in one.classes or one.text == "غير" for one in words)


_TOLD_PAST = frozenset(("aux", "perfective", "relative", "what"))


_OF_ALL = (_had, _names, _after_that, _reacts)
_OF_NOUNS = (*_OF_ALL, _had_himself, _meanwhile)
_OF_CLAUSES = (*_OF_ALL, _wished, _officially, _did_next, _acting)


def main_clauses(sentence: Sentence, tokens: list[Token]) -> list[int]:
    """وبعدما أكد فلان أن كذا، غادر; رغم أن فلانا أكد كذا، فإن: the comma before the main clause."""
    words = [token.text for token in tokens[sentence.first : sentence.first + _HEAD] if token.word] or [""]
    first = words[0].removeprefix("و")
    # ففي الوقت الذي رأى فيه فلان أن, في حين رأى, في وقت يرى فيه, بعد البيان الذي حذر من
    while_ = first in ("في", "ففي") and (words[1:3] == _WHILE or words[1:2] in _MEANWHILE)
    while_ = while_ or (first in ("بعد", "عقب") and not {"ان", "الذي", "التي"}.isdisjoint(words[1:]))
    though = first in inner.DESPITE or [first, *words[1:2]] in _THOUGH_THAT
    if not (while_ or though) and first not in SUBORDINATES and words[0][1:] not in SUBORDINATES:
        return []
    found = []
    for i in range(sentence.first + 1, sentence.last - 1):
        if _says_then(i, tokens):
            found.append(i)
        word = tokens[i + 1].word if tokens[i].kind == "comma" else None
        after = tokens[i + 2].word if i + 2 < sentence.last else None
        denied = word is not None and "negation" in word.classes and word.text[0] == "ل"  # ، لم يذكر
        if word is None:
            continue
        yet = though and not found and _yet(word, after)
        if word.text in _SO or denied or yet or (not word.conj and _finite(word, after)):
            found.append(i)
    return found


def _yet(word: Word, after: Word | None) -> bool:
    """، إلا أن, ، لكن, ، فقد: how the main clause behind رغم أن begins as well."""
    if word.text in _EXCEPT:
        return after is not None and "clause" in after.classes
    return word.text in _YET


def _says_then(i: int, tokens: list[Token]) -> bool:
    """وبينما أكد الوزير وصول الشحنة | قال التجار إنها لم تصل: a main clause behind no comma."""
    before, verb, then = (tokens[k].word for k in (i - 1, i, i + 1))
    if before is None or verb is None or then is None or before.conj or before.classes & _BOUND:
        return False
    somebody = then.definite or then.name or then.noun is not None
    return reported(verb) and not verb.cue_conj and not verb.noun and bool(somebody)


def _finite(word: Word, after: Word | None) -> bool:
    """A verb that begins a main clause: غادر, أصدر; دافع المدير, that no table knows."""
    tabled = word.noun or word.content or word.definite or word.name or word.place or word.prep
    known = bool(tabled or word.classes - {"cause"})
    if word.text in _THERE or (after is not None and after.text in _THOSE and "present" in word.forms):
        return True  # هناك من يشكك; يتهم هؤلاء كذا
    if not known and not word.cues and after is not None and not after.prep:
        # تزدحم الشوارع, اندلعت النيران
        acts = after.definite and (word.text[0] in "يت" or word.text.endswith("ت"))
        if after.noun is not None or acts:
            return True
    said = "past" in word.forms and not (word.noun or word.content)
    return bool(VERBS & word.classes) or said or "narrated" in word.classes
