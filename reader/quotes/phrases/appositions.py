"""Who somebody with a title is: the name behind it, after a comma, a second title or where the post is."""

from __future__ import annotations

from itertools import repeat

from reader.quotes.phrases.government import ACTED, CALLS_ON, TO_SOMEBODY, acts_on, leads_on
from reader.quotes.phrases.initials import initials, past_initial
from reader.quotes.phrases.meetings import in_his, meets, named_apart, of_another, spoken_for
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.posts import (
    also_a_post,
    at_house,
    calls_on,
    in_house,
    indefinite,
    leads,
    led_by_him,
    styled_only,
)
from reader.quotes.phrases.strangers import behind_title
from reader.quotes.phrases.tails import (
    acts,
    clitic_noun,
    name_behind,
    past_attached,
    past_field,
    past_firm,
    past_insertion,
    past_where,
    styles,
)
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.words.derived import verbal_noun
from reader.quotes.words.particles import AND_HE, HE_IS
from reader.quotes.words.shapes import adjective, bracket, nation, one_title
from reader.quotes.words.tokens import sets_off

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.phrases import Phrases
    from reader.quotes.words.word import Word

Role = tuple[int, int]
Named = tuple[Role, tuple[int, int] | None, int]
"""A role, a name, and where both end."""


def who(
    phrases: Phrases, role: Role, last: int, taken: frozenset[str], commas: int, *, definite: bool
) -> Named:
    """Who somebody of a title is, who stands behind it: a name at once, or a phrase that has one."""
    tokens, names = phrases.tokens, phrases.names
    i, end = role
    attached = past_attached(tokens, end, last)  # القيادي فيها أبو سفيان
    then = phrases.word(end, last)
    once = attached == end + 1 and then is not None and "tenure" in then.classes  # سابقا
    named = attached == end + 1 and (names.sure(attached, last) or styles(phrases.word(attached, last)))
    begin = attached if once or named else end
    last_word = phrases.word(end - 1, last)
    bare = last_word is not None and not last_word.definite
    apart = then is not None and (adjective(then) or "near" in then.classes) and not then.name
    if bare and (apart or leads(phrases, end, last)):  # تاجر أغنام عائد من السوق
        role = (i, begin := begin + 1)  # عامل بناء مصري
        end = attached = begin
    to = then is not None and then.maybe_prep == "ل" and then.text[1:] in phrases.vocabulary  # لترامب
    did = then is not None and "narrated" in then.classes  # معلمة كيمياء أغلقت مدرستها
    aside = to or did or also_a_post(phrases, begin, last) or clitic_noun(tokens, begin, last)
    if begin < last and len(tokens[begin].text) == 1 and initials(tokens, begin, last) == begin:
        begin = past_initial(tokens, begin, last)  # وكيل الوزارة د سمير حسن; but المتهم س. م.
    unknown = not (definite or names.given(begin, last))  # امرأة نيجيرية أفرج عنها
    close = begin if aside or unknown else behind_title(names, begin, last, taken)
    family = close == begin > i + 1 and then is not None and then.definite
    family = family and then is not None and then.stem in phrases.known and not nation(then.stem)
    if (family and not acts_on(taken)) or (close == begin and phrases.called_above(begin, last, taken)):
        close += 1  # وأكد المحامي سلامة أن; حارس المرمى الجمل, whom the article calls وليد الجمل
    close = begin if close == begin + 1 and acts(phrases, (i, begin), last) else close
    open_owner = close == begin + 1 and _owned(phrases, begin, last)
    far = _far_name(phrases, close, last, taken) if open_owner else None
    if close > begin and far is None:
        return _own_name(phrases, role, (begin, close), last)
    if not commas:
        return role, None, end
    head = tokens[i].word
    hers = head is not None and head.noun is not None and head.noun.gender == "f" and head.definite
    if (second := _second_title(phrases, begin, last, taken, commas - 1, hers=hers)) is not None:
        both = _both_titles(phrases, role, second), second.name, second.end
        called = calls_on(phrases, (i, end), second, last, taken)
        return (role, None, end) if called or meets(tokens, (i, end), second) else both
    behind = bracket(tokens, attached, last)
    comma = behind + 1 < last and tokens[behind].kind == "comma"
    apposed = phrases.callings.marked(behind + 1) if comma else None  # رئيس البلدية، «فلان الفلاني»،
    apposed = apposed or after_comma(phrases, behind, last, taken, commas - 1)
    if apposed is not None:
        led = end < last and tokens[end].text == "في"  # المشارك في الدراسة، المهندس فلان
        return (i, attached) if led else role, apposed.name, apposed.end
    far = far or _far_name(phrases, end, last, taken) or _inserted(phrases, attached, last, taken)
    if far is None or of_another(tokens, role, far.start, taken):
        return role, None, end
    return (i, far.start - (tokens[far.start - 1].kind == "comma")), far.name, far.end


def called(phrases: Phrases, i: int, last: int, *, definite: bool) -> tuple[tuple[int, int] | None, int]:
    """The name that the text gives, and where it ends: ناقد معروف، هو فلان; شاب نجا يدعى فلان."""
    if (told := _that_is(phrases, i, last)) is not None:
        return told.name, told.end
    callings = phrases.callings
    word = phrases.word(i - 1, last)
    whole = definite and word is not None and (word.definite or word.possessed or word.place)
    aside = i + 1 < last and phrases.tokens[i + 1].text in AND_HE  # جارها، وهو تاجر طلب …، إنه
    name = callings.called(i, last) or (None if whole and not aside else callings.introduced(i, last))
    if name is None:
        return None, i
    return name, name[1] + (name[1] < last and phrases.tokens[name[1]].kind in ("mark", "close"))


def _owned(phrases: Phrases, i: int, last: int) -> bool:
    """نائب رئيس نيمبوس لشؤون كذا، فلان; مدير شركة سراج، فلان: whether one word owns the open noun before."""
    owner = phrases.tokens[i - 1].word
    body = owner is not None and owner.noun is not None and owner.noun.kind == "organisation"
    return owner is not None and not owner.definite and (body or not phrases.names.sure(i, last))


def _own_name(phrases: Phrases, role: Role, name: tuple[int, int], last: int) -> Named:
    """مدير مكتب الوزير فلان، فلان، : of two names the second is his own, the first whose he is."""
    tokens, names = phrases.tokens, phrases.names
    if (here := in_his(tokens, role)) > 0:
        return (role[0], here), None, here
    role, name = past_firm(tokens, names, role, name, last)
    first, close = name
    chain = close <= first + 1 and first > role[0] + 1 and (close == first or _owned(phrases, first, last))
    his = chain or led_by_him(tokens, role[0], first)
    if (his and names.boundary(close, last)) or spoken_for(phrases, role, first):
        # مدير صالة أفراح إن, المتحدث باسم قوات المشير فلان أن, مدير شركة نورد شيبينغ، فلان، إن
        return own_name(phrases, (role[0], close), last)
    if at_house(tokens, role, first):
        found = in_house(phrases, first, last)
        short = close == first + 1 and close + 1 < last and tokens[close + 1].kind == "comma"
        role = (role[0], found.start if found is not None else close + short)  # مستشفى كمال عدوان، فلان،
        return (role, found.name, found.end) if found is not None else own_name(phrases, role, last)
    nouns = (token.word.noun for token in tokens[role[0] + 1 : first] if token.word is not None)
    if not any(map(one_title, nouns)):
        return role, name, close
    own = own_name(phrases, (role[0], close), last)
    return own if own[1] is not None else (role, name, close)


def whole(phrases: Phrases, post: Role, name: tuple[int, int]) -> int:
    """محامية فريق الدفاع عن فلان |, but كرمت وزيرة كذا | المهندس فلانا: where another's name cuts a post."""
    nouns = [token.word.noun for token in phrases.tokens[post[0] + 1 : post[1]] if token.word is not None]
    then = phrases.tokens[post[1]].word if nouns and name[0] > post[1] else None
    return name[1] if then is None or not then.definite or any(map(one_title, nouns)) else post[1]


def own_name(phrases: Phrases, role: Role, last: int) -> Named:
    """A post that ends with another's name, and whose post it is, if he stands behind a comma."""
    names, close = phrases.names, past_field(phrases.tokens, role[1], last)
    if close > role[1] and names.sure(close, last):
        own = names.read(close, last)  # مستشارة الرئيس فلان لشؤون كذا فلانة
        return (role[0], close), (close, own), own
    role = (role[0], close)
    if close + 1 >= last or phrases.tokens[close].kind != "comma":
        return role, None, close
    if styles(phrases.word(close + 1, last)):
        found = after_comma(phrases, close, last, frozenset(), 0)
        return (role, found.name, found.end) if found is not None else (role, None, close)
    own = max(names.after_comma(close, last), names.between_commas(close + 1, last))
    if own <= close + 1 and names.sure(close + 1, last):
        own = names.read(close + 1, last)  # المتحدث باسم الرئيس فلان، فلان الفلاني أن
    if own <= close + 1:
        return role, None, close
    return role, (close + 1, own), own


def _far_name(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> Phrase | None:
    """المتحدثة باسم البرنامج في الأراضي الفلسطينية فلانة: the name behind where the post is."""
    begin = name_behind(phrases, (i, last), taken)
    if begin is None:
        return None
    if phrases.tokens[begin].kind == "comma":
        found = after_comma(phrases, begin, last, taken, 0)
    else:  # عمدة كذا (فلان الفلاني)
        found = phrases.callings.marked(begin) or phrases.single(begin, last, taken, commas=0)
    return found._replace(start=begin) if found is not None and found.name else None


def _inserted(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> Phrase | None:
    """المدير، في لقاء مع الصحيفة، فلان إن; رئيس بلدية كذا (شمال)، فلان، أن: the name behind an insertion.

    Without a bracket only what is said tells that it is his: التقى رئيس البلدية، في مكتبه، فلانا.
    """
    i = past_where(phrases, i, last, taken)
    begin = past_insertion(phrases, i, last)
    word = phrases.word(begin, last)
    if begin == i or taken & TO_SOMEBODY or word is None or word.conj or word.prep or word.cues:
        return None
    if word.noun is not None and word.noun.kind in ("title", "honorific"):
        found = phrases.single(begin, last, taken, commas=0)
    else:
        close = phrases.names.read(begin, last, taken)
        he, sure = phrases.names.gender(begin), close > begin + 1
        found = Phrase(begin, close, "person", he, "s", "", True, (begin, close)) if sure else None
    if found is None or found.name is None:
        return None
    comma = found.end < last and phrases.tokens[found.end].kind == "comma"
    then = phrases.tokens[min(found.end + comma, last - 1)]
    said = then.kind == "colon" or (then.word is not None and "clause" in then.word.classes)
    return found if said or phrases.tokens[begin - 1].kind == "close" else None


def _that_is(phrases: Phrases, i: int, last: int) -> Phrase | None:
    """ناقد معروف، هو فلان، : the name that the text gives at once."""
    word = phrases.word(i + 1, last) if i < last and phrases.tokens[i].kind == "comma" else None
    if word is None or word.text not in HE_IS:
        return None
    if phrases.names.given(i + 2, last):
        close = phrases.names.read(i + 2, last)
        found = Phrase(i + 2, close, "person", None, "s", "", True, (i + 2, close))
    else:
        title = phrases.word(i + 2, last)
        named = phrases.single(i + 2, last, frozenset(), commas=0) if title and title.noun else None
        if named is None or named.name is None:
            return None
        found = named
    return found if found.end < last and phrases.tokens[found.end].kind == "comma" else None


def _second_title(
    phrases: Phrases, i: int, last: int, taken: frozenset[str], commas: int, *, hers: bool = False
) -> Phrase | None:
    """مدير المستشفى الدكتور فلان: the named phrase right behind a title; `hers`: behind one of a woman."""
    word = phrases.word(i, last)
    if word is None or word.conj or word.prep or word.noun is None or word.cues:
        return None
    title = word.noun.kind in ("title", "honorific") or phrases.ranked(word, i, last)
    if not title or word.noun.number != "s":
        return None
    apposed = phrases.single(i, last, taken, commas=commas)
    if hers and apposed is not None and apposed.gender == "m":
        return None  # سألت المذيعة الفنان فلانا
    return apposed if apposed is not None and apposed.name is not None else None


def _both_titles(phrases: Phrases, role: tuple[int, int], apposed: Phrase) -> tuple[int, int]:
    """وزير المالية, not the الدكتور behind it; and no ممثلها before a title of its own."""
    first, second = phrases.tokens[role[0]].word, phrases.tokens[role[1]].word
    behind = apposed.role is not None and apposed.name is not None and apposed.role[0] >= apposed.name[1]
    if behind and apposed.role is not None and styled_only(phrases.tokens, *role):
        return apposed.role  # الأستاذ الدكتور فلان رئيس جامعة كذا
    if apposed.role is None or second is None or "style" in second.kinds:
        return role
    if behind and apposed.name is not None:
        return role[0], apposed.name[0]  # صاحب السمو الأمير فلان أمير كذا
    owned = first is not None and first.possessed
    return apposed.role if owned else (role[0], apposed.role[1])


def after_comma(phrases: Phrases, i: int, last: int, taken: frozenset[str], commas: int) -> Phrase | None:
    """محافظ المصرف، الدكتور فلان الفلاني، : the named phrase between commas, or up to the verb's object."""
    comma = i < last and sets_off(phrases.tokens[i])
    word = phrases.word(i + 1, last) if comma else None
    if word is None or "relative" in word.classes or word.conj or word.prep or (word.cues and not word.name):
        return None
    if past_initial(phrases.tokens, i + 1, last) > i + 1:
        doctor = phrases.single(i + 1, last, frozenset(), commas=commas)
        return doctor if doctor is not None and doctor.name is not None else None
    if word.definite and word.noun is None and "forename" not in word.classes:
        described = phrases.callings.described(i + 1, word, last, taken)
        if described is not None:
            return described
    if word.noun is None:
        close = phrases.names.after_comma(i, last, taken)
        return Phrase(i + 1, close, "person", None, "s", "", True, (i + 1, close)) if close > i else None
    return _titled(phrases, i + 1, last, taken, commas)


def _titled(phrases: Phrases, i: int, last: int, taken: frozenset[str], commas: int) -> Phrase | None:
    """The title and name that end where no phrase goes on, or surely where the object begins."""
    found = phrases.single(i, last, frozenset(), commas=commas)
    if found is not None and found.name is not None and phrases.names.boundary(found.end, last):
        return found
    found = phrases.single(i, last, taken, commas=commas) if acts_on(taken) else None
    if found is None or found.name is None or found.end > found.name[1]:
        return None  # طالب رئيس اللجنة، النائب فلان وزير الصحة بكذا
    return found if phrases.names.reach.read(found.name[0], last, taken) == found.end else None


def post(phrases: Phrases, end: int, last: int, taken: frozenset[str]) -> tuple[int, int] | None:
    """فلان مدير المركز, فلان، مدير المركز، : the title behind a name."""
    comma = end < last and phrases.tokens[end].kind == "comma"
    title_i = end + comma
    title = phrases.word(title_i, last)
    if title is None or title.noun is None or title.conj or title.prep or "quantity" in title.classes:
        return None
    objects, whom = not comma and (title.definite or title.possessed), taken & {"target", "person", "blame"}
    acting = title.cues and title.text.endswith("ا")  # مضيفا is no host
    one = title.noun.kind in ("title", "source") and title.noun.number == "s"
    if acting or (objects and whom) or not one:
        return None  # حمّلت فلانة الرئيس المسؤولية
    close = phrases.complement(title_i, last, taken)
    whole = phrases.complement(title_i, last, frozenset()) if comma and taken else close
    if whole < last and phrases.tokens[whole].kind == "comma":
        close = whole  # طالب النائب فلان، عضو لجنة النقل بمجلس النواب، باستدعاء الوزير
    behind = phrases.word(close, last)
    another = any(map(phrases.callings.in_brackets, range(title_i + 1, close + 1), repeat(last)))
    whose = _happens(title, behind, taken) or _judged(behind, taken) or _kin(title, behind)
    if another or (whose and not comma):
        return None  # تلاه القاضي فلان، المتهم (ع. م)
    closed = close >= last or phrases.tokens[close].kind == "comma"  # أكد فلان المدير الفني للنادي، أن
    told = phrases.word(close, last) if objects and "noun" in taken and not closed else title
    told_of = told is not None and (told is title or "clause" in told.classes)
    thing = told is not None and told.definite and not (told.noun or told.prep or told.conj)
    if told is None or not (told_of or thing or (told.content and not told.definite)):
        return None  # but فلان المدير التنفيذي للشركة وجود خلافات, … الأسباب
    open_owner = phrases.word(close - 1, last)
    named_end = phrases.names.read(close, last) if open_owner and not open_owner.definite else close
    if close < named_end < last and phrases.tokens[named_end].kind == "comma":
        close = named_end  # ، المدير الفني بنادي بحر يوسف،
    while comma and (more := phrases.word(close, last)) is not None and _another_post(title, more):
        close = phrases.complement(close, last, taken)  # ، أستاذ كذا ورئيس كذا،
    close = past_second(phrases, close, last, taken)
    bounded = not comma or close >= last or phrases.names.boundary(close, last)
    then = phrases.word(close, last)  # أعلن فلان، رئيس نادي كذا | إتمام الصفقة
    bounded = bounded or ("noun" in taken and then is not None and then.content and not then.definite)
    accused = comma and whom and close < last and phrases.tokens[close].kind != "comma"
    return (title_i, close) if bounded and not accused else None  # اتهم فلان، مدير كذا، رئيس كذا بالتقصير


def _kin(title: Word, then: Word | None) -> bool:
    """ودع فلان زوجته: whom he left, but قالت فلانة زوجته إن."""
    related = title.possessed and title.noun is not None and "related" in lexicon().classes(title.noun.head)
    return related and not (then is not None and "clause" in then.classes)


def _happens(title: Word, then: Word | None, taken: frozenset[str]) -> bool:
    """أكد فلان مراقبة الأسواق: what he confirms, and no post of hers; but مراقبة الامتحان أن."""
    hers = then is not None and "clause" in then.classes
    professor = not title.kinds.isdisjoint(("office", "style"))  # أستاذ كذا, أستاذة كذا
    happens = title.content or (verbal_noun(title.stem) and not professor)
    return happens and not (title.definite or hers) and "noun" in taken


def _judged(then: Word | None, taken: frozenset[str]) -> bool:
    """وصف فلان رئيس الوزراء بأنه ضعيف: whether what stands before بأنه is whom somebody judges."""
    return then is not None and "target" in taken and "clause" in then.classes and then.text[0] == "ب"


def _another_post(first: Word, word: Word) -> bool:
    """، أستاذ كذا ورئيس مركز كذا; ، الكاتبة والروائية، : one more of somebody's posts."""
    return word.conj == "و" and one_title(word.noun) and (first.definite or not word.definite)


def past_posts(phrases: Phrases, i: int, last: int, taken: frozenset[str], *, near: bool = False) -> int:
    """المهندس فلان، عضو مجلس كذا، رئيس كذا، : past all the posts behind a name, else `i`.

    `near`: the first of them may stand right behind it.
    """
    while i < last and (near or phrases.tokens[i].kind == "comma"):
        title = phrases.word(i + (phrases.tokens[i].kind == "comma"), last)
        apart = title is not None and not title.possessed  # وصف المحامي فلان، موكله بأنه
        found = post(phrases, i, last, taken) if apart else None
        if found is None:
            break
        i, near = found[1], False
    return i


def past_second(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> int:
    """الدكتور فلان رئيس الوزراء وزير الداخلية: past all titles right behind the name, else `i`."""
    while (end := _past_post(phrases, i, last, taken)) > i:
        i = end
    return i


def with_posts(phrases: Phrases, phrase: Phrase, last: int, taken: frozenset[str]) -> Phrase:
    """نائب رئيس الوزراء | وزير الصناعة: the phrase with the other posts of one who has no name."""
    second, bare = phrases.word(phrase.end, last), phrase.kind == "person" and not phrase.name
    whole = bare and phrase.definite and phrase.end > phrase.start + 1 and taken.isdisjoint(TO_SOMEBODY)
    he = second.noun.gender if second and second.noun and second.noun.head != "عضو" else "f"
    whole = whole and (he == phrase.gender or taken.isdisjoint(ACTED))  # انتقدت وزيرة كذا | رئيس كذا
    end = past_second(phrases, phrase.end, last, taken) if whole and second and not second.definite else 0
    return phrase._replace(end=end, role=(phrase.start, end)) if end > phrase.end + 1 else phrase


def _past_post(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> int:
    """الدكتور فلان مدير المركز: past a second title right behind the name, else `i`."""
    word = phrases.tokens[i].word if i < last else None
    if word is None or word.noun is None or word.noun.kind != "title" or word.conj or word.prep:
        return i
    if word.noun.number != "s" or (word.possessed and acts_on(taken)) or "meets" in taken:
        return i  # اتهم المخرج فلان صناع العمل, زميله: whom he accuses; استقبل الوزير فلان رئيس كذا
    end = phrases.complement(i, last, frozenset())
    then = phrases.word(end, last)
    anybody = not (word.definite or word.possessed) and indefinite(phrases, i, end)
    if _happens(word, then, taken) or (anybody and taken & {"target", "person"}):
        return i  # انتقد النائب فلان ممرضة سابقة
    governed = then is not None and not leads_on(taken).isdisjoint((then.text, then.prep, then.maybe_prep))
    another = then is not None and (then.name is not None or then.text.startswith("بان"))
    governed = (governed or another or _judged(then, taken)) and not taken.isdisjoint(CALLS_ON | {"target"})
    return i if governed or named_apart(phrases, i, end, last) else end  # اتهم النائب فلان مدير المركز بكذا
