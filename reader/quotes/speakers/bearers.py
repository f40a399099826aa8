"""Who bears a name: a family's, a first one, one that is spelt otherwise, or the fuller form of one."""

from __future__ import annotations

from functools import cache, partial

from reader.quotes.phrases.heads import styled
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.speakers.bodies import Bodies
from reader.quotes.speakers.entity import Entity, same, same_gender
from reader.quotes.speakers.likeness import by_father, lengthened, of_house, same_name, shortened, skeleton
from reader.quotes.speakers.recalls import RECENT, agreeing
from reader.quotes.speakers.surfaces import surface
from reader.quotes.tables.lexicon import Gender, lexicon
from reader.quotes.words.particles import AND_HE
from reader.quotes.words.shapes import one_title
from reader.quotes.words.tokens import Written

_POST = 12
"""Tokens up to the end of a post told behind a name."""
_GOES_ON = frozenset(("relative", "clause", "verb", "aux"))
_LONG = 5
"""Letters of a family's name that is known in another spelling."""


class Bearers(Bodies):
    """Knows the entities of one article by their names and titles."""

    def __init__(self, written: Written) -> None:
        super().__init__(written.tokens)
        self.wording = written
        # The same few stretches of words are asked for again and again.
        self.surface = cache(partial(surface, written))
        """The written text of some tokens, as it would stand by itself."""
        self.by_skeleton: dict[str, list[Entity]] = {}
        self.by_first: dict[str, list[Entity]] = {}
        self.revealed: dict[int, Entity] = {}
        """By identity of who was announced by a trade or a family's name alone: who that is."""

    def reveal(self, announced: Entity, entity: Entity) -> None:
        """نائب, above an article, is the النائب فلان below."""
        self.revealed[id(announced)] = entity
        entity.forms = announced.forms | entity.forms

    def shown(self, body: Entity, phrase: Phrase) -> str:
        """حركة كذا, who did something في شرق البلاد before it spoke: as written, and so it is called."""
        text = self.surface(phrase.start, phrase.end)
        where = phrase.end > phrase.start + 1 and body.text.startswith(f"{text} في")
        if where and body.kind == "organisation" and body.text not in body.forms:
            body.text = text
        return text

    def one_family(self, known: Entity, bearers: list[Entity]) -> None:
        """سينغ, whom nobody bore while راجيش كومار سينغ was راجيش كومار: now he is the same."""
        near = bearers[-RECENT:]
        if any(len(one.name) > 1 for one in near):
            return
        for one in near:
            if one.gender in (None, known.gender) and one.words <= known.words:
                self.reveal(one, known)
                bearers.remove(one)

    def _told_role(self, i: int) -> str:
        """فلان، وهو وزير الطاقة، : the post that is told behind a name, up to the comma; else nothing."""
        told = self.tokens[i : i + _POST]
        if len(told) < 4 or told[0].kind != "comma" or told[1].text not in AND_HE:
            return ""
        end = next((k for k in range(2, len(told)) if told[k].word is None), 0)
        words = [token.word for token in told[2:end] if token.word is not None]
        post = words and told[end].kind == "comma" and one_title(words[0].noun)
        known = post and any(word.definite or word.place for word in words)
        done = any(word.cues or not word.classes.isdisjoint(_GOES_ON) for word in words[1:])
        return self.surface(i + 2, i + end) if known and not done else ""

    def _shared(self, name: tuple[str, ...]) -> bool:
        """السيدة الخطيب, who is not سالم الخطيب: whether a family's name alone is somebody else's as well."""
        return len(name) == 1 and bool(self.by_name.get(name[0]))

    def _shown(self, name: tuple[str, ...], phrase: Phrase) -> str:
        """What somebody new is called: الخطيب, but السيدة الخطيب where another bears that name."""
        assert phrase.name is not None
        first, end = phrase.name
        first -= self._shared(name) and first > phrase.start and styled(self.tokens[first - 1]) is not None
        return self.surface(first, end)

    def _index(self, entity: Entity, posts: frozenset[str] = frozenset()) -> None:
        if entity.name:
            self.by_name.setdefault(entity.name[-1], []).append(entity)
            self.by_skeleton.setdefault(skeleton(entity.name[-1]), []).append(entity)
            self._index_firsts(entity)
        self.by_head.setdefault(same(entity.head), []).append(entity)
        for word in posts:
            self._index_head(entity, word)

    def _index_firsts(self, entity: Entity) -> None:
        """محمد الفكي حمدان, later الفكي: under all names but the last."""
        for word in entity.name[:-1]:
            if entity not in (bearers := self.by_first.setdefault(word, []))[-RECENT:]:
                bearers.append(entity)

    def _index_head(self, entity: Entity, word: str) -> None:
        """Under every title it bears: the قائد who is عقيد answers to both."""
        noun = lexicon().nouns.get(word)
        bearers = self.by_head.setdefault(word, []) if noun is not None and noun.kind == "title" else None
        if bearers is not None and entity not in bearers[-RECENT:]:
            bearers.append(entity)

    def _find_named(
        self, name: tuple[str, ...], phrase: Phrase, role_words: frozenset[str], gender: Gender | None = None
    ) -> Entity | None:
        if (compatriot := self._compatriot(name, phrase)) is not None:
            return compatriot
        bearers = self.by_name.get(name[-1], [])[-RECENT:]
        head, bare = self.tokens[phrase.start].word, not phrase.head
        if len(name) == 1 and not (head and head.definite) and "related" in lexicon().classes(phrase.head):
            # ابنه حداد is no سامي حداد, but المحامي حداد
            bearers = [one for one in bearers if one.name[0] == name[0]]
        fitting = [
            one
            for one in bearers
            if same_name(one.name, name) and (same_gender(one, phrase) or (bare and of_house(one.name, name)))
        ]
        label = phrase.kind == "organisation"
        if fitting:
            alone = len(name) == 1  # النائب الدهان, else whoever of that family spoke or acted last
            fitting = agreeing(fitting, gender) if alone else fitting
            return max(
                fitting,
                key=lambda one: (
                    len(role_words & one.words) if alone else 0,
                    one.acted_i if alone else 0,
                    one.last_i,
                    len(one.name),
                ),
            )
        if len(name) > 1 and (longer := self._longer(name, phrase)) is not None:
            return longer
        if len(name) == 1 and not (label and self._article(phrase)):  # «الجهاد» is no جهاد فلان
            # فؤاد, الدكتور فؤاد, once الدكتور فؤاد الساعاتي has been named
            called = [one for one in self.by_first.get(name[0], [])[-RECENT:] if same_gender(one, phrase)]
            if len(called) == 1 and role_words <= called[0].words:
                return called[0]
        names = lexicon().names
        if len(name[-1]) >= _LONG and name[-1] not in names and not self._article(phrase):
            for entity in self.by_skeleton.get(skeleton(name[-1]), [])[-RECENT:]:
                one = 1 in (len(name), len(entity.name))
                firsts = one or skeleton(name[0]) == skeleton(entity.name[0])
                fits = firsts and entity.name[-1] not in names and same_gender(entity, phrase)
                fits = fits and abs(len(entity.name[-1]) - len(name[-1])) <= 1
                if fits and (not role_words or not entity.words or role_words & entity.words):
                    return entity
        return None

    def _longer(self, name: tuple[str, ...], phrase: Phrase) -> Entity | None:
        """خلف عبد الصمد, for خلف عبد الصمد الفلاني, or the other way round: the same two first names."""
        start = phrase.name[0] if phrase.name else 0
        house = start > 0 and self.tokens[start - 1].text == "الشيخ"
        for one in self.by_first.get(name[0], [])[-RECENT:]:
            text = one.text if len(one.name) > len(name) else self.surface(*phrase.name or (0, 0))
            longer = shortened(one.name, name, text) or lengthened(one.name, name, house=house)
            longer = longer or by_father(one.name, name)
            if longer and same_gender(one, phrase):
                return one
        return None
