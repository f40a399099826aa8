"""Where whoever speaks ends, weighed: what a name or a body closes with, and what stands behind it.

The rules read a phrase from its head on; these weights compare the places around the end that they found, by
all that the words before and behind each of them are. They are learnt from the annotated texts, a log-linear
choice among the places (`python -m tests.eval.learn`); against the rules they are believed at high odds only.
"""

from __future__ import annotations

from functools import cache

from reader.quotes.phrases.government import unlike_plural
from reader.quotes.phrases.listeners import ends_as_paper
from reader.quotes.phrases.opened import Opening
from reader.quotes.phrases.parts import behind
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import EDGE, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import adjective, imperfect, in_hall, one_title, to_agency
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word, remembered

BACK, ON = 2, 2
"""Words before and behind the end that the rules found, where it may lie as well."""
TRUST = 30
"""What the rules' own end weighs more than any other, in tenths of log-odds."""
OBJECTS: frozenset[Opening] = frozenset(("noun",))
"""What is said begins behind who says it with nothing that leads to it, and may be his as well."""
_TO = frozenset(("الي", "علي", "عن"))
_ASIDE = frozenset(("preposition", "adverb", "time", "before"))
"""Classes of what leads to when and where: الوزيرة | خلال الجلسة, الشاهد | أمس, المدير | لنا."""
_LONGEST = 7
_WORDS = frozenset(("word", "number"))
_ACTS = frozenset(("noun", "target", "person", "masdar", "measure"))
_FINITE = frozenset("يتن")
"""How finite verbs begin."""
_BEFORE, _THEN = ("before",), ("then",)
_FAR = (_BEFORE, _THEN)
_MANY = 20_000
"""Sums that are remembered."""


class Weights(dict[str, dict[str, int]]):
    """Truth → side → what it weighs there; of the table, read when it is first asked for."""

    def __missing__(self, truth: str) -> dict[str, int]:
        rows = lexicon().rows(EDGE + truth)
        found = self[truth] = {side: int(weight) for weight, side in rows}
        return found


class Scale:
    """What each truth weighs, in tenths of log-odds, and the sums of what is true of single words."""

    def __init__(self, weights: dict[str, dict[str, int]]) -> None:
        self.weights = weights
        self.sums: dict[tuple[Word | str, str], int] = {}

    def side(self, token: Token | None, key: str, sides: tuple[str, ...]) -> int:
        """What a token weighs where it stands, which `sides` call and `key` tells from others."""
        if token is None:
            return 0
        asked = (token.word or token.kind, key)
        if (found := self.sums.get(asked)) is None:
            if len(self.sums) > _MANY:
                self.sums.clear()
            rows = [self.weights[one] for one in _told(token, sides)]
            found = self.sums[asked] = sum([row.get(side, 0) for row in rows if row for side in sides])
        return found

    def both(self, told: list[str]) -> int:
        """What that weighs which is true of no token by itself."""
        return sum([self.weights[one].get("", 0) for one in told])


@cache
def scale() -> Scale:
    """The weights of the table."""
    return Scale(Weights())


def label(phrase: Phrase) -> tuple[int, int]:
    """From where to where that lies whose end is weighed: a name, or the whole of a phrase without one."""
    return phrase.name or (phrase.start, phrase.end)


def weighed(
    tokens: list[Token], phrase: Phrase, takes: frozenset[str], limit: int
) -> tuple[Phrase, int | None]:
    """The phrase with the end that weighs most, and how much more than the next, if it may end elsewhere.

    `takes`: what its verb takes; `limit`: it ends before.
    """
    end = label(phrase)[1]
    others = [other for other in places(tokens, phrase, limit) if other != end]
    if not others:
        return phrase, None
    on = scale()
    own = weight(tokens, phrase, end, takes, on)
    hefts = [weight(tokens, phrase, other, takes, on) for other in others]
    most = max(hefts)
    if most <= own + TRUST:
        return phrase, own - most
    *_, next_most, most = sorted([own, *hefts])
    return resized(phrase, others[hefts.index(most)]), most - next_most


def places(tokens: list[Token], phrase: Phrase, limit: int) -> range:
    """Where a name or a body may end, up to `limit`: no sign lies within, a bare head waits for its owner."""
    start, end = label(phrase)
    if any(token.kind not in _WORDS for token in tokens[start:end]):
        return range(end, end + 1)
    head = tokens[start].word
    bare = phrase.name is None and head is not None and not head.definite and end > start + 1
    least = start + 1 + bare
    if phrase.name is not None and head is not None and "kin" in head.classes:
        least = min(start + 3, end)  # عبد العزيز جراد, and never عبد العزيز alone
    if phrase.name is not None and phrase.role is not None and phrase.role[0] == end < len(tokens):
        post, least = tokens[end].word, end  # عمر عبد العزيز الهاجري | الأمين العام: all before a post is his
        if post is not None and post.noun is not None and "office" in lexicon().classes(post.noun.head):
            return range(end, end + 1)  # but ولد سيدي المختار, whom the rules end before المختار
    family, then = tokens[end - 1].word, tokens[end].word if end < len(tokens) else None
    if (
        phrase.name
        and family
        and then
        and "clause" in then.classes
        and not (family.definite or family.cues or one_title(family.noun) or family.text.endswith("ين"))
    ):
        return range(end, end + 1)  # سيف فتح | أن: nothing that a verb acts on has a place there
    completed = (k for k in range(end - 1, least - 1, -1) if _completes(tokens, k, phrase))
    least = max(least, next(completed, 0) + 1)  # المجني عليها, and never المجني
    on = end
    while on < min(end + ON, limit) and tokens[on].kind in _WORDS and not _barred(tokens[on].word, phrase):
        if ends_as_paper(tokens, on):
            break
        on += 1
    return range(max(least, end - BACK), on + 1)


def _completes(tokens: list[Token], k: int, phrase: Phrase) -> bool:
    """المجني | عليها, الهيئة الوطنية | للسلامة: whether the rules know that no end lies before a token."""
    word, before = tokens[k].word, tokens[k - 1].word
    if word is None or before is None:
        return False
    if word.possessed and before.text in listed("ended"):
        return True  # المنتهية | ولايته
    if word.name and before.definite and before.noun is not None and before.noun.kind == "title":
        return True  # عائلة الصحفية | رنا صالح
    if phrase.name is not None and behind(word):
        return True  # عبد اللهيان | زاده
    return "attached" in word.classes or (phrase.kind == "organisation" and word.prep == "ل")


def _barred(word: Word | None, phrase: Phrase) -> bool:
    """وجهت النيابة | إلى فلان; حمّل عامر | المسؤولية; وزير العدل | رئيس كذا: what no weight may take in."""
    if word is None:
        return False
    told = word.prep == "ل" and phrase.kind == "organisation" and phrase.end == phrase.start + 1
    land = phrase.name is not None and word.place is not None and word.name is None  # طالب فلان | إيران بكذا
    one = phrase.number == "s" and phrase.kind == "person" and (phrase.name is None or word.noun is not None)
    many = one and unlike_plural(word)  # أبلغ المدير | الصحفيين; but عمر الصالحين
    if told or land or many or (word.definite and ("time" in word.classes or word.stem in listed("staying"))):
        return True  # قالت اللجنة | لوزارة المالية; ذكرت صحف عربية | الخميس; المصدر | الموجود في كذا
    told = word.definite and (word.feminine or "anaphor" in word.kinds)  # نادر العشريني
    # أشورث | من لندن, فلان | الشهير بكذا
    told = told or not word.classes.isdisjoint(("preposition", "called"))
    object_ = phrase.name is not None and told
    post = phrase.kind == "person" and word.noun is not None and word.noun.kind == "title"
    acts = phrase.name is None and imperfect(word)  # مجموعة دولية | تنشط في السوق
    acts = acts or (word.text[0] == "و" and word.possessed)  # المرصد السوري لحقوق الإنسان | ومقره لندن
    hall = phrase.definite and in_hall(word)  # قائد الشرطة | بساحة المدرسة
    # أكثر من مئة مثقف | قرار كذا
    hall = hall or (phrase.kind == "other" and word.noun is not None and word.noun.kind == "document")
    to = bool(word.noun or word.name) and word.text not in listed("in_favour")
    to = word.prep == "ل" and (to or word.stem in listed("outlets"))
    aside = to or to_agency(word) or not word.classes.isdisjoint(_ASIDE)
    return aside or word.text in _TO or object_ or acts or hall or (post and not (word.prep or word.definite))


def resized(phrase: Phrase, end: int) -> Phrase:
    """The phrase whose name, or itself, ends elsewhere; what stands behind a name stays."""
    if phrase.name is None:
        return phrase._replace(end=end)
    whole = end if phrase.end == phrase.name[1] else max(end, phrase.end)
    return phrase._replace(end=whole, name=(phrase.name[0], end))


def truths(tokens: list[Token], phrase: Phrase, end: int, takes: frozenset[str]) -> list[str]:
    """All that is true of a place, as the table calls it."""
    start, of, acts = _sides(phrase, takes)
    sides = (_BEFORE, _last(of), _next(of, acts), _THEN)
    around = zip(_around(tokens, start, end), sides, strict=True)
    found = [one for token, calls in around if token is not None for one in _seen(token, calls)]
    return [*found, *_of_both(tokens, start, end, of, acts)]


def weight(tokens: list[Token], phrase: Phrase, end: int, takes: frozenset[str], on: Scale) -> int:
    """What a place weighs: the sum of all that is true of it."""
    start, of, acts = _sides(phrase, takes)
    before, last, behind, then = _around(tokens, start, end)
    alone = on.side(before, "before", _BEFORE) + on.side(then, "then", _THEN)
    both = on.both(_of_both(tokens, start, end, of, acts))
    return alone + both + on.side(last, of, _last(of)) + on.side(behind, f"{of} {acts}", _next(of, acts))


def _sides(phrase: Phrase, takes: frozenset[str]) -> tuple[int, str, str]:
    """Where a label begins, of what kind it is, and whether its verb may have an object behind it."""
    acts = "bears" if takes.isdisjoint(_ACTS) else "acts"
    return label(phrase)[0], "name" if phrase.name else "head", acts


@cache
def _last(of: str) -> tuple[str, ...]:
    return ("last", f"{of} last")


@cache
def _next(of: str, acts: str) -> tuple[str, ...]:
    return ("next", f"{of} next", f"{acts} next")


def _around(tokens: list[Token], start: int, end: int) -> tuple[Token | None, ...]:
    """The two tokens before an end, and the two behind it, as far as there are any."""
    many = len(tokens)
    return tuple([tokens[k] if start <= k < many else None for k in range(end - 2, end + 2)])


def _of_both(tokens: list[Token], start: int, end: int, of: str, acts: str) -> list[str]:
    """What is true of no word by itself: how long the label is, and what the words on both sides have."""
    found = [f"{of} of {min(end - start, _LONGEST)}"]
    last, behind = tokens[end - 1].word, tokens[end].word if end < len(tokens) else None
    if last is not None and behind is not None:
        sides = ((one.definite, one.feminine) for one in (last, behind))
        pair = "pair" + "".join(f" {'ال' if the else 'no'} {'f' if she else 'm'}" for the, she in sides)
        found += [pair, f"{acts} {pair}"]
    return found


def _seen(token: Token, sides: tuple[str, ...]) -> list[str]:
    """What is true of a token, as the table calls it on some sides."""
    return [f"{side} {one}" for one in _told(token, sides) for side in sides]


def _told(token: Token, sides: tuple[str, ...]) -> list[str] | tuple[str, ...]:
    """What is true of a token; its letters count right beside the end only."""
    if token.word is None:
        return (f"sign {token.kind}",)
    told = _of_word(token.word)
    return [one for one in told if one[0] != "-"] if sides in _FAR else told


@remembered
def _of_word(word: Word) -> tuple[str, ...]:
    """What a word is, and its letters, with - before them."""
    thing, noun = inanimate(word), word.noun
    known = noun or word.name or word.place or word.content or word.classes or word.cues or thing
    held = (
        ("given", word.name),
        ("place", word.place),
        ("happening", word.content),
        ("ال", word.definite),
        ("owned", word.possessed),
        ("feminine", word.feminine),
        ("cue", word.cues),
        ("nominal", word.nominal),
        ("thing", thing),
        ("adjective", adjective(word)),
        ("unknown", not known),
        (f"led by {word.prep}", word.prep),
        (f"joined by {word.conj}", word.conj),
    )
    nouns = (noun.kind, f"number {noun.number}") if noun is not None else ()
    classes = [f"class {one}" for one in sorted(word.classes)]
    kinds = [f"kind {one}" for one in sorted(word.kinds)]
    stem = word.stem
    letters = [f"-{stem[-1:]}", f"-{stem[-2:]}", f"-of {min(len(stem), _LONGEST)}"]
    letters += [f"-begins {stem[0]}"] if stem[:1] in _FINITE else []
    return (*[one for one, true in held if true], *nouns, *classes, *kinds, *letters)
