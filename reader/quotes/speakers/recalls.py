"""Phrases that only call somebody back: الباحثة, الرجل, الأرجنتيني, النازحة, المسؤولة الحكومية."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from reader.quotes.phrases.phrase import Phrase
from reader.quotes.speakers.entity import Entity, same, same_gender
from reader.quotes.speakers.surfaces import name_key
from reader.quotes.tables.lexicon import Gender, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import HE_IS
from reader.quotes.words.shapes import acted_on, nation
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, SOMEBODY, Word

_NEAR = 2
"""Named people among whom the one is looked for."""
_SINCE = 150
"""Tokens from a name to the parent that it may be."""
_OFFICES = frozenset(("deputy", "high", "style"))
"""Classes of what somebody is who tries, defends or questions: no driver, no worker."""
RECENT = 40
"""How many bearers of one head or family name are looked at: enough for people, and a bound for nonsense."""


class Recalls:
    """Finds whom such a phrase means among those named before."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.by_name: dict[str, list[Entity]] = {}
        self.by_head: dict[str, list[Entity]] = {}
        self.nations: dict[str, Entity] = {}
        """The nationality before a name, without ال → whose it was last."""
        self.label: Entity | None = None
        """The body told of last that only its name in marks tells of: «صوت الشعب»."""
        self.recent: list[Entity] = []
        """Named people, in order of their last mentions."""
        self.headline = 0
        """Where the headline ends: one token behind its last."""

    def end(self, phrase: Phrase) -> int:
        """Where a phrase ends without the himself behind it: التقرير ذاته, الشاب نفسه."""
        word = self.tokens[phrase.end - 1].word
        himself = phrase.end > phrase.start + 1 and word is not None and "self" in word.classes
        return phrase.end - himself

    def _told_post(self, i: int) -> frozenset[str]:
        """فلانة، وهي نازحة من …; فلان، رئيس جمعية كذا: what he is, so that الرئيس means him."""
        if i + 2 >= len(self.tokens) or self.tokens[i].kind != "comma":
            return frozenset()
        i += 2 if self.tokens[i + 1].text in HE_IS else 1
        word = self.tokens[i].word
        noun = word.noun if word is not None and not word.definite and not word.prep else None
        if word is None or noun is None or noun.kind != "title" or noun.number != "s" or word.cues:
            return frozenset()
        return frozenset((same(noun.head),)) if "style" not in word.kinds else frozenset()

    def _compatriot(self, name: tuple[str, ...], phrase: Phrase) -> Entity | None:
        """الأرجنتيني, where المدرب الأرجنتيني فلان was named: nobody's name."""
        nisba = phrase.end == phrase.start + 1 and self._article(phrase) and name[0].endswith(NISBA)
        if not nisba or any(len(one.name) > 1 for one in self.by_name.get(name[-1], ())[-RECENT:]):
            return None
        meant = self.nations.get(name[0])
        return meant if meant is not None and same_gender(meant, phrase) else None

    def _nation(self, i: int) -> str:
        """المدرب الأرجنتيني فلان, المدرب، الأرجنتيني فلان، : the nationality before a name."""
        word = self.tokens[i - 1].word if i else None
        return word.stem if word is not None and word.definite and word.stem.endswith(NISBA) else ""

    def _article(self, phrase: Phrase) -> bool:
        assert phrase.name is not None
        word = self.tokens[phrase.name[1] - 1].word
        return bool(word and word.definite)

    def _scholar(self, phrase: Phrase) -> Entity | None:
        """الباحثة, where الدكتورة فلانة was named last and no other title of hers is known."""
        word = self.tokens[phrase.start].word
        if phrase.number != "s" or word is None or not self.recent or word.stem in listed("parent"):
            return None  # somebody else's, or `_parent` had found her
        rest = self._rest(phrase)
        if rest is None or not all(one.stem.endswith(NISBA) or one.stem in listed("sad") for one in rest):
            return None
        rest = [one for one in rest if one.stem not in listed("sad")]  # المهندس الشاب
        if not rest and "cast" in word.kinds:
            likely = (one for one in reversed(self.recent) if len(one.name) > 1 and not _in_office(one))
            return next((one for one in likely if of_gender(one, phrase)), None)
        if rest and (
            self.recent[-1].role == "" or word.noun is None or word.noun.head not in listed("official")
        ):
            return None  # المسؤولة الحكومية, once a minister has been named
        classes = lexicon().classes
        near = (one for one in reversed(self.recent[-_NEAR:]) if agreeable(rest, one.words))
        last = next((one for one in near if of_gender(one, phrase)), None)
        if last is None:
            return None  # الدبلوماسي الأميركي, behind a minister of another land
        head = word.noun.head if word.noun else ""
        styled = all("style" in classes(one) or not lexicon().nouns.get(one) for one in last.words)
        before = self.tokens[phrase.start - 1].word if phrase.start else None
        # للإيطالي فلان …، later المدرب, but سأله القاضي, فحصه الطبيب
        untitled = not last.words and " " in last.text
        untitled = untitled and head not in listed("authority")
        untitled = untitled and not (before is not None and (before.cue_object or acted_on(before)))
        known = rest or "generic" in classes(head) or (untitled and phrase.kind == "person")
        return last if known and (styled or rest) and of_gender(last, phrase) else None

    def _fellow(self, phrase: Phrase) -> Entity | None:
        """الأكاديمي, التقني, الخبير الاقتصادي: the last named person whose own title is of the same trade."""
        word = self.tokens[phrase.start].word
        if phrase.number != "s" or word is None or (rest := self._rest(phrase)) is None:
            return None
        land = next((one.stem.removesuffix("ه") for one in rest if nation(one.stem)), "")
        titled = word.noun is not None and word.noun.kind == "title"
        if land and not titled and (word.noun is not None or inanimate(word)):
            return None  # الجيش الروسي, behind وزير الخارجية الروسي فلان
        if land:
            known = self.nations.get(land) or self.nations.get(land + "ه") or self._of_land(land)
            return known if known is not None and of_gender(known, phrase) else None
        others = circles().get(phrase.head, frozenset())
        others |= {same(phrase.head)} if rest else frozenset()
        for one in reversed(self.recent[-_NEAR:]):
            if same(one.head) in others and of_gender(one, phrase):
                return one
        return None

    def _of_land(self, land: str) -> Entity | None:
        """الدبلوماسي الأميركي, where مساعد وزير الخارجية الأميركية لشؤون كذا فلان was named."""
        near = reversed(self.recent[-_NEAR:])
        return next((one for one in near if land in one.words or land + "ه" in one.words), None)

    def _sources(self, phrase: Phrase) -> Entity | None:
        """المصدر, where only مصادر أمنية have spoken, and the other way round."""
        word = self.tokens[phrase.start].word
        source = word is not None and word.noun is not None and word.noun.kind == "source"
        if not source or self.end(phrase) != phrase.start + 1:
            return None
        spoken = [one for one in self.by_head.get(same(phrase.head), ())[-RECENT:] if one.last_i >= 0]
        return max(spoken, key=lambda one: (one.acted_i, one.last_i), default=None)

    def _rest(self, phrase: Phrase) -> list[Word] | None:
        """The adjectives that are all that a phrase has behind its head; None where it has something else."""
        rest = []
        for token in self.tokens[phrase.start + 1 : self.end(phrase)]:
            word = token.word
            if word is None or not word.definite or word.prep or word.conj or not _adjective(word):
                return None
            rest.append(word)
        return rest

    def _meant(self, phrase: Phrase) -> Entity | None:
        """الرجل, المرأة, الشاب: the last named person of that gender."""
        word = self.tokens[phrase.start].word
        if word is None or not ("anaphor" in word.kinds and self.again(phrase)):
            parent = word is not None and word.definite and word.stem in listed("parent")
            return self._parent(phrase) if parent else self._labelled(phrase) if self.label else None
        likely = (one for one in reversed(self.recent) if of_gender(one, phrase))
        return self.styled(phrase) or next(likely, None)

    def styled(self, phrase: Phrase) -> Entity | None:
        """الشيخ: the last person whose name was led by that."""
        if "style" not in lexicon().classes(phrase.head):
            return None
        return next((one for one in reversed(self.recent) if phrase.head in one.words), None)

    def _labelled(self, phrase: Phrase) -> Entity | None:
        """الصحيفة, behind «صوت الشعب» and no other paper; الشركة, behind «ساري للنقل»."""
        word, known = self.tokens[phrase.start].word, self.label
        alone = phrase.end == phrase.start + 1 and word is not None and word.definite
        named = phrase.head in listed("companies") or "media" in lexicon().classes(phrase.head)
        if not (alone and named) or known is None:
            return None
        others = self.by_head.get(same(phrase.head), ())[-RECENT:]
        return None if any(one.last_i > known.last_i for one in others) else known

    def anaphoric(self, phrase: Phrase) -> bool:
        """Whether a phrase says nothing of somebody but that he was told of: الرجل, الرجل السبعيني."""
        word = self.tokens[phrase.start].word
        return word is not None and "anaphor" in word.kinds and self.again(phrase)

    def again(self, phrase: Phrase) -> bool:
        """Whether a phrase may be all that somebody told of is called again: الأم, الراكب نفسه, الأهالي."""
        word = self.tokens[phrase.start].word
        alone = self.end(phrase) == phrase.start + 1
        return word is not None and word.definite and (alone or self.bare(phrase))

    def of_somebody(self, phrase: Phrase) -> bool:
        """والد طالبة, مدير مدرسة: one whose owner nobody knows, and who is nobody told of before."""
        head, owner = self.tokens[phrase.start].word, self.tokens[phrase.end - 1].word
        two = phrase.number == "s" and phrase.end == phrase.start + 2 and phrase.name is None
        if not two or head is None or owner is None or owner.noun is None:
            return False
        known = head.definite or head.possessed or owner.definite or owner.possessed
        return not known and owner.noun.kind in SOMEBODY

    def bare(self, phrase: Phrase) -> bool:
        """الرجل, الرجل نفسه, الرجل السبعيني, الأم الشابة: one noun, and at most how old and how sad."""
        end = self.end(phrase)
        last = self.tokens[end - 1].word
        like = last is not None and last.definite and end == phrase.start + 2
        aged = like and last is not None and last.stem.endswith(("يني", "ينيه"))
        sad = like and last is not None and last.stem in listed("sad")
        return (end == phrase.start + 1 or aged or sad) and phrase.number == "s"

    def _parent(self, phrase: Phrase) -> Entity | None:
        """الأم, where the last who was named is a grown woman and no other mother is told of."""
        if not self.recent:
            return None
        last = self.recent[-1]
        others = (one for one in self.by_head.get(same(phrase.head), ()) if same_gender(one, phrase))
        if not self.bare(phrase) or last.words & listed("child") or any(others):
            return None
        since = self.tokens[max(last.last_i + 1, phrase.start - _SINCE) : phrase.start]
        another = any(token.text in listed("parents") for token in since)
        return last if of_gender(last, phrase) and not another else None

    def _family(self, phrase: Phrase, gender: Gender | None = None) -> Entity | None:
        """النجار or حداد where the article has a سامي النجار or a سامي حداد: his name, no trade."""
        word = self.tokens[phrase.start].word
        if word is None:
            return None
        if phrase.end > phrase.start + 1:
            return self._family_of_two(phrase)
        bearers = self.by_name.get(word.stem, ())[-RECENT:]
        # Whatever the trade's own gender is: وقالت حداد.
        full = [one for one in bearers if len(one.name) > 1]
        full = agreeing(full, gender)
        met = [one for one in full if one.last_i >= 0]
        # القاضي, before any فلان القاضي has been met, is the judge; but a headline calls whom the text names.
        alone = not word.definite or phrase.start < self.headline
        return met[-1] if met else full[-1] if full and alone else None

    def _family_of_two(self, phrase: Phrase) -> Entity | None:
        """إمام أوغلو, where the article has an أكرم إمام أوغلو: a family's name that begins like a title."""
        if phrase.end != phrase.start + 2 or phrase.number != "s":
            return None
        name = name_key(self.tokens, phrase.start, phrase.end)
        bearers = self.by_name.get(name[-1], ())[-RECENT:]
        return next((one for one in reversed(bearers) if one.name[-len(name) :] == name != one.name), None)


@cache
def circles() -> dict[str, frozenset[str]]:
    """A title → those that somebody of it may be called by again."""
    found: dict[str, frozenset[str]] = {}
    for name in lexicon().lists:
        for word in (words := listed(name)) if name.startswith("circle:") else ():
            found[word] = found.get(word, words) | words
    return found


def _adjective(word: Word) -> bool:
    """An adjective with ال that tells nobody from the one told of: not السابق, not الثاني."""
    if word.stem in listed("telling") or word.stem in listed("ordinal"):
        return False
    return word.stem.endswith(NISBA) or word.stem in listed("sad") or word.stem in listed("described")


def agreeable(rest: list[Word], words: AbstractSet[str]) -> bool:
    """Whether adjectives may be somebody's: the land they tell is his, where he is of any."""
    land = {one.stem.removesuffix("ه") for one in rest if nation(one.stem)}
    own = {word.removesuffix("ه") for word in words if nation(word)}
    return not land or not own or land <= own


def agreeing(bearers: list[Entity], gender: Gender | None) -> list[Entity]:
    """Those whom a verb of that gender may mean: وقالت مراد, of لينا and زياد مراد; all where none fits."""
    return [one for one in bearers if gender is None or one.gender in (None, gender)] or bearers


def _in_office(entity: Entity) -> bool:
    """القاضي فلان, المحقق فلان, no مدير سابق: not whom المتهم means."""
    words, classes = entity.words, lexicon().classes
    officer = words & listed("authority") or any(_OFFICES & classes(word) for word in words)
    return bool(officer) and not words & listed("telling")


def of_gender(entity: Entity, phrase: Phrase) -> bool:
    """Whether الأب or الرجل may mean somebody: a first name alone tells her gender, too."""
    given = lexicon().names.get(entity.name[0]) if len(entity.name) == 1 else None
    return (entity.gender or given) in (phrase.gender, None) or phrase.gender is None
