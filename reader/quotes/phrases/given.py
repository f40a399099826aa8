"""Given names that are common words as well: بسمة رمضان, إخلاص, وعد, نور.

What such a word is, its neighbours tell: a verb of hers or a title before it, and a family behind it.
"""

from __future__ import annotations

from reader.quotes.phrases import clans, doings, parties
from reader.quotes.phrases.nameless import SONS
from reader.quotes.phrases.parts import FAMILIES
from reader.quotes.tables.lexicon import Gender, Noun, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.agreement import many
from reader.quotes.words.particles import AND_HE
from reader.quotes.words.places import Places
from reader.quotes.words.shapes import adjective, foreign, one_title
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word, analyse

_NAMED_AFTER = frozenset(("الدين", "الله", "الاسلام"))
_FAITH, _ON, _TO = frozenset(("الدين", "الرحمن")), frozenset(("علي",)), frozenset(("الي", "حتي", "لدي"))
_DOTTED = frozenset(("الي", "إلي", "حتي", "لدي"))
"""Words that end with an ى, and how a writer spells them who gives it dots."""
_HAVING, _SPOKESMEN = frozenset(("ذو", "ذي", "ذا")), frozenset(("متحدث", "ناطق"))
_IF, _WHERE = frozenset(("ان",)), frozenset(("في", "لدي"))
_GOVERNING = frozenset(("لكن", "ولكن", "ان", "بان", "وان", "فان", "لان", "لعل", "كان"))
"""إن and its sisters; كأن is folded like كان."""
_LONG, _POST, _VERB = 4, 6, 6
"""Letters behind a و that is no root letter, words of a post, tokens from a verb to a second name."""
_STYLES, _FAMILY = frozenset(("title", "honorific")), FAMILIES - {"time"}
_NO_CONTENT = frozenset(("noun", "target", "person"))
"""Verbs behind which such a word is more often what they tell of: أعلنت انتصار الجيش."""


def settle(tokens: list[Token], places: Places) -> None:
    """Make a given name of every such word that stands as one, and of it alone once it is somebody's."""
    clans.settle(tokens, places)
    _split(tokens, places)
    _upon(tokens, places)
    _ali(tokens, places)
    parties.settle(tokens, places)
    _of_faith(tokens, places)
    _having(tokens, places)
    clans.midfield(tokens, places)
    _governed(tokens, places)
    _if(tokens, places)
    _told(tokens, places)
    doubtful = lexicon().doubtful
    found: dict[str, Gender] = {}
    may_be = places.of(doubtful.keys())
    for i in may_be:
        word = tokens[i].word
        if word is None or (word.name and not word.prep):
            continue  # لحسن is no "to Hassan" where it stands as a name
        for gender in doubtful[word.text]:
            if _stands(tokens, i, gender):
                tokens[i] = tokens[i].read_as(clans.blank(word, gender))
                found.setdefault(word.text, gender)
                break
    for i in may_be:
        word, known = tokens[i].word, found.get(tokens[i].text)
        if word is not None and known and not word.name and _said(tokens, i, known):
            tokens[i] = tokens[i].read_as(clans.blank(word, known))


def _governed(tokens: list[Token], places: Places) -> None:
    """لكن تقريرا للوزارة حذر, أن طالبا في الكلية قال: subjects in the case that a particle asks for."""
    nouns = lexicon().nouns
    for i in places.of(_GOVERNING):
        after = tokens[i + 1].word if i + 1 < len(tokens) else None
        if tokens[i].text == "فان" and i and _leads(tokens[i - 1].word, after):
            tokens[i] = tokens[i].read_as(analyse("فان", "فإن"))
        if after is None or not after.text.endswith("ا") or after.conj or after.definite:
            continue
        title = after.noun is not None and after.noun.kind == "title"
        if title and after.cues:
            tokens[i + 1] = tokens[i + 1].read_as(after.but(cues=(), cue_conj=""))
        noun = nouns.get(after.text[:-1]) if after.noun is None and not after.name else None
        if noun is not None and noun.kind in ("organisation", "document"):
            tokens[i + 1] = tokens[i + 1].read_as(after.but(noun=noun, cues=(), cue_conj="", content=False))


def _if(tokens: list[Token], places: Places) -> None:
    """تسليم الوثائق إن وجدت, نقلهم إن لزم الأمر: "if", behind which nobody says anything; not أن توفر كذا."""
    for i in places.of(_IF):
        word = tokens[i].word
        if word and word.raw[0] != "أ" and i + 1 < len(tokens) and tokens[i + 1].text in listed("if_so"):
            tokens[i] = tokens[i].read_as(word.but(classes=word.classes - {"clause"}))


def _leads(before: Word | None, after: Word | None) -> bool:
    """وفقا للمصدر فان السكان نزحوا: فإن in a hurry; but المدرب فان غال, رود فان دير مير."""
    apart = before is not None and before.definite and not (one_title(before.noun) or before.cues)
    if after is None or apart or after.definite:
        return True
    strange = before is not None and foreign(before) and after.possessed  # بيتر فان درلينده
    return not (strange or foreign(after) or "kin" in after.classes)


def _having(tokens: list[Token], places: Places) -> None:
    """الرجل ذو السبعين عاما, اللاعب ذو الأصول المغربية: what somebody has, and no ذو الفقار."""
    for i in places.of(_HAVING):
        word, what = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
        if word is not None and what is not None and what.definite and what.text not in listed("of_sword"):
            tokens[i] = tokens[i].read_as(word.but(name=None, classes=frozenset(("source_bare",))))


def _of_faith(tokens: list[Token], places: Places) -> None:
    """عز الدين, علم الدين, مخلص الرحمن."""
    for i in places.of(_FAITH):
        word, mercy = tokens[i - 1].word if i else None, tokens[i].text == "الرحمن"
        if word is not None and word.text in (listed("of_mercy") if mercy else listed("of_faith")):
            tokens[i - 1] = tokens[i - 1].read_as(clans.blank(word, "m"))


def _told(tokens: list[Token], places: Places) -> None:
    """تمنى نجاة الركاب, أعلنت أسماء الفائزين: what somebody tells of, where a thing owns it; no woman."""
    for i in places.of(listed("given_thing")):
        before, word = tokens[i - 1].word if i else None, tokens[i].word
        owner = tokens[i + 1].word if i + 1 < len(tokens) else None
        if before is None or word is None or owner is None or before.name or not before.cues:
            continue
        if one_title(owner.noun) or _says_or_is(tokens, i + 2):
            continue  # إيمان الصائغ; وأكدت دلال الزين أن
        known = owner.noun or owner.content or owner.place or inanimate(owner)
        thing = owner.possessed or (owner.definite and (known or many(owner)))
        if owner.text not in _NAMED_AFTER and thing:
            tokens[i] = tokens[i].read_as(word.but(name=None, content=True))


def _says_or_is(tokens: list[Token], i: int) -> bool:
    """Whether a clause stands at a token, or a title behind a comma: no verb has an object before those."""
    near = tokens[i : i + 3]
    told = next((one for one in near if one.kind != "comma" and one.text not in AND_HE), None)
    word = told.word if told is not None else None
    if word is None:
        return told is not None and told.kind == "colon"
    return "clause" in word.classes or (near[0].kind == "comma" and one_title(word.noun))


def _split(tokens: list[Token], places: Places) -> None:
    """وواشبورن, where واشبورن stands elsewhere: a name behind "and"."""
    words = places.texts
    for i in places.of({one for one in words if one[0] == "و" and len(one) > _LONG and one[1:] in words}):
        token = tokens[i]
        word = token.word
        if word is not None and foreign(word):
            rest = token.text[1:]
            name = lexicon().names.get(rest)
            tokens[i] = token.read_as(word.but(conj="و", stem=rest, name=name))


def _upon(tokens: list[Token], places: Places) -> None:
    """علق فلان علي الأزمة: of a writer who leaves the dots of على to the reader, "on" before a thing.

    If he never writes على, it is "on" wherever no name or title leads to it: علي حسن الاستقبال.
    """
    to = [word.raw for i in places.of(_TO) if (word := tokens[i].word) is not None]
    at = places.of(_ON) if not _DOTTED.isdisjoint(to) else []
    never = all(word.raw.endswith("ي") for i in at if (word := tokens[i].word) is not None)
    for i in at:
        word, after = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
        thing = after is not None and after.definite and not after.stem.endswith(NISBA)
        before = tokens[i - 1].word if i else None
        titled = before is None or before.name or before.cues or (before.noun and before.noun.kind == "title")
        if word is not None and (thing or (never and after is not None and not (titled or after.definite))):
            upon = word.but(name=None, classes=lexicon().classes("علي"))
            tokens[i] = tokens[i].read_as(upon)


def _ali(tokens: list[Token], places: Places) -> None:
    """كمال على سعيد، : Ali, where a writer leaves off his dots as papers of the Nile do; no على حسن كذا."""
    for i in places.of(_ON):
        word, before = tokens[i].word, tokens[i - 1].word if i else None
        if word is None or word.name or before is None or i + 2 >= len(tokens):
            continue
        after, title = tokens[i + 1].word, before.noun is not None and before.noun.kind in _STYLES
        servant_of = tokens[i - 2].word if i > 1 else None
        title = title and not (servant_of is not None and servant_of.name)  # سامي الحداد على
        named = before.name == "m"
        named = named or (servant_of is not None and servant_of.text == "عبد")  # عبد القادر على هلال
        ends = named and (tokens[i + 1].kind == "comma" or tokens[i + 1].text == "الي")
        post = before.definite and _post(tokens, i - 1) is not None  # وزير الخارجية السوداني على يوسف بأن
        led = named or post or (title and before.definite)
        called = after is not None and led and after.name == "m"
        then = tokens[i + 2].word
        strange = after is not None and led and then is not None and "clause" in then.classes
        ends = ends or (strange and after is not None and _of_no_table(after))  # اللواء على الدمرداش إن
        ends = ends or (after is not None and led and after.text in SONS)  # الدكتور على بن سالم
        says = not before.name and _says(before)
        servant = after is not None and after.text.startswith("عبد") and (named or title or says)
        ends = ends or ((led or says) and after is not None and _goes_on(tokens, i, after))
        if ends or servant or (called and _closed(tokens, i + 2)):
            tokens[i] = tokens[i].read_as(clans.blank(word, "m"))


def _goes_on(tokens: list[Token], i: int, after: Word) -> bool:
    """قال عمار على حسن, قال محمود على رئيس الشركة: behind a verb that governs no على, a name or a post."""
    near = (token.word for token in reversed(tokens[max(0, i - _VERB) : i]))
    verb = next((one for one in near if one is None or (one.cues and not one.name)), None)
    if verb is None:
        return False
    called = after.name == "m" or after.text == "الدين"
    if called or not _says(verb):
        return called and all("علي" not in one.verb.takes or one.verb.act == "stress" for one in verb.cues)
    post = one_title(after.noun)
    post = post and not after.definite  # but طرح القاضي على المتهم كذا
    return bool(post or after.prep)


def _of_no_table(word: Word) -> bool:
    """الدمرداش, دندن: a word of no table."""
    known = word.noun or word.name or word.content or word.place or word.classes or word.cues
    return not (known or word.prep or word.conj or inanimate(word))


def _says(verb: Word | None) -> bool:
    """يقول أحمد على: a verb that governs no على."""
    return verb is not None and bool(verb.cues) and all("علي" not in cue.verb.takes for cue in verb.cues)


def _said(tokens: list[Token], i: int, gender: Gender) -> bool:
    """وتقول بسمة, once بسمة رمضان has been named."""
    before = tokens[i - 1].word if i else None
    verbs = before.cues if before is not None and not before.name else ()
    return any(cue.form != "participle" and cue.number == "s" and cue.gender == gender for cue in verbs)


def _stands(tokens: list[Token], i: int, gender: Gender) -> bool:
    before, word = tokens[i - 1].word if i else None, tokens[i].word
    after = tokens[i + 1].word if i + 1 < len(tokens) else None
    if after is None or _for_another(tokens, i, after):
        return False
    family = _family(after)
    if before is None:
        labelled = any(token.kind == "colon" for token in tokens[i + 2 : i + 4])
        verb = word is not None and not labelled and any(cue.form == "past" for cue in word.cues)
        graced = i > 1 and tokens[i - 1].text == "." and len(tokens[i - 2].text) == 1  # د. إخلاص الأمين
        family = family and (graced or not (after.definite or verb))  # no ناشد سامي رزق زملاءه
        return family or _between_commas(tokens, i, gender, after)
    acts = doings.acts(before, gender)
    if acts or "aux" in before.classes or before.text in _GOVERNING:  # تنتظر سماح البريم منذ
        there = acts and _of_no_table(after) and doings.stays(tokens, i + 1)
        return (family and (acts or doings.hers(tokens, i, gender))) or there  # لكن هاجر حامد ردت
    strange = after.definite and _of_no_table(after) and _closed(tokens, i + 2)  # وروت حنان الزوين أنها
    known = family or _trade(tokens, i + 1) or (tokens[i].text == "باسم" and _calls(tokens, i + 1))
    doubtful = after.text in lexicon().doubtful
    verbs = [cue for cue in before.cues if cue.form != "participle" and cue.number == "s"]
    if verbs:
        agrees = any(cue.gender == gender for cue in verbs)
        free = _closed(tokens, i + 2) or doings.told_thing(tokens, i + 2)
        free = free or not any(cue.verb.takes & _NO_CONTENT for cue in verbs)
        free = free or (doubtful and _closed(tokens, i + 3))
        return agrees and (known or strange or (free and (_unknown(after) or doubtful)))
    noun = before.noun if before.definite else None
    if noun is None or noun.kind not in _STYLES:
        led = tokens[i - 2] if i > 1 and not before.definite else None
        owner = led.word.noun if led and led.word and not led.word.definite else None  # أمينة عمان أماني كذا
        at = owner is not None or (led is not None and led.text in _WHERE)  # لدى نورد رجب الحداد
        town = one_title(owner) if before.place else at and foreign(before)
        noun = _post(tokens, i - 1) if before.definite or town else None
    if noun is not None:
        word_next = tokens[i + 2].kind == "word" or "style" in before.kinds  # العميد مفتاح الفلاني،
        strange = (strange and word_next) or _told_next(tokens, i + 1)
        agrees = noun.gender == gender or _said(tokens, i - 1, gender)  # قالت النائب باسمة مراد
        return agrees and (known or strange or _unknown(after) or (doubtful and _told_next(tokens, i + 2)))
    return before.definite and before.feminine == (gender == "f") and family


def _between_commas(tokens: list[Token], i: int, gender: Gender, after: Word) -> bool:
    """خبيرة الأرصاد، إخلاص العامري، : a full name between commas, behind a title of hers."""
    closed = any(token.kind == "comma" for token in tokens[i + 2 : i + 4])
    title = tokens[i - 2].word if i > 1 and tokens[i - 1].kind == "comma" and closed else None
    if title is None or after.prep or after.conj or after.content or inanimate(after):
        return False
    noun = title.noun if title.noun is not None and title.noun.kind in _STYLES else _post(tokens, i - 2)
    return noun is not None and noun.gender == gender


def _told_next(tokens: list[Token], i: int) -> bool:
    """النائب جمعة الطويل إلى أن, رئيس الوزراء بشر الدندن أن: a family's name, as what follows tells."""
    word, that = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
    if word is None or word.prep or word.conj or word.content or word.classes - _FAMILY or inanimate(word):
        return False
    led = that is not None and "preposition" in that.classes and i + 2 < len(tokens)
    that = tokens[i + 2].word if led else that
    return that is not None and "clause" in that.classes


def _trade(tokens: list[Token], i: int) -> bool:
    """باسم حداد إن, سيد النجار أن: a family called after a trade, before what is said or what he is."""
    word, that = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
    if word is None or that is None or not one_title(word.noun) or word.conj or word.prep or that.conj:
        return False
    post = word.definite and one_title(that.noun) and not that.definite
    return (not word.definite or "surname" in word.kinds) and (post or "clause" in that.classes)


def _for_another(tokens: list[Token], i: int, after: Word) -> bool:
    """باسم العائلة, المتحدث الرسمي باسم خالد: no given name."""
    word = tokens[i].word
    if word is None or "preposition" not in word.classes:
        return False
    nouns = [one.word.noun for one in tokens[max(0, i - 2) : i] if one.word is not None]
    family = _family(after) or _unknown(after) or _trade(tokens, i + 1) or _calls(tokens, i + 1)
    return not family or any(noun is not None and noun.head in _SPOKESMEN for noun in nouns)


def _calls(tokens: list[Token], i: int) -> bool:
    """أكد النائب باسم الصالح أن, قال باسم حمصي إن: what a thing is like, and in nobody's name."""
    word = tokens[i].word
    known = word is None or word.noun or word.content or word.feminine or word.prep or word.conj
    return not (known or word is None or inanimate(word)) and _closed(tokens, i + 1)


def _post(tokens: list[Token], i: int) -> Noun | None:
    """مدير الشركة, رئيسة النقابة الوطنية: the title of which a word with ال is the end."""
    for token in reversed(tokens[max(0, i - _POST) : i]):
        word = token.word
        if word is None or (word.prep and not word.noun) or word.conj or word.cues:
            return None
        if word.noun is not None and word.noun.kind == "title":
            return word.noun if word.noun.number == "s" else None
        if not (word.definite or word.noun or word.stem in listed("general") or word.text in _WHERE):
            return None
    return None


def _closed(tokens: list[Token], i: int) -> bool:
    """Whether a clause or a comma stands here, and so nothing that is told of before it."""
    word = tokens[i].word if i < len(tokens) else None
    return "clause" in word.classes if word is not None else i < len(tokens) and tokens[i].kind == "comma"


def _family(word: Word) -> bool:
    """A second given name, a connector, or a nisba that no table knows."""
    if word.name and not (word.definite or word.conj or word.prep):
        return True
    if "kin" in word.classes and not word.conj:
        return True
    if "forename" in word.classes:
        return True  # هاجر النور
    nisba = word.definite and word.stem.endswith(NISBA) and not word.prep
    known = word.noun or word.content or word.classes - {"forename"} or word.place
    return nisba and not (known or _nation(word))


def _nation(word: Word) -> bool:
    """انتصار العراقي, نور العربية: adjectives of a land."""
    land = word.stem.removesuffix("ه").removesuffix("ي")
    places = lexicon().places
    return land in places or land + "ا" in places or land + "ه" in places or word.stem.startswith("عربي")


def _unknown(word: Word) -> bool:
    return foreign(word) and not (word.place or adjective(word) or word.text.endswith("ا") or inanimate(word))
