"""Bodies and their papers that only call somebody back: المجموعة, المنظمة الحقوقية, التقرير."""

from __future__ import annotations

from bisect import bisect_left, insort
from functools import cache
from operator import itemgetter

from reader.quotes.phrases.phrase import Phrase
from reader.quotes.speakers.entity import Entity, last_i, same
from reader.quotes.speakers.recalls import RECENT, Recalls, agreeable
from reader.quotes.tables.lexicon import Gender, Noun, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import nation, proper
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA

_NEAR = 60
"""Tokens between a body and its office."""
_FAR = 200
"""Tokens from a body to what calls it back, and from a paper to where it is told of again."""
_SHORT = 4
"""Tokens of a short name in brackets, and the bracket that closes it."""
_FOUND = frozenset(("دراسه", "دراسات", "بحث", "ابحاث"))
"""Papers that are somebody's own work, whoever prints them."""
_ISSUED = 12
"""Tokens from who issues a paper to the paper."""


_TURN = 4
"""Tokens from بدوره to who speaks."""
_OF_NEWS = frozenset(("اعلامي", "اعلاميه", "اخباري", "اخباريه"))
_BY_TURN = frozenset(("بدوره", "بدورها", "ناحيته", "ناحيتها"))


class Bodies(Recalls):
    """Finds whom such a phrase means among the bodies told of before."""

    def __init__(self, tokens: list[Token]) -> None:
        super().__init__(tokens)
        self.told: dict[Gender, list[tuple[int, Entity]]] = {"m": [], "f": []}
        """Where bodies are told of, in order: of each gender the token and the body."""
        self.papers: dict[str, tuple[int, Entity]] = {}
        """بيان, تقرير → where the last one was, and whose."""
        self.groups: dict[str, list[Phrase]] = {}
        """أهالي, عمال → where the text tells more of them, in order: أهالي ضحايا كذا."""

    def tell(self, phrase: Phrase, entity: Entity) -> None:
        """Note where a body is told of."""
        word = self.tokens[phrase.start].word
        body = word is not None and word.noun is not None and word.noun.kind == "organisation"
        one = body and word is not None and not word.possessed and phrase.number == "s"
        if one and phrase.definite and phrase.gender:
            insort(self.told[phrase.gender], (phrase.start, entity), key=itemgetter(0))

    def gather(self, phrase: Phrase) -> None:
        """Note where more is told of several people than what they are."""
        if not phrase.role or not phrase.definite or phrase.parts:
            return
        first, end = phrase.role
        last = self.tokens[end - 1].word
        if end > first + 1 and last is not None and (last.definite or last.place or last.name):
            self.groups.setdefault(same(phrase.head), []).append(phrase._replace(start=first, end=end))

    def whole(self, phrase: Phrase) -> Phrase:
        """أهالي ضحايا كذا, whom الأهالي or أهالي الضحايا calls back; else the phrase itself."""
        told, own = self.groups.get(same(phrase.head), ())[-RECENT:], self._behind(phrase)
        for one in reversed(told) if phrase.definite and phrase.number == "p" else ():
            if 0 < phrase.start - one.start <= _FAR and own < self._behind(one):
                return one
        return phrase

    def _behind(self, phrase: Phrase) -> set[str]:
        """What is told of somebody behind the head."""
        return {token.word.stem for token in self.tokens[phrase.start + 1 : phrase.end] if token.word}

    def short_names(self, phrase: Phrase) -> list[tuple[int, int]]:
        """Where a body's short names stand: منظمة كذا (فاو), رابطة كذا «قلم», «أفق» of مؤسسة «أفق للنشر»."""
        tokens = self.tokens
        last, before = tokens[phrase.end - 1].word, tokens[phrase.end - 2].word
        if before is not None and before.definite and last is not None and proper(last):
            return [(phrase.end - 1, phrase.end)]  # حركة المقاومة الإسلامية حماس
        own = tokens[phrase.end - 1].kind == "mark"
        if not own and (phrase.end >= len(tokens) or tokens[phrase.end].kind not in ("open", "mark")):
            return []  # as of most
        marks = [i for i in range(phrase.start + 1, phrase.end - 1) if own and tokens[i].kind == "mark"]
        open_i = marks[-1] if marks else phrase.end
        ends = range(open_i + 2, min(open_i + 1 + _SHORT, len(tokens)))
        end = phrase.end - 1 if own else next((i for i in ends if tokens[i].kind in ("close", "mark")), 0)
        named = end and tokens[open_i].kind in ("open", "mark")
        if not named or "addressed" in lexicon().classes(phrase.head):
            return []  # دول رابطة كذا (آسيان): the league is called so
        words = [token.word for token in tokens[open_i + 1 : end]]
        first = words[0] if words else None  # of ""
        if first is None or first.prep or first.conj:
            return []
        man = first.name and words[1:] and tokens[open_i].kind == "mark"  # رئيس نادي كذا «سالم الراوي»
        known = man or any(word is None or word.classes or word.place or word.content for word in words)
        if not own and known:
            return []
        headed = open_i > phrase.start + 1 or first.noun or first.name  # مؤسسة «سلمى للأيتام»
        return [(open_i + 1, cut) for cut in range(end if headed else open_i + 2, end + 1)]

    def own_adjective(self, phrase: Phrase) -> str:
        """مركزي of البنك المركزي المصري, which is called المركزي as well; nothing where more tells it."""
        own = ""
        for i in range(phrase.start, phrase.end):
            word = self.tokens[i].word
            if word is not None and word.prep == "ب":
                return own  # الدفاع المدني بالجنوبية
            if word is None or not word.definite or word.prep or word.conj:
                return ""
            if i == phrase.start or nation(word.stem):
                continue
            if own or word.noun is not None or not word.stem.endswith(NISBA):
                return ""
            own = word.stem
        return own

    def whose(self, owner: Phrase) -> Entity | None:
        """بلاغ صادر عن مكتبها التنفيذي: the body told of last before it, whose office that is."""
        return self._holder(owner.start) if owner.kind == "organisation" else None

    def _apart(self, entity: Entity, i: int) -> bool:
        """Whether whom the text names only behind a token cannot be who is called there.

        قالت الشركة إنها وقعت عقدا مع شركة نفط الوادي: another one.
        """
        if not entity.definite:
            return True
        named_i = next((k for told in self.told.values() for k, one in told if one is entity and k > i), -1)
        if named_i < 0 or any(token.kind == "stop" for token in self.tokens[i:named_i]):
            return False
        word, before = self.tokens[named_i].word, self.tokens[named_i - 1].word
        return bool(word and word.prep) or bool(before and "preposition" in before.classes)

    def _holder(self, i: int) -> Entity | None:
        """The body that the pronoun on the word at token `i` means."""
        word = self.tokens[i].word
        if word is None or not word.possessed:
            return None
        told = self.told["f" if word.text.endswith("ها") else "m"]
        at = bisect_left(told, i, key=itemgetter(0)) - 1
        return told[at][1] if at >= 0 and i - told[at][0] <= _NEAR else None

    def _again(self, phrase: Phrase) -> Entity | None:
        """Whom a title with ال calls that nobody in the text bears."""
        word = self.tokens[phrase.start].word
        if word is None or not word.definite:
            return None
        one = None if self._in_turn(phrase.start) else self._scholar(phrase) or self._fellow(phrase)
        return one or self._kindred(phrase) or self._sources(phrase)

    def _in_turn(self, i: int) -> bool:
        """بدوره، أكد | السفير, من جهته أشاد | الضيف: somebody else than who has just spoken."""
        near = (token.text.removeprefix("و") for token in self.tokens[max(0, i - _TURN) : i])
        return any(text in _BY_TURN or text in listed("his_part") for text in near)

    def _kindred(self, phrase: Phrase) -> Entity | None:
        """المجموعة, المنظمة الحقوقية: the body told of last whose kind that may be."""
        word = self.tokens[phrase.start].word
        if phrase.kind != "organisation" or phrase.number != "s" or word is None:
            return None
        belongs = self._belongs(phrase)
        rest = self._rest(phrase._replace(end=belongs) if belongs else phrase)
        if rest is None or word.noun is None or word.noun.kind != "organisation":
            return None
        head = same(phrase.head)
        world = listed("world")
        alike = listed("body_like") | world
        if any(one.stem not in alike and not nation(one.stem) for one in rest):
            return None
        strange = any(one.stem not in _OF_NEWS for one in rest)  # المنظمة الطبية, no وكالة الأنباء
        wide = any(one.stem in world for one in rest)  # المنظمة الأممية, of منظمة الصحة العالمية
        if any(nation(one.stem) for one in rest) and head not in listed("business"):
            return None
        heads = _kinds().get(head, frozenset()) | ({head} if rest else frozenset())
        heads = frozenset((head,)) if belongs else heads
        best: tuple[int, Entity] | None = None
        for told in self.told.values() if heads else ():
            at = bisect_left(told, phrase.start, key=itemgetter(0))
            for i, one in reversed(told[max(0, at - RECENT) : at]):
                fits = same(one.head) in heads and agreeable(rest, one.words)
                fits = fits and (not wide or bool(one.words & world))
                fits = fits and (head == same(one.head) or not ("انباء" in one.words and strange))
                if belongs and fits and best is not None and best[1] is not one:
                    return None  # one of several committees
                if fits and phrase.start - i <= _FAR and (best is None or i > best[0]):
                    best = i, one
        return best[1] if best is not None else None

    def _belongs(self, phrase: Phrase) -> int:
        """المنظمة التابعة للأمم المتحدة, الشركة المملوكة للدولة: where it is told whose it is, else 0."""
        for i in range(phrase.start + 1, phrase.end - 1):
            word = self.tokens[i].word
            if word is None or not word.definite:
                return 0
            if word.stem in listed("subordinate"):
                return i
        return 0

    def written(self, phrase: Phrase) -> Entity | None:
        """التقرير, البيان نفسه: whose the one told of last is."""
        at, known = self.papers.get(phrase.head, (-1, None))
        bearers = self.by_head.get(same(phrase.head), ())[-RECENT:]
        for i in range(phrase.start, max(at, phrase.start - _FAR), -1):
            if (noun := self._noun(i)) is None or noun.head != phrase.head:
                continue
            word = self.tokens[i].word
            after = self.tokens[i + 1].word if i + 1 < len(self.tokens) else None
            told = after is not None and "relative" in after.classes
            if word is None or (word.definite and not told):
                continue
            if any(one.last_i == i for one in bearers):
                return None  # كشفت دراسة أن, later الدراسة
            if (author := self._issuer(i)) is not None:
                if phrase.head in _FOUND and "media" in lexicon().classes(author.head):
                    return None  # نشرت المجلة دراسة: those who made it speak
                self.papers[phrase.head] = i, author
                return author
        return None if any(one.last_i > at for one in bearers) else known

    def _issuer(self, i: int) -> Entity | None:
        """أصدر المعهد دراسة, في تقريرها, المذكرة التي وجهتها النقابة: whose the paper at token `i` is."""
        if (holder := self._holder(i)) is not None:
            return holder
        tokens = self.tokens
        if i + 3 < len(tokens) and (then := tokens[i + 2].word) is not None and "authored" in then.classes:
            return self._body_at(i + 3)
        found: Entity | None = None
        verb = False
        for k in range(i - 1, max(-1, i - _ISSUED), -1):
            word = tokens[k].word
            if word is None and tokens[k].kind == "stop":
                break
            if word is not None and not word.classes.isdisjoint(("issues", "clause")):
                if "clause" in word.classes or verb:
                    break
                verb = True
                if found is not None:
                    return found
            found = self._body_at(k) or found
        return found if verb else None

    def _body_at(self, i: int) -> Entity | None:
        """The body that a word with or without ال begins, or whoever has spoken since he is told of there."""
        noun = self._noun(i)
        word = self.tokens[i].word
        if noun is None or word is None or word.prep:
            return None
        if noun.kind in ("title", "source"):
            fits = (one for one in self.by_head.get(same(noun.head), ())[-RECENT:] if one.last_i >= i)
            return max(fits, key=last_i, default=None)
        if noun.kind != "organisation":
            return None
        for told in self.told.values():
            at = bisect_left(told, i, key=itemgetter(0))
            if at < len(told) and told[at][0] == i:
                return told[at][1]
        bearers = self.by_head.get(same(noun.head), ())[-RECENT:] if word.definite else ()
        return max(bearers, key=last_i) if bearers else None

    def _noun(self, i: int) -> Noun | None:
        """The noun of a word, as an object too: تقريرا."""
        word = self.tokens[i].word
        if word is None or word.noun is not None or not word.text.endswith("ا"):
            return word.noun if word is not None else None
        return lexicon().nouns.get(word.text[:-1])


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """What a body is called again → what it was called at first."""
    names = (name for name in lexicon().lists if name.startswith("kind:"))
    return {name.removeprefix("kind:"): listed(name) for name in names}
