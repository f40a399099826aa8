"""Stances: how a cue stands in its sentence, which the weights of a choice depend on."""

from __future__ import annotations

from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.report import Report
from reader.quotes.tables.lexicon import Gender
from reader.quotes.tables.lists import listed, with_and
from reader.quotes.words.particles import BUT, EXCEPT, IN_IT, SAVE, WHEN
from reader.quotes.words.places import within
from reader.quotes.words.things import inanimate

_NEAR = {"pronoun": "part", "behind": "inner", "bare": "open"}
_FAR = {
    "came": "inner",
    "thus": "inner",
    "within": "inner",
    "pronoun": "part",
    "behind": "bare",
    "joined": "part",
}
"""Kinds of cues that are alike in the sentence itself, and before it."""
_HE = frozenset(
    (*("هو", "لكنه", "انه", "هي", "لكنها", "انها"), *("هما", "لكنهما", "انهما", "هم", "لكنهم", "انهم"))
)
_TO = frozenset(("له", "لها", "اليه", "اليها", "عليه", "عليها", "به", "بها", "فيه", "فيها"))
_ABOUT = frozenset(("عن", "حول", "بخصوص", "بشان"))
_BEFORE_HE = EXCEPT | {"ثم", "كما"}
"""What a clause begins with that goes on with whoever spoke: a pronoun, and what may stand before it."""
_ANOTHER = frozenset(("لاحق", "لاحقه", "اخر", "اخري", "سابق", "سابقه", "منفصل", "منفصله", "ثان", "ثانيه"))
"""What tells a second paper or speech from the first."""


_BETWEEN = 3
"""Tokens from لكنه to its verb: لكنه كان قد أكد."""
_ASKED = 8
"""Tokens from how somebody was asked to what he says."""
_PUT = 12
"""Tokens from a verb of asking to whom it was put."""
_ASKING = WHEN | {"لما", "بعدما", "ان", "لدي", "عند", "بعد", "خلال", "اثناء"}
"""What leads to it: وعندما سألنا, وبعد أن سألنا, ولدى سؤال."""
_OTHERS_ASK = ("سال", "سالت", "سيل", "سيلت")
_RECEIVES = frozenset(("الي", "علي", "مع", "من"))


class Stances:
    """Of the cues of one article."""

    def __init__(self, reading: Reading) -> None:
        self.tokens, self.sentences = reading.tokens, reading.sentences
        self.asked: dict[Report, str] = {}
        """How cues stand, once that has been asked."""
        self.put = reading.places.of(with_and(listed("put_to")))
        """Where it is told that somebody was asked."""

    def about(self, first: int) -> bool:
        """وردا على سؤال حول فلان، قال; وعن خلافه مع فلان، أوضح: whether a sentence tells what it is about."""
        text, after = self.tokens[first].text.removeprefix("و"), self.tokens[first + 1]
        asked = text in listed("during") and after.text in listed("asked")  # وعند سؤاله عن فلان، أجاب
        answers = text in listed("answering") and after.text == "علي"
        return asked or answers or text in _ABOUT or text.removeprefix("ب") in listed("asked")

    def recalls(self, sentence_i: int) -> bool:
        """جاء ذلك خلال كذا، مشيرا إلى كذا: whether a sentence tells where the last statement was made."""
        first = self.sentences[sentence_i].first
        came = self.tokens[first].text.removeprefix("و") in ("جاء", "جاءت", "ياتي")
        return came and self.tokens[first + 1].text in ("ذلك", "هذا", "هذه")

    def heard_his(self, sentence_i: int, i: int) -> bool:
        """جاء ذلك خلال كلمته أمام | المجلس: whether who stands at a token heard whoever spoke before."""
        if not self.recalls(sentence_i):
            return False
        words = [token.word for token in self.tokens[self.sentences[sentence_i].first + 2 : i]]
        last = words[-2] if words[1:] else None  # but مؤتمر عقده وزير كذا
        words = words if last is None or "preposition" in last.classes else words[:-1]
        return any(word is not None and word.possessed for word in words)

    def turns(self, sentence_i: int) -> int:
        """لكن | فلان زار القرية، ووعد: where whom a sentence turns to is called, or -1."""
        first = self.sentences[sentence_i].first
        text = self.tokens[first].text
        return first + 2 if text in SAVE else first + 1 if text in BUT else -1

    def near(self, report: Report) -> str:
        """Of a cue whose speaker may stand in its sentence, as the weights call it."""
        cue = self._cue(report)
        return _NEAR.get(cue, cue)

    def far(self, report: Report) -> str:
        """Of a cue whose speaker stands before its sentence."""
        if report.act in ("add", "reply"):
            return report.act
        cue = self._cue(report)
        if cue == "open" and report.form is not None and report.form.verb.lemma == "قال":
            return "says"
        return _FAR.get(cue, cue)

    def answers(self, report: Report) -> bool:
        """Whether whoever asked says no more: not سأل: «…؟»، ثم أجاب: «…»، where he answers himself."""
        before = self.tokens[report.cue_i - 1].word if report.cue_i else None
        cue = self.tokens[report.cue_i].word
        which = before is not None and not before.definite and cue is not None and not cue.cue_conj
        which = which and before is not None and bool(before.noun or before.content or inanimate(before))
        then = before is not None and before.text == "ثم"
        # سأل النائب عن مبلغ قال إنه ضاع
        return report.act in ("reply", "say") and not (then or which)

    def but_he(self, report: Report) -> bool:
        """زار فلان معرض فلان، لكنه قال كذا: he of whom the sentence tells; but حاول أن يقنعه، لكنه رفض."""
        if report.shape != "verb" or report.act in ("deny", "reply"):
            return False
        for token in reversed(self.tokens[max(report.cue_i - _BETWEEN, 0) : report.cue_i]):
            if token.text.lstrip("وف") in _HE:
                return True
            if token.word is None or token.word.classes.isdisjoint(("perfective", "aux")):
                return False
        return False

    def replies(self, verb_i: int) -> bool:
        """انتقد فلان كذا، ورد عليه | الوزير، وقال: whether the verb at a token answers whoever spoke."""
        word = self.tokens[verb_i].word if verb_i > 0 else None
        to = self.tokens[verb_i + 1].text in _TO if word is not None else False
        return to and word is not None and any(cue.verb.lemma == "رد" for cue in word.cues)

    def takes_up(self, verb_i: int) -> bool:
        """، وهو ما نفاه النادي، موضحا; ، الأمر الذي رفضته النقابة، مؤكدة: who takes up what was said."""
        what, led = (self.tokens[max(verb_i - k, 0)] for k in (1, 2))
        return led.text in ("وهو", "وهي", "الامر", "الشيء") and what.text in ("ما", "الذي", "التي")

    def adds(self, report: Report) -> bool:
        """وأضاف, وتابع: whether a cue says that he who speaks has spoken before; not وعلق."""
        form = report.form
        return report.act == "add" and form is not None and form.verb.lemma not in listed("remarks")

    def confronted(self, report: Report) -> bool:
        """وبمواجهته، اعترف; وبسؤاله عن كذا قال: whether it is told right before a cue that he was asked."""
        first = max(self.sentences[report.sentence_i].first, report.cue_i - _ASKED)
        near = [token.text for token in self.tokens[first : report.cue_i]]
        return not with_and(listed("confronting")).isdisjoint(near)

    def questioned(self, report: Report) -> frozenset[int]:
        """وحين نقلنا كلامه إلى | المدير، نفى; وبسؤال | المدير، قال: where whom it asked may be called."""
        cue = self.tokens[report.cue_i].word
        at = within(self.put, self.sentences[report.sentence_i].first, report.cue_i) if self.put else []
        if not at or cue is None:
            return frozenset()
        i, text = at[-1], self.tokens[at[-1]].text.removeprefix("و")
        led = self.tokens[i - 1].text.lstrip("وف")
        if not (led in _ASKING or text[0] == "ب" or cue.cue_conj == "ف"):
            return frozenset()
        if text in _OTHERS_ASK:  # سأل الصحافيون | المدير, سألت «الصحيفة» | المدير, سئل | المدير
            after = self.tokens[i + 1].word
            if text not in _OTHERS_ASK[:2] and after is not None and not after.calls:
                return frozenset((-1,))  # سئل | عن كذا, سئل | متى كذا: nobody who is called there
            marks = [j for j in range(i + 1, min(i + _PUT, report.cue_i)) if self.tokens[j].kind == "mark"]
            named = marks[:1] == [i + 1] and len(marks) > 1
            return frozenset((marks[1] + 1 if named else i + 1 + (text in _OTHERS_ASK[:2]),))
        starts = {i + 1}
        for j in range(i + 2, min(i + _PUT, report.cue_i)):
            word, before = self.tokens[j].word, self.tokens[j - 1]
            if before.kind == "comma":
                break
            if before.text in _RECEIVES or (word is not None and word.prep in ("ب", "ل")):
                starts.add(j)
        return frozenset(starts)

    def addressed(self, report: Report) -> Gender | None:
        """سأله, قال لها, وصاح به: of which gender it is that somebody spoke to, as a pronoun tells."""
        if report.shape != "verb" or report.form is None or "target" in report.form.verb.takes:
            return None  # وصفه بأنه
        return self.addressed_at(report.cue_i)

    def addressed_at(self, cue_i: int) -> Gender | None:
        """Of which gender that is, behind the verb at a token."""
        word, then = (self.tokens[cue_i + k].word for k in (0, 1))
        if word is None:
            return None
        to = word.text if word.cue_object else then.text if then is not None and then.text in _TO else ""
        return "f" if to.endswith("ها") else "m" if to.endswith("ه") else None

    def _he(self, first: int, cue_i: int) -> bool:
        """لكنه أقر, غير أنها قد أكدت: whether a cue's sentence begins with a pronoun and nothing else."""
        he = False
        for token in self.tokens[first:cue_i]:
            text = token.text.lstrip("وف")
            he = he or text in _HE
            done = token.word is not None and "perfective" in token.word.classes
            if not (text in _HE or text in _BEFORE_HE or done):
                return False
        return he

    def _cue(self, report: Report) -> str:
        """How a cue stands in its sentence, as every candidate is asked."""
        if report not in self.asked:
            self.asked[report] = self._stands(report)
        return self.asked[report]

    def _stands(self, report: Report) -> str:
        word = self.tokens[report.cue_i].word
        also = report.cue_i > 0 and self.tokens[report.cue_i - 1].text == "كما"  # كما شدد على كذا
        joined = word is not None and bool(word.cue_conj)
        again = word is not None and word.cue_conj == "ل"
        if again or (report.form is not None and report.form.verb.lemma in listed("thus")):
            return "came" if again else "thus"  # عاد فلان ليقول, رد فلان بالقول
        if self.tokens[report.cue_i + 1].text in IN_IT:
            return "within"  # تسجيلا لامرأة تقول فيه
        if report.shape != "verb" or report.pronoun:
            return "part" if report.shape == "participle" else "pronoun"
        first = self.sentences[report.sentence_i].first
        in_one = not joined and self.tokens[first].text.removeprefix("و") == "في"
        later = in_one and report.cue_i > first + 2 and self.tokens[first + 2].text in _ANOTHER
        if later or self._he(first, report.cue_i):
            return "open"  # وفي بيان لاحق، قالت: who has said something goes on
        if report.cue_i <= first + 1:
            return "open" if joined or also else "bare"
        led = self.tokens[report.cue_i - 2].word if self.tokens[report.cue_i - 1].text == "ان" else None
        joined = joined or (led is not None and "before" in led.classes)  # قبل أن يطلب كذا
        return "behind" if report.opening == "before" else "joined" if joined else "inner"
