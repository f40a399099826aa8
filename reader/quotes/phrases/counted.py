"""Several who are counted: 30 نائبا, نحو 40 عضوا, 44 في المئة من السكان, معظم النواب."""

from __future__ import annotations

from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.posts import past_quantity
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import adjective
from reader.quotes.words.things import inanimate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.phrases import Phrases
    from reader.quotes.words.places import Places
    from reader.quotes.words.tokens import Token
    from reader.quotes.words.word import Word

_COUNTS = frozenset(("quantity", "about", "number", "fraction", "some_of"))
COUNTING = _COUNTS | {"what"}
"""Classes of what such a phrase may begin with: also ما يقرب من."""
_SURE = frozenset(("number", "fraction"))
_WORDS = _SURE | {"quantity"}
_OF_THEM = frozenset(("منهم", "منهن", "منهما", "فقط", "اخرون", "اخريات"))
"""What follows a number of those who have been told of: قال ثلاثة منهم إن, رجح اثنان فقط كذا."""
_PAIRS = frozenset(("اثنان", "اثنتان", "واحد"))
_SHORTEST = 4
"""Letters that مالكو has more than."""
_GROUP = frozenset(("مجموعه", "ومجموعه"))


def settle(tokens: list[Token], places: Places) -> None:
    """أكدت مجموعة من سكان الحي كذا: several who act, and no more what is told, as مجموعة من الشروط is."""
    _holders(tokens, places)
    for i in places.of(_GROUP):
        word, of, whom = (tokens[k].word if k < len(tokens) else None for k in range(i, i + 3))
        if word is None or of is None or of.text != "من" or whom is None or whom.noun is None:
            continue
        if whom.noun.number == "p" and whom.noun.kind in ("title", "source"):
            tokens[i] = tokens[i].read_as(word.but(content=False))


def _holders(tokens: list[Token], places: Places) -> None:
    """مالكو الحضانات, مقدمو الخدمة, ومالكوها: several of whom the tables have another plural, or none."""
    ends = [text for text in places.texts if text[-1:] == "و" or text[-3:-1] == "وه" or text[-2:] == "وه"]
    for i in places.of({text for text in ends if text[_SHORTEST:]}):
        word, owner = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
        if word is None or word.noun or word.name or word.cues or word.definite:
            continue
        one = lexicon().nouns.get(word.text.removeprefix("و").rpartition("و")[0])
        if one is None or one.kind != "title" or one.number != "s":
            continue
        if word.text[-1] != "و" or (owner is not None and owner.definite):
            conj = "و" if word.text[0] == "و" else ""
            theirs = word.but(noun=one._replace(number="p"), conj=conj, possessed=word.text[-1] != "و")
            tokens[i] = tokens[i].read_as(theirs)


def counts(tokens: list[Token], i: int, last: int) -> bool:
    """Whether a word begins such a phrase: عدد من السكان, العديد من السكان, المئات; not الأربعة."""
    word = tokens[i].word
    if word is not None and word.text == "ما":
        return _past_about(tokens, i, last) > i
    if word is None or word.prep or not word.classes & _COUNTS:
        return False
    return not word.definite or "some_of" in word.classes or _of(tokens, i, last)


def of_two(tokens: list[Token], i: int, last: int) -> bool:
    """محافظا الضفتين, مجلسا النواب والشيوخ: the ا of two before whose they are, and no accusative."""
    head, owner = tokens[i].word, tokens[i + 1].word if i + 1 < last else None
    if head is None or head.noun is None or owner is None or not head.raw.endswith("ا"):
        return False
    return head.noun.head + "ا" == head.stem and not adjective(owner)


def _of(tokens: list[Token], i: int, last: int) -> bool:
    return i + 1 < last and tokens[i + 1].text == "من"


def counted(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> Phrase | None:
    """The phrase of those whom a quantity or a number at token `i` counts, or None."""
    tokens = phrases.tokens
    word = tokens[i].word
    if word is not None and "some_of" in word.classes and not _of(tokens, i, last):
        return _those(i, i + 1)  # نصفهم, المئات
    if i + 1 < last and word is not None and _foresee(tokens, i):
        return _those(i, i + 1)
    number_i = _past_about(tokens, i, last)
    if (start := _past_ratio(phrases, number_i, last)) > number_i:
        whole = phrases.single(start, last, taken) if _people(phrases.word(start, last)) else None
        return _those(i, whole.end if whole is not None and not whole.name else start)
    if (start := _past_words(phrases, number_i, last)) > number_i:
        return _in_words(phrases, i, start, last, taken)
    timed = tokens[number_i - 1].text == ":"  # 10:15 النقابة تنفي
    if number_i < last and tokens[number_i].kind == "number" and not timed:
        return _in_digits(phrases, i, number_i, last, taken)
    return _of_some(phrases, i, last, taken) if word is not None and "quantity" in word.classes else None


def _of_some(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> Phrase | None:
    """معظم النواب, عدد من الطالبات, كثير من المتواجدين."""
    tokens = phrases.tokens
    alone = i + 1 < last and tokens[i + 1].text in _OF_THEM and tokens[i].text in listed("few")
    if alone:
        return _those(i, i + 2 - (tokens[i + 1].text == "فقط"))
    people_i = past_quantity(tokens, i, last)
    whole = phrases.single(people_i, last, taken)
    of = people_i > i + 1
    if whole is not None and whole.head:
        gender = None if of and whole.gender == "f" else whole.gender  # قال عدد من الطالبات
        return whole._replace(
            start=i, end=_past_few(phrases, i, whole), gender=gender, number="p", kind="other"
        )
    return _those(i, people_i + 1) if of and _unknown(phrases.word(people_i, last)) else None


def _foresee(tokens: list[Token], i: int) -> bool:
    """توقع عشرة كذا، بينما رجح | ثلاثة | زيادة: how many of those polled, and what they think."""
    verb, then = tokens[i - 1].word if i else None, tokens[i + 1].word
    if tokens[i].text not in listed("few") | _PAIRS:
        return False
    thinks = verb is not None and any(form.form == "past" and form.verb.act == "think" for form in verb.cues)
    if not thinks or then is None or then.noun or then.prep or then.conj:
        return False
    return "clause" in then.classes or (then.content and not then.text.endswith("ات"))


def _unknown(word: Word | None) -> bool:
    """عدد من المتواجدين: people in no table, by the form of theirs; عدد من المخيمين is of no two camps."""
    if word is None or not word.definite or word.prep or word.noun or word.content:
        return False
    return word.stem.endswith("ين") or (word.stem.endswith("ات") and not inanimate(word))


def _in_digits(phrases: Phrases, i: int, number_i: int, last: int, taken: frozenset[str]) -> Phrase | None:
    """30 نائبا, 60% من السكان, يرى 44% أن: those who stand behind the number, else the share alone."""
    tokens = phrases.tokens
    start = _past_share(phrases, number_i + 1, last)
    then = phrases.word(start, last)
    share = start > number_i + 1 and tokens[start - 1].text != "من"
    if share and (start == last or (then is not None and _goes_on(then))):
        return _those(i, start)
    whole = phrases.single(start, last, taken) if _people(then) else None
    if whole is None or not whole.head or whole.name:
        return _those(i, start + 1) if tokens[start - 1].text == "من" and _unknown(then) else None
    end = whole.end
    if end + 2 < last and tokens[end].text == "من" and tokens[end + 1].text in listed("out_of"):
        end += 3 * (tokens[end + 2].kind == "number")
    return whole._replace(start=i, end=_past_one(phrases, start, whole, end), number="p", kind="other")


def _past_one(phrases: Phrases, i: int, whole: Phrase, end: int) -> int:
    """عشرين أكاديميا | قرار كذا, مئة مثقف | قرار كذا: a thing behind one who is counted is not his."""
    head, after = phrases.word(i, whole.end), phrases.word(i + 1, whole.end)
    if head is None or after is None or after.prep or after.conj or "adjectival" in after.classes:
        return end
    paper = after.noun is not None and after.noun.kind == "document"
    paper = paper or (head.text.endswith("ا") and after.noun is not None and not adjective(after))
    apart = after.content or paper
    return i + 1 if apart and whole.end == end else end


def _those(i: int, end: int) -> Phrase:
    """Those of whom only a number tells."""
    return Phrase(i, end, "other", None, "p", "", True, None, (i, end))


def _goes_on(word: Word) -> bool:
    """Whether a share of people is what speaks before a word: يرى 44% أن, 44% يرون أن."""
    return "clause" in word.classes or any(form.number == "p" for form in word.cues)


def _past_ratio(phrases: Phrases, i: int, last: int) -> int:
    """Past ثمانية من أصل عشرة, 7 من كل 10, واحد من كل خمسة; else `i`."""
    of = _past_number(phrases, i, last)
    if not i < of < last or phrases.tokens[of].text != "من":
        return i
    out = of + 1 < last and phrases.tokens[of + 1].text in listed("out_of")
    end = _past_number(phrases, of + 1 + out, last)
    return end if end > of + 1 + out else i


def _past_number(phrases: Phrases, i: int, last: int) -> int:
    """Past one number, in digits or in a word; else `i`."""
    word = phrases.word(i, last)
    digits = i < last and phrases.tokens[i].kind == "number"
    number = word is not None and ("number" in word.classes or word.text in listed("few"))
    return i + (digits or number)


def _past_few(phrases: Phrases, i: int, whole: Phrase) -> int:
    """أربعة نواب | وزارة الصحة: those whom a number counts have no owner, so what follows is another's."""
    head, after = phrases.word(i + 1, whole.end), phrases.word(i + 2, whole.end)
    few = phrases.tokens[i].text in listed("few")
    if not few or head is None or after is None or head.noun is None:
        return whole.end
    another = after.definite or (after.noun is not None and not after.prep and not adjective(after))
    another = another or (after.content and not (after.prep or "adjectival" in after.classes))
    return i + 2 if another and not after.conj else whole.end


def _in_words(phrases: Phrases, i: int, start: int, last: int, taken: frozenset[str]) -> Phrase | None:
    """مئة طبيب, ثلثا المشاركين; توقع اثنان: those who stand behind the number, else who is one himself."""
    word = phrases.word(i, last)
    if not _people(phrases.word(start, last)):
        return phrases.single(i, last, taken) if word is not None and word.noun else None
    whole = phrases.single(start, last, taken)
    if whole is None or whole.name:
        return None
    gender = None if phrases.tokens[i].text[-1] == "ه" else whole.gender  # حذرت غالبية الأعضاء
    end = _past_one(phrases, start, whole, whole.end)
    return whole._replace(start=i, end=end, gender=gender, number="p", kind="other")


def _people(head: Word | None) -> bool:
    return head is not None and head.noun is not None and head.noun.kind != "document" and not head.prep


def _past_words(phrases: Phrases, i: int, last: int) -> int:
    """Past مئة, خمسة وعشرين, ثلثا, ثلاثة أرباع and a من behind them; `i` where no number in words stands."""
    j, found = i, False
    while (word := phrases.word(j, last)) is not None and word.classes & _WORDS and not word.definite:
        found = found or bool(word.classes & _SURE)
        j += 1
    if not found:
        return i
    return j + (j < last and phrases.tokens[j].text == "من")


def _past_about(tokens: list[Token], i: int, last: int) -> int:
    """Past نحو, أكثر من, ما يقرب من and ما لا يقل عن."""
    word, j = tokens[i].word, i
    if tokens[i].text == "ما" and i + 2 < last:
        j += 1 + (tokens[i + 1].text == "لا")
    about = tokens[j].text in listed("amounting") if j > i else word is not None and "about" in word.classes
    if not about or j + 1 >= last:
        return i
    return j + 1 + (tokens[j + 1].text in ("من", "علي", "عن"))


def begins(phrases: Phrases, i: int, last: int) -> bool:
    """Whether a number, or about how many, stands at a token."""
    number_i = _past_about(phrases.tokens, i, last) if i < last else last
    return number_i < last and phrases.tokens[number_i].kind == "number"


def _past_share(phrases: Phrases, i: int, last: int) -> int:
    """Past في المئة من, % من, or من alone."""
    j, tokens = i, phrases.tokens
    if j < last and tokens[j].text in ("%", "٪"):
        j += 1
    elif j + 1 < last and tokens[j].text == "في" and tokens[j + 1].text in listed("percent"):
        j += 2
    elif j < last and tokens[j].text in listed("percent"):
        j += 1
    return j + (j < last and tokens[j].text == "من")
