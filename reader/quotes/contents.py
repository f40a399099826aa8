"""Where content ends: at the stop, at the closing mark, or where the next report of the same level begins."""

from __future__ import annotations

from reader.quotes.marks import Marks
from reader.quotes.reports import Report
from reader.quotes.sentences import Sentence
from reader.quotes.tokens import Token
from reader.quotes.words import Word

_RESTING = frozenset(("مستندا", "مستنده", "مستشهدا", "مستشهده", "مستندين"))
"""How the writer tells behind a comma what a statement rests on."""
_FRAGMENT = 8
"""Words in marks that may be a fragment of a longer clause (أن «…» هو …); more is a quote by itself."""


def close(reports: list[Report], sentence: Sentence, tokens: list[Token], marks: Marks) -> None:
    """Set the content's end of every report of one sentence, given in order of their cues."""
    remarks = _remarks(sentence, tokens)
    for number, report in enumerate(reports):
        if report.content_end >= 0:
            continue
        if report.pair >= 0:
            pair = marks.pairs[report.pair]
            report.content_end = pair.close_i + (report.content < pair.open_i)
            if not _goes_on(report, pair.close_i + 1, sentence, tokens, marks):
                continue
            report.pair = -1
            level = marks.inside[report.content - 1] if report.content else -1
            floor = pair.close_i + 1
        else:
            level = marks.inside[report.content] if report.content < len(tokens) else -1
            floor = report.content
        end = marks.pairs[level].close_i if level >= 0 else sentence.last
        for later in reports[number + 1 :]:
            if later.segment >= end:
                break
            if not later.nested and later.segment > floor and marks.inside[later.cue_i] in (level, -1):
                end = later.segment
                break
        if report.opening in ("noun", "preposition") and report.pair < 0:
            end = _before_act(report.content, end, tokens, marks.inside, level)
        for remark in remarks:
            if report.shape == "nominal" and tokens[remark + 1].text == "علي":
                continue
            if floor + 1 < remark < end and marks.inside[remark] == level:
                end = remark
                break
        report.content_end = trimmed(report.content, end, tokens, marks)


def answer(report: Report, tokens: list[Token], marks: Marks) -> None:
    """End what somebody reports in his own turn where he speaks for himself: …، لكنني أريد, ، فقلت له."""
    if report.pair >= 0 or report.opening in ("colon", "marks", "before"):
        return
    inside = marks.inside
    for i in range(report.content + 1, report.content_end - 1):
        word = tokens[i + 1].word
        if tokens[i].kind != "comma" or inside[i] != inside[report.content] or word is None:
            continue
        then = tokens[i + 2].word if i + 2 < report.content_end else None
        but = word.text.removeprefix("و").startswith("لكن")
        mine = (
            word.text[0] == "ف" and word.text.endswith("ت") and not word.noun and len(word.text) > _FINITE - 1
        )
        if but or mine or (word.text in ("وهذا", "وهذه", "وذلك") and then is not None):
            report.content_end = trimmed(report.content, i, tokens, marks)
            return


def _before_act(start: int, end: int, tokens: list[Token], inside: list[int], level: int) -> int:
    """دعا إلى كذا، ووقع …; أقر بكذا، بعدما …: a noun goes on with no finite verb and no time."""
    for i in range(start + 1, end - 1):
        word = tokens[i + 1].word
        if tokens[i].kind != "comma" or inside[i] != level or word is None:
            continue
        acts = word.conj == "و" and bool({"narrated", "verb", "perfective"} & word.classes)
        then_word = tokens[i + 2].word if i + 2 < end else None
        acts = acts or _acts(word) or _turns(word, then_word)
        when = word.text in _WHEN and not word.conj
        when = when or (word.text == "علي" and then_word is not None and then_word.text == "ان")
        estimated = "relative" in word.classes and (then := tokens[i + 2].word if i + 2 < end else None)
        judged = bool(
            estimated
            and then is not None
            and then.cue_object
            and any(form.form == "past" for form in then.cues)
        )
        if acts or when or judged:
            return i
    return end


def _acts(word: Word) -> bool:
    """، وتنظم, ، ويستدلان, ، ورأيت: a finite verb by its shape."""
    if word.text[0] != "و" or len(word.text) < _FINITE or word.definite or word.feminine:
        return False
    if word.noun or word.name or word.place or word.content or word.classes or word.cues:
        return False
    return word.text[1] == "ي" or word.text.startswith(("وست", "وسي"))


_FINITE = 5
"""Letters of ويبدأ."""


def _turns(word: Word, then: Word | None) -> bool:
    """، بينما تدرس, ، ثم عاد, ، لكنه: somebody does something else."""
    if then is None:
        return False
    verb = then.text[0] in "يت" and not (then.noun or then.definite or then.content or then.name)
    verb = verb or bool(then.classes & {"verb", "narrated", "perfective", "negation"})
    if word.text in ("بينما", "فيما", "ثم"):
        return verb or bool(then.cues and not then.noun)
    return "while" in word.classes and word.text.removeprefix("و").startswith("لكن")


_WHEN = frozenset(("بعد", "بعدما", "عقب", "اثر", "غداه", "وذلك", "قبيل", "عشيه"))
"""When and after what something was said, behind a comma."""


def joined(word: Word) -> bool:
    """Whether the و before a sentence's first word is "and": وبلغ, وستركب, but not وصل or وزارة."""
    if word.text == "وقد":
        return True
    if word.text[0] != "و" or len(word.text) < _JOINED:
        return False
    if word.conj == "و" or word.text.startswith("وو"):
        return True
    if word.cue_conj == "و" and not word.text.startswith(_ROOTS):
        return True  # وسجلت العيادة كذا، بحسب فلان
    known = word.noun or word.name or word.place or word.content or word.classes or word.cues or word.definite
    return not known and not word.text.startswith(_ROOTS)


_JOINED = 4
"""Letters of وبلغ."""
_ROOTS = (
    *("وصل", "وقع", "وضع", "وزع", "وجد", "وجه", "ورد", "وثق", "واف", "واص", "واج", "وسع", "وظف", "وفر"),
    *(
        "وقف",
        "وصف",
        "وعد",
        "ودع",
        "ورث",
        "وطد",
        "وفد",
        "وكل",
        "وهب",
        "ولد",
        "واك",
        "واز",
        "وقت",
        "وسط",
        "وفا",
    ),
)
"""How verbs and nouns begin whose first letter is a و."""


def trimmed(start: int, end: int, tokens: list[Token], marks: Marks) -> int:
    """Without the punctuation at the end, and without a closing mark whose opening stands outside."""
    while end > start:
        last = end - 1
        token = tokens[last]
        dash = token.kind == "sign" and token.text in "-–—"
        stray = token.kind == "mark" and not (
            last in marks.closes and marks.pairs[marks.closes[last]].open_i >= start
        )
        alone = token.text == "و" and last > start  # نفى الاتهامات و قال
        if dash or stray or alone or token.kind in ("comma", "stop", "colon", "dots"):
            end -= 1
        else:
            break
    return end


def _goes_on(report: Report, after: int, sentence: Sentence, tokens: list[Token], marks: Marks) -> bool:
    """Whether the clause runs on after a marked beginning: «كذا» هو الحل."""
    if report.opening in ("colon", "marks", "before") or after >= sentence.last:
        return False
    pair = marks.pairs[report.pair]
    comma = tokens[after].kind == "comma"
    more = tokens[after + comma].word if after + comma < sentence.last else None
    if report.opening == "clause" and more is not None and more.conj == "و" and "clause" in more.classes:
        then = tokens[after + comma + 1].word if after + comma + 1 < sentence.last else None
        return then is None or not then.classes & {
            "aux",
            "negation",
        }  # not ، وإن كانت  # إن «…»، وإن …: the same content goes on
    if not pair.closed or pair.close_i - pair.open_i - 1 > _FRAGMENT:
        return False
    word = tokens[after].word
    if (
        word is None
        or (word.nominal and word.text not in _PLAIN)
        or (word.cues and (word.cue_conj or word.cues[0].form == "participle"))
    ):
        return False
    return not word.classes & {"as", "while", "time"}


_PLAIN = frozenset(("في", "من", "علي"))
"""What begins a noun that reports (في رأي فلان), and much else."""


def _without(word: Word, before: Token) -> bool:
    """دون, من دون, من غير."""
    return "without" in word.classes or (word.text == "غير" and before.text == "من")


def _withheld(word: Word, then: Word | None) -> bool:
    """دون الكشف عن, دون أن يوضح: what the speaker left out."""
    if "clause" in word.classes:
        return then is not None and bool(then.cues or then.text in _SILENT)
    return bool(word.classes & {"refusal", "remark"})


def _narrates(word: Word) -> bool:
    """، وتطرق إلى …: the writer tells what the speaker did next."""
    finite = any(cue.form != "participle" and cue.number == "s" for cue in word.cues)
    return bool(word.cue_conj and finite) or "narrated" in word.classes


def _remarks(sentence: Sentence, tokens: list[Token]) -> list[int]:
    """Where the writer's own remark begins: في خطوة …, ، وذلك خلال …, ، في بيان …."""
    found = []
    for i in range(sentence.first + 1, sentence.last - 1):
        word = tokens[i].word
        if word is None or ("clause" in word.classes and word.text not in ("غير", "ثم")):
            continue
        before = tokens[i - 1]
        next_word = tokens[i + 1].word
        third = tokens[i + 2].word if i + 2 < sentence.last else None
        comma = before.kind == "comma"
        quoted = comma and tokens[i - 2].kind == "mark"
        if word.text == "في" and next_word and next_word.text in ("خطوه", "اشاره"):
            found.append(i - comma)
        elif _without(word, before) and next_word and _withheld(next_word, third):
            start = i - (before.text == "من")
            found.append(start - (tokens[start - 1].kind == "comma"))
        elif comma and _acting(word, quoted=quoted):
            found.append(i - 1)  # «…»، مستحضرة في هذا الصدد; …، موجها بتسريع الأعمال
        elif (quoted and _afterwards(word, next_word)) or (comma and _remarks_on(word, next_word, third)):
            found.append(i - 1)
        elif comma and word.text in TURNS and _speaks_on(i + 1, sentence, tokens):
            found.append(i - 1)  # ، لكن ابنه لا يوافقه: «…»
        elif comma and word.text in _RESTING:
            found.append(i - 1)  # ، مستندا إلى كذا
    return found


def _acting(word: Word, *, quoted: bool) -> bool:
    """A participle of speech behind a comma, whatever follows: the content is over."""
    if word.definite or word.conj or not any(cue.form == "participle" for cue in word.cues):
        return False
    return quoted or (word.text.endswith("ا") and all(cue.form == "participle" for cue in word.cues))


def _afterwards(word: Word, next_word: Word | None) -> bool:
    """«…»، ثم غادر, «…»، قبل أن يحذف, «…»، من دون أن يحدد: what the speaker did next."""
    if next_word is None:
        return False
    then = "clause" in next_word.classes or "without" in next_word.classes
    if word.text in ("وهو", "وهي", "وهم"):
        return True
    return word.text == "ثم" or (then and bool(word.classes & {"before", "without", "preposition"}))


def _remarks_on(word: Word, next_word: Word | None, third: Word | None) -> bool:
    """Whether a remark begins behind a comma."""
    if (word.text[0] == "و" and _narrates(word)) or word.text in _DONE:
        return True
    if next_word is None:
        return False
    if word.text in _GOES_ON:
        return _does_next(word, next_word, third)
    if word.text in ("ما", "مما") and next_word.text in _STIRS:
        return True  # ، ما أثار غضب السكان
    if "while" in word.classes:
        return _meanwhile(word, next_word, third)
    return _adds(word, next_word, third)


def _meanwhile(word: Word, next_word: Word, third: Word | None) -> bool:
    """، فيما لم تتطرق, ، بينما أيدها زميلها: somebody else's, or nobody's."""
    if any(cue.form != "participle" for cue in next_word.cues):
        return next_word.cue_object or any(cue.verb.any for cue in next_word.cues)
    silent = word.text in ("فيما", "بينما") and "negation" in next_word.classes and next_word.text != "لا"
    return silent and third is not None and third.text[0] in "يت"


def _adds(word: Word, next_word: Word, third: Word | None) -> bool:
    """، وطلبا عدم نشر اسميهما, ، ولم يذكر, ، الأمر الذي …, ، في خطوة …, ، وذلك خلال …: the writer adds."""
    unnamed = word.cue_conj and "unnamed" in next_word.classes
    silent = word.conj and "negation" in word.classes and (next_word.cues or next_word.text in _SILENT)
    matter = word.text.removeprefix("و") == "الامر" and "relative" in next_word.classes
    inserted = word.text in ("في", "خلال") and "insertion" in next_word.classes
    told = next_word.text in ("خلال", "في") and bool(third and "venue" in third.classes)
    dated = next_word.text in ("بعد", "قبل", "عقب") and bool(third and third.stem in _SPANS)
    that = word.text == "وذلك" and (told or dated or next_word.nominal)
    judged = word.text == "في" and third is not None and third.cue_object and not next_word.definite
    return bool(unnamed or silent or matter or inserted or that or judged)


_STIRS = frozenset(("اثار", "اثارت", "يثير", "اشعل", "اغضب", "يفتح", "استدعي", "استفز", "فاجا", "صدم"))
"""What a statement does to those who hear it."""
_SPANS = frozenset(
    ("ساعه", "ساعات", "ساعتين", "يوم", "يومين", "ايام", "اسبوع", "اسابيع", "دقايق", "شهر", "اشهر")
)
"""، وذلك بعد ساعات من كذا: when it was said."""
_SILENT = frozenset(
    ("يدخل", "تدخل", "يدخلوا", "يخوض", "تخوض", "يعطي", "تعطي", "يقدم", "تقدم", "يحدد", "تحدد")
)
"""دون أن …: what speakers do not do with details."""
_DONE = frozenset(("فتم", "فتمت", "فجري", "فقام", "فقامت"))
"""What was done then."""
TURNS = frozenset(("لكن", "ولكن", "بينما", "فيما", "اما"))
"""What turns to somebody else."""
_TURN = 14
"""Tokens of a clause that ends with a colon and marks."""


def _speaks_on(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether a clause without a cue leads to a colon and marks."""
    for j in range(i, min(i + _TURN, sentence.last - 1)):
        word = tokens[j].word
        if tokens[j].kind == "colon":
            return tokens[j + 1].kind == "mark"
        if tokens[j].kind in ("mark", "stop") or (word is not None and "clause" in word.classes):
            return False
    return False


_GOES_ON = frozenset(
    ("لكنه", "لكنها", "لكنهم", "لكنهما", "لكنهن", "ولكنه", "ولكنها", "غير", "ثم", "وهو", "وهي")
)


_STATEMENTS = frozenset(
    (
        *("عباره", "جمله", "موقف", "اتهام", "تصريح", "كلام", "تقدير", "راي", "مطلب", "قول", "توصيف", "تعبير"),
        *("وصف", "نفي", "رد", "روايه", "رقم", "نسبه", "تقرير", "لهجه", "نبره", "تهمه", "اتهامات", "تصريحات"),
    )
)
"""What a writer calls the statement itself."""


def _does_next(word: Word, next_word: Word, third: Word | None) -> bool:
    """، لكنه رفض, ، لكنه لم يذكر, ، غير أنه استدرك, ، ثم أضاف, ، وهو ما: the writer goes on."""
    if word.text in ("وهو", "وهي"):
        said = third is not None and any(cue.form == "past" and cue.verb.any for cue in third.cues)
        told = next_word.stem in _STATEMENTS and not next_word.definite  # ، وهي عبارة كررها
        return next_word.text == "ما" or said or told  # ، وهو مقترح قال فلان إنه
    if word.text == "غير":
        return next_word.text in ("انه", "انها", "انهم") and bool(third and third.cues)
    if "negation" in next_word.classes:
        return third is not None and bool(third.cues or third.text in _SILENT)
    return bool(next_word.cues) or (word.text != "ثم" and "verb" in next_word.classes)
