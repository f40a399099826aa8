"""Sequels: where, behind a noun that was said, the writer tells what happened next.

دعا إلى كذا، ووقع كذا; طالب بكذا، لكن البلدية تأخرت; رفض كذا، ما دفع الوزارة إلى كذا.
"""

from __future__ import annotations

from reader.named import Record
from reader.quotes.contents.inner import more_of_hers
from reader.quotes.phrases.parts import DOING, VERBS, did
from reader.quotes.reports.lookalikes import two_did
from reader.quotes.reports.report import TELLING, Report
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_HE, AND_THEY, BUT, BUT_HE, SAVE, WHILE
from reader.quotes.words.shapes import acted, imperfect, unowned
from reader.quotes.words.tokens import SEMICOLONS, Token
from reader.quotes.words.turns import past_turn
from reader.quotes.words.word import Word

_THEY_DID = ("وا", "وه", "وها", "وهم")
_CLAUSES = frozenset(("relative", "clause", "what", "negation"))
_LEADS = VERBS | _CLAUSES
"""Behind which a verb may stand."""
_FINITE = 5
"""Letters of ويبدأ."""
_MET = 4
"""Tokens from لكن to what was done."""
_DID = frozenset(("narrated", "verb", "perfective"))
_THEN = _DID | {"negation"}


class Turn(Record):
    """A word behind a comma, with which something else may begin."""

    word: Word
    then: Word | None
    """The next one."""
    i: int
    end: int
    tokens: list[Token]
    report: Report
    hers: bool
    """One woman or body speaks, and nothing else has been told of since that may have done it."""


def before_act(report: Report, end: int, tokens: list[Token], inside: list[int], level: int) -> int:
    """دعا إلى كذا، ووقع …; أقر بكذا، بعدما …: a noun goes on with no finite verb and no time.

    But what happened before is a cause: أرجع التأخير إلى كذا، إثر كذا.
    """
    sole = report.form is not None and report.form.number == "s"
    hers = sole and report.form is not None and report.form.gender == "f"
    plain = report.opening != "preposition" or not _verbal(tokens[report.content].word)
    present = report.form is not None and report.form.form == "present"
    present = present or report.opening == "preposition"
    for i in range(_past_judged(report, end, tokens), end - 1):
        word, then = tokens[i + 1].word, tokens[i + 2].word if i + 2 < end else None
        if word is not None and "relative" in word.classes:
            hers = False  # الأشغال التي عطلت السير، وأتعبت المارة
            if i > report.content and inside[i] == level and _called(then):
                return i + 1  # الاستهانة بمنتخب كذا الذي وصفه بـ«كذا»
        if tokens[i].text in AND_HE and inside[i] == level and _such(tokens[i + 1 : min(i + 3, end)]):
            return i
        plain = plain and not (i > report.content and _verbal(tokens[i].word))
        if word is None or inside[i] != level:
            continue
        if plain and _does(word, tokens[report.cue_i], present=present):
            return i + 1  # يوصي بنقل السوق ويؤجل البت في كذا: no noun goes on with a verb
        if sole and _then_did(word, then, report):
            sole = not any(_led(token.word) for token in tokens[report.content : i + 1])
            if sole:
                return i + 1  # رفض القاضي طلب الدفاع وقرر تأجيل القضية
        if tokens[i].kind == "comma":
            turn = Turn(word, then, i + 1, end, tokens, report, hers)
            if any(sign(turn) for sign in _SIGNS) and not _befell(turn):
                return i
    return end


def _past_which(turn: Turn) -> bool:
    """الاتفاق الذي أعلنت الشركة توقيعه | ، جدلا: behind a clause that calls back what it is told of."""
    which, said = turn.tokens[turn.report.cue_i - 1].word, turn.tokens[turn.report.content : turn.i - 1]
    if turn.word.conj or which is None or "relative" not in which.classes or which.text in ("ما", "من"):
        return False
    back = (one.word for one in said)
    return any(word is not None and (word.possessed or "attached" in word.classes) for word in back)


def _befell(turn: Turn) -> bool:
    """مقتل ثلاثة، ما أدى إلى كذا, وقوع هجوم، بعد كذا, ، فيما أصيب اثنان: more of what happened."""
    first, then = turn.tokens[turn.report.content].word, turn.then
    told = turn.report.act in TELLING
    if not told or first is None or then is None or first.stem not in listed("happening"):
        return False
    also = turn.word.text in WHILE and then.text in listed("befell")
    return also or (turn.word.text in _OF_IT and then.text not in listed("stirs"))


_OF_IT = frozenset(("ما", "مما", "بعد", "بعدما", "عقب", "اثر"))
"""What leads from what happened to what it came of, or what came of it."""


def _does(word: Word, cue: Token, *, present: bool) -> bool:
    """ويؤجل behind يوصي, وتستدعي behind تدين; وتم التحفظ عليه behind اعترف."""
    if word.text in _WAS_DONE:
        return True
    if not present or word.text[:2] not in ("وي", "وت") or word.noun or word.content or word.definite:
        return False
    known = not word.classes.isdisjoint(DOING) or (word.cue_conj == "و" and "present" in word.forms)
    alike = word.text[1] == cue.text.removeprefix("و")[0] or word.text[1] == "ي"
    return alike and (known or (word.text[1] == "ي" and _finite(word) and not word.text.endswith("ين")))


_WAS_DONE = frozenset(("وتم", "وتمت", "وجري", "وجرت"))


def _verbal(word: Word | None) -> bool:
    """A verb, or what one may stand behind: من يسرق ويكذب."""
    if word is None:
        return True
    led = not word.classes.isdisjoint(_LEADS)
    known = word.noun or word.content or word.name or word.place or word.classes or word.definite
    return led or word.finite or (word.text[0] in "يت" and not known)


def _led(word: Word | None) -> bool:
    """A verb, or what leads to one: behind it "and" may go on with another."""
    if word is None:
        return False
    known = word.content or word.noun or word.prep or "preposition" in word.classes
    return word.stem == "ما" or not word.classes.isdisjoint(_CLAUSES) or (not known and _verbal(word))


_WITH_HIM = frozenset(("معه", "معها", "معهم", "معهما"))


def _then_did(word: Word, then: Word | None, report: Report) -> bool:
    """وقرر, وأمر بكذا: what whoever speaks did next, by a verb and no noun; فسألها: what others did."""
    so = "ف" in (word.conj, word.cue_conj)
    if not (so or "و" in (word.conj, word.cue_conj)):
        return False
    led = then is not None and any(not {then.prep, then.text}.isdisjoint(cue.verb.takes) for cue in word.cues)
    with_him = then is not None and then.text in _WITH_HIM  # وبحث معه كذا, وتبادل معهم كذا
    led = led or with_him
    known = word.name or word.definite or (word.noun and not led)
    known = known or (not so and (word.place or word.possessed or (word.content and not led)))
    known = known or not word.classes.isdisjoint(("preposition", "aux", "negation"))  # بينه, وكان من الواجب
    known = known or (then is not None and then.definite and then.stem in listed("welcome"))  # وكرم الضيافة
    finite = bool({"narrated", "verb"} & word.classes) or "past" in word.forms or with_him
    hers = report.form is not None and (report.form.gender == "f") == (word.text[-1] == "ت")
    hers = hers or (then is not None and then.definite and not word.cues)  # واستمعت المحكمة إلى كذا
    return finite and (so or hers) and not known


def _past_judged(report: Report, end: int, tokens: list[Token]) -> int:
    """وصف المباراة، بعد صافرة النهاية، بأنها صعبة: where it is told what a thing is judged to be."""
    if "target" not in report.takes:
        return report.content
    near = range(report.content, min(end, report.content + _JUDGED))
    return next((i for i in near if tokens[i].text.startswith("بان")), report.content)


_JUDGED = 12
"""Tokens from what is judged to what it is."""


def _and(turn: Turn) -> bool:
    """، وزار المصابين, ، وقد عاد: what whoever speaks did; but ، وليس رفضه, nor وضبط دفتر of a body."""
    word, then = turn.word, turn.then
    content = word.text == "وليس" and then and (then.content or then.prep == "ب")
    content = content or more_of_hers(turn.report, word, then)
    return word.conj == "و" and not (word.classes.isdisjoint(_DID) or content)


def _two(turn: Turn) -> bool:
    """، واتفقا على كذا."""
    return two_did(turn.word)


def _but(turn: Turn) -> bool:
    """طالب بفتح الطريق، لكن البلدية تأخرت: what it was met with; no أكد جاهزيته، لكن الفوز صعب."""
    save = bool(turn.word.text in SAVE and turn.then and turn.then.text == "ان")  # ، إلا أن البلدية تأخرت
    if turn.word.text not in BUT and not save:
        return False
    behind = turn.tokens[turn.i + 1 + save : min(turn.i + _MET + save, turn.end)]
    words = [token.word for token in behind if token.word is not None]
    done = any(one.text == "لم" or did(one) or "some_of" in one.classes for one in words)
    return done or (bool(words) and words[0].text == "لا")


def _came_of_it(turn: Turn) -> bool:
    return came_of_it(turn.word, turn.then)


def came_of_it(word: Word, then: Word | None) -> bool:
    """، مما دفع الوزارة إلى كذا, ، ما أجبر الإدارة على كذا, ، وقد زادت كذا, ، كما زار كذا: what happened."""
    if then is None or then.prep or then.definite:
        return False
    present = then.text[0] in "يس" or (then.text[0] in "تن" and then.text[-1] != "ت")
    if word.text == "كما":
        did_it = bool(then.classes & VERBS or "past" in then.forms) or not (
            then.noun or then.content or then.classes or present
        )
        return did_it and then.text not in listed("as_it_was")
    if present or then.text[0] in "تن":
        return False
    what = word.text == "مما" or (word.text == "ما" and then.text[-1] != "ك")  # no ، ما ردك؟
    return word.text == "وقد" or (what and not then.classes & {"negation", "preposition"})


def _she_did(turn: Turn) -> bool:
    """، وخفضت رسومها, ، ورفعت الجلسة: what she who speaks did next."""
    word = turn.word
    issued = "issues" in word.classes and word.text[-1] == "ت"
    return turn.hers and word.text[0] == "و" and (acted(word, "و") or issued)


def _explains(turn: Turn) -> bool:
    """ترى في القرار ظلما، فالعقد صحيح; ينصح بالصبر؛ القضية طويلة: a clause with a subject of its own."""
    word, semicolon = turn.word, turn.tokens[turn.i - 1].text in SEMICOLONS
    so = word.text.startswith("فال") and (word.definite or word.conj == "ف")
    told = "relative" in word.classes or word.stem in listed("subordinate")  # ؛ التابعة لكذا
    return so or (semicolon and word.definite and not word.prep and not told)


def _when(turn: Turn) -> bool:
    """، بعدما زار المصابين, ، بينما تأخرت البلدية, ، وذلك عقب كذا, ، قبل أن يعود; not ، في حين أن."""
    text, then = turn.word.text, turn.then
    if text in WHILE:
        return not (then and then.text in listed("as_to"))
    if text in listed("when") and not turn.word.conj:
        return turn.report.act != "explain"
    if then is None:
        return False
    meanwhile = (text, then.text) == ("في", "حين") and turn.i + 2 < turn.end
    while_ = meanwhile and turn.tokens[turn.i + 2].text != "ان"
    leaves = (text, then.text) == ("قبل", "ان")
    return while_ or leaves or (text == "وذلك" and then.text in listed("when"))


def _promises(turn: Turn) -> bool:
    """، على أن تصدر تقريرها: what the speaker says later; but ، على أن تنتهي الأعمال."""
    if turn.word.text != "علي" or turn.then is None or turn.then.text != "ان":
        return False
    verb, own = (turn.tokens[k].word if k < turn.end else None for k in (turn.i + 2, turn.i + 3))
    return verb is not None and own is not None and own.possessed and bool(verb.cues)


def _stirred(turn: Turn) -> bool:
    """، ولاقت دعوته استجابة, ، وحظي اقتراحه بتأييد: how what was said was met, by the writer."""
    noun = turn.then
    own = noun is not None and (noun.possessed or noun.cue_object)
    own = own and noun is not None and unowned(noun.stem) in listed("statement")
    return own and turn.word.text.removeprefix("و") in listed("stirs")


def _meanwhile(turn: Turn) -> bool:
    """، وفي المقابل، تقدم اللاعب: somebody else's turn; but ، ومن جهة أخرى، بفتح الطريق."""
    i, end, tokens = turn.i, turn.end, turn.tokens
    past = past_turn(i, end, tokens) if tokens[i].text[0] == "و" else i
    then, whose = tokens[past].word, tokens[past + 1].word if past + 1 < end else None
    happens = then is None or (then.content and not (whose is not None and whose.noun))
    return past > i + 1 and then is not None and not (then.prep or happens)


def _called(then: Word | None) -> bool:
    """الذي | وصفه بـ: what the speaker called a thing, told by the writer."""
    return then is not None and then.cue_object and any("target" in cue.verb.takes for cue in then.cues)


def _doing(turn: Turn) -> bool:
    """، رافعين لافتات, ، ملوحا بيده, ، وهم يهتفون, ، ولم يلتفت إلى أحد, ، فرد زميله: of who speaks, then."""
    word, then = turn.word, turn.then
    if then is None:
        return False
    verb = imperfect(then)
    if word.text in AND_THEY or word.text == "ولا":
        return verb and not then.feminine
    if word.text == "ولم" or (word.cue_conj == "ف" and "past" in word.forms):
        return True
    known = word.definite or word.content or word.prep or word.place or word.possessed or word.classes - _HELD
    shaped = (word.text[1:2] == "ا" and (word.text[0] != "و" or word.noun)) or (
        word.text[0] == "م" and not word.noun
    )
    return shaped and word.text.endswith(("ا", "ين")) and not known and not then.conj


_HELD = frozenset(("near",))
"""Of مدعوما, a participle like others."""


def _such(behind: list[Token]) -> bool:
    """وهو الطلب الذي رفضته المحكمة: what became of the statement."""
    noun, which = (behind[0].word, behind[1].word) if len(behind) > 1 else (None, None)
    told = noun is not None and noun.definite and noun.stem in listed("statement")
    return told and which is not None and "relative" in which.classes


def _acts(turn: Turn) -> bool:
    """، وتنظم, ، ويستدلان, ، ورأيت: a finite verb by its shape."""
    return _finite(turn.word)


def _finite(word: Word) -> bool:
    """وتنظم, ويستدلان, ورأيت."""
    if word.text[0] != "و" or len(word.text) < _FINITE or word.definite or word.feminine:
        return False
    if word.text.endswith(_THEY_DID) and not (word.name or word.place or word.noun):
        return True  # ، ورفعوا لافتات, ، ورفعوه على الأكتاف
    if word.noun or word.name or word.place or word.content or word.classes or word.cues:
        return False
    return word.text[1] == "ي" or word.text.startswith(("وست", "وسي"))


def _results(turn: Turn) -> bool:
    """، لتقرر المحكمة, ، ليرتفع العدد: what came of it."""
    word = turn.word
    known = word.noun or word.content or word.name or word.place or word.classes or word.definite
    noun = word.text[1:2] == "ت" and word.text[3:4] == "ا"  # لتزامن
    finite = word.text[0] == "ل" and len(word.text) > 1 and word.text[1] in "يت" and len(word.text) >= _FINITE
    return finite and not (known or noun or word.possessed)


def _turns(turn: Turn) -> bool:
    """، ثم عاد, ، لكنه: somebody does something else."""
    word, then = turn.word, turn.then
    if then is None or then.text in listed("as_to"):
        return False
    if word.text == "ثم":
        verb = imperfect(then) or _went(turn)
        acts = not then.classes.isdisjoint(_THEN) or (then.cues and not then.noun)
        return verb or bool(acts)
    return word.text.removeprefix("و") in BUT_HE


def _went(turn: Turn) -> bool:
    """، ثم صعد إلى الشاحنة: a short word that no table knows, and a preposition."""
    then, led = turn.then, turn.tokens[turn.i + 2].word if turn.i + 2 < turn.end else None
    if then is None or led is None or len(then.text) != _BARE or "preposition" not in led.classes:
        return False
    known = then.noun or then.content or then.definite or then.name or then.place or then.prep or then.classes
    return not (known or then.feminine)


_BARE = 3
"""Letters of صعد."""

_SIGNS = (
    *(_and, _two, _she_did, _acts, _turns, _results, _explains, _came_of_it, _but, _doing),
    *(_when, _promises, _meanwhile, _stirred, _past_which),
)
"""By any of which something else begins behind a comma."""
