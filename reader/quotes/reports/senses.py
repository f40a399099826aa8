"""Which of its readings a cue word may have where it stands; none where it only looks like a cue.

Left out are negated sayings, sayings that have not happened (يمكن أن يعلن), passives without a
source, and forms that are a noun where they stand.
"""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import leads
from reader.quotes.phrases.heads import paper
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports.lookalikes import (
    EXPLAINED,
    WERE,
    accusative,
    after_it,
    answered,
    both,
    described,
    described_noun,
    described_thing,
    elative,
    explains,
    goes_to,
    happens,
    impersonal,
    is_title,
    joined_noun,
    may_be_owned,
    measures,
    owned_noun,
    recalls,
    reports,
    said_of_it,
    signs,
    two,
    unreal,
    was_not,
    whether,
    wishes,
)
from reader.quotes.reports.masdars import there
from reader.quotes.reports.report import Site, told_of, wished
from reader.quotes.reports.reporting import yields
from reader.quotes.tables.lexicon import CueForm, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_HE, AND_THEY, BECAUSE, BUT, EXCEPT, INSIDE, THAT, THAT_ONE, WHAT
from reader.quotes.words.shapes import doubled, imperfect
from reader.quotes.words.word import Word, remembered

_ALSO = frozenset(("كما", "علي"))
"""Before أن, where a sentence begins: also, though."""
_WRITTEN = frozenset(("اظهر", "كتب", "توصل", "وثق"))
"""Verbs of what stands on a thing, has reached somebody, or is trusted."""
_BEGINS = frozenset(
    ("conjunction", "while", "as", "what", "perfective", "aux", "adverb", "relative", "clause", "time")
)
_LINKS = frozenset(("adverb", "while", "conjunction", "as", "perfective", "what"))
_THAT = THAT | {"لان", "الا"}
_NEAR = 14  # words from وصف to بأنه
_INSCRIBED = 6  # tokens from كتب عليها to what was written
_SUBJECT = 16
"""Words between عبر and its عن, or up to the بأن of what is judged."""
_ON = frozenset(("علي",))
_CLITICS = frozenset(("ب", "ل"))
_OF_IT = frozenset(("به", "عنه", "فيه", "اليه", "عليه"))
"""Behind a verb that ما leads to: what somebody spoke of."""
_OF = frozenset(("عن", "في", "من", "علي"))
_ANY = frozenset(("كل", "لكل", "بكل", "اي", "لاي"))
_ALLOWS = frozenset(("استبعد",))
"""Verbs that say something where they are denied: لم يستبعد اللجوء إلى القضاء."""
_CALLING = frozenset(("بالدعوه", "بالمطالبه"))
_SAFETY = frozenset(("وأمن", "وامن", "وآمن"))
"""Words that go on with others, and verbs at the beginning: سلام وأمن, مستقر وآمن."""


class Senses:
    """Tells the readings of the cue words of one article."""

    def __init__(self, reading: Reading, known: frozenset[str], named: frozenset[int]) -> None:
        self.tokens, self.marks = reading.tokens, reading.marks
        self.known = known
        """Names that the article tells in full."""
        self.named = named
        """Tokens inside the names of people: بارك may be a Korean."""
        self.whether = "اذا" in reading.places.texts
        on = {word.raw for i in reading.places.of(_ON) if (word := self.tokens[i].word)}
        self.dotted = bool(on) and "على" not in on
        """Whether the copy writes علي for على, and نفي for نفى."""
        self.were = not reading.places.texts.isdisjoint(WERE)

    def _begins(self, site: Site) -> bool:
        """Whether a clause may begin at a word."""
        before = site.before
        begins = before is None or bool(before.classes & _BEGINS and "clause" not in before.classes)
        return begins or leads(self.tokens, site.sentence.first, site.i)

    def of(self, site: Site) -> tuple[CueForm, ...]:
        """The readings that a word may have where it stands."""
        word, before = site.word, site.before
        bare = word.text.removeprefix(word.cue_conj)
        after = self.tokens[site.i + 1].text if site.i + 1 < site.last else ""
        forms = word.cues
        if word.text[-1] == "ا":
            if "adverb" in word.classes and self.tokens[site.i + 1].word is None:  # تفتح السوق مجددا، «ونعود»
                forms = tuple(form for form in forms if "again" not in form.verb.takes)
            pair = after in ("ما", "ان") or (before is not None and two(before))
            if not pair and not both(self.tokens, site.sentence.first, site.i):
                forms = tuple(form for form in forms if not accusative(word, form, after))
        led = before is None and "preposition" in word.classes and bare not in EXPLAINED
        if led and not (doubled(word) or self._somebody(site)):
            return forms if self._governs(site, forms) else ()  # ، عبر حسابها, دون أن
        surely = site.i == site.sentence.first and word.text in listed("contented")
        surely = surely or (after == "ما" and _foremost(word)) or after in ("فعل", "الفعل")  # رد فعل
        denial = word.raw == word.cue_conj + "نفي" and not self.dotted
        surely = surely or (denial and not (before is None and word.cue_conj and self._somebody(site)))
        surely = surely or (before is not None and (word.raw in _SAFETY or there(site)))
        surely = surely or after == "الطين" or (bare in listed("reaches") and measures(self.tokens, site))
        if surely or happens(self.tokens, site):
            return ()  # بالتأكيد نحن نعلم أن; the noun; زاد الطين بلة; يبلغ الإنتاج مليون برميل
        paid = word.stem == "ثمن" and self._paid(site)
        owned = before is not None and is_title(before) and not (before.definite or before.possessed)
        nounlike = not word.cue_conj and (paid or owned or not self._begins(site)) and _nounlike(word, before)
        if nounlike and before is not None and not paid:  # فلان ثمن كذا, المحافظ ثمن كذا, وصف الوضع بأنه
            office = site.i - 1 == site.sentence.first and before.definite and is_title(before)
            nounlike = not office and not self._person(site, before)
        nounlike = nounlike and not self._judged(site, forms)
        noun = word.noun is not None or "participle" in word.forms
        nounlike = nounlike or (noun and described_noun(self.tokens, site, forms))
        if word.cue_conj:
            told = self._goes_on(site) or wished(self.tokens, site) or after_it(self.tokens, site)
            told = told or (before is not None and before.text in _ANY)  # كل فرد أن
        else:
            told = told_of(self.tokens, site)
        if nounlike or told or (_writes(word) and self._inscribed(site, forms)):
            return ()  # سددت الدولة ثمن الشحنة; كتب على الحجر: «…»; كل من يصل ويرفض العودة
        if before is None or word.cue_conj:
            title = bool(word.cue_conj and word.conj) and is_title(word)
            title = title and not word.text.endswith("ا")  # ومشيرا is no marshal
            title = title and all(form.form == "participle" for form in forms)
            # ، وداعية كذا إلى, ، ومضيفة أن
            acting = before is None and (after == "ان" or self._governs(site, forms))
            return () if title and not acting else forms
        if self._barred(site, before, forms):
            return ()
        if before.text.endswith("قد") and any(form.form == "past" for form in forms):
            forms = tuple(form for form in forms if form.form == "past")  # كان قد تذكر is no present
        return tuple(form for form in forms if self._stands(site, before, form))

    def _paid(self, site: Site) -> bool:
        """دفع كمال الدهان | ثمن التذاكر: whether a verb whose object a price is stands before somebody."""
        near = self.tokens[max(site.sentence.first, site.i - _SUBJECT) : site.i]
        return any(token.text.removeprefix("و") in listed("pays") for token in near)

    def _somebody(self, site: Site) -> bool:
        """وعقب الوزير بأن, ودون في تغريدة; not وعقب المباراة: whether no noun stands behind a preposition."""
        after = self.tokens[site.i + 1].word if site.i + 1 < site.last else None
        person = after is not None and after.noun is not None and after.noun.kind == "title"
        return after is None or person or after.name is not None or "preposition" in after.classes

    def _goes_on(self, site: Site) -> bool:
        """Whether a noun, or a present verb of a relative clause, goes on with what stands before."""
        i = site.i
        if i - 2 < site.sentence.first or any(form.form != "present" for form in site.word.cues):
            return joined_noun(self.tokens, site) or self._another_noun(site)
        verb, led = self.tokens[i - 1].word, self.tokens[i - 2].word
        told = led is not None and (led.text == "من" or "relative" in led.classes)
        finite = verb is not None and imperfect(verb)
        return told and finite

    def _another_noun(self, site: Site) -> bool:
        """التوعية ونشر الثقافة: a noun that goes on with another, of a verb that has other uses."""
        owner, what = site.before, self.tokens[site.i + 1].word if site.i + 1 < site.last else None
        if owner is None or what is None or not (owner.definite and owner.content and what.definite):
            return False
        nouns = any(cue.verb.masdar == site.word.text[1:] and not cue.verb.any for cue in site.word.cues)
        return nouns and not (what.noun or what.name)

    def _barred(self, site: Site, before: Word, forms: tuple[CueForm, ...]) -> bool:
        """Whether the word before leaves no reading at all."""
        word = site.word
        classes = before.classes
        named = word.noun is not None or word.name is not None
        acting = "participle" in word.forms and all(form.form == "participle" for form in forms)
        return bool(
            # قال كاتب, قالت داعية: the subject of the verb before it
            ((named or acting) and "chain" not in word.classes and reports(before))
            or (named and before.text in _ANY)  # كل طالب سيحصل على كذا
            # إلا أن متحدثا باسمها قال, أن مطالبة فلان بكذا, عن أمله: a noun
            or (acting and ("clause" in classes or (named and before.text in BUT)))
            or (acting and before.text in ("عن", "في", "من", "علي", "الي", "غير"))
            # أعرب عن ترحيبه بالدعوة إلى كذا, ترحيب بلاده بالدعوة
            or (word.text in _CALLING and "عن" in [one.text for one in self.tokens[site.i - 3 : site.i]])
            # إنه يتوقع, أنها لاحظت: the speaker goes on, nobody else speaks
            or ("clause" in classes and before.text not in _THAT and not self._but(site))
            or (classes & {"negation", "without"} and not all(form.verb.lemma in _ALLOWS for form in forms))
            or elative(self.tokens, site, before)
            or (impersonal(self.tokens, site) or answered(self.tokens, site.i))
            # أبعد لأنه طالب بكذا: why something happened
            or (before.text in BECAUSE and all(form.form == "past" for form in forms))
            # ما إذا كانت النقابة تؤيد كذا, أن يكون المدير قد طلب كذا
            or ((self.whether or before.text in ("كان", "كانت")) and whether(self.tokens, site))
            or (self.were and was_not(self.tokens, site))
            or (before.text == "قد" and unreal(self.tokens, site))
            # ثم تبين بعد الفحص أن: nobody shows it
            or (before.text == "ثم" and word.text in listed("found_out"))
            # ماذا تقول لمن, لا أحد يطلب
            or "question" in classes
            # الجدير ذكره أن, سوى لوح خشبي
            or (before.text in ("احد", "سوي") or before.text in listed("by_the_way"))
            # عدم كشف هويته, لم يقصد إلا كشف الحقيقة
            or (
                (("unnamed" in classes) or before.text == "الا")
                and any(form.verb.masdar == word.text for form in forms)
            )
            # من رفض أو اعترض: one of two things, and nobody tells which
            or before.text == "او"
            # لم يشأ ذكر اسمه
            or ("unnamed" in word.classes and self._identity(site))
            # وهو طالب جامعي
            or (before.text in AND_HE and is_title(word))
            # القرارات التي ترفضها الحركة: the antecedent is its object
            or ("relative" in classes and recalls(word) and not self._judged(site, forms))
            or goes_to(self.tokens, site, before)
            # كلما قال الوزراء إن: nobody said it this once
            or "hypothetical" in classes
            # على حد وصفها
            or ("own" in word.classes and (before.nominal or before.text == "حد"))
            # عبر "via" and بين "between" in the middle of a clause, but عبر عن
            or (
                "preposition" in word.classes
                and not (self._governs(site, forms) or explains(self.tokens, site))
            )
            # لافتات تطالب بـ, ليؤكد: what a thing does, or is done for
            or (
                described(before, forms)
                and not (self._owns(site) or self._person(site, before) or self._in_it(site))
                and not said_of_it(self.tokens, site.i, site.last)
            )
            or described_thing(self.tokens, site, forms)
            # توقعه, رفضها: the noun with its owner
            or (word.cue_object and not (classes & {"relative", "what"}) and owned_noun(word))
            or (
                word.cue_object
                and (before.text in _OF or before.text.removeprefix("و") in listed("granted"))
                and may_be_owned(word)
            )
        )

    def _owns(self, site: Site) -> bool:
        """رئيس وزراء فالدوريا يقر: the noun before the verb is the owner of a person or body."""
        head = self.tokens[site.i - 2].word if site.i - 2 >= site.sentence.first else None
        return head is not None and head.noun is not None and not (head.definite or head.possessed)

    def _person(self, site: Site, before: Word) -> bool:
        """سوزا يوضح: a name that the article tells in full."""
        return site.i - 1 in self.named or before.stem in self.known

    def _in_it(self, site: Site) -> bool:
        """أصدر النادي بيانا يعلن من خلاله كذا, تسجيلا ينفي فيه كذا: its author; تقريرا يظهر أن كذا: it."""
        next_i = site.i + 1 + (site.i + 2 < site.last and self.tokens[site.i + 1].text == "من")
        then = self.tokens[next_i].word if next_i < site.last else None
        if then is None or "clause" not in then.classes or site.before is None:
            return then is not None and then.text in INSIDE
        return paper(site.before) is not None

    def _identity(self, site: Site) -> bool:
        after = self.tokens[site.i + 1].word if site.i + 1 < site.last else None
        return after is not None and "identity" in after.classes

    def _but(self, site: Site) -> bool:
        """غير أنها حذرت; كما أنها حذرت, where a sentence begins: a clause of its own."""
        i = site.i - 2
        opens = i == site.sentence.first and self.tokens[i].text in _ALSO
        opens = opens or yields(self.tokens, site.i - 1, site.sentence.first)
        return opens or (i >= site.sentence.first and self.tokens[i].text in EXCEPT)

    def _inscribed(self, site: Site, forms: tuple[CueForm, ...]) -> bool:
        after = self.tokens[site.i + 1].word if site.i + 1 < site.last else None
        if after is None:
            return signs(self.tokens, site)
        if signs(self.tokens, site) or after.text in ("به", "بها", "بنسخه"):
            return True  # توصلت به الجريدة
        trusts = "وثق" if after.text[0] != "ف" else "اظهر"
        if "attached" in after.classes and any(form.verb.lemma in ("وثق", trusts) for form in forms):
            return True  # ووثق فيه, المقطع الذي يظهر فيه شاب
        near = range(site.i + 2, min(site.i + _INSCRIBED, site.last))
        marked = any(i in self.marks.opens or self.tokens[i].kind == "colon" for i in near)
        stone = self.tokens[site.i + 2].word if site.i + 2 < site.last else None
        if after.text == "علي" and stone is not None and stone.definite:
            # كتب على الحجر: «…», but كتب على الفيسبوك, كتبت على الجدار
            return marked and "channel" not in stone.classes and any(form.gender == "m" for form in forms)
        return marked and after.text in ("عليه", "عليها", "فيه", "فيها")

    def _judged(self, site: Site, forms: tuple[CueForm, ...]) -> bool:
        """القرار الذي تصفه الحكومة بأنه, الأم التي أبلغها الطبيب بأن: what was said stands behind."""
        if not any(form.verb.takes & {"target", "person"} for form in forms):
            return False
        words = (self.tokens[i].word for i in range(site.i + 1, min(site.i + _NEAR, site.last)))
        return any(word is not None and "clause" in word.classes and word.text[0] == "ب" for word in words)

    def _governs(self, site: Site, forms: tuple[CueForm, ...]) -> bool:
        """Whether the preposition that the verb takes follows right away."""
        takes = frozenset[str]().union(*[form.verb.takes for form in forms]) - _CLITICS
        before, his = site.before, listed("his_part")  # ومن جانبه عبر فلان عن كذا
        within = before is not None and not (before.classes & _LINKS or before.text in his)
        first = site.i + 1
        first += first < site.last and self.tokens[first].text in INSIDE  # بيانا عبر فيه عن كذا
        styled = self.tokens[first].word if first < site.last else None
        first += styled is not None and "excellency" in styled.classes  # برقية عبر فيها سموه عن كذا
        for i in range(first, min(site.i + _SUBJECT, site.last)):
            word = self.tokens[i].word
            if within or (word is not None and "clause" in word.classes):
                return self.tokens[i].text in takes
            if word is not None and word.text in takes:
                return True
        return False

    def _stands(self, site: Site, before: Word, form: CueForm) -> bool:
        """Whether the word before leaves this reading."""
        classes = before.classes
        governed = "preposition" in classes and not (before.prep or before.possessed or "attached" in classes)
        until = before.text == "حتي" and not (site.word.noun or site.word.content)
        governed = governed and not until  # لم تكد الجلسة تنتهي حتى أعلن الوزير كذا
        if form.form == "present":
            if "subjunct" in classes:
                return self._said_after_all(site) or wishes(self.tokens, site)
            then = self.tokens[site.i + 1].kind if site.i + 1 < site.last else "stop"
            doing = before.text in AND_THEY and (then == "colon" or self._aloud(site, form))
            opens = before.text[0] == "ف" or site.i - 1 == site.sentence.first  # فهي ترى أن, no وهذا يؤكد أن
            opens = (opens and before.text.lstrip("وف") not in THAT_ONE) or self._after_that(site, before)
            return (not (governed or "pronoun" in classes) or doing or opens) and (  # no خلال تجمع عمالي
                before.text not in ("ما", "وما") or site.word.cue_object or form.verb.any
            )
        said = self.tokens[site.i - 2].word if site.i - 2 >= site.sentence.first else None
        told = said is not None and (said.nominal or _foremost(said))  # بحسب ما أوردت الوكالة
        next_text = self.tokens[site.i + 1].text if site.i + 1 < site.last else ""
        of_it = not told and next_text in _OF_IT  # ما تحدث به فلان لا صحة له
        if before.text in WHAT and not site.word.cue_object and (of_it or not (form.verb.any or told)):
            return False  # ما نشر: what was published
        noun_like = form.form == "past" and form.number == "s" and form.gender == "m"
        return not (governed and noun_like) or site.word.text[1:2] == "ا"

    def _aloud(self, site: Site, form: CueForm) -> bool:
        """خرج وهو يردد أن, وهو يصيح «كذا»: words, or what somebody says of them; not وهو يرى أن."""
        after = self.tokens[site.i + 1].word if site.i + 1 < site.last else None
        that = after is not None and "clause" in after.classes and form.verb.act != "think"
        return that or site.i + 1 in self.marks.opens

    def _after_that(self, site: Site, before: Word) -> bool:
        """ومع ذلك يرفض فلان كذا: ذلك is no subject."""
        led = self.tokens[site.i - 2].word if site.i - 2 >= site.sentence.first else None
        return before.text in THAT_ONE and led is not None and "preposition" in led.classes

    def _said_after_all(self, site: Site) -> bool:
        """قبل أن يضيف: said, by a verb that goes on."""
        if site.i < site.sentence.first + 3:
            return False
        before = self.tokens[site.i - 2].word
        told = self.tokens[site.i - 3].kind == "comma"
        told = told or any(form.verb.act == "add" for form in site.word.cues)
        told = told or self.tokens[site.i + 1].kind in ("colon", "mark")  # يفكر قبل أن يقول: «…»
        told = told or self._says_on(site)
        return before is not None and "before" in before.classes and told

    def _says_on(self, site: Site) -> bool:
        """قال إن كذا قبل أن يعترف بأن كذا: whether she or he who spoke before is said to say more."""
        after, then = (self.tokens[min(site.i + k, site.last - 1)].word for k in (1, 2))
        takes = {preposition for form in site.word.cues for preposition in form.verb.takes}
        if after is not None and after.noun and "person" in takes and site.i + 3 < site.last:
            after, then = then, self.tokens[site.i + 3].word  # قبل أن ينبه الصحافيين إلى أن
        if after is None:
            return False
        that = then if after.text in takes else after
        if "clause" not in after.classes and takes.isdisjoint((after.text, after.prep, after.maybe_prep)):
            return False
        genders = {form.gender for form in site.word.cues}
        words = (token.word for token in self.tokens[site.sentence.first : site.i - 2])
        did = [word for word in words if word is not None]
        if that is not None and "clause" in that.classes:
            # خفض رأسه قبل أن يوضح أن; but لن يعود قبل أن يقر بأن
            return not any("negation" in word.classes or imperfect(word) for word in did)
        return any(form.form == "past" and form.gender in genders for word in did for form in word.cues)


@remembered
def _writes(word: Word) -> bool:
    return not _WRITTEN.isdisjoint([form.verb.lemma for form in word.cues])


def _foremost(word: Word) -> bool:
    """أبرز, وأهم, من بين: before ما ورد في التقرير."""
    return word.text.removeprefix("و") in listed("foremost")


@remembered
def _nounlike(word: Word, before: Word | None) -> bool:
    """كتاب, رأيها: more often a noun than a verb; وزير | نقل أسبق."""
    told = word.classes or lexicon().classes(word.text.removesuffix("ها").removesuffix("ه"))
    return "nounlike" in told or ("ministry" in told and before is not None and before.stem == "وزير")
