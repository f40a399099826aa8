"""The stages in their order: an article in, its speech out. Pure, and linear in the length of the text."""

from __future__ import annotations

from reader.article import Article
from reader.quotes.attribution.attribution import Attributed, Attribution, past_conjunction
from reader.quotes.attribution.confidence import Case, confidences
from reader.quotes.contents import contents
from reader.quotes.contents.gathering import Gathering
from reader.quotes.contents.narration import joined
from reader.quotes.phrases import doings, edges
from reader.quotes.phrases.attributes import unpredicated
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.labels import papers
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.reading import Reading, read
from reader.quotes.phrases.spokesmen import inner
from reader.quotes.reports.cues import Cues
from reader.quotes.reports.report import Report
from reader.quotes.speakers import mentions
from reader.quotes.speakers.entities import Entities
from reader.quotes.speakers.entity import Entity
from reader.quotes.speakers.mentions import Mention
from reader.quotes.speakers.surfaces import half_open
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import naming, subject
from reader.quotes.words.particles import AND_HE
from reader.quotes.words.places import within
from reader.quotes.words.shapes import adjective, of_a_thing
from reader.quotes.words.tokens import COMMAS, DASHES, RUNNING, TITLES
from reader.quotes.words.turns import past_turn
from reader.quotes.words.word import PARENTS, SOMEBODY, Word
from reader.speech import Cue, Quote, QuoteKind, Speaker, Speech

_SERVANT = frozenset(("kin",))
"""The class of عبد, which begins a name as well."""
_IN = frozenset(("في", "خلال"))
"""Before what somebody said, and on what occasion he said more."""
_VERBAL = frozenset(("لم", "ولم", "فلم", "مما"))
"""Behind what a verb stands, and no name."""
_ASKED = 3
"""Tokens from a verb to whom its ب leads to."""
_HEAD = 1000
"""Code points that tell the script of a text."""
_ARABIC = "".join(map(chr, range(0x621, 0x64B)))


def extract(article: Article) -> Speech:
    """Who says what in an article, with a reason for every attribution."""
    if _is_latin(article.text):
        # Most articles are Arabic, and its patterns take time to compile.
        from reader.quotes.english import statements as english

        return english.extract(article)
    reading = read(article)
    return Extraction(reading).speech() if reading.tokens else Speech()


def _is_latin(text: str) -> bool:
    """Whether a text is written in Latin letters."""
    head = text[:_HEAD]
    arabic = sum(map(head.count, _ARABIC))
    return arabic * 2 < len(head) and arabic * 2 < sum(map(str.isalpha, head))


class Extraction:
    """One run over one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.written, self.tokens = reading, reading.written, reading.tokens
        self.passages, self.sentences, self.marks = reading.passages, reading.sentences, reading.marks
        self.phrases = reading.phrases
        self.entities = Entities(reading.written)
        if self.passages and self.passages[0].kind in TITLES:
            self.entities.headline = self.passages[0].last
        self.reports: list[Report] = []
        self.spotted: list[Phrase] = []
        self.mentioned: list[Phrase] = []
        self.attribution = Attribution(reading, self.entities)
        self.attributed: list[Attributed] = []

    def speech(self) -> Speech:
        """Run the stages."""
        self._spot()
        self.reports = Gathering(self.reading, self.entities).run(self._find())
        self._weigh()
        self.attributed = self.attribution.run(self.reports, self.spotted, self._mentions())
        return self._built()

    def _find(self) -> list[Report]:
        """The reports of verbs."""
        inside = frozenset(i for phrase in self.spotted if phrase.name for i in range(*phrase.name))
        cues = Cues(self.reading, frozenset(self.entities.by_name), inside)
        reports: list[Report] = []
        for sentence_i, sentence in enumerate(self.sentences):
            reports += cues.find(sentence_i, sentence)
        subjects = {report.subject.start: report.subject for report in reports if report.subject}
        begun = {report.content for report in reports}
        for k, phrase in enumerate(self.spotted):
            cut = subjects.get(phrase.start)
            if cut is not None and cut.name != phrase.name and cut.name and phrase.name:
                self.entities.rename(phrase, cut)
                self.spotted[k] = cut
                continue
            if cut is None or cut.end >= phrase.end or phrase.name:
                continue
            if not (cut.definite or document(cut.head)):
                continue
            if cut.end in begun or all(token.kind == "word" for token in self.tokens[cut.end : phrase.end]):
                self.entities.shorten(phrase, cut)
                self.spotted[k] = cut
        for report in reports:
            if report.subject is not None and report.subject.name:
                self.entities.register(report.subject)
        return reports

    def _weigh(self) -> None:
        """Let each name and each body beside its cue end where it most likely does."""
        at = {phrase.start: k for k, phrase in enumerate(self.spotted)}
        for report in self.reports:
            if (was := report.beside) is None:
                continue
            free = report.opening in edges.OBJECTS or report.content < was.end
            limit = len(self.tokens) if free else report.content
            if was.end in self.phrases.barred or (was.name and self._families(was.end)):
                limit = was.end
            phrase, report.clear = edges.weighed(self.tokens, was, report.takes, limit)
            if phrase is was:
                continue
            report.subject = phrase
            if was.end <= report.content < phrase.end or (
                report.content == was.end and report.opening in edges.OBJECTS
            ):
                report.content = phrase.end
            if (k := at.get(phrase.start)) is not None:
                self.spotted[k] = phrase
            if was.name is None or phrase.name is None:
                self.entities.shorten(was, phrase)
            elif phrase.name[1] > phrase.name[0] + 1:
                self.entities.rename(was, phrase)
                self.entities.register(phrase)

    def _families(self, i: int) -> bool:
        """واتهم الزواري | العزي بكذا: whether names of two that the article knows meet before a token."""
        words = [token.word for token in self.tokens[i - 1 : i + 1]]
        return all(word is not None and word.stem in self.phrases.known for word in words)

    def _spot(self) -> None:
        """Make known every titled name and every full organisation, said to speak or not."""
        for passage in self.passages:
            past, last = passage.first, passage.last
            for i in within(self.reading.places.calls, past, last):
                word = self.tokens[i].word
                begins = i == passage.first or self.tokens[i - 1].kind == "stop"
                if i >= past and word is not None and not (begins and self._opens(i, word)):
                    past = self._spot_at(i, word, last)
        for phrase in self.mentioned:
            if phrase.number == "p":
                self.entities.gather(phrase)
        self._untitled()
        self.spotted += papers(self.phrases, frozenset(one.first for one in self.sentences))
        for phrase in self.spotted:
            self.entities.register(phrase)
        for phrase in self.spotted:
            if phrase.name is not None:
                family = self.tokens[phrase.name[1] - 1].text
                self.phrases.named_at.setdefault(family, phrase.start)
        called = self.entities.by_name.items()
        self.phrases.known = frozenset(
            name for name, some in called if any(len(one.name) > 1 for one in some)
        )
        ends = iter([passage.last for passage in self.passages])
        last = 0
        for k, phrase in enumerate(self.mentioned if self.phrases.known else ()):
            while last < phrase.end:
                last = next(ends)
            if phrase.kind == "person" and not phrase.name:
                self.mentioned[k] = self._again(phrase, last)

    def _again(self, phrase: Phrase, last: int) -> Phrase:
        """أهدى صاحب الهدف الحلبي الفوز لأمه, read anew once the article is known to tell of فادي الحلبي."""
        words = [token.word for token in self.tokens[phrase.start : phrase.end]]
        known = [one for one in words if one and one.stem in self.phrases.known and not one.feminine]
        return (self.phrases.read(phrase.start, last) if known else None) or phrase

    def _untitled(self) -> None:
        """Leave out مسرحية «أم الخير», wherever she stands: no woman."""
        marked = [one for one in self.spotted if one.name is not None and one.start - 1 in self.marks.opens]
        works = {self._called(one) for one in marked if naming(self.tokens, self.marks, one.start - 1)}
        if works:
            self.spotted = [phrase for phrase in self.spotted if self._called(phrase) not in works]

    def _called(self, phrase: Phrase) -> str:
        return " ".join(token.text for token in self.tokens[phrase.start : phrase.end])

    def _spot_at(self, i: int, word: Word, last: int) -> int:
        """Spot whom the phrase at token `i` names; where to look on."""
        if word.prep:
            return self._spot_led(i, word, last)
        several = "quantity" in word.classes
        before = self.tokens[i - 1].word if i else None
        mother = word.text == "الام" and not (before is not None and before.definite)  # الشركة الأم
        parent = mother or word.text in PARENTS
        given = "forename" in word.classes and self.phrases.names.given(i, last)  # الطيب فلان
        named, son = parent or given, False
        if word.name is not None:
            described = before is not None and before.definite and not before.content  # الدليل عبد القادر
            named = named or not word.classes or (word.classes <= _SERVANT and not described)
            son = i + 1 < last and self.tokens[i + 1].text in PARENTS  # عزت أبو فلان
        says = word.cues and not (several or son) and not (word.noun and self._described(word, i + 1))
        body = says and word.noun is not None and word.noun.kind == "organisation"
        # أصدر تجمع الأطباء بيانا, وصلت مراسلة القناة
        says = says and not ((body and before and before.finite) or doings.trade(self.tokens, i))
        then = self.tokens[i + 1].word if i + 1 < last else None
        # في تصريح للباحثين، أكدوا: they, and no body of theirs
        theirs = "venue" in word.classes and before and before.text.lstrip("و") in _IN and _to_them(then)
        calls = named or several or word.noun is not None
        soon = "time" in word.classes and word.noun is not None and word.text.endswith("ا")  # كان الحل قريبا
        # لم ينس فلان كذا, مما ساعد السلطنة: no Jens, no Saad
        verbal = before is not None and before.text in _VERBAL
        if says or soon or theirs or verbal or not calls or (i and of_a_thing(word, before)):
            return i + 1
        phrase = self.phrases.read(i, last)
        if phrase is None and word.conj and word.name:
            phrase = self.phrases.read_joined(i, last)  # زار الوزير فلان | وسامي حداد عميد الكلية
            phrase = phrase if phrase is not None and phrase.role else None
        if phrase is None:
            return i + 1
        past, phrase = max(i + 1, phrase.end), unpredicated(self.tokens, phrase, last)
        honoured = before is not None and not before.definite and before.stem in listed("named_after")
        honoured = honoured and phrase.name is not None and phrase.name[0] == i  # في ملعب فلان الفلاني
        again = i and self.tokens[i - 1].text in AND_HE and (parent or not (word.definite or word.name))
        if honoured or again:
            return past  # فلانة، وهي أم لستة أطفال: nobody else
        self.mentioned.append(phrase)
        if phrase.name is not None and not phrase.role and phrase.end < i + 2:
            return i + 1
        for part in () if several else phrase.parts or (phrase,):
            close = self.tokens[part.end - 1].word
            himself = close is not None and "self" in close.classes
            whole = part.kind == "organisation" and part.definite and part.end > part.start + 1 + himself
            if part.name or whole:
                self.spotted.append(part)
            if part.head and (other := inner(self.phrases, part)) is not None:
                self.spotted.append(other)
        return past

    def _spot_led(self, i: int, word: Word, last: int) -> int:
        """Spot whom a word leads to that has a preposition: رواية للكاتبة فلانة الفلانية, تابعة لشركة كذا."""
        near = self.tokens[max(0, i - _ASKED) : i] if word.prep == "ب" else ()
        asked = any(token.text.removeprefix("و") in listed("contacts") for token in near)
        kind, mother = word.noun.kind if word.noun is not None else "", word.stem in PARENTS
        titled = kind in SOMEBODY or (asked and kind == "source")  # اتصلنا بأحد العمال
        before = self.tokens[i - 1].word if i else None
        met = word.name is not None and before is not None and before.text.endswith("نا")  # مررنا بحسن
        led = self.phrases.read_without_clitic(i, last) if titled or mother or met else None
        if met and led is not None:
            self.mentioned.append(led)
            return led.end
        several = led is not None and led.number != "s" and titled
        one = led is not None and led.kind == "person" and (led.definite or asked)
        if led is not None and (one or several) and not led.name:
            self.mentioned.append(led)  # قال القاضي للمتهم, في تصريح للمعلمين
        if led is None or not (led.name or (led.definite and led.end > led.start + 1)):
            return i + 1
        self.spotted.append(led)
        return led.end if mother else i + 1  # لأم وليد: no وليد

    def _opens(self, i: int, word: Word) -> bool:
        """بحث رئيس الوزراء كذا, وبحث الوزير مع كذا: a verb that begins a sentence, and no document."""
        opens = word.text.removeprefix(word.conj) in listed("opens_with")
        after = self.tokens[i + 1].word if opens else None
        return after is not None and after.noun is not None

    def _described(self, head: Word, i: int) -> bool:
        """طالب جامعي, حلف القبائل: an adjective or a body behind what may be a verb as well, طالب النائب."""
        word = self.tokens[i].word if i < len(self.tokens) else None
        if word is None or adjective(word) or word.text in listed("inner"):
            return word is not None
        bodies = all(one.noun is not None and one.noun.kind == "organisation" for one in (head, word))
        return bodies and not any(cue.verb.any for cue in head.cues)

    def _mentions(self) -> list[Mention]:
        read = set(map(id, self.mentioned))
        phrases = [*self.mentioned, *(phrase for phrase in self.spotted if id(phrase) not in read)]
        cues = {
            report.cue_i: report.subject.start if report.subject is not None else -1
            for report in self.reports
            if report.shape == "verb" and "relay" not in report.takes
        }
        return mentions.find(self.reading, phrases, cues)

    # -- quotes --

    def _built(self) -> Speech:
        rows = []
        taken: set[tuple[int, int, int]] = set()
        for report, entity, link, ground, reason in self.attributed:
            span = self.span(report)
            if span is None or (said := (*span, id(entity))) in taken:
                continue
            taken.add(said)
            rows.append((span, report, entity, link, ground, reason))
        rows.sort(key=lambda row: (row[0][0], -row[0][1], row[1].cue_i))
        speakers: dict[int, Speaker] = {}
        clear: dict[int, int] = {}
        for _, report, entity, *_ in rows:
            if (ends := report.clear) is not None:
                clear[id(entity)] = min(ends, clear.get(id(entity), ends))
        commas = self.reading.places.of(COMMAS)
        cases = []
        for span, report, entity, _, ground, _ in rows:
            speaker = speakers.get(id(entity))
            if speaker is None:
                speaker = speakers[id(entity)] = _speaker(entity, f"s{len(speakers) + 1}")
            bare = self.marks.inside[report.content] < 0
            over = len(within(commas, report.content, report.content_end)) if bare else 0
            kind, lead, ends = self._kind(report), report.lead, clear.get(id(entity))
            cases.append(Case(ground, report.opening, kind, report.act, span, speaker, over, lead, ends))
        quotes = []
        sure = confidences(cases)
        for i, (span, report, _, link, _, reason) in enumerate(rows):
            mention = None
            if link == "explicit" and report.subject is not None:
                of, end = report.subject.start, report.subject.end
                word, last = self.tokens[of].word, end - 1 - half_open(self.tokens, of, end)
                conj = len(word.conj) if word else 0
                mention = (past_conjunction(self.written, of, conj), self.written.end(last))
            kind, who, cue = cases[i].kind, cases[i].speaker.id, self._cue(report)
            quotes += [Quote(f"q{i + 1}", kind, *span, cue, who, link, mention, report.act, sure[i], reason)]
        return Speech(tuple(speakers.values()), tuple(quotes))

    def _cue(self, report: Report) -> Cue:
        start, end = self.attribution.cue(report)
        return Cue(self.written.text[start:end], start, end)

    def span(self, report: Report) -> tuple[int, int] | None:
        """The content in code points."""
        first, end = report.content, report.content_end
        if report.pair >= 0 and first == self.marks.pairs[report.pair].open_i:
            first += 1
        elif self.tokens[first].text in ("ب", "و") and self._wholly(first + 1, end, report):
            first += 2  # وصفه بـ«القاسي»; و«الأسواق تكره الانتظار»، وفق فلان
        end = contents.trimmed(first, end, self.tokens, self.marks)
        first += first < end and self.tokens[first].text in DASHES  # قال:- كذا; - كذا، يقول فلان
        if end <= first:
            return None
        if report.opening == "before" and report.pair < 0:
            first = past_turn(first, end, self.tokens)
        word = self.tokens[first].word
        opens = first == self.sentences[report.sentence_i].first and report.pair < 0
        # …، بحسب فلان، وبلغ العجز كذا، وفق التقرير
        opens = opens or (report.opening == "before" and self.tokens[first - 1].kind == "comma")
        linked = opens and word is not None and joined(word)  # وبلغ العجز كذا، وفق التقرير
        linked = linked or (report.opening == "before" and self.tokens[first].text.startswith("فال"))
        # ، وهو صاحب الفكرة بحسب فلان،
        linked = linked or (report.shape == "nominal" and self.tokens[first].text in AND_HE)
        return past_conjunction(self.written, first, int(linked)), self.written.end(end - 1)

    def _wholly(self, open_i: int, end: int, report: Report) -> bool:
        """Whether marks hold what something is called, or what is credited, but for a letter before them."""
        called = report.opening == "before" or (report.shape == "verb" and "target" in report.takes)
        pair_i = self.marks.opens.get(open_i, -1) if called else -1
        return pair_i >= 0 and end <= self.marks.pairs[pair_i].close_i + 1

    def _kind(self, report: Report) -> QuoteKind:
        first, end, opens = report.content, report.content_end, self.marks.opens
        passage = self.passages[self.sentences[report.sentence_i].passage_i]
        answer = report.shape == "colon" and passage.kind in RUNNING  # فلان: سألني أبي: «لماذا؟» وضحك
        if report.pair >= 0 or answer or (self.marks.inside[first] >= 0 and first not in opens):
            return "direct"
        marked = [i for i in within(self.marks.signs, first, end) if i in opens]
        if not all(naming(self.tokens, self.marks, i) or subject(self.tokens, self.marks, i) for i in marked):
            return "mixed"
        return "direct" if report.opening == "colon" else "indirect"


def _to_them(word: Word | None) -> bool:
    """في تصريح | للباحثين: whether people whose words they are stand behind ل."""
    return word is not None and word.prep == "ل" and word.noun is not None and word.noun.kind == "title"


def _speaker(entity: Entity, speaker_id: str) -> Speaker:
    aliases = tuple(form for form in entity.forms if form != entity.text)
    named = entity.kind != "person" or bool(entity.name) or (entity.definite and entity.named)
    return Speaker(speaker_id, entity.kind, entity.text, entity.role, aliases, named)
