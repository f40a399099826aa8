"""A report: a cue with what belongs to it, as the stages fill it in."""

from __future__ import annotations

from reader.named import Record
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.opened import Opening
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import CueForm
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import THAT
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.shapes import resumes
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word
from reader.speech import Link
from reader.typed import Literal

Shape = Literal["verb", "participle", "nominal", "colon", "mark"]
TELLING = frozenset(("say", "add", "announce", "explain", "stress", "deny", "reply"))
"""Acts that a speaker may leave undone: ، ولم يوضح; but ، ولم يطالب بكذا is content."""
_NOTHING: frozenset[str] = frozenset()


class Site(Record):
    """A cue word where it stands."""

    i: int
    word: Word
    before: Word | None
    """The word before it in the sentence."""
    sentence_i: int
    sentence: Sentence
    last: int
    """Where its parts are looked for ends: the sentence, or the marks around it."""


class Report:
    """One cue and its parts: token indices, ends exclusive."""

    def __init__(
        self,
        shape: Shape,
        cue_i: int,
        cue_end: int,
        act: str,
        sentence_i: int,
        *,
        opening: Opening,
        content: int,
        segment: int,
        subject: Phrase | None = None,
        link: Link = "explicit",
        form: CueForm | None = None,
        pronoun: bool = False,
    ) -> None:
        self.shape, self.cue_i, self.cue_end, self.act = shape, cue_i, cue_end, act
        self.sentence_i = sentence_i
        self.opening = opening
        self.content = content
        """Where the content begins."""
        self.content_end = -1
        """Set where the frame itself knows it, else by `contents`."""
        self.segment = segment
        """Where everything that belongs to this report begins: an earlier content ends there."""
        self.subject, self.link = subject, link
        self.form = form
        self.forms: tuple[CueForm, ...] = ()
        self.nested = False
        """Inside the content of another report, and no end of it."""
        self.clause_i = -1
        """Where the other's content begins, if of whom it tells there speaks here: إن المجلس يرفض ويطالب."""
        self.pair = -1
        """The marks that hold the whole content."""
        self.clear: int | None = None
        """How much more the end of its subject weighs than any other place, where there is one."""
        self.lead: float | None = None
        """How much more its speaker weighs than the next candidate, where there is one."""
        self.pronoun = pronoun
        """The source is only a pronoun (عنه, على حد قوله)."""

    @property
    def takes(self) -> frozenset[str]:
        """What its verb takes; nothing where a noun or a sign reports."""
        return self.form.verb.takes if self.form is not None else _NOTHING

    @property
    def paper(self) -> bool:
        """نشرت المنظمة تقريرا يحذر من كذا: whether a paper without ال speaks, of which a clause tells."""
        who = self.subject
        if who is None or self.link != "local" or who.definite or "doc" in self.takes:
            return False
        return who.owner is None and document(who.head)

    @property
    def beside(self) -> Phrase | None:
        """Who stands beside the cue, alone and for himself: no joint ones, and no document of somebody's."""
        who = self.subject
        alone = who is not None and self.link == "explicit" and not who.parts and who.owner is None
        return who if alone else None


def of_subject(noun: Report, report: Report) -> bool:
    """كشفت إفادة المدير أن كذا: the noun is the verb's subject, and said once."""
    subject = report.subject
    return bool(subject and subject.start <= noun.cue_i < subject.end and report.content == noun.content)


def of_verb(noun: Report, report: Report, tokens: list[Token]) -> bool:
    """وصف إعلان الوزارة بأنه كذا, علقت على إعلانها، إن كذا: what stands behind the noun is the verb's."""
    if report.form is None or not report.cue_i < noun.cue_i < noun.content:
        return False
    that_i = noun.content - 1 - (tokens[noun.content - 1].kind == "mark")
    judged = "target" in report.form.verb.takes and tokens[that_i].text.startswith("بان")
    same = report.shape == "verb" and report.content == noun.content
    return judged or (same and tokens[noun.content - 2].kind == "comma")


def of_another(report: Report, last: Report) -> bool:
    """أضاف أن كذا …، وتأكيدها أن كذا: a noun within what somebody says, and told of somebody there."""
    return last.opening == "clause" and last.content < report.segment


def called_for(report: Report, last: Report, word: Word) -> bool:
    """ودعت النقابة إلى وقف العمل ورفض كذا: a noun, as she would have رفضت, and what else she calls for."""
    first, form = last.form, report.form
    if first is None or form is None or word.cue_conj != "و" or word.text[1:] != form.verb.masdar:
        return False
    hers = last.subject is not None and (first.gender, first.number) == ("f", "s")
    return hers and last.opening in ("preposition", "noun") and report.subject is None


def inserted_until(tokens: list[Token], reports: list[Report], i: int) -> int:
    """قال فلان، محذرا من كذا، إن كذا: where a participle between a verb and its content ends; 0 elsewhere."""
    if tokens[i - 1].kind != "comma":
        return 0
    main = reports[-1]
    end = main.content
    if main.shape != "verb" or main.subject is None or not main.subject.end <= i < end:
        return 0
    that = tokens[end - 1].word
    clause = that is not None and "clause" in that.classes and tokens[end - 2].kind == "comma"
    end -= 2 if clause else 1
    return end if end > i and (clause or tokens[end].kind == "colon") else 0


def lead(reports: list[Report], sentence: Sentence, tokens: list[Token]) -> None:
    """مؤكدا أن كذا، قال فلان إن كذا: a participle that opens its sentence waits for its speaker.

    But مؤكدا أن كذا، ومن جانبه قال فلان إن كذا: it goes on, and another speaks behind it.
    """
    if len(reports) < 2 or reports[0].cue_i > sentence.first or reports[0].shape != "participle":
        return
    first, second = reports[0], reports[1]
    if second.subject is None or first.subject is not None or first.form is None:
        return
    before = tokens[second.cue_i - 1].word
    turns = before is not None and (before.stem in listed("in_turn") or before.text.startswith("بدور"))
    if second.subject.gender in (None, first.form.gender) and not turns:
        first.subject = second.subject


def told_within(report: Report, tokens: list[Token]) -> bool:
    """فلانة، التي وعدت بكذا; كان الموظف يقول: told within what somebody says, if anybody does."""
    if report.subject is None or not report.subject.start:
        return False
    before = tokens[report.subject.start - 1].word
    return report.subject.start == report.segment or (before is not None and "aux" in before.classes)


def told_of(tokens: list[Token], site: Site) -> bool:
    """معلم، أشار إليه التقرير بحرفين; معلم قال عنه التقرير كذا: told of somebody, right behind him."""
    before, after = site.before, tokens[site.i + 1].word if site.i + 1 < site.last else None
    if site.i == site.sentence.first or not resumes(site.word, after):
        return False
    bare = before is not None and before.noun is not None and not before.definite
    return bare or tokens[site.i - 1].kind == "comma"


_NEAR = 9
"""Tokens from a verb to its أن."""


def predicate(tokens: list[Token], marks: Marks, i: int) -> bool:
    """أكد أن «الوفاق» | متمسكة بالحوار: hers who stands in marks behind a man's أن, and no word of his."""
    word, pair = tokens[i].word, marks.pairs[marks.closes[i - 1]] if i - 1 in marks.closes else None
    that = tokens[pair.open_i - 1].word if pair is not None and pair.open_i else None
    if pair is None or word is None or not word.feminine or that is None or "clause" not in that.classes:
        return False
    for k in range(pair.open_i - 2, max(pair.open_i - _NEAR, 0) - 1, -1):
        verb = tokens[k].word
        forms = verb.cues if verb is not None else ()
        if verb is None or any(form.form != "participle" for form in forms):
            return bool(forms) and all(form.gender == "m" for form in forms)
    return False


_WISH = 16
"""Tokens from أن to what goes on with the verb behind it."""


def wished(tokens: list[Token], site: Site) -> bool:
    """أن تزور الموقع وتؤكد سلامته, أن تراقب الأسواق، وتحذر التجار: a verb that goes on with one behind أن."""
    after = tokens[site.i + 1].word if site.i + 1 < site.last else None
    on = site.before is not None
    if after is not None:
        noun = after.noun if after.definite else None
        men = noun is not None and noun.number == "p" and noun.gender == "m" and site.word.text[1] == "ت"
        whom = men or after.stem.endswith("ين")
        apart = whom or (site.word.cue_object and not after.noun)
        on = on or (apart and tokens[site.i - 1].kind == "comma")
        on = on and not (after.name or (noun is not None and not whom))  # أن تتحرك ويؤكد الوزير أن
    if not on or site.word.cue_conj != "و" or any(form.form != "present" for form in site.word.cues):
        return False
    for i in range(site.i - 2, max(site.sentence.first, site.i - _WISH), -1):
        word, verb = tokens[i].word, tokens[i + 1].word
        if word is None and tokens[i].kind != "comma":
            return False
        if word is not None and ("subjunct" in word.classes or word.text in THAT):
            does = verb is not None and not (verb.definite or verb.noun or verb.name)
            led = tokens[i - 1].word  # قبل أن تعود وتقر بأن: she did
            does = does and tokens[i + 1].text[0] == site.word.text[1]
            return does and not (led is not None and "before" in led.classes)
    return False
