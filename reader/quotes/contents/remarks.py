"""Remarks: where, behind what was said, the writer goes on for himself.

، في خطوة …; ، وذلك خلال …; ، ما أثار …; ، لكنه لم يوضح; ، دون أن يسميه.
"""

from __future__ import annotations

from reader.quotes.contents import manners, occasions
from reader.quotes.contents.narration import SUBORDINATES
from reader.quotes.contents.verdicts import answered, judges, meanwhile, met_with, such, told_past, unheard_of
from reader.quotes.reports.report import TELLING
from reader.quotes.reports.walk import PLAIN
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_HE, AND_THEY, BUT_HE, SAVE, THAT_HE, WHERE, WHILE
from reader.quotes.words.places import Places
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.shapes import bracket, first_person, imperfect, unowned
from reader.quotes.words.tokens import COMMAS, SEMICOLONS, Token
from reader.quotes.words.word import Word

_WITHOUT = frozenset(("دون", "بدون", "غير"))
_TONGUE = frozenset(("لسان",))
_THEREBY = frozenset(("وذلك",))
_ME = ("ني", "نا")
_HE_WHICH = AND_HE | {"الامر", "والامر"}
_MADE = _HE_WHICH | WHILE | SAVE | {"لكن", "ولكن", "في"}
"""With what begins what others make of a statement, or did meanwhile."""
TURNS = frozenset(("لكن", "ولكن", "بينما", "فيما", "اما"))
"""What turns to somebody else."""
_TURN = 14
"""Tokens of a clause that ends with a colon and marks."""
_GOES_ON = BUT_HE | SAVE | {"ولكنه", "ولكنها", "ثم", "وهو", "وهي"}


def without(word: Word, before: Token) -> bool:
    """دون, من دون, من غير."""
    return "without" in word.classes or (word.text == "غير" and before.text == "من")


def _withheld(word: Word, then: Word | None) -> bool:
    """دون الكشف عن, دون أن يوضح: what the speaker left out."""
    if "clause" in word.classes:
        return then is not None and _unsaid(then)
    return bool(word.classes & {"refusal", "remark"})


def _unsaid(verb: Word) -> bool:
    """لم | يوضح, دون أن | يكشف: what a speaker leaves undone; but not لم يعد قادرا, دون أن يتوصل بجواب."""
    if verb.text in listed("unsaid"):
        return True
    return verb.text not in _REACHES and any(
        cue.verb.any and cue.verb.act in TELLING and cue.verb.act != "add" for cue in verb.cues
    )


_REACHES = frozenset(("يبلغ", "تبلغ"))
"""No أبلغ behind لم: ، لكنه لم يبلغ هذا الحد."""


def _narrates(word: Word, next_word: Word | None) -> bool:
    """، وتطرق إلى …: the writer tells what the speaker did next."""
    cues = [cue for cue in word.cues if cue.form == "past" and cue.number == "s"]
    if word.text in ("وقدره", "وبين"):
        return False  # المبلغ، وقدره مئة دينار، يعاد; التناقض بين كذا، وبين كذا
    of = next_word is not None and next_word.text == "عن"  # ، ونقل عن فلان كذا, but not ، ونقل إلى المستشفى
    finite = any(not cue.verb.narrow and (of or "relay" not in cue.verb.takes) for cue in cues)
    return bool(word.cue_conj and finite) or bool(word.conj and "narrated" in word.classes)  # no ، وقع على


def _narrated(word: Word, next_word: Word | None, third: Word | None) -> bool:
    """، وغادر, ، وكلف, ، ورصد: an act, and no verb that surely reports, nor ، وعرض خلال المؤتمر صورا."""
    met = next_word is not None and next_word.text in ("خلال", "اثناء") and third is not None
    if met and third is not None and third.definite and third.classes & occasions.MET:
        return False
    loose = word.cue_conj == "و" and not any(cue.verb.any for cue in word.cues)
    loose = loose and not (next_word is not None and "unnamed" in next_word.classes)
    also = word.text == "كما" and next_word is not None and "narrated" in next_word.classes
    return loose or also or ("narrated" in word.classes and not word.cue_conj)


def _denied(comma_i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """أن النادي لم يفاوض، ولم يتصل، ولم يسأل: whether what somebody said has denied something before."""
    for i in range(comma_i - 1, sentence.first, -1):
        word = tokens[i].word
        if tokens[i].text in ("لم", "ولم"):
            return True
        if word is None and tokens[i].kind in ("mark", "colon"):
            return False
        if word is not None and "clause" in word.classes:
            return False
    return False


def beginnings(tokens: list[Token], places: Places) -> list[int]:
    """Where a remark may begin: behind a comma, or with one of a few words."""
    behind = [i + 1 for i in places.of(COMMAS)]
    steps = [i - 1 for i in places.of(listed("step")) if i and tokens[i - 1].text == "في"]
    tongues = [i - 1 for i in places.of(_TONGUE) if i and tokens[i - 1].text == "علي"]
    alone = places.of(_WITHOUT | BUT_HE | _THEREBY)
    return sorted({*behind, *steps, *tongues, *alone, *occasions.beginnings(tokens, places)})


def _in_step(i: int, *, comma: bool, last: int, tokens: list[Token]) -> list[int]:
    """… (في إشارة إلى كذا). — before its bracket; none in أن الحرب (في إشارة إلى كذا) انتهت."""
    close = bracket(tokens, i - 1, last) if tokens[i - 1].kind == "open" else i
    return [i - comma - (close > i)] if close == i or close >= last - 1 else []


def remarks(begun: list[int], sentence: Sentence, tokens: list[Token]) -> list[int]:
    """Where the writer's own remark begins: في خطوة …, ، وذلك خلال …, ، في بيان ….

    `begun`: where one may begin.
    """
    found = []
    for i in begun:
        word, before = tokens[i].word, tokens[i - 1]
        comma = before.kind == "comma"
        if word is None or (word.text in AND_HE and unheard_of(i, tokens)):
            continue
        if "clause" in word.classes and word.text not in ("غير", "ثم", "الا"):
            continue
        if comma and before.text in SEMICOLONS and word.text[1:] in SUBORDINATES and word.text[0] == "و":
            found.append(i - 1)  # ؛ وعندما سألناه عن الماء سكت
            continue
        but = comma and word.text in SAVE and i + 2 < sentence.last and tokens[i + 1].text in THAT_HE
        next_word = tokens[i + 1 + but].word  # غير أنه لم يوضح
        third = tokens[i + 2 + but].word if i + 2 + but < sentence.last else None
        quoted = comma and tokens[i - 2].kind == "mark"
        tongue = word.text == "علي" and next_word is not None and next_word.text == "لسان"
        tongue = tongue and before.text not in listed("came_up")  # انتقد ما جاء على لسان الوزير
        if tongue or (word.text == "في" and next_word and next_word.text in listed("step")):
            found += _in_step(i, comma=comma, last=sentence.last, tokens=tokens)
        elif word.text in _WITHOUT and without(word, before) and next_word and _withheld(next_word, third):
            found += occasions.unsaid(i, sentence.last, tokens)
        elif _acting(word, quoted=quoted) if comma else _left_out(word, next_word, third):
            found.append(i - comma)  # «…»، مستحضرة في هذا الصدد; …، موجها بتسريع الأعمال
        elif (quoted and _afterwards(word, next_word)) or (
            comma
            and (but or word.text not in SAVE)
            and _remarks_on(word, next_word, third)
            and (not _narrated(word, next_word, third) or not told_past(i - 1, sentence, tokens))
            and not (word.text == "ولم" and _denied(i - 1, sentence, tokens))
        ):
            found.append(i - 1)
        elif comma and _turns_to_words(i, sentence, tokens):
            found.append(i - 1)  # ، لكن ابنه لا يوافقه: «…»; ، غير أن نبرتها بدت قلقة: سنرحل
        elif comma and (
            word.text in listed("resting") or (word.text in _MADE and _judged(i, sentence, tokens))
        ):
            found.append(i - 1)  # ، مستندا إلى كذا; ، وهو ما نفته الوزارة
        elif (comma and manners.told(i, sentence, tokens)) or occasions.told(
            i, sentence, tokens, comma=comma
        ):
            found.append(i - comma)
    return found


def _judged(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """، وهو ما نفته الوزارة; ، لكن كلامه لم يقنع أحدا; ، فيما غاب رئيس البلدية: what others made of it."""
    if tokens[i].text in _HE_WHICH:
        return answered(i, sentence, tokens)
    return met_with(i, sentence, tokens) or meanwhile(i, sentence, tokens)


def _left_out(word: Word, next_word: Word | None, third: Word | None) -> bool:
    """أن الشحنة وصلت | لكنه لم يحدد موعدها: what a speaker did next, behind no comma; but لكنه لا يكفي."""
    if next_word is None:
        return False
    if word.text in _THEREBY:
        return _adds(word, next_word, third)  # وذلك خلال مؤتمر صحفي
    return word.text in BUT_HE and next_word.text != "لا" and _does_next(word, next_word, third)


def _acting(word: Word, *, quoted: bool) -> bool:
    """A participle of speech behind a comma, whatever follows: the content is over."""
    if word.definite or word.conj or "participle" not in word.forms:
        return False
    hers = word.feminine and word.noun is None and any(cue.verb.any for cue in word.cues)  # ، متمنية للفنانة
    acting = hers or word.text.endswith("ا")
    return quoted or (acting and not word.finite)


def _afterwards(word: Word, next_word: Word | None) -> bool:
    """«…»، ثم غادر, «…»، قبل أن يحذف, «…»، من دون أن يحدد: what the speaker did next."""
    if next_word is None:
        return False
    then = "clause" in next_word.classes or "without" in next_word.classes
    if word.text in AND_THEY:
        return True
    return word.text == "ثم" or (then and bool(word.classes & {"before", "without", "preposition"}))


def _remarks_on(word: Word, next_word: Word | None, third: Word | None) -> bool:
    """Whether a remark begins behind a comma."""
    if (word.text[0] == "و" and _narrates(word, next_word)) or word.text in listed("done_then"):
        return True
    if next_word is None:
        return False
    if word.text in _GOES_ON:
        return _does_next(word, next_word, third)
    leaves = word.text == "قبل" and next_word.text == "ان" and third and third.text in listed("leaves")
    also = word.text == "كما" and "narrated" in next_word.classes and not next_word.cues
    if also or leaves or (word.text in ("ما", "مما") and next_word.text in listed("stirs")):
        return True  # ، كما زار المصابين, ، قبل أن يصطحب الصحافيين; ، ما أثار غضب السكان
    if "while" in word.classes and word.text not in WHERE:
        return _meanwhile(word, next_word, third)
    return _adds(word, next_word, third)


def _meanwhile(word: Word, next_word: Word, third: Word | None) -> bool:
    """، فيما لم تتطرق, ، بينما أيدها زميلها: somebody else's, or nobody's."""
    cues = [cue for cue in next_word.cues if cue.form != "participle" and "relay" not in cue.verb.takes]
    if next_word.text in listed("rules") and third is not None and third.stem in listed("bench"):
        return True  # ، فيما قررت المحكمة حجز القضية
    if cues and next_word.text not in _REACHES:  # but فيما نقل المصاب إلى المستشفى
        law = third is not None and "rule" in third.classes  # ، بينما يشترط القانون كذا
        return not law and (next_word.cue_object or any(cue.verb.any for cue in cues))
    if word.text not in WHILE or third is None:
        return False
    silent = "negation" in next_word.classes and next_word.text == "لم"
    return silent and bool(third.cues or third.text in listed("unsaid"))


def _adds(word: Word, next_word: Word, third: Word | None) -> bool:
    """، وطلبا عدم نشر اسميهما, ، ولم يذكر, ، الأمر الذي …, ، في خطوة …, ، وذلك خلال …: the writer adds."""
    unnamed = word.cue_conj and "unnamed" in next_word.classes
    silent = word.text.startswith(("ولم", "فلم", "وليس"))
    tells = silent and next_word.text != "يحدث" and not next_word.text.endswith(_ME)  # ، ولم يحدث أن
    tells = tells and not (next_word.text in listed("looks_into") and third and third.text == "علي")
    tells = tells and any(cue.verb.act in TELLING and cue.form == "present" for cue in next_word.cues)
    nothing = next_word.text == "يصدر" and third is not None and third.stem in listed("no_answer")
    silent = silent and (tells or nothing or next_word.text in listed("unsaid"))
    told_before = word.text == "وقد" and any(cue.form == "past" and cue.verb.any for cue in next_word.cues)
    told_before = told_before or (word.text == "وقد" and third is not None and _exemplifies(next_word, third))
    told_before = told_before or (word.text[0] == "و" and _exemplifies(word, next_word))
    inserted = word.text in ("في", "خلال", "اثناء") and (
        "insertion" in next_word.classes
        or next_word.text in listed("appraisal")
        or (third is not None and occasions.aired(next_word, third))
    )  # ، خلال مؤتمر صحفي
    met = third is not None and bool(third.classes & occasions.MET) and third.stem != "اطار"
    told = next_word.text in ("خلال", "في") and (met or bool(third and third.text in listed("first")))
    met_him = third is not None and third.text in listed("his_meeting")  # ، وذلك خلال زيارته المصنع
    told = told or (met_him and next_word.text in listed("during"))
    dated = next_word.text in ("بعد", "قبل", "عقب")
    dated = dated and (met or bool(third and third.stem in listed("elapsed")))
    dated = dated or (next_word.text == "علي" and bool(third and "aside" in third.classes))
    dated = dated or next_word.text in listed("occasion") | listed("aftermath")
    dated = dated or (third is not None and (next_word.text, third.stem) in _THEREUPON)
    credit = next_word.nominal and next_word.text not in PLAIN  # but ، وذلك من أجل كذا
    credit = credit or (next_word.prep == "ل" and "media" in next_word.kinds)  # ، وذلك لصحيفة كذا
    that = word.text in _THEREBY and (told or dated or credit)
    that = that or _occasion(word, next_word, third)
    judged = word.text == "في" and third is not None and third.cue_object and not next_word.definite
    # ، في وقت تتصاعد فيه الاحتجاجات
    amid = word.text == "في" and next_word.text == "وقت" and third is not None and imperfect(third)
    return bool(unnamed or silent or told_before or inserted or that or judged or amid)


_THEREUPON = frozenset((("بعد", "ان"), ("في", "اعقاب")))
"""Behind وذلك, what had happened before it was said."""


def _occasion(word: Word, next_word: Word, third: Word | None) -> bool:
    """، ردا على سؤال, ، عقب اجتماع كذا, ، خلال لقائه كذا: on what occasion it was said."""
    if third is None or third.conj:
        return False
    if word.text in listed("answering") and next_word.text == "علي":
        return word.text in ("تعليقا", "تعقيبا") or third.stem in listed("asked") | listed("objections")
    told = word.text == "في" and "preposition" in third.classes and third.text not in listed("during")
    if (word.text in listed("during") or told) and next_word.text in listed("his_meeting"):
        return True  # ، خلال لقائه كذا, ، في رده على كذا
    if word.text in ("عبر", "علي") and "channel" in next_word.classes | lexicon().classes(
        unowned(next_word.stem)
    ):
        return next_word.possessed or "channel" in third.classes  # ، عبر حسابه, ، على منصة إكس
    closing = word.text == "في" and next_word.text in ("ختام", "معرض")
    if (closing and third.text in listed("his_meeting")) or (word.text == "علي" and next_word.text == "هامش"):
        return True
    met = bool(next_word.classes & occasions.MET) and not next_word.definite
    return met and word.text in listed("aftermath")


def _exemplifies(verb: Word, noun: Word) -> bool:
    """، وقد ضربت مثلا بكذا, ، وساق أمثلة: how a speaker goes on."""
    return verb.text.removeprefix("و") in listed("exemplifies") and noun.text in listed("example")


def _turns_to_words(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """، لكن نبرته تغيرت: «…», ، غير أن نبرتها بدت قلقة: سنرحل, ، وبدا متعبا: لن نرحل."""
    text = tokens[i].text
    if text in SAVE and tokens[i + 1].text == "ان":
        return _speaks_on(i + 2, sentence, tokens)
    word, turns = tokens[i].word, text in TURNS
    joins = word is not None and text[0] == "و" and (word.noun is None or bool(word.conj))  # no ، وزير كذا،
    return (turns or joins) and _speaks_on(i + 1, sentence, tokens, marked=turns)


def _speaks_on(i: int, sentence: Sentence, tokens: list[Token], *, marked: bool = True) -> bool:
    """Whether a clause leads to a colon, and to the first person or, where that will do, `marked` words."""
    for j in range(i, min(i + _TURN, sentence.last - 1)):
        word = tokens[j].word
        if tokens[j].kind == "colon":
            before = tokens[j - 1].word
            adds = tokens[j - 2].kind == "comma" and before is not None and "participle" in before.forms
            if adds and before is not None and not before.prep:
                return False  # ، لكن الدواء نفد، مضيفا: «كذا»
            return (marked and tokens[j + 1].kind == "mark") or first_person(tokens, j + 1)
        if tokens[j].kind in ("mark", "stop") or (word is not None and "clause" in word.classes):
            return False
    return False


def _does_next(word: Word, next_word: Word, third: Word | None) -> bool:
    """، لكنه رفض, ، لكنه لم يذكر, ، غير أنه استدرك, ، ثم أضاف, ، وهو ما: the writer goes on."""
    if word.text in AND_HE:
        said = third is not None and any(cue.form == "past" and cue.verb.any for cue in third.cues)
        told = next_word.stem in listed("statement") and not next_word.definite  # ، وهي عبارة كررها
        told = told and next_word.text != "امر" and (third is None or not (third.text == "لا" or such(third)))
        return said or told or judges(next_word, third)  # ، وهو مقترح قال فلان إنه
    if "negation" in next_word.classes:
        told = third is not None and _unsaid(third)
        return told and next_word.text not in ("لا", "لن")  # but ، لكنها لن تعلن كذا, لا تستبعد كذا
    does = "verb" in next_word.classes and word.text != "ثم" and word.text not in SAVE
    does = does and not _of_now(next_word.text)  # ، لكنها تستبدل بالراوي طفلة
    does = does or (word.text == "ثم" and next_word.text in listed("mien"))
    shown = next_word.text in listed("found_out")
    if word.text == "ثم" and (shown or next_word.cue_object or (third is not None and third.text in _TO_HIM)):
        # ، ثم تبين أن كذا, ، ثم سألتها: «كذا», ، ثم طلب منه رجلان كذا, ، ثم وجد نفسه: of whom he tells
        return False
    of = third is not None and third.text == "عن"  # ، لكنه نقل إلى المستشفى
    return does or any(of or "relay" not in cue.verb.takes for cue in next_word.cues)


def _of_now(text: str) -> bool:
    """تستبدل, يختار: a verb in the present; no تراجع."""
    return text[0] == "ي" or (text[0] == "ت" and "verb" in lexicon().classes("ي" + text[1:]))


_TO_HIM = frozenset(("منه", "منها", "له", "لها", "نفسه", "نفسها"))
