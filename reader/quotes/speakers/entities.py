"""Entities: one speaker, however the article calls it.

Merged are a family name with the full name, a bare title with the person who bears it, a definite
head (الوزارة) with the last of its kind. Never merged are two people with different first names, a
person and an office's organisation, two posts of different countries.
"""

from __future__ import annotations

from functools import cache, partial

from reader.quotes.phrases.heads import document
from reader.quotes.phrases.nicknames import called_by, nicknamed
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.posts import post_of
from reader.quotes.speakers.bearers import Bearers
from reader.quotes.speakers.entity import Entity, last_i, of_another, same, same_gender
from reader.quotes.speakers.keys import council, deed_to, keys, posts, second_office, second_post, stands_for
from reader.quotes.speakers.recalls import RECENT
from reader.quotes.speakers.surfaces import both_names, name_key, own_name, self_named
from reader.quotes.tables.lexicon import Gender, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.tokens import Written

_STYLED = frozenset(("sovereign", "style"))
"""Classes of what may be somebody's post or birth: أمير."""
_MINISTRY = frozenset(("وزاره",))
_OFFICES = _MINISTRY | {"هييه"}
UNNAMED = "متحدث غير مسمى"


class Entities(Bearers):
    """All entities of one article."""

    def __init__(self, written: Written) -> None:
        super().__init__(written)
        tokens = written.tokens
        self.name_key = cache(partial(name_key, tokens))
        """The words of a name, ال off, بن and عبد joined to what follows."""
        self.keys = cache(partial(keys, tokens))
        self.posts = cache(partial(posts, tokens))
        self.registered: list[Phrase] = []
        """Every phrase made known before anyone was looked up."""
        self.bodies: dict[frozenset[str], Entity] = {}
        """The words of a body's own name → the body, or whoever is called by nothing else."""
        self.joint: dict[frozenset[int], Entity] = {}
        self.unnamed = Entity("other", None, "s", "", (), words=frozenset(), text=UNNAMED)
        """Who said what nobody in the text can have said."""
        self.called: dict[str, Entity] = {}
        """Nicknames, and whose they are."""
        self.honoured: dict[str, dict[Entity, None]] = {}
        """سمو, معالي → who was called so, the last first: of them whoever acted last is سموه, معاليه."""
        self.adjectives: dict[str, Entity] = {}
        """مركزي of البنك المركزي → the first body that it tells from others: المركزي."""
        self.behind: dict[frozenset[str], Entity] = {}
        """What stands behind a body's head → the first such body."""
        self.titled: Entity | None = None
        """The last person with a title: whose counterpart نظيره is."""

    def register(self, phrase: Phrase) -> Entity:
        """Make known the person or body of a phrase before anyone is looked up."""
        self.registered.append(phrase)
        known = self.known(phrase)
        self.tell(phrase, known)
        if phrase.kind == "organisation" and phrase.head and phrase.number == "s":
            for short in self.short_names(phrase):
                self._abbreviated(known, self.keys(*short))
            if own := self.own_adjective(phrase):
                self.adjectives.setdefault(own, known)
            self.behind.setdefault(self.keys(phrase.start, phrase.end) - {same(phrase.head)}, known)
        return known

    def known(self, phrase: Phrase) -> Entity:
        """Whom a phrase calls, made known if nobody is."""
        return self._named(phrase) if phrase.name else self._unnamed(phrase)

    def labelled(self, first: int, end: int) -> Phrase | None:
        """الحزام الأمني: …, كفاية: …, of the قوات الحزام الأمني that the text tells of; no القاهرة: …"""
        word, last = self.tokens[first].word, self.tokens[end - 1].word
        body = self.behind.get(self.keys(first, end))
        if body is None or not body.head or word is None or word.place or last is None:
            return None
        if not (last.definite or body.head in listed("self_named")):
            return None
        return Phrase(first, end, "organisation", body.gender, "s", body.head, True)

    def shorten(self, phrase: Phrase, cut: Phrase) -> None:
        """لجنة التحكيم, where the الرواية behind it proved to be what she judges."""
        known = self.meant(phrase)
        if known is not None and known.text == self.surface(phrase.start, phrase.end):
            known.text, known.words = self.surface(cut.start, cut.end), self.keys(cut.start, cut.end)

    def rename(self, phrase: Phrase, cut: Phrase) -> None:
        """كيم جونج أون, read كيم جونج where no verb had told how far a subject goes."""
        assert phrase.name is not None
        assert cut.name is not None
        known, old, name = self.meant(phrase), self.name_key(*phrase.name), self.name_key(*cut.name)
        if known is not None and known.name == old and name[0] == old[0]:
            known.name, known.text = name, self.surface(*cut.name)
            if known not in (bearers := self.by_name.setdefault(name[-1], [])):
                self.one_family(known, bearers)
                bearers.append(known)

    def resolve(self, phrase: Phrase, gender: Gender | None = None) -> Entity:
        """The entity that a speaker phrase means, touched at its place; `gender`: as its verb tells."""
        if phrase.parts:
            entity = self._joint(phrase)
        elif phrase.name:
            entity = self._named(phrase, gender)
        else:
            entity = self._unnamed(phrase, gender)
        entity = self.revealed.get(id(entity), entity)
        entity.forms.setdefault(self.shown(entity, phrase))
        if phrase.name:
            entity.forms.setdefault(self.surface(*phrase.name))
        self.touch(entity, phrase.start)
        return entity

    def meant(self, phrase: Phrase) -> Entity | None:
        """Whom a phrase calls back; nobody is made known by it."""
        if phrase.parts:
            return None
        if phrase.name:
            words = self.keys(phrase.start, phrase.end) - self.keys(*phrase.name)
            return self._find_named(self.name_key(*phrase.name), phrase, words)
        known = self._family(phrase) or self._meant(phrase)
        if known is not None:
            return known
        words = self._words(phrase)
        return self._last_of_its_kind(phrase, same(phrase.head), words) or self._again(phrase)

    def touch(self, entity: Entity, token_i: int) -> None:
        """Note a mention."""
        entity.last_i = token_i
        if entity.kind == "organisation" and entity.name and not entity.head:
            self.label = entity
        if entity.name and entity.kind == "person" and (not self.recent or self.recent[-1] is not entity):
            self.recent = [*self.recent[-RECENT:], entity]
        if entity.kind == "person" and entity.role:
            self.titled = entity

    def honour(self, phrase: Phrase, entity: Entity) -> None:
        """Note whom سموه or معاليه would mean from here on."""
        body = entity.kind == "organisation"  # ديوان سمو ولي العهد
        for token in self.tokens[phrase.start : phrase.name[0] if phrase.name else phrase.end] * (not body):
            word = token.word
            if word is not None and word.noun is not None and word.noun.kind == "honorific":
                self.honoured[word.noun.head] = {entity: None} | self.honoured.get(word.noun.head, {})

    def excellency(self, text: str) -> Entity | None:
        """Whom سموه or معاليه means."""
        bare = text.removesuffix("ها").removesuffix("ه")
        for honorific, honoured in self.honoured.items():
            opened = honorific[:-1] + "ت" if honorific.endswith("ه") else honorific  # سعادته
            if bare in (honorific, opened):
                return max(honoured, key=lambda one: one.acted_i)
        return None

    def _named(self, phrase: Phrase, gender: Gender | None = None) -> Entity:
        assert phrase.name is not None
        known = self._nicknamed(*phrase.name) or self._person(phrase, gender)
        if nickname := nicknamed(self.tokens, phrase.name[1]):
            self.called[nickname] = known
        return known

    def _nicknamed(self, start: int, end: int) -> Entity | None:
        """Whose nickname a name is."""
        return self.called.get(called_by(self.tokens, start, end)) if self.called else None

    def _person(self, phrase: Phrase, gender: Gender | None) -> Entity:
        assert phrase.name is not None
        name = self.name_key(*phrase.name)
        if not (phrase.head or phrase.role):
            body = self.bodies.get(frozenset(name)) or self.bodies.get(self.keys(*phrase.name))
            if body is not None:
                return body
        role_words = self.keys(phrase.start, phrase.end) - self.keys(*phrase.name)
        role_words = role_words if phrase.head or phrase.role else frozenset()
        posts = self.posts(phrase.start, phrase.end) & role_words
        if phrase.head == "نظير" and self.titled is not None:
            role_words |= frozenset(word for word in self.titled.words if not word.endswith("ي"))
            nouns = lexicon().nouns
            posts |= {one for one in role_words if one in nouns and nouns[one].kind == "title"}
        posts |= self._told_post(phrase.end)
        told = post_of(self.tokens, phrase)
        role = self.surface(*told) if told and phrase.role and not self._owned(*phrase.role) else ""
        role = role or self._told_role(phrase.end)
        known = self._find_named(name, phrase, role_words, gender)
        alone = known is None and len(name) == 1 and not role_words and self._article(phrase)
        if alone and (body := self.adjectives.get(name[0])) is not None:
            return body
        nation = self._nation(phrase.name[0])
        if known is not None and nation:
            self.nations[nation] = known
        if known is None:
            known = Entity(
                *(phrase.kind, phrase.gender, phrase.number, phrase.head, name),
                words=role_words,
                text=self._shown(name, phrase),
                role=role,
            )
            if not (phrase.head or self._shared(name)):
                self.bodies.setdefault(frozenset(name), known)
            self._index(known, posts)
            if nation:
                self.nations[nation] = known
            return known
        self._learn(known, phrase, posts, role)
        known.words |= role_words
        return known

    def _learn(self, known: Entity, phrase: Phrase, posts: frozenset[str], role: str) -> None:
        """What a phrase tells of somebody known: more of his name, his post."""
        assert phrase.name is not None
        name, text = self.name_key(*phrase.name), self.surface(*phrase.name)
        if len(name) > len(known.name) or text.startswith(f"{known.text} "):  # البابا فلان, later فلان الثاني
            known.name, known.text = name, text
            self._index_firsts(known)
        if len(name) > 1 and known not in (bearers := self.by_name.setdefault(name[-1], []))[-RECENT:]:
            bearers.append(known)
        if role and (not known.role or role.startswith(known.role + " ")):
            known.role, known.head = role, phrase.head or known.head  # الوزير, later الوزير الفلاني
        for word in posts - known.words:
            self._index_head(known, word)
        known.gender = known.gender or phrase.gender

    def _owned(self, first: int, end: int) -> bool:
        """رئيسها, الناطق باسمه: whose, the text tells elsewhere; no role to show."""
        words = (token.word for token in self.tokens[first:end])
        return any(word is not None and word.possessed and not word.definite for word in words)

    def _unnamed(self, phrase: Phrase, gender: Gender | None = None) -> Entity:
        words = self._words(phrase)
        known = self._family(phrase, gender) or self._meant(phrase) or self._voice(phrase)
        marked = phrase.start > 0 and self.tokens[phrase.start - 1].kind == "mark"  # «أطباء بلا حدود»
        known = known or (self.bodies.get(words) if marked or phrase.kind == "organisation" else None)
        if known is not None:
            return known
        head = same(phrase.head)
        found = self._last_of_its_kind(phrase, head, words)
        if found is None and (called := self._again(phrase)) is not None:
            return called
        if found is not None:
            if phrase.definite:
                self._renamed(found, phrase, words)
            return found
        whole = self.whole(phrase)
        own, described = self._described(whole)
        entity = Entity(
            *(phrase.kind, phrase.gender, phrase.number, head, ()),
            words=self._words(whole),
            text=own,
            role=described,
            definite=phrase.definite,
        )
        if phrase.kind == "organisation":
            short = self.bodies.get(words - {head}) if head in listed("houses") and len(words) > 2 else None
            if short is not None:
                self.bodies[words] = short  # الأمن العام, later مديرية الأمن العام
            named = self.bodies.setdefault(self._alone(phrase, words), entity)
            if named is not entity:
                named.become(entity)  # حماس, later حركة حماس
            entity = named
        self._index(entity)
        return entity

    def _abbreviated(self, body: Entity, short: frozenset[str]) -> None:
        """منظمة كذا (فاو), later الفاو; and فاو, where the headline had that alone."""
        alone = self.bodies.setdefault(short, body)
        if alone is not body and alone.words <= short and not (alone.head and alone.kind == "person"):
            self.revealed[id(alone)] = body

    def _alone(self, phrase: Phrase, words: frozenset[str]) -> frozenset[str]:
        """What a body is called by alone: ميرسك of شركة ميرسك, and what is in Latin letters."""
        latin = frozenset(word for word in words if word.isascii())
        return latin or self.keys(*self_named(self.tokens, phrase)) or words

    def _words(self, phrase: Phrase) -> frozenset[str]:
        """The words of a title without a name; الطالبة الشابة is the طالبة told of."""
        words = self.keys(phrase.start, phrase.end)
        return words - listed("sad") | {same(phrase.head)} if phrase.definite and len(words) > 1 else words

    def _last_of_its_kind(self, phrase: Phrase, head: str, words: frozenset[str]) -> Entity | None:
        if phrase.kind == "organisation" or (phrase.definite and not self.of_somebody(phrase)):
            return self._bearer(phrase, head, words) or self._of_two_posts(phrase)
        for entity in reversed(self.by_head.get(head, ())[-RECENT:]):
            alike = entity.number == phrase.number and same_gender(entity, phrase)  # مواطن, then مواطنة
            if entity.words == words and alike and not entity.name:
                if phrase.definite and entity.text != self.surface(phrase.start, phrase.end):
                    continue  # والد طالبة, then والد طالبين
                return entity
        return None

    def _of_two_posts(self, phrase: Phrase) -> Entity | None:
        """رئيس الوزراء وزير الخارجية, where the text has named وزير الخارجية فلان."""
        i, head = second_post(self.tokens, phrase)
        known = self._bearer(phrase, head, self.keys(i, phrase.end)) if head else None
        return known if known is not None and known.name else None

    def _renamed(self, entity: Entity, phrase: Phrase, words: frozenset[str]) -> None:
        """The fuller name, or the definite one: حكومة ائتلافية, later الحكومة."""
        (own, described), more = self._described(phrase), len(words) > len(entity.words)
        if more and not entity.name and not deed_to(self.tokens, phrase, entity.words):
            entity.words, entity.text, entity.role = words, own, described
        elif entity.kind == "organisation" and not entity.definite:
            entity.text, entity.definite = own, True

    def _described(self, phrase: Phrase) -> tuple[str, str]:
        """A body's own name, and what the text says behind it that the body is."""
        own = own_name(self.tokens, phrase)
        rest_i = own + (own < phrase.end and self.tokens[own].kind == "mark")
        rest = self.wording.of(rest_i, phrase.end) if rest_i < phrase.end else ""
        return self.surface(phrase.start, own), rest

    def _voice(self, phrase: Phrase) -> Entity | None:
        """Whose a document is: بيان الوزارة, later البيان."""
        if phrase.owner is not None:
            whose = self.whose(phrase.owner) or self.known(phrase.owner)
            self.papers[phrase.head] = phrase.start, whose
            return whose
        # تقرير: كذا, above an article, is the one that it tells of
        alone = (phrase.definite or phrase.start == 0) and self.end(phrase) == phrase.start + 1
        return self.written(phrase) if alone and document(phrase.head) else None

    def _bearer(self, phrase: Phrase, head: str, words: frozenset[str]) -> Entity | None:
        """Who bears a title, or the last body of a kind: the most recent one that fits."""
        best: Entity | None = None
        rest = words - {head, phrase.head} - second_office(self.tokens, phrase, head)
        state = not rest and head in listed("state_head")
        word = self.tokens[phrase.start].word
        his = not rest and word is not None and word.possessed and "related" not in word.kinds
        for entity in self.by_head.get(head, [])[-RECENT:]:
            if entity.number != phrase.number or not same_gender(entity, phrase):
                continue
            himself = his and entity.name and entity.words <= {head}  # النائب فلان … نائبه
            below = state and not entity.words <= listed("republic")
            if himself or (entity.last_i < 0 and (below or self._apart(entity, phrase.start))):
                continue  # الرئيس is no رئيس الوزراء whom the text names only later
            own = entity.words | set(entity.name) | council(entity.words)
            styled = lexicon().classes(head) >= _STYLED and not rest <= set(entity.name)
            if styled and any(map(stands_for, own - words)):
                continue  # الأمير فلان نائب أمير كذا is no أمير كذا
            told = words | listed("ordinal") if phrase.kind == "organisation" else words
            another = entity.bears_first(head) and of_another(own - told)  # but القناة الثانية عشرة
            fits = rest <= own and not (another and rest.isdisjoint(entity.name))  # but الوزير الدهان
            if not entity.name and not fits:
                # The longer form of what was met short: الوزارة, later وزارة الصحة.
                fits = entity.words <= words and entity.definite and len(entity.words) > 1
                fits = fits and not of_another(words - own)  # مدير مدرسة, then مدير مدرسة أخرى
            if not fits:
                continue
            if state and entity.last_i >= 0 and entity.words <= listed("republic"):
                return entity  # الرئيس is he of the republic, also behind رئيس الحكومة
            later = best is None or (entity.spoke(rest), entity.last_i) > (best.spoke(rest), best.last_i)
            best = entity if later else best
        return best or (self._inside(head, words) if phrase.kind == "organisation" else None)

    def _inside(self, head: str, words: frozenset[str]) -> Entity | None:
        """الخارجية الروسية is وزارة الخارجية الروسية, الصحة the ministry; and the other way round."""
        portfolio = ministry(head)
        if portfolio or len(words) > 1:
            heads = _OFFICES if len(words) == 1 else listed("houses")
            for office in sorted(heads & self.by_head.keys(), reverse=True):
                for entity in self.by_head[office][-RECENT:]:
                    # مجلس إدارة شركة كذا, المجلس الوطني للمنظمة
                    board = (entity.words - words) & listed("runs_a_body") or entity.text.startswith("ال")
                    if entity.number != "d" and words <= entity.words and not board:
                        return entity  # no وزارة الصحة of وزارتا الصحة والتعليم
        if head in _MINISTRY and len(words) == 1:
            offices = (one for kind, some in self.by_head.items() if ministry(kind) for one in some[-RECENT:])
            return max((one for one in offices if one.kind == "organisation"), key=last_i, default=None)
        return None

    def _joint(self, phrase: Phrase) -> Entity:
        members = [self.register(part) for part in phrase.parts]
        key = frozenset(id(member) for member in members)
        entity = self.joint.get(key) if len(key) > 1 else members[0]
        if entity is None:
            names, title = both_names(self.tokens, phrase)
            text, words = self.surface(names, phrase.end), self.keys(phrase.start, phrase.end)
            alone = (one for one in self.by_head.get(same(phrase.head), ())[-RECENT:] if phrase.head)
            both = (one for one in alone if not one.name and one.words <= words)
            entity = next((one for one in both if one.number == phrase.number), None)
            if entity is None:
                head = same(phrase.head) if phrase.head else ""
                entity = Entity("other", phrase.gender, phrase.number, head, (), words=words, text=text)
                if head:
                    self._index(entity)
            entity.text, entity.words = text, words  # الخبيرتان, once the text has told their names
            entity.role = self.surface(phrase.start, title) if title > phrase.start else entity.role
            self.joint[key] = entity
        return entity


def ministry(head: str) -> bool:
    """الصحة, الداخلية: what a ministry is called by alone."""
    return head in listed("portfolio") or "ministry" in lexicon().classes(head)
