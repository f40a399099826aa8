"""Names that look like other words: لي جاي-ميونغ, بارك مين جون, فان دير مير, عوض الجيد.

What tells them is the shape of the whole: a hyphen inside, a syllable behind, a connector before, one of the
names of God behind a word of praise.
"""

from __future__ import annotations

from functools import cache

from reader.quotes.phrases.nameless import SONS
from reader.quotes.phrases.parts import SYLLABLES, second_of_two
from reader.quotes.tables.lexicon import Gender, lexicon
from reader.quotes.tables.lists import listed, with_article
from reader.quotes.words.places import Places
from reader.quotes.words.shapes import acted, foreign, one_title, reported
from reader.quotes.words.tokens import COMMAS, Token, hyphen
from reader.quotes.words.word import NISBA, Word

_NONE: frozenset[str] = frozenset()
_KIN = frozenset(("kin",))
_HALF = 6
"""Letters of the longest half of a name with a hyphen that may be a word of the tables."""
_SYLLABLE = 5
"""Letters of the longest syllable."""
_SHORT = 3
"""Letters of a syllable in ي."""
_TITLE = 4
"""Tokens of a verb, a title and a comma."""
_TRIBE = 5
"""Letters of a tribe's name, more than those of التالي."""
_TO = frozenset(("attached",))
_BARE, _POST = frozenset(("pronoun", "what", "clause")), 7
"""What هو, ما and بان are as well, and tokens of a verb and a title."""
_HYPHEN = frozenset("-")
_ENDS_NAMES = frozenset(("لو", "لاي"))
_BEHIND_NAMES = frozenset(("preposition", "time", "adverb", "perfective", "clause"))
_TO_DO, _VERB = frozenset(("ان",)), frozenset(("verb",))
_GOD = "الله"
_MOURNING, _LASTING = frozenset(("الحداد",)), frozenset(("العام", "الوطني", "الرسمي", "لمده", "لثلاثه"))
_PROCLAIMS, _CLAUSE = ("علن", "علنت", "قرر", "قررت"), 12
"""How verbs end that proclaim, and tokens from one to what it proclaims."""
_SERVANT = frozenset(("عبد",))
_RADIANT = frozenset(("الزهراء", "الهدي"))
_TO_ME, _CHINESE, _FAMILY = frozenset(("لي",)), ("نغ", "نج", "شاو", "ماو", "هاو", "غاو", "تشن"), 5
"""What may be a syllable, and how families of China end, with their letters at most."""
_THAT, _SO_THAT, _THEN = frozenset(("بان",)), ("كي", "جي"), ("preposition", "clause")
"""بأن in a hurry, which never leads to "so that"; and what stands behind a name, and behind no أن."""
_EYE, _NO_LETTERS = frozenset(("اي",)), frozenset(("او", "في", "ان"))
"""آي, and what is more often a word."""
_FEWEST, _FOREIGN = 2, 4
"""Words of a foreign name."""
_MIDDLE, _PLAYERS = frozenset(("وسط",)), ("لاعب", "لاعبه")
_OPENING = frozenset(("while", "conjunction", "topic"))
"""What a clause begins with, and its subject behind it."""
_ENDING = frozenset(("clause", "kin"))
"""What may stand behind a name, and behind nobody's deed."""


_UNTOLD: dict[str, object] = {
    **dict.fromkeys(("noun", "place")),
    **dict.fromkeys(("conj", "prep", "cue_conj", "maybe_prep"), ""),
    **dict.fromkeys(("definite", "cue_object", "nominal", "content", "possessed"), False),
}
"""What is not told of a word in no table."""


def settle(tokens: list[Token], places: Places) -> None:
    """Take such words for parts of names."""
    _hyphened(tokens, places.of(_HYPHEN))
    _clans(tokens, places.of(listed("clan")))
    _particles(tokens, places.of(listed("particle")))
    _seconds(tokens, places.of(_TO_ME))
    _spelt(tokens, places.of(_TO_DO))
    _that(tokens, places.of(_THAT))
    _ending(tokens, places.of(_ENDS_NAMES))
    _lam(tokens, places)
    _hours(tokens, places.of(listed("daybreak")))
    _praises(tokens, places.of(listed("praise")), listed("praised"), "m")
    _praises(tokens, places.of(listed("handmaid")), listed("handmaid_of"), "f")
    _radiant(tokens, places.of(_RADIANT))
    _before_titles(tokens, places)
    _ranked(tokens, places.of(with_article(listed("styled_so"))))
    _we(tokens, places.of(_TO_DO))
    _mourning(tokens, places.of(_MOURNING))
    _servants(tokens, places.of(_SERVANT))


def _between(tokens: list[Token], i: int) -> tuple[Word | None, Word | None]:
    """The words around a token."""
    return tokens[i - 1].word if i else None, tokens[i + 1].word if i + 1 < len(tokens) else None


def _servants(tokens: list[Token], at: list[int]) -> None:
    """كاظم عبد، ; نهلة حمد عبد اليوم, حمد عبد المواطنين: the last of a name, before no name of God."""
    for i in at:
        word, (before, after) = tokens[i].word, _between(tokens, i)
        many = after is not None and after.noun is not None and after.noun.number != "s"
        ends = after is None or many or "time" in after.classes  # but عبد الأمير, عبد السلام
        ends = ends or (after is not None and not (after.definite or after.name or foreign(after)))
        if word is not None and before is not None and before.name and ends:
            tokens[i] = tokens[i].read_as(blank(word, "m"))


def _ending(tokens: list[Token], at: list[int]) -> None:
    """ثريا حسن لو، ; جيمس لاي إن: the last of a name, as what follows tells; no لأي, nor لو أن, لو عاد."""
    for i in at:
        word, (before, after) = tokens[i].word, _between(tokens, i)
        if word is None or before is None or "أ" in word.raw or before.definite:
            continue
        if word.text == "لو" and after is not None and after.raw == "أن":
            continue
        ends = after is None or not after.classes.isdisjoint(_BEHIND_NAMES)
        if after is not None and not ends:
            ends = bool(after.prep or after.definite or after.possessed or after.noun or after.cues)
        if ends and (before.name or foreign(before)):
            tokens[i] = tokens[i].read_as(blank(word, None))


def _ranked(tokens: list[Token], at: list[int]) -> None:
    """العقيد مرضي المالكي, الدكتور سفر بن سعد: who is called so, though his name is a common word."""
    for i in at:
        behind = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].text in listed("styled_so"))
        led = tokens[i - 1].word if i else None
        given, then = (tokens[k].word if k < len(tokens) else None for k in (behind, behind + 1))
        if given is None or then is None or given.definite or given.prep or given.conj or given.cues:
            continue
        tribe = then.definite and len(then.stem) >= _TRIBE and then.stem.endswith("ي")
        thing = given.feminine or given.content or (given.noun is not None and given.noun.number == "s")
        does = led is not None and not (led.definite or led.place or led.cues)  # درس الأستاذ كتاب الجرجاني
        tribe = tribe and not (thing or does)  # nor الدكتور عميد المعهد العالي
        if not given.name and (tribe or then.text in SONS):
            tokens[behind] = tokens[behind].read_as(blank(given, "m"))


def _lam(tokens: list[Token], places: Places) -> None:
    """مسعود بن الشيخ لحسين, رشيد لمعلم: a family of the Maghreb; no "to", where nobody is called حسين."""
    for i in places.of(_lams()):
        word, (before, after) = tokens[i].word, _between(tokens, i)
        if word is None or not word.prep or word.stem in places.texts or before is None:
            continue
        son = i > 1 and tokens[i - 2].text in SONS
        owned = after and after.definite and not after.prep and word.noun  # لمعلم المدرسة
        if (before.name or son) and not owned:
            tokens[i] = tokens[i].read_as(blank(word, "m"))


@cache
def _lams() -> frozenset[str]:
    return frozenset(word for word in lexicon().doubtful if word[0] == "ل")


def _hours(tokens: list[Token], at: list[int]) -> None:
    """حيدر صباح العبيدي, ناصر صباح السالم: no morning, between a given name and a tribe or a forefather."""
    for i in at:
        word, (before, after) = tokens[i].word, _between(tokens, i)
        if word is None or before is None or after is None or not before.name:
            continue
        father = "time" not in after.classes and lexicon().entries[after.stem].name is not None
        if after.definite and (father or (len(after.stem) >= _TRIBE and after.stem.endswith("ي"))):
            tokens[i] = tokens[i].read_as(blank(word, "m"))


def _we(tokens: list[Token], at: list[int]) -> None:
    """قبل أن نغادر يوصينا بكذا: what we do, and nobody's name."""
    for i in at:
        before, after = _between(tokens, i)
        if before is None or after is None or after.text[0] != "ن" or "before" not in before.classes:
            continue
        if foreign(after) and not after.name:
            tokens[i + 1] = tokens[i + 1].read_as(after.but(classes=_VERB))


def _mourning(tokens: list[Token], at: list[int]) -> None:
    """أعلن سالم العنزي الحداد ثلاثة أيام, الحداد العام: what is proclaimed, and for how long; no family."""
    for i in at:
        word, then = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
        proclaims = any(token.text.endswith(_PROCLAIMS) for token in tokens[max(0, i - _CLAUSE) : i])
        if word is None or then is None or not proclaims:
            continue
        long = "quantity" in then.classes or then.text in listed("elapsed") or then.text in _LASTING
        if long:
            tokens[i] = tokens[i].read_as(word.but(noun=None, content=True, classes=_NONE))


def blank(word: Word, gender: Gender | None) -> Word:
    """The word as one that no table knows, but as a given name."""
    return word.but(**_UNTOLD, stem=word.text, classes=_NONE, name=gender, cues=())


def _hyphened(tokens: list[Token], at: list[int]) -> None:
    """جاي-ميونغ, إن-يونغ: both halves; not عربي-إسرائيلي, بيروت-دمشق, مدير-عام, وكالات-أكد."""
    for i in at:
        if not hyphen(tokens, i):
            continue
        before, after = _between(tokens, i)
        if before is not None and after is not None and _half(before) and _half(after):
            tokens[i - 1] = tokens[i - 1].read_as(blank(before, before.name))
            tokens[i + 1] = tokens[i + 1].read_as(blank(after, after.name))


def _half(word: Word) -> bool:
    if word.definite or word.noun or word.place or reported(word):
        return False
    known = word.classes or word.cues or word.content or word.prep or word.possessed
    nisba = word.text.endswith(NISBA) and len(word.text) >= _SYLLABLE
    return not nisba and (not known or len(word.text) <= _HALF)


def _clans(tokens: list[Token], at: list[int]) -> None:
    """لي جاي-ميونغ, بارك مين جون: a family before its syllables; and الدكتور لي: ."""
    for i in at:
        word, (before, after) = tokens[i].word, _between(tokens, i)
        if word is not None and before is not None and _styled(word, before, after):
            tokens[i] = tokens[i].read_as(blank(word, _gender(before)))
            continue
        if word is None or after is None or i + 2 >= len(tokens):
            continue
        then = tokens[i + 2].word
        compound = hyphen(tokens, i + 2)
        verb = before is not None and any(cue.form != "participle" for cue in before.cues)
        told = (verb and word.classes & _TO) or not (_BARE.isdisjoint(word.classes) or _heard(tokens, i))
        if then is not None and then.text in SYLLABLES and _syllable(after) and _subject(tokens, i):
            tokens[i + 2] = tokens[i + 2].read_as(then := blank(then, None))  # قال المحلل كيم تاي هو
        ban = word.raw == "بان" and after.text == "كي"
        # but قال لي جون وو, والقاتل هو جون دو
        pair = then is not None and (ban or _syllable(after)) and _syllable(then) and not told
        if ban and pair:
            tokens[i + 1] = tokens[i + 1].read_as(blank(after, None))
        if (compound or pair) and not word.name:
            tokens[i] = tokens[i].read_as(blank(word, _gender(before)))


def _spelt(tokens: list[Token], at: list[int]) -> None:
    """آي إن جي, سي إن بي سي: an N between two other letters, that leads to no clause."""
    known = listed("letters") | _EYE
    for i in at:
        word, (before, after) = tokens[i].word, _between(tokens, i)
        letters = [one for one in (before, after) if one is not None and one.text in known]
        if word is not None and len(letters) == 2 and not any(one.text in _NO_LETTERS for one in letters):
            tokens[i] = tokens[i].read_as(blank(word, None))
            if before is not None and before.text in _EYE:
                tokens[i - 1] = tokens[i - 1].read_as(blank(before, None))


def _that(tokens: list[Token], at: list[int]) -> None:
    """بان كي هون أحدث كذا, وأعرب بان عن كذا: a family of Korea, once it is named so; no بأن."""
    bare = [i for i in at if (word := tokens[i].word) is not None and "أ" not in word.raw]
    full = [i for i in bare if tokens[i + 1].text in _SO_THAT and tokens[i + 2].text != "لا"]
    for i in bare if full else ():
        word, after = tokens[i].word, tokens[i + 1].word
        named, ends = i in full, after is None or after.prep or not after.classes.isdisjoint(_THEN)
        if word is not None and (named or ends):
            tokens[i] = tokens[i].read_as(blank(word, "m"))
        if named and after is not None:
            tokens[i + 1] = tokens[i + 1].read_as(blank(after, "m"))


def _seconds(tokens: list[Token], at: list[int]) -> None:
    """وانغ لي, تشاو لي جيان: a syllable behind a family of China, and no "to me"; but قال سامي لي إن."""
    for i in at:
        word, (before, after) = tokens[i].word, _between(tokens, i)
        if word is None or before is None or not foreign(before):
            continue
        chinese = before.text.endswith(_CHINESE) and len(before.text) <= _FAMILY
        if chinese and (after is None or not (after.definite and after.content)):
            tokens[i] = tokens[i].read_as(blank(word, None))
            gender = _gender(tokens[i - 2].word if i > 1 else None)
            tokens[i - 1] = tokens[i - 1].read_as(blank(before, gender))


def _styled(word: Word, before: Word, after: Word | None) -> bool:
    """السيد لي إن, أضاف الدكتور لي: «: no "to me", which stands right behind its verb."""
    if word.name or word.classes.isdisjoint(_TO) or not before.definite or "style" not in before.kinds:
        return False
    return after is None or (before.noun is not None and before.noun.kind == "honorific")


def _subject(tokens: list[Token], i: int) -> bool:
    """Whether a verb that reports stands right before a name, or before the title of it."""
    words = (token.word for token in tokens[max(0, i - _TITLE) : i])
    verbs = (word for word in words if word is not None and not word.name)
    return any(word.cues or "aux" in word.classes for word in verbs)


def _heard(tokens: list[Token], i: int) -> bool:
    """قال الرئيس | هو جين تاو: whether a verb that reports is near, and no clause has begun behind it."""
    near = [token.word for token in tokens[max(0, i - _POST) : i] if token.word is not None]
    beside = tokens[i - 1].word if i else None  # but «هو راجل طيب»
    text, named = tokens[i].text, any(token.word and token.word.name for token in tokens[i + 1 : i + 3])
    title = beside is not None and (beside.definite or (bool(beside.cues) and text != "ما"))
    clause = (named and text == "هو") or any(
        "clause" in word.classes or "aux" in word.classes for word in near
    )
    return title and not clause and any(word.finite and word.cues for word in near)


def _gender(before: Word | None) -> Gender:
    """Hers behind a verb or a title of hers."""
    if before is None or before.name:
        return "m"
    hers = [cue.gender == "f" for cue in before.cues if cue.form != "participle"]
    noun = before.noun if before.definite or not before.cues else None
    she = all(hers) if hers else before.definite and (noun.gender == "f" if noun else before.feminine)
    return "f" if she else "m"


def _syllable(word: Word) -> bool:
    nisba = len(word.text) > _SHORT and word.text.endswith("ي")  # but تاي, جي
    return len(word.text) <= _SYLLABLE and foreign(word) and not (word.place or nisba)


def _particles(tokens: list[Token], at: list[int]) -> None:
    """دير, لوس, دن behind فان, دي, فون: they lead on to the family."""
    for i in at:
        word, (before, after) = tokens[i].word, _between(tokens, i)
        if word is None or before is None or after is None or not foreign(after):
            continue  # فان دام
        if "kin" in before.classes and not before.conj:
            tokens[i] = tokens[i].read_as(blank(word, None).but(classes=_KIN))


def _praises(tokens: list[Token], at: list[int], praised: frozenset[str], gender: Gender) -> None:
    """عوض الجيد, تاج السر, فضل المولى, أمة العليم, جار الله: one given name."""
    gods = [i for i in at if i + 1 < len(tokens) and tokens[i + 1].text == _GOD]
    # غير أن دفع الله نفى, once he is named in full
    told = {tokens[i].text for i in gods if _called(tokens, i)}
    for i in at:
        word, then = tokens[i].word, tokens[i + 1].text if i + 1 < len(tokens) else ""
        sure = then in praised and not (word is not None and word.cues)  # ذكر السيد سامي أن
        sure = sure or (then == _GOD and tokens[i].text in told) or (then in praised and _called(tokens, i))
        if word is not None and sure:
            tokens[i] = tokens[i].read_as(blank(word, gender).but(classes=_KIN))


def _called(tokens: list[Token], i: int) -> bool:
    """قال فتح الله جمعة, الوزير جار الله، : no فتح الله عليهم, nor شكر الله واجب."""
    before, after = tokens[i - 1].word if i else None, tokens[i + 2].word if i + 2 < len(tokens) else None
    leads = before is None and i > 0 and tokens[i - 1].kind == "comma"
    if before is not None:
        if second_of_two(before):
            return True  # فيصل الأمين دفع الله
        leads = before.finite or before.definite or bool(before.place or "aux" in before.classes)
    if not leads:
        return False
    if after is None or after.name or after.classes & _ENDING or after.text in lexicon().doubtful:
        return True
    return not (after.prep or after.content) and (after.definite or foreign(after))


def _radiant(tokens: list[Token], at: list[int]) -> None:
    """فاطمة الزهراء سالم الحداد, نور الهدى علي: a second given name, and no family's, which would end it."""
    for i in at:
        word, before = tokens[i].word, tokens[i - 1].word if i else None
        if word is not None and before is not None and (before.name == "f" or before.text == "نور"):
            tokens[i] = tokens[i].read_as(blank(word, "f"))


def _before_titles(tokens: list[Token], places: Places) -> None:
    """لكن ماريتسا كانيزو، عالمة المناخ، تلفت: a foreign name that no table knows, before a title."""
    for comma_i in places.of(COMMAS):
        if comma_i + 1 == len(tokens):
            continue
        title = tokens[comma_i + 1].word
        noun = title.noun if title is not None and not (title.prep or title.conj or title.cues) else None
        if noun is not None and one_title(noun):
            first = _first_strange(tokens, comma_i)
            word = tokens[first].word
            if comma_i - first >= _FEWEST and word is not None:
                tokens[first] = tokens[first].read_as(blank(word, noun.gender or "m"))


def _first_strange(tokens: list[Token], end: int) -> int:
    """Where the foreign words before `end` begin that open a clause; else `end`."""
    first = end
    while first and end - first < _FOREIGN and _strange(tokens[first - 1].word):
        first -= 1
    before = tokens[first - 1].word if first else None
    if before is None:
        return end if tokens[first].text[0] in "وفيتن" else first  # no verb that no table knows
    return first if before.classes & _OPENING or before.cues else end


def _strange(word: Word | None) -> bool:
    return bool(word and foreign(word) and not (word.name or word.place or acted(word) or word.maybe_prep))


def midfield(tokens: list[Token], places: Places) -> None:
    """لاعب وسط الهلال: where he plays, and no "amid"."""
    for i in places.of(_MIDDLE):
        word = tokens[i].word
        if word is not None and i and tokens[i - 1].text.endswith(_PLAYERS):
            tokens[i] = tokens[i].read_as(word.but(classes=frozenset()))
