"""Verbal nouns that report with whoever owns them: مع إعلان الوزارة أن كذا, بعد تحذير الخبراء من أن كذا."""

from __future__ import annotations

from reader.quotes.phrases.adjuncts import adjunct
from reader.quotes.phrases.heads import document
from reader.quotes.reports.report import Report, Site
from reader.quotes.reports.silence import refused
from reader.quotes.tables.lexicon import Verb, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import GOVERNED, SAVE
from reader.quotes.words.shapes import adjective
from reader.quotes.words.things import leads

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.reports.verbs import Verbs
    from reader.quotes.words.sentences import Sentence
    from reader.quotes.words.tokens import Token
    from reader.quotes.words.word import Word

_FAR = 14
"""Tokens between the noun and أن."""
_NEXT = frozenset(f"و{preposition}" for preposition in GOVERNED - {"في"})
"""What no insertion begins with: ومن المؤكد."""
_ENDS = frozenset(("relative", "negation", "conjunction", "pronoun"))


def verbal(word: Word) -> Verb | None:
    """The verb of such a noun: إعلان, وتأكيد, تحذيرات."""
    if word.definite or word.possessed or word.prep not in ("", "ب", "ل"):
        return None
    entries, stem = lexicon().entries, word.stem
    return entries[stem].verb or (entries[stem[:-2]].verb if stem.endswith("ات") else None)


def there(site: Site) -> bool:
    """هناك كشف أثري عن كذا; من الصعب جدا رصد كذا: what there is or is hard, and no verb of anybody."""
    led = site.before is not None and site.before.text.lstrip("وف") in ("هناك", "ثمه", "جدا")
    return led and any(form.verb.masdar == site.word.text for form in site.word.cues)


def owned(tokens: list[Token], verbs: Verbs, i: int, where: tuple[int, Sentence]) -> Report | None:
    """The report of such a noun at token `i`; None where it reports nothing."""
    sentence_i, sentence = where
    word = tokens[i].word
    verb = verbal(word) if word is not None else None
    before = tokens[i - 1].word if i > sentence.first else None
    # وأوضح ردا على استفسار أحد الأعضاء أن: what the answer is
    upon = i - 2 >= sentence.first and tokens[i - 1].text == "علي" and tokens[i - 2].text.endswith("ردا")
    unsaid = upon or (before is not None and before.text in listed("not_said"))
    if verb is None or "target" in verb.takes or unsaid:
        return None
    that_i = _past_insertion(tokens, bound(tokens, i + 1, sentence.last, _ENDS), sentence.last)
    that_i += that_i > 0 and tokens[that_i].text in verb.takes  # تحذير الخبراء، أمس، من أن
    more = tokens[that_i - 1].text in listed("specially")
    # ورغم دعوة الوزير، إلا أن الشارع اشتعل
    yet = any(tokens[j].text in SAVE and tokens[j + 1].text == "ان" for j in (that_i - 1, that_i))
    if that_i < 0 or more or yet or not clausal(tokens[that_i].word):
        return None
    end = that_i - (tokens[that_i - 1].text in verb.takes)
    near = (j + 1 for j in (i + 1, i + 2) if tokens[j].text == "من" and j + 1 < end)
    of = next(near, i + 1)  # تعهد جديد من المحافظ بأن
    owner = verbs.frames.phrases.read(of, end) if end > of else None
    if owner is None or not (owner.head or owner.name) or not owner.definite:
        return None
    first = tokens[owner.start].word
    bare = first is not None and not first.definite
    lone = bare and owner.end == owner.start + 1
    press = bare and first is not None and (adjective(first) or leads(first))
    silent = refused(verb.lemma, owner.gender, tokens[that_i + 1].word)
    made_known = verb.act == "announce" and document(owner.head)  # أكد بمناسبة إعلان نتائج الشركة أن
    if silent or press or made_known or (lone and owner.end < end):
        return None  # في تصريح إذاعي أن, تحدث بشرط ألا, في إفادة صحفية يومية إن, في تصريح مكتوب، أن
    if _past_insertion(tokens, owner.end, end) != end:
        return None
    begin = i
    while begin > sentence.first and (led := tokens[begin - 1].word) is not None and _leads(led):
        begin -= 1  # ومع إعلان كذا, بعد ساعات من إعلان كذا
    report = Report(
        *("nominal", i, i + 1, verb.act, sentence_i),
        opening="clause",
        content=that_i + 1,
        segment=begin - (begin > sentence.first and tokens[begin - 1].kind == "comma"),
        subject=owner,
    )
    report.content_end = _comma(tokens, that_i + 1, sentence.last)
    return report


def _past_insertion(tokens: list[Token], i: int, last: int) -> int:
    """إعلان الشركة أمس السبت، أن; تأكيد الوزير، في مقابلة، أن: past times, venues and commas.

    But نقل السلطة بلا انتخابات، | ومن الواضح أن: another clause.
    """
    while 0 <= i < last and tokens[i].text not in _NEXT:
        past = max(adjunct(tokens, i, last), i + (tokens[i].kind == "comma"))
        if past == i:
            break
        i = past
    return i


def within(tokens: list[Token], noun: Report, other: Report) -> bool:
    """قال إن الأسعار ارتفعت بعد إعلان الوزارة أن كذا: a noun in the middle of what somebody else says."""
    inside = noun.shape == "nominal" and other.opening == "clause" and other.content < noun.segment
    return inside and not any(token.kind == "comma" for token in tokens[other.content : noun.segment + 1])


def _leads(word: Word) -> bool:
    """What leads to such a noun and belongs to no content before it."""
    return not word.definite and not {"preposition", "time", "while"}.isdisjoint(word.classes)


def _comma(tokens: list[Token], i: int, last: int) -> int:
    """بعد تأكيد الوزير أن كذا، غادر الوفد: where the sentence itself goes on, or -1."""
    for j in range(i, last - 1):
        if tokens[j].kind == "comma":
            word = tokens[j + 1].word
            return j if word is not None and not word.conj else -1
    return -1


def bound(tokens: list[Token], i: int, last: int, ends: frozenset[str]) -> int:
    """Where the search for the أن of such a noun ends; -1 where nothing near ends it.

    At أن itself, at a mark, at a verb that tells, at a word of a class of `ends`.
    """
    for j in range(i, min(i + _FAR, last - 2)):
        word = tokens[j].word
        if word is None and tokens[j].kind in ("stop", "colon", "comma"):
            return j
        if word is not None and (clausal(word) or word.classes & ends):
            return j
        if word is not None and word.cues and not (word.noun or word.name):
            return j
    return -1


def clausal(word: Word | None) -> bool:
    """أن, not وأن."""
    return word is not None and "clause" in word.classes and not word.conj
