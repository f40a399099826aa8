"""Whose a cue without a subject of its own is: one ranked choice among all whom the text has told of.

Everybody who spoke or was told of before the cue, and in reach of it, is a candidate. What is true of him
there (spoke in the same sentence; acts in it; spoke last; was narrated since; agrees with the verb …) adds
up, each truth with its weight from `weights`; the highest sum wins.
"""

from __future__ import annotations

from reader.quotes.attribution.candidate import DOES, Candidate, agreeing, ask, how, may, several, unheard
from reader.quotes.attribution.openings import Openings
from reader.quotes.attribution.owners import Owners
from reader.quotes.attribution.said import Found, Said, asked_in, spoken_to
from reader.quotes.attribution.stances import Stances
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.report import Report
from reader.quotes.speakers.entities import Entities
from reader.quotes.speakers.entity import Entity
from reader.quotes.speakers.kinship import Kinship
from reader.quotes.speakers.mentions import Mention, asks, owns
from reader.quotes.tables.lexicon import CueForm, Gender, lexicon
from reader.quotes.tables.lists import listed

_MENTIONS = 8
_SAID = 8
_SENTENCES = 4
"""How far back it is looked: mentions, statements, and sentences of the mentions."""
_MEDIA = frozenset(("media", "reporter"))
_FURTHEST = 2
"""From which on speakers, paragraphs and sentences are only far."""


class Choice:
    """Chooses among the people and bodies of one article."""

    def __init__(self, reading: Reading, entities: Entities, said: list[Said]) -> None:
        self.tokens, self.sentences = reading.tokens, reading.sentences
        self.marks, self.inside = reading.marks, reading.marks.inside
        self.entities = entities
        self.owners = Owners(reading, entities, said)
        self.stances = Stances(reading)
        self.openings = Openings(reading, self.stances)
        self.said = said
        self.met: list[Mention] = []
        """The mentions so far."""
        self.main: dict[int, int] = {}
        """Sentence → where the first who acts in it stands."""
        self.kinship = Kinship(reading, entities, self.met)
        self.whom: dict[int, Entity | None] = {}
        """Where a mention stands → whom it calls back, once that has been asked."""

    def meet(self, mention: Mention, known: Entity | None) -> None:
        """Note a mention, once all before it have been; of whom, if that is known."""
        self.met.append(mention)
        then = mention.verb_i > mention.phrase.start  # نظر القاضي إلى المتهم، فارتبك
        if mention.part == "acts" and (then or mention.sentence_i not in self.main):
            self.main[mention.sentence_i] = mention.phrase.start
        if known is not None:
            self.whom[mention.phrase.start] = known
        first = mention.phrase.parts[0] if mention.phrase.parts else None
        if first is not None and first.number == "s" and first.start == mention.phrase.start:
            self.met.append(mention._replace(phrase=first))  # or the first of them alone
        start = mention.phrase.start
        if mention.phrase.kind == "organisation" and start and self.tokens[start - 1].text == "في":
            self._note_paper(mention)

    def _note_paper(self, mention: Mention) -> None:
        """وأمهلت اللجنة الوزارة، في بيان ممهور بكذا: whose البيان is from there on."""
        phrase = mention.phrase
        head = self.tokens[phrase.start].word
        if head is None or head.definite or "voice" not in lexicon().classes(phrase.head):
            return
        for one in reversed(self.met[-_MENTIONS:-1]):
            if one.sentence_i != mention.sentence_i:
                return
            if one.part == "acts" and one.phrase.kind == "organisation":
                self.entities.papers[phrase.head] = phrase.start, self._entity(self._called(one.phrase))
                return

    def _called(self, phrase: Phrase) -> Entity | Phrase:
        if phrase.parts:
            return phrase
        if phrase.start not in self.whom:
            self.whom[phrase.start] = self.kinship.meant(phrase) or self.entities.meant(phrase)
        return self.whom[phrase.start] or phrase

    def choose(self, report: Report, forms: tuple[CueForm, ...], apart: Entity | None = None) -> Found | None:
        """The likeliest speaker, or None where nobody is in reach. `forms`: what he agrees with."""
        if "doc" in report.takes and self.stances.near(report) == "within":
            forms = ()  # وأصدرت الهيئة تقريرا. وجاء فيه أن: it agrees with the paper, not with who wrote it
        found = self.candidates(report, forms)
        if not found:
            return None
        found = [one for one in found if one.who is not apart] or found
        best, *others = sorted(found, key=Candidate.weight, reverse=True) if len(found) > 1 else found
        if report.shape == "verb" and best.differs(report, forms):
            return None  # a dual or plural that nobody agrees with is another word: رفضا
        alone = len(forms) == 1 and forms[0].number == "s" and report.opening != "noun" and best.slips
        slips = alone and report.shape == "verb" and best.who.kind == "person"
        other = self.latter(report.cue_i, forms[0].gender, report.sentence_i) if slips else None
        entity = other or self._entity(best.who)  # … إن المريضة بخير. وكانت قد شكت من كذا
        if isinstance(best.who, Phrase) and "asks" in best.here:
            self.whom[best.who.start] = entity  # who will not answer himself
        passage_i = self.sentences[report.sentence_i].passage_i
        told_i = max(best.said_i, best.acts_i, best.seen_i)
        told_i = report.sentence_i if best.here or told_i < 0 else told_i  # who has only asked
        there_i = self.sentences[told_i].passage_i
        ground = "narrated" if other is not None else how(best)
        if ground == "previous" and passage_i - there_i > 1 and best.age > 0:
            ground = "earlier"
        report.lead = best.weight() - others[0].weight() if others else None
        return Found(entity, ground, there_i)

    def acting(self, since: int, subject: Phrase) -> Entity | None:
        """Whom الرجل may mean: the last without a name who did something behind the token `since`."""
        for mention in reversed(self.met[-_MENTIONS:]):
            phrase, gender = mention.phrase, mention.phrase.gender or mention.gender
            if phrase.start <= since:
                break
            one = phrase.kind == "person" and phrase.number == "s" and gender in (None, subject.gender)
            if not one or mention.part != "acts" or phrase.start == subject.start or phrase.name:
                continue
            word = self.tokens[phrase.start].word
            if since >= 0 and word is not None and word.possessed:
                continue  # كان أبوه يصبغ الصوف. ويضحك الشيخ: whose father that was
            who = self._called(phrase)
            if self._around(phrase) < 0 and (isinstance(who, Phrase) or not who.name):
                return self._entity(who)
        return None

    def latter(self, before_i: int, gender: Gender | None, since: int = -1) -> Entity | None:
        """Whom الأخيرة means: the last of a gender whom no quote tells of; `since`: not long before."""
        for mention in reversed(self.met[-_MENTIONS:]):
            phrase = mention.phrase
            if mention.sentence_i < since - _SENTENCES:
                return None
            word = self.tokens[phrase.start].word
            his = word is not None and word.possessed and since >= 0
            known = phrase.name or his or (word is not None and word.definite)
            one = phrase.kind == "person" and phrase.number == "s" and phrase.start < before_i
            if one and known and self._around(phrase) < 0:
                who = self._called(phrase)
                if who.gender == gender:
                    return self._entity(who)
        recent = reversed(self.entities.recent if since < 0 else ())
        return next((one for one in recent if one.gender == gender), None)

    def _entity(self, who: Entity | Phrase) -> Entity:
        return who if isinstance(who, Entity) else self.owners.related_to(who, self.entities.resolve(who))

    def candidates(self, report: Report, forms: tuple[CueForm, ...]) -> list[Candidate]:
        """Everybody in reach, with what is true of him."""
        found: dict[int, Candidate] = {}
        last_i = self._spoke(report, found)
        if self.inside[report.cue_i] < 0:
            self._met(report, found, last_i)  # inside a quote only who is named there
        everybody = list(found.values())
        if report.shape == "participle":
            # As the case that it stands in asks for, whatever its gender.
            acting = [one for one in everybody if one.here.keys() & DOES]
            acting = acting or [one for one in everybody if "asks" in one.here]  # سأل القاضي الشاهد قائلا
            if not acting and self.openings.goes_on(report.sentence_i):
                acting = [one for one in everybody if not one.here]
            everybody = several(acting, everybody, forms) or acting or everybody
        for one in everybody:
            one.slips = not one.agrees(forms)
        heard = self._heard(report, everybody)
        for one in everybody if heard else ():
            one.asks = one.asks or one.who is self.said[-1].entity  # سأل القاضي الشاهد: «…؟». أجاب: «…»
        everybody = agreeing([one for one in everybody if may(one, report)], forms)
        if len(everybody) < 2:
            return everybody
        printed = self.stances.near(report) == "within" and any("other" in one.here for one in everybody)
        taken_up = self.openings.taken_up(report)
        goes_on = taken_up >= 0 and all(
            one.acts_i <= last_i and not last_i < one.seen_i < taken_up for one in everybody
        )
        for one in everybody:
            self._describe(one, report, forms, last_i, goes_on=goes_on)
            medium = printed and "said" not in one.here and lexicon().classes(one.who.head) & _MEDIA
            one.features += ["medium"] if medium else []  # نقل الموقع تصريحا لفلان قال فيه
        for one in unheard(everybody) if self.stances.adds(report) else ():
            one.features.append("unheard")
        put_to = self.stances.questioned(report) if self.stances.put else frozenset[int]()
        ask(everybody, put_to, confronted=self.stances.confronted(report))
        alone = self.stances.near(report) == "joined" and all("said" not in one.here for one in everybody)
        for truth in ("acts", "other", "said"):
            doing = [one for one in everybody if truth in one.here]
            if len(doing) > 1 or (doing and alone and truth == "acts" and self._does_himself(doing[0])):
                latest = max(doing, key=lambda one: one.here[truth])
                latest.features.append(f"latest-{truth}/{self.stances.near(report)}")
        since = [one for one in everybody if one.acts_i > last_i and not one.here]
        if to := self.stances.addressed(report):
            told = [one for one in everybody if "other" in one.here and one.who.kind == "person"]
            told = told or since or [one for one in everybody if one.age == 0 and not one.here]
            focus = max(told, key=lambda one: (one.acts_i, one.main, one.last_i), default=None)
            if focus is not None and focus.who.gender in (to, None):
                focus.features.append("addressed")
        return everybody

    def _does_himself(self, one: Candidate) -> bool:
        """وهنأ | الوزير اللاعب، وقال: who alone acts there, and nobody speaks; not أما القرار فعده."""
        met = (mention for mention in reversed(self.met) if mention.phrase.start == one.here["acts"])
        return one.kind() != "document" and any(not self.openings.may_be_met(mention) for mention in met)

    # -- where the text told of them --

    def _spoke(self, report: Report, found: dict[int, Candidate]) -> int:
        """Who has spoken; and the sentence in which the last of them did, or -1."""
        here, pair = report.sentence_i, self.inside[report.cue_i]
        last_i, aged = -1, 0
        for said in reversed(self.said[-_SAID:]):
            same = said.sentence_i == here
            if found and not same and report.shape == "participle":
                break  # it stays in its sentence
            if pair >= 0 and not (same and pair in said.pairs):
                break
            if said.pairs[0] >= 0 and not (same and pair in said.pairs):
                continue
            known = id(said.entity)
            one = found[known] = found.get(known) or Candidate(said.entity, said.gender, said.paper)
            last_i = said.sentence_i if last_i < 0 else last_i
            if said.asks:
                one.asked = report.act == "reply"
                if said.told:
                    one.asks = one.asks or same
                    continue
            if same:
                one.last_i = max(one.last_i, said.cue_i)
                one.here.setdefault("said-nested" if said.nested else "said", said.cue_i)
            if said.nested:
                one.nested = True
                one.seen_i = said.sentence_i if one.seen_i < 0 else one.seen_i
            elif one.age < 0:
                one.age, one.said_i, one.passage_i = aged, said.sentence_i, said.passage_i
                aged += 1
        return last_i

    def _met(self, report: Report, found: dict[int, Candidate], last_i: int) -> None:
        """Who was told of: as a subject, or since the statement in sentence `last_i`."""
        here, pair, first_i = report.sentence_i, self.inside[report.cue_i], -1
        spoken = report.shape == "participle" and any(one.here for one in found.values())
        furthest = here if spoken else here - _SENTENCES
        asked_i = asked_in(self.tokens, self.said, report)
        for mention in reversed(self.met[-_MENTIONS:]):
            phrase, sentence_i = mention.phrase, mention.sentence_i
            if sentence_i < furthest:
                break
            if mention.part != "acts" and last_i >= sentence_i != here and sentence_i != asked_i:
                continue
            if phrase.end > report.cue_i or self._around(phrase) not in (-1, pair):
                continue
            who = self._called(phrase)
            one = found[id(who)] = found.get(id(who)) or Candidate(who, mention.gender)
            one.gender = one.gender or mention.gender
            if sentence_i == asked_i and not one.whom:
                one.whom = spoken_to(self.tokens, self.said[-1], mention, at_once=sentence_i == here)
            one.seen_i = sentence_i if sentence_i > one.seen_i else one.seen_i
            one.last_i = phrase.start if phrase.start > one.last_i else one.last_i
            if sentence_i == here:
                first_i = self._first_said(here) if first_i < 0 else first_i
                led = (who is phrase and owns(self.tokens, mention)) or self.openings.holds(mention, report)
                one.here.setdefault("led" if led else self._does(mention, first_i), phrase.start)
                one.asks = one.asks or (self.stances.answers(report) and asks(self.tokens, mention))
            elif mention.part == "acts" and one.acts_i < 0:
                one.acts_i = sentence_i
                one.main = self.main.get(sentence_i) == phrase.start
                one.before, one.wrote = self.openings.before(mention), self.openings.issues(mention)
                one.serves = self.openings.serves(mention)

    def _heard(self, report: Report, everybody: list[Candidate]) -> bool:
        """Whether one of them heard the last words, and may answer: قال للمتهم, ناداه أبوه."""
        if asked_in(self.tokens, self.said, report) < 0:
            return False
        people = [one for one in everybody if one.who.kind == "person" and not one.slips]
        if any(one.whom for one in people):
            return True
        last, word = self.said[-1], self.tokens[report.cue_i].word
        goes_on = word is not None and word.cue_conj == "و"  # اتهمه بكذا. وتساءل: «…»
        to = None if goes_on else self.stances.addressed_at(last.cue_i)
        others = (one for one in people if one.who is not last.entity and max(one.acts_i, one.age) >= 0)
        return to is not None and any((one.who.gender or one.gender) in (to, None) for one in others)

    def _first_said(self, sentence_i: int) -> int:
        """Where somebody first speaks in a sentence, else behind all tokens."""
        spoke = [one.cue_i for one in self.said[-_SAID:] if one.sentence_i == sentence_i and not one.nested]
        return min(spoke, default=len(self.tokens))

    def _around(self, phrase: Phrase) -> int:
        """The marks that a phrase stands within, not those of its own name: «الواحة» رفعت السعر."""
        pair_i, bare = self.inside[phrase.start], phrase.name is None or not phrase.head
        whole = pair_i >= 0 and self.marks.pairs[pair_i].close_i <= phrase.end
        own = whole and self.marks.pairs[pair_i].open_i >= phrase.start - bare  # not «المدرسة بيتي»
        return self.marks.parents[pair_i] if own else pair_i

    def _does(self, mention: Mention, first_i: int) -> str:
        """What somebody does in the cue's sentence; `first_i`: where somebody first speaks in it."""
        start = mention.phrase.start
        if mention.part == "acts" and self._relays(mention):
            return "relays"
        if mention.part != "acts" or start <= first_i + 1:
            met = mention.part == "met" and start < first_i < len(self.tokens)
            met = met and self.said[-1].entity is self._called(mention.phrase)  # السفير، الذي قال كذا، وأكد
            turns = mention.part == "acts" and start == self.stances.turns(mention.sentence_i)
            return "main" if met else "turns" if turns else mention.part
        verb, led = self.tokens[max(mention.verb_i, 0)].word, self.openings.clause(mention.sentence_i)
        so = verb is not None and verb.cue_conj == "ف"
        last, who = self.said[-1], self._called(mention.phrase)
        said = mention.verb_i < 0 and not last.nested and last.entity is who and last.cue_i > start
        said = said and any(one.kind == "comma" for one in self.tokens[max(start - 3, 0) : start])
        if said or (last.cue_i == mention.verb_i and not so):  # …، لكن فلانا نفى كذا، وأكد
            return mention.part  # but «…»، فرد الوزير بأن كذا، مؤكدا أن
        if mention.verb_i > 0 and self.tokens[mention.verb_i - 1].kind == "comma" and led >= 0:
            return "main"  # فيما قال فلان كذا، دافعت فلانة: the main clause
        if self.stances.replies(mention.verb_i):
            return "replies"
        # … أن …، فتدخل الرئيس مطالبا: a clause of the writer's behind what somebody said
        then = mention.verb_i > 0 and self.tokens[mention.verb_i - 1].text in listed("thereupon")
        then = then or self.stances.takes_up(mention.verb_i)
        return "then" if then or (verb is not None and verb.text[0] in "وف") else "content"

    def _relays(self, mention: Mention) -> bool:
        """ونقلت الصحيفة عن فلان قوله إن كذا، مضيفة: whether it is another's words that somebody reports."""
        verb = self.tokens[mention.verb_i].word
        if mention.verb_i < 0 or verb is None or all("relay" not in cue.verb.takes for cue in verb.cues):
            return False
        heard = [one.entity for one in self.said[-_SAID:] if one.cue_i == mention.verb_i]
        return bool(heard) and heard[0] is not self._called(mention.phrase)

    # -- what is true of them --

    def _describe(
        self, one: Candidate, report: Report, forms: tuple[CueForm, ...], last_i: int, *, goes_on: bool
    ) -> None:
        found, who = one.features, one.who
        if one.slips:
            slip = "differs" if who.number == "s" else "number"
            found.append(f"{slip}/{'part' if report.shape == 'participle' else 'verb'}")
        elif forms and (who.gender or one.gender):
            found.append("agrees")
        found.append(one.kind())
        found += ["new"] if isinstance(who, Phrase) or who.last_i < 0 else []
        said = report.shape == "participle" and "said" in one.here
        found += [] if who.definite or said else ["indefinite"]
        found += ["asked"] if one.asked else []
        found += ["whom"] if one.whom and one.who.kind == "person" else []
        if one.here:
            near = self.stances.near(report)
            found += [f"{truth}/{near}" for truth in one.here]
            main = bool(who.name) and one.here.get("acts", -1) == self.main.get(report.sentence_i)
            main = main and self._first_said(report.sentence_i) > report.cue_i
            found += ["oblique"] if near == "joined" and one.led_to(self.tokens) else []
            found += ["main/but"] if main and self.stances.but_he(report) else []
            return
        far = self.stances.far(report)
        passage_i = self.sentences[report.sentence_i].passage_i
        drops = far == "part" and one.age == 0 and self.openings.goes_on(report.sentence_i)
        recalls = far == "part" and self.stances.recalls(report.sentence_i)
        if drops or recalls or (one.age == 0 and goes_on):
            passage_i = one.passage_i
        found += ["dropped/part"] if drops else []
        found += ["thing/bare"] if far == "bare" and who.kind != "person" else []
        if one.age == 0 or (one.age > 0 and one.acts_i <= last_i):
            found.append(f"age{min(one.age, _FURTHEST)}/{far}")
            found += ["goes-on"] if report.sentence_i - one.said_i == 1 and self.stances.adds(report) else []
            if far != "part" or passage_i != one.passage_i:
                found.append(f"paragraph{min(passage_i - one.passage_i, _FURTHEST)}")
        if one.acts_i > last_i:
            away = min(report.sentence_i - one.acts_i, _FURTHEST)
            same = self.sentences[one.acts_i].passage_i == passage_i
            found += ["since-main"] if one.main else []
            found += [f"backdrop/{far}"] if one.before else []
            found += ["serves"] if one.serves and far in ("says", "open", "bare") else []
            found += [f"since/{far}", f"since{away}{'' if same else '-apart'}"]
        elif one.age > 0 and one.seen_i > last_i:
            found.append("seen-since")
        elif one.age < 0:
            found.append("nested" if one.nested else f"seen/{far}" if one.seen_i > last_i else "old")
