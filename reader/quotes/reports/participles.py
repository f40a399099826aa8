"""The reports of participles: مؤكدا أن, مشيرة إلى كذا, مطالبين بكذا."""

from __future__ import annotations

from reader.quotes.phrases.government import his_own
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.accusations import charge, marked
from reader.quotes.reports.frames import Frames
from reader.quotes.reports.gestures import Deed, done
from reader.quotes.reports.report import Report, Site, predicate
from reader.quotes.reports.reporting import Reporting
from reader.quotes.speakers.acting import plain
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import APART_OBJECTS
from reader.quotes.words.shapes import ACCUSATIVE, adjective
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

_DONE = frozenset(("رفض", "اشار"))
"""Verbs whose participles may tell of what is only done."""
_APART = 2
"""Tokens between one that follows a noun and its content."""
_FRAME = 3
"""Tokens from مشيرة to behind its إلى أن."""
_FAR = 12
"""Tokens between a participle and its content."""
_FAR_LED = 32
"""The same where it is told first on what occasion: مشددا خلال لقائه كذا على كذا."""
_FAR_MARKS = 5
"""The same where only marks open it."""
_OF_SEVERAL = ("ين", "ون", "ات", "ا")
"""Endings of what such a participle may describe."""


class Participles:
    """Makes the reports of the participles of one article."""

    def __init__(self, tokens: list[Token], marks: Marks, frames: Frames, reporting: Reporting) -> None:
        self.tokens, self.marks, self.frames, self.reporting = tokens, marks, frames, reporting

    def find(self, site: Site, form: CueForm) -> Report | None:
        """What a participle reports, of whoever the sentence tells of."""
        i, before = site.i, self.tokens[site.i - 1] if site.i > site.sentence.first else None
        himself = self.tokens[i + 1].word if i + 1 < site.last else None
        free = before is None or before.kind in ("comma", "mark", "close") or bool(site.word.cue_conj)
        him = himself is not None and himself.text in APART_OBJECTS
        free = free or (him and site.word.text.endswith(("ا", "ين")))  # متهما إياها بكذا, who is no accused
        styled = himself is not None and "excellency" in himself.classes  # مؤكدا سموه حرص الحكومة
        described = not free and himself is not None and _how(himself)
        described = (
            described
            or self._joined(site)
            or predicate(self.tokens, self.marks, i)
            or (site.word.text in listed("speaking") and self._for(site))
        )
        # قضية ملحة مشيرا إلى كذا, عروضا جميلة ومعبرة عن كذا
        opened = None if described else self.frames.behind(site, form, i + 1 + styled, bare=True)
        if opened is not None and "target" in form.verb.takes and marked(self.marks, i + 1, opened):
            opened = Opened(i + 1, "noun")
        if opened is None and form.verb.lemma == "بقوله":
            opened = self.frames.bare(i + 1, site.last)
        far = _FAR_MARKS if opened is not None and opened.opening == "marks" else _FAR
        if self.tokens[min(i + 1, site.last - 1)].text in listed("during"):
            far = _FAR_LED
        if opened is None or opened.content - i > far:
            if "chain" not in site.word.classes or i + 3 >= site.last:
                return None
            opened = Opened(i + 1, "bare")
        again = "adverb" in site.word.classes and not free
        # أكدت مجددا على موقف بلادها بأن كذا
        apart = opened.content - i > _FRAME or opened.opening in ("noun", "bare", "preposition")
        again = again and apart
        again = again or (site.before is not None and plain(site.before) in listed("being"))
        does = form.verb.lemma in _DONE and done(Deed(self.tokens, site, None, opened), form.verb.lemma)
        if again or does or (not free and self._told_of(site, opened)):  # غادر القاعة رافضا مصافحة خصمه
            return None  # يعرض الفيلم مجددا, دعت إياها مجددا إلى كذا; لم يكن معبرا عن كذا
        # مؤكدة is an adjective, متحدثة a title more often than مؤكدا: they need more around them.
        led = opened.opening == "preposition" and opened.content <= i + 2 and form.verb.act == "explain"
        loose = form.verb.lemma != "بقوله" and (
            form.gender == "f" or form.number != "s" or site.word.noun is not None
        )
        people = form.number != "s" and site.word.text.endswith("ين") and (led or site.word.noun is None)
        known = site.before is not None and (site.before.definite or site.before.possessed)
        if people and (known or self._one_thing(site)):
            loose = False  # عبر الأهالي عن استيائهم الشديد مطالبين بكذا
        acts = himself is not None and himself.definite and form.gender == "m" and form.number == "s"
        judging = "target" in form.verb.takes and site.word.text.endswith(("ا", "ين"))
        # دخل القاعة متهما الشركة بكذا: no accused one
        charging = "by" in form.verb.takes and opened.opening == "noun" and opened.content == i + 1
        charging = charging and form.number == "s" and self._charges(i + 1, site.last)
        judging = (judging and (acts or not loose)) or charging
        asked = self.tokens[opened.content].word if site.word.text == "طالبا" else None
        judging = judging or (asked is not None and asked.content)  # طالبا شطب العبارة
        he = site.word.text.endswith("ا") and form.verb.act != "announce"  # but رن الجرس معلنا نهاية الدرس
        judging = judging or (he and form.verb.act == "deny")  # خرج نافيا خبر رحيله
        if he and opened.content == i + 1:
            at_once = self.tokens[i + 1].word  # خرج إليهم متعهدا تقديم تعويضات
            judging = judging or (at_once is not None and at_once.content and not at_once.definite)
        free = free or self._circumstance(site, form, opened)
        if not free and (
            (opened.opening == "noun" and not judging) or (loose and opened.opening == "preposition")
        ):
            return None
        told = before is not None and before.word is not None and bool(before.word.cues)
        if loose and not free and not told and opened.opening == "marks":
            return None  # علق الطلبة لافتة كتب عليها «…»
        noun = before is not None and before.word is not None and before.word.noun is not None
        if loose and not free and noun and opened.content - i > _APART:
            return None
        return self._made(site, form, opened)

    def _told_of(self, site: Site, opened: Opened) -> bool:
        """لم تتخذ موقفا حاسما ضدها، بيّن أنها: what a thing is, one comma before another's words."""
        thing = site.before is not None and site.before.raw.endswith(ACCUSATIVE)
        return thing and [token.kind for token in self.tokens[site.i : opened.content]].count("comma") == 1

    def _made(self, site: Site, form: CueForm, opened: Opened) -> Report:
        """The report, of who stands right behind or whoever the sentence tells of."""
        by = self._himself(site, form, opened)
        return self.reporting.make(site, form, opened, subject=by, link="explicit" if by else "local")

    def _himself(self, site: Site, form: CueForm, opened: Opened) -> Phrase | None:
        """مشيدا | المجلس بكذا, مؤكدا | الوزير أن كذا: who speaks, right behind; but مطالبا الوزارة بكذا."""
        alone = form.number == "s" and not form.verb.takes & {"person", "target", "by"}
        who = self.tokens[site.i + 1].word if alone and site.word.text[-1] in "اه" else None
        noun = who.noun if who is not None and who.definite and not who.content else None
        if noun is None or (noun.gender or "m") != form.gender:
            return None
        one = self.frames.phrases.read(site.i + 1, opened.content)
        led = opened.content - (opened.opening in ("clause", "preposition"))
        return one if one is not None and not one.name and led <= one.end <= opened.content else None

    def _charges(self, i: int, last: int) -> bool:
        """متهما | إدارة الميناء بكذا: whom he accuses, and of what; but أدانت متهما ثامنا."""
        whom = self.tokens[i].word
        by = charge(self.tokens, self.marks, i + 1, last)
        near = self.tokens[i:by] if whom is not None and not whom.raw.endswith(ACCUSATIVE) else ()
        return bool(near) and all(token.kind != "comma" for token in near)

    def closing(self, site: Site, form: CueForm) -> Report | None:
        """ختم كلمته بدعوة الناس إلى كذا: what a verb closes or opens a speech with."""
        speech = self.tokens[site.i - 1].word if site.i > site.sentence.first + 1 else None
        if speech is None or not (his_own(speech) or "venue" in speech.classes):
            return None
        for j in range(site.i - 2, max(site.sentence.first, site.i - _FAR) - 1, -1):
            word = self.tokens[j].word
            if word is None:
                return None
            if word.text.removeprefix("و") in listed("closes_with") or any(
                one.verb.lemma in listed("closes_with") for one in word.cues
            ):
                opened = self.frames.behind(site, form, site.i + 1, bare=False)
                return self.reporting.make(site, form, opened, link="local") if opened is not None else None
        return None

    def _joined(self, site: Site) -> bool:
        """جميلة ومعبرة عن كذا: one more adjective of the same thing, and nobody's words."""
        first = site.before
        if first is None or site.word.cue_conj != "و" or not first.feminine:
            return False
        return not (first.definite or first.noun)

    def _for(self, site: Site) -> bool:
        """متحدثا باسم كتلته، غياب دراسة عن كذا: how somebody says what stands behind the comma."""
        signs = (
            token for token in self.tokens[site.i + 1 : site.last] if token.word is None or token.text == "عن"
        )
        return next((sign.kind == "comma" for sign in signs), False)

    def _one_thing(self, site: Site) -> bool:
        """قالوا إن الماء مقطوع | مطالبين بكذا: behind an adjective of one, which is none of theirs."""
        how = site.before
        one = how is not None and how.noun is None and not how.text.endswith(_OF_SEVERAL)
        return one and how is not None and adjective(how) and self._told_before(site)

    def _circumstance(self, site: Site, form: CueForm, opened: Opened) -> bool:
        """… دولتين مشيرة إلى أن, … الموسم رافضا العرض: of the speaker, whatever stands before."""
        if not site.word.definite and self._addressing(site, form, opened):
            return True
        if form.number != "s" or site.word.definite:
            return False
        near = opened.content - site.i <= _FRAME
        marked = opened.opening == "preposition" and opened.content in self.marks.opens
        saying = opened.opening == "marks" and form.verb.lemma == "قال"  # علقت على الصورة قائلة «كذا»
        that = near and (opened.opening == "clause" or marked or saying)
        thing = self.tokens[opened.content].word
        known = thing is not None and (thing.definite or thing.content)
        at_once = opened.content == site.i + 1 and opened.opening == "noun" and form.verb.any and known
        at_once = at_once and self._told_before(site)  # not رن الجرس معلنا نهاية الحصة
        led = near and opened.opening == "preposition" and self._told_before(site)
        if form.gender == "m":
            led = led and opened.content == site.i + 2  # معلنا عن كذا, but بيانا تلاه معلنا فيه عن كذا
            return site.word.raw.endswith(ACCUSATIVE) and (that or at_once or led)
        before = site.before
        if before is None:
            return False
        described = before.feminine or before.raw.endswith("ات")
        if that and (before.definite or not described):
            return True  # but أدلة مشيرة إلى أن
        ahead = self.tokens[site.i - 2].word
        subject = described and (not before.definite or ahead is None or "clause" in ahead.classes)
        # قالت إن الحملة بدأت مشيرة إلى كذا, but أن الخطة مؤكدة; and no مذكرة بكذا
        return (at_once or led) and not subject and site.word.noun is None

    def _addressing(self, site: Site, form: CueForm, opened: Opened) -> bool:
        """رحبت بالقرار داعية البنوك إلى كذا: who is addressed, between a participle and its preposition."""
        whom, led = self.tokens[site.i + 1].word, opened.opening == "preposition"
        if "person" not in form.verb.takes or not led or opened.content < site.i + _FRAME or whom is None:
            return False
        known = whom.definite or whom.noun or whom.place or "quantity" in whom.classes
        called = bool(known) and not whom.prep
        acting = form.gender == "f" or site.word.text.endswith("ين") or site.word.raw.endswith(ACCUSATIVE)
        return called and acting and self._told_before(site)  # no ثلاث مذكرات خلال الدورة

    def _told_before(self, site: Site) -> bool:
        """Whether a verb that reports, of her where she speaks, stands before in the same sentence."""
        words = [token.word for token in self.tokens[site.sentence.first : site.i] if token.word]
        cues = [cue for word in words for cue in word.cues if cue.form != "participle"]
        if site.word.feminine:
            return any(cue.gender == "f" and cue.number == "s" for cue in cues)
        return any(cue.verb.any for cue in cues)


def _how(word: Word) -> bool:
    """مشيرا: how he speaks who has been told of before."""
    return bool(word.cues) and "participle" in word.forms and word.text.endswith("ا")
