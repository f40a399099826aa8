"""Nouns that report (بحسب, وفقا لـ, على حد قول): the source follows, the clause around is the content."""

from __future__ import annotations

from reader.quotes.phrases import strangers
from reader.quotes.phrases.adjuncts import adjunct
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.labels import label
from reader.quotes.phrases.parts import did
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading
from reader.quotes.reports import according
from reader.quotes.reports.according import OWNERS, Accord
from reader.quotes.reports.report import Report
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import of_pronoun
from reader.quotes.words.particles import AND_THEY, EXCEPT, WHILE
from reader.quotes.words.places import within
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.shapes import called, gives_reason, to_agency, unowned, within_clause
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import DASHES
from reader.quotes.words.word import Word

_TOLD = 14
"""Words told of a source before what it says."""
_SHORT = 3
"""Words of a clause that stands alone; less is the rest of something else."""
_BEGUN = 4
"""Words of a clause that is only begun before بحسب."""
_AT = frozenset(("لدي", "من", "في", "عن"))
"""ما علم لدى فلان: passives, and what the source stands behind."""
_IS = AND_THEY | {"هو", "هي", "وهذا", "وهذه", "هذا", "هذه"}
"""Behind which a source stands before what it calls somebody or something."""
_HIS = frozenset(("له", "لها", "لهم", "لهما"))
_BEFORE_WHOSE = frozenset(("part", "elative"))
"""Classes of نص and آخر, before the source itself."""
_THEN = frozenset(("فان", "فانه", "فانها", "فقد"))
_WITHIN = frozenset(("word", "mark", "number"))
_SETS_OFF = frozenset(("comma", "colon", "dots"))
_OF_IT = frozenset(("عليه", "عليها", "به", "بها", "فيه", "فيها", "عنه", "عنها"))


class Nominals:
    """Finds nominal reports in one article."""

    def __init__(self, reading: Reading) -> None:
        self.tokens, self.marks, self.phrases = reading.tokens, reading.marks, reading.phrases
        self.at = reading.places.of(according.first_words())
        """Where a word may begin one."""

    def find(self, sentence_i: int, sentence: Sentence, known: frozenset[str]) -> list[Report]:
        """All nominal reports of a sentence. `known`: names that speak elsewhere in the article."""
        found: list[Report] = []
        for i in within(self.at, sentence.first, sentence.last):
            word = self.tokens[i].word
            if word is None or not word.nominal or (found and i < found[-1].cue_end):
                continue
            cue = according.match(self.tokens, i, sentence.last)
            report = self._report(cue, sentence_i, sentence, known) if cue is not None else None
            if report is not None and not (found and self._again(report, found[-1])):
                found.append(report)
        return found

    def _again(self, report: Report, last: Report) -> bool:
        """…، وفقا لدراسة أجرتها الجامعة | استنادا إلى بيانات رسمية: what a source goes by itself."""
        if report.opening != "before" or last.opening != "before" or report.content_end <= last.cue_i:
            return False
        return all(token.kind in _WITHIN for token in self.tokens[last.cue_end : report.cue_i])

    def _report(
        self, cue: Accord, sentence_i: int, sentence: Sentence, known: frozenset[str]
    ) -> Report | None:
        own = self.tokens[cue.end].word if cue.end < sentence.last else None
        named = self._named(cue, sentence.last)
        own = own or (self.tokens[cue.end - 1].word if cue.own or named else None)
        told = self.tokens[cue.i - 1].word if cue.i > sentence.first else None
        came = told is not None and any("doc" in form.verb.takes for form in told.cues)
        came = came or (told is not None and told.text in ("علي", "وعلي"))
        if own is None or came:
            return None  # جاء على لسان فلان: the verb's; على حسب الدرجة
        pronoun = cue.own or self._whose(cue, own)  # على حد قوله, بحسب معاليه
        leads = all(self.tokens[j].word is None for j in range(sentence.first, cue.i))
        leads = leads or self.tokens[cue.i - 1].kind == "colon"  # الأرقام مشجعة: حسب المديرة، زار كذا
        source = named or (None if pronoun else self._source(cue, own, sentence.last))
        if source is not None and told is not None and told.text in _IS:
            source = self._outside(source, sentence.last)
        what = "what" in own.classes or (cue.clitic and own.text == "لما")  # وفقا لما ذكره فلان
        verb = self._alone(cue.end + 1, sentence.last) if source is None and what and leads else None
        if source is None and what:
            learnt = self._learnt(cue.end + 1, sentence.last)
            source = learnt or (self._told_by(cue.end + 1, sentence.last) if leads else None)
        his = self._his(source, own, sentence.last)  # وفق بيان له
        pronoun = pronoun or verb is not None or his != ""
        if not pronoun and (source is None or not (named or self._words(cue) or self._speaks(source, known))):
            return None
        first = sentence.first
        comma = cue.i > first and self.tokens[cue.i - 1].kind == "comma"
        if not comma and source is not None and self._how(source, cue.i, first):
            return None
        apart = comma or (cue.i > first and self._sign(cue.i - 1) != "")
        report = Report(
            *("nominal", cue.i, cue.end, cue.act, sentence_i),
            opening="before",
            content=first,
            segment=cue.i - apart,
            subject=None if his else source,
            pronoun=pronoun,
            link="explicit" if source and not his else "dropped",
        )
        if pronoun:
            report.forms = verb.cues if verb is not None else of_pronoun(his or own.text)
        after = source.end + (his != "") if source else cue.end + (not cue.own) + (verb is not None)
        marked = None if leads or cue.own else self._followed(report, after, sentence)
        if marked is not None:
            return marked
        word = self.tokens[cue.i].word
        joined = word.text[0] if comma and word is not None and word.text not in lexicon().nominal else ""
        # …، وحسب فلان، …; ، ووفقا لفلان بلغ كذا; …، فبرأيه كذا, …، فحسب فلان كذا; no …، في رأي فلان
        new = joined == "و" and source is not None and after < sentence.last
        so = joined == "ف"
        near = self.tokens[after : min(after + 2, sentence.last)] if source is not None and not leads else ()
        if then := any(token.text in _THEN for token in near):  # …، لكن بحسب فلان فإن كذا
            back = range(cue.i - 1, max(first, cue.i - _BEGUN), -1)
            report.segment = next((k for k in back if self.tokens[k].kind == "comma"), cue.i)
        cites = source is not None and after < sentence.last and self.tokens[after].kind == "colon"
        that = self.tokens[cue.i - 1 - comma].word if cue.i - comma > first else None
        but = self.tokens[cue.i - 2 - comma].text in EXCEPT
        report.nested = that is not None and "clause" in that.classes and not but  # أوضح أنه وفقا للمحضر، كذا
        opens = leads or new or so or then or cites or report.nested
        return self._opening(report, after, sentence) if opens else self._closing(report, after, sentence)

    def _whose(self, cue: Accord, own: Word) -> bool:
        """على حد قوله, وفقا لكلامها, بحسب شهادته: whether a pronoun tells whose words they are."""
        apart = cue.i == 0 or self.tokens[cue.i - 1].word is None  # but تحدد بحسب تقديرها
        paper = own.noun is not None and own.noun.kind == "document"
        paper = apart and own.text.endswith(OWNERS) and (paper or unowned(own.stem) in listed("ledger"))
        led = lexicon().classes(own.text[1:]) if cue.clitic and own.text[0] == "ل" else ()
        return not own.classes.isdisjoint(("own", "excellency")) or (own.possessed and paper) or "own" in led

    def _his(self, source: Phrase | None, own: Word, last: int) -> str:
        """وفق بيان لها: the pronoun that tells whose a document is, or none."""
        paper = source is not None and source.end < last and own.noun is not None
        after = self.tokens[source.end].text if paper and source is not None else ""
        document = own.noun is not None and own.noun.kind == "document"
        return after if document and after in _HIS else ""

    def _alone(self, i: int, last: int) -> Word | None:
        """وبحسب ما قال، فإن كذا: a verb of saying alone before its comma."""
        word = self.tokens[i].word if i + 1 < last and self.tokens[i + 1].kind == "comma" else None
        return word if word is not None and word.cues and word.finite else None

    def _how(self, source: Phrase, cue_i: int, first: int) -> bool:
        """أن المواعيد تحدد وفق تقييم أمني: how it is done, as whoever speaks tells it, and no credit."""
        head = self.tokens[source.start].word
        paper = document(source.head) and head is not None and not head.definite
        for i in range(cue_i - 1, first if paper else cue_i, -1):
            word = self.tokens[i].word
            if word is None or word.conj:
                return False
            if "clause" in word.classes:
                return i < cue_i - 1
        return False

    def _opening(self, report: Report, after: int, sentence: Sentence) -> Report | None:
        """وبحسب التقرير، … : the clause behind the source."""
        after = self._past_relative(self._past_addressee(after, sentence.last), sentence.last)
        at_once = report.subject is None or self._acts(report.subject, after, sentence.last)
        content = after if at_once else self._past_clause(after, sentence.last)
        while content < sentence.last and self._joins(content):
            content += 1
        content += content == after < sentence.last and self.tokens[content].text == "ان"  # في رأي فلان أن
        report.content, report.opening = content, "clause"
        report.pair = self.marks.opens.get(content, -1)
        return report if sentence.last - content > _SHORT or self.tokens[content - 1].text in _THEN else None

    def _acts(self, source: Phrase, i: int, last: int) -> bool:
        """وحسب المديرة ينتهي كذا في كذا، …: whether a definite source is followed by the clause's verb."""
        word = self.tokens[i].word if i < last else None
        then = self.tokens[i + 1].word if i + 1 < last else None
        told = then is not None and then.text in _OF_IT  # وفق مسودة اطلعت عليها الصحيفة، …
        if word is None or told or not source.definite:
            return False
        if word.definite or word.conj:
            return False
        shaped = word.text[0] in "يتس" and len(word.text) > _SHORT
        near = (self.tokens[k].word for k in (source.start, source.end - 1))  # مذكرة للوزارة حصلت عليها …
        known = all(one is None or (one.definite and one.prep != "ل") or one.name for one in near)
        verb = word.classes & {"negation", "aux", "verb"} and (known or word.text not in listed("passed"))
        return shaped or (known and did(word)) or bool(verb)

    def _past_relative(self, i: int, last: int) -> int:
        """وبحسب الموقع (،) الذي انفرد بالخبر، : past a relative clause up to its comma, else `i`."""
        then = self.tokens[i + 1].word if i + 1 < last and self.tokens[i].kind == "comma" else None
        i += then is not None and "relative" in then.classes and then.definite
        word = self.tokens[i].word if i < last else None
        if word is None or "relative" not in word.classes:
            return i
        near = range(i + 2, min(i + _TOLD, last - 1))
        comma = next((j for j in near if self.tokens[j].kind == "comma" or self.tokens[j].text in _THEN), i)
        return next((j for j in near if self._begins(j)), i) if comma == i else comma

    def _begins(self, i: int) -> bool:
        """وبحسب البيان الذي نشرته الوزارة | ارتفعت الأسعار: whether the clause's verb, or فإن, is here."""
        word, before, after = (self.tokens[k].word for k in (i, i - 1, i + 1))
        if word is None or before is None or after is None:
            return False
        ended = before.definite or before.place or "time" in before.classes
        known = word.definite or word.noun or word.content or word.classes or word.prep or word.conj
        return word.text in _THEN or bool(ended and after.definite and (did(word) or not known))

    def _past_addressee(self, i: int, last: int) -> int:
        """وبحسب ما أفاد به مواطنون لصفحتنا فإن: past ل and its noun."""
        word = self.tokens[i].word if i < last else None
        pair_i = self.marks.opens.get(i + 1, -1)
        if word is not None and word.text == "ل" and pair_i >= 0:
            return min(self.marks.pairs[pair_i].close_i + 1, last)  # لـ«الضحى»
        return i + 1 if word is not None and (word.prep == "ل" or to_agency(word)) else i

    def _followed(self, report: Report, after: int, sentence: Sentence) -> Report | None:
        """وهو بحسب المنظمين «هدية إلى جيل كامل»: the marks right behind the source."""
        after += after < sentence.last and self.tokens[after].kind == "comma"
        pair_i = self.marks.opens.get(after, -1) if after < sentence.last else -1
        least = _SHORT - report.pronoun  # قبل أن يصير، على حد تعبيره، «نازحا متفرغا»
        pair = self.marks.pairs[pair_i] if pair_i >= 0 else None
        if pair is None or not pair.closed or pair.close_i - pair.open_i <= least:
            return None
        if report.pronoun and within_clause(self.tokens, sentence.first, report.cue_i):
            return None  # أن كذا، فهو، بحسب تعبيره، «كذا»
        report.pair, report.content, report.content_end = pair_i, pair.open_i, pair.close_i
        report.opening = "marks"
        return report

    def _closing(self, report: Report, after: int, sentence: Sentence) -> Report | None:
        """…، بحسب التقرير: the clause before it, or around it where that is only begun."""
        if report.segment > sentence.first and self.tokens[report.segment - 1].text == "وذلك":
            report.segment -= 1 + (self.tokens[report.segment - 2].word is None)
        first, before = according.past_recalling(self.tokens, sentence.first, report.segment), report.segment
        report.content, word = first, self.tokens[report.cue_i].word
        begun = word is not None and bool(word.conj) and before == report.cue_i
        tongue = any(token.text == "لسان" for token in self.tokens[report.cue_i : report.cue_end])
        if tongue and after < sentence.last - 1:
            return None  # أكدت المنظمة على لسان فلان وصول كذا: the verb's
        if begun or self.marks.inside[report.cue_i] >= 0:
            return None
        begun = before - first <= _BEGUN
        begun = begun or according.begun_before(self.tokens, before, after + 1, sentence.last)
        begun = begun or according.waits(self.tokens, first, after + 1, sentence.last)
        comma = after < sentence.last and self.tokens[after].kind == "comma"
        around = begun and comma
        # القرار - بحسب مصدر - نهائي, القرار (بحسب مصدر) نهائي
        more = any(token.word is not None for token in self.tokens[after + 1 : sentence.last])
        around = around or (more and "" != self._sign(before) == self._sign(after))
        if around and before - first > _BEGUN:
            first = report.content = according.begins(self.tokens, before, first)
        says = self.tokens[first].word
        if not around and says is not None and says.cues:
            # أعلنت الوزارة كذا، فيما | لقي اثنان حتفهما، بحسب مصدر
            near = (i + 1 for i in range(before - 2, first, -1) if self.tokens[i].text in WHILE)
            first = report.content = next(near, first)
        if comma and (told := according.inserted(self.tokens, before, sentence.first)) > first:
            report.nested = True
            first = report.content = told  # فلان، وهو صاحب الفكرة بحسب مصدر، رفض كذا
        report.content_end = according.ends(self.tokens, after + 1, sentence.last) if around else before
        pair_i = self.marks.closes.get(before - 1, -1)
        if pair_i >= 0 and before - 1 - self.marks.pairs[pair_i].open_i > _SHORT:
            pair = self.marks.pairs[pair_i]
            whole = all(self.tokens[j].word is None for j in range(first, pair.open_i))
            # …، «فأجدادنا كانوا أذكى منا»، على حد تعبيرها; فـ«البحر شحيح»، بحسب قوله: the marks alone
            alone = self.tokens[pair.open_i - 1].kind == "comma"
            alone = alone or (report.pronoun and gives_reason(self.tokens, first, pair.open_i))
            if whole or alone:
                report.pair, report.content, report.content_end = pair_i, pair.open_i, pair.close_i
                report.segment = report.segment if whole else pair.open_i - 1
        then = self.tokens[after].word if after < sentence.last else None
        that = then is not None and "clause" in then.classes  # ذكرت الوكالة نقلا عن مصادر أن
        return report if that or report.content_end - report.content >= _SHORT else None

    def _sign(self, i: int) -> str:
        """What sets off an insertion at a token, but for commas: dashes or brackets."""
        kind = self.tokens[i].kind
        return "-" if self.tokens[i].text in DASHES else "(" if kind in ("open", "close") else ""

    def _joins(self, i: int) -> bool:
        return self.tokens[i].kind in _SETS_OFF or self.tokens[i].text in _THEN

    def _past_clause(self, i: int, last: int) -> int:
        """بحسب مصدر حضر الجلسة، فإن …: past what is told of the source, to the comma."""
        for j in range(i + 1, min(i + _TOLD, last)):
            if self.tokens[j].text in _THEN and self.tokens[j - 1].kind == "comma":
                return j - 1  # وبحسب خطاب، اطلعت عليه الصحيفة، فإن …
        if i < last and self.tokens[i].kind == "comma":
            told = self.tokens[i + 1].word if i + 1 < last else None
            if told is not None and (told.classes & {"relative", "issued"}):
                ends = (j for j in range(i + 2, min(i + _TOLD, last)) if self.tokens[j].kind == "comma")
                return next(ends, i)  # للدراسة، المنشورة في مجلة كذا، …
            return i
        ends = (j for j in range(i, min(i + _TOLD, last)) if self._joins(j))
        return next(ends, i)

    def _source(self, cue: Accord, own: Word, last: int) -> Phrase | None:
        ruled = "rule" in own.classes and not (own.stem == "نص" or self._world(cue.end, last))
        if "what" in own.classes or ruled:
            return None
        if not cue.clitic:
            part = bool(own.classes & _BEFORE_WHOSE) and not own.definite and cue.end + 1 < last
            whose = self.phrases.read(cue.end + 1, last) if part else None  # بحسب نص التحقيقات
            whose = whose or self.phrases.read(cue.end, last)  # but بحسب شهادات متطابقة
            return whose or strangers.read(self.tokens, cue.end, last, frozenset())
        if own.text == "ل" or not own.text.startswith("ل"):
            return None
        if not own.definite and lexicon().classes(own.text[1:]) & _BEFORE_WHOSE:
            return self.phrases.read(cue.end + 1, last)  # وفقا لآخر حصيلة, لرواية فلان
        source = self.phrases.read_without_clitic(cue.end, last)
        if source is not None and own.maybe_prep:  # وفقا لكليبر: no table knew him
            led = own.but(prep="ل", stem=own.text[1:], maybe_prep="")
            self.tokens[cue.end] = self.tokens[cue.end].read_as(led)
        return source

    def _named(self, cue: Accord, last: int) -> Phrase | None:
        """بحسب «الوادي», وفقا لـ«أم كرم»: a source that only its name in marks tells of; no rule or plan."""
        i = cue.end + (cue.clitic and cue.end < last and self.tokens[cue.end].text == "ل")
        body = label(self.phrases, i, last) if i < last else None
        first = self.tokens[i + 1].word if body is not None and self._closes(body.end) else None
        thing = first is None or first.content or "rule" in first.classes or inanimate(first)
        return None if thing else body

    def _outside(self, source: Phrase, last: int) -> Phrase:
        """وهو بحسب مصدر «هدية إلى الجيل»: the marks that close the clause are what he says, and no name."""
        pair_i = self.marks.closes.get(source.end - 1, -1)
        closes = pair_i >= 0 and (source.end == last or self.tokens[source.end].kind in ("stop", "comma"))
        open_i = self.marks.pairs[pair_i].open_i
        return source._replace(end=open_i) if closes and open_i > source.start else source

    def _world(self, i: int, last: int) -> bool:
        """برنامج الأغذية العالمي, برنامج الأمم المتحدة: a body of the world, whatever its first word is."""
        words = (self.tokens[k].word for k in range(i + 1, min(i + _SHORT, last)))
        return any(word is not None and word.definite and word.stem in listed("world") for word in words)

    def _learnt(self, i: int, last: int) -> Phrase | None:
        """حسب ما علم لدى المديرية, وفق ما ورد في النشرة: where it was learnt."""
        if i + 2 >= last or self.tokens[i].text not in listed("learnt") or self.tokens[i + 1].text not in _AT:
            return None
        part = self.tokens[i + 2].word  # وفق ما ورد في نص البيان
        return self.phrases.read(i + 2 + (part is not None and "part" in part.classes), last)

    def _told_by(self, i: int, last: int) -> Phrase | None:
        """بحسب ما أفاد به فلان، فإن: the subject of the verb, where a comma closes it."""
        if i + 2 < last and self.tokens[i].text == "سبق" and self.tokens[i + 1].text in ("ان", "وان"):
            i += 2  # ما سبق أن أعلنته الوزارة
        word = self.tokens[i].word if i < last else None
        if word is None or not word.finite:
            return None
        attached = self.tokens[i + 1].word if i + 1 < last else None
        start = i + 1 + (attached is not None and "attached" in attached.classes)
        start = self._past_addressee(start, last)  # أكده للصحيفة فلان
        source = self.phrases.read(start, last) or label(self.phrases, start, last)
        if source is not None and source.end < last and self.tokens[source.end].text == "عن":
            source = self.phrases.read(source.end + 1, last)  # ما نقلته الوكالة عن فلان
        end = self._past_addressee(source.end, last) if source is not None else last
        while end < last and (past := adjunct(self.tokens, end, last)) > end:
            end = past  # ما أفاد به فلان في تصريح للإذاعة، فإن
        return source if end < last and self._joins(end) else None

    def _closes(self, i: int) -> bool:
        return i >= len(self.tokens) or self.tokens[i].word is None or self._joins(i)

    def _words(self, cue: Accord) -> bool:
        """على حد قول الشوابكة: the words of somebody, whoever that is."""
        own = f"{self.tokens[cue.end - 1].text}ه"
        return cue.end > cue.i + 1 and "own" in lexicon().classes(own)

    def _speaks(self, source: Phrase, known: frozenset[str]) -> bool:
        """Whether a phrase is somebody, and no rule (وفق القانون) or unknown noun."""
        words = [word for token in self.tokens[source.start : source.end] if (word := token.word) is not None]
        if len(words) == 1 and words[0].definite and words[0].stem in listed("measure"):
            return False  # حسب الجهات
        if len(words) == 1 and words[0].possessed and words[0].text.endswith("نا"):
            return False  # حسب تقديرنا: they who speak already
        if source.head or source.parts:
            return "rule" not in words[0].classes or self._world(source.start, source.end)
        if any(word.name or word.stem in known for word in words) or "kin" in words[0].classes:
            return True
        if len(words) == 1:
            return called(words[0].but(prep=""), closed=self._closes(source.end))
        return len(words) > 1 and not words[0].definite and not any(word.feminine for word in words)
