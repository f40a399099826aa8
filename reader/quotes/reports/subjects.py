"""The subject of a cue: whether the phrase behind it is one, and the phrase before it that is."""

from __future__ import annotations

from reader.named import Record
from reader.quotes.phrases.adjuncts import adjunct, opens_aside
from reader.quotes.phrases.government import WEIGHS, called_upon, object_of, oblique, owned, stranger
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.labels import calls_upon, label, labelled
from reader.quotes.phrases.parts import VERBS
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.phrases import POINTING, Phrases
from reader.quotes.phrases.posts import whose
from reader.quotes.phrases.reach import TOPICS
from reader.quotes.reports.antecedents import Antecedents, acted_upon, agrees_with, judged
from reader.quotes.reports.lookalikes import governs
from reader.quotes.reports.pairs import paired
from reader.quotes.reports.report import Site
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import AND_HE, EXCEPT, SIGNS, WHEN
from reader.quotes.words.shapes import acted, tongue
from reader.quotes.words.tokens import DASHES, Token, set_apart
from reader.quotes.words.word import Word
from reader.speech import Link

_BACK, _RELATIVE, _TRIES = 25, 15, 4
"""Words between a subject and the verb after it, and of a relative clause there; places where a subject may
begin that are looked at, the nearest first."""
_PRONOUNS: dict[str, frozenset[str]] = {
    "m": frozenset(("هو", "لكنه", "انه", "بانه", "لانه", "كانه", "لعله")),
    "f": frozenset(("هي", "لكنها", "انها", "بانها", "لانها", "كانها", "لعلها")),
}
"""Before a verb: its subject."""
_MEMBER = 4  # tokens of whose a name without a title is: فلان من شركة كذا
_OBJECTS = frozenset(("noun", "target", "blame"))
_DOES = VERBS | {"authored", "issued"}  # دبلوماسيا شارك في الجلسة
_BY_US = ("نا", "ناه", "ناها", "ناهم")  # تاجر التقيناه في السوق: of verbs whose subject is the paper
_ASIDE, _GIVEN = 3, 16
_ONCE = WHEN | {"لما", "يوم"}
_OPENERS = frozenset(("clause", "conjunction", "aux", "while", "topic"))
_BUT = EXCEPT | {"حين"}
"""Before an أن that is no report's: غير أن فلانا قال, في حين أن فلانا رفض كذا."""
_SPEAKING_FOR = frozenset(("متحدثا", "متحدثه", "ناطقا", "ناطقه"))
_TURN = frozenset(("aside", "adverb", "self"))
"""How what leads from one speaker to the next ends: من جانبه الوزير قال, وفي السياق ذاته النقابة طالبت."""
_NO_LEAD = AND_HE | {"غير"}
_NO_START = frozenset(("relative", "clause", "negation", "perfective"))
_NO_END = frozenset(("conjunction", "while", "clause", "as", "subjunct", "perfective", "aux"))
"""What a subject may stand right behind, and what none begins or ends with."""
_LABEL, _VENUE = 4, 8
"""Words of a body's name in marks, and of a venue between them."""


class Before(Record):
    """A subject that stands before its verb."""

    phrase: Phrase
    link: Link


class Subjects(Antecedents):
    """Judges and finds subjects in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, phrases: Phrases, known: frozenset[str]) -> None:
        super().__init__(tokens, marks, phrases, known)
        self.asked: tuple[int, CueForm] | None = None
        self.answer: Before | None = None
        """What `before` was asked last, and what it said."""

    def fits(self, phrase: Phrase, form: CueForm) -> bool:
        """Whether the phrase behind a verb is its subject, not its object or addressee."""
        head = next((one.word for one in self.tokens[phrase.start : phrase.end] if one.word), None)
        if form.number != "s" or head is None:
            return form.number == "s"  # a verb before its subject is singular; يرى 44% أن, but 60% من السكان
        first = phrase.parts[0] if phrase.parts else phrase
        named = self.named(first)
        if object_of(form, self.tokens, phrase, head) or oblique(self.tokens, first, form, named=named):
            return False  # but أمين عام الحزب فلان والخبير فلان
        if first.number != "s" and not (head.noun is not None and head.noun.kind == "source"):
            first = phrase  # but طالبت مصادر وشهود, النقابة وأحزاب: it agrees with the first
        mismatch = first.gender not in (None, form.gender) and not phrase.name and not named
        known = named or stranger(head) or calls_upon(first, self.tokens, self.marks)
        unknown = not first.head and head.definite and not known
        takes = form.verb.takes
        whom = mismatch or unknown or called_upon(self.tokens, phrase)
        if "person" in takes and (whom or self._other(first, head, form)):
            return False  # طالب الحكومة, نبهت العملاء, وأبلغ الوزيرة فلانة: the addressee
        then = self.tokens[phrase.end].word if phrase.end < len(self.tokens) else None
        clause = then is not None and "clause" in then.classes
        if acted_upon(first, head, then, form):
            return False
        alone = clause and phrase.end == phrase.start + 1
        named = named or alone or labelled(phrase, self.marks)  # أكد الخصاونة أن, أكدت «مياه الشرق» أن
        her = not phrase.head and head.feminine and form.gender == "m" and not named and phrase.number == "s"
        if not takes & _OBJECTS:
            return True  # وأشار الطراونة إلى, but not وحمّل المنطقة التربوية المسؤولية
        thing = not (phrase.head or phrase.parts or named) and owned(self.tokens, phrase)
        paper = head.noun if head.noun is not None and head.noun.kind == "document" else None
        voice = paper is not None and "voice" in head.kinds and paper.gender == form.gender
        weighs = form.verb.act in WEIGHS
        weighs = weighs or (form.verb.lemma in listed("justifies") and head.definite and not clause)
        thing = thing or (paper is not None and not voice and weighs)  # وانتقد قرار الحكومة, وبرر القرار بكذا
        theirs = (clause and form.gender == "f") or phrase.number != "s"  # أكدت عضو اللجنة أن
        return not (her or thing or (mismatch and not theirs))

    def _other(self, phrase: Phrase, head: Word, form: CueForm) -> bool:
        """وأبلغ المحامية فلانة, وأبلغت النائب فلانا: his title or his name tells that it is not he."""
        if phrase.name is None or head.noun is None or (head.noun.kind, head.noun.number) != ("title", "s"):
            return False
        given = self.tokens[phrase.name[0]].word
        called = form.gender == "m" or (given is not None and given.name == "m")
        return called and head.noun.gender not in (None, form.gender)

    def before(self, site: Site, form: CueForm) -> Before | None:
        """The subject of a verb that stands after it: إن الوزير أكد, المتحدث باسم الجيش قال."""
        if self.asked != (site.i, form):
            self.asked, self.answer = (site.i, form), self._before(site, form)
        return self.answer

    def _before(self, site: Site, form: CueForm) -> Before | None:
        if site.word.cue_conj or self._about(site) >= 0:
            return self._topic(site, form)
        if (relative := self.relative(site)) is not None:
            phrase = self._antecedent(site, relative, form)
            told = phrase is not None and agrees_with(phrase, form) and not judged(site, form)
            told = told and phrase is not None and self._calls_back(phrase, relative, form)
            return Before(phrase, "local") if phrase is not None and told else None
        if (bare := self._bare_antecedent(site, form)) is not None and not self._once(bare.start - 2):
            return Before(bare, "local")
        when = site.before is not None and site.before.text in WHEN
        led = self.tokens[site.i - 2].word if site.before is not None and site.before.text == "ان" else None
        if when or (led is not None and "before" in led.classes):
            return None  # أكد أن الفريق «قوي» قبل أن يدعو إلى كذا, ، حينما قال إن كذا
        tries, floor = 0, self._floor(site)
        for start in range(tongue(self.tokens, site.i, floor) - 1, floor - 1, -1):
            starts = self._starts(start, floor) and not governs(self.tokens, start)
            if not starts or not self._beside(start, site.i) or self._once(start - 2):
                continue  # وطالب بكذا، كما أضاف أن: he did, and is no student
            phrase = self._at(start, site, form)
            if phrase is not None and agrees_with(phrase, form) and (link := self._reaches(phrase, site)):
                return Before(whose(self.phrases, phrase, floor), link)
            tries += 1
            if tries >= _TRIES:
                break
        return None

    def granted(self, site: Site, form: CueForm) -> Before | None:
        """سبق لوزير الري أن حذر من كذا: whom it was given to say it; فلان سبق أن حذر من كذا: as if alone."""
        if site.before is None or site.before.text not in ("ان", "سبق") or form.form != "past":
            return None
        sooner = site.i - 1 - (site.before.text == "ان")
        word = self.tokens[sooner].word
        if word is not None and word.text == "سبق" and sooner > site.sentence.first:
            before = self.tokens[sooner - 1].word
            return self.adjacent(site._replace(i=sooner, word=word, before=before), form)
        for j in range(site.i - 2, max(site.sentence.first, site.i - _GIVEN), -1):
            if self.tokens[j - 1].text.removeprefix("و").removeprefix("ف") in listed("granted"):
                phrase = self.phrases.read_without_clitic(j, site.i)
                return Before(phrase, "explicit") if phrase is not None else None
        return None

    def pronoun(self, site: Site, form: CueForm) -> bool:
        """لكنها تتهم الوزارة, بيد أنه وافق المصرف: whether the subject is the pronoun before the verb."""
        if site.before is None or form.number != "s" or site.word.cue_conj:
            return False
        return site.before.text.lstrip("وف") in _PRONOUNS[form.gender]

    def adjacent(self, site: Site, form: CueForm) -> Before | None:
        """واشنطن تحث القوى: a subject that begins the clause and ends right before its verb."""
        if site.word.cue_conj:
            return self._topic(site, form)
        opens = site.i == site.sentence.first
        comma = site.before is None and (opens or self.tokens[site.i - 1].kind == "comma")
        if comma and not opens:
            paper = self.denied(site, form) or self.sent(site, form)
            return Before(paper, "local") if paper is not None else self._interrupted(site, form)
        if (paper := self.paper(site, form) or self.sent(site, form)) is not None:
            return Before(paper, "local")
        if comma or (site.before and site.before.classes & _NO_END) or self.relative(site) is not None:
            return None  # nothing ends right before the verb that is no antecedent
        found = self.before(site, form)
        right = found is not None and self._right_before(found.phrase, site)
        if found is None or not right or found.link != "explicit" or self._wrote(found.phrase, site):
            return None
        sure = found.phrase.head or found.phrase.parts or labelled(found.phrase, self.marks)
        return found if sure or self.named(found.phrase) else None  # «هيومن فويس» تتهم الشرطة بكذا

    def _wrote(self, phrase: Phrase, site: Site) -> bool:
        """بيروت – المركز الفلاني قال القيادي فلان إن: behind where it was written, and no speaker."""
        first = site.sentence.first
        if phrase.start != first or not first or self.tokens[first - 1].text not in DASHES:
            return False
        who = self.phrases.read(site.i + 1, site.last)
        return who is not None and who.kind == "person"

    def _right_before(self, phrase: Phrase, site: Site) -> bool:
        """الوزير بدوره اتهم كذا, مصدر لم يذكر اسمه اتهم كذا: whether nobody else may come between."""
        hidden = site.before is not None and "identity" in site.before.classes
        if phrase.end == site.i or hidden or self._where(phrase, site) or self._once(phrase.end):
            return True
        return self._past_adjuncts(phrase.end, site.i) == site.i and phrase.start <= self._opens(site)

    def _past_adjuncts(self, i: int, last: int) -> int:
        past = adjunct(self.tokens, i, last) if i < last else i
        return self._past_adjuncts(past, last) if past > i else i

    def _opens(self, site: Site) -> int:
        """لكن | فلان, غير أن | فلان, في المقابل، | فلان: where the subject of a clause begins at last."""
        floor = max(site.sentence.first, site.i - _BACK)
        words = (k for k in range(site.i - 1, floor + 1, -1) if self.tokens[k].text == "ان")
        if (k := next((k for k in words if self.tokens[k - 1].text in EXCEPT), 0)) > 0:
            return k + 1
        first = site.sentence.first
        past = adjunct(self.tokens, first, site.i)
        if past > first:
            return past + (self.tokens[past].kind == "comma")
        return first + 1 + (self.tokens[first + 1].text == "ان")

    def _interrupted(self, site: Site, form: CueForm) -> Before | None:
        """وكيل النيابة، وفي مرافعته، وصف الوقائع: a subject that begins the sentence, and an insertion."""
        found, opens = self.before(site, form), self._opens(site)
        if found is None or found.link != "explicit":
            return found  # إن المتهم الذي لقيه أمس، طلب جلسة سرية
        if (phrase := found.phrase).start > opens:  # رئيس الشركة، المهندس فلان، اتهم الوزير بكذا
            ahead = range(phrase.start - 1, site.sentence.first, -1)  # ذكر أن الوكيل، فلان، اتهم الوزير
            that = next((k + 1 for k in ahead if self.tokens[k].text == "ان"), opens)
            whole = (self.phrases.read(k, site.i) for k in (site.sentence.first, opens, that))
            same = (one for one in whole if one is not None and one.name and one.name == phrase.name)
            if (own := next(same, None)) is None:
                return None
            phrase, found = own, Before(own, "explicit")
        if phrase.name and (phrase.head or phrase.role) and site.i - phrase.end <= 1:
            return found  # محامي المتهم، فلان، وصف موكله بأنه
        known = phrase.head or (self.named(phrase) and not site.word.cue_object)
        return found if known and self._aside(phrase, site.i, site) else None

    def _where(self, phrase: Phrase, site: Site) -> bool:
        """نقابة النسيج في حلب طالبت الوزارة بكذا: whether only where they are stands before the verb."""
        led = self.tokens[phrase.end].word if phrase.head else None
        return led is not None and led.text == "في" and site.i - phrase.end <= _MEMBER

    def _about(self, site: Site) -> int:
        """Where the أما before a verb with ف or فقد stands, or -1."""
        if site.word.cue_conj != "ف" and (site.before is None or site.before.text != "فقد"):
            return -1  # as of most
        floor = max(site.sentence.first, site.i - _BACK)
        return next((i for i in range(site.i - 2, floor - 1, -1) if self.tokens[i].text in TOPICS), -1)

    def _topic(self, site: Site, form: CueForm) -> Before | None:
        """أما فلانة، فقالت; أما «الشاطئ» فقد أوردت: whom the sentence is about."""
        about = self._about(site)
        between = (self.tokens[i].word for i in range(about + 1, site.i))
        if about < 0 or any(word is not None and word.cue_conj == "ف" for word in between):
            return None
        phrase = self.phrases.read(about + 1, site.i) or label(self.phrases, about + 1, site.i, form.gender)
        phrase = paired(self.tokens, phrase, form, site.i) if phrase is not None else None
        if phrase is None or not agrees_with(phrase, form):
            return None
        behind = None if phrase.kind == "person" else self.phrases.read(site.i + 1, site.last)
        other = (behind is not None and behind.kind == "person") or self._judged_topic(phrase, site)
        return None if other else Before(phrase, "explicit")  # أما السوق، فقال الخبير فلان

    def inside(self, phrase: Phrase, site: Site) -> bool:
        """Whether a subject stands in the content of another report: … أن فلانا أكد."""
        i = phrase.start - (labelled(phrase, self.marks) or self.tokens[phrase.start - 1].text in POINTING)
        for j in range(i - 1, max(site.sentence.first, i - 3) - 1, -1):
            word = self.tokens[j].word
            if word is None:
                return self.tokens[j].kind == "mark"
            if "clause" in word.classes:
                # غير أن فلانا قال: somebody else, in a clause of its own
                return not (j > site.sentence.first and self.tokens[j - 1].text in _BUT)
            if not word.classes & {"perfective", "aux", "adverb"}:
                return False
        return False

    def _beside(self, start: int, i: int) -> bool:
        """Whether two tokens stand in the same marks, or what the first opens stands beside the second."""
        inside = self.marks.inside
        around = self.marks.parents[inside[start]] if start in self.marks.opens else inside[start]
        return around == inside[i]

    def _at(self, start: int, site: Site, form: CueForm) -> Phrase | None:
        """The subject that begins at a token; of one in marks, not what may be said before its verb."""
        if start not in self.marks.opens:
            phrase = self.phrases.read_joined(self.phrases.past_same(start, site.i), site.i)
            return paired(self.tokens, phrase, form, site.i) if phrase is not None else None
        body = label(self.phrases, start, site.i, form.gender)
        then = self.tokens[site.i + 1].word if site.i + 1 < site.last else None
        opens = start == site.sentence.first or self.tokens[start - 1].kind == "colon"
        said = opens and body is not None and body.end == site.i and "present" not in site.word.forms
        return None if said and not (then and "clause" in then.classes) else body  # «لن نرحل» قال فلان

    def _floor(self, site: Site) -> int:
        floor = max(site.sentence.first, site.i - _BACK)
        pair_i = self.marks.inside[site.i]
        return max(floor, self.marks.pairs[pair_i].open_i + 1) if pair_i >= 0 else floor

    def _starts(self, start: int, floor: int) -> bool:
        """Whether a clause may begin at a token."""
        word, before, label = self.tokens[start].word, self.tokens[start - 1], start in self.marks.opens
        if word is None and self.tokens[start].kind != "number" and not label:
            return False
        no_and = start - 1 in self.marks.closes and self.tokens[start].text[0] != "و"
        how = before.kind == "comma" and word is not None and word.text in _SPEAKING_FOR
        if no_and or how or (word is not None and word.classes & _NO_START):
            return False  # «المدى» العراقية أعلنت, but «وعود فارغة» والنقابة تدعو
        joined = label and before.text == "و" and start - 2 not in self.marks.closes
        if joined or start == floor or before.kind in SIGNS:
            return True  # خلاف على المعبر و«الأمل» تتهم الحكومة بكذا
        if before.word is None or "kin" in before.word.classes or before.text in _NO_LEAD:
            return False  # فلان، وهو تاجر، يقول; مصدرا غير رسمي قال
        # أمس الوزير قال, but not رئيس الوزراء السابق فلان قال
        if "time" in before.word.classes and not before.word.definite:
            head = self.tokens[start - 2].word if start - 2 >= floor else None
            general = before.text == "عام" and head is not None and head.noun is not None  # مدير عام الشركة
            return not (general or (word is not None and "time" in word.classes))  # ليل الأحد
        turn = before.word.classes & _TURN and adjunct(self.tokens, floor, start) == start
        turn = turn and not (word is not None and word.possessed)  # وعلى هامش مشاركتها في كذا دعت كييف
        return bool(turn or before.word.classes & _OPENERS)

    def _reaches(self, phrase: Phrase, site: Site) -> Link | None:
        """How a phrase leads to its verb: at once, or over a relative clause or a venue."""
        i = site.i
        marked = labelled(phrase, self.marks)
        bare = not (phrase.head or phrase.parts or marked)
        if self._aside(phrase, i - (self.tokens[i - 1].text == "قد"), site):
            return "explicit"  # لجنة التحكيم، التي ترأسها فلانة، أوصت
        pair = self.marks.pairs[self.marks.opens[phrase.end]] if phrase.end in self.marks.opens else None
        past = phrase.end if pair is None or not pair.closed else pair.close_i + 1
        for j in range(past if past - phrase.end <= _LABEL + 1 else phrase.end, i):
            word = self.tokens[j].word
            if word is None:
                told = any("identity" in one.word.classes for one in self.tokens[j:i] if one.word is not None)
                told = told or bool(bare and phrase.role and j == phrase.end == i - 1)
                if self.tokens[j].kind == "comma" and told:  # وفلانة، عضو المجلس، ترى أن
                    return "explicit"  # مسؤولا في الوزارة، فضل عدم نشر اسمه، يقول إن
                if bare or marked or self.tokens[j].kind != "comma" or not self._had(j + 1, i):
                    return None
                continue
            before = self.tokens[j - 1].word
            both = before is not None and before.definite and word.definite
            when = word.classes & {"adverb", "time", "perfective"} or word.text.endswith("قد")
            if when or (both and not (bare or "relative" in word.classes)):
                continue  # مصدرا في اللجنة المنظمة
            if bare and not self._once(j):
                # ميرلين من جهتها نفت; فلان من شركة كذا عبر عن
                turn = j == phrase.end and self._past_adjuncts(j, i) == i
                member = turn or (i - j <= _MEMBER and self.named(phrase))
                known = word.text == "من" or (turn and self.named(phrase))  # فلان الفلاني في مقابلة
                return "explicit" if member and known else None
            return self._over(phrase, word, range(j, i))
        return "explicit"

    def _once(self, i: int) -> bool:
        """فلان حين كان نائبا قال: whether a clause begins at a token that tells what its subject was then."""
        then = self.tokens[i + 1].word if self.tokens[i].text.removeprefix("و") in _ONCE else None
        return then is not None and "aux" in then.classes

    def _had(self, first: int, i: int) -> bool:  # only قد stands before a verb
        return all(one.word is not None and "perfective" in one.word.classes for one in self.tokens[first:i])

    def _aside(self, phrase: Phrase, last: int, site: Site) -> bool:
        """Whether a relative clause, وهو or a venue is all that stands there, set apart."""
        between = self.tokens[phrase.end : last]
        was = self.tokens[phrase.start - 1].word if phrase.start and phrase.head else None
        had = was is not None and "aux" in was.classes  # وكانت الكتائب، الجناح العسكري للحركة، أعلنت
        if not _ASIDE <= len(between) <= _RELATIVE or not set_apart(between[0], between[-1]):
            that = was is not None and "clause" in was.classes and between[:1] and between[0].kind == "comma"
            return bool(had or that) and len(between) == 1  # يذكر أن النقابة، طالبت بكذا
        word = between[1].word
        if word is None:
            return False
        seen = document(phrase.head) and word.text in listed("passed")  # وثيقة، حصلت عليها الصحيفة، تشير
        if seen or (len(between) > _ASIDE and opens_aside(word, between[2].word)):
            return True
        where = word.prep or word.classes & {"preposition", "time"} or (had and not word.cues)
        where = where or between[0].kind != "comma"
        # تقدم النائب فلان، عضو كذا، بطلب إحاطة، قال فيه: what goes on with a verb before it
        begins = self.tokens[phrase.start - 1].kind != "comma" or phrase.start == self._opens(site)
        return bool(where and begins) and all(token.kind != between[0].kind for token in between[1:-1])

    def _over(self, phrase: Phrase, word: Word, between: range) -> Link | None:
        """How a phrase leads to its verb over what begins with `word`."""
        if self._once(between[0]) or word.text in AND_HE:  # الشاهد وهو تاجر في السوق أفاد
            return "explicit" if len(between) <= _RELATIVE else None
        if "relative" in word.classes:
            one = all(self.tokens[k].kind != "comma" for k in between[:-1])  # الوزير الذي زار القرية، قال
            return "local" if one and len(between) <= _RELATIVE else None
        words = (self.tokens[k].word for k in between)
        # دبلوماسيون طلبوا عدم الكشف عن هويتهم قالوا, محللون استطلعت آراؤهم توقعوا
        anonymous = any(one is not None and "identity" in one.classes for one in words)
        does = acted(word) or word.classes & _DOES or word.text.endswith(_BY_US)
        then = self.tokens[phrase.start + 1].word if phrase.end > phrase.start + 1 else None
        bound = then is not None and bool(then.prep or "preposition" in then.classes)  # مسؤول بمكتب كذا
        told = anonymous or (does and (bound or not phrase.definite)) or "preposition" in word.classes
        return "explicit" if (told or word.prep) and len(between) <= _VENUE else None
