"""Addressees: whom a speaker tells it, between his verb and him."""

from __future__ import annotations

from reader.quotes.phrases.government import ACTS_ON
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.phrases import Phrases
from reader.quotes.reports.report import Site
from reader.quotes.tables.lexicon import CueForm, Verb
from reader.quotes.words.derived import verbal_noun
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import LEADS
from reader.quotes.words.shapes import bracket, to_agency
from reader.quotes.words.tokens import Token, TokenReader
from reader.quotes.words.word import Word

_NAME = 4
"""Words of an addressee's name."""
PUT, TO_WHOM = frozenset(("noun", "masdar")), frozenset(("علي", "من"))
"""What verbs take that put something to somebody, and what leads to him."""

_SPEAKERS, _WHEN = frozenset(("title", "source")), frozenset(("time", "preposition", "adverb"))
"""Who may speak behind an object, and what may follow him."""


OF_THEM = frozenset(("منه", "منها", "منهم", "منهما", "منهن", "منا", "اليه", "اليها", "اليهم"))
"""Of whom something is asked, told of before."""


class Addressees(TokenReader):
    """Reads over addressees in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, phrases: Phrases) -> None:
        self.tokens, self.marks, self.phrases = tokens, marks, phrases

    def past_informed(self, i: int, last: int) -> int:
        """أبلغ «الصباح» المستشار فلان أن, أفاد الصحيفة مدير كذا بأن: past the paper told, else `i`."""
        if (pair_i := self.marks.opens.get(i)) is not None:
            pair = self.marks.pairs[pair_i]
            return pair.close_i + 1 if pair.closed and pair.close_i - i - 1 <= _NAME else i
        word = self.word(i, last)
        paper = word is not None and word.definite and word.feminine and "media" in word.kinds
        return i + 1 if paper and not self.tokens[i - 1].text.endswith("ت") else i

    def past_addressee(self, i: int, last: int) -> int:
        """لوكالة …, لـ«…», للصحفيين: past it, else `i`."""
        word = self.word(i, last)
        if word is None:
            return i
        if word.text == "ل" and (past := self._past_marked(i + 1, last)) >= i:
            return past
        paper = to_agency(word)  # أفاد به لرويترز فلان
        if (word.prep != "ل" and not paper) or word.content:
            return i
        if word.noun is not None and not word.definite:
            whole = self.phrases.read_without_clitic(i, last)  # قال لأعضاء المجلس إن
            if whole is not None and whole.end > i + 1:
                return whole.end
        end = i + 1
        if word.definite and word.noun is not None and word.noun.number == "p":
            return end  # للصحافيين: no name of theirs follows
        body = word.definite and word.noun is not None and word.noun.kind == "organisation"
        while (more := self.word(end, last)) and end - i < _NAME:
            if _known(more) or (body and not more.definite):
                break  # للجريدة فلان
            if paper and (more.definite or self.phrases.names.sure(end, last)):
                break  # قال لفرانس برس | الطريق مغلقة
            end += 1
        return end

    def past_asked(self, i: int, last: int, verb: Verb) -> int:
        """طلب من الوزيرة هند سالم | كذا, طلب منهم | كذا: past whom something is asked of, else `i`."""
        put = not verb.takes.isdisjoint(PUT)  # اقترح على الوزيرة هند سالم | سحبه
        if put and i + 1 < last and self.tokens[i].text in OF_THEM:
            return i + 1
        if not put or i + 1 >= last or self.tokens[i].text not in TO_WHOM:
            return i
        whom = self.phrases.read(i + 1, last, verb.takes)
        named = whom is not None and whom.name and whom.kind == "person" and whom.number == "s"
        return whom.end if whom is not None and named else i  # no من السكان الهدوء

    def behind_object(self, i: int, last: int, verb: Verb) -> Phrase | None:
        """وأكد صحة الخبر | المتحدث باسم الوزارة: who speaks behind what happened and to what, else None."""
        what, thing, who, then = (self.word(k, last) for k in range(i, i + 4))
        if what is None or thing is None or who is None or not ("noun" in verb.takes and verb.any):
            return None
        happens = what.content and not (what.definite or what.possessed or what.prep or what.conj)
        happens = happens and verb.takes.isdisjoint(ACTS_ON)
        plain = thing.definite and not (thing.prep or thing.conj or thing.place)
        somebody = thing.noun is not None and thing.noun.kind != "document"  # رفض الوزير مدير كذا
        noun = who.noun if not (who.prep or who.conj or "adjectival" in who.kinds) else None
        if noun is None or noun.kind not in _SPEAKERS or not (happens and plain) or somebody:
            return None
        phrase = self.phrases.read(i + 2, last, verb.takes)
        source = noun.kind == "source" or "informed" in who.kinds or who.text.endswith("ون")  # شهود
        office = noun.number == "s" and (not who.definite or (then and then.text == "باسم"))
        whole = phrase is not None and (phrase.name or source or (phrase.definite and office))
        end = self.tokens[phrase.end] if phrase is not None and whole and phrase.end < last else None
        ends = end is None or end.kind in ("stop", "comma") or (end.word and end.word.classes & _WHEN)
        return phrase if whole and ends else None

    def users(self, i: int, last: int, word: Word) -> bool:
        """وأهابت بسالكي الطرق توخي الحذر, وناشدت سالكي الطرق كذا: who do something, whom she addresses."""
        some, of_it = word.text.removeprefix("ب"), self.word(i + 1, last)
        does = (some[1:2] == "ا" or some[0] == "م") and self.tokens[i - 1].text[-1] == "ت"
        does = does and of_it is not None and of_it.definite and not (of_it.prep or of_it.content)
        return does and word.stem not in self.phrases.known

    def _past_marked(self, i: int, last: int) -> int:
        """لـ«الصباح», لـ(الصباح): past the marks or brackets at `i`; -1 where none open there."""
        if (pair_i := self.marks.opens.get(i)) is not None:
            pair = self.marks.pairs[pair_i]
            return min(pair.close_i + 1, last) if pair.closed else i - 1  # no further
        close = bracket(self.tokens, i, last)
        return close if close > i else -1


def _known(word: Word) -> bool:
    """In some table: no part of an addressee's foreign name."""
    return bool(word.noun or word.classes or word.cues or word.prep or word.conj or word.content)


def spoken_to(
    tokens: list[Token], site: Site, form: CueForm, one: Phrase, opened: Opened | None
) -> Opened | None:
    """ثم خاطب الوزير: «كذا»; ترك ورقته وسأل الوزير إن كان كذا: what the one phrase there is only told."""
    whole = one.name is None or tokens[one.name[0] - 1].kind == "comma"  # خاطب الوزير فلان | الحضور
    if opened is None or opened.content - one.end > 1 or one.start > site.i + 1 or not whole:
        return None
    before = tokens[site.i - 1]
    goes_on = site.i > site.sentence.first and before.word is not None
    goes_on = goes_on and (site.word.cue_conj == "و" or before.text == "ثم")
    told = form.verb.lemma == "خاطب" or (goes_on and form.verb.lemma == "سال" and one.definite)
    return opened if told else None


def past_told(tokens: list[Token], i: int, last: int) -> int:
    """شدد على رؤساء الأحياء | بضرورة كذا, أكد على المدير فلان، | بالمتابعة: past who is told so, else `i`."""
    first = tokens[i].word
    if first is None or not (first.name or (first.noun is not None and first.noun.kind == "title")):
        return i
    for j in range(i + 1, min(i + _WHOM, last)):
        word = tokens[j].word
        if word is None:
            if tokens[j].kind != "comma":
                return i
            continue
        if word.prep == "ب" and (word.content or verbal_noun(word.stem)):
            return j
        if word.prep or word.conj or word.cues or not word.classes.isdisjoint(_NO_WHOM):
            return i
    return i


_WHOM = 10
"""Tokens of whom somebody tells what to do."""
_NO_WHOM = frozenset(("clause", "preposition", "relative", "negation"))


def may_be_called(tokens: list[Token], subject: Phrase, content: int) -> bool:
    """Whether a phrase may be whom a verb calls on: no وناشد الأهالي السلطات كذا, no وطالب المحتجون بكذا."""
    then = tokens[subject.end].word if subject.end < len(tokens) else None
    # ودعت الجماهير التي لا تحمل تذاكر إلى, ودعا رجال الأعمال من أبناء المدينة إلى
    told = then is not None and ("relative" in then.classes or then.text == "من")
    last = tokens[subject.end - 1].word
    whom = then is not None and then.definite and not (then.prep or told) and subject.end < content
    whom = whom and last is not None and last.definite  # no قائدي السيارات
    # كما أهابت الهيئة | بالأهالي الحذر
    body = subject.kind == "organisation" and then is not None and then.classes.isdisjoint(LEADS)
    body = body and not told and subject.end < content
    speak = subject.number == "p" and tokens[subject.start].text.endswith("ون")
    return (told or content - subject.end <= 1) and not (whom or speak or body)
