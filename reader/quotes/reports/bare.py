"""Contents that neither أن nor a sign opens: قال فلان الوضع صعب, وأضاف نتقبل النقد."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import adjunct
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.addressees import Addressees
from reader.quotes.tables.lexicon import Verb
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_HE, THESE
from reader.quotes.words.shapes import first_person, imperfect
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

_HOW = 8
"""Tokens of what somebody does while he speaks."""
_SAYING = frozenset(("say", "add", "explain", "stress", "reply"))
_FEWEST, _SHORTEST = 3, 4
"""Words of a clause that is in the first person, and of one that nothing opens."""


class Bare(Addressees):
    """Finds contents that nothing opens in one article."""

    def bare(self, i: int, last: int, *, ours: bool = False) -> Opened | None:
        """قال فلان لـ«صحيفة» الوضع صعب: a clause without its إن, after قال only.

        `ours`: behind a comma, and where somebody speaks for himself, or a clause begins that has its verb:
        وأضاف فلان للصحيفة، لن نغلق المصنع; وتابع فلان، السوق تحتاج إلى قانون.
        """
        j = i
        while j < last and self.tokens[j].text != "لدينا":  # which is not to Dina
            past = max(adjunct(self.tokens, j, last), self.past_addressee(j, last))
            if j in self.marks.opens:
                past = self.marks.pairs[self.marks.opens[j]].close_i + 1
            past += past == j and (self.tokens[j].kind == "comma" or self.tokens[j].text == "ل")
            if past == j:
                break
            j = past
        word = self.word(j, last)
        stop = self.tokens[last - 1].kind == "stop" or self.tokens[last].kind == "mark"
        if word is None or last - j < _SHORTEST + stop or word.conj or word.cues:
            return None
        then = self.word(j + 1, last)
        behind = self.tokens[j - 1].kind == "comma"
        if ours and behind and j == i + 1 and self._states(word, j, last):
            return Opened(j, "bare")
        if ours and not (behind and first_person(self.tokens, j)):
            return None
        led = then is not None and (then.prep or "preposition" in then.classes)  # نحتاج إلى; but نشاط كذا
        if ours and word.text[0] == "ن" and word.text != "نحن" and not led:
            return None
        before = self.word(j - 1, last)
        told = before is not None and "relative" in before.classes  # في الندوة التي | عقدها أمس, قال كلمته
        told = told or word.text in listed("word") or not word.classes.isdisjoint(("conjunction", "relative"))
        return None if told else Opened(j, "bare")

    def _states(self, word: Word, i: int, last: int) -> bool:
        """السوق تحتاج, هذه ليست, الشعب هو, حددنا أهدافا, لدينا: whether a clause begins that has its verb."""
        ours = word.text in listed("ours") or (word.possessed and word.text[-2:] == "نا")
        if ours or word.text[:3] == "نست":
            return True
        these, then = word.text in THESE, self.word(i + 1, last)
        if these and then is not None and then.definite:
            then = self.word(i + 2, last)
        if then is None or word.prep or not (these or word.definite) or word.classes & {"relative", "time"}:
            return False
        return "negation" in then.classes or "pronoun" in then.classes or imperfect(then)

    def ours(
        self, subject: Phrase | None, span: tuple[int, int, int], verb: Verb
    ) -> tuple[Phrase | None, Opened] | None:
        """وأضاف نتقبل النقد; قال المدرب فلان نحن جاهزون: who speaks, and where he says we or I.

        `span`: the verb's end, its subject's, and the clause's.
        """
        start, after, last = span
        if verb.act not in _SAYING:
            return None
        how = after < last and self.tokens[after].text in AND_HE  # وهو يشير إلى الحفرة | احنا تعبنا
        end = min(after + 1 + how * _HOW, last)
        near = range(start, next((i for i in range(after + 1, end) if self.tokens[i].word is None), end))
        i = next((i for i in near if self._ours(i, within=i not in (start, after))), last)
        whose = subject is not None and (subject.definite or subject.name is not None)
        styled = self.word(start, last)  # وقال سموه | لقد بذلنا
        start += styled is not None and "excellency" in styled.classes
        lone = subject is None or (subject.end == start + 1 and not subject.head)  # نشهد is no name
        lone = lone or (start < last and self.tokens[start].text in THESE)  # وقال هذا البرنامج يحتاج
        mine = self.word(start, last)
        lone = lone or (mine is not None and "mine" in mine.classes)  # وتضيف ابنتي الصغيرة تحتاج
        for k in (start,) * lone + (after,) * whose if i == last else ():
            i = k if self._unopened(k, last, verb, lone=k == start) else i
        if last - i < _FEWEST:
            return None
        if i < after and subject is not None:  # المدرب | كنا نستحق
            name = (subject.name[0], i) if subject.name and subject.name[0] < i else None
            subject = subject._replace(end=i, name=name) if i > subject.start else None
        return subject, Opened(i, "bare")

    def _ours(self, i: int, *, within: bool) -> bool:
        """نحن, نشكر, سنفتح; `within` what was read as a name only what is none."""
        word = self.tokens[i].word
        if word is None or i in self.phrases.withheld:  # سائق | اعتذر عن ذكر اسمه
            return False
        if word.text in listed("ours"):
            named = word.raw in ("أمل", "آنا") or (within and word.text != "احنا")  # no آمل, nor أنا
            return not (named or (word.name and self._opens(self.tokens[i + 1])))  # وأضاف حنا أن
        return not within and word.raw.startswith("سن") and not (word.name or word.noun or word.feminine)

    def _unopened(self, i: int, last: int, verb: Verb, *, lone: bool) -> bool:
        """لقد, ليس; `lone` behind the verb also نشهد, هذا البرنامج يحتاج: a clause that nothing leads to."""
        word = self.word(i, last)
        known = word is not None and word.text in listed("unopened") and word.raw != "لدى"
        says = lone and (verb.act == "add" or verb.lemma == "قال")
        if word is None or not (known or says):
            return False
        rest = i + 1 + (known and i + 1 < last and self.tokens[i + 1].text == "ان")  # يجب أن
        last = next((k for k in range(rest, last) if self._says_next(k, last)), last)
        if any(self._opens(token) for token in self.tokens[rest:last]):
            return False
        then = self.word(i + 2, last) if word.text in THESE else None
        acts = known or (then is not None and imperfect(then))
        return acts or first_person(self.tokens, i) or "mine" in word.classes

    def _says_next(self, comma: int, last: int) -> bool:
        """قال لقد كنا هنا | ، وأضاف أن كذا: what opens behind is another verb's."""
        word = self.word(comma + 1, last) if self.tokens[comma].kind == "comma" else None
        return word is not None and bool(word.cue_conj) and "past" in word.forms

    def _opens(self, token: Token) -> bool:
        """Whether something opens a content: أن, a colon, marks."""
        clause = token.word is not None and "clause" in token.word.classes
        return clause or token.kind in ("colon", "mark")
