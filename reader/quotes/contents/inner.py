"""What stands within a content: reports that belong to it and end nothing."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import heads
from reader.quotes.phrases.parts import did
from reader.quotes.phrases.phrase import Phrase, titled_again
from reader.quotes.reports.report import Report
from reader.quotes.tables.lexicon import CueForm, Gender
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import she
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import BUT, SAVE, THAT_HE, WHERE
from reader.quotes.words.places import within
from reader.quotes.words.shapes import one_title
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import SOMEBODY, Word

DESPITE = frozenset(("رغم", "برغم", "بالرغم"))
ALTHOUGH = DESPITE | {"مع"}
_WORDS = frozenset(("colon", "marks"))


def stands(report: Report, later: Report, tokens: list[Token], marks: Marks) -> bool:
    """Whether a later report stands within the content of another."""
    return (
        _predicate(report, later, tokens, marks)
        or _was(report, later, tokens)
        or _thus(report, later, tokens)
        or _within_it(report, later, tokens)
        or passed_on(report, later)
        or _theirs(report, later)
        or (later.subject is None and later.form is not None and _acts_so(report, later.form, tokens))
        or (later.opening not in _WORDS and later.subject is None and _to_him(report, later.cue_i, tokens))
        or mine(tokens[later.cue_i].word)
        or _for_that(report, later, tokens)
        or _told_her(report, later, tokens)
        or _its_subject(report, later, tokens)
        or _led(report, later, tokens)
        or _obtained(report, later, tokens)
    )


def of_others(report: Report, later: Report, tokens: list[Token]) -> bool:
    """أن الشركة عرضت كذا لكن النقابة رفضت; أن الممثل، ضيف الحلقة، اعتذر: who else speaks is told of."""
    comma = later.segment
    if tokens[comma].text in BUT and later.subject is not None and report.opening == "clause":
        return tokens[comma - 1].word is not None
    apart = tokens[comma].kind == "comma" and tokens[comma + 1].text[0] != "و"
    return comma > report.content and apart and _only_begun(report, comma, tokens)


def _its_subject(report: Report, later: Report, tokens: list[Token]) -> bool:
    """أن رئيس الوفد، سعيد فلان طلب مهلة: a title, a comma and the name of whom the clause is about."""
    subject, first = later.subject, tokens[report.content].word
    if subject is None or subject.name is None or report.opening != "clause" or first is None:
        return False
    title = first.noun is not None and first.noun.kind == "title"
    between = tokens[report.content : subject.start - 1]
    return title and 0 < len(between) <= _TITLE and tokens[subject.start - 1].kind == "comma"


def _led(report: Report, later: Report, tokens: list[Token]) -> bool:
    """أنه في شهر مارس، أصدر الفريق كذا: a verb of the clause, behind nothing but where and when."""
    verb = tokens[later.cue_i].word
    bare = later.shape == "verb" and verb is not None and not verb.cue_conj
    i = later.cue_i - (tokens[later.cue_i - 1].kind == "comma")
    return bare and report.opening == "clause" and heads(tokens, report.content, i)


def _obtained(report: Report, later: Report, tokens: list[Token]) -> bool:
    """أنها تلقت ضمانات من الشركة بأنها ستدفع: what others assured is the object of the clause's verb."""
    noun, between = tokens[later.cue_i].word, tokens[report.content : later.cue_i]
    given = noun is not None and not (noun.definite or noun.conj) and noun.text[-2:] in _GIVEN
    whose = later.subject is not None and later.subject.start > later.cue_i and later.opening == "clause"
    near = 0 < len(between) <= _TITLE and all(token.kind == "word" for token in between)
    that = (token.word is not None and "clause" in token.word.classes for token in between)
    return given and whose and near and (report.opening == "clause" or any(that))


_GIVEN = frozenset(("ات", "ود", "هد"))
"""How تأكيدات, وعود and تعهد end."""
_TITLE = 6
"""Tokens of a title before its name, and of a clause up to the object of its verb."""


def _for_that(report: Report, later: Report, tokens: list[Token]) -> bool:
    """أن الحملة نجحت، حيث أبدى السكان تعاونا, إذ رحب الطلاب بها: what another says is told as a reason."""
    where = not WHERE.isdisjoint((tokens[later.segment].text, tokens[later.segment + 1].text))
    other = later.subject is not None and not _same(report.subject, later.subject, tokens)
    told = later.opening not in _WORDS  # but ، حيث قال رئيس الجلسة: «…»
    return where and other and told and report.opening in ("clause", "colon", "bare")


def _told_her(report: Report, later: Report, tokens: list[Token]) -> bool:
    """قالت إن جدها شجعها، إذ قال لها: «…», ثم سألها: «…»: what another told who speaks, and she tells of."""
    said, form, cue = report.form, later.form, tokens[later.cue_i].word
    if said is None or form is None or cue is None or later.subject is not None or report.opening != "clause":
        return False
    led = tokens[later.cue_i - 1].text in _SO
    after = tokens[later.cue_i + 1].text
    whom = cue.text if cue.cue_object else after if after in ("له", "لها") else ""
    other = (form.number, said.number) == ("s", "s") and form.gender != said.gender
    return led and other and whom.endswith("ها" if said.gender == "f" else "ه")


_SO = WHERE | {"ثم"}


def _same(one: Phrase | None, other: Phrase, tokens: list[Token]) -> bool:
    """اعتبرت منى فلانة أن كذا، حيث أكدت منى كذا: whether a phrase calls somebody by a name of hers again."""
    if one is not None and other.name is None:
        return titled_again(tokens, one, other)  # قال الوزير فلان إن كذا، حيث أشار الوزير إلى كذا
    if one is None or one.name is None or other.name is None:
        return False
    again = {token.text for token in tokens[slice(*other.name)]}
    return again <= {token.text for token in tokens[slice(*one.name)]}


def _thus(report: Report, later: Report, tokens: list[Token]) -> bool:
    """أن الحكومة بررت القرار بالقول إن كذا: how she whom the clause tells of speaks within it."""
    apart = (token.kind == "comma" for token in tokens[report.content : later.cue_i])
    return tokens[later.cue_i].text in listed("thus") and report.opening == "clause" and not any(apart)


def _within_it(report: Report, later: Report, tokens: list[Token]) -> bool:
    """نفت صحة التقارير التي قالت كذا, ، خاصة بعد أن أعلنت كذا: what is told of, and ends nothing."""
    above_all = tokens[later.segment - 1].text.removeprefix("و") in listed("specially")
    if above_all and tokens[later.segment].word and later.segment > report.content:
        return True
    before = tokens[later.cue_i - 1].word
    if before is None or "relative" not in before.classes or tokens[later.cue_i - 2].text == "الوقت":
        return False  # في الوقت الذي أعلنت فيه الشرطة كذا
    start = tokens[max(later.segment, report.content)].word
    return start is None or not start.conj


def _was(report: Report, later: Report, tokens: list[Token]) -> bool:
    """أنه، منذ عامين، كان يدعو إلى كذا: a verb of the clause that is reported, behind its كان."""
    aux = tokens[later.cue_i - 1].word
    goes_on = report.opening == "clause" and later.subject is None and later.shape == "verb"
    return goes_on and aux is not None and "aux" in aux.classes and not aux.conj


def passed_on(report: Report, later: Report) -> bool:
    """وفقا للوكالة، قال فلان، في بيان، إن كذا: what a source passes on is whole, with whoever said it."""
    spoke = later.subject is not None and later.shape == "verb"
    return spoke and report.shape == "nominal" and later.cue_i == report.content


def _theirs(report: Report, later: Report) -> bool:
    """وأشار إلى أنهم يرفضون كذا ويأملون في كذا: a verb of several goes on with what one says."""
    several = later.form is not None and later.form.number == "p" and later.shape == "verb"
    return several and later.subject is None and _one(report)


def _one(report: Report) -> bool:
    """Whether one man, or one document, says what a clause tells: they are others."""
    subject, form = report.subject, report.form
    one = subject is None or (subject.number == "s" and (form is None or subject.kind == "person"))
    return one and report.opening == "clause" and (form is None or form.number == "s")


def _acts_so(report: Report, form: CueForm, tokens: list[Token]) -> bool:
    """قال الوزير إن المحتجين تجمعوا مطالبين بكذا, إن الشركة رفضت العرض، معتبرة كذا: of whom it tells."""
    who = report.subject
    if form.form != "participle" or who is None or who.kind != "person" or report.content >= len(tokens):
        return False  # of a ministry papers go on with مشيرا as well
    if form.number != "s":
        return _one(report)
    whose = tokens[report.content].word
    acts = whose is not None and whose.noun is not None and whose.noun.kind in SOMEBODY
    return acts and another(report, form.gender, tokens)


def _to_him(report: Report, cue_i: int, tokens: list[Token]) -> bool:
    """قالت إن المدير ناداها، واتهمها بكذا; إنه لقي المدير، وأخبره بكذا: what they told each other."""
    word, after = tokens[cue_i].word, tokens[cue_i + 1].word if cue_i + 1 < len(tokens) else None
    form = next((form for form in word.cues if form.form == "past"), None) if word is not None else None
    said = report.form
    if word is None or form is None or said is None or word.cue_conj != "و" or report.opening != "clause":
        return False
    attached = after is not None and "attached" in after.classes
    whom = word.text if word.cue_object else after.text if after is not None and attached else ""
    hers = whom.endswith("ها")
    if not hers and not whom.endswith("ه"):
        return False
    if (form.gender, form.number) != (said.gender, "s"):
        return hers == (said.gender == "f")  # another does it to who speaks
    if "person" not in form.verb.takes:
        return False
    that = tokens[report.content - 1].text
    his_own = that.endswith("نها" if said.gender == "f" else "نه")
    words = [token.word for token in tokens[report.content : cue_i] if token.word is not None]
    done = any(past(one) for one in words[:_VERB])
    met = any(_of_him(one, said.gender) for one in words)
    return done and (his_own or (met and hers == (said.gender == "f")))


_VERB = 3
"""Words of a clause up to its verb."""


def past(word: Word) -> bool:
    """A verb of the past, as far as a look at it tells."""
    known = word.noun or word.definite or word.name or word.place or word.prep or word.content
    return not known and word.text[0] not in "يت" and not word.feminine and len(word.text) > 2


def _of_him(word: Word, gender: str | None) -> bool:
    """اتصلت بها, أوقفه: a pronoun that may mean who speaks, of a verb or a preposition."""
    mine = word.raw.endswith("ها" if gender == "f" else "ه")
    return mine and not (word.noun or word.content or word.definite or word.name)


def _predicate(report: Report, later: Report, tokens: list[Token], marks: Marks) -> bool:
    """أن الشركة، كبرى شركات البلاد، طلبت كذا: a verb behind the comma that closes what its subject is."""
    word = tokens[later.cue_i].word
    bare = later.shape == "verb" and later.subject is None and word is not None and not word.cue_conj
    if not bare or report.opening != "clause" or later.segment + 1 != later.cue_i:
        return False
    commas = [i for i in within(marks.signs, report.content, later.segment) if tokens[i].kind == "comma"]
    return len(commas) == 1 and tokens[later.segment].kind == "comma"


def before_told(report: Report, end: int, tokens: list[Token], marks: Marks) -> int:
    """أمام الخصم، الذي وصفه بالقوي; في الوظائف، التي قالوا إن كذا: before what else he said of it.

    But إن الخصم، الذي وصفه بالقوي، خسر goes on, and so does ، التي وصفها غيره بكذا.
    """
    said = report.form
    if said is None or report.opening in ("colon", "before"):
        return end
    signs = within(marks.signs, report.content + 1, end - 2)
    many = report.subject.number if report.subject is not None else said.number
    for i in signs:
        which, verb = tokens[i + 1].word, tokens[i + 2].word
        if tokens[i].kind != "comma" or which is None or verb is None or "relative" not in which.classes:
            continue
        past = [form for form in verb.cues if form.form == "past" and form.gender == said.gender]
        alike = any(form.number in (said.number, many) for form in past)
        after = tokens[i + 3].word if i + 3 < end else None
        that = after is not None and "clause" in after.classes
        other = after is not None and bool(after.definite or after.name or after.noun) and not after.prep
        closed = any(j > i and tokens[j].kind == "comma" for j in signs)
        if alike and (that or (verb.cue_object and not other)) and not closed:
            return i
    return end


def goes_on(report: Report, comma_i: int, tokens: list[Token]) -> bool:
    """Whether a content goes on behind a comma where a remark seems to begin."""
    word = tokens[comma_i + 1].word
    goes_on = _only_begun(report, comma_i, tokens) or _awaits(comma_i, tokens)
    goes_on = goes_on or mine(word) or _to_him(report, comma_i + 1, tokens)
    first = comma_i + (tokens[comma_i].kind == "comma")
    if word is not None and more_of_hers(report, word, tokens[comma_i + 2].word):
        return True
    text = tokens[first].text.removeprefix("و")
    if text in SAVE and tokens[first + 1].text in THAT_HE:
        text = "لك" + tokens[first + 1].text[1:]  # غير أنهم, إلا أنها: as لكنهم, لكنها
    but = BUT_ONE.get(text)
    they = text == "لكنهم" and _one(report)
    forms = word.cues if word is not None and tokens[comma_i].kind == "comma" else ()
    they = they or any(_acts_so(report, form, tokens) for form in forms)
    return goes_on or they or (but is not None and another(report, but, tokens))


def more_of_hers(report: Report, word: Word, then: Word | None) -> bool:
    """أعلنت الشرطة القبض على كذا، وضبط دفتر: a noun of what a body does, and no verb: that is وضبطت."""
    form = report.form
    noun = form is not None and (form.gender, report.opening) == ("f", "noun") and word.text[-1] != "ت"
    alike = word.content and word.conj == "و" and not word.classes.isdisjoint(("narrated", "verb"))
    return noun and alike and then is not None and "quantity" not in then.classes


def more_of_it(report: Report, i: int, tokens: list[Token]) -> bool:
    """دعا إلى «التهدئة»، والعودة | إلى كذا, حذر من «كارثة»، ومن كذا: what else is called for behind marks."""
    word, then = tokens[i].word, tokens[i + 1].word
    if report.opening != "preposition" or word is None or then is None:
        return False
    if word.text == "و" + tokens[report.content - 1].text:
        return then.content or then.definite
    verb = word.cues or not word.classes.isdisjoint(("narrated", "verb"))
    noun = word.conj == "و" and word.content and word.noun is None and not verb
    return noun and (word.definite or (then.definite and not then.prep))


BUT_ONE: dict[str, Gender] = {"لكنه": "m", "لكنها": "f"}


def another(report: Report, gender: Gender | None, tokens: list[Token], *, tied: bool = False) -> bool:
    """قال المدير إن الشركة خسرت، لكنها تعهدت بكذا: whether a gender is not of who speaks, but of her.

    A verb that is `tied` by و alone goes on, whatever is first: إن الطرق قصرت المسافة وقللت من الزحام.
    """
    marked = report.pair < 0 and tokens[report.content].kind == "mark"  # إن «أفق» تأخرت، لكنها بدأت
    form, subject, whose = report.form, report.subject, tokens[report.content + marked].word
    if form is None or whose is None or report.opening != "clause":
        return False
    said = tokens[subject.start].word if subject is not None else None
    if said is not None and said.noun is not None:
        site = tied and "media" in said.kinds and not said.feminine  # ذكر موقع الشركة
        if site or said.noun.kind == "document":
            return False  # ذكر بيان للوزارة: it speaks as she does
    hers = she(whose) or whose.place == "f"
    hers = hers or (whose.noun is not None and (whose.noun.gender, whose.noun.number) == ("f", "s"))
    return gender not in (None, form.gender) and (tied or marked or hers == (gender == "f"))


def mine(word: Word | None) -> bool:
    """وأتمنى, ونطالب: said in the first person, so by who speaks already; but واعتقد is another's."""
    own = word.raw.removeprefix("و") if word is not None else ""
    return own[:1] != "ا" and word is not None and word.text.removeprefix("و") in listed("ours")


def _awaits(comma_i: int, tokens: list[Token]) -> bool:
    """أن الرئيس تعهد، في بيان، بكذا; قرر، في جلسته، كذا: a verb, and behind a remark what it takes."""
    verb = tokens[comma_i - 1].word
    if verb is None or verb.text.endswith("ات"):  # كيلومترات، في إنجاز
        return False
    if not (did(verb) or any(cue.form == "past" for cue in verb.cues)):
        return False
    near = range(comma_i + 2, min(comma_i + _REMARK, len(tokens) - 1))
    close = next((i for i in near if tokens[i].kind in ("comma", "stop")), 0)
    then = tokens[close + 1].word if close and tokens[close].kind == "comma" else None
    if then is None or then.conj or "participle" in then.forms:
        return False
    led = then.prep or not then.classes.isdisjoint(("clause", "preposition"))
    return bool(led or then.content or (then.definite and then.noun))


_REMARK = 12
"""Tokens of a remark within a clause."""


def _only_begun(report: Report, comma_i: int, tokens: list[Token]) -> bool:
    """أن الحبس، وهو إجراء كذا، طال كثيرين; أن المتهم الذي لقيه، طلب: before what is said of him."""
    if report.opening != "clause":
        return False
    first = next(i for i in range(report.content, comma_i + 1) if tokens[i].kind == "comma" or i == comma_i)
    if any(token.kind == "comma" for token in tokens[first + 1 : comma_i]):
        return False
    words = [token.word for token in tokens[report.content : first]]
    verb = tokens[first + 1].word
    cues = verb.cues if verb is not None and not verb.cue_conj else ()
    if any(cue.form != "participle" and cue.number != "d" for cue in cues):  # not ، ردا على كذا
        told = (k for k, word in enumerate(words) if word is not None and "relative" in word.classes)
        words = words[: next(told, len(words))]
    if not words or any(word is None or not _nominal(word) for word in words):
        return False
    whole = [word is not None and bool(word.definite or word.possessed) for word in words]
    if words[0] is not None and one_title(words[0].noun) and whole[0]:
        # أن الوزير فلان الفلاني رئيس اللجنة، قرر كذا
        named = [word is not None and (word.name or word.noun) for word in words]
        if any(word is not None and word.name for word in words):  # but موكله مريض
            whole = [bool(one or other) for one, other in zip(whole, named, strict=True)]
    # but المخزون كاف, الشباب عماد الوطن
    return len(words) == 1 or (whole[-1] and whole == sorted(whole))


def _nominal(word: Word) -> bool:
    """Part of a subject, as far as it has ال, an owner or a name, or is a noun of the tables."""
    return bool(word.definite or word.possessed or word.name or word.place or word.noun)
