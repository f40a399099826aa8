"""Whom a relative clause tells of: المحاسبة فلانة، التي روت; مواطنين أفادوا; and whether a verb agrees."""

from __future__ import annotations

from reader.quotes.phrases.government import ACTS_ON, WEIGHS
from reader.quotes.phrases.heads import document, paper
from reader.quotes.phrases.labels import label
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.phrases import Phrases
from reader.quotes.phrases.posts import whose
from reader.quotes.reports.report import Site
from reader.quotes.tables.lexicon import CueForm, Gender, Noun, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import she
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import INSIDE, THAT, THESE, WHICH
from reader.quotes.words.shapes import ACCUSATIVE, alien, called, of_a_thing
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word

_LEADS = frozenset(("من", "الي", "مع", "ل"))
_ANTECEDENT = 12
"""Words of a phrase before its relative pronoun."""
_HIS_WORDS = frozenset(("venue", "part"))
"""Kinds of nouns that somebody's words have: تصريحات, أقوال."""


_PAPER = 3
"""Words of a paper and its adjectives before its verb."""
_SENT = 14
"""Tokens from a paper, past who has sent it, to what it tells."""
_DENIED = 22
"""Tokens from who denies a paper to what stands in it."""
_WITHIN = 5
"""Words behind a verb where فيه tells that somebody else speaks in the paper."""
_OBJECTS = ACTS_ON | {"measure"}
_VENUES = frozenset(("في", "وفي", "عبر", "وعبر", "خلال", "ضمن"))
_TOLD_OF = frozenset(("source_bare", "adjectival", "manner", "official", "adverb"))
"""Classes of adjectives of a paper."""


class Antecedents:
    """Finds them in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, phrases: Phrases, known: frozenset[str]) -> None:
        self.tokens, self.marks, self.phrases = tokens, marks, phrases
        self.known = known
        """Family names of the article's named people."""

    def named(self, phrase: Phrase) -> bool:
        """Whether a phrase holds a name that the tables or the article know."""
        for token in self.tokens[phrase.start : phrase.end]:
            if (word := token.word) is not None and (word.name or word.stem in self.known):
                return True
        first = self.tokens[phrase.start].word
        if phrase.end == phrase.start + 1 and first is not None and not phrase.head:
            latter = first.stem in listed("latter")  # ورفض الأخير، وقال
            return latter or called(first, closed=False) or alien(first)  # طالب السلامي بكذا
        return phrase.name is not None and self.phrases.names.sure(phrase.name[0], phrase.name[1])

    def _judged_topic(self, phrase: Phrase, site: Site) -> bool:
        """أما القرار فقد وصفه بكذا: a thing that the sentence is about, the object of its verb."""
        head = self.tokens[phrase.start].word if site.word.cue_object else None
        thing = head is not None and (head.noun is None or head.noun.kind == "document")
        return thing and not self.named(phrase)

    def relative(self, site: Site) -> int | None:
        """Where the relative pronoun before a cue stands: الذي قال, الذي كان قد تعهد, التي سبق أن وصفت."""
        for i in range(site.i - 1, max(site.sentence.first, site.i - 4), -1):
            word = self.tokens[i].word
            if word is None:
                return None
            if "relative" in word.classes:
                return i
            if not word.classes & {"perfective", "aux"} and word.text != "ان":
                return None
        return None

    def _naming(self, i: int) -> bool:
        """فيلم «المطر», صحيفة «الميزان»: whether a word names what stands in the marks behind it."""
        word = self.tokens[i].word if i >= 0 else None
        return word is not None and (word.noun is not None or "naming" in word.classes)

    def _bare_antecedent(self, site: Site, form: CueForm) -> Phrase | None:
        """بلاغات من مواطنين أفادوا بأن: people without ال right before a verb that agrees with them."""
        word = site.before
        if word is None or word.definite or word.noun is None:
            return None
        of = self.tokens[site.i - 3].text if site.i - 3 >= site.sentence.first else ""
        people = word.noun.kind in ("title", "source") and word.noun.number != "s" and form.number == "p"
        if not (people or self._object_says(site, word, form)) or of in listed("out_of"):
            return None  # ثمانية من أصل عشرة محللين
        head = self.tokens[site.i - 2].word if site.i - 2 >= site.sentence.first else None
        few = listed("few")  # أربعة شهود يؤكدون
        two = head is not None and (head.noun is not None or head.text in few)
        first = site.i - 1 - two
        if first == site.sentence.first or self.tokens[first - 1].text in THAT:
            return None  # ناشطون ينتقدون كذا, a headline; غير أن صيادين أبدوا كذا
        phrase = self.phrases.read(first, site.i)  # ناشطون حقوقيون أكدوا
        return phrase if phrase is not None and agrees_with(phrase, form) else None

    def _object_says(self, site: Site, word: Word, form: CueForm) -> bool:
        """أوقفت سائقا أقر بأنه, شكوى من أسر قالت إن: one without ال, or a body, that stands as no subject."""
        if form.form != "past" or form.number != "s" or word.noun is None or word.noun.number != "s":
            return False
        before = self.tokens[site.i - 2] if site.i - 2 >= site.sentence.first else None
        if before is None or before.word is None or word.possessed or word.noun.kind == "document":
            return False  # من جهتها
        his = word.noun.kind == "title" and word.raw.endswith(ACCUSATIVE)
        return before.text in _LEADS or (his and not before.word.raw.endswith(ACCUSATIVE))  # مؤتمرا صحفيا

    def paper(self, site: Site, form: CueForm) -> Phrase | None:
        """نشرت المنظمة تقريرا | يحذر من كذا: the paper without ال that a verb right behind tells of."""
        if site.word.cue_conj or form.number != "s" or form.form == "participle":
            return None
        for i in range(site.i - 1, max(site.sentence.first, site.i - _PAPER) - 1, -1):
            word = self.tokens[i].word
            if word is None or word.definite or word.conj or word.possessed:
                return None
            noun = paper(word)
            if noun is None:
                acts = any(cue.form != "participle" for cue in word.cues)  # but تقريرا مفصلا
                if word.prep or acts or not word.classes <= _TOLD_OF:
                    return None
                continue
            gender: Gender | None = "f" if noun.number == "p" else noun.gender
            if gender != form.gender or noun.head in listed("speeches") or not self._speaks(site, i, form):
                return None
            self._unled(i, word, noun)
            return Phrase(i, site.i, "organisation", gender, "s", noun.head, False)
        return None

    def sent(self, site: Site, form: CueForm) -> Phrase | None:
        """تلقى المدير بلاغا من الأهالي، | يفيد بكذا: the paper that a verb tells of, past who has sent it."""
        if site.word.cue_conj or (form.verb.lemma, form.form, form.number) != ("افاد", "present", "s"):
            return None
        for i in range(site.i - 2, max(site.sentence.first, site.i - _SENT) - 1, -1):
            word = self.tokens[i].word
            if word is None or self.tokens[i + 1].text != "من":
                if self.tokens[i].kind not in ("word", "comma") or (word is not None and word.finite):
                    return None
                continue
            noun = None if word.definite or word.conj else paper(word)
            if noun is not None and ("f" if noun.number == "p" else noun.gender) == form.gender:
                self._unled(i, word, noun)
                return Phrase(i, i + 1, "organisation", form.gender, "s", noun.head, False)
        return None

    def _unled(self, i: int, word: Word, noun: Noun) -> None:
        if word.prep and word.noun is None:  # بيانا has no ب
            self.tokens[i] = self.tokens[i].read_as(word.but(prep="", stem=word.text, noun=noun, name=None))

    def denied(self, site: Site, form: CueForm) -> Phrase | None:
        """نفت الوزارة | تقريرا نشرته الصحيفة، ذكر أن كذا: the paper tells what she denies, behind a comma."""
        if site.word.cue_conj or form.number != "s" or form.form == "participle":
            return None
        found: Phrase | None = None
        for i in range(site.i - 2, max(site.sentence.first - 1, site.i - _DENIED), -1):
            word = self.tokens[i].word
            if word is None or "clause" in word.classes:
                return None
            noun = paper(word) if found is None else None
            gender = noun.gender if noun is not None and noun.number == "s" else "f"
            if noun is not None and not word.definite and gender == form.gender:
                self._unled(i, word, noun)
                last = next(k for k in range(i + 1, site.i) if k == site.i - 1 or self._told_by(k))
                found = Phrase(i, last, "organisation", gender, "s", noun.head, False)
            elif any(cue.verb.act == "deny" and cue.form != "participle" for cue in word.cues):
                return found if found is not None and self._speaks(site, found.start, form) else None
        return None

    def _told_by(self, i: int) -> bool:
        """تقريرا | نشرته الصحيفة: whether a verb at a token tells of the paper."""
        word = self.tokens[i].word
        return word is not None and (word.finite or "authored" in word.classes)

    def _speaks(self, site: Site, paper_i: int, form: CueForm) -> bool:
        """Whether a paper is the subject of its clause, and nobody behind the verb: وفي بيان قال الحزب إن."""
        near = self.tokens[site.i + 1 : min(site.i + _WITHIN, site.last)]
        if any(token.text in INSIDE for token in near) or not near or self._told(site, paper_i):
            return False
        then, before, takes = near[0].word, self.tokens[paper_i - 1], form.verb.takes
        if form.verb.lemma == "تحدث" or ("shown" in takes and not (then and "clause" in then.classes)):
            return False  # رسالة تتحدث عن ذكرياته, مقطعا يظهر اعتداء الحرس
        if then is None or "clause" in then.classes or {then.text, then.prep} & takes:
            return True
        if then.possessed or (paper_i > site.sentence.first and before.text in _VENUES):
            return False  # تقريرا أكد معدوه أن
        somebody = then.name or then.place or then.noun or (then.definite and not then.content)
        return not somebody or form.verb.act in WEIGHS or bool(takes & _OBJECTS)

    def _told(self, site: Site, i: int) -> bool:
        """قال إن لديه وثيقة تؤكد كذا, هناك معلومات تفيد بكذا, طالب بتقرير يوضح كذا: a paper in his words."""
        first = site.sentence.first
        words = [word for token in self.tokens[first:i] if (word := token.word) is not None]
        led = words[-1] if words else None
        there = led is not None and (led.text in listed("there_is") or "negation" in led.classes)
        asked = any(cue.verb.act == "call" for word in words for cue in word.cues)
        return self.marks.inside[i] >= 0 or there or asked or any("clause" in one.classes for one in words)

    def _ends(self, phrase: Phrase, end: int) -> bool:
        """Whether a phrase reaches to a token, and owns none before it."""
        before = self.tokens[phrase.start - 1].word if phrase.start else None
        owner = before is not None and not before.definite and "naming" in before.classes
        return not owner and phrase.end == end

    def _may_say(self, open_i: int, form: CueForm) -> bool:
        """«المؤامرة» التي قال إنها: whether a word in marks agrees with a verb as its subject would."""
        word = self.tokens[open_i + 1].word
        hers = word is not None and (word.feminine or word.stem.endswith("ات"))
        return word is None or not word.definite or hers == (form.gender == "f")

    def _adjective(self, phrase: Phrase, word: Word) -> bool:
        """القانون الانتخابي الذي: whether one word tells of the thing before it."""
        thing = self.tokens[phrase.start - 1].word
        if phrase.end > phrase.start + 1 or thing is None or not (word.definite and thing.definite):
            return of_a_thing(word, thing)
        titled = thing.noun is not None and thing.noun.kind != "organisation"  # but المجلس البلدي الذي
        known = titled or thing.name or thing.stem.endswith(NISBA)
        return not known and word.stem.endswith(NISBA)

    def _antecedent(self, site: Site, relative: int, form: CueForm) -> Phrase | None:
        """المحاسبة فلانة، التي روت: the phrase before the relative pronoun."""
        first = site.sentence.first
        end = relative
        if self.tokens[end - 1].kind == "comma":
            end -= 1
        best: Phrase | None = None
        for start in range(end - 1, max(first, end - _ANTECEDENT) - 1, -1):
            word = self.tokens[start].word
            if start in self.marks.opens and not self._naming(start - 1):
                body = label(self.phrases, start, end)
                close = end < relative or self._may_say(start, form)
                best = body if body is not None and body.end == end and close else best
            if word is None:
                if self.tokens[start].kind == "mark":
                    continue
                break
            if word.classes & {"clause", "relative"}:
                break
            # استمعت المحكمة لابنة المتهم التي, بالدول التي
            phrase = (self.phrases.read_without_clitic if word.prep else self.phrases.read)(start, end)
            if phrase is None or not self._ends(phrase, end) or not (phrase.head or self.named(phrase)):
                continue
            if phrase.start == start > first and self._adjective(phrase, word):
                continue  # الحق النقابي الذي قال إنه مكفول
            family = phrase.end == start + 1 and bool(phrase.head) and word.stem in self.known
            if family:  # وقالت الصائغ، التي سبق أن حذرت
                phrase = Phrase(start, start + 1, "person", None, "s", "", True, (start, start + 1))
            # برئاسة فلان، الذي دعا: he, and no presidency
            if best is None or agrees_with(phrase, form) or not agrees_with(best, form):
                best = phrase
        return whose(self.phrases, best, first) if best is not None else None  # القاضي فلان، عضو المجلس، الذي

    def _calls_back(self, phrase: Phrase, relative: int, form: CueForm) -> bool:
        """كلمة الوزير التي أعلن فيها كذا; but another of لقاء الاتحاد مع النقابة، التي قال إنها متشددة."""
        if form.verb.lemma == "نص" and not document(phrase.head):
            return False  # خطة الحكومة التي تنص على كذا: only papers do
        words = self.tokens[phrase.start - 1].word if phrase.start else None
        his = words is not None and phrase.end == relative and not words.kinds.isdisjoint(_HIS_WORDS)
        which = WHICH.get(self.tokens[relative].text.removeprefix("و"), form.gender)
        return his or which == form.gender


def judged(site: Site, form: CueForm) -> bool:
    """أبدى فلان إعجابه بزميله الذي وصفه بأنه كذا: whom the pronoun on a verb that judges calls back."""
    return "target" in form.verb.takes and site.word.cue_object


def agrees_with(phrase: Phrase, form: CueForm) -> bool:
    """A verb after its subject agrees in gender and number; a plural of things is she."""
    if phrase.number != "s":
        ahead = phrase.role[0] - phrase.start if phrase.role is not None else 0
        counted = ahead == 2 or (ahead == 1 and phrase.definite)  # بعض السكان يقول, عدد من السكان أكد
        head = lexicon().nouns.get(phrase.head)
        bodies = phrase.kind == "organisation" or bool(head and head.kind in ("organisation", "document"))
        like = bodies or counted  # سبع منظمات, بعض الشركات أكدت, بعض التقارير ذكرت
        several = phrase.parts and all(part.kind == "organisation" for part in phrase.parts)
        # العديد من الأندية أبلغت, بعضهم يقول
        some = phrase.kind == "other" and not phrase.parts and phrase.gender is None
        like = like or some or (form.gender == "f" and bool(several))  # المنظمة وجماعات العون حذرت
        return form.number != "s" or like
    return form.number == "s" and (phrase.gender is None or phrase.gender == form.gender)


def acted_upon(phrase: Phrase, head: Word, then: Word | None, form: CueForm) -> bool:
    """الذي علق العمل قال إن, ثم سلم الرسالة قائلا إن: a thing, before the verb of who acts on it."""
    says = then is not None and not then.cue_conj and any(cue.verb.any for cue in then.cues)
    full = phrase.name is not None and phrase.end > phrase.start + 1
    if not says or form.verb.any or head.name or full:
        return False
    noun, both = head.noun, phrase.number == "s" and phrase.gender not in (None, form.gender)
    if noun is not None:
        return both or (head.definite and noun.kind == "document" and "voice" not in head.kinds)
    several = head.text.endswith("ين") or head.stem.endswith("ات")  # سجل هدفين قال إن
    return several or (head.definite and (inanimate(head) or head.content or "naming" in head.kinds))


def of_thing(tokens: list[Token], site: Site) -> bool:
    """المخالفات التي تهدد, الألم الشديد الذي ينذر: whether a relative pronoun and a thing lead to a verb."""
    if site.before is None or "relative" not in site.before.classes or site.i - 3 < site.sentence.first:
        return False
    first, word = (tokens[i].word for i in (site.i - 3, site.i - 2))
    if word is None or word.noun is not None:
        return False
    described = first is not None and first.definite and word.definite and inanimate(first)
    shown = word.definite and not word.name and not _SHOWN.isdisjoint(word.classes)  # المعرض الذي يعبر عن كذا
    threat = any(cue.verb.lemma == "هدد" and cue.form == "present" for cue in site.word.cues)
    threat = threat and word.definite and not word.name and site.before.text in _SINGLE  # الحرب التي تهدد
    return inanimate(word) or word.stem.endswith("ات") or described or shown or threat


_SINGLE = frozenset(("الذي", "التي"))
_SHOWN = frozenset(("naming", "venue"))
"""The classes of works and of gatherings."""


_SHOWS = frozenset(("stress", "explain", "announce", "warn", "claim"))
"""Acts that things do as well: يؤكد, يظهر, يكشف, ينذر."""


def shows_apart(tokens: list[Token], site: Site, form: CueForm) -> bool:
    """إن الهجوم، الذي وقع أمس، يؤكد كذا: a thing, what is told of it between commas, and what it shows."""
    apart = site.before is None and tokens[site.i - 1].kind == "comma" and form.number == "s"
    if not apart or form.form != "present" or form.verb.act not in _SHOWS or site.word.cue_conj:
        return False
    low = max(site.sentence.first, site.i - _THING)
    that = next((i for i in range(site.i - 2, low - 1, -1) if tokens[i].text in THAT), -1)
    head = tokens[that + 1 + (tokens[that + 1].text in THESE)].word if that >= 0 else None
    if head is None or not (head.content or inanimate(head)) or head.noun is not None:
        return False
    set_apart = any(token.kind == "comma" for token in tokens[that + 1 : site.i - 2])
    return set_apart and she(head) == (form.gender == "f")


_THING = 45
"""Tokens from a thing to what it shows."""
