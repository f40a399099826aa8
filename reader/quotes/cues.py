"""Cues: the words that report, each with its frame; what only looks like one is left out.

Left out are negated sayings, sayings that have not happened (يمكن أن يعلن), passives without a
source, and forms that are a noun where they stand.
"""

from __future__ import annotations

from dataclasses import replace

from reader.quotes.frames import Frames, Opened
from reader.quotes.lexicon import CueForm, Verb
from reader.quotes.marks import Marks
from reader.quotes.phrases import Phrase, Phrases
from reader.quotes.reports import Carrier, Report
from reader.quotes.sentences import Sentence
from reader.quotes.tokens import Token
from reader.quotes.words import Word
from reader.speech import Link

_BACK = 25
"""Words between a subject and the verb after it."""
_ANTECEDENT = 12
"""Words of a phrase before its relative pronoun."""
_MARKED = 3
"""A quote before its verb has at least so many words; less is a name or an irony."""


class Cues:
    """Finds the reports of verbs and participles in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, phrases: Phrases, known: frozenset[str]) -> None:
        self.tokens = tokens
        self.known = known
        """Family names of the article's titled people."""
        self.marks = marks
        self.phrases = phrases
        self.frames = Frames(tokens, marks, phrases)
        self.used_pairs: set[int] = set()
        """Marks that are some report's content already."""

    def find(self, sentence_i: int, sentence: Sentence) -> tuple[list[Report], list[Carrier]]:
        """All verbal reports of a sentence, in order, and the verbs that only lend a subject."""
        reports: list[Report] = []
        carriers: list[Carrier] = []
        for i in range(sentence.first, sentence.last):
            word = self.tokens[i].word
            if word is None or not word.cues:
                continue
            forms = self._possible(i, word, sentence)
            if not forms:
                continue
            report, subject = self._report(i, word, forms, sentence_i, sentence)
            if report is not None:
                if reports and report.shape == "verb" and not word.cue_conj and report.segment == i:
                    # Nothing parts it from the content before: a clause within (التي أبدت …).
                    report.nested = True
                    if report.subject is None and not self._linked(i, sentence):
                        continue  # المعاينة ترجح: the noun before it is the subject, and no speaker
                reports.append(report)
                if report.pair >= 0:
                    self.used_pairs.add(report.pair)
            elif subject is not None:
                asks = word.cue_object and "question" in forms[0].verb.takes
                carriers.append(Carrier(i, sentence_i, subject, asks))
        return reports, carriers

    def _linked(self, i: int, sentence: Sentence) -> bool:
        before = self._before_word(i, sentence.first)
        return before is None or bool(before.classes & {"what", "relative", "conjunction", "perfective"})

    # -- what only looks like a cue --

    def _possible(self, i: int, word: Word, sentence: Sentence) -> tuple[CueForm, ...]:
        before = self._before_word(i, sentence.first)
        if word.definite and not word.prep:
            return ()
        # ورفضا is a noun in the accusative far more often than "they both refused"
        forms = tuple(
            cue
            for cue in word.cues
            if not (
                cue.number == "d"
                and cue.form == "past"
                and cue.verb.masdar in (word.text[:-1], word.text[len(word.cue_conj) : -1])
            )
        )
        if before is None or word.cue_conj:
            if (
                word.cue_conj
                and word.conj
                and word.noun
                and word.noun.kind == "title"
                and all(cue.form == "participle" for cue in forms)
            ):
                return ()
            return forms
        if (
            before.cues
            and not before.name
            and any(cue.form != "participle" and cue.verb.any for cue in before.cues)
            and not word.classes & {"chain"}
            and not before.noun
        ):
            # قال كاتب, قالت داعية: the subject of the verb before it.
            if all(cue.form == "participle" for cue in forms) or word.noun or word.name:
                return ()
        if "clause" in before.classes and len(before.text) > 3 and not before.cues:
            return ()  # إنه يتوقع, أنها لاحظت: the speaker goes on, nobody else speaks
        if "negation" in before.classes or "without" in before.classes:
            return ()
        if "preposition" in before.classes and not before.prep:
            forms = tuple(
                cue
                for cue in forms
                if cue.form != "past" or cue.number != "s" or cue.gender == "f" or "ا" in word.text[1:2]
            )
        if "subjunct" in before.classes and not self._before_that(i, sentence.first):
            forms = tuple(cue for cue in forms if cue.form != "present")
        if before.noun and before.noun.kind == "title" and word.name:
            return ()
        if "pronoun" in before.classes:
            forms = tuple(cue for cue in forms if cue.form != "present")  # ذلك يؤكد
        if before.text == "ما" and not word.cue_object:
            forms = tuple(cue for cue in forms if cue.verb.any)  # ما نشر: what was published
        if "relative" in before.classes and word.cue_object:
            return ()  # القرارات التي ترفضها الحركة: the antecedent is its object
        if "preposition" in word.classes and self.tokens[i - 1].kind == "word":
            # عبر "via" and بين "between" in the middle of a clause.
            return ()
        return forms

    def _before_that(self, i: int, first: int) -> bool:
        """قبل أن يضيف: said after all, by a verb that goes on."""
        if all(cue.verb.act != "add" for cue in self.tokens[i].word.cues):  # type: ignore[union-attr]
            return False
        before = self._before_word(i - 1, first)
        return before is not None and "before" in before.classes

    def _before_word(self, i: int, first: int) -> Word | None:
        return self.tokens[i - 1].word if i > first else None

    # -- frames --

    def _report(
        self, i: int, word: Word, forms: tuple[CueForm, ...], sentence_i: int, sentence: Sentence
    ) -> tuple[Report | None, Phrase | None]:
        last = self._limit(i, sentence)
        carried: Phrase | None = None
        for form in _distinct(forms):
            same = tuple(other for other in forms if other.verb == form.verb)
            if form.form == "participle":
                report = self._participle(i, word, form, sentence_i, sentence, last)
                subject = None
            else:
                report, subject = self._verb(i, word, form, sentence_i, sentence, last)
            if report is not None:
                report.forms = same
                return report, report.subject
            carried = carried or subject
        return None, carried

    def _limit(self, i: int, sentence: Sentence) -> int:
        """A cue inside marks finds its parts inside them."""
        pair_i = self.marks.inside[i]
        return min(sentence.last, self.marks.pairs[pair_i].close_i) if pair_i >= 0 else sentence.last

    def _verb(
        self, i: int, word: Word, form: CueForm, sentence_i: int, sentence: Sentence, last: int
    ) -> tuple[Report | None, Phrase | None]:
        verb = form.verb
        if "relay" in verb.takes:
            return self._relay(i, word, form, sentence_i, sentence, last)
        if "doc" in verb.takes:
            return self._document(i, word, form, sentence_i, sentence, last), None
        ahead = self._subject_before(i, form, sentence) if self._perfect(i, sentence) else None
        subject, after = (None, i + 1) if ahead else self.frames.subject(i + 1, last, verb)
        if subject is not None and not self._may_be_subject(subject, form, after, last):
            subject, after = None, i + 1
        opened = self.frames.seek(
            after, last, verb, bare_object=subject is None, clitic_object=word.cue_object
        )
        if (
            subject is not None
            and not subject.head
            and "noun" in verb.takes | verb.takes & {"target"}
            and opened is None
            and not self._known_name(subject)
        ):
            again = self.frames.seek(i + 1, last, verb, bare_object=True, clitic_object=word.cue_object)
            if again is not None and again.opening == "noun":
                subject, opened = None, again
        if subject is not None and opened is not None and "target" in verb.takes:
            subject, opened = self._given_back(subject, opened)
        link: Link = "explicit"
        nested = False
        segment = self._segment(i, word, sentence)
        if subject is None:
            found = ahead or self._subject_before(i, form, sentence)
            if found is not None:
                subject, link = found
                nested = not word.cue_conj and self._after_clause(subject.start, sentence)
                if not nested and subject.start < segment:
                    segment = self._segment(subject.start, None, sentence)
        far = opened is not None and subject is not None and opened.content - subject.end > 2
        if opened is None or far:
            report = self._content_before(i, word, form, subject, sentence_i, sentence, last)
            if report is not None and (opened is None or report.pair >= 0):
                return report, subject
            if opened is None and verb.lemma == "قال" and subject is not None and link == "explicit":
                opened = self._bare(after, last)
        if opened is None:
            return None, subject
        if subject is None and self._unattributed(i, word, opened):
            return None, None
        if link == "explicit" and self._noun_here(i, word, form, sentence):
            return None, None
        before = self._before_word(i, sentence.first)
        if before is not None and "what" in before.classes and not word.cue_conj:
            if before.text in ("حسبما", "وفقما") or "as" in before.classes:
                segment = min(segment, i - 1)
            else:
                nested = True
        return self._made("verb", i, form, opened, sentence_i, segment, subject, link, nested), subject

    def _given_back(self, subject: Phrase, opened: Opened) -> tuple[Phrase, Opened]:
        """وصفت لجنة التحكيم الرواية بأنها: the last noun of the phrase is what is judged."""
        by = self.tokens[opened.content - (opened.opening == "clause")].text
        last = self.tokens[subject.end - 1].word
        if (
            not by.startswith("ب")
            or subject.name
            or subject.end - subject.start < 2
            or not (last and last.definite)
        ):
            return subject, opened
        return replace(subject, end=subject.end - 1), Opened(subject.end - 1, "noun")

    def _participle(
        self, i: int, word: Word, form: CueForm, sentence_i: int, sentence: Sentence, last: int
    ) -> Report | None:
        before = self.tokens[i - 1] if i > sentence.first else None
        free = before is None or before.kind in ("comma", "mark", "close") or bool(word.cue_conj)
        opened = self.frames.seek(i + 1, last, form.verb, bare_object=True)
        far = 5 if opened is not None and opened.opening == "marks" else 12
        if opened is None or opened.content - i > far:
            if "chain" in word.classes and i + 3 < last:
                opened = Opened(i + 1, "bare")
            else:
                return None
        loose = form.gender == "f" or form.number != "s" or word.noun is not None
        if not free and (opened.opening == "noun" or (loose and opened.opening == "preposition")):
            return None
        if loose and not free and before and before.word and before.word.noun and opened.content - i > 2:
            return None
        segment = self._segment(i, word, sentence)
        return self._made("participle", i, form, opened, sentence_i, segment, None, "local", False)

    def _relay(
        self, i: int, word: Word, form: CueForm, sentence_i: int, sentence: Sentence, last: int
    ) -> tuple[Report | None, Phrase | None]:
        """نقلت الوكالة عن المتحدث قوله إن: the source speaks, the medium only passes it on."""
        medium, after = self.frames.subject(i + 1, last, form.verb)
        for j in range(after, min(after + 12, last)):
            token = self.tokens[j].word
            if token is None:
                continue
            if token.text in ("عنه", "عنها", "عنهم"):
                source, source_end = None, j + 1
            elif token.text == "عن":
                source = self.phrases.read(j + 1, last)
                source_end = source.end if source else j + 1
                if source is None:
                    return None, medium
            else:
                if "clause" in token.classes:
                    break
                continue
            opened = self.frames.seek(source_end, last, form.verb)
            speech = self._speech_noun(source_end, last)
            if speech >= 0:
                opened = self.frames.seek(speech + 1, last, _STRESS, bare_object=True)
            if opened is None:
                return None, medium
            report = self._made(
                "verb",
                i,
                form,
                opened,
                sentence_i,
                self._segment(i, word, sentence),
                source,
                "explicit",
                False,
            )
            report.pronoun = source is None
            return report, medium
        return None, medium

    def _speech_noun(self, i: int, last: int) -> int:
        for j in range(i, min(i + 8, last)):
            word = self.tokens[j].word
            if word and "speechnoun" in word.classes:
                return j
        return -1

    def _document(
        self, i: int, word: Word, form: CueForm, sentence_i: int, sentence: Sentence, last: int
    ) -> Report | None:
        """وجاء في بيان الوزارة أن: the document speaks."""
        inside = self.frames.word(i + 1, last)
        where = self.frames.word(i + 2, last)
        if inside is not None and inside.text == "علي" and where is not None and where.text == "لسان":
            source = self.phrases.read(i + 3, last)
            opened = self.frames.seek(source.end, last, form.verb) if source else None
            if source is None or opened is None:
                return None
            segment = self._segment(i, word, sentence)
            return self._made("verb", i, form, opened, sentence_i, segment, source, "explicit", False)
        if inside is None or inside.text not in ("في", "ضمن") or where is None:
            return None
        if not ((where.noun and where.noun.kind == "document") or "venue" in where.classes):
            return None
        source = self.phrases.read(i + 2, last)
        opened = self.frames.seek(source.end if source else i + 3, last, form.verb)
        if opened is None:
            return None
        if source and where.possessed:
            source = None
        return self._made(
            "verb",
            i,
            form,
            opened,
            sentence_i,
            self._segment(i, word, sentence),
            source,
            "explicit" if source else "dropped",
            False,
        )

    def _made(
        self,
        shape: str,
        i: int,
        form: CueForm,
        opened: Opened,
        sentence_i: int,
        segment: int,
        subject: Phrase | None,
        link: Link,
        nested: bool,
    ) -> Report:
        report = Report(
            "participle" if shape == "participle" else "verb",
            i,
            i + 1,
            form.verb.act,
            sentence_i,
            opened.opening,
            opened.content,
            segment,
            form=form,
            subject=subject,
            link=link,
            nested=nested,
        )
        content = opened.content
        while content < len(self.tokens) - 1 and self.tokens[content].kind in ("colon", "comma"):
            content += 1
        report.content = content
        if content in self.marks.opens:
            report.pair = self.marks.opens[content]
            inner = self.tokens[content + 1].word
            if inner is not None and inner.text in form.verb.takes and opened.opening == "marks":
                # شدد “على كذا وأكد كذا”: the clause began outside of the marks
                report.content, report.opening, report.pair = content + 2, "preposition", -1
        return report

    # -- subjects --

    def _may_be_subject(self, phrase: Phrase, form: CueForm, after: int, last: int) -> bool:
        if form.number != "s":
            return False  # a verb before its subject is singular
        word = self.tokens[phrase.start].word
        if word and phrase.number == "p" and word.text.endswith("ين"):
            return False  # دعا المواطنين: the accusative
        mismatch = phrase.gender is not None and phrase.gender != form.gender
        if "person" in form.verb.takes and mismatch and not phrase.name:
            return False  # طالب الحكومة: the addressee
        if (
            "person" in form.verb.takes
            and not phrase.head
            and not self._known_name(phrase)
            and word
            and word.definite
        ):
            return False  # نبهت العملاء
        if form.verb.takes & {"noun", "target"}:
            if (
                phrase.gender is not None
                and phrase.gender != form.gender
                and phrase.number == "s"
                and not phrase.name
            ):
                return False
            if word and not phrase.head and word.feminine and form.gender == "m":
                return False
            if not phrase.head and not self._known_name(phrase) and word and word.definite and after >= last:
                return False
        return True

    def _known_name(self, phrase: Phrase) -> bool:
        words = (self.tokens[i].word for i in range(phrase.start, phrase.end))
        return any(word is not None and (word.name or word.stem in self.known) for word in words)

    def _subject_before(self, i: int, form: CueForm, sentence: Sentence) -> tuple[Phrase, Link] | None:
        """The subject of a verb that stands after it: إن الوزير أكد, المتحدث باسم الجيش قال."""
        cue = self.tokens[i].word
        if cue is not None and cue.cue_conj:
            return None
        before = self._before_word(i, sentence.first)
        if before is not None and "relative" in before.classes:
            phrase = self._antecedent(i, sentence)
            return (phrase, "local") if phrase is not None and _agrees(phrase, form) else None
        floor = max(sentence.first, i - _BACK)
        pair_i = self.marks.inside[i]
        if pair_i >= 0:
            floor = max(floor, self.marks.pairs[pair_i].open_i + 1)
        tries = 0
        for start in range(i - 1, floor - 1, -1):
            if not self._starts(start, floor):
                continue
            phrase = self.phrases.read(start, i)
            tries += 1
            if phrase is not None and (link := self._reaches(phrase, i)) and _agrees(phrase, form):
                bare = not phrase.head and not phrase.parts
                if not bare or all(
                    (word := self.tokens[j].word) and word.classes & {"perfective", "adverb", "time"}
                    for j in range(phrase.end, i)
                ):
                    return phrase, link
            if tries >= 4:
                break
        return None

    def _starts(self, start: int, floor: int) -> bool:
        """Whether a clause may begin at a token."""
        token = self.tokens[start]
        if token.word is None or token.word.classes & {"relative", "clause", "negation", "perfective"}:
            return False
        if start == floor:
            return True
        before = self.tokens[start - 1]
        if before.kind in ("comma", "colon", "mark", "dots", "stop", "open"):
            return True
        return bool(before.word and before.word.classes & {"clause", "conjunction", "aux", "while", "time"})

    def _reaches(self, phrase: Phrase, i: int) -> Link | None:
        """How a phrase leads to the verb at `i`: at once, or over a relative clause or a venue."""
        j = phrase.end
        link: Link = "explicit"
        while j < i:
            word = self.tokens[j].word
            if word is None:
                if self.tokens[j].kind == "comma" and j + 1 == i:
                    j += 1
                    continue
                return None
            if "relative" in word.classes:
                # X الذي … أكد: to its end, if that is near.
                return "local" if i - j <= 15 else None
            if word.classes & {"adverb", "time", "perfective", "self"}:
                j += 1
                continue
            if ("preposition" in word.classes or word.prep) and i - j <= 8 and link == "explicit":
                return "explicit"
            return None
        return link

    def _perfect(self, i: int, sentence: Sentence) -> bool:
        """كان الوزير قد أعلن: the subject stands before قد."""
        before = self._before_word(i, sentence.first)
        return before is not None and before.text == "قد"

    def _antecedent(self, i: int, sentence: Sentence) -> Phrase | None:
        """المحاسبة فلانة، التي روت: the phrase before the relative pronoun at `i - 1`."""
        end = i - 1
        if end - 1 > sentence.first and self.tokens[end - 1].kind == "comma":
            end -= 1
        best: Phrase | None = None
        for start in range(end - 1, max(sentence.first, end - _ANTECEDENT) - 1, -1):
            word = self.tokens[start].word
            if word is None or word.classes & {"clause", "relative"}:
                break
            phrase = self.phrases.read(start, end)
            if phrase is not None and phrase.end == end and (phrase.head or self._known_name(phrase)):
                best = phrase
        return best

    def _after_clause(self, start: int, sentence: Sentence) -> bool:
        """Whether a subject stands in the content of another report (… أن فلانا أكد)."""
        for j in range(start - 1, max(sentence.first, start - 3) - 1, -1):
            word = self.tokens[j].word
            if word is None:
                return self.tokens[j].kind == "mark"
            if "clause" in word.classes:
                return True
            if not word.classes & {"perfective", "aux", "adverb"}:
                return False
        return False

    # -- content before the cue --

    def _content_before(
        self,
        i: int,
        word: Word,
        form: CueForm,
        subject: Phrase | None,
        sentence_i: int,
        sentence: Sentence,
        last: int,
    ) -> Report | None:
        """«…»، قال فلان; …، كما قال فلان; …، يقول فلان."""
        j = i - 1
        as_i = -1
        while (
            j >= sentence.first
            and (word_before := self.tokens[j].word) is not None
            and word_before.classes & {"as", "what", "adverb"}
        ):
            if word_before.text == "ما" and not (
                j > sentence.first and (said := self.tokens[j - 1].word) and said.nominal
            ):
                return None
            if word_before.classes & {"as", "what"}:
                as_i = j
                if j > sentence.first and (nominal := self.tokens[j - 1].word) and nominal.nominal:
                    j -= 1
                    as_i = j
            j -= 1
        comma = j >= sentence.first and self.tokens[j].kind == "comma"
        if comma:
            j -= 1
        if j < sentence.first:
            return None
        pair_i = self.marks.closes.get(j, -1)
        if pair_i >= 0 and not word.cue_conj:
            pair = self.marks.pairs[pair_i]
            if pair_i not in self.used_pairs and pair.close_i - pair.open_i - 1 >= _MARKED:
                report = self._made(
                    "verb",
                    i,
                    form,
                    Opened(pair.open_i, "before"),
                    sentence_i,
                    j + 1,
                    subject,
                    "explicit",
                    False,
                )
                report.content_end = pair.close_i
                return report
            return None
        if word.cue_conj or self.marks.inside[i] >= 0:
            return None
        first = self.frames.word(sentence.first, last)
        topic = first is not None and (first.prep or first.classes & {"preposition", "time", "aside"})
        plain = comma and subject is not None and not topic and self._closing(subject.end, last)
        if as_i < 0 and not plain:
            return None
        report = self._made(
            "verb",
            i,
            form,
            Opened(sentence.first, "before"),
            sentence_i,
            as_i if as_i >= 0 else i,
            subject,
            "explicit",
            False,
        )
        report.content_end = j + 1
        return report if j + 1 - report.content >= _MARKED else None

    def _closing(self, i: int, last: int) -> bool:
        return i >= last or self.tokens[i].kind in ("stop", "dots")

    def _bare(self, i: int, last: int) -> Opened | None:
        """قال فلان لـ«صحيفة» الوضع صعب: a clause without its إن, after قال only."""
        j = i
        while j < last:
            word = self.tokens[j].word
            if word is None:
                if j in self.marks.opens:
                    j = self.marks.pairs[self.marks.opens[j]].close_i + 1
                    continue
                if self.tokens[j].kind == "comma":
                    j += 1
                    continue
                return None
            if word.text == "ل":
                j += 1
                continue
            skipped = self.frames._adjunct(j, last, word)
            if skipped == j:
                break
            j = skipped
        word = self.frames.word(j, last)
        if (
            word is None
            or last - j < 5
            or word.conj
            or word.cues
            or word.classes & {"conjunction", "relative"}
        ):
            return None
        return Opened(j, "bare")

    def _noun_here(self, i: int, word: Word, form: CueForm, sentence: Sentence) -> bool:
        """أمر, ذكر, طلب inside a clause are nouns."""
        before = self._before_word(i, sentence.first)
        if word.text != form.verb.masdar or before is None or word.cue_conj:
            return False
        return not before.classes - {"venue", "naming", "channel", "insertion", "rule", "refusal", "remark"}

    def _unattributed(self, i: int, word: Word, opened: Opened) -> bool:
        """ويذكر أن, يعتقد أن: a passive, unless its vowels or its subject say otherwise."""
        return "passive" in word.classes and opened.opening == "clause" and opened.content - i <= 3

    # -- where an earlier content ends --

    def _segment(self, i: int, word: Word | None, sentence: Sentence) -> int:
        """Where the report of the cue at `i` begins: with its كما, فيما, comma or topic."""
        j = i
        while (
            j > sentence.first
            and (before := self.tokens[j - 1].word) is not None
            and before.classes & {"as", "while", "perfective", "adverb"}
            and "clause" not in before.classes
        ):
            j -= 1
        if j > sentence.first and self.tokens[j - 1].kind == "comma":
            j -= 1
        return j


_STRESS = Verb("قوله", "say", frozenset(("علي", "noun", "من", "عن")), True, "")
"""What a noun of saying takes: تأكيده على, قوله إن."""


def _distinct(forms: tuple[CueForm, ...]) -> list[CueForm]:
    """One form for each verb."""
    seen: dict[str, CueForm] = {}
    for form in forms:
        seen.setdefault(form.verb.lemma, form)
    return list(seen.values())


def _agrees(phrase: Phrase, form: CueForm) -> bool:
    """A verb after its subject agrees in gender and number; a plural of things is she."""
    if phrase.gender is not None and phrase.gender != form.gender and phrase.number == "s":
        return False
    if phrase.number == "s":
        return form.number == "s"
    return form.number != "s" or phrase.kind == "organisation"
