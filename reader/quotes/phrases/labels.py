"""Bodies that only their name in marks tells of: أعلنت «أجنحة الخليج», «الميزان» البيروتية."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import adjunct
from reader.quotes.phrases.appositions import past_posts
from reader.quotes.phrases.government import TO_SOMEBODY
from reader.quotes.phrases.heads import kinds
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import Gender, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks, Pair
from reader.quotes.words.particles import AS_TOLD, THAT
from reader.quotes.words.shapes import unowned
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, PARENTS, Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.phrases import Phrases

_LONGEST = 4
"""Words of such a name."""
_LEADS = frozenset(("ل", "ب", "في", "عبر", "علي", "مع", "من", "عن"))
_LONE = 2
"""Tokens from a mark to the one that closes it around a single word."""
_NO_LABEL = frozenset(("pronoun", "negation", "conjunction", "clause", "verb", "perfective", "question"))
"""What makes words in marks a statement and no name."""
_AS = AS_TOLD | {"كما"}
_CREDIT = 3
"""Tokens before such a name: ، كما أوردت."""
_TOPIC = frozenset(("اما", "واما", "في", "وفي", "ففي"))
_SHORTEST = 3
"""Words of a statement."""


def label(phrases: Phrases, i: int, last: int, gender: Gender | None = None) -> Phrase | None:
    """The body in the marks that open at token `i`, with the adjectives behind them; None where none is.

    `gender`: of its verb. وكانت «الوفد» قد حذرت: a newspaper, and no delegation.
    """
    pair_i = phrases.marks.opens.get(i, -1)
    pair = phrases.marks.pairs[pair_i] if pair_i >= 0 else None
    if pair is None or not pair.closed or not 0 < pair.close_i - i - 1 <= _LONGEST:
        return None
    words = [token.word for token in phrases.tokens[i + 1 : pair.close_i]]
    led = phrases.tokens[i - 1].word if i else None
    if led is not None and "clause" in led.classes and led.text not in THAT:
        return None  # أنها «تخل» بكذا: what she does
    first = words[0]
    if first is not None and first.prep and (first.content or first.definite):
        return None  # اتهمها «بمواصلة الانتهاكات», أضافت «للوطن»
    named = phrases.callings.in_marks(i) is not None  # «أم ياسر»
    if not named and any(word is None or word.classes & _NO_LABEL or _says(word) for word in words):
        return None
    end = pair.close_i + 1
    while (nisba := phrases.word(end, last)) and nisba.definite and _describes(nisba):
        end += 1
    if named and led is not None and led.cues:  # أكد «سامي الحداد» مدير الفريق أن
        takes = frozenset[str]().union(*[cue.verb.takes for cue in led.cues])
        end = end if takes & TO_SOMEBODY else past_posts(phrases, end, last, takes, near=True)
    inner = phrases.read(i + 1, pair.close_i)
    like = inner is not None and (gender is None or inner.gender in (None, gender))
    if inner is not None and inner.end == pair.close_i and inner.head and like:
        return inner._replace(end=end)
    return Phrase(i + 1, end, "organisation", None, "s", "", True, (i + 1, pair.close_i))


def _says(word: Word) -> bool:
    """Whether a word may be a verb that reports, and is no body: «تجمع الأطباء»."""
    return bool(word.cues) and not (word.noun is not None and word.noun.kind == "organisation")


def _describes(word: Word) -> bool:
    """«التجمع» المعارض, «المدى» العراقية"""
    return word.stem.endswith(NISBA) or "adjectival" in word.kinds


def papers(phrases: Phrases, firsts: frozenset[int]) -> list[Phrase]:
    """أما «المنبر» فخصصت كذا; وفي «المنبر»، كتب فلان; وتناولت «المنبر» كذا: who prints something, or is sold.

    `firsts`: where sentences begin.
    """
    tokens, found = phrases.tokens, []
    for i, pair_i in phrases.marks.opens.items():
        text = tokens[i - 1].text if i else ""
        topic = text in _TOPIC and i - 1 in firsts
        told = topic or text in listed("prints") or text in listed("stocks")  # ارتفع سهم «ساري للنقل»
        body = label(phrases, i, len(tokens)) if told else None
        if body is not None and body.end < len(tokens):
            then = tokens[body.end]
            if not topic or then.kind == "comma" or ("اما" in text and then.text[0] == "ف"):
                name = (i + 1, phrases.marks.pairs[pair_i].close_i)
                found.append(body._replace(gender=None, head="", name=name, role=None))
    return found


def labelled(phrase: Phrase, marks: Marks) -> bool:
    """Whether a phrase is such a body."""
    return phrase.start - 1 in marks.opens and phrase.name is not None and phrase.name[1] in marks.closes


def calls_upon(phrase: Phrase, tokens: list[Token], marks: Marks) -> bool:
    """طالبت «النجدة» | السلطات بكذا: whether whom such a body calls upon stands behind it."""
    i = phrase.end + (phrase.end in marks.closes)
    whom = tokens[i].word if i < len(tokens) and labelled(phrase, marks) else None
    return whom is not None and whom.definite and bool(whom.noun or "addressed" in whom.kinds)


def goes_on(tokens: list[Token], i: int, last: int) -> bool:
    """رفعت «الواحة» سعر السهم; هاجم «الحداد»، خلال: whether a clause goes on behind such a body."""
    comma = i < last and tokens[i].kind == "comma"
    word = tokens[i + comma].word if i + comma < last else None
    if word is None or comma:
        return word is not None and "preposition" in word.classes
    return not (word.conj or "clause" in word.classes)


def closes_quote(tokens: list[Token], marks: Marks, i: int) -> bool:
    """«…»، تقول «أم كرم»: whether a quote ends at a token, and so what its verb leads to is who says it."""
    i -= i > 0 and tokens[i].kind == "comma"
    pair = marks.pairs[marks.closes[i]] if i in marks.closes else None
    return pair is not None and pair.close_i - pair.open_i > _SHORTEST


def credits_body(tokens: list[Token], i: int, body: Phrase, last: int) -> bool:
    """حسب ما أفادت «سكاي نيوز»; …، كما أوردت «المرسى» أمس: whether a credit names who stands in marks at `i`.

    But كما ذكرت «غلاء الوقود» سببا, كما أعلنت «الطوارئ»: what she gives.
    """
    led, cue = (tokens[i - 2].word, tokens[i - 1].word) if i > 1 else (None, None)
    if led is None or cue is None or "what" in led.classes:
        return led is not None and cue is not None
    papers = bool(body.head) and "media" in kinds(body.head)
    hands_on = (form.verb.lemma in listed("prints_news") and form.gender == "f" for form in cue.cues)
    if led.text not in _AS or i < _CREDIT or tokens[i - 3].kind != "comma" or not (papers or any(hands_on)):
        return False
    end = body.end
    while end < last and (past := adjunct(tokens, end, last)) > end:
        end = past
    return end >= last or tokens[end].word is None or tokens[end].text == "نقلا"


def before_words(phrase: Phrase, tokens: list[Token], marks: Marks) -> Phrase | None:
    """قال المدير «الوضع هادئ»، وأضاف: who speaks, without marks that do not name him; None where they do."""
    pair_i = marks.closes.get(phrase.end - 1, -1)
    pair = marks.pairs[pair_i] if pair_i >= 0 else None
    if pair is None or pair.open_i <= phrase.start or pair.close_i - pair.open_i <= _LONE:
        return None
    whole, first = tokens[pair.open_i - 1].word, tokens[pair.open_i + 1].word
    if whole is None or first is None or first.name or first.text in PARENTS:
        return None
    if not (whole.definite or closing(tokens, pair)):
        return None
    named = phrase.name is not None and phrase.name[1] <= pair.open_i
    return phrase._replace(end=pair.open_i, name=phrase.name if named else None)


def closing(tokens: list[Token], pair: Pair) -> bool:
    """وقال شاهد «الحافلة انقلبت»: whether several words in marks close a sentence: all that is said."""
    after = pair.close_i + 1
    return pair.close_i - pair.open_i > _LONE + 1 and (after >= len(tokens) or tokens[after].kind == "stop")


def posted(tokens: list[Token], pair: Pair) -> bool:
    """كتبت على حسابها «أنا بخير»: whether marks behind where somebody writes close the sentence."""
    where, after = tokens[pair.open_i - 1].word, pair.close_i + 1
    if where is None or (after < len(tokens) and tokens[after].kind != "stop"):
        return False
    own = where.possessed and "channel" in lexicon().classes(unowned(where.stem))
    return own or "platform" in where.classes


def leads_to_name(before: Word) -> bool:
    """Whether a name in marks may stand behind a word: لـ«…», صحيفة «…»."""
    if before.definite and before.prep == "ل" and "media" in before.kinds:
        return False  # قال فلان للإذاعة «كذا»; but لصحيفة «كذا», الإذاعة «كذا»
    channel = "channel" in before.classes and not before.definite  # no عبر الهاتف «كذا»
    if before.text in _LEADS or before.classes & {"naming", "media"} or channel:
        return True
    owned = before.stem.removesuffix("ها").removesuffix("ه") if before.possessed else ""
    return bool(before.kinds & {"naming", "media"}) or "naming" in lexicon().classes(owned)
