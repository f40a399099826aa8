"""Noun phrases that can speak: a title and a name, an organisation, a source, several of them.

They end where something else begins: the content, a venue, a time, an addressee, a verb.
«وزير الخارجية الروسي سيرغي فلان، إن» is title (وزير الخارجية الروسي) and name (سيرغي فلان).
"""

from __future__ import annotations

from bisect import bisect_right

from reader.quotes.phrases import appositions, attributes, commons, documents, listeners
from reader.quotes.phrases.callings import Callings, honours, unstyled
from reader.quotes.phrases.complements import Chain
from reader.quotes.phrases.counted import COUNTING, counted, counts, of_two
from reader.quotes.phrases.government import ACTS_ON, OBJECTS, TO_PEOPLE, governed
from reader.quotes.phrases.heads import SAME
from reader.quotes.phrases.initials import past_initial
from reader.quotes.phrases.nameless import goes_on, nameless
from reader.quotes.phrases.names import Names
from reader.quotes.phrases.nicknames import past_called
from reader.quotes.phrases.parts import begins, behind, of_faith, thing
from reader.quotes.phrases.phrase import Phrase, alike
from reader.quotes.phrases.posts import (
    alone,
    anothers,
    first_post,
    indefinite,
    named_owner,
    names_later,
    one_person,
    past_owner,
    styled_only,
)
from reader.quotes.phrases.tails import another_name, named_where, past_definite, somebody
from reader.quotes.tables.lexicon import Gender, Noun, Number, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words import anonymity
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import THESE
from reader.quotes.words.places import Places
from reader.quotes.words.shapes import adjective, proper, short_nisba
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token, TokenReader
from reader.quotes.words.word import Word, analyse
from reader.speech import SpeakerKind

POINTING = SAME.union(
    conj + word
    for word in ("هذا", "هذه", "ذلك", "تلك", "هذان", "هاتان", "هولاء", "اوليك")
    for conj in ("", "و")
)
"""Before whom has spoken before: ذات المصدر, هذه الأوساط."""
_LED_HALVES = {"ابن": "بن", "ابي": "ابو", "ابا": "ابو"}
"""What leads the second half of a family's name, as the article's names are kept."""
_COMMAS = 4
"""Titles before the name, each in its commas or none: الباحثة الرئيسية، أستاذة الأحياء، الدكتورة فلانة."""


class Phrases(TokenReader):
    """Reads noun phrases of one article."""

    def __init__(self, tokens: list[Token], marks: Marks, places: Places) -> None:
        self.tokens, self.marks = tokens, marks
        self.vocabulary = places.texts
        """Every word of the article: what it has without ب, it may also have with it."""
        self.known: frozenset[str] = frozenset()
        """Family names of people whom the article names in full."""
        self.named_at: dict[str, int] = {}
        """Family names, with where the first of them stands."""
        self.names = Names(tokens, places)
        self.callings = Callings(tokens, marks, self.names)
        self.withheld = anonymity.clauses(tokens, places)
        named = {i for i, end in self.withheld.items() if tokens[end].kind == "open"}  # كاملا (م. ع)
        self.barred = {*(self.withheld.keys() - named), *listeners.papers(tokens, marks, places)}
        """Where no phrase goes on: who hides his name, and the paper that is told, begin there."""
        self.bars = sorted(self.barred)

    def read(self, i: int, last: int, taken: frozenset[str] | None = None) -> Phrase | None:
        """The phrase that begins at token `i`, joint ones whole; None where nothing that speaks begins.

        `taken` holds the prepositions that the verb before it governs: those end the phrase. Without
        it, the word before the phrase tells.
        """
        taken = governed(self.tokens, i) if taken is None else taken | {"subject"}
        if self.bars:
            at = bisect_right(self.bars, i)  # تحدث | بشرط ألا يذكر اسمه
            last = i if i in self.withheld else min([last, *self.bars[at : at + 1]])
        i = self.past_same(i, last)
        word = self.tokens[i].word if i < last else None
        if i < last and (word is None or (word.classes & COUNTING and counts(self.tokens, i, last))):
            return counted(self, i, last, taken)
        of = self.word(i + 1, last) if word is not None and word.text in {"كل", "كلا", "كلتا"} else None
        if of and of.text == "من":
            whole = self.read(i + 2, last, taken)
            return whole._replace(start=i) if whole else None
        first = self.single(i, last, taken)
        more = self.tokens[first.end].word if first is not None and first.end < last else None
        if first is None or more is None or more.conj != "و":
            return first
        parts = [first]
        while len(parts) < 5 and (word := self.word(parts[-1].end, last)):
            if word.conj != "و" or word.cues or word.prep or not (word.noun or word.name or word.place):
                break
            other = self.single(parts[-1].end, last, taken)
            if other is None and first.name:
                other = another_name(self.tokens, self.names, parts[-1].end, last)
            if other is None or not alike(self.tokens, first, other):
                break
            parts.append(other)
        if len(parts) == 1:
            return first
        if (one := one_person(parts)) is not None:
            return one
        number: Number = "d" if len(parts) == 2 and not any(part.number == "p" for part in parts) else "p"
        gender: Gender = "f" if all(part.gender == "f" for part in parts) else "m"
        return Phrase(first.start, parts[-1].end, "other", gender, number, "", True, parts=tuple(parts))

    def read_without_clitic(self, i: int, last: int) -> Phrase | None:
        """The phrase after a clitic preposition on its first word: وفقا للوزارة."""
        word = self.tokens[i].word
        if word is None:
            return None
        bare = word.stem if word.prep else word.text[1:]
        folded = ("ال" if word.definite else "") + bare
        # لوزيرة is no "his minister"
        return self._read_as(i, last, analyse(folded, folded[:-1] + "ة" if word.feminine else folded))

    def read_joined(self, i: int, last: int) -> Phrase | None:
        """The phrase of all that stands there, past an "and" before a name: وحسن يقول, فسامي يقول."""
        word = self.tokens[i].word
        found: Phrase | None = None
        called = word is not None and (word.name or "kin" in word.classes or word.stem in self.known)
        if called and word is not None and word.conj in ("و", "ف") and not word.noun:
            found = self._read_as(i, last, analyse(word.text[1:], word.raw[1:]))
        found = found or self.read(i, last)
        return appositions.with_posts(self, found, last, frozenset()) if found is not None else None

    def _read_as(self, i: int, last: int, word: Word) -> Phrase | None:
        token = self.tokens[i]
        self.tokens[i] = Token(token.kind, word.text, token.length, token.spaced, word)
        try:
            return self.read(i, last)
        finally:
            self.tokens[i] = token

    def past_same(self, i: int, last: int) -> int:
        """ذات | المسؤول, هذه | المصادر: past what points to somebody who is named again, else `i`."""
        word = self.word(i + 1, last) if i < last and self.tokens[i].text in POINTING else None
        return i + (word is not None and word.definite and word.noun is not None)

    def single(self, i: int, last: int, taken: frozenset[str], *, commas: int = _COMMAS) -> Phrase | None:
        """One phrase of those that `read` joins; `commas`: how many titles may stand between commas."""
        start, tokens, word = i, self.tokens, self.tokens[i].word if i < last else None
        if word is not None and (len(word.text) == 1 or (word.noun is not None and word.noun.head == "صاحب")):
            i = past_initial(tokens, self.callings.past_grace(i, last), last)
            word = tokens[i].word
        while word is not None and word.noun is not None and word.noun.kind == "honorific" and i + 1 < last:
            then = tokens[i + 1].word
            if tokens[i + 1].kind == "comma" or not honours(word.noun, word, then):
                break
            if unstyled(word, then) or self._called_so(word, then, i, last):
                break
            i = past_initial(tokens, i + 1, last)  # فضيلة أ.د فلان
            word = tokens[i].word
        if word and word.definite and "style" in word.kinds and self.callings.styles(i, last, taken):
            i += 1
            word = tokens[i].word
        lone = i == start and (word is None or word.stem not in listed("whose_parent"))
        styled = None if lone else self.callings.styled(start, i, last)
        if styled is not None or word is None or (word.prep and i == start):
            return self._told(styled, last, taken) if styled is not None else None
        noun = word.noun
        if noun is not None:
            if noun.kind in ("organisation", "document") and not somebody(self, i, last, taken):
                return self._body(start, i, word, last, taken, commas=commas)
            called = i > start and word.definite and word.stem in self.known  # السيد الحداد
            if noun.kind != "place" and not (called or self._is_name(word, i, last, taken)):
                return self._titled(start, i, noun, last, taken, commas=commas)
        bare = word.place or word.definite or "ministry" in word.kinds
        if bare and (end := alone(self, i, last, taken)) > i:
            return Phrase(start, end, "organisation", word.place or "f", "s", word.stem, True)
        return self._named(start, i, word, last, taken)

    def _is_name(self, word: Word, i: int, last: int, taken: frozenset[str]) -> bool:
        """Whether a title is somebody's name here: a given one, or a family's that the article knows."""
        after = self.word(i + 1, last)
        named = self._called_so(word, after, i, last) or ("kin" in word.classes and self.names.given(i, last))
        halved = word.text in _LED_HALVES and self._halved(i, last) > i  # أبي العز, called سامي أبي العز
        if named or halved or of_faith(word, after):
            return True
        town = after is not None and "locality" in after.classes  # مختار قرية كذا
        if word.name and not (word.definite or town) and not names_later(self, i + 1, last):
            return True
        if word.text not in self.known or self.named_at.get(word.text, i) >= i:
            return False  # القاضي, before القاضي is named
        # دعا حداد الأنصار إلى, رجح حداد التوصل إلى كذا
        acts_on = not taken.isdisjoint(ACTS_ON) or (after is not None and thing(after))
        return after is None or not (
            (after.definite and not acts_on) or after.name is not None or "kin" in after.classes
        )

    def called_above(self, i: int, last: int, taken: frozenset[str]) -> bool:
        """ونفى سلامة وجود كذا: whether one named above is called so, and what stands here is nobody's."""
        after = self.tokens[i + 1].word if i + 1 < last else None
        his, known = self._his(i, after, taken), self.named_at.get(self.tokens[i].text, i) < i
        if not known or after is None or after.conj:
            # أوضح سلامة، في لقاء، أن: no thing stands alone between a verb and a comma
            alone = i + 1 < last and self.tokens[i + 1].kind == "comma"
            return his or (known and after is None and (alone or self.names.credited(i)))
        if after.definite:
            return not taken.isdisjoint(TO_PEOPLE)  # وحمّل سلامة البلدية المسؤولية
        return his or after.content or "clause" in after.classes or after.text == "ما" or after.text in THESE

    def _his(self, i: int, after: Word | None, taken: frozenset[str]) -> bool:
        """وأضاف المعايطة أن, قال الشهري إن: a word with ة behind a verb of his, or an adjective, is a family.

        Unless it is what he tells.
        """
        word, cue = self.tokens[i].word, self.tokens[i - 1].word if i else None
        if word is None or cue is None or not word.definite or word.noun:
            return False
        family = word.feminine or "source_bare" in word.classes
        he = family and any(form.gender == "m" and form.form != "participle" for form in cue.cues)
        clause = i + 1 in self.marks.opens or (after is not None and "clause" in after.classes)
        return he and (clause or taken.isdisjoint(OBJECTS))

    def _body(
        self, start: int, i: int, word: Word, last: int, taken: frozenset[str], *, commas: int
    ) -> Phrase:
        """A body or a document; الفريق أول فلان is an officer, and no team."""
        noun = word.noun
        assert noun is not None
        if noun.kind == "organisation" and self.ranked(word, i, last):
            return self._titled(start, i, noun._replace(kind="title"), last, taken, commas=commas)
        if "post" in word.kinds and (post := self._her_post(start, i, word, last, taken)) is not None:
            return post
        end = self.complement(i, last, taken)
        if noun.kind == "document":
            end = documents.past_author(self, i, end, last)
            if (holder := self.callings.account(end, last)) is not None:
                close = holder[1] + (holder[1] < last and self.tokens[holder[1]].kind == "mark")
                return Phrase(start, close, "person", noun.gender, "s", "", True, holder)
            if documents.told_of(self, i, end, last):
                end = attributes.past(self.tokens, self.marks, (end, last), noun, taken)
        if noun.kind == "organisation":
            his = named_owner(self, i, last, taken) if end > i + 1 else None
            end = his.end if his is not None else attributes.bound(self.tokens, self.marks, (end, last))
            end = past_owner(self, end, last, taken)
        owner = documents.voice(self, i, end, last) if noun.kind == "document" else None
        end = max(end, owner.end) if owner is not None else end  # تصريح للمتحدث باسم كذا
        whole = word.definite or end > i + 1 or proper(word)
        number = "d" if word.stem[-1] == "ا" and of_two(self.tokens, i, end) else noun.number
        return Phrase(start, end, "organisation", noun.gender, number, noun.head, whole, owner=owner)

    def _her_post(self, start: int, i: int, head: Word, last: int, taken: frozenset[str]) -> Phrase | None:
        """محافظة البنك، فلانة، : a woman's post, where a name follows."""
        title = lexicon().nouns.get(head.stem[:-1])
        if title is None:
            return None
        found = self._titled(start, i, title._replace(gender="f"), last, taken, commas=_COMMAS)
        return found if found.name is not None else None

    def _titled(
        self, start: int, i: int, noun: Noun, last: int, taken: frozenset[str], *, commas: int
    ) -> Phrase:
        end = post = self.complement(i, last, taken)
        word = self.tokens[i].word
        assert word is not None
        definite = word.definite or word.possessed or (end > i + 1 and not indefinite(self, i, end))
        role: tuple[int, int] = (i, end)
        name: tuple[int, int] | None = None
        several = noun.number != "s"
        dual = several or word.text.endswith("ا")  # وزيرا الخارجية فلان وفلان
        if dual and (both := self.callings.both_named((start, end), last, definite=definite)) is not None:
            return both
        one = noun.number == "s" and (noun.kind in ("title", "honorific") or noun.head == "احد")
        family = self.tokens[i + 1].word if end == i + 2 and "style" in word.kinds else None
        if family is not None and family.stem in self.known:
            role, name = (i, i + 1), (i + 1, end)  # الدكتور المطيري, where the article knows هاني المطيري
        elif one and not commons.family_above(self.names, i, last):
            role, name, end = appositions.who(self, role, last, taken, commas, definite=definite)
        if name is not None and anothers(self, noun, i, name):
            role, name, end = appositions.own_name(self, (i, appositions.whole(self, (i, post), name)), last)
        if several and "subject" in taken and (his := named_owner(self, i, last, taken)) is not None:
            return Phrase(start, his.end, "other", noun.gender, noun.number, noun.head, True)
        if name is None and noun.number == "s":
            name, end = appositions.called(self, end, last, definite=definite)
        if name is not None:
            behind = past_called(self.tokens, end, last)
            styled = styled_only(self.tokens, *role)  # استقبل الأمير فلان أمير كذا: his own post
            end = appositions.past_second(self, behind, last, taken - {"meets"} if styled else taken)
            end = appositions.past_posts(self, end, last, taken)
            if end > behind and (role == (i, i + 1) or styled):
                role = first_post(self.tokens, behind, end)
        kind: SpeakerKind = "person" if noun.number == "s" else "other"
        hers = name is not None and noun.gender == "m" and self.names.gender(name[0]) == "f"
        gender = None if hers or noun.head in listed("of_either") else noun.gender  # النائب فلانة; العجوز
        found = Phrase(start, end, kind, gender, noun.number, noun.head, definite, name, role)
        head = self.tokens[end - 1].word
        bare = head is not None and not (head.definite or head.possessed or head.place)
        told: frozenset[str] = head.classes | head.kinds if head is not None else frozenset()
        if end == i + 1 or (head is not None and adjective(head)) or (bare and "adjectival" not in told):
            found = self._told(found, last, taken)
        if found.name is None and found.end == end and (bare or noun.head == "احد" or "posted" in told):
            found = found._replace(end=attributes.placed(self.tokens, (end, last), taken))
        if found.name is None and found.end > i + 1:
            found = found._replace(end=attributes.bound(self.tokens, self.marks, (found.end, last)))
        return found if found.end == end else named_where(self, found, end, last)

    def _called_so(self, word: Word, after: Word | None, i: int, last: int) -> bool:
        """سيد عبد الرحيم: a given name, and no السيد; ونفى السيد وجود كذا: whose family is known."""
        honour = word.noun is not None and word.noun.kind == "honorific"
        begun = begins(word, after)  # قال الشيخ ولد سالم إن
        if begun or not (honour and word.definite):
            return begun or (honour and "forename" in word.classes and self.names.given(i, last))
        on = after is not None and (after.content or "preposition" in after.classes) and not after.definite
        return on and word.stem in self.known

    def _told(self, phrase: Phrase, last: int, taken: frozenset[str]) -> Phrase:
        """The phrase with what its noun, which has neither ال nor a name, is told to do."""
        head = self.tokens[phrase.start].word
        whole = phrase.definite and phrase.end == phrase.start + 1
        if whole or phrase.name or not phrase.head or head is None or head.noun is None:
            return phrase
        before = self.tokens[phrase.start - 1].word if phrase.start else None
        had = self.tokens[last - 1].word
        if before is not None and "aux" in before.classes and not (had and "perfective" in had.classes):
            return phrase  # كان طبيب مقيم يستمع إلى الحديث: the sentence's own verb
        end = attributes.past(self.tokens, self.marks, (phrase.end, last), head.noun, taken)
        return phrase._replace(end=end)

    def ranked(self, word: Word, i: int, last: int) -> bool:
        """الفريق أول فلان, الفريق فلان: an officer, and no team."""
        after = self.word(i + 1, last) if word.definite and "ranked" in word.kinds else None
        if after is None:
            return False  # but الفريق الركن, الفريق الدكتور فلان
        styled = after.definite and "style" in after.kinds
        return styled or "rank" in after.classes | after.kinds or self.names.given(i + 1, last)

    def _named(self, start: int, i: int, word: Word, last: int, taken: frozenset[str]) -> Phrase | None:
        # السيد سلال أن: a family's name, whatever else it means
        led = i > start and not word.definite and self.names.reach.hard(i + 1, last)
        known = word.text in self.known or led
        lifeless = not known and word.stem not in self.known and inanimate(word)
        tells = lifeless or (not known and word.content and not self._his(i, self.word(i + 1, last), taken))
        if (told := documents.telling(self, (start, i), last, taken) if tells else None) or lifeless:
            return told
        half = self._halved(i, last)
        known = known or (half > i and bool(word.noun)) or (word.possessed and self._alone(i, last, taken))
        if nameless(word, known=known) and not self.called_above(i, last, taken):
            return None
        if self.names.given(i, last) and "forename" in word.classes:
            close = self.names.read(i, last, taken)
            he: Gender | None = "m" if close > i + 1 and not word.feminine else None  # وطالبت المهدي, الزهرة
            return Phrase(start, close, "person", he, "s", "", True, (i, close))
        described = self.callings.past_described(i, last) if word.definite else i
        if described > i:
            name = (described, self.names.read(described, last, taken))  # البقال فلان: a trade of no table
            close = name[1] + (name[1] in self.marks.closes)  # اللبناني «سامي الحداد»
            gender, end = self.names.gender(described), past_called(self.tokens, close, last)
            end = appositions.past_posts(self, end, last, taken, near=True)
            return Phrase(start, end, "person", gender, "s", word.stem, True, name, (i, described))
        lone = known and not goes_on(word, self.word(i + 1, last))
        lone = lone or commons.family_acts(self.names, i, last, taken)
        bare = half if half > i else i + 1 if lone else self.names.read(i, last, taken)
        unsure = word.definite and not self.names.sure(i, last)
        end = past_definite(self.tokens, self.known, i, last) if unsure else bare
        if end == i or (not known and commons.object_of_verb(self.names, (i, end), last, taken)):
            return None
        name, gender = (i, end), self.names.gender(i, end)
        role = appositions.post(self, past_called(self.tokens, end, last), last, taken)
        if role is not None:
            head = self.tokens[role[0]].word
            gender = gender or (head.noun.gender if head is not None and head.noun is not None else None)
        end = role[1] if role is not None else past_called(self.tokens, end, last)
        end = appositions.past_posts(self, end, last, taken)
        return Phrase(start, end, "person", gender, "s", "", True, name, role)

    def _alone(self, i: int, last: int, taken: frozenset[str]) -> bool:
        """قال ابريكه، إن: right behind a verb that has no object, and a clause behind it: whoever says it."""
        if "subject" not in taken or not taken.isdisjoint(OBJECTS):
            return False
        cue, comma = self.word(i - 1, last), i + 1 < last and self.tokens[i + 1].kind == "comma"
        then = self.word(i + 1 + comma, last)
        said = cue is not None and bool(cue.cues) and not cue.name
        return said and then is not None and "clause" in then.classes

    def _halved(self, i: int, last: int) -> int:
        """وحمّل عطا الله البلدية, قال خليل خليل: past a known family's name of two halves, else `i`."""
        first, half = self.tokens[i].text, self.tokens[i + 1].word if i + 1 < last else None
        led = _LED_HALVES.get(first, first if half and behind(half) else None)
        whole = half and (half.text == first or (led is not None and led + half.text in self.known))
        return i + 2 if whole else i

    def complement(self, i: int, last: int, taken: frozenset[str]) -> int:
        """Where a head and what depends on it end."""
        end = Chain(self.tokens, self.marks, (i, last), taken, (self.vocabulary, self.known)).read()
        then, unit = self.tokens[end].word if end < last else None, self.tokens[end - 1].word
        ten = then is not None and then.text in ("عشر", "عشره") and unit and unit.stem in listed("ordinal")
        return end + bool(ten or (i + 1 < end and short_nisba(unit, then)))  # الثالثة عشرة
