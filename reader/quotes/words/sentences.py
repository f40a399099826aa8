"""Sentences: the stretches in which a cue looks for its speaker and its content.

A stop inside marks ends a sentence of the quote, not the one around it; «قال: "أ. ب." وأضاف» are two.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.named import Record
from reader.quotes.tables.lists import listed
from reader.quotes.words import datelines
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import THUS
from reader.quotes.words.places import Places, within
from reader.quotes.words.shapes import adjective, imperfect
from reader.quotes.words.tokens import TITLES, Passage, Token
from reader.quotes.words.word import PORTFOLIO, SOMEBODY, Word

_LONGEST = 400
"""Words. A text without stops is cut, at a comma where there is one, so that no stage can blow up."""


class Sentence(Record):
    """Token indices, end exclusive, the stop included."""

    first: int
    last: int
    passage_i: int


def split(tokens: list[Token], passages: list[Passage], marks: Marks, places: Places) -> list[Sentence]:
    """All sentences, in order."""
    found: list[Sentence] = []
    covered = 0
    anew = [i for i in places.of(_ANEW) if marks.inside[i] < 0 and _anew(tokens, i)]
    ends = sorted((*marks.signs, *anew)) if anew else marks.signs
    for passage_i, passage in enumerate(passages):
        first = max(datelines.past(tokens, passage), covered)
        comma = first
        headline = passage.kind in TITLES
        at: Iterable[int] = range(first, passage.last)
        if not headline and passage.last - first < _LONGEST:
            at = within(ends, first, passage.last)  # no sentence ends at most words
        for i in at:
            token = tokens[i]
            pair_i = marks.inside[i]
            if token.kind == "comma" and pair_i < 0:
                comma = i + 1
            if token.kind == "stop":
                if pair_i < 0 and not _credits(tokens, i + 1, passage.last, quoted=i - 1 in marks.closes):
                    found.append(Sentence(first, i + 1, passage_i))
                    first = i + 1
            elif (
                i in marks.closes
                and marks.pairs[marks.closes[i]].depth == 0
                and _ends(tokens, i, passage.last)
            ):
                found.append(Sentence(first, i + 1, passage_i))
                first = i + 1
            elif token.kind == "dots" and headline and first < i < passage.last - 1:
                credit = tokens[first].word
                thus = i - 1 in marks.closes and tokens[i + 1].text in THUS
                after, rest = tokens[i + 1].word, tokens[i + 2 : passage.last]  # تنفي كذا.. بسبب كذا
                led = after is not None and not after.conj
                led = led and after is not None and bool(after.prep or "preposition" in after.classes)
                others = any(one.kind in ("colon", "mark") or (one.word and one.word.finite) for one in rest)
                if thus or (credit is not None and credit.nominal) or (led and not others):
                    continue  # «…».. هكذا علق فلان; حسب الوزارة.. الأمطار ستتأخر
                # A headline tells of others behind its dots.
                found.append(Sentence(first, i + 1, passage_i))
                first = i + 1
            elif first < i and (
                i in anew or (headline and _another_acts(tokens, (first, i, passage.last), marks))
            ):
                # الوزير يعد بخفض الضرائب | والمعارضة تشكك; أن العمل مستمر | أما النقابة فطالبت بكذا
                found.append(Sentence(first, i, passage_i))
                first = i
            elif i - first >= _LONGEST:
                cut = comma if comma > first else i
                found.append(Sentence(first, cut, passage_i))
                first = cut
        if first < passage.last:
            found.append(Sentence(first, passage.last, passage_i))
    return found


def _credits(tokens: list[Token], i: int, last: int, *, quoted: bool) -> bool:
    """انطلقت الحملة أمس. | وذلك وفقا للجنة, «…». | هكذا علق فلان: a stop where a comma would do, before whose
    words that was.
    """
    if quoted and i + 1 < last and tokens[i].text in THUS:
        return True
    led = tokens[i + 1].word if i + 1 < last and tokens[i].text == "وذلك" else None
    return led is not None and led.nominal and led.text not in _PLAIN


_PLAIN = frozenset(("في", "من", "علي"))


def _another_acts(tokens: list[Token], span: tuple[int, int, int], marks: Marks) -> bool:
    """Whether another and his verb stand here: والمعارضة تشكك, وعمال المنجم يضربون, و«الحركة» تنفي.

    `span`: where the sentence begins, the token in question, and the passage's end.
    """
    first, i, last = span
    word, begin = tokens[i].word, i + 1
    led = tokens[i - 1].word
    ministry = led is not None and led.definite and "ministry" in led.kinds  # التربية والتعليم تنفي
    if word is None or (word.conj or word.text) != "و" or (ministry and not word.kinds.isdisjoint(PORTFOLIO)):
        return False
    if begin in marks.opens:
        begin = marks.pairs[marks.opens[begin]].close_i + 1
    elif not (word.definite or word.place):
        then = tokens[begin].word if begin < last else None
        leads_on = then is not None and (_of_it(then) or "present" in then.forms)  # وأطباء يشككون
        if word.noun is None or word.noun.kind == "document" or not leads_on:
            return False
    for j in range(begin, min(begin + _ACTOR - 1, last)):
        verb = tokens[j].word
        if verb is None:
            return False
        if imperfect(verb):
            # but وزيرا الصحة والتعليم يؤكدان, رئيس غرفة التجارة والصناعة يحذر, وزير السياحة والآثار يؤكد
            two = verb.text.endswith("ان") and not (word.noun is not None and word.noun.number == "d")
            return not (two or (word.feminine and verb.text[0] == "ي") or _of_both(tokens[first:i]))
        if not _of_it(verb):
            return False
    return False


def _of_it(word: Word) -> bool:
    """الصحة, حلب, كلية, رسمية: what a title or a body may be of, or what it is like."""
    of = word.definite or word.place or word.noun or word.content or adjective(word)
    return bool(of) and not (word.conj or "preposition" in word.classes)


def _of_both(before: list[Token]) -> bool:
    """وزير التربية | والتعليم, سلمى حسن رئيسة غرفة التجارة | والصناعة: a head without ال, and whose it is."""
    words = [token.word for token in before]
    heads = (k for k, word in enumerate(words) if word is not None and _head(word))
    head_i = next(heads, len(words))
    named = all(word is not None and (word.name or word.definite) for word in words[:head_i])
    of_it = words[head_i + 1 :]
    return named and bool(of_it) and all(word is not None and _of_it(word) for word in of_it)


def _head(word: Word) -> bool:
    noun = word.noun
    return noun is not None and noun.kind in SOMEBODY and not (word.definite or word.name)


_TOPIC = frozenset(("اما",))
_ASKED = frozenset(("وعندما", "وحين", "وحينما", "ولدي", "وعند", "وردا"))
_ASIDE = frozenset(("من", "ومن"))
_ANEW = _TOPIC | _ASKED | _ASIDE
"""What careless copy begins a sentence with, where no stop ends the one before."""
_QUESTION = ("سيل", "سال")
_SUBJECT = 14
"""Tokens from أما to its فقد."""


def _anew(tokens: list[Token], i: int) -> bool:
    """Whether somebody else's turn begins at a word behind another one, though nothing sets it off."""
    token, then = tokens[i], tokens[i + 1].word
    if then is None or not i or tokens[i - 1].word is None:
        return False
    if token.text in _ASKED:
        on = token.text == "وردا"
        what = tokens[i + 2].word if on else then
        asks = token.text[1] in "عح" and then.text.startswith(_QUESTION)  # وعندما سئل
        return asks or (what is not None and token.text != "وعندما" and what.stem in listed("asked"))
    if token.text in _TOPIC:
        near = (one.word for one in tokens[i + 2 : i + _SUBJECT])
        so = any(one is not None and (one.text == "فقد" or one.cue_conj == "ف") for one in near)
        return so and token.word is not None and token.word.raw.startswith("أ")
    verb, who = tokens[i + 2].word, tokens[i + 3].word if i + 3 < len(tokens) else None
    before = tokens[i - 1].word  # الوزير من جانبه | اتهم النقابة: his own turn
    turns = before is None or before.definite or before.name or before.place or before.possessed
    whole = before is not None and ("time" in before.classes or not (turns or before.noun))
    aside = whole and "aside" in then.classes and then.possessed
    says = verb is not None and any(cue.form == "past" for cue in verb.cues)
    if not (aside and says) or who is None:
        return False
    somebody = who.noun is not None and (who.definite or who.noun.kind in SOMEBODY)
    return somebody or who.name is not None


_ACTOR = 7
"""Tokens of a short subject and its verb."""


def _ends(tokens: list[Token], close_i: int, last: int) -> bool:
    """Whether a stop right before this closing mark ends the sentence around the quote too."""
    if tokens[close_i - 1].kind != "stop" or close_i + 1 >= last:
        return False
    following = tokens[close_i + 1]
    if following.kind != "word" or following.word is None:
        return following.kind == "mark"
    # «… .» قال فلان and «… ؟» أن belong together; «… .» وأضاف does not.
    goes_on = following.word.cues or following.word.nominal or "clause" in following.word.classes
    return bool(following.word.cue_conj) or not goes_on
