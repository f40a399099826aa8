"""Content before its cue: «…»، قال فلان; …، كما أعلن فلان; …، يقول فلان."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import adjunct, sets_scene
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.parts import did
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.report import Report, Site
from reader.quotes.reports.reporting import Reporting
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import listed
from reader.quotes.words.anonymity import withheld
from reader.quotes.words.marks import Marks, question
from reader.quotes.words.particles import AND_HE, AS_TOLD, BUT_HE, GOVERNED, THAT_ONE, THUS
from reader.quotes.words.shapes import ACCUSATIVE, NO_VERB, adjective, gives_reason, manner, own_words
from reader.quotes.words.tokens import SEMICOLONS, Token
from reader.quotes.words.word import Word

_ACCORDING = frozenset(("حسب", "وفق"))
"""How بحسب, حسب and وفق end."""
_NAMED = 4  # words of a name in marks
_PLACED = frozenset(("في", "علي", "من", "عن", "عبر", "مع", "ل", "ب"))
_AS = AS_TOLD | {"كما", "علي ما", "مثلما"}
"""What opens a sentence with who says it."""
_TOPIC = 4  # tokens of what such a sentence is about, and its comma
_LEADS = 2  # tokens of it
_PARTS = frozenset(("comma", "dots", "stop"))
"""What may part marks from هكذا."""
_TELLS = frozenset(("explain", "stress", "stance", "think"))
"""Acts of verbs that close a sentence alone: …، تعترف."""
_MET = frozenset(("venue", "channel", "time", "gathering"))
_TIMES = frozenset(("حين", "وقت"))
_HE = AND_HE | BUT_HE
_SHORTEST = 3
"""Words of a statement; less in marks is a name or an irony."""


class Fronted:
    """Finds the contents before cues in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, reporting: Reporting) -> None:
        self.tokens, self.marks, self.reporting = tokens, marks, reporting
        self.used: set[int] = set()
        """Pairs of marks that are some report's content already."""

    def find(self, site: Site, form: CueForm, subject: Phrase | None, opened: Opened | None) -> Report | None:
        """The report whose content stands before its cue. `opened`: what begins behind it."""
        if form.verb.narrow or form.verb.lemma in listed("rumours"):
            return None  # كما تحمل النساء الماء; نفى كذا كما تداولت صفحات
        if self._and_also(site, form, opened):
            return None
        opening = None if self._also(site, opened) else self._opening(site, form, subject)
        return opening or self._closing(site, form, subject, nothing=opened is None)

    def own(self, site: Site, opened: Opened | None) -> Opened | None:
        """كما أفاد فلان، قام الجنود بكذا: the opening, but for a main clause, whose verb leads to it."""
        if opened is None or opened.opening != "preposition":
            return opened
        commas = (k for k in range(site.i, opened.content) if self.tokens[k].kind == "comma")
        main = any((word := self.tokens[k + 1].word) and did(word) and not word.conj for k in commas)
        credit = main and (self._leads_as(site) or (site.before is not None and site.before.text == "ما"))
        return None if credit else opened

    def _and_also(self, site: Site, form: CueForm, opened: Opened | None) -> bool:
        """قال فلان إن كذا كما أوضح خلال جولته أن كذا; …، كما دعت الهيئة جميع الأطراف إلى كذا: no credit."""
        if opened is None or site.i - site.sentence.first < _LEADS or self.tokens[site.i - 1].text != "كما":
            return False
        if self.tokens[site.i - 2].word is not None:
            return opened.opening == "clause"
        apart = any(token.word is None for token in self.tokens[site.i : opened.content])
        return not apart and (opened.opening == "clause" or "person" in form.verb.takes)

    def _also(self, site: Site, opened: Opened | None) -> bool:
        """كما أكد فلان، في كلمته، أن كذا: and also, where the verb leads to what was said."""
        also = site.i == site.sentence.first + 1 and self.tokens[site.i - 1].text.removeprefix("و") == "كما"
        if opened is None or not also:
            return False
        # كما أعلن النادي، في بيان، إصابة الحارس
        return opened.opening not in ("noun", "marks") or self.tokens[opened.content - 1].kind == "comma"

    def _closing(self, site: Site, form: CueForm, subject: Phrase | None, *, nothing: bool) -> Report | None:
        """«…»، قال فلان; …، كما أعلن فلان: the content before its cue. `nothing`: none begins behind it."""
        first = site.sentence.first
        before = self._before_as(site)
        via = "preposition" in site.word.classes and "\u0651" not in site.word.raw  # ، بين داخلية ودولية
        joined = site.word.cue_conj and not form.verb.lemma.startswith("و")  # «…»، وعد الوزير
        rule = form.form == "present" and form.verb.act == "call" and self.tokens[site.i - 1].text == "ما"
        law = rule or form.verb.lemma == "نص"  # وفق ما ينص عليه القانون, بحسب ما يوصي به الطبيب
        law = law and before is not None and before[1] >= 0
        if before is None or joined or via or law:
            return None
        j, as_i = before
        comma = j >= first and self.tokens[j].kind == "comma"
        dots = j > first and self.tokens[j].kind in ("dots", "stop")
        end = j if comma or dots else j + 1  # «…».. هكذا علق فلان, «…». بهذه الكلمات علق
        if end <= first:
            return None
        if (pair_i := self.marks.closes.get(end - 1, -1)) >= 0 and self._begins(pair_i, first, as_i, subject):
            marked = self._marked(site, form, subject, pair_i)
            if marked is not None or as_i < 0:
                return marked
        behind = subject is not None and subject.start > site.i  # فلان، الذي غاب، هدد بكذا
        plain = comma and subject is not None and behind
        plain = plain and subject is not None and self._ends(subject.end, site, form, nothing=nothing)
        if as_i < 0:  # لا يخفي غضبه: البنزين غالي، يقول
            first = next(
                (i + 1 for i in range(end - _SHORTEST, first, -1) if self.tokens[i].kind == "colon"), first
            )
        after = subject.end if behind and subject is not None else site.i + 1
        around = comma and (as_i >= 0 or form.form == "present")
        around = around and self._around(first, end, min(after, site.last - 1), site.last, as_told=as_i >= 0)
        plain = (plain and not sets_scene(self.tokens, first, end)) or (
            around and subject is not None and behind
        )
        styled = self._styled(site)
        alone = self._parenthetical(site, form) or styled
        plain = plain or (comma and subject is None and alone)
        tells = form.form == "present" and form.verb.lemma in listed("recounts")
        plain = plain and (form.verb.any or tells or form.verb.act in ("add", "reply"))
        short = end - first < _SHORTEST and not around
        if self.marks.inside[site.i] >= 0 or short or (as_i < 0 and not plain):
            return None
        also = site.before is not None and "as" in site.before.classes
        whom = site.i + 1 + styled
        of_it = self.tokens[whom].text in form.verb.takes  # ، كما تحدث عن كذا
        said = of_it or not self._closes(self._past_whom(whom, site.last), site.last)
        said = subject is None and (said or not form.verb.any)
        onward = behind and subject is not None and not comma and self._goes_on(subject.end, site.last)
        if also and (said or onward or (subject is not None and self._did(subject, site))):
            return None  # ، كما وجه الشركات ب…, ، كما أصدرت اللجنة قرارا بكذا: and also
        report = self.reporting.make(site, form, Opened(first, "before"), subject=subject)
        report.segment = as_i if as_i >= 0 else site.i
        if around:
            report.content_end = self._before_participle(after, site.last)
        else:
            report.content_end = (self._own_end(first, after, site.last) if as_i < 0 else 0) or end
        return report

    def _own_end(self, first: int, i: int, last: int) -> int:
        """هذه أرض جدي، يقول، ولن أتركها: where words end that a verb interrupts, or 0; لكنه is not his."""
        then = self.tokens[i + 1].word if i + 1 < last and self.tokens[i].kind == "comma" else None
        if then is None or then.text in _HE or then.forms or "relative" in then.classes:
            return 0
        if not own_words(self.tokens, first, last):
            return 0
        return self._before_participle(i, last)

    def _begins(self, pair_i: int, first: int, as_i: int, subject: Phrase | None) -> bool:
        """Whether marks hold all that is credited; no أوقف بتهمة «كذا»، حسب ما أفاد فلان."""
        open_i = self.marks.pairs[pair_i].open_i
        if as_i < 0 or not subject or (subject.start < open_i and gives_reason(self.tokens, first, open_i)):
            return True
        return open_i == first or self.tokens[open_i - 1].kind in ("comma", "colon", "stop")

    def _past_whom(self, i: int, last: int) -> int:
        """كما صرح لـ«النهار», كما أشارت في حديثها: past to whom and where somebody spoke."""
        while i < last:
            past = adjunct(self.tokens, i, last)
            if self.tokens[i].text == "ل" and i + 1 in self.marks.opens:
                past = self.marks.pairs[self.marks.opens[i + 1]].close_i + 1
            if past == i:
                break
            i = past
        return i

    def _did(self, subject: Phrase, site: Site) -> bool:
        """Whether an object stands right behind a subject, or to what it came: كما توصل الفريق إلى علاج."""
        i, last = subject.end, site.last - 1
        if not site.i < subject.start < i <= last or withheld(self.tokens, i, last):
            return False
        while i < last and (word := self.tokens[i].word) and adjective(word):
            i += 1
        thing, then = self.tokens[i].word, self.tokens[self._past_whom(i, last)].word
        if thing is not None and (thing.raw.endswith(ACCUSATIVE) or thing.text == "الي"):
            return True  # and كما شهدت مدن عدة في الصيف عمليات خطف
        return then is not None and then.content and not (then.definite or then.prep)

    def _opening(self, site: Site, form: CueForm, subject: Phrase | None) -> Report | None:
        """وكما يقول فلان، فإن …; حسبما أفادت الشرطة، …; وعلى ما يذكر، …: the clause behind the comma."""
        first, last = site.sentence.first, site.last
        nobody = subject is None and not (form.verb.any or form.verb.act == "explain")
        if nobody or not self._leads_as(site):
            return None
        comma = subject.end if subject is not None else site.i + 1
        while comma < last and (past := adjunct(self.tokens, comma, last)) > comma:
            comma = past
        if comma >= last or self.tokens[comma].kind != "comma":
            return None
        content = comma + 1
        past = adjunct(self.tokens, content, last)
        if content < past < last and self.tokens[past].kind == "comma":
            content = past + 1  # وحسبما ذكر فلان، في كلمته، فإن
        while content < last and self.tokens[content].text in ("فان", "فقد"):
            content += 1
        if self._around(first, site.i - 2, comma, last):
            report = self.reporting.make(site, form, Opened(first, "before"), subject=subject)
            report.segment, report.content_end = site.i - 1, self._before_participle(comma, last)
            return report  # العدادات، كما يقول فلان، خضعت لفحص
        if last - content <= _SHORTEST:
            return None
        report = self.reporting.make(site, form, Opened(content, "clause"), subject=subject)
        report.segment = first
        return report

    def _around(self, first: int, end: int, comma: int, last: int, *, as_told: bool = True) -> bool:
        """الأزمة، تقول فلانة، بدأت قبل عام: whether what has begun before a credit goes on behind it."""
        if end <= first or self.tokens[end].kind != "comma" or self.tokens[comma].kind != "comma":
            return False
        then = self.tokens[comma + 1].word if comma + _SHORTEST < last else None
        awaits = as_told and then is not None and self._awaits(first, end, then)
        if then is None or then.conj == "و" or then.forms or "relative" in then.classes:
            return False
        post = then.noun is not None and then.noun.kind == "title" and not then.text.endswith("ون")
        meanwhile = self.tokens[comma + 2].text in _TIMES  # ، كما أعلن فلان، في حين تحدث ناشطون عن كذا
        other = then.definite or post or then.text in AND_HE or sets_scene(self.tokens, first, end)
        if meanwhile or (other and not awaits):
            return False
        where = self.tokens[comma + 2].word
        met = where is not None and where.classes & _MET
        if met and self._closes(self._past_whom(comma + 1, last), last):
            return False  # ، يقول فلان، في تصريح للصحيفة
        begins = (
            (word := token.word) and (word.definite or word.possessed or word.noun or token.text in AND_HE)
            for token in self.tokens[first:end]  # وهو اليوم، كما يروي، محظوظ
            if token.text != "اما" and not token.text.startswith("فال")
        )
        if all(begins):
            return True
        goes_on = end - first <= _TOPIC and (did(then) or self._goes_on(comma + 1, last))
        return awaits or (as_told and (then.prep == "ب" or then.text in GOVERNED or goes_on))

    def _awaits(self, first: int, end: int, then: Word) -> bool:
        """وستنظم البلدية، كما أعلن فلان، الدورة الثالثة: a verb waits for the noun behind a credit."""
        opens = self.tokens[first].word
        shape = opens is not None and opens.text.removeprefix("و").startswith(("ي", "ت", "سي", "ست"))
        verb = shape and opens is not None and not (opens.noun or opens.name or opens.content)
        noun = not (then.conj or then.finite or then.cues) and then.classes.isdisjoint(NO_VERB)
        return verb and noun and end - first <= _TOPIC

    def _before_participle(self, i: int, last: int) -> int:
        """Where words end that a credit interrupts: at the sentence's end, or before ، مضيفا."""
        commas = (k for k in range(i + 1, last - 1) if self.tokens[k].kind == "comma")
        told = (k for k in commas if (word := self.tokens[k + 1].word) and "participle" in word.forms)
        return next(told, last)

    def closes_clause(self, site: Site) -> bool:
        """وفق ما يؤكد, حسبما قال behind a clause; هكذا يصف, بهذه الكلمات استهل behind marks."""
        i = site.i - 1
        if self.tokens[i].text == "ما" and self.tokens[i - 1].text in THAT_ONE:
            return True
        also = self.tokens[site.sentence.first].text.endswith("كما")  # كما دعا، خلال جولته، إلى كذا
        if site.i - site.sentence.first <= _LEADS and not also and self._leads_as(site):
            return True
        thus = i - (self.tokens[i].text != "هكذا")
        if thus >= site.sentence.first and self.tokens[thus].text in THUS:
            apart = thus > site.sentence.first and self.tokens[thus - 1].kind in _PARTS
            return thus - 1 - apart in self.marks.closes
        said = self.tokens[i - 1].word if i > site.sentence.first else None
        nominal = said is not None and said.nominal
        return (nominal or self.tokens[i].text in AS_TOLD) and i - nominal > site.sentence.first + 1

    def _leads_as(self, site: Site) -> bool:
        first = site.sentence.first
        comma = next(
            (i for i in range(first, min(first + _TOPIC, site.i)) if self.tokens[i].kind == "comma"), -1
        )
        start = comma + 1 if comma > first else first  # والمقهى، كما يروي صاحبه، …
        return " ".join([token.text for token in self.tokens[start : site.i]]).removeprefix("و") in _AS

    def _before_as(self, site: Site) -> tuple[int, int] | None:
        """The token before كما and adverbs, and the first of these or -1; None behind a bare ما."""
        j, as_i = site.i - 1, -1
        first = site.sentence.first
        if j - 1 >= first and self.tokens[j - 1].text in ("بهذه", "بهذا"):
            j -= 2  # «…»، بهذه الكلمات استهل فلان
        elif j - 1 >= first and self.tokens[j].text == "ما" and self.tokens[j - 1].text in THAT_ONE:
            marked = j - 2 - (self.tokens[j - 2].kind == "comma") in self.marks.closes
            return (j - 2, j - 1) if marked and j - 2 >= first else None  # «…»، هذا ما قاله فلان
        led = self.tokens[j - 1].word if j > first and self.tokens[j].text == "لما" else None
        if led is not None and led.nominal:
            return (j - 2, j - 1) if j - 2 >= first else None  # …، وفقا لما ذكره فلان
        while j >= first and (word := self.tokens[j].word) and word.classes & {"as", "what", "adverb"}:
            if word.text in ("من", "مما", "عما"):
                return None  # كل من يروج, مما أثار
            said = self.tokens[j - 1].word if j > first else None
            nominal = said is not None and said.nominal and said.text[-3:] in _ACCORDING
            if said is not None and said.text == "علي" and not site.word.cue_object:
                nominal = j - 1 > first and self.tokens[j - 2].kind == "comma"  # ، على ما أفاد
            if word.text == "ما" and not nominal:
                return None
            if word.classes & {"as", "what"}:
                j -= nominal
                as_i = j
            j -= 1
        return j, as_i

    def _marked(self, site: Site, form: CueForm, subject: Phrase | None, pair_i: int) -> Report | None:
        pair = self.marks.pairs[pair_i]
        words = pair.close_i - pair.open_i - 1
        alone = pair.open_i == site.sentence.first or self.tokens[pair.open_i - 1].text in SEMICOLONS
        first = alone or self.tokens[pair.open_i - 1].kind == "colon"
        said = form.verb.act in ("say", "add") and subject is not None and first
        spoken = form.verb.act in ("say", "add") and alone
        few = words < _SHORTEST - (said or spoken) or question(self.tokens, pair)
        if few or pair_i in self.used or self._body(pair.open_i, pair.close_i):
            return None  # «مصرف الشمال» يعيد فتح فروعه
        spoken = form.verb.any or form.verb.act in ("say", "add", "reply")
        repeats = form.form == "present" and form.verb.act in _TELLS and alone and words > _SHORTEST
        spoken = spoken or (repeats and self.tokens[site.i - 1].kind == "comma")  # «…»، يكرر في كل ساحة
        if not spoken and (subject is None or not (subject.head or subject.name)):
            return None  # شركة «…»، سجلت كذا
        before = self.tokens[pair.open_i - 1].word if pair.open_i else None
        short = pair.close_i - pair.open_i - 1 <= _NAMED
        if gives_reason(self.tokens, site.sentence.first, pair.open_i):
            before = None
        if short and before is not None and before.classes & {"conjunction", "clause", "aux"}:
            return None  # لكن «شبكة الشرق» أكدت: who speaks
        if before is not None and (
            "naming" in before.classes or (short and before.text.removeprefix("و") in _PLACED)
        ):
            return None  # فيلما بعنوان «…» أثار
        if before is not None and form.verb.act not in ("say", "add", "reply"):
            return None  # رأى فلان أن نصفها «كذا»، دافع زميله
        report = self.reporting.make(site, form, Opened(pair.open_i, "before"), subject=subject)
        report.segment = pair.close_i + 1
        report.content_end = pair.close_i
        return report

    def _styled(self, site: Site) -> bool:
        """، يقول معاليه: who speaks is told by a style alone."""
        word = self.tokens[site.i + 1].word if site.i + 1 < site.last else None
        return word is not None and "excellency" in word.classes

    def _parenthetical(self, site: Site, form: CueForm) -> bool:
        """لم تدخل سينما في حياتها، تقول، …: a verb of saying alone between commas."""
        says = (form.verb.any and form.verb.act == "say") or form.verb.act == "add"
        says = form.form == "present" and (says or form.verb.lemma in listed("recounts"))
        sign = self.tokens[site.i + 1].kind if site.i + 1 < site.last else ""
        last = sign == "stop" and form.form == "present" and form.verb.any  # وبعد أسبوع ندمت، تعترف.
        return (says and sign in ("comma", "stop")) or (last and form.verb.act in _TELLS)

    def _body(self, open_i: int, close_i: int) -> bool:
        """Whether marks hold nothing but the name of a body."""
        head = self.tokens[open_i + 1].word if close_i - open_i - 1 <= _NAMED else None
        body = head is not None and head.noun is not None and head.noun.kind == "organisation"
        words = (self.tokens[k].word for k in range(open_i + 2, close_i))
        return body and all(word is not None and (word.definite or word.place) for word in words)

    def _closes(self, i: int, last: int) -> bool:
        if i >= last or self.tokens[i].kind in ("stop", "dots"):
            return True
        then = self.tokens[i + 1].word if i + 1 < last and self.tokens[i].kind == "comma" else None
        if then is None:
            return False
        told = "relative" in then.classes or then.text in AND_HE  # ، يقول فلان، الذي كان هناك
        return told or "participle" in then.forms or then.cue_conj == "و"  # ، كما قال، مضيفا; ، وأضاف

    def _ends(self, i: int, site: Site, form: CueForm, *, nothing: bool) -> bool:
        """Whether the sentence ends at `i`, or with where, how and to whom it is said."""
        if self._closes(i, site.last):
            return True
        word = self.tokens[i].word
        if not nothing:
            return False
        if word is None:
            post = self.tokens[i + 1].word if self.tokens[i].kind == "comma" else None
            says = form.form == "present" and form.verb.act in ("say", "add", "stress")  # and Y
            return post is not None and says
        if "relative" in word.classes or word.text in AND_HE:
            return True  # …، يقول فلان وهو يبكي
        while i < site.last and (past := self._past(i, site.last)) > i:
            i = past
        return self._closes(i, site.last)

    def _goes_on(self, i: int, last: int) -> bool:
        """أن خفض الضرائب كما تطلب المعارضة سيزيد العجز: whether the verb of what is told stands here."""
        word = self.tokens[i].word if i < last else None
        if word is None or word.definite or word.noun or word.content or word.conj:
            return False
        shaped = word.text[0] in "يتس" and len(word.text) > _SHORTEST
        return shaped or bool(word.classes & {"negation", "aux", "verb", "perfective"})

    def _past(self, i: int, last: int) -> int:
        """Past an adjunct or an addressee: لـ«المدى», بحسرة; else `i`."""
        word = self.tokens[i].word
        if word is not None and word.text == "ل" and i + 1 in self.marks.opens:
            return self.marks.pairs[self.marks.opens[i + 1]].close_i + 1
        return i + 1 if word is not None and manner(word) else adjunct(self.tokens, i, last)
