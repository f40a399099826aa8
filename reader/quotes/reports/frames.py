"""Frames: what follows a cue.

cue  [adverbs]  [speaker]  [venue, time, addressee]  أن | : | « | على … | a noun of happening
"""

from __future__ import annotations

from reader.quotes.phrases import strangers
from reader.quotes.phrases.adjuncts import SKIPPED, adjunct, opens_aside, past_instead, turned
from reader.quotes.phrases.appositions import with_posts
from reader.quotes.phrases.counted import COUNTING, begins, counts
from reader.quotes.phrases.documents import papers_say, telling
from reader.quotes.phrases.government import WEIGHS
from reader.quotes.phrases.initials import initials
from reader.quotes.phrases.labels import closes_quote, credits_body, goes_on, label
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.parts import made
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.posts import office
from reader.quotes.reports.accusations import accused, charge
from reader.quotes.reports.addressees import OF_THEM
from reader.quotes.reports.bare import Bare
from reader.quotes.reports.deferred import deferred, ended, leads_aside
from reader.quotes.reports.pairs import dual
from reader.quotes.reports.report import Site
from reader.quotes.reports.search import Search
from reader.quotes.tables.lexicon import CueForm, Gender, Verb
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import APART_OBJECTS
from reader.quotes.words.shapes import adjective, imperfect, manner, proper, to_agency
from reader.quotes.words.things import leads
from reader.quotes.words.tokens import set_apart, sets_off
from reader.quotes.words.word import Word
from reader.speech import SpeakerKind

_PASSED = SKIPPED | {"attached", "idiom"}
"""What may stand between a verb and its subject: أمس, به."""
_OF, _OF_WHOM = frozenset(("عن", "في", "من")), frozenset(("عن", "person"))
_BEHIND_ANOTHER = frozenset(("clause", "preposition", "adverb", "relative", "question"))
_BETWEEN = 4
"""How many of them, and how many words of a name in marks."""
_TOLD = 15  # words told of a body between commas
_IMPERFECT = 4  # letters of تعمل
_AGAIN = frozenset(("مره", again) for again in ("اخري", "ثانيه", "جديده", "ثالثه"))


class Frames(Bare):
    """Finds the parts of cues in one article."""

    def _past_how(self, led: Word, i: int, last: int) -> int:
        """بشكل | غير مباشر, بأشد | العبارات, عشية | الانتخابات: past what belongs to an adverb."""
        then = self.word(i, last)
        if then is not None and ((led.text, then.text) in _AGAIN or led.text in listed("degrees")):
            return i + (then.definite or led.text == "مره")  # أكد مرة أخرى
        if "manner" not in led.classes:
            return max(i, led.text in listed("edge_of") and adjunct(self.tokens, i - 1, last))
        return i + 1 + (then is not None and then.text == "غير")

    def subject(self, i: int, last: int, verb: Verb) -> tuple[Phrase | None, int]:
        """The phrase after the cue at `i - 1`, and where the search for the content goes on."""
        first = self.word(i, last)
        if first and first.stem in listed("somebody_else") and (other := self._another(i, last)) is not None:
            return other, other.end
        j = i + (first is not None and "elative" in first.classes)  # آخر الإحصاءات
        j = self._past_turns(j, last)
        if i < j < last - 1 and self.tokens[j].text == "في" and self.tokens[j + 1].text in listed("in_this"):
            j += 2  # ويتفق معه في الرأي فلان
        asker = self.word(j + 1, last) if verb.act == "call" and self.tokens[j].text in OF_THEM else None
        j += asker is not None and bool(asker.noun or asker.name)  # طلب منهم | القاضي كذا, but الهدوء
        j = self.past_insertion(j, last) if j < last and sets_off(self.tokens[j]) else j
        j = past_instead(self.tokens, j, last)
        j = self.phrases.past_same(j, last)
        number = begins(self.phrases, j, last)  # وقال 30 نائبا
        phrase = self.phrases.read(j, last, verb.takes) if number or self._may_speak(j, last, verb) else None
        phrase = phrase or self.phrases.callings.in_brackets(j, last) or self._marked(j, last, verb)
        if verb.lemma in listed("informs") and (told := self.past_informed(j, last)) > j:
            phrase = deferred(self.phrases, (j, told, last), verb, self.seek) or phrase
        himself = self.word(j - 1, last) if j > i else None
        if himself is not None and "excellency" in himself.classes:
            return None, j  # حث معاليه المجتمع: the rest is whom he addressed
        if phrase is None and (phrase := self._behind_topic(j, last, verb)) is not None:
            return phrase, phrase.end if self.tokens[j].text in _OF else j
        if phrase is None:
            after = self.past_addressee(j, last)
            later = self.word(after, last)
            spoken = later is not None and (later.noun or self.phrases.names.sure(after, last))
            spoken = spoken and later is not None and not later.content
            # شكا لـ«الضفاف» عدد من السكان
            spoken = spoken or (after < last and counts(self.tokens, after, last))
            if after > j and later and spoken and not (later.prep or later.conj):
                phrase = self.phrases.read(after, last, verb.takes)
            phrase = phrase or deferred(self.phrases, (i, after, last), verb, self.seek)
        if phrase is None and (phrase := strangers.read(self.tokens, j, last, verb.takes)) is None:
            return None, j
        phrase = with_posts(self.phrases, phrase, last, verb.takes)
        end = phrase.end
        if end < last and self.tokens[end].kind == "comma":
            # The comma that closes an apposition belongs to it: رفض المدرب، فلان، تحميل …
            end += any(self.tokens[k].kind == "comma" for k in range(phrase.start, end))
        marks = (self.tokens[phrase.start - 1].kind, self.tokens[phrase.end - 1].kind)
        if marks == ("mark", "mark"):
            phrase = phrase._replace(end=phrase.end - 1)  # «النجار», as it is without them
        return dual(self.tokens, phrase, last), end

    def _past_turns(self, i: int, last: int) -> int:
        """أكد أمس | فلان, أكد من جهته | فلان: past when, how and in turn of whom he speaks."""
        while (word := self.word(i, last)) and word.classes & _PASSED:
            i = self._past_how(word, i + 1, last)
        while i < last and (past := turned(self.tokens, i, last)) > i:
            i = past
        return i

    def past_insertion(self, i: int, last: int) -> int:
        """التمس، مساء أمس، ممثل الحق العام: past what stands between commas or dashes, else `i`."""
        if i >= last or not set_apart(self.tokens[i], self.tokens[i]):
            return i
        j = i + 1
        while j < last and (past := adjunct(self.tokens, j, last)) > j:
            j = past
        word = self.word(i + 1, last)
        if word is None:
            return i
        led = leads_aside(self.tokens, i + 1, last) or word.text == "ل"
        somebody = word.noun is not None or self.phrases.names.sure(i + 1, last)
        if j == i + 1 and somebody and not (led or word.conj or word.cues):
            return j  # ناشد، سكان الحي، السلطات كذا; وأوضح، سامي الراوي، أن
        if (led or opens_aside(word, self.word(i + 2, last))) and not (j < last and self._closes(i, j)):
            j = next((k for k in range(j, min(i + _TOLD, last)) if self._closes(i, k)), i)
        return j + 1 if i + 1 < j < last and self._closes(i, j) else i

    def _closes(self, i: int, j: int) -> bool:
        """Whether a sign at `j` closes what the comma or dash at `i` opened."""
        return self.marks.inside[j] == self.marks.inside[i] and set_apart(self.tokens[i], self.tokens[j])

    def _behind_topic(self, i: int, last: int, verb: Verb) -> Phrase | None:
        """يقول عن تلك الأيام الحاج فلان: the subject behind what he speaks of."""
        word = self.word(i, last)
        if word is None or word.text not in _OF or word.text in verb.takes:
            return self.behind_object(i, last, verb)
        start = i + 1
        while (more := self.word(start, last)) and start - i <= _BETWEEN and not more.noun:
            if more.cues or "clause" in more.classes or more.conj:
                return None
            start += 1
        title = self.word(start, last)
        if title is None or not title.definite or title.prep or not ended(self.tokens, start - 1):
            return None
        if title.noun is None or title.noun.kind != "title":
            return None
        phrase = self.phrases.read(start, last, verb.takes)
        return phrase if phrase is not None and phrase.name else None

    def _another(self, i: int, last: int) -> Phrase | None:
        """وقال آخر إن, وقالت ثالثة: somebody else whom the text does not name."""
        word = self.word(i, last)
        bare = word.text.removeprefix("ال") if word is not None else ""
        if word is None or bare not in listed("somebody_else"):
            return None
        gender: Gender = "f" if bare.endswith(("ه", "ي")) else "m"
        after = self.word(i + 1, last)
        if after is not None and after.classes.isdisjoint(_BEHIND_ANOTHER):
            return None
        return Phrase(i, i + 1, "person", gender, "s", word.stem, word.definite, None, (i, i + 1))

    def _marked(self, i: int, last: int, verb: Verb) -> Phrase | None:
        """زعمت «جبهة الشرق»، … ، أن: a body that only its name in marks tells of."""
        pair = self.marks.pairs[self.marks.opens[i]] if i in self.marks.opens else None
        if pair is None or not pair.closed or not 0 < pair.close_i - i - 1 <= _BETWEEN:
            return None
        if initials(self.tokens, i + 1, pair.close_i) == pair.close_i:
            name = (i + 1, pair.close_i)
            return Phrase(i + 1, pair.close_i + 1, "person", None, "s", "", True, name)
        first, final = self.tokens[i + 1].word, self.tokens[pair.close_i - 1].word
        judged = first is not None and first.content and verb.takes & {"noun", "target"}
        body = label(self.phrases, i, last)
        then = self.word(body.end, last) if body is not None and "person" in verb.takes else None
        whom = then is not None and "clause" in then.classes  # أبلغت «رويترز» أن, but دعت «الأمل» المانحين
        paper = verb.lemma in listed("informs") or (first is not None and proper(first))
        opened = self.seek(body.end, last, verb) if body is not None else None
        # وانتقد «غياب بيانات دقيقة» عن كذا; but أكدت «مياه الشرق» في بيان أن
        that = opened is not None and opened.opening == "clause"
        if body is None or (judged and not that) or (whom and paper):
            return None
        told = credits_body(self.tokens, i, body, last)  # حسب ما أفادت «سكاي نيوز»
        family = final is not None and final.stem in self.phrases.known  # «النجار» may be a family's name
        family = family or self.phrases.callings.in_marks(i) is not None
        told = told or family or closes_quote(self.tokens, self.marks, i - 2)
        charge_i = charge(self.tokens, self.marks, body.end, last) if "by" in verb.takes else -1
        told = told or accused(self.tokens, body.end, charge_i) < charge_i
        led_on = verb.takes & _OF_WHOM or (verb.act == "deny" and verb.takes <= {"work"})
        told = told or (bool(led_on) and goes_on(self.tokens, body.end, last))
        if not told and opened is None:
            return None
        if not family:
            return body
        kind: SpeakerKind = "person"
        return Phrase(i + 1, body.end, kind, None, "s", "", True, (i + 1, pair.close_i))

    def seek(
        self, i: int, last: int, verb: Verb, *, bare_object: bool = False, clitic_object: bool = False
    ) -> Opened | None:
        """Where the content of a verb begins, looking from `i` on."""
        search = Search(
            self.tokens, self.marks, (i, last), verb, bare_object=bare_object, clitic_object=clitic_object
        )
        return search.run()

    def behind(self, site: Site, form: CueForm, i: int, *, bare: bool) -> Opened | None:
        """The content of a cue, looked for from a token on, past an object that stands apart."""
        clitic = site.word.cue_object
        apart = i < site.last and self.tokens[i].text in APART_OBJECTS  # واصفا إياه بأنه
        past = self.past_asked(i, site.last, form.verb) if form.verb.act == "call" else i
        past = self.past_insertion(past, site.last) if past > i else past  # من فلان، الذي عاد أمس،
        what = self.word(past, site.last) if past > i else None
        if what is not None and what.prep == "ب" and what.content:
            return Opened(past, "preposition")  # طلب من المدير سمير فهد بفتح تحقيق
        clitic = clitic or apart or past > i
        opened = self.seek(past + apart, site.last, form.verb, bare_object=bare, clitic_object=clitic)
        judged = apart and opened is not None and not form.verb.takes.isdisjoint(("target", "blame"))
        return Opened(i, "noun") if judged else opened

    def _may_speak(self, i: int, last: int, verb: Verb) -> bool:
        word = self.tokens[i].word if i < last else None
        denied = self.tokens[i - 1].text in ("لا", "لم", "لن")  # يحكي بنبرة لا تخلو من مرارة
        may_lead = word is not None and word.maybe_prep in verb.takes and not self._called(i, last, verb)
        led = word is not None and bool(word.prep or may_lead or (word.maybe_prep == "ل" and leads(word)))
        if word is None or led or denied or (word.conj and not word.noun) or to_agency(word):
            return False
        after = self.word(i + 1, last)
        tabled = bool(word.name or word.noun)
        users = word.text[-1] == "ي" and not tabled and "person" in verb.takes and self.users(i, last, word)
        adverb = after is None and len(word.text) > _IMPERFECT and not tabled and manner(word)
        short = len(word.text) == 3 and word.text[0] == "ب" and "ب" in verb.takes and not tabled
        if short and after is not None and after.definite and not word.classes:
            return False  # تلوح بشل المدارس, وأشاد بحس الزعامة
        for_whom = after is not None and after.text == "عن" and word.stem in listed("in_place")
        acting = word.noun is not None and not word.definite and "participle" in word.forms
        acting = acting and after is not None and after.possessed and not made(after)  # مذكرة تلقاها فلان
        how = (adverb or (word.maybe_prep == "ب" and word.feminine)) and word.text not in self.phrases.known
        if how or acting or for_whom or users:
            return False  # قال نيابة عن كذا, بمرارة, تقول دائما: «, أضافت موجهة كلامها إلى الوزير
        if word.text in verb.takes:
            # علي after a verb that takes على: the name, unless content follows
            return after is not None and not after.content and "clause" not in after.classes
        several = "several" in word.classes or (word.classes & COUNTING and counts(self.tokens, i, last))
        somebody = bool(several) or office(self.phrases, i, last)  # إحدى الضحايا, وحدة الأبحاث
        if word.noun is not None and not somebody:
            kind, led = word.noun.kind, after is not None and bool(after.name or after.noun)
            whose = after is not None and (after.definite or i + 2 in self.marks.opens)  # وحدة أبحاث «رؤى»
            owned = kind == "organisation" and whose
            somebody = word.definite or kind == "source" or (kind == "honorific" and led) or owned
            somebody = somebody or (after is not None and papers_say(word, self.tokens[i - 1].text, verb))
        masdar = word.text[0] == "ت" and not tabled
        masdar = masdar and (len(word.text) == 4 or (len(word.text) == 5 and word.text[3] == "ي"))  # تأجير
        owned = masdar and not somebody and after is not None and after.definite  # استبعد تحول العاصفة
        happens = bool(verb.takes & {"noun", "target"}) and ((word.content and not somebody) or owned)
        if happens and verb.act not in WEIGHS:  # but أكد العقد أن
            happens = telling(self.phrases, (i, i), last, verb.takes) is None
        if happens and not self.phrases.called_above(i, last, verb.takes):
            return self._proposes(i, last, word, verb)
        return not word.cues or bool(word.noun or word.name or word.definite)

    def _called(self, i: int, last: int, verb: Verb) -> bool:
        """أفاد برتراند بأن, طالب بوشناق بفتح كذا, دعت لاروش السكان: a name, as what follows tells."""
        word = self.word(i, last)
        comma = i + 1 < last and self.tokens[i + 1].kind == "comma"
        after = self.word(i + 1 + comma, last)
        if word is None or after is None or word.text in self.phrases.known:
            return word is not None and word.text in self.phrases.known  # صرح بوشناق: «كذا»
        again = word.maybe_prep in (after.prep, after.maybe_prep) if not comma else verb.act == "say"
        whom = not comma and after.definite and not (after.prep or word.possessed or leads(word))
        return "clause" in after.classes or again or whom

    def _proposes(self, i: int, last: int, word: Word, verb: Verb) -> bool:
        """يقترح مشروع القرار إنشاء صندوق: a document that is a happening too, and the object behind it."""
        if word.noun is None:
            return False
        theirs = self.word(i + 1, last)
        if word.noun.kind == "document" and theirs is not None and theirs.prep == "ل" and theirs.noun:
            return True  # برر بلاغ للوزارة التأخير بكذا
        phrase = self.phrases.read(i, last, verb.takes)
        end = phrase.end if phrase is not None else last
        led = self.word(end + (end < last and self.tokens[end].kind == "comma"), last)
        that = led is not None and "clause" in led.classes and verb.act != "deny"  # نفى تقارير أن كذا
        if that or (led is not None and led.text in verb.takes):
            return True  # كشفت تقارير صحفية أن كذا, كشفت تقارير صحفية، عن كذا
        then = self.word(end, last) if end > i + 1 else None
        if then is None or then.definite or then.prep or then.conj:
            return False
        if then.noun is not None:
            return then.noun.kind == "document"  # رفضت وحدة مكافحة الجراد قرار الحكومة
        owned = self.word(i + 1, last)  # مجموعة دولية تنشط في الخليج
        described = owned is not None and adjective(owned) and imperfect(then)
        return then.content or described
