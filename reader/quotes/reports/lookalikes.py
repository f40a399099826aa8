"""Lookalikes: what tells, of a word alone, that it is no cue though it is written like one."""

from __future__ import annotations

from itertools import pairwise

from reader.quotes.phrases.adjuncts import leads
from reader.quotes.phrases.heads import paper
from reader.quotes.reports.report import Site
from reader.quotes.tables.lexicon import CueForm, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_HE, GOVERNED, THAT_HE
from reader.quotes.words.shapes import adjective
from reader.quotes.words.tokens import DASHES, Token
from reader.quotes.words.word import NISBA, Word

_MINE = ("نا", "ني", "كم")
"""Objects that are no antecedent: أخبرتنا."""


def accusative(word: Word, form: CueForm, after: str) -> bool:
    """ورفضا is a noun in the accusative far more often than "they both refused", and طالبا a participle."""
    stems = (word.text[:-1], word.text[len(word.cue_conj) : -1])
    acting = after[:1] != "ب" and not word.cue_conj and any(one.form == "participle" for one in word.cues)
    return form.number == "d" and (acting or form.verb.masdar in stems)


def recalls(word: Word) -> bool:
    """ترفضها: whether the object is the antecedent, and not the writer, as in أخبرتنا."""
    return word.cue_object and not word.text.endswith(_MINE)


def goes_to(tokens: list[Token], site: Site, before: Word) -> bool:
    """إضراب دعت إليه النقابة, ما يدعو إلى القلق: what is called for is told of before, or nobody calls."""
    after = tokens[site.i + 1].text if site.i + 1 < site.last else ""
    if before.text == "ما":
        return site.word.text == "يدعو"
    known = before.classes - {"adjectival", "source_bare"}
    bare = not (before.definite or before.name or before.possessed or before.cues or known)
    return after in _OF_THAT and bare


_OF_THAT = frozenset(("اليه", "اليها", "به", "بها"))
"""Behind a verb: what stands before it, and no content."""


def two(word: Word) -> bool:
    """الوزيران, لكنهما: what stands right behind is a verb of theirs (تعهدا)."""
    noun = word.noun.number == "d" if word.noun is not None else word.definite
    return (word.text.endswith("ان") and noun) or word.text.endswith("هما")


def both(tokens: list[Token], first: int, i: int) -> bool:
    """قال المديران كذا، وتعهدا بكذا: whether a verb of two goes on with what two did before."""
    joined = tokens[i].text[0] == "و" and i > first and tokens[i - 1].kind == "comma"
    words = (token.word for token in tokens[first:i]) if joined else ()
    return any(word is not None and two(word) for word in words)


def two_did(word: Word) -> bool:
    """واتفقا, ووقعا: a verb of two, whose one would be of those that are narrated."""
    joined = word.text[0] == "و" and word.text[-1] == "ا" and not word.noun
    return joined and "narrated" in lexicon().classes(word.text[1:-1])


EXPLAINED = frozenset(("بين",))
"""Prepositions that are a verb more often where a sentence begins: بين الوزير أن."""


def explains(tokens: list[Token], site: Site) -> bool:
    """المدير بين أن العقد باطل: a verb behind who speaks; الخيار بين أن نرحل وأن نبقى is none."""
    before, i = site.before, site.i + 1
    that = tokens[i].word if i < site.last else None
    if site.word.text not in EXPLAINED or before is None:
        return False
    first = before.text == "كما"
    if first or "while" in before.classes:
        return first or _one(tokens, i, site.last)  # كما بين المدير أن, فيما بين المدير أن
    if that is None or before.text.endswith("قد"):
        return that is not None
    somebody = before.name or before.noun or before.stem.endswith(NISBA)
    somebody = somebody or not (before.content or before.classes or before.feminine)
    if that.text == "ل" or that.prep == "ل" or not that.classes.isdisjoint(_NO_PAIR):
        return bool(somebody)  # فلان بين لنا أن, بين في حديث إذاعي أن
    if "clause" not in that.classes:
        return leads(tokens, site.sentence.first, site.i) and _one(tokens, i, site.last)
    then = tokens[i + 1].word if i + 1 < site.last else None
    doing = that.text == "ان" and (then is None or then.text[0] in "يتن")
    return bool(somebody) and not doing


_NO_PAIR = frozenset(("preposition", "attached", "time", "adverb"))
"""What two things between which something is do not begin with."""
_FAR = 16  # tokens from a verb to its أن


def _one(tokens: list[Token], i: int, last: int) -> bool:
    """من جهته بين مدير كذا أن: whether one title stands before أن, and no two that something is between."""
    head = tokens[i].word
    one = head is not None and (head.name or (head.noun is not None and head.noun.number == "s"))
    if not one:
        return False
    for token in tokens[i : min(i + _FAR, last)]:
        word = token.word
        if token.text == "ان":
            return True
        if token.kind in ("stop", "colon") or (word and (word.conj or (word.cues and not word.noun))):
            return False
    return False


def described(before: Word, forms: tuple[CueForm, ...]) -> bool:
    """Whether a present verb tells of the bare noun before it, which is nobody: إخطارا يفيد بـ."""
    he = any(form.form != "present" or form.verb.lemma == "قال" for form in forms)  # على بعد خطوات يقول فلان
    if before.definite or before.possessed or he:
        return False
    indefinite = before.raw.endswith(("ا", "ًا", "اً", "ات", "ة")) or before.content
    told = "source_bare" in lexicon().classes(before.stem[:-1])  # تسجيلا مصورا يظهر كذا
    plain = (before.noun is None or told) and before.name is None and before.place is None
    plain = plain and (paper(before) is None or any("shown" in form.verb.takes for form in forms))
    bare = plain and indefinite and not before.classes and not before.cues and not before.conj
    return bool(bare) or not listed("banner").isdisjoint((before.stem, before.text))  # لافتات: its own ل


def said_of_it(tokens: list[Token], i: int, last: int) -> bool:
    """قطعة يعتقد الخبراء أنها قديمة, رواية تقول كاتبتها إنها أولى: what somebody else says of a thing."""
    for j in range(i + 1, min(i + _SAYER, last)):
        word = tokens[j].word
        if word is None or "clause" in word.classes:
            return j > i + 1 and tokens[j].text in THAT_HE
    return False


_SAYER = 6  # tokens from a verb to its أنها


def governs(tokens: list[Token], i: int) -> bool:
    """وطالب | بكذا, متعهدا | بكذا: whether what may be a verb has what it takes right behind it."""
    word, after = tokens[i].word, tokens[i + 1] if i + 1 < len(tokens) else None
    if word is None or word.definite or after is None or after.word is None:
        return False
    led = {after.text, after.word.prep} - {""}
    return any(not led.isdisjoint(cue.verb.takes) for cue in word.cues)


def measures(tokens: list[Token], site: Site) -> bool:
    """يبلغ الإنتاج 940 ألف برميل, تبلغ القيمة نحو مليون: how much a thing is, of which nobody is informed."""
    for token in tokens[site.i + 1 : min(site.i + _AMOUNT, site.last)]:
        word = token.word
        if word is None:
            return token.kind == "number"
        if not word.classes.isdisjoint(("quantity", "about")) or word.text in listed("amount"):
            return True
    return False


def happens(tokens: list[Token], site: Site) -> bool:
    """حدث جدال حول أن, توصلت الصحيفة ببلاغ: what comes about, or comes to somebody, tells nothing."""
    if "حدث" not in site.word.text and "توصل" not in site.word.text:
        return False  # as nearly all
    lemmas = {form.verb.lemma for form in site.word.cues}
    if "تحدث" in lemmas:  # فلان، الذي كان يتحدث إلى الصحافيين، : when he said it
        return f"{tokens[site.i - 2].text} {tokens[site.i - 1].text}" in _TALKING
    ahead = [token.word for token in tokens[site.i + 1 : min(site.i + _AMOUNT, site.last)]]
    if lemmas == {"توصل"}:
        led = any(word is not None and "ب" in (word.prep, word.maybe_prep) for word in ahead)
        return led and all(word is None or word.text != "الي" for word in ahead)
    after = None if site.word.cue_object else next(iter(ahead), None)
    told = lemmas != {"حدث"} or after is None or after.definite or "clause" in after.classes
    return not (told or (after is not None and (after.noun or after.name or after.place)))


_TALKING = frozenset(("الذي كان", "التي كانت", "الذين كانوا"))
_AMOUNT = 9  # tokens from تبلغ to how much, from توصلت to what came


def wishes(tokens: list[Token], site: Site) -> bool:
    """يود المجلس أن يوضح أن: said by who would like to say it; not كان يود أن, يود الأهالي أن يوضح لهم."""
    near = range(max(site.sentence.first, site.i - _WISHER), site.i - 1)
    i = next((i for i in near if tokens[i].text.removeprefix("و") in listed("wishes")), -1)
    led = tokens[i - 1].word if i > site.sentence.first else None
    after = tokens[site.i + 1].word
    if i < 0 or after is None or (led is not None and led.classes & {"aux", "negation"}):
        return False
    return "clause" in after.classes or after.text in GOVERNED or after.content


_WISHER = 8  # tokens from يود to what somebody would like to say


def described_thing(tokens: list[Token], site: Site, forms: tuple[CueForm, ...]) -> bool:
    """أجواء مريحة تشير إلى كذا, ليس هناك دليل يؤكد كذا: a verb of the present told of a thing."""
    before = site.before
    if before is None or before.definite or before.possessed or site.word.cue_conj:
        return False
    if any(form.form != "present" for form in forms):
        return False
    return _none(tokens, site, before)


def _none(tokens: list[Token], site: Site, before: Word) -> bool:
    """لم يرد أي بيان يؤكد كذا, لا توجد وثيقة تثبت كذا: what there is none of says nothing."""
    if before.name or before.classes & _NO_THING:
        return False
    for i in range(site.i - 2, max(site.sentence.first, site.i - _NEAR) - 1, -1):
        word, then = tokens[i].word, tokens[i + 1].text
        if word is None or word.classes & {"clause", "relative"} or word.conj or word.cue_conj:
            return word is not None and "negation" in word.classes and then not in _STILL
        without = "without" in word.classes and (then == "اي" or site.word.text[1:] == "ذكر")
        if "negation" in word.classes or without:
            return then not in _STILL
    return False


def whole(word: Word) -> Word:
    """قد وعد: inside a clause a word that is a cue as it stands has no و to take off."""
    whole = lexicon().cues.get(word.text) if word.cue_conj and not word.cue_object else None
    return word.but(cues=whole, cue_conj="") if whole else word


def owned_noun(word: Word) -> bool:
    """Whether a form with an object may as well be the verbal noun with its owner."""
    return all(
        form.form == "past"
        and form.verb.masdar
        and word.text.startswith(form.verb.masdar)
        and not (form.verb.masdar.endswith("ه") and word.raw.lstrip("وف").startswith("أ"))  # أجابه, no إجابة
        and not form.verb.takes & {"person", "target"}
        for form in word.cues
    )


def may_be_owned(word: Word) -> bool:
    """عن أمله, على رفضها, يمكن وصفه: there it is the noun, whatever else it may be."""
    return any(form.verb.masdar and word.text.startswith(form.verb.masdar) for form in word.cues)


def is_title(word: Word) -> bool:
    """A noun that is a post or a trade."""
    return word.noun is not None and word.noun.kind == "title"


def counted(tokens: list[Token], site: Site, after: str) -> bool:
    """30 طالبا من القرى, آلاف طالب: several of a trade behind their number, and no 2024 مشيرا إلى."""
    many = site.i > site.sentence.first and tokens[site.i - 1].kind == "number"
    many = many or (site.before is not None and "quantity" in site.before.classes)
    within = many and tokens[site.i - 2].word is not None  # بلغها 44 طلب ترخيص, but 20:45 رأى
    noun = is_title(site.word) or (within and site.word.text in [cue.verb.masdar for cue in site.word.cues])
    return many and noun and after not in ("الي", "ان")


def cutting(site: Site, forms: tuple[CueForm, ...]) -> bool:
    """أدلة قاطعة, حملة مفاجئة: the adjective of what stands right before; but ، قاطعا بأن."""
    acting = site.before is not None and not site.word.cue_conj and "participle" in site.word.forms
    return acting and any(form.form == "participle" and form.verb.lemma in ("قطع", "فاجا") for form in forms)


def reports(word: Word) -> bool:
    """A finite verb that needs its subject."""
    finite = any(form.form != "participle" and form.verb.any for form in word.cues)
    return finite and not (word.name or word.noun)


def after_it(tokens: list[Token], site: Site) -> bool:
    """وعقب انتهاء الفرز: after it, and no comment."""
    if site.word.text != "وعقب" or site.i + 1 >= site.last:
        return False
    after = tokens[site.i + 1].word
    return after is not None and after.content


def answered(tokens: list[Token], i: int) -> bool:
    """وقال ردا على ما ذكره فلان: «…», وقال عما صرح به فلان: «…»: words that are spoken of, and not told."""
    if i < _ANSWER:
        return False
    what = tokens[i - 1].text
    return what == "عما" or (what == "ما" and tokens[i - _ANSWER].text in listed("answering"))


_ANSWER = 3  # tokens back to ردا


def signs(tokens: list[Token], site: Site) -> bool:
    """كتب: فلان, كتبت - فلانة: who made the article, at the head of a line; but وكتبت: كذا, كتب: «كذا»."""
    if site.i != site.sentence.first or site.i + 1 >= site.last or site.word.cue_conj:
        return False
    after, marked = tokens[site.i + 1], any(one.kind == "mark" for one in tokens[site.i + 2 : site.i + 3])
    return not marked and (after.kind == "colon" or after.text in DASHES)


def impersonal(tokens: list[Token], site: Site) -> bool:
    """، مما يشير إلى كذا, ، الأمر الذي يعني أن, ، وهو ما يفسر قوة كذا: what shows it, and nobody says."""
    i = site.i - 1 - (tokens[site.i - 1].text == "الذي")
    after = tokens[site.i + 1].word if site.i + 1 < site.last else None
    if after is None or i <= site.sentence.first or tokens[i].text not in _SHOWS:
        return False  # ، مما يزيد من كذا
    opens = after.text in (GOVERNED if site.word.text[0] in "يت" else _SHOWN) or after.content
    by = after.prep == "ب" and tokens[i].text == "مما"  # ، مما ينذر بكذا
    opens = by or opens or "clause" in after.classes
    comma = i - (tokens[i - 1].text in _WHICH) - 1
    apart = tokens[max(comma, 0)].kind == "comma" or (tokens[i].text in _BY_IT and not after.content)
    return apart and bool(opens and not (after.definite and after.noun))  # زادت الأرباح بما يؤكد أن


_BY_IT, _SHOWN = frozenset(("بما", "مما")), frozenset(("الي", "علي"))
_SHOWS, _WHICH = _BY_IT | {"ما", "الامر", "امر"}, AND_HE | {"وهذا", "وهذه"}


def elative(tokens: list[Token], site: Site, before: Word) -> bool:
    """سيكون الموسم أجمل من سابقه, هذا أوضح من ذاك: "more", behind a noun; but أوضح من خلاله."""
    if not site.word.raw.startswith("أ") or len(site.word.text) != _ELATIVE or site.i + 2 >= site.last:
        return False
    than, then = tokens[site.i + 1].text, tokens[site.i + 2].text
    told = before.classes & {"relative", "perfective"}
    return than == "من" and not told and not then.startswith(("خلال", "جانب", "جه"))


_ELATIVE = 4  # letters of أجمل and of أوضح


def unreal(tokens: list[Token], site: Site) -> bool:
    """نفى أن يكون المدير قد طلب كذا: what may or may not have been said."""
    texts = [token.text for token in tokens[max(site.sentence.first, site.i - _NEAR) : site.i - 1]]
    return any(pair in _UNREAL for pair in pairwise(texts))


_UNREAL = frozenset((that, be) for that in ("ان", "بان") for be in ("يكون", "تكون", "يكونوا"))
_NEAR = 14  # words from أن يكون to its verb, and from a "not" to what there is none of
_STILL = frozenset(("زال", "زالت", "يزال", "تزال", "يزالون"))
_NO_THING = frozenset(
    ("adverb", "time", "preposition", "relative", "pronoun", "perfective", "what", "aux", "while")
)


def was_not(tokens: list[Token], site: Site) -> bool:
    """لم تكن المديرة تتوقع أن, لم يكن قد أعلن: a verb behind what was not; but لم تكن لسبب فني نافيا أن."""
    acting = all(form.form == "participle" for form in site.word.cues)
    for i in range(site.i - 1, max(site.sentence.first, site.i - _WAS), -1):
        if (word := tokens[i].word) is None or "clause" in word.classes or (word.cues and not word.noun):
            return False
        if word.text in WERE:
            led = tokens[i + 1].word
            return not (acting and led is not None and (led.prep or "preposition" in led.classes))
    return False


WERE = frozenset(("يكن", "تكن", "يكونوا", "يكونا", "تكونا"))
_WAS = 9  # words from لم to its verb


def whether(tokens: list[Token], site: Site) -> bool:
    """ما إذا كان فلان يؤيد, سأله إن كان يؤيد: nobody has said it."""
    near = tokens[max(site.sentence.first, site.i - _WHETHER) : site.i]
    texts = [token.text for token in near if token.word]
    asked = "اذا" in texts or texts[-2:] in (["ان", "كان"], ["ان", "كانت"])
    return asked and len(texts) == len(near)


_WHETHER = 4
"""Words between إذا and a verb."""


def joined_noun(tokens: list[Token], site: Site) -> bool:
    """أن لجنة المتابعة ورصد الوباء تعمل: a noun that is joined to a body's name."""
    if site.word.text == "وبين":  # بيننا وبين كذا
        near = tokens[max(site.sentence.first, site.i - _BETWEEN) : site.i]
        return any(token.text.startswith("بين") for token in near)
    if site.word.text[1:] not in [form.verb.masdar for form in site.word.cues]:
        return False
    owner, body = (tokens[i].word if i >= site.sentence.first else None for i in (site.i - 1, site.i - 2))
    if owner is None or body is None or body.noun is None or body.definite or body.possessed:
        return False
    return body.noun.kind == "organisation" and owner.definite and owner.content


_BETWEEN = 5
"""Words from بين to its وبين."""


def described_noun(tokens: list[Token], site: Site, forms: tuple[CueForm, ...]) -> bool:
    """وعارض فني, طالب جامعي: a noun that a verb is as well, and its adjective."""
    after = tokens[site.i + 1].word if site.i + 1 < site.last else None
    if counted(tokens, site, after.text if after is not None else "") or cutting(site, forms):
        return True
    aged = after is None and site.i + 2 < site.last and tokens[site.i + 2].kind == "number"
    topic = site.before is not None and site.before.text in ("اما", "واما")
    if (aged or topic) and is_title(site.word):
        return True  # قال فلان، طالب، 20 سنة; أما طالب الهندسة فيرى
    if site.word.noun is None or after is None or not all(form.form == "past" for form in forms):
        return False
    single = after.raw.endswith("ي") and not (after.name or after.definite or after.conj or after.prep)
    then = tokens[site.i + 2].word if site.i + 2 < site.last else None
    whose = then is not None and (then.definite or then.noun or then.name or then.place)
    calls = site.i == site.sentence.first and then is not None and then.prep == "ب" and then.content
    # طالب محامي الدفاع ببراءة فلان, طالب محامي أسر الضحايا بكذا, وطالب بوزيدي بمنع البيع
    single &= not (calls or (whose and is_title(after)))
    return single and (adjective(after) or len(after.text) == _NISBA)


_NISBA = 3  # letters of فني
