"""Documents that speak: whose they are, and how far the phrase goes that tells."""

from __future__ import annotations

from reader.quotes.phrases.attributes import done_with
from reader.quotes.phrases.government import ACTS_ON, WEIGHS
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.parts import made
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import CueForm, Gender, lexicon
from reader.quotes.tables.lists import affixes, listed
from reader.quotes.words.particles import THESE
from reader.quotes.words.shapes import adjective, one_of, one_title
from reader.quotes.words.things import inanimate
from reader.quotes.words.word import SOMEBODY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.phrases import Phrases
    from reader.quotes.tables.lexicon import Verb
    from reader.quotes.words.word import Word

_NOTHING = frozenset[str]()
_MARKED = 8
"""Tokens of the name of whose a document is, in marks."""
_TOLD = frozenset(("issued", "preposition", "authored", "time"))
"""What may stand between a document and whose it is: صادر عن, نشرته, صدرت الأحد عن."""
_DATED = 3
"""Words of a time between صدر and عن."""
_LEADS = frozenset(("ب", "ك"))
_OTHERS = ACTS_ON | {"again"}
"""What verbs take behind which a thing is what they are done to: كرر القول إن."""
_SHOWN = frozenset(("masdar", "paper"))
_MADE = frozenset(("issued", "authored"))
_GAVE = frozenset(("ادلي", "ادلت"))


def voice(phrases: Phrases, i: int, end: int, last: int) -> Phrase | None:
    """بيان الوزارة, بيان سابق للوزارة, أرقام صادرة عن الوزارة, بيان وزعته الوزارة: whose words it holds."""
    head = phrases.word(i, end)
    if head is None or not _speaks(head):
        return None
    for j in range(i + 1, end):
        word = phrases.word(j, end)
        if word is None:
            return _marked(phrases, j, end)
        if word.text == "في":
            return None  # مقال في صحيفة كذا is no word of hers
        inner = word.text in listed("inner") and j + 1 < end  # مذكرة داخلية للوزارة
        if not inner and (owner := _owner(phrases, j, (end, last), word)) is not None:
            counted = owner.number == "p" and owner.kind != "organisation" and head.stem in listed("findings")
            # نتائج الطلاب, استطلاع نشرته إذاعة كذا: of them and in it, and not by them
            return None if counted or _in_paper(phrases, j, owner, head) else owner
        monthly = word.definite and word.stem in listed("periodic")  # التقرير الشهري للهيئة
        if word.text != "ل" and not word.classes & _TOLD and not (adjective(word) or monthly or inner):
            return None
    return None


def _in_paper(phrases: Phrases, j: int, owner: Phrase, head: Word) -> bool:
    """استطلاع | نشرته إذاعة محلية: whether media only print what others have asked or found."""
    first, verb = phrases.tokens[owner.start].word, phrases.tokens[j - 1].text
    if first is None or "media" not in first.kinds or head.stem not in listed("inquiries"):
        return False
    return verb.startswith(affixes("printed"))


def _speaks(head: Word) -> bool:
    return head.noun is not None and "voice" in lexicon().classes(head.noun.head)


def _owner(phrases: Phrases, j: int, span: tuple[int, int], word: Word) -> Phrase | None:
    end, last = span
    before, by = phrases.word(j - 1, end), _delivered(phrases, j, end)
    if by > j or (before is not None and "authored" in before.classes):
        author = None if "time" in word.classes else phrases.single(by, end, _NOTHING)  # نشرته الأحد
        return author if author is not None and (author.head or author.name) else None
    body = word.noun is not None and word.noun.kind == "organisation"
    office = one_title(word.noun)
    given = word.name is not None
    # بيان المتحدث | باسم الجيش، تقديرات رئيس النقابة | فلان الفلاني
    more = office and end < last
    more = more and (phrases.tokens[end].text in listed("in_name") or phrases.names.given(end, last))
    told = before is not None and before.noun is not None and before.noun.kind == "document"
    if given and told and before is not None and not (before.definite or word.prep or word.conj):
        return phrases.single(j, last, _NOTHING)  # تصريحات فلان الفلاني
    if (body or office or given or _somebody(word, phrases.word(j + 1, end))) and word.prep == "ل":
        return phrases.read_without_clitic(j, last if more else end)
    several = word.noun is not None and word.noun.kind == "title" and word.noun.number == "p"
    whole = word.definite or word.possessed or j + 1 < end
    some = "some_of" in word.classes or (word.noun is not None and word.noun.kind == "source")
    if word.prep or not (body or several or ((office or some) and whole)):
        return None
    if before is not None and before.noun is not None and before.definite == word.definite:
        agrees = word.noun is not None and before.noun.gender == word.noun.gender
        manner = "press" in word.kinds or ("adjectival" in word.kinds and "office" not in word.kinds)
        then = phrases.word(j + 1, end)
        owns = j + 1 in phrases.marks.opens or (then is not None and then.definite and not then.prep)
        if word.definite or (agrees and manner and not owns):
            return None  # التقارير الإعلامية, بيان صحفي, بيان مشترك, but شهادة صحفي, تقارير منظمة «…»
    owner = phrases.single(j, last if more else end, _NOTHING)
    # تقديرات محللين مستقلين, تصريحات مصدر أمني
    told = owner is not None and (owner.definite or several or (some and owner.end > j + 1))
    return owner if told else None


def _somebody(word: Word, after: Word | None) -> bool:
    """تصريح لمصدر أمني, تقرير لخبراء دوليين: people without ال, but no reporters, who are told it."""
    noun = word.noun
    if one_of(noun) and not (after and after.noun and after.noun.kind == "title"):
        return False  # تقرير لإحدى الشركات
    people = noun is not None and noun.kind in ("title", "source") and "press" not in word.kinds
    return people and not (word.definite or word.possessed)


def _marked(phrases: Phrases, j: int, end: int) -> Phrase | None:
    """تقرير لـ«بيت الخبرة»: the name in the marks."""
    his = j in phrases.marks.opens and phrases.tokens[j - 1].text == "ل" and end - 1 in phrases.marks.closes
    return Phrase(j + 1, end - 1, "organisation", None, "s", "", True, (j + 1, end - 1)) if his else None


def told_of(phrases: Phrases, i: int, end: int, last: int) -> bool:
    """تقرير نشر أمس, وثيقة رسمية حصلت عليها الصحيفة: whether a clause may tell how a document came."""
    head, before = phrases.tokens[i].word, phrases.tokens[end - 1].word
    if head is None or before is None or head.definite or head.possessed:
        return False
    then = phrases.word(end, last)
    told = then is not None and (then.text in listed("passed") or done_with(then))
    return end == i + 1 or (told and adjective(before))


def past_author(phrases: Phrases, head_i: int, i: int, last: int) -> int:
    """دراسة أعدتها كلية الطب, تقرير صدر عن المركز, تقرير لـ«المركز»: past who made it, else `i`."""
    word = phrases.word(i, last)
    if word is None:
        return i
    if word.text == "ل" and (close := _past_marks(phrases, i + 1)) > i + 1:
        return close
    head, after = phrases.tokens[head_i].word, phrases.word(i + 1, last)
    if head is not None and _speaks(head) and (theirs := _theirs(phrases, i, last, word, after)) > i:
        return theirs
    by = phrases.word(i - 1, last) if word.text == "عن" else None  # وثيقة صادرة | عن مجلس كذا
    begin = _issuer(phrases, i, last) if "issued" in word.classes else -1
    begin = i + 1 if by is not None and "issued" in by.classes else begin
    begin = gave if (gave := _delivered(phrases, i, last)) > i else begin
    if begin < 0:
        if not made(word) or after is None or after.possessed:
            return i
        begin = i + 1
    author = phrases.single(begin, last, _NOTHING) or phrases.read(begin, last, _NOTHING)  # خمسون كاتبا
    if author is None or not (author.head or author.name):
        return i
    end = _past_marks(phrases, author.end)  # نشرتها دورية «المناخ»
    to = phrases.word(end, last)
    way = to is not None and (to.text == "الي" or (to.text == "من" and word.text in listed("received")))
    other = phrases.single(end + 1, last, _NOTHING) if way else None
    return other.end if other is not None and other.definite else end  # رفعها الدفاع إلى المحكمة


def _delivered(phrases: Phrases, i: int, last: int) -> int:
    """تصريحات أدلى بها | فلان: where whoever made a statement begins, else `i`."""
    given = i + 2 < last and phrases.tokens[i].text in _GAVE
    return i + 2 if given and phrases.tokens[i + 1].text in ("به", "بها") else i


def _past_marks(phrases: Phrases, i: int) -> int:
    """Past a short name in marks that begins at a token, else the token."""
    if i not in phrases.marks.opens:
        return i
    pair = phrases.marks.pairs[phrases.marks.opens[i]]
    return pair.close_i + 1 if pair.closed and pair.close_i - i < _MARKED else i


def _theirs(phrases: Phrases, i: int, last: int, word: Word, after: Word | None) -> int:
    """تقرير سابق للوكالة, بيانات من موقع كذا: past whose words these are, else `i`."""
    noun = word.noun
    given = word.name is not None  # تصريح لفلان الفلاني
    whose = noun is not None and noun.kind in SOMEBODY and noun.number == "s"
    if word.prep == "ل" and (whose or given or _somebody(word, after)):
        owner = phrases.read_without_clitic(i, last)
        return owner.end if owner is not None else i
    body = after is not None and after.noun is not None and after.noun.kind == "organisation"
    if word.text == "من" and body:
        owner = phrases.single(i + 1, last, _NOTHING)
        return owner.end if owner is not None and owner.definite else i
    return i


def shown(form: CueForm, phrase: Phrase | None) -> CueForm:
    """أثبتت التحريات صحة الواقعة: a verb with what it takes behind a paper, and behind nobody else."""
    takes = form.verb.takes
    between = form.verb.lemma == "بين" and (form.form, form.gender) == ("past", "m")  # بين التقرير والخطة
    if phrase is None or "shown" not in takes or between or not document(phrase.head):
        return form
    return form._replace(verb=form.verb._replace(takes=takes | _SHOWN))


def papers_say(word: Word, cue: str, verb: Verb) -> bool:
    """كشفت تقارير صحفية أمس أن, وتؤكد تقارير كذا: they with whom a verb agrees; but نفت تقارير عن كذا."""
    noun = word.noun
    several = noun is not None and noun.kind == "document" and noun.gender == "f" and "voice" in word.classes
    return several and verb.act not in WEIGHS and (cue[-1] == "ت" or cue.removeprefix("و")[0] == "ت")


def telling(phrases: Phrases, span: tuple[int, int], last: int, taken: frozenset[str]) -> Phrase | None:
    """أظهر الفحص أن, غير أن الواقع يؤكد أن, الرقم القياسي الصادر عن المركز: a thing that speaks.

    `span`: where the phrase begins, and where the thing stands.
    """
    start, i = span
    head, owner = phrases.word(i, last), phrases.word(i + 1, last)
    if head is None or head.prep or taken & _OTHERS or not (head.definite or _owned(head, owner)):
        return None
    verbal = not head.definite and head.stem in lexicon().verbal_nouns
    if verbal or head.text in THESE or head.classes & {"time", "preposition"}:
        return None  # إعلان النادي أن, هذا الأسبوع أن, بعد المعاينة أن
    gender: Gender | None = "f" if head.feminine or head.stem.endswith("ات") else None
    end = _issued(phrases, i, last)
    if end == i:
        end = i + 1
        while (more := phrases.word(end, last)) and more.definite and not (more.conj or more.prep in _LEADS):
            end += 1  # الميزانية العمومية للشركة
        then_i = end + (end == last)  # the clause behind it, or behind its verb
        led = phrases.word(then_i, last if end < last else len(phrases.tokens))
        to = led is not None and (led.text in taken or (end == last and "preposition" in led.classes))
        then = phrases.word(then_i + to, len(phrases.tokens))
        if then is None or "clause" not in then.classes or then.conj or (end == last and not inanimate(head)):
            return None  # الهجمات تؤكد أن: what happens says nothing
    return Phrase(start, end, "organisation", gender, "s", head.stem, True)


def _owned(head: Word, owner: Word | None) -> bool:
    """كاميرات المراقبة, but not لحظة الوصول, when somebody said it."""
    moment = head.stem in listed("moment") or "time" in head.classes
    return not moment and owner is not None and owner.definite and not (owner.prep or owner.conj)


def _issued(phrases: Phrases, i: int, last: int) -> int:
    """الرقم القياسي لأسعار العقارات الصادر عن المركز: past whoever issued it, else `i`."""
    for j in range(i + 1, min(i + _MARKED, last)):
        word = phrases.word(j, last)
        if word is None or word.conj or word.cues:
            return i
        if word.classes & _MADE:
            end = past_author(phrases, i, j, last)
            return end if end > j else i
    return i


def _issuer(phrases: Phrases, i: int, last: int) -> int:
    """صادرة عن, صدرت الأحد عن: where the phrase behind عن begins, or -1."""
    for j in range(i + 1, min(i + 1 + _DATED, last)):
        word = phrases.word(j, last)
        if word is None or word.text in ("عن", "من"):
            return j + 1 if word is not None and word.text == "عن" else -1
        if "time" not in word.classes:
            return -1
    return -1
