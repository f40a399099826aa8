"""Verdicts: what others, or the writer, make of what was said, and what the speaker himself makes of it.

، وهو ما نفته الوزارة; ، الأمر الذي رد عليه فلان; ، وهي صيغة لم ترض أحدا; but ، وهو رقم قياسي.
"""

from __future__ import annotations

from reader.quotes.phrases.parts import VERBS, did
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_HE, BUT, SAVE, THESE, WHILE
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.shapes import acted, adjective, imperfect, unowned
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

_NEAR = 8
"""Tokens from وهو to منذ."""
_CLAUSE = 6
"""Tokens from أن within which the verb of its clause stands."""


def told_past(comma_i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """أن المجلس قرر كذا، وكلف: whether the clause before a comma tells of the past, which may go on."""
    for i in range(comma_i - 1, sentence.first, -1):
        word = tokens[i].word
        if word is None and tokens[i].kind in ("mark", "colon"):
            return False
        if word is None or "clause" not in word.classes:
            continue
        begins = [token.word for token in tokens[i + 1 : min(i + _CLAUSE, comma_i)]]
        pairs = zip([None, *begins], begins, strict=False)  # أن المبنى أخلي, but no أن مجلسا يدرس نقل السوق
        done = (led and led.definite and one and one.text in listed("befell") for led, one in pairs)
        return any(one is not None and did(one) for one in begins) or any(done)
    return False


def unheard_of(i: int, tokens: list[Token]) -> bool:
    """، وهو مستوى لم يسجل منذ عشرين عاما: the speaker's own."""
    near = [token.text for token in tokens[i + 1 : i + _NEAR]]
    return "لم" in near[:2] and "منذ" in near


def answered(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """، وهو ما نفته الوزارة, ، الأمر الذي رد عليه فلان, ، وهو ما لم يتسن التأكد منه: what others make of it.

    But ، وهو ما يعني كذا and ، الأمر الذي سيزيد كذا are the speaker's own.
    """
    which = tokens[i + 1].word
    if which is None or i + 3 >= sentence.last:
        return False
    he = tokens[i].text in AND_HE and which.text == "ما"
    matter = tokens[i].text in ("الامر", "والامر") and "relative" in which.classes
    verb = tokens[i + 2].word if he or matter else None
    if verb is None:
        return False
    of_it = verb.cue_object or (verb.possessed and "speechnoun" in verb.classes)  # نفته; رفضه
    past = verb.text[0] not in "يتس"
    of_it = of_it or (tokens[i + 3].text in _OF_IT and (past or bool(verb.cues)))  # شككت فيه المعارضة
    if verb.text in ("لا", "لن"):
        return tokens[min(i + 4, sentence.last - 1)].text in _OF_IT  # but ، وهو ما لا يمكن قبوله
    if of_it or verb.classes & {"negation", "perfective"}:
        return True
    return past and not told_past(i - 1, sentence, tokens)


def meanwhile(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """أن المشروع سيكتمل، فيما غاب رئيس البلدية: what others did, behind what is told of now and later."""
    at = i + 1 + (tokens[i].text == "في" and tokens[i + 1].text == "حين")
    if (at == i + 1 and tokens[i].text not in WHILE) or at + 1 >= sentence.last:
        return False
    verb, who = tokens[at].word, tokens[at + 1].word
    if verb is None or who is None or who.prep or not (who.definite or who.noun):
        return False
    past = verb.text[0] not in "يتسن" or verb.text[-1] == "ت"
    acts = past and (did(verb) or "past" in verb.forms or acted(verb) or "aux" in verb.classes)
    return acts and not _told_before(i - 1, sentence, tokens)


def _told_before(comma_i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """أن السعر ارتفع, أنه لم يرتفع, أن العدد بلغ كذا: whether a clause tells of the past, or of amounts."""
    near = tokens[max(sentence.first, comma_i - _CLAUSE - _CLAUSE) : comma_i]
    counts = any(token.kind == "number" or token.text in ("لم", "ولم") for token in near)
    words = (token.word for token in tokens[sentence.first : comma_i])
    that = any(word is not None and "clause" in word.classes for word in words)
    return counts or not that or told_past(comma_i, sentence, tokens)


def met_with(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """، لكن كلامه لم يقنع أحدا, ، غير أن هذا التبرير قوبل بكذا: how a statement was met, by the writer."""
    but = tokens[i].text in BUT or (tokens[i].text in SAVE and tokens[i + 1].text == "ان")
    at = i + 1 + (tokens[i].text in SAVE)
    these = at < sentence.last and tokens[at].text in THESE
    noun = tokens[at + these].word if but and at + these + 1 < sentence.last else None
    verb = tokens[at + these + 1].word if noun is not None else None
    if noun is None or verb is None or not (noun.definite if these else noun.possessed or noun.cue_object):
        return False
    said = (noun.stem if these else unowned(noun.stem)) in listed("statement")
    return said and (verb.text == "لم" or "past" in verb.forms or acted(verb) or verb.text in listed("stirs"))


_OF_IT = frozenset(("عليه", "به", "فيه", "منه", "عنه"))


def judges(noun: Word, verb: Word | None) -> bool:
    """، وهو إعلان قوبل بكذا, ، وهي صيغة لم ترض أحدا: of the statement, by the writer.

    But ، وهو أعلى مستوى منذ عام is the speaker's own.
    """
    if verb is None or noun.text == "ما" or verb.text == "لا":
        return False  # ، وهو أمر لا يمكن قبوله: the speaker's
    if noun.definite:
        return "relative" in verb.classes
    titled = noun.noun is not None and noun.noun.kind == "title" and noun.text != "امر"
    if noun.possessed or "elative" in noun.classes or titled:
        return False
    past = "past" in verb.forms and not verb.noun
    said = verb.cue_object or any(cue.verb.any for cue in verb.cues) or noun.stem in listed("statement")
    acts = (imperfect(verb) and said) or acted(verb) or verb.text in listed("stirs")
    return past or acts or bool(verb.classes & _FINITE)


_FINITE = VERBS | {"negation"}


def such(word: Word) -> bool:
    """، وهو رقم | قياسي, ، وهو موقف | خطير, ، وهو اتهام | غير صحيح: how who speaks calls what he tells of."""
    if word.text == "غير" or adjective(word):
        return True
    great = len(word.text) == _LIKE_GREAT and word.text[2] == "ي" and word.text[0] not in "يت"
    return word.text[0] == "م" or great  # but يزيد


_LIKE_GREAT = 4
"""Letters of كبير, خطير, جديد."""
